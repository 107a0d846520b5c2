"""Search: questions in other people's words, most of them written before the first run."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from countylines import Dataset
from countylines.search import find_results
from countylines.search.questions import QuestionReader, stem
from countylines.search.ranking import distance
from tests.made import record, term

QUESTIONS: list[dict[str, Any]] = json.loads((Path(__file__).parent / "questions.json").read_text(encoding="utf-8"))
"""Each with the ids of which one has to come first, or null where the record does not hold the answer."""

ANSWERED, REFUSED = 0.9, 0.9
"""How many of them have to come out right."""


def first_of(dataset: Dataset, question: str) -> str | None:
    results = find_results(dataset, question)
    return str(results[0].item.record.id) if results else None


def test_there_are_many_questions_and_a_fifth_have_no_answer() -> None:
    unanswerable = sum(question["answers"] is None for question in QUESTIONS)
    assert len(QUESTIONS) >= 100
    assert unanswerable >= len(QUESTIONS) / 5


def test_most_answers_come_first(dataset: Dataset) -> None:
    asked = [question for question in QUESTIONS if question["answers"] is not None]
    wrong = [one["question"] for one in asked if first_of(dataset, one["question"]) not in one["answers"]]
    assert len(wrong) <= (1 - ANSWERED) * len(asked), wrong


def test_most_unanswerable_questions_are_refused(dataset: Dataset) -> None:
    asked = [question for question in QUESTIONS if question["answers"] is None]
    answered = [one["question"] for one in asked if first_of(dataset, one["question"]) is not None]
    assert len(answered) <= (1 - REFUSED) * len(asked), answered


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        pytest.param("how many ladies were nicked", "2019-10/arrests.women", id="other people's words"),
        pytest.param("how many women were arrested?", "2019-10/arrests.women", id="as people type it"),
        pytest.param("ninety-one", "2019-10/arrests.women", id="a number in words"),
        pytest.param("is it true that 700 people were arrested", "2019-10/arrests", id="whether a number is so"),
        pytest.param("Is it right that 91 women were arrested?", "2019-10/arrests.women", id="likewise, as right"),
        pytest.param("is it true that 700 people were convicted", None, id="whether what is not held is so"),
        pytest.param("how many wepons", "2019-10/weapons", id="a slip"),
        pytest.param("WOMEN ARRESTED", "2019-10/arrests.women", id="any case"),
        pytest.param("how many were convicted?", None, id="another outcome"),
        pytest.param("arrests in Kent", None, id="another place"),
        pytest.param("the of and", None, id="words that ask nothing"),
        pytest.param("?!", None, id="marks alone"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_a_question_is_answered_or_refused(dataset: Dataset, question: str, answer: str | None) -> None:
    assert first_of(dataset, question) == answer


def test_two_records_searched_in_turn_do_not_mix(dataset: Dataset) -> None:
    other = record(terms=[term("Zebra crossing")])
    for _ in range(2):
        assert [first_of(one, "zebra crossing") for one in (dataset, other)] == [None, "zebra-crossing"]


@pytest.mark.parametrize(
    ("word", "root"),
    [
        pytest.param("arrested", "arrest", id="past"),
        pytest.param("arresting", "arrest", id="present participle"),
        pytest.param("arrests", "arrest", id="plural"),
        pytest.param("nicked", "nick", id="no doubling"),
        pytest.param("grabbed", "grab", id="doubled consonant"),
        pytest.param("women", "woman", id="irregular plural"),
        pytest.param("care", "care", id="short words keep their e"),
        pytest.param("cars", "car", id="and are not taken for others"),
    ],
)
def test_forms_of_a_word_share_a_stem(word: str, root: str) -> None:
    assert stem(word) == root


@pytest.mark.parametrize(
    ("one", "other", "slips"),
    [
        pytest.param("weapons", "weapons", 0, id="the same"),
        pytest.param("wepons", "weapons", 1, id="a letter left out"),
        pytest.param("siezed", "seized", 1, id="neighbours swapped"),
        pytest.param("arests", "arrest", 2, id="one left out, one too many"),
        pytest.param("cat", "horses", 3, id="more than asked for"),
    ],
)
def test_typing_errors_are_counted(one: str, other: str, slips: int) -> None:
    assert distance(one, other, 2) == slips
    assert distance(other, one, 2) == slips


def test_numbers_and_phrases_are_read_as_one_term(dataset: Dataset) -> None:
    question = QuestionReader(dataset.synonyms).read_question(
        "Who said more than a million pounds of the national crime agency?"
    )
    assert [term.word for term in question.terms] == ["1000000", "national crime agency"]


def test_the_order_of_results_does_not_depend_on_the_hash_seed() -> None:
    command = [sys.executable, "-m", "countylines", "search", "--json", "county", "lines"]
    printed = {
        subprocess.run(command, capture_output=True, check=True, env={"PYTHONHASHSEED": seed}).stdout
        for seed in ("0", "1", "4711")
    }
    assert len(printed) == 1
