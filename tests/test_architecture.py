"""docs/architecture.md: its picture and its table are drawn from today's imports, and every name in it exists."""

from __future__ import annotations

import importlib
import re
from functools import reduce
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parent.parent
PAGE = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
NAMES = sorted(set(re.findall(r"`(countylines(?:\.\w+)+)`", PAGE)))


@pytest.fixture(scope="module")
def script() -> ModuleType:
    """Import the script that draws the picture."""
    spec = spec_from_file_location("docs_architecture", ROOT / "docs" / "architecture.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def named(name: str) -> object:
    """Return the module, class, function or attribute of a full name. Raises AttributeError."""
    parts = name.split(".")
    for length in range(len(parts), 0, -1):
        try:
            module = importlib.import_module(".".join(parts[:length]))
        except ModuleNotFoundError:
            continue
        return reduce(getattr, parts[length:], module)
    raise AttributeError(name)


def test_picture_and_table_are_up_to_date(script: ModuleType) -> None:
    assert script.written(PAGE) == PAGE, "python docs/architecture.py"
    assert script.draw() == (ROOT / "docs" / "architecture.svg").read_text(encoding="utf-8"), "likewise"


@pytest.mark.parametrize("name", NAMES)
def test_a_name_on_the_page_exists(name: str) -> None:
    assert named(name) is not None


def test_a_name_that_does_not_exist_is_found() -> None:
    assert len(NAMES) > 20
    with pytest.raises(AttributeError):
        named("countylines.cli.run.nothing")
    with pytest.raises(AttributeError):
        named("countylines.nowhere.run")


def test_the_answer_is_followed_in_the_order_of_its_calls() -> None:
    """The functions are named in the order in which they are called."""
    story = PAGE.partition("\n## One answer")[2]
    steps = ["run_process", "run.run", "get_command", "integrity.load", "resolve_week", "figures_of_week",
             "figure_table", "environment.Environment.show", "delimited.write_tsv", "write_answer"]  # fmt: skip
    places = [story.index(f"{step}`") for step in steps]
    assert places == sorted(places)
