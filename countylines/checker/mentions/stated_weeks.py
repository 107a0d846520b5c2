"""How long a draft says that a campaign lasted, and which week of the series: ``a two-week crackdown``, ``the third week``."""

from bisect import bisect_left
from collections.abc import Container, Iterator, Sequence

from countylines.checker.mentions.date_mentions import DAY_CALLED, MONTH_CALLED
from countylines.checker.passages import Passage, Sentence
from countylines.text.english import ONES
from countylines.text.grammar import is_plural
from countylines.text.stems import ORDINAL_SUFFIXES
from countylines.text.tokens import PhraseTable

_UNITS = {"day": 1, "days": 1, "week": 7, "weeks": 7, "month": 30, "months": 30}
_UNITS |= dict.fromkeys(("fortnight", "fortnight's", "fortnightly"), 14)
"""The days of each unit of time."""
_LASTING = frozenset("lasted lasting ran running took".split())
_BEFORE_LENGTHS = frozenset({"for", "just", "only", "over", ":", "|"})
_BEFORE_RANGES = frozenset(", ( – : from between".split())
"""What stands between a length and the range of days that it is the length of."""
_BREAKS = frozenset(", . ; | : and in during ' weeks months after before since".split())
"""What does not stand between a length and its campaign: ``the fortnight after the raids``, ``two weeks of raids``."""
_LONGEST = 14
_LENGTHS = {word: number for word, number in ONES.items() if 0 < number <= _LONGEST} | {"a": 1, "an": 1}
"""Numbers of days or weeks that a campaign may be said to last, in words."""
_REACH_BEFORE = 4
_REACH_AFTER = 9
"""How many tokens away from a campaign its length may stand."""


def has_unit_of_time(words: Sequence[str], sentence: Sentence) -> bool:
    """Return whether a sentence has a unit in which a length can be told."""
    return not _UNITS.keys().isdisjoint(words[sentence.first : sentence.last])


def next_about_same(passage: Passage, sentence: Sentence) -> Sentence:
    """Return the sentence after another if it goes on about the same thing: ``It was seven days``; else an empty one."""
    if passage.words[sentence.last : sentence.last + 1] in (["it"], ["that"], ["this"], ["actually"]):
        return passage.sentences[bisect_left(passage.sentences, (sentence.last,))]
    return Sentence(0, 0)


def lengths_in(words: Sequence[str], sentence: Sentence) -> Iterator[tuple[int, int, int]]:
    """Yield the lengths of time in a sentence: first token, the token after it, and the days: ``seven days``, ``week-long``."""
    for at in range(*sentence):
        if words[at] in _UNITS:
            word = words[at - 1] if at > sentence.first else ""
            count = _LENGTHS.get(word) or (int(word) if word.isdigit() and len(word) <= len("99") else 0)
            if count or words[at].startswith("fortnight") or words[at + 1 : at + 2] == ["long"]:
                yield (at - 1 if count else at), at + 1, (count or 1) * _UNITS[words[at]]


def lengths_of_weeks(
    words: Sequence[str], sentence: Sentence, campaigns: PhraseTable[bool], ranges: Container[int], *, is_of_it: bool
) -> Iterator[tuple[int, int, int]]:
    """Yield the lengths that a sentence says of the weeks: first and last token, days.

    ``a two-week crackdown``, ``the crackdown lasted for two weeks``, ``ten days, from 7 to 13 October``. *ranges* are the
    first tokens of its ranges of days; *is_of_it* tells that it goes on about a week: ``It lasted for ten days``.
    """
    named = [*campaigns.find(words, *sentence)]
    for first, last, days in lengths_in(words, sentence):
        verb = first - 1
        while verb > sentence.first and words[verb] in _BEFORE_LENGTHS:
            verb -= 1
        is_lasting = verb >= sentence.first and words[verb] in _LASTING
        behind = next((at for at in range(last, sentence.last) if words[at] not in _BEFORE_RANGES), last)
        is_said_of_it = is_of_it and (
            words[verb] == "duration" or (is_lasting and words[verb - 1] in ("it", "this", "and", "week"))
        )
        if behind in ranges or is_said_of_it:
            yield first, last, days
            continue
        is_one = words[first] in ("a", "an") and words[last - 1] in ("day", "week")
        for name in named:
            is_before = last <= name.first < last + _REACH_BEFORE and _BREAKS.isdisjoint(words[last - 1 : name.first])
            is_long = words[name.last : first] == [","] and words[last : last + 1] == ["long"]
            if is_before and not is_one:
                yield first, name.last, days
            elif is_long or (is_lasting and name.last <= verb < name.last + _REACH_AFTER):
                yield name.first, last, days
            else:
                continue
            break


_NATIONAL = frozenset({"such", "national"})
_HELD = frozenset("of organised coordinated run held".split())
_OF_SERIES = ("of its", "of the kind", "of the series", "of the weeks")
_SERIES = frozenset("series run line string succession sequence row round kind sort type".split())
"""Nouns for several alike, of which an ordinal may be one without a noun of its own: ``the fifth in a series``."""
_SINCE_REACH = 5
"""Among how many tokens behind an ordinal ``since`` may stand that makes it a place in a series."""
_SERIES_REACH = 9
_LONGEST_NAME = 3
"""How many tokens the name of a campaign may have."""


