"""Why a number is no figure of the week: it is a time or an age, it is negated, compared, a rate, somebody's own count.

Each list of reasons is a generator: of the reasons that it yields, in order, the first that holds is told.
"""

from collections.abc import Container, Iterator, Sequence
from itertools import pairwise

from countylines.checker.passages import Passage
from countylines.figures.quantity import Quantity
from countylines.text.english import ONES
from countylines.text.grammar import AUXILIARIES, FUNCTION_WORDS, asks_whether, is_participle, is_plural
from countylines.text.stems import ORDINAL_SUFFIXES
from countylines.text.tokens import PhraseTable

_UNITS = frozenset(
    "second sec minute min hour hr day night week weekend fortnight month quarter year decade century am pm o'clock "
    "mile metre km mph feet ft inch inches percentage pc point time degree page seat vote goal run".split()
)
"""Units of time and length, and of other things that no record counts, in the singular."""
_DIFFERENCES = frozenset("fewer more higher lower less".split())
_RANKS = frozenset(
    "number page section article chapter figure table act part room channel radio class slide item step stage phase level "
    "issue volume paragraph question annex appendix box photo picture episode series season unit module".split()
)
"""Words before a number that make it a name."""

_SOME = frozenset("many most some few none half number proportion share".split())
"""Words of a part of a group, whose verb counts that part and not the group."""

_REACH_OF_ITEMS = 120
"""How many tokens before the number of an item the first item may stand; half and double change no tested result."""

_LAST_LIMIT_OF_AGE = 25
"""The highest age by which the young are told from the others."""

AN_AGE = "an age"


def reason_it_counts_nothing(
    passage: Passage, quantity: Quantity, first: int, last: int, counted: Container[str]
) -> str | None:
    """Return why a number, of the tokens from *first* to before *last*, cannot be a count of the record, or None."""
    reasons = _reasons_of_kind(passage, quantity, first, last, counted)
    return next((reason for reason, holds in reasons if holds), None)


def _reasons_of_kind(
    passage: Passage, quantity: Quantity, first: int, last: int, counted: Container[str]
) -> Iterator[tuple[str, bool]]:
    words, text, start, value = passage.words, passage.text, quantity.start, quantity.value
    earlier, before = ["", "", *words[max(0, first - 2) : first]][-2:]
    after, following = [*words[last : last + 2], "", ""][:2]
    unit = "".join(words[last + 2 : last + 3]) if after in ("and", "or") and following.isdigit() else after
    yield "a time or a length", unit.rstrip("s") in _UNITS and unit not in counted  # at 45 and 90 days
    yield "one of something, or a few", value <= 1 or text[start : quantity.end].lower().endswith("couple")
    is_of_clock = start > 1 and text[start - 1] in "':" and text[start - 2].isdigit()  # 0'55
    yield "a time or a rounding", before == "nearest" or is_of_clock  # to the nearest 10
    is_divided = after == "/" and following[:1].isdigit()  # arrests 743 / lines 49 are two figures
    yield "part of a sum", after == "+" or text[start - 1 : start] == "+" or is_divided
    yield "a percentage", after in ("%", "percent") or (after, following) == ("per", "cent")
    is_named = before in _RANKS or (earlier, before) == ("no", ".") or (before == "week" and not after.isalnum())
    is_of_item = first == 0 and value % 1 != 0  # 24.2 Members heard
    if (before, after) == ("(", ")") and quantity.unit is None:  # (1) the arrests, and (2)
        items = " ".join(words[max(0, first - _REACH_OF_ITEMS) : first])
        is_of_item |= "( 1 )" in items and f"( {value - 1} )" in items
    yield "a rank or a name", after in ORDINAL_SUFFIXES or is_named or is_of_item
    yield "a ratio", before == "in" and earlier in ONES
    yield "a difference", after in _DIFFERENCES  # 12 fewer
    is_person = before == after == "," and text[passage.tokens.starts[first - 2]].isupper() and not is_plural(earlier)
    is_limit = words[first] in ("under", "over") and value <= _LAST_LIMIT_OF_AGE and after in AUXILIARIES
    is_limit = is_limit and before.isalpha() and before not in FUNCTION_WORDS  # a defendant under 18 has
    yield AN_AGE, before in ("aged", "age") or is_person or is_limit  # Smith, 43, was


IS_CORRECTED = "it is corrected"
IS_NEGATED = "it is negated"
IS_SUPPOSED = "it is only supposed"
IS_COMPARED = "it is compared with"
IS_OF_RATIO = "it is part of a ratio"
IS_OWNED = "it is what somebody has"
DOUBTS = frozenset({IS_COMPARED, IS_OF_RATIO, IS_OWNED, IS_SUPPOSED})
"""Reasons that leave it open whether a number is a figure: one that is a slip of a figure may be reported."""

