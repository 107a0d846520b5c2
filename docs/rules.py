"""Rewrite docs/rules.md from the rules of the checker: ``python docs/rules.py``."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from textwrap import wrap

import countylines
from countylines.checker import RULES
from countylines.checker.rules import Rule
from countylines.output.examples import example_words, fill

PAGE = Path(__file__).parent / "rules.md"
WIDTH = 120

HEAD = """# The rules of `check`

<!-- python docs/rules.py -->

Errors make the exit code of `countylines check` 1. `--select` and `--ignore` take the names of rules, and `--explain`
prints one of these sections. [Check a draft](check.md) shows how to work with what the rules find.
"""


def rules_page() -> str:
    """Return the text of the page."""
    words = example_words(countylines.load())
    table = ["| rule | severity | when |", "| --- | --- | --- |"]
    table += [f"| [`{rule.name}`](#{rule.name}) | {rule.severity} | {rule.summary} |" for rule in RULES]
    sections = [section for rule in RULES for section in _section(rule, words)]
    return "\n".join([HEAD, *table, "", *sections])


def _section(rule: Rule, words: dict[str, str]) -> Iterator[str]:
    """Yield the lines of the section on one rule."""
    yield f"## {rule.name}\n"
    meaning = rule.meaning.replace("[-so-]", "`[-so-]`").replace("{+so+}", "`{+so+}`")
    words_of_rule = f"{rule.severity.capitalize()}: {rule.summary}. {meaning.replace('--fix', '`--fix`')}"
    yield "\n".join([*wrap(words_of_rule, WIDTH, break_long_words=False, break_on_hyphens=False), ""])
    yield "```text"
    yield fill(rule.example, words)
    yield "```\n"


if __name__ == "__main__":
    PAGE.write_text(rules_page(), encoding="utf-8")
    sys.stderr.write(f"{PAGE.name}\n")
