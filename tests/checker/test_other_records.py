"""Drafts about records of other subjects: the planted mistakes that are found, and no false errors."""

from __future__ import annotations

from functools import cache

import pytest

import countylines
from tests.records.scoring import EXPECTED, FOLDER, score

NOT_FOUND: dict[str, dict[str, str]] = {
    "herons/wrong-article.wiki": {
        "13 to 23 April 2024": "the record does not say what its campaigns are called",
        "480": "a number with no noun of its own, in a list",
    },
    "herons/wrong-table.md": {"860": "the label of the row says more than its noun"},
    "herons/wrong-interview.md": {"€45,210": "euros are not read"},
    "herons/wrong-brief.txt": {"ten-day spring": "the record does not say what its campaigns are called"},
    "road-safety-weeks/wrong-email.txt": {"247": "a number with no noun of its own: of them"},
    "road-safety-weeks/wrong-article.wiki": {
        "almost 2.8 million złoty": "amounts in a unit other than pounds and kilograms are not read"
    },
    "road-safety-weeks/wrong-table.md": {"1,138": "a noun alone wins over one with a word that stands before it"},
    "road-safety-weeks/wrong-brief.txt": {"five-day": "the record does not say what its campaigns are called"},
    "road-safety-weeks/wrong-release.txt": {
        "2.5 million złoty": "amounts in a unit other than pounds and kilograms are not read"
    },
}
"""The planted mistakes that are not found, with the reason."""

FALSE: dict[str, dict[str, str]] = {
    "herons/wrong-article.wiki": {"806 nests": "a noun alone wins over one with a word of another measure"},
    "herons/clean-page.html": {
        "638 volunteers": "spring is not taken for another week",
        "700 volunteers": "a number that is hoped for",
        "87 wetlands": "spring is not taken for another week",
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
