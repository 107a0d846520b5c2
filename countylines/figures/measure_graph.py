"""Families: measures that bound each other, because one is part of another or a sum joins them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple
from weakref import WeakKeyDictionary

from countylines.record.dataset import Dataset

if TYPE_CHECKING:
    from countylines.record.nouns.sum import Sum


class Links(NamedTuple):
    """What a record joins: families by measure, and sums by period and whole."""

    families: Mapping[str, tuple[str, ...]]
    sums: Mapping[tuple[str, str], tuple[Sum, ...]]


_KEPT: WeakKeyDictionary[Dataset, Links] = WeakKeyDictionary()


def links_of(dataset: Dataset) -> Links:
    """Give what a record joins, worked out once for each record."""
    links = _KEPT.get(dataset)
    if links is None:
        links = _KEPT[dataset] = Links(_families(dataset), _sums(dataset))
    return links


def smallest_first(dataset: Dataset, period: str, family: Iterable[str]) -> tuple[str, ...]:
    """Order a family so that each measure comes after its parts, those that a sum of *period* names too."""
    below: dict[str, list[str]] = {name: [] for name in family}
    for name in below:
        whole = _whole(dataset, name)
        if whole is not None:
            below[whole].append(name)
        for addition in links_of(dataset).sums.get((period, name), ()):
            below[name] += addition.parts
    return tuple(_after_what_is_below(below))


def parts_under_wholes(dataset: Dataset, present: Sequence[str]) -> tuple[str, ...]:
    """Order measures so that each part follows the nearest whole that is present, in the record's order."""
    names = frozenset(present)
    below: dict[str | None, list[str]] = {}
    for measure in present:
        below.setdefault(whole_among(dataset, measure, names), []).append(measure)
    ordered: list[str] = []
    waiting = list(reversed(below.get(None, [])))
    while waiting:
        measure = waiting.pop()
        ordered.append(measure)
        waiting.extend(reversed(below.get(measure, [])))
    return tuple(ordered)


def whole_among(dataset: Dataset, measure: str, present: Iterable[str]) -> str | None:
    """Give the nearest whole of *measure* that is among *present*, or None."""
    names = present if isinstance(present, frozenset) else frozenset(present)
    above = _whole(dataset, measure)
    while above is not None and above not in names:
        above = _whole(dataset, above)
    return above


def _whole(dataset: Dataset, measure: str) -> str | None:
    whole: str | None = dataset.index("measures")[measure].part_of
    return whole


def _after_what_is_below(below: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """Walk everything once, what is below it first."""
    seen: set[str] = set()
    waiting = [(name, False) for name in reversed(tuple(below))]
    while waiting:
        name, is_ready = waiting.pop()
        if is_ready:
            yield name
        elif name not in seen:
            seen.add(name)
            waiting.append((name, True))
            waiting += [(part, False) for part in reversed(below[name])]


def _families(dataset: Dataset) -> dict[str, tuple[str, ...]]:
    root = {measure.id: measure.id for measure in dataset.measures}

    def find(name: str) -> str:
        while root[name] != name:
            root[name] = root[root[name]]
            name = root[name]
        return name

    links = [(measure.id, measure.part_of) for measure in dataset.measures if measure.part_of]
    links += [(part, addition.whole) for addition in dataset.sums for part in addition.parts]
    for one, other in links:
        root[find(one)] = find(other)
    groups: dict[str, list[str]] = {}
    for measure in dataset.measures:
        groups.setdefault(find(measure.id), []).append(measure.id)
    return {name: tuple(group) for group in groups.values() for name in group}


def _sums(dataset: Dataset) -> dict[tuple[str, str], tuple[Sum, ...]]:
    found: dict[tuple[str, str], tuple[Sum, ...]] = {}
    for addition in dataset.sums:
        key = (addition.period, addition.whole)
        found[key] = (*found.get(key, ()), addition)
    return found
