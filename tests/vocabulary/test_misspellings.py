from __future__ import annotations

import pytest

from countylines.record.nouns.vocabulary import Place
from countylines.vocabulary.misspellings import find_misspelt, place_words
from tests.made import record

RECORD = record(places=[Place("leedes", "town", ("Great Leedes", "Leadres"), within=None)])
CANDIDATES = ("weapons", "arrested", "leaders")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        pytest.param("wepons", "weapons", id="a word of the record"),
        pytest.param("mnay", "many", id="a word of asking"),
        pytest.param("thsi", "this", id="a word that only makes a sentence, swapped"),
        pytest.param("thas", None, id="but not with another letter"),
        pytest.param("untill", "until", id="a longer one, with a letter too many"),
        pytest.param("hrs", "hours", id="a word in short"),
        pytest.param("veyr", "very", id="two letters swapped at the end"),
        pytest.param("hte", "the", id="two letters swapped at the beginning"),
        pytest.param("eht", None, id="the first letter is the third"),
        pytest.param("leede", None, id="nothing is meant, though it is no place"),
        pytest.param("weapon", None, id="known by its stem"),
        pytest.param("leedes", None, id="a place"),
        pytest.param("leadres", None, id="a place, though a word is near"),
        pytest.param("leather", None, id="a word of everyday English"),
        pytest.param("works", None, id="a form of such a word, though a word of asking is near"),
        pytest.param("readers", None, id="the plural of such a word"),
        pytest.param("weaponss", "weapons", id="the plural of a plural"),
        pytest.param("lettered", None, id="a verb of such a word"),
        pytest.param("zzzzz", None, id="nothing is near"),
    ],
)
def test_a_misspelt_word_is_read_as_what_was_meant(typed: str, meant: str | None) -> None:
    found = dict(find_misspelt([typed], frozenset({"weapon", "arrest"}), CANDIDATES, RECORD))
    assert found == ({typed: meant} if meant else {})


def test_the_words_of_places() -> None:
    assert place_words(RECORD) == {"great", "leedes", "leadres"}
