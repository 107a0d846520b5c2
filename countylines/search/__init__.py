"""Search: questions in people's own words.

``question_reader`` reads a ``question``: its type, its weeks and its search terms. ``publishers`` finds the publishers
whose numbers it asks for. ``index`` finds the documents that contain the terms, and ``ranking`` scores them and looks
for faults, the reasons why a document does not answer. Documents without a fault become ``results``, each with a
verdict (``verdicts``). If there are no results, ``refusals`` says why. ``single_answers`` goes through these stages for
one question, and this module for a text that may have several.
"""

import re
from collections.abc import Collection, Mapping

from countylines.lookup.dates_in_words import write_years_in_digits
from countylines.record.dataset import Dataset
from countylines.search.index import search_index
from countylines.search.question_parts import (
    clauses,
    parts_by_items,
    parts_by_numbers,
    parts_by_quantities,
    single_questions,
    without_opening,
    without_who_reports,
)
from countylines.search.question_sentences import (
    figure_sentence,
    question_after_lead,
    question_sentence,
    share_weeks,
)
from countylines.search.remarks import DIFFERENCE, find_calculation
from countylines.search.results import Result
from countylines.search.single_answers import Scope, SearchAnswer, answer_one
from countylines.search.sums_in_questions import read_sum
from countylines.search.terms import DESCRIPTION
from countylines.vocabulary import question_words as asking

ASKING_FOR_FIGURES = (None, asking.HOW_MANY, asking.HOW_MUCH, asking.MEANING)
"""The types of question that may list several measures: ``how many hens, ducks and geese``."""


def answer_question(
    dataset: Dataset, text: str, limit: int | None = None, *, week: str | None = None, source: str | None = None
) -> SearchAnswer:
    """Find the items that answer a question, or say why none does.

    At most *limit* matches are used; one match may give several results. If nothing answers the whole text, each of its
    sentences is tried by itself. *week* is the id of a period, or ``all``; *source* is the id of the only source that
    counts. Raises ConflictingWeek if the question names only other weeks, and ConflictingSource if it names only other
    publishers.
    """
    scope = Scope(search_index(dataset), limit, week, source)
    answer = _answer_whole_or_parts(scope, text)
    added = read_sum(scope.searched, text)
    if added.texts and added.ids.isdisjoint(result.item.record.id for result in answer.results[:1]):
        by_parts = [_answer_whole_or_parts(scope, one) for one in added.texts]
        answer = next((one for one in by_parts if one.results), by_parts[0])
    if not answer.results:
        return answer._replace(refusal=f"{added.sentence} {answer.refusal}".strip())
    first, *others = answer.results
    is_compared = find_calculation(answer.question) == DIFFERENCE or answer.question.change != ""
    compared = _sentence_on_difference(dataset, answer) if is_compared else ""
    verdict = " ".join(filter(None, (added.sentence, first.verdict, compared))) or None
    return answer._replace(results=(first._replace(verdict=verdict), *others))


def _sentence_on_difference(dataset: Dataset, answer: SearchAnswer) -> str:
    """Say by how much the figures of an answer differ; "" if the first result is not a figure."""
    if answer.results[0].item.noun != "figure":
        return ""
    from countylines.search.differences import sentence_on_difference  # noqa: PLC0415  few questions ask for it

    figures = [one.item.record for one in answer.results if one.item.noun == "figure"]
    return sentence_on_difference(dataset, answer.question, figures)


def only_week_of_question(dataset: Dataset, text: str) -> str | None:
    """Return the id of the week that a question names; None if it names no week or several."""
    periods = search_index(dataset).reader.read(write_years_in_digits(text)).timeframe.periods or ()
    return periods[0] if len(periods) == 1 else None


def _answer_whole_or_parts(scope: Scope, text: str) -> SearchAnswer:
    """Answer a text as one question, or the only sentence that asks; if nothing answers that, answer its parts."""
    index = scope.searched
    text = without_opening(write_years_in_digits(text), index.has_word)
    text = without_who_reports(text, index.reader.people, index.stems)
    meant = index.find_misspelt_words(text)
    for word, known in meant.items():
        text = re.sub(rf"\b{re.escape(word)}\b", known, text, flags=re.IGNORECASE)
    answer = answer_one(scope, text, meant)
    alone = "" if answer.results else question_sentence(index, text) or question_after_lead(index, text)
    if alone:
        text, answer = alone, answer_one(scope, alone, meant)
    if answer.results and (alone := figure_sentence(index, text)):
        focused = answer_one(scope, alone, meant)
        if _is_figure(focused) and _coverage(focused) > _coverage(answer):
            answer = focused
    by_parts = _answer_by_parts(scope, text, meant, answer) or _answer_each_quantity(scope, text, meant, answer)
    if by_parts:
        return answer._replace(results=tuple(by_parts), refusal="", nearest=(), ranking=None, matches=())
    quantities = [answer_one(scope, one, meant) for one in share_weeks(index, parts_by_quantities(text))]
    if quantities and not any(part.results for part in quantities):
        return quantities[0]  # "how many men and how many women": the number of people answers neither
    is_restricted = answer.ranking is not None and answer.ranking.is_restricted
    if answer.results or (is_restricted and not answer.question.mentions_asker):
        return answer
    return _answer_single_question(scope, text, meant, answer)


