"""The week and the place that a figure refers to."""

from __future__ import annotations

import re

import pytest

import countylines
from countylines.checker.analysis import DraftAnalysis
from countylines.checker.reason import Reason
from countylines.documents import read
from tests.checker.drafts import found, verdicts
from tests.records.scoring import FOLDER

LOCAL = [
    "In Kent, {} were arrested.",
    "Kent Police said {} were arrested.",
    "West Mercia Police arrested {}.",
    "Devon and Cornwall Police arrested {}.",
    "Gwent Constabulary arrested {}.",
    "Our officers arrested {}.",
    "Our force arrested {}.",
    "Locally, {} were arrested.",
    "In the county, {} were arrested.",
    "The force arrested {}.",
    "Across the region, {} were arrested.",
    "Chief Inspector Smith of Norfolk Constabulary said his officers arrested {}.",
    "Across Cumbria, {} were arrested.",
    "In Stoke-on-Trent, {} were arrested.",
]
NATIONAL = [
    "Forces from Scotland to Cornwall arrested {}.",
    "London, Oct 18 (IPN): {} were arrested across Britain.",
    "{} were arrested across the country, of whom 60 were held in Kent.",
    "Nationally, {} were arrested.",
    "Across the country, {} were arrested.",
    "Forces across England and Wales arrested {}.",
    "The National Crime Agency said {} were arrested.",
    "The NCA said {} were arrested.",
    "Nationwide, {} were arrested.",
    "In the UK, {} were arrested.",
    "In Britain, {} were arrested.",
]
OTHER_TIMES = [
    "Since 2018, {} have been arrested.",
    "So far, {} have been arrested.",
    "Last year {} were arrested.",
    "Over the last year, {} were arrested.",
    "In the past six months {} were arrested.",
    "In the three weeks, {} were arrested.",
    "In April 2019, {} were arrested.",
    "In 2017, {} were arrested.",
    "On 3 December 2030 {} were arrested.",
    "In November 2011, {} were arrested.",
]


@pytest.mark.parametrize("sentence", LOCAL)
def test_a_local_figure_is_not_compared(sentence: str, dataset: countylines.Dataset) -> None:
    assert found(sentence.format("145 people"), dataset) == []


@pytest.mark.parametrize("sentence", NATIONAL)
def test_a_national_figure_is_compared(sentence: str, dataset: countylines.Dataset) -> None:
    assert found(sentence.format("145 people"), dataset) == ["wrong-figure: 145 people"]


@pytest.mark.parametrize("sentence", NATIONAL[:-1])
def test_a_national_word_ends_what_is_local(sentence: str, dataset: countylines.Dataset) -> None:
    text = f"In Kent, 12 people were arrested. {sentence.format('145 people')}"
    assert found(text, dataset) == ["wrong-figure: 145 people"]


@pytest.mark.parametrize("sentence", OTHER_TIMES)
def test_a_figure_of_another_time_is_not_compared(sentence: str, dataset: countylines.Dataset) -> None:
    assert found(sentence.format("145 people"), dataset) == []


@pytest.mark.parametrize("sentence", LOCAL)
def test_text_stays_local_until_a_national_cue(sentence: str, dataset: countylines.Dataset) -> None:
    before = sentence.format("145 people")
    assert found(f"{before} They seized 3 weapons.", dataset) == []
    assert found(f"{before}\n\nThey seized 3 weapons.", dataset) == []
    assert found(f"{before} Nationally, police seized 3 weapons.", dataset) == ["wrong-figure: 3 weapons"]
    assert found(f"{before}\n\nAcross the country, police seized 3 weapons.", dataset) == ["wrong-figure: 3 weapons"]


WEEKS = {
    # what is printed of its arrests
    "October 2018": ("2018-10", "more than 200 people"),
    "January 2019": ("2019-01", "more than 600 people"),
    "May 2019": ("2019-05", "586 people"),
    "September 2020": ("2020-09", "1,041 people"),
    "May 2021": ("2021-05", "1,100 people"),
    "October 2021": ("2021-10", "1,468 people"),
    "March 2022": ("2022-03", "1,444 people"),
    "October 2022": ("2022-10", "1,360 people"),
    "February 2023": ("2023-02", "1,658 people"),
    "October 2023": ("2023-10", "1,613 people"),
    "March 2024": ("2024-03", "1,874 people"),
    "November 2024": ("2024-11", "1,660 people"),
    "June 2025": ("2025-06", "1,965 people"),
}


