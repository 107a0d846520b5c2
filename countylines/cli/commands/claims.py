"""``countylines claims``."""

import click

from countylines.cli.environment import Environment, pass_environment
from countylines.cli.group import Helpful
from countylines.cli.options import output_options
from countylines.lookup.claims import find_claims
from countylines.output.views.claims import claim_table


@click.command(cls=Helpful)
@click.argument("words", nargs=-1)
@output_options("claim")
@pass_environment
def claims(env: Environment, words: tuple[str, ...]) -> None:
    """Print what is asserted that is not a number, and by whom.

    WORDS keep the claims that have all of them, in the claim, the words that prove it or who asserts it. Rows come in
    the order of the source's paragraphs.

    \b
    countylines claims slavery
    """
    env.show(
        claim_table(env.dataset, find_claims(env.dataset, words)),
        "No claims match. All of them: countylines claims",
    )
