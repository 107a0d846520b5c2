"""Telling: what messages say of the record: its wording, its sources, and what was done to a quotation."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from countylines.checker.alignment import Alignment
from countylines.checker.draft import Draft, QuoteMention
from countylines.checker.figures import FigureMention
from countylines.checker.findings import Held
from countylines.checker.judge import POINTS
from countylines.figures.best import observed_interval
from countylines.figures.hedges import HEDGES
from countylines.figures.interval import intersect_printed, interval_in_words
from countylines.figures.quantity import find_quantities
from countylines.record.dataset import Dataset
from countylines.record.nouns.observation import Observation
from countylines.text.alignment import format_diff

if TYPE_CHECKING:
    from countylines.figures.figure import Figure


def held_figure(counted: FigureMention) -> Held:
    """Give what the figure that is meant is held to be."""
    figure = _figure(counted)
    best = figure.best
    low, high = (None, None) if best is None else (best.low, best.high)
    return Held(figure.id, figure.reported.wording, low, high, figure.reported.source)


def held_quote(alignment: Alignment) -> Held:
    """Give the statement that a quotation is held against, from the quote on where it begins."""
    statement = alignment.statement
    assert statement is not None  # noqa: S101  only quotations in the record are held against it
    words = statement.printed[alignment.first : alignment.last] or statement.printed
    return Held(alignment.quote or "", " ".join(words), source=statement.source)


def _figure(counted: FigureMention) -> Figure:
    assert counted.known is not None  # noqa: S101  only a number that the record has is compared
    return counted.known


def figure_in_words(draft: Draft, counted: FigureMention, also: str = "") -> str:
    """Say what the record has of the figure meant, and who prints it: ``655 (The London Economic and 5 others)``."""
    told, figure = draft.record.told, _figure(counted)
    if figure.id not in told:
        dataset = draft.record.dataset
        best = interval_in_words(figure.best, figure.measure.unit)
        told[figure.id] = f"{best} ({_publishers(dataset, _agreeing(dataset, figure))}"
    return f"{told[figure.id]}{also})"


def _agreeing(dataset: Dataset, figure: Figure) -> Iterable[str]:
    """List the sources that print the best itself; where none does, those that agree with it."""
    agreeing, printing = [], []
    for one in sorted(figure.observations, key=lambda one: one is not figure.reported):
        interval = observed_interval(dataset, one)
        if figure.best is None or intersect_printed(interval, figure.best, count=figure.measure.is_count) is not None:
            agreeing.append(one.source)
        if interval == figure.best and one.is_normal:
            printing.append(one.source)
    return dict.fromkeys(printing or agreeing)


def _publishers(dataset: Dataset, sources: Iterable[str]) -> str:
    names = list(dict.fromkeys(str(dataset.index("sources")[source].publisher) for source in sources))
    if not names:
        return "no source"
    if len(names) == 1:
        return names[0]
    others = len(names) - 1
    return f"{names[0]} and {others} {'other' if others == 1 else 'others'}"


def also_printed(draft: Draft, counted: FigureMention) -> str:
    """Name the accounts that print the draft's number too, when it is not the record's: ``; Metro printed “700”``."""
    hedges = POINTS if counted.hedge in POINTS else (counted.hedge,)
    printing = [one for one in _printing(counted) if one.wording and one.hedge in hedges]
    if not printing:
        return ""
    publishers = _publishers(draft.record.dataset, [one.source for one in printing])
    return f"; {publishers} printed “{printing[0].wording}”"


def hedged_in_words(draft: Draft, counted: FigureMention) -> str:
    """Say who prints the draft's number with its hedge: ``The London Economic and 6 others printed “more than 700”``."""
    lead = _figure(counted).reported.source
    normal = [one for one in _printing(counted) if one.is_normal and one.wording]
    normal.sort(key=lambda one: one.source != lead)
    publishers, first = _publishers(draft.record.dataset, [one.source for one in normal]), normal[0]
    is_shared = all(one.hedge == "bare" for one in find_quantities(first.wording or ""))
    governed = f", where “{HEDGES[first.hedge].before[0]}” governs the list" if is_shared else ""
    return f"{publishers} printed “{first.wording}”{governed}"


def _printing(counted: FigureMention) -> list[Observation]:
    observations = counted.known.observations if counted.known else ()
    return [one for one in observations if one.value == counted.quantity.value]


def difference(spoken: QuoteMention) -> str:
    """Show a quotation beside the record: ``dismantling [-these-] {+the+} criminal networks``."""
    alignment = spoken.alignment
    statement = alignment.statement
    assert statement is not None  # noqa: S101  likewise
    return format_diff(statement.printed, alignment.edits, alignment.first, alignment.last)


def edited_span(spoken: QuoteMention) -> tuple[int, int]:
    """Give the stretch of clean text from the first difference to the last; of a word left out, its neighbours."""
    words = spoken.words
    starts, ends = [], []
    for edit in spoken.alignment.edits:
        first = edit.start if edit.start < edit.end else max(edit.start - 1, 0)
        last = edit.end - 1 if edit.start < edit.end else min(edit.start, len(words) - 1)
        starts.append(words[first].start)
        ends.append(words[last].end)
    return min(starts), max(ends)


def speaker_of(draft: Draft, spoken: QuoteMention) -> str:
    """Name who really said it, and where it is printed."""
    statement = spoken.alignment.statement
    assert statement is not None  # noqa: S101  likewise
    dataset = draft.record.dataset
    name = dataset.index("people")[statement.speaker].name
    return f"{name} in {dataset.index('sources')[statement.source].publisher}, {spoken.alignment.quote}"
