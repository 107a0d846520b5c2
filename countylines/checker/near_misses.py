"""Decide whether a number is a near miss of the record's figure, or counts something else.

A wrong number is close to the right one, or what a slip makes of it: one digit another, lost or doubled, the digits in
another order, or another figure of the week in its place. A number that is many times too small or too large, in a sentence that does not say that it is about
the whole country, counts something else: the arrests of one force, the cash in one flat, a year's total.
"""

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise
from operator import ne

from countylines.checker.judge import FigureMention, Verdict, claimed_interval
from countylines.checker.mentions.noun_phrases import NounFinder
from countylines.checker.mentions.numbers import CountedNumber, NumberMention
from countylines.checker.passages import Passage
from countylines.figures import weeks_in_order
from countylines.figures.figure import Figure, figure_of
from countylines.figures.interval import Interval, plain_number, significant_digits
from countylines.record.dataset import Dataset
from countylines.text.grammar import FUNCTION_WORDS
from countylines.text.tokens import words_of
from countylines.vocabulary.counted_nouns import CountedNoun, counting_vocabulary

FAR_RATIO = 6
"""A number that is so many times too small or too large counts something else."""

FEWEST_DIGITS_ALIKE = 3
"""How many digits a number needs for slips to be recognised."""

SMALLEST_NATIONAL, NATIONAL_RATIO = 100, Decimal("1.5")
"""A number of at least SMALLEST_NATIONAL that differs by a smaller factor must be of the whole country."""

FEWEST_TELLING_DIGITS = 4
"""How many digits a number needs to tell by itself what it is: the amount ``£183,976``, but not ``£180,000``."""

REACH_OF_SUM = 20
"""How many tokens away from a number words may stand by which it is a sum or a difference.

Half brings one false error in the drafts of the tests, double changes nothing.
"""
_WORDS_OF_SUMS = frozenset(
    "both together combined altogether sum add adds added more fewer less difference increase rise drop fall up down".split()
)

REACH_OF_BRACKETS = 20
"""How many tokens before brackets the noun may stand that the number in them counts."""

REACH_OF_SIGNAL = 4
"""How many tokens beside a noun the words may stand that tell for certain which of its measures is meant."""

SMALLEST_SWAPPED = 10
"""From here on, a number that equals another figure of the week does so by a swap and not by chance."""


def is_too_far_from_figure(dataset: Dataset, claim: Interval, value: Decimal, known: Figure) -> bool:
    """Return whether a number with the interval *claim* is too far from a figure to be meant for it."""
    best = known.best
    top = value if claim.high is None else claim.high
    is_small = best is not None and best.low is not None and top * FAR_RATIO < best.low
    is_large = best is not None and best.high is not None and value > best.high * FAR_RATIO
    if best is None or not (is_small or is_large):
        return False
    printed = [one.value for one in known.observations] + [end for end in (best.low, best.high) if end is not None]
    return not (any(_is_digit_lost(value, one) for one in printed) or is_other_figure_of_week(dataset, value, known))


def is_unlike(dataset: Dataset, value: Decimal, known: Figure, *, near: bool = True) -> bool:
    """Return whether a number is no slip of a figure, of whatever length, nor near it, nor another figure of its week."""
    ends = (known.best.low, known.best.high) if known.best else ()
    printed = [*(one.value for one in known.observations), *filter(None, ends)]
    is_round = significant_digits(value) == 1
    is_alike = any(
        value == one
        or (not is_round and (is_certain_slip(value, one) or _is_digit_lost(value, one)))
        or (near and one <= value * NATIONAL_RATIO <= one * NATIONAL_RATIO**2)
        for one in printed
    )
    is_of_other_week = any(
        value in values for (_, measure), values in dataset.printed_values.items() if measure == known.measure.id
    )
    return not (is_alike or is_of_other_week or is_other_figure_of_week(dataset, value, known))


def find_far_beside_supported(dataset: Dataset, mentions: Sequence[FigureMention]) -> list[FigureMention]:
    """List wrong numbers that are too far from their figures, where beside one of them the record's figure is told.

    ``Volunteers found 806 nests in reeds; she had a list of her own: 14 nests, 22 chicks.``
    """
    told = {_family_of(one) for one in mentions if one.verdict is Verdict.SUPPORTED}
    far = []
    for one in mentions:
        if told and one.verdict is Verdict.WRONG and one.known is not None:
            claim = claimed_interval(one.quantity, one.hedge, count=one.known.measure.is_count)
            far += [one] if is_too_far_from_figure(dataset, claim, one.quantity.value, one.known) else []
    return far if any(_family_of(one) in told for one in far) else []


