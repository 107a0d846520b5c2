"""Decoding: JSON values to nouns. Every problem is collected; nothing unknown is let through.

A reader takes a JSON value and gives what the noun holds, or raises Wrong with what is the matter.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

type_name = {dict: "an object", list: "a list", str: "a text", bool: "true or false", type(None): "null"}

Reader = Callable[[Any], Any]
Fields = Mapping[str, Reader]

ID = re.compile(r"[a-z0-9][a-z0-9./_-]*")
DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


class Wrong(ValueError):
    """A value is not what its field takes; *where* leads to it inside the record."""

    def __init__(self, what: str, where: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.where = where


class Refused(ValueError):
    """A record cannot be decoded; *problems* are pairs of a field (or "") and what is the matter."""

    def __init__(self, problems: Iterable[tuple[str, str]]) -> None:
        self.problems = tuple(problems)
        super().__init__(self.problems)


def _is(value: Any) -> str:
    return type_name.get(type(value), "a number")


def text(value: Any) -> str:
    """Read a text that is not empty."""
    if not isinstance(value, str):
        raise Wrong(f"is {_is(value)}, not a text")
    if not value.strip():
        raise Wrong("is empty")
    return value


def identifier(value: Any) -> str:
    """Read an id: small letters, digits, ``-``, ``.``, ``_`` and ``/``."""
    if not ID.fullmatch(text(value)):
        raise Wrong(f"{value!r} is not an id: small letters, digits, '-', '.', '_' and '/' alone")
    return str(value)


def flag(value: Any) -> bool:
    """Read true or false."""
    if not isinstance(value, bool):
        raise Wrong(f"is {_is(value)}, not true or false")
    return value


def whole(value: Any) -> int:
    """Read a whole number, nought or more."""
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise Wrong("is not a whole number of 0 or more")
    return value


def number(value: Any) -> Decimal:
    """Read a number, nought or more."""
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        raise Wrong(f"is {_is(value)}, not a number")
    if not value >= 0:
        raise Wrong("is below nought")
    return Decimal(value)


def dated(value: Any) -> str:
    """Read a date as far as it is known: ``2019``, ``2019-10`` or ``2019-10-07``."""
    if not DATE.fullmatch(text(value)):
        raise Wrong(f"{value!r} is not a date: 2019, 2019-10 or 2019-10-07")
    try:
        date.fromisoformat(value + "-01-01"[len(value) - 4 :] if len(value) < len("2019-10-07") else value)
    except ValueError:
        raise Wrong(f"{value!r} is not in the calendar") from None
    return str(value)


def one_of(*names: str) -> Reader:
    """Make a reader that takes these words alone."""

    def read(value: Any) -> str:
        if value not in names or not isinstance(value, str):
            raise Wrong(f"is {value!r}, not one of {', '.join(names)}")
        return value

    return read


def optional(reader: Reader) -> Reader:
    """Make a reader that takes null as well; its field may be left out."""

    def read(value: Any) -> Any:
        return None if value is None else reader(value)

    read.__dict__["default"] = None
    return read


def many(reader: Reader, *, at_least: int = 0) -> Reader:
    """Make a reader of lists; the field may be left out where none are needed."""

    def read(value: Any) -> tuple[Any, ...]:
        if not isinstance(value, list):
            raise Wrong(f"is {_is(value)}, not a list")
        if len(value) < at_least:
            raise Wrong(f"has {len(value)} entries, not {at_least} or more")
        found = []
        for place, entry in enumerate(value, 1):
            try:
                found.append(reader(entry))
            except Wrong as wrong:
                raise Wrong(wrong.what, f"[{place}]{wrong.where}") from None
        return tuple(found)

    if not at_least:
        read.__dict__["default"] = ()
    return read


def nested(make: Callable[..., Any], fields: Fields) -> Reader:
    """Make a reader of objects within a record."""

    def read(value: Any) -> Any:
        try:
            return make(**decode(value, fields))
        except Refused as refused:
            field, what = refused.problems[0]
            raise Wrong(what, f".{field}" if field else "") from None

    return read


def decode(value: Any, fields: Fields) -> dict[str, Any]:
    """Read an object's fields. Raises Refused with all that is the matter with it."""
    if not isinstance(value, dict):
        raise Refused([("", f"is {_is(value)}, not an object")])
    problems = [(str(key), "is not a field") for key in value if key not in fields]
    found: dict[str, Any] = {}
    for key, reader in fields.items():
        if key not in value:
            if hasattr(reader, "default"):
                found[key] = reader.default
            else:
                problems.append((key, "is missing"))
            continue
        try:
            found[key] = reader(value[key])
        except Wrong as wrong:
            problems.append((key + wrong.where, wrong.what))
    if problems:
        raise Refused(problems)
    return found
