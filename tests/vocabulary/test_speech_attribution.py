"""Mentions of speakers: where a piece of text says who is quoted."""

from __future__ import annotations

import pytest

from countylines.vocabulary.speech_attribution import find_speaker_mentions


def names(piece: str) -> list[str]:
    return [piece[slice(*mention.name)] for mention in find_speaker_mentions(piece)]


@pytest.mark.parametrize(
    ("piece", "expected"),
    [
        pytest.param(" Nikki Holland said.", ["Nikki Holland"], id="name and verb"),
        pytest.param(" said Nikki Holland.", ["Nikki Holland"], id="verb and name"),
        pytest.param(" she added.", ["she"], id="pronoun"),
        pytest.param(
            "Nikki Holland, director of investigations, added:", ["Nikki Holland"], id="a post between commas"
        ),
        pytest.param("Duncan Ball of the NPCC told reporters", ["Duncan Ball"], id="an organisation after the name"),
        pytest.param("According to Duncan Ball, ", ["Duncan Ball"], id="according to"),
        pytest.param("Nikki Holland spoke of ", ["Nikki Holland"], id="a verb that needs of"),
        pytest.param("Nikki Holland spoke loudly", [], id="without it"),
        pytest.param("Duncan Ball: ", ["Duncan Ball"], id="a colon"),
        pytest.param("Nikki Holland said so, and Duncan Ball agreed.", ["Nikki Holland", "Duncan Ball"], id="two"),
        pytest.param("Yesterday said nothing of it.", [], id="a capitalised word that is no name"),
        pytest.param("Nikki Holland was born in London.", [], id="no verb of speech"),
    ],
)
def test_mentions_of_speakers(piece: str, expected: list[str]) -> None:
    assert names(piece) == expected


def test_the_words_between_commas_belong_to_the_mention() -> None:
    piece = "Nikki Holland, director of investigations, added"
    (mention,) = find_speaker_mentions(piece)
    assert mention.apposition
    assert piece[slice(*mention.apposition)].strip() == "director of investigations"
    assert (mention.start, mention.end) == (0, len(piece))
