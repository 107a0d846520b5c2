"""``check --diff`` and ``check --fix``: what is printed, what is written, and what is left alone."""

from __future__ import annotations

import codecs
import io
import json
import os
import random
import subprocess
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from countylines.checker.findings import Finding
from countylines.checker.fixes import fix_text
from countylines.cli import fixing
from countylines.errors import CountylinesError
from tests.cli.running import run, run_process, run_shell, spawn

DRAFT = "In the county lines week of October 2019 police made 700 arrests and visited 665 cuckooed addresses.\r\n"
FIXED = (
    "In the county lines week of October 2019 police made more than 700 arrests and visited 655 cuckooed addresses.\r\n"
)


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    """Write a draft with a lost hedge and a wrong figure."""
    path = tmp_path / "draft.txt"
    path.write_bytes(DRAFT.encode())
    return path


def test_diff_prints_what_would_change_and_changes_nothing(draft: Path) -> None:
    done = run("check", "--diff", "-q", str(draft))
    assert (done.code, done.err) == (1, "")
    name = f"{draft}\t" if " " in str(draft) else str(draft)  # a tab ends a name with spaces, for patch
    assert done.out == f"--- {name}\n+++ {name}\n@@ -1 +1 @@\n-{DRAFT.rstrip()}\r\n+{FIXED.rstrip()}\r\n"
    assert draft.read_bytes() == DRAFT.encode()


def test_fix_changes_the_file_and_says_what(draft: Path) -> None:
    done = run("check", "--fix", str(draft))
    assert (done.code, done.out) == (0, "")
    assert done.err.splitlines()[:2] == [
        f"{draft}:1:54: fixed lost-hedge: “700 arrests” is now “more than 700 arrests”",
        f"{draft}:1:78: fixed wrong-figure: “665 cuckooed addresses” is now “655 cuckooed addresses”",
    ]
    assert draft.read_bytes() == FIXED.encode()


@pytest.mark.parametrize(
    ("name", "before", "told"),
    [
        ("a.md", "made **734** arrests", "“734 arrests” is now “743 arrests”"),
        ("a.md", "visited 665 [cuckooed](x) addresses", "“665 cuckooed addresses” is now “655 cuckooed addresses”"),
        ("a.html", "made <b>734</b> arrests", "“734 arrests” is now “743 arrests”"),
    ],
)
def test_what_was_fixed_is_said_without_markup(name: str, before: str, told: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_text(f"In the county lines week of October 2019 police {before}.\n", encoding="utf-8")
    assert run("check", "--fix", str(path)).err.splitlines()[0].endswith(told)


def test_a_fixed_draft_is_not_written_again(draft: Path) -> None:
    run("check", "--fix", str(draft))
    os.utime(draft, (1, 1))
    assert run("check", "--fix", str(draft)).code == 0
    assert draft.stat().st_mtime == 1


def test_only_the_chosen_rules_are_fixed(draft: Path) -> None:
    done = run("check", "--fix", "--select", "lost-hedge", str(draft))
    assert done.code == 0
    assert draft.read_bytes() == FIXED.replace("655", "665").encode()


def test_what_is_left_decides_the_exit_code(tmp_path: Path) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text(f"{DRAFT}\nIt was a two-week crackdown.\n", encoding="utf-8")
    done = run("check", "--fix", "--json", str(draft))
    assert done.code == 1
    assert [finding["rule"] for finding in json.loads(done.out)] == ["wrong-date"]


def test_the_fixed_text_of_standard_input_goes_to_stdout(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(DRAFT.encode())))
    done = run("check", "--fix", "-")
    assert (done.code, done.out) == (0, FIXED)
    assert done.err.startswith("stdin:1:54: fixed lost-hedge: ")


def test_what_is_left_of_standard_input_is_said_on_stderr(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(f"{DRAFT}\nIt was a two-week crackdown.\n".encode())))
    done = run("check", "--fix", "-")
    assert done.code == 1
    assert "two-week" in done.out
    assert "error wrong-date: “two-week crackdown”" in done.err


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        pytest.param(b"", "utf-8", id="UTF-8"),
        pytest.param(codecs.BOM_UTF8, "utf-8", id="UTF-8 with a mark"),
        pytest.param(codecs.BOM_UTF16_LE, "utf-16-le", id="UTF-16"),
        pytest.param(codecs.BOM_UTF16_BE, "utf-16-be", id="UTF-16, the other way"),
    ],
)
def test_the_encoding_stays(mark: bytes, encoding: str, draft: Path) -> None:
    draft.write_bytes(mark + DRAFT.encode(encoding))
    assert run("check", "--fix", str(draft)).code == 0
    assert draft.read_bytes() == mark + FIXED.encode(encoding)


def test_permissions_and_links_stay(draft: Path, tmp_path: Path) -> None:
    draft.chmod(0o640)
    link = tmp_path / "link.txt"
    link.symlink_to(draft)
    assert run("check", "--fix", str(link)).code == 0
    assert link.is_symlink()
    assert draft.read_bytes() == FIXED.encode()
    assert draft.stat().st_mode & 0o777 == 0o640


