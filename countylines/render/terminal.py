"""What a person sees on a terminal: drawn by Rich, as wide as the window, folded, never cut.

The one module that imports Rich. Every cell is a ``Text``: nothing in the data is markup, emoji code or link.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import groupby

from rich.cells import cell_len
from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table as Grid
from rich.text import Text

from countylines.render import Look
from countylines.render.bars import draw, limit_of
from countylines.render.cells import in_ascii, visible
from countylines.tables.table import Column, Row, Table

NARROWEST = 20
NARROWEST_COLUMN = 8
INDENT = 2
GAP = 2
STRONG = "bold"
FAINT = "dim"
BARS = "cyan"
NUMBER = r"(?:GBP )?\S+(?: (?:%|kg)(?!\S))?"
"""A word of a column of numbers, with the unit that it must not be parted from."""


def write(table: Table, look: Look) -> str:
    """Draw the table for a window of the look's width."""
    if not table.rows:
        return ""
    console = Console(
        file=io.StringIO(),
        width=max(look.width, NARROWEST),
        force_terminal=look.colour,
        color_system="standard" if look.colour else None,
        no_color=not look.colour,
        legacy_windows=False,
        markup=False,
        emoji=False,
        highlight=False,
        _environ={},
    )
    with console.capture() as capture:
        for part in _Drawing(table, look, console.width).parts():
            console.print(part, overflow="fold", no_wrap=False, crop=False)
    return "".join(f"{line.rstrip()}\n" for line in capture.get().splitlines())


