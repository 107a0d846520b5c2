"""Schemas: the JSON Schema of an answer or file, written as it is."""

from __future__ import annotations

import sys

import click

from countylines.cli import streams
from countylines.cli.environment import Environment
from countylines.output.formats.json import json_text
from countylines.output.views.schema import LISTING, described_called


def show_schema(env: Environment, name: str) -> None:
    """Write the JSON Schema of what is called *name*; on a line of its own with ``--format jsonl``."""
    if not name:
        message = (
            f"Missing argument 'NOUN': --json-schema needs the name of an answer or a file. To look up names: {LISTING}"
        )
        raise click.UsageError(message)
    if env.fields is not None or (env.format is not None and not env.wants_json):
        message = "--json-schema is written whole and as JSON: --fields and other formats do not go with it"
        raise click.UsageError(message)
    schema = described_called(name).json_schema
    written = json_text(schema, plain=streams.is_plain(sys.stdout), indented=env.format != "jsonl")
    streams.write_answer(f"{written}\n")
