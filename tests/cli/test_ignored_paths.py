"""What ``check`` leaves out of a folder: hidden paths, packages, and what git ignores; never what is named."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from countylines.cli.path_patterns import IgnoredPaths, read_rule
from tests.cli.running import run

SUMMARY = "no quotations, no figures; no findings."


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def write(*names: str, text: str = "fine") -> None:
    for name in names:
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(text, encoding="utf-8")


def told(*arguments: str) -> list[str]:
    outcome = run("check", *arguments)
    assert (outcome.code, outcome.out) == (0, "")
    return outcome.err.splitlines()


# --- a rule


@pytest.mark.parametrize(
    ("line", "path", "expected"),
    [
        pytest.param("a.md", "a.md", True, id="a name"),
        pytest.param("a.md", "x/y/a.md", True, id="a name at any depth"),
        pytest.param("a.md", "x/aa.md", False, id="a whole name only"),
        pytest.param("A.md", "a.md", False, id="in this case only"),
        pytest.param("*.md", "x/a.md", True, id="an ending"),
        pytest.param("?.md", "ab.md", False, id="one character"),
        pytest.param("[a-c].md", "b.md", True, id="one of several"),
        pytest.param("[!a].md", "a.md", False, id="none of several"),
        pytest.param("[^a].md", "a.md", False, id="the same with a caret"),
        pytest.param("/a.md", "a.md", True, id="here"),
        pytest.param("/a.md", "x/a.md", False, id="here alone"),
        pytest.param("x/a.md", "x/a.md", True, id="a path"),
        pytest.param("x/a.md", "y/x/a.md", False, id="a path begins at the folder"),
        pytest.param("x/*", "x/y/a.md", False, id="a star stops at a slash"),
        pytest.param("**/x/a.md", "y/z/x/a.md", True, id="folders before"),
        pytest.param("**/x/a.md", "x/a.md", True, id="no folders before"),
        pytest.param("x/**/a.md", "x/a.md", True, id="no folders between"),
        pytest.param("x/**/a.md", "x/y/z/a.md", True, id="folders between"),
        pytest.param("x/**", "x/y/a.md", True, id="all below"),
        pytest.param("x/**", "x", False, id="all below, but not the folder"),
        pytest.param("**", "x/a.md", True, id="everything"),
        pytest.param("a.md   ", "a.md", True, id="spaces at the end"),
        pytest.param("a.md\\ ", "a.md ", True, id="a space that is meant"),
        pytest.param("\\#a.md", "#a.md", True, id="a sign that is no comment"),
        pytest.param("\\!a.md", "!a.md", True, id="a mark that is no exception"),
        pytest.param("\\*.md", "a.md", False, id="a star that is meant"),
        pytest.param("\\*.md", "*.md", True, id="a star that is one"),
    ],
)
def test_a_rule_is_about_a_path(line: str, path: str, expected: bool) -> None:
    rule = read_rule(line, depth=2)
    assert rule is not None
    assert rule.match(["home", "project", *path.split("/")], is_folder=False) is expected


@pytest.mark.parametrize("line", ["", "   ", "# a comment", "/", "!", "!/"])
def test_a_line_that_is_no_rule(line: str) -> None:
    assert read_rule(line) is None


def test_a_slash_at_the_end_means_folders_alone() -> None:
    rule = read_rule("x/")
    assert rule is not None
    assert rule.match(["y", "x"], is_folder=True)
    assert not rule.match(["y", "x"], is_folder=False)


def test_a_rule_of_many_stars_ends() -> None:
    for line in ("*a" * 40, "**/a/" * 40 + "b"):
        rule = read_rule(line)
        assert rule is not None
        assert not rule.match([*"a" * 300, "a" * 39 + "b" * 200], is_folder=False)


RULES = {
    ".gitignore": "build/\n*.txt\n!keep.txt\n/top.md\nnotes/*.md\n!notes/one.md\ndeep/**/z.md\n\\#odd.md\nlast.md \n",
    "sub/.gitignore": "!*.txt\r\nown.md\r\n/deep.md\r\n",
    "sub/more/.gitignore": "# nothing\n*\n!own.md\n",
}
PATHS = (
    "top.md", "sub/top.md", "build/a.md", "sub/build/a.md", "a.txt", "keep.txt", "sub/a.txt", "sub/own.md", "own.md",
    "notes/one.md", "notes/two.md", "sub/notes/two.md", "deep/z.md", "deep/x/y/z.md", "deep/x/y.md", "#odd.md",
    "last.md", "sub/deep.md", "sub/x/deep.md", "sub/more/own.md", "sub/more/b.md", "sub/more/x/own.md",
)  # fmt: skip


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not here")
def test_a_search_finds_what_git_finds() -> None:
    for name, text in RULES.items():
        write(name, text=text)
    write(*PATHS)
    subprocess.run(["git", "init", "--quiet"], check=True)
    listed = subprocess.run(
        ["git", "-c", "core.excludesFile=", "-c", "core.quotePath=false", "ls-files", "--others", "--exclude-standard"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    wanted = {name for name in listed.stdout.splitlines() if not name.endswith(".gitignore")}
    ignored = IgnoredPaths(os.path.realpath("."))
    found = set()
    for place, folders, files in os.walk(os.path.realpath(".")):
        ignored.enter(place)
        folders[:] = [one for one in folders if one != ".git" and not ignored.match(place, one, is_folder=True)]
        found |= {os.path.relpath(Path(place, one)) for one in files if not ignored.match(place, one, is_folder=False)}
    assert {name.replace(os.sep, "/") for name in found if not name.endswith(".gitignore")} == wanted
    assert 0 < len(wanted) < len(PATHS)


# --- a search


def test_what_git_ignores_is_passed_over_and_named() -> None:
    write(".gitignore", text="build/\n*.txt\n!keep.txt\n")
    write("a.md", "keep.txt", "skip.txt", "build/b.md", "sub/build/c.md", "sub/d.md")
    assert told(".") == ["Skipped 3 paths that git ignores: build, skip.txt, sub/build.", f"3 drafts: {SUMMARY}"]
    assert told(".", "-q") == []


def test_rules_above_count_up_to_the_top_of_the_repository() -> None:
    write(".gitignore", text="a.md\n")
    write("top/.gitignore", text="/sub/b.md\n")
    write("top/sub/a.md", "top/sub/b.md", "top/sub/c.md")
    assert told("top/sub") == [f"3 drafts: {SUMMARY}"]
    Path("top/.git").mkdir()
    assert told("top/sub") == ["Skipped 1 path that git ignores: top/sub/b.md.", f"2 drafts: {SUMMARY}"]
    shutil.move("top/.git", ".git")
    assert told("top/sub")[-1] == f"1 draft: {SUMMARY}"


def test_packages_and_hidden_paths_are_passed_over_and_named() -> None:
    write("a.md", "node_modules/x/readme.md", ".drafts/b.md", ".c.md", ".settings", ".git/d.md", "node_modules.md")
    assert told(".") == [
        "Skipped 2 hidden paths: .c.md, .drafts.",
        "Skipped 1 folder of packages: node_modules.",
        f"2 drafts: {SUMMARY}",
    ]


@pytest.mark.parametrize("name", ["build", "build/a.md", "node_modules", ".drafts", ".drafts/.c.md", "build/sub", "."])
def test_what_is_named_is_read(name: str) -> None:
    write(".gitignore", text="build\n")
    write("build/a.md", "build/sub/a.md", "node_modules/a.md", ".drafts/a.md", ".drafts/.c.md", "a.md")
    assert told(name)[-1] in (f"1 draft: {SUMMARY}", f"2 drafts: {SUMMARY}")


def test_a_folder_in_which_all_is_left_out_has_no_drafts_and_the_error_says_why() -> None:
    write("notes/.a.md")
    outcome = run("check", "notes")
    assert outcome.code == 2
    assert "notes is a folder without drafts." in outcome.err
    assert "Hidden and ignored files and folders are read only if you name them." in outcome.err
    assert "Skipped 1 hidden path: notes/.a.md." in outcome.err.replace(os.sep, "/")


@pytest.mark.skipif(sys.platform == "win32", reason="no pipes here")
def test_rules_that_cannot_be_read_are_none() -> None:
    write("d/a.md", "e/a.md", "f/a.md")
    os.mkfifo("d/.gitignore")
    Path("e/.gitignore").mkdir()
    Path("f/.gitignore").write_bytes(b"\xff\xfe*\n\0\n")
    assert told("d", "e", "f")[-1] == f"3 drafts: {SUMMARY}"


def test_an_exclusion_comes_before_the_rules_of_git() -> None:
    write(".gitignore", text="a.md\n")
    write("a.md", "b.md")
    assert told(".", "--exclude", "a.md")[0] == "Skipped 1 excluded path: a.md."
