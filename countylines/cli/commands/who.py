"""``countylines who``."""

import click

from countylines.cli.environment import Environment
from countylines.cli.group import command
from countylines.cli.options import output_options
from countylines.cli.parameter_types import WHO_NAME
from countylines.lookup.people import find_who
from countylines.output.views.who import who_table


@command()
@click.argument("name", required=False, type=WHO_NAME)
@output_options("who")
def who(env: Environment, name: str | None) -> None:
    """Print people and organisations, their posts, and who leads what.

    With NAME, only that one: a surname, an abbreviation or a full name, with or without a title.

    \b
    countylines who {organisation}
    """
    env.show(who_table(env.dataset, find_who(env.dataset, name)), "The record has no people and no organisations.")
