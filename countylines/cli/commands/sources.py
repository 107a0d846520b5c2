"""``countylines sources``."""

import click

from countylines.cli.environment import Desk, pass_desk
from countylines.cli.group import Helpful
from countylines.cli.options import output_options
from countylines.lookup.sources import find_sources
from countylines.output.views.sources import source_table


@click.command(cls=Helpful)
@output_options("source")
@pass_desk
def sources(desk: Desk) -> None:
    """Print the documents behind the record, and what rests on each.

    \b
    countylines sources
    """
    desk.show(source_table(find_sources(desk.dataset)))
