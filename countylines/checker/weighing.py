"""Weigh the evidence that a number, or a length of a week, which differs from the record was meant for its figure.

No single sign separates a mistake from a number that counts something else. Its digits may look like a slip of the
figure by chance, and the numbers around it may be those of one police force. So each sign has points, and the points of
a number are added up.

The points were fitted to the 1,775 numbers that were reported as wrong, 111 of them falsely, when the drafts of the
tests were first checked. The fit drops about 65 of the 111 false ones and about 30 of the others. Two kinds of sign
came later: the draft also has the correct number, or has the same number for another figure. They were chosen on 889
numbers, of which they drop 25 of the 42 false ones; of 443 other numbers they drop 17 of the 24 false ones. In both
they drop no true one.

The points of lengths were fitted to the 109 lengths that were reported as wrong in 2,520 drafts when these were first
checked, 40 of them falsely. The fit drops 32 of the 40 and none of the others; of the 448 wrong lengths in all drafts
of the tests it drops six. Nearly all false ones were reports of what somebody else had said.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from functools import cached_property
from itertools import chain

from countylines.checker.draft_weeks import WrongDate, WrongDateKind
from countylines.checker.judge import claim_of, only_supported_value
from countylines.checker.mentions.denials import CORRECTIONS, WORDS_OF_MISTAKES, begins_by_denying
from countylines.checker.mentions.lengths_and_ordinals import lengths_in
from countylines.checker.mentions.read_passages import PassageContent
from countylines.checker.named_sources import names_source_of
from countylines.checker.near_misses import (
    FEWEST_DIGITS_FOR_SLIP,
    Nearness,
    Slip,
    is_figure_of_sibling,
    nearness_to,
    slip_between,
)
from countylines.checker.number_mention import Locality, NumberMention, Sentence, StatedScope, Verdict, WeekSource
from countylines.checker.passages import Passage, TokenRange
from countylines.checker.reason import Reason
from countylines.checker.week_words import right_lengths_of
from countylines.figures.figure import Figure
from countylines.figures.interval import Interval, significant_digits
from countylines.record.dataset import Dataset
from countylines.text.grammar import NEGATIONS
from countylines.text.tokens import word_at
from countylines.vocabulary.campaigns import subject_word_beginnings
from countylines.vocabulary.speech_attribution import SPEECH_VERBS

_ENOUGH = 0
"""How many points a number or a length needs to be reported."""
_BASE_OF_LENGTH = 3
"""The points of a length of which nothing else is known."""
_BEGINNING = 3
"""How many tokens may come before a length at the beginning of its sentence: ``It was a two-week count.``"""
_ACCOUNTS = frozenset(
    """
    account accounts article articles claim claims headline letter newspaper newspapers paper papers post press report
    reports request site source sources title
    """.split()
)
"""Words for texts of others, which a sentence may report: ``Some papers have a two-week count``."""
_VERBS_BEFORE_LENGTH = SPEECH_VERBS | {"has", "have", "had"}
"""Verbs before a length that may be what somebody else said: ``You say that it took two weeks``."""
_WEIGHED = frozenset([Verdict.WRONG, Verdict.LOST_HEDGE])
"""The verdicts to weigh; the others are rarely false."""
_LOOSE_HEDGES = frozenset(["bare", "about", "up-to"])
"""Hedges that a writer may add to any number; the others usually come from a source."""
_MISTAKES = WORDS_OF_MISTAKES | CORRECTIONS | {"corrected", "error", "errors"}
"""Words near a number that suggest that the draft corrects it."""
_REACH_OF_TERM = 3
"""Within how many tokens after a number a term of the subject is looked for, as in ``58 so-called heronries``."""
_NEAR = 1
"""Within this distance, in passages, a correct figure is strong evidence for a number."""
_WITHIN = 3
"""Within this distance, in passages, it is some evidence."""


class EvidenceWeigher:
    """Weighs what a draft says differently from the record, with the verdicts on all *numbers* of the draft."""

    def __init__(self, dataset: Dataset, passages: Sequence[PassageContent], numbers: Sequence[NumberMention]) -> None:
        self._dataset, self._passages, self._numbers = dataset, passages, numbers
        self._terms = subject_word_beginnings(dataset)
        self._of_mistakes = {
            passage.position
            for passage in (content.passage for content in passages)
            if not _MISTAKES.isdisjoint(passage.distinct) or begins_by_denying(passage)
        }
        supported = [one for one in numbers if one.verdict is Verdict.SUPPORTED]
        self._supported_measures = {one.measure for one in supported}
        self._right_claims: dict[tuple[int, str | None, str | None], set[Interval]] = {}
        """What correct numbers claim, by their passage, week and measure."""
        self._right_values: dict[tuple[int, Decimal], dict[str | None, set[Sentence]]] = {}
        """The sentences that have a correct number, by its passage, value and measure."""
        self._last_sentence_without_figure: dict[tuple[int, Decimal], int] = {}
        """The start of the last sentence with a number that has no figure, by its passage and value."""
        for number in numbers:
            position = number.passage.position
            if number.verdict is Verdict.SUPPORTED:
                self._right_claims.setdefault((position, number.week, number.measure), set()).add(claim_of(number))
                of_value = self._right_values.setdefault((position, number.value), {})
                of_value.setdefault(number.measure, set()).add(number.sentence)
            elif number.figure is None:
                self._last_sentence_without_figure[position, number.value] = number.sentence.first
        self._supported_positions = sorted(one.passage.position for one in supported)
        self._verdicts = Counter((place, one.verdict) for one in numbers for place in (one.passage, one.sentence))

    def numbers(self) -> Iterator[NumberMention]:
        """Yield the numbers of the draft; those with too little evidence for a difference are discarded."""
        for number in self._numbers:
            is_outweighed = number.verdict in _WEIGHED and _sum_of(self._signs_of_number(number)) < _ENOUGH
            yield number.discarded(Reason.OUTWEIGHED) if is_outweighed else number

    def wrong_dates(self, wrong_dates: Iterable[WrongDate]) -> Iterator[WrongDate]:
        """Yield wrong dates without the lengths for which the evidence is too weak."""
        for wrong in wrong_dates:
            if wrong.kind is not WrongDateKind.LENGTH or _sum_of(self._signs_of_length(wrong)) >= _ENOUGH:
                yield wrong

    def _signs_of_number(self, number: NumberMention) -> Iterator[tuple[int, bool]]:
        """Yield the points of each sign, and whether the number has the sign."""
        figure, value, words = number.figure, number.value, number.passage_words
        if figure is None:
            return
        # the number itself
        slips = {slip_between(value, one.value) for one in figure.observations}
        yield 3, Slip.REORDERED in slips
        yield 1, Slip.ONE_DIGIT in slips and significant_digits(value) >= FEWEST_DIGITS_FOR_SLIP
        yield 1, is_figure_of_sibling(self._dataset, value, figure)
        yield 3, number.verdict is Verdict.LOST_HEDGE
        yield 2, number.hedge not in _LOOSE_HEDGES
        yield -1, significant_digits(value) == 1
        yield -2, nearness_to(self._dataset, number, figure) <= Nearness.APART
        # its noun, week and place
        noun = number.noun or number
        counted = words[min(number.first, noun.first) : max(number.last + _REACH_OF_TERM, noun.last)]
        yield 1, any(word.startswith(self._terms) for word in counted)
        yield -2, number.is_guess or number.is_part
        yield 1, number.stated is not StatedScope.NOTHING
        yield 1, number.scope.source in (WeekSource.SENTENCE, WeekSource.PARAGRAPH)
        yield -1, number.locality not in (Locality.NATIONAL_HERE, Locality.NATIONAL_BEFORE)
        # the numbers around it
        distance = self._distance_to_supported(number.passage.position)
        yield 1, self._verdicts[number.sentence, Verdict.SUPPORTED] > 0
        yield 1, distance <= _NEAR
        yield 1, distance <= _WITHIN
        beside, around = (self._verdicts[at, Verdict.NOT_COMPARED] for at in (number.sentence, number.passage))
        yield -2, beside > 0
        yield -1, around > beside
        yield -2, number.measure in self._supported_measures
        yield -4, self._is_contradicted(number)
        yield -6, self._is_corrected_after(number, figure)
        yield -4, self._is_right_for_other(number)
        # what is said of it
        yield -2, '"' in number.sentence.own_words
        yield -2, not self._of_mistakes.isdisjoint(_positions_near(number.passage.position))

    def _signs_of_length(self, wrong: WrongDate) -> Iterator[tuple[int, bool]]:
        """Yield the points of each sign that a length was meant for a week, and whether the statement has the sign."""
        sentence, position = wrong.sentence, wrong.passage.position
        words, right = sentence.own_words, right_lengths_of(wrong.week)
        before = words[: wrong.first - sentence.first]
        yield _BASE_OF_LENGTH, True
        yield 1, len(before) <= _BEGINNING
        # the numbers around it
        yield 2, self._verdicts[sentence, Verdict.SUPPORTED] > 0
        yield 1, self._distance_to_supported(position) <= _NEAR
        yield -2, self._verdicts[sentence, Verdict.NOT_COMPARED] > 0
        # what is said of it
        yield -3, not _ACCOUNTS.isdisjoint(words)
        yield -3, not self._of_mistakes.isdisjoint(_positions_near(position))
        yield -2, not _VERBS_BEFORE_LENGTH.isdisjoint(before)
        yield -1, any(word in NEGATIONS or word.endswith("n't") for word in words)
        yield -6, word_at(wrong.passage.words, wrong.last) == "?"  # Was it a two-week count?
        stated = _lengths_in(wrong.passage, wrong.first, wrong.last)
        printing = [one for one in self._dataset.datings_of.get(wrong.week.id, ()) if one.days in stated]
        yield -6, names_source_of(self._dataset, printing, sentence)
        # the right length elsewhere
        yield -2, not right.isdisjoint(self._stated_lengths)
        yield -3, not right.isdisjoint(_lengths_in(wrong.passage, wrong.last))

    @cached_property
    def _stated_lengths(self) -> frozenset[int]:
        """All lengths of time in the draft, in days."""
        return frozenset(chain.from_iterable(_lengths_in(one.passage) for one in self._passages))

    def _is_contradicted(self, number: NumberMention) -> bool:
        """Return whether a nearby number is correct for the same figure and contradicts this one."""
        claim, figure = claim_of(number), (number.week, number.measure)
        right = (self._right_claims.get((at, *figure), ()) for at in _positions_near(number.passage.position))
        return any(not one.meets(claim) for one in chain.from_iterable(right))

    def _is_corrected_after(self, number: NumberMention, figure: Figure) -> bool:
        """Return whether a later sentence has the correct number without a noun of its own: ``447? No, 474``."""
        exact, position = only_supported_value(figure), number.passage.position
        if exact is None or significant_digits(exact) < FEWEST_DIGITS_FOR_SLIP:
            return False
        last = self._last_sentence_without_figure
        return last.get((position, exact), 0) > number.sentence.first or (position + 1, exact) in last

    def _is_right_for_other(self, number: NumberMention) -> bool:
        """Return whether another sentence of the passage has the same number, correct for another figure."""
        right = self._right_values.get((number.passage.position, number.value), {})
        others = (sentences for measure, sentences in right.items() if measure != number.measure)
        return any(len(one) > (number.sentence in one) for one in others)

    def _distance_to_supported(self, position: int) -> int:
        """Return the distance, in passages, to the nearest number that the record supports."""
        at = bisect_left(self._supported_positions, position)
        near = self._supported_positions[max(0, at - 1) : at + 1]
        return min((abs(one - position) for one in near), default=_WITHIN + 1)


def _lengths_in(passage: Passage, first: int = 0, last: int | None = None) -> set[int]:
    """Return the lengths of time, in days, among the tokens of a passage from *first* to before *last*."""
    last = len(passage.words) if last is None else last
    return {one.number for one in lengths_in(passage.words, TokenRange(first, last))}


def _sum_of(signs: Iterable[tuple[int, bool]]) -> int:
    """Return the sum of the points of the signs that hold."""
    return sum(points for points, holds in signs if holds)


def _positions_near(position: int) -> range:
    """Return the positions of a passage and of the passages just before and after it."""
    return range(position - _NEAR, position + _NEAR + 1)
