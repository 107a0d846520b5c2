"""``countylines schema``."""

import click

from countylines.cli.environment import Environment, pass_environment
from countylines.cli.group import Helpful
from countylines.cli.names import NOUN
from countylines.cli.options import output_options
from countylines.cli.schemas import show_schema
from countylines.output.views.schema import described_called, field_table, find_described, noun_table


@click.command(cls=Helpful)
@click.argument("noun", metavar="[NOUN]", nargs=-1, type=NOUN)
@click.option("--json-schema", "as_schema", is_flag=True, help="Print the JSON Schema (2020-12) of NOUN.")
@output_options("field")
@pass_environment
def schema(env: Environment, noun: tuple[str, ...], *, as_schema: bool) -> None:
    """Print the fields of answers and files, and what each means.

    NOUN is an answer (figure, quote page, finding) or the command that gives it (stats), or a file of the record by its
    name (sources.json). Without one, lists them all. They are the same for every record.

    \b
    countylines schema figure
    """
    if as_schema:
        show_schema(env, " ".join(noun))
    elif noun:
        env.show(field_table(described_called(" ".join(noun))))
    else:
        env.show(noun_table(find_described()))
