"""The numbers of a passage that may count something, with their hedges; for all others, the reason why they do not."""

from collections.abc import Container, Sequence
from typing import NamedTuple

from countylines.checker.passages import Passage
from countylines.figures.quantity import Quantity, find_quantities
from countylines.text.english import ONES
from countylines.text.grammar import is_participle, is_plural
from countylines.vocabulary.counted_nouns import UNITS_OF_AMOUNTS

UNIT_OF_LABEL = {"gbp": "GBP", "£": "GBP", "kg": "kg"}
"""The unit that a label has in brackets before its number: ``cash (GBP): 183976``."""

_TIME_UNITS = frozenset(
    "second minute hour day night week weekend fortnight month quarter year decade century am pm o'clock".split()
)
_OTHER_UNITS = frozenset(
    "mile miles metre metres km mph feet ft inch inches percentage points point times degrees pages page pc "
    "seats votes goals runs".split()
)
_DIFFERENCES = frozenset("fewer more higher lower less".split())
_COMPOUNDS = frozenset("strong old year years long man page storey bed bedroom seat point mile".split())
_PERCENT = frozenset("% percent".split())
_RATIO_NUMBERS = frozenset("every two three four five six seven eight nine ten".split())
MOST_OF_RATIO = 100
"""The largest number of a ratio in words: ``nine in ten``."""
_RANKS = frozenset("number no page section article chapter figure table act part room channel radio class".split())
"""Words before a number that make it a name."""


class Number(NamedTuple):
    """A number of a passage: its quantity, its hedge, and its tokens from *first* to before *last*.

    *reason* says why it counts nothing; None if it may count something. The hedge is the number's own, or that of the
    list in which it stands.
    """

    quantity: Quantity
    hedge: str
    first: int
    last: int
    reason: str | None = None


def find_numbers_in(
    passage: Passage, dates: Sequence[tuple[int, int]] = (), counted: Container[str] = ()
) -> list[Number]:
    """List the numbers of a passage, in order, those that count nothing with the reason.

    *dates* are the tokens of its dates, from the first to before the last; *counted* the last words of the nouns that
    the record counts, which may be hours.
    """
    of_dates = {token for first, last in dates for token in range(first, last)}
    found: list[Number] = []
    hedge = "bare"
    for quantity in find_quantities(passage.text):
        first, last = passage.token_at(quantity.start), passage.token_at(quantity.end)
        quantity = _with_unit_of_label(quantity, passage.words, first)
        if found:
            hedge = _governing_hedge(passage.words, found[-1], hedge, quantity, first)
        else:
            hedge = quantity.hedge
        if found and _is_rest_of(passage, found[-1], quantity):
            found[-1] = found[-1]._replace(reason="part of a longer number")
            found.append(Number(quantity, hedge, first, last, "part of a longer number"))
            continue
        reason = "a date" if last - 1 in of_dates else _reason_against(passage, quantity, first, last, counted)
        found.append(Number(quantity, hedge, first, last, reason))
    return found


def _is_rest_of(passage: Passage, before: Number, quantity: Quantity) -> bool:
    """Return whether a number in words goes on after a comma: ``one thousand, one hundred``."""
    between = passage.text[before.quantity.end : quantity.start]
    is_in_words = passage.text[before.quantity.end - 1].isalpha() and passage.text[quantity.start].isalpha()
    return between == ", " and is_in_words and before.quantity.value % 1000 == 0 and quantity.value < 1000  # noqa: PLR2004


def _with_unit_of_label(quantity: Quantity, words: Sequence[str], first: int) -> Quantity:
    if quantity.unit:
        return quantity
    for place in range(max(0, first - 4), first):
        unit = UNIT_OF_LABEL.get(words[place])
        if unit and words[place - 1 : place] == ["("] and words[place + 1] == ")":
            return quantity._replace(unit=unit)
    return quantity


