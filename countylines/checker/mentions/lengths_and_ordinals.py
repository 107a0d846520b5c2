"""Find what a sentence says about the length of a week, and about its place in the series of weeks: ``the twelfth``."""

from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import pairwise, takewhile
from typing import NamedTuple

from countylines.checker.mentions.date_mentions import MONTH_BY_NAME, NUMBER_OF_ORDINAL, WEEKDAY_BY_NAME, DateMention
from countylines.checker.number_mention import Sentence
from countylines.checker.passages import TokenRange, clause_around
from countylines.text.english import ONES
from countylines.text.grammar import DETERMINERS, POSSESSIVES, SUBJECT_PRONOUNS
from countylines.text.stems import ORDINAL_SUFFIXES
from countylines.text.tokens import PhraseTable, word_at

_DAYS_IN_UNIT = {"day": 1, "days": 1, "weekend": 2, "week": 7, "weeks": 7, "month": 30, "months": 30}
_DAYS_IN_UNIT |= dict.fromkeys(("fortnight", "fortnight's", "fortnightly"), 14)
"""The number of days in each unit of time."""
_COUNTS = {word: number for word, number in ONES.items() if number} | {"a": 1, "an": 1, "single": 1}
"""Numbers of days or weeks in words."""

_HOURS_OF_DAYS = {"24": 1, "48": 2, "72": 3}
_LASTING = frozenset("lasted lasting ran running took continued".split())
_LASTED_FOR = (["had", "run", "for"], ["went", "on", "for"], ["was", "over", "in"])
"""Other words directly before a length: ``It went on for ten days``."""
_AFTER_DISTANCES = frozenset("after before since to until later on of".split())
"""Words after a length that separates two points in time: ``In the six months after the count``."""
_BEFORE_LENGTHS = frozenset(["over", "in"])
"""Words before a length at the beginning of a sentence, or after a figure."""
_BREAKS = frozenset(", . ; | : and in during ' weeks months after before since into".split())
"""Tokens that detach a length from a campaign after it: ``the fortnight after the raids``, ``two weeks of raids``."""
_REACH = 4
"""Within how many tokens after a length the name of its campaign must begin."""
_BETWEEN_LENGTH_AND_DAYS = frozenset([",", "(", ":", "from", "between"])
"""Tokens that may come between a length and the days whose length it is."""

_SERIES = frozenset(["kind", "series", "weeks", "sort", "type"])
"""Nouns for the series of weeks, after an ordinal: ``of its kind``, ``in the series``."""
_BEFORE_SERIES = (DETERMINERS | POSSESSIVES) - {"a", "an"}
_AFTER_ORDINALS = frozenset(". , ; ) – on that which since they they've".split())
"""What may follow an ordinal without a noun: ``It was the twelfth since 2018``."""
_AFTER_PEOPLE = ([",", "who"], [",", "whose"], [",", "whom"])
"""Tokens after an ordinal which show that it is a person's: ``The seventh, who is 83``."""
_BEFORE_TIMES = (["for", "the"], ["is", "the"], ["was", "the"])
"""Words before an ordinal that says how many times the weeks were held."""
_OF_THEM = (["of", "them"], ["of", "these"], ["of", "those"])
"""Words after an ordinal that counts weeks mentioned before: ``the fifth of these``."""
_NEGATIONS = frozenset("not no never call calls called".split())
"""Words before a length that deny it, or report what somebody calls it: ``calls it a ten-day count``."""
_SPEAKING = frozenset(["speak", "speaks", "spoke"])
"""Verbs before ``of`` and what somebody calls a week: ``They speak of a ten-day count``."""
_PERSONAL_POSSESSIVES = POSSESSIVES - {"its", "their", "our"}
"""Words before an ordinal that counts what somebody took part in."""
_FUTURE = frozenset("if will would could should might expected planned scheduled".split())
"""Words of a clause about a week that has not been held: ``if we want a fourteenth count``."""


class StatedNumber(NamedTuple):
    """A length of time in days, or an ordinal, in the tokens from *first* to before *last*."""

    first: int
    last: int
    number: int


