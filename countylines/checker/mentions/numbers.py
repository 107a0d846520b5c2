"""The numbers of a passage: their hedges, and why some count nothing."""

from collections import deque
from collections.abc import Container, Iterator, Sequence
from typing import NamedTuple

from countylines.checker.mentions.nouns import LIST_JOINTS
from countylines.checker.number_mention import NumberMention, Sentence
from countylines.checker.passages import Passage
from countylines.checker.reason import PossibleReason, Reason, first_that_holds
from countylines.figures.quantity import Quantity, find_quantities
from countylines.text import lazy_regex
from countylines.text.english import ONES
from countylines.text.grammar import is_past, is_plural
from countylines.text.stems import ORDINAL_SUFFIXES
from countylines.text.tokens import word_at
from countylines.vocabulary.counted_nouns import UNITS_OF_AMOUNTS, CountedNoun

_UNITS = frozenset(
    "second sec minute min hour hr day night week weekend fortnight month quarter year decade century am pm o'clock "
    "mile metre km mph feet ft inch inches percentage pc point time degree page seat vote goal run".split()
)
"""Units of time and length, and of other things that no record counts, in the singular."""
_DIFFERENCES = frozenset("fewer more higher lower less".split())
_RANKS = frozenset(
    "number page section article chapter figure table act part room channel radio class slide item step stage phase "
    "level issue volume paragraph question annex appendix box photo picture episode series season unit module".split()
)
"""Words before a number that make it a name."""

_SCHOOL_YEARS = lazy_regex(r"\bYears?\s(?:\d\d?(?:, | and | or | to |[-–/]))*\Z")
"""What makes the number behind it the name of a school year: ``Year 7``, ``Years 9 and 10``."""
_LONGEST_YEARS = 20
"""How many characters before a number are searched for it."""
_LAST_SCHOOL_YEAR = 13
_TIME_OF_LINE = lazy_regex(r"[0-2]\d[0-5]\d [A-Z]")
"""A time without a point, at the beginning of a line of a log: ``1021 SNAP``."""
TOTAL_WORDS = frozenset("total totals all sum altogether overall together combined".split())
"""Words of a label that make a row or a column the total of the others."""
MOST_PARTS = 6
"""How many measures that were counted before are remembered: a total has no more parts."""
_TOGETHER = frozenset("together combined jointly altogether".split())
_NOT_IN_LISTS = frozenset([".", ";", ":", "was", "were", "have", "had", "well"])
_VERBS_WITH_OVER = frozenset(
    "take takes took taken taking hand hands handed handing turn turned turning spread divided shared averaged".split()
)


class Context(NamedTuple):
    """What the sentence before a sentence, or the rows above a row, counted and said.

    *asked* is the noun of the record whose number it asks for. *listed* are the measures that were counted one after
    the other, of which a total may be made up.
    """

    measures: tuple[CountedNoun, ...] = ()
    signals: frozenset[str] = frozenset()
    is_table: bool = False
    asked: str | None = None
    listed: tuple[CountedNoun, ...] = ()


_ONE_PERSON = frozenset(["boy", "girl", "child", "youth", "man", "woman", "lad"])
"""Words for somebody whose age may stand behind ``of``."""
_HIGHEST_PRICE = 100
"""A smaller amount right before a plural is what one of them costs or weighs."""
_OLDEST_AGE = 100
"""A smaller number may be an age: ``women under 25``."""


def read_number_mentions(passage: Passage, sentences: Sequence[Sentence], counted: Container[str] = ()) -> None:
    """Find the numbers of each sentence of a passage, those that count nothing with the reason.

    *counted* are the last words of the nouns that the record counts, which may be hours. A bare amount in a list of
    like amounts has the hedge of the one before it.
    """
    quantities, before = deque(find_quantities(passage.text)), None
    dates = (date for sentence in sentences for date in sentence.dates)
    of_dates = {token for date in dates for token in range(date.first, date.last)}
    for sentence in sentences:
        found: list[NumberMention] = []
        while quantities and (first := passage.token_at(quantities[0].start)) < sentence.last:
            quantity = quantities.popleft()
            last = passage.token_at(quantity.end)
            reasons = _reasons_to_count_nothing(passage, quantity, first, last, counted)
            reason = Reason.DATE if last - 1 in of_dates else first_that_holds(reasons)
            start, end = passage.start + quantity.start, passage.start + quantity.end
            number = NumberMention(sentence, quantity, quantity.hedge, first, last, start, end, reason)
            before = number._replace(hedge=before.hedge) if before and _is_like_amount(before, number) else number
            found.append(before)
        sentence.numbers = found


