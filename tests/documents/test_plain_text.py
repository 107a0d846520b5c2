"""Plain text: lines that are rows of a table; and wikitext: what of it is prose, and where that stands."""

from __future__ import annotations

import pytest

import countylines
from countylines.documents import read
from tests.checker.drafts import found

PAGE = """== Results ==
Officers visited '''655''' [[cuckooing|cuckooed]] addresses.<ref name="a">{{cite news|title=900 people arrested}}</ref>

{| class="wikitable"
! What !! style="width:9em" | How many
|-
| Arrests || align="right" | 734<ref name="a" />
|-
| Weapons
| 169
|}
{{quote|We will not treat the criminals who run these lines merely as drug dealers.|Nikki Holland}}
[[Category:Crime in 2019]]
"""

READINGS = [
    pytest.param("a [[b|c]] d [[e]] f", "a c d e f", id="links"),
    pytest.param("a {{b|c|d=e}} f [[g]]", "a f g", id="a template"),
    pytest.param("a {{b|{{c|d}}|[[e|f]]}} g", "a g", id="templates within a template"),
    pytest.param("a {{nowrap|b c}} {{Small | d }} e", "a b c d e", id="templates that only format"),
    pytest.param("{{GBP|743}} {{€|9|k=1}} {{£|4}}", "£743 €9 £4", id="numbers"),
    pytest.param("{{formatnum:743}} {{val|9|u=kg}}", "743 9", id="numbers that a page only formats"),
    pytest.param("{{convert|29|kg|lb}} of it", "29 kg of it", id="a unit"),
    pytest.param("{{b\n|c={{d|e}} {{nowrap|f}}\n}}", "c | f", id="templates within parameters"),
    pytest.param("a {{b|{{nowrap|c}}}} d", "a d", id="one within a template that is cut"),
    pytest.param("{{quote|a {{nowrap|b c}}|source=D}}", "\ue000a b c\ue001\n\n– D", id="one within a quotation"),
    pytest.param("a<ref>{{b|c}}</ref> d<ref name=e /> f", "a d f", id="references"),
    pytest.param("<ref>b</ref> [[d]]", "d", id="a reference first"),
    pytest.param("a</ref> [[d]]", "a d", id="the end of a reference that nothing opens"),
    pytest.param("a<ref>b c [[d]]", "ab c d", id="a reference that nothing closes"),
    pytest.param("a [[b c {{d", "a [[b c {{d", id="brackets that nothing closes"),
    pytest.param("a ]] b }} c | d [[e]]", "a ]] b }} c | d e", id="brackets that nothing opens"),
    pytest.param("[[File:a.jpg|thumb|743 [[b|held]]]] c", "743 held\n\nc", id="the caption of a picture"),
    pytest.param("a [[File:b.jpg]] c [[Category:D]]", "a c", id="a picture without a caption, a category"),
    pytest.param("'''a''' ''b'' [[c]]", "a b c", id="emphasis"),
    pytest.param("== A ==\n[[b]]\n=== C ===\nd", "A\n\nb\n\nC\n\nd", id="headings"),
    pytest.param("'''1''': a\n\n== A ==\n'''2''': b", "1: a\n\nA\n\n2: b", id="a heading alone"),
    pytest.param("* a\n** b\n# [[c]]\n: d", "a\n\nb\n\nc\n\nd", id="items"),
    pytest.param("a<!-- b --> [[c]]", "a c", id="a comment"),
    pytest.param("{|\n! A !! B\n! C\n|-\n| 1 || 2\n| 3\n|}", "A | B | C\n\n1 | 2 | 3", id="a table without a caption"),
    pytest.param(
        "\n{|\n|+ A\n! B !! C\n|-\n| 1 || 2\n|-\n| 3\n| 4\n|}\ne", "A\n\nB | C\n\n1 | 2\n\n3 | 4\n\ne", id="a table"
    ),
    pytest.param("\n{|\n| a=1 | b || c=2 | d\n|}\ne", "b | d\n\ne", id="cells with attributes"),
    pytest.param("\n{|\n| | b || c | d\n|}\ne", "| b | c | d\n\ne", id="cells with bars and no attributes"),
    pytest.param("\n{|\n| a\n|}\nb\n{|\n| c\n|}\nd", "a\n\nb\n\nc\n\nd", id="two tables"),
    pytest.param("{{Box\n| a = 743\n| b = [[c]]\n}}\nd", "a | 743\n\nb | c\n\nd", id="a box of parameters"),
    pytest.param(
        "{{blockquote|text=a b|author=[[d]]|source=c}} e",
        "\ue000a b\ue001\n\n– d\n\ne",
        id="a quotation, its parameters named",
    ),
    pytest.param("{{Box\n|=743\n| b\n}}\nd", "| 743\n\nd", id="parameters without a name or a value"),
    pytest.param("{{cquote|a b}}", "\ue000a b\ue001", id="a quotation of nobody"),
    pytest.param("[[a]] 7&ndash;13<br />b <small>c</small>", "a 7–13 b c", id="HTML"),
    pytest.param(
        "[[a]]\n<blockquote>b.<br>— C</blockquote>\nd",
        "a\n\n\ue000b.\ue001\n\n\ue000— C\ue001\n\nd",
        id="a block quotation",
    ),
    pytest.param("it isn''t == so", "it isn''t == so", id="no such markup"),
]


