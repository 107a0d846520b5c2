"""``export``: what it writes where, what it says, what it refuses, and that what is there stays."""

from __future__ import annotations

import contextlib
import json
import re
import stat
import sys
from pathlib import Path
from typing import Any
from unittest import mock

import pytest

from countylines import Dataset
from countylines.cli.commands.export import check_replaceable
from countylines.errors import CountylinesError
from countylines.export import EXPORT_KINDS, export_files
from countylines.export.kinds import sqlite
from countylines.record.nouns import NOUN_FILES, OPTIONAL_FILES
from tests.cli.running import run, run_process, run_shell
from tests.cli.spoiling import HOSTILE, UNSEEN, change, spoil
from tests.cli.test_hostile import HOSTILE_WORDS

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="links and devices are of POSIX")
FOLDERS = [kind for kind, told in EXPORT_KINDS.items() if told.folder]
FILES = [kind for kind, told in EXPORT_KINDS.items() if not told.folder]
TEXTS = [kind for kind, told in EXPORT_KINDS.items() if told.text]


def content(path: Path) -> Any:
    """Give all that is at a place, to compare it later."""
    if path.is_symlink():
        return path.readlink()
    if path.is_dir():
        return {entry.name: content(entry) for entry in path.iterdir()}
    return path.read_bytes() if path.exists() else None


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Give a folder that is all the test's own."""
    folder = tmp_path / "place"
    folder.mkdir()
    return folder


def test_the_kinds() -> None:
    assert (FOLDERS, FILES, TEXTS) == (
        ["datapackage", "csv"], ["html", "sqlite", "json", "jsonld"], ["html", "json", "jsonld"]
    )  # fmt: skip


@pytest.mark.parametrize("kind", EXPORT_KINDS)
def test_an_export_is_written_and_told_in_counts(kind: str, place: Path, dataset: Dataset) -> None:
    outcome = run("export", kind, str(place / "out"))
    assert (outcome.code, outcome.out) == (0, "")
    week = dataset.index("periods")[dataset.week].label
    sheet = f"a fact sheet of {week}; with the other weeks, it has " if kind == "html" else ""
    assert re.fullmatch(
        rf"Wrote {re.escape(str(place))}/out \({kind}, dataset [0-9.]+\): {sheet}[1-9][0-9]+ figures, "
        rf"{len(dataset.observations)} observations, {len(dataset.quotes)} quotes, {len(dataset.claims)} claims, "
        rf"{len(dataset.terms)} terms and {len(dataset.sources)} sources\.\n",
        outcome.err,
    )
    assert (place / "out").is_dir() is (kind in FOLDERS)
    assert [path.name for path in place.iterdir()] == ["out"]


ALMOST_EMPTY: dict[str, Any] = {
    **{noun: [] for noun in NOUN_FILES if noun not in OPTIONAL_FILES},
    "dataset": {"title": "Birds", "version": "1", "week": "2024-09", "description": "What was printed of birds."},
    "sources": [
        {
            "id": "gazette", "publisher": "The Gazette", "title": "Birds", "published": "2024-09-23", "kind": "news",
            "url": "https://example.org/birds", "periods": ["2024-09"],
        },
    ],
    "periods": [
        {
            "id": "2024-09", "kind": "week", "label": "A count", "start": "2024-09-20", "end": "2024-09-22",
            "basis": "The Gazette prints the days.", "lead_source": "gazette",
        },
    ],
    "measures": [
        {"id": "birds", "label": "Birds", "unit": "birds", "group": "birds", "count": True, "definition": "Seen."},
    ],
    "observations": [
        {
            "id": "2024-09/birds/gazette", "period": "2024-09", "measure": "birds", "source": "gazette",
            "wording": "5 birds", "hedge": "bare", "value": 5, "shared_hedge": False, "rank": "normal",
            "read_twice": False,
        },
    ],
}  # fmt: skip
"""A record of one figure by one source, as docs/curate.md begins one."""


