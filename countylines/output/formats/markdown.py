"""Markdown: a table, or headings and paragraphs for answers that are shown as text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from countylines.output.cells import show_control_characters, to_ascii
from countylines.output.formats import RenderOptions
from countylines.output.table import Row, Table

MARKDOWN_SYNTAX = r"""(?x)
    [\\`*_|<>~]
  | \](?=[(\[:])
  | &(?=\#?\w+;)
  | ^[\#+-]
  | (?<=\s)\#(?=\#*\s*$)
  | (?<=^\d)[.)](?=\s|$) | (?<=^\d\d)[.)](?=\s|$)
"""
"""Characters that Markdown would take for markup. Brackets only count where they would make a link."""


def write(table: Table, options: RenderOptions) -> str:
    """Return what people see of the table, with markup in texts escaped."""
    if not table.rows and not options.header:
        return ""
    written = "\n\n".join(_MarkdownTable(table.table_for_people(options.fields), options).blocks())
    return f"{written}\n" if written else ""


def escape_markdown(text: str) -> str:
    """Escape what Markdown would take for markup. A newline becomes ``<br>``; a space behind it does not indent."""
    lines = show_control_characters(text).replace("\t", " ").split("\n")
    safe = [re.sub(MARKDOWN_SYNTAX, lambda match: f"\\{match[0]}", line) for line in lines]
    return "<br>".join(f"&#32;{line[1:]}" if line.startswith(" ") else line for line in safe)


class _MarkdownTable:
    """A table being written: what is shown of it, and the options that all parts of it share."""

    def __init__(self, table: Table, options: RenderOptions) -> None:
        self.table = table
        self.header = options.header
        self.is_chosen = options.fields is not None
        self.plain = options.plain
        self.columns = [column for column in table.columns if not column.is_bar]

    def blocks(self) -> Iterator[str]:
        """Yield the title, the rows in the layout that the table asks for, and the caption."""
        table = self.table
        if table.title and self.header:
            yield f"## {self.escape_words(table.title)}"
        if table.single or table.is_pages:
            for row in table.rows:
                if table.is_pages:
                    yield f"## {self.escape_words(row.text(str(table.heading)))}"
                yield "\n".join(self.card_lines(row))
        elif table.body:
            yield from self.blocks_of_passages(table.body)
        else:
            yield "\n".join(self.lines_of_grid())
        if table.caption and self.header and table.rows:
            yield self.escape_words(table.caption)

    def escape_words(self, words: str) -> str:
        """Escape words, and keep to ASCII if the options say so."""
        return escape_markdown(to_ascii(words) if self.plain else words)

    def card_lines(self, row: Row) -> Iterator[str]:
        """Yield a line for each field of a row that is not empty."""
        for column in self.columns:
            words = row.text(column.field)
            if words:
                yield f"- **{self.escape_words(column.title)}**: {self.escape_words(words)}"

    def blocks_of_passages(self, body: str) -> Iterator[str]:
        """Yield rows as text: the heading, the body, and the other columns in a line."""
        for above, rows in self.table.sections():
            if above:
                yield f"### {self.escape_words(above)}"
            for row in rows:
                yield self.escape_words(row.text(body))
                yield self.escape_words(" · ".join(filter(None, (row.text(column.field) for column in self.columns))))

    def lines_of_grid(self) -> Iterator[str]:
        """Yield the lines of a table; each heading is a row of its own."""
        if self.header:
            yield _grid_line([self.escape_words(column.title) for column in self.columns])
            yield _grid_line(["---:" if column.is_number else "---" for column in self.columns])
        for above, rows in self.table.sections():
            if above:
                yield _grid_line([f"**{self.escape_words(above)}**", *("" for _ in self.columns[1:])])
            for row in rows:
                first, *others = (self.escape_words(row.text(column.field)) for column in self.columns)
                is_data = self.is_chosen and self.columns[0].field not in row.words  # such as an id, which is copied
                yield _grid_line([first if is_data else "&emsp;" * row.depth + first, *others])


def _grid_line(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"
