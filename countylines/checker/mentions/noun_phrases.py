"""Find the noun that a number counts behind it, right there or as its predicate.

A noun phrase is found by grammar: it ends at a function word, a mark, a number, or a verb after its plural, and its
last plural is the head. The head decides; the words before it need not be known.
"""

from collections.abc import Sequence
from typing import NamedTuple

from countylines.text.grammar import (
    AUXILIARIES,
    FUNCTION_WORDS,
    PAST_VERBS,
    is_adverb,
    is_participle,
    is_plural,
)
from countylines.vocabulary.counted_nouns import CountingVocabulary

MOST_WORDS = 7
"""How many words a noun phrase may have. Five cuts real ones in the drafts of the corpus; ten finds no more."""

AMOUNT_LINKS = frozenset("of in for worth as the a all street value suspected estimated total".split())
"""Words between an amount and what it is an amount of: ``£426,000 worth of cocaine``."""

PARTITIVE_WORDS = frozenset("the those these them whom which its their all this that".split())
"""Words after ``of`` that make a number some of certain things."""

GROUP_REACH = 20
"""How many tokens after ``of those`` the verb may stand that says what some of them were."""

QUOTE_MARKS = frozenset("'\"")
_LAST_JOINTS = frozenset("and & or /".split())
_LIST_JOINTS = _LAST_JOINTS | {","}
"""Tokens that join the nouns of a list, and those that join the last one."""


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


def noun_ending_at(vocabulary: CountingVocabulary, words: Sequence[str], last: int, first: int) -> NounPhrase | None:
    """Return the longest noun of the record whose last word is at *last*, not beginning before *first*, or None."""
    found = match_noun(vocabulary, words, last, first)
    return NounPhrase(found[0], last + 1, found[1], words[last]) if found else None


def nouns_between(vocabulary: CountingVocabulary, words: Sequence[str], first: int, last: int) -> list[str]:
    """List the nouns of the record among the words from *first* to before *last*, those within others too."""
    return [found[1] for place in range(first, last) if (found := match_noun(vocabulary, words, place, first))]


def is_part(vocabulary: CountingVocabulary, noun: str | None, whole: str | None) -> bool:
    """Return whether a noun counts a part of what another counts: the men of ``arrests (men)``."""
    wholes = {one.measure for one in vocabulary.by_noun.get(whole or "", ())}
    return any(one.whole in wholes for one in vocabulary.by_noun.get(noun or "", ()))


def with_kind(vocabulary: CountingVocabulary, words: Sequence[str], noun: NounPhrase, begin: int) -> NounPhrase:
    """Return a noun as the part that the word before it tells, from *begin* on: ``female arrests`` are those of women."""
    kind = noun_ending_at(vocabulary, words, noun.first - 1, begin) if noun.first > begin else None
    is_told = kind is not None and is_part(vocabulary, kind.noun, noun.noun)
    return noun._replace(first=kind.first, noun=kind.noun) if kind and is_told else noun


def is_partitive(words: Sequence[str], place: int) -> bool:
    """Return whether words at *place*, after a number, make it some of certain things: ``of them``, ``out of the``."""
    place += words[place : place + 1] == ["out"]
    return words[place : place + 1] == ["of"] and not PARTITIVE_WORDS.isdisjoint(words[place + 1 : place + 2])


def noun_after(
    vocabulary: CountingVocabulary, words: Sequence[str], place: int, stop: int, *, is_amount: bool
) -> NounPhrase | None:
    """Find the noun phrase after a number that ends before token *place*, not beyond *stop*."""
    if place + 1 < stop and words[place] in ("–", "-", "of", ":"):
        place += 1 + (words[place] != "of" and words[place + 1] == "the")  # 14 – the referrals
    verb = place + (words[place : place + 1] == [","])
    if verb < stop and words[verb] in AUXILIARIES:
        return _predicate(vocabulary, words, verb, stop, is_amount=is_amount)
    if is_amount:
        return _noun_of_amount(vocabulary, words, place, stop)
    return _counted_noun(vocabulary, words, place, stop)


def _counted_noun(vocabulary: CountingVocabulary, words: Sequence[str], place: int, stop: int) -> NounPhrase | None:
    """Find the head of the noun phrase that begins at *place*."""
    end, head = _end_and_head(words, place, stop)
    found = _last_over(vocabulary, words, place, end, stop, head) if end > place else None
    return found or (None if head is None else NounPhrase(head, head + 1, None, words[head]))


