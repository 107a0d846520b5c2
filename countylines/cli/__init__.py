"""The command line: the only subpackage that imports Click and knows exit codes."""

import gc
import sys
from collections.abc import Sequence
from typing import NoReturn

COMPLETION = "_COUNTYLINES_COMPLETE"
"""The environment variable with which a shell asks for completions."""

NO, USAGE, DAMAGED, UNWRITABLE, INTERRUPTED = 1, 2, 3, 4, 130
"""The exit codes other than 0; docs/output.md says when each is used."""

OUT_OF_MEMORY = "There is not enough memory for this record and this answer."


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code. Expected errors become exit codes; bugs are raised."""
    try:
        from countylines.cli.run import run  # noqa: PLC0415  so that an interrupted start is caught too

        return run(list(sys.argv[1:] if arguments is None else arguments))
    except KeyboardInterrupt:
        return INTERRUPTED
    except MemoryError:  # raised before `run` could report it
        if sys.stderr is not None:
            sys.stderr.write(f"countylines: {OUT_OF_MEMORY}\n")
        return DAMAGED


def run_process() -> NoReturn:
    """Run the command line as a process of its own, and exit.

    The two ``gc`` lines save time: with them, ``stats`` takes 1.42 times as long as importing Click, with
    ``gc.freeze()`` alone 1.51 times. A short command makes too little garbage to be worth collecting, and
    ``gc.freeze()`` saves the collection at exit.
    """
    gc.disable()
    code = main()
    gc.freeze()
    sys.exit(code)
