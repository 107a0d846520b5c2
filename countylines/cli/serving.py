"""Servers on stdin and stdout: the code that ``lsp`` and ``mcp`` share."""

import gc
import os
import shlex
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Any, BinaryIO

from countylines.cli import streams
from countylines.cli.environment import Environment
from countylines.errors import CountylinesError
from countylines.integrity import find_damage
from countylines.record.files import bundled_folder

STDOUT, STDERR = 1, 2
"""The file descriptors of stdout and stderr."""


class MissingExtra(CountylinesError, reason="missing-extra"):
    """A command needs a library that is not installed; *extra* is the extra that installs it.

    The package is not on PyPI, so the message says to install it from a checkout, with the Python that is running.
    """

    def __init__(self, extra: str) -> None:
        self.extra = extra

    def __str__(self) -> str:
        install = f"{shlex.quote(sys.executable or 'python3')} -m pip install '.[{self.extra}]'"
        return (
            f"countylines {self.extra} needs a library that is not installed. "
            f"To install it, in a checkout of countylines: {install}"
        )


class NoStreams(CountylinesError, reason="no-streams"):
    """A server was started without stdin or without stdout."""

    def __str__(self) -> str:
        return "A server needs standard input and standard output, and one of them is closed."


def import_server(extra: str, module: str) -> Any:
    """Import a module of ``connect``. Raises MissingExtra if a library that it needs is missing or too old."""
    try:
        return import_module(f"countylines.connect.{module}")
    except ImportError as error:
        raise MissingExtra(extra) from error


@contextmanager
def protocol_streams(env: Environment, command: str) -> Iterator[tuple[BinaryIO, BinaryIO]]:
    """Yield stdin and stdout, reserved for a protocol: anything else that is printed goes to stderr.

    The bundled record is validated first if it is the one in use. Garbage collection, which is off in short commands,
    is turned on. Ctrl-C ends the process at once, because an exception would have to wait for the thread that reads
    stdin. Raises NoStreams and DamagedRecord.
    """
    if sys.stdin is None or sys.stdout is None:
        raise NoStreams
    damage = None if env.folder else find_damage(bundled_folder())
    if damage is not None:
        raise damage
    if streams.is_terminal(sys.stdin):
        env.remark(f"countylines {command} is started by other programs and waits for them. To end it: Ctrl-C")
    sys.stdout.flush()
    gc.enable()
    before = signal.signal(signal.SIGINT, signal.SIG_DFL)
    printed, kept = sys.stdout, os.dup(STDOUT)
    try:
        sys.stdout = sys.stderr
        try:
            os.dup2(STDERR, STDOUT)
        except OSError:  # stderr is closed
            streams.silence(STDOUT)
        yield sys.stdin.buffer, os.fdopen(os.dup(kept), "wb")
    finally:
        os.dup2(kept, STDOUT)
        os.close(kept)
        sys.stdout = printed
        signal.signal(signal.SIGINT, before)
