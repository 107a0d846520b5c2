"""SARIF 2.1.0: what code scanners tell each other. Valid against the standard's schema, the same from run to run."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from countylines.checker import RULES
from countylines.checker.findings import ERROR, NOTE, WARNING, Checked, Finding
from countylines.output.findings import RenderOptions
from countylines.output.findings.addresses import address_of
from countylines.output.findings.json import held_of
from countylines.output.formats.json import json_text

if TYPE_CHECKING:
    from countylines.checker.rule import Rule

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
FINGERPRINT = "countylines/v1"
"""The name of the fingerprint. A change in how it is made is a change of its name."""

ROOT = "%SRCROOT%"
"""What relative addresses begin at, as those who read such logs call it."""

PROBLEMS = {ERROR: "error", WARNING: "warning", NOTE: "recommendation"}
"""Severity to GitHub's word for it."""

_LINK = re.compile(r"\[([^\[\]]*)\](?=\()")
_BRACES = str.maketrans({"{": "{{", "}": "}}"})


def write(checked: Sequence[Checked], options: RenderOptions) -> str:
    """Write one log of one run."""
    addresses = [address_of(draft.path, options.folder) for draft in checked]
    run = {
        "tool": {"driver": _driver(options.version)},
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "artifacts": [{"location": _location(address), "roles": ["analysisTarget"]} for address in addresses],
        "results": [
            result
            for place, draft in enumerate(checked)
            for result in _results(draft, _location(addresses[place]) | {"index": place})
        ],
    }
    return json_text({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, plain=options.plain) + "\n"


def _driver(version: str) -> dict[str, Any]:
    return {
        "name": "countylines",
        "version": version,
        "semanticVersion": version,
        "rules": [_descriptor(rule) for rule in RULES],
    }


def _descriptor(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.name,
        "shortDescription": {"text": _plain(rule.summary)},
        "fullDescription": {"text": _plain(rule.meaning)},
        "help": {"text": _plain(f"{rule.meaning}\n\nExample:\n{rule.example}")},
        "defaultConfiguration": {"level": rule.severity},
        "properties": {"problem.severity": PROBLEMS[rule.severity], "tags": ["facts"]},
    }


def _location(address: str) -> dict[str, Any]:
    is_whole = address.startswith("file:")
    return {"uri": address} if is_whole else {"uri": address, "uriBaseId": ROOT}


def _results(draft: Checked, location: dict[str, Any]) -> Iterator[dict[str, Any]]:
    numbers = {rule.name: number for number, rule in enumerate(RULES)}
    met: Counter[str] = Counter()
    for finding in draft.report.findings:
        digest = _digest(finding)
        met[digest] += 1
        yield {
            "ruleId": finding.rule,
            "ruleIndex": numbers[finding.rule],
            "level": finding.severity,
            "message": {"text": _plain(finding.message)},
            "locations": [{"physicalLocation": {"artifactLocation": location, "region": _region(finding)}}],
            "partialFingerprints": {FINGERPRINT: f"{digest}:{met[digest]}"},
            "properties": {"record": held_of(finding.record)},
        }


def _region(finding: Finding) -> dict[str, Any]:
    return {
        "startLine": finding.line,
        "startColumn": finding.column,
        "endLine": finding.end_line,
        "endColumn": finding.end_column,
        "snippet": {"text": finding.found},
    }


def _digest(finding: Finding) -> str:
    """Tell a finding by what is wrong, wherever it stands and however its words are wrapped."""
    found = " ".join(finding.found.split())
    parts = (finding.rule, found, finding.record.id if finding.record else "")
    return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _plain(words: str) -> str:
    """Write words of which a message makes no placeholder and no link."""
    return _LINK.sub(r"\\[\1\\]", words.translate(_BRACES))
