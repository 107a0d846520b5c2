"""Find the noun that a number counts: after it, as its predicate, or before it as its label.

A noun phrase is found by grammar: it ends at a function word, a mark, a number, or a verb after its plural, and its
last plural is the head. The head decides; the words before it need not be known.
"""

from collections.abc import Sequence
from typing import NamedTuple

from countylines.text.grammar import (
    AUXILIARIES,
    CONJUNCTIONS,
    FUNCTION_WORDS,
    PAST_VERBS,
    PREPOSITIONS,
    PRONOUNS,
    is_adverb,
    is_participle,
    is_plural,
)
from countylines.vocabulary.counted_nouns import CountingVocabulary

MOST_WORDS = 7
"""How many words a noun phrase may have. Five cuts real ones in the drafts of the corpus; ten finds no more."""

LABEL_REACH = 16
"""How many tokens before a number its label may begin."""

AMOUNT_LINKS = frozenset("of in worth as the a street value suspected estimated total".split())
"""Words between an amount and what it is an amount of: ``£426,000 worth of cocaine``."""

PARTITIVE_WORDS = frozenset("the those these them whom which its their all this that".split())
"""Words after ``of`` that make a number some of certain things."""

_QUOTE_MARKS = frozenset("'\"")
_SIGNS = frozenset(":|=(–-[,'\"*")
_TYING_SIGNS = frozenset(":|=")
_LINK_VERBS = frozenset(
    "was were is are be been totalled totaled totalling totaling reached hit stood stands came comes numbered numbering "
    "amounted amounting worth valued rose fell climbed jumped topped passed exceeded grew dropped made put has had gave "
    "recorded showed".split()
)
_LINK_WORDS = frozenset(
    "last first second next at as to of a the total n up also by down from just now in with value street and which that".split()
)
_NUMBER_NOUNS = frozenset("number total tally value count figure amount haul sum quantity rise fall toll".split())
"""Nouns whose ``of`` leads to what is counted: ``the number of arrests``."""


class NounPhrase(NamedTuple):
    """A noun beside a number: its tokens from *first* to before *last*, and the noun of the record that it is, if any.

    *is_predicate* is set where a verb joins it to the number (``652 were men``), *is_tied* where a sign does
    (``arrests: 743``).
    """

    first: int
    last: int
    noun: str | None
    head: str
    is_predicate: bool = False
    is_tied: bool = False


def match_noun(
    vocabulary: CountingVocabulary, words: Sequence[str], last: int, first: int = 0
) -> tuple[int, str] | None:
    """Return the start and the name of the longest noun of the record whose last word is at *last*, or None.

    It must not begin before *first*.
    """
    for noun in vocabulary.by_last_word.get(words[last], ()):
        start = last - len(noun) + 1
        if start >= first and (len(noun) == 1 or tuple(words[start : last + 1]) == noun):
            return start, " ".join(noun)
    return None


def is_partitive(words: Sequence[str], place: int) -> bool:
    """Return whether words at *place*, after a number, make it some of certain things: ``of them``, ``out of the``."""
    place += words[place : place + 1] == ["out"]
    return (
        words[place : place + 1] == ["of"]
        and words[place + 1 : place + 2] != []
        and words[place + 1] in PARTITIVE_WORDS
    )


def noun_after(
    vocabulary: CountingVocabulary, words: Sequence[str], place: int, stop: int, *, is_amount: bool
) -> NounPhrase | None:
    """Find the noun phrase after a number that ends before token *place*, not beyond *stop*."""
    if place + 1 < stop and words[place] in ("–", "of"):
        place += 1
    verb = place + (words[place : place + 1] == [","])
    if verb < stop and words[verb] in AUXILIARIES:
        return _predicate(vocabulary, words, verb, stop, is_amount=is_amount)
    if is_amount:
        return _amount_of(vocabulary, words, place, stop)
    return _counted_noun(vocabulary, words, place, stop)


def _counted_noun(vocabulary: CountingVocabulary, words: Sequence[str], place: int, stop: int) -> NounPhrase | None:
    """Find the head of the noun phrase that begins at *place*."""
    end, head = _end_and_head(words, place, stop)
    if end == place:
        return None
    found = _longest_over(vocabulary, words, place, end, stop, head)
    if found:
        return found
    return NounPhrase(head, head + 1, None, words[head]) if head is not None else None