def too_few(people: str) -> str:
    """Take a tenth off what is printed."""
    return f"{int(re.sub(r'[^0-9]', '', people)) * 9 // 10} people"


@pytest.mark.parametrize("month", WEEKS)
def test_a_week_that_is_named_is_compared_with_its_own_figures(month: str, dataset: countylines.Dataset) -> None:
    _, people = WEEKS[month]
    sentence = f"In {month}, {people} were arrested."
    assert found(sentence, dataset, week=None) == []
    assert verdicts(sentence, dataset, week=None) == {"supported": 1}
    far = f"In {month}, 98 people were arrested across the country."
    assert found(far, dataset, week=None) == ["wrong-figure: 98 people"]
    assert found(f"In {month}, {too_few(people)} were arrested.", dataset, week=None) == [
        f"wrong-figure: {too_few(people)}"
    ]


@pytest.mark.parametrize(
    "draft",
    [
        pytest.param("In {month} police acted again. In all, {people} were arrested.", id="earlier in the paragraph"),
        pytest.param("The crackdown of {month}\n\nIn all, {people} were arrested.", id="in the heading"),
        pytest.param("In all, {people} were arrested in {month}.", id="after the number"),
        pytest.param("In the week of {month}, {people} were arrested.", id="the week of"),
    ],
)
@pytest.mark.parametrize("month", WEEKS)
def test_the_week_is_named_elsewhere(month: str, draft: str, dataset: countylines.Dataset) -> None:
    _, people = WEEKS[month]
    assert found(draft.format(month=month, people=people), dataset, week=None) == []
    assert found(draft.format(month=month, people=too_few(people)), dataset) == [f"wrong-figure: {too_few(people)}"]


def test_a_draft_without_a_date_is_of_the_week_that_its_figures_fit(dataset: countylines.Dataset) -> None:
    of_may_2019 = "Police arrested 586 people and found 519 vulnerable adults and 364 vulnerable children."
    assert found(of_may_2019, dataset, week=None) == []
    assert found(f"{of_may_2019} They took 900 knives.", dataset, week=None) == ["unrecorded-figure: 900 knives"]


@pytest.mark.parametrize("month", WEEKS)
def test_the_week_that_is_asked_about_is_meant_where_none_is_named(month: str, dataset: countylines.Dataset) -> None:
    week, people = WEEKS[month]
    assert found(f"In all, {people} were arrested.", dataset, week=week) == []
    assert found(f"In all, {too_few(people)} were arrested.", dataset, week=week) == [
        f"wrong-figure: {too_few(people)}"
    ]


ON_THE_SUBJECT = [
    pytest.param("Some 169 people aged 19 were in custody.", 1, id="short"),
    pytest.param(f"{'All was well everywhere that day. ' * 12}Some 734 people were in custody.", 0, id="of nothing"),
    pytest.param(f"{'Drugs are sold everywhere. ' * 15}Some 734 people were in custody.", 0, id="of drugs"),
    pytest.param(f"{'Dealers sell drugs. ' * 20}Some 734 people were in custody.", 1, id="of drugs and of dealers"),
    pytest.param(f"{'All was well in October 2019. ' * 14}Some 734 people were in custody.", 0, id="of the month"),
    pytest.param(f"{'All was well on 7-13 October 2019. ' * 14}Some 734 people were in custody.", 1, id="of the week"),
    pytest.param(
        f"{'All was well everywhere that day. ' * 12}Some 169 people, 91 of them women, and 9 others were in custody.",
        1,
        id="of nothing, with a figure that agrees",
    ),
]


@pytest.mark.parametrize(("text", "count"), ON_THE_SUBJECT)
def test_a_long_text_has_to_be_on_the_subject(text: str, count: int, dataset: countylines.Dataset) -> None:
    assert len(found(text, dataset, week=None)) == count


