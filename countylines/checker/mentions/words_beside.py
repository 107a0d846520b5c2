"""Why a number that counts something is not a figure of the week, as the words around it show."""

from collections.abc import Iterator, Sequence
from itertools import chain, dropwhile, pairwise, takewhile

from countylines.checker.number_mention import NumberMention
from countylines.checker.passages import CLAUSE_STARTERS, TokenRange, clause_around
from countylines.checker.reason import PossibleReason, Reason, first_that_holds
from countylines.text.grammar import (
    AUXILIARIES,
    DETERMINERS,
    FUNCTION_WORDS,
    INTENDING_VERBS,
    SUBJECT_PRONOUNS,
    asks_whether,
    is_negation,
    is_participle,
    is_past,
    is_plural,
)
from countylines.text.tokens import word_at

_SUPPOSING = frozenset(
    "if whether would could might can will shall hope suppose imagine guessed rumour rumours rumoured rumor rumors "
    "rumored gossip".split()
)
"""Words that mark the numbers after them as only supposed."""
_GUESSES = frozenset([("i", "reckon"), ("i", "guess"), ("i", "bet"), ("i", "thought")])
"""Words that mark a number as the writer's guess; ``they reckon`` instead reports what others say."""
_KNOWING = frozenset("know note recall remember realise".split())
"""Verbs before ``that`` and a statement of fact: ``Members will wish to know that 74 nests were found``."""
_LEARNING = frozenset("seen read heard noticed learnt learned".split())
"""Verbs after ``have`` that introduce a fact, whatever comes before them: ``you may have read that 74 hatched``."""
_GOALS = frozenset("aim target goal ambition".split())
_NOT_NEGATING = frozenset(
    "only know just also add remind argue guess doubt doubts deny denies dispute disputes".split()
)
"""Words that cancel a negation or supposition directly before them: ``not only``, ``would also``."""
_BEFORE_FACTS = frozenset(["because", "although", "though", "whereas"])
"""Conjunctions before a statement of fact: ``they can rest, because 169 nests were found``."""
_BEFORE_COMPARED_NUMBER = frozenset("than from against versus".split())
"""Words before a number that another number is compared with."""
_LIGHT_WORDS = frozenset('the some about almost just a "'.split())
"""Words that may come between a number and the word that bears on it."""
_ROUND_NOUNS = frozenset(["figures", "numbers", "terms"])
"""Nouns after ``round`` that make a number a rounded one."""
_SOME = frozenset(
    "many most some few none half number proportion share % percent cent third quarter fifth tenth".split()
)
"""Words for a part of a group: the verb is then about that part and not about the group."""
_WHOLES = frozenset(["value", "total", "sum", "amount"])
_BEFORE_WHOLES = _WHOLES | {"of", "the", "about", "some", "all", "that"}
"""Words between a share and the number of the whole."""
_FOR_EACH = frozenset([("each", "day"), ("every", "day"), ("average", "day"), ("typical", "day"), ("for", "every")])
"""Words before a number that is a rate."""
_SINGLE_WEEKS = frozenset([("single", "weeks"), ("individual", "weeks"), ("separate", "weeks")])
"""Words for weeks whose numbers are added up: ``the cash of the single weeks comes to £812``."""
_DIVISION_WORDS = frozenset("split spread divided shared averaged average averaging".split())
"""Words for dividing or averaging: a number after them is an amount for each."""
_SHORT_QUESTION = 8
"""A question with fewer tokens than this need not begin with an auxiliary: ``Order 14,000 lamps?``"""
_REACH_OF_OPTIONS = 20
"""How many tokens before one of the offered answers the question may end."""
_LONGEST_LABEL = 6
"""How many tokens the label before a question may have, which says who asks it: ``[09:03] Tom: 734?``"""
_LENGTH_OF_GROUP = 3
"""The number of digits between two thousands separators."""
_LOOKBACK = 14
"""How many tokens before a number are searched for words that suppose, negate or compare it."""
_LOOKBACK_OF_INFINITIVE = 6
"""How many tokens before a number a verb with an infinitive may come: ``hoped to make some 800``."""
_LOOKBACK_OF_EACH = 24
"""How many tokens before a number ``each day`` may come."""
_LONGEST_QUOTED = 3
"""Within how many tokens after a number its quotation marks must close to contain it alone: ``"12 hens"``."""


