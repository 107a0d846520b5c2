"""The rules of ``check``: find one by its name, and explain what one means."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from countylines.cli import streams
from countylines.cli.environment import Environment
from countylines.errors import CountylinesError, did_you_mean
from countylines.text import fold_name

if TYPE_CHECKING:
    from countylines.checker.rules import Rule

SEVERITIES = ("error", "warning", "note")
"""The severities, the most serious first; written here so that help does not import the checker."""

WIDEST_TEXT = 100
"""The widest line of an explanation on a terminal; longer ones are hard to read."""


class UnknownRule(CountylinesError):
    """There is no rule of this name."""

    reason = "unknown-rule"

    def __init__(self, name: str, nearest: Sequence[str], rules: Sequence[str]) -> None:
        self.name, self.nearest, self.rules = name, tuple(nearest), tuple(rules)

    def __str__(self) -> str:
        return f"No rule is called {self.name!r}.{did_you_mean(self.nearest)} The rules are: {', '.join(self.rules)}"


def find_rule(name: str) -> Rule:
    """Return the rule called *name*, in any case and with spaces for hyphens. Raises UnknownRule."""
    from countylines.checker import RULES  # noqa: PLC0415  help does not need them

    folded = fold_name(name)
    for rule in RULES:
        if fold_name(rule.name) == folded:
            return rule
    from difflib import get_close_matches  # noqa: PLC0415  only a wrong name needs it

    names = [rule.name for rule in RULES]
    raise UnknownRule(name, get_close_matches(folded[:100].replace(" ", "-"), names), names)


def explain_rule(env: Environment, name: str) -> None:
    """Write what a rule means, as text or with ``--json`` as an object."""
    if env.format not in (None, "text") and not env.wants_json:
        raise click.UsageError("--explain prints text or JSON; the other formats are only for findings")
    from countylines.output.examples import fill  # noqa: PLC0415  only this option needs it
    from countylines.output.findings.text import explain  # noqa: PLC0415  likewise
    from countylines.output.views.findings import RULE_ANSWER  # noqa: PLC0415  likewise

    rule = find_rule(name)
    rule = rule._replace(example=fill(rule.example, env.example_words))
    if env.wants_json:
        env.print_json(RULE_ANSWER.data_of(None, rule))
        return
    width = min(streams.window_width(), WIDEST_TEXT) if streams.is_terminal(sys.stdout) else None
    streams.write_answer(explain(rule, width=width, plain=streams.is_without_unicode()))
