"""The words of a calendar in questions: months, seasons, years, days of a month and ordinals."""

from collections.abc import Callable, Collection, Iterable, Sequence
from typing import NamedTuple

from countylines.text.english import MONTHS, ORDINALS, SEASONS
from countylines.text.stems import ORDINAL_SUFFIXES

MONTH_NUMBERS = {
    name: (number,)
    for number, month in enumerate(MONTHS, 1)
    for name in {month.lower(), month[:3].lower(), *(("sept",) if month == "September" else ())}
}
MONTHS_OF = {**MONTH_NUMBERS, **SEASONS, "winter": (12, 1, 2)}
ALSO_OTHER_WORDS = frozenset({"may", "march", "mar", "fall", "spring"})
"""Months and seasons that are also other words: they need a date beside them, or one of the words that lead to one."""
LEADING_TO_A_DATE = frozenset("in of during the since for from until by this between".split())
"""Words before a date."""

_BETWEEN_DAYS = frozenset({"and", "to", "until", "till", "through"})

NUMBERS_OF_ORDINALS = {word: number for number, word in enumerate(ORDINALS, 1)} | {"earliest": 1}

YEARS = range(1900, 2100)
LONGEST_MONTH, MONTHS_IN_YEAR, LENGTH_OF_MONTH = 31, 12, len("2019-10")


def is_year(word: str) -> bool:
    """Return whether a word is a year in digits."""
    return len(word) == len("2019") and word.isdecimal() and int(word) in YEARS


def is_month_number(word: str) -> bool:
    """Return whether a word is a month in two digits."""
    return len(word) == len("10") and 1 <= read_small_number_in_digits(word) <= MONTHS_IN_YEAR


def day_of_month(word: str) -> int | None:
    """Read a day of a month: ``7``, ``7th``, ``seventh``."""
    number = NUMBERS_OF_ORDINALS.get(word) or read_ordinal_in_digits(word) or read_small_number_in_digits(word)
    return number if 1 <= number <= LONGEST_MONTH else None


def places_of_other_day(words: Sequence[str], day: int, month: int) -> Sequence[int]:
    """Return where the other day of a range stands, with the word between them: ``5 and 6 March``, ``May 8-14``."""
    step = 1 if day > month else -1
    joined = 0 < day + step < len(words) and words[day + step] in _BETWEEN_DAYS
    other = day + 2 * step if joined else day + step
    return range(min(day, other), max(day, other) + 1) if 0 <= other < len(words) and day_of_month(words[other]) else ()


def read_ordinal_in_digits(word: str) -> int | None:
    """Return the number of ``7th``, None for anything else."""
    return read_small_number_in_digits(word[:-2]) or None if word.endswith(ORDINAL_SUFFIXES) else None


def read_small_number_in_digits(word: str) -> int:
    """Return the number that one or two digits are, 0 for anything else."""
    return int(word) if word.isdecimal() and len(word) <= len("10") else 0


class DateInWords(NamedTuple):
    """A date as a question has it, as far as it tells one, and the places of its words; *days* are one or two."""

    year: str
    months: tuple[int, ...]
    days: tuple[int, ...]
    places: tuple[int, ...]

    @property
    def first(self) -> str:
        """The first month that it may be, or the first day; empty without a year."""
        return self._end(min)

    @property
    def last(self) -> str:
        """The last month that it may be, or the last day; empty without a year."""
        return self._end(max)

    def _end(self, choose: Callable[[Iterable[int]], int]) -> str:
        if not self.year or not self.months:
            return self.year
        month = f"{self.year}-{choose(self.months):02}"
        return f"{month}-{choose(self.days):02}" if self.days else month


def read_date(words: Sequence[str], used: set[int]) -> DateInWords | None:
    """Read a year, a month or season, and a day of a month, in any order."""
    year = next((place for place, word in enumerate(words) if place not in used and is_year(word)), None)
    places = set() if year is None else {year}
    months: tuple[int, ...] = ()
    read: tuple[int, ...] = ()
    if year is not None and year + 1 < len(words) and is_month_number(words[year + 1]):
        months = (int(words[year + 1]),)
        places.add(year + 1)
    for place, word in enumerate(words):
        if word not in MONTHS_OF or place in used:
            continue
        near = [at for at in (place - 1, place + 1, place - 2, place + 2) if 0 <= at < len(words)]
        beside = [at for at in near if abs(at - place) == 1 or words[(at + place) // 2] in ("of", "the")]
        days = [at for at in beside if day_of_month(words[at]) and at not in used | places]
        is_dated = bool(days) or not places.isdisjoint(beside)
        leads = place > 0 and words[place - 1] in LEADING_TO_A_DATE
        if word in ALSO_OTHER_WORDS and not is_dated and not leads:
            continue
        months = MONTHS_OF[word]
        places.add(place)
        if days and word in MONTH_NUMBERS:
            others = places_of_other_day(words, days[0], place)
            read = tuple(sorted({day for at in (days[0], *others) if (day := day_of_month(words[at]))}))
            places.update((days[0], *others))
    return DateInWords("" if year is None else words[year], months, read, tuple(sorted(places))) if places else None


def places_between_months(words: Sequence[str], years: Collection[int]) -> list[int]:
    """Return where a month ends that has the year of the next one, the end of a range: ``from May to October 2019``."""
    found = []
    for place in range(1, len(words) - 1):
        is_range = (words[place] == "and" and words[place - 2 : place - 1] == ["between"]) or (
            words[place] == "to" and words[place - 2 : place - 1] == ["from"]
        )
        if is_range and words[place - 1] in MONTHS_OF and words[place + 1] in MONTHS_OF and place + 2 in years:
            found.append(place)
    return found
