"""Check the numbers of a draft against each other: their week and place, and which of them correct others."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from countylines.checker.judge import judge_as, only_supported_value
from countylines.checker.near_misses import NEAR_RATIO, SMALLEST_NATIONAL, Nearness, is_far_from_figure, nearness_to
from countylines.checker.number_mention import EvidenceOfCountry, NumberMention, Verdict
from countylines.checker.reason import Reason
from countylines.checker.scope.document_week import DecidedWeeks
from countylines.figures.interval import significant_digits
from countylines.record.dataset import Dataset
from countylines.text.tokens import word_at

_REACH_OF_RIGHT_VALUE = 2
"""Within how many figures after a wrong one the right value may come without a noun."""
_IT_WAS = (["it's"], ["it", "was"])
"""Words at the beginning of a sentence before the right number: ``It was 74``."""
_REACH_OF_CORRECTION = 3
"""How many of the figures after a wrong one may take it back."""
_MOST_DIGITS_OF_COINCIDENCE = 2
"""A number with so few significant digits is near by chance in a draft about no week: ``He had £180,000 in cash``."""
LEAST_EVIDENCE = {
    Nearness.FIGURE_OR_SLIP: EvidenceOfCountry.NONE,
    Nearness.CLOSE: EvidenceOfCountry.DRAFT,
    Nearness.APART: EvidenceOfCountry.CONTEXT,
    Nearness.FAR: EvidenceOfCountry.COUNTRY,
}
"""How much evidence a number needs to be taken for the country's figure, depending on how near it is to that."""


class CrossChecker:
    """Discards numbers of a sentence or row that are not certain to be the figures from which they differ."""

    def __init__(self, dataset: Dataset, decided: DecidedWeeks) -> None:
        self._dataset, self._decided = dataset, decided

    def discard_unproven(self, numbers: Sequence[NumberMention], *, is_listed: bool) -> Iterator[NumberMention]:
        """Yield the numbers of a sentence or row; those that are not certain to be the country's are not compared.

        How much evidence a number that differs from the record needs depends on how near it is (`LEAST_EVIDENCE`). It
        is also evidence if a figure of the record is next to it, if it is in a list of figures (*is_listed*), or if the
        week was asked for.
        """
        numbers = [self._move_to_main_week(one, numbers) for one in numbers]
        has_supported = any(one.verdict is Verdict.SUPPORTED for one in numbers)
        is_beside = has_supported or is_listed or self._decided.week_was_given
        yield from (self._discard_if_unproven(one, is_beside=is_beside) for one in numbers)

    def _discard_if_unproven(self, number: NumberMention, *, is_beside: bool) -> NumberMention:
        """Discard a number that differs from the record if there is too little evidence that it is the country's."""
        if number.figure is None or number.verdict in (Verdict.SUPPORTED, Verdict.NOT_COMPARED):
            return number
        nearness = nearness_to(self._dataset, number, number.figure)
        if significant_digits(number.value) <= _MOST_DIGITS_OF_COINCIDENCE and not self._decided.mentions_week:
            nearness = min(nearness, Nearness.APART)
        is_raised = is_beside and number.evidence is EvidenceOfCountry.DRAFT
        if (EvidenceOfCountry.CONTEXT if is_raised else number.evidence) >= LEAST_EVIDENCE[nearness]:
            return number
        return number.discarded(Reason.FAR if nearness is Nearness.FAR else Reason.NOT_SAID_NATIONAL)

    def discard_figures_of_other_week(self, numbers: Sequence[NumberMention]) -> Sequence[NumberMention]:
        """Discard the wrong numbers in undated sentences of a passage if another mentioned week has two of them."""
        wrong = [one for one in numbers if one.verdict is Verdict.WRONG and one.evidence < EvidenceOfCountry.SENTENCE]
        for week in self._decided.mentioned_weeks:
            of_week = {one.measure for one in wrong if self._dataset.prints(one.value, week, one.measure)}
            if len(of_week) > 1 and all(one.week != week for one in wrong):
                reason = Reason.MENTIONED_WEEK
                return [one.discarded(reason) if one in wrong else one for one in numbers]
        return numbers

    def _move_to_main_week(self, number: NumberMention, beside: Sequence[NumberMention]) -> NumberMention:
        """Return a wrong number as one of the draft's main week if it fits that and another one fits its present week.

        For example 743 in ``Arrests rose to 743, having stood at 586 after the week in May.``, if May has 586.
        """
        week, measure, main = number.week, number.measure, self._decided.weeks[:1]
        if not main or measure is None or number.verdict is not Verdict.WRONG:
            return number
        alike = [one for one in beside if one.measure is None or (one.week, one.measure) == (week, measure)]
        moved = judge_as(self._dataset, number, measure, main[0])
        has_other = any(self._dataset.prints(one.value, week, measure) for one in alike)
        return moved if has_other and moved.verdict is Verdict.SUPPORTED else number


