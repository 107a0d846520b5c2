"""Which words of a copy stand for words of the record, also where these were altered."""

from __future__ import annotations

import pytest

from countylines.verify.passages import KnownPassage
from countylines.verify.source_copy import find_words, read_copy, split_lines
from countylines.verify.words_in_copy import UNPLACED, PlacedPassage, match_range

KNOWN = "we took 17 crooked scales away"
WE, TOOK, NUMBER, CROOKED, SCALES, AWAY = range(6)
NO = UNPLACED


def placed(copy: str, places: list[int], known: str = KNOWN, taken: frozenset[int] = frozenset()) -> PlacedPassage:
    """Make the passage of the known words, of which the copy has each at its place, or not at all."""
    words = list(find_words(known))
    passage = KnownPassage(
        tuple(range(len(words))),
        tuple(word.start() for word in words),
        tuple(word.end() for word in words),
        (*[True] * (len(words) - 1), False),
    )
    assert len(places) == len(words)
    taken |= {place for place in places if place != NO}
    return PlacedPassage(passage, places, taken, read_copy(copy, "text", {}), split_lines(copy))


@pytest.mark.parametrize(
    ("copy", "places", "words", "found"),
    [
        pytest.param(KNOWN, [0, 1, 2, 3, 4, 5], [TOOK, NUMBER, CROOKED], (1, 3), id="all there"),
        pytest.param("we took 71 crooked scales away", [0, 1, NO, 3, 4, 5], [NUMBER], (2, 2), id="another word"),
        pytest.param("we took 1 7 crooked scales away", [0, 1, NO, 4, 5, 6], [NUMBER], (2, 3), id="two words for one"),
        pytest.param("we took crooked scales away", [0, 1, NO, 2, 3, 4], [NUMBER], None, id="a word left out"),
        pytest.param(
            "we took scales away", [0, 1, NO, NO, 2, 3], [TOOK, NUMBER, CROOKED, SCALES], (1, 2), id="two left out"
        ),
        pytest.param(
            "we took 71 buckled scales away", [0, 1, NO, NO, 4, 5], [NUMBER], (2, 2), id="the first of two others"
        ),
        pytest.param("we took 71 buckled scales away", [0, 1, NO, NO, 4, 5], [CROOKED], (3, 3), id="the second of two"),
        pytest.param(
            "we took 71 buckled scales away", [0, 1, NO, NO, 4, 5], [TOOK, NUMBER], (1, 2), id="with its neighbour"
        ),
        pytest.param("we took 17 crooked scales home", [0, 1, 2, 3, 4, NO], [AWAY], (5, 5), id="the last word"),
        pytest.param("we took 17 crooked scales a b", [0, 1, 2, 3, 4, NO], [AWAY], (5, 5), id="at most as many words"),
        pytest.param("we took 17 crooked scales", [0, 1, 2, 3, 4, NO], [AWAY], None, id="the copy ends before"),
        pytest.param(
            "we took 17 crooked scales\nhome", [0, 1, 2, 3, 4, NO], [AWAY], None, id="the paragraph ends before"
        ),
        pytest.param(
            "we took 17 crooked irons home now", [0, 1, 2, 3, NO, NO], [SCALES, AWAY], (4, 5), id="the last two"
        ),
        pytest.param("we took 17 crooked irons home", [0, 1, 2, 3, NO, NO], [AWAY], (5, 5), id="the last of two"),
        pytest.param(
            "we took 17 crooked internationally",
            [0, 1, 2, 3, NO, NO],
            [SCALES, AWAY],
            (4, 4),
            id="one for the last two",
        ),
        pytest.param(
            "we took 17 crooked far-fetched irons", [0, 1, 2, 3, NO, NO], [SCALES], (4, 4), id="no longer than it was"
        ),
        pytest.param("they had 17 crooked scales away", [NO, NO, 2, 3, 4, 5], [WE, TOOK], (0, 1), id="the first two"),
        pytest.param("they had 17 crooked scales away", [NO, NO, 2, 3, 4, 5], [TOOK], (1, 1), id="the second word"),
        pytest.param(
            "so I took 17 crooked scales away", [NO, 2, 3, 4, 5, 6], [WE], (1, 1), id="at most as many, before"
        ),
        pytest.param("we\nhad 17 crooked scales away", [NO, NO, 2, 3, 4, 5], [WE, TOOK], (1, 1), id="in the paragraph"),
        pytest.param("17 crooked scales away", [NO, NO, 0, 1, 2, 3], [WE, TOOK], None, id="the copy begins after"),
        pytest.param(
            "we took 17 crooked internationally again", [0, 1, 2, 3, NO, NO], [SCALES, AWAY], (4, 4), id="a long one"
        ),
        pytest.param(
            "we took 17 crooked telephones again", [0, 1, 2, 3, NO, NO], [SCALES, AWAY], (4, 4), id="just as long"
        ),
        pytest.param("we took 17 crooked objects home", [0, 1, 2, 3, NO, NO], [AWAY], (5, 5), id="the other as long"),
        pytest.param("so\nwe had", [1, NO, NO, NO, NO, NO], [TOOK], (2, 2), id="after the first of its paragraph"),
        pytest.param(
            "so internationally 17 crooked scales away",
            [NO, NO, 2, 3, 4, 5],
            [WE, TOOK],
            (1, 1),
            id="a long one before",
        ),
        pytest.param(
            "by others 17 crooked scales away", [NO, NO, 2, 3, 4, 5], [WE, TOOK], (1, 1), id="just as long, before"
        ),
        pytest.param(
            "they seize 17 crooked scales away", [NO, NO, 2, 3, 4, 5], [WE], (0, 0), id="before another as long"
        ),
        pytest.param(
            "the irons away\nand more", [NO, NO, NO, NO, NO, 2], [SCALES], (1, 1), id="before the last of its paragraph"
        ),
        pytest.param("nothing of it", [NO] * 6, [WE, TOOK], None, id="no word placed"),
    ],
)
def test_what_stands_for_words(copy: str, places: list[int], words: list[int], found: tuple[int, int] | None) -> None:
    assert match_range(words, placed(copy, places)) == found


