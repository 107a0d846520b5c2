"""Ways to run the command line: in process, in process on a pseudo-terminal, and as a process of its own.

All of them start from the same bare environment, so that nothing of the tester's own shell shows.
"""

from __future__ import annotations

import contextlib
import io
import os
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import IO, Any, NamedTuple
from unittest import mock

import pytest

import countylines
from countylines.cli import main

if sys.platform != "win32":
    import fcntl
    import pty
    import struct
    import termios

HAS_TERMINALS = sys.platform != "win32"
"""Whether there are pseudo-terminals here."""

PACKAGE = Path(countylines.__file__).resolve().parents[1]
"""Where the package under test is imported from."""

PASSED_ON = ("PATH", "HOME", "SYSTEMROOT", "TMPDIR", "TEMP", "TMP", "TZ")
"""The variables that a run takes from the tester's environment."""


class Outcome(NamedTuple):
    """What came of a run."""

    code: int
    out: str
    err: str


def bare_environment(extra: Mapping[str, str] | None = None) -> dict[str, str]:
    """Give an environment in which no setting of the tester's is left, and the *extra* ones."""
    kept = {name: value for name in PASSED_ON if (value := os.environ.get(name)) is not None}
    return {**kept, "TERM": "xterm-256color", **(extra or {})}


def run(*arguments: str, env: Mapping[str, str] | None = None, encoding: str = "utf-8") -> Outcome:
    """Run in process with both streams in pipes of an *encoding*."""
    out, err = _pipe(encoding), _pipe(encoding)
    with _streams(out, err, bare_environment(env)):
        code = main(list(arguments))
    return Outcome(code, _text_of(out), _text_of(err))


def run_on_terminal(
    *arguments: str,
    width: int = 80,
    env: Mapping[str, str] | None = None,
    out_too: bool = True,
    err_too: bool = False,
) -> Outcome:
    """Run in process with stdout, stderr or both on pseudo-terminals of a *width*; the rest in pipes."""
    with contextlib.ExitStack() as stack:
        screens = [stack.enter_context(_screen(width)) if wanted else None for wanted in (out_too, err_too)]
        out, err = [_pipe("utf-8") if screen is None else screen.stream for screen in screens]
        with _streams(out, err, bare_environment(env)):
            code = main(list(arguments))
        texts = [
            _text_of(stream) if screen is None else screen.seen()
            for screen, stream in zip(screens, (out, err), strict=True)
        ]
    return Outcome(code, *texts)


def spawn(*arguments: str, env: Mapping[str, str] | None = None, **settings: Any) -> subprocess.Popen[bytes]:
    """Start a process of its own: ``python -m countylines``."""
    environment = bare_environment({"PYTHONPATH": str(PACKAGE), **(env or {})})
    command = [sys.executable, "-m", "countylines", *arguments]
    return subprocess.Popen(command, env=environment, **settings)


def run_process(*arguments: str | bytes, env: Mapping[str, str] | None = None) -> tuple[int, bytes, bytes]:
    """Run a process of its own; give its exit code and the bytes it wrote."""
    environment = bare_environment({"PYTHONPATH": str(PACKAGE), **(env or {})})
    if "LC_ALL" in environment and not _python_starts(environment["LC_ALL"]):
        pytest.skip("Python itself does not start here in this locale: the checkout's path is not ASCII")
    command: Sequence[str | bytes] = [sys.executable, "-m", "countylines", *arguments]
    done = subprocess.run(
        command, env=environment, stdin=subprocess.DEVNULL, capture_output=True, timeout=60, check=False
    )
    return done.returncode, done.stdout, done.stderr


@cache
def _python_starts(locale: str) -> bool:
    """Return whether Python can start in a locale: up to 3.12, not if an editable install is below a non-ASCII path."""
    environment = bare_environment({"LC_ALL": locale, "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"})
    return subprocess.run([sys.executable, "-c", ""], env=environment, capture_output=True, check=False).returncode == 0


def run_shell(script: str, *arguments: str, env: Mapping[str, str] | None = None) -> tuple[int, bytes, bytes]:
    """Run a bash script in which ``"${countylines[@]}"`` is the command and ``$1`` the first argument."""
    environment = bare_environment({"PYTHONPATH": str(PACKAGE), "PYTHON": sys.executable, **(env or {})})
    whole = f'set -o pipefail; countylines=("$PYTHON" -m countylines); {script}'
    done = subprocess.run(
        ["bash", "-c", whole, "bash", *arguments],
        env=environment,
        capture_output=True,
        timeout=60,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


class _Screen:
    """A pseudo-terminal of a width; *stream* writes on it, *seen* closes it and tells what it was shown."""

    def __init__(self, width: int) -> None:
        self._master, slave = pty.openpty()
        self._keep_line_ends(slave)
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, width, 0, 0))
        self.stream: IO[str] = os.fdopen(slave, "w", encoding="utf-8", newline="\n")
        self._shown = bytearray()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    @staticmethod
    def _keep_line_ends(slave: int) -> None:
        settings = termios.tcgetattr(slave)
        settings[1] &= ~termios.OPOST
        termios.tcsetattr(slave, termios.TCSANOW, settings)

    def _read(self) -> None:
        while True:
            try:
                got = os.read(self._master, 65536)
            except OSError:  # how Linux says that the other end is closed
                return
            if not got:
                return
            self._shown += got

    def seen(self) -> str:
        if not self.stream.closed:
            self.stream.close()
        self._reader.join(timeout=10)
        return self._shown.decode("utf-8")

    def close(self) -> None:
        self.seen()
        os.close(self._master)


@contextlib.contextmanager
def _screen(width: int) -> Iterator[_Screen]:
    screen = _Screen(width)
    try:
        yield screen
    finally:
        screen.close()


def _pipe(encoding: str) -> IO[str]:
    return io.TextIOWrapper(io.BytesIO(), encoding=encoding, newline="\n", write_through=True)


def _text_of(stream: IO[str]) -> str:
    assert isinstance(stream, io.TextIOWrapper)
    stream.flush()
    assert isinstance(stream.buffer, io.BytesIO)
    return stream.buffer.getvalue().decode(stream.encoding)


@contextlib.contextmanager
def _streams(out: IO[str], err: IO[str], environment: Mapping[str, str]) -> Iterator[None]:
    with contextlib.ExitStack() as stack:
        stack.enter_context(mock.patch.dict(os.environ, environment, clear=True))
        if sys.stdin is not None and sys.stdin.isatty() and sys.stdin is sys.__stdin__:
            stack.enter_context(mock.patch.object(sys, "stdin", io.StringIO()))  # else a pager would wait for a key
        for name, stream in (("stdout", out), ("__stdout__", out), ("stderr", err), ("__stderr__", err)):
            stack.enter_context(mock.patch.object(sys, name, stream))
        yield
