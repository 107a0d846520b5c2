"""Words that show that a number is no figure of one week of the whole country.

The sentence may be about another time, several weeks together, one incident or something only supposed; the number may
be negated, compared with another, a share or a rate.
"""

from collections.abc import Callable, Sequence
from itertools import pairwise, takewhile
from typing import NamedTuple

from countylines.checker.passages import Passage
from countylines.text.english import ONES, WEEKDAYS
from countylines.text.grammar import DETERMINERS, POSSESSIVES, asks_whether, is_plural
from countylines.text.phrase_table import FoundPhrase, PhraseTable

_OTHER_TIMES: PhraseTable[bool] = PhraseTable(
    [
        *(
            (phrase, True)
            for phrase in (
                "since", "so far", "to date", "annual", "annually", "per year", "each year", "every year", "financial year",
                "last year", "next year", "previous year", "year to", "year on year", "ago", "previously", "per annum",
                "between them", "taken together", "weeks together",
                "a year earlier", "a year before", "the year before", "earlier this year", "earlier in the year",
                "during this period", "in recent years", "in recent months",
            )
        ),
        *((word, False) for word in ("past", "last", "previous", "before", "20*")),
    ]
)  # fmt: skip
"""Words about another time than a week; false for those that are only with certain words beside them."""

_SUPPOSITIONS: PhraseTable[bool] = PhraseTable(
    [
        *(
            (phrase, False)
            for phrase in (
                "if", "whether", "would", "could", "might", "suppose", "imagine", "hope", "hopes", "hoped", "hoping", "aim",
                "aims", "aimed", "aiming", "target of", "couldn't", "wouldn't",
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

_INCIDENTS = PhraseTable(
    [
        *(
            (phrase, False)
            for phrase in (
                "at the scene", "in the house", "in the flat", "in the car", "with him", "with her", "on him", "on her",
                "the first day", "the second day", "the last day", "the first night", "the first morning", "during a search",
            )
        ),
        *(
            (f"{which} {where}", True)
            for which in ("one", "a single", "the same", "another")
            for where in ("raid", "street", "house", "flat", "address", "property", "incident", "case", "warrant", "stop", "search", "car", "home")
        ),
    ]
)  # fmt: skip
"""Words about one incident; true for those before which one of _SCENE_PREPOSITIONS has to stand."""
_SCENE_PREPOSITIONS = frozenset("in at from during".split())

_CORRECTIONS = PhraseTable(
    (phrase, None)
    for phrase in (
        "should have been", "should have said", "should have read", "that was wrong", "this was wrong",
        "it was wrong", "which was wrong", "which is wrong", "figure was wrong", "was incorrect", "was an error", "was a mistake", "was a misprint",
    )
)  # fmt: skip
"""Words that correct the numbers before them."""

WEEKDAY_NAMES = frozenset(map(str.lower, WEEKDAYS))
_NOT_NEGATING = frozenset("only know realise forget just add also say point note remind like argue guess".split())
_COMPARING = frozenset("than from against versus".split())
_COMPARING_WORDS = frozenset("compared compares comparing comparison beating exceeding rise increase up down".split())
_COMPARING_LINKS = frozenset("with to on from by".split())
_SUBTRACTING = frozenset("beating without no minus".split())
_OPENINGS = frozenset("( , –".split())
_LIGHT_WORDS = frozenset("the some about almost just a".split())
"""Words between a number and what bears on it."""
_CLAUSE_OPENINGS = frozenset("that how of when".split())
_PART_WORDS = frozenset("other remaining first last".split())
_TURNS = frozenset([":", ";", "but", ".", "–"])
_SUBJECT_WORDS = DETERMINERS | POSSESSIVES
_WRITING = frozenset("write wrote say said print printed report reported".split())
_DIVISION_WORDS = frozenset("split spread divided shared averaged average averaging".split())
_SUBJECTS = frozenset("nobody no i you we they he she it there".split())
_SHORTEST_SUPERLATIVE = 6
_BEFORE_IT = frozenset("previous preceding prior".split())
_DEFINITE = frozenset("that the same".split())
_LONGEST_MENTION = 6
"""How many tokens away from a number the quotation marks may stand in which it is spoken of."""
_LOOKBACK = 14
"""How many tokens before a number may suppose, negate or compare it."""


def find_operation_tokens(passage: Passage) -> list[int]:
    """List the tokens at which operations are named: ``Operation Venetic``. The record's weeks have no such name."""
    if passage.distinct.isdisjoint(("operation", "op")):
        return []
    words, starts = passage.words, passage.tokens.starts
    return [
        place
        for place in range(len(words) - 1)
        if words[place] in ("operation", "op")
        and passage.text[starts[place + 1]].isupper()
        and words[place + 1] != "in"
        and words[place + 1].isalpha()
        and not passage.text[starts[place] : starts[place + 1] + 2].isupper()
    ]


def reason_in_sentence(words: Sequence[str], first: int, last: int) -> str | None:
    """Return why no number of a sentence is a figure of one week, or None."""
    for found in _INCIDENTS.find(words, first, last):
        if not found.meaning or (found.first > first and words[found.first - 1] in _SCENE_PREPOSITIONS):
            return "it is about one incident"
    is_here = words[first] == "here" and words[first + 1 : first + 2] not in (["is"], ["are"], ["was"], ["were"])
    return "it is said of one place" if is_here else None


def find_other_time_token(words: Sequence[str], first: int, last: int) -> int | None:
    """Return the token at which words about another time begin, or None; ``the largest so far`` is about one."""
    said: int | None = None
    for found in _OTHER_TIMES.find(words, first, last):
        if not found.meaning and _is_stretch_of_time(words, found.first):
            return found.first
        if words[found.first - 1] == "than" and words[found.last : found.last + 1] == [","]:
            continue  # an aside: 116 more than the year before,
        if words[found.last - 1] == "them" and not _SUBJECT_WORDS.isdisjoint(words[found.last : found.last + 1]):
            continue  # between them the counters spent
        if said is None and found.meaning and not _is_of_superlative(words, first, found.first):
            is_reason = words[found.first] == "since" and not _SUBJECTS.isdisjoint(words[found.last : found.last + 1])
            said = None if is_reason else found.first
    return said


def names_week_before(words: Sequence[str], first: int, last: int) -> bool:
    """Return whether words name the week before without its date: ``the previous national week``."""
    places = [place for place in range(first, last) if words[place] in _BEFORE_IT]
    return any("week" in words[place + 1 : min(place + 4, last)] for place in places)


def _is_stretch_of_time(words: Sequence[str], place: int) -> bool:
    """Return whether a word tells several weeks: ``the last six months``, ``the three before it``, ``2019/20``."""
    word = words[place]
    if word == "before":
        return _is_followed_by_before(words, place)
    if word[0] == "2":
        is_whole = len(word) == 4 and words[place + 1 : place + 4] == ["as", "a", "whole"]  # noqa: PLR2004  digits
        return word[:4].isdigit() and (word[4:5] == "/" or is_whole)
    after = words[place + 1 : place + 4]
    is_several = not {"months", "years", "weeks"}.isdisjoint(after) or after[:1] in (["two"], ["three"], ["four"])
    is_one = words[max(0, place - 2) : place] in (["in", "the"], ["over", "the"]) and after[:1] in (["month"], ["year"])
    return is_several or is_one


def _is_followed_by_before(words: Sequence[str], place: int) -> bool:
    """Return whether a number or weeks stand before "before": ``the three before it``, ``the weeks before that``."""
    if place == 0 or not (words[place - 1] in ONES or words[place - 1] == "weeks"):
        return False
    return words[place + 1 : place + 2] in (["it"], ["that"], ["this"]) or words[max(0, place - 2) : place - 1] == [
        "the"
    ]


def _is_of_superlative(words: Sequence[str], first: int, place: int) -> bool:
    if words[place] not in ("so", "to", "since"):
        return False
    return any(
        word in ("most", "record") or (word.endswith("est") and len(word) >= _SHORTEST_SUPERLATIVE)
        for word in words[first:place]
    )


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


def _is_supposed(beside: _Surroundings) -> bool:
    """Return whether a number is negated or only supposed; one that is known already is not: ``if the 147 weapons``."""
    words, number = beside.words, beside.number
    known_already = beside.before(1)
    if known_already in (["those"], ["these"]):
        return False
    is_open = known_already != ["the"]
    if is_open and asks_whether(words, beside.first, beside.last):
        return True
    return any(
        (found.meaning or is_open)
        and found.last < len(words)
        and (words[found.last] not in _NOT_NEGATING or _is_order(words, found))
        for found in _SUPPOSITIONS.find(words, beside.begin, number)
    )


def _is_order(words: Sequence[str], found: FoundPhrase[bool]) -> bool:
    """Return whether a negation is an order: ``Do not say that``, but not ``to say nothing of``."""
    return words[found.first] == "don't" or words[max(0, found.first - 1) : found.first] == ["do"]


def _is_spoken_of(beside: _Surroundings) -> bool:
    """Return whether a number stands in quotation marks of which the sentence says something: ``"700 men" is too many``."""
    words, last = beside.words, min(beside.end + _LONGEST_MENTION, beside.last - 1)
    closing = next((at for at in range(beside.end, last) if words[at] == '"'), None)
    is_opened = '"' in words[max(beside.first, beside.number - _LONGEST_MENTION) : beside.number]
    return is_opened and closing is not None and words[closing + 1] in ("is", "was", "should", "must")


def _is_written_by_reader(beside: _Surroundings) -> bool:
    """Return whether a number is what those have written to whom the draft is addressed: ``you wrote that 734``."""
    before = beside.words[beside.begin : beside.number]
    return any(one == "you" and following in _WRITING for one, following in pairwise(w for w in before if w != "also"))


def _is_compared(beside: _Surroundings) -> bool:
    words, number, near = beside.words, beside.number, beside.near
    if near and (near[-1] in _COMPARING or near[-1] in _SUBTRACTING):
        return True
    is_sum = near[-3:-2] in (["add"], ["adds"], ["added"])
    if near[-2:-1] and near[-2] in _COMPARING_WORDS and near[-1] in _COMPARING_LINKS and not is_sum:
        return True
    is_change = (
        words[number - 1] in ("up", "down") and (number == 1 or words[number - 2] in _OPENINGS) if number else False
    )
    return is_change or beside.before(2) == ["all", "but"] or "than the" in " ".join(words[number : beside.end])


def _is_of_one_day(beside: _Surroundings) -> bool:
    """Return whether a label before a number is a day: ``Monday 7: 102 arrests``."""
    words, number = beside.words, beside.number
    colon = next((at for at in range(number - 1, beside.first, -1) if words[at] in (":", ";", ".")), beside.first)
    return words[colon] == ":" and not WEEKDAY_NAMES.isdisjoint(words[max(beside.first, colon - 3) : colon])


def _is_remainder(beside: _Surroundings) -> bool:
    is_rest = bool(beside.near) and beside.near[-1] in _PART_WORDS and beside.before(1) != ["a"]
    return is_rest and beside.rest[:1] not in (["were"], ["was"])


def _is_rate(beside: _Surroundings) -> bool:
    near, rest = beside.near, beside.rest
    is_each = "each" in near[-3:] and beside.before(3)[:2] != ["each", "of"] and near[-2:] != ["each", "of"]
    is_every_day = "a" in rest[1:4] and "day" in rest[2:5]
    is_a_head = (
        rest[1:2] == ["a"] and is_plural(rest[0]) and rest[3:4] not in (["after"], ["before"], ["ago"], ["later"])
    )
    is_of_one = rest[:1] in (["a"], ["an"], ["apiece"]) or (rest[:1] == ["each"] and "of" not in rest[1:2])
    is_per = any(
        one == "per" and following != "cent" for one, following in pairwise(beside.words[beside.begin : beside.number])
    )
    return (
        is_each
        or is_per
        or "per" in rest
        or ("each" in rest and "for" in rest)
        or is_every_day
        or is_a_head
        or is_of_one
    )


def _is_own_count(beside: _Surroundings) -> bool:
    words, number = beside.words, beside.number
    own = [at for at in range(max(beside.begin, number - 7), number) if words[at] in ("i", "i've", "i'd")]
    has_counted = bool(own) and _CLAUSE_OPENINGS.isdisjoint(words[own[-1] : number])
    is_ours = beside.before(1) in (["our"], ["my"])
    return has_counted or is_ours or "we" in [*takewhile(lambda word: word != ",", beside.rest)][1:]


def _is_of_ratio(beside: _Surroundings) -> bool:
    near, rest = beside.near, beside.rest
    is_of_number = rest[:1] == ["of"] and len(rest) > 1 and (rest[1][0].isdigit() or rest[1] == "£")
    is_out_of = near[-2:] == ["out", "of"] or rest[:2] in (["out", "of"], ["in", "every"])
    return is_of_number or is_out_of or not _DIVISION_WORDS.isdisjoint(beside.before(4))


def _is_share(beside: _Surroundings) -> bool:
    words, stop = beside.words, min(beside.end + 9, beside.last)
    places = [at for at in range(beside.end, stop) if words[at] in ("per", "%")]
    return any(words[at : at + 3] == ["per", "cent", "of"] or words[at : at + 2] == ["%", "of"] for at in places)


def _is_told_respectively(beside: _Surroundings) -> bool:
    return "respectively" in beside.words[beside.end : beside.last]


_REASONS_BESIDE: tuple[tuple[str, Callable[[_Surroundings], bool]], ...] = (
    ("it is negated or supposed", _is_supposed),
    ("it is spoken of", _is_spoken_of),
    ("it is what somebody else has written", _is_written_by_reader),
    ("it is compared with", _is_compared),
    ("it is a part of something", _is_remainder),
    ("it is of one day", _is_of_one_day),
    ("it is somebody's own count", _is_own_count),
    ("it is part of a ratio", _is_of_ratio),
    ("it is a share of another number", _is_share),
    ("it is a rate", _is_rate),
    ("it stands in a list that is told in another order", _is_told_respectively),
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


def corrected_until(words: Sequence[str]) -> int:
    """Return the token after the last words of a passage that correct what stands before them; 0 if there are none."""
    return max((found.last for found in _CORRECTIONS.find(words, 0, len(words))), default=0)


def names_week_in_words(words: Sequence[str], first: int, last: int) -> bool:
    """Return whether a sentence says ``that week``, without a date; ``a week`` and ``per week`` make a rate."""
    return any(words[place] == "week" and words[place - 1] in _DEFINITE for place in range(first + 1, last))
