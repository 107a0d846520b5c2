"""Contradictions: numbers of a draft that cannot be true beside an earlier one of the same thing.

Two figures of one measure in one week are of one thing. Of any other numbers, whatever the record counts, three kinds
of link show that one is meant for another one before it: ``17 tenancies were flagged``, then ``the 19 flagged
tenancies``.
"""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import takewhile
from typing import NamedTuple

from countylines.checker.analysis import DraftAnalysis
from countylines.checker.judge import Slip, claimed_interval, slip_between
from countylines.checker.mentions.nouns import NounFinder
from countylines.checker.mentions.numbers import A_DATE
from countylines.checker.number_mention import EvidenceOfCountry, NumberMention, StatedScope, Verdict, WeekSource
from countylines.checker.passages import TextSpan
from countylines.checker.scope.number_week import IN_NO_WEEK
from countylines.figures.interval import Interval, rounds_to
from countylines.text.grammar import (
    AUXILIARIES,
    FUNCTION_WORDS,
    POSSESSIVES,
    SUBJECT_PRONOUNS,
    is_adverb,
    is_partitive,
    is_past,
)
from countylines.text.tokens import word_at
from countylines.vocabulary.counted_nouns import counting_vocabulary

SMALLEST_STATED = 10
"""A smaller number is as often of some of the things: four men were held, and ``the two men`` were freed."""
SLIP_RATIO = Decimal("1.5")
"""By how much a number can differ from the one that it is meant for; one that is farther away is of something else.

Chosen on the drafts of the tests. With 1.5 no finding is false in 15,838 texts on other subjects; with 3 four are.
"""
SMALLEST_KNOWN_BY_DIGITS = 100
"""From here on a number is known by its digits in another order, a smaller one only if it is definite too."""
FEWEST_SHARED_WORDS = 2
"""How many words that name something two sentences must share to be of one thing."""
MOST_STATEMENTS = 20
"""How many numbers of one thing are remembered: a number that refers back does not refer far."""

_DEFINITE = POSSESSIVES | {"the", "all", "those", "these"}
_POINTING = frozenset({"those", "these"})
"""Words before a number that refer back by themselves: ``those 1,190 officers``."""
_ADDING = frozenset({"further", "another", "other", "additional", "more", "extra"})
"""Words before a number of other things than those before it."""
_RESTRICTING = frozenset({"who", "which", "that", "of", "in"})
"""Words behind a noun by which not all of the things are meant: ``the 14 pupils who fell ill``."""
_EMPTY_WORDS = FUNCTION_WORDS | frozenset("week week's weeks last past total".split())
"""Words that stand beside any number of a week, and say nothing of which is meant."""
_ENDS_OF_PHRASES = AUXILIARIES | {"most", "many", "few", "half", "none"}
"""Words at which the phrase of a number and its noun ends."""


Contradiction = tuple[NumberMention, TextSpan, TextSpan]
"""A number that cannot be true beside an earlier one, its span, and that of the earlier one, with their nouns."""


class Statement(NamedTuple):
    """A number of running text, with the words of its sentence that say what it is of.

    *before* and *behind* are the words beside it and its noun, *qualifiers* say which things are meant: the words
    before its noun, and behind it up to the verb. *span* is that of the number with its noun in the document's text.
    """

    number: NumberMention
    before: str
    behind: str
    qualifiers: frozenset[str]
    span: TextSpan

    @property
    def head(self) -> str | None:
        """The head of its noun."""
        return self.number.noun.head if self.number.noun else None

    @property
    def measure(self) -> str | None:
        """The measure that it is likeliest the number of."""
        return self.number.measures[0].measure if self.number.measures else None

    @property
    def words(self) -> Sequence[str]:
        """The words of its sentence."""
        return self.number.sentence.own_words

    @property
    def keys(self) -> list[tuple[str, str]]:
        """What it can be the number of: its noun, its measure, its currency."""
        names = {"noun": self.head, "measure": self.measure, "unit": self.number.quantity.unit}
        return [(kind, name) for kind, name in names.items() if name]

    @property
    def is_definite(self) -> bool:
        """Whether the word before a bare number makes it definite."""
        return self.number.hedge == "bare" and (self.before in _DEFINITE or self.before.endswith("'s"))

    def shares_words_with(self, other: "Statement") -> bool:
        """Return whether enough words, beside the noun, name the same in two sentences."""
        nouns = {one.head.rstrip("s") for one in (self, other) if one.head}
        return len((_content(self.words) & _content(other.words)) - nouns) >= FEWEST_SHARED_WORDS


