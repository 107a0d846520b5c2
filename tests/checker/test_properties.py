"""Properties of all drafts: no rule raises, findings are where they say, markup does not move them."""

from __future__ import annotations

import copy
import pickle
from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import countylines
from countylines.checker import RULES, Report, check, report
from countylines.checker.findings import Finding
from tests.checker.drafts import WEEK

KINDS = ("text", "markdown", "html")
ORDINARY = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)

PIECES = [
    "“", "”", '"', "'", "‘", "’", "«", "»", "\n", "\n\n", "\r\n", " ", ".", ", ", ": ", "…", "[...]", "[sic]", "[",
    "]", "(", ")", "|", "–", "**", "*", "_", "`", "> ", "# ", "- ", "<b>", "</b>", "<q>", "</q>", "<p>", "<!--",
    "-->", "&pound;", "&#8216;", "&", "<", "£", "743", "655", "665", "700", "£180,000", "426,040", "7–13 October",
    "2019", "May 2019", "more than ", "about ", "between ", " and ", " to ", "up to ", "people", " arrested",
    "cuckooed addresses", "deal lines", "weapons", "cash", "cocaine", "Kent Police", "Nationally",
    "Nikki Holland said", "Duncan Ball", "she", "he added", "two-week crackdown", "fifth week of intensification",
    "seven hundred", "dozens of", "half a million pounds", "We will not treat the criminals who run these lines",
    "dismantling these criminal networks piece by piece", "<!-- countylines: ignore -->",
    "countylines: ignore-start\n", "countylines: ignore-end\n", "\ufeff", "\0", "e\u0301", "🚨", "\ue000", "\ue001",
    "\ue002", "\u202f", "\u2028", "https://a.b/743",
]  # fmt: skip

DRAFTS = st.one_of(
    st.text(max_size=200),
    st.lists(st.sampled_from(PIECES), max_size=40).map("".join),
    st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join),
)


def place(text: str, offset: int) -> tuple[int, int]:
    """Give line and column of an offset, counted here: CR, LF and both together end a line."""
    before = (
        text[:offset].replace("\r\n", " \n").replace("\r", "\n")
        if text[offset - 1 : offset + 1] != "\r\n"
        else text[:offset]
    )
    return before.count("\n") + 1, len(before) - before.rfind("\n")


@pytest.mark.slow
@given(DRAFTS, st.sampled_from(KINDS))
@settings(ORDINARY, max_examples=400)
def test_no_rule_fails_on_any_text_and_findings_lie_where_they_say(
    dataset: countylines.Dataset, text: str, kind: str
) -> None:
    found = report(text, dataset, kind=kind)
    source = text.removeprefix("\ufeff")
    names = {rule.name: rule.severity for rule in RULES}
    for finding in found.findings:
        assert 0 <= finding.start <= finding.end <= len(source)
        assert finding.found == source[finding.start : finding.end]
        assert finding.found
        assert names[finding.rule] == finding.severity
        assert finding.message
        assert (finding.line, finding.column) == place(source, finding.start)
        assert (finding.end_line, finding.end_column) == place(source, finding.end)
    assert list(found.findings) == sorted(found.findings, key=lambda one: (one.start, one.end, one.rule))
    assert check(text, dataset, kind=kind) == found.findings


@given(DRAFTS, st.sampled_from(KINDS))
@settings(ORDINARY, max_examples=60)
def test_a_report_can_be_sent_elsewhere(dataset: countylines.Dataset, text: str, kind: str) -> None:
    found = report(text, dataset, kind=kind)
    again: Report = pickle.loads(pickle.dumps(found))  # noqa: S301  our own
    assert again == found
    assert copy.deepcopy(found) == found


def test_the_record_can_be_sent_elsewhere(dataset: countylines.Dataset) -> None:
    other: countylines.Dataset = pickle.loads(pickle.dumps(dataset))  # noqa: S301  our own
    text = "665 cuckooed addresses. “Dismantling the criminal networks piece by piece,” said Duncan Ball."
    assert check(text, other) == check(text, dataset)
    assert check(text, dataset)


