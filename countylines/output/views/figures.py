"""Figures as a table: the week's, the spans' that end with it, and what follows from them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from countylines.figures.figure import deprecated_in, deprecation_note
from countylines.figures.interval import interval_in_words
from countylines.figures.measure_graph import nearest_whole
from countylines.figures.weeks import NOT_LIKE_FOR_LIKE
from countylines.output.fields import field_names
from countylines.output.table import Column, Data, Row, Table
from countylines.record.dataset import Dataset

if TYPE_CHECKING:
    from countylines.figures.derived import Derived
    from countylines.figures.figure import Figure
    from countylines.figures.interval import Interval
    from countylines.record.nouns.sum import Sum

COLUMNS = (
    Column("label", "Measure"),
    Column("reported", "Reported"),
    Column("best", "Best"),
    Column("unit", "Unit"),
    Column("sources", "Sources", is_number=True),
)

CAPTION = (
    "Reported: the words of {who}. Best: {best}. {deprecated}To see who said what: countylines show MEASURE{alone}"
)

BEST = "all that the record and its sums allow"
BEST_ALONE = "all that this source alone and its sums allow, ranks not applied"
DEPRECATED = "Deprecated: the record does not rely on it, and says why. "

SHOWN_WITH_THE_NUMBER = ("GBP", "kg", "%")
"""The units that stand beside every number, so that no column repeats them."""

DERIVED = "Derived by interval arithmetic; nobody prints these"


def figure_table(
    dataset: Dataset,
    figures: Sequence[Figure],
    derived: Sequence[Derived] = (),
    *,
    title: str = "",
    source: str | None = None,
) -> Table:
    """Lay out figures by subject, parts under their whole; those of *source* alone where one is named.

    Spans and derived figures have headings of their own.
    """
    present: dict[str, list[str]] = {}
    for figure in figures:
        present.setdefault(figure.period.id, []).append(figure.measure.id)
    several = len({figure.period.id for figure in figures if figure.period.kind == "week"}) > 1
    rows = [
        figure_row(
            dataset,
            figure,
            depth=_depth(dataset, figure, present),
            heading=_heading(figure, several=several),
            beside_others=several,
            source=source,
        )
        for figure in figures
    ]
    rows += [derived_row(one) for one in derived]
    caption = _caption(dataset, figures, source)
    if several:
        caption = f"{NOT_LIKE_FOR_LIKE} {caption}"
    return Table(
        noun="figure",
        fields=field_names("figure"),
        columns=COLUMNS,
        rows=tuple(rows),
        heading="group",
        title=title,
        caption=caption,
    )


def _caption(dataset: Dataset, figures: Sequence[Figure], source: str | None) -> str:
    """Say what the columns are; of one source alone, that ranks are not applied."""
    return CAPTION.format(
        who=_speaking(dataset, figures),
        best=BEST if source is None else BEST_ALONE,
        deprecated="" if all(figure.reported.is_normal for figure in figures) else DEPRECATED,
        alone="" if source is None else f" --source {source}",
    )


def _speaking(dataset: Dataset, figures: Sequence[Figure]) -> str:
    """Name the source that speaks for every figure, or say that there are several."""
    speaking = {figure.reported.source for figure in figures}
    if len(speaking) == 1:
        return str(dataset.index("sources")[speaking.pop()].publisher)
    return "the source that speaks for the figure"


def _heading(figure: Figure, *, several: bool) -> str:
    return figure.period.label if figure.period.kind == "span" or several else ""


def _depth(dataset: Dataset, figure: Figure, present: dict[str, list[str]]) -> int:
    depth, names = 0, present[figure.period.id]
    above = nearest_whole(dataset, figure.measure.id, names)
    while above is not None:
        depth, above = depth + 1, nearest_whole(dataset, above, names)
    return depth


def figure_row(
    dataset: Dataset,
    figure: Figure,
    *,
    depth: int = 0,
    heading: str = "",
    beside_others: bool = False,
    source: str | None = None,
) -> Row:
    """Give a figure's data and words, as *source* alone has it where one is named."""
    measure, reported = figure.measure, figure.reported
    data: dict[str, Data] = {
        "id": figure.id,
        "period": figure.period.id,
        "measure": measure.id,
        "label": measure.label,
        "unit": measure.unit,
        "group": measure.group,
        "part_of": measure.part_of,
        "reported": reported.wording,
        "hedge": reported.hedge,
        "value": reported.value,
        "reported_by": reported.source,
        "status": figure.status,
        **interval_data(figure.best),
        "sources": len(figure.sources),
        "disagreeing": len(figure.disagreeing),
        "asserted_by": reported.asserted_by or reported.source,
        "cautions": [*([NOT_LIKE_FOR_LIKE] if beside_others else []), *cautions_of(dataset, figure, source=source)],
        "formula": None,
        "rank": reported.rank,
        "reason": reported.reason,
    }
    words = {
        "label": _short_label(dataset, figure) if depth else measure.label,
        "best": interval_in_words(figure.best, measure.unit),
        "unit": "" if measure.unit in SHOWN_WITH_THE_NUMBER else measure.unit,
        "group": heading,
        "reported": f"{reported.wording or '(no wording kept)'}{'' if reported.is_normal else ' (deprecated)'}",
        "sources": _sources_words(figure),
    }
    return Row(data, words, depth)


