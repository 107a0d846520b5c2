"""The name of a week, and its story in a sentence, built from its figures."""

from __future__ import annotations

from decimal import Decimal

import pytest

from countylines import load
from countylines.figures.figure import figures_of_week
from countylines.figures.interval import Interval
from countylines.output.table import Bar
from countylines.output.views.figures import figure_table
from countylines.output.views.story import add_story, story_in_words, week_in_words
from countylines.record.dataset import Dataset
from tests.made import disagreement, headline_of, measure, observation, period, record
from tests.records.scoring import FOLDER

DASH = "\N{EN DASH}"


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        pytest.param({"label": "The week"}, "The week, days not reported", id="no days"),
        pytest.param(
            {"label": "The week", "start": "2019-10-07", "end": "2019-10-13", "ordinal": 4},
            f"The week, 7{DASH}13 October 2019, the fourth in the series",
            id="days and place",
        ),
        pytest.param(
            {"label": "The week, 7–13 October 2019", "start": "2019-10-07", "end": "2019-10-13"},
            "The week, 7–13 October 2019",
            id="days that the label tells already",
        ),
    ],
)
def test_a_week_in_a_line(fields: dict[str, str | int], words: str) -> None:
    dataset = record(periods=[period("2019-10", **fields)])  # type: ignore[arg-type]
    assert week_in_words(dataset, "2019-10") == words
    assert week_in_words(dataset, "all") == "All weeks of the series"


def test_the_bundled_week_is_told_in_its_headline_s_order(dataset: Dataset) -> None:
    parts = headline_of(dataset, dataset.week)
    assert [part.figure.measure.id for part in parts] == list(dataset.headline)
    assert [part.value for part in parts if part.figure.measure.id == "arrests"] == ["743"]
    assert story_in_words(parts).startswith("743 people arrested, ")


def test_a_story_is_a_sentence() -> None:
    made = record(
        {"headline": ("nests", "birds", "boats")},
        measures=[measure("birds", headline="{} herons seen"), measure("nests"), measure("boats")],
        observations=[observation("birds", "more-than", 5), observation("nests", "bare", 3)],
    )
    assert story_in_words(headline_of(made, made.week)) == "3 nests and more than 5 herons seen."


def test_the_first_word_has_a_capital() -> None:
    made = record(
        {"headline": ("birds",)}, measures=[measure("birds")], observations=[observation("birds", "more-than", 5)]
    )
    assert story_in_words(headline_of(made, made.week)) == "More than 5 birds."


@pytest.mark.parametrize(
    ("printed", "told"),
    [
        pytest.param([("bare", 6), ("bare", 5)], "5 or 6 herons seen (disputed).", id="two numbers"),
        pytest.param([("bare", 5), ("bare", 6), ("bare", 7)], "5 or 6 or 7 herons seen (disputed).", id="three"),
        pytest.param([("bare", number) for number in range(5, 9)], "A disputed number of herons seen.", id="four"),
        pytest.param([("bare", 5), ("more-than", 6)], "A disputed number of herons seen.", id="a range"),
    ],
)
def test_a_figure_without_a_best_is_called_disputed(printed: list[tuple[str, int]], told: str) -> None:
    made = record(
        {"headline": ("birds",)},
        measures=[measure("birds", headline="{} herons seen")],
        observations=[
            observation("birds", hedge, number, source=source)
            for source, (hedge, number) in zip("abcd", printed, strict=False)
        ],
        disagreements=[disagreement("2019-10/birds", ("a",), ("b",))],
    )
    assert story_in_words(headline_of(made, made.week)) == told


@pytest.mark.parametrize(
    ("headline", "told"),
    [("{} of drugs", "A disputed amount of drugs."), (None, "A disputed amount of drugs by value.")],
)
def test_a_disputed_amount_is_not_a_number(headline: str | None, told: str) -> None:
    made = record(
        measures=[measure("drugs", label="Drugs by value", headline=headline, count=False)],
        observations=[observation("drugs", "fewer-than", 5), observation("drugs", "bare", 6, source="b")],
    )
    assert story_in_words(headline_of(made, made.week)) == told


def test_a_part_of_which_nothing_is_known_has_an_unknown_number() -> None:
    made = record(
        {"headline": ("herons", "seeds")},
        measures=[
            measure("birds"), measure("herons", "birds"),
            measure("food", count=False), measure("seeds", "food", count=False),
        ],
        observations=[
            *(observation(name, "bare", 49) for name in ("birds", "food")),
            *(observation(name, "bare", 49, rank="deprecated", reason="A mix-up.") for name in ("herons", "seeds")),
        ],
    )  # fmt: skip
    told = "An unknown number of herons and an unknown amount of seeds."
    assert story_in_words(headline_of(made, made.week)) == told


@pytest.mark.parametrize(
    ("unit", "headline", "told"),
    [
        pytest.param("mm", None, "178.4 mm of rain.", id="a unit of the record's own"),
        pytest.param("mm", "{} of rain fell", "178.4 mm of rain fell.", id="before the words of the record"),
        pytest.param("mm", "{} mm of rain fell", "178.4 mm of rain fell.", id="which may have it"),
        pytest.param("kg", None, "178.4 kg of rain.", id="a unit that stands beside every number"),
    ],
)
def test_an_amount_has_its_unit(unit: str, headline: str | None, told: str) -> None:
    made = record(
        measures=[measure("rain", unit=unit, headline=headline, count=False)],
        observations=[observation("rain", "bare", "178.4")],
    )
    assert story_in_words(headline_of(made, made.week)) == told


