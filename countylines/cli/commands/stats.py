"""``countylines stats``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from countylines.cli.environment import Environment, pass_environment
from countylines.cli.group import Helpful
from countylines.cli.options import output_options, source_option, week_option
from countylines.figures.figure import find_figures
from countylines.figures.weeks import ALL_WEEKS, weeks_of_source
from countylines.lookup.names import source_called, week_called
from countylines.output.views.figures import figure_table
from countylines.output.views.timeline import week_in_words

if TYPE_CHECKING:
    from countylines.figures.derived import Derived
    from countylines.record.dataset import Dataset


@click.command(cls=Helpful)
@click.argument("words", nargs=-1)
@week_option
@source_option
@click.option("--derived", is_flag=True, help="Add what follows by interval arithmetic, each with its formula.")
@output_options("figure")
@pass_environment
def stats(env: Environment, words: tuple[str, ...], week: str | None, source: str | None, *, derived: bool) -> None:
    """Print the figures of a week, each as reported and at its best.

    WORDS keep the figures that have all of them. The spans of several weeks that end with the week stand below it,
    under headings of their own. Rows come in the record's order, parts under their whole.

    \b
    countylines stats drugs
    """
    period = week_called(env.dataset, week)
    whose = source_called(env.dataset, source)
    if derived and period == ALL_WEEKS:
        message = "--derived takes one week at a time, not all"
        raise click.UsageError(message)
    figures = find_figures(env.dataset, words, week=period, source=whose)
    follows = _derived(env, period, whose) if derived else ()
    title = week_in_words(env.dataset, period)
    table = figure_table(env.dataset, figures, follows, title=title, source=whose)
    env.show(table, _nothing(env.dataset, words, period, whose))


def _derived(env: Environment, week: str, source: str | None) -> tuple[Derived, ...]:
    from countylines.figures.derived import find_derived  # noqa: PLC0415  only who asks for them pays for it

    return find_derived(env.dataset, week, source=source)


def _nothing(dataset: Dataset, words: tuple[str, ...], week: str, source: str | None) -> str:
    matching = f" that match {' '.join(words)!r}" if words else ""
    whose = f" by {source}" if source else ""
    elsewhere = () if source is None else weeks_of_source(dataset, source)
    there = "What is counted: countylines measures"
    if elsewhere and week not in (*elsewhere, ALL_WEEKS):
        there = f"It prints some of {', '.join(elsewhere)}: countylines stats --week {elsewhere[0]} --source {source}"
    return f"No figures of {week}{whose}{matching}. {there}"
