"""The record against the material that it was merged from: every number, sum, dating and disagreement of it is here.

The material is no part of the project: COUNTYLINES_RECORD names its folder, and without it these tests are skipped.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from countylines.record.declaration import readers_of
from countylines.record.files import bundled_folder
from countylines.record.nouns import noun_class

DATA = Path(bundled_folder())

ARTICLE = "london-economic-2019"

NOUNS = ("sources", "measures", "periods", "observations", "sums", "datings", "disagreements")

KEPT = {
    "sources": ("publisher", "title", "published", "url", "kind", "periods"),
    "measures": ("unit", "part_of", "count"),
    "periods": ("kind", "start", "end", "ordinal", "weeks", "lead_source"),
    "observations": ("period", "measure", "source", "value", "upper", "shared_hedge", "rank"),
    "sums": ("period", "whole", "parts"),
    "datings": ("period", "source", "start", "end", "days", "rank"),
    "disagreements": ("kind",),
}  # fmt: skip
"""What is taken over as it is, unless a third reading changed it; everything in our own words may be reworded."""

CHANGED = {
    ("sums", "relation"): {"2023-10/weapons": ("exhaustive", "disjoint")},
    ("datings", "ordinal"): {"2019-10/daily-mail-2019-10-18": (None, 4)},
}
"""What the pages themselves contradict, with what the material says of it and what they print."""

ONCE = {"2022-03/arrests/courier-2022-03-18"}
"""What of the material has still been read once: the page was seen in its address alone."""


@pytest.fixture(scope="session")
def material() -> Mapping[str, dict[str, dict[str, Any]]]:
    """Give the material, each file's records by id."""
    folder = os.environ.get("COUNTYLINES_RECORD")
    if not folder:
        pytest.skip("the material is not here: COUNTYLINES_RECORD names no folder")
    return {noun: _by_id(Path(folder) / f"{noun}.json") for noun in NOUNS}


@pytest.fixture(scope="session")
def record() -> Mapping[str, dict[str, dict[str, Any]]]:
    """Give the record as it is written, each file's records by id."""
    return {noun: _by_id(DATA / f"{noun}.json") for noun in NOUNS}


def _by_id(file: Path) -> dict[str, dict[str, Any]]:
    return {one["id"]: one for one in json.loads(file.read_text(encoding="utf-8"))}


def hedge_of(observation: Mapping[str, Any]) -> str:
    """Give the hedge by this record's name: a number printed alone is bare, and exact only where a word says so."""
    is_vouched_for = re.search(r"\b(?:exactly|precisely)\b", observation["wording"] or "", re.IGNORECASE)
    return "bare" if observation["hedge"] == "exactly" and not is_vouched_for else str(observation["hedge"])


@pytest.mark.parametrize("noun", NOUNS)
def test_the_record_has_the_ids_of_the_material(noun: str, material: Any, record: Any) -> None:
    assert material[noun].keys() <= record[noun].keys()


@pytest.mark.parametrize(("noun", "field"), [(noun, field) for noun, fields in KEPT.items() for field in fields])
def test_what_the_material_says_is_taken_over(noun: str, field: str, material: Any, record: Any) -> None:
    changed = {
        name: (one.get(field), record[noun][name].get(field))
        for name, one in material[noun].items()
        if (one.get(field) or None) != (record[noun][name].get(field) or None)
    }
    assert changed == {}


@pytest.mark.parametrize(("noun", "field"), CHANGED)
def test_what_a_third_reading_changed(noun: str, field: str, material: Any, record: Any) -> None:
    changed = {
        name: (one.get(field), record[noun][name].get(field))
        for name, one in material[noun].items()
        if (one.get(field) or None) != (record[noun][name].get(field) or None)
    }
    assert changed == CHANGED[noun, field]


def test_what_was_read_once_was_read_again(material: Any, record: Any) -> None:
    assert {name for name in material["observations"] if not record["observations"][name]["read_twice"]} == ONCE


def test_a_wording_is_the_materials_and_goes_on_as_its_note_says(material: Any, record: Any, article: str) -> None:
    """The material's wordings have eight words at most, and its notes say how those go on that this cuts short."""
    for name, one in material["observations"].items():
        before, wording = one["wording"] or "", record["observations"][name]["wording"] or ""
        assert wording.startswith(before)
        rest = wording.removeprefix(before).strip()
        assert rest in f"{one['note'] or ''} {article if one['source'] == ARTICLE else ''}", name


def test_every_hedge_is_the_materials(material: Any, record: Any) -> None:
    changed = {
        name: (one["hedge"], record["observations"][name]["hedge"])
        for name, one in material["observations"].items()
        if hedge_of(one) != record["observations"][name]["hedge"]
    }
    assert changed == {}


def test_the_material_holds_what_its_own_table_says(material: Any) -> None:
    """67 sources, 14 weeks and 2 spans, 332 numbers of which 22 are deprecated and 24 read once."""
    observations = material["observations"].values()
    weeks = [one for one in material["periods"].values() if one["kind"] == "week"]
    assert (len(material["sources"]), len(weeks), len(material["periods"]), len(observations)) == (67, 14, 16, 332)
    assert sum(one["rank"] == "deprecated" for one in observations) == 22
    assert sum(not one["read_twice"] for one in observations) == 24
    assert (len(material["sums"]), len(material["datings"]), len(material["disagreements"])) == (16, 10, 21)


@pytest.mark.parametrize(
    ("observation", "hedge"),
    [
        pytest.param({"hedge": "exactly", "wording": "655 addresses"}, "bare", id="printed alone"),
        pytest.param({"hedge": "exactly", "wording": None}, "bare", id="no wording kept"),
        pytest.param({"hedge": "exactly", "wording": "Exactly 655"}, "exactly", id="vouched for"),
        pytest.param({"hedge": "more-than", "wording": "over 160"}, "more-than", id="any other hedge"),
    ],
)
def test_the_name_of_a_hedge(observation: dict[str, str | None], hedge: str) -> None:
    assert hedge_of(observation) == hedge


def test_only_fields_that_there_are_are_compared() -> None:
    assert {noun: set(fields) - readers_of(noun_class(noun)).keys() for noun, fields in KEPT.items()} == {
        noun: set() for noun in NOUNS
    }
