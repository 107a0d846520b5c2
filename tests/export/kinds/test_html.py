"""The fact sheet: what stands where, an anchor for each id, and nothing in a record that is markup."""

from __future__ import annotations

import json
import re
import socket
from itertools import pairwise, takewhile
from pathlib import Path
from typing import Any

import pytest

import countylines
from countylines.export import export_files
from countylines.export.page import SECTION_NAMES, find_anchors
from countylines.figures.figure import figures_of_week
from countylines.figures.verdict import verdict_on_figure
from countylines.integrity.conflicts import find_conflicts
from countylines.output.views.story import story_in_words
from countylines.record.dataset import Dataset
from tests.cli.spoiling import HOSTILE, UNSEEN, change, spoil
from tests.export.borrowed import borrowed
from tests.export.pages import Page
from tests.made import headline_of, measure, observation, period, record, source
from tests.records.scoring import FOLDER, RECORDS

LARGEST = 400_000
"""How many bytes the page of the bundled record may have."""


def export(dataset: Dataset, week: str | None = None) -> bytes:
    (file,) = export_files(dataset, "html", week=week)
    return file.content


@pytest.fixture(scope="module")
def content(exported: dict[str, Path]) -> bytes:
    return exported["html"].read_bytes()


@pytest.fixture(scope="module")
def page(content: bytes) -> Page:
    return Page(content)


def test_it_is_one_page_of_html(content: bytes, page: Page) -> None:
    assert content.startswith(b'<!DOCTYPE html>\n<html lang="en">')
    assert page.problems == []
    assert len(content) < LARGEST


def test_every_id_of_the_record_has_an_anchor(page: Page, dataset: Dataset) -> None:
    ids = page.values("id")
    assert len(ids) == len(set(ids))
    assert set(find_anchors(dataset).values()) <= set(ids)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        pytest.param("2019-10/arrests", "743", id="a figure of the week"),
        pytest.param("2018-10/arrests", "more than 200", id="a figure of another week"),
        pytest.param(
            "2018-10..2019-10/cash",
            "2 sources, undecided: Was more than a million pounds seized in four weeks?",
            id="a figure with an undecided question",
        ),
        pytest.param("2025-06/drugs.class-a.weight", "(1 source, undecided)", id="one of another week"),
        pytest.param("holland-06", "Over the last year of county lines intensifications", id="a quote"),
        pytest.param("claim-01", "The number of people arrested was a record.", id="a claim"),
        pytest.param("npcc", "National Police Chiefs", id="an organisation"),
        pytest.param("deal-line", "deal line", id="a term"),
        pytest.param("2019-10-length", "Did the crackdown last", id="a disagreement"),
        pytest.param("metro-2019-10-18", "Metro", id="a source"),
        pytest.param("nclcc-launch", "2018", id="an event"),
        pytest.param(
            "sum:2019-10/arrests", "Arrests = Arrests: men + Arrests: women (these are all its parts)", id="a sum"
        ),
        pytest.param(
            "sum:2019-10/drugs.class-a.value", "Class A drugs by value ≥ Cocaine by value", id="a sum of some parts"
        ),
    ],
)
def test_an_anchor_leads_to_what_has_the_id(name: str, words: str, page: Page) -> None:
    assert words in " ".join(page.texts[name].split())


def test_every_link_within_the_page_leads_somewhere(page: Page) -> None:
    within = [address for address in page.values("href") if address.startswith("#")]
    assert len(within) > len(SECTION_NAMES)
    assert {address[1:] for address in within} <= set(page.values("id"))


