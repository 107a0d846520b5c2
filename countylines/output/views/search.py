"""Search results as a table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any

from countylines.figures.figure import Figure
from countylines.figures.interval import interval_in_words
from countylines.lookup.items import Item
from countylines.lookup.people import name_of, posts_of
from countylines.output.fields import field_names
from countylines.output.table import Column, Row, Table
from countylines.output.views.pages import page_of
from countylines.record.dataset import Dataset
from countylines.record.nouns.claim import Claim
from countylines.record.nouns.event import Event
from countylines.record.nouns.organisation import Organisation
from countylines.record.nouns.period import Period
from countylines.record.nouns.person import Person
from countylines.record.nouns.quote import Quote
from countylines.record.nouns.source import Source
from countylines.record.nouns.term import Term
from countylines.search import Result
from countylines.text.dates import date_in_words, dates_in_words


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
            "score": Decimal(str(round(result.score, 2))),
            "record": page_of(dataset, thing.noun, thing.record).rows[0].data,
        }
    )


def said_of(dataset: Dataset, thing: Item) -> tuple[str, str]:
    """Give what a thing is called, and what it says in a line."""
    return SAID[thing.noun](dataset, thing.record)


def _figure_said(dataset: Dataset, figure: Figure) -> tuple[str, str]:
    publisher = name_of(dataset, figure.reported.source)
    best = interval_in_words(figure.best, figure.measure.unit)
    reported = f"“{figure.reported.wording}” ({publisher})" if figure.reported.wording else publisher
    return f"{figure.measure.label}: {figure.period.label}", f"{reported}; best: {best}"


def _quote_said(dataset: Dataset, quote: Quote) -> tuple[str, str]:
    return f"{name_of(dataset, quote.speaker)}, {quote.id}", f"“{quote.text}”" if quote.is_verbatim else quote.text


def _claim_said(dataset: Dataset, claim: Claim) -> tuple[str, str]:
    return f"Asserted by {name_of(dataset, claim.asserted_by)}", claim.text


def _person_said(dataset: Dataset, person: Person) -> tuple[str, str]:
    return person.name, "; ".join(posts_of(dataset, person))


def _organisation_said(_dataset: Dataset, body: Organisation) -> tuple[str, str]:
    return f"{body.name} ({body.abbreviation})" if body.abbreviation else body.name, body.role


def _term_said(_dataset: Dataset, term: Term) -> tuple[str, str]:
    return term.term, term.definition


def _event_said(_dataset: Dataset, event: Event) -> tuple[str, str]:
    return event.label, f"{date_in_words(event.date.value)} (“{event.date.printed}”)"


def _period_said(_dataset: Dataset, period: Period) -> tuple[str, str]:
    return period.label, f"{dates_in_words(period.start, period.end)}. {period.basis}"


def _source_said(_dataset: Dataset, source: Source) -> tuple[str, str]:
    day = date_in_words(source.published) if source.published else "date not known"
    return source.publisher, f"{source.title or 'title not known'} ({day})"


SAID: dict[str, Callable[[Dataset, Any], tuple[str, str]]] = {
    "figure": _figure_said,
    "quote": _quote_said,
    "claim": _claim_said,
    "person": _person_said,
    "organisation": _organisation_said,
    "term": _term_said,
    "event": _event_said,
    "period": _period_said,
    "source": _source_said,
}
"""Noun to what it is called and what it says."""
