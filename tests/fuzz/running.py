"""Run many random command lines in a folder of their own, in process or as processes, and collect what went wrong."""

from __future__ import annotations

import contextlib
import io
import json
import shutil
import subprocess
import sys
import traceback
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple
from unittest import mock

from countylines.record.files import bundled_folder
from tests.cli import running
from tests.cli.running import Outcome
from tests.fuzz.contract import violations
from tests.fuzz.damage import damage
from tests.fuzz.invocations import invocation

RECORDS = Path(__file__).resolve().parents[1] / "records"

DRAFT = (
    "In the county lines crackdown of October 2019 police arrested 700 people, of whom 92 were women, and took 12 "
    "machetes. “We will keep going,” said Nikki Holland.\n"
)
"""It has something that is wrong, something that is not in the record, and something that `check --fix` fixes."""

COMMANDS_ON_DAMAGE = (
    ("validate", "damaged"), ("stats",), ("quotes", "--json"), ("show", "arrests"), ("conflicts", "--json"),
    ("search", "how many arrests"), ("compare",), ("cite", "arrests"), ("check", "draft.md"), ("export", "json", "-"),
    ("who",), ("get", "arrests"), ("timeline",), ("measures",), ("glossary", "--format", "md"), ("sources",),
    ("claims",),
)  # fmt: skip


class Report(NamedTuple):
    """What came of many runs: how many there were, how often each exit code, and what no run may do."""

    runs: int
    codes: dict[int, int]
    wrong: list[str]

    def __str__(self) -> str:
        codes = ", ".join(f"{code}: {count}" for code, count in sorted(self.codes.items()))
        return "\n".join([f"{self.runs} runs; exit codes {codes}; {len(self.wrong)} violations.", *self.wrong])


def fuzz_invocations(seed: str, numbers: Sequence[int], folder: Path, *, as_processes: bool = False) -> Report:
    """Run the command lines of these numbers in *folder*, which must be empty."""
    codes: Counter[int] = Counter()
    wrong: list[str] = []
    for number in numbers:
        arguments = invocation(seed, number)
        make_folder(folder)
        with contextlib.chdir(folder):
            outcome = run_as_process(arguments) if as_processes else run_in_process(arguments)
        codes[outcome.code] += 1
        wrong += [f"run {number}: {arguments!a}: {what}" for what in violations(arguments, outcome)]
    return Report(len(numbers), dict(codes), wrong)


def fuzz_records(seed: str, numbers: Sequence[int], folder: Path) -> Report:
    """Damage a record in another way for each of the numbers, and run two commands on it."""
    codes: Counter[int] = Counter()
    wrong: list[str] = []
    names = sorted(path.name for path in RECORDS.iterdir() if (path / "dataset.json").exists())
    records = [_read_record(RECORDS / name) for name in names]
    make_folder(folder)
    target = folder / "damaged"
    for number in numbers:
        for file in target.iterdir():
            file.unlink()
        what = damage(seed, number, records[number % len(records)], target)
        chosen = (COMMANDS_ON_DAMAGE[0], COMMANDS_ON_DAMAGE[1 + number % (len(COMMANDS_ON_DAMAGE) - 1)])
        for arguments in ([*command, "--data", "damaged"] for command in chosen):
            with contextlib.chdir(folder):
                outcome = run_in_process(arguments)
            codes[outcome.code] += 1
            wrong += [f"record {number}: {what}: {arguments!a}: {one}" for one in violations(arguments, outcome)]
    return Report(2 * len(numbers), dict(codes), wrong)


def _read_record(folder: Path) -> dict[str, Any]:
    return {file.name: json.loads(file.read_text(encoding="utf-8")) for file in sorted(folder.glob("*.json"))}


def make_folder(folder: Path) -> None:
    """Put into *folder* what the command lines name, and remove what earlier runs left there."""
    if not (folder / "record").exists():
        shutil.copytree(bundled_folder(), folder / "record")
        shutil.copytree(RECORDS / "herons", folder / "damaged")
        (folder / "damaged" / "terms.json").write_text("[{}]", encoding="utf-8")
        (folder / "empty").mkdir()
    for path in folder.iterdir():
        if path.name not in {"record", "damaged", "empty"}:
            shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink()
    (folder / "draft.md").write_text(DRAFT, encoding="utf-8")
    (folder / "page.html").write_text(f"<p>{DRAFT}", encoding="utf-8")
    (folder / "bytes.txt").write_bytes(b"\xff\x00\xfe")
    (folder / "drafts").mkdir()
    (folder / "drafts" / "a.txt").write_text(DRAFT, encoding="utf-8")
    (folder / "drafts" / "out").symlink_to("..")


def run_in_process(arguments: Sequence[str]) -> Outcome:
    """Run in this process, with a draft on standard input; an exception that comes out is an exit code of its own."""
    typed = io.TextIOWrapper(io.BytesIO(DRAFT.encode()), encoding="utf-8")
    with mock.patch.object(sys, "stdin", typed):
        try:
            return running.run(*arguments)
        except (Exception, SystemExit):  # noqa: BLE001  whatever comes out is what is looked for
            return Outcome(-1, "", traceback.format_exc())


def run_as_process(arguments: Sequence[str]) -> Outcome:
    """Run as a process of its own. Arguments that no process can have are run in this one."""
    try:
        words = [argument.encode("utf-8", "surrogateescape") for argument in arguments]
        code, out, err = running.run_process(*words)
    except (ValueError, subprocess.TimeoutExpired) as error:
        return Outcome(-1, "", repr(error))
    return Outcome(code, out.decode("utf-8", "replace"), err.decode("utf-8", "replace"))
