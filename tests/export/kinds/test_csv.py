"""The CSV folder, read back by Python's own reader and by pandas."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from countylines.record.dataset import Dataset
from countylines.record.nouns import NOUN_FILES
from tests.export.borrowed import borrowed
from tests.export.chosen import CASES, CHOSEN, DISPUTED, MISREAD, OPEN

WORDS = {"": None, "true": True, "false": False}


@pytest.fixture(scope="module")
def folder(exported: dict[str, Path]) -> Path:
    return exported["csv"]


def read(file: Path) -> dict[str, dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as lines:
        return {row["id"]: row for row in csv.DictReader(lines)}


def test_there_is_a_file_for_each_noun(folder: Path) -> None:
    nouns = {f"{noun}.csv" for noun in (*NOUN_FILES, "figures", "intervals", "fields")}
    assert {path.name for path in folder.iterdir()} == {*nouns, "README.txt", "SHA256SUMS"}


def test_the_cautions_are_part_of_the_export(folder: Path, dataset: Dataset) -> None:
    told = (folder / "README.txt").read_text(encoding="utf-8")
    for words in (
        dataset.title,
        f"Dataset version {dataset.version}",
        "'more than 700' is not 700",
        "not like for like",
        "under the MIT licence",
        "observations.csv: What one source prints",
    ):
        assert words in told


@pytest.mark.parametrize("noun", [*NOUN_FILES, "figures"])
def test_every_column_has_its_meaning(noun: str, folder: Path) -> None:
    with (folder / "fields.csv").open(encoding="utf-8", newline="") as lines:
        meanings = {row["field"]: row["meaning"] for row in csv.DictReader(lines) if row["file"] == f"{noun}.csv"}
    with (folder / f"{noun}.csv").open(encoding="utf-8", newline="") as lines:
        assert list(meanings) == next(csv.reader(lines))
    assert all(meanings.values())


def test_every_figure_of_every_week_is_as_stats_prints_it(folder: Path, stats: dict[str, dict[str, Any]]) -> None:
    figures = read(folder / "figures.csv")
    assert stats.keys() <= figures.keys()
    for name, figure in stats.items():
        expected = {
            field: "; ".join(value)
            if field == "cautions"
            else next((word for word, one in WORDS.items() if one is value), str(value))
            for field, value in figure.items()
        }
        assert figures[name] == expected


@pytest.mark.parametrize("name", CASES)
def test_a_chosen_figure(name: str, folder: Path) -> None:
    figure = read(folder / "figures.csv")[name]
    assert {field: WORDS.get(figure[field], figure[field]) for field in CHOSEN[name]} == {
        field: value if isinstance(value, bool) else str(value) for field, value in CHOSEN[name].items()
    }


def test_open_ends_and_disputes(folder: Path) -> None:
    figures = read(folder / "figures.csv")
    ends = ("best", "low", "low_included", "high", "high_included")
    name, best, low, _ = OPEN
    assert [figures[name][field] for field in ends] == [best, str(low), "false", "", ""]
    assert [figures[DISPUTED][field] for field in ends] == [""] * 5


def test_ranks_reasons_and_spans_go_along(folder: Path) -> None:
    observations = read(folder / "observations.csv")
    assert observations[MISREAD]["rank"] == "deprecated"
    assert observations[MISREAD]["reason"] == "Alone: six other accounts all print 655."
    cell = observations["2019-10/arrests.women/london-economic-2019"]["spans"]
    assert "\n" not in cell
    spans = json.loads(cell)
    assert spans[0] == {"paragraph": 3, "start": 29, "end": 31, "text": "91", "proves": "value"}
    assert observations["2019-10/arrests.women/metro-2019-10-18"]["spans"] == ""


def test_lists_of_words_are_joined(folder: Path) -> None:
    people = read(folder / "people.csv")
    assert people["duncan-ball"]["titles"] == "Deputy Assistant Commissioner; DAC"
    assert read(folder / "events.csv")["nclcc-launch"]["date_printed"] == "last year"


@pytest.mark.filterwarnings("ignore")
def test_pandas_reads_it(folder: Path) -> None:
    pandas = borrowed("pandas")
    figures = pandas.read_csv(folder / "figures.csv", index_col="id")
    assert figures.loc["2019-10/arrests.women", "low"] == 91
    assert figures.loc["2019-10/drugs.cocaine.value", "hedge"] == "more-than"
    assert pandas.isna(figures.loc[DISPUTED, "low"])
