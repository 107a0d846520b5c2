"""Pages: everything about one thing, as a table of one row."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from countylines.dataset.load import Dataset
from countylines.model.claim import Claim
from countylines.model.event import Event
from countylines.model.evidence import Evidence, Span
from countylines.model.figure import Figure
from countylines.model.interval import Interval
from countylines.model.measure import Measure
from countylines.model.observation import Observation
from countylines.model.organisation import Organisation
from countylines.model.period import Period
from countylines.model.person import Person
from countylines.model.quote import Quote
from countylines.model.source import Source
from countylines.model.term import Term
from countylines.model.wording import in_words
from countylines.queries.figures import figure_of, figures_of, interval_of
from countylines.queries.sources import find_sources
from countylines.queries.who import led_by, members_of, name_of, posts_of
from countylines.tables.claims import claim_row
from countylines.tables.fields import field_names
from countylines.tables.figures import figure_row
from countylines.tables.glossary import term_row
from countylines.tables.quotes import quote_row
from countylines.tables.sources import rests_in_words, source_row
from countylines.tables.table import Column, Data, Row, Table
from countylines.tables.timeline import date_in_words, dates_in_words, ordinal_in_words


def page_of(dataset: Dataset, noun: str, record: Any) -> Table:
    """Lay out everything about one thing of any noun."""
    return PAGES[noun](dataset, record)


def _page(
    noun: str, title: str, data: Mapping[str, Data], words: Mapping[str, str], columns: Sequence[tuple[str, str]]
) -> Table:
    fields = field_names(noun)
    return Table(
        noun=noun,
        fields=fields,
        columns=tuple(Column(field, title) for field, title in columns),
        rows=(Row({field: data[field] for field in fields}, words),),
        single=True,
        title=title,
    )


def _figure_page(dataset: Dataset, figure: Figure) -> Table:
    row = figure_row(dataset, figure)
    publisher = dataset.index("sources")[figure.reported.source].publisher
    parts = [
        part
        for part in figures_of(dataset, figure.period.id)
        if part.measure.part_of == figure.measure.id
    ]
    disagreements = [one for one in dataset.disagreements if figure.id in one.about]
    data = {
        **row.data,
        "why": figure.reasons,
        "observations": tuple(observation_data(dataset, one) for one in figure.observations),
        "parts": tuple(_brief(part) for part in parts),
        "disagreements": tuple(
            {"id": one.id, "kind": one.kind, "question": one.question, "decided_by": one.decided_by}
            for one in disagreements
        ),
    }
    words = {
        **row.words,
        "reported": f"{row.words['reported']} ({publisher})",
        "asserted_by": name_of(dataset, str(data["asserted_by"])),
        "why": _lines(figure.reasons),
        "observations": _lines(observation_in_words(dataset, one) for one in figure.observations),
        "parts": _lines(_brief_words(part) for part in parts),
        "disagreements": _lines(
            f"{one.question} {one.decided_by or 'Nothing decides it.'}" for one in disagreements
        ),
        "cautions": _lines(row.data["cautions"] or ()),  # type: ignore[arg-type]
        "measure": figure.measure.definition,
    }
    columns = [
        ("reported", "Reported"), ("best", "Best"), ("unit", "Unit"), ("measure", "Counts"), ("why", "Why"),
        ("asserted_by", "Asserted by"), ("observations", "Observations"), ("parts", "Parts"),
        ("disagreements", "Disagreements"), ("cautions", "Cautions"), ("id", "Id"),
    ]  # fmt: skip
    return _page("figure page", f"{figure.measure.label}: {figure.period.label}", data, words, columns)


def _brief(figure: Figure) -> dict[str, Data]:
    return {
        "id": figure.id,
        "reported": figure.reported.wording,
        "best": None if figure.best is None else str(figure.best),
    }


def _brief_words(figure: Figure) -> str:
    reported = figure.reported.wording or "no wording kept"
    return f"{figure.measure.label}: “{reported}”, best {in_words(figure.best, figure.measure.unit)}"


def observation_data(dataset: Dataset, observation: Observation) -> dict[str, Data]:
    """Give an observation's data."""
    source: Source = dataset.index("sources")[observation.source]
    data: dict[str, Data] = {
        **asdict(observation),
        "publisher": source.publisher,
        "published": source.published,
        "interval": str(interval_of(dataset, observation)),
        "asserted_by": observation.asserted_by or observation.source,
        "spans": _spans_data(observation.spans),
    }
    return {field: data[field] for field in field_names("observation")}


