"""``countylines sources``."""

from countylines.cli.environment import Environment
from countylines.cli.group import command
from countylines.cli.options import all_option, every_week_option, output_options, words_argument
from countylines.figures import ALL_WEEKS
from countylines.lookup.lists import find_sources
from countylines.lookup.names import resolve_week
from countylines.output.views.sources import source_table


@command()
@words_argument()
@every_week_option
@all_option
@output_options("source")
def sources(env: Environment, words: tuple[str, ...], week: str) -> None:
    """Print the documents behind the record, and what each of them supports.

    With WORDS, only sources that contain all of them: in the publisher, title, id, kind or note, or in the weeks that
    they are about. With --week, only sources that are about this week, or about a span that ends with it. Without
    WORDS, a terminal shows one line for each source about that week, or about {week} without --week; --all shows all
    sources in full.

    \b
    countylines sources --week {week}
    """
    period = resolve_week(env.dataset, week)
    if words:
        env.all_details = True
    found = find_sources(env.dataset, words, week=period)
    env.show(
        source_table(env.dataset, found, week=None if period == ALL_WEEKS else period),
        nothing=env.explain_no_match("sources", words, "countylines sources --all"),
    )
