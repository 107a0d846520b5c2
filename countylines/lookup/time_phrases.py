"""Phrases of time without a date.

Some are relative to the day of asking, which a record does not know: ``yesterday``, ``last week``. Others mean many
weeks at once: ``over all weeks``, ``in every week``, ``sum of``.
"""

import re
from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from countylines.lookup.dates_in_words import (
    MONTHS_OF,
    DateInWords,
    read_dates,
    read_ordinal,
    read_small_number_in_digits,
)
from countylines.lookup.recorded_periods import LATEST
from countylines.text.english import ONES
from countylines.text.grammar import AUXILIARIES, DETERMINERS, FUNCTION_WORDS, SUBJECT_PRONOUNS
from countylines.text.stems import lowercase_words, places_of_phrase
from countylines.vocabulary.calculation_words import SUPERLATIVES

_RELATIVE_DAYS = frozenset({"today", "yesterday", "tomorrow", "tonight", "ago"})
_RELATIVE = frozenset(
    {"this", "last", "past", "previous", "preceding", "current", "next", "coming", "following", "subsequent"}
)
_RELATIVE_FOR_MANY = frozenset({*_RELATIVE, "recent"})
"""Words for relative times of several weeks: ``recent weeks``; ``the most recent week`` is the record's latest."""

_UNITS = frozenset({"night", "week", "weekend", "fortnight", "month", "year"})
"""Units of time after a relative word; ``day`` is not one, because ``the last day`` is a day of the week."""

_RELATIVE_AFTER_UNIT = frozenset({"before", "after", "earlier", "later", "previously", "afterwards"})
"""Words that make the unit before them relative: ``the week before``; not if a date or the same unit follows."""

_PLURAL_UNITS = frozenset({"days", "weeks", "months", "years"})
_UNITS_OF_RECORD = ("week", "year")
"""Units in which a relative time may be read from the record's own week."""

_BEFORE_OWN_TIME = frozenset({"the", "very", "since", "its", "their"})
"""Words before ``last week`` or ``past year`` that may make it a time of the record: ``the last week``."""

_LAST_OR_PAST = frozenset({"last", "past"})
_MOST_BETWEEN = 2
"""The most words between a relative word and a plural unit: ``the past few long months``."""

ADDING = frozenset({"combined", "together", "altogether", "total", "cumulative", "sum", "plus", "added"})
"""Words that ask to add up the weeks that a question names."""

_ADDING_EACH = frozenset({"total", "cumulative"})
"""Words of ADDING that may ask about each week by itself, as in ``the total in May and in October``."""

_BEFORE_WEEKS = frozenset({"the", "of", "these", "those", "our", "single"})
"""Words that may come between ``all`` and the word for weeks."""

_SERIES = frozenset({"campaign", "programme", "series"})
"""Words for all weeks of a record: ``in the whole campaign``, ``since the series began``."""

_BEFORE_YEARS = frozenset({"over", "across", "through", "throughout"})
"""Words that make ``the years`` all years of a record."""

_STARTS = (["began"], ["started"])
_COUNTING = frozenset({"how", "number", "total"})
"""Words before ``ever`` in a question about a number; ``have they ever found nests`` is not such a question."""

_BEGINNINGS = frozenset({"beginning", "commencing", "starting", "ending"})
"""Words between ``week`` and one of its days."""

_ASKING_FOR_A_WEEK = frozenset({"which", "what", "any", "all", "every", "each"})
_BEFORE_WHAT_A_WEEK_HAS = frozenset({"with", "that", "when", "where", "having"})
"""Words between ``the week`` and the superlative of what it has: ``name the week with the most``."""
_LONGER_THAN_A_WEEK = frozenset({"month", "year"})
"""Longer times that a question may name when it asks for a week: ``which year had the most``."""

WORDS_OF_LATEST = frozenset({"latest", "last", "recent", "newest", "final"})
WORDS_OF_NEXT = frozenset({"next", "upcoming", "coming", "forthcoming"})
_DAYS = frozenset({"day", "days"})
MOST_BEFORE_WEEK = 2
"""The most words that may come between an ordinal and its week: ``the first big national week``.

With 1, questions with an adjective in between are lost; with 5, ``the first time they ran a week`` is read as a week.
"""

_WITHIN_COUNTED = frozenset("one of these those the ever".split())
"""Words between an ordinal and its week that are not counted, as in ``the second one of these weeks``."""

_AN_AMOUNT = frozenset({"a", "what", "which"})
"""Words before ``sum of`` that make the sum an amount: ``what sum of money``."""


