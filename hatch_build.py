"""Adds the man pages to wheels (``share/man/man1``) and source distributions (``man``) while they are built."""

from __future__ import annotations

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class ManPages(BuildHookInterface):
    """Writes the man pages into a temporary folder; they are left out where Click is not installed."""

    folder: str | None = None

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002  the signature of a hook
        """Write the pages, and say where they belong."""
        if find_spec("click") is None:
            self.app.display_warning("Click is not installed: there will be no man pages.")
            return
        self.folder = mkdtemp()
        script = Path(self.root, "docs", "man_pages.py")
        subprocess.run([sys.executable, "-B", script, self.folder], check=True)
        if self.target_name == "wheel":
            build_data["shared_data"][self.folder] = "share/man/man1"
        else:
            build_data["force_include"][self.folder] = "man"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002  likewise
        """Remove the folder."""
        if self.folder is not None:
            rmtree(self.folder)
