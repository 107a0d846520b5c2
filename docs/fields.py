"""Write the tables of docs/output.md from the one table of fields: ``python docs/fields.py``."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from countylines.output.answers import ANSWERS
from countylines.output.fields import FIELDS
from countylines.output.formats.markdown import escaped
from countylines.output.views.schema import Described, find_described, meaning_in_words, type_in_words

PAGE = Path(__file__).parent / "output.md"
BETWEEN = re.compile(r"(?<=<!-- fields: python docs/fields\.py -->\n).*(?=<!-- end of fields -->)", flags=re.DOTALL)
"""Where the tables stand in the page."""


def written(page: str) -> str:
    """Give the text of the page with today's tables in it."""
    tables = "\n".join(line for one in find_described() if one.kind != "file" for line in section(one))
    return BETWEEN.sub(lambda _: f"\n{tables}\n", page)


def section(one: Described) -> Iterator[str]:
    """Write what an answer or a part is, which commands give it, in what order, and its fields."""
    answer = ANSWERS[one.id]
    yield f"### {one.id}\n"
    told = [answer.meaning]
    if answer.lists:
        told.append(f"Listed by {spelt(answer.lists)}, {answer.order}.")
    if answer.pages:
        told.append(f"One is given by {spelt(answer.pages)}.")
    shorter = one.id.removesuffix(" page")
    known = len(FIELDS[shorter]) if shorter != one.id else 0
    if known:
        told.append(f"The fields of [{shorter}](#{shorter}), and:")
    yield f"{' '.join(told)}\n"
    yield from ("| field | type | meaning |", "| --- | --- | --- |")
    for field in one.fields[known:]:
        kind = type_in_words(field)
        if field.of:
            kind = kind.replace(field.of, f"[{field.of}](#{field.of.replace(' ', '-')})")
        yield f"| `{field.name}` | {kind} | {escaped(meaning_in_words(field))} |"
    yield ""


def spelt(commands: tuple[str, ...]) -> str:
    """Write commands as code."""
    return " and ".join(f"`{command}`" for command in commands)


if __name__ == "__main__":
    PAGE.write_text(written(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
    sys.stderr.write(f"{PAGE.name}\n")
