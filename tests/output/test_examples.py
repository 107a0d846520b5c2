"""Examples: filled in from the record at hand, and neutral where that has nothing of the kind."""

from __future__ import annotations

import re
from typing import Any

import pytest

from countylines.checker import RULES
from countylines.output.answers import ANSWERS
from countylines.output.examples import NEUTRAL_WORDS, example_words, fill
from countylines.record.dataset import Dataset
from tests.made import measure, observation, period, person, quote, record


def test_only_placeholders_of_known_words_are_filled() -> None:
    filled = fill("show {measure} or {+so+} or {} or {nothing}", {"measure": "rain"})
    assert filled == "show rain or {+so+} or {} or {nothing}"


def test_the_bundled_record_gives_every_word(dataset: Dataset) -> None:
    words = example_words(dataset)
    assert words.keys() == NEUTRAL_WORDS.keys()
    assert {name: word for name, word in words.items() if word == NEUTRAL_WORDS[name]} == {}


def test_the_words_of_the_bundled_record(dataset: Dataset) -> None:
    words = example_words(dataset)
    names = ("week", "measure", "part", "group", "speaker", "topic", "quote", "term", "organisation", "question")
    assert [words[name] for name in names] == [
        "2019-10", "arrests", "arrests.women", "drugs", "holland", "money", "holland-06", "cuckooed", "nclcc",
        "how many women arrested",
    ]  # fmt: skip


def test_a_record_with_nothing_in_it_has_neutral_words() -> None:
    words = example_words(record())
    known = {"title": "A record", "description": "Made for a test.", "week": "2019-10", "week_label": "Week 2019-10"}
    assert words == {**NEUTRAL_WORDS, **known}


def test_names_are_written_as_they_are_typed_into_a_shell() -> None:
    made = record(
        measures=[measure("rain", group="wind & rain")],
        observations=[observation("rain", "bare", 1)],
        people=[person("Ann O'Hara")],
        quotes=[quote("hara-01", "ann-o'hara", "It rained.")],
    )
    words = example_words(made)
    assert words["group"] == "wind '&' rain"
    assert words["speaker"] == "ann-o'hara"


def test_one_speaker_is_not_taken_for_another() -> None:
    made = record(people=[person("Ann Lee")], quotes=[quote("lee-01", "ann-lee", "It rained, all day.")])
    words = example_words(made)
    assert (words["quoted_speaker"], words["other_speaker"]) == ("Ann Lee", NEUTRAL_WORDS["other_speaker"])


def test_quotations_for_the_examples_of_rules() -> None:
    texts = "We saw one more of them today.", "We counted.", "It is not the rain that we counted at night, but snow."
    made = record(
        people=[person("Ann Lee")], quotes=[quote(f"lee-{n}", "ann-lee", text) for n, text in enumerate(texts)]
    )
    words = example_words(made)
    assert {name: words[name] for name in ("quoted", "misquoted", "quoted_later", "clipped", "clipped_speaker")} == {
        "quoted": "We counted",
        "misquoted": "We now counted",
        "quoted_later": "We saw one more of them today",
        "clipped": "It is … the rain that",
        "clipped_speaker": "Ann Lee",
    }


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param(("bare", 1200), {"exact": "1,200", "inexact": "1,210"}, id="exact"),
        pytest.param(
            ("more-than", 1200),
            {"exact": NEUTRAL_WORDS["exact"], "hedged_number": "1,200", "hedged_wording": "more-than 1200"},
            id="hedged",
        ),
    ],
)
def test_figures_for_the_examples_of_rules(value: tuple[str, int], expected: dict[str, Any]) -> None:
    made = record(periods=[period("2019-10")], measures=[measure("rain")], observations=[observation("rain", *value)])
    words = example_words(made)
    assert {name: words[name] for name in expected} == expected


@pytest.mark.parametrize(
    "text",
    [
        *(pytest.param(rule.example, id=rule.name) for rule in RULES),
        *(pytest.param(" ".join(answer.asked), id=noun) for noun, answer in ANSWERS.items()),
    ],
)
def test_every_placeholder_has_a_word(text: str) -> None:
    assert set(re.findall(r"\{(\w+)\}", text)) <= NEUTRAL_WORDS.keys()
