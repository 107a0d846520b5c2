"""How many of the corpus's mistakes are found, missed, and how many alarms are false: ``python tests/corpus``.

``python tests/corpus --known`` writes the drafts that do not come out as expected into ``known.json``.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

if not __package__:  # started by its path
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import countylines
from tests.corpus.scoring import EXPECTED, KNOWN, KNOWN_FILE, Score, count_by_rule, score


def main() -> None:
    """Score every draft and print a table, and each draft that is not as expected."""
    dataset = countylines.load()
    scores = {name: score(name, dataset) for name in EXPECTED}
    if "--known" in sys.argv[1:]:
        write_known(scores)
    for name, one in scores.items():
        for expected in one.missed:
            print(f"{name}: missed {expected.rule}: {expected.found!r}")
        for finding in one.false:
            print(f"{name}:{finding.line}:{finding.column}: false {finding.rule}: {finding.message}")
    print(f"\n{'rule':<18} {'found':>6} {'missed':>7} {'false':>6}")
    for rule, (found, missed, false) in count_by_rule(list(scores.values())).items():
        print(f"{rule:<18} {found:>6} {missed:>7} {false:>6}")


def write_known(scores: dict[str, Score]) -> None:
    """Write what is missed and what is false in each draft; a cause that somebody wrote there is kept."""
    told = {name: one.deviation for name, one in scores.items()}
    reasons = {name: {"why": one["why"]} for name, one in KNOWN.items() if "why" in one}
    known = {name: reasons.get(name, {}) | one for name, one in sorted(told.items()) if one}
    lines = (f"  {json.dumps(name)}: {json.dumps(one, ensure_ascii=False)}" for name, one in known.items())
    KNOWN_FILE.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
