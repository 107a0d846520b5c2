"""The README: what it promises was run, and its pictures are of today's output."""

from __future__ import annotations

import html
import os
import re
import shutil
import subprocess
import sys
from importlib.util import find_spec, module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
CONSOLE = re.findall(r"^```console\n(.*?)^```", README, flags=re.DOTALL | re.MULTILINE)
PYTHON = re.findall(r"^```python\n(.*?)^```", README, flags=re.DOTALL | re.MULTILINE)
SHELL = re.findall(r"^```sh\n(.*?)^```", README, flags=re.DOTALL | re.MULTILINE)


def examples() -> list[tuple[str, str]]:
    """List the commands of the README, each with what it says comes out."""
    return [
        (command, printed)
        for block in CONSOLE
        for command, printed in re.findall(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", block, flags=re.MULTILINE)
    ]


@pytest.fixture
def on_path(tmp_path: Path) -> dict[str, str]:
    """Give an environment in which ``countylines`` is this checkout's."""
    script = tmp_path / "countylines"
    script.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m countylines "$@"\n')
    script.chmod(0o755)
    return os.environ | {"PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}", "PYTHONPATH": str(ROOT)}


@pytest.mark.parametrize(("command", "printed"), examples(), ids=[command for command, _ in examples()])
def test_an_example_prints_what_the_readme_says(command: str, printed: str, on_path: dict[str, str]) -> None:
    for program in re.findall(r"(?:^|\| )(jq|awk)\b", command):
        if shutil.which(program) is None:
            pytest.skip(f"{program} is not here")
    if shutil.which("bash") is None:
        pytest.skip("bash is not here")
    done = subprocess.run(["bash", "-c", command], capture_output=True, env=on_path, check=False)
    assert done.stdout.decode() == printed
    assert done.stderr == b""


def test_there_are_examples() -> None:
    assert len(examples()) >= 5
    assert len(PYTHON) >= 2


@pytest.mark.parametrize("code", PYTHON, ids=["-".join(re.findall(r"\w+", code)[:4]) for code in PYTHON])
def test_an_example_in_python_runs(code: str, on_path: dict[str, str]) -> None:
    for module in re.findall(r"import .*\b(pandas|dask)\b", code):
        if find_spec(module) is None:
            pytest.skip(f"{module} is not here")
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, env=on_path, check=False)
    assert done.stderr.decode() == ""


def test_ci_runs_the_second_command_as_it_stands() -> None:
    assert SHELL[0].rstrip().endswith("countylines stats")
    assert SHELL[1].strip() in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def test_every_command_is_in_the_table() -> None:
    commands = {path.stem for path in (ROOT / "countylines/cli/commands").glob("[a-z]*.py")}
    named = set(re.findall(r"^\| `(\w+)", README, flags=re.MULTILINE))
    assert commands <= named


def pictures() -> ModuleType:
    spec = spec_from_file_location("pictures", ROOT / "docs" / "pictures.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", ["stats.svg", "quotes.svg", "check.svg"])
def test_a_picture_is_of_what_is_printed_today(name: str) -> None:
    kept = (ROOT / "docs" / name).read_text(encoding="utf-8")
    assert words_in(kept) == words_in(pictures().draw(name))


def words_in(picture: str) -> list[str]:
    """Take the words out of an SVG: another Rich may draw the same words differently."""
    return html.unescape(" ".join(re.findall(r">([^<]+)</text>", picture))).split()


def test_every_picture_is_shown_and_tested() -> None:
    assert (
        set(re.findall(r"docs/(\w+\.svg)", README))
        == set(pictures().PICTURES)
        == {"stats.svg", "quotes.svg", "check.svg"}
    )
