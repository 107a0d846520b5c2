"""Circles among records that each name another one: the whole of a measure, the place around a place."""

from __future__ import annotations

from collections.abc import Mapping


def ids_in_circles(named: Mapping[str, str | None]) -> frozenset[str]:
    """Return the ids that lead back to themselves, directly or through others.

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
