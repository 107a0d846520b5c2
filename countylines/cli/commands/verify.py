"""``countylines verify``."""

import click

from countylines.cli import NO
from countylines.cli.articles import read_article, show_verification, verify_article
from countylines.cli.drafts import KINDS
from countylines.cli.environment import Environment, pass_environment
from countylines.cli.group import Helpful
from countylines.cli.names import FILE, SOURCE
from countylines.cli.options import output_options
from countylines.lookup.names import source_called


@click.command(cls=Helpful)
@click.argument("path", metavar="ARTICLE", type=FILE)
@click.option("--as", "kind", type=click.Choice(KINDS), help="What the copy is written in, whatever its name.")
@click.option("--source", metavar="ID", type=SOURCE, help="Whose text it is; else that of which most is found.")
@click.option("--all", "show_all", is_flag=True, help="List every span to people too.")
@output_options("anchor")
@pass_environment
def verify(env: Environment, path: str, kind: str | None, source: str | None, *, show_all: bool) -> None:
    """Hold the record against its source text, of which you have a copy.

    ARTICLE is a file (plain text, HTML or Markdown), or - for standard input. Each span of the record is exact (the
    same characters in the same place), moved (the same words in another place, or with other line breaks, spaces, marks
    or letter forms), altered (other words in its place) or missing. Tables on a terminal and in Markdown list what is
    altered or missing, all other formats every span, in the order of the source; the last line on stderr counts them.
    The exit code is 0 when all the words are there, 1 when some are altered or missing, 2 when ARTICLE is another text.

    \b
    countylines verify article.txt
    """
    whose = source_called(env.dataset, source)
    article = read_article(path)
    verification = verify_article(env, article, kind, whose)
    show_verification(env, verification, article, show_all=show_all)
    if verification.mismatches:
        raise click.exceptions.Exit(NO)
