"""Articles: the copy of a source's text that was named, read whole; and what is said of one that was verified."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from countylines.cli.drafts import UnreadableInput, decoded, name_of, read_bytes
from countylines.cli.environment import Environment
from countylines.errors import WrongText

if TYPE_CHECKING:
    from countylines.verify import Verification

LARGEST = 16 * 1024 * 1024
"""Bytes beyond which nothing is a copy of an article."""


class Article(NamedTuple):
    """A copy: what it is called, its bytes, and their text."""

    name: str
    data: bytes
    text: str


def read_article(path: str) -> Article:
    """Read a file, or standard input for ``-``. Raises UnreadableInput."""
    name, data = name_of(path), read_bytes(path, LARGEST + 1)
    if len(data) > LARGEST:
        why = f"is too large for a copy of an article: more than {LARGEST // 1024 // 1024} MiB"
        raise UnreadableInput(name, why)
    return Article(name, data, decoded(name, data))


def verify_article(env: Environment, article: Article, kind: str | None, source: str | None) -> Verification:
    """Hold the record against a copy. Raises WrongText where too little of the record stands in it."""
    from countylines.documents.document import kind_of  # noqa: PLC0415  likewise
    from countylines.verify import verify_copy  # noqa: PLC0415  help does not need it

    verification = verify_copy(article.text, env.dataset, kind=kind or kind_of(article.name), source=source)
    if verification.is_wrong_text:
        raise WrongText(
            article.name, verification.source.publisher, verification.found_count, len(verification.results)
        )
    return verification


def show_verification(env: Environment, verification: Verification, article: Article, *, show_all: bool) -> None:
    """Write what became of the spans (to people of those that do not hold, unless they want all), then the counts."""
    from countylines.output.views.verify import span_table  # noqa: PLC0415  likewise

    results = verification.mismatches if env.is_for_people and not show_all else verification.results
    outcome = outcome_in_words(verification, article)
    env.show(span_table(verification.source, results), outcome, empty_is_no=False)
    if results:
        env.remark(outcome)


def outcome_in_words(verification: Verification, article: Article) -> str:
    """Say what became of the spans, in counts that add up, and whether the copy is the very text."""
    from countylines.verify import SPAN_STATUSES  # noqa: PLC0415  likewise

    counts = Counter(result.status for result in verification.results)
    tolerated = Counter(kind for result in verification.results for kind in result.tolerated)
    told = ", ".join(f"{counts[status]} {status}" for status in SPAN_STATUSES)
    spans = "1 span" if len(verification.results) == 1 else f"{len(verification.results)} spans"
    marks = ", ".join(f"{kind} in {count}" for kind, count in tolerated.items())
    also = f" Tolerated: {marks}." if marks else ""
    return f"{spans} of {verification.source.publisher}: {told}.{also} {_digest_in_words(verification, article)}"


def _digest_in_words(verification: Verification, article: Article) -> str:
    from hashlib import sha256  # noqa: PLC0415  no other command asks

    source = verification.source
    if source.sha256 is None:
        return "The record keeps no SHA-256 of that text."
    if sha256(article.data).hexdigest() == source.sha256:
        return "SHA-256 and length are the record's."
    if len(article.text) == source.characters:
        return "SHA-256 differs from the record's; the length is the same."
    length = f"{len(article.text):,} characters, not {source.characters:,}"
    return f"SHA-256 differs from the record's, and so does the length: {length}."
