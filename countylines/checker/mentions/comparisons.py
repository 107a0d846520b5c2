"""Dates that a draft only compares with: ``up from 586 in May``, ``since the week of October 2018``."""

from collections.abc import Sequence

from countylines.checker.mentions.date_mentions import DateMention
from countylines.figures.hedges import HEDGES
from countylines.text.grammar import SUBJECT_PRONOUNS, is_past

_HEDGE_WORDS = frozenset(word for row in HEDGES.values() for phrase in row.before for word in phrase.split()) | {*"£$€"}
"""Words of hedges, which may come between ``after`` or ``from`` and a number: ``after more than 8,000 in May``."""
_COMPARING = frozenset(
    "since than against compare compared compares comparison similar previous earlier before until above below vs versus".split()
)
"""Words that show that a date after them in the same clause is only there for comparison."""
_MARKS = frozenset([".", ";", ":", "!", "?", "–", "|"])
_REACH = 10
"""How many tokens before a date such a word may come."""


def find_comparison_word_before(words: Sequence[str], token: int) -> int | None:
    """Return the token of a word that shows that a date at *token* is only there for comparison, or None."""
    for at in range(token - 1, max(-1, token - 1 - _REACH), -1):
        word, following = words[at], words[at + 1]
        if word in ("after", "from"):  # up from 586 in May
            amount = next((one for one in words[at + 1 : token] if one not in _HEDGE_WORDS), "")
            compares = amount[:1].isdigit()
        else:
            is_comparing = word in _COMPARING or (word, following) == ("as", "in")
            compares = is_comparing and not _has_other_sense(word, following)
        if compares:
            return at
        if word in _MARKS or (word == "," and is_past(following)):  # since they began, took token in May
            return None
    return None


def is_of_own_clause(words: Sequence[str], mention: DateMention) -> bool:
    """Return whether a date belongs to its own clause, and is not only there for comparison.

    It also does if a comma directly follows the comparing word: ``two years before, in May 2019,``.
    """
    comparing = find_comparison_word_before(words, mention.first)
    return not mention.is_compared_with or (comparing is not None and words[comparing + 1] == ",")


def _has_other_sense(word: str, following: str) -> bool:
    """Return whether a word that may introduce a date for comparison has another sense here."""
    if word == "than":
        return following[0] in "£0123456789" or following in ("usual", "ever", "expected")  # more than 700
    if word == "against":
        return following.isalpha() and following != "the"  # against gangs
    return word in ("before", "since", "until") and following in {*SUBJECT_PRONOUNS, "("}  # before it goes to print on
