"""The command line: the only subpackage that imports Click and knows exit codes."""

import gc
import sys
from collections.abc import Sequence
from typing import NoReturn

COMPLETION = "_COUNTYLINES_COMPLETE"
"""The environment variable through which a shell asks for completions."""

NO, USAGE, DAMAGED, UNWRITABLE, BUG, INTERRUPTED = 1, 2, 3, 4, 70, 130
"""The exit codes other than 0; docs/output.md says when each is used."""

REPORT_BUG = "This is a bug in countylines. Please report it, with the command and the lines above."
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
    """Run the command line as a process of its own, and exit: with BUG after an unexpected exception.

    The two ``gc`` lines save time: with them, ``stats`` takes 1.42 times as long as importing Click, with
    ``gc.freeze()`` alone 1.51 times. A short command makes too little garbage to be worth collecting, and
    ``gc.freeze()`` saves the collection at exit.
    """
    gc.disable()
    try:
        code = main()
    except Exception:  # noqa: BLE001  with Python's own exit code 1 a bug would pass for a finding
        import traceback  # noqa: PLC0415  most runs have no bug

        traceback.print_exc()
        sys.stderr.write(f"countylines: {REPORT_BUG}\n")
        code = BUG
    gc.freeze()
    sys.exit(code)
