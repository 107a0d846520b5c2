"""Times in questions: years that are numbers, the latest of what is counted, and whether a number changed."""

from __future__ import annotations

import pytest

import countylines
from countylines.search import answer_question


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        pytest.param("latest arrests", "2025-06/arrests", id="the latest"),
        pytest.param("the most recent number of arrests", "2025-06/arrests", id="the most recent number of it"),
        pytest.param("newest figure for deal lines", "2025-06/deal-lines", id="the newest figure"),
        pytest.param("latest zombie knives", "2021-10/weapons.zombie-knives", id="the latest week that has some"),
        pytest.param("latest arrests in 2021", "2021-10/arrests", id="of a year"),
        pytest.param("most recent crackdown week you have", "2025-06", id="a week, by a name that another has"),
        pytest.param("when was the most recent week", "2025-06", id="no superlative"),
        pytest.param("2000 lines", "2019-10/deal-lines", id="a round number of what is counted"),
        pytest.param("2019 arrests", "2019-10/arrests", id="a year of the record"),
        pytest.param("2017 arrests", None, id="a year that is not round"),
        pytest.param("county lines week 2000 arrests", None, id="a year after its week"),
        pytest.param("arrests in 2000", None, id="a year after a preposition"),
        pytest.param("over the last year of crackdowns how much cash", "2018-10..2019-10/cash", id="a span's name"),
    ],
)
def test_the_time_of_a_question(dataset: countylines.Dataset, question: str, answer: str | None) -> None:
    found = answer_question(dataset, question).results
    assert (found[0].item.record.id if found else None) == answer


def test_the_latest_week_with_a_figure_is_told_where_later_ones_have_none(dataset: countylines.Dataset) -> None:
    verdicts = [answer_question(dataset, one).results[0].verdict for one in ("latest zombie knives", "latest arrests")]
    assert verdicts == ["2021-10 is the latest week with a figure for it.", None]


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        pytest.param("did arrests rise", "2019-10/arrests", id="a verb"),
        pytest.param("did arrests go up", "2019-10/arrests", id="a verb and where to"),
        pytest.param("are arrests down", "2019-10/arrests", id="where to, at the end"),
        pytest.param("did arrests rise after 2019", "2020-09/arrests", id="in several weeks"),
    ],
)
def test_whether_a_number_changed(dataset: countylines.Dataset, question: str, answer: str) -> None:
    first = answer_question(dataset, question).results[0]
    assert first.item.record.id == answer
    assert first.verdict == "Search does not judge whether that is so: see countylines compare arrests."


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("did the number of police officers rise", id="what is not counted"),
        pytest.param("are house prices up", id="what the record lacks"),
    ],
)
def test_what_is_not_counted_did_not_change(dataset: countylines.Dataset, question: str) -> None:
    assert answer_question(dataset, question).results == ()


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("when was the article published", id="published"),
        pytest.param("when did the article come out", id="an article"),
        pytest.param("when was this printed", id="printed"),
    ],
)
def test_the_day_of_a_source_is_not_that_of_the_week(dataset: countylines.Dataset, question: str) -> None:
    first = answer_question(dataset, question).results[0]
    assert (first.item.noun, first.item.record.id) == ("source", "london-economic-2019")


OF_WHOLE_WEEK = "The figure is for the whole week, {}: the record has none for single days."


@pytest.mark.parametrize(
    ("question", "answer", "dates"),
    [
        pytest.param("how many arrests on the first day", "2019-10/arrests", "7–13 October 2019", id="a day"),
        pytest.param("how many arrests in the first three days", "2019-10/arrests", "7–13 October 2019", id="days"),
        pytest.param("arrests in the first 24 hours", "2019-10/arrests", "7–13 October 2019", id="hours"),
        pytest.param("arrests in the first half of the week", "2019-10/arrests", "7–13 October 2019", id="half of it"),
        pytest.param(
            "how many arrests on the second day of the October 2021 week", "2021-10/arrests", "11–17 October 2021",
            id="of another week",
        ),
    ],
)  # fmt: skip
def test_a_part_of_a_week_is_told(dataset: countylines.Dataset, question: str, answer: str, dates: str) -> None:
    first = answer_question(dataset, question).results[0]
    assert first.item.record.id == answer
    assert first.verdict == OF_WHOLE_WEEK.format(dates)


@pytest.mark.parametrize(
    ("question", "answers"),
    [
        pytest.param("how many arrests in the first half of 2021", ["2021-05/arrests"], id="first half"),
        pytest.param("how many arrests in the second half of 2021", ["2021-10/arrests"], id="second half"),
        pytest.param("how many arrests in the first quarter of 2023", ["2023-02/arrests"], id="quarter"),
        pytest.param("how many arrests in the last quarter of 2023", ["2023-10/arrests"], id="last quarter"),
        pytest.param("how many arrests in the first six months of 2021", ["2021-05/arrests"], id="months"),
        pytest.param("how many arrests in the second quarter of 2023", [], id="without a week"),
    ],
)
def test_a_part_of_a_year_has_its_own_weeks(dataset: countylines.Dataset, question: str, answers: list[str]) -> None:
    assert [one.item.record.id for one in answer_question(dataset, question).results] == answers


@pytest.mark.parametrize(
    ("question", "time"),
    [
        pytest.param("how many people were safeguarded in the first year", "first year", id="first year"),
        pytest.param("how many arrests in the second year of the campaign", "second year", id="no second week"),
        pytest.param("how many arrests in the first six months", "first six months", id="months"),
    ],
)
def test_a_time_without_a_known_beginning_is_refused(dataset: countylines.Dataset, question: str, time: str) -> None:
    answer = answer_question(dataset, question)
    assert not answer.results
    assert answer.refusal.startswith(f"The record has no week for {time!r}.")


def test_the_first_day_of_a_week_is_when_it_began(dataset: countylines.Dataset) -> None:
    assert answer_question(dataset, "what was the first day of the week").results[0].item.record.id == "2019-10"
