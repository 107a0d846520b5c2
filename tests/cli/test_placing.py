"""Placing an export: whatever fails, at whatever moment, the destination is what it was or the whole new export."""

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
from unittest import mock

import pytest

from countylines.cli.exchanging import exchange
from countylines.cli.temporaries import ASIDE, BEGINNING, TEMPORARY, recover, remove_leftovers, temporary
from countylines.export import export_files
from tests.cli.running import PACKAGE, bare_environment, run, run_shell, spawn
from tests.cli.spoiling import change

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="signals, locks and forks are of POSIX")
FAULTS = Path(__file__).with_name("faults.py")
SCENARIOS = {
    "file-new": {"nothing", "new"},
    "file-replaced": {"old", "new"},
    "folder-new": {"nothing", "new"},
    "folder-replaced": {"old", "new"},
    "folder-replaced-aside": {"old", "nothing", "new"},
}
"""What may stand at the destination of each after a kill; the last is where names cannot be exchanged."""


def outcomes(scenario: str, fault: str, folder: Path) -> list[dict[str, Any]]:
    command = [sys.executable, str(FAULTS), scenario, fault, str(folder)]
    environment = bare_environment({"PYTHONPATH": str(PACKAGE)})
    done = subprocess.run(command, env=environment, capture_output=True, encoding="utf-8", check=False, timeout=120)
    assert done.returncode == 0, done.stderr
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return found


@POSIX
@pytest.mark.parametrize("scenario", SCENARIOS)
def test_a_run_that_is_killed_at_any_step_leaves_nothing_torn(scenario: str, tmp_path: Path) -> None:
    if scenario == "folder-replaced" and not can_exchange(tmp_path):
        pytest.skip("names cannot be exchanged here")
    found = outcomes(scenario, "kill", tmp_path)
    assert {outcome["code"] for outcome in found} == {-signal.SIGKILL}
    assert {outcome["seen"] for outcome in found} == SCENARIOS[scenario]
    for outcome in found:
        if scenario == "folder-replaced-aside" and outcome["seen"] == "nothing":
            assert outcome["recovered"] == "old", outcome
        else:
            assert outcome["recovered"] == outcome["seen"], outcome
        assert (outcome["next"], outcome["left"]) == ("new", []), outcome


@POSIX
@pytest.mark.parametrize("scenario", SCENARIOS)
def test_a_step_that_the_system_refuses_leaves_nothing_torn(scenario: str, tmp_path: Path) -> None:
    found = outcomes(scenario, "fail", tmp_path)
    before = "old" if "replaced" in scenario else "nothing"
    assert {(outcome["code"], outcome["seen"]) for outcome in found} >= {(4, before), (0, "new")}
    for outcome in found:
        assert outcome["code"] in (0, 4), outcome
        assert outcome["seen"] == ("new" if outcome["code"] == 0 else before), outcome
        assert outcome["recovered"] == outcome["seen"], outcome
        assert (outcome["next"], outcome["left"]) == ("new", []), outcome


def can_exchange(folder: Path) -> bool:
    one, other = folder / "one", folder / "other"
    one.mkdir()
    other.mkdir()
    able = exchange(one, other)
    one.rmdir()
    other.rmdir()
    return able


