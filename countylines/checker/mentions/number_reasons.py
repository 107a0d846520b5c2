"""Why a number is no figure of the week: it is a year or an age, it is negated, compared, a rate, somebody's own count.

Each list of reasons is a generator: of the reasons that it yields, in order, the first that holds is told.
"""

from collections.abc import Container, Iterator, Sequence
from itertools import pairwise, takewhile

from countylines.checker.mentions.exclusions import IS_OWN_COUNT, names_mistake
from countylines.checker.passages import Passage
from countylines.figures.quantity import Quantity
from countylines.text.english import ONES, WEEKDAY_NAMES
from countylines.text.grammar import AUXILIARIES, FUNCTION_WORDS, asks_whether, is_participle, is_past, is_plural
from countylines.text.stems import ORDINAL_SUFFIXES
from countylines.text.tokens import PhraseTable

_TIME_UNITS = frozenset(
    "second sec minute min hour hr day night week weekend fortnight month quarter year decade century am pm o'clock".split()
)
_OTHER_UNITS = frozenset(
    "mile miles metre metres km mph feet ft inch inches percentage points point times degrees pages page pc "
    "seats votes goals runs".split()
)
_DIFFERENCES = frozenset("fewer more higher lower less".split())
_COMPOUNDS = frozenset("strong old year years long man page storey bed bedroom seat point mile".split())
_RATIO_NUMBERS = frozenset("every two three four five six seven eight nine ten".split())
_RANKS = frozenset(
    "number no page section article chapter figure table act part room channel radio class slide item step stage phase "
    "level issue volume paragraph para question annex appendix box photo picture episode series season unit module".split()
)
"""Words before a number that make it a name."""
_LAST_LIMIT_OF_AGE = 25
"""The highest age by which the young are told from the others."""
_OLDEST = 110
_MOST_WEEKS = 53
"""A smaller number may be the name of a week: ``week two (21–27 January)``, ``week 41``."""


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
    printed = text[start : quantity.end]
    is_unit = after.rstrip("s") in _TIME_UNITS or after in _OTHER_UNITS
    shared = "".join(words[last + 2 : last + 3]).rstrip("s")
    is_joint = after in ("and", "or") and following.isdigit() and shared in _TIME_UNITS
    yield "a time or a length", is_joint or (is_unit and after not in counted)  # at 45 and 90 days
    yield "one of something, or a few", value <= 1 or printed.lower().endswith("couple")
    is_end = before in ("–", "/", "-") and _is_year(earlier) and len(words[first]) in (len("19"), len("2019"))
    yield "a year", is_end or (quantity.unit is None and _is_year(printed))
    is_operand = before in ("+", "*") and earlier[:1].isdigit()  # two nouns may be added, and **94** is bold
    is_multiplied = after == "*" and following[:1].isdigit()
    is_divided = after == "/" and following[:1].isdigit()  # arrests 743 / lines 49 are two figures
    yield "part of a sum", after in ("+", "×") or is_divided or is_multiplied or is_operand
    is_of_clock = start > 1 and text[start - 1] in "':" and text[start - 2].isdigit()  # 0'55
    yield "a time or a rounding", before == "nearest" or is_of_clock  # to the nearest 10
    yield "a percentage", after in ("%", "percent") or (after, following) == ("per", "cent")
    is_named = before in _RANKS or (before == "." and earlier == "no")
    is_week = before == "week" and not after[:1].isalnum() and value < _MOST_WEEKS
    is_of_item = first == 0 and value % 1 != 0 and quantity.unit is None  # 24.2 Members heard
    yield "a rank or a name", after in ORDINAL_SUFFIXES or is_named or is_week or is_of_item
    is_hyphenated = text[quantity.end : quantity.end + 1] == "-" and after[:1].isalpha()
    is_compound = after in _COMPOUNDS or after.rstrip("s") in _TIME_UNITS
    yield "part of a compound word", is_hyphenated and is_compound
    is_one_in = following in _RATIO_NUMBERS or (following.isdigit() and not _is_year(following))
    is_in_many = before == "in" and (earlier in ONES or earlier.isdigit())
    yield "a ratio", (after == "in" and is_one_in) or is_in_many
    is_signed = before in ("-", "+", "–", "−") and passage.tokens.ends[first - 1] == start and text[start - 2].isspace()
    yield "a difference", after in _DIFFERENCES or is_signed  # 12 fewer, (-12)
    is_aged = before in ("aged", "age") or (words[max(0, first - 3) : first - 2] == ["aged"] and earlier.isdigit())
    is_noun = before.isalpha() and before not in FUNCTION_WORDS and not is_past(before)
    is_limit = words[first] in ("under", "over") and value <= _LAST_LIMIT_OF_AGE  # a defendant under 18 has
    is_limit = is_limit and is_noun and (after in AUXILIARIES or not after[:1].isalnum())
    is_apposed = before == after == "," and quantity.unit is None and value < _OLDEST and not is_plural(earlier)
    is_one = not {"a", "an"}.isdisjoint(words[max(0, first - 4) : max(0, first - 2)])  # a councillor, 47,
    is_person = is_apposed and (is_one or text[passage.tokens.starts[first - 2]].isupper())  # Smith, 43, was
    yield AN_AGE, is_aged or is_limit or is_person


