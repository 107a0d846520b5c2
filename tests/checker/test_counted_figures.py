"""Figure mentions: the noun, hedge and unit of a number, in prose, in labels and in tables."""

from __future__ import annotations

import pytest

import countylines
from countylines.checker.analysis import DraftAnalysis
from countylines.checker.reason import Reason
from countylines.documents import read


def counted(text: str, dataset: countylines.Dataset, kind: str = "text") -> list[tuple[str, str, int]]:
    """List what a draft counts: the measure, the hedge that governs, the value."""
    draft = DraftAnalysis(read(text, kind), dataset, dataset.week)
    return [(one.measure, one.hedge, int(one.quantity.value)) for one in draft.compared_numbers if one.measure]


PROSE = [
    pytest.param("743 people were arrested.", [("arrests", "bare", 743)], id="people arrested"),
    pytest.param("Police arrested 743 people.", [("arrests", "bare", 743)], id="arrested people"),
    pytest.param("743 suspects are in custody.", [("arrests", "bare", 743)], id="suspects in custody"),
    pytest.param("There were 743 arrests.", [("arrests", "bare", 743)], id="arrests"),
    pytest.param("743 people came to the fair.", [], id="people of no kind"),
    pytest.param("681 people were safeguarded.", [("safeguarded", "bare", 681)], id="people safeguarded"),
    pytest.param("41 people were referred to the NRM.", [("referrals.nrm", "bare", 41)], id="people referred"),
    pytest.param(
        "More than 650 men as well as 91 women were held.",
        [("arrests.men", "more-than", 650), ("arrests.women", "bare", 91)],
        id="a hedge does not cross as well as",
    ),
    pytest.param(
        "12 guns were among 169 weapons.", [("weapons.firearms", "bare", 12), ("weapons", "bare", 169)], id="among"
    ),
    pytest.param(
        "more than £250,000 of cocaine, £100,000 of crack cocaine and £72,000 of heroin",
        [
            ("drugs.cocaine.value", "more-than", 250000),
            ("drugs.crack.value", "more-than", 100000),
            ("drugs.heroin.value", "more-than", 72000),
        ],
        id="a hedge over a list",
    ),
    pytest.param(
        "more than £250,000 of cocaine, about £100,000 of crack cocaine and £72,000 of heroin",
        [
            ("drugs.cocaine.value", "more-than", 250000),
            ("drugs.crack.value", "about", 100000),
            ("drugs.heroin.value", "about", 72000),
        ],
        id="until a new hedge",
    ),
    pytest.param(
        "More than £180,000 in cash was seized and £426,040 worth of drugs was found.",
        [("cash", "more-than", 180000), ("drugs.value", "bare", 426040)],
        id="until a new verb",
    ),
    pytest.param("£100,170 of crack cocaine", [("drugs.crack.value", "bare", 100170)], id="crack cocaine"),
    pytest.param("£253,200 of cocaine", [("drugs.cocaine.value", "bare", 253200)], id="cocaine"),
    pytest.param("655 cuckooed addresses", [("addresses.cuckooed", "bare", 655)], id="cuckooed addresses"),
    pytest.param("655 ‘cuckooed’ homes", [("addresses.cuckooed", "bare", 655)], id="homes, in marks"),
    pytest.param("655 properties that were cuckooed", [("addresses.cuckooed", "bare", 655)], id="properties"),
    pytest.param("655 flats were built.", [], id="flats of no kind"),
    pytest.param("655 people were cuckooed.", [], id="people cuckooed"),
    pytest.param(
        "More than 200 people were arrested and 58 vulnerable people identified.",
        [("arrests", "more-than", 200), ("safeguarded", "bare", 58)],
        id="vulnerable people are not the arrested",
    ),
    pytest.param("49 deal lines were seized.", [("deal-lines", "bare", 49)], id="deal lines"),
    pytest.param("Police closed 49 phone lines.", [("deal-lines", "bare", 49)], id="phone lines closed"),
    pytest.param("About 2,000 lines are in operation.", [], id="lines in operation"),
    pytest.param(
        "169 weapons, including 12 firearms",
        [("weapons", "bare", 169), ("weapons.firearms", "bare", 12)],
        id="firearms",
    ),
    pytest.param("£180k in cash", [("cash", "bare", 180000)], id="k"),
    pytest.param("£0.18m in cash", [("cash", "bare", 180000)], id="m"),
    pytest.param("5kg of heroin", [("drugs.heroin.weight", "bare", 5)], id="a weight"),
    pytest.param("169 dangerous weapons were taken.", [("weapons", "bare", 169)], id="an adjective between"),
    pytest.param("743 more or less tired people were arrested.", [], id="words that are no adjectives of the record"),
    pytest.param("The 743 officers arrested people.", [], id="another noun first"),
    pytest.param("A 15-year-old was arrested.", [], id="an age"),
    pytest.param("He was 15 when he was arrested.", [], id="an age, after"),
    pytest.param("Smith, 43, was arrested.", [], id="an age between commas"),
    pytest.param("12 per cent of those arrested", [], id="a percentage"),
    pytest.param("12% of arrests", [], id="a percent sign"),
    pytest.param("arrested at 10am", [], id="a time"),
    pytest.param("In 2019 people were arrested.", [], id="a year"),
    pytest.param("dozens of weapons", [("weapons", "order", 24)], id="dozens"),
    pytest.param("seven hundred arrests", [("arrests", "bare", 700)], id="words"),
    pytest.param("700-plus arrests", [("arrests", "at-least", 700)], id="plus"),
    pytest.param("650 to 700 arrests", [("arrests", "range", 650)], id="a range"),
]


