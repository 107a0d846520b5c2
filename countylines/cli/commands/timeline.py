"""``countylines timeline``."""

import click

from countylines.cli.environment import Environment, pass_environment
from countylines.cli.group import CommandWithHelp
from countylines.cli.options import all_option, output_options
from countylines.lookup.timeline import find_moments
from countylines.output.views.timeline import timeline_table


@click.command(cls=CommandWithHelp)
@all_option
@output_options("moment")
@pass_environment
def timeline(env: Environment) -> None:
    """Print weeks and events in date order, and how each date is known.

    On a terminal there is a line for each; --all prints them whole.

    \b
    countylines timeline
    """
    env.show(timeline_table(find_moments(env.dataset)))
