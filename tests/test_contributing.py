"""The recipes of CONTRIBUTING.md: each is followed, step by step, on a copy of the checkout.

A recipe is a section with a list of the files that it touches, and blocks: ``diff`` is applied, ``sh`` is run and has
to succeed, ``console`` has to print what the page shows.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping
from fnmatch import fnmatchcase
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.test_docs import COMMAND
from tests.test_packaging import files_of_the_project

ROOT = Path(__file__).resolve().parent.parent
BLOCK = re.compile(r"^(`{3,})(diff|sh|console)\n(.*?)^\1$", flags=re.DOTALL | re.MULTILINE)
SECTION = re.compile(r"^### (Add .*)\n((?:(?!^##).*\n)*)", flags=re.MULTILINE)
TOUCHED = re.compile(r"^- `([^`]+)`", flags=re.MULTILINE)

LEFT_BY_RUNNING = {"__pycache__", ".hypothesis", ".mypy_cache", ".pytest_cache", ".ruff_cache"}


class Recipe(NamedTuple):
    """A recipe: its title, patterns of the files that it touches, and its steps, each a language and a text."""

    title: str
    touched: tuple[str, ...]
    steps: tuple[tuple[str, str], ...]


def recipes() -> list[Recipe]:
    """Read the recipes from the page."""
    page = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    return [
        Recipe(title, tuple(TOUCHED.findall(text)), tuple((kind, step) for _, kind, step in BLOCK.findall(text)))
        for title, text in SECTION.findall(page)
    ]


RECIPES = [pytest.param(recipe, id=recipe.title) for recipe in recipes()]

needs_git = pytest.mark.skipif(not shutil.which("git") or not shutil.which("bash"), reason="git or bash is not here")


def copy_files(names: Iterable[str], folder: Path) -> Path:
    """Copy files of the checkout into a folder; return the folder."""
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(ROOT / name, folder / name)
    return folder


def environment(copy: Path) -> dict[str, str]:
    """Return an environment in which ``python`` and ``countylines`` run what stands in the copy."""
    programs = copy.parent / "programs"
    programs.mkdir(exist_ok=True)
    for name, arguments in (("countylines", "-m countylines"), ("python", "")):
        (programs / name).write_text(f'#!/bin/sh\nexec "{sys.executable}" {arguments} "$@"\n')
        (programs / name).chmod(0o755)
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("COUNTYLINES", "PYTEST"))}
    paths = os.pathsep.join([str(programs), str(Path(sys.executable).parent), os.environ["PATH"]])
    return {**kept, "PATH": paths, "PYTHONPATH": str(copy), "GIT_CEILING_DIRECTORIES": str(copy.parent)}


def run(command: str, copy: Path, given: str = "") -> str:
    """Run a command of bash in the copy; return what it printed, if it succeeded."""
    done = subprocess.run(
        ["bash", "-e", "-o", "pipefail", "-c", command],
        cwd=copy,
        env=environment(copy),
        input=given,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def contents(folder: Path) -> Mapping[str, bytes]:
    """Read all files of a folder, but those that running and testing leave there."""
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in folder.rglob("*")
        if file.is_file() and not LEFT_BY_RUNNING.intersection(file.parts)
    }


def check_style(changed: Iterable[str], copy: Path) -> None:
    """Run ruff, if it is installed, on the modules among the changed files of the copy."""
    modules = shlex.join(sorted(path for path in changed if path.endswith(".py")))
    if modules and find_spec("ruff"):
        run(f"python -m ruff check --no-cache {modules}", copy)
        run(f"python -m ruff format --no-cache --check {modules}", copy)


def test_there_is_a_recipe_for_each_part_that_is_made_to_grow() -> None:
    titles = [recipe.title for recipe in recipes()]
    assert titles == [
        "Add an output format", "Add a rule to the checker", "Add a week to the record", "Add a command",
        "Add a citation style",
    ]  # fmt: skip


@pytest.mark.parametrize("recipe", RECIPES)
def test_a_recipe_changes_the_changelog(recipe: Recipe) -> None:
    assert "CHANGELOG.md" in recipe.touched


@needs_git
@pytest.mark.parametrize("recipe", RECIPES)
def test_the_diffs_of_a_recipe_apply(recipe: Recipe, tmp_path: Path) -> None:
    diffs = [text for kind, text in recipe.steps if kind == "diff"]
    assert diffs
    read_by_ruff = [name for name in files_of_the_project() if name.endswith((".py", "pyproject.toml"))]
    touched = [name for name in recipe.touched if (ROOT / name).is_file()]
    copy = copy_files({*read_by_ruff, *touched}, tmp_path / "copy")
    before = contents(copy)
    for diff in diffs:
        run("git apply -", copy, diff)
    after = contents(copy)
    changed = [path for path in after if after[path] != before.get(path)]
    assert changed
    assert [path for path in changed if path not in recipe.touched] == [], "the recipe does not name them"
    check_style(changed, copy)


@needs_git
@pytest.mark.slow
@pytest.mark.parametrize("recipe", RECIPES)
def test_a_recipe_works_and_touches_the_files_that_it_names(recipe: Recipe, tmp_path: Path) -> None:
    copy = copy_files(files_of_the_project(), tmp_path / "copy")
    before = contents(copy)
    for kind, text in recipe.steps:
        if kind == "diff":
            run("git apply -", copy, text)
        elif kind == "sh":
            run(text, copy)
        else:
            for command, printed in COMMAND.findall(text):
                assert (command, run(command, copy)) == (command, printed)
    after = contents(copy)
    changed = {path for path in {*before, *after} if after.get(path) != before.get(path)}
    check_style(changed, copy)
    unnamed = {path for path in changed if not any(fnmatchcase(path, pattern) for pattern in recipe.touched)}
    untouched = {pattern for pattern in recipe.touched if not any(fnmatchcase(path, pattern) for path in changed)}
    assert (unnamed, untouched) == (set(), set())
