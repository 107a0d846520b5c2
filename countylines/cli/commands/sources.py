"""``countylines sources``."""

import click

from countylines.cli.environment import Environment, pass_environment
from countylines.cli.group import CommandWithHelp
from countylines.cli.options import output_options
from countylines.lookup.coverage import find_sources
from countylines.output.views.sources import source_table


@click.command(cls=CommandWithHelp)
@output_options("source")
@pass_environment
def sources(env: Environment) -> None:
    """Print the documents behind the record, and what each of them supports.

    \b
    countylines sources
    """
    env.show(source_table(find_sources(env.dataset)))
