"""Completion: what a shell is offered, in process, and what a person sees in a real bash, zsh and fish."""

from __future__ import annotations

import json
import os
import re
import select
import shlex
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from countylines.cli.commands.completion import SHELLS
from countylines.cli.group import SECTIONS
from tests.cli.running import HAS_TERMINALS, PACKAGE, bare_environment, run
from tests.cli.spoiling import change
from tests.output.made import field_names

if sys.platform != "win32":
    import fcntl
    import pty
    import struct
    import termios

VARIABLE = "_COUNTYLINES_COMPLETE"
BALL, HOLLAND = "duncan-ball", "nikki-holland"


def offered(*words: str, env: dict[str, str] | None = None) -> dict[str, str]:
    """Ask as zsh does, the last word being the one that is typed; give values and descriptions."""
    line = shlex.join(["countylines", *words])
    asked = {VARIABLE: "zsh_complete", "COMP_WORDS": line, "COMP_CWORD": str(len(words)), **(env or {})}
    outcome = run(env=asked)
    assert (outcome.code, outcome.err) == (0, "")
    lines = outcome.out.splitlines()
    triples = zip(lines[0::3], lines[1::3], lines[2::3], strict=False)
    return {value.replace("\\:", ":"): told for kind, value, told in triples if kind == "plain"}


# --- in process -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "value", "described"),
    [
        pytest.param(("sta",), "stats", "figures of a week", id="a command"),
        pytest.param(("quotes", "--speaker", ""), HOLLAND, "Nikki Holland, director of investigations", id="speakers"),
        pytest.param(("quotes", "--speaker", "NIK"), HOLLAND, "Nikki Holland", id="a speaker, in capitals"),
        pytest.param(("quotes", "--speaker=du"), BALL, "Duncan Ball", id="a speaker after an equals sign"),
        pytest.param(("quotes", "--topic", ""), "money", "profits, cash and assets", id="topics"),
        pytest.param(("quotes", "--kind", "in"), "indirect", "", id="kinds"),
        pytest.param(("export", "sq"), "sqlite", "database", id="kinds of exports"),
        pytest.param(("stats", "--week", ""), "2019-10", "October 2019", id="weeks"),
        pytest.param(("stats", "--week", "a"), "all", "every week", id="all weeks"),
        pytest.param(("compare", "arrests.w"), "arrests.women", "Arrests: women, in people", id="measures"),
        pytest.param(("compare", "arrests", "cas"), "cash", "in GBP", id="a second measure"),
        pytest.param(("compare", "--against", "2019"), "2019-10", "October 2019", id="a week to compare with"),
        pytest.param(("conflicts", "--week", "a"), "all", "every week", id="all weeks of conflicts"),
        pytest.param(("stats", "--source", "lon"), "london-economic-2019", "The London Economic", id="sources"),
        pytest.param(("stats", "--format", ""), "jsonl", "", id="formats"),
        pytest.param(("stats", "--color", "a"), "always", "", id="colours"),
        pytest.param(("glossary", "cuck"), "cuckooed", "", id="terms"),
        pytest.param(("who", "nc"), "nclcc", "National County Lines Coordination Centre", id="who"),
        pytest.param(("get", "arrests.w"), "arrests.women", "Arrests: women, in people", id="values"),
        pytest.param(
            ("get", "2019-10/arrests.w"), "2019-10/arrests.women", "Arrests: women, County lines", id="a figure"
        ),
        pytest.param(("show", "ar"), "area", "Which forces took part", id="a conflict"),
        pytest.param(("get", "holland-0"), "holland-06", "Over the last year", id="quotes"),
        pytest.param(("show", "claim-0"), "claim-09", "", id="claims"),
        pytest.param(("show", "nclcc-"), "nclcc-launch", "is launched", id="events"),
        pytest.param(("show", "2018-10"), "2018-10..2019-10", "Four weeks", id="periods"),
        pytest.param(("show", "nikki"), HOLLAND, "Nikki Holland", id="people"),
        pytest.param(("cite", "claim-0"), "claim-09", "", id="a claim to cite"),
        pytest.param(("cite", "metro"), "metro-2019-10-18", "Metro, 2019-10-18", id="a source to cite"),
        pytest.param(("cite", "arrests", "--style", "w"), "wikipedia", "", id="styles"),
        pytest.param(("completion", ""), "fish", "", id="shells"),
        pytest.param(("stats", "--fields", "be"), "best", "the narrowest range", id="a field"),
        pytest.param(("stats", "--fields", "id,be"), "id,best", "the narrowest range", id="a second field"),
        pytest.param(("quotes", "--sp"), "--speaker", "", id="an option"),
    ],
)
def test_a_word_is_completed_and_described(words: tuple[str, ...], value: str, described: str) -> None:
    found = {told.rpartition("=")[2]: help_text for told, help_text in offered(*words).items()}
    assert value in found
    assert described in found[value]
    begun = words[-1].rpartition("=")[2].casefold()
    assert all(one.casefold().startswith(begun) for one in found)


