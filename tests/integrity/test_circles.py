from __future__ import annotations

from collections.abc import Mapping

import pytest

from countylines.integrity import ids_in_circles


@pytest.mark.parametrize(
    ("named", "circular"),
    [
        pytest.param({}, "", id="nothing"),
        pytest.param({"a": "b", "b": "c", "c": None}, "", id="a chain"),
        pytest.param({"a": "b", "b": "x"}, "", id="a chain that ends outside"),
        pytest.param({"a": "a", "b": "a"}, "a", id="one that names itself"),
        pytest.param({"a": "b", "b": "a"}, "ab", id="two"),
        pytest.param({"a": "b", "b": "c", "c": "d", "d": "b"}, "bcd", id="a chain into a circle"),
        pytest.param({"c": "d", "d": "c", "a": "b", "b": "c"}, "cd", id="a chain into a circle that is known"),
        pytest.param({"a": "b", "b": "a", "c": "d", "d": "e", "e": "c"}, "abcde", id="two circles"),
        pytest.param({"a": "c", "b": "c", "c": None, "d": "d"}, "d", id="two ways to one end"),
    ],
)
def test_what_leads_back_to_itself(named: Mapping[str, str | None], circular: str) -> None:
    assert ids_in_circles(named) == set(circular)
