"""The explanation of a rule as text for people, as ``check --explain`` prints it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from countylines.output.cells import show_control_characters, to_ascii
from countylines.output.examples import fill
from countylines.output.table import Field

if TYPE_CHECKING:
    from countylines.checker.rules import Rule

EXAMPLE_INDENT = "  "

RULE_FIELDS = (
    Field("name", "text", "the rule"),
    Field("severity", "text", "error, warning or note"),
    Field("summary", "text", "what it finds, in a line"),
    Field("meaning", "text", "what it finds and why, at length"),
    Field("example", "text", "an example"),
)


def explain(rule: Rule, words: Mapping[str, str], *, width: int | None, plain: bool) -> str:
    """Return a rule's name, severity, meaning and example, folded to *width* if one is given.

    *words* are the names in the example.
    """
    parts = [f"{rule.name} ({rule.severity})", "", rule.summary, "", rule.meaning, "", "Example:"]
    written = [_fold_words(part, width, plain=plain) for part in parts]
    example = _fold_words(
        fill(rule.example, words), None if width is None else width - len(EXAMPLE_INDENT), plain=plain
    )
    written += [f"{EXAMPLE_INDENT}{line}".rstrip() for line in example.splitlines()]
    return "".join(f"{line}\n" for line in written)


def _fold_words(words: str, width: int | None, *, plain: bool) -> str:
    shown = show_control_characters("\n".join(words.splitlines()))
    if plain:
        shown = to_ascii(shown)
    if width is None:
        return shown
    from countylines.output.fitting import fold_lines  # noqa: PLC0415  a terminal alone is folded for

    return fold_lines(shown, width)
