"""The figures of the week on the fact sheet: a card for each whole, with its parts, other weeks and evidence."""

from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element

from countylines.export.page import (
    FactSheet,
    make_anchor_link,
    make_details,
    make_list,
    make_section,
    make_source_link,
    make_table,
)
from countylines.figures.cautions import cautions_of, notes_on_wording
from countylines.figures.compare import find_comparisons
from countylines.figures.figure import Figure
from countylines.figures.interval import SHOWN_WITH_THE_NUMBER
from countylines.figures.verdict import verdict_on_figure
from countylines.figures.wordings import wording_with_shared_hedge
from countylines.lookup.citing import find_citations
from countylines.lookup.people import name_of
from countylines.output.charts.svg import draw_sparkline
from countylines.output.citations import render_citations
from countylines.output.markup import Content, make_element
from countylines.output.table import Row
from countylines.output.views.compare import chart_of_measure
from countylines.output.views.figures import BEST_MEANING, figure_table, source_count_in_words
from countylines.output.views.observations import printed_in_words, reservations_in_words
from countylines.record.dataset import grouped
from countylines.record.nouns.figures import Observation
from countylines.text import capitalized, quoted
from countylines.text.english import date_in_words_if_known

LONG_BEST = 10
"""Values with more characters than this are set in smaller type, so that they fit on a card."""

Shown = tuple[Figure, Row]
"""A figure and its row in the answer of ``stats``."""


def section_of_figures(sheet: FactSheet) -> Element:
    """Return the section with a card for each whole: those of the week, then those of the spans that end with it."""
    rows = figure_table(sheet.dataset, sheet.figures).rows
    remark = f"Large: {BEST_MEANING}. Below it, in quotation marks: the words that were printed, and where."
    references = " The numbers in brackets are those of the list of sources; what is marked ✗ does not count."
    content: list[Content] = [
        make_element("p", remark, make_element("span", references, class_="on-paper"), class_="small")
    ]
    for period in sheet.periods:
        cards: list[list[Shown]] = []  # each a whole and its parts
        for figure, row in zip(sheet.figures, rows, strict=True):
            if figure.period.id == period:
                cards += [] if row.depth and cards else [[]]
                cards[-1].append((figure, row))
        if period != sheet.week and cards:
            label = sheet.dataset.index("periods")[period].label
            content.append(make_element("h3", label, class_="span", id=sheet.anchors["period", period]))
        drawn = [_make_card(sheet, whole, parts) for whole, *parts in cards]
        content.append(make_element("div", drawn, class_="cards"))
    return make_section("figures", "Figures", content)


def _make_card(sheet: FactSheet, whole: Shown, parts: Sequence[Shown]) -> Element:
    figure, row = whole
    unit, best = unit_unless_beside_numbers(row), row.text("best")
    reported, wording = figure.reported, wording_with_shared_hedge(figure.reported)
    printed = f"{quoted(wording)}{'' if reported.is_normal else ' (rejected)'}" if wording else row.text("reported")
    size = "best long" if len(best) > LONG_BEST else "best"
    return make_element(
        "article",
        make_element("h3" if figure.period.id == sheet.week else "h4", figure.measure.label),
        make_element("p", best, make_element("span", f" {unit}", class_="unit") if unit else None, class_=size),
        _draw_weeks(sheet, figure),
        make_element("p", printed, " ", make_source_link(sheet, reported.source), class_="reported"),
        make_element("p", _source_count_and_questions(sheet, figure), class_="count"),
        _table_of_parts(sheet, parts),
        make_details("Evidence", _evidence_of_card(sheet, [whole, *parts]), class_=None),
        id=sheet.anchors["figure", figure.id],
        class_="card disputed" if figure.best is None else "card",
    )


def _evidence_of_card(sheet: FactSheet, shown: Sequence[Shown]) -> Iterator[Content]:
    """Yield the evidence for each figure of a card, the whole first.

    Cautions that were already given for an earlier figure or as a note on an observation are not repeated.
    """
    seen: set[str] = set()
    for place, (figure, row) in enumerate(shown):
        seen.update(note for one in figure.observations for note in notes_on_wording(sheet.dataset, one))
        own = cautions_of(sheet.dataset, figure)
        evidence = _evidence_of_figure(sheet, figure, [caution for caution in own if caution not in seen])
        seen.update(own)
        if place:
            title = make_element("b", f"{capitalized(row.text('label'))}: {row.text('best')}")
            heading = make_element("p", title, f" ({source_count_in_words(figure, named=True)})")
            yield make_element("div", heading, evidence, class_="part")
        else:
            yield evidence


