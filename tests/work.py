"""Count the work that a call does: steps of Python, which are the same on every machine, instead of seconds.

What one call of C does inside (a pattern that is matched, a slice that is copied) is one step here, however long it
takes: ``tests/benchmarks`` measures that in seconds.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from itertools import count
from types import FrameType
from typing import Any

SLACK = 1.1
"""How much more than its share of steps a text may take: paragraphs and chunks end at round numbers."""


def steps(work: Callable[[], object]) -> int:
    """Count the lines of Python and the calls, also of C functions, that *work* executes in this thread."""
    counter = count()

    def trace(_frame: FrameType, _event: str, _argument: Any) -> Any:
        next(counter)
        return trace

    def profile(_frame: FrameType, event: str, _argument: Any) -> None:
        if event == "c_call":
            next(counter)

    before = sys.gettrace(), sys.getprofile()
    gc.disable()  # a collection in between may call functions, and comes when it likes
    sys.setprofile(profile)
    sys.settrace(trace)
    try:
        work()
    finally:
        sys.settrace(before[0])
        sys.setprofile(before[1])
        gc.enable()
    return next(counter)


def assert_linear(work: Callable[[int], object], size: int, times: int = 4) -> None:
    """Assert that work on something *times* as large as *size* takes at most *times* as many steps."""
    work(1)  # what is loaded, compiled and cached at the first use is no part of what grows
    small, large = steps(lambda: work(size)), steps(lambda: work(size * times))
    assert large <= small * times * SLACK, f"{small} steps for {size}, {large} for {size * times}"
