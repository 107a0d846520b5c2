"""The record of the October 2019 county lines crackdown: every number with its hedge, every answer with its source.

``load()`` gives the record; its nouns and ``Interval`` come along. Nothing is imported before it is asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from countylines.checks import check
    from countylines.checks.findings import Finding
    from countylines.dataset.load import Dataset, load
    from countylines.model.claim import Claim
    from countylines.model.dating import Dating
    from countylines.model.disagreement import Disagreement
    from countylines.model.event import Event
    from countylines.model.evidence import Evidence, Span
    from countylines.model.figure import Figure
    from countylines.model.interval import Interval
    from countylines.model.measure import Measure
    from countylines.model.observation import Observation
    from countylines.model.organisation import Organisation
    from countylines.model.period import Period
    from countylines.model.person import Person
    from countylines.model.quantity import Quantity, read_quantity
    from countylines.model.quote import Quote
    from countylines.model.source import Source
    from countylines.model.sums import Sum
    from countylines.model.term import Term
    from countylines.model.topic import Topic
    from countylines.queries.figures import find_figures

__version__ = "0.1.0"

__all__ = [
    "Claim",
    "Dataset",
    "Dating",
    "Disagreement",
    "Event",
    "Evidence",
    "Figure",
    "Finding",
    "Interval",
    "Measure",
    "Observation",
    "Organisation",
    "Period",
    "Person",
    "Quantity",
    "Quote",
    "Source",
    "Span",
    "Sum",
    "Term",
    "Topic",
    "check",
    "find_figures",
    "load",
    "read_quantity",
]

_HOMES = {
    "Dataset": "dataset.load",
    "Finding": "checks.findings",
    "check": "checks",
    "load": "dataset.load",
    "Span": "model.evidence",
    "Sum": "model.sums",
    "find_figures": "queries.figures",
    "read_quantity": "model.quantity",
}
"""Where a name lives whose module is not called like it."""


def __getattr__(name: str) -> Any:
    """Import a public name when it is first asked for."""
    if name not in __all__:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    from importlib import import_module  # noqa: PLC0415  most starts never come here

    return getattr(import_module(f"{__name__}.{_HOMES.get(name, 'model.' + name.lower())}"), name)