def _is_year(text: str) -> bool:
    """Return whether a text is a year or a range of years: ``2018``, ``2018–19``, ``2018–2019``."""
    if len(text) in (len("2018–19"), len("2018–2019")) and text[4] in "–-/":
        text = text[:4]
    return len(text) == len("2018") and text.isdecimal() and text[:2] in ("19", "20")


IS_CORRECTED = "it is corrected"
IS_NEGATED = "it is negated"
IS_SUPPOSED = "it is only supposed"
IS_COMPARED = "it is compared with"
IS_OF_RATIO = "it is part of a ratio"
IS_TOLD_RESPECTIVELY = "it stands in a list that is told in another order"
IS_OWNED = "it is what somebody has"
DOUBTS = frozenset({IS_COMPARED, IS_OF_RATIO, IS_OWNED, IS_SUPPOSED})
"""Reasons that leave it open whether a number is a figure: one that is a slip of a figure may be reported."""

_SUPPOSING = PhraseTable(
    (phrase, None)
    for phrase in (
        "if", "whether", "would", "could", "might", "suppose", "imagine", "hope", "hopes", "hoped", "hoping", "aim",
        "aims", "aimed", "aiming", "target of", "couldn't", "wouldn't", "guessed", "predicted", "shall", "should", "must", "can", "will",
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
_KNOWN_ALREADY = (["those"], ["these"])
_AIMS = (["target", ":"], ["goal", ":"], ["forecast", ":"])
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
    following = rest[0] if rest else ""
    near = [one for one in words[max(begin, number - 4) : number] if one not in _LIGHT_WORDS]
    earlier, word, link = ["", "", "", *near][-3:]
    said = words[begin:number]
    is_known = before[-1:] in _KNOWN_ALREADY
    yield IS_NEGATED, _denies_deed(rest) or (not is_known and _bears_on_number(_NEGATING, words, begin, number))
    is_open = not is_known and before[-1:] != ["the"]
    is_asked = asks_whether(words, first, last) or (words[last - 1] == "?" and last - first < SHORT_QUESTION)
    is_supposed = is_open and (is_asked or _bears_on_number(_SUPPOSING, words, begin, number))
    yield IS_SUPPOSED, is_supposed or before[-2:] in _AIMS
    is_opened = '"' in words[max(first, number - _LONGEST_MENTION) : number]
    closing = next((at for at in range(end, min(end + _LONGEST_MENTION, last - 1)) if words[at] == '"'), -1)
    is_subject = is_opened and closing > 0 and words[closing + 1] in ("is", "was", "should", "must")
    yield "it is spoken of", is_subject or before[-1:] == rest[:1] == ['"']  # says crossbows were "dozens"
    of_reader = pairwise(one for one in said if one != "also")
    yield "it is what somebody else has written", any(one == "you" and verb in _WRITING for one, verb in of_reader)
    turn = next((at for at in range(number, last) if words[at] in _TURNS), last)
    yield "it is told as a mistake", names_mistake(words[begin:turn])
    yield IS_OWNED, _is_possession(words, begin, number, words[number : min(end + _REACH_OF_PARTICIPLE, last)])
    is_difference = link == "by" and not following[:1].isalnum()  # grew by 4,252, but not: counted by 450 volunteers
    is_compared = word in _COMPARING_WORDS and link in _COMPARING_LINKS and earlier not in ("add", "adds", "added")
    yield IS_COMPARED, is_difference or is_compared or link in _COMPARING or before[-2:] == ["all", "but"]
    yield "it is a part of something", link in _PART_WORDS and following not in ("was", "were")
    colon = next((at for at in range(number - 1, first, -1) if words[at] in (":", ";", ".")), first)
    is_of_day = words[colon] == ":" and not WEEKDAY_NAMES.isdisjoint(words[max(first, colon - 3) : colon])
    yield "it is of one day", is_of_day  # Monday 7: 102 arrests
    yield IS_OWN_COUNT, _is_own_count(said, rest)
    is_share = following == "of" and rest[1:2] != [] and rest[1][0].isdigit()
    is_out_of = (word, link) == ("out", "of") or rest[:2] in (["out", "of"], ["in", "every"])
    yield IS_OF_RATIO, is_share or is_out_of or not _DIVISION_WORDS.isdisjoint(before)
    yield "it is a rate", _is_rate(before, near[-3:], words[begin:end], rest)
    yield IS_TOLD_RESPECTIVELY, "respectively" in words[end:last]


def _bears_on_number(weighing: PhraseTable[None], words: Sequence[str], begin: int, number: int) -> bool:
    """Return whether one of the weighing phrases before a number bears on it.

    Not so in ``not only``, ``did not say``, ``I would like to point out that``, nor ``should have been 655``; but
    ``Do not say that`` is an order.
    """
    for first, last, _ in weighing.find(words, begin, number):
        done = words[last + 2 * (words[last : last + 2] == ["like", "to"])]
        is_order = words[first] == "don't" or words[max(0, first - 1) : first] == ["do"]
        has_happened = words[first] in _BEFORE_PERFECT and words[last] == "have"
        if (done not in _NOT_NEGATING or is_order) and not has_happened:
            return True
    return False


def _denies_deed(words: Sequence[str]) -> bool:
    """Return whether words behind a number say what was not done, but not what was: ``were not allowed to go on``."""
    for at, word in enumerate(words):
        is_apart = word in ("was", "were") and words[at + 1 : at + 2] == ["not"]
        if is_apart or word in ("wasn't", "weren't"):
            verb = words[at + 1 + is_apart : at + 3 + is_apart]
            return bool(verb) and is_participle(verb[0]) and verb[1:] != ["to"]
    return False


def _is_possession(words: Sequence[str], begin: int, number: int, behind: Sequence[str]) -> bool:
    """Return whether a number tells what somebody has, and not what happened: ``it has 2,140 members with 19,500 lorries``."""
    owned = [at for at in range(begin, number) if words[at] in ("has", "have") and words[at - 1] not in _WRITINGS]
    between = [*words[owned[-1] + 1 : number], *behind] if owned else [""]
    return between[0][:1].isdigit() and not any(is_participle(word) or word in AUXILIARIES for word in between)


def _is_own_count(said: Sequence[str], rest: Sequence[str]) -> bool:
    """Return whether somebody tells what they counted, or what is theirs: ``I counted 743``, ``our 743``, ``743 that we saw``."""
    near = [*said[-7:], ""]
    own = [at for at, word in enumerate(near) if word in ("i", "i've", "i'd") and near[at + 1] not in _THINKING]
    has_counted = bool(own) and _CLAUSE_OPENINGS.isdisjoint(near[own[-1] :])
    is_ours = said[-1:] in (["our"], ["my"], ["own"]) or not {("for", "our"), ("for", "my")}.isdisjoint(pairwise(rest))
    return has_counted or is_ours or "we" in [*takewhile(lambda word: word != ",", rest)][1:]


def _is_rate(before: Sequence[str], near: Sequence[str], said: Sequence[str], rest: Sequence[str]) -> bool:
    """Return whether so many are of one of something: ``743 each``, ``743 arrests per week``, ``743 seized a day``."""
    is_known = before[-1:] == ["the"]  # each person behind the 41 referrals
    is_each = "each" in near and before[-3:-1] != ["each", "of"] and not is_known
    is_every_day = "a" in rest[1:4] and "day" in rest[2:5]
    is_a_head = rest[1:2] == ["a"] and is_plural(rest[0])
    is_of_one = rest[:1] in (["a"], ["an"], ["apiece"], ["each"])
    is_per = any(one == "per" and following != "cent" for one, following in pairwise([*said, *rest, ""]))
    return is_each or is_per or ("each" in rest and "for" in rest) or is_every_day or is_a_head or is_of_one
