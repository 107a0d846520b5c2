"""Formats, fields and help, for every command."""

from __future__ import annotations

import json
import re

import pytest

from countylines.cli.group import SECTIONS
from countylines.output.views.search import FLAT_FIELDS
from tests.cli.running import run
from tests.output.made import field_names

COMMANDS = tuple(name for names in SECTIONS.values() for name in names)

LISTS = ("stats", "quotes", "claims", "search women", "who", "glossary", "measures", "timeline", "sources",
         "conflicts", "compare", "compare arrests", "quotes --speaker", "quotes --topic")  # fmt: skip
"""Questions that a list answers."""


@pytest.mark.parametrize("line", LISTS)
def test_the_formats_of_a_list_agree(line: str) -> None:
    records = json.loads(run(*line.split(), "--json").out)
    by_line = [json.loads(row) for row in run(*line.split(), "--format", "jsonl").out.splitlines()]
    rows = run(*line.split()).out.splitlines()
    assert by_line == records
    fields = list(FLAT_FIELDS) if line.startswith("search") else list(records[0])
    assert rows[0].split("\t") == fields
    assert len(rows) == len(records) + 1
    assert run(*line.split(), "--no-header").out.splitlines() == rows[1:]
    assert run(*line.split(), "--format", "tsv").out.splitlines() == rows


def test_one_thing_is_an_object_and_a_line_a_field() -> None:
    page = json.loads(run("show", "arrests", "--json").out)
    rows = run("show", "arrests").out.splitlines()
    assert rows[0] == "field\tvalue"
    assert [row.split("\t")[0] for row in rows[1:]] == list(page)


@pytest.mark.parametrize("form", ["table", "md"])
def test_an_empty_line_stands_between_things_of_different_kinds(form: str) -> None:
    apart = [run("show", name, "--format", form).out for name in ("holland-06", "nclcc", "claim-09")]
    assert run("show", "holland-06", "nclcc", "claim-09", "--format", form).out == "\n".join(apart)


def test_nothing_is_shown_if_one_of_several_things_lacks_a_field() -> None:
    outcome = run("show", "holland-06", "nclcc", "--format", "md", "--fields", "text")
    assert (outcome.code, outcome.out) == (2, "")
    assert "No field is called 'text'" in outcome.err


def test_fields_are_given_in_the_order_that_was_asked_for() -> None:
    outcome = run("stats", "women", "--fields", "value,id", "--source", "london-economic-2019")
    assert outcome.out == "value\tid\n91\t2019-10/arrests.women\n"
    assert list(json.loads(run("show", "arrests", "--fields", "best,id", "--json").out)) == ["best", "id"]
    assert run("stats", "--fields", " best , id ").out.splitlines()[0] == "best\tid"
    assert run("stats", "--fields", "best,id,best").out.splitlines()[0] == "best\tid"


def test_an_unknown_field_lists_them_all() -> None:
    outcome = run("stats", "--fields", "id,labels")
    assert (outcome.code, outcome.out) == (2, "")
    assert "Did you mean label" in outcome.err
    assert outcome.err.endswith(f"The fields are: {', '.join(field_names('figure'))}\n")


@pytest.mark.parametrize("command", COMMANDS)
def test_help_is_everywhere_and_has_an_example(command: str) -> None:
    short, long = run(command, "-h"), run(command, "--help")
    assert short == long
    assert (long.code, long.err) == (0, "")
    assert f"countylines {command}" in long.out.partition("Options:")[0].partition("\n")[2]


def test_help_lists_every_command_in_its_section() -> None:
    told = run("--help").out
    places = [told.index(f"\n{section}:\n") for section in SECTIONS]
    assert places == sorted(places)
    assert all(f"\n  {command} " in told for command in COMMANDS)


def test_bare_is_short_help_with_two_examples_that_work() -> None:
    bare = run()
    examples = re.findall(r"^  countylines ((?:\S+ ?)+)", bare.out, re.MULTILINE)
    assert (bare.code, bare.err, len(examples)) == (0, "", 2)
    for example in examples:
        assert run(*example.split()).code == 0


@pytest.mark.parametrize(
    ("line", "field"),
    [
        pytest.param("claims --fields claim", "text", id="a heading of a table"),
        pytest.param("timeline --fields date", "start", id="a heading on a terminal"),
        pytest.param("glossary --fields Meaning", "definition", id="a heading of a page"),
        pytest.param("claims --fields asserted_bye", "asserted_by", id="a misspelt field"),
    ],
)
def test_a_heading_that_is_no_field_leads_to_the_field(line: str, field: str) -> None:
    outcome = run(*line.split())
    assert outcome.code == 2
    assert re.search(rf"Did you mean {field}\b", outcome.err)


@pytest.mark.parametrize(
    ("line", "field"),
    [
        pytest.param("claims --fields Evidence", "spans", id="a heading"),
        pytest.param("quotes --fields spans", "spans", id="the field itself"),
        pytest.param("stats --fields id,evidence", "observations", id="of a figure"),
    ],
)
def test_a_field_that_only_show_has_leads_to_show(line: str, field: str) -> None:
    outcome = run(*line.split())
    assert outcome.code == 2
    assert f"show has this field, as {field}: countylines show ID --fields {field}." in outcome.err


def test_a_field_that_no_page_has_leads_nowhere() -> None:
    error = json.loads(run("claims", "--fields", "evidences", "--json").err)
    assert (error["nearest"], error["hint"]) == ([], "")
