"""Find what a draft says wrongly of a week's days, its weekdays, its length and its place in the series of weeks."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from countylines.checker.mentions.date_mentions import WEEKDAY_CALLED, DateMention
from countylines.checker.mentions.lengths_and_ordinals import WeekStatementFinder, lengths_in, sentence_about_same
from countylines.checker.mentions.resolved_dates import DatedSentence
from countylines.checker.mentions.weeks import Calendar, RecordedWeek
from countylines.checker.passages import Sentence, clause_around, is_inside, part_between_semicolons
from countylines.checker.scope.document_week import DecidedWeeks
from countylines.checker.scope.place import Locality
from countylines.checker.scope.resolution import ResolvedSentence
from countylines.record.dataset import Dataset
from countylines.record.nouns.figures import Period
from countylines.text.english import WEEKDAY_NAMES, WEEKDAYS, date_in_words, dates_in_words, ordinal_in_words
from countylines.text.tokens import tokenize, word_at
from countylines.vocabulary.campaigns import campaign_vocabulary
from countylines.vocabulary.counted_nouns import counting_vocabulary

DAYS_OF_WEEK = 7
"""The number of days that a week may be said to have, whatever its first and last days are."""
FEWEST_DAYS_OF_WEEK = 5
"""What has fewer days is no week: a weekend, a day."""
_LONGEST_SHIFT = 2
"""By how many days a range may be off at either end and still be meant for a week, whatever is said of it.

