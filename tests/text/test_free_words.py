"""Free words: which texts hold all of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from countylines.text.free_words import filter_words, stems

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
def test_what_has_the_words(words: list[str], found: str) -> None:
    assert filter_words(sorted(TEXTS), words, TEXTS.__getitem__) == tuple(found)


def test_stems_are_singular_and_folded() -> None:
    assert stems("Knives, the NCA’s 1,468 Units") == {"knife", "the", "nca", "1468", "unit"}


@given(st.lists(st.text(max_size=20), max_size=4), st.text(max_size=40))
def test_a_text_has_its_own_words(words: list[str], text: str) -> None:
    whole = " ".join([text, *words])
    asked = [word for word in words if stems(word)]
    assert filter_words(["it"], asked, lambda _: [whole]) == ("it",) or not stems(" ".join(asked)) <= stems(whole)
