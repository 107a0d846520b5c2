"""Pages: which there are, and where."""

from __future__ import annotations

import re
from pathlib import Path

from countylines.output import views
from countylines.output.views.pages import PAGES


def test_every_page_is_listed_with_its_module() -> None:
    modules = {file.stem: file.read_text(encoding="utf-8") for file in Path(views.__path__[0]).glob("*.py")}
    pages = {
        noun: name for name, text in modules.items() for noun in re.findall(r"^def (\w+)_page\(", text, re.MULTILINE)
    }
    assert pages == PAGES
