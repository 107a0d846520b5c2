"""Sources: the list of sources, and the page of a single source."""

from collections.abc import Sequence

from countylines.figures import periods_ending_with_week
from countylines.lookup.lists import SourceUse, find_sources
from countylines.output.table import BY_ID, Answer, Field, Row, Table, columns_of, declared_fields
from countylines.record.dataset import Dataset
from countylines.record.nouns.source import Copy, Source
from countylines.text import count_in_words
from countylines.text.english import date_in_words, date_in_words_if_known


def _fields_of_source(names: str) -> tuple[Field, ...]:
    return declared_fields(Source, names, thing=lambda use: use.source)


def _field_of_count(noun: str) -> Field:
    meaning = f"the number of {noun} that it is the source of"
    return Field(noun, "whole", meaning, get=lambda _, use: use.counts.get(noun, 0))


SOURCE_ANSWER = Answer(
    "source", "A document, and what rests on it.",
    *_fields_of_source("id publisher title published url kind periods"),
    *map(_field_of_count, ("observations", "datings", "quotes", "claims")),
    Field("entries", "whole", "the number of people, organisations, terms and events that it is the source of"),
    *_fields_of_source("note sha256"),
    *(field._replace(unit=None) for field in _fields_of_source("characters")),  # promised without a unit
    *_fields_of_source("title_from archived"),
    lists=("countylines sources",), pages=("countylines show {source}",), order=BY_ID, names=("sources", "show"),
    columns="title, published: Date, kind, url: Address, archived, periods, entries: Source of, note, sha256: SHA-256, "
    "characters, id",
)  # fmt: skip
COPY_PART = Answer("copy", "A copy of a page in a web archive.", *declared_fields(Copy))


def source_table(dataset: Dataset, sources: Sequence[SourceUse], *, week: str | None = None) -> Table:
    """Lay out sources, each with the number of entries from it; the brief form lists only those about *week*.

    If no source is about it, the brief form lists all. *week* defaults to the record's own week.
    """
    week = week or dataset.week
    rows = [_source_row(use) for use in sources]
    own = set(periods_ending_with_week(dataset, week))
    is_left_out = [not own.intersection(source.periods) for source, _ in sources]
    brief = SOURCE_ANSWER.table(
        (
            row._replace(words={"published": row.words["published"]}, is_detail=left_out and not all(is_left_out))
            for row, left_out in zip(rows, is_left_out, strict=True)
        ),
        columns_of("publisher, published: Date, observations: Figures, id", numbers="observations"),
        title="" if all(is_left_out) else f"Sources for {dataset.index('periods')[week].label}",
        caption="Titles and addresses: countylines sources --all, or show ID. The figures of one: stats --source ID.",
        omission="About other weeks: {} more (--all).",
    )
    return SOURCE_ANSWER.table(
        rows,
        columns_of("published: Date, kind, observations: Source of, url: Address, id", own_lines="url"),
        heading="publisher",
        body="title",
        caption="For the figures of one source: countylines stats --source ID",
        brief=brief,
    )


def source_page(dataset: Dataset, source: Source) -> Table:
    """Lay out a source with the number of entries from it."""
    row = next(_source_row(use) for use in find_sources(dataset) if use.source.id == source.id)
    words = {
        **row.words,
        "entries": row.words["observations"],
        "periods": ", ".join(source.periods),
        "archived": "; ".join(f"{copy.url} ({date_in_words(copy.date)})" for copy in source.archived),
    }
    return SOURCE_ANSWER.page(source.publisher, row._replace(words=words))


def _source_row(use: SourceUse) -> Row:
    source = use.source
    title_from = f" (read off the {source.title_from})" if source.title_from else ""
    words = {
        "title": f"{source.title}{title_from}" if source.title else "title not known",
        "published": date_in_words_if_known(source.published),
        "observations": counts_in_words(use),
    }
    links = dict.fromkeys(("publisher", "title", "url"), source.url)
    return SOURCE_ANSWER.row(None, use, words, links=links)


def counts_in_words(use: SourceUse) -> str:
    """Return the number of entries from a source: ``16 figures, 14 quotes, 39 claims``."""
    named = [
        (use.counts.get("observations", 0), "figure", None),
        (use.counts.get("datings", 0), "set of dates", "sets of dates"),
        (use.counts.get("quotes", 0), "quote", None),
        (use.counts.get("claims", 0), "claim", None),
        (use.entries, "entry", "entries"),
    ]
    return ", ".join(count_in_words(count, one, many) for count, one, many in named if count) or "nothing"
