"""The numbers of a passage: their hedges, and why some count nothing."""

from collections.abc import Container, Iterator, Sequence
from typing import NamedTuple

from countylines.checker.mentions.nouns import LIST_JOINTS, NounPhrase
from countylines.checker.passages import Passage
from countylines.figures.quantity import Quantity, find_quantities
from countylines.text.english import ONES
from countylines.text.grammar import is_participle, is_plural
from countylines.text.stems import ORDINAL_SUFFIXES
from countylines.text.tokens import word_at
from countylines.vocabulary.counted_nouns import UNITS_OF_AMOUNTS, CountedNoun

_UNITS = frozenset(
    "second sec minute min hour hr day night week weekend fortnight month quarter year decade century am pm o'clock "
    "mile metre km mph feet ft inch inches percentage pc point time degree page seat vote goal run".split()
)
"""Units of time and length, and of other things that no record counts, in the singular."""
_DIFFERENCES = frozenset("fewer more higher lower less".split())
_RANKS = frozenset(
    "number page section article chapter figure table act part room channel radio class slide item step stage phase "
    "level issue volume paragraph question annex appendix box photo picture episode series season unit module".split()
)
"""Words before a number that make it a name."""

A_DATE = "a date"
AN_AGE = "an age"
_TOGETHER = frozenset("together combined jointly altogether".split())
_VERBS_WITH_OVER = frozenset("take takes took taken taking hand hands handed handing turn turned turning".split())


class NumberMention(NamedTuple):
    """A number of a passage: its quantity, its hedge, and its tokens from *first* to before *last*.

    *reason* says why it counts nothing; None if it may count something. The hedge is the number's own, or that of the
    list in which it stands.
    """

    quantity: Quantity
    hedge: str
    first: int
    last: int
    reason: str | None = None


class CountedNumber(NamedTuple):
    """A number and what it counts: the noun beside it, and the measures it may mean, the likeliest first.

    *noun* is None where the number only continues what was counted before. No measure means that the record does not
    count this. *start* and *end* are offsets in the passage of the number with its noun. *is_part* is set where it is
    some of a group, *is_inferred* where only what was counted before tells the measure, *is_unsaid* where nothing but
    the number itself can tell it, and *is_joint* where it may be the number of several nouns together. *named* is what
    its sentence names that it may count, if it has no measure.
    """

    number: NumberMention
    noun: NounPhrase | None
    measures: tuple[CountedNoun, ...]
    start: int
    end: int
    is_part: bool = False
    is_inferred: bool = False
    is_unsaid: bool = False
    is_joint: bool = False
    named: tuple[CountedNoun, ...] = ()

    @property
    def last(self) -> int:
        """The token after the number and its noun."""
        return max(self.number.last, self.noun.last if self.noun else 0)


class Context(NamedTuple):
    """What the sentence before a sentence, or the rows above a row, counted and said.

    *asked* is the noun of the record whose number it asks for.
    """

    measures: tuple[CountedNoun, ...] = ()
    signals: frozenset[str] = frozenset()
    is_table: bool = False
    asked: str | None = None


def find_numbers_in(
    passage: Passage, dates: Sequence[tuple[int, int]] = (), counted: Container[str] = ()
) -> list[NumberMention]:
    """List the numbers of a passage, in order, those that count nothing with the reason.

    *dates* are the tokens of its dates, from the first to before the last; *counted* the last words of the nouns that
    the record counts, which may be hours. A bare amount in a list of like amounts has the hedge of the one before it.
    """
    of_dates = {token for first, last in dates for token in range(first, last)}
    found: list[NumberMention] = []
    for quantity in find_quantities(passage.text):
        first, last = passage.token_at(quantity.start), passage.token_at(quantity.end)
        hedge = quantity.hedge
        if found and hedge == "bare" and _is_like_amount(passage.words, found[-1], quantity, first):
            hedge = found[-1].hedge
        reasons = _reasons_of_kind(passage, quantity, first, last, counted)
        reason = A_DATE if last - 1 in of_dates else first_that_holds(reasons)
        found.append(NumberMention(quantity, hedge, first, last, reason))
    return found


