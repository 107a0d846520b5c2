"""Words that show that a number is no figure of one week of the whole country.

The sentence may be about another time, several weeks together, one incident or something only supposed; the number may
be negated, compared with another, a share or a rate. Each function returns the reason in words, or None.
"""

from __future__ import annotations

from collections.abc import Sequence

from countylines.checker.passages import Passage
from countylines.text.grammar import PAST_VERBS, is_participle, is_plural
from countylines.text.phrase_table import PhraseTable

OTHER_TIME, SUPPOSED, INCIDENT, CORRECTED, SUPERLATIVE = (
    "other time",
    "supposed",
    "incident",
    "corrected",
    "superlative",
)

_PHRASES: PhraseTable[str] = PhraseTable(
    [
        *(
            (phrase, OTHER_TIME)
            for phrase in (
                "since", "so far", "to date", "annual", "annually", "per year", "each year", "every year", "financial year",
                "last year", "next year", "previous year", "year to", "year on year", "ago", "previously", "per annum",
                "between them", "taken together", "weeks together", "over the last year",
                "over the past year", "in the last year", "in the past year",
                "in the past month*", "in the last month*", "over the past month*", "over the last month*",
                "a year earlier", "a year before", "the year before", "earlier this year", "earlier in the year", "during this period",
                "over the past two", "over the past three", "over the past four", "over the last two", "over the last three", "over the last four",
                "in recent years", "in recent months", "weeks before it", "weeks before that", "weeks before this", "three before it", "three before that", "two before it", "the three before",
            )
        ),
        *(
            (phrase, SUPPOSED)
            for phrase in (
                "if", "whether", "would", "could", "might", "suppose", "imagine", "not", "never", "nobody", "no one",
                "denied", "false", "untrue", "hope", "hopes", "hoped", "hoping", "aim", "aims", "aimed", "aiming", "target of",
                "didn't", "wasn't", "weren't", "isn't", "aren't", "don't", "doesn't", "hasn't", "haven't", "couldn't", "wouldn't",
            )
        ),
        *(
            (phrase, INCIDENT)
            for phrase in (
                "at the scene", "in the house", "in the flat", "in the car", "with him", "with her", "on him", "on her",
                "the first day", "the second day", "the last day", "the first night", "the first morning", "during a search",
            )
        ),
        *(
            (f"{preposition} {which} {where}", INCIDENT)
            for preposition in ("in", "at", "from", "during")
            for which in ("one", "a single", "the same", "another")
            for where in ("raid", "street", "house", "flat", "address", "property", "incident", "case", "warrant", "stop", "search", "car", "home")
        ),
        *(
            (phrase, CORRECTED)
            for phrase in (
                "should have been", "should have said", "should have read", "that was wrong", "this was wrong",
                "it was wrong", "which was wrong", "figure was wrong", "was incorrect", "was an error", "was a mistake", "was a misprint",
            )
        ),
    ]
)  # fmt: skip
"""Words that bear on the numbers of their sentence."""

_NOT_NEGATING = frozenset("only know realise forget just add also say point note remind like argue guess".split())
_COMPARING = frozenset("than from against versus".split())
_COMPARING_WORDS = frozenset("compared compares comparing comparison beating exceeding rise increase up down".split())
_PART_WORDS = frozenset("other remaining first last".split())
_TURNS = frozenset([":", ";", "but", ".", "–"])
_DIVISION_WORDS = frozenset("split spread divided shared averaged average averaging".split())
_DEFINITE = frozenset("that the same".split())
_PAST_AUXILIARIES = frozenset("was were".split())
_VERB_AFTER = 6
"""How many tokens after a noun its verb may stand: ``60 rooms up and down the country were asked``."""
_VERB_REACH = 4
"""How many tokens before a number the verb may stand whose object it is: ``took part in about 300 raids``."""
_PRESENT = frozenset("is are am will can may must shall should".split())
_LOOKBACK = 14
"""How many tokens before a number may suppose, negate or compare it."""


class OperationNames:
    """Whether a passage has named an operation of another name so far; sentences must be asked about in order."""

    def __init__(self, passage: Passage) -> None:
        self._passage = passage
        self._searched = 0
        self._is_named = False

    def name_one_before(self, last: int) -> bool:
        """Return whether an operation is named before token *last*."""
        if not self._is_named:
            self._is_named = names_other_operation(self._passage, self._searched, last)
            self._searched = last
        return self._is_named


def names_other_operation(passage: Passage, first: int, last: int) -> bool:
    """Return whether a sentence names an operation: ``Operation Venetic``. The record's weeks have no such name."""
    words, starts = passage.words, passage.tokens.starts
    return any(
        words[place] in ("operation", "op")
        and passage.text[starts[place + 1]].isupper()
        and words[place + 1] != "in"
        and words[place + 1].isalpha()
        and not passage.text[starts[place] : starts[place + 1] + 2].isupper()
        for place in range(first, last - 1)
    )


def reason_in_sentence(words: Sequence[str], first: int, last: int) -> str | None:
    """Return why no number of a sentence is a figure of one week, or None."""
    for found in _PHRASES.find(words, first, last):
        if found.meaning == INCIDENT:
            return "it is about one incident"
    return None


def other_time_in(words: Sequence[str], first: int, last: int) -> int | None:
    """Return the token at which words about another time begin, or None; ``the largest so far`` is about one."""
    for place in range(first, last):
        word = words[place]
        if word in ("past", "last", "previous") and not {"months", "years", "weeks"}.isdisjoint(
            words[place + 1 : place + 4]
        ):
            return place
        is_year = word[:2] == "20" and word[:4].isdigit()
        if is_year and (word[4:5] == "/" or (len(word) == 4 and words[place + 1 : place + 4] == ["as", "a", "whole"])):  # noqa: PLR2004
            return place
    for found in _PHRASES.find(words, first, last):
        if found.meaning == OTHER_TIME and not _is_of_superlative(words, first, found.first):
            is_reason = (
                words[found.first] == "since"
                and words[found.last : found.last + 1]
                and words[found.last] in ("nobody", "no", "i", "you", "we", "they", "he", "she", "it", "there")
            )
            if not is_reason:
                return found.first
    return None


