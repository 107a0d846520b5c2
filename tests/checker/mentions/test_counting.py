"""What a number counts, of which week and place, by the grammar around it: each kind of evidence in its own texts."""

from __future__ import annotations

from functools import cache

import pytest

import countylines
from countylines.checker.analysis import DraftAnalysis
from countylines.checker.findings import NOTE
from countylines.documents import read
from tests.checker.drafts import counted_in
from tests.records.scoring import FOLDER

WEEK = "in the county lines week of October 2019"


def reported(text: str, dataset: countylines.Dataset, kind: str = "text") -> list[str]:
    """List the errors and warnings of a draft: rule and words."""
    findings = countylines.check(text, dataset, kind=kind)
    return [f"{one.rule}: {one.found}" for one in findings if one.severity != NOTE]


SEVERAL_NOUNS = [
    pytest.param(f"Police seized 12 guns {WEEK}, 21 of them, I hear.", [], id="some of what has a number"),
    pytest.param(f"Guns that police seized {WEEK}, 21 of them new, were sold.", [], id="some of them"),
    pytest.param(f"Police took £900,000 of cash, cocaine and crack {WEEK}.", [], id="an amount of several"),
    pytest.param(f"Heroin, cocaine and crack worth £426,040 were found {WEEK}.", [], id="several nouns before it"),
    pytest.param(f"Police took 169 guns, knives and machetes {WEEK}.", [], id="a count of several, which is the whole"),
    pytest.param(f"Police took 160 guns, knives and machetes {WEEK}.", [], id="a count of several, which is nothing"),
    pytest.param(
        f"Police took £190,000 of cash, cocaine and 169 weapons {WEEK}.",
        ["wrong-figure: £190,000 of cash"],
        id="things with numbers of their own",
    ),
    pytest.param(
        f"Police took £253,200 of cocaine and £100,710 of crack {WEEK}.",
        ["wrong-figure: £100,710 of crack"],
        id="each with its amount",
    ),
    pytest.param(
        f"Adults kept safe {WEEK}: 389; children: 292; 681 together.", [], id="a number that takes all together"
    ),
]
OF_A_GROUP = [
    pytest.param(
        f"Of the 743 people held {WEEK}, 19 were women.", ["wrong-figure: 19 were women"], id="a group that opens"
    ),
    pytest.param(
        f"Police held 743 people {WEEK}, of whom 14 were referred to the NRM.",
        ["wrong-figure: 14 were referred"],
        id="another count of the same noun",
    ),
    pytest.param(
        f"91 of those held {WEEK} (7–13 October) were women, 652 of them men.", [], id="brackets before the verb"
    ),
    pytest.param(f"Arrests rose from 586 in May 2019 to 734 {WEEK}.", ["wrong-figure: 734"], id="the end of a change"),
    pytest.param(
        f"652 men and 91 women, 742 in all, were held {WEEK}.",
        ["unequal-figures: 742", "wrong-figure: 742"],
        id="the whole of parts",
    ),
]
ROWS = f"National figures {WEEK}\n\nmen held  652\nwomen held  91\n"
CONTINUED = [
    pytest.param(
        f"{ROWS}total  734",
        ["unequal-figures: 734", "wrong-figure: 734"],
        id="a total of all parts above it",
    ),
    pytest.param(f"{ROWS}children kept safe  292\ntotal  734", [], id="a total of other things too"),
    pytest.param(f"{ROWS}officers  734", [], id="another label below all parts"),
    pytest.param(f"50: deal lines shut {WEEK}", ["wrong-figure: 50: deal lines"], id="a number that leads its item"),
    pytest.param(f"Arrests: 743; guns, 12: knives, 75 {WEEK}", [], id="a colon before the next number"),
    pytest.param(
        f"743 people were arrested {WEEK}. Ninety-four lines gone, what a week.",
        ["wrong-figure: Ninety-four lines"],
        id="the digits of the figure in another order, whatever the verb",
    ),
    pytest.param(
        f"743 people were arrested {WEEK}. Thirty-four lines gone, what a week.", [], id="other digits, and no verb"
    ),
    pytest.param(f"Arrests {WEEK}. The total is 734.", [], id="a heading with more words, and no noun"),
    pytest.param(f"Figures {WEEK}:\n\nArrests. The total is 734.", ["wrong-figure: 734"], id="a noun alone before it"),
    pytest.param(f"743 were held {WEEK}. Arrests.\n\n655 = visits.", [], id="a noun alone at the end of a passage"),
    pytest.param(
        "County lines weeks, national totals. Arrests: May 2019 568, October 2019 743, September 2020 1,041.",
        ["wrong-figure: Arrests: May 2019 568"],
        id="a label, and each number after its date",
    ),
    pytest.param(
        "County lines weeks: the third, in May 2019, brought 586 arrests; the fourth, in October 2019, 734.",
        ["wrong-figure: 734"],
        id="the only number of the next item",
    ),
    pytest.param(
        "County lines weeks: May 2019 saw 586 arrests and 46 weapons; in October 2019, 734 and 169.",
        ["wrong-figure: 734"],
        id="two numbers in the item before, of which its digits tell the first",
    ),
    pytest.param(
        f"743 people were arrested {WEEK}. They included 94 women.",
        ["wrong-figure: 94 women"],
        id="parts of those before, after a verb of containing",
    ),
    pytest.param(
        f"Figures {WEEK}. Cocaine £253,200 crack £100,710 heroin £72,670 together £426,040",
        ["wrong-figure: crack £100,710", "unequal-figures: £426,040"],
        id="labels without marks, the last one of a total",
    ),
    pytest.param(
        f"Police safeguarded 389 adults and 292 children {WEEK}. They found weapons as well, 169 in all.",
        [],
        id="in all, of something else than the parts before",
    ),
    pytest.param(
        f"743 people were arrested {WEEK}. They included 12 women from Hull.", [], id="parts of a kind of their own"
    ),
    pytest.param(
        f"Police took cocaine worth £253,200 and crack worth £100,170 {WEEK}, together £353,370.",
        [],
        id="some parts together, which are not the whole",
    ),
    pytest.param(
        f"743 arrests {WEEK}; on 7 October 2019, 8 October 2019, 9 October 2019, 586.", [], id="dates alone in an item"
    ),
    pytest.param(f"700 nicked {WEEK}", ["lost-hedge: 700 nicked"], id="a participle alone, in slang"),
    pytest.param(
        "County lines arrests: 586 (May 2019), 734 (October 2019).",
        ["wrong-figure: 734"],
        id="before dates in brackets",
    ),
    pytest.param(
        "The week of 7–13 October 2019 saw 743 arrests over county lines (586 in May 2019).",
        [],
        id="each in its week",
    ),
    pytest.param(
        f"743 arrests were made {WEEK}, and £183,796 was carried away.", ["wrong-figure: £183,796"], id="by its digits"
    ),
    pytest.param(
        f"What of the women {WEEK}? There were 91 of them among the 743 arrested.",
        [],
        id="a group is no part",
    ),
    pytest.param(f"A strong week {WEEK}: arrests 743 – weapons 169 – lines 49.", [], id="three pairs with dashes"),
    pytest.param(
        f"86 of those arrested in May 2019 were women, and 91 of those arrested {WEEK}.", [], id="the same group again"
    ),
    pytest.param(
        f"Arrests of women {WEEK} barely moved: 19.",
        [f"wrong-figure: women {WEEK} barely moved: 19"],
        id="a label with its part",
    ),
    pytest.param(
        f"Drugs by type {WEEK}: £253,200 for cocaine, £100,170 for crack.", [], id="an amount for a substance"
    ),
    pytest.param(f"This force made twelve of the 743 arrests {WEEK}.", [], id="what all parts need tells none"),
    pytest.param(f"743 arrests were made {WEEK}, and £184,000 went into it.", [], id="an amount that tells nothing"),
    pytest.param(
        f"The number of phone lines identified and closed {WEEK} was 94.",
        [f"wrong-figure: phone lines identified and closed {WEEK} was 94"],
        id="two participles",
    ),
    pytest.param(f"Three men were jailed. The arrests were three of the 743 made {WEEK}.", [], id="three of the total"),
    pytest.param(f"Weapons {WEEK}, 169: guns, 12.", [], id="a colon between two items"),
    pytest.param(f"At a glance, {WEEK} – arrests 743 – deal lines 49 – cash £183,976", [], id="pairs between dashes"),
    pytest.param(
        f"At a glance, {WEEK} – arrests 734 – deal lines 49 – cash £183,976",
        ["wrong-figure: arrests 734"],
        id="a wrong one of them",
    ),
    pytest.param(
        f"Only 12 of the weapons seized {WEEK}, out of a total of 169, were guns.", [], id="a total in an aside"
    ),
    pytest.param(f"Bats and, {WEEK}, guns: the haul of weapons ran to 169 items.", [], id="a subject after a colon"),
    pytest.param(
        f"As telling as the number of arrests {WEEK}, 743, is the number of cuckooed addresses visited, 655.",
        [],
        id="an aside before the verb",
    ),
]
ANSWERS = [
    pytest.param(
        f"655 cuckooed homes were visited {WEEK}. How many phone lines were closed? Ninety-four.",
        ["wrong-figure: Ninety-four"],
        id="in a paragraph",
    ),
    pytest.param(
        f"How many children were safeguarded {WEEK}?\n\n229, the police say.", ["wrong-figure: 229"], id="below"
    ),
    pytest.param(f"Were 700 people arrested {WEEK}? More, police say: 743.", [], id="a question whether"),
    pytest.param(
        f"Did you know that 734 people were arrested {WEEK}?", ["wrong-figure: 734 people"], id="a question that tells"
    ),
    pytest.param(
        f"How many people were late {WEEK}? Twelve, of a staff of 743.", [], id="a question about something else"
    ),
]
LABELS = [
    pytest.param(
        f"Police put the heroin at £100,170 {WEEK}.", ["wrong-figure: heroin at £100,170"], id="an amount after at"
    ),
    pytest.param(f"Heroin was £10 a wrap, or £40,000 a kilo, {WEEK}.", [], id="a price"),
    pytest.param(f"Guns: 90 are on their way to the range. Twelve guns were seized {WEEK}.", [], id="the present"),
    pytest.param(f"County lines officers worked day and night {WEEK} – 169 in total.", [], id="a noun before a noun"),
]
HEDGES = [
    pytest.param(f"Arrests passed 700 {WEEK}.", [], id="a verb of passing"),
    pytest.param(f"Arrests passed 800 {WEEK}.", ["wrong-figure: Arrests passed 800"], id="and a wrong one"),
    pytest.param(f"Police passed 41 referrals on {WEEK}.", [], id="a verb with an object"),
    pytest.param(f"Getting on for 750 people were arrested {WEEK}.", [], id="a phrase for nearly"),
    pytest.param(f"Police made a shade over 740 arrests {WEEK}.", [], id="a phrase for just over"),
]
WEEKS = [
    pytest.param(
        "January 2019: more than 600 people were held over county lines, as were 586 in May.", [], id="a date after"
    ),
    pytest.param(
        "On 21 October 2019 police said that 743 people were held over county lines.", [], id="a day of saying"
    ),
    pytest.param(
        f"Monday 7: 102 arrests; Tuesday 8: 131 arrests. So it went {WEEK}, until 743 were held.", [], id="one day"
    ),
    pytest.param(
        "The Echo called the county lines week of October 2019 a two-week operation. It was seven days.",
        [],
        id="put right by the next sentence",
    ),
]
LENGTHS = [
    pytest.param(f"743 people were held {WEEK}. A trial lasted ten days.", [], id="what lasted is something else"),
    pytest.param(
        f"The crackdown was held {WEEK}. It began on 7 October 2019 and lasted ten days. 743 people were held.",
        ["wrong-date: ten days"],
        id="its first day and its length",
    ),
    pytest.param(
        "743 people were held. The fourth began on 7 October 2019 and lasted ten days.",
        ["wrong-date: ten days"],
        id="a length after the first day",
    ),
    pytest.param(f"743 people were held {WEEK}. How long may police hold them? Four days.", [], id="another question"),
]
PLACES = [
    pytest.param(f"Nationally 743 people were held {WEEK}; ours held 9 people.", [], id="ours"),
    pytest.param(
        "19 October 2019\n\nNo one slept at the station near Luton. In the two-week operation county lines police of "
        "all forces made 743 arrests and took 49 deal lines, 169 weapons and £183,976 in cash.",
        ["wrong-date: two-week operation"],
        id="a place in a draft that agrees in much",
    ),
]
STATES = [
    pytest.param(
        f"743 people were arrested over county lines {WEEK}, nearly four hundred of them in one county.",
        [],
        id="of them in one county",
    ),
    pytest.param(
        "The third county lines week was that of 13–20 May 2019, the fourth that of 7–13 October 2019.",
        [],
        id="ordinals before their dates",
    ),
    pytest.param(
        "The week of May 2019 came before that of October 2019 over county lines, with 41 NRM referrals then.",
        [],
        id="then, after a number",
    ),
    pytest.param(f"So do the dealers: 94 of their lines were seized {WEEK}.", [], id="of their lines"),
    pytest.param(f"Weapons, a thing that a reader of thirty knows, were seized {WEEK}.", [], id="the age of somebody"),
    pytest.param(
        f"655 cuckooed addresses were visited {WEEK}. It wasn't 655.", [], id="a right number that is negated"
    ),
    pytest.param(
        f"I told you that 667 cuckooed addresses were visited {WEEK}. It wasn't 667.", [], id="a number taken back"
    ),
    pytest.param(f"743 people were held {WEEK}. The club has 900 members with 12 guns.", [], id="what somebody has"),
    pytest.param(f"Of our own 20 guns, 2 were seized {WEEK}.", [], id="our own"),
    pytest.param(
        "734 people were held over county lines in October 2019, although it had been 586 in May 2019.",
        ["wrong-figure: 734 people"],
        id="a concession has a date of its own",
    ),
    pytest.param(
        "County lines police held 743 people from 7 to 13 October 2019. It was the fifth.",
        ["wrong-date: fifth"],
        id="it was the fifth",
    ),
]
CORRECTED = [
    pytest.param(
        f"If you set the 169 weapons {WEEK} beside the 20 guns, you will see.",
        ["wrong-figure: 20 guns"],
        id="the known",
    ),
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *SEVERAL_NOUNS,
        *OF_A_GROUP,
        *CONTINUED,
        *ANSWERS,
        *LABELS,
        *HEDGES,
        *WEEKS,
        *LENGTHS,
        *PLACES,
        *STATES,
        *CORRECTED,
    ],
)
def test_what_stands_beside_a_number_decides(text: str, expected: list[str], dataset: countylines.Dataset) -> None:
    assert reported(text, dataset) == expected


