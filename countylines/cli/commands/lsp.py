"""``countylines lsp``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from countylines import __version__
from countylines.cli.check_settings import configuration_options, read_settings
from countylines.cli.checking import check_text
from countylines.cli.environment import Environment
from countylines.cli.group import command
from countylines.cli.options import draft_week_option, record_options
from countylines.cli.serving import import_server, protocol_streams

if TYPE_CHECKING:
    from countylines.checker.findings import Report


@command()
@draft_week_option
@configuration_options
@click.option(
    "--stdio",
    is_flag=True,
    expose_value=False,
    help="Accepted because many editors add it; the server uses stdin and stdout anyway.",
)
@record_options
def lsp(env: Environment, /, **options: Any) -> None:
    """Check drafts while you write: a language server for editors, on stdin and stdout.

    An editor starts this command. It then marks the findings of check in the text, offers replacements as quick fixes,
    and shows what the record says about a figure, a quotation or a date. The configuration of check says which findings
    are shown. It needs the extra lsp; to install it, in a checkout of countylines: pip install '.[lsp]'

    \b
    countylines lsp
    """
    server = import_server("lsp", "language_server")
    settings, dataset = read_settings(env, options), env.dataset

    def check(path: str, kind: str, text: str, *, verbose: bool) -> Report:
        return check_text(env, path, text, settings._replace(kind=kind, verbose=verbose)).report

    with protocol_streams(env, "lsp") as both:
        code = server.serve(dataset, both, version=__version__, check=check)
    raise click.exceptions.Exit(code)