def test_a_read_only_draft_is_left_alone(draft: Path) -> None:
    draft.chmod(0o444)
    done = run("check", "--fix", "--json", str(draft))
    assert done.code == 4
    error = json.loads(done.err)
    assert (error["error"], error["message"]) == (
        "unwritable-draft",
        f"{draft} is read-only. It was left as it was.",
    )
    assert [finding["rule"] for finding in json.loads(done.out)] == ["lost-hedge", "wrong-figure"]
    assert draft.read_bytes() == DRAFT.encode()


def test_a_draft_that_was_changed_meanwhile_is_left_alone(draft: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def change_first(text: str, find: Callable[[str], Sequence[Finding]]) -> tuple[str, list[Finding]]:
        draft.write_text("Somebody else's words.", encoding="utf-8")
        return fix_text(text, find)

    monkeypatch.setattr(fixing, "fix_text", change_first)
    done = run("check", "--fix", str(draft))
    assert done.code == 4
    assert f"countylines: {draft} was changed while it was checked. It was left as it was." in done.err
    assert draft.read_text(encoding="utf-8") == "Somebody else's words."


def test_a_full_disk_loses_nothing(draft: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: Path, __: bytes) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("countylines.cli.fixing.write_file", fail)
    done = run("check", "--fix", str(draft))
    assert done.code == 4
    assert "cannot be written: No space left on device. It was left as it was." in done.err
    assert draft.read_bytes() == DRAFT.encode()


def test_the_other_drafts_are_fixed_all_the_same(draft: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_bytes(DRAFT.encode())
    other.chmod(0o444)
    done = run("check", "--fix", str(tmp_path))
    assert done.code == 4
    assert (draft.read_bytes(), other.read_bytes()) == (FIXED.encode(), DRAFT.encode())


@pytest.mark.parametrize(
    ("args", "sentence"),
    [
        pytest.param(("--diff", "--fix", "a.md"), "--diff changes nothing and --fix does: choose one.", id="both"),
        pytest.param(
            ("--diff", "--json", "a.md"), "--diff prints a diff: it cannot be printed in another format.", id="a format"
        ),
        pytest.param(
            ("--fix", "-", "a.md"),
            "--fix prints the fixed draft of standard input: - is its only FILE.",
            id="standard input and files",
        ),
        pytest.param(
            ("--fix", "-", "--format", "text"),
            "--fix prints the fixed draft of standard input: it cannot print findings in a format.",
            id="standard input and a format",
        ),
    ],
)
def test_contradictions_are_refused(args: tuple[str, ...], sentence: str) -> None:
    done = run("check", *args)
    assert done.code == 2
    assert sentence in done.err or sentence in json.loads(done.err)["message"]


def test_an_error_of_a_draft_is_one_of_the_tool() -> None:
    assert issubclass(fixing.UnwritableDraft, CountylinesError)


@pytest.mark.slow
def test_a_draft_killed_at_any_moment_is_the_old_or_the_new_one(tmp_path: Path) -> None:
    chosen = random.Random(20191007)  # noqa: S311  moments, not secrets
    draft = tmp_path / "draft.txt"
    for _ in range(60):
        draft.write_bytes(DRAFT.encode())
        process = spawn("check", "--fix", "-q", str(draft), stderr=subprocess.DEVNULL)
        time.sleep(chosen.uniform(0, 0.4))
        process.kill()
        process.wait()
        assert draft.read_bytes() in (DRAFT.encode(), FIXED.encode())


def test_it_works_as_a_process(draft: Path) -> None:
    assert run_process("check", "--fix", "-q", str(draft)) == (0, b"", b"")
    assert draft.read_bytes() == FIXED.encode()


def test_standard_input_that_is_not_checked_comes_out_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(DRAFT.encode())))
    done = run("check", "--fix", "--exclude", "old", "--stdin-filename", "old/a.txt", "-")
    assert (done.code, done.out) == (0, DRAFT)


def test_standard_input_keeps_its_encoding(tmp_path: Path) -> None:
    data = codecs.BOM_UTF16_LE + DRAFT.encode("utf-16-le")
    (tmp_path / "a.txt").write_bytes(data)
    code, out, _ = run_shell('"${countylines[@]}" check --fix -q - < "$1"', str(tmp_path / "a.txt"))
    assert (code, out) == (0, codecs.BOM_UTF16_LE + FIXED.encode("utf-16-le"))


def test_a_draft_and_a_link_to_it_are_one(draft: Path, tmp_path: Path) -> None:
    (tmp_path / "link.txt").symlink_to(draft)
    done = run("check", "--fix", str(tmp_path))
    assert (done.code, draft.read_bytes()) == (0, FIXED.encode())


def test_no_draft_at_all_is_an_empty_list(draft: Path) -> None:
    done = run("check", "--json", "--exclude", "*.txt", str(draft))
    assert (done.code, json.loads(done.out)) == (0, [])
