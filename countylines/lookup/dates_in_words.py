"""Dates in questions: ``7 October``, ``May 2019 or May 2021``, ``the end of 2019``."""

from collections.abc import Callable, Collection, Iterable, Sequence
from string import ascii_letters
from typing import NamedTuple

from countylines.text.english import MONTH_NUMBERS, MONTHS, ONES, ORDINAL_NUMBERS, SEASONS, TENS, WEEKDAY_NAMES
from countylines.text.stems import ORDINAL_SUFFIXES

_PARTS_BEFORE_OF = {
    **dict.fromkeys(("start", "beginning"), (1, 2, 3)), "middle": (5, 6, 7, 8), "end": (10, 11, 12),
}  # fmt: skip
"""The months of each part of a year whose name comes before ``of``, as in ``the end of 2019``."""
_PARTS_OF_YEARS = {"early": (1, 2, 3, 4), "mid": (5, 6, 7, 8), "late": (9, 10, 11, 12), **_PARTS_BEFORE_OF}
"""The months of each part of a year; these words mean a time only next to a year or month."""
MONTHS_OF = {
    **{name: (number,) for name, number in MONTH_NUMBERS.items()}, **SEASONS, "winter": (12, 1, 2), **_PARTS_OF_YEARS,
}  # fmt: skip
ALSO_OTHER_WORDS = frozenset({"may", "march", "mar", "fall", "spring", *_PARTS_OF_YEARS})
"""Names of months and seasons that are also other words: a date, or a word that leads to one, must be next to them."""
LEADING_TO_A_DATE = frozenset("in of during the since for from until by this between".split())
"""Words before a date."""

JOINING_DATES = frozenset({"to", "until", "till", "through"})
"""Words between the two ends of a range."""

ORDINALS_OF_WEEKS = ORDINAL_NUMBERS | {"earliest": 1}
"""The number of a word that says which week of the series is meant."""

YEARS = range(1900, 2100)
LONGEST_MONTH = 31


def is_year(word: str) -> bool:
    """Return whether a word is a year in digits."""
    return len(word) == len("2019") and word.isdecimal() and int(word) in YEARS


def write_years_in_digits(text: str) -> str:
    """Replace years in words by digits: ``october twenty nineteen`` becomes ``october 2019``.

    It replaces them only after a month or after a word that leads to a date: ``in twenty twenty-one``.
    """
    words = text.replace("-", " ").split() if "twenty" in text.lower() else []
    count = len(words)
    lowered = [word.lower().rstrip(",.?!") for word in words]
    for place in range(len(words) - 2, 0, -1):
        decade, unit = [*lowered[place + 1 :], ""][:2]
        number, length = TENS.get(decade, 0) or ONES.get(decade, 0), 2
        if decade in TENS and 0 < ONES.get(unit, 0) < ONES["ten"]:
            number, length = number + ONES[unit], 3
        leads = lowered[place - 1] in MONTHS_OF or lowered[place - 1] in LEADING_TO_A_DATE
        if lowered[place] == "twenty" and leads and number >= ONES["ten"]:
            mark = words[place + length - 1].lstrip(ascii_letters)
            words[place : place + length] = [f"{2000 + number}{mark}"]
            lowered[place : place + length] = [str(2000 + number)]
    return text if len(words) == count else " ".join(words)


def is_month_number(word: str) -> bool:
    """Return whether a word is a month in two digits."""
    return len(word) == len("10") and 1 <= read_small_number_in_digits(word) <= len(MONTHS)


def is_month_of_year(name: str) -> bool:
    """Return whether a name is a year and a month: ``2019-10``."""
    return is_year(name[:4]) and is_month_number(name[5:])


def day_of_month(word: str) -> int | None:
    """Read a day of a month: ``7``, ``7th``, ``seventh``."""
    number = read_ordinal(word) or read_small_number_in_digits(word)
    return number if 1 <= number <= LONGEST_MONTH else None


def places_of_other_day(words: Sequence[str], day: int, month: int) -> Sequence[int]:
    """Return the places of ``5 and 6`` in ``5 and 6 March``, with ``6`` at *day* and ``March`` at *month*; or ()."""
    step = 1 if day > month else -1
    joined = 0 < day + step < len(words) and words[day + step] in JOINING_DATES | {"and"}
    other = day + 2 * step if joined else day + step
    return range(min(day, other), max(day, other) + 1) if 0 <= other < len(words) and day_of_month(words[other]) else ()


def read_ordinal(word: str) -> int:
    """Return the number of ``7th`` or ``seventh``, 0 for anything else."""
    in_digits = word[:-2] if word.endswith(ORDINAL_SUFFIXES) else ""
    return ORDINALS_OF_WEEKS.get(word) or read_small_number_in_digits(in_digits)


def read_small_number_in_digits(word: str) -> int:
    """Return the number that a word of one or two digits stands for, 0 for any other word."""
    return int(word) if word.isdecimal() and len(word) <= len("10") else 0


