"""What becomes of single spans: of marks without words, and of the marks around words."""

from __future__ import annotations

import pytest

from countylines.record.nouns.claim import Claim
from countylines.record.nouns.evidence import Span
from countylines.verify import verify_copy
from countylines.verify.classify import ALTERED, EXACT, MISSING, MOVED, SpanResult
from tests.made import record, source

ARTICLE = "The talks “went well” on Monday.\n“We took ‘big’ money’ then,” she said, “and more.”"


def results(copy: str, *spans: tuple[int, str], article: str = ARTICLE) -> dict[str, SpanResult]:
    """Look up spans of the article, each a paragraph and its words up to the last time that they stand in it."""
    found = []
    for number, (paragraph, words) in enumerate(spans):
        start = article.splitlines()[paragraph - 1].rindex(words)
        span = Span(paragraph, start, start + len(words), words, f"proof {number}")
        found.append(Claim(f"claim-{number}", "It was so.", "a", None, "a", paragraph, None, (span,)))
    verification = verify_copy(copy, record(sources=[source("a")], claims=found))
    return {result.span.text: result for result in verification.results}


def where(result: SpanResult, copy: str) -> tuple[str, str, int | None]:
    """Write the status of a span, the text that was found, and the offset in the copy at which it stands."""
    if result.found is None:
        return result.status, "", None
    line = copy.splitlines()[result.found.line - 1]
    offset = copy.index(line) + result.found.column - 1
    return result.status, result.found.text, offset


def test_an_exact_span_is_found_where_it_stands() -> None:
    assert where(results(ARTICLE, (2, "money"))["money"], ARTICLE) == (EXACT, "money", ARTICLE.index("money"))


QUOTED = "X\n“We took ‘big’ money’ then"
OPENED = "X\n“then and more"
CLOSED = "X\nand more.”"


@pytest.mark.parametrize(
    ("article", "mark", "others", "copy"),
    [
        pytest.param(
            QUOTED, "’", "We took ‘big’ money, then", "X\nOh, “We took ‘big’ money|’ then", id="after the nearer word"
        ),
        pytest.param(
            QUOTED, "’", "We took ‘big’ money, then", "X\nOh, “We took ‘big’ money, then’ so", id="not farther"
        ),
        pytest.param(CLOSED, "”", "and, more", "X\nso and” more.|”", id="after the last known word"),
        pytest.param(CLOSED, "”", "and, more", "X\nso and” more.", id="not before the last known word"),
        pytest.param(OPENED, "“", "then", "X\nsaid |“then and", id="before the first known word"),
        pytest.param(OPENED, "“", "then", "X “so\nthen and", id="not in the paragraph before"),
        pytest.param(OPENED, "“", "", "“ so", id="no known word"),
    ],
)
def test_a_mark_is_looked_for_between_the_words_around_it(article: str, mark: str, others: str, copy: str) -> None:
    known = [(2, words) for words in others.split(", ") if words]
    text = copy.replace("|", "")
    found = where(results(text, (2, mark), *known, article=article)[mark], text)
    assert found == ((MOVED, mark, copy.index("|")) if "|" in copy else (MISSING, "", None))


@pytest.mark.parametrize(
    ("span", "copy", "found"),
    [
        pytest.param("“We took", "“We took", "“We took", id="the mark is the first character"),
        pytest.param("“We took", "He: (We took", "We took", id="another mark before"),
        pytest.param("“We took", "He We took", "We took", id="no mark before"),
        pytest.param("more.”", "and more.”", "more.”", id="the marks are the last characters"),
        pytest.param("more.”", "and more, he", "more", id="other marks after"),
        pytest.param("more.”", "and more", "more", id="no mark after"),
    ],
)
def test_marks_around_words_are_found_with_them_if_they_are_the_same(span: str, copy: str, found: str) -> None:
    status, text, offset = where(results(f"X.\n\nY.\n\n{copy}", (2, span))[span], f"X.\n\nY.\n\n{copy}")
    assert (status, text) == (MOVED, found)
    assert offset == 8 + copy.index(found)


def test_the_mark_at_the_very_beginning_is_found() -> None:
    assert where(results("“We took it.", (2, "“We took"))["“We took"], "“We took it.") == (MOVED, "“We took", 0)


def test_an_altered_word_is_found_in_its_place() -> None:
    copy = ARTICLE.replace("went well", "went badly")
    assert where(results(copy, (1, "talks “went well” on"))["talks “went well” on"], copy) == (
        ALTERED, "talks “went badly” on", 4,
    )  # fmt: skip
