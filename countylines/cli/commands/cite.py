"""``countylines cite``."""

from __future__ import annotations

import sys

import click

from countylines.cli import streams
from countylines.cli.dates import DayType
from countylines.cli.environment import Environment, pass_environment
from countylines.cli.group import Helpful
from countylines.cli.names import CITABLE
from countylines.cli.options import record_options, source_option, week_option
from countylines.lookup.names import source_called, week_named
from countylines.output.citations import CITATION_STYLES, render_citations


@click.command(cls=Helpful)
@click.argument("name", metavar="ID", type=CITABLE)
@click.option(
    "--style", type=click.Choice(tuple(CITATION_STYLES)), default="plain", show_default=True, help="How to write it."
)
@week_option
@source_option
@click.option(
    "--consulted",
    metavar="YYYY-MM-DD",
    type=DayType(),
    help="The day on which the record and its sources were consulted. [default: today]",
)
@record_options
@pass_environment
def cite(env: Environment, name: str, style: str, week: str | None, source: str | None, consulted: str | None) -> None:
    """Print a citation of a figure, an observation, a quote, a claim or a source.

    It names each source that supports what is said, with what that source prints: of a figure the reported wording
    first, then whatever makes the best. What is not known, a date or a title, is said not to be. Give --consulted
    where the same command is to print the same again. With --week all, each week has a citation of its own.

    \b
    countylines cite arrests --style bibtex --consulted 2026-01-31
    """
    from countylines.cli.dates import today  # noqa: PLC0415  help does not need it
    from countylines.lookup.citing import citations_of  # noqa: PLC0415  likewise

    period = week_named(env.dataset, week)
    whose = source_called(env.dataset, source)
    citations = citations_of(env.dataset, name, week=period, source=whose, consulted=consulted or today())
    streams.write_answer(render_citations(citations, style, plain=streams.is_plain(sys.stdout)))
