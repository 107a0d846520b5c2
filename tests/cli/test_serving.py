"""The commands that are servers: without their libraries, without their streams, and in their end."""

from __future__ import annotations

import json
import os
import shlex
import signal
import subprocess
import sys
from pathlib import Path
from subprocess import PIPE

import pytest

from tests.cli.running import HAS_TERMINALS, PACKAGE, bare_environment, run, run_shell, spawn

if sys.platform != "win32":
    import pty

LIBRARIES = {"lsp": "pygls", "mcp": "mcp"}
ENVIRONMENT = bare_environment({"PYTHONPATH": str(PACKAGE)})


def without(command: str, *libraries: str) -> subprocess.CompletedProcess[str]:
    """Run a command where libraries cannot be imported."""
    blocked = "".join(f"sys.modules[{library!r}] = None;" for library in libraries)
    code = f"import sys; {blocked} from countylines.cli import main; sys.exit(main({command.split()!r}))"
    return subprocess.run(
        [sys.executable, "-c", code],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        env=ENVIRONMENT,
        check=False,
        timeout=60,
    )


@pytest.mark.parametrize("command", LIBRARIES)
def test_without_the_extra_a_sentence_says_how_to_get_it(command: str) -> None:
    done = without(command, LIBRARIES[command])
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        f"countylines: countylines {command} needs a library that is not installed. "
        f"To install it, in a checkout of countylines: {shlex.quote(sys.executable)} -m pip install '.[{command}]'\n"
    )


@pytest.mark.parametrize("command", LIBRARIES)
def test_the_help_installs_the_extra_from_a_checkout(command: str) -> None:
    """The package is in no index: somebody else could take its name there, and readers would run their code."""
    shown = " ".join(run(command, "--help").out.split())
    assert f"to install it, in a checkout of countylines: pip install '.[{command}]'" in shown
    assert "countylines[" not in shown


@pytest.mark.parametrize("line", ["--help", "lsp --help", "mcp --help", "stats", "completion bash"])
def test_all_else_does_without_the_extras(line: str) -> None:
    done = without(line, "pygls", "lsprotocol", "mcp", "anyio")
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("command", LIBRARIES)
def test_a_wrong_record_is_refused_before_anything_is_served(command: str) -> None:
    pytest.importorskip(LIBRARIES[command], reason=f"{LIBRARIES[command]} is not here")
    outcome = run(command, "--data", "no-such-folder")
    assert (outcome.code, outcome.out) == (2, "")
    assert "No record at 'no-such-folder'" in outcome.err


def test_a_wrong_week_is_refused() -> None:
    pytest.importorskip("pygls", reason="pygls is not here")
    outcome = run("lsp", "--week", "2017-10")
    assert outcome.code == 2
    assert "No week is called '2017-10'." in outcome.err


def test_a_wrong_configuration_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("pygls", reason="pygls is not here")
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".countylines.toml").write_text("weeks = '2019-10'\n", encoding="utf-8")
    outcome = run("lsp")
    assert outcome.code == 2
    assert ".countylines.toml: no key is called 'weeks'. Did you mean week?" in outcome.err
    outcome = run("lsp", "--config", "a.toml", "--no-config")
    assert outcome.code == 2
    assert "--config names a configuration, and --no-config reads none" in outcome.err


@pytest.mark.parametrize("command", LIBRARIES)
def test_a_server_ends_with_its_input(command: str) -> None:
    pytest.importorskip(LIBRARIES[command], reason=f"{LIBRARIES[command]} is not here")
    done = without(command)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_editors_may_append_stdio() -> None:
    pytest.importorskip(LIBRARIES["lsp"], reason="the extra is not here")
    done = without("lsp --stdio")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


HELLO = {
    "lsp": {"processId": None, "rootUri": None, "capabilities": {}},
    "mcp": {"protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": {"name": "test", "version": "1"}},
}
"""The parameters of the first request to each server."""


def hello(command: str) -> bytes:
    """Return the first request to a server, framed as its protocol has it."""
    body = json.dumps({"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": HELLO[command]}).encode()
    return body + b"\n" if command == "mcp" else b"Content-Length: %d\r\n\r\n%s" % (len(body), body)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other signals")
@pytest.mark.parametrize("command", LIBRARIES)
def test_an_interrupted_server_ends_at_once(command: str) -> None:
    pytest.importorskip(LIBRARIES[command], reason=f"{LIBRARIES[command]} is not here")
    with spawn(command, stdin=PIPE, stdout=PIPE, stderr=PIPE) as server:
        assert server.stdin is not None
        assert server.stdout is not None
        assert server.stderr is not None
        server.stdin.write(hello(command))
        server.stdin.flush()
        assert server.stdout.read(1)
        server.send_signal(signal.SIGINT)
        assert server.wait(60) == -signal.SIGINT
        assert server.stderr.read() == b""


@pytest.mark.skipif(not HAS_TERMINALS, reason="there are no pseudo-terminals here")
@pytest.mark.parametrize("command", LIBRARIES)
def test_somebody_who_types_it_is_told_what_it_is_for(command: str) -> None:
    pytest.importorskip(LIBRARIES[command], reason=f"{LIBRARIES[command]} is not here")
    master, slave = pty.openpty()
    with spawn(command, stdin=slave, stdout=PIPE, stderr=PIPE) as server:
        assert server.stderr is not None
        assert server.stderr.readline().decode() == (
            f"countylines {command} is started by other programs and waits for them. To end it: Ctrl-C\n"
        )
        server.kill()
    os.close(slave)
    os.close(master)


@pytest.mark.parametrize("command", LIBRARIES)
def test_a_server_needs_no_stderr(command: str) -> None:
    pytest.importorskip(LIBRARIES[command], reason=f"{LIBRARIES[command]} is not here")
    assert run_shell('"${countylines[@]}" "$1" 2>&- </dev/null', command) == (0, b"", b"")


@pytest.mark.parametrize("closed", ["<&-", ">&-"])
def test_a_server_without_a_stream_says_so(closed: str) -> None:
    pytest.importorskip("pygls", reason="pygls is not here")
    code, out, err = run_shell(f'"${{countylines[@]}}" lsp {closed}')
    assert (code, out) == (2, b"")
    assert err.decode() == (
        "countylines: A server needs standard input and standard output, and one of them is closed.\n"
    )
