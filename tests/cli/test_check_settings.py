"""The settings of ``check``: standard input under a name, options that exclude each other, headings in the help."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from unittest import mock

import pytest

from countylines.cli.commands.check import OPTION_GROUPS, check
from tests.cli.running import Outcome, run

DRAFT = "Police visited <b>665</b> cuckooed addresses in the October 2019 crackdown and arrested 700 people.\n"


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def typed() -> Iterator[io.BytesIO]:
    """Put the draft on standard input."""
    data = io.BytesIO(DRAFT.encode())
    with mock.patch.object(sys, "stdin", io.TextIOWrapper(data)):
        yield data


def check_stdin(name: str, *arguments: str) -> Outcome:
    return run("check", "-", "--stdin-filename", name, *arguments)


@pytest.mark.usefixtures("typed")
class TestStandardInputUnderAName:
    def test_messages_have_the_name(self) -> None:
        outcome = check_stdin("drafts/a.html", "--verbose")
        assert outcome.out.startswith("drafts/a.html:1:19: error wrong-figure: ")
        assert outcome.err.startswith("drafts/a.html:1:19: 665")

    @pytest.mark.parametrize("form", ["json", "sarif", "github"])
    def test_every_format_has_the_name(self, form: str) -> None:
        outcome = check_stdin("drafts/a.html", "--format", form)
        assert "drafts/a.html" in outcome.out
        assert "stdin" not in outcome.out

    @pytest.mark.parametrize(
        ("name", "arguments", "column"),
        [
            pytest.param("a.html", (), 19, id="HTML by its name"),
            pytest.param("a.txt", ("--as", "html"), 19, id="HTML by an option"),
        ],
    )
    def test_the_name_tells_the_format(self, name: str, arguments: tuple[str, ...], column: int) -> None:
        found = json.loads(check_stdin(name, "--select", "wrong-figure", "--json", *arguments).out)
        assert [one["column"] for one in found] == [column]

    def test_rules_are_ignored_by_the_name(self) -> None:
        Path(".countylines.toml").write_text('per-file-ignores = {"d/*.html" = ["lost-hedge"]}', encoding="utf-8")
        assert "lost-hedge" not in check_stdin("d/a.html").out

    def test_rules_of_other_names_are_not(self) -> None:
        Path(".countylines.toml").write_text('per-file-ignores = {"e/*.html" = ["lost-hedge"]}', encoding="utf-8")
        assert "lost-hedge" in check_stdin("d/a.html").out

    def test_an_excluded_name_is_not_read(self, typed: io.BytesIO) -> None:
        outcome = check_stdin("d/a.html", "--exclude", "d")
        assert outcome[:2] == (0, "")
        assert outcome.err.startswith("Skipped 1 excluded path: d/a.html.\n")
        assert typed.tell() == 0

    def test_it_need_not_exist_and_is_not_read_if_it_does(self) -> None:
        Path("a.html").write_text("fine", encoding="utf-8")
        assert "665" in check_stdin("a.html").out

    def test_a_baseline_knows_it_by_the_name(self) -> None:
        Path("a.html").write_text(DRAFT, encoding="utf-8")
        assert run("check", "a.html", "--write-baseline", "known.json").code == 0
        assert check_stdin("a.html", "--baseline", "known.json")[:2] == (0, "")


def test_a_name_for_nothing_is_refused() -> None:
    outcome = run("check", "a.md", "--stdin-filename", "b.md")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith(
        "countylines: --stdin-filename names standard input, which is read only where FILE is -"
    )


def test_an_empty_pattern_is_wrong_usage() -> None:
    Path("a.html").write_text(DRAFT, encoding="utf-8")
    outcome = run("check", "a.html", "--exclude", "")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err == "countylines: --exclude has an empty pattern. Help: countylines check --help\n"


# --- help


def test_every_option_stands_under_a_heading() -> None:
    listed = [name for names in OPTION_GROUPS.values() for name in names]
    options = [param.name for param in check.params if param.param_type_name == "option"]
    assert sorted(listed) == sorted(str(name) for name in options)


def test_the_help_has_the_headings_and_each_option_once() -> None:
    shown = run("check", "--help").out
    headings = [line.removesuffix(":") for line in shown.splitlines() if line.endswith(":") and line[0] != " "]
    assert headings == [*OPTION_GROUPS, "Other options"]
    for param in check.params:
        if param.param_type_name == "option":
            assert shown.count(f"  {param.opts[0]}") + shown.count(f", {param.opts[0]}") == 1


def test_other_commands_have_one_list() -> None:
    assert run("verify", "--help").out.count("\nOptions:\n") == 1


# --- in the log of a workflow


@pytest.mark.parametrize(
    "name", ["::error::x.md", " ::stop-commands::x.md", "a##[group]b.md", "##[error]c.md", "a\n::error::d.md"]
)
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such names")
def test_no_name_is_an_instruction_to_the_runner(name: str) -> None:
    """The runner reads both streams; it obeys a line that begins with :: and, anywhere in a line, ##[."""
    text = f"{DRAFT}\nThe two-week crackdown.\nPolice made ##[add-mask]700 arrests in the October 2019 crackdown.\n"
    Path(name).write_text(text, encoding="utf-8")
    lines = []
    for more in ((name, "--verbose"), (name, "--exclude", name), (f"{name}.none",), (".", name)):
        outcome = run("check", *more, "--format", "github")
        lines += outcome.err.splitlines()
        assert all(
            line.startswith(("::error file=", "::warning file=", "::notice file=")) for line in outcome.out.splitlines()
        )
    assert run("check", name, "--write-baseline", "known.json").code == 0
    Path(name).write_text("fine", encoding="utf-8")
    lines += run("check", name, "--baseline", "known.json", "--format", "github").err.splitlines()
    assert any("no longer found" in line for line in lines)
    assert [line for line in lines if line.lstrip().startswith("::") or "##[" in line] == []


