"""SARIF 2.1.0, the format of code scanners: valid against the standard's schema, and the same bytes on every run."""

import os
import os.path
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from typing import Any
from urllib.parse import quote_from_bytes

from countylines.checker import RULES
from countylines.checker.findings import ERROR, NOTE, WARNING, CheckedDraft
from countylines.checker.rules import Rule
from countylines.output.examples import NEUTRAL_WORDS, fill
from countylines.output.findings import path_below
from countylines.output.formats import RenderOptions
from countylines.output.formats.json import json_text
from countylines.output.views.findings import data_compared_with

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
FINGERPRINT = "countylines/v1"
"""The name of the fingerprint. If the way fingerprints are made changes, the name has to change too."""

ROOT = "%SRCROOT%"
"""The conventional name of the base folder of relative URIs."""

PROBLEMS = {ERROR: "error", WARNING: "warning", NOTE: "recommendation"}
"""Severity to GitHub's ``problem.severity``."""

_LINK = re.compile(r"\[([^\[\]]*)\](?=\()")
_BRACES = str.maketrans({"{": "{{", "}": "}}"})


def write_sarif(checked: Sequence[CheckedDraft], options: RenderOptions) -> str:
    """Return a log with one run."""
    addresses = [address_of(draft.path, options.folder) for draft in checked]
    locations = [{"uri": one} if one.startswith("file:") else {"uri": one, "uriBaseId": ROOT} for one in addresses]
    driver = {
        "name": "countylines",
        "version": options.version,
        "semanticVersion": options.version,
        "rules": [_describe_rule(rule, options.example_words or NEUTRAL_WORDS) for rule in RULES],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "artifacts": [{"location": location, "roles": ["analysisTarget"]} for location in locations],
        "results": [
            result
            for place, draft in enumerate(checked)
            for result in _results_of_draft(draft, {**locations[place], "index": place})
        ],
    }
    return json_text({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, plain=options.plain) + "\n"


def _describe_rule(rule: Rule, words: Mapping[str, str]) -> dict[str, Any]:
    return {
        "id": rule.name,
        "shortDescription": {"text": _escape_placeholders(rule.summary)},
        "fullDescription": {"text": _escape_placeholders(rule.meaning)},
        "help": {"text": _escape_placeholders(f"{rule.meaning}\n\nExample:\n{fill(rule.example, words)}")},
        "defaultConfiguration": {"level": rule.severity},
        "properties": {"problem.severity": PROBLEMS[rule.severity], "tags": ["facts"]},
    }


def address_of(path: str, folder: str) -> str:
    """Return a path as a URI: relative to *folder* if it lies below it, else ``file:///...``."""
    below = path_below(path, folder)
    try:
        as_bytes = os.fsencode(below)
    except UnicodeEncodeError:  # a lone surrogate, which no file name on this platform can have
        as_bytes = below.encode("utf-8", "surrogatepass")
    quoted = quote_from_bytes(as_bytes, safe="/")
    if not os.path.isabs(below):  # noqa: PTH117  paths are text here; no file is accessed
        return quoted
    return "file://" + (quoted if quoted.startswith("/") else f"/{quoted}")


def _results_of_draft(draft: CheckedDraft, location: dict[str, Any]) -> Iterator[dict[str, Any]]:
    numbers = {rule.name: number for number, rule in enumerate(RULES)}
    met: Counter[str] = Counter()
    for finding in draft.report.findings:
        parts = (finding.rule, " ".join(finding.found.split()), finding.record.id if finding.record else "")
        digest = sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]
        met[digest] += 1  # fingerprints depend on what is wrong, and not on line numbers or line breaks
        region: dict[str, Any] = {
            "startLine": finding.line,
            "startColumn": finding.column,
            "endLine": finding.end_line,
            "endColumn": finding.end_column,
            "snippet": {"text": finding.found},
        }
        result = {
            "ruleId": finding.rule,
            "ruleIndex": numbers[finding.rule],
            "level": finding.severity,
            "message": {"text": _escape_placeholders(finding.message)},
            "locations": [{"physicalLocation": {"artifactLocation": location, "region": region}}],
            "partialFingerprints": {FINGERPRINT: f"{digest}:{met[digest]}"},
            "properties": {"record": data_compared_with(finding.record)},
        }
        if finding.edit:  # the region is given in lines and columns, and is replaced as a whole
            if finding.edit.start < finding.start and finding.column > 1:  # the space before it goes too
                region = {**region, "startColumn": finding.column - 1, "snippet": {"text": f" {finding.found}"}}
            replacement = {"deletedRegion": region, "insertedContent": {"text": finding.replacement}}
            result["fixes"] = [{"artifactChanges": [{"artifactLocation": location, "replacements": [replacement]}]}]
        yield result


def _escape_placeholders(words: str) -> str:
    """Escape the braces and brackets that SARIF would read as placeholders and links in a message."""
    return _LINK.sub(r"\\[\1\\]", words.translate(_BRACES))
