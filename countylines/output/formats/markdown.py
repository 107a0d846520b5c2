"""Markdown: a table, or headings and paragraphs where the answer is read as a page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from countylines.output.cells import in_ascii, visible
from countylines.output.formats import RenderOptions
from countylines.output.table import Column, Row, Table

SPECIAL = r"""(?x)
    [\\`*_|<>~]
  | \](?=[(\[:])
  | &(?=\#?\w+;)
  | ^[\#+-]
  | (?<=\s)\#(?=\#*\s*$)
  | (?<=^\d)[.)](?=\s|$) | (?<=^\d\d)[.)](?=\s|$)
"""
"""What Markdown would take for markup. Brackets are left alone unless they would make a link."""


def write(table: Table, options: RenderOptions) -> str:
    """Write what people see; text is never taken for markup."""
    if not table.rows and not options.header:
        return ""
    written = "\n\n".join(_Writing(table, options).blocks())
    return f"{written}\n" if written else ""


def escaped(text: str) -> str:
    """Escape what Markdown would take for markup; a line end inside a text becomes ``<br>``."""
    return "<br>".join(_escaped_line(line) for line in visible(text).replace("\t", " ").split("\n"))


def _escaped_line(line: str) -> str:
    """Escape a line; a space that it begins with is written so that it indents nothing."""
    safe = re.sub(SPECIAL, lambda match: f"\\{match[0]}", line)
    return f"&#32;{safe[1:]}" if safe.startswith(" ") else safe


class _Writing:
    """A table being written, with what holds for all of its parts."""

    def __init__(self, table: Table, options: RenderOptions) -> None:
        self.table = table
        self.header = options.header
        self.plain = options.plain
        self.chosen = options.fields is not None
        shown = tuple(column for column in table.columns if not column.is_bar)
        self.columns = shown if options.fields is None else tuple(Column(field, field) for field in options.fields)
        self.rows = table.rows if options.fields is not None or table.shown is None else table.shown

    def blocks(self) -> Iterator[str]:
        """Write the title, the records as they are best read, and the caption."""
        table, is_framed = self.table, self.header and not self.chosen
        if table.title and is_framed:
            yield f"## {self.text(table.title)}"
        if table.single:
            yield "\n".join(self.card(self.rows[0]))
        elif table.is_pages and not self.chosen:
            yield from self.cards(table.heading)
        elif table.body and not self.chosen:
            yield from self.page(table.heading, table.body)
        else:
            yield "\n".join(self.grid(None if self.chosen else table.heading))
        if table.caption and is_framed and table.rows:
            yield self.text(table.caption)

    def text(self, words: str) -> str:
        """Make words harmless, and plain where the stream asks for it."""
        return escaped(in_ascii(words) if self.plain else words)

    def card(self, row: Row) -> Iterator[str]:
        """Write one record, a line a field."""
        for column in self.columns:
            words = row.text(column.field)
            if words:
                yield f"- **{self.text(column.title)}**: {self.text(words)}"

    def cards(self, heading: str | None) -> Iterator[str]:
        """Write page after page, each under its heading."""
        for row in self.rows:
            if heading:
                yield f"## {self.text(row.text(heading))}"
            yield "\n".join(self.card(row))

    def page(self, heading: str | None, body: str) -> Iterator[str]:
        """Write records to be read one after the other: a heading, the body, and the rest in a line."""
        above = ""
        for row in self.rows:
            said = row.text(heading) if heading else ""
            if said and said != above:
                yield f"### {self.text(said)}"
            above = said
            yield self.text(row.text(body))
            yield self.text(" · ".join(words for column in self.columns if (words := row.text(column.field))))

    def grid(self, heading: str | None) -> Iterator[str]:
        """Write the records in columns, a line each, and each heading as a row of its own."""
        if self.header:
            yield _grid_line([self.text(column.title) for column in self.columns])
            yield _grid_line(["---:" if column.is_number else "---" for column in self.columns])
        above = ""
        for row in self.rows:
            said = row.text(heading) if heading else ""
            if said and said != above:
                yield _grid_line([f"**{self.text(said)}**", *("" for _ in self.columns[1:])])
            above = said
            first, *others = (self.text(row.text(column.field)) for column in self.columns)
            yield _grid_line(["&emsp;" * row.depth + first, *others])


def _grid_line(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"
