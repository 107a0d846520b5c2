"""Flat tables of the whole record, with keys, made from the JSON Schemas.

A field with one value becomes a column. A field with an object becomes a column for each of the object's fields, such
as ``date_printed``. A field with a list becomes a separate table, with the key of the record that the list belongs to
and the *position* in the list, counted from 1. Lists inside the objects of a list become separate tables as well.

Columns with ids of other records are foreign keys. A field that may hold ids of several nouns refers to the table
*parties*, which contains all people, organisations and sources.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from countylines.export.whole import Record, schema_of_record_list, whole_record, whole_schemas
from countylines.output.table import Field
from countylines.record.dataset import Dataset
from countylines.record.declaration import UNMARKED_TYPES, reference_fields
from countylines.record.nouns import NOUN_FILES, noun_class, noun_name
from countylines.record.values import FROM_1, ID

Schema = Mapping[str, Any]

PARTIES = "parties"
PARTY_NOUNS = ("people", "organisations", "sources")
"""The nouns whose records are parties. No two of these records share an id."""

COMPUTED_REFERENCES: dict[str, dict[str, tuple[str, ...]]] = {
    "figures": {
        "period": ("periods",), "measure": ("measures",), "part_of": ("measures",), "reported_by": ("sources",),
        "asserted_by": PARTY_NOUNS,
    },
    "intervals": {"id": ("observations",)},
}  # fmt: skip
"""The foreign keys of the computed tables: for each column, the nouns whose ids it holds."""

PARTY_FIELDS = (
    Field("id", "id", "the person, organisation or source"),
    Field("noun", "text", "person, organisation or source"),
    Field("name", "text", "what it is called"),
)
NOT_EMPTY = UNMARKED_TYPES[str].schema["pattern"]
"""The pattern for non-empty text in the JSON Schemas."""


class Reference(NamedTuple):
    """A foreign key: the values in *columns* of one table are those of the columns *to* in some row of *table*."""

    columns: tuple[str, ...]
    table: str
    to: tuple[str, ...]


class FlatColumn(NamedTuple):
    """A column: its name, the *path* to its value in a record, its schema, and whether it is required."""

    name: str
    path: tuple[str, ...]
    schema: Schema
    required: bool

    def value(self, thing: Any) -> Any:
        """Return the value of the column in a record, or in an entry of a list."""
        for name in self.path:
            thing = thing[name]
        return thing

    @property
    def type(self) -> str:
        """The JSON Schema type of the column's non-null values: string, integer, number or boolean."""
        types = self.schema.get("type", "string")  # an enumeration has none
        return str(next(name for name in types if name != "null") if isinstance(types, list) else types)


class FlatTable(NamedTuple):
    """A flat table of the records of a *noun* or of the entries of a list: columns, primary key, foreign keys.

    *lists* is the path to that list, such as ``("sides", "sources")``; it is empty for the records themselves.
    """

    name: str
    title: str
    noun: str
    lists: tuple[str, ...]
    columns: tuple[FlatColumn, ...]
    key: tuple[str, ...]
    references: tuple[Reference, ...]


def find_flat_tables() -> tuple[FlatTable, ...]:
    """Return all tables. A table may come before one that it refers to."""
    schemas = whole_schemas()
    meaning = "Those who assert or lead: people, organisations, sources."
    schemas[PARTIES] = schema_of_record_list(PARTIES, meaning, PARTY_FIELDS)
    return tuple(table for noun, schema in schemas.items() for table in _flat_tables(noun, (), schema))


def table_rows(dataset: Dataset, table: FlatTable) -> Iterator[tuple[Any, ...]]:
    """Yield the rows of a table, in the record's order."""
    records: Sequence[Record]
    if table.noun == PARTIES:
        records = [
            {"id": record.id, "noun": noun_name(noun), "name": record.name}
            for noun in PARTY_NOUNS
            for record in dataset.read(noun)
        ]
    else:
        records = whole_record(dataset, table.noun)
    keyed: list[tuple[tuple[Any, ...], Any]] = [((record["id"],) if table.lists else (), record) for record in records]
    for name in table.lists:
        keyed = [((*key, place), entry) for key, one in keyed for place, entry in enumerate(one[name] or (), start=1)]
    own = table.columns[len(table.lists) + 1 if table.lists else 0 :]
    for key, one in keyed:
        yield (*key, *(column.value(one) for column in own))