SENTENCES = [
    "Officers visited 665 cuckooed addresses.",
    "Police seized 50 deal lines.",
    "700 people were arrested.",
    "Nikki Holland said they were “dismantling the criminal networks piece by piece”.",
    "“We will not treat the criminals who run these lines just as drug dealers,” said Nikki Holland.",
    "It was a two-week crackdown.",
    "Police seized £426,000 worth of drugs.",
    "More than 500 people were arrested.",
    "652 men and 91 women were arrested.",
    "Kent Police arrested 45 people.",
    "Nationally, 743 people were arrested.",
    "Police seized 30 machetes.",
]
PARAGRAPHS = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=6)
WRAPPINGS = [
    pytest.param("markdown", "**", "**", id="strong"),
    pytest.param("markdown", "*", "*", id="emphasis"),
    pytest.param("markdown", "[", "](https://example.org/743-arrests)", id="a link"),
    pytest.param("html", "<b>", "</b>", id="b"),
    pytest.param("html", "<span class='x' title='743 arrests'>", "</span>", id="span"),
    pytest.param("html", "<a href='/743-arrests'>", "</a>", id="a"),
    pytest.param("html", "<!-- 743 arrests -->", "<!-- -->", id="comments"),
]


def message_parts(findings: tuple[Finding, ...], opening: str, closing: str) -> list[tuple[str, str, str]]:
    """List findings by rule, message and words, with the markup taken out of the words."""
    return [
        (finding.rule, finding.message, finding.found.replace(opening, "").replace(closing, "").strip())
        for finding in findings
    ]


@pytest.mark.parametrize(("kind", "opening", "closing"), WRAPPINGS)
@given(sentences=PARAGRAPHS, data=st.data())
@settings(ORDINARY, max_examples=40)
def test_markup_around_words_moves_nothing(
    dataset: countylines.Dataset, kind: str, opening: str, closing: str, sentences: list[str], data: st.DataObject
) -> None:
    plain = "\n\n".join(sentences) if kind == "markdown" else "".join(f"<p>{each}</p>\n" for each in sentences)
    words = data.draw(st.sets(st.sampled_from([word for each in sentences for word in each.split()]), max_size=4))
    marked = " ".join(
        f"{opening}{word}{closing}" if word in words and word.isalnum() else word for word in plain.split(" ")
    )
    before, after = check(plain, dataset, kind=kind), check(marked, dataset, kind=kind)
    assert message_parts(after, opening, closing) == message_parts(before, opening, closing)
    for finding in after:
        assert marked[finding.start : finding.end] == finding.found


@given(PARAGRAPHS)
@settings(ORDINARY, max_examples=60)
def test_the_kinds_agree_on_the_same_words(dataset: countylines.Dataset, sentences: list[str]) -> None:
    plain = check("\n\n".join(sentences), dataset)
    marked = check("\n\n".join(sentences), dataset, kind="markdown")
    paged = check("\n\n".join(f"<p>{each}</p>" for each in sentences), dataset, kind="html")
    assert marked == plain
    assert [(one.rule, one.found) for one in paged] == [(one.rule, one.found) for one in plain]


@given(PARAGRAPHS, st.integers(0, 5))
@settings(ORDINARY, max_examples=60)
def test_lines_before_move_findings_by_as_many_lines(
    dataset: countylines.Dataset, sentences: list[str], lines: int
) -> None:
    text = "\n\n".join(sentences)
    before, after = check(text, dataset), check("\n" * lines + text, dataset)
    assert [(one.rule, one.line + lines, one.column, one.found) for one in before] == [
        (one.rule, one.line, one.column, one.found) for one in after
    ]


@given(PARAGRAPHS)
@settings(ORDINARY, max_examples=60)
def test_line_ends_move_nothing(dataset: countylines.Dataset, sentences: list[str]) -> None:
    text = "\n\n".join(sentences)
    plain, windows = check(text, dataset), check(text.replace("\n", "\r\n"), dataset)
    assert [(one.rule, one.line, one.column, one.found) for one in windows] == [
        (one.rule, one.line, one.column, one.found) for one in plain
    ]


