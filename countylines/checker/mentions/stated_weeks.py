"""How long a draft says that a campaign lasted, and which week of the series: ``a two-week crackdown``, ``the third week``."""

from bisect import bisect_left
from collections.abc import Container, Iterator, Sequence

from countylines.checker.mentions.date_mentions import DAY_CALLED, MONTH_CALLED
from countylines.checker.mentions.words_around_dates import is_negated
from countylines.checker.passages import Passage, Sentence
from countylines.text.english import ONES
from countylines.text.grammar import DETERMINERS
from countylines.text.stems import ORDINAL_SUFFIXES
from countylines.text.tokens import PhraseTable

_UNITS_BEFORE = {
    "day": 1,
    "days": 1,
    "week": 7,
    "month": 30,
    "fortnight": 14,
    "fortnight's": 14,
    "fortnightly": 14,
}
"""The days of each unit that may stand before a campaign."""
_UNITS_LASTED = {**_UNITS_BEFORE, "weeks": 7, "months": 30}
_LASTING = frozenset("lasted lasting ran running took".split())
_BEFORE_RANGES = frozenset(", ( – : from between".split())
"""What stands between a length and the range of days that it is the length of."""
_BEFORE_LENGTHS = frozenset({"for", "just", "only"})
_BREAKS = frozenset(", . ; | : and in during '".split())
_LONGEST = 14
_LENGTHS = {word: number for word, number in ONES.items() if 0 < number <= _LONGEST} | {"a": 1, "an": 1}
"""Numbers of days or weeks that a campaign may be said to last, in words."""
_REACH_BEFORE = 4
_REACH_AFTER = 9
"""How many tokens away from a campaign its length may stand."""


def has_unit_of_time(words: Sequence[str], sentence: Sentence) -> bool:
    """Return whether a sentence has a unit in which a length can be told."""
    return not _UNITS_LASTED.keys().isdisjoint(words[sentence.first : sentence.last])


def next_about_same(passage: Passage, sentence: Sentence) -> Sentence:
    """Return the sentence after another if it goes on about the same thing: ``It was seven days``; else an empty one."""
    if passage.words[sentence.last : sentence.last + 1] in (["it"], ["that"], ["this"], ["actually"]):
        return passage.sentences[bisect_left(passage.sentences, (sentence.last,))]
    return Sentence(0, 0)


def lengths_lasted(words: Sequence[str], sentence: Sentence) -> Iterator[tuple[int, int, int]]:
    """Yield the lengths of what a sentence goes on about: ``It lasted for ten days``, ``duration: ten days``."""
    for at in range(sentence.first, sentence.last - 2):
        place = at + 1 + (words[at + 1] in ("for", "over", ":", "|"))
        is_said = words[at] in _LASTING and words[at - 1] in ("it", "this", "and", "week") and at > sentence.first
        is_lasting = (is_said or words[at] == "duration") and place + 1 < sentence.last
        if is_lasting and words[place + 1] in _UNITS_LASTED:
            count = _number_of(words[place])
            if count:
                yield place, place + 2, count * _UNITS_LASTED[words[place + 1]]


def lengths_of_range(words: Sequence[str], sentence: Sentence, first: int) -> Iterator[tuple[int, int, int]]:
    """Yield the length that stands right before a range of days at a token: ``ten days, from 7 to 13 October``."""
    at = first - 1
    while at > sentence.first and words[at] in _BEFORE_RANGES:
        at -= 1
    count = _number_of(words[at - 1]) if at > sentence.first and words[at] in _UNITS_LASTED else 0
    if count:
        yield at - 1, at + 1, count * _UNITS_LASTED[words[at]]


def lengths_in(words: Sequence[str], sentence: Sentence) -> Iterator[int]:
    """Yield the lengths of time in a sentence, in days, whatever they are said of: ``seven days``, ``a week``."""
    for at in range(sentence.first, sentence.last - 1):
        count = _number_of(words[at])
        if count and words[at + 1] in _UNITS_LASTED:
            yield count * _UNITS_LASTED[words[at + 1]]


