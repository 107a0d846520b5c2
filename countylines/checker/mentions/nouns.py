"""Find the noun for a number: after it, as its predicate, or before it as its label or the subject of its clause.

A noun phrase is found by grammar: it ends at a function word, a mark, a number, or a verb after its plural, and its
last plural is the head. The head decides what is counted; the words before it need not be known.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from countylines.figures.hedges import HEDGE_OF_VERB
from countylines.text.english import MONTH_NUMBERS
from countylines.text.grammar import (
    AUXILIARIES,
    COMPOUND_ADJECTIVES,
    CONJUNCTIONS,
    FUNCTION_WORDS,
    IRREGULAR_PARTICIPLES,
    NUMBER_NOUNS,
    PAST_VERBS,
    PREPOSITIONS,
    PRONOUNS,
    after_auxiliaries,
    is_adverb,
    is_participle,
    is_plural,
)
from countylines.text.tokens import word_at
from countylines.vocabulary.counted_nouns import CountingVocabulary

_MOST_WORDS_BEYOND = 5
"""How many words of a noun of the record may come after the end of a phrase: ``people of no known fixed abode``."""
LIST_JOINTS = frozenset(["and", ",", "&", "plus"])
"""What joins the items of a list."""
_QUOTE_MARKS = frozenset("'\"")
_AMOUNT_LINKS = _QUOTE_MARKS | {*"of it was in for worth as the a all street value suspected estimated total".split()}
"""Words between an amount and what it is an amount of: ``£426,000 worth of cocaine``."""

LABEL_REACH = 24
"""How many tokens before a number its label may begin."""
_TYING_SIGNS = frozenset(":|=")
"""Signs that leave no doubt that a label belongs to its number."""
_LINKING_SIGNS = _TYING_SIGNS | frozenset("(–-[")
"""Signs that join a label to its number."""
_LINK_VERBS = HEDGE_OF_VERB.keys() | frozenset(
    "was were is are be been totalled totaled totalling totaling reached reaches hit stood stands came comes numbered "
    "numbering amounted amounting add adds added worth weighed weighing valued rose fell climbed jumped grew dropped "
    "made put has had gave recorded showed".split()
)
_FINITE_VERBS = PAST_VERBS - IRREGULAR_PARTICIPLES
"""Verbs that cannot begin a noun phrase, as in ``16 gave hens``; a participle can, as in ``16 found hens``."""
_NOT_IN_PHRASES = PREPOSITIONS | PRONOUNS
_LIGHT_LINKS = _QUOTE_MARKS | frozenset(
    ", * last first second next at as for to of a the total n up also by down from just now in with value street and "
    "which that".split()
)
"""Signs and words that may come between a label and its number but do not join them by themselves."""
_LINKS_ALONE = (["of"], ["as"], ["at"], ["for"], ["to"], [",", "of", "which"], ["to", "that", "of"])
"""Words that join a label to its number if nothing else comes between them."""
_ENDS_OF_ITEMS = frozenset(["", ",", ";", ":", "(", ")", ".", "–", "and"])
"""What comes before and after the items of a list in a sentence."""


class NounPhrase(NamedTuple):
    """A noun near a number: its tokens from *first* to before *last*, and the last word of its head.

    *recorded* is the noun as the record has it, None if the record counts nothing by it. *is_predicate* is set if a
    verb joins it to the number (``652 were men``), *is_tied* if a sign does (``arrests: 743``).
    """

    first: int
    last: int
    recorded: str | None
    head: str
    is_predicate: bool = False
    is_tied: bool = False


class NounFinder:
    """Finds the nouns of a record among the words of a passage."""

    def __init__(self, vocabulary: CountingVocabulary, words: Sequence[str]) -> None:
        self.vocabulary, self.words = vocabulary, words

    def ending_at(self, last: int, first: int = 0) -> NounPhrase | None:
        """Return the longest noun of the record that begins at *first* or later and ends with word *last*, or None."""
        for noun in self.vocabulary.by_last_word.get(self.words[last], ()):
            start = last - len(noun) + 1
            if start >= first and tuple(self.words[start : last + 1]) == noun:
                return NounPhrase(start, last + 1, " ".join(noun), self.words[last])
        return None

    def phrases_between(self, first: int, last: int) -> Iterator[NounPhrase]:
        """Yield the nouns of the record among the words from *first* to before *last*, even if within longer ones."""
        return filter(None, (self.ending_at(at, first) for at in range(first, last)))

    def nouns_between(self, first: int, last: int) -> list[str]:
        """List the nouns of the record among the words from *first* to before *last*, as the record has them."""
        return [found.recorded for found in self.phrases_between(first, last) if found.recorded]

    def counts_part_of(self, noun: str | None, whole: str | None) -> bool:
        """Return whether a noun counts a part of what another counts, as ``men`` does in ``arrests (men)``."""
        wholes = {one.measure for one in self.vocabulary.counted_by(whole)}
        return any(one.whole in wholes for one in self.vocabulary.counted_by(noun))

    def narrowed_by_word_before(self, noun: NounPhrase, begin: int) -> NounPhrase:
        """Return a noun, narrowed if a noun before it, at *begin* or later, names a part: ``female arrests``."""
        kind = self.ending_at(noun.first - 1, begin)
        is_part = kind and self.counts_part_of(kind.recorded, noun.recorded)
        return noun._replace(first=kind.first, recorded=kind.recorded) if kind and is_part else noun

    def after(self, place: int, stop: int, *, is_amount: bool = False) -> NounPhrase | None:
        """Find the noun phrase after a number, from the token *place* directly after the number to before *stop*.

        It may be a predicate, which says what the counted things are: ``652 were men``, ``743 had been arrested``.
        """
        words = self.words
        if word_at(words, place - 1) == "one" and (plural := f"{word_at(words, place)}s") in self.vocabulary.by_noun:
            return NounPhrase(place, place + 1, plural, plural)  # exactly one hen
        is_apart = place + 1 < stop and words[place] in ("–", "-", ":", "of") and words[place + 1] != '"'
        if is_apart:  # but not: par 4 - "guns, swords"
            place += 1 + (words[place + 1] == "the")  # 14 – the referrals
        leading = NUMBER_NOUNS if is_apart else ("items", "pieces")  # 14: the number of hens; 14 items of rope
        if word_at(words, place) in leading and word_at(words, place + 1) == "of":
            place += 2
        verb = place + 1 if word_at(words, place) == "," else place
        if verb >= stop or words[verb] not in AUXILIARIES:
            return self._noun_from(place, stop, is_amount=is_amount)
        place = after_auxiliaries(words, verb, stop)
        asks_number = words[place : place + 2] == ["how", "many"]  # 74 is how many hens they saw
        place += 2 if asks_number else word_at(words, place) == "of"  # 652 were of men
        found = self._noun_from(place, stop, is_amount=is_amount)
        return found._replace(is_predicate=True) if found and found.recorded else None

    def after_group(self, place: int, last: int) -> NounPhrase | None:
        """Find what some of the group from *place* on are said to be: ``91 of the 743 people held were women``."""
        for at in range(place, last):
            if self.words[at] in AUXILIARIES:
                return self.after(at, last)
            if self.words[at] in (",", ";", "–"):
                break
        return None

    def _noun_from(self, place: int, stop: int, *, is_amount: bool = False) -> NounPhrase | None:
        """Find the noun that heads the phrase beginning at *place*; for an amount, the substance or the money."""
        while is_amount and place < stop and self.words[place] in _AMOUNT_LINKS:
            place += 1
        end, head = self._end_and_head(place, stop)
        if is_amount:
            return self._last_recorded(place, max(end, place + 1), stop, None)
        is_verb = word_at(self.words, place) in _FINITE_VERBS  # 16 gave hens
        found = None if is_verb else self._last_recorded(place, end, stop, head)
        return found or (None if head is None else NounPhrase(head, head + 1, None, self.words[head]))

    def _end_and_head(self, place: int, stop: int) -> tuple[int, int | None]:
        """Return where a noun phrase ends, and the place of its head: the last of its first run of plurals, if any."""
        words, head, end = self.words, None, place
        while end < stop:
            word = words[end]
            if (word, word_at(words, end + 1)) in COMPOUND_ADJECTIVES:
                end += 1
            elif word not in _QUOTE_MARKS:
                if not word[0].isalpha() or word in FUNCTION_WORDS or (head is not None and is_participle(word)):
                    break
                is_owned = head is not None and words[head + 1] == "'"  # the keepers' spare hens
                if is_plural(word) and (head is None or is_owned or _QUOTE_MARKS.issuperset(words[head + 1 : end])):
                    head = end
            end += 1
        return end, head

    def _last_recorded(self, place: int, end: int, stop: int, head: int | None) -> NounPhrase | None:
        """Return the last noun of the record that begins in a phrase and contains its head, if the phrase has one."""
        found = self.phrases_between(place, min(stop, end + _MOST_WORDS_BEYOND))
        fitting = [one for one in found if one.first < end and (head is None or one.first <= head < one.last)]
        return fitting[-1] if fitting else None

    def joined_in_list(self, noun: NounPhrase, begin: int, stop: int, *, is_label: bool) -> list[str]:
        """List the nouns that "and" joins to a noun, from token *begin* to before *stop*: ``cash and heroin``.

        Three or more nouns may be joined by commas alone, and so may nouns before a label: ``hens, eggs: 68 and 94``.
        """
        words, after, before = self.words, [noun], [noun]
        place, first = noun.last, noun.first - 1
        while place + 1 < stop and words[place] in LIST_JOINTS and (found := self._noun_from(place + 1, stop)):
            after.append(found)
            place = found.last
        while first > begin and words[first] in LIST_JOINTS and (found := self.ending_at(first - 1, begin)):
            before.append(found)
            first = found.first - 1
        ends_with_comma = words[after[-1].first - 1] == ","
        is_of_commas = bool(after[2:]) and words[place : place + 1] not in (["and"], [","])  # hens, ducks, geese
        joined = after[1:] if is_of_commas or not ends_with_comma else []
        joined += before[1:] if is_label or words[noun.first - 1] != "," else []
        return [one.recorded for one in joined if one.recorded]

    def label_before(self, begin: int, first: int, last: int, *, is_start: bool) -> NounPhrase | None:
        """Find the noun, at *begin* or later, that is the label of the number from *first* to before *last*.

        For example ``Arrests stood at 743``. No link is needed between two marks, or at the start of a list item
        (*is_start*): ``heroin £72,670``.
        """
        words, begin = self.words, max(begin, first - LABEL_REACH)
        link, is_linked, is_tied = self._link_before(begin, first)
        end = link - 1
        is_clause = end - 2 > begin and words[end - 2] in ("who", "that", "which") and words[end - 1] in AUXILIARIES
        if is_linked and is_clause:
            end -= 3  # adults who were safeguarded
        if end < begin or words[end] in PRONOUNS:
            return None
        if not (is_linked or (is_start and end == begin == first - 1)):
            return self._label_of_item(begin, first, last)
        found = self.ending_at(end, begin)
        is_of_value = words[link] in ("worth", "valued")  # drugs including cocaine worth £253,200
        if found is None or (self._is_governed(begin, found.first) and not is_of_value):  # women among those held: 91
            found = self.subject_before(begin, found.first if found else end + 1) or found
        return self.narrowed_by_word_before(found, begin)._replace(is_tied=is_tied) if found else None

    def _link_before(self, begin: int, place: int) -> tuple[int, bool, bool]:
        """Return where the words that may join a label to a number begin, whether they do, and whether a sign does."""
        words, at, is_linked, is_tied = self.words, place, False, False
        while at > begin:
            word, following = words[at - 1], words[at]
            is_verb = word in _LINK_VERBS or (word in PAST_VERBS and following == "to")  # the cash ran to
            is_year = word.isdigit() and word_at(words, at - 2) in MONTH_NUMBERS
            is_date = is_year or word in MONTH_NUMBERS  # nests: May 2019 58
            if not (is_verb or is_date or word in _LINKING_SIGNS or word in _LIGHT_LINKS or is_adverb(word)):
                break
            is_linked |= is_verb or word in _LINKING_SIGNS
            is_tied |= word in _TYING_SIGNS
            at = self._before_brackets(begin, at - 1)
        between = words[at:place]
        is_linked |= between in _LINKS_ALONE
        is_linked |= between[-2:] == [",", "at"] or "value" in between
        return at, is_linked, is_tied

    def _before_brackets(self, begin: int, end: int) -> int:
        """Return the token at which the brackets directly before *end* begin; *end* itself if there are none.

        If the brackets name the part that is counted, only the closing one is skipped: ``arrests (men): 652``.
        """
        words, closing = self.words, end - 1
        if end == begin or words[closing] != ")" or "(" not in words[begin:closing]:
            return end
        opening = max(at for at in range(begin, closing) if words[at] == "(")
        inside = self.ending_at(closing - 1, begin)
        return closing if inside and inside.first == opening + 1 else opening

    def _label_of_item(self, begin: int, first: int, last: int) -> NounPhrase | None:
        """Find the label of an item of a list: ``arrests, 743; cuckooed addresses visited 655``."""
        words, end = self.words, first - 1
        if words[end] == ",":
            end -= 1
        if end > begin and is_participle(words[end]):
            end -= 1
        found = self.ending_at(end, begin)
        is_item = word_at(words, last) in _ENDS_OF_ITEMS or words[last : last + 2] == ["of", "it"]
        if found is None or not is_item:
            return None
        before = word_at(words, found.first - 1)
        if found.first > begin and before.isalpha() and before not in FUNCTION_WORDS:
            before = word_at(words, found.first - 2)
        return found if before in _ENDS_OF_ITEMS else None

    def subject_before(self, begin: int, end: int) -> NounPhrase | None:
        """Find the subject of the clause before *end*: its first noun of the record that no preposition governs.

        A noun directly after it replaces it, unless that is a participle: ``hen house visits``.
        """
        start = self._start_of_clause(begin, end)
        is_place = start > begin + 1 and self.words[start - 1] == "where"  # houses where hens were kept: 74
        found = self.ending_at(start - 2, begin) if is_place else None
        for one in self.phrases_between(start, end):
            if word_at(self.words, one.last) == "week":
                continue  # it is part of the name of a week
            is_compound = found is not None and found.last == one.first and not is_participle(one.head)
            if is_compound or (found is None and not self._is_governed(start, one.first)):
                found = one
        if found is None or found.last + 1 > end or self.words[found.last] != "of":
            return found
        part = self.ending_at(found.last + 1, found.last + 1)  # arrests of women
        return part if part and self.counts_part_of(part.recorded, found.recorded) else found

    def _start_of_clause(self, begin: int, end: int) -> int:
        """Return the token, at *begin* or later, at which the clause before *end* begins."""
        words = self.words
        for at in range(end - 1, begin - 1, -1):
            beside = (word_at(words, at - 1), words[at + 1] if at + 1 < end else "")
            is_joint = words[at] in CONJUNCTIONS and not all(map(is_participle, beside))  # lines identified and closed
            if is_joint or words[at] in (";", "(", ")"):
                return at + 1
        return begin

    def _is_governed(self, start: int, noun: int) -> bool:
        """Return whether a preposition governs the noun that begins at *noun*, except in ``the number of``."""
        before = range(noun - 1, start - 1, -1)
        at = next((at for at in before if self.words[at] in _NOT_IN_PHRASES or not self.words[at][0].isalpha()), noun)
        is_of_number = self.words[at] == "of" and word_at(self.words, at - 1) in NUMBER_NOUNS
        return self.words[at] in PREPOSITIONS and not is_of_number
