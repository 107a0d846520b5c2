from __future__ import annotations

import pytest

from countylines.text.stems import Stems, lowercase_words, stem


@pytest.mark.parametrize(
    ("word", "root"),
    [
        pytest.param("arrested", "arrest", id="past"),
        pytest.param("arresting", "arrest", id="present participle"),
        pytest.param("4th", "fourth", id="an ordinal in digits"),
        pytest.param("20th", "twentieth", id="the last of these"),
        pytest.param("21st", "21st", id="one that has no word here"),
        pytest.param("arrests", "arrest", id="plural"),
        pytest.param("nicked", "nick", id="no doubling"),
        pytest.param("grabbed", "grab", id="doubled consonant"),
        pytest.param("carried", "carry", id="y"),
        pytest.param("women", "woman", id="irregular plural"),
        pytest.param("care", "care", id="short words keep their e"),
        pytest.param("cars", "car", id="and are not taken for others"),
        pytest.param("protection", "protect", id="a noun of a verb"),
        pytest.param("exploitation", "exploit", id="likewise, longer"),
        pytest.param("treatment", "treat", id="likewise, with another ending"),
        pytest.param("valuable", "valu", id="as of value"),
        pytest.param("closures", "clos", id="as of closed"),
        pytest.param("ran", "run", id="a past form of its own"),
        pytest.param("withdrawn", "withdraw", id="a participle of its own"),
        pytest.param("asked", "ask", id="three letters are left"),
        pytest.param("red", "red", id="one letter would be left"),
        pytest.param("ring", "ring", id="likewise, of another ending"),
        pytest.param("called", "call", id="a doubled l stays"),
        pytest.param("nation", "nation", id="too short for its ending"),
    ],
)
def test_forms_of_a_word_share_a_stem(word: str, root: str) -> None:
    assert stem(word) == root


def test_a_text_is_split_into_words_without_marks() -> None:
    assert lowercase_words("What’s the NCA's “joined-up” £1,468?") == ["what", "the", "nca", "joined", "up", "1468"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("October '19", ["october", "2019"], id="a short year"),
        pytest.param("the NCA's", ["the", "nca"], id="a genitive"),
        pytest.param("1,468 lines", ["1468", "lines"], id="a separator"),
        pytest.param("they've o'clock", ["they", "oclock"], id="contractions"),
    ],
)
def test_apostrophes_and_separators_go(text: str, words: list[str]) -> None:
    assert lowercase_words(text) == words


def test_a_verb_and_its_past_share_a_stem() -> None:
    assert stem("raise") == stem("raised")


def test_a_star_stands_for_any_ending() -> None:
    assert Stems().of_phrase("Safeguard*") == Stems().of_phrase("safeguarded") == ("safeguard",)


@pytest.mark.parametrize(
    ("word", "other"),
    [
        pytest.param("harbours", "harbors", id="our and or"),
        pytest.param("favoured", "favored", id="our and or, past"),
        pytest.param("labouring", "laboring", id="our and or, participle"),
        pytest.param("neighbourhood", "neighborhood", id="our and or, before another ending"),
        pytest.param("organised", "organized", id="ise and ize"),
        pytest.param("grey", "gray", id="grey and gray"),
        pytest.param("żółkoś", "zolkos", id="a name without its accents"),
    ],
)
def test_two_spellings_of_a_word_share_a_stem(word: str, other: str) -> None:
    assert stem(word) == stem(other)


@pytest.mark.parametrize(
    ("word", "other"),
    [
        pytest.param("hours", "hors", id="too short before our"),
        pytest.param("discourse", "discorse", id="our within a word"),
    ],
)
def test_other_words_share_none(word: str, other: str) -> None:
    assert stem(word) != stem(other)
