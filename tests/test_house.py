"""The size of the package's modules: none has more than 300 lines."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from tests.house import files_now

MOST_LINES = 300


def too_long(files: Iterable[tuple[str, int]]) -> list[str]:
    """List the modules that have more lines than allowed; *files* are paths with numbers of lines."""
    return [f"{path}: {lines} lines" for path, lines in files if lines > MOST_LINES]


def test_no_module_is_too_long() -> None:
    found = too_long(files_now())
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    ("path", "lines", "expected"),
    [
        pytest.param("countylines/text/words.py", 300, [], id="as long as it may be"),
        pytest.param("countylines/text/words.py", 301, ["countylines/text/words.py: 301 lines"], id="a line more"),
    ],
)
def test_a_module_that_is_too_long_is_seen(path: str, lines: int, expected: list[str]) -> None:
    assert too_long([(path, lines)]) == expected


def test_all_modules_are_counted() -> None:
    paths = [path for path, _ in files_now()]
    assert "countylines/errors.py" in paths
    assert "countylines/output/formats/terminal.py" in paths
