"""Terms of questions: numbers with their hedges and what they count, and ages."""

from __future__ import annotations

import pytest

from countylines.search.terms import (
    DESCRIPTION,
    DURATION,
    PERCENT,
    PLAIN,
    QuestionTerm,
    find_ages,
    find_counted_terms,
    find_numbers_in_question,
)
from countylines.text.stems import Stems
from countylines.vocabulary.question_words import WHETHER


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("were 743 arrested", [("743", "bare", 1, 2)], id="no hedge"),
        pytest.param("were fewer than 700 arrested", [("fewer than 700", "fewer-than", 1, 4)], id="a hedge before"),
        pytest.param("were 700 or more arrested", [("700 or more", "at-least", 1, 4)], id="a hedge after"),
        pytest.param("were about 700 arrested", [("about 700", "about", 1, 3)], id="about, a hedge"),
        pytest.param("about 700 arrests", [("about 700", "about", 0, 2)], id="about, at the start"),
        pytest.param("is he wrong about 700", [("700", "bare", 4, 5)], id="about, after an adjective that takes it"),
        pytest.param("tell me about the 700 hens", [("700", "bare", 4, 5)], id="about, after a verb that takes it"),
        pytest.param("right about more than 700", [("more than 700", "more-than", 2, 5)], id="about, before a hedge"),
        pytest.param("is it right about 700 hens were there", [("about 700", "about", 3, 5)], id="about, in a clause"),
        pytest.param("650 to 700", [("650", "bare", 0, 1), ("700", "bare", 2, 3)], id="a range is two numbers"),
        pytest.param("did it exceed 700", [("exceed 700", "more-than", 2, 4)], id="a verb that hedges"),
        pytest.param("did it reach 700", [("reach 700", "at-least", 2, 4)], id="another verb"),
        pytest.param("more than five or ten", [("ten", "bare", 4, 5)], id="a small number in words"),
        pytest.param("more than 12% of them", [("more than 12%", "more-than", 0, 3)], id="a share"),
        pytest.param("12 per cent of them", [("12 per cent", "bare", 0, 3)], id="a share in words"),
        pytest.param("in 7 days", [("7 days", "bare", 1, 3)], id="a duration"),
        pytest.param("two of the men", [], id="a pronoun"),
        pytest.param("was it more", [], id="no number"),
    ],
)
def test_a_number_with_its_hedge(text: str, found: list[tuple[str, str, int, int]]) -> None:
    numbers = find_numbers_in_question(text, (), Stems())
    assert [(one.wording, one.hedge, places.start, places.stop) for places, one in numbers] == found


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        pytest.param("12%", PERCENT, id="a sign"),
        pytest.param("12 percent", PERCENT, id="a word"),
        pytest.param("12-day", DURATION, id="days"),
        pytest.param("12 hours", None, id="hours that are counted"),
        pytest.param("12 dayrooms", None, id="a word that begins so"),
    ],
)
def test_what_a_number_is_told_in(text: str, unit: str | None) -> None:
    stems = Stems()
    ((_, term),) = find_numbers_in_question(text, (), stems, {stems["hours"]})
    assert term.unit == unit


def test_used_places_are_passed_over() -> None:
    assert [one.word for _, one in find_numbers_in_question("743 in 2019", {2}, Stems())] == ["743"]


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        pytest.param("people under 18", ["under 18"], id="after a noun"),
        pytest.param("arrests over 18", ["over 18"], id="the same, with what is also a hedge"),
        pytest.param("people older than 60 arrested", ["over 60"], id="two words"),
        pytest.param("over 18 s safeguarded", ["over 18"], id="as a noun"),
        pytest.param("people aged 18 and over", ["over 18"], id="the bound after"),
        pytest.param("16 year olds arrested", ["aged 16"], id="years"),
        pytest.param("women aged 30", ["aged 30"], id="no bound"),
        pytest.param("women aged under 30", ["under 30"], id="aged, and a bound"),
        pytest.param("18 and older than 60", ["over 60"], id="two numbers"),
        pytest.param("were under 18", [], id="after a verb"),
        pytest.param("over 90 women", [], id="before a noun"),
        pytest.param("people about 18", [], id="another hedge"),
        pytest.param("people under 800", [], id="older than anybody"),
    ],
)
def test_the_ages_in_a_question(text: str, ages: list[str]) -> None:
    assert [" ".join(phrase) for _, one in find_ages(text.split(), None) for phrase in one.phrases] == ages


def test_whether_there_were_so_many_asks_for_a_count() -> None:
    assert find_ages("were arrests over 100".split(), WHETHER) == []
    assert find_ages("were women over 30 arrested".split(), WHETHER) != []


def test_the_words_beside_a_number_end_before_a_verb() -> None:
    words = ["3000", "people", "include", "children"]
    kinds = {"people": PLAIN, "include": DESCRIPTION, "children": PLAIN}
    terms = {place: QuestionTerm(word, kind, {}) for place, (word, kind) in enumerate(kinds.items(), 1)}
    assert find_counted_terms(words, 1, terms) == ("people",)
