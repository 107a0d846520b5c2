"""Times that are told from the day of asking, which a record does not know: ``yesterday``, ``last week``."""

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
