"""Every error's message says what is wrong and what to do about it."""

from __future__ import annotations

import json
import pickle

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from countylines import errors
from countylines.cli import OUT_OF_MEMORY
from countylines.cli.atomic_write import UnusableDestination
from countylines.cli.baseline import UnusableBaseline
from countylines.cli.configuration import UnknownRule, UnusableConfiguration
from countylines.cli.fixing import UnwritableDraft
from countylines.cli.input_files import FolderWithoutDrafts, UnreadableInput
from countylines.cli.run import OutOfMemory, WrongUsage
from countylines.cli.serving import MissingExtra, NoStreams
from countylines.cli.streams import Unwritable, write_error
from countylines.documents import UndecodableDraft
from countylines.errors import (
    AmbiguousName,
    ConflictingSource,
    ConflictingWeek,
    CountylinesError,
    DamagedRecord,
    NoAnswer,
    NoBound,
    NoDataset,
    NoSpans,
    NoSQLite,
    NotAFigure,
    NotAnswered,
    NotCitable,
    NotInWeek,
    NoValue,
    UnknownField,
    UnknownName,
    UnreadableQuantity,
    WrongText,
)
from countylines.output.answers import schema_of_answer

LISTING = "countylines who"
MESSAGES = [
    pytest.param(
        UnknownName("person", "hollland", ["nikki-holland"], LISTING),
        "No person is called 'hollland'. Did you mean nikki-holland? To look up names: countylines who",
        id="unknown name, one similar",
    ),
    pytest.param(
        UnknownName("person", "b", ["ball", "bell", "bull"], LISTING),
        "No person is called 'b'. Did you mean ball, bell or bull? To look up names: countylines who",
        id="unknown name, three similar",
    ),
    pytest.param(
        UnknownName("thing", "hollland", (), "countylines search WORDS"),
        "Nothing is called 'hollland'. To look up names: countylines search WORDS",
        id="unknown name, any kind",
    ),
    pytest.param(
        UnknownName("person", "", (), LISTING),
        "The person name is empty. To look up names: countylines who",
        id="empty name",
    ),
    pytest.param(
        UnknownName("speaker", "nikki", (), LISTING, "Write --speaker 'nikki holland'."),
        "No speaker is called 'nikki'. Write --speaker 'nikki holland'. To look up names: countylines who",
        id="unknown name, with a hint",
    ),
    pytest.param(
        UnknownName("person", "a\x1b[31m\n", (), LISTING),
        "No person is called 'a\\x1b[31m\\n'. To look up names: countylines who",
        id="control characters are escaped",
    ),
    pytest.param(
        AmbiguousName("person", "ball", ["duncan-ball", "ann-ball"], LISTING),
        "'ball' may mean more than one person. Use one of: duncan-ball, ann-ball. To look up names: countylines who",
        id="ambiguous name",
    ),
    pytest.param(
        WrongText("a.txt", "The Valley News", 0, 30),
        "a.txt is not a copy of the source text: it contains none of the 30 spans of The Valley News. "
        "To check a draft against the record: countylines check FILE",
        id="wrong text, no span found",
    ),
    pytest.param(
        WrongText("a.txt", "The Valley News", 1, 30),
        "a.txt is not a copy of the source text: it contains 1 of the 30 spans of The Valley News. "
        "To check a draft against the record: countylines check FILE",
        id="wrong text, one span found",
    ),
    pytest.param(
        NoSpans("metro", ["a", "b"]),
        "The record has no spans of metro to verify. It has spans of: a, b.",
        id="no spans of this source",
    ),
    pytest.param(
        NoSpans(None, ()),
        "The record has no spans of any source: there is nothing to verify.",
        id="no spans at all",
    ),
    pytest.param(
        UnknownField("figure", "vlaue", ["value"], ["id", "value"]),
        "No field is called 'vlaue'. Did you mean value? The fields are: id, value",
        id="unknown field",
    ),
    pytest.param(
        UnknownField("claim", "Evidence", [], ["id"], "show has it."),
        "No field is called 'Evidence'. show has it. The fields are: id",
        id="unknown field that another answer has",
    ),
    pytest.param(
        UnknownField("figure", "x", [], ["id", "value"]),
        "No field is called 'x'. The fields are: id, value",
        id="unknown field, none similar",
    ),
    pytest.param(NoAnswer("Nothing matches 'tanks'."), "Nothing matches 'tanks'.", id="no answer"),
    pytest.param(
        NotAnswered("Nothing counts 'tanks'.", ["claim-04", "weapons"], ["Asserted by The Echo", "Weapons"]),
        "Nothing counts 'tanks'. Nearest: claim-04 (Asserted by The Echo), weapons (Weapons)",
        id="not answered",
    ),
    pytest.param(
        NotAnswered("Nothing counts 'tanks'.", (), ()),
        "Nothing counts 'tanks'. To see what the record covers: countylines stats, quotes, claims, glossary, who",
        id="not answered, nothing near",
    ),
    pytest.param(
        NotInWeek("dogs.dangerous", "2019-10", ["2023-10", "2025-06"]),
        "The record has no figure for dogs.dangerous in 2019-10. It has one in 2023-10, 2025-06.",
        id="not in this week",
    ),
    pytest.param(
        NotInWeek("arrests", "2019-10", ["2018-10"], "bbc-2018"),
        "bbc-2018 prints no figure for arrests in 2019-10. It prints one in 2018-10.",
        id="not in this week, one source",
    ),
    pytest.param(
        NotInWeek("arrests", "all", ["2018-10", "2019-10"]),
        "The record has no figure for arrests in any single week. It has one in 2018-10, 2019-10.",
        id="not in any single week",
    ),
    pytest.param(
        NotInWeek("arrests", "2019-10", [], "bbc-2018"),
        "bbc-2018 prints no figure for arrests in 2019-10, nor in any other period.",
        id="not in any period",
    ),
    pytest.param(
        NoBound("2019-10/arrests", "high", ">=742"),
        "2019-10/arrests has no upper bound. Its best interval is >=742.",
        id="no upper bound",
    ),
    pytest.param(
        NoBound("2019-10/arrests", "reported", ">=742"),
        "2019-10/arrests has no wording. Its best interval is >=742.",
        id="no wording",
    ),
    pytest.param(
        NoBound("2019-10/drugs.value", "low", None),
        "2019-10/drugs.value is disputed and has no best interval. To see why: countylines show 2019-10/drugs.value",
        id="disputed, no best interval",
    ),
    pytest.param(
        NotCitable("nca", "organisation", ["holland-01", "holland-02"]),
        "'nca' is an organisation. Only figures, observations, quotes, claims and sources can be cited. "
        "To cite something related: countylines cite holland-01",
        id="not citable, something related",
    ),
    pytest.param(
        NotCitable("sam-smith", "person", []),
        "'sam-smith' is a person. Only figures, observations, quotes, claims and sources can be cited.",
        id="not citable, nothing related",
    ),
    pytest.param(
        NoValue("nikki-holland", "person", "person:nikki-holland"),
        "'nikki-holland' is a person and has no value. To see it: countylines show person:nikki-holland",
        id="no value",
    ),
    pytest.param(
        NoValue("nca", "organisation", "organisation:nca"),
        "'nca' is an organisation and has no value. To see it: countylines show organisation:nca",
        id="no value, noun with a vowel",
    ),
    pytest.param(
        NoValue("hatching", "term", "term:hatched", nearest=["eggs.hatched"]),
        "'hatching' is a term and has no value. To see it: countylines show term:hatched; "
        "for a figure about it: countylines get eggs.hatched",
        id="no value, but a figure about it",
    ),
    pytest.param(
        NoValue("holland-06", "quote", "quote:holland-06", "low"),
        "'holland-06' is a quote and has no lower bound. To see it: countylines show quote:holland-06",
        id="no bound of a quote",
    ),
    pytest.param(
        NotAFigure("holland", "person", "--week"),
        "'holland' is a person, and --week applies only to figures. Remove --week.",
        id="not a figure",
    ),
    pytest.param(
        ConflictingWeek("2019-10/arrests", "2019-10", "2018-10"),
        "'2019-10/arrests' belongs to 2019-10, but --week is 2018-10. Remove one of the two.",
        id="conflicting week",
    ),
    pytest.param(
        ConflictingSource("what did Metro print for arrests", "Metro", "guardian-2019-10-18"),
        "The question is about Metro, but --source is guardian-2019-10-18. Remove one of the two.",
        id="conflicting source",
    ),
    pytest.param(
        NoDataset("records", "there is no such folder"),
        "No record at 'records': there is no such folder. A record is a folder that contains dataset.json.",
        id="no dataset",
    ),
    pytest.param(
        DamagedRecord("records", ["topics.json: is missing"]),
        "The record at 'records' is damaged. It has 1 problem:\ntopics.json: is missing",
        id="damaged, one problem",
    ),
    pytest.param(
        DamagedRecord("records", ["topics.json: is missing", "terms.json: is missing"]),
        "The record at 'records' is damaged. It has 2 problems:\ntopics.json: is missing\nterms.json: is missing",
        id="damaged, two problems",
    ),
    pytest.param(
        DamagedRecord("records", ["topics.json: is missing"], 2),
        "The record at 'records' is damaged. It has 3 problems:\ntopics.json: is missing\nand 2 more.",
        id="damaged, more problems than are listed",
    ),
    pytest.param(
        UnreadableQuantity("many people", "contains no number"),
        "'many people' contains no number. Write one number, such as 'more than 100'.",
        id="unreadable quantity",
    ),
    pytest.param(
        NoSQLite("no such module: fts5"),
        "This Python has no SQLite with full-text search: no such module: fts5. "
        "The other kinds of export do not need it.",
        id="no SQLite",
    ),
]


