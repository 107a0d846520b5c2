"""The words that are looked for before a pattern: every match of the pattern contains one of them."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as trials
from hypothesis import strategies as st

from countylines.checker import dates, exclusions, measure_matching
from countylines.text.lazy_regex import Prefiltered
from countylines.vocabulary import places

GATED = [
    pytest.param(found, id=f"{module.__name__.rpartition('.')[2]}.{name}")
    for module in (exclusions, dates, measure_matching, places)
    for name, found in vars(module).items()
    if isinstance(found, Prefiltered)
]


@pytest.mark.parametrize("gated", GATED)
@trials(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
@given(data=st.data())
def test_every_finding_has_a_message(gated: Prefiltered, data: st.DataObject) -> None:
    pattern = re.compile(gated.pattern.pattern, gated.pattern.flags)
    text = data.draw(st.from_regex(pattern, alphabet=st.characters(codec="ascii")))
    assert any(word in text for word in gated.any_of), text


def test_there_are_cases() -> None:
    assert GATED
