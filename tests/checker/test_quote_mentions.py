"""Quotations of several paragraphs: each is matched for itself, and all of them as a whole."""

from __future__ import annotations

import pytest

import countylines
from tests.checker.drafts import found, outcomes

WEEK = (
    "During the past week we have made further strides in tackling and dismantling the activities of county lines "
    "gangs."
)
ARRESTS = (
    "The large number of arrests and weapons seized is testament to the joined-up work between law enforcement and "
    "our partners."
)
TREAT = "We will not treat the criminals who run these lines just as drug dealers."
PUBLIC = "We need the public to continue helping us with information or concerns they have."
PIECE = (
    "These latest results show that thanks to the coordinated effort with our partners in police forces and ROCUs, we "
    "are dismantling these criminal networks piece by piece."
)
MILLION = (
    "Over the last year of county lines intensifications, we have seized more than a million pounds – hitting them "
    "where it hurts so they don’t benefit from their crimes."
)


def in_marks(*paragraphs: str) -> str:
    """Print paragraphs in the British manner: each begins with a mark, only the last ends with one."""
    return "Police said: “" + "\n\n“".join(paragraphs) + "”"


@pytest.mark.parametrize(
    "paragraphs",
    [
        pytest.param((WEEK, ARRESTS, TREAT), id="as printed"),
        pytest.param((WEEK, TREAT), id="a whole paragraph left out"),
        pytest.param((TREAT, PUBLIC), id="of two statements, with a sentence of the source between"),
        pytest.param((PIECE, MILLION), id="of two statements, with a paraphrase between"),
        pytest.param((TREAT, "Nothing of this was ever said by anyone.", PUBLIC), id="with words of nobody between"),
        pytest.param(("just as drug dealers.", PUBLIC), id="begun in the middle"),
    ],
)
def test_whole_paragraphs_in_the_order_of_the_record_are_no_mistake(
    paragraphs: tuple[str, ...], dataset: countylines.Dataset
) -> None:
    assert [one for one in found(in_marks(*paragraphs), dataset) if not one.startswith("unrecorded")] == []


@pytest.mark.parametrize(
    ("paragraphs", "findings"),
    [
        pytest.param((PUBLIC, TREAT), [f"joined-quote: {TREAT[:-1]}"], id="the other way round"),
        pytest.param((TREAT, WEEK), [f"joined-quote: {WEEK[:-1]}"], id="the other way round, of one statement"),
        pytest.param(
            (f"{TREAT} {PUBLIC}",),
            ["joined-quote: need the public to continue helping us with information or concerns they have"],
            id="in one paragraph",
        ),
        pytest.param(
            (WEEK.replace("strides", "steps"), ARRESTS, TREAT.replace("criminals", "crooks")),
            ["misquote: steps", "misquote: crooks"],
            id="two altered paragraphs are two findings",
        ),
        pytest.param(
            (TREAT.replace(" just as drug dealers", ""), PUBLIC),
            ["misquote: lines"],
            id="the end of a paragraph left out",
        ),
        pytest.param((WEEK, ARRESTS.replace("The large number of ", "")), ["misquote: arrests"], id="its beginning"),
    ],
)
def test_each_paragraph_has_its_own_finding(
    paragraphs: tuple[str, ...], findings: list[str], dataset: countylines.Dataset
) -> None:
    assert found(in_marks(*paragraphs), dataset) == findings


def test_a_wrong_speaker_is_told_once_a_quotation(dataset: countylines.Dataset) -> None:
    text = f"Nikki Holland said: “{WEEK}\n\n“{ARRESTS}\n\n“{TREAT}”"
    assert found(text, dataset) == [f"wrong-speaker: {WEEK}"]


def test_another_post_is_told_once_a_quotation(dataset: countylines.Dataset) -> None:
    text = f"Duncan Ball, of the National Crime Agency, said: “{WEEK}\n\n“{ARRESTS}\n\n“{TREAT}”"
    assert found(text, dataset) == [f"wrong-speaker: {WEEK}"]


def test_a_missing_mark_joins_no_speakers(dataset: countylines.Dataset) -> None:
    text = f"Duncan Ball said: “{TREAT}\n\n“{MILLION[:-1]},” said Nikki Holland."
    assert found(text, dataset) == []


def test_each_paragraph_is_counted(dataset: countylines.Dataset) -> None:
    text = in_marks(WEEK, ARRESTS.replace("large", "big"), "Yes.")
    assert outcomes(text, dataset) == {"faithful": 1, "altered": 1, "too short to tell": 1}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("He has no more than a “more than a few” in mind.", id="words that everybody says"),
        pytest.param("“We have seized more than a million pounds of fish,” the port said.", id="another seizure"),
    ],
)
def test_what_only_resembles_a_quotation_is_left_alone(text: str, dataset: countylines.Dataset) -> None:
    assert found(text, dataset) == []
