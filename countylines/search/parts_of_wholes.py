"""Parts of a whole: questions that add up several parts, compare them, or ask which is the largest.

``Are the hens and ducks together 12`` names two parts of one whole; a part may be named by a word or by the number that
a source prints for it. ``Which bird was counted most`` names a whole and asks how its parts rank. Such a question is
answered with the figures of the parts, but only if every term is explained: each must name a part or the whole, or say
how the parts are compared.
"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise
from typing import NamedTuple

from countylines.figures.extremes import may_be_as_extreme, sorted_by_extreme
from countylines.figures.figure import Figure, figure_of
from countylines.figures.interval import interval_in_words, sum_of
from countylines.figures.verdict import HedgedNumber, verdict_on_numbers
from countylines.lookup.items import Item
from countylines.record.dataset import Dataset
from countylines.search.documents import ASKED, SearchDocument
from countylines.search.question_reader import GROUP_FACTOR
from countylines.search.ranking import Ranking
from countylines.search.results import Result
from countylines.search.terms import DESCRIPTION, SETTING, QuestionTerm
from countylines.text.english import ONES
from countylines.text.grammar import is_plural
from countylines.text.stems import english_word_lists, lowercase_words
from countylines.vocabulary import calculation_words as calc
from countylines.vocabulary import question_words as asking

FEWEST_PARTS = 2
"""The least number of parts that can be added up or compared."""

ASKING_OF_PARTS = (
    None, asking.HOW_MANY, asking.HOW_MUCH, asking.WHETHER, asking.MEANING, asking.WHAT_KIND, asking.DISAGREEMENT,
)  # fmt: skip
"""The types of question that may compare parts; a question of any type may add them up."""


class PartsInQuestion(NamedTuple):
    """The *parts* of a *whole* that a question adds up or compares.

    *extreme* is MOST or FEWEST if the question asks for the largest or smallest part, else None. *adds_up* is set if it
    asks for a sum, and *is_whole* if that sum is the whole's own figure.
    """

    whole: SearchDocument
    parts: Sequence[SearchDocument]
    extreme: str | None
    adds_up: bool
    is_whole: bool


def results_of_parts(ranking: Ranking) -> list[Result]:
    """Answer a question about several parts of a whole with the figure of each part; [] for any other question.

    If the question asks for the sum of all parts, the figure of the whole comes first.
    """
    dataset, only = ranking.index.dataset, ranking.question.only_source
    period = _period_of(ranking)
    may_ask = ranking.question.type in ASKING_OF_PARTS or not calc.ADDING_UP.isdisjoint(ranking.question.words)
    named = _find_parts(ranking, period) if period and may_ask else None
    if named is None:
        return []
    measures = [named.whole, *named.parts] if named.is_whole else named.parts
    built = [figure_of(dataset, period, one.id, source=only) for one in measures]
    has_whole = named.is_whole and built[0] is not None
    figures = [figure for figure in built if figure is not None]
    first = ""
    if len(figures) < FEWEST_PARTS:
        return []
    if named.extreme:
        figures = sorted_by_extreme(dataset, figures, most=named.extreme == calc.MOST)
        first = "" if named.adds_up else _sentence_on_extreme(dataset, figures, named.extreme)
    elif named.adds_up and not has_whole:
        first = _sentence_on_sum(ranking, figures)
    verdicts = [_verdict_on_numbers(ranking, figure, with_unprinted=figure is figures[0]) for figure in figures]
    verdicts[0] = " ".join(filter(None, (first, verdicts[0]))) or None
    return [Result(Item("figure", figure), 1.0, one) for figure, one in zip(figures, verdicts, strict=True)]


def _period_of(ranking: Ranking) -> str:
    """Return the id of the one week asked about, by default the record's own; "" if there are several weeks or none."""
    periods = ranking.question.timeframe.periods
    if periods is None:
        return ranking.index.dataset.week
    return periods[0] if len(periods) == 1 else ""


