"""Items: what an id or a name means, whatever its noun, and which figures have a number."""

from __future__ import annotations

from decimal import Decimal

import pytest

from countylines.errors import AmbiguousName, ConflictingWeek, NotAFigure, NotInWeek, UnknownName
from countylines.figures.derived import find_derived
from countylines.lookup.items import (
    ITEM_NOUNS,
    ROUNDED,
    Item,
    find_items,
    score_figures_printing_number,
    split_names,
    suggest_figures_by_number,
)
from countylines.lookup.names import NAME_KINDS
from countylines.record.dataset import Dataset
from tests.made import measure, observation, period, person, record, term

ARTICLE = "london-economic-2019"


def find_item(dataset: Dataset, name: str, week: str | None = None, source: str | None = None) -> Item:
    """Return the only item that a name means."""
    (item,) = find_items(dataset, name, week=week, source=source)
    return item


@pytest.mark.parametrize(
    ("name", "noun", "meant"),
    [
        pytest.param("arrests", "figure", "2019-10/arrests", id="a bare measure is its figure"),
        pytest.param("arrests women", "figure", "2019-10/arrests.women", id="a measure, spaces for dots"),
        pytest.param("2019-10/arrests.women", "figure", "2019-10/arrests.women", id="a figure"),
        pytest.param("October 2019/arrests women", "figure", "2019-10/arrests.women", id="a figure, forgivingly"),
        pytest.param("figure:arrests", "figure", "2019-10/arrests", id="a figure by its noun"),
        pytest.param("figure:the crackdown/cash", "figure", "2019-10/cash", id="a figure's key by its noun"),
        pytest.param("2018-10..2019-10/cash", "figure", "2018-10..2019-10/cash", id="a span's figure"),
        pytest.param("measure:arrests", "measure", "arrests", id="the measure itself"),
        pytest.param("Measure: Arrests", "measure", "arrests", id="the measure itself, forgivingly"),
        pytest.param(f"2019-10/arrests/{ARTICLE}", "observation", f"2019-10/arrests/{ARTICLE}", id="observation"),
        pytest.param("DAC Ball", "person", "duncan-ball", id="a person"),
        pytest.param("NPCC", "organisation", "npcc", id="an organisation"),
        pytest.param("cuckooing", "term", "cuckooed", id="a term"),
        pytest.param("term:raids", "term", "raid", id="a term by its noun"),
        pytest.param("holland-01", "quote", "holland-01", id="a quote"),
        pytest.param("nclcc-launch", "event", "nclcc-launch", id="an event"),
        pytest.param("2019-10", "period", "2019-10", id="a period"),
        pytest.param("The London Economic", "source", ARTICLE, id="a source"),
    ],
)
def test_a_name_is_resolved(dataset: Dataset, name: str, noun: str, meant: str) -> None:
    item = find_item(dataset, name)
    assert (item.noun, item.record.id) == (noun, meant)


def test_every_item_is_found_by_its_reference(dataset: Dataset) -> None:
    for noun in ITEM_NOUNS:
        for one in dataset.read(NAME_KINDS[noun].file):
            if noun != "measure":
                assert find_item(dataset, one.id).record == one
            assert find_item(dataset, f"{noun}:{one.id}").record == one


@pytest.mark.parametrize(
    ("name", "near"),
    [
        pytest.param("nikky holland", "nikki-holland", id="a person misspelt"),
        pytest.param("2019-10/arests", "2019-10/arrests", id="a figure misspelt"),
        pytest.param("measure:arests", "arrests", id="a measure misspelt"),
        pytest.param("", None, id="nothing"),
        pytest.param("/", None, id="a stroke"),
        pytest.param(":", None, id="a colon"),
        pytest.param("figure:", None, id="a noun alone"),
        pytest.param("nonsense:arrests", None, id="no such noun"),
    ],
)
def test_an_unknown_name_is_refused_with_the_nearest(dataset: Dataset, name: str, near: str | None) -> None:
    with pytest.raises(UnknownName) as caught:
        find_item(dataset, name)
    assert near is None or near == caught.value.nearest[0]


def test_a_name_of_two_nouns_is_ambiguous() -> None:
    dataset = record(people=[person("Mark Raid")], terms=[term("Raid")])
    with pytest.raises(AmbiguousName) as caught:
        find_item(dataset, "raiD")
    assert caught.value.candidates == ("person:mark-raid", "term:raid")
    assert [find_item(dataset, name).noun for name in caught.value.candidates] == ["person", "term"]


@pytest.fixture
def two_weeks() -> Dataset:
    """Return a record in which two sources print arrests for one week, and one of them for another."""
    return record(
        periods=[period("2019-05"), period("2019-10")],
        measures=[measure("arrests"), measure("cash")],
        observations=[
            observation("arrests", "more-than", 700, source="a"),
            observation("arrests", "bare", 743, source="b"),
            observation("arrests", "bare", 586, source="a", period="2019-05"),
        ],
    )