@pytest.mark.parametrize(
    ("taken", "found"),
    [pytest.param(set(), (2, 3), id="free"), pytest.param({2}, (3, 3), id="one of them is another passage's")],
)
def test_words_of_other_passages_stand_for_nothing(taken: set[int], found: tuple[int, int]) -> None:
    passage = placed("we took 1 7 crooked scales away", [0, 1, NO, 4, 5, 6], taken=frozenset(taken))
    assert match_range([NUMBER], passage) == found


@pytest.mark.parametrize(
    ("inserted", "found"),
    [pytest.param(14, (3, 16), id="twice as many and twelve"), pytest.param(15, None, id="one more was inserted")],
)
def test_so_many_words_may_stand_for_one(inserted: int, found: tuple[int, int] | None) -> None:
    copy = f"so we took {'x ' * inserted}crooked scales away"
    places = [1, 2, NO, *range(3 + inserted, 6 + inserted)]
    assert match_range([NUMBER], placed(copy, places)) == found


@pytest.mark.parametrize(
    ("between", "found"),
    [pytest.param(15, (0, 16), id="twice as many and twelve"), pytest.param(16, (0, 0), id="one more lies between")],
)
def test_words_far_from_each_other_are_not_one_range(between: int, found: tuple[int, int]) -> None:
    copy = f"we {'x ' * between}took 17 crooked scales away"
    places = [0, *range(between + 1, between + 6)]
    assert match_range([WE, TOOK], placed(copy, places)) == found


@pytest.mark.parametrize(
    ("places", "found"),
    [
        pytest.param([0, 30, 31, 32, 33, 34], (30, 31), id="the first is far off"),
        pytest.param([0, 1, 30, 31, 32, 33], (0, 1), id="the last is far off"),
    ],
)
def test_the_larger_part_stands_for_words(places: list[int], found: tuple[int, int]) -> None:
    copy = " ".join(["x"] * 40)
    assert match_range([WE, TOOK, NUMBER], placed(copy, places)) == found


def test_the_nearest_placed_words_tell_where_a_word_stood() -> None:
    copy = "we surely took 71 crooked scales far away"
    assert match_range([NUMBER], placed(copy, [0, 2, NO, 4, 5, 7])) == (3, 3)
    assert match_range([TOOK, NUMBER], placed(copy, [0, NO, NO, 4, 5, 7])) == (1, 3)
    assert match_range([CROOKED], placed("we surely took 71 buckled scales", [0, 2, NO, NO, 5, NO])) == (4, 4)
    assert match_range([NUMBER], placed("we took 71 crooked very very old scales", [0, 1, NO, 3, 7, NO])) == (2, 2)
