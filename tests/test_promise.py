"""Answers keep what was promised: keys are added, never renamed or removed, and keep their types and units.

``promised.json`` is written by hand: a field that is added to an answer is added there once it is meant to stay.
Nothing is ever taken out of it.
"""

from __future__ import annotations

import json
import re
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from countylines.cli import BUG, DAMAGED, INTERRUPTED, NO, UNWRITABLE, USAGE
from countylines.cli.commands.get import get
from countylines.connect.agent_requests import INSTRUCTIONS
from countylines.figures.figure import figures_of_week
from countylines.output.answers import ANSWERS, FIELDS
from countylines.output.findings import FINDING_FORMATS
from countylines.output.formats import FORMATS
from countylines.output.table import Field
from countylines.record.dataset import Dataset

ROOT = Path(__file__).resolve().parent.parent
PAGE = (ROOT / "docs" / "output.md").read_text(encoding="utf-8")
PROMISED: dict[str, dict[str, Any]] = json.loads((ROOT / "tests" / "promised.json").read_text(encoding="utf-8"))
KEYS = [
    pytest.param(noun, name, promise, id=f"{noun}.{name}")
    for noun, promised in PROMISED.items()
    for name, promise in promised["fields"].items()
]


def broken(field: Field, promise: dict[str, Any]) -> list[str]:
    """List in which ways a field is no longer what was promised."""
    found = []
    for part in ("type", "unit", "of"):
        was, is_now = promise.get(part), getattr(field, part)
        if was != is_now:
            found.append(f"its {part} was {was}, and is {is_now}")
    if field.nullable and not promise.get("nullable", False):
        found.append("it was never null, and may be")
    if not field.always and promise.get("always", True):
        found.append("it was always there, and may be missing")
    return found


@pytest.mark.parametrize(("noun", "name", "promise"), KEYS)
def test_a_key_is_what_was_promised(noun: str, name: str, promise: dict[str, Any]) -> None:
    assert noun in FIELDS, "an answer was promised: it is not removed, nor renamed"
    today = {field.name: field for field in FIELDS[noun]}
    assert name in today, "a key was promised: it is not removed, nor renamed"
    assert broken(today[name], promise) == []


@pytest.mark.parametrize("noun", PROMISED)
def test_an_answer_has_the_promised_forms(noun: str) -> None:
    answer = ANSWERS[noun]
    given = {"list"} if answer.lists else set()
    given |= {"page"} if answer.pages else set()
    assert set(PROMISED[noun]["given"]) <= given


@pytest.mark.parametrize("noun", FIELDS)
def test_an_added_field_is_promised_too(noun: str) -> None:
    known = PROMISED.get(noun, {"fields": {}})["fields"]
    added = [field.name for field in FIELDS[noun] if field.name not in known]
    assert not added, f"tests/promised.json lacks these fields of {noun}"


@pytest.mark.parametrize(
    ("field", "promise", "expected"),
    [
        pytest.param(Field("a", "id", "b"), {"type": "id"}, 0, id="the same"),
        pytest.param(Field("a", "id", "another meaning"), {"type": "id"}, 0, id="said in other words"),
        pytest.param(Field("a", "text", "b"), {"type": "id"}, 1, id="another type"),
        pytest.param(Field("a", "ids", "b"), {"type": "id"}, 1, id="a list of what was one"),
        pytest.param(Field("a", "id", "b", True), {"type": "id"}, 1, id="null where it was not"),
        pytest.param(Field("a", "id", "b"), {"type": "id", "nullable": True}, 0, id="never null any more"),
        pytest.param(Field("a", "number", "b", False, "%"), {"type": "number", "unit": "kg"}, 1, id="another unit"),
        pytest.param(Field("a", "number", "b"), {"type": "number", "unit": "kg"}, 1, id="no unit"),
        pytest.param(Field("a", "object", "b", of="side"), {"type": "object", "of": "held"}, 1, id="of others"),
        pytest.param(Field("a", "id", "b", always=False), {"type": "id"}, 1, id="missing where it was not"),
        pytest.param(Field("a", "id", "b"), {"type": "id", "always": False}, 0, id="always there now"),
        pytest.param(Field("a", "text", "b", True, always=False), {"type": "id"}, 3, id="all at once"),
    ],
)  # fmt: skip
def test_a_broken_promise_is_found(field: Field, promise: dict[str, Any], expected: int) -> None:
    assert len(broken(field, promise)) == expected


