"""``countylines sources``."""

import click

from countylines.cli.environment import Environment
from countylines.cli.group import command
from countylines.cli.options import all_option, output_options
from countylines.lookup.lists import find_sources
from countylines.output.views.sources import source_table


@command()
@click.argument("words", nargs=-1)
@all_option
@output_options("source")
def sources(env: Environment, words: tuple[str, ...]) -> None:
    """Print the documents behind the record, and what each of them supports.

    With WORDS, only sources that contain all of them: in the publisher, title, id, kind or note, or in the weeks that
    they are about. Without WORDS, a terminal shows one line for each source of the record's own week; --all shows all
    sources in full.

    \b
    countylines sources {week}
    """
    if words:
        env.everything = True
    env.show(
        source_table(env.dataset, find_sources(env.dataset, words)),
        env.explain_no_match("sources", "countylines sources --all"),
    )
