"""Stop an export at each of its steps in turn: the process is killed, or the system refuses the step.

Run as a process of its own, ``python faults.py SCENARIO FAULT FOLDER``: it forks, and an audit hook cannot be removed.
It prints for each step what the step was, and what is at the destination then, after recovery and after the next run.
"""

from __future__ import annotations

import errno
import json
import os
import signal
import sys
from pathlib import Path
from typing import Any
from unittest import mock

from countylines.cli import atomic_write
from countylines.export import ExportFile

STEPS = ("open", "os.mkdir", "os.chmod", "os.rename", "os.remove", "os.rmdir", "os.scandir", "os.listdir")
"""The audit events of a step, raised before it is done. ``os.fsync`` has none: it is wrapped."""

OLD = {"a.csv": b"old a", "b.csv": b"old b", "SHA256SUMS": b"old sums"}
NEW = {"a.csv": b"new a" * 50_000, "c.csv": b"new c", "SHA256SUMS": b"new sums"}

FINISHED, REFUSED, OTHER = 0, 4, 9
"""How a child ends that is not killed."""


class Hook:
    """Counts the steps; at the chosen one the process is killed, or the step is refused once."""

    def __init__(self, at: int, fault: str, step_file: Path) -> None:
        self.left = at
        self.fault = fault
        self.step_file = step_file
        self.on = True

    def __call__(self, event: str, _args: Any) -> None:
        """Count a step."""
        if not self.on or event not in (*STEPS, "fsync"):
            return
        self.left -= 1
        if self.left:
            return
        self.on = False
        self.step_file.write_text(event, encoding="utf-8")
        if self.fault == "kill":
            os.kill(os.getpid(), signal.SIGKILL)
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def put(destination: Path, *, folder: bool) -> None:
    """Write the new export."""
    if folder:
        atomic_write.write_folder(destination, [ExportFile(name, content) for name, content in NEW.items()])
    else:
        atomic_write.write_file(destination, NEW["a.csv"])


def child(hook: Hook, destination: Path, *, folder: bool) -> int:
    """Run with the fault and return how it ended."""
    wait = os.fsync

    def hooked_fsync(held: int) -> None:
        hook("fsync", ())
        wait(held)

    os.fsync = hooked_fsync  # type: ignore[assignment]
    sys.addaudithook(hook)
    try:
        put(destination, folder=folder)
    except OSError:
        return REFUSED
    except BaseException:  # noqa: BLE001  nothing else may come out
        return OTHER
    return FINISHED


def seen(destination: Path, *, folder: bool) -> str:
    """Say what stands at the destination: old, new, nothing, or something torn."""
    if not os.path.lexists(destination):
        return "nothing"
    if not folder:
        found = {"a.csv": destination.read_bytes()}
        return "old" if found["a.csv"] == OLD["a.csv"] else "new" if found["a.csv"] == NEW["a.csv"] else "torn"
    found = {path.name: path.read_bytes() for path in destination.iterdir()}
    return "old" if found == OLD else "new" if found == NEW else "torn"


def prepared(place: Path, *, folder: bool, replaces: bool) -> Path:
    """Make an empty place, with the old export in it where one is to be replaced."""
    place.mkdir()
    destination = place / "out"
    if replaces and folder:
        destination.mkdir()
        for name, content in OLD.items():
            (destination / name).write_bytes(content)
    elif replaces:
        destination.write_bytes(OLD["a.csv"])
    return destination


def run(scenario: str, fault: str, folder_of_all: Path) -> list[dict[str, Any]]:
    """Run a scenario with a fault at its first step, its second, and so on until none is left to fail."""
    folder, replaces = scenario.startswith("folder"), "replaced" in scenario
    outcomes: list[dict[str, Any]] = []
    for at in range(1, 200):
        destination = prepared(folder_of_all / str(at), folder=folder, replaces=replaces)
        step_file = folder_of_all / f"{at}.step"
        number = os.fork()
        if number == 0:
            os._exit(child(Hook(at, fault, step_file), destination, folder=folder))
        _, status = os.waitpid(number, 0)
        if not step_file.exists():
            assert os.waitstatus_to_exitcode(status) == FINISHED
            return outcomes
        outcome = {
            "step": step_file.read_text(encoding="utf-8"),
            "code": os.waitstatus_to_exitcode(status),
            "seen": seen(destination, folder=folder),
        }
        atomic_write.restore_folder(destination)
        outcome["recovered"] = seen(destination, folder=folder)
        with mock.patch.object(atomic_write, "LEFTOVER_AGE", -1):
            put(destination, folder=folder)
        outcome["next"] = seen(destination, folder=folder)
        outcome["left"] = sorted(path.name for path in destination.parent.iterdir() if path != destination)
        outcomes.append(outcome)
    raise AssertionError


if __name__ == "__main__":
    print(json.dumps(run(sys.argv[1], sys.argv[2], Path(sys.argv[3]))))  # noqa: T201  its answer
