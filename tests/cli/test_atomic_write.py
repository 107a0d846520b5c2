"""Exports are written whole or not at all: whatever fails, at whatever moment, the old one or the new one is whole."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from countylines.cli.atomic_write import LEFTOVER_AGE, NEW, OLD, restore_folder, write_file
from tests.cli.running import PACKAGE, bare_environment, run, run_shell, spawn
from tests.cli.spoiling import change

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="signals and forks are of POSIX")
NOT_ROOT = pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is forbidden to root")
FAULTS = Path(__file__).with_name("faults.py")
SCENARIOS = {
    "file-new": {"nothing", "new"},
    "file-replaced": {"old", "new"},
    "folder-new": {"nothing", "new"},
    "folder-replaced": {"old", "nothing", "new"},
}
"""What may be at the destination after a run was killed; "nothing" in the last is between its two renames."""


def outcomes(scenario: str, fault: str, folder: Path) -> list[dict[str, Any]]:
    command = [sys.executable, str(FAULTS), scenario, fault, str(folder)]
    environment = bare_environment({"PYTHONPATH": str(PACKAGE)})
    done = subprocess.run(command, env=environment, capture_output=True, encoding="utf-8", check=False, timeout=120)
    assert done.returncode == 0, done.stderr
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return found


@POSIX
@pytest.mark.parametrize("scenario", SCENARIOS)
def test_killed_at_any_step_the_old_or_the_new_export_is_whole(scenario: str, tmp_path: Path) -> None:
    found = outcomes(scenario, "kill", tmp_path)
    assert {outcome["code"] for outcome in found} == {-signal.SIGKILL}
    assert {outcome["seen"] for outcome in found} == SCENARIOS[scenario]
    for outcome in found:
        if scenario == "folder-replaced" and outcome["seen"] == "nothing":
            assert outcome["recovered"] == "old", outcome
        else:
            assert outcome["recovered"] == outcome["seen"], outcome
        assert (outcome["next"], outcome["left"]) == ("new", []), outcome


@POSIX
@pytest.mark.parametrize("scenario", SCENARIOS)
def test_refused_at_any_step_the_old_or_the_new_export_is_whole(scenario: str, tmp_path: Path) -> None:
    found = outcomes(scenario, "fail", tmp_path)
    before = "old" if "replaced" in scenario else "nothing"
    assert {(outcome["code"], outcome["seen"]) for outcome in found} >= {(4, before)}
    for outcome in found:
        assert outcome["code"] in (0, 4), outcome
        assert outcome["seen"] == ("new" if outcome["code"] == 0 else before), outcome
        assert (outcome["next"], outcome["left"]) == ("new", []), outcome


def edition_of(folder: Path) -> str:
    """Return the dataset version of an exported folder of CSV files, which must be whole."""
    first, *lines = (folder / "SHA256SUMS").read_text(encoding="ascii").splitlines()
    assert first == "# countylines export"
    digests = {name: digest for digest, name in (line.split("  ") for line in lines)}
    found = {path.name: sha256(path.read_bytes()).hexdigest() for path in folder.iterdir()}
    found.pop("SHA256SUMS")
    assert found == digests
    return (folder / "README.txt").read_text(encoding="utf-8").splitlines()[1].removeprefix("Dataset version ")


@pytest.mark.slow
@POSIX
def test_a_process_killed_at_any_moment_leaves_a_whole_export(tmp_path: Path, record: Path) -> None:
    moments = random.Random(7)  # noqa: S311  any moments will do
    out = tmp_path / "place" / "out"
    out.parent.mkdir()
    change(record, "dataset", lambda header: header.update(version="0"))
    assert run("export", "csv", str(out), "--data", str(record)).code == 0
    for edition in range(1, 7):
        change(record, "dataset", partial(dict.update, version=str(edition)))
        before = edition_of(out)
        process = spawn("export", "csv", str(out), "--force", "-q", "--data", str(record))
        time.sleep(moments.uniform(0.1, 0.9))
        process.kill()
        process.wait()
        restore_folder(out)
        assert edition_of(out) in (before, str(edition))


@pytest.fixture
def interrupted(tmp_path: Path) -> Path:
    """Return a destination as a run leaves it that is killed between the two renames."""
    assert run("export", "csv", str(tmp_path / f"{OLD}out")).code == 0
    assert run("export", "csv", str(tmp_path / f"{NEW}0123456789abcdef")).code == 0
    return tmp_path / "out"


REMARK = "an earlier export was stopped while it replaced this folder. The old folder is back."


def test_the_next_run_puts_the_old_folder_back_and_says_so(interrupted: Path) -> None:
    outcome = run("export", "csv", str(interrupted))
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err == (
        f"{interrupted}: {REMARK}\ncountylines: {interrupted} already exists. Add --force to replace it.\n"
    )
    edition_of(interrupted)


def test_the_next_run_with_force_replaces_the_old_folder(interrupted: Path) -> None:
    outcome = run("export", "datapackage", str(interrupted), "--force")
    assert outcome.code == 0
    assert outcome.err.startswith(f"{interrupted}: {REMARK}\nWrote ")
    assert (interrupted / "datapackage.json").exists()
    assert not interrupted.with_name(f"{OLD}out").exists()


def test_an_old_folder_is_removed_if_the_new_one_has_arrived(interrupted: Path) -> None:
    interrupted.with_name(f"{NEW}0123456789abcdef").rename(interrupted)
    assert restore_folder(interrupted) is False
    assert [path.name for path in interrupted.parent.iterdir()] == ["out"]


@POSIX
def test_a_link_that_is_named_like_an_old_folder_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "home").mkdir()
    (tmp_path / f"{OLD}out").symlink_to(tmp_path / "home")
    assert restore_folder(tmp_path / "out") is False
    assert (tmp_path / "home").is_dir()


@POSIX
def test_leftovers_are_removed_after_an_hour_and_links_are_not_followed(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    (home / "letter").touch()
    old, young, link = (tmp_path / f"{NEW}{name}" for name in ("old", "young", "link"))
    for folder in (old, young):
        folder.mkdir()
        (folder / "a.csv").touch()
    link.symlink_to(home)
    os.utime(old, (0, time.time() - LEFTOVER_AGE - 1))
    os.utime(link, (0, 0), follow_symlinks=False)
    write_file(tmp_path / "out", b"new")
    assert sorted(path.name for path in tmp_path.iterdir()) == [young.name, "home", "out"]
    assert (home / "letter").exists()


@POSIX
@pytest.mark.parametrize("kind", ["sqlite", "datapackage"])
def test_a_full_disk_is_reported_in_one_sentence(kind: str, tmp_path: Path) -> None:
    """A limit on the size of files stands in for a disk without space."""
    script = (
        f'export PYTHONDONTWRITEBYTECODE=1; ulimit -f 20; trap "" XFSZ; "${{countylines[@]}}" export {kind} "$1/out"'
    )
    code, out, err = run_shell(script, str(tmp_path))
    assert (code, out) == (4, b"")
    assert err.decode() == f"countylines: {tmp_path}/out could not be written: File too large.\n"
    assert list(tmp_path.iterdir()) == []


@POSIX
@NOT_ROOT
@pytest.mark.parametrize("kind", ["json", "csv"])
def test_a_folder_that_can_be_written_but_not_read_is_enough(kind: str, tmp_path: Path) -> None:
    place = tmp_path / "place"
    place.mkdir()
    place.chmod(0o333)
    outcome = run("export", kind, str(place / "out"))
    place.chmod(0o755)
    assert outcome.code == 0
    assert [path.name for path in place.iterdir()] == ["out"]


@POSIX
@NOT_ROOT
@pytest.mark.parametrize("kind", ["json", "csv"])
def test_a_read_only_folder_is_reported_in_one_sentence(kind: str, tmp_path: Path) -> None:
    tmp_path.chmod(0o555)
    outcome = run("export", kind, str(tmp_path / "out"))
    tmp_path.chmod(0o755)
    assert (outcome.code, outcome.out) == (4, "")
    assert outcome.err == f"countylines: {tmp_path}/out could not be written: Permission denied.\n"


@pytest.mark.skipif(sys.platform != "linux", reason="/proc is of Linux")
def test_a_file_system_without_new_files_is_reported_in_one_sentence() -> None:
    outcome = run("export", "json", "/proc/out")
    assert (outcome.code, outcome.out) == (4, "")
    assert outcome.err.startswith("countylines: /proc/out could not be written: ")
    assert outcome.err.count("\n") == 1


@pytest.mark.slow
@POSIX
def test_several_runs_can_replace_one_file_at_once(tmp_path: Path) -> None:
    runs = [spawn("export", "json", str(tmp_path / "out"), "-f", stderr=subprocess.PIPE) for _ in range(4)]
    errors = [process.communicate()[1] for process in runs]
    assert [process.returncode for process in runs] == [0] * len(runs), errors
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


@pytest.mark.slow
@POSIX
def test_of_several_runs_that_replace_one_folder_at_once_none_leaves_it_torn(tmp_path: Path) -> None:
    out = tmp_path / "out"
    runs = [spawn("export", "csv", str(out), "-f", stderr=subprocess.PIPE) for _ in range(4)]
    for process in runs:
        process.communicate()
    assert {process.returncode for process in runs} <= {0, 2, 4}
    restore_folder(out)
    edition_of(out)
