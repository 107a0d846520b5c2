"""Rewrite the tables in docs/output.md from the table of output fields: ``python docs/fields.py``."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import countylines
from countylines.output.answers import FIELDS
from countylines.output.examples import example_words
from countylines.output.formats.markdown import escape_markdown
from countylines.output.table import Answer
from countylines.output.views.schema import list_everything_with_fields, meaning_with_unit, type_in_words

PAGE = Path(__file__).parent / "output.md"
BETWEEN = re.compile(r"(?<=<!-- fields: python docs/fields\.py -->\n).*(?=<!-- end of fields -->)", flags=re.DOTALL)
"""The part of the page that is generated."""


def with_tables(page: str) -> str:
    """Return the text of the page with its tables brought up to date."""
    described = list_everything_with_fields(example_words(countylines.load()))
    tables = "\n".join(line for noun in described if noun.kind != "file" for line in section(noun))
    return BETWEEN.sub(lambda _: f"\n{tables}\n", page)


def section(noun: Answer) -> Iterator[str]:
    """Yield the lines of one section: what the noun is, which commands print it, in what order, and its fields."""
    yield f"### {noun.id}\n"
    sentences = [noun.meaning]
    if noun.lists:
        sentences.append(f"{commands_in_words(noun.lists)} prints a list of these, in this order: {noun.order}.")
    if noun.pages:
        sentences.append(f"{commands_in_words(noun.pages)} prints one.")
    base = noun.id.removesuffix(" page")
    inherited = len(FIELDS[base]) if base != noun.id else 0
    if inherited:
        sentences.append(f"It has the fields of [{base}](#{base}), and these:")
    yield f"{' '.join(sentences)}\n"
    yield from ("| field | type | meaning |", "| --- | --- | --- |")
    for field in noun.fields[inherited:]:
        kind = type_in_words(field)
        if field.of:
            kind = kind.replace(field.of, f"[{field.of}](#{field.of.replace(' ', '-')})")
        yield f"| `{field.name}` | {kind} | {escape_markdown(meaning_with_unit(field))} |"
    yield ""


def commands_in_words(commands: tuple[str, ...]) -> str:
    """Join commands with "or", each marked as code."""
    return " or ".join(f"`{command}`" for command in commands)


if __name__ == "__main__":
    PAGE.write_text(with_tables(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
    sys.stderr.write(f"{PAGE.name}\n")
