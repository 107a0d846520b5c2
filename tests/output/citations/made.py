"""Citations made in memory, and what of the record is cited in order to be read back."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import countylines
from countylines.figures.figure import figures_of_period
from countylines.lookup.citing import find_citations
from countylines.lookup.citing.citation import Citation, CitedPassage, Entry
from countylines.output.citations import render_citations

DAY = "2026-01-31"


def source(**more: Any) -> countylines.Source:
    """Make a newspaper's page of which everything is known."""
    fields = {
        "id": "echo-2019", "publisher": "The Echo", "title": "Held", "published": "2019-10-18",
        "url": "https://example.org/held", "kind": "news", "periods": (),
    }  # fmt: skip
    return countylines.Source(**{**fields, **more})


def passage(*words: str, **more: Any) -> CitedPassage:
    """Make a passage on arrests in the first paragraph."""
    return CitedPassage(**{"about": "Arrests", "words": words, "paragraphs": (1,), "remarks": (), **more})


def citation(*entries: Entry, **more: Any) -> Citation:
    """Make a citation of a figure."""
    fields = {
        "subject": "2019-10/arrests", "says": "Arrests, 743 people (October 2019)", "warnings": (), "remarks": (),
        "version": "1.0", "consulted": DAY,
    }  # fmt: skip
    return Citation(**{**fields, "entries": entries or (entry(),), **more})


def entry(*passages: CitedPassage, key: str = "echo-2019.held", **of_source: Any) -> Entry:
    """Make an entry for a source."""
    return Entry(key, source(**of_source), passages or (passage("more than 700 people"),))


def saying(text: str) -> Citation:
    """Make a citation in which a text stands wherever a text may stand."""
    said = entry(passage(text, about=text, remarks=(text,)), publisher=text, title=text, note=text)
    return citation(said, says=text, warnings=(text,), remarks=(text,))


def cited(dataset: countylines.Dataset) -> Iterator[Citation]:
    """Cite every source, every quote, every claim and every figure of the record."""
    names = [one.id for records in (dataset.sources, dataset.quotes, dataset.claims) for one in records]
    names += [figure.id for period in dataset.periods for figure in figures_of_period(dataset, period.id)]
    return (one for name in names for one in find_citations(dataset, name, consulted=DAY))


def render_citation(citation: Citation, style: str, *, plain: bool = False) -> str:
    """Write a citation by itself."""
    return render_citations([citation], style, plain=plain)
