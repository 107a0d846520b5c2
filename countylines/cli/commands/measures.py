"""``countylines measures``."""

import click

from countylines.cli.environment import Environment, pass_environment
from countylines.cli.group import CommandWithHelp
from countylines.cli.options import every_week_option, output_options
from countylines.lookup.coverage import find_measures
from countylines.lookup.names import resolve_week
from countylines.output.views.measures import measure_table


@click.command(cls=CommandWithHelp)
@every_week_option
@output_options("measure")
@pass_environment
def measures(env: Environment, week: str) -> None:
    """Print what is counted, its unit and meaning, and the weeks that have it.

    With --week, only the measures that this week, or a span that ends with it, has.

    \b
    countylines measures --week {week}
    """
    env.show(measure_table(find_measures(env.dataset, resolve_week(env.dataset, week))))
