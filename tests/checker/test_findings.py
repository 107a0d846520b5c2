"""Reports and baselines: a finding stays known when its line moves or breaks, and counts as often as it was met."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import countylines
from countylines.checker import report
from countylines.checker.findings import (
    ERROR,
    Baseline,
    Finding,
    KnownFinding,
    Report,
    count_findings,
    remove_known,
)

DATASET = countylines.load()

SENTENCES = (
    "Police visited 665 cuckooed addresses in the October 2019 crackdown.",
    "Police arrested 700 people in the county lines week of October 2019.",
    "In the county lines crackdown of October 2019, officers seized 120 guns.",
    "Officers arrested more than 650 men and 91 women in the crackdown of October 2019.",
    "Nikki Holland said: “We are dismantling the criminal networks piece by piece.”",
    "The two-week crackdown on county lines in October 2019 was national.",
)
"""True and false, of several rules."""

OTHER_LINES = ("", "A line about the weather.", "# A heading", "* an item", "More text, of no week and no figure.")
"""Lines that are no findings, and change none below them."""

drafts = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=8)


def check(text: str) -> Report:
    return report(text, DATASET, kind="markdown")


def made(*found: str, rule: str = "misquote") -> Report:
    findings = tuple(Finding(rule, ERROR, "wrong", 0, 1, 1, 1, 1, 2, words) for words in found)
    return Report(findings, {}, {})


@given(drafts)
def test_a_draft_is_clean_beside_its_own_baseline(sentences: list[str]) -> None:
    checked = check("\n\n".join(sentences))
    known = count_findings([("a.md", checked)])
    assert known.total() == len(checked.findings)
    assert remove_known("a.md", checked, known).findings == ()
    assert known.total() == 0


@given(drafts, st.lists(st.sampled_from(OTHER_LINES), min_size=1, max_size=5))
def test_it_is_clean_after_lines_are_inserted_above(sentences: list[str], above: list[str]) -> None:
    text = "\n\n".join(sentences)
    known = count_findings([("a.md", check(text))])
    moved = check("\n\n".join([*above, text]))
    assert remove_known("a.md", moved, known).findings == ()
    assert known.total() == 0


@given(drafts, st.sampled_from(SENTENCES))
def test_what_is_added_is_found(sentences: list[str], added: str) -> None:
    before, after = (check("\n\n".join(some)) for some in (sentences, [*sentences, added]))
    left = remove_known("a.md", after, count_findings([("a.md", before)]))
    assert len(left.findings) >= len(after.findings) - len(before.findings)


def test_the_sentences_have_findings() -> None:
    found = {finding.rule for sentence in SENTENCES for finding in check(sentence).findings}
    assert {"wrong-figure", "lost-hedge", "misquote", "wrong-date"} <= found


@pytest.mark.parametrize(
    ("known", "met", "left"),
    [
        pytest.param(("700 people",), ("700 people",), (), id="the same"),
        pytest.param(("700 people",), ("700\n  people",), (), id="broken elsewhere"),
        pytest.param(("700 people",), ("700 men",), ("700 men",), id="other words"),
        pytest.param(("a", "a"), ("a", "a", "a"), ("a",), id="more often"),
        pytest.param(("a", "a"), ("a",), (), id="less often"),
        pytest.param((), ("a",), ("a",), id="nothing known"),
    ],
)
def test_findings_are_known_by_their_words(known: tuple[str, ...], met: tuple[str, ...], left: tuple[str, ...]) -> None:
    baseline = count_findings([("a.md", made(*known))])
    assert [finding.found for finding in remove_known("a.md", made(*met), baseline).findings] == list(left)
    assert baseline.total() == len(known) + len(left) - len(met)


def test_another_draft_and_another_rule_are_not_known() -> None:
    baseline = count_findings([("a.md", made("a"))])
    assert remove_known("b.md", made("a"), baseline) == made("a")
    assert remove_known("a.md", made("a", rule="lost-hedge"), baseline) == made("a", rule="lost-hedge")
    assert baseline == Baseline([KnownFinding("a.md", "misquote", "a")])


def test_the_last_of_too_many_are_new() -> None:
    baseline = count_findings([("a.md", made("a"))])
    twice = made("a", "a")
    second = twice.findings[1]._replace(line=7)
    left = remove_known("a.md", twice._replace(findings=(twice.findings[0], second)), baseline)
    assert left.findings == (second,)


def test_a_report_is_of_some_week_unless_it_says_so() -> None:
    assert not Report((), {}, {}).is_of_no_week
