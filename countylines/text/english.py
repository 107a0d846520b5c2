"""English words for months, weekdays and numbers, each list written once, and how words are put together."""

from __future__ import annotations

from collections.abc import Sequence

CAPITAL = r"[^\W\d_a-zß-ÿ]"
"""A pattern of a capital letter of any alphabet, for names that are not English.

Beyond Latin-1 every letter counts as one: a pattern that tells them apart takes six times as long to compile.
"""

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
WEEKDAY_NAMES = frozenset(map(str.lower, WEEKDAYS))
SEASONS = {"spring": (3, 4, 5), "summer": (6, 7, 8), "autumn": (9, 10, 11), "fall": (9, 10, 11)}
"""The months of each season that lies in one year; a winter has two."""

ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    "twentieth",
)  # fmt: skip
"""The ordinal of 1 comes first."""

ONES = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
"""Numbers that are one word and that no other word follows in a number."""

TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
SCALES = {"hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9}

WORDS_OF_NUMBERS = frozenset({*ONES, *TENS, *SCALES, "dozen", "half", "quarter", "couple"})
"""Words of which a number in words has at least one."""


def capitalized(text: str) -> str:
    """Return a text with a capital first letter; the other letters stay as they are."""
    return f"{text[:1].upper()}{text[1:]}"


def join_phrases(phrases: Sequence[str]) -> str:
    """Return phrases as one: ``men``, ``men and women``, ``men, women and children``."""
    *first, last = phrases
    return f"{', '.join(first)} and {last}" if first else last


def count_in_words(count: int, one: str, many: str | None = None) -> str:
    """Return how many there are: ``no sources``, ``1 source``, ``2 sources``; *many* is a plural other than with s."""
    return f"{count or 'no'} {one if count == 1 else many or f'{one}s'}"
