"""What a person sees on a terminal: all of it, no wider than the window, nothing that the terminal obeys."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from countylines.figures.interval import Interval
from countylines.output.formats import RenderOptions, render
from countylines.output.table import Bar, Column, Row, Table
from tests.output.made import UNSEEN, rows_of, shown, table_of, texts

COLOUR = re.compile(r"\x1b\[[0-9;]*m")
LAYOUTS: dict[str, dict[str, object]] = {
    "table": {},
    "page": {"heading": "a", "body": "b"},
    "sections": {"heading": "a"},
}
"""The ways to lay a table out; a single record is another."""


def visible(text: str) -> str:
    """Leave out what no ink is spent on."""
    return "".join(mark for mark in text if not mark.isspace())


def lines_too_wide(written: str, width: int) -> list[str]:
    """List the lines that do not fit the window; those with an address are left to it."""
    return [line for line in written.split("\n") if cell_len(line) > width and "://" not in line]


def rows_said(table: Table) -> str:
    """Join the words of a table in reading order, with whatever a terminal would obey shown instead."""
    return shown("".join(row.text(column.field) for row in table.rows for column in table.columns))


@settings(deadline=None)
@given(texts)
def test_at_200_every_mark_stands_in_order(text: str) -> None:
    written = render(table_of([[text]]), "table", RenderOptions(width=200, header=False))
    assert visible(written) == visible(shown(text))


@settings(deadline=None)
@given(texts, st.sampled_from([20, 60, 80]))
def test_a_single_column_is_only_folded(text: str, width: int) -> None:
    written = render(table_of([[text]]), "table", RenderOptions(width=width, header=False))
    assert visible(written) == visible(shown(text))


@pytest.mark.slow
@settings(max_examples=200, deadline=None)
@given(rows_of(), st.sampled_from([20, 30, 60, 80, 200]), st.sampled_from(sorted(LAYOUTS)), st.booleans())
def test_nothing_is_lost_and_no_line_is_too_wide(rows: list[list[str]], width: int, layout: str, colour: bool) -> None:
    table = table_of(rows, **LAYOUTS[layout])
    written = COLOUR.sub("", render(table, "table", RenderOptions(width=width, colour=colour, header=False)))
    assert lines_too_wide(written, width) == []
    if layout == "table":
        assert Counter(visible(rows_said(table))) <= Counter(visible(written))
    else:
        assert Counter(visible(shown("".join(row[1] for row in rows)))) <= Counter(visible(written))


@pytest.mark.slow
@settings(deadline=None)
@given(rows_of(width=12), st.sampled_from([20, 60, 80]))
def test_too_many_columns_for_the_window_become_cards(rows: list[list[str]], width: int) -> None:
    table = table_of(rows)
    written = render(table, "table", RenderOptions(width=width))
    assert lines_too_wide(written, width) == []
    assert Counter(visible(rows_said(table))) <= Counter(visible(written))


@settings(deadline=None)
@given(st.lists(texts, min_size=3, max_size=3), st.sampled_from([20, 60, 80, 200]))
def test_a_single_record(cells: list[str], width: int) -> None:
    table = table_of([cells], single=True, title="Title", caption="Caption")
    written = render(table, "table", RenderOptions(width=width))
    assert lines_too_wide(written, width) == []
    assert Counter(visible(rows_said(table))) <= Counter(visible(written))
    assert written.startswith("Title\n\n")
    assert written.endswith("\nCaption\n")


@settings(deadline=None)
@given(rows_of(), st.sampled_from(sorted(LAYOUTS)), st.booleans())
def test_no_control_character_comes_through(rows: list[list[str]], layout: str, colour: bool) -> None:
    written = render(
        table_of(rows, title=rows[0][0], caption=rows[0][1], **LAYOUTS[layout]), "table", RenderOptions(colour=colour)
    )
    assert UNSEEN.search(COLOUR.sub("", written)) is None
    assert colour or "\x1b" not in written


ADDRESS = "https://example.org/a-long/path_with/pieces-to-break-at?and=more"


@pytest.mark.parametrize("width", [20, 40, 60])
@pytest.mark.parametrize(
    ("cells", "layout"),
    [
        pytest.param(["1", ADDRESS], {"single": True}, id="a card"),
        pytest.param(["1", f"Ann, {ADDRESS}; {ADDRESS} (May)"], {"single": True}, id="in a text"),
        pytest.param([ADDRESS], {}, id="a column"),
        pytest.param(["1", ADDRESS], {}, id="the last column"),
        pytest.param([ADDRESS, "1"], {}, id="a column before another"),
        pytest.param(["a", ADDRESS], {"heading": "a", "body": "b"}, id="a body"),
    ],
)
def test_an_address_is_never_broken(cells: list[str], layout: dict[str, object], width: int) -> None:
    written = render(table_of([cells], **layout), "table", RenderOptions(width=width))
    assert written.count(ADDRESS) == "".join(cells).count(ADDRESS) + (layout.get("body") == "b")
    assert lines_too_wide(written, width) == []


def test_words_beside_the_last_column_keep_their_places() -> None:
    rows = [["one", ADDRESS], ["two", "b"]]
    lines = render(table_of(rows), "table", RenderOptions(width=40)).splitlines()[2:]
    assert [line.split() for line in lines] == rows
    assert len({line.index(cell) for line, (_, cell) in zip(lines, rows, strict=True)}) == 1


@pytest.mark.parametrize("text", ["[sic]", "[red]x[/red]", "[/x]", "[e]", ":smile:", "https://example.org/[a]"])
@pytest.mark.parametrize("colour", [True, False], ids=["colour", "no colour"])
def test_nothing_is_markup(text: str, colour: bool) -> None:
    for name, layout in LAYOUTS.items():
        table = table_of([["1", text, text]], title=text, caption=text, **layout)
        written = COLOUR.sub("", render(table, "table", RenderOptions(colour=colour)))
        assert written.count(text) == (5 if name == "page" else 4), "title, cells (the body twice), caption"


def test_colour_only_when_asked_for() -> None:
    table = table_of([["1", "2"]], title="Title")
    assert "\x1b[1mTitle" in render(table, "table", RenderOptions(colour=True))
    assert "\x1b" not in render(table, "table", RenderOptions(colour=False))


@pytest.mark.parametrize("name", ["COLUMNS", "FORCE_COLOR", "NO_COLOR", "TERM", "TTY_COMPATIBLE"])
def test_options_decide_on_colour_and_no_variable(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    table = table_of([["1", "a b " * 40]], title="Title")
    looks = [RenderOptions(width=60, colour=colour) for colour in (True, False)]
    before = [render(table, "table", options) for options in looks]
    monkeypatch.setenv(name, "dumb" if name == "TERM" else "30")
    assert [render(table, "table", options) for options in looks] == before


@pytest.mark.parametrize("width", [20, 23, 60])
def test_wide_characters_take_two_cells(width: int) -> None:
    """Measured here by what Unicode says of each character, not by what draws them."""
    text = "\u6f22\u5b57" * 40
    written = render(table_of([["1", text, text]]), "table", RenderOptions(width=width))
    for line in written.split("\n"):
        assert sum(2 if unicodedata.east_asian_width(mark) == "W" else 1 for mark in line) <= width
    assert written.count("\u6f22") == written.count("\u5b57") == 80


def test_columns_line_up_beside_wide_characters() -> None:
    table = table_of([["\u6f22\u5b57", "x"], ["abcd", "x"], ["", "x"]])
    flat = table._replace(rows=tuple(row._replace(depth=0) for row in table.rows))
    assert render(flat, "table", RenderOptions(header=False)) == "\u6f22\u5b57  x\nabcd  x\n      x\n"


def test_a_table() -> None:
    rows = (
        Row({"label": "Arrests", "group": "arrests", "sources": 3}, {"group": ""}),
        Row({"label": "women", "group": "arrests", "sources": 12}, {"group": ""}, 1),
        Row({"label": "Cash", "group": "cash", "sources": 1}, {"group": ""}),
        Row({"label": "Cash", "group": "cash", "sources": 1}, {"group": "Four weeks"}),
    )
    columns = (Column("label", "Measure"), Column("sources", "Sources", is_number=True))
    table = Table("figure", ("label", "group", "sources"), columns, rows, "group", title="A week", caption="Told.")
    assert render(table, "table", RenderOptions()).split("\n") == [
        "A week",
        "",
        "Measure  Sources",
        "─" * 16,
        "Arrests        3",
        "  women       12",
        "",
        "Cash           1",
        "",
        "Four weeks",
        "Cash           1",
        "",
        "Told.",
        "",
    ]
    assert render(table, "table", RenderOptions(header=False)).split("\n")[:3] == ["A week", "", "Arrests        3"]


def test_a_page() -> None:
    rows = (
        Row({"who": "Ann", "said": "Yes.", "id": "one-01", "basis": "Heard."}),
        Row({"who": "Ann", "said": "No.", "id": "one-02", "basis": ""}),
        Row({"who": "Bob", "said": "Well.", "id": "two-01", "basis": None}),
    )
    columns = (Column("basis", "Basis", own_line=True), Column("who", "Who"), Column("id", "Id"))
    table = Table("quote", ("who", "said", "id", "basis"), columns, rows, "who", "said")
    assert render(table, "table", RenderOptions()).split("\n") == [
        "Ann", "  Yes.", "  Heard.", "  Ann · one-01", "", "  No.", "  Ann · one-02", "",
        "Bob", "  Well.", "  Bob · two-01", "",
    ]  # fmt: skip


def test_what_wants_a_line_of_its_own_ends_the_one_before() -> None:
    row = Row({"said": "Yes.", "id": "one-01", "kind": "direct", "basis": "Heard.", "note": "Twice."})
    own = Column("basis", "Basis", own_line=True)
    columns = (Column("id", "Id"), Column("kind", "Kind"), own, Column("note", "Note"))
    table = Table("quote", ("said", "id", "kind", "basis", "note"), columns, (row,), None, "said")
    assert render(table, "table", RenderOptions()) == "  Yes.\n  one-01 · direct\n  Heard.\n  Twice.\n"


@pytest.mark.parametrize(
    ("width", "expected"),
    [
        pytest.param(
            60,
            [
                "All the people of the whole long street   more than  1 of 12",
                "and of its side-streets                  £1,000,000  differs",
            ],
            id="in a narrow window",
        ),
        pytest.param(
            80,
            [
                "All the people of the whole long street    more than £1,000,000  1 of 12 differs",
                "and of its side-streets",
            ],
            id="in a window of 80",
        ),
    ],
)
def test_in_a_narrow_window_numbers_are_folded_before_words(width: int, expected: list[str]) -> None:
    """A comparison, and what a number is some of, stay on one line; of 60 cells that leaves 39 to the words."""
    columns = (Column("a", "A"), Column("b", "B", is_number=True), Column("c", "C", is_number=True))
    words = {"a": "All the people of the whole long street and of its side-streets", "b": "more than £1,000,000"}
    table = Table("measure", ("a", "b", "c"), columns, (Row({**words, "c": "1 of 12 differs"}),))
    assert render(table, "table", RenderOptions(width=width)).splitlines()[2:] == expected


def test_chosen_fields_are_columns_without_title_or_caption() -> None:
    table = table_of([["1", "2"]], heading="a", body="b", title="Title", caption="Caption")
    assert render(table, "table", RenderOptions(fields=("b", "a"))) == "b  a\n────\n2  1\n"


def test_empty_fields_have_no_line_on_a_card() -> None:
    table = table_of([["1", None, "a\nb"]], single=True)
    assert render(table, "table", RenderOptions()) == "A  1\nC  a\n   b\n"


def test_cards_of_parts_are_indented_up_to_a_quarter_of_the_window() -> None:
    """Four columns of eight letters do not fit into 20; the second row is a part of the first, and so on."""
    table = table_of([["Saturday"] * 4] * 4)
    written = render(table, "table", RenderOptions(width=20)).split("\n\n")
    indents = (0, 2, 4, 5)
    assert [card.splitlines() for card in written] == [
        [f"{' ' * indent}{title}  Saturday" for title in "ABCD"] for indent in indents
    ]


def test_tones_are_styles_and_links_are_addresses_where_the_terminal_has_them() -> None:
    row = Row({"a": "743", "b": "12"}, tones={"b": "differs"}, links={"b": "https://example.org/[a] b"})
    columns = (Column("a", "A", tone="best"), Column("b", "B"))
    table = Table("figure", ("a", "b"), columns, (row,))
    plain, coloured, linked = (
        render(table, "table", RenderOptions(colour=colour, links=links))
        for colour, links in ((False, True), (True, False), (True, True))
    )
    assert "\x1b" not in plain
    assert "\x1b[1m743" in coloured
    assert "\x1b[35m12" in coloured
    assert "example.org" not in coloured
    assert re.search("\x1b]8;id=[0-9]+;https://example.org/%5Ba%5D%20b\x1b\\\\", linked)


def test_a_link_is_found_in_a_folded_line_of_small_print() -> None:
    row = Row(
        {"said": "Yes.", "id": "one-01", "source": "The Daily Echo (copy)"}, links={"source": "https://a.example/"}
    )
    columns = (Column("id", "Id"), Column("source", "Source"))
    table = Table("quote", ("said", "id", "source"), columns, (row,), None, "said")
    written = COLOUR.sub("", render(table, "table", RenderOptions(width=22, colour=True, links=True)))
    assert re.findall("https://a.example/\x1b\\\\(.*?)\x1b]8;;", written) == ["The Daily", "Echo (copy)"]


def test_a_link_cannot_end_its_own_escape_sequence() -> None:
    row = Row({"a": "here"}, links={"a": "https://example.org/\x07\x1b\\\u202e"})
    written = render(
        Table("source", ("a",), (Column("a", "A"),), (row,)), "table", RenderOptions(colour=True, links=True)
    )
    assert "https://example.org/%07%1B%5C%E2%80%AE\x1b\\" in written


BRIEF = RenderOptions(brief=True)


def test_a_brief_answer_leaves_out_details_and_says_how_many() -> None:
    rows = (Row({"a": "Weapons"}), Row({"a": "axes"}, is_detail=True), Row({"a": "swords"}, is_detail=True))
    table = Table("figure", ("a",), (Column("a", "A"),), rows, caption="Told.", omission="Without {}: --all.")
    assert render(table, "table", BRIEF).splitlines() == ["A", "───────", "Weapons", "", "Told. Without 2: --all."]
    assert "swords" in render(table, "table", RenderOptions())
    assert "swords" in render(table, "table", BRIEF._replace(fields=("a",)))
    assert "Without" not in render(table, "table", RenderOptions())


def test_a_brief_table_takes_the_place_of_the_other_unless_fields_are_chosen() -> None:
    whole = Table("figure page", ("a",), (Column("a", "A"),), (Row({"a": "all of it"}),), single=True)
    table = whole._replace(brief=whole._replace(rows=(Row({"a": "all of it"}, {"a": "some"}),)))
    assert render(table, "table", BRIEF) == "A  some\n"
    assert "all of it" in render(table, "table", RenderOptions())
    assert "all of it" in render(table, "table", BRIEF._replace(fields=("a",)))


@pytest.mark.parametrize(("width", "lines"), [(60, 3), (79, 3), (80, 2), (120, 2)])
def test_a_headline_takes_two_lines_or_three_in_a_narrow_window(width: int, lines: int) -> None:
    phrases = tuple(f"{place}00 things of the sort called {'x' * 20}" for place in range(1, 10))
    table = table_of([["1"]], title="A week", headline=phrases)
    headline = render(table, "table", RenderOptions(width=width)).split("\n\n")[0].split("\n")[1:]
    assert len(headline) == lines
    assert " ".join(headline).endswith("x.")


def test_a_short_headline_is_one_sentence() -> None:
    table = table_of([["1"]], title="A week", headline=("743 arrested", "169 weapons", "Cash: disputed"))
    assert "A week\n743 arrested, 169 weapons and Cash: disputed.\n\n" in render(table, "table", RenderOptions())


def test_a_wide_window_shows_how_a_measure_went_in_all_weeks() -> None:
    bars = [Bar(Interval.exactly(1)), None, Bar(Interval.exactly(8))]
    rows = (Row({"a": "men"}), Row({"a": "dogs"}))
    columns = (Column("a", "A"),)
    table = Table(
        "figure", ("a",), columns, rows, trend=lambda row: bars if row is rows[0] else [], trend_title="2018 to 2019"
    )
    assert render(table, "table", RenderOptions(width=100)).splitlines() == [
        "A     2018 to 2019", "─" * 18, "men   ▂ █", "dogs",
    ]  # fmt: skip
    assert "█" not in render(table, "table", RenderOptions(width=99))
    assert render(table, "table", RenderOptions(width=100, plain=True)).isascii()


def test_a_bar_stands_beside_words_that_leave_it_eight_cells() -> None:
    columns = (Column("a", "A"), Column("b", "B", is_bar=True))
    table = Table("figure", ("a",), columns, (Row({"a": "x" * 10}, bar=Bar(Interval.exactly(1))),))
    written = render(table, "table", RenderOptions(width=20, header=False))
    assert written.startswith(f"{'x' * 10}  █")


def test_nothing_found_is_nothing() -> None:
    assert render(table_of([], title="Title"), "table", RenderOptions()) == ""


def test_the_work_grows_with_the_text() -> None:
    """A column gives way at once, not cell by cell."""
    text = "x" * 300_000
    written = render(table_of([["1", text]]), "table", RenderOptions(width=80, header=False))
    assert written.count("x") == len(text)


@settings(deadline=None)
@given(rows_of(), st.sampled_from(sorted(LAYOUTS)), st.booleans())
def test_plain_is_ascii(rows: list[list[str]], layout: str, single: bool) -> None:
    table = table_of(rows[:1] if single else rows, single=single, title="\u00e9", caption="\u2211", **LAYOUTS[layout])
    assert render(table, "table", RenderOptions(plain=True)).isascii()


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        pytest.param("\N{POUND SIGN}1,000", "GBP 1,000", id="pounds"),
        pytest.param("\u2018a\u2019 \u201cb\u201d", "'a' \"b\"", id="marks"),
        pytest.param("7\N{EN DASH}13", "7-13", id="a dash"),
        pytest.param("\u2211", "\\u2211", id="no likeness"),
    ],
)
def test_plain_writes_a_likeness(text: str, plain: str) -> None:
    assert render(table_of([[text]]), "table", RenderOptions(plain=True, header=False)) == f"{plain}\n"
