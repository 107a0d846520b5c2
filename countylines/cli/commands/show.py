"""``countylines show``."""

from collections.abc import Sequence

import click

from countylines.cli.environment import Environment
from countylines.cli.group import command
from countylines.cli.options import all_option, output_options, source_option, week_option
from countylines.cli.parameter_types import THING_ID
from countylines.errors import AmbiguousName, UnknownName
from countylines.figures import ALL_WEEKS
from countylines.figures.figure import figures_of_week
from countylines.lookup.figure_names import expand_name, remark_on_joined_words, resolve_source
from countylines.lookup.items import (
    ANY_KIND,
    CONFLICT,
    ITEM_NOUNS,
    Item,
    find_items,
    refuse_options_of_figures,
    split_names,
    suggest_figures_by_number,
)
from countylines.lookup.names import resolve_optional_week
from countylines.lookup.recalled import recall_quotes
from countylines.output.views.pages import join_pages, page_of
from countylines.text import for_shell


@command()
@click.argument("names", metavar="ID...", type=THING_ID, nargs=-1, required=True)
@week_option
@source_option
@all_option
@output_options("figure page")
def show(env: Environment, names: tuple[str, ...], week: str | None, source: str | None) -> None:
    """Print everything about one thing or several, by their ids or any of their names.

    ID is a figure, observation, quote, person, organisation, term, claim, event, source, period, measure or conflict.
    The name of a measure means its figure in the week; with --week all, its figure in each week. One word of a name
    is enough if only one figure of the week has it; a remark then says which. If a row of stats and a term have the
    same name, it means the row. measure:NAME means the measure itself; likewise person:NAME, term:NAME and so on. A
    quote is also found by five words of it or more, even if half of them are remembered wrongly. Things of different
    kinds are shown together on a terminal and in Markdown; other formats need a command for each kind.

    \b
    countylines show {measure}
    """
    period = resolve_optional_week(env.dataset, week)
    only = resolve_source(env.dataset, source, week=period, names=names)
    remarks = [only.remark]
    items: list[Item] = []
    try:
        named = split_names(env.dataset, names)
        for name in named:
            meant = expand_name(env.dataset, name, ITEM_NOUNS, week=period, source=only.id)
            items += _find_items(env, meant.name, week=period, source=only.id)
            remarks.append(meant.remark)
        remarks.append(remark_on_joined_words(env.dataset, names))
    except (UnknownName, AmbiguousName) as error:  # the words of a quotation may be in the names of several figures
        recalled = recall_quotes(env.dataset, " ".join(names))[:1]
        if not recalled:
            if isinstance(error, UnknownName):
                _add_figures_to_error(env, error)
            raise
        named, items = names[:1], [Item("quote", recalled[0].quote)]
        remarks = [recalled[0].verdict]
    env.remark(*remarks)
    pages = [page_of(env.dataset, item.noun, item.record) for item in items]
    if len(named) == 1 and period != ALL_WEEKS:
        env.show(pages[0])
    elif len({page.noun for page in pages}) == 1:
        env.show(join_pages(pages))
    elif env.is_for_people:
        env.show(*pages)
    else:
        message = "In this format, things of different kinds need a command each: " + "; ".join(
            f"countylines show {item.reference}" for item in items
        )
        raise click.UsageError(message)


def _find_items(env: Environment, name: str, *, week: str | None, source: str | None) -> Sequence[Item]:
    """Return the items that `find_items` finds, or else a conflict by its id. Raises the errors of `find_items`."""
    try:
        return find_items(env.dataset, name, week=week, source=source)
    except UnknownName:
        from countylines.integrity.conflicts import find_conflicts  # noqa: PLC0415  only an unknown name needs it

        wanted = name.removeprefix(f"{CONFLICT}:")
        found = [Item(CONFLICT, conflict) for conflict in find_conflicts(env.dataset) if conflict.id == wanted]
        if not found:
            raise
        refuse_options_of_figures(name, CONFLICT, week=week, source=source)
        return found


def _add_figures_to_error(env: Environment, unknown: UnknownName) -> None:
    """Add to the error: for a number, the figures for which a source prints it; for a word, a ``stats`` command.

    Nothing is added for a name with a kind, such as ``claim:1``.
    """
    if unknown.kind != ANY_KIND:
        return
    if any(mark.isdigit() for mark in unknown.name):
        figures = suggest_figures_by_number(env.dataset, unknown.name)
        unknown.nearest = figures or unknown.nearest
        unknown.hint = f"To find who prints a number: countylines search {unknown.name}." if figures else ""
    elif not unknown.hint and unknown.name.strip() and figures_of_week(env.dataset, [unknown.name]):
        unknown.hint = f"For all figures about it: countylines stats {for_shell(unknown.name)}."
