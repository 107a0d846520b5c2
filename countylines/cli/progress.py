"""Progress: a bar on stderr while many or large drafts are checked. Click's own would write escapes without colour."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from countylines.cli import streams
from countylines.cli.drafts import Draft

MANY = 20
LARGE = 2_000_000
"""More drafts than this, or more bytes, take long enough to be told of."""

WIDTH = 30


@contextmanager
def progress(drafts: Sequence[Draft], *, quiet: bool) -> Iterator[Iterator[Draft]]:
    """Give the drafts one by one and show on a terminal how far this has come; in the end nothing is left of it."""
    total = sum(draft.size for draft in drafts)
    is_shown = not quiet and streams.is_terminal(sys.stderr) and (len(drafts) > MANY or total > LARGE)
    try:
        yield _shown(drafts, total) if is_shown else iter(drafts)
    finally:
        if is_shown:
            streams.write_remark(f"\r{' ' * len(_bar(0, 1, len(drafts), len(drafts)))}\r")


def _shown(drafts: Sequence[Draft], total: int) -> Iterator[Draft]:
    done = 0
    before = ""
    for place, draft in enumerate(drafts):
        bar = _bar(done, total, place, len(drafts))
        if bar != before:
            streams.write_remark(f"\r{bar}")
        before = bar
        done += draft.size
        yield draft


def _bar(done: int, total: int, place: int, count: int) -> str:
    filled = WIDTH * done // max(total, 1)
    return f"Checking [{'#' * filled}{'-' * (WIDTH - filled)}] {str(place).rjust(len(str(count)))}/{count}"
