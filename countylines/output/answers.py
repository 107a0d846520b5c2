"""Every answer: its fields, what it is, which commands print it, as a list or as one object, and in what order.

The fields of an answer stand in the module that lays it out, each with the function that finds its data. Parts are
objects inside answers: no command prints them alone. Commands are complete examples, with placeholders for names of the
record; with ``--json`` they print what the JSON Schema describes.
"""

from collections.abc import Mapping
from typing import NamedTuple

from countylines.output.fields import ERROR_FIELDS, FIELD_FIELDS, NOUN_FIELDS
from countylines.output.findings.json import FINDING_FIELDS, HELD_FIELDS
from countylines.output.findings.rule_explanation import RULE_FIELDS
from countylines.output.table import Field
from countylines.output.views.claims import CLAIM_FIELDS, CLAIM_PAGE_FIELDS
from countylines.output.views.compare import COMPARISON_FIELDS
from countylines.output.views.conflicts import CONFLICT_FIELDS, SIDE_FIELDS
from countylines.output.views.figure_pages import BRIEF_DISAGREEMENT_FIELDS, FIGURE_PAGE_FIELDS
from countylines.output.views.figures import BRIEF_FIGURE_FIELDS, FIGURE_FIELDS
from countylines.output.views.glossary import TERM_FIELDS
from countylines.output.views.measures import MEASURE_FIELDS, MEASURE_PAGE_FIELDS
from countylines.output.views.observations import OBSERVATION_FIELDS
from countylines.output.views.pages import EVIDENCE_FIELDS, SPAN_FIELDS
from countylines.output.views.periods import DATING_FIELDS, EVENT_FIELDS, PERIOD_FIELDS
from countylines.output.views.quotes import QUOTE_FIELDS, QUOTE_PAGE_FIELDS, SPEAKER_FIELDS, TOPIC_FIELDS
from countylines.output.views.search import RESULT_FIELDS
from countylines.output.views.sources import COPY_FIELDS, SOURCE_FIELDS
from countylines.output.views.timeline import MOMENT_FIELDS
from countylines.output.views.verify import SPAN_RESULT_FIELDS
from countylines.output.views.who import ORGANISATION_FIELDS, PERSON_FIELDS, POST_FIELDS, WHO_FIELDS


