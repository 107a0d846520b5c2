"""Copies of a source compared with the record: tolerated changes are verified, and exactly the altered spans fail.

The made-up article is one of the golden drafts; the real one is read if it is on this machine.
"""

from __future__ import annotations

import html
import re
import textwrap
import unicodedata
from collections import Counter
from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from countylines.errors import NoSpans
from countylines.record.dataset import Dataset
from countylines.record.nouns.claim import Claim
from countylines.record.nouns.evidence import Span
from countylines.verify import verify_copy
from countylines.verify.classify import ALTERED, EXACT, MISSING, MOVED, SpanResult
from tests.made import record, source
from tests.work import assert_linear

WORD = re.compile(r"\d[\d,.]*\d|[^\W_]+")
"""A word of an article, as a test takes one out."""


def statuses(text: str, dataset: Dataset, kind: str = "text") -> dict[str, int]:
    return dict(Counter(result.status for result in verify_copy(text, dataset, kind=kind).results))


def tolerated(text: str, dataset: Dataset) -> set[str]:
    return {kind for result in verify_copy(text, dataset).results for kind in result.tolerated}


def failed(text: str, dataset: Dataset, kind: str = "text") -> list[SpanResult]:
    return list(verify_copy(text, dataset, kind=kind).mismatches)


def places(text: str, dataset: Dataset) -> list[tuple[int, int]]:
    """Give the offsets in an article of each of its spans."""
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    return [
        (starts[span.paragraph - 1] + span.start, starts[span.paragraph - 1] + span.end)
        for span in (result.span for result in verify_copy(text, dataset).results)
    ]


def wrapped(text: str) -> list[str]:
    return [textwrap.fill(line, 72, break_on_hyphens=False) for line in text.splitlines()]


def as_page(text: str) -> str:
    paragraphs = "\n".join(f"<p>{html.escape(line)}</p>" for line in text.splitlines())
    return f"<html><head><title>A page</title></head><body><nav>Home</nav>{paragraphs}</body></html>"


STRAIGHT = str.maketrans("‘’“”–", "''\"\"-")

COPIES = [
    # what was done to it, its kind, whether every span is still exact, what was tolerated
    pytest.param(lambda text: text, True, "", id="the same"),
    pytest.param(lambda text: text.replace("\n", "\r\n"), True, "", id="other line ends"),
    pytest.param(lambda text: text.replace("\n", "\n\n"), True, "", id="empty lines between"),
    pytest.param(lambda text: f"\n\n{text}\n\n", True, "", id="empty lines around"),
    pytest.param(lambda text: f"A headline\n\n{text}\nMore of this", False, "", id="a header and a footer"),
    pytest.param(lambda text: "\n".join(reversed(text.splitlines())), False, "", id="another order"),
    pytest.param(lambda text: " ".join(text.splitlines()), False, "", id="all in one line"),
    pytest.param(lambda text: "\n\n".join(wrapped(text)), False, "line breaks", id="wrapped, empty lines between"),
    pytest.param(lambda text: "\n".join(wrapped(text)), False, "line breaks", id="wrapped"),
    pytest.param(lambda text: text.replace(" ", "  "), False, "spaces", id="two spaces"),
    pytest.param(lambda text: text.replace(" ", "\u00a0"), False, "spaces", id="spaces that do not break"),
    pytest.param(lambda text: text.translate(STRAIGHT), False, "dashes, quotation marks", id="straight marks"),
    pytest.param(lambda text: text.replace(" – ", "—"), False, "dashes", id="other dashes"),
    pytest.param(lambda text: text.replace(" of ", " “of” "), False, "quotation marks", id="marks put in"),
    pytest.param(lambda text: text.replace(" and ", ", and "), False, "punctuation", id="commas put in"),
    pytest.param(lambda text: f"{text}\n\n{text}", True, "", id="twice"),
]


@pytest.mark.parametrize(("change", "is_exact", "kinds"), COPIES)
def test_tolerated_changes_keep_spans_verified(
    change: Callable[[str], str], is_exact: bool, kinds: str, text: str, mills: Dataset
) -> None:
    copy = change(text)
    assert failed(copy, mills) == []
    assert (set(statuses(copy, mills)) == {EXACT}) is is_exact
    assert tolerated(copy, mills) >= set(filter(None, kinds.split(", ")))
    assert kinds or not tolerated(copy, mills)


@pytest.mark.parametrize(("change", "is_exact", "kinds"), COPIES)
def test_the_same_holds_for_the_real_article(
    change: Callable[[str], str], is_exact: bool, kinds: str, article: str, dataset: Dataset
) -> None:
    copy = change(article)
    assert failed(copy, dataset) == []
    assert (set(statuses(copy, dataset)) == {EXACT}) is is_exact
    assert tolerated(copy, dataset) >= set(filter(None, kinds.split(", ")))


