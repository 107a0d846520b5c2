"""The settings of ``check`` and ``lsp``: what their options say, and what the configuration says where they do not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import click

from countylines.cli.checking import CheckRequest
from countylines.cli.configuration import OWN_FILE, SHARED_FILE, Configuration, read_configuration
from countylines.cli.environment import Environment
from countylines.cli.input_files import STDIN, Selection
from countylines.cli.options import option_group
from countylines.cli.parameter_types import FILE_PATH
from countylines.cli.rules import choose_rules
from countylines.documents import DRAFT_KINDS
from countylines.errors import AmbiguousName, NoDataset, UnknownName
from countylines.figures import ALL_WEEKS

if TYPE_CHECKING:
    from countylines.cli.baseline import BaselineFile

NO_FILE = f"Missing argument 'FILE...': name drafts or folders, or - for standard input, or list files in {OWN_FILE}"


def read_settings(env: Environment, files: tuple[str, ...], **options: Any) -> tuple[tuple[str, ...], CheckRequest]:
    """Return what is checked, and how: as the options say, or else the configuration.

    Raises UsageError, and what is wrong with the configuration, the baseline or a name in the options.
    """
    _refuse_conflicts(env, files, options)
    configuration = _read_configuration(options)
    files = files or tuple(configuration.locate(file) for file in configuration.strings("files"))
    if not files:
        raise click.UsageError(NO_FILE)
    return files, _make_request(env, configuration, options)


def read_editor_settings(env: Environment, **options: Any) -> CheckRequest:
    """Return how ``check`` would check the drafts that are open in an editor, with the same options.

    Raises UsageError, and what is wrong with the configuration, the baseline or the name of the week.
    """
    return _make_request(env, _read_configuration(options), options)


def _read_configuration(options: Mapping[str, Any]) -> Configuration:
    if options["no_config"] and options["config"]:
        raise click.UsageError("--config names a configuration, and --no-config reads none")
    return Configuration() if options["no_config"] else read_configuration(options["config"])


def _refuse_conflicts(env: Environment, files: Sequence[str], options: Mapping[str, Any]) -> None:
    """Raise UsageError for options that contradict each other, or that have no effect beside the others."""
    is_fixed_stdin = options["fix"] and STDIN in files
    writes_baseline = options["write_baseline"] is not None
    conflicts = {
        "--verbose lists what was read on stderr, where --quiet prints nothing": options["verbose"] and env.quiet,
        "--diff changes nothing and --fix does: choose one": options["diff"] and options["fix"],
        "--diff prints a diff: it cannot be printed in another format": options["diff"] and env.format is not None,
        "--fix prints the fixed draft of standard input: - is its only FILE": is_fixed_stdin and len(files) > 1,
        "--fix prints the fixed draft of standard input: it cannot print findings in a format": (
            is_fixed_stdin and env.format is not None
        ),
        "--stdin-filename names standard input, which is read only where FILE is -": (
            options["stdin_filename"] is not None and STDIN not in files
        ),
        "--write-baseline writes all findings, and --baseline leaves some of them out": (
            writes_baseline and options["baseline"] is not None
        ),
        "--write-baseline writes what is found: use --diff and --fix without it": (
            writes_baseline and (options["diff"] or options["fix"])
        ),
    }
    for message, is_so in conflicts.items():
        if is_so:
            raise click.UsageError(message)


def _use_record(env: Environment, configuration: Configuration) -> None:
    """Read the record that ``data`` names, unless an option or a variable names one. Raises UnusableConfiguration."""
    data = configuration.get("data")
    if data is None or env.folder is not None:
        return
    env.folder = configuration.locate(data)
    try:
        _ = env.dataset
    except NoDataset as error:
        raise configuration.error("data", error) from None


def _open_baseline(env: Environment, configuration: Configuration, options: Mapping[str, Any]) -> BaselineFile | None:
    read, write, configured = options.get("baseline"), options.get("write_baseline"), configuration.get("baseline")
    if read is None and configured is not None:
        read = configuration.locate(configured)
    if read is None and write is None:
        return None
    from countylines.cli.baseline import open_baseline  # noqa: PLC0415  only a baseline needs it

    return open_baseline(env, str(read) if write is None else write, is_new=write is not None)


def _make_request(env: Environment, configuration: Configuration, options: Mapping[str, Any]) -> CheckRequest:
    _use_record(env, configuration)
    return CheckRequest(
        choose_rules(configuration, options),
        options.get("kind"),
        _resolve_week(env, options["week"], configuration),
        options.get("verbose", False),
        keeps_text=bool(options.get("diff") or options.get("fix")),
        selection=_make_selection(configuration, options),
        baseline=_open_baseline(env, configuration, options),
    )


def _make_selection(configuration: Configuration, options: Mapping[str, Any]) -> Selection:
    """Return which files are checked: patterns that were typed replace those of the configuration."""
    selection = Selection(stdin_name=options.get("stdin_filename"))
    typed, configured = options.get("exclude"), configuration.strings("exclude")
    if not (typed or configured):
        return selection
    from countylines.cli.path_patterns import PathPatterns  # noqa: PLC0415  only patterns need it

    patterns = PathPatterns(typed) if typed else PathPatterns(configured, configuration.folder)
    return selection._replace(is_excluded=patterns.match)


def _resolve_week(env: Environment, typed: str | None, configuration: Configuration) -> str | None:
    """Return the id of the week that was typed, or else configured; None if there is none, or all weeks may be meant.

    Raises UnknownName or AmbiguousName, or UnusableConfiguration if the name is in the configuration.
    """
    configured = configuration.get("week")
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
"""The options that say which configuration is read."""

setting_options = option_group(
    click.option(
        "--as", "kind", type=click.Choice(DRAFT_KINDS), help="Read the drafts in this format, whatever their names."
    ),
    click.option(
        "--stdin-filename",
        metavar="NAME",
        type=FILE_PATH,
        help="Treat standard input as the draft of this name: in messages, for its format and for patterns.",
    ),
    click.option(
        "--exclude",
        metavar="PATTERN",
        multiple=True,
        help="Pass over the files and folders that match this pattern; can be repeated.",
    ),
    configuration_options,
    click.option("--baseline", metavar="FILE", type=FILE_PATH, help="Leave out the findings that this baseline has."),
    click.option(
        "--write-baseline",
        metavar="FILE",
        type=FILE_PATH,
        help="Write all findings to this baseline instead of reporting them.",
    ),
)
"""The options that say what to read and which findings are known; ``read_settings`` takes their values."""
