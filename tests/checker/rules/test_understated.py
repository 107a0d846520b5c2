from __future__ import annotations

import pytest

import countylines
from countylines.checker.findings import NOTE
from countylines.checker.rules.figures import UNDERSTATED as RULE
from tests.checker.drafts import Marked, found_by, seen, wanted

FLAGGED = [
    pytest.param(Marked("⟦More than 500 people⟧ were arrested.", ("743",)), id="a bound far below"),
    pytest.param(Marked("⟦At least 600 people⟧ were arrested.", ("743",)), id="at least"),
    pytest.param(Marked("⟦Up to 900 people⟧ were arrested.", ("743",)), id="a bound far above"),
    pytest.param(Marked("⟦Between 500 and 900 people⟧ were arrested.", ("743",)), id="a wide range"),
    pytest.param(Marked("Police seized ⟦£426,000 worth of drugs⟧.", ("426,040",)), id="rounded to three figures"),
    pytest.param(Marked("Police seized ⟦£430,000 worth of drugs⟧.", ("426,040",)), id="rounded to two figures"),
    pytest.param(Marked("Police seized ⟦£184,000 in cash⟧.", ("183,976",)), id="cash rounded"),
    pytest.param(
        Marked("⟦About 655 cuckooed addresses⟧ were visited.", ("is hedged, but the record's number is exact: 655 (",)),
        id="about, before the exact number",
    ),
    pytest.param(Marked("⟦At least 49 deal lines⟧ were closed.", ("49",)), id="at least, before the exact number"),
    pytest.param(Marked("⟦No fewer than 49 deal lines⟧ were closed.", ("49",)), id="no fewer than"),
    pytest.param(Marked("⟦Not more than 49 deal lines⟧ were closed.", ("49",)), id="not more than"),
    pytest.param(Marked("⟦Up to 91 women⟧ were arrested.", ("91",)), id="up to, before the exact number"),
    pytest.param(Marked("⟦Fewer than 1,000 people⟧ were arrested.", ("743",)), id="fewer than a thousand"),
]

LEFT_ALONE = [
    pytest.param(Marked("More than 700 people were arrested."), id="a bound within a tenth"),
    pytest.param(Marked("More than 650 men were arrested."), id="as one source prints it"),
    pytest.param(Marked("More than 160 weapons were seized."), id="as the article prints it"),
    pytest.param(Marked("Nearly 750 people were arrested."), id="nearly"),
    pytest.param(Marked("About 740 people were arrested."), id="about, not before the number itself"),
    pytest.param(Marked("Hundreds of people were arrested."), id="an order word"),
    pytest.param(Marked("Police seized £500,000 worth of drugs."), id="rounded to one figure is wrong"),
    pytest.param(Marked("Police seized 170 weapons."), id="counts are not rounded"),
    pytest.param(Marked("Around 750 people were arrested in Kent."), id="one county"),
    pytest.param(Marked("Between 700 and 750 people were arrested."), id="a near range"),
]


@pytest.mark.parametrize("case", FLAGGED)
def test_understated_figures_are_flagged(case: Marked, dataset: countylines.Dataset) -> None:
    assert seen(RULE.name, case, dataset) == wanted(case, NOTE)


@pytest.mark.parametrize("case", LEFT_ALONE)
def test_anything_else_is_left_alone(case: Marked, dataset: countylines.Dataset) -> None:
    assert found_by(RULE.name, case.draft, dataset, case.kind) == []
