"""What a draft says beside its text: the day on which it was published, and comments that switch rules off.

The day stands in its front matter, its metadata or its addresses; the comments are like ``countylines: ignore RULE``.
"""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from countylines.documents.offset_map import EditedText, map_back
from countylines.text import lazy_regex
from countylines.text.english import MONTHS

METADATA, TIME_TAG, OWN_ADDRESS = range(3)
"""What may name the day, the most reliable first: front matter and ``<meta>``, a ``<time>``, the page's own address."""

_KEY = lazy_regex(r"(?i)^(?!.*(?:updat|modif|expir|review)).*(?:publi(?!sher)|\b(?:pub)?date$|issued)")
"""The names of dates of publication in metadata."""
_NAMED_DATE = lazy_regex(r"(?:\n[\"']?|\")(?P<key>[\w-]{1,40}+)[\"']?\s*+[:=]\s*+[\"']?(?P<value>\d[\d-]{1,12})")
"""A date in front matter or in a script: ``date: 2019-10-17``, ``"datePublished": "2019-10-17"``."""
_DAY = lazy_regex(r"\s*+(\d{4})-(\d\d)-(\d\d)(?!\d)")
_DATE_IN_ADDRESS = lazy_regex(
    r"(?:://|www\.)\S{0,197}?/(?P<year>(?:19|20)\d\d)/(?P<month>\d\d?|[a-z]{3})/(?P<day>\d\d?)(?!\w)"
)
_MONTHS = {month[:3].lower(): number for number, month in enumerate(MONTHS, 1)}


def note_named_date(edited: EditedText, start: int, end: int) -> None:
    """Note the day of publication that front matter, or a script with structured data (JSON-LD), names."""
    for found in _NAMED_DATE.finditer(edited.text, start, end):
        if _KEY.search(found["key"]):
            _note_date(edited, METADATA, found["value"])


def note_date_of_tag(edited: EditedText, name: str, attributes: Mapping[str, str]) -> None:
    """Note the day of publication that a ``time``, ``meta`` or ``link`` tag names, if it does."""
    key = attributes.get("property") or attributes.get("itemprop") or attributes.get("name") or ""
    content = attributes.get("content", "")
    if name == "time":
        _note_date(edited, TIME_TAG, attributes.get("datetime", ""))
    elif _KEY.search(key):
        _note_date(edited, METADATA, content)
    elif key == "og:url" or attributes.get("rel") == "canonical":
        _note_date(edited, OWN_ADDRESS, next(_days_in_web_addresses(content or attributes.get("href", "")), ""))


def choose_date(edited: EditedText, source: str) -> str | None:
    """Return the most reliable day that a draft names, or else that of its addresses if they all have the same."""
    if edited.dates:
        return edited.dates[min(edited.dates)]
    days = {day for day in map(_iso_day_of, _days_in_web_addresses(source)) if day}
    return days.pop() if len(days) == 1 else None


def _days_in_web_addresses(text: str) -> Iterator[str]:
    """List the days in the addresses of a text: ``https://example.org/2019/10/21/…`` or ``…/2019/oct/21/…``."""
    for found in _DATE_IN_ADDRESS.finditer(text) if "/20" in text or "/19" in text else ():
        yield f"{found['year']}-{_MONTHS.get(found['month'], found['month']):0>2}-{found['day']:0>2}"


def _note_date(edited: EditedText, place: int, value: str) -> None:
    """Note the day with which a date or a time in ISO form begins, unless the kind of place named another before."""
    if day := _iso_day_of(value):
        edited.dates.setdefault(place, day)


def _iso_day_of(value: str) -> str:
    """Return the day with which a date or a time in ISO form begins; empty if it does not, or is no day."""
    from datetime import date  # noqa: PLC0415  most drafts name no day

    found = _DAY.match(value)
    try:
        return date(*map(int, found.groups())).isoformat() if found else ""
    except ValueError:
        return ""


class Suppression(NamedTuple):
    """A request not to report findings of some *rules*; an empty tuple means all rules.

    *kind* is ``ignore``, ``ignore-next-line``, ``ignore-start`` or ``ignore-end``. *start* and *end* are offsets in the source of the comment or, in plain text, of the words on the line.
    """

    kind: str
    rules: tuple[str, ...]
    start: int
    end: int


DIRECTIVE = (
    r"countylines:[ \t]*+(?P<kind>ignore(?:-next-line|-start|-end)?+)"
    r"(?P<rules>(?:(?:[ \t]*+,[ \t]*+|[ \t]++)[a-z]++(?:-[a-z]++)*+)*+)"
)
"""The words of a suppression, as part of a pattern."""
DIRECTIVE_COMMENT = lazy_regex(rf"(?P<directive><!--\s*+{DIRECTIVE}\s*+-->)")


def note_suppression(edited: EditedText, found: re.Match[str]) -> None:
    """Note the suppression of a match of `DIRECTIVE`, which stands where the match has its group ``directive``."""
    rules = found["rules"].replace(",", " ").split()
    place = map_back(edited.offset_maps, *found.span("directive"))
    edited.suppressions.append(Suppression(found["kind"], tuple(rules), *place))
