"""The story of a week in a sentence, built from its figures."""

from __future__ import annotations

import pytest

from countylines import load
from countylines.output.views.story import story_in_words, story_of
from countylines.record.dataset import Dataset
from tests.made import disagreement, measure, observation, record
from tests.records.scoring import FOLDER


def test_the_bundled_week_is_told_in_its_headline_s_order(dataset: Dataset) -> None:
    parts = story_of(dataset, dataset.week)
    assert [part.figure.measure.id for part in parts] == list(dataset.headline)
    assert [part.value for part in parts if part.figure.measure.id == "arrests"] == ["743"]
    assert story_in_words(parts).startswith("743 people arrested, ")


def test_a_story_is_a_sentence() -> None:
    made = record(
        {"headline": ("nests", "birds", "boats")},
        measures=[measure("birds", headline="{} herons seen"), measure("nests"), measure("boats")],
        observations=[observation("birds", "more-than", 5), observation("nests", "bare", 3)],
    )
    assert story_in_words(story_of(made, made.week)) == "3 nests and more than 5 herons seen."


def test_the_first_word_has_a_capital() -> None:
    made = record(
        {"headline": ("birds",)}, measures=[measure("birds")], observations=[observation("birds", "more-than", 5)]
    )
    assert story_in_words(story_of(made, made.week)) == "More than 5 birds."


def test_a_figure_without_a_best_is_called_disputed() -> None:
    made = record(
        {"headline": ("birds",)},
        measures=[measure("birds", headline="{} herons seen")],
        observations=[observation("birds", "bare", 5), observation("birds", "bare", 6, source="b")],
        disagreements=[disagreement("2019-10/birds", ("a",), ("b",))],
    )
    assert story_in_words(story_of(made, made.week)) == "Birds disputed."


def test_without_a_headline_the_first_wholes_tell_it() -> None:
    names = ("a", "b", "c", "d", "e", "f")
    made = record(
        measures=[*(measure(name) for name in names), measure("a.part", "a")],
        observations=[observation(name, "bare", 1) for name in (*names, "a.part")],
    )
    assert story_in_words(story_of(made, made.week)) == "1 a, 1 b, 1 c, 1 d and 1 e."


def test_a_week_without_figures_has_no_story() -> None:
    assert story_of(record(), "2019-10") == ()


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("herons", "herons", id="herons"),
        pytest.param("road-safety-weeks", "vehicles", id="road safety"),
    ],
)
def test_another_record_tells_its_own_story(name: str, expected: str) -> None:
    other = load(str(FOLDER / name))
    assert expected in story_in_words(story_of(other, other.week)).lower()
