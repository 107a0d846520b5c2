"""Evidence: every noun that has some gives all of it."""

from __future__ import annotations

from countylines.record.dataset import Dataset
from countylines.record.nouns import NOUN_FILES, noun_class
from countylines.record.nouns.evidence import WITH_ONE_SOURCE, WITH_SEVERAL_SOURCES, find_evidence
from tests.made import claim, event, record, source


def test_the_nouns_that_have_evidence() -> None:
    """A record has its spans in its own fields, beside its source, or in a list of evidence."""
    assert set(WITH_ONE_SOURCE) == {noun for noun in NOUN_FILES if "spans" in noun_class(noun)._fields}
    assert set(WITH_SEVERAL_SOURCES) == {noun for noun in NOUN_FILES if "evidence" in noun_class(noun)._fields}


def test_evidence_is_listed_noun_by_noun() -> None:
    made = record(
        sources=[source("a")],
        claims=[claim("claim-1", "One.", "a", "words"), claim("claim-2", "Two.", "a", "more words")],
        events=[event("launch", "2018")],
    )
    found = [(noun, one.id, evidence.source) for noun, one, evidence in find_evidence(made)]
    assert found == [("claims", "claim-1", "a"), ("claims", "claim-2", "a"), ("events", "launch", "a")]


def test_no_span_of_the_record_is_left_out(dataset: Dataset) -> None:
    spans = [span for _, _, evidence in find_evidence(dataset) for span in evidence.spans]
    counted = sum(len(one.spans) for noun in WITH_ONE_SOURCE for one in dataset.read(noun))
    counted += sum(
        len(evidence.spans) for noun in WITH_SEVERAL_SOURCES for one in dataset.read(noun) for evidence in one.evidence
    )
    assert len(spans) == counted
