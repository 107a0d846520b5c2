"""``countylines glossary``."""

import click

from countylines.cli.environment import Environment, pass_environment
from countylines.cli.group import CommandWithHelp
from countylines.cli.options import output_options
from countylines.cli.parameter_types import TERM_NAME
from countylines.lookup.names import resolve
from countylines.output.views.glossary import term_table


@click.command(cls=CommandWithHelp)
@click.argument("term", required=False, type=TERM_NAME)
@output_options("term")
@pass_environment
def glossary(env: Environment, term: str | None) -> None:
    """Print the special terms and what they mean.

    With TERM, only that one; abbreviations and other spellings are recognised.

    \b
    countylines glossary {term}
    """
    terms = env.dataset.terms if term is None else (resolve(env.dataset, "term", term),)
    env.show(term_table(terms))
