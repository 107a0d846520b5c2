"""The requests of an agent: tools to call, with their descriptions for one record, and resources to read.

Resources are JSON: lists of what the record has, and a page for each figure, quotation and source. Their addresses are
``countylines://measures``, ``weeks``, ``sources`` and ``quotes`` for the lists, and
``countylines://figure/PERIOD/MEASURE``, ``countylines://quote/ID`` and ``countylines://source/ID`` for the pages.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple
from urllib.parse import quote as percent_encoded
from urllib.parse import unquote

from countylines.connect import ask_tools, draft_tools
from countylines.connect.tool_definition import Tool, ToolAnswer, check_arguments, refusal_of
from countylines.errors import CountylinesError, NoAnswer
from countylines.figures import weeks_in_order
from countylines.figures.derived import find_derived
from countylines.figures.figure import figures_of_week
from countylines.lookup.items import FigureKey, Item, build_figures
from countylines.lookup.lists import find_measures, find_moments, find_quotes, find_sources
from countylines.output.examples import example_words, fill
from countylines.output.formats.json import json_text
from countylines.output.table import Table
from countylines.output.views.measures import measure_table
from countylines.output.views.pages import page_data
from countylines.output.views.quotes import quote_table
from countylines.output.views.search import summary_of
from countylines.output.views.sources import source_table
from countylines.output.views.timeline import timeline_table
from countylines.record.dataset import Dataset

TOOLS = (
    ask_tools.SEARCH,
    ask_tools.GET_FIGURE,
    ask_tools.GET_QUOTES,
    ask_tools.COMPARE_WEEKS,
    draft_tools.CHECK_DRAFT,
    draft_tools.CITE,
)
"""The tools, in the order in which agents see them."""

MOST_LISTED = 60
"""How many ids of weeks or measures a description lists; the resources list all of them."""

INSTRUCTIONS = """\
A record of what was printed about {title}. {description}