@POSIX
def test_names_are_exchanged_where_they_can_be(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    one.mkdir()
    (one / "a").touch()
    other.mkdir()
    if not exchange(one, other):
        pytest.skip("names cannot be exchanged here")
    assert ([path.name for path in other.iterdir()], list(one.iterdir())) == (["a"], [])
    with pytest.raises(FileNotFoundError):
        exchange(one, tmp_path / "nowhere")


def edition_of(folder: Path) -> str:
    """Give the version of the dataset in a folder of CSV files that is whole."""
    first, *lines = (folder / "SHA256SUMS").read_text(encoding="ascii").splitlines()
    assert first == "# countylines export"
    digests = {name: digest for digest, name in (line.split("  ") for line in lines)}
    found = {path.name: sha256(path.read_bytes()).hexdigest() for path in folder.iterdir()}
    found.pop("SHA256SUMS")
    assert found == digests
    return (folder / "README.txt").read_text(encoding="utf-8").splitlines()[1].removeprefix("Dataset version ")


@pytest.mark.slow
@POSIX
def test_a_process_that_is_killed_at_any_moment_leaves_nothing_torn(tmp_path: Path, record: Path) -> None:
    if not can_exchange(tmp_path):
        pytest.skip("names cannot be exchanged here")
    moments = random.Random(7)  # noqa: S311  any moments will do
    place = tmp_path / "place"
    place.mkdir()
    change(record, "dataset", lambda header: header.update(version="0"))
    assert run("export", "csv", str(place / "out"), "--data", str(record)).code == 0
    for edition in range(1, 13):
        change(record, "dataset", partial(dict.update, version=str(edition)))
        before = edition_of(place / "out")
        process = spawn("export", "csv", str(place / "out"), "--force", "-q", "--data", str(record))
        time.sleep(moments.uniform(0.1, 0.9))
        process.kill()
        process.wait()
        assert edition_of(place / "out") in (before, str(edition))
    assert run("export", "csv", str(place / "out"), "--force", "--data", str(record)).code == 0
    assert [path.name for path in place.iterdir()] == ["out"]


@POSIX
def test_what_a_living_run_uses_is_no_leftover(tmp_path: Path) -> None:
    left = tmp_path / f"{BEGINNING}0123456789abcdef"
    left.mkdir()
    (left / "a.csv").touch()
    other = tmp_path / f"{BEGINNING}mine"
    other.touch()
    with temporary(tmp_path, Path.mkdir) as used:
        assert TEMPORARY.fullmatch(used.name)
        remove_leftovers(tmp_path)
        assert sorted(tmp_path.iterdir()) == sorted([used, other])
    assert list(tmp_path.iterdir()) == [other]


@POSIX
def test_a_leftover_that_holds_a_folder_is_left_alone(tmp_path: Path) -> None:
    """No export makes one: whatever it is, it is somebody's."""
    left = tmp_path / f"{BEGINNING}0123456789abcdef"
    (left / "photographs").mkdir(parents=True)
    mine = [left / name for name in ("a.jpg", "b.jpg", "c.jpg", "d.jpg", "photographs/a.jpg", "z.jpg")]
    for path in mine:
        path.touch()
    remove_leftovers(tmp_path)
    assert [path for path in mine if not path.exists()] == []


@POSIX
def test_a_leftover_that_holds_a_link_is_left_alone(tmp_path: Path) -> None:
    left = tmp_path / f"{BEGINNING}0123456789abcdef"
    left.mkdir()
    (left / "a").touch()
    (left / "link").symlink_to(tmp_path)
    remove_leftovers(tmp_path)
    assert sorted(path.name for path in left.iterdir()) == ["a", "link"]


@POSIX
def test_a_leftover_that_is_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "letter").touch()
    (tmp_path / f"{BEGINNING}0123456789abcdef").symlink_to(tmp_path / "home")
    remove_leftovers(tmp_path)
    assert (tmp_path / "home" / "letter").exists()


def test_a_folder_that_was_moved_aside_comes_back(tmp_path: Path) -> None:
    aside = tmp_path / f"{ASIDE}out"
    aside.mkdir()
    (aside / "a").touch()
    recover(tmp_path / "out")
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["a"]
    assert not aside.exists()


def test_a_folder_that_was_moved_aside_goes_where_the_new_one_has_come(tmp_path: Path) -> None:
    aside = tmp_path / f"{ASIDE}out"
    for folder in (aside, tmp_path / "out"):
        folder.mkdir()
        (folder / folder.name).touch()
    recover(tmp_path / "out")
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["out"]
    assert not aside.exists()


