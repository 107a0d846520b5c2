"""The numbers of a passage, with their hedges, and what they count; for those that count nothing, the reason why."""

from collections.abc import Callable, Container, Sequence
from typing import NamedTuple

from countylines.checker.mentions.noun_phrases import NounPhrase
from countylines.checker.passages import Passage
from countylines.figures.quantity import Quantity, find_quantities
from countylines.text.currencies import CURRENCY_CALLED
from countylines.text.english import ONES
from countylines.text.grammar import NUMBER_NOUNS, is_participle, is_plural
from countylines.text.stems import ORDINAL_SUFFIXES
from countylines.vocabulary.counted_nouns import UNITS_OF_AMOUNTS, CountedNoun

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
_TOGETHER = frozenset("together combined jointly altogether".split())
PHRASES_FOR_TOGETHER = frozenset({("between", "them"), ("taken", "together")})
"""Pairs of words by which a number is of several things, or weeks, together."""
A_DATE = "a date"
MOST_ITEMS = 20
"""The largest number that an item of a list in a sentence has."""
MOST_OF_RATIO = 100
"""The largest number of a ratio in words: ``nine in ten``."""
RANKS = frozenset(
    "number no page section article chapter figure table act part room channel radio class slide item step stage phase "
    "level issue volume paragraph para question annex appendix box photo picture episode series season unit module".split()
)
"""Words before a number that make it a name."""


class NumberMention(NamedTuple):
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
) -> list[NumberMention]:
    """List the numbers of a passage, in order, those that count nothing with the reason.

    *dates* are the tokens of its dates, from the first to before the last; *counted* the last words of the nouns that
    the record counts, which may be hours.
    """
    of_dates = {token for first, last in dates for token in range(first, last)}
    found: list[NumberMention] = []
    hedge = "bare"
    for printed in find_quantities(passage.text):
        first, last = passage.token_at(printed.start), passage.token_at(printed.end)
        quantity = _with_unit_of_label(printed, passage.words, first)
        hedge = _governing_hedge(passage.words, found[-1], hedge, quantity, first) if found else quantity.hedge
        if found and _continues_number_in_words(passage, found[-1], quantity):
            found[-1] = found[-1]._replace(reason="part of a longer number")
            found.append(NumberMention(quantity, hedge, first, last, "part of a longer number"))
            continue
        reason = A_DATE if last - 1 in of_dates else _reason_against(passage, quantity, first, last, counted)
        found.append(NumberMention(quantity, hedge, first, last, reason))
    return found


def _continues_number_in_words(passage: Passage, before: NumberMention, quantity: Quantity) -> bool:
    """Return whether a number in words goes on after a comma: ``one thousand, one hundred``."""
    between = passage.text[before.quantity.end : quantity.start]
    is_in_words = passage.text[before.quantity.end - 1].isalpha() and passage.text[quantity.start].isalpha()
    return between == ", " and is_in_words and before.quantity.value % 1000 == 0 and quantity.value < 1000  # noqa: PLR2004  thousands


def _with_unit_of_label(quantity: Quantity, words: Sequence[str], first: int) -> Quantity:
    """Return a quantity with the unit that its label has in brackets before it: ``cash (GBP): 183976``."""
    if quantity.unit:
        return quantity
    for place in range(max(0, first - 4), first):
        unit = CURRENCY_CALLED.get(words[place], "kg" if words[place] == "kg" else None)
        if unit and words[place - 1 : place] == ["("] and words[place + 1] == ")":
            return quantity._replace(unit=unit)
    return quantity


class _Beside(NamedTuple):
    """A number at the tokens from *first* to before *last*, and the words right beside it, empty at an edge."""

    passage: Passage
    quantity: Quantity
    first: int
    last: int
    earlier: str
    before: str
    after: str
    following: str

    @property
    def printed(self) -> str:
        return self.passage.text[self.quantity.start : self.quantity.end]


def _is_one_or_couple(beside: _Beside) -> bool:
    return beside.quantity.value <= 1 or beside.printed.lower().endswith("couple")


def _is_year_or_year_range(beside: _Beside) -> bool:
    is_end = beside.before in ("–", "/", "-") and _is_year(beside.earlier, None)
    return _is_year(beside.printed, beside.quantity) or (
        is_end and len(beside.passage.words[beside.first]) in (len("19"), len("2019"))
    )


