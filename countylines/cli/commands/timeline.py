"""``countylines timeline``."""

import click

from countylines.cli.environment import Environment
from countylines.cli.group import command
from countylines.cli.options import all_option, output_options
from countylines.lookup.lists import find_moments
from countylines.output.views.timeline import timeline_table


@command()
@click.argument("words", nargs=-1)
@all_option
@output_options("moment")
def timeline(env: Environment, words: tuple[str, ...]) -> None:
    """Print weeks and events in date order, and how each date is known.

    With WORDS, only those that contain all of them: in the name, the kind (week, span or event) or what is printed of
    the dates. If WORDS name a week, the spans that end with it and its events are listed as well. On a terminal,
    each takes one line; --all prints all details.

    \b
    countylines timeline
    """
    moments = find_moments(env.dataset, words)
    env.show(timeline_table(moments), "Nothing matches. To list all weeks and events: countylines timeline")
