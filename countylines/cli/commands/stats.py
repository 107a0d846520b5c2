"""``countylines stats``."""

import click

from countylines.cli.environment import Environment
from countylines.cli.group import command
from countylines.cli.options import all_option, output_options, source_option, week_option, words_argument
from countylines.errors import did_you_mean, with_short_words
from countylines.figures import ALL_WEEKS, weeks_of_source, weeks_or_period
from countylines.figures.figure import figures_of_week
from countylines.output.views.figures import figure_table
from countylines.record.dataset import Dataset
from countylines.text import join_phrases


@command()
@words_argument()
@week_option
@source_option
@click.option("--derived", is_flag=True, help="Add figures computed from others, with their formulas.")
@all_option
@output_options("figure")
def stats(env: Environment, words: tuple[str, ...], week: str | None, source: str | None, *, derived: bool) -> None:
    """Print the figures of a week: what was printed, and the range that the sources support.

    With WORDS, print only the figures that have all the words in their name, group or unit, or that are also called by
    these words. If there are none, the words are looked up in the printed wordings, too. Spans of several weeks that
    end with the week follow under their own headings; --week all leaves them out. Groups are in the record's order,
    and parts follow their whole.

    \b
    countylines stats {group}
    """
    period, only = env.dataset.week, None
    if week is not None or source is not None:
        from countylines.lookup.figure_names import resolve_source  # noqa: PLC0415  only typed names need it
        from countylines.lookup.names import resolve_week  # noqa: PLC0415  likewise

        period = resolve_week(env.dataset, week)
        only, remark = resolve_source(env.dataset, source, week=period)
        env.remark(remark)
    figures = figures_of_week(env.dataset, words, week=period, source=only)
    table = figure_table(env.dataset, figures, titled=period)
    if derived:
        from countylines.figures.derived import find_derived  # noqa: PLC0415  only --derived needs it
        from countylines.output.views.figure_pages import add_derived_figures  # noqa: PLC0415  likewise

        periods = weeks_or_period(env.dataset, period)
        following = [one for week in periods for one in find_derived(env.dataset, week, words, source=only)]
        table = add_derived_figures(env.dataset, table, following)
    if words:
        env.all_details = True
    if env.is_for_people:
        from countylines.output.views.story import add_story, week_in_words  # noqa: PLC0415  programs do without it

        table = table._replace(title=week_in_words(env.dataset, period))
        if not words and period != ALL_WEEKS:
            table = add_story(env.dataset, table, figures)
    env.show(table, nothing="" if table.rows else _explain_no_figures(env.dataset, words, period, only))


def _explain_no_figures(dataset: Dataset, words: tuple[str, ...], week: str, source: str | None) -> str:
    """Return why there are no figures to print, and what to try instead."""
    from countylines.lookup.items import point_to_item  # noqa: PLC0415  only needed where nothing was found
    from countylines.lookup.lists import find_measures  # noqa: PLC0415  likewise
    from countylines.lookup.names import MOST_SUGGESTED  # noqa: PLC0415  likewise
    from countylines.lookup.timeframe import find_week_words  # noqa: PLC0415  likewise

    meant = find_week_words(dataset, words)
    if meant:
        others = "".join(f" {word}" for word in meant.others)
        return f"For another week use --week: countylines stats{others} --week {meant.periods[0]}"
    matching = f" match {with_short_words(' '.join(words))!r}" if words else ""
    by = f" from {source}" if source else ""
    weeks = () if source is None else weeks_of_source(dataset, source)
    instead = "To list what is counted: countylines measures"
    is_of_one_week = any(words) and week != ALL_WEEKS
    elsewhere = figures_of_week(dataset, words, week=ALL_WEEKS, source=source) if is_of_one_week else ()
    having = list(dict.fromkeys(figure.period.id for figure in elsewhere))
    if having:
        command = " ".join(["countylines stats", *words, "--week", having[0] if len(having) == 1 else ALL_WEEKS])
        command += f" --source {source}" if source else ""
        has = "has" if len(having) == 1 else "have"
        return f"No figures for {week}{by}{matching}. {join_phrases(having)} {has} some: {command}"
    if weeks and week not in (*weeks, ALL_WEEKS):
        instead = f"It has figures for {', '.join(weeks)}: countylines stats --week {weeks[0]} --source {source}"
    elif any(words):
        counted = () if source else find_measures(dataset, week, words)
        near = did_you_mean([measure.id for measure, _ in counted[:MOST_SUGGESTED]]).lstrip()
        instead = " ".join(filter(None, [near, point_to_item(dataset, " ".join(words)), instead]))
    return f"No figures {'of any week' if week == ALL_WEEKS else f'for {week}'}{by}{matching}. {instead}"
