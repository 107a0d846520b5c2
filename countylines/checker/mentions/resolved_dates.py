"""The dates of a draft with the recorded weeks that each can mean.

A month or a range of days without a year is read with the year said last, or that of the only week it can mean. A date
that is only compared with binds its own clause.
"""

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date

from countylines.checker.mentions.date_mentions import find_dates
from countylines.checker.mentions.exclusions import find_comparison_word_before
from countylines.checker.mentions.weeks import Calendar, DateMention
from countylines.checker.passages import Passage, Sentence
from countylines.text.english import SEASONS
from countylines.vocabulary.campaigns import CampaignVocabulary

BETWEEN_LISTED = frozenset(", ; and & to v vs versus / – → the in of week weeks".split())
"""What may stand between two dates of a list, or two numbers."""


class DateResolver:
    """Resolves the dates of passages, which must be given in the order of the text."""

    def __init__(
        self, calendar: Calendar, campaigns: CampaignVocabulary, published: date | None, *, is_on_subject: bool = True
    ) -> None:
        self._calendar = calendar
        self._campaigns = campaigns
        self._is_on_subject = is_on_subject
        """Whether the text is about the subject: else only the very days of a week name it."""
        self._written = (published.year, published.month) if published else None
        """The year and month in which the text was written: that of its publication, or of the first day that it names."""
        self._year: int | None = published.year if published else None
        self._month = published.month if published else 0
        self._last_year: int | None = None
        """The year and month said last, by which a month without a year is read; *last_year* also of a date compared with."""

    def resolve(self, passage: Passage) -> list[DateMention]:
        """List the dates of a passage, and the names of weeks in it, in order."""
        words = passage.words
        found: list[DateMention] = []
        for one in find_dates(passage):
            found.append(self._resolve_date(words, one, found[-1:]))
        for name in self._campaigns.names.find(words, 0, len(words)):
            if any(one.first <= name.first < one.last for one in found):
                continue
            weeks, is_compared_with = name.meaning, find_comparison_word_before(words, name.first) is not None
            named = DateMention(name.first, name.last, weeks=weeks, is_vague=len(weeks) > 1, is_name=True)
            found.append(named._replace(is_compared_with=is_compared_with))
        return sorted(found, key=lambda one: one.first)

    def _resolve_date(self, words: Sequence[str], said: DateMention, before: Sequence[DateMention]) -> DateMention:
        """Return a date with its weeks and the year by which it is read, which is remembered for those after it."""
        stated = said.year or self._year_from_writing(words, said)
        self._last_year = stated or self._last_year
        year = stated or self._year_said_before(said)
        if not said.year:
            year = self._year_of_range(said, year) if said.is_range else self._year_of_day(said, year)
        weeks, is_vague = self._weeks_of(words, said, year)
        token = find_comparison_word_before(words, said.first)
        is_told_before = any(one.first > (token or 0) and not _is_in_list(words, one, said) for one in before)
        is_compared_with = token is not None and not is_told_before
        is_aside = words[said.first - 1 : said.first] == ["("] and words[said.last : said.last + 1] == [":"]
        if stated and not is_compared_with and not is_aside:  # 49 on average (2018: 41)
            self._written = self._written or ((stated, said.month) if said.day else None)
            self._year, self._month = stated, said.last_month or self._month
        return said._replace(weeks=weeks, is_vague=is_vague, is_compared_with=is_compared_with, read_year=year)

    def _year_from_writing(self, words: Sequence[str], said: DateMention) -> int | None:
        """Return the year of a date that counts from the time of writing or the year said last: ``last October``, ``that May``."""
        before = words[said.first - 1] if said.first else ""
        if before == "that" or words[said.last : said.last + 3] == ["of", "that", "year"]:
            return self._last_year
        if self._written is None:
            return None
        year, month = self._written
        if words[said.last : said.last + 2] in (["last", "year"], ["this", "year"]):
            return year - (words[said.last] == "last")
        return year - (before == "last" and said.month >= month) if before in ("this", "last") else None

    def _year_said_before(self, said: DateMention) -> int | None:
        """Return the year said last, or one in which the month of a date has a week: the year before, for a later month."""
        if not self._year or self._calendar.weeks_of(said, self._year):
            return self._year
        if self._month and said.month > self._month and self._calendar.weeks_of(said, self._year - 1):
            return self._year - 1
        return self._year

    def _year_of_range(self, said: DateMention, year: int | None) -> int | None:
        """Return *year*, or that of the only recorded week which has the very days of a range."""
        years = {week.year for week in self._calendar.weeks if self._calendar.is_exact(said, week.year)}
        return years.pop() if len(years) == 1 and year not in years else year

    def _year_of_day(self, said: DateMention, year: int | None) -> int | None:
        """Return *year*, or that of writing if a single day begins or ends a week in that."""
        written = self._written[0] if self._written else year
        return written if said.day and self._calendar.is_first_or_last_day(said, written) else year

    def _weeks_of(self, words: Sequence[str], said: DateMention, year: int | None) -> tuple[frozenset[str], bool]:
        """Return the weeks that a date can mean, and whether it is vague."""
        calendar = self._calendar
        is_of_years = not said.month and said.last - said.first > 1  # 2019-20
        weeks = frozenset[str]() if is_of_years else calendar.weeks_of(said, year)
        if said.is_range:
            is_of_week = said.year or (self._is_on_subject and year) or calendar.is_exact(said, year)
            return (weeks if is_of_week else frozenset()), year is None or len(weeks) > 1
        if said.day:
            if not weeks:
                return calendar.list_weeks_in_news(said, year), True
            if said.year is None and not any(calendar.by_id[week].days for week in weeks):
                weeks |= calendar.weeks_of(said, None)
            return weeks, year is None or len(weeks) > 1
        if said.month:
            return weeks, said.year is None or len(weeks) > 1
        before = words[max(0, said.first - 2 - (words[said.first - 1] == "of")) : said.first]
        months = next((SEASONS[word] for word in before if word in SEASONS), ())  # the autumn week of 2023
        if months:
            weeks = frozenset(week for week in weeks if calendar.by_id[week].stretch[0].month in months)
        return weeks, len(weeks) != 1 or not months


def _is_in_list(words: Sequence[str], one: DateMention, other: DateMention) -> bool:
    """Return whether nothing but joints stands between two dates, or no comma: a word that compares is said of both."""
    between = words[one.last : other.first]
    return "," not in between or BETWEEN_LISTED.issuperset(between)


def find_dates_before_and_in(
    dates: Sequence[DateMention], sentence: Sentence
) -> tuple[Sequence[DateMention], Sequence[DateMention]]:
    """Return the last date before a sentence, if there is one, and its own dates."""
    first = bisect_left(dates, sentence.first, key=lambda one: one.first)
    last = bisect_left(dates, sentence.last, key=lambda one: one.first)
    return dates[max(0, first - 1) : first], dates[first:last]