def lengths_in(words: Sequence[str], sentence: TokenRange) -> Iterator[StatedNumber]:
    """Yield the lengths of time in a sentence: ``seven days``, ``week-long``."""
    for at, unit in enumerate(words[slice(*sentence)], sentence.first):
        if unit in _DAYS_IN_UNIT:
            word = words[at - 1] if at > sentence.first else ""
            count = _COUNTS.get(word) or (int(word) if word.isdigit() and len(word) <= len("99") else 0)
            if count or unit.startswith("fortnight") or word_at(words, at + 1) == "long":
                yield StatedNumber(at - 1 if count else at, at + 1, (count or 1) * _DAYS_IN_UNIT[unit])
        elif unit in ("hour", "hours") and at > sentence.first and words[at - 1] in _HOURS_OF_DAYS:
            yield StatedNumber(at - 1, at + 1, _HOURS_OF_DAYS[words[at - 1]])


def ordinals_in(words: Sequence[str], sentence: TokenRange) -> Iterator[StatedNumber]:
    """Yield the ordinals in a sentence except ``first``, which is said of many other things.

    A question that offers a choice states none: ``Was it the third or the fourth?``
    """
    if words[sentence.last - 1] == "?" and "or" in words[sentence.first : sentence.last]:
        return
    for at, word in enumerate(words[slice(*sentence)], sentence.first):
        if NUMBER_OF_ORDINAL.get(word, 1) > 1:
            yield StatedNumber(at, at + 1, NUMBER_OF_ORDINAL[word])
        elif word in ORDINAL_SUFFIXES and at > sentence.first and words[at - 1].isdigit():
            yield StatedNumber(at - 1, at + 1, int(words[at - 1]))


