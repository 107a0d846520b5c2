"""How fast the tool is, as ratios to yardsticks of the same run: ``python -m tests.benchmarks``.

It is run in the checkout and is no test: what is over its ceiling is said, and the exit code is 0 as long as
all was measured. A number among the arguments is how often each process is started; ``--full`` checks a text of
50 MB as well, and says what memory that takes. What is compared takes turns, and of each the shortest time counts: of
processes from start to end, here the processor's.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from unittest import mock

if not __package__:  # started by its path: ``python tests/benchmarks``
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import countylines
from countylines import integrity as loading
from countylines.figures.find import figure_of
from countylines.record.fields import FIELDS
from countylines.record.find import bundled_folder
from tests.benchmarks.checking import FULL, check_growth, draft_file, full_text
from tests.benchmarks.grown import grow
from tests.benchmarks.rows import Row, least
from tests.benchmarks.starts import HAS_TERMINALS, WIDTH, Start, fastest, python, tool

ROUNDS = 40
LOADS = 5
TIMES = 100
START = 1.40
CHECK = 1.80
SAME = 1.50
"""The ceilings: of a start beside its imports, of the check of a draft, and of what ought to take the same time."""

CLICK = "import click"
RICH = "import click, rich.console, rich.table"
CHECKED = "check a draft of 10 KB"
COMMANDS = (("stats",), ("stats", "--json"), ("get", "arrests"), ("--version",))


def main(arguments: Sequence[str]) -> None:
    """Measure everything and print it."""
    numbers = [argument for argument in arguments if argument.isdigit()]
    rounds = int(numbers[0]) if numbers else ROUNDS
    rows = [*_starts(rounds), *_growth(), *check_growth()]
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
    pairs: list[tuple[str, Start, str, Start]] = [
        (f"{' '.join(words)} | cat", tool(*words), CLICK, click) for words in COMMANDS
    ]
    if HAS_TERMINALS:
        drawn = tool("stats", on_terminal=True)
        pairs.append((f"stats, {WIDTH} columns", drawn, RICH, python(RICH, on_terminal=True)))
    with draft_file() as draft:
        pairs.append((CHECKED, tool("check", draft), CLICK, click))
        times = fastest(tuple({start for pair in pairs for start in (pair[1], pair[3])}), rounds)
    for what, start, yardstick, beside in pairs:
        yield Row(what, times[start], yardstick, times[beside], CHECK if what == CHECKED else START)


def _growth() -> Iterator[Row]:
    """Time loading, and asking by id, in a record that is larger and in the tool's own."""
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
    """Load every noun of a record as if it were the tool's own, which is not held against the rules."""
    with mock.patch.object(loading, "bundled_folder", return_value=str(record)):
        return _read(loading.load())


def _load_named(record: Path) -> countylines.Dataset:
    """Load every noun of a record as ``--data`` does: it is held against all the rules first."""
    return _read(loading.load(record))


def _read(dataset: countylines.Dataset) -> countylines.Dataset:
    for noun in FIELDS:
        dataset.read(noun)
    return dataset


def _ask(dataset: countylines.Dataset) -> None:
    for _ in range(100):
        figure_of(dataset, dataset.week, "arrests")


def _lines(rows: Sequence[Row]) -> Iterator[str]:
    head = f"{'what':<34} {'ms':>9}  {'yardstick':<38} {'ms':>7} {'ratio':>7} {'at most':>8}"
    yield head
    yield "-" * (len(head) + len("  over"))
    for row in rows:
        verdict = "over" if row.is_over else "ok"
        measured = f"{row.what:<34} {row.seconds * 1000:9.2f}"
        beside = f"{row.yardstick:<38} {row.yardstick_seconds * 1000:7.2f}"
        yield f"{measured}  {beside} {row.ratio:7.2f} {row.ceiling:8.2f}  {verdict}"


if __name__ == "__main__":
    main(sys.argv[1:])
