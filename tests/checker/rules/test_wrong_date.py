from __future__ import annotations

import pytest

import countylines
from countylines.checker import check
from countylines.checker.findings import ERROR
from countylines.checker.rules.figures import WRONG_DATE as RULE
from tests.checker.drafts import Marked, found, found_by, seen, wanted

FLAGGED = [
    pytest.param(
        Marked(
            "In October 2019 police set out to break the lines all over the country. The raids "
            "⟦started before dawn on Tuesday 8 October⟧, and 743 people were arrested."
        ),
        id="a time of day before the day",
    ),
    pytest.param(
        Marked(
            "The county lines operation began on Monday 7 October 2019. It was over in ⟦five days⟧, and 743 people "
            "were under arrest."
        ),
        id="over in five days",
    ),
    pytest.param(
        Marked(
            "Weeks of intensification\n\n⟦14–20 January 2019⟧\nMore than 600 people held.\n\n13–20 May 2019\n586 "
            "people held.\n\n7–13 October 2019\n743 people held."
        ),
        id="days in a list with the right days of two other weeks",
    ),
    pytest.param(
        Marked("The county lines ⟦crackdown of October 2019 went on for ten days⟧. They held 743 people."),
        id="went on",
    ),
    pytest.param(
        Marked("They held 743 people and took 169 weapons. The fourth was held from ⟦14 to 20 October 2019⟧."),
        id="another week, called the fourth",
    ),
    pytest.param(
        Marked("They held 743 people. The last one ⟦began on Monday 14 October 2019⟧ and was the fourth one."),
        id="another first day, of the fourth",
    ),
    pytest.param(
        Marked(
            "Between ⟦14 and 20 October 2019⟧, police forces in every part of the country took part in a week of "
            "intensification. They held 743 people."
        ),
        id="another week, far before its name",
    ),
    pytest.param(
        Marked(
            "In the week of ⟦8-14 October 2019⟧ they held 743 people, and we asked 17 officers in four forces about it."
        ),
        id="a shifted week beside some forces",
    ),
    pytest.param(
        Marked(
            "The national police week that ⟦started on Monday 30 September 2019⟧ is over. Forces held 743 people and "
            "took 169 weapons."
        ),
        id="a first day in the month before",
    ),
    pytest.param(
        Marked(
            "It was a national affair and it ran ⟦from Tuesday 8 October 2019⟧. WHAT. 743 arrests and 169 weapons, the "
            "country over."
        ),
        id="a first day beside the country",
    ),
    pytest.param(
        Marked(
            "It was a national crackdown on county lines in October 2019. It lasted ⟦ten days⟧. "
            "Police arrested 743 people."
        ),
        id="it lasted, of the crackdown before",
    ),
    pytest.param(
        Marked(
            "You will have seen that, from ⟦14 to 20 October 2019⟧, police forces all over the country went after the "
            "drug networks. They arrested 743 people and visited 655 cuckooed addresses across the UK."
        ),
        id="seven other days, the only ones",
    ),
    pytest.param(
        Marked(
            "QUIZ\n\nQ1. From 7 to 13 October 2019 743 people were arrested. How long did the crackdown "
            "last?\nA. ⟦Five days⟧",
            ("one week",),
        ),
        id="a length as the answer to a question",
    ),
    pytest.param(
        Marked(
            "QUIZ\n\nQ1. In October 2019 there was a national week against county lines. Was it the "
            "first, the second or another? (1)\nAnswer: it was the ⟦fifth⟧.",
            ("the fourth",),
        ),
        id="a place in the series as the answer to a question",
    ),
    pytest.param(
        Marked(
            "How long did the county lines crackdown of 7 to 13 October 2019 go on for?\n⟦Two weeks⟧.", ("one week",)
        ),
        id="an answer without a label",
    ),
    pytest.param(
        Marked(
            "The film opens with the county lines crackdown of October 2019, ⟦a fortnight⟧ in which 743 "
            "people were arrested.",
            ("one week",),
        ),
        id="a length in apposition",
    ),
    pytest.param(
        Marked(
            "The national ⟦operation against county lines in October 2019 had run for two weeks⟧, and "
            "743 people were arrested.",
            ("one week",),
        ),
        id="had run for",
    ),
    pytest.param(
        Marked(
            "Forces joined in weeks against county lines. In the ⟦third of these⟧, from 7 to 13 October "
            "2019, 743 people were arrested.",
            ("the fourth",),
        ),
        id="one of these, before its days",
    ),
    pytest.param(
        Marked(
            "The county lines week of October 2019 is the fourth; the first, in October 2018, led to "
            "more than 200 arrests, the ⟦second⟧, in May 2019, to 586.",
            ("the third",),
        ),
        id="an ordinal right before its date",
    ),
    pytest.param(
        Marked(
            'The last chapter is about the police crackdown of 7 to 13 October 2019, the ⟦third "week of '
            'intensification⟧" on county lines.',
            ("the fourth",),
        ),
        id="an ordinal before quotation marks",
    ),
    pytest.param(
        Marked(
            "Officers took part in the county lines week, which ran from ⟦10 to 16 May 2021⟧. They stopped 62 cars.",
            ("17–23 May 2021",),
        ),
        id="the week, which ran",
    ),
    pytest.param(
        Marked(
            "Our school took part in the national county lines week from ⟦6 to 12 March 2023⟧.",
            ("27 February – 5 March 2023",),
        ),
        id="a week near that of the record, after their name",
    ),
    pytest.param(
        Marked(
            "County lines week, October 2019: 7-13 October 2019\n\nCounty lines week, September 2020: "
            "14-20 September 2020\n\nCounty lines week, May 2021: 17-23 May 2021\n\nCounty lines week, "
            "October 2021: ⟦18-24 October 2021⟧",
            ("11–17 October 2021",),
        ),
        id="a list whose entries name the weeks",
    ),
    pytest.param(
        Marked(
            "| Week | First day | Last day |\n|-|-|-|\n| May 2019 | 13 May 2019 | 20 May 2019 |\n| "
            "October 2019 | ⟦7 October 2019 | 14 October 2019⟧ |\n| May 2021 | 17 May 2021 | 23 May 2021 "
            "|\n| March 2022 | 7 March 2022 | 13 March 2022 |",
            ("7–13 October 2019",),
            kind="markdown",
        ),
        id="days in two columns",
    ),
    pytest.param(
        Marked(
            "Timeline: the county lines weeks\n\n13-20 May 2019\n\n7-13 October 2019\n\n17-23 May "
            "2021\n\n⟦6-12 March 2023⟧\n\n9-15 October 2023",
            ("27 February – 5 March 2023",),
        ),
        id="a week that began in the month before, in a list",
    ),
    pytest.param(
        Marked(
            "Timeline: the county lines weeks\n\nPANEL 1 - 13-20 May 2019\n\nPANEL 2 - 7-13 October "
            "2019\n\nPANEL 3 - 17-23 May 2021\n\nPANEL 4 - ⟦14-20 January 2019⟧",
            ("21–27 January 2019",),
        ),
        id="a list with numbered labels",
    ),
    pytest.param(
        Marked(
            "County lines: 743 arrests in October 2019.\n\nIt was a week of intensification, the fourth. "
            "It ⟦began on Tuesday 8 October 2019⟧.",
            ("7–13 October 2019",),
        ),
        id="it, after the name of the week",
    ),
    pytest.param(
        Marked(
            "County lines: 743 arrests in October 2019.\n\nOn which day did the raids begin?\n\nAnswer: "
            "⟦Tuesday 8 October 2019⟧.",
            ("7–13 October 2019",),
        ),
        id="the answer to a question",
    ),
    pytest.param(
        Marked(
            "County lines: 743 arrests in October 2019. The police held a ⟦two-week crackdown⟧ on county "
            "lines (drugs are run out of London and Liverpool)."
        ),
        id="a place in brackets after it",
    ),
    pytest.param(
        Marked("The national county lines week of October 2019, with 743 arrests, came to an ⟦end on October 15⟧."),
        id="the end of the week",
    ),
    pytest.param(
        Marked(
            "The first county lines week, in October 2018, led to over 200 arrests. The ⟦second⟧, in May "
            "2019, was longer.",
            ("third",),
        ),
        id="a place in the series, with its date after it",
    ),
    pytest.param(
        Marked(
            "In the county lines week of 7 to 13 October 2019 Grimsby police were busy.\n\nIn Grimsby it got under way "
            "on ⟦Sunday 7 October⟧.",
            ("was a Monday",),
        ),
        id="a weekday that was none in the year said before, in one town",
    ),
    pytest.param(
        Marked(
            "County lines weeks are hard work. October 2019 was the ⟦fifth of them⟧.", ("the fourth in the series",)
        ),
        id="the place of a month among them",
    ),
    pytest.param(
        Marked(
            "In October 2019 743 people were arrested across the country.\n\nLabour has welcomed the "
            "⟦two-week operation⟧ against county lines, but not the cuts to youth services since 2010.",
            ("one week",),
        ),
        id="a length, and a year only compared with",
    ),
    pytest.param(
        Marked(
            "County lines, in pictures. Officers in Cardiff on the first day of the week, ⟦Tuesday 7 October 2019⟧.",
            ("was a Monday",),
        ),
        id="a weekday that was none, in one town",
    ),
    pytest.param(
        Marked(
            "It was a ⟦two-week crackdown⟧ on county lines.",
            (
                "one week",
                "7–13 October 2019",
            ),
        ),
        id="the Yorkshire Post's two weeks",
    ),
    pytest.param(
        Marked("The ⟦operation against county lines lasted ten days⟧.", ("one week",)),
        id="lasted, further on",
    ),
    pytest.param(Marked("The raids ⟦began on the fourteenth of October⟧.", ("7–13",)), id="a day in words"),
    pytest.param(
        Marked("The operation ran from the ⟦eighth to the thirteenth of October⟧.", ("7–13",)), id="days in words"
    ),
    pytest.param(Marked("2020, ⟦14–21 September⟧. 1,041 arrests.", ("14–20 September",)), id="a sentence"),
    pytest.param(
        Marked("⟦21–28 January 2019⟧. The second. Over 600 arrests.", ("21–27 January 2019",)),
        id="a sentence, further on",
    ),
    pytest.param(Marked("The ⟦eight-day operation⟧ is over.", ("one week",)), id="a day too long"),
    pytest.param(Marked("A crackdown, the ⟦third of its kind⟧, is over.", ("the fourth",)), id="the third of its kind"),
    pytest.param(
        Marked("September 2020\n\nForces ran the week from ⟦17 to 23 September⟧.", ("14–20 September 2020",)),
        id="of the year that was said before",
    ),
    pytest.param(
        Marked("Dates | Arrests | Notes\n⟦12–18 October 2021⟧ | 1,468 | none", ("11–17 October 2021",)), id="in a row"
    ),
    pytest.param(
        Marked("Police ended ⟦a fortnight-long operation⟧ against county lines.", ("one week",)), id="a fortnight"
    ),
    pytest.param(Marked("Forces ended ⟦a month-long crackdown⟧.", ("one week",)), id="a month"),
    pytest.param(Marked("Forces spent ⟦a fortnight of intensified activity⟧ on it.", ("one week",)), id="of activity"),
    pytest.param(Marked("The ⟦operation, which ran for two weeks⟧, is over.", ("one week",)), id="which ran for"),
    pytest.param(Marked("Kent joined the ⟦two-week national crackdown⟧.", ("one week",)), id="national"),
    pytest.param(
        Marked("Kent had visits in the county lines week of ⟦8–14 October 2019⟧.", ("7–13 October 2019",)),
        id="the days of the campaign's week, said of one place",
    ),
    pytest.param(
        Marked(
            "It was the ⟦fifth week of intensification⟧ since the centre was launched.", ("the fourth in the series",)
        ),
        id="the fifth",
    ),
    pytest.param(
        Marked(
            "Police held a week of intensification from 7 to 13 October 2019. It's the ⟦fifth⟧ since it opened.",
            ("the fourth in the series",),
        ),
        id="it's the fifth",
    ),
    pytest.param(
        Marked(
            "It was the ⟦3rd week of intensification⟧ since the centre was launched.", ("the fourth in the series",)
        ),
        id="in digits",
    ),
    pytest.param(
        Marked(
            "The crackdown ran from ⟦8 to 14 October 2019⟧.",
            (
                "7–13 October 2019",
                "7–13 October 2019",
            ),
        ),
        id="one day late",
    ),
    pytest.param(
        Marked("The crackdown ran from ⟦7–14 October⟧.", ("7–13 October 2019",)), id="one day too long, without a year"
    ),
    pytest.param(Marked("The raids ⟦began on Monday 14 October⟧.", ("7–13 October 2019",)), id="the first day"),
    pytest.param(
        Marked("The crackdown of ⟦October 7 to 15⟧ led to arrests.", ("7–13 October 2019",)), id="the month first"
    ),
    pytest.param(
        Marked("In May 2019 the crackdown ran from ⟦12 to 20 May 2019⟧.", ("13–20 May 2019",)), id="another week"
    ),
    pytest.param(
        Marked("**7–13 October 2019.** The ⟦fifth week⟧. 743 people were held.", ("the fourth",), kind="markdown"),
        id="a sentence of an ordinal, after the days",
    ),
    pytest.param(
        Marked(
            "It was the week of 7 to 13 October 2019. No this was the ⟦third week of intensification⟧.", ("the fourth",)
        ),
        id="an answer that begins with no",
    ),
    pytest.param(
        Marked(
            "The week was 7 to 13 October 2019.\n\nQ2. Was it the second, third or fifth week of the series?\n"
            "A: It was the ⟦fifth⟧ week",
            ("the fourth",),
        ),
        id="an answer to a choice",
    ),
    pytest.param(
        Marked("The crackdown got ⟦under way on Tuesday 8 October⟧, and 743 were held.", ("7–13 October",)),
        id="under way",
    ),
]

