"""Words and phrases looked up among the tokens of a text."""

from __future__ import annotations

import pytest

from countylines.text.tokens import PhraseTable, word_at

TABLE = PhraseTable([
    ("knife", "weapon"),
    ("knife", "tool"),
    ("seiz*", "taking"),
    ("sei*", "beginning"),
    ("deal lines", "lines"),
    ("deal", "bargain"),
    ("across the country", "everywhere"),
    ("across the", "over"),
    ("police chief*", "head"),
])  # fmt: skip


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("a knife", [(1, 2, "weapon"), (1, 2, "tool")], id="a word with two meanings"),
        pytest.param("the knife's edge", [(1, 2, "weapon"), (1, 2, "tool")], id="a genitive"),
        pytest.param("knives", [], id="another form"),
        pytest.param("seizing", [(0, 1, "taking"), (0, 1, "beginning")], id="two stems"),
        pytest.param("seine", [(0, 1, "beginning")], id="the shorter stem"),
        pytest.param("deal lines", [(0, 1, "bargain"), (0, 2, "lines")], id="a word and a phrase"),
        pytest.param("the deal's line", [(1, 2, "bargain")], id="a word alone"),
        pytest.param("deal lines' end", [(0, 1, "bargain")], id="another second word"),
        pytest.param("deal's lines's", [(0, 1, "bargain"), (0, 2, "lines")], id="genitives in a phrase"),
        pytest.param("so across the country's roads", [(1, 4, "everywhere"), (1, 3, "over")], id="three words"),
        pytest.param("across the county", [(0, 2, "over")], id="another third word"),
        pytest.param("police chief", [(0, 2, "head")], id="a star after a phrase stands for nothing"),
        pytest.param("police chiefs", [], id="and for no ending"),
        pytest.param("no deal", [(1, 2, "bargain")], id="the last word may begin a phrase"),
        pytest.param("nothing of it", [], id="nothing"),
    ],
)
def test_phrases_are_found(text: str, found: list[tuple[int, int, str]]) -> None:
    words = text.split()
    assert list(TABLE.find(words, 0, len(words))) == found


@pytest.mark.parametrize(
    ("first", "last", "meanings"),
    [
        pytest.param(0, 5, ["bargain", "lines", "everywhere", "over"], id="all"),
        pytest.param(0, 4, ["bargain", "lines", "over"], id="without the last word"),
        pytest.param(0, 3, ["bargain", "lines"], id="without the last two"),
        pytest.param(0, 1, ["bargain"], id="the first word alone"),
        pytest.param(1, 5, ["everywhere", "over"], id="without the first word"),
    ],
)
def test_only_the_words_of_the_range_are_looked_at(first: int, last: int, meanings: list[str]) -> None:
    words = ["deal", "lines", "across", "the", "country"]
    assert [one.meaning for one in TABLE.find(words, first, last)] == meanings


def test_what_is_added_later_is_found() -> None:
    table: PhraseTable[int] = PhraseTable([("knife", 1)])
    assert [one.meaning for one in table.find(["knife"], 0, 1)] == [1]
    table.add("knife", 2)
    table.add("kn*", 3)
    assert [one.meaning for one in table.find(["knife"], 0, 1)] == [1, 2, 3]


def test_a_phrase_without_words_is_not_found() -> None:
    table: PhraseTable[int] = PhraseTable([("", 1)])
    assert list(table.find(["", "knife"], 0, 2)) == []


@pytest.mark.parametrize(
    ("place", "word"), [(-1, ""), (0, "men"), (1, "left"), (2, "")], ids=["before", "first", "last", "behind"]
)
def test_there_is_no_word_beyond_either_end(place: int, word: str) -> None:
    assert word_at(["men", "left"], place) == word