def find_contradictory_figures(figures: Iterable[NumberMention]) -> Iterator[Contradiction]:
    """Yield the figures that cannot be true beside an earlier one of the same week and measure.

    A number without a noun that is right may put a wrong one right.
    """
    earlier_claims: dict[tuple[str, str], dict[object, NumberMention]] = {}
    for figure in figures:
        if figure.week is None or figure.measure is None:
            continue
        claims = earlier_claims.setdefault((figure.week, figure.measure), {})
        other = next((earlier for earlier in claims.values() if not _can_both_be_true(earlier, figure)), None)
        is_correction = figure.noun is None and figure.verdict is Verdict.SUPPORTED
        if other and not (is_correction and other.verdict is Verdict.WRONG):
            yield figure, figure.span, other.span
        if len(claims) < MOST_STATEMENTS:
            claims.setdefault((figure.hedge, figure.value, figure.quantity.upper), figure)


def _can_both_be_true(first: NumberMention, second: NumberMention) -> bool:
    """Return whether the claims of two figures meet, or one is bare and the other rounds to it."""
    pairs = (first, second), (second, first)
    is_rounded = any(one.hedge == "bare" and rounds_to(other.value, one.value) for one, other in pairs)
    return is_rounded or claim_of(first).meets(claim_of(second))


def claim_of(one: NumberMention) -> Interval:
    """Return the values that a draft's wording of a figure allows."""
    return claimed_interval(one.quantity, one.hedge, count=not one.quantity.unit)


def _read_statements(draft: DraftAnalysis) -> Iterator[Statement]:
    """Yield the counts and amounts of running text that are not too small to be meant for one another."""
    vocabulary, compared = counting_vocabulary(draft.dataset), {one.number_start: one for one in draft.figures}
    for read in (read for read in draft.passages if not read.passage.is_row):
        finder = NounFinder(vocabulary, read.passage.words)
        for number in read.numbers_that_count:
            if number.quantity.upper is None and number.value >= SMALLEST_STATED:
                yield _statement(_with_noun_of_all(finder, compared.get(number.number_start, number)))


def _statement(number: NumberMention) -> Statement:
    """Return a number with the words around it in its sentence."""
    sentence, words, end = number.sentence, number.words, number.after_noun
    before = words[sentence.first : number.first]
    following = (after.first for after in sentence.numbers if after.first >= end and after.counts_nothing != A_DATE)
    behind = words[end : next(following, sentence.last)]
    return Statement(
        number,
        before="".join(before[-1:]),
        behind=words[end] if end < sentence.last else "",
        qualifiers=_qualifiers(before[-1:], words[number.last : end - 1], behind),
        span=(number.number_start, number.passage.span_of(number.first, end)[1]),
    )


def _with_noun_of_all(finder: NounFinder, number: NumberMention) -> NumberMention:
    """Return a number with the noun of the things of which it is all: ``all 19 of the people``."""
    is_all = word_at(finder.words, number.first - 1) == "all" and is_partitive(finder.words, number.last)
    noun = finder.after(number.last + 2, number.sentence.last) if is_all and number.noun is None else None
    measures = number.measures or (finder.vocabulary.counted_by(noun.recorded) if noun else ())
    return number._replace(noun=noun or number.noun, measures=measures)


def _qualifiers(owner: Sequence[str], within: Sequence[str], behind: Sequence[str]) -> frozenset[str]:
    """Return the words that say which things a number means: *within* its noun phrase, and *behind* it to the verb.

    A participle before them belongs to the phrase: ``the 19 arrests made by the Norfolk force``. Without any, it is the
    *owner* before the number, ``the county force's 17 arrests``, or else the verb: ``the 29 boards that answered``.
    """
    phrase = takewhile(lambda word: word[0].isalnum() and not _ends_phrase(word), behind)
    telling = [word for word in phrase if word not in FUNCTION_WORDS and not is_adverb(word)]
    verbs = [*takewhile(is_past, telling)]
    names = takewhile(lambda word: not is_past(word), telling[len(verbs) :])
    return _content([*within, *names]) or _content(owner) or _content(verbs)


def _ends_phrase(word: str) -> bool:
    """Return whether a noun phrase ends before an auxiliary, a quantifier or a new subject: ``I'd bet``."""
    return word in _ENDS_OF_PHRASES or ("'" in word and word.partition("'")[0] in SUBJECT_PRONOUNS)


def find_contradictory_statements(draft: DraftAnalysis) -> Iterator[Contradiction]:
    """Yield the numbers that differ from the one that they are meant for.

    Where one of the same noun agrees, or several that differ can be meant, it is not certain which was. What the record
    says of a number that was compared with it counts for more than what the draft says elsewhere.
    """
    by_key: dict[tuple[str, str], deque[Statement]] = {}
    for later in _read_statements(draft):
        every = (one for key in later.keys for one in by_key.get(key, ()))
        is_of_no_week = later.number.not_compared == IN_NO_WEEK
        same = [one for one in every if not (is_of_no_week and one.number.figure)]
        if later.number.figure is None and all(earlier.number.value != later.number.value for earlier in same):
            slips = (earlier for earlier in same if _may_be_slip(later, earlier))
            meant = [earlier for earlier in slips if _is_meant_for(later, earlier)]
            if len({earlier.number.value for earlier in meant}) == 1:
                yield later.number, later.span, meant[0].span
        for key in later.keys:
            by_key.setdefault(key, deque(maxlen=MOST_STATEMENTS)).append(later)


