"""Why the words beside a number make it no figure of the week, though it counts something.

Each list of reasons is a generator: of the reasons that it yields, in order, the first that holds is told.
"""

from collections.abc import Iterator, Sequence
from itertools import chain, pairwise

from countylines.checker.mentions.numbers import NumberMention, first_that_holds
from countylines.checker.passages import TURNS, Passage, Sentence
from countylines.text.grammar import AUXILIARIES, FUNCTION_WORDS, asks_whether, is_participle, is_plural

IS_CORRECTED = "it is corrected or denied"
IS_NEGATED = "it is negated"
IS_SUPPOSED = "it is only supposed"
IS_COMPARED = "it is compared with"
IS_OF_RATIO = "it is part of a ratio"
IS_OWNED = "it is what somebody has"
_A_DIFFERENCE = "it is a difference"
_OWN_COUNT = "it is somebody's own count"
IS_RATE = "it is a rate"
DOUBTS = frozenset({IS_COMPARED, IS_OF_RATIO, IS_OWNED, IS_SUPPOSED})
"""Reasons that leave it open whether a number is a figure: one that is a slip of a figure may be reported."""

_SUPPOSING = frozenset("if whether would could might can will shall hope suppose imagine guessed".split())
"""Words that suppose the numbers after them."""
_NOT_NEGATING = frozenset("only know just also add remind argue guess".split())
"""Words behind those that negate or suppose, by which they bear on nothing: ``not only``, ``would also``."""
_COMPARING = frozenset("than from against versus".split())
"""Words before a number with which another is compared."""
_LIGHT_WORDS = frozenset('the some about almost just a "'.split())
"""Words between a number and what bears on it."""
_SOME = frozenset("many most some few none half number proportion share".split())
"""Words of a part of a group, whose verb counts that part and not the group."""
_THINKING = frozenset("understand think believe know hear heard read see gather suppose".split())
"""Verbs behind ``I`` that count nothing."""
_CLAUSE_OPENINGS = frozenset("that how of when".split())
"""Words between ``I`` and a number by which somebody else counted it."""
_DIVISION_WORDS = frozenset("split spread divided shared averaged average averaging".split())
"""Words before a number that is some for each."""
SHORT_QUESTION = 8
"""A question of fewer tokens needs no verb in front: ``Order 14,000 lamps?``"""
LENGTH_OF_GROUP = 3
"""How many digits stand between two separators of thousands."""
_LOOKBACK = 14
"""How many tokens before a number may suppose, negate or compare it."""
_LOOKBACK_OF_I = 7
"""How many tokens before a number ``I`` may stand that counted it."""


def reason_beside(words: Sequence[str], sentence: Sentence, number: NumberMention) -> str | None:
    """Return why the words beside a number of a sentence make it no figure of the week, or None."""
    beside = _WordsBeside(words, sentence, number)
    return first_that_holds(chain(_reasons_of_truth(beside), _reasons_of_relation(beside)))


class _WordsBeside:
    """The words of a sentence beside a number.

    *clause* are those before it that may bear on it, from the token *begin* on. *before* are the four before it,
    whatever their clause, *behind* the six behind it.
    """

    def __init__(self, words: Sequence[str], sentence: Sentence, number: NumberMention) -> None:
        self.words, self.sentence, self.number = words, sentence, number
        first = max(sentence.first, number.first - _LOOKBACK)
        self.begin = next((at + 1 for at in range(number.first - 1, first - 1, -1) if words[at] in TURNS), first)
        self.clause = words[self.begin : number.first]
        self.before = words[max(sentence.first, number.first - 4) : number.first]
        self.behind = words[number.last : min(number.last + 6, sentence.last)]
        self.following = self.behind[0] if self.behind else ""
        self.pairs = [*pairwise(words[self.begin : number.first + 1])]
        """Each word of the clause with the word behind it; that of the last is the number."""