_SUPPOSING = PhraseTable(
    (phrase, None)
    for phrase in (
        "if", "whether", "would", "could", "might", "suppose", "imagine", "hope", "hopes", "hoped", "hoping", "aim",
        "aims", "aimed", "aiming", "target of", "you wrote", "couldn't", "wouldn't", "guessed", "predicted", "shall", "should", "must", "can", "will",
    )
)  # fmt: skip
_NEGATING = PhraseTable(
    (phrase, None)
    for phrase in (
        "not", "never", "nobody", "no one", "denied", "false", "untrue", "didn't", "wasn't", "weren't", "isn't", "aren't",
        "don't", "doesn't", "hasn't", "haven't",
    )
)  # fmt: skip
"""Words that suppose the numbers after them, and those that negate these."""
_NOT_NEGATING = frozenset("only know realise forget just add also point note remind argue guess".split())
"""Words behind those that negate or suppose, by which they bear on nothing: ``not only``, ``would like to point out``."""
_COMPARING = frozenset("than from against versus".split())
_LIGHT_WORDS = frozenset('the some about almost just a "'.split())
"""Words between a number and what bears on it."""
_THINKING = frozenset("understand think believe know hear heard read see gather suppose".split())
_CLAUSE_OPENINGS = frozenset("that how of when".split())
_TURNS = frozenset([":", ";", "but", ".", "–"])
_DIVISION_WORDS = frozenset("split spread divided shared averaged average averaging".split())
WORDS_OF_MISTAKES = frozenset(
    "mistake mistakenly wrongly incorrectly erroneously misprint misprinted typo transposed wrong".split()
)
SHORT_QUESTION = 8
"""A question of fewer tokens needs no verb in front: ``Order 14,000 lamps?``"""
_LOOKBACK = 14
"""How many tokens before a number may suppose, negate or compare it."""


def reason_beside(words: Sequence[str], first: int, number: int, end: int, last: int) -> str | None:
    """Return why the words beside a number make it no figure of the week, or None.

    The number has the tokens from *number* to before *end*, its sentence those from *first* to before *last*.
    """
    begin = max(first, number - _LOOKBACK)
    begin = next((at + 1 for at in range(number - 1, begin - 1, -1) if words[at] in _TURNS), begin)
    reasons = _reasons_beside(words, first, begin, number, end, last)
    return next((reason for reason, holds in reasons if holds), None)


def _reasons_beside(
    words: Sequence[str], first: int, begin: int, number: int, end: int, last: int
) -> Iterator[tuple[str, bool]]:
    """Yield the reasons in the words beside a number, of which *begin* is the first before it that can bear on it."""
    before, rest = words[max(first, number - 4) : number], words[end : min(end + 6, last)]
    said, following = words[begin:number], rest[0] if rest else ""
    link = ["", *(one for one in said[-4:] if one not in _LIGHT_WORDS)][-1]
    yield IS_NEGATED, _bears_on_number(_NEGATING, words, begin, number)
    is_asked = asks_whether(words, first, last) or (words[last - 1] == "?" and last - first < SHORT_QUESTION)
    is_supposed = is_asked or _bears_on_number(_SUPPOSING, words, begin, number)
    yield IS_SUPPOSED, (is_supposed and before[-1:] != ["the"]) or before[-2:] in (["aim", ":"], ["target", ":"])
    yield "it is spoken of", before[-1:] == rest[:1] == ['"']  # says crossbows were "dozens"
    turn = next((at for at in range(number, last) if words[at] in _TURNS), last)
    yield "it is told as a mistake", not WORDS_OF_MISTAKES.isdisjoint(words[begin:turn])
    has = (one in ("has", "have") and amount[0].isdigit() for one, amount in pairwise(words[begin : number + 1]))
    yield IS_OWNED, any(has) and not any(map(is_participle, rest[:4]))  # it has 2,140 members with 19,500 lorries
    is_difference = link == "by" and not following[:1].isalnum()  # grew by 4,252, but not: counted by 450 volunteers
    yield IS_COMPARED, is_difference or link in _COMPARING or before[-2:] == ["all", "but"]
    yield "it is a part of something", link in ("other", "first", "last") and following not in ("was", "were")
    own = [at for at in range(max(begin, number - 7), number) if words[at] == "i" and words[at + 1] not in _THINKING]
    has_counted = own != [] and _CLAUSE_OPENINGS.isdisjoint(words[own[-1] : number])
    is_ours = said[-1:] in (["our"], ["my"], ["own"]) or words[first : first + 2] in (["of", "our"], ["of", "my"])
    is_ours |= words[begin] == "here" or rest[1:3] == ["for", "our"]  # here 1,100 volunteers; 210 lamps for our school
    yield "it is somebody's own count", has_counted or is_ours
    is_share = following == "of" and rest[1:2] != [] and rest[1][0].isdigit()
    is_out_of = rest[:2] in (["out", "of"], ["in", "every"])
    is_group = before[-2:] == ["of", "the"] and not _SOME.isdisjoint(before[-3:-2]) and following in AUXILIARIES
    yield "it is a group, of which something is told", is_group  # how many of the 292 were arrested
    yield IS_OF_RATIO, is_share or is_out_of or not _DIVISION_WORDS.isdisjoint(before)
    is_per = any(one == "per" and following != "cent" for one, following in pairwise([*said, *rest, ""]))
    is_of_one = following in ("a", "an", "apiece", "each") or (rest[1:2] == ["a"] and is_plural(following))
    yield "it is a rate", is_per or is_of_one or "each" in rest[:4]


def _bears_on_number(weighing: PhraseTable[None], words: Sequence[str], begin: int, number: int) -> bool:
    """Return whether one of the weighing phrases before a number bears on it; ``should have been`` does not."""
    found = (one.last for one in weighing.find(words, begin, number))
    return any(
        words[last + 2 * (words[last : last + 2] == ["like", "to"])] not in _NOT_NEGATING
        and words[last - 1 : last + 1] != ["should", "have"]
        for last in found
    )
