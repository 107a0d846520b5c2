"""Cells: data as the plain text of a data format, and text made harmless."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING

from countylines.text.folding import fold_marks

if TYPE_CHECKING:
    from countylines.output.table import Data

UNSEEN = "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
"""What a terminal obeys in place of showing it, what breaks or reorders lines, and halves of characters."""


def as_text(data: Data) -> str:
    """Write data for a data format.

    Nothing for None, true and false, numbers in digits, lists joined by ``; ``, objects as ``key: value``.
    """
    if isinstance(data, str):
        return data
    if data is None:
        return ""
    if isinstance(data, bool):
        return "true" if data else "false"
    if isinstance(data, int | Decimal):
        return format(data, "f") if isinstance(data, Decimal) else str(data)
    if isinstance(data, Mapping):
        return ", ".join(f"{key}: {as_text(value)}" for key, value in data.items())
    return "; ".join([as_text(entry) for entry in data])


def visible(text: str) -> str:
    r"""Show control characters in place of obeying them: ``\x1b``. Tabs and newlines stay."""
    return text if text.isprintable() else re.sub(UNSEEN, _escape, text)


def in_a_sentence(text: str) -> str:
    r"""Show control characters, tabs and line ends too; backslashes stay as they are, for paths are full of them."""
    return visible(text).replace("\n", "\\n").replace("\t", "\\t")


def on_one_line(text: str) -> str:
    r"""Show control characters, tabs and newlines too, and backslashes doubled, so that nothing is lost."""
    if text.isprintable() and "\\" not in text:
        return text
    escaped = text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r")
    return escaped if escaped.isprintable() else re.sub(UNSEEN, _escape, escaped)


def in_json(text: str) -> str:
    r"""Write as ``\u202e`` what may stand inside a JSON text, yet is obeyed by a terminal or ends a line."""
    if text.replace("\n", "").isprintable():
        return text
    return re.sub(UNSEEN, lambda match: f"\\u{ord(match[0]):04x}", text)


def _escape(match: re.Match[str]) -> str:
    code = ord(match[0])
    return f"\\x{code:02x}" if code <= 0xFF else f"\\u{code:04x}"  # noqa: PLR2004  two hexadecimal digits


def in_ascii(text: str) -> str:
    r"""Write *text* in ASCII: marks straight, ``£`` as ``GBP ``; whatever has no likeness as ``\u2211``."""
    plain = fold_marks(text).replace("£", "GBP ").replace("·", "-")
    return plain if plain.isascii() else plain.encode("ascii", "backslashreplace").decode("ascii")
