"""The manifest, by which a folder is known to be an export."""

from __future__ import annotations

import shutil
import subprocess
from hashlib import sha256
from pathlib import Path

import pytest

from countylines.export import File
from countylines.export.manifest import digests_listed, with_manifest

DIGEST = sha256(b"a").hexdigest()
TITLE = "# countylines export\n"


def test_it_lists_every_file_with_its_digest() -> None:
    *_, manifest = with_manifest([File("a.csv", b"a"), File("b.csv", b"b")])
    assert manifest.name == "SHA256SUMS"
    assert manifest.content.decode() == f"{TITLE}{DIGEST}  a.csv\n{sha256(b'b').hexdigest()}  b.csv\n"
    assert digests_listed(manifest.content) == {"a.csv": DIGEST, "b.csv": sha256(b"b").hexdigest()}


@pytest.mark.parametrize(
    "content",
    [
        pytest.param("", id="empty"),
        pytest.param(TITLE, id="of nothing"),
        pytest.param(f"{DIGEST}  a.csv\n", id="somebody else's"),
        pytest.param(f"# other\n{DIGEST}  a.csv\n", id="with another first line"),
        pytest.param(f"{TITLE}{DIGEST}  ../a.csv\n", id="of a file elsewhere"),
        pytest.param(f"{TITLE}{DIGEST}  .bashrc\n", id="of a hidden file"),
        pytest.param(f"{TITLE}{DIGEST}  a b\n", id="of a name that none of ours is"),
        pytest.param(f"{TITLE}abc  a.csv\n", id="with half a digest"),
        pytest.param(f"{TITLE}{DIGEST}  a.csv\n\u2014\n", id="with more than ASCII"),
    ],
)
def test_what_is_no_manifest(content: str) -> None:
    assert digests_listed(content.encode()) is None


def test_sha256sum_checks_it(exported: dict[str, Path], tmp_path: Path) -> None:
    if shutil.which("sha256sum") is None:
        pytest.skip("sha256sum is not here")
    files = {path.name: File(path.name, path.read_bytes()) for path in exported["csv"].iterdir()}
    command = ["sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS"]
    assert subprocess.run(command, cwd=exported["csv"], capture_output=True, check=False).returncode == 0
    for name, file in files.items():
        (tmp_path / name).write_bytes(file.content + b"x" * (name == "quotes.csv"))
    assert subprocess.run(command, cwd=tmp_path, capture_output=True, check=False).returncode == 1
