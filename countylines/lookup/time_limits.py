"""Limits in time: ``before October 2019``, ``since 2018``, ``between May 2019 and September 2020``.

The days between the limits decide, not the weeks that the dates name: no week need lie in the month of a limit.
"""

from collections.abc import Collection, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from countylines.lookup.calendar_words import DateInWords
from countylines.text.stems import english_word_lists
from countylines.vocabulary.question_words import COMPARING

if TYPE_CHECKING:
    from countylines.lookup.timeframe import Days

BEFORE, AFTER, SINCE, UNTIL = "before", "after", "since", "until"
_LIMITS = (
    ("before", BEFORE), ("prior to", BEFORE), ("earlier than", BEFORE), ("after", AFTER), ("later than", AFTER),
    ("since", SINCE), ("until", UNTIL), ("till", UNTIL), ("up to", UNTIL),
)  # fmt: skip
_OPENING, _JOINING = "between", frozenset({"to", "until", "till", "through"})
"""Words of a range: ``between X and Y``, ``from X to Y``, ``X to Y``."""

_MAY_BE_IN_RANGE = frozenset({"between", "than", "more", "fewer", "higher", "lower", "up", "down"})
_CHANGING = COMPARING - _MAY_BE_IN_RANGE
"""Words that ask for the two ends of a range alone: ``did it rise between X and Y``."""

REACH_OF_LIMIT = 4
"""How many words after a limit its date may begin: ``since the week in May 2019``."""


class Limits(NamedTuple):
    """What stands before a date as its limit, or that two dates are those of a range; *places* are of its words."""

    kind: str
    places: tuple[int, ...]
    dates: tuple[DateInWords, ...] = ()
    is_nearest: bool = False


RANGE = "range"


def find_limits(words: Sequence[str], used: Collection[int], dates: Sequence[DateInWords]) -> list[Limits]:
    """Find the limit before the words of time that are *used*, or of each of two *dates*, or the range between them."""
    found = _find_range(words, dates)
    if found is not None:
        return [found]
    if len(dates) > 1:
        each = [_find_limit(words, date.places, [date]) for date in dates]
        limits = [limit for limit in each if limit is not None]
        return limits if len(limits) == len(each) else []
    limit = _find_limit(words, used, dates)
    return [limit] if limit is not None else []


def _find_limit(words: Sequence[str], used: Collection[int], dates: Sequence[DateInWords]) -> Limits | None:
    stop = english_word_lists().stop
    for phrase, kind in _LIMITS:
        length = phrase.count(" ") + 1
        for place in range(len(words)):
            after = place + length
            if " ".join(words[place:after]) != phrase:
                continue
            date = next((at for at in range(after, min(after + REACH_OF_LIMIT, len(words))) if at in used), None)
            if date is None:
                continue
            if kind == SINCE or all(word in stop or word == "week" for word in words[after:date]):
                is_nearest = kind in (BEFORE, AFTER) and words[max(0, place - 1) : place] == ["week"]
                places = (*range(place, after), *([place - 1] if is_nearest else ()))
                return Limits(kind, places, tuple(dates), is_nearest)
    return None


def _find_range(words: Sequence[str], dates: Sequence[DateInWords]) -> Limits | None:
    if not _CHANGING.isdisjoint(words):
        return None
    for one, other in pairwise(dates):
        joining = range(max(one.places) + 1, min(other.places))
        between = [words[at] for at in joining]
        before = words[: min(one.places)]
        is_opened = _OPENING in before and between[:1] == ["and"]
        if between and (is_opened or between[0] in _JOINING):
            year = one.year or other.year
            opening = [at for at, word in enumerate(before) if word == _OPENING] if is_opened else []
            return Limits(RANGE, (*opening, joining[0]), (one._replace(year=year), other))
    return None


def weeks_within(limits: Limits, weeks: Sequence["Days"], named: Collection[str]) -> Sequence["Days"] | None:
    """Return those of *weeks*, in order, that lie within limits: of dates with a year, or else beside those *named*.

    None if the dates have no year and no week is named.
    """
    if limits.dates and all(date.year for date in limits.dates):
        within = [days for days in weeks if _is_within(limits, days.first, days.last)]
    else:
        places = [place for place, days in enumerate(weeks) if days.id in named]
        if not places:
            return None
        first, last = places[0], places[-1]
        ends = {BEFORE: (0, first), UNTIL: (0, last + 1), SINCE: (first, len(weeks))}
        within = list(weeks[slice(*ends.get(limits.kind, (last + 1, len(weeks))))])
    if limits.is_nearest:
        return within[-1:] if limits.kind == BEFORE else within[:1]
    return within


def _is_within(limits: Limits, first: str, last: str) -> bool:
    """Return whether a week from its *first* to its *last* day lies within the limits that dates with a year set.

    Of a week of which only the month is known, a limit within that month leaves it out if it may lie beyond.
    """
    start, end = limits.dates[0].first, limits.dates[-1].last
    if limits.kind == BEFORE:
        return last < start and not start.startswith(last)
    if limits.kind == AFTER:
        return first > end and not first.startswith(end)
    is_after_start = limits.kind == UNTIL or first[: len(start)] >= start
    is_before_end = limits.kind == SINCE or last[: len(end)] <= end
    return is_after_start and is_before_end