DATED = [
    pytest.param("May 2019.\n\nAnd in October 2019?\n\n{} people were held.", "743", "734", id="a question"),
    pytest.param("On 5 March 2023 it ended. In the 2023 week {} were arrested.", "1,658", "1,685", id="its week"),
    pytest.param("May 2021 was first. On 11 October this year {} were arrested.", "1,468", "1,486", id="now"),
    pytest.param("The week of 2019-10-07 to 2019-10-13 saw {} arrests.", "743", "734", id="days in digits"),
    pytest.param("In 2021-05 there were {} arrests.", "1,100", "1,200", id="a month in digits"),
    pytest.param("4 July 2025\n\nThe week of 23 to 29 June brought {} arrests.", "1,965", "1,956", id="in its year"),
    pytest.param("**4 July 2025**\n\n{} held.\n\nIt was the week of 23 to 29 June.", "1,965", "1,956", id="date line"),
    pytest.param("Weeks of 2024\n\nOctober 2023\n\n{} arrests", "1,613", "1,631", id="a title"),
    pytest.param("21 October 2021\n\nThe week from Monday 11 October saw {} arrests.", "1,468", "1,486", id="October"),
    pytest.param("23 to 29 June 2025\n\nIt is over.\n\nIn June they made {} arrests.", "1,965", "1,956", id="June"),
    pytest.param(
        "Police arrested {} people in a week of action against county lines from 25 November to 1 December 2024.",
        "1,660", "1,606", id="against county lines",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "right", "wrong"), DATED)
def test_a_month_without_a_year_gets_the_year_named_last(
    text: str, right: str, wrong: str, dataset: countylines.Dataset
) -> None:
    assert verdicts(text.format(right), dataset, week=None) == {"supported": 1}
    assert verdicts(text.format(wrong), dataset, week=None) == {"wrong": 1}


