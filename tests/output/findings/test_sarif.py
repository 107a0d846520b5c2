"""Findings as SARIF 2.1.0: valid, placed in code points, and known again when lines move.

The published schema is no part of the project: SARIF_SCHEMA names a copy of it (sarif-schema-2.1.0.json of
oasis-tcs/sarif-spec). Without one, the log is held against what of the standard it uses.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from jsonschema import Draft4Validator, Draft202012Validator  # type: ignore[import-untyped]

from countylines.checker import RULES
from countylines.checker.findings import NOTE, WARNING, CheckedDraft, Edit
from countylines.output.findings.sarif import address_of, write_sarif
from countylines.output.formats import RenderOptions
from tests.output.findings.made import checked, finding, simple
from tests.output.made import texts

LINE = "Police visited 665 addresses."


def an_object(required: str, **properties: Any) -> dict[str, Any]:
    """Write the schema of an object that has these properties and no others."""
    return {
        "type": "object",
        "required": required.split(),
        "properties": properties,
        "additionalProperties": False,
    }


def list_of(items: dict[str, Any]) -> dict[str, Any]:
    """Write the schema of a list."""
    return {"type": "array", "items": items}


TEXT: dict[str, Any] = {"type": "string"}
FROM_0: dict[str, Any] = {"type": "integer", "minimum": 0}
FROM_1: dict[str, Any] = {"type": "integer", "minimum": 1}
LEVEL: dict[str, Any] = {"enum": ["none", "note", "warning", "error"]}
ANY_OBJECT: dict[str, Any] = {"type": "object"}
MESSAGE = an_object("text", text=TEXT)
REFERENCE: dict[str, Any] = {
    "type": "string",
    "pattern": r"^[A-Za-z0-9\-._~:/%]+$",
    "not": {"pattern": r"%(?![0-9A-F]{2})"},
}
LOCATION = an_object("uri", uri=REFERENCE, uriBaseId=TEXT, index=FROM_0)
RULE = an_object(
    "id shortDescription fullDescription help defaultConfiguration properties",
    id=TEXT,
    shortDescription=MESSAGE,
    fullDescription=MESSAGE,
    help=MESSAGE,
    defaultConfiguration=an_object("level", level=LEVEL),
    properties=ANY_OBJECT,
)
REGION = an_object(
    "startLine startColumn endLine endColumn",
    startLine=FROM_1,
    startColumn=FROM_1,
    endLine=FROM_1,
    endColumn=FROM_1,
    snippet=MESSAGE,
)
REPLACEMENT = an_object("deletedRegion", deletedRegion=REGION, insertedContent=MESSAGE)
CHANGE = an_object("artifactLocation replacements", artifactLocation=LOCATION, replacements=list_of(REPLACEMENT))
RESULT = an_object(
    "ruleId ruleIndex level message locations partialFingerprints",
    ruleId=TEXT,
    ruleIndex=FROM_0,
    level=LEVEL,
    message=MESSAGE,
    locations=list_of(
        an_object(
            "physicalLocation",
            physicalLocation=an_object("artifactLocation region", artifactLocation=LOCATION, region=REGION),
        )
    ),
    partialFingerprints={"type": "object", "additionalProperties": TEXT},
    fixes=list_of(an_object("artifactChanges", artifactChanges=list_of(CHANGE))),
    properties=ANY_OBJECT,
)
DRIVER = an_object("name version", name=TEXT, version=TEXT, semanticVersion=TEXT, rules=list_of(RULE))
RUN = an_object(
    "tool columnKind artifacts results",
    tool=an_object("driver", driver=DRIVER),
    columnKind={"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
    newlineSequences=list_of(TEXT),
    artifacts=list_of(an_object("location", location=LOCATION, roles=list_of({"enum": ["analysisTarget"]}))),
    results=list_of(RESULT),
)
USED = an_object("version runs", **{"$schema": TEXT, "version": {"const": "2.1.0"}, "runs": list_of(RUN)})
"""What of the standard is used, written down strictly."""


def published() -> dict[str, Any]:
    """Read the published schema."""
    path = os.environ.get("SARIF_SCHEMA")
    if not path:
        pytest.skip("the standard's schema is not here: SARIF_SCHEMA names no file")
    read: dict[str, Any] = json.loads(Path(path).read_text(encoding="utf-8"))
    return read


def log(*drafts: CheckedDraft, options: RenderOptions | None = None) -> dict[str, Any]:
    """Give the log of drafts; it is always valid as far as is known here."""
    whole: dict[str, Any] = json.loads(write_sarif(drafts, options or RenderOptions(version="1.2.3")))
    Draft202012Validator(USED).validate(whole)
    return whole


def results(*drafts: CheckedDraft) -> list[dict[str, Any]]:
    """Give the results of a log."""
    found: list[dict[str, Any]] = log(*drafts)["runs"][0]["results"]
    return found


def fingerprints(*drafts: CheckedDraft) -> list[str]:
    """Give the results' fingerprints."""
    return [result["partialFingerprints"]["countylines/v1"] for result in results(*drafts)]


def many() -> list[CheckedDraft]:
    """Give drafts with a finding of every rule, and one with none."""
    every = [finding(LINE, "665", rule.name, rule.severity, rule.summary) for rule in RULES]
    without = [finding(LINE, "visited", "unused-ignore", WARNING, "unused", None)]
    return [checked(LINE, every), checked(LINE, without, "stdin"), checked("Fine.", [], "fine.txt")]


def test_a_log_is_valid_by_the_published_schema() -> None:
    schema = published()
    Draft4Validator.check_schema(schema)
    validator = Draft4Validator(schema)
    for drafts in ([], many()):
        assert [error.message for error in validator.iter_errors(log(*drafts))] == []
    spoilt = log(*many())
    spoilt["runs"][0]["results"][0]["level"] = "grave"
    assert list(validator.iter_errors(spoilt)) != []


