"""A record of what sources print, with its hedges and quotations, for Python programs.

Start with ``load()``, which returns the record that comes with the tool, or another one. ``find_figures()`` works out
figures with their intervals, ``check()`` checks a draft, and ``fix()`` fixes it. Submodules are imported when one of
their names is first used, which keeps the import fast.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from countylines import errors
    from countylines.checker import check, fix
    from countylines.checker.findings import Finding
    from countylines.figures.figure import Figure
    from countylines.figures.interval import Interval
    from countylines.figures.quantity import Quantity, read_quantity
    from countylines.integrity import load
    from countylines.lookup.arguments import find_figures
    from countylines.record.dataset import Dataset
    from countylines.record.nouns.claim import Claim
    from countylines.record.nouns.dates import Dating, Event
    from countylines.record.nouns.evidence import Evidence, Span
    from countylines.record.nouns.figures import Disagreement, Measure, Observation, Period, Sum
    from countylines.record.nouns.people import Organisation, Person
    from countylines.record.nouns.quotes import Quote, Topic
    from countylines.record.nouns.source import Source
    from countylines.record.nouns.term import Term

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
    "errors",
    "find_figures",
    "fix",
    "load",
    "read_quantity",
]

_MODULES = {
    "Claim": "record.nouns.claim",
    "Dataset": "record.dataset",
    "Dating": "record.nouns.dates",
    "Disagreement": "record.nouns.figures",
    "Event": "record.nouns.dates",
    "Evidence": "record.nouns.evidence",
    "Figure": "figures.figure",
    "Finding": "checker.findings",
    "Interval": "figures.interval",
    "Measure": "record.nouns.figures",
    "Observation": "record.nouns.figures",
    "Organisation": "record.nouns.people",
    "Period": "record.nouns.figures",
    "Person": "record.nouns.people",
    "Quantity": "figures.quantity",
    "Quote": "record.nouns.quotes",
    "Source": "record.nouns.source",
    "Span": "record.nouns.evidence",
    "Sum": "record.nouns.figures",
    "Term": "record.nouns.term",
    "Topic": "record.nouns.quotes",
    "check": "checker",
    "find_figures": "lookup.arguments",
    "fix": "checker",
    "load": "integrity",
    "read_quantity": "figures.quantity",
}
"""The module that defines each public name but ``errors``, which is one."""


def __getattr__(name: str) -> Any:
    """Import a public name when it is first used."""
    if name not in __all__:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    from importlib import import_module  # noqa: PLC0415  the command line does not need it

    if name == "errors":
        return import_module(f"{__name__}.errors")
    return getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)


def __dir__() -> list[str]:
    """List the public names, also those that were not used yet."""
    return [*__all__, "__version__"]
