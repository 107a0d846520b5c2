"""The numbers of tables: what each counts, of which week and place it is, and which cells are running text."""

from __future__ import annotations

import pytest

import countylines
from countylines.checker.analysis import DraftAnalysis
from countylines.checker.mentions.date_mentions import dates_in_cell
from countylines.checker.mentions.read_passages import PassageContent
from countylines.checker.mentions.tables import read_tables
from countylines.checker.mentions.weeks import Calendar, DateResolver
from countylines.checker.number_mention import Locality, NumberMention, StatedScope
from countylines.checker.passages import Passage
from countylines.checker.reason import Reason
from countylines.documents import read
from countylines.vocabulary.campaigns import campaign_vocabulary
from tests.records.scoring import FOLDER

OCTOBER, MAY = ("2019-10",), ("2019-05",)
IS_LOCAL = {Locality.UNKNOWN: None, Locality.LOCAL_HERE: True, Locality.NATIONAL_HERE: False}


class Table:
    """Reads the rows of a text, one a line; an empty line ends a table."""

    def __init__(self, dataset: countylines.Dataset, text: str) -> None:
        resolver = DateResolver(Calendar(dataset), campaign_vocabulary(dataset), None)
        rows: list[PassageContent] = []
        start = 0
        for place, line in enumerate(text.split("\n")):
            passage = Passage(line, start, place)
            rows += [PassageContent(passage, resolver.resolve(passage))] if line else ()
            start += len(line) + 1
        self.rows = list(read_tables(rows, dataset))
        self.found = self.rows[-1].counted_cells

    @property
    def numbers(self) -> list[NumberMention]:
        return [one for one in self.found if isinstance(one, NumberMention)]

    @property
    def measures(self) -> list[str]:
        """What the cells of the last row count."""
        return [one.candidates[0].measure for one in self.numbers]


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        pytest.param("Arrests | 743", ["arrests"], id="a label"),
        pytest.param("743 | Arrests", ["arrests"], id="a label after the number"),
        pytest.param(
            "arrests_m | men arrested | 652 | people | visits too",
            ["arrests.men"],
            id="the label nearest before the number",
        ),
        pytest.param("Arrests | 743 | 586", ["arrests", "arrests"], id="two numbers of a label"),
        pytest.param("Week | Arrests | Weapons\nOctober 2019 | 743 | 169", ["arrests", "weapons"], id="titles"),
        pytest.param("Arrests | Weapons\n743 | 169", ["arrests", "weapons"], id="titles without labels"),
        pytest.param("Arrests | Weapons\nOctober 2019 | 743 | 169", ["arrests", "weapons"], id="a title less"),
        pytest.param("Week | Arrests\n\nOctober 2019 | 743", [], id="titles of another table"),
        pytest.param("Forces | 43", [], id="what the record does not count"),
        pytest.param("Arrests | none", [], id="no number"),
        pytest.param("Arrests | 7 October 2019", [], id="a date"),
        pytest.param("Item | Number\nWeapons seized | 169", ["weapons"], id="a noun and what was done"),
        pytest.param("Cash | £183,976", ["cash"], id="an amount"),
        pytest.param("Heroin | 15.3kg", ["drugs.heroin.weight"], id="an amount with a decimal point"),
        pytest.param("Item | Results\nArrests | 743", ["arrests"], id="a plural for any numbers"),
        pytest.param("Item | Arrests | Guns\nWeek | 743 | 12", ["arrests", "weapons.firearms"], id="counted plurals"),
        pytest.param("Arrests | £183,976", [], id="an amount of what is counted"),
        pytest.param("Seized | Number\nLines | 49", ["deal-lines"], id="a word of the title that says what was done"),
    ],
)
def test_what_the_cells_of_a_row_count(text: str, measures: list[str], dataset: countylines.Dataset) -> None:
    assert Table(dataset, text).measures == measures


@pytest.mark.parametrize(
    ("text", "weeks"),
    [
        pytest.param("Arrests | 743", [None], id="no date"),
        pytest.param("Item | October 2019 | May 2019\nArrests | 743 | 586", [OCTOBER, MAY], id="titles"),
        pytest.param("Week | Arrests\nOctober 2019 | 743", [OCTOBER], id="a label"),
        pytest.param("Item | May 2019\nArrests in October 2019 | 743", [MAY], id="a title over a label"),
        pytest.param("Week | Arrests\nOctober and October 2019 | 743", [OCTOBER], id="a vague date and a certain one"),
        pytest.param("Week | Arrests\nMay 2019, October 2019 | 743", [()], id="two weeks of a label"),
        pytest.param("Item | 2019\nArrests | 743", [()], id="a year"),
        pytest.param("Item | 2018 and 2019\nArrests | 743", [()], id="two years"),
        pytest.param("Item | July 2019\nArrests | 743", [()], id="a month of none"),
    ],
)
def test_the_weeks_of_the_cells(text: str, weeks: list[tuple[str, ...] | None], dataset: countylines.Dataset) -> None:
    numbers = Table(dataset, text).numbers
    assert [one.scope.weeks if one.stated is StatedScope.WEEK else None for one in numbers] == weeks


