"""Find the noun behind a number: right behind it, or as its predicate.

A noun phrase is found by grammar: it ends at a function word, a mark, a number, or a verb after its plural, and its
last plural is the head. The head decides; the words before it need not be known.
"""

from collections.abc import Sequence
from typing import NamedTuple

from countylines.text.grammar import (
    AUXILIARIES,
    FUNCTION_WORDS,
    is_adverb,
    is_participle,
    is_plural,
)
from countylines.text.tokens import word_at
from countylines.vocabulary.counted_nouns import CountingVocabulary

MOST_WORDS = 7
"""How many words a noun phrase may have. Five cuts real ones in the drafts of the corpus; ten finds no more."""
MOST_WORDS_BEYOND = 4
"""How many words of a noun of the record may stand behind the end of a phrase: ``people of no fixed abode``."""
GROUP_REACH = 20
"""How many tokens after ``of those`` the verb may stand that says what some of them were."""

LIST_JOINTS = frozenset(["and", ",", "&", "plus"])
"""What joins the items of a list."""
QUOTE_MARKS = frozenset("'\"")
_AMOUNT_LINKS = QUOTE_MARKS | frozenset("of in for worth as the a all street value suspected estimated total".split())
"""Words between an amount and what it is an amount of: ``£426,000 worth of cocaine``."""
THOSE_COUNTED = frozenset(["them", "whom", "which"])
"""Pronouns after ``of`` that stand for what was counted before."""
_PARTITIVE_WORDS = THOSE_COUNTED | frozenset("the those these this that all its their".split())
"""Words after ``of`` that make a number some of certain things."""


class NounPhrase(NamedTuple):
    """A noun beside a number: its tokens from *first* to before *last*, and the last word of its head.

    *recorded* is the noun of the record that it is, None if the record counts nothing by it. *is_predicate* is set
    where a verb joins it to the number (``652 were men``), *is_tied* where a sign does (``arrests: 743``).
    """

    first: int
    last: int
    recorded: str | None
    head: str
    is_predicate: bool = False
    is_tied: bool = False


def is_partitive(words: Sequence[str], place: int) -> bool:
    """Return whether words at *place*, after a number, make it some of certain things: ``of them``."""
    return word_at(words, place) == "of" and word_at(words, place + 1) in _PARTITIVE_WORDS


def after_auxiliaries(words: Sequence[str], place: int, last: int) -> int:
    """Return the first token at or after a place that is neither an auxiliary nor an adverb."""
    while place < last and (words[place] in AUXILIARIES or is_adverb(words[place])):
        place += 1
    return place