def _is_of_calculation(beside: _Beside) -> bool:
    """Return whether a number is added to others or multiplied; ``**94**`` is in bold type, and two nouns may be added."""
    is_operand = beside.before in ("+", "*") and beside.earlier[:1].isdigit()
    is_multiplied = beside.after == "*" and beside.following[:1].isdigit()
    return beside.after in ("+", "×", "/") or is_multiplied or is_operand


def _is_percentage(beside: _Beside) -> bool:
    return beside.after in _PERCENT or (beside.after == "per" and beside.following == "cent")


def _is_rank_or_name(beside: _Beside) -> bool:
    rank = beside.earlier if beside.before == "." else beside.before
    is_named = rank in RANKS and beside.quantity.unit is None and rank in ("no", beside.before)
    return beside.after in ORDINAL_SUFFIXES or is_named


def _is_item_of_list(beside: _Beside) -> bool:
    """Return whether a number in brackets counts the items of a sentence: ``(1) women, (2) men``."""
    is_alone = beside.before == "(" and beside.after == ")" and beside.quantity.value <= MOST_ITEMS
    return is_alone and beside.quantity.unit is None and "(1)" in beside.passage.text


def _is_of_compound(beside: _Beside) -> bool:
    end = beside.quantity.end
    is_compound = beside.passage.text[end : end + 1] == "-" and beside.after[:1].isalpha()
    return is_compound and (beside.after in _COMPOUNDS or beside.after.rstrip("s") in _TIME_UNITS)


def _is_ratio(beside: _Beside) -> bool:
    following = beside.following
    if beside.after == "in" and (following in _RATIO_NUMBERS or following.isdigit()) and not _is_year(following, None):
        return True
    is_after_number = beside.before == "in" and (beside.earlier in ONES or beside.earlier.isdigit())
    return is_after_number and beside.quantity.value <= MOST_OF_RATIO


def _is_difference(beside: _Beside) -> bool:
    """Return whether a number is said to be more or fewer, or has a sign: ``12 fewer``, ``(-12)``."""
    if beside.after in _DIFFERENCES:
        return True
    passage, start = beside.passage, beside.quantity.start
    is_signed = beside.before in ("-", "+", "–", "−") and passage.tokens.ends[beside.first - 1] == start
    return is_signed and (not beside.earlier or passage.text[start - 2].isspace())


def _is_of_age(beside: _Beside) -> bool:
    if beside.before in ("aged", "age"):
        return True
    is_apposed = beside.after == "," and beside.before == "," and beside.quantity.unit is None
    return is_apposed and _is_age_of_person(beside.passage, beside.quantity, beside.first)


_REASONS: tuple[tuple[str, Callable[[_Beside], bool]], ...] = (
    ("one of something, or a few", _is_one_or_couple),
    ("a year", _is_year_or_year_range),
    ("part of a sum", _is_of_calculation),
    ("a percentage", _is_percentage),
    ("a rank or a name", _is_rank_or_name),
    ("the number of an item", _is_item_of_list),
    ("part of a compound word", _is_of_compound),
    ("a ratio", _is_ratio),
    ("a difference", _is_difference),
    ("an age", _is_of_age),
)
"""Why a number may count nothing, and how that is seen."""


def _reason_against(passage: Passage, quantity: Quantity, first: int, last: int, counted: Container[str]) -> str | None:
    """Return why a number cannot be a count of the record, or None."""
    words = passage.words
    after = words[last] if last < len(words) else ""
    if (after.rstrip("s") in _TIME_UNITS or after in _OTHER_UNITS) and after not in counted:
        return "a time or a length"
    beside = _Beside(
        passage,
        quantity,
        first,
        last,
        words[first - 2] if first > 1 else "",
        words[first - 1] if first else "",
        after,
        words[last + 1] if last + 1 < len(words) else "",
    )
    return next((reason for reason, holds in _REASONS if holds(beside)), None)


def _is_year(text: str, quantity: Quantity | None) -> bool:
    if len(text) in (len("2018–19"), len("2018–2019")) and text[4] in "–-/":
        text = text[:4]
    return len(text) == 4 and text.isdecimal() and text[:2] in ("19", "20") and (quantity is None or not quantity.unit)  # noqa: PLR2004  digits


