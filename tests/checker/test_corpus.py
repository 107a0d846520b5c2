"""The corpus of drafts: each has the findings that its author put into it, or deviates from them as it is known to."""

from __future__ import annotations

import pytest

import countylines
from tests.corpus.scoring import EXPECTED, FOLDER, KNOWN, score


@pytest.mark.parametrize("name", EXPECTED)
def test_a_corpus_draft_gives_the_expected_findings(name: str, dataset: countylines.Dataset) -> None:
    """What is found better than it is known to be fails too: ``python tests/corpus --known`` takes note of it."""
    known = {kind: words for kind, words in KNOWN.get(name, {}).items() if kind != "why"}
    assert score(name, dataset).deviation == known


def test_every_corpus_draft_has_expectations() -> None:
    assert {path.name for path in (FOLDER / "drafts").iterdir()} == set(EXPECTED)
    assert sum(bool(one["findings"]) for one in EXPECTED.values()) > len(EXPECTED) // 3


def test_known_deviations_are_of_drafts() -> None:
    assert set(KNOWN) <= set(EXPECTED)
    assert all(one.get("missed") or one.get("false") for one in KNOWN.values())
