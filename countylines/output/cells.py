"""Cells: data as text for data formats, and control characters made visible."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING

from countylines.text import fold_punctuation
from countylines.text.english import SIGN_OF_CURRENCY

if TYPE_CHECKING:
    from countylines.output.table import Data

UNSEEN = "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
"""Control characters (which a terminal obeys), characters that break or reorder lines, and lone surrogates."""

ADDRESS_CHARACTERS = "!#$%&()*+,-./:;=?@_~'"
"""The punctuation that is not escaped in an address: all that is valid there, except square brackets (markup)."""


def as_text(data: Data) -> str:
    """Return data as text for TSV and CSV.

    None becomes an empty string, flags become true and false, numbers are written in digits, lists are joined with
    ``; ``. Objects and lists of objects are written as JSON, so that a program can parse them.
    """
    if isinstance(data, str):
        return data
    if data is None:
        return ""
    if isinstance(data, bool):
        return "true" if data else "false"
    if isinstance(data, int | Decimal):
        return format(data, "f") if isinstance(data, Decimal) else str(data)
    if isinstance(data, Mapping) or any(isinstance(entry, Mapping) for entry in data):
        from countylines.output.formats.json import json_text  # noqa: PLC0415  few answers have objects

        return json_text(data, indented=False)
    return "; ".join([as_text(entry) for entry in data])


def show_control_characters(text: str, *, plain: bool = False) -> str:
    r"""Return text with control characters written as ``\x1b``, except tabs and newlines. *plain* means ASCII only."""
    shown = text if text.isprintable() else re.sub(UNSEEN, _escape, text)
    return to_ascii(shown) if plain else shown


def escape_line_except_backslashes(text: str, *, plain: bool = False) -> str:
    r"""Return text on one line, with control characters, tabs and newlines escaped, but not backslashes (for paths)."""
    return show_control_characters(text, plain=plain).replace("\n", "\\n").replace("\t", "\\t")


def escape_line(text: str) -> str:
    r"""Return text on one line, with control characters, tabs, newlines and backslashes escaped; this is reversible."""
    if text.isprintable() and "\\" not in text:
        return text
    return escape_line_except_backslashes(text.replace("\\", "\\\\").replace("\r", "\\r"))


def without_runner_commands(words: str) -> str:
    r"""Escape a sentence for stderr so that GitHub's runner mistakes nothing in it for a workflow command.

    The runner reads stderr too, and names or quotations may contain ``::`` at the start of a line or ``##[`` anywhere.
    """
    safe = words.replace("##[", "##\\[")
    return f"countylines: {safe}" if safe.lstrip().startswith("::") else safe


def escape_json_for_terminal(text: str) -> str:
    r"""Escape the characters that JSON allows but that a terminal would obey, such as ``\u202e``."""
    if text.replace("\n", "").isprintable():
        return text
    return re.sub(UNSEEN, lambda match: f"\\u{ord(match[0]):04x}", text)


def escape_address(url: str) -> str:
    """Percent-encode whatever in an address might be markup: ``[`` becomes ``%5B``. Valid addresses do not change."""
    from urllib.parse import quote  # noqa: PLC0415  few answers have addresses

    return quote(url, safe=ADDRESS_CHARACTERS, errors="replace")


def _escape(match: re.Match[str]) -> str:
    code = ord(match[0])
    return f"\\x{code:02x}" if code <= 0xFF else f"\\u{code:04x}"  # noqa: PLR2004  two hexadecimal digits


def to_ascii(text: str) -> str:
    r"""Return *text* in ASCII: straight quotation marks, ``GBP `` for ``£``, ``\u2211`` if there is no equivalent."""
    plain = fold_punctuation(text).replace("·", "-")
    for code, sign in () if plain.isascii() else SIGN_OF_CURRENCY.items():
        plain = plain if sign.isascii() else plain.replace(sign, f"{code} ")
    return plain if plain.isascii() else plain.encode("ascii", "backslashreplace").decode("ascii")
