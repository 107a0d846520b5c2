"""Tables on a terminal: drawn with Rich, as wide as the window. Text is folded and never cut; addresses are not folded.

This is the only module that imports Rich. Every cell is a ``Text``, so that nothing in the data acts as markup, an
emoji code or a link. Rich's own tables are not used: cells are already folded to the widths of their columns, and
measuring and folding them again would take a tenth of the time of ``stats``.
"""

import io
import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import zip_longest

from rich.cells import cell_len, chop_cells
from rich.console import Console
from rich.text import Text

from countylines.output.cells import escape_address, show_control_characters
from countylines.output.fitting import (
    ADDRESS_MARK,
    NARROW_WINDOW,
    NUMBER_WORD,
    WORD,
    ColumnText,
    find_column_widths,
    fold_lines,
)
from countylines.output.formats import RenderOptions
from countylines.output.table import Column, Row, Table
from countylines.text import join_phrases

NARROWEST_WINDOW = 20
INDENT = 2
COLUMN_GAP, NARROW_COLUMN_GAP = 2, 1
"""The spaces between two columns: normally, and if the window would otherwise be too narrow for columns."""
TREND = "trend"
"""The name of the column with the trend of a measure over all weeks; it is not a field of the answer."""

CARD = (Column("title", ""), Column("words", ""))
"""The columns of a card."""

STRONG = "bold"
FAINT = "dim"
BARS = "cyan"
TONES = {"best": "bold", "chosen": "bold", "differs": "magenta", "paraphrase": "italic"}
"""The style of each tone. Only the sixteen colours that terminals adapt to their background are used."""

HEADLINE_LINES, NARROW_HEADLINE_LINES = 2, 3
"""The greatest number of lines of a headline, normally and in a narrow window."""

WIDE_WINDOW = 100
"""The least width at which the table of a week also shows trends: in a narrower window, wordings would be folded."""


def write_table(table: Table, options: RenderOptions) -> str:
    """Draw the table for a window as wide as the options say."""
    if not table.rows:
        return ""
    if options.brief and options.fields is None:
        table = table.brief or table
    console = Console(
        file=io.StringIO(),
        force_terminal=options.colour,
        color_system="standard" if options.colour else None,
        no_color=not options.colour,
        legacy_windows=False,
        markup=False,
        emoji=False,
        highlight=False,
        _environ={},
    )
    with console.capture() as capture:
        console.print(*_Drawing(table.table_for_people(options.fields), options).draw(), sep="\n", soft_wrap=True)
    return "".join(f"{line.rstrip()}\n" for line in capture.get().splitlines())