@pytest.mark.parametrize(
    ("text", "is_local"),
    [
        pytest.param("Arrests | 743", [None], id="nothing"),
        pytest.param("Arrests in Kent | 743", [True], id="a place in the label"),
        pytest.param("Arrests nationally | 743", [False], id="the country in the label"),
        pytest.param("Arrests in Kent and nationally | 743", [False], id="both"),
        pytest.param("Item | Kent | National\nArrests | 12 | 743", [True, False], id="titles"),
        pytest.param("Item | Ours | National\nArrests | 12 | 743", [True, False], id="a title beside the country's"),
        pytest.param("Item | One | Two\nArrests | 12 | 743", [None, None], id="titles that say nothing"),
        pytest.param("Item | County lines\nArrests | 743", [None], id="county lines are no part"),
        pytest.param("Island | Arrests\nNorrsand | 12", [True], id="rows of places"),
        pytest.param("Force | Arrests\nEastshire | 12", [True], id="a row of a table of parts"),
        pytest.param("Force | Arrests\nNational | 743", [False], id="the row of the country"),
        pytest.param("Week | Arrests\nEastshire | 12", [None], id="a row of another table"),
    ],
)
def test_the_place_of_the_cells(text: str, is_local: list[bool | None], dataset: countylines.Dataset) -> None:
    assert [IS_LOCAL[one.locality] for one in Table(dataset, text).numbers] == is_local


@pytest.mark.parametrize(
    ("text", "hedges"),
    [
        pytest.param("Cash | 183976 | more than", ["more-than"], id="after the number"),
        pytest.param("Cash | At least | 183976", ["at-least"], id="before the number"),
        pytest.param("Cash | about 183976 | more than", ["about"], id="beside a hedge of its own"),
        pytest.param("Cash | 183976 | more than last time", ["bare"], id="in a cell that says more"),
        pytest.param("Cash | 183976 | 312649 | more than", ["bare", "more-than"], id="after the second of two"),
    ],
)
def test_a_hedge_may_have_a_cell_of_its_own(text: str, hedges: list[str], dataset: countylines.Dataset) -> None:
    table = Table(dataset, f"Item | Cash (£) | Cash (£) | Cash (£)\n{text}")
    assert [one.hedge for one in table.numbers] == hedges


def test_offsets_are_those_of_the_draft(dataset: countylines.Dataset) -> None:
    text = "Item | October 2019 | May 2019\nArrests | 743 | 586"
    for found, number in zip(Table(dataset, text).numbers, ("743", "586"), strict=True):
        assert text[found.number_start :].startswith(number)


@pytest.mark.parametrize(
    ("text", "span"),
    [
        pytest.param("Arrests | 743", "Arrests | 743", id="from the label to the only number"),
        pytest.param("Arrests | 743 | 586", "743", id="the number alone where there are two"),
        pytest.param("743 | Arrests", "743", id="the number before its label"),
        pytest.param("Number | 743 arrests", "743 arrests", id="the number with its noun"),
    ],
)
def test_what_a_finding_marks(text: str, span: str, dataset: countylines.Dataset) -> None:
    number = Table(dataset, text).numbers[0]
    assert text[number.start : number.end] == span


@pytest.mark.parametrize(
    ("text", "prose"),
    [
        pytest.param("Arrests | 743 (652 men)", ["Arrests | 743 (652 men)"], id="two numbers, with their label"),
        pytest.param("Arrests | x | 743 (652 men)", ["743 (652 men)"], id="two numbers farther from their label"),
    ],
)
def test_cells_of_running_text(text: str, prose: list[str], dataset: countylines.Dataset) -> None:
    found = [one.passage for one in Table(dataset, text).found if isinstance(one, PassageContent)]
    assert [one.text for one in found] == prose
    assert all(text[one.start :].startswith(one.text) for one in found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Week | Arrests\nOctober 2019 | 743", [False, True], id="below a title that is counted"),
        pytest.param("Week | Seized\nOctober 2019 | 743", [False, True], id="below a word that says what was done"),
        pytest.param("Item | Number\nArrests | 743\nWeapons | 169", [False, False, True], id="below a number"),
        pytest.param("Week | Fairs\nOctober 2019 | 743", [False, False], id="below what is not counted"),
        pytest.param("Week | Arrests\n\nOctober 2019 | 743", [False, False], id="another table"),
    ],
)
def test_a_row_goes_on_with_the_table_above_it(text: str, expected: list[bool], dataset: countylines.Dataset) -> None:
    assert [one.sentences[0].is_below_figures for one in Table(dataset, text).rows] == expected