class NounFinder:
    """Finds the nouns of a record among the words of a passage."""

    def __init__(self, vocabulary: CountingVocabulary, words: Sequence[str]) -> None:
        self.vocabulary = vocabulary
        self.words = words

    def ending_at(self, last: int, first: int = 0) -> NounPhrase | None:
        """Return the longest noun of the record whose last word is at *last*, not beginning before *first*, or None."""
        for noun in self.vocabulary.by_last_word.get(self.words[last], ()):
            start = last - len(noun) + 1
            if start >= first and tuple(self.words[start : last + 1]) == noun:
                return NounPhrase(start, last + 1, " ".join(noun), self.words[last])
        return None

    def nouns_between(self, first: int, last: int) -> list[str]:
        """List the nouns of the record among the words from *first* to before *last*, those within others too."""
        return [found.recorded for at in range(first, last) if (found := self.ending_at(at, first)) and found.recorded]

    def is_part(self, noun: str | None, whole: str | None) -> bool:
        """Return whether a noun counts a part of what another counts: the men of ``arrests (men)``."""
        wholes = {one.measure for one in self.vocabulary.counted_by(whole)}
        return any(one.whole in wholes for one in self.vocabulary.counted_by(noun))

    def with_kind(self, noun: NounPhrase, begin: int) -> NounPhrase:
        """Return a noun as the part that a word before it, from *begin* on, tells: ``female arrests`` are of women."""
        kind = self.ending_at(noun.first - 1, begin) if noun.first > begin else None
        is_told = kind is not None and self.is_part(kind.recorded, noun.recorded)
        return noun._replace(first=kind.first, recorded=kind.recorded) if kind and is_told else noun

    def after(self, place: int, stop: int, *, is_amount: bool = False) -> NounPhrase | None:
        """Find the noun phrase after a number that ends before token *place*, not beyond *stop*.

        It may be what a verb says that the counted things are: ``652 were men``, ``743 had been arrested``.
        """
        words = self.words
        if place + 1 < stop and words[place] in ("–", "-", "of"):
            place += 1
            if words[place - 1] != "of" and words[place] == "the":  # 14 – the referrals
                place += 1
        verb = place + 1 if word_at(words, place) == "," else place
        if verb >= stop or words[verb] not in AUXILIARIES:
            return self._noun_from(place, stop, is_amount=is_amount)
        place = after_auxiliaries(words, verb, stop)
        if word_at(words, place) == "of":  # 652 were of men
            place += 1
        found = self._noun_from(place, stop, is_amount=is_amount)
        return found._replace(is_predicate=True) if found and found.recorded else None

    def after_group(self, place: int, last: int) -> NounPhrase | None:
        """Find what is said of some of a group, which begins at *place*: ``91 of the 743 people held were women``."""
        for at in range(place, min(place + GROUP_REACH, last)):
            if self.words[at] in AUXILIARIES:
                return self.after(at, last)
            if self.words[at] in (",", ";", "–"):
                break
        return None

    def _noun_from(self, place: int, stop: int, *, is_amount: bool = False) -> NounPhrase | None:
        """Find the head of the noun phrase that begins at *place*; of an amount, the substance or the money."""
        while is_amount and place < stop and self.words[place] in _AMOUNT_LINKS:
            place += 1
        end, head = self._end_and_head(place, stop)
        if is_amount:
            return self._last_recorded(place, max(end, place + 1), stop, None)
        found = self._last_recorded(place, end, stop, head)
        return found or (None if head is None else NounPhrase(head, head + 1, None, self.words[head]))

    def _end_and_head(self, place: int, stop: int) -> tuple[int, int | None]:
        """Return where a noun phrase ends, and the place of its head: the last of its first plurals, if it has one."""
        head: int | None = None
        end = place
        while end < min(stop, place + MOST_WORDS):
            word = self.words[end]
            if word not in QUOTE_MARKS:
                if not word[0].isalpha() or word in FUNCTION_WORDS or (head is not None and is_participle(word)):
                    break
                if is_plural(word) and (head is None or QUOTE_MARKS.issuperset(self.words[head + 1 : end])):
                    head = end
            end += 1
        return end, head

    def _last_recorded(self, place: int, end: int, stop: int, head: int | None) -> NounPhrase | None:
        """Return the last noun of the record that begins in a phrase and has its head in it."""
        last_found: NounPhrase | None = None
        for last in range(place, min(stop, end + MOST_WORDS_BEYOND)):
            found = self.ending_at(last, place)
            if found and found.first < end and (head is None or found.first <= head <= last):
                last_found = found
        return last_found

    def joined_in_list(self, noun: NounPhrase, begin: int, stop: int) -> list[str]:
        """List the nouns of the record that "and" joins to a noun, without a number of their own: ``cash and heroin``.

        The list may begin at *begin* and must end before *stop*.
        """
        words, after, before = self.words, [noun], [noun]
        place, first = noun.last, noun.first - 1
        while place + 1 < stop and words[place] in LIST_JOINTS and (found := self._noun_from(place + 1, stop)):
            after.append(found)
            place = found.last
        while first > begin and words[first] in LIST_JOINTS and (found := self.ending_at(first - 1, begin)):
            before.append(found)
            first = found.first - 1
        joined = after[1:] if words[after[-1].first - 1] != "," else []
        joined += before[1:] if words[noun.first - 1] != "," else []
        return [one.recorded for one in joined if one.recorded]
