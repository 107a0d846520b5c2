"""Streams that are closed, full, gone, half-written, missing or odd: in process, with streams made up."""

from __future__ import annotations

import errno
import io
import os
import shlex
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from countylines.cli import main, streams
from tests.cli.running import HAS_TERMINALS, run_on_terminal


class Odd(io.RawIOBase):
    """A raw stream whose writing is made up."""

    def __init__(self, write: Callable[[bytes], int | None]) -> None:
        super().__init__()
        self.got = bytearray()
        self._made_up = write

    def writable(self) -> bool:
        return True

    def fileno(self) -> int:
        return os.open(os.devnull, os.O_WRONLY)  # which _silence may point anywhere

    def write(self, data: object) -> int | None:
        sent = bytes(data)  # type: ignore[call-overload]
        written = self._made_up(sent)
        self.got += sent[: written or 0]
        return written


class Text:
    """A text stream around a raw one, as Python makes when nothing is to be buffered."""

    encoding = "utf-8"

    def __init__(self, raw: Odd) -> None:
        self.buffer = raw

    def flush(self) -> None:
        return

    def isatty(self) -> bool:
        return False

    def fileno(self) -> int:
        return self.buffer.fileno()


def failing(error: Exception) -> Callable[[bytes], int]:
    def write(_data: bytes) -> int:
        raise error

    return write


def answer_to(write: Callable[[bytes], int | None], monkeypatch: pytest.MonkeyPatch) -> tuple[int, bytes, str]:
    """Ask for a value with stdout made up; give the exit code, what was written and what was said."""
    raw, said = Odd(write), io.StringIO()
    monkeypatch.setattr(sys, "stdout", Text(raw))
    monkeypatch.setattr(sys, "stderr", said)
    return main(["get", "arrests.women"]), bytes(raw.got), said.getvalue()


FAILED = "countylines: The answer could not be written: {}.\n"


