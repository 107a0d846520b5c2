"""Evidence: the words of a question that are passed over, and why; and what an unknown word weighs otherwise."""

from __future__ import annotations

import pytest

from countylines import Dataset
from countylines.search import answer_question
from countylines.search.passed_over import ASIDE, COMPARES, INSTRUCTION, OF_DATE, OF_NUMBER, ONLY_DONE


@pytest.mark.parametrize(
    ("question", "passed_over"),
    [
        pytest.param("Enumerate the knives", {"enumerate": INSTRUCTION}, id="an unknown verb before an article"),
        pytest.param("Please just fetch me the knives", {"fetch": INSTRUCTION}, id="after words of courtesy"),
        pytest.param("Explain how it began", {"explain": INSTRUCTION}, id="a verb of general use before a question"),
        pytest.param("Give me dates. Tabulate all arrests.", {"tabulate": INSTRUCTION}, id="in the second sentence"),
        pytest.param("greyhounds the police took", {}, id="a plural is no verb"),
        pytest.param("bigamy in May 2021", {}, id="no article after it"),
        pytest.param("bigamy that week", {}, id="a word that only points"),
        pytest.param("arrests, week commencing 7 October 2019", {"commencing": OF_DATE}, id="a verb before a date"),
        pytest.param("arrests, week straddling on 7 October 2019", {"straddling": OF_DATE}, id="and a preposition"),
        pytest.param("people glassblowing in May 2021", {"glassblowing": OF_DATE}, id="any verb before a date"),
        pytest.param("people glassblowing at home", {}, id="no date after it"),
        pytest.param("the monetary value of heroin", {"monetary": OF_NUMBER}, id="an adjective of a number"),
        pytest.param(
            "total fiscal monetary value of heroin", {"fiscal": OF_NUMBER, "monetary": OF_NUMBER}, id="two adjectives"
        ),
        pytest.param("bigamy total", {}, id="a noun before a number"),
        pytest.param("bisexual men arrested", {}, id="an adjective before another noun"),
        pytest.param("what share of them were women", {"share": OF_NUMBER}, id="how it is calculated"),
        pytest.param("average arrests per day", {"average": OF_NUMBER}, id="the average of a rate"),
        pytest.param("average of the men", {}, id="no rate"),
        pytest.param("arrests executed in May 2021", {"executed": ONLY_DONE}, id="done, after what was done"),
        pytest.param("arrests that were lodged", {"lodged": ONLY_DONE}, id="with an auxiliary"),
        pytest.param("arrests livestreamed", {}, id="how it was done"),
        pytest.param(
            "In layman's terms, what is cuckooing", {"in": ASIDE, "layman": ASIDE, "terms": ASIDE}, id="before"
        ),
        pytest.param(
            "what is cuckooing, in plain English", {"in": ASIDE, "plain": ASIDE, "english": ASIDE}, id="after"
        ),
        pytest.param("how many arrests in plain English", {"in": ASIDE, "plain": ASIDE, "english": ASIDE}, id="within"),
        pytest.param("how many arrests, in igloos", {}, id="a place after a question of how many"),
        pytest.param(
            "how many arrests, my vicar asks", {"my": ASIDE, "vicar": ASIDE, "asks": ASIDE}, id="somebody's own"
        ),
        pytest.param("define it for a seminar", {"for": ASIDE, "a": ASIDE, "seminar": ASIDE}, id="what it is for"),
        pytest.param("how many were held for a hoax", {}, id="not what somebody is counted for"),
        pytest.param(
            "how many were held for my seminar", {"for": ASIDE, "my": ASIDE, "seminar": ASIDE}, id="one's own"
        ),
        pytest.param("Dear madam, how many arrests", {"dear": ASIDE, "madam": ASIDE}, id="a greeting"),
        pytest.param("layman's terms", {}, id="all that is asked"),
        pytest.param("did arrests rise from May 2021 to June 2025", {"rise": COMPARES}, id="two weeks"),
    ],
)
def test_words_that_say_nothing_are_passed_over(dataset: Dataset, question: str, passed_over: dict[str, str]) -> None:
    assert answer_question(dataset, question).question.passed_over == passed_over


def test_a_verb_of_an_instruction_is_not_looked_for(dataset: Dataset) -> None:
    """Though it has the stem of a word that restricts: ``stations``."""
    question = answer_question(dataset, "State the number of arrests").question
    assert [term.word for term in question.terms] == ["arrests"]


@pytest.mark.parametrize(
    ("question", "word", "weighs"),
    [
        pytest.param("how many of the men were vicars", "vicars", 6, id="an ordinary noun of what is counted"),
        pytest.param("how many men did the vicar see", "vicar", 2, id="not who did it"),
        pytest.param("how many knives did the lads find", "lads", 1, id="though the record has it"),
        pytest.param("how much cocaine was in igloos", "igloos", 6, id="of an amount as well"),
        pytest.param("how many knives were found by the lads", "lads", 1, id="nor by whom it was done"),
        pytest.param("how many men were strip-searched", "strip", 6, id="a part of a compound"),
        pytest.param("list the surnames of the men", "surnames", 6, id="what an instruction names"),
        pytest.param("who saw men and vicars", "vicars", 2, id="nor where nothing is counted"),
        pytest.param("how many men were removed", "removed", 1, id="a verb of general use"),
        pytest.param("how many men were speeding", "speeding", 6, id="but not a gerund"),
        pytest.param("how many of the men were Vietnamese", "vietnamese", 6, id="any other word"),
    ],
)
def test_an_unknown_word_weighs_as_much_as_it_restricts(
    dataset: Dataset, question: str, word: str, weighs: int
) -> None:
    ranking = answer_question(dataset, question).ranking
    assert ranking is not None
    assert round(ranking.rarity[word]) == weighs


def test_a_part_of_a_text_keeps_the_weeks_of_all_of_it(dataset: Dataset) -> None:
    answer = answer_question(dataset, "Tabulated: arrests; zebras: from 7 to 13 March 2022")
    assert "2019-10/arrests" not in [result.item.record.id for result in answer.results]