@pytest.mark.parametrize(
    ("noun", "keys"),
    [
        pytest.param(
            "figure",
            "id period measure label unit group part_of reported hedge value reported_by status best low low_included "
            "high high_included sources disagreeing asserted_by cautions",
            id="figure",
        ),
        pytest.param(
            "quote",
            "id speaker speaker_name post kind verbatim text statement topics source paragraph",
            id="quote",
        ),
        pytest.param("result", "id noun title answer score record", id="result"),
        pytest.param(
            "finding",
            "path line column end_line end_column rule severity message found record",
            id="finding",
        ),
        pytest.param("held", "id wording low high source", id="what a finding is held against"),
    ],
)
def test_the_keys_of_the_design_are_promised(noun: str, keys: str) -> None:
    assert list(PROMISED[noun]["fields"])[: len(keys.split())] == keys.split()


def fields_script() -> ModuleType:
    spec = spec_from_file_location("docs_fields", ROOT / "docs" / "fields.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_tables_of_the_page_are_up_to_date() -> None:
    assert fields_script().with_tables(PAGE) == PAGE, "python docs/fields.py"


def test_every_field_is_on_the_page() -> None:
    for noun, fields in FIELDS.items():
        _, _, rest = PAGE.partition(f"\n### {noun}\n")
        section = rest.partition("\n### ")[0]
        shorter = noun.removesuffix(" page")
        named = {field.name for field in FIELDS[shorter]} if f"the fields of [{shorter}]" in section else set()
        named |= set(re.findall(r"^\| `(\w+)` \|", section, flags=re.MULTILINE))
        assert named == {field.name for field in fields}, noun


def rows_under(heading: str) -> list[str]:
    """List the first cells of the first table under a heading."""
    table = PAGE.partition(f"\n## {heading}\n")[2].partition("\n\n|")[2].partition("\n\n")[0]
    return [line.split("|")[1 if line.startswith("|") else 0].strip() for line in table.splitlines()[2:]]


def test_the_page_lists_all_formats_and_exit_codes() -> None:
    assert {row.strip("`") for row in rows_under("Formats")} == set(FORMATS)
    assert rows_under("Exit codes") == [str(code) for code in (0, NO, USAGE, DAMAGED, UNWRITABLE, BUG, INTERRUPTED)]
    assert f"`--format {'|'.join(FINDING_FORMATS)}`" in PAGE


def test_the_page_lists_all_types() -> None:
    named = {name.strip() for row in rows_under("Fields") for name in row.split(",")}
    assert named == {"text", "id", "date", "day", "whole", "number", "flag", "ids", "texts", "object", "objects"}
    assert {field.type for fields in FIELDS.values() for field in fields} <= named


NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
INTERVAL = re.compile(r"(?<![\w.])(?:\d+\.\.\d+|>=?\d+,<=?\d+|[<>]=?\d+|\d+)(?![\w.,]\d)")
"""An interval as ``get`` prints it."""

LISTS_OF_INTERVALS = {
    "README": (ROOT / "README.md").read_text(encoding="utf-8").partition("**Intervals are")[2].partition("\n\n")[0],
    "reference": PAGE.partition("\n### Intervals\n")[2].partition("\nA part is never")[0],
    "help": (get.help or "").partition("best interval: ")[2].partition(". ")[0],
    "instructions for agents": INSTRUCTIONS.partition("support: ")[2],
}
"""The places that say how intervals are written."""


@pytest.mark.parametrize("place", LISTS_OF_INTERVALS)
def test_every_form_of_interval_of_the_record_is_listed(place: str, dataset: Dataset) -> None:
    figures = [figure for period in dataset.periods for figure in figures_of_week(dataset, week=period.id)]
    used = {NUMBER.sub("1", str(figure.best)) for figure in figures if figure.best is not None}
    assert used >= {"1", ">1", ">=1", "<=1", ">=1,<1"}
    assert used <= {NUMBER.sub("1", written) for written in INTERVAL.findall(LISTS_OF_INTERVALS[place])}
