"""The fact sheet in Chromium: wide and narrow, light, dark and printed. Skipped where there is no Chromium.

AXE_CORE may name the file ``axe.min.js`` of axe-core, which then looks for what hinders people with a keyboard or a
screen reader.
"""

from __future__ import annotations

import base64
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

import countylines
from countylines.export import export_files
from countylines.export.page import find_anchors
from countylines.record.dataset import Dataset
from tests.export.browser import CHROMIUM, Browser, start_browser
from tests.records.scoring import FOLDER

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(CHROMIUM is None, reason="chromium is not here"),
    pytest.mark.skipif(os.name != "posix", reason="the pipe to the browser is of POSIX"),
]

WINDOWS = [
    pytest.param(width, media, scheme, id=f"{width} {media} {scheme}")
    for width in (360, 1280)
    for media, scheme in (("screen", "light"), ("screen", "dark"), ("print", "light"))
]

MOST_SIDES = 4
"""How many sides of A4 the bundled week may take."""

PDFTOTEXT = shutil.which("pdftotext")

OPEN_ALL = "document.querySelectorAll('details').forEach(one => one.open = true)"


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with start_browser(tmp_path_factory.mktemp("profile")) as started:
        yield started


@pytest.fixture(scope="module")
def page(dataset: Dataset, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_page(dataset, tmp_path_factory.mktemp("page"))


def write_page(dataset: Dataset, folder: Path, *, week: str | None = None) -> Path:
    (file,) = export_files(dataset, "html", week=week)
    path = folder / "page.html"
    path.write_bytes(file.content)
    return path


BROKEN_WORDS = """(() => {
    const broken = [], range = document.createRange()
    for (const cell of document.querySelectorAll(".card > table :is(th, td)")) {
        const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT)
        while (texts.nextNode())
            for (const word of texts.currentNode.data.matchAll(/[^\\s-]+/g)) {
                range.setStart(texts.currentNode, word.index)
                range.setEnd(texts.currentNode, word.index + word[0].length)
                if (new Set([...range.getClientRects()].map(part => part.top)).size > 1) broken.push(word[0])
            }
    }
    return broken
})()"""
"""Lists the words of the tables in cards that stand on two lines."""


def complaints(browser: Browser) -> list[str]:
    """List what the browser logged, and every request but the one for the page."""
    logged = [
        str(one["params"])
        for one in browser.events
        if one.get("method") in ("Log.entryAdded", "Runtime.consoleAPICalled", "Runtime.exceptionThrown")
    ]
    asked = [
        one["params"]["request"]["url"] for one in browser.events if one.get("method") == "Network.requestWillBeSent"
    ]
    return logged + [url for url in asked if not url.endswith("/page.html")]


@pytest.mark.parametrize(("width", "media", "scheme"), WINDOWS)
def test_nothing_overflows_is_fetched_or_logged(
    width: int, media: str, scheme: str, browser: Browser, page: Path
) -> None:
    browser.open_page(page, width=width, media=media, scheme=scheme)
    for prepare in ("", OPEN_ALL):
        browser.evaluate(prepare)
        assert browser.evaluate("document.documentElement.scrollWidth <= innerWidth") is True
    browser.evaluate("new Promise(done => setTimeout(done, 200))")
    assert complaints(browser) == []


@pytest.mark.parametrize("width", [320, 360, 703, 1000, 1100, 1280])
def test_no_word_of_a_part_is_broken(width: int, browser: Browser, page: Path) -> None:
    """“Cocaine” was, where cards are narrow: at 1100 pixels there are three beside each other."""
    browser.open_page(page, width=width, media="screen", scheme="light")
    assert browser.evaluate("document.querySelectorAll('.card > table th').length > 0") is True
    assert browser.evaluate(BROKEN_WORDS) == []


@pytest.mark.parametrize("name", ["herons", "repair-days", "road-safety-weeks"])
def test_the_page_of_another_record_does_not_overflow(name: str, browser: Browser, tmp_path: Path) -> None:
    other = write_page(countylines.load(str(FOLDER / name)), tmp_path)
    browser.open_page(other, width=360, media="screen", scheme="light")
    browser.evaluate(OPEN_ALL)
    assert browser.evaluate("document.documentElement.scrollWidth <= innerWidth") is True
    assert complaints(browser) == []


def test_every_id_can_be_reached_even_in_what_is_closed(browser: Browser, page: Path, dataset: Dataset) -> None:
    """To go to an id opens what it stands in: tried with the first id in each thing that can be opened."""
    browser.open_page(page, width=1280, media="screen", scheme="light")
    unreached = browser.evaluate(
        f"""(() => {{
            const unreached = [], opened = new Set()
            for (const name of {list(find_anchors(dataset).values())!r}) {{
                const found = document.getElementById(name), closed = found && found.closest("details:not([open])")
                if (found && (!closed || opened.has(closed))) continue
                opened.add(closed)
                location.hash = name
                if (!found || found !== document.querySelector(":target") || !found.checkVisibility())
                    unreached.push(name)
            }}
            return unreached
        }})()"""
    )
    assert unreached == []


def test_the_keyboard_reaches_the_evidence(browser: Browser, page: Path) -> None:
    browser.open_page(page, width=1280, media="screen", scheme="light")
    browser.evaluate("document.querySelector('article summary').focus()")
    for kind in ("keyDown", "keyUp"):
        browser.call(
            "Input.dispatchKeyEvent",
            type=kind,
            key="Enter",
            code="Enter",
            windowsVirtualKeyCode=13,
            text="\r" if kind == "keyDown" else "",
        )
    assert browser.evaluate("document.querySelector('article details').open") is True


def test_printed_the_evidence_is_open_and_fits_four_sides(browser: Browser, page: Path) -> None:
    browser.open_page(page, width=1280, media="print", scheme="light")
    assert browser.evaluate("document.querySelectorAll('article details[open]').length") == 0
    shown = browser.evaluate("[...document.querySelectorAll('article .printed-by')].map(one => one.checkVisibility())")
    assert shown
    assert all(shown)
    assert len(re.findall(rb"/Type\s*/Page\b", print_page(browser))) <= MOST_SIDES


def print_page(browser: Browser) -> bytes:
    """Return the open page as a PDF."""
    return base64.b64decode(browser.call("Page.printToPDF", preferCSSPageSize=True)["data"])


@pytest.mark.skipif(PDFTOTEXT is None, reason="pdftotext is not here")
@pytest.mark.parametrize("week", ["2019-10", "2021-10", "2023-02"])
def test_printed_no_heading_stands_at_the_foot_of_a_side(
    week: str, browser: Browser, dataset: Dataset, tmp_path: Path
) -> None:
    browser.open_page(write_page(dataset, tmp_path, week=week), width=1280, media="print", scheme="light")
    headings = browser.evaluate("[...document.querySelectorAll('h2,h3,summary')].map(one => one.textContent)")
    (tmp_path / "page.pdf").write_bytes(print_page(browser))
    command = [str(PDFTOTEXT), "-layout", str(tmp_path / "page.pdf"), "-"]
    text = subprocess.run(command, capture_output=True, check=True).stdout.decode()
    sides = [[line.strip() for line in side.split("\n") if line.strip()] for side in text.split("\f") if side.strip()]
    assert [side[-1].replace(" ", "") for side in sides] == [
        f"{number}/{len(sides)}" for number in range(1, len(sides) + 1)
    ]
    assert not {side[-2] for side in sides} & set(headings)


def test_printed_no_card_is_taller_than_a_sheet(browser: Browser, page: Path) -> None:
    """What must not be broken over pages is no higher than what a page of A4 holds: 275 mm, at 96 to the inch."""
    browser.open_page(page, width=703, media="print", scheme="light")
    tallest = browser.evaluate("Math.max(...[...document.querySelectorAll('.card')].map(one => one.offsetHeight))")
    assert tallest < 275 / 25.4 * 96


@pytest.mark.skipif("AXE_CORE" not in os.environ, reason="axe-core is not here: AXE_CORE names no file")
@pytest.mark.parametrize(("width", "media", "scheme"), WINDOWS)
def test_axe_finds_nothing_serious(width: int, media: str, scheme: str, browser: Browser, page: Path) -> None:
    browser.open_page(page, width=width, media=media, scheme=scheme)
    browser.evaluate(OPEN_ALL)
    browser.evaluate(f"{Path(os.environ['AXE_CORE']).read_text(encoding='utf-8')};0")
    found = browser.evaluate(
        "axe.run().then(run => run.violations.map(one => [one.id, one.impact, one.nodes.map(node => node.html)]))"
    )
    assert [one for one in found if one[1] in ("serious", "critical")] == []
