"""``countylines schema``."""

import click

from countylines.cli.environment import Environment
from countylines.cli.group import command
from countylines.cli.options import output_options
from countylines.cli.parameter_types import NOUN_NAME
from countylines.output.views.schema import (
    LISTING,
    described_called,
    field_table,
    json_schema_of,
    list_everything_with_fields,
    table_of_nouns,
)


@command()
@click.argument("noun", metavar="[NOUN]", nargs=-1, type=NOUN_NAME)
@click.option("--json-schema", "as_schema", is_flag=True, help="Print the JSON Schema (2020-12) of NOUN.")
@output_options("field")
def schema(env: Environment, noun: tuple[str, ...], *, as_schema: bool) -> None:
    """Print the fields of answers and files, and what each means.

    NOUN is an answer (figure, quote page, finding), the command that prints it (stats), or a file of the record
    (sources.json). Without NOUN, all of them are listed. The fields are the same for every record:
    with --data, only the names in examples are others.

    \b
    countylines schema figure
    """
    name = " ".join(noun)
    if as_schema and not name:
        needed = "--json-schema needs the name of an answer or a file"
        raise click.UsageError(f"Missing argument 'NOUN': {needed}. To look up names: {LISTING}")
    if as_schema and (env.fields is not None or (env.format is not None and not env.wants_json)):
        raise click.UsageError("--json-schema prints a whole JSON document, without --fields and in no other format")
    if as_schema:
        env.print_json(json_schema_of(described_called(name)))
    elif noun:
        env.show(field_table(described_called(name)))
    else:
        env.show(table_of_nouns(list_everything_with_fields(env.example_words)))
