"""``countylines verify``."""

import click

from countylines.cli import NO
from countylines.cli.environment import Environment, pass_environment
from countylines.cli.group import CommandWithHelp
from countylines.cli.options import output_options
from countylines.cli.parameter_types import FILE_PATH, SOURCE_ID
from countylines.cli.verifying import read_article, show_verification, verify_article
from countylines.documents import DRAFT_KINDS
from countylines.lookup.names import resolve_source_id


@click.command(cls=CommandWithHelp)
@click.argument("path", metavar="ARTICLE", type=FILE_PATH)
@click.option("--as", "kind", type=click.Choice(DRAFT_KINDS), help="Read the copy in this format, whatever its name.")
@click.option(
    "--source", metavar="ID", type=SOURCE_ID, help="The source of ARTICLE. [default: the one that it matches best]"
)
@click.option("--all", "show_all", is_flag=True, help="List every span, also on a terminal and in Markdown.")
@output_options("anchor")
@pass_environment
def verify(env: Environment, path: str, kind: str | None, source: str | None, *, show_all: bool) -> None:
    """Check the record against your copy of its source text.

    ARTICLE is a file (plain text, HTML or Markdown), or - for standard input. Each span that the record quotes is exact
    (the same characters in the same place), moved (the same words in another place, or with other line breaks, spaces,
    punctuation or letter forms), altered (other words in its place) or missing. On a terminal and in Markdown only
    altered and missing spans are listed, in other formats every span, in the order of the source. The last line on
    stderr counts them. The exit code is 0 if all words were found, 1 if some are altered or missing, 2 if ARTICLE is
    another text.

    \b
    countylines verify article.txt
    """
    only = resolve_source_id(env.dataset, source)
    article = read_article(path)
    verification = verify_article(env, article, kind, only)
    show_verification(env, verification, article, show_all=show_all)
    if verification.mismatches:
        raise click.exceptions.Exit(NO)
