"""Find the span of several weeks that a number is of, if its sentence is about more than one week."""

from collections.abc import Sequence
from itertools import pairwise

from countylines.checker.mentions.exclusions import find_other_time_token
from countylines.checker.mentions.numbers import CountedNumber
from countylines.checker.mentions.weeks import DateMention
from countylines.checker.passages import Sentence
from countylines.checker.scope.document_week import DecidedWeeks
from countylines.checker.scope.number_week import Scope
from countylines.record.dataset import Dataset
from countylines.record.nouns.period import Period
from countylines.text.english import ONES
from countylines.text.grammar import is_plural
from countylines.vocabulary.campaigns import campaign_vocabulary
from countylines.vocabulary.counted_nouns import counting_vocabulary

SEVERAL_WEEKS = "it is of several weeks together"

_SMALL_NUMBERS = {word: number for word, number in ONES.items() if 1 < number <= 10}  # noqa: PLR2004  ten weeks
_SMALL_NUMBERS |= {str(number): number for number in range(2, 9)}
_NOT_TOGETHER = frozenset("last past next every previous".split())
_SINCE_REACH = 12
"""How many tokens behind words for another time the word may stand that says that the campaign began then."""
_BEGINNINGS = frozenset(
    "launch launched launching established establishment set creation created began begun beginning opened opening founded".split()
)
_JOINING = frozenset({",", "and", "in", "of", "plus", "&"})
_TIMES = frozenset("hours days nights months years".split())
_WORDS_BETWEEN = 3
"""How many words may stand between a number of weeks and their noun: ``four such national weeks``."""


