"""Find words about a time other than one week: another year or season, or a part of a week."""

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise, product

from countylines.checker.mentions.date_mentions import MONTH_BY_NAME, NUMBER_OF_ORDINAL, is_span_of_years
from countylines.text.english import ONES, SEASONS, WEEKDAY_NAMES
from countylines.text.grammar import POSSESSIVES
from countylines.text.tokens import word_at

_PERIODS = SEASONS.keys() | {"winter", "year", "years", "months", "weeks"}
_RECENT = frozenset({"days", "week", "weeks", "fortnight", "month"})
_BEFORE_SUPERLATIVES = POSSESSIVES | {"the"}
_AT_DISTANCE = frozenset({"before", "earlier", "previously", "later", "on"})
"""Words after a length of time that make it the distance between two times: ``two years later``."""
_BEFORE_LENGTHS = frozenset({"over", "in", "during", "within", "across"})
"""Words before a length of time in which something happened."""
LENGTHS_OF_DISTANCES = frozenset({"months", "year", "years"})
"""Lengths that may be the distance between two times."""
_PARTS_OF_WEEK = WEEKDAY_NAMES - {"sunday"}
_FEW_DAYS = 4
"""A week is not over after this many days or fewer."""
_PRESENT_VERBS = frozenset("is are have has do does can you".split())


def find_other_time_token(words: Sequence[str], first: int, last: int) -> int | None:
    """Return the token where words about a time other than a week, or about a part of it, begin; None if none do.

    A rank since some time is not about another time: ``the fourth since the launch last year,``.
    """
    since = first
    for at, pair in enumerate(pairwise([*words[first:last], ""]), first):
        word, is_other = pair[0], _OTHER_TIMES.get(pair[0])
        if at < since:
            continue
        if word == "since" and _has_superlative(words[first:at]) and "," in words[at:last]:
            since = words.index(",", at)
        elif (pair in _TWO_WORDS and "than" not in words[max(since, at - 2) : at]) or (
            is_other and is_other(words[since:at], words[at + 1 : at + 5])
        ):
            return at
        if is_span_of_years(word):
            return at
    return None


def _is_distance_in_time(earlier: Sequence[str], after: Sequence[str]) -> bool:
    """Return whether a length is a time itself or separates two: ``two years before``, not ``than the year before``."""
    before = word_at(earlier, len(earlier) - 2)
    is_counted = before == "the" and earlier[-1] in ONES  # over the twelve months
    is_counted |= before in _BEFORE_LENGTHS and (earlier[-1] == "a" or earlier[-1] in ONES)  # over five years
    return is_counted or (not _AT_DISTANCE.isdisjoint(after[:1]) and "than" not in earlier[-2:])


def _is_since(earlier: Sequence[str], after: Sequence[str]) -> bool:
    """Return whether ``since`` is about time: it gives no reason (``since nobody can tell``) and ranks no week."""
    is_date = bool(after) and (after[0][0].isdigit() or after[0] in MONTH_BY_NAME or after[0] == "then")
    is_reason = not is_date and not _PRESENT_VERBS.isdisjoint(after)
    return not (is_reason or not _PRESENT_VERBS.isdisjoint(earlier[-1:]) or _has_superlative(earlier))


def _has_superlative(words: Sequence[str]) -> bool:
    """Return whether there is a superlative or an ordinal before ``so far`` or ``since``: ``the largest week``."""
    is_ordinal = any(word in ("most", "record", "any") or word in NUMBER_OF_ORDINAL for word in words)
    return is_ordinal or any(one in _BEFORE_SUPERLATIVES and word.endswith("est") for one, word in pairwise(words))


def _is_part_of_week(words: Sequence[str]) -> bool:
    """Return whether words are about hours, a day, or so few days that no week is over: ``just two days``."""
    counts = {ONES.get(word, int(word) if word.isdecimal() else 0) for word in words}
    is_short = "day" in words or ("days" in words and any(0 < count <= _FEW_DAYS for count in counts))
    return "hours" in words or is_short


_TWO_WORDS = frozenset(
    {
        *product(("following", "next"), ("week", "month", "year")),
        *product(("months", "year"), ("to", "ending", "ended")),
        *product(("following",), SEASONS),
        *product((*ONES, *SEASONS, "weeks"), ("before",)),
        *product(("every", "each"), ("week", "month", "year")),
        *product(("by",), _PARTS_OF_WEEK),
        *product(WEEKDAY_NAMES, ("alone",)),
        *product(("early", "initial", "provisional"), ("results", "figures", "numbers", "reports")),
    }
)
"""Pairs of neighbouring words about another time: ``the year to March``, ``the spring before``."""

_OTHER_TIMES: Mapping[str, Callable[[Sequence[str], Sequence[str]], bool]] = {
    # the last six months
    **dict.fromkeys(
        ("last", "past", "previous"),
        lambda _, after: not _PERIODS.isdisjoint(word.removesuffix("'s").removesuffix("’s") for word in after[:3]),
    ),
    "whole": lambda _, after: after[:1] == ["of"] and not MONTH_BY_NAME.keys().isdisjoint(after[1:2]),
    **dict.fromkeys(LENGTHS_OF_DISTANCES, _is_distance_in_time),
    **dict.fromkeys(("life", "lifetime", "career"), lambda earlier, _: not POSSESSIVES.isdisjoint(earlier[-2:])),
    "annually": lambda *_: True,
    "quarter": lambda earlier, _: not NUMBER_OF_ORDINAL.keys().isdisjoint(earlier[-1:]),  # in the third quarter
    "ago": lambda earlier, _: _RECENT.isdisjoint(earlier[-1:]),  # two years ago; two weeks ago may be the week
    "by": lambda _, after: after[:2] == ["the", "weekend"],
    # within 48 hours, after just two days, its opening day
    **dict.fromkeys(("within", "after", "opening"), lambda _, after: _is_part_of_week(after[:3])),
    "into": lambda earlier, _: _is_part_of_week(earlier[-2:]),  # two days into it
    **dict.fromkeys(("halfway", "midway"), lambda *_: True),
    "first": lambda _, after: not {"day", "days", "hours"}.isdisjoint(after[:2]),  # in the first two days
    "since": _is_since,
    # 2019 as a whole, as of Thursday
    "as": lambda earlier, after: (
        (after[:2] == ["a", "whole"] and word_at(earlier, len(earlier) - 1)[:1].isdigit())
        or (after[:1] == ["of"] and not _PARTS_OF_WEEK.isdisjoint(after[1:2]))
    ),
    "so": lambda earlier, after: after[:1] == ["far"] and not _has_superlative(earlier),
}
"""By the first word of a phrase, the function that says whether the phrase is about another time.

The function takes the words before the first word, and the four after it.
"""
