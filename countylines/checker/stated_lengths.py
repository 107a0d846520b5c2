"""How long a draft says that a campaign lasted: ``a two-week crackdown``, ``the crackdown lasted two weeks``."""

from collections.abc import Iterator, Sequence

from countylines.checker.passages import Sentence
from countylines.text.english import ONES

_UNITS_BEFORE = {
    "day": 1,
    "days": 1,
    "week": 7,
    "month": 30,
    "fortnight": 14,
    "fortnight's": 14,
    "fortnightly": 14,
    "year": 365,
}
"""The days of each unit that may stand before a campaign."""
_UNITS_LASTED = {**_UNITS_BEFORE, "weeks": 7, "months": 30}
_LASTING = frozenset("lasted lasting ran running took".split())
_BREAKS = frozenset(", . ; | : and in during '".split())
_LONGEST = 14
_LENGTHS = {word: number for word, number in ONES.items() if 0 < number <= _LONGEST} | {"a": 1, "an": 1}
"""Numbers of days or weeks that a campaign may be said to last, in words."""
_REACH_BEFORE = 4
_REACH_AFTER = 9
"""How many tokens away from a campaign its length may stand."""


def names_length(words: Sequence[str], sentence: Sentence) -> bool:
    """Return whether a sentence has a unit in which a length can be told."""
    return not _UNITS_LASTED.keys().isdisjoint(words[sentence.first : sentence.last])


def lengths_beside(words: Sequence[str], sentence: Sentence, first: int, last: int) -> Iterator[tuple[int, int, int]]:
    """Yield the lengths said of a campaign at the tokens from *first* to before *last*: first and last token, days."""
    for at in range(first - 1, max(sentence.first, first - _REACH_BEFORE) - 1, -1):
        if words[at] in _UNITS_BEFORE:
            yield from _length_before(words, sentence, at, last)
            break
        if words[at] in _BREAKS:
            break
    verb = next((at for at in range(last, min(last + _REACH_AFTER, sentence.last - 2)) if words[at] in _LASTING), None)
    if verb is not None:
        at = verb + 1 + (words[verb + 1] == "for")
        count = _number_of(words[at])
        if count and at + 1 < sentence.last and words[at + 1] in _UNITS_LASTED:
            yield first, at + 2, count * _UNITS_LASTED[words[at + 1]]


def _length_before(words: Sequence[str], sentence: Sentence, unit: int, last: int) -> Iterator[tuple[int, int, int]]:
    """Read the length whose unit is at a token, and which is said of a campaign that ends before *last*."""
    word = words[unit - 1] if unit > sentence.first else ""
    count = _number_of(word)
    is_named = words[unit].startswith("fortnight") or words[unit + 1] == "long"
    is_one = word in ("a", "an") and words[unit] in ("day", "week")
    if (count or is_named) and not is_one and (words[unit] != "year" or is_named):
        yield (unit - 1 if count else unit), last, (count or 1) * _UNITS_BEFORE[words[unit]]


def _number_of(word: str) -> int:
    return _LENGTHS.get(word) or (int(word) if word.isdigit() and len(word) <= len("99") else 0)
