"""Week words: the words of a command's WORDS that name weeks."""

from collections.abc import Sequence
from typing import NamedTuple

from countylines.lookup.dates_in_words import LEADING_TO_A_DATE
from countylines.lookup.timeframe import TimeReader
from countylines.record.dataset import Dataset
from countylines.text.stems import Stems


class WeekWords(NamedTuple):
    """The ids of the periods that some words name, the words that name them, and the other words."""

    periods: tuple[str, ...]
    named: str
    others: tuple[str, ...]


def find_week_words(dataset: Dataset, words: Sequence[str]) -> WeekWords | None:
    """Find the weeks that WORDS of a command name, such as ``oct 2021``; None if they name none."""
    split = [word.casefold() for words_of_one in words for word in words_of_one.split()]
    frame = TimeReader(dataset.objects("periods"), frozenset(), Stems()).read(split)
    if not frame.periods:
        return None
    others = tuple(
        word for place, word in enumerate(split) if place not in frame.used and word not in LEADING_TO_A_DATE
    )
    return WeekWords(frame.periods, frame.stated, others)