def ordinals_in(words: Sequence[str], sentence: Sentence) -> Iterator[tuple[int, int, int]]:
    """Yield the ordinals of a sentence: their token, the number, and the token after them."""
    for at in range(*sentence):
        if words[at] in DAY_CALLED:
            is_fraction = words[at - 1] in ("a", "one", "two") and words[at + 1 : at + 2] == ["of"]
            if not is_fraction:
                yield at, DAY_CALLED[words[at]], at + 1
        elif words[at] in ORDINAL_SUFFIXES and at > sentence.first and words[at - 1].isdigit():
            yield at - 1, int(words[at - 1]), at + 1


def end_of_noun_after_ordinal(
    words: Sequence[str], place: int, last: int, campaigns: PhraseTable[bool], title: Container[str]
) -> int:
    """Return the token after the noun that an ordinal at the tokens before *place* counts; 0 if that is no week.

    *campaigns* are the words for the weeks, true for those that are printed of nothing else; *title* are the words of
    the record's title but for weeks.
    """
    at, is_sure = place, False
    while at < last and (words[at] in _NATIONAL or words[at] in title):
        is_sure |= words[at] in _NATIONAL or words[at - 1] in title
        is_sure |= any(found.meaning for found in campaigns.find(words, at, at + 1))
        at += 1
    named = [found for found in campaigns.find(words, at, min(at + _LONGEST_NAME, last)) if found.first == at]
    is_sure |= any(found.meaning for found in named)
    if named or (at < last and words[at] == "week"):
        end = max((found.last for found in named), default=at + 1)
    elif place < last and words[place] in _HELD:
        end = place
    else:
        return _end_of_series(words, place, last, campaigns)
    rest = words[end : min(end + 6, last)]
    phrase, of_campaign = " ".join(rest), [found.last for found in campaigns.find(words, end, end + len(rest))]
    is_of_several = named and is_plural(words[end - 1]) and rest[:1] == ["of"]  # the first raids of the week
    if (
        is_of_several
        or phrase.startswith("of the year")
        or (rest[:1] == ["of"] and not MONTH_CALLED.keys().isdisjoint(rest[1:2]))
    ):
        return 0
    if phrase.startswith(_OF_SERIES):
        return min(end + 3, last)
    if rest[:1] == ["of"] and of_campaign:
        return max(of_campaign)
    if ["by", "the", "national"] in (rest[:3], rest[1:4]):
        return end + 3 + (rest[0] != "by")
    return end if is_sure or rest[:1] == ["since"] else _end_of_series(words, place, last, campaigns)


def _end_of_series(words: Sequence[str], place: int, last: int, campaigns: PhraseTable[bool]) -> int:
    """Return the token after the series in which an ordinal before *place* counts: ``in a series of weeks``; else 0."""
    start, stop = place + 2, min(place + _SERIES_REACH, last)
    if words[place + 1 : place + 4] == ["these", "weeks", "since"]:
        return place + 3
    of_series = words[place : place + 1] in (["in"], ["of"]) and words[start + 1 : start + 2] == ["of"]
    if not of_series or words[start] not in _SERIES:
        return 0
    named = [found.last for found in campaigns.find(words, start, stop)]
    return max(named + [at + 1 for at in range(start, stop) if words[at] == "weeks"], default=0)


def end_of_ordinal_predicate(
    words: Sequence[str], sentence: Sentence, at: int, place: int, campaigns: PhraseTable[bool], *, is_week_told: bool
) -> int:
    """Return the token after an ordinal, from *at* to before *place*, that a sentence says of a week; 0 if it does not.

    ``The count lasted nine days and was the twelfth``; where the days of a week stand before it, ``It was the seventh``.
    """
    is_named = any(True for _ in campaigns.find(words, sentence.first, at))
    if is_named and words[at - 2 : at] == [",", "the"] and "since" in words[place : place + _SINCE_REACH]:
        return place  # the national week of 7 to 13 October, the fourth (they have held) since the centre opened
    of_series = words[place : place + 3] in (["in", "the", "series"], ["of", "the", "series"])
    is_entry = of_series and is_week_told and words[sentence.first : at] == ["the"]  # The fourth in the series, it
    place += 3 * of_series
    is_predicate = (
        at - 2 >= sentence.first and words[at - 1] == "the" and words[at - 2] in ("was", "is", "it's", "that's")
    )
    is_end = place >= sentence.last or words[place] in (".", ",", ";", ")", "–", "on", "that", "which", "since")
    begins = words[sentence.first : sentence.first + 2]
    is_of_it = is_week_told and (begins[0] in ("it", "this", "it's", "that's") or begins[1:] == ["one"])
    is_subject = is_of_it or is_named or words[sentence.first : at - 2] == ["the", "week"]
    return place if is_end and (is_entry or (is_predicate and is_subject)) else 0
