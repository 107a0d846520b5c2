r"""BibTeX: a grammar that every program reads, and nothing in it that TeX takes for its own."""

from __future__ import annotations

import re
from itertools import accumulate

import pytest
from hypothesis import given

from countylines.output.citations.references import escape_for_tex
from tests.output.citations.made import citation, entry, passage, render_citation, saying
from tests.output.made import shown, texts

SET_BY = {
    r"\&": "&", r"\%": "%", r"\$": "$", r"\#": "#", r"\_": "_", r"{\textbackslash}": "\\",
    r"{\textbraceleft}": "{", r"{\textbraceright}": "}",
    r"{\textasciitilde}": "~", r"{\textasciicircum}": "^", r"{\textless}": "<", r"{\textgreater}": ">",
    r"{\textbar}": "|", r"{\textsterling}": "£", r"{\textquoteleft}": "‘", r"{\textquoteright}": "’",
    r"{\textasciigrave}": "`", r"{\ldots}": "…", '{"}': '"', "---": "—", "--": "–", "``": "“", "''": "”",
    "{}": "", "~": "\u00a0",
}  # fmt: skip
"""What TeX sets for what is typed, out of the manuals."""


def set_by_tex(typed: str) -> str:
    """Read what TeX would set; a special character that stands bare is no reading."""
    tokens = re.findall(rf"{'|'.join(map(re.escape, SET_BY))}|.", typed, re.DOTALL)
    assert not {token for token in tokens if token not in SET_BY} & set("&%$#_{}\\^")
    return "".join(SET_BY.get(token, token) for token in tokens)


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        pytest.param("A & B", r"A \& B", id="ampersand"),
        pytest.param("50% of #1_x", r"50\% of \#1\_x", id="per cent, number, underscore"),
        pytest.param("~b^c\\d", r"{\textasciitilde}b{\textasciicircum}c{\textbackslash}d", id="tilde, hat, backslash"),
        pytest.param("{a", r"{\textbraceleft}a", id="a brace alone, which an escape would leave unbalanced"),
        pytest.param("£250,000", r"{\textsterling}250,000", id="pounds"),
        pytest.param("$5", r"\$5", id="dollars"),
        pytest.param("7–13 — so", "7--13 --- so", id="dashes"),
        pytest.param("“they don’t”", "``they don{\\textquoteright}t''", id="curly marks"),
        pytest.param("‘county lines’", "{\\textquoteleft}county lines{\\textquoteright}", id="curly single marks"),
        pytest.param("Chiefs' \"x\"", "Chiefs' {\"}x{\"}", id="straight marks"),
        pytest.param("a--b ''c", "a-{}-b '{}'c", id="no mark out of two"),
        pytest.param("?`", "?{\\textasciigrave}", id="no Spanish mark"),
        pytest.param("”'", "''{}'", id="marks side by side"),
        pytest.param("-–", "-{}--", id="dashes side by side"),
        pytest.param("<<a>>", r"{\textless}{\textless}a{\textgreater}{\textgreater}", id="angles"),
        pytest.param("a\nb\tc", "a b c", id="line ends"),
        pytest.param("\x1b[31m", r"{\textbackslash}x1b[31m", id="an order to a terminal"),
        pytest.param("Zoë 漢", "Zoë 漢", id="letters stay"),
    ],
)  # fmt: skip
def test_texts_are_escaped_for_tex(text: str, typed: str) -> None:
    assert escape_for_tex(text) == typed


def test_plain_has_no_letter_beyond_ascii() -> None:
    assert escape_for_tex("漢 £ ’", plain=True) == r"{\textbackslash}u6f22 {\textsterling} {\textquoteright}"


@given(texts)
def test_tex_sets_every_character_of_a_text(text: str) -> None:
    assert set_by_tex(escape_for_tex(text)) == shown(text.replace("\r\n", "\n")).replace("\n", " ").replace("\t", " ")


def fields_of(written: str) -> dict[str, str]:
    """Read the fields of an entry by BibTeX's grammar: a value is a word, or all between braces that balance.

    A backslash before a brace makes no difference to BibTeX.
    """
    head, *lines, foot = written.removesuffix("\n").split("\n")
    assert re.fullmatch(r"@misc\{[a-z0-9.-]+,", head)
    assert foot == "}"
    fields = {}
    for line in lines:
        found = re.fullmatch(r"  (\w+) +=( \{.*\}| \w+),", line)
        assert found, line
        assert found[1] not in fields
        fields[found[1]] = found[2].strip()
        if found[2].startswith(" {"):
            steps = [{"{": 1, "}": -1}.get(mark, 0) for mark in found[2].strip()]
            depths = list(accumulate(steps))
            assert depths[-1] == 0 < min(depths[:-1])
    return fields


def test_an_entry_has_its_fields() -> None:
    written = render_citation(citation(entry(passage("more than 700 people"))), "bibtex")
    fields = fields_of(written)
    assert list(fields) == ["key", "title", "howpublished", "year", "month", "day", "url", "urldate", "note"]
    assert fields["title"] == "{{Held}}"  # twice, so that no style takes its capitals away
    assert (fields["year"], fields["month"], fields["day"]) == ("{2019}", "oct", "{18}")
    assert (fields["url"], fields["urldate"]) == ("{https://example.org/held}", "{2026-01-31}")
    assert fields["note"].startswith("{``more than 700 people'' (Arrests, paragraph 1).")


@given(texts)
def test_no_text_breaks_the_grammar(text: str) -> None:
    fields = fields_of(render_citation(saying(text), "bibtex"))
    assert list(fields) == ["key", "title", "howpublished", "year", "month", "day", "url", "urldate", "note"]


@pytest.mark.parametrize(
    ("url", "written"),
    [
        ("https://example.org/a?b=c%2Bd&e_f~g#h", "https://example.org/a?b=c%2Bd&e_f~g#h"),
        ("https://example.org/{a}\\", "https://example.org/%7Ba%7D%5C"),
        ("https://example.org/a b\n", "https://example.org/a%20b%0A"),
    ],
)
def test_only_an_address_that_would_break_the_entry_is_escaped(url: str, written: str) -> None:
    assert fields_of(render_citation(citation(entry(url=url)), "bibtex"))["url"] == f"{{{written}}}"