def _family_of(mention: FigureMention) -> str | None:
    """Return the measure of a figure, or that of which it is a part."""
    return mention.known and (mention.known.measure.part_of or mention.known.measure.id)


def is_meant_for_figure(value: Decimal, known: Figure) -> bool:
    """Return whether a number is printed for a figure, or differs from such a number by a slip.

    A round number is no slip: 700 is not meant for 743.
    """
    is_round = significant_digits(value) == 1
    return any(
        value == one.value
        if is_round or significant_digits(one.value) < FEWEST_DIGITS_ALIKE
        else is_certain_slip(value, one.value)
        for one in known.observations
        if len(_digits_of(value)) >= FEWEST_DIGITS_ALIKE
    )


def is_certain_slip(value: Decimal, printed: Decimal) -> bool:
    """Return whether a number differs from another in one digit at most, or in the order of its digits alone."""
    digits, others = _digits_of(value), _digits_of(printed)
    if len(digits) != len(others):
        return False
    return sorted(digits) == sorted(others) or sum(map(ne, digits, others)) <= 1


def is_with_swapped_digits(value: Decimal, known: Figure | None) -> bool:
    """Return whether a number has the digits of one that is printed for a figure, in another order.

    It has three at least, without noughts at its end.
    """
    digits = _digits_of(value)
    printed = (_digits_of(one.value) for one in known.observations if one.is_normal) if known else ()
    is_long = len(digits.rstrip("0")) >= FEWEST_DIGITS_ALIKE
    return is_long and any(sorted(one) == sorted(digits) for one in printed)


def is_close_in_size(value: Decimal, known: Figure) -> bool:
    """Return whether a number is so close to a figure that no part of the country can have as much in that week."""
    return value >= SMALLEST_NATIONAL and any(
        one.value <= value * NATIONAL_RATIO <= one.value * NATIONAL_RATIO**2 for one in known.observations
    )


def is_printed_by_named_account(dataset: Dataset, passage: Passage, number: NumberMention, known: Figure) -> bool:
    """Return whether a sentence names the source of a rejected account that prints its number: ``printed in the Courier``."""
    sources = dataset.index("sources")
    printing = [one for one in known.observations if one.value == number.quantity.value]
    names = ["paper printed", *(sources[one.source].publisher.split()[-1] for one in printing)]
    first, last = next(one for one in passage.sentences if number.first < one.last)
    text = passage.text[passage.tokens.starts[first] : passage.tokens.ends[last - 1]]
    is_rejected = bool(printing) and not any(one.is_normal for one in printing)
    return is_rejected and any(name in text for name in names)


def is_sum_or_difference_of_weeks(dataset: Dataset, words: Sequence[str], number: NumberMention, known: Figure) -> bool:
    """Return whether a number is the sum of the figures of weeks in a row, or the difference of two, one of them *known*.

    It has many digits, or words near it add or subtract: ``both together``.
    """
    value, weeks = number.quantity.value, [week.id for week in weeks_in_order(dataset)]
    near = [
        *words[max(0, number.first - REACH_OF_SUM) : number.first],
        *words[number.last : number.last + REACH_OF_SUM],
    ]
    is_told = any(one in _WORDS_OF_SUMS and following != "than" for one, following in pairwise([*near, ""]))
    own = _exact_value(known)
    may_be_sum = is_told or significant_digits(value) >= FEWEST_TELLING_DIGITS
    if not may_be_sum or own is None or value < SMALLEST_NATIONAL or known.period.id not in weeks:
        return False
    figures = [_exact_value(figure_of(dataset, week, known.measure.id)) for week in weeks]
    place = weeks.index(known.period.id)
    stretches = [figures[first:last] for first in range(place + 1) for last in range(place + 1, len(weeks) + 1)]
    sums = [
        sum(one for one in stretch if one is not None)
        for stretch in stretches
        if len(stretch) > 1 and None not in stretch
    ]
    return value in sums or value in [abs(own - one) for one in figures if one is not None]


def _exact_value(figure: Figure | None) -> Decimal | None:
    return figure.best.low if figure is not None and figure.best is not None and figure.best.is_exact else None


