"""Find the noun that a number counts: right behind it, as its predicate, or before it as its label.

A noun phrase is found by grammar: it ends at a function word, a mark, a number, or a verb after its plural, and its
last plural is the head. The head decides; the words before it need not be known.
"""

from collections.abc import Sequence
from typing import NamedTuple

from countylines.text.grammar import (
    AUXILIARIES,
    CONJUNCTIONS,
    FUNCTION_WORDS,
    NUMBER_NOUNS,
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
GROUP_REACH = 20
"""How many tokens after ``of those`` the verb may stand that says what some of them were."""
LABEL_REACH = 16
"""How many tokens before a number its label may begin."""

LIST_JOINTS = frozenset(["and", ",", "&"])
"""What joins the items of a list."""
_QUOTE_MARKS = frozenset("'\"")
_AMOUNT_LINKS = _QUOTE_MARKS | frozenset("of in for worth as the a all street value suspected estimated total".split())
"""Words between an amount and what it is an amount of: ``£426,000 worth of cocaine``."""
_PARTITIVE_WORDS = frozenset("the those these them whom which its their all this that".split())
"""Words after ``of`` that make a number some of certain things."""

_SIGNS = frozenset(":|=(–-[,'\"*")
_TYING_SIGNS = frozenset(":|=")
_LIGHT_SIGNS = _QUOTE_MARKS | {",", "*"}
"""Signs between a label and its number; of these, those that tie the two, and those that link nothing."""
HEDGE_OF_VERB = {
    **dict.fromkeys(
        "pass passes passed top tops topped exceed crosses crossed break broke broken beat clear cleared".split(),
        "more-than",
    ),
    **dict.fromkeys(
        "near nears neared approach approaches approached pushing nudging nudged touching touched".split(), "nearly"
    ),
}
"""Verbs by which a count goes beyond a number or comes near it, with the hedge that they are: ``arrests passed 700``."""
_LINK_VERBS = HEDGE_OF_VERB.keys() | frozenset(
    "was were is are be been totalled totaled totalling totaling reached hit stood stands came comes numbered numbering "
    "amounted amounting add adds added worth weighed weighing valued rose fell climbed jumped grew dropped made put has had gave recorded showed".split()
)
_LINK_WORDS = frozenset(
    "last first second next at as for to of a the total n up also by down from just now in with value street and which that".split()
)
_ENDS_OF_ITEMS = [[], *([mark] for mark in (",", ";", ":", "(", ")", ".", "–", "and"))]
"""What stands before and behind the items of a list in a sentence."""


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


def is_partitive(words: Sequence[str], place: int) -> bool:
    """Return whether words at *place*, after a number, make it some of certain things: ``of them``."""
    return words[place : place + 1] == ["of"] and not _PARTITIVE_WORDS.isdisjoint(words[place + 1 : place + 2])


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
        return [found.noun for at in range(first, last) if (found := self.ending_at(at, first)) and found.noun]

    def is_part(self, noun: str | None, whole: str | None) -> bool:
        """Return whether a noun counts a part of what another counts: the men of ``arrests (men)``."""
        wholes = {one.measure for one in self.vocabulary.counted_by(whole)}
        return any(one.whole in wholes for one in self.vocabulary.counted_by(noun))

    def with_kind(self, noun: NounPhrase, begin: int) -> NounPhrase:
        """Return a noun as the part that the word before it tells, from *begin* on: ``female arrests`` are those of women."""
        kind = self.ending_at(noun.first - 1, begin) if noun.first > begin else None
        is_told = kind is not None and self.is_part(kind.noun, noun.noun)
        return noun._replace(first=kind.first, noun=kind.noun) if kind and is_told else noun

    def after(self, place: int, stop: int, *, is_amount: bool = False) -> NounPhrase | None:
        """Find the noun phrase after a number that ends before token *place*, not beyond *stop*.

        It may be what a verb says that the counted things are: ``652 were men``, ``743 had been arrested``.
        """
        words = self.words
        if place + 1 < stop and words[place] in ("–", "-", "of"):
            place += 1 + (words[place] != "of" and words[place + 1] == "the")  # 14 – the referrals
        verb = place + (words[place : place + 1] == [","])
        is_predicate = verb < stop and words[verb] in AUXILIARIES
        if is_predicate:
            place = after_auxiliaries(words, verb, stop)
            place += words[place : place + 1] == ["of"]  # 652 were of men
        found = (self._of_amount if is_amount else self._of_count)(place, stop)
        if is_predicate:
            return found._replace(is_predicate=True) if found and found.noun else None
        return found

    def after_group(self, place: int, last: int) -> NounPhrase | None:
        """Find what is said of some of a group that is told at *place*: ``91 of the 743 people arrested were women``."""
        for at in range(place, min(place + GROUP_REACH, last)):
            if self.words[at] in AUXILIARIES:
                return self.after(at, last)
            if self.words[at] in (",", ";", "–"):
                break
        return None

    def _of_count(self, place: int, stop: int) -> NounPhrase | None:
        """Find the head of the noun phrase that begins at *place*."""
        end, head = self._end_and_head(place, stop)
        found = self._last_over(place, end, stop, head)
        return found or (None if head is None else NounPhrase(head, head + 1, None, self.words[head]))

    def _of_amount(self, place: int, stop: int) -> NounPhrase | None:
        """Find the substance or the money of an amount; None if the amount is of several things together."""
        while place < stop and self.words[place] in _AMOUNT_LINKS:
            place += 1
        end, _ = self._end_and_head(place, stop)
        return self._last_over(place, max(end, place + 1), stop, None)

    def _end_and_head(self, place: int, stop: int) -> tuple[int, int | None]:
        """Return where a noun phrase ends, and the place of its head: the last of its first plurals, if it has one."""
        head: int | None = None
        end = place
        while end < min(stop, place + MOST_WORDS):
            word = self.words[end]
            if word not in _QUOTE_MARKS:
                if not word[0].isalpha() or word in FUNCTION_WORDS or (head is not None and is_participle(word)):
                    break
                if is_plural(word) and (head is None or _QUOTE_MARKS.issuperset(self.words[head + 1 : end])):
                    head = end
            end += 1
        return end, head

    def _last_over(self, place: int, end: int, stop: int, head: int | None) -> NounPhrase | None:
        """Return the last noun of the record that begins in a phrase and has its head in it."""
        last_found: NounPhrase | None = None
        for last in range(place, min(stop, end + 4)):
            found = self.ending_at(last, place)
            if found and found.first < end and (head is None or found.first <= head <= last):
                last_found = found
        return last_found

    def joined_in_list(self, noun: NounPhrase, begin: int, stop: int) -> list[str]:
        """List the record's nouns that "and" joins to a noun without a number of their own: ``cash, cocaine and heroin``.

        The list may begin at *begin* and must end before *stop*.
        """
        words, after, before = self.words, list[str](), list[str]()
        place, first, joint = noun.last, noun.first, ","
        while place + 1 < stop and words[place] in LIST_JOINTS and (found := self._of_count(place + 1, stop)):
            place, joint = found.last, words[place]
            after += [found.noun] if found.noun else []
        while first - 1 > begin and words[first - 1] in LIST_JOINTS and (found := self.ending_at(first - 2, begin)):
            first = found.first
            before += [found.noun] if found.noun else []
        return [*(after if joint != "," else ()), *(before if words[noun.first - 1] != "," else ())]

    def label_before(self, begin: int, first: int, last: int, *, is_start: bool = False) -> NounPhrase | None:
        """Find the noun, not before *begin*, that is the label of a number, the tokens from *first* to before *last*.

        ``Arrests stood at 743``. Between two marks, and at the start of a list item (*is_start*), no link is needed:
        ``heroin £72,670``.
        """
        words, begin = self.words, max(begin, first - LABEL_REACH)
        at, is_linked, is_tied = self.pass_over_links(begin, first)
        between = words[at + 1 : first]
        is_linked |= "value" in between or between in (["of"], ["as"], ["at"], ["for"], ["to"])
        if is_linked and at - 2 > begin and words[at - 2] in ("who", "that", "which") and words[at - 1] in AUXILIARIES:
            at -= 3  # adults who were safeguarded
        if at < begin or words[at] in PRONOUNS:
            return None
        if not (is_linked or (is_start and at == begin == first - 1)):
            return self._label_of_item(begin, first, last)
        found = self.ending_at(at, begin)
        is_of_value = between[:1] in (["worth"], ["valued"])  # drugs including cocaine worth £253,200
        if found is None or (not is_of_value and self._is_governed(begin, found.first)):  # women among those held: 91
            found = self.subject_before(begin, found.first if found else at + 1) or found
        return self.with_kind(found, begin)._replace(is_tied=is_tied) if found else None

    def pass_over_links(self, begin: int, place: int) -> tuple[int, bool, bool]:
        """Return the token before those that may link a label to the number at *place*, whether one does, and one ties it.

        Brackets are passed over, unless they tell the part that is counted: ``arrests (men): 652``.
        """
        words = self.words
        at, is_linked, is_tied = place - 1, words[max(begin, place - 2) : place] == [",", "at"], False
        while at >= begin:
            is_link = words[at] in _LINK_VERBS or (words[at] in PAST_VERBS and words[at + 1] == "to")  # the cash ran to
            is_sign, is_total = words[at] in _SIGNS, words[at : at + 2] == [".", "total"]  # men arrested. Total: 652
            if not (is_sign or is_link or is_total or words[at] in _LINK_WORDS or is_adverb(words[at])):
                break
            is_linked |= is_link or (is_sign and words[at] not in _LIGHT_SIGNS)
            is_tied |= words[at] in _TYING_SIGNS
            at -= 1
            if at >= begin and words[at] == ")" and "(" in words[begin:at]:
                inside = self.ending_at(at - 1, begin)
                opening = max(one for one in range(begin, at) if words[one] == "(")
                at = at - 1 if inside and inside.first == opening + 1 else opening - 1
        return at, is_linked, is_tied

    def _label_of_item(self, begin: int, first: int, last: int) -> NounPhrase | None:
        """Find the label of an item of a list: ``arrests, 743; cuckooed addresses visited 655``."""
        at = first - 1 - (self.words[first - 1] == ",")
        at -= at > begin and is_participle(self.words[at])
        found = self.ending_at(at, begin) if at >= begin else None
        if found is None or self.words[last : last + 1] not in _ENDS_OF_ITEMS:
            return None
        modifier = self.words[found.first - 1]
        start = found.first - (found.first > begin and modifier.isalpha() and modifier not in FUNCTION_WORDS)
        return found if self.words[start - 1 : start] in _ENDS_OF_ITEMS else None

    def subject_before(self, begin: int, end: int) -> NounPhrase | None:
        """Find the subject of a clause, before *end*: its first noun of the record that no preposition governs."""
        words, start = self.words, begin
        for place in range(end - 1, begin - 1, -1):
            joins_participles = is_participle(words[place - 1]) and place + 1 < end and is_participle(words[place + 1])
            is_joint = words[place] in CONJUNCTIONS and not joins_participles  # lines identified and closed
            if is_joint or words[place] in (";", "(", ")"):
                start = place + 1
                break
        for place in range(start, end):
            found = self.ending_at(place, start)
            if found and not self._is_governed(start, found.first):
                is_of = words[place + 1 : end - 1][:1] == ["of"]
                part = self.ending_at(place + 2, place + 2) if is_of else None
                return part if part and self.is_part(part.noun, found.noun) else found  # arrests of women
        return None

    def _is_governed(self, start: int, place: int) -> bool:
        """Return whether a preposition, other than that of ``the number of``, governs the noun at *place*."""
        words, at = self.words, place - 1
        while at >= start and words[at][0].isalpha() and words[at] not in PREPOSITIONS and words[at] not in PRONOUNS:
            at -= 1
        return at >= start and words[at] in PREPOSITIONS and not (words[at] == "of" and words[at - 1] in NUMBER_NOUNS)