def lengths_of_campaigns(
    words: Sequence[str], sentence: Sentence, campaigns: PhraseTable[bool]
) -> Iterator[tuple[int, int, int]]:
    """Yield the lengths that a sentence says of its campaigns, unless it denies them: first and last token, days."""
    last_named = sentence.first
    for found in campaigns.find(words, sentence.first, sentence.last):
        if found.last > last_named:  # no shorter name inside the one before
            last_named = found.last
            lengths = lengths_beside(words, sentence, found.first, found.last)
            yield from (one for one in lengths if not is_negated(words, sentence, one[0]))


def lengths_beside(words: Sequence[str], sentence: Sentence, first: int, last: int) -> Iterator[tuple[int, int, int]]:
    """Yield the lengths said of a campaign at the tokens from *first* to before *last*: first and last token, days.

    ``a two-week crackdown``, ``the crackdown, two weeks long``, ``the crackdown lasted for two weeks``.
    """
    for at in range(first - 1, max(sentence.first, first - _REACH_BEFORE) - 1, -1):
        if words[at] in _UNITS_BEFORE:
            yield from _length_before(words, sentence, at, last)
            break
        if words[at] in _BREAKS:
            break
    if words[last : last + 1] == [","] and words[last + 3 : last + 4] == ["long"] and last + 3 < sentence.last:
        count = _number_of(words[last + 1])
        if count and words[last + 2] in _UNITS_LASTED:
            yield first, last + 4, count * _UNITS_LASTED[words[last + 2]]
    verb = next((at for at in range(last, min(last + _REACH_AFTER, sentence.last - 2)) if words[at] in _LASTING), None)
    if verb is not None:
        at = next((one for one in range(verb + 1, sentence.last) if words[one] not in _BEFORE_LENGTHS), verb)
        count = _number_of(words[at])
        if count and at + 1 < sentence.last and words[at + 1] in _UNITS_LASTED:
            yield first, at + 2, count * _UNITS_LASTED[words[at + 1]]


def _length_before(words: Sequence[str], sentence: Sentence, unit: int, last: int) -> Iterator[tuple[int, int, int]]:
    """Read the length whose unit is at a token, and which is said of a campaign that ends before *last*."""
    word = words[unit - 1] if unit > sentence.first else ""
    count = _number_of(word)
    is_named = words[unit].startswith("fortnight") or words[unit + 1] == "long"
    is_one = word in ("a", "an") and words[unit] in ("day", "week")
    is_distance = words[unit + 1 : unit + 2] in (["after"], ["before"], ["since"])  # the fortnight after the raids
    if (count or is_named) and not is_one and not is_distance:
        yield (unit - 1 if count else unit), last, (count or 1) * _UNITS_BEFORE[words[unit]]


def _number_of(word: str) -> int:
    return _LENGTHS.get(word) or (int(word) if word.isdigit() and len(word) <= len("99") else 0)


_NATIONAL = frozenset({"such", "national"})
_OF_SERIES = (["of", "its"], ["of", "the", "kind"], ["of", "the", "series"], ["of", "the", "weeks"])
_SERIES = frozenset("series run line string succession sequence row round kind sort type".split())
"""Nouns for several alike, of which an ordinal may be one without a noun of its own: ``the fifth in a series``."""
_HELD = frozenset("of organised coordinated run held".split())
_SUBJECT_REACH = 6
"""Among how many tokens of a sentence its subject begins."""
_SINCE_REACH = 5
"""Among how many tokens behind an ordinal ``since`` may stand that makes it a place in a series."""
_SERIES_REACH = 9
_LONGEST_NAME = 3
"""How many tokens the name of a campaign may have."""


def ordinals_in(words: Sequence[str], sentence: Sentence) -> Iterator[tuple[int, int, int]]:
    """Yield the ordinals of a sentence: their token, the number, and the token after them."""
    for at, word in enumerate(words[sentence.first : sentence.last], sentence.first):
        if word in DAY_CALLED:
            is_fraction = words[at - 1] in ("a", "one", "two") and words[at + 1 : at + 2] == ["of"]
            if not is_fraction:
                yield at, DAY_CALLED[word], at + 1
        elif (
            word in ORDINAL_SUFFIXES
            and at > sentence.first
            and words[at - 1].isdigit()
            and len(words[at - 1]) <= len("99")
        ):
            yield at - 1, int(words[at - 1]), at + 1


