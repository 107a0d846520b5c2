"""Which rules count, and from which severity on it is an error: ``--select``, ``--ignore``, ``--fail-on``."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import wraps
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar, cast

import click

from countylines.cli.names import ListType
from countylines.errors import CountylinesError, did_you_mean
from countylines.text.folding import fold_name

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    from countylines.checker.findings import CheckedDraft, Finding, Report
    from countylines.checker.rule import Rule

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
        return f"No rule is called {self.name!r}.{did_you_mean(self.nearest)} The rules are: {', '.join(self.rules)}"


class RuleChoice(NamedTuple):
    """The rules that are selected, None for all, without the ignored ones; and the severity that fails a draft."""

    selected: frozenset[str] | None = None
    ignored: frozenset[str] = frozenset()
    fail_on: str = SEVERITIES[0]

    def keep(self, report: Report) -> Report:
        """Leave out the findings of other rules; what was covered stays."""
        if self.selected is None and not self.ignored:
            return report
        return report._replace(findings=tuple(finding for finding in report.findings if self._is_kept(finding)))

    def fails(self, checked: Iterable[CheckedDraft]) -> bool:
        """Tell whether some finding is grave enough."""
        grave = SEVERITIES[: SEVERITIES.index(self.fail_on) + 1]
        return any(finding.severity in grave for draft in checked for finding in draft.report.findings)

    def _is_kept(self, finding: Finding) -> bool:
        return finding.rule not in self.ignored and (self.selected is None or finding.rule in self.selected)


def rule_called(name: str) -> Rule:
    """Give the rule of that name, in any case, with spaces for hyphens. Raises UnknownRule."""
    from countylines.checker import RULES  # noqa: PLC0415  help does not need them

    folded = fold_name(name)
    for rule in RULES:
        if fold_name(rule.name) == folded:
            return rule
    from difflib import get_close_matches  # noqa: PLC0415  only a wrong rule pays for it

    names = [rule.name for rule in RULES]
    raise UnknownRule(name, get_close_matches(folded[:100].replace(" ", "-"), names), names)


def _rules() -> Iterator[tuple[str, str]]:
    from countylines.checker import RULES  # noqa: PLC0415  only a shell asks

    for rule in RULES:
        yield rule.name, rule.summary


class RuleType(click.ParamType[str]):
    """A rule."""

    name = "rule"

    def shell_complete(
        self, _ctx: click.Context, _param: click.Parameter, incomplete: str
    ) -> list[CompletionItem[str]]:
        """Offer the rules."""
        from click.shell_completion import CompletionItem  # noqa: PLC0415  likewise

        return [CompletionItem(name, help=told) for name, told in _rules() if name.startswith(incomplete)]


SOME_RULES = ListType("rule", _rules)


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
        type=SOME_RULES,
        multiple=True,
        help="Report the findings of these rules alone.",
    ),
    click.option("--ignore", metavar="RULE,RULE", type=SOME_RULES, multiple=True, help="Leave these rules out."),
    click.option(
        "--fail-on",
        type=click.Choice(SEVERITIES),
        default=SEVERITIES[0],
        show_default=True,
        help="From which severity on findings make the exit code 1.",
    ),
)
