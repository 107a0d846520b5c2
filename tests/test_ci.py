"""Checking drafts in CI: the pre-commit hook, the action, and the recipes of docs/ci.md, as far as they run here.

What installs the tool from a checkout needs a package index and is skipped without one.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from countylines.checker import RULES
from countylines.cli.configuration import SEVERITIES
from tests.cli.running import bare_environment, run
from tests.test_packaging import files_of_the_project, need

ROOT = Path(__file__).resolve().parent.parent
PAGE = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
DRAFT = ROOT / "docs" / "draft.md"
SCRIPT = ROOT / ".ci" / "action"
WRONG = "Police visited 665 cuckooed addresses in the October 2019 crackdown.\n"
RIGHT = WRONG.replace("665", "655")

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="the scripts need bash")


def read_yaml(text: str) -> Any:
    return pytest.importorskip("yaml", reason="PyYAML is not here").safe_load(text)


def recipes(language: str) -> list[str]:
    """Return the blocks of the page in a language."""
    return re.findall(rf"^```{language}\n(.*?)^```", PAGE, flags=re.DOTALL | re.MULTILINE)


def run_in(folder: Path, *command: str, env: Mapping[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    """Run a command in a folder, with the settings for package indexes that this machine has."""
    kept = {name: value for name, value in os.environ.items() if name.startswith(("PIP_", "SSL_", "HTTP", "http"))}
    environment = bare_environment({**kept, **(env or {})})
    return subprocess.run(
        command, cwd=folder, env=environment, stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8",
        check=False, timeout=600,
    )  # fmt: skip


@cache
def has_package_index() -> bool:
    """Return whether pip can find packages here."""
    command = [
        sys.executable,
        "-m",
        "pip",
        "install",
        "--quiet",
        "--dry-run",
        "--no-deps",
        "--ignore-installed",
        "click",
    ]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


@pytest.fixture
def package_index() -> None:
    """Skip the test where there is no package index."""
    if not has_package_index():
        pytest.skip("there is no package index here")


@pytest.fixture
def drafts(tmp_path: Path) -> Path:
    """Return a folder of drafts under git, with a wrong figure in one of them."""
    folder = tmp_path / "project"
    (folder / "drafts").mkdir(parents=True)
    (folder / "drafts" / "wrong.md").write_text(WRONG, encoding="utf-8")
    (folder / "drafts" / "right.md").write_text(RIGHT, encoding="utf-8")
    return folder


def commit_all(folder: Path) -> str:
    """Put a folder under git with all its files; return the commit."""
    if shutil.which("git") is None:
        pytest.skip("git is not here")
    identity = ("-c", "user.name=A", "-c", "user.email=a@example.org")
    for command in (("init", "-q"), ("add", "-A"), (*identity, "commit", "-q", "-m", "All")):
        done = run_in(folder, "git", *command)
        assert done.returncode == 0, done.stderr
    return run_in(folder, "git", "rev-parse", "HEAD").stdout.strip()


# --- the hook


def test_the_hook_runs_the_command_on_drafts() -> None:
    (hook,) = read_yaml((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert (hook["id"], hook["entry"], hook["language"]) == ("countylines", "countylines check", "python")
    local = read_yaml(recipes("yaml")[1])["repos"][0]["hooks"][0]
    assert local["types_or"] == hook["types_or"]
    assert (local["name"], local["entry"].split()[:2]) == (hook["name"], hook["entry"].split())


@pytest.mark.slow
@POSIX
@pytest.mark.usefixtures("package_index")
def test_pre_commit_runs_the_hook_of_a_clone(tmp_path: Path, drafts: Path) -> None:
    need("pre-commit")
    clone = tmp_path / "countylines"
    for name in files_of_the_project():
        (clone / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, clone / name)
    commit = commit_all(clone)
    (drafts / "drafts" / "hedge.md").write_text(
        "Police arrested 700 people in the October 2019 crackdown.\n", encoding="utf-8"
    )
    (drafts / "notes.py").write_text(WRONG, encoding="utf-8")
    commit_all(drafts)
    env = {"PRE_COMMIT_HOME": str(tmp_path / "pre-commit")}
    pre_commit = (sys.executable, "-m", "pre_commit")

    tried = run_in(drafts, *pre_commit, "try-repo", str(clone), "countylines", "--all-files", env=env)
    assert tried.returncode == 1, tried.stderr
    assert "drafts/wrong.md:1:16: error wrong-figure: " in tried.stdout
    assert "drafts/hedge.md:1:17: warning lost-hedge: " in tried.stdout
    assert "notes.py" not in tried.stdout

    recipe = recipes("yaml")[0].replace("https://git.example/countylines", str(clone)).replace("COMMIT", commit)
    (drafts / ".pre-commit-config.yaml").write_text(recipe, encoding="utf-8")
    for name, code in (("wrong", 1), ("hedge", 1), ("right", 0)):
        done = run_in(drafts, *pre_commit, "run", "--files", f"drafts/{name}.md", env=env)
        assert (name, done.returncode) == (name, code), done.stdout + done.stderr
    assert "Passed" in done.stdout


# --- the action

ACTION = (ROOT / "action.yml").read_text(encoding="utf-8")


def run_action(folder: Path, **inputs: str) -> subprocess.CompletedProcess[str]:
    """Run the steps of the action as a runner does: each ``run`` in its shell, with the inputs in the environment."""
    action = read_yaml(ACTION)
    given = {
        name: inputs.pop(name.replace("-", "_"), declared["default"]) for name, declared in action["inputs"].items()
    }
    assert not inputs
    (step,) = action["runs"]["steps"]
    env = {
        name: re.sub(r"\$\{\{ inputs\.([\w-]+) \}\}", lambda match: given[match[1]], value)
        for name, value in step["env"].items()
    }
    env |= {"GITHUB_ACTION_PATH": str(ROOT), "RUNNER_TEMP": str(folder.parent)}
    return run_in(folder, step["shell"], "-e", "-o", "pipefail", "-c", step["run"], env=env)


def test_the_action_gives_its_inputs_to_the_script() -> None:
    action = read_yaml(ACTION)
    (step,) = action["runs"]["steps"]
    assert {f"${{{{ inputs.{name} }}}}" for name in action["inputs"]} == set(step["env"].values())
    assert "inputs" not in step["run"], "an input in the text of a script would be run as code"
    used = set(re.findall(r"\$\{?([A-Z_]+)", SCRIPT.read_text(encoding="utf-8")))
    assert set(step["env"]) <= used


@POSIX
def test_the_script_is_valid_and_may_be_run() -> None:
    assert os.access(SCRIPT, os.X_OK)
    assert run_in(ROOT, "bash", "-n", str(SCRIPT)).stderr == ""


@pytest.mark.slow
@POSIX
@pytest.mark.usefixtures("package_index")
def test_the_action_annotates_drafts_and_writes_sarif(drafts: Path) -> None:
    hostile = "drafts/$(touch pwned) ::error::%0A.md"
    (drafts / hostile).write_text("Police arrested 700 people in the October 2019 crackdown.\n", encoding="utf-8")
    done = run_action(
        drafts, files=f"drafts/wrong.md\n{hostile}\n\n", fail_on="note", sarif="found.sarif", python=sys.executable
    )
    assert done.returncode == 1, done.stderr
    wrong, hedge = done.stdout.splitlines()
    assert wrong.startswith("::error file=drafts/wrong.md,line=1,col=16,endLine=1,endColumn=38,title=wrong-figure::")
    assert hedge.startswith("::warning file=drafts/$(touch pwned) %3A%3Aerror%3A%3A%250A.md,line=1,")
    results = json.loads((drafts / "found.sarif").read_text(encoding="utf-8"))["runs"][0]["results"]
    assert [result["ruleId"] for result in results] == ["wrong-figure", "lost-hedge"]
    assert not (drafts / "pwned").exists()


@pytest.mark.slow
@POSIX
@pytest.mark.usefixtures("package_index")
def test_the_action_checks_what_is_configured(drafts: Path) -> None:
    (drafts / ".countylines.toml").write_text('files = ["drafts"]\nexclude = ["wrong.md"]\n', encoding="utf-8")
    done = run_action(drafts, python=sys.executable)
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    assert "1 draft: no quotations, 1 figure (1 supported); no findings." in done.stderr


# --- the recipes


def test_recipes_use_the_inputs_that_the_action_has() -> None:
    inputs = read_yaml(ACTION)["inputs"]
    table = re.findall(r"^\| `([\w-]+)` \|", PAGE, flags=re.MULTILINE)
    assert table == list(inputs)
    steps = [
        step for text in recipes("yaml") for step in read_yaml(text).get("jobs", {}).get("check", {}).get("steps", ())
    ]
    used = [step["with"] for step in steps if step.get("uses", "").startswith("OWNER/countylines@")]
    assert len(used) == 2
    assert {name for names in used for name in names} <= set(inputs)


@POSIX
def test_the_job_for_gitlab_leaves_a_report_and_fails(tmp_path: Path) -> None:
    for program in ("bash", "jq"):
        if shutil.which(program) is None:
            pytest.skip(f"{program} is not here")
    (job,) = (found["drafts"] for found in map(read_yaml, recipes("yaml")) if "drafts" in found)
    (tmp_path / "drafts").mkdir()
    shutil.copy(DRAFT, tmp_path / "drafts")
    programs = tmp_path / "programs"
    programs.mkdir()
    (programs / "countylines").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m countylines "$@"\n', encoding="utf-8")
    (programs / "countylines").chmod(0o755)
    env = {"PYTHONPATH": str(ROOT), "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}"}
    done = run_in(tmp_path, "bash", "-e", "-o", "pipefail", "-c", "\n".join(job["script"]), env=env)
    assert done.returncode == 1, done.stderr
    report = json.loads((tmp_path / job["artifacts"]["reports"]["codequality"]).read_text(encoding="utf-8"))
    assert [(one["check_name"], one["severity"], one["location"]["lines"]["begin"]) for one in report] == [
        ("wrong-date", "major", 1),
        ("wrong-figure", "major", 3),
        ("lost-hedge", "minor", 3),
        ("misquote", "major", 5),
    ]
    assert {one["location"]["path"] for one in report} == {"drafts/draft.md"}
    assert len({one["fingerprint"] for one in report}) == len(report)


# --- the problem matcher

MATCHER = json.loads(recipes("json")[0])["tasks"][0]["problemMatcher"]["pattern"]


def matched(line: str) -> dict[str, str]:
    """Return what the matcher reads in a line; VS Code's regular expressions mean the same here as Python's."""
    found = re.fullmatch(MATCHER["regexp"], line)
    assert found, line
    return {part: found[place] for part, place in MATCHER.items() if part != "regexp"}


def test_the_problem_matcher_reads_every_finding(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    name = "a draft: 1, 2.md"
    shutil.copy(DRAFT, tmp_path / name)
    found = json.loads(run("check", name, "--json").out)
    lines = run("check", name).out.splitlines()
    assert len(found) == len(lines) == 4
    for line, one in zip(lines, found, strict=True):
        assert matched(line) == {
            "file": name,
            "line": str(one["line"]),
            "column": str(one["column"]),
            "severity": one["severity"],
            "code": one["rule"],
            "message": one["message"],
        }


def test_the_problem_matcher_knows_every_severity_and_rule() -> None:
    for rule in RULES:
        for severity in SEVERITIES:
            assert matched(f"C:\\drafts\\a.md:12:3: {severity} {rule.name}: wrong: it is")["code"] == rule.name


@pytest.mark.parametrize(
    "line", ["1 draft: no quotations, 1 figure (1 wrong); 1 error.", "countylines: a.md does not exist."]
)
def test_the_problem_matcher_leaves_other_lines(line: str) -> None:
    assert not re.fullmatch(MATCHER["regexp"], line)
