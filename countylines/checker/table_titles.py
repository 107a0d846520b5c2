"""What the titles of a table's columns say of the numbers below them: of which week and place they are, or of something else."""

from collections.abc import Container, Sequence
from typing import NamedTuple

from countylines.checker.mentions.weeks import DateMention
from countylines.checker.passages import Passage
from countylines.checker.scope.place import PlaceTracker
from countylines.text import singular_of
from countylines.text.grammar import NUMBER_NOUNS, is_plural
from countylines.vocabulary.places import LOCAL, NATIONAL

_CAMPAIGN_YEAR = frozenset({"week", "weeks"})
PARTS_OF_COUNTRY = frozenset("area borough city constabulary county district force place police region town".split())
"""Titles of columns that name parts of the country."""
PLACES = PARTS_OF_COUNTRY | frozenset("country island nation province state".split())
"""Titles of columns of labels that name places."""
_ANY_NUMBERS = NUMBER_NOUNS | frozenset("answer fact outcome result statistic".split())
"""What columns of any numbers are called, in the singular."""
_DIFFERENCES = frozenset("change difference increase decrease rise fall gap growth target".split())
"""Titles of columns that tell how the others differ, or what was hoped for."""


class Title(NamedTuple):
    """The title of a column: its words, the weeks it names, and whether it is of a part of the country.

    *weeks* is None where it names none, empty where it names another time; *date* is its date where it names one week.
    """

    text: str
    weeks: tuple[str, ...] | None
    is_local: bool | None
    date: DateMention | None = None

    def counts_something_else(self, counted: Container[str]) -> bool:
        """Return whether it is one plural that the record does not count: ``Points``, not ``Totals``.

        *counted* are the last words of the record's nouns.
        """
        word = self.text.lower()
        is_noun = word.isalpha() and self.is_local is None and word not in counted
        return word in _DIFFERENCES or (is_noun and is_plural(word) and singular_of(word) not in _ANY_NUMBERS)


def read_titles(cells: Sequence[tuple[Passage, Sequence[DateMention]]], places: PlaceTracker) -> list[Title]:
    """Read a row of titles, each with its dates; beside national columns the others are local: School | Authority | National."""
    titles = [_read_title(cell, dates, places) for cell, dates in cells]
    if not any(title.is_local is False for title in titles[1:]):
        return titles
    return [
        title._replace(is_local=True) if number and title.is_local is None and title.text else title
        for number, title in enumerate(titles)
    ]


def _read_title(cell: Passage, dates: Sequence[DateMention], places: PlaceTracker) -> Title:
    kinds = {cue.kind for cue in places.cues_in(cell)}
    is_national = NATIONAL in kinds or places.vocabulary.is_title_of_national_column(cell.text.strip().lower())
    is_region = not PARTS_OF_COUNTRY.isdisjoint(cell.words) and "lines" not in cell.words
    weeks = weeks_of_dates(dates)
    if weeks is None and dates and _CAMPAIGN_YEAR.isdisjoint(cell.words):
        is_year = not dates[0].is_name and not dates[0].month
        weeks = tuple(sorted(dates[0].weeks)) if len(dates) == 1 and (is_year or len(dates[0].weeks) == 1) else ()
    is_local = False if is_national else True if LOCAL in kinds or is_region else None
    return Title(cell.text, weeks, is_local, dates[0] if weeks and len(weeks) == 1 else None)


def weeks_of_dates(dates: Sequence[DateMention]) -> tuple[str, ...] | None:
    """Return the weeks that dates name for certain: none if they are of another time, None if there are no dates."""
    definite = [one for one in dates if not one.is_vague and not one.is_compared_with]
    if not definite:
        return None
    meant = {one.weeks for one in definite}
    return tuple(sorted(next(iter(meant)))) if len(meant) == 1 else None
