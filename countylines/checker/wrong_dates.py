"""Find what a draft says wrongly of a week's days, its weekdays, its length and its place in the series of weeks."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from countylines.checker.mentions.date_mentions import WEEKDAY_CALLED
from countylines.checker.mentions.numbers import WORDS_OF_MISTAKES
from countylines.checker.mentions.stated_weeks import (
    FUTURE,
    end_of_noun_after_ordinal,
    end_of_ordinal_predicate,
    is_negated,
    lengths_in,
    lengths_of_weeks,
    next_about_same,
    ordinals_in,
)
from countylines.checker.mentions.weeks import Calendar, DateMention, RecordedWeek
from countylines.checker.passages import Passage, Sentence, clause_around, part_between_semicolons
from countylines.checker.scope.document_week import DecidedWeeks
from countylines.record.dataset import Dataset
from countylines.record.nouns.period import Period
from countylines.text.english import WEEKDAY_NAMES, WEEKDAYS, date_in_words, dates_in_words, ordinal_in_words
from countylines.text.tokens import tokenize
from countylines.vocabulary.campaigns import campaign_vocabulary
from countylines.vocabulary.counted_nouns import counting_vocabulary

DAYS_OF_WEEK = 7
"""The number of days that a week may always be said to have, whatever its first and last days are."""
ABOUT_REACH = 40
"""How many tokens around a date may say that it is one of a campaign."""
_SHORT_SENTENCE = 16
"""A sentence of fewer tokens may leave to those around it what it is about."""
_LONGEST_SHIFT = 2
"""By how many days a range may be off at either end and still be meant for a week, whatever is said of it.

