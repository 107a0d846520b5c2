"""Options that many commands share. Most set an attribute of the environment and add no parameter to the command."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

from countylines.cli.environment import Environment
from countylines.cli.names import FOLDER, SOURCE, WEEK, fields_of
from countylines.figures.weeks import ALL_WEEKS
from countylines.output.formats import FORMATS

Command = TypeVar("Command", bound=Callable[..., Any])

ENVIRONMENT = click.core.ParameterSource.ENVIRONMENT


def on_environment(attribute: str, value_of: Callable[[Any], Any] = lambda value: value) -> Callable[..., None]:
    """Make a callback that sets the environment's *attribute*, where the option was given."""

    def set_it(ctx: click.Context, param: click.Parameter, value: Any) -> None:
        if value in (None, False):
            return
        env = ctx.ensure_object(Environment)
        if param.name and ctx.get_parameter_source(param.name) is ENVIRONMENT and getattr(env, attribute) is not None:
            return  # what was typed before the command's own name stands over the environment
        setattr(env, attribute, value_of(value))

    return set_it


def record_options(command: Command) -> Command:
    """Add ``--data`` and ``-q``."""
    command = click.option(
        "-q",
        "--quiet",
        is_flag=True,
        expose_value=False,
        callback=on_environment("quiet"),
        help="Make no remarks on stderr; errors are still told.",
    )(command)
    return click.option(
        "--data",
        metavar="DIR",
        envvar="COUNTYLINES_DATA",
        type=FOLDER,
        is_eager=True,  # --version asks the record that is named, wherever it is named
        expose_value=False,
        callback=on_environment("folder"),
        help="Read another record, from this folder.  [env: COUNTYLINES_DATA]",
    )(command)


json_option = click.option(
    "--json",
    is_flag=True,
    expose_value=False,
    callback=on_environment("format", lambda _: "json"),
    help="Short for --format json.",
)

json_errors_option = click.option(
    "--json",
    is_flag=True,
    expose_value=False,
    callback=on_environment("format", lambda _: "json"),
    help="Tell errors as JSON, and make no remarks; what is printed stays as it is.",
)
"""For what prints no table."""

colour_option = click.option(
    "--color",
    "--colour",
    type=click.Choice(["auto", "always", "never"]),
    expose_value=False,
    callback=on_environment("colour"),
    help="When to colour what people read; NO_COLOR and FORCE_COLOR come second.",
)


def output_options(noun: str) -> Callable[[Command], Command]:
    """Add the options of output to a command whose answer has the fields of *noun*."""

    def add(command: Command) -> Command:
        command = record_options(command)
        for option in reversed(_output(noun)):
            command = option(command)
        return command

    return add


def _output(noun: str) -> list[Callable[[Command], Command]]:
    return [
        click.option(
            "--format",
            type=click.Choice(tuple(FORMATS)),
            expose_value=False,
            callback=on_environment("format"),
            help="How to write the answer: a table on a terminal, TSV in a pipe unless you say.",
        ),
        json_option,
        click.option(
            "--fields",
            metavar="A,B",
            type=fields_of(noun),
            expose_value=False,
            callback=on_environment("fields"),
            help="Give these fields alone, in this order.",
        ),
        click.option(
            "--no-header",
            is_flag=True,
            expose_value=False,
            callback=on_environment("header", lambda _: False),
            help="Leave out the line of field names.",
        ),
        colour_option,
    ]


week_option = click.option(
    "--week",
    metavar="ID|all",
    type=WEEK,
    help="The week that is meant, or all of them. [default: the crackdown of October 2019]",
)
"""Which week."""

every_week_option = click.option(
    "--week",
    metavar="ID|all",
    type=WEEK,
    default=ALL_WEEKS,
    show_default=True,
    help="The week that is meant.",
)
"""Which week, where all of them are meant by default."""

source_option = click.option(
    "--source",
    metavar="ID",
    type=SOURCE,
    help="Keep this source's observations alone; ranks are then not applied.",
)
"""Whose observations."""
