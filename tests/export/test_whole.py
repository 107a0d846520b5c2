"""The whole record: what is worked out agrees with ``stats``, for every week and every span; and its files."""

from __future__ import annotations

import csv
import io
import json
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from countylines.export.whole import CAUTIONS, csv_file, export_cautions, json_file, whole_record, whole_schemas
from countylines.output.answers import schema_of_answer
from countylines.record.dataset import Dataset
from countylines.record.declaration import mapping_for_file
from tests.export.chosen import CASES, CHOSEN, DISPUTED, OPEN
from tests.made import disagreement, measure, observation, quote, record

BOUNDS = ("best", "low", "low_included", "high", "high_included")


def figures(dataset: Dataset) -> dict[str, Any]:
    return {figure["id"]: figure for figure in whole_record(dataset, "figures")}


def test_every_figure_of_every_week_is_as_stats_prints_it(dataset: Dataset, stats: dict[str, Any]) -> None:
    weeks = {name: figure for name, figure in figures(dataset).items() if ".." not in name.partition("/")[0]}
    assert weeks == {name: as_decimals(figure) for name, figure in stats.items()}


def as_decimals(figure: dict[str, Any]) -> dict[str, Any]:
    return {name: Decimal(str(value)) if isinstance(value, float) else value for name, value in figure.items()}


def test_every_figure_of_every_span_is_as_stats_prints_it_beside_others(dataset: Dataset) -> None:
    from tests.cli.running import run  # noqa: PLC0415  only here

    spans = {name: figure for name, figure in figures(dataset).items() if ".." in name.partition("/")[0]}
    printed = {}
    for period in dataset.periods:
        if period.weeks:
            for figure in json.loads(run("stats", "--week", period.weeks[-1], "--json").out):
                printed[figure["id"]] = figure
    assert spans
    for name, figure in spans.items():
        assert figure["cautions"][0] == dataset.header.not_alike
        assert {**figure, "cautions": figure["cautions"][1:]} == as_decimals(printed[name])


@pytest.mark.parametrize("name", CASES)
def test_a_chosen_figure(name: str, dataset: Dataset) -> None:
    figure = figures(dataset)[name]
    assert {field: figure[field] for field in CHOSEN[name]} == CHOSEN[name]


def test_an_open_end_is_not_included(dataset: Dataset) -> None:
    name, best, low, included = OPEN
    figure = figures(dataset)[name]
    assert [figure[field] for field in BOUNDS] == [best, low, included, None, None]


def test_a_disputed_figure_has_no_bounds(dataset: Dataset) -> None:
    figure = figures(dataset)[DISPUTED]
    assert figure["status"] == "disputed"
    assert [figure[field] for field in BOUNDS] == [None] * 5
    assert figure["reported"] == "tens of thousands of pounds in cash and drugs"


def test_a_disputed_figure_of_a_small_record_has_no_bounds() -> None:
    made = record(
        measures=[measure("arrests")],
        observations=[observation("arrests", "bare", 5), observation("arrests", "bare", 9, source="b")],
        disagreements=[disagreement("2019-10/arrests", ("a",), ("b",))],
    )
    assert [figures(made)["2019-10/arrests"][field] for field in BOUNDS] == [None] * 5


@pytest.mark.parametrize(
    ("hedge", "value", "upper", "expected"),
    [
        pytest.param("more-than", 700, None, (">700", 700, False, None, None), id="more than"),
        pytest.param("at-least", 742, None, (">=742", 742, True, None, None), id="at least"),
        pytest.param("nearly", 500, None, (">=450,<500", 450, True, 500, False), id="nearly"),
        pytest.param("range", 650, 700, ("650..700", 650, True, 700, True), id="a range"),
        pytest.param("fewer-than", 50, None, ("<50", 0, True, 50, False), id="fewer than"),
    ],
)
def test_the_interval_of_an_observation(hedge: str, value: int, upper: int | None, expected: tuple[Any, ...]) -> None:
    made = record(measures=[measure("arrests")], observations=[observation("arrests", hedge, value, upper)])
    (interval,) = whole_record(made, "intervals")
    assert tuple(interval.values()) == ("2019-10/arrests/a", *expected)


