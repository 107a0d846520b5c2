"""Change operators and constants at random, and see whether the tests notice: ``python -m tests.mutation --help``."""

from __future__ import annotations

import argparse
import os
import secrets
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

from tests.mutation.mutants import Mutant, modules, mutants_of

CHECKOUT = Path(__file__).resolve().parents[2]
COPIED = ("countylines", "tests", "data", "docs", "pyproject.toml", "README.md", "CHANGELOG.md", "CONTRIBUTING.md")
EQUIVALENT = Path(__file__).with_name("equivalent.txt")

CROSS_CUTTING = ("tests/cli/test_golden.py", "tests/test_other_records.py", "tests/cli")
"""The tests that run the whole program; those of a module and of its room come first."""

MOST_SECONDS = 900
"""A mutant whose tests take longer goes round for ever: that is noticed too."""


def main(words: Sequence[str]) -> int:
    """Draw a sample of mutants, run the tests of each, and print the survivors and the shares by room."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutation", description=__doc__)
    parser.add_argument("count", type=int, nargs="?", default=20, help="how many mutants (20 unless it says otherwise)")
    parser.add_argument("--seed", default=secrets.token_hex(4), help="draws the same sample again")
    parser.add_argument("--within", default="countylines", help="a folder or module, such as countylines/checker")
    chosen = parser.parse_args(words)
    sample = draw(chosen.seed, chosen.count, chosen.within)
    print(f"Seed: {chosen.seed}. {len(sample)} mutants.", flush=True)
    noticed: Counter[str] = Counter()
    drawn = Counter(room_of(mutant) for mutant in sample)
    with tempfile.TemporaryDirectory() as name:
        copy = Path(name, "checkout")
        _copy_checkout(copy)
        for number, mutant in enumerate(sample, 1):
            by = first_failure(copy, mutant)
            noticed[room_of(mutant)] += bool(by)
            print(f"{number}. {'noticed by ' + by if by else 'SURVIVED'}: {mutant}", flush=True)
    for room, count in sorted(drawn.items()):
        print(f"{room:<12} {noticed[room]:>4} of {count:>4}")
    print(f"{'all':<12} {noticed.total():>4} of {len(sample):>4}: {100 * noticed.total() / len(sample):.1f} %")
    return 0


def draw(seed: str, count: int, within: str) -> list[Mutant]:
    """Draw a sample of the mutants of the modules within a folder, without those that change nothing."""
    chosen = CHECKOUT / within
    paths = [chosen] if chosen.is_file() else modules(chosen)
    known = {line.partition(" # ")[0].strip() for line in EQUIVALENT.read_text(encoding="utf-8").splitlines()}
    mutants = [
        mutant
        for path in paths
        for mutant in mutants_of(path.relative_to(CHECKOUT).as_posix(), path.read_bytes())
        if mutant.key not in known
    ]
    return Random(seed).sample(mutants, min(count, len(mutants)))  # noqa: S311  nothing is secret


def room_of(mutant: Mutant) -> str:
    """Return the room of the module that is changed."""
    return mutant.path.split("/")[1].removesuffix(".py")


def first_failure(copy: Path, mutant: Mutant) -> str:
    """Run the tests of a mutant, nearest first; return those that noticed it, or an empty string."""
    file = copy / mutant.path
    source = file.read_bytes()
    file.write_bytes(mutant.apply(source))
    try:
        return next((tests for tests in _tests_of(mutant) if not _pass(copy, tests)), "")
    finally:
        file.write_bytes(source)


def _tests_of(mutant: Mutant) -> Iterator[str]:
    """List the tests to run: those of the module, of its folder, of its room, then those of the whole program."""
    inner = Path(mutant.path).relative_to("countylines")
    own = Path("tests", inner.parent, f"test_{inner.name}")
    candidates = [own.as_posix(), *(Path("tests", parent).as_posix() for parent in inner.parents), *CROSS_CUTTING]
    for tests in dict.fromkeys(candidates):
        if tests != "tests" and (CHECKOUT / tests).exists():
            yield tests


def _pass(copy: Path, tests: str) -> bool:
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", "-p", "no:randomly", tests]
    environment = {**os.environ, "PYTHONPATH": str(copy), "PYTHONDONTWRITEBYTECODE": "1"}
    try:
        done = subprocess.run(
            command, cwd=copy, env=environment, capture_output=True, timeout=MOST_SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        return False
    return done.returncode in (0, 5)  # 5: there are no tests there but slow ones


def _copy_checkout(copy: Path) -> None:
    copy.mkdir()
    for name in COPIED:
        source = CHECKOUT / name
        if source.is_dir():
            shutil.copytree(source, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copyfile(source, copy / name)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
