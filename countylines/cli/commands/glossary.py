"""``countylines glossary``."""

from contextlib import suppress

import click

from countylines.cli.environment import Environment
from countylines.cli.group import command
from countylines.cli.options import output_options
from countylines.cli.parameter_types import TERM_NAME
from countylines.errors import AmbiguousName, UnknownName
from countylines.lookup.names import resolve
from countylines.lookup.several_names import split_names_with
from countylines.output.views.glossary import term_table
from countylines.record.dataset import Dataset
from countylines.record.nouns.term import Term


@command()
@click.argument("names", metavar="[TERM]...", nargs=-1, type=TERM_NAME)
@output_options("term")
def glossary(env: Environment, names: tuple[str, ...]) -> None:
    """Print the special terms and what they mean.

    With TERM, only that one; abbreviations and other spellings are recognised. Several words are taken as one term or,
    if there is none, as several.

    \b
    countylines glossary {term}
    """
    terms = env.dataset.terms
    if names:
        split = split_names_with(lambda name: resolve(env.dataset, "term", name), names)
        terms = tuple(dict.fromkeys(_find_term(env.dataset, name) for name in split))
    env.show(term_table(terms), nothing="The record has no terms.")


def _find_term(dataset: Dataset, name: str) -> Term:
    """Return the term called *name*. Raises UnknownName, with a hint if a person or an organisation has this name."""
    try:
        term: Term = resolve(dataset, "term", name)
    except UnknownName as unknown:
        from countylines.lookup.people import find_who  # noqa: PLC0415  only a wrong term needs it

        with suppress(UnknownName, AmbiguousName):
            named = find_who(dataset, name)[0]
            unknown.hint = f"It is not a term, but the name of {named.name}: countylines who {named.id}."
        raise
    return term
