"""The streams as they are when a command runs: terminal or pipe, how wide, in colour or not, in what encoding."""

from __future__ import annotations

import errno
import io
import os
import sys
from typing import TextIO

from countylines.errors import CountylinesError

UNTOLD_WIDTH = 80
"""How wide a window is that does not say."""


class Unwritable(CountylinesError):
    """The answer could not be written."""

    reason = "unwritable"

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why

    def __str__(self) -> str:
        """Say why."""
        return f"The answer could not be written: {self.why}."


class ReaderGone(Exception):
    """Whoever read the answer has gone away."""


def is_terminal(stream: TextIO | None) -> bool:
    """Tell whether a person sees what is written to *stream*."""
    try:
        return stream is not None and stream.isatty()
    except ValueError:
        return False


def is_coloured(stream: TextIO | None, choice: str | None) -> bool:
    """Decide on colour: ``--color``, then NO_COLOR, then FORCE_COLOR, then whether it is a terminal.

    ``TERM=dumb`` is never coloured.
    """
    if os.environ.get("TERM") == "dumb" or choice == "never":
        return False
    if choice == "always":
        return True
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or is_terminal(stream)


def is_plain(stream: TextIO | None) -> bool:
    """Tell whether *stream* can carry less than Unicode."""
    encoding = getattr(stream, "encoding", None) or "utf-8"
    return not encoding.lower().replace("-", "").startswith("utf")


def window_width(stream: TextIO | None = None) -> int:
    """Give the width of a terminal's window, stdout's if none is named: what COLUMNS says, or the window, or 80.

    As ``shutil.get_terminal_size`` has it, whose module brings every way to pack files along.
    """
    try:
        told = int(os.environ.get("COLUMNS", ""))
    except ValueError:
        told = 0
    if told > 0:
        return told
    try:
        return os.get_terminal_size((stream or sys.__stdout__).fileno()).columns or UNTOLD_WIDTH  # type: ignore[union-attr]
    except (AttributeError, ValueError, OSError):
        return UNTOLD_WIDTH


def write_answer(text: str | bytes) -> None:
    """Write the answer to stdout, whole; bytes as they are, whatever the stream's encoding.

    Raises Unwritable, or ReaderGone where nobody reads any more.
    """
    stream = sys.stdout
    if stream is None:
        raise Unwritable("standard output is closed")
    try:
        _write(stream, text)
        stream.flush()
    except BrokenPipeError:
        _silence(stream)
        raise ReaderGone from None
    except (OSError, ValueError) as error:
        _silence(stream)
        raise Unwritable(getattr(error, "strerror", None) or str(error)) from None


def write_sentences(text: str) -> None:
    """Write to stderr what people read there: on a terminal folded at the ends of words, not where the window ends."""
    if is_terminal(sys.stderr):
        from countylines.output.fitting import WORD, fold  # noqa: PLC0415  a terminal alone is folded for

        text = fold(text, window_width(sys.stderr), piece=WORD)
    write_remark(f"{text}\n")


def write_remark(text: str) -> None:
    """Write a remark to stderr; where that cannot be done, nobody is there to be told."""
    stream = sys.stderr
    if stream is None:
        return
    try:
        _write(stream, text)
        stream.flush()
    except (OSError, ValueError):
        _silence(stream)


def _write(stream: TextIO, text: str | bytes) -> None:
    r"""Write text; what the encoding cannot carry is written as ``\u2019``, and no line end is translated."""
    buffer = getattr(stream, "buffer", None)
    if buffer is None:
        stream.write(text if isinstance(text, str) else text.decode("utf-8"))
        return
    stream.flush()
    told = text.encode(stream.encoding or "utf-8", "backslashreplace") if isinstance(text, str) else text
    left = memoryview(told)
    while left:  # without a buffer (PYTHONUNBUFFERED) a write may end early, and says how far it came
        written = buffer.write(left)
        if written is None:
            raise BlockingIOError(errno.EAGAIN, os.strerror(errno.EAGAIN))
        left = left[written:]


def _silence(stream: TextIO) -> None:
    """Point a dead stream at nothing, so that the interpreter's last flush finds no fault."""
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
    except (OSError, ValueError, io.UnsupportedOperation):
        pass
