"""Rewrite the outputs of the commands in README.md and docs/*.md: ``python docs/examples.py``.

Read the diff before you commit it. Blocks that need a program that is not installed, or the article, stay as they are.
"""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import mkdtemp

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tests.test_docs import CONSOLE, PAGES, Folders, skip_if_something_is_missing


def rewrite() -> None:
    """Run each command of each page and write what it prints below it."""
    folders = Folders(lambda name: Path(mkdtemp(suffix=name)))
    for page in PAGES:
        before = after = page.read_text(encoding="utf-8")
        for block in CONSOLE:
            if block.page != page:
                continue
            try:
                skip_if_something_is_missing(block)
            except pytest.skip.Exception as missing:
                sys.stderr.write(f"{block.id}: {missing}\n")
                continue
            outputs = [out for out, _ in folders.outcomes(block)]
            commands = [command for command, _ in block.commands]
            text = "".join(f"$ {command}\n{out}" for command, out in zip(commands, outputs, strict=True))
            after = after.replace(f"```console\n{block.text}```", f"```console\n{text}```")
        if after != before:
            page.write_text(after, encoding="utf-8")
            sys.stderr.write(f"changed {page.name}\n")


if __name__ == "__main__":
    rewrite()
