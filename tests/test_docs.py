"""The README and the pages of docs/: their examples print what they say, and their links lead somewhere.

A page is picked up without being named here. In it,

- a ``console`` block is run: ``$ command`` (a backslash at its end continues it), then exactly what stdout says, and
  nothing on stderr unless the command sends it there. The commands of a page run one after the other in a folder of its
  own, with the draft of the docs, a copy of the record's folder and, where it is at hand, the article in it;
- a ``python`` block is run, in that folder, and says nothing on stderr;
- ``sh`` is held to be bash, ``json`` JSON, ``yaml`` YAML; nothing else is run.

What needs one of the optional programs, or a library, that is not here is skipped by its name.
"""

from __future__ import annotations

import ast
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from importlib.util import find_spec, module_from_spec, spec_from_file_location
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote

import pytest

from countylines.checker import RULES

ROOT = Path(__file__).resolve().parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
LINKED = [*PAGES, ROOT / "data" / "README.md", ROOT / "CHANGELOG.md", ROOT / "CONTRIBUTING.md"]
"""The pages whose links are followed."""

ARTICLE = "article.txt"
BLOCK = re.compile(r"^```([\w-]*)\n(.*?)^```", flags=re.DOTALL | re.MULTILINE)
COMMAND = re.compile(r"^\$ ((?:.*\\\n)*.*)\n((?:(?!\$ ).*\n)*)", flags=re.MULTILINE)
OPTIONAL = (
    "awk", "biber", "bibtex", "csvcut", "duckdb", "frictionless", "jq", "mlr", "node", "pandoc", "R", "Rscript",
    "sqlite3", "unzip", "xmllint",
)  # fmt: skip
"""Programs that a reader may not have: examples that need one that is missing are skipped. All others must be there."""

UNTESTED = {"bash", "shell", "py", "pycon", "shell-session", "cmd"}
"""Languages of blocks that would not be run."""


class Block(NamedTuple):
    """A block of a page; *place* counts those of its language."""

    page: Path
    place: int
    text: str

    @property
    def id(self) -> str:
        """The name of its test."""
        words = re.findall(r"[\w.]+", self.text)[:5]
        return f"{self.page.name}-{self.place}-{'-'.join(words)}"

    @property
    def commands(self) -> list[tuple[str, str]]:
        """The commands of a console block, each with the output that the page shows."""
        return COMMAND.findall(self.text)


def blocks(language: str) -> list[Block]:
    """List the blocks of a language on all pages."""
    found = []
    for page in PAGES:
        texts = [text for name, text in BLOCK.findall(page.read_text(encoding="utf-8")) if name == language]
        found += [Block(page, place, text) for place, text in enumerate(texts)]
    return found


CONSOLE, PYTHON = blocks("console"), blocks("python")

Outcome = tuple[str, str]
"""What a command wrote to stdout and to stderr."""


def prepare_folder(folder: Path) -> dict[str, str]:
    """Put into a folder what the commands of a page need; return their environment."""
    shutil.copy(ROOT / "docs" / "draft.md", folder)
    shutil.copytree(ROOT / "data", folder / "data")
    article = os.environ.get("COUNTYLINES_ARTICLE")
    if article:
        shutil.copy(article, folder / ARTICLE)
    programs = folder.parent / f"{folder.name}-programs"
    programs.mkdir()
    for name, arguments in (("countylines", "-m countylines"), ("python", ""), ("python3", "")):
        script = programs / name
        script.write_text(f'#!/bin/sh\nexec "{sys.executable}" {arguments} "$@"\n')
        script.chmod(0o755)
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("COUNTYLINES", "_COUNTYLINES"))}
    return {**kept, "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}", "PYTHONPATH": str(ROOT)}


class Folders:
    """The pages' folders, each prepared when its first example is run, and the outcomes of the examples."""

    def __init__(self, make: Callable[[str], Path]) -> None:
        self.make = make
        self.prepared: dict[Path, tuple[Path, dict[str, str]]] = {}
        self.ran: dict[Path, list[list[Outcome]]] = {}

    def of(self, page: Path) -> tuple[Path, dict[str, str]]:
        """Return a page's folder and environment."""
        if page not in self.prepared:
            folder = self.make(page.stem)
            self.prepared[page] = (folder, prepare_folder(folder))
        return self.prepared[page]

    def outcomes(self, block: Block) -> list[Outcome]:
        """Run the blocks of the page up to this one, each once; return the outcomes of this one's commands."""
        ran = self.ran.setdefault(block.page, [])
        for one in CONSOLE:
            if one.page == block.page and len(ran) <= one.place <= block.place:
                ran.append([self._run(command, block.page) for command, _ in one.commands])
        return ran[block.place]

    def _run(self, command: str, page: Path) -> Outcome:
        folder, environment = self.of(page)
        done = subprocess.run(
            ["bash", "-c", command],
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
            timeout=120,
        )
        return done.stdout.decode(), done.stderr.decode()


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> Folders:
    """Return the folders in which examples are run."""
    return Folders(tmp_path_factory.mktemp)


