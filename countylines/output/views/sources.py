"""Sources as a table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from countylines.output.fields import field_names
from countylines.output.table import Column, Data, Row, Table
from countylines.record.evidence import ATTESTED
from countylines.record.nouns.source import Source
from countylines.text.dates import date_in_words


def source_table(sources: Sequence[tuple[Source, Mapping[str, int]]]) -> Table:
    """Lay out the documents, and what rests on each."""
    return Table(
        noun="source",
        fields=field_names("source"),
        columns=(
            Column("published", "Date"),
            Column("kind", "Kind"),
            Column("observations", "Rests on it"),
            Column("url", "Address", own_line=True),
            Column("id", "Id"),
        ),
        rows=tuple(source_row(source, counts) for source, counts in sources),
        heading="publisher",
        body="title",
        caption="For one source's figures alone: countylines stats --source ID",
    )


def source_row(source: Source, counts: Mapping[str, int]) -> Row:
    """Give a source's data and words."""
    data: dict[str, Data] = {
        "id": source.id,
        "publisher": source.publisher,
        "title": source.title,
        "published": source.published,
        "url": source.url,
        "kind": source.kind,
        "periods": source.periods,
        "observations": counts.get("observations", 0),
        "datings": counts.get("datings", 0),
        "quotes": counts.get("quotes", 0),
        "claims": counts.get("claims", 0),
        "entries": _entries(counts),
        "note": source.note,
        "sha256": source.sha256,
        "characters": source.characters,
    }
    words = {
        "title": source.title or "title not known",
        "published": date_in_words(source.published) if source.published else "date not known",
        "observations": rests_in_words(counts),
    }
    return Row(data, words)


def rests_in_words(counts: Mapping[str, int]) -> str:
    """Say what rests on a source: ``16 figures, 14 quotes, 39 claims``."""
    entries = _entries(counts)
    named = [
        (counts.get("observations", 0), "figure", "figures"),
        (counts.get("datings", 0), "dating", "datings"),
        (counts.get("quotes", 0), "quote", "quotes"),
        (counts.get("claims", 0), "claim", "claims"),
        (entries, "entry", "entries"),
    ]
    return ", ".join(f"{count} {one if count == 1 else many}" for count, one, many in named if count) or "nothing"


def _entries(counts: Mapping[str, int]) -> int:
    """Count the people, organisations, terms and events that a source bears out."""
    return sum(counts.get(noun, 0) for noun in ATTESTED)
