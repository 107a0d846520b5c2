"""``countylines show``."""

import click

from countylines.cli.environment import Environment, pass_environment
from countylines.cli.group import CommandWithHelp
from countylines.cli.options import output_options, source_option, week_option
from countylines.cli.parameter_types import THING_ID
from countylines.figures.weeks import ALL_WEEKS
from countylines.lookup.items import find_items
from countylines.lookup.names import resolve_optional_week, resolve_source
from countylines.output.views.pages import join_pages, page_of


@click.command(cls=CommandWithHelp)
@click.argument("name", metavar="ID", type=THING_ID)
@week_option
@source_option
@output_options("figure page")
@pass_environment
def show(env: Environment, name: str, week: str | None, source: str | None) -> None:
    """Print everything about one thing, by its id or any of its names.

    ID is a figure, observation, quote, person, organisation, term, claim, event, source, period or measure. The name of
    a measure means its figure in the week, or with --week all its figures in every week. measure:NAME means the measure
    itself; likewise person:NAME, term:NAME and so on.

    \b
    countylines show {measure}
    """
    period = resolve_optional_week(env.dataset, week)
    only = resolve_source(env.dataset, source)
    items = find_items(env.dataset, name, week=period, source=only)
    pages = [page_of(env.dataset, item.noun, item.record, source=only) for item in items]
    env.show(join_pages(pages) if period == ALL_WEEKS else pages[0])
