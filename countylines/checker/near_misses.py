"""Decide whether a number is a near miss of the record's figure, or counts something else.

A wrong number is close to the right one, or what a slip makes of it: a digit lost or doubled, or another figure of the
week in its place. A number that is many times too small or too large, in a sentence that does not say that it is about
the whole country, counts something else: the arrests of one force, the cash in one flat, a year's total. So does one
whose noun is narrowed by words that the record does not know.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from decimal import Decimal
from itertools import accumulate, pairwise, takewhile

from countylines.checker.judge import FigureMention, Verdict, claimed_interval
from countylines.checker.mentions.numbers import CountedNumber, NumberMention
from countylines.checker.passages import Passage
from countylines.figures import weeks_in_order
from countylines.figures.figure import Figure, figure_of
from countylines.figures.interval import Interval, plain_number
from countylines.record.dataset import Dataset
from countylines.text.grammar import AUXILIARIES, FUNCTION_WORDS, PAST_VERBS
from countylines.text.tokens import words_of
from countylines.vocabulary.counted_nouns import SignalTable, counting_vocabulary

FAR_RATIO = 6
"""A number that is so many times too small or too large counts something else."""

FEWEST_DIGITS_ALIKE, MANY_DIGITS = 3, 5
"""How many digits a number needs for slips to be recognised, and for one of them to differ anywhere."""

SMALLEST_NATIONAL, NATIONAL_RATIO = 100, Decimal("1.5")
"""A number of at least SMALLEST_NATIONAL that differs by a smaller factor must be of the whole country."""

REACH_OF_SUM = 20
"""How many tokens away from a number words may stand by which it is a sum or a difference.

