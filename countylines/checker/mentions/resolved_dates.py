"""The dates of a draft with the recorded weeks that each can mean.

A month or a range of days without a year is read with the year said last, or that of the only week it can mean. A date
that is only compared with binds its own clause.
"""

from bisect import bisect_left
from collections.abc import Sequence

from countylines.checker.mentions.date_mentions import find_dates, is_noun_before_year
from countylines.checker.mentions.exclusions import find_comparison_word_before
from countylines.checker.mentions.weeks import Calendar, DateMention
from countylines.checker.passages import Passage, Sentence
from countylines.text.english import SEASONS
from countylines.vocabulary.campaigns import CampaignVocabulary


class DateResolver:
    """Resolves the dates of passages, which must be given in the order of the text."""

    def __init__(
        self,
        calendar: Calendar,
        campaigns: CampaignVocabulary,
        published: tuple[int, int] | None,
        *,
        is_on_subject: bool = True,
    ) -> None:
        self._calendar = calendar
        self._campaigns = campaigns
        self._is_on_subject = is_on_subject
        """Whether the text is about the subject: else only the very days of a week name it."""
        self._written = published
        """The year and month in which the text was written: that of its publication, or of the first day that it names."""
        self._year: int | None = published[0] if published else None
        self._month = published[1] if published else 0
        """The year and month said last, by which a month without a year is read."""
        self._last_year: int | None = None
        """The year said last, also of a date that is only compared with."""
        self._year_of_month: dict[int, int] = {}
        """The year in which a month was named last that has a week."""

    def resolve(self, passage: Passage) -> list[DateMention]:
        """List the dates of a passage, and the names of weeks in it, in order."""
        words = passage.words
        found = [self._resolve_date(words, date) for date in find_dates(passage)]
        for name in self._campaigns.names.find(words, 0, len(words)):
            if not any(one.first <= name.first < one.last for one in found):
                found.append(
                    DateMention(
                        name.first,
                        name.last,
                        weeks=name.meaning,
                        is_vague=len(name.meaning) > 1,
                        is_compared_with=find_comparison_word_before(words, name.first) is not None,
                        is_name=True,
                    )
                )
        found.sort(key=lambda one: one.first)
        return _join_names_and_years(found, words)

    def _resolve_date(self, words: Sequence[str], date: DateMention) -> DateMention:
        """Return a date with its weeks and the year by which it is read, which is remembered for those after it."""
        stated = date.year or self._year_from_writing(words, date)
        self._last_year = stated or self._last_year
        year = stated or self._year_said_before(date)
        if not date.year:
            year = self._year_of_range(date, year) if date.is_range else self._year_of_day(date, year)
        weeks, is_vague = self._weeks_of(words, date, year)
        token = find_comparison_word_before(words, date.first)
        is_aside = words[date.first - 1 : date.first] == ["("] and words[date.last : date.last + 1] == [":"]
        if stated and token is None and not is_aside:  # 49 on average (2018: 41)
            self._remember(date, stated, has_week=bool(weeks))
        return date._replace(weeks=weeks, is_vague=is_vague, is_compared_with=token is not None, read_year=year)

    def _year_from_writing(self, words: Sequence[str], date: DateMention) -> int | None:
        """Return the year of a date that counts from the time of writing, or from the last year: ``October last year``."""
        before = words[date.first - 1] if date.first else ""
        if before == "that":  # before 2018 nobody knew; that October
            return self._last_year
        if self._written is None:
            return None
        year, month = self._written
        if words[date.last : date.last + 2] in (["last", "year"], ["this", "year"]):
            return year - (words[date.last] == "last")
        return year - (before == "last" and date.month >= month) if before in ("this", "last") else None

    def _year_said_before(self, date: DateMention) -> int | None:
        """Return the year said last, or one in which the month of a date has a week: the year before, for a later month."""
        if not self._year or self._calendar.weeks_of(date, self._year):
            return self._year
        if self._month and date.month > self._month and self._calendar.weeks_of(date, self._year - 1):
            return self._year - 1
        return self._year_of_month.get(date.month, self._year)

    def _year_of_range(self, date: DateMention, year: int | None) -> int | None:
        """Return *year*, or that of the only recorded week which has the very days of a range, or its weekday."""
        years = {week.year for week in self._calendar.weeks if self._calendar.is_exact(date, week.year)}
        on_weekday = {week.year for week in self._calendar.weeks if date.begins_on_its_weekday(week.year)}
        if date.weekday is not None and year not in on_weekday:
            years = {one for one in on_weekday if self._calendar.weeks_of(date, one)}
        return years.pop() if len(years) == 1 and year not in years else year

    def _year_of_day(self, date: DateMention, year: int | None) -> int | None:
        """Return *year*, or that of writing if a single day begins or ends a week, on its weekday, only in that."""
        written = self._written[0] if self._written else year
        if not date.day or not self._calendar.is_first_or_last_day(date, written):
            return year
        is_on_weekday = date.weekday is None or (written is not None and date.begins_on_its_weekday(written))
        return written if is_on_weekday and not self._calendar.is_first_or_last_day(date, year) else year

    def _weeks_of(self, words: Sequence[str], date: DateMention, year: int | None) -> tuple[frozenset[str], bool]:
        """Return the weeks that a date can mean, and whether it is vague."""
        calendar = self._calendar
        weeks = frozenset[str]() if date.is_of_years else calendar.weeks_of(date, year)
        if date.is_range:
            is_of_week = date.year or (self._is_on_subject and year) or calendar.is_exact(date, year)
            return (weeks if is_of_week else frozenset()), year is None or len(weeks) > 1
        if date.day:
            if not weeks:
                return calendar.list_weeks_in_news(date, year), True
            if date.year is None and not any(calendar.by_id[week].days for week in weeks):
                weeks |= calendar.weeks_of(date, None)
            return weeks, year is None or len(weeks) > 1
        if date.month:
            return weeks, year is None or len(weeks) > 1 or (date.year is None and bool(weeks))
        before = words[max(0, date.first - 2 - (words[date.first - 1] == "of")) : date.first]
        months = next((SEASONS[word] for word in before if word in SEASONS), ())  # the autumn week of 2023
        if months:
            weeks = frozenset(week for week in weeks if calendar.by_id[week].month in months)
        is_named = bool(months) or any(self._campaigns.campaigns.find(words, date.last, min(date.last + 1, len(words))))
        return weeks, len(weeks) != 1 or not is_named

    def _remember(self, date: DateMention, year: int, *, has_week: bool) -> None:
        """Keep the year that was said of a date for those after it; *has_week* tells that it is in a recorded week."""
        if has_week:
            self._year_of_month[date.month] = year
        self._written = self._written or ((year, date.month) if date.day else None)
        self._year, self._month = year, date.last_month or self._month


def _join_names_and_years(found: list[DateMention], words: Sequence[str]) -> list[DateMention]:
    """Join a vague name of weeks and a year behind it: spring 2024, the spring count of 2024."""
    joined: list[DateMention] = []
    for one in found:
        before = joined[-1] if joined else None
        is_near = before is not None and is_noun_before_year(words[before.last : one.first])
        if before and is_near and before.weeks & one.weeks and (before.is_vague or one.is_vague):
            weeks = before.weeks & one.weeks
            joined[-1] = one._replace(first=before.first, weeks=weeks, is_vague=len(weeks) > 1, is_name=before.is_name)
        else:
            joined.append(one)
    return joined


def find_dates_before_and_in(
    dates: Sequence[DateMention], sentence: Sentence
) -> tuple[Sequence[DateMention], Sequence[DateMention]]:
    """Return the last date before a sentence, if there is one, and its own dates."""
    first = bisect_left(dates, sentence.first, key=lambda one: one.first)
    last = bisect_left(dates, sentence.last, key=lambda one: one.first)
    return dates[max(0, first - 1) : first], dates[first:last]
