"""Drafts about records of other subjects: the planted mistakes that are found, and no false errors."""

from __future__ import annotations

from functools import cache

import pytest

import countylines
from tests.records.scoring import EXPECTED, FOLDER, score

NOT_FOUND: dict[str, dict[str, str]] = {
    "herons/wrong-f01.txt": {"5,400 hours": "at the water: no word for watching"},
    "herons/wrong-h02.txt": {"20 to 28 April 2024": "as many days, but a week later: they may be of something else"},
    "herons/wrong-i08.txt": {
        "Every ring we put on a leg this spring": "explains why, with a full stop, above the quotation"
    },
    "road-safety-weeks/wrong-b08.txt": {"45,547 vehicles": "the sum of three weeks is not worked out"},
    "road-safety-weeks/wrong-c08.html": {
        "We do not come to write tickets, we come so": "that is what she said, in the paragraph below"
    },
    "road-safety-weeks/wrong-e08.txt": {"44,457 vehicles": "likewise"},
    "road-safety-weeks/wrong-f07.txt": {
        "A lamp costs nine złoty, and a night without one can cost everything.": "a name below, without a dash"
    },
    "herons/wrong-j05.md": {"the eleventh count": "before a clause, with the days behind it"},
    "road-safety-weeks/wrong-j07.html": {"44,457 vehicles": "likewise"},
    "road-safety-weeks/wrong-g05.txt": {"five-day": "a safety action: no name of the weeks"},
}
"""The planted mistakes that are not found, with the reason."""

FALSE: dict[str, dict[str, str]] = {
    "road-safety-weeks/clean-j06.txt": {"sixth of its kind": "it, behind a sentence that names another week"},
    "road-safety-weeks/clean-j07.html": {
        "1,183 vehicles": "bar: the present tense of a verb that the record has in the past"
    },
    "road-safety-weeks/wrong-g01.txt": {
        "thousands of lorries": "of 15,907: the table of hedges ends thousands at ten thousand",
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
