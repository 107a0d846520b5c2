"""Findings as data: as JSON and as JSON lines."""

from __future__ import annotations

import json

from countylines.checker.findings import Edit
from countylines.output.findings import render_findings
from countylines.output.formats import RenderOptions
from tests.output.findings.made import checked, finding, simple
from tests.output.made import field_names

TEXT = "Police visited\n665 addresses; 12 guns."


def test_a_finding_has_the_promised_keys() -> None:
    [record] = json.loads(render_findings([simple(TEXT, "665 addresses")], "json", RenderOptions()))
    assert record == {
        "path": "draft.md",
        "line": 2,
        "column": 1,
        "end_line": 2,
        "end_column": 14,
        "rule": "wrong-figure",
        "severity": "error",
        "message": "it is 655",
        "found": "665 addresses",
        "record": {
            "id": "2019-10/addresses.cuckooed",
            "wording": "655",
            "low": 655,
            "high": 655,
            "source": "london-economic-2019",
        },
        "replacement": None,
        "url": "docs/rules.md#wrong-figure",
    }
    assert tuple(record) == field_names("finding")


def test_a_replacement_is_all_that_was_found_with_the_edit_in_it() -> None:
    start = TEXT.index("665")
    with_fix = finding(TEXT, "665 addresses")._replace(edit=Edit(start, start + 3, "655"))
    [record] = json.loads(render_findings([checked(TEXT, [with_fix])], "json", RenderOptions()))
    assert record["replacement"] == "655 addresses"


def test_what_is_taken_out_with_the_space_before_it_has_an_empty_replacement() -> None:
    taken = finding("so very good", "very")._replace(edit=Edit(2, 7, ""))
    [record] = json.loads(render_findings([checked("so very good", [taken])], "json", RenderOptions()))
    assert record["replacement"] == ""


def test_nothing_of_the_record_is_null() -> None:
    draft = checked(TEXT, [finding(TEXT, "12 guns", record=None)])
    assert json.loads(render_findings([draft], "json", RenderOptions()))[0]["record"] is None


def test_drafts_and_findings_keep_their_order() -> None:
    drafts = [
        checked(TEXT, [finding(TEXT, "665"), finding(TEXT, "12")], "b.md"),
        simple(TEXT, "guns", "a.md"),
    ]
    order = [("b.md", "665"), ("b.md", "12"), ("a.md", "guns")]
    whole = json.loads(render_findings(drafts, "json", RenderOptions()))
    assert [(one["path"], one["found"]) for one in whole] == order
    lines = render_findings(drafts, "jsonl", RenderOptions()).splitlines()
    assert [json.loads(line) for line in lines] == whole


def test_any_character_comes_back() -> None:
    text = 'a\u2028"\\\x1b\ud800\N{GRINNING FACE}\r\nb'
    for name in ("json", "jsonl"):
        for plain in (False, True):
            told = json.loads(render_findings([simple(text, text)], name, RenderOptions(plain=plain)))
            assert (told[0] if name == "json" else told)["found"] == text