def test_ids_with_a_slash_are_offered_once_a_slash_is_typed() -> None:
    assert not [name for name in offered("show", "20") if "/" in name]
    assert set(offered("get", "2018-10/")) == {
        f"2018-10/{measure}" for measure in ("arrests", "cash", "safeguarded", "weapons")
    }


def test_the_speakers_are_those_who_are_quoted() -> None:
    assert list(offered("quotes", "--speaker", "")) == [
        row["id"] for row in json.loads(run("quotes", "--speaker", "--json").out)
    ]


def test_every_command_is_offered_with_its_help() -> None:
    found = offered("")
    assert list(found) == [name for names in SECTIONS.values() for name in names]
    assert all(told not in ("", "_") for told in found.values())


def test_a_destination_is_left_to_the_shell() -> None:
    asked = {VARIABLE: "zsh_complete", "COMP_WORDS": "countylines export json ou", "COMP_CWORD": "3"}
    assert run(env=asked).out.splitlines()[0] == "file"


def test_a_folder_is_left_to_the_shell() -> None:
    asked = {VARIABLE: "bash_complete", "COMP_WORDS": "countylines stats --data ", "COMP_CWORD": "3"}
    assert run(env=asked).out.startswith("dir\t")


def test_a_speaker_without_a_post_is_described_by_name(record: Path) -> None:
    change(record, "people", lambda people: people[0].update(posts=[]))
    assert offered("quotes", "--speaker", "d", env={"COUNTYLINES_DATA": str(record)}) == {BALL: "Duncan Ball"}


def test_a_field_that_was_taken_is_not_offered_again() -> None:
    assert sorted(offered("quotes", "--fields", "id,")) == sorted(f"id,{name}" for name in field_names("quote")[1:])


def test_rules_are_completed_one_after_the_other() -> None:
    found = offered("check", "--select", "misquote,wrong-")
    assert list(found) == [f"misquote,wrong-{what}" for what in ("speaker", "figure", "date")]
    assert (
        found["misquote,wrong-speaker"]
        == "the record's words are given to somebody else, or their speaker gets another post"
    )
    assert "misquote,misquote" not in offered("check", "--select", "misquote,")


def test_an_equals_sign_is_understood_in_every_shell() -> None:
    assert list(offered("quotes", "--speaker=nik")) == [f"--speaker={HOLLAND}"]
    split = {VARIABLE: "bash_complete", "COMP_WORDS": "countylines quotes --speaker = nik", "COMP_CWORD": "4"}
    assert run(env=split).out == f"plain\t{HOLLAND}\tNikki Holland, director of investigations\n"
    begun = {VARIABLE: "bash_complete", "COMP_WORDS": "countylines quotes --speaker =", "COMP_CWORD": "3"}
    assert run(env=begun).out.count("plain") >= 2
    joined = {
        VARIABLE: "fish_complete",
        "COMP_WORDS": "countylines quotes --speaker=nik",
        "COMP_CWORD": "--speaker=nik",
    }
    assert run(env=joined).out.startswith(f"plain,--speaker={HOLLAND}\t")


def change_person(record: Path, name: str) -> None:
    change(record, "people", lambda people: people[0].update(name=name, surname=name.rsplit(maxsplit=1)[-1]))


def test_another_record_completes_to_its_own_names(record: Path) -> None:
    record = record.rename(record.with_name("an ü record"))  # as it may stand below a user's own folder
    change_person(record, "Somebody Else")
    assert offered("--data", str(record), "quotes", "--speaker", "d")[BALL].startswith("Somebody Else")
    assert offered("quotes", "--speaker", "d", env={"COUNTYLINES_DATA": str(record)})[BALL].startswith("Somebody Else")


