"""Names in the package: one name, one meaning, and none of the names that were given up."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import pytest

import countylines

PACKAGE = Path(countylines.__file__).resolve().parent

GIVEN_UP = frozenset({
    "anchors", "asking", "between", "briefly", "comma", "counted", "cues", "desk", "exact", "exchanging",
    "families", "frame", "frames", "gated", "having", "late", "layers", "level", "look", "misdated", "namings",
    "noun", "one", "only", "outline", "own", "placing", "said", "settings", "short", "sieve", "slips", "spoken",
    "stretches", "telling", "temporaries", "there", "things", "told", "wholes", "whose", "written",
})  # fmt: skip
"""Names that say nothing about what they hold. Compared without regard to case and to underscores at the ends."""


class Definition(NamedTuple):
    """A class, a function or a constant of the package: its name, the module it stands in, and what is bound to it."""

    name: str
    module: str
    value: str


def modules() -> dict[str, ast.Module]:
    """Read the syntax trees of the package's modules, by path."""
    files = sorted(PACKAGE.rglob("*.py"))
    return {f.relative_to(PACKAGE.parent).as_posix(): ast.parse(f.read_text(encoding="utf-8")) for f in files}


def functions_and_classes(trees: Mapping[str, ast.Module]) -> Iterator[Definition]:
    """List all functions and classes, however deep they stand."""
    for module, tree in trees.items():
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
                yield Definition(node.name, module, type(node).__name__)


def constants(trees: Mapping[str, ast.Module]) -> Iterator[Definition]:
    """List the names without an underscore that are bound at the top of a module, with the code of their values."""
    for module, tree in trees.items():
        for node in tree.body:
            if isinstance(node, ast.Assign | ast.AnnAssign) and node.value:
                targets = node.targets if isinstance(node, ast.Assign) else [node.target]
                for target in targets:
                    if isinstance(target, ast.Name) and not target.id.startswith("_"):
                        yield Definition(target.id, module, ast.unparse(node.value))


def given_up(trees: Mapping[str, ast.Module]) -> list[str]:
    """List the modules, functions and classes with a name that was given up."""
    paths = [Definition(part.removesuffix(".py"), module, "module") for module in trees for part in module.split("/")]
    named = [*dict.fromkeys(paths), *functions_and_classes(trees)]
    return [f"{one.module}: {one.name}" for one in named if one.name.strip("_").lower() in GIVEN_UP]


def defined_twice(definitions: Iterable[Definition]) -> list[str]:
    """List the names that stand for different things in different modules."""
    places: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for name, module, value in definitions:
        places[name][value].append(module)
    return [
        f"{name}: {', '.join(module for found in values.values() for module in found)}"
        for name, values in sorted(places.items())
        if len(values) > 1
    ]


def of_class_and_constant(trees: Mapping[str, ast.Module]) -> set[str]:
    """List the names that both a class and a constant have."""
    classes = {one.name for one in functions_and_classes(trees) if one.value == "ClassDef"}
    return classes.intersection(one.name for one in constants(trees))


def test_no_name_that_was_given_up_comes_back() -> None:
    found = given_up(modules())
    assert not found, "\n".join(found)


def test_no_two_classes_have_one_name() -> None:
    classes = [one for one in functions_and_classes(modules()) if one.value == "ClassDef"]
    found = defined_twice(one._replace(value=one.module) for one in classes)
    assert not found, "\n".join(found)


def test_no_constant_has_two_meanings() -> None:
    """A name with an underscore is its module's own affair; what others may import means one thing in the package."""
    found = defined_twice(constants(modules()))
    assert not found, "\n".join(found)


def test_no_constant_has_the_name_of_a_class() -> None:
    assert not of_class_and_constant(modules())


@pytest.mark.parametrize(
    ("path", "source", "expected"),
    [
        pytest.param("a/b.py", "class Desk: ...", 1, id="class"),
        pytest.param("a/b.py", "def _told(): ...", 1, id="private function"),
        pytest.param("a/b.py", "class A:\n def f(self):\n  def whose(): ...", 1, id="function in a method"),
        pytest.param("a/sieve.py", "", 1, id="module"),
        pytest.param("a/layers/b.py", "", 1, id="folder"),
        pytest.param("a/b.py", "def exact_value(): ...", 0, id="part of a name"),
    ],
)
def test_a_name_that_was_given_up_is_seen(path: str, source: str, expected: int) -> None:
    assert len(given_up({path: ast.parse(source)})) == expected


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        pytest.param("KINDS = 1", "KINDS = 2", ["KINDS: a.py, b.py"], id="two values"),
        pytest.param("KINDS: int = 1", "KINDS = 2", ["KINDS: a.py, b.py"], id="with a type"),
        pytest.param("Span = tuple[int, int]", "Span = tuple[int, int]", [], id="an alias of the same"),
        pytest.param("_KINDS = 1", "_KINDS = 2", [], id="private"),
        pytest.param("KINDS = 1", "def f():\n  KINDS = 2", [], id="in a function"),
    ],
)
def test_a_constant_with_two_meanings_is_seen(first: str, second: str, expected: list[str]) -> None:
    assert defined_twice(constants({"a.py": ast.parse(first), "b.py": ast.parse(second)})) == expected


def test_a_constant_with_the_name_of_a_class_is_seen() -> None:
    trees = {"a.py": ast.parse("class Kind: ..."), "b.py": ast.parse("Kind = dict[str, str]\n_Kind = 1\nKINDS = 1")}
    assert of_class_and_constant(trees) == {"Kind"}


def test_a_second_class_of_one_name_is_seen() -> None:
    trees = {path: ast.parse("class Kind: ...") for path in ("a.py", "b.py")}
    assert defined_twice(one._replace(value=one.module) for one in functions_and_classes(trees)) == ["Kind: a.py, b.py"]
