"""What a draft says about the weeks: their days, which of them is its own week, and where that week's figures are."""

from collections.abc import Iterator, Sequence
from enum import Enum
from typing import NamedTuple

from countylines.checker.mentions.date_mentions import DateMention, join_days_of_columns
from countylines.checker.mentions.weeks import RecordedWeek, calendar_of
from countylines.checker.near_misses import FEWEST_DIGITS_FOR_SLIP
from countylines.checker.number_mention import NumberMention, Sentence
from countylines.checker.passages import Passage, TextSpan
from countylines.checker.scope.document_week import FEWEST_EXACT, DecidedWeeks
from countylines.checker.week_words import week_words
from countylines.figures.interval import significant_digits
from countylines.record.dataset import Dataset

_LONGEST_QUESTION = 60
"""How many tokens of a question are read, counted from its end."""
_REACH_OF_MARKS = 5
"""Within how many tokens between a question and its answer marks and a label are read: ``(1) Answer:``."""


class WrongDateKind(Enum):
    """What a wrong date says of a week."""

    DAYS = "its days or its month"
    WEEKDAY = "the weekday of its first or last day"
    LENGTH = "its length alone"
    ORDINAL = "its place in the series"


class WrongDate(NamedTuple):
    """A statement of a draft about a week that the record contradicts.

    *first* and *last* are its tokens, and *record_words* says what the record has.
    """

    sentence: Sentence
    first: int
    last: int
    week: RecordedWeek
    record_words: str
    kind: WrongDateKind = WrongDateKind.DAYS

    @property
    def passage(self) -> Passage:
        """The passage of its sentence."""
        return self.sentence.passage

    @property
    def span(self) -> TextSpan:
        """Its span in the text of the draft."""
        return self.passage.span_of(self.first, self.last)


class WeeksOfDraft:
    """The weeks of a draft, according to its *sentences*.

    *own_week* is the draft's own week, or None, and *is_own_week_certain* says whether that is certain.
    *weeks_dated_correctly* are the weeks whose first and last days the draft gives correctly somewhere,
    *weeks_named_with_year* the weeks that it names with a year, and *years* the years of its days.
    *figures_of_own_week* maps the places of its own week's figures, if they have enough digits to identify the week, to
    their measures. *week_phrases* are the record's words for weeks.
    """

    def __init__(self, dataset: Dataset, decided: DecidedWeeks, sentences: Sequence[Sentence]) -> None:
        self._dataset = dataset
        dates = [date for one in sentences for date in join_days_of_columns(one.passage, one.dates)]
        self.calendar = calendar = calendar_of(dataset)
        self.is_own_week_certain = decided.has_support or bool(decided.named_weeks)
        self.own_week = calendar.by_id.get(decided.weeks[0]) if decided.weeks else None
        self.week_phrases = week_words(dataset)
        ranges = (one.days(one.read_year) for one in dates if one.is_range)
        self.weeks_dated_correctly = {
            calendar.ranges[days] for days in ranges if days in calendar.ranges and days not in calendar.rejected_ranges
        }
        self.years = {one.year for one in dates if one.year and one.day}
        self.weeks_named_with_year = {one.only_week for one in dates if one.year}
        own = (number for one in sentences if self.own_week for number in self._figures_of(self.own_week, one))
        self.figures_of_own_week = {number.number_start: number.candidates[0].measure for number in own}

    def _figures_of(self, week: RecordedWeek, sentence: Sentence) -> Iterator[NumberMention]:
        """Yield the numbers of a sentence that are figures of a week, with enough digits to identify it."""
        for number in sentence.compared_numbers:
            is_telling = significant_digits(number.value) >= FEWEST_DIGITS_FOR_SLIP
            measures = (one.measure for one in number.candidates[:1] if is_telling)
            if any(self._dataset.prints(number.value, week.id, measure) for measure in measures):
                yield number

    def own_figures_in(self, sentence: Sentence) -> list[NumberMention]:
        """List the numbers of a sentence that are such figures of the draft's own week."""
        return [one for one in sentence.compared_numbers if one.number_start in self.figures_of_own_week]

    def week_of(self, dates: Sequence[DateMention], sentence: Sentence) -> RecordedWeek | None:
        """Return the week that dates name; if none does so for sure, the one whose figures a sentence has.

        Failing both, it is the week that dates may mean, or if there are none, the draft's own.
        """
        naming = [one for one in dates if (one.month or one.is_name) and not one.is_compared_with]
        if all(one.is_vague for one in naming):
            for week in self.calendar.weeks:
                if len([*self._figures_of(week, sentence)]) >= FEWEST_EXACT:
                    return week
        if not naming:
            return self.own_week if self.is_own_week_certain else None
        weeks = {week for one in naming for week in one.weeks}
        if self.own_week and self.own_week.id in weeks:
            return self.own_week
        return self.calendar.by_id.get(weeks.pop()) if len(weeks) == 1 else None


def answered_question(sentence: Sentence) -> tuple[int, Sequence[str]]:
    """Return the token after the label of an answer, and the words of its question.

    The question is in the same passage or in the one before: ``Q2. How long was it? (2) | A2. Seven days``. If the
    sentence is not an answer, return its first token and no words.
    """
    passage, words, first = sentence.passage, sentence.passage.words, sentence.first
    above = passage.before.words if passage.before else []
    places = range(first - 1, max(-1, first - 1 - _REACH_OF_MARKS), -1)
    begin = next((at + 1 for at in places if words[at] == "?"), None)
    question = above[-_LONGEST_QUESTION:] if begin is None else words[max(0, begin - _LONGEST_QUESTION) : begin]
    if "?" not in question[-_REACH_OF_MARKS:]:
        return first, ()
    since = begin or 0
    near = range(since, min(since + _REACH_OF_MARKS, len(words)))
    label = next((at for at in near if words[at] in ("answer", "a")), len(words))
    end = next((at + 1 for at in near if at >= label and words[at] in (":", ".")), -1)
    return (end, question) if end >= first else (first, ())
