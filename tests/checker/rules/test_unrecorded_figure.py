from __future__ import annotations

import pytest

import countylines
from countylines.checker.findings import NOTE
from countylines.checker.rules.figures import UNRECORDED_FIGURE as RULE
from tests.checker.drafts import Marked, found_by, seen, wanted

FLAGGED = [
    pytest.param(
        Marked(
            "Police seized ⟦30 machetes⟧.",
            (
                "weapons.machetes",
                "2019-10",
            ),
        ),
        id="machetes of October 2019",
    ),
    pytest.param(
        Marked("Police seized ⟦19 samurai swords⟧ in the week.", ("weapons.samurai-swords",)), id="samurai swords"
    ),
    pytest.param(Marked("In May 2019, ⟦70 deal lines⟧ were closed.", ("2019-05",)), id="another week"),
    pytest.param(Marked("Police seized ⟦5kg of heroin⟧.", ("drugs.heroin.weight",)), id="a weight"),
    pytest.param(Marked("More than 160 weapons were seized, ⟦80 knives⟧ among them."), id="beside one that it has"),
    pytest.param(
        Marked(
            "⟦1,300 officers⟧ were on duty across the country in county lines week.",
            ("does not count officers",),
        ),
        id="a noun that the record never counts, across the country",
    ),
    pytest.param(
        Marked("In the county lines week 743 people were arrested. That week ⟦about 340 patrols⟧ were run."),
        id="such a noun, that week",
    ),
    pytest.param(
        Marked("Between 7 and 13 October 2019, county lines teams took part in ⟦hundreds of raids⟧."),
        id="such a noun, between the days of the week",
    ),
    pytest.param(
        Marked("Nationally, ⟦60 control rooms⟧ up and down the country were asked for county lines footage."),
        id="with its verb after a place",
    ),
    pytest.param(
        Marked("County lines teams arrested 743 people that week and opened ⟦90 garages⟧ nationally."),
        id="as an object",
    ),
    pytest.param(
        Marked(
            "In the county lines week, 681 people were safeguarded, and ⟦292 children⟧ were arrested.", ("Children",)
        ),
        id="the number of one figure with the verb of another",
    ),
    pytest.param(
        Marked(
            "In the county lines week 681 people were safeguarded. In all, ⟦389 adults⟧ were detained.", ("adults",)
        ),
        id="likewise, after a sentence with its own verb",
    ),
]

LEFT_ALONE = [
    pytest.param(
        Marked("In the county lines week of October 2019 police identified 292 children for safeguarding."),
        id="a verb that is said of other things",
    ),
    pytest.param(Marked("Police seized 169 weapons."), id="one that it has"),
    pytest.param(Marked("Kent Police seized 30 machetes."), id="one force"),
    pytest.param(Marked("Since 2018, 30 machetes have been seized."), id="another time"),
    pytest.param(Marked("The operation had 30 police dogs and 200 vehicles."), id="what the record never counts"),
    pytest.param(Marked("In November 2030, 30 machetes were seized."), id="no week of the record"),
    pytest.param(Marked("655 people were cuckooed."), id="people are no addresses"),
    pytest.param(Marked("On page 30, machetes are shown."), id="a page"),
    pytest.param(Marked("County lines gangs: 1,300 officers were on duty."), id="neither the week nor the country"),
    pytest.param(
        Marked("There are about 1,300 county lines officers across the country."),
        id="what always is, not what was done",
    ),
    pytest.param(
        Marked("The 1,300 county lines officers employed across the country are paid in arrears."),
        id="what is, after a past",
    ),
    pytest.param(
        Marked("In October 2019, 743 county lines arrests were made. 1,300 officers were on duty."),
        id="the sentence before says the week",
    ),
    pytest.param(Marked("In Kent, 130 county lines officers were on duty that week."), id="officers of one county"),
    pytest.param(
        Marked("Since 2018, 1,300 county lines officers have been hired across the country."), id="since another year"
    ),
    pytest.param(
        Marked("If 1,300 county lines officers were on duty nationally, nobody saw them."), id="what is only supposed"
    ),
    pytest.param(Marked("Two county lines detectives were interviewed across the country."), id="a handful"),
    pytest.param(Marked("655 doors were knocked on across the country in county lines week."), id="its own number"),
    pytest.param(Marked("1,300 flights were cancelled across the country that week."), id="another subject"),
    pytest.param(Marked("A 90-minute county lines briefing was held nationally that week."), id="minutes"),
    pytest.param(Marked("County lines teams drove 400 miles across the country that week."), id="a distance"),
]


@pytest.mark.parametrize("case", FLAGGED)
def test_a_figure_that_the_record_does_not_have_is_marked(case: Marked, dataset: countylines.Dataset) -> None:
    assert seen(RULE.name, case, dataset) == wanted(case, NOTE)


@pytest.mark.parametrize("case", LEFT_ALONE)
def test_anything_else_is_left_alone(case: Marked, dataset: countylines.Dataset) -> None:
    assert found_by(RULE.name, case.draft, dataset, case.kind) == []