class SpanFinder:
    """Finds the span of a number: of as many weeks as its sentence says, or of the whole campaign up to its week."""

    def __init__(self, dataset: Dataset, decided: DecidedWeeks) -> None:
        self._dataset = dataset
        self._decided = decided
        self._campaigns = campaign_vocabulary(dataset).campaigns
        self._vocabulary = counting_vocabulary(dataset)
        self._together: tuple[Sequence[str], int, frozenset[str]] = ((), 0, frozenset())
        self._sentence: tuple[Sequence[str], Sentence] | None = None
        self._spans = [one for one in dataset.periods if one.weeks]

    def find_scope_of_several_weeks(
        self,
        words: Sequence[str],
        sentence: Sentence,
        dates: Sequence[DateMention],
        counted: CountedNumber,
        before: DateMention | None = None,
    ) -> Scope | None:
        """Return the scope of a number of several weeks; None if its sentence, or part of one, is about one.

        *before* is the date of its paragraph, at the end of which a span ends if the draft is about that week.
        """
        if self._sentence != (words, sentence):
            self._read_sentence(words, sentence, [one for one in dates if sentence.first <= one.first < sentence.last])
        measure = counted.measures[0].measure if counted.measures else ""
        if self._count:
            weeks = {week for one in self._spans for week in one.weeks or ()}
            if any(self._dataset.prints(counted.number.quantity.value, week, measure) for week in weeks):
                return None
            return self._scope([one for one in self._spans if len(one.weeks or ()) == self._count], measure)
        if self._listed:
            return self.scope_of_weeks(self._listed, counted)
        is_amount = counted.number.quantity.unit is not None
        is_told = (self._is_since_beginning and measure) or (self._is_of_year and (measure or is_amount))
        if not self._is_signalled(words, sentence, measure) and not is_told:
            return None
        said = [week for week in self._decided.weeks if before and before.weeks == {week}]
        last = next(iter(said or self._decided.weeks), self._decided.asked)
        return self._scope([] if self._is_dated else self.list_spans_ending_with(last), measure)

    def scope_of_weeks(self, weeks: frozenset[str], counted: CountedNumber) -> Scope:
        """Return the scope of a number of several weeks, which are known."""
        measure = counted.measures[0].measure if counted.measures else ""
        return self._scope([one for one in self._spans if {*(one.weeks or ())} == weeks], measure)

    def _is_signalled(self, words: Sequence[str], sentence: Sentence, measure: str) -> bool:
        """Return whether a sentence has words by which a measure is told of several weeks."""
        wanted = self._vocabulary.of_spans.get(measure, ())
        return bool(wanted) and any(one.meaning in wanted for one in self._vocabulary.signals.find(words, *sentence))

    def _read_sentence(self, words: Sequence[str], sentence: Sentence, dates: Sequence[DateMention]) -> None:
        """Read what a sentence says of several weeks, which all its numbers share."""
        self._sentence = words, sentence
        self._is_dated = any(one.weeks and not one.is_vague for one in dates)
        self._count = self._number_of_weeks(words, sentence)
        self._listed = _weeks_in_list(words, dates)
        since = find_other_time_token(words, *sentence)
        if self._count or self._is_dated:
            self._together = words, self._count, self._listed
        elif self._together[0] is words and since is None:
            _, self._count, self._listed = self._together
        begun = [] if since is None else words[since : min(since + _SINCE_REACH, sentence.last)]
        begun = begun[begun.index("since") :] if "since" in begun else []
        self._is_since_beginning = not _BEGINNINGS.isdisjoint(begun)
        self._is_of_year = self._names_year_of_weeks(words, sentence)

    def _names_year_of_weeks(self, words: Sequence[str], sentence: Sentence) -> bool:
        """Return whether a sentence is about a year of campaigns: ``over the last year of such weeks``."""
        begins = [at + 2 for at in range(sentence.first, sentence.last - 2) if words[at : at + 2] == ["year", "of"]]
        ends = [min(at + _WORDS_BETWEEN, sentence.last) for at in begins]
        return any(
            "weeks" in words[at:end] or any(True for _ in self._campaigns.find(words, at, end))
            for at, end in zip(begins, ends, strict=True)
        )

    def list_spans_ending_with(self, week: str) -> list[Period]:
        """List the spans that end with a week."""
        return [one for one in self._spans if one.weeks and one.weeks[-1] == week]

    def told_by_span(self, counted: CountedNumber, span: str) -> CountedNumber:
        """Return a number with the measure that it can only be, as the sources of a span have no other.

        That is an amount without a noun, or a noun of several words for which no verb tells what was done.
        """
        unit, noun = counted.number.quantity.unit, counted.noun.noun if counted.noun else None
        known = self._dataset.measures_of_period.get(span, ())
        if counted.measures and not (counted.is_unsaid and noun and " " in noun):
            return counted
        of_unit = (one for one in self._vocabulary.of_measure.values() if unit and one.unit == unit)
        found = [one for one in counted.measures or of_unit if one.measure in known]
        is_told = len({one.measure for one in found}) == 1
        return counted._replace(measures=tuple(found[:1]), is_unsaid=False) if is_told else counted

    def _scope(self, spans: Sequence[Period], measure: str) -> Scope:
        printed = [one for one in spans if (one.id, measure) in self._dataset.observations_of or not measure]
        if not printed:
            return Scope(reason=SEVERAL_WEEKS)
        return Scope((max(printed, key=lambda one: len(one.weeks or ())).id,), is_dated=True, is_span=True)

    def _number_of_weeks(self, words: Sequence[str], sentence: Sentence) -> int:
        """Return how many weeks together a sentence is about; 0 if it does not say, or says different numbers."""
        counts = set()
        for place in [at for at in range(*sentence) if words[at] in _SMALL_NUMBERS]:
            before, following = words[place - 1] if place else "", "".join(words[place + 1 : place + 2])
            counts_others = following == "of" or (following != "weeks" and is_plural(following))  # all five districts
            is_known = before in ("first", "all") and not counts_others
            if is_known or (before not in _NOT_TOGETHER and self._weeks_follow(words, place + 1, sentence.last)):
                counts.add(_SMALL_NUMBERS[words[place]])
        return counts.pop() if len(counts) == 1 else 0

    def _weeks_follow(self, words: Sequence[str], place: int, last: int) -> bool:
        for at in range(place, min(place + _WORDS_BETWEEN + 1, last)):
            if words[at] == "weeks":
                return words[at + 1 : at + 2] not in (["ago"], ["later"], ["before"], ["earlier"], ["after"])
            if words[at] in _TIMES:
                return False
            if words[at].endswith("s") and any(found.last > at for found in self._campaigns.find(words, at, at + 1)):
                return True
            if not words[at].isalpha():
                return False
        return False


def _weeks_in_list(words: Sequence[str], dates: Sequence[DateMention]) -> frozenset[str]:
    """Return the weeks that a list of dates names, of which what is told is then: ``the weeks of May and October 2019``."""
    certain = all(len(one.weeks) == 1 and not one.is_compared_with for one in dates)
    is_list = all(_JOINING.issuperset(words[one.last : following.first]) for one, following in pairwise(dates))
    weeks = frozenset[str]().union(*(one.weeks for one in dates))
    return weeks if len(weeks) > 1 and certain and is_list else frozenset()
