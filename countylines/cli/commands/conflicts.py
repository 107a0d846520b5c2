"""``countylines conflicts``."""

from countylines.cli.environment import Environment
from countylines.cli.group import command
from countylines.cli.options import all_option, every_week_option, output_options, words_argument
from countylines.figures import ALL_WEEKS
from countylines.integrity.conflicts import find_conflicts
from countylines.lookup.names import resolve_week
from countylines.output.views.conflicts import conflict_table
from countylines.text import quoted


@command()
@words_argument()
@every_week_option
@all_option
@output_options("conflict")
def conflicts(env: Environment, words: tuple[str, ...], week: str) -> None:
    """Print where sources disagree, and what decides it.

    Lists the record's own disagreements and every other contradiction between observations (of any rank), sums and
    dates, each once. With WORDS, only those that contain all of them: in the question, the answers, who gives them, or
    what it is about. If there are none, the exit code is 1.

    On a terminal, without WORDS and --all, each has its question, its sides with the number of their sources, and
    whether it is decided; without --week, only undecided ones are listed. --all adds which source gives which answer,
    and what decides the question.

    \b
    countylines conflicts --all
    """
    period = resolve_week(env.dataset, week)
    found = find_conflicts(env.dataset, period, words)
    if words:
        env.all_details = True
    no_match = f"No conflicts match {quoted(' '.join(words))}. To list all: countylines conflicts --all"
    no_conflict = f"No sources of {period} disagree." if period != ALL_WEEKS else "No sources disagree."
    env.show(conflict_table(env.dataset, found, week=period), nothing=no_match if words else no_conflict)
