"""``countylines search``."""

import click

from countylines.cli.environment import Environment, pass_environment
from countylines.cli.group import CommandWithHelp
from countylines.cli.options import output_options
from countylines.output.views.search import result_table
from countylines.search import find_results


@click.command(cls=CommandWithHelp)
@click.argument("words", nargs=-1, required=True)
@output_options("result")
@pass_environment
def search(env: Environment, words: tuple[str, ...]) -> None:
    """Search everything, best match first; WORDS may be a question.

    A result covers every word that matters. Plurals, synonyms, number words and small spelling mistakes are recognised.
    If the record does not cover a subject, nothing is found.

    \b
    countylines search {question}
    """
    results = find_results(env.dataset, " ".join(words))
    env.show(
        result_table(env.dataset, results),
        "The record does not answer this. To see what it covers: countylines stats, quotes, claims, glossary, who",
    )