def _reasons_of_truth(beside: _WordsBeside) -> Iterator[tuple[str, bool]]:
    """Yield reasons why a text does not say that a number is true."""
    words, (first, last) = beside.words, beside.sentence
    said = [word for word, behind in beside.pairs if behind not in _NOT_NEGATING]
    digits, group = words[beside.number.first], "".join(beside.before[-1:])
    is_of_group = len(group) <= LENGTH_OF_GROUP == len(digits) or group[:1] == "0"
    are_digits = group.isdecimal() and digits.isdecimal()
    yield "its digits may begin before it", is_of_group and are_digits  # 6 482 volunteers; 0808 168 9111
    yield IS_NEGATED, any(word in ("not", "never") or word.endswith("n't") for word in said)
    is_asked = asks_whether(words, first, last) or (words[last - 1] == "?" and last - first < SHORT_QUESTION)
    yield IS_SUPPOSED, (is_asked or not _SUPPOSING.isdisjoint(said)) and beside.before[-1:] != ["the"]
    yield IS_SUPPOSED, beside.before[-2:] in (["aim", ":"], ["target", ":"])
    yield "it is spoken of", beside.before[-1:] == beside.behind[:1] == ['"']  # says crossbows were "dozens"


def _reasons_of_relation(beside: _WordsBeside) -> Iterator[tuple[str, bool]]:
    """Yield reasons why a number is of something else: what somebody has or counted, what is compared, a part."""
    words, first, number = beside.words, beside.sentence.first, beside.number
    before, behind, following = beside.before, beside.behind, beside.following
    has = any(word in ("has", "have") and after[0].isdigit() for word, after in beside.pairs)
    yield IS_OWNED, has and not any(map(is_participle, behind[:4]))  # it has 2,140 members with 19,500 lorries
    leading = ["", *(word for word in beside.clause[-4:] if word not in _LIGHT_WORDS)][-1]
    yield IS_COMPARED, leading in _COMPARING or before[-2:] == ["all", "but"]
    is_change = beside.clause[-1:] == ["by"] and not (following.isalpha() and following not in FUNCTION_WORDS)
    yield _A_DIFFERENCE, is_change  # rose by 157, not: seen by 540 volunteers
    yield "it is a part of something", leading in ("other", "first", "last") and following not in ("was", "were")
    since = max(beside.begin, number.first - _LOOKBACK_OF_I)
    of_me = [at for at in range(since, number.first) if words[at] == "i" and words[at + 1] not in _THINKING]
    yield _OWN_COUNT, bool(of_me) and _CLAUSE_OPENINGS.isdisjoint(words[of_me[-1] : number.first])  # I counted 12
    yield _OWN_COUNT, beside.clause[-1:] in (["our"], ["my"], ["own"])
    yield _OWN_COUNT, words[first : first + 2] in (["of", "our"], ["of", "my"])
    yield _OWN_COUNT, words[beside.begin] == "here"  # here 1,100 volunteers
    yield _OWN_COUNT, behind[1:3] == ["for", "our"]  # 210 lamps for our school
    is_group = before[-2:] == ["of", "the"] and not _SOME.isdisjoint(before[-3:-2]) and following in AUXILIARIES
    yield "it is a group, of which something is told", is_group  # how many of the 292 were arrested
    yield IS_OF_RATIO, following == "of" and "".join(behind[1:2])[:1].isdigit()  # 9 of 12
    yield IS_OF_RATIO, behind[:2] in (["out", "of"], ["in", "every"]) or not _DIVISION_WORDS.isdisjoint(before)
    yield IS_RATE, any(word == "per" and after != "cent" for word, after in pairwise([*beside.clause, *behind, ""]))
    yield IS_RATE, following in ("a", "an", "apiece") or "each" in behind[:4]
    yield IS_RATE, behind[1:2] == ["a"] and is_plural(following)  # 12 doses a week


def find_operation_tokens(passage: Passage) -> list[int]:
    """List the tokens at which operations are named: ``Operation Venetic``. The record's weeks have no such name."""
    words, text, starts = passage.words, passage.text, passage.tokens.starts
    places = range(len(words) - 1) if "operation" in passage.distinct else ()
    return [at for at in places if words[at] == "operation" and text[starts[at + 1] : starts[at + 1] + 2].istitle()]