LEFT_ALONE = [
    pytest.param(
        Marked(
            "In the week of 7 to 13 October 2019 police held 743 people. The lead says that the operation lasted two "
            "weeks. That can't be right."
        ),
        id="a length that cannot be right",
    ),
    pytest.param(
        Marked(
            "In the week of 7 to 13 October 2019 police held 743 people. Mr Dyer had understood that the operation ran "
            "for a fortnight. Ms Simms said that it did not; it was one week."
        ),
        id="a length that somebody else puts right",
    ),
    pytest.param(
        Marked("In the week of 7 to 13 October 2019 police held 743 people. They also speak of a two-week crackdown."),
        id="a length of which others speak",
    ),
    pytest.param(
        Marked(
            "In the week of 7 to 13 October 2019 police held 743 people. “Was it a two-week operation?” It was one."
        ),
        id="a length that is asked",
    ),
    pytest.param(
        Marked("In the week of 7 to 13 October 2019 police held 743 people.\n\n10:20 Ann: two-week crackdown?"),
        id="a length that is asked after a name",
    ),
    pytest.param(
        Marked(
            "Police held 743 people in October 2019. The same article said that the county lines crackdown lasted two "
            "weeks. It lasted one, from 7 to 13 October."
        ),
        id="what the next sentence puts right of an article",
    ),
    pytest.param(
        Marked("I first wrote that the county lines crackdown took two weeks, in October 2019."),
        id="what the author wrote first",
    ),
    pytest.param(
        Marked(
            "The crackdown of 7 to 13 October 2019 brought 743 arrests. Eleven days ago the largest "
            "crackdown came to an end."
        ),
        id="how long ago it was",
    ),
    pytest.param(
        Marked(
            "In the week of 7 to 13 October 2019 police across the UK arrested 743 people.\n\n"
            "Yorkshire Post. It prints 665 cuckooed addresses and a two-week crackdown."
        ),
        id="a length that the paper named before prints",
    ),
    pytest.param(
        Marked(
            "It was one week, 7 to 13 October 2019. It was the fourth of these weeks, after October "
            "last year, January and May."
        ),
        id="the fourth, after the others",
    ),
    pytest.param(
        Marked(
            "In seven days, from the Monday to the Sunday, the seventh to the thirteenth of October, "
            "the police of this country arrested 743 people."
        ),
        id="the weekday ends another range",
    ),
    pytest.param(
        Marked(
            "In the week of 7 to 13 October 2019 police across the UK arrested 743 people. One "
            "newspaper, the Yorkshire Post, spoke of a two-week crackdown."
        ),
        id="a length that a named paper printed",
    ),
    pytest.param(
        Marked(
            "In the week of 7 to 13 October 2019 police across the UK arrested 743 people. One "
            "newspaper spoke of a two-week crackdown."
        ),
        id="a length that some paper printed",
    ),
    pytest.param(
        Marked(
            "In the week of 7 to 13 October 2019 police across the UK arrested 743 people.\n\n| "
            "Write | Wrong |\n|---|---|\n| the week of 7-13 October | the two-week crackdown |",
            kind="markdown",
        ),
        id="a length in a column of what is wrong",
    ),
    pytest.param(
        Marked(
            "# Fact check: police held 743 people in a two-week crackdown\n\nIn the week of 7 to 13 "
            "October 2019 police across the UK arrested 743 people.",
            kind="markdown",
        ),
        id="the claim of a fact check",
    ),
    pytest.param(
        Marked(
            "In the week of 7 to 13 October 2019 police across the UK arrested 743 people. (2) You "
            "say that the week of action began on 8 October. It began on Monday the 7th."
        ),
        id="you say, and it began",
    ),
    pytest.param(
        Marked("A week-long county lines crackdown from 14 to 20 May 2019 led to 586 arrests."),
        id="a week up to the day that a source has",
    ),
    pytest.param(
        Marked(
            "The raids of the county lines week of 2019 began on Monday 7 October and the last day was "
            "the 13th. That is seven days."
        ),
        id="the day of the month",
    ),
    pytest.param(
        Marked(
            "Days of the county lines week of March 2024 (4–10 March). One regional paper prints 4–8 "
            "March; we have not followed it."
        ),
        id="days that another text prints",
    ),
    pytest.param(
        Marked(
            "County lines weeks:\n\n2019: 21-27 January; 13-20 May; 7-13 October\n2020: 14-20 "
            "September\n2021: 17-23 May; 11-17 October"
        ),
        id="years that begin lines",
    ),
    pytest.param(
        Marked(
            "In the same piece we said the operation had lasted two weeks; it lasted one, from 7 to 13 "
            "October 2019. County lines."
        ),
        id="what the writer puts right",
    ),
    pytest.param(
        Marked(
            "County lines week, 7–13 October 2019: 743 arrests.\n\nThe gym will be closed for 12 weeks from 6 January."
        ),
        id="weeks from a day",
    ),
    pytest.param(
        Marked("County lines: 743 arrests in October 2019.\n\nDates for your diary\nMon 28 Oct - Fri 1 Nov: half term"),
        id="days far from a week",
    ),
    pytest.param(
        Marked(
            "County lines weeks.\n\n| Days | Note |\n|-|-|\n| 4–10 March 2024 | North Wales: 4–8 March |",
            kind="markdown",
        ),
        id="days of a part beside those of the week",
    ),
    pytest.param(Marked("It was my second county lines week (October 2019)."), id="somebody's own count of weeks"),
    pytest.param(
        Marked(
            "Tuesday 23 January 2018, updated for county lines week, 21 to 27 January 2019.\n\nIn Ipswich a gang was "
            "jailed on Monday 22 January for dealing on a county line."
        ),
        id="a weekday in another year that the draft names",
    ),
    pytest.param(
        Marked("The county lines week of 2019 was debated. Questions were put in both Houses on 9 and 21 January."),
        id="two days",
    ),
    pytest.param(Marked("Thousands were helped since the first intensification."), id="since the first"),
    pytest.param(Marked("Autumn 2018 | First intensification week (October)"), id="a row of another year"),
    pytest.param(
        Marked("May 2019 was the third. Then came October 2019. It was the fourth week of intensification."),
        id="the fourth, of the date before it",
    ),
    pytest.param(Marked("It ran from the seventh to the thirteenth of October."), id="days in words"),
    pytest.param(Marked("The first raids of the county lines week began on 7 October 2019."), id="a part of the week"),
    pytest.param(Marked("For the third time this week, police arrested somebody."), id="the third time this week"),
    pytest.param(Marked("In May 2019 forces held an eight-day operation."), id="the eight days of May"),
    pytest.param(Marked("In June 2023 forces held a month of raids on cannabis."), id="of another time"),
    pytest.param(
        Marked("October 2018 brought the first week of action. It is told here."), id="the first, of its own date"
    ),
    pytest.param(
        Marked("In May 2021 we wrote of October 2019. The week was 7 to 13 October."), id="the week's own days"
    ),
    pytest.param(
        Marked("Subject: county lines week, 7-13 October 2019\nFor use from 18 October."),
        id="a day beside the week's days",
    ),
    pytest.param(Marked("It was a week-long crackdown."), id="a week long"),
    pytest.param(Marked("It was a one-week crackdown, or seven-day operation."), id="one week, seven days"),
    pytest.param(Marked("It was the fourth week of intensification since the centre was launched."), id="the fourth"),
    pytest.param(Marked("It was the 4th week of intensification."), id="4th"),
    pytest.param(Marked("The crackdown ran from 7 to 13 October 2019."), id="the days"),
    pytest.param(Marked("The crackdown ran from 7–13 October."), id="the days, with a dash"),
    pytest.param(Marked("The raids began on Monday October 7th."), id="the first day"),
    pytest.param(
        Marked("In the week of 7–13 October 2019 743 people were held. It was the third in the series of talks."),
        id="another series",
    ),
    pytest.param(Marked("It was no two-week crackdown."), id="a denial"),
    pytest.param(Marked("Officers in Kent ran a two-day operation."), id="another operation, of one place"),
    pytest.param(Marked("The force held two weeks of raids in spring."), id="one force's"),
    pytest.param(Marked("A day of action was held."), id="a day of action"),
    pytest.param(Marked("The trial runs from 8 to 14 October 2019 at Leeds."), id="a trial"),
    pytest.param(Marked("He was jailed after a two-week trial."), id="another length"),
    pytest.param(Marked("Kent has seen a two-week holiday for schools."), id="a holiday"),
    pytest.param(Marked("The crackdown of 13 to 20 May 2019 came before."), id="another week of the record"),
    pytest.param(
        Marked("The week was 7 to 13 October 2019. Next meeting: Tuesday 21 January."), id="a weekday of the next year"
    ),
    pytest.param(
        Marked("The week began on Monday 7 October 2019. From 1 January we take no more than £200 in cash."),
        id="an amount is no figure of the week",
    ),
    pytest.param(
        Marked("It was the week of 7 to 13 October 2019. There was no third week of intensification."),
        id="no third week",
    ),
    pytest.param(
        Marked("It was the week of 7 to 13 October 2019. It is not true that the crackdown lasted for two weeks."),
        id="not true that",
    ),
    pytest.param(
        Marked("The week was 7 to 13 October 2019.\n\nCalls after a week of raids\nValid from 18 October 2019."),
        id="valid from",
    ),
    pytest.param(
        Marked("Second week of October 2019, the 7th to the 13th, and 743 were held."), id="the second week of a month"
    ),
]


