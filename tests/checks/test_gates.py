"""What is looked for before a pattern is compiled: whatever the pattern finds holds one of the words."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as trials
from hypothesis import strategies as st

from countylines.checks import dates, settings


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        pytest.param(settings._elsewhere(), settings._TIMES, id="another time"),
        pytest.param(settings._part_of(), settings._PARTS, id="a part of it all"),
        pytest.param(dates._length(), dates._CAMPAIGNS, id="how long"),
    ],
)
@trials(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
@given(data=st.data())
def test_what_is_found_holds_a_word(pattern: re.Pattern[str], words: Sequence[str], data: st.DataObject) -> None:
    text = data.draw(st.from_regex(pattern, alphabet=st.characters(codec="ascii")))
    assert any(word in text for word in words), text
