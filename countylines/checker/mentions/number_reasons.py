"""Why the words beside a number make it no figure of the week: it is negated, compared, a rate, somebody's own count."""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise, takewhile
from typing import NamedTuple

from countylines.checker.mentions.exclusions import WORDS_OF_MISTAKES
from countylines.text.english import WEEKDAY_NAMES
from countylines.text.grammar import AUXILIARIES, asks_whether, is_participle, is_plural
from countylines.text.tokens import FoundPhrase, PhraseTable

_SUPPOSITIONS: PhraseTable[bool] = PhraseTable(
    [
        *(
            (phrase, False)
            for phrase in (
                "if", "whether", "would", "could", "might", "suppose", "imagine", "hope", "hopes", "hoped", "hoping", "aim",
                "aims", "aimed", "aiming", "target of", "couldn't", "wouldn't", "guessed", "predicted", "shall", "should", "must", "can", "will",
            )
        ),
        *(
            (phrase, True)
            for phrase in (
                "not", "never", "nobody", "no one", "denied", "false", "untrue", "didn't", "wasn't", "weren't", "isn't", "aren't",
                "don't", "doesn't", "hasn't", "haven't",
            )
        ),
    ]
)  # fmt: skip
"""Words that suppose the numbers after them, and, true, those that negate these."""

IS_CORRECTED = "it is corrected"
IS_NEGATED = "it is negated"
IS_SUPPOSED = "it is only supposed"
IS_COMPARED = "it is compared with"
IS_OF_RATIO = "it is part of a ratio"
IS_TOLD_RESPECTIVELY = "it stands in a list that is told in another order"
IS_OWNED = "it is what somebody has"
DOUBTS = frozenset({IS_COMPARED, IS_OF_RATIO, IS_OWNED, IS_SUPPOSED})
"""Reasons that leave it open whether a number is a figure: one that is a slip of a figure may be reported."""
_KNOWN_ALREADY = (["those"], ["these"])
_NOT_NEGATING = frozenset("only know realise forget just add also say point note remind argue guess".split())
_BEFORE_PERFECT = frozenset({"should", "must", "will"})
_COMPARING = frozenset("than from against versus".split())
_COMPARING_WORDS = frozenset("compared compares comparing comparison beating exceeding rise increase up down".split())
_COMPARING_LINKS = frozenset("with to on from by".split())
_LIGHT_WORDS = frozenset("the some about almost just a".split())
"""Words between a number and what bears on it."""
_CLAUSE_OPENINGS = frozenset("that how of when".split())
_PART_WORDS = frozenset("other remaining first last".split())
_TURNS = frozenset([":", ";", "but", ".", "–"])
_THINKING = frozenset("understand think believe know hear heard read see gather suppose".split())
_WRITINGS = frozenset("account article list page paper record report source statement table".split())
_WRITING = frozenset("write wrote say said call called claim claimed print printed report reported".split())
_DIVISION_WORDS = frozenset("split spread divided shared averaged average averaging".split())
_LONGEST_MENTION = 6
"""How many tokens away from a number the quotation marks may stand in which it is spoken of.

Half and double change nothing in the drafts of the tests.
"""
SHORT_QUESTION = 8
"""A question of fewer tokens needs no verb in front: ``Order 14,000 lamps?``"""
_REACH_OF_PARTICIPLE = 4
"""Among how many tokens after a number a participle may stand that makes ``have`` a part of a verb."""
_LOOKBACK = 14
"""How many tokens before a number may suppose, negate or compare it."""


class _Surroundings(NamedTuple):
    """A number at the tokens from *number* to before *end*, and what stands beside it in its sentence.

    The sentence has the tokens from *first* to before *last*; *begin* is the first that can bear on the number, *near*
    are the last words before it that weigh, *rest* the first words after it.
    """

    words: Sequence[str]
    first: int
    begin: int
    number: int
    end: int
    last: int
    near: Sequence[str]
    rest: Sequence[str]

    def before(self, count: int) -> Sequence[str]:
        """Return the words before the number, at most *count*."""
        return self.words[max(self.first, self.number - count) : self.number]


def _is_negated(beside: _Surroundings) -> bool:
    """Return whether a number is negated, or what was done: ``not 655 but 650``, ``743 people were not arrested``."""
    is_known = beside.before(1) in _KNOWN_ALREADY
    return _denies_deed(beside.rest) or (not is_known and any(_finds_weighing(beside, is_negation=True)))


