"""What a table is. A row speaks in two voices: data, which programs read, and words, which people read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from countylines.figures.interval import Interval

Data = str | int | bool | Decimal | None | Sequence["Data"] | Mapping[str, "Data"]
"""What a cell holds for programs: what JSON can carry."""


class Column(NamedTuple):
    """A field that people are shown, under a title of its own.

    On a page, *own_line* keeps it apart; *is_bar* draws each row's bar, which a terminal alone can do.
    """

    field: str
    title: str
    is_number: bool = False
    own_line: bool = False
    is_bar: bool = False


class Bar(NamedTuple):
    """What a bar shows: an interval, a dispute, or nothing."""

    interval: Interval | None = None
    is_disputed: bool = False


class Row(NamedTuple):
    """One record: its *data* by field, and *words* where people read something else.

    *depth* is how far it stands under another row; *bar* is for a column of bars.
    """

    data: Mapping[str, Data]
    words: Mapping[str, str] = {}
    depth: int = 0
    bar: Bar | None = None

    def text(self, field: str) -> str:
        """Return what people read in a field."""
        return self.words[field] if field in self.words else as_words(self.data[field])


class Table(NamedTuple):
    """An answer. *fields* are all its fields, *columns* those that people see.

    *heading*: rows with the same words in this field stand together under them; where they are nothing, rows
    with the same data stand together under none. *body*: the field that is read as a page, not as a column.
    *single*: the one row is the whole answer. *is_pages*: each row is a page under its heading. *title* and *caption*
    stand above and below, for people alone; *legend* follows the caption where bars are drawn. *shown*: the rows that
    people see, where they are not those that programs read.
    """

    noun: str
    fields: tuple[str, ...]
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    heading: str | None = None
    body: str | None = None
    single: bool = False
    is_pages: bool = False
    title: str = ""
    caption: str = ""
    legend: str = ""
    shown: tuple[Row, ...] | None = None


def as_words(data: Data) -> str:
    """Put data into words: nothing for None, lists joined by ``; ``, objects as ``key: value``."""
    if isinstance(data, str):
        return data
    if data is None:
        return ""
    if isinstance(data, bool):
        return "yes" if data else "no"
    if isinstance(data, int | Decimal):
        return format(data, "f") if isinstance(data, Decimal) else str(data)
    if isinstance(data, Mapping):
        named = {key: as_words(value) for key, value in data.items()}
        return ", ".join(f"{key}: {words}" for key, words in named.items() if words)
    return "; ".join(as_words(entry) for entry in data)
