"""Find the span of several weeks that a number is of, if its sentence is about more than one week."""

from collections.abc import Sequence
from itertools import chain, pairwise

from countylines.checker.mentions.numbers import CountedNumber
from countylines.checker.mentions.resolved_dates import find_other_time_token
from countylines.checker.mentions.weeks import DateMention
from countylines.checker.passages import Sentence
from countylines.checker.scope.document_week import DecidedWeeks
from countylines.checker.scope.number_week import Scope
from countylines.record.dataset import Dataset
from countylines.text.english import ONES
from countylines.text.grammar import is_plural
from countylines.vocabulary.counted_nouns import counting_vocabulary

SEVERAL_WEEKS = "it is of several weeks together"

_SMALL_NUMBERS = {word: number for word, number in ONES.items() if number > 1}
_SMALL_NUMBERS |= {str(number): number for number in range(2, 9)}
_TOGETHER = frozenset({"together", "weeks"})
"""Words by which what is told is of all the weeks that a sentence names: ``the weeks of May and October 2019 led to``."""
_SINCE_REACH = 12
"""How many tokens behind words for another time the word may stand that says that the campaign began then."""
_BEGINNINGS = frozenset("launch launched established set created began begun beginning opened founded".split())
_WORDS_BETWEEN = 3
"""How many words may stand between a number of weeks and their noun: ``four such national weeks``."""


class SpanFinder:
    """Finds the span of a number: of as many weeks as its sentence says, or of the whole campaign up to its week."""

    def __init__(self, dataset: Dataset, decided: DecidedWeeks) -> None:
        self._dataset = dataset
        self._decided = decided
        self._vocabulary = counting_vocabulary(dataset)
        self._spans = {one.id: one.weeks for one in dataset.periods if one.weeks}
        """The weeks of each span of the record."""
        self._together: tuple[Sequence[str], list[str] | None] = ((), None)
        """The words of a paragraph, and the spans that its last sentence is of; None if it is of one week."""

    def find_scope_of_several_weeks(
        self,
        words: Sequence[str],
        sentence: Sentence,
        dates: Sequence[DateMention],
        counted: CountedNumber,
        before: DateMention | None = None,
    ) -> Scope | None:
        """Return the scope of a number of several weeks; None if its sentence, or part of one, is about one.

        A span ends with the week that the sentence names, or *before*, the date of its paragraph, else that of the draft.
        """
        measure = counted.measures[0].measure if counted.measures else ""
        certain = [one for one in dates if sentence.first <= one.first < sentence.last and not one.is_vague]
        named = frozenset[str]().union(*(one.weeks for one in certain))
        since, count = find_other_time_token(words, *sentence), _number_of_weeks(words, sentence)
        spans = self._together[1] if self._together[0] is words else None
        if count:
            spans = [one for one, span in self._spans.items() if len(span) == count]
        elif named:
            is_list = len(named) > 1 and not any(one.is_compared_with for one in certain)
            is_together = is_list and not _TOGETHER.isdisjoint(words[slice(*sentence)])
            spans = [one for one, span in self._spans.items() if named == {*span}] if is_together else None
        self._together = words, spans
        if spans is not None and (count or named or since is None):
            value, weeks = counted.number.quantity.value, chain.from_iterable(self._spans.values())
            is_of_week = any(self._dataset.prints(value, week, measure) for week in weeks)
            return None if is_of_week else self._scope(spans, measure)
        is_of_year = ("year", "of") in pairwise(words[slice(*sentence)])
        begun = [] if since is None else words[since : min(since + _SINCE_REACH, sentence.last)]
        is_since_beginning = "since" in begun and not _BEGINNINGS.isdisjoint(begun)
        is_told = is_since_beginning or is_of_year or self._is_signalled(words, sentence, measure)
        if not (is_told if measure else is_of_year):
            return None
        said = before.weeks if before else ()
        last = next(iter(said if len(said) == 1 else self._decided.weeks), self._decided.asked)
        return self._scope(self.list_spans_ending_with(last), measure)

    def list_spans_ending_with(self, week: str) -> list[str]:
        """List the spans that end with a week."""
        return [one for one, span in self._spans.items() if span[-1] == week]

    def _scope(self, spans: Sequence[str], measure: str) -> Scope:
        """Return the scope of a measure of the longest of some spans for which it is printed."""
        printed = [one for one in spans if (one, measure) in self._dataset.observations_of or not measure]
        if not printed:
            return Scope(reason=SEVERAL_WEEKS)
        return Scope((max(printed, key=lambda one: len(self._spans[one])),), is_dated=True, is_span=True)

    def _is_signalled(self, words: Sequence[str], sentence: Sentence, measure: str) -> bool:
        """Return whether a sentence has words by which a measure is told of several weeks."""
        wanted = self._vocabulary.of_spans.get(measure, ())
        return bool(wanted) and any(one.meaning in wanted for one in self._vocabulary.signals.find(words, *sentence))

    def told_by_span(self, counted: CountedNumber, span: str) -> CountedNumber:
        """Return a number with the measure that it can only be, as the sources of a span have no other.

        That is an amount without a noun, or a noun for which no verb tells what was done.
        """
        unit, known = counted.number.quantity.unit, self._dataset.measures_of_period.get(span, ())
        of_unit = (one for one in self._vocabulary.of_measure.values() if unit and one.unit == unit)
        found = [one for one in counted.measures or of_unit if one.measure in known]
        is_told = len({one.measure for one in found}) == 1
        return counted._replace(measures=tuple(found[:1]), is_unsaid=False) if is_told else counted


def _number_of_weeks(words: Sequence[str], sentence: Sentence) -> int:
    """Return how many weeks together a sentence is about; 0 if it does not say, or says different numbers."""
    counts = set()
    for place in [at for at in range(*sentence) if words[at] in _SMALL_NUMBERS]:
        before, following = words[place - 1] if place else "", "".join(words[place + 1 : place + 2])
        counts_others = following == "of" or (following != "weeks" and is_plural(following))  # all five districts
        is_known = before in ("first", "all") and not counts_others
        if is_known or "weeks" in words[place + 1 : min(place + 2 + _WORDS_BETWEEN, sentence.last)]:
            counts.add(_SMALL_NUMBERS[words[place]])
    return counts.pop() if len(counts) == 1 else 0
