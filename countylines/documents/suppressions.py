"""Comments in a draft that switch rules of the checker off: ``countylines: ignore wrong-figure``."""

import re
from typing import Literal, NamedTuple, cast

from countylines.text.lazy_regex import lazy_regex

SuppressionKind = Literal["ignore", "ignore-next-line", "ignore-start", "ignore-end"]


class Suppression(NamedTuple):
    """A request not to report findings of some *rules*; an empty tuple means all rules.

    *start* and *end* are offsets in the source of the comment or, in plain text, of the words on the line.
    """

    kind: SuppressionKind
    rules: tuple[str, ...]
    start: int
    end: int


DIRECTIVE = (
    r"countylines:[ \t]*+(?P<kind>ignore(?:-next-line|-start|-end)?+)"
    r"(?P<rules>(?:(?:[ \t]*+,[ \t]*+|[ \t]++)[a-z]++(?:-[a-z]++)*+)*+)"
)
"""The words of a suppression, as part of a pattern."""

_COMMENT = lazy_regex(rf"<!--\s*+{DIRECTIVE}\s*+-->")


def read_comment(text: str, start: int, end: int) -> Suppression | None:
    """Read the HTML comment from *start* to *end*; return None if it is not a suppression."""
    comment = _COMMENT.fullmatch(text, start, end)
    return suppression_from(comment, start, end) if comment else None


def suppression_from(directive: re.Match[str], start: int, end: int) -> Suppression:
    """Return the suppression of a match of `DIRECTIVE` that stands from *start* to *end*."""
    rules = directive["rules"].replace(",", " ").split()
    return Suppression(cast("SuppressionKind", directive["kind"]), tuple(rules), start, end)
