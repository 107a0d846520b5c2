"""``--baseline`` and ``--write-baseline``: what the file says, where it may be, what is left out, and what is said."""

from __future__ import annotations

import errno
import json
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import countylines
from countylines.checker import report
from countylines.checker.findings import ERROR, Finding, Report
from countylines.cli.baseline import Baseline, BaselineFile, _known_finding
from tests.cli.running import Outcome, run

WRONG = "Police visited 665 cuckooed addresses in the October 2019 crackdown.\n"
HEDGE = "Police arrested 700 people in the October 2019 crackdown.\n"

Put = Callable[..., None]


def check(*arguments: str) -> Outcome:
    return run("check", *arguments)


def found(*arguments: str) -> list[str]:
    return [one["found"] for one in json.loads(check(*arguments, "--json").out)]


def remarks(outcome: Outcome) -> list[str]:
    """Return what is said before what was covered."""
    return outcome.err.splitlines()[:-1]


def test_a_baseline_counts_findings_by_file_rule_and_words(put: Put) -> None:
    put(
        {
            "b.md": WRONG,
            "a.md": f"{HEDGE}\n{WRONG}\nOnce more: 665 cuckooed addresses in that crackdown.\n",
            "c.md": "Hens.",
        }
    )
    outcome = check("b.md", "a.md", "c.md", "--write-baseline", "known.json")
    assert (outcome.code, outcome.out) == (0, "")
    assert remarks(outcome) == ["Wrote known.json: 4 known findings in 2 drafts."]
    assert Path("known.json").read_bytes().decode() == (
        "{\n"
        '  "countylines-baseline": 1,\n'
        '  "findings": [\n'
        '    {"path": "a.md", "rule": "lost-hedge", "found": "700 people", "count": 1},\n'
        '    {"path": "a.md", "rule": "wrong-figure", "found": "665 cuckooed addresses", "count": 2},\n'
        '    {"path": "b.md", "rule": "wrong-figure", "found": "665 cuckooed addresses", "count": 1}\n'
        "  ]\n"
        "}\n"
    )


def test_a_baseline_of_nothing_is_one(put: Put) -> None:
    put({"a.md": "fine"})
    assert remarks(check("a.md", "--write-baseline", "known.json")) == ["Wrote known.json: no known findings."]
    assert json.loads(Path("known.json").read_text()) == {"countylines-baseline": 1, "findings": []}
    assert check("a.md", "--baseline", "known.json").code == 0


def test_known_findings_are_left_out_and_new_ones_are_not(put: Put) -> None:
    put({"a.md": f"{WRONG}\n{HEDGE}"})
    check("a.md", "--write-baseline", "known.json")
    outcome = check("a.md", "--baseline", "known.json")
    assert (outcome.code, outcome.out) == (0, "")
    assert remarks(outcome) == ["2 findings are already in known.json and were left out."]
    assert outcome.err.endswith("2 figures (1 wrong, 1 unhedged); no new findings.\n")
    put({"a.md": f"# New\n\nMoved.\n\n{HEDGE}\n{WRONG}\nIn the crackdown of October 2019, they seized 120 guns.\n"})
    assert found("a.md", "--baseline", "known.json") == ["120 guns"]
    assert check("a.md", "--baseline", "known.json").code == 1
    assert check("a.md", "--baseline", "known.json", "-q", "--ignore", "wrong-figure")[1:] == ("", "")


@pytest.mark.parametrize("form", ["text", "json", "jsonl", "sarif", "github"])
def test_no_format_has_them(put: Put, form: str) -> None:
    put({"a.md": WRONG})
    check("a.md", "--write-baseline", "known.json")
    put({"b.md": "fine"})
    clean = check("b.md", "--format", form).out.replace("b.md", "a.md")
    assert check("a.md", "--baseline", "known.json", "--format", form)[:2] == (0, clean)


