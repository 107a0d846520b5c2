"""The settings of ``check`` and ``lsp``, read from their options and, for options not given, from the configuration."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from countylines.cli.configuration import (
    OWN_FILE,
    SEVERITIES,
    SHARED_FILE,
    Configuration,
    UnusableConfiguration,
    find_rule,
    read_configuration,
)
from countylines.cli.environment import Environment
from countylines.cli.options import option_group
from countylines.cli.parameter_types import FILE_PATH
from countylines.cli.path_patterns import PathPatterns
from countylines.errors import AmbiguousName, NoDataset, UnknownName
from countylines.figures import ALL_WEEKS

if TYPE_CHECKING:
    from countylines.checker.findings import CheckedDraft, Report
    from countylines.cli.baseline import BaselineFile

NO_FILE = f"Missing argument 'FILE...': name drafts or folders, or - for standard input, or list files in {OWN_FILE}"

TYPED, CONFIGURED, IN_COMMENTS = "--ignore", "the configuration", "comments"
"""The places where a user can ask for findings to be ignored, as named in messages."""


class IgnoredRules(NamedTuple):
    """Rules that are ignored in files that match *files*; *by* is the place where the user asked for that."""

    files: PathPatterns
    rules: frozenset[str]
    by: str


class CheckSettings(NamedTuple):
    """What is checked and how, and which findings are reported.

    *week* is used for drafts that name no week, and *kind* is the format of all drafts; None leaves the choice to each
    draft. A finding counts if its rule is *selected* (None means all) and not *ignored* in its draft. The check fails
    if a finding that counts has the severity *fail_on* or a more serious one.

    *stdin_name* is the file name for standard input, *stdin* its content if it has been read already.
    """

    week: str | None
    kind: str | None
    selected: frozenset[str] | None
    ignored: Sequence[IgnoredRules]
    fail_on: str
    excluded: PathPatterns
    baseline: BaselineFile | None
    stdin_name: str | None = None
    verbose: bool = False
    files: tuple[str, ...] = ()
    stdin: bytes | None = None

    def counts(self, rule: str, path: str) -> bool:
        """Return whether findings of a rule (its name) count in the draft at *path*."""
        return self._is_selected(rule) and self._ignored_by(rule, path) is None

    def _is_selected(self, rule: str) -> bool:
        return self.selected is None or rule in self.selected

    def _ignored_by(self, rule: str, path: str) -> str | None:
        """Return the place where the user asked to ignore a rule in the draft at *path*; None if it is not ignored."""
        return next((one.by for one in self.ignored if rule in one.rules and one.files.match(path)), None)

    def leave_out_unwanted(self, path: str, report: Report) -> tuple[Report, Mapping[str, int]]:
        """Return the report of the draft at *path* with only the findings that count and are not in the baseline.

        The second value maps each place where the user asked to ignore findings to the number of findings ignored.
        An excluded draft has no findings. The counts of what was read in the draft do not change.
        """
        if self.excluded.match(path):
            return report._replace(findings=()), {}
        selected = [(one, self._ignored_by(one.rule, path)) for one in report.findings if self._is_selected(one.rule)]
        ignored = [where for _, where in selected if where is not None]
        ignored += [IN_COMMENTS for one in report.suppressed if self._is_selected(one.rule)]
        chosen = report._replace(findings=tuple(one for one, where in selected if where is None))
        return (self.baseline.leave_out_known(path, chosen) if self.baseline else chosen), Counter(ignored)

    def fails(self, checked: Iterable[CheckedDraft]) -> bool:
        """Return whether any finding is serious enough to make the check fail."""
        failing = SEVERITIES[: SEVERITIES.index(self.fail_on) + 1]
        return any(finding.severity in failing for draft in checked for finding in draft.report.findings)


def read_settings(env: Environment, options: Mapping[str, Any], files: tuple[str, ...] | None = None) -> CheckSettings:
    """Return the settings, from the options and, where these are not given, from the configuration.

    ``--select`` also selects rules that the configuration ignores. Options with rules can be repeated, so their value
    is a list of lists of names. *files* are the drafts named on the command line; None means that the settings are for
    an editor, which has only some of the options. Raises UsageError, and errors in the configuration, the baseline or
    a name.
    """
    if options["no_config"] and options["config"]:
        raise click.UsageError("--config names a configuration, and --no-config reads none")
    configuration = Configuration() if options["no_config"] else read_configuration(options["config"])
    configured = configuration.values
    if files is not None:
        files = files or configured.get("files", ())
        if not files:
            raise click.UsageError(NO_FILE)
    if "data" in configured and env.folder is None:  # no option and no variable names a record
        env.folder = configured["data"]
        try:
            _ = env.dataset
        except NoDataset as error:
            raise configuration.error("data", error) from None
    selected, ignored = (
        frozenset(find_rule(name).name for names in options.get(option, ()) for name in names)
        for option in ("select", "ignore")
    )
    if selected and selected <= ignored:
        raise click.UsageError("--ignore leaves none of the rules that --select names")
    if not selected and configured.get("select"):
        _require_rules_left(configuration, ignored)
    everywhere = ignored or configured.get("ignore", frozenset()) - selected
    excluded = options.get("exclude")
    if excluded and not all(excluded):
        raise click.UsageError("--exclude has an empty pattern")
    return CheckSettings(
        selected=selected or configured.get("select"),
        ignored=(
            IgnoredRules(PathPatterns(("*",)), everywhere, TYPED if ignored else CONFIGURED),
            *(IgnoredRules(files, rules, CONFIGURED) for files, rules in configured.get("per-file-ignores", ())),
        ),
        fail_on=options.get("fail_on") or configured.get("fail-on") or SEVERITIES[0],
        kind=options.get("kind"),
        week=_resolve_week(env, options["week"], configuration),
        verbose=options.get("verbose", False),
        excluded=PathPatterns(excluded) if excluded else configured.get("exclude", PathPatterns()),
        stdin_name=options.get("stdin_filename"),
        baseline=_open_baseline(env, configuration, options),
        files=files or (),
    )


def _require_rules_left(configuration: Configuration, typed: frozenset[str]) -> None:
    """Raise an error if all rules selected in the configuration are ignored.

    *typed* are the rules of ``--ignore``, which replace those that the configuration ignores.
    """
    selected, ignored = configuration.values["select"], configuration.values.get("ignore", frozenset())
    if selected <= typed:
        raise click.UsageError(f"{TYPED} leaves none of the rules that select names in {configuration.path}")
    if not typed and selected <= ignored:
        why = "ignore: it leaves none of the rules that select names."
        raise UnusableConfiguration(configuration.path, why, "ignore")


def _open_baseline(env: Environment, configuration: Configuration, options: Mapping[str, Any]) -> BaselineFile | None:
    """Read the baseline that ``--baseline`` or the configuration names, or return the one to write.

    Return None if there is neither.
    """
    read, write = options.get("baseline"), options.get("write_baseline")
    read = configuration.values.get("baseline") if read is None else read
    if read is None and write is None:
        return None
    from countylines.cli.baseline import new_baseline, read_baseline  # noqa: PLC0415  only a baseline needs it

    return read_baseline(str(read)) if write is None else new_baseline(env, write)


def _resolve_week(env: Environment, typed: str | None, configuration: Configuration) -> str | None:
    """Return the id of the week that was *typed* or else configured; None if neither was, or if it is ``all``.

    Raises UnknownName or AmbiguousName, or UnusableConfiguration if the name is in the configuration.
    """
    configured = configuration.values.get("week")
    if typed is None and configured is None:
        return None
    from countylines.lookup.names import resolve_week  # noqa: PLC0415  only a named week needs it

    try:
        week = resolve_week(env.dataset, configured if typed is None else typed)
    except (UnknownName, AmbiguousName) as error:
        if typed is not None:
            raise
        raise configuration.error("week", error) from None
    return None if week == ALL_WEEKS else week


configuration_options = option_group(
    click.option(
        "--config",
        metavar="FILE",
        type=FILE_PATH,
        help=f"Read this configuration. [default: the nearest {OWN_FILE} or {SHARED_FILE}]",
    ),
    click.option("--no-config", is_flag=True, help="Read no configuration."),
)
"""The options that choose the configuration file."""
