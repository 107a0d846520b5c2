"""The evidence of a figure on the fact sheet: the verdict, what each source prints, cautions and a citation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple
from xml.etree.ElementTree import Element

from countylines.export.page import FactSheet
from countylines.export.page.parts import make_anchor_link, make_list, make_source_link
from countylines.figures.figure import Figure
from countylines.figures.verdict import verdict_on_figure
from countylines.lookup.citing import find_citations
from countylines.lookup.people import name_of
from countylines.output.citations import render_citations
from countylines.output.markup import Content, make_element
from countylines.output.views.observations import printed_in_words, publication_date_in_words, reservations_in_words
from countylines.record.nouns.observation import Observation


class _Printed(NamedTuple):
    """What several sources print alike: the words, remarks and notes on them, and whether they count."""

    words: str
    remarks: str
    notes: str
    is_normal: bool


def evidence_of_figure(sheet: FactSheet, figure: Figure, cautions: Sequence[str]) -> Iterator[Content]:
    """Yield all that stands behind a figure."""
    yield make_element("p", verdict_on_figure(sheet.dataset, figure), class_="verdict")
    yield list_of_observations(sheet, figure)
    if cautions:
        yield make_element("p", make_element("b", "Caution. "), " ".join(cautions), class_="caution")
    yield _citation_of_figure(sheet, figure)


def list_of_observations(sheet: FactSheet, figure: Figure) -> Element | None:
    """Return what the sources of a figure print, in the record's order: who print the same, side by side."""
    together: dict[_Printed, list[Observation]] = {}
    for observation in figure.observations:
        together.setdefault(_texts_of_observation(sheet, observation), []).append(observation)
    return make_list((_make_item(sheet, *group) for group in together.items()), "printed-by")


def _texts_of_observation(sheet: FactSheet, observation: Observation) -> _Printed:
    asserted = f", asserted by {name_of(sheet.dataset, observation.asserted_by)}" if observation.asserted_by else ""
    notes = " ".join(filter(None, (observation.period_basis, observation.note)))
    remarks = f"{asserted}{reservations_in_words(observation)}"
    return _Printed(printed_in_words(sheet.dataset, observation), remarks, notes, observation.is_normal)


def _make_item(sheet: FactSheet, printed: _Printed, observations: Sequence[Observation]) -> Element:
    """Return what one or several sources print, with links to them, and why it does not count if it does not."""
    sources = [(_make_publication(sheet, one), ", ") for one in observations[:-1]]
    return make_element(
        "li",
        f"{printed.words}: ",
        sources,
        _make_publication(sheet, observations[-1]),
        printed.remarks,
        make_element("small", f" {printed.notes}") if printed.notes else None,
        class_=None if printed.is_normal else "deprecated",
    )


def _make_publication(sheet: FactSheet, observation: Observation) -> Element:
    """Return a source and its date, under the anchor of what it prints.

    The link of one of the week leads to the source itself, that of another week to its entry on the page.
    """
    source = sheet.dataset.index("sources")[observation.source]
    is_own = observation.period in sheet.periods
    return make_element(
        "span",
        make_source_link(sheet, source.id)
        if is_own
        else make_anchor_link(sheet, "source", source.id, source.publisher),
        make_element("span", f" ({publication_date_in_words(sheet.dataset, observation)})"),
        id=sheet.anchors["observation", observation.id],
        data_ref=sheet.source_numbers.get(source.id),
    )


def _citation_of_figure(sheet: FactSheet, figure: Figure) -> Element:
    """Return the citation of a figure, to be copied."""
    citations = find_citations(sheet.dataset, figure.id, consulted=sheet.made)
    text = render_citations(citations, "plain").strip()
    return make_element(
        "div", make_element("p", "To cite it:"), make_element("pre", text, tabindex="0"), class_="citation"
    )
