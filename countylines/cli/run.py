"""A run: the command found and invoked, and whatever comes of it turned into an exit code, in one place."""

from __future__ import annotations

import os
from itertools import pairwise

import click

from countylines.cli import COMPLETION, DAMAGED, INTERRUPTED, NO, UNWRITABLE, USAGE, streams
from countylines.cli.group import commands
from countylines.errors import CountylinesError, DamagedRecord, NoAnswer

CODES = ((streams.Unwritable, UNWRITABLE), (NoAnswer, NO), (DamagedRecord, DAMAGED))
"""Which refusals have an exit code of their own; all others are a matter of usage."""

JSON = (("--format", "json"), ("--format", "jsonl"), ("--style", "csl-json"))
"""What asks for JSON beside ``--json``, so that errors are told in JSON too."""


def run(args: list[str]) -> int:
    """Run the command line and give its exit code. No exception comes out but an interruption."""
    try:
        return _run(args)
    except streams.ReaderGone:
        return 0
    except click.exceptions.Exit as done:
        return done.exit_code
    except click.UsageError as error:
        return _tell(args, "usage", _usage_sentence(error), USAGE)
    except CountylinesError as error:
        code = next((code for kind, code in CODES if isinstance(error, kind)), USAGE)
        return _tell(args, error.reason, str(error), code, error)
    except click.Abort:
        return INTERRUPTED


def _run(args: list[str]) -> int:
    instruction = os.environ.get(COMPLETION)
    if instruction:
        from countylines.cli.completion import complete  # noqa: PLC0415  only a shell asks

        return complete(commands, instruction)
    with commands.make_context("countylines", list(args)) as ctx:  # a copy: Click takes its list apart
        commands.invoke(ctx)
    return 0


def _usage_sentence(error: click.UsageError) -> str:
    message = error.format_message()
    where = error.ctx.command_path if error.ctx else "countylines"
    return f"{message}{'' if message.endswith(('.', '?')) else '.'} Help: {where} --help"


def _tell(args: list[str], reason: str, sentence: str, code: int, error: CountylinesError | None = None) -> int:
    """Say on stderr what was refused, as JSON where JSON was asked for; give back the exit code."""
    from countylines.cli.refusals import tell  # noqa: PLC0415  only what is refused pays for it

    tell(reason, sentence, code, error, as_json=_wants_json(args))
    return code


def _wants_json(args: list[str]) -> bool:
    """Tell whether ``--json``, or an option with a kind of JSON, stands in the arguments."""
    if any(f"{option}={kind}" in args for option, kind in JSON):
        return True
    return "--json" in args or any(pair in JSON for pair in pairwise(args))
