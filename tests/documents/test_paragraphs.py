"""Lines of plain text that are rows of a table: a label, a sign and a number."""

from __future__ import annotations

import pytest

from countylines.documents.document import read

LONG = "this led to many arrests in the whole of the country"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("arrests - 743\nweapons - 169", ["arrests | 743", "weapons | 169"], id="a hyphen"),
        pytest.param("arrests – 743\nweapons – 169", ["arrests | 743", "weapons | 169"], id="a dash"),
        pytest.param("arrests — 743\nweapons — 169", ["arrests | 743", "weapons | 169"], id="a long dash"),
        pytest.param("Arrests: 743\nWeapons: 169", ["Arrests | 743", "Weapons | 169"], id="a colon"),
        pytest.param(
            "arrests - more than 700\ncash - £183,976", ["arrests | more than 700", "cash | £183,976"], id="a hedge"
        ),
        pytest.param(
            "The week:\n\ndeal-lines - 49\nweapons - 169\n\nThat was all.",
            ["The week:", "deal-lines | 49", "weapons | 169", "That was all."],
            id="a hyphen within a label",
        ),
        pytest.param("arrests - 743", ["arrests - 743"], id="one line"),
        pytest.param("arrests-743\nweapons-169", ["arrests-743 weapons-169"], id="no space"),
        pytest.param("Kent - none of it\nEssex - all of it", ["Kent - none of it Essex - all of it"], id="no number"),
        pytest.param(
            f"{LONG} - 743\n{LONG} - 169", [f"{LONG} - 743 {LONG} - 169"], id="a line that is too long for a label"
        ),
    ],
)
def test_lines_with_a_label_and_a_number_are_rows(text: str, expected: list[str]) -> None:
    assert read(text, "text").text.split("\n\n") == expected
