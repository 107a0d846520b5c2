"""Numbers near a figure of the record of which the draft itself says that they are of something else.

Each has digits of the record's figure in another order, which alone would make it a slip: 743 people were arrested, 655
addresses visited, 49 deal lines seized, 41 people referred, as the sources print; what became of them is not printed.
"""

from __future__ import annotations

import pytest

import countylines
from countylines import Dataset
from countylines.checker.findings import NOTE

WEEK = "County lines week of October 2019: forces across the UK arrested 743 people"


def rules_of(draft: str, dataset: Dataset) -> list[str]:
    """List the errors and warnings of a draft, each with its words."""
    kind = "markdown" if draft.startswith("|") else "text"
    return [f"{one.rule}: {one.found}" for one in countylines.check(draft, dataset, kind=kind) if one.severity != NOTE]


@pytest.mark.parametrize(
    "after",
    [
        pytest.param("; 347 were charged, 374 bailed.", id="what was done to some of them"),
        pytest.param('.\n\npar 4 - "guns, swords and knives".', id="the number of a paragraph before a quotation"),
        pytest.param(". Last year they held a 30-day operation in 12 cities.", id="the length of another year's"),
        pytest.param(". Of those, 437 were charged.", id="of those"),
        pytest.param(". 347 remain in custody.", id="a verb in the present"),
        pytest.param(". Another 734 were cautioned.", id="another"),
        pytest.param("; 347 were British.", id="what they are"),
        pytest.param(". The National Crime Agency has 734 officers.", id="a noun that the record lacks"),
        pytest.param(". In October 2020 UK police arrested 734 people.", id="a year of no week, in the same month"),
        pytest.param(". A knife week the following month led to 347 arrests and 196 weapons.", id="the month after"),
        pytest.param("; in the whole of October 2019 it was 734.", id="the whole month"),
        pytest.param(".\n\nAn earlier version said 734 people had been arrested.", id="an earlier version"),
        pytest.param(".\n\nA previous edition gave the number of arrests as 734.", id="a previous edition"),
        pytest.param(" (corrected from 734).", id="corrected from"),
        pytest.param(
            ". Nationally, 437 people arrested in that week have been charged.", id="a part of those arrested"
        ),
        pytest.param(". On Tuesday alone, 374 people were arrested across the UK.", id="one day"),
        pytest.param(". The leaflet went to 734 schools.", id="a noun beside no word of the record"),
    ],
)
def test_a_number_that_is_said_to_be_of_something_else_is_no_figure(after: str, dataset: Dataset) -> None:
    assert rules_of(WEEK + after, dataset) == []


@pytest.mark.parametrize(
    ("after", "rules"),
    [
        pytest.param("; 734 were arrested in all.", {"unequal-figures", "wrong-figure"}, id="the same verb"),
        pytest.param(". Of those, 19 were women.", {"wrong-figure"}, id="a part of them"),
        pytest.param(". Two weeks ago 734 people were arrested.", {"unequal-figures", "wrong-figure"}, id="days ago"),
        pytest.param(". Some 565 cuckooed addresses were visited.", {"wrong-figure"}, id="another figure"),
        pytest.param(" and made 14 referrals.", {"wrong-figure"}, id="a verb that says nothing of them"),
    ],
)
def test_a_slip_is_found_where_nothing_else_is_said(after: str, rules: set[str], dataset: Dataset) -> None:
    assert {one.partition(":")[0] for one in rules_of(WEEK + after, dataset)} == rules


