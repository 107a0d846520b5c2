"""A record of one weekend a year, whose measures and people have names of two words."""

from __future__ import annotations

import pytest

import countylines
from countylines.record.nouns.figures import CountedAs
from tests import made

GRANT = made.measure("grant", count=False, label="State grant", counted_as=(CountedAs(("grant", "grants")),))
HELPERS = made.measure(
    "helpers", counted_as=(CountedAs(("helpers",)), CountedAs(("people",), needs=("help*", "joined"), excludes=()))
)
DAYS = {2022: (17, 18), 2023: (16, 17), 2024: (14, 15)}
RECORD = made.record(
    {"title": "The Harbour Weekend", "week": "2024-09"},
    periods=[
        made.period(f"{year}-09", start=f"{year}-09-{first}", end=f"{year}-09-{last}")
        for year, (first, last) in DAYS.items()
    ],
    measures=(GRANT, HELPERS, made.measure("piers")),
    people=(made.person("Siân Lloyd George")._replace(surname="Lloyd George"),),
    quotes=(made.quote("george-01", "siân-lloyd-george", "The harbour belongs to those who clean it every autumn"),),
    observations=(
        made.observation("helpers", "bare", 3120, period="2022-09"),
        made.observation("helpers", "bare", 4518, period="2023-09"),
        made.observation("helpers", "bare", 6482, period="2024-09"),
        made.observation("piers", "bare", 231, period="2024-09"),
        made.observation("grant", "bare", 120000, period="2024-09"),
    ),
    vocabulary=(made.word_group("campaign", "harbour weekend"), made.word_group("national", "nationwide")),
)
WEEKEND = "the Harbour Weekend of September 2024"


def reported(text: str, kind: str = "text") -> list[str]:
    """List what is said of a draft."""
    return [f"{one.rule}: {one.found}" for one in countylines.check(text, RECORD, kind=kind)]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        pytest.param(
            "In 2022, 3,210 helpers came to the Harbour Weekend.", ["wrong-figure: 3,210 helpers"], id="wrong"
        ),
        pytest.param("In 2022, 3,120 helpers came to the Harbour Weekend.", [], id="right"),
        pytest.param("In 2021, 2,900 helpers came to the Harbour Weekend.", [], id="a year of no weekend"),
        pytest.param("From 2022-23 on, 3,210 helpers came to the Harbour Weekend.", [], id="two years"),
    ],
)
def test_a_year_with_one_week_is_that_week(text: str, wrong: list[str]) -> None:
    assert reported(text) == wrong


def test_a_year_names_the_row_of_a_table() -> None:
    table = "# Harbour Weekend\n\n| Year | Helpers |\n|---|---|\n| 2022 | 3,120 |\n| 2023 | 4,815 |\n"
    assert reported(table, "markdown") == ["wrong-figure: 2023 | 4,815"]


@pytest.mark.parametrize(
    ("length", "wrong"),
    [
        pytest.param("two-day", [], id="its own"),
        pytest.param("three-day", ["wrong-date: three-day Harbour Weekend"], id="another"),
        pytest.param("week-long", ["wrong-date: week-long Harbour Weekend"], id="a week, which two days are not"),
    ],
)
def test_the_length_of_a_weekend(length: str, wrong: list[str]) -> None:
    text = f"The {length} Harbour Weekend of September 2024 drew 6,482 helpers."
    assert reported(text) == wrong
    assert all("2 days" in one.message for one in countylines.check(text, RECORD))


@pytest.mark.parametrize(
    "name", ["Siân Lloyd George", "Dr Lloyd George", "Sian Lloyd George", "George", "Siân George", "Lloyd George"]
)
def test_a_surname_of_two_words(name: str) -> None:
    assert reported(f"“The harbour belongs to those who clean it every autumn,” said {name}.") == []


@pytest.mark.parametrize("name", ["Ann George", "David Lloyd", "Siân van der Berg"])
def test_another_name_beside_a_surname_of_two_words(name: str) -> None:
    found = reported(f"“The harbour belongs to those who clean it every autumn,” said {name}.")
    assert [one.partition(":")[0] for one in found] == ["wrong-speaker"]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        pytest.param(
            f"At {WEEKEND} the state grant was £210,000.", ["wrong-figure: grant was £210,000"], id="its label"
        ),
        pytest.param(f"At {WEEKEND} the travel grant was £210,000.", [], id="another grant"),
        pytest.param(f"At {WEEKEND}, 6,842 people bought ice cream.", [], id="a verb that does not count them"),
        pytest.param(f"At {WEEKEND}, 6,842 people helped.", ["wrong-figure: 6,842 people"], id="one that does"),
        pytest.param(f"Piers were cleaned by helpers in 213 vans at {WEEKEND}.", [], id="in what it was done"),
        pytest.param(f"Helpers came from 6,480 households to {WEEKEND}.", [], id="where they came from"),
        pytest.param(f"The harbour counted 6 482 helpers at {WEEKEND}.", [], id="digits in groups that a space parts"),
        pytest.param(f"The harbour counted 6, 482 helpers at {WEEKEND}.", ["wrong-figure: 482 helpers"], id="a comma"),
    ],
)
def test_numbers_with_other_nouns_and_verbs(text: str, wrong: list[str]) -> None:
    assert [one for one in reported(text) if not one.startswith("unrecorded")] == wrong
