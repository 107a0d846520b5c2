"""Contradictions: numbers of a draft that cannot be true together with an earlier number of the same thing.

Two figures of one measure in one week are about the same thing. For any other numbers, whatever they count, the words
near them show it: ``17 tenancies were flagged``, then ``the 19 flagged tenancies``. The evidence that a number is meant
for the things of an earlier one is weighed in points (`_points`).
"""

from collections import deque
from collections.abc import Iterable, Iterator
from decimal import Decimal

from countylines.checker.analysis import DraftAnalysis
from countylines.checker.judge import claim_of
from countylines.checker.mentions.date_mentions import MONTH_BY_NAME, WEEKDAY_BY_NAME
from countylines.checker.near_misses import Slip, slip_between
from countylines.checker.number_mention import EvidenceOfCountry, NumberMention, StatedScope, Verdict, WeekSource
from countylines.checker.reason import NOT_DRAFTS_OWN, OF_OTHER_TIME, Reason
from countylines.checker.statements import FEWEST_SHARED_WORDS, Statement, read_statements
from countylines.figures.interval import rounds_to
from countylines.text.english import SEASONS
from countylines.text.grammar import RELATIVE_PRONOUNS

_ENOUGH_POINTS = 4
"""How many points show that a number is meant for an earlier one.

The points were chosen on 220 contradictions in the test drafts, and on 2,900 pairs of numbers that do not contradict
each other.
"""
_POINTS_OF_SLIP = {Slip.REORDERED: 3, Slip.ONE_DIGIT: 1}
"""The points for two numbers with the same digits in another order, or with one digit that differs."""
_POINTS_OF_SCOPE = 3
"""The points for two numbers about the country or the week, neither of which the record has."""
_POINTS_OF_ALL = 3
"""The points for a definite number of the same noun, without words that say which; one more in the same paragraph."""
_FEW_NUMBERS = 2
"""If there are at most this many different earlier numbers of its noun, a definite number must mean one of them."""
_SLIP_RATIO = Decimal("1.5")
"""By what factor a number can differ from the one that it is meant for; beyond that, it is about something else.

Chosen on the test drafts. With 1.5 no finding is false in 15,838 texts on other subjects; with 3 four are.
"""
_SMALLEST_STATED = 10
"""Below this, a definite number is just as often about only some of the things: ``the two men`` may be two of four."""
_SMALLEST_EXCEEDED = 4
"""From this value on, a definite number is also compared if it is larger than the earlier one, and so no part of it."""
_SMALLEST_KNOWN_ALONE = 100
"""From this value of the earlier number on, words that the two sentences share are evidence that one thing is meant."""
_MOST_KEPT = 20
"""How many earlier numbers of one thing are kept: a number does not refer back very far."""

_POINTING = frozenset({"those", "these"})
"""Words before a number that refer back by themselves: ``those 1,190 officers``."""
_RESTRICTING = RELATIVE_PRONOUNS | {"of", "in"}
"""Words after a noun that restrict it to some of the things, as in ``the 14 pupils who fell ill``."""
_TIME_WORDS = frozenset([*MONTH_BY_NAME, *WEEKDAY_BY_NAME, *SEASONS, "before", "after", "previous", "next", "last"])
"""Words for a time, which set a number apart from one of another time."""


def find_contradictory_figures(figures: Iterable[NumberMention]) -> Iterator[tuple[NumberMention, NumberMention]]:
    """Yield each figure that contradicts an earlier one of its week and measure, with that one; each claim only once.

    A right number without a noun may be the correction of a wrong one. Rows of tables are about different things.
    """
    earlier_claims: dict[tuple[str, str], dict[object, NumberMention]] = {}
    for figure in figures:
        if figure.week is None or figure.measure is None:
            continue
        claims = earlier_claims.setdefault((figure.week, figure.measure), {})
        claim = figure.hedge, figure.value, figure.quantity.upper
        others = (one for one in claims.values() if not (one.passage.is_row and figure.passage.is_row))
        other = next((earlier for earlier in others if not _can_both_be_true(earlier, figure)), None)
        is_correction = figure.noun is None and figure.verdict is Verdict.SUPPORTED
        if other and claim not in claims and not (is_correction and other.verdict is Verdict.WRONG):
            yield figure, other
        if len(claims) < _MOST_KEPT:
            claims.setdefault(claim, figure)


def _can_both_be_true(first: NumberMention, second: NumberMention) -> bool:
    """Return whether the claims of two figures overlap, or one is bare and the other rounds to it."""
    pairs = (first, second), (second, first)
    is_rounded = any(one.hedge == "bare" and rounds_to(other.value, one.value) for one, other in pairs)
    return is_rounded or claim_of(first).meets(claim_of(second))