ABOUT = [
    pytest.param(
        "Kent Police made arrests.\n\nOf these 655 cuckooed addresses, some were flats. 600 people were held.",
        1,
        id="a number that is the country's",
    ),
    pytest.param("Kent Police made arrests.\n\nSome addresses were flats. 600 people were held.", 0, id="none that is"),
    pytest.param(
        "A reader in Hove asks. In January 2019 there were 700 arrests.", 1, id="as many as in all the country"
    ),
    pytest.param("A reader in Hove asks. In January 2019 there were 300 arrests.", 0, id="as many as in a part"),
    pytest.param("In October 2018 there were over 200 arrests. This month brought 900 arrests.", 0, id="this month"),
    pytest.param("Officers found weapons. Among them were 13 guns.", 1, id="among them were"),
    pytest.param("Cash of £2.5 million was seized.", 1, id="cash of"),
    pytest.param("Who lives at cuckooed addresses? All 665 addresses were checked.", 1, id="asked before"),
    pytest.param(
        "41 referrals to the National Referral Mechanism and contact with 600 people.", 0, id="of another noun"
    ),
    pytest.param("743 arrests, and 600 people were brought to safety.", 1, id="of another verb"),
    pytest.param("Between July 2018 and June 2020 police made 6,200 arrests.", 0, id="between two months"),
    pytest.param("From then until March 2020 police made 6,200 arrests.", 0, id="until a month"),
    pytest.param("The sum isn't small. £180,000 in cash was seized.", 1, id="denied in the sentence before"),
    pytest.param("Brave officers took 196 weapons.", 1, id="brave officers"),
    pytest.param("May 2019. Of 568 people arrested, some were women.", 1, id="a date that is a sentence"),
    pytest.param("The cash, at about £940,000, exceeded that of May 2019.", 1, id="exceeded that of"),
    pytest.param("Heroin came last, at £76,270.", 1, id="at, after a comma"),
    pytest.param("Heroin made up £76,270 of it.", 1, id="made up"),
    pytest.param("Deal lines shut down: 94.", 1, id="shut down, and a colon"),
    pytest.param("How many of the 652 men and 97 women arrested will be charged, let alone jailed?", 1, id="let alone"),
    pytest.param("Homes of dealers: 665 homes where they had moved in were visited.", 1, id="moved in"),
    pytest.param("389 children were found needing help.", 1, id="needing help"),
    pytest.param("44 vulnerable people were referred through the NRM.", 1, id="referred through the mechanism"),
    pytest.param(
        "Behind the arrests, 292 children and 389 adults came to notice, 681 people in all.", 0, id="another sum"
    ),
    pytest.param("Behind the arrests, 292 children and 389 adults came to notice, 618 people in all.", 1, id="no sum"),
    pytest.param("169 weapons were found, nearly four times the 46 reported in May.", 0, id="times the"),
    pytest.param("You may not know that 682 vulnerable people were engaged.", 1, id="may not know that"),
    pytest.param("In October 2019, 733 arrests. He joined in 2003.", 1, id="a memory"),
    pytest.param("Drugs seized:\n\n- heroin £76,270", 1, id="a label and a number alone"),
    pytest.param("Forces took 50 drug phones.", 1, id="drug phones"),
    pytest.param("800 suspects caged.", 1, id="caged"),
    pytest.param("Four of the last five weeks in May 2019 each produced more than 1,600 arrests.", 0, id="of the last"),
    pytest.param("Five forces arrested 600 people.", 0, id="five forces"),
    pytest.param("Our own tally of press releases is done. 734 people were held.", 1, id="a tally of the paper"),
    pytest.param("The 734 people held make it the largest week so far.", 1, id="a superlative so far"),
    pytest.param("So far 734 people have been held.", 0, id="so far"),
    pytest.param("It was the fourth week. The three before it yielded 391 weapons.", 0, id="the three before it"),
    pytest.param("In those seven days, in powder alone, police took £72,670 of cocaine.", 1, id="powder alone"),
    pytest.param("By 1922, arrests across the country stood at 184.", 0, id="another century"),
    pytest.param("Men made up 88 per cent of those held: 91 out of 743.", 0, id="out of"),
    pytest.param(
        "Children and adults safeguarded numbered 389 adults and 292 children respectively.", 0, id="respectively"
    ),
    pytest.param("Fewer were adults (292 and 389).", 0, id="two in brackets"),
    pytest.param("We said that 665 cuckooed addresses were visited. That was wrong: it is 655.", 0, id="put right"),
    pytest.param("743 arrests, 3 lines of cocaine.", 0, id="lines of something"),
    pytest.param("Arrests: 586 from May 2019.", 0, id="from a week, after the number"),
    pytest.param("One in 12 people arrested carried knives.", 0, id="one in twelve"),
    pytest.param("They arrested 743 people and took 391 weapons.", 1, id="a figure of a span that ends earlier"),
    pytest.param("In Operation Venetic officers arrested 746 people in October 2019.", 0, id="another operation"),
    pytest.param("In October 2019 they found 17 cannabis class A wraps.", 1, id="the longest noun"),
    pytest.param("743 people were held, against 568 arrests in May 2019.", 1, id="compared, with a noun and a date"),
    pytest.param(
        "Its 743 arrests beat the 586 of May 2019; so did its 169 weapons, set beside 46.", 0, id="beat, of May"
    ),
    pytest.param(
        "It was a record: 743 arrests, 586 having been the figure for May 2019.", 0, id="of another number's date"
    ),
    pytest.param("743 people were held, against 568 arrests in the May 2019 week.", 1, id="the week named after it"),
    pytest.param(
        "743 people were held, up from 568 arrests during the last week of action in May 2019.", 1, id="words between"
    ),
    pytest.param("743 people were held, against 400 arrests planned for May 2019.", 0, id="a verb between"),
    pytest.param("743 people were held, against 400 arrests, in May 2019.", 0, id="a comma between"),
    pytest.param(
        "In the third week, in May 2019, 46 weapons were taken, and in the second, in January 2019, more than 140.",
        0,
        id="the first number after its date",
    ),
    pytest.param(
        "Dozens of people were arrested in October 2019. In all, 743 people were arrested.",
        0,
        id="an order before the number",
    ),
]


@pytest.mark.parametrize(("text", "count"), ABOUT)
def test_the_words_around_a_number_decide_its_week_and_place(
    text: str, count: int, dataset: countylines.Dataset
) -> None:
    assert len(found(text, dataset)) == count, found(text, dataset)


TABLES = [
    pytest.param(
        "| Week | Arrests | Homes |\n|---|---|---|\n| May 2021 | {} | |\n", "1,100", "1,200", id="an empty cell"
    ),
    pytest.param("| | Ward | UK |\n|---|---|---|\n| Weapons | 13 | {} |\n", "169", "196", id="a column of the country"),
    pytest.param(
        "| | County | National (7-13 October) |\n|---|---|---|\n| Arrests | 12 | {} |\n", "743", "734", id="dated"
    ),
    pytest.param(
        "| Week | Arrests | Notes |\n|---|---|---|\n| 7-13 October 2019 | {} | 12 guns |\n", "743", "734", id="a note"
    ),
    pytest.param(
        "| When | What |\n|---|---|\n| May 2019 | {} arrests; 519 adults |\n", "586", "568", id="prose in a row"
    ),
    pytest.param(
        "| Week | Vulnerable people |\n|---|---|\n| October 2019 | {} |\n", "681", "618", id="vulnerable people"
    ),
]


