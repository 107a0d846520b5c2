"""Reading drafts: the prose is complete, and every character maps back to its place in the file."""

from __future__ import annotations

import codecs
import pickle
import re
from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from countylines.documents import UndecodableDraft, decode, kind_of, read
from countylines.documents.document import PARAGRAPH_BREAK, QUOTE_END, QUOTE_START, Document, Suppression
from countylines.documents.wikitext import is_wikitext

DOCUMENT_KINDS = ("markdown", "html", "text")
LQ, RQ, DASH, NARROW = "\u2018", "\u2019", "\u2013", "\u202f"

MARKDOWN = [
    pytest.param("**655** cuckooed", "655 cuckooed", id="strong"),
    pytest.param("*655* __men__ ***all***", "655 men all", id="emphasis"),
    pytest.param("6<b>55</b> addresses", "655 addresses", id="tag inside a number"),
    pytest.param("deal_line_map 2 * 3 * 4", "deal_line_map 2 * 3 * 4", id="no emphasis"),
    pytest.param("f***ing **open, 743*", "f***ing open, 743", id="asterisks in a word, and at an edge"),
    pytest.param("a [link](http://a.b/743 'T') b", "a link b", id="link"),
    pytest.param("a [two (2)](<x y> (T)) b", "a two (2) b", id="link, other writings"),
    pytest.param("[a [b] c](d)", "a [b] c", id="brackets in a link"),
    pytest.param("x ![743 held](7.png) y", "x\n\n743 held\n\ny", id="image"),
    pytest.param("[![held](a.png)](http://x)", "held", id="image in a link"),
    pytest.param("[one][r] [R][] [7][8]\n\n[r]: http://x.y 'T'\n", "one R [7][8]", id="reference links"),
    pytest.param("655[^1] men\n\n[^1]: Of all.", "655 men\n\nOf all.", id="footnote"),
    pytest.param("[Smith]: We did it.", "[Smith]: We did it.", id="no definition"),
    pytest.param("see <https://a.b/743> or <a@b.cd>", "see or", id="autolinks"),
    pytest.param("(https://a.b/743_x?y=1), www.a.b/2.", "(), .", id="bare addresses"),
    pytest.param("## Head ##\nmore\nthan\n===\nlast", "Head\n\nmore than\n\nlast", id="headings"),
    pytest.param("a\n\n---\n\n* * *\nb", "a\n\nb", id="thematic breaks"),
    pytest.param("- a\n- b\n  c\n\n1. d\n2. e\n+ [x] f", "a\n\nb c\n\nd\n\ne\n\nf", id="lists"),
    pytest.param("**Arrests:** 743\n**Guns:** 12\n", "Arrests | 743\n\nGuns | 12", id="labels and numbers"),
    pytest.param(
        "> **Arrests:** 743\n> **Guns:** 12", "\ue000Arrests | 743\ue001\n\n\ue000Guns | 12\ue001", id="quoted labels"
    ),
    pytest.param("more than\n743. They", "more than 743. They", id="a wrapped number is no item"),
    pytest.param("655. They", "655. They", id="a long number is no item"),
    pytest.param("a\n\n    743 b\n\t\n    d\n\nc", "a\n\nc", id="indented code"),
    pytest.param("1. a\n\n    743 b\n\n    c", "a\n\n743 b\n\nc", id="paragraphs of an item"),
    pytest.param("1. a\n\nb\n\n    743", "a\n\nb", id="indented code after a list"),
    pytest.param("a\n\n    b,c\n    d,743\n\ne", "a\n\nb | c\n\nd | 743\n\ne", id="a table in indented code"),
    pytest.param(
        "a\n\n    held   743\n    men    652\n", "a\n\nheld | 743\n\nmen | 652", id="columns in indented code"
    ),
    pytest.param("a\n```csv\nb,c\nd,743\n```\ne", "a\n\nb | c\n\nd | 743\n\ne", id="a table in a fence"),
    pytest.param("~~~\nheld   743\nmen    652\n~~~\nb", "held | 743\n\nmen | 652\n\nb", id="columns in a fence"),
    pytest.param("```\nb,c\nd,743\nheld()\n```\ne", "e", id="a fence with a line that is no row"),
    pytest.param("```\nb,c\nd,743\n\nto the end", "", id="a table in a fence that nothing closes"),
    pytest.param("a:\n- b\n\n    743", "a:\n\nb\n\n743", id="a paragraph of an item of a list below text"),
    pytest.param("x[^1]\n\n[^1]: a\n\n    743", "x\n\na\n\n743", id="a paragraph of a note"),
    pytest.param("a\n    743 b", "a 743 b", id="indented in a paragraph"),
    pytest.param("a\n```py\n743\n\n> ``\n```\nb", "a\n\nb", id="fence"),
    pytest.param("~~~~\n743\n~~~\n~~~~\nb\n```\nto the end", "b", id="fences, longer and unclosed"),
    pytest.param("> ```\n> 743\n> ```\nb", "b", id="fence in a block quotation"),
    pytest.param("a `743` b ``74`` c `d", "a b c `d", id="inline code"),
    pytest.param("a ` b\n\nc ` d", "a ` b\n\nc ` d", id="backticks of two paragraphs"),
    pytest.param("a\\`b\\` \\*c\\* \\[d](e) \\q", "a`b` *c* [d](e) \\q", id="escapes"),
    pytest.param("a  \nb\\\nc", "a b c", id="hard line ends"),
    pytest.param("---\nlayout: 743\n---\nBody", "Body", id="front matter"),
    pytest.param(
        '---\ntitle: "743: a *week*"\nweight: 9\ndescription: Held\n---\nBody',
        "743: a week\n\nHeld\n\nBody",
        id="its title",
    ),
    pytest.param("---\nsummary: >-\n  743\n  held\nn: 9\n---\nBody", "743 held\n\nBody", id="in folded lines"),
    pytest.param('---\ntitle: "743\n  held"\nn: 9\n---\nBody', "743 held\n\nBody", id="in two lines"),
    pytest.param("---\ntitle:\n  n: 9\n---\nBody", "Body", id="no words of its own"),
    pytest.param("+++\nTitle = '743'\n+++\nBody", "743\n\nBody", id="its title, plus signs"),
    pytest.param("+++\nn = 743\n+++\nBody", "Body", id="front matter, plus signs"),
    pytest.param("---\n\nBody\n\n---", "Body", id="no front matter"),
    pytest.param(
        "&pound;5 7&ndash;13 &#8216;c&#x2019; &bad; \\&amp;", f"£5 7{DASH}13 {LQ}c{RQ} &bad; &amp;", id="entities"
    ),
    pytest.param("&amp;lt; &lt;b&gt; &#42;a&#42;", "&lt; <b> *a*", id="entities make no markup"),
    pytest.param("| A | B |\n|:--|--:|\n| `x` **7** | 4 \\| 3 |\nend", "A | B\n\n7 | 4 | 3\n\nend", id="table"),
    pytest.param("Arrests | 743\n--- | ---\nGuns | 12", "Arrests | 743\n\nGuns | 12", id="table, bare edges"),
    pytest.param("Arrests | 743\nGuns | 12", "Arrests | 743\n\nGuns | 12", id="rows without a rule"),
    pytest.param("“He [sic] … [...] [W]e [he] (…)”", "“He [sic] … [...] [W]e [he] (…)”", id="editor's brackets"),
    pytest.param("<div>\n    743 held\n</div>\n<!-- a\n\nb -->c", "743 held\n\nc", id="blocks of tags"),
    pytest.param("a <!-- 7\n\n4", "a", id="a comment that is not closed"),
    pytest.param("a <script>7\n\n43</script>b", "a b", id="script"),
    pytest.param("5 < 6 <- a <3 x<y\n\n> b", f"5 < 6 <- a <3 x<y\n\n{QUOTE_START}b{QUOTE_END}", id="less-than signs"),
    pytest.param("~~700~~ 743 ~5", "743 ~5", id="struck out"),
    pytest.param(
        "a\n> b\nlazy\n>\n> - c\n\nd",
        f"a\n\n{QUOTE_START}b lazy{QUOTE_END}\n\n{QUOTE_START}c{QUOTE_END}\n\nd",
        id="block quotation",
    ),
]

