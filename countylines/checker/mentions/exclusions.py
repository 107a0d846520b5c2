"""Words that show that a number is no figure of one week of the whole country.

The sentence may be about another time, several weeks together, one incident or something only supposed; the number may
be negated, compared with another, a share or a rate.
"""

from collections.abc import Sequence
from itertools import pairwise

from countylines.checker.passages import Passage, Sentence
from countylines.text.english import ONES, SEASONS, WEEKDAY_NAMES
from countylines.text.grammar import DETERMINERS, POSSESSIVES, SUBJECT_PRONOUNS, is_plural
from countylines.text.tokens import PhraseTable

_OTHER_TIMES: PhraseTable[bool] = PhraseTable(
    [
        *(
            (phrase, True)
            for phrase in (
                "since", "so far", "to date", "annual", "annually", "per year", "each year", "every year", "financial year",
                "last year", "next year", "previous year", "year to", "year on year", "ago", "previously", "per annum",
                "between them", "taken together", "weeks together",
                "a year of", "a year earlier", "a year before", "the year before", "earlier this year", "earlier in the year",
                "during this period", "in recent years", "career", "lifetime", "in recent months", "in his life", "in her life", "in their lives",
            )
        ),
        *((word, False) for word in ("past", "last", "previous", "before", "20*")),
    ]
)  # fmt: skip
"""Words about another time than a week; false for those that are only with certain words beside them."""

_IS_OF_INCIDENT, _IS_OF_PART = "it is about one incident", "it is of a part of the week"
_MAY_BE_OF_INCIDENT = "it is about one incident if one of _SCENE_PREPOSITIONS stands before the phrase"
IS_OWN_COUNT = "it is somebody's own count"
_REASONS: PhraseTable[str] = PhraseTable(
    [
        *(
            (phrase, _IS_OF_INCIDENT)
            for phrase in (
                "at the scene", "in the house", "in the flat", "in the car", "with him", "with her", "on him", "on her",
                "during a search",
            )
        ),
        *(
            (f"{which} {where}", _MAY_BE_OF_INCIDENT)
            for which in ("one", "a single", "the same", "another")
            for where in ("raid", "street", "house", "flat", "address", "property", "incident", "case", "warrant", "stop", "search", "car", "home")
        ),
        *((f"{middle} through", _IS_OF_PART) for middle in ("halfway", "midway")),
        *((f"{by} {day}", _IS_OF_PART) for by in ("by", "by the") for day in WEEKDAY_NAMES - {"sunday"}),
        *((f"{day} alone", _IS_OF_PART) for day in WEEKDAY_NAMES),
    ]
)  # fmt: skip
"""Phrases by which no number of their sentence is a figure of a week; by Sunday the week is over."""
_SCENE_PREPOSITIONS = frozenset("in at from during".split())
_WHICH_PARTS = frozenset("first second third fourth fifth sixth opening final closing".split())
_PARTS_OF_WEEK = frozenset("day night morning afternoon evening half days nights hours".split())
_LONGEST_PART = 4
"""How many words before a part of a week may tell which it is: ``the first two full days``."""

_CORRECTIONS = PhraseTable((f"should have {verb}", None) for verb in ("been", "said", "read"))
"""Words that correct the numbers before them."""

_WORDS_OF_MISTAKES = frozenset(
    "mistake mistakenly wrongly incorrectly erroneously falsely misprint misprinted typo transposed".split()
)
_IN_ERROR = frozenset((before, "error") for before in ("in", "an", "the", "our"))
"""Two words that tell of a mistake; a rounding error and a margin of error are none."""
_IS_WRONG = frozenset((verb, word) for verb in ("is", "was", "were") for word in ("wrong", "incorrect", "erroneous"))
_PARTS_OF_YEAR = SEASONS.keys() | {"winter", "month"}
_SUBJECT_WORDS = DETERMINERS | POSSESSIVES | SUBJECT_PRONOUNS
REACH_OF_SUBJECT = 20
"""How many tokens before ``between them`` the weeks may stand that these are."""

