"""Word alignment: edits of least cost, and their display as a word diff."""

from __future__ import annotations

from random import Random

import pytest

from countylines.text.alignment import ANY, END, WordEdit, align_words, format_diff

Changes = list[tuple[str, str]]

PRINTED = ["we", "are", "dismantling", "these", "criminal", "networks", "piece", "by", "piece"]


@pytest.mark.parametrize(
    ("edits", "first", "last", "shown"),
    [
        pytest.param([], 0, 9, "", id="none"),
        pytest.param(
            [WordEdit(0, 1, ("the",), ("these",), 3)],
            0,
            9,
            "are dismantling [-these-] {+the+} criminal networks",
            id="one",
        ),
        pytest.param([WordEdit(0, 1, ("the",), ("these",), 3)], 3, 4, "[-these-] {+the+}", id="only its own words"),
        pytest.param([WordEdit(1, 1, (), ("are",), 1)], 0, 9, "we [-are-] dismantling these", id="left out"),
        pytest.param([WordEdit(1, 2, ("now",), (), 1)], 0, 9, "we {+now+} are dismantling", id="put in"),
        pytest.param(
            [WordEdit(0, 1, ("I",), ("we",), 0), WordEdit(8, 9, ("peace",), ("piece",), 8)],
            0,
            9,
            "[-we-] {+I+} are dismantling … piece by [-piece-] {+peace+}",
            id="far apart",
        ),
        pytest.param(
            [WordEdit(0, 1, ("I",), ("we",), 0), WordEdit(3, 4, ("the",), ("these",), 3)],
            0,
            9,
            "[-we-] {+I+} are dismantling [-these-] {+the+} criminal networks",
            id="near each other",
        ),
        pytest.param(
            [WordEdit(0, 1, ("I",), ("we",), 0), WordEdit(5, 6, ("gangs",), ("networks",), 5)],
            0,
            9,
            "[-we-] {+I+} are dismantling these criminal [-networks-] {+gangs+} piece by",
            id="four words between",
        ),
        pytest.param(
            [WordEdit(0, 1, ("I",), ("we",), 0), WordEdit(6, 7, ("peace",), ("piece",), 6)],
            0,
            9,
            "[-we-] {+I+} are dismantling … criminal networks [-piece-] {+peace+} by piece",
            id="five words between",
        ),
    ],
)
def test_a_diff_shows_edits(edits: list[WordEdit], first: int, last: int, shown: str) -> None:
    assert format_diff(PRINTED, edits, first, last) == shown


@pytest.mark.parametrize(
    ("text", "original", "changes"),
    [
        pytest.param("a b c", "a b c", [], id="same"),
        pytest.param("a x c", "a b c", [("x", "b")], id="replaced"),
        pytest.param("a c", "a b c", [("", "b")], id="left out"),
        pytest.param("a x b", "a b", [("x", "")], id="put in"),
        pytest.param("b c", "a b c d", [], id="part of the original"),
        pytest.param("x a d e", "x a b b b b b b d e", [("", "b b b b b b")], id="long omission"),
        pytest.param("a x y d", "a b c d", [("x y", "b c")], id="neighbouring changes are one edit"),
    ],
)
def test_words_are_aligned_with_a_stretch_of_the_original(text: str, original: str, changes: Changes) -> None:
    edits = align_words(text.split(), original.split()).edits
    assert [(" ".join(edit.words), " ".join(edit.original)) for edit in edits] == changes


@pytest.mark.parametrize(
    ("text", "original", "changes"),
    [
        pytest.param("a b x", "a b c", [("x", "c")], id="the last word"),
        pytest.param("x b c", "a b c", [("x", "a")], id="the first word"),
        pytest.param("x y c d", "a b c d", [("x y", "a b")], id="the first two words"),
        pytest.param("a b x", "a b c d", [("x", "")], id="not if the original goes on"),
        pytest.param("a b x y", "a b c", [("x y", "")], id="not if more words are put in"),
        pytest.param("a b x", "a b", [("x", "")], id="not if nothing follows"),
        pytest.param("a x d e x", "a c d e c f g", [("x", "c"), ("x", "c")], id="the same words as elsewhere"),
        pytest.param("a x d e y", "a c d e c f g", [("x", "c"), ("y", "")], id="other words than elsewhere"),
    ],
)
def test_words_at_an_end_are_replaced_where_the_original_shows_it(text: str, original: str, changes: Changes) -> None:
    edits = align_words(text.split(), original.split()).edits
    assert [(" ".join(edit.words), " ".join(edit.original)) for edit in edits] == changes


@pytest.mark.parametrize(
    ("text", "original", "changes"),
    [
        pytest.param("b c", "a b c d", [("", "a"), ("", "d")], id="left out at both ends"),
        pytest.param("", "a b c", [("", "a b c")], id="no words"),
        pytest.param("a b c", "", [("a b c", "")], id="no original"),
        pytest.param("", "", [], id="nothing at all"),
        pytest.param("x b", "a b", [("x", "a")], id="replaced at the start"),
    ],
)
def test_words_are_aligned_with_the_whole_original(text: str, original: str, changes: Changes) -> None:
    edits = align_words(text.split(), original.split(), whole=True).edits
    assert [(" ".join(edit.words), " ".join(edit.original)) for edit in edits] == changes


