from __future__ import annotations

import pytest

import countylines
from countylines.checker.findings import WARNING
from countylines.checker.rules.figures import OVERSTATED as RULE
from tests.checker.drafts import Marked, found_by, seen, wanted

FLAGGED = [
    pytest.param(
        Marked(
            "In one week of October 2019 police arrested 743 people. Over the last year of these weeks "
            "of crackdown they have relieved the gangs of ⟦over £2 million⟧."
        ),
        id="an amount near that of several weeks, whatever was done",
    ),
    pytest.param(
        Marked(
            "In one week of October 2019 police arrested 743 people. In the past year such county lines "
            "weeks have brought in ⟦£1.3 million⟧, and that hurts."
        ),
        id="weeks of the past year",
    ),
    pytest.param(
        Marked(
            "In the week of 7 to 13 October 2019 743 people were arrested. They have had ⟦£1.5m⟧ off "
            "these gangs in the last year of county lines crackdowns.",
            ("more than £1,000,000",),
        ),
        id="off the gangs",
    ),
    pytest.param(
        Marked(
            "In the week of 7 to 13 October 2019 police across the UK arrested 743 people. The National "
            "County Lines Coordination Centre was launched in 2018. Since then police have safeguarded "
            "⟦3,400 vulnerable people⟧.",
            ("more than 3,000",),
        ),
        id="since then, after the launch",
    ),
    pytest.param(
        Marked("In October 2018, police made ⟦210 arrests⟧.", ("more than 200",)),
        id="bare, as near as the number was rounded",
    ),
    pytest.param(
        Marked("In January 2019, police made ⟦650 arrests⟧.", ("more than 600",)), id="bare, just above a bound"
    ),
    pytest.param(
        Marked(
            "In the week of 7 to 13 October 2019 police across the UK arrested 743 people. Since the "
            "centre was launched they have stopped ⟦nearly 3,300 vulnerable people⟧ being exploited.",
            ("more than 3,000",),
        ),
        id="stopped them being exploited",
    ),
    pytest.param(
        Marked(
            "In the week of 7 to 13 October 2019 police across the UK arrested 743 people. Among the "
            "weapons there was ⟦exactly one crossbow⟧.",
            ("a crossbow",),
        ),
        id="exactly one, of what was only named",
    ),
    pytest.param(
        Marked("In October 2019 police across the UK seized ⟦at least four axes⟧.", ("1 to 169",)),
        id="a bound above one that has no upper end of its own",
    ),
    pytest.param(
        Marked(
            "The week of October 2019 put 743 people under arrest, and ⟦nearly 4,000 vulnerable people⟧ have been kept "
            "from harm since the national centre was launched.",
            ("more than 3,000",),
        ),
        id="since the launch, after the number of a week",
    ),
    pytest.param(
        Marked(
            "In October 2019 police seized 169 weapons, among them, believe it or not, ⟦three crossbows⟧.",
            ("“three crossbows”",),
        ),
        id="or not, which denies nothing",
    ),
    pytest.param(
        Marked(
            "In October 2018, police made ⟦exactly 210 arrests⟧.",
            (
                "more than 200",
                "Yahoo News UK",
            ),
        ),
        id="exactly, above a bound",
    ),
    pytest.param(
        Marked("In October 2018, police made ⟦at least 250 arrests⟧.", ("more than 200",)), id="a higher bound"
    ),
    pytest.param(
        Marked("In October 2018, police made ⟦300 arrests⟧.", ("more than 200",)), id="bare, far above a bound"
    ),
    pytest.param(
        Marked("In January 2019, police made ⟦more than 700 arrests⟧.", ("more than 600",)),
        id="more than a larger number",
    ),
    pytest.param(
        Marked("In January 2019, police made ⟦700 arrests⟧.", ("more than 600",)),
        id="bare, further above than it was rounded",
    ),
    pytest.param(
        Marked("In November 2024, police seized ⟦£3.6m worth of drugs⟧.", ("more than £3,000,000",)), id="money"
    ),
    pytest.param(Marked("In October 2018, police made ⟦just over 200 arrests⟧.", ("more than 200",)), id="just over"),
    pytest.param(
        Marked(
            "In the week of 7 to 13 October 2019 police arrested 743 people. Over the last year of intensifications, "
            "since the centre was launched, forces have seized ⟦more than £2 million in cash⟧.",
            ("more than £1,000,000",),
        ),
        id="of several weeks, since the beginning",
    ),
    pytest.param(
        Marked(
            "The week of 7 to 13 October 2019 brought 743 arrests. Since its launch in 2018, the centre says, "
            "⟦more than 4,000 vulnerable people⟧ have been kept out of the hands of gangs.",
            ("more than 3,000",),
        ),
        id="people of several weeks, whatever the verb",
    ),
    pytest.param(
        Marked(
            "The week of 7 to 13 October 2019 brought 743 arrests. Over the last year of such weeks ⟦more than £2 "
            "million in cash⟧ has been seized.",
            ("more than £1,000,000",),
        ),
        id="a year of such weeks",
    ),
    pytest.param(
        Marked("In the week of 4–10 March 2024 police seized ⟦£2.58 million worth of Class A and Class B drugs⟧."),
        id="a noun of six words",
    ),
]

LEFT_ALONE = [
    pytest.param(Marked("In October 2018, police made more than 200 arrests."), id="as printed"),
    pytest.param(Marked("743 people were arrested."), id="exact"),
    pytest.param(Marked("More than 750 people were arrested."), id="wrong, and no overstatement"),
    pytest.param(Marked("In October 2018, police in Kent made 300 arrests."), id="one county"),
    pytest.param(Marked("In October 2018 police took £500,000 in cash."), id="disputed"),
    pytest.param(
        Marked(
            "The week of 7 to 13 October 2019: 681 vulnerable people were safeguarded; since the launch it is more "
            "than 3,000 vulnerable people."
        ),
        id="one part of its sentence of a week, another of several",
    ),
    pytest.param(
        Marked(
            "The week of 7 to 13 October 2019 brought 743 arrests. The three before it, in October 2018 and in January "
            "and May 2019, led to 1,882 arrests between them. More than 3,000 vulnerable people have been prevented "
            "from being exploited since the centre was launched."
        ),
        id="weeks in a list, and since the launch",
    ),
]


@pytest.mark.parametrize("case", FLAGGED)
def test_overstated_figures_are_flagged(case: Marked, dataset: countylines.Dataset) -> None:
    assert seen(RULE.name, case, dataset) == wanted(case, WARNING)


@pytest.mark.parametrize("case", LEFT_ALONE)
def test_anything_else_is_left_alone(case: Marked, dataset: countylines.Dataset) -> None:
    assert found_by(RULE.name, case.draft, dataset, case.kind) == []