def _counts_something_else(dataset: Dataset, number: NumberMention) -> bool:
    """Return whether a number is not a slip of its figure, which the draft has elsewhere: "dozens", "300 burglars".

    The result is False if its sentence names the week or the country and it is about as large as the figure. Such
    numbers stay wrong.
    """
    is_said_in_sentence = number.evidence >= EvidenceOfCountry.SENTENCE
    may_be_near = is_said_in_sentence and number.value >= SMALLEST_NATIONAL
    ratio = NEAR_RATIO if may_be_near else Decimal(1)  # otherwise any difference counts
    is_far = number.figure is not None and is_far_from_figure(dataset, number, number.figure, ratio)
    return number.hedge == "order" or is_far


def discard_explained(dataset: Dataset, numbers: Iterable[NumberMention]) -> tuple[NumberMention, ...]:
    """Return the figures of a draft in order; wrong ones that other numbers explain are not compared.

    A wrong number is explained if a later number corrects it, or if the draft has the record's figure elsewhere and the
    number is not a slip of that.
    """
    found = sorted(numbers, key=lambda one: one.start)
    supported = {(one.week, one.measure) for one in found if one.verdict is Verdict.SUPPORTED}
    corrected_values = set[tuple[str | None, Decimal]]()
    for index, number in enumerate(found):
        after = found[index + 1 : index + 1 + _REACH_OF_CORRECTION]
        if number.verdict is not Verdict.WRONG:
            continue
        if (number.week, number.measure) in supported and _counts_something_else(dataset, number):
            found[index] = number.discarded(Reason.RIGHT_ELSEWHERE)
            continue
        is_repeated = number.noun is None and (number.measure, number.value) in corrected_values
        if is_repeated or _is_corrected_later(number, after):
            found[index] = number.discarded(Reason.PUT_RIGHT)
            corrected_values.add((number.measure, number.value))
    return tuple(found)


def _is_corrected_later(wrong: NumberMention, after: Sequence[NumberMention]) -> bool:
    """Return whether the next number is right and has no noun, or one of the next numbers takes this one back.

    For example ``I told you of 1,454 chicks. It wasn't 1,454``, or ``41 hens were found. It's 41 ducks``. If nothing
    says what a later number counts, the right value is enough in the same passage: ``One list has 94 nests. All others
    have 74``. It is also enough if the number is all that somebody says: ``Tom: 94 nests! | Ann: 74``, ``Ann: No. It's
    74``.
    """
    for number in after[:_REACH_OF_RIGHT_VALUE]:
        if number.noun is None and number.measure is None and number.value == only_supported_value(wrong.figure):
            words = number.passage_words
            is_last = not any(word[0].isalnum() for word in words[number.last :])
            is_all_said = is_last and words[number.first - 1 : number.first] == [":"]
            is_all_said |= any(number.words_before(len(it)) == it for it in _IT_WAS)
            if number.passage is wrong.passage or is_all_said:
                return True
    is_question = wrong.passage_words[wrong.sentence.last - 1] == "?"  # Was it 94 nests? No, 74 nests
    if after and after[0].verdict is Verdict.SUPPORTED:
        following = after[0]
        is_of_same = (following.measure, following.week) == (wrong.measure, wrong.week)
        is_answer = is_of_same and (following.noun is None or is_question)
        # It was 41 hens; or, if a source printed the wrong number: Avoid “41 nests”. There were 41 hens
        repeats = following.sentence.own_words[0] in ("it", "it's") or wrong.is_printed
        if is_answer or (repeats and following.value == wrong.value):
            return True
    again = [one for one in after if one.value == wrong.value]
    is_asked = any(word_at(one.passage_words, one.last) == "?" for one in again)  # 94? The wire has 74
    return is_asked or any(one.why_not_compared in (Reason.NEGATED, Reason.CORRECTED) for one in again)
