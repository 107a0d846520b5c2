"""Relations: the whole record as flat tables with keys, made out of the schemas alone.

A field that holds one value is a column; one that holds an object is a column for each of the object's fields, such as
``date_printed``; one that holds a list is a relation of its own, with the key of what it belongs to and the *position*
in the list, counted from 1. So it goes on inside lists of objects that hold lists.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from countylines.export.references import PARTIES, Reference, parties_of, references_of
from countylines.export.whole import ID, schema_of, whole_record, whole_schemas
from countylines.output.table import Field
from countylines.record.dataset import Dataset
from countylines.record.nouns import NOUN_FILES, noun_name

Schema = Mapping[str, Any]

PARTY = (
    Field("id", "id", "the person, organisation or source"),
    Field("noun", "text", "person, organisation or source"),
    Field("name", "text", "what it is called"),
)
"""The fields of a party."""

IDENTIFIER: Schema = {"type": "string", "pattern": ID}
SOMETHING = "\\S"
"""The pattern of a text that is not empty, as the schemas have it."""
POSITION: Schema = {"description": "The place in the list, counted from 1.", "type": "integer", "minimum": 1}


class Column(NamedTuple):
    """A column: its name, the *way* to its value inside a record, that value's schema, and whether it has to be."""

    name: str
    way: tuple[str, ...]
    schema: Schema
    required: bool

    def value(self, thing: Any) -> Any:
        """Take the column's value out of a record, or of an entry of a list."""
        for name in self.way:
            thing = thing[name]
        return thing

    @property
    def type(self) -> str:
        """Give the one type that it holds: string, integer, number or boolean."""
        told = self.schema.get("type", "string")  # a list of words to choose from has none
        return str(next(name for name in told if name != "null") if isinstance(told, list) else told)


class Relation(NamedTuple):
    """A flat table: the *noun* whose records it is made of, the *lists* it lies in, its columns and keys."""

    name: str
    title: str
    noun: str
    lists: tuple[str, ...]
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    references: tuple[Reference, ...]


def find_relations() -> tuple[Relation, ...]:
    """Make every relation of the record out of the schemas, what is referred to not always first."""
    schemas = whole_schemas()
    schemas[PARTIES] = schema_of("Parties", "Whoever asserts or leads: people, organisations, sources.", PARTY)
    return tuple(relation for noun, schema in schemas.items() for relation in _relations_of(noun, schema))


def relation_rows(dataset: Dataset, relation: Relation) -> Iterator[tuple[Any, ...]]:
    """Give the rows of a relation, in the record's order."""
    own = relation.columns[len(relation.lists) + 1 if relation.lists else 0 :]
    for record in records_of(dataset, relation.noun):
        for key, thing in _things(record, relation.lists, (record["id"],)):
            yield (*(key if relation.lists else ()), *(column.value(thing) for column in own))


def records_of(dataset: Dataset, noun: str) -> Sequence[Mapping[str, Any]]:
    """Give the records of a noun, or of the parties."""
    return parties_of(dataset) if noun == PARTIES else whole_record(dataset, noun)


def singular(name: str) -> str:
    """Name one of many: a noun by its class, any other list by its name without the s."""
    return noun_name(name) if name in NOUN_FILES else name.removesuffix("s")


def _relations_of(noun: str, schema: Schema) -> Iterator[Relation]:
    record, inner = schema["items"], schema.get("$defs", {})
    columns, lists = flatten(record, inner)
    told = f"{schema['title']}: {_begun(schema)}"
    yield Relation(noun, told, noun, (), columns, ("id",), references_of(noun, names_of(columns)))
    name = singular(noun)
    above = Reference((name,), noun, ("id",))
    key = (Column(name, (), {"description": f"The {name} that it belongs to.", **IDENTIFIER}, required=True),)
    for field, of in lists.items():
        yield from _relations_in(noun, (field,), of, inner, key, above)


def _relations_in(
    noun: str, lists: tuple[str, ...], schema: Schema, inner: Schema, key: tuple[Column, ...], above: Reference
) -> Iterator[Relation]:
    """Make the relation of a list inside a noun, and those of the lists inside its entries."""
    name, entry = "_".join((noun, *lists)), resolve(schema["items"], inner)
    own, deeper = flatten(entry, inner) if "properties" in entry else ((_only(lists[-1], entry, schema),), {})
    position = Column("position", (), POSITION, required=True)
    columns = (*key, position, *own)
    keyed = names_of((*key, position))
    told = f"{singular(noun).capitalize()}, {lists[-1].replace('_', ' ')}: {_begun(schema)}"
    yield Relation(name, told, noun, lists, columns, keyed, (above, *references_of(name, names_of(columns))))
    here = Column(
        singular(lists[-1]),
        (),
        {**POSITION, "description": "The position of the entry that it belongs to."},
        required=True,
    )
    below = Reference(names_of((*key, here)), name, keyed)
    for field, of in deeper.items():
        yield from _relations_in(noun, (*lists, field), of, inner, (*key, here), below)


def flatten(record: Schema, inner: Schema) -> tuple[tuple[Column, ...], dict[str, Schema]]:
    """Take an object's fields apart: its columns, those of objects inside it too, and its lists by name.

    Raises ValueError where an object inside it has a list, for which there is no relation.
    """
    columns: list[Column] = []
    lists: dict[str, Schema] = {}
    for name, schema in record["properties"].items():
        told = resolve(schema, inner)
        if "properties" in told:
            within, inside = flatten(told, inner)
            if inside:
                raise ValueError(", ".join(f"{name}.{one}" for one in inside))
            columns += [Column(f"{name}_{one.name}", (name, *one.way), one.schema, one.required) for one in within]
        elif "items" in told:
            lists[name] = told
        else:
            columns.append(Column(name, (name,), told, name in record["required"] and not _may_be_null(told)))
    return tuple(columns), lists


def _may_be_null(schema: Schema) -> bool:
    return "null" in schema.get("type", ())


def resolve(schema: Schema, inner: Schema) -> Schema:
    """Follow a reference to what a schema defines inside itself; its own description stands before that one's."""
    if "$ref" not in schema:
        return schema
    return {**inner[schema["$ref"].rpartition("/")[2]], **{key: told for key, told in schema.items() if key != "$ref"}}


def _only(field: str, entry: Schema, schema: Schema) -> Column:
    """Make the one column of a list of bare values."""
    return Column(singular(field), (), {"description": schema["description"], **entry}, required=True)


def names_of(columns: Sequence[Column]) -> tuple[str, ...]:
    """List the names of columns."""
    return tuple(column.name for column in columns)


def meaning(schema: Schema) -> str:
    """Say what a schema describes; the files that it names are relations here."""
    return str(schema["description"]).replace(".json", "")


def _begun(schema: Schema) -> str:
    sentence = meaning(schema)
    return sentence[0].lower() + sentence[1:]


def _things(thing: Any, lists: tuple[str, ...], key: tuple[Any, ...]) -> Iterator[tuple[tuple[Any, ...], Any]]:
    """Walk down the lists; give each entry with its key: the id, and the positions on the way."""
    if not lists:
        yield key, thing
        return
    for position, entry in enumerate(thing[lists[0]] or (), 1):
        yield from _things(entry, lists[1:], (*key, position))
