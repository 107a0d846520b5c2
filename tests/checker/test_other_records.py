"""Drafts about records of other subjects: the planted mistakes that are found, and no false errors."""

from __future__ import annotations

from functools import cache

import pytest

import countylines
from tests.records.scoring import EXPECTED, FOLDER, score

NOT_FOUND: dict[str, dict[str, str]] = {}
"""The planted mistakes that are not found, with the reason."""

FALSE: dict[str, dict[str, str]] = {
    "herons/clean-third-06.html": {
        "312 young herons": "carry a ring: a verb of its own, other than the words that the measure needs",
        "More than 2,900 adult birds": "likewise",
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


@pytest.mark.parametrize(
    ("record", "text", "expected"),
    [
        pytest.param(
            "herons", "Spring 2024: 806 nests in reedbeds across the Aldmark.", [], id="a part, by a word behind"
        ),
        pytest.param(
            "herons", "Spring 2024: in reedbeds 806 nests across the Aldmark.", [], id="a part, by a word before"
        ),
        pytest.param(
            "herons", "Spring 2024: 1,241 nests across the Aldmark.", ["nests"], id="the whole, where no word is near"
        ),
        pytest.param(
            "herons", "The spring 2023 heron count found 1,908 nests island-wide.", ["nests"], id="a week by its name"
        ),
        pytest.param(
            "road-safety-weeks", "May 2024: fines worth 2.9 million złoty in all of Poland.", ["fines.value"],
            id="an amount in a unit of its own",
        ),
        pytest.param("road-safety-weeks", "May 2024: 1,204 vehicles were checked in Łódź.", [], id="a place"),
        pytest.param(
            "herons",
            "Spring 2024: 1,214 nests across the Aldmark, 480 in trees.",
            ["nests.treetop"],
            id="a part without a noun",
        ),
    ],
)  # fmt: skip
def test_a_sentence(record: str, text: str, expected: list[str]) -> None:
    findings = countylines.check(text, record_of(f"{record}/"))
    measures = [
        finding.record.id.partition("/")[2] for finding in findings if finding.record and finding.rule == "wrong-figure"
    ]
    assert measures == expected
