"""Run a command, and turn every expected error into an exit code and a message."""

import os
from itertools import pairwise

import click

from countylines.cli import COMPLETION, DAMAGED, INTERRUPTED, NO, OUT_OF_MEMORY, UNWRITABLE, USAGE, streams
from countylines.cli.group import main_group
from countylines.errors import CountylinesError, DamagedRecord, NoAnswer, NoSQLite, did_you_mean, similar_names
from countylines.integrity import damage_as_error


class WrongUsage(CountylinesError, reason="usage"):
    """The command line is wrong; the message is a sentence from Click."""


class OutOfMemory(CountylinesError, reason="out-of-memory"):
    """There is not enough memory."""


EXIT_CODES = {
    NoAnswer: NO, DamagedRecord: DAMAGED, OutOfMemory: DAMAGED, NoSQLite: UNWRITABLE, streams.Unwritable: UNWRITABLE,
}  # fmt: skip
"""The exit codes of errors by class; any other error exits with USAGE."""


def run(args: list[str]) -> int:
    """Run the command line and return its exit code. Expected errors become exit codes; bugs are raised."""
    try:
        return _run_and_report(args)
    except MemoryError:  # reported below, because here the exception still holds the objects that fill the memory
        pass
    return _report(OutOfMemory(OUT_OF_MEMORY), args)


def _run_and_report(args: list[str]) -> int:
    """Run the command line and return its exit code; expected errors, except MemoryError, are reported on stderr."""
    try:
        if instruction := os.environ.get(COMPLETION):
            from countylines.cli.commands.completion import answer_shell  # noqa: PLC0415  only a shell asks

            return answer_shell(instruction)
        with damage_as_error(), main_group.make_context("countylines", list(args)) as ctx:  # Click empties the list
            main_group.invoke(ctx)
    except streams.ReaderGone:
        pass
    except click.exceptions.Exit as done:
        return done.exit_code
    except click.UsageError as error:
        return _report(WrongUsage(_usage_sentence(error)), args)
    except CountylinesError as error:
        return _report(error, args)
    except click.Abort:
        return INTERRUPTED
    return 0


def _report(error: CountylinesError, args: list[str]) -> int:
    """Write an error to stderr, as JSON if the arguments ask for it, and return its exit code."""
    code = next((code for kind, code in EXIT_CODES.items() if isinstance(error, kind)), USAGE)
    streams.write_error(error, code, as_json=_wants_json(args))
    return code


def _usage_sentence(error: click.UsageError) -> str:
    message = error.format_message()
    if isinstance(error, click.NoSuchOption):
        name, ctx = error.option_name, error.ctx
        if ctx and ctx.parent and any(name in param.opts for param in main_group.params):
            message = f"{name} has no effect on {ctx.info_name}. It may only stand before the command, as in an alias"
        else:
            message = f"{error.message}{did_you_mean(_nearest_options(error))}"
    where = error.ctx.command_path if error.ctx else "countylines"
    return f"{message}{'' if message.endswith(('.', '?')) else '.'} Help: {where} --help"


def _nearest_options(error: click.NoSuchOption) -> list[str]:
    """List Click's suggestions for an unknown option that are still similar without the dashes.

    If there are none, list the long options that begin with the letter of a short one: ``--verbose`` for ``-v``.
    """
    typed, known = error.option_name.lstrip("-"), {one.lstrip("-"): one for one in error.possibilities or ()}
    near = {*similar_names(typed, known), *(word for word in known if word.startswith(typed))}
    if near or error.ctx is None or error.option_name.startswith("--"):
        return [option for word, option in known.items() if word in near]
    names = [name for param in error.ctx.command.get_params(error.ctx) for name in param.opts]
    return [name for name in names if name.startswith(f"-{error.option_name[:2]}")]


def _wants_json(args: list[str]) -> bool:
    """Return whether the arguments ask for JSON. They are not parsed, because an error may come before parsing.

    Arguments after ``--`` are not options.
    """
    args = args[: args.index("--")] if "--" in args else args
    typed = {*args, *map("=".join, pairwise(args))}  # an option and its value may be one argument or two
    return not typed.isdisjoint(("--json", "--format=json", "--format=jsonl", "--style=csl-json"))
