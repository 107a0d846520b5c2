"""Figures: which observation is reported, and what the best interval is."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from countylines.figures.best import observed_interval
from countylines.figures.cautions import cautions_of
from countylines.figures.figure import Figure, best_in_words, figure_of, figures_of_period, figures_of_week, short_label
from countylines.figures.interval import AT_LEAST_ZERO
from countylines.figures.verdict import verdict_on_figure
from countylines.record.dataset import Dataset
from countylines.record.nouns.figures import Observation
from tests.made import WEEK, addition, disagreement, measure, observation, period, record, source

ARTICLE = "london-economic-2019"

MOST = 120
"""Counts in generated records stay below this, so that every whole number there can be tried one by one."""


def best_of(dataset: Dataset, name: str, *, source_name: str | None = None) -> str:
    """Return the best of a figure of the week as ``get`` prints it, or its status where there is none."""
    figure = figure_of(dataset, WEEK, name, source=source_name)
    assert figure is not None
    return figure.status if figure.best is None else str(figure.best)


@pytest.mark.parametrize(
    ("name", "best"),
    [
        pytest.param("2019-10/addresses.cuckooed", "655", id="a total of 655"),
        pytest.param("2019-10/arrests", ">=742", id="more than 650 and 91 say more than more than 700"),
        pytest.param("2019-10/arrests.men", ">650", id="more than 650 men"),
        pytest.param("2019-10/arrests.women", "91", id="91 women"),
        pytest.param("2019-10/cash", ">180000", id="more than £180,000 cash"),
        pytest.param("2019-10/deal-lines", "49", id="49 deal lines"),
        pytest.param("2019-10/drugs.class-a.value", ">422000,<1000000", id="250 + 100 + 72 thousand"),
        pytest.param("2019-10/drugs.cocaine.value", ">250000,<1000000", id="cocaine, no more than class A"),
        pytest.param("2019-10/drugs.crack.value", ">100000,<1000000", id="the shared hedge, crack"),
        pytest.param("2019-10/drugs.heroin.value", ">72000,<1000000", id="the shared hedge, heroin"),
        pytest.param("2019-10/referrals.nrm", "41", id="41 referrals"),
        pytest.param("2019-10/weapons", ">160", id="over 160 weapons"),
        pytest.param("2019-10/weapons.axes", ">=1", id="an axe"),
        pytest.param("2019-10/weapons.crossbows", ">=1", id="a crossbow"),
        pytest.param("2018-10..2019-10/cash", ">1000000", id="more than a million pounds"),
        pytest.param("2018-10..2019-10/safeguarded", ">3000", id="more than 3,000 vulnerable people"),
    ],
)
def test_best_of_the_article_alone(dataset: Dataset, name: str, best: str) -> None:
    week, _, counted = name.partition("/")
    figure = figure_of(dataset, week, counted, source=ARTICLE)
    assert figure is not None
    assert str(figure.best) == best
    assert figure.disagreeing == ()


@pytest.mark.parametrize(
    ("name", "best", "disagreeing"),
    [
        pytest.param("2019-10/addresses.cuckooed", "655", {"yorkshire-post-2019-10-18"}, id="655, and 665 once"),
        pytest.param("2019-10/arrests", "743", {"york-press-2019-10-28"}, id="743 = 652 + 91, and 700 once"),
        pytest.param("2019-10/arrests.men", "652", set(), id="652 men"),
        pytest.param("2019-10/arrests.women", "91", set(), id="91 women"),
        pytest.param("2019-10/cash", "183976", set(), id="£183,976"),
        pytest.param("2019-10/deal-lines", "49", {"york-press-2019-10-28"}, id="49 lines, and 50 once"),
        pytest.param(
            "2019-10/drugs.value", "426040",
            {
                "daily-mail-2019-10-18", "guernsey-press-2019-10-18", "the-i-2019", "metro-2019-10-18",
                "sputnik-2019-10-18", "york-press-2019-10-28", "yorkshire-post-2019-10-18",
            },
            id="£426,040, and rounded numbers printed as exact, by two besides £426,040",
        ),
        pytest.param("2019-10/drugs.class-a.value", "426040", set(), id="class A, which nobody prints"),
        pytest.param("2019-10/drugs.cocaine.value", "253200", set(), id="cocaine"),
        pytest.param("2019-10/drugs.crack.value", "100170", set(), id="crack"),
        pytest.param("2019-10/drugs.heroin.value", "72670", set(), id="heroin"),
        pytest.param("2019-10/referrals.nrm", "41", set(), id="41 referrals"),
        pytest.param(
            "2019-10/safeguarded", "681", {"gephardt-daily-2019-10-18"}, id="681 = 389 + 292, and 41 referrals once",
        ),
        pytest.param("2019-10/safeguarded.adults", "389", set(), id="389 adults"),
        pytest.param("2019-10/safeguarded.children", "292", set(), id="292 children"),
        pytest.param("2019-10/weapons", "169", set(), id="169 weapons"),
        pytest.param("2019-10/weapons.axes", "1..169", set(), id="an axe, no more than all weapons"),
        pytest.param("2019-10/weapons.crossbows", "1..169", set(), id="a crossbow, likewise"),
        pytest.param("2019-10/weapons.firearms", "12", set(), id="12 firearms"),
        pytest.param("2018-10..2019-10/cash", ">1000000", set(), id="four weeks' cash"),
        pytest.param("2018-10..2019-10/safeguarded", ">3000", set(), id="four weeks' people"),
        pytest.param(
            "2018-10/cash", "None", {"daily-mail-2018-10-17", "yahoo-news-uk-2018"},
            id="disputed: tens of thousands, or around £100,000",
        ),
        pytest.param(
            "2020-09/weapons.knives", "None",
            {"blogspot-2020-09", "essex-news-2020", "investigator-2020", "metro-2020-09-25"},
            id="disputed: 130 or 139 knives",
        ),
        pytest.param("2023-10/weapons", "None", None, id="disputed: 458 printed, and the kinds make 462"),
    ],
)  # fmt: skip
def test_best_of_the_whole_record(dataset: Dataset, name: str, best: str, disagreeing: set[str] | None) -> None:
    """Of October 2019, and what else is disputed; read and added up by hand."""
    week, _, counted = name.partition("/")
    figure = figure_of(dataset, week, counted)
    assert figure is not None
    assert str(figure.best) == best
    assert (figure.status == "disputed") is (best == "None")
    assert disagreeing is None or set(figure.disagreeing) == disagreeing


def test_october_2019_has_no_other_figure(dataset: Dataset) -> None:
    assert [len(figures_of_period(dataset, week)) for week in (WEEK, "2018-10..2019-10")] == [19, 2]


def test_three_figures_of_all_weeks_are_disputed(dataset: Dataset) -> None:
    disputed = [figure.id for figure in figures_of_week(dataset, week="all") if figure.status == "disputed"]
    assert disputed == ["2018-10/cash", "2020-09/weapons.knives", "2023-10/weapons"]


def test_the_lead_source_is_reported(dataset: Dataset) -> None:
    """It is the lead source: its wording is reported, whoever prints the number itself."""
    reported = {figure.measure.id: figure.reported for figure in figures_of_period(dataset, WEEK)}
    assert reported["arrests"].wording == "more than 700 people"
    assert {name for name, observation in reported.items() if observation.source != ARTICLE} == {
        "drugs.value", "safeguarded", "safeguarded.adults", "safeguarded.children", "weapons.firearms",
    }  # fmt: skip


def test_the_reasons_for_743_arrests(dataset: Dataset) -> None:
    figure = figure_of(dataset, WEEK, "arrests")
    assert figure is not None
    why = " ".join(figure.reasons)
    assert "Metro prints “743 people”" in why
    assert "York Press" not in why, "a deprecated observation never narrows"


def test_the_article_prints_no_other_figure(dataset: Dataset) -> None:
    assert [len(figures_of_period(dataset, week, source=ARTICLE)) for week in (WEEK, "2018-10..2019-10")] == [14, 2]


def test_every_figure_of_the_record_is_built(dataset: Dataset) -> None:
    built = [figure for one in dataset.periods for figure in figures_of_period(dataset, one.id)]
    assert {figure.id for figure in built} == {f"{one.period}/{one.measure}" for one in dataset.observations}
    for figure in built:
        assert figure.status in ("exact", "bounded", "disputed")
        assert figure.reasons


@pytest.mark.parametrize(
    ("lead", "sources", "reported"),
    [
        pytest.param("c", {"a": ("official", "2019-10-18"), "c": ("tracker", None)}, "c", id="the lead source"),
        pytest.param(None, {"a": ("news", "2019-10-01"), "b": ("official", "2019-12-01")}, "b", id="official"),
        pytest.param("z", {"a": ("reprint", None), "b": ("news", None)}, "b", id="a lead that prints nothing"),
        pytest.param(None, {"a": ("letter", "2019"), "b": ("reprint", "2020")}, "b", id="reprint before letter"),
        pytest.param(None, {"a": ("tracker", "2019"), "b": ("letter", "2020")}, "b", id="letter before tracker"),
        pytest.param(None, {"a": ("news", "2019-10-19"), "b": ("news", "2019-10-18")}, "b", id="the earliest"),
        pytest.param(None, {"a": ("news", None), "b": ("news", "2019-10-18")}, "b", id="undated is never earliest"),
    ],
)
def test_which_observation_is_reported(
    lead: str | None, sources: dict[str, tuple[str, str | None]], reported: str
) -> None:
    dataset = record(
        periods=[period(WEEK, lead=lead)],
        measures=[measure("arrests")],
        sources=[source(name, kind, published) for name, (kind, published) in sources.items()],
        observations=[observation("arrests", "bare", 5, source=name) for name in sources],
    )
    figure = figure_of(dataset, WEEK, "arrests")
    assert figure is not None
    assert figure.reported.source == reported


def test_a_deprecated_observation_is_not_reported_beside_a_normal_one() -> None:
    dataset = record(
        periods=[period(WEEK, lead="a")],
        measures=[measure("arrests")],
        observations=[
            observation("arrests", "bare", 7, rank="deprecated", reason="Wrong."),
            observation("arrests", "bare", 5, source="b"),
        ],
    )
    figure = figure_of(dataset, WEEK, "arrests")
    assert figure is not None
    assert figure.reported.source == "b"
    assert [one.source for one in figure.observations] == ["a", "b"]
    assert figure.disagreeing == ("a",)


@pytest.mark.parametrize(
    ("observations", "best"),
    [
        pytest.param([("more-than", 700), ("at-least", 710)], ">=710", id="the closer of two bounds"),
        pytest.param([("more-than", 700), ("bare", 743)], "743", id="one exact, one hedged"),
        pytest.param([("more-than", 700), ("fewer-than", 702)], "701", id="whole numbers leave one"),
        pytest.param([("more-than", 700), ("fewer-than", 701)], "disputed", id="whole numbers leave none"),
        pytest.param([("bare", 655), ("bare", 665)], "disputed", id="nothing is averaged"),
        pytest.param([("more-than", 655), ("bare", 655)], "disputed", id="more than 655 against 655"),
    ],
)
def test_best_of_several_counts(observations: list[tuple[str, int]], best: str) -> None:
    dataset = record(
        measures=[measure("arrests")],
        observations=[
            observation("arrests", hedge, value, source=f"source-{place}")
            for place, (hedge, value) in enumerate(observations)
        ],
    )
    assert best_of(dataset, "arrests") == best


def test_money_is_not_closed_on_whole_pounds() -> None:
    dataset = record(
        measures=[measure("cash", count=False)],
        observations=[
            observation("cash", "more-than", 700, source="a"),
            observation("cash", "fewer-than", 701, source="b"),
        ],
    )
    assert best_of(dataset, "cash") == ">700,<701"


def test_a_deprecated_observation_never_narrows() -> None:
    deprecated = {"rank": "deprecated", "reason": "Rounded."}
    dataset = record(
        measures=[measure("arrests")],
        observations=[
            observation("arrests", "more-than", 700, source="a"),
            observation("arrests", "bare", 700, source="b", **deprecated),
            observation("arrests", "bare", 743, source="c", **deprecated),
        ],
    )
    assert best_of(dataset, "arrests") == ">700"
    figure = figure_of(dataset, WEEK, "arrests")
    assert figure is not None
    assert figure.disagreeing == ("b",)


def test_a_source_that_also_prints_the_best_does_not_disagree() -> None:
    """A prints 743 and rounds it once; b has a wording that agrees, but it does not print 743."""
    dataset = record(
        measures=[measure("arrests")],
        observations=[
            observation("arrests", "bare", 743, source="a"),
            observation("arrests", "bare", 740, id="2019-10/arrests/a/2", rank="deprecated", reason="Rounded."),
            observation("arrests", "more-than", 700, source="b"),
            observation(
                "arrests", "bare", 750, source="b", id="2019-10/arrests/b/2", rank="deprecated", reason="Rounded."
            ),
        ],
    )
    figure = figure_of(dataset, WEEK, "arrests")
    assert figure is not None
    assert figure.disagreeing == ("b",)


def test_with_one_source_deprecated_observations_count() -> None:
    dataset = record(
        measures=[measure("arrests")],
        observations=[
            observation("arrests", "bare", 743, source="a"),
            observation("arrests", "bare", 700, source="b", rank="deprecated", reason="Rounded."),
        ],
    )
    assert best_of(dataset, "arrests", source_name="b") == "700"
    assert best_of(dataset, "arrests", source_name="a") == "743"
    assert figure_of(dataset, WEEK, "arrests", source="c") is None


def test_with_only_deprecated_observations_there_is_no_best() -> None:
    dataset = record(
        measures=[measure("arrests")],
        observations=[observation("arrests", "bare", 700, rank="deprecated", reason="Rounded.")],
    )
    assert best_of(dataset, "arrests") == "disputed"


def test_a_part_never_exceeds_its_whole_through_a_measure_that_nobody_printed() -> None:
    dataset = record(
        measures=[measure("weapons"), measure("bladed", "weapons"), measure("axes", "bladed")],
        observations=[observation("weapons", "up-to", 160), observation("axes", "more-than", 9)],
    )
    assert best_of(dataset, "axes") == ">9,<=160"
    assert best_of(dataset, "weapons") == ">9,<=160"


def test_a_reason_gives_no_interval_that_people_are_not_shown(dataset: Dataset) -> None:
    """There are 169 weapons, and an axe among the bladed ones: these are "at least 1" in tables, not "1 to 169"."""
    axes = figure_of(dataset, "2019-10", "weapons.axes")
    assert axes is not None
    assert axes.reasons == ("The London Economic prints “an axe”.", "It is part of Weapons: up to 169.")
    assert (str(axes.best), best_in_words(axes)) == ("1..169", "at least 1")


def test_a_part_above_its_whole_makes_the_whole_disputed() -> None:
    dataset = record(
        measures=[measure("weapons"), measure("axes", "weapons")],
        observations=[observation("weapons", "bare", 5), observation("axes", "bare", 6)],
    )
    assert best_of(dataset, "weapons") == "disputed"
    assert best_of(dataset, "axes") == "6"
    figure = figure_of(dataset, WEEK, "weapons")
    assert figure is not None
    assert "which contradicts" in figure.reasons[-1]


@pytest.mark.parametrize(
    ("relation", "whole", "best"),
    [
        pytest.param("disjoint", ("more-than", 10), ">10", id="disjoint, the whole says more"),
        pytest.param("disjoint", ("more-than", 5), ">=9", id="disjoint, the parts say more"),
        pytest.param("exhaustive", ("more-than", 5), "9..11", id="exhaustive, both ends"),
        pytest.param("exhaustive", ("bare", 10), "10", id="exhaustive, agreeing"),
        pytest.param("exhaustive", ("bare", 12), "disputed", id="exhaustive, not enough parts"),
        pytest.param("disjoint", ("bare", 12), "12", id="disjoint, there may be others"),
        pytest.param("disjoint", ("bare", 8), "disputed", id="disjoint, too many parts"),
    ],
)
def test_sums(relation: str, whole: tuple[str, int], best: str) -> None:
    """Men are 5 to 7, women exactly 4: together 9 to 11."""
    dataset = record(
        measures=[measure("arrests"), measure("men", "arrests"), measure("women", "arrests")],
        observations=[
            observation("arrests", *whole),
            observation("men", "range", 5, 7),
            observation("women", "bare", 4),
        ],
        sums=[addition("arrests", ("men", "women"), relation)],
    )
    assert best_of(dataset, "arrests") == best


def test_a_sum_applies_only_in_its_own_period() -> None:
    dataset = record(
        periods=[period(WEEK), period("2019-05")],
        measures=[measure("arrests"), measure("men", "arrests"), measure("women", "arrests")],
        observations=[
            observation("arrests", "more-than", 5),
            observation("men", "bare", 8),
            observation("women", "bare", 4),
        ],
        sums=[addition("arrests", ("men", "women"), "exhaustive", within="2019-05")],
    )
    assert best_of(dataset, "arrests") == ">=8"


def test_the_parts_of_a_sum_are_capped_without_part_of() -> None:
    dataset = record(
        measures=[measure("people"), measure("females"), measure("males")],
        observations=[
            observation("people", "bare", 10),
            observation("females", "at-least", 4),
            observation("males", "at-least", 5),
        ],
        sums=[addition("people", ("females", "males"), "exhaustive")],
    )
    assert best_of(dataset, "females") == "4..10"
    assert best_of(dataset, "people") == "10"


def test_sums_of_sums_are_added_in_the_right_order() -> None:
    """No part_of ties these together, and the whole sorts first: order must not matter."""
    dataset = record(
        measures=[measure("all"), measure("left"), measure("left-a"), measure("left-b"), measure("right")],
        observations=[
            observation("all", "at-least", 1),
            observation("left", "at-least", 1),
            observation("left-a", "bare", 3),
            observation("left-b", "bare", 4),
            observation("right", "bare", 5),
        ],
        sums=[
            addition("all", ("left", "right"), "exhaustive"),
            addition("left", ("left-a", "left-b"), "exhaustive"),
        ],
    )
    assert best_of(dataset, "all") == "12"


def test_an_undecided_disagreement_leaves_no_best() -> None:
    """Tens of thousands is [20000, 100000) and around £100,000 is [90000, 110000]: ninety-odd is neither."""
    printed = [
        observation("cash", "order", 20_000, 100_000, source="a"),
        observation("cash", "about", 100_000, source="b"),
    ]
    question = disagreement(f"{WEEK}/cash", ("a",), ("b",))
    open_record = record(measures=[measure("cash", count=False)], observations=printed, disagreements=[question])
    assert best_of(open_record, "cash") == "disputed"
    assert best_of(open_record, "cash", source_name="b") == "90000..110000"
    figure = figure_of(open_record, WEEK, "cash")
    assert figure is not None
    assert figure.disagreeing == ("a", "b")
    assert "How many?" in figure.reasons[-1]


@pytest.mark.parametrize(
    ("kind", "decided_by"),
    [
        pytest.param("value", "The release.", id="decided"),
        pytest.param("wording", None, id="of the words alone"),
        pytest.param("scope", None, id="of the scope"),
    ],
)
def test_other_disagreements_do_not_change_the_best(kind: str, decided_by: str | None) -> None:
    dataset = record(
        measures=[measure("cash", count=False)],
        observations=[
            observation("cash", "order", 20_000, 100_000, source="a"),
            observation("cash", "about", 100_000, source="b"),
        ],
        disagreements=[disagreement(f"{WEEK}/cash", ("a",), ("b",), kind=kind, decided_by=decided_by)],
    )
    assert best_of(dataset, "cash") == ">=90000,<100000"


def test_parts_follow_their_whole_and_a_measure_with_parts_comes_first() -> None:
    dataset = record(
        measures=[
            measure("a-axes", "bladed"),
            measure("bladed", "weapons"),
            measure("cash"),
            measure("knives", "bladed"),
            measure("weapons"),
        ],
        observations=[observation(name, "bare", 1) for name in ("a-axes", "cash", "knives", "weapons")],
    )
    assert [figure.measure.id for figure in figures_of_period(dataset, WEEK)] == [
        "weapons",
        "a-axes",
        "knives",
        "cash",
    ]


def test_groups_stand_in_the_records_order_of_telling_and_others_follow() -> None:
    groups = {"arrests": "people", "axes": "weapons", "cash": "money", "dogs": "animals"}
    dataset = record(
        {"groups": ["money", "people", "weapons"]},
        measures=[measure(name, group=group) for name, group in groups.items()],
        observations=[observation(name, "bare", 1) for name in groups],
    )
    told = [figure.measure.id for figure in figures_of_period(dataset, WEEK)]
    assert told == ["cash", "arrests", "axes", "dogs"]


def test_an_upper_end_that_is_only_the_wholes_is_not_shown_to_people() -> None:
    dataset = record(
        measures=[measure("weapons"), measure("axes", "weapons"), measure("knives", "weapons")],
        observations=[
            observation("weapons", "bare", 169),
            observation("axes", "at-least", 1),
            observation("knives", "fewer-than", 50),
        ],
    )
    whole, axes, knives = figures_of_period(dataset, WEEK)
    assert str(axes.best) == "1..169"
    assert [best_in_words(figure) for figure in (whole, axes, knives)] == ["169", "at least 1", "under 50"]


def test_a_part_of_which_only_the_whole_is_known_is_not_known_to_people() -> None:
    """Its only source is rejected: that all 49 are rifles is just what is not known."""
    dataset = record(
        measures=[measure("weapons"), measure("rifles", "weapons")],
        observations=[
            observation("weapons", "bare", 49),
            observation("rifles", "bare", 49, rank="deprecated", reason="A mix-up."),
        ],
    )
    _, rifles = figures_of_period(dataset, WEEK)
    assert (str(rifles.best), rifles.shown_best) == ("<=49", AT_LEAST_ZERO)
    assert best_in_words(rifles) == "not known"
    assert verdict_on_figure(dataset, rifles).startswith("Not known. ")


def test_a_part_that_its_whole_makes_exact_stays_exact() -> None:
    dataset = record(
        measures=[measure("weapons"), measure("axes", "weapons")],
        observations=[observation("weapons", "bare", 3), observation("axes", "at-least", 3)],
    )
    assert [best_in_words(figure) for figure in figures_of_period(dataset, WEEK)] == ["3", "3"]


@pytest.mark.parametrize(
    ("label", "whole", "short"),
    [
        pytest.param("Arrests: women", "Arrests", "women", id="after a colon"),
        pytest.param("Vulnerable adults safeguarded", "Vulnerable people safeguarded", "adults", id="on both sides"),
        pytest.param("Cocaine by value", "Class A drugs by value", "cocaine", id="at the end"),
        pytest.param("Class A drugs by value", "Drugs by value", "class A", id="a single capital is no article"),
        pytest.param("XL bully dogs", "Dogs", "XL bully", id="an abbreviation keeps its capitals"),
        pytest.param("Value of the fines", "Fines", "value", id="no loose words at the end"),
        pytest.param("Nests in trees", "Occupied nests", "nests in trees", id="only the same words at the same end"),
        pytest.param("Weapons", "Weapons", "Weapons", id="nothing is left"),
        pytest.param("Other litter removed", "Litter removed", "other litter", id="other what"),
    ],
)
def test_a_short_label_is_what_the_wholes_label_does_not_say(label: str, whole: str, short: str) -> None:
    assert short_label(label, whole) == short


def test_cautions_come_from_the_measure_the_observation_and_the_sum() -> None:
    dataset = record(
        measures=[measure("arrests", caution="Counts differ."), measure("men"), measure("women")],
        observations=[
            observation("arrests", "bare", 5, period_basis="By inference.", note="Misprinted."),
            observation("men", "bare", 3),
            observation("women", "bare", 2),
        ],
        sums=[addition("arrests", ("men", "women"), "exhaustive")],
    )
    whole, part, _ = figures_of_week(dataset)
    assert cautions_of(dataset, whole) == [
        "Counts differ.",
        "“bare 5” (A): By inference. Misprinted.",
        "They are everything.",
    ]
    assert cautions_of(dataset, part) == []


def test_a_sum_that_the_source_prints_parts_of_keeps_its_caution(dataset: Dataset) -> None:
    (whole,) = [one for one in figures_of_week(dataset, source=ARTICLE) if one.id == "2019-10/arrests"]
    assert any("Everyone arrested is taken to be a man or a woman" in told for told in cautions_of(dataset, whole))


def test_spans_that_end_with_the_week_follow_it() -> None:
    weeks = ("2018-10", "2019-05", WEEK)
    dataset = record(
        periods=[
            *map(period, weeks),
            period("2018-10..2019-05", weeks=weeks[:2]),
            period("x..y", weeks=weeks),
        ],
        measures=[measure("arrests")],
        observations=[observation("arrests", "bare", 1, period=name) for name in (*weeks, "2018-10..2019-05", "x..y")],
    )
    asked = {
        week: [figure.period.id for figure in figures_of_week(dataset, week=week)]
        for week in (None, "2019-05", "2018-10", "all")
    }
    assert asked == {
        None: [WEEK, "x..y"],
        "2019-05": ["2019-05", "2018-10..2019-05"],
        "2018-10": ["2018-10"],
        "all": list(weeks),
    }


@pytest.mark.parametrize(
    ("words", "found"),
    [
        pytest.param(["weapon"], ["weapons", "weapons.axes", "weapons.crossbows"], id="singular for plural"),
        pytest.param(["AXE"], ["weapons.axes"], id="any case"),
        pytest.param(["weapons", "crossbow"], ["weapons.crossbows"], id="all of them"),
        pytest.param(["£250,000"], ["drugs.cocaine.value"], id="in the wording"),
        pytest.param(["women"], ["arrests.women"], id="not in a wording where a name has it"),
        pytest.param(["bicycles"], [], id="nothing"),
    ],
)
def test_figures_are_found_by_words(dataset: Dataset, words: list[str], found: list[str]) -> None:
    figures = figures_of_week(dataset, words, week=WEEK, source=ARTICLE)
    assert [figure.measure.id for figure in figures] == found


HEDGES = ("bare", "exactly", "more-than", "at-least", "nearly", "just-over", "about", "fewer-than", "up-to")


@st.composite
def observations_of(draw: st.DrawFn, names: Sequence[str]) -> list[Observation]:
    """Print anything of some of the measures, normal or deprecated."""
    printed = []
    for place in range(draw(st.integers(1, 8))):
        ranked = draw(st.sampled_from(["normal", "normal", "deprecated"]))
        low = draw(st.integers(0, MOST // 2))
        hedge = draw(st.sampled_from([*HEDGES, "range"]))
        upper = low + draw(st.integers(1, MOST // 2)) if hedge == "range" else None
        name = draw(st.sampled_from(names))
        printed.append(observation(name, hedge, low, upper, source=f"source-{place}", rank=ranked))
    return printed


@st.composite
def records(draw: st.DrawFn) -> Dataset:
    """Make any record at all: measures in trees, sums between any of them, true or not."""
    names = [f"m{place}" for place in range(draw(st.integers(1, 6)))]
    measures = [measure(name, draw(st.sampled_from([None, *names[:place]]))) for place, name in enumerate(names)]
    sums = {}
    if len(names) > 2:
        for _ in range(draw(st.integers(0, 3))):
            whole, *parts = draw(st.permutations(names))
            relation = draw(st.sampled_from(["exhaustive", "disjoint"]))
            sums[whole] = addition(whole, tuple(parts[: draw(st.integers(2, len(parts)))]), relation)
    return record(measures=measures, observations=draw(observations_of(names)), sums=sums.values())


def allowed_by_all(dataset: Dataset, observations: Sequence[Observation]) -> set[int]:
    """Try every whole number against every normal observation."""
    normal = [observed_interval(dataset, one) for one in observations if one.is_normal]
    return {value for value in range(2 * MOST) if all(interval.allows(value) for interval in normal)}


@settings(max_examples=300, deadline=None)
@given(records())
def test_the_best_lies_inside_every_normal_observation_or_is_missing(dataset: Dataset) -> None:
    for figure in figures_of_period(dataset, WEEK):
        possible = allowed_by_all(dataset, figure.observations)
        if not possible:
            assert figure.best is None
        if figure.best is not None:
            held = {value for value in range(2 * MOST) if figure.best.allows(value)}
            assert held <= possible
            assert figure.best.to_whole_numbers(), "it holds a whole number, which sums may put beyond those tried"
        assert figure.status in ("exact", "bounded", "disputed")


@settings(max_examples=200, deadline=None)
@given(observations_of(["arrests"]))
def test_without_sums_the_best_is_the_intersection_of_all(printed: list[Observation]) -> None:
    dataset = record(measures=[measure("arrests")], observations=printed)
    figure = figure_of(dataset, WEEK, "arrests")
    assert figure is not None
    held = {value for value in range(2 * MOST) if figure.best is not None and figure.best.allows(value)}
    if any(one.is_normal for one in printed):
        assert held == allowed_by_all(dataset, printed)
    else:
        assert figure.best is None


@st.composite
def true_records(draw: st.DrawFn) -> tuple[Dataset, dict[str, int]]:
    """Make a record whose every word is true, of a whole of two parts, one of them again of two."""
    counts = [draw(st.integers(0, 20)) for _ in range(4)]
    exhaustive = draw(st.booleans())
    truth = {"left-a": counts[0], "left-b": counts[1], "right": counts[2]}
    truth["left"] = truth["left-a"] + truth["left-b"]
    truth["all"] = truth["left"] + truth["right"] + (0 if exhaustive else counts[3])
    printed = []
    for place, name in enumerate(draw(st.lists(st.sampled_from(sorted(truth)), min_size=1, max_size=8))):
        printed.append(draw(true_observations(name, truth[name], f"source-{place}")))
    wholes = {"left-a": "left", "left-b": "left", "left": "all", "right": "all"}
    linked = draw(st.booleans())
    dataset = record(
        measures=[measure(name, wholes.get(name) if linked else None) for name in truth],
        observations=printed,
        sums=[
            addition("all", ("left", "right"), "exhaustive" if exhaustive else "disjoint"),
            addition("left", ("left-a", "left-b"), "exhaustive"),
        ],
    )
    return dataset, truth


@st.composite
def true_observations(draw: st.DrawFn, name: str, count: int, source_name: str) -> Observation:
    """Print a count in words that are true of it."""
    away = draw(st.integers(0, count))
    hedge, value, upper = draw(
        st.sampled_from(
            [
                ("bare", count, None),
                ("at-least", count - away, None),
                ("up-to", count + away, None),
                ("fewer-than", count + away + 1, None),
                ("more-than", count - away - 1, None),
                ("range", count - away, count + 1),
            ]
        )
    )
    if value < 0:
        hedge, value = "at-least", 0
    return observation(name, hedge, value, upper, source=source_name)


@pytest.mark.slow
@settings(max_examples=300, deadline=None)
@given(true_records())
def test_the_best_never_excludes_the_truth(made: tuple[Dataset, dict[str, int]]) -> None:
    dataset, truth = made
    for figure in figures_of_period(dataset, WEEK):
        assert figure.best is not None, figure.reasons
        assert figure.best.allows(truth[figure.measure.id])


def test_a_figure_does_not_depend_on_which_others_were_built() -> None:
    """What a figure is does not hang on which other figures are asked for with it."""
    dataset = record(
        measures=[measure("arrests"), measure("cash"), measure("men", "arrests")],
        observations=[observation(name, "bare", 5) for name in ("arrests", "cash", "men")],
    )
    together: dict[str, Figure] = {figure.measure.id: figure for figure in figures_of_period(dataset, WEEK)}
    assert {name: figure_of(dataset, WEEK, name) for name in together} == together


@pytest.mark.parametrize(
    ("words", "measures"),
    [
        pytest.param(["lines"], ["deal-lines"], id="a word of its label, and of the week's"),
        pytest.param(["drug", "lines"], ["deal-lines"], id="another name"),
        pytest.param(["homes"], ["addresses.cuckooed"], id="a noun that it counts beside other words"),
        pytest.param(["arrests", "women"], ["arrests.women"], id="two words"),
    ],
)
def test_words_mean_the_figures_that_people_call_so(words: list[str], measures: list[str], dataset: Dataset) -> None:
    assert [one.measure.id for one in figures_of_week(dataset, words)] == measures


def test_words_of_a_week_mean_all_its_figures(dataset: Dataset) -> None:
    assert figures_of_week(dataset, ["October", "2019"]) == figures_of_week(dataset)
