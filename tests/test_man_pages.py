"""The man pages: one for the tool and for each command, with all that its help says, in sound roff."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from countylines.cli import BUG, DAMAGED, INTERRUPTED, NO, UNWRITABLE, USAGE
from countylines.cli.group import COMMAND_NAMES
from tests.cli.running import run

ROOT = Path(__file__).resolve().parent.parent
COMMANDS = ["", *COMMAND_NAMES]
MAN, MANDOC = shutil.which("man"), shutil.which("mandoc")

CODES = (NO, USAGE, DAMAGED, UNWRITABLE, BUG, INTERRUPTED)
VARIABLES = {
    "COUNTYLINES_DATA", "PAGER", "LESS", "LESSCHARSET", "LINES", "NO_COLOR", "FORCE_COLOR", "TERM", "COLUMNS",
    "GITHUB_ACTIONS",
}  # fmt: skip
"""The exit codes other than 0, and the environment variables that users may set."""

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
    more = [] if command else ["COMMANDS"]
    assert sections == ["NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", *more, "EXIT STATUS", "ENVIRONMENT", "SEE ALSO"]


def terms_of(page: Path, section: str) -> list[str]:
    """List the terms of a section of a page."""
    text = page.read_text(encoding="utf-8").partition(f".SH {section}\n")[2].partition("\n.SH ")[0]
    return re.findall(r"^\.B (.+)$", text, re.MULTILINE)


@pytest.mark.parametrize("command", COMMANDS)
def test_a_page_lists_all_exit_codes(command: str, folder: Path) -> None:
    assert terms_of(page_of(folder, command), "EXIT STATUS") == [str(code) for code in (0, *CODES)]


@pytest.mark.parametrize(
    ("command", "variables"),
    [
        pytest.param("", VARIABLES, id="the tool"),
        pytest.param("stats", VARIABLES, id="a command that prints tables"),
        pytest.param("check", VARIABLES - {"PAGER", "LESS", "LESSCHARSET", "LINES"}, id="one without a pager"),
        pytest.param("get", {"COUNTYLINES_DATA", "COLUMNS", "GITHUB_ACTIONS"}, id="one without colour"),
    ],
)
def test_a_page_lists_the_variables_that_matter_to_its_command(command: str, variables: set[str], folder: Path) -> None:
    assert set(terms_of(page_of(folder, command), "ENVIRONMENT")) == variables


def test_every_variable_that_the_command_line_reads_is_documented() -> None:
    """But for those by which terminals say that they show links, and by which a shell asks for completions."""
    modules = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "countylines" / "cli").rglob("*.py"))
    read = set(re.findall(r'(?:environ(?:\.get\(|\.setdefault\(|\[)|envvar=)"([A-Z_]+)"', modules))
    read |= set(re.findall(r'"([A-Z_]+)" in os\.environ', modules))
    assert read - {"TERM_PROGRAM", "VTE_VERSION"} == VARIABLES