HTML = [
    pytest.param('<meta name="description" content="7 held"><p>a', "7 held\n\na", id="a page's description"),
    pytest.param("<meta content='7 &amp; 8' property='og:title'/>a", "7 & 8\n\na", id="its title for others"),
    pytest.param('<meta name="keywords" content="7"><p>a', "a", id="what is not shown"),
    pytest.param("<h1>a</h1>b<p>c <b>d</b>e\n f<br>g", "a\n\nb\n\nc de f g", id="blocks and inline tags"),
    pytest.param("6<B CLASS='>'>55</B>", "655", id="tag inside a number"),
    pytest.param("<script>7</script>a<style>4</style>", "a", id="script and style"),
    pytest.param("a<pre>7</pre>b <code>4</code>c<template>3</template>", "a\n\nb c", id="code"),
    pytest.param("<code>7 <i>4", "7 4", id="unclosed code is prose"),
    pytest.param("<!doctype html><?x y?>a<!-- 7 <b> -->b<!---->c<!-- d", "abc", id="comments"),
    pytest.param("a<!-->b<!-- c -->d", "abd", id="an empty comment"),
    pytest.param("a<img src=7.png alt='4 &lt; &amp;amp;' title=3>b", "a\n\n4 < &amp;\n\nb", id="alternative text"),
    pytest.param("<img title='alt=\"7\"' src=x>a<img alt=''>b", "a\n\nb", id="no alternative text"),
    pytest.param("<a href='/743' title='9'>x</a>", "x", id="attributes"),
    pytest.param("655<sup>1</sup> a<sup><a href='#n'>[2]</a></sup>, 4<sup>th</sup>", "655 a, 4th", id="raised"),
    pytest.param("<tr><th>Arrests</th> <td><p>743</p></td></tr><tr><td>9", "Arrests | 743\n\n9", id="rows"),
    pytest.param("<ul><li>a<li>b</ul>c", "a\n\nb\n\nc", id="items"),
    pytest.param("he: <q>We</q>.", "he: “We”.", id="quotation"),
    pytest.param(
        "<blockquote>a<p>b</p></blockquote>c",
        f"{QUOTE_START}a{QUOTE_END}\n\n{QUOTE_START}b{QUOTE_END}\n\nc",
        id="block quotation",
    ),
    pytest.param(
        "<blockquote>a<blockquote>b</blockquote>c</blockquote>d",
        "\n\n".join([*(f"{QUOTE_START}{word}{QUOTE_END}" for word in "abc"), "d"]),
        id="block quotation in another",
    ),
    pytest.param("a<br>b<br>\n<br/>c<td>d<br><br>e", "a b\n\nc d e", id="two line ends"),
    pytest.param("</blockquote>a</p></q", "a\n\n</q", id="unbalanced"),
    pytest.param("&pound;180 &#163;1 &#xA3;2 &bad; AT&T &#0; &", "£180 £1 £2 &bad; AT&T &#0; &", id="entities"),
    pytest.param("a&#10;&#13;&#10;b&nbsp;c &#xe000;", "a b\u00a0c", id="entities that are spaces"),
    pytest.param("cuck&shy;oo<wbr>ed", "cuckooed", id="soft hyphen"),
    pytest.param("<del>665</del> 655", "655", id="struck out"),
    pytest.param("a https://x.y/743 b", "a b", id="bare address"),
]

