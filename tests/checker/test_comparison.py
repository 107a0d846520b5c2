"""Numbers compared with the record: the verdict, or the reason why a number is not taken for the country's figure."""

from __future__ import annotations

import pytest

import countylines
from countylines.checker.analysis import DraftAnalysis
from countylines.checker.number_mention import NumberMention
from countylines.checker.reason import Reason
from countylines.documents import read
from tests.checker.drafts import found
from tests.records.scoring import FOLDER

DATED = "Between 7 and 13 October 2019"
SUPPORTED, WRONG, UNRECORDED = "SUPPORTED", "WRONG", "UNRECORDED"


def figures_of(text: str, dataset: countylines.Dataset, week: str | None = None) -> list[NumberMention]:
    """List the figures of a draft, which starts in the week that its dates name."""
    return list(DraftAnalysis(read(text.format(DATED), "text"), dataset, week).compared_numbers)


def outcomes(text: str, dataset: countylines.Dataset, week: str | None = None) -> list[Reason | str]:
    """List what came of each number of a draft: its verdict, or the reason why it has none."""
    return [one.why_not_compared or one.verdict.name for one in figures_of(text, dataset, week)]


@pytest.mark.parametrize(
    ("text", "measure", "outcome"),
    [
        pytest.param("{} police seized £183,976.", "cash", SUPPORTED, id="the digits of one figure"),
        pytest.param("{} police seized £253,200.", "drugs.cocaine.value", SUPPORTED, id="four digits"),
        pytest.param("{} police seized £426,000.", None, Reason.UNCLEAR, id="three digits"),
        pytest.param("{} police seized £183,967.", "cash", WRONG, id="a slip of a figure"),
        pytest.param("{} police seized 183,976 kg.", None, Reason.UNCLEAR, id="another unit"),
        pytest.param("{} police seized 183,976.", None, Reason.UNCLEAR, id="no unit"),
        pytest.param("{} police seized £311,417.", None, Reason.UNCLEAR, id="the digits of no figure"),
    ],
)
def test_an_amount_without_a_noun_is_told_by_its_digits(
    text: str, measure: str | None, outcome: str, dataset: countylines.Dataset
) -> None:
    (found,) = figures_of(text, dataset)
    assert (found.measure, found.why_not_compared or found.verdict.name) == (measure, outcome)


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        pytest.param("{} 1,300 officers were on duty.", UNRECORDED, id="in a sentence with the date"),
        pytest.param(
            "Nationally, 1,300 officers were on duty that week. {} 743 were held.", UNRECORDED, id="nationally"
        ),
        pytest.param("1,300 officers were on duty that week. {} 743 were held.", UNRECORDED, id="that week"),
        pytest.param("1,300 officers were on duty. {} 743 were held.", Reason.UNRECORDED_NOUN, id="no week"),
        pytest.param(
            "1,300 officers were on duty that week.", Reason.UNRECORDED_NOUN, id="in a text that fits no week"
        ),
        pytest.param("{} 10 officers were hurt.", UNRECORDED, id="ten"),
        pytest.param("{} 9 officers were hurt.", Reason.UNRECORDED_NOUN, id="fewer than ten"),
        pytest.param("{} 1,300 officers are on duty.", Reason.UNRECORDED_NOUN, id="in the present"),
        pytest.param("{} 743 officers were on duty.", Reason.UNRECORDED_NOUN, id="a figure of the week"),
        pytest.param("{} 746 officers were on duty.", UNRECORDED, id="a figure of another week"),
        pytest.param("In Kent, 1,300 officers were on duty. {} 743 were held.", Reason.LOCAL, id="of one place"),
        pytest.param("In April 2019 1,300 officers were on duty.", Reason.IN_NO_WEEK, id="of no week"),
        pytest.param("In 2020 1,300 officers were on duty.", Reason.ONLY_A_YEAR, id="of the year of a week"),
        pytest.param("They seized 12 knives.", Reason.NOT_SAID_NATIONAL, id="a measure that the week has no figure of"),
        pytest.param("{} they seized 12 knives.", UNRECORDED, id="the same, with the date"),
        pytest.param("{} 655 people were cuckooed.", Reason.OTHER_NOUN, id="a noun that the record counts, of others"),
    ],
)
def test_what_the_record_does_not_count(text: str, outcome: str, dataset: countylines.Dataset) -> None:
    assert outcomes(text, dataset)[0] == outcome


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        pytest.param("In April 2019, 743 people were arrested.", Reason.IN_NO_WEEK, id="another time"),
        pytest.param("In 2019 743 people were arrested.", SUPPORTED, id="a year, and the figure"),
        pytest.param("In 2019 734 people were arrested.", WRONG, id="a year, and a slip of the figure"),
        pytest.param(
            "{} we met. In 2020 1,041 people were arrested.", SUPPORTED, id="the year of a week, and its figure"
        ),
        pytest.param("{} we met. In 2020 1,401 people were arrested.", WRONG, id="the year of a week, and a slip"),
        pytest.param("{} we met. In 2020 905 people were arrested.", Reason.ONLY_A_YEAR, id="the year of a week"),
        pytest.param(
            "In 2020 743 people were arrested across the UK.", WRONG, id="the year of a week, and another week's figure"
        ),
        pytest.param("In 2020 743 people were arrested.", Reason.ONLY_A_YEAR, id="likewise, and nothing says of where"),
        pytest.param("On 3 October 2019 743 people were arrested.", SUPPORTED, id="a day near a week, and its figure"),
        pytest.param("On 3 October 2019 905 people were arrested.", Reason.IN_NO_WEEK, id="a day near a week"),
        pytest.param("{} police took £900,000 of cash, cocaine and crack.", Reason.JOINT, id="several things together"),
        pytest.param(
            "{} £426,040 worth of heroin and drugs was found.", SUPPORTED, id="several, and the number of one"
        ),
        pytest.param("{} 743 people were arrested, fewer than the 586 held in May 2019.", SUPPORTED, id="than the"),
        pytest.param("{} our members held 734. Of our 652 men none did.", Reason.OWN_COUNT, id="ours"),
        pytest.param("{} it was hard. Here 734 people were arrested.", Reason.OWN_COUNT, id="here"),
        pytest.param("{} we met. Aim: 800 people arrested.", Reason.PLANNED, id="an aim"),
        pytest.param("{} we met. Arrest 800 people?", Reason.SUPPOSED, id="a short question"),
        pytest.param("{} our page should have said that 734 people were arrested.", WRONG, id="what should be said"),
        pytest.param("{} police jailed 743 people.", Reason.OTHER_NOUN, id="a verb of its own before the number"),
        pytest.param("{} 743 people were jailed.", Reason.OTHER_NOUN, id="a verb of its own after it"),
        pytest.param("In October 2018 police took £1m in cash.", Reason.DISPUTED, id="on no side of a disagreement"),
        pytest.param("In October 2018 police took about 100 weapons.", Reason.PARTLY_KNOWN, id="partly what is known"),
    ],
)
def test_why_a_number_is_not_compared(text: str, outcome: str, dataset: countylines.Dataset) -> None:
    assert outcomes(text, dataset)[-1] == outcome


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        pytest.param("In Kent, police arrested 743 people in that week.", Reason.LOCAL, id="in its own sentence"),
        pytest.param(
            "Kent Police arrested 753 people {} in a nationwide crackdown.", Reason.LOCAL, id="as an attribute"
        ),
        pytest.param(
            "In Kent, police met. Police arrested 743 people.", SUPPORTED, id="before it, and it is the figure"
        ),
        pytest.param(
            "In Kent, police met. Police arrested 734 people.", WRONG, id="before it, and a slip of the figure"
        ),
        pytest.param("In Kent, police met. Police arrested 752 people.", Reason.LOCAL, id="before it, and no figure"),
        pytest.param(
            "In Kent, police met. {} police arrested 760 people.", WRONG, id="before it, with a date, and so large"
        ),
        pytest.param(
            "In Kent, police met. {} police arrested 400 people.", Reason.LOCAL, id="before it, with a date, and small"
        ),
        pytest.param(
            "{} 743 were held. In Kent, police met. 1,300 officers were on duty.", Reason.LOCAL, id="what nobody counts"
        ),
        pytest.param(
            "In Kent, police met. 743 people were arrested. 745 people were arrested.",
            WRONG,
            id="and the figure between",
        ),
    ],
)
def test_a_place_that_is_named(text: str, outcome: str, dataset: countylines.Dataset) -> None:
    assert outcomes(text, dataset)[-1] == outcome


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        pytest.param("Police arrested 40 people. They took 169 weapons.", Reason.FAR, id="too small"),
        pytest.param("Police arrested 9,000 people. They took 169 weapons.", Reason.FAR, id="too large"),
        pytest.param("Police arrested 500 people. They took 169 weapons.", WRONG, id="near"),
        pytest.param("Police arrested 490 people. They took 169 weapons.", Reason.NOT_SAID_NATIONAL, id="not so near"),
        pytest.param("Police arrested 490 people and took 169 weapons.", WRONG, id="beside a figure of the record"),
        pytest.param("Police arrested 490 people {}.", WRONG, id="not so near, with the date"),
        pytest.param("{} police arrested 40 people.", Reason.FAR, id="too small, with the date"),
        pytest.param(
            "Nationally, police arrested 40 people. They took 169 weapons.", WRONG, id="too small, nationally"
        ),
        pytest.param("Police arrested 74 people. They took 169 weapons.", WRONG, id="a digit lost"),
        pytest.param("Police arrested 292 people. They took 169 weapons.", WRONG, id="another figure of the week"),
        pytest.param(
            "Police arrested 49 people. They took 169 weapons.",
            Reason.NOT_SAID_NATIONAL,
            id="another figure, by chance",
        ),
        pytest.param(
            "Police arrested 91 people. They took 169 weapons.", Reason.FIGURE_OF_PART, id="the figure of a part"
        ),
        pytest.param("Police arrested 586 people. They took 169 weapons.", WRONG, id="the figure of another week"),
    ],
)
def test_a_number_that_is_far_from_the_figure(text: str, outcome: str, dataset: countylines.Dataset) -> None:
    assert outcomes(text, dataset)[0] == outcome


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        pytest.param(
            "Nationally police took 169 weapons. Then they arrested 300 people.", WRONG, id="the country before it"
        ),
        pytest.param(
            "Nationally police took 169 weapons. One raid brought 300 arrests.",
            Reason.NOT_SAID_NATIONAL,
            id="of one raid",
        ),
        pytest.param("Nationally police took 169 weapons. A total of 300 people were held.", WRONG, id="a total"),
    ],
)
def test_a_number_after_one_of_the_country(text: str, outcome: str, dataset: countylines.Dataset) -> None:
    assert outcomes(text, dataset)[1] == outcome


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Police arrested 743 people, 40 people were referred to the NRM, and 2 weapons were taken.",
            [SUPPORTED, WRONG, Reason.FAR],
            id="a few of something else",
        ),
        pytest.param(
            "Police arrested 743 people, 40 people were referred to the NRM, and 200 weapons were taken.",
            [SUPPORTED, WRONG, WRONG],
            id="none too far",
        ),
        pytest.param(
            "Police arrested 743 people. 40 people were referred to the NRM. They took 2 weapons.",
            [SUPPORTED, WRONG, Reason.FAR],
            id="in other sentences",
        ),
    ],
)
def test_a_wrong_number_beside_one_that_is_too_far(
    text: str, expected: list[str], dataset: countylines.Dataset
) -> None:
    assert outcomes(text, dataset) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "{} police took more than £250,000 of cocaine, £100,000 of crack and £72,000 of heroin.",
            [SUPPORTED, SUPPORTED, SUPPORTED],
            id="a list of amounts",
        ),
        pytest.param("{} there were more than 700 arrests and 160 weapons.", [SUPPORTED, SUPPORTED], id="two counts"),
        pytest.param(
            "{} there were more than 700 arrests, and they took 160 weapons.",
            [SUPPORTED, "LOST_HEDGE"],
            id="a verb between",
        ),
        pytest.param("{} there were 743 arrests and 160 weapons.", [SUPPORTED, "LOST_HEDGE"], id="no hedge before"),
        pytest.param("{} there were 160 weapons.", ["LOST_HEDGE"], id="nothing before"),
        pytest.param("{} there were more than 700 arrests and 150 weapons.", [SUPPORTED, WRONG], id="another number"),
        pytest.param(
            "{} there were more than 700 arrests and 168 weapons.", [SUPPORTED, WRONG], id="a wrong number, though less"
        ),
        pytest.param(
            "{} there was more than £180,000 of cash and 160 weapons.", [SUPPORTED, "LOST_HEDGE"], id="another unit"
        ),
        pytest.param(
            "{} police took over £180,000 of cash, £253,200 of cocaine and £100,170 of crack.",
            [SUPPORTED, SUPPORTED, SUPPORTED],
            id="exact numbers in the list",
        ),
    ],
)
def test_a_hedge_that_several_numbers_share(text: str, expected: list[str], dataset: countylines.Dataset) -> None:
    assert outcomes(text, dataset) == expected


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        pytest.param("Police arrested 800 people.", Reason.NOT_SAID_NATIONAL, id="nothing says that it is the week"),
        pytest.param("Police arrested 800 people. They took 169 weapons.", WRONG, id="an exact figure beside it"),
        pytest.param("{} police arrested 800 people.", WRONG, id="the date"),
        pytest.param(
            "Police met {}.\n\nPolice arrested 300 people.",
            Reason.NOT_SAID_NATIONAL,
            id="a date elsewhere, and another size",
        ),
    ],
)
def test_a_number_that_nothing_ties_to_the_week(text: str, outcome: str, dataset: countylines.Dataset) -> None:
    assert outcomes(text, dataset)[0] == outcome


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        pytest.param("{} 743 were held.\n\nMore than 3,000 people were safeguarded.", SUPPORTED, id="without a date"),
        pytest.param(
            "{} 743 were held.\n\nMore than 4,000 people were safeguarded.",
            Reason.NOT_SAID_NATIONAL,
            id="another number",
        ),
        pytest.param(
            "{} 743 were held.\n\n3,000 people were safeguarded.", Reason.NOT_SAID_NATIONAL, id="without its hedge"
        ),
        pytest.param("{} more than 3,000 people were safeguarded.", WRONG, id="with the date of the week"),
    ],
)
def test_a_number_of_several_weeks(text: str, outcome: str, dataset: countylines.Dataset) -> None:
    assert outcomes(text, dataset)[-1] == outcome


