"""Where sources disagree, on the fact sheet: the question, the sides, and what decides it."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from countylines.export.page import FactSheet
from countylines.export.page.parts import make_details, make_section
from countylines.integrity.conflicts import Conflict, find_conflicts
from countylines.output.markup import Content, make_element
from countylines.output.table import Row
from countylines.output.views.conflicts import conflict_table


def section_of_conflicts(sheet: FactSheet) -> Element:
    """Return the section with the questions about the week; those about other weeks can be opened."""
    own = find_conflicts(sheet.dataset, sheet.week)
    known = {conflict.id for conflict in own}
    others = [conflict for conflict in find_conflicts(sheet.dataset) if conflict.id not in known]
    agreed = make_element("p", "The sources of this week agree.")
    content: list[Content] = [_cards(sheet, own) if own else agreed]
    if others:
        content.append(make_details("About other weeks", _cards(sheet, others), class_="off-paper"))
    return make_section("conflicts", "Where sources disagree", content)


def _cards(sheet: FactSheet, conflicts: Sequence[Conflict]) -> Element:
    rows = conflict_table(sheet.dataset, conflicts).rows
    cards = [_make_card(sheet, *pair) for pair in zip(conflicts, rows, strict=True)]
    return make_element("div", cards, class_="cards wide")


def _make_card(sheet: FactSheet, conflict: Conflict, row: Row) -> Element:
    sides = [make_element("li", line) for line in row.text("sides").split("\n")]
    classes = ["card", *([] if conflict.decided_by else ["open"])]
    if not conflict.is_recorded:  # the numbers of a figure that differ are on paper beside that figure
        classes.append("off-paper")
    return make_element(
        "article",
        make_element("h3", row.text("question")),
        make_element("ul", sides),
        [make_element("p", line, class_="decided") for line in row.text("decided_by").split("\n") if line],
        id=sheet.anchors["disagreement", conflict.id] if conflict.is_recorded else None,
        class_=" ".join(classes),
    )