@pytest.mark.parametrize(("kind", "sheet"), [("json", ""), ("html", "a fact sheet of A count, with ")])
def test_what_there_is_once_is_counted_in_the_singular(kind: str, sheet: str, tmp_path: Path) -> None:
    folder = tmp_path / "record"
    folder.mkdir()
    for name, entries in ALMOST_EMPTY.items():
        (folder / f"{name}.json").write_text(json.dumps(entries), encoding="utf-8")
    outcome = run("export", kind, str(tmp_path / "out"), "--data", str(folder))
    counts = "1 figure, 1 observation, no quotes, no claims, no terms and 1 source"
    assert outcome.err.partition("): ")[2] == f"{sheet}{counts}.\n"


def test_a_remark_can_be_silenced(place: Path) -> None:
    assert run("export", "json", str(place / "out"), "-q") == (0, "", "")


@pytest.mark.parametrize("kind", EXPORT_KINDS)
def test_the_same_record_makes_the_same_bytes(kind: str, place: Path) -> None:
    for name, seed in (("one", "1"), ("other", "2")):
        code, *_ = run_process("export", kind, str(place / name), env={"PYTHONHASHSEED": seed})
        assert code == 0
    assert content(place / "one") == content(place / "other")


@pytest.mark.parametrize("kind", EXPORT_KINDS)
def test_another_record_is_exported_with_its_own_version(kind: str, place: Path, record: Path) -> None:
    change(record, "dataset", lambda header: header.update(version="2031.3.9", licence=None))
    assert "dataset 2031.3.9" in run("export", kind, str(place / "out"), "--data", str(record)).err
    found = content(place / "out")
    told = found.get("datapackage.json", found.get("README.txt")) if kind in FOLDERS else found
    assert b"2031.3.9" in told
    assert b"MIT" not in told


@pytest.mark.parametrize("kind", EXPORT_KINDS)
def test_hostile_data_are_exported_whole(kind: str, place: Path, record: Path) -> None:
    spoil(record)
    change(record, "dataset", lambda header: header.update(title=HOSTILE, version=HOSTILE, description=HOSTILE))
    outcome = run("export", kind, str(place / "out"), "--data", str(record))
    assert outcome.code == 0
    assert not UNSEEN.search(outcome.err)


@pytest.mark.parametrize("kind", TEXTS)
def test_text_goes_to_stdout_byte_for_byte_in_any_locale(kind: str, place: Path) -> None:
    assert run("export", kind, str(place / "out"), "-q").code == 0
    for env in ({}, {"LC_ALL": "C", "PYTHONIOENCODING": "ascii"}, {"PYTHONIOENCODING": "cp1252"}):
        code, out, err = run_process("export", kind, "-", env=env)
        assert (code, out) == (0, (place / "out").read_bytes())
        assert err.startswith(f"Wrote to stdout ({kind}, dataset ".encode())


@POSIX
def test_a_reader_of_stdout_that_goes_away_is_no_error() -> None:
    code, out, err = run_shell('"${countylines[@]}" export json - | head -c 1')
    assert (code, out, err) == (0, b"{", b"")


@POSIX
def test_a_full_disk_behind_stdout_is_told_in_one_sentence() -> None:
    code, _, err = run_shell('"${countylines[@]}" export jsonld - > /dev/full')
    assert code == 4
    assert err == b"countylines: The answer could not be written: No space left on device.\n"


@pytest.mark.parametrize("kind", [kind for kind in EXPORT_KINDS if kind not in TEXTS])
def test_what_is_no_text_does_not_go_to_stdout(kind: str) -> None:
    outcome = run("export", kind, "-")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith(f"countylines: - is standard output, but {kind} writes a ")
    assert outcome.err.endswith("Only html, json and jsonld can go there.\n")


# --- what is there stays --------------------------------------------------------------------------


def refused(place: Path, *arguments: str) -> str:
    """Run what is refused; nothing in *place* may change. Give the sentence."""
    before = content(place)
    outcome = run("export", *arguments)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.count("\n") == 1
    assert content(place) == before
    return outcome.err.removeprefix("countylines: ").rstrip("\n")


@pytest.mark.parametrize("kind", EXPORT_KINDS)
def test_what_is_there_is_not_overwritten(kind: str, place: Path) -> None:
    out = str(place / "out")
    assert run("export", kind, out).code == 0
    assert refused(place, kind, out) == f"{out} already exists. Add --force to replace it."