def _answer_single_question(scope: Scope, text: str, meant: Mapping[str, str], answer: SearchAnswer) -> SearchAnswer:
    """Answer the first of a text's questions that has an answer; *answer* is the refusal of the whole text."""
    index, is_dated = scope.searched, answer.question.timeframe.periods is not None
    only_dated = None
    for one in share_weeks(index, single_questions(text, index.has_word)):
        part = answer_one(scope, one, meant)
        is_about_something = any(term.kind != DESCRIPTION for term in part.question.terms) or not part.question.terms
        is_asking = part.question.type is not None or (is_about_something and not part.question.mentions_asker)
        is_of_week = part.question.timeframe.periods is not None or not is_dated
        if part.results and is_asking and is_of_week:
            if part.question.terms:
                return part
            asks_when = answer.question.type == asking.WHEN or one.endswith("?")
            only_dated = only_dated or (part if asks_when and one in text else None)  # not a week of another part
    return only_dated or answer


def _is_figure(answer: SearchAnswer) -> bool:
    """Return whether the first result is a figure."""
    return bool(answer.results) and answer.results[0].item.noun == "figure"


def _coverage(answer: SearchAnswer) -> float:
    """Return the share of the question that the first result covers; 0 if it was not found by its words."""
    first = answer.results[0] if answer.results else None
    return first.match.coverage if first and first.match else 0.0


def _answer_by_parts(scope: Scope, text: str, meant: Mapping[str, str], answer: SearchAnswer) -> Collection[Result]:
    """Answer a question about several counted things part by part: ``were 5 men and 7 women there``.

    Returns nothing if a part has no answer, if two parts have the same answer, or if the question excludes something,
    because the exclusion applies to all parts. A list of measures is answered by parts only if no figure answers the
    whole question, or if two figures are compared.
    """
    question, index = answer.question, scope.searched
    counted = {frozenset(term.counted) for _, term in question.numbers if term.counted}
    is_list = len(counted) <= 1 or question.timeframe.used
    each = share_weeks(index, parts_by_quantities(text))
    is_answered = _is_figure(answer) and not each
    may_be_list = not (question.numbers or is_answered) or find_calculation(question) == DIFFERENCE
    if question.left_out or (is_list and not (may_be_list and question.type in ASKING_FOR_FIGURES)):
        return ()
    parts = (each or parts_by_items(text)) if is_list else parts_by_numbers(text)
    found = [answer_one(scope._replace(limit=1), part, meant).results for part in parts]
    items = [one[0].item for one in found if one]
    answered = {item.record.id for item in items}
    if is_list:
        answered = {item.record.measure.id for item in items if item.noun == "figure"}
    return [result for one in found for result in one] if len(answered) == len(parts) else ()


def _answer_each_quantity(
    scope: Scope, text: str, meant: Mapping[str, str], answer: SearchAnswer
) -> Collection[Result]:
    """Answer a text that asks for several figures in different clauses: ``I need the nests, and how many hens``.

    What answers the whole text comes first. Returns nothing if fewer than two measures are asked for, or if a word of
    the question restricts all that it asks for, such as a place.
    """
    question, ranking = answer.question, answer.ranking
    first = answer.results[0].item.noun if answer.results else "figure"
    is_for_figures = question.type in ASKING_FOR_FIGURES and first in ("figure", "period")
    is_restricted = ranking is None or ranking.is_restricted or bool(ranking.places or ranking.forces)
    if is_restricted or not is_for_figures or question.left_out or question.timeframe.extreme:
        return ()
    index = scope.searched
    found = list(answer.results) if first == "figure" else []
    answered = {result.item.record.measure.id for result in found[:1]}
    for part in share_weeks(index, clauses(text)):
        results = answer_one(scope._replace(limit=1), part, meant).results
        if results and results[0].item.noun == "figure":
            answered.add(results[0].item.record.measure.id)
            known = {result.item.reference for result in found}
            found += [result for result in results if result.item.reference not in known]
    is_of_parts = question.asks_for_whole and any(index.measures[name].wholes for name in answered)
    return found if len(answered) > 1 and not is_of_parts else ()


__all__ = ["Result", "SearchAnswer", "answer_question", "only_week_of_question"]
