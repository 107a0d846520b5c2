"""Loading: what a dataset gives, when it reads, and how it refuses."""

from __future__ import annotations

import inspect
import json
import pickle
import pydoc
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import countylines.record.dataset
from countylines import integrity
from countylines.errors import DamagedRecord, NoDataset, UnknownName
from countylines.integrity import load
from countylines.record.dataset import Dataset
from countylines.record.declaration import decode_record, readers_of
from countylines.record.files import bundled_folder, read_json
from countylines.record.nouns import NOUN_FILES, noun_class
from countylines.record.nouns.header import Header
from countylines.record.values import decode

DAMAGES = [
    pytest.param("quotes", b"[{", id="broken JSON"),
    pytest.param("quotes", b"", id="empty file"),
    pytest.param("quotes", b"{}", id="an object"),
    pytest.param("quotes", b"null", id="null"),
    pytest.param("quotes", b"7", id="a number"),
    pytest.param("quotes", b"[7]", id="a list of numbers"),
    pytest.param("quotes", b"[{}]", id="a record without fields"),
    pytest.param("quotes", b"\xff", id="not UTF-8"),
    pytest.param("quotes", b"[" * 100_000, id="nested too deeply"),
    pytest.param("quotes", b"[1e9999999999999999999]", id="a number too large for anything"),
    pytest.param("quotes", b"[" + b"9" * 5000 + b"]", id="a number too long to read"),
    pytest.param("dataset", b"[" * 100_000, id="dataset.json nested too deeply"),
    pytest.param("dataset", b"[]", id="dataset.json a list"),
    pytest.param("dataset", b"null", id="dataset.json null"),
    pytest.param("dataset", b'{"title": 7}', id="dataset.json without its fields"),
]


def read_all(dataset: Dataset) -> None:
    for noun in NOUN_FILES:
        dataset.read(noun)


def test_the_bundled_record_is_loaded(dataset: Dataset) -> None:
    header = json.loads((Path(bundled_folder()) / "dataset.json").read_text(encoding="utf-8"))
    expected = decode(header, readers_of(Header))
    assert dataset.header._asdict() == expected
    assert dataset.week == "2019-10"
    assert {quote.id for quote in dataset.quotes} >= {"holland-01", "ball-06"}


@pytest.mark.parametrize("of", [Dataset.index, Dataset.read])
def test_a_name_of_no_file_is_refused_with_all_names(of: Callable[[Dataset, str], object], dataset: Dataset) -> None:
    with pytest.raises(UnknownName) as caught:
        of(dataset, "measure")
    assert caught.value.nearest[0] == "measures"
    assert f"The files are: {', '.join(NOUN_FILES)}." in str(caught.value)


@pytest.mark.parametrize("noun", NOUN_FILES)
def test_every_noun_is_an_attribute_with_records_of_its_class(noun: str, dataset: Dataset) -> None:
    records = getattr(dataset, noun)
    assert records is dataset.read(noun)
    assert {type(record) for record in records} <= {noun_class(noun)}
    assert dataset.index(noun) == {record.id: record for record in records}


