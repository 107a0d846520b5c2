"""Words by which the numbers of a sentence are no figures of one week, or by which a date is only compared with.

The sentence may be about another time, a part of the week, several weeks together or another operation.
"""

from collections.abc import Sequence

from countylines.checker.passages import Passage
from countylines.figures.hedges import HEDGES
from countylines.text.english import ONES, SEASONS, WEEKDAY_NAMES
from countylines.text.grammar import SUBJECT_PRONOUNS
from countylines.text.tokens import PhraseTable

HEDGE_WORDS = frozenset(word for row in HEDGES.values() for phrase in row.before for word in phrase.split()) | {*"£$€"}
"""Words of hedges, which may stand between a word and its number: ``after more than 8,000 in May``."""

_OTHER_TIMES = PhraseTable(
    (phrase, None)
    for phrase in (
        "since", "so far", "to date", "annual", "annually", "per year", "each year", "every year", "next year", "year to", "ago",
        "previously", "weeks together", "a year of", "a year earlier", "a year before", "the year before",
        "career", "lifetime", "in his life", "in her life", "past", "last", "previous", "recent", "before", "20*",
        "first", "halfway through", "midway through", *(f"by {day}" for day in sorted(WEEKDAY_NAMES - {"sunday"})),
    )
)  # fmt: skip
"""Words that may be about another time than a week, or about a part of it; by Sunday it is over."""
_SEASONS = SEASONS.keys() | {"winter"}
_OTHER_PERIODS = _SEASONS | {"months", "years", "weeks"}
_PRESENT_VERBS = frozenset("is are have has do does can you".split())

_CORRECTIONS = PhraseTable(
    [
        *((f"should have {verb}", True) for verb in ("been", "said", "read")),
        *((f"that was {what}", False) for what in ("our mistake", "a mistake", "wrong", "incorrect")),
        *((f'" {verdict}', False) for verdict in ("false", "wrong", "untrue", "incorrect")),
    ]
)
"""Words that correct the numbers before them; true for those with the right number behind them."""

_COMPARING = frozenset(
    "since compare compared comparison than against unlike similar previous previously earlier before until besides "
    "exceeding beat beats beating times compares comparing below above ahead vs versus".split()
)
"""Words that make the date after them one that is only compared with, within their clause."""
_OTHER_SENSE = SUBJECT_PRONOUNS | {"("}
_MARKS = frozenset([".", ";", ":", "!", "?", "–", "|"])
_REACH = 10
"""How many tokens before a date such a word may stand."""


def find_operation_tokens(passage: Passage) -> list[int]:
    """List the tokens at which operations are named: ``Operation Venetic``. The record's weeks have no such name."""
    words, text, starts = passage.words, passage.text, passage.tokens.starts
    places = range(len(words) - 1) if not passage.distinct.isdisjoint(("operation", "op")) else ()
    named = (at for at in places if words[at] in ("operation", "op") and text[starts[at + 1]].isupper())
    return [at for at in named if not text[starts[at] : starts[at + 1] + 2].isupper()]  # TWO-WEEK OPERATION NETS


def find_other_time_token(words: Sequence[str], first: int, last: int) -> int | None:
    """Return the token at which words about another time begin, or None; ``the largest so far`` is about one."""
    found = (one.first for one in _OTHER_TIMES.find(words, first, last))
    return next((at for at in found if _is_other_time(words, first, at)), None)


def _is_other_time(words: Sequence[str], first: int, at: int) -> bool:
    """Return whether words at a place that may be about another time are: ``the last six months``, ``2019/20``."""
    word, behind = words[at], words[at + 1 : at + 5]
    if word == "before":
        return words[at - 1] in (*ONES, *_SEASONS, "weeks")  # the three weeks before it, the spring before
    if word[0] == "2":
        return word[4:5] == "/" or behind[:3] == ["as", "a", "whole"]
    if word == "first":
        return not {"day", "days"}.isdisjoint(behind[:2])
    if word in ("past", "last", "previous", "recent"):
        return behind[:1] == ["year"] or not _OTHER_PERIODS.isdisjoint(behind[:3])
    is_number = any(word[0].isdigit() for word in behind[:1])
    is_reason = words[at - 1] in _PRESENT_VERBS or not (is_number or _PRESENT_VERBS.isdisjoint(behind))
    if words[at - 1] == "than" or (word == "since" and is_reason):
        return False  # 116 more than the year before; since nobody can tell; I have since read
    is_of_superlative = word in ("so", "to", "since") and any(map(_is_superlative, words[first:at]))
    return not is_of_superlative  # the largest so far


def _is_superlative(word: str) -> bool:
    return word in ("most", "record", "best", "any", "ever") or (word.endswith("est") and len(word) > len("west"))


def corrected_until(words: Sequence[str]) -> int:
    """Return the token after the last words of a passage that correct what stands before them; 0 if there are none.

    What should have been must be a number: ``It should have been 655``.
    """
    found = ((one.last, one.meaning) for one in _CORRECTIONS.find(words, 0, len(words)))
    told = (at for at, is_open in found if not is_open or any(word[0].isdigit() for word in words[at : at + 4]))
    return max(told, default=0)


def names_week_in_words(words: Sequence[str], first: int, last: int) -> bool:
    """Return whether a sentence says ``that week``, without a date; ``a week`` and ``per week`` make a rate."""
    return any(words[at] == "week" and words[at - 1] in ("that", "the", "same") for at in range(first + 1, last))


def find_comparison_word_before(words: Sequence[str], place: int) -> int | None:
    """Return the token of the word before a date, in its clause, that makes it one that is only compared with."""
    for at in range(place - 1, max(-1, place - 1 - _REACH), -1):
        compares = words[at] in _COMPARING or words[at : at + 2] == ["as", "in"]
        compares = compares and not _has_other_sense(words, at)
        if compares or _comes_after_number(words, at, place):
            return at
        if words[at] in _MARKS:
            return None
    return None


def _has_other_sense(words: Sequence[str], at: int) -> bool:
    """Return whether a word that may compare with the date behind it does something else there."""
    word, following = words[at], words[at + 1]
    if word == "than":
        return following[0] in "£0123456789" or following in ("usual", "ever", "expected")  # more than 700
    if word == "times":
        return following == ","  # held four times, most recently in May
    if word == "against":
        return following.isalpha() and following != "the"  # against gangs
    return (
        word in ("before", "since", "until") and following in _OTHER_SENSE
    )  # before it goes to print on; the spring before (


def _comes_after_number(words: Sequence[str], at: int, place: int) -> bool:
    """Return whether a word sets the number behind it, which is of the date at *place*, before another.

    ``after more than 8,000 in May``, ``from 586 in May``, but not ``from 586 to 743 in October``.
    """
    between = words[at + 1 : place]
    number = next((number for number, word in enumerate(between) if word[0].isdigit()), None)
    if number is None or words[at] not in ("after", "from"):
        return False
    return HEDGE_WORDS.issuperset(between[:number]) if words[at] == "after" else "to" not in between
