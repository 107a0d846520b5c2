"""The numbers of a passage: their hedges, and why some are no figures of the week.

Each list of reasons is a generator: of the reasons that it yields, in order, the first that holds is told.
"""

from collections.abc import Container, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from countylines.checker.mentions.noun_phrases import LIST_JOINTS, NounPhrase
from countylines.checker.passages import Passage
from countylines.figures.quantity import Quantity, find_quantities
from countylines.text.english import ONES
from countylines.text.grammar import AUXILIARIES, FUNCTION_WORDS, asks_whether, is_participle, is_plural
from countylines.text.stems import ORDINAL_SUFFIXES
from countylines.vocabulary.counted_nouns import UNITS_OF_AMOUNTS, CountedNoun

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
_LAST_LIMIT_OF_AGE = 25
"""The highest age by which the young are told from the others."""

A_DATE = "a date"
AN_AGE = "an age"
IS_CORRECTED = "it is corrected or denied"
IS_NEGATED = "it is negated"
IS_SUPPOSED = "it is only supposed"
IS_COMPARED = "it is compared with"
IS_OF_RATIO = "it is part of a ratio"
IS_RATE = "it is a rate"
IS_OWNED = "it is what somebody has"
DOUBTS = frozenset({IS_COMPARED, IS_OF_RATIO, IS_OWNED, IS_SUPPOSED})
"""Reasons that leave it open whether a number is a figure: one that is a slip of a figure may be reported."""

_SUPPOSING = frozenset("if whether would could might can will shall hope suppose imagine guessed".split())
"""Words that suppose the numbers after them."""
_NOT_NEGATING = frozenset("only know just also add remind argue guess".split())
"""Words behind those that negate or suppose, by which they bear on nothing: ``not only``, ``would also``."""
_COMPARING = frozenset("than from against versus".split())
_LIGHT_WORDS = frozenset('the some about almost just a "'.split())
"""Words between a number and what bears on it."""
_SOME = frozenset("many most some few none half number proportion share".split())
"""Words of a part of a group, whose verb counts that part and not the group."""
_THINKING = frozenset("understand think believe know hear heard read see gather suppose".split())
_CLAUSE_OPENINGS = frozenset("that how of when".split())
_TURNS = frozenset([":", ";", "but", ".", "–"])
_DIVISION_WORDS = frozenset("split spread divided shared averaged average averaging".split())
SHORT_QUESTION = 8
"""A question of fewer tokens needs no verb in front: ``Order 14,000 lamps?``"""
_LOOKBACK = 14
"""How many tokens before a number may suppose, negate or compare it."""

_TOGETHER = frozenset("together combined jointly altogether".split())
_VERBS_WITH_OVER = frozenset("take takes took taken taking hand hands handed handing turn turned turning".split())


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


