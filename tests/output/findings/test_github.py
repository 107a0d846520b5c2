"""Findings as annotations of GitHub."""

from __future__ import annotations

from pathlib import Path

import pytest

from countylines.checker.findings import ERROR, NOTE, WARNING
from countylines.output.cells import without_runner_commands
from countylines.output.findings.text import write_github
from countylines.output.formats import RenderOptions
from tests.output.findings.made import simple

LINE = "Police visited 665 addresses."


@pytest.mark.parametrize(
    ("severity", "command"),
    [
        pytest.param(ERROR, "error", id="error"),
        pytest.param(WARNING, "warning", id="warning"),
        pytest.param(NOTE, "notice", id="note"),
    ],
)
def test_a_finding_is_a_command(severity: str, command: str) -> None:
    assert write_github([simple(LINE, "665", severity=severity)], RenderOptions()) == (
        f"::{command} file=draft.md,line=1,col=16,endLine=1,endColumn=19,title=wrong-figure::it is 655\n"
    )


def test_only_findings_on_one_line_have_columns() -> None:
    text = "more than\n700 people"
    assert write_github([simple(text, "than\n700")], RenderOptions()) == (
        "::error file=draft.md,line=1,endLine=2,title=wrong-figure::it is 655\n"
    )


@pytest.mark.parametrize(
    ("path", "message", "written"),
    [
        pytest.param("a,b:c.md", "x, y: z", "file=a%2Cb%3Ac.md|x, y: z", id="comma and colon"),
        pytest.param("100%.md", "12 % off", "file=100%25.md|12 %25 off", id="per cent"),
        pytest.param("a\nb\rc.md", "x\r\ny", "file=a%0Ab%0Dc.md|x%0D%0Ay", id="line ends"),
        pytest.param("%0A.md", "%0A", "file=%250A.md|%250A", id="what looks escaped"),
        pytest.param("a.md", "::error::x\n::set-env::y", "file=a.md|::error::x%0A::set-env::y", id="a command"),
        pytest.param("a.md", "\x1b[31m", "file=a.md|\\x1b[31m", id="control characters"),
    ],
)
def test_what_is_syntax_is_escaped(path: str, message: str, written: str) -> None:
    told = write_github([simple(LINE, "665", path, message=message)], RenderOptions())
    file, _, words = written.partition("|")
    assert told == f"::error {file},line=1,col=16,endLine=1,endColumn=19,title=wrong-figure::{words}\n"


def test_a_path_is_relative_to_the_working_folder() -> None:
    here = Path("repository").resolve()
    for named in (here / "docs" / "a.md", Path("docs", "a.md")):
        assert "file=docs/a.md," in write_github([simple(LINE, "665", str(named))], RenderOptions(folder=str(here)))


@pytest.mark.parametrize(
    ("words", "written"),
    [
        pytest.param("1 draft: no findings.", "1 draft: no findings.", id="ordinary"),
        pytest.param("::error::x.md is of no week.", "countylines: ::error::x.md is of no week.", id="at the start"),
        pytest.param(" ::error::x.md is of no week.", "countylines:  ::error::x.md is of no week.", id="after a space"),
        pytest.param("Skipped a::b.md.", "Skipped a::b.md.", id="not at the start"),
        pytest.param("Skipped ##[group]b.md.", "Skipped ##\\[group]b.md.", id="of the first version"),
        pytest.param("Skipped #[group]b.md.", "Skipped #[group]b.md.", id="one sign fewer"),
    ],
)
def test_a_sentence_of_the_log_is_no_command(words: str, written: str) -> None:
    assert without_runner_commands(words) == written
