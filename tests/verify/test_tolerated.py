"""What is tolerated between words, by name."""

from __future__ import annotations

import pytest

from countylines.verify.tolerated import differences


@pytest.mark.parametrize(
    ("recorded", "found", "kinds"),
    [
        pytest.param(" ", " ", "", id="the same"),
        pytest.param(" ", "\n", "line breaks", id="a line end for a space"),
        pytest.param(" ", "\r\n  ", "line breaks", id="another, and an indented line"),
        pytest.param(" ", "  ", "spaces", id="one space more"),
        pytest.param(" ", "\u00a0", "spaces", id="a space that does not break"),
        pytest.param(" ‘", " '", "quotation marks", id="a straight mark"),
        pytest.param("’", "'", "quotation marks", id="a straight apostrophe"),
        pytest.param(" ", " “", "quotation marks", id="a mark more"),
        pytest.param(" – ", " - ", "dashes", id="a hyphen for a dash"),
        pytest.param(" – ", "—", "dashes", id="a dash without spaces"),
        pytest.param("-", " ", "dashes", id="a space for a hyphen"),
        pytest.param(", ", " ", "punctuation", id="a comma less"),
        pytest.param(", “", "\n'", "line breaks, quotation marks, punctuation", id="several"),
    ],
)
def test_differences_have_names(recorded: str, found: str, kinds: str) -> None:
    assert ", ".join(differences(recorded, found)) == kinds
