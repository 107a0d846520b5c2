"""Numbers in a question: which figures they may be of, and which of them are judged rather than sought.

A number is evidence for a figure that some source prints with it, but the words beside it say more: ``743 women`` is no
figure of all arrests, whoever prints 743. A number that no figure of what is asked about has is judged: the question is
answered without it, and the answer says that no source prints it. So is one that stands in headlines alone.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from countylines.lookup.items import CONFLICT, FigureIds, figures_printing_number, score_figures_printing_number
from countylines.search.documents import SearchDocument
from countylines.search.index import SearchIndex
from countylines.search.questions import Question
from countylines.search.terms import DESCRIPTION, PLAIN, QuestionTerm
from countylines.text.grammar import is_participle
from countylines.text.stems import Phrase
from countylines.vocabulary import question_words as asking

OTHER_WEEK = 0.8
"""The factor for what is about other weeks than the record's own, if the question names none.

0.4 to 0.9 are the same but for one answer; without it two are lost."""

Found = dict[str, dict[int, float]]
"""For each term the places of the documents that have it, and what it is worth in each."""


class NumbersInQuestion:
    """The numbers of a question, weighed against its words.

    *numbered* are the periods whose figures have one, by measure, and *judged* are the numbers that nothing has, each
    with the ids of the sources that have it in a headline. *given* are the numbers of which a part is asked for, each
    with the figure that has it, and *parts* the measures that are such a part.
    """

    def __init__(self, question: Question, index: SearchIndex, found: Found) -> None:
        """Add the figures that the numbers may be of to what was *found*, and list the numbers to be judged."""
        self._question, self._index = question, index
        self._terms = {term.word: term for term in question.terms}
        self._measures = index.measures
        self._units = frozenset((one.unit,) for one in self._measures.values() if one.unit not in one.names[0])
        amounts = [one["id"] for one in index.dataset.objects("measures") if not one["count"]]
        self.amounts = {name: self._measures[name] for name in amounts}
        self.numbered: dict[str, set[str]] = {}
        self.judged: dict[str, list[str]] = {}
        self.given: dict[str, FigureIds] = {}
        self.parts: set[str] = set()
        for number, term in question.numbers:
            if not self._read_given(number, term):
                self._weigh(number, term, found)

    def _weigh(self, number: Decimal, term: QuestionTerm, found: Found) -> None:
        counting, having = self._terms_of_what_is_counted(term), found[term.word]
        enough = all if term.beside else any
        for place in list(having) if counting else ():
            if not enough([place in found[one.word] for one in counting]):
                del having[place]
        is_of_something_else = self._add_figures(number, term, counting, having)
        documents = [self._index.documents[place] for place in having]
        titled = [document.id for document in documents if document.noun == "source"]
        may_doubt_titles = self._question.type in (None, asking.WHETHER)
        is_open = len(titled) == len(documents) and (not titled or may_doubt_titles)
        if is_open and self._may_be_judged(term, counting, found, is_of_something_else=is_of_something_else):
            self.judged[term.word] = titled

    def _read_given(self, number: Decimal, term: QuestionTerm) -> bool:
        """Read ``how many of the 743 were women``: a part of a figure with that number, in the same period.

        Figures that have the part come before others, and then those of the record's own week.
        """
        words, asked = self._question.words, self._question.timeframe.periods
        before = next((words[max(0, at - 2) : at] for at, word in enumerate(words) if word == term.word), ())
        if self._question.type != asking.HOW_MANY or "of" not in before:
            return False
        found = {
            (period, whole): self._parts_that_are_named(self._measures[whole])
            for period, whole in self.figures_printing(number, term.unit)
            if asked is None or period in asked
        }
        having = {ids: {part.id for part in parts if ids[0] in part.periods} for ids, parts in found.items() if parts}
        if not having:
            return False
        given = min(having, key=lambda ids: (not having[ids], ids[0] != self._index.dataset.week))
        self.given[term.word] = given
        self.parts.update(part.id for part in found[given])
        for name in having[given]:
            self.numbered.setdefault(name, set()).add(given[0])
        return True

    def _parts_that_are_named(self, whole: SearchDocument) -> list[SearchDocument]:
        terms = self.terms_of_parts_alone(whole, self._terms.values())
        return [part for part in self._index.parts_of(whole) if any(self.is_noun_of(part, term) for term in terms)]

    def _terms_of_what_is_counted(self, number: QuestionTerm) -> list[QuestionTerm]:
        """List the terms that say what a number counts: those beside it, or else all that name a measure.

        The noun of an amount is always one of them: ``£5 of drugs`` is not an amount of cash.
        """
        every = [term for term in self._terms.values() if term.number is None]
        terms = [self._terms[word] for word in number.beside] or every
        found = [
            term
            for term in terms
            if term.kind == PLAIN and any(self.is_count_of(one, term) for one in self._measures.values())
        ]
        return found if found and number.beside else [*found, *filter(self._names_amount, every)]

    def _names_amount(self, term: QuestionTerm) -> bool:
        """Return whether a term itself, not another word of its groups, is the noun of an amount: ``cash``."""
        literal = term._replace(phrases=dict.fromkeys(term.own_phrases, 1.0))
        return any(self.is_noun_of(one, literal) for one in self.amounts.values())

    def _add_figures(
        self, number: Decimal, term: QuestionTerm, counting: list[QuestionTerm], found: dict[int, float]
    ) -> bool:
        """Add the figures that print a number, and return whether some do that are of something else."""
        dataset, periods = self._index.dataset, self._question.timeframe.periods
        is_of_something_else = False
        for (period, measure), worth in score_figures_printing_number(dataset, number).items():
            is_asked = periods is None or period in periods
            if not is_asked or term.unit not in (None, self._measures[measure].amount_unit):
                continue
            if not self._may_count(self._measures[measure], counting, is_beside=bool(term.beside)):
                is_of_something_else = True
                continue
            place = self._index.places["measure", measure]
            weeks = dataset.index("periods")[period].weeks or (period,)
            nearness = 1 if weeks[-1] == dataset.week else OTHER_WEEK
            found[place] = max(worth * nearness, found.get(place, 0))
            self.numbered.setdefault(measure, set()).add(period)
        return is_of_something_else

    def figures_printing(self, number: Decimal, unit: str | None) -> list[FigureIds]:
        """List the figures of which some source prints a number, in the unit that it is written with."""
        found = figures_printing_number(self._index.dataset, number)
        return [one for one in found if unit in (None, self._measures[one[1]].amount_unit)]

    def has_units_of_numbers(self, document: SearchDocument) -> bool:
        """Return whether a measure is in the units that numbers are written with; texts with a number have both.

        So is a disagreement about a measure.
        """
        has_unit = document.noun in ("measure", CONFLICT)
        return all(
            term.unit in (None, document.amount_unit) or not (has_unit or word in self.judged)
            for word, term in self._terms.items()
        )

    def _may_count(self, measure: SearchDocument, counting: list[QuestionTerm], *, is_beside: bool) -> bool:
        """Return whether the terms of what a number counts may name a measure, and name none of its parts.

        A measure has the words of its wholes as well. Of terms that are not right beside the number, one is enough.
        An amount is only of the noun that names one: ``cash`` and drugs are both worth money.
        """
        own, enough = self._index.with_wholes(measure), all if is_beside else any
        if counting and measure.id in self.amounts and not self._is_named(measure, counting):
            return False
        if counting and not enough([any(self.is_count_of(one, term) for one in own) for term in counting]):
            return False
        return not self.terms_of_parts_alone(measure, counting)

    def _is_named(self, measure: SearchDocument, terms: Iterable[QuestionTerm]) -> bool:
        """Return whether a term is the noun of a measure or of what it is part of."""
        return any(self.is_noun_of(one, term) for one in self._index.with_wholes(measure) for term in terms)

    def find_noun_of_other_amount(self, measure: SearchDocument) -> str | None:
        """Return a term that is the noun of another amount, where no term is one of this: money is cash, not drugs.

        All that is worth money has the words for it, as those of its unit.
        """
        terms = self._terms.values()
        if measure.id not in self.amounts or self._is_named(measure, terms):
            return None
        others = (term.word for term in terms if any(self.is_noun_of(one, term) for one in self.amounts.values()))
        return next(others, None)

    def is_part_named(self, part: SearchDocument) -> bool:
        """Return whether a term names a part of something, and not all of it."""
        own = [term for term in self._terms.values() if self.is_noun_of(part, term)]
        return any(not self.is_noun_of(self._measures[part.wholes[0]], term) for term in own)

    def terms_of_parts_alone(self, whole: SearchDocument, terms: Iterable[QuestionTerm]) -> list[QuestionTerm]:
        """List the terms that name a part of a measure, and not the measure itself."""
        parts = self._index.parts_of(whole)
        others = [term for term in terms if not self.is_noun_of(whole, term)]
        return [term for term in others if any(self.is_noun_of(part, term) for part in parts)]

    def _may_be_judged(
        self, number: QuestionTerm, counting: list[QuestionTerm], found: Found, *, is_of_something_else: bool
    ) -> bool:
        """Return whether a question can be answered without a number: if it doubts it, or if it says what it counts."""
        is_doubted = "or" in self._question.words or self._question.type == asking.WHETHER
        if self._question.type in (asking.HOW_MANY, asking.HOW_MUCH) and not is_doubted:
            return False
        if is_doubted:
            return any(found[word] for word in self._terms)
        return (bool(number.beside) or is_of_something_else) and any(
            self.is_noun_of(one, term) for term in counting for one in self._measures.values()
        )

    def is_count_of(self, measure: SearchDocument, term: QuestionTerm) -> bool:
        """Return whether a measure counts what a term says: the head of a phrase for it, or a phrase of the question.

        A verb has to be among its words literally: ``homes visited`` are homes, and something is visited.
        """
        counted = self._index.counted_words(measure)
        if term.kind == DESCRIPTION and any(counted.heads.issuperset(phrase) for phrase in term.own_phrases):
            return True
        if term.kind == DESCRIPTION or is_participle(term.word):
            return any(counted.verbs.issuperset(phrase) for phrase in term.own_phrases)
        whole = [one for one in counted.phrases if one <= self._question.stems]
        return any(one.issuperset(phrase) for phrase in term.phrases for one in (*whole, counted.heads))

    def is_noun_of(self, measure: SearchDocument, term: QuestionTerm) -> bool:
        """Return whether a term by itself names what a measure counts, and not only its unit: ``people``."""
        if not self._units.isdisjoint(term.phrases):
            return measure.unit in measure.names[0] and (measure.unit,) in term.phrases
        names: set[Phrase] = {self._index.stems.of_phrase(phrase) for phrase in measure.counted}
        return not names.isdisjoint(term.phrases) or any((stem,) in term.phrases for stem in measure.names[0])
