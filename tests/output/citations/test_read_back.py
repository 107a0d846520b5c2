"""Citations read back by the programs that they are for: everything of the record, and texts that mean harm.

Each reader is skipped by name where it is not installed; the extra ``interop`` brings them all.
"""

from __future__ import annotations

import html
import json
import re
import shutil
import subprocess
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

import countylines
from countylines.lookup.citing.citation import Citation, Entry
from countylines.text.english import date_in_words
from tests.output.citations.made import DAY, cited, render_citation, saying
from tests.output.made import AWKWARD, shown

HOSTILE = (
    *(text for text in AWKWARD if "\ud800" not in text and "\udfff" not in text),
    "} @book{x, title = {y}}", "a{b", "a}b", "\\", "%", '" # "', "}}{{", "</ref>", "{{cite book}}", "-->", "|url=x",
    "\r\nER  - \r\n\r\nTY  - BOOK", "[^x]: y", "<script>", "$x$", "\\input{x}", "'''b'''", "[[File:x]]", "\\url{",
)  # fmt: skip
"""Texts that one format or another would take for its own."""


@pytest.fixture(scope="module")
def citations(dataset: countylines.Dataset) -> list[Citation]:
    """Cite every source, quote, claim and figure."""
    return list(cited(dataset))


def pairs(citations: list[Citation]) -> Iterator[tuple[Citation, Entry]]:
    """Give every entry with its citation."""
    return ((citation, entry) for citation in citations for entry in citation.entries)


def flat(text: str) -> str:
    """Write a text as formats of one line have to: control characters shown, line ends and tabs as spaces."""
    return shown(text.replace("\r\n", "\n")).replace("\n", " ").replace("\t", " ")


def words_of(entry: Entry) -> list[str]:
    """List the words that an entry quotes."""
    return [f"“{words}”" for passage in entry.passages for words in passage.words]


# --- BibTeX --------------------------------------------------------------------------------------


def read_bibtex(written: str, *, decoded: bool = True) -> list[Any]:
    """Read entries as bibtexparser does, TeX's commands turned into the characters that they set."""
    bibtexparser = pytest.importorskip("bibtexparser", minversion="2.0.0")
    decode = [bibtexparser.middlewares.LatexDecodingMiddleware()] if decoded else []
    library = bibtexparser.parse_string(written, append_middleware=decode)
    assert library.failed_blocks == []
    return list(library.entries)


MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()


def test_bibtexparser_reads_everything_back(citations: list[Citation]) -> None:
    written = "\n".join(render_citation(citation, "bibtex") for citation in citations)
    entries = read_bibtex(written)
    verbatim = {one.key: one.fields_dict for one in read_bibtex(written, decoded=False)}  # as addresses are read
    expected = list(pairs(citations))
    assert [one.key for one in entries] == [entry.key for _, entry in expected]
    for one, (_, entry) in zip(entries, expected, strict=True):
        fields = {name: field.value for name, field in one.fields_dict.items()}
        source = entry.source
        assert (one.entry_type, fields.get("title")) == ("misc", source.title)
        assert (fields["howpublished"], fields["urldate"]) == (source.publisher, DAY)
        assert verbatim[entry.key]["url"].value == source.url
        date = [fields[name] for name in ("year", "month", "day") if name in fields]
        date[1:2] = [str(MONTHS.index(month) + 1) for month in date[1:2]]
        assert "-".join(part.zfill(2) for part in date) == (source.published or "")
        assert all(words in fields["note"] for words in words_of(entry)), entry.key


@pytest.mark.parametrize("text", HOSTILE)
def test_bibtexparser_finds_one_entry_whatever_stands_in_it(text: str) -> None:
    (one,) = read_bibtex(render_citation(saying(text), "bibtex"))
    assert one.key == "echo-2019.held"
    assert list(one.fields_dict)[-1] == "note"


def test_pybtex_sets_a_bibliography_in_its_plain_style(citations: list[Citation]) -> None:
    database = pytest.importorskip("pybtex.database")
    plugin = pytest.importorskip("pybtex.plugin")
    written = "\n".join(render_citation(citation, "bibtex") for citation in citations)
    read = database.parse_string(written, "bibtex")
    entries = {entry.key: entry for _, entry in pairs(citations)}
    assert list(read.entries) == list(entries)
    style = plugin.find_plugin("pybtex.style.formatting", "plain")()
    backend = plugin.find_plugin("pybtex.backends", "text")()
    for formatted in style.format_bibliography(read):
        source = entries[formatted.key].source
        told = formatted.text.render(backend).replace("\\$", "$")  # pybtex leaves the escape of TeX
        assert (source.title or "") in told
        assert source.publisher in told
        assert source.url in told
        assert (source.published or "")[:4] in told


