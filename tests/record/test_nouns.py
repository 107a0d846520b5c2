"""The nouns are values: frozen, slotted, hashable, and equal where their fields are."""

from __future__ import annotations

import importlib
import pkgutil
from decimal import Decimal
from typing import Any

import pytest

import countylines.record.nouns
from countylines.figures.figure import Figure
from countylines.figures.hedges import HEDGES
from countylines.figures.interval import Interval
from countylines.figures.quantity import Quantity
from countylines.record.nouns.claim import Claim
from countylines.record.nouns.dates import Date, Dating, Event
from countylines.record.nouns.evidence import Evidence, Span
from countylines.record.nouns.figures import CountedAs, Disagreement, Measure, Observation, Period, Side, Sum
from countylines.record.nouns.header import ComparedMeasure, Derivation, Header, Licence
from countylines.record.nouns.people import Organisation, Person, Post
from countylines.record.nouns.quotes import Quote, Topic
from countylines.record.nouns.source import Copy, Source
from countylines.record.nouns.term import Term
from countylines.record.nouns.vocabulary import Place, WordGroup

SPAN = Span(4, 17, 31, "a total of 655", "value")
EVIDENCE = Evidence("london-economic-2019", (SPAN,))
WEEK = Period("2019-10", "week", "October 2019", "2019-10-07", "2019-10-13", 4, None, "printed", None)
ADDRESSES = Measure(
    "addresses.cuckooed", "cuckooed addresses", "addresses", "places", None, "visited", None, is_count=True
)
OBSERVATION = Observation(
    id="2019-10/addresses.cuckooed/london-economic-2019",
    period="2019-10",
    measure="addresses.cuckooed",
    source="london-economic-2019",
    wording="a total of 655",
    hedge="bare",
    value=Decimal(655),
    upper=None,
    shared_hedge=False,
    rank="normal",
    reason=None,
    note=None,
    read_twice=True,
    spans=(SPAN,),
)
QUOTE = Quote("holland-01", "nikki-holland", "partial", "piece by piece", "holland-01", (), "one", 8, spans=(SPAN,))
FIGURE = Figure(WEEK, ADDRESSES, (OBSERVATION,), OBSERVATION, Interval.exactly(655), (), ())
DATING = Dating("d", "2019-10", "one", "the fourth week", None, None, 7, 4, "normal", None, spans=(SPAN,))
CLAIM = Claim("c", "It maps the threat.", "nca", None, "one", 23, spans=(SPAN,))
DATE = Date("2019-10-07", "Monday October 7th", "the year is inferred")
NOUNS: list[Any] = [
    SPAN,
    EVIDENCE,
    WEEK,
    ADDRESSES,
    OBSERVATION,
    QUOTE,
    FIGURE,
    DATING,
    CLAIM,
    DATE,
    Event("e", "The centre is launched", DATE, None, "nclcc", evidence=(EVIDENCE,)),
    Side("700", ("one",)),
    Disagreement("q", "value", ("2019-10/arrests",), "How many?", (Side("700", ("one",)),), None),
    HEDGES["bare"],
    Header("The record", "1", "2019-10", "What it is about."),
    Interval.exactly(655),
    Organisation("nca", "National Crime Agency", "NCA", (), "fights crime", ()),
    Post("Director", "nca"),
    Person("nikki-holland", "Nikki Holland", "Holland", "she", ("Ms",), (Post("Director", "nca"),)),
    Quantity("bare", Decimal(655), None, None, 0, 3),
    Copy("https://archive.example/one", "2019-10-19"),
    Source("one", "The London Economic", None, "2019-10-16", "https://example.org", "news", ("2019-10",)),
    Sum("s", "2019-10", "arrests", ("arrests.men", "arrests.women"), "exhaustive", "sex"),
    Term("t", "cuckooing", ("cuckooed",), "the taking over of a home", "explained nowhere"),
    Topic("money", "Money", "what it is about"),
    CountedAs(("arrests",), ("@arresting",), ()),
    WordGroup("arresting", ("arrest*",)),
    Place("kent", "county", ("Kent",)),
    ComparedMeasure("arrests", "Arrests"),
    Derivation("per-day", "Arrests a day", measure="arrests"),
    Licence("CC-BY-4.0", "Attribution", "https://example.org/licence"),
]


def nouns_of_the_room() -> set[type]:
    """List the classes that the modules of the nouns define."""
    names = [module.name for module in pkgutil.iter_modules(countylines.record.nouns.__path__)]
    modules = [importlib.import_module(f"countylines.record.nouns.{name}") for name in names]
    return {
        thing
        for module in modules
        for thing in vars(module).values()
        if isinstance(thing, type) and issubclass(thing, tuple) and thing.__module__ == module.__name__
    }


