"""Find the noun before a number: its label, which words or signs join to it, or the subject of its clause."""

from typing import NamedTuple

from countylines.checker.mentions.noun_phrases import QUOTE_MARKS, NounFinder, NounPhrase
from countylines.checker.mentions.numbers import NumberMention
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
)
from countylines.text.tokens import word_at

LABEL_REACH = 16
"""How many tokens before a number its label may begin."""
_RELATIVES = frozenset(["who", "that", "which"])
_TYING_SIGNS = frozenset(":|=")
"""Signs that leave no doubt that a label belongs to its number."""
_LINKING_SIGNS = _TYING_SIGNS | frozenset("(–-[")
"""Signs that join a label to its number."""
HEDGE_OF_VERB = {
    **dict.fromkeys(
        "pass passes passed top tops topped exceed crosses crossed break broke broken beat clear cleared".split(),
        "more-than",
    ),
    **dict.fromkeys(
        "near nears neared approach approaches approached pushing nudging nudged touching touched".split(), "nearly"
    ),
}
"""Verbs by which a count goes beyond a number or comes near it, with the hedge that they are."""
_LINK_VERBS = HEDGE_OF_VERB.keys() | frozenset(
    "was were is are be been totalled totaled totalling totaling reached hit stood stands came comes numbered "
    "numbering amounted amounting add adds added worth weighed weighing valued rose fell climbed jumped grew dropped "
    "made put has had gave recorded showed".split()
)
_LIGHT_LINKS = (
    QUOTE_MARKS
    | frozenset([",", "*"])
    | frozenset(
        "last first second next at as for to of a the total n up also by down from just now in with value street and "
        "which that".split()
    )
)
"""Signs and words that may stand there too, and join nothing by themselves."""
_LINKS_ALONE = (["of"], ["as"], ["at"], ["for"], ["to"])
"""Of these, words that join where nothing else stands there."""
_ENDS_OF_ITEMS = frozenset(["", ",", ";", ":", "(", ")", ".", "–", "and"])
"""What stands before and behind the items of a list in a sentence."""


class Link(NamedTuple):
    """The tokens from *first* on that stand between a label and its number, and whether they join the two.

    *is_tied* is set where a sign leaves no doubt that they belong together: ``arrests: 743``.
    """

    first: int
    is_linked: bool
    is_tied: bool


class LabelFinder:
    """Finds the labels of the numbers of a passage."""

    def __init__(self, finder: NounFinder) -> None:
        self.finder = finder
        self.words = finder.words

    def label_before(self, begin: int, number: NumberMention, *, is_start: bool = False) -> NounPhrase | None:
        """Find the noun, not before *begin*, that is the label of a number.

        ``Arrests stood at 743``. Between two marks, and at the start of a list item (*is_start*), no link is needed:
        ``heroin £72,670``.
        """
        words, begin = self.words, max(begin, number.first - LABEL_REACH)
        link = self.link_before(begin, number.first)
        end = link.first - 1
        if link.is_linked and end - 2 > begin and words[end - 2] in _RELATIVES and words[end - 1] in AUXILIARIES:
            end -= 3  # adults who were safeguarded
        if end < begin or words[end] in PRONOUNS:
            return None
        is_item = is_start and end == begin == number.first - 1
        if not (link.is_linked or is_item):
            return self._label_of_item(begin, number)
        found = self.finder.ending_at(end, begin)
        is_of_value = words[link.first] in ("worth", "valued")  # drugs including cocaine worth £253,200
        if found is None or (self._is_governed(begin, found.first) and not is_of_value):  # women among those held: 91
            found = self.subject_before(begin, found.first if found else end + 1) or found
        return self.finder.with_kind(found, begin)._replace(is_tied=link.is_tied) if found else None

    def link_before(self, begin: int, place: int) -> Link:
        """Return what may join a label, not before *begin*, to the number at *place*."""
        words, at, is_linked, is_tied = self.words, place, False, False
        while at > begin:
            word, following = words[at - 1], words[at]
            is_verb = word in _LINK_VERBS or (word in PAST_VERBS and following == "to")  # the cash ran to
            is_total = (word, following) == (".", "total")  # men arrested. Total: 652
            if not (is_verb or is_total or word in _LINKING_SIGNS or word in _LIGHT_LINKS or is_adverb(word)):
                break
            is_linked |= is_verb or word in _LINKING_SIGNS
            is_tied |= word in _TYING_SIGNS
            at = self._before_brackets(begin, at - 1)
        between = words[at:place]
        is_linked |= between in _LINKS_ALONE or between[-2:] == [",", "at"] or "value" in between
        return Link(at, is_linked, is_tied)

    def _before_brackets(self, begin: int, end: int) -> int:
        """Return the token at which brackets begin that end before *end*, if any.

        Of those that tell the part that is counted only the last is passed over: ``arrests (men): 652``.
        """
        words, closing = self.words, end - 1
        if end == begin or words[closing] != ")" or "(" not in words[begin:closing]:
            return end
        opening = max(at for at in range(begin, closing) if words[at] == "(")
        inside = self.finder.ending_at(closing - 1, begin)
        return closing if inside and inside.first == opening + 1 else opening

    def _label_of_item(self, begin: int, number: NumberMention) -> NounPhrase | None:
        """Find the label of an item of a list: ``arrests, 743; cuckooed addresses visited 655``."""
        words, end = self.words, number.first - 1
        if words[end] == ",":
            end -= 1
        if end > begin and is_participle(words[end]):
            end -= 1
        found = self.finder.ending_at(end, begin) if end >= begin else None
        if found is None or word_at(words, number.last) not in _ENDS_OF_ITEMS:
            return None
        before = word_at(words, found.first - 1)
        if found.first > begin and before.isalpha() and before not in FUNCTION_WORDS:
            before = word_at(words, found.first - 2)
        return found if before in _ENDS_OF_ITEMS else None

    def subject_before(self, begin: int, end: int) -> NounPhrase | None:
        """Find the subject of a clause, before *end*: its first noun of the record that no preposition governs."""
        start = self._start_of_clause(begin, end)
        for at in range(start, end):
            found = self.finder.ending_at(at, start)
            if found and not self._is_governed(start, found.first):
                is_of = at + 2 < end and self.words[at + 1] == "of"
                part = self.finder.ending_at(at + 2, at + 2) if is_of else None
                is_of_part = part is not None and self.finder.is_part(part.recorded, found.recorded)
                return part if is_of_part else found  # arrests of women
        return None

    def _start_of_clause(self, begin: int, end: int) -> int:
        """Return the token, not before *begin*, at which the clause begins that ends before *end*."""
        words = self.words
        for at in range(end - 1, begin - 1, -1):
            beside = (word_at(words, at - 1), words[at + 1] if at + 1 < end else "")
            is_joint = words[at] in CONJUNCTIONS and not all(map(is_participle, beside))  # lines identified and closed
            if is_joint or words[at] in (";", "(", ")"):
                return at + 1
        return begin

    def _is_governed(self, start: int, noun: int) -> bool:
        """Return whether a preposition governs the noun that begins at *noun*, other than in ``the number of``."""
        words, at = self.words, noun - 1
        while at >= start and words[at][0].isalpha() and words[at] not in PREPOSITIONS and words[at] not in PRONOUNS:
            at -= 1
        if at < start or words[at] not in PREPOSITIONS:
            return False
        return words[at] != "of" or word_at(words, at - 1) not in NUMBER_NOUNS
