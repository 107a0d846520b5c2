"""Unified diffs, as ``patch`` and ``git apply`` read them."""

from __future__ import annotations

import subprocess
from pathlib import Path
from shutil import which

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from countylines.cli.fixing import write_diff


def test_a_changed_line_stands_between_those_around_it() -> None:
    diff = write_diff("a.md", "one\ntwo\nthree\n", "one\n2\nthree\n")
    assert diff == "--- a/a.md\n+++ b/a.md\n@@ -1,3 +1,3 @@\n one\n-two\n+2\n three\n"


def test_equal_texts_have_no_diff() -> None:
    assert write_diff("a.md", "one\n", "one\n") == ""


def test_a_missing_newline_at_the_end_is_said() -> None:
    diff = write_diff("a.md", "one", "two")
    assert diff.splitlines()[-4:] == [
        "-one",
        "\\ No newline at end of file",
        "+two",
        "\\ No newline at end of file",
    ]


def test_lines_end_at_line_feeds_alone() -> None:
    diff = write_diff("a.md", "one\r\ntwo\x0bthree\u2028four\r\n", "one\r\n2\x0bthree\u2028four\r\n")
    assert diff.endswith("@@ -1,2 +1,2 @@\n one\r\n-two\x0bthree\u2028four\r\n+2\x0bthree\u2028four\r\n")


def test_colour_marks_what_goes_and_what_comes() -> None:
    diff = write_diff("a.md", "one\n", "two\n", colour=True)
    assert "\x1b[31m-one\x1b[0m\n\x1b[32m+two\x1b[0m\n" in diff


def test_a_terminal_is_shown_what_it_would_obey() -> None:
    diff = write_diff("a.md", "\x1b]0;owned\x07\r\n", "two\r\n", visible=True)
    assert "\x1b" not in diff
    assert "-\\x1b]0;owned\\x07\r\n" in diff


@pytest.mark.skipif(which("git") is None, reason="git is not installed")
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(before=st.text("ab\n", max_size=12), after=st.text("ab\n", min_size=1, max_size=12))
def test_git_applies_it(before: str, after: str, tmp_path: Path) -> None:
    if not before or before == after:
        return
    draft = tmp_path / "my draft.md"
    draft.write_bytes(before.encode())
    subprocess.run(
        ["git", "apply", "-"],
        cwd=tmp_path,
        input=write_diff("my draft.md", before, after).encode(),
        check=True,
    )
    assert draft.read_bytes() == after.encode()
