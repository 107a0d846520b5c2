"""Topics: what quotations are about."""

from __future__ import annotations

from typing import NamedTuple


class Topic(NamedTuple):
    """A subject of quotations."""

    id: str
    label: str
    definition: str