def test_lines_with_labels_are_rows_with_hedges_and_brackets(dataset: countylines.Dataset) -> None:
    box = "County lines week\n\nHeld: 743 (men: 652; women: 19)\nCash: over £180,000\nWeapons: over 160\nLines: 94\n"
    assert reported(f"{box}Dates: 7 to 13 October 2019\n", dataset) == [
        "unequal-figures: women: 19",
        "wrong-figure: women: 19",
        "wrong-figure: Lines: 94",
    ]


def test_a_line_of_a_script_ends_a_quotation(dataset: countylines.Dataset) -> None:
    words = (
        '"The only way we can effectively tackle this national problem\nOUT: happening in the first place."\nDUR: 14"'
    )
    assert reported(f"CLIP: NIKKI HOLLAND\nIN: {words}\n\nShe spoke of the county lines week.", dataset) == []


@cache
def record(name: str) -> countylines.Dataset:
    """Load one of the other records."""
    return countylines.load(FOLDER / name)


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        pytest.param(
            "herons",
            "People gave €42,150 to the heron count of 13–21 April 2024, and boots were €64. It found 1,214 nests.",
            ["wrong-figure: €42,150"],
            id="an amount without a noun, where only one measure has its unit",
        ),
        pytest.param(
            "herons",
            "April 2024. Where the nests were: 408 nests stood in reeds and 806 nests in trees.",
            ["wrong-figure: 408 nests", "wrong-figure: 806 nests"],
            id="the same noun as a label and after the number",
        ),
        pytest.param(
            "herons",
            "April 2024: of the 1,214 nests found, 408 stood in reeds.",
            ["wrong-figure: 408"],
            id="a verb between a number and its place",
        ),
        pytest.param(
            "herons",
            "In April 2024 they found 1,214 nests, a third of them in trees, and 1,730 chicks, and ringed 312 of them.",
            [],
            id="what is said of some is not said of all",
        ),
        pytest.param(
            "road-safety-weeks",
            "May 2024, all of Poland: 18,462 vehicles checked, 1,138 barred.",
            ["wrong-figure: 1,138"],
            id="what was done to some right after the number",
        ),
        pytest.param(
            "herons",
            "The spring count is over: 1,214 nests. It ran from 14 to 22 April 2024.",
            ["wrong-date: 14 to 22 April 2024"],
            id="a pronoun for the count",
        ),
        pytest.param(
            "road-safety-weeks",
            "The fifth Tydzień Bezpiecznej Drogi, of 6–12 May 2024, is over: 18,462 vehicles checked.",
            ["wrong-date: fifth Tydzień Bezpiecznej Drogi"],
            id="a name of the weeks in the glossary",
        ),
        pytest.param(
            "road-safety-weeks",
            "Road safety week took place in Poland on 6–10 May 2024. 18,462 vehicles were checked.",
            ["wrong-date: 6–10 May 2024"],
            id="the country of the record's title",
        ),
        pytest.param(
            "road-safety-weeks",
            "4 June 2024. The slide has 5,118, which is of May 2023; inspectors wrote 6,340 fines this May.",
            [],
            id="this month is of the year of writing",
        ),
        pytest.param(
            "road-safety-weeks",
            "May 2024, all of Poland: 6,340 fines worth almost 2.8 million złoty, and a night costs 45 złoty.",
            ["wrong-figure: almost 2.8 million złoty"],
            id="the value of what was counted",
        ),
        pytest.param(
            "road-safety-weeks",
            "| | autumn 2023 | spring 2024 |\n|---|---|---|\n| Vehicles checked | 11,857 | 18,462 |",
            ["wrong-figure: 11,857"],
            id="a season with its year",
        ),
    ],
)
def test_other_records(name: str, text: str, expected: list[str]) -> None:
    assert reported(text, record(name), kind="markdown") == expected


