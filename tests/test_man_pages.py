"""The man pages: one for the tool and for each command, with all that its help says, in sound roff."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from countylines.cli.group import COMMAND_NAMES
from tests.cli.running import run

ROOT = Path(__file__).resolve().parent.parent
COMMANDS = ["", *COMMAND_NAMES]
MAN, MANDOC = shutil.which("man"), shutil.which("mandoc")

ALLOWED = "WARNING: missing date"
"""What mandoc may say: a date would be that of the build, and each build would make other pages."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("man")
    subprocess.run([sys.executable, "-B", ROOT / "docs" / "man_pages.py", made], cwd=made, check=True)
    return made


def page_of(folder: Path, command: str) -> Path:
    return folder / ("-".join(filter(None, ["countylines", command])) + ".1")


def words_of(text: str) -> str:
    """Return the words of a text as a line; a term and its definition are in two columns of the help."""
    return " ".join(text.split())


def test_there_is_a_page_for_the_tool_and_for_each_command(folder: Path) -> None:
    assert sorted(path.name for path in folder.iterdir()) == sorted(page_of(folder, name).name for name in COMMANDS)


@pytest.mark.skipif(MANDOC is None, reason="mandoc is not here")
@pytest.mark.parametrize("command", COMMANDS)
def test_a_page_says_what_the_help_says(command: str, folder: Path) -> None:
    """Each paragraph, term and definition of the help is on the page, word for word."""
    shown = subprocess.run(
        [str(MANDOC), "-T", "utf8", "-O", "width=400", page_of(folder, command)], capture_output=True, check=True
    )
    page = words_of(re.sub(".\b", "", shown.stdout.decode()))
    said = run(*f"{command} --help".split()).out
    parts = [part for line in said.split("\n\n") for part in re.split(r"\n(?=  \S)| {2,}(?=\S)|(?<=:)\n", line)]
    assert len(parts) > 3
    for part in parts:
        name = words_of(part).removeprefix("Usage: ").removesuffix(":")
        assert name in page or name in {"Options", "Other options"}, name


@pytest.mark.skipif(MANDOC is None, reason="mandoc is not here")
@pytest.mark.parametrize("command", COMMANDS)
def test_mandoc_has_nothing_against_a_page(command: str, folder: Path) -> None:
    lint = [str(MANDOC), "-T", "lint", "-W", "warning", str(page_of(folder, command))]
    found = subprocess.run(lint, capture_output=True, check=False).stdout.decode()
    assert [line for line in found.splitlines() if ALLOWED not in line] == []


@pytest.mark.skipif(MAN is None, reason="man is not here")
@pytest.mark.parametrize("command", COMMANDS)
def test_man_shows_a_page(command: str, folder: Path) -> None:
    """The name of the page stands above it, and its sections in the order in which man pages have them."""
    environment = {"PATH": f"{Path(str(MAN)).parent}:/usr/bin:/bin", "MANWIDTH": "80", "LC_ALL": "C.UTF-8"}
    path = page_of(folder, command)
    shown = subprocess.run(
        [str(MAN), "--warnings", "-l", path], env=environment, stdin=subprocess.DEVNULL, capture_output=True, check=True
    )
    assert shown.stderr == b""
    lines = re.sub(".\b", "", shown.stdout.decode()).splitlines()
    assert lines[0].startswith(f"{path.stem.upper()}(1)")
    sections = [line for line in lines if line.isupper() and not line.startswith(" ") and "(1)" not in line]
    more = ["COMMANDS", "EXIT STATUS"] if not command else []
    assert sections == ["NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", *more, "SEE ALSO"]