class _Drawing:
    """A table being drawn, with the options that all its parts share."""

    def __init__(self, table: Table, options: RenderOptions) -> None:
        self.width, self.gap = max(options.width, NARROWEST_WINDOW), COLUMN_GAP
        self.plain, self.links, self.header = options.plain, options.links, options.header
        is_brief = options.brief and options.fields is None
        rows = tuple([row for row in table.rows if not (is_brief and row.is_detail)])
        self.omitted = len(table.rows) - len(rows)
        trend = table.trend
        if trend and table.trend_title and self.width >= WIDE_WINDOW:
            from countylines.output.charts import draw_trend  # noqa: PLC0415  few answers have trends or bars

            table = table._replace(columns=(*table.columns, Column(TREND, table.trend_title)))
            trends = [draw_trend(trend(row), plain=self.plain) for row in rows]
            rows = tuple([row._replace(words={**row.words, TREND: one}) for row, one in zip(rows, trends, strict=True)])
        self.table = table._replace(rows=rows)

    def draw(self) -> Iterator[Text]:
        """Draw the title, the rows in the layout that the table asks for, and the caption."""
        table = self.table
        if table.title:
            yield self.fold_words(table.title, self.width, STRONG)
            if table.headline:
                yield self._draw_headline(table.headline)
            yield Text()
        if table.single or table.is_pages:
            yield from self.draw_pages()
        elif table.body:
            yield from self.draw_passages(table.body)
        else:
            yield from self.draw_sections()
        if table.caption:
            caption = table.caption
            if any(column.is_bar or column.field == TREND for column in table.columns) and self.column_widths:
                caption += f" {table.legend}"
            if self.omitted:
                caption += f" {table.omission.format(self.omitted)}"
            yield Text()
            yield self.fold_words(caption, self.width, FAINT)

    def _draw_headline(self, phrases: Sequence[str]) -> Text:
        """Write the phrases as one sentence, leaving out the last ones that do not fit HEADLINE_LINES."""
        most = HEADLINE_LINES if self.width >= NARROW_WINDOW else NARROW_HEADLINE_LINES
        for count in range(len(phrases), 0, -1):
            folded = self.fold_words(f"{join_phrases(phrases[:count])}.", self.width)
            if folded.plain.count("\n") < most:
                break
        return folded

    def fold_words(self, words: str, width: int, style: str = "", *, word: str = WORD) -> Text:
        """Fold words to a width; *word* is the pattern of text kept on one line. Addresses are never folded."""
        folded = fold_lines(self.printable(words), width, word=word, measured=cell_len).split("\n")
        lines = [
            "\n".join(chop_cells(line, width)) if cell_len(line) > width and ADDRESS_MARK not in line else line
            for line in folded
        ]
        text = Text("\n".join(lines))
        text.stylize(style)  # unlike a style of the whole text, this does not colour the blanks that fill a cell
        return text

    def style_of(self, row: Row, column: Column) -> str:
        """Return the style of a cell: the style of its tone, and a link if it has one and links are supported."""
        style = TONES.get(row.tones.get(column.field, column.tone), "")
        link = row.links.get(column.field)
        return f"{style} link {escape_address(link)}".strip() if link and self.links else style

    def printable(self, words: str) -> str:
        """Make control characters visible, and convert to ASCII if the options say so."""
        return show_control_characters(words, plain=self.plain).replace("\t", "    ")

    def draw_card(self, row: Row, width: int) -> Iterator[Text]:
        """Draw one row as a card: titles on the left, words on the right, empty fields left out."""
        columns = [column for column in self.table.columns if not column.is_bar]
        entries = [(column, words) for column in columns if (words := row.text(column.field))]
        titles = (line for column, _ in entries for line in self.printable(column.title).split("\n"))
        left = min(max(map(cell_len, titles), default=1), width // 2 - COLUMN_GAP)
        right = width - COLUMN_GAP - left
        for column, words in entries:
            title = self.fold_words(column.title, left, FAINT)
            text = self.fold_words(words, right, self.style_of(row, column))
            yield from _draw_beside((title, text), (left, right), CARD)

    def draw_pages(self) -> Iterator[Text]:
        """Draw each row as a card, under a heading of its own if the table consists of pages."""
        for row in self.table.rows:
            if row is not self.table.rows[0]:
                yield Text()
            if self.table.is_pages:
                yield self.fold_words(row.text(str(self.table.heading)), self.width, STRONG)
                yield Text()
            yield from self.draw_card(row, self.width)

    def draw_passages(self, body: str) -> Iterator[Text]:
        """Draw rows as text: the heading, the body, and the other columns in a faint line."""
        for above, rows in self.table.sections():
            for row in rows:
                if row is not self.table.rows[0]:
                    yield Text()
                if above and row is rows[0]:
                    yield self.fold_words(above, self.width, STRONG)
                style = self.style_of(row, Column(body, ""))
                yield _indent(self.fold_words(row.text(body), self.width - INDENT, style), INDENT)
                for line in self.table.lines_below_body(row):
                    yield _indent(self._add_links(self.fold_words(line, self.width - INDENT, FAINT), row), INDENT)

    def _add_links(self, text: Text, row: Row) -> Text:
        """Add a row's links to a folded text: each where the words of its field first occur."""
        for field, address in row.links.items() if self.links else ():
            words = re.sub(r"\\? ", r"\\s+", re.escape(self.printable(row.text(field))))
            found = re.search(words, text.plain) if words else None
            if found:
                text.stylize(f"link {escape_address(address)}", *found.span())
        return text

    def draw_sections(self) -> Iterator[Text]:
        """Draw the rows in columns, section by section under their headings; all sections have the same widths.

        In columns, there is no empty line between two sections that each have one row and no heading. If the window is
        too narrow for columns, each row is drawn as a card.
        """
        columns, widths = self.table.columns, self.column_widths
        if widths and self.header:
            titles = [self.fold_words(one.title, width, STRONG) for one, width in zip(columns, widths, strict=True)]
            yield from _draw_beside(titles, widths, columns, self.gap)
            yield Text(("-" if self.plain else "─") * (sum(widths) + self.gap * (len(widths) - 1)), FAINT)
        was_single = False
        for above, rows in self.table.sections():
            is_single = len(rows) == 1 and not above
            if rows[0] is not self.table.rows[0] and not (is_single and was_single and widths):
                yield Text()
            if above:
                yield self.fold_words(above, self.width, STRONG)
            was_single = is_single
            if widths:
                drawn = [self._draw_column(column, width, rows) for column, width in zip(columns, widths, strict=True)]
                for cells in zip(*drawn, strict=True):
                    yield from _draw_beside(cells, widths, columns, self.gap)
                continue
            for row in rows:
                if row is not rows[0]:
                    yield Text()
                indent = min(INDENT * row.depth, self.width // 4)
                yield from (_indent(line, indent) for line in self.draw_card(row, self.width - indent))

    def _draw_column(self, column: Column, width: int, rows: Sequence[Row]) -> list[Text]:
        """Draw the cells of a column in the rows of a section; all its bars have the same scale."""
        if column.is_bar:
            from countylines.output.charts import draw_bar, largest_end  # noqa: PLC0415  likewise

            limit = largest_end(row.bar.interval for row in rows if row.bar)
            return [Text(draw_bar(row.bar, limit, width, plain=self.plain), BARS) for row in rows]
        word = NUMBER_WORD if column.is_number else WORD
        is_first = column is self.table.columns[0]
        cells = []
        for row in rows:
            indent = min(INDENT * row.depth, width // 2) if is_first else 0
            style = self.style_of(row, column)
            cells.append(_indent(self.fold_words(row.text(column.field), width - indent, style, word=word), indent))
        return cells

    @cached_property
    def column_widths(self) -> list[int] | None:
        """The width of each column; None if the window is too narrow for columns."""
        columns = []
        for place, column in enumerate(self.table.columns):
            rows = () if column.is_bar else self.table.rows
            cells = [(0 if place else INDENT * row.depth, self.printable(row.text(column.field))) for row in rows]
            columns.append(ColumnText(self.printable(column.title), cells, column.is_number, column.is_bar))
        widths = find_column_widths(columns, self.width, COLUMN_GAP, cell_len)
        if widths is None:
            widths, self.gap = find_column_widths(columns, self.width, NARROW_COLUMN_GAP, cell_len), NARROW_COLUMN_GAP
        return widths


def _draw_beside(
    cells: Sequence[Text], widths: Sequence[int], columns: Sequence[Column], gap: int = COLUMN_GAP
) -> Iterator[Text]:
    """Draw cells side by side, line by line; numbers are right-aligned.

    In the last column, an address that is too long runs past the edge. No other column has such an address.
    """
    for lines in zip_longest(*(cell.split(allow_blank=True) for cell in cells)):
        line = [Text() if words is None else words for words in lines]
        for words, width, column in zip(line, widths, columns, strict=True):
            if cell_len(words.plain) < width:  # Rich would cut a longer text
                words.align("right" if column.is_number else "left", width)
        yield Text(" " * gap).join(line)


def _indent(drawn: Text, width: int) -> Text:
    if not width:
        return drawn
    lines = drawn.split(allow_blank=True)
    for line in lines:
        line.pad_left(width)
    return Text("\n").join(lines)
