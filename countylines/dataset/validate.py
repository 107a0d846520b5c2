"""Validation: every rule of the record, run over a folder of it, with all problems told at once.

A problem is one line: ``file: record: field: what is the matter``.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from countylines.dataset.decode import Refused, decode
from countylines.dataset.load import Dataset, noun_class
from countylines.dataset.nouns import FIELDS, HEADER
from countylines.errors import UnreadableQuantity
from countylines.model.evidence import Evidence, Span
from countylines.model.observation import Observation
from countylines.model.quantity import read_quantity

LONGEST_SPAN = 12
"""How many words a span may have, save a verbatim quotation."""


def find_problems(folder: Path) -> tuple[str, ...]:
    """List all that is the matter with the record in *folder*; nothing when it is sound."""
    problems: list[str] = []
    header = _read_header(folder, problems)
    records = {noun: _read_nouns(folder, noun, problems) for noun in FIELDS}
    if problems or header is None:
        return tuple(problems)
    dataset = Dataset(header, records)
    for check in CHECKS:
        problems.extend(check(dataset))
    return tuple(problems)


def _read_file(path: Path, problems: list[str]) -> Any:
    try:
        text = path.read_text(encoding="utf-8")
        return json.loads(text, parse_float=Decimal, parse_constant=_no_constant, object_pairs_hook=_unique_keys)
    except FileNotFoundError:
        problems.append(f"{path.name}: is missing")
    except OSError as error:
        problems.append(f"{path.name}: cannot be read: {error.strerror}")
    except UnicodeDecodeError as error:
        problems.append(f"{path.name}: byte {error.start} is not UTF-8")
    except (ValueError, RecursionError) as error:
        problems.append(f"{path.name}: is not JSON: {error}")
    return None


def _unique_keys(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for key in keys if keys.count(key) > 1)
        message = f"the key {twice!r} stands twice in one object"
        raise ValueError(message)
    return found


def _no_constant(name: str) -> None:
    message = f"{name} is not a number"
    raise ValueError(message)


def _read_header(folder: Path, problems: list[str]) -> dict[str, Any] | None:
    value = _read_file(folder / "dataset.json", problems)
    if value is None:
        return None
    try:
        return decode(value, HEADER)
    except Refused as refused:
        problems.extend(_line("dataset", "", field, what) for field, what in refused.problems)
        return None


def _read_nouns(folder: Path, noun: str, problems: list[str]) -> tuple[Any, ...]:
    value = _read_file(folder / f"{noun}.json", problems)
    if value is None:
        return ()
    if not isinstance(value, list):
        problems.append(f"{noun}.json: is not a list of records")
        return ()
    make, found = noun_class(noun), []
    for place, record in enumerate(value, 1):
        try:
            found.append(make(**decode(record, FIELDS[noun])))
        except Refused as refused:
            name = record.get("id") if isinstance(record, dict) else None
            where = name if isinstance(name, str) else f"record {place}"
            problems.extend(_line(noun, where, field, what) for field, what in refused.problems)
    return tuple(found)


def _line(noun: str, record: str, field: str, what: str) -> str:
    return ": ".join(part for part in (f"{noun}.json", record, field, what) if part)


def _ids_in_order(dataset: Dataset) -> Iterator[str]:
    for noun in FIELDS:
        ids = [record.id for record in dataset.read(noun)]
        for before, after in zip(ids, ids[1:], strict=False):
            if before == after:
                yield _line(noun, after, "id", "stands twice")
            elif before > after:
                yield _line(noun, after, "id", f"is out of order: it sorts before {before!r}")


REFERENCES: dict[str, tuple[tuple[str, str], ...]] = {
    "sources": (("periods", "periods"),),
    "periods": (("weeks", "periods"), ("lead_source", "sources")),
    "measures": (("part_of", "measures"),),
    "observations": (
        ("period", "periods"), ("measure", "measures"), ("source", "sources"), ("quote", "quotes"),
        ("asserted_by", "people organisations"),
    ),
    "sums": (("period", "periods"), ("whole", "measures"), ("parts", "measures")),
    "datings": (("period", "periods"), ("source", "sources")),
    "quotes": (("speaker", "people"), ("topics", "topics"), ("source", "sources"), ("statement", "quotes")),
    "claims": (
        ("asserted_by", "people organisations sources"), ("quote", "quotes"), ("source", "sources"),
    ),
    "organisations": (("led_by", "organisations people"),),
    "events": (("period", "periods"), ("organisation", "organisations")),
}  # fmt: skip
"""Noun to the fields that name other records, and the nouns in which those are found."""


def _references(dataset: Dataset) -> Iterator[str]:
    if dataset.week not in dataset.index("periods"):
        yield _line("dataset", "", "week", f"{dataset.week!r} is not in periods.json")
    for noun, fields in REFERENCES.items():
        for record in dataset.read(noun):
            for field, targets in fields:
                yield from _reference(dataset, noun, record, field, targets.split())
    for person in dataset.people:
        for post in person.posts:
            if post.organisation not in dataset.index("organisations"):
                yield _line("people", person.id, "posts", f"{post.organisation!r} is not in organisations.json")
    for disagreement in dataset.disagreements:
        yield from _disagreement_references(dataset, disagreement)


def _reference(dataset: Dataset, noun: str, record: Any, field: str, targets: list[str]) -> Iterator[str]:
    value = getattr(record, field)
    for name in value if isinstance(value, tuple) else (value,):
        if name is not None and not any(name in dataset.index(target) for target in targets):
            where = " or ".join(f"{target}.json" for target in targets)
            yield _line(noun, record.id, field, f"{name!r} is not in {where}")


def _disagreement_references(dataset: Dataset, disagreement: Any) -> Iterator[str]:
    for name in disagreement.about:
        period, _, measure = name.partition("/")
        known = period in dataset.index("periods") and (not measure or measure in dataset.index("measures"))
        if not known:
            yield _line("disagreements", disagreement.id, "about", f"{name!r} is not a figure or a period")
    for side in disagreement.sides:
        for source in side.sources:
            if source not in dataset.index("sources"):
                yield _line("disagreements", disagreement.id, "sides", f"{source!r} is not in sources.json")


def _evidence_of(dataset: Dataset) -> Iterator[tuple[str, Any, Evidence]]:
    for noun in ("observations", "datings", "quotes", "claims"):
        for record in dataset.read(noun):
            yield noun, record, record.evidence
    for noun in ("people", "organisations", "terms", "events"):
        for record in dataset.read(noun):
            for evidence in record.evidence:
                yield noun, record, evidence


def _spans(dataset: Dataset) -> Iterator[str]:
    for noun, record, evidence in _evidence_of(dataset):
        if evidence.source not in dataset.index("sources"):
            yield _line(noun, record.id, "evidence", f"{evidence.source!r} is not in sources.json")
        for span in evidence.spans:
            whole = noun == "quotes" and span.proves == "text" and record.is_verbatim
            for what in _span_problems(span, whole=whole):
                yield _line(noun, record.id, "spans", f"{span.text!r} {what}")


def _span_problems(span: Span, *, whole: bool) -> Iterator[str]:
    if span.paragraph < 1:
        yield "stands in no paragraph: they are counted from 1"
    if span.end - span.start != len(span.text):
        yield f"has {len(span.text)} characters, not the {span.end - span.start} from start to end"
    if not whole and len(span.text.split()) > LONGEST_SPAN:
        yield f"is longer than {LONGEST_SPAN} words"


def _quotes(dataset: Dataset) -> Iterator[str]:
    for quote in dataset.quotes:
        words = [span.text for span in quote.spans if span.proves == "text"]
        if quote.is_verbatim and words and words != [quote.text]:
            yield _line("quotes", quote.id, "text", "is not the words of the span that proves it")
        if any(span.paragraph != quote.paragraph for span in quote.spans if span.proves == "text"):
            yield _line("quotes", quote.id, "paragraph", "is not where its words stand")
        first = dataset.index("quotes").get(quote.statement)
        if first is not None and (first.speaker != quote.speaker or first.statement != first.id):
            yield _line("quotes", quote.id, "statement", f"{quote.statement!r} does not begin one of its speaker's")


def _observations(dataset: Dataset) -> Iterator[str]:
    for observation in dataset.observations:
        for field, what in _observation_problems(dataset, observation):
            yield _line("observations", observation.id, field, what)


def _observation_problems(dataset: Dataset, observation: Observation) -> Iterator[tuple[str, str]]:
    expected = f"{observation.period}/{observation.measure}/{observation.source}"
    if observation.id != expected and not observation.id.startswith(f"{expected}/"):
        yield "id", f"does not begin with {expected!r}"
    if observation.rank == "deprecated" and not observation.reason:
        yield "reason", "is missing: a deprecated observation says why"
    has_upper = observation.hedge in ("range", "order")
    if (observation.upper is not None) is not has_upper:
        yield "upper", "belongs to a range or an order word, and to nothing else"
    elif observation.upper is not None and observation.upper <= observation.value:
        yield "upper", "is not above the value"
    measure = dataset.index("measures").get(observation.measure)
    if measure is not None and measure.count and observation.value % 1:
        yield "value", f"is not whole, and {measure.unit} are counted"
    yield from _wording_problems(observation)


def _wording_problems(observation: Observation) -> Iterator[tuple[str, str]]:
    """Read the wording again: it says the value and the hedge, or a note says why it does not."""
    if observation.wording is None or observation.note:
        return
    try:
        read = read_quantity(observation.wording)
    except UnreadableQuantity as error:
        yield "wording", f"{error} A note has to say how it was read."
        return
    hedge = observation.hedge if observation.shared_hedge else read.hedge
    said = (hedge, read.value, read.upper)
    if said != (observation.hedge, observation.value, observation.upper):
        yield "wording", f"{observation.wording!r} reads as {read.hedge} {read.value:f}, and no note says why not"


def _sums(dataset: Dataset) -> Iterator[str]:
    for addition in dataset.sums:
        if len(set(addition.parts)) < len(addition.parts) or addition.whole in addition.parts:
            yield _line("sums", addition.id, "parts", "name one thing twice")
    measures = dataset.index("measures")
    for measure in dataset.measures:
        above, seen = measure.part_of, {measure.id}
        while above in measures and above not in seen:
            seen.add(above)
            above = measures[above].part_of
        if above in seen:
            yield _line("measures", measure.id, "part_of", "goes round in a circle")


def _dates(dataset: Dataset) -> Iterator[str]:
    for period in dataset.periods:
        if period.start and period.end and period.start > period.end:
            yield _line("periods", period.id, "end", "is before the start")
        if (period.kind == "span") is not (period.weeks is not None):
            yield _line("periods", period.id, "weeks", "belong to a span, and to nothing else")
    for dating in dataset.datings:
        if dating.rank == "deprecated" and not dating.reason:
            yield _line("datings", dating.id, "reason", "is missing: a deprecated dating says why")
        if dating.start and dating.end:
            length = (date.fromisoformat(dating.end) - date.fromisoformat(dating.start)).days + 1
            if dating.days is not None and dating.days != length:
                yield _line("datings", dating.id, "days", f"is {dating.days}, and start to end is {length}")


CHECKS = (_ids_in_order, _references, _spans, _quotes, _observations, _sums, _dates)
"""The rules that look at more than one field, in the order in which they run."""


def problems_in(dataset: Dataset) -> Iterable[str]:
    """Run those rules on a dataset in memory."""
    for check in CHECKS:
        yield from check(dataset)
