"""Compare a number of a draft with the record: what it may count, which reading is best, and what casts doubt on it."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from countylines.checker.cross_checks import CrossChecker, discard_explained
from countylines.checker.doubts import DoubtFinder
from countylines.checker.judge import is_just_above_bound, judge, judge_as, only_supported_value
from countylines.checker.mentions.nouns import NounFinder
from countylines.checker.mentions.read_passages import are_joined_in_list
from countylines.checker.near_misses import (
    FEWEST_IDENTIFYING_DIGITS,
    SMALLEST_NATIONAL,
    has_digits_of_figure,
    is_figure_or_slip,
)
from countylines.checker.number_mention import (
    EvidenceOfCountry,
    Locality,
    NumberMention,
    Sentence,
    StatedScope,
    Verdict,
    WeekSource,
)
from countylines.checker.other_things import REACH_OF_SIGNAL, counts_unrecorded_thing
from countylines.checker.reason import Reason
from countylines.checker.scope.document_week import DecidedWeeks
from countylines.checker.scope.number_week import refers_to_week
from countylines.checker.scope.spans import spans_ending_with, with_measure_of_span
from countylines.figures.figure import Figure, figure_of
from countylines.figures.interval import significant_digits
from countylines.figures.quantity import Quantity
from countylines.record.dataset import Dataset
from countylines.text.grammar import FUNCTION_WORDS, NUMBER_NOUNS, PREPOSITIONS, is_participle
from countylines.text.tokens import word_at
from countylines.vocabulary.counted_nouns import CountedNoun, counting_vocabulary

_REACH_OF_BRACKETS = 20
"""Within how many tokens before a number in brackets the noun that it counts may come."""

_ONE = frozenset(["a", "an", "one", "another"])
"""Words before a number that suggest that its sentence is about a single raid or person."""
_OF_ONE_AFTER = (["one"], ["another"], ["his"], ["her"])
"""Words for a single place or person, after a number and a preposition: ``in one car``, ``at his house``."""
_NOT_ONE_THING = NUMBER_NOUNS | FUNCTION_WORDS | {"week"}
"""Words that do not name a single raid or person when they follow these: ``a total``, ``one week``."""
_VERBS_WITH_OVER = frozenset(
    "take takes took taken taking hand hands handed handing turn turned turning spread divided shared averaged".split()
)
"""Verbs that make "over" a particle and not a hedge: ``took over 49 lines``, ``handed over 12 guns``."""


class Comparer:
    """Compares numbers with the record, in the weeks that the draft is about."""

    def __init__(self, dataset: Dataset, decided: DecidedWeeks) -> None:
        self._dataset = dataset
        self._decided = decided
        self._doubts = DoubtFinder(dataset, decided)

    def compare(self, number: NumberMention, sentence_or_row: Sentence) -> NumberMention:
        """Return a number of a sentence or row with its verdict, or with the reason why it has none.

        The measures that it may count are found first, then its best reading as one of them, and last any doubt about
        that reading.
        """
        number = self._with_measures(number)
        measure = next((one.measure for one in number.candidates), None)
        number = number._replace(measure=measure, evidence=self._evidence_of(number))
        if not number.candidates:
            return self._compare_uncounted(number)
        if not number.scope.weeks:
            return number._replace(why_not_compared=number.scope.doubt or Reason.NO_WEEK)
        reading = self._best_reading(number)
        if doubt := self._doubts.find(reading, sentence_or_row):
            return number._replace(measure=None if number.is_guess else reading.measure, why_not_compared=doubt)
        if reading.verdict is not Verdict.NOT_COMPARED or reading.figure is None:
            return reading
        is_disputed = reading.figure.best is None
        return reading._replace(why_not_compared=Reason.DISPUTED if is_disputed else Reason.PARTLY_KNOWN)

    def _compare_uncounted(self, number: NumberMention) -> NumberMention:
        """Return a number without a measure as one that the record lacks, or with the reason for a doubt about that."""
        figure = self._figure_of_noun(number) if number.has_verb_of_other_measure else None
        if figure is None and (reason := self._doubts.find_of_uncounted(number)):
            return number._replace(why_not_compared=reason)
        return number._replace(week=number.scope.weeks[0], figure=figure, verdict=Verdict.UNRECORDED)

    def _figure_of_noun(self, number: NumberMention) -> Figure | None:
        """Return the figure that has a number and its noun, but with another verb: ``12 eagles were eaten``."""
        if number.scope.doubt or number.locality.is_local or not number.scope.weeks:
            return None
        counted = counting_vocabulary(self._dataset).counted_by(number.noun.recorded if number.noun else None)
        built = (figure_of(self._dataset, number.scope.weeks[0], one.measure) for one in counted)
        return next((one for one in built if one and only_supported_value(one) == number.value), None)

    def _evidence_of(self, number: NumberMention) -> EvidenceOfCountry:
        """Return the evidence that a number is the country's.

        If it may be the number of a single raid or person, neither a date in its sentence counts as SENTENCE, nor the
        country named before it as CONTEXT: ``Officers stopped a car with two guns.``
        """
        locality, noun = number.locality, number.noun
        has_noun = noun is not None and not is_participle(noun.head)  # not: four had been held by October
        if number.stated is StatedScope.COUNTRY and has_noun:
            return EvidenceOfCountry.COUNTRY
        before = number.passage_words[number.sentence.first : number.first]
        after = number.passage_words[number.after_noun + 1 : number.after_noun + 3]  # in one car, at his house
        is_after = after[:1] in _OF_ONE_AFTER and word_at(number.passage_words, number.after_noun) in PREPOSITIONS
        beside = [*before, "", *(["one", *after[1:]] if is_after else ())]
        is_of_one = any(word in _ONE and following not in _NOT_ONE_THING for word, following in pairwise(beside))
        is_before = locality is Locality.NATIONAL_BEFORE
        if number.stated is not StatedScope.NOTHING and not is_of_one:
            return EvidenceOfCountry.SENTENCE
        if locality is Locality.NATIONAL_HERE or (is_before and not is_of_one):
            return EvidenceOfCountry.CONTEXT
        is_of_draft = self._decided.has_support and locality is not Locality.LOCAL_LEAD
        is_near = is_before or is_of_draft or self._decided.is_near_exact(number)
        return EvidenceOfCountry.DRAFT if is_near else EvidenceOfCountry.NONE

    def _with_measures(self, number: NumberMention) -> NumberMention:
        """Return a number with the measures that it may count, even if its noun and its verb do not show them.

        The measure of a total over a span of weeks depends on what the record has for the span; any other number that
        has no measure yet gets one by its own digits.
        """
        scope = number.scope
        if scope.source is WeekSource.SPAN:
            return with_measure_of_span(self._dataset, number, scope.weeks[0])._replace(stated=StatedScope.WEEK)
        if number.candidates or number.is_part or not scope.weeks:
            return number
        if counts_unrecorded_thing(self._dataset, number):
            return number
        number = number._replace(is_guess=True)
        measure = _measure_shown_by_digits(self._dataset, number.quantity, number.fallback_candidates, scope.weeks)
        return number._replace(candidates=(measure,) if measure else ())

    def _best_reading(self, number: NumberMention) -> NumberMention:
        """Return the reading that the record supports, or at least does not contradict; else the likeliest."""
        readings = self._list_readings(number)
        lacks_figure = number.is_part and readings[0].figure is None  # a part: the last reading is for the draft's week
        likeliest = readings[-1 if lacks_figure else 0]
        if all(one.verdict is not Verdict.SUPPORTED for one in readings):
            likeliest = self._as_printed_measure(likeliest)
            readings += [likeliest, *self._under_other_hedges(likeliest)]
        agreeing = (Verdict.SUPPORTED, Verdict.NOT_CONTRADICTED, Verdict.OVERSTATED)
        fitting = [one for one in readings if one.verdict is not Verdict.OVERSTATED or is_just_above_bound(one)]
        best = next((one for verdict in agreeing for one in fitting if one.verdict is verdict), likeliest)
        bare = next((one for one in readings if one.hedge == number.quantity.hedge == "bare"), best)
        # the hedge of a list may govern only its first amount: over £100 of nets and £27 of rope
        return bare if best.verdict is Verdict.UNDERSTATED else best

    def _list_readings(self, number: NumberMention) -> list[NumberMention]:
        """List a number as each measure that it may count in each week that it may belong to, the likeliest first.

        A number without a date of its own may also be a total over a span that ends with its week. If its week is
        uncertain, it is also tried in the draft's own week: a bare number always, but a hedged number, which is true in
        more weeks, only if its first reading is wrong.
        """
        scope, measures = number.scope, [one.measure for one in number.candidates]
        if number.is_part:  # nearly 300 of them were safeguarded: perhaps the children
            measures += [one.id for one in self._dataset.measures if one.part_of in measures]
        weeks = list(scope.weeks[:1] if scope.doubt else scope.weeks)
        if scope.source in (WeekSource.DRAFT, WeekSource.SECTION) and not refers_to_week(number.sentence):
            weeks += spans_ending_with(self._dataset, weeks[0])
        readings = [judge_as(self._dataset, number, measure, week) for week in weeks for measure in measures]
        is_uncertain = scope.source in (WeekSource.DRAFT, WeekSource.SPAN) and scope.doubt != Reason.ONLY_A_YEAR
        if is_uncertain and self._decided.weeks and (number.hedge == "bare" or readings[0].verdict is Verdict.WRONG):
            readings.append(judge_as(self._dataset, number, measures[0], self._decided.weeks[0]))
        return readings

    def _as_printed_measure(self, number: NumberMention) -> NumberMention:
        """Return a wrong number as another measure for which it is printed, or unchanged if there is none.

        It may be another measure of the number's noun, unless a word near it shows that the present one is meant. For a
        number in brackets it may also be a measure of a noun before it.
        """
        noun, first, week = number.noun, number.first, number.week
        if number.verdict is not Verdict.WRONG or noun is None or week is None or number.value < SMALLEST_NATIONAL:
            return number
        vocabulary, words, own = counting_vocabulary(self._dataset), number.passage_words, number.candidates[0]
        hedge_length = number.last - 1 - first if first < noun.first else 0  # not counted: no more than 700 people
        begin = noun.first - hedge_length
        beside = max(0, begin - REACH_OF_SIGNAL), min(noun.last + REACH_OF_SIGNAL, len(words))
        is_sure = any(one.meaning in own.needs for one in vocabulary.signals.find(words, *beside))
        nouns = [] if is_sure else [noun.recorded or ""]
        if word_at(words, first - 1) == "(":  # coaches were one in seven of the vehicles (2,555)
            nouns += NounFinder(vocabulary, words).nouns_between(max(0, first - _REACH_OF_BRACKETS), first)
        others = (one.measure for name in nouns for one in vocabulary.by_noun.get(name, ()) if one != own)
        printed = next((one for one in others if self._dataset.prints(number.value, week, one)), None)
        return judge_as(self._dataset, number, printed, week) if printed else number

    def _under_other_hedges(self, number: NumberMention) -> Iterator[NumberMention]:
        """Yield a number judged under other hedges that it may have."""
        hedges = [number.quantity.hedge]  # its own, in case it was given that of a list
        words = number.passage_words
        if words[number.first] == "over" and word_at(words, number.first - 1) in _VERBS_WITH_OVER:
            hedges.append("bare")
        # not: they counted more than 190 birds, and £400,000 of feed was sold
        is_round_and_wrong = number.verdict is Verdict.WRONG and number.hedge == "bare" and number.value % 10 == 0
        may_share_hedge = number.verdict is Verdict.LOST_HEDGE or is_round_and_wrong
        if may_share_hedge and word_at(number.passage_words, number.after_noun) != "was":
            following = number
            for one in reversed([one for one in number.sentence.numbers if one.last <= number.first]):
                is_count = not (one.why_no_count or one.quantity.unit)
                if not (is_count and are_joined_in_list(number.passage_words, one.last, following.first)):
                    break
                hedges.append(one.hedge)
                following = one
        for hedge in hedges:
            verdict = judge(self._dataset, number.quantity, hedge, number.figure)
            yield number._replace(hedge=hedge, verdict=verdict)


def _measure_shown_by_digits(
    dataset: Dataset, quantity: Quantity, named: Sequence[CountedNoun], weeks: Sequence[str]
) -> CountedNoun | None:
    """Return the measure that the digits of a number show, if they fit only one measure in the *weeks*.

    An amount with many digits may be any amount of the first week, or a slip of it. Any other number must have the
    digits, in another order, of a figure of a *named* measure for which the number itself is never printed.
    """
    value, unit = quantity.value, quantity.unit
    if unit and significant_digits(value) >= FEWEST_IDENTIFYING_DIGITS:
        of_unit = (one for one in counting_vocabulary(dataset).by_measure.values() if one.unit == unit)
        amounts = [(one, figure_of(dataset, weeks[0], one.measure)) for one in of_unit]
        fitting = {one.measure: one for one, figure in amounts if figure and is_figure_or_slip(value, figure)}
    else:
        printed = dataset.measures_printing_ever(value)
        unprinted = [one for one in named if one.measure not in printed]
        figures = [(one, figure_of(dataset, week, one.measure)) for week in weeks for one in unprinted]
        fitting = {one.measure: one for one, figure in figures if figure and has_digits_of_figure(value, figure)}
    return next(iter(fitting.values())) if len(fitting) == 1 else None


def compare_numbers(
    dataset: Dataset, decided: DecidedWeeks, resolved: Iterable[Sequence[Sentence]]
) -> tuple[NumberMention, ...]:
    """Compare the numbers of each passage of a draft with the record and with each other; return them in order."""
    comparer, cross_checks, compared = Comparer(dataset, decided), CrossChecker(dataset, decided), list[NumberMention]()
    for sentences in resolved:
        numbers: list[NumberMention] = []
        for sentence in sentences:
            passage = sentence.passage
            is_listed = passage.position in decided.positions_near_exact and (passage.is_row or passage.is_short_line)
            of_sentence = [comparer.compare(number, sentence) for number in sentence.compared_numbers]
            numbers += cross_checks.discard_unproven(of_sentence, is_listed=is_listed)
        compared += cross_checks.discard_figures_of_other_week(numbers)
    return discard_explained(dataset, compared)
