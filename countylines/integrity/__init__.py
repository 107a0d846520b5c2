"""Problems of a record, and contradictions between its sources.

``load`` opens a record. It is here, and not in ``record``, because it validates a record that is not the bundled one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from os import PathLike

from countylines.errors import DamagedRecord
from countylines.record.dataset import Dataset
from countylines.record.files import bundled_folder, named_folder, read_header

BUGS = (ArithmeticError, AttributeError, LookupError, OSError, TypeError, ValueError)
"""Errors that mean a bug or a damaged record: with a sound record they are never raised, whatever the input."""


def load(folder: str | PathLike[str] | None = None) -> Dataset:
    """Load the record that comes with the tool, or another one from *folder*.

    The files of the bundled record are read when they are first needed, and are not validated. Any other record is read
    and validated as a whole. Raises NoDataset if the folder has no record, and DamagedRecord (with its problems, each
    naming file, entry and field) if the record breaks a rule.
    """
    if folder is None:
        bundled = bundled_folder()
        return Dataset(read_header(bundled), {}, bundled)
    if not isinstance(folder, str | PathLike):
        raise TypeError(f"the folder has to be a str or a path, not {type(folder).__name__}")
    from countylines.integrity.validate import damage_of, read_record_and_problems  # noqa: PLC0415  only if not bundled

    named_folder(str(folder))
    dataset, problems, _ = read_record_and_problems(folder)
    if damage := damage_of(folder, problems):
        raise damage
    return dataset


Problem = tuple[str, str, str, str]
"""A file name without ``.json``, the id of an entry, the name of a field (either may be ""), and what is wrong."""


def problem_line(file: str, record: str, field: str, problem: str) -> str:
    """Write a problem as a line: ``file: entry: field: what is wrong``. An empty part is left out."""
    return ": ".join(part for part in (f"{file}.json", record, field, problem) if part)


def find_damage(folder: str | PathLike[str]) -> DamagedRecord | None:
    """Return everything that is wrong with the record in *folder* as an error; None if it is sound."""
    from countylines.integrity.validate import damage_of, read_record_and_problems  # noqa: PLC0415  rarely needed

    return damage_of(folder, read_record_and_problems(folder)[1])


@contextmanager
def damage_as_error() -> Iterator[None]:
    """Turn an error caused by damage to the bundled record into DamagedRecord, because it is not validated on load.

    An error in BUGS is raised unchanged if the record turns out to be sound.
    """
    try:
        yield
    except BUGS as bug:
        raise find_damage(bundled_folder()) or bug from None


def ids_in_circles(named: Mapping[str, str | None]) -> frozenset[str]:
    """Return the ids that refer to themselves, directly or through others, such as a measure that is part of itself.

    *named* maps each id to the id that its record names. Each id is visited once, so this takes linear time.
    """
    in_circles: set[str] = set()
    visited: set[str] = set()
    for start in named:
        chain: dict[str, None] = {}
        step: str | None = start
        while step is not None and step in named and step not in visited:
            visited.add(step)
            chain[step] = None
            step = named[step]
        if step in chain:  # the chain came back to this id: the circle begins here
            ids = list(chain)
            in_circles.update(ids[ids.index(step) :])
    return frozenset(in_circles)
