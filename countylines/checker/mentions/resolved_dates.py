"""The dates of a draft with the recorded weeks that each can mean.

A month or a range of days without a year is read with the year said last, or that of the only week it can mean. A date
that is only compared with binds its own clause.
"""

from bisect import bisect_left
from collections.abc import Sequence

from countylines.checker.mentions.comparisons import find_comparison_word_before
from countylines.checker.mentions.date_mentions import find_dates, is_noun_before_year
from countylines.checker.mentions.weeks import Calendar, DateMention
from countylines.checker.passages import Passage, Sentence
from countylines.text.english import SEASONS
from countylines.vocabulary.campaigns import CampaignVocabulary


class YearMemory:
    """The year and month said last, by which a month without a year is read."""

    def __init__(self, published: tuple[int, int] | None) -> None:
        self.year: int | None = published[0] if published else None
        self.month: int = published[1] if published else 0
        self._last_year: int | None = None
        """The year said last, also by a date that is only compared with."""
        self._year_of_month: dict[int, int] = {}
        """The year in which a month was named last that has a week."""
        self._written = published
        """The year and month in which the text was written: that of its publication, or of the first day that it names."""

    def year_for(self, words: Sequence[str], mention: DateMention, calendar: Calendar) -> int | None:
        """Return the year of a date without one: that said last, or the year before for a later month of no week.

        *This* and *last* before a month, and *this year* and *last year* behind it, count from the time of writing.
        """
        before = words[mention.first - 1] if mention.first else ""
        said = mention.year or (self._last_year if before == "that" else None)  # before 2018 nobody knew; that October
        if said or not self.year:
            return said
        counted = self.year_from_writing(words, mention)
        if counted:
            return counted
        is_later = bool(self.month) and mention.month > self.month
        if is_later and not calendar.weeks_of(mention, self.year) and calendar.weeks_of(mention, self.year - 1):
            return self.year - 1
        if mention.month in self._year_of_month and not calendar.weeks_of(mention, self.year):
            return self._year_of_month[mention.month]
        return self.year

    def year_from_writing(self, words: Sequence[str], mention: DateMention) -> int | None:
        """Return the year of a date that counts from the time of writing: ``this October``, ``October last year``."""
        if self._written is None or mention.year:
            return None
        year, month = self._written
        if words[mention.last : mention.last + 2] in (["last", "year"], ["this", "year"]):
            return year - (words[mention.last] == "last")
        before = words[mention.first - 1] if mention.first else ""
        return year - (before == "last" and mention.month >= month) if before in ("this", "last") else None

    def year_by_day(self, mention: DateMention, year: int | None, calendar: Calendar) -> int | None:
        """Return the year of a single day: *year*, unless the day begins or ends a week only in the year of writing.

        A day that is told with its weekday must fall on that.
        """
        written = self._written[0] if self._written else year
        is_on_weekday = mention.weekday is None or (written is not None and mention.begins_on_its_weekday(written))
        fits_better = is_on_weekday and calendar.is_first_or_last_day(mention, written)
        return written if fits_better and not calendar.is_first_or_last_day(mention, year) else year

    def remember(self, mention: DateMention, said: int | None, *, has_week: bool, is_compared_with: bool) -> None:
        """Keep the year that was *said* of a date for those after it; *has_week* tells that it is in a recorded week."""
        self._last_year = said or self._last_year
        if is_compared_with or not said:
            return
        if has_week:
            self._year_of_month[mention.month] = said
        self._written = self._written or ((said, mention.month) if mention.day else None)
        self.year, self.month = said, mention.last_month or self.month


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
        self._years = YearMemory(published)
        self._is_on_subject = is_on_subject
        """Whether the text is about the subject: else only the very days of a week name it."""

    def resolve(self, passage: Passage) -> list[DateMention]:
        """List the dates of a passage, and the names of weeks in it, in order."""
        found = [self._resolve_date(passage.words, mention) for mention in find_dates(passage)]
        for name in self._campaigns.names.find(passage.words, 0, len(passage.words)):
            if not any(one.first <= name.first < one.last for one in found):
                compared = find_comparison_word_before(passage.words, name.first) is not None
                found.append(
                    DateMention(
                        name.first,
                        name.last,
                        weeks=name.meaning,
                        is_vague=len(name.meaning) > 1,
                        is_compared_with=compared,
                        is_name=True,
                    )
                )
        found.sort(key=lambda one: one.first)
        return _join_names_and_years(found, passage.words)

    def _find_year_and_only_week(
        self, mention: DateMention, year: int | None, weeks: frozenset[str]
    ) -> tuple[int | None, frozenset[str]]:
        """Return the year of a range that only one recorded week has, whatever year was said last, and its week.

        Where the weekday of its first day is told, the range is of a year in which it fell on that.
        """
        fitting = {one.year for one in self._calendar.weeks if one.year and mention.begins_on_its_weekday(one.year)}
        if mention.weekday is not None and year not in fitting:
            of_years = {one: self._calendar.weeks_of(mention, one) for one in fitting}
            found = [(one, known) for one, known in of_years.items() if known]
            if len(found) == 1:
                return found[0]
        exact = [
            (one.year, frozenset((one.id,)))
            for one in self._calendar.weeks
            if self._calendar.is_exact(mention, one.year) and one.id in self._calendar.weeks_of(mention, one.year)
        ]
        said = [one for one in exact if one[0] == year]
        return (said or exact)[0] if len(said or exact) == 1 else (year, weeks)

    def _resolve_date(self, words: Sequence[str], mention: DateMention) -> DateMention:
        year = self._years.year_for(words, mention, self._calendar)
        comparison_token = find_comparison_word_before(words, mention.first)
        weeks, is_vague = self._calendar.weeks_of(mention, year), False
        if mention.is_of_two_years:
            weeks = frozenset()
        if mention.is_range and mention.year is None:
            year, weeks = self._find_year_and_only_week(mention, year, weeks)
            if not (self._is_on_subject and year) and not self._calendar.is_exact(mention, year):
                weeks = frozenset()
        elif mention.day and not mention.is_range and mention.year is None:
            year = self._years.year_by_day(mention, year, self._calendar)
            weeks = self._calendar.weeks_of(mention, year)
        if mention.day and not mention.is_range and not weeks:
            weeks, is_vague = self._calendar.list_weeks_in_news(mention, year), True
        elif (
            mention.day
            and mention.year is None
            and not mention.is_range
            and not any(self._calendar.by_id[week].start for week in weeks)
        ):
            weeks |= self._calendar.list_weeks_in_any_year(mention)
        elif not mention.month:
            before = words[max(0, mention.first - 1 - (words[mention.first - 1] == "of") - 1) : mention.first]
            months = next((SEASONS[word] for word in before if word in SEASONS), ())  # the autumn week of 2023
            of_season = frozenset(week for week in weeks if self._calendar.by_id[week].month in months)
            weeks = of_season if months else weeks
            after = mention.last, min(mention.last + 1, len(words))
            is_vague = len(weeks) != 1 or not (months or any(self._campaigns.campaigns.find(words, *after)))
        elif year is None:
            is_vague = True
        is_vague |= len(weeks) > 1 or (mention.year is None and not mention.day and bool(weeks))
        is_aside = words[mention.first - 1 : mention.first] == ["("] and words[mention.last : mention.last + 1] == [":"]
        is_compared_with = comparison_token is not None or is_aside  # 49 on average (2018: 41)
        said = mention.year or self._years.year_from_writing(words, mention)
        self._years.remember(mention, said, has_week=bool(weeks), is_compared_with=is_compared_with)
        return mention._replace(
            weeks=weeks, is_vague=is_vague, is_compared_with=comparison_token is not None, read_year=year
        )


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