@pytest.mark.parametrize(
    ("week", "told"),
    [
        pytest.param("2019-10", "49 deal lines.", id="seized or disrupted, which nothing decides"),
        pytest.param("2020-09", "102 deal lines.", id="devices, shut down or seized"),
        pytest.param("2021-05", "80 deal lines.", id="identified: more than that no source says"),
        pytest.param("2021-10", "139 deal lines.", id="closed, or identified and seized"),
        pytest.param("2023-10", "458 or 462 weapons taken (disputed)", id="458 or 462 weapons"),
    ],
)
def test_the_story_does_not_decide_what_the_record_leaves_open(dataset: Dataset, week: str, told: str) -> None:
    """What was done to the lines differs from week to week and from source to source: the story does not say it."""
    assert told in story_in_words(headline_of(dataset, week))


def test_an_order_of_magnitude_is_told_as_it_is_printed(dataset: Dataset) -> None:
    told = story_in_words(headline_of(dataset, "2018-10"))
    assert told == "More than 200 people arrested and scores of weapons taken."


def test_a_story_of_one_source_names_it_and_says_what_the_record_rejects(dataset: Dataset) -> None:
    """The record rejects York Press's 700 arrests, and keeps the 743 of Metro."""
    york, metro = (
        add_story(dataset, figure_table(dataset, figures), figures).headline
        for source in ("york-press-2019-10-28", "metro-2019-10-18")
        for figures in [figures_of_week(dataset, source=source)]
    )
    assert york[0] == "York Press alone: 700 people arrested (rejected)"
    assert all(phrase.endswith(" (rejected)") for phrase in york)
    assert metro[0] == "Metro alone: 743 people arrested"


def test_a_story_calls_deprecated_only_what_it_reports() -> None:
    made = record(
        measures=[measure("birds")],
        observations=[
            observation("birds", "bare", 1660),
            observation(
                "birds", "more-than", 1660, id="2019-10/birds/a/2", rank="deprecated", reason="More than it knows."
            ),
        ],
    )
    figures = figures_of_week(made, source="a")
    table = add_story(made, figure_table(made, figures), figures)
    assert table.headline == ("A alone: a disputed number of birds",)
    assert table.rows[0].text("sources") == "1, contradicts itself"


def test_without_a_headline_the_first_wholes_tell_it() -> None:
    names = ("a", "b", "c", "d", "e", "f")
    made = record(
        measures=[*(measure(name) for name in names), measure("a.part", "a")],
        observations=[observation(name, "bare", 1) for name in (*names, "a.part")],
    )
    assert story_in_words(headline_of(made, made.week)) == "1 a, 1 b, 1 c, 1 d and 1 e."


def test_a_week_without_figures_has_no_story() -> None:
    assert headline_of(record(), "2019-10") == ()


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("herons", "herons", id="herons"),
        pytest.param("road-safety-weeks", "vehicles", id="road safety"),
    ],
)
def test_another_record_tells_its_own_story(name: str, expected: str) -> None:
    other = load(str(FOLDER / name))
    assert expected in story_in_words(headline_of(other, other.week)).lower()


def test_the_headline_has_the_main_figures_in_the_records_words() -> None:
    dataset = record(
        {"headline": ["cash", "arrests", "dogs", "axes"]},
        measures=[
            measure("arrests", headline="{} people arrested"),
            measure("cash", headline="{} in cash", count=False),
            measure("axes"),
            measure("dogs", headline="{} dogs"),
            measure("lines"),
        ],
        observations=[
            observation("arrests", "more-than", 700),
            observation("cash", "bare", 183_976),
            observation("axes", "bare", 5, source="a"),
            observation("axes", "bare", 6, source="b"),
            observation("lines", "bare", 49),
        ],
    )
    figures = figures_of_week(dataset)
    table = add_story(dataset, figure_table(dataset, figures), figures)
    assert table.headline == ("£183,976 in cash", "more than 700 people arrested", "5 or 6 axes (disputed)")


def test_the_trend_of_a_row_has_a_bar_for_every_week_and_none_where_nothing_is_printed() -> None:
    weeks = ("2018-10", "2019-05", "2019-10")
    dataset = record(
        periods=[*(period(week) for week in weeks), period("2018-10..2019-10", weeks=weeks)],
        measures=[measure("arrests")],
        observations=[
            observation("arrests", "bare", 5, period="2018-10"),
            observation("arrests", "more-than", 7),
            observation("arrests", "bare", 20, period="2018-10..2019-10"),
        ],
    )
    figures = figures_of_week(dataset)
    table = add_story(dataset, figure_table(dataset, figures), figures)
    assert table.trend is not None
    assert table.trend_title == "2018-10 to 2019-10"
    week, span = (table.trend(row) for row in table.rows)
    assert week == [Bar(Interval.exactly(5)), None, Bar(Interval(Decimal(7), None, low_included=False))]
    assert span == []
