"""Doubts: reasons not to take a number for the country's figure in the week, even if its noun and date fit.

Each kind of doubt is a generator of reasons, each with whether it holds; the first that holds is reported.
"""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from countylines.checker.judge import only_supported_value
from countylines.checker.named_sources import names_source_of
from countylines.checker.near_misses import (
    NEAR_RATIO,
    SMALLEST_NATIONAL,
    has_digits_of_figure,
    has_swapped_digits,
    is_close_in_size,
    is_far_from_figure,
    is_figure_of_sibling,
    is_figure_or_slip,
    is_other_figure_of_week,
)
from countylines.checker.number_mention import NumberMention, Sentence, StatedScope, Verdict
from countylines.checker.other_things import is_of_unknown_kind, is_subject_of_two_verbs
from countylines.checker.reason import PossibleReason, Reason, first_that_holds
from countylines.checker.scope.document_week import DecidedWeeks
from countylines.checker.scope.number_week import refers_to_week
from countylines.checker.scope.resolution import can_only_be_national
from countylines.figures.figure import Figure
from countylines.figures.hedges import UNHEDGED
from countylines.figures.interval import rounds_to
from countylines.figures.quantity import name_of_hedge
from countylines.record.dataset import Dataset
from countylines.text.grammar import has_adjacent_past_verb
from countylines.vocabulary.counted_nouns import counting_vocabulary

_LONGEST_TABLE = 19
"""Rows at most this many passages after the writers' own count of a measure belong to it: ``We had 41 calls:``."""
_REACH_OF_WE = 4
"""Within how many tokens before a number ``we`` makes it the writers' own count."""
_SMALLEST_UNRECORDED = 10
"""A smaller number of something that the record does not count is not a figure of the week: ``two officers``."""

_ROUNDING = frozenset(["nearest", "rounded", "approximate"])
"""Words before numbers that say that the numbers are rounded."""
_REACH_OF_ROUNDING = 40
"""Within how many tokens before a number these words may come."""
_WORDS_OF_TOTALS = frozenset(["total", "totalling", "altogether"])
"""Words shortly before a number that make it a total: ``a total of 91 people``."""
_REACH_OF_TOTAL = 2
"""Within how many tokens before a number such a word makes it a total."""