@pytest.mark.parametrize("text", HOSTILE)
def test_pybtex_finds_one_entry_whatever_stands_in_it(text: str) -> None:
    database = pytest.importorskip("pybtex.database")
    read = database.parse_string(render_citation(saying(text), "bibtex"), "bibtex")
    assert list(read.entries) == ["echo-2019.held"]
    assert list(read.entries["echo-2019.held"].fields)[-1] == "note"


@pytest.mark.parametrize("style", ["plain", "unsrt", "alpha", "abbrv"])
def test_bibtex_prints_no_warning(style: str, dataset: countylines.Dataset, tmp_path: Path) -> None:
    if shutil.which("bibtex") is None:
        pytest.skip("bibtex is not here")
    few = [saying(text) for text in HOSTILE[-19:]]
    made = [*list(cited(dataset))[:24], *few] if style != "alpha" else few[:1]  # it has labels for 26 of one name
    written = [render_citation(one, "bibtex").replace(".held,", f".held{place},") for place, one in enumerate(made)]
    (tmp_path / "all.bib").write_text("\n".join(written), encoding="utf-8")
    aux = f"\\citation{{*}}\n\\bibstyle{{{style}}}\n\\bibdata{{all}}\n"
    (tmp_path / "all.aux").write_text(aux, encoding="utf-8")
    done = subprocess.run(["bibtex", "all"], cwd=tmp_path, capture_output=True, check=False)
    assert (done.returncode, b"Warning" in done.stdout) == (0, False), done.stdout.decode()
    assert (tmp_path / "all.bbl").read_text(encoding="utf-8").count("\\bibitem") == len(made)


# --- RIS -----------------------------------------------------------------------------------------


def read_ris(written: str) -> list[dict[str, Any]]:
    """Read records as rispy does."""
    rispy = pytest.importorskip("rispy")
    return list(rispy.loads(written))


def test_rispy_reads_everything_back(citations: list[Citation]) -> None:
    for citation in citations:
        records = read_ris(render_citation(citation, "ris"))
        for record, entry in zip(records, citation.entries, strict=True):
            source = entry.source
            date = "/".join((source.published or "").split("-"))
            assert record.get("title") == source.title
            assert record["publisher"] == record["secondary_title"] == source.publisher
            assert (record.get("year", ""), record.get("date", "").rstrip("/")) == (date[:4], date)
            assert (record["urls"], record["access_date"]) == ([source.url], DAY.replace("-", "/") + "/")
            assert "authors" not in record
            assert all(words in record["notes"][0] for words in words_of(entry))


@pytest.mark.parametrize("text", HOSTILE)
def test_rispy_reads_one_record_whatever_stands_in_it(text: str) -> None:
    (record,) = read_ris(render_citation(saying(text), "ris"))
    assert (record["type_of_reference"], record.get("title", "")) == ("NEWS", flat(text).strip())
    assert f"“{flat(text)}”" in record["notes"][0]


# --- CSL-JSON ------------------------------------------------------------------------------------

DATE = {
    "type": "object",
    "additionalProperties": False,
    "required": ["date-parts"],
    "properties": {
        "date-parts": {
            "type": "array", "minItems": 1, "maxItems": 2,
            "items": {"type": "array", "minItems": 1, "maxItems": 3, "items": {"type": "integer"}},
        }
    },
}  # fmt: skip
TEXTS = ("title", "container-title", "URL", "note", "genre")
CSL = {
    "type": "array",
    "items": {
        "type": "object",
        "additionalProperties": False,
        "required": ["type", "id"],
        "properties": {
            "type": {"enum": ["article-newspaper", "webpage"]},
            "id": {"type": "string"},
            "issued": DATE,
            "accessed": DATE,
            **{name: {"type": "string"} for name in TEXTS},
        },
    },
}
"""What of the schema of CSL-JSON 1.0.2 concerns these items."""


@pytest.mark.slow
def test_csl_json_keeps_to_its_schema_and_brings_everything_back(citations: list[Citation]) -> None:
    jsonschema = pytest.importorskip("jsonschema")
    for citation in citations:
        items = json.loads(render_citation(citation, "csl-json"))
        jsonschema.validate(items, CSL)
        for item, entry in zip(items, citation.entries, strict=True):
            source = entry.source
            issued = "-".join(f"{part:02}" for part in item.get("issued", {}).get("date-parts", [[]])[0])
            assert (item.get("title"), item["container-title"]) == (source.title, source.publisher)
            assert (item["URL"], issued) == (source.url, source.published or "")
            assert item["accessed"]["date-parts"] == [[int(part) for part in DAY.split("-")]]
            assert all(words in item["note"] for words in words_of(entry))