def _reason_against(passage: Passage, quantity: Quantity, first: int, last: int, counted: Container[str]) -> str | None:
    """Return why a number cannot be a count of the record, or None."""
    words = passage.words
    after = words[last] if last < len(words) else ""
    following = words[last + 1] if last + 1 < len(words) else ""
    before = words[first - 1] if first else ""
    is_compound = passage.text[quantity.end : quantity.end + 1] == "-" and after[:1].isalpha()
    if quantity.value <= 1 or passage.text[quantity.start : quantity.end].lower().endswith("couple"):
        return "one of something, or a few"
    if _is_year(passage.text[quantity.start : quantity.end], quantity):
        return "a year"
    if before in ("–", "/", "-") and first > 1 and _is_year(words[first - 2], None) and len(words[first]) in (2, 4):
        return "a year"
    if after in ("+", "×", "*", "/") or (before == "+" and first > 1):
        return "part of a sum"
    if after in _PERCENT or (after == "per" and following == "cent"):
        return "a percentage"
    if (after.rstrip("s") in _TIME_UNITS or after in _OTHER_UNITS) and after not in counted:
        return "a time or a length"
    if after in ("st", "nd", "rd", "th") or (before in _RANKS and quantity.unit is None):
        return "a rank or a name"
    if is_compound and (after in _COMPOUNDS or after.rstrip("s") in _TIME_UNITS):
        return "part of a compound word"
    if after in _DIFFERENCES:
        return "a difference"
    if after == "in" and (following in _RATIO_NUMBERS or following.isdigit()) and not _is_year(following, None):
        return "a ratio"
    if (
        before == "in"
        and first > 1
        and (words[first - 2] in ONES or words[first - 2].isdigit())
        and quantity.value <= MOST_OF_RATIO
    ):
        return "a ratio"
    if (
        before in ("-", "+", "–", "−")
        and passage.tokens.ends[first - 1] == quantity.start
        and (first == 1 or passage.text[quantity.start - 2].isspace())
    ):
        return "a difference"
    if before in ("aged", "age"):
        return "an age"
    if after == "," and before == "," and quantity.unit is None and _is_age(passage, quantity, first):
        return "an age"
    return None


def _is_year(text: str, quantity: Quantity | None) -> bool:
    if len(text) in (len("2018–19"), len("2018–2019")) and text[4] in "–-/":
        text = text[:4]
    return len(text) == 4 and text.isdecimal() and text[:2] in ("19", "20") and (quantity is None or not quantity.unit)  # noqa: PLR2004


def _is_age(passage: Passage, quantity: Quantity, first: int) -> bool:
    """Return whether a number between commas follows a name: ``Smith, 43, was``."""
    name = passage.tokens.starts[first - 2] if first > 1 else 0
    word = passage.words[first - 2] if first > 1 else ""
    return quantity.value < 110 and passage.text[name : name + 1].isupper() and not is_plural(word)  # noqa: PLR2004  years


def _governing_hedge(words: Sequence[str], last: Number, hedge: str, quantity: Quantity, first: int) -> str:
    """Return the hedge of a number: its own, or that of the list of like amounts in which it stands."""
    if quantity.hedge != "bare" or hedge in {"bare", "order", "range"}:
        return quantity.hedge
    if quantity.unit not in UNITS_OF_AMOUNTS or quantity.unit != last.quantity.unit:
        return quantity.hedge
    return hedge if is_in_list(words, last.last, first) else quantity.hedge


def is_in_list(words: Sequence[str], start: int, end: int) -> bool:
    """Return whether the tokens between two numbers only join them in a list, without another verb."""
    between = words[start:end]
    if len(between) > 12 or not between:  # noqa: PLR2004  words
        return False
    if any(word in (".", ";", ":", "was", "were", "have", "had") or is_participle(word) for word in between):
        return False
    is_as_well_as = any(between[place : place + 3] == ["as", "well", "as"] for place in range(len(between)))
    joint = [word for word in between if word not in ("the", "a", "some")][-1:]
    return not is_as_well_as and joint in (["and"], [","], ["&"])