@pytest.mark.parametrize(("draft", "prose"), READINGS)
def test_the_prose_of_a_wiki(draft: str, prose: str) -> None:
    assert read(draft, "text").text == prose


def test_what_is_called_wikitext_needs_no_sign_of_it() -> None:
    assert read("'''743''' people\n;a<br>\n:b &amp; c", "wikitext").text == "743 people\n\na\n\nb & c"


def test_findings_in_wikitext_have_the_right_places(dataset: countylines.Dataset) -> None:
    told = countylines.check(PAGE, dataset)
    assert [(one.rule, one.line, one.found) for one in told if one.severity == "error"] == [
        ("wrong-figure", 7, 'Arrests || align="right" | 734'),
        ("wrong-speaker", 12, "We will not treat the criminals who run these lines merely as drug dealers."),
        ("misquote", 12, "merely"),
    ]


def test_comments_in_wikitext_can_suppress(dataset: countylines.Dataset) -> None:
    assert found("[[Police]] made 734 arrests.<!-- countylines: ignore wrong-figure -->", dataset) == []
    assert found("[[Police]] made 734 arrests.<!-- ignore -->", dataset) == ["wrong-figure: 734 arrests"]


def test_its_links_and_tables_are_read_in_markdown(dataset: countylines.Dataset) -> None:
    draft = "**665** [[cuckooing|cuckooed]] addresses.<ref>900 people arrested</ref>\n\n[[sic]](http://a.b)"
    assert found(draft, dataset, "markdown") == ["wrong-figure: 665** [[cuckooing|cuckooed]] addresses"]


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
        pytest.param("arrests-743\nweapons-169", ["arrests-743", "weapons-169"], id="no space"),
        pytest.param("Kent - none of it\nEssex - all of it", ["Kent - none of it Essex - all of it"], id="no number"),
        pytest.param(
            f"{LONG} - 743\n{LONG} - 169", [f"{LONG} - 743 {LONG} - 169"], id="a line that is too long for a label"
        ),
    ],
)
def test_lines_with_a_label_and_a_number_are_rows(text: str, expected: list[str]) -> None:
    assert read(text, "text").text.split("\n\n") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("item,number\nhens,74\nducks,9", ["item | number", "hens | 74", "ducks | 9"], id="commas"),
        pytest.param("item;number\nhens;74", ["item | number", "hens | 74"], id="semicolons"),
        pytest.param('a,b\n"hens, old",74', ["a | b", "hens, old | 74"], id="a cell in quotation marks"),
        pytest.param('a,b\nso-called "hens",74', ["a | b", 'so-called "hens" | 74'], id="quotation marks in a cell"),
        pytest.param(
            "Birds (8-14 April),UK 2024\nhens,74", ["Birds (8-14 April) | UK 2024", "hens | 74"], id="numbers in titles"
        ),
        pytest.param('"a, all",b\nhens,74', ["a, all | b", "hens | 74"], id="a title in quotation marks"),
        pytest.param("a,b,c\nhens,,74", ["a | b | c", "hens | | 74"], id="an empty cell"),
        pytest.param("a,b\nhens,74\nAll in all.", ["a | b", "hens | 74", "All in all."], id="a line with fewer cells"),
        pytest.param("a,b\n\nhens,74", ["a,b", "hens,74"], id="an empty line"),
        pytest.param("They took hens, ducks\nand eggs, some 74.", None, id="commas of prose"),
        pytest.param("hens,74\nducks,9", ["hens,74", "ducks,9"], id="no titles"),
    ],
)
def test_comma_separated_values_below_titles_are_rows(text: str, expected: list[str] | None) -> None:
    assert read(text, "text").text.split("\n\n") == (expected or [text.replace("\n", " ")])


