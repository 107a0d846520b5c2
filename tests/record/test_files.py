"""Where the record is looked for, and what is said where it is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from countylines.errors import NoDataset
from countylines.record import files
from countylines.record.files import bundled_folder, named_folder


def test_the_record_is_bundled() -> None:
    assert (Path(bundled_folder()) / "dataset.json").is_file()


@pytest.mark.parametrize(
    ("places", "expected"),
    [
        pytest.param(["package/data", "data"], "package/data", id="a wheel carries it inside, which comes first"),
        pytest.param(["data"], "data", id="a checkout has it beside the package"),
    ],
)
def test_the_record_is_found_in_either_of_two_places(
    places: list[str], expected: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for place in places:
        (tmp_path / place).mkdir(parents=True)
        (tmp_path / place / "dataset.json").write_text("{}", encoding="utf-8")
    monkeypatch.setattr(files, "PACKAGE", str(tmp_path / "package"))
    assert Path(bundled_folder()) == tmp_path / expected


def test_a_folder_inside_the_package_that_is_not_a_record_is_ignored(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "package" / "data").mkdir(parents=True)
    monkeypatch.setattr(files, "PACKAGE", str(tmp_path / "package"))
    assert Path(bundled_folder()) == tmp_path / "data"


def test_a_folder_of_a_record_is_found(tmp_path: Path) -> None:
    (tmp_path / "dataset.json").write_text("{}", encoding="utf-8")
    assert named_folder(str(tmp_path)) == tmp_path


@pytest.mark.parametrize(
    ("name", "why"),
    [
        pytest.param("nowhere", "there is no such folder", id="not there"),
        pytest.param("file", "it is not a folder", id="a file"),
        pytest.param("file/inside", "there is no such folder", id="inside a file"),
        pytest.param("empty", "there is no dataset.json in it", id="a folder of something else"),
        pytest.param("odd", "there is no dataset.json in it", id="dataset.json is a folder"),
    ],
)
def test_a_folder_that_is_not_a_record_is_refused(name: str, why: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    (tmp_path / "empty").mkdir()
    (tmp_path / "odd" / "dataset.json").mkdir(parents=True)
    path = str(tmp_path / name)
    with pytest.raises(NoDataset) as caught:
        named_folder(path)
    assert (caught.value.folder, caught.value.why) == (path, why)


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("a\0b", id="null byte"),
        pytest.param("x" * 5000, id="too long"),
        pytest.param("", id="empty"),
    ],
)
def test_an_impossible_folder_name_is_refused(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "dataset.json").write_text("{}", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(NoDataset) as caught:
        named_folder(name)
    assert caught.value.why
