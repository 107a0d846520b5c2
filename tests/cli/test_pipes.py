"""Pipes: readers that go away, streams that are closed or full, code pages, interruptions. Real processes."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.cli.running import bare_environment, run, run_process, run_shell, spawn

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="the shell, signals and /dev are of POSIX")
FULL = pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no /dev/full here")  # noqa: PTH110  a device

SMALLEST_PIPE = 4096
SET_PIPE_SIZE = 1031
"""F_SETPIPE_SZ of Linux, which Python before 3.10 had no name for."""


@POSIX
@pytest.mark.parametrize(
    "line",
    [
        pytest.param("claims", id="tsv"),
        pytest.param("claims --json", id="json"),
        pytest.param("measures --format md", id="md"),
        pytest.param("--help", id="help"),
        pytest.param("completion bash", id="script"),
    ],
)
def test_a_reader_that_goes_away_is_no_error(line: str) -> None:
    code, out, err = run_shell(f'"${{countylines[@]}}" {line} | head -n 1')
    assert (code, err) == (0, b"")
    assert out.count(b"\n") == 1


@POSIX
def test_a_reader_that_was_never_there_is_no_error() -> None:
    code, _, err = run_shell('{ sleep 0.05; "${countylines[@]}" claims --json; } | true')
    assert (code, err) == (0, b"")


@POSIX
def test_a_closed_stdout_is_told_in_one_sentence() -> None:
    code, _, err = run_shell('"${countylines[@]}" stats >&-')
    assert code == 4
    assert err.decode() == "countylines: The answer could not be written: standard output is closed.\n"


@POSIX
@FULL
@pytest.mark.parametrize(
    "line", ["stats", "stats --format csv", "get arrests", "--help", "", "completion zsh", "--version"]
)
def test_a_full_disk_is_told_in_one_sentence(line: str) -> None:
    code, _, err = run_shell(f'"${{countylines[@]}}" {line} >/dev/full')
    assert code == 4
    assert err.decode() == "countylines: The answer could not be written: No space left on device.\n"


@POSIX
@FULL
def test_a_full_disk_is_told_as_json_where_json_was_asked_for() -> None:
    code, _, err = run_shell('"${countylines[@]}" stats --json >/dev/full')
    told = json.loads(err)
    assert (code, told["error"], told["exit"]) == (4, "unwritable", 4)


@POSIX
def test_a_closed_stdin_is_never_missed() -> None:
    code, out, err = run_shell('"${countylines[@]}" get arrests.women <&-')
    assert (code, out, err) == (0, b"91\n", b"")


@POSIX
@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("get arrests.women", 0, id="an answer"),
        pytest.param("stats unicorns", 1, id="a remark"),
        pytest.param("get nobody", 2, id="an error"),
    ],
)
def test_a_closed_or_full_stderr_changes_no_exit_code(line: str, expected: int) -> None:
    for where in ("2>&-", "2>/dev/full"):
        code, _, _ = run_shell(f'"${{countylines[@]}}" {line} {where}')
        assert code == expected, where


@POSIX
def test_everything_closed_is_still_no_traceback() -> None:
    code, _, _ = run_shell('"${countylines[@]}" get arrests.women <&- >&- 2>&-')
    assert code == 4


@pytest.mark.parametrize(
    "line",
    [
        "stats",
        "quotes",
        "claims",
        "stats --format table",
        "quotes --format table",
        "quotes --json",
        "glossary --format md",
        "show holland-06",
        "show holland-06 --format table",
        "timeline --format csv",
        "compare --format table",
        "compare arrests --against 2019-10 --format table",
        "conflicts --format table",
        "quotes --help",
    ],
)
@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "latin-1", "cp437"])
def test_any_code_page_can_carry_an_answer(line: str, encoding: str) -> None:
    outcome = run(*line.split(), encoding=encoding)  # decodes what came out, strictly
    assert outcome.code == 0
    assert outcome.err == ""
    if encoding == "ascii":
        assert outcome.out.isascii()


def test_ascii_streams_keep_what_they_cannot_carry() -> None:
    outcome = run("get", "holland-02", encoding="ascii")
    assert outcome.out == "hitting them where it hurts so they don\\u2019t benefit from their crimes.\n"
    quotes = json.loads(run("quotes", "--json", encoding="ascii").out)
    assert quotes == json.loads(run("quotes", "--json").out)
    table = run("quotes", "--format", "table", "--speaker", "holland", encoding="ascii").out
    assert "they don't benefit" in table


def test_a_code_page_carries_what_it_has() -> None:
    outcome = run("get", "holland-02", encoding="cp1252")
    assert "don’t" in outcome.out
    assert "£180,000" in run("stats", "cash", encoding="cp1252").out


@POSIX
@pytest.mark.parametrize(
    "env",
    [
        pytest.param({"LC_ALL": "C"}, id="LC_ALL=C"),
        pytest.param({"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}, id="a C locale without UTF-8"),
        pytest.param({"PYTHONIOENCODING": "ascii"}, id="ascii"),
        pytest.param({"PYTHONIOENCODING": "cp1252"}, id="cp1252"),
        pytest.param({"PYTHONIOENCODING": "ascii:strict"}, id="ascii, strictly"),
        pytest.param({"LC_ALL": "xx_XX.nonsense"}, id="a locale that does not exist"),
    ],
)
def test_no_locale_brings_a_traceback(env: dict[str, str]) -> None:
    answered, _, remarks = run_process("quotes", "--speaker", "holland", env=env)
    refused, out, err = run_process("get", "Ünïcörn’s", env=env)
    assert (answered, remarks) == (0, b"")
    assert (refused, out) == (2, b"")
    assert b"Traceback" not in err
    assert b"Nothing is called" in err


SAME = (
    "stats",
    "quotes --json",
    "show arrests",
    "stats --format table",
    "claims --format md",
    "quotes --help",
    "stats nix",
)


@pytest.mark.parametrize("line", SAME)
def test_a_pipe_carries_the_same_bytes_whatever_the_window_is(line: str) -> None:
    expected = run(*line.split())
    for columns in ("20", "300", "0", "wide"):
        for term in ("dumb", "xterm-256color", "", "vt100"):
            env = {"COLUMNS": columns, "LINES": "2", "TERM": term}
            assert run(*line.split(), env=env) == expected, env


def test_a_process_writes_the_bytes_that_a_run_in_process_does() -> None:
    for line in ("stats --json", "quotes"):
        assert run_process(*line.split(), env={"COLUMNS": "33"})[1].decode() == run(*line.split()).out


@pytest.mark.slow
@POSIX
def test_a_hundred_runs_at_once_all_answer() -> None:
    with ThreadPoolExecutor(max_workers=100) as pool:
        answers = list(pool.map(lambda _: run_process("get", "arrests.women"), range(100)))
    assert set(answers) == {(0, b"91\n", b"")}


@pytest.fixture
def interruptible() -> Iterator[None]:
    """Let processes be interrupted, also where a shell that started the tests behind itself has them ignore it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@POSIX
