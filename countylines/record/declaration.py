"""How a noun of the record is declared, and what is worked out from its declaration.

A noun is a NamedTuple whose fields are annotated ``Annotated[type, *markers, meaning]``:

- *type* is str, bool, int, Decimal or another noun; ``tuple[type, ...]`` is a list; ``... | None`` may be null;
- *markers* are a Kind (ID, DAY, ``reference("people")``, ...), ``AtLeast(2)`` entries of a list, the ``Unit`` of a
  number, and the ``Key`` of the field in the file where it is not the attribute's name;
- *meaning* is a phrase in small letters without a full stop.

In a file a field may be left out if it may be null (then it is None) or is a list without AtLeast (then it is empty).
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache
from types import UnionType
from typing import Any, NamedTuple, get_origin

from countylines.record.decode import (
    LARGEST,
    Fields,
    Reader,
    counted,
    dated,
    day,
    flag,
    identifier,
    many,
    nested,
    number,
    one_of,
    optional,
    sha256,
    text,
    whole,
)


class Kind:
    """What values a field takes: their *type* as ``schema`` names it, their reader and their JSON Schema.

    *refers_to* names the files in which the value, an id, is found; *noun* is the class of an object's fields.
    """

    def __init__(
        self,
        type_name: str,
        reader: Reader,
        schema: Mapping[str, Any],
        *,
        refers_to: tuple[str, ...] = (),
        noun: Any = None,
    ) -> None:
        self.type_name = type_name
        self.reader = reader
        self.schema = schema
        self.refers_to = refers_to
        self.noun = noun


class AtLeast(int):
    """A marker: the number of entries that a list needs."""


class Unit(str):
    """A marker: the unit of a number."""

    __slots__ = ()


class Key(str):
    """A marker: the name of the field in the file."""

    __slots__ = ()


ID_SCHEMA = {"type": "string", "pattern": "^[a-z0-9][a-z0-9./_-]*$"}

TEXT = Kind("text", text, {"type": "string", "pattern": "\\S"})
ID = Kind("id", identifier, ID_SCHEMA)
SHA256 = Kind("text", sha256, {"type": "string", "pattern": "^[0-9a-f]{64}$"})
DATE = Kind("date", dated, {"type": "string", "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"})
DAY = Kind("day", day, {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"})
FLAG = Kind("flag", flag, {"type": "boolean"})
FROM_0 = Kind("whole", whole, {"type": "integer", "minimum": 0})
FROM_1 = Kind("whole", counted, {"type": "integer", "minimum": 1})
NUMBER = Kind("number", number, {"type": "number", "minimum": 0, "exclusiveMaximum": LARGEST})

KIND_OF_TYPE = {str: TEXT, bool: FLAG, Decimal: NUMBER}
"""The kind of a field that has no marker of its own; an int needs one."""


def choice(*words: str) -> Kind:
    """Declare a text that is one of *words*."""
    return Kind("text", one_of(*words), {"enum": list(words)})


def reference(*files: str) -> Kind:
    """Declare an id that is found in one of *files*, named without ``.json``."""
    return Kind("id", identifier, ID_SCHEMA, refers_to=files)


class NounField(NamedTuple):
    """A field of a noun: its *attribute*, its *key* in the file, and what it holds.

    *kind* is that of the value, or of each entry of a list. *at_least* is None for a field that is no list.
    """

    attribute: str
    key: str
    kind: Kind
    meaning: str
    nullable: bool
    unit: str | None
    at_least: int | None

    @property
    def type(self) -> str:
        """The type as ``schema`` names it; that of a list is a plural."""
        return self.kind.type_name if self.at_least is None else f"{self.kind.type_name}s"

    @property
    def required(self) -> bool:
        """Whether a file has to have it."""
        return not self.nullable and self.at_least != 0

    @property
    def of(self) -> str:
        """The noun whose fields its objects have, in small letters; empty where it holds no objects."""
        return str(self.kind.noun.__name__).lower() if self.kind.noun else ""


@cache
def fields_of(noun: Any) -> tuple[NounField, ...]:
    """List the fields of a noun, a class, in order."""
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
    kind = found.get(Kind) or KIND_OF_TYPE.get(declared)
    return NounField(
        attribute,
        key=found.get(Key, attribute),
        kind=kind or Kind("object", nested(declared, readers_of(declared)), {}, noun=declared),
        meaning=found[str],
        nullable=nullable,
        unit=found.get(Unit),
        at_least=found.get(AtLeast, 0) if is_list else None,
    )


@cache
def readers_of(noun: Any) -> Fields:
    """Return the readers of a noun's fields by their keys in the file."""
    readers = {}
    for field in fields_of(noun):
        reader = field.kind.reader
        if field.at_least is not None:
            reader = many(reader, at_least=field.at_least)
        readers[field.key] = optional(reader) if field.nullable else reader
    return readers


def references_of(noun: Any) -> dict[str, tuple[str, ...]]:
    """Return the fields of a noun that name other records, and the files in which these are found.

    A field of an object inside is named with a dot: ``{"sides.sources": ("sources",)}``.
    """
    found: dict[str, tuple[str, ...]] = {}
    for field in fields_of(noun):
        if field.kind.refers_to:
            found[field.key] = field.kind.refers_to
        elif field.kind.noun:
            found |= {f"{field.key}.{inner}": files for inner, files in references_of(field.kind.noun).items()}
    return found


def names_in(record: Any, path: str) -> Iterator[str]:
    """List the ids that a record names in the field at *path*, one of those of ``references_of``."""
    first, _, rest = path.partition(".")
    value = next(getattr(record, field.attribute) for field in fields_of(record.__class__) if field.key == first)
    if value is None:
        return
    for entry in value if isinstance(value, tuple) and not hasattr(value, "_fields") else (value,):
        if rest:
            yield from names_in(entry, rest)
        else:
            yield entry


def as_mapping(value: Any) -> Any:
    """Turn a record, and the objects inside it, into mappings with the keys of its file."""
    if hasattr(value, "_fields"):
        return {field.key: as_mapping(getattr(value, field.attribute)) for field in fields_of(value.__class__)}
    return tuple([as_mapping(entry) for entry in value]) if isinstance(value, tuple) else value