def test_paths_are_relative_to_its_folder(put: Put, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put({"drafts/sub/a.md": WRONG, "other/b.md": WRONG, "ci/x": ""})
    check("drafts", "other", "--write-baseline", "ci/known.json")
    known = json.loads(Path("ci/known.json").read_text(encoding="utf-8"))["findings"]
    assert [one["path"] for one in known] == ["../drafts/sub/a.md", "../other/b.md"]
    assert found("drafts", "other", "--baseline", "ci/known.json") == []
    assert found(str(tmp_path / "drafts"), "--baseline", str(tmp_path / "ci" / "known.json")) == []
    monkeypatch.chdir(tmp_path / "drafts" / "sub")
    assert found("a.md", "--baseline", "../../ci/known.json") == []


def test_what_is_no_longer_found_is_said(put: Put) -> None:
    put({"d/a.md": f"{WRONG}\n{HEDGE}", "d/b.md": WRONG, "d/c.md": WRONG, "e.md": WRONG})
    check("d", "e.md", "--write-baseline", "known.json")
    put({"d/a.md": WRONG})
    Path("d/b.md").unlink()
    Path("e.md").unlink()
    outcome = check("d", "--baseline", "known.json")
    assert outcome.code == 0
    assert remarks(outcome) == [
        "2 findings are already in known.json and were left out.",
        (
            "2 findings in known.json are no longer found: d/a.md lost-hedge “700 people”; "
            "d/b.md wrong-figure “665 cuckooed addresses”."
        ),
    ]


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(("b.md",), id="another draft"),
        pytest.param(("d",), id="another folder"),
        pytest.param(("a.md", "--ignore", "lost-hedge"), id="its rule is ignored"),
        pytest.param(("a.md", "--select", "wrong-figure"), id="another rule is selected"),
        pytest.param((".", "--exclude", "a.md"), id="its draft is excluded"),
        pytest.param(("a.md", "-q"), id="quiet"),
        pytest.param(("a.md", "--json"), id="JSON"),
    ],
)
def test_what_was_not_looked_for_is_not_called_gone(put: Put, arguments: tuple[str, ...]) -> None:
    put({"a.md": f"{HEDGE}", "b.md": "fine", "d/c.md": "fine"})
    check("a.md", "--write-baseline", "known.json")
    put({"a.md": "fine"})
    assert "no longer found" not in check(*arguments, "--baseline", "known.json").err
    assert "1 finding in known.json is no longer found" in check("a.md", "--baseline", "known.json").err


def test_of_many_that_are_gone_the_first_are_named(put: Put) -> None:
    put({f"{name}.md": WRONG for name in "abcdefg"})
    check(".", "--write-baseline", "known.json")
    put({f"{name}.md": "fine" for name in "abcdefg"})
    *_, told = remarks(check(".", "--baseline", "known.json"))
    assert told.startswith("7 findings in known.json are no longer found: a.md wrong-figure")
    assert told.endswith("; e.md wrong-figure “665 cuckooed addresses”; and 2 more.")


def test_it_is_written_again(put: Put) -> None:
    put({"a.md": WRONG})
    Path("known.json").touch()
    check("a.md", "--write-baseline", "known.json")
    first = Path("known.json").read_text(encoding="utf-8")
    check("a.md", "--write-baseline", "known.json")
    assert Path("known.json").read_text(encoding="utf-8") == first, "all findings are written, known ones too"
    put({"a.md": HEDGE})
    check("a.md", "--write-baseline", "known.json")
    assert "lost-hedge" in Path("known.json").read_text(encoding="utf-8")
    assert sorted(path.name for path in Path().iterdir()) == ["a.md", "known.json"]


def test_rules_that_do_not_count_are_not_written(put: Put) -> None:
    put({"a.md": f"{WRONG}\n{HEDGE}"})
    assert remarks(check("a.md", "--select", "lost-hedge", "--write-baseline", "known.json")) == [
        "Wrote known.json: 1 known finding in 1 draft."
    ]


def test_it_is_not_written_if_a_draft_could_not_be_read(put: Put) -> None:
    put({"a.md": WRONG})
    outcome = check("a.md", "none.md", "--write-baseline", "known.json")
    assert outcome.code == 2
    assert "Did not write known.json, because a draft could not be read." in remarks(outcome)
    assert "665" in outcome.out
    assert not Path("known.json").exists()