@pytest.mark.usefixtures("interruptible")
def test_an_interrupted_run_ends_with_130_and_says_nothing() -> None:
    reading, writing = os.pipe()
    if sys.platform == "linux":
        import fcntl  # noqa: PLC0415  POSIX alone has it

        fcntl.fcntl(writing, SET_PIPE_SIZE, SMALLEST_PIPE)
    process = spawn("measures", "--json", stdout=writing, stderr=subprocess.PIPE)  # more than the pipe holds
    os.close(writing)
    assert os.read(reading, 1) == b"["  # it has begun to write, and cannot go on
    time.sleep(0.05)
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=20)
    os.close(reading)
    assert (process.returncode, err) == (130, b"")


@POSIX
@pytest.mark.usefixtures("interruptible")
def test_an_interrupted_start_says_nothing_either() -> None:
    script = (
        "import sys, signal, os\n"
        "class Interrupting:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        if name == 'click':\n"
        "            os.kill(os.getpid(), signal.SIGINT)\n"
        "sys.meta_path.insert(0, Interrupting())\n"
        "from countylines.cli import main\n"
        "sys.exit(main(['stats']))\n"
    )
    environment = bare_environment({"PYTHONPATH": os.pathsep.join(filter(None, sys.path))})
    done = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, timeout=60, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (130, b"", b"")


@pytest.mark.parametrize("encoding", ["idna", "undefined"])
def test_an_encoding_that_carries_nothing(encoding: str) -> None:
    environment = {"PYTHONIOENCODING": encoding}
    code, out, err = run_process("stats", env=environment)
    assert (code, out) == (4, b"")
    why = f"the encoding {encoding} cannot carry it; set PYTHONIOENCODING to utf-8"
    assert err.decode("ascii") == f"countylines: The answer could not be written: {why}.\n"
    code, out, err = run_process("get", "“nobody”", "--json", env=environment)
    assert (code, out, json.loads(err)["name"]) == (2, b"", "“nobody”")
    assert run_process("get", "“nobody”", env=environment)[2].startswith(b"countylines: Nothing is called")
