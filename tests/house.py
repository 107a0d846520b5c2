"""Print how many modules and lines each subpackage of the package has: ``python -m tests.house [REVISION]``.

With a revision that git knows, its numbers stand beside those of the files as they are now.
"""

from __future__ import annotations

import io
import subprocess
import sys
import tarfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = "countylines"
SMALL = 50
"""A module of fewer lines is counted as small."""

HEAD = f"{'subpackage':<14} {'modules':>8} {'lines':>7} {'small':>6} {'longest':>8}"


class Subpackage(NamedTuple):
    """What a folder of the package holds; *small* counts its modules of less than fifty lines."""

    modules: int
    lines: int
    small: int
    longest: int


def files_now() -> Iterator[tuple[str, int]]:
    """List the modules of the checkout, each with its number of lines."""
    for file in sorted((ROOT / PACKAGE).rglob("*.py")):
        yield file.relative_to(ROOT).as_posix(), file.read_bytes().count(b"\n")


def files_at(revision: str) -> Iterator[tuple[str, int]]:
    """List the modules of a revision, each with its number of lines."""
    archive = subprocess.run(
        ["git", "archive", revision, PACKAGE],
        cwd=ROOT,
        check=True,
        capture_output=True,
    ).stdout
    with tarfile.open(fileobj=io.BytesIO(archive)) as opened:
        for entry in opened:
            content = opened.extractfile(entry)
            if content and entry.name.endswith(".py"):
                yield entry.name, content.read().count(b"\n")


def subpackages(files: Iterable[tuple[str, int]]) -> dict[str, Subpackage]:
    """Count modules and lines by the package's top folders; modules beside them are under ``(top)``; sorted."""
    sizes: dict[str, list[int]] = defaultdict(list)
    for path, lines in files:
        _, *folders, _ = path.split("/")
        sizes[folders[0] if folders else "(top)"].append(lines)
    everything = [size for subpackage in sizes.values() for size in subpackage]
    counted = {name: _subpackage(sizes[name]) for name in sorted(sizes)}
    return counted | {"all": _subpackage(everything)}


def _subpackage(sizes: Sequence[int]) -> Subpackage:
    return Subpackage(len(sizes), sum(sizes), sum(size < SMALL for size in sizes), max(sizes))


def table(counted: Mapping[str, Subpackage]) -> Iterator[str]:
    """Lay the subpackages out, a line each."""
    yield HEAD
    yield "-" * len(HEAD)
    for name, one in counted.items():
        yield f"{name:<14} {one.modules:>8,} {one.lines:>7,} {one.small:>6} {one.longest:>8}"


def main(arguments: Sequence[str]) -> None:
    """Print the table of a revision, if one is named, and the table of the checkout."""
    for revision in arguments:
        print(f"{revision}\n", *table(subpackages(files_at(revision))), "", sep="\n")
    print("now\n", *table(subpackages(files_now())), sep="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
