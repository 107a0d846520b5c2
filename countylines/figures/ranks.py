"""Ranks: what is to be said of an observation that the record does not rely on, wherever one is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from countylines.figures.figure import Figure
    from countylines.record.nouns.observation import Observation


def deprecated_in(figure: Figure, *, source: str | None = None) -> tuple[Observation, ...]:
    """List the deprecated observations that a figure stands on: all of *source*'s, whose ranks are not applied.

    Without *source* they narrow nothing, and it is at most the reported one, where no other is left.
    """
    return tuple(
        one for one in figure.observations if not one.is_normal and (source is not None or one is figure.reported)
    )


def deprecation(observation: Observation) -> str:
    """Say that an observation is deprecated, and why."""
    printed = f"“{observation.wording}”" if observation.wording else str(observation.value)
    return f"{printed} is deprecated: {observation.reason}"
