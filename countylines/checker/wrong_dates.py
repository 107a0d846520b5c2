"""Find what a draft says wrongly of a week's days, its weekdays, its length and its place in the series of weeks."""

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from datetime import date, timedelta
from itertools import chain
from typing import NamedTuple

from countylines.checker.mentions.date_mentions import WEEKDAY_CALLED, DateBounds, DateMention, join_days_of_columns
from countylines.checker.mentions.lengths_and_ordinals import WeekStatementFinder, lengths_in, ordinals_in
from countylines.checker.mentions.weeks import RecordedWeek, calendar_of
from countylines.checker.near_misses import FEWEST_DIGITS_FOR_SLIP
from countylines.checker.number_mention import NumberMention, Sentence
from countylines.checker.passages import Passage, TextSpan, clause_around, part_between_semicolons
from countylines.checker.scope.document_week import FEWEST_EXACT, DecidedWeeks
from countylines.checker.scope.other_times import find_other_time_token
from countylines.checker.week_words import (
    FEWEST_DAYS_OF_WEEK,
    GENERIC_WEEK_WORDS,
    PUBLICATION_WORDS,
    days_in_words,
    is_late_week_of_month,
    length_in_words,
    week_words,
)
from countylines.figures.interval import significant_digits
from countylines.record.dataset import Dataset
from countylines.text import singular_of
from countylines.text.english import DAYS_OF_WEEK, WEEKDAY_NAMES, WEEKDAYS, date_in_words, ordinal_in_words
from countylines.text.grammar import PREPOSITIONS
from countylines.text.tokens import word_at

_LONGEST_SHIFT = 2
"""By how many days a range may be off at either end and still be meant for a week, whatever is said of it."""
_FEWEST_LISTED = 3
"""In a list with the days of this many weeks, whatever stands there as the days of a week is meant for one."""
_BEGINNINGS = frozenset(
    "began begun beginning begin starting started start launched from opened commenced commencing".split()
)
_ENDINGS = frozenset("ended ending finished concluded until".split())
_LONGER_TIMES = (["weeks"], ["months"], ["years"])
"""Words before such a verb by which a longer time begins: ``closed for 12 weeks from 6 May``."""
_OF_BULLETINS = frozenset(["commencing", "ending"])
"""Verbs of the week that a bulletin is for."""
_REACH_OF_BETWEEN = 3
"""How many tokens before two days that ``and`` joins ``between`` may stand, by which they begin and end a range."""
_BEFORE_DAYS = frozenset(["on", "the", "a", ",", *WEEKDAY_NAMES])
"""Tokens that may stand between such a verb and its day."""


class WrongDate(NamedTuple):
    """A statement of a draft about a week that the record contradicts.

    These are its tokens, and in *record_words* what the record has. Sources that have the same as the record in the
    *fields* of a dating are named in the message; none for weekdays.
    """

    passage: Passage
    first: int
    last: int
    week: RecordedWeek
    record_words: str
    fields: tuple[str, ...] = ("start", "end")

    @property
    def span(self) -> TextSpan:
        """Its span in the text of the draft."""
        return self.passage.span_of(self.first, self.last)