def reason_from_nearby_words(number: NumberMention) -> Reason | None:
    """Return why a number is not a figure of the week, as the words around it show, or None.

    The words that may bear on the number are those before it in its clause, and a few after it.
    """
    words, sentence = number.passage_words, number.sentence.tokens
    lookback = TokenRange(max(sentence.first, number.first - _LOOKBACK), number.first)
    clause = clause_around(words, lookback, number.first, CLAUSE_STARTERS | _BEFORE_FACTS)
    after = words[number.last : min(number.last + 6, sentence.last)]
    if number.noun and number.noun.recorded is None and "we" in words[clause.first : number.first]:
        return Reason.OWN_COUNT  # we helped 186 families
    reasons = (kind(words, sentence, clause, after) for kind in (_reasons_not_claimed, _reasons_of_other_things))
    return first_that_holds(chain.from_iterable(reasons))


def _reasons_not_claimed(
    words: Sequence[str], sentence: TokenRange, clause: TokenRange, after: Sequence[str]
) -> Iterator[PossibleReason]:
    """Yield reasons why a text does not say that a number is true."""
    first, last = sentence
    clause = _after_what_is_known(words, clause)
    bearing = _words_affecting_what_follows(words[clause.first : clause.last + 1])
    negating = _words_affecting_what_follows(_own_clause(words, clause, after))
    near = words[max(clause.first, clause.last - _LOOKBACK_OF_INFINITIVE) : clause.last]
    is_intended = "that" not in near and any(one in INTENDING_VERBS and two == "to" for one, two in pairwise(near))
    is_unsure = not (_SUPPOSING.isdisjoint(bearing) and _GUESSES.isdisjoint(pairwise(bearing)))
    before, digits = words[max(first, clause.last - 2) : clause.last], words[clause.last]
    group = word_at(before, len(before) - 1)
    is_of_group = len(group) <= _LENGTH_OF_GROUP == len(digits) or group[:1] == "0"
    are_digits = group.isdecimal() and digits.isdecimal()
    goes_on = len(word_at(after, 0)) == _LENGTH_OF_GROUP and word_at(after, 0).isdecimal()  # £426 040
    yield Reason.LONGER_NUMBER, (is_of_group and are_digits) or goes_on  # 6 482 volunteers; 0808 168 9111
    is_denied = after[1:3] in (["who", "were"], ["that", "were"], ["which", "were"]) and after[3:4] == ["not"]
    is_denied |= after[:2] == ["were", "not"]
    yield Reason.NEGATED, is_denied  # 681 people who were not arrested; the 292 were not arrested
    yield Reason.NEGATED, any(word == "nobody" or is_negation(word) for word in negating)
    label = next((at + 1 for at in range(first, min(first + _LONGEST_LABEL, clause.last)) if words[at] == ":"), first)
    is_asked = asks_whether(words, label, last) or (words[last - 1] == "?" and last - label < _SHORT_QUESTION)
    yield Reason.SUPPOSED, (is_asked or is_unsure) and before[-1:] != ["the"]
    is_choice = before[-1:] == ["or"] and before[0][:1].isdigit()
    is_option = before[-1:] == [")"] and len(before[0]) == 1 and words[clause.last - 3] != "("  # a) 743 b) 753
    is_choice |= is_option and "?" in words[max(0, clause.last - _REACH_OF_OPTIONS) : clause.last]
    is_choice |= after[:1] == ["or"] and word_at(after, 1)[:1].isdigit()
    yield Reason.SUPPOSED, is_choice  # was it 743 or 753
    is_planned = not INTENDING_VERBS.isdisjoint(before[:-1] if before[-1:] == ["for"] else before[-1:])
    is_goal = before[-1:] in ([":"], ["was"], ["is"], ["of"]) and not _GOALS.isdisjoint(words[first : clause.last])
    # hoped to pay 700 visits, planned 700, the target was 800
    yield Reason.PLANNED, is_intended or is_planned or is_goal
    pairs = pairwise(words[first : clause.last])
    yield Reason.ROUNDED, any(one == "round" and two in _ROUND_NOUNS for one, two in pairs)  # in round figures, 740
    is_quoted = before[-1:] == ['"'] and '"' in after[:_LONGEST_QUOTED]
    yield Reason.SCARE_QUOTES, is_quoted  # says that hens were "dozens"; "169 hens" in my mentions


def _after_what_is_known(words: Sequence[str], clause: TokenRange) -> TokenRange:
    """Return the part of a clause with what somebody has learnt, else all of it.

    In ``You may not have read that 74 hatched`` it is what follows ``that``.
    """
    ends = []
    for at in range(clause.first + 1, clause.last):
        before = words[clause.first : at]
        is_learnt = "have" in before and not _LEARNING.isdisjoint(before)
        if words[at] == "that" and (before[-1] in _KNOWING or is_learnt):
            ends.append(at + 1)
    return TokenRange(max(ends, default=clause.first), clause.last)


