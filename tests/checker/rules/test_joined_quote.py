from __future__ import annotations

import pytest

import countylines
from countylines.checker.findings import ERROR
from countylines.checker.rules.quotes import JOINED_QUOTE as RULE
from tests.checker.drafts import Marked, found_by, seen, wanted

FLAGGED = [
    pytest.param(
        Marked(
            "Duncan Ball said: “We will not treat the criminals who run these lines just as "
            "drug dealers. ⟦We need the public to continue helping us⟧.”",
            ("Duncan Ball",),
        ),
        id="two statements",
    ),
    pytest.param(
        Marked(
            "Nikki Holland said: “We are dismantling these criminal networks piece by piece "
            "⟦hitting them where it hurts⟧.”",
            ("Nikki Holland",),
        ),
        id="the next statement, without a mark",
    ),
    pytest.param(
        Marked(
            "Duncan Ball said: “This can be done anonymously through Crimestoppers. ⟦We need "
            "the public to continue helping us⟧.”",
            ("Duncan Ball",),
        ),
        id="the other way round",
    ),
    pytest.param(
        Marked(
            "Duncan Ball said: “The large number of arrests and weapons seized is testament "
            "to the joined-up work between law enforcement and our partners. ⟦During the "
            "past week we have made further strides in tackling and dismantling the "
            "activities of county lines gangs⟧.”",
            ("Duncan Ball",),
        ),
        id="one statement, out of order",
    ),
]

LEFT_ALONE = [
    pytest.param(
        Marked(
            "Duncan Ball said: “We will not treat the criminals who run these lines just as "
            "drug dealers.” He added: “We need the public to continue helping us.”"
        ),
        id="two pairs of marks",
    ),
    pytest.param(
        Marked(
            "Duncan Ball said: “We need the public to continue helping us with information "
            "or concerns they have. This can be done anonymously through Crimestoppers.”"
        ),
        id="one statement in order",
    ),
    pytest.param(
        Marked(
            "Nikki Holland said: “Over the last year of county lines intensifications, we "
            "have seized more than a million pounds – hitting them where it hurts.”"
        ),
        id="one statement, with a dash",
    ),
    pytest.param(
        Marked(
            "Duncan Ball said: “During the past week we have made further strides … The "
            "large number of arrests and weapons seized is testament to the joined-up work.”"
        ),
        id="an omission over the end of a quote",
    ),
    pytest.param(
        Marked("“We will not treat the criminals,” Duncan Ball said, “who run these lines just as drug dealers.”"),
        id="split",
    ),
]


@pytest.mark.parametrize("case", FLAGGED)
def test_parts_of_different_statements_are_flagged(case: Marked, dataset: countylines.Dataset) -> None:
    assert seen(RULE.name, case, dataset) == wanted(case, ERROR)


@pytest.mark.parametrize("case", LEFT_ALONE)
def test_anything_else_is_left_alone(case: Marked, dataset: countylines.Dataset) -> None:
    assert found_by(RULE.name, case.draft, dataset, case.kind) == []
