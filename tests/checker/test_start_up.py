"""The cost of importing the checker: named tuples whose annotations are strings take three times as long to define.

`typing.NamedTuple` compiles every annotation that is a string, and `from __future__ import annotations` makes all of
them strings: 0.17 ms a class instead of 0.05 ms, and `check` imports more than fifty.
"""

from __future__ import annotations

from pathlib import Path

import pytest

import countylines

PACKAGE = Path(countylines.__file__).resolve().parent
SUBPACKAGES = ("checker", "documents", "verify", "vocabulary", "text")
MODULES = [
    module
    for subpackage in SUBPACKAGES
    for module in sorted((PACKAGE / subpackage).rglob("*.py"))
    if "(NamedTuple)" in module.read_text(encoding="utf-8")
]


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.relative_to(PACKAGE).as_posix())
def test_a_module_with_named_tuples_does_not_turn_its_annotations_into_strings(module: Path) -> None:
    assert "from __future__ import annotations" not in module.read_text(encoding="utf-8")


def test_there_are_such_modules() -> None:
    assert len(MODULES) > len(SUBPACKAGES)