def test_descriptions_are_a_line_each_and_harmless(record: Path) -> None:
    change_person(record, "Dun\ncan \x1b[31m\tBall")
    for shell in SHELLS:
        asked = {
            VARIABLE: f"{shell}_complete",
            "COMP_WORDS": "countylines quotes --speaker ",
            "COUNTYLINES_DATA": str(record),
        }
        outcome = run(env={**asked, "COMP_CWORD": "" if shell == "fish" else "3"})
        assert "\x1b" not in outcome.out, shell
        assert "Dun\\ncan \\x1b[31m\\tBall" in outcome.out, shell


def test_a_damaged_or_missing_record_offers_nothing_and_says_nothing(record: Path) -> None:
    (record / "people.json").write_text("?", encoding="utf-8")
    assert offered("quotes", "--speaker", "", env={"COUNTYLINES_DATA": str(record)}) == {}
    assert offered("quotes", "--speaker", "", env={"COUNTYLINES_DATA": "/nowhere/at/all"}) == {}


@pytest.mark.parametrize(
    "asked",
    [
        pytest.param({VARIABLE: "bash_complete"}, id="no line"),
        pytest.param({VARIABLE: "bash_complete", "COMP_WORDS": "countylines "}, id="no place in the line"),
        pytest.param(
            {VARIABLE: "bash_complete", "COMP_WORDS": "countylines ", "COMP_CWORD": "x"},
            id="a place of no number",
        ),
        pytest.param({VARIABLE: "tcsh_complete"}, id="an unknown shell"),
        pytest.param({VARIABLE: "bash_sing"}, id="an unknown request"),
        pytest.param({VARIABLE: "bash"}, id="no request"),
    ],
)
def test_a_broken_question_is_answered_with_exit_1(asked: dict[str, str]) -> None:
    assert run(env=asked) == (1, "", "")


@pytest.mark.parametrize("shell", SHELLS)
def test_the_script_is_the_same_either_way(shell: str) -> None:
    script = run("completion", shell)
    assert (script.code, script.err) == (0, "")
    assert run(env={VARIABLE: f"{shell}_source"}).out.rstrip("\n") == script.out.rstrip("\n")
    assert "countylines" in script.out
    assert VARIABLE in script.out


