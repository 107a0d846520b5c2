"""A question, as it was read: its type, its weeks and its search terms."""

from collections.abc import Mapping
from decimal import Decimal
from itertools import chain, pairwise
from typing import NamedTuple

from countylines.lookup.timeframe import Timeframe
from countylines.search.terms import QuestionTerm
from countylines.vocabulary import calculation_words as calc
from countylines.vocabulary import question_words as asking


class Question(NamedTuple):
    """A question: its type, its weeks and its search terms.

    *text* is what was typed, *words* are its words in lower case, and *stems* the stems of these. *type* is a type from
    ``question_words``, or None for keywords. *counted* is the term after ``how many``, and *speaker* has the terms that
    name the person whose words are asked for. *left_out* are terms for what must not be counted (``not hens``); those
    with a negated verb (``were not hurt``) are also in *denied*. *counts_weeks* is set if the question asks how many
    weeks there are. *saying* is the verb of ``who said`` or ``did X say``, before the words that somebody remembers.
    *passed_over* maps each ignored word to the reason. *shares* are numbers in percent, which are not search terms.

    *sources* are the ids of the sources whose number is asked for. *only_source* is the id of the only source that
    counts, and *unknown_source* the name of a publisher that the record does not have.
    """

    text: str
    words: tuple[str, ...]
    type: str | None
    timeframe: Timeframe
    terms: tuple[QuestionTerm, ...]
    counted: str | None = None
    speaker: tuple[str, ...] = ()
    left_out: tuple[QuestionTerm, ...] = ()
    denied: tuple[str, ...] = ()
    counts_weeks: bool = False
    saying: str = ""
    stems: frozenset[str] = frozenset()
    passed_over: Mapping[str, str] = {}
    shares: tuple[QuestionTerm, ...] = ()
    sources: tuple[str, ...] = ()
    only_source: str | None = None
    unknown_source: str = ""

    @property
    def numbers(self) -> list[tuple[Decimal, QuestionTerm]]:
        """The values of the terms that are numbers, each with its term."""
        return [(term.number, term) for term in self.terms if term.number is not None]

    @property
    def excluded(self) -> tuple[str, ...]:
        """The stems of the terms for what must not be counted."""
        return tuple(stem for term in self.left_out for stem in term.own_stems)

    @property
    def asks_beyond_speaker(self) -> bool:
        """Whether the question asks for something other than a speaker, by its first word, type and question mark."""
        first = "".join(self.words[:1])
        if self.type is None:
            return first in asking.QUESTION_WORDS
        return self.type != asking.SAID and ("?" in self.text or first in asking.ASKING_STARTS)

    @property
    def asks_for_whole(self) -> bool:
        """Whether the question asks for a whole, even if it names parts: ``men and women together``."""
        return not calc.OF_WHOLES.isdisjoint(self.words)

    @property
    def change(self) -> str:
        """The word that asks whether a number changed from week to week: ``rise``, ``up``; "" if there is none."""
        if self.type != asking.WHETHER or self.numbers:
            return ""
        going = (two for one, two in pairwise(self.words) if one in calc.GOING and two in calc.UP_OR_DOWN)
        last = (word for word in self.words[-1:] if word in calc.UP_OR_DOWN)
        return next(chain((word for word in self.words if word in calc.CHANGING), going, last), "")

    @property
    def compares_weeks(self) -> bool:
        """Whether the question asks if a number changed, or is the highest or lowest of all weeks."""
        ranks = self.type == asking.WHETHER and not calc.SUPERLATIVES.keys().isdisjoint(self.words)
        return ranks or self.change != ""

    @property
    def mentions_asker(self) -> bool:
        """Whether the question mentions the asker: ``I``, ``my``."""
        return not asking.OF_THOSE_WHO_ASK.isdisjoint(self.words)
