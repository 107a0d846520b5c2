"""Numbers in a question: which figures they may belong to, and which are judged instead of searched for.

A number is evidence for each figure for which some source prints it, unless the words next to it name something else:
``743 women`` does not mean the figure for all arrests, although sources print 743 for all arrests. If no figure that
the question can mean has the number, the number is judged: the search ignores it, and the answer says that no source
prints it. A number that only headlines contain is judged as well.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from countylines.lookup.items import CONFLICT, PeriodAndMeasure, figures_printing_number, score_figures_printing_number
from countylines.search.documents import SearchDocument
from countylines.search.index import SearchIndex
from countylines.search.question import Question
from countylines.search.terms import DESCRIPTION, PLAIN, QuestionTerm
from countylines.text.grammar import is_participle
from countylines.text.stems import Phrase
from countylines.vocabulary import question_words as asking

OTHER_WEEK = 0.8
"""The factor for documents about weeks other than the record's own, if the question names no week.

Values from 0.4 to 0.9 change one answer; without the factor two are lost."""

_OF = frozenset({"of", "among", "amongst"})
"""Words before the number of a whole: ``how many of the 743``."""

WeightsByTerm = dict[str, dict[int, float]]
"""For each term, the places of the documents that contain it, with its weight in each."""


class NumbersInQuestion:
    """The numbers of a question, compared with the figures of the record.

    *amounts* are the measures in a unit such as pounds. *numbered* maps a measure to the periods in which its figure
    has a number of the question. *judged* maps a number that no suitable figure has to the ids of the sources that have
    it in a headline. In ``how many of the 743 were women``, *given* maps ``743`` to its figure, and *parts* has the
    measure that counts the women.
    """

    def __init__(self, question: Question, index: SearchIndex, found: WeightsByTerm) -> None:
        """Classify each number of the question, and add the figures that have it to *found*, in place."""
        self._question, self._index = question, index
        self._terms = {term.word: term for term in question.terms}
        self._measures = index.measures
        self._units = frozenset((one.unit,) for one in self._measures.values() if one.unit not in one.names[0])
        amounts = [one["id"] for one in index.dataset.objects("measures") if not one["count"]]
        self.amounts = {name: self._measures[name] for name in amounts}
        self.numbered: dict[str, set[str]] = {}
        self.judged: dict[str, list[str]] = {}
        self.given: dict[str, PeriodAndMeasure] = {}
        self.parts: set[str] = set()
        for number, term in question.numbers:
            if not self._add_as_given(number, term):
                self._add_figures_or_judge(number, term, found)

    def _add_figures_or_judge(self, number: Decimal, term: QuestionTerm, found: WeightsByTerm) -> None:
        """Add the figures that have a number to *found*, in place, or add the number to *judged*."""
        counting, having = self._terms_for_counted_thing(term), found[term.word]
        enough = all if term.counted else any
        for place in list(having) if counting else ():
            if not enough([place in found[one.word] for one in counting]):
                del having[place]
        is_of_something_else = self._add_figures(number, term, counting, having)
        documents = [self._index.documents[place] for place in having]
        titled = [document.id for document in documents if document.noun == "source"]
        may_doubt_titles = self._question.type in (None, asking.WHETHER)
        is_open = len(titled) == len(documents) and (not titled or may_doubt_titles)
        if is_open and self._can_answer_without(term, counting, found, is_of_something_else=is_of_something_else):
            self.judged[term.word] = titled

    def _add_as_given(self, number: Decimal, term: QuestionTerm) -> bool:
        """Set *given* and *parts* for ``how many of the 743 were women``; return False for any other use of the number.

        If several figures have the number, a figure whose part has a figure in the same period is preferred; next comes
        a figure for the record's own week.
        """
        words, asked = self._question.words, self._question.timeframe.periods
        before = next((words[max(0, at - 2) : at] for at, word in enumerate(words) if word == term.word), ())
        if self._question.type != asking.HOW_MANY or _OF.isdisjoint(before):
            return False
        found = {
            (period, whole): self._parts_named_in_question(self._measures[whole])
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

    def _parts_named_in_question(self, whole: SearchDocument) -> list[SearchDocument]:
        terms = self.terms_naming_only_parts(whole, self._terms.values())
        return [part for part in self._index.parts_of(whole) if any(self.has_noun(part, term) for term in terms)]

    def _terms_for_counted_thing(self, number: QuestionTerm) -> list[QuestionTerm]:
        """List the terms that say what a number counts: those after it or, if there are none, all that name a measure.

        If no term directly after the number names a measure, the nouns for amounts are added: ``£5 of drugs`` is not
        cash.
        """
        every = [term for term in self._terms.values() if term.number is None]
        terms = [self._terms[word] for word in number.counted] or every
        found = [
            term
            for term in terms
            if term.kind == PLAIN and any(self.counts(one, term) for one in self._measures.values())
        ]
        return found if found and number.counted else [*found, *filter(self._names_amount, every)]

    def _names_amount(self, term: QuestionTerm) -> bool:
        """Return whether a term names an amount by its own word, such as ``cash``, not by a synonym."""
        literal = term._replace(phrases=dict.fromkeys(term.own_phrases, 1.0))
        return any(self.has_noun(one, literal) for one in self.amounts.values())

    def _add_figures(
        self, number: Decimal, term: QuestionTerm, counting: list[QuestionTerm], found: dict[int, float]
    ) -> bool:
        """Add the figures that have a number to *found*, and return whether figures for something else have it too."""
        dataset, periods = self._index.dataset, self._question.timeframe.periods
        is_of_something_else = False
        for (period, measure), worth in score_figures_printing_number(dataset, number).items():
            is_asked = periods is None or period in periods
            if not is_asked or term.unit not in (None, self._measures[measure].amount_unit):
                continue
            if not self._fits_counted(self._measures[measure], counting, is_beside=bool(term.counted)):
                is_of_something_else = True
                continue
            place = self._index.places["measure", measure]
            weeks = dataset.index("periods")[period].weeks or (period,)
            nearness = 1 if weeks[-1] == dataset.week else OTHER_WEEK
            found[place] = max(worth * nearness, found.get(place, 0))
            self.numbered.setdefault(measure, set()).add(period)
        return is_of_something_else

    def figures_printing(self, number: Decimal, unit: str | None) -> list[PeriodAndMeasure]:
        """List the figures for which some source prints a number, only those in *unit* unless it is None."""
        found = figures_printing_number(self._index.dataset, number)
        return [one for one in found if unit in (None, self._measures[one[1]].amount_unit)]

    def has_units_of_numbers(self, document: SearchDocument) -> bool:
        """Return whether a measure, or a disagreement about one, has the unit of each number of the question.

        Other documents have no unit; they only fail if a number with a unit is judged.
        """
        has_unit = document.noun in ("measure", CONFLICT)
        return all(
            term.unit in (None, document.amount_unit) or not (has_unit or word in self.judged)
            for word, term in self._terms.items()
        )

    def _fits_counted(self, measure: SearchDocument, counting: list[QuestionTerm], *, is_beside: bool) -> bool:
        """Return whether the terms for what a number counts fit a measure, and none names only a part of it.

        A term fits if it names the measure or one of its wholes. All terms directly after the number must fit; if the
        terms come from elsewhere in the question, one is enough. An amount must be named by its noun, because both
        ``cash`` and drugs are worth money.
        """
        own, enough = self._index.with_wholes(measure), all if is_beside else any
        if counting and measure.id in self.amounts and not self._has_noun_among(measure, counting):
            return False
        if counting and not enough([any(self.counts(one, term) for one in own) for term in counting]):
            return False
        return not self.terms_naming_only_parts(measure, counting)

    def _has_noun_among(self, measure: SearchDocument, terms: Iterable[QuestionTerm]) -> bool:
        """Return whether one of *terms* is a noun of a measure or of one of its wholes."""
        return any(self.has_noun(one, term) for one in self._index.with_wholes(measure) for term in terms)

    def find_noun_of_other_amount(self, measure: SearchDocument) -> str | None:
        """Return a term that names another amount, if no term names this one; else None.

        All amounts of money share the words for money, so these do not tell them apart.
        """
        terms = self._terms.values()
        if measure.id not in self.amounts or self._has_noun_among(measure, terms):
            return None
        others = (term.word for term in terms if any(self.has_noun(one, term) for one in self.amounts.values()))
        return next(others, None)

    def names_part_only(self, part: SearchDocument) -> bool:
        """Return whether a term of the question names a part, and not also its whole."""
        own = [term for term in self._terms.values() if self.has_noun(part, term)]
        return any(not self.has_noun(self._measures[part.wholes[0]], term) for term in own)

    def terms_naming_only_parts(self, whole: SearchDocument, terms: Iterable[QuestionTerm]) -> list[QuestionTerm]:
        """List the *terms* that name a part of a measure but not the measure itself."""
        parts = self._index.parts_of(whole)
        others = [term for term in terms if not self.has_noun(whole, term)]
        return [term for term in others if any(self.has_noun(part, term) for part in parts)]

    def _can_answer_without(
        self, number: QuestionTerm, counting: list[QuestionTerm], found: WeightsByTerm, *, is_of_something_else: bool
    ) -> bool:
        """Return whether the question can be answered without a number.

        It can if it asks whether the number is right, or if other terms say what the number counts.
        """
        is_doubted = "or" in self._question.words or self._question.type == asking.WHETHER
        if self._question.type in (asking.HOW_MANY, asking.HOW_MUCH) and not is_doubted:
            return False
        if is_doubted:
            return any(found[word] for word in self._terms)
        return (bool(number.counted) or is_of_something_else) and any(
            self.has_noun(one, term) for term in counting for one in self._measures.values()
        )

    def counts(self, measure: SearchDocument, term: QuestionTerm) -> bool:
        """Return whether a measure counts what a term says.

        The term must be the head of one of the measure's phrases, or part of a phrase whose words are all in the
        question. A verb or adjective must be one of a phrase's own words, not a synonym: ``homes visited`` counts
        homes.
        """
        counted = self._index.counted_words(measure)
        if term.kind == DESCRIPTION and any(counted.heads.issuperset(phrase) for phrase in term.own_phrases):
            return True
        if term.kind == DESCRIPTION or is_participle(term.word):
            return any(counted.verbs.issuperset(phrase) for phrase in term.own_phrases)
        whole = [one for one in counted.phrases if one <= self._question.stems]
        return any(one.issuperset(phrase) for phrase in term.phrases for one in (*whole, counted.heads))

    def has_noun(self, measure: SearchDocument, term: QuestionTerm) -> bool:
        """Return whether a term is a noun for what a measure counts.

        A unit such as ``people`` is only a noun of measures whose name contains it.
        """
        if not self._units.isdisjoint(term.phrases):
            return measure.unit in measure.names[0] and (measure.unit,) in term.phrases
        names: set[Phrase] = {self._index.stems.of_phrase(phrase) for phrase in measure.counted}
        return not names.isdisjoint(term.phrases) or any((stem,) in term.phrases for stem in measure.names[0])
