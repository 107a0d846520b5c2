"""Which of the dates of a sentence can be that of one of its numbers."""

from collections.abc import Sequence
from itertools import pairwise

from countylines.checker.mentions.exclusions import find_comparison_word_before
from countylines.checker.mentions.numbers import NumberMention
from countylines.checker.mentions.weeks import DateMention
from countylines.checker.passages import Sentence
from countylines.text.grammar import PREPOSITIONS

_EARLIER = frozenset("similar previous previously earlier before".split())
"""Words of comparison that may describe the subject of a sentence: ``the previous week, in May, led to``."""
_REACH_OF_BRACKET = 12
"""How many tokens before a date the brackets may open that hold it and a number."""
_REACH_OF_FROM = 6
"""How many tokens before "to" and a number the "from" may stand that belongs to it."""
_LONGEST_NOUN_OF_DATE = 3
"""How many tokens a noun and its "of" may have between a date and its number: ``the May 2019 arrests total of 586``."""
_OPENING, _CLOSING = frozenset("(["), frozenset(")]")
_JOINTS = frozenset("and but while whereas".split())
"""Words that join a clause behind a comma."""
_BEFORE_DATES = PREPOSITIONS | {"the", "that", "week", "month"}
"""Words between such a joint and its date: ``, and that in the week of January 2019``."""

_BETWEEN_LISTED = frozenset(", ; and & to v vs versus / – → the in of week weeks".split())
"""What may stand between two dates of a list, or two numbers."""


def dates_told_in_order(
    words: Sequence[str], dates: Sequence[DateMention], numbers: Sequence[NumberMention]
) -> dict[int, DateMention]:
    """Return the date of each number, by its first token, where as many dates as numbers are listed in the same order.

    ``Arrests (May 2019, October 2019): 586, 743``, ``between May and October 2019 arrests rose from 586 to 743``. Empty
    if they are not.
    """
    counting = [one for one in numbers if one.reason is None]
    if len(counting) != len(dates) or len(dates) < 2:  # noqa: PLR2004  a list has two
        return {}
    is_apart = dates[-1].last <= counting[0].first or counting[-1].last <= dates[0].first
    are_weeks = all(len(one.weeks) == 1 for one in dates) and len({one.weeks for one in dates}) == len(dates)
    tokens = [[(one.first, one.last) for one in dates], [(one.first, one.last) for one in counting]]
    gaps = [words[last:first] for row in tokens for (_, last), (first, _) in pairwise(row)]
    if not (is_apart and are_weeks and all(map(_BETWEEN_LISTED.issuperset, gaps))):
        return {}
    told = (one._replace(is_compared_with=False) for one in dates)
    return {one.first: date for one, date in zip(counting, told, strict=True)}


def can_be_date_of_number(words: Sequence[str], sentence: Sentence, date: DateMention, number: int) -> bool:
    """Return whether a date can be that of the number at a token of its sentence."""
    if date.is_compared_with and not _can_be_compared_date(words, date, number):
        return False
    brackets = brackets_with_number(words, sentence, date)
    return not (
        (brackets is not None and number not in brackets)
        or _opens_clause_of_later_number(words, sentence, date, number)
        or _is_of_first_of_two(words, date, number)
    )


def _can_be_compared_date(words: Sequence[str], date: DateMention, number: int) -> bool:
    """Return whether a date that is compared with is that of a number.

    It is that of the numbers between the word that compares and the date: ``up from 586 in May``, and of those right
    behind it in brackets or of a noun: ``compared with 2018 (over 200)``, ``beat the May total of 586``. An earlier week
    that is the subject of its sentence is that of the numbers after it.
    """
    token = find_comparison_word_before(words, date.first) or 0
    if words[token] == "similar" and number < token:
        return all(word.isalnum() for word in words[number:token])  # 586 arrests in a similar operation in May
    if words[token] in _EARLIER or words[token + 1] == ",":
        return token < number
    following = words[date.last : date.last + 3]
    between = words[date.last : number]
    is_in_brackets = between[:1] == ["("] and ")" not in between
    is_attribute = between[-1:] == ["of"] and len(between) <= _LONGEST_NOUN_OF_DATE
    is_told_after = date.last < number and (
        ":" in between or is_in_brackets or is_attribute or not {"when", "which"}.isdisjoint(following)
    )
    return token < number < date.first or is_told_after


def brackets_with_number(words: Sequence[str], sentence: Sentence, date: DateMention) -> range | None:
    """Return the tokens of the brackets that hold a date and a number: ``743 arrests (May 2019: 586)``; None if none do."""
    begin = max(sentence.first, date.first - _REACH_OF_BRACKET)
    opening = next((at for at in range(date.first - 1, begin - 1, -1) if words[at] in _OPENING | _CLOSING), begin)
    if words[opening] not in _OPENING:
        return None
    closing = next((at for at in range(date.last, sentence.last) if words[at] in _CLOSING), sentence.last)
    is_shared = has_number((*words[opening + 1 : date.first], *words[date.last : closing]))
    return range(opening, closing) if is_shared else None


def _opens_clause_of_later_number(words: Sequence[str], sentence: Sentence, date: DateMention, number: int) -> bool:
    """Return whether a date after a number is that of another: ``743 were held, and in 2020, 1,041``."""
    if number > date.first or not has_number(words[date.last : sentence.last]):
        return False
    at = date.first - 1
    while at > number and words[at] in _BEFORE_DATES:
        at -= 1
    return words[at] in _JOINTS and words[at - 1] == ","


def _is_of_first_of_two(words: Sequence[str], date: DateMention, number: int) -> bool:
    """Return whether a date before two numbers is that of the first alone: ``up on May 2019, from 586 to 743``."""
    begin = max(date.last, number - _REACH_OF_FROM)
    return date.last <= number and words[number - 1] == "to" and "from" in words[begin : number - 1]


def has_number(words: Sequence[str]) -> bool:
    """Return whether a number in digits is among some words."""
    return any(word[0].isdigit() for word in words)
