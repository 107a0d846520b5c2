"""The command line: Click's one room, and the one place that knows exit codes."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence

COMPLETION = "_COUNTYLINES_COMPLETE"
"""The variable through which a shell asks for completions."""

NO, USAGE, DAMAGED, UNWRITABLE, INTERRUPTED = 1, 2, 3, 4, 130

COLLECT_AFTER = 100_000
"""How many new objects make it worth looking for garbage. Python would look a dozen times while a command starts."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and give its exit code. No exception comes out but those that Python itself is made of."""
    args = list(sys.argv[1:] if arguments is None else arguments)
    if arguments is None:
        gc.set_threshold(COLLECT_AFTER)
    try:
        from countylines.cli.run import run  # noqa: PLC0415  so that an interrupted start is caught too

        return run(args)
    except KeyboardInterrupt:
        return INTERRUPTED
    finally:
        if arguments is None:
            gc.freeze()  # the process ends here: nothing is left to be looked through once more
