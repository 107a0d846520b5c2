"""What counts as a word, and which words are equal."""

from __future__ import annotations

import pytest

from countylines.verify.words import find_words, fold_word


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("", "", id="nothing"),
        pytest.param("week-long crackdown – on", "week long crackdown on", id="hyphens and dashes part words"),
        pytest.param("don’t don't donʼt", "don t don t don t", id="every apostrophe parts them"),
        pytest.param("Chiefs’ Council", "Chiefs Council", id="an apostrophe behind a word"),
        pytest.param("more than £250,000, 3.5% & 7th.", "more than £ 250,000 3.5 % & 7th", id="numbers and signs"),
        pytest.param("1, 2, 3", "1 2 3", id="a list of numbers is no number"),
        pytest.param("_so_ called", "so called", id="underscores are marks"),
        pytest.param("cafe\u0301s", "cafe\u0301s", id="an accent behind its letter"),
        pytest.param("ex\u00adploit", "ex\u00adploit", id="a soft hyphen"),
    ],
)
def test_the_words_of_a_text(text: str, words: str) -> None:
    assert [word[0] for word in find_words(text)] == words.split()


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        pytest.param("café", "cafe\u0301", True, id="composed or not"),
        pytest.param("ﬁned", "fined", True, id="a ligature"),
        pytest.param("ex\u00adploit", "exploit", True, id="a soft hyphen"),
        pytest.param("ex\u200bploit", "exploit", True, id="a space of no width"),
        pytest.param("café", "cafe", False, id="another letter"),
        pytest.param("Record", "record", False, id="another case"),
        pytest.param("3,000", "3000", False, id="a number written otherwise"),
    ],
)
def test_words_that_are_the_same(one: str, other: str, *, same: bool) -> None:
    assert (fold_word(one) == fold_word(other)) is same