def unit_unless_beside_numbers(row: Row) -> str:
    """Return the unit of a figure; "" if it is already printed next to the number, or if the figure is disputed."""
    unit = str(row.data["unit"])
    return "" if row.data["status"] == "disputed" or unit in SHOWN_WITH_THE_NUMBER else unit


def _keep_unit_beside_number(row: Row) -> str:
    """Return a figure's best in words, with no-break spaces between its numbers and their unit."""
    unit, kept = str(row.data["unit"]), "\N{NO-BREAK SPACE}"
    return row.text("best").replace(f" {unit}", kept + unit).replace(f"{unit} ", unit + kept)


def _source_count_and_questions(sheet: FactSheet, figure: Figure) -> Iterator[Content]:
    """Yield how many sources print a figure, and links to the undecided questions about its number."""
    yield source_count_in_words(figure, named=True)
    if figure.best is not None:
        for one in figure.undecided:
            yield (": ", make_anchor_link(sheet, "disagreement", one.id, one.question))


def _draw_weeks(sheet: FactSheet, figure: Figure) -> Element | None:
    """Draw a sparkline of the measure in all weeks; None for a span, or if fewer than two weeks have a figure."""
    comparisons = find_comparisons(sheet.dataset, [figure.measure.id])
    if figure.period.kind != "week" or sum(one.figure is not None for one in comparisons) < 2:  # noqa: PLR2004  to compare
        return None
    chart = chart_of_measure(sheet.dataset, comparisons, marked=sheet.week)
    return draw_sparkline(chart._replace(id=f"strip:{figure.measure.id}"))


def _table_of_parts(sheet: FactSheet, parts: Sequence[Shown]) -> Element | None:
    if not parts:
        return None
    rows = [
        make_element(
            "tr",
            make_element("th", row.text("label"), scope="row", class_=f"level{min(row.depth, 3)}"),
            make_element("td", _keep_unit_beside_number(row), class_="number"),
            make_element("td", row.text("reported")),
            id=sheet.anchors["figure", figure.id],
        )
        for figure, row in parts
    ]
    return make_table("Parts", ("Part", "Best", "Reported"), rows)


def _evidence_of_figure(sheet: FactSheet, figure: Figure, cautions: Sequence[str]) -> Iterator[Content]:
    """Yield the evidence for a figure: verdict, observations, cautions and how to cite it."""
    yield make_element("p", verdict_on_figure(sheet.dataset, figure), class_="verdict")
    yield list_of_observations(sheet, figure)
    if cautions:
        yield make_element("p", make_element("b", "Caution. "), " ".join(cautions), class_="caution")
    citations = find_citations(sheet.dataset, figure.id, consulted=sheet.made)
    text = make_element("pre", render_citations(citations, "plain").strip(), tabindex="0")  # to be copied
    yield make_element("div", make_element("p", "To cite it:"), text, class_="citation")


def list_of_observations(sheet: FactSheet, figure: Figure) -> Element | None:
    """Return a list of what the sources of a figure print, in the record's order; equal wordings share an item.

    A rejected wording is followed by the reason.
    """

    def printed_of(one: Observation) -> tuple[str, str, str, bool]:
        asserted = f", asserted by {name_of(sheet.dataset, one.asserted_by)}" if one.asserted_by else ""
        remarks = f"{asserted}{reservations_in_words(one)}"
        notes = " ".join(filter(None, (one.period_basis, one.note)))
        return printed_in_words(sheet.dataset, one), remarks, notes, one.is_normal

    items = []
    together = grouped((printed_of(one), one) for one in figure.observations)
    for (words, remarks, notes, is_normal), observations in together.items():
        *sources, last = [_make_publication(sheet, one) for one in observations]
        stop = "" if remarks.endswith(".") else "."
        small = (stop, make_element("small", f" {notes}")) if notes else None
        content = (f"{words}: ", [(source, ", ") for source in sources], last, remarks, small)
        items.append(make_element("li", content, class_=None if is_normal else "deprecated"))
    return make_list(items, "printed-by")


def _make_publication(sheet: FactSheet, observation: Observation) -> Element:
    """Return the link and date of an observation's source, with the anchor of the observation.

    For a figure on a card, the link leads to the source itself; otherwise to the source's entry on the page.
    """
    source = sheet.dataset.index("sources")[observation.source]
    is_own = observation.period in sheet.periods
    return make_element(
        "span",
        make_source_link(sheet, source.id)
        if is_own
        else make_anchor_link(sheet, "source", source.id, source.publisher),
        make_element("span", f" ({date_in_words_if_known(source.published)})"),
        id=sheet.anchors["observation", observation.id],
        data_ref=sheet.source_numbers.get(source.id),
    )