def _is_digit_lost(value: Decimal, printed: Decimal) -> bool:
    """Return whether one number is the other with a digit lost: 65 and 655, 18,000 and 180,000."""
    fewer, more = sorted((_digits_of(value), _digits_of(printed)), key=len)
    return len(more) - len(fewer) == 1 and any(more[:at] + more[at + 1 :] == fewer for at in range(len(more)))


def _digits_of(value: Decimal) -> str:
    return plain_number(value).replace(".", "")


def is_other_figure_of_week(dataset: Dataset, value: Decimal, known: Figure) -> bool:
    """Return whether the number is another figure of the same week, as when two nouns are swapped."""
    if value < SMALLEST_SWAPPED:
        return False
    measures = dataset.index("measures")
    others = (one for one in dataset.measures_of_period.get(known.period.id, ()) if one != known.measure.id)
    alike = (one for one in others if measures[one].is_count is known.measure.is_count)
    return any(dataset.prints(value, known.period.id, one) for one in alike)


def has_noun_of_sibling(dataset: Dataset, counted: CountedNumber, known: Figure) -> bool:
    """Return whether a number is printed for another part of the same whole than its noun counts, as when two are swapped."""
    value, noun, whole = counted.number.quantity.value, counted.noun, known.measure.part_of
    if whole is None or noun is None or noun.noun is None or value < SMALLEST_NATIONAL:
        return False
    siblings = (one.id for one in dataset.measures if one.part_of == whole and one != known.measure)
    return any(dataset.prints(value, known.period.id, one) for one in siblings)


def is_printed_in(dataset: Dataset, value: Decimal, weeks: Sequence[str]) -> bool:
    """Return whether a number is printed for anything in one of the weeks."""
    return any(dataset.prints(value, week, one) for week in weeks for one in dataset.measures_of_period.get(week, ()))


def is_exact_in(dataset: Dataset, counted: CountedNumber, weeks: Sequence[str]) -> bool:
    """Return whether a number is printed for its measure in one of the weeks."""
    value, measure = counted.number.quantity.value, counted.measures[0].measure
    return value >= SMALLEST_SWAPPED and any(dataset.prints(value, week, measure) for week in weeks)


def other_measure_by_value(
    dataset: Dataset, words: Sequence[str], counted: CountedNumber, known: Figure
) -> CountedNoun | None:
    """Return another measure for which a number is printed, if no word beside tells which is meant.

    It is one of the number's noun or, for a number in brackets, of any noun before it.
    """
    own, noun, value = counted.measures[0], counted.noun, counted.number.quantity.value
    if noun is None or value < SMALLEST_NATIONAL:
        return None
    vocabulary, first = counting_vocabulary(dataset), counted.number.first
    beside = max(0, noun.first - REACH_OF_SIGNAL), min(noun.last + REACH_OF_SIGNAL, len(words))
    is_sure = any(one.meaning in own.needs for one in vocabulary.signals.find(words, *beside))
    nouns = [] if is_sure else [noun.noun or ""]
    if words[first - 1] == "(":  # coaches were one in seven of the vehicles (2,555)
        nouns += NounFinder(vocabulary, words).nouns_between(max(0, first - REACH_OF_BRACKETS), first)
    others = (one for name in nouns for one in vocabulary.by_noun.get(name, ()) if one != own)
    return next((one for one in others if dataset.prints(value, known.period.id, one.measure)), None)


def is_narrowed(dataset: Dataset, words: Sequence[str], counted: CountedNumber, known: Figure) -> bool:
    """Return whether a number is told of fewer things than the figure *known* counts: of a part, or of an unknown kind.

    ``young birds`` where the record counts adult birds; ``389 grown men and women`` where it counts 389 others.
    """
    value, number, noun = counted.number.quantity.value, counted.number, counted.noun
    parts = [one.id for one in dataset.measures if counted.is_part and one.part_of == known.measure.id]
    if any(dataset.prints(value, known.period.id, part) for part in parts):
        return True
    if noun is None:
        return False
    kinds = words[number.last if number.last <= noun.first else max(0, noun.first - 1) : noun.first]
    is_kind = bool(kinds) and all(word.isalpha() and word not in FUNCTION_WORDS for word in kinds)
    if not is_kind or any(counting_vocabulary(dataset).signals.find(kinds, 0, len(kinds))):
        return False
    return len(words_of(known.measure.label)) > 1 or is_other_figure_of_week(dataset, value, known)
