"""Numbers in words: ``two hundred and six thousand``, ``half a million``, ``two dozen``.

First the runs of number words in a text are found. Then each word of a run is replaced by one letter for its kind, and
a regular expression over these letters finds the numbers, from left to right and the longest first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from countylines.text import lazy_regex
from countylines.text.english import ONES, ORDINALS, SCALES, TENS

FRACTIONS = {"half": Decimal("0.5"), "quarter": Decimal("0.25")}
DOZEN = 12
WORD_END = r"(?!(?![\u00b9\u00b2\u00b3])(?![\u2070\u2074-\u2079])\w)"
"""A pattern for the end of a word or number; the superscript number of a footnote may follow.

Sets of rare characters with gaps between them compile slowly: two short sets take less time than one long set.
"""

_LETTERS = re.compile(r"[a-z]+")
_JOINERS = frozenset({"", "and", "of", "a", "and a", "of a"})
"""The words allowed between two words of a run, with spaces or single hyphens around each."""
_RAISED_DIGITS = frozenset("\u00b9\u00b2\u00b3\u2070\u2074\u2075\u2076\u2077\u2078\u2079")
NEW_PARAGRAPH = re.compile(r"\n[^\S\n]*\n")

_SMALL_NUMBERS = {**ONES, **TENS, "a": 1}
_MULTIPLIERS = {**SCALES, "dozen": DOZEN}

_SHARES = frozenset(
    "half halves third thirds quarter quarters fifth fifths sixth sixths seventh sevenths eighth eighths ninth ninths "
    "tenth tenths hundredth hundredths thousandth thousandths".split()
)
_UNIT_ORDINALS = frozenset(ORDINALS[:9])
"""Ordinals that may end a longer ordinal: ``twenty-first``."""

_KINDS = {
    **dict.fromkeys(_SHARES, "s"), **dict.fromkeys(_UNIT_ORDINALS, "o"), **dict.fromkeys(_SHARES & _UNIT_ORDINALS, "b"),
    **dict.fromkeys(ONES, "n"), **dict.fromkeys(tuple(ONES)[1:10], "u"), **dict.fromkeys(TENS, "t"),
    "one": "1", "three": "3", "half": "h", "quarter": "q", "quarters": "Q", "couple": "c", "a": "a", "and": "&",
    "of": "-", "hundred": "H", "thousand": "K", "million": "M", "billion": "B", "dozen": "D",
}  # fmt: skip
"""The kind of each word of a run: ``u`` is a unit, ``n`` another number of one word, ``b`` a share and an ordinal."""

_NUMBER_WORDS = frozenset(_KINDS) - {"a", "and", "of"}
"""All number words. They are looked up in a set, because a pattern of all of them is slow to compile and to search."""

_SMALL = r"(?:t[13u]?+|[13un])"
"""A number under a hundred."""
_GROUP = rf"(?>(?:a(?=H)|{_SMALL})(?:H(?:&?{_SMALL}(?!H))?+)?+)"
"""A number under a thousand; ``two hundred and three hundred`` are two numbers."""
_SCALED = rf"(?:a(?=[KMB])|{_GROUP})"
_SHARE = r"(?:3[qQ]|[a1]?[hq])"
_PART_OF_RUN = lazy_regex(
    rf"(?P<share>{_SHARE}(?:-?[a1]?[HKMB]|a?D))"  # half a million, three quarters of a million, half a dozen
    rf"|(?P<mixed>(?:{_SMALL}|a)(?:[HKMB]&ah|&{_SHARE}[HKMB]))"  # a million and a half, two and a half million
    r"|ac-?(?=[HKMBD])|(?P<couple>ac)"  # a couple of hundred is neither two nor exactly two hundred
    rf"|(?P<dozens>(?:{_SMALL}|a)D)"
    rf"|{_SMALL}{{2,}}+"  # nineteen eighty-four: a year or a telephone number
    rf"|(?P<whole>(?=[13unt]|a[HKMB])(?:{_SCALED}B)?+(?:&?{_SCALED}M)?+(?:&?{_SCALED}K)?+(?:&?{_GROUP}(?![KMB]))?+)"
    r"(?P<not_whole>[bshqQ]|(?<![13un])&?[ob])?+"  # two thirds, twenty-first
    rf"|(?:[HKMBD](?:&?{_SMALL})?+)++"  # several hundred and fifty
    r"|."
)
"""One number of a run, in the group for its form, or words that are not a number (no group, or ``not_whole``)."""


def find_runs_of_number_words(lowered: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """Yield the start and end of each run of number words in a lower-case text, including an article before it."""
    if _NUMBER_WORDS.isdisjoint(_LETTERS.findall(lowered, start, stop)):
        return
    begin, end, article = -1, -1, -1
    for word in _LETTERS.finditer(lowered, start, stop):
        if word[0] == "a":
            article = word.start()
            continue
        if word[0] in _NUMBER_WORDS and ends_word(lowered, word.end()):
            is_joined = lowered[end : word.start()] == ", " and lowered.endswith("thousand", 0, end)
            is_joined = is_joined and lowered.startswith(" hundred", word.end())  # "one thousand, one hundred"
            if begin < 0 or not (is_joined or _continues_run(lowered[end : word.start()])):
                if begin >= 0:
                    yield begin, end
                begin = _run_start(lowered, article, word.start())
            end = word.end()
        article = -1
    if begin >= 0:
        yield begin, end


def _continues_run(gap: str) -> bool:
    """Return whether two number words with the text *gap* between them belong to one run."""
    plain = gap.replace("\u2010", "-").replace("\u2011", "-")
    spaced = plain.replace("-", " ")
    is_parted = spaced[:1].isspace() and spaced[-1:].isspace()
    return is_parted and " ".join(spaced.split()) in _JOINERS and not ("- " in plain or " -" in plain or "--" in plain)


def ends_word(lowered: str, end: int) -> bool:
    """Return whether a word or number can end at *end*; the same test as the pattern `WORD_END`."""
    after = lowered[end : end + 1]
    return not (after.isalnum() or after == "_") or after in _RAISED_DIGITS


def _run_start(lowered: str, article: int, first: int) -> int:
    """Return the start of a run: the *article* if it is directly before the first number word at *first*, else *first*.

    Returns -1 if no run can start there, because it would begin inside a word.
    """
    is_next = article >= 0 and not lowered[article + 1 : first].replace("-", " ").strip()
    for start in (article, first) if is_next else (first,):
        before = lowered[start - 1 : start]
        if not (before.isalnum() or before in ("_", "-")):
            return start
    return -1


def read_numbers_in_run(lowered: str, start: int, end: int) -> Iterator[tuple[int, int, Decimal]]:
    """Yield the start, end and value of the numbers in a run; ``a quarter`` and ``twenty nineteen`` are not numbers."""
    while start < end:
        blank = NEW_PARAGRAPH.search(lowered, start, end)
        found = list(_LETTERS.finditer(lowered, start, blank.start() if blank else end))
        words = [word[0] for word in found]
        for part in _PART_OF_RUN.finditer("".join(map(_KINDS.__getitem__, words))):
            if part.lastgroup and part.lastgroup != "not_whole":
                value = _value_of_words(words[part.start() : part.end()], part.lastgroup)
                yield found[part.start()].start(), found[part.end() - 1].end(), value
        start = blank.end() if blank else end


def _value_of_words(words: Sequence[str], group: str) -> Decimal:
    """Return the value of a number in words that matched this *group* of the pattern."""
    if group == "couple":
        return Decimal(2)
    if group == "share":
        return _share(words) * _MULTIPLIERS[words[-1]]
    if group == "mixed":
        joint = words.index("and")
        if words[-1] == "half":
            return _whole_number(words[:joint]) + FRACTIONS["half"] * _MULTIPLIERS[words[joint - 1]]
        return (_whole_number(words[:joint]) + _share(words[joint + 1 :])) * _MULTIPLIERS[words[-1]]
    return _whole_number(words)


def _share(words: Sequence[str]) -> Decimal:
    """Return the fraction at the start of *words*: ``half``, ``a quarter``, ``one quarter``, ``three quarters``."""
    if words[0] == "three":
        return 3 * FRACTIONS["quarter"]
    return next(FRACTIONS[word] for word in words if word in FRACTIONS)


def _whole_number(words: Sequence[str]) -> Decimal:
    """Return the value of a whole number in words; ``and`` and the like are skipped."""
    total = group = 0
    for word in words:
        if word == "hundred":
            group *= 100
        elif word in _MULTIPLIERS:
            total, group = total + group * _MULTIPLIERS[word], 0
        else:
            group += _SMALL_NUMBERS.get(word, 0)
    return Decimal(total + group)
