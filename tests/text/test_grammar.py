"""Word forms, and the verbs beside a number."""

from __future__ import annotations

import pytest

from countylines.text.grammar import (
    after_auxiliaries,
    asks_whether,
    has_adjacent_past_verb,
    is_adverb,
    is_participle,
    is_past,
    is_plural,
)
from countylines.text.tokens import tokenize


@pytest.mark.parametrize(
    ("word", "is_one"),
    [
        ("raids", True), ("guns", True), ("people", True), ("gas", False), ("raid", False), ("class", False),
        ("virus", False), ("analysis", False), ("police's", False),
    ],
)  # fmt: skip
def test_a_plural_noun(word: str, *, is_one: bool) -> None:
    assert is_plural(word) is is_one


@pytest.mark.parametrize(
    ("word", "is_one"), [("held", True), ("asked", True), ("seized", True), ("fled", False), ("took", False)]
)
def test_a_participle(word: str, *, is_one: bool) -> None:
    assert is_participle(word) is is_one


@pytest.mark.parametrize(
    ("word", "is_one"), [("also", True), ("early", True), ("only", True), ("ally", False), ("once", False)]
)
def test_an_adverb(word: str, *, is_one: bool) -> None:
    assert is_adverb(word) is is_one


@pytest.mark.parametrize(
    ("word", "is_one"), [("were", True), ("took", True), ("opened", True), ("runs", False), ("is", False)]
)
def test_a_verb_in_the_past(word: str, *, is_one: bool) -> None:
    assert is_past(word) is is_one


@pytest.mark.parametrize(
    ("text", "is_beside"),
    [
        pytest.param("[ 1,300 officers ] were on duty", True, id="right after"),
        pytest.param("[ 60 rooms ] up and down the country were asked", True, id="as the sixth word after"),
        pytest.param("[ 60 rooms ] up and down the whole country were", False, id="as the seventh word after"),
        pytest.param("[ 60 rooms ] , were asked", False, id="after a comma"),
        pytest.param("[ 60 rooms ] in a | were asked", False, id="in another part"),
        pytest.param("[ 60 rooms ] in a town", False, id="no verb"),
        pytest.param("there were [ 60 patrols ]", True, id="right before"),
        pytest.param("they took part in about [ 300 raids ]", True, id="as the fourth word before"),
        pytest.param("they took part again in about [ 300 raids ]", False, id="as the fifth word before"),
        pytest.param("they took | part in [ 300 raids ]", False, id="in the part before"),
        pytest.param("| took part in [ 300 raids ]", True, id="as the first word of its part"),
        pytest.param("opened , in [ 60 rooms ]", False, id="before a comma"),
        pytest.param("opened doors of [ 60 rooms ]", False, id="with its own object"),
        pytest.param("a [ 60 rooms ] a", False, id="words of one letter"),
        pytest.param("they say [ 60 rooms ] were or are full", False, id="with a verb in the present"),
        pytest.param("[ 60 rooms ] were full , which is a lot", True, id="with one in the clause after it"),
    ],
)
def test_a_past_verb_stands_beside_a_number_and_its_noun(text: str, *, is_beside: bool) -> None:
    words = text.split()
    bars = [place for place, word in enumerate(words) if word == "|"]
    opening, closing = words.index("["), words.index("]")

    def place_of(at: int) -> int:
        return at - sum(words[before] in ("[", "]", "|") for before in range(at))

    first = max((place_of(bar) for bar in bars if bar < opening), default=0)
    last = min((place_of(bar) for bar in bars if bar > closing), default=place_of(len(words)))
    plain = [word for word in words if word not in ("[", "]", "|")]
    assert has_adjacent_past_verb(plain, first, place_of(opening), place_of(closing), last) is is_beside


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        pytest.param("is it true that 700 were held ?", True, id="an auxiliary first"),
        pytest.param("is it true that 700 were held .", False, id="no question"),
        pytest.param("were 700 held ? ” )", True, id="two marks after the question's"),
        pytest.param("were 700 held ? ” ) *", False, id="three marks after"),
        pytest.param("did you know that 700 were held ?", False, id="a question that tells"),
        pytest.param("did you see the 700 ?", True, id="you, and another verb"),
        pytest.param("q : were 700 held ?", True, id="a label"),
        pytest.param("q and a ) were 700 held ?", True, id="a label of four words"),
        pytest.param("a q and a ) were 700 held ?", False, id="a label of five words"),
        pytest.param("how many were held ?", False, id="a question word first"),
        pytest.param("700 people ?", False, id="no auxiliary"),
    ],
)
@pytest.mark.parametrize("before", ["", "no . "])
def test_a_sentence_asks_whether(text: str, before: str, *, asks: bool) -> None:
    words = f"{before}{text} so".split()
    assert asks_whether(words, len(before.split()), len(words) - 1) is asks


def test_the_question_of_the_sentence_before_does_not_count() -> None:
    words = ["is", "it", "so", "?", "were", "held"]
    assert not asks_whether(words, 4, len(words))


@pytest.mark.parametrize(
    ("text", "place", "last", "expected"),
    [
        pytest.param("had only been seized", 0, 4, 3, id="auxiliaries and adverbs"),
        pytest.param("seized", 0, 1, 0, id="none"),
        pytest.param("had been", 0, 2, 2, id="nothing else"),
        pytest.param("had been seized", 0, 1, 1, id="up to the last token"),
    ],
)
def test_the_token_after_auxiliaries(text: str, place: int, last: int, expected: int) -> None:
    assert after_auxiliaries(tokenize(text).words, place, last) == expected
