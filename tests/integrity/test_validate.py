"""Validation: files that cannot be read or decoded, with every problem listed at once."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from countylines.errors import DamagedRecord
from countylines.integrity import find_damage, load
from countylines.record.dataset import Dataset
from countylines.record.nouns import NOUN_FILES, OPTIONAL_FILES
from tests.made import find_problems, problems_in

Breaking = Callable[[str, str, str, Any], tuple[str, ...]]

ARRESTS = "2019-10/arrests/london-economic-2019"


def test_the_bundled_record_is_sound(folder: Path, dataset: Dataset) -> None:
    assert find_problems(folder) == find_problems(str(folder)) == ()
    assert problems_in(dataset) == []


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        pytest.param(b"[", "is not JSON: Expecting value: line 1 column 2 (char 1)", id="broken JSON"),
        pytest.param(b"", "is empty", id="an empty file"),
        pytest.param(b"\xef\xbb\xbf \n", "is empty", id="a byte order mark, a space and a line break"),
        pytest.param(b"[] []", "is not JSON: Extra data: line 1 column 4 (char 3)", id="two values"),
        pytest.param(
            b'[{"id": "a", "id": "b"}]',
            "is not JSON: the key 'id' occurs twice in one object",
            id="a key twice",
        ),
        pytest.param(
            b'[{"id": "a", "spans": [{"x": 1, "x": 1}]}]',
            "is not JSON: the key 'x' occurs twice in one object",
            id="a key twice, further in, alike",
        ),
        pytest.param(b"[NaN]", "is not JSON: NaN is not a number", id="NaN"),
        pytest.param(b"[-Infinity]", "is not JSON: -Infinity is not a number", id="infinity"),
        pytest.param(b'["\xe2\x80\x98", "\xff"]', "byte 9 is not UTF-8; save it as UTF-8", id="not UTF-8"),
        pytest.param("[]".encode("utf-16"), "is in UTF-16; save it as UTF-8", id="UTF-16"),
        pytest.param(b"\xfe\xff\x00[\x00]", "is in UTF-16; save it as UTF-8", id="UTF-16, the other way round"),
        pytest.param(b"[" * 100_000, "is nested too deeply", id="deep nesting"),
        pytest.param(b'[{"a":' * 100_000, "is nested too deeply", id="deep nesting of objects"),
        pytest.param(b"[1e9999999999999999999]", "contains a number that is too large to read", id="a huge exponent"),
        pytest.param(b"{}", "is not a list of entries", id="an object"),
        pytest.param(b"null", "is not a list of entries", id="null"),
        pytest.param(b'"records"', "is not a list of entries", id="a text"),
        pytest.param(b"[null]", "entry 1: is null, not an object", id="a list of something else"),
    ],
)
def test_a_file_that_is_not_a_list_of_records(content: bytes, problem: str, folder: Path) -> None:
    (folder / "topics.json").write_bytes(content)
    assert find_problems(folder) == (f"topics.json: {problem}",)


def test_files_may_begin_with_a_byte_order_mark(folder: Path, dataset: Dataset) -> None:
    for path in folder.glob("*.json"):
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert find_problems(folder) == ()
    assert load(folder).observations == dataset.observations


def test_a_number_too_long_to_read(folder: Path) -> None:
    (folder / "topics.json").write_text("[" + "9" * 5000 + "]", encoding="utf-8")
    assert find_problems(folder) == ("topics.json: contains a number that is too large to read",)


@pytest.mark.parametrize("noun", sorted({"dataset", *NOUN_FILES} - OPTIONAL_FILES))
def test_a_missing_file(noun: str, folder: Path) -> None:
    (folder / f"{noun}.json").unlink()
    assert find_problems(folder) == (f"{noun}.json: is missing",)


@pytest.mark.parametrize("noun", sorted(OPTIONAL_FILES))
def test_an_optional_file_may_be_missing(noun: str, folder: Path) -> None:
    for path in folder.glob("*.json"):
        records = json.loads(path.read_text(encoding="utf-8"))
        for record in records if isinstance(records, list) else ():
            for field in ("counted_as", "asked_as"):  # they name groups of the vocabulary
                record.pop(field, None)
        path.write_text(json.dumps(records), encoding="utf-8")
    (folder / f"{noun}.json").unlink()
    assert find_problems(folder) == ()
    assert load(folder).read(noun) == ()


def test_a_file_that_cannot_be_opened(folder: Path) -> None:
    (folder / "topics.json").unlink()
    (folder / "topics.json").mkdir()
    (problem,) = find_problems(folder)
    assert problem.startswith("topics.json: cannot be read: ")


@pytest.mark.parametrize(
    ("content", "problems"),
    [
        pytest.param("[", ["is not JSON: Expecting value: line 1 column 2 (char 1)"], id="broken JSON"),
        pytest.param("null", ["is null, not an object"], id="null"),
        pytest.param("[]", ["is a list, not an object"], id="a list"),
        pytest.param(
            '{"title": "t", "version": 1, "week": "The Week", "note": "n"}',
            [
                "note: is not a known field",
                "version: is a number, not text",
                "week: 'The Week' is not an id: only a-z, 0-9, '-', '.', '_' and '/', a letter or digit first",
                "description: is missing",
            ],
            id="everything at once",
        ),
    ],
)
def test_a_header_that_cannot_be_decoded(content: str, problems: list[str], folder: Path) -> None:
    (folder / "dataset.json").write_text(content, encoding="utf-8")
    assert find_problems(folder) == tuple(f"dataset.json: {problem}" for problem in problems)


@pytest.mark.parametrize(
    ("noun", "record", "place", "value", "problem"),
    [
        pytest.param("topics", "money", "label", 7, "label: is a number, not text", id="text"),
        pytest.param("topics", "money", "label", "", "label: is empty", id="text, empty"),
        pytest.param("topics", "money", "nose", 7, "nose: is not a known field", id="unknown field"),
        pytest.param(
            "measures", "cash", "part_of", "Drugs",
            "part_of: 'Drugs' is not an id: only a-z, 0-9, '-', '.', '_' and '/', a letter or digit first",
            id="identifier",
        ),
        pytest.param("measures", "cash", "count", "no", "count: is text, not true or false", id="flag"),
        pytest.param(
            "sources", "london-economic-2019", "sha256", "ab",
            "sha256: 'ab' is not a SHA-256: 64 digits of 0-9 and a-f", id="sha256",
        ),
        pytest.param(
            "observations", ARRESTS, "spans.0.start", -1,
            "spans[1].start: is not a whole number of 0 or more", id="whole",
        ),
        pytest.param(
            "observations", ARRESTS, "spans.0.paragraph", 0,
            "spans[1].paragraph: is not a whole number of 1 or more", id="counted",
        ),
        pytest.param("observations", ARRESTS, "value", "700", "value: is text, not a number", id="number"),
        pytest.param(
            "observations", ARRESTS, "value", 10**15,
            "value: is 1,000,000,000,000,000 or more, which is too large", id="large",
        ),
        pytest.param("observations", ARRESTS, "value", -700, "value: is negative", id="below 0"),
        pytest.param(
            "observations", ARRESTS, "value", 0.0000001, "value: has more than 6 decimal places", id="too fine",
        ),
        pytest.param(
            "observations", ARRESTS, "hedge", "maybe",
            "hedge: 'maybe' is not one of bare, exactly, more-than, at-least, nearly, just-over, about, "
            "fewer-than, up-to, range, order",
            id="one of",
        ),
        pytest.param(
            "sources", "london-economic-2019", "published", "2019-13",
            "published: '2019-13' is not a date of the calendar", id="dated",
        ),
        pytest.param(
            "periods", "2019-10", "start", "2019", "start: '2019' is not a day such as 2019-10-07", id="day",
        ),
        pytest.param("quotes", "ball-01", "topics", "money", "topics: is text, not a list", id="many"),
        pytest.param("quotes", "ball-01", "topics", [], "topics: has 0 entries; it needs 1 or more", id="too few"),
        pytest.param(
            "quotes", "ball-02", "topics.1", 7, "topics[2]: is a number, not text", id="one of many",
        ),
        pytest.param(
            "people", "duncan-ball", "posts.0", 7, "posts[1]: is a number, not an object", id="nested",
        ),
        pytest.param(
            "people", "duncan-ball", "posts.0.pay", 1, "posts[1].pay: is not a known field",
            id="nested, unknown field",
        ),
        pytest.param(
            "events", "nclcc-launch", "date", {"value": "2018", "printed": "last year"},
            "date.basis: is missing", id="nested, missing field",
        ),
        pytest.param(
            "terms", "raid", "evidence.0.spans.0.end", None,
            "evidence[1].spans[1].end: is not a whole number of 0 or more", id="nested, twice",
        ),
    ],
)  # fmt: skip
def test_a_record_that_cannot_be_decoded(
    noun: str, record: str, place: str, value: Any, problem: str, problems_after: Breaking
) -> None:
    assert problems_after(noun, record, place, value) == (f"{noun}.json: {record}: {problem}",)


@pytest.mark.parametrize(
    "name",
    [
        pytest.param(None, id="null"),
        pytest.param(7, id="a number"),
        pytest.param("a\nb", id="a line end"),
        pytest.param("\ud800", id="half a character"),
        pytest.param("x: y", id="a colon"),
    ],
)
def test_a_record_without_a_valid_id_is_named_by_its_place(name: Any, folder: Path) -> None:
    topics = json.loads((folder / "topics.json").read_text(encoding="utf-8"))
    topics[2]["id"] = name
    (folder / "topics.json").write_text(json.dumps(topics), encoding="utf-8")
    (problem,) = find_problems(folder)
    assert problem.startswith("topics.json: entry 3: id: ")
    assert problem.isprintable()


def test_all_problems_are_listed_at_once(folder: Path) -> None:
    (folder / "dataset.json").write_text("{}", encoding="utf-8")
    (folder / "sums.json").unlink()
    (folder / "terms.json").write_text("[", encoding="utf-8")
    (folder / "topics.json").write_text('[{"id": "a"}, {"id": "b", "label": "", "definition": 7}]', encoding="utf-8")
    assert find_problems(folder) == (
        "dataset.json: title: is missing",
        "dataset.json: version: is missing",
        "dataset.json: week: is missing",
        "dataset.json: description: is missing",
        "sums.json: is missing",
        "terms.json: is not JSON: Expecting value: line 1 column 2 (char 1)",
        "topics.json: a: label: is missing",
        "topics.json: a: definition: is missing",
        "topics.json: b: label: is empty",
        "topics.json: b: definition: is a number, not text",
    )


def test_a_thousand_problems_are_listed_and_the_rest_is_counted(folder: Path) -> None:
    nothing: list[object] = [{}] * 400  # each lacks three fields
    (folder / "topics.json").write_text(json.dumps(nothing), encoding="utf-8")
    damage = find_damage(folder)
    assert damage is not None
    assert (len(damage.problems), damage.more) == (1000, 200)
    assert damage.problems[:3] == (
        "topics.json: entry 1: id: is missing",
        "topics.json: entry 1: label: is missing",
        "topics.json: entry 1: definition: is missing",
    )
    assert find_problems(folder) == damage.problems


def test_problems_between_records_are_listed_up_to_a_thousand_too(folder: Path) -> None:
    terms = json.loads((folder / "terms.json").read_text(encoding="utf-8"))
    (folder / "terms.json").write_text(json.dumps(terms + [terms[-1]] * 1002), encoding="utf-8")
    with pytest.raises(DamagedRecord) as refused:
        load(folder)
    assert (len(refused.value.problems), refused.value.more) == (1000, 2)
    assert str(refused.value).splitlines()[0].endswith("It has 1002 problems:")
    assert str(refused.value).splitlines()[-1] == "and 2 more."
