"""Words passed over: words of a question that say nothing about what it asks for, recognised by position and form.

They cannot all be listed; examples are in ``Enumerate the firearms``, ``the monetary value`` and ``in layman's terms``.
A word that the record contains is only passed over if it is a verb of general use.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise

from countylines.lookup.timeframe import Timeframe
from countylines.text.grammar import (
    AUXILIARIES,
    DETERMINERS,
    NUMBER_NOUNS,
    PREPOSITIONS,
    is_adverb,
    is_participle,
    is_plural,
)
from countylines.text.stems import english_word_lists, lowercase_words, places_of_phrase, stem
from countylines.vocabulary import calculation_words as calc
from countylines.vocabulary import question_words as asking

INSTRUCTION, OF_DATE, OF_NUMBER, ONLY_DONE, ASIDE, COMPARES = (
    "an instruction", "of a date", "of a number", "says only that it was done", "an aside", "compares weeks",
)  # fmt: skip
"""Why a word is passed over."""

_ENDS_OF_SEGMENTS = (",", ";", ":", ".", "?", "!", ")", "-", "\N{EN DASH}", "\N{EM DASH}")
_AFTER_VERB = DETERMINERS.union("me us his her its their nothing".split()) - {"this", "that", "these", "those", "no"}
_AFTER_KNOWN_VERB = _AFTER_VERB.union("at every how what who which when where whether if".split())
"""Words that may follow the verb of an instruction, as in ``State the``.