def _words_affecting_what_follows(clause: Sequence[str]) -> list[str]:
    """List the words of a clause, except its last, that may negate or suppose what follows them."""
    beside = zip(["", *clause], clause, clause[1:], strict=False)
    asides = [at for at, word in enumerate(clause) if word == "if" and "," in clause[at:-1]]  # if you recall, 94 flew
    return [
        word
        for at, (before, word, after) in enumerate(beside)
        if before != "or" and after not in _NOT_NEGATING and not (at in asides and after == "you")
    ]


def _own_clause(words: Sequence[str], clause: TokenRange, after: Sequence[str]) -> Sequence[str]:
    """Return the part of a clause from its last subject after a comma: ``though they did not fly, they laid 94``.

    The subject may be the number itself: ``not surprisingly, nearly 94 nests were found``.
    """
    since = clause.last + 1 if AUXILIARIES.isdisjoint(after) else clause.last - 1
    subjects = [
        at
        for at in range(clause.first + 1, clause.last + 1)
        if words[at - 1] == ","
        and (words[at] in SUBJECT_PRONOUNS or at >= since or _begins_clause(words[at : clause.last]))
    ]
    return words[subjects[-1] if subjects else clause.first : clause.last + 1]


def _begins_clause(words: Sequence[str]) -> bool:
    """Return whether the words between a comma and a number begin with a noun that has a verb: ``, farmers saw 94``."""
    return word_at(words, 0).isalpha() and words[0] not in FUNCTION_WORDS and any(map(is_past, words[1:]))


def _reasons_of_other_things(
    words: Sequence[str], sentence: TokenRange, clause: TokenRange, after: Sequence[str]
) -> Iterator[PossibleReason]:
    """Yield reasons why a number means something else: what somebody has or counted, a comparison, a group, a rate."""
    first, (begin, number) = sentence.first, clause
    of_clause, before, following = words[begin:number], words[max(first, number - 4) : number], word_at(after, 0)
    pairs = pairwise(words[begin : number + 1])
    has = any(word in ("has", "have") and following[0].isdigit() for word, following in pairs)
    yield Reason.OWNED, has and not any(map(is_participle, after[:4]))  # it has 2,140 members with 19,500 lorries
    leading = ["", *(word for word in of_clause[-4:] if word not in _LIGHT_WORDS)][-1]
    yield Reason.COMPARED_WITH, leading in _BEFORE_COMPARED_NUMBER or before[-2:] == ["all", "but"]
    is_change = of_clause[-1:] == ["by"] and not (following.isalpha() and following not in FUNCTION_WORDS)
    yield Reason.CHANGE, is_change  # rose by 157; not: seen by 540 volunteers
    yield Reason.LARGER_NUMBER, leading in ("other", "first", "last") and following not in ("was", "were")
    is_own = of_clause[-1:] in (["our"], ["my"], ["own"]) or words[begin] == "here"  # here 1,100 volunteers
    yield Reason.OWN_COUNT, is_own or after[1:3] == ["for", "our"]
    yield Reason.PART_OF_GROUP, after[1:2] == ["from"] and "among" in after  # two men from Hull were among 74
    is_group = before[-2:] == ["of", "the"] and not _SOME.isdisjoint(before[-3:-2]) and following in AUXILIARIES
    yield Reason.WHOLE_OF_PART, is_group  # how many of the 292 were ringed
    divided = (word for one, word in pairwise(["", *before]) if one not in DETERMINERS)  # not: the split: 41 hens
    is_divided = not _DIVISION_WORDS.isdisjoint(divided)
    yield Reason.PART_OF_RATIO, following == "of" and word_at(after, 1)[:1].isdigit()  # 9 of 12
    yield Reason.PART_OF_RATIO, after[:2] in (["out", "of"], ["in", "every"]) or is_divided
    of_weeks = pairwise(words[first : sentence.last])
    yield Reason.SEVERAL_TOGETHER, not _SINGLE_WEEKS.isdisjoint(of_weeks)
    is_for_each = any(pair in _FOR_EACH for pair in pairwise(words[max(first, number - _LOOKBACK_OF_EACH) : number]))
    yield Reason.RATE, is_for_each  # each day of the week they ringed 74
    pairs = pairwise([*of_clause, *after, ""])
    yield Reason.RATE, any(word == "per" and following != "cent" for word, following in pairs)
    is_of_each = "each" in takewhile(lambda word: word != ",", after[:4])  # not: 12 lines, each of which
    yield Reason.RATE, following in ("a", "an", "apiece") or is_of_each
    yield Reason.RATE, after[1:2] == ["a"] and is_plural(following)  # 12 doses a week
    of_value = [*dropwhile(lambda word: word not in _SOME, of_clause)][1:]
    is_share = of_value[:1] == ["of"] and not _WHOLES.isdisjoint(of_value)  # half of the value of £426,040
    yield Reason.WHOLE_OF_PART, is_share and _BEFORE_WHOLES.issuperset(of_value)