def _may_be_slip(later: Statement, earlier: Statement) -> bool:
    """Return whether a number contradicts another, and is so near or so alike that both may be meant for one thing."""
    fewer, more = sorted((later.number.value, earlier.number.value))
    is_slip = fewer < more <= fewer * SLIP_RATIO or slip_between(fewer, more) is Slip.ORDER
    is_alike = later.number.hedge == earlier.number.hedge
    return is_slip and (is_alike or not claim_of(later.number).meets(claim_of(earlier.number)))


def _is_meant_for(later: Statement, earlier: Statement) -> bool:
    """Return whether a number is known to be meant for an earlier one: it refers back to it, or has its digits.

    Or else both are of the whole country or the week, and the record does not have them. In one sentence two numbers
    are contrasted: ``it cost £435, not £453``.
    """
    if later.number.sentence is earlier.number.sentence:
        return False
    slip = slip_between(later.number.value, earlier.number.value)
    is_transposed = slip is Slip.ORDER
    is_alike = is_transposed or later.is_definite or earlier.shares_words_with(later)
    is_of_same = is_alike and _are_unrecorded(later, earlier)
    is_near = later.number.passage is earlier.number.passage or slip in (Slip.ORDER, Slip.DIGIT)
    is_repeated = is_near and _is_all_of_them(later, earlier)
    return (
        is_of_same or is_repeated or _refers_back(later, earlier) or (is_transposed and _is_transposed(later, earlier))
    )


def _are_unrecorded(later: Statement, earlier: Statement) -> bool:
    """Return whether two numbers that the record lacks are both of the country or the week, and not of two weeks.

    If the record does not count such things, they must have the same noun.
    """
    if later.number.measures:
        return later.number.evidence is EvidenceOfCountry.COUNTRY and earlier.number.verdict is Verdict.UNRECORDED
    is_of_other_time = later.number.scope.doubt is not None and not later.is_definite
    scopes = [one.number.scope for one in (later, earlier)]
    weeks = {one.weeks for one in scopes if one.source is not WeekSource.DRAFT}
    are_stated = StatedScope.NOTHING not in (later.number.stated, earlier.number.stated)
    return are_stated and later.head == earlier.head is not None and len(weeks) <= 1 and not is_of_other_time


def _refers_back(later: Statement, earlier: Statement) -> bool:
    """Return whether the words that say which things a number means all stand in the sentence of an earlier one.

    Without such words a group of which some are told is of the same noun: ``Of the 12 nests, nine were found again.``
    """
    is_group = later.behind == "," and later.number.words_before(2) == ["of", "the"]
    is_pointed_at = bool(later.qualifiers) or later.before in _POINTING or (is_group and later.head == earlier.head)
    return later.is_definite and is_pointed_at and later.qualifiers <= _content(earlier.words)


def _is_all_of_them(later: Statement, earlier: Statement) -> bool:
    """Return whether a number is told of all things of a noun, with nothing that says which."""
    is_of_noun = later.head is not None and later.head == earlier.head
    is_of_noun |= later.measure == earlier.measure is not None and not later.number.is_unsaid
    is_of_all = later.before in ("the", "all") and later.behind not in _RESTRICTING and not later.qualifiers
    beside = [one for one in later.number.sentence.numbers if one.noun and one.noun.head == later.head]
    return is_of_noun and is_of_all and later.number.hedge == "bare" and len(beside) <= 1


def _is_transposed(later: Statement, earlier: Statement) -> bool:
    """Return whether a number that has another's digits in another order is definite, or in a similar sentence."""
    if later.before in _ADDING:
        return False
    is_of_all = later.is_definite and later.behind not in _RESTRICTING
    if is_of_all and later.head is not None and later.head == earlier.head:
        return True
    is_named = later.head in earlier.words or earlier.head in later.words
    return earlier.number.value >= SMALLEST_KNOWN_BY_DIGITS and is_named and earlier.shares_words_with(later)


def _content(words: Sequence[str]) -> frozenset[str]:
    """Return the words that name something, without the s of plurals, and the numbers."""
    return frozenset(
        word.removesuffix("'s").rstrip("s")
        for word in words
        if word[0].isdigit() or (len(word) > 2 and word not in _EMPTY_WORDS)  # noqa: PLR2004  letters
    )
