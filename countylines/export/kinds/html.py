"""A fact sheet: one self-contained HTML page about a week, without scripts and without network requests."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from xml.etree.ElementTree import Comment, Element, tostring

from countylines.export import ExportFile
from countylines.export.kinds.jsonld import linked_document
from countylines.export.page import FactSheet, make_anchor_link, make_link, make_list, make_section, page_style
from countylines.export.page.figures import section_of_figures
from countylines.export.page.lists import (
    section_of_conflicts,
    section_of_quotes,
    section_of_sources,
    section_of_terms_and_people,
    section_of_timeline,
)
from countylines.export.page.weeks import section_of_weeks
from countylines.export.whole import ABOUT_FIELDS, export_cautions, legal_basis_of
from countylines.integrity.conflicts import find_conflicts
from countylines.output.charts.svg import chart_style
from countylines.output.formats.json import json_text
from countylines.output.markup import Content, make_element
from countylines.output.views.story import story_in_words, week_in_words
from countylines.record.dataset import Dataset
from countylines.text.english import date_in_words

NO_REQUESTS = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
"""The Content-Security-Policy that keeps a browser from running or fetching anything, whatever a record contains."""

OWN_LINE = frozenset({"article", "details", "div", "figure", "header", "li", "main", "p", "section", "svg", "tr", "ul"})
"""The elements after which a line break is written, to make the source of the page readable."""


def files(dataset: Dataset, *, week: str | None = None, made: str | None = None) -> Iterator[ExportFile]:
    """Yield the page of *week* (an id; None for the record's own), made on the day *made* (ISO; None for today)."""
    today = made or date.today().isoformat()  # noqa: DTZ011  the day on the user's own clock
    page = _make_page(FactSheet(dataset, week or dataset.week, today))
    for element in page.iter():
        if element.tag in OWN_LINE and not element.tail:
            element.tail = "\n"
    yield ExportFile("", f"<!DOCTYPE html>\n{tostring(page, encoding='unicode', method='html')}\n".encode())


def _make_page(sheet: FactSheet) -> Element:
    """Return the page. A comment in it makes ``check`` skip the main part, which quotes wrong numbers from sources."""
    sections = [
        section_of_figures(sheet),
        section_of_weeks(sheet),
        section_of_quotes(sheet),
        section_of_conflicts(sheet),
        section_of_terms_and_people(sheet),
        section_of_timeline(sheet),
        section_of_sources(sheet),
        _section_of_record(sheet),
    ]
    titles = [(section.get("id", ""), section[0].text or "") for section in sections]
    return make_element(
        "html",
        _make_metadata(sheet),
        make_element(
            "body",
            make_element("a", "Skip to the figures", href="#figures", class_="skip"),
            _make_header(sheet, titles),
            make_element("main", Comment(" countylines: ignore-start "), sections),
        ),
        lang="en",
    )


def _make_metadata(sheet: FactSheet) -> Element:
    """Return the head element: title, description, style and linked data, for browsers and search engines."""
    linked = Element("script", type="application/ld+json")
    document = linked_document(sheet.dataset, _records_on_page(sheet))
    linked.text = json_text(document, indented=False).replace("<", "\\u003c")  # so that no "</script>" can occur in it
    return make_element(
        "head",
        make_element("meta", charset="utf-8"),
        make_element("meta", http_equiv="Content-Security-Policy", content=NO_REQUESTS),
        make_element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        make_element("meta", name="color-scheme", content="light dark"),
        make_element("title", f"{sheet.period.label} · {sheet.dataset.title}"),
        make_element("meta", name="description", content=story_in_words(sheet.story) or sheet.dataset.description),
        make_element("link", rel="icon", href="data:,"),
        make_element("style", f"{page_style()}{chart_style()}"),
        linked,
    )


def _records_on_page(sheet: FactSheet) -> Mapping[str, Collection[str]]:
    """Return, by file, the ids of the records in the page's linked data: those of the week, and all people and bodies.

    Other records are left out to keep the page small; the ``jsonld`` export has all of them.
    """
    dataset = sheet.dataset
    return {
        "periods": sheet.periods,
        "figures": {figure.id for figure in sheet.figures},
        "measures": {figure.measure.id for figure in sheet.figures},
        "sources": sheet.sources,
        "quotes": {quote.id for quote in dataset.quotes if quote.source in sheet.sources},
        "people": {person.id for person in dataset.people},
        "organisations": {body.id for body in dataset.organisations},
        "disagreements": {conflict.id for conflict in find_conflicts(dataset, sheet.week)},
    }


def _make_header(sheet: FactSheet, sections: Iterable[tuple[str, str]]) -> Element:
    """Return the header of the page; *sections* are the anchors and titles of the sections."""
    dataset = sheet.dataset
    about = (
        f"Dataset version {dataset.version}, page made on {date_in_words(sheet.made)}, "
        f"{_count_of_sources(len(sheet.sources), len(dataset.sources))} about this week."
    )
    links = [make_element("li", make_element("a", title, href=f"#{name}")) for name, title in sections]
    return make_element(
        "header",
        make_element("p", dataset.title, class_="record"),
        make_element("h1", week_in_words(dataset, sheet.week)),
        make_element("p", _story_with_linked_figures(sheet), class_="story"),
        make_element("p", about, class_="small"),
        make_element("nav", make_element("ul", links), aria_label="Sections"),
        id=sheet.anchors["period", sheet.week],
    )


def _count_of_sources(about: int, known: int) -> str:
    """Return how many of the sources are about the week, with the verb, as in ``12 of 86 sources are``."""
    if about == 0 or known == 1:
        return f"{'the only' if about else 'no'} source is"
    return f"{about} of {known} sources {'is' if about == 1 else 'are'}"


def _story_with_linked_figures(sheet: FactSheet) -> Iterator[Content]:
    """Yield the sentence that sums up the week, with each value linked to its figure."""
    if not sheet.story:
        yield "No figure of this week is in the record."
    for place, part in enumerate(sheet.story, start=1):
        yield part.before
        yield make_anchor_link(sheet, "figure", part.figure.id, part.value)
        yield part.after
        yield "." if place == len(sheet.story) else " and " if place == len(sheet.story) - 1 else ", "


def _section_of_record(sheet: FactSheet) -> Element:
    """Return the section on how to read, reuse and check the record."""
    dataset = sheet.dataset
    licence = dataset.header.licence
    week = "" if sheet.week == dataset.week else f" --week {sheet.week}"
    return make_section(
        "record",
        "How the record is made",
        make_element("p", dataset.description),
        make_list(make_element("li", caution) for caution in export_cautions(dataset) if caution not in ABOUT_FIELDS),
        make_element("p", legal_basis_of(dataset)),
        make_element("p", "Licence: ", make_link(licence.path, licence.title), ".") if licence else None,
        make_element(
            "p",
            "To check a draft against the record: ",
            make_element("code", f"countylines check draft.md{week}"),
            ". To see everything about an entry of this page, by the last part of its address: ",
            make_element("code", "countylines show ID"),
            ".",
        ),
    )
