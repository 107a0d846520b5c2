"""Wikipedia: what an editor pastes behind a sentence. Text is text, and never markup."""

from __future__ import annotations

import html
import re

import pytest
from hypothesis import given

from countylines.output.citations import render_citations
from countylines.output.citations.references import escape_wiki_markup
from tests.output.citations.made import citation, entry, passage, render_citation, saying
from tests.output.made import shown, texts


def test_a_newspaper_is_cited_with_every_parameter() -> None:
    told = render_citation(citation(entry(passage("more than 700 people"))), "wikipedia")
    reference, comment = told.split("<!-- “")
    assert reference == (
        '<ref name="echo-2019.held">{{cite news |author=<!-- not recorded --> |title=Held '
        "|url=https://example.org/held |work=The Echo |date=18 October 2019 |access-date=31 January 2026 "
        "|at=paragraph 1 |quote=more than 700 people}}"
    )
    assert comment.endswith("countylines 1.0, consulted 31 January 2026. --></ref>\n")


@pytest.mark.parametrize(
    ("kind", "template", "parameter"),
    [
        ("news", "cite news", "work"),
        ("letter", "cite news", "work"),
        ("official", "cite press release", "publisher"),
        ("reprint", "cite web", "website"),
        ("tracker", "cite web", "website"),
    ],
)
def test_a_kind_has_its_template(kind: str, template: str, parameter: str) -> None:
    told = render_citation(citation(entry(kind=kind)), "wikipedia")
    assert f"{{{{{template} |" in told
    assert f" |{parameter}=The Echo |" in told
    assert ("|department=Letters " in told) is (kind == "letter")


def test_words_that_do_not_stand_together_are_quotations_of_their_own() -> None:
    told = render_citation(citation(entry(passage("743 people"), passage("652 men", paragraphs=(3,)))), "wikipedia")
    assert '|at=paragraphs 1, 3 |quote=743 people"; "652 men}}' in told  # the template's own marks stand outside


def test_a_paraphrase_is_no_quotation_of_the_template() -> None:
    said = passage("She said so", about="of Jo Bloggs", paraphrased_by="The Echo")
    told = render_citation(citation(entry(said), warnings=("A paraphrase.",)), "wikipedia")
    assert "|quote=" not in told
    assert "}} A paraphrase.<!-- Paraphrased by The Echo: “She said so” (of Jo Bloggs, paragraph 1)." in told


def test_readers_see_warnings_and_editors_see_remarks() -> None:
    told = render_citation(citation(warnings=("Disputed: so or so?",), remarks=("By the way.",)), "wikipedia")
    seen = re.sub("<!--.*?-->", "", told)
    assert "}} Disputed: so or so?</ref>" in seen
    assert "By the way." not in seen
    assert "By the way." in told


def test_a_warning_on_a_shared_reference_says_what_it_is_about() -> None:
    shared = entry()
    arrests = citation(shared, warnings=("Worked out.",))
    cash = citation(shared, subject="2019-10/cash", says="Cash, £5 (October 2019)", warnings=())
    alone = render_citations([arrests], "wikipedia", plain=False)
    together = render_citations([arrests, cash], "wikipedia", plain=False)
    assert "}} Worked out.<!--" in alone
    assert "}} Arrests, 743 people (October 2019): Worked out.<!--" in together


@pytest.mark.parametrize(
    ("text", "written"),
    [
        pytest.param("a|b", "a&#124;b", id="a pipe"),
        pytest.param("a=b", "a=b", id="an equals sign, in a parameter that has a name"),
        pytest.param("{{x}} [[y]]", "&#123;&#123;x&#125;&#125; &#91;&#91;y&#93;&#93;", id="templates and links"),
        pytest.param("''a'' 'b'", "&#39;&#39;a&#39;&#39; 'b'", id="italics"),
        pytest.param("<ref>&amp;", "&#60;ref&#62;&#38;amp;", id="tags and entities"),
        pytest.param("~~~~ ~", "&#126;&#126;&#126;&#126; ~", id="a signature"),
        pytest.param("__NOTOC__", "&#95;&#95;NOTOC&#95;&#95;", id="a switch"),
        pytest.param("https://x", "https&#58;//x", id="an address"),
        pytest.param("a --> b", "a &#45;&#45;&#62; b", id="the end of a comment"),
        pytest.param("“don’t” – £5", "“don’t” – £5", id="marks stay"),
        pytest.param("a\nb", "a b", id="a line end"),
    ],
)
def test_a_text_is_never_taken_for_markup(text: str, written: str) -> None:
    assert escape_wiki_markup(text) == written


@given(texts)
def test_a_text_reads_back(text: str) -> None:
    expected = shown(text.replace("\r\n", "\n")).replace("\n", " ").replace("\t", " ")
    assert html.unescape(escape_wiki_markup(text)) == expected
    assert not re.search(r"[<>\[\]{}|]|''|~~|__|://|--", escape_wiki_markup(text))


@given(texts)
def test_no_text_ends_the_reference(text: str) -> None:
    told = render_citation(saying(text), "wikipedia")
    assert told.count("<ref ") == told.count("</ref>") == told.count("{{") == told.count("}}") == 1
    assert told.count("<!--") == told.count("-->") == 2
    assert told.count("\n") == 1


def test_an_address_keeps_what_the_wiki_would_take() -> None:
    told = render_citation(citation(entry(url="https://example.org/a|b[c]''{{d}}?e=f")), "wikipedia")
    assert "|url=https://example.org/a%7Cb%5Bc%5D%27%27%7B%7Bd%7D%7D?e=f |" in told


def test_plain_keeps_every_character() -> None:
    told = render_citation(citation(entry(passage("“£5” – don’t"))), "wikipedia", plain=True)
    assert told.isascii()
    assert "“£5” – don’t" in html.unescape(told)
