"""Many weeks at once, as questions ask for them: ``since 2018``, ``over all weeks``, ``in every week``, ``sum of``."""

from collections.abc import Collection, Sequence

ADDING = frozenset({"combined", "together", "altogether", "total", "cumulative", "sum", "plus", "added"})
"""Words that add up the weeks which are named."""

_ADDING_EACH = frozenset({"total", "cumulative"})
"""Those of them that may speak of each week by itself: ``the total in May and in October``."""

TOGETHER, EACH = "together", "each"
"""How many weeks are asked for: added up, or one by one."""

_WAYS = {"all": TOGETHER, "every": EACH, "each": EACH}
_BEFORE_WEEKS = frozenset({"the", "of", "these", "those", "our", "single"})
"""Words that may stand between ``all`` and the weeks."""

_AN_AMOUNT = frozenset({"a", "what", "which"})
"""Words before ``sum of`` where it is an amount: ``what sum of money``."""


def read_many_weeks(
    words: Sequence[str], weeks: Collection[int], used: set[int], *, named: int | None, dates: int
) -> str | None:
    """Return whether many weeks are asked for, TOGETHER or EACH by itself; None if they are not.

    *weeks* are the places of words for a week. *named* is how many weeks the question names, None if it names none, and
    *dates* by how many dates.
    """
    way = _read_all_weeks(words, weeks, used)
    adds_up = _adds_up_all(words, weeks) if named is None else named > 1 and _adds_up_named(words, dates)
    return TOGETHER if way is None and adds_up else way


def _read_all_weeks(words: Sequence[str], weeks: Collection[int], used: set[int]) -> str | None:
    """Read ``all the weeks`` and ``every single week``."""
    for place, word in enumerate(words):
        way = _WAYS.get(word)
        week = next((at for at in range(place + 1, len(words)) if words[at] not in _BEFORE_WEEKS), place)
        if way and week in weeks and words[week].endswith("s") == (way == TOGETHER):
            used.update(range(place, week + 1))
            return way
    return None


def _adds_up_named(words: Sequence[str], dates: int) -> bool:
    """Return whether several weeks that are named, by so many *dates*, are to be added up."""
    return not (ADDING - _ADDING_EACH if dates > 1 else ADDING).isdisjoint(words)


def _adds_up_all(words: Sequence[str], weeks: Collection[int]) -> bool:
    """Return whether all weeks are to be added up: ``total of the weeks``, or ``sum of`` and no word for a week."""
    if weeks:
        return not ADDING.isdisjoint(words) and any(words[place].endswith("s") for place in weeks)
    start = next((at for at, word in enumerate(words[:-1]) if (word, words[at + 1]) == ("sum", "of")), None)
    return start is not None and _AN_AMOUNT.isdisjoint(words[:start][-1:])
