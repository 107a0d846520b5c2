"""Names of figures: a name on the screen means the same to every command, which says on stderr what it took it for."""

from __future__ import annotations

import json

import pytest

from tests.cli.running import run

ROWS = [
    pytest.param("men", "arrests.men", id="men"),
    pytest.param("women", "arrests.women", id="women"),
    pytest.param("adults", "safeguarded.adults", id="adults"),
    pytest.param("children", "safeguarded.children", id="children"),
    pytest.param("heroin", "drugs.heroin.value", id="heroin"),
    pytest.param("class A", "drugs.class-a.value", id="class A, a term as well"),
    pytest.param("crack cocaine", "drugs.crack.value", id="crack cocaine, a term as well"),
    pytest.param("Arrests, people", "arrests", id="the first row"),
    pytest.param("guns", "weapons.firearms", id="what people say"),
    pytest.param("Lines closed", "deal-lines", id="what people count"),
]
"""Rows of ``stats`` and words for them, each with its measure."""

COMMANDS = ("get", "show", "cite", "compare")


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize(("name", "measure"), ROWS)
def test_a_row_of_the_table_is_a_name(command: str, name: str, measure: str) -> None:
    typed, by_id = run(command, name), run(command, measure)
    assert typed[:2] == by_id[:2] == (0, by_id.out)
    other = {"class A": ", and not term:class-a", "crack cocaine": ", and not term:crack-cocaine"}.get(name, "")
    said = f"{name!r} was taken to mean {measure}{other if command == 'show' else ''}.\n"
    assert said in typed.err
    assert typed.err.replace(said, "") == by_id.err


@pytest.mark.parametrize("command", COMMANDS)
def test_a_word_of_several_figures_is_ambiguous_to_all(command: str) -> None:
    outcome = run(command, "cocaine")
    assert outcome == run("get", "cocaine")
    assert (outcome.code, outcome.out) == (2, "")
    assert "drugs.cocaine.value, drugs.crack.value. To look up names: countylines stats cocaine" in outcome.err


@pytest.mark.parametrize("command", ["get", "show", "cite"])
def test_a_name_may_follow_its_period(command: str) -> None:
    typed, by_id = run(command, "2019-10/heroin"), run(command, "2019-10/drugs.heroin.value")
    assert typed[:2] == by_id[:2]
    assert "'2019-10/heroin' was taken to mean drugs.heroin.value.\n" in typed.err
    assert run(command, "2020-09/women").err.startswith(
        "countylines: The record has no figure for arrests.women in 2020-09"
    )


@pytest.mark.parametrize("command", ["get", "show", "cite"])
def test_a_row_is_one_of_the_week_that_is_asked_about(command: str) -> None:
    typed = run(command, "wraps", "--week", "2025-06")
    assert typed[:2] == run(command, "drugs.class-a.wraps", "--week", "2025-06")[:2]
    assert run(command, "wraps").code == 2


def test_a_figure_comes_before_a_term_of_the_same_name() -> None:
    shown = run("show", "Deal lines")
    assert shown[:2] == run("show", "deal-lines")[:2]
    assert shown.err == "'Deal lines' was taken to mean deal-lines, and not term:deal-line.\n"
    assert json.loads(run("show", "Deal lines", "--json").out)["id"] == "2019-10/deal-lines"
    assert run("show", "Deal lines", "-q").err == ""
    assert run("show", "Deal lines", "--week", "2018-10").code == 1, "the week has no such figure"


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        pytest.param("crack", "crack-cocaine", id="a word that is no row"),
        pytest.param("crack-cocaine", "crack-cocaine", id="the id of the term"),
        pytest.param("term:class A", "class-a", id="the term by its noun"),
    ],
)
def test_a_term_that_is_named_is_shown(name: str, shown: str) -> None:
    outcome = run("show", name, "--json")
    assert (outcome.code, json.loads(outcome.out)["id"]) == (0, shown)


def test_a_name_of_a_figure_and_a_term_in_the_singular_is_ambiguous() -> None:
    outcome = run("show", "deal line")
    assert (outcome.code, outcome.out) == (2, "")
    assert "Use one of: measure:deal-lines, term:deal-line." in outcome.err


def test_a_word_of_other_weeks_names_what_is_compared() -> None:
    typed = run("compare", "wraps")
    assert typed == (0, run("compare", "drugs.class-a.wraps").out, "'wraps' was taken to mean drugs.class-a.wraps.\n")
    assert run("compare", "2019-10/women").code == 2


def test_a_remembered_quotation_may_have_words_of_figures() -> None:
    words = "by dismantling these criminal networks piece"
    assert json.loads(run("show", *words.split(), "--json").out)["id"] == "holland-01"
    assert "To find who prints a number: countylines search 743." in run("show", "743", "people").err


def test_several_names_are_told_apart() -> None:
    assert run("compare", "women", "men", "arrests").err.splitlines() == [
        "'women' was taken to mean arrests.women.",
        "'men' was taken to mean arrests.men.",
    ]
    assert run("show", "women", "men", "--format", "md").err.count(" was taken to mean ") == 2
    assert run("cite", "women", "men", "women").err.splitlines() == [
        "'women' was taken to mean arrests.women.",
        "'men' was taken to mean arrests.men.",
    ]
