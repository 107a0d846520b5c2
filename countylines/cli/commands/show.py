"""``countylines show``."""

import click

from countylines.cli.environment import Environment, pass_environment
from countylines.cli.group import Helpful
from countylines.cli.names import THING
from countylines.cli.options import output_options, source_option, week_option
from countylines.figures.weeks import ALL_WEEKS
from countylines.lookup.lookup import find_things
from countylines.lookup.names import source_called, week_named
from countylines.output.views.pages import page_of, pages_of


@click.command(cls=Helpful)
@click.argument("name", metavar="ID", type=THING)
@week_option
@source_option
@output_options("figure page")
@pass_environment
def show(env: Environment, name: str, week: str | None, source: str | None) -> None:
    """Print everything about one thing, by its id or any of its names.

    A figure, observation, quote, person, organisation, term, claim, event, source, period or measure. A bare measure
    means its figure in the week, and with --week all those of every week; measure:NAME (and person:NAME, term:NAME and
    so on) means nothing else.

    \b
    countylines show arrests
    """
    period = week_named(env.dataset, week)
    whose = source_called(env.dataset, source)
    things = find_things(env.dataset, name, week=period, source=whose)
    pages = [page_of(env.dataset, thing.noun, thing.record, source=whose) for thing in things]
    env.show(pages_of(pages) if period == ALL_WEEKS else pages[0])