@pytest.mark.parametrize(
    "draft",
    [
        pytest.param("County lines week of October 2019: 94 people stopped to talk across the UK.", id="its heading"),
        pytest.param("In the county lines week of October 2019 UK police planned 700 arrests.", id="a plan"),
        pytest.param(
            "| Week | Arrests | Men | Women |\n|---|---|---|---|\n| County lines week, October 2019 | 743 | 652 | 91 |",
            id="a row of a table that names the week",
        ),
        pytest.param(
            "UK county lines week (October 2019): Arrests 743 Weapons 169 Women 91 Deal lines 49",
            id="labels and numbers without marks",
        ),
        pytest.param(
            "During the county lines week of October 2019, were there (a) 243 or (b) 1,743 arrests?", id="a question"
        ),
        pytest.param("In the county lines week of October 2019 police made 700 arrests at least.", id="a hedge after"),
        pytest.param(
            "Officers in Kettering and Corby arrested 12 people, carried out seven warrants and recovered £9,400 in "
            "cash as part of a nationwide push against county lines.\n\nFrom 7 to 13 October 2019, nationally, 743 "
            "were arrested.",
            id="a part of the country that took part",
        ),
        pytest.param(
            "In the county lines week of October 2019 UK police safeguarded 292 children. The children are 12, 13 and "
            "15 years old.",
            id="ages in a list",
        ),
        pytest.param(
            "In the county lines week of October 2019 UK police took £183,976, little when spread over 743 arrests.",
            id="a preposition that looks like a hedge",
        ),
        pytest.param(
            "In the county lines week of October 2019 police visited 655 cuckooed addresses. That 41 people were put "
            "forward to the National Referral Mechanism tells me that somebody is at last asking the right questions "
            "in the custody suite.",
            id="a word for arrests, far from the number",
        ),
        pytest.param(
            "The newspapers from 18 October dedicate much space to the action against county lines.\n\nAll agree on "
            "the dates (7 until 13 October 2019).",
            id="the day of newspapers",
        ),
        pytest.param(
            "In the county lines week of 7–13 October 2019 a car on the motorway held £45,000 in cash and 3 firearms.",
            id="what was in one car",
        ),
        pytest.param(
            "In the county lines week of 7–13 October 2019 police found £45,000 in cash in one car.", id="in one car"
        ),
        pytest.param(
            "After the county lines week of October 2019, 753 people across the UK rang the helpline.",
            id="a verb after a phrase of place",
        ),
        pytest.param(
            "Before the county lines week of October 2019 police across the UK had a list of 685 addresses.",
            id="a list of them",
        ),
        pytest.param(
            "In the county lines week of October 2019 police across the UK arrested 743 people. The northern forces "
            "seized 51 weapons, and Scottish officers 47.",
            id="forces of a part of the country",
        ),
        pytest.param(
            "In the county lines week of October 2019 reports spoke of 943 arrests across the UK; the agency later "
            "confirmed that it was 743.",
            id="put right in its own sentence",
        ),
        pytest.param(
            "1. To the nearest ten, how many people were arrested in the UK's county lines week of October 2019? (740)",
            id="rounded, as was asked",
        ),
        pytest.param(
            "Hare coursing operation: 1 to 31 October 2019. County lines operation: 7 to 13 October 2019.",
            id="days of another operation, beside those of the week",
        ),
        pytest.param(
            "Between 7 and 9 October 2019 officers in Bournemouth carried out six warrants as part of the national "
            "week of action against county lines.",
            id="days of one place in the national week",
        ),
        pytest.param(
            "The exhibition is open from 12 October to 2 November 2019. Police arrested 743 people in the county lines "
            "week before it opened.",
            id="days far from the week, without a word for one",
        ),
        pytest.param(
            "Some 400 adults and 300 children were safeguarded in the UK's county lines week of October 2019.",
            id="a hedge of two round numbers",
        ),
        pytest.param(
            "Figures for the UK's county lines week of October 2019 have been rounded. Arrests 740, women 90.",
            id="figures that are said to be rounded",
        ),
        pytest.param(
            "In May and October 2019 the national county lines weeks brought in crack worth £136,720 in all.",
            id="a sum of two weeks",
        ),
        pytest.param(
            "Heroin and crack worth £172,840 were seized across the UK in the county lines week of October 2019.",
            id="a sum of two things",
        ),
        pytest.param(
            "111 people were referred to the NRM in the three national county lines weeks of 2019.",
            id="a sum of three weeks, which are not those of a span",
        ),
        pytest.param(
            "The Echo says 92 women were arrested across the UK in the county lines week of October 2019. It was 91.",
            id="put right in the next sentence",
        ),
        pytest.param(
            "6% of the 681 were referred after the UK's county lines week of October 2019.",
            id="a share of a group",
        ),
        pytest.param(
            "Set up in September 2018 with £3.6m, the county lines centre has run four weeks, in which more than 3,000 "
            "people were safeguarded.",
            id="an amount that is not of what was done",
        ),
        pytest.param(
            "The September 2020 week against county lines brought 1,041 arrests across the UK. May the following year. "
            "Eleven hundred arrests.",
            id="a year that is not named",
        ),
        pytest.param(
            "Hate Crime Awareness Week ran from 12 to 19 October 2019, a few days after the county lines week.",
            id="the days of another week",
        ),
        pytest.param(
            "Poll of 15–17 October 2019, 1,743 adults in Great Britain. 743 people were arrested in the county lines "
            "week of October 2019.",
            id="three days, apart from the week",
        ),
    ],
)
def test_what_only_resembles_a_figure_of_the_week(draft: str, dataset: Dataset) -> None:
    assert rules_of(draft, dataset) == []