class DateInWords(NamedTuple):
    """A date in a question, as far as it is given, and its places; a season has several months, a range two days."""

    year: str
    months: tuple[int, ...]
    days: tuple[int, ...]
    places: tuple[int, ...]

    def end(self, choose: Callable[[Iterable[int]], int]) -> str:
        """Return the first (*choose* is ``min``) or last (``max``) month or day as an ISO date; "" without a year."""
        if not self.year or not self.months:
            return self.year
        month = f"{self.year}-{choose(self.months):02}"
        return f"{month}-{choose(self.days):02}" if self.days else month


def _read_date(words: Sequence[str], used: Collection[int]) -> DateInWords | None:
    """Read a year, a month or season, and a day of a month, in any order."""
    year = next((place for place, word in enumerate(words) if place not in used and is_year(word)), None)
    places = set() if year is None else {year}
    months: tuple[int, ...] = ()
    read: tuple[int, ...] = ()
    if year is not None and year + 1 < len(words) and is_month_number(words[year + 1]):
        months, read = (int(words[year + 1]),), tuple(map(int, words[year + 2 : _end_of_iso_date(words, year)]))
        places.update(range(year, _end_of_iso_date(words, year)))
    elif year is not None and (numbers := _numbers_before_year(words, year, used)):
        months, read = (numbers[-1],), numbers[:-1]
        places.update(range(year - len(numbers), year))
    for place, word in enumerate(words):
        if word not in MONTHS_OF or place in used:
            continue
        near = [at for at in (place - 1, place + 1, place - 2, place + 2) if 0 <= at < len(words)]
        beside = [at for at in near if abs(at - place) == 1 or words[(at + place) // 2] in ("of", "the")]
        if word in _PARTS_BEFORE_OF:
            beside = [at for at in beside if at == place + 2]
            places.update(place for at in beside if words[at] in MONTH_NUMBERS)  # "the end of November" is November
        days = [at for at in beside if day_of_month(words[at]) and at not in used and at not in places]
        is_dated = bool(days) or not places.isdisjoint(beside)
        leads = place > 0 and words[place - 1] in LEADING_TO_A_DATE and word not in _PARTS_OF_YEARS
        if word in ALSO_OTHER_WORDS and not is_dated and not leads:
            continue
        months = MONTHS_OF[word]
        places.add(place)
        if days and word in MONTH_NUMBERS:
            others = places_of_other_day(words, days[0], place)
            read = tuple(sorted({day for at in (days[0], *others) if (day := day_of_month(words[at]))}))
            places.update((days[0], *others))
    if read and year is not None and min(places) and words[min(places) - 1] in WEEKDAY_NAMES:
        places.add(min(places) - 1)  # the weekday of "Monday 7 October 2019"
    return DateInWords("" if year is None else words[year], months, read, tuple(sorted(places))) if places else None


def _end_of_iso_date(words: Sequence[str], year: int) -> int:
    """Return the place after a date that begins with a year: ``2019``, ``2019-10``, ``2019-10-07``."""
    has_month = is_month_number("".join(words[year + 1 : year + 2]))
    day = "".join(words[year + 2 : year + 3])
    has_day = has_month and len(day) == len("07") and 1 <= read_small_number_in_digits(day) <= LONGEST_MONTH
    return year + 1 + has_month + has_day


_BEFORE_OTHER_NUMBERS = frozenset({*MONTHS_OF, "week", "weeks", "number", "no"})
"""A number after one of these words is not a month."""


def _numbers_before_year(words: Sequence[str], year: int, used: Collection[int]) -> tuple[int, ...]:
    """Return the month of ``10/2019``, or day and month of ``7/10/2019``; nothing for ``week 4 2019``."""
    found: list[int] = []
    for place in range(year - 1, max(-1, year - 3), -1):
        number = 0 if place in used else read_small_number_in_digits(words[place])
        if not 1 <= number <= (LONGEST_MONTH if found else len(MONTHS)):
            break
        found.insert(0, number)
    before = words[max(0, year - len(found) - 1) : year - len(found)]
    return tuple(found) if _BEFORE_OTHER_NUMBERS.isdisjoint(before) else ()


def read_dates(words: Sequence[str], used: Collection[int] = ()) -> list[DateInWords]:
    """Read dates outside the places *used*; of several years, each ends a date: ``May 2019 or May 2021``."""
    years = [place for place, word in enumerate(words) if place not in used and is_year(word)]
    ends = [_end_of_iso_date(words, place) for place in years[:-1]]
    ends = sorted({*ends, *_ends_of_months_starting_ranges(words, years)})
    found = []
    for start, end in zip([0, *ends], [*ends, len(words)], strict=True):
        date = _read_date(words[start:end], {place - start for place in used})
        if date is not None:
            found.append(date._replace(places=tuple(place + start for place in date.places)))
    return found


def _ends_of_months_starting_ranges(words: Sequence[str], years: Collection[int]) -> list[int]:
    """Return the place after each month that starts a range without a year: ``May`` in ``from May to October 2019``."""
    return [
        place
        for place in range(2, len(words) - 1)
        if (words[place - 2], words[place]) in (("between", "and"), ("from", "to"))
        and words[place - 1] in MONTHS_OF
        and words[place + 1] in MONTHS_OF
        and place + 2 in years
    ]
