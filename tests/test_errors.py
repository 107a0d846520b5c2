"""Every refusal says in a sentence what is wrong and what to do about it."""

from __future__ import annotations

import json

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from countylines import errors
from countylines.cli.destinations import UnusableDestination
from countylines.cli.drafts import UnreadableInput
from countylines.cli.refusals import tell
from countylines.cli.rule_choice import UnknownRule
from countylines.cli.streams import Unwritable
from countylines.documents.decoding import UndecodableDraft
from countylines.errors import (
    AmbiguousName,
    AnotherText,
    AnotherWeek,
    CountylinesError,
    DamagedRecord,
    NoAnswer,
    NoBound,
    NoDataset,
    NoSpans,
    NoSQLite,
    NotAFigure,
    NotCitable,
    NotInWeek,
    NoValue,
    UnknownField,
    UnknownName,
    UnreadableQuantity,
)
from countylines.output.json_schema import schema_of

LISTING = "countylines who"
SENTENCES = [
    pytest.param(
        UnknownName("person", "hollland", ["nikki-holland"], LISTING),
        "No person is called 'hollland'. Did you mean nikki-holland? All of them: countylines who",
        id="unknown name, one near",
    ),
    pytest.param(
        UnknownName("person", "b", ["ball", "bell", "bull"], LISTING),
        "No person is called 'b'. Did you mean ball, bell or bull? All of them: countylines who",
        id="unknown name, three near",
    ),
    pytest.param(
        UnknownName("person", "", (), LISTING),
        "The name of the person is empty. All of them: countylines who",
        id="an empty name",
    ),
    pytest.param(
        UnknownName("speaker", "nikki", (), LISTING, "Write --speaker 'nikki holland'."),
        "No speaker is called 'nikki'. Write --speaker 'nikki holland'. All of them: countylines who",
        id="unknown name, with a hint",
    ),
    pytest.param(
        UnknownName("person", "a\x1b[31m\n", (), LISTING),
        "No person is called 'a\\x1b[31m\\n'. All of them: countylines who",
        id="control characters are shown, not obeyed",
    ),
    pytest.param(
        AmbiguousName("person", "ball", ["duncan-ball", "ann-ball"], LISTING),
        "More than one person is called 'ball': duncan-ball, ann-ball. Write one of these. "
        "All of them: countylines who",
        id="ambiguous name",
    ),
    pytest.param(
        AnotherText("a.txt", "The Valley News", 0, 30),
        "a.txt is another text than the record was taken from: none of the 30 spans of The Valley News stand in it. "
        "To hold a draft against the record: countylines check FILE",
        id="another text, nothing found",
    ),
    pytest.param(
        AnotherText("a.txt", "The Valley News", 1, 30),
        "a.txt is another text than the record was taken from: 1 of the 30 spans of The Valley News stands in it. "
        "To hold a draft against the record: countylines check FILE",
        id="another text, one found",
    ),
    pytest.param(
        NoSpans("metro", ["a", "b"]),
        "The record has no words of metro to look for. It has some of a, b.",
        id="no spans of a source",
    ),
    pytest.param(
        NoSpans(None, ()),
        "The record has no words of a text to look for. It has none of any source.",
        id="no spans at all",
    ),
    pytest.param(
        UnknownField("figure", "vlaue", ["value"], ["id", "value"]),
        "The answer has no field 'vlaue'. Did you mean value? Its fields: id, value",
        id="unknown field",
    ),
    pytest.param(
        UnknownField("figure", "x", [], ["id", "value"]),
        "The answer has no field 'x'. Its fields: id, value",
        id="unknown field, none near",
    ),
    pytest.param(NoAnswer("Nothing matches 'tanks'."), "Nothing matches 'tanks'.", id="no answer"),
    pytest.param(
        NotInWeek("dogs.dangerous", "2019-10", ["2023-10", "2025-06"]),
        "The record has no dogs.dangerous for 2019-10. It has one for 2023-10, 2025-06.",
        id="not in the week",
    ),
    pytest.param(
        NotInWeek("arrests", "2019-10", ["2018-10"], "bbc-2018"),
        "bbc-2018 prints no arrests for 2019-10. It prints one for 2018-10.",
        id="not in the week, of one source",
    ),
    pytest.param(
        NotInWeek("arrests", "all", ["2018-10", "2019-10"]),
        "The record has no arrests for any single week. It has one for 2018-10, 2019-10.",
        id="not for all weeks",
    ),
    pytest.param(
        NotInWeek("arrests", "2019-10", [], "bbc-2018"),
        "bbc-2018 prints no arrests for 2019-10, nor for any other period.",
        id="in no week",
    ),
    pytest.param(
        NoBound("2019-10/arrests", "high", ">=742"),
        "2019-10/arrests has no upper bound: the record holds >=742.",
        id="no upper bound",
    ),
    pytest.param(
        NoBound("2019-10/arrests", "reported", ">=742"),
        "2019-10/arrests has no wording: the record holds >=742.",
        id="no wording",
    ),
    pytest.param(
        NoBound("2019-10/drugs.value", "low", None),
        "2019-10/drugs.value is disputed and has no best interval: countylines show 2019-10/drugs.value",
        id="no best",
    ),
    pytest.param(
        NotCitable("nca", "organisation", ["holland-01", "holland-02"]),
        "'nca' is an organisation, and only a figure, an observation, a quote, a claim or a source can be cited. "
        "The nearest of these: countylines cite holland-01",
        id="not to be cited",
    ),
    pytest.param(
        NotCitable("sam-smith", "person", []),
        "'sam-smith' is a person, and only a figure, an observation, a quote, a claim or a source can be cited.",
        id="not to be cited, and nothing near",
    ),
    pytest.param(
        NoValue("nikki-holland", "person", "person:nikki-holland"),
        "'nikki-holland' is a person and has no single value. To see it: countylines show person:nikki-holland",
        id="no value",
    ),
    pytest.param(
        NoValue("nca", "organisation", "organisation:nca"),
        "'nca' is an organisation and has no single value. To see it: countylines show organisation:nca",
        id="no value, before a vowel",
    ),
    pytest.param(
        NoValue("holland-06", "quote", "quote:holland-06", "low"),
        "'holland-06' is a quote and has no lower bound. To see it: countylines show quote:holland-06",
        id="no bound of words",
    ),
    pytest.param(
        NotAFigure("holland", "person", "--week"),
        "'holland' is a person, and --week is for figures alone. Leave it out.",
        id="not a figure",
    ),
    pytest.param(
        AnotherWeek("2019-10/arrests", "2019-10", "2018-10"),
        "'2019-10/arrests' is of 2019-10, and --week says 2018-10. Leave one of the two out.",
        id="another week",
    ),
    pytest.param(
        NoDataset("records", "there is no such folder"),
        "No record at 'records': there is no such folder. A record is a folder with dataset.json in it.",
        id="no dataset",
    ),
    pytest.param(
        DamagedRecord("records", ["topics.json: is missing"]),
        "The record at 'records' is damaged, 1 problem:\ntopics.json: is missing",
        id="damaged, once",
    ),
    pytest.param(
        DamagedRecord("records", ["topics.json: is missing", "terms.json: is missing"]),
        "The record at 'records' is damaged, 2 problems:\ntopics.json: is missing\nterms.json: is missing",
        id="damaged, twice",
    ),
    pytest.param(
        UnreadableQuantity("many people", "holds no number"),
        "'many people' holds no number. Write one number, such as 'more than 700'.",
        id="unreadable quantity",
    ),
    pytest.param(
        NoSQLite("no such module: fts5"),
        "There is no SQLite with full-text search here: no such module: fts5. Another kind of export needs none.",
        id="no SQLite",
    ),
]