@given(PARAGRAPHS)
@settings(ORDINARY, max_examples=60)
def test_every_finding_can_be_suppressed(dataset: countylines.Dataset, sentences: list[str]) -> None:
    text = "\n\n".join(sentences)
    around = f"<!-- countylines: ignore-start -->\n\n{text}\n\n<!-- countylines: ignore-end -->"
    found = check(around, dataset, kind="markdown")
    assert {one.rule for one in found} <= {"unused-ignore"}
    assert bool(found) is not bool(check(text, dataset, kind="markdown"))


WRONG = "Police visited 665 cuckooed addresses."
RIGHT = "Police visited 655 cuckooed addresses."


@pytest.mark.parametrize(
    ("text", "kind", "rules"),
    [
        pytest.param(f"{WRONG} <!-- countylines: ignore wrong-figure -->", "markdown", [], id="on the line"),
        pytest.param(f"{WRONG} <!-- countylines: ignore -->", "markdown", [], id="on the line, every rule"),
        pytest.param(
            f"<!-- countylines: ignore-next-line wrong-figure -->\n{WRONG}", "markdown", [], id="the next line"
        ),
        pytest.param(
            f"<!-- countylines: ignore-next-line wrong-figure -->\n{RIGHT}\n\n{WRONG}",
            "markdown",
            ["unequal-figures", "unused-ignore", "wrong-figure"],
            id="not the line after the next",
        ),
        pytest.param(
            "<!-- countylines: ignore-start wrong-figure -->\n"
            f"{WRONG}\n\n{WRONG}\n<!-- countylines: ignore-end -->\n\n{WRONG}",
            "markdown",
            ["wrong-figure"],
            id="a stretch, and what follows",
        ),
        pytest.param(
            f"<!-- countylines: ignore-start -->\n{WRONG}\n\n{WRONG}", "markdown", [], id="a stretch to the end"
        ),
        pytest.param(
            f"{WRONG} <!-- countylines: ignore misquote -->",
            "markdown",
            ["unused-ignore", "wrong-figure"],
            id="another rule",
        ),
        pytest.param(
            f"{WRONG} <!-- countylines: ignore misquote, wrong-figure -->",
            "markdown",
            ["unused-ignore"],
            id="one of two rules",
        ),
        pytest.param(f"<p>{WRONG}</p> <!-- countylines: ignore wrong-figure -->", "html", [], id="HTML"),
        pytest.param(f"countylines: ignore-next-line wrong-figure\n{WRONG}", "text", [], id="a bare line"),
        pytest.param(
            f"countylines: ignore-start\n{WRONG}\ncountylines: ignore-end\n{WRONG}",
            "text",
            ["wrong-figure"],
            id="bare lines",
        ),
        pytest.param(f"In the words countylines: ignore {WRONG}", "text", ["wrong-figure"], id="inside a line"),
    ],
)
def test_suppressions(text: str, kind: str, rules: list[str], dataset: countylines.Dataset) -> None:
    assert sorted(finding.rule for finding in check(text, dataset, kind=kind)) == rules


def test_the_article_itself_gives_no_finding(article: str, dataset: countylines.Dataset) -> None:
    found = report(article, dataset)
    assert found.findings == ()
    assert found.quotations["faithful"] >= 6
    assert "wrong" not in found.figures


def test_the_counts_are_those_of_the_findings(dataset: countylines.Dataset) -> None:
    rules, figures, quotations = Counter[str](), Counter[str](), Counter[str]()
    for one in (report(sentence, dataset, week=WEEK) for sentence in SENTENCES):
        rules.update(finding.rule for finding in one.findings)
        figures.update(one.figures)
        quotations.update(one.quotations)
    assert figures["wrong"] == rules["wrong-figure"] > 0
    assert figures["unhedged"] == rules["lost-hedge"] > 0
    assert figures["not in the record"] == rules["unrecorded-figure"] > 0
    assert quotations["altered"] == rules["misquote"] > 0
