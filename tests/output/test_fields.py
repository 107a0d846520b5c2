"""Every answer has the fields that the one table of them promises, of the type that it promises."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

import pytest

from countylines.figures.compare import Comparison, find_comparisons
from countylines.figures.derived import find_derived
from countylines.figures.figure import figures_of_week
from countylines.integrity.conflicts import find_conflicts
from countylines.lookup.items import BUILT_NOUNS, ITEM_NOUNS
from countylines.lookup.lists import (
    find_claims,
    find_measures,
    find_moments,
    find_quotes,
    find_sources,
    find_speakers,
    find_topics,
)
from countylines.lookup.names import NAME_KINDS
from countylines.lookup.people import find_who
from countylines.output.answers import FIELDS
from countylines.output.table import Field, Table
from countylines.output.views.claims import claim_table
from countylines.output.views.compare import comparison_table, matrix_table
from countylines.output.views.conflicts import conflict_table
from countylines.output.views.figure_pages import add_derived_figures
from countylines.output.views.figures import figure_table
from countylines.output.views.findings import span_table
from countylines.output.views.glossary import term_table
from countylines.output.views.measures import measure_table
from countylines.output.views.pages import PAGES, join_pages, page_of
from countylines.output.views.quotes import quote_table, speaker_table, topic_table
from countylines.output.views.sources import source_table
from countylines.output.views.timeline import timeline_table
from countylines.output.views.who import who_table
from countylines.record.dataset import Dataset
from countylines.verify import verify_copy
from tests.made import record
from tests.output.made import field_names

KEYS_OF_A_FIGURE = (
    "id", "period", "measure", "label", "unit", "group", "part_of", "reported", "hedge", "value",
    "reported_by", "status", "best", "low", "low_included", "high", "high_included", "sources", "disagreeing",
    "asserted_by", "cautions",
)  # fmt: skip
"""As they are promised, in order."""

KEYS_OF_A_QUOTE = (
    "id", "speaker", "speaker_name", "post", "kind", "verbatim", "text", "statement", "topics", "source",
    "paragraph",
)  # fmt: skip
"""As they are promised, in order."""

DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
DAY = re.compile(r"\d{4}-\d\d-\d\d")

TYPES: dict[str, Callable[[Any], bool]] = {
    "text": lambda value: isinstance(value, str),
    "id": lambda value: isinstance(value, str) and value != "",
    "ids": lambda value: is_list(value) and all(isinstance(one, str) and one for one in value),
    "texts": lambda value: is_list(value) and all(isinstance(one, str) for one in value),
    "date": lambda value: isinstance(value, str) and bool(DATE.fullmatch(value)),
    "day": lambda value: isinstance(value, str) and bool(DAY.fullmatch(value)),
    "whole": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "number": lambda value: isinstance(value, int | float | Decimal) and not isinstance(value, bool),
    "flag": lambda value: isinstance(value, bool),
    "object": lambda value: isinstance(value, Mapping),
    "objects": lambda value: is_list(value) and all(isinstance(one, Mapping) for one in value),
}
"""What a value of each type is."""


def is_list(value: object) -> bool:
    """Tell whether JSON writes it as a list."""
    return isinstance(value, list | tuple)


def answers(dataset: Dataset) -> Iterator[Table]:
    """Give every answer that lists something; search has tests of its own."""
    weeks = [one.id for one in dataset.periods]
    yield figure_table(dataset, figures_of_week(dataset))
    yield figure_table(dataset, figures_of_week(dataset, week="all"))
    for week in weeks:
        table = figure_table(dataset, figures_of_week(dataset, week=week))
        yield add_derived_figures(dataset, table, find_derived(dataset, week))
    yield quote_table(dataset, find_quotes(dataset))
    yield speaker_table(dataset, find_speakers(dataset))
    yield topic_table(find_topics(dataset))
    yield claim_table(dataset, find_claims(dataset))
    yield who_table(dataset, find_who(dataset))
    yield term_table(dataset.terms)
    yield measure_table(find_measures(dataset))
    yield timeline_table(find_moments(dataset))
    yield source_table(dataset, find_sources(dataset))
    yield conflict_table(dataset, find_conflicts(dataset))
    yield span_table(verify_copy("", dataset).results if dataset.quotes else ())


def pages(dataset: Dataset) -> Iterator[Table]:
    """Give every page of every thing."""
    for figure in figures_of_week(dataset, week="all"):
        yield page_of(dataset, "figure", figure)
    for period in dataset.periods:
        for derived in find_derived(dataset, period.id):
            yield page_of(dataset, "derived", derived)
    for noun in ITEM_NOUNS:
        for one in dataset.read(NAME_KINDS[noun].file):
            yield page_of(dataset, noun, one)
    for conflict in find_conflicts(dataset):
        yield page_of(dataset, "conflict", conflict)


def wrong_fields(table: Table) -> list[str]:
    """List the fields of a table's rows that hold what they must not."""
    return [wrong for row in table.rows for wrong in wrong_in(table.noun, row.data)]