class WeekStatementFinder:
    """Finds the lengths and the ordinals that sentences give for weeks.

    *campaigns* are the phrases for the weeks, each with True if the record itself prints it for its weeks. *title* are
    the words of the record's title except "week" and "weeks".
    """

    def __init__(self, campaigns: PhraseTable[bool], title: Container[str]) -> None:
        self._campaigns = campaigns
        self._title = title

    def lengths(
        self,
        words: Sequence[str],
        sentence: TokenRange,
        dates: Iterable[DateMention],
        *,
        is_of_week: bool,
        ends_of_figures: Container[int],
    ) -> Iterator[StatedNumber]:
        """Yield the lengths that a sentence gives for weeks, each with the words that show this.

        For example ``a two-week crackdown``, ``the crackdown lasted for two weeks``, ``ten days, from 7 to 13
        October``. *dates* are the days of weeks. *is_of_week* is set if the sentence goes on about a week, as in ``It
        lasted for ten days``. *ends_of_figures* are the tokens directly after figures of a week and their nouns, for
        ``74 nests in ten days`` and ``In ten days they saw 74``.
        """
        names, days = [*self._campaigns.find(words, *sentence)], [one.first for one in dates]
        for length in lengths_in(words, sentence):
            first, last, _ = length
            if _is_denied(words, sentence, first) or word_at(words, last) in ("ago", "earlier"):  # ten days ago
                continue
            after = next((at for at in range(last, sentence.last) if words[at] not in _BETWEEN_LENGTH_AND_DAYS), last)
            near = (name for name in names if last <= name.first < last + _REACH)
            counted = next((name for name in near if _BREAKS.isdisjoint(words[last - 1 : name.first])), None)
            is_one = words[first] in ("a", "an") and words[last - 1] in ("day", "week")
            before = words[max(sentence.first, first - 3) : first]
            is_lasting = not _LASTING.isdisjoint(before) or before in _LASTED_FOR
            subject = next((name.first for name in names if name.last <= first), first if is_of_week else None)
            if subject is not None and subject < first and words[first - 1] == "over":  # raids over five days
                is_lasting |= "," not in words[subject:first] and not _is_denied(words, sentence, subject)
            is_of_figures = words[sentence.first] in _BEFORE_LENGTHS and first - sentence.first <= _REACH
            is_of_figures |= words[first - 1] in _BEFORE_LENGTHS and first - 1 in ends_of_figures
            is_of_figures |= words[sentence.first] == "it" and is_lasting
            is_apposed = subject is not None and _is_in_apposition(words, subject, first)
            is_apposed &= word_at(words, last) not in _AFTER_DISTANCES
            if after in days or is_apposed:
                yield length
            elif counted and not is_one:
                yield length._replace(last=counted.last)
            elif subject is not None and (is_lasting or word_at(words, last) == "long"):
                yield length._replace(first=subject)
            elif is_of_figures and ends_of_figures and word_at(words, last) not in _AFTER_DISTANCES:
                yield length

    def ordinals(self, sentence: Sentence, *, is_week_named: bool) -> Iterator[StatedNumber]:
        """Yield the ordinals that a sentence gives for weeks, each with its noun.

        *is_week_named* says whether the days of one week are given in the sentence or before it.
        """
        words, tokens = sentence.passage.words, sentence.tokens
        before = -1
        for ordinal in ordinals_in(words, tokens):
            first, last, _ = ordinal
            is_listed, before = first == before, last + 1
            if is_listed and words[first - 1] in (",", "and"):  # the fourth, fifth and sixth
                continue
            near = reversed(words[sentence.first : first])
            if any(word in WEEKDAY_BY_NAME for word in takewhile(lambda word: not word[0].isdigit(), near)):
                continue  # on the Sunday, the 13th
            if first > sentence.first and words[first - 1] in _PERSONAL_POSSESSIVES:  # it was my second
                continue
            begin, clause_end = clause_around(words, tokens, first)
            begin = max((at for at in range(begin, first) if words[at] == "that"), default=begin)  # he could say that
            is_to_come = not _FUTURE.isdisjoint(words[begin:clause_end])
            if is_to_come or _is_denied(words, tokens, first):  # if we want a fourteenth count
                continue
            is_subject = any(one.only_week and one.month and one.last == first - 2 for one in sentence.dates)
            end = self.end_of_noun(words, last, sentence.last) or self.end_of_predicate(
                words, tokens, ordinal, is_week_named=is_week_named or is_subject
            )
            end = end or self._end_by_context(sentence, ordinal, is_week_named=is_week_named)
            if end and not _names_year(words[end : end + 3]):
                yield ordinal._replace(last=end)

    def _end_by_context(self, sentence: Sentence, ordinal: StatedNumber, *, is_week_named: bool) -> int:
        """Return the token after an ordinal that is a week's, judging by words and dates near it; 0 if it is not."""
        (first, last, _), words = ordinal, sentence.passage.words
        is_below_days = is_week_named and words[sentence.first : first] in ([], ["the"])
        is_after_days = any(one.is_range and one.last < first for one in sentence.dates)
        is_of_month = word_at(words, last + 1) == "of" and word_at(words, last + 2) in MONTH_BY_NAME
        if word_at(words, last) == "week" and (is_below_days or is_after_days) and not is_of_month:
            return last + 1  # 13–20 May: third week
        is_of_them = word_at(words, first - 1) == "the" and words[last : last + 2] in _OF_THEM
        beside = [one for one in sentence.dates if one.last <= first or (one.is_range and one.first <= last + _REACH)]
        if is_of_them and any(one.only_week and not one.is_compared_with for one in beside):
            return last + 2  # May 2019 was the fifth of them; in the fifth of these, 13–20 May
        is_time = words[max(sentence.first, first - 2) : first] in _BEFORE_TIMES and word_at(words, last) == "time"
        if is_time and self.mentions_week(words, last, sentence.last):
            return last + 1  # for the fifth time they held a week
        return last if _is_dated_by_apposition(sentence, ordinal) else 0

    def end_of_noun(self, words: Sequence[str], first: int, last: int) -> int:
        """Return the token after a noun for weeks that begins at *first*, after an ordinal; 0 if there is none.

        For example ``such week``, ``week of the crackdown``, ``of its kind``. The sentence ends before *last*.
        """
        at = first
        while at < last and (words[at] in ("such", "national", '"') or words[at] in self._title):
            at += 1
        names = [name for name in self._campaigns.find(words, at, last) if name.first == at]
        if names or words[at : min(at + 1, last)] == ["week"]:
            end = max((name.last for name in names), default=at + 1)
            is_of_weeks = at > first or any(name.meaning for name in names)
        elif words[first : min(first + 1, last)] in (["of"], ["in"]):
            end, is_of_weeks = first, False
        else:
            return 0
        after = words[end : min(end + 6, last)]
        series = 2 if word_at(after, 1) in _BEFORE_SERIES else 1
        is_of_series = word_at(after, 0) in ("of", "in") and word_at(after, series) in _SERIES
        if is_of_series and word_at(after, series + 1) != "of":
            return end + series + 1
        if after[:1] == ["of"]:
            if word_at(after, 1) in MONTH_BY_NAME:
                return 0  # the second week of May
            campaigns = [name.last for name in self._campaigns.find(words, end, end + len(after))]
            return max(campaigns, default=end if is_of_weeks else 0)
        return end if is_of_weeks else 0

    def end_of_predicate(
        self, words: Sequence[str], sentence: TokenRange, ordinal: StatedNumber, *, is_week_named: bool
    ) -> int:
        """Return the token after an ordinal with which a sentence ranks a week; 0 if it does not rank one.

        As in ``The count lasted nine days and was the twelfth`` or, if the days of a week are given, ``It was the
        seventh``.
        """
        first, last, _ = ordinal
        before = words[max(sentence.first, first - 2) : first]
        if before[-1:] != ["the"] or before[0] not in ("was", "is", "it's", "that's", ",", "the"):
            return 0
        is_end = last >= sentence.last or words[last] in _AFTER_ORDINALS
        is_end &= words[last : last + 2] not in _AFTER_PEOPLE
        return last if is_end and (is_week_named or self.mentions_week(words, sentence.first, first)) else 0

    def mentions_week(self, words: Sequence[str], first: int, last: int) -> bool:
        """Return whether the words include a name for the weeks, or ``week`` after a word of the record's title."""
        pairs = pairwise(words[first:last])
        is_titled = any(one in self._title and two == "week" for one, two in pairs)
        return is_titled or any(self._campaigns.find(words, first, last))