@pytest.mark.parametrize(
    ("draft", "told"),
    [
        pytest.param(
            "In the county lines week of October 2019 police across the UK made arrests – 753 of them.",
            ["wrong-figure: 753"],
            id="all of what is named right before",
        ),
        pytest.param(
            "In the county lines week of 7–13 October 2019 the UK's police safeguarded 229 children, and since the "
            "national centre was launched more than 3,000 vulnerable people.",
            ["wrong-figure: 229 children"],
            id="since then, of the next number",
        ),
        pytest.param(
            "Police led 743 arrests in a county lines week in 7–13 October 2019. A reporter, 734 suspects felt the arm "
            "of the law across the UK.",
            ["unequal-figures: 734 suspects", "wrong-figure: 734 suspects"],
            id="digits in another order, with another verb",
        ),
        pytest.param(
            "County lines weeks are regular, and October 2019 was the third.", ["wrong-date: third"], id="a month"
        ),
        pytest.param(
            "For the fifth time forces across the UK held a county lines week, from 7 to 13 October 2019.",
            ["wrong-date: fifth time"],
            id="for the fifth time",
        ),
        pytest.param(
            "County lines week (8/10/2019–14/10/2019): 743 arrests across the UK.",
            ["wrong-date: 8/10/2019–14/10/2019"],
            id="days in digits",
        ),
        pytest.param(
            "In the week commencing 14 October 2019 UK police made 743 county lines arrests.",
            ["wrong-date: commencing 14 October 2019"],
            id="the first day of a week",
        ),
        pytest.param(
            "A 48-hour county lines operation across the UK in October 2019 ended with 743 arrests.",
            ["wrong-date: 48-hour county lines operation"],
            id="hours",
        ),
        pytest.param(
            "UK police arrested 743 people in county lines raids over five days in October 2019.",
            ["wrong-date: raids over five days"],
            id="over so many days",
        ),
        pytest.param(
            "Police seized £1.84 million in cash across the UK in the county lines week of October 2019.",
            ["wrong-figure: £1.84 million in cash"],
            id="another power of ten",
        ),
        pytest.param(
            "£426,040 worth of drugs was seized nationally in the county lines week of October 2019, more than "
            "£300,000 of it cocaine.",
            ["wrong-figure: more than £300,000 of it cocaine"],
            id="of it, with its noun",
        ),
        pytest.param(
            "UK police seized 196 items of weaponry in the county lines week of October 2019.",
            ["wrong-figure: 196 items of weaponry"],
            id="items of them",
        ),
    ],
)
def test_what_is_a_figure_of_the_week_all_the_same(draft: str, told: list[str], dataset: Dataset) -> None:
    assert rules_of(draft, dataset) == told


