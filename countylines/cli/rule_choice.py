"""Which rules count, and from which severity on it is an error: ``--select``, ``--ignore``, ``--fail-on``."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import wraps
from typing import TYPE_CHECKING, Any, TypeVar, cast

import click

from countylines.errors import CountylinesError
from countylines.model.noun import noun
from countylines.text.folding import fold_name

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    from countylines.checks.checked import Checked
    from countylines.checks.findings import Finding, Report
    from countylines.checks.rule import Rule

Command = TypeVar("Command", bound=Callable[..., Any])

SEVERITIES = ("error", "warning", "note")
"""The severities, the gravest first. The checks themselves are not imported for the sake of help."""


class UnknownRule(CountylinesError):
    """There is no such rule."""

    reason = "unknown-rule"

    def __init__(self, name: str, nearest: Sequence[str], rules: Sequence[str]) -> None:
        super().__init__(name)
        self.name = name
        self.nearest = tuple(nearest)
        self.rules = tuple(rules)

    def __str__(self) -> str:
        """Say it with every rule there is."""
        near = f" Did you mean {' or '.join(self.nearest)}?" if self.nearest else ""
        return f"No rule is called {self.name!r}.{near} The rules: {', '.join(self.rules)}"


@noun
class RuleChoice:
    """The rules that are selected, None for all, without the ignored ones; and the severity that fails a draft."""

    selected: frozenset[str] | None = None
    ignored: frozenset[str] = frozenset()
    fail_on: str = SEVERITIES[0]

    def keep(self, report: Report) -> Report:
        """Leave out the findings of other rules; what was covered stays."""
        if self.selected is None and not self.ignored:
            return report
        from dataclasses import replace  # noqa: PLC0415  only who chooses pays for it

        return replace(report, findings=tuple(finding for finding in report.findings if self._is_kept(finding)))

    def fails(self, checked: Iterable[Checked]) -> bool:
        """Tell whether some finding is grave enough."""
        grave = SEVERITIES[: SEVERITIES.index(self.fail_on) + 1]
        return any(finding.severity in grave for draft in checked for finding in draft.report.findings)

    def _is_kept(self, finding: Finding) -> bool:
        return finding.rule not in self.ignored and (self.selected is None or finding.rule in self.selected)


def rule_called(name: str) -> Rule:
    """Give the rule of that name, in any case, with spaces for hyphens. Raises UnknownRule."""
    from countylines.checks import RULES  # noqa: PLC0415  help does not need them

    folded = fold_name(name)
    for rule in RULES:
        if fold_name(rule.name) == folded:
            return rule
    from difflib import get_close_matches  # noqa: PLC0415  only a wrong rule pays for it

    names = [rule.name for rule in RULES]
    raise UnknownRule(name, get_close_matches(folded[:100].replace(" ", "-"), names), names)


def _offered(begun: str) -> list[CompletionItem[str]]:
    from click.shell_completion import CompletionItem  # noqa: PLC0415  only a shell asks

    from countylines.checks import RULES  # noqa: PLC0415  likewise

    return [CompletionItem(rule.name, help=rule.summary) for rule in RULES if rule.name.startswith(begun)]


class RuleType(click.ParamType[str]):
    """A rule."""

    name = "rule"

    def shell_complete(
        self, _ctx: click.Context, _param: click.Parameter, incomplete: str
    ) -> list[CompletionItem[str]]:
        """Offer the rules."""
        return _offered(incomplete)


class RulesType(click.ParamType[tuple[str, ...]]):
    """Rules, separated by commas."""

    name = "rules"

    def convert(self, value: Any, _param: click.Parameter | None, _ctx: click.Context | None) -> tuple[str, ...]:
        """Take the list apart; empty entries are nothing."""
        if isinstance(value, tuple):
            return value
        names = tuple(name.strip() for name in value.split(",") if name.strip())
        if not names:
            self.fail("names no rule; write one or more, separated by commas")
        return names

    def shell_complete(
        self, _ctx: click.Context, _param: click.Parameter, incomplete: str
    ) -> list[CompletionItem[str]]:
        """Complete the last rule of the list."""
        before, comma, begun = incomplete.rpartition(",")
        offered = [item for item in _offered(begun) if item.value not in before.split(",")]
        for item in offered:
            item.value = f"{before}{comma}{item.value}"
        return offered


def rule_options(command: Command) -> Command:
    """Add ``--select``, ``--ignore`` and ``--fail-on``, given to the command as one *choice*."""

    @wraps(command)
    def with_choice(*args: Any, select: Any, ignore: Any, fail_on: str, **others: Any) -> Any:
        return command(*args, choice=_choice(select, ignore, fail_on), **others)

    decorated: Any = with_choice
    for option in reversed(_OPTIONS):
        decorated = option(decorated)
    return cast("Command", decorated)


def _choice(select: Sequence[Sequence[str]], ignore: Sequence[Sequence[str]], fail_on: str) -> RuleChoice:
    selected, ignored = (
        frozenset(rule_called(name).name for names in lists for name in names) for lists in (select, ignore)
    )
    return RuleChoice(selected or None, ignored, fail_on)


_OPTIONS = (
    click.option(
        "--select",
        metavar="RULE,RULE",
        type=RulesType(),
        multiple=True,
        help="Report the findings of these rules alone.",
    ),
    click.option("--ignore", metavar="RULE,RULE", type=RulesType(), multiple=True, help="Leave these rules out."),
    click.option(
        "--fail-on",
        type=click.Choice(SEVERITIES),
        default=SEVERITIES[0],
        show_default=True,
        help="From which severity on findings make the exit code 1.",
    ),
)
