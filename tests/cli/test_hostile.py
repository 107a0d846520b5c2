"""Hostile arguments and hostile data: whole and harmless in every format of every command."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from countylines.output.formats import FORMATS
from tests.cli.running import HAS_TERMINALS, run, run_on_terminal, run_process
from tests.cli.spoiling import HOSTILE, UNSEEN, change, spoil

HOSTILE_WORDS = [
    pytest.param("\x1b[31mred\x1b[0m", id="an escape sequence"),
    pytest.param("[red]x[/red]", id="markup"),
    pytest.param("[/]", id="closing markup"),
    pytest.param(":smile:", id="an emoji code"),
    pytest.param("{0}%s%(x)s$HOME`id`", id="templates"),
    pytest.param("a\nb\rc\td", id="line ends"),
    pytest.param("\udcff\udc80", id="bytes that are no text"),
    pytest.param("\u202eabc\u2066", id="reversed text"),
    pytest.param("\x9b31m", id="an escape of one byte"),
    pytest.param("../../etc/passwd", id="a path"),
    pytest.param("(a+)+$" + "a" * 60, id="a regular expression"),
    pytest.param("x" * 100_000, id="very long"),
    pytest.param("٣" * 50, id="other digits"),
    pytest.param("9" * 5000, id="a long number"),
    pytest.param("e\u0301" * 2000, id="many accents"),
    pytest.param("/" * 500, id="slashes"),
    pytest.param("measure:", id="a noun and nothing"),
    pytest.param("figure:/", id="a figure of nothing"),
]

PLACES = (
    "{}",
    "stats {}",
    "stats --week {}",
    "stats --source {}",
    "stats --fields {}",
    "stats --format {}",
    "stats --data {}",
    "quotes {}",
    "quotes --speaker {}",
    "quotes --topic {}",
    "claims {}",
    "get {}",
    "get arrests --week {}",
    "show {}",
    "search {}",
    "who {}",
    "glossary {}",
    "measures --week {}",
    "timeline {}",
    "compare {}",
    "compare arrests --against {}",
    "compare arrests --since {}",
    "conflicts --week {}",
    "cite {}",
    "cite arrests --style {}",
    "cite arrests --consulted {}",
    "verify {}",
    "completion {}",
    "export {} out",
    "--data {}",
)


@pytest.mark.parametrize("word", HOSTILE_WORDS)
def test_a_hostile_argument_does_no_harm(word: str) -> None:
    for place in PLACES:
        for more in ([], ["--json"]) if not place.startswith(("completion", "export")) else ([],):
            arguments = [part.replace("{}", word) for part in place.split(" ")]
            outcome = run(*arguments, *more)
            assert outcome.code in (0, 1, 2), place
            assert not UNSEEN.search(outcome.err), place
            assert "Traceback" not in outcome.err
            assert outcome.err.count("\n") <= 1, place
            if outcome.code == 2 and more:
                assert json.loads(outcome.err)["exit"] == 2


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such arguments")
def test_undecodable_bytes_on_the_command_line_do_no_harm() -> None:
    code, out, err = run_process("who", b"\xff\xfe\x80")
    assert (code, out) == (2, b"")
    assert b"No person or organisation is called '\\udcff\\udcfe\\udc80'" in err
    code, _, err = run_process("stats", b"\xff", "--data", b"/nowhere/\xff")
    assert code == 2
    assert b"Traceback" not in err


def test_an_argument_after_two_dashes_is_a_word() -> None:
    outcome = run("claims", "--", "--speaker")
    assert outcome.code == 1
    assert "No claims match" in outcome.err


SHOWN = "[sic] [e] [red]x[/red] [/x] :smile: \\x1b[31m`<b>|*_\\ \\x9b\\u202e end"
"""How it is to be shown wherever a backslash stands for itself."""

IN_FORMAT = {
    "table": SHOWN,
    "csv": SHOWN,
    "tsv": SHOWN.replace("_\\ ", "_\\\\ "),
}


HOSTILE_LINES = (
    "stats",
    "stats --derived",
    "quotes",
    "quotes --speaker",
    "quotes --topic",
    "claims",
    "who",
    "glossary",
    "measures",
    "timeline",
    "compare",
    "compare arrests",
    "conflicts --all",
    "sources --all",
    "search women",
    "show arrests",
    "show observation:2019-10/arrests/london-economic-2019",
    "show holland-05",
    "show person:nikki-holland",
    "show nca",
    "show term:cuckooing",
    "show claim-01",
    "show raids-begin",
    "show source:london-economic-2019",
    "show period:2019-10",
    "show measure:arrests",
)


def texts_in(value: Any) -> Iterator[str]:
    """Give every text inside a JSON value."""
    if isinstance(value, str):
        yield value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from texts_in(inner)


@pytest.fixture
def spoilt(record: Path) -> Path:
    spoil(record)
    return record


@pytest.mark.parametrize("form", FORMATS)
def test_hostile_data_come_out_whole_and_harmless(form: str, spoilt: Path) -> None:
    for line in HOSTILE_LINES:
        arguments = [*line.split(), "--format", form, "--data", str(spoilt)]
        outcome = run_on_terminal(*arguments, width=2000, env={"NO_COLOR": "1"}) if HAS_TERMINALS else run(*arguments)
        assert (outcome.code, outcome.err) == (0, ""), (line, outcome.err)
        if form == "json":
            assert any(HOSTILE in text for text in texts_in(json.loads(outcome.out))), line
            assert "\x1b" not in outcome.out, line
        elif form == "jsonl":
            rows = [json.loads(row) for row in outcome.out.rstrip("\n").split("\n")]
            assert any(HOSTILE in text for text in texts_in(rows)), line
            assert "\x1b" not in outcome.out, line
        else:
            assert not UNSEEN.search(outcome.out), line
            if form == "md":
                assert SHOWN in re.sub(r"\\([^a-z0-9\s])", r"\1", outcome.out), line
            else:
                assert IN_FORMAT[form] in outcome.out, line


@pytest.mark.skipif(not HAS_TERMINALS, reason="no pseudo-terminals here")
def test_hostile_data_bring_no_escape_of_their_own_into_a_coloured_table(spoilt: Path) -> None:
    for line in HOSTILE_LINES:
        outcome = run_on_terminal(*line.split(), "--color", "always", "--data", str(spoilt), width=2000)
        assert not UNSEEN.search(re.sub("\x1b\\[[0-9;]*m", "", outcome.out)), line
        assert "\x1b[31m" not in outcome.out, line


@pytest.mark.parametrize("word", ["no\x1b[31m\nname.txt", "a\tb\rc", "\u2028", ""])
def test_a_hostile_name_of_a_draft_or_copy_stays_on_its_line(word: str) -> None:
    for command, lines in (("check", 2), ("verify", 1)):  # the second is what was covered
        outcome = run(command, word)
        assert (outcome.code, outcome.err.count("\n")) == (2, lines)
        assert not UNSEEN.search(outcome.err)
        assert re.split(" (?:does not exist|is not the name of a file)[.]", outcome.err)[0].isprintable()
    assert run("verify", "no\x1b[31m\nname.txt").err == "countylines: no\\x1b[31m\\nname.txt does not exist.\n"
    assert run("check", "").err.startswith("countylines: '' is not the name of a file.\n")


def test_hostile_data_in_a_bare_value(spoilt: Path) -> None:
    outcome = run("get", "holland-05", "--data", str(spoilt))
    assert (outcome.code, outcome.out, outcome.err.count("\n")) == (0, f"{SHOWN}\n", 1)
    assert not UNSEEN.search(outcome.err)


def test_a_line_is_a_record_whatever_stands_in_it(record: Path) -> None:
    change(record, "claims", lambda claims: claims[0].update(text="one\ttwo\nthree\r\\four"))
    lines = run("claims", "--data", str(record), "--fields", "text,id").out.splitlines()
    assert lines[1] == "one\\ttwo\\nthree\\r\\\\four\tclaim-01"
    assert len(lines) == len(json.loads(run("claims", "--json").out)) + 1