def test_numbers_that_name_no_week_help_to_decide_the_week_of_the_draft(dataset: countylines.Dataset) -> None:
    read = Table(dataset, "Item | October 2019 | Number\nArrests | 743 | 744\nPoints | 3 | 4").rows
    assert [[one.value for sentence in row.sentences for one in sentence.numbers_that_count] for row in read] == [
        [],
        [744],
        [],
    ]


def outcomes(text: str, dataset: countylines.Dataset) -> list[Reason | str]:
    """List what came of each number of a draft: its verdict, or the reason why it has none."""
    found = DraftAnalysis(read(text, "markdown"), dataset, None).compared_numbers
    return [one.why_not_compared or one.verdict.name for one in found]


def test_dates_of_a_cell_are_those_of_its_row() -> None:
    row = Passage("Item | 7–13 October 2019 | in May", 40)
    resolver = DateResolver(Calendar(countylines.load()), campaign_vocabulary(countylines.load()), None)
    dates = resolver.resolve(row)
    cell = Passage("7–13 October 2019", 47)
    (found,) = dates_in_cell(row, dates, cell)
    assert cell.words[found.first : found.last] == row.words[dates[0].first : dates[0].last]
    assert cell.words[found.first] == "7"
    assert dates_in_cell(row, dates, Passage("Item", 40)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "6 June 2024\n\n| Item | What was said |\n| --- | --- |\n| 2 | The officer told of the count of April. "
            "There were 1,214 occupied nests across the Aldmark, and more. |\n\nIn spring 2023 there were 1,098 nests.",
            [],
            id="a month in a cell has the year said before it",
        ),
        pytest.param(
            "| Item | 3 weeks to May 2024 | May 2024 |\n| --- | --- | --- |\n| Nests | 9,999 | 1,214 |",
            [],
            id="a column of several weeks",
        ),
        pytest.param(
            "| April 2024 | Then | Now | Difference |\n| --- | --- | --- | --- |\n| Chicks | 1,544 | 1,730 | 186 |",
            [],
            id="a column of differences",
        ),
        pytest.param(
            "| Herons, April 2024 | Answer | Points |\n| --- | --- | --- |\n| How many nests? | 1,214 | 2 |",
            [],
            id="points",
        ),
    ],
)
def test_a_table_has_no_wrong_figure(text: str, expected: list[str]) -> None:
    dataset = countylines.load(FOLDER / "herons")
    assert [one.found for one in countylines.check(text, dataset) if one.severity == "error"] == expected


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        pytest.param("arrests_m | men arrested | 652", ["arrests.men"], id="the last before the number"),
        pytest.param("Drugs and alcohol outreach | | £426,040", [], id="a noun that is not the head of its label"),
        pytest.param("cash (GBP) | | 183976", ["cash"], id="a currency in the label"),
        pytest.param("arrests | 743 | of women too", ["arrests"], id="a note after the number"),
    ],
)
def test_the_label_of_a_row_with_several_cells(text: str, measures: list[str], dataset: countylines.Dataset) -> None:
    assert Table(dataset, f"Field | Meaning | Value\n{text}").measures == measures


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("| Measure | Q3 |\n| --- | --- |\n| Weapons seized | 196 |", [], id="a quarter of a year"),
        pytest.param(
            "| Measure | Number |\n| --- | --- |\n| Weapons seized | 196 |", ["Weapons seized | 196"], id="a number"
        ),
        pytest.param("| Measure | Quarter 3 |\n| --- | --- |\n| Weapons seized | 196 |", [], id="a quarter in full"),
        pytest.param("| Measure | Third quarter |\n| --- | --- |\n| Weapons seized | 196 |", [], id="in words"),
        pytest.param(
            "| a | b | c |\n| --- | --- | --- |\n| 196 | weapons seized | **No:** not all were arms |",
            [],
            id="it is denied",
        ),
        pytest.param(
            "| a | b | c |\n| --- | --- | --- |\n| 196 | weapons seized | No false alarms |", ["196"], id="no denial"
        ),
        pytest.param(
            "{{Box\n| name = October 2019 county lines intensification week\n| arrests = 743\n| addresses = 655\n}}",
            [],
            id="the name of the week is the title of no column",
        ),
    ],
)
def test_what_cells_and_titles_say_of_a_number(text: str, expected: list[str], dataset: countylines.Dataset) -> None:
    kind = "wikitext" if "{{" in text else "markdown"
    draft = f"From 7 to 13 October 2019 there were 743 arrests in Britain.\n\n{text}"
    assert [one.found for one in countylines.check(draft, dataset, kind=kind) if one.severity == "error"] == expected
