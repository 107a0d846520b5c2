"""Drafts about records of other subjects: the planted mistakes that are found, and no false errors."""

from __future__ import annotations

from functools import cache

import pytest

import countylines
from tests.records.scoring import EXPECTED, FOLDER, score

NOT_FOUND: dict[str, dict[str, str]] = {
    "herons/wrong-article.wiki": {"13 to 23 April 2024": "?", "480": "?"},
    "herons/wrong-table.md": {"860": "?"},
    "herons/wrong-interview.md": {"€45,210": "?"},
    "herons/wrong-brief.txt": {"ten-day spring": "?"},
    "road-safety-weeks/wrong-email.txt": {"247": "?"},
    "road-safety-weeks/wrong-article.wiki": {"almost 2.8 million złoty": "?"},
    "road-safety-weeks/wrong-table.md": {"1,138": "?"},
    "road-safety-weeks/wrong-page.html": {"A lamp costs nine": "?"},
    "road-safety-weeks/wrong-brief.txt": {"five-day": "?"},
    "road-safety-weeks/wrong-release.txt": {"2.5 million złoty": "?"},
}
"""The planted mistakes that are not found, with the reason."""

FALSE: dict[str, dict[str, str]] = {
    "herons/wrong-article.wiki": {"806 nests": "?"},
    "herons/clean-page.html": {"638 volunteers": "?", "87 wetlands": "?", "700 volunteers": "?"},
    "road-safety-weeks/clean-local.txt": {"1,204 vehicles": "?", "402 fines": "?", "18,462 vehicles": "?"},
    "road-safety-weeks/clean-interview.md": {
        "A lamp costs nine złoty, and a night without one can cost everything,": "?",
    },
}
"""The words of drafts in which an error or a warning is reported without need, with the reason."""


@cache
def record_of(draft: str) -> countylines.Dataset:
    """Load the record that a draft is about."""
    return countylines.load(FOLDER / draft.partition("/")[0])


@pytest.mark.parametrize("draft", EXPECTED)
def test_a_draft(draft: str) -> None:
    outcome = score(draft, record_of(draft))
    assert sorted(outcome.missed) == sorted(NOT_FOUND.get(draft, {}))
    false = {finding.found for finding in (*outcome.false_errors, *outcome.false_warnings)}
    assert sorted(false) == sorted(FALSE.get(draft, {}))


def test_the_lists_name_drafts_and_their_mistakes() -> None:
    assert NOT_FOUND.keys() <= EXPECTED.keys()
    assert FALSE.keys() <= EXPECTED.keys()
    for draft, missed in NOT_FOUND.items():
        assert missed.keys() <= {mistake["text"] for mistake in EXPECTED[draft]}