def _denies_deed(words: Sequence[str]) -> bool:
    """Return whether words behind a number say what was not done, but not what was: ``were not allowed to go on``."""
    for at, word in enumerate(words):
        is_apart = word in ("was", "were") and words[at + 1 : at + 2] == ["not"]
        if is_apart or word in ("wasn't", "weren't"):
            verb = words[at + 1 + is_apart : at + 3 + is_apart]
            return bool(verb) and is_participle(verb[0]) and verb[1:] != ["to"]
    return False


def _is_supposed(beside: _Surroundings) -> bool:
    """Return whether a number is only supposed; one that is known already is not: ``if the 147 weapons``."""
    words, number = beside.words, beside.number
    if beside.before(1) in _KNOWN_ALREADY:
        return False
    if words[max(0, number - 2) : number] in (["target", ":"], ["goal", ":"], ["forecast", ":"]):
        return True
    is_open = beside.before(1) != ["the"]
    is_short_question = words[beside.last - 1] == "?" and beside.last - beside.first < SHORT_QUESTION
    is_asked = is_short_question or asks_whether(words, beside.first, beside.last)
    return is_open and (is_asked or any(_finds_weighing(beside, is_negation=False)))


def _finds_weighing(beside: _Surroundings, *, is_negation: bool) -> Iterator[bool]:
    """Yield for each supposition or negation before a number whether it bears on the number."""
    words, number = beside.words, beside.number
    for found in _SUPPOSITIONS.find(words, beside.begin, number):
        is_meant = words[_end_of_wish(words, found)] not in _NOT_NEGATING or _is_negative_command(words, found)
        yield found.meaning is is_negation and is_meant and not _tells_what_happened(words, found)


def _end_of_wish(words: Sequence[str], found: FoundPhrase[bool]) -> int:
    """Return the token after a supposition and "like to" behind it: ``I would like to point out that``."""
    return found.last + 2 * (words[found.last : found.last + 2] == ["like", "to"])


def _tells_what_happened(words: Sequence[str], found: FoundPhrase[bool]) -> bool:
    """Return whether what has happened follows: ``should have been 655``, but not ``we should have 700 counters``."""
    return words[found.first] in _BEFORE_PERFECT and words[found.last] == "have"


def _is_negative_command(words: Sequence[str], found: FoundPhrase[bool]) -> bool:
    """Return whether a negation is an order: ``Do not say that``, but not ``to say nothing of``."""
    return words[found.first] == "don't" or words[max(0, found.first - 1) : found.first] == ["do"]


def _is_spoken_of(beside: _Surroundings) -> bool:
    """Return whether a number stands in quotation marks of which the sentence says something: ``"700 men" is too many``."""
    words, last = beside.words, min(beside.end + _LONGEST_MENTION, beside.last - 1)
    if beside.before(1) == beside.rest[:1] == ['"']:
        return True  # says crossbows were "dozens"
    closing = next((at for at in range(beside.end, last) if words[at] == '"'), None)
    is_opened = '"' in words[max(beside.first, beside.number - _LONGEST_MENTION) : beside.number]
    return is_opened and closing is not None and words[closing + 1] in ("is", "was", "should", "must")


def _was_written_by_addressee(beside: _Surroundings) -> bool:
    """Return whether words report what the reader of a draft has written: ``you wrote that 734``."""
    said = [word for word in beside.words[beside.begin : beside.number] if word != "also"]
    return any(one == "you" and following in _WRITING for one, following in pairwise(said))


def _is_possession(beside: _Surroundings) -> bool:
    """Return whether a number tells what somebody has, and not what happened: ``it has 2,140 members with 19,500 lorries``."""
    words, stop = beside.words, min(beside.end + _REACH_OF_PARTICIPLE, beside.last)
    owned = [at for at in range(beside.begin, beside.number) if words[at] in ("has", "have")]
    owned = [at for at in owned if words[at - 1] not in _WRITINGS]  # the report has 1,544
    if not owned or any(is_participle(words[at]) or words[at] in AUXILIARIES for at in range(owned[-1] + 1, stop)):
        return False
    return words[owned[-1] + 1][:1].isdigit()


def _is_told_as_mistake(beside: _Surroundings) -> bool:
    """Return whether a clause says that a number was a mistake: ``a newspaper prints 1,454 by mistake``."""
    words = beside.words[beside.begin : beside.last]
    end = next((at for at in range(beside.number - beside.begin, len(words)) if words[at] in _TURNS), len(words))
    return not WORDS_OF_MISTAKES.isdisjoint(words[:end])


