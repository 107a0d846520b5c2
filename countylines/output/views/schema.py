"""The fields of answers and of the record's files, as tables: everything that has fields, or the fields of one.

An answer is named by its noun (``source``), a file of the record by its name (``sources.json``).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from operator import attrgetter
from typing import Any, NamedTuple

from countylines.errors import AmbiguousName, UnknownName
from countylines.lookup.names import find_by_name, find_nearest_ids
from countylines.output.answers import ANSWERS, FIELD_ANSWER, FIELDS, NOUN_ANSWER
from countylines.output.examples import NEUTRAL_WORDS, fill
from countylines.output.json_schema import schema_of_answer
from countylines.output.table import BY_ID, Column, Field, Row, Table
from countylines.record.declaration import fields_of
from countylines.record.nouns import noun_class
from countylines.record.nouns.header import Header
from countylines.record.schemas import FILES, meaning_of, schema_of_file

ENDING = ".json"
LISTING = "countylines schema"

WITHOUT_FIELDS = {
    "get": "It prints a bare value, which has no fields.",
    "cite": "It prints a citation, which has no fields.",
    "export": "It writes files of the whole record and has no fields.",
    "validate": "It lists problems and has no fields.",
    "completion": "It prints a script, which has no fields.",
    "lsp": "It talks to an editor and has no fields.",
    "mcp": "It talks to an agent; its tools describe their own answers, so the command has no fields.",
}
"""The commands whose output has no fields, and why."""

HEADINGS = {"answer": "Answers", "part": "Parts of answers", "file": "Files of the record"}
"""The headings of the kinds of things that have fields."""


class Described(NamedTuple):
    """An answer, a part of answers or a file of the record, with other names for it. All of them have fields.

    *asked* are the commands that print it.
    """

    id: str
    kind: str
    names: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()

    @property
    def fields(self) -> tuple[Field, ...]:
        """Its fields, in order. In a file, the fields of an object follow the object."""
        return tuple(fields_of_file(self.declaring_class)) if self.kind == "file" else FIELDS[self.id]

    @property
    def file(self) -> str:
        """The name of a file without its ending."""
        return self.id.removesuffix(ENDING)

    @property
    def declaring_class(self) -> Any:
        """The class that declares the fields of a file."""
        return Header if self.file == "dataset" else noun_class(self.file)

    @property
    def meaning(self) -> str:
        """What it is, in a sentence or two."""
        return meaning_of(self.declaring_class) if self.kind == "file" else ANSWERS[self.id].meaning

    @property
    def order(self) -> str | None:
        """The order of its rows; None if it is one object."""
        if self.kind == "file":
            return None if self.declaring_class is Header else BY_ID
        return ANSWERS[self.id].order

    @property
    def json_schema(self) -> dict[str, Any]:
        """Its JSON Schema."""
        return schema_of_file(self.file) if self.kind == "file" else schema_of_answer(self.id)


def fields_of_file(noun: Any, before: str = "") -> Iterator[Field]:
    """List the fields of a file's records. The fields of an object follow it, with its name and a dot in front."""
    for field in fields_of(noun):
        name, unit = f"{before}{field.key}", field.unit
        yield Field(name, field.type, field.meaning, nullable=field.nullable, unit=unit, always=field.required)
        if field.value_type.noun:
            yield from fields_of_file(field.value_type.noun, f"{name}.")


def list_everything_with_fields(words: Mapping[str, str] = NEUTRAL_WORDS) -> tuple[Described, ...]:
    """List everything that has fields: answers, then parts, then files. *words* are the names in example commands."""
    answers = [
        Described(name, "answer" if one.asked else "part", one.names, tuple(fill(line, words) for line in one.asked))
        for name, one in ANSWERS.items()
    ]
    files = [Described(f"{name}{ENDING}", "file", (name,)) for name in FILES]
    return (*sorted(answers, key=lambda one: one.kind), *files)


def described_called(name: str) -> Described:
    """Find an answer, a part or a file by name. Answers and parts come before files, unless the name ends in ``.json``.

    Raises UnknownName or AmbiguousName.
    """
    every = list_everything_with_fields()
    for one in every:
        if one.id == name:
            return one
    files = [one for one in every if one.kind == "file"]
    for group in ([one for one in every if one.kind != "file"], files):
        found: tuple[Described, ...] = find_by_name(group, attrgetter("names"), name)
        if len(found) == 1:
            return found[0]
        if found:
            raise AmbiguousName("noun", name, [one.id for one in found], LISTING)
    if name in WITHOUT_FIELDS:
        raise UnknownName("noun", name, (), LISTING, WITHOUT_FIELDS[name])
    raise UnknownName("noun", name, find_nearest_ids(((one.id, one.names) for one in every), name), LISTING)


def table_of_nouns(described: Sequence[Described]) -> Table:
    """Lay out everything that has fields, with the commands that print it."""
    return NOUN_ANSWER.table(
        map(_noun_row, described),
        (
            ("id", "Noun"),
            ("meaning", "What it is"),
            Column("fields", "Fields", is_number=True),
            ("asked", "Printed by"),
        ),
        heading="kind",
        caption="Printed by: an example of a command, without the word countylines. To list the fields of one noun: "
        "countylines schema NOUN. With --json-schema it prints the JSON Schema.",
    )


def _noun_row(described: Described) -> Row:
    words = {
        "kind": HEADINGS[described.kind],
        "asked": "\n".join(command.removeprefix("countylines ") for command in described.asked),
    }
    return NOUN_ANSWER.row(None, described, words)


def field_table(described: Described) -> Table:
    """Lay out the fields of an answer, a part or a file."""
    return FIELD_ANSWER.table(
        (
            FIELD_ANSWER.row(None, one, {"type": type_in_words(one), "meaning": meaning_with_unit(one)})
            for one in described.fields
        ),
        (("name", "Field"), ("type", "Type"), ("meaning", "Meaning")),
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
