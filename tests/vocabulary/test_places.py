"""Cues of place: which words make a text local, and which make it national again."""

from __future__ import annotations

import pytest

from countylines.vocabulary.places import Places, cues_in


def found(text: str) -> list[tuple[str, bool]]:
    """List the first word at each cue, and whether the cue is local."""
    return [(text[start:].split(maxsplit=1)[0].strip(".,"), is_local) for start, is_local in cues_in(text)]


@pytest.mark.parametrize(
    ("text", "cues"),
    [
        pytest.param("Officers across the country made arrests.", [("across", False)], id="the country"),
        pytest.param("Nationally, 743 were held.", [("Nationally", False)], id="nationally"),
        pytest.param("The National Crime Agency said so.", [("National", False)], id="a national agency"),
        pytest.param("Kent Police made arrests.", [("Kent", True)], id="a force"),
        pytest.param("Raids took place in Bristol.", [("in", True)], id="a town"),
        pytest.param("Our officers made 20 arrests.", [("Our", True)], id="our officers"),
        pytest.param("Arrests were made in October.", [], id="a month is not a place"),
        pytest.param("They spoke to local authorities.", [], id="local authorities"),
        pytest.param("They ran county lines.", [], id="county lines"),
        pytest.param("Raids from Cornwall to the Highlands.", [], id="from one end of the country to the other"),
        pytest.param(
            "Kent Police made 20 of all arrests nationally.", [("Kent", True), ("nationally", False)], id="both"
        ),
    ],
)
def test_cues_of_place(text: str, cues: list[tuple[str, bool]]) -> None:
    assert found(text) == cues


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
    text: str, number: str, expected: tuple[bool, bool]
) -> None:
    place = text.index(number)
    sentence = text.rfind(". ", 0, place) + 1, len(text)
    assert Places(text, [(0, len(text))]).locality(0, text.lower(), sentence, place) == expected


def test_quotations_of_the_record_say_nothing_about_the_place() -> None:
    text = "“We work with Kent Police.” They made 20 arrests."
    places = Places(text, [(0, len(text))], recorded=[(1, 26)])
    assert places.locality(0, text.lower(), (27, len(text)), text.index("20")) == (False, False)
    assert places.has_quotations


def test_a_national_cue_can_be_added_and_a_paragraph_ignored() -> None:
    text = "Kent Police acted. They made 743 arrests."
    places = Places(text, [(0, len(text))])
    places.mark_national(0, 20)
    assert places.cue_kinds(0, (0, len(text))) == [True, False]
    places.ignore_paragraph(0)
    assert places.cue_kinds(0, (0, len(text))) == []
