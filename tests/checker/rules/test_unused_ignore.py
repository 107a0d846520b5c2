from __future__ import annotations

import pytest

import countylines
from countylines.checker.findings import WARNING
from countylines.checker.rules.unused_ignore import RULE
from tests.checker.drafts import Marked, found_by, seen, wanted

FLAGGED = [
    pytest.param(
        Marked("⟦<!-- countylines: ignore misquote -->⟧\n655 cuckooed addresses were visited.", kind="markdown"),
        id="nothing to suppress",
    ),
    pytest.param(
        Marked(
            "⟦<!-- countylines: ignore-next-line wrong-figure -->⟧\n655 cuckooed addresses were visited.",
            kind="markdown",
        ),
        id="the next line",
    ),
    pytest.param(
        Marked(
            "⟦<!-- countylines: ignore-start -->⟧\n\n655 cuckooed addresses were "
            "visited.\n\n<!-- countylines: ignore-end -->",
            kind="markdown",
        ),
        id="a stretch",
    ),
    pytest.param(Marked("⟦countylines: ignore wrong-date⟧\n655 cuckooed addresses were visited."), id="a bare line"),
    pytest.param(
        Marked(
            "⟦<!-- countylines: ignore misquote -->⟧\n665 cuckooed addresses were visited.",
            beside=("wrong-figure",),
            kind="markdown",
        ),
        id="another rule",
    ),
]

LEFT_ALONE = [
    pytest.param(
        Marked("665 cuckooed addresses were visited. <!-- countylines: ignore wrong-figure -->", kind="markdown"),
        id="on its line",
    ),
    pytest.param(
        Marked(
            "<!-- countylines: ignore-next-line wrong-figure -->\n665 cuckooed addresses were visited.", kind="markdown"
        ),
        id="the next line",
    ),
    pytest.param(
        Marked(
            "<!-- countylines: ignore-start -->\n\n665 cuckooed addresses.\n\n<!-- countylines: ignore-end -->",
            kind="markdown",
        ),
        id="a stretch",
    ),
    pytest.param(
        Marked("countylines: ignore-next-line wrong-figure\n665 cuckooed addresses were visited."), id="a bare line"
    ),
    pytest.param(
        Marked(
            "655 cuckooed addresses were visited.\n\n<!-- countylines: ignore-next-line wrong-figure -->\n"
            "A rival wrote that 665 cuckooed addresses were visited.",
            kind="markdown",
        ),
        id="a number that contradicts the draft as well",
    ),
    pytest.param(Marked("The word countylines: ignore is explained here."), id="words of the text"),
    pytest.param(Marked("655 cuckooed addresses were visited."), id="none at all"),
]


@pytest.mark.parametrize("case", FLAGGED)
def test_a_suppression_without_use_is_marked(case: Marked, dataset: countylines.Dataset) -> None:
    assert seen(RULE.name, case, dataset) == wanted(case, WARNING)


@pytest.mark.parametrize("case", LEFT_ALONE)
def test_anything_else_is_left_alone(case: Marked, dataset: countylines.Dataset) -> None:
    assert found_by(RULE.name, case.draft, dataset, case.kind) == []


@pytest.mark.parametrize(
    ("rules", "reason"),
    [
        pytest.param("misquote", "", id="a rule"),
        pytest.param("bogus", ": there is no rule bogus", id="no rule"),
        pytest.param("bogus, misquote, lost-hedges", ": there is no rule bogus or lost-hedges", id="among others"),
    ],
)
def test_a_rule_that_does_not_exist_is_named(rules: str, reason: str, dataset: countylines.Dataset) -> None:
    text = f"<!-- countylines: ignore {rules} -->\n655 cuckooed addresses were visited."
    assert [one.message for one in countylines.check(text, dataset, kind="markdown")] == [
        f"this comment suppresses no finding{reason}"
    ]