def name_of_one_record(name: str) -> str:
    """Return what one record of a file, or one entry of a list, is called: ``person``, ``side``, ``asked_as``."""
    if name in NOUN_FILES:
        return noun_name(name)
    return name if name.endswith("_as") else name.removesuffix("s")


def _flat_tables(noun: str, lists: tuple[str, ...], schema: Schema) -> Iterator[FlatTable]:
    """Yield the table of a noun, or of the list in it at the path *lists*, then those of the lists in its entries."""
    name, definitions = "_".join((noun, *lists)), schema.get("$defs", {})
    entry = _resolve(schema["items"], definitions)
    *owners, of_one = [name_of_one_record(part) for part in (noun, *lists)]
    if "properties" in entry:
        columns, deeper = split_columns_and_lists(schema)
    else:  # the list has plain values: one column
        described = {"description": schema["description"], **entry}
        columns, deeper = (FlatColumn(of_one, (), described, required=True),), {}
    key: tuple[str, ...] = ("id",)
    named = COMPUTED_REFERENCES.get(noun) or (reference_fields(noun_class(noun)) if noun in NOUN_FILES else {})
    paths = {column.name: ".".join((*lists, *column.path)) for column in columns}
    references = tuple(foreign_key(column, named[path]) for column, path in paths.items() if path in named)
    meaning = meaning_of_schema(schema)
    if lists:
        keyed = _key_columns(*owners)
        columns, key = (*keyed, *columns), tuple(column.name for column in keyed)
        key_above = (*owners[:-1], "position") if owners[1:] else ("id",)
        references = (Reference(tuple(owners), "_".join((noun, *lists[:-1])), key_above), *references)
        called = f"{owners[0].capitalize()}, {lists[-1].replace('_', ' ')}"
    else:
        called = schema["title"]
    yield FlatTable(name, f"{called}: {meaning[0].lower()}{meaning[1:]}", noun, lists, columns, key, references)
    for field, of in deeper.items():
        yield from _flat_tables(noun, (*lists, field), {**of, "$defs": definitions})


def _key_columns(record: str, *entries: str) -> tuple[FlatColumn, ...]:
    """Return the key columns of a list's table: the owning *record*, the owning *entries* and the position."""
    described = {
        record: {"description": f"The {record} that it belongs to.", **ID.schema},
        **{one: {"description": "The position of the entry that it belongs to.", **FROM_1.schema} for one in entries},
        "position": {"description": "The place in the list, counted from 1.", **FROM_1.schema},
    }
    return tuple(FlatColumn(name, (), schema, required=True) for name, schema in described.items())


def split_columns_and_lists(schema: Schema) -> tuple[tuple[FlatColumn, ...], dict[str, Schema]]:
    """Split the fields of a schema's items into columns, including the fields of objects inside, and lists by name.

    Raises ValueError if an object inside has a list, because there would be no table for it.
    """
    definitions = schema.get("$defs", {})
    record = _resolve(schema["items"], definitions)
    columns: list[FlatColumn] = []
    lists: dict[str, Schema] = {}
    for name, described in record["properties"].items():
        field = _resolve(described, definitions)
        if "properties" in field:
            within, inside = split_columns_and_lists({"items": field, "$defs": definitions})
            if inside:
                raise ValueError(", ".join(f"{name}.{one}" for one in inside))
            columns += [FlatColumn(f"{name}_{one.name}", (name, *one.path), one.schema, one.required) for one in within]
        elif "items" in field:
            lists[name] = field
        else:
            may_be_null = "null" in field.get("type", ())
            columns.append(FlatColumn(name, (name,), field, name in record["required"] and not may_be_null))
    return tuple(columns), lists


def _resolve(schema: Schema, definitions: Schema) -> Schema:
    """Return a schema with its ``$ref`` replaced by the definition, if it has one; its own description is kept."""
    return {**definitions[schema["$ref"].rpartition("/")[2]], **schema} if "$ref" in schema else schema


def meaning_of_schema(schema: Schema) -> str:
    """Return the description of a schema, with file names turned into table names: ``quotes`` for ``quotes.json``."""
    return str(schema["description"]).replace(".json", "")


def foreign_key(column: str, nouns: Sequence[str]) -> Reference:
    """Return the foreign key of a column with ids of *nouns*. Raises ValueError if no one table has all these nouns."""
    if len(nouns) > 1 and not set(nouns) <= set(PARTY_NOUNS):
        raise ValueError(" ".join(nouns))
    return Reference((column,), PARTIES if len(nouns) > 1 else nouns[0], ("id",))