@pytest.mark.parametrize(
    ("text", "measure", "outcome"),
    [
        pytest.param("more than £1 million in cash was seized", "cash", SUPPORTED, id="an amount"),
        pytest.param("more than £1 million was seized", "cash", SUPPORTED, id="an amount without a noun"),
        pytest.param("more than £2 million was seized", "cash", "OVERSTATED", id="a larger amount"),
        pytest.param("3,000 people were safeguarded", "safeguarded", "LOST_HEDGE", id="a lost hedge"),
        pytest.param("9 people were safeguarded", "safeguarded", Reason.FAR, id="too small"),
    ],
)
def test_a_sentence_about_several_weeks(
    text: str, measure: str, outcome: Reason | str, dataset: countylines.Dataset
) -> None:
    found = figures_of(f"{{}} 743 people were held. In the four weeks so far, {text}.", dataset)[-1]
    assert (found.measure, found.why_not_compared or found.verdict.name) == (measure, outcome)
    assert found.week == (None if outcome == Reason.FAR else "2018-10..2019-10")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("40 officers were on duty.", Reason.UNRECORDED_NOUN, id="a noun that the record does not count"),
        pytest.param("Police found £183,976.", SUPPORTED, id="an amount told by its digits"),
        pytest.param("There were 743 people.", SUPPORTED, id="a count told by its number"),
        pytest.param("There were 734 people.", WRONG, id="and a slip of it"),
        pytest.param("There were 800 people.", Reason.NO_VERB, id="a number that tells nothing"),
        pytest.param("There were 700 people.", Reason.NO_VERB, id="a round number tells nothing"),
    ],
)
def test_where_no_word_says_what_was_done(text: str, expected: str, dataset: countylines.Dataset) -> None:
    assert outcomes(f"{{}} 743 people were arrested and 169 weapons taken.\n\n{text}", dataset)[-1] == expected


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        pytest.param("Between 13 and 21 April 2024 there were 901 nests added.", WRONG, id="neither"),
        pytest.param("Between 13 and 21 April 2024 there were 1,214 nests combined.", SUPPORTED, id="the figure"),
    ],
)
def test_a_number_that_is_worked_out_of_several_weeks(text: str, outcome: str) -> None:
    assert outcomes(text, countylines.load(FOLDER / "herons")) == [outcome]


