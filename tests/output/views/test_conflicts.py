"""Conflicts as a table: each side with who says it, and what decides it."""

from __future__ import annotations

import re

from countylines.integrity.conflicts import find_conflicts
from countylines.output.table import Row
from countylines.output.views.conflicts import conflict_page, conflict_table
from countylines.record.dataset import Dataset
from tests.made import measure, observation, record
from tests.output.made import field_names


def row_of(dataset: Dataset, name: str) -> Row:
    (row,) = (row for row in conflict_table(dataset, find_conflicts(dataset)).rows if row.data["id"] == name)
    return row


def test_every_row_has_the_fields_of_a_conflict(dataset: Dataset) -> None:
    table = conflict_table(dataset, find_conflicts(dataset))
    assert table.fields == field_names("conflict")
    assert {tuple(row.data) for row in table.rows} == {table.fields}
    assert (table.heading, table.body) == ("question", "sides")


def test_a_decided_disagreement_of_the_record(dataset: Dataset) -> None:
    row = row_of(dataset, "2019-10-addresses")
    assert row.data["sides"] == (
        {
            "says": "655",
            "sources": (
                "london-economic-2019",
                "guardian-2019-10-18",
                "metro-2019-10-18",
                "north-west-evening-mail-2019",
                "bay-trust-radio-2019-10-18",
                "guernsey-press-2019-10-18",
            ),
        },
        {"says": "665", "sources": ("yorkshire-post-2019-10-18",)},
    )
    assert row.data["decided_by"] == "Six accounts print 655, and one prints 665."
    assert row.data["recorded"] is True
    assert row.text("sides").splitlines()[1] == "665: Yorkshire Post"
    assert row.text("decided_by") == "Decided: Six accounts print 655, and one prints 665."
    assert row.text("kind") == "value"


def test_an_undecided_conflict(dataset: Dataset) -> None:
    row = row_of(dataset, "2018-10-cash")
    assert row.data["decided_by"] is None
    assert row.text("decided_by") == "Undecided."


def test_a_computed_conflict_says_so() -> None:
    observations = [observation("axes", "bare", 5, source="a"), observation("axes", "bare", 6, source="b")]
    row = row_of(record(measures=[measure("axes")], observations=observations, disagreements=()), "2019-10/axes/value")
    assert row.data["recorded"] is False
    assert row.text("kind") == "value, found by comparing the sources"
    assert row.text("question") == "Axes (Week 2019-10): 5 or 6?"
    assert row.text("sides") == "5: A\n6: B"


def test_people_are_told_which_week_a_question_is_about(dataset: Dataset) -> None:
    assert row_of(dataset, "2018-10-cash").text("about") == "County lines week, October 2018"
    worked_out = row_of(dataset, "2018-10/arrests/value")
    assert worked_out.text("question") == "Arrests (County lines week, October 2018): 200 or more than 200?"
    assert worked_out.text("about") == ""
    ids = re.compile(r"\b\d{4}-\d{2}\b")
    rows = conflict_table(dataset, find_conflicts(dataset)).rows
    said = [row.text(field) for row in rows for field in ("question", "sides", "decided_by", "about")]
    assert [words for words in said if ids.search(words)] == []


def test_the_page_of_a_conflict_is_the_whole_of_it(dataset: Dataset) -> None:
    """Of the cash of October 2018, Yahoo has tens of thousands and the Daily Mail around £100,000."""
    (conflict,) = (one for one in find_conflicts(dataset) if one.id == "2018-10-cash")
    page = conflict_page(dataset, conflict)
    (row,) = page.rows
    assert (page.title, page.single) == ("How much cash was seized?", True)
    assert row.text("sides").splitlines() == [
        "tens of thousands of pounds: Yahoo News UK", "around £100,000: Daily Mail",
    ]  # fmt: skip
    assert (row.text("decided_by"), row.text("about")) == ("undecided", "2018-10/cash")


def test_a_side_names_each_publisher_once() -> None:
    observations = [
        observation("axes", "bare", 5, source="a"),
        observation("axes", "bare", 6, source="b", id="2019-10/axes/b"),
        observation("axes", "bare", 6, source="b", id="2019-10/axes/b/2"),
    ]
    row = row_of(record(measures=[measure("axes")], observations=observations, disagreements=()), "2019-10/axes/value")
    assert row.text("sides") == "5: A\n6: B"


def test_no_conflict_is_an_empty_table() -> None:
    dataset = record(disagreements=(), observations=(), datings=(), sums=(), measures=())
    assert conflict_table(dataset, find_conflicts(dataset)).rows == ()


def test_people_are_told_which_event_a_question_is_about(dataset: Dataset) -> None:
    assert "National County Lines Coordination Centre" in row_of(dataset, "nclcc-launch-month").text("about")


def test_in_brief_the_sides_of_a_question_stand_below_it_with_the_number_of_their_sources(dataset: Dataset) -> None:
    """Seven sources print 655 or 665: six of them 655."""
    brief = conflict_table(dataset, find_conflicts(dataset, "2019-10"), week="2019-10").brief
    assert brief is not None
    place = next(at for at, row in enumerate(brief.rows) if row.text("id") == "2019-10-addresses")
    question, sides = brief.rows[place : place + 2]
    assert question.text("question") == "Were 655 or 665 cuckooed addresses visited?"
    shown = [sides.text(column.field).replace("\u00a0", " ") for column in brief.columns]
    assert (shown, sides.depth, question.depth) == (["655 (6); 665 (1)", "", ""], 1, 0)


def test_in_brief_each_question_says_whether_it_is_decided(dataset: Dataset) -> None:
    conflicts = find_conflicts(dataset, "2019-10")
    brief = conflict_table(dataset, conflicts, week="2019-10").brief
    assert brief is not None
    assert [row.data["id"] for row in brief.rows if row.is_detail] == []
    said = {row.text("id"): (row.text("decided_by"), row.tones.get("decided_by")) for row in brief.rows}
    assert said["2019-10-addresses"] == ("decided", None)
    assert said["2019-10-lines"] == ("undecided", "differs")


def test_of_all_weeks_only_what_is_undecided_is_listed_in_brief(dataset: Dataset) -> None:
    conflicts = find_conflicts(dataset)
    brief = conflict_table(dataset, conflicts, week="all").brief
    assert brief is not None
    undecided = [conflict.id for conflict in conflicts if conflict.decided_by is None]
    assert [row.text("id") for row in brief.rows if not row.is_detail and not row.depth] == undecided
    assert sum(row.is_detail for row in brief.rows) == len(conflicts) - len(undecided)
    assert [column.field for column in brief.columns] == ["question", "id"]


def test_where_all_is_decided_all_is_listed_in_brief(dataset: Dataset) -> None:
    decided = [conflict for conflict in find_conflicts(dataset) if conflict.decided_by]
    brief = conflict_table(dataset, decided, week="all").brief
    assert brief is not None
    assert not any(row.is_detail for row in brief.rows)


def test_what_decides_a_conflict_is_not_told_as_its_author(dataset: Dataset) -> None:
    page = conflict_page(dataset, next(one for one in find_conflicts(dataset) if one.decided_by))
    assert "What decides it" in [column.title for column in page.columns]
