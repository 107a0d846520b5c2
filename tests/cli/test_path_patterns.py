from __future__ import annotations

import os
from pathlib import Path

import pytest

from countylines.cli.path_patterns import PathPatterns


@pytest.mark.parametrize(
    ("pattern", "path", "expected"),
    [
        pytest.param("old.md", "old.md", True, id="a name"),
        pytest.param("old.md", "drafts/2019/old.md", True, id="a name at any depth"),
        pytest.param("old.md", "drafts/very-old.md", False, id="a whole name only"),
        pytest.param("old", "drafts/old/a.md", True, id="the name of a folder on the way"),
        pytest.param("old/", "drafts/old/a.md", True, id="a slash at the end changes nothing"),
        pytest.param("*.txt", "drafts/a.txt", True, id="an ending"),
        pytest.param("*.txt", "drafts/a.txt.md", False, id="another ending"),
        pytest.param("draft-?.md", "draft-1.md", True, id="one character"),
        pytest.param("draft-?.md", "draft-10.md", False, id="two characters"),
        pytest.param("[ab].md", "b.md", True, id="one of several"),
        pytest.param("[!ab].md", "b.md", False, id="none of several"),
        pytest.param("drafts/old", "drafts/old/a/b.md", True, id="a path of a folder"),
        pytest.param("drafts/old", "more/drafts/old/a.md", False, id="a path begins at the folder"),
        pytest.param("drafts/*.md", "drafts/a.md", True, id="files of one folder"),
        pytest.param("drafts/*.md", "drafts/old/a.md", False, id="a star stops at a slash"),
        pytest.param("./a.md", "a.md", True, id="here"),
        pytest.param("./a.md", "drafts/a.md", False, id="not below"),
        pytest.param("drafts/**/a.md", "drafts/a.md", True, id="no folders between"),
        pytest.param("drafts/**/a.md", "drafts/x/y/a.md", True, id="two folders between"),
        pytest.param("drafts/**/a.md", "drafts/x/y/b.md", False, id="another name"),
        pytest.param("**/old/*.md", "x/old/a.md", True, id="folders before"),
        pytest.param("**/old/*.md", "old/a.md", True, id="no folders before"),
        pytest.param("drafts/**", "drafts/x/a.md", True, id="all below"),
        pytest.param("drafts/**", "notes/a.md", False, id="nothing elsewhere"),
        pytest.param("../a.md", "../a.md", True, id="above"),
        pytest.param("[", "[", True, id="a bracket that is not closed"),
        pytest.param(".", "a.md", False, id="no name"),
        pytest.param("a.md", "", False, id="an empty path"),
        pytest.param("a\0b", "a\0b", True, id="a null byte"),
    ],
)
def test_a_pattern_is_of_a_path(pattern: str, path: str, expected: bool) -> None:
    assert PathPatterns((pattern,)).match(path) is expected


def test_patterns_are_relative_to_their_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "sub").mkdir()
    monkeypatch.chdir(tmp_path / "sub")
    patterns = PathPatterns(("sub/*.md",), os.pardir)
    assert patterns.match("a.md")
    assert patterns.match("../sub/a.md")
    assert not patterns.match("../a.md")
    assert not PathPatterns((tmp_path.name,)).match("a.md"), "folders above are not part of the path"


def test_an_absolute_pattern_is_of_an_absolute_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert PathPatterns((str(tmp_path / "a*"),)).match("ab.md")
    assert not PathPatterns((str(tmp_path / "a*"),)).match("b.md")


def test_any_of_several_patterns_counts_and_none_is_of_nothing() -> None:
    assert PathPatterns(("a.md", "b.md")).match("b.md")
    assert not PathPatterns().match("b.md")


def test_a_pattern_of_many_stars_ends() -> None:
    """A pattern is somebody's input: neither stars in a name nor folders multiply the work."""
    stars = "*a" * 40
    assert not PathPatterns((stars,)).match("a" * 39 + "b" * 5000)
    assert not PathPatterns(("**/a/" * 40 + "b",)).match("a/" * 300 + "c")
