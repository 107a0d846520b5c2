"""Problems of a record, and contradictions between its sources: each worked out once, here.

``load`` is what opens a record: it knows how to find everything that is wrong with one.
"""

from __future__ import annotations

from os import PathLike

from countylines.errors import DamagedRecord
from countylines.record.dataset import Dataset, RecordFiles
from countylines.record.find import bundled_folder, named_folder


def load(folder: str | PathLike[str] | None = None) -> Dataset:
    """Load the record that comes with the tool, or another one from *folder*.

    Another one is validated first, as a whole. Raises NoDataset where there is none, DamagedRecord (with every
    problem, each naming file, record and field) where it breaks the record's rules.
    """
    if folder is None:
        return _open(bundled_folder())
    found = named_folder(str(folder))
    problems = find_problems(found)
    if problems:
        raise DamagedRecord(str(folder), problems)
    return _open(found)


def _open(folder: str | PathLike[str]) -> Dataset:
    files = RecordFiles(folder, find_problems)
    return Dataset(files.header(), {}, files)


def find_problems(folder: str | PathLike[str]) -> tuple[str, ...]:
    """List everything that is wrong with the record in *folder*; nothing when it is sound."""
    from countylines.integrity import validate  # noqa: PLC0415  only another or a damaged record needs it

    return validate.find_problems(folder)