@pytest.mark.parametrize("asked", [{"GITHUB_ACTIONS": "true"}, {}], ids=["by the variable", "by the format"])
def test_an_error_names_the_tool_once(asked: dict[str, str]) -> None:
    outcome = run("check", "::x.md", *(() if asked else ("--format", "github")), env=asked)
    assert outcome.err.splitlines()[0] == "countylines: ::x.md does not exist."


@pytest.mark.parametrize("line", ["check {} --json", "verify {} --json"])
@pytest.mark.parametrize("name", ["::x.md", "##[error]x.md"])
def test_the_message_of_an_error_in_json_stays_and_is_no_instruction(line: str, name: str) -> None:
    arguments = line.format(name).split()
    plain, in_workflow = run(*arguments), run(*arguments, env={"GITHUB_ACTIONS": "true"})
    assert json.loads(in_workflow.err) == json.loads(plain.err)
    assert json.loads(in_workflow.err)["message"] == f"{name} does not exist."
    assert "##[" not in in_workflow.err


# --- beside --diff and --fix


@pytest.mark.usefixtures("typed")
def test_standard_input_under_a_name_is_fixed_to_stdout_and_the_file_stays() -> None:
    Path("a.html").write_text("fine", encoding="utf-8")
    outcome = check_stdin("a.html", "--fix", "--select", "wrong-figure")
    assert (outcome.code, outcome.out) == (0, DRAFT.replace("665", "655"))
    assert outcome.err.startswith("a.html:1:19: fixed wrong-figure: ")
    assert Path("a.html").read_text(encoding="utf-8") == "fine"


@pytest.mark.usefixtures("typed")
def test_a_diff_of_standard_input_has_its_name() -> None:
    assert check_stdin("d/a.html", "--diff").out.startswith("--- a/d/a.html\n+++ b/d/a.html\n")


def test_a_file_called_stdin_is_fixed_in_place() -> None:
    Path("stdin").write_text(FIGURE, encoding="utf-8")
    assert run("check", "stdin", "--fix")[:2] == (0, "")
    assert Path("stdin").read_text(encoding="utf-8") == FIGURE.replace("665", "655")


FIGURE = "Police visited 665 cuckooed addresses in the October 2019 crackdown.\n"


def test_what_is_known_is_not_fixed() -> None:
    Path("a.md").write_text(FIGURE, encoding="utf-8")
    run("check", "a.md", "--write-baseline", "known.json")
    twice = f"{FIGURE}\n{FIGURE}"
    Path("a.md").write_text(twice, encoding="utf-8")
    assert run("check", "a.md", "--diff", "--baseline", "known.json").out.count("\n+") == 2, "the header, and one line"
    outcome = run("check", "a.md", "--fix", "--baseline", "known.json", "--select", "wrong-figure")
    assert outcome[:2] == (0, "")
    assert Path("a.md").read_text(encoding="utf-8") == f"{FIGURE}\n{FIGURE.replace('665', '655')}"
    assert "1 finding is already in known.json and was left out." in outcome.err
    assert "no longer found" not in outcome.err


def test_what_is_excluded_or_ignored_is_not_fixed() -> None:
    for name in ("a.md", "b.md", "c.md"):
        Path(name).write_text(FIGURE, encoding="utf-8")
    settings = 'files = ["."]\nexclude = ["a.md"]\nper-file-ignores = {"b.md" = ["wrong-figure"]}'
    Path(".countylines.toml").write_text(settings, encoding="utf-8")
    assert run("check", "--fix").code == 0
    fixed = [name for name in ("a.md", "b.md", "c.md") if Path(name).read_text(encoding="utf-8") != FIGURE]
    assert fixed == ["c.md"]


@pytest.mark.parametrize("option", ["--diff", "--fix"])
def test_a_baseline_is_written_of_what_is_there(option: str) -> None:
    Path("a.md").write_text(FIGURE, encoding="utf-8")
    outcome = run("check", "a.md", "--write-baseline", "known.json", option)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith("countylines: --write-baseline writes what is found: use --diff and --fix without it")
    assert Path("a.md").read_text(encoding="utf-8") == FIGURE
    assert not Path("known.json").exists()