def test_what_those_who_write_did_is_no_figure_of_the_week(dataset: Dataset) -> None:
    week = "In October 2019 police held their fourth week of intensification against county lines."
    told = "They reported 743 arrests and 364 children safeguarded. The National Crime Agency led it."
    draft = f"{week} {told}\n\nWe supported 118 children and 73 parents."
    assert rules_of(draft, dataset) == ["wrong-figure: 364 children"]


def test_an_amount_that_is_printed_rounded_contradicts_no_finer_one(dataset: Dataset) -> None:
    """Deeside.com prints £1.8 million of cash for March 2024, and no source has it to the pound."""
    week = "In the county lines week of March 2024 police across the UK seized {} in cash."
    assert rules_of(week.format("£1,843,000"), dataset) == []
    assert list(countylines.check(week.format("about £1.8 million"), dataset)) == []
    assert rules_of(week.format("£1,943,000"), dataset) == ["wrong-figure: £1,943,000 in cash"]


@pytest.mark.parametrize(
    ("draft", "rules"),
    [
        pytest.param("Duncan Ball said in May 2021: “{}”", [], id="another year"),
        pytest.param("In October 2019 Duncan Ball said: “{}”", ["misquote: progress"], id="the year of the week"),
        pytest.param("The week was in 2018. Duncan Ball said: “{}”", ["misquote: progress"], id="of another sentence"),
    ],
)
def test_who_said_nearly_the_same_in_another_year(draft: str, rules: list[str], dataset: Dataset) -> None:
    """The London Economic of October 2019 prints “further strides”."""
    words = (
        "During the past week we have made further progress in tackling and dismantling the activities of county lines "
        "gangs."
    )
    assert rules_of(draft.format(words), dataset) == rules


@pytest.mark.parametrize(
    "draft",
    [
        pytest.param("{}: we arrested 743 people. Later it said that 734 people were held.", id="the right one too"),
        pytest.param("{}: The Herald printed 734 arrests.", id="what somebody printed"),
        pytest.param("{}: UK police made arrests. The total was 734.", id="a number without its noun"),
        pytest.param("{}: across the UK, 347 people were stopped in cars.", id="a verb that is not its measure's"),
        pytest.param("{}: UK police hoped for 734 arrests.", id="what is only supposed"),
        pytest.param(
            "{}: UK officers searched homes. 565 cuckooed addresses were found to be empty.", id="found to be"
        ),
        pytest.param(
            "{}: UK police made 743 arrests. 160 weapons were later melted down.", id="a hedge of another deed"
        ),
        pytest.param(
            "{}. “We will not treat victims just as drug dealers,” said Duncan Ball.", id="one word for many others"
        ),
        pytest.param(
            "{}. A critic answered: “We are not dismantling these criminal networks piece by piece.”",
            id="words that are given to nobody of the record",
        ),
        pytest.param(
            "{}. Nikki Holland of the NCA said: “We are not dismantling these criminal networks piece by piece.”",
            id="whether something is denied",
        ),
    ],
)
def test_what_fix_leaves_to_the_writer(draft: str, dataset: Dataset) -> None:
    text = draft.format("County lines week of October 2019")
    assert countylines.fix(text, dataset) == text


IN_THE_WEEK = "in County Lines week, October 2019"


@pytest.mark.parametrize(
    "draft",
    [
        pytest.param("In October 2019 police across the country arrested 734 people over parking.", id="a slip"),
        pytest.param("In October 2019 French police across the country arrested 734 people.", id="of another country"),
        pytest.param("In October 2019 the NCA seized £180,000 in cash nationwide in one case.", id="a lost hedge"),
    ],
)
def test_a_text_that_does_not_name_the_subject_is_not_fixed(draft: str, dataset: Dataset) -> None:
    assert countylines.fix(draft, dataset) == draft
    assert countylines.fix(f"County lines. {draft}", dataset) != draft


