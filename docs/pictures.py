"""Draw the pictures of README and docs from the real output of the tool: ``python docs/pictures.py``."""

from __future__ import annotations

import contextlib
import io
import re
import shlex
import sys
from pathlib import Path

from rich._export_format import CONSOLE_SVG_FORMAT
from rich.console import Console
from rich.terminal_theme import MONOKAI
from rich.text import Text

from countylines.cli import main

HERE = Path(__file__).parent
WIDTH = 80
PICTURES = {
    "stats.svg": "countylines stats",
    "quotes.svg": "countylines quotes --speaker holland money",
    "check.svg": "countylines check docs/draft.md",
}
"""The command whose output each file shows."""

CHARTS = {"weapons.svg": "countylines compare weapons --format svg"}
"""The command whose output each file is."""

WITHOUT_FONTS = re.sub(r"@font-face \{\{.*?\}\}\s*", "", CONSOLE_SVG_FORMAT, flags=re.DOTALL)
"""Rich's SVG template without its web fonts, so that no picture makes a request."""


class Screen(io.StringIO):
    """A stream that claims to be a terminal."""

    def isatty(self) -> bool:
        """Return that this is a terminal."""
        return True


def draw(name: str) -> str:
    """Return the picture with this file name, as SVG."""
    command = PICTURES[name]
    printed = Screen()
    with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(printed), contextlib.chdir(HERE.parent):
        main([*shlex.split(command)[1:], "--color", "always"])
    console = Console(width=WIDTH, record=True, file=io.StringIO(), legacy_windows=False, _environ={})
    console.print(Text(f"$ {command}", style="bold"))
    console.print(Text.from_ansi(printed.getvalue().rstrip("\n")))
    return console.export_svg(
        title="countylines",
        theme=MONOKAI,
        code_format=WITHOUT_FONTS,
        unique_id=f"countylines-{Path(name).stem}",
    )


def chart(name: str) -> str:
    """Return the chart with this file name, as the tool prints it."""
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        main(shlex.split(CHARTS[name])[1:])
    return printed.getvalue()


if __name__ == "__main__":
    for picture in CHARTS:
        (HERE / picture).write_text(chart(picture), encoding="utf-8")
    for picture in PICTURES:
        (HERE / picture).write_text(draw(picture), encoding="utf-8")
        sys.stderr.write(f"{picture}\n")
