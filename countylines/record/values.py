"""The types of a record's fields: which values each allows, and how they are read from JSON.

A reader takes a JSON value and returns the decoded value, or raises Refused with all problems found in it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

Reader = Callable[[Any], Any]
Readers = Mapping[str, Reader]

ID_START = "abcdefghijklmnopqrstuvwxyz0123456789"
ID_CHARACTERS = f"{ID_START}./_-"
SHA256_DIGITS = 64
WEB_SCHEMES = ("http", "https")
"""The only schemes allowed in an address. Others, such as ``javascript``, could run code when a reader clicks."""
DATE_SHAPES = ((4,), (4, 2), (4, 2, 2))
"""The numbers of digits in the parts of a date: year; year and month; or year, month and day."""

NUMBER_LIMIT = 10**15
"""Every number in a record must be smaller than this, so that arithmetic stays exact in the 28 digits of a Decimal."""
DECIMAL_PLACES = 6
"""The greatest number of decimal places, for the same reason."""

LEFT_OUT = object()
"""The value that a reader gets for a field that is not in the object."""

JSON_TYPES = {dict: "an object", list: "a list", str: "text", bool: "true or false", type(None): "null"}


class Refused(ValueError):
    """A value cannot be decoded.

    *problems* are pairs: the path to the place inside the value ("" for the whole value), and what is wrong there.
    """

    def __init__(self, *problems: tuple[str, str]) -> None:
        super().__init__(*problems)
        self.problems = problems

    @classmethod
    def of_value(cls, problem: str) -> Refused:
        """Refuse a value as a whole."""
        return cls(("", problem))


def read_text(value: Any) -> str:
    """Read text that is not empty."""
    if not isinstance(value, str):
        raise Refused.of_value(f"is {_type_of(value)}, not text")
    if not value.strip():
        raise Refused.of_value("is empty")
    if not value.isascii():
        try:
            value.encode("utf-8")
        except UnicodeEncodeError:
            raise Refused.of_value("contains a lone surrogate, which is half a character") from None
    return value


def is_id(text: str) -> bool:
    """Return whether *text* has the form of an id.

    No regular expression is used, because compiling one would slow down every start.
    """
    return text != "" and text[0] in ID_START and not text.strip(ID_CHARACTERS)


def read_flag(value: Any) -> bool:
    """Read true or false."""
    if not isinstance(value, bool):
        raise Refused.of_value(f"is {_type_of(value)}, not true or false")
    return value


def read_number(value: Any) -> Decimal:
    """Read a number: 0 or more, and short enough for exact arithmetic."""
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        raise Refused.of_value(f"is {_type_of(value)}, not a number")
    number = Decimal(value)
    if number.is_signed():
        raise Refused.of_value("is negative")
    if number >= NUMBER_LIMIT:
        raise Refused.of_value(f"is {NUMBER_LIMIT:,} or more, which is too large")
    if number != round(number, DECIMAL_PLACES):
        raise Refused.of_value(f"has more than {DECIMAL_PLACES} decimal places")
    return number


def _problem_of_id(text: str) -> str | None:
    if is_id(text):
        return None
    return "is not an id: only a-z, 0-9, '-', '.', '_' and '/', a letter or digit first"


def _problem_of_sha256(text: str) -> str | None:
    is_sha256 = len(text) == SHA256_DIGITS and not text.strip("0123456789abcdef")
    return None if is_sha256 else "is not a SHA-256: 64 digits of 0-9 and a-f"


def _problem_of_date(text: str) -> str | None:
    """Say what is wrong with a date, which may lack its day or month: ``2019``, ``2019-10`` or ``2019-10-07``."""
    parts = text.split("-")
    if tuple(map(len, parts)) not in DATE_SHAPES or not (text.isascii() and "".join(parts).isdigit()):
        return "is not a date such as 2019, 2019-10 or 2019-10-07"
    try:
        date.fromisoformat(text + "-01-01"[len(text) - len("2019") :])
    except ValueError:
        return "is not a date of the calendar"
    return None


def _problem_of_day(text: str) -> str | None:
    """Say what is wrong with a date that must have its month and day: ``2019-10-07``."""
    is_known_to_the_day = len(text) >= len("2019-10-07")
    return _problem_of_date(text) or (None if is_known_to_the_day else "is not a day such as 2019-10-07")


def _problem_of_web_address(text: str) -> str | None:
    """Say what is wrong with an address, which must be ``http://`` or ``https://``, then a host, without spaces."""
    scheme, _, rest = text.partition("://")
    if scheme not in WEB_SCHEMES or not rest or rest.startswith("/"):
        return "is not an address that begins with http:// or https://"
    return None if text.split() == [text] else "has a space in it"


