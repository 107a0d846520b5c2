"""What a person sees on a terminal: drawn by Rich, as wide as the window, folded, never cut.

The one module that imports Rich. Every cell is a ``Text``: nothing in the data is markup, an emoji code or a link.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from rich.cells import cell_len
from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table as Grid
from rich.text import Text

from countylines.render import Look
from countylines.render.cells import in_ascii, visible
from countylines.tables.table import Column, Row, Table

NARROWEST = 20
INDENT = 2
GAP = 2
STRONG = "bold"
FAINT = "dim"


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
        for part in _parts(table, look, console.width):
            console.print(part, overflow="fold", no_wrap=False, crop=False)
    return "".join(f"{line.rstrip()}\n" for line in capture.get().splitlines())


def _parts(table: Table, look: Look, width: int) -> Iterator[RenderableType]:
    chosen = look.fields is not None
    columns = table.columns if look.fields is None else tuple(Column(name, name) for name in look.fields)
    draw = _Drawing(table, columns, width, plain=look.plain, header=look.header)
    if table.title and not chosen:
        yield draw.text(table.title, STRONG)
        yield Text()
    if table.single:
        yield draw.card(table.rows[0])
    elif table.body and not chosen:
        yield from draw.page(table.heading, table.body)
    else:
        yield from draw.sections(None if chosen else table.heading)
    if table.caption and not chosen:
        yield Text()
        yield draw.text(table.caption, FAINT)


class _Drawing:
    """A table being drawn, with what holds for all of its parts."""

    def __init__(
        self, table: Table, columns: Sequence[Column], width: int, *, plain: bool, header: bool
    ) -> None:
        self.table = table
        self.columns = columns
        self.width = width
        self.plain = plain
        self.header = header

    def text(self, words: str, style: str = "") -> Text:
        """Make words harmless, and plain where the stream asks for it."""
        shown = visible(words).replace("\t", "    ")
        return Text(in_ascii(shown) if self.plain else shown, style=style, overflow="fold")

    def card(self, row: Row) -> RenderableType:
        """Draw one record: titles to the left, words to the right."""
        grid = Grid(box=None, show_header=False, padding=(0, GAP, 0, 0), pad_edge=False)
        grid.add_column(no_wrap=True)
        grid.add_column(overflow="fold")
        for column in self.columns:
            words = row.said(column.field)
            if words:
                grid.add_row(self.text(column.title, FAINT), self.text(words))
        return grid

    def page(self, heading: str | None, body: str) -> Iterator[RenderableType]:
        """Draw records to be read one after the other: a heading, the body, and the rest in small."""
        rows = self.table.rows
        for place, (above, group) in enumerate(groupby(rows, key=lambda row: row.said(heading) if heading else "")):
            if place:
                yield Text()
            if above:
                yield self.text(above, STRONG)
            yield from self._passages(group, body)

    def _passages(self, rows: Iterable[Row], body: str) -> Iterator[RenderableType]:
        for place, row in enumerate(rows):
            if place:
                yield Text()
            yield Padding(self.text(row.said(body)), (0, 0, 0, INDENT))
            for line in _small_lines(row, self.columns):
                yield Padding(self.text(line, FAINT), (0, 0, 0, INDENT))

    def sections(self, heading: str | None) -> Iterator[RenderableType]:
        """Draw the rows in columns of the same width throughout, subject by subject, under their headings."""
        widths = self._widths()
        if self.header:
            yield self._grid([[self.text(column.title, STRONG) for column in self.columns]], widths)
            yield Text(("-" if self.plain else "─") * min(self.width, sum(widths) + GAP * (len(widths) - 1)), FAINT)
        said = ""
        for place, ((above, _), rows) in enumerate(groupby(self.table.rows, key=lambda row: _section(row, heading))):
            if place:
                yield Text()
            if above and above != said:
                yield self.text(above, STRONG)
            said = above
            yield self._grid([list(self._cells(row)) for row in rows], widths)

    def _grid(self, rows: Iterable[Sequence[RenderableType]], widths: Sequence[int]) -> RenderableType:
        grid = Grid(box=None, show_header=False, padding=(0, GAP, 0, 0), pad_edge=False)
        for column, width in zip(self.columns, widths, strict=True):
            grid.add_column(width=width, justify="right" if column.is_number else "left", overflow="fold")
        for row in rows:
            grid.add_row(*row)
        return grid

    def _cells(self, row: Row) -> Iterator[RenderableType]:
        for place, column in enumerate(self.columns):
            words = self.text(row.said(column.field))
            indent = INDENT * row.depth if place == 0 else 0
            yield Padding(words, (0, 0, 0, indent)) if indent else words

    def _widths(self) -> list[int]:
        """Share out the window: each column what it needs, the widest giving way first."""
        natural = [self._needed(place, column) for place, column in enumerate(self.columns)]
        room = self.width - GAP * (len(self.columns) - 1)
        widths = list(natural)
        while sum(widths) > room and max(widths) > 1:
            widths[widths.index(max(widths))] -= 1
        return widths

    def _needed(self, place: int, column: Column) -> int:
        lines = [column.title]
        for row in self.table.rows:
            indent = " " * INDENT * row.depth if place == 0 else ""
            lines += [indent + line for line in row.said(column.field).splitlines()]
        return max(cell_len(self.text(line).plain) for line in lines)


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
        if words and column.own_line and line:
            yield " · ".join(line)
            line = []
        if words:
            line.append(words)
        if words and column.own_line:
            yield words
            line = []
    if line:
        yield " · ".join(line)