def test_a_page_saved_from_a_browser_is_verified(text: str, mills: Dataset) -> None:
    page = as_page(text)
    assert statuses(page, mills, "html") == {MOVED: 30}
    found = verify_copy(page, mills, kind="html").results[0].found
    assert found is not None
    # title, navigation, then the first paragraph, which stands on the first line after its tag
    assert (found.text, found.paragraph, found.start, found.line) == ("More than 40", 3, 0, 1)
    assert page.splitlines()[0][found.column - 1 :].startswith("More than 40")


def test_accents_as_separate_characters_are_tolerated_letter_forms(text: str, mills: Dataset) -> None:
    found = [result for result in verify_copy(unicodedata.normalize("NFD", text), mills).results if result.tolerated]
    assert {(result.span.text, result.tolerated) for result in found} == {
        ("Zoë Marsh", ("letter forms",)),
        ("weigh loaves in every café and mill", ("letter forms",)),
    }


def test_an_altered_word_is_reported_for_every_span_that_contains_it(text: str, mills: Dataset) -> None:
    found = failed(text.replace("away 17 crooked", "away 71 crooked"), mills)
    assert [(result.id, result.span.text, result.status, result.difference) for result in found] == [
        (
            "2001-05/scales/valley-news",
            "took away 17 crooked scales",
            ALTERED,
            "took away [-17-] {+71+} crooked scales",
        ),
        ("2001-05/scales/valley-news", "17", ALTERED, "[-17-] {+71+}"),
    ]
    where = found[1].found
    assert where is not None
    assert (where.text, where.paragraph, where.start, where.end, where.line, where.column) == ("71", 2, 92, 94, 2, 93)


@pytest.mark.parametrize(
    ("old", "new", "status", "difference"),
    [
        pytest.param("1,250 loaves", "1,250,000 loaves", ALTERED, "total of [-1,250-] {+1,250,000+}", id="digits on"),
        pytest.param("of 1,250", "of 11,250", ALTERED, "total of [-1,250-] {+11,250+}", id="a digit before"),
        pytest.param("of 1,250", "of 1250", ALTERED, "total of [-1,250-] {+1250+}", id="written otherwise"),
        pytest.param("a total of 1,250", "in total 1,250", ALTERED, None, id="several words"),
        pytest.param("a total of 1,250", "a total 1,250", ALTERED, "a total [-of-] 1,250", id="a word left out"),
        pytest.param("a total of", "a grand total of", ALTERED, "a {+grand+} total of", id="a word put in"),
        pytest.param("a total of", "A total of", ALTERED, "[-a-] {+A+} total of", id="another case"),
        pytest.param(" a total of 1,250", "", MISSING, None, id="all left out"),
    ],
)
def test_altered_spans_have_a_word_diff(
    old: str, new: str, status: str, difference: str | None, text: str, mills: Dataset
) -> None:
    (found,) = failed(text.replace(old, new), mills)
    assert (found.span.text, found.status) == ("a total of 1,250", status)
    assert difference is None or found.difference == difference


def test_long_insertions_are_not_shown_as_altered_words(text: str, mills: Dataset) -> None:
    copy = text.replace("have been fined", f"have been fi {'lorem ipsum ' * 150}ned")
    (found,) = failed(copy, mills)
    assert (found.span.text, found.status, found.difference) == ("have been fined", ALTERED, "have been [-fined-]")


def test_hostile_copies_take_linear_work(text: str, mills: Dataset) -> None:
    """Comparing each word that was put between with each other takes sixteen times as many steps, not four."""

    def verify(times: int) -> object:
        return verify_copy(text.replace("have been fined", f"have been fi {'lorem ipsum ' * times}ned"), mills)

    assert_linear(verify, 1_000)


def test_removed_words_are_missing_and_not_found_in_similar_text(text: str, mills: Dataset) -> None:
    lines = text.splitlines()
    found = failed("\n".join(lines[:3] + lines[4:]), mills)  # without paragraph 4; "weigh" and "loaf" stand in 5 too
    assert {result.status for result in found} == {MISSING}
    assert [result.span.text for result in found] == [
        "She",
        "She said",
        "Honest bakers have nothing to fear, and crooked scales that we’ve taken away will never weigh a loaf again.",
        "crooked scales that we’ve taken away",
        "never weigh a loaf again",
    ]


@pytest.mark.parametrize(
    ("after", "paragraph"),
    [
        pytest.param("across the valley", 1, id="an earlier one"),
        pytest.param("every café and mill", 6, id="a later one"),
    ],
)
def test_a_sentence_in_another_paragraph_is_found_there(after: str, paragraph: int, text: str, mills: Dataset) -> None:
    moved = "and crooked scales that we’ve taken away"
    copy = text.replace(f", {moved}", "").replace(after, f"{after}, {moved}")
    by_text = {result.span.text: result for result in verify_copy(copy, mills).results}
    found = by_text["crooked scales that we’ve taken away"]
    assert found.status == MOVED
    assert found.found is not None
    assert found.found.paragraph == paragraph