@pytest.mark.parametrize(("text", "figures"), PROSE)
def test_prose_counts(text: str, figures: list[tuple[str, str, int]], dataset: countylines.Dataset) -> None:
    assert counted(text, dataset) == figures


ARRESTS = [("arrests", "bare", 743)]
BOTH = [("arrests", "bare", 743), ("weapons", "bare", 169)]
LAYOUT = [
    pytest.param("arrests: 743", "text", ARRESTS, id="a label"),
    pytest.param("Arrests – 743", "text", ARRESTS, id="a label and a dash"),
    pytest.param("Arrests = 743", "text", ARRESTS, id="a label and a sign"),
    pytest.param("Arrests | 743", "text", ARRESTS, id="a row in text"),
    pytest.param("Arrests | 743\nWeapons | 169", "text", BOTH, id="two rows in text"),
    pytest.param("Arrests: 743\nWeapons: 169", "text", BOTH, id="two labels"),
    pytest.param("Arrests: 743; weapons: 169", "text", BOTH, id="two labels in a line"),
    pytest.param("• 743 – arrests", "text", ARRESTS, id="a bullet and a dash"),
    pytest.param("- 743 arrests\n- 169 weapons", "markdown", BOTH, id="items"),
    pytest.param("1. 743 arrests\n2. 169 weapons", "markdown", BOTH, id="numbered items"),
    pytest.param("# 743 arrests", "markdown", ARRESTS, id="a heading"),
    pytest.param(
        "| What | How many |\n| --- | --- |\n| Arrests | 743 |\n| Weapons | 169 |", "markdown", BOTH, id="a table"
    ),
    pytest.param("**743** arrests", "markdown", ARRESTS, id="strong"),
    pytest.param("![743 arrests](743.png)", "markdown", ARRESTS, id="an alternative text"),
    pytest.param("[the 743 arrests](https://example.org/169-weapons)", "markdown", ARRESTS, id="a link"),
    pytest.param("`743 arrests`", "markdown", [], id="code"),
    pytest.param(
        "<table><tr><td>Arrests</td><td>743</td></tr><tr><td>Weapons</td><td>169</td></tr></table>",
        "html",
        BOTH,
        id="an HTML table",
    ),
    pytest.param("<p>7<b>43</b> arrests</p>", "html", ARRESTS, id="a tag inside a number"),
    pytest.param("<p>743<sup>1</sup> arrests</p>", "html", ARRESTS, id="a note"),
    pytest.param("<img alt='743 arrests' src='169-weapons.png'>", "html", ARRESTS, id="an alternative text of HTML"),
    pytest.param("<figcaption>743 arrests</figcaption>", "html", ARRESTS, id="a caption"),
    pytest.param("<script>var arrests = 743</script>", "html", [], id="a script"),
    pytest.param("more than\n700 arrests", "text", [("arrests", "more-than", 700)], id="a hedge on the line before"),
    pytest.param("&pound;180,000 in cash", "html", [("cash", "bare", 180000)], id="an entity"),
    pytest.param(
        "| Week | Arrests | Weapons |\n| --- | --- | --- |\n| October 2019 | 743 | 169 |",
        "markdown",
        BOTH,
        id="columns with titles",
    ),
    pytest.param(
        "| 2 | Nationally there were 743 arrests and 169 weapons. The chair thanked us. | RP |",
        "markdown",
        BOTH,
        id="a cell of prose",
    ),
]


