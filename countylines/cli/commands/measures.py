"""``countylines measures``."""

from countylines.cli.environment import Environment
from countylines.cli.group import command
from countylines.cli.options import every_week_option, output_options, words_argument
from countylines.lookup.lists import find_measures
from countylines.lookup.names import resolve_week
from countylines.output.views.measures import measure_table


@command()
@words_argument()
@every_week_option
@output_options("measure")
def measures(env: Environment, words: tuple[str, ...], week: str) -> None:
    """Print what is counted, its unit and meaning, and the weeks that have it.

    With WORDS, only measures that contain all of them: in the name, unit or group, which come first, or also in the
    meaning and in what else people call it. With --week, only those with a figure for this week, or for
    a span that ends with it.

    \b
    countylines measures --week {week}
    """
    found = find_measures(env.dataset, resolve_week(env.dataset, week), words)
    env.show(measure_table(found), nothing=env.explain_no_match("measures", words))