def _end_and_head(words: Sequence[str], place: int, stop: int) -> tuple[int, int | None]:
    """Return where a noun phrase ends, and the place of its head: the last of its first plurals, if it has one."""
    head: int | None = None
    end = place
    while end < min(stop, place + MOST_WORDS):
        word = words[end]
        if word in _QUOTE_MARKS:
            end += 1
            continue
        if not word[0].isalpha() or word in FUNCTION_WORDS:
            break
        if head is not None and (is_participle(word) or word in PAST_VERBS or is_adverb(word)):
            break
        if is_plural(word) and (head is None or all(words[one] in _QUOTE_MARKS for one in range(head + 1, end))):
            head = end
        end += 1
    return end, head


def _longest_over(
    vocabulary: CountingVocabulary, words: Sequence[str], place: int, end: int, stop: int, head: int | None
) -> NounPhrase | None:
    """Return the longest noun of the record that begins in a phrase and has its head in it."""
    best: NounPhrase | None = None
    for last in range(place, min(stop, end + 4)):
        if words[last] not in vocabulary.by_last_word:
            continue
        found = match_noun(vocabulary, words, last, place)
        if found is None or found[0] >= end or (head is not None and not found[0] <= head <= last):
            continue
        if best is None or last - found[0] >= best.last - best.first:
            best = NounPhrase(found[0], last + 1, found[1], words[last])
    return best


def _predicate(
    vocabulary: CountingVocabulary, words: Sequence[str], place: int, stop: int, *, is_amount: bool
) -> NounPhrase | None:
    """Find what a verb says that the counted things are: ``652 were men``, ``743 had been arrested``."""
    place = after_auxiliaries(words, place, stop)
    found = (_amount_of if is_amount else _counted_noun)(vocabulary, words, place, stop)
    return found._replace(is_predicate=True) if found and found.noun else None


def _amount_of(vocabulary: CountingVocabulary, words: Sequence[str], place: int, stop: int) -> NounPhrase | None:
    """Find the substance or the money of an amount; None if the amount is of several things together."""
    links = 0
    while place < stop and links < MOST_WORDS and (words[place] in AMOUNT_LINKS or words[place] in _QUOTE_MARKS):
        place += 1
        links += 1
    end = place
    while end < min(stop, place + MOST_WORDS) and (words[end][0].isalpha() or words[end] in _QUOTE_MARKS):
        if words[end] in FUNCTION_WORDS:
            break
        end += 1
    found = _longest_over(vocabulary, words, place, max(end, place + 1), stop, None)
    if found is None:
        return None
    following = words[found.last] if found.last < stop else ""
    is_of_another = following == "money" or (
        is_plural(following) and following not in FUNCTION_WORDS and found.last < end
    )
    is_shared = following in ("and", "&", "or", "/") and starts_noun(vocabulary, words, found.last + 1, stop)
    return None if is_of_another or is_shared else found


def hold_noun(vocabulary: CountingVocabulary, words: Sequence[str]) -> bool:
    """Return whether words hold a noun of the record."""
    return any(
        word in vocabulary.by_last_word and match_noun(vocabulary, words, place) for place, word in enumerate(words)
    )


def starts_noun(vocabulary: CountingVocabulary, words: Sequence[str], place: int, stop: int) -> bool:
    """Return whether a noun of the record begins at a place."""
    return any(
        words[last] in vocabulary.by_last_word and (match_noun(vocabulary, words, last, place) or (-1, ""))[0] == place
        for last in range(place, min(stop, place + MOST_WORDS))
    )


def after_auxiliaries(words: Sequence[str], place: int, last: int) -> int:
    """Return the first token at or after a place that is neither an auxiliary nor an adverb."""
    while place < last and (words[place] in AUXILIARIES or is_adverb(words[place])):
        place += 1
    return place


