"""Phrases of time without a date.

Some are relative to the day of asking, which a record does not know: ``yesterday``, ``last week``. Others mean many
weeks at once: ``over all weeks``, ``in every week``, ``sum of``.
"""

import re
from collections.abc import Collection, Iterable, Sequence

from countylines.lookup.dates_in_words import DateInWords, read_dates, read_small_number_in_digits
from countylines.lookup.limits_of_time import PeriodDays
from countylines.text.english import DAYS_OF_WEEK, ONES
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

_AN_AMOUNT = frozenset({"a", "what", "which"})
"""Words before ``sum of`` that make the sum an amount: ``what sum of money``."""


def find_relative_time(words: Sequence[str], used: Collection[int] = ()) -> tuple[range, bool] | None:
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
        return None if words[place] in after or read_dates(after, set()) else place + 2
    following = range(place + 1, min(place + 2 + _MOST_BETWEEN, len(words)))
    is_relative = words[place] in _RELATIVE_FOR_MANY - {"this"}  # "of this weeks" is a slip for "of these weeks"
    return next((at + 1 for at in following if is_relative and words[at] in _PLURAL_UNITS), None)


def read_many_weeks(
    words: Sequence[str], weeks: Collection[int], used: set[int], *, named: int | None, dates: int
) -> bool | None:
    """Return True if a question takes several weeks together, False if each by itself, None if it asks for one week.

    *weeks* are the places of words for a week. *named* is the number of weeks that the question names, None if it names
    none, and *dates* the number of dates. The places of ``all the weeks``, ``every week`` or ``over the years`` are
    added to *used*.
    """
    for place, word in enumerate(words):  # "all the weeks", "every single week"
        week = next((at for at in range(place + 1, len(words)) if words[at] not in _BEFORE_WEEKS), place)
        if word in ("every", "each") and words[week] == "year":
            used.update(range(place, week + 1))
            return False
        is_all = word == "all"
        if word in ("all", "every", "each") and week in weeks and words[week].endswith("s") == is_all:
            used.update(range(place, week + 1))
            return is_all
    if named is None and (places := _places_of_whole_series(words)):
        used.update(places)
        return True
    if named is not None:
        adds_up = named > 1 and not (ADDING - _ADDING_EACH if dates > 1 else ADDING).isdisjoint(words)
    elif weeks:  # "total of the weeks"
        adds_up = not ADDING.isdisjoint(words) and any(words[place].endswith("s") for place in weeks)
    else:
        sum_of = places_of_phrase(words, "sum of")
        of_things = "and" in words[sum_of.stop :]  # "the sum of hens and ducks" adds these up, not the weeks
        adds_up = bool(sum_of) and not of_things and _AN_AMOUNT.isdisjoint(words[: sum_of.start][-1:])
    return adds_up or None


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


def read_most_or_fewest(words: Sequence[str], weeks: Sequence[int], used: set[int]) -> str | None:
    """Return MOST or FEWEST for ``which week had the most``, ``the week with the most``, ``when were fewest``."""
    places = [at for at, word in enumerate(words) if word in SUPERLATIVES and words[at + 1 : at + 2] != ["recent"]]
    superlative = next((at for at in places if words[at - 1 : at] != ["at"]), None)
    if superlative is None:
        return None
    if words[max(0, superlative - 3) : superlative] == ["by", "far", "the"]:
        used.update(range(superlative - 3, superlative))
    times = sorted({*weeks, *(place for place, word in enumerate(words) if word in _LONGER_THAN_A_WEEK)})
    for place in (place for place, word in enumerate(words) if word in _ASKING_FOR_A_WEEK):
        week = next((at for at in times if place < at < place + 4), None)
        if week is not None:
            used.update((superlative, *range(place, week + 1)))
            return SUPERLATIVES[words[superlative]]
    for week in (at for at in times if 0 < at < superlative and words[at - 1] == "the"):
        if words[week + 1] in _BEFORE_WHAT_A_WEEK_HAS:
            used.update((superlative, *range(week - 1, week + 2)))
            return SUPERLATIVES[words[superlative]]
    if words[0] != "when":
        return None
    used.update((0, superlative))
    return SUPERLATIVES[words[superlative]]


def find_number_of_week(words: Sequence[str], used: set[int], telling: frozenset[str]) -> tuple[int, range]:
    """Return the number in ``week 4`` or ``week number four``, with the places of the phrase; 0 if there is none.

    If the word before ``week`` already says which week is meant, such as one of *telling*, the number counts something
    else: ``that week 91 women were held``. A number that begins a date does not count, as in ``week 4 November``. Nor
    does a number of days, as in ``was the week seven or eight days long``.
    """
    dated = {at for date in read_dates(words, set(used)) for at in date.places}
    telling = telling | DETERMINERS | ONES.keys() | {"per"}
    for place in (at for at, word in enumerate(words) if word == "week"):
        at = place + 1 + (words[place + 1 : place + 2] in (["number"], ["no"]))
        number = (ONES.get(words[at]) or read_small_number_in_digits(words[at])) if at < len(words) else 0
        is_free = (used | dated).isdisjoint(range(place, at + 1))
        unit = at + (3 if words[at + 1 : at + 2] in (["or"], ["to"]) else 1)
        is_free &= words[unit : unit + 1] not in (["day"], ["days"])
        if number and is_free and telling.isdisjoint(words[max(0, place - 1) : place]):
            return number, range(place, at + 1)
    return 0, range(0)


def places_of_beginnings(words: Sequence[str], dates: Iterable[DateInWords]) -> set[int]:
    """Return the places of the words between ``week`` and one of the *dates*: ``the week beginning 17 May``."""
    before = [min(date.places) - 1 for date in dates]
    return {at for at in before if at > 0 and words[at] in _BEGINNINGS and words[at - 1] == "week"}


def is_week_of_month(week: PeriodDays, number: int) -> bool:
    """Return whether a week may be called week *number* of its month, counted from the first day or in calendar weeks.

    In ``the first full week of October`` *number* is 1; a negative number means the last week. The answer is False for
    a week whose days are not known.
    """
    if len(week.first) < len("2019-10-07"):
        return False
    from calendar import monthrange  # noqa: PLC0415  few questions count the weeks of a month

    year, month, day = map(int, week.first.split("-"))
    first_weekday, length = monthrange(year, month)
    if number < 0:
        return day + DAYS_OF_WEEK > length
    return number in ((day - 1) // DAYS_OF_WEEK + 1, (day - 1 + first_weekday) // DAYS_OF_WEEK + 1)


def words_of_time(text: str, words: Sequence[str]) -> Sequence[str]:
    """Return the *words* of a text, changed so that none is mistaken for a time.

    The verb ``last`` becomes ``lasting``, and numbers keep their thousands separators, so that ``2,019`` is not a year.
    """
    told = list(words)
    if (lasting := place_of_lasting(words)) is not None:
        told[lasting] = "lasting"
    for number in re.finditer(r"(?<![\w,.])\d{1,3}(?:,\d{3})+\b", text):
        told[len(lowercase_words(text[: number.start()]))] = number[0]
    return told


def place_of_lasting(words: Sequence[str]) -> int | None:
    """Return the place of the verb ``last``: ``did it last two weeks``, but not ``did they rise last week``."""
    for at, word in enumerate(words):
        is_asked = not AUXILIARIES.isdisjoint(words[:at])
        is_after_noun = (FUNCTION_WORDS - SUBJECT_PRONOUNS).isdisjoint(words[max(0, at - 1) : at])
        if word == "last" and is_asked and is_after_noun and _UNITS.isdisjoint(words[at + 1 : at + 2]):
            return at
    return None