REACH_OF_CORRECTION = 4
"""Among how many tokens after ``should have been`` the right number stands."""
_CLAIMS = frozenset("claim myth rumour rumor fiction misconception".split())
"""Labels of what is told to be put right."""
_LONGEST_CLAIM_LABEL = 5
_SUBJECTS = frozenset("nobody no i you we they he she it there".split())
_PRESENT_VERBS = frozenset("is are have has do does".split())
_SUPERLATIVES = frozenset("most record best worst".split())
_SHORTEST_SUPERLATIVE = 6
_BEFORE_OR_AFTER_IT = frozenset("previous preceding prior next coming upcoming forthcoming".split())
_OF_ALL = frozenset({"any", "ever"})
_DEFINITE = frozenset("that the same".split())


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
        and words[place + 1].isalpha()
        and not passage.text[starts[place] : starts[place + 1] + 2].isupper()
    ]


def reason_in_sentence(words: Sequence[str], first: int, last: int) -> str | None:
    """Return why no number of a sentence is a figure of one week, or None."""
    for found in _REASONS.find(words, first, last):
        if found.meaning != _MAY_BE_OF_INCIDENT:
            return found.meaning
        if words[found.first - 1] in _SCENE_PREPOSITIONS:
            return _IS_OF_INCIDENT
    if any(_is_part_of_week(words, first, at) for at in range(first, last) if words[at] in _PARTS_OF_WEEK):
        return _IS_OF_PART
    if words[first : first + 2] in (["of", "our"], ["of", "my"]):
        return IS_OWN_COUNT  # of our 86 members 51 were stopped, with 133 coaches
    is_here = words[first] == "here" and words[first + 1 : first + 2] not in (["is"], ["are"], ["was"], ["were"])
    return "it is said of one place" if is_here else None


def _is_part_of_week(words: Sequence[str], first: int, at: int) -> bool:
    """Return whether words before a day or half tell which it is: ``the first two days``; ``the last seven days`` are a week."""
    before = words[max(first, at - _LONGEST_PART) : at]
    before = before[before.index("of") + 1 :] if "of" in before else before  # the second of the repair days
    return not _WHICH_PARTS.isdisjoint(before) or before[-2:] in (["the", "last"], ["its", "last"])


def find_other_time_token(words: Sequence[str], first: int, last: int) -> int | None:
    """Return the token at which words about another time begin, or None; ``the largest so far`` is about one."""
    for start, end, is_certain in _OTHER_TIMES.find(words, first, last):
        if not (_has_other_sense(words, first, start, end) if is_certain else not _is_stretch_of_time(words, start)):
            return start
    return None


def _has_other_sense(words: Sequence[str], first: int, start: int, end: int) -> bool:
    """Return whether words that may be about another time only compare with it, give a reason or join several things."""
    if words[end - 1] == "them":  # they saw 79 between them; between them, the counters saw 79
        behind = end + (words[end : end + 1] == [","])
        is_behind = start > 0 and words[start - 1].isalpha()
        return is_behind or not _SUBJECT_WORDS.isdisjoint(words[behind : behind + 1])
    if words[end - 1] == "together":
        return "weeks" not in (*words[max(0, start - REACH_OF_SUBJECT) : start], words[start])
    if words[start] in ("so", "to", "since") and any(_is_superlative(words, at) for at in range(first, start)):
        return True
    is_aside = words[start - 1] == "than" and words[end : end + 1] == [","]  # 116 more than the year before,
    return is_aside or (words[start] == "since" and _is_reason(words, start))


def _is_superlative(words: Sequence[str], at: int) -> bool:
    """Return whether words say what "so far" or "since" is about: ``the largest``, ``more than in any``."""
    word = words[at]
    is_of_all = word == "than" and not _OF_ALL.isdisjoint(words[at + 1 : at + 3])
    return is_of_all or word in _SUPERLATIVES or (word.endswith("est") and len(word) >= _SHORTEST_SUPERLATIVE)


