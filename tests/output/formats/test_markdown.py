"""Markdown: text is never taken for markup, and can be read back."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from countylines.output.formats import RenderOptions, render
from countylines.output.formats.markdown import escape_markdown
from countylines.output.table import Column, Row, Table
from tests.output.made import UNSEEN, rows_of, shown, table_of, texts

PUNCTUATION = re.escape("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")


def read_text(written: str) -> str:
    """Undo what Markdown itself undoes: escapes, links, line breaks and the one entity."""
    return re.sub(
        rf"\\([{PUNCTUATION}])|<(https?://[^<> ]+)>|<br>|&#32;",
        lambda match: match[1] or match[2] or {"<br>": "\n", "&#32;": " "}[match[0]],
        written,
    )


def read_grid(written: str) -> list[list[str]]:
    """Read a table as GitHub does: cells end at pipes without a backslash before them."""
    lines = written.removesuffix("\n").split("\n")
    return [[read_text(cell) for cell in split_at_pipes(line)] for line in lines]


def split_at_pipes(line: str) -> list[str]:
    """Split a line of a table into its cells, without the one space at either side of each."""
    found = re.findall(r"((?:\\.|[^\\|])*)\|", line)
    return [cell[1:-1] for cell in found[1:]]


@given(rows_of())
def test_every_cell_reads_back(rows: list[list[str]]) -> None:
    table = table_of(rows)._replace(rows=tuple(row._replace(depth=0) for row in table_of(rows).rows))
    written = render(table, "md", RenderOptions())
    heads, rule, *lines = read_grid(written)
    assert (heads, rule) == (["A", "B", "C"], ["---", "---", "---"])
    assert lines == [[shown(cell).replace("\t", " ") for cell in row] for row in rows]


@given(texts)
def test_no_raw_control_character_and_no_bare_pipe(text: str) -> None:
    written = escape_markdown(text)
    assert UNSEEN.search(written) is None
    assert "\n" not in written
    assert re.search(r"(?<!\\)(?:\\\\)*\|", re.sub(r"\\\|", "", written)) is None
    assert read_text(written) == shown(text).replace("\t", " ")


@pytest.mark.parametrize(
    ("text", "written"),
    [
        pytest.param("[sic]", "[sic]", id="brackets alone are no link"),
        pytest.param("[/x] [e]", "[/x] [e]", id="nor tags of anybody's"),
        pytest.param(":smile:", ":smile:", id="nor are these"),
        pytest.param("[x](y)", "[x\\](y)", id="a link"),
        pytest.param("[x]: y", "[x\\]: y", id="the target of a link"),
        pytest.param("*a* _b_ `c` ~d~", "\\*a\\* \\_b\\_ \\`c\\` \\~d\\~", id="emphasis and code"),
        pytest.param("<b>", "\\<b\\>", id="a tag"),
        pytest.param("a | b", "a \\| b", id="a pipe"),
        pytest.param("a\\|b", "a\\\\\\|b", id="an escaped pipe"),
        pytest.param("R&D &amp; &#32;", "R&D \\&amp; \\&#32;", id="entities, but no ampersand"),
        pytest.param("# one", "\\# one", id="a heading"),
        pytest.param("C #", "C \\#", id="the end of a heading"),
        pytest.param("no #1", "no #1", id="a number sign within"),
        pytest.param("- one", "\\- one", id="a list"),
        pytest.param("+ one", "\\+ one", id="another list"),
        pytest.param("1. one", "1\\. one", id="a numbered list"),
        pytest.param("12) one", "12\\) one", id="another numbered list"),
        pytest.param("1.5 kg", "1.5 kg", id="a number"),
        pytest.param("    code", "&#32;   code", id="an indented block"),
        pytest.param("a\nb", "a<br>b", id="a line end"),
        pytest.param("\x1b[31m", "\\\\x1b[31m", id="a colour"),
    ],
)
def test_escapes(text: str, written: str) -> None:
    assert escape_markdown(text) == written


def links_of(written: str) -> list[str]:
    """Return where the links of a text lead, as CommonMark reads it (markdown-it comes with Rich)."""
    tokens = [token for block in MarkdownIt("commonmark").parse(written) for token in block.children or ()]
    return [str(token.attrs["href"]) for token in tokens if token.type == "link_open"]


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/a_b?utm_source=c_d&e=_f_",
        "http://example.org/*a*~b~",
        "https://example.org/wiki/A_(b)",
        "https://example.org/a(b",
        "https://example.org/a_b.",
        "https://example.org/100%25",
    ],
)
def test_an_address_is_a_link_that_leads_there(address: str) -> None:
    table = table_of([[address, f"Ann, {address}", f"{address} (1 May)"]], single=True)
    for plain in (False, True):
        first, *within = links_of(render(table, "md", RenderOptions(plain=plain)))
        assert first == address
        assert set(within) <= {address, address.removesuffix("."), address.removesuffix("(b")}
        assert len(within) == 2


@pytest.mark.parametrize(
    ("text", "written"),
    [
        pytest.param("(https://a.org/b_c)", "(<https://a.org/b_c>)", id="in brackets"),
        pytest.param("https://a.org/b, c_d.", "<https://a.org/b>, c\\_d.", id="in a sentence"),
        pytest.param("“https://a.org/b_”", "“<https://a.org/b_>”", id="in quotation marks"),
        pytest.param("https://a.org/|b<c>[d]", "<https://a.org/%7Cb%3Cc%3E%5Bd%5D>", id="with markup"),
        pytest.param("x https://a.org/|b", "x <https://a.org/>\\|b", id="before a pipe"),
        pytest.param("https:// a", "https:// a", id="no host"),
    ],
)
def test_links_in_texts(text: str, written: str) -> None:
    assert escape_markdown(text, links=True) == written


def test_an_address_that_is_not_ascii_leads_there_in_ascii_too() -> None:
    table = table_of([["https://example.org/caf\u00e9", "a"]])
    assert "<https://example.org/caf%C3%A9>" in render(table, "md", RenderOptions(plain=True))


@pytest.fixture
def page() -> Table:
    """Give three records to be read one after the other, two of them under one heading."""
    rows = (
        Row({"who": "Ann | One", "said": "*Yes*.", "id": "one-01"}),
        Row({"who": "Ann | One", "said": "No.\nNo.", "id": "one-02"}),
        Row({"who": "Bob", "said": "[sic]", "id": "two-01"}, {"said": "“[sic]”"}),
    )
    fields = ("who", "said", "id")
    return Table("quote", fields, (Column("id", "Id"),), rows, "who", "said", title="Said", caption="So they say.")


def test_a_page(page: Table) -> None:
    assert render(page, "md", RenderOptions()).split("\n\n") == [
        "## Said", "### Ann \\| One", "\\*Yes\\*.", "one-01", "No.<br>No.", "one-02",
        "### Bob", "“[sic]”", "two-01", "So they say.\n",
    ]  # fmt: skip


def test_chosen_fields_make_a_table(page: Table) -> None:
    assert render(page, "md", RenderOptions(fields=("id", "who"))).split("\n")[:3] == [
        "| id | who |",
        "| --- | --- |",
        "| one-01 | Ann \\| One |",
    ]


def test_headings_depth_and_numbers_in_a_table() -> None:
    rows = (
        Row({"label": "Arrests", "group": "One", "sources": 3}),
        Row({"label": "women", "group": "One", "sources": 2}, {}, 1),
        Row({"label": "Cash", "group": "Two", "sources": 1}),
    )
    columns = (Column("label", "Measure"), Column("sources", "Sources", is_number=True))
    table = Table("figure", ("label", "group", "sources"), columns, rows, heading="group")
    assert render(table, "md", RenderOptions()).split("\n") == [
        "| Measure | Sources |",
        "| --- | ---: |",
        "| **One** |  |",
        "| Arrests | 3 |",
        "| &emsp;women | 2 |",
        "| **Two** |  |",
        "| Cash | 1 |",
        "",
    ]
    assert render(table, "md", RenderOptions(header=False)).startswith("| **One** |  |\n| Arrests | 3 |\n")


def test_a_chosen_id_is_not_indented_but_a_chosen_label_is() -> None:
    """An id is copied; the label "women" says what it is by what stands above it."""
    row = Row({"id": "arrests.women", "label": "Arrests: women"}, {"label": "women"}, 1)
    table = Table("figure", ("id", "label"), (Column("label", "Measure"),), (row,))
    assert "| arrests.women | women |" in render(table, "md", RenderOptions(fields=("id", "label")))
    assert "| &emsp;women | arrests.women |" in render(table, "md", RenderOptions(fields=("label", "id")))


def test_a_single_record_is_a_list_of_its_non_empty_fields() -> None:
    table = table_of([["1", "", "a\nb"]], single=True, title="One | thing")
    assert render(table, "md", RenderOptions()) == "## One \\| thing\n\n- **A**: 1\n- **C**: a<br>b\n"
    assert render(table, "md", RenderOptions(header=False)) == "- **A**: 1\n- **C**: a<br>b\n"
    assert render(table, "md", RenderOptions(fields=("a",))) == "- **a**: 1\n"


def test_nothing_found_is_the_head_of_the_table() -> None:
    assert render(table_of([], caption="Caption"), "md", RenderOptions()) == "| A | B |\n| --- | --- |\n"
    assert render(table_of([]), "md", RenderOptions(header=False)) == ""


@given(rows_of(), st.sampled_from([{}, {"heading": "a", "body": "b"}, {"heading": "a"}]))
def test_plain_is_ascii(rows: list[list[str]], layout: dict[str, str]) -> None:
    assert render(table_of(rows, **layout), "md", RenderOptions(plain=True)).isascii()


def test_plain_keeps_what_was_said() -> None:
    table = table_of([["\N{POUND SIGN}1 \N{LEFT DOUBLE QUOTATION MARK}a\N{RIGHT DOUBLE QUOTATION MARK}"]])
    assert render(table, "md", RenderOptions(plain=True)).split("\n")[2] == '| GBP 1 "a" |'


def test_a_page_without_rows_is_empty() -> None:
    assert render(table_of([], heading="a", body="b", caption="Caption"), "md", RenderOptions()) == ""
