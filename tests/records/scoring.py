"""Scoring: what `check` reports of the drafts about records on other subjects, against the mistakes planted in them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NamedTuple

import countylines
from countylines.checker.findings import ERROR, NOTE, Finding
from countylines.documents import kind_of

FOLDER = Path(__file__).resolve().parent
RECORDS = ("herons", "repair-days", "road-safety-weeks")
EXPECTED: dict[str, list[dict[str, Any]]] = json.loads((FOLDER / "drafts/expected.json").read_text(encoding="utf-8"))
"""The mistakes of each draft: the words, the rules that may report them, and other words with the same mistake."""


class DraftScore(NamedTuple):
    """The words of the planted mistakes that were found and missed, and the findings that report no planted one.

    Notes are left out.
    """

    found: list[str]
    missed: list[str]
    false_errors: list[Finding]
    false_warnings: list[Finding]


def drafts_about(record: str) -> list[str]:
    """List the names of the drafts about a record."""
    return [name for name in EXPECTED if name.startswith(f"{record}/")]


def score(name: str, dataset: countylines.Dataset) -> DraftScore:
    """Check a draft and compare its errors and warnings with the mistakes planted in it."""
    text = (FOLDER / "drafts" / name).read_text(encoding="utf-8")
    findings = [one for one in countylines.check(text, dataset, kind=kind_of(name)) if one.severity != NOTE]
    found: list[str] = []
    missed: list[str] = []
    true: list[Finding] = []
    for mistake in EXPECTED[name]:
        words, rules = mistake["text"], mistake["rules"]
        start = text.index(words)
        reports = [one for one in findings if one.rule in rules and one.start < start + len(words) and start < one.end]
        (found if reports else missed).append(words)
        true += [one for one in findings if one.found in mistake.get("again", ())]
        true += reports
    false = [one for one in findings if one not in true]
    return DraftScore(
        found,
        missed,
        [one for one in false if one.severity == ERROR],
        [one for one in false if one.severity != ERROR],
    )
