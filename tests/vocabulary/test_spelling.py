from __future__ import annotations

import pytest

from countylines.text.stems import english_word_lists
from countylines.vocabulary.misspellings import edit_distance, find_nearest_known_word

KNOWN = ("weapons", "seized", "arrests", "women", "machetes", "knife", "cuts", "safeguarded")


@pytest.mark.parametrize(
    ("one", "other", "slips"),
    [
        pytest.param("weapons", "weapons", 0, id="the same"),
        pytest.param("wepons", "weapons", 1, id="a letter left out"),
        pytest.param("siezed", "seized", 1, id="neighbours swapped"),
        pytest.param("arests", "arrest", 2, id="one left out, one too many"),
        pytest.param("cat", "horses", 3, id="more than asked for"),
        pytest.param("weapons", "machete", 3, id="more than asked for, in as many letters"),
        pytest.param("", "at", 2, id="all letters put in"),
        pytest.param("cut", "ct", 1, id="the ends alike"),
    ],
)
def test_typing_errors_are_counted(one: str, other: str, slips: int) -> None:
    assert edit_distance(one, other, 2) == slips
    assert edit_distance(other, one, 2) == slips


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        pytest.param("wepons", "weapons", id="a letter left out"),
        pytest.param("machettes", "machetes", id="a letter too many"),
        pytest.param("siezed", "seized", id="neighbours swapped"),
        pytest.param("wimen", "women", id="a letter for another, in five"),
        pytest.param("safegaurdde", "safeguarded", id="two errors in a long word"),
        pytest.param("mahcetse", "machetes", id="two errors in eight letters"),
        pytest.param("waepnos", None, id="two errors in seven letters"),
        pytest.param("fsaeguarded", None, id="the first letter is the third"),
        pytest.param("afseguarded", None, id="the first letter is typed as the third"),
        pytest.param("arrsets", "arrests", id="one in a shorter word"),
        pytest.param("arrrsetts", None, id="too many errors"),
        pytest.param("cots", None, id="in four letters, none for another"),
        pytest.param("cust", "cuts", id="in four letters, swapped"),
        pytest.param("cut", None, id="three letters are never misspelt"),
        pytest.param("homen", None, id="the first letter is right"),
        pytest.param("nkife", "knife", id="or swapped with the second"),
        pytest.param("w34pons", None, id="no word"),
    ],
)
def test_the_word_that_was_meant(typed: str, meant: str | None) -> None:
    assert find_nearest_known_word(typed, KNOWN) == meant


def test_the_lists_of_english_words_are_sorted_and_share_no_word() -> None:
    lists = english_word_lists()
    for one in (lists.stop, lists.describing, lists.naming, lists.irregular):
        assert one
        assert all(word.isascii() and word.islower() and word.isalpha() for word in one)
    assert not lists.stop & lists.describing
    assert not (lists.stop | lists.describing) & lists.naming
    assert lists.irregular["ran"] == "run"
    assert not lists.irregular.keys() & set(lists.irregular.values())