Half and double change nothing in the drafts of the tests.
"""
_OF_CAMPAIGNS = frozenset("week weeks national date dates when".split())
_AFTER_WEEK = frozenset({"of", "from", "that"})
_BEGINNINGS = frozenset("began begun beginning begin starting started start launched from opened commenced".split())
_ENDINGS = frozenset("ended finished concluded until".split())
_BEFORE_DAYS = frozenset(["on", "the", "a", ",", "off", *WEEKDAY_NAMES])
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


_Wrong = tuple[int, int, RecordedWeek, RecordedDate]
"""The first token, the token after the last one, the week, and what the record has of it."""


class WrongDateFinder:
    """Finds wrong dates sentence by sentence."""

    def __init__(self, dataset: Dataset, calendar: Calendar, decided: DecidedWeeks) -> None:
        self._periods = {period.id: period for period in dataset.periods}
        self._calendar = calendar
        self._is_of_subject = decided.is_of_subject
        self._is_sure = decided.has_support or bool(decided.named)
        self._main = calendar.by_id.get(decided.weeks[0]) if decided.weeks else None
        self._campaigns = campaign_vocabulary(dataset).campaigns
        headline = set(dataset.headline)
        self._words_of_campaigns = _OF_CAMPAIGNS.union(
            noun
            for noun, found in counting_vocabulary(dataset).by_noun.items()
            if any(one.measure in headline and not one.needs for one in found)
        )
        self._title = frozenset(filter(str.isalpha, tokenize(dataset.title).words)) - {"week", "weeks"}

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
        words, dates = passage.words, (*before, *own)
        if not self._is_of_subject or words[sentence.last - 1] == "?":
            return []
        if not WORDS_OF_MISTAKES.isdisjoint(words[slice(*sentence)]):
            return []
        following = next_about_same(passage, sentence)
        is_about |= self.names_week(words, following)
        has_range = any(one.is_range and self._calendar.is_exact(one, one.read_year) for one in own)
        of_week = [one for one in own if one.is_range or not has_range]  # 7–13 October, for use from 18 October
        found = [wrong for one in of_week for wrong in self._wrong_days(words, sentence, one, is_about=is_about)]
        lengths = {days for part in (sentence, following) for _, _, days in lengths_in(words, part)}
        if lengths:
            wrong_lengths = self._wrong_lengths(words, sentence, own, dates)
            found += (wrong for wrong in wrong_lengths if lengths.isdisjoint((wrong[2].length, DAYS_OF_WEEK)))
        ordinals = {ordinal for _, ordinal, _ in ordinals_in(words, following)}
        wrong_ordinals = self._wrong_places_in_series(words, sentence, own, dates)
        found += (wrong for wrong in wrong_ordinals if wrong[2].ordinal not in ordinals)
        start, tokens, with_year = passage.start, passage.tokens, {one.last for one in own if one.year}
        ends = {one.last for one in self._campaigns.find(words, *sentence)}
        ends |= {at + 1 for at in range(*sentence) if words[at] == "week" and words[at - 1] in self._title}
        in_apposition = {end + 1 for end in ends if words[end : end + 1] in ([","], ["("], ["of"])}
        return [
            WrongDate(
                start + tokens.starts[first],
                start + tokens.ends[last - 1],
                self._periods[week.id],
                recorded,
                is_certain=first in in_apposition or (not recorded.printed and last in with_year),
            )
            for first, last, week, recorded in found
        ]

    def _wrong_days(
        self, words: Sequence[str], sentence: Sentence, mention: DateMention, *, is_about: bool
    ) -> Iterator[_Wrong]:
        year = mention.year or mention.read_year or (self._main.year if self._main else None)
        days = mention.days(year)
        week = self._calendar.week_sharing_month(mention, year)
        if not week and self._main and self._main.has_same_days_of_month(mention):
            week = self._main  # 7 to 13 September
        if week is None or week.days is None or days is None:
            return
        is_of_campaign = is_about or self._is_about_campaign(words, sentence, mention)
        before, inside = range(mention.first - 1, -1, -1), range(mention.first, mention.last)
        for day, weekday, places in zip(days, (mention.weekday, mention.last_weekday), (before, inside), strict=True):
            is_of_week = (is_of_campaign and mention.year) or self._calendar.has_week_on(day)
            if weekday not in (None, day.weekday()) and is_of_week:
                first = next(place for place in places if words[place] in WEEKDAY_CALLED)
                real = f"{date_in_words(day.isoformat())} was a {WEEKDAYS[day.weekday()]}"
                yield first, mention.last, week, RecordedDate(real, ())
                return
        if not mention.is_range:
            verb = _find_start_or_end_verb(words, sentence, mention.first) if is_of_campaign else None
            if verb is not None and days[0] != week.days[words[verb] in _ENDINGS]:
                yield verb, mention.last, week, self._days_of(week)
            return
        shifts = (abs((said - known).days) for said, known in zip(days, week.days, strict=True))
        is_meant = self._is_sure and (max(shifts) <= _LONGEST_SHIFT or week.has_same_days_of_month(mention))
        is_right = days in self._calendar.ranges and days not in self._calendar.rejected
        if (is_of_campaign or is_meant) and not is_right:
            yield mention.first, mention.last, week, self._days_of(week)

    def names_week(self, words: Sequence[str], sentence: Sentence) -> bool:
        """Return whether a sentence has a word for one of the weeks."""
        return any(found.meaning for found in self._campaigns.find(words, *sentence)) or any(
            words[place] == "week" and words[place + 1] in _AFTER_WEEK
            for place in range(sentence.first, sentence.last - 1)
        )

    def _is_about_campaign(self, words: Sequence[str], sentence: Sentence, mention: DateMention) -> bool:
        """Return whether words near a date say that it is one of a campaign: a name of one, a week, what it counted."""
        first, last = max(sentence.first, mention.first - ABOUT_REACH), min(sentence.last, mention.last + ABOUT_REACH)
        if last - first < _SHORT_SENTENCE:
            first, last = max(0, first - ABOUT_REACH), min(len(words), last + ABOUT_REACH)
        is_named = not self._words_of_campaigns.isdisjoint(words[first:last])
        return is_named or any(self._campaigns.find(words, first, last))

    def _days_of(self, week: RecordedWeek) -> RecordedDate:
        period = self._periods[week.id]
        return RecordedDate(dates_in_words(period.start, period.end) if period.start and period.end else period.label)

    def _week_of(
        self, sentence: Sentence, own: Sequence[DateMention], dates: Sequence[DateMention]
    ) -> RecordedWeek | None:
        """Return the week that a sentence is about: the one it names, or named last before it, or that of the draft."""
        before = [one for one in dates if one.first < sentence.first][-1:]
        said = [one for one in own or before if (one.month or one.is_name) and not one.is_compared_with]
        if not said:
            return self._main if self._is_sure else None
        if self._main and any(self._main.id in one.weeks for one in said):
            return self._main
        weeks = {week for one in said for week in one.weeks}
        return self._calendar.by_id.get(weeks.pop()) if len(weeks) == 1 else None

    def _wrong_lengths(
        self, words: Sequence[str], sentence: Sentence, own: Sequence[DateMention], dates: Sequence[DateMention]
    ) -> Iterator[_Wrong]:
        week = self._week_of(sentence, own, dates)
        if week is None:
            return
        ranges = [one.first for one in own if one.is_range or self._calendar.is_first_or_last_day(one, one.read_year)]
        said = [one for one in own if len(one.weeks) == 1]  # It began on 7 October 2019 and took ten days
        is_of_it = any(one.day or words[one.last : one.last + 1] == ["week"] for one in said)
        is_of_it = self._is_sure and (is_of_it or words[sentence.first] == "duration")
        for first, last, days in lengths_of_weeks(words, sentence, self._campaigns, ranges, is_of_it=is_of_it):
            if days not in (DAYS_OF_WEEK, week.length) and not is_negated(words, sentence, first):
                length = "one week" if week.length in (0, DAYS_OF_WEEK) else f"{week.length} days"
                yield first, last, week, RecordedDate(f"{length}, {self._days_of(week).words}")

    def _wrong_places_in_series(
        self, words: Sequence[str], sentence: Sentence, own: Sequence[DateMention], dates: Sequence[DateMention]
    ) -> Iterator[_Wrong]:
        own = [one for one in own if not one.is_name] or own  # the eleventh count, on days that were of the twelfth
        of_dates = {at for one in own for at in range(one.first, one.last)}
        is_week_told = any(len(one.weeks) == 1 and one.is_range for one in dates[-1:])
        for at, ordinal, noun in ordinals_in(words, sentence):
            clause = clause_around(words, sentence, at)
            is_to_come = not FUTURE.isdisjoint(words[slice(*clause)])  # if we want a fourteenth count
            if at in of_dates or is_to_come or is_negated(words, sentence, at):
                continue
            end = end_of_noun_after_ordinal(words, noun, sentence.last, self._campaigns, self._title)
            end = end or end_of_ordinal_predicate(words, sentence, at, noun, self._campaigns, is_week_told=is_week_told)
            if not end and words[noun : noun + 1] == ["week"] and any(one.is_range and one.last < at for one in own):
                end = noun + 1  # 13–20 May: third week
            if not end:
                continue
            parts = clause, part_between_semicolons(words, sentence, at)
            told = [one for one in own if not (one.is_compared_with or "which" in words[end : one.first])]
            dated = ([one for one in told if first <= one.first < last] for first, last in parts)
            near = next(filter(None, dated), [])
            week = self._week_of(sentence, near, [*(one for one in dates if one.first < sentence.first), *near])
            if week and week.ordinal not in (None, ordinal):
                place = f"the {ordinal_in_words(week.ordinal or 0)} of the series"
                yield at, end, week, RecordedDate(place, ("ordinal",))


def _find_start_or_end_verb(words: Sequence[str], sentence: Sentence, first: int) -> int | None:
    """Return the place of the verb of beginning or ending that a day belongs to: ``began on Monday``, ``until the``."""
    at = first - 1
    while at > sentence.first and words[at] in _BEFORE_DAYS:
        at -= 1
    return at if at >= sentence.first and words[at] in _BEGINNINGS | _ENDINGS else None
