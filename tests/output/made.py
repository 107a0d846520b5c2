"""Tables of any text at all, and what reads a format back."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hypothesis import strategies as st

from countylines.output.answers import ANSWERS
from countylines.output.table import Column, Data, Row, Table

AWKWARD = (
    "[sic]", "[red]x[/red]", "[/x]", "[e]", "[bold", ":smile:", "\\[sic]", "\N{GRINNING FACE}", "\t",
    "\n", "\r", "\r\n", "\x1b[31m", "\x1b]8;;https://example.org\x07", "\x9b31m", "\x00", "\x07",
    "\x08", "\x0b", "\x0c", "\x1c", "\x7f", "\x85", "\u2028", "\u2029", "\u202eabc\u202c",
    "\u2066x\u2069", "\u05e9\u05dc\u05d5\u05dd", "\ufeff", "\u200b", "e\u0301", "\u0301", "\u200d",
    "\ufe0f", "\u2764\ufe0f", "\U0001f468\u200d\U0001f469\u200d\U0001f467", "\ud800", "\udfff",
    "\U0001d54f", "\u6f22\u5b57", "\u3000", "\u00a0", "\uff21", "|", "||", "\\", "\\n", "\\x1b", "`a`",
    "*b*", "_c_", "<br>", "<b>", "&amp;", "&#32;", "~~d~~", "[x](y)", "![x](y)", "# e", "#", "1. f",
    "12) g", "- h", "+ i", "> j", "==", "  ", "    k", '"', "'", ",", ";", "=1+1", "\N{POUND SIGN}1",
    "A" * 90, "\u6f22" * 50,
)  # fmt: skip
"""What some program or other takes for more than text."""

texts = st.lists(
    st.one_of(
        st.sampled_from(AWKWARD),
        st.text(max_size=8),
        st.text(st.characters(exclude_categories=()), max_size=8),
        st.text("ab |\\\n\t", max_size=8),
    ),
    max_size=8,
).map(lambda parts: re.sub("[\ud800-\udbff]+(?=[\udc00-\udfff])", "", "".join(parts)))
"""Any text, half-characters too; no two that make a whole one, for JSON knows no difference."""


def table_of(rows: Sequence[Sequence[Data]], **more: object) -> Table:
    """Make a table whose fields are ``a``, ``b``, ``c`` and so on, each a column; each row under the last."""
    width = len(rows[0]) if rows else 2
    fields = tuple("abcdefghijkl"[:width])
    columns = tuple(Column(field, field.upper()) for field in fields)
    made = tuple(Row(dict(zip(fields, row, strict=True)), {}, depth) for depth, row in enumerate(rows))
    return Table("thing", fields, columns, made, **more)  # type: ignore[arg-type]


def rows_of(cells: st.SearchStrategy[str] = texts, width: int = 3) -> st.SearchStrategy[list[list[str]]]:
    """Make the cells of one to four rows."""
    return st.lists(st.lists(cells, min_size=width, max_size=width), min_size=1, max_size=4)


UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""What is shown as its number wherever people read: controls, line ends of other sorts, half-characters."""


def shown(text: str) -> str:
    r"""Write those as ``\x1b`` and ``\u202e``."""
    return UNSEEN.sub(
        lambda match: f"\\x{ord(match[0]):02x}" if ord(match[0]) < 0x100 else f"\\u{ord(match[0]):04x}", text
    )


def field_names(noun: str) -> tuple[str, ...]:
    """Return the names of an answer's fields, in order."""
    return ANSWERS[noun].field_names
