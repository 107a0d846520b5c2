"""Cues of place: which words make a text local, and which make it national again."""

from __future__ import annotations

import pytest

from countylines.record.dataset import Dataset
from countylines.text.tokens import tokenize
from countylines.vocabulary.places import LOCAL, NATIONAL, place_vocabulary


def found(text: str, dataset: Dataset) -> list[tuple[str, str]]:
    """List the words of each cue, and whether it is local, national or says nothing of the numbers."""
    tokens = tokenize(text)
    return [
        (text[tokens.starts[cue.first] : tokens.ends[cue.last - 1]], cue.kind)
        for cue in place_vocabulary(dataset).cues_in(text, tokens)
        if cue.kind in (LOCAL, NATIONAL)
    ]


@pytest.mark.parametrize(
    ("text", "cues"),
    [
        pytest.param("Officers across the country made arrests.", [("across the country", NATIONAL)], id="country"),
        pytest.param("Nationally, 743 were held.", [("Nationally", NATIONAL)], id="nationally"),
        pytest.param("Kent Police made arrests.", [("Kent Police", LOCAL)], id="a force"),
        pytest.param("The Met made arrests.", [("The Met", LOCAL)], id="the short name of a force"),
        pytest.param("Raids took place in Bristol.", [("Bristol", LOCAL)], id="a town"),
        pytest.param("Raids took place in Anytown.", [("in Anytown", LOCAL)], id="a town that no list has"),
        pytest.param("Anyshire Police made arrests.", [("Anyshire Police", LOCAL)], id="a force that no list has"),
        pytest.param("Our officers made 20 arrests.", [("Our officers", LOCAL)], id="our officers"),
        pytest.param("Across the eastern region 20 were held.", [("region", LOCAL)], id="a region without a name"),
        pytest.param("Arrests were made in October.", [], id="a month is no place"),
        pytest.param("They spoke to local authorities.", [], id="local authorities"),
        pytest.param("They ran county lines.", [], id="county lines"),
        pytest.param(
            "Raids from Cornwall to the Highlands.", [("Cornwall to the Highlands", NATIONAL)], id="from end to end"
        ),
        pytest.param("Drugs came from London.", [], id="where the drugs come from"),
        pytest.param("The Bristol Post printed it.", [], id="a newspaper"),
        pytest.param("Bath was run for the suspect.", [], id="a town that is a word, where no place stands"),
        pytest.param(
            "Kent Police made 20 of all arrests nationally.",
            [("Kent Police", LOCAL), ("nationally", NATIONAL)],
            id="both",
        ),
        pytest.param(
            "Police in England, Scotland and Wales made arrests.",
            [("England, Scotland and Wales", NATIONAL)],
            id="the nations together",
        ),
    ],
)
def test_cues_of_place(text: str, cues: list[tuple[str, str]], dataset: Dataset) -> None:
    assert found(text, dataset) == cues
