"""What every export says about itself: how to read the numbers, and under what licence the record is."""

from typing import NamedTuple

from countylines.record.dataset import Dataset
from countylines.record.files import bundled_folder

ABOUT_FIELDS = (
    "An end of an interval belongs to it only where low_included or high_included is true; null is no end at all.",
    "A disputed figure has no best interval: its bounds are null, and each side stands among the observations.",
)
"""What to know before reading the fields of a figure."""

CAUTIONS = (
    "The hedge is part of the number: 'more than 700' is not 700. Whoever repeats a figure repeats its wording.",
    *ABOUT_FIELDS,
    "A deprecated observation or dating is kept with its reason and never narrows a best interval.",
)
"""What to know before using the numbers of any record."""

LEGAL_BASIS = (
    "Facts and figures are nobody's property. Quotations are short, bear their speaker's and publisher's names, and "
    "are here for reporting, criticism and review. Definitions, claims, paraphrases, labels and notes are in the "
    "project's own words, under the MIT licence."
)
"""The legal basis of the record that comes with the tool."""


class Licence(NamedTuple):
    """A licence: its SPDX name, its title, and where it can be read."""

    name: str
    title: str
    path: str


MIT = Licence("MIT", "MIT License", "https://opensource.org/license/mit")


def export_cautions(dataset: Dataset) -> tuple[str, ...]:
    """List what to know before using the numbers of a record, last why its weeks are not like for like."""
    return (*CAUTIONS, dataset.header.not_alike) if dataset.header.not_alike else CAUTIONS


def licence_of(dataset: Dataset) -> Licence | None:
    """Return the licence of the record that comes with the tool; that of another record is not known."""
    return MIT if str(dataset.folder) == bundled_folder() else None


def legal_basis_of(dataset: Dataset) -> str:
    """Return the legal basis of the record, as far as it is known."""
    return LEGAL_BASIS if licence_of(dataset) else "This record does not say under what licence it is."
