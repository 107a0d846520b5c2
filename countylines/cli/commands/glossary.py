"""``countylines glossary``."""

import click

from countylines.cli.environment import Environment, pass_environment
from countylines.cli.group import Helpful
from countylines.cli.names import TERM
from countylines.cli.options import output_options
from countylines.lookup.glossary import find_terms
from countylines.output.views.glossary import term_table


@click.command(cls=Helpful)
@click.argument("term", required=False, type=TERM)
@output_options("term")
@pass_environment
def glossary(env: Environment, term: str | None) -> None:
    """Print the terms of art and what they mean.

    TERM keeps one; an abbreviation or another way to write it will do.

    \b
    countylines glossary cuckooing
    """
    env.show(term_table(find_terms(env.dataset, term)))
