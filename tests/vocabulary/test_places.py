"""Cues of place: which words make a text local, and which make it national again."""

from __future__ import annotations

import pytest

from countylines.record.dataset import Dataset
from countylines.vocabulary.places import place_vocabulary


def found(text: str, dataset: Dataset) -> list[tuple[str, bool]]:
    """List the first word at each cue, once, and whether the cue is local."""
    return [
        (text[start:].split(maxsplit=1)[0].strip(".,"), is_local)
        for start, is_local in dict.fromkeys(place_vocabulary(dataset).cues_in(text))
    ]


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
def test_cues_of_place(text: str, cues: list[tuple[str, bool]], dataset: Dataset) -> None:
    assert found(text, dataset) == cues