def test_a_log_names_the_tool_and_its_rules() -> None:
    whole = log(*many())
    assert whole["version"] == "2.1.0"
    [run] = whole["runs"]
    driver = run["tool"]["driver"]
    assert (driver["name"], driver["version"]) == ("countylines", "1.2.3")
    assert [(rule["id"], rule["defaultConfiguration"]["level"]) for rule in driver["rules"]] == [
        (rule.name, rule.severity) for rule in RULES
    ]
    assert all(rule["help"]["text"] for rule in driver["rules"])
    assert [one["location"]["uri"] for one in run["artifacts"]] == ["draft.md", "stdin", "fine.txt"]


def test_a_result_points_to_its_rule_its_draft_and_its_place() -> None:
    whole = log(*many())
    [run] = whole["runs"]
    for result in run["results"]:
        rule = run["tool"]["driver"]["rules"][result["ruleIndex"]]
        assert rule["id"] == result["ruleId"]
        location = result["locations"][0]["physicalLocation"]["artifactLocation"]
        assert run["artifacts"][location["index"]]["location"]["uri"] == location["uri"]
    assert len(run["results"]) == len(RULES) + 1
    assert run["results"][-1]["properties"]["record"] is None


def test_a_result_has_the_fix_that_mends_it() -> None:
    text = "Police visited 665 addresses."
    with_fix = finding(text, "665 addresses")._replace(edit=Edit(15, 18, "655"))
    [result] = log(checked(text, [with_fix]))["runs"][0]["results"]
    [change] = result["fixes"][0]["artifactChanges"]
    [replacement] = change["replacements"]
    assert change["artifactLocation"]["uri"] == "draft.md"
    assert replacement["insertedContent"] == {"text": "655 addresses"}
    assert replacement["deletedRegion"] == result["locations"][0]["physicalLocation"]["region"]


def test_columns_are_code_points() -> None:
    text = "\N{GRINNING FACE}e\u0301 665"
    whole = log(simple(text, "665", severity=NOTE))
    assert whole["runs"][0]["columnKind"] == "unicodeCodePoints"
    [result] = whole["runs"][0]["results"]
    assert result["level"] == "note"
    assert result["locations"][0]["physicalLocation"]["region"] == {
        "startLine": 1,
        "startColumn": 5,
        "endLine": 1,
        "endColumn": 8,
        "snippet": {"text": "665"},
    }


def test_a_fingerprint_stays_when_lines_move_and_wrap() -> None:
    before = fingerprints(simple(LINE, "665 addresses"))
    assert fingerprints(simple(f"# New\n\nMore. {LINE}", "665 addresses")) == before
    assert fingerprints(simple(LINE.replace("665 ", "665\r\n"), "665\r\naddresses")) == before


def test_different_findings_have_different_fingerprints() -> None:
    others = [
        finding(LINE, "665"),
        finding(LINE, "665"),
        finding(LINE, "665", "lost-hedge"),
        finding(LINE, "visited"),
        finding(LINE, "665", record=None),
    ]
    found = fingerprints(checked(LINE, others))
    assert len(set(found)) == len(others)
    assert fingerprints(checked(LINE, others)) == found
    assert set(fingerprints(checked(LINE, others[::-1]))) == set(found)


@pytest.mark.parametrize(
    ("path", "address"),
    [
        pytest.param("a b.md", "a%20b.md", id="a space"),
        pytest.param("é/漢.md", "%C3%A9/%E6%BC%A2.md", id="beyond ASCII"),
        pytest.param("a#b?c%.md", "a%23b%3Fc%25.md", id="what a URI is made of"),
        pytest.param("c:d.md", "c%3Ad.md", id="what looks like a scheme"),
        pytest.param("./a.md", "a.md", id="from here"),
        pytest.param("x/../a.md", "a.md", id="there and back"),
        pytest.param("/work/site/docs/a.md", "docs/a.md", id="whole, below"),
        pytest.param("/work/a b.md", "file:///work/a%20b.md", id="whole, elsewhere"),
        pytest.param("../a.md", "file:///work/a.md", id="up"),
        pytest.param("/work/site-2/a.md", "file:///work/site-2/a.md", id="beside"),
        pytest.param("\udcff.md", "%FF.md", id="bytes that are no text"),
        pytest.param("stdin", "stdin", id="standard input"),
    ],
)
@pytest.mark.skipif(os.sep != "/", reason="paths of another platform")
def test_an_address(path: str, address: str) -> None:
    assert address_of(path, "/work/site") == address


def test_addresses_elsewhere_have_no_root() -> None:
    [run] = log(simple(LINE, "665", "/elsewhere/a.md"), simple(LINE, "665"), options=RenderOptions(folder="/here"))[
        "runs"
    ]
    roots = [one["location"].get("uriBaseId") for one in run["artifacts"]]
    assert roots == [None, "%SRCROOT%"]


@pytest.mark.parametrize(
    ("message", "written"),
    [
        pytest.param("said [-these-] {+the+}", "said [-these-] {{+the+}}", id="braces are no placeholder"),
        pytest.param("see [655](1)", "see \\[655\\](1)", id="brackets are no link"),
        pytest.param("[sic] stays", "[sic] stays", id="brackets alone"),
    ],
)
def test_a_message_is_plain_text(message: str, written: str) -> None:
    assert results(simple(LINE, "665", message=message))[0]["message"]["text"] == written


@given(before=texts, found=texts, message=texts)
def test_any_draft_gives_a_valid_log(before: str, found: str, message: str) -> None:
    (result,) = results(simple(before + found, found, message=message))
    assert result["message"].keys() == {"text"}
