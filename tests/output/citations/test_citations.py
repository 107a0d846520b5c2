"""The styles: which there are, and what all of them keep to."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given

import countylines
import countylines.output.citations
from countylines.output.citations import CITATION_STYLES, render_citations
from tests.output.citations.made import DAY, citation, cited, entry, passage, render_citation, saying
from tests.output.made import UNSEEN, texts

FOLDER = Path(countylines.output.citations.__file__).parent


def test_the_styles_are_in_the_modules_of_their_folder() -> None:
    assert set(CITATION_STYLES.values()) == {file.stem for file in FOLDER.glob("*.py")} - {"__init__"}


@pytest.mark.parametrize("style", CITATION_STYLES)
@given(text=texts)
def test_nothing_in_a_text_is_obeyed(style: str, text: str) -> None:
    written = render_citation(saying(text), style)
    assert written.endswith("\n")
    assert not UNSEEN.search(written.replace("\r\n", "\n") if style == "ris" else written)


@pytest.mark.parametrize("style", CITATION_STYLES)
@given(text=texts)
def test_plain_is_ascii(style: str, text: str) -> None:
    assert render_citation(saying(text), style, plain=True).isascii()


@pytest.mark.parametrize("style", CITATION_STYLES)
def test_what_is_asked_for_is_in_every_style(style: str) -> None:
    told = render_citation(
        citation(entry(passage("more than 700 people")), warnings=("Disputed: why?",), remarks=("Beware.",)), style
    )
    for part in ("The Echo", "Held", "2019", "https://example.org/held", "more than 700 people", "paragraph 1"):
        assert part in told
    for part in ("2019-10/arrests", "countylines 1.0", "31 January 2026", "Disputed: why?", "Beware."):
        assert part in told


@pytest.mark.parametrize("style", CITATION_STYLES)
def test_each_source_is_an_entry_of_its_own(style: str) -> None:
    told = render_citation(
        citation(entry(key="one", id="a", publisher="The Echo"), entry(key="two", id="b", publisher="The Post")), style
    )
    assert told.index("The Echo") < told.index("The Post")
    if style not in ("plain", "ris"):
        assert told.count("one") == told.count("two") == 1


@pytest.mark.parametrize(
    ("style", "said", "unsaid"),
    [
        ("plain", "The Echo, [title not known], n.d., author not recorded:", "2019-10-18"),
        ("markdown", "The Echo, [title not known], n.d., author not recorded:", "2019-10-18"),
        ("wikipedia", "|date=n.d. |", "|date= "),
        ("wikipedia", "|title=&#91;title not known&#93; |", "|title= "),
        ("bibtex", "Title not known. Date not known.", "year "),
        ("bibtex", "Author not recorded.", "author "),
        ("bibtex", "note", "month "),
        ("bibtex", "note", "  title"),
        ("ris", "N1  - Date not known.\r\n", "PY  -"),
        ("ris", "N1  - Title not known.\r\n", "TI  -"),
        ("ris", "N1  - Author not recorded.\r\n", "AU  -"),
        ("ris", "Y2  - 2026/01/31/\r\n", "DA  -"),
        ("csl-json", "Date not known.", '"issued"'),
        ("csl-json", "Title not known.", '"title"'),
        ("csl-json", "Author not recorded.", '"author"'),
    ],
)
def test_what_is_not_known_is_said_not_to_be_and_not_made_up(style: str, said: str, unsaid: str) -> None:
    told = render_citation(citation(entry(title=None, published=None)), style)
    assert said in told
    assert unsaid not in told


@pytest.mark.parametrize(
    ("published", "written"),
    [
        ("2019", {"plain": ", 2019,", "wikipedia": "|date=2019 |", "ris": "DA  - 2019///\r\n", "csl-json": "[[2019]]"}),
        ("2019-10", {"plain": ", October 2019,", "wikipedia": "|date=October 2019 |", "ris": "DA  - 2019/10//\r\n"}),
        (
            "2019-10-08",
            {"plain": ", 8 October 2019,", "wikipedia": "|date=8 October 2019 |", "csl-json": "[[2019,10,8]]"},
        ),
    ],
)
def test_a_date_is_written_as_far_as_it_is_known(published: str, written: dict[str, str]) -> None:
    for style, expected in written.items():
        told = render_citation(citation(entry(published=published)), style)
        if style == "csl-json":
            told = json.dumps(json.loads(told)[0]["issued"]["date-parts"], separators=(",", ":"))
        assert expected in told


def test_every_citation_of_the_record_is_written_in_every_style(dataset: countylines.Dataset) -> None:
    for made in cited(dataset):
        for style in CITATION_STYLES:
            told = render_citation(made, style)
            for each in made.entries:
                assert each.source.url in told, (made.subject, style)
            assert DAY in told or "31 January 2026" in told or "2026/01/31" in told


@pytest.mark.parametrize("style", CITATION_STYLES)
def test_a_paraphrase_is_announced_before_its_words(style: str) -> None:
    """Whatever the style, nobody can take the reporter's words for the speaker's."""
    said = passage("She said so", about="of Jo Bloggs", paraphrased_by="The Echo")
    told = render_citation(citation(entry(said), warnings=("These are not the words of Jo Bloggs.",)), style)
    assert told.casefold().index("paraphrased by the echo: ") < told.index("She said so")
    assert "These are not the words of Jo Bloggs." in told


@pytest.mark.parametrize("style", CITATION_STYLES)
def test_several_citations_are_one_text(style: str) -> None:
    one, other = citation(entry(key="one", id="a")), citation(entry(key="other", id="b"))
    told = render_citations([one, other], style)
    if style == "csl-json":
        assert [item["id"] for item in json.loads(told)] == ["one", "other"]
    else:
        between = {"plain": "\n", "bibtex": "\n", "ris": "\r\n"}.get(style, "")
        assert told == between.join(render_citation(each, style) for each in (one, other))


SHARING_STYLES = ("bibtex", "csl-json", "markdown", "ris", "wikipedia")
"""The styles in which several citations share the reference of a source."""

SHARING = (
    citation(entry(passage("more than 700 people")), entry(key="only", id="post-2019", publisher="The Post")),
    citation(entry(passage("91 women"), key="echo-2019.women"), subject="2019-10/arrests.women", says="Women, 91"),
)
"""Two citations that share a source, of which the first has another beside it."""


@pytest.mark.parametrize("style", SHARING_STYLES)
def test_citations_share_the_reference_of_a_source(style: str) -> None:
    told = render_citations(SHARING, style)
    assert told.count("https://example.org/held") == 2, "one for each source"
    for words in ("more than 700 people", "91 women", "2019-10/arrests.women"):
        assert words in told


def test_wikipedia_uses_a_named_reference_again() -> None:
    first, second, again = render_citations(SHARING, "wikipedia").splitlines()
    assert first.startswith('<ref name="echo-2019.2019-10-arrests.2019-10-arrests.women">{{cite news')
    assert '|quote=more than 700 people"; "91 women}}' in first
    assert second.startswith('<ref name="only">')
    assert again == '<ref name="echo-2019.2019-10-arrests.2019-10-arrests.women" /><!-- 2019-10/arrests.women -->'


@pytest.mark.parametrize(
    ("style", "start"), [("bibtex", "@misc{{{}, "), ("markdown", "[^{}]: "), ("csl-json", '[{{"id": "{}", ')]
)
def test_the_key_of_a_shared_reference_names_all_that_it_is_cited_for(style: str, start: str) -> None:
    """Citations of the same source for other things, collected in the same file, then have other keys."""
    text = " ".join(render_citations(SHARING, style).split()).replace("[ {", "[{").replace("{ ", "{")
    assert text.startswith(start.format("echo-2019.2019-10-arrests.2019-10-arrests.women"))


@pytest.mark.parametrize("style", SHARING_STYLES)
def test_the_same_citation_twice_is_one(style: str) -> None:
    assert render_citations([citation(), citation()], style) == render_citation(citation(), style)
