"""The story of a week: its name, a sentence with its main figures, and the trend of each measure over all weeks."""

from collections.abc import Sequence
from typing import NamedTuple

from countylines.figures import ALL_WEEKS, weeks_in_order
from countylines.figures.best import observed_interval
from countylines.figures.figure import Figure, best_in_words, estimated_best, figure_of
from countylines.figures.interval import AT_LEAST_ZERO, SHOWN_WITH_THE_NUMBER, amount_in_words, sum_of
from countylines.output.table import Bar, Row, Table
from countylines.record.dataset import Dataset
from countylines.record.nouns.figures import Period
from countylines.text import capitalized, fold_punctuation, join_phrases
from countylines.text.english import dates_in_words, ordinal_in_words

MOST_IN_A_STORY = 5
"""How many figures sum up a week if the record does not list any. It is also the limit for a record's own headline."""

MOST_SIDES = 3
"""How many numbers of a dispute the sentence names. If there are more, or any is a range, it only says ``disputed``."""

TREND_LEGEND = "In the last column an arrow is a bound or a range, a question mark a dispute, a gap a week without it."
"""How to read a trend."""


class StoryPart(NamedTuple):
    """A figure of a story: its value in words, and the words before and after it."""

    figure: Figure
    before: str
    value: str
    after: str


def week_in_words(dataset: Dataset, week: str) -> str:
    """Return a week's label, days and place in the series, in a line; *week* may be ``all``."""
    if week == ALL_WEEKS:
        return "All weeks of the series"
    period: Period = dataset.index("periods")[week]
    parts = [period.label]
    days = dates_in_words(period.start, period.end)
    if fold_punctuation(days) not in fold_punctuation(period.label):
        parts.append(days)
    if period.ordinal:
        parts.append(f"the {ordinal_in_words(period.ordinal)} in the series")
    return ", ".join(parts)


def headline_sentence(dataset: Dataset, found: Sequence[Figure]) -> tuple[StoryPart, ...]:
    """Return the parts of the sentence that sums up figures of a week: ``743`` `` people arrested``, and so on.

    The parts are the measures of the record's headline or, if none of them has a figure, the first wholes. If the
    figures are built from one source, the sentence begins with its publisher.
    """
    figures = {figure.measure.id: figure for figure in found}
    headlines = [figures[name] for name in dataset.headline if name in figures]
    wholes = [figure for figure in found if figure.measure.part_of not in figures]
    parts = [_make_story_part(dataset, figure) for figure in headlines or wholes[:MOST_IN_A_STORY]]
    if parts and parts[0].figure.only_source:
        publisher = dataset.index("sources")[parts[0].figure.only_source].publisher
        parts[0] = parts[0]._replace(before=f"{publisher} alone: {parts[0].before}")
    elif parts and parts[0].before:
        parts[0] = parts[0]._replace(before=capitalized(parts[0].before))
    elif parts:
        parts[0] = parts[0]._replace(value=capitalized(parts[0].value))
    return tuple(parts)


def add_story(dataset: Dataset, table: Table, figures: Sequence[Figure]) -> Table:
    """Add the sentence that sums up a week, and the trend of each measure, to the table of the week's figures."""
    weeks = weeks_in_order(dataset)
    parts = headline_sentence(dataset, [figure for figure in figures if figure.period.kind == "week"])
    return table._replace(
        headline=tuple(_phrase(part) for part in parts),
        trend=lambda row: _bars_of_all_weeks(dataset, row, weeks),
        trend_title=f"{weeks[0].id} to {weeks[-1].id}" if len(weeks) > 1 else "",
        legend=TREND_LEGEND,
    )


def _bars_of_all_weeks(dataset: Dataset, row: Row, weeks: Sequence[Period]) -> list[Bar | None]:
    """Return the bar of a row's measure for each week, None if no source prints it; [] for spans and derived rows."""
    if row.data["period"] not in [week.id for week in weeks] or row.data["formula"] is not None:
        return []
    figures = [figure_of(dataset, week.id, str(row.data["measure"])) for week in weeks]
    return [None if figure is None else Bar(figure.shown_best) for figure in figures]


def _make_story_part(dataset: Dataset, figure: Figure) -> StoryPart:
    measure = figure.measure
    of = "" if measure.is_count else "of "
    before, _, after = (measure.headline or f"{{}} {of}{measure.label.lower()}").partition("{}")
    hedged = estimated_best(figure)
    if measure.is_count and hedged and hedged.hedge == "order":
        after = f" of{after}"  # as in ``scores of weapons``
    doubt = {None: "a disputed", AT_LEAST_ZERO: "an unknown"}.get(figure.shown_best)
    best = best_in_words(figure).replace(", ", " but ")  # a comma would look like the end of the phrase
    sides = _sides_in_words(dataset, figure) if figure.shown_best is None else ""
    if sides:
        best, after = sides, f"{after} (disputed)"
    elif doubt:
        best = f"{doubt} {'number of' if measure.is_count else 'amount'}"
    elif not measure.is_count and measure.unit not in SHOWN_WITH_THE_NUMBER:
        is_said = measure.unit.casefold() in f"{before}{after}".casefold().split()
        best += "" if is_said else f" {measure.unit}"
    rank = " (rejected)" if figure.only_source and not figure.reported.is_normal else ""
    return StoryPart(figure, before, best, after + rank)


def _sides_in_words(dataset: Dataset, figure: Figure) -> str:
    """Return the disputed numbers: ``458 or 462``; "" if any of them is a range or if there are too many."""
    source = figure.only_source
    sides = [observed_interval(dataset, one) for one in figure.observations if one.is_normal or source]
    for addition in dataset.sums_of.get((figure.period.id, figure.measure.id), ()):
        parts = [figure_of(dataset, figure.period.id, name, source=source) for name in addition.parts]
        bests = [part.best for part in parts if part is not None and part.best is not None]
        if len(bests) == len(parts):
            sides.append(sum_of(bests))
    values = sorted({side.low for side in sides if side.is_exact and side.low is not None})
    if not all(side.is_exact for side in sides) or not 1 < len(values) <= MOST_SIDES:
        return ""
    return " or ".join(amount_in_words(value, figure.measure.unit) for value in values)


def story_in_words(parts: Sequence[StoryPart]) -> str:
    """Join the parts into a sentence; "" if there are none."""
    return f"{join_phrases([_phrase(part) for part in parts])}." if parts else ""


def _phrase(part: StoryPart) -> str:
    return f"{part.before}{part.value}{part.after}"