TERMS = [
    pytest.param("<dl><dt>Guns</dt>\n<dd>21</dd><dt>Men</dt><dd>652</dd></dl>", "Guns | 21\n\nMen | 652", id="numbers"),
    pytest.param("<dl><dt>Guns</dt><dd>12, of 169</dd></dl>", "Guns\n\n12, of 169", id="several numbers"),
    pytest.param("<dl><dt>Guns?</dt><dd>None.</dd></dl>", "Guns?\n\nNone.", id="no number"),
]


@pytest.mark.parametrize(("draft", "prose"), TERMS)
def test_a_term_and_its_number_are_a_row(draft: str, prose: str) -> None:
    assert read(draft, "html").text == prose


TEXT = [
    pytest.param("CLIP: A B\nIN: c\nd\nOUT: e", "CLIP: A B\n\nIN: c d\n\nOUT: e", id="labels in capitals"),
    pytest.param(
        "a\nHeld: over 7 (8 men)\nLines: 4\nb", "a\n\nHeld | over 7 (8 men)\n\nLines | 4\n\nb", id="labelled numbers"
    ),
    pytest.param("a\nb\r\nc\n \t\n\n  d  e\rf", "a b c\n\nd e f", id="spaces"),
    pytest.param("\u2022 743 \u2013 arrests\n\u2022 9", "743 \u2013 arrests\n\n9", id="bullets"),
    pytest.param("Two:\n- a\n- b\n\n1. c\n2) d", "Two:\n\na\n\nb\n\nc\n\nd", id="items"),
    pytest.param("lines\n- a\n- b", "lines\n\na\n\nb", id="dashes"),
    pytest.param("Men   7\nOn foot \t 4", "Men | 7\n\nOn foot | 4", id="columns"),
    pytest.param("1. a\n\n12. b\n743. c", "a\n\nb 743. c", id="numbers of paragraphs"),
    pytest.param("Arrests | 743\nGuns | 9\nall", "Arrests | 743\n\nGuns | 9\n\nall", id="rows"),
    pytest.param("a\n-----\nb", "a\n\nb", id="rule"),
    pytest.param("see http://a.b/743. Or <b>", "see . Or <b>", id="address"),
    pytest.param("**655** &pound; `7`", "**655** &pound; `7`", id="no markup"),
    pytest.param("x" * 161 + "\nShort\nY", "x" * 161 + "\n\nShort\n\nY", id="a paragraph a line"),
    pytest.param("x" * 161 + ".\nMore\n\n7", "x" * 161 + ". More\n\n7", id="a long line among empty ones"),
    pytest.param("x" * 150 + ".\nMore", "x" * 150 + ". More", id="no long line"),
    pytest.param("", "", id="nothing"),
    pytest.param(" \n\n ", "", id="spaces alone"),
]


