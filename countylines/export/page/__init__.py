"""The fact sheet: the record of a week as one self-contained HTML page.

Its texts come from the same views as the terminal output; here they are put into elements. All text is added through
an element tree, which escapes it, so that nothing in a record can act as markup. Each id of the record has a permanent
anchor. This module has the elements that all sections use.
"""

from collections.abc import Iterable, Mapping
from functools import cached_property
from pathlib import Path
from xml.etree.ElementTree import Element

from countylines.figures import periods_ending_with_week
from countylines.figures.figure import Figure, figures_of_period, figures_of_week
from countylines.lookup.items import ITEM_NOUNS
from countylines.lookup.names import NAME_KINDS
from countylines.output.markup import Content, make_element
from countylines.output.views.story import StoryPart, headline_sentence
from countylines.record.dataset import Dataset
from countylines.record.nouns.figures import Period

OTHER_NOUNS = {"topic": "topics", "disagreement": "disagreements", "dating": "datings", "sum": "sums"}
"""The nouns whose records have ids that no command looks up, and their files."""

SECTION_NAMES = ("figures", "weeks", "quotes", "conflicts", "terms", "timeline", "sources", "record")
"""The anchors of the sections, which no record can have."""


def find_anchors(dataset: Dataset) -> dict[tuple[str, str], str]:
    """Return the anchor of each figure and record, by its noun and id.

    An anchor is normally the id itself. If records of several nouns have the same id, the record that the commands
    would find gets it, and the others get ``NOUN:ID``, which the commands understand as well. A record whose id is the
    anchor of a section also gets ``NOUN:ID``.
    """
    anchors: dict[tuple[str, str], str] = {}
    taken = set(SECTION_NAMES)
    files = {noun: NAME_KINDS[noun].file for noun in ITEM_NOUNS} | OTHER_NOUNS
    in_lookup_order = [("figure", f"{period}/{measure}") for period, measure in dataset.observations_of]
    in_lookup_order += [(noun, record.id) for noun, file in files.items() for record in dataset.read(file)]
    for noun, name in in_lookup_order:
        anchors[noun, name] = f"{noun}:{name}" if name in taken else name
        taken.add(name)
    return anchors


class FactSheet:
    """The data of a fact sheet: a week (an id) of a record, and the day on which the page is made (an ISO date)."""

    def __init__(self, dataset: Dataset, week: str, made: str) -> None:
        self.dataset = dataset
        self.week = week
        self.made = made
        self.anchors = find_anchors(dataset)
        self.periods = periods_ending_with_week(dataset, week)

    @property
    def period(self) -> Period:
        """The week."""
        period: Period = self.dataset.index("periods")[self.week]
        return period

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """The figures of the week and of the spans that end with it."""
        return figures_of_week(self.dataset, week=self.week)

    @cached_property
    def story(self) -> tuple[StoryPart, ...]:
        """The parts of the sentence that sums up the figures of the week alone."""
        return headline_sentence(self.dataset, figures_of_period(self.dataset, self.week))

    @cached_property
    def sources(self) -> frozenset[str]:
        """The ids of the sources that print something about the week."""
        printed = {name for figure in self.figures for name in figure.sources}
        printed |= {one.source for one in self.dataset.datings if one.period in self.periods}
        return frozenset(printed | {one.id for one in self.dataset.sources if self.week in one.periods})

    @cached_property
    def source_numbers(self) -> Mapping[str, str]:
        """The number of each source of the week in the page's list of sources, used for references on paper."""
        numbered = (one.id for one in self.dataset.sources if one.id in self.sources)
        return {name: str(number) for number, name in enumerate(numbered, start=1)}


def page_style() -> str:
    """Return the style sheet of the page: one column, cards in a grid, light and dark colours, and rules for print.

    It uses grey, one colour for the week and one for disputes. Every text has a contrast of at least 4.5 to 1 with its
    background.
    """
    return "\n" + Path(__file__).with_name("page.css").read_text(encoding="utf-8")


WEB = ("https://", "http://")
"""Only addresses with these schemes become links; others are written as text."""


def make_section(name: str, title: str, *content: Content) -> Element:
    """Return a section with a heading; *name* is its anchor."""
    heading = make_element("h2", title, id=f"{name}:title")
    return make_element("section", heading, content, id=name, aria_labelledby=f"{name}:title")


def make_details(
    summary: str, *content: Content, class_: str | None = "off-paper", id_: str | None = None
) -> Element | None:
    """Return an element that can be opened and closed; None if it has neither content nor an anchor (*id_*).

    With the default class it is left out when the page is printed. With another class, or None, it is printed open.
    """
    if id_ is None and all(one is None for one in content):
        return None
    return make_element("details", make_element("summary", summary), content, class_=class_, id=id_)


def make_link(address: str, text: Content) -> Element:
    """Return a link to another page, or only the text if the address is not an http(s) address."""
    if not address.startswith(WEB):
        return make_element("span", text)
    return make_element("a", text, href=address)


def make_anchor_link(sheet: FactSheet, noun: str, name: str, text: Content) -> Element:
    """Return a link to a record or figure on this page."""
    return make_element("a", text, href=f"#{sheet.anchors[noun, name]}")


def make_source_link(sheet: FactSheet, source: str) -> Element:
    """Return the publisher of a source, as a link to the source's address."""
    record = sheet.dataset.index("sources")[source]
    return make_link(record.url, record.publisher)


def make_list(items: Iterable[Element], class_: str | None = None) -> Element | None:
    """Return a list of items; None if there are none."""
    items = tuple(items)
    return make_element("ul", items, class_=class_) if items else None


def make_table(caption: str, titles: Iterable[str], rows: Iterable[Element]) -> Element:
    """Return a table with a caption and a row of column titles."""
    head = make_element("tr", [make_element("th", title, scope="col") for title in titles])
    return make_element(
        "table", make_element("caption", caption), make_element("thead", head), make_element("tbody", rows)
    )