Half brings one false error in the drafts of the tests, double changes nothing.
"""

_WORDS_OF_SUMS = frozenset(
    "both together combined altogether sum add adds added more fewer less difference increase rise drop fall up down".split()
)

SMALLEST_SWAPPED = 10
"""From here on, a number that equals another figure of the week does so by a swap and not by chance."""


def is_too_far_from_figure(
    dataset: Dataset, claim: Interval, value: Decimal, known: Figure, *, may_slip: bool = True
) -> bool:
    """Return whether a number with the interval *claim* is too far from a figure to be meant for it."""
    best = known.best
    if best is None or not _is_far_from(claim, value, best):
        return False
    if not may_slip:
        return True
    printed = [one.value for one in known.observations] + [end for end in (best.low, best.high) if end is not None]
    return not (any(_is_digit_lost(value, one) for one in printed) or is_other_figure_of_week(dataset, value, known))


def find_far_beside_supported(dataset: Dataset, mentions: Sequence[FigureMention]) -> list[FigureMention]:
    """List wrong numbers that are too far from their figures, where beside one of them the record's figure is told.

    ``Volunteers found 806 nests in reeds; she had a list of her own: 14 nests, 22 chicks.``
    """
    told = {_family_of(one) for one in mentions if one.verdict is Verdict.SUPPORTED}
    far = []
    for one in mentions:
        if told and one.verdict is Verdict.WRONG and one.known is not None:
            claim = claimed_interval(one.quantity, one.hedge, count=one.known.measure.is_count)
            far += [one] * is_too_far_from_figure(dataset, claim, one.quantity.value, one.known)
    return far if any(_family_of(one) in told for one in far) else []


def _family_of(mention: FigureMention) -> str | None:
    """Return the measure of a figure, or that of which it is a part."""
    return mention.known and (mention.known.measure.part_of or mention.known.measure.id)


def is_printed_by_named_account(dataset: Dataset, passage: Passage, number: NumberMention, known: Figure) -> bool:
    """Return whether a sentence names the source of a rejected account that prints its number: ``printed in the Courier``."""
    sources, value = dataset.index("sources"), number.quantity.value
    printing = [one for one in known.observations if one.value == value]
    names = [sources[one.source].publisher for one in printing if not any(other.is_normal for other in printing)]
    first, last = passage.sentences[bisect_right(passage.sentences, number.first, key=lambda one: one.last)]
    text = passage.text[passage.tokens.starts[first] : passage.tokens.ends[last - 1]]
    is_press = bool(names) and re.search(r"\b(?:news)?papers? (?:had )?(?:printed|wrote|made)\b", text) is not None
    return is_press or any(re.search(rf"\b{re.escape(name.split()[-1])}\b", text) for name in names)


def is_meant_for_figure(value: Decimal, known: Figure) -> bool:
    """Return whether a number is printed for a figure, or differs from such a number by a slip."""
    return any(_is_same_or_slip(_digits_of(value), _digits_of(one.value)) for one in known.observations)


def is_figure_or_certain_slip(value: Decimal, known: Figure | None) -> bool:
    """Return whether a number is printed for a figure, or is a certain slip of one that is."""
    return known is not None and any(is_certain_slip(value, one.value) for one in known.observations)


def is_certain_slip(value: Decimal, printed: Decimal) -> bool:
    """Return whether a number differs from another in one digit at most, or in the order of its digits alone."""
    digits, others = _digits_of(value), _digits_of(printed)
    return len(digits) == len(others) and (sorted(digits) == sorted(others) or _digits_off(digits, others) <= 1)


def is_with_swapped_digits(value: Decimal, known: Figure | None) -> bool:
    """Return whether a number of three digits or more has those of one that is printed for a figure, in another order."""
    digits = _digits_of(value)
    printed = (_digits_of(one.value) for one in known.observations if one.is_normal) if known else ()
    is_long = len(digits.rstrip("0")) >= FEWEST_DIGITS_ALIKE
    return is_long and any(sorted(one) == sorted(digits) for one in printed)


def _digits_off(first: str, second: str) -> int:
    return sum(one != other for one, other in zip(first, second, strict=True))


def is_close_in_size(value: Decimal, known: Figure) -> bool:
    """Return whether a number is so close to a figure that no part of the country can have as much in that week."""
    return value >= SMALLEST_NATIONAL and any(
        one.value <= value * NATIONAL_RATIO <= one.value * NATIONAL_RATIO**2 for one in known.observations
    )


def _is_same_or_slip(first: str, second: str) -> bool:
    """Return whether two numbers have the same digits, or differ in their order or in one digit."""
    is_round = len(first.rstrip("0")) == 1
    if is_round or len(first) != len(second) or len(second.rstrip("0")) < FEWEST_DIGITS_ALIKE:
        return first == second and len(first) >= FEWEST_DIGITS_ALIKE
    is_a_digit_off = _digits_off(first, second) <= 1
    shared = sum(min(first.count(digit), second.count(digit)) for digit in set(first))
    return is_a_digit_off or shared >= len(first) - (len(first) >= MANY_DIGITS)


def _is_far_from(claim: Interval, value: Decimal, best: Interval) -> bool:
    """Return whether all that the claim allows is many times smaller or larger than anything known."""
    least, most = best.low or Decimal(0), best.high
    top = claim.high if claim.high is not None else value
    return top * FAR_RATIO < least or (most is not None and value > most * FAR_RATIO)


def _is_digit_lost(value: Decimal, printed: Decimal) -> bool:
    """Return whether one number is the other with a digit lost: 65 and 655, 18,000 and 180,000."""
    fewer, more = sorted((_digits_of(value), _digits_of(printed)), key=len)
    return len(more) - len(fewer) == 1 and any(more[:at] + more[at + 1 :] == fewer for at in range(len(more)))


def is_told_as_sum(words: Sequence[str], first: int, last: int) -> bool:
    """Return whether words near a number, the tokens from *first* to before *last*, add or subtract: ``both together``."""
    near = [*words[max(0, first - REACH_OF_SUM) : first], *words[last : last + REACH_OF_SUM]]
    return any(one in _WORDS_OF_SUMS and following != "than" for one, following in pairwise([*near, ""]))


def is_sum_or_difference_of_weeks(dataset: Dataset, value: Decimal, known: Figure) -> bool:
    """Return whether a number is the sum of the figures of weeks in a row, or the difference of two, one of them *known*."""
    best, weeks = _exact_value(known), [week.id for week in weeks_in_order(dataset)]
    if best is None or value < SMALLEST_NATIONAL or known.period.id not in weeks:
        return False
    place = weeks.index(known.period.id)
    figures = [_exact_value(figure_of(dataset, week, known.measure.id)) for week in weeks]
    sums = [_sums_from_first(side) for side in (figures[place::-1], figures[place:])]
    results = {before + after - best for before in sums[0] for after in sums[1]} - {best}
    results.update(abs(best - figure) for figure in figures if figure is not None)
    return value in results and not any(_is_digit_lost(value, one.value) for one in known.observations)


def _sums_from_first(figures: Sequence[Decimal | None]) -> list[Decimal]:
    """List the sums of the first figure, of the first two, and so on, as far as all are known."""
    return [*accumulate(one for one in takewhile(lambda figure: figure is not None, figures) if one is not None)]


def _exact_value(figure: Figure | None) -> Decimal | None:
    return figure.best.low if figure is not None and figure.best is not None and figure.best.is_exact else None


def _digits_of(value: Decimal) -> str:
    return plain_number(value).replace(".", "")


def is_other_figure_of_week(dataset: Dataset, value: Decimal, known: Figure) -> bool:
    """Return whether the number is another figure of the same week, as when two nouns are swapped."""
    if value < SMALLEST_SWAPPED:
        return False
    period, measures = known.period.id, dataset.index("measures")
    return any(
        dataset.prints(value, period, measure) and measures[measure].is_count is known.measure.is_count
        for measure in dataset.measures_of_period.get(period, ())
        if measure != known.measure.id
    )


def is_figure_of_sibling(dataset: Dataset, value: Decimal, known: Figure | None) -> bool:
    """Return whether a count is that of another part of the same whole in the same week, as when two nouns are swapped."""
    if known is None or not known.measure.is_count or known.measure.part_of is None or value < SMALLEST_NATIONAL:
        return False
    siblings = (one.id for one in dataset.measures if one.part_of == known.measure.part_of and one != known.measure)
    return any(dataset.prints(value, known.period.id, one) for one in siblings)


def is_printed_in(dataset: Dataset, value: Decimal, weeks: Sequence[str]) -> bool:
    """Return whether a number is printed for anything in one of the weeks."""
    return any(dataset.prints(value, week, one) for week in weeks for one in dataset.measures_of_period.get(week, ()))


def is_figure_of_any_week(dataset: Dataset, value: Decimal, measure: str) -> bool:
    """Return whether a number is printed for a measure in any week."""
    return any(value in values for (_, one), values in dataset.printed_values.items() if one == measure)


def is_exact_in(dataset: Dataset, counted: CountedNumber, weeks: Sequence[str]) -> bool:
    """Return whether a number is printed for its measure in one of the weeks."""
    value, measure = counted.number.quantity.value, counted.measures[0].measure
    return value >= SMALLEST_SWAPPED and any(dataset.prints(value, week, measure) for week in weeks)


def is_narrowed(dataset: Dataset, words: Sequence[str], counted: CountedNumber, known: Figure) -> bool:
    """Return whether a number is told of fewer things than the figure *known* counts: of a kind, or what other words tell."""
    value, number, noun = counted.number.quantity.value, counted.number, counted.noun
    if counted.is_part and is_figure_of_part(dataset, value, known):
        return True
    if noun is None:
        return False
    signals = counting_vocabulary(dataset).signals
    is_other = is_other_figure_of_week(dataset, value, known)
    kinds = words[number.last if number.last <= noun.first else max(0, noun.first - 1) : noun.first]
    if _has_unknown_kind(signals, kinds, known) or (is_other and _are_unknown(signals, kinds)):
        return True  # young birds, adult birds; 389 grown men and women
    is_of_whole = known.measure.part_of is not None and dataset.prints(value, known.period.id, known.measure.part_of)
    return not is_of_whole and _has_unknown_clause(signals, words, noun.last, is_other=is_other)


def _has_unknown_clause(signals: SignalTable, words: Sequence[str], place: int, *, is_other: bool) -> bool:
    """Return whether what follows a noun tells nothing that the record counts: ``hundreds of lorries that should not move``.

    For a number that is another figure of the week (*is_other*) the verb of the sentence does so: ``638 chicks got one``;
    a clause does not: ``655 deal lines that were visited``.
    """
    end = next((at for at in range(place, len(words)) if not words[at][0].isalnum()), len(words))
    if any(signals.find(words, place, end)):
        return False
    pronoun, *verb = words[place : place + 2] or [""]
    is_clause = pronoun in ("that", "who", "which") and not AUXILIARIES.isdisjoint(verb)
    return is_other if pronoun in PAST_VERBS else is_clause and not is_other


def _has_unknown_kind(signals: SignalTable, kinds: Sequence[str], known: Figure) -> bool:
    """Return whether a noun has an unknown word where the label of its measure has its own: young birds, adult birds."""
    return bool(words_of(known.measure.label)[:-1]) and _are_unknown(signals, kinds)


def _are_unknown(signals: SignalTable, kinds: Sequence[str]) -> bool:
    """Return whether there are words before a noun, and none that the record knows."""
    is_word = all(word.isalpha() and word not in FUNCTION_WORDS for word in kinds)
    return bool(kinds) and is_word and not any(signals.find(kinds, 0, len(kinds)))


def is_figure_of_part(dataset: Dataset, value: Decimal, known: Figure) -> bool:
    """Return whether a number is printed in the week for a part of what a figure counts."""
    parts = [one.id for one in dataset.measures if one.part_of == known.measure.id]
    return any(dataset.prints(value, known.period.id, part) for part in parts)