@pytest.mark.parametrize(("draft", "prose"), MARKDOWN)
def test_markdown(draft: str, prose: str) -> None:
    assert read(draft, "markdown").text == prose
    assert read(draft.replace("\n", "\r\n"), "markdown").text == prose


@pytest.mark.parametrize(
    "draft",
    [
        pytest.param("> We did.\n> — Ann Lee", id="on the next line"),
        pytest.param("> We did.\\\n> — Ann Lee", id="after a hard line end"),
        pytest.param("> We did. — Ann Lee", id="on the same line"),
    ],
)
def test_a_signature_is_a_paragraph_of_its_block_quotation(draft: str) -> None:
    assert read(draft, "markdown").text == read("> We did.\n>\n> — Ann Lee", "markdown").text


@pytest.mark.parametrize(("draft", "prose"), HTML)
def test_html(draft: str, prose: str) -> None:
    assert read(draft, "html").text == prose


@pytest.mark.parametrize(("draft", "prose"), TEXT)
def test_text(draft: str, prose: str) -> None:
    assert read(draft, "text").text == prose


@pytest.mark.parametrize(
    ("kind", "draft", "words", "line", "column", "found"),
    [
        pytest.param("markdown", "a\n\nb **655** c", "655", 3, 5, "655", id="strong"),
        pytest.param("markdown", "x 6<b>5</b>5 y", "655", 1, 3, "6<b>5</b>5", id="tags inside"),
        pytest.param("markdown", "\U0001f693e\u0301 `7` 655", "655", 1, 9, "655", id="emoji and accent"),
        pytest.param("markdown", "\ufeffa\r\nb\r\n\r\n> 655", "655", 4, 3, "655", id="BOM, CRLF, quoted"),
        pytest.param("markdown", "**&pound;180**", "£180", 1, 3, "&pound;180", id="entity between marks"),
        pytest.param("markdown", "more\n    than\n700", "more than 700", 1, 1, "more\n    than\n700", id="wrapped"),
        pytest.param("markdown", "| A | 7 |\n|--|--|\n| B | 655 |", "655", 3, 7, "655", id="cell"),
        pytest.param(
            "html", "<p>\r\n\t&lsquo;cuckooed&rsquo;", f"{LQ}cuckooed{RQ}", 2, 2, "&lsquo;cuckooed&rsquo;", id="names"
        ),
        pytest.param("html", "\n<img alt='a &amp; 655'>", "655", 2, 19, "655", id="alternative text"),
        pytest.param("text", "a\rb\n\t655", "655", 3, 2, "655", id="every line end"),
        pytest.param("text", f"1{NARROW}000\n\n \u2022 655", "655", 3, 4, "655", id="bullet"),
    ],
)
def test_places(kind: str, draft: str, words: str, line: int, column: int, found: str) -> None:
    document = read(draft, kind)
    at = document.text.index(words)
    start, end = document.origin_span(at, at + len(words))
    assert document.line_and_column(start) == (line, column)
    assert document.source[start:end] == found
    assert document.origin(at) == start


