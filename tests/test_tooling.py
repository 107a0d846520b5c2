"""The files that tell tools what to do agree with each other: pyproject.toml, pre-commit, nox, the workflow."""

from __future__ import annotations

import ast
import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PRE_COMMIT = (ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8")
WORKFLOW = (ROOT / ".github" / "workflows" / "ci.yml").read_text(encoding="utf-8")
NOX = ast.parse((ROOT / "noxfile.py").read_text(encoding="utf-8"))


def test_pre_commit_has_the_versions_of_the_extra_lint() -> None:
    pinned = set(re.findall(r"\b(?:ruff|mypy)==[\d.]+", PRE_COMMIT))
    assert pinned == set(PROJECT["project"]["optional-dependencies"]["lint"])


def test_pre_commit_needs_what_the_project_needs() -> None:
    extras = PROJECT["project"]["optional-dependencies"]
    needed = {*PROJECT["project"]["dependencies"], *extras["test"], *extras["lsp"], *extras["mcp"]}
    asked = set(re.findall(r'"([\w-]+>=[\d.]+)"', PRE_COMMIT))
    assert asked
    assert asked <= needed


def test_the_workflow_runs_ci_on_every_python_that_is_promised() -> None:
    promised = re.findall(r"Python :: (3\.\d+)", "\n".join(PROJECT["project"]["classifiers"]))
    assert re.findall(r'"(3\.\d+)"', WORKFLOW) == promised
    assert "- run: .ci/run" in WORKFLOW


def test_the_nightly_workflow_runs_ten_times_as_many_random_tests() -> None:
    nightly = (ROOT / ".github" / "workflows" / "nightly.yml").read_text(encoding="utf-8")
    assert "- run: python -m tests.fuzz" in nightly
    assert "--times 10" in nightly
    assert (ROOT / "tests" / "fuzz" / "__main__.py").exists()


def test_nox_has_the_sessions_that_contributors_are_told_of() -> None:
    sessions = {node.name for node in NOX.body if isinstance(node, ast.FunctionDef)}
    page = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    assert set(re.findall(r"\bnox -s (\w+)", page)) == sessions


@pytest.mark.parametrize(
    "name",
    [
        ".ci/action",
        ".editorconfig",
        ".pre-commit-config.yaml",
        ".pre-commit-hooks.yaml",
        ".github/workflows/ci.yml",
        ".github/workflows/nightly.yml",
        "action.yml",
        "noxfile.py",
    ],
)
def test_the_sdist_has_it(name: str) -> None:
    included = PROJECT["tool"]["hatch"]["build"]["targets"]["sdist"]["include"]
    assert f"/{name.split('/', maxsplit=1)[0]}" in included