class CountedNumber(NamedTuple):
    """A number and what it counts: the noun beside it, the measures it may mean, the likeliest first.

    *noun* is None where the number only continues what was counted before. No measure means that the record does not
    count this. *start* and *end* are offsets in the passage of the number with its noun. *is_part* is set where it is
    some of a group, *is_inferred* where only what was counted before tells the measure, *is_unsaid* where nothing but the number
    itself can tell it, and *is_joint* where it may be the number of several nouns together. *named* is what its sentence
    names that it may count, if it has no measure.
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

    @property
    def last(self) -> int:
        """The token after the number and its noun."""
        return max(self.number.last, self.noun.last if self.noun else 0)


class Context(NamedTuple):
    """What the sentence before a sentence, or the rows above a row, counted and said.

    *asked* is the noun of the record whose number it asks for.
    """

    measures: tuple[CountedNoun, ...] = ()
    signals: frozenset[str] = frozenset()
    is_table: bool = False
    asked: str | None = None


def find_numbers_in(
    passage: Passage, dates: Sequence[tuple[int, int]] = (), counted: Container[str] = ()
) -> list[NumberMention]:
    """List the numbers of a passage, in order, those that count nothing with the reason.

    *dates* are the tokens of its dates, from the first to before the last; *counted* the last words of the nouns that
    the record counts, which may be hours. A bare amount in a list of like amounts has the hedge of the one before it.
    """
    of_dates = {token for first, last in dates for token in range(first, last)}
    found: list[NumberMention] = []
    for quantity in find_quantities(passage.text):
        first, last = passage.token_at(quantity.start), passage.token_at(quantity.end)
        hedge, before = quantity.hedge, found[-1] if found else None
        if before and hedge == "bare" and quantity.unit in {before.quantity.unit} & UNITS_OF_AMOUNTS:
            is_listed = are_joined_in_list(passage.words, before.last, first) and before.hedge not in ("order", "range")
            hedge = before.hedge if is_listed else hedge
        reasons = _reasons_of_kind(passage, quantity, first, last, counted)
        reason = A_DATE if last - 1 in of_dates else _first_that_holds(reasons)
        found.append(NumberMention(quantity, hedge, first, last, reason))
    return found


def _first_that_holds(reasons: Iterator[tuple[str, bool]]) -> str | None:
    return next((reason for reason, holds in reasons if holds), None)


def _reasons_of_kind(
    passage: Passage, quantity: Quantity, first: int, last: int, counted: Container[str]
) -> Iterator[tuple[str, bool]]:
    """Yield the reasons why a number of the tokens from *first* to before *last* cannot be a count of the record."""
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
    yield "a rank or a name", after in ORDINAL_SUFFIXES or is_named or is_of_item
    yield "a ratio", before == "in" and earlier in ONES
    yield "a difference", after in _DIFFERENCES  # 12 fewer
    is_person = (
        before == after == "," and text[passage.tokens.starts[first - 2] :][:2].istitle() and not is_plural(earlier)
    )
    is_limit = words[first] in ("under", "over") and value <= _LAST_LIMIT_OF_AGE and after in AUXILIARIES
    is_limit = is_limit and before not in FUNCTION_WORDS  # a defendant under 18 has
    is_person |= earlier == "who" and before in ("is", "was") and after == ","  # another, who is 16, is
    yield AN_AGE, before in ("aged", "age") or is_person or is_limit  # Smith, 43, was


def reason_beside(words: Sequence[str], first: int, number: int, end: int, last: int) -> str | None:
    """Return why the words beside a number make it no figure of the week, or None.

    The number has the tokens from *number* to before *end*, its sentence those from *first* to before *last*.
    """
    begin = max(first, number - _LOOKBACK)
    begin = next((at + 1 for at in range(number - 1, begin - 1, -1) if words[at] in _TURNS), begin)
    return _first_that_holds(_reasons_beside(words, first, begin, number, end, last))


def _reasons_beside(
    words: Sequence[str], first: int, begin: int, number: int, end: int, last: int
) -> Iterator[tuple[str, bool]]:
    """Yield the reasons in the words beside a number, of which *begin* is the first before it that can bear on it."""
    before, rest = words[max(first, number - 4) : number], words[end : min(end + 6, last)]
    said, following = words[begin:number], rest[0] if rest else ""
    link = ["", *(one for one in said[-4:] if one not in _LIGHT_WORDS)][-1]
    bearing = [word for word, behind in pairwise(words[begin : number + 1]) if behind not in _NOT_NEGATING]
    yield IS_NEGATED, any(word in ("not", "never") or word.endswith("n't") for word in bearing)
    is_asked = asks_whether(words, first, last) or (words[last - 1] == "?" and last - first < SHORT_QUESTION)
    is_supposed = (is_asked or not _SUPPOSING.isdisjoint(bearing)) and before[-1:] != ["the"]
    yield IS_SUPPOSED, is_supposed or before[-2:] in (["aim", ":"], ["target", ":"])
    yield "it is spoken of", before[-1:] == rest[:1] == ['"']  # says crossbows were "dozens"
    has = (one in ("has", "have") and amount[0].isdigit() for one, amount in pairwise(words[begin : number + 1]))
    yield IS_OWNED, any(has) and not any(map(is_participle, rest[:4]))  # it has 2,140 members with 19,500 lorries
    yield IS_COMPARED, link in _COMPARING or before[-2:] == ["all", "but"]
    yield "it is a part of something", link in ("other", "first", "last") and following not in ("was", "were")
    own = [at for at in range(max(begin, number - 7), number) if words[at] == "i" and words[at + 1] not in _THINKING]
    has_counted = own != [] and _CLAUSE_OPENINGS.isdisjoint(words[own[-1] : number])
    is_ours = said[-1:] in (["our"], ["my"], ["own"]) or words[first : first + 2] in (["of", "our"], ["of", "my"])
    is_ours |= words[begin] == "here" or rest[1:3] == ["for", "our"]  # here 1,100 volunteers; 210 lamps for our school
    yield "it is somebody's own count", has_counted or is_ours
    is_group = before[-2:] == ["of", "the"] and not _SOME.isdisjoint(before[-3:-2]) and following in AUXILIARIES
    yield "it is a group, of which something is told", is_group  # how many of the 292 were arrested
    is_share = following == "of" and rest[1:2] != [] and rest[1][0].isdigit()
    is_out_of = rest[:2] in (["out", "of"], ["in", "every"])
    yield IS_OF_RATIO, is_share or is_out_of or not _DIVISION_WORDS.isdisjoint(before)
    is_per = any(one == "per" and behind != "cent" for one, behind in pairwise([*said, *rest, ""]))
    is_of_one = following in ("a", "an", "apiece", "each") or (rest[1:2] == ["a"] and is_plural(following))
    yield IS_RATE, is_per or is_of_one or "each" in rest[:4]


def are_joined_in_list(words: Sequence[str], start: int, end: int) -> bool:
    """Return whether the tokens between two numbers only join them in a list, without another verb."""
    between = words[start:end]
    if not between or any(
        word in (".", ";", ":", "was", "were", "have", "had", "well") or is_participle(word) for word in between
    ):
        return False
    joint = [word for word in between if word not in ("the", "a", "some")][-1:]
    return not LIST_JOINTS.isdisjoint((between[0], *joint))  # £250,000 of cocaine, crack £100,000


def may_have_phrasal_verb(words: Sequence[str], number: NumberMention) -> bool:
    """Return whether "over" before a number may belong to its verb: ``took over 49 lines``, ``handed over 12 guns``."""
    before = words[max(0, number.first - 1) : number.first]
    return words[number.first] == "over" and not _VERBS_WITH_OVER.isdisjoint(before)


def is_together(words: Sequence[str], number: NumberMention) -> bool:
    """Return whether words beside a number say that it is of several things together: ``together 681``."""
    before = words[max(0, number.first - 1) : number.first]
    return not _TOGETHER.isdisjoint((*before, *words[number.last : number.last + 1]))


def find_operation_tokens(passage: Passage) -> list[int]:
    """List the tokens at which operations are named: ``Operation Venetic``. The record's weeks have no such name."""
    words, text, starts = passage.words, passage.text, passage.tokens.starts
    places = range(len(words) - 1) if "operation" in passage.distinct else ()
    return [at for at in places if words[at] == "operation" and text[starts[at + 1] : starts[at + 1] + 2].istitle()]
