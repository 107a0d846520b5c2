"""Phrases of time in questions that hold no date.

Some are told from the day of asking, which a record does not know: ``yesterday``, ``last week``. Others are of many
weeks at once: ``over all weeks``, ``in every week``, ``sum of``.
"""

from collections.abc import Collection, Sequence
from typing import NamedTuple

_DAYS = frozenset({"today", "yesterday", "tomorrow", "tonight"})
_AGO = "ago"
_POINTING = frozenset({"this", "last", "past", "previous", "current", "next", "coming"})
_POINTING_TO_MANY = frozenset({*_POINTING, "recent"})
"""Words that point to several weeks; ``the most recent week`` is the latest that a record has."""

_UNITS = frozenset({"night", "week", "weekend", "fortnight", "month", "year"})
"""Units of time behind a word that points; not ``day``: the last day of a week is a day of it."""

_MANY = frozenset({"days", "weeks", "months", "years"})
_OF_A_RECORD = {"week": frozenset({"this"}), "year": frozenset[str]()}
"""The units that a record has of its own, with the words that point to its own one by themselves: ``this week``."""

_GIVEN = frozenset({"the", "very", "since", "its", "their"})
"""Words before ``last week`` and ``past year`` that make it one of the record: the last that it has or tells of."""

_ENDING = frozenset({"last", "past"})
_MOST_BETWEEN = 2
"""How many words may stand between a pointing word and the plural of a unit: ``the past few long months``."""

ADDING = frozenset({"combined", "together", "altogether", "total", "cumulative", "sum", "plus", "added"})
"""Words that add up the weeks which are named."""

_ADDING_EACH = frozenset({"total", "cumulative"})
"""Those of them that may speak of each week by itself: ``the total in May and in October``."""

TOGETHER, EACH = "together", "each"
"""How many weeks are asked for: added up, or one by one."""

_WAYS = {"all": TOGETHER, "every": EACH, "each": EACH}
_BEFORE_WEEKS = frozenset({"the", "of", "these", "those", "our", "single"})
"""Words that may stand between ``all`` and the weeks."""

_AN_AMOUNT = frozenset({"a", "what", "which"})
"""Words before ``sum of`` where it is an amount: ``what sum of money``."""


class RelativeTime(NamedTuple):
    """A time that is told from the day of asking, and where it stands from *start* to before *end*.

    *is_of_record* is set if it may be told from the record's own week as well, as in the words of its sources: ``this
    week``, ``the last year``.
    """

    words: str
    start: int
    end: int
    is_of_record: bool


def find_relative_time(words: Sequence[str], used: Collection[int] = ()) -> RelativeTime | None:
    """Find the first time in *words*, in lower case, that is told from the day of asking; not among places *used*."""
    for place, word in enumerate(words):
        end = _end_of_relative_time(words, place)
        if end is None or not set(used).isdisjoint(range(place, end)):
            continue
        start = _start_of_ago(words, place) if word == _AGO else place
        before = words[place - 1] if place else ""
        own = _OF_A_RECORD.get(words[end - 1])
        is_of_record = own is not None and (word in own or (word in _ENDING and before in _GIVEN))
        return RelativeTime(" ".join(words[start:end]), start, end, is_of_record)
    return None


def _end_of_relative_time(words: Sequence[str], place: int) -> int | None:
    """Return the end of a relative time whose telling word is at *place*, None if none is there."""
    if words[place] in _DAYS or words[place] == _AGO:
        return place + 1
    if words[place] not in _POINTING_TO_MANY or place + 1 == len(words):
        return None
    if words[place] in _POINTING and words[place + 1] in _UNITS:
        return place + 2
    following = range(place + 1, min(place + 2 + _MOST_BETWEEN, len(words)))
    return next((at + 1 for at in following if words[at] in _MANY), None)


def _start_of_ago(words: Sequence[str], place: int) -> int:
    """Return where ``two weeks ago`` begins."""
    is_unit = place > 0 and (words[place - 1] in _MANY or words[place - 1] in _UNITS or words[place - 1] == "day")
    return max(place - 2, 0) if is_unit else place


def read_many_weeks(
    words: Sequence[str], weeks: Collection[int], used: set[int], *, named: int | None, dates: int
) -> str | None:
    """Return whether many weeks are asked for, TOGETHER or EACH by itself; None if they are not.

    *weeks* are the places of words for a week. *named* is how many weeks the question names, None if it names none, and
    *dates* by how many dates.
    """
    way = _read_all_weeks(words, weeks, used)
    adds_up = _adds_up_all(words, weeks) if named is None else named > 1 and _adds_up_named(words, dates)
    return TOGETHER if way is None and adds_up else way


def _read_all_weeks(words: Sequence[str], weeks: Collection[int], used: set[int]) -> str | None:
    """Read ``all the weeks`` and ``every single week``."""
    for place, word in enumerate(words):
        way = _WAYS.get(word)
        week = next((at for at in range(place + 1, len(words)) if words[at] not in _BEFORE_WEEKS), place)
        if way and week in weeks and words[week].endswith("s") == (way == TOGETHER):
            used.update(range(place, week + 1))
            return way
    return None


def _adds_up_named(words: Sequence[str], dates: int) -> bool:
    """Return whether several weeks that are named, by so many *dates*, are to be added up."""
    return not (ADDING - _ADDING_EACH if dates > 1 else ADDING).isdisjoint(words)


def _adds_up_all(words: Sequence[str], weeks: Collection[int]) -> bool:
    """Return whether all weeks are to be added up: ``total of the weeks``, or ``sum of`` and no word for a week."""
    if weeks:
        return not ADDING.isdisjoint(words) and any(words[place].endswith("s") for place in weeks)
    start = next((at for at, word in enumerate(words[:-1]) if (word, words[at + 1]) == ("sum", "of")), None)
    return start is not None and _AN_AMOUNT.isdisjoint(words[:start][-1:])
