"""``countylines glossary``."""

import click

from countylines.cli.environment import Desk, pass_desk
from countylines.cli.group import Helpful
from countylines.cli.names import TERM
from countylines.cli.options import output_options
from countylines.lookup.glossary import find_terms
from countylines.output.views.glossary import term_table


@click.command(cls=Helpful)
@click.argument("term", required=False, type=TERM)
@output_options("term")
@pass_desk
def glossary(desk: Desk, term: str | None) -> None:
    """Print the terms of art and what they mean.

    TERM keeps one; an abbreviation or another way to write it will do.

    \b
    countylines glossary cuckooing
    """
    desk.show(term_table(find_terms(desk.dataset, term)))