Numbers keep their hedge. Repeat the printed wording (reported, wording): “more than” is part of the number. best is \
the narrowest interval that the sources support: 120 is exact, >100 is more than 100, >=90 at least 90, <50 fewer \
than 50, <=49 at most 49, 80..100 includes both ends, and >=450,<500 only the lower end.
Name the source of everything you repeat: publisher and date, and the address from sources.
Where sources disagree, give both sides; a deprecated wording is rejected, for the reason that stands with it.
Where an answer has a refusal, say that the record does not have it. Do not guess and do not calculate what it lacks.
Before you hand over a text about this subject, check it with check_draft.
"""

SCHEME = "countylines://"

LISTS: Mapping[str, tuple[str, Callable[[Dataset], Table]]] = {
    "measures": ("What is counted, with definitions", lambda dataset: measure_table(find_measures(dataset))),
    "weeks": ("Weeks, spans and events by date", lambda dataset: timeline_table(find_moments(dataset))),
    "sources": ("The sources, and what rests on each", lambda dataset: source_table(dataset, find_sources(dataset))),
    "quotes": ("All quotations, word for word", lambda dataset: quote_table(dataset, find_quotes(dataset))),
}
"""The lists by name: the description, and a function that returns the table printed by the corresponding command."""

PAGE_PATTERNS = {
    "figure": (SCHEME + "figure/{period}/{measure}", "A figure with everything behind it, as get_figure answers"),
    "quote": (SCHEME + "quote/{id}", "A quotation with its source, as get_quotes answers"),
    "source": (SCHEME + "source/{id}", "A source: publisher, title, date, address, and what rests on it"),
}
"""The pages by name: the pattern of their addresses, and their description."""


def describe_tools(dataset: Dataset) -> tuple[Tool, ...]:
    """Return the tools, with names from the record filled into their texts."""
    words = description_words(dataset)
    return tuple(
        tool._replace(
            meaning=fill(tool.meaning, words),
            parameters=tuple(one._replace(meaning=fill(one.meaning, words)) for one in tool.parameters),
        )
        for tool in TOOLS
    )


def description_words(dataset: Dataset) -> dict[str, str]:
    """Return the words for the placeholders in descriptions: names for examples, and the ids of weeks and measures."""
    words = example_words(dataset)
    for name, records in (("weeks", weeks_in_order(dataset)), ("measures", dataset.measures)):
        ids = [record.id for record in records]
        words[name] = ", ".join(ids[:MOST_LISTED]) + (", …" if len(ids) > MOST_LISTED else "")
    return words


def call_tool(dataset: Dataset, name: str, given: Mapping[str, Any]) -> ToolAnswer:
    """Call one of TOOLS; *given* are its arguments. If the record has no answer, the answer has a refusal.

    The answer consists of JSON values only (int or float, list, dict). Raises CountylinesError for a wrong name or
    argument.
    """
    tool = next(tool for tool in TOOLS if tool.name == name)
    arguments = check_arguments(tool, given)
    try:
        answer = tool.run(dataset, arguments)
    except NoAnswer as error:
        answer = refusal_of(error)
    whole: ToolAnswer = json.loads(json_text(tool.complete(dataset, answer), indented=False))
    return whole


class Resource(NamedTuple):
    """A resource in the list that agents get."""

    address: str
    name: str
    title: str


class NoResource(CountylinesError, reason="no-resource"):
    """No resource has this address."""

    def __init__(self, address: str) -> None:
        self.address = address

    def __str__(self) -> str:
        patterns = [*(SCHEME + name for name in LISTS), *(pattern for pattern, _ in PAGE_PATTERNS.values())]
        return f"There is no resource {self.address!r}. Resources are: {', '.join(patterns)}"


def list_resources(dataset: Dataset) -> Iterator[Resource]:
    """Yield the resources: lists, figures of the record's own week, figures derived from them, and quotations."""
    for name, (title, _) in LISTS.items():
        yield Resource(f"{SCHEME}{name}", name, title)
    for figure in figures_of_week(dataset):
        title = summary_of(dataset, Item("figure", figure)).title
        yield Resource(address_of("figure", figure.period.id, figure.measure.id), figure.id, title)
    for derived in find_derived(dataset, dataset.week):
        end = derived.id.partition("/")[2]
        yield Resource(address_of("figure", dataset.week, end), derived.id, f"{derived.label}: {derived.period.label}")
    for quote in find_quotes(dataset):
        yield Resource(address_of("quote", quote.id), quote.id, summary_of(dataset, Item("quote", quote)).title)


def address_of(noun: str, *names: str) -> str:
    """Return the address of a page."""
    return f"{SCHEME}{'/'.join([noun, *(percent_encoded(name, safe='') for name in names)])}"


def read_resource(dataset: Dataset, address: str) -> str:
    """Return the JSON of a resource. Raises NoResource."""
    before, _, path = address.partition(SCHEME)
    data: Any = None
    match [] if before else [unquote(part) for part in path.split("/")]:
        case [name] if name in LISTS:
            data = [row.data for row in LISTS[name][1](dataset).rows]
        case ["figure", period, measure] if period in dataset.index("periods"):
            key = FigureKey(period, measure)
            items = build_figures(dataset, key, [period])
            items = items or build_figures(dataset, key._replace(is_derived=True), [period])
            if items:
                data = ask_tools.GET_FIGURE.complete(dataset, ask_tools.figures_answer(dataset, items))
        case ["quote", name] if name in dataset.index("quotes"):
            data = ask_tools.GET_QUOTES.complete(
                dataset, ask_tools.quotes_answer(dataset, [dataset.index("quotes")[name]])
            )
        case ["source", name] if name in dataset.index("sources"):
            data = page_data(dataset, "source", dataset.index("sources")[name])
    if data is None:
        raise NoResource(address)
    return json_text(data)
