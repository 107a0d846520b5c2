"""What a draft says beside its text: the day on which it was published, and comments that switch rules off.

The day stands in its front matter, its metadata or its addresses; the comments are like ``countylines: ignore RULE``.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple, cast

from countylines.documents.offset_map import EditedText
from countylines.text import lazy_regex
from countylines.text.english import MONTHS

METADATA, TIME_TAG, OWN_ADDRESS = "metadata", "time", "address"
"""What may name the day, the most reliable first: front matter and ``<meta>``, a ``<time>``, the page's own address."""

_KEY = lazy_regex(r"(?i)^(?!.*(?:updat|modif|expir|review)).*(?:publi(?!sher)|\b(?:pub)?date$|issued)")
"""The names of dates of publication in metadata."""
_FRONT_MATTER_LINE = lazy_regex(r"\n[\"']?(?P<key>[\w-]{1,40}+)[\"']?[ \t]*+[:=][ \t]*+[\"']?(?P<value>\d[\d-]{1,12})")
_DATE_IN_SCRIPT = lazy_regex(r'"datePublished"\s*+:\s*+"(?P<value>[\d-]{1,12})')
_DAY = lazy_regex(r"\s*+(\d{4})-(\d\d)-(\d\d)(?!\d)")
_DATE_IN_ADDRESS = lazy_regex(r"/(?P<year>(?:19|20)\d\d)/(?P<month>\d\d?|[a-z]{3})/(?P<day>\d\d?)(?!\w)")
_MONTHS = {month[:3].lower(): number for number, month in enumerate(MONTHS, 1)}
LONGEST_ADDRESS = 200
"""How far before the date in an address its beginning is looked for, in characters."""


def date_in_front_matter(text: str, start: int, end: int) -> tuple[str, str]:
    """Return METADATA and the day that the front matter between two offsets names; empty if it names none."""
    lines = _FRONT_MATTER_LINE.finditer(text, start, end)
    return METADATA, next((_iso_day_of(line["value"]) for line in lines if _KEY.search(line["key"])), "")


def date_in_script(text: str, start: int, end: int) -> tuple[str, str]:
    """Return METADATA and the day that structured data between two offsets names (JSON-LD), or an empty one."""
    found = _DATE_IN_SCRIPT.search(text, start, end)
    return METADATA, _iso_day_of(found["value"]) if found else ""


def note_date_of_tag(edited: EditedText, name: str, attributes: Mapping[str, str]) -> None:
    """Note the day of publication that a ``time``, ``meta`` or ``link`` tag names, if it does."""
    key = attributes.get("property") or attributes.get("itemprop") or attributes.get("name") or ""
    content = attributes.get("content", "")
    if name == "time":
        edited.add_publication_date(TIME_TAG, _iso_day_of(attributes.get("datetime", "")))
    elif _KEY.search(key):
        edited.add_publication_date(METADATA, _iso_day_of(content))
    elif key == "og:url" or attributes.get("rel") == "canonical":
        edited.add_publication_date(
            OWN_ADDRESS, next(_days_in_web_addresses(content or attributes.get("href", "")), "")
        )


def choose_date(edited: EditedText, source: str) -> str | None:
    """Return the most reliable day that a draft names, or else that of its addresses if they all have the same."""
    for place in (METADATA, TIME_TAG, OWN_ADDRESS):
        if place in edited.dates:
            return edited.dates[place]
    days = set(_days_in_web_addresses(source))
    return days.pop() if len(days) == 1 else None


def _days_in_web_addresses(text: str) -> Iterator[str]:
    """List the days in the addresses of a text: ``https://example.org/2019/10/21/…`` or ``…/2019/oct/21/…``."""
    for found in _DATE_IN_ADDRESS.finditer(text) if "/20" in text or "/19" in text else ():
        before = text[max(0, found.start() - LONGEST_ADDRESS) : found.start()].split()
        day = _iso_day_of(f"{found['year']}-{_MONTHS.get(found['month'], found['month']):0>2}-{found['day']:0>2}")
        if day and before and ("://" in before[-1] or "www." in before[-1]):
            yield day


def _iso_day_of(value: str) -> str:
    """Return the day with which a date or a time in ISO form begins; empty if it does not, or is no day."""
    from datetime import date  # noqa: PLC0415  most drafts name no day

    found = _DAY.match(value)
    try:
        return date(*map(int, found.groups())).isoformat() if found else ""
    except ValueError:
        return ""


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
