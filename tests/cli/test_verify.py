"""``verify`` on the command line: copies as people have them, exit codes, streams and formats."""

from __future__ import annotations

import io
import json
import os
import re
from pathlib import Path
from unittest import mock

import pytest

from tests.cli.running import HAS_TERMINALS, Outcome, run, run_on_terminal, run_process, run_shell

DRAFTS = Path(__file__).parents[1] / "golden" / "drafts"
TEXT = (DRAFTS / "mills.txt").read_text(encoding="utf-8")
RECORD = ("--data", str(DRAFTS / "record"))
SAME = "SHA-256 and length match the record."


@pytest.fixture(autouse=True)
def _in_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def verify(data: str | bytes, *arguments: str, name: str = "copy.txt") -> Outcome:
    """Verify a copy of the made-up article."""
    Path(name).write_bytes(data.encode("utf-8") if isinstance(data, str) else data)
    return run("verify", name, *RECORD, *arguments)


@pytest.mark.parametrize(
    ("data", "name", "told"),
    [
        pytest.param(TEXT, "a.txt", f"30 exact, 0 moved, 0 altered, 0 missing. {SAME}", id="the same"),
        pytest.param(TEXT, "a", f"30 exact, 0 moved, 0 altered, 0 missing. {SAME}", id="no ending"),
        pytest.param(
            TEXT.replace("\n", "\r\n"),
            "a.txt",
            f"30 exact, 0 moved, 0 altered, 0 missing. "
            f"Not the same file byte for byte: {len(TEXT) + 6} characters, not {len(TEXT)}.",
            id="other line ends",
        ),
        pytest.param(
            "\ufeff" + TEXT,
            "a.txt",
            "30 exact, 0 moved, 0 altered, 0 missing. "
            "Not the same file byte for byte: another SHA-256, the same length.",
            id="a byte order mark",
        ),
        pytest.param(
            TEXT.encode("utf-16"),
            "a.txt",
            "30 exact, 0 moved, 0 altered, 0 missing. "
            "Not the same file byte for byte: another SHA-256, the same length.",
            id="UTF-16",
        ),
        pytest.param(
            TEXT.replace("– ", "- "),
            "a.txt",
            "29 exact, 1 moved, 0 altered, 0 missing. Differences that do not count: dashes in 1 span. "
            "Not the same file byte for byte: another SHA-256, the same length.",
            id="other dashes",
        ),
        pytest.param(
            "".join(f"<p>{line}</p>" for line in TEXT.splitlines()),
            "a.HTM",
            "30 exact, 0 moved, ",
            id="a page, by name",
        ),
        pytest.param("\n\n".join(TEXT.splitlines()), "a.md", "30 exact, 0 moved, ", id="Markdown, by name"),
    ],
)
def test_a_copy_holds(data: str | bytes, name: str, told: str) -> None:
    outcome = verify(data, name=name)
    assert outcome.code == 0
    assert outcome.err.startswith(f"30 spans of The Valley News: {told}")
    assert outcome.err.count("\n") == 1
    assert len(outcome.out.splitlines()) == 31


def test_an_altered_word_is_told_and_exits_1() -> None:
    outcome = verify(TEXT.replace("17", "71"), "--json")
    assert (outcome.code, outcome.err) == (1, "")
    rows = json.loads(outcome.out)
    assert len(rows) == 30
    assert [(row["text"], row["difference"]) for row in rows if row["status"] != "exact"] == [
        ("took away 17 crooked scales", "took away [-17-] {+71+} crooked scales"),
        ("17", "[-17-] {+71+}"),
    ]


def test_a_text_that_is_rather_another_one_is_told_first() -> None:
    """A third of the words are others: more spans are altered than in any copy, but not so many that it is refused."""
    words = TEXT.split(" ")
    mixed = " ".join("bread" if place % 6 == 5 else word for place, word in enumerate(words))
    outcome = verify(mixed)
    assert outcome.code == 1
    assert re.match(r"copy\.txt may be another text, or part of the text only: \d+ spans of 30 are ", outcome.err)
    assert "may be another" not in verify((DRAFTS / "mills-altered.txt").read_bytes()).err
    assert "may be another" not in verify(TEXT).err