@pytest.mark.parametrize(("error", "message"), MESSAGES)
def test_the_message(error: CountylinesError, message: str) -> None:
    assert str(error) == message


@pytest.mark.parametrize(("error", "message"), MESSAGES)
def test_an_error_can_be_passed_to_another_process(error: CountylinesError, message: str) -> None:
    assert str(pickle.loads(pickle.dumps(error))) == message  # noqa: S301  our own


def error_classes() -> list[type[CountylinesError]]:
    """List the error classes of countylines.errors, the base class first."""
    members = vars(errors).values()
    return [member for member in members if isinstance(member, type) and issubclass(member, CountylinesError)]


def test_every_error_class_is_tested_here() -> None:
    tested = {type(parameters.values[0]) for parameters in MESSAGES}
    assert tested == set(error_classes()) - {CountylinesError}


DEFINED_ELSEWHERE = [
    pytest.param(Unwritable("No space left on device"), id="unwritable"),
    pytest.param(WrongUsage("Missing argument 'ID...'. Help: countylines get --help"), id="usage"),
    pytest.param(OutOfMemory(OUT_OF_MEMORY), id="out of memory"),
    pytest.param(UnknownRule("misquoted", ["misquote"], ["misquote", "lost-hedge"]), id="unknown rule"),
    pytest.param(UnreadableInput("a.md", "does not exist"), id="unreadable input"),
    pytest.param(FolderWithoutDrafts("d", "is a folder without drafts"), id="a folder without drafts"),
    pytest.param(UnwritableDraft("a.md", "is read-only"), id="draft"),
    pytest.param(UnusableConfiguration("pyproject.toml", "it is not UTF-8."), id="configuration"),
    pytest.param(UnusableBaseline("known.json", "is not a baseline"), id="baseline"),
    pytest.param(UnwritableDraft("a.md", "was changed while it was checked"), id="unwritable draft"),
    pytest.param(MissingExtra("lsp"), id="missing extra"),
    pytest.param(NoStreams(), id="no streams"),
    pytest.param(UnusableDestination("out", "already exists", "Add --force to replace it."), id="destination"),
]
"""Errors of other modules, whose messages are tested beside those modules."""