@pytest.mark.parametrize(("text", "kind", "figures"), LAYOUT)
def test_layout_counts(text: str, kind: str, figures: list[tuple[str, str, int]], dataset: countylines.Dataset) -> None:
    assert counted(text, dataset, kind) == figures


def test_numbers_of_a_quotation_of_the_record_belong_to_it(dataset: countylines.Dataset) -> None:
    text = (
        "Nikki Holland said: “We have seized more than a million pounds – hitting them where it hurts.” That is cash."
    )
    assert counted(text, dataset) == []


def outcomes(text: str, dataset: countylines.Dataset) -> list[tuple[int, Reason | str, str | None]]:
    """List the numbers of a draft: the value, the verdict or the reason why there is none, and the week."""
    figures = DraftAnalysis(read(text, "markdown"), dataset).compared_numbers
    return [(int(one.quantity.value), one.why_not_compared or one.verdict.name, one.week) for one in figures]


def outcome(text: str, dataset: countylines.Dataset, number: int = 800) -> Reason | str:
    """Return the verdict on a number of a draft, or the reason why there is none."""
    (found,) = {outcome for value, outcome, _ in outcomes(text, dataset) if value == number}
    return found


W = "between 7 and 13 October 2019"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            f"Operation Venetic began {W}. It led to 800 arrests.", Reason.OTHER_OPERATION, id="named before it"
        ),
        pytest.param(f"Operation Venetic led to 800 arrests {W}.", Reason.OTHER_OPERATION, id="named in its sentence"),
        pytest.param(f"Op Venetic led to 800 arrests {W}.", Reason.OTHER_OPERATION, id="in short"),
        pytest.param(f"This Op-Ed says that there were 800 arrests {W}.", "WRONG", id="a page of a newspaper"),
        pytest.param(
            f"Police met {W}.\n\n## Operation Venetic\n\nThere were 800 arrests.",
            Reason.OTHER_OPERATION,
            id="named in the heading",
        ),
        pytest.param(
            f"## Operation Venetic\n\nIt ended.\n\n## The week\n\nThere were 800 arrests {W}.",
            "WRONG",
            id="below another",
        ),
        pytest.param(f"There were 800 arrests {W}. Operation Venetic is another.", "WRONG", id="named after it"),
        pytest.param(
            f"Operation Venetic is another.\n\nThere were 800 arrests {W}.", "WRONG", id="named in another paragraph"
        ),
        pytest.param(
            f"# From Operation Venetic on\n\nPolice met {W}.\n\nThen there were 800 arrests. 652 men and 91 women were "
            "held. 655 cuckooed addresses were visited.",
            "WRONG",
            id="named in the title, above three figures of the record",
        ),
        pytest.param(
            f"Workshops were held {W}. They were attended by 800 people.",
            Reason.OTHER_NOUN,
            id="the agent of another verb",
        ),
        pytest.param(f"That was wrong. There were 800 arrests {W}.", "WRONG", id="corrected before it"),
        pytest.param(f"There were not 800 arrests {W}.", Reason.NEGATED, id="negated"),
        pytest.param(f"Police in Kent met.\n\nThere were 800 arrests {W}.", "WRONG", id="a place above, and the size"),
        pytest.param(f"Police in Kent met.\n\nThere were 300 arrests {W}.", Reason.LOCAL, id="a place above it"),
        pytest.param(
            f"There were 300 arrests {W}.\n\nPolice in Kent met.", Reason.LOCAL, id="a place below a short lead"
        ),
        pytest.param(
            "Kent Police made 300 arrests. Duncan Ball said: “We will not treat the criminals who run these lines just "
            "as drug dealers.”",
            Reason.LOCAL,
            id="a place beside a quotation of the record",
        ),
    ],
)
def test_what_keeps_a_number_from_being_compared(text: str, expected: str, dataset: countylines.Dataset) -> None:
    assert outcome(text, dataset, 300 if " 300 " in text else 800) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Nationally 800 officers were on duty.", "UNRECORDED", id="nationally"),
        pytest.param("They said 800 officers were on duty.", Reason.UNRECORDED_NOUN, id="nothing says of which place"),
        pytest.param("In Kent 800 officers were on duty.", Reason.LOCAL, id="of one place"),
    ],
)
def test_a_paragraph_of_what_the_record_does_not_count(text: str, expected: str, dataset: countylines.Dataset) -> None:
    assert outcome(f"There were 743 arrests {W}.\n\n{text}", dataset) == expected