def counted(text: str, dataset: countylines.Dataset) -> list[tuple[str, str | None]]:
    """List the numbers of a text, each with its noun and the likeliest measure; marks tell how that was found.

    ``?`` stands before what only the number itself can tell, ``+`` before what may be of several things.
    """
    draft = DraftAnalysis(read(text, "text"), dataset, dataset.week)
    return [
        (
            draft.document.text[one.start : one.end],
            "+" * one.is_joint + "?" * one.is_guess + one.candidates[0].measure if one.candidates else None,
        )
        for one in counted_in(draft)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Arrests passed 700.", "more-than", id="a verb"),
        pytest.param("Arrests passed the 700.", "more-than", id="an article between"),
        pytest.param("Arrests neared 750.", "nearly", id="another verb"),
        pytest.param("Arrests were 700.", "bare", id="a verb that hedges nothing"),
        pytest.param("Arrests passed about 700.", "about", id="the number's own hedge"),
        pytest.param("Police made 700 arrests, and counting.", "at-least", id="and counting"),
        pytest.param("Police made about 700 arrests and counting.", "about", id="and counting, after a hedge"),
        pytest.param("Police made 700 arrests at least.", "at-least", id="at least"),
        pytest.param("Police made 700 arrests and more than was planned.", "bare", id="and more than"),
        pytest.param("Police made 700 arrests and left.", "bare", id="another word after and"),
        pytest.param("Police passed 700 arrests.", "bare", id="what is counted is no subject"),
        pytest.param("Passed 700 arrests.", "bare", id="the first word"),
        pytest.param("Passed the 700 arrests.", "bare", id="the first word, and an article"),
    ],
)
def test_a_verb_may_hedge_a_number(text: str, expected: str, dataset: countylines.Dataset) -> None:
    draft = DraftAnalysis(read(text, "text"), dataset, dataset.week)
    assert [one.hedge for one in counted_in(draft)] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "There were 557 patrols and 105 others.",
            [("557 patrols", None), ("105 others", None)],
            id="others of what the record does not count",
        ),
        pytest.param("Arrests: 743 came.", [("Arrests: 743", "arrests")], id="a topic in the past"),
        pytest.param("There were 743 people.", [("743 people", "?arrests")], id="no verb tells what was counted"),
        pytest.param("743 people were charged.", [("743 people", None)], id="another verb"),
        pytest.param("Cash of 743 was found.", [("743", None)], id="another unit"),
        pytest.param("Weapons: 12 guns.", [("12 guns", "weapons.firearms")], id="the noun after it"),
        pytest.param("Arrests (743) were many.", [("Arrests (743", "arrests")], id="brackets"),
        pytest.param(
            "Arrests (743), weapons 169.",
            [("Arrests (743", "arrests"), ("weapons 169", "weapons")],
            id="a bracket each",
        ),
        pytest.param(
            "Heroin £72,670 was all that they saw.", [("Heroin £72,670", "drugs.heroin.value")], id="nine words"
        ),
        pytest.param("Heroin £72,670 was all that they ever saw.", [("£72,670", None)], id="ten words"),
        pytest.param("Police took £900,000 of heroin.", [("£900,000 of heroin", "drugs.heroin.value")], id="one thing"),
        pytest.param(
            "Police took £900,000 of heroin and cocaine.",
            [("£900,000 of heroin", "+drugs.heroin.value")],
            id="two things",
        ),
        pytest.param(
            "Police took 169 guns, knives and machetes.", [("169 guns", "+weapons.firearms")], id="parts of one whole"
        ),
        pytest.param("Police took 40 guns and cash.", [("40 guns", "weapons.firearms")], id="things of other units"),
        pytest.param("Arrests (1,041 to 743).", [("1,041", None), ("743", None)], id="two numbers in brackets"),
        pytest.param("Women? Of the 743 arrested.", [("743 arrested", "arrests")], id="a group"),
        pytest.param("Weapons: 12 guns: 21", [("Weapons: 12", "weapons"), ("21", None)], id="the next label"),
        pytest.param("They held 743 men and women.", [("743 men and women", "arrests")], id="one noun with and"),
    ],
)
def test_the_noun_of_a_number(text: str, expected: list[tuple[str, str | None]], dataset: countylines.Dataset) -> None:
    assert counted(text, dataset) == expected


