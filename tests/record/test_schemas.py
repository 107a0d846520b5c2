"""The schemas of the files are read as they stand, one or all of them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from countylines.errors import NoDataset
from countylines.record.fields import FIELDS
from countylines.record.find import bundled_folder
from countylines.record.schemas import FILES, load_header_schema, load_schema, load_schemas, record_of

SCHEMAS = Path(bundled_folder()) / "schema"


def test_every_schema_is_read() -> None:
    assert set(FILES) == {path.stem for path in SCHEMAS.glob("*.json")}
    for file in FILES:
        assert load_schema(file) == json.loads((SCHEMAS / f"{file}.json").read_text(encoding="utf-8"))


def test_all_of_them_come_in_the_order_of_the_decoder() -> None:
    assert list(load_schemas()) == list(FIELDS)
    assert load_schemas()["sums"]["title"] == "Sums"
    assert load_header_schema()["title"] == "Dataset"


@pytest.mark.parametrize(("file", "field"), [("sums", "whole"), ("dataset", "week")])
def test_a_record_is_found_in_a_schema(file: str, field: str) -> None:
    assert field in record_of(load_schema(file))["properties"]


@pytest.mark.parametrize("content", [None, b"{", b"\xff"], ids=["not there", "no JSON", "no text"])
def test_a_schema_that_cannot_be_read_is_named(
    content: bytes | None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "schema").mkdir()
    if content is not None:
        (tmp_path / "schema" / "sums.json").write_bytes(content)
    monkeypatch.setattr("countylines.record.schemas.bundled_folder", lambda: str(tmp_path))
    with pytest.raises(NoDataset, match=r"the schema of sums\.json cannot be read"):
        load_schema("sums")