@pytest.mark.parametrize(("table", "right", "wrong"), TABLES)
def test_the_titles_of_columns_decide_their_week_and_place(
    table: str, right: str, wrong: str, dataset: countylines.Dataset
) -> None:
    assert found(table.format(right), dataset, "markdown") == []
    assert len(found(table.format(wrong), dataset, "markdown")) == 1


def test_a_text_of_another_year_is_of_no_week(dataset: countylines.Dataset) -> None:
    assert verdicts("4 July 2025\n\nPolice made 900 arrests.", dataset, week=None) == {"not compared": 1}
    assert verdicts("4 July 2019\n\nPolice made 900 arrests.", dataset, week=None) == {"not compared": 1}
    assert verdicts("4 July 2019\n\nPolice made 568 arrests.", dataset, week=None) == {"wrong": 1}


SPANS = [
    pytest.param("1,882 people were arrested over three weeks.", {"supported": 1}, id="three weeks"),
    pytest.param("1,828 people were arrested over the first three weeks.", {"wrong": 1}, id="three weeks, wrong"),
    pytest.param("More than a million pounds in cash was seized across all four weeks.", {"supported": 1}, id="four"),
    pytest.param(
        "In the four weeks police seized more than £2 million in cash.", {"overstated": 1}, id="four, too many"
    ),
    pytest.param(
        "Of the four weeks so far, 743 people were arrested in the last.", {"not compared": 1}, id="one of them"
    ),
    pytest.param("In the four weeks 2,625 people were arrested.", {"not compared": 1}, id="printed by nobody"),
    pytest.param(
        "In the week of 7–13 October 2019 police seized £138,976 in cash, and much more over the four weeks.",
        {"wrong": 1},
        id="of the week before it, and the weeks in another clause",
    ),
    pytest.param(
        "Since the centre was launched it has protected over 4,000 vulnerable people.", {"overstated": 1}, id="since"
    ),
    pytest.param("In Kent, 1,700 people were arrested in three weeks.", {"not compared": 1}, id="local"),
    pytest.param(
        "More than 3,000 vulnerable people have been prevented from being exploited.", {"supported": 1}, id="so far"
    ),
    pytest.param(
        "In May 2019, more than 3,000 vulnerable people had by then been prevented from being exploited.",
        {"overstated": 1},
        id="by then",
    ),
]


@pytest.mark.parametrize(("text", "figures"), SPANS)
def test_a_figure_of_several_weeks_is_compared_with_their_span(
    text: str, figures: dict[str, int], dataset: countylines.Dataset
) -> None:
    assert verdicts(text, dataset, week=None) == figures


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("They visited 135 cuckooed addresses for each day of the week.", id="a rate"),
        pytest.param("Of those arrested all but 91 people arrested were men.", id="all but"),
        pytest.param("743 people were arrested, up from 586 in May.", id="up from"),
        pytest.param("743 people were arrested, compared with 586 in May.", id="compared with"),
        pytest.param("Arrests rose from 586 arrests to 743 arrests.", id="rose from"),
        pytest.param(
            "In May 2019, 586 people were arrested; in October 2019 it was 743 people arrested.", id="two weeks"
        ),
        pytest.param("Not 655 but 743 people were arrested.", id="not, but"),
        pytest.param("Would 900 people have been arrested?", id="a question"),
        pytest.param("If 900 people were arrested, it would be a record.", id="a condition"),
    ],
)
def test_a_number_compared_with_the_weeks_is_not_compared_itself(text: str, dataset: countylines.Dataset) -> None:
    assert found(text, dataset) == []


