"""The fields of answers and of the record's files, as tables: a list of all that have fields, or the fields of one.

An answer is named by its noun (``source``), a file of the record by its name (``sources.json``).
"""

from collections.abc import Iterator, Mapping, Sequence
from copy import copy
from operator import attrgetter
from typing import Any

from countylines.errors import AmbiguousName, UnknownName
from countylines.lookup.names import find_by_name, find_nearest_ids
from countylines.output.answers import ANSWERS, FIELD_ANSWER, NOUN_ANSWER, schema_of_answer
from countylines.output.examples import NEUTRAL_WORDS, fill
from countylines.output.table import BY_ID, Answer, Field, Table, columns_of
from countylines.record.declaration import fields_of
from countylines.record.nouns import noun_class
from countylines.record.nouns.header import Header
from countylines.record.schemas import FILES, meaning_of, schema_of_file

ENDING = ".json"
LISTING = "countylines schema"

WITHOUT_FIELDS = {
    "cite": "It prints a citation, which has no fields.",
    "export": "It writes files of the whole record and has no fields.",
    "completion": "It prints a script, which has no fields.",
    "lsp": "It talks to an editor and has no fields.",
    "mcp": "It talks to an agent; its tools describe their own answers, so the command has no fields.",
}
"""The commands whose output has no fields, and why."""

HEADINGS = {"answer": "Answers", "part": "Parts of answers", "file": "Files of the record"}
"""The headings of the kinds of things that have fields."""


def fields_of_file(noun: Any, before: str = "") -> Iterator[Field]:
    """Yield the fields of a noun's records. The fields of an object follow it, prefixed: ``sides``, ``sides.says``."""
    for field in fields_of(noun):
        name, unit = f"{before}{field.key}", field.unit
        yield Field(name, field.type, field.meaning, nullable=field.nullable, unit=unit, always=field.required)
        if field.value_type.noun:
            yield from fields_of_file(field.value_type.noun, f"{name}.")


def list_everything_with_fields(words: Mapping[str, str] = NEUTRAL_WORDS) -> tuple[Answer, ...]:
    """List everything that has fields: answers, then parts, then files. *words* are the names in example commands."""
    answers = [copy(one) for one in ANSWERS.values()]
    for one in answers:
        one.lists, one.pages = (tuple(fill(line, words) for line in lines) for lines in (one.lists, one.pages))
    files = []
    for file in FILES:
        noun, order = (Header, None) if file == "dataset" else (noun_class(file), BY_ID)
        files.append(Answer(f"{file}{ENDING}", meaning_of(noun), *fields_of_file(noun), order=order, names=(file,)))
    return (*sorted(answers, key=lambda one: one.kind), *files)


def described_called(name: str) -> Answer:
    """Find an answer, a part or a file by name. A name that ends in ``.json`` is a file; otherwise files come last.

    Raises UnknownName or AmbiguousName.
    """
    every = list_everything_with_fields()
    for described in every:
        if described.id == name:
            return described
    for is_file in (False, True):
        group = [one for one in every if (one.kind == "file") is is_file]
        found: tuple[Answer, ...] = find_by_name(group, attrgetter("names"), name)
        if len(found) == 1:
            return found[0]
        if found:
            raise AmbiguousName("noun", name, [one.id for one in found], LISTING)
    if name in WITHOUT_FIELDS:
        raise UnknownName("noun", name, (), LISTING, WITHOUT_FIELDS[name])
    raise UnknownName("noun", name, find_nearest_ids(((one.id, one.names) for one in every), name), LISTING)


def json_schema_of(described: Answer) -> dict[str, Any]:
    """Return the JSON Schema of an answer, a part or a file."""
    name = described.id.removesuffix(ENDING)
    return schema_of_file(name) if described.kind == "file" else schema_of_answer(name)


def table_of_nouns(described: Sequence[Answer]) -> Table:
    """Lay out everything that has fields, with the commands that print it."""
    rows = []
    for answer in described:
        asked = "\n".join(command.removeprefix("countylines ") for command in answer.asked)
        rows.append(NOUN_ANSWER.row(None, answer, {"kind": HEADINGS[answer.kind], "asked": asked}))
    return NOUN_ANSWER.table(
        rows,
        columns_of("id: Noun, meaning: What it is, fields, asked: Printed by", numbers="fields"),
        heading="kind",
        caption="Printed by: an example of a command, without the word countylines. To list the fields of one noun: "
        "countylines schema NOUN. With --json-schema it prints the JSON Schema.",
    )


def field_table(described: Answer) -> Table:
    """Lay out the fields of an answer, a part or a file."""
    return FIELD_ANSWER.table(
        (
            FIELD_ANSWER.row(None, one, {"type": type_in_words(one), "meaning": meaning_with_unit(one)})
            for one in described.fields
        ),
        "name: Field, type, meaning",
        title=f"{described.id}: {described.meaning}",
    )


def meaning_with_unit(field: Field) -> str:
    """Return the meaning of a field with its unit."""
    return f"{field.meaning} ({field.unit})" if field.unit else field.meaning


def type_in_words(field: Field) -> str:
    """Return the type of a field in words: ``objects (span) or null, may be missing``."""
    words = f"{field.type} ({field.of})" if field.of else field.type
    words += " or null" if field.nullable else ""
    return words if field.always else f"{words}, may be missing"
