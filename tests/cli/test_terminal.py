"""Terminals: tables as wide as the window, folded and never cut, and when there is colour."""

from __future__ import annotations

import contextlib
import json
import re
from pathlib import Path

import pytest

import countylines
from tests.cli.running import HAS_TERMINALS, run, run_on_terminal

pytestmark = pytest.mark.skipif(not HAS_TERMINALS, reason="no pseudo-terminals here")

ESCAPE = "\x1b"
SELECT_GRAPHIC_RENDITION = re.compile("\x1b\\[[0-9;]*m")

TABLES = (
    "stats",
    "stats --derived",
    "quotes",
    "quotes --speaker",
    "quotes --topic",
    "claims",
    "show arrests",
    "show holland-06",
    "who",
    "glossary",
    "measures",
    "timeline",
    "compare",
    "compare arrests cash --against 2019-10",
    "conflicts",
    "sources",
    "search women arrested",
)


def squeezed(text: str) -> str:
    """Take out all that folding may add: spaces, line ends, and the rule below a header."""
    return re.sub(r"[\s─]+", "", text)


@pytest.mark.parametrize("line", TABLES)
def test_a_terminal_gets_a_table_and_a_pipe_does_not(line: str) -> None:
    assert "\t" not in run_on_terminal(*line.split()).out
    assert "\t" in run(*line.split()).out


@pytest.mark.parametrize("line", TABLES)
@pytest.mark.parametrize("width", [20, 31, 47, 60, 80, 132, 250])
def test_a_table_is_as_wide_as_the_window_at_most(line: str, width: int) -> None:
    shown = run_on_terminal(*line.split(), width=width, env={"NO_COLOR": "1"}).out
    assert max(map(len, shown.splitlines())) <= width


@pytest.mark.parametrize("week", [period.id for period in countylines.load().periods if period.kind == "week"])
def test_the_figures_of_any_week_take_fifty_five_lines_at_most_in_a_narrow_window(week: str) -> None:
    assert run_on_terminal("stats", "--week", week, width=60).out.count("\n") <= 55


def test_the_figures_of_the_week_take_two_screens_at_most() -> None:
    assert run_on_terminal("stats", width=80).out.count("\n") <= 2 * 24


@pytest.mark.parametrize("width", [60, 80, 120])
def test_the_reported_words_are_whole(width: int) -> None:
    """A wording is folded between other columns, so its words are looked for in their order."""
    shown = run_on_terminal("stats", width=width, env={"NO_COLOR": "1"}).out
    for one in json.loads(run("stats", "weapons", "--json").out):
        assert one["reported"] in shown
    assert all(words in shown for words in ("Hundreds of", "Class A"))
    assert "‘cuckooed’" in shown


def test_a_wider_window_is_used() -> None:
    widths = {
        width: max(map(len, run_on_terminal("measures", width=width, env={"NO_COLOR": "1"}).out.splitlines()))
        for width in (40, 80, 160)
    }
    assert 30 < widths[40] <= 40 < widths[80] <= 80 < widths[160]


def test_a_window_that_does_not_say_its_width_is_80_wide() -> None:
    assert run_on_terminal("quotes", width=0).out == run_on_terminal("quotes", width=80).out


@pytest.mark.parametrize("width", [20, 33, 60, 80, 200])
@pytest.mark.parametrize(
    "words",
    [
        pytest.param(
            "https://thelondoneconomic.com/news/more-than-700-people-held-in-week-long-crackdown-on-county-lines"
            "-drug-networks-164363",
            id="an address",
        ),
    ],
)
def test_an_address_is_never_broken_or_cut(words: str, width: int) -> None:
    shown = run_on_terminal("sources", "--all", width=width, env={"NO_COLOR": "1"}).out
    assert words in shown.split()
    assert "…" not in shown


@pytest.mark.parametrize("width", [20, 33, 60, 80, 200])
def test_a_quote_is_folded_and_never_cut(width: int) -> None:
    shown = squeezed(run_on_terminal("quotes", "--speaker", "ball", width=width, env={"NO_COLOR": "1"}).out)
    for identifier in (f"ball-0{number}" for number in range(1, 7)):
        assert squeezed(run("get", identifier).out) in shown


