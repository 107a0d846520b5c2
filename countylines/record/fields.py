"""The fields of every noun's file, in the order in which they are written, and what each may hold."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib import import_module
from typing import Any

from countylines.record.decode import (
    Fields,
    counted,
    dated,
    day,
    flag,
    identifier,
    many,
    nested,
    number,
    one_of,
    optional,
    sha256,
    text,
    whole,
)

HEDGES = (
    "bare", "exactly", "more-than", "at-least", "nearly", "just-over", "about", "fewer-than", "up-to",
    "range", "order",
)  # fmt: skip


@cache
def _noun(module: str, name: str) -> Any:
    return getattr(import_module(f"countylines.record.nouns.{module}"), name)


def _late(module: str, name: str) -> Callable[..., Any]:
    """Give what makes a noun, whose module is imported with the first: a start pays for what it needs."""

    def make(*values: Any) -> Any:
        return _noun(module, name)(*values)

    return make


_span = nested(
    _late("evidence", "Span"),
    {"paragraph": counted, "start": whole, "end": whole, "text": text, "proves": text},
)
_spans = many(_span)
_evidence = many(nested(_late("evidence", "Evidence"), {"source": identifier, "spans": _spans}))
_rank = one_of("normal", "deprecated")
_maybe_text = optional(text)
_maybe_id = optional(identifier)
_ids = many(identifier)
_texts = many(text)

FIELDS: dict[str, Fields] = {
    "sources": {
        "id": identifier,
        "publisher": text,
        "title": _maybe_text,
        "published": optional(dated),
        "url": text,
        "kind": one_of("official", "news", "reprint", "letter", "tracker"),
        "periods": _ids,
        "note": _maybe_text,
        "sha256": optional(sha256),
        "characters": optional(counted),
    },
    "periods": {
        "id": identifier,
        "kind": one_of("week", "span"),
        "label": text,
        "start": optional(day),
        "end": optional(day),
        "ordinal": optional(counted),
        "weeks": optional(many(identifier, at_least=1)),
        "basis": text,
        "lead_source": _maybe_id,
        "note": _maybe_text,
        "names": _texts,
    },
    "measures": {
        "id": identifier,
        "label": text,
        "unit": text,
        "group": text,
        "part_of": _maybe_id,
        "definition": text,
        "caution": _maybe_text,
        "count": flag,
    },
    "observations": {
        "id": identifier,
        "period": identifier,
        "measure": identifier,
        "source": identifier,
        "wording": _maybe_text,
        "hedge": one_of(*HEDGES),
        "value": number,
        "upper": optional(number),
        "shared_hedge": flag,
        "rank": _rank,
        "reason": _maybe_text,
        "note": _maybe_text,
        "read_twice": flag,
        "asserted_by": _maybe_id,
        "quote": _maybe_id,
        "period_basis": _maybe_text,
        "spans": _spans,
    },
    "sums": {
        "id": identifier,
        "period": identifier,
        "whole": identifier,
        "parts": many(identifier, at_least=2),
        "relation": one_of("exhaustive", "disjoint"),
        "basis": text,
    },
    "datings": {
        "id": identifier,
        "period": identifier,
        "source": identifier,
        "wording": _maybe_text,
        "start": optional(day),
        "end": optional(day),
        "days": optional(counted),
        "ordinal": optional(counted),
        "rank": _rank,
        "reason": _maybe_text,
        "note": _maybe_text,
        "spans": _spans,
    },
    "quotes": {
        "id": identifier,
        "speaker": identifier,
        "kind": one_of("direct", "partial", "indirect"),
        "text": text,
        "statement": identifier,
        "topics": many(identifier, at_least=1),
        "source": identifier,
        "paragraph": counted,
        "note": _maybe_text,
        "spans": _spans,
    },
    "claims": {
        "id": identifier,
        "text": text,
        "asserted_by": identifier,
        "quote": _maybe_id,
        "source": identifier,
        "paragraph": optional(counted),
        "note": _maybe_text,
        "spans": _spans,
    },
    "people": {
        "id": identifier,
        "name": text,
        "surname": text,
        "pronoun": one_of("she", "he", "they"),
        "titles": _texts,
        "posts": many(nested(_late("person", "Post"), {"title": text, "organisation": identifier})),
        "note": _maybe_text,
        "evidence": _evidence,
    },
    "organisations": {
        "id": identifier,
        "name": text,
        "abbreviation": _maybe_text,
        "names": _texts,
        "role": text,
        "led_by": _ids,
        "basis": _maybe_text,
        "note": _maybe_text,
        "evidence": _evidence,
    },
    "terms": {
        "id": identifier,
        "term": text,
        "names": _texts,
        "definition": text,
        "basis": text,
        "evidence": _evidence,
    },
    "topics": {"id": identifier, "label": text, "definition": text},
    "events": {
        "id": identifier,
        "label": text,
        "date": nested(_late("event", "Date"), {"value": dated, "printed": text, "basis": text}),
        "period": _maybe_id,
        "organisation": _maybe_id,
        "note": _maybe_text,
        "evidence": _evidence,
    },
    "disagreements": {
        "id": identifier,
        "kind": one_of("value", "sum", "dates", "wording", "scope"),
        "about": many(identifier, at_least=1),
        "question": text,
        "sides": many(
            nested(_late("disagreement", "Side"), {"says": text, "sources": many(identifier, at_least=1)}),
            at_least=2,
        ),
        "decided_by": _maybe_text,
    },
    "synonyms": {"id": identifier, "words": many(text, at_least=1)},
}
"""File name (without ``.json``) to the readers of its fields."""

HEADER: Fields = {"title": text, "version": text, "week": identifier, "description": text}
"""The fields of ``dataset.json``: *week* is the one that questions mean when they name none."""


def as_mapping(value: Any) -> Any:
    """Turn a noun, and the objects inside it, into mappings with the keys of its file."""
    if hasattr(value, "_asdict"):
        return {KEYS.get(name, name): as_mapping(field) for name, field in value._asdict().items()}
    return tuple([as_mapping(entry) for entry in value]) if isinstance(value, tuple) else value


KEYS = {"is_count": "count"}
"""The keys that differ from the name of their attribute: every tuple has a method called ``count``."""
