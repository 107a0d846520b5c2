"""Markdown: a table, or headings and paragraphs where the answer is read as a page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from countylines.render import Look
from countylines.render.cells import visible
from countylines.tables.table import Column, Row, Table

SPECIAL = re.compile(r"([\\`*_|<>~]|\](?=[(\[:])|^(?=[#+-])|^(?=\d+[.)]\s))")
"""What Markdown would take for markup. Brackets are left alone unless they would make a link."""


def write(table: Table, look: Look) -> str:
    """Write what people see; text is never taken for markup."""
    return "\n".join(_lines(table, look)) + "\n" if table.rows or look.header else ""


def escaped(text: str) -> str:
    """Escape what Markdown would take for markup; a line end inside a text becomes ``<br>``."""
    lines = visible(text).replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ").split("\n")
    return "<br>".join(SPECIAL.sub(lambda match: "\\" + match[0], line) for line in lines)


def _lines(table: Table, look: Look) -> Iterator[str]:
    columns = _columns(table, look)
    if table.title and look.fields is None and look.header:
        yield f"## {escaped(table.title)}"
        yield ""
    if table.single:
        yield from _card(table.rows[0], columns)
    elif table.body and look.fields is None:
        yield from _page(table, columns)
    else:
        heading = table.heading if look.fields is None else None
        yield from _grid(table, columns, heading, header=look.header)
    if table.caption and look.fields is None and look.header and table.rows:
        yield ""
        yield escaped(table.caption)


def _columns(table: Table, look: Look) -> tuple[Column, ...]:
    if look.fields is None:
        return table.columns
    return tuple(Column(field, field) for field in look.fields)


def _card(row: Row, columns: tuple[Column, ...]) -> Iterator[str]:
    for column in columns:
        if row.said(column.field):
            yield f"- **{escaped(column.title)}**: {escaped(row.said(column.field))}"


def _page(table: Table, columns: tuple[Column, ...]) -> Iterator[str]:
    above = None
    for row in table.rows:
        heading = row.said(table.heading) if table.heading else ""
        if heading != above:
            yield f"### {escaped(heading)}"
            yield ""
            above = heading
        yield escaped(row.said(table.body or ""))
        yield ""
        yield " · ".join(escaped(words) for column in columns if (words := row.said(column.field)))
        yield ""


def _grid(table: Table, columns: tuple[Column, ...], heading: str | None, *, header: bool) -> Iterator[str]:
    if header:
        yield "| " + " | ".join(escaped(column.title) for column in columns) + " |"
        yield "| " + " | ".join("---:" if column.is_number else "---" for column in columns) + " |"
    above = None
    for row in table.rows:
        said = row.said(heading) if heading else None
        if said and said != above:
            above = said
            yield f"| **{escaped(said)}** |" + " |" * (len(columns) - 1)
        cells = [escaped(row.said(column.field)) for column in columns]
        cells[0] = "&emsp;" * row.depth + cells[0]
        yield "| " + " | ".join(cells) + " |"
