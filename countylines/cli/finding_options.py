"""The options of output of a command whose answer is findings."""

from __future__ import annotations

import click

from countylines.cli.options import Command, colour_option, json_option, on_environment, record_options
from countylines.output.findings import FINDING_FORMATS


def finding_options(command: Command) -> Command:
    """Add the options of output to a command whose answer is findings."""
    command = record_options(command)
    for option in (colour_option, json_option):
        command = option(command)
    return click.option(
        "--format",
        type=click.Choice(tuple(FINDING_FORMATS)),
        expose_value=False,
        callback=on_environment("format"),
        help="How to write the findings: text unless you say.",
    )(command)
