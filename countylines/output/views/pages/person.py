"""The page of a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from countylines.lookup.people import posts_of
from countylines.output.table import Data, Table
from countylines.output.views.evidence import evidence_data, evidence_in_words
from countylines.output.views.pages.layout import lay_out, lines
from countylines.record.dataset import Dataset
from countylines.record.declaration import as_mapping

if TYPE_CHECKING:
    from countylines.record.nouns.person import Person

COLUMNS = (
    ("posts", "Post"), ("titles", "Title"), ("pronoun", "Pronoun"), ("quotes", "Quotes"), ("note", "Note"),
    ("evidence", "Evidence"), ("id", "Id"),
)  # fmt: skip


def page(dataset: Dataset, person: Person) -> Table:
    """Lay out a person: posts, titles, quotes."""
    quotes = tuple(quote.id for quote in dataset.quotes if quote.speaker == person.id)
    data: dict[str, Data] = {
        **as_mapping(person),
        "quotes": quotes,
        "evidence": evidence_data(person.evidence),
    }
    words = {
        "posts": lines(posts_of(dataset, person)),
        "titles": ", ".join(person.titles),
        "quotes": ", ".join(quotes),
        "evidence": evidence_in_words(dataset, person.evidence),
    }
    return lay_out("person", person.name, data, words, COLUMNS)
