"""Sources: the documents that state things."""

from typing import Annotated, NamedTuple

from countylines.record.declaration import Unit
from countylines.record.values import DATE, DAY, FROM_1, ID, SHA256, WEB_ADDRESS, choice_type, reference_type


class Copy(NamedTuple):
    """A copy of a page in a web archive, as it was on one day."""

    url: Annotated[str, WEB_ADDRESS, "the address of the copy"]
    date: Annotated[str, DAY, "the day on which it was made"]


class Source(NamedTuple):
    """A document that states things, as one publisher printed it."""

    id: Annotated[str, ID, "the publisher's name and the year in small letters, with hyphens"]
    publisher: Annotated[str, "who published it, as the publisher writes the name"]
    title: Annotated[str | None, "its headline or title; null where it is not known"]
    published: Annotated[
        str | None, DATE, "when it was published, as far as that is known: YYYY, YYYY-MM or YYYY-MM-DD"
    ]
    url: Annotated[str, WEB_ADDRESS, "its address"]
    kind: Annotated[
        str,
        choice_type("official", "news", "reprint", "letter", "tracker"),
        "what sort of document it is: of an official body, a newspaper's or broadcaster's own, a copy of another's, "
        "a letter or answer, or a page that keeps count",
    ]
    periods: Annotated[tuple[str, ...], reference_type("periods"), "the weeks and spans on which it prints something"]
    note: Annotated[str | None, "what else there is to know of the document, in our own words"] = None
    title_from: Annotated[
        str | None,
        choice_type("address"),
        "where the title was read, if not on the page: address, if it is spelt in the page's address",
    ] = None
    archived: Annotated[tuple[Copy, ...], "copies of it in web archives, the one to cite first"] = ()
    sha256: Annotated[
        str | None,
        SHA256,
        "the SHA-256 of the bytes of the text from which the spans were taken, so that a copy can be checked against "
        "the record; kept together with characters",
    ] = None
    characters: Annotated[int | None, FROM_1, Unit("characters"), "the length of that text"] = None
    asked_as: Annotated[tuple[str, ...], "what else people call it when they ask"] = ()

    @property
    def name(self) -> str:
        """What to call it in a sentence: the publisher."""
        return self.publisher