def test_the_sections_stand_in_order_under_headings_in_order(page: Page) -> None:
    assert [start.attributes["id"] for start in page.starts if start.tag == "section"] == list(SECTION_NAMES)
    levels = [int(start.tag[1]) for start in page.starts if re.fullmatch("h[1-6]", start.tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_a_week_with_figures_is_not_said_to_have_none(content: bytes) -> None:
    assert b"No figure of this week is in the record." not in content


def test_the_head_tells_the_story_with_a_link_for_each_number(page: Page, dataset: Dataset) -> None:
    story = headline_of(dataset, dataset.week)
    assert story_in_words(story) in page.texts["2019-10"]
    places = [page.values("href").index(f"#{part.figure.id}") for part in story]
    assert places == sorted(places)


def test_each_figure_of_the_week_has_its_sources_and_a_citation(page: Page, dataset: Dataset) -> None:
    for figure in figures_of_week(dataset):
        for one in figure.observations:
            assert dataset.index("sources")[one.source].publisher in page.texts[one.id]
    card = " ".join(page.texts["2019-10/arrests"].split())
    assert "1 of 12 sources differs" in card
    assert verdict_on_figure(dataset, figures_of_week(dataset, ["arrests"])[0]) in card
    assert "“700 arrests”: York Press (28 October 2019), rejected: A rounded number without a hedge" in card
    assert "Cited for 2019-10/arrests: Arrests, 743 people" in card


def test_each_account_of_the_week_has_the_number_of_its_source_in_the_list(page: Page, dataset: Dataset) -> None:
    place = next(
        at for at, one in enumerate(page.starts) if (one.tag, one.attributes.get("class")) == ("ol", "sources")
    )
    after = [one for one in page.starts[place:] if one.tag in {"li", "details"}]
    numbered = [one.attributes["id"] for one in takewhile(lambda one: one.tag == "li", after)]
    references = {
        one.attributes["id"]: one.attributes.get("data-ref")
        for one in page.starts
        if one.tag == "span"
        if "id" in one.attributes
    }
    expected = {
        one.id: str(numbered.index(one.source) + 1)
        for one in dataset.observations
        if one.period in {"2019-10", "2018-10..2019-10"}
    }
    assert len(expected) > len(numbered) > 1
    assert {name: references[name] for name in expected} == expected


def test_all_questions_on_which_sources_differ_are_asked(page: Page, dataset: Dataset) -> None:
    text = " ".join(page.texts["conflicts"].split())
    for conflict in find_conflicts(dataset):
        assert " ".join(conflict.question.split()) in text


def test_check_finds_nothing_on_it(content: bytes, dataset: Dataset) -> None:
    assert countylines.check(content.decode(), dataset, kind="html") == ()


def test_the_page_explains_no_field_that_it_does_not_have(page: Page) -> None:
    assert "Whoever repeats a figure repeats its wording." in page.texts["record"]
    assert "low_included" not in page.texts["record"]


def test_a_number_and_its_unit_stay_on_a_line_in_a_list_of_parts() -> None:
    made = record(
        measures=[measure("all", count=False, unit="kg"), measure("glass", "all", count=False, unit="kg")],
        observations=[observation(name, "bare", 15_545) for name in ("all", "glass")],
    )
    assert "15,545\N{NO-BREAK SPACE}kg</td>" in export(made).decode()


def test_every_chart_is_an_image_with_words(page: Page) -> None:
    charts = [start.attributes for start in page.starts if start.tag == "svg"]
    assert len(charts) > len(countylines.load().header.compare)
    for chart in charts:
        assert chart["role"] == "img"
        title, description = chart["aria-labelledby"].split()
        assert page.texts[title]
        assert ": " in page.texts[description]


def test_every_table_has_a_caption_and_heads_with_a_scope(page: Page) -> None:
    tags = [start.tag for start in page.starts]
    assert tags.count("table") == tags.count("caption")
    assert {start.attributes.get("scope") for start in page.starts if start.tag == "th"} == {"col", "row"}


def test_nothing_runs_and_nothing_is_fetched(page: Page) -> None:
    scripts = [start.attributes.get("type") for start in page.starts if start.tag == "script"]
    assert scripts == ["application/ld+json"]
    assert not page.tags() & {"img", "iframe", "object", "embed", "form", "video", "audio", "base"}
    assert page.values("src") == []
    assert not [name for start in page.starts for name in start.attributes if name.startswith("on")]
    links = [start.attributes["href"] for start in page.starts if start.tag == "link"]
    assert links == ["data:,"]
    assert "url(" not in page.texts.get("style", "")
    policy = next(start.attributes["content"] for start in page.starts if "http-equiv" in start.attributes)
    assert "default-src 'none'" in policy


@pytest.mark.filterwarnings("ignore")
def test_the_linked_data_are_those_of_the_export(page: Page, exported: dict[str, Path]) -> None:
    rdflib = borrowed("rdflib")

    def refuse(*_: Any) -> None:
        raise AssertionError("the network was asked")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", refuse)
        graph = rdflib.Graph().parse(data="".join(page.scripts), format="json-ld")
    found = graph.query("SELECT ?v { <urn:countylines:figure/2019-10/arrests> <https://schema.org/value> ?v }")
    assert [row[0].toPython() for row in found] == [743]
    whole = {node["@id"]: node for node in json.loads(exported["jsonld"].read_bytes())["@graph"]}
    nodes = json.loads("".join(page.scripts))["@graph"]
    assert {node["@id"]: node for node in nodes} == {node["@id"]: whole[node["@id"]] for node in nodes}


def test_another_week_has_a_page_of_its_own(dataset: Dataset) -> None:
    page = Page(export(dataset, "2021-10"))
    assert set(find_anchors(dataset).values()) <= set(page.values("id"))
    assert story_in_words(headline_of(dataset, "2021-10")) in page.texts["2021-10"]
    assert "No quotation about this week is in the record." in page.texts["quotes"]
    assert "check draft.md --week 2021-10" in page.texts["record"]


@pytest.mark.parametrize("week", [period.id for period in countylines.load().periods if period.kind == "week"])
def test_the_page_of_any_week_has_all_anchors_once(week: str, dataset: Dataset) -> None:
    page = Page(export(dataset, week))
    ids = page.values("id")
    assert page.problems == []
    assert len(ids) == len(set(ids))
    assert set(find_anchors(dataset).values()) <= set(ids)


@pytest.mark.parametrize("name", RECORDS)
def test_another_record_has_a_page_of_its_own(name: str) -> None:
    other = countylines.load(str(FOLDER / name))
    page = Page(export(other))
    assert page.problems == []
    assert set(find_anchors(other).values()) <= set(page.values("id"))
    assert story_in_words(headline_of(other, other.week)) in page.texts[other.week]


def test_a_record_of_almost_nothing_has_a_page() -> None:
    made = record(measures=[measure("birds")], observations=[observation("birds", "bare", 5)])
    page = Page(export(made))
    assert page.problems == []
    assert "5 birds." in page.texts["2019-10"]
    assert "Only one source is about this week." in page.texts["conflicts"]


@pytest.mark.parametrize(
    ("about", "of_others", "counted", "compared"),
    [
        pytest.param(0, 1, "no source is about this week.", "No source is about this week.", id="none"),
        pytest.param(1, 0, "the only source is about this week.", "Only one source is about this week.", id="the only"),
        pytest.param(1, 1, "1 of 2 sources is about this week.", "Only one source is about this week.", id="one"),
        pytest.param(2, 0, "2 of 2 sources are about this week.", "The sources of this week agree.", id="two"),
    ],
)
def test_the_sources_of_the_week_are_counted(about: int, of_others: int, counted: str, compared: str) -> None:
    weeks = ["2019-10"] * about + ["2019-05"] * of_others
    made = record(
        measures=[measure("birds")],
        periods=[period("2019-05"), period("2019-10")],
        sources=[source(f"paper-{place}", periods=(week,)) for place, week in enumerate(weeks)],
        observations=[
            observation("birds", "bare", 5, source=f"paper-{place}", period=week) for place, week in enumerate(weeks)
        ],
    )
    page = Page(export(made))
    assert counted in page.texts["2019-10"]
    assert compared in page.texts["conflicts"]


TAGS = "</script><script>alert(1)</script><!-- ]]> & \" ' <b onclick=x>"
"""What could end an element or an attribute, or begin one."""


@pytest.fixture
def hostile(folder: Path) -> Page:
    """Return the page of a record in which hostile text stands wherever a record takes a text."""
    spoil(folder)
    change(folder, "dataset", lambda header: header.update(title=TAGS, description=f"{TAGS} \u200f {HOSTILE}"))
    change(folder, "terms", lambda terms: [one.update(definition=TAGS) for one in terms])
    change(folder, "people", lambda people: [one.update(name=TAGS, surname=TAGS) for one in people])
    return Page(export(countylines.load(str(folder))))


def test_hostile_text_is_text_and_visible(hostile: Page, page: Page) -> None:
    assert hostile.problems == []
    assert hostile.tags() <= page.tags()
    assert [start.attributes["type"] for start in hostile.starts if start.tag == "script"] == ["application/ld+json"]
    assert not [name for start in hostile.starts for name in start.attributes if name.startswith("on")]
    assert TAGS in hostile.texts["deal-line"]
    assert f"{TAGS} \\u200f" in hostile.texts["record"]
    assert "\\x1b[31m" in hostile.texts["2019-10/arrests"]


def test_no_character_that_nobody_sees_is_on_the_page(hostile: Page) -> None:
    values = [value for start in hostile.starts for value in start.attributes.values()]
    assert not [text for text in (*hostile.texts.values(), *hostile.scripts, *values) if UNSEEN.search(text)]
    assert not [text for text in hostile.texts.values() if "\u200f" in text]


def test_the_linked_data_of_a_hostile_record_stay_data(hostile: Page) -> None:
    (dataset,) = [node for node in json.loads("".join(hostile.scripts))["@graph"] if node["@id"] == "record:dataset"]
    assert dataset["name"] == TAGS
    assert "<" not in "".join(hostile.scripts)


def test_an_address_that_is_none_of_the_web_is_no_link() -> None:
    made = record(
        measures=[measure("birds")],
        observations=[observation("birds", "bare", 5)],
        sources=[source("a", url="javascript:alert(1)")],
    )
    page = Page(export(made))
    assert not [address for address in page.values("href") if "javascript" in address]
    assert "javascript:alert(1)" in page.texts["a"]
