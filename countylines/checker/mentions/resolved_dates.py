"""The dates of a draft with the recorded weeks that each can mean, and the words that tell of another time.

A month or a range of days without a year is read with the year said last, or that of the only week it can mean. A date
that is only compared with binds its own clause.
"""

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from countylines.checker.mentions.date_mentions import DAY_CALLED, MONTH_CALLED, DateMention, find_dates
from countylines.checker.mentions.weeks import Calendar
from countylines.checker.passages import Passage, Sentence
from countylines.figures.hedges import HEDGES
from countylines.text.english import ONES, SEASONS, WEEKDAY_NAMES
from countylines.text.grammar import POSSESSIVES, SUBJECT_PRONOUNS
from countylines.text.tokens import word_at
from countylines.vocabulary.campaigns import CampaignVocabulary

IS_OF_OTHER_TIME = "the text is about another time"

HEDGE_WORDS = frozenset(word for row in HEDGES.values() for phrase in row.before for word in phrase.split()) | {*"£$€"}
"""Words of hedges, which may stand between a word and its number: ``after more than 8,000 in May``."""

_COMPARING = frozenset(
    "since than against compare compared compares comparison similar previous earlier before until above below vs versus".split()
)
"""Words that make the date after them one that is only compared with, within their clause."""
_MARKS = frozenset([".", ";", ":", "!", "?", "–", "|"])
_REACH = 10
"""How many tokens before a date such a word may stand."""

_PERIODS = SEASONS.keys() | {"winter", "year", "years", "months", "weeks"}
_TO_ITS_END = frozenset({"to", "ending", "ended"})
_OF_YEAR = _TO_ITS_END | {"before", "earlier"}
"""Words behind ``year`` that make it one: ``the year to March``, ``a year earlier``."""
_BEFORE_BEFORE = frozenset({*ONES, *SEASONS, "weeks"})
"""Words before ``before`` that make it tell of an earlier time: ``the three weeks before it``."""
_PARTS_OF_WEEK = WEEKDAY_NAMES - {"sunday"}
_PRESENT_VERBS = frozenset("is are have has do does can you".split())


class DatedSentence(NamedTuple):
    """A sentence, or a part of one, in the words of its passage, with its own dates."""

    words: Sequence[str]
    sentence: Sentence
    dates: Sequence[DateMention]

    @property
    def own_words(self) -> Sequence[str]:
        """Its own words."""
        return self.words[self.sentence.first : self.sentence.last]

    def within(self, part: Sentence) -> "DatedSentence":
        """Return a part of it with the dates that begin there."""
        return DatedSentence(self.words, part, [one for one in self.dates if part.first <= one.first < part.last])