@pytest.mark.parametrize(
    ("draft", "wrong"),
    [
        pytest.param(
            "From 7 to 13 October 2019 police closed 49 lines. In the previous week, May 2019, they held 743 people.",
            ["wrong-figure: 743 people"],
            id="the week before, with its date",
        ),
        pytest.param(
            "The week ran from Monday 7 October to Sunday 14 October. Police arrested 743 people.",
            ["wrong-date: 7 October to Sunday 14 October"],
            id="a range whose weekday tells the year, with a wrong day",
        ),
        pytest.param(
            "From 7 to 13 October 2019 police arrested 743 people. The May week had 586 arrests.",
            [],
            id="a month before a noun",
        ),
        pytest.param(
            "# County lines\n\n## October 2018\n\nThe first national week: more than 200 arrests.\n\n"
            "## 7-13 October 2019\n\nThe fourth week: 743 arrests.",
            [],
            id="the week of a section, for its place in the series",
        ),
        pytest.param(
            "In October 2019 389 adults were safeguarded. Do not read out those for May; they were 519 adults.",
            [],
            id="a month after a preposition",
        ),
        pytest.param(
            "30 January 2019\n\nFrom 21 to 27 January police arrested more than 600 people. The first such week, in "
            "October last year, had more than 200 arrests.",
            [],
            id="a month of last year",
        ),
        pytest.param(
            "From 7 to 13 October 2019 police made 743 arrests. The trade has lost a third of its dealers.",
            [],
            id="a fraction",
        ),
        pytest.param(
            "May 2019 (13-20 May): 586 arrests; 30 referrals\nOctober 2019 (7-13 October): 734 arrests; 41 referrals",
            ["wrong-figure: 734 arrests"],
            id="lines that begin with their week",
        ),
        pytest.param(
            "Tue 2 Apr 2024\n\nCounty lines gangs lost 49 deal lines between October 7 and 13.\n\nIn all 169 weapons "
            "were seized across the country, and 665 cuckooed homes visited.\n\n652 men and 91 women were arrested.",
            ["wrong-figure: 665 cuckooed homes"],
            id="the date of a page, and the days and figures of another week",
        ),
        pytest.param(
            "Between 15 and 21 September police arrested 1,733 people in drug raids across the country.",
            [],
            id="days without a year that no week has",
        ),
        pytest.param(
            "From 7 to 13 October 2019 police seized weapons, and drugs including cocaine worth £253,200 and heroin "
            "worth £72,670.",
            [],
            id="what is worth an amount is the noun beside it",
        ),
        pytest.param(
            "Arrests (May 2019, October 2019, September 2020): 568, 743 and 1,041.",
            ["wrong-figure: Arrests (May 2019, October 2019, September 2020): 568"],
            id="three numbers told in the order of three dates",
        ),
        pytest.param(
            "In May 2019 and October 2019, 586 and 734 people respectively were arrested across the country.",
            ["wrong-figure: 734 people"],
            id="respectively",
        ),
        pytest.param(
            "In October 2019 police made 743 arrests. The January week led to more than 600 arrests and the May week "
            "to 586.",
            [],
            id="the date before a verb, and another after a conjunction",
        ),
        pytest.param(
            "In October 2019 police made 743 arrests. Of the earlier weeks the first, in October 2018, had brought "
            "more than 200 arrests, and the third, in May 2019, 568 arrests.",
            ["wrong-figure: 568 arrests"],
            id="the last of the dates before it",
        ),
        pytest.param(
            "November 2021\n\nWhen forces compared notes after the week of 7–13 October 2019, the number that people "
            "remembered was 743 arrests. From 11 to 17 October 2021 they made 1,468 arrests.",
            [],
            id="a figure of the week that its sentence compares with",
        ),
        pytest.param(
            "| 21–27 January 2019 | |\n|---|---|\n| Arrests | more than 900 |\n| Weapons | more than 140 |\n\n"
            "In the week of 7–13 October 2019 it was 743 arrests.",
            ["overstated: Arrests | more than 900"],
            id="the week in the only title of a table",
        ),
        pytest.param(
            "In the week that began on 7 October 2019, the fourth since the centre was launched last year, police "
            "across the UK closed 94 lines.",
            ["wrong-figure: 94 lines"],
            id="a place in a series since another time",
        ),
        pytest.param(
            "In the week that began on 7 October 2019, the fourth since the launch last year, police across the UK "
            "arrested 744 people so far this year.",
            [],
            id="another time after that",
        ),
        pytest.param(
            "Upon talks with officers in three forces it tells of 7 to 13 October 2019, when more than 700 people were "
            "arrested across the country, and 94 deal lines were seized.",
            ["wrong-figure: 94 deal lines"],
            id="the country is named after a part of it",
        ),
    ],
)
def test_what_stands_beside_a_number_tells_its_week(dataset: countylines.Dataset, draft: str, wrong: list[str]) -> None:
    assert found(draft, dataset, week=None) == wrong


