"""Dates in words, as far as they are known, and places in a series."""

from __future__ import annotations

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
          "November", "December")  # fmt: skip
DASH = "\N{EN DASH}"
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")


def date_in_words(date: str) -> str:
    """Write a date as far as it is known: ``2018``, ``October 2018``, ``7 October 2019``."""
    year, *rest = date.split("-")
    if not rest:
        return year
    month = f"{MONTHS[int(rest[0]) - 1]} {year}"
    return f"{int(rest[1])} {month}" if len(rest) > 1 else month


def dates_in_words(start: str | None, end: str | None) -> str:
    """Write first and last day: ``7-13 October 2019``, ``to 13 October 2019`` where the first is not known.

    Between them stands a dash, and spaces around it where more than the day differs.
    """
    if start is None:
        return f"to {date_in_words(end)}" if end else "days not printed"
    if end is None or end == start:
        return date_in_words(start)
    if start[:7] == end[:7] and len(start) == len(end) == len("2019-10-07"):
        return f"{int(start[8:])}{DASH}{date_in_words(end)}"
    if start[:4] == end[:4] and len(start) == len("2019-10-07"):
        return f"{date_in_words(start).rpartition(' ')[0]} {DASH} {date_in_words(end)}"
    return f"{date_in_words(start)} {DASH} {date_in_words(end)}"


def ordinal_in_words(place: int) -> str:
    """Write a place in the series: ``fourth``, ``14th``."""
    if 0 < place <= len(ORDINALS):
        return ORDINALS[place - 1]
    teen = place % 100 in (11, 12, 13)
    return f"{place}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(place % 10, 'th')}"