class DateResolver:
    """Resolves the dates of passages, which must be given in the order of the text."""

    def __init__(self, calendar: Calendar, campaigns: CampaignVocabulary, published: date | None) -> None:
        self._calendar = calendar
        self._campaigns = campaigns
        self._written = (published.year, published.month) if published else None
        """The year and month in which the text was written: that of its publication, or of the first day that it names."""
        self._year = published.year if published else None
        """The year said last, by which a month without a year is read."""

    def resolve(self, passage: Passage) -> list[DateMention]:
        """List the dates of a passage, and the names of weeks in it, in order."""
        words = passage.words
        found = [self._resolve_date(words, one) for one in find_dates(passage)]
        for name in self._campaigns.names.find(words, 0, len(words)):
            weeks, is_compared_with = name.meaning, find_comparison_word_before(words, name.first) is not None
            named = DateMention(name.first, name.last, weeks=weeks, is_vague=len(weeks) > 1, is_name=True)
            found.append(named._replace(is_compared_with=is_compared_with))
        return sorted(found, key=lambda one: one.first)

    def _resolve_date(self, words: Sequence[str], mention: DateMention) -> DateMention:
        """Return a date with its weeks and the year by which it is read, which is remembered for those after it."""
        if mention.year and mention.last - mention.first == 1 and not mention.month:
            mention = mention._replace(month=self._calendar.month_of_only_week(mention.year))
        stated = mention.year or self._year_from_writing(words, mention)
        year = mention.year or self._year_of_days(mention, stated or self._year)
        weeks, is_vague = self._weeks_of(mention, year) if mention.month else self._weeks_of_year(words, mention)
        is_compared_with = find_comparison_word_before(words, mention.first) is not None
        is_aside = is_compared_with or word_at(words, mention.first - 1) == "("  # 49 on average (2018: 41)
        if stated and not is_aside:
            self._written = self._written or ((stated, mention.month) if mention.day else None)
            self._year = stated
        return mention._replace(weeks=weeks, is_vague=is_vague, is_compared_with=is_compared_with, read_year=year)

    def _year_from_writing(self, words: Sequence[str], mention: DateMention) -> int | None:
        """Return the year of a month that counts from the time of writing: ``last October``, ``this May``."""
        before = word_at(words, mention.first - 1)
        if self._written is None or before not in ("this", "last"):
            return None
        year, month = self._written
        return year - (before == "last" and mention.month >= month)

    def _year_of_days(self, mention: DateMention, year: int | None) -> int | None:
        """Return *year*, or that of the only week with the very days of a range, or that of writing for the end of a week."""
        if mention.is_range:
            years = {week.year for week in self._calendar.weeks if self._calendar.is_exact(mention, week.year)}
            return years.pop() if len(years) == 1 else year
        written = self._written[0] if self._written else year
        return written if mention.day and self._calendar.is_first_or_last_day(mention, written) else year

    def _weeks_of(self, mention: DateMention, year: int | None) -> tuple[frozenset[str], bool]:
        """Return the weeks that days or a month can mean, and whether they leave open which; a day may be of a report."""
        calendar = self._calendar
        if mention.is_range:
            weeks = frozenset[str]() if year is None else calendar.weeks_of(mention, year)
            return weeks, year is None or len(weeks) > 1
        weeks = calendar.weeks_of(mention, year)
        if not mention.day:
            return weeks, mention.year is None or len(weeks) > 1
        if not weeks:
            return calendar.list_weeks_in_news(mention, year), True
        if mention.year is None and not any(calendar.by_id[week].days for week in weeks):
            weeks |= calendar.weeks_of(mention, None)
        return weeks, year is None or len(weeks) > 1

    def _weeks_of_year(self, words: Sequence[str], mention: DateMention) -> tuple[frozenset[str], bool]:
        """Return the weeks of a year, or of its season: ``the autumn week of 2023``; and whether they leave open which."""
        if mention.last - mention.first > 1:  # 2019-20
            return frozenset(), True
        weeks, before = self._calendar.weeks_of(mention, mention.year), words[max(0, mention.first - 3) : mention.first]
        months = next((SEASONS[word] for word in before if word in SEASONS), None)
        if months is None:
            return weeks, True
        weeks = frozenset(week for week in weeks if self._calendar.by_id[week].stretch[0].month in months)
        return weeks, len(weeks) != 1


def find_dates_before_and_in(
    dates: Sequence[DateMention], sentence: Sentence
) -> tuple[Sequence[DateMention], Sequence[DateMention]]:
    """Return the last date before a sentence, if there is one, and its own dates."""
    first = bisect_left(dates, sentence.first, key=lambda one: one.first)
    last = bisect_left(dates, sentence.last, key=lambda one: one.first)
    return dates[max(0, first - 1) : first], dates[first:last]


def find_comparison_word_before(words: Sequence[str], place: int) -> int | None:
    """Return the token of the word before a date, in its clause, that makes it one that is only compared with."""
    for at in range(place - 1, max(-1, place - 1 - _REACH), -1):
        word, following = words[at], words[at + 1]
        if word in ("after", "from"):  # up from 586 in May
            amount = next((one for one in words[at + 1 : place] if one not in HEDGE_WORDS), "")
            compares = amount[:1].isdigit()
        else:
            is_comparing = word in _COMPARING or (word, following) == ("as", "in")
            compares = is_comparing and not _has_other_sense(word, following)
        if compares:
            return at
        if word in _MARKS:
            return None
    return None


