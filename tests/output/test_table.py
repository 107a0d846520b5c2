"""Fields and their data, rows and their words."""

from __future__ import annotations

from decimal import Decimal

import pytest

from countylines.output.table import (
    Answer,
    Column,
    Data,
    Field,
    Row,
    Table,
    as_words,
    data_of,
    declared_fields,
)
from countylines.record.nouns.figures import Measure
from countylines.record.nouns.people import Person
from tests.made import measure, person


@pytest.mark.parametrize(
    ("data", "words"),
    [
        pytest.param(None, "", id="nothing"),
        pytest.param("[sic]", "[sic]", id="a text"),
        pytest.param(True, "yes", id="true"),
        pytest.param(False, "no", id="false"),
        pytest.param(0, "0", id="nought"),
        pytest.param(Decimal("1E+6"), "1000000", id="a number without its exponent"),
        pytest.param(Decimal("26.8"), "26.8", id="a number with a point"),
        pytest.param((), "", id="an empty list"),
        pytest.param(("a", "b"), "a; b", id="a list"),
        pytest.param({"low": 1, "high": None}, "low: 1", id="an object, without what is null"),
        pytest.param(({"id": "a", "parts": ()}, {"id": "b", "best": 0}), "id: a; id: b, best: 0", id="objects"),
    ],
)
def test_words(data: Data, words: str) -> None:
    assert as_words(data) == words


def test_a_row_shows_its_words_or_else_its_data() -> None:
    row = Row({"best": ">700", "unit": "people", "sources": 3}, {"best": "more than 700", "unit": ""})
    assert [row.text(field) for field in ("best", "unit", "sources")] == ["more than 700", "", "3"]


def test_rows_share_a_section_by_their_heading_or_its_data() -> None:
    rows = [Row({"group": group}, {"group": words}) for group, words in (("a", "A"), ("a", "A"), ("a", ""), ("b", ""))]
    table = Table("figure", ("group",), (), tuple(rows), "group")
    assert list(table.sections()) == [("A", rows[:2]), ("", rows[2:3]), ("", rows[3:])]
    assert list(table._replace(heading=None).sections()) == [("", rows)]


def test_people_see_the_rows_for_them_or_only_the_fields_that_they_chose() -> None:
    programs, people = (Row({"a": "1", "b": "2"}),), (Row({"a": "one"}),)
    columns = (Column("a", "A", is_number=True),)
    table = Table("figure", ("a", "b"), columns, programs, "a", "b", title="Title", caption="Told.", is_pages=True)
    assert table.table_for_people() is table
    assert table._replace(shown=people).table_for_people() == table._replace(shown=people, rows=people)
    chosen = Table("figure", ("a", "b"), (Column("b", "b"), Column("a", "a", is_number=True)), programs)
    assert table._replace(shown=people).table_for_people(("b", "a")) == chosen
    assert table._replace(single=True).table_for_people(("b", "a")) == chosen._replace(single=True)


def test_chosen_ids_and_dates_are_data_and_not_indented() -> None:
    rows = (Row({"id": "hens", "label": "Hens"}, {"id": "The hens", "label": "hens"}, depth=1),)
    table = Table("figure", ("id", "label"), (Column("label", "Label"),), rows, exact=frozenset({"id"}))
    chosen = [table.table_for_people(fields).rows[0] for fields in (("id", "label"), ("label", "id"))]
    assert [(row.text("id"), row.text("label"), row.depth) for row in chosen] == [
        ("hens", "hens", 0),
        ("hens", "hens", 1),
    ]


def test_the_fields_of_a_record_are_those_that_its_class_declares() -> None:
    found = declared_fields(Measure, "part_of count")
    assert [(field.name, field.type, field.nullable) for field in found] == [
        ("part_of", "id", True),
        ("count", "flag", False),
    ]
    assert data_of(found, None, measure("arrests.women", "arrests")) == {"part_of": "arrests", "count": True}


def test_objects_inside_a_record_become_mappings() -> None:
    (posts,) = declared_fields(Person, "posts", thing=lambda row: row[0])
    assert (posts.type, posts.of) == ("objects", "post")
    assert data_of([posts], None, [person("Ann One", body="first")]) == {
        "posts": ({"title": "director", "organisation": "first"},)
    }


def test_a_field_finds_its_data_by_its_getter_or_its_name() -> None:
    fields = (
        Field("id", "id", "the measure"),
        Field("whole", "id", "the whole", get=lambda dataset, row: dataset[row.part_of]),
        *declared_fields(Measure, "label", thing=lambda row: row),
    )
    women = measure("arrests.women", "arrests", label="Women")
    assert Answer("measure", "A measure.", *fields).field_names == ("id", "whole", "label")
    assert data_of(fields, {"arrests": "all"}, women) == {"id": "arrests.women", "whole": "all", "label": "Women"}
