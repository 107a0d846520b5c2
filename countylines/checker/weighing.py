"""Weigh what speaks for a number being meant for the figure from which it differs against what speaks against that.

No single sign tells a mistake from a number of something else: not its digits, which may be a slip of the figure, and
not the numbers around it, which may be of one force. So each sign has points, and those of a number are added up. They
were fitted to 1,775 numbers that were reported as wrong, 111 of them falsely, in drafts of the tests when these were
checked for the first time: in the fit some 65 of the 111 were passed over, and some 30 of the others. The signs
that the draft has the correct number beside a wrong one, or the same number for another figure, came later: of 889 such
numbers, on which they were chosen, they pass over 25 of the 42 false ones, of 443 others 17 of 24, and no other.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import chain

from countylines.checker.judge import claim_of, exact_value
from countylines.checker.mentions.denials import CORRECTIONS, WORDS_OF_MISTAKES
from countylines.checker.mentions.read_passages import PassageContent
from countylines.checker.near_misses import (
    FEWEST_DIGITS_FOR_SLIP,
    Nearness,
    Slip,
    is_figure_of_sibling,
    nearness_to,
    slip_between,
)
from countylines.checker.number_mention import Locality, NumberMention, Sentence, StatedScope, Verdict, WeekSource
from countylines.checker.reason import Reason
from countylines.figures.figure import Figure
from countylines.figures.interval import Interval, significant_digits
from countylines.record.dataset import Dataset
from countylines.vocabulary.campaigns import subject_word_beginnings

_ENOUGH = 0
"""How many points a number needs to be reported."""
_WEIGHED = frozenset([Verdict.WRONG, Verdict.LOST_HEDGE])
"""Verdicts that are doubted; the other mistakes are rarely found where there is none."""
_LOOSE_HEDGES = frozenset(["bare", "about", "up-to"])
"""Hedges that a writer may add to any number; the others are taken over from a source."""
_MISTAKES = WORDS_OF_MISTAKES | CORRECTIONS | {"corrected", "error", "errors"}
"""Words near a number by which it may be one that the draft puts right."""
_REACH_OF_TERM = 3
"""How many tokens after a number a term of the subject may stand: ``58 so-called heronries``."""
_NEAR, _WITHIN = 1, 3
"""How many passages from a number a figure of the record may stand that speaks for it."""


def unless_outweighed(
    dataset: Dataset, passages: Sequence[PassageContent], numbers: Sequence[NumberMention]
) -> Iterator[NumberMention]:
    """Yield the numbers of a draft; those that differ from the record are passed over if too little speaks for them."""
    scales = _Scales(dataset, passages, numbers)
    for one in numbers:
        is_outweighed = one.verdict in _WEIGHED and scales.points_of(one) < _ENOUGH
        yield one.passed_over(Reason.OUTWEIGHED) if is_outweighed else one


class _Scales:
    """Knows what the numbers of a draft come out as, and where."""

    def __init__(self, dataset: Dataset, passages: Sequence[PassageContent], numbers: Sequence[NumberMention]) -> None:
        self._dataset = dataset
        self._terms = subject_word_beginnings(dataset)
        self._of_mistakes = {one.passage.position for one in passages if not _MISTAKES.isdisjoint(one.passage.distinct)}
        supported = [one for one in numbers if one.verdict is Verdict.SUPPORTED]
        self._supported_measures = {one.measure for one in supported}
        self._right_claims: dict[tuple[int, str | None, str | None], set[Interval]] = {}
        """What right numbers claim, by their passage, week and measure."""
        self._right_values: dict[tuple[int, Decimal], dict[str | None, set[Sentence]]] = {}
        """The sentences with a right number, by its passage, value and measure."""
        self._last_of_no_figure: dict[tuple[int, Decimal], int] = {}
        """Where the last sentence begins with a number of no figure, by its passage and value."""
        for one in numbers:
            position = one.passage.position
            if one.verdict is Verdict.SUPPORTED:
                self._right_claims.setdefault((position, one.week, one.measure), set()).add(claim_of(one))
                of_value = self._right_values.setdefault((position, one.value), {})
                of_value.setdefault(one.measure, set()).add(one.sentence)
            elif one.figure is None:
                self._last_of_no_figure[position, one.value] = one.sentence.first
        self._supported_positions = sorted(one.passage.position for one in supported)
        self._verdicts = Counter((id(place), one.verdict) for one in numbers for place in (one.passage, one.sentence))

    def points_of(self, number: NumberMention) -> int:
        """Return how much more speaks for a number being meant for its figure than against it."""
        return sum(points for points, holds in self._signs(number) if holds)

    def _signs(self, number: NumberMention) -> Iterator[tuple[int, bool]]:
        """Yield the points of each sign, and whether it holds."""
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
        yield -2, number.is_inferred or number.is_guess or number.is_part
        yield 1, number.stated is not StatedScope.NOTHING
        yield 1, number.scope.source in (WeekSource.SENTENCE, WeekSource.PARAGRAPH)
        yield -1, number.locality not in (Locality.NATIONAL_HERE, Locality.NATIONAL_BEFORE)
        # the numbers around it
        distance = self._distance_to_supported(number)
        yield 1, self._verdicts[id(number.sentence), Verdict.SUPPORTED] > 0
        yield 1, distance <= _NEAR
        yield 1, distance <= _WITHIN
        beside, around = (self._verdicts[id(at), Verdict.NOT_COMPARED] for at in (number.sentence, number.passage))
        yield -2, beside > 0
        yield -1, around > beside
        yield -2, number.measure in self._supported_measures
        yield -4, self._is_contradicted(number)
        yield -6, self._is_put_right_after(number, figure)
        yield -4, self._is_right_for_other(number)
        # what is said of it
        yield -2, '"' in number.sentence.own_words
        yield -2, not self._of_mistakes.isdisjoint(_positions_near(number))

    def _is_contradicted(self, number: NumberMention) -> bool:
        """Return whether a number near contradicts this one and is right for its figure."""
        claim, figure = claim_of(number), (number.week, number.measure)
        right = (self._right_claims.get((at, *figure), ()) for at in _positions_near(number))
        return any(not one.meets(claim) for one in chain.from_iterable(right))

    def _is_put_right_after(self, number: NumberMention, figure: Figure) -> bool:
        """Return whether a sentence after has the right number, but not of a figure: ``447? No, 474``."""
        exact, position = exact_value(figure), number.passage.position
        if exact is None or significant_digits(exact) < FEWEST_DIGITS_FOR_SLIP:
            return False
        return (
            self._last_of_no_figure.get((position, exact), 0) > number.sentence.first
            or (position + 1, exact) in self._last_of_no_figure
        )

    def _is_right_for_other(self, number: NumberMention) -> bool:
        """Return whether another sentence of the passage has the same number, where it is right for another figure."""
        right = self._right_values.get((number.passage.position, number.value), {})
        others = (sentences for measure, sentences in right.items() if measure != number.measure)
        return any(len(one) > (number.sentence in one) for one in others)

    def _distance_to_supported(self, number: NumberMention) -> int:
        """Return how many passages a number is from the next one that the record supports."""
        position = number.passage.position
        at = bisect_left(self._supported_positions, position)
        near = self._supported_positions[max(0, at - 1) : at + 1]
        return min((abs(one - position) for one in near), default=_WITHIN + 1)


def _positions_near(number: NumberMention) -> range:
    """Return the positions of the passage of a number and of those beside it."""
    position = number.passage.position
    return range(position - _NEAR, position + _NEAR + 1)
