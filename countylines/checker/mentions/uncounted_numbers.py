"""Why a number counts nothing that a record counts: it is a year, an age, a rank, a percentage, a time or a length."""

from collections.abc import Callable, Container
from typing import NamedTuple

from countylines.checker.passages import Passage
from countylines.figures.quantity import Quantity
from countylines.text.english import ONES
from countylines.text.grammar import AUXILIARIES, FUNCTION_WORDS, is_past, is_plural
from countylines.text.stems import ORDINAL_SUFFIXES

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
_RANKS = frozenset(
    "number no page section article chapter figure table act part room channel radio class slide item step stage phase "
    "level issue volume paragraph para question annex appendix box photo picture episode series season unit module".split()
)
"""Words before a number that make it a name."""
_LAST_LIMIT_OF_AGE = 25
"""The highest age by which the young are told from the others."""
_MOST_WEEKS = 53
"""A smaller number may be the name of a week: ``week two (21–27 January)``, ``week 41``."""


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


def _is_of_clock_or_rounding(beside: _Beside) -> bool:
    """Return whether a number is of minutes and seconds, or only that to which others are rounded: ``0'55``, ``the nearest 10``."""
    start = beside.quantity.start
    is_of_clock = beside.passage.text[start - 1 : start] in ("'", ":") and beside.passage.text[start - 2].isdigit()
    return beside.before == "nearest" or (start > 1 and is_of_clock)


def _is_percentage(beside: _Beside) -> bool:
    return beside.after in _PERCENT or (beside.after == "per" and beside.following == "cent")


def _is_rank_or_name(beside: _Beside) -> bool:
    rank = beside.earlier if beside.before == "." else beside.before
    is_named = rank in _RANKS and rank in ("no", beside.before)
    is_week = beside.before == "week" and not beside.after[:1].isalnum() and beside.quantity.value < _MOST_WEEKS
    return beside.after in ORDINAL_SUFFIXES or is_named or is_week


def _is_of_compound(beside: _Beside) -> bool:
    end = beside.quantity.end
    is_compound = beside.passage.text[end : end + 1] == "-" and beside.after[:1].isalpha()
    return is_compound and (beside.after in _COMPOUNDS or beside.after.rstrip("s") in _TIME_UNITS)


def _is_ratio(beside: _Beside) -> bool:
    following = beside.following
    if beside.after == "in" and (following in _RATIO_NUMBERS or following.isdigit()) and not _is_year(following, None):
        return True
    return beside.before == "in" and (beside.earlier in ONES or beside.earlier.isdigit())


def _is_difference(beside: _Beside) -> bool:
    """Return whether a number is said to be more or fewer, or has a sign: ``12 fewer``, ``(-12)``."""
    if beside.after in _DIFFERENCES:
        return True
    passage, start = beside.passage, beside.quantity.start
    is_signed = beside.before in ("-", "+", "–", "−") and passage.tokens.ends[beside.first - 1] == start
    return is_signed and passage.text[start - 2].isspace()


def _is_of_age(beside: _Beside) -> bool:
    words, first = beside.passage.words, beside.first
    is_second = first > 2 and words[first - 3] == "aged" and words[first - 2].isdigit()  # noqa: PLR2004  aged 39 and 54
    if beside.before in ("aged", "age") or is_second:
        return True
    if _is_limit_of_age(beside):
        return True
    is_apposed = beside.after == "," and beside.before == "," and beside.quantity.unit is None
    return is_apposed and _is_age_of_person(beside.passage, beside.quantity, beside.first)


def _is_limit_of_age(beside: _Beside) -> bool:
    """Return whether a number limits the age of people named before it, and has no noun: ``a defendant under 18 has``."""
    is_limit = beside.passage.words[beside.first] in ("under", "over") and beside.quantity.value <= _LAST_LIMIT_OF_AGE
    is_noun = beside.before.isalpha() and beside.before not in FUNCTION_WORDS and not is_past(beside.before)
    return is_limit and is_noun and (beside.after in AUXILIARIES or not beside.after[:1].isalnum())


_REASONS: tuple[tuple[str, Callable[[_Beside], bool]], ...] = (
    ("one of something, or a few", _is_one_or_couple),
    ("a year", _is_year_or_year_range),
    ("part of a sum", _is_of_calculation),
    ("a time or a rounding", _is_of_clock_or_rounding),
    ("a percentage", _is_percentage),
    ("a rank or a name", _is_rank_or_name),
    ("part of a compound word", _is_of_compound),
    ("a ratio", _is_ratio),
    ("a difference", _is_difference),
    ("an age", _is_of_age),
)
"""Why a number may count nothing, and how that is seen."""


def reason_it_counts_nothing(
    passage: Passage, quantity: Quantity, first: int, last: int, counted: Container[str]
) -> str | None:
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
    name, word = passage.tokens.starts[first - 2], passage.words[first - 2]
    is_one = not {"a", "an"}.isdisjoint(passage.words[max(0, first - 4) : max(0, first - 2)])
    is_person = is_one or passage.text[name : name + 1].isupper()
    return quantity.value < 110 and is_person and not is_plural(word)  # noqa: PLR2004  years
