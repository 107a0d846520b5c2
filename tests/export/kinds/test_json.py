"""The JSON document: held against its own schema, and put back into a record."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from countylines.integrity import load
from countylines.record.dataset import Dataset
from countylines.record.nouns import NOUN_FILES
from tests.export.chosen import CASES, CHOSEN, DISPUTED, MISREAD, OPEN


@pytest.fixture(scope="module")
def document(exported: dict[str, Path]) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(exported["json"].read_bytes())
    return found


def test_it_keeps_to_the_schema_that_it_carries(document: dict[str, Any]) -> None:
    schema = document["schema"]
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert [error.message for error in Draft202012Validator(schema).iter_errors(document)] == []


@pytest.mark.parametrize(
    "spoil",
    [
        pytest.param(lambda document: document["observations"][0].update(value="many"), id="a number"),
        pytest.param(lambda document: document["observations"][0].update(more=1), id="an unknown field"),
        pytest.param(lambda document: document["figures"][0].pop("hedge"), id="a figure without its hedge"),
        pytest.param(lambda document: document["quotes"][0]["spans"][0].pop("paragraph"), id="half a span"),
        pytest.param(lambda document: document.pop("cautions"), id="no cautions"),
    ],
)
def test_the_schema_does_refuse(spoil: Any, exported: dict[str, Path]) -> None:
    document = json.loads(exported["json"].read_bytes())
    spoil(document)
    assert not Draft202012Validator(document["schema"]).is_valid(document)


def test_it_says_what_it_is(document: dict[str, Any], dataset: Dataset) -> None:
    header = document["dataset"]
    assert {name: header[name] for name in ("title", "version", "week", "description")} == {
        "title": dataset.title,
        "version": dataset.version,
        "week": "2019-10",
        "description": dataset.description,
    }
    assert header["compare"][0] == {"measure": "arrests", "title": "Arrests"}
    assert document["licence"] == "MIT"
    assert document["cautions"][0].startswith("The hedge is part of the number")


def test_the_record_can_be_made_of_it_again(document: dict[str, Any], dataset: Dataset, tmp_path: Path) -> None:
    text = json.dumps  # each noun into a file of its own, as data/ has them
    for noun in NOUN_FILES:
        (tmp_path / f"{noun}.json").write_text(text(document[noun]), encoding="utf-8")
    (tmp_path / "dataset.json").write_text(text(document["dataset"]), encoding="utf-8")
    again = load(tmp_path)
    assert again.header == dataset.header
    for noun in NOUN_FILES:
        assert again.read(noun) == dataset.read(noun)


def test_every_figure_of_every_week_is_as_stats_prints_it(
    document: dict[str, Any], stats: dict[str, dict[str, Any]]
) -> None:
    figures = {figure["id"]: figure for figure in document["figures"]}
    assert {name: figures[name] for name in stats} == stats


@pytest.mark.parametrize("name", CASES)
def test_a_chosen_figure(name: str, document: dict[str, Any]) -> None:
    (figure,) = [figure for figure in document["figures"] if figure["id"] == name]
    assert {field: figure[field] for field in CHOSEN[name]} == CHOSEN[name]


def test_open_ends_disputes_and_ranks(document: dict[str, Any]) -> None:
    figures = {figure["id"]: figure for figure in document["figures"]}
    name, best, low, included = OPEN
    ends = ("best", "low", "low_included", "high", "high_included")
    assert [figures[name][field] for field in ends] == [best, low, included, None, None]
    assert [figures[DISPUTED][field] for field in ends] == [None] * 5
    (misread,) = [one for one in document["observations"] if one["id"] == MISREAD]
    assert (misread["rank"], misread["value"]) == ("deprecated", 665)


def test_numbers_are_those_that_were_printed(exported: dict[str, Path]) -> None:
    document = json.loads(exported["json"].read_bytes(), parse_float=Decimal)
    assert Decimal("178.49") in {observation["value"] for observation in document["observations"]}
    assert all("e" not in str(one["value"]).lower() for one in document["observations"])
