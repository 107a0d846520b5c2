"""English words for months, weekdays, numbers and currencies, each list written once; and dates in words."""

from __future__ import annotations

CAPITAL = r"[^\W\d_a-zß-ÿ]"
"""A pattern for a capital letter of any alphabet, for names that are not English.

Small letters outside Latin-1 match too, because a pattern that excludes them takes six times as long to compile.
"""

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
MONTH_NUMBERS = {month.lower(): number for number, month in enumerate(MONTHS, 1)}
MONTH_NUMBERS |= {month[:3]: number for month, number in MONTH_NUMBERS.items()} | {"sept": 9}
"""The number of a month by its names in lower case."""
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
WEEKDAY_NAMES = frozenset(map(str.lower, WEEKDAYS))
DAYS_OF_WEEK = len(WEEKDAYS)
SEASONS = {"spring": (3, 4, 5), "summer": (6, 7, 8), "autumn": (9, 10, 11), "fall": (9, 10, 11)}
"""The months of each season that lies within one year; winter does not."""

ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    "twentieth",
)  # fmt: skip
"""Ordinals in words, beginning with that of 1."""
ORDINAL_NUMBERS = {word: number for number, word in enumerate(ORDINALS, 1)}
"""The number of an ordinal in words."""

ONES = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
"""Numbers of one word that can end a number under a hundred."""

TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
SCALES = {"hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9}

WORDS_OF_NUMBERS = frozenset({*ONES, *TENS, *SCALES, "dozen", "half", "quarter", "couple"})
"""Every number in words contains one of these words."""


SIGN_OF_CURRENCY = {
    "GBP": "£", "EUR": "€", "USD": "$", "JPY": "¥", "INR": "₹", "RUB": "₽", "TRY": "₺", "KRW": "₩", "ILS": "₪",
    "UAH": "₴", "NGN": "₦", "VND": "₫", "PHP": "₱",
}  # fmt: skip
"""The sign of a currency, by its code; a sign that several currencies share is listed for the most common one."""

NAMES_OF_CURRENCIES = {
    "GBP": "pound pounds quid quids sterling", "EUR": "euro euros", "USD": "dollar dollars", "CHF": "franc francs",
    "PLN": "złoty złote złotych zloty zlotys zł", "CZK": "koruna korun kč", "HUF": "forint forints", "RON": "leu lei",
    "BGN": "lev leva", "SEK": "krona kronor", "NOK": "krone kroner", "JPY": "yen", "CNY": "yuan renminbi",
    "INR": "rupee rupees", "RUB": "rouble roubles ruble rubles", "UAH": "hryvnia hryvnias", "TRY": "lira liras",
    "ILS": "shekel shekels", "ZAR": "rand", "BRL": "reais", "MXN": "peso pesos", "AED": "dirham dirhams",
}  # fmt: skip
"""The names of a currency, by its code."""

CURRENCY_BY_NAME = {
    **{sign: code for code, sign in SIGN_OF_CURRENCY.items()},
    **{code.lower(): code for code in (*SIGN_OF_CURRENCY, *NAMES_OF_CURRENCIES) if code != "TRY"},
    **{name: code for code, names in NAMES_OF_CURRENCIES.items() for name in names.split()},
}
"""The code of a currency, by its sign, its names, and its code in lower case unless that is an English word."""

CURRENCIES = frozenset(CURRENCY_BY_NAME.values())
SIGNS = "".join(SIGN_OF_CURRENCY.values())
CODES_BEFORE = tuple(word for word, code in CURRENCY_BY_NAME.items() if word == code.lower())
"""Codes in lower case, which may come before a number: ``gbp 5``."""


EN_DASH = "\N{EN DASH}"

FULL_LENGTH = len("2019-10-07")

LAST_ORDINAL_WORD = 10
"""The last ordinal written as a word: ``tenth``, but ``11th``."""


def date_in_words(date: str) -> str:
    """Write an ISO date, which may lack the day or month, in words: ``2018``, ``October 2018``, ``7 October 2019``."""
    year, *rest = date.split("-")
    if not rest:
        return year
    month = f"{MONTHS[int(rest[0]) - 1]} {year}"
    return f"{int(rest[1])} {month}" if len(rest) > 1 else month


def date_in_words_if_known(date: str | None) -> str:
    """Write an ISO date as `date_in_words` does; ``date not known`` for None."""
    return date_in_words(date) if date else "date not known"


def dates_in_words(start: str | None, end: str | None) -> str:
    """Write the first and last day: ``7–13 October 2019``; ``to 13 October 2019`` if the first is not known.

    The dash has spaces around it if more than the day differs. With neither date: ``days not reported``.
    """
    if start is None:
        return f"to {date_in_words(end)}" if end else "days not reported"
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


def write_days_in_words(text: str) -> str:
    """Write days as they are spoken: ``7 to 13 May 2019`` for ``7–13 May 2019``, ``7 May 2019`` for ``2019-05-07``."""
    parts = text.strip().split("-")
    if len(parts) == len("ymd") and all(map(str.isdecimal, parts)) and 0 < int(parts[1]) <= len(MONTHS):
        return date_in_words(text.strip())
    first, dash, rest = text.replace(EN_DASH, "-").partition("-")
    return f"{first} to {rest}" if dash and first[-1:].isdigit() and rest[:1].isdigit() and " " in rest else text