class _Drawing:
    """A table being drawn, with what holds for all of its parts."""

    def __init__(self, table: Table, look: Look, width: int) -> None:
        self.table = table
        self.chosen = look.fields is not None
        self.columns = table.columns if look.fields is None else tuple(Column(name, name) for name in look.fields)
        self.rows = table.rows if self.chosen or table.shown is None else table.shown
        self.width = width
        self.plain = look.plain
        self.header = look.header

    def parts(self) -> Iterator[RenderableType]:
        """Draw the title, the records as they are best read, and the caption."""
        table = self.table
        if table.title and not self.chosen:
            yield self.text(table.title, STRONG)
            yield Text()
        if table.single:
            yield self.card(self.rows[0], self.width)
        elif table.is_pages and not self.chosen:
            yield from self.cards(table.heading)
        elif table.body and not self.chosen:
            yield from self.page(table.heading, table.body)
        else:
            yield from self.sections(None if self.chosen else table.heading)
        if table.caption and not self.chosen:
            yield Text()
            yield self.text(table.caption, FAINT)

    def text(self, words: str, style: str = "") -> Text:
        """Make words harmless, and plain where the stream asks for it."""
        shown = visible(words).replace("\t", "    ")
        return Text(in_ascii(shown) if self.plain else shown, style=style, overflow="fold")

    def card(self, row: Row, width: int) -> RenderableType:
        """Draw one record: titles to the left, words to the right."""
        columns = [column for column in self.columns if not column.is_bar]
        said = [(column.title, words) for column in columns if (words := row.said(column.field))]
        longest = max((self._natural(title) for title, _ in said), default=1)
        left = min(longest, width // 2 - GAP)
        cells = [(self.text(title, FAINT), self.text(words)) for title, words in said]
        return _grid(cells, [left, width - GAP - left])

    def cards(self, heading: str | None) -> Iterator[RenderableType]:
        """Draw page after page, each under its heading."""
        for place, row in enumerate(self.rows):
            if place:
                yield Text()
            if heading:
                yield self.text(row.said(heading), STRONG)
                yield Text()
            yield self.card(row, self.width)

    def page(self, heading: str | None, body: str) -> Iterator[RenderableType]:
        """Draw records to be read one after the other: a heading, the body, and the rest in small."""
        groups = groupby(self.rows, key=lambda row: row.said(heading) if heading else "")
        for place, (above, rows) in enumerate(groups):
            if place:
                yield Text()
            if above:
                yield self.text(above, STRONG)
            yield from self._passages(rows, body)

    def _passages(self, rows: Iterable[Row], body: str) -> Iterator[RenderableType]:
        for place, row in enumerate(rows):
            if place:
                yield Text()
            yield _indented(self.text(row.said(body)), INDENT)
            for line in _small_lines(row, self.columns):
                yield _indented(self.text(line, FAINT), INDENT)

    def sections(self, heading: str | None) -> Iterator[RenderableType]:
        """Draw the rows subject by subject, under their headings, in columns of the same width throughout.

        Where the window is too narrow for columns, each row is a card.
        """
        widths = self._widths()
        if widths and self.header:
            yield self._in_columns([[self.text(column.title, STRONG) for column in self.columns]], widths)
            yield Text(("-" if self.plain else "─") * (sum(widths) + GAP * (len(widths) - 1)), FAINT)
        said = ""
        groups = groupby(self.rows, key=lambda row: _section(row, heading))
        for place, ((above, _), rows) in enumerate(groups):
            if place:
                yield Text()
            if above and above != said:
                yield self.text(above, STRONG)
            said = above
            yield from self._rows(rows, widths)

    def _rows(self, rows: Iterable[Row], widths: Sequence[int] | None) -> Iterator[RenderableType]:
        if widths:
            together = list(rows)
            limit = limit_of(row.bar for row in together)
            yield self._in_columns([list(self._cells(row, widths, limit)) for row in together], widths)
            return
        for place, row in enumerate(rows):
            if place:
                yield Text()
            indent = min(INDENT * row.depth, self.width // 4)
            yield _indented(self.card(row, self.width - indent), indent)

    def _in_columns(self, rows: Iterable[Sequence[RenderableType]], widths: Sequence[int]) -> RenderableType:
        return _grid(rows, widths, [column.is_number for column in self.columns])

    def _cells(self, row: Row, widths: Sequence[int], limit: Decimal) -> Iterator[RenderableType]:
        for place, (column, width) in enumerate(zip(self.columns, widths, strict=True)):
            if column.is_bar:
                yield Text(draw(row.bar, limit, width, plain=self.plain), style=BARS)
            else:
                indent = 0 if place else min(INDENT * row.depth, width // 2)
                words = self.text(row.said(column.field))
                yield _indented(_between_numbers(words, width) if column.is_number else words, indent)

    def _widths(self) -> list[int] | None:
        """Share out the window, the widest column giving way first; None where it is too narrow.

        A bar has what the others leave, and numbers are never broken.
        """
        needed = [self._needed(place, column) for place, column in enumerate(self.columns)]
        least = [self._least(column, width) for column, width in zip(self.columns, needed, strict=True)]
        room = self.width - GAP * (len(self.columns) - 1)
        if sum(least) > room:
            return None
        widths = _shared_out(needed, least, room)
        for place, column in enumerate(self.columns):
            if column.is_bar:
                widths[place] += room - sum(widths)
        return widths

    def _needed(self, place: int, column: Column) -> int:
        if column.is_bar:
            return NARROWEST_COLUMN
        cells = [self._natural(column.title)]
        for row in self.rows:
            indent = INDENT * row.depth if place == 0 else 0
            cells.append(indent + self._natural(row.said(column.field)))
        return max(1, *cells)

    def _least(self, column: Column, needed: int) -> int:
        """Give how narrow a column may become: of numbers, as wide as the longest."""
        if not column.is_number:
            return min(needed, NARROWEST_COLUMN)
        said = (self.text(row.said(column.field)).plain for row in self.rows)
        return max((cell_len(number) for words in said for number in re.findall(NUMBER, words)), default=1)

    def _natural(self, words: str) -> int:
        """Give how many cells the longest line of *words* takes."""
        return max(cell_len(line) for line in self.text(words).plain.split("\n"))


def _shared_out(needed: Sequence[int], least: Sequence[int], room: int) -> list[int]:
    """Give each what it needs; where room is short, those that need most the same, or the least that they may have."""
    widths = _levelled(needed, room)
    short = [place for place, width in enumerate(widths) if width < least[place]]
    if not short:
        return widths
    others = [place for place in range(len(needed)) if place not in short]
    left = room - sum(least[place] for place in short)
    shared = _shared_out([needed[place] for place in others], [least[place] for place in others], left)
    given = dict(zip(others, shared, strict=True))
    return [given.get(place, least[place]) for place in range(len(needed))]


def _levelled(needed: Sequence[int], room: int) -> list[int]:
    """Give each what it needs; where room is short, those that need most the same, the last a cell more."""
    share, spare, left = max(needed), 0, room
    for done, width in enumerate(sorted(needed)):
        share, spare = divmod(left, len(needed) - done)
        if width > share:
            break
        left -= width
    else:
        return list(needed)
    widths = [min(width, share) for width in needed]
    wanting = [place for place, width in enumerate(needed) if width > share]
    for place in wanting[len(wanting) - spare :]:
        widths[place] += 1
    return widths


def _grid(
    rows: Iterable[Sequence[RenderableType]], widths: Sequence[int], are_numbers: Sequence[bool] = ()
) -> RenderableType:
    grid = Grid(box=None, show_header=False, padding=(0, GAP, 0, 0), pad_edge=False)
    for place, width in enumerate(widths):
        is_number = place < len(are_numbers) and are_numbers[place]
        grid.add_column(width=width, justify="right" if is_number else "left", overflow="fold")
    for row in rows:
        grid.add_row(*row)
    return grid


def _between_numbers(words: Text, width: int) -> Text:
    """End lines where no number is parted from its unit."""
    lines = [""]
    for number in re.findall(NUMBER, words.plain):
        longer = f"{lines[-1]} {number}".lstrip()
        if lines[-1] and cell_len(longer) > width:
            lines.append(number)
        else:
            lines[-1] = longer
    return Text("\n".join(lines), style=words.style, overflow="fold")


def _indented(drawn: RenderableType, by: int) -> RenderableType:
    return Padding(drawn, (0, 0, 0, by)) if by else drawn


def _section(row: Row, heading: str | None) -> tuple[str, str]:
    """Give what a row's section is told by: its heading, or without one its subject."""
    if heading is None:
        return "", ""
    said = row.said(heading)
    return said, "" if said else str(row.data[heading])


def _small_lines(row: Row, columns: Iterable[Column]) -> Iterator[str]:
    """Join what stands below a passage, a line ending where a column wants one of its own."""
    line: list[str] = []
    for column in columns:
        words = row.said(column.field)
        if words and column.own_line:
            if line:
                yield " · ".join(line)
            yield words
            line = []
        elif words:
            line.append(words)
    if line:
        yield " · ".join(line)
