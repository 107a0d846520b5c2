"""``countylines claims``."""

from countylines.cli.environment import Environment
from countylines.cli.group import command
from countylines.cli.options import output_options, words_argument
from countylines.lookup.lists import find_claims
from countylines.output.views.claims import claim_table


@command()
@words_argument()
@output_options("claim")
def claims(env: Environment, words: tuple[str, ...]) -> None:
    """Print what is claimed apart from numbers, and who claims it.

    With WORDS, only claims that contain all of them: in the claim, its evidence or the name of who makes it. Rows are
    in the order of the source's paragraphs.

    \b
    countylines claims {claim_word}
    """
    found = find_claims(env.dataset, words)
    env.show(claim_table(env.dataset, found), nothing=env.explain_no_match("claims", words))