def test_only_one_more_amount_of_a_list_is_tried(dataset: countylines.Dataset) -> None:
    draft = DraftAnalysis(read("Heroin, cocaine and crack worth £426,040 were found.", "text"), dataset)
    (found,) = counted_in(draft)
    assert [one.measure for one in found.candidates] == ["drugs.crack.value", "drugs.cocaine.value"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Police found £138,976 in cash and drugs worth £426,040.",
            [("£138,976 in cash", "cash"), ("drugs worth £426,040", "drugs.value")],
            id="worth",
        ),
        pytest.param(
            "Police found £138,976 in cash and drugs of £426,040.",
            [("£138,976 in cash", "cash"), ("drugs of £426,040", "drugs.value")],
            id="of",
        ),
        pytest.param(
            "Police put £138,976 in cash and drugs at £426,040.",
            [("£138,976 in cash", "cash"), ("drugs at £426,040", "drugs.value")],
            id="at",
        ),
        pytest.param("Police found £138,976 in cash and drugs.", [("£138,976 in cash", "+cash")], id="no other number"),
        pytest.param(
            "Police found £138,976 in cash and drugs, and 169 weapons.",
            [("£138,976 in cash", "+cash"), ("169 weapons", "weapons")],
            id="a number of something else",
        ),
    ],
)
def test_a_noun_with_an_amount_of_its_own_shares_no_other(
    text: str, expected: list[tuple[str, str | None]], dataset: countylines.Dataset
) -> None:
    assert counted(text, dataset) == expected