@pytest.mark.parametrize("noun", ["figures", "intervals"])
def test_the_schema_of_what_is_worked_out(noun: str, dataset: Dataset) -> None:
    schema = whole_schemas()[noun]
    Draft202012Validator.check_schema(schema)
    records = json.loads(json.dumps(whole_record(dataset, noun), default=float))
    assert records
    assert [error.message for error in Draft202012Validator(schema).iter_errors(records)] == []
    assert all(told["description"].endswith(".") for told in schema["items"]["properties"].values())
    assert list(records[0]) == list(schema["items"]["properties"])


def test_units_are_described_as_in_schema() -> None:
    """One maker of schemas words it, whether a field is of an answer or worked out for exports alone."""
    figures, intervals = whole_schemas()["figures"], whole_schemas()["intervals"]
    answer = schema_of_answer("figure")["items"]["properties"]
    told = {name: of["description"] for name, of in figures["items"]["properties"].items()}
    assert told == {name: of["description"] for name, of in answer.items()}
    low = intervals["items"]["properties"]["low"]["description"]
    assert low == "The lower end of the interval; null where there is none (the figure's unit)."


def test_a_noun_is_a_mapping_of_its_fields_and_what_is_in_it_too() -> None:
    made = mapping_for_file(quote("a-01", "ann", "Words.", ("money",)))
    assert (made["id"], made["topics"], made["spans"], made["note"]) == ("a-01", ("money",), (), None)


def test_an_export_cautions_against_comparing_weeks_only_if_the_record_does(dataset: Dataset) -> None:
    assert export_cautions(dataset) == (*CAUTIONS, dataset.header.not_alike)
    assert export_cautions(record()) == CAUTIONS


@pytest.mark.parametrize(
    ("value", "written"),
    [
        pytest.param("plain", "plain", id="a word"),
        pytest.param("1,468 people", '"1,468 people"', id="a comma"),
        pytest.param('a "b"', '"a ""b"""', id="quotation marks"),
        pytest.param("a\nb", '"a\nb"', id="a line end"),
        pytest.param("a\rb", '"a\rb"', id="a carriage return alone"),
        pytest.param(None, "", id="null"),
        pytest.param(True, "true", id="true"),
        pytest.param(False, "false", id="false"),
        pytest.param(Decimal("178.49"), "178.49", id="a number with a point"),
        pytest.param(Decimal("178.50"), "178.5", id="no nought at its end"),
        pytest.param(Decimal("123456789012345.678901"), "123456789012345.678901", id="more digits than a float has"),
        pytest.param(["a", "b"], "a; b", id="a list"),
        pytest.param("\x1b[31m £ ‘’", "\x1b[31m £ ‘’", id="as it is, whatever it is"),
        pytest.param("=1+1", "=1+1", id="what a spreadsheet would reckon"),
    ],
)
def test_a_csv_cell(value: Any, written: str) -> None:
    assert csv_file("a.csv", ["a", "b"], [[value, 1]]).content.decode() == f"a,b\n{written},1\n"


@given(st.lists(st.lists(st.text(st.characters(exclude_categories=["Cs"])), min_size=2, max_size=2)))
def test_csv_reads_back(rows: list[list[str]]) -> None:
    text = csv_file("a.csv", ["one", "other"], rows).content.decode("utf-8")
    assert list(csv.reader(io.StringIO(text, newline=""))) == [["one", "other"], *rows]


def test_a_json_file_is_indented_and_ends_with_a_newline() -> None:
    assert (
        json_file("a.json", {"a": Decimal("426040.00"), "b": "£"}).content.decode()
        == '{\n  "a": 426040,\n  "b": "£"\n}\n'
    )
