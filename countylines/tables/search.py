"""Search results as a table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from countylines.dataset.load import Dataset
from countylines.model.wording import in_words
from countylines.queries.search import Result
from countylines.queries.things import Thing
from countylines.queries.who import name_of, posts_of
from countylines.tables.fields import field_names
from countylines.tables.pages import page_of
from countylines.tables.table import Column, Row, Table
from countylines.tables.timeline import date_in_words, dates_in_words


def result_table(dataset: Dataset, results: Sequence[Result]) -> Table:
    """Lay out what was found, best first: what it is called, what it says, how to see all of it."""
    return Table(
        noun="result",
        fields=field_names("result"),
        columns=(Column("noun", "Noun"), Column("id", "Id")),
        rows=tuple(_row(dataset, result) for result in results),
        heading="title",
        body="answer",
        caption="Best first. To see all of one: countylines show ID",
    )


def _row(dataset: Dataset, result: Result) -> Row:
    thing = result.thing
    title, answer = said_of(dataset, thing)
    return Row(
        {
            "id": thing.record.id,
            "noun": thing.noun,
            "title": title,
            "answer": answer,
            "score": round(result.score, 2),
            "record": page_of(dataset, thing.noun, thing.record).rows[0].data,
        }
    )


def said_of(dataset: Dataset, thing: Thing) -> tuple[str, str]:
    """Give what a thing is called, and what it says in a line."""
    record: Any = thing.record
    match thing.noun:
        case "figure":
            publisher = name_of(dataset, record.reported.source)
            best = in_words(record.best, record.measure.unit)
            return (
                f"{record.measure.label}: {record.period.label}",
                f"“{record.reported.wording}” ({publisher}); best: {best}",
            )
        case "quote":
            text = f"“{record.text}”" if record.is_verbatim else record.text
            return f"{name_of(dataset, record.speaker)}, {record.id}", text
        case "claim":
            return f"Asserted by {name_of(dataset, record.asserted_by)}", record.text
        case "person":
            return record.name, "; ".join(posts_of(dataset, record))
        case "organisation":
            name = f"{record.name} ({record.abbreviation})" if record.abbreviation else record.name
            return name, record.role
        case "term":
            return record.term, record.definition
        case "event":
            return record.label, f"{date_in_words(record.date.value)} (“{record.date.printed}”)"
        case "period":
            return record.label, f"{dates_in_words(record.start, record.end)}. {record.basis}"
        case _:
            day = date_in_words(record.published) if record.published else "date not known"
            return record.publisher, f"{record.title or 'title not known'} ({day})"
