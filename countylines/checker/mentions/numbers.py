"""The numbers of a passage, with their hedges, and what they count."""

from collections.abc import Container, Sequence
from typing import NamedTuple

from countylines.checker.mentions.noun_phrases import NounPhrase
from countylines.checker.mentions.number_reasons import reason_it_counts_nothing
from countylines.checker.passages import Passage
from countylines.figures.quantity import Quantity, find_quantities
from countylines.text.grammar import is_participle
from countylines.vocabulary.counted_nouns import UNITS_OF_AMOUNTS, CountedNoun

_TOGETHER = frozenset("together combined jointly altogether".split())
A_DATE = "a date"


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


def find_numbers_in(
    passage: Passage, dates: Sequence[tuple[int, int]] = (), counted: Container[str] = ()
) -> list[NumberMention]:
    """List the numbers of a passage, in order, those that count nothing with the reason.

    *dates* are the tokens of its dates, from the first to before the last; *counted* the last words of the nouns that
    the record counts, which may be hours.
    """
    of_dates = {token for first, last in dates for token in range(first, last)}
    found: list[NumberMention] = []
    hedge = "bare"
    for quantity in find_quantities(passage.text):
        first, last = passage.token_at(quantity.start), passage.token_at(quantity.end)
        hedge = _governing_hedge(passage.words, found[-1], hedge, quantity, first) if found else quantity.hedge
        reason = A_DATE if last - 1 in of_dates else reason_it_counts_nothing(passage, quantity, first, last, counted)
        found.append(NumberMention(quantity, hedge, first, last, reason))
    return found


def _governing_hedge(words: Sequence[str], last: NumberMention, hedge: str, quantity: Quantity, first: int) -> str:
    """Return the hedge of a number: its own, or that of the list of like amounts in which it stands."""
    if quantity.hedge != "bare" or hedge in {"bare", "order", "range"}:
        return quantity.hedge
    if quantity.unit not in UNITS_OF_AMOUNTS or quantity.unit != last.quantity.unit:
        return quantity.hedge
    return hedge if are_joined_in_list(words, last.last, first) else quantity.hedge


_VERBS_WITH_OVER = frozenset("take takes took taken taking hand hands handed handing turn turned turning".split())
LIST_JOINTS = frozenset(["and", ",", "&"])
"""What joins the numbers of a list."""


def are_joined_in_list(words: Sequence[str], start: int, end: int) -> bool:
    """Return whether the tokens between two numbers only join them in a list, without another verb."""
    between = words[start:end]
    if len(between) > 12 or not between:  # noqa: PLR2004  words
        return False
    if any(word in (".", ";", ":", "was", "were", "have", "had", "well") or is_participle(word) for word in between):
        return False
    joint = [word for word in between if word not in ("the", "a", "some")][-1:]
    return not LIST_JOINTS.isdisjoint((between[0], *joint))  # £250,000 of cocaine, crack £100,000


def may_have_phrasal_verb(words: Sequence[str], number: NumberMention) -> bool:
    """Return whether "over" before a number may belong to its verb: ``took over 49 lines``, ``handed over 12 guns``."""
    before = words[max(0, number.first - 1) : number.first]
    return words[number.first] == "over" and not _VERBS_WITH_OVER.isdisjoint(before)


class CountedNumber(NamedTuple):
    """A number and what it counts: the noun beside it, the measures it may mean, the likeliest first.

    *noun* is None where the number only continues what was counted before. No measure means that the record does not
    count this. *start* and *end* are offsets in the passage of the number with its noun. *is_part* is set where it is
    some of a group, *is_inferred* where only words far from it tell the measure, *is_unsaid* where nothing but the number
    itself can tell it, and *is_joint* where it may be the number of several nouns together. *named* is what its sentence
    names that it may count, if it has no measure.
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

    *asked* is the noun of the record whose number it asks for, *counted* all that was counted in the sentence before.
    """

    measures: tuple[CountedNoun, ...] = ()
    signals: frozenset[str] = frozenset()
    is_table: bool = False
    asked: str | None = None
    counted: tuple[CountedNoun, ...] = ()


def is_together(words: Sequence[str], number: NumberMention) -> bool:
    """Return whether words beside a number say that it is of several things together: ``together 681``."""
    return not _TOGETHER.isdisjoint((words[number.first - 1], *words[number.last : number.last + 1]))
