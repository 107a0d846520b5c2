"""Ranking: which entries cover a question, best first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from decimal import Decimal
from math import log

from countylines.search.entries import NAME_WEIGHT, SETTING_WEIGHT, SearchEntry
from countylines.search.question_words import MOST
from countylines.search.questions import QueryTerm, Question, stem

NOUN_FACTORS = {
    "figure": 1.3, "person": 1.2, "organisation": 1.15, "event": 1.0, "term": 1.1, "period": 0.9, "quote": 1.0,
    "claim": 1.0, "source": 0.7,
}  # fmt: skip
"""Factors of the score by noun: which one is more likely to be asked for if the question does not say."""

ASKED_NOUN_FACTOR = 3.0
"""The factor for the nouns that the way of asking looks for."""

OTHER_WEEK_FACTOR = 0.5
"""The factor for items about other weeks than the record's own."""

MISSPELT_FACTOR = 0.6
"""The factor for a term that is matched by similar words, because no entry has the word itself."""

OWN_TEXT_FACTOR = 1.5
"""The factor for a source whose text the record is checked against: it has a checksum."""

UNBOUNDED = Decimal("Infinity")

Ranked = tuple[tuple[SearchEntry, float], ...]


def rank(question: Question, entries: Sequence[SearchEntry], *, week: str) -> Ranked:
    """List the entries that cover every term of the question, with their scores, best first."""
    if not question.terms:
        return ()
    frequency = Counter(key for entry in entries for key in entry.weights)
    terms = [_correct_spelling(term, frequency) for term in question.terms]
    scored = []
    for place, entry in enumerate(entries):
        score = _score(question, terms, entry, frequency, len(entries), week)
        if score > 0:
            scored.append((-score, place, entry))
    ranked = tuple((entry, -score) for score, _, entry in sorted(scored, key=lambda found: found[:2]))
    return _extreme_first(ranked, question.extreme) if question.extreme else ranked


def _extreme_first(ranked: Ranked, extreme: str) -> Ranked:
    """Sort the weeks of the measure found first by their figures, and put them first.

    For the most, lower ends are compared, for the fewest, upper ends; a figure without that end comes last.
    """
    figures = [found for found in ranked if found[0].item.noun == "figure" and not found[0].is_of_span]
    if not figures:
        return ranked
    measure = figures[0][0].item.record.measure
    weeks = [found for found in figures if found[0].item.record.measure is measure]

    def best_end(found: tuple[SearchEntry, float]) -> Decimal:
        best = found[0].item.record.best
        if extreme == MOST:
            return -best.low if best is not None and best.low is not None else UNBOUNDED
        return best.high if best is not None and best.high is not None else UNBOUNDED

    weeks.sort(key=best_end)
    return (*weeks, *(found for found in ranked if found not in weeks))


def _score(
    question: Question,
    terms: Iterable[tuple[QueryTerm, float]],
    entry: SearchEntry,
    frequency: Counter[str],
    count: int,
    week: str,
) -> float:
    total, named, beyond = 0.0, set(), False
    for term, trust in terms:
        found = [key for key in term.keys if key in entry.weights]
        if not found:
            return 0.0
        beyond = beyond or any(entry.weights[key] > SETTING_WEIGHT for key in found)
        total += trust * max(entry.weights[key] * log(1 + count / frequency[key]) for key in found)
        if any(entry.weights[key] == NAME_WEIGHT for key in found):
            named.add(term.word)
    if not beyond:
        return 0.0
    share = len(named) / entry.size
    score = total * (1 + share) * NOUN_FACTORS[entry.item.noun]
    if entry.item.noun in question.nouns or (entry.is_of_span and "span" in question.nouns):
        score *= ASKED_NOUN_FACTOR
    if entry.item.noun == "source" and entry.item.record.sha256 is not None:
        score *= OWN_TEXT_FACTOR
    if entry.periods and week not in entry.periods and not (entry.is_of_span and "span" in question.nouns):
        score *= OTHER_WEEK_FACTOR
    return round(score, 6)


def _correct_spelling(term: QueryTerm, frequency: Counter[str]) -> tuple[QueryTerm, float]:
    """Return the term or, if no entry has it, the similar words that entries have, with the factor that this costs."""
    if term.is_number or any(key in frequency for key in term.keys):
        return term, 1.0
    near = frozenset(key for key in frequency if _is_near(term.word, key))
    return (term._replace(keys=near), MISSPELT_FACTOR) if near else (term, 1.0)


def _is_near(word: str, other: str) -> bool:
    """Return whether two words differ by a typing error: one letter, two in a long word, never the first."""
    slips = 0 if len(word) < 5 else 1 if len(word) < 8 else 2  # noqa: PLR2004  lengths from which one or two errors are allowed
    if not slips or word[0] != other[0]:
        return False
    return min(edit_distance(word, other, slips), edit_distance(stem(word), other, slips)) <= slips


def edit_distance(first: str, second: str, limit: int) -> int:
    """Count the letters to insert, delete, change or swap with a neighbour; above *limit*, return ``limit + 1``."""
    if abs(len(first) - len(second)) > limit:
        return limit + 1
    before: list[int] = []
    row = list(range(len(second) + 1))
    for place, letter in enumerate(first, 1):
        older, before, row = before, row, [place]
        for column, facing in enumerate(second, 1):
            cost = min(before[column] + 1, row[column - 1] + 1, before[column - 1] + (letter != facing))
            if place > 1 and column > 1 and letter == second[column - 2] and first[place - 2] == facing:
                cost = min(cost, older[column - 2] + 1)
            row.append(cost)
        if min(row) > limit:
            return limit + 1
    return row[-1]
