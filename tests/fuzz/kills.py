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

from tests.cli.running import run_process, spawn
from tests.fuzz.running import DRAFT, RECORDS, Report

PLACES = {"csv": "csv", "datapackage": "package", "sqlite": "out.db", "json": "out.json", "jsonld": "out.jsonld"}

LONGEST = 0.6
"""Seconds until the kill, at most: an export takes about as long."""

Contents = dict[str, bytes]


class Writer(NamedTuple):
    """A command that replaces a file or a folder: its arguments, the place, and what stands there before and after."""

    arguments: tuple[str, ...]
    place: Path
    before: Contents
    after: Contents


def fuzz_kills(seed: str, count: int, folder: Path) -> Report:
    """Kill exports of every kind, and corrections of a draft where `check` makes them, *count* times."""
    random = Random(f"{seed}/kills")  # noqa: S311  nothing is secret
    codes: Counter[int] = Counter()
    wrong: list[str] = []
    with contextlib.chdir(folder):
        writers = _find_writers()
        for number in range(count):
            writer = random.choice(writers)
            _put_back(writer)
            seconds = random.uniform(0, LONGEST)
            codes[_kill_after(seconds, writer.arguments)] += 1
            if not _is_whole(writer):
                wrong.append(
                    f"kill {number}: {' '.join(writer.arguments)} after {seconds:.3f} s: {writer.place} is torn"
                )
    return Report(count, dict(codes), wrong)


def contents_of(place: Path) -> Contents:
    """Return the digests of a file or of the files of a folder, by name; nothing for what is not there."""
    files = sorted(place.iterdir()) if place.is_dir() else [place] if place.exists() else []
    return {file.name: sha256(file.read_bytes()).digest() for file in files}


def _find_writers() -> list[Writer]:
    """Run each command that writes once; keep what it replaces in the folder ``kept``."""
    Path("kept").mkdir()
    Path("kept", "draft.md").write_text(DRAFT, encoding="utf-8")
    for kind, name in PLACES.items():
        run_process("export", kind, f"kept/{name}", "-q", "--data", str(RECORDS / "herons"))
    commands: list[tuple[tuple[str, ...], str]] = [
        (("export", kind, name, "--force", "-q"), name) for kind, name in PLACES.items()
    ]
    if b"--fix" in run_process("check", "--help")[1]:
        commands.append((("check", "draft.md", "--fix"), "draft.md"))
    writers = []
    for arguments, name in commands:
        writer = Writer(arguments, Path(name), contents_of(Path("kept", name)), {})
        _put_back(writer)
        run_process(*arguments)
        writers.append(writer._replace(after=contents_of(writer.place)))
        assert writers[-1].before != writers[-1].after
    return writers


def _put_back(writer: Writer) -> None:
    """Put what the command replaces at its place, and remove what a killed run left beside it."""
    for path in (*Path().glob(".*"), writer.place):
        shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)
    kept = Path("kept", writer.place)
    shutil.copytree(kept, writer.place) if kept.is_dir() else shutil.copyfile(kept, writer.place)


def _kill_after(seconds: float, arguments: tuple[str, ...]) -> int:
    """Start a process, kill it after some time, and return its exit code."""
    process = spawn(*arguments, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
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
    if writer.place.suffix != ".md":  # a draft that is mended already is left
        run_process(*writer.arguments)
        return contents_of(writer.place) == writer.after
    return True
