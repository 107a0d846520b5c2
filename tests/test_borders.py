"""The borders of the subpackages: which may import which, what a command may import, and lists that name modules."""

from __future__ import annotations

import ast
import compileall
import importlib
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

import countylines
from countylines.cli.group import SECTIONS
from countylines.export import EXPORT_KINDS
from countylines.lookup.items import BUILT_NOUNS, ITEM_NOUNS
from countylines.output.citations import CITATION_STYLES
from countylines.output.formats import FORMATS
from countylines.output.views.pages import PAGES
from countylines.record.nouns import NOUN_FILES, noun_class, noun_name

PACKAGE = Path(countylines.__file__).resolve().parent

SUBPACKAGES = (
    "cli", "connect", "export", "output", "verify", "checker", "search", "lookup", "integrity", "figures", "vocabulary",
    "documents", "record", "text", "errors",
)  # fmt: skip
"""The subpackages from top to bottom: each may import itself and those below it."""

FRONT = ("", "__main__")
"""The package's own module, which imports each name on first use, and ``python -m countylines``."""

OUTSIDE = {
    "click": "cli/",
    "rich": "output/formats/terminal.py",
    "lsprotocol": "connect/language_server.py",
    "pygls": "connect/language_server.py",
    "anyio": "connect/agent_server.py",
    "mcp": "connect/agent_server.py",
}
"""The packages that are not Python's own, and the only place that may import each."""


def modules() -> list[Path]:
    """List the package's modules, as paths inside it."""
    return sorted(file.relative_to(PACKAGE) for file in PACKAGE.rglob("*.py"))


def subpackage_of(name: str) -> str:
    """Return the subpackage of a module, which is given by its full name; empty for the package itself."""
    return name.removeprefix("countylines").lstrip(".").partition(".")[0]


def imports_of(source: str) -> Iterator[str]:
    """List the full names that a module imports, in functions too and through ``import_module``."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield "." * node.level + (node.module or "")
            yield from (f"countylines.{alias.name}" for alias in node.names if node.module == "countylines")
        elif isinstance(node, ast.Call) and getattr(node.func, "id", "") == "import_module":
            yield from _literal_start(node.args[0])


def _literal_start(name: ast.expr) -> Iterator[str]:
    """Return a module's name as far as it is written out: an f-string's up to its first brace."""
    first = name.values[0] if isinstance(name, ast.JoinedStr) else name
    if isinstance(first, ast.Constant):
        yield str(first.value)


def forbidden_imports(module: Path, source: str) -> list[str]:
    """List the imports of a module that cross a border."""
    subpackage = module.parts[0].removesuffix(".py")
    found = []
    for name in imports_of(source):
        top = name.partition(".")[0]
        if top == "countylines":
            is_below = subpackage == "cli" or (
                subpackage_of(name) in SUBPACKAGES
                and SUBPACKAGES.index(subpackage) <= SUBPACKAGES.index(subpackage_of(name))
            )
        elif top in OUTSIDE:
            is_below = module.as_posix().startswith(OUTSIDE[top])
        else:
            is_below = top in sys.stdlib_module_names
        if not is_below:
            found.append(name)
    return found


def test_every_module_is_in_a_room() -> None:
    places = {module.parts[0].removesuffix(".py").replace("__init__", "") for module in modules()}
    assert places <= {*SUBPACKAGES, *FRONT}
    assert len(modules()) > len(SUBPACKAGES)


@pytest.mark.parametrize("module", modules(), ids=lambda module: module.as_posix())
def test_imports_run_downwards(module: Path) -> None:
    if module.parts[0] == "__init__.py":
        return  # it imports from every subpackage, but each name on first use: measured below
    source = (PACKAGE / module).read_text(encoding="utf-8")
    subpackage = "cli" if module.parts[0] == "__main__.py" else ""
    assert forbidden_imports(Path(subpackage) / module, source) == []


@pytest.mark.parametrize(
    ("module", "source", "expected"),
    [
        pytest.param("record/nouns/figures.py", "from countylines.lookup.people import name_of", 1, id="up"),
        pytest.param("record/nouns/figures.py", "from countylines import cli", 2, id="up, from the package"),
        pytest.param("record/nouns/figures.py", "from countylines.text.numbers import Number", 0, id="down"),
        pytest.param(
            "record/nouns/figures.py", "from countylines.record.nouns.evidence import Span", 0, id="in the subpackage"
        ),
        pytest.param("record/nouns/figures.py", "from .period import Period", 1, id="relative"),
        pytest.param(
            "lookup/people.py", "def f():\n    import countylines.output.views.who", 1, id="up, in a function"
        ),
        pytest.param(
            "record/dataset.py",
            'import_module(f"countylines.output.formats.{name}")',
            1,
            id="up, in an f-string",
        ),
        pytest.param("record/dataset.py", 'import_module(f"countylines.text.{name}")', 0, id="down, in an f-string"),
        pytest.param("output/formats/terminal.py", "from rich.text import Text", 0, id="Rich, where it may be"),
        pytest.param("output/formats/markdown.py", "from rich.text import Text", 1, id="Rich, elsewhere"),
        pytest.param("cli/environment.py", "import click", 0, id="Click, where it may be"),
        pytest.param("errors.py", "from click import UsageError", 1, id="Click, elsewhere"),
        pytest.param("connect/language_server.py", "from pygls.uris import to_fs_path", 0, id="pygls, where it may be"),
        pytest.param("connect/hover.py", "from lsprotocol import types", 1, id="lsprotocol, elsewhere"),
        pytest.param("cli/commands/mcp.py", "from mcp import types", 1, id="the MCP SDK, elsewhere"),
        pytest.param("text/numbers.py", "import numpy", 1, id="another package"),
        pytest.param("text/numbers.py", "import re", 0, id="the standard library"),
    ],
)
def test_an_import_across_a_border_is_found(module: str, source: str, expected: int) -> None:
    assert len(forbidden_imports(Path(module), source)) == expected


@pytest.fixture(scope="module", autouse=True)
def _compiled() -> None:
    """Compile the package first: compiling a module imports more of Python than running it does."""
    compileall.compile_dir(PACKAGE, quiet=1)


def imported_by(code: str) -> set[str]:
    """Run a line of code in a process of its own; return the modules that it imports."""
    script = f"""