def find_relative_time(words: Sequence[str], used: Collection[int]) -> tuple[range, bool] | None:
    """Find the first time in *words*, in lower case, that is relative to the day of asking; places *used* are skipped.

    Returns its places, and whether it may also be relative to the record's own week, as in the sources: ``this week``,
    ``the last year``. Returns None if there is no such time.
    """
    for place, word in enumerate(words):
        end = _end_of_relative_time(words, place)
        if end is None or not set(used).isdisjoint(range(place, end)):
            continue
        before = words[max(0, place - 1) : place]
        is_of_unit = word == "ago" and not (_PLURAL_UNITS | _UNITS | {"day"}).isdisjoint(before)
        is_own = words[place:end] == ["this", "week"] or (
            word in _LAST_OR_PAST and not _BEFORE_OWN_TIME.isdisjoint(before)
        )
        start = max(place - 2, 0) if is_of_unit else place  # from "two" in "two weeks ago"
        return range(start, end), is_own and words[end - 1] in _UNITS_OF_RECORD
    return None


def _end_of_relative_time(words: Sequence[str], place: int) -> int | None:
    """Return the place after a relative time whose first relative word is at *place*; None if there is none."""
    if words[place] in _RELATIVE_DAYS:
        return place + 1
    if words[place] in _RELATIVE and not _UNITS.isdisjoint(words[place + 1 : place + 2]):
        return place + 2
    if words[place] in _UNITS | _PLURAL_UNITS and not _RELATIVE_AFTER_UNIT.isdisjoint(words[place + 1 : place + 2]):
        after = words[place + 2 :]
        return None if words[place] in after or read_dates(after) else place + 2
    following = range(place + 1, min(place + 2 + _MOST_BETWEEN, len(words)))
    is_relative = words[place] in _RELATIVE_FOR_MANY - {"this"}  # "of this weeks" is a slip for "of these weeks"
    return next((at + 1 for at in following if is_relative and words[at] in _PLURAL_UNITS), None)


class ManyWeeks(NamedTuple):
    """Whether a question takes several weeks together or each by itself; *places* are those of ``all the weeks``."""

    are_together: bool
    places: range = range(0)


def read_many_weeks(words: Sequence[str], weeks: Collection[int], *, named: int | None, dates: int) -> ManyWeeks | None:
    """Return how a question takes several weeks, with the places of words such as ``every week`` or ``over the years``.

    *weeks* are the places of words for a week. *named* is the number of weeks that the question names, None if it names
    none, and *dates* the number of dates. Returns None if the question asks for one week.
    """
    for place, word in enumerate(words):  # "all the weeks", "every single week"
        week = next((at for at in range(place + 1, len(words)) if words[at] not in _BEFORE_WEEKS), place)
        if word in ("every", "each") and words[week] == "year":
            return ManyWeeks(are_together=False, places=range(place, week + 1))
        is_all = word == "all"
        if word in ("all", "every", "each") and week in weeks and words[week].endswith("s") == is_all:
            return ManyWeeks(are_together=is_all, places=range(place, week + 1))
    if named is None and (places := _places_of_whole_series(words)):
        return ManyWeeks(are_together=True, places=places)
    if named is not None:
        adds_up = named > 1 and not (ADDING - _ADDING_EACH if dates > 1 else ADDING).isdisjoint(words)
    elif weeks:  # "total of the weeks"
        adds_up = not ADDING.isdisjoint(words) and any(words[place].endswith("s") for place in weeks)
    else:
        sum_of = places_of_phrase(words, "sum of")
        of_things = "and" in words[sum_of.stop :]  # "the sum of hens and ducks" adds these up, not the weeks
        adds_up = bool(sum_of) and not of_things and _AN_AMOUNT.isdisjoint(words[: sum_of.start][-1:])
    return ManyWeeks(are_together=True) if adds_up else None


def _places_of_whole_series(words: Sequence[str]) -> range:
    """Return the places of words that ask for all that a record covers: ``ever``, ``over the years``; or no places."""
    for place, word in enumerate(words):
        before = words[max(0, place - 2) : place]
        if word == "years" and before[1:] == ["the"] and before[0] in _BEFORE_YEARS:
            return range(place - 2, place + 1)
        if word in _SERIES and before[-1:] in (["whole"], ["entire"]):
            return range(place - 1, place + 1)
        if word in _SERIES and before[:1] == ["since"]:
            return range(place - 2, place + 1 + (words[place + 1 : place + 2] in _STARTS))
        if word == "ever" and not _COUNTING.isdisjoint(words[:place]) and SUPERLATIVES.keys().isdisjoint(words):
            return range(place, place + 1)
    return range(0)