def _find_parts(ranking: Ranking, period: str) -> PartsInQuestion | None:
    """Find the parts that a question adds up or compares; None if there are none, or if a term is left unexplained."""
    question = ranking.question
    hedges = frozenset(word for _, term in question.numbers for word in lowercase_words(term.wording))
    words = [word for at, word in enumerate(question.words) if at not in question.timeframe.used and word not in hedges]
    adds_up = question.asks_for_whole or "+" in question.text or not calc.ADDING_UP.isdisjoint(words)
    extreme = next((calc.EXTREMES[word] for word in words if word in calc.EXTREMES), None)
    if question.type == asking.MEANING and not (extreme or adds_up):
        return None  # "the difference between crack and cocaine" asks for meanings
    is_broken_down = bool(_words_of_breaking_down(words))
    adds_up = adds_up or is_broken_down
    found: list[tuple[tuple[int, int], PartsInQuestion]] = []
    for whole in ranking.index.measures.values():
        parts = [part for part in ranking.index.parts_of(whole) if adds_up or period in part.periods]
        naming = _terms_by_part(ranking, whole, parts, period if adds_up else "")
        named = [part for part in parts if part.id in naming]
        smallest = [part for part in named if not any(part.id in one.wholes for one in named)]
        named = smallest if adds_up and len(smallest) >= FEWEST_PARTS else named  # so that nothing is counted twice
        terms = frozenset[str]().union(*(naming[part.id] for part in named))
        every = _parts_with_figure(ranking, whole, period) if is_broken_down and _names_whole(ranking, whole) else []
        if every and {part.id for part in named} <= {part.id for part in every}:
            named = every
        elif extreme and not (named or whole.wholes) and _asks_which_part(ranking, whole):
            named = _parts_with_figure(ranking, whole, period)
        elif len(terms) < FEWEST_PARTS:
            continue
        if len(named) >= FEWEST_PARTS and not _has_unexplained_terms(ranking, period, whole, named, terms):
            ids = {part.id for part in named}
            is_complete = all(ids.intersection((one.id, *one.wholes)) for one in parts if period in one.periods)
            is_whole = adds_up and extreme is None and (is_complete or _names_whole(ranking, whole))
            one = PartsInQuestion(whole, named, extreme, adds_up=adds_up, is_whole=is_whole)
            found.append(((len(terms), len(whole.wholes)), one))
    return max(found, key=lambda one: one[0])[1] if found else None


def _words_of_breaking_down(words: Sequence[str]) -> frozenset[str]:
    """Return the words of a question that ask for the parts of a whole, as in ``break the hens down by age``."""
    pairs = {one for one, two in pairwise(words) if two == "down"}
    return calc.BREAKING_DOWN.intersection(words) | pairs.intersection(("break", "breaks", "broken"))


def _terms_by_part(
    ranking: Ranking, whole: SearchDocument, parts: Sequence[SearchDocument], period: str
) -> dict[str, set[str]]:
    """Return, for each part that the question names, the words that name it: words for it, or its number in *period*.

    Words that also name the whole are left out. If a word is the complete name of a part, it does not name another part
    whose name merely contains it: ``ducks`` does not name wild ducks.
    """
    numbers, places, found = ranking.numbers, ranking.index.places, dict[str, set[str]]()
    wholes = ranking.index.with_wholes(whole)
    for term in ranking.question.terms:
        if term.number is not None:
            printed = numbers.figures_printing(term.number, term.unit)
            is_of_whole = (period, whole.id) in printed
            named = [part for part in parts if (period, part.id) in printed and not is_of_whole]
        elif term.kind == SETTING or any(numbers.has_noun(one, term) for one in wholes):
            continue
        else:
            phrases = {part.id: {ranking.index.stems.of_phrase(one) for one in part.counted} for part in parts}
            found_in = ranking.found.get(term.word, {})
            literal = [part for part in parts if not phrases[part.id].isdisjoint(term.own_phrases)]
            asked = [part for part in parts if found_in.get(places["measure", part.id], 0) >= ASKED * GROUP_FACTOR]
            named = literal or asked
        for part in named if len(named) < len(parts) else ():  # a word for every part, such as a unit, names none
            found.setdefault(part.id, set()).add(term.word)
    return found


def _parts_with_figure(ranking: Ranking, whole: SearchDocument, period: str) -> list[SearchDocument]:
    """List the parts of a whole that have a figure in a week; a part without one is replaced by its own parts.

    If only one part is found, it is replaced by its own parts, provided that some of them have a figure.
    """
    children = [part for part in ranking.index.measures.values() if part.wholes[:1] == (whole.id,)]
    found = list[SearchDocument]()
    for part in children:
        found += [part] if period in part.periods else _parts_with_figure(ranking, part, period)
    return (_parts_with_figure(ranking, found[0], period) or found) if len(found) == 1 else found


def _names_whole(ranking: Ranking, whole: SearchDocument, words: Sequence[str] | None = None) -> bool:
    """Return whether a term of the question, or one of *words*, says what the whole counts.

    Words that fit any amount, such as ``value``, do not count.
    """
    terms = [term for term in ranking.question.terms if words is None or term.word in words]
    terms = [term for term in terms if term.word not in asking.ALSO_CONTENT]
    return any(ranking.numbers.counts(whole, term) for term in terms if term.number is None)


