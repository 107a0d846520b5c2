"""Many weeks at once, as questions ask for them: ``since 2018``, ``over all weeks``, ``in every week``, ``sum of``."""

from collections.abc import Callable, Collection, Sequence
from typing import NamedTuple

ADDING = frozenset({"combined", "together", "altogether", "total", "cumulative", "sum", "plus", "added"})
"""Words that add up the weeks which are named."""

_ADDING_EACH = frozenset({"total", "cumulative"})
"""Those of them that may speak of each week by itself: ``the total in May and in October``."""

_ALL, _EACH = frozenset({"all"}), frozenset({"every", "each"})
_BEFORE_WEEKS = frozenset({"the", "of", "these", "those", "our", "single"})
"""Words that may stand between ``all`` and the weeks."""

_AN_AMOUNT = frozenset({"a", "what", "which"})
"""Words before ``sum of`` where it is an amount: ``what sum of money``."""


class Days(NamedTuple):
    """A period, with its first and last day as far as they are known."""

    id: str
    first: str
    last: str
    ordinal: int | None
    weeks: tuple[str, ...]


class ManyWeeks(NamedTuple):
    """The periods that are asked for, in order, and whether they are to be added up."""

    periods: Sequence[Days]
    is_together: bool


class ManyWeeksReader:
    """Reads which weeks are asked for where a question asks for many: *weeks* are in order, *spans* are several."""

    def __init__(self, weeks: Sequence[Days], spans: Sequence[Days], is_word_for_week: Callable[[str], bool]) -> None:
        self._weeks, self._spans, self._is_word_for_week = weeks, spans, is_word_for_week

    def read(
        self, words: Sequence[str], used: set[int], found: Collection[str] | None, dates: int, *, is_sum: bool
    ) -> ManyWeeks | None:
        """Read the weeks, None if many are not asked for; where they are added up, the spans within them come first.

        *found* are the ids of those that the question names, None if it names none, and *dates* how many it names.
        *is_sum* is set if they are all that lie within limits, which are added up.
        """
        named = [days for days in self._weeks if found is None or days.id in found]
        if is_sum and named:
            return self._with_spans_within(named)
        place = self._place_of_all(words, used)
        if place is not None:
            return ManyWeeks(named, is_together=False) if words[place] in _EACH else self._with_spans_within(named)
        adds_up = self._adds_up_all(words) if found is None else len(named) > 1 and _adds_up(words, dates)
        return self._with_spans_within(named) if adds_up else None

    def _place_of_all(self, words: Sequence[str], used: set[int]) -> int | None:
        """Return the place of ``all`` in ``all the weeks``, or of ``every`` in ``every single week``."""
        for place, word in enumerate(words):
            if word not in _ALL | _EACH:
                continue
            week = next((at for at in range(place + 1, len(words)) if words[at] not in _BEFORE_WEEKS), place)
            if self._is_word_for_week(words[week]) and words[week].endswith("s") != (word in _EACH):
                used.update(range(place, week + 1))
                return place
        return None

    def _adds_up_all(self, words: Sequence[str]) -> bool:
        """Return whether all weeks are to be added up: ``total of the weeks``, or ``sum of`` and no word for a week."""
        weeks = [word for word in words if self._is_word_for_week(word)]
        start = next((at for at, word in enumerate(words[:-1]) if (word, words[at + 1]) == ("sum", "of")), None)
        if not weeks:
            return start is not None and _AN_AMOUNT.isdisjoint(words[:start][-1:])
        return not ADDING.isdisjoint(words) and any(word.endswith("s") for word in weeks)

    def _with_spans_within(self, weeks: Sequence[Days]) -> ManyWeeks:
        """Return the weeks, and before them the spans of no other weeks, the longest first."""
        ids = {days.id for days in weeks}
        spans = [span for span in self._spans if ids.issuperset(span.weeks)]
        longest_first = sorted(spans, key=lambda span: -len(span.weeks))
        return ManyWeeks((*longest_first, *weeks), is_together=True)


def _adds_up(words: Sequence[str], dates: int) -> bool:
    """Return whether the weeks that are named are to be added up."""
    return not (ADDING - (_ADDING_EACH if dates > 1 else frozenset())).isdisjoint(words)