@pytest.mark.parametrize(
    ("data", "reason", "why"),
    [
        pytest.param(b"\0\1\2", "unreadable-input", "is binary: it has null bytes. Export it as HTML", id="binary"),
        pytest.param(b"caf\xe9", "unreadable-input", "is not UTF-8: line 1, column 4 cannot be decoded.", id="Latin"),
        pytest.param(b"", "unreadable-input", "is empty: there is nothing to verify.", id="empty"),
        pytest.param(b"\r\n \n", "unreadable-input", "is empty: there is nothing to verify.", id="blank"),
        pytest.param(b"Bread is baked of flour.\n", "another-text", "none of the 30 spans", id="another text"),
    ],
)
def test_what_is_no_copy_is_refused_in_a_sentence(data: bytes, reason: str, why: str) -> None:
    outcome = verify(data)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith("countylines: copy.txt ")
    assert why in outcome.err
    assert outcome.err.count("\n") == 1
    if reason == "another-text":
        assert outcome.err.endswith("To check a draft against the record: countylines check FILE\n")
    told = verify(data, "--json")
    assert json.loads(told.err)["error"] == reason
    assert (told.code, json.loads(told.err)["exit"]) == (2, 2)


@pytest.mark.parametrize(
    ("path", "why"),
    [
        pytest.param("nowhere.txt", "nowhere.txt does not exist.", id="not there"),
        pytest.param(".", ". is a folder, not a file.", id="a folder"),
        pytest.param("a\0b", "a\\x00b is not a valid file name.", id="no name"),
        pytest.param("", "'' is not the name of a file.", id="empty"),
        pytest.param(
            "/dev/zero", "/dev/zero is too large for a copy of an article: more than 16 MiB.", id="without an end"
        ),
    ],
)
@pytest.mark.skipif(os.name == "nt", reason="Windows has other words and no devices")
def test_what_cannot_be_read(path: str, why: str) -> None:
    outcome = run("verify", path, *RECORD)
    assert (outcome.code, outcome.out, outcome.err) == (2, "", f"countylines: {why}\n")


def test_a_huge_text_is_not_read_to_its_end() -> None:
    with mock.patch("countylines.cli.commands.verify.LARGEST_ARTICLE", len(TEXT.encode()) - 1):
        assert verify(TEXT).code == 2
    with mock.patch("countylines.cli.commands.verify.LARGEST_ARTICLE", len(TEXT.encode())):
        assert verify(TEXT).code == 0