@pytest.mark.parametrize("whole", [False, True])
def test_edits_applied_to_the_original_give_the_words(*, whole: bool) -> None:
    choose = Random(7)  # noqa: S311  texts to try
    for _ in range(300):
        text = [choose.choice("abc") for _ in range(choose.randint(1, 8))]
        original = [choose.choice("abc") for _ in range(choose.randint(0, 8))]
        found = align_words(text, original, whole=whole)
        made, at = [], found.first
        for edit in found.edits:
            assert text[edit.start : edit.end] == list(edit.words)
            assert original[edit.place : edit.place + len(edit.original)] == list(edit.original)
            made += [*original[at : edit.place], *edit.words]
            at = edit.place + len(edit.original)
        assert made + original[at : found.last] == text
        assert not whole or found.last == len(original)


@pytest.mark.parametrize(
    ("text", "original", "first", "share"),
    [
        pytest.param("a", "a", 0, 1, id="one word, the same"),
        pytest.param("b c", "a b c d", 1, 1, id="part of the original"),
        pytest.param("a x c d", "a b c d", 0, 0.75, id="one of four replaced"),
        pytest.param("x", "", 0, 0, id="no original"),
    ],
)
def test_where_an_alignment_begins_and_how_much_is_the_same(text: str, original: str, first: int, share: float) -> None:
    found = align_words(text.split(), original.split())
    assert (found.first, found.share) == (first, share)


def test_no_words_share_nothing() -> None:
    assert align_words([], ["a"], whole=True).share == 0


def test_words_left_out_have_the_place_in_the_text_at_which_they_are_missing() -> None:
    (edit,) = align_words(["b", "d"], ["a", "b", "c", "d"]).edits
    assert (edit.start, edit.end, edit.place) == (1, 1, 2)


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        pytest.param(["a", ANY, "d"], [("", "b c")], id="two words"),
        pytest.param(["a", ANY, "b"], [("", "")], id="none"),
        pytest.param([ANY, "c", ANY], [("", ""), ("", "")], id="none at the ends"),
        pytest.param(["a", ANY, "x", "e"], [("", "b c d"), ("x", "")], id="beside a word put in"),
        pytest.param(["b", "c", ANY, "g"], [("", ""), ("g", "")], id="not over the end of a text"),
    ],
)
def test_any_stands_for_words_of_the_original(text: list[str], changes: Changes) -> None:
    found = align_words(text, ["a", "b", "c", "d", "e", END, "f", "g"])
    assert [(" ".join(edit.words), " ".join(edit.original)) for edit in found.edits] == changes


def test_any_stands_for_a_word_if_that_costs_no_more() -> None:
    found = align_words(["a", ANY, "d"], ["a", "b", "a", "d"])
    assert (found.first, [edit.original for edit in found.edits]) == (0, [("b", "a")])


def test_any_costs_nothing_and_is_no_word() -> None:
    found = align_words(["a", ANY, "d"], ["a", "b", "c", "d"])
    assert (found.cost, found.share, found.first, found.last) == (0, 1, 0, 4)
    assert align_words(["a", ANY, "a"], ["a", "b"]).cost == 27, "what stands behind it stands behind the word before it"


def test_nothing_is_left_out_or_replaced_across_an_end() -> None:
    found = align_words(["b", "c"], ["a", "b", END, "c", "d"])
    assert [edit.original for edit in found.edits] == [()]
    assert align_words(["a", "x", "c"], ["a", END, "c"]).share < 2 / 3


@pytest.mark.parametrize(
    ("text", "jumps"),
    [
        pytest.param("a b c d e f", [], id="one stretch"),
        pytest.param("d e f g a b c", [(4, 0)], id="an earlier one"),
        pytest.param("a b c u v w", [(3, 8)], id="another text"),
        pytest.param("a b c u v", [], id="two words are put in"),
        pytest.param("a b c u v w x y z d e f g", [(3, 8), (9, 3)], id="there and back"),
        pytest.param("a b d e", [], id="a word left out"),
        pytest.param("a b c q u v w", [(3, 8)], id="a word put in before"),
    ],
)
def test_a_text_may_jump_in_the_original(text: str, jumps: list[tuple[int, int]]) -> None:
    original = [*"abcdefg", END, *"uvwxyz"]
    assert list(align_words(text.split(), original, may_jump=True).jumps) == jumps
    assert align_words(text.split(), original).jumps == ()


@pytest.mark.parametrize(
    ("text", "cost"),
    [
        pytest.param("a b c d e f g h", 0, id="nothing"),
        pytest.param("a b x d e f g h", 36, id="a word replaced"),
        pytest.param("a b x c d e f g h", 27, id="a word put in"),
        pytest.param("a b c e f g h", 24, id="a word left out"),
        pytest.param("a b c g h", 26, id="three words left out"),
        pytest.param("e f g h a b c d", 72, id="a jump"),
    ],
)
def test_what_edits_cost(text: str, cost: int) -> None:
    assert align_words(text.split(), [*"abcdefgh"], may_jump=True).cost == cost