@pytest.mark.parametrize(
    ("name", "told"),
    [
        pytest.param("a.md", "a.md exists and is not a baseline. Name another file, or remove it first.", id="a draft"),
        pytest.param("other.json", "other.json exists and is not a baseline. Name another", id="another JSON file"),
        pytest.param("d", "d is not an ordinary file.", id="a folder"),
        pytest.param("none/known.json", "none/known.json is in a folder that does not exist.", id="no folder"),
        pytest.param("-", "- is not the name of a file. Findings go to stdout, a baseline to a file.", id="stdout"),
        pytest.param("", "'' is not the name of a file or folder.", id="no name"),
        pytest.param("/dev/null", "/dev/null is not an ordinary file.", id="a device"),
    ],
)
def test_it_replaces_nothing_but_a_baseline(put: Put, name: str, told: str) -> None:
    put({"a.md": WRONG, "d/x": "", "other.json": "{}"})
    outcome = check("a.md", "--write-baseline", name)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith(f"countylines: {told}")
    assert json.loads(check("a.md", "--write-baseline", name, "--json").err)["error"] == "unusable-destination"
    assert Path("a.md").read_text(encoding="utf-8") == WRONG


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="everything may be written here")
def test_a_folder_that_may_not_be_written_to(put: Put) -> None:
    put({"a.md": WRONG, "d/x": ""})
    Path("d").chmod(0o500)
    outcome = check("a.md", "--write-baseline", "d/known.json")
    Path("d").chmod(0o700)
    assert outcome == (4, "", "countylines: d/known.json could not be written: Permission denied.\n")


def test_a_write_that_fails_leaves_the_old_one(put: Put, monkeypatch: pytest.MonkeyPatch) -> None:
    put({"a.md": WRONG})
    check("a.md", "--write-baseline", "known.json")
    before = Path("known.json").read_bytes()

    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    put({"a.md": HEDGE})
    outcome = check("a.md", "--write-baseline", "known.json")
    assert outcome == (4, "", "countylines: known.json could not be written: No space left on device.\n")
    assert Path("known.json").read_bytes() == before
    assert sorted(path.name for path in Path().iterdir()) == ["a.md", "known.json"]


ONE = '{"countylines-baseline": 1, "findings": [{"path": "a.md", "rule": "misquote", "found": "x", "count": 7}]}'


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="empty"),
        pytest.param("{}", id="no keys"),
        pytest.param("[]", id="a list"),
        pytest.param("a: b", id="no JSON"),
        pytest.param("[" * 100_000, id="deep"),
        pytest.param('{"countylines-baseline": 2, "findings": []}', id="another version"),
        pytest.param('{"countylines-baseline": 1, "findings": {}}', id="no list"),
        pytest.param('{"countylines-baseline": 1, "findings": [], "more": 1}', id="another key"),
        pytest.param('{"countylines-baseline": 1, "findings": [{}]}', id="an empty finding"),
        pytest.param(ONE.replace("7", "0"), id="counted 0 times"),
        pytest.param(ONE.replace("7", "true"), id="a flag"),
        pytest.param(ONE.replace("7", "9" * 5000), id="large"),
        pytest.param(ONE.replace('"x"', "7"), id="no words"),
    ],
)  # fmt: skip
def test_what_is_no_baseline_is_refused(put: Put, text: str) -> None:
    put({"a.md": WRONG, "known.json": text})
    outcome = check("a.md", "--baseline", "known.json")
    assert outcome == (2, "", "countylines: known.json is not a baseline. --write-baseline FILE makes one.\n")
    assert json.loads(check("a.md", "--baseline", "known.json", "--json").err)["error"] == "unusable-baseline"


def test_a_very_large_count_costs_nothing(put: Put) -> None:
    put({"a.md": "fine", "known.json": ONE.replace("7", "1000000000000")})
    assert "(1000000000000 times)" in check("a.md", "--baseline", "known.json").err


