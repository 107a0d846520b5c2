"""Values: what ``get`` prints."""

from __future__ import annotations

import pytest

from countylines.errors import (
    AmbiguousName,
    ConflictingWeek,
    NoBound,
    NotAFigure,
    NotInWeek,
    NoValue,
    UnknownName,
)
from countylines.lookup.values import BEST, HIGH, LOW, REPORTED, Value, find_values
from countylines.record.dataset import Dataset
from tests.made import disagreement, measure, observation, period, record

ARTICLE = "london-economic-2019"


def printed(dataset: Dataset, name: str, **more: str) -> tuple[str, ...]:
    return tuple(value.line for value in find_values(dataset, name, **more).found)


@pytest.mark.parametrize(
    ("name", "part", "value"),
    [
        pytest.param("addresses.cuckooed", BEST, "655", id="exact"),
        pytest.param("arrests", BEST, ">=742", id="at least"),
        pytest.param("arrests", LOW, "742", id="its lower bound"),
        pytest.param("arrests", REPORTED, "more than 700 people", id="its wording"),
        pytest.param("drugs.class-a.value", BEST, ">422000,<1000000", id="open at both ends"),
        pytest.param("drugs.class-a.value", LOW, "422000", id="an open lower bound"),
        pytest.param("drugs.class-a.value", HIGH, "1000000", id="an open upper bound"),
        pytest.param("2018-10..2019-10/cash", REPORTED, "more than a million pounds", id="a number in words"),
    ],
)
def test_values(dataset: Dataset, name: str, part: str, value: str) -> None:
    assert printed(dataset, name, source=ARTICLE, part=part) == (value,)


@pytest.mark.parametrize(
    ("name", "part", "value"),
    [
        pytest.param("arrests", BEST, "743", id="arrests"),
        pytest.param("arrests", LOW, "743", id="an exact lower bound"),
        pytest.param("arrests", HIGH, "743", id="an exact upper bound"),
        pytest.param("arrests", REPORTED, "more than 700 people", id="the article speaks for its week"),
        pytest.param("drugs.class-a.value", BEST, "426040", id="class A, which nobody prints"),
        pytest.param(
            "drugs.class-a.value", REPORTED, "Hundreds of thousands of pounds worth of Class A drugs", id="its wording"
        ),
        pytest.param("2019-10/arrests/metro-2019-10-18", BEST, "743", id="an observation"),
        pytest.param(f"2019-10/arrests/{ARTICLE}", BEST, ">700", id="an observation with a hedge"),
        pytest.param(f"2019-10/arrests/{ARTICLE}", LOW, "700", id="an observation's lower bound"),
        pytest.param("holland-01", BEST, "dismantling these criminal networks piece by piece", id="a quote"),
        pytest.param("holland-01", REPORTED, "dismantling these criminal networks piece by piece", id="its wording"),
        pytest.param("2019-10/arrests.women/share", BEST, "12.2..12.3", id="what follows: 91 of 652 and 91"),
        pytest.param("arrests.women/share", LOW, "12.2", id="its lower bound, without the period"),
        pytest.param("October 2019/Arrests Women/Share", HIGH, "12.3", id="its upper bound, forgivingly"),
        pytest.param("2019-10/arrests/york-press-2019-10-28", BEST, "700", id="a deprecated observation"),
        pytest.param(
            "2018-10/cash",
            REPORTED,
            "tens of thousands of pounds in cash and drugs",
            id="the wording of a disputed one",
        ),
        pytest.param("2018-10..2019-10/cash", BEST, ">1000000", id="a span"),
    ],
)
def test_values_of_the_whole_record(dataset: Dataset, name: str, part: str, value: str) -> None:
    assert printed(dataset, name, part=part) == (value,)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        pytest.param("women", "91", id="a word of an id"),
        pytest.param("heroin", "72670", id="the week has its value and no weight"),
        pytest.param("2019-10/heroin", "72670", id="after the period"),
        pytest.param("crack", "100170", id="also a term"),
        pytest.param("guns", "12", id="what people call it"),
        pytest.param("deal phones", "49", id="a noun that counts it"),
    ],
)
def test_a_name_of_one_figure_of_the_week_means_that_figure(dataset: Dataset, name: str, value: str) -> None:
    """From the table of the National Crime Agency, and Metro's 652 men and 91 women."""
    (found,) = find_values(dataset, name).found
    assert found.text == value
    assert found.remarks[0].startswith(f"{name!r} was taken to mean ")