def test_a_figure_has_its_place_and_its_number(dataset: countylines.Dataset) -> None:
    text = "First.\n\nBetween 7 and 13 October 2019 police made more than 700 arrests."
    (found,) = figures_of(text, dataset)
    assert text[found.start : found.end] == "more than 700 arrests"
    assert text[slice(*found.span_without_noun)] == "more than 700"


def test_a_figure_in_a_table_has_its_place_and_its_number(dataset: countylines.Dataset) -> None:
    text = "| 7–13 October 2019 | national |\n| --- | --- |\n| Arrests | more than 700 |"
    document = read(text, "markdown")
    (found,) = DraftAnalysis(document, dataset, None).compared_numbers
    assert document.text[slice(*found.span_without_noun)] == "more than 700"
    assert document.text[found.start : found.end] == "Arrests | more than 700"


COUNT = "The count of 13–21 April 2024 found 1,214 nests and 87 wetlands."


@pytest.mark.parametrize(
    ("text", "week", "outcome"),
    [
        pytest.param("In October they met 638 volunteers.", "spring-2024", SUPPORTED, id="the main week supports it"),
        pytest.param("In October they met 683 volunteers.", "autumn-2024", WRONG, id="it does not"),
        pytest.param("In October they met about 450 volunteers.", "autumn-2024", SUPPORTED, id="its own week does"),
        pytest.param("In October 2024 they met 638 volunteers.", "autumn-2024", WRONG, id="a certain week"),
        pytest.param("In the autumn of 2024 they met 638 volunteers.", "autumn-2024", WRONG, id="a certain season"),
        pytest.param("\n\nOctober\n\nThey met 638 volunteers.", "spring-2024", SUPPORTED, id="a vague heading"),
        pytest.param("\n\nOctober 2024\n\nThey met 638 volunteers.", "autumn-2024", WRONG, id="a certain heading"),
    ],
)
def test_a_number_of_no_certain_week_may_be_of_the_main_one(text: str, week: str, outcome: str) -> None:
    found = figures_of(f"{COUNT} {text}", countylines.load(FOLDER / "herons"))[-1]
    assert (found.week, found.why_not_compared or found.verdict.name) == (week, outcome)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Between 13 and 21 April 2024 they saw more than 2,900 birds and 1,200 nests.", SUPPORTED, id="a count"
        ),
        pytest.param(
            "Between 13 and 21 April 2024 more than 10 per cent and 1,200 nests were new.",
            "LOST_HEDGE",
            id="what is no count",
        ),
    ],
)
def test_a_hedge_is_shared_only_by_numbers_that_count(text: str, expected: str) -> None:
    assert outcomes(text, countylines.load(FOLDER / "herons"))[-1] == expected


