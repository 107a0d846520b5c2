"""Validation: the record in a folder, read whole, with all its problems told at once.

A problem is one line: ``file: record: field: what is the matter``. The rules that look at more than one field
are in ``rules`` and ``contradictions``.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import Decimal
from os import PathLike
from pathlib import Path
from typing import Any

from countylines.integrity.problems import line
from countylines.integrity.rules import RULES
from countylines.record.dataset import Dataset
from countylines.record.declaration import readers_of
from countylines.record.decode import ID, Refused, decode
from countylines.record.files import collection_paused
from countylines.record.nouns import NOUNS, OPTIONAL_FILES, noun_class
from countylines.record.nouns.header import Header

NO_HEADER = {"title": "", "version": "", "week": "", "description": ""}
"""The header of a record whose ``dataset.json`` cannot be read."""

UNREAD = object()
"""What stands for a file that could not be read: null is something that a file may hold."""


def read_and_validate(folder: str | PathLike[str]) -> tuple[Dataset, tuple[str, ...]]:
    """Read a whole record; list everything that is wrong with it.

    Rules between records can be checked only if every record can be decoded: what cannot be is listed first, alone.
    """
    problems: list[str] = []
    with collection_paused():
        header = _read_header(Path(folder), problems)
        records = {noun: _read_nouns(Path(folder), noun, problems) for noun in NOUNS}
        dataset = Dataset(header, records, folder=folder)
        return dataset, tuple(problems or problems_in(dataset))


def problems_in(dataset: Dataset) -> Iterator[str]:
    """Run the rules between records on a dataset in memory."""
    for rule in RULES:
        yield from rule(dataset)


def _read_file(path: Path, problems: list[str]) -> Any:
    try:
        return json.loads(
            path.read_text(encoding="utf-8"),
            parse_float=Decimal,
            parse_constant=_no_constant,
            object_pairs_hook=_unique_keys,
        )
    except FileNotFoundError:
        if path.stem in OPTIONAL_FILES:
            return []
        problems.append(f"{path.name}: is missing")
    except OSError as error:
        problems.append(f"{path.name}: cannot be read: {error.strerror}")
    except UnicodeDecodeError as error:
        problems.append(f"{path.name}: byte {error.start} is not UTF-8")
    except RecursionError:
        problems.append(f"{path.name}: is nested too deeply")
    except ArithmeticError:
        problems.append(f"{path.name}: holds a number too large to read")
    except ValueError as error:
        problems.append(f"{path.name}: is not JSON: {error}")
    return UNREAD


def _unique_keys(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for key in keys if keys.count(key) > 1)
        message = f"the key {twice!r} stands twice in one object"
        raise ValueError(message)
    return found


def _no_constant(name: str) -> None:
    message = f"{name} is not a number"
    raise ValueError(message)


def _read_header(folder: Path, problems: list[str]) -> dict[str, Any]:
    value = _read_file(folder / "dataset.json", problems)
    if value is UNREAD:
        return NO_HEADER
    try:
        return decode(value, readers_of(Header))
    except Refused as refused:
        problems.extend(line("dataset", "", field, what) for field, what in refused.problems)
        return NO_HEADER


def _read_nouns(folder: Path, noun: str, problems: list[str]) -> tuple[Any, ...]:
    value = _read_file(folder / f"{noun}.json", problems)
    if value is UNREAD:
        return ()
    if not isinstance(value, list):
        problems.append(f"{noun}.json: is not a list of records")
        return ()
    make, found = noun_class(noun), []
    readers = readers_of(make)
    for place, record in enumerate(value, 1):
        try:
            found.append(make(*decode(record, readers).values()))
        except Refused as refused:
            name = _name_of(record) or f"record {place}"
            problems.extend(line(noun, name, field, what) for field, what in refused.problems)
    return tuple(found)


def _name_of(record: Any) -> str | None:
    """Give a broken record's id where it has one that can be shown."""
    name = record.get("id") if isinstance(record, dict) else None
    return name if isinstance(name, str) and ID.fullmatch(name) else None
