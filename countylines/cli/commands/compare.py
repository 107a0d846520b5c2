"""``countylines compare``."""

import click

from countylines.cli.environment import Environment, pass_environment
from countylines.cli.group import Helpful
from countylines.cli.names import MEASURE, ONE_WEEK
from countylines.cli.options import output_options
from countylines.figures.compare import MAIN_MEASURES, find_comparisons
from countylines.lookup.names import single_week_named, thing_called
from countylines.output.views.compare import comparison_table, matrix_table


@click.command(cls=Helpful)
@click.argument("measures", metavar="[MEASURE]...", nargs=-1, type=MEASURE)
@click.option("--against", metavar="WEEK", type=ONE_WEEK, help="Add the change against this week.")
@click.option("--since", metavar="WEEK", type=ONE_WEEK, help="Begin with this week.")
@click.option("--until", metavar="WEEK", type=ONE_WEEK, help="End with this week.")
@output_options("comparison")
@pass_environment
def compare(
    env: Environment, measures: tuple[str, ...], against: str | None, since: str | None, until: str | None
) -> None:
    """Set the weeks side by side: a matrix of the main measures, or with MEASUREs a chart of each.

    Exact values are bars; what is not known of an open or wide interval is shaded; a week that nobody printed is
    missing, never zero. In a pipe, a row for each week and measure.

    \b
    countylines compare arrests --against 2019-10
    """
    names = [str(thing_called(env.dataset, "measure", name).id) for name in measures]
    first, last, base = (single_week_named(env.dataset, week) for week in (since, until, against))
    found = find_comparisons(env.dataset, names or MAIN_MEASURES, since=first, until=last, against=base)
    as_matrix = not names and base is None
    table = matrix_table(env.dataset, found) if as_matrix else comparison_table(env.dataset, found, against=base)
    env.show(table, "No week lies between these.")
