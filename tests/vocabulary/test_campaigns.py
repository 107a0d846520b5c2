"""What a record calls its weeks."""

from __future__ import annotations

from typing import TypeVar

import pytest

from countylines.record.nouns.figures import CountedAs
from countylines.record.nouns.vocabulary import WordGroup
from countylines.text.tokens import PhraseTable
from countylines.vocabulary.campaigns import campaign_vocabulary, subject_name_beginnings, subject_word_beginnings
from tests.made import dating, measure, period, record, term, word_group

COUNTS = record(
    header={"subject": ["Geese"]},
    periods=[
        period(
            "2019-10", label="October 2019, the third", names=("the great count", "the week of counts", "bird week")
        ),
        period("spring-tide", label="Springtime count, 2019", names=("bird week", "the geese")),
        period("2019", weeks=("2019-10",), names=("the long year",)),
    ],
    measures=[measure("geese", counted_as=(CountedAs(("the geese",)),))],
    terms=[term("Tally", "Roll-call"), term("Census", "Sweep")],
    datings=[dating("2019-10", "a", "the autumn beat"), dating("2019-10", "b")],
    vocabulary=[
        word_group("campaign", "count", "counts", "sweep", "watch", "beat", "week of watching"),
        WordGroup("flying", ("fly*", "On the wing"), subject=True),
        word_group("swimming", "swim*"),
    ],
)


T = TypeVar("T")


def meanings(table: PhraseTable[T], *words: str) -> list[T]:
    """List what words mean that stand next to each other."""
    return [one.meaning for one in table.find(words, 0, len(words)) if (one.first, one.last) == (0, len(words))]


@pytest.mark.parametrize(
    ("words", "is_printed"),
    [
        pytest.param("count", [True], id="printed in a label"),
        pytest.param("beat", [True], id="printed in a dating"),
        pytest.param("sweep", [True], id="printed as a term"),
        pytest.param("watch", [False], id="not printed"),
        pytest.param("watches", [], id="an irregular plural"),
        pytest.param("beats", [True], id="the plural"),
        pytest.param("countss", [], id="no plural of a plural"),
        pytest.param("week of watching", [False], id="a phrase"),
        pytest.param("week of watchings", [], id="no plural of a phrase"),
        pytest.param("operation", [False], id="a word for campaigns in any record"),
        pytest.param("census", [True], id="a term with a name that means a campaign"),
        pytest.param("tally", [], id="a term without one"),
        pytest.param("geese", [], id="another word"),
    ],
)
def test_words_for_a_week_of_the_series(words: str, is_printed: list[bool]) -> None:
    assert meanings(campaign_vocabulary(COUNTS).campaigns, *words.split()) == is_printed


@pytest.mark.parametrize(
    ("name", "weeks"),
    [
        pytest.param("the great count", {"2019-10"}, id="a name of a week"),
        pytest.param("spring tide", {"spring-tide"}, id="an id in words"),
        pytest.param("spring", {"spring-tide"}, id="the first word of an id"),
        pytest.param("tide", set(), id="not its second word"),
        pytest.param("springtime count", {"spring-tide"}, id="the head of a label"),
        pytest.param("2019", set(), id="not what follows a comma in a label, nor an id in digits"),
        pytest.param("october 2019", set(), id="not the label of an id in digits, which is a date"),
        pytest.param("the week of counts", set(), id="only words for all weeks"),
        pytest.param("bird week", set(), id="a name of all weeks"),
        pytest.param("the geese", set(), id="a noun that counts"),
        pytest.param("the long year", set(), id="a name of a span"),
    ],
)
def test_names_of_certain_weeks(name: str, weeks: set[str]) -> None:
    found = meanings(campaign_vocabulary(COUNTS).names, *name.split())
    assert set().union(*found) == weeks


def test_the_label_of_a_week_whose_id_begins_with_a_digit_is_no_name() -> None:
    weeks = [period("2019-10", label="First count, 2019"), period("4-days", label="Second count, 2020")]
    names = campaign_vocabulary(record(periods=weeks)).names
    assert not meanings(names, "first", "count")
    assert not meanings(names, "second", "count")


def test_words_of_the_subject() -> None:
    assert subject_word_beginnings(COUNTS) == ("geese", "fly", "on the wing")
    assert subject_word_beginnings(record()) == ()


def test_the_names_of_the_subject_are_those_of_its_words_that_stand_in_the_title() -> None:
    dataset = record({"title": "Fly-ways of geese", "subject": ["Geese", "flyway", "marsh"]})
    assert subject_name_beginnings(dataset) == ("geese", "flyway")