def programs_of(command: str) -> set[str]:
    """Return the optional programs that a command runs; words in quotation marks are none."""
    bare = re.sub(r"'[^']*'", "''", command)
    return {name for name in OPTIONAL if re.search(rf"(?:^|[|;&(]|=\S*\s)\s*{name}(?=\s|$)", bare)}


def skip_if_something_is_missing(block: Block) -> None:
    """Skip a block whose commands need a program or a file that is not here; the reason names it."""
    if shutil.which("bash") is None:
        pytest.skip("bash is not here")
    for command, _ in block.commands:
        for program in sorted(programs_of(command)):
            if shutil.which(program) is None:
                pytest.skip(f"{program} is not here")
        if ARTICLE in command and not os.environ.get("COUNTYLINES_ARTICLE"):
            pytest.skip("the article is not here: COUNTYLINES_ARTICLE names no file")


@pytest.mark.parametrize("block", [pytest.param(block, id=block.id) for block in CONSOLE])
def test_a_command_prints_what_the_page_says(block: Block, folders: Folders) -> None:
    assert "".join(f"$ {command}\n{printed}" for command, printed in block.commands) == block.text
    skip_if_something_is_missing(block)
    for (command, printed), (out, err) in zip(block.commands, folders.outcomes(block), strict=True):
        assert (command, out) == (command, printed)
        assert (command, err) == (command, "")


@pytest.mark.parametrize("block", [pytest.param(block, id=block.id) for block in PYTHON])
def test_an_example_in_python_runs(block: Block, folders: Folders) -> None:
    for module in sorted(imported(block.text)):
        if module != "countylines" and find_spec(module) is None:
            pytest.skip(f"{module} is not here")
    folder, environment = folders.of(block.page)
    script = folder / f"example_{block.place}.py"
    script.write_text(block.text, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, str(script)], cwd=folder, capture_output=True, env=environment, check=False, timeout=120
    )
    assert done.stderr.decode() == ""
    assert done.returncode == 0


def imported(code: str) -> set[str]:
    """Return the packages that code imports."""
    found = set()
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found.add((node.module or "").partition(".")[0])
    return found


def test_there_are_examples() -> None:
    assert len([block for block in CONSOLE if block.page.name == "README.md"]) >= 4
    assert len(CONSOLE) > len(PAGES)
    assert len(PYTHON) >= 4


@pytest.mark.parametrize(
    ("command", "programs"),
    [
        pytest.param("countylines stats", set(), id="none"),
        pytest.param("countylines stats --json | jq -r '.[] | select(.a)'", {"jq"}, id="in a pipe"),
        pytest.param("jq . a.json && sqlite3 b 'select 1'", {"jq", "sqlite3"}, id="two"),
        pytest.param('women=$(jq . a.json); echo "$women"', {"jq"}, id="in a variable"),
        pytest.param("LC_ALL=C awk '{ print }' a", {"awk"}, id="after a variable"),
        pytest.param("countylines search jq; echo 'a | mlr'", set(), id="a word"),
    ],
)  # fmt: skip
def test_the_programs_of_a_command_are_found(command: str, programs: set[str]) -> None:
    assert programs_of(command) == programs


@pytest.mark.parametrize("page", [pytest.param(page, id=page.name) for page in PAGES])
def test_no_example_is_left_untested(page: Path) -> None:
    names = {name for name, _ in BLOCK.findall(page.read_text(encoding="utf-8"))}
    assert not names & UNTESTED, "write console or python, so that it is run"
    assert "" not in names, "a block says what it is written in"


@pytest.mark.parametrize("page", [pytest.param(page, id=page.name) for page in LINKED])
def test_no_page_installs_the_package_from_an_index(page: Path) -> None:
    """It is not published there: somebody else could take the name, and readers would run their code."""
    installed = re.findall(r"pip install ([^`\n]*)", page.read_text(encoding="utf-8"))
    assert [line for line in installed if re.search(r"(?<![\w./@-])countylines\b", line)] == []


@pytest.mark.parametrize("block", [pytest.param(block, id=block.id) for block in blocks("sh")])
def test_a_line_for_a_shell_is_valid_bash(block: Block) -> None:
    if shutil.which("bash") is None:
        pytest.skip("bash is not here")
    done = subprocess.run(["bash", "-n", "-c", block.text], capture_output=True, check=False)
    assert done.stderr == b""


