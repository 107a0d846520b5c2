"""The page of an organisation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from countylines.lookup.people import leaders_of, led_by, members_of
from countylines.output.table import Data, Table
from countylines.output.views.evidence import evidence_data, evidence_in_words
from countylines.output.views.pages.layout import lay_out
from countylines.record.dataset import Dataset
from countylines.record.declaration import as_mapping

if TYPE_CHECKING:
    from countylines.record.nouns.organisation import Organisation

COLUMNS = (
    ("abbreviation", "Abbreviation"), ("role", "Role"), ("led_by", "Led by"), ("leads", "Leads"),
    ("people", "People"), ("names", "Also called"), ("basis", "Basis"), ("note", "Note"),
    ("evidence", "Evidence"), ("id", "Id"),
)  # fmt: skip


def page(dataset: Dataset, body: Organisation) -> Table:
    """Lay out an organisation: what it does, who leads it, what it leads, who is in it."""
    leads, people = led_by(dataset, body.id), members_of(dataset, body)
    data: dict[str, Data] = {
        **as_mapping(body),
        "leads": tuple(one.id for one in leads),
        "people": tuple(person.id for person in people),
        "evidence": evidence_data(body.evidence),
    }
    words = {
        "led_by": "; ".join(leaders_of(dataset, body)),
        "leads": "; ".join(one.name for one in leads),
        "people": "; ".join(
            f"{person.name}, {post.title}" for person in people for post in person.posts if post.organisation == body.id
        ),
        "evidence": evidence_in_words(dataset, body.evidence),
    }
    return lay_out("organisation", body.name, data, words, COLUMNS)