def _is_like_amount(before: NumberMention, number: NumberMention) -> bool:
    """Return whether a bare amount goes on with a list of like amounts, whose hedge it shares."""
    unit = number.quantity.unit
    is_alike = number.hedge == "bare" and unit in UNITS_OF_AMOUNTS and unit == before.quantity.unit
    is_shared = before.hedge not in ("order", "range")
    return is_alike and is_shared and are_joined_in_list(number.passage_words, before.last, number.first)


def _reasons_to_count_nothing(
    passage: Passage, quantity: Quantity, first: int, last: int, counted: Container[str]
) -> Iterator[PossibleReason]:
    """Yield the reasons why a number of the tokens from *first* to before *last* cannot be a count of the record.

    The first that holds, in this order, is the reason.
    """
    words, text, start, value = passage.words, passage.text, quantity.start, quantity.value
    earlier, before = word_at(words, first - 2), word_at(words, first - 1)
    after, following = word_at(words, last), word_at(words, last + 1)
    units = (word for word in words[last : last + 6] if word not in (",", "and", "or") and not word.isdigit())
    unit = next(units, "")  # at 45 and 90 days; 12, 13 and 15 years old
    yield Reason.LENGTH, unit.rstrip("s") in _UNITS and unit not in counted
    yield Reason.FEW, value <= 1 or text[start : quantity.end].lower().endswith("couple")
    is_of_clock = start > 1 and text[start - 1] in "':" and text[start - 2].isdigit()  # 0'55
    is_of_clock |= start == 0 and _TIME_OF_LINE.match(text) is not None
    yield Reason.CLOCK, before == "nearest" or is_of_clock  # to the nearest 10
    is_divided = after == "/" and following[:1].isdigit()  # arrests 743 / lines 49 are two figures
    is_price = quantity.unit in UNITS_OF_AMOUNTS and value <= _HIGHEST_PRICE and is_plural(after)
    yield Reason.UNIT_PRICE, is_price  # £20 notes
    is_in_equation = after in ("-", "–") and following[:1].isdigit() and "=" in words[last : last + 4]  # 743 - 91 = 652
    yield Reason.IN_EQUATION, is_in_equation or after == "+" or text[start - 1 : start] == "+" or is_divided
    yield Reason.PERCENTAGE, after in ("%", "percent") or (after, following) == ("per", "cent")
    is_named = before in _RANKS or (earlier, before) == ("no", ".") or (before == "week" and not after.isalnum())
    is_named |= (
        value <= _LAST_SCHOOL_YEAR and _SCHOOL_YEARS.search(text, max(0, start - _LONGEST_YEARS), start) is not None
    )
    is_of_item = first == 0 and value % 1 != 0 and quantity.unit is None  # 24.2 Members heard
    yield Reason.NAME, after in ORDINAL_SUFFIXES or is_named or is_of_item
    yield Reason.RATIO, before == "in" and earlier in ONES
    yield Reason.DIFFERENCE, after in _DIFFERENCES  # 12 fewer
    surname = passage.tokens.starts[max(0, first - 2)]
    is_of_person = before == after == "," and text[surname : surname + 2].istitle() and not is_plural(earlier)
    is_of_youngest = before == "as" and earlier in ("young", "old")
    is_short = value < _OLDEST_AGE and not after.isalpha()
    is_of_young = is_short and words[first] == "under" and is_plural(before)
    is_of_child = is_short and word_at(words, first - 3) in ("a", "an") and (before == "at" or earlier in _ONE_PERSON)
    # children as young as 12; Smith, 43, was; women under 25; he was a keeper at 12, a boy of 12
    yield Reason.AGE, before in ("aged", "age") or is_of_youngest or is_of_person or is_of_young or is_of_child


def are_joined_in_list(words: Sequence[str], start: int, end: int) -> bool:
    """Return whether the tokens between two numbers only join them in a list, without another verb."""
    between = words[start:end]
    joints = *between[:1], *[word for word in between if word not in ("the", "a", "some")][-1:]
    is_list = not LIST_JOINTS.isdisjoint(joints)  # £250,000 of cocaine, crack £100,000
    return is_list and not any(word in _NOT_IN_LISTS or is_past(word) for word in between)


def may_have_phrasal_verb(number: NumberMention) -> bool:
    """Return whether "over" before a number may belong to its verb: ``took over 49 lines``, ``handed over 12 guns``."""
    words = number.passage_words
    return words[number.first] == "over" and word_at(words, number.first - 1) in _VERBS_WITH_OVER


def is_together(number: NumberMention, end: int | None = None) -> bool:
    """Return whether words beside a number say that it is of several things together: ``together 681``.

    Behind it they stand at the token *end*: right behind, or behind its noun.
    """
    beside = word_at(number.passage_words, number.first - 1), word_at(number.passage_words, end or number.last)
    return not _TOGETHER.isdisjoint(beside)