@pytest.mark.parametrize(
    ("copy", "expected"),
    [
        pytest.param("a\nIn the end they were hitting them where it hurts, she said", "missing exact", id="the longer"),
        pytest.param("a\nIn the end they are hitting them where it hurts, she said", "missing altered", id="altered"),
        pytest.param("a\nhitting them where it hurts", "moved missing", id="the shorter"),
    ],
)
def test_words_are_matched_with_the_paragraph_that_shares_most_of_them(copy: str, expected: str) -> None:
    long = "In the end they were hitting them where it hurts, she said"
    spans = (Span(1, 0, 27, "hitting them where it hurts", "text"), Span(2, 0, len(long), long, "text"))
    dataset = record(sources=[source("a")], claims=[Claim("claim-1", "One.", "a", None, "a", 1, None, spans)])
    assert " ".join(result.status for result in verify_copy(copy, dataset).results) == expected


def test_a_span_that_is_only_a_mark_is_looked_for_between_its_neighbours(text: str, mills: Dataset) -> None:
    bare = text.replace("twice.”", "twice.")
    assert [(result.span.text, result.status) for result in failed(bare, mills)] == [("”", MISSING)]
    straight = {result.span.text: result for result in verify_copy(text.translate(STRAIGHT), mills).results}["”"]
    assert (straight.status, straight.tolerated) == (MOVED, ("quotation marks",))
    assert straight.found is not None
    assert (straight.found.text, straight.found.paragraph, straight.found.start) == ('"', 5, 54)
    shifted = verify_copy(text.replace("weigh it twice.", "weigh it again and twice."), mills)
    assert [result.span.text for result in shifted.mismatches] == [
        "We will weigh every loaf, and we will weigh it twice."
    ]


@pytest.mark.parametrize(
    "copy",
    [
        pytest.param("", id="nothing"),
        pytest.param("“", id="a mark"),
        pytest.param("More than 40 bakers have been fined.", id="a few of its words"),
        pytest.param("the and of a to in " * 500, id="words that every text has"),
        pytest.param("Bakers in the valley weigh every loaf of bread that they sell.\n" * 40, id="its subject"),
    ],
)
def test_another_text_is_recognised(copy: str, mills: Dataset) -> None:
    assert verify_copy(copy, mills).is_wrong_text


def test_half_of_the_spans_are_enough(text: str, mills: Dataset) -> None:
    lines = text.splitlines()
    found = verify_copy("\n".join(lines[:3]), mills)  # 19 of the 30 spans stand in the first three paragraphs
    assert (found.found_count, found.is_wrong_text) == (19, False)
    found = verify_copy("\n".join(lines[:2]), mills)  # and 14 in the first two
    assert (found.found_count, found.is_wrong_text) == (14, True)


def test_the_source_is_the_one_with_most_spans_found() -> None:
    dataset = record(
        sources=[source("a"), source("b"), source("c")],
        claims=[
            Claim("claim-1", "One.", "a", None, "a", 1, None, (Span(1, 0, 7, "It rose", "text"),)),
            Claim("claim-2", "Two.", "b", None, "b", 1, None, (Span(1, 0, 7, "It fell", "text"),)),
        ],
    )
    assert verify_copy("It fell.", dataset).source.id == "b"
    assert verify_copy("It fell.", dataset, source="a").source.id == "a"
    with pytest.raises(NoSpans, match=r"The record has no spans of c to verify[.] It has spans of: a, b[.]"):
        verify_copy("It fell.", dataset, source="c")
    with pytest.raises(NoSpans, match="no spans of any source: there is nothing to verify"):
        verify_copy("It fell.", record())


def test_spans_that_contradict_each_other_are_not_both_found() -> None:
    spans = (Span(1, 0, 7, "It rose", "text"), Span(1, 3, 7, "fell", "text"), Span(1, 8, 12, "fast", "text"))
    dataset = record(sources=[source("a")], claims=[Claim("claim-1", "One.", "a", None, "a", 1, None, spans)])
    assert [result.status for result in verify_copy("Now:\nIt rose fast", dataset).results] == [MOVED, ALTERED, MOVED]


def altered(text: str, start: int, end: int, word: str) -> str:
    return text[:start] + word + text[end:]


def held_by(text: str, dataset: Dataset, start: int, end: int) -> set[int]:
    """Give the numbers of the spans that hold some of a stretch of an article."""
    return {number for number, (first, last) in enumerate(places(text, dataset)) if first < end and start < last}


