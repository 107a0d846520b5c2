"""``countylines conflicts``."""

import click

from countylines.cli.environment import Environment, pass_environment
from countylines.cli.group import Helpful
from countylines.cli.options import every_week_option, output_options
from countylines.integrity.conflicts import find_conflicts
from countylines.lookup.names import week_called
from countylines.output.views.conflicts import conflict_table


@click.command(cls=Helpful)
@every_week_option
@output_options("conflict")
@pass_environment
def conflicts(env: Environment, week: str) -> None:
    """Print where sources disagree, and what decides it.

    The record's own disagreements, and whatever else does not agree in the observations of every rank, the sums and the
    datings; each once. Having any is no failure: the exit code is 0 with or without.

    \b
    countylines conflicts --week 2019-10
    """
    found = find_conflicts(env.dataset, week_called(env.dataset, week))
    env.show(conflict_table(env.dataset, found), "No source disagrees.", empty_is_no=False)
