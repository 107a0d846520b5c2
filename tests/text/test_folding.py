"""Folding: two writings of the same words meet, and different words do not."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from countylines.text import (
    filter_by_words,
    fold_name,
    fold_punctuation,
    folded_words,
    lower_in_place,
    singular_of,
    singular_words,
)

ANY_TEXT = st.text(st.characters())
"""Lone surrogates and all: a file name can hold them."""


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        pytest.param("\u2018cuckooed\u2019", "'cuckooed'", id="single marks"),
        pytest.param("“deal lines”", '"deal lines"', id="double marks"),
        pytest.param("«deal» \u2039lines\u203a", "\"deal\" 'lines'", id="angled marks"),
        pytest.param("7\u201313\u2011October\u2014all", "7-13-October-all", id="dashes and hyphens"),
        pytest.param("1\u00a0000\u20092\u202f3", "1 000 2 3", id="spaces"),
        pytest.param("So…", "So...", id="ellipsis"),
        pytest.param("plain 'text' - £5", "plain 'text' - £5", id="nothing to do"),
    ],
)
def test_marks_are_folded(text: str, folded: str) -> None:
    assert fold_punctuation(text) == folded


@pytest.mark.parametrize(
    ("name", "other"),
    [
        pytest.param("National Police Chiefs\u2019 Council", "national police chiefs council", id="apostrophe"),
        pytest.param("National Police Chief's Council", "NATIONAL POLICE CHIEF\u2019S COUNCIL", id="curly or straight"),
        pytest.param("arrests.women", "arrests women", id="dots"),
        pytest.param("nikki-holland", "Nikki Holland", id="hyphens"),
        pytest.param("nikki\u2011holland", "Nikki\u00a0Holland", id="hyphens and spaces that do not break"),
        pytest.param("drugs_value", "drugs / value", id="underscores and slashes"),
        pytest.param("  DAC\tBall ", "dac ball", id="spaces"),
        pytest.param("José Ångström", "jose angstrom", id="accents"),
        pytest.param("Jose\u0301", "José", id="accents in two pieces"),
        pytest.param("Straße", "STRASSE", id="sharp s"),
        pytest.param("Ewa Żółkoś", "Ewa Zolkos", id="a barred l"),
        pytest.param("SØREN ĐORĐEVIĆ", "soren dordevic", id="a barred o and d"),
        pytest.param("Æthel Þór", "aethel thor", id="joined letters, and thorn"),
        pytest.param("county\u00adlines", "countylines", id="soft hyphen"),
        pytest.param("\ufeffholland", "holland", id="byte order mark"),
        pytest.param("O\u00b4Brien", "O'Brien", id="an accent for an apostrophe"),
        pytest.param("\uff2e\uff23\uff21", "NCA", id="wide letters"),
    ],
)
def test_two_spellings_of_a_name_fold_alike(name: str, other: str) -> None:
    assert fold_name(name) == fold_name(other) != ""


@pytest.mark.parametrize(
    ("name", "other"),
    [
        pytest.param("arrests.men", "arrests.women", id="another word"),
        pytest.param("Żółkoś", "Zokos", id="a letter less"),
        pytest.param("2019-10", "201910", id="a joint is a joint"),
        pytest.param("weapons", "weapon", id="a plural is another word"),
    ],
)
def test_different_names_fold_differently(name: str, other: str) -> None:
    assert fold_name(name) != fold_name(other)


@pytest.mark.parametrize("name", ["", " ", "...", "\u2019", "\u00ad", "_"])
def test_punctuation_alone_folds_to_nothing(name: str) -> None:
    assert fold_name(name) == ""


@given(ANY_TEXT)
def test_a_folded_name_stays_as_it_is(name: str) -> None:
    folded = fold_name(name)
    assert fold_name(folded) == folded
    assert folded == " ".join(folded.split())


def test_folding_twice_changes_nothing() -> None:
    for code in range(0, sys.maxunicode + 1, 7):
        folded = fold_name(chr(code))
        assert fold_name(folded) == folded, hex(code)


@given(ANY_TEXT, st.sampled_from([str.upper, str.lower, str.title]))
def test_case_of_ascii_letters_makes_no_difference(name: str, recase: type[str]) -> None:
    plain = name.encode("ascii", "ignore").decode()
    assert fold_name(recase(plain)) == fold_name(plain)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("The week's arrests", ("the", "week", "arrests"), id="possessive"),
        pytest.param("the networks\u2019 money", ("the", "networks", "money"), id="possessive of several"),
        pytest.param("don\u2019t", ("dont",), id="contraction"),
        pytest.param("\u2018cuckooed\u2019 addresses", ("cuckooed", "addresses"), id="quotation marks"),
        pytest.param("£1,284,729.88 in all", ("1284729.88", "in", "all"), id="thousands"),
        pytest.param("743.", ("743",), id="a full stop"),
        pytest.param("1,2,3", ("1", "2", "3"), id="a list is not a thousand"),
        pytest.param("12,345,6", ("12345", "6"), id="a thousand and a list"),
        pytest.param("26.8kg", ("26.8", "kg"), id="a unit"),
        pytest.param("5kg", ("5", "kg"), id="a unit after one digit"),
        pytest.param("M25", ("m25",), id="a road"),
        pytest.param("whole-system approach", ("whole", "system", "approach"), id="hyphen"),
        pytest.param("drugs_value", ("drugs", "value"), id="underscore"),
        pytest.param("café", ("cafe",), id="accent"),
        pytest.param("", (), id="nothing"),
        pytest.param("… \u2013 \u2019 _", (), id="marks"),
    ],
)
def test_words_are_folded(text: str, words: tuple[str, ...]) -> None:
    assert folded_words(text) == words


@given(ANY_TEXT)
def test_words_of_any_text_are_folded(text: str) -> None:
    for word in folded_words(text):
        assert word
        assert word == word.casefold()
        assert not {"'", "_", " ", ","} & set(word)


@pytest.mark.parametrize(
    ("plural", "one"),
    [
        pytest.param("arrests", "arrest", id="s"),
        pytest.param("addresses", "address", id="sses"),
        pytest.param("searches", "search", id="ches"),
        pytest.param("boxes", "box", id="xes"),
        pytest.param("axes", "axe", id="axes"),
        pytest.param("bodies", "body", id="ies"),
        pytest.param("prizes", "prize", id="zes"),
        pytest.param("caches", "cache", id="caches"),
        pytest.param("offences", "offence", id="ces"),
        pytest.param("women", "woman", id="women"),
        pytest.param("people", "person", id="people"),
        pytest.param("children", "child", id="children"),
        pytest.param("knives", "knife", id="knives"),
    ],
)
def test_plurals_have_the_same_singular(plural: str, one: str) -> None:
    assert singular_of(plural) == singular_of(one) == one


@pytest.mark.parametrize("word", ["gas", "business", "analysis", "virus", "news", "series", "police", "", "s"])
def test_words_that_are_not_plurals_stay(word: str) -> None:
    assert singular_of(word) == word


@given(ANY_TEXT)
def test_lower_case_keeps_every_offset(text: str) -> None:
    lowered = lower_in_place(text)
    assert len(lowered) == len(text)
    assert all(low in (mark, mark.lower()) or mark == "Σ" for low, mark in zip(lowered, text, strict=True))


def test_a_letter_whose_lower_case_is_two_letters_stays() -> None:
    assert lower_in_place("İ MORE Than 700") == "İ more than 700"


TEXTS = {
    "a": ("More than 650 men", None),
    "b": ("91 women", "a knife and two axes"),
    "c": ("the Chiefs’ Council", "£250,000"),
}


@pytest.mark.parametrize(
    ("words", "found"),
    [
        pytest.param([], "abc", id="no words keep everything"),
        pytest.param([""], "abc", id="an empty word is no word"),
        pytest.param(["MEN"], "a", id="any case"),
        pytest.param(["man"], "a", id="an irregular singular"),
        pytest.param(["knives", "women"], "b", id="all words, over all texts of a thing"),
        pytest.param(["axe"], "b", id="a singular"),
        pytest.param(["men", "women"], "", id="not all words"),
        pytest.param(["chief's"], "c", id="a possessive"),
        pytest.param(["250000"], "c", id="a number without its commas"),
        pytest.param(["wom"], "", id="words, not parts of them"),
        pytest.param(["91", "—", "women"], "b", id="marks among words make no difference"),
        pytest.param(["—"], "", id="marks alone are found nowhere"),
        pytest.param(["\N{PARTY POPPER}"], "", id="nor are pictures"),
    ],
)
def test_records_are_filtered_by_words(words: list[str], found: str) -> None:
    assert filter_by_words(sorted(TEXTS), words, TEXTS.__getitem__) == tuple(found)


def test_singular_words_are_folded() -> None:
    assert singular_words("Knives, the NCA’s 1,468 Units") == {"knife", "the", "nca", "1468", "unit"}


@given(st.lists(st.text(max_size=20), max_size=4), st.text(max_size=40))
def test_a_text_has_its_own_words(words: list[str], text: str) -> None:
    whole = " ".join([text, *words])
    query = [word for word in words if singular_words(word)]
    is_found = filter_by_words(["it"], query, lambda _: [whole]) == ("it",)
    assert is_found or not singular_words(" ".join(query)) <= singular_words(whole)