def not_holding(copy: str, dataset: Dataset, kind: str = "text") -> set[int]:
    results = verify_copy(copy, dataset, kind=kind).results
    return {number for number, result in enumerate(results) if result.status in (ALTERED, MISSING)}


@given(data=st.data())
def test_an_altered_word_fails_exactly_the_spans_that_contain_it(
    text: str, mills: Dataset, data: st.DataObject
) -> None:
    word = data.draw(st.sampled_from(list(WORD.finditer(text))))
    new = data.draw(st.sampled_from([new for new in ("xyzzy", "a", f"{word[0]}s", "otherwise") if new != word[0]]))
    copy = altered(text, word.start(), word.end(), new)
    assert not_holding(copy, mills) == held_by(text, mills, word.start(), word.end())


@given(data=st.data())
def test_marks_and_line_ends_between_words_are_always_tolerated(text: str, mills: Dataset, data: st.DataObject) -> None:
    gaps = data.draw(st.sets(st.sampled_from([found.start() for found in re.finditer(" ", text)]), max_size=30))
    mark = data.draw(st.sampled_from(["\n", "\r\n", "  ", "\t", " ‘", '" ', " — ", ", ", "… ", " * "]))
    copy = "".join(mark if place in gaps else character for place, character in enumerate(text))
    assert failed(copy, mills) == []


def test_a_sentence_far_from_its_paragraph_is_found_there(text: str, mills: Dataset) -> None:
    moved = "crooked scales that we’ve taken away"
    copy = f"{moved}\n{'Something else. ' * 60}\n{text.replace(f', and {moved}', '')}"
    results = {result.span.text: result for result in verify_copy(copy, mills).results if result.id != "marsh-02"}
    found = results[moved].found
    assert found is not None
    assert (results[moved].status, found.paragraph, found.start) == (MOVED, 1, 0)
    assert {result.status for result in results.values()} == {MOVED}
    (whole,) = verify_copy(copy, mills).mismatches
    assert whole.difference == "to fear, [-and crooked scales that we’ve taken away-] will never"


def test_removed_lines_are_missing_even_if_similar_words_stand_elsewhere(article: str, dataset: Dataset) -> None:
    lines = article.split("\n")
    for number in (8, 10, 11):  # "dismantling these criminal networks piece by piece", "so they don’t benefit …"
        found = failed("\n".join(lines[: number - 1] + lines[number:]), dataset)
        assert {(result.span.paragraph, result.status) for result in found} == {(number, MISSING)}


def test_words_that_stand_in_the_recorded_place_by_chance_are_not_matched(article: str, dataset: Dataset) -> None:
    # two lines more, and paragraph 9 is the eleventh line: both begin with "She said"
    copy = f"A headline\n\n{article}".replace("She said criminal", "They said criminal")
    assert {(one.span.paragraph, one.status) for one in failed(copy, dataset)} == {(11, ALTERED)}


HOW: dict[str, Callable[[str, str], str]] = {
    "another": lambda word, _: "x" * len(word),
    "longer": lambda word, _: f"{word}xyzzy",
    "the next one": lambda _, following: following,
}


@pytest.mark.slow
@pytest.mark.parametrize("how", HOW)
@pytest.mark.parametrize(
    ("change", "kind"),
    [
        pytest.param(lambda text: text, "text", id="as it is"),
        pytest.param(lambda text: "\n\n".join(wrapped(text)), "text", id="wrapped"),
        pytest.param(lambda text: "\n".join(sorted(text.split("\n"))), "text", id="in another order"),
        pytest.param(as_page, "html", id="a page"),
    ],
)
def test_altered_words_of_the_article_are_detected(
    how: str, change: Callable[[str], str], kind: str, article: str, dataset: Dataset
) -> None:
    words = list(WORD.finditer(article))
    for word, following in list(pairwise(words))[::25]:
        new = HOW[how](word[0], following[0])
        if new != word[0]:
            copy = change(altered(article, word.start(), word.end(), new))
            expected = held_by(article, dataset, word.start(), word.end())
            assert not_holding(copy, dataset, kind) == expected, (word, new)


def test_the_source_of_which_the_largest_share_is_found_is_meant() -> None:
    def said(number: int, name: str, words: str) -> Claim:
        span = Span(1, 0, len(words), words, "it")
        return Claim(f"claim-{number}", "It was so.", name, None, name, number, None, (span,))

    claims = [said(1, "a", "crooked scales"), said(2, "b", "honest bakers")]
    claims += [said(number, "b", f"nothing of it {number}") for number in (3, 4, 5)]
    dataset = record(sources=[source("a"), source("b")], claims=claims)
    assert verify_copy("Crooked bakers: honest bakers, crooked scales.", dataset).source.id == "a"
