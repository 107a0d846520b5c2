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
]

LEFT_ALONE = [
    pytest.param(Marked("Police seized 169 weapons."), id="one that it has"),
    pytest.param(Marked("Kent Police seized 30 machetes."), id="one force"),
    pytest.param(Marked("Since 2018, 30 machetes have been seized."), id="another time"),
    pytest.param(Marked("The operation had 30 police dogs and 200 vehicles."), id="what the record never counts"),
    pytest.param(Marked("In November 2030, 30 machetes were seized."), id="no week of the record"),
    pytest.param(Marked("655 people were cuckooed."), id="people are no addresses"),
    pytest.param(Marked("On page 30, machetes are shown."), id="a page"),
]


@pytest.mark.parametrize("case", FLAGGED)
def test_a_figure_that_the_record_does_not_have_is_marked(case: Marked, dataset: countylines.Dataset) -> None:
    assert seen(RULE.name, case, dataset) == wanted(case, NOTE)


@pytest.mark.parametrize("case", LEFT_ALONE)
def test_anything_else_is_left_alone(case: Marked, dataset: countylines.Dataset) -> None:
    assert found_by(RULE.name, case.draft, dataset, case.kind) == []