def weeks_and_reasons(text: str, dataset: countylines.Dataset) -> list[Reason | str | None]:
    """List the week of each number that is compared, or why it is not."""
    figures = DraftAnalysis(read(text, "text"), dataset, None).compared_numbers
    return [one.why_not_compared or one.week for one in figures]


COUNTED = "County lines week, 7–13 October 2019: 169 weapons, 49 deal lines."


@pytest.mark.parametrize(
    ("text", "week"),
    [
        pytest.param(f"{COUNTED} In May 2019 there were 586 arrests; this time 743 arrests.", "2019-10", id="a part"),
        pytest.param(
            f"{COUNTED} In May 2019 there were 586 arrests; at this time 568 arrests.", "2019-05", id="at this time"
        ),
        pytest.param(
            f"{COUNTED} In May 2019 there were 586 arrests. The time was short: 588 arrests.", "2019-05", id="the time"
        ),
    ],
)
def test_this_time_is_the_week_of_the_text(text: str, week: str, dataset: countylines.Dataset) -> None:
    assert weeks_and_reasons(text, dataset) == ["2019-10", "2019-10", "2019-05", week]


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        pytest.param("Wetlands in 2024: 87 in spring, 79 in the autumn.", "spring-2024", id="a season right after it"),
        pytest.param(
            "Wetlands visited in 2024 numbered 87 in spring, 79 in the autumn.", "spring-2024", id="after a year"
        ),
        pytest.param(
            "Wetlands in 2024: 97 in spring, 79 in the autumn.",
            Reason.SEVERAL_POSSIBLE,
            id="a number of no spring",
        ),
        pytest.param("Wetlands in 2024: 79 and many geese, in spring 2024.", "spring-2024", id="not right after it"),
    ],
)
def test_a_season_right_after_a_number(text: str, outcome: str) -> None:
    assert weeks_and_reasons(text, countylines.load(FOLDER / "herons"))[0] == outcome


SPAN = "2018-10..2019-05"
SUPPORTED, WRONG = "SUPPORTED", "WRONG"
LIST = "The weeks of October 2018, January 2019 and May 2019"


@pytest.mark.parametrize(
    ("text", "week", "outcome"),
    [
        pytest.param(f"{LIST} led to 1,882 arrests.", SPAN, SUPPORTED, id="the weeks of a span"),
        pytest.param(f"{LIST} led to 1,822 arrests.", SPAN, WRONG, id="another number"),
        pytest.param(f"{LIST} led to 1,882 county lines arrests and 391 weapons.", SPAN, SUPPORTED, id="two numbers"),
        pytest.param(f"{LIST} led to 2,019 fines.", None, Reason.UNRECORDED_NOUN, id="not counted"),
        pytest.param(f"{LIST} led to £900,123 of cash.", None, Reason.SEVERAL_TOGETHER, id="nothing of all of them"),
        pytest.param(
            "The weeks of May 2019 and October 2019 led to 1,329 arrests.",
            None,
            Reason.SEVERAL_TOGETHER,
            id="weeks of no span",
        ),
        pytest.param(
            "In October 2019, 7–13 October 2019, police made 743 arrests.", "2019-10", SUPPORTED, id="one week twice"
        ),
        pytest.param(
            "October 2018 and January 2019 were quiet, and May 2019 led to 568 arrests.",
            "2019-05",
            WRONG,
            id="other words between",
        ),
        pytest.param(
            "September 2020: 196 weapons. Compared with May 2019 and October 2019, the 1,041 arrests were many.",
            "2020-09",
            SUPPORTED,
            id="weeks that are compared with",
        ),
    ],
)
def test_weeks_in_a_list(text: str, week: str | None, outcome: str, dataset: countylines.Dataset) -> None:
    figures = DraftAnalysis(read(text, "text"), dataset, None).compared_numbers
    assert {(one.week, one.why_not_compared or one.verdict.name) for one in figures} == {(week, outcome)}


def test_a_list_of_weeks_is_of_its_own_sentence(dataset: countylines.Dataset) -> None:
    text = f"{LIST} led to 1,882 arrests. In May 2019 police made 586 arrests."
    figures = DraftAnalysis(read(text, "text"), dataset, None).compared_numbers
    assert [(one.week, one.verdict.name) for one in figures] == [(SPAN, SUPPORTED), ("2019-05", SUPPORTED)]