def test_all_accounts_of_a_figure_are_on_the_screen() -> None:
    shown = squeezed(run_on_terminal("show", "arrests", width=80, env={"NO_COLOR": "1"}).out)
    for one in json.loads(run("show", "arrests", "--json").out)["observations"]:
        assert squeezed(f"“{one['wording']}”") in shown
        assert squeezed(f"{one['publisher']} (") in shown


def test_help_fits_the_window() -> None:
    for width in (50, 72, 100):
        shown = run_on_terminal("stats", "--help", width=width).out
        assert max(map(len, shown.splitlines())) <= width
    assert run_on_terminal("stats", "--help", width=300).out == run_on_terminal("stats", "--help", width=100).out


def test_in_a_narrow_window_help_leaves_most_of_a_line_to_the_explanation() -> None:
    """Terms get three eighths of 60, with the blanks before and after them; longer ones have a line of their own."""
    shown = run_on_terminal("stats", "--help", width=60).out.splitlines()
    assert "  --week WEEK|all         The week to look at, or all weeks." in shown
    assert "  --format [table|tsv|csv|json|jsonl|md]" in shown


@pytest.mark.parametrize("width", [50, 60, 80, 100])
@pytest.mark.parametrize("line", ["", "--help", "check --explain misquote", "check --explain lost-hedge"])
def test_what_is_no_table_fits_the_window_too(line: str, width: int) -> None:
    shown = run_on_terminal(*line.split(), width=width).out
    assert max(map(len, shown.splitlines())) <= width
    assert "..." not in shown.replace("[ARGS]...", ""), "nothing is cut off"


@pytest.mark.parametrize("width", [40, 60, 80])
@pytest.mark.parametrize("line", ["stats unicorns", "get nobody", "stats --format xml", "check draft.txt"])
def test_sentences_on_stderr_are_folded_at_the_ends_of_words(line: str, width: int, tmp_path: Path) -> None:
    (tmp_path / "draft.txt").write_text("In October 2019 police made 700 arrests at 665 cuckooed addresses.\n")
    with contextlib.chdir(tmp_path):
        shown = run_on_terminal(*line.split(), width=width, out_too=False, err_too=True).err
        assert shown.split() == run(*line.split()).err.split(), "no word is broken"
    assert max(map(len, shown.splitlines())) <= width


def test_an_error_in_json_is_one_line_on_a_terminal_too() -> None:
    line = ("stats", "--week", "never", "--json")
    assert run_on_terminal(*line, width=40, out_too=False, err_too=True).err == run(*line).err


@pytest.mark.parametrize("line", ["quotes", "timeline", "who", "show arrests", "sources"])
@pytest.mark.parametrize("width", [60, 80])
def test_no_line_ends_with_blanks_in_colour_either(line: str, width: int) -> None:
    shown = SELECT_GRAPHIC_RENDITION.sub("", run_on_terminal(*line.split(), width=width).out)
    assert [told for told in shown.splitlines() if told != told.rstrip()] == []


@pytest.mark.parametrize(
    "line", ["stats --all", "measures", "stats --derived --all", "who", "timeline --all", "schema figure"]
)
@pytest.mark.parametrize("width", [60, 80, 120])
def test_a_table_breaks_no_word_that_a_column_has_room_for(line: str, width: int) -> None:
    """Every word of 12 letters at most comes out whole; ids end a line after a dot, a dash or a slash."""
    words = set(re.findall(r"(?<![^\s|*])[^\W\d_]{4,12}(?![^\s|*])", run(*line.split(), "--format", "md").out))
    shown = set(run_on_terminal(*line.split(), width=width, env={"NO_COLOR": "1"}).out.split())
    assert words - shown == set()


