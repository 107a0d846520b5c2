"""The folder of a record, and the JSON files in it: each is read when it is first needed, and once."""
# ruff: noqa: PTH113, PTH118, PTH120, PTH123  a start without pathlib is 3 ms shorter, and every one reads files

from __future__ import annotations

import gc
import json
import os.path
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from countylines.errors import DamagedRecord, NoDataset
from countylines.record.declaration import NounField, decode_record, fields_of, readers_of
from countylines.record.decode import decode, read_id, read_text
from countylines.record.nouns import OPTIONAL_FILES, noun_class

if TYPE_CHECKING:
    from os import PathLike
    from pathlib import Path

PACKAGE = os.path.dirname(os.path.dirname(os.path.realpath(__file__)))

TEXT_READERS = (read_text, read_id)
"""The readers of texts, of which a quick check asks only that they are texts."""

HEADER_TEXTS = ("title", "version", "week", "description")
"""The fields of ``dataset.json`` that every record has, and that are needed at once."""


def bundled_folder() -> str:
    """Find the record that comes with the tool: a wheel carries it inside, a checkout beside the package."""
    inside = os.path.join(PACKAGE, "data")
    if os.path.isfile(os.path.join(inside, "dataset.json")):
        return inside
    return os.path.join(os.path.dirname(PACKAGE), "data")


def named_folder(name: str) -> Path:
    """Check that *name* is a folder of a record. Raises NoDataset."""
    from pathlib import Path  # noqa: PLC0415  only another record pays for it

    folder = Path(name)
    try:
        if not name:
            raise NoDataset(name, "its name is empty")
        if not folder.is_dir():
            raise NoDataset(name, "it is not a folder" if folder.exists() else "there is no such folder")
        if not (folder / "dataset.json").is_file():
            raise NoDataset(name, "there is no dataset.json in it")
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or str(error)
        raise NoDataset(name, why[:1].lower() + why[1:]) from None
    return folder


class RecordFiles:
    """The files of a record that is used before it is validated.

    *find_damage* is asked, with the folder, for everything that is wrong with a record that cannot be read.
    """

    def __init__(
        self,
        folder: str | PathLike[str],
        find_damage: Callable[[str | PathLike[str]], DamagedRecord | None],
    ) -> None:
        self.folder = folder
        self._find_damage = find_damage
        self._raw: dict[str, list[Any]] = {}
        self._checked: set[str] = set()

    def header(self) -> dict[str, Any]:
        """Return the object in ``dataset.json``, of which the four texts are checked. Raises DamagedRecord."""
        try:
            found = read_json(self.folder, "dataset")
        except (OSError, ValueError):
            raise self.damaged_error() from None
        if not isinstance(found, dict) or not all(isinstance(found.get(key), str) for key in HEADER_TEXTS):
            raise self.damaged_error()
        return found

    def decode_header(self, header: Mapping[str, Any]) -> dict[str, Any]:
        """Return the fields of ``dataset.json`` by their attributes. Raises DamagedRecord."""
        from countylines.record.nouns.header import Header  # noqa: PLC0415  as in Dataset.header

        try:
            return decode(header, readers_of(Header))
        except ValueError:
            raise self.damaged_error() from None

    def read_objects(self, noun: str) -> list[Any]:
        """Return the JSON objects of a noun's file. Raises DamagedRecord if it holds no list."""
        if noun not in self._raw:
            try:
                found = read_json(self.folder, noun)
            except FileNotFoundError:
                if noun not in OPTIONAL_FILES:
                    raise self.damaged_error() from None
                found = []
            except (OSError, ValueError):
                raise self.damaged_error() from None
            if not isinstance(found, list):
                raise self.damaged_error()
            self._raw[noun] = found
        return self._raw[noun]

    def check_texts(self, noun: str) -> None:
        """Check the required texts and lists of texts in the JSON objects of a noun, once. Raises DamagedRecord."""
        if noun in self._checked:
            return
        objects = self.read_objects(noun)
        fields = [one for one in fields_of(noun_class(noun)) if one.required and one.value_type.reader in TEXT_READERS]
        if {*map(type, objects)} - {dict} or not all(_all_hold_texts(objects, field) for field in fields):
            raise self.damaged_error()
        self._checked.add(noun)

    def read_values_of_fields(self, noun: str, *fields: str) -> list[tuple[Any, ...]]:
        """Return some fields of a noun's JSON objects, None where they are left out. Raises DamagedRecord for lists."""
        try:
            found = [tuple([value.get(field) for field in fields]) for value in self.read_objects(noun)]
            hash(tuple(found))
        except (TypeError, AttributeError):
            raise self.damaged_error() from None
        return found

    def decode_objects(self, noun: str, objects: list[Any]) -> tuple[Any, ...]:
        """Turn JSON objects of a noun into its records. Raises DamagedRecord."""
        record_class = noun_class(noun)
        try:
            with collection_paused():
                return tuple([decode_record(record_class, value) for value in objects])
        except ValueError:
            raise self.damaged_error() from None

    def damaged_error(self) -> DamagedRecord:
        """Return the error that lists everything that is wrong with the record."""
        return self._find_damage(self.folder) or DamagedRecord(str(self.folder), ("it changed while it was read",))

    def raise_damage(self) -> None:
        """Raise DamagedRecord if the record has problems."""
        damage = self._find_damage(self.folder)
        if damage is not None:
            raise damage


def _all_hold_texts(objects: Sequence[Mapping[str, Any]], field: NounField) -> bool:
    """Return whether a field of all objects holds a text, or a list of texts."""
    found = [value.get(field.key) for value in objects]
    if field.at_least is not None:
        if {*map(type, found)} - {list}:
            return False
        found = [entry for entries in found for entry in entries or ()]
    return not {*map(type, found)} - {str}


def read_json(folder: str | PathLike[str], name: str) -> Any:
    """Read one of the record's files; numbers with a point become Decimal. Raises OSError or ValueError."""
    with open(os.path.join(folder, f"{name}.json"), encoding="utf-8") as file:
        content = file.read()
    try:
        with collection_paused():
            return json.loads(content, parse_float=Decimal)
    except (ArithmeticError, RecursionError) as error:
        raise ValueError(*error.args) from None


@contextmanager
def collection_paused() -> Iterator[None]:
    """Pause garbage collection: a record that is being read contains none, and looking for it is not linear."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
