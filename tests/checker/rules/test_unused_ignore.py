from __future__ import annotations

import pytest

import countylines
from countylines.checker.findings import WARNING
from countylines.checker.rules.unused_ignore import UNUSED_IGNORE as RULE
from tests.checker.drafts import Marked, found, found_by, seen, wanted
from tests.work import assert_linear

HOW_TO_WRITE = (
    "after “countylines:” write ignore, ignore-next-line, ignore-start or ignore-end in small letters, and after that "
    "only names of rules"
)

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
    *(
        pytest.param(
            Marked(f"⟦<!-- {words} -->⟧\n665 cuckooed addresses were visited.", beside=("wrong-figure",), kind=kind),
            id=f"{words}, in {kind}",
        )
        for words in (
            "countylines: ignore-file",
            "countylines: ignore-next-line-of wrong-figure",
            "countylines: Ignore wrong-figure",
            "Countylines: disable",
            "countylines:",
            "countylines: ignore wrong-figure -- it is theirs",
            "countylines: ignore wrong-figure because known",
            "CountyLines: ignore wrong-figure",
        )
        for kind in ("markdown", "html")
    ),
    pytest.param(
        Marked("665 cuckooed addresses. ⟦<!-- countylines: ignore wrong-figure misquote -->⟧", kind="markdown"),
        id="one rule of two",
    ),
    pytest.param(
        Marked("655 cuckooed addresses were visited.\n\n⟦<!-- countylines: ignore-end -->⟧", kind="markdown"),
        id="an end without a start",
    ),
    pytest.param(
        Marked(
            "<!-- countylines: ignore-start -->\n\n665 cuckooed addresses were visited.\n\n"
            "<!-- countylines: ignore-end -->\n\nIt is so.\n\n⟦<!-- countylines: ignore-end -->⟧",
            kind="markdown",
        ),
        id="a second end",
    ),
    pytest.param(Marked("655 cuckooed addresses were visited.\n⟦countylines: ignore-end⟧"), id="an end on a bare line"),
    pytest.param(
        Marked("⟦countylines: ignore-file⟧\n665 cuckooed addresses were visited.", beside=("wrong-figure",)),
        id="no such kind, on a bare line",
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
    pytest.param(
        Marked(
            "<!-- countylines: ignore-start -->\n\n<!-- countylines: ignore-start wrong-figure -->\n\n"
            "665 cuckooed addresses.\n\n<!-- countylines: ignore-end -->",
            kind="markdown",
        ),
        id="two starts and one end",
    ),
    pytest.param(Marked("The word countylines: ignore is explained here."), id="words of the text"),
    pytest.param(Marked("655 cuckooed addresses were visited."), id="none at all"),
    pytest.param(
        Marked("<!-- countylines was here -->\nIt is so. <!-- note: ignore -->", kind="markdown"), id="a comment"
    ),
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
        pytest.param("bogus", ": “bogus” is no rule. Write only names of rules", id="no rule"),
        pytest.param(
            "bogus, misquote, lost-hedges",
            ": “bogus” and “lost-hedges” are no rules. Write only names of rules",
            id="among others",
        ),
    ],
)
def test_a_rule_that_does_not_exist_is_named(rules: str, reason: str, dataset: countylines.Dataset) -> None:
    text = f"<!-- countylines: ignore {rules} -->\n655 cuckooed addresses were visited."
    assert [one.message for one in countylines.check(text, dataset, kind="markdown")] == [
        f"this comment suppresses no finding{reason}"
    ]


@pytest.mark.parametrize(
    ("comment", "message"),
    [
        pytest.param("ignore wrong-figure misquote", "suppresses no finding of misquote", id="one of two"),
        pytest.param(
            "ignore misquote, wrong-figure, lost-hedge, misquote",
            "suppresses no finding of misquote or lost-hedge",
            id="two of three",
        ),
        pytest.param("ignore misquote lost-hedge", "suppresses no finding", id="both of two"),
        pytest.param(
            "ignore wrong-figure because known",
            "suppresses no finding: “because” and “known” are no rules. Write only names of rules",
            id="other words",
        ),
        pytest.param("ignore-end", "ends nothing: no ignore-start stands before it", id="an end"),
        pytest.param(
            "ignore-end wrong-figure", "ends nothing: no ignore-start stands before it", id="an end of a rule"
        ),
        pytest.param("Ignore wrong-figure", f"suppresses no finding: {HOW_TO_WRITE}", id="capitals"),
        pytest.param("ignore Misquote", f"suppresses no finding: {HOW_TO_WRITE}", id="a rule in capitals"),
    ],
)
def test_what_is_wrong_with_a_comment_is_said(comment: str, message: str, dataset: countylines.Dataset) -> None:
    text = f"665 cuckooed addresses were visited. <!-- countylines: {comment} -->"
    messages = [one.message for one in countylines.check(text, dataset, kind="markdown") if one.rule == RULE.name]
    assert messages == [f"this comment {message}"]