def _is_of_superlative(words: Sequence[str], first: int, place: int) -> bool:
    if words[place] not in ("so", "to", "since"):
        return False
    return any(
        word == "most" or word == "record" or (word.endswith("est") and len(word) > 5) for word in words[first:place]
    )  # noqa: PLR2004


def reason_beside(words: Sequence[str], first: int, number: int, end: int, last: int) -> str | None:
    """Return why a number at the tokens from *number* to before *end* is negated, supposed or compared, or None."""
    begin = max(first, number - _LOOKBACK)
    for place in range(number - 1, begin - 1, -1):
        if words[place] in _TURNS:
            begin = place + 1
            break
    is_known = words[number - 1 : number] in (["those"], ["these"]) if number else False
    for found in _PHRASES.find(words, begin, number) if not is_known else ():
        if (
            found.meaning == SUPPOSED
            and words[found.last : found.last + 1] != []
            and words[found.last] not in _NOT_NEGATING
        ):
            return "it is negated or supposed"
    near = [
        word
        for word in words[max(begin, number - 4) : number]
        if word not in ("the", "some", "about", "almost", "just", "a")
    ]
    if near and near[-1] in _COMPARING:
        return "it is compared with"
    if near[-2:-1] and near[-2] in _COMPARING_WORDS and near[-1] in ("with", "to", "on", "from", "by"):
        return "it is compared with"
    if near and near[-1] in ("beating", "without", "no", "minus"):
        return "it is compared with"
    if near and near[-1] in _PART_WORDS and words[number - 1] != "a":
        return "it is a part of something"
    is_change = words[number - 1 : number] in (["up"], ["down"]) and words[number - 2 : number - 1] in (
        [],
        ["("],
        [","],
        ["–"],
    )
    if (
        words[max(first, number - 2) : number] == ["all", "but"]
        or is_change
        or "than the" in " ".join(words[number:end])
    ):
        return "it is compared with"
    if "each" in near[-3:] and words[number - 3 : number - 1] != ["each", "of"] and near[-2:] != ["each", "of"]:
        return "it is a rate"
    own = [at for at in range(max(begin, number - 7), number) if words[at] in ("i", "i've", "i'd")]
    if own and not {"that", "how", "of", "when"} & set(words[own[-1] : number]):
        return "it is somebody's own count"
    if "we" in words[end + 1 : min(end + 6, last)]:
        return "it is somebody's own count"
    if (
        words[end : end + 1] == ["of"]
        and words[end + 1 : end + 2] != []
        and (words[end + 1][0].isdigit() or words[end + 1] == "£")
    ):
        return "it is part of a ratio"
    if near[-2:] == ["out", "of"] or words[end : end + 2] in (["out", "of"], ["in", "every"]):
        return "it is part of a ratio"
    if not _DIVISION_WORDS.isdisjoint(words[max(begin, number - 4) : number]):
        return "it is part of a ratio"
    if any(
        words[at : at + 3] == ["per", "cent", "of"] or words[at : at + 2] == ["%", "of"]
        for at in range(end, min(end + 9, last))
    ):
        return "it is a share of another number"
    rest = words[end : min(end + 6, last)]
    if "per" in rest[:5] or ("each" in rest[:5] and "for" in rest[:5]) or ("a" in rest[1:4] and "day" in rest[2:5]):
        return "it is a rate"
    if "respectively" in words[end:last]:
        return "it stands in a list that is told in another order"
    return None


def corrected_until(words: Sequence[str], first: int, last: int) -> int:
    """Return the token after the last words that correct what stands before them; *first* if there are none."""
    return max((found.last for found in _PHRASES.find(words, first, last) if found.meaning == CORRECTED), default=first)


def is_done_on_weekday(words: Sequence[str], first: int, last: int, weekdays: frozenset[str]) -> bool:
    """Return whether a sentence tells of one day without a date: ``seized on Tuesday``."""
    return any(
        words[place] in weekdays and words[place - 1] == "on" and is_participle(words[place - 2])
        for place in range(first + 2, last)
    )


def names_week_in_words(words: Sequence[str], first: int, last: int) -> bool:
    """Return whether a sentence says ``that week``, without a date; ``a week`` and ``per week`` make a rate."""
    return any(words[place] == "week" and words[place - 1] in _DEFINITE for place in range(first + 1, last))


def is_told_as_done(words: Sequence[str], first: int, number: int, end: int, last: int) -> bool:
    """Return whether a past verb stands beside a number and its noun, the tokens from *number* to before *end*.

    ``1,300 officers were on duty``, ``there were 60 patrols``, ``took part in hundreds of raids``, ``90 doors opened``.
    """
    if not _PRESENT.isdisjoint(words[first:last]):
        return False
    for place in range(end, min(end + _VERB_AFTER, last)):
        if _is_past(words[place]):
            return True
        if not words[place][0].isalpha():
            break
    for place in range(number - 1, max(first, number - _VERB_REACH) - 1, -1):
        if _is_past(words[place]):
            return True
        if not words[place][0].isalpha() or is_plural(words[place]):
            return False
    return False


def _is_past(word: str) -> bool:
    return word in _PAST_AUXILIARIES or word in PAST_VERBS or is_participle(word)
