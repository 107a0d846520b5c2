"""The parts of findings' messages that come from the record: its figures, its sources, its speakers and word diffs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from countylines.checker.analysis import DraftAnalysis
from countylines.checker.figures import FigureMention
from countylines.checker.findings import RecordReference
from countylines.checker.judge import UNHEDGED
from countylines.figures.best import observed_interval
from countylines.figures.hedges import HEDGES
from countylines.figures.interval import intersect_printed, interval_in_words
from countylines.figures.quantity import find_quantities
from countylines.record.dataset import Dataset
from countylines.record.nouns.observation import Observation

if TYPE_CHECKING:
    from countylines.figures.figure import Figure


def figure_reference(mention: FigureMention) -> RecordReference:
    """Return the figure that a mention was compared with."""
    figure = _known_figure(mention)
    best = figure.best
    low, high = (None, None) if best is None else (best.low, best.high)
    return RecordReference(figure.id, figure.reported.wording, low, high, figure.reported.source)


def _known_figure(mention: FigureMention) -> Figure:
    assert mention.known is not None  # noqa: S101  only a number that the record has is compared
    return mention.known


def recorded_figure_in_words(draft: DraftAnalysis, mention: FigureMention, remark: str = "") -> str:
    """Return the record's figure and who printed it: ``655 (The London Economic and 5 others)``.

    A *remark* follows inside the brackets.
    """
    phrases, figure = draft.record.figure_phrases, _known_figure(mention)
    if figure.id not in phrases:
        dataset = draft.record.dataset
        best = interval_in_words(figure.best, figure.measure.unit)
        phrases[figure.id] = f"{best} ({_publishers_in_words(dataset, _supporting_sources(dataset, figure))}"
    return f"{phrases[figure.id]}{remark})"


def _supporting_sources(dataset: Dataset, figure: Figure) -> Iterable[str]:
    """List the sources that print the best value itself, or, if none does, those that agree with it."""
    agreeing, printing = [], []
    for observation in sorted(figure.observations, key=lambda one: one is not figure.reported):
        interval = observed_interval(dataset, observation)
        if figure.best is None or intersect_printed(interval, figure.best, count=figure.measure.is_count) is not None:
            agreeing.append(observation.source)
        if interval == figure.best and observation.is_normal:
            printing.append(observation.source)
    return dict.fromkeys(printing or agreeing)


def _publishers_in_words(dataset: Dataset, sources: Iterable[str]) -> str:
    names = list(dict.fromkeys(str(dataset.index("sources")[source].publisher) for source in sources))
    if not names:
        return "no source"
    if len(names) == 1:
        return names[0]
    others = len(names) - 1
    return f"{names[0]} and {others} {'other' if others == 1 else 'others'}"


def rejected_wording(draft: DraftAnalysis, mention: FigureMention) -> str:
    """Return who printed the draft's number although the record rejects it: ``; Metro printed “700”``."""
    hedges = UNHEDGED if mention.hedge in UNHEDGED else (mention.hedge,)
    printing = [one for one in _observations_of_number(mention) if one.wording and one.hedge in hedges]
    if not printing:
        return ""
    publishers = _publishers_in_words(draft.record.dataset, [one.source for one in printing])
    return f"; {publishers} printed “{printing[0].wording}”"


def hedged_wording(draft: DraftAnalysis, mention: FigureMention) -> str:
    """Return who printed the draft's number, and how: ``The London Economic and 6 others printed “more than 700”``."""
    lead = _known_figure(mention).reported.source
    normal = [one for one in _observations_of_number(mention) if one.is_normal and one.wording]
    normal.sort(key=lambda one: one.source != lead)
    publishers, first = _publishers_in_words(draft.record.dataset, [one.source for one in normal]), normal[0]
    is_shared = all(one.hedge == "bare" for one in find_quantities(first.wording or ""))
    shared = f", where “{HEDGES[first.hedge].before[0]}” applies to the whole list" if is_shared else ""
    return f"{publishers} printed “{first.wording}”{shared}"


def _observations_of_number(mention: FigureMention) -> list[Observation]:
    """List the observations of the figure that print the draft's number."""
    observations = mention.known.observations if mention.known else ()
    return [one for one in observations if one.value == mention.quantity.value]
