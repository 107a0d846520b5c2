"""The words of a calendar in questions: months, seasons, years, days of a month and ordinals."""

from __future__ import annotations

from collections.abc import Sequence

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
LEADING_TO_A_DATE = frozenset("in of during the since for from until by this".split())
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
