"""The command line: Click's one room, and the one place that knows exit codes."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

import click

from countylines.cli import streams
from countylines.errors import CountylinesError, DamagedRecord, NoAnswer

COMPLETION = "_COUNTYLINES_COMPLETE"
"""The variable through which a shell asks for completions."""

NO, USAGE, DAMAGED, UNWRITABLE, INTERRUPTED = 1, 2, 3, 4, 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and give its exit code. No exception comes out but those that Python itself is made of."""
    args = list(sys.argv[1:] if arguments is None else arguments)
    try:
        return _run(args)
    except streams.ReaderGone:
        return 0
    except click.exceptions.Exit as done:
        return done.exit_code
    except click.UsageError as error:
        return _tell(args, "usage", _usage_sentence(error), USAGE)
    except streams.Unwritable as error:
        return _tell(args, error.reason, str(error), UNWRITABLE)
    except NoAnswer as error:
        return _tell(args, error.reason, str(error), NO)
    except DamagedRecord as error:
        return _tell(args, error.reason, str(error), DAMAGED)
    except CountylinesError as error:
        return _tell(args, error.reason, str(error), USAGE, error)
    except (KeyboardInterrupt, click.Abort):
        return INTERRUPTED


def _run(args: list[str]) -> int:
    from countylines.cli.group import commands  # noqa: PLC0415  so that an interrupted start is caught too

    instruction = os.environ.get(COMPLETION)
    if instruction:
        from countylines.cli.completion import complete  # noqa: PLC0415  only a shell asks

        return complete(commands, instruction)
    with commands.make_context("countylines", args) as ctx:
        commands.invoke(ctx)
    return 0


def _usage_sentence(error: click.UsageError) -> str:
    message = error.format_message().rstrip(".")
    where = error.ctx.command_path if error.ctx else "countylines"
    return f"{message}. Help: {where} --help"


def _tell(args: list[str], reason: str, sentence: str, code: int, error: CountylinesError | None = None) -> int:
    """Say on stderr what was refused, as JSON where JSON was asked for; give back the exit code."""
    if not _wants_json(args):
        streams.write_remark(f"countylines: {sentence}\n")
        return code
    from countylines.render.json import dump  # noqa: PLC0415  only an error told in JSON needs it

    fields = {} if error is None else {key: value for key, value in vars(error).items() if key != "args"}
    told = {"error": reason, "message": sentence, "exit": code, **fields}
    streams.write_remark(dump(told, plain=True) + "\n")
    return code


def _wants_json(args: list[str]) -> bool:
    """Tell whether ``--json``, or ``--format`` with json or jsonl, stands in the arguments."""
    if "--json" in args or "--format=json" in args or "--format=jsonl" in args:
        return True
    return any(one == "--format" and other in ("json", "jsonl") for one, other in zip(args, args[1:], strict=False))
