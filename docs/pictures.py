"""Draw the README's pictures from what the tool really prints: ``python docs/pictures.py``."""

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
"""File name to the command that it shows."""

WITHOUT_FONTS = re.sub(r"@font-face \{\{.*?\}\}\s*", "", CONSOLE_SVG_FORMAT, flags=re.DOTALL)
"""Rich's frame, fetching no font from anywhere."""


class Screen(io.StringIO):
    """A stream that passes for a terminal of the usual width."""

    def isatty(self) -> bool:
        """Say that a person sees it."""
        return True


def draw(name: str) -> str:
    """Give the picture called *name* as SVG."""
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


if __name__ == "__main__":
    for picture in PICTURES:
        (HERE / picture).write_text(draw(picture), encoding="utf-8")
        sys.stderr.write(f"{picture}\n")
