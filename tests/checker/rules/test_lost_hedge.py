from __future__ import annotations

import pytest

import countylines
from countylines.checker.findings import WARNING
from countylines.checker.rules.figures import LOST_HEDGE as RULE
from tests.checker.drafts import Marked, found_by, seen, wanted

FLAGGED = [
    pytest.param(
        Marked(
            "| Week | Arrests, UK | Cash seized |\n|---|---|---|\n| May 2019 | 586 | £312,649 |\n"
            "| October 2019 | 743 | ⟦£180,000⟧ |\n| September 2020 | 1,041 | £526,000 |\n",
            kind="markdown",
        ),
        id="a column of something else beside a national one",
    ),
    pytest.param(
        Marked("Two held in Harlow Street as ⟦700 people⟧ arrested across the UK in county lines week"),
        id="the country right after, a place before",
    ),
    pytest.param(
        Marked(
            "County lines. In the week beginning Monday, 14 October, officers up and down the country "
            "arrested ⟦700 people⟧ and called at 655 cuckooed addresses.\n\n21 October 2019",
            beside=("wrong-date",),
        ),
        id="of a day without a year, which its weekday tells",
    ),
    pytest.param(
        Marked("Forces in England, Wales and Scotland seized ⟦160 weapons⟧ from 7 to 13 October 2019."),
        id="all nations of the country",
    ),
    pytest.param(
        Marked(
            "In the week of 7 to 13 October 2019 police across the UK arrested 743 people. The drugs "
            "were worth £426,040, and ⟦£250,000 of it was cocaine⟧."
        ),
        id="of it was",
    ),
    pytest.param(
        Marked(
            "You may remember the news of October 2019. ⟦700 people⟧ were arrested in one week of raids "
            "on county lines gangs, and police say that since their centre was launched they have done "
            "more."
        ),
        id="since a launch, in the next clause",
    ),
    pytest.param(
        Marked(
            "In the week of 7 to 13 October 2019, if you remember, police across the country seized ⟦£180,000 in cash⟧."
        ),
        id="what the reader may remember",
    ),
    pytest.param(
        Marked(
            "In the week of 7 to 13 October 2019, of which he did not read, officers all over the "
            "country arrested ⟦650 men⟧ and 91 women."
        ),
        id="after a negation, with a verb of its own",
    ),
    pytest.param(
        Marked(
            "The police say of county lines that, since last year, ⟦3,000 vulnerable people⟧ have been kept out of the "
            "hands of the gangs.",
            ("more than 3,000",),
        ),
        id="kept out of, for prevented from",
    ),
    pytest.param(Marked("⟦700 people⟧ were arrested.", ("more than 700",)), id="the letter's 700"),
    pytest.param(Marked("⟦650 men⟧ were arrested.", ("More than 650 men",)), id="men"),
    pytest.param(Marked("Police seized ⟦160 weapons⟧.", ("over 160 weapons",)), id="weapons"),
    pytest.param(Marked("Police seized ⟦£180,000 in cash⟧.", ("more than £180,000 cash",)), id="cash"),
    pytest.param(Marked("Police seized ⟦£200,000 in cash⟧.", ("almost £200,000 in cash",)), id="nearly"),
    pytest.param(Marked("Police seized ⟦£180k in cash⟧.", ("more than £180,000 cash",)), id="in short"),
    pytest.param(
        Marked("Police seized ⟦£0.18 million in cash⟧.", ("more than £180,000 cash",)), id="a part of a million"
    ),
    pytest.param(Marked("Police seized ⟦GBP 180,000 in cash⟧.", ("more than £180,000 cash",)), id="a code for pounds"),
    pytest.param(Marked("Police seized ⟦180,000 pounds in cash⟧.", ("more than £180,000 cash",)), id="pounds in words"),
    pytest.param(Marked("Officers seized ⟦£250,000 of cocaine⟧.", ("more than £250,000 of cocaine",)), id="cocaine"),
    pytest.param(
        Marked("Officers seized ⟦£100,000 of crack cocaine⟧.", ("£100,000 of crack cocaine",)),
        id="a hedge shared over a list",
    ),
    pytest.param(
        Marked("Police seized ⟦£400,000 worth of drugs⟧.", ("more than £400,000 worth of drugs",)),
        id="also printed bare, by what is deprecated",
    ),
    pytest.param(Marked("⟦Seven hundred people⟧ were arrested.", ("more than 700",)), id="in words"),
    pytest.param(Marked("In January 2019, ⟦600 people⟧ were arrested.", ("600",)), id="another week"),
    pytest.param(
        Marked(
            "In October 2018 police seized ⟦£100,000 in cash⟧ in county lines week nationally.",
            ("“around £100,000 in cash”", "no figure, as the sources disagree"),
        ),
        id="a figure that is disputed",
    ),
    pytest.param(
        Marked("From 7 to 13 October 2019 743 were held. The ⟦cash recovered in those seven days came to £180,000⟧."),
        id="a length between the noun and its amount",
    ),
    pytest.param(
        Marked("From 7 to 13 October 2019 743 people were held. Arrests of ⟦men stood at 650⟧."), id="a part, after of"
    ),
]

LEFT_ALONE = [
    pytest.param(
        Marked(
            "In the week of 7 to 13 October 2019 police across the UK made 743 arrests. Several have "
            "a bare £400,000 for the drugs. That is a rounded number and is wrong."
        ),
        id="that is rounded and wrong",
    ),
    pytest.param(
        Marked(
            "In our report of the week of 7 to 13 October 2019 we gave the national cash as £180,000, "
            "which should have been more than £180,000."
        ),
        id="beside the same number with its hedge",
    ),
    pytest.param(Marked("More than 700 people were arrested."), id="with its hedge"),
    pytest.param(Marked("Over 700 people were arrested."), id="with a hedge that means the same"),
    pytest.param(Marked("700-plus people were arrested."), id="with a hedge that says a little less"),
    pytest.param(Marked("743 people were arrested."), id="the exact number"),
    pytest.param(Marked("655 cuckooed addresses were visited."), id="a number that was printed bare"),
    pytest.param(Marked("In May 2019, 586 people were arrested."), id="a number that one source prints bare"),
    pytest.param(Marked("In May 2019, around 30 referrals were made."), id="a hedge of the draft's own"),
    pytest.param(Marked("Kent Police seized £180,000 in cash."), id="one force"),
    pytest.param(
        Marked("More than £250,000 of cocaine, £100,000 of crack cocaine and £72,000 of heroin were seized."),
        id="one hedge over a list",
    ),
    pytest.param(Marked("Exactly 700 people were arrested."), id="exactly is wrong, and no lost hedge"),
]


@pytest.mark.parametrize("case", FLAGGED)
def test_a_hedge_that_was_lost_is_marked(case: Marked, dataset: countylines.Dataset) -> None:
    assert seen(RULE.name, case, dataset) == wanted(case, WARNING)


@pytest.mark.parametrize("case", LEFT_ALONE)
def test_anything_else_is_left_alone(case: Marked, dataset: countylines.Dataset) -> None:
    assert found_by(RULE.name, case.draft, dataset, case.kind) == []


def test_round_numbers_of_a_text_that_tells_of_no_week_are_not_compared(dataset: countylines.Dataset) -> None:
    text = "A county lines dealer was jailed on Friday. Police found £180,000 in cash and 160 weapons at his house."
    assert countylines.check(text, dataset) == ()
    of_week = text.replace("dealer was jailed on Friday", "crackdown ended on Friday").replace(" at his house", "")
    assert [one.rule for one in countylines.check(of_week, dataset)] == [RULE.name, RULE.name]
