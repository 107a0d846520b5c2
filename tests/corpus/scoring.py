"""Scoring: what `check` says of a draft, held against what its author expected."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any, NamedTuple

import countylines
from countylines.checker.findings import NOTE, Finding
from countylines.documents import kind_of

FOLDER = Path(__file__).resolve().parent
EXPECTED: dict[str, dict[str, Any]] = json.loads((FOLDER / "expected.json").read_text(encoding="utf-8"))
KNOWN_FILE = FOLDER / "known.json"
KNOWN: dict[str, dict[str, Any]] = json.loads(KNOWN_FILE.read_text(encoding="utf-8"))
"""The drafts that do not come out as their authors expected: what is missed, what is false, and why, where known."""


class Expected(NamedTuple):
    """What a draft has wrong: the rule, and the stretches of the draft one of which a finding has to touch."""

    rule: str
    found: str
    spans: tuple[tuple[int, int], ...]

    def is_met_by(self, finding: Finding) -> bool:
        """Tell whether a finding is this one."""
        return finding.rule == self.rule and any(s < finding.end and finding.start < e for s, e in self.spans)


class Score(NamedTuple):
    """What came of a draft: what was found of what it has wrong, what was missed, and what was told without need."""

    found: list[Expected]
    missed: list[Expected]
    false: list[Finding]

    @property
    def deviation(self) -> dict[str, list[str]]:
        """What is missed and what is false, each with its rule and its words; empty if all is as expected."""
        told = {
            "missed": [f"{one.rule}: {one.found}" for one in self.missed],
            "false": [f"{one.rule}: {one.found}" for one in self.false],
        }
        return {kind: words for kind, words in told.items() if words}


def score(name: str, dataset: countylines.Dataset) -> Score:
    """Check a draft and compare its errors and warnings with what was expected."""
    text = (FOLDER / "drafts" / name).read_bytes().decode("utf-8-sig")
    wanted = [_expected(text, one) for one in EXPECTED[name]["findings"]]
    allowed = [_expected(text, one) for one in EXPECTED[name]["optional"]]
    told = [one for one in countylines.check(text, dataset, kind=kind_of(name)) if one.severity != NOTE]
    found = [one for one in wanted if any(one.is_met_by(finding) for finding in told)]
    return Score(
        found=found,
        missed=[one for one in wanted if one not in found],
        false=[finding for finding in told if not any(one.is_met_by(finding) for one in (*wanted, *allowed))],
    )


def _expected(text: str, one: dict[str, Any]) -> Expected:
    words = [one["found"], *one.get("or", ())]
    spans = [(text.index(word), text.index(word) + len(word)) for word in words]
    return Expected(one["rule"], one["found"], tuple(spans))


def count_by_rule(scores: list[Score]) -> dict[str, tuple[int, int, int]]:
    """Count by rule what was found, missed and false."""
    found = Counter(one.rule for score in scores for one in score.found)
    missed = Counter(one.rule for score in scores for one in score.missed)
    false = Counter(one.rule for score in scores for one in score.false)
    return {rule: (found[rule], missed[rule], false[rule]) for rule in sorted({*found, *missed, *false})}