def find_contradictory_statements(draft: DraftAnalysis) -> Iterator[tuple[NumberMention, NumberMention]]:
    """Yield each number that differs from the earlier number that it is meant for, with that number.

    If an earlier number of the same thing agrees, or several different ones can be meant, it is not certain which was.
    A number that was compared with the record is skipped: what the record says about it counts for more than what the
    draft says elsewhere.
    """
    by_key: dict[tuple[str, str], deque[Statement]] = {}
    without_noun = deque[Decimal](maxlen=_MOST_KEPT)
    numbers = draft.compared_numbers
    corrected = (one for one in numbers if one.words_before(1) == ["not"] or one.why_not_compared in NOT_DRAFTS_OWN)
    corrected_values = {one.value for one in corrected}
    for later in read_statements(draft, _SMALLEST_EXCEEDED):
        is_named_by_verb_only = later.head is None and later.after in RELATIVE_PRONOUNS
        keys = later.keys + (later.verbs if is_named_by_verb_only else [])
        every = (one for key in keys for one in by_key.get(key, ()))
        is_of_no_week = later.number.why_not_compared == Reason.IN_NO_WEEK
        same = [one for one in every if not (is_of_no_week and one.number.figure)]
        is_new = later.number.value not in without_noun and all(one.number.value != later.number.value for one in same)
        if later.number.figure is None and is_new and later.number.value not in corrected_values:
            is_few = len({one.number.value for one in same}) <= _FEW_NUMBERS
            is_known = is_few and later.number.value >= _SMALLEST_STATED
            meant = [
                earlier
                for earlier in same
                if _may_be_slip(later, earlier) and _points(later, earlier, is_known=is_known) >= _ENOUGH_POINTS
            ]
            if len({earlier.number.value for earlier in meant}) == 1:
                yield later.number, meant[0].number
        if later.head is None and not later.number.quantity.unit:
            without_noun.append(later.number.value)
        for key in (*later.keys, *later.verbs):
            by_key.setdefault(key, deque(maxlen=_MOST_KEPT)).append(later)


def _may_be_slip(later: Statement, earlier: Statement) -> bool:
    """Return whether a number contradicts an earlier one, but is so close or alike that both may mean the same thing.

    Two numbers in one sentence are a contrast, not a slip: ``it cost £435, not £453``.
    """
    beside = (one for one in later.number.sentence.numbers if one.noun is None or one.noun.head == earlier.head)
    is_contrasted = any(one.value == earlier.number.value for one in beside)
    if is_contrasted or later.counts_other_things_than(earlier):
        return False
    fewer, more = sorted((later.number.value, earlier.number.value))
    if fewer < _SMALLEST_STATED and not later.is_definite:
        return False
    is_slip = fewer < more <= fewer * _SLIP_RATIO or slip_between(fewer, more) is Slip.REORDERED
    is_alike = later.number.hedge == earlier.number.hedge
    return is_slip and (is_alike or not claim_of(later.number).meets(claim_of(earlier.number)))


def _points(later: Statement, earlier: Statement, *, is_known: bool) -> int:
    """Return the evidence, in points, that a number is meant for an earlier one; `_ENOUGH_POINTS` are enough.

    *is_known* is set if there are so few earlier numbers of the same things that one of them must be meant.
    """
    slip = slip_between(later.number.value, earlier.number.value)
    points = _POINTS_OF_SLIP.get(slip, 0) if slip else 0
    is_named = later.head in earlier.sentence_words or earlier.head in later.sentence_words
    if earlier.number.value >= _SMALLEST_KNOWN_ALONE and is_named:
        points += later.shares_words_with(earlier)
    if _are_unrecorded(later, earlier):
        points += _POINTS_OF_SCOPE
    if later.is_definite:
        points += _points_of_reference(later, earlier, is_known=is_known and slip in _POINTS_OF_SLIP)
    elif earlier.is_definite and len(earlier.qualifiers) >= FEWEST_SHARED_WORDS and later.head == earlier.head:
        points += _ENOUGH_POINTS * later.names_what_is_meant_by(earlier)  # Photo: the 17 phones seized in Hull
    return points


def _points_of_reference(later: Statement, earlier: Statement, *, is_known: bool) -> int:
    """Return the evidence, in points, that a definite number refers to the things of an earlier one.

    It may refer to things that its words name, or to all the things.
    """
    is_of_noun = later.head is not None and later.head == earlier.head
    is_pointed_at = bool(later.qualifiers) or later.before in _POINTING
    if is_pointed_at and earlier.names_what_is_meant_by(later):
        return _ENOUGH_POINTS
    if later.measure is not None and later.measure == earlier.measure:
        is_of_noun |= not later.number.is_guess
    if later.head is None:
        return int(later.number.quantity.unit is not None)  # a definite amount may refer to an amount: the £384
    if not is_of_noun:
        return 0
    is_restricted = later.after in _RESTRICTING
    if not (is_restricted or later.qualifiers):
        return _POINTS_OF_ALL + (later.number.passage is earlier.number.passage)
    is_of_time = not (_TIME_WORDS.isdisjoint(later.qualifiers) or later.follows_verb)
    if is_known and later.may_be_all_of(earlier) and not is_of_time:
        return _POINTS_OF_ALL
    return 0 if is_restricted else 1


def _are_unrecorded(later: Statement, earlier: Statement) -> bool:
    """Return whether the record has neither of two numbers, and both are about the country or the week, not two weeks.

    If the record does not count such things, they must have the same noun.
    """
    if later.number.candidates:
        return later.number.evidence is EvidenceOfCountry.COUNTRY and earlier.number.verdict is Verdict.UNRECORDED
    is_of_other_time = later.number.scope.doubt in OF_OTHER_TIME and not later.is_definite
    scopes = [one.number.scope for one in (later, earlier)]
    weeks = {one.weeks for one in scopes if one.source is not WeekSource.DRAFT}
    are_stated = StatedScope.NOTHING not in (later.number.stated, earlier.number.stated)
    is_of_noun = later.head is not None and later.head == earlier.head
    return are_stated and is_of_noun and len(weeks) <= 1 and not is_of_other_time