def test_an_example_in_json_is_json() -> None:
    assert all(isinstance(json.loads(block.text), dict | list) for block in blocks("json"))


@pytest.mark.parametrize("block", [pytest.param(block, id=block.id) for block in blocks("yaml")])
def test_a_recipe_is_valid_yaml(block: Block) -> None:
    yaml = pytest.importorskip("yaml", reason="PyYAML is not here")
    assert isinstance(yaml.safe_load(block.text), dict)


RECIPES = [
    command for block in blocks("yaml") for command in re.findall(r": (countylines .*)$", block.text, re.MULTILINE)
]


@pytest.mark.parametrize("command", RECIPES)
def test_a_command_in_a_recipe_works(command: str, tmp_path: Path) -> None:
    """It finds the errors of the draft: pre-commit appends the file's name, the workflow names a folder."""
    if shutil.which("bash") is None:
        pytest.skip("bash is not here")
    folder = tmp_path / "page"
    (folder / "drafts").mkdir(parents=True)
    shutil.copy(ROOT / "docs" / "draft.md", folder / "drafts")
    environment = prepare_folder(folder)
    whole = command if "drafts/" in command else f"{command} draft.md"
    done = subprocess.run(["bash", "-c", whole], cwd=folder, env=environment, capture_output=True, check=False)
    assert done.returncode == 1
    assert b"misquote" in done.stdout


def links_of(page: Path) -> list[tuple[Path, str]]:
    """List the links of a page to files of the project, each with the anchor in it, if one is named."""
    targets = re.findall(r"\]\(([^)\s]+)\)", re.sub(BLOCK, "", page.read_text(encoding="utf-8")))
    found = []
    for target in targets:
        if not re.match(r"[a-z]+:", target):
            path, _, anchor = unquote(target).partition("#")
            found.append(((page.parent / path).resolve() if path else page, anchor))
    return found


def anchors_of(page: Path) -> Iterator[str]:
    """List the anchors of a page's headings, as GitHub makes them."""
    met: dict[str, int] = {}
    for heading in re.findall(r"^#+ (.*)$", BLOCK.sub("", page.read_text(encoding="utf-8")), flags=re.MULTILINE):
        bare = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading).lower()
        anchor = re.sub(r"[^\w\- ]", "", bare).strip().replace(" ", "-")
        yield f"{anchor}-{met[anchor]}" if anchor in met else anchor
        met[anchor] = met.get(anchor, 0) + 1


LINKS = [
    pytest.param(target, anchor, id=f"{page.relative_to(ROOT)}-to-{os.path.relpath(target, ROOT)}-{anchor}")
    for page in LINKED
    for target, anchor in dict.fromkeys(links_of(page))
]


@pytest.mark.parametrize(("target", "anchor"), LINKS)
def test_a_link_leads_somewhere(target: Path, anchor: str) -> None:
    assert target.exists()
    assert target.is_relative_to(ROOT)
    assert not anchor or anchor in set(anchors_of(target))


@pytest.mark.parametrize(
    ("heading", "anchor"),
    [
        ("# Exit codes", "exit-codes"),
        ('## `get` writes it, "so"', "get-writes-it-so"),
        ("### brief figure", "brief-figure"),
        ("### [check.md](check.md)", "checkmd"),
    ],
)  # fmt: skip
def test_an_anchor_is_made_of_a_heading(heading: str, anchor: str, tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(f"{heading}\n\n```sh\n# no heading\n```\n\n{heading}\n")
    assert list(anchors_of(page)) == [anchor, f"{anchor}-1"]


@pytest.mark.parametrize("page", [pytest.param(page, id=page.relative_to(ROOT).as_posix()) for page in LINKED])
def test_a_page_can_be_reached_from_the_readme(page: Path) -> None:
    met, waiting = {PAGES[0]}, [PAGES[0]]
    while waiting:
        for target, _ in links_of(waiting.pop()):
            if target.suffix == ".md" and target not in met and target.exists():
                met.add(target)
                waiting.append(target)
    assert page in met, "link to it from the README, or from a page that the README leads to"


def test_the_page_of_the_rules_is_up_to_date() -> None:
    spec = spec_from_file_location("docs_rules", ROOT / "docs" / "rules.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    assert (ROOT / "docs" / "rules.md").read_text(encoding="utf-8") == module.rules_page(), "python docs/rules.py"


def test_every_finding_points_to_a_section_of_that_page() -> None:
    headings = re.findall(r"^## (.+)$", (ROOT / "docs" / "rules.md").read_text(encoding="utf-8"), flags=re.MULTILINE)
    assert [rule.name for rule in RULES] == headings