def _is_compared(beside: _Surroundings) -> bool:
    near = beside.near
    is_alone = beside.rest[:1] == [] or not beside.rest[0][0].isalnum()
    is_difference = is_alone and near[-1:] == ["by"]  # grew by 4,252, but not: counted by 450 volunteers, by 652 to 91
    if is_difference or not _COMPARING.isdisjoint(near[-1:]):
        return True
    is_sum = near[-3:-2] in (["add"], ["adds"], ["added"])
    if near[-2:-1] and near[-2] in _COMPARING_WORDS and near[-1] in _COMPARING_LINKS and not is_sum:
        return True
    return beside.before(2) == ["all", "but"]


def _is_of_one_day(beside: _Surroundings) -> bool:
    """Return whether a label before a number is a day: ``Monday 7: 102 arrests``."""
    words, number = beside.words, beside.number
    colon = next((at for at in range(number - 1, beside.first, -1) if words[at] in (":", ";", ".")), beside.first)
    return words[colon] == ":" and not WEEKDAY_NAMES.isdisjoint(words[max(beside.first, colon - 3) : colon])


def _is_remainder(beside: _Surroundings) -> bool:
    return not _PART_WORDS.isdisjoint(beside.near[-1:]) and beside.rest[:1] not in (["were"], ["was"])


def _is_rate(beside: _Surroundings) -> bool:
    near, rest = beside.near, beside.rest
    is_each = "each" in near[-3:] and beside.before(3)[:2] != ["each", "of"]
    is_every_day = "a" in rest[1:4] and "day" in rest[2:5]
    is_a_head = rest[1:2] == ["a"] and is_plural(rest[0])
    is_of_one = rest[:1] in (["a"], ["an"], ["apiece"], ["each"])
    near_and_behind = beside.words[beside.begin : beside.end + len(rest)]
    is_per = any(one == "per" and following != "cent" for one, following in pairwise([*near_and_behind, ""]))
    return is_each or is_per or ("each" in rest and "for" in rest) or is_every_day or is_a_head or is_of_one


def _is_own_count(beside: _Surroundings) -> bool:
    words, number = beside.words, beside.number
    own = [at for at in range(max(beside.begin, number - 7), number) if words[at] in ("i", "i've", "i'd")]
    own = [at for at in own if words[at + 1] not in _THINKING]
    has_counted = bool(own) and _CLAUSE_OPENINGS.isdisjoint(words[own[-1] : number])
    is_ours = beside.before(1) in (["our"], ["my"], ["own"])
    is_ours |= any(pair in (("for", "our"), ("for", "my")) for pair in pairwise(beside.rest))
    return has_counted or is_ours or "we" in [*takewhile(lambda word: word != ",", beside.rest)][1:]


def _is_of_ratio(beside: _Surroundings) -> bool:
    near, rest = beside.near, beside.rest
    is_of_number = rest[:1] == ["of"] and any(word[0].isdigit() for word in rest[1:2])
    is_out_of = near[-2:] == ["out", "of"] or rest[:2] in (["out", "of"], ["in", "every"])
    return is_of_number or is_out_of or not _DIVISION_WORDS.isdisjoint(beside.before(4))


def _is_told_respectively(beside: _Surroundings) -> bool:
    return "respectively" in beside.words[beside.end : beside.last]


_REASONS_BESIDE: tuple[tuple[str, Callable[[_Surroundings], bool]], ...] = (
    (IS_NEGATED, _is_negated),
    (IS_SUPPOSED, _is_supposed),
    ("it is spoken of", _is_spoken_of),
    ("it is what somebody else has written", _was_written_by_addressee),
    ("it is told as a mistake", _is_told_as_mistake),
    (IS_OWNED, _is_possession),
    (IS_COMPARED, _is_compared),
    ("it is a part of something", _is_remainder),
    ("it is of one day", _is_of_one_day),
    ("it is somebody's own count", _is_own_count),
    (IS_OF_RATIO, _is_of_ratio),
    ("it is a rate", _is_rate),
    (IS_TOLD_RESPECTIVELY, _is_told_respectively),
)
"""Why a number may be no figure, and how that is seen in the words beside it."""


def reason_beside(words: Sequence[str], first: int, number: int, end: int, last: int) -> str | None:
    """Return why the words beside a number make it no figure of the week, or None.

    The number has the tokens from *number* to before *end*, its sentence those from *first* to before *last*.
    """
    begin = max(first, number - _LOOKBACK)
    begin = next((at + 1 for at in range(number - 1, begin - 1, -1) if words[at] in _TURNS), begin)
    near = [word for word in words[max(begin, number - 4) : number] if word not in _LIGHT_WORDS]
    beside = _Surroundings(words, first, begin, number, end, last, near, words[end : min(end + 6, last)])
    return next((reason for reason, holds in _REASONS_BESIDE if holds(beside)), None)
