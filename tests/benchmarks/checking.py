"""How long a check takes: as texts grow, as the record grows, and how much memory 50 MB need."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import countylines
from countylines.checker import report
from countylines.record.find import bundled_folder
from tests.benchmarks.drafts import prose
from tests.benchmarks.grown import grow
from tests.benchmarks.rows import Row, least
from tests.benchmarks.starts import CHECKOUT

FULL = "--full"
DRAFT = 10_000
MEGABYTE = 1_000_000
SIZES = (1, 4, 16)
RATE = 2
"""How many megabytes of a long text are to be checked in a second, at least."""

LINEAR = 1.25
"""How much longer than its share of the longest a text may take, for measuring is not exact."""

TIMES = 100
ROUNDS = 3

_FULL = """
import sys, time, resource
import countylines
from countylines.checker import report
from tests.benchmarks.drafts import prose
text, dataset = prose({size}), countylines.load()
before = time.process_time()
report(text, dataset)
seconds = time.process_time() - before
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
print(f"{{len(text) / {megabyte}:.0f}} MB: {{seconds:.1f}} s, {{len(text) / {megabyte} / seconds:.2f}} MB/s; "
      f"at most {{peak / {megabyte}:.0f}} MB of memory, of which the text is {{sys.getsizeof(text) / {megabyte}:.0f}}.")
"""


@contextmanager
def draft_file() -> Iterator[str]:
    """Give the path of a draft of ten kilobytes for as long as it is needed."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "draft.md"
        path.write_text(prose(DRAFT), encoding="utf-8")
        yield str(path)


def check_growth() -> Iterator[Row]:
    """Time long texts beside the rate that is asked for and beside each other, then a record that is larger."""
    dataset = countylines.load()
    texts = [prose(size * MEGABYTE) for size in SIZES]
    times = least(lambda text: report(text, dataset), texts, ROUNDS)
    for size, seconds in zip(SIZES, times, strict=True):
        yield Row(f"check {size} MB", seconds, f"{size} MB at {RATE} MB/s", size / RATE, 1.0)
    first, last = SIZES[0], SIZES[-1]
    yield Row(f"check {last} MB, not {first}", times[-1], f"check {first} MB", times[0], last / first * LINEAR)
    own = Path(bundled_folder())
    with tempfile.TemporaryDirectory() as folder:
        large = Path(folder) / "record"
        grow(own, large, TIMES)
        seconds, beside = least(_check_with, (large, own), ROUNDS)
    yield Row(f"check a draft, {TIMES} x the record", seconds, "check a draft", beside, TIMES)


def _check_with(record: Path) -> None:
    """Check a draft against a record that nothing has been read of yet; it is held against all the rules first."""
    report(prose(DRAFT), countylines.load(record))


def full_text() -> str:
    """Check 50 MB in a process of its own, and say how long it took and how much memory."""
    if sys.platform == "win32":
        return "What memory 50 MB take is not measured on Windows."
    code = _FULL.format(size=50 * MEGABYTE, megabyte=MEGABYTE)
    told = subprocess.run([sys.executable, "-c", code], cwd=CHECKOUT, check=True, capture_output=True, text=True)
    return told.stdout.strip()