def label_before(
    vocabulary: CountingVocabulary, words: Sequence[str], begin: int, place: int, *, is_start: bool = False
) -> NounPhrase | None:
    """Find the noun that is the label of the number at *place*, not before *begin*: ``arrests stood at 743``.

    At the start of a list item no link is needed: ``heroin £72,670``.
    """
    begin = max(begin, place - LABEL_REACH)
    at, is_linked, is_tied = place - 1, words[max(begin, place - 2) : place] == [",", "at"], False
    while at >= begin and (
        words[at] in _SIGNS or words[at] in _LINK_VERBS or words[at] in _LINK_WORDS or is_adverb(words[at])
    ):
        is_linked |= words[at] in _LINK_VERBS or words[at] in _SIGNS - _QUOTE_MARKS - {",", "*"}
        is_tied |= words[at] in _TYING_SIGNS
        at -= 1
        if at >= begin and words[at] == ")" and "(" in words[max(begin, at - 4) : at]:
            inside = match_noun(vocabulary, words, at - 1, begin)
            if inside:
                label = match_noun(vocabulary, words, inside[0] - 2, begin)
                is_part = label is not None and _is_part(vocabulary, inside[1], label[1])
                return NounPhrase(inside[0], at, inside[1], words[at - 1]) if is_part else None
            at = max(one for one in range(max(begin, at - 4), at) if words[one] == "(") - 1
    if at >= begin and is_participle(words[at]) and words[at + 1 : place] in (["at"], ["in", "at"], ["out", "at"]):
        at, is_linked = at - 1, True
    if begin > 0 and words[at + 1 : place] in (["to"], ["at"]) and words[begin - 1][:1] not in ".;":
        is_linked = True
    if (
        "value" in words[at + 1 : place]
        or words[at + 1 : place] == ["of"]
        or (words[at + 1 : place] == ["as"] and at >= begin)
    ):
        is_linked = True
    while at > begin and is_linked and is_participle(words[at]) and _is_noun(vocabulary, words, at - 1, begin):
        at -= 1
    if at < begin or words[at] in PRONOUNS or not (is_linked or (is_start and at == begin == place - 1)):
        return None
    found = match_noun(vocabulary, words, at, begin)
    if found:
        is_governed = not is_tied and _is_governed(words, begin, found[0])
        subject = _subject(vocabulary, words, begin, found[0]) if is_governed else None
        return subject or NounPhrase(found[0], at + 1, found[1], words[at], is_tied=is_tied)
    subject = _subject(vocabulary, words, begin, at + 1)
    return subject._replace(is_tied=is_tied) if subject else None


def _is_part(vocabulary: CountingVocabulary, noun: str, whole: str) -> bool:
    """Return whether a noun counts a part of what another counts: the men of ``arrests (men)``."""
    wholes = {one.measure for one in vocabulary.by_noun[whole]}
    return any(one.whole in wholes for one in vocabulary.by_noun[noun])


def _is_noun(vocabulary: CountingVocabulary, words: Sequence[str], place: int, begin: int) -> bool:
    return is_plural(words[place]) or match_noun(vocabulary, words, place, begin) is not None


def _subject(vocabulary: CountingVocabulary, words: Sequence[str], begin: int, end: int) -> NounPhrase | None:
    """Find the subject of a clause: its first noun of the record that no preposition governs, up to a clause end."""
    start = begin
    for place in range(end - 1, begin - 1, -1):
        if words[place] in CONJUNCTIONS or words[place] in (";", "(", ")", "–", ".") or _is_number(words[place]):
            start = place + 1
            break
    for place in range(start, end):
        found = match_noun(vocabulary, words, place, start) if words[place] in vocabulary.by_last_word else None
        if found and not _is_governed(words, start, found[0]):
            return NounPhrase(found[0], place + 1, found[1], words[place])
    return None


def _is_number(word: str) -> bool:
    """Return whether a token is a number in digits, and no year."""
    return word[0].isdigit() and not (len(word) == 4 and word[:2] == "20")  # noqa: PLR2004  digits of a year


def _is_governed(words: Sequence[str], start: int, place: int) -> bool:
    """Return whether a preposition, other than that of ``the number of``, governs the noun at *place*."""
    at = place - 1
    while at >= start and words[at][0].isalpha() and words[at] not in PREPOSITIONS and words[at] not in PRONOUNS:
        if words[at] in AUXILIARIES:
            return False
        at -= 1
    if at < start or words[at] not in PREPOSITIONS:
        return False
    return not (words[at] in ("of", "in") and at > start and words[at - 1] in _NUMBER_NOUNS)
