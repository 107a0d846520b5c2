"""data/README.md: its examples are entries of the record, and its table lists every file."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from countylines import Dataset
from countylines.figures.hedges import hedged_interval
from countylines.figures.interval import interval_in_words
from countylines.figures.quantity import read_quantity
from countylines.record.declaration import readers_of
from countylines.record.files import bundled_folder
from countylines.record.nouns import NOUN_FILES, noun_class
from countylines.record.nouns.figures import HEDGE_NAMES
from countylines.record.values import decode
from countylines.text.english import CURRENCIES

README = (Path(bundled_folder()) / "README.md").read_text(encoding="utf-8")
RECIPE = "### A week in ten minutes"
AFTER_THE_RECIPE = README.partition("### A measure in five minutes")[2].partition("\n### ")[2]
EXAMPLES = re.findall(r"```json\n(.*?)```", AFTER_THE_RECIPE, re.DOTALL)
"""The examples that are entries of the record. Those of the recipe are tested in ``test_recipe``."""


@pytest.mark.parametrize(
    ("noun", "place"),
    [
        pytest.param("observations", 0, id="an observation"),
        pytest.param("datings", 1, id="a dating"),
        pytest.param("sums", 2, id="a sum"),
        pytest.param("disagreements", 3, id="a disagreement"),
        pytest.param("quotes", 5, id="a quote"),
        pytest.param("claims", 6, id="a claim"),
    ],
)
def test_an_example_is_an_entry_of_the_record(noun: str, place: int, dataset: Dataset) -> None:
    example = json.loads(EXAMPLES[place])
    readers = readers_of(noun_class(noun))
    assert noun_class(noun)(**decode(example, readers)) == dataset.index(noun)[example["id"]]
    assert list(example) == [field for field in readers if field in example]


def test_the_example_of_the_header_is_that_of_the_record() -> None:
    header = json.loads((Path(bundled_folder()) / "dataset.json").read_text(encoding="utf-8"))
    assert json.loads(EXAMPLES[4]).items() <= header.items()


def test_there_are_no_other_examples() -> None:
    assert len(EXAMPLES) == 7
    assert "```json" not in README.partition(RECIPE)[0]


def test_every_file_is_listed_once() -> None:
    listed = re.findall(r"`(\w+)\.json`", "\n".join(line for line in README.splitlines() if line.startswith("|")))
    assert sorted(listed) == sorted(["dataset", *NOUN_FILES])


def test_the_readme_says_how_to_check_the_record() -> None:
    assert "python -m pytest tests/data tests/integrity tests/record" in README


@pytest.mark.parametrize("word", ["read_twice", "deprecated", "exhaustive", "disjoint", "decided_by", "lead_source"])
def test_the_readme_explains_the_less_obvious_fields(word: str) -> None:
    assert f"`{word}`" in README


def test_the_page_says_what_each_hedge_allows() -> None:
    rows = re.findall(r"^\| `([a-z-]+)` \| (.+?) \| (.+?) \|$", README, flags=re.MULTILINE)[1:]
    assert set(HEDGE_NAMES) == {hedge for hedge, _, _ in rows}
    for hedge, printed, allowed in rows:
        quantity = read_quantity(printed)
        interval = hedged_interval(hedge, quantity.value, quantity.upper, count=True)
        assert (quantity.hedge, interval_in_words(interval, "people")) == (hedge, allowed)


def test_the_page_lists_the_currencies_that_are_known() -> None:
    listed = re.search(r"the code of a currency: (.*?)\.", README, flags=re.DOTALL)
    assert listed is not None
    assert sorted(re.findall(r"[A-Z]{3}", listed[1])) == sorted(CURRENCIES)