class WrongDateFinder:
    """Finds wrong dates in the *sentences* of a draft."""

    def __init__(self, dataset: Dataset, decided: DecidedWeeks, sentences: Sequence[Sentence]) -> None:
        dates = [date for one in sentences for date in join_days_of_columns(one.passage, one.dates)]
        self._calendar = calendar = calendar_of(dataset)
        self._decided, self._sentences = decided, sentences
        self._is_sure = decided.has_support or bool(decided.named_weeks)
        self._main = calendar.by_id.get(decided.weeks[0]) if decided.weeks else None
        self._week_words = week_words(dataset)
        ranges = (one.days(one.read_year) for one in dates if one.is_range)
        self._dated_rightly = {
            calendar.ranges[days] for days in ranges if days in calendar.ranges and days not in calendar.rejected_ranges
        }
        """The weeks whose first and last day the draft states somewhere."""
        self._years = {one.year for one in dates if one.year and one.day}
        self._named_with_year = {one.only_week for one in dates if one.year}
        told = (number for one in sentences for number in one.figures if self._is_figure_of_main(dataset, number))
        self._figures_of_main = {number.number_start: number.measures[0].measure for number in told}
        """Where the draft has telling figures of its week, and of which measures."""
        self._statements = WeekStatementFinder(self._week_words.campaigns, self._week_words.title_words)

    def find(self) -> Iterator[WrongDate]:
        """Yield what the draft says wrongly of the weeks."""
        return chain.from_iterable(map(self._find_in, self._sentences if self._decided.may_be_of_subject else ()))

    def _find_in(self, sentence: Sentence) -> Iterator[WrongDate]:
        """Yield what a sentence says wrongly of the national weeks."""
        found = self._wrong_days, self._wrong_months, self._wrong_lengths, self._wrong_ordinals
        for wrong in chain.from_iterable(find(sentence) for find in found):
            is_of_operation = sentence.first <= wrong.passage.token_of_operation < wrong.first
            if is_of_operation and not self._week_words.has_campaign_name(sentence):
                continue  # Operation Heron ran from 11 to 17 May
            is_local = self._week_words.are_dates_local(sentence, wrong.first, wrong.last)
            if wrong.first not in sentence.denied and (self._is_certain(sentence, wrong) or not is_local):
                yield wrong

    def _is_certain(self, sentence: Sentence, wrong: WrongDate) -> bool:
        """Return whether a wrong date is surely of the national week, and not of a part of the country.

        It is if days stand right behind the name of a campaign or in a list of weeks, if a weekday is wrong in a known
        year, or if the place in the series is part of a campaign's full name: ``the third week of counting``. A length
        never is.
        """
        if self._is_in_list_of_weeks(sentence, wrong.first):
            return True
        dates = (date for date in sentence.dates if date.last == wrong.last)
        if not wrong.fields and any(date.year or date.only_week in self._named_with_year for date in dates):
            return True
        names = self._week_words.campaigns_in(sentence)
        full_names = (one for one in names if one.meaning and one.last - one.first > 1)
        if "ordinal" in wrong.fields and any(wrong.first < one.last == wrong.last for one in full_names):
            return True
        return self._week_words.is_behind_name(sentence, wrong.first)

    def _is_figure_of_main(self, dataset: Dataset, number: NumberMention) -> bool:
        """Return whether a number is printed for the week of the draft, and has digits enough to tell that."""
        week = self._main.id if self._main and significant_digits(number.value) >= FEWEST_DIGITS_FOR_SLIP else None
        return any(dataset.prints(number.value, week, one.measure) for one in number.measures[:1])

    def _wrong_days(self, sentence: Sentence) -> Iterator[WrongDate]:
        """Yield days and weekdays that are not the week's."""
        dates, calendar, main = join_days_of_columns(sentence.passage, sentence.dates), self._calendar, self._main
        ranges = [one for one in dates if one.is_range]
        told = {days for one in ranges if (days := one.days(one.read_year)) in calendar.ranges}
        dates = ranges if told else dates  # 7–13 October, for use from 18 October
        right = {calendar.ranges[days] for days in told - calendar.rejected_ranges}
        for one in dates:
            year = one.read_year or (main.year if main else None)
            days, week = one.days(year), calendar.week_sharing_month(one, year)
            if not week:  # 7 to 13 September
                of_year = (each for each in calendar.weeks if each is main or each.year == year)
                week = next((each for each in of_year if each.has_same_days_of_month(one)), None)
            if days is None:
                continue
            if not week and self._is_in_list_of_weeks(
                sentence, one.first
            ):  # 6 to 12 May, of a week that began in April
                week = next(
                    (each for each in calendar.weeks if each.days and each.days_off(days) <= DAYS_OF_WEEK), None
                )
            if week is None or week.days is None:
                continue
            find_other = self._wrong_range if one.is_range else self._wrong_first_or_last_day
            wrong = self._wrong_weekday(sentence, one, days, week)
            if not wrong and week.id not in right:  # 4–10 March (York: 4–8 March)
                wrong = find_other(sentence, one, days, week)
            if wrong:
                yield wrong

    def _wrong_weekday(
        self, sentence: Sentence, mention: DateMention, days: DateBounds, week: RecordedWeek
    ) -> WrongDate | None:
        """Return the weekday of the first or of the last day, if it was another in each year that it may be of."""
        before, inside = range(mention.first - 1, -1, -1), range(mention.first, mention.last)
        for day, weekday, tokens in zip(days, (mention.weekday, mention.last_weekday), (before, inside), strict=True):
            years = {day.year} if mention.year or mention.is_range else {day.year, *self._years}
            possible = (date(year, day.month, 1) + timedelta(day.day - 1) for year in years)
            if weekday is None or weekday in (one.weekday() for one in possible):
                continue
            near = timedelta(days=_LONGEST_SHIFT if mention.year else 0)
            weeks = (known.days for known in self._calendar.weeks if known.days)
            is_near_week = any(first - near <= day <= last + near for first, last in weeks)
            if is_near_week or (mention.year and self._week_words.is_about_weeks(sentence)):
                first = next(at for at in tokens if sentence.passage.words[at] in WEEKDAY_CALLED)
                real = f"{date_in_words(day.isoformat())} was a {WEEKDAYS[day.weekday()]}"
                return WrongDate(sentence.passage, first, mention.last, week, real, ())
        return None

    def _wrong_first_or_last_day(
        self, sentence: Sentence, mention: DateMention, days: DateBounds, week: RecordedWeek
    ) -> WrongDate | None:
        """Return the day on which a week is wrongly said to begin or end, with its verb: ``began on Monday``."""
        words = sentence.passage.words
        before = range(mention.first - 1, sentence.first - 1, -1)
        verb = next((at for at in before if words[at] not in _BEFORE_DAYS), mention.first)
        begins, ends = words[verb] in _BEGINNINGS, words[verb] in _ENDINGS
        if singular_of(word_at(words, verb - 1)) in PUBLICATION_WORDS or words[verb - 1 : verb] in _LONGER_TIMES:
            return None
        is_wrong = (begins and days.first != week.bounds.first) or (ends and days.first != week.bounds.last)
        is_near = abs((days.first - week.bounds.last).days) <= _LONGEST_SHIFT
        known = (*sentence.dates, *sentence.dates_before)  # began on 7 October. It ended on 14 October
        has_other_end = ends and is_near and any(one.days(week.year) == (week.bounds.first,) * 2 for one in known)
        is_about_weeks = self._week_words.is_about_weeks(sentence, self._words_of_others(days, week))
        if not is_wrong or not (has_other_end or is_about_weeks):
            return None
        is_weak = words[verb] in PREPOSITIONS and days.is_apart_from(week.bounds)  # for three months, from 21 May
        is_weak &= not self._week_words.are_week_words_near(sentence, mention, reach=0)
        is_of_week = any(one.measures for one in sentence.figures) or any(self._week_words.campaigns_in(sentence))
        if is_weak or (words[verb] in _OF_BULLETINS and not is_of_week):
            return None
        return WrongDate(sentence.passage, verb, mention.last, week, days_in_words(week))

    def _wrong_range(
        self, sentence: Sentence, mention: DateMention, days: DateBounds, week: RecordedWeek
    ) -> WrongDate | None:
        """Return days of which no source has that they were the first and the last of a week."""
        words = sentence.passage.words
        before = words[max(0, mention.first - _REACH_OF_BETWEEN) : mention.first]
        are_two_days = "and" in words[mention.first : mention.last] and "between" not in before
        is_right = days in self._calendar.ranges and days not in self._calendar.rejected_ranges
        if is_right or are_two_days:
            return None
        if self._week_words.is_range_of_other_time(sentence, mention.first, days, week):
            return None
        wrong = WrongDate(sentence.passage, mention.first, mention.last, week, days_in_words(week))
        has_end = not {*days}.isdisjoint(week.bounds)
        is_dated = week.id in self._dated_rightly
        if is_dated and not (has_end or self._is_certain(sentence, wrong)):
            return None
        if not is_dated and self._is_in_list_of_weeks(sentence, mention.first):
            return wrong if abs(days.length - DAYS_OF_WEEK) <= 1 else None
        is_near = week.days_off(days) <= _LONGEST_SHIFT or week.has_same_days_of_month(mention)
        is_longer = days.first == week.bounds.first and days.last > week.bounds.last
        is_beside = is_near or is_longer or self._week_words.are_week_words_near(sentence, mention)
        is_named = any(self._week_words.campaigns_in(sentence)) or bool(self._figures_of_main)
        is_about_weeks = self._week_words.is_about_weeks(sentence, self._words_of_others(days, week))
        is_meant = is_about_weeks and is_beside and (is_named or not days.is_apart_from(week.bounds))
        return wrong if is_meant or (self._is_sure and is_near) else None

    def _is_in_list_of_weeks(self, sentence: Sentence, first: int) -> bool:
        """Return whether a sentence is an entry of a list of weeks, and begins with a range at the token *first*.

        A month may stand before it: ``May 2021 | 17–24 May 2021``.
        """
        named = {at for one in sentence.dates for at in range(one.first, one.last)}
        begins = all(at in named or not sentence.passage.words[at].isalnum() for at in range(sentence.first, first))
        is_range = any(
            one.first == first and one.is_range for one in join_days_of_columns(sentence.passage, sentence.dates)
        )
        return begins and is_range and len(self._dated_rightly) >= _FEWEST_LISTED

    def _words_of_others(self, days: DateBounds, week: RecordedWeek) -> Collection[str]:
        """Return the words that do not make days those of a week which they are apart from, if its own stand elsewhere.

        ``Week in brief, 14 to 20 October``, ``Bulletin, week beginning 28 October``.
        """
        return GENERIC_WEEK_WORDS if days.is_apart_from(week.bounds) and week.id in self._dated_rightly else ()

    def _wrong_months(self, sentence: Sentence) -> Iterator[WrongDate]:
        """Yield months of no week beside a figure of one, or words for it, in a draft that names no week.

        So are the later weeks of its month: ``In the last week of May 2019 they found 74 nests``.
        """
        main, is_week_named = self._main, bool(self._decided.named_weeks)
        months = [one for one in sentence.dates if one.month and not one.day]
        if main is None or not months or not PUBLICATION_WORDS.isdisjoint(sentence.own_words):
            return
        is_about_week = self._statements.mentions_week(sentence.passage.words, *sentence.tokens)
        is_about_week &= len({*self._figures_of_main.values()}) >= FEWEST_EXACT
        is_about_week |= any(number.number_start in self._figures_of_main for number in sentence.figures)
        for one in months if is_about_week else ():
            is_of_no_week = one.year and not (one.weeks or one.is_compared_with or is_week_named)
            if is_of_no_week or is_late_week_of_month(sentence.passage.words, one, main):
                yield WrongDate(sentence.passage, one.first, one.last, main, days_in_words(main))

    def _wrong_lengths(self, sentence: Sentence) -> Iterator[WrongDate]:
        """Yield lengths that are not the week's, unless the right one is stated here or in a sentence beside."""
        passage, words, tokens, dates = sentence.passage, sentence.passage.words, sentence.tokens, sentence.dates
        stated = {length.number for length in lengths_in(words, tokens)}
        week = self._week_of(dates or sentence.dates_before) if stated else None
        if week is None:
            return
        sentences = passage.sentences
        place = bisect_left(sentences, tokens)
        for part in (*sentences[max(0, place - 1) : place], *sentences[place + 1 : place + 2]):
            goes_on = words[part.first] in ("it", "that", "this")  # A two-week crackdown. It was seven days
            stated |= {one.number for one in (lengths_in if goes_on else self._statements.lengths)(words, part)}
        is_called_week = week.length >= FEWEST_DAYS_OF_WEEK or not week.length
        if week.length in stated or (is_called_week and DAYS_OF_WEEK in stated):  # whatever its first and last days are
            return
        days = [one for one in dates if one.is_range or self._calendar.is_first_or_last_day(one, one.read_year)]
        is_of_week = any(one.only_week and (one.day or word_at(words, one.last) == "week") for one in dates)
        ends = {one.after_noun for one in sentence.figures if one.number_start in self._figures_of_main}
        for one in self._statements.lengths(words, tokens, days, is_of_week=is_of_week, ends_of_figures=ends):
            begin, is_quoted = clause_around(words, tokens, one.first).first, words[one.first - 1] == '"'
            other = find_other_time_token(words, begin, one.first)  # last year they held a 30-day count
            if not (is_quoted and word_at(words, one.last) == '"') and (other is None or words[other] != "last"):
                yield WrongDate(passage, one.first, one.last, week, f"{length_in_words(week)}, {days_in_words(week)}")

    def _wrong_ordinals(self, sentence: Sentence) -> Iterator[WrongDate]:
        """Yield places in the series that are not the week's."""
        words, tokens, dates = sentence.passage.words, sentence.tokens, sentence.dates
        is_week_named = any(one.only_week and one.is_range for one in [*sentence.dates_before, *dates][-1:])
        dates = [one for one in dates if not one.is_name] or dates  # the eleventh count, on days of the twelfth
        at = bisect_left(sentence.passage.sentences, tokens) + 1
        behind = sentence.passage.sentences[at : at + 1]
        stated_next = [one.number for part in behind if words[part.first] == "it" for one in ordinals_in(words, part)]
        for one in self._statements.ordinals(sentence, is_week_named=is_week_named):
            parts = clause_around(words, tokens, one.first), part_between_semicolons(words, tokens, one.first)
            beside = ([date for date in dates if first <= date.first < last] for first, last in parts)
            week = self._week_of(next(filter(None, beside), sentence.dates_before))
            if week and week.period.ordinal not in (None, one.number, *stated_next):
                place = f"the {ordinal_in_words(week.period.ordinal or 0)} of the series"
                yield WrongDate(sentence.passage, one.first, one.last, week, place, ("ordinal",))

    def _week_of(self, dates: Sequence[DateMention]) -> RecordedWeek | None:
        """Return the week that dates name, or that of the draft where they name none."""
        naming = [one for one in dates if (one.month or one.is_name) and not one.is_compared_with]
        if not naming:
            return self._main if self._is_sure else None
        weeks = {week for one in naming for week in one.weeks}
        if self._main and self._main.id in weeks:
            return self._main
        return self._calendar.by_id.get(weeks.pop()) if len(weeks) == 1 else None