def _end_and_head(words: Sequence[str], place: int, stop: int) -> tuple[int, int | None]:
    """Return where a noun phrase ends, and the place of its head: the last of its first plurals, if it has one."""
    head: int | None = None
    end = place
    while end < min(stop, place + MOST_WORDS):
        word = words[end]
        if word in QUOTE_MARKS:
            end += 1
            continue
        if not word[0].isalpha() or word in FUNCTION_WORDS:
            break
        if head is not None and (is_participle(word) or word in PAST_VERBS or is_adverb(word)):
            break
        if is_plural(word) and (head is None or all(words[one] in QUOTE_MARKS for one in range(head + 1, end))):
            head = end
        end += 1
    return end, head


def _last_over(
    vocabulary: CountingVocabulary, words: Sequence[str], place: int, end: int, stop: int, head: int | None
) -> NounPhrase | None:
    """Return the last noun of the record that begins in a phrase and has its head in it."""
    last_found: NounPhrase | None = None
    for last in range(place, min(stop, end + 4)):
        found = noun_ending_at(vocabulary, words, last, place)
        if found and found.first < end and (head is None or found.first <= head <= last):
            last_found = found
    return last_found


def _predicate(
    vocabulary: CountingVocabulary, words: Sequence[str], place: int, stop: int, *, is_amount: bool
) -> NounPhrase | None:
    """Find what a verb says that the counted things are: ``652 were men``, ``743 had been arrested``."""
    place = after_auxiliaries(words, place, stop)
    place += words[place : place + 1] == ["of"]  # 652 were of men
    found = (_noun_of_amount if is_amount else _counted_noun)(vocabulary, words, place, stop)
    return found._replace(is_predicate=True) if found and found.noun else None


def predicate_after_group(
    vocabulary: CountingVocabulary, words: Sequence[str], place: int, last: int
) -> NounPhrase | None:
    """Find what is said of some of a group that is told at *place*: ``91 of the 743 people arrested were women``."""
    for at in range(place, min(place + GROUP_REACH, last)):
        if words[at] in AUXILIARIES:
            return noun_after(vocabulary, words, at, last, is_amount=False)
        if words[at] in (",", ";", "–"):
            break
    return None


def _noun_of_amount(vocabulary: CountingVocabulary, words: Sequence[str], place: int, stop: int) -> NounPhrase | None:
    """Find the substance or the money of an amount; None if the amount is of several things together."""
    while place < stop and (words[place] in AMOUNT_LINKS or words[place] in QUOTE_MARKS):
        place += 1
    end = place
    while end < min(stop, place + MOST_WORDS) and words[end][0].isalpha() and words[end] not in FUNCTION_WORDS:
        end += 1
    return _last_over(vocabulary, words, place, max(end, place + 1), stop, None)


def nouns_in_list(
    vocabulary: CountingVocabulary, words: Sequence[str], noun: NounPhrase, begin: int, stop: int
) -> list[str]:
    """List the record's nouns that "and" joins to a noun without a number of their own: ``cash, cocaine and heroin``.

    The list may begin at *begin* and must end before *stop*.
    """
    after: list[str] = []
    place, joint = noun.last, ""
    while place + 1 < stop and words[place] in _LIST_JOINTS:
        first = place + 1 + (words[place] == "," and words[place + 1] in _LAST_JOINTS)
        found = _counted_noun(vocabulary, words, first, stop)
        if found is None:
            break
        place, joint = found.last, words[first - 1]
        after += [found.noun] if found.noun else []
    before: list[str] = []
    first = noun.first
    while first - 1 > begin and words[first - 1] in _LIST_JOINTS:
        matched = match_noun(vocabulary, words, first - 2, begin)
        if matched is None:
            break
        first = matched[0]
        before.append(matched[1])
    return [
        *(after if joint in _LAST_JOINTS else ()),
        *(before if words[noun.first - 1] in _LAST_JOINTS else ()),
    ]


def after_auxiliaries(words: Sequence[str], place: int, last: int) -> int:
    """Return the first token at or after a place that is neither an auxiliary nor an adverb."""
    while place < last and (words[place] in AUXILIARIES or is_adverb(words[place])):
        place += 1
    return place
