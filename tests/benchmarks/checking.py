"""How long a check takes: as texts grow, as the record grows, and how much memory 50 MB need."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import countylines
from countylines.checker import report
from countylines.documents import read
from countylines.record.files import bundled_folder
from tests.benchmarks.drafts import in_one_paragraph, listing, mistakes, news, prose
from tests.benchmarks.grown import grow
from tests.benchmarks.rows import Row, least
from tests.benchmarks.starts import CHECKOUT

FULL = "--full"
DRAFT = 10_000
MEGABYTE = 1_000_000


class Long(NamedTuple):
    """A kind of long text: the megabytes that are to be checked in a second, and the two sizes that are compared."""

    what: str
    write: Callable[[int], str]
    rate: float
    sizes: tuple[float, float]


LONG = (
    Long("prose", prose, 3, (1, 4)),
    Long("the article repeated", news, 1.5, (0.5, 2)),
    Long("26 figures a KB", listing, 0.6, (0.25, 1)),
    Long("one paragraph", lambda length: in_one_paragraph(prose(length)), 3, (0.5, 2)),
    Long("one paragraph of figures", lambda length: in_one_paragraph(listing(length)), 0.6, (0.125, 0.5)),
    Long("one paragraph of mistakes", mistakes, 0.6, (0.125, 0.5)),
)

HOSTILE = (
    "[", "](", "[a](", "`x", "<", "<a '", "<!-- <!-- -->", "*a ", "_a*", "&", "<td>", "<blockquote>", "\n    a",
    "> a\n", "a|b\n-|-\n", "1. \n", "~~~\n", "[[a|", "[[a]]", "{{quote|a", "\n{|\n|a=|", "<ref </ref>", "''[[",
)  # fmt: skip
"""Pieces of Markdown, HTML and wikitext that are hard to read when they are repeated."""

HOSTILE_TIMES = (5_000, 40_000)

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
def draft_file(write: Callable[[int], str]) -> Iterator[str]:
    """Return the path of a draft of ten kilobytes for as long as it is needed."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "draft.md"
        path.write_text(write(DRAFT), encoding="utf-8")
        yield str(path)


def check_growth() -> Iterator[Row]:
    """Time long texts beside the rates that are asked for, and larger texts and records beside smaller ones."""
    dataset = countylines.load()
    for long in LONG:
        first, last = long.sizes
        texts = [long.write(int(size * MEGABYTE)) for size in long.sizes]
        times = least(lambda text: report(text, dataset), texts, ROUNDS)
        rate = f"{last:g} MB at {long.rate:g} MB/s"
        yield Row(f"check {last:g} MB: {long.what}", times[1], rate, last / long.rate, 1.0)
        ceiling = last / first * LINEAR
        yield Row(f"check {last:g} MB, not {first:g}: {long.what}", times[1], f"check {first:g} MB", times[0], ceiling)
    yield _worst_to_read()
    own = Path(bundled_folder())
    with tempfile.TemporaryDirectory() as folder:
        large = Path(folder) / "record"
        grow(own, large, TIMES)
        seconds, beside = least(_check_with, (large, own), ROUNDS)
    yield Row(f"check a draft, {TIMES} x the record", seconds, "check a draft", beside, TIMES)


def _check_with(record: Path) -> None:
    """Check a draft against a record of which nothing has been read yet; it is validated first."""
    report(prose(DRAFT), countylines.load(record))


def _worst_to_read() -> Row:
    """Read hostile drafts of two lengths as Markdown; return the row of the piece for which the time grows most."""
    few, many = HOSTILE_TIMES
    rows = []
    for piece in HOSTILE:
        beside, seconds = least(lambda text: read(text, "markdown"), (piece * few, piece * many), ROUNDS)
        what = f"read {many:,} x {piece!r}, the worst"
        rows.append(Row(what, seconds, f"read {few:,} of them", beside, many / few * LINEAR))
    return max(rows, key=lambda row: row.ratio)


def full_text() -> str:
    """Check 50 MB in a process of its own; return a sentence on how long it took and how much memory."""
    if sys.platform == "win32":
        return "What memory 50 MB take is not measured on Windows."
    code = _FULL.format(size=50 * MEGABYTE, megabyte=MEGABYTE)
    done = subprocess.run([sys.executable, "-c", code], cwd=CHECKOUT, check=True, capture_output=True, text=True)
    return done.stdout.strip()
