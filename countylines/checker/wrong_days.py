"""Find wrong days and weekdays of a week: ``Bird Week ran from 12 to 19 October``."""

from collections.abc import Iterator
from datetime import date, timedelta

from countylines.checker.draft_weeks import WeeksOfDraft, WrongDate, WrongDateKind, answered_question
from countylines.checker.mentions.date_mentions import WEEKDAY_BY_NAME, DateBounds, DateMention, join_days_of_columns
from countylines.checker.mentions.lengths_and_ordinals import ordinals_in
from countylines.checker.mentions.weeks import RecordedWeek
from countylines.checker.number_mention import Locality, Sentence
from countylines.checker.week_words import FEWEST_DAYS_OF_WEEK, GENERIC_WEEK_WORDS, PUBLICATION_WORDS, days_in_words
from countylines.text import singular_of
from countylines.text.english import DAYS_OF_WEEK, WEEKDAYS, date_in_words
from countylines.text.grammar import PREPOSITIONS
from countylines.text.tokens import word_at

_LONGEST_SHIFT = 2
"""By how many days either end of a range may differ for it to be meant for a week, whatever its sentence says."""
_LONGEST_DISTANCE = 14
"""The same if its sentence does not name the record's weeks, but the draft has figures of one."""
_FEWEST_LISTED = 2
"""If a draft has the days of this many weeks, any range that begins an entry of the list is meant for a week."""
_MOST_BEFORE_DAYS = 12
"""How many tokens may come before the days of such an entry."""
_VERBS_OF_BEGINNING = frozenset(
    "began begun beginning begin starting started start launched from opened commenced commencing".split()
)
_PHRASES_OF_BEGINNING = (["under", "way"], ["kicked", "off"])
"""Ends of phrases that mean the same as such a verb: ``got under way on Monday``."""
_VERBS_OF_ENDING = frozenset("end ended ending finished concluded until".split())
_LONGER_TIMES = (["weeks"], ["months"], ["years"])
"""Words before such a verb that make it the beginning of a longer time: ``closed for 12 weeks from 6 May``."""
_OF_BULLETINS = frozenset(["commencing", "ending"])
"""Verbs that also introduce the week a bulletin is for: ``week commencing 6 May``."""
_REACH_OF_BETWEEN = 3
"""Within how many tokens before two days joined by ``and`` the word ``between`` makes them a range."""
_VERBS_OF_OTHER_TEXTS = frozenset("print prints printed say says said give gives gave have has had".split())
"""Verbs directly before days that another text gives: ``One paper prints 4–8 May; we have 4–10 May.``"""
_BETWEEN_VERB_AND_DAY = frozenset(
    [*"on the a , early late at before dawn daybreak first light morning".split(), *WEEKDAY_BY_NAME]
)
"""Tokens allowed between a verb of beginning or ending and its day: ``began before dawn on Tuesday 14 May``."""


