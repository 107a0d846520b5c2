"""The progress of a long check on a terminal: the files that were looked at, and a bar of the drafts."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from countylines.cli import streams

if TYPE_CHECKING:
    from countylines.cli.environment import Environment
    from countylines.cli.input_files import Draft

MANY_DRAFTS = 20
MANY_BYTES = 2_000_000
"""A progress bar is shown for more drafts or bytes than this; fewer take less than about a second."""

BAR_WIDTH = 30

SEARCH_STEP = 1_000
"""After how many more files of a folder the line that counts them is written again."""


@contextmanager
def show_search_progress(env: Environment) -> Iterator[Callable[[], None]]:
    """Yield a function to call for each file that is looked at; on a terminal, a line on stderr counts them."""
    is_shown = env.prints_remarks and streams.is_terminal(sys.stderr)
    seen = 0
    line = ""

    def count_file_and_show_progress() -> None:
        nonlocal seen, line
        seen += 1
        if is_shown and seen % SEARCH_STEP == 0:
            line = f"Looking for drafts: {seen:,} files"
            streams.write_remark(f"\r{line}")

    try:
        yield count_file_and_show_progress
    finally:
        if line:
            streams.write_remark(f"\r{' ' * len(line)}\r")


@contextmanager
def show_progress(env: Environment, drafts: Sequence[Draft]) -> Iterator[Iterator[Draft]]:
    """Yield the drafts one by one. For many of them, show a bar on a terminal at stderr and erase it in the end.

    Click's own progress bar would write escape sequences without colour.
    """
    total = sum(draft.size for draft in drafts)
    is_long = len(drafts) > MANY_DRAFTS or total > MANY_BYTES
    is_shown = is_long and env.prints_remarks and streams.is_terminal(sys.stderr)
    try:
        yield _with_progress_bar(drafts, total) if is_shown else iter(drafts)
    finally:
        if is_shown:
            streams.write_remark(f"\r{' ' * len(_progress_bar(0, 1, len(drafts), len(drafts)))}\r")


def _with_progress_bar(drafts: Sequence[Draft], total: int) -> Iterator[Draft]:
    done = 0
    before = ""
    for place, draft in enumerate(drafts):
        bar = _progress_bar(done, total, place, len(drafts))
        if bar != before:
            streams.write_remark(f"\r{bar}")
        before = bar
        done += draft.size
        yield draft


def _progress_bar(done: int, total: int, place: int, count: int) -> str:
    before, behind = "Checking [", f"] {str(place).rjust(len(str(count)))}/{count}"
    room = streams.window_width(sys.stderr) - len(before) - len(behind) - 1  # a full line would break
    width = max(0, min(BAR_WIDTH, room))
    filled = width * done // max(total, 1)
    return f"{before}{'#' * filled}{'-' * (width - filled)}{behind}"