def test_every_noun_is_tested_here() -> None:
    assert nouns_of_the_room() <= {type(noun) for noun in NOUNS}


@pytest.mark.parametrize("noun", NOUNS, ids=lambda noun: type(noun).__name__)
def test_a_noun_is_a_value(noun: Any) -> None:
    first = next(iter(noun.__match_args__))
    same = noun._replace()
    assert same is not noun
    assert {noun: "found"}[same] == "found"
    assert not hasattr(noun, "__dict__")
    with pytest.raises(AttributeError):
        setattr(noun, first, None)
    with pytest.raises((AttributeError, TypeError)):
        noun.nickname = "a field that it does not have"


def test_the_id_of_a_figure() -> None:
    assert FIGURE.id == "2019-10/addresses.cuckooed"


@pytest.mark.parametrize(
    ("best", "status"),
    [
        pytest.param(Interval.exactly(655), "exact", id="one value"),
        pytest.param(Interval(Decimal(742), None), "bounded", id="one end"),
        pytest.param(Interval(Decimal(650), Decimal(700)), "bounded", id="two ends"),
        pytest.param(None, "disputed", id="no best"),
    ],
)
def test_the_status_of_a_figure(best: Interval | None, status: str) -> None:
    assert FIGURE._replace(best=best).status == status


def test_the_sources_of_a_figure_are_named_once_in_the_records_order() -> None:
    observations = tuple(OBSERVATION._replace(source=source) for source in ("metro", "bbc", "metro"))
    assert FIGURE._replace(observations=observations).sources == ("metro", "bbc")


@pytest.mark.parametrize(("rank", "is_normal"), [("normal", True), ("deprecated", False)])
def test_only_normal_observations_count(rank: str, *, is_normal: bool) -> None:
    assert OBSERVATION._replace(rank=rank).is_normal is is_normal


@pytest.mark.parametrize(("kind", "is_verbatim"), [("direct", True), ("partial", True), ("indirect", False)])
def test_a_paraphrase_is_not_verbatim(kind: str, *, is_verbatim: bool) -> None:
    assert QUOTE._replace(kind=kind).is_verbatim is is_verbatim


def test_the_name_of_a_source_is_its_publisher() -> None:
    source = Source("one", "The London Economic", None, None, "https://example.org", "news", ())
    assert source.name == "The London Economic"


@pytest.mark.parametrize(
    ("start", "end", "days", "length"),
    [
        pytest.param("2019-10-07", "2019-10-13", None, 7, id="both ends inside"),
        pytest.param("2023-02-27", "2023-03-05", None, 7, id="across a month's end"),
        pytest.param("2019-05-13", "2019-05-20", None, 8, id="eight days"),
        pytest.param(None, None, 14, 14, id="printed"),
        pytest.param("2019-10-07", None, None, None, id="no last day"),
        pytest.param(None, "2019-10-13", None, None, id="no first day"),
    ],
)
def test_the_length_of_a_dating(start: str | None, end: str | None, days: int | None, length: int | None) -> None:
    assert DATING._replace(start=start, end=end, days=days).length == length


@pytest.mark.parametrize(
    ("printed", "contradicts"),
    [
        pytest.param({}, False, id="nothing"),
        pytest.param({"start": "2019-10-07", "days": 7, "ordinal": 4}, False, id="the same"),
        pytest.param({"start": "2019-10-08"}, True, id="another first day"),
        pytest.param({"end": "2019-10-14"}, True, id="another last day"),
        pytest.param({"days": 14}, True, id="another length"),
        pytest.param({"start": "2019-10-07", "end": "2019-10-12"}, True, id="another length, from start to end"),
        pytest.param({"ordinal": 5}, True, id="another place"),
    ],
)
def test_datings_contradict_each_other_if_both_print_a_fact_differently(
    printed: dict[str, Any], *, contradicts: bool
) -> None:
    nothing = DATING._replace(start=None, end=None, days=None, ordinal=None)
    whole = DATING._replace(start="2019-10-07", end="2019-10-13", days=7, ordinal=4)
    other = nothing._replace(**printed)
    assert whole.contradicts(other) is other.contradicts(whole) is contradicts
    assert not nothing.contradicts(other)


def test_a_length_contradicts_a_first_and_a_last_day() -> None:
    nothing = DATING._replace(start=None, end=None, days=None, ordinal=None)
    days = nothing._replace(start="2019-10-07", end="2019-10-13")
    assert days.contradicts(nothing._replace(days=14))
    assert not days.contradicts(nothing._replace(days=7))


@pytest.mark.parametrize(("rank", "is_normal"), [("normal", True), ("deprecated", False)])
def test_a_deprecated_dating_is_not_normal(rank: str, *, is_normal: bool) -> None:
    assert DATING._replace(rank=rank).is_normal is is_normal
