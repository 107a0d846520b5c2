"""Options that several commands have: each means the same everywhere, and is taken wherever it has an effect."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.running import run, run_on_terminal

DRAFT = "Police visited 665 cuckooed addresses in the October 2019 crackdown and arrested 700 people.\n"


def answer(*arguments: str) -> Any:
    outcome = run(*arguments)
    assert (outcome.code, outcome.err) == (0, "")
    return json.loads(outcome.out)


# --- --json


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("get arrests.women", [("2019-10/arrests.women", "91")], id="a figure"),
        pytest.param("get arrests --reported", [("2019-10/arrests", "more than 700 people")], id="a wording"),
        pytest.param("get drugs.cocaine.value --low", [("2019-10/drugs.cocaine.value", "253200")], id="a bound"),
        pytest.param("get arrests.women/share", [("2019-10/arrests.women/share", "12.2..12.3")], id="a derived figure"),
        pytest.param(
            "get arrests.women --week all",
            [("2019-05/arrests.women", "86"), ("2019-10/arrests.women", "91")],
            id="every week",
        ),
        pytest.param(
            "get ball-06 arrests.men",
            [("ball-06", "This can be done anonymously through Crimestoppers."), ("2019-10/arrests.men", "652")],
            id="several",
        ),
    ],
)
def test_values_are_a_list_in_json(line: str, expected: list[tuple[str, str]]) -> None:
    assert [(one["id"], one["value"]) for one in answer(*line.split(), "--json")] == expected
    lines = run(*line.split(), "--format", "jsonl").out.splitlines()
    assert [json.loads(one)["value"] for one in lines] == [value for _, value in expected]


def test_the_remarks_on_a_value_are_in_the_json() -> None:
    (value,) = answer("get", "holland-05", "--json")
    assert value["remarks"] == [run("get", "holland-05").err.rstrip()]
    assert run("get", "arrests", "--format", "text") == run("get", "arrests")


def test_json_of_a_citation_is_short_for_its_style() -> None:
    line = ("cite", "women", "--consulted", "2026-01-31")
    assert answer(*line, "--json") == answer(*line, "--style", "csl-json")
    assert run(*line, "--style", "csl-json", "--json").out == run(*line, "--json").out
    outcome = run(*line, "--json", "--style", "bibtex")
    assert (outcome.code, json.loads(outcome.err)["error"]) == (2, "usage")
    assert "--json contradicts --style bibtex: choose one" in outcome.err


# --- --color and --no-pager


@pytest.mark.parametrize("line", ["stats", "get arrests", "cite arrests", "validate", "schema --json-schema figure"])
def test_colour_and_pager_may_stand_before_every_command(line: str) -> None:
    assert run("--color", "never", "--no-pager", *line.split()) == run(*line.split())


def test_colour_before_a_command_counts_unless_another_stands_after_it() -> None:
    assert "\x1b[" not in run_on_terminal("--color", "never", "stats", "--no-pager").out
    assert "\x1b[" in run("--color", "always", "stats", "--format", "table").out
    assert "\x1b[" not in run("--color", "always", "stats", "--format", "table", "--color", "never").out


@pytest.mark.parametrize("line", ["get arrests --color=never", "cite arrests --no-pager", "check --no-pager x.md"])
def test_where_an_option_of_every_command_has_no_effect_the_error_says_where_it_has(line: str) -> None:
    outcome = run(*line.split())
    option = next(word for word in line.split() if word.startswith("--")).partition("=")[0]
    command = line.split(maxsplit=1)[0]
    assert outcome.code == 2
    told = f"{option} has no effect on {command}. It may only stand before the command, as in an alias."
    assert outcome.err == f"countylines: {told} Help: countylines {command} --help\n"


@pytest.mark.parametrize(
    ("line", "told"),
    [("validate a b", "1 argument too many: 'b'."), ("completion zsh a b", "2 arguments too many: 'a', 'b'.")],
)
def test_arguments_that_have_no_place_are_named(line: str, told: str) -> None:
    outcome = run(*line.split())
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err == f"countylines: {told} Help: countylines {line.split(maxsplit=1)[0]} --help\n"


# --- --fields of check


@pytest.fixture
def draft(tmp_path: Path) -> str:
    path = tmp_path / "draft.md"
    path.write_text(DRAFT, encoding="utf-8")
    return str(path)


def test_fields_of_findings(draft: str) -> None:
    chosen = json.loads(run("check", draft, "--json", "--fields", "rule,line").out)
    assert chosen == [{"rule": "wrong-figure", "line": 1}, {"rule": "lost-hedge", "line": 1}]
    assert list(chosen[0]) == ["rule", "line"]
    lines = run("check", draft, "--fields", "rule", "--format", "jsonl").out.splitlines()
    assert lines[0] == '{"rule": "wrong-figure"}'


@pytest.mark.parametrize("more", ["", "--format text", "--format sarif", "--format github", "--diff"])
def test_fields_of_findings_are_keys_of_json(draft: str, more: str) -> None:
    outcome = run("check", draft, "--fields", "rule", *more.split())
    assert (outcome.code, outcome.out) == (2, "")
    assert "--fields chooses keys of JSON: add --json or --format jsonl" in outcome.err


def test_an_unknown_field_of_findings_is_refused_before_anything_is_written(draft: str) -> None:
    outcome = run("check", draft, "--fix", "--json", "--fields", "lines")
    assert (outcome.code, json.loads(outcome.err)["nearest"][0]) == (2, "line")
    assert Path(draft).read_text(encoding="utf-8") == DRAFT


def test_a_rule_is_explained_whole() -> None:
    assert "--explain prints all of a rule" in run("check", "--explain", "misquote", "--json", "--fields", "name").err


# --- --week of lists


def test_sources_of_a_week_are_those_that_its_words_find() -> None:
    for week in ("2020-09", "2019-10"):
        listed = answer("sources", "--week", week, "--json")
        assert listed == answer("sources", week, "--json")
        assert 0 < len(listed) < len(answer("sources", "--json", "--week", "all"))
    assert [one["id"] for one in answer("sources", "metro", "--week", "sept 2020", "--json")] == ["metro-2020-09-25"]


def test_sources_of_a_week_take_a_line_each_on_a_terminal() -> None:
    shown = run_on_terminal("sources", "--week", "2020-09", width=120).out
    assert "Sources for County lines week, 14–20 September 2020" in shown
    assert "metro-2020-09-25" in shown
    assert "More" not in shown
    assert "https:" not in shown


def test_moments_of_a_week_are_those_that_its_words_find() -> None:
    listed = answer("timeline", "--week", "2019-10", "--json")
    assert listed == answer("timeline", "2019-10", "--json")
    assert {"2019-10", "2018-10..2019-10"} <= {one["id"] for one in listed}
    assert run("timeline", "event", "--week", "2020-09").code == 1


@pytest.mark.parametrize("command", ["sources", "timeline", "measures", "conflicts", "stats"])
def test_an_unknown_week_is_an_error_of_every_list(command: str) -> None:
    outcome = run(command, "--week", "2019-11")
    assert (outcome.code, outcome.out) == (2, "")
    assert "No week is called '2019-11'" in outcome.err


def test_derived_figures_of_all_weeks() -> None:
    rows = [one for one in answer("stats", "--week", "all", "--derived", "--json") if one["formula"]]
    shares = [one for one in rows if one["measure"] == "arrests.women/share"]
    values = answer("get", "arrests.women/share", "--week", "all", "--json")
    assert [(one["id"], one["best"]) for one in shares] == [(one["id"], one["value"]) for one in values]
    assert len(shares) > 1
    (caution,) = {one["cautions"][0] for one in rows}
    assert caution.startswith("The weeks are not like for like")
    screen = run("stats", "women", "--week", "all", "--derived", "--format", "table").out
    assert "County lines week, 13–20 May 2019: derived by interval arithmetic" in screen.replace("\n", " ")


# --- names of several words


@pytest.mark.parametrize(
    ("line", "ids"),
    [
        pytest.param("glossary deal lines", ["deal-line"], id="a term of two words"),
        pytest.param("glossary cuckooed raid cuckooed", ["cuckooed", "raid"], id="several terms, each once"),
        pytest.param("who duncan ball", ["duncan-ball"], id="a name of two words"),
        pytest.param("who nclcc holland", ["nclcc", "nikki-holland"], id="several names"),
    ],
)
def test_words_are_one_name_or_each_is_one(line: str, ids: list[str]) -> None:
    assert [one["id"] for one in answer(*line.split(), "--json")] == ids