def _has_other_sense(word: str, following: str) -> bool:
    """Return whether a word that may compare with the date behind it does something else there."""
    if word == "than":
        return following[0] in "£0123456789" or following in ("usual", "ever", "expected")  # more than 700
    if word == "against":
        return following.isalpha() and following != "the"  # against gangs
    return word in ("before", "since", "until") and following in {*SUBJECT_PRONOUNS, "("}  # before it goes to print on


def find_other_time_token(words: Sequence[str], first: int, last: int) -> int | None:
    """Return the token at which words about another time than a week, or about a part of it, begin; None if none do."""
    for at, is_other in enumerate(map(_OTHER_TIMES.get, words[first:last]), first):
        if is_other and is_other(words[first:at], words[at + 1 : at + 5]):
            return at
        if words[at][4:5] == "/" and words[at][0].isdigit():
            return at  # 2019/20
    return None


def _is_of_months(earlier: Sequence[str], behind: Sequence[str]) -> bool:
    """Return whether a month begins a time of several: ``from May 2019 to June``."""
    months = [one for one in behind if len(one) != len("2019") or not one.isdigit()]
    is_range = word_at(months, 0) in ("to", "until", "and") and word_at(months, 1) in MONTH_CALLED
    return is_range and not {"from", "between"}.isdisjoint(earlier[-1:])


def _is_since(earlier: Sequence[str], behind: Sequence[str]) -> bool:
    """Return whether ``since`` tells of a time, and neither why (``since nobody can tell``) nor of one of several weeks."""
    is_reason = not (behind and behind[0][0].isdigit()) and not _PRESENT_VERBS.isdisjoint(behind)
    return not (is_reason or not _PRESENT_VERBS.isdisjoint(earlier[-1:]) or _has_superlative(earlier))


def _has_superlative(words: Sequence[str]) -> bool:
    """Return whether a superlative or an ordinal stands before ``so far`` or ``since``: the largest week, the fourth."""
    return any(word in ("most", "record", "any") or word in DAY_CALLED or word.endswith("est") for word in words)


_OTHER_TIMES: Mapping[str, Callable[[Sequence[str], Sequence[str]], bool]] = {
    **dict.fromkeys(
        ("last", "past", "previous"), lambda _, behind: not _PERIODS.isdisjoint(behind[:3])
    ),  # the last six months
    "months": lambda earlier, behind: "than" not in earlier[-2:] and not _TO_ITS_END.isdisjoint(behind[:1]),
    "year": lambda earlier, behind: "than" not in earlier[-2:] and not _OF_YEAR.isdisjoint(behind[:1]),
    **dict.fromkeys(MONTH_CALLED, _is_of_months),
    **dict.fromkeys(("life", "lifetime", "career"), lambda earlier, _: not POSSESSIVES.isdisjoint(earlier[-2:])),
    **dict.fromkeys(("ago", "annually"), lambda *_: True),
    "before": lambda earlier, _: not _BEFORE_BEFORE.isdisjoint(earlier[-1:]),  # the spring before
    "by": lambda _, behind: not _PARTS_OF_WEEK.isdisjoint(behind[:1]),  # by Friday
    "first": lambda _, behind: not {"day", "days"}.isdisjoint(behind[:2]),  # in the first two days
    "since": _is_since,
    "as": lambda earlier, behind: (
        behind[:2] == ["a", "whole"] and "".join(earlier[-1:])[:1].isdigit()
    ),  # 2019 as a whole
    "so": lambda earlier, behind: behind[:1] == ["far"] and not _has_superlative(earlier),
}
"""By its first word, whether words are about another time, given those before it in its sentence and the four behind it."""
