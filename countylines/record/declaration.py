"""Declarations: how the class of a noun states its fields, and the readers and references derived from that.

A noun is a NamedTuple whose fields are annotated ``Annotated[type, *markers, meaning]``:

- *type* is str, bool, int, Decimal or another noun; ``tuple[type, ...]`` is a list; ``... | None`` may be null;
- *markers* are a ValueType (ID, DAY, ``reference_type("people")``, ...), the minimum length of a list, such as
  ``AtLeast(2)``, the ``Unit`` of a number, and a ``FileKey`` if the field has another name in the file;
- *meaning* is a phrase in lower case without a full stop.

A file may leave out a field that may be null (it is then None) or a list without AtLeast (it is then empty).
"""

from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from types import UnionType
from typing import Any, NamedTuple, get_origin

from countylines.record.values import (
    ANY_TEXT,
    FLAG,
    NUMBER,
    Readers,
    ValueType,
    decode,
    list_reader,
    object_reader,
    or_null,
)

UNMARKED_TYPES = {str: ANY_TEXT, bool: FLAG, Decimal: NUMBER}
"""The value type of a field without a ValueType marker, by its Python type. An int always needs a marker."""


class AtLeast(int):
    """A marker: the minimum number of entries in a list."""


class Unit(str):
    """A marker: the unit of a number."""

    __slots__ = ()


class FileKey(str):
    """A marker: the name of the field in the file."""

    __slots__ = ()


class NounField(NamedTuple):
    """A field of a noun: its *attribute*, its *key* in the file, and what it holds.

    For a list, *value_type* is the type of each entry. For any other field, *at_least* is None.
    """

    attribute: str
    key: str
    value_type: ValueType
    meaning: str
    nullable: bool
    unit: str | None
    at_least: int | None

    @property
    def type(self) -> str:
        """The type as ``schema`` names it, in the plural for a list."""
        return self.value_type.name if self.at_least is None else f"{self.value_type.name}s"

    @property
    def required(self) -> bool:
        """Whether the field must be present in a file."""
        return not self.nullable and self.at_least != 0

    @property
    def of(self) -> str:
        """The name, in lower case, of the noun that declares its objects; "" if it holds no objects."""
        return str(self.value_type.noun.__name__).lower() if self.value_type.noun else ""


@cache
def fields_of(noun: Any) -> tuple[NounField, ...]:
    """List the fields of a noun (a class) in order."""
    return tuple([_declared_field(name, annotation) for name, annotation in noun.__annotations__.items()])


def _declared_field(attribute: str, annotation: Any) -> NounField:
    found = {type(marker): marker for marker in annotation.__metadata__}
    declared = annotation.__origin__
    nullable = isinstance(declared, UnionType)
    if nullable:
        declared = declared.__args__[0]
    is_list = get_origin(declared) is tuple
    if is_list:
        declared = declared.__args__[0]
    value_type = found.get(ValueType) or UNMARKED_TYPES.get(declared)
    return NounField(
        attribute,
        key=found.get(FileKey, attribute),
        value_type=value_type or ValueType("object", object_reader(declared, readers_of(declared)), {}, noun=declared),
        meaning=found[str],
        nullable=nullable,
        unit=found.get(Unit),
        at_least=found.get(AtLeast, 0) if is_list else None,
    )


@cache
def readers_of(noun: Any) -> Readers:
    """Return the readers of a noun's fields by their keys in the file."""
    readers = {}
    for field in fields_of(noun):
        reader = field.value_type.reader
        if field.at_least is not None:
            reader = list_reader(reader, at_least=field.at_least)
        readers[field.key] = or_null(reader) if field.nullable else reader
    return readers


def decode_record(noun: Any, value: Any) -> Any:
    """Decode a JSON object into a record of a noun (a class). Raises Refused with all problems found."""
    return noun(*decode(value, readers_of(noun)).values())


def reference_fields(noun: Any) -> dict[str, tuple[str, ...]]:
    """Return the fields of a noun that hold ids of other records, each with the files in which the ids are found.

    A field of an object inside a record is named with a dot: ``{"sides.sources": ("sources",)}``.
    """
    found: dict[str, tuple[str, ...]] = {}
    for field in fields_of(noun):
        if field.value_type.refers_to:
            found[field.key] = field.value_type.refers_to
        elif field.value_type.noun:
            found |= {f"{field.key}.{inner}": files for inner, files in reference_fields(field.value_type.noun).items()}
    return found


def ids_at_path(record: Any, path: str) -> Iterator[str]:
    """Yield the ids that a record has in the field at *path*, which is a key of ``reference_fields``."""
    first, _, rest = path.partition(".")
    value = next(getattr(record, field.attribute) for field in fields_of(record.__class__) if field.key == first)
    if value is None:
        return
    for entry in value if isinstance(value, tuple) and not hasattr(value, "_fields") else (value,):
        if rest:
            yield from ids_at_path(entry, rest)
        else:
            yield entry


def mapping_for_file(value: Any) -> Any:
    """Turn a record into a mapping with the keys of its file, and likewise the records and tuples inside it.

    Any other value is returned as it is.
    """
    if hasattr(value, "_fields"):
        return {field.key: mapping_for_file(getattr(value, field.attribute)) for field in fields_of(value.__class__)}
    return tuple([mapping_for_file(entry) for entry in value]) if isinstance(value, tuple) else value
