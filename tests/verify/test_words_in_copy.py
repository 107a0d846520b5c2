"""Which word of a copy is which word of the record."""

from __future__ import annotations

import pytest

from countylines.record.nouns.evidence import Span
from countylines.verify.passages import RecordSpan, index_passages
from countylines.verify.source_copy import read_copy
from countylines.verify.words_in_copy import UNPLACED, _step_cost, place_words

NO = UNPLACED
FAR = " ".join(["else"] * 80)
"""More text than lies in reach of a passage."""


def places(known: str, copy: str) -> list[int]:
    """Return the place in the copy of each word of a paragraph that the record knows whole."""
    index = index_passages([RecordSpan("claim", "claim-1", "a", Span(1, 0, len(known), known, "text"))])
    return place_words(index, read_copy(copy, "text", index.word_ids))[1]


def test_a_word_that_is_not_there_has_a_place_of_its_own() -> None:
    assert UNPLACED < 0
    assert places("police took scales", "nothing of it") == [NO, NO, NO]


@pytest.mark.parametrize(
    ("known", "copy", "expected"),
    [
        pytest.param(
            "we took 17 crooked scales", "so we took many bent ones", [1, 2, NO, NO, NO], id="two words of five"
        ),
        pytest.param("we took 17 crooked scales away", "so we took many bent ones", [NO] * 6, id="two words of six"),
        pytest.param(
            "we took 17 crooked scales away",
            "so we took 71 crooked scales home",
            [1, 2, NO, 4, 5, NO],
            id="four of six",
        ),
    ],
)
def test_a_passage_is_placed_if_enough_of_its_words_match(known: str, copy: str, expected: list[int]) -> None:
    assert places(known, copy) == expected


LINE = " ".join(f"word{number}" for number in range(40))
"""A passage so long that a few words elsewhere are no beginning of it."""


@pytest.mark.parametrize(("count", "is_found"), [(4, True), (3, False)])
def test_four_words_in_a_row_may_be_elsewhere(count: int, *, is_found: bool) -> None:
    words = LINE.split()
    at_end = places(LINE, f"{' '.join(words[:-count])} {FAR} {' '.join(words[-count:])}")
    assert (at_end[-1] != NO) is is_found
    at_beginning = places(LINE, f"{' '.join(words[count:])} {FAR} {' '.join(words[:count])}")
    assert (at_beginning[0] != NO) is is_found
    assert at_end[:-count] == at_beginning[count:] == list(range(40 - count))


@pytest.mark.parametrize(
    ("shift", "cost"),
    [
        pytest.param(3, 0, id="marks may have changed"),
        pytest.param(4, 0.75, id="the shortest small shift"),
        pytest.param(12, 0.75, id="the longest small shift"),
        pytest.param(13, 1.5, id="a shift"),
        pytest.param(400, 1.5, id="the longest shift"),
        pytest.param(401, 3.0, id="a large shift"),
    ],
)
@pytest.mark.parametrize("sign", [1, -1])
def test_a_shift_costs_a_chain(shift: int, cost: float, sign: int) -> None:
    """Two words of the record with unknown ones between; in the copy the second stands so much farther or nearer."""
    distance = 500
    spans = [Span(1, 0, 3, "men", "text"), Span(1, distance, distance + 5, "women", "text")]
    index = index_passages([RecordSpan("claim", "claim-1", "a", span) for span in spans])
    copy = read_copy(f"men {'x' * (distance + sign * shift - 5)} women", "text", index.word_ids)
    assert _step_cost(index.passages[1], copy, (0, 0), (1, 2)) == cost


@pytest.mark.parametrize(
    ("copy", "places_of_step", "cost"),
    [
        pytest.param("so we took 17 scales", (2, 4), 0, id="the same words between"),
        pytest.param("so we took 1,234 scales", (2, 4), 0, id="as many others of about the same length"),
        pytest.param("so we took 12,345 scales", (2, 4), 0.5, id="as many others of another length"),
        pytest.param("so we took 1 7 scales", (2, 5), 0.2, id="more words"),
        pytest.param("so we took so very many scales", (2, 6), 0.95, id="more words, and a small shift"),
    ],
)
def test_other_words_within_a_run_cost_a_chain(copy: str, places_of_step: tuple[int, int], cost: float) -> None:
    known = "we took 17 scales"
    index = index_passages([RecordSpan("claim", "claim-1", "a", Span(1, 0, len(known), known, "text"))])
    took, scales = places_of_step
    found = _step_cost(index.passages[1], read_copy(copy, "text", index.word_ids), (1, took), (3, scales))
    assert found == pytest.approx(cost)


def test_marks_between_neighbours_cost_nothing() -> None:
    known = "we took scales"
    index = index_passages([RecordSpan("claim", "claim-1", "a", Span(1, 0, len(known), known, "text"))])
    copy = read_copy("we took – (… –) scales", "text", index.word_ids)
    assert _step_cost(index.passages[1], copy, (1, 1), (2, 2)) == 0


