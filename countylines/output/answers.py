"""What each answer is, which commands print it, as a list or as one object, and in what order.

Every answer in ``fields`` has an entry here. Parts are objects inside answers: no command prints them alone. Commands
are complete examples, with placeholders for names of the record; with ``--json`` they print what the JSON Schema
describes.
"""

from typing import NamedTuple


class Answer(NamedTuple):
    """What an answer is, or a part of answers if no command prints it.

    *lists* are commands that print a list, *pages* those that print one object. *order* is the order of a list. *names*
    are other names by which ``schema`` finds it.
    """

    meaning: str
    lists: tuple[str, ...] = ()
    pages: tuple[str, ...] = ()
    order: str | None = None
    names: tuple[str, ...] = ()

    @property
    def asked(self) -> tuple[str, ...]:
        """The commands that print it."""
        return self.lists + self.pages


ORDER_OF_FIGURES = (
    "weeks, then spans, then what is derived; within each the record's groups in its order of telling, parts under "
    "their whole"
)
BY_ID = "by id"

ANSWERS: dict[str, Answer] = {
    "figure": Answer(
        "A figure of a week or span.", ("countylines stats",), order=ORDER_OF_FIGURES, names=("stats",),
    ),
    "figure page": Answer(
        "Everything about one figure.", ("countylines show {measure} --week all",), ("countylines show {measure}",),
        order="by week", names=("show",),
    ),
    "quote": Answer(
        "What somebody said, in one paragraph of a source.", ("countylines quotes",),
        order="speaker by speaker, in reading order", names=("quotes",),
    ),
    "quote page": Answer("Everything about one quote.", pages=("countylines show {quote}",), names=("show",)),
    "speaker": Answer(
        "Somebody who is quoted.", ("countylines quotes --speaker",), order=BY_ID, names=("quotes --speaker",),
    ),
    "topic": Answer(
        "What quotes are about.", ("countylines quotes --topic",), order=BY_ID, names=("quotes --topic",),
    ),
    "claim": Answer("What is asserted that is not a number.", ("countylines claims",), order=BY_ID, names=("claims",)),
    "claim page": Answer("Everything about one claim.", pages=("countylines show {claim}",), names=("show",)),
    "observation": Answer(
        "What one source prints for one measure in one period.",
        pages=("countylines show {observation}",), names=("show",),
    ),
    "person": Answer("Everything about one person.", pages=("countylines show {speaker}",), names=("people", "show")),
    "organisation": Answer(
        "Everything about one organisation.", pages=("countylines show {organisation}",), names=("show",),
    ),
    "who": Answer(
        "A person or an organisation.", ("countylines who",), order="people, then organisations, each by id",
    ),
    "term": Answer(
        "A term and what it means.", ("countylines glossary",), ("countylines show {term}",),
        order=BY_ID, names=("glossary", "show"),
    ),
    "measure": Answer(
        "What is counted.", ("countylines measures",), order=BY_ID, names=("measures",),
    ),
    "measure page": Answer(
        "Everything about one measure.", pages=("countylines show measure:{measure}",), names=("show",),
    ),
    "moment": Answer(
        "A week, a span or an event in its place in time.", ("countylines timeline",),
        order="by first day, spans by their last; on the same day weeks, spans, events", names=("timeline",),
    ),
    "period": Answer(
        "Everything about one week or span.", pages=("countylines show {week}",), names=("week", "span", "show"),
    ),
    "event": Answer("Everything about one event.", pages=("countylines show {event}",), names=("show",)),
    "source": Answer(
        "A document, and what rests on it.", ("countylines sources",), ("countylines show {source}",),
        order=BY_ID, names=("sources", "show"),
    ),
    "conflict": Answer(
        "A question on which sources differ.", ("countylines conflicts",), ("countylines show {conflict}",),
        order=BY_ID, names=("conflicts", "show"),
    ),
    "comparison": Answer(
        "A measure in one of the weeks that are set side by side.", ("countylines compare {measure}",),
        order="measures as they were named, the weeks of each by date", names=("compare",),
    ),
    "anchor": Answer(
        "A span of the record beside a copy of its source.", ("countylines verify article.txt",),
        order="as they stand in the source", names=("verify",),
    ),
    "finding": Answer(
        "What is the matter with a draft.", ("countylines check draft.md",),
        order="drafts as they were named, places in the order of the draft", names=("check",),
    ),
    "rule": Answer(
        "What a rule of check means.", pages=("countylines check --explain lost-hedge",), names=("explain",),
    ),
    "result": Answer(
        "Something that was searched for.", ("countylines search {question}",),
        order="best first", names=("search",),
    ),
    "noun": Answer(
        "An answer, a part of answers or a file of the record.", ("countylines schema",),
        order="answers and parts in the order of the documentation, then files by name", names=("schema",),
    ),
    "field": Answer(
        "A field of an answer, a part or a file.", ("countylines schema figure",),
        order="as the fields stand in the answer or file",
    ),
    "error": Answer(
        "Why there is no answer: on stderr, where JSON was asked for.", pages=("countylines get {misspelt}",),
    ),
    "span": Answer("Some words of a source, and what they prove."),
    "evidence": Answer("A source, and the words of it that prove something."),
    "post": Answer("A post that a person has."),
    "side": Answer("What one side says of a question."),
    "copy": Answer("A copy of a page in a web archive."),
    "dating": Answer("What one source prints of a period's days, length or place in the series."),
    "brief figure": Answer("A figure in brief."),
    "brief disagreement": Answer("A disagreement in brief."),
    "held": Answer("The entry of the record with which a finding was compared."),
}  # fmt: skip
"""Noun to what it is, in the order in which they are listed."""
