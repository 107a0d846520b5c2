from __future__ import annotations

from functools import partial
from random import Random

import pytest

import countylines
from countylines.checker import report
from countylines.checker.findings import Mention
from countylines.connect.open_draft import (
    UTF_8,
    UTF_16,
    UTF_32,
    EditorPosition,
    OpenDraft,
    kind_of_language,
)
from tests.connect.texts import PIECES, is_inside_line_end, make_text, place_of, random_span

CODECS = {UTF_8: "utf-8", UTF_16: "utf-16-le", UTF_32: "utf-32-le"}
KINDS = ("markdown", "html", "text")
WRONG = "Nationally, officers visited 665 cuckooed addresses in the county lines week of October 2019."


def open_draft(dataset: countylines.Dataset, text: str, kind: str = "text") -> OpenDraft:
    return OpenDraft(text, partial(report, dataset=dataset, kind=kind), version=1)


@pytest.mark.parametrize(
    ("text", "start", "end", "typed", "expected"),
    [
        pytest.param("abc", (0, 1), (0, 2), "X", "aXc", id="replace"),
        pytest.param("abc", (0, 1), (0, 1), "X", "aXbc", id="insert"),
        pytest.param("abc", (0, 1), (0, 3), "", "a", id="delete"),
        pytest.param("abc", (0, 2), (0, 1), "X", "aXc", id="ends given in the other order"),
        pytest.param("a\r\nb", (0, 1), (1, 0), " ", "a b", id="join lines"),
        pytest.param("a\nb", (1, 1), (5, 0), "c", "a\nbc", id="append beyond the last line"),
        pytest.param("😀b", (0, 2), (0, 3), "c", "😀c", id="after two code units"),
        pytest.param("a\x0cb\nc", (1, 0), (1, 1), "d", "a\x0cb\nd", id="a form feed ends no line"),
        pytest.param("", (0, 0), (0, 0), "a", "a", id="into an empty draft"),
    ],
)
def test_a_change_replaces_what_stands_between_two_positions(
    dataset: countylines.Dataset, text: str, start: tuple[int, int], end: tuple[int, int], typed: str, expected: str
) -> None:
    assert open_draft(dataset, text).changed(EditorPosition(*start), EditorPosition(*end), typed).text == expected


def test_a_rewritten_draft_keeps_its_version_unless_another_is_given(dataset: countylines.Dataset) -> None:
    draft = open_draft(dataset, "a")
    assert [(one.text, one.version) for one in (draft.rewritten("b"), draft.rewritten("c", 7))] == [("b", 1), ("c", 7)]


def test_the_byte_order_mark_has_the_offset_of_the_first_character(dataset: countylines.Dataset) -> None:
    draft = open_draft(dataset, "\ufeffab")
    assert [draft.offset(EditorPosition(0, character)) for character in (0, 1, 2)] == [0, 0, 1]


@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_a_finding_stands_where_its_words_do(dataset: countylines.Dataset, mark: str) -> None:
    draft = open_draft(dataset, f"{mark}{WRONG}")
    (finding,) = draft.findings
    start, end = draft.span(finding.start, finding.end)
    before = len(f"{mark}Nationally, officers visited ")
    assert (start, end) == (EditorPosition(0, before), EditorPosition(0, before + len("665 cuckooed addresses")))
    assert draft.findings_between(start, start) == [finding]
    assert draft.findings_between(EditorPosition(0, 0), EditorPosition(0, before - 1)) == []
    assert draft.findings_between(end, end) == [finding]
    after = EditorPosition(0, end.character + 1)
    assert draft.findings_between(after, after) == []