@pytest.mark.parametrize(
    ("known", "copy", "expected"),
    [
        pytest.param(
            "one two three four five", "four five one two three", [2, 3, 4, NO, NO], id="the longest in order"
        ),
        pytest.param("one two three four", "one three four two", [0, NO, 1, 2], id="without one that is elsewhere"),
        pytest.param("one two three four", "three four one two", [2, 3, NO, NO], id="the first of two equal ones"),
        pytest.param("so very very", "so very", [0, 1, NO], id="no place twice"),
        pytest.param("the end", f"{'the ' * 20}end", [19, 20], id="the nearest of many places"),
    ],
)
def test_the_longest_chain_is_placed(known: str, copy: str, expected: list[int]) -> None:
    assert places(known, copy) == expected


@pytest.mark.parametrize(
    ("copy", "expected"),
    [
        pytest.param("we took scales and sold loaves", {1: [0, 1, 2, 3, 4, 5], 2: [NO] * 3}, id="the most votes"),
        pytest.param("we took scales", {1: [NO] * 6, 2: [0, 1, 2]}, id="as many votes of fewer words"),
    ],
)
def test_the_surest_passage_chooses_first(copy: str, expected: dict[int, list[int]]) -> None:
    known = {1: "we took scales and sold loaves", 2: "we took scales"}
    spans = [
        RecordSpan("claim", "claim-1", "a", Span(number, 0, len(text), text, "text")) for number, text in known.items()
    ]
    index = index_passages(spans)
    assert place_words(index, read_copy(copy, "text", index.word_ids)) == expected


def test_single_words_are_placed_at_their_distance() -> None:
    spans = [
        RecordSpan("claim", "claim-1", "a", Span(1, start, start + 3, text, "text"))
        for start, text in ((600, "men"), (700, "boy"))
    ]
    index = index_passages(spans)
    copy = read_copy(f"boy {'x' * 895} {'y ' * 350}men {'z' * 95} boy", "text", index.word_ids)
    assert place_words(index, copy) == {1: [352, 354]}


@pytest.mark.parametrize(
    ("letters", "is_found"),
    [pytest.param(271, True, id="240 characters after 32"), pytest.param(272, False, id="241 characters after 32")],
)
def test_how_far_from_their_places_three_words_may_be(letters: int, *, is_found: bool) -> None:
    """A space stands before the letters that were put in."""
    words = LINE.split()
    found = places(LINE, f"{' '.join(words[:-3])} {'x' * letters} {' '.join(words[-3:])}")
    assert [place != NO for place in found[-3:]] == [is_found] * 3


@pytest.mark.parametrize(
    ("count", "is_found"),
    [pytest.param(17, True, id="two votes beside 16"), pytest.param(18, False, id="two votes beside 17")],
)
def test_a_beginning_is_tried_that_has_one_vote_for_eight_of_the_best(count: int, *, is_found: bool) -> None:
    """Three words, two pairs of neighbours, stand farther off than words are looked for near their places."""
    known = LINE.split()[: count + 3]
    found = places(" ".join(known), f"{' '.join(known[:count])} {'x' * 300} {' '.join(known[count:])}")
    assert [place != NO for place in found[-3:]] == [is_found] * 3


@pytest.mark.parametrize(
    ("letters", "is_near"),
    [pytest.param(51, True, id="24 characters after 32"), pytest.param(52, False, id="25 characters after 32")],
)
def test_all_passages_take_their_words_from_near_by_before_others_take_them(letters: int, *, is_near: bool) -> None:
    """The surer passage has three words that another has too; five more characters stand before the first of these."""
    sure = " ".join(f"word{number}" for number in range(20))
    known = {1: f"{sure} men women boys", 2: "the men women boys sang loud songs"}
    spans = [
        RecordSpan("claim", "claim-1", "a", Span(number, 0, len(text), text, "text")) for number, text in known.items()
    ]
    index = index_passages(spans)
    found = place_words(index, read_copy(f"{sure} {'x' * letters} {known[2]}", "text", index.word_ids))
    assert [place != NO for place in found[1][-3:]] == [is_near] * 3
    assert [place != NO for place in found[2][1:4]] == [not is_near] * 3


@pytest.mark.parametrize(("others", "is_found"), [pytest.param(5, True, id="six"), pytest.param(6, False, id="seven")])
def test_six_beginnings_of_a_passage_are_tried(others: int, *, is_found: bool) -> None:
    """The last has most of the words, but no more pairs of neighbours than each of the others."""
    far = f" {'x' * 300} "
    copy = far.join([*["one two three"] * others, "one two and four and six seven"])
    found = places("one two three four five six seven", copy)
    assert (found[-1] != NO) is is_found