def _is_dated_by_apposition(sentence: Sentence, ordinal: StatedNumber) -> bool:
    """Return whether a date after an ordinal says which week it is: ``The second, in May 2019, was longer``."""
    (first, last, _), words = ordinal, sentence.passage.words
    begins = words[sentence.first : first] in (["the"], ["in", "the"]) and word_at(words, last) == ","
    is_dated = any(one.only_week and one.year and last < one.first <= last + 3 for one in sentence.dates)
    before = words[slice(*sentence.passage.sentence_before(sentence.first))]
    return begins and is_dated and not {"week", "weeks"}.isdisjoint(before) and "year" not in before


def _is_in_apposition(words: Sequence[str], name: int, first: int) -> bool:
    """Return whether just a date and a comma are between a name and a token: ``the count of May 2019, a fortnight``."""
    if word_at(words, first - 1) != ",":
        return False
    date = takewhile(lambda word: word.isdecimal() or word in MONTH_BY_NAME, reversed(words[name : first - 1]))
    begin = first - 1 - len([*date])
    return begin < first - 1 and words[begin - 1] in ("of", "in") and begin - name <= _REACH


def _names_year(after: Sequence[str]) -> bool:
    """Return whether the words after an ordinal and its noun name a year: ``the second week in 2019``."""
    year = word_at(after, 1)
    is_numbered = after[:1] in (["in"], ["of"]) and year.isdecimal() and len(year) == len("2019")
    return is_numbered or " ".join(after).startswith(("this year", "that year", "of the year"))


def _is_denied(words: Sequence[str], sentence: TokenRange, place: int) -> bool:
    """Return whether words just before a place negate what is there, or report what somebody calls it."""
    before = words[max(sentence.first, place - 4) : place]
    if before[:1] == ["no"] and word_at(before, 1) in SUBJECT_PRONOUNS | {"this", "that"}:
        before = before[1:]  # No, it was the third
    return not _NEGATIONS.isdisjoint(before) or any(one in _SPEAKING and two == "of" for one, two in pairwise(before))