def end_of_noun_after_ordinal(
    words: Sequence[str], place: int, last: int, campaigns: PhraseTable[bool], title: Container[str]
) -> int:
    """Return the token after the noun that an ordinal at the tokens before *place* counts; 0 if that is no week.

    *campaigns* are the words for the weeks, true for those that are printed of nothing else; *title* are the words of
    the record's title but for weeks.
    """
    if words[place - 3 : place - 1] == ["for", "the"] and words[place : place + 1] == ["time"]:
        return 0
    at, is_sure = place, False
    while at < last and (words[at] in _NATIONAL or words[at] in title):
        is_sure |= (
            words[at] in _NATIONAL
            or (words[at] in title and words[at - 1] in title)
            or any(found.meaning for found in campaigns.find(words, at, at + 1))
        )
        at += 1
    named = [found for found in campaigns.find(words, at, min(at + _LONGEST_NAME, last)) if found.first == at]
    if at < last and (words[at] == "week" or named):
        end = max((found.last for found in named), default=at + 1)
        is_sure |= any(found.meaning for found in named)
    elif place < last and words[place] in _HELD:
        end = place
    else:
        return _end_of_series(words, place, last, campaigns)
    return _end_of_modifier(words, end, last, campaigns, is_sure=is_sure) or _end_of_series(
        words, place, last, campaigns
    )


def _end_of_series(words: Sequence[str], place: int, last: int, campaigns: PhraseTable[bool]) -> int:
    """Return the token after the series in which an ordinal before *place* counts: ``in a series of weeks``; else 0."""
    determiner = words[place + 1 : place + 2]
    if words[place : place + 1] not in (["in"], ["of"]) or place + 3 >= last or determiner[0] not in DETERMINERS:
        return 0
    if words[place + 1 : place + 3] == ["these", "weeks"]:
        return _end_of_modifier(words, place + 3, last, campaigns, is_sure=False)
    of_series = words[place + 2] in _SERIES and words[place + 3] == "of"
    stop = min(place + _SERIES_REACH, last)
    named = [found.last for found in campaigns.find(words, place + 2, stop)]
    named += [at + 1 for at in range(place + 2, stop) if words[at] == "weeks"]
    return max(named) if of_series and named else 0


def end_of_ordinal_predicate(
    words: Sequence[str], sentence: Sentence, at: int, place: int, campaigns: PhraseTable[bool], *, is_week_told: bool
) -> int:
    """Return the token after an ordinal, from *at* to before *place*, that a sentence says of a week; 0 if it does not.

    ``The count lasted nine days and was the twelfth``; where the days of a week stand before it, ``It was the seventh``.
    """
    is_predicate = at - 2 >= sentence.first and words[at - 1] == "the" and words[at - 2] in ("was", "is")
    is_end = place >= sentence.last or words[place] in (".", ",", ";", ")", "–", "on", "that", "which", "since")
    named = next(iter(campaigns.find(words, sentence.first, at)), None)
    if (
        named
        and words[at - 2 : at] == [",", "the"]
        and "since" in words[place : min(place + _SINCE_REACH, sentence.last)]
    ):
        return place  # the national week of 7 to 13 October, the fourth (they have held) since the centre opened
    is_of_it = is_week_told and (
        words[sentence.first] in ("it", "this") or words[sentence.first + 1 : at][:1] == ["one"]
    )
    is_of_it |= words[sentence.first : at - 2] == ["the", "week"]
    is_subject = is_of_it or (named is not None and named.first - sentence.first < _SUBJECT_REACH)
    return place if is_predicate and is_end and is_subject else 0


def _end_of_modifier(words: Sequence[str], end: int, last: int, campaigns: PhraseTable[bool], *, is_sure: bool) -> int:
    """Return the end of the phrase behind a noun that ends before *end*, such as "of its kind"; 0 if that is no week of the series."""
    rest = list(words[end : min(end + 6, last)])
    if rest[:3] == ["of", "the", "year"] or (rest[:1] == ["of"] and not MONTH_CALLED.keys().isdisjoint(rest[1:2])):
        return 0
    if rest[:2] in _OF_SERIES or rest[:3] in _OF_SERIES:
        return min(end + 3, last)
    if rest[:1] == ["of"]:
        of_campaign = [found.last for found in campaigns.find(words, end, min(end + 6, last))]
        if of_campaign:
            return max(of_campaign)
    for skipped in (1, 0):
        if rest[skipped : skipped + 3] == ["by", "the", "national"]:
            return min(end + 3 + skipped, last)
    return end if is_sure or rest[:1] == ["since"] else 0
