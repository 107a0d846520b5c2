"""Kill processes that write, at random times: what they were to replace is the old or the new, and whole."""

from __future__ import annotations

import contextlib
import shutil
import subprocess
import time
from collections import Counter
from hashlib import sha256
from pathlib import Path
from random import Random
from typing import NamedTuple

from countylines.cli.atomic_write import NEW
from tests.cli.running import run_process, spawn
from tests.fuzz.running import DRAFT, RECORDS, Report

WRITERS = {
    "page.html": ("export html page.html --force -q", "export html page.html -q --week 2019-05"),
    "csv": ("export csv csv --force -q", "export csv csv -q --data herons"),
    "package": ("export datapackage package --force -q", "export datapackage package -q --data herons"),
    "out.db": ("export sqlite out.db --force -q", "export sqlite out.db -q --data herons"),
    "out.json": ("export json out.json --force -q", "export json out.json -q --data herons"),
    "out.jsonld": ("export jsonld out.jsonld --force -q", "export jsonld out.jsonld -q --data herons"),
    "draft.md": ("check --fix draft.md", ""),
    "known.json": ("check other.md --write-baseline known.json", "check draft.md --write-baseline known.json"),
}
"""What is replaced, the command that does so, and the command that makes it first."""

WHILE_WRITING = 0.7
"""The share of the kills that wait until the process writes, which it does for a few milliseconds only."""

Contents = dict[str, bytes]


class Writer(NamedTuple):
    """A command that replaces a file or a folder: where, what stands there before and after, and how long it takes."""

    arguments: tuple[str, ...]
    place: Path
    before: Contents
    after: Contents
    seconds: float


def fuzz_kills(seed: str, count: int, folder: Path) -> Report:
    """Kill exports of every kind, corrections of a draft and new baselines, *count* times in all."""
    random = Random(f"{seed}/kills")  # noqa: S311  nothing is secret
    codes: Counter[int] = Counter()
    wrong: list[str] = []
    with contextlib.chdir(folder):
        writers = _find_writers()
        for number in range(count):
            writer = writers[number % len(writers)]
            _put_back(writer)
            writing = random.random() < WHILE_WRITING
            seconds = 10 ** random.uniform(-5, -2) if writing else writer.seconds * random.uniform(0.2, 1.1)
            codes[_kill_after(seconds, writer.arguments, writing=writing)] += 1
            if not _is_whole(writer):
                since = "s since it began to write" if writing else "s"
                wrong.append(f"kill {number}: {' '.join(writer.arguments)} after {seconds:.3f} {since}: torn")
    return Report(count, dict(codes), wrong)


def contents_of(place: Path) -> Contents:
    """Return the digests of a file or of the files of a folder, by name; nothing for what is not there."""
    files = sorted(place.iterdir()) if place.is_dir() else [place] if place.exists() else []
    return {file.name: sha256(file.read_bytes()).digest() for file in files}


def _find_writers() -> list[Writer]:
    """Run each command once; keep what it replaces in the folder ``kept``."""
    Path("kept").mkdir()
    shutil.copytree(RECORDS / "herons", "herons")
    for draft in ("draft.md", "other.md"):
        Path(draft).write_text(DRAFT, encoding="utf-8")
    writers = []
    for name, (command, earlier) in WRITERS.items():
        place = Path(name)
        if earlier:
            run_process(*earlier.split())
        _copy(place, Path("kept", name))
        before = contents_of(place)
        start = time.monotonic()
        run_process(*command.split())
        seconds = time.monotonic() - start
        writers.append(Writer(tuple(command.split()), place, before, contents_of(place), seconds))
        assert writers[-1].before != writers[-1].after, command
    return writers


def _put_back(writer: Writer) -> None:
    """Put what the command replaces at its place, and remove what a killed run left beside it."""
    for path in (*Path().glob(".*"), writer.place):
        shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)
    _copy(Path("kept", writer.place), writer.place)


def _copy(source: Path, target: Path) -> None:
    shutil.copytree(source, target) if source.is_dir() else shutil.copyfile(source, target)


def _kill_after(seconds: float, arguments: tuple[str, ...], *, writing: bool) -> int:
    """Start a process, kill it after some time (of *writing*), and return its exit code."""
    process = spawn(*arguments, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while writing and process.poll() is None and not any(Path().glob(f"{NEW}*")):
        pass
    time.sleep(seconds)
    process.kill()
    return process.wait()


def _is_whole(writer: Writer) -> bool:
    """Return whether the old or the new stands at the place, and the new after another run.

    A folder is replaced by two renames: between them nothing is there, until the next run.
    """
    found = contents_of(writer.place)
    may_be_missing = not found and any(Path().glob(".*"))
    if found not in (writer.before, writer.after) and not may_be_missing:
        return False
    run_process(*writer.arguments)
    return contents_of(writer.place) == writer.after