def _short_label(dataset: Dataset, figure: Figure) -> str:
    """Drop what a part's label repeats of its whole's: ``Arrests: women`` under ``Arrests`` is ``women``."""
    whole = figure.measure.part_of
    label = figure.measure.label
    return label.removeprefix(f"{dataset.index('measures')[whole].label}: ") if whole else label


def _sources_words(figure: Figure) -> str:
    count, differing = len(figure.sources), len(figure.disagreeing)
    if not differing:
        return str(count)
    return f"{count}, {differing} differ{'s' if differing == 1 else ''}"


def cautions_of(dataset: Dataset, figure: Figure, *, source: str | None = None) -> list[str]:
    """List what to beware of: in the measure, the period, the ranks, and the sum that bounds it.

    With *source*, ranks are not applied, and a sum bounds the figure only where that source prints some of its parts.
    """
    reported = figure.reported
    found = [figure.measure.caution, reported.period_basis, reported.note]
    found += [deprecation_note(one) for one in deprecated_in(figure, source=source)]
    found += [
        f"Adds up only if this holds: {addition.basis}"
        for addition in dataset.sums
        if addition.whole == figure.measure.id and _bounds(dataset, addition, figure, source)
    ]
    return [caution for caution in found if caution]


def _bounds(dataset: Dataset, addition: Sum, figure: Figure, source: str | None) -> bool:
    """Tell whether a sum has parts in the figure's period that are printed, by *source* where one is named."""
    return addition.period == figure.period.id and any(
        source in (None, one.source)
        for part in addition.parts
        for one in dataset.observations_of.get((addition.period, part), ())
    )


def interval_data(best: Interval | None) -> dict[str, Data]:
    """Give an interval's fields: as ``get`` prints it, and its ends; all null where there is none."""
    if best is None:
        return dict.fromkeys(("best", "low", "low_included", "high", "high_included"))
    return {
        "best": str(best),
        "low": best.low,
        "low_included": None if best.low is None else best.low_included,
        "high": best.high,
        "high_included": None if best.high is None else best.high_included,
    }


def derived_row(derived: Derived) -> Row:
    """Give a derived figure the fields of a figure; nobody reports it."""
    data: dict[str, Data] = dict.fromkeys(field_names("figure"))
    data |= {
        "id": derived.id,
        "period": derived.period.id,
        "measure": derived.id.partition("/")[2],
        "label": derived.label,
        "unit": derived.unit,
        "group": "derived",
        "status": "exact" if derived.best.is_exact else "bounded",
        **interval_data(derived.best),
        "sources": 0,
        "disagreeing": 0,
        "cautions": [],
        "formula": derived.formula,
    }
    words = {
        "group": DERIVED,
        "reported": derived.formula_words,
        "best": interval_in_words(derived.best, derived.unit),
        "unit": "" if derived.unit in SHOWN_WITH_THE_NUMBER else derived.unit,
        "sources": "",
    }
    return Row(data, words)
