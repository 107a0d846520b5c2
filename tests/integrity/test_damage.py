"""Whatever value is in whatever place of a record, only a DamagedRecord is raised."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from countylines.errors import DamagedRecord
from countylines.integrity import load
from countylines.record.dataset import Dataset
from countylines.record.declaration import readers_of
from countylines.record.nouns import NOUN_FILES, noun_class
from tests.made import find_problems, problems_in

PLACE = "the place"
"""A placeholder for the JSON text of a value."""

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


SPAN = {"paragraph": 1, "start": 0, "end": 13, "text": "more than 700", "proves": "value"}
EVIDENCE = [{"source": "paper", "spans": [SPAN]}]
CONTENTS: dict[str, Any] = {
    "dataset": {"title": "t", "version": "1", "week": "2019-10", "description": "d", "groups": ["g"],
                "headline": ["arrests"], "compare": [{"measure": "arrests", "title": "t"}],
                "derived": [{"kind": "sum", "label": "l", "parts": ["arrests.men", "arrests.women"]},
                            {"kind": "share", "label": "l", "part": "arrests.men", "others": "arrests.women"},
                            {"kind": "per-day", "label": "l", "measure": "arrests"}],
                "not_alike": "n", "subject": ["arrest"]},
    "sources": [
        {"id": "paper", "publisher": "p", "title": None, "published": "2019-10", "url": "https://example.org",
         "kind": "news", "periods": ["2019-10"], "note": None, "title_from": None,
         "archived": [{"url": "https://archive.example", "date": "2019-10-18"}],
         "sha256": "ab" * 32, "characters": 20, "asked_as": ["a"]},
    ],
    "periods": [
        {"id": "2019-10", "kind": "week", "label": "l", "start": "2019-10-07", "end": "2019-10-13", "ordinal": 4,
         "weeks": None, "basis": "b", "lead_source": "paper", "note": None, "names": ["n"],
         "asked_as": ["a"]},
        {"id": "2019-10..2019-10", "kind": "span", "label": "l", "weeks": ["2019-10"], "basis": "b"},
    ],
    "measures": [
        {"id": name, "label": name, "unit": "people", "group": "g", "part_of": whole, "definition": "d",
         "caution": None, "count": True,
         "counted_as": [{"nouns": ["arrests"], "with": ["@arresting"], "without": ["none"]}], "asked_as": ["a"],
         "headline": "{} held"}
        for name, whole in (("arrests", None), ("arrests.men", "arrests"), ("arrests.women", "arrests"))
    ],
    "observations": [
        {"id": "2019-10/arrests/paper", "period": "2019-10", "measure": "arrests", "source": "paper",
         "wording": "more than 700", "hedge": "more-than", "value": 700, "upper": None, "shared_hedge": False,
         "rank": "normal", "reason": None, "note": None, "read_twice": True, "asserted_by": "police",
         "quote": "doe-01", "period_basis": None, "spans": [SPAN]},
        {"id": "2019-10/arrests/paper/b", "period": "2019-10", "measure": "arrests", "source": "paper",
         "wording": "700 to 800", "hedge": "range", "value": 700, "upper": 800, "shared_hedge": False,
         "rank": "deprecated", "reason": "r", "read_twice": True},
    ],
    "sums": [
        {"id": "2019-10/arrests", "period": "2019-10", "whole": "arrests",
         "parts": ["arrests.men", "arrests.women"], "relation": "exhaustive", "basis": "b"},
    ],
    "datings": [
        {"id": "2019-10/paper", "period": "2019-10", "source": "paper", "wording": "w", "start": "2019-10-07",
         "end": "2019-10-13", "days": 7, "ordinal": 4, "rank": "normal", "reason": None, "note": None,
         "spans": [SPAN]},
    ],
    "quotes": [
        {"id": "doe-01", "speaker": "doe", "kind": "direct", "text": "more than 700", "statement": "doe-01",
         "topics": ["money"], "source": "paper", "paragraph": 1, "note": None,
         "spans": [{**SPAN, "proves": "text"}]},
    ],
    "claims": [
        {"id": "claim-01", "text": "t", "asserted_by": "doe", "quote": "doe-01", "source": "paper", "paragraph": 1,
         "note": None, "spans": [SPAN]},
    ],
    "people": [
        {"id": "doe", "name": "J Doe", "surname": "Doe", "pronoun": "they", "titles": ["DAC"],
         "posts": [{"title": "t", "organisation": "police"}], "note": None, "evidence": EVIDENCE, "asked_as": ["a"]},
    ],
    "organisations": [
        {"id": "police", "name": "P", "abbreviation": None, "names": ["n"], "role": "r", "led_by": ["doe"],
         "basis": None, "note": None, "evidence": EVIDENCE, "asked_as": ["a"]},
    ],
    "terms": [{"id": "raid", "term": "t", "names": ["n"], "definition": "d", "basis": "b", "evidence": EVIDENCE,
               "asked_as": ["a"]}],
    "topics": [{"id": "money", "label": "l", "definition": "d", "asked_as": ["a"]}],
    "events": [
        {"id": "launch", "label": "l", "date": {"value": "2018", "printed": "p", "basis": "b"},
         "period": "2019-10", "organisation": "police", "note": None, "evidence": EVIDENCE, "asked_as": ["a"]},
    ],
    "disagreements": [
        {"id": "how-many", "kind": "value", "about": ["2019-10/arrests", "2019-10"], "question": "q",
         "sides": [{"says": "a", "sources": ["paper"]}, {"says": "b", "sources": ["paper"]}],
         "decided_by": None, "asked_as": ["a"]},
    ],
    "vocabulary": [{"id": "arresting", "words": ["arrest*"], "subject": True}],
    "places": [
        {"id": "kent", "kind": "county", "names": ["Kent"], "case": True, "within": "south-east"},
        {"id": "south-east", "kind": "region", "names": ["South East"]},
    ],
}  # fmt: skip
"""A small sound record with something in every field."""


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("damage")
    for noun, content in CONTENTS.items():
        (folder / f"{noun}.json").write_text(json.dumps(content), encoding="utf-8")
    return folder


def test_the_small_record_is_sound_and_has_something_in_every_field(copy: Path) -> None:
    assert find_problems(copy) == ()
    for noun in NOUN_FILES:
        assert list(CONTENTS[noun][0]) == list(readers_of(noun_class(noun)))


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


PLACES = {noun: places_in(content) for noun, content in CONTENTS.items()}
ANY_PLACE = st.sampled_from(sorted(PLACES)).flatmap(
    lambda noun: st.tuples(st.just(noun), st.sampled_from(PLACES[noun]))
)


def read_all(dataset: Dataset) -> None:
    for noun in NOUN_FILES:
        dataset.read(noun)
        dataset.index(noun)
    grouped = [one for group in dataset.observations_of.values() for one in group]
    assert sorted(one.id for one in grouped) == sorted(one.id for one in dataset.observations)
    counted = {(period, name) for period, names in dataset.measures_of_period.items() for name in names}
    assert counted == set(dataset.observations_of)


def assert_read_or_refused(open_record: Callable[[], Dataset]) -> None:
    """Assert that a record can be read as a whole, or that its problems are listed, each with its file."""
    problems: tuple[str, ...] = ()
    try:
        read_all(open_record())
    except DamagedRecord as refused:
        problems = refused.problems or ("nothing is listed",)
    assert all(problem.partition(".json: ")[0] in CONTENTS for problem in problems)


@pytest.mark.slow
@settings(max_examples=1000, deadline=None)
@given(place=ANY_PLACE, value=VALUES | RAW)
@example(place=("observations", (0, "value")), value="1E+14")
@example(place=("datings", (0, "end")), value='"2019"')
@example(place=("dataset", ()), value="null")
@example(place=("sums", ()), value="null")
def test_any_value_in_any_place_is_accepted_or_refused(
    place: tuple[str, tuple[Any, ...]], value: str, copy: Path
) -> None:
    noun, way = place
    path = copy / f"{noun}.json"
    kept = path.read_bytes()
    try:
        text = json.dumps(with_place(CONTENTS[noun], way)).replace(json.dumps(PLACE), value)
        path.write_text(text, encoding="utf-8")
        assert_read_or_refused(lambda: load(copy))
    finally:
        path.write_bytes(kept)


PIECES = st.sampled_from(
    [
        "more than", "about", "700", "£1.5", "m", "k", "-", "to", "hundreds", "of", "a", "or", "half", "million",
        "1,000", "0", "+", "twenty", "and", "9" * 40, "people",
    ]
)  # fmt: skip
WORDINGS = st.lists(PIECES | TEXTS, max_size=6).map(" ".join)


@pytest.mark.slow
@settings(max_examples=200, deadline=None)
@given(wording=WORDINGS)
def test_any_wording_is_read_or_reported(wording: str, dataset: Dataset) -> None:
    first = dataset.observations[0]
    rest = {noun: dataset.read(noun) for noun in NOUN_FILES}
    alone, changed = (
        Dataset(dataset.header._asdict(), {**rest, "observations": (one,)})
        for one in (first, first._replace(wording=wording, note=None))
    )
    problems = set(problems_in(changed)) - set(problems_in(alone))  # disagreements lack all the others
    assert all(problem.startswith("observations.json: ") for problem in problems)


@settings(max_examples=100, deadline=None)
@given(noun=st.sampled_from(sorted(PLACES)), content=st.binary(max_size=50))
def test_any_bytes_are_accepted_or_refused(noun: str, content: bytes, copy: Path) -> None:
    path = copy / f"{noun}.json"
    kept = path.read_bytes()
    try:
        path.write_bytes(content)
        assert_read_or_refused(lambda: load(copy))
    finally:
        path.write_bytes(kept)


def test_every_problem_is_one_printable_line(copy: Path) -> None:
    path = copy / "topics.json"
    kept = path.read_bytes()
    try:
        path.write_text(json.dumps([{"id": "a\nb", "x\ny": 1, "\ud800": 2}]), encoding="utf-8")
        with pytest.raises(DamagedRecord) as caught:
            load(copy)
        assert all(problem.isprintable() for problem in caught.value.problems)
    finally:
        path.write_bytes(kept)
