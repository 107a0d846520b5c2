"""The rules of ``check``: find one by its name, choose which count, and explain what one means."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from countylines.cli import streams
from countylines.cli.environment import Environment
from countylines.cli.options import option_group
from countylines.cli.parameter_types import RULE_LIST
from countylines.errors import CountylinesError, did_you_mean
from countylines.output.table import data_of
from countylines.text import fold_name

if TYPE_CHECKING:
    from countylines.checker.findings import CheckedDraft, Report
    from countylines.checker.rules import Rule
    from countylines.cli.configuration import Configuration
    from countylines.cli.path_patterns import PathPatterns

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


class RuleChoice(NamedTuple):
    """Which findings are reported, and which of them fail a draft.

    *selected* are the names of the only rules that count, None for all; *ignored* those that never do, and
    *per_file* those that do not in some files; a finding fails a draft if it has the severity *fail_on* or a more
    serious one.
    """

    selected: frozenset[str] | None = None
    ignored: frozenset[str] = frozenset()
    fail_on: str = SEVERITIES[0]
    per_file: tuple[tuple[PathPatterns, frozenset[str]], ...] = ()

    def for_file(self, path: str) -> RuleChoice:
        """Return the choice for the draft at *path*."""
        if not self.per_file:
            return self
        more = [rules for patterns, rules in self.per_file if patterns.match(path)]
        return self._replace(ignored=self.ignored.union(*more))

    def includes(self, rule: str) -> bool:
        """Return whether the findings of the rule of this name count."""
        return rule not in self.ignored and (self.selected is None or rule in self.selected)

    def filter(self, report: Report) -> Report:
        """Return the report without the findings of other rules; its counts of what was covered stay."""
        if self.selected is None and not self.ignored:
            return report
        return report._replace(findings=tuple(finding for finding in report.findings if self.includes(finding.rule)))

    def fails(self, checked: Iterable[CheckedDraft]) -> bool:
        """Return whether some finding is serious enough to fail."""
        failing = SEVERITIES[: SEVERITIES.index(self.fail_on) + 1]
        return any(finding.severity in failing for draft in checked for finding in draft.report.findings)


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


def choose_rules(configuration: Configuration, options: Mapping[str, Any]) -> RuleChoice:
    """Return the choice that the options make, or else the configuration.

    An option gives a list of names every time that it is typed. A rule that is selected by an option counts even if
    the configuration ignores it. Raises UnknownRule, and UsageError if all that are selected are ignored.
    """
    selected = frozenset(find_rule(name).name for names in options.get("select", ()) for name in names)
    ignored = frozenset(find_rule(name).name for names in options.get("ignore", ()) for name in names)
    if selected and selected <= ignored:
        raise click.UsageError("--ignore leaves none of the rules that --select names")
    return RuleChoice(
        selected or frozenset(configuration.strings("select")) or None,
        ignored or frozenset(configuration.strings("ignore")) - selected,
        options.get("fail_on") or configuration.get("fail-on") or SEVERITIES[0],
        configuration.per_file_ignores,
    )


def explain_rule(env: Environment, name: str) -> None:
    """Write what a rule means, as text or with ``--json`` as an object."""
    if env.format not in (None, "text") and not env.wants_json:
        raise click.UsageError("--explain prints text or JSON; the other formats are only for findings")
    rule = find_rule(name)
    from countylines.output.examples import fill  # noqa: PLC0415  only this option needs it
    from countylines.output.findings.rule_explanation import RULE_FIELDS, explain  # noqa: PLC0415  likewise

    if env.wants_json:
        env.print_json(data_of(RULE_FIELDS, None, rule._replace(example=fill(rule.example, env.example_words))))
        return
    width = min(streams.window_width(), WIDEST_TEXT) if streams.is_terminal(sys.stdout) else None
    streams.write_answer(explain(rule, env.example_words, width=width, plain=streams.is_without_unicode()))


def _rule_list_option(name: str, meaning: str) -> Callable[[Any], Any]:
    return click.option(name, metavar="RULE,RULE", type=RULE_LIST, multiple=True, help=meaning)


rule_options = option_group(
    _rule_list_option("--select", "Report only the findings of these rules."),
    _rule_list_option("--ignore", "Do not report the findings of these rules."),
    click.option(
        "--fail-on",
        type=click.Choice(SEVERITIES),
        help=f"The least serious findings that make the exit code 1. [default: {SEVERITIES[0]}]",
    ),
)
"""The options that ``choose_rules`` takes."""
