"""How measures are connected: parts and wholes, sums, and families of measures that bound each other."""

from collections.abc import Container, Mapping, Sequence
from typing import NamedTuple

from countylines.record.dataset import Dataset
from countylines.record.nouns.sum import Sum


class MeasureGraph(NamedTuple):
    """The family of each measure, in the record's order, and the sums of each period and whole."""

    families: Mapping[str, tuple[str, ...]]
    sums: Mapping[tuple[str, str], Sequence[Sum]]


def measure_graph(dataset: Dataset) -> MeasureGraph:
    """Return the connections of a record's measures; they are worked out once."""
    found: MeasureGraph | None = dataset.cache.get("measure graph")
    if found is None:
        sums: dict[tuple[str, str], list[Sum]] = {}
        for addition in dataset.sums:
            sums.setdefault((addition.period, addition.whole), []).append(addition)
        found = dataset.cache["measure graph"] = MeasureGraph(_find_families(dataset), sums)
    return found


def _find_families(dataset: Dataset) -> dict[str, tuple[str, ...]]:
    """Group the measures that are connected by a part and its whole or by a sum, directly or through others."""
    connections = [(measure.id, measure.part_of) for measure in dataset.measures if measure.part_of]
    connections += [(part, addition.whole) for addition in dataset.sums for part in addition.parts]
    groups = {measure.id: {measure.id} for measure in dataset.measures}
    for first, second in connections:
        smaller, larger = sorted((groups[first], groups[second]), key=len)
        if smaller is not larger:
            larger |= smaller
            groups.update(dict.fromkeys(smaller, larger))
    order = {name: number for number, name in enumerate(groups)}
    families = {id(group): tuple(sorted(group, key=order.__getitem__)) for group in groups.values()}
    return {name: families[id(group)] for name, group in groups.items()}


def parts_before_wholes(dataset: Dataset, period: str, family: Sequence[str]) -> tuple[str, ...]:
    """Order a family so that each measure comes after its parts and after the parts that a sum of *period* names."""
    measures, sums = dataset.index("measures"), measure_graph(dataset).sums
    parts: dict[str, list[str]] = {name: [] for name in family}
    for name in parts:
        whole = measures[name].part_of
        if whole is not None:
            parts[whole].append(name)
        for addition in sums.get((period, name), ()):
            parts[name] += addition.parts
    ordered: list[str] = []
    seen: set[str] = set()
    waiting = [(name, False) for name in reversed(family)]  # a stack instead of recursion: chains of parts may be long
    while waiting:
        name, parts_are_done = waiting.pop()
        if parts_are_done:
            ordered.append(name)
        elif name not in seen:
            seen.add(name)
            waiting.append((name, True))
            waiting += [(part, False) for part in reversed(parts[name])]
    return tuple(ordered)


def sort_by_group_and_whole(dataset: Dataset, measures: Sequence[str]) -> tuple[str, ...]:
    """Order *measures* as the record tells them: group by group, each measure after the nearest of its wholes.

    Within a group, measures that have parts among *measures* come first; else the record's order holds.
    """
    present = frozenset(measures)
    parts: dict[str | None, list[str]] = {}
    for measure in measures:
        parts.setdefault(nearest_whole(dataset, measure, present), []).append(measure)
    known = dataset.index("measures")
    roots = parts.get(None, [])
    groups = dict.fromkeys([*dataset.groups, *(known[name].group for name in roots)])
    places = {group: place for place, group in enumerate(groups)}
    roots.sort(key=lambda name: (places[known[name].group], name not in parts))
    ordered: list[str] = []
    waiting = list(reversed(roots))
    while waiting:
        measure = waiting.pop()
        ordered.append(measure)
        waiting.extend(reversed(parts.get(measure, [])))
    return tuple(ordered)


def nearest_whole(dataset: Dataset, measure: str, present: Container[str]) -> str | None:
    """Return the nearest whole of *measure* that is among *present*, or None."""
    measures = dataset.index("measures")
    whole: str | None = measures[measure].part_of
    while whole is not None and whole not in present:
        whole = measures[whole].part_of
    return whole
