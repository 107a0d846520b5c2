"""``countylines stats``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from countylines.cli.environment import Desk, pass_desk
from countylines.cli.group import Helpful
from countylines.cli.options import output_options, source_option, week_option
from countylines.figures.find import find_figures
from countylines.figures.weeks import ALL_WEEKS, weeks_of
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
@pass_desk
def stats(desk: Desk, words: tuple[str, ...], week: str | None, source: str | None, *, derived: bool) -> None:
    """Print the figures of a week, each as reported and at its best.

    WORDS keep the figures that have all of them. The spans of several weeks that end with the week stand below it,
    under headings of their own. Rows come in the record's order, parts under their whole.

    \b
    countylines stats drugs
    """
    period = week_called(desk.dataset, week)
    whose = source_called(desk.dataset, source)
    if derived and period == ALL_WEEKS:
        message = "--derived takes one week at a time, not all"
        raise click.UsageError(message)
    figures = find_figures(desk.dataset, words, week=period, source=whose)
    follows = _derived(desk, period, whose) if derived else ()
    title = week_in_words(desk.dataset, period)
    table = figure_table(desk.dataset, figures, follows, title=title, source=whose)
    desk.show(table, _nothing(desk.dataset, words, period, whose))


def _derived(desk: Desk, week: str, source: str | None) -> tuple[Derived, ...]:
    from countylines.figures.derived import find_derived  # noqa: PLC0415  only who asks for them pays for it

    return find_derived(desk.dataset, week, source=source)


def _nothing(dataset: Dataset, words: tuple[str, ...], week: str, source: str | None) -> str:
    matching = f" that match {' '.join(words)!r}" if words else ""
    whose = f" by {source}" if source else ""
    elsewhere = () if source is None else weeks_of(dataset, source)
    there = "What is counted: countylines measures"
    if elsewhere and week not in (*elsewhere, ALL_WEEKS):
        there = f"It prints some of {', '.join(elsewhere)}: countylines stats --week {elsewhere[0]} --source {source}"
    return f"No figures of {week}{whose}{matching}. {there}"
