"""Numbers in words: ``two hundred and six thousand``, ``half a million``, ``two dozen``.

Runs of number words are found, and read from the left, the longest number first. The rules that read a part of a run
take its words and the place of a word, and return what they read, or None if they do not apply.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from countylines.text.english import ONES, ORDINALS, SCALES, TENS

FRACTIONS = {"half": Decimal("0.5"), "quarter": Decimal("0.25")}
DOZEN = 12
UNIT_ORDINALS = frozenset(ORDINALS[:9])
"""Ordinals that end a longer one: ``twenty-first``."""

SHARES = {
    "half", "halves", "third", "thirds", "quarter", "quarters", "fifth", "fifths", "sixth", "sixths",
    "seventh", "sevenths", "eighth", "eighths", "ninth", "ninths", "tenth", "tenths", "hundredth",
    "hundredths", "thousandth", "thousandths",
}  # fmt: skip

WORD_END = r"(?!(?![\u00b9\u00b2\u00b3])(?![\u2070\u2074-\u2079])\w)"
"""A pattern for the end of a word or number; the raised figure of a footnote may follow.

Sets of rare characters with gaps between them take long to compile: two short ones take less than a long one.
"""

_NUMBER_WORDS = frozenset({*ONES, *TENS, *SCALES, *SHARES, *UNIT_ORDINALS, "dozen", "couple"})
"""All words of numbers. They are looked up, because a pattern of all of them takes long to compile and to search."""

_LETTERS = re.compile(r"[a-z]+")
_JOINERS = frozenset({"", "and", "of", "a", "and a", "of a"})
"""The words allowed between two words of a run, with spaces or single hyphens around each."""
_RAISED_DIGITS = frozenset("\u00b9\u00b2\u00b3\u2070\u2074\u2075\u2076\u2077\u2078\u2079")
NEW_PARAGRAPH = re.compile(r"\n[^\S\n]*\n")

_PADDING = ("",) * 5
"""Put after the last word of a run, so that rules can look ahead."""

NumberInWords = tuple[int, int, Decimal]
"""Start and end of a number in the text, and its value."""


class Read:
    """The value that some words have, and the place of the word after them."""

    __slots__ = ("after", "value")

    def __init__(self, value: Decimal, after: int) -> None:
        self.value = value
        self.after = after


class Skipped:
    """Words that are not a number, and the place of the word after them."""

    __slots__ = ("after",)

    def __init__(self, after: int) -> None:
        self.after = after


def find_runs_of_number_words(lowered: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """Yield start and end of each run of number words in a lower-case text, with an article before it."""
    if _NUMBER_WORDS.isdisjoint(_LETTERS.findall(lowered, start, stop)):
        return
    begin, end, article = -1, -1, -1
    for word in _LETTERS.finditer(lowered, start, stop):
        if word[0] == "a":
            article = word.start()
            continue
        if word[0] in _NUMBER_WORDS and ends_word(lowered, word.end()):
            is_joined = lowered[end : word.start()] == ", " and lowered.endswith("thousand", 0, end)
            is_joined = is_joined and lowered.startswith(" hundred", word.end())  # one thousand, one hundred
            if begin < 0 or not (is_joined or _continues_run(lowered[end : word.start()])):
                if begin >= 0:
                    yield begin, end
                begin = _run_start(lowered, article, word.start())
            end = word.end()
        article = -1
    if begin >= 0:
        yield begin, end


def _continues_run(gap: str) -> bool:
    """Return whether two number words with this text between them are in one run."""
    plain = gap.replace("\u2010", "-").replace("\u2011", "-")
    spaced = plain.replace("-", " ")
    is_parted = spaced[:1].isspace() and spaced[-1:].isspace()
    return is_parted and " ".join(spaced.split()) in _JOINERS and not ("- " in plain or " -" in plain or "--" in plain)


def ends_word(lowered: str, end: int) -> bool:
    """Return whether a word or number can end at *end*, as in `WORD_END`."""
    after = lowered[end : end + 1]
    return not (after.isalnum() or after == "_") or after in _RAISED_DIGITS


def _run_start(lowered: str, article: int, first: int) -> int:
    """Return the start of the run whose first number word is at *first*: the article's if it is next to the word.

    Returns -1 if no run can start there.
    """
    if (
        article >= 0
        and not lowered[article + 1 : first].replace("-", " ").strip()
        and _follows_no_word(lowered, article)
    ):
        return article
    return first if _follows_no_word(lowered, first) else -1


def _follows_no_word(lowered: str, start: int) -> bool:
    """Return whether neither a word nor a hyphen is right before *start*."""
    before = lowered[start - 1 : start]
    return not (before.isalnum() or before in ("_", "-"))


def read_numbers_in_run(lowered: str, start: int, end: int) -> Iterator[NumberInWords]:
    """Yield the numbers in a run; ``a quarter`` and ``twenty nineteen`` are runs without one."""
    while start < end:
        blank = NEW_PARAGRAPH.search(lowered, start, end)
        found = list(_LETTERS.finditer(lowered, start, blank.start() if blank else end))
        words = [*(word[0] for word in found), *_PADDING]
        place = 0
        while place < len(found):
            part = _read_part(words, place)
            if isinstance(part, Read):
                yield found[place].start(), found[part.after - 1].end(), part.value
            place = part.after
        start = blank.end() if blank else end


def _read_part(words: Sequence[str], place: int) -> Read | Skipped:
    """Apply the first rule that fits."""
    for rule in (
        _read_fraction_of_scale,
        _read_dozens,
        _read_couple,
        _read_and_a_half,
        _skip_year_or_telephone_number,
        _read_whole_number,
        _skip_bare_scale,
    ):
        part = rule(words, place)
        if part is not None:
            return part
    return Skipped(place + 1)


def _read_fraction_of_scale(words: Sequence[str], place: int) -> Read | None:
    """Read ``half a million``, ``three quarters of a million``."""
    share = _read_fraction(words, place)
    if share is None:
        return None
    after = share.after + (words[share.after] == "of")
    after += words[after] in ("a", "one")
    return Read(share.value * SCALES[words[after]], after + 1) if words[after] in SCALES else None


def _read_dozens(words: Sequence[str], place: int) -> Read | None:
    """Read ``a dozen``, ``two dozen``, ``half a dozen``."""
    how_many = _read_fraction(words, place) or _read_under_hundred(words, place) or _read_article(words, place)
    if how_many is None:
        return None
    after = how_many.after + (words[how_many.after] == "a")
    return Read(how_many.value * DOZEN, after + 1) if words[after] == "dozen" else None


def _read_couple(words: Sequence[str], place: int) -> Read | Skipped | None:
    """Read ``a couple``; skip ``a couple of hundred``, which is neither two nor exactly two hundred."""
    if words[place] != "a" or words[place + 1] != "couple":
        return None
    after = place + 2 + (words[place + 2] == "of")
    return Skipped(after) if words[after] in (*SCALES, "dozen") else Read(Decimal(2), place + 2)


def _read_and_a_half(words: Sequence[str], place: int) -> Read | None:
    """Read ``two and a half million`` and ``a million and a half``."""
    whole = _read_under_hundred(words, place) or _read_article(words, place)
    if whole is None:
        return None
    scale, after = SCALES.get(words[whole.after]), whole.after
    if scale and words[after + 1 : after + 4] == ["and", "a", "half"]:
        return Read((whole.value + FRACTIONS["half"]) * scale, after + 4)
    share = _read_fraction(words, after + 1) if words[after] == "and" else None
    if share is None or words[share.after] not in SCALES:
        return None
    return Read((whole.value + share.value) * SCALES[words[share.after]], share.after + 1)


def _skip_year_or_telephone_number(words: Sequence[str], place: int) -> Skipped | None:
    """Skip a year or a telephone number: ``nineteen eighty-four``."""
    first = _read_under_hundred(words, place)
    following = _read_under_hundred(words, first.after) if first else None
    if following is None:
        return None
    after = following.after
    while part := _read_under_hundred(words, after):
        after = part.after
    return Skipped(after)


def _skip_bare_scale(words: Sequence[str], place: int) -> Skipped | None:
    """Skip a scale without its own number: ``several hundred and fifty``."""
    after = place
    while words[after] in SCALES or words[after] == "dozen":
        small = _read_under_hundred(words, after + 1 + (words[after + 1] == "and"))
        after = small.after if small else after + 1
    return Skipped(after) if after > place else None


def _read_whole_number(words: Sequence[str], place: int) -> Read | Skipped | None:
    """Read a whole number; skip ordinals and shares (``twenty-first``, ``two thirds``)."""
    is_a_scale = words[place] == "a" and _group_scale(words[place + 1])
    group = _read_article(words, place) if is_a_scale else _read_under_thousand(words, place)
    if group is None:
        return None
    number = _read_scale_and_rest(words, group)
    following = number.after + (words[number.after] == "and")
    is_ordinal = words[following] in UNIT_ORDINALS and words[number.after - 1] not in ONES
    is_share = words[number.after] in SHARES
    return Skipped(following + 1) if is_ordinal or is_share else number


def _read_scale_and_rest(words: Sequence[str], group: Read) -> Read:
    """Read the scale that follows a group under a thousand, and the smaller groups that follow the scale."""
    scale = _group_scale(words[group.after])
    if not scale:
        return group
    number = Read(group.value * scale, group.after + 1)
    following = _read_under_thousand(words, number.after + (words[number.after] == "and"))
    if following is None or _group_scale(words[following.after]) >= scale:
        return number
    rest = _read_scale_and_rest(words, following)
    return Read(number.value + rest.value, rest.after)


def _read_under_thousand(words: Sequence[str], place: int) -> Read | None:
    """Read ``seven hundred and forty-three``; ``two hundred and three hundred`` are two numbers."""
    is_a_hundred = words[place] == "a" and words[place + 1] == "hundred"
    head = _read_article(words, place) if is_a_hundred else _read_under_hundred(words, place)
    if head is None or words[head.after] != "hundred":
        return head
    hundreds = Read(head.value * 100, head.after + 1)
    rest = _read_under_hundred(words, hundreds.after + (words[hundreds.after] == "and"))
    if rest is None or words[rest.after] == "hundred":
        return hundreds
    return Read(hundreds.value + rest.value, rest.after)


def _read_under_hundred(words: Sequence[str], place: int) -> Read | None:
    """Read a number under a hundred."""
    word = words[place]
    if word in ONES:
        return Read(Decimal(ONES[word]), place + 1)
    if word not in TENS:
        return None
    unit = ONES.get(words[place + 1], 0)
    has_unit = 0 < unit < TENS["twenty"] // 2
    return Read(Decimal(TENS[word] + unit * has_unit), place + 1 + has_unit)


def _read_fraction(words: Sequence[str], place: int) -> Read | None:
    """Read ``half``, ``a quarter``, ``one quarter``, ``three quarters`` of something."""
    if words[place] == "three" and words[place + 1] in ("quarter", "quarters"):
        return Read(3 * FRACTIONS["quarter"], place + 2)
    place += words[place] in ("a", "one")
    return Read(FRACTIONS[words[place]], place + 1) if words[place] in FRACTIONS else None


def _read_article(words: Sequence[str], place: int) -> Read | None:
    """Read the article before a scale, which means one of it."""
    return Read(Decimal(1), place + 1) if words[place] == "a" else None


def _group_scale(word: str) -> int:
    """Return the value of a scale that follows groups under a thousand; 0 for any other word, ``hundred`` too."""
    return 0 if word == "hundred" else SCALES.get(word, 0)
