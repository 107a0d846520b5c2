"""The checksums of an exported folder, whose first line marks it as an export."""

from __future__ import annotations

import shutil
import subprocess
from hashlib import sha256
from pathlib import Path

import pytest

from countylines.export import ExportFile


@pytest.mark.parametrize("kind", ["csv", "datapackage"])
def test_they_list_every_other_file_with_its_digest(kind: str, exported: dict[str, Path]) -> None:
    title, *lines = (exported[kind] / "SHA256SUMS").read_text(encoding="ascii").splitlines()
    assert title == "# countylines export"
    others = {path.name: path.read_bytes() for path in exported[kind].iterdir() if path.name != "SHA256SUMS"}
    assert sorted(lines) == sorted(f"{sha256(content).hexdigest()}  {name}" for name, content in others.items())


def test_sha256sum_checks_it(exported: dict[str, Path], tmp_path: Path) -> None:
    if shutil.which("sha256sum") is None:
        pytest.skip("sha256sum is not here")
    files = {path.name: ExportFile(path.name, path.read_bytes()) for path in exported["csv"].iterdir()}
    command = ["sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS"]
    assert subprocess.run(command, cwd=exported["csv"], capture_output=True, check=False).returncode == 0
    for name, file in files.items():
        (tmp_path / name).write_bytes(file.content + b"x" * (name == "quotes.csv"))
    assert subprocess.run(command, cwd=tmp_path, capture_output=True, check=False).returncode == 1
