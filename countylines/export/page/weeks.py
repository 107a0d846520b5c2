"""The weeks on the fact sheet: a chart of each main measure, and all figures of the other weeks."""

from collections.abc import Sequence
from itertools import groupby
from xml.etree.ElementTree import Element

from countylines.export.page import FactSheet, make_anchor_link, make_details, make_list, make_section, make_table
from countylines.export.page.figures import list_of_observations, unit_unless_beside_numbers
from countylines.figures.compare import Comparison, find_comparisons, main_measures
from countylines.figures.figure import Figure, figures_of_period
from countylines.output.charts.svg import draw_chart
from countylines.output.markup import Content, make_element
from countylines.output.table import Row
from countylines.output.views.compare import CHART_LEGEND, chart_of_measure, matrix_table
from countylines.output.views.figures import figure_table, source_count_in_words
from countylines.output.views.story import week_in_words
from countylines.output.views.timeline import dating_in_words
from countylines.record.nouns.figures import Period

RELATIONS = {
    "exhaustive": "{} = {} (these are all its parts)",
    "disjoint": "{} ≥ {} (it may have other parts)",
}
"""How a sum is written, by its relation; the placeholders are the whole and its parts."""

CHART_WIDTH = 340
"""The width of the charts, chosen so that their text stays legible on a phone."""


def section_of_weeks(sheet: FactSheet) -> Element:
    """Return the section with the charts, their numbers as a table, and the other weeks in full."""
    names = [main.measure for main in main_measures(sheet.dataset)]
    comparisons = find_comparisons(sheet.dataset, names)
    charts = [
        chart_of_measure(sheet.dataset, list(found), marked=sheet.week)
        for _, found in groupby(comparisons, key=lambda one: one.measure.id)
    ]
    figures = [
        make_element("figure", make_element("h3", chart.title), draw_chart(chart, CHART_WIDTH), class_="card")
        for chart in charts
    ]
    others = [period for period in sheet.dataset.periods if period.id != sheet.week]
    return make_section(
        "weeks",
        "The weeks side by side",
        make_element("p", sheet.dataset.header.not_alike, class_="caution") if sheet.dataset.header.not_alike else None,
        make_element("div", figures, make_element("p", CHART_LEGEND, class_="small"), class_="charts"),
        make_details("The same numbers as a table", _make_matrix(sheet, comparisons)),
        _make_period(sheet, sheet.period, "This week: its days as printed, and what adds up"),
        make_element("h3", "All figures of the other weeks and spans", class_="off-paper") if others else None,
        [_make_period(sheet, period, week_in_words(sheet.dataset, period.id)) for period in others],
    )


def _make_matrix(sheet: FactSheet, comparisons: Sequence[Comparison]) -> Element:
    """Return the numbers of the charts as a table, which scrolls sideways if it is wider than the page."""
    table = matrix_table(sheet.dataset, comparisons)
    figures = {one.figure.id for one in comparisons if one.figure}
    rows = []
    for row in table.shown or ():
        week = str(row.data["week"])
        cells = [make_element("th", make_anchor_link(sheet, "period", week, week), scope="row")]
        for column in table.columns[1:]:
            words, name = row.text(column.field), f"{week}/{column.field}"
            content = make_anchor_link(sheet, "figure", name, words) if name in figures else words
            cells.append(make_element("td", content, class_="number"))
        rows.append(make_element("tr", cells, class_="marked" if week == sheet.week else None))
    drawn = make_table(table.title, (column.title for column in table.columns), rows)
    return make_element("div", drawn, class_="scroll", role="region", aria_label=table.title, tabindex="0")


def _make_period(sheet: FactSheet, period: Period, summary: str) -> Element | None:
    """Return a week or span with its datings and sums, and with its figures unless they have cards.

    None if there is nothing to show.
    """
    has_cards = period.id in sheet.periods
    figures = () if has_cards else figures_of_period(sheet.dataset, period.id)
    rows = figure_table(sheet.dataset, figures).rows if figures else ()
    datings = (
        make_element("li", dating_in_words(sheet.dataset, dating), id=sheet.anchors["dating", dating.id])
        for dating in sheet.dataset.datings_of.get(period.id, ())
    )
    sums = []
    for addition in sheet.dataset.sums:
        if addition.period == period.id:
            whole, *parts = [sheet.dataset.index("measures")[name].label for name in (addition.whole, *addition.parts)]
            words = f"{RELATIONS[addition.relation].format(whole, ' + '.join(parts))}: {addition.basis}"
            sums.append(make_element("li", words, id=sheet.anchors["sum", addition.id]))
    return make_details(
        summary,
        make_list(datings, "printed-by"),
        make_list(sums, "printed-by"),
        make_list((_make_figure(sheet, *pair) for pair in zip(figures, rows, strict=True)), "figures"),
        class_=None if period.id == sheet.week else "off-paper",
        id_=None if has_cards else sheet.anchors["period", period.id],
    )


def _make_figure(sheet: FactSheet, figure: Figure, row: Row) -> Element:
    """Return a figure of another week: its best, and what each source prints."""
    content: list[Content] = [
        make_element("b", f"{figure.measure.label}: {row.text('best')}"),
        f" {unit_unless_beside_numbers(row)}".rstrip(),
        make_element("small", f" ({source_count_in_words(figure, named=True)})"),
        list_of_observations(sheet, figure),
    ]
    return make_element("li", content, id=sheet.anchors["figure", figure.id])
