"""Publishers in questions: whose number is asked for, and what the record has from them."""

from __future__ import annotations

import pytest

import countylines
from countylines.errors import ConflictingWeek
from countylines.search import answer_question
from countylines.search.publisher_names import find_publishers
from tests.made import measure, observation, period, record, source

GUARDIAN = "https://www.theguardian.com/uk-news/2019/oct/18/police-arrests-uk-wide-county-lines-drug-crackdown"
SPUTNIK = (
    "https://sputniknews.com/europe/201910181077084782-record-numbers-arrested-as-uk-police-crack-down-on-"
    "county-lines-drug-networks/"
)
"""Addresses of these sources, as data/sources.json has them."""


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        pytest.param("did Metro say 743", "did 743", id="a verb after it"),
        pytest.param("did the guardian print 743", "did 743", id="with the"),
        pytest.param("how many arrests, as reported by metro", "how many arrests,", id="a participle before it"),
        pytest.param("according to the york press how many arrests", "how many arrests", id="according to"),
        pytest.param("Metro\u2019s figure for arrests", "figure for arrests", id="whose figure"),
        pytest.param("what did the BBC print for weapons", "what did for weapons", id="the capitals of its name"),
        pytest.param("arrests in metro and in the york press", "arrests", id="two of them"),
        pytest.param("arrests guardian", "arrests", id="at the end, without the"),
        pytest.param("how many did ITV News London have", "how many did", id="the longest name"),
        pytest.param("how many did the npcc report", "how many did", id="a body, with a verb of printing"),
        pytest.param("how much cash, exact figure from the NPCC", "how much cash, exact figure", id="a body's figure"),
        pytest.param("NPCC figure for arrests", "figure for arrests", id="a body before its figure"),
        pytest.param("did Sky News report 41", "did 41", id="whom a publisher copies, with a verb"),
        pytest.param("did the NCA report 41", "did 41", id="a body that one copies"),
        pytest.param("what did Essex News print", "what did", id="its name before and"),
        pytest.param("drugs in the York Press letter", "drugs", id="what it printed"),
        pytest.param("was Metro's story right that 743", "was right that 743", id="whose story"),
        pytest.param("what did Wiltshire 999s print for arrests", "what did for arrests", id="a number with a letter"),
    ],
)
def test_a_publisher_is_taken_out(dataset: countylines.Dataset, text: str, rest: str) -> None:
    assert find_publishers(dataset, text).rest == rest


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("how many times did it happen", id="an ordinary word without its article"),
        pytest.param("how many drugs courier arrests were there", id="a word that may be somebody"),
        pytest.param("how many lines are there in the UK", id="capitals of something else"),
        pytest.param("how many people did the npcc arrest", id="a body that did something else"),
        pytest.param("did the sun say 743", id="no publisher of the record"),
        pytest.param("how many decisions from the Home Office", id="somebody copied, without a verb"),
    ],
)
def test_no_publisher_is_named(dataset: countylines.Dataset, text: str) -> None:
    assert find_publishers(dataset, text).sources == ()


