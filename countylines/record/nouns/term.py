"""Terms: the glossary."""

from typing import Annotated, NamedTuple

from countylines.record.nouns.evidence import Evidence
from countylines.record.values import ID


class Term(NamedTuple):
    """A term of the subject, defined in our own words."""

    id: Annotated[str, ID, "the term in small letters, with hyphens"]
    term: Annotated[str, "the term as a reader meets it"]
    names: Annotated[tuple[str, ...], "other forms and words for the same"]
    definition: Annotated[str, "what it means, in our own words"]
    basis: Annotated[str, "how far the sources explain it, and how far the definition is common use"]
    evidence: Annotated[tuple[Evidence, ...], "the sources that prove it, and their words"] = ()
    asked_as: Annotated[tuple[str, ...], "what else people call it when they ask"] = ()
