"""The list of all answers, and their JSON Schemas (2020-12).

Most answers are declared in the module that lays them out; the answers about nouns, fields and errors are declared
here. The schemas allow additional keys, because later versions may add some.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from countylines.output.table import Answer, Field
from countylines.output.views.claims import CLAIM_ANSWER, CLAIM_PAGE
from countylines.output.views.compare import COMPARISON_ANSWER
from countylines.output.views.conflicts import CONFLICT_ANSWER, SIDE_PART
from countylines.output.views.figure_pages import BRIEF_DISAGREEMENT, FIGURE_PAGE
from countylines.output.views.figures import BRIEF_FIGURE, FIGURE_ANSWER, VALUE_ANSWER
from countylines.output.views.findings import ANCHOR_ANSWER, FINDING_ANSWER, HELD_PART, PROBLEM_ANSWER, RULE_ANSWER
from countylines.output.views.glossary import TERM_ANSWER
from countylines.output.views.measures import MEASURE_ANSWER, MEASURE_PAGE
from countylines.output.views.observations import OBSERVATION_ANSWER
from countylines.output.views.pages import EVIDENCE_PART, SPAN_PART
from countylines.output.views.quotes import QUOTE_ANSWER, QUOTE_PAGE, SPEAKER_ANSWER, TOPIC_ANSWER
from countylines.output.views.search import RESULT_ANSWER
from countylines.output.views.sources import COPY_PART, SOURCE_ANSWER
from countylines.output.views.timeline import DATING_PART, EVENT_ANSWER, MOMENT_ANSWER, PERIOD_ANSWER
from countylines.output.views.who import ORGANISATION_ANSWER, PERSON_ANSWER, POST_PART, WHO_ANSWER
from countylines.record.schemas import DIALECT, allow_null, name_of_definition, reference_to
from countylines.text import capitalized

NOUN_ANSWER = Answer(
    "noun", "An answer, a part of answers or a file of the record.",
    Field("id", "text", "the name of the answer, of the part, or of the file"),
    Field("kind", "text", "answer, part (of answers) or file (of the record)"),
    Field("meaning", "text", "what it is"),
    Field("fields", "whole", "the number of its fields", get=lambda _, described: len(described.fields)),
    Field("asked", "texts", "the commands that give it; none for a part or a file"),
    Field("order", "text", "the order of the rows; null where there is one row", nullable=True),
    lists=("countylines schema",), names=("schema",),
    order="answers and parts in the order of the documentation, then files by name",
)  # fmt: skip
FIELD_ANSWER = Answer(
    "field", "A field of an answer, a part or a file.",
    Field(
        "name", "text", "the field; in a file, a field of an object inside has the object's name and a dot before it",
    ),
    Field("type", "text", "text, id, ids, texts, date, day, whole, number, flag, object or objects"),
    Field("meaning", "text", "what it holds"),
    Field("nullable", "flag", "whether it may be null"),
    Field("unit", "text", "the unit of a number", nullable=True),
    Field("of", "text", "the part or answer whose fields its objects have", nullable=True),
    Field("always", "flag", "whether it is always there; if not, it is left out where it would be empty"),
    lists=("countylines schema figure",), order="as the fields stand in the answer or file",
)  # fmt: skip


def _optional_field(name: str, kind: str, meaning: str, *, nullable: bool = False) -> Field:
    return Field(name, kind, meaning, nullable=nullable, always=False)


ERROR_ANSWER = Answer(
    "error", "Why there is no answer: on stderr, where JSON was asked for.",
    Field("error", "text", "the reason, as a word that stays the same"),
    Field("message", "text", "the sentence that people read"),
    Field("exit", "whole", "the exit code"),
    _optional_field("kind", "text", "the kind of name that was wrong"),
    _optional_field("name", "text", "the name as typed"),
    _optional_field("nearest", "texts", "the valid names that are most like it, or figures about it"),
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
    pages=("countylines get {misspelt}",),
)  # fmt: skip

ANSWERS: Mapping[str, Answer] = {
    answer.id: answer
    for answer in (
        FIGURE_ANSWER, FIGURE_PAGE, QUOTE_ANSWER, QUOTE_PAGE, SPEAKER_ANSWER, TOPIC_ANSWER, CLAIM_ANSWER, CLAIM_PAGE,
        OBSERVATION_ANSWER, PERSON_ANSWER, ORGANISATION_ANSWER, WHO_ANSWER, TERM_ANSWER, MEASURE_ANSWER, MEASURE_PAGE,
        MOMENT_ANSWER, PERIOD_ANSWER, EVENT_ANSWER, SOURCE_ANSWER, CONFLICT_ANSWER, COMPARISON_ANSWER, ANCHOR_ANSWER,
        FINDING_ANSWER, RULE_ANSWER, PROBLEM_ANSWER, VALUE_ANSWER, RESULT_ANSWER, NOUN_ANSWER, FIELD_ANSWER,
        ERROR_ANSWER, SPAN_PART, EVIDENCE_PART, POST_PART, SIDE_PART, COPY_PART, DATING_PART, BRIEF_FIGURE,
        BRIEF_DISAGREEMENT, HELD_PART,
    )
}  # fmt: skip
"""Noun to its answer, in the order in which answers are listed."""

FIELDS: Mapping[str, tuple[Field, ...]] = {noun: answer.fields for noun, answer in ANSWERS.items()}
"""Noun to the fields of that answer, in order."""

Types = Mapping[str, dict[str, Any]]

TYPE_SCHEMAS: Types = {
    "text": {"type": "string"},
    "id": {"type": "string", "minLength": 1},
    "date": {"type": "string", "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"},
    "day": {"type": "string", "format": "date"},
    "whole": {"type": "integer"},
    "number": {"type": "number"},
    "flag": {"type": "boolean"},
    "object": {"type": "object"},
}
"""The schema of each type. The plural of a type, such as ``texts``, means a list of that type."""


def schema_of_answer(noun: str) -> dict[str, Any]:
    """Return the JSON Schema of an answer: a list, one object, or either if commands print both."""
    answer = ANSWERS[noun]
    inner = schemas_within(answer.fields, FIELDS)
    schema = schema_of_object(answer.fields)
    if answer.lists and answer.pages:
        inner, one = {name_of_definition(noun): schema, **inner}, reference_to(noun)
        schema = {"anyOf": [{"type": "array", "items": one}, one]}
    elif answer.lists:
        schema = {"type": "array", "items": schema}
    head = {"$schema": DIALECT, "title": noun.capitalize(), "description": answer.meaning}
    return {**head, **schema, **({"$defs": inner} if inner else {})}


def schema_of_object(fields: Sequence[Field], types: Types = TYPE_SCHEMAS) -> dict[str, Any]:
    """Return the schema of an object with *fields*; each field has one of the *types*, or is a list of one type."""
    return {
        "type": "object",
        "properties": {field.name: _schema_of_field(field, types) for field in fields},
        "required": [field.name for field in fields if field.always],
    }


def _schema_of_field(field: Field, types: Types) -> dict[str, Any]:
    """Return the schema of a field: its description and its type, which includes null if the field may be null."""
    unit = f" ({field.unit})" if field.unit else ""
    single = field.type if field.type in types else field.type.removesuffix("s")
    schema = reference_to(field.of) if field.of else types[single]
    if single != field.type:
        schema = {"type": "array", "items": schema}
    return {"description": f"{capitalized(field.meaning)}{unit}.", **(allow_null(schema) if field.nullable else schema)}


def schemas_within(fields: Sequence[Field], nouns: Mapping[str, Sequence[Field]]) -> dict[str, Any]:
    """Return the schemas of all objects inside *fields*, at any depth, keyed by the names that ``$ref`` uses.

    *nouns* maps each noun to its fields.
    """
    found: dict[str, Any] = {}
    waiting = [fields]
    while waiting:
        for field in waiting.pop(0):
            if field.of and name_of_definition(field.of) not in found:
                found[name_of_definition(field.of)] = schema_of_object(nouns[field.of])
                waiting.append(nouns[field.of])
    return found