@pytest.mark.parametrize(
    ("name", "week", "candidates"),
    [
        pytest.param("cocaine", None, {"drugs.cocaine.value", "drugs.crack.value"}, id="crack cocaine is some too"),
        pytest.param("heroin", "all", {"drugs.heroin.value", "drugs.heroin.weight"}, id="of all weeks"),
        pytest.param("crack", "all", {"drugs.crack.value", "drugs.crack.weight"}, id="also a term"),
        pytest.param(
            "people",
            None,
            {"arrests", "arrests.men", "arrests.women", "safeguarded", "safeguarded.adults", "safeguarded.children"},
            id="a unit",
        ),
    ],
)
def test_a_name_of_several_figures_means_none(
    dataset: Dataset, name: str, week: str | None, candidates: set[str]
) -> None:
    with pytest.raises(AmbiguousName) as caught:
        find_values(dataset, name, week=week)
    assert set(caught.value.candidates) == candidates


def test_a_unit_or_group_alone_means_no_figure() -> None:
    dataset = record(measures=[measure("lines")], observations=[observation("lines", "bare", 49)])
    for name in ("things", "thing"):
        with pytest.raises(UnknownName):
            find_values(dataset, name)


def test_only_what_has_a_value_is_suggested(dataset: Dataset) -> None:
    with pytest.raises(UnknownName) as caught:
        find_values(dataset, "heroine")
    assert caught.value.nearest == ("drugs.heroin.value",), "the week has no weight of it"
    with pytest.raises(UnknownName) as caught:
        find_values(dataset, "drug.heroin.valeu")
    assert caught.value.nearest[0] == "drugs.heroin.value"
    assert "class-a" not in caught.value.nearest


def test_where_only_other_weeks_have_such_figures_the_message_says_so(dataset: Dataset) -> None:
    with pytest.raises(UnknownName, match=r"countylines stats cannabis --week all"):
        find_values(dataset, "cannabis")


@pytest.mark.parametrize("name", ["2018-10/cash", "2020-09/weapons.knives", "2023-10/weapons"])
def test_disputed_figures_have_no_value(dataset: Dataset, name: str) -> None:
    with pytest.raises(NoBound) as caught:
        find_values(dataset, name)
    assert caught.value.best is None


def test_arrests_of_every_week(dataset: Dataset) -> None:
    """From the material: what its normal observations and its sums leave, added up by hand."""
    assert printed(dataset, "arrests.women", week="all") == ("2019-05\t86", "2019-10\t91")
    assert dict(line.split("\t") for line in printed(dataset, "arrests", week="all")).items() >= {
        ("2018-10", ">200"),
        ("2019-01", ">600"),
        ("2019-05", "586"),
        ("2019-10", "743"),
        ("2020-09", "1041"),
    }


@pytest.mark.parametrize(
    ("name", "part", "side"),
    [
        pytest.param("arrests", HIGH, "high", id="unbounded above"),
        pytest.param("arrests.women/share", REPORTED, "reported", id="what nobody prints"),
    ],
)
def test_bounds_that_do_not_exist(dataset: Dataset, name: str, part: str, side: str) -> None:
    with pytest.raises(NoBound) as caught:
        find_values(dataset, name, week="2019-10", source=ARTICLE, part=part)
    assert caught.value.side == side
    assert caught.value.best is not None


@pytest.mark.parametrize("name", ["nikki-holland", "nclcc", "raid", "2019-10", "measure:arrests"])
def test_items_without_a_value(dataset: Dataset, name: str) -> None:
    with pytest.raises(NoValue) as caught:
        find_values(dataset, name)
    assert caught.value.name == name


def test_quotes_have_no_bounds(dataset: Dataset) -> None:
    with pytest.raises(NoValue, match="'holland-01' is a quote and has no lower bound"):
        find_values(dataset, "holland-01", part=LOW)


