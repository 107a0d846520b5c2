"""Random command lines, damaged records and kills keep the contract. Run more of them with ``python -m tests.fuzz``."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from tests.fuzz.__main__ import DAMAGED, INVOCATIONS, KILLS, PROCESSES
from tests.fuzz.invocations import NAMES, invocation
from tests.fuzz.kills import fuzz_kills
from tests.fuzz.running import fuzz_invocations, fuzz_records

SEED = os.environ.get("COUNTYLINES_FUZZ_SEED", "countylines")
PARTS = 4
"""The command lines and the records are divided, so that they run beside each other."""


def test_a_seed_makes_the_same_command_lines_again() -> None:
    made = [invocation("a", number) for number in range(200)]
    assert made == [invocation("a", number) for number in range(200)]
    assert made != [invocation("b", number) for number in range(200)]
    assert {name for arguments in made for name in arguments} >= set(NAMES)


@pytest.mark.slow
@pytest.mark.parametrize("part", range(PARTS))
def test_command_lines(part: int, tmp_path: Path) -> None:
    report = fuzz_invocations(SEED, range(part, INVOCATIONS, PARTS), tmp_path)
    assert report.wrong == []
    assert set(report.codes) >= {0, 1, 2, 3}


@pytest.mark.slow
def test_processes(tmp_path: Path) -> None:
    numbers = range(INVOCATIONS, INVOCATIONS + PROCESSES)
    assert fuzz_invocations(SEED, numbers, tmp_path, as_processes=True).wrong == []


@pytest.mark.slow
@pytest.mark.parametrize("part", range(PARTS))
def test_damaged_records(part: int, tmp_path: Path) -> None:
    report = fuzz_records(SEED, range(part, DAMAGED, PARTS), tmp_path)
    assert report.wrong == []
    assert set(report.codes) >= {0, 3}


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="no process is killed like that here")
def test_kills(tmp_path: Path) -> None:
    assert fuzz_kills(SEED, KILLS, tmp_path).wrong == []