def observation_in_words(dataset: Dataset, observation: Observation) -> str:
    """Say what one source prints, when, and at what rank."""
    source: Source = dataset.index("sources")[observation.source]
    day = date_in_words(source.published) if source.published else "undated"
    said = f"“{observation.wording}”" if observation.wording else _interval_words(dataset, observation)
    shared = ", its hedge shared with an earlier item" if observation.shared_hedge else ""
    rank = f", deprecated: {observation.reason}" if not observation.is_normal else ""
    once = "" if observation.read_twice else ", read once only"
    return f"{source.publisher} ({day}): {said}{shared}{once}{rank}"


def _interval_words(dataset: Dataset, observation: Observation) -> str:
    interval: Interval = interval_of(dataset, observation)
    return in_words(interval, dataset.index("measures")[observation.measure].unit)


def _observation_page(dataset: Dataset, observation: Observation) -> Table:
    data = observation_data(dataset, observation)
    measure: Measure = dataset.index("measures")[observation.measure]
    source: Source = dataset.index("sources")[observation.source]
    words = {
        "wording": f"“{observation.wording}”" if observation.wording else "",
        "interval": _interval_words(dataset, observation),
        "asserted_by": name_of(dataset, str(data["asserted_by"])),
        "publisher": f"{source.publisher}, {source.url}",
        "read_twice": "" if observation.read_twice else "no: one reader found it",
        "rank": observation.rank,
        "spans": _spans_words(observation.spans),
    }
    columns = [
        ("wording", "Printed"), ("interval", "Holds"), ("hedge", "Hedge"), ("publisher", "Source"), ("published", "Date"),
        ("asserted_by", "Asserted by"), ("quote", "Quote"), ("rank", "Rank"), ("reason", "Why"),
        ("period_basis", "Period"), ("note", "Note"), ("read_twice", "Read twice"), ("spans", "Evidence"), ("id", "Id"),
    ]  # fmt: skip
    period: Period = dataset.index("periods")[observation.period]
    return _page("observation", f"{measure.label}: {period.label}", data, words, columns)


def _quote_page(dataset: Dataset, quote: Quote) -> Table:
    row = quote_row(dataset, quote)
    data = {**row.data, "note": quote.note, "spans": _spans_data(quote.spans)}
    together = [other.id for other in dataset.quotes if other.statement == quote.statement and other is not quote]
    words = {
        **row.words,
        "spans": _spans_words(span for span in quote.spans if span.proves != "text" or not quote.is_verbatim),
        "statement": f"one pair of marks with {', '.join(together)}" if together else "",
    }
    columns = [
        ("text", "Words"), ("speaker_name", "Speaker"), ("kind", "Kind"), ("topics", "Topics"), ("source", "Source"),
        ("statement", "Statement"), ("note", "Note"), ("spans", "Evidence"), ("id", "Id"),
    ]  # fmt: skip
    return _page("quote page", f"{row.data['speaker_name']}, {quote.id}", data, words, columns)


def _claim_page(dataset: Dataset, claim: Claim) -> Table:
    row = claim_row(dataset, claim)
    data = {**row.data, "spans": _spans_data(claim.spans)}
    words = {"spans": _spans_words(claim.spans), "source": dataset.index("sources")[claim.source].publisher}
    columns = [
        ("text", "Claim"), ("asserted_by_name", "Asserted by"), ("quote", "Quote"), ("source", "Source"),
        ("paragraph", "Paragraph"), ("note", "Note"), ("spans", "Evidence"), ("id", "Id"),
    ]  # fmt: skip
    return _page("claim page", f"Claim {claim.id.removeprefix('claim-')}", data, words, columns)