def measure_of(text: str, dataset: countylines.Dataset, number: int | None = None) -> str | None:
    """Return the measure of a number of a text, of its last one if none is given; marks tell how it was found.

    ``~`` stands before what is inferred, ``<`` before what is a part.
    """
    draft = DraftAnalysis(read(text, "text"), dataset, dataset.week)
    found = counted_in(draft)
    values = [int(one.value) for one in found]
    one = found[-1 if number is None else values.index(number)]
    marks = "<" * one.is_part + "~" * one.is_inferred
    return f"{marks}{one.candidates[0].measure}" if one.candidates else marks or None


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        pytest.param("Arrests rose from 586 in May to 743.", "arrests", id="a change"),
        pytest.param("Arrests rose from 586 in May 2019 to 743.", "arrests", id="a date with its year between"),
        pytest.param("Cash rose from £12,000 in May to £743,000.", "cash", id="a change of an amount"),
        pytest.param("Patrols rose from 586 in May to 743.", None, id="what the record does not count"),
        pytest.param("Arrests rose by 586 in May and went to 743.", None, id="no first number"),
        pytest.param("Arrests rose from 586 in May with 743.", None, id="no last number"),
        pytest.param("Police went to 743.", None, id="nothing before it"),
    ],
)
def test_the_end_of_a_change(text: str, measure: str | None, dataset: countylines.Dataset) -> None:
    assert measure_of(text, dataset) == measure


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        pytest.param("Police took 169 weapons, 12 of them guns.", "<weapons.firearms", id="a noun at once"),
        pytest.param("743 people were held, 91 of whom were women.", "<arrests.women", id="a verb"),
        pytest.param("91 of the 743 people arrested were women.", "<arrests.women", id="a verb after the group"),
        pytest.param("743 people were held, 91 of them, who were women.", "<", id="a comma before the verb"),
        pytest.param("743 people were held, 91 of them – all were women.", "<", id="a dash before the verb"),
        pytest.param(
            "743 people were held. 41 of them were referred to the NRM.", "<referrals.nrm", id="what was done"
        ),
        pytest.param("There were 60 patrols, 12 of them guns.", "<", id="a group that the record does not count"),
        pytest.param("There were 60 patrols, 12 of them early.", "<", id="nothing is said of them"),
    ],
)
def test_some_of_a_group(text: str, measure: str | None, dataset: countylines.Dataset) -> None:
    assert measure_of(text, dataset, next((n for n in (91, 41, 49, 12) if f"{n} of" in text), None)) == measure


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        pytest.param("There were 1,214 nests, 408 in trees.", "<nests.treetop", id="a preposition"),
        pytest.param("There were 1,214 nests: 408 stood in trees.", "<nests.treetop", id="a verb and a preposition"),
        pytest.param("There were 1,214 nests: 408 were in trees.", "<nests.treetop", id="an auxiliary"),
        pytest.param("There were 1,214 nests: 408 stood tall trees.", None, id="a verb, and no preposition"),
        pytest.param("There were 1,214 nests, of which 408 by trees.", "<nests.treetop", id="of which, before it"),
        pytest.param("Of the 1,214 nests, 408 by trees.", "<nests.treetop", id="a sentence that opens with the group"),
        pytest.param("There were 1,214 nests, 408 on trees, 806 in reeds.", "<nests.reedbed", id="the second part"),
        pytest.param("There were 1,730 chicks, 312 at once ringed.", "<chicks.ringed", id="what was done, further on"),
        pytest.param("There were 1,730 chicks. 312 of them had been ringed.", "<~chicks.ringed", id="of them"),
        pytest.param("There were 1,730 chicks, 312 ringed.", "<chicks.ringed", id="what was done, at once"),
        pytest.param("There were 638 volunteers, 408 in trees.", None, id="of another whole"),
        pytest.param("They gave €41,250, 408 in trees.", None, id="of another unit"),
        pytest.param("408 in trees.", None, id="nothing was counted"),
        pytest.param("There were 1,214 nests. 408 in trees.", "<~nests.treetop", id="counted the sentence before"),
    ],
)
def test_a_part_that_other_words_tell(text: str, measure: str | None) -> None:
    assert measure_of(text, record("herons"), 806 if "806" in text else 312 if "312" in text else 408) == measure


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        pytest.param("Of the helmets, 274 were over the limit.", None, id="another group"),
        pytest.param(
            "They tested 300 drivers of about 274, who were over the limit.", None, id="that of which some are"
        ),
        pytest.param("Of the drivers, 274 were over the limit.", "<~drivers.over-limit", id="the group"),
    ],
)
def test_a_group_with_which_a_sentence_opens(text: str, measure: str | None) -> None:
    assert measure_of(text, record("road-safety-weeks")) == measure


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        pytest.param("There were 501 weapons: 352 bladed it is said.", None, id="another word"),
        pytest.param("There were 501 weapons: 352, bladed.", None, id="a mark before the kind"),
        pytest.param("There were 743 arrests: 352 bladed.", None, id="of another whole"),
        pytest.param("There were 501 weapons: 352", None, id="no kind"),
    ],
)
def test_a_part_by_its_kind(text: str, measure: str | None, dataset: countylines.Dataset) -> None:
    assert measure_of(text, dataset, 352) == measure


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        pytest.param("They safeguarded 389 adults and 292 children, 681 in all.", "safeguarded", id="in all"),
        pytest.param("They safeguarded 389 adults + 292 children, 681 altogether.", "safeguarded", id="after a plus"),
        pytest.param("They safeguarded 389 adults and 292 children, 681 in total.", "safeguarded", id="in total"),
        pytest.param("They safeguarded 389 adults and 292 children, 681 all told.", "safeguarded", id="all told"),
        pytest.param(
            "They safeguarded 389 adults and 292 children, together 681.", "safeguarded", id="together, before"
        ),
        pytest.param(
            "They safeguarded 389 adults and 292 children, 681 combined.", "safeguarded", id="combined, after"
        ),
        pytest.param(
            "They safeguarded 389 adults and 292 children, together with 681.", None, id="together with others"
        ),
        pytest.param("They safeguarded 389 adults and 292 children, 681 in short.", None, id="no word for all"),
        pytest.param("They safeguarded 389 adults, 681 in all.", None, id="one part alone"),
        pytest.param("They took £12,000 in cash and held 12 men, 681 in all.", None, id="parts of different wholes"),
        pytest.param("They had 681 in all.", None, id="no parts"),
        pytest.param("They safeguarded 389 adults and 292 children, £681 in all.", None, id="another unit"),
    ],
)
def test_the_whole_of_parts(text: str, measure: str | None, dataset: countylines.Dataset) -> None:
    assert measure_of(text, dataset, 681) == measure


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        pytest.param("How many weapons were seized? 169, they say.", "weapons", id="an answer"),
        pytest.param(
            "How many weapons were seized? They said it was 169.", "weapons", id="the fifth word of an answer"
        ),
        pytest.param("How many weapons were seized? They said that it was 169.", None, id="the sixth word"),
        pytest.param("How many people were arrested? 743, they say.", "arrests", id="an answer, by what was done"),
        pytest.param(
            "How many of the arrested were women? 91, they say.", "arrests.women", id="an answer, of some of a group"
        ),
        pytest.param("What was the value of the cash seized? £183,976.", "cash", id="an answer, of a value"),
        pytest.param("Weapons seized? 169.", "weapons", id="an answer to a short question"),
        pytest.param("How many weapons were seized? (169)", "weapons", id="an answer that brackets hold alone"),
        pytest.param("How many weapons were seized? (169 came back)", None, id="a number with words in its brackets"),
        pytest.param("Were weapons seized? 169, they say.", None, id="a question whether"),
        pytest.param("How many people came? 743, they say.", None, id="a question about what is not counted"),
        pytest.param("There were 169 then.", None, id="no noun"),
    ],
)
def test_the_answer_to_a_question(text: str, measure: str | None, dataset: countylines.Dataset) -> None:
    assert measure_of(text, dataset) == measure


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        pytest.param("There were 557 arrests and 105 others.", None, id="after what has no others"),
    ],
)
def test_the_rest_of_a_whole(text: str, measure: str | None, dataset: countylines.Dataset) -> None:
    assert measure_of(text, dataset) == measure


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        pytest.param("Tickets: 6,340, worth 2.5 million złoty.", "fines.value", id="worth"),
        pytest.param("Tickets: 6,340, together worth a total of 2.5 million złoty.", "fines.value", id="a total of"),
        pytest.param("Tickets: 6,340, and 2.5 million złoty.", None, id="no worth"),
        pytest.param("Lamps: 12,000, worth 2.5 million złoty.", None, id="what has no value in the record"),
        pytest.param("Tickets: 6,340, worth 2.5 million euros.", None, id="another unit"),
    ],
)
def test_the_value_of_what_was_just_counted(text: str, measure: str | None) -> None:
    found = measure_of(text, record("road-safety-weeks"))
    assert (None if found == "<" else found) == measure


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        pytest.param("Vehicles: 18,462 were checked and 1,138 were turned back.", "<bans", id="and, and an auxiliary"),
        pytest.param(
            "Vehicles: 18,462 were checked and 1,138 were painted.", None, id="what the record does not count"
        ),
    ],
)
def test_a_verb_whose_noun_is_left_out(text: str, measure: str | None) -> None:
    assert measure_of(text, record("road-safety-weeks")) == measure


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        pytest.param("Weapons went from 46 to 169.", "weapons", id="a verb that is in no list"),
        pytest.param(
            "Deal lines seized more than doubled, from 49 in May to 102 in October.",
            "deal-lines",
            id="far from its verb",
        ),
        pytest.param("Referrals to the mechanism went from 30 to 41 to 69.", "referrals.nrm", id="two steps"),
        pytest.param("Weapons spread to 169.", "weapons", id="no from"),
        pytest.param("Weapons spread from 46.", None, id="no to"),
    ],
)
def test_what_changes_from_one_number_to_another(text: str, measure: str | None, dataset: countylines.Dataset) -> None:
    assert measure_of(text, dataset) == measure


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        pytest.param("POLICE ARREST 743 IN DRUGS CRACKDOWN", "arrests", id="in the present, of a headline"),
        pytest.param("Police arrested 743 across the country.", "arrests", id="in the past"),
        pytest.param("Forces safeguard 681.", "safeguarded", id="at the end"),
        pytest.param("Police arrested 743, and more later.", "arrests", id="before a comma"),
        pytest.param("Police arrested 743 yesterday.", None, id="another word after it"),
        pytest.param("Police counted 743 in a week.", None, id="a verb that counts nothing by itself"),
        pytest.param("Police arrested £743 in a week.", None, id="another unit"),
        pytest.param(
            "They safeguarded 389 adults and 292 children. Weapons came too, 169 in all.",
            "weapons",
            id="a noun, and no verb",
        ),
    ],
)
def test_a_verb_counts_its_object(text: str, measure: str | None, dataset: countylines.Dataset) -> None:
    assert measure_of(text, dataset) == measure


