"""What a draft says to the checker itself: ``countylines: ignore wrong-figure``."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple, cast

from countylines.text.lazy_regex import lazy_regex

Kind = Literal["ignore", "ignore-next-line", "ignore-start", "ignore-end"]


class Suppression(NamedTuple):
    """An order to report nothing here; no *rules* are all rules.

    *start* and *end* are where the comment, or in plain text the line, stands in the source.
    """

    kind: Kind
    rules: tuple[str, ...]
    start: int
    end: int


ORDER = (
    r"countylines:[ \t]*+(?P<kind>ignore(?:-next-line|-start|-end)?+)"
    r"(?P<rules>(?:(?:[ \t]*+,[ \t]*+|[ \t]++)[a-z]++(?:-[a-z]++)*+)*+)"
)
"""The words of an order, as a pattern without a beginning or an end."""

_COMMENT = lazy_regex(rf"<!--\s*+{ORDER}\s*+-->")


def read_comment(text: str, start: int, end: int) -> Suppression | None:
    """Read the comment that stands there in *text*; None if it gives no order."""
    found = _COMMENT.fullmatch(text, start, end)
    return read_order(found, start, end) if found else None


def read_order(found: re.Match[str], start: int, end: int) -> Suppression:
    """Take the order out of a match of `ORDER`."""
    rules = found["rules"].replace(",", " ").split()
    return Suppression(cast("Kind", found["kind"]), tuple(rules), start, end)
