"""What a draft says of a campaign: how long it lasted, and which of the series it was: ``two-week``, ``the third week``."""

from bisect import bisect_left
from collections.abc import Container, Iterator, Sequence

from countylines.checker.mentions.date_mentions import DAY_CALLED, MONTH_CALLED
from countylines.checker.passages import Passage, Sentence
from countylines.text.english import ONES
from countylines.text.stems import ORDINAL_SUFFIXES
from countylines.text.tokens import PhraseTable

_UNITS = {"day": 1, "days": 1, "week": 7, "weeks": 7, "month": 30, "months": 30}
_UNITS |= dict.fromkeys(("fortnight", "fortnight's", "fortnightly"), 14)
"""The days of each unit of time."""
_LASTING = frozenset("lasted lasting ran running took duration".split())
_BEFORE_LENGTHS = frozenset({"for", "just", "only", "over", ":", "|"})
_BEFORE_RANGES = frozenset(", ( – : from between".split())
"""What stands between a length and the range of days that it is the length of."""
_BREAKS = frozenset(", . ; | : and in during ' weeks months after before since into".split())
"""What does not stand between a length and its campaign: ``the fortnight after the raids``, ``two weeks of raids``."""
_LONGEST = 14
_LENGTHS = {word: number for word, number in ONES.items() if 0 < number <= _LONGEST} | {"a": 1, "an": 1}
"""Numbers of days or weeks that a campaign may be said to last, in words."""
_REACH_BEFORE, _REACH_AFTER = 4, 9
"""How many tokens before a campaign its length may stand, and how many behind it the verb of lasting."""

_NATIONAL = frozenset({"such", "national"})
_OF_SERIES = ("of its", "of the kind", "of the series", "of the weeks", "of these weeks")
_AFTER_ORDINALS = frozenset(". , ; ) – on that which since they they've".split())
"""What may follow an ordinal without a noun: ``It was the twelfth since 2018``."""
_IT = frozenset({"it", "this", "it's", "that's", "one", "week"})
_LONGEST_NAME = 3
"""How many tokens the name of a campaign may have."""
_NEGATIONS = frozenset(
    "not no never than local force's another separate earlier previous own since other further".split()
)
_CALLING = frozenset({"call", "calls", "called"})
FUTURE = frozenset("if will would could should might expected planned scheduled".split())


def next_about_same(passage: Passage, sentence: Sentence) -> Sentence:
    """Return the sentence after another if it goes on about the same thing: ``It was seven days``; else an empty one."""
    if passage.words[sentence.last : sentence.last + 1] in (["it"], ["that"], ["this"], ["actually"]):
        return passage.sentences[bisect_left(passage.sentences, (sentence.last,))]
    return Sentence(0, 0)


def is_negated(words: Sequence[str], sentence: Sentence, place: int) -> bool:
    """Return whether words right before a place negate it, say it of something else, or call it so."""
    near = words[max(sentence.first, place - 4) : place]
    is_called = "it" in near and not _CALLING.isdisjoint(near)  # calls it a ten-day count
    return is_called or not _NEGATIONS.isdisjoint(near[-2:])


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
        is_lasting = (verb >= sentence.first and words[verb] in _LASTING) or words[last : last + 1] == ["long"]
        before = (name.first for name in named if name.last <= verb < name.last + _REACH_AFTER)
        begin = next(before, first if is_of_it else None)
        near = (name for name in named if last <= name.first < last + _REACH_BEFORE)
        end = next((name.last for name in near if _BREAKS.isdisjoint(words[last - 1 : name.first])), None)
        behind = next((at for at in range(last, sentence.last) if words[at] not in _BEFORE_RANGES), last)
        is_one = words[first] in ("a", "an") and words[last - 1] in ("day", "week")
        if behind in ranges:
            yield first, last, days
        elif end and not is_one:
            yield first, end, days
        elif is_lasting and begin is not None:
            yield begin, last, days


def ordinals_in(words: Sequence[str], sentence: Sentence) -> Iterator[tuple[int, int, int]]:
    """Yield the ordinals of a sentence but the first, which is said of much else: token, number, the token after them."""
    for at in range(*sentence):
        is_fraction = words[at - 1] in ("a", "one", "two") and words[at + 1 : at + 2] == ["of"]
        if DAY_CALLED.get(words[at], 1) > 1 and not is_fraction:
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
    at = place
    while at < last and (words[at] in _NATIONAL or words[at] in title):
        at += 1
    named = [found for found in campaigns.find(words, at, min(at + _LONGEST_NAME, last)) if found.first == at]
    if named or words[at : min(at + 1, last)] == ["week"]:
        end = max((found.last for found in named), default=at + 1)
    elif words[place : min(place + 1, last)] == ["of"]:
        end = place
    else:
        return 0
    rest = words[end : min(end + 6, last)]
    if rest[:3] == ["of", "the", "year"] or (rest[:1] == ["of"] and not MONTH_CALLED.keys().isdisjoint(rest[1:2])):
        return 0  # the second week of May
    if " ".join(rest).startswith(_OF_SERIES):
        return min(end + 3, last)
    of_campaign = [found.last for found in campaigns.find(words, end, end + len(rest))] if rest[:1] == ["of"] else []
    is_sure = at > place or any(found.meaning for found in named)
    return max(of_campaign, default=end if is_sure else 0)


def end_of_ordinal_predicate(
    words: Sequence[str], sentence: Sentence, at: int, place: int, campaigns: PhraseTable[bool], *, is_week_told: bool
) -> int:
    """Return the token after an ordinal, from *at* to before *place*, that a sentence says of a week; 0 if it does not.

    ``The count lasted nine days and was the twelfth``; where the days of a week stand before it, ``It was the seventh``.
    """
    before = words[max(sentence.first, at - 2) : at]
    if before[-1:] != ["the"] or before[0] not in ("was", "is", "it's", "that's", ",", "the"):
        return 0
    is_of_series = words[place + 2 : place + 3] == ["series"]
    is_it = not _IT.isdisjoint(words[sentence.first : sentence.first + 2])
    is_of_it = is_week_told and (is_it or (is_of_series and before == ["the"]))  # The third in the series
    place += 3 * is_of_series
    is_end = place >= sentence.last or words[place] in _AFTER_ORDINALS
    is_end |= is_of_series and any(campaigns.find(words, place, min(place + _REACH_BEFORE + 1, sentence.last)))
    return place if is_end and (is_of_it or any(campaigns.find(words, sentence.first, at))) else 0