class ValueType(NamedTuple):
    """The type of a field's values: its *name* as ``schema`` prints it, a reader and a JSON Schema.

    For ids, *refers_to* lists the files in which they are found; for objects, *noun* is the class that declares them.
    """

    name: str
    reader: Reader
    schema: Mapping[str, Any]
    refers_to: tuple[str, ...] = ()
    noun: Any = None

    def __repr__(self) -> str:
        """Return the name, which ``help`` and editors show in the signatures of the record's classes."""
        return self.name


def _text_reader(problem_of: Callable[[str], str | None]) -> Reader:
    """Make a reader of texts; *problem_of* returns what is wrong with a text, or None if nothing is."""

    def read_checked_text(value: Any) -> str:
        text = read_text(value)
        problem = problem_of(text)
        if problem:
            raise Refused.of_value(f"{text!r} {problem}")
        return text

    return read_checked_text


def _text_type(name: str, pattern: str, problem_of: Callable[[str], str | None]) -> ValueType:
    return ValueType(name, _text_reader(problem_of), {"type": "string", "pattern": pattern})


def _whole_number_type(least: int) -> ValueType:
    """Declare a type of whole numbers, *least* or more."""

    def read_whole_number(value: Any) -> int:
        if isinstance(value, bool) or not isinstance(value, int) or value < least:
            raise Refused.of_value(f"is not a whole number of {least} or more")
        return value

    return ValueType("whole", read_whole_number, {"type": "integer", "minimum": least})


ANY_TEXT = ValueType("text", read_text, {"type": "string", "pattern": "\\S"})
ID = _text_type("id", "^[a-z0-9][a-z0-9./_-]*$", _problem_of_id)
SHA256 = _text_type("text", "^[0-9a-f]{64}$", _problem_of_sha256)
DATE = _text_type("date", "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$", _problem_of_date)
DAY = _text_type("day", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", _problem_of_day)
WEB_ADDRESS = _text_type("text", "^https?://[^/\\s]\\S*$", _problem_of_web_address)
FLAG = ValueType("flag", read_flag, {"type": "boolean"})
NUMBER = ValueType("number", read_number, {"type": "number", "minimum": 0, "exclusiveMaximum": NUMBER_LIMIT})
FROM_0, FROM_1 = _whole_number_type(0), _whole_number_type(1)


def choice_type(*words: str) -> ValueType:
    """Declare a text that is one of *words*."""
    problem = f"is not one of {', '.join(words)}"
    return ValueType("text", _text_reader(lambda text: None if text in words else problem), {"enum": list(words)})


def reference_type(*files: str) -> ValueType:
    """Declare an id that is found in one of *files*, named without ``.json``."""
    return ID._replace(refers_to=files)


def or_null(reader: Reader) -> Reader:
    """Make a reader that returns None for null and for a field that is left out."""

    def read_or_null(value: Any) -> Any:
        return None if value is None or value is LEFT_OUT else reader(value)

    return read_or_null


def list_reader(reader: Reader, *, at_least: int) -> Reader:
    """Make a reader of lists with a minimum of *at_least* entries; if that is 0, the field may be left out."""

    def read_list(value: Any) -> tuple[Any, ...]:
        if value is LEFT_OUT and not at_least:
            return ()
        if not isinstance(value, list):
            raise Refused.of_value(f"is {_type_of(value)}, not a list")
        if len(value) < at_least:
            raise Refused.of_value(f"has {len(value)} entries; it needs {at_least} or more")
        entries, problems = [], []
        for place, entry in enumerate(value, 1):
            try:
                entries.append(reader(entry))
            except Refused as refused:
                problems += [(f"[{place}]{path}", problem) for path, problem in refused.problems]
        if problems:
            raise Refused(*problems)
        return tuple(entries)

    return read_list


def object_reader(make: Callable[..., Any], readers: Readers) -> Reader:
    """Make a reader of objects within a record; *make* is called with the decoded fields, in the order of *readers*."""

    def read_object(value: Any) -> Any:
        try:
            fields = decode(value, readers)
        except Refused as refused:
            raise Refused(*[(f".{path}" if path else "", problem) for path, problem in refused.problems]) from None
        return make(*fields.values())

    return read_object


def decode(value: Any, readers: Readers) -> dict[str, Any]:
    """Read the fields of an object, in the order of *readers*. Raises Refused with all problems found."""
    if not isinstance(value, dict):
        raise Refused.of_value(f"is {_type_of(value)}, not an object")
    problems = []
    if not value.keys() <= readers.keys():
        unknown = [key for key in value if key not in readers]
        problems = [(key if is_id(key) else repr(key), "is not a known field") for key in unknown]
    fields: dict[str, Any] = {}
    for key, reader in readers.items():
        try:
            fields[key] = reader(value.get(key, LEFT_OUT))
        except Refused as refused:
            found = refused.problems if key in value else (("", "is missing"),)
            problems += [(key + path, problem) for path, problem in found]
    if problems:
        raise Refused(*problems)
    return fields


def _type_of(value: Any) -> str:
    return JSON_TYPES.get(type(value), "a number")