@pytest.mark.parametrize(("error", "sentence"), SENTENCES)
def test_the_sentence(error: CountylinesError, sentence: str) -> None:
    assert str(error) == sentence


def error_classes() -> list[type[CountylinesError]]:
    """List the classes of errors, the one they share first."""
    named = vars(errors).values()
    return [thing for thing in named if isinstance(thing, type) and issubclass(thing, CountylinesError)]


def test_every_error_has_a_sentence_here() -> None:
    written = {type(parameters.values[0]) for parameters in SENTENCES}
    assert written == set(error_classes()) - {CountylinesError}


ELSEWHERE = [
    pytest.param(Unwritable("No space left on device"), id="unwritable"),
    pytest.param(UnknownRule("misquoted", ["misquote"], ["misquote", "lost-hedge"]), id="unknown rule"),
    pytest.param(UnreadableInput("a.md", "is not there"), id="unreadable input"),
    pytest.param(UnusableDestination("out", "is there already", "To replace it: --force"), id="destination"),
]
"""The errors of the rim, which have sentences of their own where they are raised."""

TOLD = [*((one.values[0], one.id) for one in SENTENCES), *((one.values[0], one.id) for one in ELSEWHERE)]


@pytest.mark.parametrize("error", [pytest.param(error, id=name) for error, name in TOLD])
def test_what_programs_are_told_keeps_to_its_schema(
    error: CountylinesError, capsys: pytest.CaptureFixture[str]
) -> None:
    tell(error.reason, str(error), 2, error, as_json=True)
    told = json.loads(capsys.readouterr().err)
    described = schema_of("error")
    assert set(told) <= set(described["properties"])
    assert [fault.message for fault in Draft202012Validator(described).iter_errors(told)] == []
    assert told.get("side") in (None, "best", "low", "high", "reported")


def test_every_error_there_is_is_held_against_its_schema() -> None:
    below: set[type[CountylinesError]] = set()
    waiting: list[type[CountylinesError]] = [CountylinesError]
    while waiting:
        found = waiting.pop().__subclasses__()
        waiting += found
        below.update(one for one in found if one.__module__.startswith("countylines."))
    assert {type(error) for error, _ in TOLD} == below - {UndecodableDraft}


def test_each_reason_is_one_word_for_programs_and_its_own() -> None:
    reasons = [error.reason for error in error_classes()]
    assert len(reasons) == len(set(reasons))
    assert all(reason == reason.lower() and " " not in reason for reason in reasons)


@pytest.mark.parametrize("error", [NotInWeek, NoBound])
def test_a_good_question_without_an_answer_is_told_apart(error: type[CountylinesError]) -> None:
    assert issubclass(error, NoAnswer)


def test_the_fields_are_kept() -> None:
    error = UnknownName("person", "ball", ["duncan-ball"], LISTING)
    assert (error.kind, error.name, error.nearest, error.listing) == (
        "person",
        "ball",
        ("duncan-ball",),
        LISTING,
    )
