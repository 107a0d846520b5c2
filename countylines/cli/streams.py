"""Properties of stdout and stderr (terminal or pipe, width, colour, encoding), and functions that write to them."""

import errno
import os
import sys
from contextlib import suppress
from typing import TextIO

import click

from countylines.errors import CountylinesError, DamagedRecord
from countylines.output.cells import escape_line_except_backslashes, without_runner_commands
from countylines.output.formats.json import json_text

DEFAULT_WIDTH = 80
"""The width assumed for a stream that is not a terminal, or for a terminal that does not report its width."""


class Unwritable(CountylinesError, reason="unwritable"):
    """The answer, or a file, could not be written."""

    def __init__(self, why: str, name: str = "The answer") -> None:
        self.why, self.name = why, name

    def __str__(self) -> str:
        return f"{self.name} could not be written: {self.why}."


class ReaderGone(Exception):
    """The process that reads the answer has closed the pipe."""


def is_terminal(stream: TextIO | None) -> bool:
    """Return whether *stream* is a terminal."""
    try:
        return stream is not None and stream.isatty()
    except ValueError:
        return False


def is_coloured(choice: str | None) -> bool:
    """Return whether to colour stdout.

    That depends on *choice* (``--color``), else on NO_COLOR, else on FORCE_COLOR, else on whether it is a terminal.
    With ``TERM=dumb`` there is never colour.
    """
    if os.environ.get("TERM") == "dumb" or choice == "never":
        return False
    if choice == "always":
        return True
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or is_terminal(sys.stdout)


def is_read_by_runner() -> bool:
    """Return whether GitHub's runner reads stdout and stderr, and would execute workflow commands in them."""
    return "GITHUB_ACTIONS" in os.environ


def is_without_unicode() -> bool:
    """Return whether the encoding of stdout lacks some Unicode characters."""
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    return not encoding.lower().replace("-", "").startswith("utf")


def window_width(stream: TextIO | None) -> int:
    """Return the width of a stream: COLUMNS, else the width of its terminal's window, else DEFAULT_WIDTH.

    ``shutil.get_terminal_size`` does the same, but ``shutil`` imports every compression library.
    """
    if stream is None or not is_terminal(stream):
        return DEFAULT_WIDTH
    with suppress(ValueError):
        columns = int(os.environ.get("COLUMNS", ""))
        if columns > 0:
            return columns
    with suppress(ValueError, OSError):
        return os.get_terminal_size(stream.fileno()).columns or DEFAULT_WIDTH
    return DEFAULT_WIDTH


