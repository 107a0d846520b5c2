"""Every answer: its fields, what it is, which commands print it, as a list or as one object, and in what order.

The fields of an answer stand in the module that lays it out, each with the function that finds its data; those of
errors, nouns and fields stand here. Parts are objects inside answers: no command prints them alone. Commands are
complete examples, with placeholders for names of the record; with ``--json`` they print what the JSON Schema describes.
"""

from collections.abc import Mapping
from typing import NamedTuple

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


NOUN_FIELDS = (
    Field("id", "text", "the name of the answer, of the part, or of the file"),
    Field("kind", "text", "answer, part (of answers) or file (of the record)"),
    Field("meaning", "text", "what it is"),
    Field("fields", "whole", "the number of its fields", get=lambda _, described: len(described.fields)),
    Field("asked", "texts", "the commands that give it; none for a part or a file"),
    Field("order", "text", "the order of the rows; null where there is one row", nullable=True),
)
FIELD_FIELDS = (
    Field(
        "name", "text", "the field; in a file, a field of an object inside has the object's name and a dot before it"
    ),
    Field("type", "text", "text, id, ids, texts, date, day, whole, number, flag, object or objects"),
    Field("meaning", "text", "what it holds"),
    Field("nullable", "flag", "whether it may be null"),
    Field("unit", "text", "the unit of a number", nullable=True),
    Field("of", "text", "the part or answer whose fields its objects have", nullable=True),
    Field("always", "flag", "whether it is always there; if not, it is left out where it would be empty"),
)


def _optional_field(name: str, kind: str, meaning: str, *, nullable: bool = False) -> Field:
    return Field(name, kind, meaning, nullable=nullable, always=False)


ERROR_FIELDS = (
    Field("error", "text", "the reason, as a word that stays the same"),
    Field("message", "text", "the sentence that people read"),
    Field("exit", "whole", "the exit code"),
    _optional_field("kind", "text", "the kind of name that was wrong"),
    _optional_field("name", "text", "the name as typed"),
    _optional_field("nearest", "texts", "the valid names that are most like it"),
    _optional_field("candidates", "ids", "the things that it may mean"),
    _optional_field("listing", "text", "the command that lists all valid names"),
    _optional_field("hint", "text", "what to do instead; empty if nothing is suggested"),
    _optional_field("noun", "text", "the answer that the field belongs to, or what the named thing is"),
    _optional_field("option", "text", "the option that cannot be used here"),
    _optional_field("fields", "texts", "the valid fields"),
    _optional_field("destination", "text", "where an export was to be written"),
    _optional_field("rules", "texts", "the valid rules"),
    _optional_field("entry", "id", "what to show instead"),
    _optional_field("measure", "id", "what is counted"),
    _optional_field("period", "id", "the week or span that has no such figure, or that the id names"),
    _optional_field("week", "id", "the week that --week names, or all"),
    _optional_field("periods", "ids", "the weeks and spans that have one"),
    _optional_field("source", "id", "the source that was asked for", nullable=True),
    _optional_field("figure", "id", "the figure that has no such bound"),
    _optional_field("side", "text", "low, high or reported; best if none of these was asked for"),
    _optional_field("best", "text", "the best interval, as get prints it", nullable=True),
    _optional_field("folder", "text", "the folder of the record"),
    _optional_field("problems", "texts", "the problems of the record, as FILE: RECORD: FIELD: WHAT; at most 1,000"),
    _optional_field("more", "whole", "how many more problems the record has than are listed"),
    _optional_field("path", "text", "the file that cannot be used, or that is another text; stdin for -"),
    _optional_field("why", "text", "the reason why it cannot be used, or why the record does not answer"),
    _optional_field("key", "text", "the key of a configuration that is wrong; empty if the whole file is"),
    _optional_field("titles", "texts", "what the nearest things are called"),
    _optional_field("sources", "ids", "the sources that the record has spans of"),
    _optional_field("publisher", "text", "the publisher of the source that the text should be a copy of"),
    _optional_field("found", "whole", "how many spans of that source were found in the text"),
    _optional_field("spans", "whole", "how many spans the record has of that source"),
    _optional_field("wording", "text", "the words that state no single number"),
    _optional_field("extra", "text", "the extra that installs the missing library"),
)

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
