"""The README: CI runs its commands, its table has every command, its pictures show the current output.

Its examples are run with those of the other pages, in ``test_docs``.
"""

from __future__ import annotations

import html
import re
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest

from countylines.output.views.story import story_in_words
from countylines.record.dataset import Dataset
from tests.made import headline_of

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
SHELL = re.findall(r"^```sh\n(.*?)^```", README, flags=re.DOTALL | re.MULTILINE)


def test_ci_runs_the_second_command_as_it_stands() -> None:
    assert SHELL[0].rstrip().endswith("countylines stats")
    assert SHELL[1].strip() in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def test_ci_runs_tests_that_exist() -> None:
    named = re.findall(r"\btests/[\w/.]+", (ROOT / ".ci" / "run").read_text(encoding="utf-8"))
    assert named
    assert [path for path in named if not (ROOT / path).exists()] == []


def test_every_command_is_in_the_table() -> None:
    commands = {path.stem for path in (ROOT / "countylines/cli/commands").glob("[a-z]*.py")}
    named = set(re.findall(r"^\| `(\w+)", README, flags=re.MULTILINE))
    assert commands <= named


def pictures() -> ModuleType:
    spec = spec_from_file_location("pictures", ROOT / "docs" / "pictures.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", ["stats.svg", "quotes.svg", "check.svg"])
def test_a_picture_shows_the_current_output(name: str) -> None:
    kept = (ROOT / "docs" / name).read_text(encoding="utf-8")
    assert words_in(kept) == words_in(pictures().draw(name))


@pytest.mark.parametrize("name", ["weapons.svg"])
def test_a_chart_is_the_current_output(name: str) -> None:
    assert (ROOT / "docs" / name).read_text(encoding="utf-8") == pictures().chart(name)
    assert f"({name})" in (ROOT / "docs" / "compare.md").read_text(encoding="utf-8")


def test_the_picture_of_the_page_is_that_of_the_current_record(dataset: Dataset) -> None:
    """Its text cannot be read back, but the sentence that it begins with stands beside it: ``python docs/page.py``."""
    story = story_in_words(headline_of(dataset, dataset.week))
    assert f"![The fact sheet of the week: {story}](docs/page.png)" in README
    assert (ROOT / "docs" / "page.png").stat().st_size < 150_000


def words_in(picture: str) -> list[str]:
    """Return the words of an SVG: another version of Rich may draw the same words differently."""
    return html.unescape(" ".join(re.findall(r">([^<]+)</text>", picture))).split()


def test_every_picture_is_shown_and_tested() -> None:
    assert (
        set(re.findall(r"docs/(\w+\.svg)", README))
        == set(pictures().PICTURES)
        == {"stats.svg", "quotes.svg", "check.svg"}
    )
