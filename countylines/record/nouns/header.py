"""The header of a record, which stands in ``dataset.json``."""

from typing import Annotated, NamedTuple

from countylines.record.declaration import reference


class Header(NamedTuple):
    """The record as a whole: its name, its edition, and the week that is meant where none is named."""

    title: Annotated[str, "the name of the record"]
    version: Annotated[str, "the edition: the week's year and month, and a number that counts up"]
    week: Annotated[str, reference("periods"), "the week that is meant where none is named"]
    description: Annotated[str, "what the record is about, in a sentence"]
