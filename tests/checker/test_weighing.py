"""The evidence that a number or a length that differs from the record was meant for it: each sign by itself."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

import countylines
from countylines.checker.analysis import SHORT_TEXT, DraftAnalysis
from countylines.checker.draft_weeks import WrongDateKind
from countylines.checker.mentions.date_mentions import DateBounds
from countylines.checker.mentions.weeks import calendar_of
from countylines.checker.reason import Reason
from countylines.checker.scope.resolution import ScopeResolver
from countylines.checker.week_words import right_lengths_of
from countylines.checker.wrong_dates import WrongDateFinder
from countylines.documents import read
from tests.checker.drafts import found

SUBJECT = "County lines gangs use the young to carry drugs into small towns. " * 7
NEAR = f"{SUBJECT}\n\nThey took 169 weapons.\n\n"
"""A draft with a figure of the record in its last paragraph."""
FAR = f"{NEAR}That was it.\n\nMore came.\n\nSo it was.\n\n"
"""One in which it is four paragraphs away."""
RIGHT = FAR.replace("took 169 weapons", "arrested 743 people")
"""The same with the number of those arrested."""

ENOUGH = [
    pytest.param(f"{NEAR}Officers arrested 721 people.", id="a figure of the record near it"),
    pytest.param(f"{NEAR}That was it.\n\nMore came.\n\nOfficers arrested 721 people.", id="one within reach"),
    pytest.param(f"{FAR}Officers arrested 721 people and took 169 weapons.", id="one in its sentence"),
    pytest.param(f"{FAR}Officers arrested 734 people.", id="digits in another order"),
    pytest.param(f"{FAR}Officers arrested 943 people.", id="one other digit"),
    pytest.param(f"{FAR}Officers safeguarded 292 adults.", id="the number of the children"),
    pytest.param(f"{FAR}Officers arrested 700 people.", id="a lost hedge"),
    pytest.param(f"{FAR}Officers arrested fewer than 690 people.", id="a hedge"),
    pytest.param(f"{FAR}Officers visited 630 cuckooed addresses.", id="a term of the subject"),
    pytest.param(f"{FAR}Officers across the country arrested 721 people.", id="the country"),
    pytest.param(f"{FAR}From 7 to 13 October 2019 officers arrested 721 people.", id="the week"),
    pytest.param(
        f"{FAR}Officers arrested 734 people, in more than 700 raids.", id="a right number that it agrees with"
    ),
    pytest.param(f"{FAR}Officers arrested 734 people.\n\nMore came.\n\nOr 743, as I read.", id="743, not beside it"),
]
TOO_LITTLE = [
    pytest.param(f"{FAR}Officers arrested 721 people.", id="nothing"),
    pytest.param(f"{FAR}Officers arrested 800 people.", id="a round number"),
    pytest.param(f"{FAR}Officers safeguarded 321 adults.", id="the number of nobody"),
    pytest.param(f"{NEAR}Officers arrested 721 people, among them three cooks.", id="another number beside it"),
    pytest.param(f"{NEAR}In the “busy” week officers arrested 721 people.", id="words of others"),
    pytest.param(f"{NEAR}Officers arrested 721 people.\n\nOur last issue had a mistake.", id="a mistake below it"),
    pytest.param(f"{NEAR}Our last issue had a mistake.\n\nOfficers arrested 721 people.", id="a mistake above it"),
    pytest.param(f"{RIGHT}Officers arrested 943 people.", id="the right number elsewhere"),
    pytest.param(
        f"{FAR}Officers arrested 734 people.\n\nSome write of 743 people held.", id="the right number below it"
    ),
    pytest.param(f"{FAR}Officers arrested 734 people.\n\nOr 743, as I read.", id="it below, of nothing"),
    pytest.param(
        f"{FAR}21:05 Ben: 734 arrests, 655 addresses, 49 lines\n\n21:06 Ann: 743!", id="it as the answer of another"
    ),
    pytest.param(
        f"{FAR}Forty-one women were arrested across the country. They made 41 referrals.",
        id="right for another figure beside it",
    ),
]


@pytest.mark.parametrize("text", ENOUGH)
def test_a_number_is_reported_if_enough_speaks_for_it(text: str, dataset: countylines.Dataset) -> None:
    assert len(found(text, dataset, week=None)) == 1


@pytest.mark.parametrize("text", TOO_LITTLE)
def test_a_number_is_passed_over_if_more_speaks_against_it(text: str, dataset: countylines.Dataset) -> None:
    assert found(text, dataset, week=None) == []
    assert Reason.OUTWEIGHED in [
        one.why_not_compared for one in DraftAnalysis(read(text, "text"), dataset).compared_numbers
    ]


def test_a_short_text_is_not_weighed(dataset: countylines.Dataset) -> None:
    text = "They took 169 weapons. Was it so? Officers arrested 721 people, among them three cooks."
    assert len(text) < SHORT_TEXT
    assert len(found(text, dataset, week=None)) == 1


WEEK = "From 7 to 13 October 2019 police held 743 people.\n\n"
"""A draft with the week and a figure of it, next to its last paragraph."""
AWAY = f"{WEEK}That was it.\n\nMore came.\n\n"
"""One in which they are farther away."""

MEANT = [
    pytest.param(
        f"{AWAY}They had a two-week crackdown.\n\nMore came.\n\nIt took one week.", id="the beginning of its sentence"
    ),
    pytest.param(
        f"{WEEK}Since then they had spoken of a two-week crackdown.\n\nMore came.\n\nIt took one week.",
        id="a right figure near it",
    ),
    pytest.param(
        f"{AWAY}As some papers had it, 743 people were held in a two-week crackdown.",
        id="a right figure in its sentence",
    ),
    pytest.param(f"{WEEK}Since then they had a two-week crackdown.", id="telling alone"),
    pytest.param(f"{WEEK}Few papers were as quiet as in that two-week crackdown.", id="papers alone"),
    pytest.param(f"{WEEK}It was not so quiet, with a two-week crackdown.", id="a negation alone"),
]
NOT_MEANT = [
    pytest.param(f"{AWAY}After all that some papers had a two-week crackdown.", id="papers had it"),
    pytest.param(f"{WEEK}Since then they had spoken of a two-week crackdown. In error.", id="an error next to it"),
    pytest.param(f"{AWAY}Since then they had a two-week crackdown, with 12 cooks.", id="another number next to it"),
    pytest.param(
        f"{WEEK}Since then they said that not all had liked the two-week crackdown.\n\nMore came.\n\nIt took one week.",
        id="a negation",
    ),
    pytest.param(f"{WEEK}Was it a two-week crackdown?", id="a question"),
    pytest.param(
        f"{WEEK}Ann: Some say that it was a two-week crackdown.\n\nBob: It wasn't.", id="a denial in the next paragraph"
    ),
    pytest.param(f"{WEEK}The Yorkshire Post prints a two-week crackdown.", id="the source that printed it"),
    pytest.param(f"{WEEK}What came of it was a two-week crackdown. It was one week.", id="the right length after it"),
    pytest.param(
        f"{AWAY}After all that you had a two-week crackdown.\n\nMore came.\n\nIt took one week.",
        id="the right length elsewhere",
    ),
]


@pytest.mark.parametrize("text", MEANT)
def test_a_length_is_reported_if_the_evidence_is_enough(text: str, dataset: countylines.Dataset) -> None:
    assert [one.kind for one in DraftAnalysis(read(text, "text"), dataset).wrong_dates] == [WrongDateKind.LENGTH]


@pytest.mark.parametrize("text", NOT_MEANT)
def test_a_length_is_passed_over_if_the_evidence_is_too_weak(text: str, dataset: countylines.Dataset) -> None:
    draft = DraftAnalysis(read(text, "text"), dataset)
    sentences = [
        one
        for passage in ScopeResolver(dataset, draft.decided, draft.facts, draft.passages).resolve()
        for one in passage
    ]
    assert [one.kind for one in WrongDateFinder(dataset, draft.decided, sentences).find()] == [WrongDateKind.LENGTH]
    assert draft.wrong_dates == ()


@pytest.mark.parametrize(
    ("days", "lengths"), [(2, {2}), (5, {5, 7}), (7, {7}), (10, {10, 7})], ids=["a weekend", "five", "seven", "ten"]
)
def test_only_what_may_be_called_a_week_is_also_seven_days_long(
    days: int, lengths: set[int], dataset: countylines.Dataset
) -> None:
    first = date(2019, 10, 7)
    bounds = DateBounds(first, first + timedelta(days - 1))
    week = calendar_of(dataset).by_id["2019-10"]._replace(days=bounds, bounds=bounds)
    assert right_lengths_of(week) == lengths
