from __future__ import annotations

import pytest

from tests.mutation.__main__ import EQUIVALENT, draw
from tests.mutation.mutants import Mutant, modules, mutants_of
from tests.mutation.suite import CHECKOUT


def changes(source: str) -> list[str]:
    return [mutant.after for mutant in mutants_of("a.py", source.encode())]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        pytest.param("a == b", ["a != b"], id="equal"),
        pytest.param("a < b <= c", ["a < b < c", "a <= b <= c"], id="a chain"),
        pytest.param("a in b", ["a not in b"], id="in"),
        pytest.param("a is None", ["a is not None"], id="is"),
        pytest.param("a and b", ["a or b"], id="and"),
        pytest.param("not a", ["a"], id="not"),
        pytest.param("a + 1", ["a - 1", "2"], id="a sum and its number"),
        pytest.param("a * b", ["a + b"], id="a product"),
        pytest.param("x = True", ["False"], id="a flag"),
        pytest.param("x: int = 3", ["4"], id="a value with a type"),
        pytest.param("def f(a=1, *, b=False):\n    return a == b", ["2", "True", "a != b"], id="a function"),
        pytest.param("x = 'text'", [], id="text"),
        pytest.param("'''A docstring.'''", [], id="a docstring"),
        pytest.param("x: Literal[1]", [], id="an annotation"),
        pytest.param("def f(a: Literal[1]) -> Literal[2]:\n    pass", [], id="types of a function"),
        pytest.param("if TYPE_CHECKING:\n    x = 1", [], id="for type checkers"),
        pytest.param("f'{a + 1}'", [], id="within a text"),
        pytest.param("zip(a, b, strict=True)", [], id="a guard"),
    ],
)
def test_what_is_changed(source: str, expected: list[str]) -> None:
    assert changes(source) == expected


def test_a_change_is_made_at_its_place() -> None:
    source = 'x = "é"; y = (a ==\n  b)\n'.encode()
    (mutant,) = mutants_of("a.py", source)
    assert mutant.apply(source).decode() == 'x = "é"; y = ((a != b))\n'
    assert str(mutant) == "a.py:1: a == b  ->  a != b"


def test_every_mutant_of_the_package_can_be_compiled() -> None:
    for path in modules(CHECKOUT / "countylines")[::10]:
        source = path.read_bytes()
        for mutant in mutants_of(path.name, source):
            assert compile(mutant.apply(source), path.name, "exec")


def test_a_seed_draws_the_same_sample_again() -> None:
    sample = draw("a", 30, "countylines/text")
    assert sample == draw("a", 30, "countylines/text")
    assert len(set(sample)) == 30
    assert all(isinstance(mutant, Mutant) and mutant.path.startswith("countylines/text/") for mutant in sample)


def test_the_equivalent_mutants_exist() -> None:
    lines = [line for line in EQUIVALENT.read_text(encoding="utf-8").splitlines() if line]
    paths = {line.partition(": ")[0] for line in lines}
    known = {one.key for path in paths for one in mutants_of(path, (CHECKOUT / path).read_bytes())}
    for line in lines:
        change, mark, reason = line.partition(" # ")
        assert mark
        assert reason
        assert change.strip() in known