@pytest.mark.parametrize("kind", EXPORT_KINDS)
def test_what_is_there_is_replaced_where_that_is_meant(kind: str, place: Path, record: Path) -> None:
    out = str(place / "out")
    assert run("export", kind, out, "--data", str(record)).code == 0
    assert run("export", kind, out, "--force").code == 0
    assert run("export", kind, str(place / "fresh")).code == 0
    assert content(place / "out") == content(place / "fresh")
    assert {path.name for path in place.iterdir()} == {"out", "fresh"}


def test_one_folder_of_ours_may_replace_another(place: Path) -> None:
    assert run("export", "csv", str(place / "out")).code == 0
    assert run("export", "datapackage", str(place / "out"), "-f").code == 0
    assert not (place / "out" / "README.txt").exists()


@pytest.mark.parametrize("kind", FOLDERS)
def test_an_empty_folder_is_replaced_where_that_is_meant(kind: str, place: Path) -> None:
    out = place / "out"
    out.mkdir()
    assert refused(place, kind, str(out)).endswith("Add --force to replace it.")
    assert run("export", kind, str(out), "--force").code == 0
    assert (out / "SHA256SUMS").exists()


@POSIX
@pytest.mark.parametrize(
    ("kind", "mode"),
    [
        pytest.param("json", 0o600, id="a private file"),
        pytest.param("sqlite", 0o664, id="a file of a group"),
        pytest.param("csv", 0o700, id="a private folder"),
        pytest.param("csv", 0o775, id="a folder of a group"),
    ],
)
def test_who_may_read_the_old_one_may_read_the_new_one(kind: str, mode: int, place: Path) -> None:
    out = place / "out"
    assert run("export", kind, str(out)).code == 0
    out.chmod(mode)
    before = out.stat()
    assert run("export", kind, str(out), "--force").code == 0
    assert (stat.S_IMODE(out.stat().st_mode), out.stat().st_ino != before.st_ino) == (mode, True)


@POSIX
def test_a_file_that_nobody_may_write_is_left_alone(place: Path) -> None:
    out = place / "out"
    assert run("export", "json", str(out)).code == 0
    out.chmod(0o400)
    outcome = run("export", "json", str(out), "--force")
    assert (outcome.code, outcome.err) == (4, f"countylines: {out} could not be written: it is read-only.\n")


def somebody_s_home(folder: Path) -> None:
    (folder / "letters").mkdir(parents=True)
    (folder / "letters" / "a.txt").write_text("Dear reader", encoding="utf-8")


def downloads(folder: Path) -> None:
    folder.mkdir()
    (folder / "image.iso").write_bytes(b"a")
    (folder / "SHA256SUMS").write_text(f"{'0' * 64}  image.iso\n", encoding="utf-8")


@pytest.mark.parametrize("kind", FOLDERS)
@pytest.mark.parametrize("make", [somebody_s_home, downloads])
def test_a_folder_without_the_marker_of_an_export_is_never_replaced(kind: str, make: Any, place: Path) -> None:
    make(place / "out")
    told = refused(place, kind, str(place / "out"), "--force")
    assert "out is not an export: it has no SHA256SUMS that an export wrote." in told
    assert refused(place, kind, str(place / "out")) == told, "--force is not offered where it does not help"


@pytest.mark.parametrize("kind", FOLDERS)
def test_an_export_that_somebody_changed_is_left_alone(kind: str, place: Path) -> None:
    out = place / "out"
    assert run("export", kind, str(out)).code == 0
    fresh = content(out)
    with (out / "claims.csv").open("a", encoding="utf-8") as file:
        file.write('"my note"\n')
    (out / "quotes.csv").unlink()
    (out / "notes").mkdir()
    (out / "notes" / "my notes.txt").write_text("Mine.", encoding="utf-8")
    told = (
        f"{out} has files that the export did not write, or that were changed since: claims.csv and "
        "notes/my notes.txt. Move them to another place, or remove them yourself."
    )
    assert refused(place, kind, str(out)) == refused(place, kind, str(out), "--force") == told
    assert (out / "notes" / "my notes.txt").read_text(encoding="utf-8") == "Mine."
    (out / "claims.csv").unlink()
    (out / "notes" / "my notes.txt").unlink()
    assert run("export", kind, str(out), "--force").code == 0
    assert content(out) == fresh