def _is_reason(words: Sequence[str], since: int) -> bool:
    """Return whether ``since`` gives a reason, and tells no time: ``since it is known``, ``since 600 arrests did not help``."""
    if words[since - 1] in ("have", "has", "had"):
        return True  # 12,000 lamps, I have since read
    following, noun, *_ = (*words[since + 1 : since + 3], "", "")
    if following[:1].isdigit():  # but not: since 2015 there have been
        return is_plural(noun)
    has_verb = not _PRESENT_VERBS.isdisjoint(words[since + 1 : since + 5])  # since several papers have it
    return has_verb or following in _SUBJECTS


def names_adjacent_week(words: Sequence[str], first: int, last: int) -> bool:
    """Return whether words name the week before or after without its date: ``the previous national week``."""
    places = [place for place in range(first, last) if words[place] in _BEFORE_OR_AFTER_IT]
    return any("week" in words[place + 1 : min(place + 4, last)] for place in places)


def _is_stretch_of_time(words: Sequence[str], place: int) -> bool:
    """Return whether a word tells several weeks: ``the last six months``, ``the three before it``, ``2019/20``."""
    word = words[place]
    if word == "before":
        is_season = words[max(0, place - 2) : place - 1] == ["the"] and words[place - 1] in _PARTS_OF_YEAR
        is_counted = words[place - 1] in ONES or words[place - 1] == "weeks"
        return is_season or (is_counted and words[place + 1 : place + 2] in (["it"], ["that"], ["this"]))
    if word[0] == "2":
        is_whole = len(word) == 4 and words[place + 1 : place + 4] == ["as", "a", "whole"]  # noqa: PLR2004  digits
        return word[:4].isdigit() and (word[4:5] == "/" or is_whole)
    after = words[place + 1 : place + 4]
    if word in ("last", "previous") and not {*SEASONS, "winter"}.isdisjoint(after[:1]):
        return True
    is_several = not {"months", "years", "weeks"}.isdisjoint(after) or after[:1] in (["two"], ["three"], ["four"])
    is_one = words[max(0, place - 2) : place] in (["in", "the"], ["over", "the"]) and after[:1] in (["month"], ["year"])
    return is_several or is_one


def names_mistake(words: Sequence[str]) -> bool:
    """Return whether words call something a mistake: ``printed by mistake``, ``in error``."""
    return not _WORDS_OF_MISTAKES.isdisjoint(words) or not _IN_ERROR.isdisjoint(pairwise(words))


def tells_of_mistake(words: Sequence[str]) -> bool:
    """Return whether a sentence says that something was a mistake: ``That was our mistake: two digits changed places``."""
    return names_mistake(words) or not _IS_WRONG.isdisjoint(pairwise(words))


def is_labelled_as_claim(words: Sequence[str]) -> bool:
    """Return whether a passage is what somebody else claims, by its label: ``Claim: over 1,000 were held``."""
    label = [word for word in words[:_LONGEST_CLAIM_LABEL] if word not in ("*", "the")]
    return not _CLAIMS.isdisjoint(label[:1]) and ":" in label


def corrected_until(words: Sequence[str], sentences: Sequence[Sentence]) -> int:
    """Return the token after the last words of a passage that correct what stands before them; 0 if there are none.

    What should have been must be a number: ``It should have been 655``. ``That was our mistake: two digits changed places.``
    """
    phrases = (
        found.last
        for found in _CORRECTIONS.find(words, 0, len(words))
        if any(word[0].isdigit() for word in words[found.last : found.last + REACH_OF_CORRECTION])
    )
    pointing = (
        last
        for first, last in sentences
        if words[first] in ("that", "this", "it") and tells_of_mistake(words[first:last])
    )
    return max((*phrases, *pointing), default=0)


def names_week_in_words(words: Sequence[str], first: int, last: int) -> bool:
    """Return whether a sentence says ``that week``, without a date; ``a week`` and ``per week`` make a rate."""
    return any(words[place] == "week" and words[place - 1] in _DEFINITE for place in range(first + 1, last))