@pytest.mark.parametrize(
    ("question", "answer", "verdict"),
    [
        pytest.param(
            "did Metro say 743",
            "2019-10/arrests",
            "743 is the figure (3 sources). Metro prints \u201c743 people\u201d.",
            id="a number that it prints",
        ),
        pytest.param(
            "did the guardian print 743",
            "2019-10/arrests",
            "743 is the figure (3 sources). The Guardian prints \u201cMore than 700 people\u201d.",
            id="a number that it does not print",
        ),
        pytest.param(
            "how many arrests did metro report",
            "2019-10/arrests",
            "Metro prints \u201c743 people\u201d.",
            id="how many",
        ),
        pytest.param("arrests metro", "2019-10/arrests", "Metro prints \u201c743 people\u201d.", id="keywords"),
        pytest.param(
            "what is metro's figure for arrests",
            "2019-10/arrests",
            "Metro prints \u201c743 people\u201d.",
            id="whose figure",
        ),
        pytest.param(
            "what does the guardian say about drugs",
            "2019-10/drugs.value",
            "The Guardian prints \u201cmore than \u00a3400,000 worth of drugs\u201d.",
            id="what it says of what everything in the record shares",
        ),
        pytest.param(
            "what did the BBC print for weapons",
            "2019-01/weapons",
            "BBC News prints \u201cover 140 weapons\u201d.",
            id="another week, if it is not about the record's own",
        ),
        pytest.param(
            "did metro or the guardian print 743",
            "2019-10/arrests",
            "743 is the figure (3 sources). The Guardian prints \u201cMore than 700 people\u201d. Metro prints "
            "\u201c743 people\u201d.",
            id="two of them",
        ),
        pytest.param(
            "how many cuckooed addresses per lbc",
            "2021-05/addresses.cuckooed",
            "The record has no number from LBC for it.",
            id="a number that nobody has from it",
        ),
        pytest.param(
            "what figure did the yorkshire post give for cuckooed homes",
            "2019-10/addresses.cuckooed",
            "Yorkshire Post prints \u201c665 cuckooed addresses\u201d, which is rejected: Alone: six other accounts "
            "all print 655.",
            id="a number that is rejected",
        ),
        pytest.param(
            "did LBC get 29 firearms",
            "2021-10/weapons.firearms",
            "\u201c29 were firearms\u201d (LBC) is rejected: Alone: the NPCC and the other accounts print 49.",
            id="likewise, and told of the number",
        ),
        pytest.param(
            "did the daily mail print 743",
            "2019-10/arrests",
            "743 is the figure (3 sources). Daily Mail prints \u201cMore than 700 men and women\u201d.",
            id="a word of a name that asks for a rate",
        ),
        pytest.param(
            "did the BBC print 743",
            "2019-10/arrests",
            "743 is the figure (3 sources). The record has no number from BBC News for it.",
            id="somebody else's number, in another week than its own",
        ),
        pytest.param(
            "was it the guardian that printed 665",
            "2019-10/addresses.cuckooed",
            "“665 cuckooed addresses” (Yorkshire Post) is rejected: Alone: six other accounts all print 655. "
            "The Guardian prints “655 cuckooed addresses”.",
            id="whether it was that",
        ),
        pytest.param(
            "Does Metro's figure for women arrested differ from the Guardian's",
            "2019-10/arrests.women",
            "The Guardian prints “91 women”. Metro prints “91 women”.",
            id="whether two differ",
        ),
        pytest.param(
            "latest weapons in metro", "2020-09/weapons", "Metro prints \u201c196 weapons\u201d.", id="the latest of it"
        ),
        pytest.param("when was the guardian article published", "guardian-2019-10-18", GUARDIAN, id="its day"),
        pytest.param("link to the Guardian article", "guardian-2019-10-18", GUARDIAN, id="its link"),
        pytest.param("what does sputnik say", "sputnik-2019-10-18", SPUTNIK, id="anything it says"),
        pytest.param("what did the npcc say about slavery", "ball-04", None, id="a body, and its people's words"),
    ],
)
def test_what_a_publisher_printed(
    dataset: countylines.Dataset, question: str, answer: str, verdict: str | None
) -> None:
    first = answer_question(dataset, question).results[0]
    assert (first.item.record.id, first.verdict) == (answer, verdict)


def test_what_a_publisher_does_not_print_is_no_answer_beside_what_it_prints(dataset: countylines.Dataset) -> None:
    results = answer_question(dataset, "what did the York Press say about arrests").results
    assert [one.item.record.id for one in results] == ["2019-10/arrests"]


@pytest.mark.parametrize(
    ("week", "question", "answers"),
    [
        pytest.param("2019-05", "how many women were arrested", ["2019-05/arrests.women"], id="another week"),
        pytest.param("2019-10", "arrests last week", ["2019-10/arrests"], id="a time that nothing else tells"),
        pytest.param("all", "how many rifles", ["2021-10/weapons.firearms.rifles"], id="all weeks"),
        pytest.param("all", "xl bully dogs", ["2024-03/dogs.xl-bully", "2024-11/dogs.xl-bully"], id="each of them"),
        pytest.param("2019-05", "zombie knives", [], id="a week without it"),
    ],
)
def test_the_week_of_an_option(dataset: countylines.Dataset, week: str, question: str, answers: list[str]) -> None:
    results = answer_question(dataset, question, week=week).results
    assert [one.item.record.id for one in results][: len(answers) or None] == answers


