"""Problems of a record, and contradictions between its sources: each worked out once, here.

``load`` opens a record: this subpackage can list everything that is wrong with one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from os import PathLike

from countylines.errors import DamagedRecord
from countylines.record.dataset import Dataset
from countylines.record.files import bundled_folder, named_folder, read_header

BUGS = (ArithmeticError, AttributeError, LookupError, OSError, TypeError, ValueError)
"""The errors that no sound record and no input raises."""


def load(folder: str | PathLike[str] | None = None) -> Dataset:
    """Load the record that comes with the tool, or another one from *folder*.

    The bundled record is read file by file, as it is needed, and is taken to be sound. Another one is read and
    validated as a whole. Raises NoDataset if there is none, and DamagedRecord (with its problems, each naming file,
    entry and field) if it breaks a rule.
    """
    if folder is None:
        bundled = bundled_folder()
        return Dataset(read_header(bundled), {}, bundled)
    if not isinstance(folder, str | PathLike):
        raise TypeError(f"the folder has to be a str or a path, not {type(folder).__name__}")
    from countylines.integrity.validate import damage_of, read_record_and_problems  # noqa: PLC0415  only another record

    named_folder(str(folder))
    dataset, problems, _ = read_record_and_problems(folder)
    if damage := damage_of(folder, problems):
        raise damage
    return dataset


Problem = tuple[str, str, str, str]
"""A file without ``.json``, an entry and a field, either of which may be empty, and what is wrong there."""


def problem_line(noun: str, record: str, field: str, problem: str) -> str:
    """Write a problem as a line: ``file: entry: field: what is wrong``. An empty part is left out."""
    return ": ".join(part for part in (f"{noun}.json", record, field, problem) if part)


def find_damage(folder: str | PathLike[str]) -> DamagedRecord | None:
    """Return everything that is wrong with the record in *folder* as an error; None if it is sound."""
    from countylines.integrity.validate import damage_of, read_record_and_problems  # noqa: PLC0415  few are damaged

    return damage_of(folder, read_record_and_problems(folder)[1])


@contextmanager
def damage_as_error() -> Iterator[None]:
    """Raise DamagedRecord in place of an error that comes of damage to the bundled record, which was not validated."""
    try:
        yield
    except BUGS as bug:
        raise find_damage(bundled_folder()) or bug from None


def ids_in_circles(named: Mapping[str, str | None]) -> frozenset[str]:
    """Return the ids that lead back to themselves, directly or through others: a measure that is part of itself.

    *named* maps each id to the one that its record names. Each is followed once, so that long chains take no longer
    than as many short ones.
    """
    in_circles: set[str] = set()
    followed: set[str] = set()
    for start in named:
        way: dict[str, None] = {}
        step: str | None = start
        while step is not None and step in named and step not in followed:
            followed.add(step)
            way[step] = None
            step = named[step]
        if step in way:  # the circle begins where the way comes back to
            ids = list(way)
            in_circles.update(ids[ids.index(step) :])
    return frozenset(in_circles)