ANSWERED = "countylines.connect."
"""The modules whose errors are answers to agents, which the command line never prints."""

ERRORS = [(parameters.values[0], parameters.id) for parameters in (*MESSAGES, *DEFINED_ELSEWHERE)]


@pytest.mark.parametrize("error", [pytest.param(error, id=name) for error, name in ERRORS])
def test_an_error_as_json_matches_its_schema(error: CountylinesError, capsys: pytest.CaptureFixture[str]) -> None:
    write_error(error, 2, as_json=True)
    printed = json.loads(capsys.readouterr().err)
    described = schema_of_answer("error")
    assert set(printed) <= set(described["properties"])
    assert [fault.message for fault in Draft202012Validator(described).iter_errors(printed)] == []
    assert printed.get("side") in (None, "best", "low", "high", "reported")


def test_every_error_class_of_the_package_is_checked_against_the_schema() -> None:
    classes: set[type[CountylinesError]] = set()
    waiting: list[type[CountylinesError]] = [CountylinesError]
    while waiting:
        subclasses = waiting.pop().__subclasses__()
        waiting += subclasses
        classes.update(error for error in subclasses if error.__module__.startswith("countylines."))
    classes = {error for error in classes if not error.__module__.startswith(ANSWERED)}
    assert {type(error) for error, _ in ERRORS} == classes - {UndecodableDraft}


def test_each_reason_is_unique_and_in_kebab_case() -> None:
    reasons = [error.reason for error in error_classes()]
    assert len(reasons) == len(set(reasons))
    assert all(reason == reason.lower() and " " not in reason for reason in reasons)


@pytest.mark.parametrize("error", [NotInWeek, NoBound])
def test_a_valid_question_without_an_answer_raises_no_answer(error: type[CountylinesError]) -> None:
    assert issubclass(error, NoAnswer)


def test_an_error_keeps_its_fields() -> None:
    error = UnknownName("person", "ball", ["duncan-ball"], LISTING)
    assert (error.kind, error.name, error.nearest, error.listing) == (
        "person",
        "ball",
        ("duncan-ball",),
        LISTING,
    )
