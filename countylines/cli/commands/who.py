"""``countylines who``."""

import click

from countylines.cli.environment import Environment
from countylines.cli.group import command
from countylines.cli.options import output_options
from countylines.cli.parameter_types import WHO_NAME
from countylines.lookup.people import find_who
from countylines.lookup.several_names import split_names_with
from countylines.output.views.who import who_table


@command()
@click.argument("names", metavar="[NAME]...", nargs=-1, type=WHO_NAME)
@output_options("who")
def who(env: Environment, names: tuple[str, ...]) -> None:
    """Print people and organisations, their posts, and who leads what.

    With NAME, only that one: a surname, an abbreviation or a full name, with or without a title. Several words are
    taken as one name or, if nobody has it, as several.

    \b
    countylines who {organisation}
    """
    split = split_names_with(lambda name: find_who(env.dataset, name), names) if names else (None,)
    found = dict.fromkeys(one for name in split for one in find_who(env.dataset, name))
    env.show(who_table(env.dataset, tuple(found)), nothing="The record has no people and no organisations.")
