"""The evidence of a figure on the fact sheet: the verdict, what each source prints, cautions and a citation."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from countylines.export.page import FactSheet
from countylines.export.page.parts import make_anchor_link, make_list, make_source_link
from countylines.figures.figure import Figure
from countylines.lookup.citing import find_citations
from countylines.lookup.people import name_of
from countylines.output.citations import render_citations
from countylines.output.markup import Content, make_element
from countylines.output.table import Row
from countylines.output.views.observations import observation_in_words
from countylines.record.nouns.observation import Observation


def evidence_of_figure(sheet: FactSheet, figure: Figure, row: Row) -> Iterator[Content]:
    """Yield all that stands behind a figure; *row* is its row of the answer of ``stats``."""
    yield make_element("p", " ".join(figure.reasons), class_="verdict")
    yield make_list((observation_item(sheet, one) for one in figure.observations), "printed-by")
    cautions = row.data["cautions"]
    if cautions and isinstance(cautions, list):
        yield make_element("p", make_element("b", "Caution. "), " ".join(cautions), class_="caution")
    yield citation_of_figure(sheet, figure)


def observation_item(sheet: FactSheet, observation: Observation) -> Element:
    """Return what one source prints, and why it does not count if it does not.

    The link of one of the week leads to the source itself, that of another week to its entry on the page.
    """
    publisher = sheet.dataset.index("sources")[observation.source].publisher
    is_own = observation.period in sheet.periods
    words = observation_in_words(sheet.dataset, observation).removeprefix(publisher)
    asserted = f", asserted by {name_of(sheet.dataset, observation.asserted_by)}" if observation.asserted_by else ""
    notes = " ".join(filter(None, (observation.period_basis, observation.note)))
    return make_element(
        "li",
        make_source_link(sheet, observation.source)
        if is_own
        else make_anchor_link(sheet, "source", observation.source, publisher),
        f"{words}{asserted}",
        make_element("small", f" {notes}") if notes else None,
        id=sheet.anchors.of("observation", observation.id),
        class_=None if observation.is_normal else "deprecated",
    )


def citation_of_figure(sheet: FactSheet, figure: Figure) -> Element:
    """Return the citation of a figure, to be copied."""
    citations = find_citations(sheet.dataset, figure.id, consulted=sheet.made)
    text = render_citations(citations, "plain").strip()
    return make_element(
        "div", make_element("p", "To cite it:"), make_element("pre", text, tabindex="0"), class_="citation"
    )
