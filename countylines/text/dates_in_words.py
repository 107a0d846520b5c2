"""Dates and ordinals written in words; a date may be known to the year, the month or the day."""

from __future__ import annotations

from countylines.text.english import MONTHS, ORDINALS

EN_DASH = "\N{EN DASH}"

FULL_LENGTH = len("2019-10-07")

LAST_ORDINAL_WORD = 10
"""The last ordinal written as a word: ``tenth``, but ``11th``."""


def date_in_words(date: str) -> str:
    """Write an ISO date as far as it is known: ``2018``, ``October 2018``, ``7 October 2019``."""
    year, *rest = date.split("-")
    if not rest:
        return year
    month = f"{MONTHS[int(rest[0]) - 1]} {year}"
    return f"{int(rest[1])} {month}" if len(rest) > 1 else month


def date_in_words_if_known(date: str | None) -> str:
    """Write an ISO date as far as it is known, or that nothing of it is."""
    return date_in_words(date) if date else "date not known"


def dates_in_words(start: str | None, end: str | None) -> str:
    """Write the first and last day: ``7–13 October 2019``; ``to 13 October 2019`` if the first is not known.

    The dash has spaces around it if more than the day differs. With neither date: ``days not printed``.
    """
    if start is None:
        return f"to {date_in_words(end)}" if end else "days not printed"
    if end is None or end == start:
        return date_in_words(start)
    if start[:7] == end[:7] and len(start) == len(end) == FULL_LENGTH:
        return f"{int(start[8:])}{EN_DASH}{date_in_words(end)}"
    if start[:4] == end[:4] and len(start) == FULL_LENGTH:
        return f"{date_in_words(start).rpartition(' ')[0]} {EN_DASH} {date_in_words(end)}"
    return f"{date_in_words(start)} {EN_DASH} {date_in_words(end)}"


def ordinal_in_words(number: int) -> str:
    """Write an ordinal: ``fourth``, ``14th``."""
    if 0 < number <= LAST_ORDINAL_WORD:
        return ORDINALS[number - 1]
    is_teen = number % 100 in (11, 12, 13)
    return f"{number}{'th' if is_teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"
