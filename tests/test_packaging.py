"""Wheel and sdist: the same bytes wherever and whenever they are built, and complete.

They are built without a network: the build backend and the programs that check its work are in the extra ``interop``.
"""

from __future__ import annotations

import email
import email.message
import json
import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import NamedTuple

import pytest

import countylines
from countylines.cli.group import COMMAND_NAMES

ROOT = Path(__file__).resolve().parent.parent
NAME = f"countylines-{countylines.__version__}"
MAN_PAGES = ["countylines.1", *(f"countylines-{command}.1" for command in COMMAND_NAMES)]
LEFT_BEHIND = (
    "countylines/__pycache__/a.pyc",
    "data/__pycache__/a.pyc",
    "tests/__pycache__/a.pyc",
    "tests/.hypothesis/a",
)
"""Files like those that running and testing leave in a checkout."""

IN_THE_SDIST = ("tests/data", "tests/test_borders.py", "tests/test_readme.py", "tests/cli/test_golden.py")
"""The tests that read most of an sdist's files: the record, the modules, pages, pictures and golden files."""


class Built(NamedTuple):
    """A wheel and an sdist of one build."""

    wheel: Path
    sdist: Path


def need(*names: str) -> None:
    """Skip the test where one of the programs is not installed; a folder called ``build`` is no program."""
    for name in names:
        try:
            distribution(name)
        except PackageNotFoundError:
            pytest.skip(f"{name} is not installed: the extra `interop` has it")


def run_python(*arguments: str | Path, cwd: Path, **more: str) -> subprocess.CompletedProcess[str]:
    """Run this Python in a folder, with a bare environment and *more* variables."""
    kept = ("PATH", "HOME", "SYSTEMROOT", "TMPDIR", "TEMP", "TMP")
    environment = {name: os.environ[name] for name in kept if name in os.environ} | {"PYTHONUTF8": "1"} | more
    command = [sys.executable, *arguments]
    return subprocess.run(command, cwd=cwd, env=environment, capture_output=True, encoding="utf-8", check=False)


