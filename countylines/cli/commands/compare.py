"""``countylines compare``."""

from collections.abc import Collection, Sequence

import click

from countylines.cli import NO, streams
from countylines.cli.environment import Environment
from countylines.cli.group import command
from countylines.cli.options import SVG, output_options, week_option_with
from countylines.cli.parameter_types import MEASURE_NAME, WEEK_ID
from countylines.figures import ALL_WEEKS, weeks_in_order
from countylines.figures.compare import Comparison, find_comparisons, main_measures
from countylines.lookup.figure_names import MeantName, resolve_first_or_last_week, resolve_measure
from countylines.lookup.names import records_named, resolve_week, resolve_week_not_span
from countylines.output.views.compare import chart_of_measure, comparison_table, matrix_table
from countylines.record.dataset import Dataset
from countylines.text import fold_name

NO_WEEKS = "The record has no weeks."


@command()
@click.argument("measures", metavar="[MEASURE]...", nargs=-1, type=MEASURE_NAME)
@click.option("--against", metavar="WEEK", type=WEEK_ID, help="Add the change from this week.")
@click.option("--since", metavar="WEEK", type=WEEK_ID, help="Start with this week, or the first of a year or month.")
@click.option("--until", metavar="WEEK", type=WEEK_ID, help="End with this week, or the last of a year or month.")
@week_option_with("Mark this week with a star; with all, mark none. [default: that of --against, else {week}]")
@output_options("comparison", charts=True)
def compare(
    env: Environment,
    measures: tuple[str, ...],
    against: str | None,
    since: str | None,
    until: str | None,
    week: str | None,
) -> None:
    """Compare weeks: a matrix of the main measures, or a chart of each MEASURE.

    A bar shows an exact value, and the unknown part of an open or wide interval is shaded. A week without a figure is
    marked as missing, never as zero. In a pipe, there is a row for each week and measure. With --format svg, the chart
    of one MEASURE is printed as an SVG file. One word of a name is enough if only one figure of the week, or else of
    all weeks, has it; a remark then says which.

    \b
    countylines compare {measure} --against {week}
    """
    first, last = (
        resolve_first_or_last_week(env.dataset, since),
        resolve_first_or_last_week(env.dataset, until, is_last=True),
    )
    base = resolve_week_not_span(env.dataset, against)
    about = base or env.dataset.week if week is None else resolve_week(env.dataset, week)
    read = [_read_measure(env.dataset, name, about) for name in measures]
    names = [meant.name for meant in read]
    weeks = [week.id for week in weeks_in_order(env.dataset)]
    if first and last and weeks.index(first) > weeks.index(last):
        raise click.UsageError(f"--since is after --until: {first} is later than {last}")
    names = names or [main.measure for main in main_measures(env.dataset)]
    found = find_comparisons(env.dataset, names, since=first, until=last, against=base)
    compared = {comparison.week.id for comparison in found}
    asked = about if week is None else _find_week_to_mark(env, week, compared)
    marked = asked if asked in compared else None
    env.remark(*(meant.remark for meant in read))
    if env.format == SVG:
        _print_chart(env, found, marked or "")
        return
    if measures or base is not None:
        table = comparison_table(env.dataset, found, marked=marked)
    else:
        table = matrix_table(env.dataset, found, marked=marked)
    env.show(table, nothing=NO_WEEKS)


def _find_week_to_mark(env: Environment, name: str, compared: Collection[str]) -> str | None:
    """Return the week to mark; None for ``all``. Raises UnknownName, and UsageError if no star would be printed."""
    if env.format is not None and not (env.is_for_people or env.format == SVG):
        raise click.UsageError(f"--week has no effect with --format {env.format}, which has no star")
    if resolve_week(env.dataset, name) == ALL_WEEKS:
        return None
    asked = resolve_week_not_span(env.dataset, name)
    if compared and asked not in compared:
        raise click.UsageError(f"--week {asked} is not among the weeks that are compared")
    return asked


def _read_measure(dataset: Dataset, name: str, week: str) -> MeantName:
    """Find the measure with this name, or with this column title in the matrix; *week* is the week asked about.

    Raises UnknownName or AmbiguousName.
    """
    titled = [main.measure for main in main_measures(dataset) if fold_name(main.title) == fold_name(name)]
    if len(titled) == 1 and not records_named(dataset, "measure", name):
        return MeantName(titled[0])
    return resolve_measure(dataset, name, week=week)


def _print_chart(env: Environment, found: Sequence[Comparison], marked: str) -> None:
    """Print the chart of one measure as an SVG file; *marked* is the week to mark, or "" for none."""
    from countylines.output.charts.svg import chart_document  # noqa: PLC0415  only this format needs it

    if not found:
        env.remark(NO_WEEKS)
        raise click.exceptions.Exit(NO)
    if len({comparison.measure.id for comparison in found}) > 1:
        raise click.UsageError("--format svg draws one chart: name one MEASURE")
    if env.fields is not None:
        raise click.UsageError("--fields has no effect with --format svg")
    streams.write_answer(chart_document(chart_of_measure(env.dataset, found, marked=marked)))
