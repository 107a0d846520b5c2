"""Limits in time, such as ``before May 2019`` or ``between May and October 2019``, and the weeks within them."""

from collections.abc import Collection, Sequence
from itertools import pairwise
from typing import NamedTuple

from countylines.lookup.dates_in_words import JOINING_DATES, DateInWords
from countylines.lookup.recorded_periods import PeriodDays
from countylines.text.stems import english_word_lists
from countylines.vocabulary.calculation_words import COMPARING

BEFORE, AFTER, SINCE, UNTIL = "before", "after", "since", "until"
"""The kinds of limit."""

_LIMITS = (
    ("before", BEFORE), ("prior to", BEFORE), ("earlier than", BEFORE), ("after", AFTER), ("later than", AFTER),
    ("since", SINCE), ("until", UNTIL), ("till", UNTIL), ("up to", UNTIL),
)  # fmt: skip

_CHANGING = COMPARING - {"between", "than", "more", "fewer", "higher", "lower", "up", "down"}
"""Words that ask only about the two ends of a range, not about what is between: ``did it rise between X and Y``."""
_NEAREST = frozenset({"week", "directly", "immediately", "right", "straight", "just"})
"""Words before a limit that ask for the nearest week: ``the week before``, ``directly after``."""

REACH_OF_LIMIT = 4
"""Within how many words after a limit its date must begin: ``since the week in May 2019``."""


class Limit(NamedTuple):
    """A limit in time: its *kind*, such as BEFORE, the *places* of its words, and the *date* after it, if any.

    A range is two limits: SINCE one date and UNTIL the other. *is_nearest* is set for ``the week before``.
    """

    kind: str
    places: tuple[int, ...]
    date: DateInWords | None
    is_nearest: bool = False


def find_limits(words: Sequence[str], used: Collection[int], dates: Sequence[DateInWords]) -> list[Limit]:
    """Find the range between two *dates*, or the limit before each; without two, the limit before the places *used*."""
    for date, other in pairwise(dates) if _CHANGING.isdisjoint(words) else ():
        joint, before = max(date.places) + 1, words[: min(date.places)]
        opening = [at for at, word in enumerate(before) if word == "between"] if words[joint] == "and" else []
        if opening or (joint < min(other.places) and words[joint] in JOINING_DATES):
            dated = date._replace(year=date.year or other.year)
            return [Limit(SINCE, (*opening, joint), dated), Limit(UNTIL, (), other)]
    found_for = [(date.places, date) for date in dates] if len(dates) > 1 else [(used, next(iter(dates), None))]
    limits = [limit for places, date in found_for if (limit := _find_limit(words, places, date)) is not None]
    return limits if len(limits) == len(found_for) else []


def _find_limit(words: Sequence[str], used: Collection[int], date: DateInWords | None) -> Limit | None:
    stop = english_word_lists().stop
    for phrase, kind in _LIMITS:
        length = phrase.count(" ") + 1
        for place in range(len(words)):
            after = place + length
            start = next((at for at in range(after, after + REACH_OF_LIMIT) if at in used), None)
            if start is None or " ".join(words[place:after]) != phrase:
                continue
            if kind == SINCE or all(word in stop or word == "week" for word in words[after:start]):
                is_nearest = kind in (BEFORE, AFTER) and not _NEAREST.isdisjoint(words[max(0, place - 1) : place])
                return Limit(kind, tuple(range(place - is_nearest, after)), date, is_nearest)
    return None


def weeks_within(
    limits: Sequence[Limit], weeks: Sequence[PeriodDays], named: Collection[str]
) -> Sequence[PeriodDays] | None:
    """Return the members of *weeks*, which are in order, that lie within all *limits*.

    A limit counts from its date or, if that has no year, from the weeks *named*. Returns None if there is neither.
    """
    for limit in limits:
        if limit.date and limit.date.year:
            start, end = limit.date.end(min), limit.date.end(max)
        elif beside := [week for week in weeks if week.id in named]:
            start, end = beside[0].first, beside[-1].last
        else:
            return None
        weeks = [week for week in weeks if _is_within(limit.kind, start, end, week)]
        if limit.is_nearest:
            weeks = weeks[-1:] if limit.kind == BEFORE else weeks[:1]
    return weeks


def _is_within(kind: str, start: str, end: str, week: PeriodDays) -> bool:
    """Return whether a week lies within a limit of this kind; *start* and *end* are the ISO dates that set it.

    If only the month of a week is known, a limit within that month excludes the week.
    """
    if kind == BEFORE:
        return week.last < start and not start.startswith(week.last)
    if kind == AFTER:
        return week.first > end and not week.first.startswith(end)
    return week.first[: len(start)] >= start if kind == SINCE else week.last[: len(end)] <= end
