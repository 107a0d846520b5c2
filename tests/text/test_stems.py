from __future__ import annotations

import pytest

from countylines.text.stems import Stems, lowercase_words, stem


@pytest.mark.parametrize(
    ("word", "root"),
    [
        pytest.param("arrested", "arrest", id="past"),
        pytest.param("arresting", "arrest", id="present participle"),
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
        pytest.param("ran", "run", id="a past form of its own"),
        pytest.param("withdrawn", "withdraw", id="a participle of its own"),
        pytest.param("nation", "nation", id="too short for its ending"),
    ],
)
def test_forms_of_a_word_share_a_stem(word: str, root: str) -> None:
    assert stem(word) == root


def test_a_text_is_split_into_words_without_marks() -> None:
    assert lowercase_words("What’s the NCA's “joined-up” £1,468?") == ["what", "the", "nca", "joined", "up", "1468"]


def test_a_star_stands_for_any_ending() -> None:
    assert Stems().of_phrase("Safeguard*") == Stems().of_phrase("safeguarded") == ("safeguard",)
