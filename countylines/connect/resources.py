"""The resources of agents: lists of the record, and a page for each figure, quotation and source, as JSON.

Addresses are ``countylines://measures``, ``weeks``, ``sources`` and ``quotes`` for the lists, and
``countylines://figure/PERIOD/MEASURE``, ``countylines://quote/ID`` and ``countylines://source/ID`` for the pages.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple
from urllib.parse import quote as percent_encoded
from urllib.parse import unquote

from countylines.connect.ask_tools import GET_FIGURE, GET_QUOTES, figures_answer, quotes_answer
from countylines.errors import CountylinesError
from countylines.figures.figure import figure_of, find_figures
from countylines.lookup.coverage import find_measures, find_sources
from countylines.lookup.items import Item
from countylines.lookup.texts import find_quotes
from countylines.lookup.timeline import find_moments
from countylines.output.formats.json import json_text
from countylines.output.table import Table
from countylines.output.views.measures import measure_table
from countylines.output.views.pages import page_data
from countylines.output.views.quotes import quote_table
from countylines.output.views.search import summary_of
from countylines.output.views.sources import source_table
from countylines.output.views.timeline import timeline_table
from countylines.record.dataset import Dataset

SCHEME = "countylines://"

LISTS: Mapping[str, tuple[str, Callable[[Dataset], Table]]] = {
    "measures": ("What is counted, with definitions", lambda dataset: measure_table(find_measures(dataset))),
    "weeks": ("Weeks, spans and events by date", lambda dataset: timeline_table(find_moments(dataset))),
    "sources": ("The sources, and what rests on each", lambda dataset: source_table(find_sources(dataset))),
    "quotes": ("All quotations, word for word", lambda dataset: quote_table(dataset, find_quotes(dataset))),
}
"""Each list with what it has, and the table that the command of that name prints."""

PAGE_PATTERNS = {
    "figure": ("figure/{period}/{measure}", "A figure with everything behind it, as get_figure answers"),
    "quote": ("quote/{id}", "A quotation with its source, as get_quotes answers"),
    "source": ("source/{id}", "A source: publisher, title, date, address, and what rests on it"),
}
"""The pages: the pattern of their addresses, and what they are."""


class Resource(NamedTuple):
    """A resource as agents see it listed."""

    address: str
    name: str
    title: str


class NoResource(CountylinesError):
    """No resource has this address."""

    reason = "no-resource"

    def __init__(self, address: str) -> None:
        self.address = address

    def __str__(self) -> str:
        patterns = [*LISTS, *(pattern for pattern, _ in PAGE_PATTERNS.values())]
        return f"There is no resource {self.address!r}. Resources are: {', '.join(SCHEME + one for one in patterns)}"


def list_resources(dataset: Dataset) -> Iterator[Resource]:
    """List the lists, the figures of the record's own week, and the quotations."""
    for name, (title, _) in LISTS.items():
        yield Resource(f"{SCHEME}{name}", name, title)
    for figure in find_figures(dataset):
        title = summary_of(dataset, Item("figure", figure)).title
        yield Resource(address_of("figure", figure.period.id, figure.measure.id), figure.id, title)
    for quote in find_quotes(dataset):
        yield Resource(address_of("quote", quote.id), quote.id, summary_of(dataset, Item("quote", quote)).title)


def address_of(noun: str, *names: str) -> str:
    """Return the address of a page."""
    return f"{SCHEME}{'/'.join([noun, *(percent_encoded(name, safe='') for name in names)])}"


def read_resource(dataset: Dataset, address: str) -> str:
    """Return the JSON of a resource. Raises NoResource."""
    scheme, _, path = address.partition(SCHEME)
    parts = [unquote(part) for part in path.split("/")]
    data = None if scheme else _data_of(dataset, parts)
    if data is None:
        raise NoResource(address)
    return json_text(data)


def _data_of(dataset: Dataset, parts: list[str]) -> Any:
    """Return the data at a path, or None if there is none."""
    match parts:
        case [name] if name in LISTS:
            return [row.data for row in LISTS[name][1](dataset).rows]
        case ["figure", period, measure] if period in dataset.index("periods"):
            figure = figure_of(dataset, period, measure)
            if figure is not None:
                return GET_FIGURE.complete(dataset, figures_answer(dataset, [Item("figure", figure)]))
        case ["quote", name] if name in dataset.index("quotes"):
            return GET_QUOTES.complete(dataset, quotes_answer(dataset, [dataset.index("quotes")[name]]))
        case ["source", name] if name in dataset.index("sources"):
            return page_data(dataset, "source", dataset.index("sources")[name])
    return None