class DoubtFinder:
    """Finds doubts about the readings of numbers, which it must be given in the order of the draft."""

    def __init__(self, dataset: Dataset, decided: DecidedWeeks) -> None:
        self._dataset = dataset
        self._decided = decided
        self._is_of_other_subject = not (decided.may_be_on_subject or decided.weeks)
        self._values_of_parts_of_country: set[tuple[str | None, Decimal]] = set()
        """The measures and values that the draft gave for one part of the country."""
        self._passages_of_own_counts: dict[str | None, int] = {}
        """The measures that the writers counted themselves, each with the position of the last such passage."""

    def find(self, number: NumberMention, sentence_or_row: Sentence) -> Reason | None:
        """Return the first reason to discard a reading of a number of a sentence or row, or None.

        A number given for one part of the country is remembered, to doubt later numbers of its measure and value. So is
        a measure that the writers counted themselves, to doubt later rows.
        """
        doubt = first_that_holds(self._doubts(number, sentence_or_row))
        if doubt == Reason.LOCAL:
            self._values_of_parts_of_country.add((number.measure, number.value))
        if doubt == Reason.OWN_COUNT:
            self._passages_of_own_counts[number.measure] = number.passage.position
        return doubt

    def find_of_uncounted(self, number: NumberMention) -> Reason | None:
        """Return why a number without a measure is not taken for a figure of the week, or None."""
        return first_that_holds(self._doubts_of_uncounted(number))

    def _doubts_of_uncounted(self, number: NumberMention) -> Iterator[PossibleReason]:
        """Yield reasons not to report a number without a measure as a figure that the record lacks."""
        words, noun, sentence = number.passage_words, number.noun, number.sentence
        if number.scope.doubt:
            yield number.scope.doubt, True
        yield Reason.LOCAL, number.locality.is_local
        yield Reason.PART_OF_GROUP, number.is_part
        yield Reason.OTHER_NOUN, noun is not None and noun.recorded is not None
        yield Reason.UNCLEAR, noun is None
        yield Reason.UNRECORDED_NOUN, number.value < _SMALLEST_UNRECORDED
        names_week = number.stated is not StatedScope.NOTHING or refers_to_week(sentence)
        yield Reason.UNRECORDED_NOUN, not names_week or not (self._decided.has_support or self._decided.named_weeks)
        is_done = has_adjacent_past_verb(words, sentence.first, number.first, number.after_noun, sentence.last)
        yield Reason.UNRECORDED_NOUN, not is_done
        weeks = number.scope.weeks[:1]  # in which the record may have it under another noun
        yield Reason.UNRECORDED_NOUN, any(self._dataset.measures_printing(number.value, week) for week in weeks)

    def _doubts(self, number: NumberMention, sentence_or_row: Sentence) -> Iterator[PossibleReason]:
        """Yield reasons not to read a number as the country's figure."""
        figure, doubt_of_week = number.figure, number.scope.doubt
        is_supported, is_wrong = number.verdict is Verdict.SUPPORTED, number.verdict is Verdict.WRONG
        yield Reason.JOINT, number.is_joint and not is_supported
        has_lost_hedge = number.verdict is Verdict.LOST_HEDGE
        is_attributed = (is_wrong or has_lost_hedge) and _is_of_named_account(self._dataset, number, sentence_or_row)
        yield Reason.NAMED_ACCOUNT, is_attributed
        is_rejected = is_wrong and number.hedge in UNHEDGED and number.is_printed  # 655 against 665 nests
        yield Reason.EXACT_BESIDE, (has_lost_hedge or is_rejected) and has_exact_beside(number, sentence_or_row)
        yield Reason.ABOUT_HEDGES, has_lost_hedge and _is_about_hedges(number)
        is_rounded = self._decided.is_rounded or _is_announced_as_rounded(number)
        yield Reason.ROUNDED, (is_wrong or has_lost_hedge) and is_rounded and _is_rounding(number)
        if doubt_of_week:
            yield doubt_of_week, not self._may_be_of_week(number, doubt_of_week)
        yield Reason.LOCAL, number.locality.is_local and not can_only_be_national(number, figure)
        yield Reason.LOCAL, is_wrong and (number.measure, number.value) in self._values_of_parts_of_country
        yield Reason.NOT_SAID_NATIONAL, self._is_of_other_subject and not is_supported
        yield Reason.PART_OF_WHOLE, is_wrong and is_subject_of_two_verbs(number, counting_vocabulary(self._dataset))
        yield Reason.OWN_COUNT, is_wrong and _is_own_count(self._dataset, number)
        distance = number.passage.position - self._passages_of_own_counts.get(number.measure, -_LONGEST_TABLE - 1)
        yield Reason.OWN_COUNT, is_wrong and number.passage.is_row and distance <= _LONGEST_TABLE
        if number.locality.is_local:
            return  # it could only be the country's after all
        if figure is None:
            is_of_draft = number.stated is not StatedScope.NOTHING or self._decided.has_support
            yield Reason.NOT_SAID_NATIONAL, number.is_guess or not is_of_draft
        elif not is_supported:
            yield from self._doubts_of_difference(number, figure)

    def _may_be_of_week(self, number: NumberMention, doubt: Reason) -> bool:
        """Return whether a number agrees with its figure, or is a slip of it, in spite of a doubt.

        A number that is only supposed, or says what somebody has, must have the digits of the figure, in any order. If
        the sentence names the country and the draft agrees with the record, a short number may have them in another
        order too. If the sentence names the country and the date is only a year, it is enough that the number is at
        least SMALLEST_NATIONAL and is printed for its measure in some week.
        """
        figure, value = number.figure, number.value
        if figure is None:
            return False
        is_slip = has_digits_of_figure if doubt in (Reason.SUPPOSED, Reason.OWNED) else is_figure_or_slip
        if number.verdict is Verdict.SUPPORTED or is_slip(value, figure):
            return True
        is_of_country = number.stated is StatedScope.COUNTRY
        if is_of_country and self._decided.has_support and has_swapped_digits(value, figure):
            return True
        if doubt != Reason.ONLY_A_YEAR or not is_of_country or value < SMALLEST_NATIONAL:
            return False
        return number.measure in self._dataset.measures_printing_ever(value)

    def _doubts_of_difference(self, number: NumberMention, figure: Figure) -> Iterator[PossibleReason]:
        """Yield reasons why a number may not be meant for a figure from which it differs.

        If it has the digits of the figure, or is a certain slip of it, only the first reason applies.
        """
        dataset, noun, value = self._dataset, number.noun, number.value
        is_meant = is_figure_or_slip(value, figure)
        if number.is_guess or number.is_inferred:  # one other digit may be chance if the difference is large
            is_meant &= has_digits_of_figure(value, figure) or is_close_in_size(value, figure)
        yield Reason.NO_VERB, number.is_guess and not (is_meant and not is_other_figure_of_week(dataset, value, figure))
        if is_meant:
            return
        is_swapped = has_swapped_digits(value, figure)
        is_tied = number.is_part or (noun is not None and noun.is_tied) or is_figure_of_sibling(dataset, value, figure)
        is_alone = noun is None or noun.is_predicate
        is_said_national = is_alone and number.stated is StatedScope.COUNTRY  # nationally 810 were ringed
        is_said_national |= self._decided.is_near_exact(number) and (is_tied or is_swapped)
        yield Reason.NOT_SAID_NATIONAL, number.is_inferred and not is_said_national
        is_total = not _WORDS_OF_TOTALS.isdisjoint(number.words_before(_REACH_OF_TOTAL))  # a total of 91
        is_whole = is_total or (not is_alone and number.stated is StatedScope.COUNTRY)
        may_be_part = number.is_part or (number.hedge == "bare" and not is_whole)
        printed = dataset.measures_printing(value, figure.period.id) if may_be_part else ()
        yield Reason.FIGURE_OF_PART, any(one.part_of == figure.measure.id for one in printed)
        yield Reason.NARROWED, is_of_unknown_kind(dataset, number, figure)


