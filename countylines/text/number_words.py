"""The grammar of number words: ``two hundred and six thousand``, ``half a million``, ``two dozen``."""

from __future__ import annotations

import re
from decimal import Decimal

UNITS = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
        "sixteen seventeen eighteen nineteen".split()
    )
}
TENS = {word: 10 * n for n, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
SCALES = {"hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9}
FRACTIONS = {"half": Decimal("0.5"), "quarter": Decimal("0.25"), "three": Decimal("0.75")}
"""What part of one it is, by the first word of its name."""

GAP = r"(?:[^\S\n]++(?:\n[^\S\n]*+)?|\n[^\S\n]*+)"
"""What may stand between two words that belong together: spaces and one end of line, never an empty line."""

HYPHEN = "[-\u2010\u2011]"
END = r"(?![^\W\u00b9\u00b2\u00b3\u2070\u2074-\u2079])"
"""The end of a word or number; the raised figure of a footnote may follow."""


def any_of(words: list[str]) -> str:
    """Write a pattern for any of *words*, the longest first, so that none hides another."""
    return f"(?:{'|'.join(sorted(words, key=len, reverse=True))}){END}"


_LINK = f"(?:{GAP}|{HYPHEN})"
_SCALE = any_of(list(SCALES))
_SMALL = f"(?:{any_of(list(TENS))}(?:{_LINK}{any_of(list(UNITS)[1:10])})?+|{any_of(list(UNITS))})"
_JOINT = f"(?:{GAP}and{GAP}|{_LINK})"
_UNDER_1000 = (
    f"(?:(?:{_SMALL}|a){_LINK}hundred{END}(?:{_JOINT}{_SMALL}(?!{_LINK}hundred{END}))?|{_SMALL})"
)  # fmt: skip
_WHOLE = rf"""(?:
    (?:{_UNDER_1000}|a){_LINK}(?:
        billion{END}(?:{_JOINT}{_UNDER_1000}{_LINK}million{END})?(?:{_JOINT}{_UNDER_1000}{_LINK}thousand{END})?
      | million{END}(?:{_JOINT}{_UNDER_1000}{_LINK}thousand{END})?
      | thousand{END}
    )(?:{_JOINT}{_UNDER_1000}(?!{_LINK}{_SCALE}))?
  | {_UNDER_1000}
)"""
_PART = f"(?:half|quarter|three{_LINK}quarters){END}"
_ORDINAL = any_of("first second third fourth fifth sixth seventh eighth ninth".split())
_SHARE = any_of(
    [
        *("half", "halves"),
        *(
            name + ending
            for name in "third quarter fifth sixth seventh eighth ninth tenth hundredth thousandth".split()
            for ending in ("", "s")
        ),
    ]
)


def and_a_part(of: str) -> str:
    """Write the pattern of ``and a half million``, to follow a number; *of* names its two groups."""
    return f"{GAP}and{GAP}(?:a{GAP})?(?P<{of}_part>{_PART}){_LINK}(?P<{of}_scale>{_SCALE})"


WORDS = rf"""(?<![\w\-])(?<!\bno[ ])(?:
    (?:(?:a|one){_LINK})?(?P<share_part>{_PART})(?:{_LINK}of)?(?:{_LINK}(?:a|one))?{_LINK}(?P<share_scale>{_SCALE})
  | (?P<dozens>{_SMALL}|(?:a{_LINK})?half(?:{_LINK}a)?|a){_LINK}dozen{END}
  | (?P<couple>a{GAP}couple{END})(?!{GAP}(?:of{GAP})?(?:{_SCALE}|dozen))
  | (?P<mixed>{_SMALL}){and_a_part("mixed")}
  | (?P<half_more>{_SMALL}|a){_LINK}(?P<half_more_scale>{_SCALE}){GAP}and{GAP}a{GAP}half{END}(?!{GAP}of{END})
  | {_SMALL}(?:{_LINK}{_SMALL})+(?:{_LINK}{_SCALE})*
  | (?>(?P<words>{_WHOLE}))(?!{HYPHEN}{_ORDINAL}|{_LINK}{_SHARE})
  | (?:{_SCALE}|dozen{END})(?:{_LINK}(?:and{GAP})?(?:{_SMALL}|{_SCALE}))*
)"""
"""A number in words, for verbose patterns on lower-case text.

Two of the rows have no group, for they are no number: a year or telephone number in words (``twenty nineteen``)
and a scale whose own number is not said (``several hundred and fifty``).
"""


def value_of_words(match: re.Match[str]) -> Decimal | None:
    """Give the value of a match of WORDS; None where the words are no number."""
    if match["words"]:
        return Decimal(_add_up(match["words"]))
    if match["share_part"]:
        return part_of_one(match["share_part"]) * SCALES[match["share_scale"]]
    if match["dozens"]:
        how_many = match["dozens"]
        return Decimal(6) if "half" in how_many else Decimal(12 * (_add_up(how_many) or 1))
    if match["couple"]:
        return Decimal(2)
    if match["mixed"]:
        return (_add_up(match["mixed"]) + part_of_one(match["mixed_part"])) * SCALES[match["mixed_scale"]]
    if match["half_more"]:
        return ((_add_up(match["half_more"]) or 1) + FRACTIONS["half"]) * SCALES[match["half_more_scale"]]
    return None


def part_of_one(words: str) -> Decimal:
    """Read ``half``, ``quarter`` or ``three quarters``."""
    return next(part for name, part in FRACTIONS.items() if words.startswith(name))


def _add_up(words: str) -> int:
    """Add up number words: ``two hundred and six thousand`` is 206,000."""
    total = current = 0
    for word in re.findall("[a-z]+", words):
        if word == "hundred":
            current = max(current, 1) * SCALES[word]
        elif word in SCALES:
            total += max(current, 1) * SCALES[word]
            current = 0
        else:
            current += UNITS.get(word, TENS.get(word, 0))
    return total + current
