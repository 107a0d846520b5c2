"""Phrases of time in questions that hold no date.

Some are told from the day of asking, which a record does not know: ``yesterday``, ``last week``. Others are of many
weeks at once: ``over all weeks``, ``in every week``, ``sum of``.
"""

import re
from collections.abc import Collection, Sequence

from countylines.lookup.dates_in_words import read_dates, read_small_number_in_digits
from countylines.text.english import ONES
from countylines.text.grammar import AUXILIARIES, DETERMINERS, FUNCTION_WORDS, SUBJECT_PRONOUNS
from countylines.text.stems import lowercase_words, places_of_phrase

_DAYS = frozenset({"today", "yesterday", "tomorrow", "tonight", "ago"})
_POINTING = frozenset(
    {"this", "last", "past", "previous", "preceding", "current", "next", "coming", "following", "subsequent"}
)
_POINTING_TO_MANY = frozenset({*_POINTING, "recent"})
"""Words that point to several weeks; ``the most recent week`` is the latest that a record has."""

_UNITS = frozenset({"night", "week", "weekend", "fortnight", "month", "year"})
"""Units of time behind a word that points; not ``day``: the last day of a week is a day of it."""

_POINTING_BEHIND = frozenset({"before", "after", "earlier", "later", "previously", "afterwards"})
"""Words behind a unit that point from a day: ``the week before``. One that a date follows points from that."""

_MANY = frozenset({"days", "weeks", "months", "years"})
_OF_A_RECORD = ("week", "year")
"""The units that a record has of its own."""

_GIVEN = frozenset({"the", "very", "since", "its", "their"})
"""Words before ``last week`` and ``past year`` that make it one of the record: the last that it has or tells of."""

_ENDING = frozenset({"last", "past"})
_MOST_BETWEEN = 2
"""How many words may stand between a pointing word and the plural of a unit: ``the past few long months``."""

ADDING = frozenset({"combined", "together", "altogether", "total", "cumulative", "sum", "plus", "added"})
"""Words that add up the weeks which are named."""

_ADDING_EACH = frozenset({"total", "cumulative"})
"""Those of them that may speak of each week by itself: ``the total in May and in October``."""

_BEFORE_WEEKS = frozenset({"the", "of", "these", "those", "our", "single"})
"""Words that may stand between ``all`` and the weeks."""

_AN_AMOUNT = frozenset({"a", "what", "which"})
"""Words before ``sum of`` where it is an amount: ``what sum of money``."""


def find_relative_time(words: Sequence[str], used: Collection[int] = ()) -> tuple[range, bool] | None:
    """Find the first time in *words*, in lower case, that is told from the day of asking; not among places *used*.

    With its places stands whether it may be told from the record's own week as well, as in the words of its sources:
    ``this week``, ``the last year``.
    """
    for place, word in enumerate(words):
        end = _end_of_relative_time(words, place)
        if end is None or not set(used).isdisjoint(range(place, end)):
            continue
        before = words[max(0, place - 1) : place]
        is_of_unit = word == "ago" and not (_MANY | _UNITS | {"day"}).isdisjoint(before)
        is_own = words[place:end] == ["this", "week"] or (word in _ENDING and not _GIVEN.isdisjoint(before))
        start = max(place - 2, 0) if is_of_unit else place  # two weeks ago
        return range(start, end), is_own and words[end - 1] in _OF_A_RECORD
    return None


def _end_of_relative_time(words: Sequence[str], place: int) -> int | None:
    """Return the end of a relative time whose telling word is at *place*, None if none is there."""
    if words[place] in _DAYS:
        return place + 1
    if words[place] in _POINTING and not _UNITS.isdisjoint(words[place + 1 : place + 2]):
        return place + 2
    if words[place] in _UNITS | _MANY and not _POINTING_BEHIND.isdisjoint(words[place + 1 : place + 2]):
        behind = words[place + 2 :]
        return None if words[place] in behind or read_dates(behind, set()) else place + 2
    following = range(place + 1, min(place + 2 + _MOST_BETWEEN, len(words)))
    points = words[place] in _POINTING_TO_MANY - {"this"}  # "of this weeks" is a slip for these
    return next((at + 1 for at in following if points and words[at] in _MANY), None)


def read_many_weeks(
    words: Sequence[str], weeks: Collection[int], used: set[int], *, named: int | None, dates: int
) -> bool | None:
    """Return whether many weeks are asked for together, or else each by itself; None if one is asked for.

    *weeks* are the places of words for a week. *named* is how many weeks the question names, None if it names none, and
    *dates* by how many dates.
    """
    for place, word in enumerate(words):  # all the weeks, every single week
        week = next((at for at in range(place + 1, len(words)) if words[at] not in _BEFORE_WEEKS), place)
        is_all = word == "all"
        if word in ("all", "every", "each") and week in weeks and words[week].endswith("s") == is_all:
            used.update(range(place, week + 1))
            return is_all
    if named is not None:
        adds_up = named > 1 and not (ADDING - _ADDING_EACH if dates > 1 else ADDING).isdisjoint(words)
    elif weeks:  # total of the weeks
        adds_up = not ADDING.isdisjoint(words) and any(words[place].endswith("s") for place in weeks)
    else:
        sum_of = places_of_phrase(words, "sum of")
        adds_up = bool(sum_of) and _AN_AMOUNT.isdisjoint(words[: sum_of.start][-1:])
    return adds_up or None


def find_number_of_week(words: Sequence[str], used: set[int], telling: frozenset[str]) -> tuple[int, range]:
    """Return the number in ``week 4`` or ``week number four``, with its places; 0 if there is none.

    Behind a word that tells which week is meant, such as *telling*, a number counts something else: ``that week 91
    women were held``. One that begins a date is none: ``week 4 November``.
    """
    dated = {at for date in read_dates(words, set(used)) for at in date.places}
    telling = telling | DETERMINERS | ONES.keys() | {"per"}
    for place in (at for at, word in enumerate(words) if word == "week"):
        at = place + 1 + (words[place + 1 : place + 2] in (["number"], ["no"]))
        number = (ONES.get(words[at]) or read_small_number_in_digits(words[at])) if at < len(words) else 0
        is_free = (used | dated).isdisjoint(range(place, at + 1))
        if number and is_free and telling.isdisjoint(words[max(0, place - 1) : place]):
            return number, range(place, at + 1)
    return 0, range(0)


def words_of_time(text: str, words: Sequence[str]) -> Sequence[str]:
    """Return the *words* of a text as they may tell a time: no number with a thousands separator, no verb ``last``."""
    told = list(words)
    if (lasting := place_of_lasting(words)) is not None:
        told[lasting] = "lasting"
    for number in re.finditer(r"(?<![\w,.])\d{1,3}(?:,\d{3})+\b", text):
        told[len(lowercase_words(text[: number.start()]))] = number[0]
    return told


def place_of_lasting(words: Sequence[str]) -> int | None:
    """Return the place of ``last`` where it is a verb: ``did it last two weeks``, not ``did they rise last week``."""
    for at, word in enumerate(words):
        is_asked = not AUXILIARIES.isdisjoint(words[:at])
        is_behind_noun = (FUNCTION_WORDS - SUBJECT_PRONOUNS).isdisjoint(words[max(0, at - 1) : at])
        if word == "last" and is_asked and is_behind_noun and _UNITS.isdisjoint(words[at + 1 : at + 2]):
            return at
    return None