def _is_age_of_person(passage: Passage, quantity: Quantity, first: int) -> bool:
    """Return whether a number between commas follows a name, or one person: ``Smith, 43, was``, ``a councillor, 47,``."""
    name = passage.tokens.starts[first - 2] if first > 1 else 0
    word = passage.words[first - 2] if first > 1 else ""
    is_one = not {"a", "an"}.isdisjoint(passage.words[max(0, first - 4) : max(0, first - 2)])
    is_person = passage.text[name : name + 1].isupper() or (is_one and word not in NUMBER_NOUNS)
    return quantity.value < 110 and is_person and not is_plural(word)  # noqa: PLR2004  years


def _governing_hedge(words: Sequence[str], last: NumberMention, hedge: str, quantity: Quantity, first: int) -> str:
    """Return the hedge of a number: its own, or that of the list of like amounts in which it stands."""
    if quantity.hedge != "bare" or hedge in {"bare", "order", "range"}:
        return quantity.hedge
    if quantity.unit not in UNITS_OF_AMOUNTS or quantity.unit != last.quantity.unit:
        return quantity.hedge
    return hedge if are_joined_in_list(words, last.last, first) else quantity.hedge


_LIST_JOINTS = frozenset(["and", ",", "&"])
LONGEST_LABEL_IN_LIST = 3
"""How many tokens may stand between two amounts of a list, the joint and the label of the second."""


def are_joined_in_list(words: Sequence[str], start: int, end: int) -> bool:
    """Return whether the tokens between two numbers only join them in a list, without another verb."""
    between = words[start:end]
    if len(between) > 12 or not between:  # noqa: PLR2004  words
        return False
    if any(word in (".", ";", ":", "was", "were", "have", "had") or is_participle(word) for word in between):
        return False
    is_as_well_as = any(between[place : place + 3] == ["as", "well", "as"] for place in range(len(between)))
    joint = [word for word in between if word not in ("the", "a", "some")][-1:]
    is_labelled = (
        between[0] in _LIST_JOINTS and len(between) <= LONGEST_LABEL_IN_LIST
    )  # cocaine £250,000, crack £100,000
    return not is_as_well_as and (is_labelled or not _LIST_JOINTS.isdisjoint(joint))


class CountedNumber(NamedTuple):
    """A number and what it counts: the noun beside it, the measures it may mean, the likeliest first.

    *noun* is None where the number only continues what was counted before. No measure means that the record does not
    count this. *start* and *end* are offsets in the passage of the number with its noun. *is_part* is set where it is
    some of a group, *is_inferred* where only words far from it tell the measure, *is_unsaid* where nothing but the number
    itself can tell it, *is_joint* where it may be the number of several nouns together. *named* is what its
    sentence names that it may count, if it has no measure;
    *is_respective* tells that its noun is that of the same place in a list before it.
    """

    number: NumberMention
    noun: NounPhrase | None
    measures: tuple[CountedNoun, ...]
    start: int
    end: int
    is_part: bool = False
    is_inferred: bool = False
    is_unsaid: bool = False
    is_joint: bool = False
    named: tuple[CountedNoun, ...] = ()
    is_respective: bool = False

    @property
    def last(self) -> int:
        """The token after the number and its noun."""
        return max(self.number.last, self.noun.last if self.noun else 0)


class Context(NamedTuple):
    """What the sentence before a sentence, or the rows above a row, counted and said.

    *label* is a noun of the record that stands alone before it, as a heading does, or that was asked for (*is_asked*);
    *counted* is all that was counted in the sentence before.
    """

    measures: tuple[CountedNoun, ...] = ()
    signals: frozenset[int] = frozenset()
    is_table: bool = False
    label: str | None = None
    counted: tuple[CountedNoun, ...] = ()
    is_asked: bool = False


def is_together(words: Sequence[str], number: NumberMention) -> bool:
    """Return whether words beside a number say that it is of several things together: ``together 681``."""
    after = words[number.last : number.last + 2]
    return (
        not _TOGETHER.isdisjoint([*words[max(0, number.first - 1) : number.first], *after[:1]])
        or tuple(after) in PHRASES_FOR_TOGETHER
    )
