"""``countylines cite``."""

from __future__ import annotations

import re
import sys
from contextlib import suppress
from datetime import date

import click

from countylines.cli import streams
from countylines.cli.environment import Environment
from countylines.cli.group import command
from countylines.cli.options import is_typed, json_option_with, record_options, source_option, week_option
from countylines.cli.parameter_types import CITABLE_ID
from countylines.lookup.figure_names import remark_on_joined_words
from countylines.lookup.items import split_names
from countylines.output.citations import CITATION_STYLES, render_citations

JSON_STYLE = "csl-json"
"""The style that is JSON. With it, errors are also written as JSON, and no remarks are written."""


def _day(typed: str) -> str:
    """Check that *typed* is a day such as 2026-01-31, and return it. Raises ValueError."""
    with suppress(ValueError):  # not in the calendar, such as 30 February
        if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", typed):
            return date.fromisoformat(typed).isoformat()
    raise ValueError(f"{typed[:40]!r} is not a day; write it as 2026-01-31")


@command()
@click.argument("names", metavar="ID...", type=CITABLE_ID, nargs=-1, required=True)
@click.option(
    "--style", type=click.Choice(tuple(CITATION_STYLES)), default="plain", show_default=True, help="Citation style."
)
@json_option_with(f"Short for --style {JSON_STYLE}.")
@week_option
@source_option
@click.option(
    "--consulted",
    metavar="YYYY-MM-DD",
    type=_day,
    help="The day on which the record and its sources were consulted. [default: today]",
)
@record_options
def cite(
    env: Environment, names: tuple[str, ...], style: str, week: str | None, source: str | None, consulted: str | None
) -> None:
    """Print citations of figures, observations, quotes, claims or sources.

    A citation names the sources that the statement needs, and what each of them prints. For a figure these are the
    source of the reported wording, then those that give the best interval. To list every source of a figure, use show
    --all. A date or title that is not known is marked as unknown. One word of a name is enough if only one figure of
    the week has it; a remark then says which. Use --consulted to get the same citation on another day. With --week all,
    each week has its own citation. Citations share the reference of a source, except in plain style.

    \b
    countylines cite {measure} --style bibtex --consulted 2026-01-31
    """
    if env.wants_json and is_typed("style") and style != JSON_STYLE:
        raise click.UsageError(f"--json contradicts --style {style}: choose one")
    if env.wants_json or style == JSON_STYLE:
        env.format, style = "json", JSON_STYLE
    from countylines.lookup.citing import CITABLE_NOUNS, cite_names, day_before_publication  # noqa: PLC0415  slows help

    today = date.today().isoformat()  # noqa: DTZ011  the day on the user's own clock
    named = split_names(env.dataset, names, CITABLE_NOUNS)
    citations, remarks = cite_names(env.dataset, named, week=week, source=source, consulted=consulted or today)
    if consulted is not None:
        if problem := day_before_publication(citations, consulted):
            raise click.UsageError(f"--consulted {problem}")
        if consulted > today:  # not refused, because this computer's clock may be wrong
            env.remark(f"--consulted {consulted} is in the future: by the clock of this computer, today is {today}.")
    text = render_citations(citations, style, plain=streams.is_without_unicode())
    streams.write_answer(streams.fold_for_terminal(text, sys.stdout) if style == "plain" else text)
    env.remark(remark_on_joined_words(env.dataset, names, CITABLE_NOUNS), *remarks)
