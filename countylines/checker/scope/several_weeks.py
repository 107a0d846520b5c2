"""Find the numbers that are of several weeks together: of a span that the record has, or of one that it does not have."""

from collections.abc import Collection, Sequence
from itertools import chain, pairwise

from countylines.checker.mentions.date_mentions import DateMention
from countylines.checker.mentions.numbers import CountedNumber
from countylines.checker.mentions.resolved_dates import DatedSentence, find_other_time_token
from countylines.checker.scope.document_week import DecidedWeeks
from countylines.checker.scope.number_week import Scope, WeekSource
from countylines.record.dataset import Dataset
from countylines.text.english import ONES
from countylines.text.grammar import is_plural
from countylines.text.tokens import word_at
from countylines.vocabulary.counted_nouns import counting_vocabulary

_SMALL_NUMBERS = {word: number for word, number in ONES.items() if number > 1}
_SMALL_NUMBERS |= {str(number): number for number in range(2, 9)}
_TOGETHER = frozenset({"together", "weeks"})
"""Words by which what is told is of all the weeks that a sentence names: ``the weeks of May and October 2019 led to``."""
_BEGINNINGS = frozenset("launch launched established set created began begun beginning opened founded".split())
_SEVERAL_WEEKS = frozenset({("year", "of"), ("weeks", "to"), ("weeks", "until")})
"""How several weeks are told by the last: ``the county lines weeks to October 2019``."""
_WORDS_BETWEEN = 3
"""How many words may stand between a number of weeks and their noun: ``four such national weeks``."""


class SpanFinder:
    """Finds the span of a number: of as many weeks as its sentence says, or of the whole campaign up to its week.

    The spans that a sentence is of hold for the next sentences too, until `begin_paragraph` is called.
    """

    def __init__(self, dataset: Dataset, decided: DecidedWeeks) -> None:
        self._dataset = dataset
        self._decided = decided
        self._vocabulary = counting_vocabulary(dataset)
        self._order = [one.id for one in dataset.periods]
        self._weeks_of = {one.id: one.weeks for one in dataset.periods if one.weeks}
        """The weeks of each span of the record."""
        self._spans: Sequence[str] | None = None
        """The spans that the paragraph is of so far; None if it is of one week."""

    def begin_paragraph(self) -> None:
        """Forget of which spans the paragraph before was."""
        self._spans = None

    def scope_of_number(
        self, dated: DatedSentence, counted: CountedNumber, paragraph: DateMention | None = None
    ) -> Scope | None:
        """Return the scope of a number of several weeks, told in *dated*, a sentence or a part of it; None if it is of one.

        *paragraph* is the date of its paragraph so far.
        """
        measure = counted.measures[0].measure if counted.measures else ""
        certain = [one for one in dated.dates if not one.is_vague]
        named = frozenset[str]().union(*(one.weeks for one in certain))
        count = _number_of_weeks(dated)
        if count:
            self._spans = [span for span, weeks in self._weeks_of.items() if len(weeks) == count]
        elif named:
            is_list = len(named) > 1 and not any(one.is_compared_with for one in certain)
            is_together = is_list and not _TOGETHER.isdisjoint(dated.own_words)
            self._spans = [span for span, weeks in self._weeks_of.items() if named == {*weeks}] if is_together else None
        if self._spans is not None:
            value, weeks = counted.number.quantity.value, chain.from_iterable(self._weeks_of.values())
            is_of_week = any(self._dataset.prints(value, week, measure) for week in weeks)
            return None if is_of_week else self._scope(self._spans, measure)
        if not self._is_told_of_campaign(dated, measure):
            return None
        named = named or (paragraph.weeks if paragraph else frozenset())
        about = tuple(named) if len(named) == 1 else self._decided.weeks
        last = max(about, key=self._order.index) if about else self._decided.asked
        return self._scope(self.spans_ending_with(last), measure)

    def _is_told_of_campaign(self, dated: DatedSentence, measure: str) -> bool:
        """Return whether words tell a number of all weeks up to one: ``since the launch``, or what the record says of it."""
        words, sentence, _ = dated
        pairs = {*pairwise(dated.own_words)}
        is_of_year = not pairs.isdisjoint(_SEVERAL_WEEKS)
        if is_of_year or not measure:
            return is_of_year
        has_since = "since" in dated.own_words
        since = find_other_time_token(words, *sentence) if has_since else None  # not: the most since it began
        begun = [] if since is None else words[since : sentence.last]
        if "since" in begun and not _BEGINNINGS.isdisjoint(begun):
            return True
        of_spans = self._vocabulary.of_spans.get(measure, frozenset())
        return any(one.meaning in of_spans for one in self._vocabulary.signals.find(words, *sentence))

    def spans_ending_with(self, week: str) -> list[str]:
        """List the spans that end with a week."""
        return [span for span, weeks in self._weeks_of.items() if weeks[-1] == week]

    def _scope(self, spans: Collection[str], measure: str) -> Scope:
        """Return the scope of a measure of the longest of some spans for which it is printed."""
        printed = [one for one in spans if (one, measure) in self._dataset.observations_of or not measure]
        if not printed:
            return Scope(reason="it is of several weeks together")
        return Scope((max(printed, key=lambda one: len(self._weeks_of[one])),), source=WeekSource.SPAN)

    def told_by_span(self, words: Sequence[str], counted: CountedNumber, span: str) -> CountedNumber:
        """Return a number with its measure, if the sources of a span have only one that it may be.

        That may be one of its noun's, where no verb tells which; of an amount without a noun it may be any, where the *words*
        of its sentence say that something was done.
        """
        unit, known = counted.number.quantity.unit, self._dataset.measures_of_period.get(span, ())
        of_unit = (one for one in self._vocabulary.of_measure.values() if unit and one.unit == unit)
        found = [one for one in counted.measures or of_unit if one.measure in known]
        tells_deeds = bool(self._vocabulary.by_signal)  # not every record says what is done to what it counts
        is_done = any(self._vocabulary.signals.find(words, 0, len(words))) or not tells_deeds
        is_told = (counted.measures or is_done) and len({one.measure for one in found}) == 1
        return counted._replace(measures=tuple(found[:1]), is_unsaid=False) if is_told else counted


def _number_of_weeks(dated: DatedSentence) -> int:
    """Return how many weeks together a sentence is about; 0 if it does not say, or says different numbers."""
    words, (first, last), _ = dated
    counts = {_SMALL_NUMBERS[words[at]] for at in range(first, last) if _counts_weeks(words, at, last)}
    return counts.pop() if len(counts) == 1 else 0


def _counts_weeks(words: Sequence[str], at: int, last: int) -> bool:
    """Return whether a small number counts weeks: ``four such national weeks``, ``the first two``."""
    if words[at] not in _SMALL_NUMBERS:
        return False
    behind = words[at + 1 : last]
    if "weeks" in behind[: _WORDS_BETWEEN + 1]:
        noun = behind.index("weeks")
        return "of" not in behind[:noun] and behind[noun + 1 : noun + 2] not in (["ago"], ["later"], ["earlier"])
    counts_others = behind[:1] == ["of"] or any(map(is_plural, behind[:1]))  # the first five districts
    return word_at(words, at - 1) == "first" and not counts_others