@pytest.mark.parametrize(
    ("kind", "draft", "suppressions"),
    [
        pytest.param("html", "ab<!-- countylines: ignore -->", [("ignore", (), 2, 30)], id="all rules"),
        pytest.param(
            "markdown",
            "a\n\n<!--countylines:ignore-next-line wrong-figure, misquote-->\n7",
            [("ignore-next-line", ("wrong-figure", "misquote"), 3, 61)],
            id="two rules",
        ),
        pytest.param(
            "markdown",
            "<!-- countylines: ignore-start -->\na\n<!-- countylines: ignore-end -->",
            [("ignore-start", (), 0, 34), ("ignore-end", (), 37, 69)],
            id="from and to",
        ),
        pytest.param("markdown", "`<!-- countylines: ignore -->`\n\n    <!-- x", [], id="in code"),
        pytest.param("html", "<script><!-- countylines: ignore --></script>", [], id="in a script"),
        pytest.param("html", "<!-- countylines ignore --><!-- the countylines: -->", [], id="no directive"),
        pytest.param(
            "html",
            "<!-- countylines: ignored --><!-- countylines: ignore-file -->",
            [("", (), 0, 29), ("ignore-file", (), 29, 62)],
            id="unreadable",
        ),
        pytest.param(
            "text", "a\r\ncountylines: ignore lost-hedge\r\nb", [("ignore", ("lost-hedge",), 3, 33)], id="bare line"
        ),
        pytest.param("text", "It says countylines: ignore here", [], id="within a line"),
        pytest.param("text", "countylines: ignore The rest.", [], id="prose"),
    ],
)
def test_suppressions(kind: str, draft: str, suppressions: list[tuple[str, tuple[str, ...], int, int]]) -> None:
    found = read(draft, kind).suppressions
    assert [
        (suppression.kind, suppression.rules, suppression.start, suppression.end) for suppression in found
    ] == suppressions


def test_a_suppression_is_not_prose_and_ends_no_paragraph_of_plain_text() -> None:
    assert read("more than\ncountylines: ignore-next-line\n700", "text").text == "more than 700"


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        pytest.param("a.md", "markdown", id="md"),
        pytest.param("folder.md/a.MarkDown", "markdown", id="capitals"),
        pytest.param("a.htm", "html", id="htm"),
        pytest.param("a.b.html", "html", id="two dots"),
        pytest.param("a.wiki", "wikitext", id="wiki"),
        pytest.param("a.MediaWiki", "wikitext", id="mediawiki"),
        pytest.param("a.txt", "text", id="txt"),
        pytest.param("html", "text", id="no ending"),
        pytest.param("-", "text", id="standard input"),
    ],
)
def test_kinds(name: str, kind: str) -> None:
    assert kind_of(name) == kind


@pytest.mark.parametrize(
    "data",
    [
        pytest.param("é £5".encode(), id="UTF-8"),
        pytest.param("é £5".encode("utf-8-sig"), id="UTF-8 with BOM"),
        pytest.param(codecs.BOM_UTF16_LE + "é £5".encode("utf-16-le"), id="UTF-16, little end first"),
        pytest.param(codecs.BOM_UTF16_BE + "é £5".encode("utf-16-be"), id="UTF-16, big end first"),
    ],
)
def test_decoding(data: bytes) -> None:
    assert decode(data) == "é £5"


