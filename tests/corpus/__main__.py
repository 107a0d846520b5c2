"""How many of the corpus's mistakes are found, missed, and how many alarms are false: ``python tests/corpus``."""

from __future__ import annotations

import sys
from pathlib import Path

if not __package__:  # started by its path
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import countylines
from tests.corpus.scoring import EXPECTED, count_by_rule, score


def main() -> None:
    """Score every draft and print a table, and each draft that is not as expected."""
    dataset = countylines.load()
    scores = {name: score(name, dataset) for name in EXPECTED}
    for name, one in scores.items():
        for expected in one.missed:
            print(f"{name}: missed {expected.rule}: {expected.found!r}")
        for finding in one.false:
            print(f"{name}:{finding.line}:{finding.column}: false {finding.rule}: {finding.message}")
    print(f"\n{'rule':<18} {'found':>6} {'missed':>7} {'false':>6}")
    for rule, (found, missed, false) in count_by_rule(list(scores.values())).items():
        print(f"{rule:<18} {found:>6} {missed:>7} {false:>6}")


if __name__ == "__main__":
    main()