class Answer(NamedTuple):
    """What an answer is, or a part of answers if no command prints it.

    *lists* are commands that print a list, *pages* those that print one object. *order* is the order of a list. *names*
    are other names by which ``schema`` finds it.
    """

    fields: tuple[Field, ...]
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
        FIGURE_FIELDS, "A figure of a week or span.", ("countylines stats",), order=ORDER_OF_FIGURES, names=("stats",),
    ),
    "figure page": Answer(
        FIGURE_PAGE_FIELDS, "Everything about one figure.", ("countylines show {measure} --week all",),
        ("countylines show {measure}",), order="by week", names=("show",),
    ),
    "quote": Answer(
        QUOTE_FIELDS, "What somebody said, in one paragraph of a source.", ("countylines quotes",),
        order="speaker by speaker, in reading order", names=("quotes",),
    ),
    "quote page": Answer(
        QUOTE_PAGE_FIELDS, "Everything about one quote.", pages=("countylines show {quote}",), names=("show",),
    ),
    "speaker": Answer(
        SPEAKER_FIELDS, "Somebody who is quoted.", ("countylines quotes --speaker",), order=BY_ID,
        names=("quotes --speaker",),
    ),
    "topic": Answer(
        TOPIC_FIELDS, "What quotes are about.", ("countylines quotes --topic",), order=BY_ID, names=("quotes --topic",),
    ),
    "claim": Answer(
        CLAIM_FIELDS, "What is asserted that is not a number.", ("countylines claims",), order=BY_ID, names=("claims",),
    ),
    "claim page": Answer(
        CLAIM_PAGE_FIELDS, "Everything about one claim.", pages=("countylines show {claim}",), names=("show",),
    ),
    "observation": Answer(
        OBSERVATION_FIELDS, "What one source prints for one measure in one period.",
        pages=("countylines show {observation}",), names=("show",),
    ),
    "person": Answer(
        PERSON_FIELDS, "Everything about one person.", pages=("countylines show {speaker}",), names=("people", "show"),
    ),
    "organisation": Answer(
        ORGANISATION_FIELDS, "Everything about one organisation.", pages=("countylines show {organisation}",),
        names=("show",),
    ),
    "who": Answer(
        WHO_FIELDS, "A person or an organisation.", ("countylines who",),
        order="people, then organisations, each by id",
    ),
    "term": Answer(
        TERM_FIELDS, "A term and what it means.", ("countylines glossary",), ("countylines show {term}",), order=BY_ID,
        names=("glossary", "show"),
    ),
    "measure": Answer(MEASURE_FIELDS, "What is counted.", ("countylines measures",), order=BY_ID, names=("measures",)),
    "measure page": Answer(
        MEASURE_PAGE_FIELDS, "Everything about one measure.", pages=("countylines show measure:{measure}",),
        names=("show",),
    ),
    "moment": Answer(
        MOMENT_FIELDS, "A week, a span or an event in its place in time.", ("countylines timeline",),
        order="by first day, spans by their last; on the same day weeks, spans, events", names=("timeline",),
    ),
    "period": Answer(
        PERIOD_FIELDS, "Everything about one week or span.", pages=("countylines show {week}",),
        names=("week", "span", "show"),
    ),
    "event": Answer(EVENT_FIELDS, "Everything about one event.", pages=("countylines show {event}",), names=("show",)),
    "source": Answer(
        SOURCE_FIELDS, "A document, and what rests on it.", ("countylines sources",), ("countylines show {source}",),
        order=BY_ID, names=("sources", "show"),
    ),
    "conflict": Answer(
        CONFLICT_FIELDS, "A question on which sources differ.", ("countylines conflicts",),
        ("countylines show {conflict}",), order=BY_ID, names=("conflicts", "show"),
    ),
    "comparison": Answer(
        COMPARISON_FIELDS, "A measure in one of the weeks that are set side by side.",
        ("countylines compare {measure}",), order="measures as they were named, the weeks of each by date",
        names=("compare",),
    ),
    "anchor": Answer(
        SPAN_RESULT_FIELDS, "A span of the record beside a copy of its source.", ("countylines verify article.txt",),
        order="as they stand in the source", names=("verify",),
    ),
    "finding": Answer(
        FINDING_FIELDS, "What is the matter with a draft.", ("countylines check draft.md",),
        order="drafts as they were named, places in the order of the draft", names=("check",),
    ),
    "rule": Answer(
        RULE_FIELDS, "What a rule of check means.", pages=("countylines check --explain lost-hedge",),
        names=("explain",),
    ),
    "result": Answer(
        RESULT_FIELDS, "Something that was searched for.", ("countylines search {question}",), order="best first",
        names=("search",),
    ),
    "noun": Answer(
        NOUN_FIELDS, "An answer, a part of answers or a file of the record.", ("countylines schema",),
        order="answers and parts in the order of the documentation, then files by name", names=("schema",),
    ),
    "field": Answer(
        FIELD_FIELDS, "A field of an answer, a part or a file.", ("countylines schema figure",),
        order="as the fields stand in the answer or file",
    ),
    "error": Answer(
        ERROR_FIELDS, "Why there is no answer: on stderr, where JSON was asked for.",
        pages=("countylines get {misspelt}",),
    ),
    "span": Answer(SPAN_FIELDS, "Some words of a source, and what they prove."),
    "evidence": Answer(EVIDENCE_FIELDS, "A source, and the words of it that prove something."),
    "post": Answer(POST_FIELDS, "A post that a person has."),
    "side": Answer(SIDE_FIELDS, "What one side says of a question."),
    "copy": Answer(COPY_FIELDS, "A copy of a page in a web archive."),
    "dating": Answer(DATING_FIELDS, "What one source prints of a period's days, length or place in the series."),
    "brief figure": Answer(BRIEF_FIGURE_FIELDS, "A figure in brief."),
    "brief disagreement": Answer(BRIEF_DISAGREEMENT_FIELDS, "A disagreement in brief."),
    "held": Answer(HELD_FIELDS, "The entry of the record with which a finding was compared."),
}  # fmt: skip
"""Noun to what it is, in the order in which they are listed."""

FIELDS: Mapping[str, tuple[Field, ...]] = {noun: answer.fields for noun, answer in ANSWERS.items()}
"""Noun to the fields of that answer, in order."""