def _person_page(dataset: Dataset, person: Person) -> Table:
    quotes = tuple(quote.id for quote in dataset.quotes if quote.speaker == person.id)
    data = {
        **asdict(person),
        "posts": tuple(asdict(post) for post in person.posts),
        "quotes": quotes,
        "evidence": _evidence_data(person.evidence),
    }
    words = {
        "posts": _lines(posts_of(dataset, person)),
        "titles": ", ".join(person.titles),
        "quotes": ", ".join(quotes),
        "evidence": _evidence_words(dataset, person.evidence),
    }
    columns = [
        ("posts", "Post"), ("titles", "Title"), ("pronoun", "Pronoun"), ("quotes", "Quotes"), ("note", "Note"),
        ("evidence", "Evidence"), ("id", "Id"),
    ]  # fmt: skip
    return _page("person", person.name, data, words, columns)


def _organisation_page(dataset: Dataset, body: Organisation) -> Table:
    leads, people = led_by(dataset, body.id), members_of(dataset, body)
    data = {
        **asdict(body),
        "leads": tuple(one.id for one in leads),
        "people": tuple(person.id for person in people),
        "evidence": _evidence_data(body.evidence),
    }
    words = {
        "led_by": "; ".join(name_of(dataset, leader) for leader in body.led_by),
        "leads": "; ".join(one.name for one in leads),
        "people": "; ".join(f"{person.name}, {post.title}" for person in people for post in person.posts),
        "names": "; ".join(body.names),
        "evidence": _evidence_words(dataset, body.evidence),
    }
    columns = [
        ("abbreviation", "Abbreviation"), ("role", "Role"), ("led_by", "Led by"), ("leads", "Leads"),
        ("people", "People"), ("names", "Also called"), ("basis", "Basis"), ("note", "Note"), ("evidence", "Evidence"),
        ("id", "Id"),
    ]  # fmt: skip
    return _page("organisation", body.name, data, words, columns)


def _term_page(dataset: Dataset, term: Term) -> Table:
    words = {"names": "; ".join(term.names), "evidence": _evidence_words(dataset, term.evidence)}
    columns = [
        ("definition", "Meaning"), ("basis", "Basis"), ("names", "Also written"), ("evidence", "Evidence"), ("id", "Id"),
    ]  # fmt: skip
    return _page("term", term.term, term_row(term).data, words, columns)


def _event_page(dataset: Dataset, event: Event) -> Table:
    data: dict[str, Data] = {
        "id": event.id,
        "label": event.label,
        "date": event.date.value,
        "printed": event.date.printed,
        "basis": event.date.basis,
        "period": event.period,
        "organisation": event.organisation,
        "note": event.note,
        "evidence": _evidence_data(event.evidence),
    }
    words = {
        "date": date_in_words(event.date.value),
        "printed": f"“{event.date.printed}”",
        "organisation": name_of(dataset, event.organisation) if event.organisation else "",
        "evidence": _evidence_words(dataset, event.evidence),
    }
    columns = [
        ("date", "When"), ("printed", "As printed"), ("basis", "Basis"), ("period", "Week"),
        ("organisation", "Organisation"), ("note", "Note"), ("evidence", "Evidence"), ("id", "Id"),
    ]  # fmt: skip
    return _page("event", event.label, data, words, columns)


def _source_page(dataset: Dataset, source: Source) -> Table:
    counts = dict(find_sources(dataset))[source]
    row = source_row(source, counts)
    words = {
        **row.words,
        "entries": rests_in_words(counts, int(str(row.data["entries"]))),
        "periods": ", ".join(source.periods),
    }
    columns = [
        ("title", "Title"), ("published", "Date"), ("kind", "Kind"), ("url", "Address"), ("periods", "Periods"),
        ("entries", "Rests on it"), ("note", "Note"), ("sha256", "SHA-256"), ("characters", "Characters"), ("id", "Id"),
    ]  # fmt: skip
    return _page("source", source.publisher, row.data, words, columns)


