"""``python -m countylines`` does the same as the script."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

import countylines
from countylines.cli import main

HERE = Path(countylines.__file__).resolve().parents[1]
SCRIPT = Path(sys.executable).with_name("countylines.exe" if sys.platform == "win32" else "countylines")


def as_module(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "countylines", *arguments]
    return subprocess.run(command, cwd=HERE, capture_output=True, encoding="utf-8", timeout=60, check=False)


def as_script(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([SCRIPT, *arguments], capture_output=True, encoding="utf-8", timeout=60, check=False)


@pytest.mark.skipif(not SCRIPT.exists(), reason="the script is not installed beside this Python")
@pytest.mark.parametrize(
    "line",
    [
        "",
        "--version",
        "--help",
        "get arrests.women",
        "stats --json",
        "stats unicorns",
        "get nobody",
        "nonsense",
    ],
)
def test_the_module_and_the_script_do_the_same(line: str) -> None:
    module, script = as_module(*line.split()), as_script(*line.split())
    assert (module.returncode, module.stdout, module.stderr) == (
        script.returncode,
        script.stdout,
        script.stderr,
    )


def test_the_module_exits_with_the_command_s_code() -> None:
    assert [as_module(*line.split()).returncode for line in ("", "stats unicorns", "nonsense")] == [0, 1, 2]


def test_help_shows_the_program_s_name() -> None:
    assert as_module("stats", "--help").stdout.startswith("Usage: countylines stats ")


def test_version_names_tool_and_dataset() -> None:
    printed = as_module("--version")
    assert printed.returncode == 0
    assert re.fullmatch(r"countylines (\S+), dataset (\S+)\n", printed.stdout)
    assert printed.stdout.split()[1] == f"{countylines.__version__},"


def test_a_profiler_prints_its_report() -> None:
    command = [sys.executable, "-m", "cProfile", "-m", "countylines", "get", "arrests.women"]
    done = subprocess.run(command, cwd=HERE, capture_output=True, encoding="utf-8", timeout=60, check=False)
    assert done.returncode == 0
    assert done.stdout.startswith("91\n")
    assert "function calls" in done.stdout


def test_main_reads_the_arguments_of_the_process(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["countylines", "get", "arrests.women"])
    assert main() == 0
    assert capfd.readouterr().out == "91\n"
