"""The foot of the fact sheet: how the record is made, its licence, and how to check a draft against it."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from countylines.export.about import ABOUT_FIELDS, export_cautions, legal_basis_of, licence_of
from countylines.export.page import FactSheet
from countylines.export.page.parts import make_link, make_list, make_section
from countylines.output.markup import make_element


def section_of_record(sheet: FactSheet) -> Element:
    """Return the section that says how to read, reuse and check."""
    dataset = sheet.dataset
    licence = licence_of(dataset)
    week = "" if sheet.week == dataset.week else f" --week {sheet.week}"
    return make_section(
        "record",
        "How the record is made",
        make_element("p", dataset.description),
        make_list(make_element("li", caution) for caution in export_cautions(dataset) if caution not in ABOUT_FIELDS),
        make_element("p", legal_basis_of(dataset)),
        make_element("p", "Licence: ", make_link(licence.path, licence.title), ".") if licence else None,
        make_element(
            "p",
            "To check a draft against the record: ",
            make_element("code", f"countylines check draft.md{week}"),
            ". To see everything about an entry of this page, by the last part of its address: ",
            make_element("code", "countylines show ID"),
            ".",
        ),
    )