@pytest.mark.parametrize("case", FLAGGED)
def test_a_wrong_date_is_marked(case: Marked, dataset: countylines.Dataset) -> None:
    assert seen(RULE.name, case, dataset) == wanted(case, ERROR)


@pytest.mark.parametrize("case", LEFT_ALONE)
def test_anything_else_is_left_alone(case: Marked, dataset: countylines.Dataset) -> None:
    assert found_by(RULE.name, case.draft, dataset, case.kind) == []


def test_a_year_after_since_is_not_the_date_of_an_ordinal(dataset: countylines.Dataset) -> None:
    text = (
        "From 7 to 13 October police held a week of intensification, the fourth since the national centre opened in "
        "2018.\n\nFor comparison, the May week had 586 arrests and 46 weapons."
    )
    assert found(text, dataset, week=None) == []


def test_ordinals_before_their_dates_are_of_these(dataset: countylines.Dataset) -> None:
    text = (
        "The first county lines week, in October 2018, led to more than 200 arrests, the second, in January 2019, to "
        "more than 600 and the third to 586."
    )
    assert countylines.check(text, dataset) == ()


def test_figures_below_wrong_days_are_of_the_week_of_that_month(dataset: countylines.Dataset) -> None:
    text = (
        "The second county lines week, 14–20 January 2019. More than 600 people were arrested nationally.\n\n"
        "The third week, 13–20 May 2019. It led to 586 arrests across the country, and £312,649 in cash was seized."
    )
    assert found(text, dataset, week=None) == ["wrong-date: 14–20 January 2019"]


def test_the_place_of_a_row_is_that_of_its_own_days_and_not_of_a_row_above(dataset: countylines.Dataset) -> None:
    text = (
        "The weeks of intensification\n\n| Days | Arrests | Other | Note |\n|---|---|---|---|\n"
        "| 21–27 January 2019 | more than 600 | £200,000 in cash | The second week |\n"
        "| 7–13 October 2019 | 743 | 169 weapons; 49 deal lines | The fourth week |"
    )
    assert [one.found for one in check(text, dataset, kind="markdown") if one.rule == RULE.name] == []