def test_the_week_of_an_option_is_not_another_than_that_of_the_question(dataset: countylines.Dataset) -> None:
    with pytest.raises(ConflictingWeek, match="belongs to 2019-10, but --week is 2019-05"):
        answer_question(dataset, "arrests in October 2019", week="2019-05")


def test_a_source_of_an_option_alone_counts(dataset: countylines.Dataset) -> None:
    first = answer_question(dataset, "how many arrests", source="york-press-2019-10-28").results[0]
    assert str(first.item.record.best) == "700"
    assert str(first.verdict).startswith("\u201c700 arrests\u201d (York Press) is rejected")
    other = answer_question(dataset, "743 arrests", source="guardian-2019-10-18").results[0]
    assert str(other.verdict).startswith("The Guardian does not print 743")


@pytest.mark.parametrize(
    ("source", "question", "refusal"),
    [
        pytest.param("metro-2019-10-18", "who is duncan ball", "no answer to this from Metro.", id="no figure"),
        pytest.param(
            "metro-2019-10-18",
            "arrests in may 2019",
            "The record has no figure from Metro for \u201cArrests\u201d in 2019-05. It has one in 2019-10.",
            id="a week that it is not about",
        ),
        pytest.param("lbc-2021-10-21", "how many knives", "no answer to this from LBC.", id="what it does not print"),
    ],
)
def test_a_source_of_an_option_lacks_it(dataset: countylines.Dataset, source: str, question: str, refusal: str) -> None:
    answer = answer_question(dataset, question, source=source)
    assert answer.results == ()
    assert refusal in answer.refusal


def test_weeks_of_a_source_stand_where_a_question_names_none() -> None:
    made = record(
        periods=[period("2019-10"), period("2020-05")],
        sources=[source("a"), source("gazette", publisher="Fenland Gazette")],
        measures=[measure("hens")],
        observations=[
            observation("hens", "exactly", 7),
            observation("hens", "exactly", 9, period="2020-05", source="gazette"),
        ],
    )
    first = answer_question(made, "hens fenland gazette").results[0]
    assert first.item.record.period.id == "2020-05"


@pytest.mark.parametrize(
    ("question", "name"),
    [
        pytest.param("did the Daily Mirror report 743 arrests", "the Daily Mirror", id="two words"),
        pytest.param("did the Sun report 49 lines", "the Sun", id="a word of ordinary English"),
        pytest.param("did the daily mirror report 743 arrests", "the daily mirror", id="in lower case"),
        pytest.param("how many arrests did the Daily Mirror report", "the Daily Mirror", id="how many"),
        pytest.param("how many arrests according to the Telegraph", "the Telegraph", id="according to"),
    ],
)
def test_no_figure_is_that_of_an_unknown_publisher(question: str, name: str, dataset: countylines.Dataset) -> None:
    answer = answer_question(dataset, question)
    assert not answer.results
    assert answer.refusal == f"The record has no source called {name!r}."


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        pytest.param("did the police report 743 arrests", "2019-10/arrests", id="a body"),
        pytest.param("did the paper print 743", "2019-10/arrests", id="no name"),
        pytest.param("did the gang have 12 guns", "2019-10/weapons.firearms", id="no publisher's verb"),
        pytest.param("did Metro report 743 arrests", "2019-10/arrests", id="a publisher"),
        pytest.param("did the Independent report 169 weapons", "2019-10/weapons", id="one with an article"),
    ],
)
def test_whom_the_record_knows_is_not_unknown(question: str, answer: str, dataset: countylines.Dataset) -> None:
    assert answer_question(dataset, question).results[0].item.record.id == answer