def _is_like_amount(words: Sequence[str], before: NumberMention, quantity: Quantity, first: int) -> bool:
    """Return whether an amount, from token *first* on, goes on with a list of like amounts, whose hedge it shares."""
    if quantity.unit not in UNITS_OF_AMOUNTS or quantity.unit != before.quantity.unit:
        return False
    return before.hedge not in ("order", "range") and are_joined_in_list(words, before.last, first)


def first_that_holds(reasons: Iterator[tuple[str, bool]]) -> str | None:
    """Return the first of several reasons that holds."""
    return next((reason for reason, holds in reasons if holds), None)


def _reasons_of_kind(
    passage: Passage, quantity: Quantity, first: int, last: int, counted: Container[str]
) -> Iterator[tuple[str, bool]]:
    """Yield the reasons why a number of the tokens from *first* to before *last* cannot be a count of the record.

    The first that holds, in this order, is the reason.
    """
    words, text, start, value = passage.words, passage.text, quantity.start, quantity.value
    earlier, before = word_at(words, first - 2), word_at(words, first - 1)
    after, following = word_at(words, last), word_at(words, last + 1)
    unit = word_at(words, last + 2) if after in ("and", "or") and following.isdigit() else after
    yield "a time or a length", unit.rstrip("s") in _UNITS and unit not in counted  # at 45 and 90 days
    yield "one of something, or a few", value <= 1 or text[start : quantity.end].lower().endswith("couple")
    is_of_clock = start > 1 and text[start - 1] in "':" and text[start - 2].isdigit()  # 0'55
    yield "a time or a rounding", before == "nearest" or is_of_clock  # to the nearest 10
    is_divided = after == "/" and following[:1].isdigit()  # arrests 743 / lines 49 are two figures
    yield "part of a sum", after == "+" or text[start - 1 : start] == "+" or is_divided
    yield "a percentage", after in ("%", "percent") or (after, following) == ("per", "cent")
    is_named = before in _RANKS or (earlier, before) == ("no", ".") or (before == "week" and not after.isalnum())
    is_of_item = first == 0 and value % 1 != 0 and quantity.unit is None  # 24.2 Members heard
    yield "a rank or a name", after in ORDINAL_SUFFIXES or is_named or is_of_item
    yield "a ratio", before == "in" and earlier in ONES
    yield "a difference", after in _DIFFERENCES  # 12 fewer
    yield AN_AGE, before in ("aged", "age") or (earlier == "who" and before in ("is", "was") and after == ",")
    surname = passage.tokens.starts[first - 2] if first > 1 else 0
    is_named_person = first > 1 and text[surname : surname + 2].istitle() and not is_plural(earlier)
    yield AN_AGE, before == after == "," and is_named_person  # Smith, 43, was


def are_joined_in_list(words: Sequence[str], start: int, end: int) -> bool:
    """Return whether the tokens between two numbers only join them in a list, without another verb."""
    between = words[start:end]
    if not between or any(
        word in (".", ";", ":", "was", "were", "have", "had", "well") or is_participle(word) for word in between
    ):
        return False
    joint = [word for word in between if word not in ("the", "a", "some")][-1:]
    return not LIST_JOINTS.isdisjoint((between[0], *joint))  # £250,000 of cocaine, crack £100,000


def may_have_phrasal_verb(words: Sequence[str], number: NumberMention) -> bool:
    """Return whether "over" before a number may belong to its verb: ``took over 49 lines``, ``handed over 12 guns``."""
    return words[number.first] == "over" and word_at(words, number.first - 1) in _VERBS_WITH_OVER


def is_together(words: Sequence[str], number: NumberMention) -> bool:
    """Return whether words beside a number say that it is of several things together: ``together 681``."""
    return word_at(words, number.first - 1) in _TOGETHER or word_at(words, number.last) in _TOGETHER
