"""The record's own README: its examples are records, its table lists the files."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from countylines import Dataset
from countylines.dataset.decode import decode
from countylines.dataset.find import bundled_folder
from countylines.dataset.load import noun_class
from countylines.dataset.nouns import FIELDS

README = (Path(bundled_folder()) / "README.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```json\n(.*?)```", README, re.DOTALL)


@pytest.mark.parametrize(
    ("noun", "place"),
    [
        pytest.param("observations", 0, id="an observation"),
        pytest.param("quotes", 1, id="a quote"),
        pytest.param("claims", 2, id="a claim"),
    ],
)
def test_an_example_is_a_record(noun: str, place: int, dataset: Dataset) -> None:
    example = json.loads(EXAMPLES[place])
    assert noun_class(noun)(**decode(example, FIELDS[noun])) == dataset.index(noun)[example["id"]]
    assert list(example) == [field for field in FIELDS[noun] if field in example]


def test_there_are_no_other_examples() -> None:
    assert len(EXAMPLES) == 3


def test_every_file_is_listed_once() -> None:
    listed = re.findall(r"`(\w+)\.json`", "\n".join(line for line in README.splitlines() if line.startswith("|")))
    assert sorted(listed) == sorted(["dataset", *FIELDS])


def test_the_record_says_how_to_check_it() -> None:
    assert "python -m pytest tests/data tests/dataset" in README