@POSIX
@pytest.mark.parametrize("kind", ["sqlite", "datapackage"])
def test_a_file_that_grows_too_large_is_told_in_one_sentence(kind: str, tmp_path: Path) -> None:
    script = f'ulimit -f 20; trap "" XFSZ; "${{countylines[@]}}" export {kind} "$1/out"'
    code, out, err = run_shell(script, str(tmp_path))
    assert (code, out) == (4, b"")
    assert err.decode() == f"countylines: The answer could not be written: {tmp_path}/out: File too large.\n"
    assert list(tmp_path.iterdir()) == []


@POSIX
@pytest.mark.parametrize("kind", ["json", "csv"])
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is forbidden to this user")
def test_a_folder_that_may_be_written_and_not_read_is_no_hindrance(kind: str, tmp_path: Path) -> None:
    place = tmp_path / "place"
    place.mkdir()
    place.chmod(0o333)
    outcome = run("export", kind, str(place / "out"))
    place.chmod(0o755)
    assert outcome.code == 0
    assert [path.name for path in place.iterdir()] == ["out"]


@POSIX
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is forbidden to this user")
def test_a_folder_that_may_not_be_written_is_told_in_one_sentence(tmp_path: Path) -> None:
    tmp_path.chmod(0o555)
    outcome = run("export", "json", str(tmp_path / "out"))
    tmp_path.chmod(0o755)
    assert (outcome.code, outcome.out) == (4, "")
    assert outcome.err == f"countylines: The answer could not be written: {tmp_path}/out: Permission denied.\n"


@pytest.mark.skipif(sys.platform != "linux", reason="/proc is of Linux")
def test_a_place_that_takes_no_files_is_told_in_one_sentence() -> None:
    outcome = run("export", "json", "/proc/out")
    assert (outcome.code, outcome.out) == (4, "")
    assert outcome.err.startswith("countylines: The answer could not be written: /proc/out: ")
    assert outcome.err.count("\n") == 1


@pytest.mark.slow
@POSIX
@pytest.mark.parametrize("kind", ["json", "csv"])
def test_many_at_once_by_force_all_write(kind: str, tmp_path: Path) -> None:
    if kind == "csv" and not can_exchange(tmp_path):
        pytest.skip("names cannot be exchanged here")
    place = tmp_path / "place"
    place.mkdir()
    runs = [spawn("export", kind, str(place / "out"), "-f", stderr=subprocess.PIPE) for _ in range(8)]
    told = [process.communicate()[1] for process in runs]
    assert [process.returncode for process in runs] == [0] * len(runs), told
    assert [path.name for path in place.iterdir()] == ["out"]


@POSIX
@pytest.mark.parametrize("kind", ["json", "csv"])
@pytest.mark.parametrize(("force", "code"), [([], 2), (["-f"], 0)], ids=["gently", "by force"])
def test_what_comes_meanwhile_is_looked_at_like_what_was_there(
    kind: str, force: list[str], code: int, tmp_path: Path
) -> None:
    """The place is empty when it is looked at; an export is there when ours is to be moved in."""
    out = str(tmp_path / "out")
    calls: list[str] = []

    def made_late(dataset: Any, what: str) -> Any:
        calls.append(what)
        if len(calls) == 1:
            assert run("export", kind, out).code == 0
        return export_files(dataset, what)

    with mock.patch("countylines.cli.exporting.export_files", made_late):
        outcome = run("export", kind, out, *force)
    assert outcome.code == code
    assert (code == 0) is outcome.err.startswith("Wrote ")
    assert code == 0 or outcome.err == f"countylines: {out} is there already. To replace it: --force\n"
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


@POSIX
def test_two_at_once_are_one_that_writes_and_one_that_is_refused(tmp_path: Path) -> None:
    runs = [spawn("export", "json", str(tmp_path / "out"), stderr=subprocess.PIPE) for _ in range(2)]
    told = [process.communicate()[1] for process in runs]
    assert sorted(process.returncode for process in runs) == [0, 2], told
    assert [path.name for path in tmp_path.iterdir()] == ["out"]
