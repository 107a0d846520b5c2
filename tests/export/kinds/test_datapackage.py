"""The data package, read back by frictionless, pandas and DuckDB."""

from __future__ import annotations

import json
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from countylines.export import export_files
from countylines.record.dataset import Dataset
from countylines.record.nouns.header import Licence
from tests.export.borrowed import borrowed
from tests.export.chosen import CASES, CHOSEN, DISPUTED, MISREAD, OPEN
from tests.export.conftest import write
from tests.made import record, source

THEIRS = pytest.mark.filterwarnings("ignore")
"""What other programs warn of is their business."""

NULLS = {"best": None, "low": None, "low_included": None, "high": None, "high_included": None}


@pytest.fixture(scope="module")
def folder(exported: dict[str, Path]) -> Path:
    return exported["datapackage"]


@pytest.fixture(scope="module")
def descriptor(folder: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    return found


def resources(descriptor: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {resource["name"]: resource for resource in descriptor["resources"]}


def test_the_descriptor_says_what_it_is(descriptor: dict[str, Any], dataset: Dataset) -> None:
    assert descriptor["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"
    assert (descriptor["name"], descriptor["version"]) == ("countylines", dataset.version)
    assert descriptor["title"] == "County lines intensification weeks, national totals"
    assert "'more than 100' is not 100" in descriptor["description"]
    assert "Quotations are short" in descriptor["description"]
    assert descriptor["licenses"][0]["name"] == "MIT"
    assert "created" not in descriptor


def test_every_source_is_named_with_its_address(descriptor: dict[str, Any], dataset: Dataset) -> None:
    assert [told["path"] for told in descriptor["sources"]] == [source.url for source in dataset.sources]
    assert any(told["title"].startswith("The London Economic: ") for told in descriptor["sources"])


def test_every_file_is_described_and_every_description_has_its_file(folder: Path, descriptor: dict[str, Any]) -> None:
    told = {resource["path"] for resource in descriptor["resources"]}
    assert {path.name for path in folder.iterdir()} == {*told, "datapackage.json", "SHA256SUMS"}
    for resource in descriptor["resources"]:
        content = (folder / resource["path"]).read_bytes()
        assert resource["bytes"] == len(content)
        assert resource["hash"] == f"sha256:{sha256(content).hexdigest()}"


def test_a_field_has_its_type_its_meaning_and_what_it_may_hold(descriptor: dict[str, Any]) -> None:
    observations = {field["name"]: field for field in resources(descriptor)["observations"]["schema"]["fields"]}
    assert observations["value"]["type"] == "number"
    assert "the measure's unit" in observations["value"]["description"]
    assert observations["value"]["constraints"] == {"required": True, "minimum": 0}
    assert observations["rank"]["constraints"]["enum"] == ["normal", "deprecated"]
    assert observations["wording"]["constraints"] == {"minLength": 1}
    assert observations["read_twice"]["type"] == "boolean"
    periods = {field["name"]: field for field in resources(descriptor)["periods"]["schema"]["fields"]}
    assert (periods["start"]["type"], periods["ordinal"]["type"]) == ("date", "integer")
    assert all(field["description"] for resource in descriptor["resources"] for field in resource["schema"]["fields"])


def test_a_pattern_is_of_the_whole_text_and_has_no_anchors(descriptor: dict[str, Any]) -> None:
    """A Table Schema has the regular expressions of XML Schema, where ^ and $ are characters."""
    patterns = [
        field["constraints"]["pattern"]
        for resource in descriptor["resources"]
        for field in resource["schema"]["fields"]
        if "pattern" in field.get("constraints", {})
    ]
    assert "[a-z0-9][a-z0-9./_-]*" in patterns
    assert not [pattern for pattern in patterns if pattern.startswith("^") or pattern.endswith("$")]


def test_keys(descriptor: dict[str, Any]) -> None:
    schema = resources(descriptor)["quotes_topics"]["schema"]
    assert schema["primaryKey"] == ["quote", "position"]
    assert schema["foreignKeys"] == [
        {"fields": ["quote"], "reference": {"resource": "quotes", "fields": ["id"]}},
        {"fields": ["topic"], "reference": {"resource": "topics", "fields": ["id"]}},
    ]
    itself = resources(descriptor)["measures"]["schema"]["foreignKeys"]
    assert itself == [{"fields": ["part_of"], "reference": {"resource": "", "fields": ["id"]}}]


def test_the_licence_of_another_record_is_not_known(tmp_path: Path) -> None:
    folder = write(tmp_path / "out", list(export_files(record(sources=[source("a")]), "datapackage")))
    descriptor = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    assert "licenses" not in descriptor
    assert "does not say under what licence" in descriptor["description"]


def test_a_record_says_under_what_licence_it_is(tmp_path: Path) -> None:
    licence = Licence("CC-BY-4.0", "Attribution", "https://creativecommons.org/licenses/by/4.0/")
    made = record({"licence": licence}, sources=[source("a")])
    folder = write(tmp_path / "out", list(export_files(made, "datapackage")))
    descriptor = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    assert descriptor["licenses"] == [licence._asdict()]
    assert "under the CC-BY-4.0 licence" in descriptor["description"]


@THEIRS
def test_frictionless_finds_no_error(folder: Path, dataset: Dataset) -> None:
    report = borrowed("frictionless").validate(str(folder / "datapackage.json"))
    assert report.flatten(["type", "note"]) == []
    assert report.valid
    rows = {task.name: task.stats.get("rows", 0) for task in report.tasks}
    assert (rows["observations"], rows["figures"]) == (len(dataset.observations), len(dataset.observations_of))
    assert rows["sources"] == len(dataset.sources)


@THEIRS
@pytest.mark.parametrize(
    ("file", "old", "new", "complaint"),
    [
        pytest.param("figures.csv", "london-economic-2019,exact", "nobody,exact", "foreign-key", id="a reference"),
        pytest.param("observations.csv", ",normal,", ",perhaps,", "constraint-error", id="a word"),
        pytest.param("intervals.csv", ",91,", ",many,", "type-error", id="a number"),
        pytest.param("topics.csv", "\narrests,", "\nmoney,", "primary-key", id="a key"),
    ],
)
def test_frictionless_does_look(file: str, old: str, new: str, complaint: str, tmp_path: Path, folder: Path) -> None:
    frictionless = borrowed("frictionless")
    for path in folder.iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    content = (tmp_path / file).read_text(encoding="utf-8")
    assert old in content
    (tmp_path / file).write_text(content.replace(old, new), encoding="utf-8", newline="\n")
    report = frictionless.validate(str(tmp_path / "datapackage.json"))
    assert complaint in {kind for (kind,) in report.flatten(["type"])}


@pytest.fixture(scope="module")
def figures(folder: Path) -> Iterator[dict[str, dict[str, Any]]]:
    """Give the figures as DuckDB reads them, with the types that it finds out."""
    with borrowed("duckdb").connect() as database:
        table = database.read_csv(str(folder / "figures.csv"))
        yield {row[0]: dict(zip(table.columns, row, strict=True)) for row in table.fetchall()}


def test_duckdb_reads_every_figure_of_every_week_as_stats_prints_it(
    figures: dict[str, dict[str, Any]], stats: dict[str, dict[str, Any]]
) -> None:
    assert stats.keys() <= figures.keys()
    for name, figure in stats.items():
        expected = {field: value for field, value in figure.items() if field != "cautions"}
        assert figures[name] == expected


@pytest.mark.parametrize("name", CASES)
def test_duckdb_reads_a_chosen_figure(name: str, figures: dict[str, dict[str, Any]]) -> None:
    assert {field: figures[name][field] for field in CHOSEN[name]} == CHOSEN[name]


def test_duckdb_reads_open_ends_and_disputes(figures: dict[str, dict[str, Any]]) -> None:
    name, best, low, included = OPEN
    open_one = [figures[name][field] for field in NULLS]
    assert open_one == [best, low, included, None, None]
    assert {field: figures[DISPUTED][field] for field in NULLS} == NULLS


def test_duckdb_joins_what_belongs_together(folder: Path) -> None:
    with borrowed("duckdb").connect() as database:
        question = f"""
            SELECT o.rank, o.reason, s.publisher, i.low
            FROM read_csv('{folder}/observations.csv') AS o
            JOIN read_csv('{folder}/sources.csv') AS s ON o.source = s.id
            JOIN read_csv('{folder}/intervals.csv') AS i ON o.id = i.id
            WHERE o.id = '{MISREAD}'
        """  # noqa: S608  our own names
        (row,) = database.sql(question).fetchall()
    assert row == ("deprecated", "Alone: six other accounts all print 655.", "Yorkshire Post", 665)


@THEIRS
def test_pandas_reads_it_and_money_is_what_was_printed(folder: Path) -> None:
    pandas = borrowed("pandas")
    observations = pandas.read_csv(folder / "observations.csv", index_col="id")
    assert observations.loc["2019-10/arrests.women/london-economic-2019", "value"] == 91
    assert observations.loc["2019-10/arrests.women/london-economic-2019", "wording"] == "91 women"
    written = pandas.read_csv(folder / "observations.csv", index_col="id", dtype=str)
    assert "178.49" in set(written["value"])
    cautions = pandas.read_csv(folder / "figures_cautions.csv")
    assert set(cautions["figure"]) == set(pandas.read_csv(folder / "figures.csv")["id"])
