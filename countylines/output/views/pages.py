"""Pages: everything about one thing, as a table of one row; and the evidence that most pages have.

The page of a noun is laid out by a function in the same module as its list: ``claim_page`` in ``claims``.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from importlib import import_module
from typing import Any

from countylines.errors import UnknownField, similar_names
from countylines.output.table import Answer, Data, Table, declared_fields
from countylines.record.dataset import Dataset
from countylines.record.nouns.evidence import Evidence, Span
from countylines.text import quoted

SPAN_PART = Answer("span", "Some words of a source, and what they prove.", *declared_fields(Span))
EVIDENCE_PART = Answer("evidence", "A source, and the words of it that prove something.", *declared_fields(Evidence))

PAGES = {
    "figure": "figure_pages",
    "observation": "observations",
    "quote": "quotes",
    "claim": "claims",
    "person": "who",
    "organisation": "who",
    "term": "glossary",
    "event": "timeline",
    "source": "sources",
    "period": "timeline",
    "measure": "measures",
    "derived": "figure_pages",
    "conflict": "conflicts",
}
"""Noun to the module of its page; a page is a function called ``NOUN_page``."""


def page_of(dataset: Dataset, noun: str, record: Any) -> Table:
    """Lay out the page of a record of any noun."""
    module = import_module(f"countylines.output.views.{PAGES[noun]}")
    page: Callable[[Dataset, Any], Table] = getattr(module, f"{noun}_page")
    return page(dataset, record)


def page_data(dataset: Dataset, noun: str, record: Any) -> Mapping[str, Data]:
    """Return the data of the page that `page_of` lays out."""
    return page_of(dataset, noun, record).rows[0].data


def unknown_field(table: Table, name: str) -> UnknownField:
    """Return the error for a *name* that is not a field of a table.

    If it is the title of a column (of the table, its brief form or the page of one row), that field is suggested first.
    If it is a field of the page only, a hint says so.
    """
    from countylines.output.answers import ANSWERS  # noqa: PLC0415  that module imports this one

    wanted, of_page = name.strip().casefold(), ANSWERS.get(f"{table.noun} page", ANSWERS[table.noun]).columns
    seen = [*table.columns, *(table.brief.columns if table.brief else ()), *of_page]
    titled = [one.field for one in seen if one.title.casefold() == wanted and one.field in table.fields]
    nearest = dict.fromkeys([*titled, *similar_names(name, table.fields)])
    shown = [one.field for one in of_page if wanted in (one.field, one.title.casefold())]
    missing = next((field for field in shown if field not in table.fields), "")
    hint = f"show has this field, as {missing}: countylines show ID --fields {missing}." if missing else ""
    return UnknownField(table.noun, name, tuple(nearest), table.fields, hint)


def join_pages(pages: Sequence[Table]) -> Table:
    """Join one or more pages of the same noun into one table, such as the pages of a measure's figure in all weeks."""
    rows = [row._replace(words={**row.words, "id": page.title}) for page in pages for row in page.rows]
    columns = tuple(column for column in pages[0].columns if column.field != "id")
    brief = join_pages([page.brief or page for page in pages]) if any(page.brief for page in pages) else None
    joined = pages[0]._replace(rows=tuple(rows), columns=columns, heading="id", title="", single=False, is_pages=True)
    return joined._replace(brief=brief)


PROOFS_IN_WORDS = {
    "asserted_by": "who asserts it",
    "days": "the length",
    "led_by": "who leads it",
    "ordinal": "the place in the series",
}
"""Values of ``proves`` to words for people; values not listed here are readable as they are."""


def proved_in_words(span: Span) -> str:
    """Return what a span proves: ``the speaker``, ``who asserts it``."""
    return PROOFS_IN_WORDS.get(span.proves, f"the {span.proves.replace('_', ' ')}")


def spans_in_words(spans: Iterable[Span]) -> str:
    """Return a line for each span: its paragraph, what it proves and its words."""
    return "\n".join(f"paragraph {span.paragraph}, for {proved_in_words(span)}: {quoted(span.text)}" for span in spans)


def evidence_in_words(dataset: Dataset, evidence: Iterable[Evidence]) -> str:
    """Return a line for each span: the publisher, the paragraph, what it proves and its words."""
    return "\n".join(
        f"{dataset.index('sources')[entry.source].publisher}, {spans_in_words([span])}"
        for entry in evidence
        for span in entry.spans
    )
