"""Find what a draft says wrongly of a week's days, its weekdays, its length and its place in the series of weeks."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from countylines.checker.judge import FigureMention, Verdict
from countylines.checker.mentions.date_mentions import WEEKDAY_CALLED
from countylines.checker.mentions.number_reasons import WORDS_OF_MISTAKES
from countylines.checker.mentions.numbers import CountedNumber
from countylines.checker.mentions.stated_weeks import (
    end_of_noun_after_ordinal,
    end_of_ordinal_predicate,
    has_unit_of_time,
    lengths_in,
    lengths_of_weeks,
    next_about_same,
    ordinals_in,
)
from countylines.checker.mentions.weeks import Calendar, DateMention, RecordedWeek
from countylines.checker.mentions.words_around_dates import (
    ABOUT_REACH,
    BEFORE_DAYS,
    ENDINGS,
    CampaignNames,
    find_start_or_end_verb,
    is_called,
    is_date_of_ordinal,
    is_negated,
    is_shifted,
    is_to_come,
    names_first_or_last_day,
)
from countylines.checker.passages import Passage, Sentence, part_between_semicolons
from countylines.checker.scope.document_week import DecidedWeeks
from countylines.record.dataset import Dataset
from countylines.record.nouns.period import Period
from countylines.text.english import WEEKDAYS, date_in_words, dates_in_words, ordinal_in_words
from countylines.text.grammar import AUXILIARIES
from countylines.text.tokens import tokenize
from countylines.vocabulary.counted_nouns import counting_vocabulary

_OF_SERIES = frozenset({"since", "which"})
"""Words by which a date is that of the beginning of a series: ``the fourth of the series, which began in``."""
DAYS_OF_WEEK = 7
"""The number of days that a week may always be said to have, whatever its first and last days are."""
_MAKING = AUXILIARIES | {"made"}
"""Words that may stand between a figure and such a day, beside those for what was done."""
_LABEL_OF_ENTRY = frozenset([":", "–", "-", "*", "|", ")", ",", "the", "which", "was", "is"])
"""What may stand between days and the week that they are: ``13–20 May: third week``, ``(13–20 May), which was the``."""
_LONGEST_RANGE = 31
"""A range of more days is a period of a report, and no week."""
_MOST_BESIDE = 3
"""How many tokens a sentence may have besides its date to be no more than that: ``From 6 to 13 October.``"""


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
    is_impossible: bool = False
    """Whether it is a weekday that its day was not, of a year that is printed: whatever happened then."""


_Wrong = tuple[int, int, RecordedWeek, RecordedDate]
"""The first token, the token after the last one, the week, and what the record has of it."""


class WrongDateFinder:
    """Finds wrong dates sentence by sentence."""

    def __init__(self, dataset: Dataset, calendar: Calendar, decided: DecidedWeeks) -> None:
        self._periods = {period.id: period for period in dataset.periods}
        self._calendar = calendar
        self._is_of_subject = decided.is_of_subject
        self._is_sure = decided.has_support or bool(decided.named)
        self._ordinals_named = {self._periods[week].ordinal for week in decided.named}
        main = decided.weeks[0] if decided.weeks else None
        self._main = calendar.by_id.get(main) if main else None
        self.names = CampaignNames(dataset)
        self._campaigns = self.names.campaigns
        self._title_words = frozenset(filter(str.isalpha, tokenize(dataset.title).words))
        self._counting = counting_vocabulary(dataset)

    def find_in(
        self,
        passage: Passage,
        sentence: Sentence,
        own: Sequence[DateMention],
        before: Sequence[DateMention] = (),
        *,
        is_about: bool = False,
    ) -> list[WrongDate]:
        """List what a sentence says wrongly; *own* are its dates, *before* is the last date before it.

        *is_about* tells that what stands above says that the dates are those of campaigns, as in a table.
        """
        if not self._is_of_subject:
            return []
        words, dates = passage.words, (*before, *own)
        if words[sentence.last - 1] == "?" or not WORDS_OF_MISTAKES.isdisjoint(words[sentence.first : sentence.last]):
            return []
        following = next_about_same(passage, sentence)
        is_about |= self.names.name_week(words, following)
        has_range = any(one.is_range and self._calendar.is_exact(one, one.read_year) for one in own)
        of_week = [one for one in own if one.is_range or not has_range]  # 7–13 October, for use from 18 October
        found = [wrong for one in of_week for wrong in self._wrong_days(words, sentence, one, is_about=is_about)]
        if has_unit_of_time(words, sentence):
            told = {days for part in (sentence, following) for _, _, days in lengths_in(words, part)}
            lengths = self._wrong_lengths(words, sentence, own, dates)
            found += (wrong for wrong in lengths if told.isdisjoint((wrong[2].length, DAYS_OF_WEEK)))
        told = {ordinal for _, ordinal, _ in ordinals_in(words, following)}
        ordinals = self._wrong_places_in_series(words, sentence, own, dates)
        found += (wrong for wrong in ordinals if wrong[2].ordinal not in told)
        start, tokens, with_year = passage.start, passage.tokens, {one.last for one in own if one.year}
        return [
            WrongDate(
                start + tokens.starts[first],
                start + tokens.ends[last - 1],
                self._periods[week.id],
                recorded,
                is_impossible=not recorded.printed and last in with_year,
            )
            for first, last, week, recorded in found
            if not is_called(words, sentence, first)
        ]

    def _wrong_days(
        self, words: Sequence[str], sentence: Sentence, mention: DateMention, *, is_about: bool
    ) -> Iterator[_Wrong]:
        if not mention.day:
            return
        year = mention.year or mention.read_year or (self._main.year if self._main else None)
        days = mention.days(year)
        main = self._main
        is_slip = main is not None and self._calendar.is_slip_of_year_or_month(mention, main)
        week = self._main if is_slip else self._calendar.week_sharing_month(mention, year)
        if week is None or days is None:
            return
        is_of_campaign = is_about or self.names.stand_near(words, sentence, mention, is_sure=self._is_sure)
        before, inside = range(mention.first - 1, -1, -1), range(mention.first, mention.last)
        for day, weekday, places in zip(days, (mention.weekday, mention.last_weekday), (before, inside), strict=True):
            is_of_week = (is_of_campaign and mention.year) or self._calendar.has_week_on(day)
            if weekday not in (None, day.weekday()) and is_of_week:
                first = next(place for place in places if words[place] in WEEKDAY_CALLED)
                real = f"{date_in_words(day.isoformat())} was a {WEEKDAYS[day.weekday()]}"
                yield first, mention.last, week, RecordedDate(real, ())
                return
        is_alone = sentence.last - sentence.first <= mention.last - mention.first + _MOST_BESIDE
        is_meant = self._is_sure and mention.is_range and is_shifted(days, week, is_alone=is_alone)
        if not (is_of_campaign or is_meant):
            return
        if mention.is_range:
            is_right = days == week.days or (
                self._calendar.ranges.get(days) == week.id and days not in self._calendar.rejected
            )
            if not is_right and (days[1] - days[0]).days < _LONGEST_RANGE:
                yield mention.first, mention.last, week, self._days_of(week)
            return
        verb = find_start_or_end_verb(words, sentence, mention.first)
        if verb is not None and (not week.days or days[0] != week.days[words[verb] in ENDINGS]):
            yield verb, mention.last, week, self._days_of(week)

    def find_wrong_day_of_figure(
        self, passage: Passage, dates: Sequence[DateMention], counted: CountedNumber, mention: FigureMention
    ) -> Iterator[WrongDate]:
        """Yield the day that is given for a figure, if it lies outside the week of the figure.

        It stands right behind the figure: ``arrested 743 people on 20 October``.
        """
        week = self._calendar.by_id.get(mention.week or "")
        after = passage.token_at(counted.end)
        day = next((one for one in dates if one.first >= after and not one.is_name), None)
        if mention.verdict is not Verdict.SUPPORTED or week is None or day is None:
            return
        days = None if day.is_range else day.days(day.read_year or week.year)
        words, signals, actions = passage.words, self._counting.signals, self._counting.actions
        done = {one.first for one in signals.find(words, after, day.first) if one.meaning in actions}
        between = [words[at] for at in range(after, day.first) if at not in done and words[at] not in _MAKING]
        is_behind = between[:1] == ["on"] and BEFORE_DAYS.issuperset(between)
        if week.days and days and is_behind and not week.days[0] <= days[0] <= week.days[1]:
            start, end = passage.tokens.starts[day.first], passage.tokens.ends[day.last - 1]
            period, recorded = self._periods[week.id], self._days_of(week)
            yield WrongDate(passage.start + start, passage.start + end, period, recorded)

    def _days_of(self, week: RecordedWeek) -> RecordedDate:
        period = self._periods[week.id]
        return RecordedDate(dates_in_words(period.start, period.end) if period.start and period.end else period.label)

    def _week_of(
        self, words: Sequence[str], sentence: Sentence, own: Sequence[DateMention], dates: Sequence[DateMention]
    ) -> RecordedWeek | None:
        """Return the week that a sentence is about: the one it names, or named last before it, or that of the draft."""
        if any(one.year and not (one.month or one.weeks or one.is_compared_with) for one in own):
            return None
        before = [one for one in dates if one.first < sentence.first][-1:]
        said = [one for one in own or before if (one.month or one.is_name) and not one.is_compared_with]
        if not said:
            is_on_subject = self._is_sure or not self._title_words.isdisjoint(words[slice(*sentence)])
            return self._main if is_on_subject else None
        if self._main and any(self._main.id in one.weeks for one in said):
            return self._main
        weeks = {week for one in said for week in one.weeks}
        return self._calendar.by_id.get(weeks.pop()) if len(weeks) == 1 else None

    def _wrong_lengths(
        self, words: Sequence[str], sentence: Sentence, own: Sequence[DateMention], dates: Sequence[DateMention]
    ) -> Iterator[_Wrong]:
        week = self._week_of(words, sentence, own, dates)
        if week is None:
            return
        before = Sentence(max(0, sentence.first - ABOUT_REACH), sentence.first)
        is_of_it = words[sentence.first] in ("it", "this") and self.names.name_week(words, before)
        is_of_it |= words[sentence.first] == "duration" or names_first_or_last_day(words, sentence, own)
        is_of_it |= any(len(one.weeks) == 1 and words[one.last : one.last + 1] == ["week"] for one in own)
        ranges = [one.first for one in own if one.is_range or self._calendar.is_first_or_last_day(one, one.read_year)]
        is_of_it = self._is_sure and is_of_it
        for first, last, days in lengths_of_weeks(words, sentence, self._campaigns, ranges, is_of_it=is_of_it):
            if days not in (DAYS_OF_WEEK, week.length) and not is_negated(words, sentence, first):
                length = "one week" if week.length in (0, DAYS_OF_WEEK) else f"{week.length} days"
                yield first, last, week, RecordedDate(f"{length}, {self._days_of(week).words}")

    def _wrong_places_in_series(
        self, words: Sequence[str], sentence: Sentence, own: Sequence[DateMention], dates: Sequence[DateMention]
    ) -> Iterator[_Wrong]:
        has_date = any(not one.is_name and len(one.weeks) == 1 for one in own)
        of_dates = {at for one in own if not one.is_name or not has_date for at in range(one.first, one.last)}
        title = self._title_words - {"week", "weeks"}
        is_week_told = any(len(one.weeks) == 1 and one.is_range for one in dates[-1:])
        for at, ordinal, noun in ordinals_in(words, sentence):
            is_own = words[max(0, at - 1)] in ("my", "your", "his", "her", "every")  # my first count
            if at in of_dates or is_own or is_negated(words, sentence, at) or is_to_come(words, sentence, at):
                continue
            end = end_of_noun_after_ordinal(words, noun, sentence.last, self._campaigns, title)
            end = end or end_of_ordinal_predicate(words, sentence, at, noun, self._campaigns, is_week_told=is_week_told)
            if not end and words[noun : noun + 1] == ["week"] and _is_entry(words, own, at, noun + 1):
                end = noun + 1
            if not end:
                continue
            part = part_between_semicolons(words, sentence, at)
            near = [one for one in own if max(part[0], at - ABOUT_REACH) <= one.first < min(part[1], at + ABOUT_REACH)]
            own_of = [one for one in near if _OF_SERIES.isdisjoint(words[end : one.first])]
            dates_of = [*(one for one in dates if one.first < sentence.first), *own_of]
            told = [one._replace(is_compared_with=False) for one in own_of if is_date_of_ordinal(words, one, at, end)]
            week = self._week_of(words, sentence, told or own_of, dates_of)
            is_entry = at - sentence.first <= 1 and not "".join(words[end : end + 1]).isalpha() and bool(dates_of)
            is_told = words[sentence.first] in ("it", "this", "that") or is_entry
            if not own_of and not is_told and ordinal in self._ordinals_named:
                continue  # that of another week of the draft
            if week and week.ordinal not in (None, ordinal):
                place = f"the {ordinal_in_words(week.ordinal or 0)} of the series"
                yield at, end, week, RecordedDate(place, ("ordinal",))


def _is_entry(words: Sequence[str], dates: Sequence[DateMention], at: int, end: int) -> bool:
    """Return whether an ordinal week, from *at* to before *end*, is all that is said of days: ``13–20 May: third week``."""
    of_days = [one.last for one in dates if one.is_range and one.last < at]
    is_labelled = bool(of_days) and _LABEL_OF_ENTRY.issuperset(words[of_days[-1] : at])
    return is_labelled and not any(map(str.isalnum, words[end : end + 1]))
