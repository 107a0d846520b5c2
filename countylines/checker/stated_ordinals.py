"""Which week of the series a draft says that a week is: ``the third national week``, ``the 2nd such crackdown``."""

from collections.abc import Container, Iterator, Sequence

from countylines.checker.date_mentions import DAY_CALLED, MONTH_CALLED
from countylines.checker.passages import Sentence
from countylines.text.phrase_table import PhraseTable

_SUFFIXES = frozenset({"st", "nd", "rd", "th"})
_NATIONAL = frozenset({"such", "national"})
_OF_SERIES = (["of", "its"], ["of", "the", "kind"], ["of", "the", "series"])
_HELD = frozenset("of organised coordinated run held".split())
_LONGEST_NAME = 3
"""How many tokens the name of a campaign may have."""


def ordinals_in(words: Sequence[str], sentence: Sentence) -> Iterator[tuple[int, int, int]]:
    """Yield the ordinals of a sentence: their token, the number, and the token after them."""
    for at, word in enumerate(words[sentence.first : sentence.last], sentence.first):
        if word in DAY_CALLED:
            yield at, DAY_CALLED[word], at + 1
        elif word in _SUFFIXES and at > sentence.first and words[at - 1].isdigit() and len(words[at - 1]) <= len("99"):
            yield at - 1, int(words[at - 1]), at + 1


def end_of_series_noun(
    words: Sequence[str], place: int, last: int, campaigns: PhraseTable[bool], title: Container[str]
) -> int:
    """Return the token after the noun that an ordinal at the tokens before *place* counts; 0 if that is no week.

    *campaigns* are the words for the weeks, true for those that are printed of nothing else; *title* are the words of
    the record's title.
    """
    at, is_sure = place, False
    while at < last and (words[at] in ("such", "national", "time") or _is_of_title(words[at], title)):
        is_sure |= words[at] in _NATIONAL or any(found.meaning for found in campaigns.find(words, at, at + 1))
        if words[at] == "time" and (_names_such_week(words, at, last) or any(campaigns.find(words, at, last))):
            return at + 1
        at += 1
    named = [found for found in campaigns.find(words, at, min(at + _LONGEST_NAME, last)) if found.first == at]
    if at < last and (words[at] == "week" or named):
        end = max((found.last for found in named), default=at + 1)
        is_sure |= any(found.meaning for found in named)
    elif place < last and words[place] in _HELD:
        end = place
    else:
        return 0
    return _end_of_attribute(words, end, last, campaigns, is_sure=is_sure)


def _end_of_attribute(words: Sequence[str], end: int, last: int, campaigns: PhraseTable[bool], *, is_sure: bool) -> int:
    """Return the token after what a noun that ends before *end* is said to be of; 0 if that is no week of the series."""
    rest = list(words[end : min(end + 6, last)])
    if rest[:1] == ["of"] and rest[1:2] and rest[1] in MONTH_CALLED:
        return 0
    if rest[:2] in _OF_SERIES or rest[:3] in _OF_SERIES:
        return end + 3
    if rest[:1] == ["of"]:
        of_campaign = [found.last for found in campaigns.find(words, end, min(end + 4, last))]
        if of_campaign:
            return max(of_campaign)
    for skipped in (1, 0):
        if rest[skipped : skipped + 3] == ["by", "the", "national"]:
            return end + 3 + skipped
    return end if is_sure or rest[:1] == ["since"] else 0


def _is_of_title(word: str, title: Container[str]) -> bool:
    return word in title and word not in ("week", "weeks")


def _names_such_week(words: Sequence[str], first: int, last: int) -> bool:
    return any(
        words[at] in ("special", "such", "a", "national") and words[at + 1] == "week" for at in range(first, last - 1)
    )
