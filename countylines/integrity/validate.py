"""Validation: read the whole record in a folder, and list all its problems at once.

A problem has four parts, and becomes a line of a DamagedRecord: ``file: entry: field: what is wrong``. The rules that
look at more than one field are in ``rules`` and ``contradictions``.
"""

from __future__ import annotations

import codecs
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from difflib import get_close_matches
from itertools import starmap
from os import PathLike
from pathlib import Path
from typing import Any

from countylines.errors import DamagedRecord
from countylines.integrity import Problem, problem_line
from countylines.integrity.rules import RECORD_RULES
from countylines.record.dataset import Dataset
from countylines.record.declaration import decode_record, readers_of
from countylines.record.files import collection_paused
from countylines.record.nouns import NOUN_FILES, OPTIONAL_FILES, noun_class
from countylines.record.nouns.header import Header
from countylines.record.values import Refused, decode, is_id
from countylines.text import BYTE_ORDER_MARK

EMPTY_HEADER = {"title": "", "version": "", "week": "", "description": ""}
"""The header of a record whose ``dataset.json`` cannot be read."""

MOST_PROBLEMS = 1000
"""How many problems a DamagedRecord lists; the rest are only counted."""

UNREADABLE = object()
"""The content of a file that cannot be read. It is not None, because a file may contain null."""


def read_record_and_problems(folder: str | PathLike[str]) -> tuple[Dataset, Sequence[Problem], bool]:
    """Read a whole record; return it, its problems, and whether the rules between entries were checked.

    These rules are checked only if every entry can be decoded. Otherwise the problems are the decoding errors.
    """
    dataset, problems = read_unchecked_record(folder)
    if problems:
        return dataset, problems, False
    with collection_paused():
        return dataset, list(list_broken_rules(dataset)), True


def find_unknown_files(folder: str | PathLike[str]) -> dict[str, str | None]:
    """Return the unknown JSON files in a folder, each with the known file name that it resembles, or None."""
    known = ("dataset", *NOUN_FILES)
    unknown = sorted(path.stem for path in Path(folder).glob("*.json") if path.stem not in known)
    meant = {name: next(iter(get_close_matches(name, known, 1)), None) for name in unknown}
    return {f"{name}.json": known_name and f"{known_name}.json" for name, known_name in meant.items()}


def read_unchecked_record(folder: str | PathLike[str]) -> tuple[Dataset, Sequence[Problem]]:
    """Read a record without checking rules; return it, and a problem for everything that cannot be read or decoded."""
    problems: list[Problem] = []
    with collection_paused():
        header = _read_header(Path(folder), problems)
        records = {file: _read_records(Path(folder), file, problems) for file in NOUN_FILES}
    return Dataset(header, records, folder=folder), problems


def damage_of(folder: str | PathLike[str], problems: Sequence[Problem]) -> DamagedRecord | None:
    """Return the problems of the record in *folder* as an error; None if there are none."""
    lines = list(starmap(problem_line, problems[:MOST_PROBLEMS]))
    return DamagedRecord(str(folder), lines, len(problems) - len(lines)) if problems else None


def list_broken_rules(dataset: Dataset) -> Iterator[Problem]:
    """Yield the problems that the rules find in a record whose entries can all be decoded."""
    for rule in RECORD_RULES:
        if callable(rule):
            yield from rule(dataset)
            continue
        file, check = rule
        for record in dataset.read(file):
            yield from ((file, record.id, field, problem) for field, problem in check(dataset, record))


def _read_header(folder: Path, problems: list[Problem]) -> dict[str, Any]:
    content = _read_file(folder / "dataset.json", problems)
    if content is UNREADABLE:
        return EMPTY_HEADER
    try:
        return decode(content, readers_of(Header))
    except Refused as refused:
        problems += (("dataset", "", field, problem) for field, problem in refused.problems)
        return EMPTY_HEADER


def _read_records(folder: Path, file: str, problems: list[Problem]) -> tuple[Any, ...]:
    content = _read_file(folder / f"{file}.json", problems)
    if content is UNREADABLE:
        return ()
    if not isinstance(content, list):
        problems.append((file, "", "", "is not a list of entries"))
        return ()
    record_class, records = noun_class(file), []
    for place, value in enumerate(content, 1):
        try:
            records.append(decode_record(record_class, value))
        except Refused as refused:
            name = value.get("id") if isinstance(value, dict) else None
            label = name if isinstance(name, str) and is_id(name) else f"entry {place}"
            problems += ((file, label, field, problem) for field, problem in refused.problems)
    return tuple(records)


def _read_file(path: Path, problems: list[Problem]) -> Any:
    """Return the content of a JSON file, or UNREADABLE and add the reason to *problems*."""
    try:
        content = path.read_text(encoding="utf-8").removeprefix(BYTE_ORDER_MARK)
        if content.strip():
            return json.loads(
                content,
                parse_float=Decimal,
                parse_int=_read_integer,
                parse_constant=_refuse_constant,
                object_pairs_hook=_refuse_repeated_keys,
            )
        why = "is empty"
    except FileNotFoundError:
        if path.stem in OPTIONAL_FILES:
            return []
        why = "is missing"
    except OSError as error:
        why = f"cannot be read: {error.strerror}"
    except UnicodeDecodeError as error:
        is_utf_16 = error.object.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
        why = f"{'is in UTF-16' if is_utf_16 else f'byte {error.start} is not UTF-8'}; save it as UTF-8"
    except RecursionError:
        why = "is nested too deeply"
    except ArithmeticError:
        why = "contains a number that is too large to read"
    except ValueError as error:
        why = f"is not JSON: {error}"
    problems.append((path.stem, "", "", why))
    return UNREADABLE


def _read_integer(digits: str) -> int:
    """Read an integer of a JSON file. Raises ArithmeticError if it has more digits than Python reads."""
    try:
        return int(digits)
    except ValueError:
        raise ArithmeticError from None


def _refuse_repeated_keys(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Return a JSON object as a dict. Raises ValueError if a key is repeated."""
    found = dict(pairs)
    if len(found) < len(pairs):
        times = Counter(key for key, _ in pairs)
        repeated = next(key for key, count in times.items() if count > 1)
        message = f"the key {repeated!r} occurs twice in one object"
        raise ValueError(message)
    return found


def _refuse_constant(name: str) -> None:
    """Raise ValueError for NaN and Infinity, which Python's JSON parser accepts."""
    message = f"{name} is not a number"
    raise ValueError(message)
