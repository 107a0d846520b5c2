"""What answers and files are made of, as tables: all of them, or the fields of one.

An answer is called by its noun (``source``), a file of the record by its name (``sources.json``).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from countylines.errors import AmbiguousName, UnknownName
from countylines.lookup.names import find_by_name, find_nearest
from countylines.output.answers import ANSWERS, BY_ID
from countylines.output.fields import FIELD_FIELDS, FIELDS, NOUN_FIELDS
from countylines.output.json_schema import schema_of
from countylines.output.table import Column, Field, Row, Table, data_of, names_of
from countylines.record.declaration import fields_of
from countylines.record.nouns import noun_class
from countylines.record.nouns.header import Header
from countylines.record.schemas import FILES, meaning_of, schema_of_file

ENDING = ".json"
LISTING = "countylines schema"

WITHOUT_FIELDS = {
    "get": "A bare value has no fields.",
    "cite": "A citation has no fields.",
    "export": "An export has no fields of an answer.",
    "completion": "A script has no fields.",
}
"""The commands that give nothing with fields."""

KINDS = {"answer": "Answers", "part": "Parts of answers", "file": "Files of the record"}
"""The kinds of things that have fields, and what they are listed under."""


class Described(NamedTuple):
    """Something that has fields: an answer, a part of answers, or a file of the record, and other names for it."""

    id: str
    kind: str
    names: tuple[str, ...] = ()

    @property
    def fields(self) -> tuple[Field, ...]:
        """Its fields, in order; what stands in the objects of a file comes behind them."""
        return tuple(fields_of_file(self.declared)) if self.kind == "file" else FIELDS[self.id]

    @property
    def file(self) -> str:
        """The name of a file without its ending."""
        return self.id.removesuffix(ENDING)

    @property
    def declared(self) -> Any:
        """The class that declares the fields of a file."""
        return Header if self.file == "dataset" else noun_class(self.file)

    @property
    def meaning(self) -> str:
        """What it is, in a sentence or two."""
        return meaning_of(self.declared) if self.kind == "file" else ANSWERS[self.id].meaning

    @property
    def asked(self) -> tuple[str, ...]:
        """The commands that give it."""
        return () if self.kind == "file" else ANSWERS[self.id].asked

    @property
    def order(self) -> str | None:
        """The order of its rows; None where it is one object."""
        if self.kind == "file":
            return None if self.declared is Header else BY_ID
        return ANSWERS[self.id].order

    @property
    def json_schema(self) -> dict[str, Any]:
        """Its JSON Schema."""
        return schema_of_file(self.file) if self.kind == "file" else schema_of(self.id)


def fields_of_file(noun: Any, before: str = "") -> Iterator[Field]:
    """List the fields of a file's records; behind a field of objects stand theirs, with its name and a dot before."""
    for field in fields_of(noun):
        name, unit = f"{before}{field.key}", field.unit
        yield Field(name, field.type, field.meaning, nullable=field.nullable, unit=unit, always=field.required)
        if field.value_type.noun:
            yield from fields_of_file(field.value_type.noun, f"{name}.")


def find_described() -> tuple[Described, ...]:
    """List everything that has fields: answers, then parts, then files."""
    answers = [Described(name, "answer" if one.asked else "part", one.names) for name, one in ANSWERS.items()]
    files = [Described(f"{name}{ENDING}", "file", (name,)) for name in FILES]
    return (*sorted(answers, key=lambda one: one.kind), *files)


def described_called(name: str) -> Described:
    """Give what is called *name*: a file by its own name, else an answer, and a file where no answer is called so.

    Raises UnknownName or AmbiguousName.
    """
    every = find_described()
    for one in every:
        if one.id == name:
            return one
    for some in (_of_kinds(every, "answer", "part"), _of_kinds(every, "file")):
        found: tuple[Described, ...] = find_by_name(some, _names_of, name)
        if len(found) == 1:
            return found[0]
        if found:
            raise AmbiguousName("noun", name, [one.id for one in found], LISTING)
    if name in WITHOUT_FIELDS:
        raise UnknownName("noun", name, (), LISTING, WITHOUT_FIELDS[name])
    raise UnknownName("noun", name, find_nearest([(every, _names_of)], name), LISTING)


def _of_kinds(every: Iterable[Described], *kinds: str) -> tuple[Described, ...]:
    return tuple(one for one in every if one.kind in kinds)


def _names_of(one: Described) -> tuple[str, ...]:
    return one.names


def noun_table(every: Sequence[Described]) -> Table:
    """Lay out what has fields, with the commands that give it."""
    return Table(
        noun="noun",
        fields=names_of(NOUN_FIELDS),
        columns=(
            Column("id", "Noun"),
            Column("meaning", "What it is"),
            Column("fields", "Fields", is_number=True),
            Column("asked", "Given by"),
        ),
        rows=tuple(_noun_row(one) for one in every),
        heading="kind",
        caption="Given by: what follows countylines, with an example of a name. For the fields of one: countylines "
        "schema NOUN, and --json-schema for its JSON Schema.",
    )


def _noun_row(one: Described) -> Row:
    words = {
        "kind": KINDS[one.kind],
        "asked": "\n".join(command.removeprefix("countylines ") for command in one.asked),
    }
    return Row(data_of(NOUN_FIELDS, None, one), words)


def field_table(one: Described) -> Table:
    """Lay out the fields of one thing."""
    return Table(
        noun="field",
        fields=names_of(FIELD_FIELDS),
        columns=(Column("name", "Field"), Column("type", "Type"), Column("meaning", "Meaning")),
        rows=tuple(_field_row(field) for field in one.fields),
        title=f"{one.id}: {one.meaning}",
    )


def _field_row(field: Field) -> Row:
    return Row(data_of(FIELD_FIELDS, None, field), {"type": type_in_words(field), "meaning": meaning_in_words(field)})


def meaning_in_words(field: Field) -> str:
    """Say what a field holds, and in what unit."""
    return f"{field.meaning} ({field.unit})" if field.unit else field.meaning


def type_in_words(field: Field) -> str:
    """Say what a field holds: ``objects (span) or null, may be missing``."""
    said = f"{field.type} ({field.of})" if field.of else field.type
    said += " or null" if field.nullable else ""
    return said if field.always else f"{said}, may be missing"