@pytest.mark.parametrize(
    ("name", "told"),
    [
        pytest.param("none.json", "none.json does not exist. --write-baseline FILE makes a baseline.", id="not there"),
        pytest.param("d", "d is not an ordinary file.", id="a folder"),
        pytest.param("", "'' is not the name of a file. --write-baseline FILE makes a baseline.", id="no name"),
        pytest.param("a\0b", "a\\x00b is not a baseline.", id="a null byte"),
    ],
)
def test_a_baseline_that_cannot_be_read(put: Put, name: str, told: str) -> None:
    put({"a.md": WRONG, "d/x": ""})
    outcome = check("a.md", "--baseline", name)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith(f"countylines: {told}")


def test_the_two_options_exclude_each_other(put: Put) -> None:
    put({"a.md": WRONG})
    outcome = check("a.md", "--baseline", "known.json", "--write-baseline", "known.json")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith("countylines: --write-baseline writes all findings, and --baseline leaves some")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such names")
def test_a_name_that_is_no_text_is_known_too(put: Put) -> None:
    put({})
    name = os.fsdecode(b"\xff.md")
    Path(name).write_text(WRONG, encoding="utf-8")
    check(".", "--write-baseline", "known.json")
    assert Path("known.json").read_bytes().isascii()
    assert found(".", "--baseline", "known.json") == []


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


def report_of(text: str) -> Report:
    return report(text, DATASET, kind="markdown")


def known_in(*findings: Finding) -> BaselineFile:
    """Return a baseline that has the findings of one draft."""
    return BaselineFile("known.json", Baseline(_known_finding("a.md", finding) for finding in findings))


def left_of(report: Report, known: BaselineFile, path: str = "a.md") -> tuple[Finding, ...]:
    """Return the findings of a draft that a baseline does not have."""
    return known.leave_out_known(path, report).findings


def made(*found: str, rule: str = "misquote") -> Report:
    findings = tuple(Finding(rule, ERROR, "wrong", 0, 1, 1, 1, 1, 2, words) for words in found)
    return Report(findings, {}, {})


@given(drafts)
def test_a_draft_is_clean_beside_its_own_baseline(sentences: list[str]) -> None:
    checked = report_of("\n\n".join(sentences))
    known = known_in(*checked.findings)
    assert left_of(checked, known) == ()
    assert known.left["a.md"].total() == 0


@given(drafts, st.lists(st.sampled_from(OTHER_LINES), min_size=1, max_size=5))
def test_it_is_clean_after_lines_are_inserted_above(sentences: list[str], above: list[str]) -> None:
    text = "\n\n".join(sentences)
    known = known_in(*report_of(text).findings)
    assert left_of(report_of("\n\n".join([*above, text])), known) == ()
    assert known.left["a.md"].total() == 0


@given(drafts, st.sampled_from(SENTENCES))
def test_what_is_added_is_found(sentences: list[str], added: str) -> None:
    before, after = (report_of("\n\n".join(some)) for some in (sentences, [*sentences, added]))
    assert len(left_of(after, known_in(*before.findings))) >= len(after.findings) - len(before.findings)


def test_the_sentences_have_findings() -> None:
    found = {finding.rule for sentence in SENTENCES for finding in report_of(sentence).findings}
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
    baseline = known_in(*made(*known).findings)
    assert [finding.found for finding in left_of(made(*met), baseline)] == list(left)
    assert baseline.left["a.md"].total() == len(known) + len(left) - len(met)


def test_another_draft_and_another_rule_are_not_known() -> None:
    baseline = known_in(*made("a").findings)
    assert left_of(made("a"), baseline, "b.md") == made("a").findings
    assert left_of(made("a", rule="lost-hedge"), baseline) == made("a", rule="lost-hedge").findings


def test_the_last_of_too_many_are_new() -> None:
    first, second = made("a", "a").findings
    second = second._replace(line=7)
    assert left_of(Report((first, second), {}, {}), known_in(first)) == (second,)
