"""Decoding: JSON values to nouns. Every problem is collected; nothing unknown is let through.

A reader takes a JSON value and gives what the noun holds, or raises Refused with all that is the matter.
"""
# ruff: noqa: EM102  what is the matter with a value is all that a refusal has to say

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

Reader = Callable[[Any], Any]
Fields = Mapping[str, Reader]

ID = re.compile(r"[a-z0-9][a-z0-9./_-]*")
DATE_SHAPES = ((4,), (4, 2), (4, 2, 2))
"""How many digits the parts of a date have. Written so, and the next without a pattern, they cost a start nothing."""
HEXADECIMAL = "0123456789abcdef"
SHA256_DIGITS = 64
LARGEST = 10**15
"""No number of the record reaches it: arithmetic stays exact in 28 digits."""
DECIMALS = 6
"""How many places after the point a number may have, for the same reason."""

TYPE_NAMES = {dict: "an object", list: "a list", str: "a text", bool: "true or false", type(None): "null"}


class Refused(ValueError):
    """A value cannot be decoded.

    *problems* are pairs: the way to the place inside it ("" for all of it), and what is the matter there.
    """

    def __init__(self, *problems: tuple[str, str]) -> None:
        super().__init__(*problems)
        self.problems = problems

    @classmethod
    def because(cls, what: str) -> Refused:
        """Refuse a value as a whole."""
        return cls(("", what))


def text(value: Any) -> str:
    """Read a text that is not empty."""
    if not isinstance(value, str):
        raise Refused.because(f"is {_type_of(value)}, not a text")
    if not value.strip():
        raise Refused.because("is empty")
    if not (value.isascii() or _is_of_whole_characters(value)):
        raise Refused.because("holds half a character, a lone surrogate")
    return value


def _is_of_whole_characters(value: str) -> bool:
    try:
        value.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def identifier(value: Any) -> str:
    """Read an id: small letters, digits, ``-``, ``.``, ``_`` and ``/``."""
    found = text(value)
    if not ID.fullmatch(found):
        raise Refused.because(f"{found!r} is not an id: small letters, digits, '-', '.', '_' and '/' alone")
    return found


def sha256(value: Any) -> str:
    """Read a SHA-256: 64 hexadecimal digits, small letters."""
    found = text(value)
    if len(found) != SHA256_DIGITS or found.strip(HEXADECIMAL):
        raise Refused.because(f"{found!r} is not a SHA-256: 64 digits of 0-9 and a-f")
    return found


def flag(value: Any) -> bool:
    """Read true or false."""
    if not isinstance(value, bool):
        raise Refused.because(f"is {_type_of(value)}, not true or false")
    return value


def whole(value: Any) -> int:
    """Read a whole number, 0 or more, as offsets are."""
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise Refused.because("is not a whole number of 0 or more")
    return value


def counted(value: Any) -> int:
    """Read a whole number, 1 or more, as things that are counted from one have it."""
    if isinstance(value, bool) or not isinstance(value, int) or value < 1:
        raise Refused.because("is not a whole number of 1 or more")
    return value


def number(value: Any) -> Decimal:
    """Read a number: 0 or more, and short enough to be reckoned with exactly."""
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        raise Refused.because(f"is {_type_of(value)}, not a number")
    found = Decimal(value)
    if found.is_signed():
        raise Refused.because("is below 0")
    if found >= LARGEST:
        raise Refused.because("is 10 to the 15th or more")
    if found != round(found, DECIMALS):
        raise Refused.because(f"has more than {DECIMALS} decimals")
    return found


def dated(value: Any) -> str:
    """Read a date as far as it is known: ``2019``, ``2019-10`` or ``2019-10-07``."""
    found = text(value)
    parts = found.split("-")
    if tuple(map(len, parts)) not in DATE_SHAPES or not (found.isascii() and "".join(parts).isdigit()):
        raise Refused.because(f"{found!r} is not a date: 2019, 2019-10 or 2019-10-07")
    try:
        date.fromisoformat(found + "-01-01"[len(found) - len("2019") :])
    except ValueError:
        raise Refused.because(f"{found!r} is not in the calendar") from None
    return found


def day(value: Any) -> str:
    """Read a date that is known to the day: ``2019-10-07``."""
    found = dated(value)
    if len(found) < len("2019-10-07"):
        raise Refused.because(f"{found!r} is not a day: 2019-10-07")
    return found


def one_of(*names: str) -> Reader:
    """Make a reader that takes these words alone."""

    def read(value: Any) -> str:
        found = text(value)
        if found not in names:
            raise Refused.because(f"{found!r} is not one of {', '.join(names)}")
        return found

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
            raise Refused.because(f"is {_type_of(value)}, not a list")
        if len(value) < at_least:
            raise Refused.because(f"has {len(value)} entries, not {at_least} or more")
        found, problems = [], []
        for place, entry in enumerate(value, 1):
            try:
                found.append(reader(entry))
            except Refused as refused:
                problems += [(f"[{place}]{where}", what) for where, what in refused.problems]
        if problems:
            raise Refused(*problems)
        return tuple(found)

    if not at_least:
        read.__dict__["default"] = ()
    return read


def nested(make: Callable[..., Any], fields: Fields) -> Reader:
    """Make a reader of objects within a record."""

    def read(value: Any) -> Any:
        try:
            found = decode(value, fields)
        except Refused as refused:
            raise Refused(*[(f".{where}" if where else "", what) for where, what in refused.problems]) from None
        return make(*found.values())

    return read


def decode(value: Any, fields: Fields) -> dict[str, Any]:
    """Read an object's fields, in their order. Raises Refused with all that is the matter with it."""
    if not isinstance(value, dict):
        raise Refused.because(f"is {_type_of(value)}, not an object")
    problems = [] if value.keys() <= fields.keys() else list(_unknown(value, fields))
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
        except Refused as refused:
            problems += [(key + where, what) for where, what in refused.problems]
    if problems:
        raise Refused(*problems)
    return found


def _unknown(keys: Iterable[str], fields: Fields) -> Iterable[tuple[str, str]]:
    for key in keys:
        if key not in fields:
            yield key if ID.fullmatch(key) else repr(key), "is not a field"


def _type_of(value: Any) -> str:
    return TYPE_NAMES.get(type(value), "a number")
