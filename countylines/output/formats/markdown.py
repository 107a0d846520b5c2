"""Markdown: a table, or headings and paragraphs for answers whose layout is text."""

import re
from collections.abc import Callable, Iterator, Sequence

from countylines.output.cells import escape_address, show_control_characters, to_ascii
from countylines.output.formats import RenderOptions
from countylines.output.table import Column, Table

MARKDOWN_SYNTAX = r"""
    [\\`*_|<>~]
  | \](?=[(\[:])
  | &(?=\#?\w+;)
  | ^[\#+-]
  | (?<=\s)\#(?=\#*\s*$)
  | (?<=^\d)[.)](?=\s|$) | (?<=^\d\d)[.)](?=\s|$)
"""
"""Characters that Markdown would take for markup; brackets only if they would make a link."""

ADDRESS = r"""
    ^https?://\S+$
  | https?://
    (?: \([^\s()<>"“”`|\\]*\) | [^\s()<>"“”`|\\] )*
    (?: \([^\s()<>"“”`|\\]*\) | [^\s()<>"“”`|\\.,:;!?'’…] )
"""
"""An address, as a whole line or within a text. In a text, punctuation after the address and unpaired brackets are not
part of it."""


def write_md(table: Table, options: RenderOptions) -> str:
    """Return the table as people see it, with markup in texts escaped."""
    if not table.rows and not options.header:
        return ""
    written = "\n\n".join(_blocks(table.table_for_people(options.fields), options))
    return f"{written}\n" if written else ""


def escape_markdown(text: str, *, links: bool = False) -> str:
    """Escape what Markdown would take for markup. A newline becomes ``<br>``; a leading space does not indent.

    With *links*, addresses are written as links, ``<https://example.org/a_b>``: escaped with backslashes, they would
    not work in programs that turn bare addresses into links.
    """
    syntax = f"(?x) {ADDRESS} | {MARKDOWN_SYNTAX}" if links else f"(?x) {MARKDOWN_SYNTAX}"
    lines = show_control_characters(text).replace("\t", " ").split("\n")
    safe = [re.sub(syntax, _escape_match, line) for line in lines]
    return "<br>".join(f"&#32;{line[1:]}" if line.startswith(" ") else line for line in safe)


def _escape_match(found: re.Match[str]) -> str:
    return f"<{escape_address(found[0])}>" if found[0].startswith("http") else f"\\{found[0]}"


def _blocks(table: Table, options: RenderOptions) -> Iterator[str]:
    """Yield the title, the rows in the layout that the table asks for, and the caption."""

    def escape(words: str) -> str:
        if options.plain:  # addresses keep working
            words = to_ascii(re.sub(f"(?xm) {ADDRESS}", lambda found: escape_address(found[0]), words))
        return escape_markdown(words, links=True)

    columns = [column for column in table.columns if not column.is_bar]
    if table.title and options.header:
        yield f"## {escape(table.title)}"
    if table.single or table.is_pages:
        for row in table.rows:
            if table.is_pages:
                yield f"## {escape(row.text(str(table.heading)))}"
            fields = [(column.title, row.text(column.field)) for column in columns]
            yield "\n".join(f"- **{escape(title)}**: {escape(words)}" for title, words in fields if words)
    elif table.body:
        yield from _passages(table, table.body, escape)
    else:
        lines = _lines_of_grid(table, columns, options, escape)
        yield "\n".join(f"| {' | '.join(cells)} |" for cells in lines)
    if table.caption and options.header and table.rows:
        yield escape(table.caption)


def _passages(table: Table, body: str, escape: Callable[[str], str]) -> Iterator[str]:
    """Yield rows as text: the heading, the body, and the lines below it."""
    for above, rows in table.sections():
        if above:
            yield f"### {escape(above)}"
        for row in rows:
            yield escape(row.text(body))
            yield from map(escape, table.lines_below_body(row))


def _lines_of_grid(
    table: Table, columns: Sequence[Column], options: RenderOptions, escape: Callable[[str], str]
) -> Iterator[list[str]]:
    """Yield the cells of each line of a table; each heading is a row of its own."""
    if options.header:
        yield [escape(column.title) for column in columns]
        yield ["---:" if column.is_number else "---" for column in columns]
    for above, rows in table.sections():
        if above:
            yield [f"**{escape(above)}**", *("" for _ in columns[1:])]
        for row in rows:
            first, *others = (escape(row.text(column.field)) for column in columns)
            yield ["&emsp;" * row.depth + first, *others]