import sys
before = set(sys.modules)
{code}
import json
print(json.dumps(sorted(set(sys.modules) - before)), file=sys.stderr)
"""
    environment = {"PYTHONPATH": str(PACKAGE.parent), "PATH": os.environ.get("PATH", "")}
    if "SYSTEMROOT" in os.environ:
        environment["SYSTEMROOT"] = os.environ["SYSTEMROOT"]
    done = subprocess.run(
        [sys.executable, "-c", script],
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=True,
        timeout=60,
    )
    return set(json.loads(done.stderr.splitlines()[-1]))


def imported_by_command(*arguments: str) -> set[str]:
    """Run a command in a process of its own; return the modules that it imports."""
    return imported_by(f"from countylines.cli import main\nmain({list(arguments)!r})")


def own(name: str) -> str:
    """Return the full name of a module of the package, which has to exist."""
    assert (PACKAGE / f"{name.replace('.', '/')}.py").is_file()
    return f"countylines.{name}"


def packages_of(names: set[str]) -> set[str]:
    """Return the packages that modules belong to."""
    return {name.partition(".")[0] for name in names}


def declared_nouns(names: set[str]) -> set[str]:
    """Return the nouns of the record's files that some of the modules declare."""
    return {
        noun_name(file) for file, (module, _) in NOUN_FILES.items() if f"countylines.record.nouns.{module}" in names
    }


def test_importing_the_package_imports_none_of_its_modules() -> None:
    found = imported_by("import countylines")
    assert {name for name in found if name.startswith("countylines")} == {"countylines"}
    assert not packages_of(found) & set(OUTSIDE)


STAGES = {
    "mentions": {"mentions", "number_mention", "passages", "reason"},
    "scope": {"mentions", "number_mention", "passages", "reason", "scope", "judge", "near_misses"},
}
"""The stages of a check that are folders, each with the parts of the checker that it may import."""


@pytest.mark.parametrize("stage", STAGES)
def test_a_stage_of_the_checker_imports_none_that_comes_after_it(stage: str) -> None:
    files = sorted((PACKAGE / "checker" / stage).glob("*.py"))
    names = {name for file in files for name in imports_of(file.read_text(encoding="utf-8"))}
    parts = {name.split(".")[2] for name in names if name.startswith("countylines.checker.")}
    assert stage in parts
    assert parts <= STAGES[stage]


@pytest.mark.parametrize("name", countylines.__all__)
def test_a_public_name_can_be_imported(name: str) -> None:
    thing = getattr(countylines, name)
    assert getattr(thing, "__name__", name).removeprefix("countylines.") == name


def test_the_errors_can_be_named_before_anything_is_loaded() -> None:
    found = imported_by("import countylines\ncountylines.errors.UnknownName")
    assert {name for name in found if name.startswith("countylines")} == {"countylines", "countylines.errors"}