@pytest.mark.parametrize(
    ("data", "why"),
    [
        pytest.param(b"PNG\0\1", "binary", id="null bytes"),
        pytest.param(b"caf\xe9 au lait", "not UTF-8: line 1, column 4 cannot be decoded", id="Latin-1"),
        pytest.param("é\n£5".encode() + b"\xff", "not UTF-8: line 2, column 3", id="columns are of characters"),
        pytest.param(codecs.BOM_UTF8 + b"a\xe9", "not UTF-8: line 1, column 2", id="after a byte order mark"),
        pytest.param(codecs.BOM_UTF16_LE + b"a", "not UTF-16", id="half a character"),
        pytest.param("ab".encode("utf-32"), "binary", id="UTF-32"),
    ],
)
def test_what_cannot_be_decoded(data: bytes, why: str) -> None:
    with pytest.raises(UndecodableDraft, match=why):
        decode(data)


def test_an_unknown_kind_is_refused() -> None:
    with pytest.raises(ValueError, match="rtf"):
        read("a", "rtf")


def test_a_document_can_be_pickled() -> None:
    document = read("a **b**\n\n<!-- countylines: ignore -->", "markdown")
    again = pickle.loads(pickle.dumps(document))  # noqa: S301  our own bytes
    assert vars(again) == vars(document)
    assert again.origin(2) == 4
    assert isinstance(again.suppressions[0], Suppression)


def test_the_article(article: str) -> None:
    paragraphs = [line.strip() for line in article.splitlines() if line.strip()]
    document = read(article, "text")
    assert document.text == "\n\n".join(paragraphs)
    for paragraph in paragraphs:
        start = document.origin(document.text.index(paragraph))
        assert article[start : start + len(paragraph)] == paragraph


MARKUP = [
    "a", "655", "é", "e\u0301", "\U0001f693", "£", " ", "  ", "\t", "\n", "\n\n", "\r\n", "\r", "*",
    "**", "_", "`", "```", "~~~", "~~", "[", "]", "](", "(", ")", "![", "[^1]", "[a]: b", "<", ">",
    "> ", "<b>", "</b>", "<p>", "<td>", "<tr>", "</table>", "<blockquote>", "</blockquote>", "<q>",
    "<img alt='", "'", '"', "<script>", "</script>", "<code>", "</code>", "<sup>1</sup>", "<!--", "-->",
    "<!-- countylines: ignore -->", "\ncountylines: ignore\n", "&pound;", "&#8216;", "&", ";", "\\",
    "# ", "- ", "1. ", "---", "===", "|", "|--|", "    ", "https://x.y/", "www.", "\u00ad", "\u200b",
    "\ufeff", "\ue000", "\ue001", "\ue002", "\u2028", "\0", "\ud800", "x" * 170 + ".",
    "[[", "]]", "[[File:", "{{", "}}", "{{quote|", "\n{|", "\n|}", "\n|-\n", "\n| a || b", "\n! a !! b",
    "<ref>", "</ref>", "<ref name=a />", "'''", "==",
]  # fmt: skip
ANY_DRAFT = st.one_of(st.text(st.characters()), st.lists(st.sampled_from(MARKUP), max_size=40).map("".join))


@pytest.mark.parametrize("kind", DOCUMENT_KINDS)
@given(draft=ANY_DRAFT)
def test_any_text_can_be_read(kind: str, draft: str) -> None:
    document = read(draft, kind)
    _assert_paragraphs(document.text)
    origins = [document.origin(position) for position in range(len(document.text) + 1)]
    assert origins == sorted(origins)
    assert all(0 <= origin <= len(document.source) for origin in origins)
    ends = [
        document.origin_span(position, position + 1)[1]
        for position, character in enumerate(document.text)
        if character not in {QUOTE_START, QUOTE_END}  # nothing in the source ends with these
    ]
    assert ends == sorted(ends)
    for suppression in document.suppressions:
        assert "countylines:" in document.source[suppression.start : suppression.end]
    for origin in origins:
        assert _place_by_counting(document.source, origin) == document.line_and_column(origin)


def _assert_paragraphs(text: str) -> None:
    for paragraph in text.split("\n\n") if text else ():
        assert paragraph
        assert not set(paragraph) & set("\n\r\t\v\f\u2028\u2029")
        assert paragraph.strip(" ") == paragraph
        assert "  " not in paragraph
        inner = paragraph.strip(QUOTE_START + QUOTE_END)
        assert paragraph in {inner, QUOTE_START + inner + QUOTE_END}
        assert not set(inner) & {QUOTE_START, QUOTE_END}


