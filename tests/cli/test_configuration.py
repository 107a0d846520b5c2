"""The configuration of ``check``: each key, which file counts, what comes before it, and errors in it."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from countylines.checker import RULES
from countylines.cli.configuration import CONFIGURATION_KEYS, OWN_FILE, SHARED_FILE
from tests.cli.running import Outcome, run, run_shell
from tests.cli.spoiling import change

WRONG = "Police visited 665 cuckooed addresses in the October 2019 crackdown.\n"
HEDGE = "Police arrested 700 people in the October 2019 crackdown.\n"
BOTH = f"{WRONG}\n{HEDGE}"

Put = Callable[..., None]


def check(*arguments: str) -> Outcome:
    return run("check", *arguments)


def rules(*arguments: str) -> list[str]:
    return [one["rule"] for one in json.loads(check(*arguments, "--json").out)]


def paths(*arguments: str) -> list[str]:
    return [one["path"].replace(os.sep, "/") for one in json.loads(check(*arguments, "--json").out)]


# --- each key


@pytest.mark.parametrize(
    ("configured", "typed", "expected"),
    [
        pytest.param("", "", "wrong-figure lost-hedge", id="nothing"),
        pytest.param('select = ["lost-hedge"]', "", "lost-hedge", id="select"),
        pytest.param('select = ["Lost hedge"]', "", "lost-hedge", id="a rule by any name"),
        pytest.param('select = ["lost-hedge"]', "--select wrong-figure", "wrong-figure", id="select, typed"),
        pytest.param(
            'select = ["lost-hedge", "misquote"]', "--ignore lost-hedge", "", id="select, ignored by an option"
        ),
        pytest.param('ignore = ["lost-hedge"]', "", "wrong-figure", id="ignore"),
        pytest.param('ignore = ["lost-hedge"]', "--ignore wrong-figure", "lost-hedge", id="ignore, typed"),
        pytest.param('ignore = ["lost-hedge"]', "--select lost-hedge", "lost-hedge", id="ignore, but selected"),
        pytest.param("ignore = []", "", "wrong-figure lost-hedge", id="no rule ignored"),
        pytest.param('per-file-ignores = {"a.md" = ["lost-hedge"]}', "", "wrong-figure", id="per file"),
        pytest.param('per-file-ignores = {"*.md" = ["lost-hedge"]}', "", "wrong-figure", id="per file, glob"),
        pytest.param('per-file-ignores = {"b.md" = ["lost-hedge"]}', "", "wrong-figure lost-hedge", id="another file"),
        pytest.param('per-file-ignores = {"*" = ["lost-hedge"], "a.*" = ["wrong-figure"]}', "", "", id="two patterns"),
        pytest.param(
            'per-file-ignores = {"*" = ["lost-hedge"]}', "--ignore wrong-figure", "", id="per file, beside an option"
        ),
    ],
)  # fmt: skip
def test_rules_are_configured(put: Put, configured: str, typed: str, expected: str) -> None:
    put({"a.md": BOTH, OWN_FILE: configured})
    assert rules("a.md", *typed.split()) == expected.split()


@pytest.mark.parametrize(
    ("configured", "typed", "code"),
    [
        pytest.param("", "", 0, id="default"),
        pytest.param('fail-on = "warning"', "", 1, id="configured"),
        pytest.param('fail-on = "warning"', "--fail-on error", 0, id="typed"),
        pytest.param('fail-on = "error"', "--fail-on note", 1, id="typed, stricter"),
    ],
)
def test_fail_on_is_configured(put: Put, configured: str, typed: str, code: int) -> None:
    put({"a.md": HEDGE, OWN_FILE: configured})
    assert check("a.md", *typed.split()).code == code


@pytest.mark.parametrize(
    ("configured", "typed", "week"),
    [
        pytest.param('week = "October 2021"', "", "2021-10", id="configured, by any name"),
        pytest.param('week = "2021-10"', "--week 2019-10", "2019-10", id="typed"),
        pytest.param("", "", "2019-10", id="default"),
    ],
)
def test_the_week_is_configured(put: Put, configured: str, typed: str, week: str) -> None:
    put({"a.md": "Police arrested 12 people in the county lines crackdown across the country.", OWN_FILE: configured})
    (found,) = json.loads(check("a.md", "--select", "wrong-figure", "--json", *typed.split()).out)
    assert found["record"]["id"] == f"{week}/arrests"


def test_files_are_configured(put: Put) -> None:
    put({"drafts/a.md": WRONG, "notes.txt": WRONG, "b.md": WRONG, OWN_FILE: 'files = ["notes.txt", "drafts"]'})
    assert paths() == ["notes.txt", "drafts/a.md"]
    assert paths("b.md") == ["b.md"]


def test_a_configured_hyphen_is_a_file(put: Put) -> None:
    put({"-": WRONG, OWN_FILE: 'files = ["-"]'})
    assert paths() == ["./-"]


def test_without_files_it_says_what_to_do(put: Put) -> None:
    sentence = (
        "countylines: Missing argument 'FILE...': name drafts or folders, or - for standard input, or list files in "
        ".countylines.toml. Help: countylines check --help\n"
    )
    for configured in ("", "files = []", 'week = "2019-10"'):
        put({OWN_FILE: configured})
        assert check() == (2, "", sentence)
    assert json.loads(check("--json").err)["error"] == "usage"


def test_patterns_are_excluded(put: Put) -> None:
    put({"d/a.md": WRONG, "d/old/b.md": WRONG, "d/c.txt": WRONG, OWN_FILE: 'exclude = ["old", "d/*.txt"]'})
    assert paths("d") == ["d/a.md"]
    assert paths("d", "d/old/b.md") == ["d/a.md"]
    assert paths("d", "--exclude", "a.md") == ["d/c.txt", "d/old/b.md"], "options take precedence"
    assert paths("d", "--exclude", "a.md", "--exclude", "old") == ["d/c.txt"]
    assert check("d").err.startswith(f"Skipped 2 excluded paths: {Path('d', 'c.txt')}, {Path('d', 'old')}.\n")


def test_a_folder_in_which_all_is_excluded_is_no_error(put: Put) -> None:
    put({"d/a.md": WRONG, "e/b.py": ""})
    assert check("d", "--exclude", "a.md")[:2] == (0, "")
    assert check("d", "--exclude", "d").err == "Skipped 1 excluded path: d.\nNo drafts were checked.\n"
    assert check("d", "e", "--exclude", "a.md").code == 2


def test_what_is_in_an_excluded_folder_is_not_counted(put: Put) -> None:
    put({"d/a.md": "fine", "d/node_modules/x.js": "", "d/b.pdf": ""})
    assert "1 file not read: .pdf (1)." in check("d", "--exclude", "node_modules").err


def test_data_is_configured(put: Put, record: Path) -> None:
    change(record, "dataset", lambda header: header.update(week="2021-10"))
    put(
        {
            "a.md": "Police arrested 12 people in the county lines crackdown across the country.",
            OWN_FILE: 'data = "record"',
        }
    )

    def figure(*arguments: str, **environment: str) -> str:
        outcome = run("check", "a.md", "--select", "wrong-figure", "--json", *arguments, env=environment)
        return str(json.loads(outcome.out)[0]["record"]["id"])

    assert figure() == "2021-10/arrests"
    assert figure("--no-config") == "2019-10/arrests"
    bundled = str(Path(__file__).resolve().parents[2] / "data")
    assert figure("--data", bundled) == "2019-10/arrests"
    assert figure(COUNTYLINES_DATA=bundled) == "2019-10/arrests"
    before = run("--data", bundled, "check", "a.md", "--select", "wrong-figure", "--json")
    assert json.loads(before.out)[0]["record"]["id"] == "2019-10/arrests"


def test_data_is_for_check_alone(put: Put) -> None:
    put({OWN_FILE: 'data = "nowhere"'})
    assert run("get", "arrests").code == 0
    assert check("--explain", "misquote").code == 0
    assert check("--help").code == 0


def test_a_baseline_is_configured(put: Put) -> None:
    put({"sub/a.md": WRONG, SHARED_FILE: '[tool.countylines]\nbaseline = "known.json"'})
    assert check("sub", "--write-baseline", "known.json").code == 0
    os.chdir("sub")
    assert check("a.md")[:2] == (0, "")
    assert check("a.md", "--no-config").code == 1
    assert check("a.md", "--baseline", "none.json").err.startswith("countylines: none.json does not exist.")


# --- which file counts


def test_the_nearest_configuration_counts_alone(put: Put) -> None:
    put(
        {
            "x/y/a.md": BOTH,
            "x/.countylines.toml": 'ignore = ["lost-hedge"]',
            ".countylines.toml": 'ignore = ["wrong-figure"]',
        }
    )
    assert rules("x/y/a.md") == ["lost-hedge"], "from the working directory, not from the draft"
    os.chdir("x")
    assert rules("y/a.md") == ["wrong-figure"]
    os.chdir("y")
    assert rules("a.md") == ["wrong-figure"]


def test_a_pyproject_without_the_table_is_passed_over(put: Put) -> None:
    put(
        {
            "x/y/a.md": BOTH,
            "x/y/pyproject.toml": '[project]\nname = "countylines"\n[tool.other]\nkey = 1\n',
            "x/pyproject.toml": '[tool.countylines]\nignore = ["lost-hedge"]\n',
            ".countylines.toml": 'ignore = ["wrong-figure"]',
        }
    )
    os.chdir("x/y")
    assert rules("a.md") == ["wrong-figure"]


@pytest.mark.parametrize(
    "text", ["this is [ no TOML", 'dependencies = ["countylines"]\n[tool.ruff]\nthis is [ no TOML']
)
def test_a_pyproject_that_cannot_have_the_table_is_not_parsed(put: Put, text: str) -> None:
    put({"a.md": BOTH, "pyproject.toml": text})
    assert rules("a.md") == ["wrong-figure", "lost-hedge"]


@pytest.mark.parametrize(
    "text",
    [
        '[tool.countylines]\nignore = ["lost-hedge"]',
        '[ tool . "countylines" ]\nignore = ["lost-hedge"]',
        'tool.countylines.ignore = ["lost-hedge"]',
        '[tool] # ours\ncountylines = { ignore = ["lost-hedge"] }',
        'tool = { other = {}, countylines = { ignore = ["lost-hedge"] } }',
    ],
)
def test_the_table_of_a_pyproject_may_be_written_in_any_way(put: Put, text: str) -> None:
    put({"a.md": BOTH, "pyproject.toml": text})
    assert rules("a.md") == ["wrong-figure"]


def test_its_own_file_comes_before_pyproject(put: Put) -> None:
    put({"a.md": BOTH, OWN_FILE: "", SHARED_FILE: '[tool.countylines]\nignore = ["lost-hedge"]\n'})
    assert rules("a.md") == ["wrong-figure", "lost-hedge"]


def test_paths_are_relative_to_the_file(put: Put) -> None:
    put(
        {
            "drafts/a.md": BOTH,
            "drafts/old/b.md": BOTH,
            "drafts/c.md": BOTH,
            SHARED_FILE: (
                '[tool.countylines]\nfiles = ["drafts"]\nexclude = ["drafts/old"]\nselect = ["wrong-figure"]\n'
                '[tool.countylines.per-file-ignores]\n"drafts/c.md" = ["wrong-figure"]\n'
            ),
        }
    )
    assert paths() == ["drafts/a.md"]
    os.chdir("drafts/old")
    assert paths() == ["../../drafts/a.md"]


def test_a_named_configuration_counts(put: Put) -> None:
    put(
        {
            "a.md": BOTH,
            OWN_FILE: 'ignore = ["wrong-figure"]',
            "other.toml": 'ignore = ["lost-hedge"]',
            "x/pyproject.toml": '[tool.countylines]\nignore = ["lost-hedge"]\nfiles = ["b.md"]',
            "x/b.md": BOTH,
            "y/pyproject.toml": "[tool.other]",
        }
    )
    assert rules("a.md", "--config", "other.toml") == ["wrong-figure"]
    assert rules("a.md", "--config", "x/pyproject.toml") == ["wrong-figure"]
    assert paths("--config", "x/pyproject.toml") == ["x/b.md"]
    assert rules("a.md", "--no-config") == ["wrong-figure", "lost-hedge"]
    assert check("a.md", "--config", "y/pyproject.toml") == (
        2, "", "countylines: y/pyproject.toml: it has no table [tool.countylines].\n",
    )  # fmt: skip
    refused = check("a.md", "--config", "other.toml", "--no-config")
    assert (refused.code, refused.out) == (2, "")
    assert "--no-config reads none" in refused.err


@pytest.mark.parametrize("name", [OWN_FILE, SHARED_FILE])
def test_a_folder_of_that_name_is_told(put: Put, name: str) -> None:
    put({"a.md": BOTH, f"{name}/x": ""})
    assert check("a.md") == (
        2,
        "",
        f"countylines: {name}: the configuration has to be a file. To check without it: --no-config\n",
    )


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not remove the folder one is in")
def test_the_working_directory_may_be_gone(put: Put, tmp_path: Path) -> None:
    put({"a.md": WRONG})
    script = 'mkdir gone; cd gone; rmdir ../gone; "${countylines[@]}" check -q "$1"'
    code, out, err = run_shell(f'cd "{tmp_path}"; {script}', str(tmp_path / "a.md"))
    assert (code, err) == (1, b"")
    assert b"wrong-figure" in out


# --- what is wrong with a file


KEYS = "The keys are: week, select, ignore, fail-on, files, exclude, per-file-ignores, baseline, data\n"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param('wek = "a"', f"no key is called 'wek'. Did you mean week? {KEYS}", id="a key that is close"),
        pytest.param('fail_on = "a"', f"no key is called 'fail_on'. Did you mean fail-on? {KEYS}", id="an underscore"),
        pytest.param("x = 1", f"no key is called 'x'. {KEYS}", id="another key"),
        pytest.param(
            '[tool.countylines]\nweek = "a"',
            f"no key is called 'tool'. In this file the keys stand at the top, without [tool.countylines]. {KEYS}",
            id="the table of pyproject",
        ),
        pytest.param("week = 2019", "week has to be a string, not a number.\n", id="a number"),
        pytest.param("week = 2019-10-07", "week has to be a string, not a date or a time.\n", id="a date"),
        pytest.param("data = true", "data has to be a string, not true or false.\n", id="a flag"),
        pytest.param('select = "misquote"', "select has to be a list of strings, not a string.\n", id="no list"),
        pytest.param("files = [1]", "files has to be a list of strings, not a list with a number.\n", id="a list"),
        pytest.param("exclude = {}", "exclude has to be a list of strings, not a table.\n", id="a table"),
        pytest.param(
            'per-file-ignores = {"*.md" = "misquote"}',
            "per-file-ignores has to be a table with a list of strings for each pattern, not a table with a string.\n",
            id="a table of others",
        ),
        pytest.param(
            "per-file-ignores = []",
            "per-file-ignores has to be a table with a list of strings for each pattern, not a list.\n",
            id="no table",
        ),
        pytest.param('fail-on = "warn"', "fail-on has to be error, warning or note, not 'warn'.\n", id="no severity"),
        pytest.param("select = []", "select names no rule. Remove it to report the findings of all rules.\n", id="0"),
        pytest.param('exclude = [""]', "exclude has an empty string in it. Write a value or remove it.\n", id="empty"),
        pytest.param(
            "week =", "it is not valid TOML: Invalid value (at end of document). To check without it: --no-config\n",
            id="no TOML",
        ),
        pytest.param(f"x = {'[' * 5000}", "it is nested too deeply. To check without it: --no-config\n", id="deep"),
        pytest.param(
            'week = "2019-11"',
            "week: No week is called '2019-11'. Did you mean 2019-01, 2019-10 or 2018-10? To look up names: "
            "countylines timeline\n",
            id="no week",
        ),
        pytest.param(
            'data = "nowhere"',
            "data: No record at 'nowhere': there is no such folder. A record is a folder that contains dataset.json.\n",
            id="no record",
        ),
        pytest.param('"\\u001b" = 1', f"no key is called '\\x1b'. {KEYS}", id="a control character"),
    ],
)  # fmt: skip
def test_a_wrong_configuration_is_one_sentence_with_file_and_key(put: Put, text: str, told: str) -> None:
    put({"a.md": WRONG, OWN_FILE: text})
    assert check("a.md") == (2, "", f"countylines: {OWN_FILE}: {told}")
    error = json.loads(check("a.md", "--json").err)
    assert (error["error"], error["path"]) == ("unusable-configuration", OWN_FILE)
    assert check("a.md", "--no-config").code == 1


NONE_LEFT = f"{OWN_FILE}: ignore: it leaves none of the rules that select names."


@pytest.mark.parametrize(
    ("configured", "typed", "told"),
    [
        pytest.param('select = ["misquote"]\nignore = ["misquote"]', "", NONE_LEFT, id="configured"),
        pytest.param(
            'select = ["misquote"]\nignore = ["Misquote", "lost-hedge"]', "", NONE_LEFT, id="one more ignored"
        ),
        pytest.param(
            'select = ["misquote"]',
            "--ignore misquote",
            f"--ignore leaves none of the rules that select names in {OWN_FILE}. Help: countylines check --help",
            id="an option",
        ),
        pytest.param('select = ["misquote", "clipped-quote"]\nignore = ["misquote"]', "", None, id="one is left"),
        pytest.param('select = ["misquote"]\nignore = ["misquote"]', "--select misquote", None, id="selected anyway"),
        pytest.param('select = ["misquote"]\nignore = ["misquote"]', "--ignore lost-hedge", None, id="others ignored"),
    ],
)
def test_a_configuration_that_leaves_no_rule_is_an_error(
    put: Put, configured: str, typed: str, told: str | None
) -> None:
    put({"a.md": BOTH, OWN_FILE: configured})
    outcome = check("a.md", *typed.split())
    if told is None:
        assert outcome.code == 0
    else:
        assert outcome == (2, "", f"countylines: {told}\n")


@pytest.mark.parametrize("key", ["select", "ignore", "per-file-ignores"])
def test_an_unknown_rule_names_file_and_key(put: Put, key: str) -> None:
    value = '{"*" = ["misquoted"]}' if key.startswith("per") else '["misquoted"]'
    put({"a.md": WRONG, SHARED_FILE: f"[tool.countylines]\n{key} = {value}"})
    outcome = check("a.md")
    assert outcome.err.startswith(
        f"countylines: pyproject.toml: {key}: No rule is called 'misquoted'. Did you mean mis"
    )
    assert all(rule.name in outcome.err for rule in RULES)
    assert json.loads(check("a.md", "--json").err)["key"] == key


def test_a_file_above_is_named_as_seen_from_here(put: Put) -> None:
    put({"x/y/a.md": WRONG, "pyproject.toml": "[tool]\ncountylines = 1"})
    os.chdir("x/y")
    why = "[tool.countylines] has to be a table, not a number. To check without it: --no-config"
    assert check("a.md").err.replace(os.sep, "/") == f"countylines: ../../pyproject.toml: {why}\n"


@pytest.mark.parametrize(
    ("name", "told"),
    [
        pytest.param("none.toml", "it does not exist.", id="not there"),
        pytest.param("folder", "the configuration has to be a file.", id="a folder"),
        pytest.param("a\0b", "it is not a valid file name.", id="a null byte"),
    ],
)
def test_a_named_file_that_cannot_be_read(put: Put, name: str, told: str) -> None:
    put({"a.md": WRONG, "folder/x": ""})
    outcome = check("a.md", "--config", name)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.endswith(f": {told}\n")


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="everything may be read here")
def test_a_file_that_may_not_be_read(put: Put) -> None:
    put({"a.md": WRONG, OWN_FILE: ""})
    Path(OWN_FILE).chmod(0)
    told = f"countylines: {OWN_FILE}: it cannot be read: Permission denied. To check without it: --no-config\n"
    assert check("a.md") == (2, "", told)


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"week = '\xe9'", id="Latin 1"),
        pytest.param("week = '2019-10'".encode("utf-16"), id="UTF-16"),
    ],
)
def test_a_file_that_is_not_utf_8(put: Put, data: bytes) -> None:
    put({"a.md": WRONG})
    Path(OWN_FILE).write_bytes(data)
    assert check("a.md").err == f"countylines: {OWN_FILE}: it is not UTF-8. To check without it: --no-config\n"


def test_a_byte_order_mark_and_line_ends_of_windows_are_read(put: Put) -> None:
    put({"a.md": BOTH})
    Path(OWN_FILE).write_bytes(b"\xef\xbb\xbf# a comment\r\nignore = ['lost-hedge']\r\n")
    assert rules("a.md") == ["wrong-figure"]


def test_a_damaged_record_is_told_as_one(put: Put, record: Path) -> None:
    change(record, "dataset", lambda header: header.pop("title"))
    put({"a.md": WRONG, OWN_FILE: 'data = "record"'})
    assert check("a.md").code == 3


def test_every_key_has_been_tried() -> None:
    tried = Path(__file__).read_text(encoding="utf-8")
    assert [key for key in CONFIGURATION_KEYS if f"{key} = " not in tried] == []


# --- what it costs

OWN_MODULES = ("configuration", "check_settings", "baseline")


def imported(*arguments: str) -> set[str]:
    """Return which of the modules behind configurations a command imports, in a process of its own."""
    names = ("tomllib", *(f"countylines.cli.{name}" for name in OWN_MODULES))
    code = (
        f"import sys; from countylines.cli import main; main({list(arguments)!r}); "
        f"print(*[name for name in {names!r} if name in sys.modules], file=sys.stderr)"
    )
    code_, _, err = run_shell('"$PYTHON" -c "$1"', code)
    assert code_ == 0
    return set(err.decode().splitlines()[-1].split())


@pytest.mark.parametrize("line", ["stats", "get arrests", "--version", "search arrests", "verify --help", "--help"])
def test_other_commands_import_nothing_of_it(put: Put, line: str) -> None:
    put({OWN_FILE: "week ="})
    expected = {"countylines.cli.configuration", "countylines.cli.check_settings"} if line == "--help" else set()
    assert imported(*line.split()) == expected, "the help of the group has the first sentence of each command"


def test_check_imports_a_reader_only_for_a_file(put: Put) -> None:
    put({"a.md": WRONG})
    always = {"countylines.cli.configuration", "countylines.cli.check_settings"}
    assert imported("check", "a.md") == always
    put({SHARED_FILE: "[project]"})
    assert imported("check", "a.md") == always
    put({OWN_FILE: 'ignore = ["misquote"]'})
    assert imported("check", "a.md") == {*always, "tomllib"}
