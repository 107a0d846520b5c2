"""The command line: Click's one room, and the one place that knows exit codes."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import NoReturn

COMPLETION = "_COUNTYLINES_COMPLETE"
"""The variable through which a shell asks for completions."""

NO, USAGE, DAMAGED, UNWRITABLE, INTERRUPTED = 1, 2, 3, 4, 130

COLLECT_AFTER = 100_000
"""How many new objects make it worth looking for garbage. Python would look a dozen times while a command starts."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and give its exit code. No exception comes out but those that Python itself is made of."""
    try:
        from countylines.cli.run import run  # noqa: PLC0415  so that an interrupted start is caught too

        return run(list(sys.argv[1:] if arguments is None else arguments))
    except KeyboardInterrupt:
        return INTERRUPTED


def run_process() -> NoReturn:
    """Run the command line as a process of its own, and end it.

    All is written by then. Python would still take to pieces, one by one, what the process made, and a short command
    is a tenth shorter without. Where somebody watches (a profiler, a debugger), the process ends in the usual way.
    """
    gc.set_threshold(COLLECT_AFTER)
    code = main()
    if sys.gettrace() or sys.getprofile():
        sys.exit(code)
    for stream in (sys.stdout, sys.stderr):
        with suppress(AttributeError, OSError, ValueError):  # closed, or nobody reads it
            stream.flush()
    os._exit(code)
