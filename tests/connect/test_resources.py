from __future__ import annotations

import json

import pytest

import countylines
from countylines.connect.resources import LISTS, PAGE_PATTERNS, NoResource, address_of, list_resources, read_resource
from countylines.connect.tools import call_tool
from tests.cli.running import run
from tests.records.scoring import FOLDER

COMMANDS = {"measures": "measures", "weeks": "timeline", "sources": "sources", "quotes": "quotes"}


@pytest.mark.parametrize("name", LISTS)
def test_a_list_has_the_rows_of_the_command(dataset: countylines.Dataset, name: str) -> None:
    assert json.loads(read_resource(dataset, f"countylines://{name}")) == json.loads(run(COMMANDS[name], "--json").out)


def test_a_figure_is_what_the_tool_answers(dataset: countylines.Dataset) -> None:
    answer = call_tool(dataset, "get_figure", {"measure": "2019-10/arrests"})
    assert json.loads(read_resource(dataset, "countylines://figure/2019-10/arrests")) == answer


def test_a_quotation_has_its_words_and_source(dataset: countylines.Dataset) -> None:
    answer = json.loads(read_resource(dataset, "countylines://quote/holland-06"))
    assert answer["quotes"][0]["text"].startswith("Over the last year of county lines intensifications, ")
    assert answer["sources"][0]["publisher"] == "The London Economic"


def test_a_source_has_its_address(dataset: countylines.Dataset) -> None:
    source = json.loads(read_resource(dataset, "countylines://source/metro-2019-10-18"))
    assert (source["publisher"], source["published"]) == ("Metro", "2019-10-18")


@pytest.mark.parametrize("name", ["", "herons", "repair-days", "road-safety-weeks"])
def test_everything_that_is_listed_can_be_read(dataset: countylines.Dataset, name: str) -> None:
    dataset = countylines.load(FOLDER / name) if name else dataset
    listed = list(list_resources(dataset))
    assert len({one.address for one in listed}) == len(listed)
    assert len(listed) > len(LISTS)
    for one in listed:
        assert json.loads(read_resource(dataset, one.address))


def test_the_figures_of_the_week_and_all_quotations_are_listed(dataset: countylines.Dataset) -> None:
    names = [one.name for one in list_resources(dataset)]
    assert "2019-10/arrests" in names
    assert "holland-09" in names


@pytest.mark.parametrize(
    "address",
    [
        pytest.param("", id="empty"),
        pytest.param("countylines://", id="nothing"),
        pytest.param("countylines://nix", id="no such list"),
        pytest.param("countylines://figure/2019-10", id="half a figure"),
        pytest.param("countylines://figure/2019-10/nix", id="no such measure"),
        pytest.param("countylines://figure/nix/arrests", id="no such period"),
        pytest.param("countylines://quote/nix", id="no such quote"),
        pytest.param("countylines://source/../metro-2019-10-18", id="a path"),
        pytest.param("file:///etc/passwd", id="another scheme"),
        pytest.param("x countylines://quotes", id="something before it"),
    ],
)
def test_no_other_address_has_a_resource(dataset: countylines.Dataset, address: str) -> None:
    with pytest.raises(NoResource, match="There is no resource") as refused:
        read_resource(dataset, address)
    assert all(pattern in str(refused.value) for pattern, _ in PAGE_PATTERNS.values())


def test_names_in_addresses_are_escaped() -> None:
    assert address_of("quote", "a b/c") == "countylines://quote/a%20b%2Fc"