def test_the_library_imports_neither_click_nor_rich() -> None:
    found = imported_by("import countylines\ncountylines.find_figures(countylines.load())")
    assert "countylines.figures.figure" in found
    assert not packages_of(found) & set(OUTSIDE)


FIGURES = {"period", "measure", "observation", "source", "sum", "disagreement"}
"""The nouns that figures are made of."""


@pytest.mark.parametrize(
    ("arguments", "nouns"),
    [
        pytest.param(("--version",), set(), id="version"),
        pytest.param(("glossary",), {"term"}, id="glossary"),
        pytest.param(("claims", "--json"), {"claim", "person", "organisation", "source"}, id="claims"),
        pytest.param(("get", "2019-10/arrests"), FIGURES, id="get"),
        pytest.param(("stats",), FIGURES, id="stats"),
        pytest.param(("stats", "--json"), FIGURES, id="stats, JSON"),
    ],
)
def test_a_command_imports_the_nouns_that_it_needs(arguments: tuple[str, ...], nouns: set[str]) -> None:
    found = imported_by_command(*arguments)
    assert "click" in found
    assert "rich" not in found
    assert declared_nouns(found) <= nouns
    assert own("figures.quantity") not in found
    assert not found & {"shutil", "pathlib", "difflib", "click.shell_completion", "unicodedata"}


@pytest.mark.parametrize(
    "line", ["get holland-06", "show claim-01", "cite metro-2019-10-18", "conflicts --week 2019-10"]
)
def test_an_answer_validates_nothing(line: str) -> None:
    assert own("integrity.validate") not in imported_by_command(*line.split())


@pytest.mark.parametrize("style", CITATION_STYLES)
def test_a_citation_imports_the_module_of_its_style(style: str) -> None:
    found = imported_by_command("cite", "2019-10/arrests", "--style", style)
    modules = {f"countylines.output.citations.{module}" for module in CITATION_STYLES.values()}
    prose = {"countylines.output.citations.prose"}  # which has the words that all styles share
    assert found & modules == prose | {f"countylines.output.citations.{CITATION_STYLES[style]}"}
    assert "rich" not in found


@pytest.mark.parametrize("name", FORMATS)
def test_rich_is_imported_for_tables_only(name: str) -> None:
    found = imported_by_command("stats", "--format", name)
    assert ("rich" in found) is (name == "table")
    assert f"countylines.output.formats.{FORMATS[name]}" in found


def stems(folder: str) -> set[str]:
    """Return the names of a folder's modules."""
    return {file.stem for file in (PACKAGE / folder).glob("*.py")} - {"__init__"}


def test_the_commands_are_the_modules_of_their_folder() -> None:
    listed = [name for names in SECTIONS.values() for name in names]
    assert len(listed) == len(set(listed))
    assert set(listed) == stems("cli/commands")


@pytest.mark.parametrize("name", [name for names in SECTIONS.values() for name in names])
def test_a_command_is_called_as_its_module(name: str) -> None:
    command = getattr(importlib.import_module(f"countylines.cli.commands.{name}"), name)
    assert isinstance(command, click.Command)
    assert command.name == name


def test_the_formats_are_the_functions_of_their_folder() -> None:
    assert set(FORMATS.values()) == stems("output/formats")
    for name, module in FORMATS.items():
        assert callable(getattr(importlib.import_module(f"countylines.output.formats.{module}"), f"write_{name}"))


def test_the_exports_are_the_modules_of_their_folder() -> None:
    assert set(EXPORT_KINDS) == stems("export/kinds")


@pytest.mark.parametrize("name", EXPORT_KINDS)
def test_an_export_has_one_function(name: str) -> None:
    assert callable(importlib.import_module(f"countylines.export.kinds.{name}").files)


def test_every_noun_that_can_be_looked_up_has_a_page() -> None:
    assert set(PAGES) == {*ITEM_NOUNS, *BUILT_NOUNS, "conflict"}
    for noun, module in PAGES.items():
        assert callable(getattr(importlib.import_module(f"countylines.output.views.{module}"), f"{noun}_page"))


def test_every_noun_stands_in_the_module_that_is_listed() -> None:
    inside = {"evidence", "header"}
    assert {module for module, _ in NOUN_FILES.values()} == stems("record/nouns") - inside
    for file, (module, name) in NOUN_FILES.items():
        assert (noun_class(file).__module__, noun_class(file).__name__) == (f"countylines.record.nouns.{module}", name)


def test_the_public_names_are_listed_before_they_are_used() -> None:
    assert sorted(dir(countylines)) == sorted([*countylines.__all__, "__version__"])
