"""``countylines lsp``."""

from __future__ import annotations

import click

from countylines import __version__
from countylines.cli.environment import Environment, pass_environment
from countylines.cli.group import CommandWithHelp
from countylines.cli.options import record_options, week_option
from countylines.cli.serving import import_server, protocol_streams
from countylines.lookup.names import resolve_optional_week


@click.command(cls=CommandWithHelp)
@week_option
@record_options
@pass_environment
def lsp(env: Environment, week: str | None) -> None:
    """Check drafts while you write: a language server for editors, on stdin and stdout.

    An editor starts this command and shows the findings of check in the text, replacements as quick fixes, and what the
    record has of a figure, a quotation or a date beside it. It needs the extra lsp: pip install 'countylines[lsp]'

    \b
    countylines lsp
    """
    server = import_server("lsp", "language_server")
    period = resolve_optional_week(env.dataset, week)
    with protocol_streams(env, "lsp") as both:
        code = server.serve(env.dataset, both, version=__version__, week=period)
    raise click.exceptions.Exit(code)
