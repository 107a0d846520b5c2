"""What a number of a draft counts, and what the text before it has counted."""

from typing import NamedTuple

from countylines.checker.noun_phrases import NounPhrase
from countylines.checker.numbers import NumberMention
from countylines.vocabulary.counted_nouns import CountedNoun


class CountedNumber(NamedTuple):
    """A number and what it counts: the noun beside it, the measures it may mean, the likeliest first.

    *noun* is None where the number only continues what was counted before. No measure means that the record does not
    count this. *start* and *end* are offsets in the passage of the number with its noun. *is_part* is set where it is
    some of a group, *is_inferred* where only words far from it tell the measure, *is_unsaid* where nothing but the number
    itself can tell it.
    """

    number: NumberMention
    noun: NounPhrase | None
    measures: tuple[CountedNoun, ...]
    start: int
    end: int
    is_part: bool = False
    is_inferred: bool = False
    is_unsaid: bool = False


class Context(NamedTuple):
    """What the sentence before a sentence, or the rows above a row, counted and said.

    *label* is a noun of the record that stands alone before it, as a heading does; *counted* is all that was counted in
    the sentence before.
    """

    measures: tuple[CountedNoun, ...] = ()
    signals: frozenset[int] = frozenset()
    is_table: bool = False
    label: str | None = None
    counted: tuple[CountedNoun, ...] = ()
