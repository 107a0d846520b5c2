"""Whether a number is local: the cues of its clause decide, and then the last cue before it."""

from __future__ import annotations

import pytest

from countylines.checker.locality import Places
from countylines.record.dataset import Dataset
from countylines.vocabulary.places import place_vocabulary


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        pytest.param("Kent Police made 20 arrests.", "20", (True, True), id="its own sentence"),
        pytest.param("Kent Police acted. They made 20 arrests.", "20", (True, False), id="a sentence before"),
        pytest.param("Kent Police made 20 arrests, and nationally 743.", "743", (False, True), id="its own clause"),
        pytest.param("Police made 20 arrests.", "20", (False, False), id="no cue"),
    ],
)
def test_the_cues_of_the_clause_decide_and_then_the_last_before_it(
    text: str, number: str, expected: tuple[bool, bool], dataset: Dataset
) -> None:
    place = text.index(number)
    sentence = text.rfind(". ", 0, place) + 1, len(text)
    assert (
        Places(place_vocabulary(dataset), text, [(0, len(text))]).decide_locality(0, text.lower(), sentence, place)
        == expected
    )


def test_quotations_of_the_record_say_nothing_about_the_place(dataset: Dataset) -> None:
    text = "“We work with Kent Police.” They made 20 arrests."
    places = Places(place_vocabulary(dataset), text, [(0, len(text))], recorded=[(1, 26)])
    assert places.decide_locality(0, text.lower(), (27, len(text)), text.index("20")) == (False, False)
    assert places.has_quotations


def test_a_national_cue_can_be_added_and_a_paragraph_ignored(dataset: Dataset) -> None:
    text = "Kent Police acted. They made 743 arrests."
    places = Places(place_vocabulary(dataset), text, [(0, len(text))])
    places.mark_national(0, 20)
    assert set(places.are_cues_local(0, (0, 19))) == {True}
    assert places.are_cues_local(0, (19, len(text))) == [False]
    places.ignore_paragraph(0)
    assert places.are_cues_local(0, (0, len(text))) == []