@pytest.mark.parametrize(
    ("text", "week", "outcome"),
    [
        pytest.param("2,800 adult herons were seen.", "spring-2023", "OVERSTATED", id="more than 2,700"),
        pytest.param("2,600 adult herons were seen.", "spring-2024", WRONG, id="less than either"),
        pytest.param("More than 2,900 adult herons were seen.", "spring-2024", SUPPORTED, id="the first week's figure"),
        pytest.param("In April 2024 2,800 adult herons were seen.", "spring-2024", WRONG, id="with its week"),
    ],
)
def test_a_number_may_be_of_a_named_week_that_does_not_contradict_it(text: str, week: str, outcome: str) -> None:
    draft = (
        "Between 13 and 21 April 2024 there were 1,214 nests. "
        f"Between 15 and 23 April 2023 there were 1,098 nests.\n\n{text}"
    )
    found = figures_of(draft, countylines.load(FOLDER / "herons"))[-1]
    assert (found.week, found.why_not_compared or found.verdict.name) == (week, outcome)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("806 nests were new.", [], id="printed of those in reeds"),
        pytest.param("807 nests were new.", ["wrong-figure: 807 nests"], id="printed of nothing"),
        pytest.param("806 nests in trees were new.", ["wrong-figure: 806 nests"], id="a word beside it tells which"),
        pytest.param(
            "806 nests built up in trees were new.", ["wrong-figure: 806 nests"], id="the fourth word after it tells"
        ),
        pytest.param("806 nests built high up in trees were new.", [], id="the fifth does not"),
        pytest.param("Trees held some of the 806 nests.", [], id="the fifth before it does not"),
        pytest.param("312 chicks were seen.", [], id="printed of those that were ringed"),
        pytest.param("313 chicks were seen.", ["wrong-figure: 313 chicks"], id="printed of no chicks"),
    ],
)
def test_a_number_of_another_measure_of_its_noun_is_not_held_against_it(text: str, expected: list[str]) -> None:
    draft = f"Between 13 and 21 April 2024, {text[0].lower()}{text[1:]}"
    assert found(draft, countylines.load(FOLDER / "herons"), week=None) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("806 nests were new.", ("nests.reedbed", "SUPPORTED"), id="another measure of the noun"),
        pytest.param("807 nests were new.", ("nests", "WRONG"), id="none"),
        pytest.param("806 nests in trees were new.", ("nests.treetop", "WRONG"), id="a word that tells which"),
        pytest.param("1,730 nests were new.", ("nests", "WRONG"), id="a measure of another noun"),
        pytest.param("1,098 nests were new.", ("nests", "WRONG"), id="another week"),
        pytest.param("more than 312 chicks were seen.", ("chicks", "UNDERSTATED"), id="what is true of its own"),
    ],
)
def test_a_number_is_of_the_measure_of_its_noun_for_which_it_is_printed(text: str, expected: tuple[str, str]) -> None:
    draft = read(f"Between 13 and 21 April 2024, {text}", "text")
    (figure,) = DraftAnalysis(draft, countylines.load(FOLDER / "herons"), None).compared_numbers
    assert (figure.measure, figure.why_not_compared or figure.verdict.name) == expected