A known verb may also be followed by a question, as in ``explain how``.
"""

_ADJECTIVE_ENDINGS = ("al", "ic", "ary", "ous", "ive", "ful", "able", "ible", "ate")
_ABSTRACT_NOUNS = (NUMBER_NOUNS - {"rise", "fall", "toll"}).union("worth price details detail".split())
_POSSESSIVES_OF_ASKER = frozenset("my our your".split())
_COMPLEX_PREPOSITIONS = (
    "in terms of", "in the way of", "by way of", "in respect of", "with respect to", "with regard to", "in relation to",
    "in connection with", "when it comes to", "on behalf of", "to the nearest", "in this context", "in that context",
    "in context", "with certainty", "for certain", "in one phrase", "in one word", "the majority of", "most accounts",
)  # fmt: skip
"""Phrases that only join a noun to the rest, so that their own nouns are not asked about: ``in terms of nests``."""
_BEFORE_ASIDE_NOUN = DETERMINERS | _POSSESSIVES_OF_ASKER | {"his", "her", "their", "its"}
"""Words before the noun of an aside, as in ``for my essay`` or ``as a teacher``."""


def find_words_passed_over(
    text: str, asked: str | None, frame: Timeframe, is_unknown: Callable[[str], bool], *, has_numbers: bool
) -> dict[int, str]:
    """Return the places of the words to pass over, each with the reason.

    *asked* is the type of the question, *frame* is what it says about time, and *is_unknown* returns whether the record
    lacks a word.
    """
    words = lowercase_words(text)
    unknown = [is_unknown(word) for word in words]
    said = english_word_lists().stop | asking.WORDS_OF_ANSWERS
    calculated = asking.JUDGING_NUMBERS | asking.OF_REJECTION if has_numbers else calc.SAYING_ONLY_HOW
    if not calc.ASKING_FOR_RATE.isdisjoint((*words, *pairwise(words))):
        calculated |= calc.AVERAGING
    found = {at: OF_NUMBER for at, word in enumerate(words) if word in calculated or _is_bound(words, at)}
    if frame.is_compared or (asked == asking.WHETHER and not calc.CHANGING.isdisjoint(words)):
        found.update({at: COMPARES for at, word in enumerate(words) if word in calc.COMPARING})
    found.update((at, ASIDE) for phrase in _COMPLEX_PREPOSITIONS for at in places_of_phrase(words, phrase))
    for at in reversed(range(len(words))):
        if unknown[at] and (reason := _reason_at(words, at, frame, found)):
            found[at] = reason
    for segment in _split_into_segments(text):
        last = segment[-1]
        if asked not in (asking.HOW_MANY, asking.HOW_MUCH) and unknown[last] and is_adverb(words[last]):
            found[last] = ASIDE  # "explain it simply"
        start = next((at for at in segment if words[at] not in asking.COURTESY), segment.stop)
        for at in (start, *(place for place in segment if words[place] in ("for", "in"))):
            rest = range(at, segment.stop)
            is_beside = frame.used.isdisjoint(rest) and all(unknown[at] for at in rest if words[at] not in said)
            if is_beside and 0 < len(rest) < len(words) and _begins_aside(words, rest, segment.start, asked):
                found.update(dict.fromkeys(rest, ASIDE))
        found.update(dict.fromkeys(segment, ASIDE) if start == segment.stop else {})
        found.update(dict.fromkeys(_places_of_instructions(words, range(start, segment.stop), unknown), INSTRUCTION))
    return found


_BEFORE_BOUND = frozenset({"a", "the", "what", "which"})
"""Words before ``minimum`` and ``maximum`` where these ask for a bound of a number."""


def _is_bound(words: Sequence[str], at: int) -> bool:
    """Return whether a word asks if a number is a bound, as in ``is that a minimum``, and is not ``a minimum age``."""
    after = words[at + 1 : at + 2]
    is_alone = not after or after[0] in english_word_lists().stop
    return words[at] in ("minimum", "maximum") and not _BEFORE_BOUND.isdisjoint(words[max(0, at - 1) : at]) and is_alone


def find_words_that_restrict(text: str, passed_over: Mapping[int, str], is_unknown: Callable[[str], bool]) -> set[int]:
    """Return the places of unknown words that always restrict a question, although they look like words to pass over.

    They are the parts of a compound, such as ``strip-searched``, and the object of an instruction, as in ``list the
    towns``.
    """
    words, found, end = lowercase_words(text), set[int](), 0
    for token in text.split():
        start, end = end, end + len(lowercase_words(token))
        found.update(range(start, end) if "-" in token.strip("-") else ())
    for at in (at for at, reason in passed_over.items() if reason == INSTRUCTION):
        found.add(next((place for place in range(at + 1, end) if words[place] not in DETERMINERS), at))
    return {at for at in found if is_unknown(words[at])}


def _split_into_segments(text: str) -> Iterator[range]:
    """Yield the range of word places of each segment between punctuation marks."""
    start = end = 0
    for token in f"{text}.".split():
        end += len(lowercase_words(token))
        if token.endswith(_ENDS_OF_SEGMENTS) and end > start:
            yield range(start, end)
            start = end


def _reason_at(words: Sequence[str], at: int, frame: Timeframe, found: Mapping[int, str]) -> str:
    """Return why an unknown word is passed over, judged by its form and neighbours; "" if it is not.

    *found* has the reasons for the words that have already been passed over.
    """
    word = words[at]
    is_adjective = word in english_word_lists().describing or word.endswith(_ADJECTIVE_ENDINGS)
    is_before_number = found.get(at + 1) == OF_NUMBER or not _ABSTRACT_NOUNS.isdisjoint(words[at + 1 : at + 2])
    if word in _ABSTRACT_NOUNS or (is_adjective and is_before_number):
        return OF_NUMBER
    noun = next((one for one in reversed(words[:at]) if one not in AUXILIARIES | {"that", "which"}), "")
    if is_participle(word) and is_plural(noun) and stem(word) in asking.DOING:
        return ONLY_DONE
    before_date = next((place for place in range(at - 1, -1, -1) if place not in frame.used), -1)
    if 0 <= before_date < at - 1 and words[before_date] == "the":
        return OF_DATE  # "push" in "the October 2019 push"
    date = next((place for place in range(at + 1, len(words)) if words[place] not in PREPOSITIONS), -1)
    return OF_DATE if word.endswith(("ing", "ed")) and date in frame.used else ""


def _places_of_instructions(words: Sequence[str], segment: range, unknown: Sequence[bool]) -> Iterator[int]:
    """Yield the places of the verbs of instructions in a segment: ``give`` and ``name`` in ``give it and name X``."""
    for at in segment:
        is_second = words[at] in asking.VERBS_OF_INSTRUCTIONS and words[at - 1] == "and"
        may_begin = at == segment.start or is_second
        if may_begin and _is_instruction(words[at : segment.stop], is_unknown=unknown[at]):
            yield at


def _is_instruction(words: Sequence[str], *, is_unknown: bool) -> bool:
    """Return whether a segment begins with a verb in the imperative: ``State the``, ``Enumerate all``."""
    word, following = words[0], "".join(words[1:2])
    if word in english_word_lists().describing or word in asking.VERBS_OF_INSTRUCTIONS:
        return following in _AFTER_KNOWN_VERB
    return is_unknown and following in _AFTER_VERB and not is_plural(word)


def _begins_aside(words: Sequence[str], rest: range, start: int, asked: str | None) -> bool:
    """Return whether the *rest* of a segment is an aside to the question; the segment begins at *start*.

    At the start of a segment, an aside is a phrase about the asker, as in ``my editor wants``. Later in the segment, it
    is the purpose, as in ``for my essay``, or the form of the answer, as in ``in plain English``. In a question that
    asks for a number, ``for a hoax`` is not a purpose.
    """
    at, following = rest.start, "".join(words[rest.start + 1 : rest.start + 2])
    if words[at] == "in" and not asking.WORDS_OF_ANSWERS.isdisjoint(words[at : rest.stop]):
        return True
    if at > start and words[at - 1] not in asking.COURTESY:
        is_counting = asked in (asking.HOW_MANY, asking.HOW_MUCH)
        return words[at] == "for" and following in (_POSSESSIVES_OF_ASKER if is_counting else _BEFORE_ASIDE_NOUN)
    if words[at : at + 2] == ["out", "of"]:  # out of curiosity
        return True
    return words[at] in _BEFORE_ASIDE_NOUN or (words[at] in PREPOSITIONS and following in _BEFORE_ASIDE_NOUN)
