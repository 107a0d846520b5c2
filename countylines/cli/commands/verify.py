"""``countylines verify``."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import click

from countylines.cli import NO
from countylines.cli.environment import Environment
from countylines.cli.group import command
from countylines.cli.input_files import UnreadableInput, decode_input, name_in_messages, read_bytes
from countylines.cli.options import output_options
from countylines.cli.parameter_types import FILE_PATH, SOURCE_ID
from countylines.documents import DRAFT_KINDS, kind_of
from countylines.errors import WrongText
from countylines.lookup.names import resolve_source_id
from countylines.text import count_in_words

if TYPE_CHECKING:
    from countylines.record.nouns.source import Source
    from countylines.verify.classify import Verification

LARGEST_ARTICLE = 16 * 1024 * 1024
"""The largest copy of an article that is read, in bytes.

The limit is far above the size of any article; it is there so that reading ``/dev/zero`` ends.
"""


@command()
@click.argument("path", metavar="ARTICLE", type=FILE_PATH)
@click.option("--as", "kind", type=click.Choice(DRAFT_KINDS), help="Read the copy in this format, whatever its name.")
@click.option(
    "--source", metavar="ID", type=SOURCE_ID, help="The source of ARTICLE. [default: the one that it matches best]"
)
@click.option("--all", "show_all", is_flag=True, help="List every span, also on a terminal and in Markdown.")
@output_options("anchor")
def verify(env: Environment, path: str, kind: str | None, source: str | None, *, show_all: bool) -> None:
    """Check the record against your copy of its source text.

    ARTICLE is a file (plain text, HTML, Markdown or wikitext), or - for standard input. Each span that the record
    quotes is exact (the same characters in the same place), moved (the same words in another place, or with other line
    breaks, spaces, punctuation or letter forms), altered (other words in its place) or missing. On a terminal and in
    Markdown only altered and missing spans are listed, in other formats every span, in the order of the source. The
    last line on stderr counts them. The exit code is 0 if all words were found, 1 if some are altered or missing, 2 if
    ARTICLE is another text.

    \b
    countylines verify article.txt
    """
    from countylines.output.views.findings import span_table  # noqa: PLC0415  help does not need it
    from countylines.verify import verify_copy  # noqa: PLC0415  likewise

    only = resolve_source_id(env.dataset, source)
    name, data = name_in_messages(path), read_bytes(path, LARGEST_ARTICLE + 1)
    if len(data) > LARGEST_ARTICLE:
        mebibytes = LARGEST_ARTICLE // 1024 // 1024
        raise UnreadableInput(name, f"is too large for a copy of an article: more than {mebibytes} MiB")
    text = decode_input(name, data)
    if not text.strip():
        raise UnreadableInput(name, "is empty: there is nothing to verify")
    verification = verify_copy(text, env.dataset, kind=kind or kind_of(name), source=only)
    spans, mismatches = len(verification.results), verification.mismatches
    if verification.is_wrong_text:
        raise WrongText(name, verification.source.publisher, verification.found_count, spans)
    if verification.is_doubtful_copy:
        bad = count_in_words(len(mismatches), "span")
        env.remark(f"{name} may be another text, or part of the text only: {bad} of {spans} are altered or missing.")
    shown = mismatches if env.is_for_people and not show_all else verification.results
    outcome = f"{_outcome_in_words(verification)} {_digest_in_words(verification.source, data, text)}"
    env.show(span_table(shown))
    env.remark(outcome)
    if mismatches:
        raise click.exceptions.Exit(NO)


def _outcome_in_words(verification: Verification) -> str:
    """Return the number of spans in words, in total and by status, and the tolerated differences."""
    from countylines.verify.classify import SPAN_STATUSES  # noqa: PLC0415  help does not need it

    counts = Counter(result.status for result in verification.results)
    tolerated = Counter(kind for result in verification.results for kind in result.tolerated)
    statuses = ", ".join(f"{counts[status]} {status}" for status in SPAN_STATUSES)
    spans = count_in_words(len(verification.results), "span")
    marks = ", ".join(f"{kind} in {count_in_words(count, 'span')}" for kind, count in tolerated.items())
    also = f" Differences that do not count: {marks}." if marks else ""
    return f"{spans} of {verification.source.publisher}: {statuses}.{also}"


def _digest_in_words(source: Source, data: bytes, text: str) -> str:
    """Return a sentence on whether a copy (its *data* as *text*) is identical to the source's text, byte for byte."""
    from hashlib import sha256  # noqa: PLC0415  no other command needs it

    if source.sha256 is None:
        return "The record has no SHA-256 of this text."
    if sha256(data).hexdigest() == source.sha256:
        return "SHA-256 and length match the record."
    if len(text) == source.characters:
        return "Not the same file byte for byte: another SHA-256, the same length."
    return f"Not the same file byte for byte: {len(text):,} characters, not {source.characters:,}."