@pytest.mark.parametrize(
    ("write", "code", "said"),
    [
        pytest.param(lambda data: len(data), 0, "", id="whole"),  # noqa: PLW0108  that is how it is typed
        pytest.param(lambda data: min(1, len(data)), 0, "", id="a byte at a time"),
        pytest.param(failing(BrokenPipeError(errno.EPIPE, "Broken pipe")), 0, "", id="the reader is gone"),
        pytest.param(failing(OSError(errno.ENOSPC, "No space left")), 4, FAILED.format("No space left"), id="full"),
        pytest.param(failing(OSError(errno.EIO, "Broken disk")), 4, FAILED.format("Broken disk"), id="broken"),
        pytest.param(failing(ValueError("it is closed")), 4, FAILED.format("it is closed"), id="closed"),
        pytest.param(lambda _: None, 4, FAILED.format(os.strerror(errno.EAGAIN)), id="nobody reads, nobody waits"),
        pytest.param(failing(KeyboardInterrupt()), 130, "", id="interrupted"),  # type: ignore[arg-type]
    ],
)
def test_writing_the_answer(
    write: Callable[[bytes], int | None], code: int, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    exit_code, written, told = answer_to(write, monkeypatch)
    assert (exit_code, told) == (code, said)
    assert written in (b"91\n", b"")
    assert written or code or write.__name__ == "write"  # only who is gone misses an answer of exit code 0


def test_a_missing_stdout(monkeypatch: pytest.MonkeyPatch) -> None:
    said = io.StringIO()
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", said)
    assert main(["stats"]) == 4
    assert said.getvalue() == FAILED.format("standard output is closed")


@pytest.mark.parametrize("stream", [None, Text(Odd(failing(OSError(errno.ENOSPC, "full")))), io.StringIO()])
def test_stderr_that_is_missing_or_full_is_no_matter(stream: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", io.StringIO())
    monkeypatch.setattr(sys, "stderr", stream)
    assert [main(["get", "nobody"]), main(["stats", "unicorns"])] == [2, 1]


def test_a_stdout_of_text_alone_will_do(monkeypatch: pytest.MonkeyPatch) -> None:
    text = io.StringIO()
    monkeypatch.setattr(sys, "stdout", text)
    assert main(["get", "arrests.women"]) == 0
    assert text.getvalue() == "91\n"


def test_a_closed_stream_is_no_terminal() -> None:
    stream = io.StringIO()
    stream.close()
    assert not streams.is_terminal(stream)
    assert not streams.is_terminal(None)


@pytest.mark.parametrize(
    ("encoding", "plain"),
    [
        ("utf-8", False),
        ("UTF-8", False),
        ("utf8", False),
        ("utf-16", False),
        ("ascii", True),
        ("cp1252", True),
        ("latin-1", True),
    ],
)
def test_which_encodings_are_plain(encoding: str, *, plain: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(io.BytesIO(), encoding=encoding))
    assert streams.is_without_unicode() is plain


def test_a_closed_stdout_is_not_plain(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    assert not streams.is_without_unicode()


@pytest.mark.parametrize(
    ("columns", "width"), [("97", 97), ("1", 1), ("0", 80), ("-5", 80), ("wide", 80), ("", 80), (" 33 ", 33)]
)
def test_the_window_is_as_wide_as_columns_says(columns: str, width: int, monkeypatch: pytest.MonkeyPatch) -> None:
    screen = io.StringIO()
    monkeypatch.setattr(screen, "isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", columns)
    assert streams.window_width(screen) == width


@pytest.mark.parametrize("stream", [io.StringIO(), None], ids=["a pipe", "nothing"])
def test_what_is_no_terminal_is_80_wide_whatever_columns_says(
    stream: io.StringIO | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "97")
    assert streams.window_width(stream) == 80


@pytest.mark.skipif(not HAS_TERMINALS, reason="no pseudo-terminals here")
def test_an_absurdly_wide_window_is_drawn_all_the_same() -> None:
    wide = run_on_terminal("stats", env={"COLUMNS": "9" * 9}).out
    assert max(map(len, wide.splitlines())) < 1000


def test_click_s_own_way_to_be_interrupted(monkeypatch: pytest.MonkeyPatch) -> None:
    import click  # noqa: PLC0415  this test alone needs it

    def abort(*_: object) -> None:
        raise click.Abort

    monkeypatch.setattr("countylines.cli.streams.write_answer", abort)
    assert main([]) == 130


class Terminal(io.StringIO):
    """A stream that claims to be a terminal."""

    def isatty(self) -> bool:
        return True


def sit_at_terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """Put somebody at a terminal of ten lines; in the test itself, because pytest sets stdout before each."""
    screen = Terminal()
    monkeypatch.setenv("LINES", "10")
    monkeypatch.setattr(sys, "stdin", Terminal())
    monkeypatch.setattr(sys, "stdout", screen)
    return screen


@pytest.mark.parametrize(("lines", "taller"), [(9, False), (10, True), (11, True)])
def test_a_text_fits_a_window_if_a_line_is_left_for_the_prompt(
    lines: int, monkeypatch: pytest.MonkeyPatch, *, taller: bool
) -> None:
    sit_at_terminal(monkeypatch)
    assert streams.needs_pager("line\n" * lines) is taller


@pytest.mark.parametrize("name", ["stdin", "stdout"])
def test_nothing_is_too_tall_where_nobody_sits_at_a_terminal(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    sit_at_terminal(monkeypatch)
    monkeypatch.setattr(sys, name, io.StringIO())
    assert not streams.needs_pager("line\n" * 100)


@pytest.mark.parametrize(
    ("line", "paged"),
    [
        pytest.param("stats", True, id="a long table"),
        pytest.param("stats --no-pager", False, id="no pager wanted"),
        pytest.param("stats arrests.women", False, id="a short table"),
        pytest.param("stats --json", False, id="data"),
    ],
)
def test_long_tables_go_through_the_pager(line: str, monkeypatch: pytest.MonkeyPatch, *, paged: bool) -> None:
    screen = sit_at_terminal(monkeypatch)
    seen: list[str] = []

    def page(text: str, *, colour: bool) -> None:
        assert colour
        seen.append(text)

    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(streams, "page_answer", page)
    assert main(line.split()) == 0
    assert bool(seen) is paged
    assert bool(screen.getvalue()) is not paged


@pytest.mark.skipif(not HAS_TERMINALS, reason="no pseudo-terminals here")
def test_the_pager_is_the_one_that_pager_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    paged = tmp_path / "paged"
    monkeypatch.setattr(sys, "stdin", Terminal())
    outcome = run_on_terminal("stats", env={"PAGER": f"tee {shlex.quote(str(paged))}", "LINES": "10", "NO_COLOR": "1"})
    assert outcome.code == 0
    assert paged.read_text(encoding="utf-8").rstrip("\n") == run_on_terminal(
        "stats", "--no-pager", env={"NO_COLOR": "1"}
    ).out.rstrip("\n")


@pytest.mark.skipif(not HAS_TERMINALS, reason="no pseudo-terminals here")
@pytest.mark.parametrize(
    ("variables", "heard"),
    [
        pytest.param({}, "FRX", id="as git does"),
        pytest.param({"LESS": "M"}, "M", id="the reader's own"),
        pytest.param({"LESS": ""}, "", id="none, by the reader's wish"),
    ],
)
def test_the_pager_shows_colours_unless_less_says_otherwise(
    variables: dict[str, str], heard: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = tmp_path / "pager"
    script.write_text(f'#!/bin/sh\ncat > /dev/null\nprintf %s "$LESS" > {shlex.quote(str(tmp_path / "heard"))}\n')
    script.chmod(0o755)
    monkeypatch.setattr(sys, "stdin", Terminal())
    assert run_on_terminal("stats", env={"PAGER": str(script), "LINES": "10", **variables}).code == 0
    assert (tmp_path / "heard").read_text() == heard


@pytest.mark.skipif(not HAS_TERMINALS, reason="no pseudo-terminals here")
def test_an_empty_pager_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", Terminal())
    outcome = run_on_terminal("stats", env={"PAGER": "", "LINES": "10"})
    assert outcome == run_on_terminal("stats", "--no-pager")


@pytest.mark.parametrize(
    ("variables", "has"),
    [
        pytest.param({"TERM": "xterm-256color"}, False, id="a terminal that says nothing"),
        pytest.param({"TERM": "xterm-256color", "VTE_VERSION": "7600"}, True, id="GNOME Terminal"),
        pytest.param({"TERM": "xterm-256color", "VTE_VERSION": "4600"}, False, id="an old one"),
        pytest.param({"TERM": "xterm-256color", "TERM_PROGRAM": "iTerm.app"}, True, id="iTerm"),
        pytest.param({"TERM": "xterm-256color", "TERM_PROGRAM": "Apple_Terminal"}, False, id="Terminal of macOS"),
        pytest.param({"TERM": "xterm-kitty"}, True, id="kitty"),
        pytest.param({"TERM": "tmux-256color", "VTE_VERSION": "7600"}, False, id="tmux, in any terminal"),
    ],
)
def test_a_terminal_says_by_its_variables_that_it_shows_links(
    variables: dict[str, str], monkeypatch: pytest.MonkeyPatch, *, has: bool
) -> None:
    for name in (*streams.LINK_VARIABLES, "TERM_PROGRAM", "TERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert streams.has_links() is has