LINK_VARIABLES = ("VTE_VERSION", "WT_SESSION", "KONSOLE_VERSION", "KITTY_WINDOW_ID", "DOMTERM", "WEZTERM_PANE")
LINK_PROGRAMS = ("iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "Tabby", "rio", "mintty")
LINK_TERMINALS = ("xterm-kitty", "xterm-ghostty", "foot", "foot-extra", "alacritty", "contour")
OLDEST_VTE = 5000
"""The first version of VTE, a library used by many terminals, that shows links (0.50)."""


def has_links() -> bool:
    """Return whether environment variables show that the terminal supports links (OSC 8).

    The answer is always False in tmux and screen, which set no variable that would show it.
    """
    environ = os.environ
    if environ.get("TERM", "").startswith(("tmux", "screen")):
        return False
    vte = environ.get("VTE_VERSION", "")
    if vte.isdigit() and int(vte) < OLDEST_VTE:
        return False
    return (
        any(environ.get(name) for name in LINK_VARIABLES)
        or environ.get("TERM_PROGRAM") in LINK_PROGRAMS
        or environ.get("TERM") in LINK_TERMINALS
    )


def needs_pager(text: str) -> bool:
    """Return whether to page *text*: stdin and stdout are terminals, *text* does not fit, and PAGER is not empty."""
    if os.environ.get("PAGER") == "" or not is_terminal(sys.stdin) or not is_terminal(sys.stdout):
        return False
    try:
        height = int(os.environ.get("LINES", "0")) or os.get_terminal_size(sys.stdout.fileno()).lines
    except (ValueError, OSError):
        return False
    return 0 < height <= text.count("\n")


def page_answer(text: str, *, colour: bool) -> None:
    """Show text in the user's pager: PAGER or else ``less``, found and started by Click.

    As with git, ``less`` shows colours, leaves the text on the screen and reads UTF-8, unless LESS or LESSCHARSET says
    otherwise: in the C locale it would show ``£`` as bytes.
    """
    os.environ.setdefault("LESS", "FRX")
    if sys.stdout.encoding.lower().replace("-", "") == "utf8":
        os.environ.setdefault("LESSCHARSET", "utf-8")
    click.echo_via_pager(text, color=colour)


def write_answer(text: str | bytes) -> None:
    """Write the whole answer to stdout; bytes are written as they are, whatever the stream's encoding.

    Raises Unwritable, or ReaderGone if the pipe was closed.
    """
    stream = sys.stdout
    if stream is None:
        raise Unwritable("standard output is closed")
    try:
        _write_text(stream, text)
        stream.flush()
    except (OSError, ValueError, KeyboardInterrupt) as error:
        # since Python 3.14 a buffer that could not be written is kept, and is written at exit if possible
        _silence_stream(stream)
        if isinstance(error, KeyboardInterrupt):
            raise
        if isinstance(error, BrokenPipeError):
            raise ReaderGone from None
        raise Unwritable(getattr(error, "strerror", None) or str(error)) from None


def fold_for_terminal(text: str, stream: TextIO | None) -> str:
    """Wrap sentences between words to the width of *stream* if it is a terminal."""
    if not is_terminal(stream):
        return text
    from countylines.output.fitting import WORD, fold_lines  # noqa: PLC0415  only a terminal needs it

    return fold_lines(text, window_width(stream), piece=WORD)


def write_sentences(text: str) -> None:
    """Write sentences to stderr, wrapped between words on a terminal."""
    write_remark(f"{fold_for_terminal(text, sys.stderr)}\n")


def write_error(error: CountylinesError, code: int, *, as_json: bool, for_runner: bool = False) -> None:
    """Write an error to stderr as one line (a damaged record: a line per problem), or as JSON with the error's fields.

    The exit *code* is in the JSON only. *for_runner* means that GitHub's runner reads it, even if no variable says so.
    """
    for_runner = for_runner or is_read_by_runner()
    if as_json:
        record = {"error": error.reason, "message": str(error), "exit": code, **vars(error)}
        text = json_text(record, plain=True, indented=False)
        text = text.replace("##[", r"##\u005b") if for_runner else text  # the same JSON value, but not a command
        write_remark(f"{text}\n")
        return
    whole = f"countylines: {error}"
    lines = whole.split("\n") if isinstance(error, DamagedRecord) else [whole]
    if for_runner:
        lines = list(map(without_runner_commands, lines))
    write_sentences("\n".join(map(escape_line_except_backslashes, lines)))


def write_remark(text: str) -> None:
    """Write a remark to stderr. If that fails, nothing is raised, because the failure could not be reported anyway."""
    stream = sys.stderr
    if stream is None:
        return
    try:
        try:
            _write_text(stream, text)
        except Unwritable:  # for example in the encoding idna, which cannot encode sentences
            _write_text(stream, text.encode("ascii", "backslashreplace"))
        stream.flush()
    except (OSError, ValueError):
        _silence_stream(stream)


def _write_text(stream: TextIO, text: str | bytes) -> None:
    r"""Write text with its line ends unchanged; characters that the stream cannot encode are escaped, as in ``\u2019``.

    Raises Unwritable if the text cannot be encoded.
    """
    buffer = getattr(stream, "buffer", None)
    if buffer is None:
        stream.write(text if isinstance(text, str) else text.decode("utf-8"))
        return
    stream.flush()
    encoding = stream.encoding or "utf-8"
    try:
        left = memoryview(text.encode(encoding, "backslashreplace") if isinstance(text, str) else text)
    except UnicodeError:
        raise Unwritable(f"the encoding {encoding} cannot carry it; set PYTHONIOENCODING to utf-8") from None
    while left:  # an unbuffered write (PYTHONUNBUFFERED) may write only a part, and returns how much it wrote
        written = buffer.write(left)
        if written is None:
            raise BlockingIOError(errno.EAGAIN, os.strerror(errno.EAGAIN))
        left = left[written:]


def _silence_stream(stream: TextIO) -> None:
    """Redirect a stream that failed to the null device, so that the flush at exit does not fail again."""
    with suppress(OSError, ValueError):
        silence(stream.fileno())


def silence(descriptor: int) -> None:
    """Redirect a descriptor to the null device."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, descriptor)
    os.close(nowhere)