def _place_by_counting(source: str, offset: int) -> tuple[int, int]:
    before = source[:offset].replace("\r\n", "\n\n")
    halved = source[:offset].endswith("\r") and source[offset:].startswith("\n")
    ends = [at for at, mark in enumerate(before) if mark in "\r\n"]
    pairs = source[:offset].count("\r\n")
    line = len(ends) - pairs + 1 - halved
    start = max((source.rfind(end, 0, offset - halved) + 1 for end in "\r\n"), default=0)
    return line, offset - start + 1


@given(ANY_DRAFT)
def test_plain_text_is_its_source(draft: str) -> None:
    assume(not is_wikitext(f"\n{draft}\n"))
    document = read(draft, "text")
    for position, character in enumerate(document.text):
        stands_for = document.source[document.origin(position)] if not character.isspace() else character
        is_bar = character == "|" and (
            stands_for.isspace() or stands_for in (":", PARAGRAPH_BREAK, QUOTE_END, QUOTE_START)
        )  # columns, and labels
        assert stands_for == character or is_bar


WORDS = st.sampled_from(
    [
        "655",
        "cuckooed",
        "more",
        "than",
        "£180,000",
        f"{LQ}til{RQ}",
        f"7{DASH}13",
        "e\u0301te\u0301",
        "\U0001f693",
        "[sic]",
    ]
)
NAMES = {LQ: "&lsquo;", RQ: "&#8217;", DASH: "&#x2013;", "£": "&pound;"}
AROUND = {
    "markdown": [("", ""), ("**", "**"), ("*", "*"), ("_", "_"), ("<b>", "</b>"), ("[", "](http://a.b/7)")],
    "html": [("", ""), ("<b>", "</b>"), ("<a href='7'>", "</a>"), ("<!-- 7 -->", "<span>")],
    "text": [("", "")],
}
BETWEEN = {
    "markdown": [" ", "\n", "\r\n", "  ", "\t", "<br>", " `7` "],
    "html": [" ", "\n", "\r\n", "&#32;", "<br>", "\n<!-- a -->\n"],
    "text": [" ", "\n", "\r\n", "   \n  "],
}

LINES_WITH_A_NUMBER = re.compile(r"(?m)^\s*[^\W\d][^\d\n]*\d[^\n]*\n\s*[^\W\d][^\d\n]*\d")
"""Labels and their numbers below each other are rows in plain text."""


@pytest.mark.parametrize("kind", DOCUMENT_KINDS)
@given(data=st.data())
def test_markup_around_words_moves_none(kind: str, data: st.DataObject) -> None:
    words = data.draw(st.lists(WORDS, min_size=1, max_size=12))
    draft, places = "", []
    for word in words:
        between = data.draw(st.sampled_from(BETWEEN[kind])) if draft else ""
        before, after = data.draw(st.sampled_from(AROUND[kind]))
        named = kind != "text" and data.draw(st.booleans())
        written = "".join(NAMES.get(mark, mark) for mark in word) if named else word
        draft += between + before
        places.append((len(draft), len(draft) + len(written)))
        draft += written + after
    assume(kind != "text" or not LINES_WITH_A_NUMBER.search(draft))
    document = read(draft, kind)
    assert document.text == " ".join(words)
    assert _word_places(document, words) == places


def _word_places(document: Document, words: list[str]) -> list[tuple[int, int]]:
    places, position = [], 0
    for word in words:
        places.append(document.origin_span(position, position + len(word)))
        position += len(word) + 1
    return places


def test_ticks_without_a_partner_are_words() -> None:
    draft = " ".join("`" * length for length in range(1, 1500))
    assert read(draft, "markdown").text == draft