def wrong_in(noun: str, data: Mapping[str, Any]) -> Iterator[str]:
    """Say what is wrong with an object of a noun, and with the objects in it."""
    if tuple(data) != field_names(noun):
        yield f"{noun}: its fields are {', '.join(data)}"
        return
    for field in FIELDS[noun]:
        value = data[field.name]
        if not holds_what_it_says(field, value):
            yield f"{noun}: {field.name}: {value!r} is no {field.type}"
        elif field.of and value is not None:
            for one in value if field.type == "objects" else (value,):
                yield from wrong_in(field.of, one)


def holds_what_it_says(field: Field, value: object) -> bool:
    """Tell whether a value is of its field's type, or null where it may be."""
    return field.nullable if value is None else TYPES[field.type](value)


@pytest.mark.parametrize("made", [answers, pages], ids=["answers", "pages"])
def test_every_row_has_the_fields_of_its_noun(dataset: Dataset, made: Callable[[Dataset], Iterator[Table]]) -> None:
    for table in made(dataset):
        assert table.fields == field_names(table.noun)
        for row in table.rows:
            assert tuple(row.data) == table.fields
        assert wrong_fields(table) == []


@pytest.mark.parametrize("made", [answers, pages], ids=["answers", "pages"])
def test_people_are_shown_only_what_there_is(dataset: Dataset, made: Callable[[Dataset], Iterator[Table]]) -> None:
    for table in made(dataset):
        shown = {column.field for column in table.columns}
        shown.update(field for field in (table.heading, table.body) if field)
        assert shown <= set(table.fields)
        for row in table.rows:
            assert set(row.words) <= set(table.fields)
            assert all(isinstance(row.text(field), str) for field in table.fields)


@pytest.mark.parametrize("made", [comparison_table, matrix_table])
def test_a_row_of_a_comparison_has_its_fields(
    dataset: Dataset, made: Callable[[Dataset, Sequence[Comparison]], Table]
) -> None:
    every = [one.id for one in dataset.measures]
    table = made(dataset, find_comparisons(dataset, every, against="2019-10"))
    assert {tuple(row.data) for row in table.rows} == {field_names("comparison")}
    assert wrong_fields(table) == []


def test_an_empty_record_has_empty_answers() -> None:
    for table in answers(record(periods=())):
        assert table.fields == field_names(table.noun)
        assert table.rows == ()
        assert not table.single


def test_a_page_is_one_row(dataset: Dataset) -> None:
    for table in pages(dataset):
        assert table.single
        assert len(table.rows) == 1
        assert table.title


def test_several_pages_are_a_row_each_with_the_same_data(dataset: Dataset) -> None:
    single = [page_of(dataset, "figure", figure) for figure in figures_of_week(dataset, ["arrests"], week="2019-10")]
    table = join_pages(single)
    assert [row.data for row in table.rows] == [page.rows[0].data for page in single]
    assert [row.text(table.heading or "") for row in table.rows] == [page.title for page in single]
    assert (table.single, table.is_pages) == (False, True)
    assert wrong_fields(table) == []


def test_every_noun_has_a_page() -> None:
    assert sorted(PAGES) == sorted([*BUILT_NOUNS, *ITEM_NOUNS, "conflict"])


@pytest.mark.parametrize(
    ("noun", "promised", "more"),
    [
        pytest.param("figure", KEYS_OF_A_FIGURE, ("formula", "rank", "reason"), id="figure"),
        pytest.param("quote", KEYS_OF_A_QUOTE, ("titles",), id="quote"),
    ],
)
def test_promised_keys_come_first(noun: str, promised: tuple[str, ...], more: tuple[str, ...]) -> None:
    assert field_names(noun) == promised + more
    assert field_names(f"{noun} page")[: len(promised)] == promised


def test_fields_are_unique_and_each_has_a_meaning() -> None:
    for noun, fields in FIELDS.items():
        assert len({field.name for field in fields}) == len(fields), noun
        for field in fields:
            assert field.type in TYPES, f"{noun}: {field.name}"
            assert field.meaning, f"{noun}: {field.name}"


def test_what_objects_are_made_of_is_told() -> None:
    """All but the record in a search result, which has the fields of its own noun."""
    for noun, fields in FIELDS.items():
        for field in fields:
            assert field.of is None or (field.of in FIELDS and field.type in ("object", "objects"))
            if field.type in ("object", "objects") and (noun, field.name) != ("result", "record"):
                assert field.of, f"{noun}: {field.name}: name the noun whose fields its objects have"