def test_a_mention_is_found_at_its_place(dataset: countylines.Dataset) -> None:
    draft = open_draft(dataset, f"\ufeff😀\r\n{WRONG}")
    mention = draft.mention_at(EditorPosition(1, len("Nationally, officers visited 6")))
    assert mention is not None
    assert (mention.found, mention.outcome) == ("665 cuckooed addresses", "wrong")
    assert draft.span(mention.start, mention.end)[0] == EditorPosition(1, len("Nationally, officers visited "))
    assert draft.mention_at(EditorPosition(1, 3)) is None
    start, end = draft.span(mention.start, mention.end)
    assert draft.mention_at(start) == draft.mention_at(end) == mention
    for beside in (start.character - 1, end.character + 1):
        assert draft.mention_at(EditorPosition(1, beside)) is None


def test_a_number_inside_a_quotation_gives_way_to_the_quotation(dataset: countylines.Dataset) -> None:
    draft = open_draft(dataset, "“We have seized more than a million pounds,” said Nikki Holland.")
    mention = draft.mention_at(EditorPosition(0, len("“We have seized more")))
    assert mention is not None
    assert (mention.kind, mention.counts) == ("quotation", "holland-06")


def test_each_mention_has_its_place_in_markup(dataset: countylines.Dataset) -> None:
    text = "<p>Nationally, officers visited <b>665</b> cuckooed\naddresses in October&nbsp;2019, of county lines.</p>"
    found = {mention.found: mention for mention in open_draft(dataset, text, "html").mentions}
    assert text[slice(*_span(found["665 cuckooed addresses"]))] == "665</b> cuckooed\naddresses"
    assert text[slice(*_span(found["October 2019"]))] == "October&nbsp;2019"


def _span(mention: Mention) -> tuple[int, int]:
    return mention.start, mention.end


@pytest.mark.parametrize(
    ("language", "path", "kind"),
    [
        pytest.param("markdown", "/a.txt", "markdown", id="the language decides"),
        pytest.param("markdown.pandoc", "/a", "markdown", id="a dialect"),
        pytest.param("HTML", "/a.md", "html", id="in any case"),
        pytest.param("xhtml", "/a", "html", id="XHTML"),
        pytest.param("plaintext", "/a.md", "markdown", id="plain text: the name decides"),
        pytest.param("mediawiki", "/a.txt", "wikitext", id="wikitext"),
        pytest.param("", "/a.HTM", "html", id="no language"),
        pytest.param("rust", "/a", "text", id="any other"),
    ],
)
def test_the_kind_of_a_draft(language: str, path: str, kind: str) -> None:
    assert kind_of_language(language, path) == kind


def follow_edits(dataset: countylines.Dataset, seed: int, edits: int) -> None:
    """Edit a draft at random; its text must be that of a string edited likewise, its places those of an encoding."""
    random = Random(seed)  # noqa: S311  nothing is kept secret
    encoding = random.choice(tuple(CODECS))
    codec = CODECS[encoding]
    text = make_text(random)
    draft = OpenDraft(text, partial(report, dataset=dataset, kind=random.choice(KINDS)), encoding)
    for _ in range(edits):
        start, end = random_span(random, text)
        typed = random.choice(PIECES)
        draft = draft.changed(
            EditorPosition(*place_of(text, start, codec)), EditorPosition(*place_of(text, end, codec)), typed
        )
        text = f"{text[:start]}{typed}{text[end:]}"
        assert draft.text == text
        mark = len(text) - len(text.removeprefix("\ufeff"))
        for finding in draft.findings:
            first, last = finding.start + mark, finding.end + mark
            assert text[first:last] == finding.found
            if not is_inside_line_end(text, first) and not is_inside_line_end(text, last):
                assert draft.span(finding.start, finding.end) == (
                    place_of(text, first, codec),
                    place_of(text, last, codec),
                )
        for mention in draft.mentions:
            assert 0 <= mention.start <= mention.end <= len(text) - mark


@pytest.mark.parametrize("seed", range(15))
def test_random_edits_keep_text_and_places(dataset: countylines.Dataset, seed: int) -> None:
    follow_edits(dataset, seed, 20)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(100, 300))
def test_ten_thousand_random_edits_keep_text_and_places(dataset: countylines.Dataset, seed: int) -> None:
    follow_edits(dataset, seed, 50)
