"""What a rule means, for people; no format of findings."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from countylines.render.cells import in_ascii, visible

if TYPE_CHECKING:
    from countylines.checks.rule import Rule

INDENT = "  "


def explain(rule: Rule, *, width: int | None, plain: bool) -> str:
    """Say a rule's name, severity, meaning and example, wrapped to *width*, or as the lines are without one."""
    lines = [f"{rule.name} ({rule.severity})", "", *_wrapped(rule.summary, width), "", *_wrapped(rule.meaning, width)]
    lines += ["", "Example:", *(f"{INDENT}{line}".rstrip() for line in rule.example.splitlines())]
    told = visible("".join(f"{line}\n" for line in lines))
    return in_ascii(told) if plain else told


def _wrapped(words: str, width: int | None) -> Iterator[str]:
    if width is None:
        yield from words.splitlines()
        return
    from textwrap import wrap  # noqa: PLC0415  a terminal alone is wrapped for

    for paragraph in words.splitlines():
        yield from wrap(paragraph, width) or [""]
