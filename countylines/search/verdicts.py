"""Verdicts: what an answer says beside a figure, of the numbers, the weeks and the totals that the question has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from countylines.figures.figure import Figure
from countylines.figures.interval import amount_in_words
from countylines.lookup.numbers import figures_printing_number
from countylines.search.ranking import Ranking
from countylines.text.english import capitalized, join_phrases


def verdicts_on_figures(ranking: Ranking, figures: Sequence[Figure], *, is_best: bool) -> list[str | None]:
    """Return the verdict on each of the *figures* of a measure that answer a question, None where nothing is to say.

    What is said of all of them stands with the first; what is said of the question, only if the match *is_best*.
    """
    verdicts = [list(_sentences_on_numbers(ranking, figure)) for figure in figures]
    if figures:
        verdicts[0] += _sentences_on_total(ranking, figures)
        verdicts[0] += _sentences_on_relative_time(ranking, figures[0]) if is_best else ()
    return [" ".join(sentences) or None for sentences in verdicts]


def _sentences_on_numbers(ranking: Ranking, figure: Figure) -> Iterator[str]:
    """Say what the record has of the numbers in question, and of which other weeks."""
    numbers = [term.number for term in ranking.question.terms if term.number is not None]
    if not numbers:
        return
    from countylines.figures.verdict import verdict_on_numbers  # noqa: PLC0415  few questions have numbers

    dataset = ranking.index.dataset
    yield verdict_on_numbers(dataset, figure, numbers)
    for number in numbers:
        printed = figures_printing_number(dataset, number)
        others = [period for period, measure in printed if measure == figure.measure.id]
        if others and figure.period.id not in others:
            yield f"{amount_in_words(number, figure.measure.unit)} is printed for {join_phrases(others)}."


def _sentences_on_total(ranking: Ranking, figures: Sequence[Figure]) -> Iterator[str]:
    """Say that no source adds up the weeks that are to be added up, if none does."""
    frame, periods = ranking.question.timeframe, ranking.index.dataset.index("periods")
    figure = figures[0]
    if not frame.is_together or figure.period.id in ranking.numbered.get(figure.measure.id, ()):
        return
    asked = {name for name in frame.periods or () if not periods[name].weeks}
    added = figure.period.weeks or ()
    if not frame.is_ordered and not added:
        yield "No source prints a total of several weeks; this is one week's."
    if frame.is_ordered and asked != set(added) and len(asked) > 1:
        rest = f"this one is of {len(added)} of them" if added else "this is one of them"
        yield f"No source prints a total of the {len(asked)} weeks; {rest}."


def _sentences_on_relative_time(ranking: Ranking, figure: Figure) -> Iterator[str]:
    """Say to which week words like ``this week`` are taken: not to that of the day on which somebody asks."""
    frame, own = ranking.question.timeframe, ranking.index.dataset.week
    last_week = (figure.period.weeks or (figure.period.id,))[-1]
    if not frame.relative or (frame.periods is None and last_week != own):
        return
    if frame.periods is not None:
        taken = f"the latest week that the record has, {last_week}"
    else:
        taken = (
            f"a time that ends with the record's own week, {own}" if frame.is_together else f"the record's own, {own}"
        )
    yield f"“{capitalized(frame.relative)}” is taken to be {taken}: the record does not know on which day you ask."
