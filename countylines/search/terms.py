"""Terms: the words and phrases of a question that are looked for in the record, and of which kind each is."""

from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from countylines.search.question_parts import BARE

PLAIN, SETTING, DESCRIPTION, RESTRICTION, NUMBER = "plain", "setting", "description", "restriction", "number"
"""The kinds of term: SETTING is what everything in the record shares, DESCRIPTION an ordinary verb or adjective, and
RESTRICTION a word that has to be found literally."""

Phrase = tuple[str, ...]
"""The stems of a word or phrase."""


class QuestionTerm(NamedTuple):
    """A word or phrase of a question, with all phrases that match it and what a match by each is worth.

    Of a *number*, *beside* are the terms right after it, which say what it counts, *hedge* is how exact it is said to
    be, *wording* is how the question writes both, and *unit* is the unit that it is written with.
    """

    word: str
    kind: str
    phrases: Mapping[Phrase, float]
    number: Decimal | None = None
    beside: tuple[str, ...] = ()
    hedge: str = BARE
    wording: str = ""
    unit: str | None = None

    @property
    def own_stems(self) -> frozenset[str]:
        """The stems of the word itself."""
        return frozenset(stem for phrase, factor in self.phrases.items() if factor == 1 for stem in phrase)
