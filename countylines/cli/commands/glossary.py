"""``countylines glossary``."""

from contextlib import suppress

import click

from countylines.cli.environment import Environment
from countylines.cli.group import command
from countylines.cli.options import output_options
from countylines.cli.parameter_types import TERM_NAME
from countylines.errors import AmbiguousName, UnknownName
from countylines.lookup.names import resolve
from countylines.output.views.glossary import term_table


@command()
@click.argument("term", required=False, type=TERM_NAME)
@output_options("term")
def glossary(env: Environment, term: str | None) -> None:
    """Print the special terms and what they mean.

    With TERM, only that one; abbreviations and other spellings are recognised.

    \b
    countylines glossary {term}
    """
    try:
        terms = env.dataset.terms if term is None else (resolve(env.dataset, "term", term),)
    except UnknownName as unknown:
        from countylines.lookup.people import find_who  # noqa: PLC0415  only a wrong term needs it

        with suppress(UnknownName, AmbiguousName):
            named = find_who(env.dataset, term)[0]
            unknown.hint = f"It is not a term, but the name of {named.name}: countylines who {named.id}."
        raise
    env.show(term_table(terms), "The record has no terms.")