def test_a_file_of_the_bundled_record_is_read_when_it_is_needed_and_once(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(integrity, "bundled_folder", lambda: str(folder))
    dataset = load()
    topics = dataset.topics
    (folder / "topics.json").unlink()
    (folder / "terms.json").unlink()
    assert dataset.topics is topics
    with pytest.raises(FileNotFoundError):
        _ = dataset.terms


def test_only_the_record_that_is_asked_for_by_its_id_is_decoded(monkeypatch: pytest.MonkeyPatch) -> None:
    decoded = []

    def decode_and_note(noun: Any, value: Any) -> Any:
        decoded.append(value["id"])
        return decode_record(noun, value)

    monkeypatch.setattr(countylines.record.dataset, "decode_record", decode_and_note)
    asked = load().index("people")["nikki-holland"]
    assert decoded == [asked.id]


def test_a_record_that_was_asked_for_is_the_one_that_is_listed() -> None:
    dataset = load()
    asked = dataset.index("people")["nikki-holland"]
    assert any(person is asked for person in dataset.people)
    assert dataset.index("people")[asked.id] is asked


def test_disagreements_are_found_by_what_they_are_about(dataset: Dataset) -> None:
    for about, found in load().disagreements_about.items():
        assert found == tuple(one for one in dataset.disagreements if about in one.about)


def test_another_record_is_read_once_when_it_is_validated(folder: Path, dataset: Dataset) -> None:
    copy = load(folder)
    assert str(copy.folder) == str(folder)
    for path in folder.glob("*.json"):
        path.unlink()
    read_all(copy)
    assert copy.index("people")["nikki-holland"] == dataset.index("people")["nikki-holland"]
    assert copy.observations_of == dataset.observations_of


def test_a_cache_is_not_pickled() -> None:
    dataset = load()
    dataset.cache["something"] = lambda: "that no pickle takes"
    assert pickle.loads(pickle.dumps(dataset)).cache == {}  # noqa: S301  its own words


def test_a_copy_of_the_record_is_the_record(folder: Path, dataset: Dataset) -> None:
    for named in (folder, str(folder)):
        copy = load(named)
        assert all(copy.read(noun) == dataset.read(noun) for noun in NOUN_FILES)
    assert (copy.title, copy.version, copy.week, copy.description) == (
        dataset.title, dataset.version, dataset.week, dataset.description,
    )  # fmt: skip


def test_the_documentation_of_a_dataset_can_be_printed() -> None:
    assert "observations_of" in pydoc.plain(pydoc.render_doc(Dataset))


def test_a_dataset_can_be_made_of_nouns(dataset: Dataset) -> None:
    header = {"title": "t", "version": "1", "week": "2019-10", "description": "d"}
    made = Dataset(header, {"topics": dataset.topics[:1]})
    assert made.topics == dataset.topics[:1]
    assert made.quotes == ()
    assert made.folder is None


def test_observations_are_found_by_period_and_measure(dataset: Dataset) -> None:
    for (period, measure), found in dataset.observations_of.items():
        assert found == tuple(o for o in dataset.observations if (o.period, o.measure) == (period, measure))
    assert sum(map(len, dataset.observations_of.values())) == len(dataset.observations)


@pytest.mark.parametrize("noun", ["terms", "observations"], ids=["observations unread", "observations read"])
def test_values_are_found_by_period_and_measure(noun: str, dataset: Dataset) -> None:
    fresh = load()
    fresh.read(noun)
    assert fresh.printed_values == {
        key: {observation.value for observation in found} for key, found in dataset.observations_of.items()
    }


def test_the_measures_of_a_period_come_in_the_order_of_the_measures(dataset: Dataset) -> None:
    order = [measure.id for measure in dataset.measures]
    for period, found in dataset.measures_of_period.items():
        assert set(found) == {o.measure for o in dataset.observations if o.period == period}
        assert list(found) == sorted(found, key=order.index)


@pytest.mark.parametrize("first", [pytest.param(False, id="unread"), pytest.param(True, id="read")])
def test_a_dataset_can_be_pickled(first: bool) -> None:
    dataset = load()
    if first:
        read_all(dataset)
        assert dataset.measures_of_period
        assert dataset.index("people")
    copy = pickle.loads(pickle.dumps(dataset))  # noqa: S301  its own words
    assert all(copy.read(noun) == dataset.read(noun) for noun in NOUN_FILES)
    assert copy.title == dataset.title


@pytest.mark.parametrize(("noun", "content"), DAMAGES)
def test_a_damaged_record_is_refused(noun: str, content: bytes, folder: Path) -> None:
    (folder / f"{noun}.json").write_bytes(content)
    with pytest.raises(DamagedRecord) as caught:
        load(folder)
    assert caught.value.folder == str(folder)
    assert all(problem.startswith(f"{noun}.json: ") for problem in caught.value.problems)
    assert caught.value.problems


def test_an_unknown_id_raises_a_key_error_if_the_record_is_sound(dataset: Dataset) -> None:
    assert dataset.index("people").get("nobody") is None
    assert "nobody" not in dataset.index("people")
    made = Dataset({"title": "t", "version": "1", "week": "2019-10", "description": "d"}, {})
    for index in (dataset.index("people"), made.index("people")):
        with pytest.raises(KeyError):
            index["nobody"]


def test_an_error_lists_every_problem(folder: Path) -> None:
    (folder / "quotes.json").write_text("[{}]", encoding="utf-8")
    (folder / "topics.json").unlink()
    with pytest.raises(DamagedRecord) as caught:
        load(folder)
    assert "topics.json: is missing" in caught.value.problems
    assert "quotes.json: entry 1: id: is missing" in caught.value.problems
    for problem in caught.value.problems:
        assert problem in str(caught.value)


def test_a_folder_without_a_record_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NoDataset) as caught:
        load(tmp_path)
    assert caught.value.folder == str(tmp_path)


def test_numbers_with_a_point_are_read_exactly(tmp_path: Path) -> None:
    (tmp_path / "x.json").write_text("[178.49, 655]", encoding="utf-8")
    assert [str(value) for value in read_json(tmp_path, "x")] == ["178.49", "655"]


def test_loading_imports_neither_click_nor_rich_nor_the_rules() -> None:
    code = (
        "import sys, countylines; countylines.load().topics; "
        "print([name for name in ('click', 'rich', 'countylines.integrity.validate') if name in sys.modules])"
    )
    printed = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert printed == "[]\n"


def test_the_package_exports_load_and_dataset() -> None:
    assert countylines.load is load
    assert countylines.Dataset is Dataset


def test_a_dataset_says_what_it_is_without_reading_a_file(dataset: Dataset) -> None:
    assert repr(load()) == f"<Dataset {dataset.title!r}, version {dataset.version} in {str(bundled_folder())!r}>"
    header = {"title": "Herons", "version": "1", "week": "2024-05", "description": ""}
    made = Dataset(header, {}, "nowhere")
    assert repr(made) == "<Dataset 'Herons', version 1 in 'nowhere'>"
    assert repr(Dataset(header, {})) == "<Dataset 'Herons', version 1>"


def test_the_nouns_are_among_the_names_of_a_dataset(dataset: Dataset) -> None:
    assert {*NOUN_FILES, "week", "index"} <= set(dir(dataset))


@pytest.mark.parametrize("noun", NOUN_FILES)
def test_the_signature_of_a_noun_shows_no_code(noun: str) -> None:
    signature = str(inspect.signature(noun_class(noun)))
    assert [mark for mark in ("<function", " at 0x", "ValueType(") if mark in signature] == []