@pytest.mark.parametrize(
    ("name", "best"),
    [
        pytest.param("arrests", ">700", id="a bare measure"),
        pytest.param("Arrests", ">700", id="a label"),
        pytest.param("2019-10/arrests", ">700", id="a figure's id"),
        pytest.param("figure:2019-10/arrests", ">700", id="a figure by its noun"),
        pytest.param("2019-05/arrests", "586", id="another week's"),
    ],
)
def test_only_one_source_is_used(two_weeks: Dataset, name: str, best: str) -> None:
    assert str(find_item(two_weeks, name, source="a").record.best) == best


def test_a_bare_measure_means_the_figure_of_the_given_week(two_weeks: Dataset) -> None:
    assert find_item(two_weeks, "arrests", week="2019-05").record.id == "2019-05/arrests"
    assert find_item(two_weeks, "2019-10/arrests", week="2019-10").record.id == "2019-10/arrests"


@pytest.mark.parametrize("name", ["2019-10/arrests", "October 2019/arrests", "figure:2019-10/arrests"])
@pytest.mark.parametrize("week", ["2019-05", "all"])
def test_an_id_of_another_week_is_refused(two_weeks: Dataset, name: str, week: str) -> None:
    with pytest.raises(ConflictingWeek):
        find_items(two_weeks, name, week=week)


@pytest.mark.parametrize("name", ["holland", "holland-06", "nca", "2021-10", "measure:arrests", f"source:{ARTICLE}"])
@pytest.mark.parametrize(
    "options", [{"week": "2019-10"}, {"week": "all"}, {"source": ARTICLE}], ids=["a week", "all weeks", "a source"]
)
def test_week_and_source_are_refused_for_other_nouns(dataset: Dataset, name: str, options: dict[str, str]) -> None:
    with pytest.raises(NotAFigure) as caught:
        find_items(dataset, name, **options)
    assert caught.value.option == f"--{next(iter(options))}"
    assert len(find_items(dataset, name)) == 1


@pytest.mark.parametrize("name", ["arrests", "Arrests", "figure:arrests"])
def test_all_weeks_give_one_figure_each(two_weeks: Dataset, name: str) -> None:
    found = find_items(two_weeks, name, week="all")
    assert [item.reference for item in found] == ["2019-05/arrests", "2019-10/arrests"]
    assert [item.reference for item in find_items(two_weeks, name, week="all", source="b")] == ["2019-10/arrests"]


def test_a_measure_in_no_week_names_the_periods_that_have_it(two_weeks: Dataset) -> None:
    with pytest.raises(NotInWeek):
        find_items(two_weeks, "cash", week="all")


def test_everything_derived_is_found_by_its_id(dataset: Dataset) -> None:
    made = [one for period in dataset.periods for one in find_derived(dataset, period.id)]
    assert made
    for one in made:
        assert find_item(dataset, one.id) == ("derived", one)


@pytest.mark.parametrize(
    ("name", "week", "meant"),
    [
        pytest.param("arrests.women/share", None, ["2019-10/arrests.women/share"], id="without a period"),
        pytest.param("Oct 2019/Arrests Women/Share", None, ["2019-10/arrests.women/share"], id="forgivingly"),
        pytest.param("figure:arrests.women/share", None, ["2019-10/arrests.women/share"], id="by its noun"),
        pytest.param("arrests.women/share", "2019-05", ["2019-05/arrests.women/share"], id="in a week"),
        pytest.param(
            "arrests.women/share", "all", ["2019-05/arrests.women/share", "2019-10/arrests.women/share"], id="in all"
        ),
        pytest.param("arrests men + arrests women", None, ["2019-10/arrests.men+arrests.women"], id="a sum"),
    ],
)
def test_derived_figures_are_found_by_name(dataset: Dataset, name: str, week: str | None, meant: list[str]) -> None:
    assert [item.record.id for item in find_items(dataset, name, week=week)] == meant


def test_a_derived_figure_of_other_weeks_is_not_in_this_week(dataset: Dataset) -> None:
    with pytest.raises(NotInWeek) as caught:
        find_item(dataset, "2018-10/arrests.women/share")
    assert caught.value.periods == ("2019-05", "2019-10")


def test_weeks_are_named_before_spans(dataset: Dataset) -> None:
    """The record prints cash of single weeks, and of four together."""
    with pytest.raises(NotInWeek) as caught:
        find_item(dataset, "2022-03/cash")
    assert caught.value.periods[0] == "2018-10"
    assert caught.value.periods[-1] == "2018-10..2019-10"


