"""Topics: what quotations are about."""

from __future__ import annotations

from countylines.model.noun import noun


@noun
class Topic:
    """A subject of quotations."""

    id: str
    label: str
    definition: str
