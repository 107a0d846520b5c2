"""The README's recipes for a new week and a new measure, followed to the letter on a copy of the record."""

from __future__ import annotations

import json
import re
import shlex
import shutil
from bisect import insort
from pathlib import Path
from typing import Any

import pytest

import countylines
from countylines.cli import main
from countylines.record.declaration import readers_of
from countylines.record.files import bundled_folder
from countylines.record.nouns import noun_class
from tests.made import find_problems

README = (Path(bundled_folder()) / "README.md").read_text(encoding="utf-8")
RECIPE = README.partition("### A week in ten minutes\n")[2].partition("\n### ")[0]
STEPS: list[tuple[str, dict[str, Any]]] = [
    (noun, json.loads(block))
    for noun, block in re.findall(r"in `(\w+)\.json`(?:(?!```).)*```json\n(.*?)```", RECIPE, re.DOTALL)
]
"""Each record of the recipe, with the file that the step before it names."""

COMMANDS = re.findall(r"^countylines (.+)$", RECIPE, re.MULTILINE)
WEEK = "2031-03"


def put(folder: Path, noun: str, record: dict[str, Any]) -> None:
    """Put a record where its id sorts, as the recipe says, and leave the rest as it is."""
    file = folder / f"{noun}.json"
    records = json.loads(file.read_text(encoding="utf-8"))
    assert record["id"] not in {one["id"] for one in records}
    insort(records, record, key=lambda one: str(one["id"]))
    file.write_text(json.dumps(records, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Give a copy of the record."""
    return Path(shutil.copytree(bundled_folder(), tmp_path / "data"))


@pytest.fixture
def followed(copy: Path) -> Path:
    """Give a copy of the record with the recipe followed."""
    for noun, record in STEPS:
        put(copy, noun, record)
    return copy


def test_the_recipe_has_a_source_a_week_its_days_and_a_number() -> None:
    assert [noun for noun, _ in STEPS] == ["sources", "periods", "datings", "observations"]
    assert RECIPE.count("```json") == len(STEPS)
    assert all(WEEK in line and "--data data" in line for line in COMMANDS)
    assert [line.split()[0] for line in COMMANDS] == ["stats", "show"]


@pytest.mark.parametrize(("noun", "record"), [pytest.param(*step, id=step[0]) for step in STEPS])
def test_a_record_of_the_recipe_has_its_fields_in_the_order_of_the_schema(noun: str, record: dict[str, Any]) -> None:
    assert list(record) == [field for field in readers_of(noun_class(noun)) if field in record]


def test_what_the_recipe_makes_is_sound(followed: Path) -> None:
    assert find_problems(followed) == ()
    dataset = countylines.load(followed)
    assert len(dataset.observations) == len(countylines.load().observations) + 1


def test_the_new_week_answers(followed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nearly 1,000 is below 1,000, and no further than a tenth."""
    assert main(["stats", "--data", str(followed), "--week", WEEK, "--json"]) == 0
    (figure,) = json.loads(capsys.readouterr().out)
    assert (figure["id"], figure["reported"], figure["reported_by"]) == (
        f"{WEEK}/arrests", "nearly 1,000 arrests", "example-post-2031",
    )  # fmt: skip
    assert (figure["best"], figure["status"], figure["sources"]) == (">=900,<1000", "bounded", 1)


def test_the_commands_of_the_recipe_run(followed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for line in COMMANDS:
        assert main([str(followed) if word == "data" else word for word in shlex.split(line)]) == 0
        told = capsys.readouterr()
        assert "nearly 1,000 arrests" in told.out
        assert told.err == ""


@pytest.mark.parametrize(
    "line",
    [
        "get arrests --week 2031-03",
        "get arrests --week 'March 2031' --reported",
        "stats --week 2031-03 --source example-post-2031",
        "show 2031-03",
        "show example-post-2031",
        "timeline",
        "sources",
        "measures --week 2031-03",
    ],
)
def test_the_new_week_is_known_everywhere(line: str, followed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*shlex.split(line), "--data", str(followed)]) == 0
    assert re.search("2031|1,?000", capsys.readouterr().out)


@pytest.mark.parametrize(
    ("left_out", "problem"),
    [
        pytest.param("sources", "'example-post-2031' is not in sources.json", id="no source"),
        pytest.param("periods", "'2031-03' is not in periods.json", id="no week"),
    ],
)
def test_a_step_that_is_left_out_is_told(left_out: str, problem: str, copy: Path) -> None:
    for noun, record in STEPS:
        if noun != left_out:
            put(copy, noun, record)
    problems = find_problems(copy)
    assert problems
    assert all(problem in each for each in problems)


def test_another_source_that_contradicts_the_first_has_to_be_named(followed: Path) -> None:
    """The README says that every contradiction has to be named by a disagreement."""
    _, first = STEPS[-1]
    _, source = STEPS[0]
    put(followed, "sources", {**source, "id": "sample-times-2031"})
    other = {"id": f"{WEEK}/arrests/sample-times-2031", "source": "sample-times-2031"}
    put(followed, "observations", {**first, **other, "wording": "1,012 arrests", "hedge": "bare", "value": 1012})
    (problem,) = find_problems(followed)
    assert (
        "no disagreement of kind value about '2031-03/arrests' lists example-post-2031 and sample-times-2031" in problem
    )
    question = {
        "id": "2031-03-arrests",
        "kind": "value",
        "about": ["2031-03/arrests"],
        "question": "Nearly 1,000 or 1,012?",
        "sides": [
            {"says": "nearly 1,000", "sources": ["example-post-2031"]},
            {"says": "1,012", "sources": ["sample-times-2031"]},
        ],
    }
    put(followed, "disagreements", question)
    assert find_problems(followed) == ()


MEASURE = README.partition("### A measure in five minutes\n")[2].partition("\n### ")[0]
MEASURE_RECORDS = [json.loads(block) for block in re.findall(r"```json\n(.*?)```", MEASURE, re.DOTALL)]
DRAFT = (
    "Police arrested 743 people in the county lines crackdown of October 2019. "
    "Across the country they also found 83 stolen bikes in the week."
)


@pytest.fixture
def with_measure(copy: Path) -> Path:
    """Give a copy of the record with the measure of the recipe."""
    for noun, record in zip(("measures", "observations"), MEASURE_RECORDS, strict=True):
        put(copy, noun, record)
    return copy


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("get bicycles", "38", id="get"),
        pytest.param("stats bicycles --fields measure,best", "bicycles\t38", id="stats"),
        pytest.param("compare bicycles --fields week,best", "2019-10\t38", id="compare"),
        pytest.param("search how many pedal cycles were found --fields id", "2019-10/bicycles", id="search, as asked"),
    ],
)
def test_a_new_measure_is_known_without_code(
    line: str, expected: str, with_measure: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert find_problems(with_measure) == ()
    assert main([*shlex.split(line), "--data", str(with_measure)]) == 0
    assert expected in capsys.readouterr().out.splitlines()


def test_a_draft_is_checked_for_a_new_measure(with_measure: Path) -> None:
    (finding,) = countylines.check(DRAFT, countylines.load(with_measure))
    assert (finding.rule, finding.found) == ("wrong-figure", "83 stolen bikes")
