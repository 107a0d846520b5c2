"""The words before a date by which it is only compared with: ``up from 586 in May``, ``, although it was 586 in May``."""

from collections.abc import Sequence

from countylines.figures.hedges import HEDGES
from countylines.text.grammar import SUBJECT_PRONOUNS, is_participle

HEDGE_WORDS = frozenset(word for row in HEDGES.values() for phrase in row.before for word in phrase.split()) | {*"£$€"}
"""Words of hedges, which may stand between a word and its number: ``after more than 8,000 in May``."""

_COMPARING = frozenset(
    "since compare compared comparison than against unlike similar previous previously earlier before until besides following "
    "exceeding beat beats beating times compares comparing below above ahead vs versus".split()
)
"""Words that make the date after them one that is only compared with, within their clause."""
_ALSO_CONJUNCTIONS = frozenset("before since until".split())
"""Those that may join a clause, of which the date is: ``before it goes to print on``."""
_ENDS_OF_COMPARISON = frozenset("usual normal ever before expected planned average".split())
"""Words that end a comparison at once, so that no date is compared with: ``more checks than usual from 6 May``."""
_BEFORE_OTHER_WEEKS = frozenset("the a about those that".split())
"""Words behind "against" before something that can be compared: ``against the week``, but not ``against gangs``."""
_MARKS = frozenset([".", ";", ":", "!", "?", "–", "|"])
_REACH = 9
_REACH_WITH_NUMBER = 14
"""How many tokens before a date such a word may stand, and how many if it stands before a number.

``up from 586 arrests during the last week of action in May``
"""


def find_comparison_word_before(words: Sequence[str], place: int) -> int | None:
    """Return the token of the word before a date, in its clause, that makes it one that is only compared with."""
    for at in range(place - 1, max(-1, place - 1 - _REACH_WITH_NUMBER), -1):
        compares = words[at] in _COMPARING or (words[at] == "as" and words[at + 1] in ("in", "on", "during"))
        is_comparison = (compares and not _has_other_sense(words, at, place)) or _comes_after_number(words, at, place)
        if is_comparison and (place - at <= _REACH or words[at + 1][0].isdigit()):
            return at
        if words[at] in _MARKS:
            return None
    return None


def _has_other_sense(words: Sequence[str], at: int, place: int) -> bool:
    """Return whether a word that may compare with the date at *place* does something else there."""
    word, following = words[at], words[at + 1]
    if word == "than":
        is_hedge = words[at - 1 : at] in (["more"], ["fewer"], ["less"]) and following[:1] in "£0123456789"
        is_of_verb = words[at - 1 : at] == ["more"] and is_participle(following)  # more than doubled
        return is_hedge or is_of_verb or following in _ENDS_OF_COMPARISON
    if word == "against":
        return following.isalpha() and following not in _BEFORE_OTHER_WEEKS
    is_adjective = word == "following" and at + 1 == place  # the following September
    is_behind_noun = word == "before" and following in ("(", ",", ":", "–")  # the spring before (15 April)
    joins_clause = word in _ALSO_CONJUNCTIONS and following in SUBJECT_PRONOUNS
    is_only_then = word in ("before", "until") and words[at - 1 : at] == ["not"]  # not until September
    return is_adjective or is_behind_noun or joins_clause or is_only_then


def _comes_after_number(words: Sequence[str], at: int, place: int) -> bool:
    """Return whether a word sets the number behind it, which is of the date at *place*, before another.

    ``after more than 8,000 in May``, ``from 586 in May``, but not ``from 586 to 743 in October``.
    """
    if words[at] == "after":
        number = next((one for one in range(at + 1, place - 1) if words[one][0].isdigit()), place)
        return number < place - 1 and HEDGE_WORDS.issuperset(words[at + 1 : number])
    between = words[at + 1 : place]
    return words[at] == "from" and any(one[0].isdigit() for one in between) and "to" not in between