def test_a_sentence_after_a_speaker_in_capitals_is_no_row() -> None:
    text = "LEADER   We give thanks for the more than 3,000 people.\nALL      Lord, open the door to us and to all.\n"
    assert read(text, "text").text.split("\n\n") == [
        "LEADER We give thanks for the more than 3,000 people.",
        "ALL Lord, open the door to us and to all.",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "How many lines did they shut?\nA: 94\nNearest table gets the point.",
            ["How many lines did they shut?", "A: 94", "Nearest table gets the point."],
            id="a sentence ends, and another begins",
        ),
        pytest.param(
            "09:05 What is a line\n12:40 Ann Lee speaks\nof lines",
            ["09:05 What is a line", "12:40 Ann Lee speaks of lines"],
            id="a time",
        ),
        pytest.param(
            "They shut the lines of\nAnn Lee.", ["They shut the lines of Ann Lee."], id="no end of a sentence"
        ),
        pytest.param(
            "It was held from 7 to 13\nMay, as it is in every year with a count of hens.",
            ["It was held from 7 to 13 May, as it is in every year with a count of hens."],
            id="a date",
        ),
        pytest.param("They shut 94\nlines.", ["They shut 94 lines."], id="no beginning of one"),
        pytest.param(
            "[18/10/2019, 08:15] Ann: 743 held\n[18/10/2019, 08:16] Bob: four\nin Stoke",
            ["[18/10/2019, 08:15] Ann: 743 held", "[18/10/2019, 08:16] Bob: four in Stoke"],
            id="days and times of a chat",
        ),
        pytest.param("We left at\n12:40 for home.", ["We left at 12:40 for home."], id="one time"),
        pytest.param("169: weapons\n49: deal lines", ["169: weapons", "49: deal lines"], id="numbers before nouns"),
        pytest.param("2.1 Hens laid.\n2.2 The eggs", ["Hens laid.", "The eggs"], id="numbers of paragraphs"),
        pytest.param("They laid\n2.2 eggs", ["They laid 2.2 eggs"], id="a decimal"),
        pytest.param(
            "7-13 May\n  The count is on. It took the wardens a week to do it.\n20 May\n  They rest.",
            ["7-13 May The count is on. It took the wardens a week to do it.", "20 May They rest."],
            id="what is indented goes on with the line above it",
        ),
        pytest.param("Seen:\n– a hen\n– a duck", ["Seen:", "a hen", "a duck"], id="items with dashes"),
        pytest.param("“Yes.”\n– Ann Lee", ["“Yes.” – Ann Lee"], id="a signature after a dash"),
        pytest.param("“Yes.”\n- Ann Lee\n\nNo.", ["“Yes.” - Ann Lee", "No."], id="a signature after a hyphen"),
        pytest.param("- “Yes.”\n- “No.”", ["“Yes.”", "“No.”"], id="quotations as items"),
        pytest.param("It was well-\nknown.", ["It was well-known."], id="a hyphen at the end of a line"),
        pytest.param(
            "They went there twice, and in the end they shut 94.\nTelecommunications firms helped.\nPhones rang.",
            [
                "They went there twice, and in the end they shut 94. Telecommunications firms helped.",
                "Phones rang.",
            ],
            id="a word that would not have fitted",
        ),
    ],
)
def test_a_line_that_was_not_wrapped_is_a_paragraph_if_a_sentence_ends_with_it(text: str, expected: list[str]) -> None:
    assert read(text, "text").text.split("\n\n") == expected


def test_a_time_before_a_line_of_a_log_counts_nothing(dataset: countylines.Dataset) -> None:
    draft = "1012 SNAP County lines week of 7 to 13 October 2019\n\n1021 SNAP County lines week across the UK"
    assert found(draft, dataset) == []
