"""The head of the fact sheet: title, week, the story in a sentence, and links to the sections."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element

from countylines.export.page import FactSheet
from countylines.export.page.parts import make_anchor_link
from countylines.output.markup import Content, make_element
from countylines.output.views.story import headline_sentence_of_week
from countylines.output.views.timeline import week_in_words
from countylines.text.dates_in_words import date_in_words


def make_header(sheet: FactSheet, sections: Iterable[tuple[str, str]]) -> Element:
    """Return the head; *sections* are the anchors and titles of what follows."""
    dataset = sheet.dataset
    about = (
        f"Dataset version {dataset.version}, page made on {date_in_words(sheet.made)}, "
        f"{len(sheet.sources)} of {len(dataset.sources)} sources are about this week."
    )
    links = [make_element("li", make_element("a", title, href=f"#{name}")) for name, title in sections]
    return make_element(
        "header",
        make_element("p", dataset.title, class_="record"),
        make_element("h1", week_in_words(dataset, sheet.week)),
        make_element("p", _story_with_linked_figures(sheet), class_="story"),
        make_element("p", about, class_="small"),
        make_element("nav", make_element("ul", links), aria_label="Sections"),
        id=sheet.permalinks.of("period", sheet.week),
    )


def _story_with_linked_figures(sheet: FactSheet) -> Iterator[Content]:
    """Yield the story of the week, each value a link to its figure."""
    parts = headline_sentence_of_week(sheet.dataset, sheet.week)
    if not parts:
        yield "No figure of this week is in the record."
    for place, part in enumerate(parts, start=1):
        yield part.before
        yield make_anchor_link(sheet, "figure", part.figure.id, part.value)
        yield part.after
        yield "." if place == len(parts) else " and " if place == len(parts) - 1 else ", "
