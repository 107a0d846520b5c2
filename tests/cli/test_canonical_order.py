"""The canonical order and layout of a record's files: nothing is lost, and the bundled record has it."""

from __future__ import annotations

import json
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from countylines.cli.commands.validate import list_files_to_rewrite
from countylines.record.files import bundled_folder
from countylines.record.nouns import NOUN_FILES
from tests.made import find_problems

FILES = [f"{noun}.json" for noun in ("dataset", *NOUN_FILES)]


def sort_files(folder: Path) -> list[str]:
    """Write the files that are not in order; return their names."""
    files = list_files_to_rewrite(folder) or ()
    for file in files:
        (folder / file.name).write_bytes(file.content)
    return [file.name for file in files]


def read(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)


def keys_reversed(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: keys_reversed(value[key]) for key in reversed(value)}
    return [keys_reversed(entry) for entry in value] if isinstance(value, list) else value


def test_the_bundled_record_is_in_order() -> None:
    assert list_files_to_rewrite(Path(bundled_folder())) == ()


@pytest.mark.parametrize("name", FILES)
def test_a_file_in_another_order_and_layout_is_put_back(name: str, folder: Path) -> None:
    content = (folder / name).read_bytes()
    value = keys_reversed(read(folder / name))
    reordered = value if name == "dataset.json" else value[::-1]
    (folder / name).write_text(json.dumps(reordered, default=float, indent=7), encoding="utf-8")
    assert sort_files(folder) == [name]
    assert (folder / name).read_bytes() == content
    assert sort_files(folder) == []


def test_a_byte_order_mark_is_taken_away(folder: Path) -> None:
    path = folder / "terms.json"
    before = path.read_bytes()
    path.write_bytes(b"\xef\xbb\xbf" + before)
    assert sort_files(folder) == ["terms.json"]
    assert path.read_bytes() == before


def test_nothing_is_added_or_left_out(folder: Path) -> None:
    """An empty list stays, a field that is left out is not added, and a number keeps its value."""
    path = folder / "topics.json"
    path.write_text('[{"definition":"d","label":"\\u00a320","id":"money","asked_as":[]}]', encoding="utf-8")
    observations = read(folder / "observations.json")
    observations[0]["value"] = 1500
    text = json.dumps(observations, default=float).replace(": 1500,", ": 1.50e3,")
    (folder / "observations.json").write_text(text, encoding="utf-8")
    sort_files(folder)
    expected = [{"id": "money", "label": "£20", "definition": "d", "asked_as": []}]
    assert path.read_text(encoding="utf-8") == json.dumps(expected, indent=2, ensure_ascii=False) + "\n"
    assert read(folder / "observations.json")[0]["value"] == Decimal(1500)


def test_what_breaks_a_rule_can_be_sorted(folder: Path, problems_after: Callable[..., tuple[str, ...]]) -> None:
    assert len(problems_after("terms", "referral", "id", "raid")) == 1
    sort_files(folder)
    assert find_problems(folder) == ("terms.json: raid: id: occurs twice",)


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        pytest.param("[", "terms.json: is not JSON", id="broken JSON"),
        pytest.param('[{"id": "raid", "colour": "red"}]', "terms.json: raid: colour: ", id="an unknown field"),
    ],
)
def test_a_record_that_cannot_be_read_is_not_sorted(content: str, problem: str, folder: Path) -> None:
    (folder / "terms.json").write_text(content, encoding="utf-8")
    assert list_files_to_rewrite(folder) is None
    assert any(one.startswith(problem) for one in find_problems(folder))