@pytest.mark.parametrize("kind", FOLDERS)
@pytest.mark.parametrize("force", [[], ["--force"]], ids=["gently", "by force"])
def test_a_folder_above_is_never_replaced(kind: str, force: list[str], place: Path) -> None:
    (place / "here" / "deeper").mkdir(parents=True)
    with contextlib.chdir(place / "here" / "deeper"):
        for name in ("..", "../..", str(place)):
            told = refused(place, kind, name, *force)
            assert told == f"{name} contains the current folder. Name a folder to create in it."


@pytest.mark.parametrize("force", [[], ["--force"]], ids=["gently", "by force"])
def test_a_folder_is_not_where_a_file_goes_nor_a_file_where_a_folder_goes(force: list[str], place: Path) -> None:
    (place / "folder").mkdir()
    (place / "file").write_bytes(b"mine")
    for kind in FILES:
        told = refused(place, kind, str(place / "folder"), *force)
        assert told == (
            f"{place}/folder is a folder, but {kind} writes a single file. "
            f"Name a file in it: {place}/folder/countylines.{kind}"
        )
        assert f"missing/ names a folder, but {kind} writes a single file." in refused(
            place, kind, f"{place}/missing/", *force
        )
    for kind in FOLDERS:
        assert (
            refused(place, kind, str(place / "file"), *force) == f"{place}/file is a file, but {kind} writes a folder."
        )


@pytest.mark.parametrize("force", [[], ["--force"]], ids=["gently", "by force"])
@pytest.mark.parametrize("ending", ["/", "//", "/.", "/./"])
def test_a_name_of_a_folder_is_not_that_of_a_file(ending: str, force: list[str], place: Path) -> None:
    (place / "m.db").write_bytes(b"mine")
    for kind in FILES:
        told = refused(place, kind, f"{place}/m.db{ending}", *force)
        assert told == f"{place}/m.db{ending} names a folder, but {kind} writes a single file."


@POSIX
@pytest.mark.parametrize("kind", EXPORT_KINDS)
def test_a_link_is_never_written_through_nor_replaced(kind: str, place: Path) -> None:
    assert run("export", kind, str(place / "real")).code == 0
    for name, target in (("link", "real"), ("dangling", "nowhere")):
        (place / name).symlink_to(place / target)
        for force in ([], ["--force"]):
            assert refused(place, kind, str(place / name), *force) == (
                f"{place}/{name} is a symbolic link. Name its target instead."
            )


@POSIX
def test_a_link_on_the_way_is_followed(place: Path) -> None:
    (place / "real").mkdir()
    (place / "link").symlink_to(place / "real")
    assert run("export", "json", str(place / "link" / "out")).code == 0
    assert (place / "real" / "out").is_file()


@POSIX
@pytest.mark.parametrize("device", ["/dev/null", "/dev/full"])
def test_a_device_is_never_replaced(device: str) -> None:
    outcome = run("export", "json", device, "--force")
    assert (outcome.code, outcome.err) == (2, f"countylines: {device} is not an ordinary file.\n")
    assert Path(device).is_char_device()


@pytest.mark.parametrize("kind", EXPORT_KINDS)
def test_a_folder_that_is_not_there_is_not_made(kind: str, place: Path) -> None:
    told = refused(place, kind, str(place / "a" / "out"))
    assert told == f"{place}/a/out is in a folder that does not exist. Create it first: {place}/a"
    (place / "file").touch()
    told = refused(place, kind, str(place / "file" / "out"))
    assert told == f"{place}/file/out is in {place}/file, which is not a folder."