@pytest.mark.parametrize(
    "draft",
    [
        pytest.param("According to the York Press, police made 700 arrests {}.", id="according to it"),
        pytest.param("The York Press put the number at 700 arrests {}.", id="put at"),
        pytest.param("By the York Press's count police made 700 arrests {}.", id="its count"),
        pytest.param("Metro put the drugs at £400,000 {}.", id="an amount"),
        pytest.param("The BBC's headline: 600 arrests in county lines week, January 2019.", id="a name in capitals"),
    ],
)
def test_a_bare_number_of_the_source_that_is_named_has_lost_no_hedge(draft: str, dataset: Dataset) -> None:
    """York Press printed "700 arrests", Metro "£400,000", and the BBC "600 people"."""
    assert rules_of(draft.format(IN_THE_WEEK), dataset) == []


@pytest.mark.parametrize(
    "draft",
    [
        pytest.param("Police arrested 734 people {}, a blogger claimed.", id="a report at the end"),
        pytest.param("Police arrested 734 people {}, according to provisional figures.", id="according to"),
        pytest.param("Metro had 734 arrests {}.", id="a publisher of the record"),
        pytest.param("Police arrested 700 people {}, Metro found.", id="a lost hedge, and a publisher"),
    ],
)
def test_what_somebody_told_is_reported_and_left(draft: str, dataset: Dataset) -> None:
    draft = draft.format(IN_THE_WEEK)
    assert rules_of(draft, dataset) != []
    assert countylines.fix(draft, dataset) == draft


@pytest.mark.parametrize(
    ("draft", "rules"),
    [
        pytest.param("Police arrested no more than 700 people {}.", ["wrong-figure: no more than 700 people"],
            id="a hedge of three words between verb and number"),
        pytest.param("A total of 652 people were arrested {}.", ["wrong-figure: 652 people"], id="a total of the men"),
        pytest.param("In total, 91 people were arrested {}.", ["wrong-figure: 91 people"], id="in total, the women"),
        pytest.param("Police seized £426,040,000 of drugs {}.", ["wrong-figure: £426,040,000 of drugs"],
            id="another power of ten"),
        pytest.param("There were 2,000 deal lines {}.", [], id="what there is"),
        pytest.param("The target {} was 800 arrests.", [], id="a target"),
        pytest.param("Police planned 734 arrests {}.", [], id="a plan, with the digits of the figure"),
        pytest.param("Police hoped to arrest 734 people {}.", [], id="a hope"),
        pytest.param("I have seen “169 guns” {}, and no.", [], id="alone in quotation marks, with its noun"),
        pytest.param("Police seized £426,400 of cannabis {}.", [], id="an amount of what has no recorded value"),
        pytest.param("Nobody believes that police arrested 734 people {}.", [], id="what nobody believes"),
    ],
)  # fmt: skip
def test_words_before_a_number_say_what_it_is(draft: str, rules: list[str], dataset: Dataset) -> None:
    assert rules_of(draft.format(IN_THE_WEEK), dataset) == rules


@pytest.mark.parametrize(
    "draft",
    [
        pytest.param("Within 48 hours 250 people had been arrested nationwide {}.", id="within some hours"),
        pytest.param("After just two days police had made 210 arrests {}.", id="after some days"),
        pytest.param("In its opening 24 hours police made 198 arrests {}.", id="its opening hours"),
        pytest.param("Two days into the raids 210 people had been arrested {}.", id="days into it"),
        pytest.param("As of Thursday 530 people had been arrested {}.", id="as of a weekday"),
        pytest.param("By the weekend 601 people had been arrested {}.", id="by the weekend"),
        pytest.param("Halfway through, 402 people had been arrested across the country {}.", id="halfway"),
        pytest.param("Early results showed 350 arrests across the country {}.", id="early results"),
        pytest.param("In Scotland, 101 people were arrested in the nationwide county lines crackdown of October 2019.",
            id="a part of the country, in what the country took part in"),
        pytest.param("Police first said that 700 people had been arrested {}, but the count was 743.",
            id="the exact number beside it"),
    ],
)  # fmt: skip
def test_a_number_of_a_part_of_the_week_or_of_the_country_is_not_compared(draft: str, dataset: Dataset) -> None:
    assert rules_of(draft.format(IN_THE_WEEK), dataset) == []


