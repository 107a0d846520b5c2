"""How fast the tool is, as ratios to yardsticks of the same run: ``python -m tests.benchmarks``.

It is run in the checkout and is not a test: what is over its ceiling is marked "over", and the exit code is 0 as long
as everything could be measured. A number among the arguments is how often each process is started; ``--full`` checks a
text of 50 MB as well and prints how much memory that takes. What is compared takes turns, and of each the shortest time
counts: the wall-clock time of whole processes, the processor time of work in this process.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from unittest import mock

if not __package__:  # started by its path: ``python tests/benchmarks``
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import countylines
from countylines import integrity as loading
from countylines.figures.figure import figure_of
from countylines.record.files import bundled_folder
from countylines.record.nouns import NOUN_FILES
from tests.benchmarks.checking import FULL, check_growth, draft_file, full_text
from tests.benchmarks.drafts import news, prose
from tests.benchmarks.editing import editing
from tests.benchmarks.grown import grow
from tests.benchmarks.rows import Row, least
from tests.benchmarks.starts import HAS_TERMINALS, WIDTH, fastest, python, tool

ROUNDS = 40
LOADS = 5
TIMES = 100
SAME = 1.50
"""The ceiling for what ought to take the same time."""

CLICK = "import click"
RICH = "import click, rich.console, rich.table"
COMMANDS = (
    (("stats",), 1.45),
    (("stats", "--json"), 1.45),
    (("get", "arrests"), 1.45),
    (("--version",), 1.15),
    (("search", "how many women were arrested?"), 2.0),
)
"""Commands whose output goes into a pipe, each with the most it may take as a multiple of ``import click``."""

DRAWN = 1.40
"""The same for ``stats`` on a terminal, as a multiple of what Rich's tables take to import."""

DRAFTS = ((prose, "prose", 1.6), (news, "the article repeated", 2.0))
"""Drafts of ten kilobytes, each with the most that the check of one may take."""


def main(arguments: Sequence[str]) -> None:
    """Measure everything and print it."""
    numbers = [argument for argument in arguments if argument.isdigit()]
    rounds = int(numbers[0]) if numbers else ROUNDS
    rows = [*_starts(rounds), *_growth(), *check_growth(), *editing()]
    over = [row.what for row in rows if row.is_over]
    command = " ".join(tool().command)
    print(f"Started: {command}, the fastest of {rounds}. In process: {Path(countylines.__file__).parent}.\n")
    for line in _lines(rows):
        print(line)
    if FULL in arguments:
        print(f"\n{full_text()}")
    print(f"\nOver its ceiling: {', '.join(over)}." if over else "\nAll within their ceilings.")


def _starts(rounds: int) -> Iterator[Row]:
    """Time commands from start to end, beside the imports that none of them can do without."""
    click = python(CLICK)
    runs = [(f"{words[0]} …" if " " in words[-1] else " ".join(words), tool(*words), most) for words, most in COMMANDS]
    rows = [(f"{what} | cat", start, CLICK, click, most) for what, start, most in runs]
    if HAS_TERMINALS:
        drawn, beside = tool("stats", on_terminal=True), python(RICH, on_terminal=True)
        rows.append((f"stats, {WIDTH} columns", drawn, RICH, beside, DRAWN))
    with ExitStack() as stack:
        for write, what, most in DRAFTS:
            draft = stack.enter_context(draft_file(write))
            rows.append((f"check 10 KB: {what}", tool("check", draft, codes=(0, 1)), CLICK, click, most))
        times = fastest(tuple({start for row in rows for start in (row[1], row[3])}), rounds)
    for what, start, yardstick, beside, most in rows:
        yield Row(what, times[start], yardstick, times[beside], most)


def _growth() -> Iterator[Row]:
    """Time loading, and asking by id, in a larger record and in the bundled one."""
    own = Path(bundled_folder())
    with tempfile.TemporaryDirectory() as folder:
        large = Path(folder) / "record"
        grow(own, large, TIMES)
        for what, load in (("load", _load_bundled), ("load --data", _load_named)):
            seconds, beside = least(load, (large, own), LOADS)
            yield Row(f"{what}, {TIMES} x the record", seconds, what, beside, TIMES)
        seconds, beside = least(_ask, (_load_bundled(large), _load_bundled(own)), ROUNDS)
    yield Row(f"figure by id, {TIMES} x the record", seconds, "figure by id", beside, SAME)


def _load_bundled(record: Path) -> countylines.Dataset:
    """Load every noun of a record as if it were the bundled one, which is not validated."""
    with mock.patch.object(loading, "bundled_folder", return_value=str(record)):
        return _read(loading.load())


def _load_named(record: Path) -> countylines.Dataset:
    """Load every noun of a record as ``--data`` does: it is validated first."""
    return _read(loading.load(record))


def _read(dataset: countylines.Dataset) -> countylines.Dataset:
    for noun in NOUN_FILES:
        dataset.read(noun)
    return dataset


def _ask(dataset: countylines.Dataset) -> None:
    for _ in range(100):
        figure_of(dataset, dataset.week, "arrests")


def _lines(rows: Sequence[Row]) -> Iterator[str]:
    head = f"{'what':<52} {'ms':>9}  {'yardstick':<38} {'ms':>7} {'ratio':>7} {'at most':>8}"
    yield head
    yield "-" * (len(head) + len("  over"))
    for row in rows:
        verdict = "over" if row.is_over else "ok"
        measured = f"{row.what:<52} {row.seconds * 1000:9.2f}"
        beside = f"{row.yardstick:<38} {row.yardstick_seconds * 1000:7.2f}"
        yield f"{measured}  {beside} {row.ratio:7.2f} {row.ceiling:8.2f}  {verdict}"


if __name__ == "__main__":
    main(sys.argv[1:])
