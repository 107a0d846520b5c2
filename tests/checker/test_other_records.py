"""Drafts about records of other subjects: the planted mistakes that are found, and no false errors."""

from __future__ import annotations

from functools import cache

import pytest

import countylines
from tests.records.scoring import EXPECTED, FOLDER, score

NOT_FOUND: dict[str, dict[str, str]] = {
    "road-safety-weeks/wrong-b08.txt": {
        "45,547 vehicles": "the sum of three weeks is not worked out",
    },
    "road-safety-weeks/wrong-c08.html": {
        "We do not come to write tickets, we come so": "that is what she said, in the paragraph below",
    },
    "road-safety-weeks/wrong-e08.txt": {
        "44,457 vehicles": "likewise",
    },
    "road-safety-weeks/wrong-f07.txt": {
        "A lamp costs nine złoty, and a night without one can cost everything.": "a name below, without a dash",
    },
    "road-safety-weeks/wrong-g05.txt": {
        "five-day": "a safety action: no name of the weeks",
    },
    "herons/wrong-h02.txt": {
        "20 to 28 April 2024": "as many days, but a week later: they may be of something else",
    },
    "herons/wrong-i08.txt": {
        "Every ring we put on a leg this spring": "explains why, with a full stop, above the quotation",
    },
    "herons/wrong-k04.md": {
        "of these, in reeds | 408": "of these, as the label of a row",
    },
    "herons/wrong-m02.md": {
        "2,900 adult herons": "I never thought I would read that: taken as supposed",
    },
    "road-safety-weeks/wrong-m06.md": {
        "4,204 fines": "two places that are missing, between commas",
    },
    "herons/wrong-n02.txt": {
        "683 of us counters": "of us, before the noun",
    },
    "road-safety-weeks/wrong-n01.txt": {
        "247 motorists": "have been drinking: the record has only had",
    },
    "road-safety-weeks/wrong-n06.txt": {
        "a five-day affair": "an affair: no name of the weeks",
    },
    "herons/wrong-o04.html": {
        "Every ring we put on a leg this spring is a letter that somebody will answer in ten years.&rdquo;</p></blockquote>\n<p>So said Ingrid Vale, the coordinator of the count": "so said, in the paragraph below",  # noqa: E501  the words of a draft
    },
    "herons/wrong-o06.md": {
        "the eleventh since counting began": "since counting began: no noun behind the ordinal",
    },
    "herons/wrong-q02.md": {
        "13 to 22 April 2024": "one end is right, and no word beside says what the days are of",
    },
    "road-safety-weeks/wrong-q07.html": {
        "&ldquo;A lamp costs nine z&#322;oty, and a night without one can cost everything,&rdquo; said Zbigniew &#379;&#243;&#322;ko&#347;, spokesman for the Ministry of Transport": "a post at a body that the record does not have",  # noqa: E501  the words of a draft
    },
    "herons/wrong-r07.md": {
        "was the eleventh in the series": "in the series: no noun behind the ordinal",
    },
}
"""The planted mistakes that are not found, with the reason."""

FALSE: dict[str, dict[str, str]] = {
    "road-safety-weeks/wrong-g01.txt": {
        "thousands of lorries": "of 15,907: the table of hedges ends thousands at ten thousand",
    },
    "road-safety-weeks/clean-j06.txt": {
        "sixth of its kind": "it, behind a sentence that names another week",
    },
    "road-safety-weeks/clean-l05.md": {
        "a little more than 8,000": "of more than 8,000: a little more says more",
    },
    "road-safety-weeks/wrong-l01.txt": {
        "THOUSANDS OF LORRIES": "likewise",
    },
    "herons/clean-m06.md": {
        "ten-day count": "what a newspaper calls it, which the next clause puts right",
    },
    "road-safety-weeks/clean-q01.md": {
        "Six thousand tickets": "a title above a dateline: the week named later has an exact figure",
    },
    "road-safety-weeks/clean-r06.md": {
        "seventh week": "a week to come, in a sentence without a verb",
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
