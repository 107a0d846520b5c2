"""How long processes take from their start to their end, beside each other."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from time import perf_counter
from typing import NamedTuple

if sys.platform != "win32":
    import fcntl
    import pty
    import struct
    import termios

CHECKOUT = Path(__file__).resolve().parents[2]
WIDTH = 80
HAS_TERMINALS = sys.platform != "win32"


class Start(NamedTuple):
    """A process to be started: its command line, where its output goes, and the exit codes of a proper run."""

    command: tuple[str, ...]
    on_terminal: bool = False
    codes: tuple[int, ...] = (0,)


def python(code: str, *, on_terminal: bool = False) -> Start:
    """Start this very Python with a line of code."""
    return Start((sys.executable, "-c", code), on_terminal)


def tool(*arguments: str, on_terminal: bool = False, codes: tuple[int, ...] = (0,)) -> Start:
    """Start the tool as a user does: the script that stands beside this Python, or else its module."""
    script = shutil.which("countylines", path=str(Path(sys.executable).parent))
    command = (script,) if script else (sys.executable, "-m", "countylines")
    return Start((*command, *arguments), on_terminal, codes)


def fastest(starts: Sequence[Start], rounds: int) -> Mapping[Start, float]:
    """Return the shortest time of each start, in seconds, out of *rounds*; they take turns.

    Each is started once before, so that whatever Python keeps of its modules is kept.
    """
    for start in starts:
        _seconds(start)
    times: dict[Start, list[float]] = {start: [] for start in starts}
    for _ in range(rounds):
        for start in starts:
            times[start].append(_seconds(start))
    return {start: min(taken) for start, taken in times.items()}


def _seconds(start: Start) -> float:
    """Time one run; one that fails is no measurement. Raises CalledProcessError."""
    run = _run_on_terminal if start.on_terminal else _run_in_pipe
    before = perf_counter()
    code = run(start.command)
    taken = perf_counter() - before
    if code not in start.codes:
        raise subprocess.CalledProcessError(code, start.command)
    return taken


def _run_in_pipe(command: Sequence[str]) -> int:
    return subprocess.run(
        command,
        cwd=CHECKOUT,
        env=_environment(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        check=False,
    ).returncode


def _run_on_terminal(command: Sequence[str]) -> int:
    screen, stdout = pty.openpty()
    fcntl.ioctl(stdout, termios.TIOCSWINSZ, struct.pack("HHHH", 24, WIDTH, 0, 0))
    with subprocess.Popen(
        command, cwd=CHECKOUT, env=_environment(), stdin=subprocess.DEVNULL, stdout=stdout
    ) as process:
        os.close(stdout)
        with contextlib.suppress(OSError):  # how Linux says that the other end is closed
            while os.read(screen, 65536):
                pass
        code = process.wait()
    os.close(screen)
    return code


def _environment() -> dict[str, str]:
    """Return the environment without the variables that would change what is measured."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("PYTHON", "COUNTYLINES")) and name not in {"COLUMNS", "NO_COLOR", "FORCE_COLOR"}
    }
    return {**kept, "TERM": "xterm-256color"}
