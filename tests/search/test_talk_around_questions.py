"""Questions as people and programs put them to somebody who answers: with talk, instructions and several requests."""

from __future__ import annotations

import pytest

from countylines import Dataset
from countylines.search import answer_question


def answers(dataset: Dataset, question: str) -> list[str]:
    return [one.item.record.id for one in answer_question(dataset, question).results]


def first_verdict(dataset: Dataset, question: str) -> str:
    return answer_question(dataset, question).results[0].verdict or ""


@pytest.mark.parametrize(
    ("question", "figures"),
    [
        pytest.param(
            "For the 2020 week, I need the arrests and the cash. I'm in a hurry, so just the figures.",
            ["2020-09/arrests", "2020-09/cash"], id="two nouns",
        ),
        pytest.param(
            "State the approximate cash total and the exact number of arrests in the week of 23-29 June 2025.",
            ["2025-06/cash", "2025-06/arrests"], id="an instruction, and a total that is of each",
        ),
        pytest.param(
            "Did I make up four guns in May 2019, and how many weapons were there in all?",
            ["2019-05/weapons.firearms", "2019-05/weapons"], id="a number of one, and the other is asked for",
        ),
    ],
)  # fmt: skip
def test_each_of_several_quantities_is_answered(question: str, figures: list[str], dataset: Dataset) -> None:
    assert answers(dataset, question) == figures


@pytest.mark.parametrize(
    ("question", "figures"),
    [
        pytest.param("the total of men and women", ["2019-10/arrests"], id="a total of parts"),
        pytest.param("arrests and not weapons", ["2019-10/arrests"], id="one is left out"),
    ],
)
def test_what_is_asked_of_all_is_not_taken_apart(question: str, figures: list[str], dataset: Dataset) -> None:
    assert answers(dataset, question)[:1] == figures
    assert "2019-10/weapons" not in answers(dataset, question)


@pytest.mark.parametrize(
    ("question", "figure"),
    [
        pytest.param("Arrests in March 2022, exact figure if there is one", "2022-03/arrests", id="an exact figure"),
        pytest.param("List every printed version of the October 2019 cash total", "2019-10/cash", id="versions"),
        pytest.param("how is the cash figure worded", "2019-10/cash", id="worded"),
        pytest.param("name an outlet that prints the arrests", "2019-10/arrests", id="an instruction"),
        pytest.param("how many newspapers printed arrests", None, id="newspapers are counted"),
    ],
)
def test_words_for_who_prints_a_number_say_nothing_of_what_is_counted(
    question: str, figure: str | None, dataset: Dataset
) -> None:
    assert next(iter(answers(dataset, question)), None) == figure


def test_how_a_figure_is_printed_is_told_where_it_is_asked(dataset: Dataset) -> None:
    """In observations.json nine sources have 49 deal lines, and one, which is rejected, has fifty."""
    assert first_verdict(dataset, "which source has the exact cash figure") == (
        "Printed as almost £200,000 (Daily Mail), more than £180,000 (The London Economic) and “cash totalling "
        "£183,976” (North West Evening Mail)."
    )
    lines = first_verdict(dataset, "which outlets print the number of deal lines")
    assert lines.startswith("Printed as 49 (9 sources). “Fifty UK drug delivery county lines” (York Press) is rejected")
    assert first_verdict(dataset, "how much cash") == ""


@pytest.mark.parametrize(
    ("question", "figure", "wording"),
    [
        pytest.param(
            "cash according to the NPCC release of 21 October 2021", "2021-10/cash", "1,254,384", id="a body"
        ),
        pytest.param(
            "how many arrests in the Home Office written answer of 20 March 2023", "2023-02/arrests", "1,658",
            id="whose text was copied",
        ),
        pytest.param("arrests in the York Press of 28 October 2019", "2019-10/arrests", "700", id="a newspaper"),
    ],
)  # fmt: skip
def test_the_date_of_a_source_is_not_that_of_a_week(question: str, figure: str, wording: str, dataset: Dataset) -> None:
    first = answer_question(dataset, question).results[0]
    assert first.item.record.id == figure
    assert wording in (first.verdict or "")


def test_a_date_of_no_source_and_no_week_is_refused(dataset: Dataset) -> None:
    assert answers(dataset, "arrests in the York Press of 3 May 2021") == []


def test_which_of_several_weeks_has_no_figure_is_told(dataset: Dataset) -> None:
    question = "referrals to the National Referral Mechanism in March 2024 and in October 2019"
    assert answers(dataset, question)[0] == "2019-10/referrals.nrm"
    assert "The record has no figure for it in 2024-03." in first_verdict(dataset, question)


@pytest.mark.parametrize(
    ("question", "figures"),
    [
        pytest.param(
            "I'm doing a piece on street violence for our local weekly. How many weapons were recovered that week?",
            ["2019-10/weapons"], id="what another sentence is about",
        ),
        pytest.param(
            "We plan for the spring 2026 week. How many people were arrested in it?", [],
            id="a week of another sentence that the record lacks",
        ),
        pytest.param(
            "Thanks for all of this! Last one: how many mobile handsets and SIM cards were confiscated in 2019?", [],
            id="a lead that means nothing by itself",
        ),
        pytest.param("Of all those in the operation, who paid a fine? It was in October 2019.", [], id="a date"),
    ],
)  # fmt: skip
def test_other_sentences_tell_no_more_than_the_week(question: str, figures: list[str], dataset: Dataset) -> None:
    assert answers(dataset, question)[:1] == figures


@pytest.mark.parametrize(
    ("question", "figures"),
    [
        pytest.param(
            "I compare 2019's two later weeks. How many more people were arrested in October 2019 than in May 2019?",
            ["2019-10/arrests", "2019-05/arrests"], id="weeks of its own",
        ),
        pytest.param(
            "Which of all the weeks had the most arrests? I'd guess the March 2024 one.",
            ["2025-06/arrests", "2024-03/arrests"], id="the most, whatever is guessed",
        ),
    ],
)  # fmt: skip
def test_the_sentence_that_asks_says_of_which_weeks(question: str, figures: list[str], dataset: Dataset) -> None:
    assert answers(dataset, question)[:2] == figures


def test_a_long_word_may_be_a_misspelt_stem(dataset: Dataset) -> None:
    assert answers(dataset, "how many kids did they safegaurd")[0] == "2019-10/safeguarded.children"


def test_a_date_in_dispute_is_told(dataset: Dataset) -> None:
    verdict = first_verdict(dataset, "In which month of 2018 was the National County Lines Coordination Centre set up?")
    assert verdict.startswith("Sources differ (nclcc-launch-month)")


def test_how_many_among_a_number_asks_for_a_part(dataset: Dataset) -> None:
    """Of the 1,138 people safeguarded in May 2021, 573 were children."""
    question = "How many children were among the 1,138 vulnerable people reported by the BBC for May 2021?"
    assert answers(dataset, question)[0] == "2021-05/safeguarded.children"


def test_why_a_number_is_rejected(dataset: Dataset) -> None:
    verdict = first_verdict(dataset, "Why is the flat £400,000 for drugs in the Guernsey Press rejected?")
    assert "is rejected: " in verdict


@pytest.mark.parametrize(
    "text", ["cash in the latest", "where did it come from? I saw 12.", "two things? one", "?", ". ."]
)
def test_no_text_is_too_odd_to_read(text: str, dataset: Dataset) -> None:
    """The first two once failed: a sentence that does not ask is read as empty words."""
    answer_question(dataset, text)
