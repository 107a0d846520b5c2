"""Quotes, each the words of one speaker in one paragraph as printed, and the topics that they are about."""

from typing import Annotated, NamedTuple

from countylines.record.declaration import AtLeast
from countylines.record.nouns.evidence import Span
from countylines.record.values import FROM_1, ID, choice_type, reference_type


class Quote(NamedTuple):
    """The words of one speaker in one paragraph of a source."""

    id: Annotated[str, ID, "the speaker's surname in small letters, a hyphen, and a number in reading order"]
    speaker: Annotated[str, reference_type("people"), "who said it"]
    kind: Annotated[
        str,
        choice_type("direct", "partial", "indirect"),
        "direct: whole sentences inside quotation marks; partial: a fragment inside them; indirect: a paraphrase",
    ]
    text: Annotated[
        str, "the words as printed, without the surrounding quotation marks; of an indirect quote, a paraphrase"
    ]
    statement: Annotated[
        str, reference_type("quotes"), "the first of the quotes inside one pair of quotation marks, which may be itself"
    ]
    topics: Annotated[tuple[str, ...], AtLeast(1), reference_type("topics"), "what it is about"]
    source: Annotated[str, reference_type("sources"), "the source that prints it"]
    paragraph: Annotated[int, FROM_1, "the paragraph in which it stands, counted from 1"]
    note: Annotated[str | None, "what else there is to know: a misprinted mark, a fragment that returns elsewhere"] = (
        None
    )
    spans: Annotated[
        tuple[Span, ...],
        "where the words stand: of a verbatim quotation one span proves text and holds all of it, "
        "the others prove the speaker",
    ] = ()

    @property
    def is_verbatim(self) -> bool:
        """Whether the text is the speaker's own words."""
        return self.kind != "indirect"


class Topic(NamedTuple):
    """A subject of quotations."""

    id: Annotated[str, ID, "the topic in small letters, with hyphens"]
    label: Annotated[str, "the topic, for people"]
    definition: Annotated[str, "what belongs under it, in our own words"]
    asked_as: Annotated[tuple[str, ...], "what else people call it when they ask"] = ()