def files_of_the_project() -> list[str]:
    """List the files under git, or in an unpacked sdist all files but those that .gitignore names."""
    git = shutil.which("git")
    if git and (ROOT / ".git").exists():
        listed = subprocess.run([git, "ls-files", "-z"], cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
        return sorted(name for name in listed.stdout.split("\0") if (ROOT / name).is_file())
    return sorted(_unpacked_files())


def _unpacked_files() -> Iterator[str]:
    ignored = {line.rstrip("/") for line in (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()}
    for folder, folders, names in os.walk(ROOT):
        folders[:] = [name for name in folders if name not in ignored]
        here = Path(folder).relative_to(ROOT)
        yield from ((here / name).as_posix() for name in names if name not in ignored | {"PKG-INFO"})


def build(copy: Path, *arguments: str, **environment: str) -> Built:
    """Build in a folder, without a network."""
    need("build", "hatchling")
    done = run_python("-m", "build", "--no-isolation", *arguments, cwd=copy, **environment)
    assert done.returncode == 0, done.stdout + done.stderr
    assert sorted(file.name for file in (copy / "dist").iterdir()) == [f"{NAME}-py3-none-any.whl", f"{NAME}.tar.gz"]
    return Built(copy / "dist" / f"{NAME}-py3-none-any.whl", copy / "dist" / f"{NAME}.tar.gz")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Build as a publisher does: the sdist from the checkout, and the wheel from the sdist."""
    copy = tmp_path_factory.mktemp("one")
    for name in files_of_the_project():
        (copy / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(ROOT / name, copy / name)
    return build(copy)


@pytest.fixture(scope="module")
def built_elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Build both from the checkout, from files with other times and permissions, in another order, beside caches."""
    copy = tmp_path_factory.mktemp("another") / "a folder, much used"
    umask = os.umask(0o077)
    try:
        for days, name in enumerate(reversed(files_of_the_project())):
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, copy / name)
            (copy / name).chmod(0o700 if os.access(ROOT / name, os.X_OK) else 0o600)
            os.utime(copy / name, (86400.0 * (20_000 + days),) * 2)
        for name in LEFT_BEHIND:
            (copy / name).parent.mkdir(exist_ok=True)
            (copy / name).write_bytes(b"left behind")
        return build(copy, "--sdist", "--wheel", TZ="Asia/Tokyo", LC_ALL="C", PYTHONHASHSEED="1")
    finally:
        os.umask(umask)


@pytest.fixture(scope="module")
def unpacked(built: Built, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Unpack the sdist."""
    folder = tmp_path_factory.mktemp("unpacked")
    with tarfile.open(built.sdist) as archive:
        archive.extractall(folder, filter="data")
    assert [entry.name for entry in folder.iterdir()] == [NAME]
    return folder / NAME


@pytest.fixture(scope="module")
def installed(built: Built, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the wheel in a folder of its own, without a network."""
    need("pip")
    folder = tmp_path_factory.mktemp("installed")
    options = ("--quiet", "--no-index", "--no-deps", "--disable-pip-version-check")
    done = run_python("-m", "pip", "install", *options, "--target", folder, built.wheel, cwd=folder)
    assert done.returncode == 0, done.stderr
    return folder


def metadata_of(wheel: Path) -> email.message.Message:
    """Read the metadata of a wheel."""
    with zipfile.ZipFile(wheel) as archive:
        return email.message_from_string(archive.read(f"{NAME}.dist-info/METADATA").decode())


def test_two_builds_give_the_same_bytes(built: Built, built_elsewhere: Built) -> None:
    assert built.sdist.read_bytes() == built_elsewhere.sdist.read_bytes()
    assert built.wheel.read_bytes() == built_elsewhere.wheel.read_bytes()


def test_no_file_contains_the_time_or_user_of_its_build(built: Built) -> None:
    with zipfile.ZipFile(built.wheel) as wheel:
        assert {entry.date_time for entry in wheel.infolist()} == {(2020, 2, 2, 0, 0, 0)}
    with tarfile.open(built.sdist) as sdist:
        owners = {(entry.mtime, entry.uid, entry.gid, entry.uname, entry.gname) for entry in sdist}
        modes = {entry.name.removeprefix(f"{NAME}/") for entry in sdist if entry.mode & 0o111}
    assert owners == {(1_580_601_600, 0, 0, "", "")}
    assert modes == {name for name in files_of_the_project() if os.access(ROOT / name, os.X_OK)}


def test_the_sdist_holds_the_checkout_and_nothing_else(built: Built) -> None:
    expected = {name: (ROOT / name).read_bytes() for name in files_of_the_project()}
    with tarfile.open(built.sdist) as archive:
        held = {entry.name.removeprefix(f"{NAME}/"): contents_of(archive, entry) for entry in archive}
    assert sorted(held) == sorted([*expected, "PKG-INFO", *(f"man/{page}" for page in MAN_PAGES)])
    assert [name for name, content in expected.items() if held[name] != content] == []
    assert {
        ".ci/run",
        ".github/workflows/ci.yml",
        "CONTRIBUTING.md",
        "data/README.md",
        "docs/stats.svg",
        "noxfile.py",
    } <= set(held)


def contents_of(archive: tarfile.TarFile, entry: tarfile.TarInfo) -> bytes:
    """Read one file of an sdist, which holds nothing but files."""
    opened = archive.extractfile(entry)
    assert opened is not None, entry.name
    return opened.read()


def test_the_wheel_holds_the_package_and_its_record_and_nothing_else(built: Built) -> None:
    inside = {name: name for name in files_of_the_project() if name.startswith("countylines/")}
    inside |= {f"countylines/{name}": name for name in files_of_the_project() if name.startswith("data/")}
    about = ["METADATA", "RECORD", "WHEEL", "entry_points.txt", "licenses/LICENSE"]
    pages = [f"{NAME}.data/data/share/man/man1/{page}" for page in MAN_PAGES]
    with zipfile.ZipFile(built.wheel) as wheel:
        held = {name: wheel.read(name) for name in wheel.namelist()}
    assert sorted(held) == sorted([*inside, *(f"{NAME}.dist-info/{name}" for name in about), *pages])
    assert [name for name, source in inside.items() if held[name] != (ROOT / source).read_bytes()] == []
    assert held[f"{NAME}.dist-info/licenses/LICENSE"] == (ROOT / "LICENSE").read_bytes()
    assert {"countylines/py.typed", "countylines/data/quotes.json", "countylines/data/schema/quotes.json"} <= set(held)


def test_the_metadata_describe_the_package(built: Built) -> None:
    described = metadata_of(built.wheel)
    assert (described["Name"], described["Version"]) == ("countylines", countylines.__version__)
    assert (described["License-Expression"], described.get_all("License-File")) == ("MIT", ["LICENSE"])
    assert described["Description-Content-Type"] == "text/markdown"
    assert described.get_payload() == (ROOT / "README.md").read_text(encoding="utf-8")
    assert "Typing :: Typed" in described.get_all("Classifier", [])


def test_click_and_rich_are_the_only_requirements(built: Built) -> None:
    required = metadata_of(built.wheel).get_all("Requires-Dist", [])
    assert sorted(line.partition(">=")[0] for line in required if "extra ==" not in line) == ["click", "rich"]


def test_twine_accepts_wheel_and_sdist(built: Built) -> None:
    need("twine")
    done = run_python("-m", "twine", "--no-color", "check", "--strict", *built, cwd=built.wheel.parent)
    assert (done.returncode, done.stdout.count("PASSED")) == (0, 2), done.stdout + done.stderr


def test_check_wheel_contents_accepts_the_wheel(built: Built) -> None:
    need("check-wheel-contents")
    done = run_python("-m", "check_wheel_contents", built.wheel.name, cwd=built.wheel.parent)
    assert (done.returncode, done.stdout) == (0, f"{built.wheel.name}: OK\n"), done.stderr


def test_an_installed_wheel_answers_from_its_own_record(installed: Path, tmp_path: Path) -> None:
    record = json.loads((ROOT / "data" / "dataset.json").read_text(encoding="utf-8"))
    assert from_wheel(installed, tmp_path, "--version") == (
        0,
        f"countylines {countylines.__version__}, dataset {record['version']}\n",
    )
    code, printed = from_wheel(installed, tmp_path, "stats", "--fields", "measure,reported")
    assert code == 0
    assert "arrests.women\t91 women\n" in printed
    aside = (installed / "countylines" / "data").rename(tmp_path / "aside")
    assert from_wheel(installed, tmp_path, "stats")[0] == 3
    aside.rename(installed / "countylines" / "data")


def from_wheel(installed: Path, cwd: Path, *arguments: str) -> tuple[int, str]:
    """Run the script that pip installed; return its exit code and output."""
    script = shutil.which("countylines", path=installed / "bin")
    assert script is not None
    environment = {**os.environ, "PYTHONPATH": str(installed), "PYTHONUTF8": "1"}
    environment.pop("COUNTYLINES_DATA", None)
    done = subprocess.run([script, *arguments], cwd=cwd, env=environment, capture_output=True, check=False)
    return done.returncode, done.stdout.decode()


@pytest.mark.slow
def test_the_tests_in_an_sdist_pass_without_the_checkout(unpacked: Path) -> None:
    """Only the tests that read most of the files: the whole suite would be this one again."""
    options = ("-q", "-p", "no:cacheprovider")
    done = run_python("-m", "pytest", *options, *IN_THE_SDIST, cwd=unpacked, PYTHONPATH=str(unpacked))
    assert done.returncode == 0, done.stdout + done.stderr
    assert "the article is not here: COUNTYLINES_ARTICLE names no file" in done.stdout
    assert "the material is not here: COUNTYLINES_RECORD names no folder" in done.stdout
