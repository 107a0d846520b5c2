"""The CSV folder, read back by Python's own reader and by pandas."""

from __future__ import annotations

import csv
import io
import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from countylines.export.kinds.csv import _cell, files
from countylines.record.dataset import Dataset
from countylines.record.nouns import NOUN_FILES
from countylines.record.nouns.quotes import Topic
from tests.cli.running import run
from tests.export.borrowed import borrowed
from tests.export.chosen import CASES, CHOSEN, DISPUTED, MISREAD, OPEN

WORDS = {"": None, "true": True, "false": False}


@pytest.fixture(scope="module")
def folder(exported: dict[str, Path]) -> Path:
    return exported["csv"]


def read(file: Path) -> dict[str, dict[str, str]]:
    with file.open(encoding="utf-8-sig", newline="") as lines:
        return {row["id"]: row for row in csv.DictReader(lines)}


def test_there_is_a_file_for_each_noun(folder: Path) -> None:
    nouns = {f"{noun}.csv" for noun in (*NOUN_FILES, "figures", "intervals", "fields")}
    assert {path.name for path in folder.iterdir()} == {*nouns, "README.txt", "SHA256SUMS"}


def test_the_cautions_are_part_of_the_export(folder: Path, dataset: Dataset) -> None:
    told = (folder / "README.txt").read_text(encoding="utf-8")
    for words in (
        dataset.title,
        f"Dataset version {dataset.version}",
        "'more than 100' is not 100",
        "not like for like",
        "under the MIT licence",
        "observations.csv: What one source prints",
    ):
        assert words in told


@pytest.mark.parametrize("noun", [*NOUN_FILES, "figures"])
def test_every_column_has_its_meaning(noun: str, folder: Path) -> None:
    with (folder / "fields.csv").open(encoding="utf-8-sig", newline="") as lines:
        meanings = {row["field"]: row["meaning"] for row in csv.DictReader(lines) if row["file"] == f"{noun}.csv"}
    with (folder / f"{noun}.csv").open(encoding="utf-8-sig", newline="") as lines:
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
        assert figures[name] == {**expected, "period": f"'{figure['period']}"}


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


def test_each_file_begins_with_a_byte_order_mark(folder: Path) -> None:
    for file in folder.glob("*.csv"):
        assert file.read_bytes().startswith(b"\xef\xbb\xbf")
        assert file.read_bytes().count(b"\xef\xbb\xbf") == 1


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        pytest.param("=1+1", "'=1+1", id="formula"),
        pytest.param("+44 20", "'+44 20", id="plus"),
        pytest.param("-5", "'-5", id="minus"),
        pytest.param("@SUM(A1)", "'@SUM(A1)", id="at"),
        pytest.param("\t=1", "'\t=1", id="tab"),
        pytest.param("\tten", "'\tten", id="tab before a word"),
        pytest.param("\n=1", "'\n=1", id="line end"),
        pytest.param("  =1", "'  =1", id="after spaces"),
        pytest.param("\uff1d1", "'\uff1d1", id="wide sign"),
        pytest.param("\r=1", "\\x0d=1", id="return"),
        pytest.param("\x1b[31mred\u202e", "\\x1b[31mred\\u202e", id="control and direction"),
        pytest.param("2019-10", "'2019-10", id="week"),
        pytest.param("7/13", "'7/13", id="fraction or day"),
        pytest.param("7-13", "'7-13", id="two days"),
        pytest.param("7.10.2019", "'7.10.2019", id="points"),
        pytest.param("7 October", "'7 October", id="day of a month"),
        pytest.param("october 2019", "'october 2019", id="month of a year"),
        pytest.param("7 October 2019", "'7 October 2019", id="day as printed"),
        pytest.param("10:30", "'10:30", id="time"),
        pytest.param("2019-10-18", "2019-10-18", id="a day is a date"),
        pytest.param("2019-10/arrests", "2019-10/arrests", id="id of a figure"),
        pytest.param("2018-10..2019-10", "2018-10..2019-10", id="id of a span"),
        pytest.param("May be", "May be", id="words"),
        pytest.param("655", "655", id="best of one number"),
        pytest.param("180000..200000", "180000..200000", id="best of two"),
        pytest.param(">700", ">700", id="best without an end"),
        pytest.param("17.4", "17.4", id="decimal"),
        pytest.param("a=b", "a=b", id="sign within"),
        pytest.param(["=1", "b"], "'=1; b", id="list"),
        pytest.param(Decimal("-5.5"), "-5.5", id="number"),
        pytest.param(-5, "-5", id="whole number"),
        pytest.param(True, "true", id="flag"),
        pytest.param(None, "", id="null"),
    ],
)
def test_what_a_spreadsheet_would_compute_or_change_is_marked(text: Any, cell: str) -> None:
    assert _cell(text) == cell


def test_a_formula_in_a_record_does_not_run(dataset: Dataset) -> None:
    records: dict[str, tuple[Any, ...]] = {noun: dataset.read(noun) for noun in NOUN_FILES}
    records["topics"] = (Topic("week", '=HYPERLINK("https://example.org")', "\t+1"), Topic("x", "\x9b", "\u202e"))
    made = Dataset(dataset.header._asdict(), records)
    (content,) = [file.content for file in files(made) if file.name == "topics.csv"]
    _, first, second = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""))
    assert first == ["week", '\'=HYPERLINK("https://example.org")', "'\t+1", ""]
    assert second == ["x", "\\x9b", "\\u202e", ""]


def test_formats_of_answers_are_plain(dataset: Dataset) -> None:
    printed = run("stats", "--format", "csv").out
    assert not printed.startswith("\ufeff")
    assert {row["period"] for row in csv.DictReader(io.StringIO(printed))} >= {"2019-10"}


@pytest.mark.filterwarnings("ignore")
def test_pandas_reads_it(folder: Path) -> None:
    pandas = borrowed("pandas")
    figures = pandas.read_csv(folder / "figures.csv", index_col="id")
    assert figures.loc["2019-10/arrests.women", "low"] == 91
    assert figures.loc["2019-10/drugs.cocaine.value", "hedge"] == "more-than"
    assert pandas.isna(figures.loc[DISPUTED, "low"])