def test_the_name_of_the_tool_is_in_small_letters(dataset: countylines.Dataset) -> None:
    (finding,) = countylines.check("<!-- CountyLines:ignore -->", dataset, kind="html")
    assert finding.message == f"this comment suppresses no finding: {HOW_TO_WRITE}"


def test_many_ends_take_linear_work(dataset: countylines.Dataset) -> None:
    unit = (
        "<!-- countylines: ignore-start -->\n\n<!-- countylines: ignore-end -->\n\n<!-- countylines: ignore-end -->\n\n"
    )
    assert_linear(lambda times: countylines.check(unit * times, dataset, kind="markdown"), 100)


def test_a_comment_that_cannot_be_read_says_what_can(dataset: countylines.Dataset) -> None:
    text = "<!-- countylines: ignore-file -->\n655 cuckooed addresses were visited."
    (finding,) = countylines.check(text, dataset, kind="markdown")
    assert finding.message == f"this comment suppresses no finding: {HOW_TO_WRITE}"


def test_a_comment_that_cannot_be_read_suppresses_nothing_around_it(dataset: countylines.Dataset) -> None:
    text = "Police visited 665 <!-- countylines: ignore-file --> cuckooed addresses."
    assert sorted(one.rule for one in countylines.check(text, dataset, kind="markdown")) == [
        "unused-ignore",
        "wrong-figure",
    ]


WRONG = "665 cuckooed addresses were visited."
IGNORE, START, END = (f"<!-- countylines: {kind} -->" for kind in ("ignore", "ignore-start", "ignore-end"))
UNUSED = f"unused-ignore: {IGNORE}"


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        pytest.param(f"{WRONG} {IGNORE}", [], id="on its line, the last of the file"),
        pytest.param(f"{IGNORE} {WRONG}", [], id="on its line, before it"),
        pytest.param(f"{IGNORE}\n{WRONG}", [], id="alone on the line above, the first of the file"),
        pytest.param(f"It is so.\n{IGNORE}\n{WRONG}\n", [], id="alone on the line above"),
        pytest.param(f"It is so. {IGNORE}\n{WRONG}", ["wrong-figure: 665 cuckooed addresses", UNUSED], id="not alone"),
        pytest.param(
            f"It is so. {IGNORE.replace('ignore', 'ignore-next-line')}\n{WRONG}", [], id="the next line, not alone"
        ),
        pytest.param(f"{IGNORE}\n\n{WRONG}", ["wrong-figure: 665 cuckooed addresses", UNUSED], id="two lines above"),
        pytest.param(
            f"{START}\n\n{WRONG}\n\n{END}\n\nIn all {WRONG}",
            ["wrong-figure: 665 cuckooed addresses"],
            id="after a stretch",
        ),
        pytest.param(
            f"{WRONG}\n\n{START}\n\nIn all {WRONG}\n\n{END}",
            ["wrong-figure: 665 cuckooed addresses"],
            id="before a stretch",
        ),
        pytest.param(
            f"{START}\n\n{WRONG}\n\n{END}\n\n{START}\n\nIn all {WRONG}\n\n{END}", [], id="in the second stretch"
        ),
        pytest.param(f"{START}\n\n{WRONG}", [], id="in a stretch without an end"),
        pytest.param(
            f"Police visited 665 cuckooed\naddresses in all. {IGNORE}", [], id="on the second line of what is found"
        ),
        pytest.param(
            f"Police visited 665 cuckooed\naddresses in all.\nThey left. {IGNORE}",
            ["wrong-figure: 665 cuckooed\naddresses", UNUSED],
            id="on the line after what is found",
        ),
        pytest.param(
            f"655 cuckooed addresses were visited.\n\n{WRONG} {IGNORE.replace('ignore', 'ignore wrong-figure')}",
            [],
            id="a number that is accepted, beside another",
        ),
        pytest.param(
            f"655 cuckooed addresses were visited.\n\n{WRONG}",
            ["unequal-figures: 665 cuckooed addresses", "wrong-figure: 665 cuckooed addresses"],
            id="a number that is not accepted, beside another",
        ),
    ],
)
def test_the_lines_of_a_suppression(text: str, findings: list[str], dataset: countylines.Dataset) -> None:
    assert sorted(found(text, dataset, "markdown")) == sorted(findings)