def _is_own_count(dataset: Dataset, number: NumberMention) -> bool:
    """Return whether a number far from its figure, or guessed, is the writers' own: ``We helped 18 children``."""
    figure, tells_of_we = number.figure, "we" in number.words_before(_REACH_OF_WE)
    is_far = figure is not None and is_far_from_figure(dataset, number, figure, NEAR_RATIO)
    return tells_of_we and (is_far or number.is_guess) and number.stated is StatedScope.NOTHING


def _is_of_named_account(dataset: Dataset, number: NumberMention, sentence_or_row: Sentence) -> bool:
    """Return whether only rejected accounts print a number, and a sentence names their source: ``in the Courier``."""
    printing = [one for one in number.figure.observations if one.value == number.value] if number.figure else []
    if number.verdict is Verdict.LOST_HEDGE:
        printing = [one for one in printing if one.hedge in UNHEDGED]
    return not any(one.is_normal for one in printing) and names_source_of(dataset, printing, sentence_or_row)


def has_exact_beside(number: NumberMention, sentence_or_row: Sentence) -> bool:
    """Return whether the sentence or row of a number also has the record's only value: ``first 700, then 743``."""
    exact = only_supported_value(number.figure)
    return any(one.value == exact for one in (*sentence_or_row.numbers, *sentence_or_row.compared_numbers))


def _is_about_hedges(number: NumberMention) -> bool:
    """Return whether a number's sentence quotes a hedge, and so is about wording: ``keep “more than” before 700``."""
    words, sentence = number.passage_words, number.sentence.tokens
    marks = [at for at in range(*sentence) if words[at] == '"']
    return any(name_of_hedge(" ".join(words[opening + 1 : closing])) for opening, closing in pairwise(marks))


def _is_announced_as_rounded(number: NumberMention) -> bool:
    """Return whether the words before a number say that it is rounded: ``to the nearest ten? 740``."""
    asked = number.passage.before
    near = number.passage_words[max(0, number.first - _REACH_OF_ROUNDING) : number.first]
    words = [*(asked.words if asked and asked.words[-1:] == ["?"] else ()), *near]
    return any(word in _ROUNDING and after != "up" for word, after in pairwise(words))


def _is_rounding(number: NumberMention) -> bool:
    """Return whether a number is the rounded form of the record's only value."""
    exact = only_supported_value(number.figure)
    return exact is not None and rounds_to(exact, number.value)