@pytest.mark.parametrize(
    ("name", "week", "source", "periods"),
    [
        pytest.param("cash", None, None, (), id="a measure that nobody prints"),
        pytest.param("2019-05/arrests", None, "b", ("2019-10",), id="a source that has it for another week"),
    ],
)
def test_a_measure_that_the_week_lacks_names_the_periods_that_have_it(
    two_weeks: Dataset, name: str, week: str | None, source: str | None, periods: tuple[str, ...]
) -> None:
    with pytest.raises(NotInWeek) as caught:
        find_items(two_weeks, name, week=week, source=source)
    assert caught.value.periods == periods


def test_a_name_of_several_nouns_means_one_that_is_asked_for() -> None:
    dataset = record(people=[person("Ann Sedge")], terms=[term("Grass", "Sedge"), term("Marsh Reed", "Reed")])
    (item,) = find_items(dataset, "sedge", nouns=("person",))
    assert item.record.id == "ann-sedge"
    (other,) = find_items(dataset, "reed", nouns=("person",))
    assert other.record.id == "marsh-reed", "nothing else is called so"
    with pytest.raises(AmbiguousName):
        find_items(dataset, "sedge")


@pytest.mark.parametrize(
    ("words", "names"),
    [
        (("ann", "sedge"), ("ann sedge",)), (("ann-sedge", "grass"), ("ann-sedge", "grass")), (("grass",), ("grass",)),
        (("nothing", "at", "all"), ("nothing", "at", "all")),
    ],
)  # fmt: skip
def test_words_are_one_name_or_each_is_one(words: tuple[str, ...], names: tuple[str, ...]) -> None:
    dataset = record(people=[person("Ann Sedge")], terms=[term("Grass")])
    assert split_names(dataset, words) == names


def test_an_unknown_name_suggests_first_what_contains_it(dataset: Dataset) -> None:
    with pytest.raises(UnknownName) as caught:
        find_items(dataset, "guernsey")
    assert caught.value.nearest[0] == "guernsey-press-2019-10-18"


NUMBERED = record(
    measures=[measure("birds"), measure("gifts", count=False)],
    periods=[period("2018-10"), period("2019-10")],
    observations=[
        observation("birds", "bare", 743),
        observation("birds", "bare", 743, period="2018-10"),
        observation("gifts", "range", 184163, 190000),
    ],
)
BIRDS, GIFTS, EARLIER = ("2019-10", "birds"), ("2019-10", "gifts"), ("2018-10", "birds")


@pytest.mark.parametrize(
    ("number", "found"),
    [
        pytest.param("743", {EARLIER: 0.9, BIRDS: 0.9}, id="printed"),
        pytest.param("190000", {GIFTS: 0.9}, id="the upper end of a range"),
        pytest.param("184000", {GIFTS: ROUNDED}, id="rounded to three digits"),
        pytest.param("740", {EARLIER: ROUNDED, BIRDS: ROUNDED}, id="rounded to two"),
        pytest.param("700", {}, id="one digit is too few"),
        pytest.param("185000", {}, id="another number"),
        pytest.param("0", {}, id="nothing"),
    ],
)
def test_the_figures_with_a_number(number: str, found: dict[tuple[str, str], float]) -> None:
    assert score_figures_printing_number(NUMBERED, Decimal(number)) == found


def test_a_number_that_more_sources_print_is_worth_more() -> None:
    both = [observation("birds", "bare", 743, source=name) for name in ("a", "b")]
    found = score_figures_printing_number(record(measures=[measure("birds")], observations=both), Decimal(743))
    assert 0.9 < found[BIRDS] < 1


def test_the_week_of_the_record_is_suggested_first() -> None:
    assert suggest_figures_by_number(NUMBERED, "743") == ("2019-10/birds", "2018-10/birds")
    assert suggest_figures_by_number(NUMBERED, "£184k") == ("2019-10/gifts",)
    assert suggest_figures_by_number(NUMBERED, "743 or 190000") == suggest_figures_by_number(NUMBERED, "birds") == ()


def test_three_figures_are_suggested() -> None:
    names = ("ducks", "geese", "herons", "swans")
    dataset = record(
        measures=[measure(name) for name in names], observations=[observation(name, "bare", 743) for name in names]
    )
    assert suggest_figures_by_number(dataset, "743") == ("2019-10/ducks", "2019-10/geese", "2019-10/herons")


@pytest.mark.parametrize(
    ("printed", "number", "is_rounded"),
    [
        pytest.param(744, 740, True, id="less than half of a ten"),
        pytest.param(745, 740, False, id="half of a ten, which goes up"),
        pytest.param(745, 750, True, id="half of a ten"),
        pytest.param(7440, 7400, True, id="less than half of a hundred"),
        pytest.param(7460, 7400, False, id="more than half of a hundred"),
    ],
)
def test_a_number_is_rounded_to_the_nearest_half_up(printed: int, number: int, *, is_rounded: bool) -> None:
    dataset = record(measures=[measure("birds")], observations=[observation("birds", "bare", printed)])
    assert score_figures_printing_number(dataset, Decimal(number)) == ({BIRDS: ROUNDED} if is_rounded else {})