class WrongDayFinder:
    """Finds wrong days and weekdays of the weeks of a draft."""

    def __init__(self, weeks: WeeksOfDraft) -> None:
        self._weeks, self._phrases = weeks, weeks.week_phrases

    def find(self, sentence: Sentence) -> Iterator[WrongDate]:
        """Yield days and weekdays of a sentence that differ from those of the week meant."""
        dates, calendar = join_days_of_columns(sentence.passage, sentence.dates), self._weeks.calendar
        ranges = [one for one in dates if one.is_range]
        recorded = {days for one in ranges if (days := one.days(one.read_year)) in calendar.ranges}
        dates = ranges if recorded else dates  # 7–13 October, for use from 18 October
        right = {calendar.ranges[days] for days in recorded - calendar.rejected_ranges}
        for mention in dates:
            days = mention.days(mention.read_year or (self._weeks.own_week.year if self._weeks.own_week else None))
            week = self._week_meant_by(sentence, mention, days) if days else None
            if week is None or week.days is None or days is None:
                continue
            find_other = self._wrong_range if mention.is_range else self._wrong_first_or_last_day
            wrong = self._wrong_weekday(sentence, mention, days, week)
            if not wrong and week.id not in right:  # 4–10 March (York: 4–8 March)
                wrong = find_other(sentence, mention, days, week)
            if wrong:
                yield wrong

    def _week_meant_by(self, sentence: Sentence, mention: DateMention, days: DateBounds) -> RecordedWeek | None:
        """Return the week for which days may be meant.

        It is the week of their month, or one with the same days in another month. In a list of weeks, or after their
        name, it may also be a week close to the days, such as 29 April to 5 May for ``6–12 May``. The day on which "the
        week" began may also be meant for the draft's own week.
        """
        own_week, weeks, year = self._weeks.own_week, self._weeks.calendar.weeks, days.last.year
        of_year = (one for one in weeks if one is own_week or one.year == year)
        is_of_weeks = mention.is_range and self._phrases.is_after_name(sentence, mention.first)
        is_of_weeks |= self._is_in_list_of_weeks(sentence, mention.first)
        near = (one for one in weeks if is_of_weeks and one.days and one.days_off(days) <= DAYS_OF_WEEK)
        is_near_own_week = own_week and own_week.days and abs(days.first - own_week.bounds.first).days <= DAYS_OF_WEEK
        is_first_day = not mention.is_range and "week" in sentence.passage.words[sentence.first : mention.first]
        return (
            self._weeks.calendar.week_sharing_month(mention, year)
            or next((one for one in of_year if one.has_same_days_of_month(mention)), None)  # 7 to 13 September
            or next(near, own_week if is_near_own_week and is_first_day else None)  # the week began on 30 September
        )

    def is_certain(self, sentence: Sentence, wrong: WrongDate) -> bool:
        """Return whether a wrong date is surely about the national week, and not about a part of the country.

        It is in five cases: days directly after the name of a campaign, or in a list of weeks; days after ``week`` that
        are as many as the week's and shifted by a day or two; a wrong weekday in a known year; a place in the series
        that is part of a campaign's full name, as in ``the third week of counting``. A length never is.
        """
        if self._is_in_list_of_weeks(sentence, wrong.first):
            return True
        dates = [date for date in sentence.dates if date.last == wrong.last]
        days = next((date.days(date.read_year) for date in dates if date.is_range), None)
        is_shifted = days and days.length == wrong.week.length and wrong.week.days_off(days) <= _LONGEST_SHIFT
        if is_shifted and "week" in sentence.passage.words[sentence.first : wrong.first]:
            return True  # in the week of 8-14 May they rang at every door in Kent
        is_weekday = wrong.kind is WrongDateKind.WEEKDAY
        if is_weekday and any(date.year or date.only_week in self._weeks.weeks_named_with_year for date in dates):
            return True
        names = self._phrases.campaigns_in(sentence)
        full_names = (one for one in names if one.meaning and one.last - one.first > 1)
        if wrong.kind is WrongDateKind.ORDINAL and any(wrong.first < one.last == wrong.last for one in full_names):
            return True
        return self._phrases.is_after_name(sentence, wrong.first)

    def _wrong_weekday(
        self, sentence: Sentence, mention: DateMention, days: DateBounds, week: RecordedWeek
    ) -> WrongDate | None:
        """Return the weekday given for the first or last day, if it is wrong in every year that may be meant."""
        before, inside = range(mention.first - 1, -1, -1), range(mention.first, mention.last)
        for day, weekday, tokens in zip(days, (mention.weekday, mention.last_weekday), (before, inside), strict=True):
            years = {day.year} if mention.year or mention.is_range else {day.year, *self._weeks.years}
            if not mention.year and self._weeks.own_week and day.month < self._weeks.own_week.bounds.last.month:
                years |= {self._weeks.own_week.year + 1}  # written in May: the next meeting is on Monday 14 January
            possible = (date(year, day.month, 1) + timedelta(day.day - 1) for year in years)
            if weekday is None or weekday in (one.weekday() for one in possible):
                continue
            near = timedelta(days=_LONGEST_SHIFT if mention.year else 0)
            weeks = (known.days for known in self._weeks.calendar.weeks if known.days)
            is_near_week = any(first - near <= day <= last + near for first, last in weeks)
            if is_near_week or (mention.year and self._phrases.is_about_weeks(sentence)):
                first = next(at for at in tokens if sentence.passage.words[at] in WEEKDAY_BY_NAME)
                real = f"{date_in_words(day.isoformat())} was a {WEEKDAYS[day.weekday()]}"
                return WrongDate(sentence, first, mention.last, week, real, WrongDateKind.WEEKDAY)
        return None

    def _wrong_first_or_last_day(
        self, sentence: Sentence, mention: DateMention, days: DateBounds, week: RecordedWeek
    ) -> WrongDate | None:
        """Return a wrong first or last day of a week, with its verb: ``began on Monday 14 May``."""
        words = sentence.passage.words
        before = range(mention.first - 1, sentence.first - 1, -1)
        verb = next((at for at in before if words[at] not in _BETWEEN_VERB_AND_DAY), mention.first)
        label, question = answered_question(sentence)
        asked = question if sentence.first <= verb < label else ()
        said = {words[verb], *asked}
        is_phrase = words[verb - 1 : verb + 1] in _PHRASES_OF_BEGINNING
        begins, ends = is_phrase or not said.isdisjoint(_VERBS_OF_BEGINNING), not said.isdisjoint(_VERBS_OF_ENDING)
        is_wrong = (begins and days.first != week.bounds.first) or (ends and days.first != week.bounds.last)
        if not is_wrong or singular_of(word_at(words, verb - 1)) in PUBLICATION_WORDS:
            return None
        is_apart = days.is_apart_from(week.bounds)
        is_longer = words[verb - 1 : verb] in _LONGER_TIMES
        if is_longer or self._is_of_other_time(sentence, mention, words[verb], is_apart=is_apart):
            return None
        is_national = sentence.locality_of_dates is Locality.NATIONAL_HERE and not is_apart
        is_of_own_week = bool(asked) or is_national or _has_ordinal_of(sentence, week)
        is_meant = (self._weeks.is_own_week_certain and is_of_own_week) or self._is_about_weeks(sentence, days, week)
        first = verb + 1 if asked else verb - is_phrase  # Answer: Monday 8 May
        wrong = WrongDate(sentence, first, mention.last, week, days_in_words(week))
        return wrong if is_meant or (ends and _follows_right_first_day(sentence, days, week)) else None

    def _is_of_other_time(self, sentence: Sentence, mention: DateMention, verb: str, *, is_apart: bool) -> bool:
        """Return whether a day has only a preposition, or a verb of bulletins, and nothing near it shows the week.

        A preposition is enough for a day of the week itself (if not *is_apart*), but not ``for 3 months, from 21 May``.
        """
        if verb in PREPOSITIONS:
            is_named_near = self._phrases.is_week_named_near(sentence, mention, reach=0)
            return is_apart and not (is_named_near or self._weeks.own_figures_in(sentence))
        counts = any(one.candidates for one in sentence.compared_numbers)
        return verb in _OF_BULLETINS and not (counts or any(self._phrases.campaigns_in(sentence)))

    def _wrong_range(
        self, sentence: Sentence, mention: DateMention, days: DateBounds, week: RecordedWeek
    ) -> WrongDate | None:
        """Return a range that no source gives as the days of a week."""
        words, weeks, phrases = sentence.passage.words, self._weeks, self._phrases
        before = words[max(0, mention.first - _REACH_OF_BETWEEN) : mention.first]
        are_two_days = "and" in words[mention.first : mention.last] and "between" not in before
        is_right = days in weeks.calendar.ranges and days not in weeks.calendar.rejected_ranges
        if is_right or are_two_days or phrases.is_range_of_other_time(sentence, mention.first, days, week):
            return None
        wrong = WrongDate(sentence, mention.first, mention.last, week, days_in_words(week))
        is_a_week = abs(days.length - DAYS_OF_WEEK) <= DAYS_OF_WEEK - FEWEST_DAYS_OF_WEEK
        if week.id in weeks.weeks_dated_correctly:
            is_of_other_text = word_at(words, mention.first - 1) in _VERBS_OF_OTHER_TEXTS
            has_right_end = not {*days}.isdisjoint(week.bounds)
            if is_of_other_text or not (has_right_end or self.is_certain(sentence, wrong)):
                return None
        elif is_a_week and self._is_in_list_of_weeks(sentence, mention.first):
            return wrong
        is_near = week.days_off(days) <= _LONGEST_SHIFT or week.has_same_days_of_month(mention)
        is_longer = days.first == week.bounds.first and days.last > week.bounds.last
        is_close = week.days_off(days) <= _LONGEST_DISTANCE and bool(weeks.figures_of_own_week)
        is_only_range = is_close and not weeks.weeks_dated_correctly and (days.length == DAYS_OF_WEEK or is_longer)
        if weeks.is_own_week_certain and (is_near or (is_only_range and self._is_of_own_week(sentence, week))):
            return wrong
        is_named = is_close or any(phrases.campaigns_in(sentence)) or phrases.is_after_name(sentence, mention.first)
        is_beside = is_near or is_longer or phrases.are_week_words_near(sentence, mention)
        is_meant = is_beside and (is_named or not days.is_apart_from(week.bounds))
        return wrong if is_meant and self._is_about_weeks(sentence, days, week) else None

    def _is_of_own_week(self, sentence: Sentence, week: RecordedWeek) -> bool:
        """Return whether a sentence with dates names the country or the weeks, answers a question or ranks a week."""
        is_national = sentence.locality_of_dates is Locality.NATIONAL_HERE
        is_answer = bool(answered_question(sentence)[1])
        is_ranked = _has_ordinal_of(sentence, week)
        return is_national or is_answer or is_ranked or any(self._phrases.campaigns_in(sentence))

    def _is_in_list_of_weeks(self, sentence: Sentence, first: int) -> bool:
        """Return whether a sentence is an entry of a list of weeks that begins with the range at the token *first*.

        A month may come before the range: ``May 2021 | 17–24 May 2021``.
        """
        if len(self._weeks.weeks_dated_correctly) < _FEWEST_LISTED or first - sentence.first > _MOST_BEFORE_DAYS:
            return False
        names, words = self._phrases.campaigns_in(sentence), sentence.passage.words
        spans = *((one.first, one.last) for one in sentence.dates), *((one.first, one.last) for one in names)
        named = {at for span in spans for at in range(*span)}
        before = range(sentence.first, first)
        if [words[at].isdigit() for at in before[:2]] == [False, True]:
            before = before[2:]  # Panel 3: 7–13 May
        of_weeks = self._phrases.title_words | {"week"}
        begins = all(at in named or words[at] in of_weeks or not words[at].isalnum() for at in before)
        dates = join_days_of_columns(sentence.passage, sentence.dates)
        return begins and any(one.first == first and one.is_range for one in dates)

    def _is_about_weeks(self, sentence: Sentence, days: DateBounds, week: RecordedWeek) -> bool:
        """Return whether words of a sentence are evidence that days are meant for a week.

        If the draft gives the week's own days elsewhere, and these do not overlap them, "week" may be any week, as in
        ``Week in brief, 14 to 20 October`` or ``Bulletin, week beginning 28 October``.
        """
        may_be_any = days.is_apart_from(week.bounds) and week.id in self._weeks.weeks_dated_correctly
        return self._phrases.is_about_weeks(sentence, GENERIC_WEEK_WORDS if may_be_any else ())


def _follows_right_first_day(sentence: Sentence, days: DateBounds, week: RecordedWeek) -> bool:
    """Return whether a day is near a week's last, and the first is given as well: ``ended on the 14th``."""
    is_near = abs((days.first - week.bounds.last).days) <= _LONGEST_SHIFT
    known = (*sentence.dates, *sentence.last_dates_before)
    return is_near and any(one.days(week.year) == (week.bounds.first,) * 2 for one in known)


def _has_ordinal_of(sentence: Sentence, week: RecordedWeek) -> bool:
    """Return whether a sentence has the ordinal of a week, as in ``It ran from 14 May and was the third``."""
    return any(one.number == week.period.ordinal for one in ordinals_in(sentence.passage.words, sentence.tokens))
