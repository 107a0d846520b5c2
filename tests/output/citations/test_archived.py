"""Archived copies, and titles that were read off an address, in each style."""

from __future__ import annotations

import pytest

from countylines.output.citations import CITATION_STYLES
from countylines.record.nouns.source import Copy
from tests.output.citations.made import citation, entry, passage, render_citation

COPIES = (
    Copy("https://web.archive.org/web/20191019/https://example.org/held", "2019-10-19"),
    Copy("https://archive.example/second", "2020-01-02"),
)


def test_wikipedia_has_parameters_for_the_first_archived_copy() -> None:
    written = render_citation(citation(entry(passage("more than 700 people"), archived=COPIES)), "wikipedia")
    assert "|archive-url=https://web.archive.org/web/20191019/https://example.org/held " in written
    assert "|archive-date=19 October 2019 " in written
    assert "second" not in written


def test_without_an_archived_copy_wikipedia_has_no_such_parameter() -> None:
    assert "archive-" not in render_citation(citation(), "wikipedia")


@pytest.mark.parametrize("style", [style for style in CITATION_STYLES if style != "wikipedia"])
def test_every_other_style_says_where_and_when_it_was_archived(style: str) -> None:
    written = render_citation(citation(entry(archived=COPIES)), style)
    assert "19 October 2019" in written
    assert "web/20191019/https" in written
    assert "rchived" not in render_citation(citation(), style)


@pytest.mark.parametrize("style", CITATION_STYLES)
def test_every_style_says_that_the_title_was_read_off_the_address(style: str) -> None:
    written = render_citation(citation(entry(title_from="address")), style)
    assert "title is read off the page" in written