def test_a_paraphrase_is_marked_and_has_no_wording(dataset: Dataset) -> None:
    """The first half of line 11 of the article tells in the reporter's words what she said."""
    (value,) = find_values(dataset, "holland-05").found
    assert value.remarks == ("holland-05 is a paraphrase in the record's words; they are not those of Nikki Holland.",)
    with pytest.raises(NoValue, match="is a paraphrase and has no wording"):
        find_values(dataset, "holland-05", part=REPORTED)


def test_a_deprecated_value_has_a_remark(dataset: Dataset) -> None:
    told = (
        "“700 arrests” is rejected: A rounded number without a hedge: Metro, Sputnik and The i print 743, "
        "and the others more than 700; three of these have a bare 700 in their headlines."
    )
    york = "york-press-2019-10-28"
    assert find_values(dataset, "arrests", source=york).found[0].remarks == (f"2019-10/arrests: {told}",)
    assert find_values(dataset, f"2019-10/arrests/{york}").found[0].remarks == (f"2019-10/arrests/{york}: {told}",)
    assert find_values(dataset, "arrests", week="all", source=york).found == (
        Value("700", (f"2019-10/arrests: {told}",), "2019-10/arrests", "2019-10"),
    )
    assert find_values(dataset, "arrests").found[0].remarks == ()


@pytest.fixture
def weeks() -> Dataset:
    """Return three weeks of arrests: exact, disputed, and without any; two sources in the last."""
    return record(
        periods=[period("2018-10"), period("2019-05"), period("2019-10"), period("x..y", weeks=("2018-10",))],
        measures=[measure("arrests"), measure("cash")],
        observations=[
            observation("arrests", "bare", 200, period="2018-10"),
            observation("arrests", "bare", 1, period="x..y"),
            observation("arrests", "more-than", 700, source="a"),
            observation("arrests", "at-least", 743, source="b", wording=None),
            observation("cash", "bare", 5, source="a"),
            observation("cash", "bare", 6, source="b"),
        ],
    )


def test_every_week_has_a_line(weeks: Dataset) -> None:
    assert printed(weeks, "arrests", week="all") == ("2018-10\t200", "2019-10\t>=743")
    assert printed(weeks, "arrests", week="all", part=HIGH) == ("2018-10\t200",)
    assert printed(weeks, "arrests", week="all", source="a") == ("2018-10\t200", "2019-10\t>700")
    assert printed(weeks, "cash", week="all") == ()


def test_weeks_without_a_value_are_named_with_the_reason(weeks: Dataset) -> None:
    """Weeks in which no source prints the measure are not among them."""
    assert find_values(weeks, "arrests", week="all").left_out == ""
    assert (
        find_values(weeks, "arrests", week="all", part=HIGH).left_out
        == "arrests without a value: 2019-10 (no upper bound)."
    )
    see = "To see why: countylines show 2019-10/cash"
    assert find_values(weeks, "cash", week="all").left_out == f"cash without a value: 2019-10 (disputed). {see}"
    assert find_values(weeks, "cash", week="all", part=REPORTED).left_out == ""


def test_the_weeks_left_out_of_the_record(dataset: Dataset) -> None:
    """Of October 2018, tens of thousands of pounds and around £100,000 are printed, and nothing decides."""
    assert find_values(dataset, "Cash", week="all", part=LOW).left_out.startswith(
        "cash without a value: 2018-10 (disputed)."
    )
    assert "2019-01 and 2023-02 (no upper bound)" in find_values(dataset, "cash", week="all", part=HIGH).left_out


def test_all_weeks_apply_only_to_measures(weeks: Dataset) -> None:
    with pytest.raises(ConflictingWeek):
        find_values(weeks, "2019-10/arrests", week="all")
    with pytest.raises(NotAFigure):
        find_values(weeks, "2019-10", week="all")


def test_one_sources_figure_by_its_id(weeks: Dataset) -> None:
    assert printed(weeks, "2019-10/arrests", week="2019-10", source="a") == (">700",)
    with pytest.raises(NotInWeek):
        find_values(weeks, "2018-10/arrests", source="b")


