"""Words passed over: those that say nothing of what a question asks for, told by their places and forms.

No list of such words is ever complete: ``Enumerate the firearms``, ``the monetary value``, ``in layman's terms``. Words
that the record has are left alone, but for verbs of general use. What is not passed over weighs as ``ranking`` says.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise

from countylines.lookup.timeframe import Timeframe
from countylines.text.grammar import AUXILIARIES, DETERMINERS, NUMBER_NOUNS, PREPOSITIONS, is_participle, is_plural
from countylines.text.stems import english_word_lists, lowercase_words, stem
from countylines.vocabulary import question_words as asking

INSTRUCTION, OF_DATE, OF_NUMBER, ONLY_DONE, ASIDE, COMPARES = (
    "an instruction", "of a date", "of a number", "says only that it was done", "an aside", "compares weeks",
)  # fmt: skip
"""Why a word is passed over."""

_ENDS_OF_SEGMENTS = (",", ";", ":", ".", "?", "!", ")", "-", "\N{EN DASH}", "\N{EM DASH}")
_BEHIND_VERB = DETERMINERS.union("me us his her its their nothing".split()) - {"this", "that", "these", "those", "no"}
_BEHIND_KNOWN_VERB = _BEHIND_VERB.union("how what who which when where whether if".split())
"""What an object begins with: ``State the``; of a verb of general use also a question: ``explain how``."""

_ADJECTIVE_ENDINGS = ("al", "ic", "ary", "ous", "ive", "ful", "able", "ible", "ate")
_ABSTRACT_NOUNS = (NUMBER_NOUNS - {"rise", "fall", "toll"}).union("worth price details detail".split())
_OWN = frozenset("my our your".split())
_OWNING = DETERMINERS | _OWN | {"his", "her", "their", "its"}
"""Words before what an essay or a colleague is: ``for my essay``, ``as a teacher``."""


def find_words_passed_over(
    text: str, asked: str | None, frame: Timeframe, is_unknown: Callable[[str], bool], *, has_numbers: bool
) -> dict[int, str]:
    """Return the places of the words that say nothing, each with the reason."""
    words = lowercase_words(text)
    unknown = [is_unknown(word) for word in words]
    said = english_word_lists().stop | asking.WORDS_OF_ANSWERS
    calculated = asking.JUDGING_NUMBERS if has_numbers else asking.SAYING_ONLY_HOW
    if not asking.ASKING_FOR_RATE.isdisjoint((*words, *pairwise(words))):
        calculated |= asking.AVERAGING
    found = {at: OF_NUMBER for at, word in enumerate(words) if word in calculated}
    if frame.is_compared or (asked == asking.WHETHER and not asking.CHANGING.isdisjoint(words)):
        found.update({at: COMPARES for at, word in enumerate(words) if word in asking.COMPARING})
    for at in reversed(range(len(words))):
        if unknown[at] and (reason := _reason_at(words, at, frame, found)):
            found[at] = reason
    for segment in _split_into_segments(text):
        start = next((at for at in segment if words[at] not in asking.COURTESY), segment.stop)
        for at in (start, *(place for place in segment if words[place] in ("for", "in"))):
            rest = range(at, segment.stop)
            is_beside = frame.used.isdisjoint(rest) and all(unknown[at] for at in rest if words[at] not in said)
            if is_beside and 0 < len(rest) < len(words) and _begins_aside(words, rest, segment.start, asked):
                found.update(dict.fromkeys(rest, ASIDE))
        if start == segment.stop:
            found.update(dict.fromkeys(segment, ASIDE))
        elif _is_instruction(words[start : segment.stop], is_unknown=unknown[start]):
            found[start] = INSTRUCTION
    return found


def find_words_that_restrict(text: str, passed_over: Mapping[int, str], is_unknown: Callable[[str], bool]) -> set[int]:
    """Return the places of unknown words that restrict a question of any type, whatever else they look like.

    They are parts of a compound, ``strip-searched``, and what an instruction names: ``list the towns``.
    """
    words, found, end = lowercase_words(text), set[int](), 0
    for token in text.split():
        start, end = end, end + len(lowercase_words(token))
        found.update(range(start, end) if "-" in token.strip("-") else ())
    for at in (at for at, reason in passed_over.items() if reason == INSTRUCTION):
        found.add(next((place for place in range(at + 1, end) if words[place] not in DETERMINERS), at))
    return {at for at in found if is_unknown(words[at])}


def _split_into_segments(text: str) -> Iterator[range]:
    """Yield the places of the words between marks of punctuation."""
    start = end = 0
    for token in f"{text}.".split():
        end += len(lowercase_words(token))
        if token.endswith(_ENDS_OF_SEGMENTS) and end > start:
            yield range(start, end)
            start = end


def _reason_at(words: Sequence[str], at: int, frame: Timeframe, behind: Mapping[int, str]) -> str:
    """Return why an unknown word says nothing, as its form and its neighbours tell; *behind* are reasons of others."""
    word = words[at]
    is_adjective = word in english_word_lists().describing or word.endswith(_ADJECTIVE_ENDINGS)
    is_before_number = behind.get(at + 1) == OF_NUMBER or not _ABSTRACT_NOUNS.isdisjoint(words[at + 1 : at + 2])
    if word in _ABSTRACT_NOUNS or (is_adjective and is_before_number):
        return OF_NUMBER
    noun = next((one for one in reversed(words[:at]) if one not in AUXILIARIES | {"that", "which"}), "")
    if is_participle(word) and is_plural(noun) and stem(word) in asking.DOING:
        return ONLY_DONE
    before_date = next((place for place in range(at - 1, -1, -1) if place not in frame.used), -1)
    if 0 <= before_date < at - 1 and words[before_date] == "the":
        return OF_DATE  # the October 2019 push
    date = next((place for place in range(at + 1, len(words)) if words[place] not in PREPOSITIONS), -1)
    return OF_DATE if word.endswith(("ing", "ed")) and date in frame.used else ""


def _is_instruction(words: Sequence[str], *, is_unknown: bool) -> bool:
    """Return whether a segment begins with a verb that tells what to do: ``State the``, ``Enumerate all``."""
    word, following = words[0], "".join(words[1:2])
    if word in english_word_lists().describing:
        return following in _BEHIND_KNOWN_VERB
    return is_unknown and following in _BEHIND_VERB and not is_plural(word)


def _begins_aside(words: Sequence[str], rest: range, start: int, asked: str | None) -> bool:
    """Return whether the *rest* of the segment from *start* on begins as what is said beside a question does.

    Beside it, that is a phrase of somebody's own; within it, what something is asked for, ``for my essay``, or in what
    words, ``in plain English``. Nobody is counted who was arrested ``for a hoax``.
    """
    at, following = rest.start, "".join(words[rest.start + 1 : rest.start + 2])
    if words[at] == "in" and not asking.WORDS_OF_ANSWERS.isdisjoint(words[at : rest.stop]):
        return True
    if at > start and words[at - 1] not in asking.COURTESY:
        is_counting = asked in (asking.HOW_MANY, asking.HOW_MUCH)
        return words[at] == "for" and following in (_OWN if is_counting else _OWNING)
    return words[at] in _OWNING or (words[at] in PREPOSITIONS and following in _OWNING)
