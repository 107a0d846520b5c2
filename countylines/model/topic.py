"""Topics: what quotations are about."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Topic:
    """A subject of quotations."""

    id: str
    label: str
    definition: str