def bibliography(items: list[dict[str, Any]]) -> list[str]:
    """Set a bibliography in the Harvard style that comes with citeproc-py."""
    citeproc = pytest.importorskip("citeproc")
    source = pytest.importorskip("citeproc.source.json")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # its own, on what it was made with
        style = citeproc.CitationStylesStyle("harvard-cite-them-right", validate=False)
        made = citeproc.CitationStylesBibliography(style, source.CiteProcJSON(items), citeproc.formatter.plain)
        for item in items:
            made.register(citeproc.Citation([citeproc.CitationItem(item["id"])]))
        return [str(line) for line in made.bibliography()]


def test_citeproc_sets_a_bibliography(citations: list[Citation]) -> None:
    chosen = [citation for citation in citations if citation.subject in ("2019-10/arrests", "2018-10/cash", "ball-06")]
    items = [item for citation in chosen for item in json.loads(render_citation(citation, "csl-json"))]
    lines = bibliography(items)
    assert len(items) == len(lines) == 5
    for item in items:
        line = next(line for line in lines if item["URL"] in line)
        assert item.get("title", "") in line
        assert item["container-title"] in line
        assert str(item.get("issued", {"date-parts": [[""]]})["date-parts"][0][0]) in line


# --- Wikipedia -----------------------------------------------------------------------------------


def read_wiki(written: str) -> Iterator[tuple[str, dict[str, str], str]]:
    """Read references as mwparserfromhell does: template, parameters without comments, and what follows it."""
    parser = pytest.importorskip("mwparserfromhell")
    code = parser.parse(written)
    for tag in code.filter_tags(matches=lambda node: str(node.tag) == "ref", recursive=False):
        (template,) = tag.contents.filter_templates()
        fields = {str(one.name): re.sub("<!--.*?-->", "", str(one.value)).strip() for one in template.params}
        assert all(one.showkey for one in template.params)
        yield str(template.name).strip(), fields, str(tag.contents)


REQUIRED = {
    "cite news": {"title", "url", "work", "date", "access-date"},
    "cite web": {"title", "url", "website", "date", "access-date"},
    "cite press release": {"title", "url", "publisher", "date", "access-date"},
}
"""What each template is to have: the title, where it is, who printed it, when, and when it was seen."""


def test_mwparserfromhell_reads_everything_back(citations: list[Citation]) -> None:
    for citation in citations:
        references = list(read_wiki(render_citation(citation, "wikipedia")))
        for (template, fields, whole), entry in zip(references, citation.entries, strict=True):
            source = entry.source
            assert REQUIRED[template] <= set(fields)
            (publisher,) = {"work", "website", "publisher"} & set(fields)
            assert html.unescape(fields["title"]) == (source.title or "[title not known]")
            assert html.unescape(fields[publisher]) == source.publisher
            assert fields["url"] == source.url
            assert fields["date"] == (date_in_words(source.published) if source.published else "n.d.")
            assert fields["access-date"] == "31 January 2026"
            said = [passage for passage in entry.passages if passage.paraphrased_by is None]
            words = [one for passage in said for one in passage.words]
            assert [one for one in html.unescape(fields.get("quote", "")).split('"; "') if one] == words
            assert f"countylines {citation.version}" in whole


@pytest.mark.parametrize("text", HOSTILE)
def test_mwparserfromhell_reads_one_template_whatever_stands_in_it(text: str) -> None:
    ((template, fields, _),) = read_wiki(render_citation(saying(text), "wikipedia"))
    assert (template, html.unescape(fields["title"])) == ("cite news", flat(text).strip())
    assert html.unescape(fields["quote"]) == flat(text).strip()


# --- Markdown ------------------------------------------------------------------------------------


def read_footnote(written: str) -> tuple[str, list[str]]:
    """Read a footnote's text as CommonMark has it, with the addresses that it links to."""
    markdown = pytest.importorskip("markdown_it")
    (line,) = written.splitlines()
    found = re.fullmatch(r"\[\^[a-z0-9._-]+\]: (.*)", line)
    assert found
    start, inline, end = markdown.MarkdownIt().parse(found[1])
    assert (start.type, inline.type, end.type) == ("paragraph_open", "inline", "paragraph_close")
    links = [str(token.attrs["href"]) for token in inline.children if token.type == "link_open"]
    return "".join(token.content for token in inline.children), links


def test_commonmark_reads_everything_back(citations: list[Citation]) -> None:
    for citation in citations:
        lines = render_citation(citation, "markdown").splitlines()
        for line, entry in zip(lines, citation.entries, strict=True):
            told, links = read_footnote(line)
            source = entry.source
            assert [unquote(link) for link in links] == [unquote(source.url)]
            for part in (source.publisher, source.title or "[title not known]", *words_of(entry)):
                assert part in told, line


@pytest.mark.parametrize("text", HOSTILE)
def test_commonmark_reads_one_paragraph_whatever_stands_in_it(text: str) -> None:
    told, links = read_footnote(render_citation(saying(text), "markdown"))
    assert links == ["https://example.org/held"]
    assert f"“{flat(text)}”" in told