Half and double change nothing in the drafts of the tests.
"""
_BEGINNINGS = frozenset("began begun beginning begin starting started start launched from opened commenced".split())
_ENDINGS = frozenset("ended finished concluded until".split())
_BEFORE_DAYS = frozenset(["on", "the", "a", ",", *WEEKDAY_NAMES])
"""Tokens that may stand between such a verb and its day."""


class RecordedDate(NamedTuple):
    """What the record has of a week, in words; *printed* are the fields of a dating that say it, none if the calendar does."""

    words: str
    printed: tuple[str, ...] = ("start", "end")


class WrongDate(NamedTuple):
    """A statement of a draft about a week that the record contradicts: its span, and what the record has."""

    start: int
    end: int
    week: Period
    recorded: RecordedDate
    is_certain: bool = False
    """Whether no place beside it matters: days behind the name of a campaign, a weekday that the day of a year was not."""


class _Contradiction(NamedTuple):
    """What a sentence says in the tokens from *first* to before *last*, and what the record has of the week instead."""

    first: int
    last: int
    week: RecordedWeek
    recorded: RecordedDate


class WrongDateFinder:
    """Finds wrong dates sentence by sentence."""

    def __init__(self, dataset: Dataset, calendar: Calendar, decided: DecidedWeeks) -> None:
        self._periods = {period.id: period for period in dataset.periods}
        self._calendar = calendar
        self._is_of_subject = decided.is_of_subject
        self._is_sure = decided.has_support or bool(decided.named)
        self._main = calendar.by_id.get(decided.weeks[0]) if decided.weeks else None
        self._campaigns = campaign_vocabulary(dataset).campaigns
        self._nouns = {"week", "weeks", "date", "dates", *counting_vocabulary(dataset).by_noun}
        self._title = frozenset(filter(str.isalpha, tokenize(dataset.title).words)) - {"week", "weeks"}
        self._statements = WeekStatementFinder(self._campaigns, self._title)

    def find_in(self, resolved: ResolvedSentence) -> Iterator[WrongDate]:
        """Yield what a sentence says wrongly of the national weeks."""
        passage, dated = resolved.passage, resolved.dated
        if not self._is_of_subject:
            return
        found = [*self._wrong_days(dated, is_about_weeks=resolved.is_below_figures or self._is_about_weeks(dated))]
        found += self._wrong_lengths(resolved)
        found += self._wrong_ordinals(resolved)
        starts, ends = passage.tokens.starts, passage.tokens.ends
        for one in found:
            if is_inside(resolved.denied, one.first):
                continue
            is_certain = self._is_certain(dated, one)
            if is_certain or not self._is_local(resolved.locality_of_dates, dated):
                start, end = passage.start + starts[one.first], passage.start + ends[one.last - 1]
                yield WrongDate(start, end, self._periods[one.week.id], one.recorded, is_certain)

    def _is_about_weeks(self, dated: DatedSentence) -> bool:
        """Return whether a sentence names a week, or what the record counts."""
        return not self._nouns.isdisjoint(dated.own_words) or any(self._campaigns.find(dated.words, *dated.sentence))

    def _is_certain(self, dated: DatedSentence, one: _Contradiction) -> bool:
        """Return whether days stand right behind the name of a campaign, or a day of a year was no such weekday."""
        if not one.recorded.printed and any(date.year and date.last == one.last for date in dated.dates):
            return True
        words, end = dated.words, one.first - 1
        if word_at(words, end) not in (",", "(", "of"):
            return False
        is_titled = word_at(words, end - 2) in self._title and words[end - 1] == "week"
        return is_titled or any(name.last == end for name in self._campaigns.find(words, *dated.sentence))

    def _is_local(self, locality: Locality, dated: DatedSentence) -> bool:
        """Return whether dates are those of a part of the country; a lead says nothing of a word for the weeks alone."""
        if locality is Locality.LOCAL_BEFORE:
            return not any(name.meaning for name in self._campaigns.find(dated.words, *dated.sentence))
        return locality is Locality.LOCAL_HERE

    def _wrong_days(self, dated: DatedSentence, *, is_about_weeks: bool) -> Iterator[_Contradiction]:
        """Yield days and weekdays that are not the week's."""
        dates, calendar = dated.dates, self._calendar
        if any(one.is_range and calendar.is_exact(one, one.read_year) for one in dates):
            dates = [one for one in dates if one.is_range]  # 7–13 October, for use from 18 October
        for one in dates:
            year = one.read_year or (self._main.year if self._main else None)
            days, week = one.days(year), calendar.week_sharing_month(one, year)
            if not week and self._main and self._main.has_same_days_of_month(one):
                week = self._main  # 7 to 13 September
            if week is None or week.days is None or days is None:
                continue
            wrong = self._wrong_weekday(dated, one, days, week, is_about_weeks=is_about_weeks)
            if wrong is None and one.is_range:
                wrong = self._wrong_range(one, days, week, is_about_weeks=is_about_weeks)
            elif wrong is None and is_about_weeks:
                wrong = self._wrong_first_or_last_day(dated, one, days[0], week)
            if wrong:
                yield wrong

    def _wrong_weekday(
        self,
        dated: DatedSentence,
        mention: DateMention,
        days: tuple[date, date],
        week: RecordedWeek,
        *,
        is_about_weeks: bool,
    ) -> _Contradiction | None:
        """Return the weekday of the first or of the last day, if that day was another."""
        before, inside = range(mention.first - 1, -1, -1), range(mention.first, mention.last)
        for day, weekday, tokens in zip(days, (mention.weekday, mention.last_weekday), (before, inside), strict=True):
            is_of_week = (is_about_weeks and mention.year) or self._calendar.has_week_on(day)
            if weekday not in (None, day.weekday()) and is_of_week:
                first = next(at for at in tokens if dated.words[at] in WEEKDAY_CALLED)
                real = f"{date_in_words(day.isoformat())} was a {WEEKDAYS[day.weekday()]}"
                return _Contradiction(first, mention.last, week, RecordedDate(real, ()))
        return None

    def _wrong_first_or_last_day(
        self, dated: DatedSentence, mention: DateMention, day: date, week: RecordedWeek
    ) -> _Contradiction | None:
        """Return the day on which a week is said to begin or to end, with its verb, if it did not: ``began on Monday``."""
        words = dated.words
        before = range(mention.first - 1, dated.sentence.first - 1, -1)
        verb = next((at for at in before if words[at] not in _BEFORE_DAYS), mention.first)
        first, last = week.stretch
        is_wrong = (words[verb] in _BEGINNINGS and day != first) or (words[verb] in _ENDINGS and day != last)
        return _Contradiction(verb, mention.last, week, self._days_of(week)) if is_wrong else None

    def _wrong_range(
        self, mention: DateMention, days: tuple[date, date], week: RecordedWeek, *, is_about_weeks: bool
    ) -> _Contradiction | None:
        """Return days of which no source has that they were the first and the last of a week."""
        shifts = (abs((one - known).days) for one, known in zip(days, week.stretch, strict=True))
        is_near = max(shifts) <= _LONGEST_SHIFT or week.has_same_days_of_month(mention)
        is_right = days in self._calendar.ranges and days not in self._calendar.rejected
        if is_right or not (is_about_weeks or (self._is_sure and is_near)):
            return None
        return _Contradiction(mention.first, mention.last, week, self._days_of(week))

    def _wrong_lengths(self, resolved: ResolvedSentence) -> Iterator[_Contradiction]:
        """Yield lengths that are not the week's, unless its length is told as well, here or in the next sentence."""
        words, sentence, dates = resolved.dated
        following = sentence_about_same(resolved.passage, sentence)
        place, sentences = bisect_left(resolved.passage.sentences, sentence), resolved.passage.sentences
        near = sentences[max(0, place - 1) : place + 2]
        beside = [one for one in near if one.last == sentence.first or one.first == sentence.last]
        told = {length.days for part in (sentence, following) for length in lengths_in(words, part)}
        told |= {one.days for part in beside for one in self._statements.lengths(words, part, (), is_of_week=False)}
        week = self._week_of(dates or resolved.dates_before) if told else None
        is_called_week = week is not None and (week.length >= FEWEST_DAYS_OF_WEEK or not week.length)
        if week is None or not told.isdisjoint((week.length, DAYS_OF_WEEK) if is_called_week else (week.length,)):
            return
        calendar = self._calendar
        days = [one.first for one in dates if one.is_range or calendar.is_first_or_last_day(one, one.read_year)]
        named = [one for one in dates if one.only_week]  # It began on 7 October 2019 and took ten days
        is_of_week = any(one.day or word_at(words, one.last) == "week" for one in named)
        is_week = is_called_week and week.length <= DAYS_OF_WEEK
        length = "one week" if is_week else f"{week.length} {'day' if week.length == 1 else 'days'}"
        recorded = RecordedDate(f"{length}, {self._days_of(week).words}")
        for one in self._statements.lengths(words, sentence, days, is_of_week=is_of_week):
            yield _Contradiction(one.first, one.last, week, recorded)

    def _wrong_ordinals(self, resolved: ResolvedSentence) -> Iterator[_Contradiction]:
        """Yield places in the series that are not the week's."""
        words, sentence, dates = resolved.dated
        is_week_told = any(one.only_week and one.is_range for one in [*resolved.dates_before, *dates][-1:])
        dates = [one for one in dates if not one.is_name] or dates  # the eleventh count, on days of the twelfth
        for one in self._statements.ordinals(resolved.dated._replace(dates=dates), is_week_told=is_week_told):
            own = Sentence(one.last, one.last + 2 * (word_at(words, one.last) == "("))  # the third week (13–20 May)
            parts = own, clause_around(words, sentence, one.first), part_between_semicolons(words, sentence, one.first)
            beside = ([date for date in dates if first <= date.first < last] for first, last in parts)
            week = self._week_of(next(filter(None, beside), resolved.dates_before))
            if week and week.ordinal not in (None, one.number):
                place = f"the {ordinal_in_words(week.ordinal or 0)} of the series"
                yield _Contradiction(one.first, one.last, week, RecordedDate(place, ("ordinal",)))

    def _days_of(self, week: RecordedWeek) -> RecordedDate:
        period = self._periods[week.id]
        return RecordedDate(dates_in_words(period.start, period.end) if week.days else period.label)

    def _week_of(self, dates: Sequence[DateMention]) -> RecordedWeek | None:
        """Return the week that dates name, or that of the draft where they name none."""
        naming = [one for one in dates if (one.month or one.is_name) and not one.is_compared_with]
        if not naming:
            return self._main if self._is_sure else None
        weeks = {week for one in naming for week in one.weeks}
        if self._main and self._main.id in weeks:
            return self._main
        return self._calendar.by_id.get(weeks.pop()) if len(weeks) == 1 else None