def read_most_or_fewest(words: Sequence[str], weeks: Sequence[int]) -> tuple[str | None, frozenset[int]]:
    """Return MOST or FEWEST for ``which week had the most``, ``the week with the most``, ``when were fewest``; or None.

    The places of the phrase, and of ``by far the``, are returned with it.
    """
    places = [at for at, word in enumerate(words) if word in SUPERLATIVES and words[at + 1 : at + 2] != ["recent"]]
    superlative = next((at for at in places if words[at - 1 : at] != ["at"]), None)
    if superlative is None:
        return None, frozenset()
    is_by_far = words[max(0, superlative - 3) : superlative] == ["by", "far", "the"]
    by_far = frozenset(range(superlative - 3, superlative) if is_by_far else ())
    times = sorted({*weeks, *(place for place, word in enumerate(words) if word in _LONGER_THAN_A_WEEK)})
    for place in (place for place, word in enumerate(words) if word in _ASKING_FOR_A_WEEK):
        week = next((at for at in times if place < at < place + 4), None)
        if week is not None:
            return SUPERLATIVES[words[superlative]], by_far.union((superlative, *range(place, week + 1)))
    for week in (at for at in times if 0 < at < superlative and words[at - 1] == "the"):
        if words[week + 1] in _BEFORE_WHAT_A_WEEK_HAS:
            return SUPERLATIVES[words[superlative]], by_far.union((superlative, *range(week - 1, week + 2)))
    if words[0] != "when":
        return None, by_far
    return SUPERLATIVES[words[superlative]], by_far | {0, superlative}


def read_ordinal_of_week(
    words: Sequence[str], weeks: Sequence[int], used: Collection[int] = ()
) -> tuple[int | None, Collection[int]]:
    """Return the ordinal in ``the third week`` (3), ``latest week`` (LATEST), ``next week`` (0) or ``week 4`` (4).

    The places of the ordinal and its week are returned with it. *weeks* are the places of words for a week; places
    *used* are skipped. Returns None and no places if there is no such phrase.
    """
    for place, word in enumerate(words):
        number = read_ordinal(word)
        is_of_day = not _DAYS.isdisjoint(words[place + 1 : place + 2])  # "the first day of the week"
        if place in used or is_of_day or (not number and word not in WORDS_OF_LATEST | WORDS_OF_NEXT):
            continue
        after = next((at for at in weeks if at > place), len(words))
        between = [word for word in words[place + 1 : after] if word not in _WITHIN_COUNTED]
        week = place if len(words) == 1 or "series" in words[place + 1 : place + 4] else after
        is_near = len(between) <= MOST_BEFORE_WEEK and not any(map(read_ordinal, between))
        if week == len(words) or not is_near or any(words[at] in MONTHS_OF for at in range(place, week)):
            continue
        return number or (0 if word in WORDS_OF_NEXT else LATEST), (place, week)
    return _find_number_of_week(words, used)


def _find_number_of_week(words: Sequence[str], used: Collection[int]) -> tuple[int | None, range]:
    """Return the number in ``week 4`` or ``week number four``, with the places of the phrase; None if there is none.

    If the word before ``week`` already says which week is meant, the number counts something else: ``that week 91 women
    were held``. A number that begins a date does not count, as in ``week 4 November``. Nor does a number of days, as in
    ``was the week seven or eight days long``.
    """
    dated = {at for date in read_dates(words, used) for at in date.places}
    telling = WORDS_OF_LATEST | WORDS_OF_NEXT | DETERMINERS | ONES.keys() | {"per"}
    for place in (at for at, word in enumerate(words) if word == "week"):
        at = place + 1 + (words[place + 1 : place + 2] in (["number"], ["no"]))
        number = (ONES.get(words[at]) or read_small_number_in_digits(words[at])) if at < len(words) else 0
        is_free = dated.union(used).isdisjoint(range(place, at + 1))
        unit = at + (3 if words[at + 1 : at + 2] in (["or"], ["to"]) else 1)
        is_free &= words[unit : unit + 1] not in (["day"], ["days"])
        if number and is_free and telling.isdisjoint(words[max(0, place - 1) : place]):
            return number, range(place, at + 1)
    return None, range(0)


def places_of_beginnings(words: Sequence[str], dates: Iterable[DateInWords]) -> set[int]:
    """Return the places of the words between ``week`` and one of the *dates*: ``the week beginning 17 May``."""
    before = [min(date.places) - 1 for date in dates]
    return {at for at in before if at > 0 and words[at] in _BEGINNINGS and words[at - 1] == "week"}


def words_of_time(text: str, words: Sequence[str]) -> Sequence[str]:
    """Return the *words* of a text, changed so that none is mistaken for a time.

    The verb ``last`` becomes ``lasting``, and numbers keep their thousands separators, so that ``2,019`` is not a year.
    """
    changed = list(words)
    if (lasting := place_of_lasting(words)) is not None:
        changed[lasting] = "lasting"
    for number in re.finditer(r"(?<![\w,.])\d{1,3}(?:,\d{3})+\b", text):
        changed[len(lowercase_words(text[: number.start()]))] = number[0]
    return changed


def place_of_lasting(words: Sequence[str]) -> int | None:
    """Return the place of the verb ``last``: ``did it last two weeks``, but not ``did they rise last week``."""
    for at, word in enumerate(words):
        is_asked = not AUXILIARIES.isdisjoint(words[:at])
        is_after_noun = (FUNCTION_WORDS - SUBJECT_PRONOUNS).isdisjoint(words[max(0, at - 1) : at])
        if word == "last" and is_asked and is_after_noun and _UNITS.isdisjoint(words[at + 1 : at + 2]):
            return at
    return None