def test_a_disputed_figure_has_a_wording_but_no_value(weeks: Dataset) -> None:
    with pytest.raises(NoBound) as caught:
        find_values(weeks, "cash", week="2019-10")
    assert caught.value.best is None
    assert printed(weeks, "cash", week="2019-10", part=REPORTED) == ("bare 5",)


def test_a_missing_wording_is_not_reported_as_a_dispute(weeks: Dataset) -> None:
    with pytest.raises(NoBound) as caught:
        find_values(weeks, "arrests", week="2019-10", source="b", part=REPORTED)
    assert caught.value.best == ">=743"


def test_an_open_question_has_no_bounds() -> None:
    dataset = record(
        measures=[measure("cash", count=False)],
        observations=[
            observation("cash", "order", 20_000, 100_000, source="a"),
            observation("cash", "about", 100_000, source="b"),
        ],
        disagreements=[disagreement("2019-10/cash", ("a",), ("b",))],
    )
    for part in (BEST, LOW, HIGH):
        with pytest.raises(NoBound):
            find_values(dataset, "cash", week="2019-10", part=part)


QUESTION = "Was more than a million pounds seized in four weeks?"


def remarks_on(dataset: Dataset, name: str, **more: str) -> str:
    return " ".join(remark for value in find_values(dataset, name, **more).found for remark in value.remarks)


@pytest.mark.parametrize("part", [BEST, LOW, REPORTED])
def test_an_undecided_question_about_a_number_is_told_beside_it(part: str, dataset: Dataset) -> None:
    """The record asks whether the million is true: the weeks add up to less, and nothing decides it."""
    told = remarks_on(dataset, "2018-10..2019-10/cash", part=part)
    assert told.startswith(f"2018-10..2019-10/cash: Sources differ: {QUESTION} more than a million pounds")
    assert told.endswith("This is undecided.")


def test_a_question_about_words_is_not_told_beside_a_number(dataset: Dataset) -> None:
    """Whether the 49 lines were seized or disrupted does not change the 49."""
    assert remarks_on(dataset, "2019-10/deal-lines") == ""


@pytest.mark.parametrize(
    ("name", "more", "told"),
    [
        pytest.param(
            "arrests", {"source": "guardian-2019-10-18"},
            "2019-10/arrests: The Guardian does not print this value: it follows from several figures that are printed "
            "there.",
            id="not by this source",
        ),
        pytest.param("arrests", {"source": "guardian-2019-10-18", "part": REPORTED}, "", id="its wording is printed"),
        pytest.param("arrests", {"source": "metro-2019-10-18"}, "", id="by this source"),
        pytest.param("arrests", {}, "", id="by some source"),
        pytest.param(
            "weapons.axes", {},
            "2019-10/weapons.axes: No source prints the upper end: it is that of “Weapons”, of which this is a part.",
            id="an upper end that is only the whole's",
        ),
        pytest.param("weapons.axes", {"part": LOW}, "", id="the lower end of it"),
        pytest.param(
            "drugs.class-a.value", {},
            "2019-10/drugs.class-a.value: No source prints this value: it follows from several printed figures.",
            id="by no source",
        ),
    ],
)  # fmt: skip
def test_a_value_that_is_not_printed_has_a_remark(name: str, more: dict[str, str], told: str, dataset: Dataset) -> None:
    assert remarks_on(dataset, name, **more) == told


@pytest.mark.parametrize("name", ["2019-10/drugs.crack.value", f"2019-10/drugs.crack.value/{ARTICLE}"])
def test_a_hedge_that_stands_elsewhere_is_told_beside_its_wording(name: str, dataset: Dataset) -> None:
    """The article prints "more than" before the cocaine alone, and it governs the crack too."""
    told = "The hedge of this wording, “more than”, stands before an earlier item of its list."
    assert remarks_on(dataset, name, part=REPORTED) == f"{name}: {told}"
    assert remarks_on(dataset, name) == ""


@pytest.mark.parametrize("name", ["2019-10-lines", "conflict:2019-10-lines"])
def test_a_conflict_has_no_value_and_is_named(name: str, dataset: Dataset) -> None:
    with pytest.raises(NoValue) as caught:
        find_values(dataset, name)
    assert (caught.value.noun, caught.value.entry) == ("conflict", "conflict:2019-10-lines")