def test_numbers_in_a_quotation_of_the_record_are_left_to_the_rules_of_quotations(dataset: countylines.Dataset) -> None:
    quoted = next(quote.text for quote in dataset.quotes if "3,000" in quote.text or "million" in quote.text)
    assert outcomes(f"There were 743 arrests {W}.\n\nNikki Holland said: “{quoted}”", dataset) == [
        (743, "SUPPORTED", "2019-10")
    ]


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        pytest.param("13–20 May 2019", ("SUPPORTED", "2019-05"), id="its days"),
        pytest.param("May 2019", ("SUPPORTED", "2019-05"), id="its month"),
        pytest.param("In figures: May 2019", ("SUPPORTED", "2019-05"), id="words and its month"),
        pytest.param("May", (Reason.NOT_SAID_NATIONAL, None), id="a month of several years"),
        pytest.param("21 May 2019", ("SUPPORTED", "2019-05"), id="the day after it"),
        pytest.param("21 May", (Reason.NOT_SAID_NATIONAL, None), id="the day after it, of no year"),
        pytest.param("Since May 2019", (Reason.NOT_SAID_NATIONAL, None), id="what is compared with"),
        pytest.param("No date", (Reason.NOT_SAID_NATIONAL, None), id="none"),
    ],
)
def test_the_week_of_a_heading(heading: str, expected: tuple[str, str | None], dataset: countylines.Dataset) -> None:
    assert outcomes(f"{heading}\n\nThere were 586 arrests.", dataset) == [(586, *expected)]


def test_each_heading_begins_a_section(dataset: countylines.Dataset) -> None:
    text = "May 2019\n\nThere were 586 arrests.\n\nOctober 2019\n\nThere were 734 arrests."
    assert outcomes(text, dataset) == [(586, "SUPPORTED", "2019-05"), (734, "WRONG", "2019-10")]


def test_a_heading_with_a_figure_begins_no_section(dataset: countylines.Dataset) -> None:
    text = f"There were 743 arrests and 169 weapons {W}.\n\n586 arrests in May 2019\n\nThere were 734 arrests."
    assert outcomes(text, dataset)[-1] == (734, "WRONG", "2019-10")


@pytest.mark.parametrize(
    ("column", "number", "expected"),
    [
        pytest.param("October 2019", 734, ("WRONG", "2019-10"), id="its week"),
        pytest.param("May 2019", 586, ("SUPPORTED", "2019-05"), id="another week"),
        pytest.param("April 2019", 300, (Reason.OTHER_TIME_OF_TABLE, None), id="no week"),
        pytest.param("2019", 900, (Reason.OTHER_TIME_OF_TABLE, None), id="a year"),
        pytest.param("Kent", 40, (Reason.LOCAL, None), id="a place"),
    ],
)
def test_the_column_of_a_number(
    column: str, number: int, expected: tuple[str, str | None], dataset: countylines.Dataset
) -> None:
    text = f"| what | October 2019 | {column} |\n| --- | --- | --- |\n| Arrests | 743 | {number} |"
    assert outcomes(text, dataset) == [(743, "SUPPORTED", "2019-10"), (number, *expected)]


@pytest.mark.parametrize(
    ("above", "rows", "expected"),
    [
        pytest.param("", ["Arrests | 743", "Weapons | 196"], [(743, "SUPPORTED"), (196, "WRONG")], id="labels"),
        pytest.param("", ["Arrests, not charges | 743"], [(743, "SUPPORTED")], id="a label with not"),
        pytest.param("", ["Arrests | 800"], [(800, Reason.NOT_SAID_NATIONAL)], id="a number alone"),
        pytest.param("", ["Arrests | 800", "Weapons | 169"], [(800, "WRONG"), (169, "SUPPORTED")], id="above a figure"),
        pytest.param(
            "May 2019\n\n", ["Arrests | 586", "Weapons | 64"], [(586, "SUPPORTED"), (64, "WRONG")], id="a heading"
        ),
        pytest.param(
            "",
            ["October 2019 | Police made 734 arrests.", "May 2019 | Police made 586 arrests."],
            [(734, "WRONG"), (586, "SUPPORTED")],
            id="sentences in cells",
        ),
    ],
)
def test_the_rows_of_a_table(
    above: str, rows: list[str], expected: list[tuple[int, str]], dataset: countylines.Dataset
) -> None:
    text = f"{above}| what | Number |\n| --- | --- |\n" + "\n".join(f"| {row} |" for row in rows)
    assert [found[:2] for found in outcomes(text, dataset)] == expected