@pytest.mark.parametrize(
    ("draft", "rules"),
    [
        pytest.param("After seven days of raids 734 people had been arrested {}.", ["wrong-figure: 734 people"],
            id="all days of the week"),
        pytest.param("In Kent 12 people were arrested {}; the national total was 734.", ["wrong-figure: 734"],
            id="the country's number beside a part's"),
    ],
)  # fmt: skip
def test_a_number_of_all_of_the_week_and_of_the_country_is_compared(
    draft: str, rules: list[str], dataset: Dataset
) -> None:
    assert rules_of(draft.format(IN_THE_WEEK), dataset) == rules


@pytest.mark.parametrize(
    "draft",
    [
        pytest.param("473 of those arrested {} were held for days.", id="some of those"),
        pytest.param("{}, 347 people were arrested and charged with drug offences.", id="a second verb"),
        pytest.param("{}, 473 people were arrested and later charged.", id="and an adverb"),
        pytest.param("{}, 374 people were arrested on suspicion of dealing.", id="on suspicion"),
        pytest.param("{}, 374 people were arrested for theft.", id="for what"),
        pytest.param("{}, 94 lines were identified, of which 49 were shut down.", id="the record's number beside it"),
        pytest.param("{}, police arrested 734 people, a figure revised to 743.", id="which puts it right"),
    ],
)
def test_a_number_that_may_be_of_some_is_not_fixed(draft: str, dataset: Dataset) -> None:
    draft = draft.format(IN_THE_WEEK)
    assert countylines.fix(draft, dataset) == draft


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        pytest.param(
            "Members will wish to know that across the UK 734 people were arrested in the county lines week of October "
            "2019.",
            ["wrong-figure: 734 people"],
            id="what members will know",
        ),
        pytest.param(
            "We hope that across the UK 812 people were arrested in the county lines week of October 2019.",
            [],
            id="what is hoped",
        ),
        pytest.param(
            "The operation I have picked is the county lines week of October 2019. Across the UK 734 people were "
            "arrested.",
            ["wrong-figure: 734 people"],
            id="an operation without a name",
        ),
        pytest.param(
            "Capt. Lee said that in the county lines week of October 2019 UK forces arrested 734 people.",
            ["wrong-figure: 734 people"],
            id="a title with its point",
        ),
        pytest.param(
            "In its last autumn the campaign went out for a single week, 7 to 13 October 2019, when 650 men were "
            "arrested across the UK.",
            ["lost-hedge: 650 men"],
            id="another time, with the days of the week",
        ),
        pytest.param(
            "The fourth week, in October 2019, has brought the tally across the UK to 3,000 vulnerable people saved "
            "since the national centre opened.",
            ["lost-hedge: 3,000 vulnerable people"],
            id="all weeks since the launch, after a place in the series",
        ),
        pytest.param(
            "In the county lines week of 7 to 13 October 2019 UK police arrested 734 and went home.",
            ["wrong-figure: 734"],
            id="a verb that counts by itself, and another one",
        ),
        pytest.param(
            "| item (7–13 October 2019, UK) | amount | unit |\n|---|---|---|\n| cocaine | 253200 | GBP |\n"
            "| crack cocaine | 110170 | GBP |",
            ["wrong-figure: crack cocaine | 110170"],
            id="a currency in a cell of its own",
        ),
        pytest.param(
            "| When | National arrests |\n|---|---|\n| 21–27 January 2019 | 600 people |\n| 7–13 October 2019 | 743 "
            "people |",
            ["lost-hedge: 600 people"],
            id="a noun in a cell below the title of its column",
        ),
    ],
)
def test_what_is_told_as_a_fact_of_the_week(draft: str, expected: list[str], dataset: Dataset) -> None:
    assert rules_of(draft, dataset) == expected