def _period_page(dataset: Dataset, period: Period) -> Table:
    figures = figures_of(dataset, period.id)
    datings = [dating for dating in dataset.datings if dating.period == period.id]
    data = {
        **asdict(period),
        "weeks": period.weeks or (),
        "figures": tuple(_brief(figure) for figure in figures),
        "datings": tuple({**asdict(dating), "spans": _spans_data(dating.spans)} for dating in datings),
    }
    words = {
        "start": dates_in_words(period.start, period.end),
        "ordinal": f"{ordinal_in_words(period.ordinal)} of the series" if period.ordinal else "",
        "lead_source": dataset.index("sources")[period.lead_source].publisher if period.lead_source else "",
        "names": ", ".join(period.names),
        "weeks": ", ".join(period.weeks or ()),
        "figures": _lines(_brief_words(figure) for figure in figures),
        "datings": _lines(_dating_words(dataset, dating) for dating in datings),
    }
    columns = [
        ("start", "Days"), ("ordinal", "Place"), ("weeks", "Weeks"), ("basis", "Basis"), ("lead_source", "Speaks for it"),
        ("datings", "As printed"), ("figures", "Figures"), ("note", "Note"), ("names", "Also called"), ("id", "Id"),
    ]  # fmt: skip
    return _page("period", period.label, data, words, columns)


def _dating_words(dataset: Dataset, dating: Any) -> str:
    publisher = dataset.index("sources")[dating.source].publisher
    printed = [f"“{dating.wording}”"] if dating.wording else []
    printed += [f"“{span.text}”" for span in dating.spans if span.text != dating.wording]
    days = f" {dates_in_words(dating.start, dating.end)}" if dating.start and not printed else ""
    rank = f" (deprecated: {dating.reason})" if dating.rank != "normal" else ""
    return f"{publisher}: {', '.join(printed)}{days}{rank}"


def _measure_page(dataset: Dataset, measure: Measure) -> Table:
    figures = [
        figure
        for period in dataset.periods
        if (figure := figure_of(dataset, period.id, measure.id)) is not None
    ]
    data: dict[str, Data] = {
        **asdict(measure),
        "periods": tuple(figure.period.id for figure in figures),
        "figures": tuple(_brief(figure) for figure in figures),
    }
    words = {
        "figures": _lines(
            f"{figure.period.id}: “{figure.reported.wording or 'no wording kept'}”, "
            f"best {in_words(figure.best, measure.unit)}"
            for figure in figures
        )
    }
    columns = [
        ("definition", "Meaning"), ("unit", "Unit"), ("part_of", "Part of"), ("caution", "Caution"),
        ("figures", "Figures"), ("id", "Id"),
    ]  # fmt: skip
    return _page("measure page", measure.label, data, words, columns)


PAGES: dict[str, Callable[[Dataset, Any], Table]] = {
    "figure": _figure_page,
    "observation": _observation_page,
    "quote": _quote_page,
    "claim": _claim_page,
    "person": _person_page,
    "organisation": _organisation_page,
    "term": _term_page,
    "event": _event_page,
    "source": _source_page,
    "period": _period_page,
    "measure": _measure_page,
}
"""Noun to the function that makes its page."""


def _lines(texts: Iterable[Any]) -> str:
    return "\n".join(str(text) for text in texts)


def _spans_data(spans: Iterable[Span]) -> tuple[dict[str, Data], ...]:
    return tuple(asdict(span) for span in spans)


def _evidence_data(evidence: Iterable[Evidence]) -> tuple[dict[str, Data], ...]:
    return tuple({"source": one.source, "spans": _spans_data(one.spans)} for one in evidence)


def _spans_words(spans: Iterable[Span]) -> str:
    return _lines(f"paragraph {span.paragraph}: “{span.text}”" for span in spans)


def _evidence_words(dataset: Dataset, evidence: Iterable[Evidence]) -> str:
    return _lines(
        f"{dataset.index('sources')[one.source].publisher}, {_spans_words([span])}"
        for one in evidence
        for span in one.spans
    )
