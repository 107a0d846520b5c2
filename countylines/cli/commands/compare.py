"""``countylines compare``."""

import click

from countylines.cli.environment import Environment, pass_environment
from countylines.cli.group import CommandWithHelp
from countylines.cli.options import output_options
from countylines.cli.parameter_types import MEASURE_NAME, WEEK_ID
from countylines.figures.compare import find_comparisons, main_measures
from countylines.lookup.names import resolve, resolve_single_week
from countylines.output.views.compare import comparison_table, matrix_table


@click.command(cls=CommandWithHelp)
@click.argument("measures", metavar="[MEASURE]...", nargs=-1, type=MEASURE_NAME)
@click.option("--against", metavar="WEEK", type=WEEK_ID, help="Add the change from this week.")
@click.option("--since", metavar="WEEK", type=WEEK_ID, help="Start with this week.")
@click.option("--until", metavar="WEEK", type=WEEK_ID, help="End with this week.")
@output_options("comparison")
@pass_environment
def compare(
    env: Environment, measures: tuple[str, ...], against: str | None, since: str | None, until: str | None
) -> None:
    """Compare weeks: a matrix of the main measures, or a chart of each MEASURE.

    A bar shows an exact value, and the unknown part of an open or wide interval is shaded. A week without a figure is
    marked as missing, never as zero. In a pipe, there is a row for each week and measure.

    \b
    countylines compare {measure} --against {week}
    """
    names = [str(resolve(env.dataset, "measure", name).id) for name in measures]
    first, last, base = (resolve_single_week(env.dataset, week) for week in (since, until, against))
    names = names or [main.measure for main in main_measures(env.dataset)]
    found = find_comparisons(env.dataset, names, since=first, until=last, against=base)
    as_matrix = not measures and base is None
    table = matrix_table(env.dataset, found) if as_matrix else comparison_table(env.dataset, found, against=base)
    env.show(table, "There are no weeks between these two.")