@pytest.mark.parametrize("command", ["verify", "check"])
@pytest.mark.parametrize("where", ["sys.stdin", "countylines.cli.input_files.decode"])
def test_a_text_for_which_there_is_no_memory(command: str, where: str) -> None:
    """Whether it cannot be read, or read and not decoded."""
    with mock.patch("sys.stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode()))), mock.patch(where) as failing:
        failing.side_effect = failing.buffer.read.side_effect = MemoryError
        outcome = run(command, "-", *RECORD)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.splitlines()[0] == "countylines: stdin is too large for the available memory."


def test_standard_input() -> None:
    for text, arguments, code in ((TEXT, (), 0), (f"<p>{TEXT.replace(chr(10), '</p><p>')}", ("--as", "html"), 0)):
        with mock.patch("sys.stdin", io.TextIOWrapper(io.BytesIO(text.encode()))):
            assert run("verify", "-", *arguments, *RECORD).code == code
    with mock.patch("sys.stdin", None):
        assert run("verify", "-", *RECORD).err == "countylines: stdin is closed.\n"
    with mock.patch("sys.stdin", io.TextIOWrapper(io.BytesIO(b"Bread."))):
        assert run("verify", "-", *RECORD).err.startswith("countylines: stdin is not a copy ")


def test_the_tail_of_a_long_word_is_no_span() -> None:
    """The 17 stands where the record says, letter for letter, and ends another word, the last of the copy."""
    start = TEXT.splitlines()[1].index("17")
    outcome = verify(f"x\n{'x' * start}17")
    assert (outcome.code, outcome.out) == (2, "")
    assert "none of the 30 spans" in outcome.err


def test_the_source_by_any_of_its_names() -> None:
    assert verify(TEXT, "--source", "valley news").code == 0
    outcome = verify(TEXT, "--source", "metro")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith("countylines: No source is called 'metro'.")


def test_nothing_but_the_answer_when_quiet() -> None:
    assert verify(TEXT, "-q").err == ""
    assert verify(TEXT, "-q", "--format", "table") == Outcome(0, "", "")


def test_fields_are_chosen() -> None:
    outcome = verify(TEXT.replace("1,250", "1,520"), "--fields", "status,id", "--no-header")
    assert outcome.out.count("exact\t") == 29
    assert "altered\t2001-05/loaves/valley-news\n" in outcome.out
    assert verify(TEXT, "--fields", "stats").code == 2


@pytest.mark.skipif(not HAS_TERMINALS, reason="no pseudo-terminals here")
def test_a_terminal_lists_what_does_not_hold() -> None:
    Path("a.txt").write_text(TEXT.replace("1,250", "1,520"), encoding="utf-8")
    few = run_on_terminal("verify", "a.txt", *RECORD, env={"NO_COLOR": "1"})
    assert few.out.count("altered") == 1
    assert "exact" not in few.out
    every = run_on_terminal("verify", "a.txt", "--all", *RECORD, env={"NO_COLOR": "1"})
    assert every.out.count("exact") == 29
    chosen = run_on_terminal("verify", "a.txt", "--fields", "status", *RECORD, env={"NO_COLOR": "1"})
    assert "exact" not in chosen.out


def test_nothing_in_a_copy_is_obeyed() -> None:
    outcome = verify(TEXT.replace("crumb by crumb", "crumb \x1b[31mby[/x]\tcrumb"), "--format", "table")
    assert outcome.code == 1
    assert "\x1b" not in outcome.out
    assert "{+\\x1b[31mby[/x]+}" in outcome.out


def test_where_only_ascii_goes() -> None:
    Path("a.txt").write_text(TEXT.replace("café", "cafés"), encoding="utf-8")
    code, out, err = run_process(
        "verify", "a.txt", *RECORD, "--format", "table", env={"LC_ALL": "C", "PYTHONIOENCODING": "ascii"}
    )
    assert code == 1
    assert b"[-caf\\xe9-] {+caf\\xe9s+}" in out
    assert b"Traceback" not in err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_streams_that_take_nothing() -> None:
    Path("a.txt").write_text(TEXT, encoding="utf-8")
    script = '"${countylines[@]}" verify a.txt --data "$1" >/dev/full'
    assert run_shell(script, RECORD[1])[0] == 4
    script = '"${countylines[@]}" verify a.txt --data "$1" | head -n 1'
    code, out, err = run_shell(script, RECORD[1])
    assert (code, out.startswith(b"id\tnoun\t"), b"Traceback" in err) == (0, True, False)


def test_help_imports_no_checks() -> None:
    script = (
        "import sys; from countylines.cli import main; main(['verify', '--help']); "
        "print([m for m in sys.modules if 'anchors' in m or 'checks' in m], file=sys.stderr)"
    )
    _, _, err = run_shell('"$PYTHON" -c "$1"', script)
    assert err.decode().splitlines()[-1] == "[]"


def test_the_article_holds(article: str) -> None:
    path = os.environ["COUNTYLINES_ARTICLE"]
    outcome = run("verify", path)
    assert outcome.code == 0
    assert outcome.err.endswith(f" 0 moved, 0 altered, 0 missing. {SAME}\n")
    Path("altered.txt").write_text(article.replace("49 deal lines", "94 deal lines"), encoding="utf-8")
    outcome = run("verify", "altered.txt", "--fields", "text,status,difference")
    assert outcome.code == 1
    assert [line for line in outcome.out.splitlines() if "\taltered\t" in line] == [
        "seized 49 deal lines\taltered\tseized [-49-] {+94+} deal lines",  # the measure's and the term's
        "seized 49 deal lines\taltered\tseized [-49-] {+94+} deal lines",
        "49\taltered\t[-49-] {+94+}",
    ]
