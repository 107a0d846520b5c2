"""``countylines timeline``."""

from countylines.cli.environment import Environment
from countylines.cli.group import command
from countylines.cli.options import all_option, every_week_option, output_options, words_argument
from countylines.lookup.lists import find_moments
from countylines.lookup.names import resolve_week
from countylines.output.views.timeline import timeline_table


@command()
@words_argument()
@every_week_option
@all_option
@output_options("moment")
def timeline(env: Environment, words: tuple[str, ...], week: str) -> None:
    """Print weeks and events in date order, and how each date is known.

    With WORDS, only those that contain all of them: in the name, the kind (week, span or event) or what is printed of
    the dates. With --week, or if WORDS name a week, only that week, the spans that end with it and its events. On
    a terminal, each takes one line; --all prints all details.

    \b
    countylines timeline
    """
    moments = find_moments(env.dataset, words, week=resolve_week(env.dataset, week))
    env.show(timeline_table(moments), nothing="Nothing matches. To list all weeks and events: countylines timeline")
