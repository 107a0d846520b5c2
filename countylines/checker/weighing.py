"""Weigh what speaks for a number being meant for the figure from which it differs against what speaks against that.

No single sign tells a mistake from a number of something else: not its digits, which may be a slip of the figure, and
not the numbers around it, which may be of one force. So each sign has points, and those of a number are added up. They
were fitted to 1,775 numbers that were reported as wrong, 111 of them falsely, in drafts of the tests when these were
checked for the first time: in the fit some 65 of the 111 were passed over, and some 30 of the others.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence

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
from countylines.checker.number_mention import Locality, NumberMention, StatedScope, Verdict, WeekSource
from countylines.checker.reason import Reason
from countylines.figures.interval import significant_digits
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
"""How many tokens behind a number a term of the subject may stand: ``58 so-called heronries``."""
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
        # what is said of it
        yield -2, '"' in number.sentence.own_words
        position = number.passage.position
        yield -2, not self._of_mistakes.isdisjoint(range(position - 1, position + 2))

    def _distance_to_supported(self, number: NumberMention) -> int:
        """Return how many passages a number is from the next one that the record supports."""
        position = number.passage.position
        at = bisect_left(self._supported_positions, position)
        near = self._supported_positions[max(0, at - 1) : at + 1]
        return min((abs(one - position) for one in near), default=_WITHIN + 1)