NAMED = [
    pytest.param("markdown", "---\ntitle: A\ndate: 2019-10-17\n---\nB", "2019-10-17", id="front matter"),
    pytest.param("markdown", "+++\ndate = 2019-10-17T09:30:00Z\n+++\nB", "2019-10-17", id="front matter, a time"),
    pytest.param("markdown", "---\n'publishDate': \"2019-10-17\"\n---\nB", "2019-10-17", id="front matter, in quotes"),
    pytest.param("markdown", "---\nupdated: 2020-01-01\ndate: 2019-10-17\n---\n", "2019-10-17", id="an update"),
    pytest.param("html", "<time datetime='2019-10-17 09:30'>17 October</time>", "2019-10-17", id="a time tag"),
    pytest.param("html", "<meta name=date content=2019-10-17>", "2019-10-17", id="meta, date"),
    pytest.param(
        "html",
        '<meta property="article:modified_time" content="2020-01-01">\n'
        '<META property="article:published_time" content="2019-10-17T06:00:00+01:00">',
        "2019-10-17",
        id="meta, published time",
    ),
    pytest.param(
        "html",
        '<script type="application/ld+json">{"dateModified": "2020-01-01", "datePublished": "2019-10-17T"}</script>',
        "2019-10-17",
        id="structured data",
    ),
    pytest.param("markdown", "[A](https://a.b/news/2021/10/21/c) and a", "2021-10-21", id="the address of a link"),
    pytest.param("text", "A. Source: www.a.b/2021/10/21", "2021-10-21", id="an address in plain text"),
    pytest.param("text", "http://a.b/1999/10/21/c", "1999-10-21", id="an address of the last century"),
    pytest.param("text", "www.a.b/2021/10/21", "2021-10-21", id="an address alone"),
    pytest.param("text", f"http://a.b/{'x' * 193}/2021/10/21", "2021-10-21", id="200 characters before the day"),
    pytest.param("text", "http://a.b/2021/10/21/c http://a.b/2021/10/21/d", "2021-10-21", id="the same day twice"),
]

NOT_NAMED = [
    pytest.param("markdown", "---\ndate: 2019-13-07\n---\n\nIt was so.", id="no day of any month"),
    pytest.param("text", f"http://a.b/{'x' * 194}/2021/10/21", id="201 characters before the day"),
    pytest.param("markdown", "date: 2019-10-17\n\nB", id="no front matter"),
    pytest.param("markdown", "---\ntitle: 2019-10-17\nexpiryDate: 2019-10-17\n---\n", id="other front matter"),
    pytest.param("html", "<time>2019-10-17</time><meta name=publisher content=2019-10-17>", id="no attribute for it"),
    pytest.param("html", "<time datetime='P7D'>a week</time><meta name=date content='17 Oct'>", id="no day"),
    pytest.param("text", "http://a.b/2021/10/21/c http://a.b/2021/10/22/d", id="addresses of two days"),
    pytest.param("text", "on the 20/2021/10/21 or /2021/10/21/, they", id="no address"),
    pytest.param("text", "http://a.b/12021/10/21/", id="no date"),
]


SIGNED = [
    pytest.param("html", "<blockquote>“a b.”<br>Jo Doe, <b>NCA</b></blockquote>", "“a b.”|Jo Doe, NCA", id="a line"),
    pytest.param("html", "<blockquote>a b.<cite>Jo Doe</cite></blockquote>", "a b.|Jo Doe", id="a cite"),
    pytest.param(
        "html",
        "<blockquote>a b.<footer>— <cite>Jo Doe</cite></footer></blockquote>",
        "a b.|— Jo Doe",
        id="a dash before a cite",
    ),
    pytest.param("html", "<blockquote>a<br>b</blockquote>", "a|b", id="within a sentence"),
    pytest.param("html", "<p>a b.<br>c</p>", "a b. c", id="outside a quotation"),
    pytest.param("markdown", "> a b.\n> Then c.", "a b. Then c.", id="another sentence"),
]


@pytest.mark.parametrize(("kind", "draft", "paragraphs"), SIGNED)
def test_the_signature_of_a_block_quotation_is_a_paragraph(kind: str, draft: str, paragraphs: str) -> None:
    text = read(draft, kind).text
    assert text.replace(QUOTE_START, "").replace(QUOTE_END, "").split("\n\n") == paragraphs.split("|")


@pytest.mark.parametrize(("kind", "draft", "day"), NAMED)
def test_the_day_that_a_draft_names(kind: str, draft: str, day: str) -> None:
    assert read(draft, kind).published == date.fromisoformat(day)


@pytest.mark.parametrize(("kind", "draft"), NOT_NAMED)
def test_no_day_is_guessed(kind: str, draft: str) -> None:
    assert read(draft, kind).published is None
