"""Search: questions in other people's words, most of them written before the first run."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from countylines import Dataset, load
from countylines.record.nouns import NOUN_FILES
from countylines.record.nouns.measure import CountedAs
from countylines.search import find_results
from countylines.search.questions import QuestionReader, stem
from countylines.search.ranking import edit_distance
from tests.made import HEADER, measure, observation, person, record, term, word_group

QUESTIONS: list[dict[str, Any]] = json.loads((Path(__file__).parent / "questions.json").read_text(encoding="utf-8"))
"""Each with the ids of which one has to come first, or null where the record does not hold the answer."""

GOLDEN_RECORD = Path(__file__).parents[1] / "golden" / "drafts" / "record"
"""A record on another subject, without vocabulary.json and without ``asked_as``."""

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
    assert edit_distance(one, other, 2) == slips
    assert edit_distance(other, one, 2) == slips


def test_numbers_and_phrases_are_read_as_one_term(dataset: Dataset) -> None:
    question = QuestionReader(dataset).read_question(
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


LOAVES = measure(
    "loaves", unit="loaves", counted_as=(CountedAs(("loaves",)),), asked_as=("bread", "@sliced", "crusty rolls")
)
MILLS = measure(
    "mills",
    unit="mills",
    counted_as=(CountedAs(("mills",), ("@closing", "loaves")), CountedAs(("kilns",))),
)
BAKERY = record(
    measures=[LOAVES, MILLS],
    observations=[observation("loaves", "bare", 12), observation("mills", "bare", 3)],
    people=[person("Ann Baker")._replace(asked_as=("the boss",))],
    vocabulary=[
        word_group("closing", "clos*", "dead"),
        word_group("flour", "flour", "meal"),
        word_group("setting", "town"),
        word_group("sliced", "toast*"),
    ],
    terms=[term("Flour")],
)
"""A record on another subject, with words of its own."""


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        pytest.param("how much bread", "2019-10/loaves", id="by what a measure is asked as"),
        pytest.param("how many crusty rolls in the town", "2019-10/loaves", id="a phrase, in the setting"),
        pytest.param("toasted", "2019-10/loaves", id="a group in asked_as, and a stem"),
        pytest.param("who is the boss", "ann-baker", id="a person"),
        pytest.param("what is meal", "flour", id="words of a group mean the same"),
        pytest.param("how many mills are closed", "2019-10/mills", id="what was done with what is counted"),
        pytest.param("closed", None, id="which alone finds nothing"),
        pytest.param("dead", None, id="words of a group of a measure do not mean the same"),
        pytest.param("mills and loaves", None, id="a word that counts another measure was not done"),
        pytest.param("town", None, id="nor does the setting"),
    ],
)
def test_the_words_of_a_search_are_those_of_the_record(question: str, answer: str | None) -> None:
    assert first_of(BAKERY, question) == answer


def test_a_phrase_with_the_stems_of_another_keeps_its_own_word(dataset: Dataset) -> None:
    """``hauled in`` is said of people; ``haul in pounds`` is about the haul."""
    assert first_of(dataset, "class A haul in pounds") == "2019-10/drugs.class-a.value"
    assert first_of(dataset, "how many were hauled in") == "2019-10/arrests"


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        pytest.param("how many arrests", None, id="nothing of another record"),
        pytest.param("county lines", None, id="nor of its subject"),
        pytest.param("loaves", "2001-05/loaves", id="a measure"),
        pytest.param("how many loaves in the week", "2001-05/loaves", id="in a sentence"),
    ],
)
def test_a_record_without_words_is_searched_by_its_names(question: str, answer: str | None) -> None:
    without = load(GOLDEN_RECORD)
    assert without.vocabulary == ()
    assert first_of(without, question) == answer


def test_without_its_words_the_record_answers_less_and_refuses_more(dataset: Dataset) -> None:
    """Questions in the record's own words are still answered: 124 of 182, 56 of 58 are refused."""
    nouns = {
        noun: tuple(_without_words(one) for one in dataset.read(noun)) for noun in NOUN_FILES if noun != "vocabulary"
    }
    bare = Dataset({name: getattr(dataset, name) for name in HEADER}, nouns)
    answered = [first_of(bare, one["question"]) in one["answers"] for one in QUESTIONS if one["answers"] is not None]
    refused = [first_of(bare, one["question"]) is None for one in QUESTIONS if one["answers"] is None]
    assert sum(answered) >= 0.6 * len(answered)
    assert sum(refused) >= REFUSED * len(refused)


def _without_words(one: Any) -> Any:
    empty = {"asked_as": (), "counted_as": ()}
    return one._replace(**{field: value for field, value in empty.items() if field in one._fields})