COLOUR = [
    # --color, NO_COLOR, FORCE_COLOR, TERM, on a terminal: coloured?
    pytest.param(None, None, None, "xterm", True, True, id="a terminal"),
    pytest.param(None, None, None, "xterm", False, False, id="a pipe"),
    pytest.param(None, "1", None, "xterm", True, False, id="NO_COLOR on a terminal"),
    pytest.param(None, "", None, "xterm", True, True, id="an empty NO_COLOR says nothing"),
    pytest.param(None, None, "1", "xterm", False, True, id="FORCE_COLOR in a pipe"),
    pytest.param(None, None, "", "xterm", False, False, id="an empty FORCE_COLOR says nothing"),
    pytest.param(None, "1", "1", "xterm", True, False, id="NO_COLOR over FORCE_COLOR, terminal"),
    pytest.param(None, "1", "1", "xterm", False, False, id="NO_COLOR over FORCE_COLOR, pipe"),
    pytest.param("always", None, None, "xterm", False, True, id="always, in a pipe"),
    pytest.param("always", "1", None, "xterm", False, True, id="always over NO_COLOR"),
    pytest.param("always", "1", None, "xterm", True, True, id="always over NO_COLOR, terminal"),
    pytest.param("never", None, None, "xterm", True, False, id="never, on a terminal"),
    pytest.param("never", None, "1", "xterm", True, False, id="never over FORCE_COLOR"),
    pytest.param("never", None, "1", "xterm", False, False, id="never over FORCE_COLOR, pipe"),
    pytest.param("auto", None, None, "xterm", True, True, id="auto, on a terminal"),
    pytest.param("auto", None, None, "xterm", False, False, id="auto, in a pipe"),
    pytest.param("auto", "1", None, "xterm", True, False, id="auto leaves it to NO_COLOR"),
    pytest.param("auto", None, "1", "xterm", False, True, id="auto leaves it to FORCE_COLOR"),
    pytest.param(None, None, None, "dumb", True, False, id="a dumb terminal"),
    pytest.param(None, None, "1", "dumb", True, False, id="a dumb terminal, FORCE_COLOR"),
    pytest.param("always", None, "1", "dumb", True, False, id="a dumb terminal, always"),
    pytest.param("always", None, None, "dumb", False, False, id="dumb, always, in a pipe"),
]


@pytest.mark.parametrize(("choice", "no_color", "force_color", "term", "terminal", "coloured"), COLOUR)
def test_when_there_is_colour(
    choice: str | None,
    no_color: str | None,
    force_color: str | None,
    term: str,
    *,
    terminal: bool,
    coloured: bool,
) -> None:
    settings = {"NO_COLOR": no_color, "FORCE_COLOR": force_color, "TERM": term}
    env = {name: value for name, value in settings.items() if value is not None}
    chosen = [] if choice is None else ["--color", choice]
    for line in ("stats", "quotes", "show arrests"):
        outcome = run_on_terminal(*line.split(), "--format", "table", *chosen, env=env, out_too=terminal)
        assert (ESCAPE in outcome.out) is coloured, line
        assert outcome.code == 0


@pytest.mark.parametrize("line", TABLES)
def test_colour_adds_nothing_but_colour(line: str) -> None:
    coloured = run_on_terminal(*line.split()).out
    plain = run_on_terminal(*line.split(), env={"NO_COLOR": "1"}).out
    assert ESCAPE in coloured
    bare = [line.rstrip() for line in SELECT_GRAPHIC_RENDITION.sub("", coloured).splitlines()]
    assert bare == plain.splitlines()


def test_the_british_spelling_does_as_well() -> None:
    assert ESCAPE not in run_on_terminal("stats", "--colour", "never").out


@pytest.mark.parametrize("form", ["tsv", "csv", "json", "jsonl", "md"])
def test_a_data_format_is_never_coloured(form: str) -> None:
    for line in ("stats", "quotes", "show arrests"):
        outcome = run_on_terminal(*line.split(), "--format", form, "--color", "always", env={"FORCE_COLOR": "1"})
        assert outcome.code == 0
        assert ESCAPE not in outcome.out
        assert outcome.out == run(*line.split(), "--format", form).out


@pytest.mark.parametrize("line", ["get arrests", "--help", "stats --help", "", "--version", "completion bash"])
def test_plain_answers_are_never_coloured(line: str) -> None:
    assert ESCAPE not in run_on_terminal(*line.split(), env={"FORCE_COLOR": "1"}).out


def test_a_terminal_on_stderr_does_not_colour_stdout() -> None:
    outcome = run_on_terminal("stats", "--format", "table", out_too=False, err_too=True)
    assert ESCAPE not in outcome.out
    assert outcome.out == run("stats", "--format", "table").out


def test_a_terminal_on_stdout_does_not_make_the_remarks_on_a_piped_stderr_special() -> None:
    outcome = run_on_terminal("stats", "unicorns")
    assert outcome == (1, "", run("stats", "unicorns").err)
