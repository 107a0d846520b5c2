"""Conflicts: the record's own, and those that an independent brute-force search for contradictions finds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations
from typing import Any, NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from countylines.figures import ALL_WEEKS
from countylines.figures import interval as interval_module
from countylines.figures.best import observed_interval
from countylines.figures.figure import figures_of_period
from countylines.figures.interval import Interval, intersect_keeping_printed_ends
from countylines.integrity.conflicts import Conflict, find_conflicts
from countylines.integrity.rules import check_references
from countylines.record.dataset import Dataset
from countylines.record.nouns.figures import Observation
from tests.made import WEEK, addition, dating, disagreement, event, measure, observation, period, record, source

INFINITY = float("inf")

MATERIAL = (
    "2018-10-cash", "2019-05-days", "2019-05-drugs", "2019-05-referrals", "2019-10-addresses", "2019-10-length",
    "2019-10-lines", "2019-10-safeguarded", "2020-09-knives", "2021-10-firearms", "2021-10-lines", "2023-02-rise",
    "2023-10-drugs", "2023-10-weapons", "2024-03-addresses", "2024-11-days", "2025-06-drugs", "area", "first-counts",
    "four-weeks-cash", "three-weeks-people",
)  # fmt: skip
"""The disagreements of the material that the record was made from."""


# --- the search, in bare numbers ------------------------------------------------------------------


class Found(NamedTuple):
    """A contradiction: its kind, the figure or period that it is on, and other figures in it."""

    kind: str
    on: str
    others: tuple[str, ...] = ()


def ends(interval: Interval, *, count: bool) -> tuple[float, float, bool, bool]:
    """Return the ends as bare numbers and whether they are included; of a count, the first and last whole number."""
    low = 0.0 if interval.low is None else float(interval.low)
    high = INFINITY if interval.high is None else float(interval.high)
    if not count:
        return low, high, interval.low_included, interval.high_included
    if not interval.low_included:
        low += 1
    if not interval.high_included:
        high -= 1
    return low, high, True, True


Ends = tuple[float, float, bool, bool]


def apart(one: Ends, other: Ends) -> bool:
    """Return whether no number lies between both pairs of ends."""
    low, low_in = max((one[0], not one[2]), (other[0], not other[2]))
    high, high_out = min((one[1], not one[3]), (other[1], not other[3]), key=lambda end: (end[0], not end[1]))
    return low > high or (low == high and (low_in or high_out))


class Search:
    """A search for all contradictions of a record that compares everything with everything."""

    def __init__(self, dataset: Dataset) -> None:
        self.dataset = dataset
        self.counts = {one.id: one.is_count for one in dataset.measures}
        self.whole_of = {one.id: one.part_of for one in dataset.measures}

    def ends_of(self, one: Observation) -> Ends:
        return ends(observed_interval(self.dataset, one), count=self.counts[one.measure])

    def allowed(self, week: str, name: str) -> Ends | None:
        """Return what all normal observations allow; None if there are none or they contradict each other."""
        said = [
            self.ends_of(one)
            for one in self.dataset.observations
            if (one.period, one.measure, one.rank) == (week, name, "normal")
        ]
        if not said or any(apart(one, other) for one, other in combinations(said, 2)):
            return None
        low, low_out = max((one[0], not one[2]) for one in said)
        high, high_in = min((one[1], one[3]) for one in said)
        return low, high, not low_out, high_in

    def found(self) -> Iterator[Found]:
        yield from sorted({*self.values(), *self.sums(), *self.parts(), *self.spans(), *self.dates()})

    def values(self) -> Iterator[Found]:
        for one, other in combinations(self.dataset.observations, 2):
            same = (one.period, one.measure) == (other.period, other.measure)
            if same and apart(self.ends_of(one), self.ends_of(other)):
                yield Found("value", f"{one.period}/{one.measure}")

    def sums(self) -> Iterator[Found]:
        for one in self.dataset.sums:
            parts = [(one.period, part) for part in one.parts]
            if self.is_no_sum((one.period, one.whole), parts, is_all=one.relation == "exhaustive"):
                yield Found("sum", f"{one.period}/{one.whole}", tuple(f"{week}/{name}" for week, name in parts))

    def spans(self) -> Iterator[Found]:
        for span in self.dataset.periods:
            for name in self.counts if span.weeks else ():
                parts = [(week, name) for week in span.weeks or ()]
                if self.is_no_sum((span.id, name), parts, is_all=True):
                    yield Found("sum", f"{span.id}/{name}", tuple(f"{week}/{name}" for week, _ in parts))

    def is_no_sum(self, whole: tuple[str, str], parts: list[tuple[str, str]], *, is_all: bool) -> bool:
        printed = self.allowed(*whole)
        if printed is None:
            return False
        known = [self.allowed(*part) or (0.0, INFINITY, True, True) for part in parts]
        low, high = sum(one[0] for one in known), sum(one[1] for one in known)
        low_in = all(one[2] for one in known)
        high_in = all(one[3] for one in known)
        return apart(printed, (low, high if is_all else INFINITY, low_in, high_in if is_all else True))

    def parts(self) -> Iterator[Found]:
        for week, name in {(one.period, one.measure) for one in self.dataset.observations}:
            part, above = self.allowed(week, name), self.whole_of[name]
            while above is not None:
                whole = self.allowed(week, above)
                if part and whole and apart((0.0, whole[1], True, whole[3]), (part[0], INFINITY, part[2], True)):
                    yield Found("sum", f"{week}/{above}", (f"{week}/{name}",))
                above = self.whole_of[above]

    def dates(self) -> Iterator[Found]:
        for one, other in combinations(self.dataset.datings, 2):
            facts = [(one.start, other.start), (one.end, other.end), (one.days, other.days)]
            facts.append((one.ordinal, other.ordinal))
            if one.period == other.period and any(a and b and a != b for a, b in facts):
                yield Found("dates", one.period)


def conflicts_about(found: Found, conflicts: tuple[Conflict, ...]) -> list[str]:
    """List the conflicts about a contradiction: of its kind, and about the figure or period that it is on."""
    return [
        one.id
        for one in conflicts
        if one.kind == found.kind and found.on in (one.about if one.is_recorded else one.about[:1])
    ]


# --- the record -----------------------------------------------------------------------------------


def test_every_disagreement_of_the_material_is_listed(dataset: Dataset) -> None:
    recorded = [one.id for one in find_conflicts(dataset) if one.is_recorded]
    assert set(recorded) >= set(MATERIAL)
    assert sorted(recorded) == [one.id for one in dataset.disagreements]


def test_every_contradiction_of_the_record_is_listed_once(dataset: Dataset) -> None:
    conflicts = find_conflicts(dataset)
    found = list(Search(dataset).found())
    assert {one.kind for one in found} == {"value", "sum", "dates"}
    assert {one: len(conflicts_about(one, conflicts)) for one in found} == dict.fromkeys(found, 1)


def test_every_unrecorded_conflict_is_a_contradiction(dataset: Dataset) -> None:
    found = {(one.kind, one.on) for one in Search(dataset).found()}
    assert {(one.kind, one.about[0]) for one in find_conflicts(dataset) if not one.is_recorded} <= found


def test_ids_are_sorted_and_unique(dataset: Dataset) -> None:
    ids = [one.id for one in find_conflicts(dataset)]
    assert ids == sorted(set(ids))


def test_every_disputed_figure_has_a_conflict_about_it(dataset: Dataset) -> None:
    covered = {about for one in find_conflicts(dataset) for about in one.about}
    disputed = {
        figure.id
        for week in dataset.periods
        for figure in figures_of_period(dataset, week.id)
        if figure.best is None and any(one.is_normal for one in figure.observations)
    }
    assert disputed
    assert disputed <= covered


@pytest.mark.parametrize(
    ("figure", "sides", "is_decided"),
    [
        pytest.param(
            "2020-09/cash",
            {"£500,000": ("metro-2020-09-25",), "£526,000": ("essex-news-2020", "willispalmer-2020")},
            True,
            id="a rounded number that is deprecated",
        ),
        pytest.param(
            "2021-10/drugs.class-a.value",
            {
                "£2,000,000": ("itv-news-2021-10-21",),
                "nearly £2,000,000": ("npcc-2021-10-21", "parallel-parliament-2021-11-19"),
            },
            True,
            id="a lost hedge; the hedge is said as printed",
        ),
    ],
)
def test_a_value_of_the_record(
    dataset: Dataset, figure: str, sides: dict[str, tuple[str, ...]], *, is_decided: bool
) -> None:
    (one,) = (one for one in find_conflicts(dataset) if one.about == (figure,))
    assert {side.says: side.sources for side in one.sides} == sides
    assert (one.decided_by is not None) is is_decided


def test_a_week_has_its_conflicts_and_those_of_the_spans_that_end_with_it(dataset: Dataset) -> None:
    ids = [one.id for one in find_conflicts(dataset, "2019-10")]
    recorded = [
        "2019-10-addresses", "2019-10-length", "2019-10-lines", "2019-10-safeguarded", "area", "four-weeks-cash",
    ]  # fmt: skip
    assert [name for name in ids if name in MATERIAL] == recorded
    assert {"2019-10/arrests/value", "2019-10/deal-lines/value"} <= set(ids)
    assert ids == [name for name in (one.id for one in find_conflicts(dataset)) if name in ids]
    assert "first-counts" in [one.id for one in find_conflicts(dataset, "2018-10")]
    assert "2018-10-cash" not in ids


# --- small records --------------------------------------------------------------------------------


def only(dataset: Dataset) -> Conflict:
    """Return the only conflict of a record."""
    (one,) = find_conflicts(dataset)
    return one


def said_by(one: Conflict) -> dict[str, tuple[str, ...]]:
    return {side.says: side.sources for side in one.sides}


ARRESTS = [measure("arrests"), measure("men", "arrests"), measure("women", "arrests")]
MEN_AND_WOMEN = ("men", "women")


def printed(*numbers: tuple[Any, ...]) -> list[Observation]:
    """Make observations of measure, hedge and value, each of a source called after the measure."""
    return [observation(name, hedge, value, source=f"of-{name}") for name, hedge, value in numbers]


@pytest.mark.parametrize(
    "numbers",
    [
        pytest.param([("bare", 655), ("bare", 655)], id="the same"),
        pytest.param([("more-than", 700), ("bare", 701)], id="more than, just above"),
        pytest.param([("more-than", 700), ("at-least", 650), ("more-than", 160)], id="no upper end"),
        pytest.param([("bare", 655)], id="one source"),
        pytest.param([], id="none"),
    ],
)
def test_no_conflict_on_a_value(numbers: list[tuple[str, int]]) -> None:
    observations = [observation("axes", *number, source=f"s{place}") for place, number in enumerate(numbers)]
    assert find_conflicts(record(measures=[measure("axes")], observations=observations)) == ()


def test_a_conflict_between_normal_observations_is_undecided() -> None:
    observations = [
        observation("axes", "bare", 655, source="a"),
        observation("axes", "bare", 665, source="b"),
        observation("axes", "bare", 655, source="c"),
    ]
    one = only(record(measures=[measure("axes")], observations=observations))
    assert (one.id, one.kind, one.about) == ("2019-10/axes/value", "value", ("2019-10/axes",))
    assert said_by(one) == {"655": ("a", "c"), "665": ("b",)}
    assert one.question == "Axes (Week 2019-10): 655 or 665?"
    assert (one.decided_by, one.is_recorded) == (None, False)


def test_a_conflict_is_decided_by_the_reason_why_one_side_is_deprecated() -> None:
    observations = [
        observation("axes", "more-than", 700, source="a"),
        observation("axes", "bare", 700, source="b", rank="deprecated", reason="Lost its hedge."),
    ]
    one = only(record(measures=[measure("axes")], observations=observations))
    assert one.decided_by == "Against 700 in B: Lost its hedge."


def test_a_reason_against_one_side_does_not_decide_between_two_others() -> None:
    observations = [
        observation("axes", "bare", 5, source="a"),
        observation("axes", "bare", 6, source="b"),
        observation("axes", "bare", 7, source="c", rank="deprecated", reason="A misprint."),
    ]
    one = only(record(measures=[measure("axes")], observations=observations))
    assert said_by(one) == {"5": ("a",), "6": ("b",), "7": ("c",)}
    assert one.decided_by is None


def test_two_deprecated_observations_are_a_conflict_too() -> None:
    observations = [
        observation("axes", "bare", 5, source="a", rank="deprecated", reason="Early."),
        observation("axes", "bare", 6, source="b", rank="deprecated", reason="A copy."),
    ]
    assert only(record(measures=[measure("axes")], observations=observations)).decided_by == (
        "Against 5 in A: Early. Against 6 in B: A copy."
    )


def test_a_reason_shared_by_two_observations_is_given_once() -> None:
    observations = [
        observation("axes", "bare", 655, source="a"),
        *(observation("axes", "bare", 700, source=one, rank="deprecated", reason="Rounded.") for one in "bc"),
        observation("axes", "bare", 600, source="d", rank="deprecated", reason="Rounded."),
    ]
    decided_by = only(record(measures=[measure("axes")], observations=observations)).decided_by
    assert decided_by == "Against 700 in B and C: Rounded. Against 600 in D: Rounded."


def test_reasons_name_the_publishers_they_are_against(dataset: Dataset) -> None:
    """Four of the sides are deprecated, one of them for three reasons."""
    one = next(one for one in find_conflicts(dataset) if one.id == "2019-10/drugs.value/value")
    assert one.question.startswith("Drugs by value (County lines week, 7–13 October 2019): ")
    assert one.decided_by is not None
    assert re.findall(r"Against (.*?):", one.decided_by) == [
        "£426,000 in Bay Trust Radio (Sky News copy)",
        "nearly £500,000 in Daily Mail",
        "£400,000 in Guernsey Press, Metro, The i (inews), York Press and Yorkshire Post",
        "nearly £500,000 in North West Evening Mail",
        "nearly £500,000 in Sputnik",
    ]


def test_a_question_offers_no_answer_that_another_one_implies() -> None:
    """More than 700 is true if 743 is; 700 is neither."""
    observations = [
        observation("axes", "more-than", 700, source="a"),
        observation("axes", "bare", 743, source="b"),
        observation("axes", "bare", 700, source="c", rank="deprecated", reason="Rounded."),
    ]
    one = only(record(measures=[measure("axes")], observations=observations))
    assert one.question.endswith(": 743 or 700?")
    assert said_by(one) == {"more than 700": ("a",), "743": ("b",), "700": ("c",)}


def test_what_only_a_rejected_answer_implies_is_offered() -> None:
    observations = [
        observation("axes", "bare", 640, source="a"),
        observation("axes", "more-than", 700, source="b"),
        observation("axes", "bare", 743, source="c", rank="deprecated", reason="A misprint."),
    ]
    one = only(record(measures=[measure("axes")], observations=observations))
    assert one.question.endswith(": 640, more than 700 or 743?")


def test_counts_are_compared_as_whole_numbers_and_pounds_are_not() -> None:
    numbers = [observation("axes", "more-than", 1, source="a"), observation("axes", "fewer-than", 2, source="b")]
    assert only(record(measures=[measure("axes")], observations=numbers)).kind == "value"
    assert find_conflicts(record(measures=[measure("axes", count=False)], observations=numbers)) == ()


@pytest.mark.parametrize(
    ("relation", "numbers", "is_listed"),
    [
        pytest.param("exhaustive", (743, 652, 91), False, id="exhaustive, adds up"),
        pytest.param("exhaustive", (744, 652, 91), True, id="exhaustive, short of the whole"),
        pytest.param("exhaustive", (742, 652, 91), True, id="exhaustive, beyond the whole"),
        pytest.param("disjoint", (744, 652, 91), False, id="disjoint, short of the whole"),
        pytest.param("disjoint", (742, 652, 91), True, id="disjoint, beyond the whole"),
        pytest.param("exhaustive", (700, None, 91), False, id="a part that nobody printed"),
        pytest.param("exhaustive", (90, None, 91), True, id="a part that nobody printed, the other beyond the whole"),
        pytest.param("exhaustive", (None, 652, 91), False, id="a whole that nobody printed"),
    ],
)
def test_a_sum_contradicts_its_whole(relation: str, numbers: tuple[int | None, ...], *, is_listed: bool) -> None:
    named = zip(("arrests", *MEN_AND_WOMEN), numbers, strict=True)
    observations = printed(*((name, "bare", number) for name, number in named if number is not None))
    dataset = record(measures=ARRESTS, observations=observations, sums=[addition("arrests", MEN_AND_WOMEN, relation)])
    assert len(find_conflicts(dataset)) == int(is_listed)


def test_the_sides_of_a_sum() -> None:
    observations = [
        *printed(("arrests", "bare", 700), ("men", "more-than", 650), ("women", "bare", 91)),
        observation("men", "bare", 1, source="z", rank="deprecated", reason="A misprint."),
    ]
    dataset = record(
        measures=ARRESTS, observations=observations, sums=[addition("arrests", MEN_AND_WOMEN, "exhaustive")]
    )
    one = next(one for one in find_conflicts(dataset) if one.kind == "sum")
    assert (one.id, one.about) == ("2019-10/arrests/sum", ("2019-10/arrests", "2019-10/men", "2019-10/women"))
    assert said_by(one) == {
        "700": ("of-arrests",),
        "Men (more than 650) + Women (91) come to at least 742": ("of-men", "of-women"),
    }
    assert (one.decided_by, one.is_recorded) == (None, False)


def test_two_sums_of_a_whole_contradict_each_other() -> None:
    measures = [*ARRESTS, measure("adults", "arrests"), measure("children", "arrests")]
    numbers = [("arrests", "more-than", 100), ("men", "bare", 389), ("women", "bare", 292)]
    numbers += [("adults", "bare", 400), ("children", "bare", 300)]
    sums = [addition("arrests", parts, "exhaustive") for parts in (MEN_AND_WOMEN, ("adults", "children"))]
    one = only(record(measures=measures, observations=printed(*numbers), sums=sums))
    assert list(said_by(one)) == [
        "Men (389) + Women (292) come to 681",
        "Adults (400) + Children (300) come to 700",
    ]


@pytest.mark.parametrize(
    ("whole", "part", "is_listed"),
    [
        pytest.param(("bare", 90), ("bare", 91), True, id="above"),
        pytest.param(("bare", 91), ("bare", 91), False, id="all of it"),
        pytest.param(("bare", 91), ("more-than", 91), True, id="more than all of it"),
        pytest.param(("fewer-than", 92), ("at-least", 92), True, id="both open"),
        pytest.param(("more-than", 1), ("bare", 91), False, id="a whole without an upper end"),
        pytest.param(("bare", 0), ("up-to", 91), False, id="a part that may be nothing"),
    ],
)
def test_a_part_contradicts_its_whole(whole: tuple[str, int], part: tuple[str, int], *, is_listed: bool) -> None:
    dataset = record(measures=ARRESTS, observations=printed(("arrests", *whole), ("women", *part)))
    found = find_conflicts(dataset)
    assert [one.about for one in found] == [("2019-10/arrests", "2019-10/women")] * is_listed


def test_a_part_of_a_part_above_the_whole() -> None:
    measures = [measure("weapons"), measure("knives", "weapons"), measure("machetes", "knives")]
    numbers = printed(("weapons", "bare", 100), ("machetes", "bare", 150))
    assert only(record(measures=measures, observations=numbers)).about == ("2019-10/weapons", "2019-10/machetes")


def test_parts_of_an_unprinted_part_add_up_to_more_than_the_whole() -> None:
    measures = [measure("weapons"), measure("knives", "weapons"), measure("zombie", "knives"), measure("pen", "knives")]
    numbers = printed(("weapons", "bare", 100), ("zombie", "bare", 60), ("pen", "bare", 50))
    sums = [addition("knives", ("zombie", "pen"), "disjoint")]
    one = only(record(measures=measures, observations=numbers, sums=sums))
    assert one.about == ("2019-10/weapons", "2019-10/zombie", "2019-10/pen")
    assert list(said_by(one)) == ["100", "Knives alone: at least 110"]


def test_a_whole_below_its_sum_and_below_one_part_is_one_conflict() -> None:
    numbers = printed(("arrests", "bare", 50), ("men", "bare", 652), ("women", "bare", 91))
    sums = [addition("arrests", MEN_AND_WOMEN, "exhaustive")]
    one = only(record(measures=ARRESTS, observations=numbers, sums=sums))
    assert list(said_by(one)) == ["50", "Men (652) + Women (91) come to 743"]


def test_a_part_whose_sources_contradict_each_other_is_no_bound() -> None:
    observations = printed(("arrests", "bare", 50), ("men", "bare", 652))
    observations.append(observation("men", "bare", 10, source="z"))
    assert [one.kind for one in find_conflicts(record(measures=ARRESTS, observations=observations))] == ["value"]


SPAN = "2018-10..2019-10"
WEEKS = [period("2018-10"), period(WEEK), period(SPAN, weeks=("2018-10", WEEK))]


@pytest.mark.parametrize(
    ("span", "first", "second", "is_listed"),
    [
        pytest.param(("bare", 943), 200, 743, False, id="adds up"),
        pytest.param(("bare", 942), 200, 743, True, id="less than its weeks"),
        pytest.param(("more-than", 1000), 200, 743, True, id="more than its weeks"),
        pytest.param(("more-than", 1000), None, 743, False, id="a week that nobody printed"),
        pytest.param(("bare", 700), None, 743, True, id="less than one of them"),
        pytest.param(("more-than", 1000), None, None, False, id="no week printed"),
    ],
)
def test_a_span_contradicts_its_weeks(
    span: tuple[str, int], first: int | None, second: int | None, *, is_listed: bool
) -> None:
    observations = [observation("axes", *span, period=SPAN)]
    for week, number in (("2018-10", first), (WEEK, second)):
        if number is not None:
            observations.append(observation("axes", "bare", number, period=week, source=f"of-{week}"))
    dataset = record(periods=WEEKS, measures=[measure("axes")], observations=observations)
    found = find_conflicts(dataset)
    assert [(one.id, one.about[0]) for one in found] == [(f"{SPAN}/axes/sum", f"{SPAN}/axes")] * is_listed
    assert [one.id for one in find_conflicts(dataset, WEEK)] == [one.id for one in found]


@pytest.mark.parametrize(
    ("one", "other", "is_listed"),
    [
        pytest.param({"start": "2019-10-07"}, {"start": "2019-10-07", "days": 7}, False, id="the same first day"),
        pytest.param({"start": "2019-10-07"}, {"start": "2019-10-08"}, True, id="another first day"),
        pytest.param({"end": "2019-10-13"}, {"end": "2019-10-14"}, True, id="another last day"),
        pytest.param({"days": 7}, {"days": 14}, True, id="another length"),
        pytest.param({"ordinal": 4}, {"ordinal": 5}, True, id="another place"),
        pytest.param({"ordinal": 4}, {"days": 7}, False, id="nothing in common"),
        pytest.param(
            {"start": "2019-10-07", "end": "2019-10-13"}, {"days": 14}, True, id="days that make another length"
        ),
    ],
)
def test_datings_contradict_each_other(one: dict[str, Any], other: dict[str, Any], *, is_listed: bool) -> None:
    dataset = record(datings=[dating(WEEK, "a", **one), dating(WEEK, "b", **other)])
    found = find_conflicts(dataset)
    assert [(one.id, one.kind, one.about) for one in found] == [("2019-10/dates", "dates", (WEEK,))] * is_listed


def test_the_sides_of_datings() -> None:
    datings = [
        dating(WEEK, "a", start="2019-10-07", end="2019-10-13", days=7),
        dating(WEEK, "b", days=14, rank="deprecated", reason="Nobody else says so."),
        dating(WEEK, "c", ordinal=4),
        dating("2018-10", "d", days=3),
    ]
    one = only(record(periods=WEEKS, datings=datings))
    assert said_by(one) == {"2019-10-07 to 2019-10-13, 7 days": ("a",), "14 days": ("b",)}
    assert one.decided_by == "Against 14 days in B: Nobody else says so."


@pytest.mark.parametrize(
    ("kind", "about", "ids"),
    [
        pytest.param("value", "2019-10/axes", ["question-1"], id="its kind, its figure"),
        pytest.param("wording", "2019-10/axes", ["2019-10/axes/value", "question-1"], id="another kind"),
        pytest.param("value", "2018-10/axes", ["2019-10/axes/value", "question-1"], id="another figure"),
    ],
)
def test_a_contradiction_with_a_recorded_disagreement_is_listed_once(kind: str, about: str, ids: list[str]) -> None:
    dataset = record(
        periods=WEEKS,
        measures=[measure("axes")],
        observations=[observation("axes", "bare", 655, source="a"), observation("axes", "bare", 665, source="b")],
        disagreements=[disagreement(about, ("a",), ("b",), kind=kind)],
    )
    assert [one.id for one in find_conflicts(dataset)] == ids


@pytest.mark.parametrize(
    ("about", "ids"),
    [
        pytest.param("2019-10/arrests", ["question-1"], id="recorded of the whole"),
        pytest.param("2019-10/women", ["question-1"], id="recorded of the part"),
        pytest.param("2019-10/men", ["2019-10/arrests/sum", "question-1"], id="recorded of another part"),
    ],
)
def test_a_part_with_a_recorded_disagreement_is_listed_once(about: str, ids: list[str]) -> None:
    numbers = printed(("arrests", "bare", 90), ("women", "bare", 91))
    recorded = [disagreement(about, ("of-women",), ("of-arrests",), kind="sum")]
    dataset = record(measures=ARRESTS, observations=numbers, disagreements=recorded)
    assert [one.id for one in find_conflicts(dataset)] == ids


def test_a_disagreement_about_one_part_does_not_cover_the_sum() -> None:
    numbers = printed(("arrests", "bare", 700), ("men", "bare", 652), ("women", "bare", 91))
    dataset = record(
        measures=ARRESTS,
        observations=numbers,
        sums=[addition("arrests", MEN_AND_WOMEN, "exhaustive")],
        disagreements=[disagreement("2019-10/women", ("of-women",), kind="sum")],
    )
    assert [one.id for one in find_conflicts(dataset)] == ["2019-10/arrests/sum", "question-1"]


def test_a_disagreement_about_a_span_does_not_cover_its_weeks() -> None:
    numbers = printed(("arrests", "bare", 90), ("women", "bare", 91))
    recorded = [disagreement(f"{SPAN}/arrests", ("of-women",), kind="sum")]
    dataset = record(periods=WEEKS, measures=ARRESTS, observations=numbers, disagreements=recorded)
    assert [one.id for one in find_conflicts(dataset)] == ["2019-10/arrests/sum", "question-1"]


def test_a_part_of_more_than_zero_contradicts_a_whole_of_zero() -> None:
    amounts = (measure("arrests", count=False), measure("men", "arrests", count=False))
    numbers = printed(("arrests", "bare", 0), ("men", "more-than", 0))
    dataset = record(periods=WEEKS, measures=amounts, observations=numbers)
    assert [one.id for one in find_conflicts(dataset)] == ["2019-10/arrests/sum"]
    assert [one.best for one in figures_of_period(dataset, "2019-10") if one.measure.id == "arrests"] == [None]


def test_a_part_that_contradicts_its_whole_is_compared_with_the_next_whole_too() -> None:
    chain = (measure("arrests"), measure("women", "arrests"), measure("girls", "women"))
    numbers = printed(("arrests", "bare", 0), ("women", "bare", 0), ("girls", "bare", 1))
    dataset = record(periods=WEEKS, measures=chain, observations=numbers)
    assert [one.id for one in find_conflicts(dataset)] == ["2019-10/arrests/sum", "2019-10/women/sum"]


def test_the_work_on_a_figure_grows_with_its_observations_and_not_with_their_pairs(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    calls = []

    def counted(*arguments: Any, **options: Any) -> Any:
        calls.append(arguments)
        return intersect_keeping_printed_ends(*arguments, **options)

    monkeypatch.setattr(interval_module, "intersect_keeping_printed_ends", counted)
    observations = [observation("axes", "bare", number, source=f"s{number:03}") for number in range(200)]
    assert len(only(record(measures=[measure("axes")], observations=observations)).sides) == 200
    assert len(calls) <= 5 * 200


HEDGES = st.sampled_from(["bare", "more-than", "at-least", "nearly", "about", "fewer-than", "up-to"])


@st.composite
def records(draw: st.DrawFn) -> Dataset:
    """Make a record of two weeks and their span, in which anything may contradict anything."""
    count = draw(st.booleans())
    measures = [
        measure("arrests", count=count),
        measure("men", "arrests", count=count),
        measure("women", "arrests", count=count),
        measure("girls", "women", count=count),
    ]
    places = st.tuples(st.sampled_from(measures), st.sampled_from(WEEKS), st.sampled_from("abc"))
    observations = [
        observation(
            one.id,
            draw(HEDGES),
            draw(st.integers(0, 12)),
            period=week.id,
            source=name,
            rank=draw(st.sampled_from(["normal", "normal", "deprecated"])),
        )
        for one, week, name in draw(st.sets(places, max_size=10))
    ]
    relation = draw(st.sampled_from(["exhaustive", "disjoint"]))
    sums = [addition("arrests", MEN_AND_WOMEN, relation, week) for week in draw(st.sets(st.sampled_from([WEEK, SPAN])))]
    return record(periods=WEEKS, measures=measures, observations=observations, sums=sums)


@settings(max_examples=150, deadline=None)
@given(records())
def test_every_contradiction_is_listed_once(dataset: Dataset) -> None:
    conflicts = find_conflicts(dataset)
    found = list(Search(dataset).found())
    assert {one: len(conflicts_about(one, conflicts)) for one in found} == dict.fromkeys(found, 1)
    assert len({one.id for one in conflicts}) == len(conflicts)
    assert all(len(one.sides) > 1 and all(side.sources for side in one.sides) for one in conflicts if one.kind == "sum")


@pytest.mark.slow
@settings(max_examples=150, deadline=None)
@given(records())
def test_every_disputed_figure_has_a_conflict_in_its_period(dataset: Dataset) -> None:
    disputed = {
        figure.id
        for week in dataset.periods
        for figure in figures_of_period(dataset, week.id)
        if figure.best is None and any(one.is_normal for one in figure.observations)
    }
    families = {about.partition("/")[0] for one in find_conflicts(dataset) for about in one.about}
    assert {figure.partition("/")[0] for figure in disputed} <= families


def about_an_event(period_of_event: str | None) -> Dataset:
    """Make a record in which two sources differ on the day of an event."""
    launched = event("launch", "2018")._replace(period=period_of_event)
    asked = disagreement("launch", ("a",), ("b",), kind="dates")
    return record(events=[launched], disagreements=[asked], sources=[source("a"), source("b")], periods=[period(WEEK)])


@pytest.mark.parametrize(
    ("period_of_event", "in_week"),
    [pytest.param(WEEK, ["question-1"], id="of a week"), pytest.param(None, [], id="of no week")],
)
def test_a_question_about_an_event_is_listed_in_the_week_of_the_event(
    period_of_event: str | None, in_week: list[str]
) -> None:
    made = about_an_event(period_of_event)
    assert [one.id for one in find_conflicts(made)] == ["question-1"]
    assert [one.id for one in find_conflicts(made, WEEK)] == in_week
    assert list(check_references(made)) == []


@pytest.mark.parametrize(
    ("words", "week", "found"),
    [
        pytest.param(["cash"], "2018-10", ["2018-10-cash"], id="what it is about"),
        pytest.param(["York", "Press"], "2019-10", None, id="who gives an answer"),
        pytest.param(["665"], ALL_WEEKS, ["2019-10-addresses"], id="an answer"),
        pytest.param(["launch", "centre"], ALL_WEEKS, ["nclcc-launch-month"], id="an event"),
        pytest.param(["unicorns"], ALL_WEEKS, [], id="nothing"),
    ],
)
def test_conflicts_are_found_by_words(words: list[str], week: str, found: list[str] | None, dataset: Dataset) -> None:
    """York Press is on a side of the 700 arrests and the 50 lines; the 43 forces are no question of its."""
    ids = [one.id for one in find_conflicts(dataset, week, words)]
    if found is None:
        assert {"2019-10/arrests/value", "2019-10/deal-lines/value"} <= set(ids)
        assert "area" not in ids
    else:
        assert ids == found
