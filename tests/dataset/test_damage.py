"""Whatever stands in whatever place of a record, nothing is raised but a refusal that says so."""

from __future__ import annotations

import contextlib
import json
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from countylines.dataset.decode import decode
from countylines.dataset.find import bundled_folder
from countylines.dataset.load import Dataset, load, read_json
from countylines.dataset.nouns import FIELDS, HEADER
from countylines.dataset.validate import problems_in
from countylines.errors import DamagedRecord, NoDataset

HEADER_OF_ITS_OWN = {"title": "t", "version": "1", "week": "2019-10", "description": "d"}
PLACE = "the place"
"""What stands where the JSON text is to be put."""

TEXTS = st.one_of(
    st.text(max_size=20),
    st.text(st.characters(exclude_categories=[]), max_size=5),
    st.sampled_from(
        [
            "2019-10", "2019-10-07", "9999-12-31", "0001-01-01", "arrests", "arrests.men", "holland-01",
            "police", "london-economic-2019", "2019-10/arrests", "range", "order", "span", "week", "deprecated",
            "indirect", "more than 700", "between 5 and 4", "hundreds of", "£1.5 million", "half a million",
            "1" * 5000, "9" * 400 + " kg",
            "٣٠", "1,0000", "-5", "5-5-5", "a", "\x00", "[sic]",
        ]
    ),
)  # fmt: skip
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=6,
).map(json.dumps)
RAW = st.sampled_from(
    [
        "1e9999999999999999999", "-1e400", "1e-400", "1E+14", "-0.0", "9" * 4200, "9" * 5000, "[" * 100_000,
        "", "NaN", '"\\ud800"', '{"a": 1, "a": 1}', '"', "0.1234567", "1.0", "999999999999999.999999",
    ]
)  # fmt: skip


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(shutil.copytree(bundled_folder(), tmp_path_factory.mktemp("damage") / "record"))


def places_in(value: Any, way: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """List the ways to every value inside *value*, itself included."""
    keys: list[Any] = []
    if isinstance(value, dict):
        keys = list(value)
    elif isinstance(value, list):
        keys = list(range(len(value)))
    return [way, *(inner for key in keys for inner in places_in(value[key], (*way, key)))]


def with_place(value: Any, way: tuple[Any, ...]) -> Any:
    """Copy *value* with the mark where *way* leads."""
    if not way:
        return PLACE
    copied = dict(value) if isinstance(value, dict) else list(value)
    copied[way[0]] = with_place(value[way[0]], way[1:])
    return copied


CONTENTS = {
    noun: json.loads((Path(bundled_folder()) / f"{noun}.json").read_text("utf-8")) for noun in ["dataset", *FIELDS]
}
PLACES = {noun: places_in(content) for noun, content in CONTENTS.items()}
ANY_PLACE = st.sampled_from(sorted(PLACES)).flatmap(
    lambda noun: st.tuples(st.just(noun), st.sampled_from(PLACES[noun]))
)


def read_all(dataset: Dataset) -> None:
    for noun in FIELDS:
        dataset.read(noun)
        dataset.index(noun)
    assert dataset.observations_of.keys() >= set()
    assert dataset.measures_of.keys() >= set()


@settings(max_examples=300, deadline=None)
@given(place=ANY_PLACE, value=VALUES | RAW)
@example(place=("observations", (0, "value")), value="1E+14")
@example(place=("datings", (0, "end")), value='"2019"')
@example(place=("dataset", ()), value="null")
@example(place=("sums", ()), value="null")
def test_any_value_in_any_place_is_let_be_or_refused(
    place: tuple[str, tuple[Any, ...]], value: str, copy: Path
) -> None:
    noun, way = place
    path = copy / f"{noun}.json"
    kept = path.read_bytes()
    try:
        text = json.dumps(with_place(CONTENTS[noun], way)).replace(json.dumps(PLACE), value)
        path.write_text(text, encoding="utf-8")
        with contextlib.suppress(DamagedRecord, NoDataset):
            read_all(load(copy))
        with contextlib.suppress(DamagedRecord):
            read_all(Dataset(decode(read_json(bundled_folder(), "dataset"), HEADER), {}, copy))
    finally:
        path.write_bytes(kept)


PIECES = st.sampled_from(
    [
        "more than", "about", "700", "£1.5", "m", "k", "-", "to", "hundreds", "of", "a", "or", "half", "million",
        "1,000", "0", "+", "twenty", "and", "9" * 40, "people",
    ]
)  # fmt: skip
WORDINGS = st.lists(PIECES | TEXTS, max_size=6).map(" ".join)


@settings(max_examples=200, deadline=None)
@given(wording=WORDINGS)
def test_any_wording_is_read_or_told(wording: str, dataset: Dataset) -> None:
    changed = replace(dataset.observations[0], wording=wording, note=None)
    made = Dataset(HEADER_OF_ITS_OWN, {**{noun: dataset.read(noun) for noun in FIELDS}, "observations": (changed,)})
    assert all(problem.startswith("observations.json: ") for problem in problems_in(made))


@settings(max_examples=100, deadline=None)
@given(noun=st.sampled_from(sorted(PLACES)), content=st.binary(max_size=50))
def test_any_bytes_are_let_be_or_refused(noun: str, content: bytes, copy: Path) -> None:
    path = copy / f"{noun}.json"
    kept = path.read_bytes()
    try:
        path.write_bytes(content)
        with contextlib.suppress(DamagedRecord, NoDataset):
            read_all(load(copy))
    finally:
        path.write_bytes(kept)


def test_a_refusal_can_be_said_on_one_line_a_problem(copy: Path) -> None:
    path = copy / "topics.json"
    kept = path.read_bytes()
    try:
        path.write_text(json.dumps([{"id": "a\nb", "x\ny": 1, "\ud800": 2}]), encoding="utf-8")
        with pytest.raises(DamagedRecord) as caught:
            load(copy)
        assert all(problem.isprintable() for problem in caught.value.problems)
    finally:
        path.write_bytes(kept)
