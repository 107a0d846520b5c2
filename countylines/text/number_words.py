"""The grammar of number words: ``two hundred and six thousand``, ``half a million``, ``two dozen``.

Runs of such words are found and read from the left, the longest number first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

UNITS = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
}  # fmt: skip
SCALES = {"hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9}
PARTS = {"half": Decimal("0.5"), "quarter": Decimal("0.25")}
DOZEN = 12
ORDINALS = {
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
}  # fmt: skip
SHARES = {
    "half", "halves", "third", "thirds", "quarter", "quarters", "fifth", "fifths", "sixth", "sixths",
    "seventh", "sevenths", "eighth", "eighths", "ninth", "ninths", "tenth", "tenths", "hundredth",
    "hundredths", "thousandth", "thousandths",
}  # fmt: skip

END = r"(?!(?![\u00b9\u00b2\u00b3])(?![\u2070\u2074-\u2079])\w)"
"""The end of a word or number; the raised figure of a footnote may follow.

Sets of rare characters with gaps between them take long to compile: two short ones take less than a long one.
"""

_ANY = frozenset({*UNITS, *TENS, *SCALES, *SHARES, *ORDINALS, "dozen", "couple"})
"""The words of numbers. They are looked up, for a pattern of all of them takes long to compile, and to search with."""

_WORD = re.compile(r"[a-z]+")
_SMALL = frozenset({"", "and", "of", "a", "and a", "of a"})
"""The words that may stand between two of a run, with spaces or single hyphens around each."""
_RAISED = frozenset("\u00b9\u00b2\u00b3\u2070\u2074\u2075\u2076\u2077\u2078\u2079")
_NEW_PARAGRAPH = re.compile(r"\n[^\S\n]*\n")


Worded = tuple[int, int, Decimal]
"""A number in words: where it begins and ends in the text, and its value."""


class Read:
    """A value that words have, and the place of the word after them."""

    __slots__ = ("after", "value")

    def __init__(self, value: Decimal, after: int) -> None:
        self.value = value
        self.after = after


class Skipped:
    """Words that are no number, and the place of the word after them."""

    __slots__ = ("after",)

    def __init__(self, after: int) -> None:
        self.after = after


def find_runs(lowered: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """Find where number words stand together, in lower case, with the small words before and between them."""
    begin, end, article = -1, -1, -1
    for word in _WORD.finditer(lowered, start, stop):
        if word[0] == "a":
            article = word.start()
            continue
        if word[0] in _ANY and ends_word(lowered, word.end()):
            if begin < 0 or not _joins(lowered[end : word.start()]):
                if begin >= 0:
                    yield begin, end
                begin = _beginning(lowered, article, word.start())
            end = word.end()
        article = -1
    if begin >= 0:
        yield begin, end


def _joins(between: str) -> bool:
    """Tell whether what stands between two number words makes a run of them."""
    plain = between.replace("\u2010", "-").replace("\u2011", "-")
    spaced = plain.replace("-", " ")
    is_parted = spaced[:1].isspace() and spaced[-1:].isspace()
    return is_parted and " ".join(spaced.split()) in _SMALL and not ("- " in plain or " -" in plain or "--" in plain)


def ends_word(lowered: str, end: int) -> bool:
    """Tell whether a word or number can end there, as END has it."""
    after = lowered[end : end + 1]
    return not (after.isalnum() or after == "_") or after in _RAISED


def _beginning(lowered: str, article: int, first: int) -> int:
    """Give where a run begins whose first word is there: at the article before it; -1 where none can begin."""
    if article >= 0 and not lowered[article + 1 : first].replace("-", " ").strip() and _is_free(lowered, article):
        return article
    return first if _is_free(lowered, first) else -1


def _is_free(lowered: str, start: int) -> bool:
    """Tell whether neither a word nor a hyphen stands right before a place."""
    before = lowered[start - 1 : start]
    return not (before.isalnum() or before in ("_", "-"))


def read_run(lowered: str, start: int, end: int) -> Iterator[Worded]:
    """Read the numbers in a run; ``a quarter`` and ``twenty nineteen`` are runs without one."""
    while start < end:
        blank = _NEW_PARAGRAPH.search(lowered, start, end)
        found = list(_WORD.finditer(lowered, start, blank.start() if blank else end))
        words = [*(word[0] for word in found), *_NOTHING]
        place = 0
        while place < len(found):
            part = _read(words, place)
            if isinstance(part, Read):
                yield found[place].start(), found[part.after - 1].end(), part.value
            place = part.after
        start = blank.end() if blank else end


_NOTHING = ("",) * 5
"""Stands after the last word, so that rules may look ahead."""


def _read(words: Sequence[str], place: int) -> Read | Skipped:
    for rule in (_share_of_scale, _dozens, _couple, _and_a_half, _row, _whole, _scale_alone):
        part = rule(words, place)
        if part is not None:
            return part
    return Skipped(place + 1)


def _share_of_scale(words: Sequence[str], place: int) -> Read | None:
    """Read ``half a million``, ``three quarters of a million``."""
    share = _share(words, place)
    if share is None:
        return None
    after = share.after + (words[share.after] == "of")
    after += words[after] in ("a", "one")
    return Read(share.value * SCALES[words[after]], after + 1) if words[after] in SCALES else None


def _dozens(words: Sequence[str], place: int) -> Read | None:
    """Read ``a dozen``, ``two dozen``, ``half a dozen``."""
    how_many = _share(words, place) or _small(words, place) or _a(words, place)
    if how_many is None:
        return None
    after = how_many.after + (words[how_many.after] == "a")
    return Read(how_many.value * DOZEN, after + 1) if words[after] == "dozen" else None


def _couple(words: Sequence[str], place: int) -> Read | Skipped | None:
    """Read ``a couple``; a couple of hundred is not two, and not quite two hundred."""
    if words[place] != "a" or words[place + 1] != "couple":
        return None
    after = place + 2 + (words[place + 2] == "of")
    return Skipped(after) if words[after] in (*SCALES, "dozen") else Read(Decimal(2), place + 2)


def _and_a_half(words: Sequence[str], place: int) -> Read | None:
    """Read ``two and a half million`` and ``a million and a half``."""
    whole = _small(words, place) or _a(words, place)
    if whole is None:
        return None
    scale, after = SCALES.get(words[whole.after]), whole.after
    if scale and words[after + 1 : after + 4] == ["and", "a", "half"]:
        return Read((whole.value + PARTS["half"]) * scale, after + 4)
    share = _share(words, after + 1) if words[after] == "and" else None
    if share is None or words[share.after] not in SCALES:
        return None
    return Read((whole.value + share.value) * SCALES[words[share.after]], share.after + 1)


def _row(words: Sequence[str], place: int) -> Skipped | None:
    """Pass over a year or a telephone number: ``nineteen eighty-four``."""
    first = _small(words, place)
    following = _small(words, first.after) if first else None
    if following is None:
        return None
    after = following.after
    while part := _small(words, after):
        after = part.after
    return Skipped(after)


def _scale_alone(words: Sequence[str], place: int) -> Skipped | None:
    """Pass over a scale whose own number is not said: ``several hundred and fifty``."""
    after = place
    while words[after] in SCALES or words[after] == "dozen":
        small = _small(words, after + 1 + (words[after + 1] == "and"))
        after = small.after if small else after + 1
    return Skipped(after) if after > place else None


def _whole(words: Sequence[str], place: int) -> Read | Skipped | None:
    """Read a whole number; ordinals and shares (``twenty-first``, ``two thirds``) are none."""
    is_a_scale = words[place] == "a" and _scale(words[place + 1])
    group = _a(words, place) if is_a_scale else _under_a_thousand(words, place)
    if group is None:
        return None
    number = _with_scale(words, group)
    following = number.after + (words[number.after] == "and")
    is_ordinal = words[following] in ORDINALS and words[number.after - 1] not in UNITS
    is_share = words[number.after] in SHARES
    return Skipped(following + 1) if is_ordinal or is_share else number


def _with_scale(words: Sequence[str], group: Read) -> Read:
    """Read the scale that follows a group under a thousand, and the smaller groups that follow the scale."""
    scale = _scale(words[group.after])
    if not scale:
        return group
    number = Read(group.value * scale, group.after + 1)
    following = _under_a_thousand(words, number.after + (words[number.after] == "and"))
    if following is None or _scale(words[following.after]) >= scale:
        return number
    rest = _with_scale(words, following)
    return Read(number.value + rest.value, rest.after)


def _under_a_thousand(words: Sequence[str], place: int) -> Read | None:
    """Read ``seven hundred and forty-three``; ``two hundred and three hundred`` are two numbers."""
    is_a_hundred = words[place] == "a" and words[place + 1] == "hundred"
    head = _a(words, place) if is_a_hundred else _small(words, place)
    if head is None or words[head.after] != "hundred":
        return head
    hundreds = Read(head.value * 100, head.after + 1)
    rest = _small(words, hundreds.after + (words[hundreds.after] == "and"))
    if rest is None or words[rest.after] == "hundred":
        return hundreds
    return Read(hundreds.value + rest.value, rest.after)


def _small(words: Sequence[str], place: int) -> Read | None:
    """Read what is under a hundred."""
    word = words[place]
    if word in UNITS:
        return Read(Decimal(UNITS[word]), place + 1)
    if word not in TENS:
        return None
    unit = UNITS.get(words[place + 1], 0)
    has_unit = 0 < unit < TENS["twenty"] // 2
    return Read(Decimal(TENS[word] + unit * has_unit), place + 1 + has_unit)


def _share(words: Sequence[str], place: int) -> Read | None:
    """Read ``half``, ``a quarter``, ``one quarter``, ``three quarters`` of something."""
    if words[place] == "three" and words[place + 1] in ("quarter", "quarters"):
        return Read(3 * PARTS["quarter"], place + 2)
    place += words[place] in ("a", "one")
    return Read(PARTS[words[place]], place + 1) if words[place] in PARTS else None


def _a(words: Sequence[str], place: int) -> Read | None:
    """Read the article before a scale, which is one of it."""
    return Read(Decimal(1), place + 1) if words[place] == "a" else None


def _scale(word: str) -> int:
    """Give the scale that makes groups, 0 for any other word; a hundred is within a group."""
    return 0 if word == "hundred" else SCALES.get(word, 0)