def _asks_which_part(ranking: Ranking, whole: SearchDocument) -> bool:
    """Return whether a question asks which part of the whole is the largest or smallest.

    ``which bird was counted most`` and ``which of the birds`` ask that; ``which bird had the most owners`` does not.
    """
    words, stop = ranking.question.words, english_word_lists().stop.union(ONES)
    start = next((at for at, word in enumerate(words) if word in asking.WHICH), len(words))
    following = [at for at in range(start + 1, len(words)) if words[at] not in stop]
    asked = next((at for at in following if stop.issuperset(words[at + 1 : at + 2])), -1)
    content = [word for word in words if word not in stop or word in calc.SUPERLATIVES]
    of_most = [two for one, two in pairwise(content) if one in calc.SUPERLATIVES]
    return (
        following[:1] == [asked] and _names_whole(ranking, whole, [words[asked]]) and not any(map(is_plural, of_most))
    )


def _has_unexplained_terms(
    ranking: Ranking, period: str, whole: SearchDocument, parts: Sequence[SearchDocument], naming: AbstractSet[str]
) -> bool:
    """Return whether a question has terms that neither name a part or the whole nor say how parts are compared.

    A number may also be the number of parts; if the question adds up, any number is accepted. A word that is not found
    in the parts or the whole is ignored if two parts are named by their numbers. A verb or adjective that is not found
    there is ignored if it does not restrict what is counted.
    """
    question, index = ranking.question, ranking.index
    documents = [*parts, *index.with_wholes(whole)]
    places = {index.places["measure", one.id] for one in documents}
    figures = {(period, one.id) for one in documents}
    after = {two for one, two in pairwise(question.words) if one in calc.SUPERLATIVES and one != calc.MOST}
    saying_how = naming | calc.OF_PARTS | asking.WORDS_OF_ANSWERS | after | _words_of_breaking_down(question.words)
    adds_up = not (calc.OF_WHOLES | calc.ADDING_UP).isdisjoint(question.words)
    are_numbers = sum(term.word in naming for _, term in question.numbers) >= FEWEST_PARTS

    def is_explained(term: QuestionTerm) -> bool:
        if term.kind == SETTING or term.word in saying_how:
            return True
        if term.number is not None:
            is_printed = not figures.isdisjoint(ranking.numbers.figures_printing(term.number, term.unit))
            return adds_up or is_printed or term.number == len(parts)
        is_found = not places.isdisjoint(ranking.found.get(term.word, ()))
        return is_found or (not term.restricts if term.kind == DESCRIPTION else are_numbers)

    return not all(map(is_explained, question.terms))


def _sentence_on_sum(ranking: Ranking, figures: Sequence[Figure]) -> str:
    """Return a sentence with the sum of figures that do not make up a whole; "" if a figure is disputed."""
    intervals, unit = [one.best_in_whole_numbers for one in figures], figures[0].measure.unit
    total = sum_of(filter(None, intervals))
    if None in intervals or total.low is None:
        return ""
    is_printed = ranking.numbers.figures_printing(total.low, unit)
    told = f"Added up, the {len(figures)} figures are {interval_in_words(total, unit)}"
    return f"{told}." if is_printed else f"{told}, a sum that no source prints."


def _sentence_on_extreme(dataset: Dataset, figures: Sequence[Figure], extreme: str) -> str:
    """Return a sentence saying that the first figure is the largest or smallest, or that this is not certain."""
    first, *others = figures
    is_certain = not any(may_be_as_extreme(dataset, other, first, most=extreme == calc.MOST) for other in others)
    how = ("larger", "largest") if extreme == calc.MOST else ("smaller", "smallest")
    told = f"the {how[0]} of the two" if len(figures) == FEWEST_PARTS else f"the {how[1]} of {len(figures)} figures"
    return f"This is {told}." if is_certain else f"It is not certain that this is {told}."


def _verdict_on_numbers(ranking: Ranking, figure: Figure, *, with_unprinted: bool) -> str | None:
    """Return the verdict on the question's numbers that sources print for a figure; None if there are none.

    Numbers that no source prints are only mentioned if *with_unprinted* is set, so that one result mentions them.
    """
    dataset, numbers = ranking.index.dataset, []
    for number, term in ranking.question.numbers:
        printed = ranking.numbers.figures_printing(number, term.unit)
        if (figure.period.id, figure.measure.id) in printed or (with_unprinted and not printed):
            numbers.append(HedgedNumber(number, term.hedge, term.wording))
    return verdict_on_numbers(dataset, figure, numbers) or None
