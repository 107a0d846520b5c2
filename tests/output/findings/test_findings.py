"""The formats of findings: which there are, and what all of them keep to."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import countylines.output.findings
from countylines.checker import RULES
from countylines.output.examples import NEUTRAL_WORDS, fill
from countylines.output.findings import FINDING_FORMATS, render_findings
from countylines.output.findings.text import explain
from countylines.output.formats import FORMATS, RenderOptions
from tests.output.findings.made import checked, simple
from tests.output.made import UNSEEN, texts

FOLDER = Path(countylines.output.findings.__file__).parent


def test_the_formats_are_those_of_tables_and_of_the_modules_of_their_folder() -> None:
    assert {name for name, module in FINDING_FORMATS.items() if not module} <= set(FORMATS)
    assert set(filter(None, FINDING_FORMATS.values())) == {file.stem for file in FOLDER.glob("*.py")} - {"__init__"}


@pytest.mark.parametrize(
    ("name", "written"),
    [
        pytest.param("text", "", id="text"),
        pytest.param("json", "[]\n", id="JSON"),
        pytest.param("jsonl", "", id="JSON lines"),
        pytest.param("github", "", id="GitHub"),
    ],
)
def test_a_draft_without_findings(name: str, written: str) -> None:
    assert render_findings([checked("All is well.", [])], name, RenderOptions()) == written
    assert render_findings([], name, RenderOptions()) == written


@pytest.mark.slow
@pytest.mark.parametrize("name", FINDING_FORMATS)
@pytest.mark.parametrize("excerpt", [False, True])
@given(before=texts, found=texts, after=texts)
def test_nothing_in_a_draft_is_obeyed(name: str, excerpt: bool, before: str, found: str, after: str) -> None:
    draft = simple(before + found + after, found, path=f"{after}.md", message=f"{found}; {before}")
    written = render_findings([draft], name, RenderOptions(excerpt=excerpt))
    assert written.endswith("\n")
    assert not UNSEEN.search(written)


@pytest.mark.parametrize("name", FINDING_FORMATS)
@given(text=texts.filter(bool), message=texts)
def test_plain_is_ascii(name: str, text: str, message: str) -> None:
    draft = simple(text, text, path=f"{message}.md", message=message)
    told = render_findings([draft], name, RenderOptions(excerpt=True, plain=True))
    assert told.isascii() or name == "github"


@given(width=st.integers(0, 200))
def test_colour_is_for_text_alone(width: int) -> None:
    draft = simple("There were 665 addresses.", "665")
    for name in FINDING_FORMATS:
        told = render_findings([draft], name, RenderOptions(excerpt=True, colour=True, width=width))
        assert ("\x1b" in told) is (name == "text")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_an_explanation_has_the_meaning_and_the_example(rule: countylines.checker.Rule) -> None:
    rule = rule._replace(example=fill(rule.example, NEUTRAL_WORDS))
    told = explain(rule, width=None, plain=False)
    assert told.startswith(f"{rule.name} ({rule.severity})\n")
    for part in (rule.summary, rule.meaning):
        assert f"\n{part}\n" in told
    assert all(f"\n  {line}\n" in told for line in rule.example.splitlines() if line)
    narrow = explain(rule, width=40, plain=True)
    assert narrow.isascii()
    assert max(map(len, narrow.splitlines())) <= 40