VISITED = "In the national county lines week of October 2019 police visited 655 cuckooed addresses."


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        pytest.param(f"{VISITED} So 734 had been taken into custody, they say.", "734", id="a verb of the sentence"),
        pytest.param(f"{VISITED} The list of seized weapons runs to 619.", "619", id="a noun of the sentence"),
    ],
)
def test_swapped_digits_tell_the_measure(text: str, wrong: str, dataset: countylines.Dataset) -> None:
    assert [one.partition(": ")[2] for one in found(text, dataset)][-1:] == [wrong]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"{VISITED} Those who had been arrested went to room 734.", id="the number of a room"),
        pytest.param(f"{VISITED} The list of seized weapons runs to 140.", id="no slip"),
        pytest.param(f"{VISITED} The list of seized weapons runs to 196.", id="the number of another week"),
        pytest.param(f"{VISITED} Somebody said 734.", id="nothing named"),
        pytest.param(f"{VISITED} Visits: 655 then, 861 in September 2020.", id="the figure of another week"),
    ],
)
def test_other_numbers_tell_nothing(text: str, dataset: countylines.Dataset) -> None:
    assert found(text, dataset) == []


def test_some_of_a_group_may_be_one_of_its_parts(dataset: countylines.Dataset) -> None:
    draft = (
        "In the week of 7–13 October 2019 681 people were safeguarded in Britain. {} of them were safeguarded first."
    )
    assert outcomes(draft.format("Nearly 300"), dataset)[1] == "SUPPORTED"
    assert outcomes(draft.format("Nearly 500"), dataset)[1] != "SUPPORTED"