# --- in real shells -------------------------------------------------------------------------------


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Give a home in which `countylines` is a command, and nothing else is set up."""
    commands = tmp_path / "bin"
    commands.mkdir()
    script = commands / "countylines"
    script.write_text(
        f'#!/bin/sh\nPYTHONPATH="{PACKAGE}" exec "{sys.executable}" -m countylines "$@"\n', encoding="utf-8"
    )
    script.chmod(0o755)
    return tmp_path


def in_home(home: Path) -> dict[str, str]:
    settings = {
        "HOME": str(home),
        "ZDOTDIR": str(home),
        "XDG_CONFIG_HOME": str(home / "config"),
        "PS1": "ready> ",
    }
    path = os.pathsep.join([str(home / "bin"), os.environ.get("PATH", "")])
    return bare_environment({**settings, "PATH": path, "TERM": "xterm", "LC_ALL": "C.UTF-8"})


def needs(shell: str) -> pytest.MarkDecorator:
    return pytest.mark.skipif(shutil.which(shell) is None, reason=f"{shell} is not installed here")


class Session:
    """A shell on a pseudo-terminal: what is typed, and what is then shown."""

    def __init__(self, command: list[str], env: dict[str, str]) -> None:
        self._master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 100, 0, 0))
        self._shell = subprocess.Popen(
            command, env=env, cwd=env["HOME"], stdin=slave, stdout=slave, stderr=slave, start_new_session=True
        )
        os.close(slave)
        self.shown = ""

    def type(self, keys: str) -> None:
        os.write(self._master, keys.encode())

    def wait_for(self, pattern: str, seconds: float = 20) -> str:
        """Read until *pattern* was shown since the last time; give all that was shown since then."""
        start, until = len(self.shown), time.monotonic() + seconds
        while time.monotonic() < until:
            if select.select([self._master], [], [], 0.05)[0]:
                try:
                    self.shown += os.read(self._master, 65536).decode("utf-8", "replace")
                except OSError:
                    break
            if re.search(pattern, self.shown[start:], re.DOTALL):
                return self.shown[start:]
        pytest.fail(f"{pattern!r} was not shown, but {self.shown[start:]!r}")

    def close(self) -> None:
        self._shell.kill()
        self._shell.wait()
        os.close(self._master)


@pytest.fixture
def sessions() -> Iterator[list[Session]]:
    """Collect sessions, so that they end with the test."""
    begun: list[Session] = []
    yield begun
    for session in begun:
        session.close()


LISTED = rf"{BALL}\s.*Duncan Ball, lead.*{HOLLAND}\s.*Nikki Holland, director"


@pytest.mark.skipif(not HAS_TERMINALS, reason="no pseudo-terminals here")
@needs("bash")
def test_bash_lists_the_speakers_with_descriptions_and_inserts_one(home: Path, sessions: list[Session]) -> None:
    session = Session(["bash", "--norc", "--noprofile", "-i"], in_home(home))
    sessions.append(session)
    session.wait_for("ready> ")
    session.type('eval "$(countylines completion bash)"; echo set""up\n')
    session.wait_for("setup\r\n")
    session.type("countylines quotes --speaker \t\t")
    session.wait_for(LISTED)
    session.type("nik\t")
    session.wait_for(f"{HOLLAND} ")
    session.type("mon\x15echo over=$type=$value=$i=\n")
    session.wait_for("over====\r\n")  # nothing of the script's own is left in the shell


@needs("bash")
def test_bash_offers_the_speakers_after_an_equals_sign_too(home: Path) -> None:
    script = """
        eval "$(countylines completion bash)"
        COMP_WORDS=(countylines quotes --speaker = nik) COMP_CWORD=4 COMP_TYPE=9
        _countylines_completion countylines; printf '%s;' "${COMPREPLY[@]}"
        COMP_WORDS=(countylines quotes --speaker '') COMP_CWORD=3
        _countylines_completion countylines; printf '%s;' "${COMPREPLY[@]}"
    """
    done = subprocess.run(
        ["bash", "--norc", "-c", script],
        env=in_home(home),
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=True,
    )
    assert done.stdout == f"{HOLLAND};{BALL};{HOLLAND};"
    assert done.stderr == ""


@pytest.mark.skipif(not HAS_TERMINALS, reason="no pseudo-terminals here")
@needs("zsh")
def test_zsh_lists_the_speakers_with_descriptions_and_inserts_one(home: Path, sessions: list[Session]) -> None:
    (home / ".zshrc").write_text(
        "autoload -Uz compinit; compinit -u -D; setopt nobeep; PROMPT='ready> '\n"
        'eval "$(countylines completion zsh)"\n',
        encoding="utf-8",
    )
    session = Session(["zsh", "-i"], in_home(home))
    sessions.append(session)
    session.wait_for("ready> ")
    session.type("countylines quotes --speaker \t\t")
    session.wait_for(LISTED)
    session.type("\x15countylines quotes --speaker nik\t")
    session.wait_for(rf"{HOLLAND}")
    session.type("\x15countylines quotes --speaker=nik\t")
    session.wait_for(rf"--speaker=\S*nikki-holland|--speaker=\S*{HOLLAND[3:]}")


def test_the_script_of_fish_keeps_commas() -> None:
    script = run("completion", "fish").out
    assert 'string split --max 1 "," -- $completion' in script
    assert 'string split ","' not in script


@needs("fish")
def test_fish_offers_the_speakers_with_descriptions(home: Path) -> None:
    script = (
        "countylines completion fish | source\n"
        "complete --do-complete 'countylines quotes --speaker '\n"
        "complete --do-complete 'countylines quotes --fields id,spe'\n"
        "complete --do-complete 'countylines quotes --speaker=nik'\n"
    )
    done = subprocess.run(
        ["fish", "--no-config", "-c", script],
        env=in_home(home),
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=True,
    )
    lines = done.stdout.splitlines()
    assert f"{BALL}\tDuncan Ball, lead for county lines" in lines
    assert f"{HOLLAND}\tNikki Holland, director of investigations" in lines
    assert "id,speaker\twho said it" in lines
    assert any(line.startswith(f"--speaker={HOLLAND}\t") for line in lines)
    assert done.stderr == ""


def test_words_within_ids_are_offered_only_where_no_id_begins_so() -> None:
    assert offered("who", "ho") == {HOLLAND: "Nikki Holland"}
    assert offered("get", "wom") == {"arrests.women": "Arrests: women, in people"}
    assert all(name.startswith("nc") for name in offered("who", "nc"))