@pytest.mark.parametrize(
    ("exact", "expected"),
    [
        pytest.param("743 arrests, 169 weapons and 49 deal lines", "WRONG", id="three exact figures"),
        pytest.param("743 arrests and 169 weapons", Reason.LOCAL, id="two exact figures"),
    ],
)
def test_a_draft_with_many_exact_figures_is_of_the_country(
    exact: str, expected: str, dataset: countylines.Dataset
) -> None:
    text = f"Police in Kent met.\n\nThen 250 cuckooed addresses were visited {W}.\n\nThe total was {exact}."
    assert outcome(text, dataset, 250) == expected


def wrong_dates(text: str, dataset: countylines.Dataset) -> list[str]:
    """List the dates of a draft that are wrong."""
    return [one.found for one in countylines.check(text, dataset, kind="markdown") if one.rule == "wrong-date"]


DAYS = "8 to 14 October 2019"


@pytest.mark.parametrize(
    ("text", "is_wrong"),
    [
        pytest.param("The national county lines week was {}.", True, id="a sentence"),
        pytest.param("| County lines week | {} |\n| --- | --- |\n| Arrests | 743 |", True, id="a row of a table"),
        pytest.param("That was wrong. The county lines week was {}.", True, id="corrected before it"),
        pytest.param("The week is called the county lines week of {}.", True, id="called, and nothing corrected"),
        pytest.param("In Kent, police were busy on {}.", False, id="of one place"),
    ],
)
def test_where_a_date_may_be_wrong(text: str, *, is_wrong: bool, dataset: countylines.Dataset) -> None:
    assert wrong_dates(text.format(DAYS), dataset) == ([DAYS] if is_wrong else [])


def test_a_pronoun_is_of_the_week_named_last(dataset: countylines.Dataset) -> None:
    text = "May 2019 was the third. Then came October 2019. It was the fourth week of intensification."
    assert DraftAnalysis(read(text, "text"), dataset).wrong_dates == ()
    assert DraftAnalysis(read(text.replace("fourth", "third"), "text"), dataset).wrong_dates != ()


def test_a_pronoun_is_of_the_week_of_the_heading(dataset: countylines.Dataset) -> None:
    text = "# May 2019\n\nIt was the {} week of intensification."
    assert wrong_dates(text.format("third"), dataset) == []
    assert wrong_dates(text.format("fourth"), dataset) == ["fourth week of intensification"]


def test_a_heading_of_no_week_begins_a_section_below_one_that_names_a_week(dataset: countylines.Dataset) -> None:
    text = "May 2019\n\n586 people were arrested.\n\nJuly 2018\n\n800 people were arrested."
    assert outcomes(text, dataset) == [
        (586, "SUPPORTED", "2019-05"), (800, Reason.IN_NO_WEEK, None),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("figures", "verdict", "week"),
    [
        pytest.param("743 arrests, 169 weapons, 49 deal lines and 22 guns", "WRONG", "2019-10", id="many figures"),
        pytest.param("743 arrests, 169 weapons and 22 guns", "WRONG", "2021-10", id="too few"),
    ],
)
def test_a_day_above_many_figures_of_another_week_is_that_of_the_page(
    figures: str, verdict: str, week: str, dataset: countylines.Dataset
) -> None:
    found = outcomes(f"20 October 2021\n\nThere were {figures}.", dataset)
    assert found[-1][1:] == (verdict, week)


MANY = "743 arrests, 169 weapons and 49 deal lines."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(f"# Kent\n\n{MANY}\n\n500 cuckooed addresses were visited.", "WRONG", id="right below"),
        pytest.param(
            f"# Kent\n\n{MANY}\n\nThey met.\n\n500 cuckooed addresses were visited.",
            Reason.NOT_SAID_NATIONAL,
            id="farther below",
        ),
        pytest.param(f"# Kent\n\n500 cuckooed addresses were visited.\n\n{MANY}", "WRONG", id="right above"),
        pytest.param(
            f"# Kent\n\n500 cuckooed addresses were visited.\n\nThey met.\n\n{MANY}",
            Reason.NOT_SAID_NATIONAL,
            id="farther above",
        ),
    ],
)
def test_a_figure_of_the_country_beside_a_number(text: str, expected: str, dataset: countylines.Dataset) -> None:
    assert outcome(text, dataset, 500) == expected


def test_a_place_is_named_once(dataset: countylines.Dataset) -> None:
    below = "| Arrests | 734 |\n\n# Kent\n\n3,000 people were safeguarded."
    assert [one[1] for one in outcomes(below, dataset)] == ["WRONG", Reason.LOCAL]
    above = "# Kent\n\n| Arrests | 734 |\n\n| Weapons | 64 |"
    assert [one[1] for one in outcomes(above, dataset)] == ["WRONG", "WRONG"]
