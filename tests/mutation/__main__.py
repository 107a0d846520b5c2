"""Change operators and constants at random, and see whether the tests notice: ``python -m tests.mutation --help``."""

from __future__ import annotations

import argparse
import secrets
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from random import Random

from tests.mutation.mutants import Mutant, modules, mutants_of
from tests.mutation.suite import CHECKOUT, Suite

EQUIVALENT = Path(__file__).with_name("equivalent.txt")


def main(words: Sequence[str]) -> int:
    """Draw a sample of mutants, run the tests of each, and print the survivors and the shares by subpackage."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutation", description=__doc__)
    parser.add_argument("count", type=int, nargs="?", default=20, help="how many mutants (20 unless it says otherwise)")
    parser.add_argument("--seed", default=secrets.token_hex(4), help="draws the same sample again")
    parser.add_argument("--within", default="countylines", help="a folder or module, such as countylines/checker")
    parser.add_argument(
        "--measured", type=Path, help="a folder that keeps the copy of the project, and which test runs which line"
    )
    chosen = parser.parse_args(words)
    with tempfile.TemporaryDirectory() as name:
        run_sample(Suite((chosen.measured or Path(name)).resolve()), chosen.seed, chosen.count, chosen.within)
    return 0


def run_sample(suite: Suite, seed: str, count: int, within: str) -> None:
    """Run the tests of each mutant of a sample, and print what came of it."""
    suite.prepare()
    sample = draw(seed, count, within, suite.checkout)
    print(f"Seed: {seed}. {len(sample)} mutants. {len(suite.seconds)} tests.", flush=True)
    noticed: Counter[str] = Counter()
    noticing = set()
    for number, mutant in enumerate(sample, 1):
        by = suite.first_failure(mutant)
        noticed[subpackage_of(mutant)] += bool(by)
        noticing.add(by)
        print(f"{number}. {'noticed by ' + by if by else 'SURVIVED'}: {mutant}", flush=True)
    for failed in suite.failures(sorted(noticing & suite.seconds.keys()), stop=False):
        print(f"FAILS WITHOUT A CHANGE: {failed}")
    for subpackage, drawn in sorted(Counter(map(subpackage_of, sample)).items()):
        print(f"{subpackage:<12} {noticed[subpackage]:>4} of {drawn:>4}")
    print(f"{'all':<12} {noticed.total():>4} of {len(sample):>4}: {100 * noticed.total() / len(sample):.1f} %")


def draw(seed: str, count: int, within: str, checkout: Path = CHECKOUT) -> list[Mutant]:
    """Draw a sample of the mutants of the modules within a folder, without those that change nothing."""
    chosen = checkout / within
    paths = [chosen] if chosen.is_file() else modules(chosen)
    known = {line.partition(" # ")[0].strip() for line in EQUIVALENT.read_text(encoding="utf-8").splitlines()}
    mutants = [
        mutant
        for path in paths
        for mutant in mutants_of(path.relative_to(checkout).as_posix(), path.read_bytes())
        if mutant.key not in known
    ]
    return Random(seed).sample(mutants, min(count, len(mutants)))  # noqa: S311  nothing is secret


def subpackage_of(mutant: Mutant) -> str:
    """Return the subpackage of the module that is changed."""
    return mutant.path.split("/")[1].removesuffix(".py")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