CRACKDOWN = "In the county lines crackdown of October 2019"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("# County lines, October 2019: 94 warrants, 743 arrests", [], id="a noun of its own, not a label"),
        pytest.param(f"{CRACKDOWN}: 50 raids.", [], id="a noun of its own after a colon"),
        pytest.param(
            "County lines arrests doubled from 586 in May 2019 to 1,042 in September 2020.",
            ["wrong-figure: 1,042"],
            id="the last noun of a compound",
        ),
        pytest.param(
            f"{CRACKDOWN}, more than 700 people were arrested, 12 of whom were children.",
            [],
            id="some of another whole",
        ),
        pytest.param(
            "More than 700 people were arrested in the week of 7 to 13 October 2019, 60 of whom were children.",
            [],
            id="some of another whole, behind a date",
        ),
        pytest.param(
            f"{CRACKDOWN}, 681 people were safeguarded, 229 of whom were children.",
            ["wrong-figure: 229 of whom were children"],
            id="some of their whole",
        ),
        pytest.param(
            f"{CRACKDOWN}, a dealer was found with 11 guns and £180,500 in cash.", [], id="found with somebody"
        ),
        pytest.param(
            f"{CRACKDOWN}.\n\nHow many weapons were seized? Nearest wins.\nA: 159",
            ["wrong-figure: 159"],
            id="an aside before the answer",
        ),
        pytest.param(
            f"{CRACKDOWN}, cuckooed addresses, of which 665 were visited, made the news.",
            ["wrong-figure: addresses, of which 665"],
            id="of which so many",
        ),
        pytest.param(f"{CRACKDOWN} was told to all 212 children who brought a tin.", [], id="who did something else"),
        pytest.param(
            f"{CRACKDOWN} £426 040 of drugs and £183 796 in cash were seized.",
            ["wrong-figure: £183 796 in cash"],
            id="thousands after a space",
        ),
        pytest.param(
            f"{CRACKDOWN} drugs worth £426 million were seized.",
            ["wrong-figure: drugs worth £426 million"],
            id="millions for thousands",
        ),
    ],
)
def test_which_noun_is_that_of_a_number(text: str, expected: list[str], dataset: countylines.Dataset) -> None:
    assert reported(text, dataset, "markdown") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "In October 2021 it led to 1,468 arrests. Two years before, in October 2019, the county lines week had led "
            "to 1,468 arrests.",
            ["wrong-figure: 1,468 arrests"],
            id="in apposition to a time before",
        ),
        pytest.param(
            "The weeks follow each other. In the last of those weeks, 7 to 13 October 2019, 734 county lines arrests "
            "were made across the UK.",
            ["wrong-figure: 734 county lines arrests"],
            id="the last of several weeks",
        ),
        pytest.param(
            "The county lines week of 7 to 13 October 2019 led to 743 arrests, up on the 590 arrests made in May 2019.",
            ["wrong-figure: 590 arrests"],
            id="after what was made",
        ),
        pytest.param(
            "In the county lines week of 7 to 13 October 2019, 655 cuckooed addresses were visited.\n\nA report came "
            "in March 2021. It was clear, with 565 cuckooed addresses visited nationwide in that October week, what to "
            "do.",
            [
                "unequal-figures: 565 cuckooed addresses",
                "wrong-figure: 565 cuckooed addresses",
            ],
            id="that month",
        ),
        pytest.param(
            "The county lines crackdown ran from 7 to 13 October 2019.\n\nOver 3,000 vulnerable people were "
            "safeguarded in that one week alone.",
            ["wrong-figure: Over 3,000 vulnerable people"],
            id="that one week",
        ),
        pytest.param(
            "In the county lines week of 7 to 13 October 2019 49 deal lines were seized and 743 people arrested.\n\nHe "
            "asked whether shutting 94 deal lines across the country would help.",
            ["unequal-figures: 94 deal lines", "wrong-figure: 94 deal lines"],
            id="swapped digits in a question",
        ),
    ],
)
def test_which_week_is_that_of_a_number(text: str, expected: list[str], dataset: countylines.Dataset) -> None:
    assert reported(text, dataset, "markdown") == expected


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param("Oct 2018, Jan 2019 and May 2019 | 1,882", [], id="several weeks that have a span"),
        pytest.param("Oct 2018, Jan 2019 and May 2019 | 1,828", ["wrong-figure"], id="a wrong number of a span"),
        pytest.param("Oct 2018 to May 2019 | 1,882", [], id="weeks from one to another"),
        pytest.param("Oct 2018 | 200+\nOct 2019 | 743\nTotal | 943+", [], id="a total of weeks without a span"),
        pytest.param("Oct 2019 | 743\n2020 | 1,014", ["wrong-figure"], id="a year for its only week"),
        pytest.param("Oct 2019 | 743\n2020 | 8,200", [], id="a year"),
    ],
)
def test_rows_of_other_times_than_a_week(rows: str, expected: list[str], dataset: countylines.Dataset) -> None:
    table = "\n".join(f"| {row} |" for row in ("Week | Arrests", "---|---", *rows.split("\n")))
    told = countylines.check(f"# County lines weeks\n\n{table}\n", dataset, kind="markdown")
    assert [one.rule for one in told] == expected


def test_a_list_of_weeks_before_a_colon_is_their_span(dataset: countylines.Dataset) -> None:
    text = "County lines weeks\n\n- Oct 2018, Jan 2019 and May 2019: {} arrests\n- Oct 2019: 743 arrests\n"
    assert reported(text.format("1,882"), dataset, "markdown") == []
    assert reported(text.format("1,828"), dataset, "markdown") == ["wrong-figure: 1,828 arrests"]
