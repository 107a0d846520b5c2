"""The page of a person."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from countylines.dataset.load import Dataset
from countylines.queries.who import posts_of
from countylines.tables.evidence import evidence_data, evidence_in_words
from countylines.tables.pages.layout import lay_out, lines
from countylines.tables.table import Data, Table

if TYPE_CHECKING:
    from countylines.model.person import Person

COLUMNS = (
    ("posts", "Post"), ("titles", "Title"), ("pronoun", "Pronoun"), ("quotes", "Quotes"), ("note", "Note"),
    ("evidence", "Evidence"), ("id", "Id"),
)  # fmt: skip


def page(dataset: Dataset, person: Person) -> Table:
    """Lay out a person: posts, titles, quotes."""
    quotes = tuple(quote.id for quote in dataset.quotes if quote.speaker == person.id)
    data: dict[str, Data] = {
        **asdict(person),
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
