"""``countylines compare``."""

import click

from countylines.cli.desk import Desk, pass_desk
from countylines.cli.group import Helpful
from countylines.cli.names import MEASURE, ONE_WEEK
from countylines.cli.options import output_options
from countylines.queries.compare import MAIN, find_comparisons
from countylines.queries.names import thing_called
from countylines.tables.compare import comparison_table, matrix_table


@click.command(cls=Helpful)
@click.argument("measures", metavar="[MEASURE]...", nargs=-1, type=MEASURE)
@click.option("--against", metavar="WEEK", type=ONE_WEEK, help="Add the change against this week.")
@click.option("--since", metavar="WEEK", type=ONE_WEEK, help="Begin with this week.")
@click.option("--until", metavar="WEEK", type=ONE_WEEK, help="End with this week.")
@output_options("comparison")
@pass_desk
def compare(desk: Desk, measures: tuple[str, ...], against: str | None, since: str | None, until: str | None) -> None:
    """Set the weeks side by side: a matrix of the main measures, or with MEASUREs a chart of each.

    Exact values are bars; what is not known of an open or wide interval is shaded; a week that nobody printed is
    missing, never zero. In a pipe, a row for each week and measure.

    \b
    countylines compare arrests --against 2019-10
    """
    names = [str(thing_called(desk.dataset, "measure", name).id) for name in measures] or list(MAIN)
    weeks = {
        name: None if week is None else str(thing_called(desk.dataset, "week", week).id)
        for name, week in (("against", against), ("since", since), ("until", until))
    }
    found = find_comparisons(desk.dataset, list(dict.fromkeys(names)), **weeks)
    as_matrix = not measures and against is None
    table = (
        matrix_table(desk.dataset, found)
        if as_matrix
        else comparison_table(desk.dataset, found, against=weeks["against"])
    )
    desk.show(table, "No week lies between these.")
