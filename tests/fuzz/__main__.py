"""Run many random command lines, damaged records and kills: ``python -m tests.fuzz [SEED] [--times N]``."""

from __future__ import annotations

import argparse
import secrets
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.fuzz.kills import fuzz_kills
from tests.fuzz.running import Report, fuzz_invocations, fuzz_records

INVOCATIONS, PROCESSES, DAMAGED, KILLS = 2_000, 50, 400, 20
"""How many of each there are for ``--times 1``."""


def main(words: Sequence[str]) -> int:
    """Run everything with a seed, print what came of it, and return 1 if something broke the contract."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("seed", nargs="?", default=secrets.token_hex(4), help="makes the same runs again")
    parser.add_argument("--times", type=int, default=1, help="how many times as many runs as in CI")
    chosen = parser.parse_args(words)
    print(f"Seed: {chosen.seed}", flush=True)
    wrong = 0
    with tempfile.TemporaryDirectory() as name:
        for what, run in RUNS.items():
            place = Path(name, "only", "folders", what.replace(" ", "-"))  # what goes up twice stays below *name*
            place.mkdir(parents=True)
            report = run(chosen.seed, chosen.times, place)
            print(f"{what}: {report}", flush=True)
            wrong += len(report.wrong)
    return 1 if wrong else 0


def _command_lines(seed: str, times: int, place: Path) -> Report:
    return fuzz_invocations(seed, range(INVOCATIONS * times), place)


def _processes(seed: str, times: int, place: Path) -> Report:
    numbers = range(INVOCATIONS * times, (INVOCATIONS + PROCESSES) * times)
    return fuzz_invocations(seed, numbers, place, as_processes=True)


def _damaged_records(seed: str, times: int, place: Path) -> Report:
    return fuzz_records(seed, range(DAMAGED * times), place)


def _kills(seed: str, times: int, place: Path) -> Report:
    return fuzz_kills(seed, KILLS * times, place)


RUNS = {
    "command lines": _command_lines,
    "processes": _processes,
    "damaged records": _damaged_records,
    "kills": _kills,
}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
