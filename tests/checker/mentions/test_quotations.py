from __future__ import annotations

import pytest

from countylines.checker.mentions.quotations import find_quotations
from countylines.documents import read

ONE = [
    pytest.param("He said “it went well”.", ["it went well"], id="curly double"),
    pytest.param('He said "it went well".', ["it went well"], id="straight double"),
    pytest.param("He said ‘it went well’.", ["it went well"], id="curly single"),
    pytest.param("He said 'it went well'.", ["it went well"], id="straight single"),
    pytest.param("He said «it went well».", ["it went well"], id="guillemets"),
    pytest.param("He said „it went well“.", ["it went well"], id="low mark"),
    pytest.param("He said “it went well“.", ["it went well"], id="closed with an opening mark"),
    pytest.param('He said “it went well".', ["it went well"], id="curly, closed straight"),
    pytest.param("“It went well,” he said, “for us.”", ["It went well,", "for us."], id="split"),
    pytest.param("‘I don’t know’, he said.", ["I don’t know"], id="an apostrophe inside single marks"),
    pytest.param("'I don't know', he said.", ["I don't know"], id="straight apostrophes inside straight marks"),
    pytest.param("‘We wait ’til dawn,’ he said.", ["We wait ’til dawn,"], id="a clipped word inside"),
    pytest.param("‘We saw the 1990s’ gangs go,’ he said.", ["We saw the 1990s’ gangs go,"], id="the 1990s’"),
    pytest.param("‘The officers’ work was good,’ he said.", ["The officers’ work was good,"], id="a plural possessive"),
    pytest.param("'We told the boys' he said.", ["We told the boys"], id="closed after an s"),
    pytest.param(
        "‘We told the boys’ he said. ‘They left’ he said.", ["We told the boys", "They left"], id="two after s"
    ),
    pytest.param("‘We told the boys’ he said.\n\nThe gang’s’ end", ["We told the boys"], id="closed in its paragraph"),
    pytest.param('x"y" z', [], id="a mark after the first letter"),
    pytest.param('"It went well "', ["It went well "], id="a space before the closing mark"),
    pytest.param("the lads’ week and the girls’ week", [], id="possessives alone"),
    pytest.param("don’t, ’tis, rock ’n’ roll, the ’90s", [], id="apostrophes alone"),
    pytest.param("“He said ‘stop’ to them,” she said.", ["He said ‘stop’ to them,"], id="single inside double"),
    pytest.param("‘He said “stop” to them,’ she said.", ["He said “stop” to them,"], id="double inside single"),
    pytest.param("He said “it went well", ["it went well"], id="unclosed, to the end"),
    pytest.param("He said “it went well.\n\nMore on page 4.", ["it went well."], id="unclosed, to the empty line"),
    pytest.param('a 6\' 2" man and a 12" ruler', [], id="feet and inches"),
    pytest.param("“”, '' and ‘ ’", [], id="nothing inside"),
    pytest.param("''It went well'', and '''very''' well", [], id="straight marks in a row"),
    pytest.param(
        f"‘The lads’ {'day ' * 70}ended’ x", [f"The lads’ {'day ' * 70}ended"], id="a possessive, closed far on"
    ),
    pytest.param(f"‘The lads’ {'day ' * 80}ended’ x", ["The lads"], id="closed too far on to be a possessive"),
    pytest.param("(“it went well”)", ["it went well"], id="in brackets"),
    pytest.param("the plan—“it went well”—was his", ["it went well"], id="between dashes"),
    pytest.param("‘cuckooed’ addresses and “deal lines”", ["cuckooed", "deal lines"], id="terms"),
    pytest.param("", [], id="an empty text"),
    pytest.param("no marks at all", [], id="no marks"),
]


@pytest.mark.parametrize(("text", "words"), ONE)
def test_quotations_are_found(text: str, words: list[str]) -> None:
    found = find_quotations(text)
    assert [text[quotation.start : quotation.end] for quotation in found] == words
    assert all(len(quotation.pieces) == 1 for quotation in found)


def test_a_quotation_over_paragraphs_is_one() -> None:
    text = "She said: “One.\n\n“Two.\n\n“Three.” Then four."
    (quotation,) = find_quotations(text)
    assert [text[start:end] for start, end in quotation.pieces] == ["One.", "Two.", "Three."]


def test_a_quotation_over_paragraphs_in_single_marks_is_one() -> None:
    text = "She said: ‘One.\n\n‘Two.’ Then four."
    (quotation,) = find_quotations(text)
    assert [text[start:end] for start, end in quotation.pieces] == ["One.", "Two."]


def test_an_unclosed_quotation_does_not_swallow_the_next_paragraph() -> None:
    text = "She said “one.\n\nHe said “two”."
    assert [text[found.start : found.end] for found in find_quotations(text)] == ["one.", "two"]


def test_a_paragraph_without_a_mark_ends_it() -> None:
    text = "She said: “One.\n\nTwo.\n\n“Three.”"
    assert [text[found.start : found.end] for found in find_quotations(text)] == ["One.", "Three."]


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        pytest.param("> It went well.\n\nThe end.", "markdown", ["It went well."], id="a Markdown block"),
        pytest.param("> It went\n> well.\n", "markdown", ["It went well."], id="its lines"),
        pytest.param("<blockquote><p>It went well.</p></blockquote>", "html", ["It went well."], id="an HTML block"),
    ],
)
def test_a_block_quotation_is_one(text: str, kind: str, words: list[str]) -> None:
    prose = read(text, kind).text
    found = find_quotations(prose)
    assert [prose[one.start : one.end] for one in found] == words
    assert [one.is_block for one in found] == [True]


def test_marks_inside_a_block_are_what_counts() -> None:
    prose = read("> He said: “It went well.”\n", "markdown").text
    assert [(prose[one.start : one.end], one.is_block) for one in find_quotations(prose)] == [("It went well.", False)]


def test_a_q_element_is_a_quotation() -> None:
    prose = read("<p>He said <q>it went well</q>.</p>", "html").text
    assert [prose[one.start : one.end] for one in find_quotations(prose)] == ["it went well"]


@pytest.mark.parametrize("mark", ["“", "”", '"', "'", "‘", "’", "«", "“a ", '" "', "“\n\n"])
def test_ten_thousand_marks_are_an_ordinary_text(mark: str) -> None:
    found = find_quotations(mark * 10_000)
    assert all(quotation.start <= quotation.end for quotation in found)
