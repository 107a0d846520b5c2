"""``countylines search``."""

import click

from countylines.cli.environment import Environment, pass_environment
from countylines.cli.group import Helpful
from countylines.cli.options import output_options
from countylines.output.views.search import result_table
from countylines.search import find_results


@click.command(cls=Helpful)
@click.argument("words", nargs=-1, required=True)
@output_options("result")
@pass_environment
def search(env: Environment, words: tuple[str, ...]) -> None:
    """Search everything, best first; takes a question as people type it.

    What answers has to cover every word that matters: plurals, synonyms, number words and small slips are understood.
    Where the record does not speak of something, nothing is found.

    \b
    countylines search how many women were arrested
    """
    results = find_results(env.dataset, " ".join(words))
    env.show(
        result_table(env.dataset, results),
        "Nothing in the record answers that. What there is: countylines stats, quotes, claims, glossary, who",
    )