@pytest.mark.parametrize("kind", EXPORT_KINDS)
@pytest.mark.parametrize("name", ["out", "schema/out", "quotes.json", "."])
def test_nothing_is_put_into_the_record(kind: str, name: str, record: Path) -> None:
    (record / "schema").mkdir()
    told = refused(record, kind, str(record / name), "--data", str(record), "--force")
    assert told.endswith("is in the record's own folder. Choose a place outside it.")


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        pytest.param("", "'' is not the name of a file or folder.", id="nothing"),
        pytest.param("a\0b", "a\\0b is not the name of a file or folder.", id="half a name"),
        pytest.param("/", "/ is the root of the file system.", id="everything"),
        pytest.param(".", ". is the current folder. Name a folder to create in it.", id="here"),
    ],
)
def test_a_name_that_is_none(name: str, sentence: str, place: Path) -> None:
    with contextlib.chdir(place):
        assert refused(place, "csv", name, "--force") == sentence


@pytest.mark.parametrize("kind", ["json", "csv"])
def test_a_name_that_is_too_long_is_told_in_one_sentence(kind: str, place: Path) -> None:
    outcome = run("export", kind, str(place / ("x" * 300)))
    assert (outcome.code, outcome.out) == (4, "")
    assert outcome.err.endswith(": File name too long.\n")
    assert list(place.iterdir()) == []


def test_a_long_name_is_accepted(place: Path) -> None:
    for kind, length in (("json", 250), ("csv", 235)):
        for _ in range(2):
            assert run("export", kind, str(place / ("x" * length)), "--force").code == 0


@pytest.mark.parametrize("word", HOSTILE_WORDS)
def test_a_hostile_name_does_no_harm(word: str, place: Path) -> None:
    with contextlib.chdir(place):
        outcome = run("export", "json", "--", word)
    assert outcome.code in (0, 2, 4)
    assert not UNSEEN.search(outcome.err)
    assert outcome.err.count("\n") == 1
    assert "Traceback" not in outcome.err
    assert len(list(place.iterdir())) == (outcome.code == 0)


def test_a_damaged_record_is_not_exported(place: Path, record: Path) -> None:
    (record / "quotes.json").write_text("[", encoding="utf-8")
    outcome = run("export", "json", str(place / "out"), "--data", str(record))
    assert outcome.code == 3
    assert list(place.iterdir()) == []


@pytest.mark.parametrize("why", ["no such module: fts5", "no such module: sqlite3"])
def test_a_python_without_sqlite_says_so(why: str, place: Path) -> None:
    def fail(*_: object) -> None:
        import sqlite3  # noqa: PLC0415  as the module itself does

        raise sqlite3.OperationalError(why)

    hidden = (
        mock.patch.dict(sys.modules, {"sqlite3": None})
        if why.endswith("3")
        else mock.patch.object(sqlite, "_fill_database", fail)
    )
    with hidden:
        outcome = run("export", "sqlite", str(place / "out"))
    assert outcome.code == 4
    assert outcome.err.startswith("countylines: This Python has no SQLite with full-text search: ")
    assert list(place.iterdir()) == []


def test_a_sqlite_that_gives_no_bytes_says_so(place: Path) -> None:
    class Without:
        """A database of a SQLite that was built without what it takes."""

        def close(self) -> None: ...

    with mock.patch("sqlite3.connect", return_value=Without()), mock.patch.object(sqlite, "_fill_database"):
        outcome = run("export", "sqlite", str(place / "out"))
    assert outcome.code == 4
    assert outcome.err.startswith("countylines: This Python has no SQLite with full-text search: it cannot save ")
    assert list(place.iterdir()) == []


def test_a_refusal_has_its_fields(place: Path) -> None:
    (place / "out").touch()
    with pytest.raises(CountylinesError) as caught:
        check_replaceable(str(place / "out"), place / "out", "json", force=False)
    assert vars(caught.value) == {
        "destination": str(place / "out"),
        "why": "already exists",
        "hint": "Add --force to replace it.",
    }
    assert caught.value.reason == "unusable-destination"


def test_files_are_made_without_the_command_line() -> None:
    import countylines  # noqa: PLC0415  only here

    (file,) = export_files(countylines.load(), "json")
    assert json.loads(file.content)["dataset"]["week"] == "2019-10"
