"""Find what a number counts, by the nouns around it and by what is said near them."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from countylines.figures.quantity import Quantity
from countylines.text.lazy_regex import lazy_regex
from countylines.text.phrases import WordPattern, find_first_pattern
from countylines.vocabulary.counted_nouns import FIRST_WORD, MOST_MODIFIERS, CountedNoun, CountingVocabulary

TextSpan = tuple[int, int]

LABEL_REACH = 90
"""How far before a number its label may begin, in characters."""

_GAP = re.compile(r"\s+–\s+|,\s+(?=(?:was|were)\b)|'?[\s-]+")
_MODIFIER = lazy_regex(r"(?P<opening>['\"]?)(?P<word>[^\W\d_]+(?:-[^\W\d_]+)?)(?P<after>['\"]?[ -]+)")
_OPENING = frozenset("'\"")
_PARTITIVE = tuple(f"of {which} " for which in ("the", "those", "these", "its", "their"))
"""Words that make a number some of certain things, and so not the count of all."""
_OF_THEM = (" of them", " of whom", " of which")
"""Words that make a number some of what the number before counts."""
_PART_STARTS = (*_OF_THEM, " in ", " on ", " at ", " under ", " over ")
"""Words right after a number without a noun that say which part of what the number before counts it is."""

_VERB = r"\w{2,}ed(?: down)?|made|found|taken|held|shut(?: down)?|in all|in total"
_LINK = (
    r"were|was|are|is|totall?ed|totall?ing|reached|stood at|stands at|came to|comes to|hit|numbered|numbering|"
    r"amounting to|amounted to|worth|valued at|(?:with a|to the) (?:street |total )?value of|put at|topped|passed|exceeded|made up|makes up|accounted for|accounts for"
)
_LINKS = lazy_regex(
    rf"['\"*]*,?\s*(?:{_VERB}|(?:by )?value|\([a-z ]{{1,20}}\))?\s*"
    rf"(?::|\||–|-|=|\(|\s+of(?=\s*$)|[\w' ]{{0,24}},\s+at(?=\s*$)|(?:\s+[\w']+){{0,8}}?,?\s*(?:which |that )?(?:{_LINK}))"
    r"\s*(?:\||:|at|was|worth|a|up to|a total of)?\s*$"
)
"""Words allowed between a noun and the number after it: ``Arrests: 743``, ``cocaine worth £253,200``."""
_LINK_ENDS = tuple(":|–-=(") + tuple("were was are is ed ing ached at to of hit worth a up for".split())
"""How such words end; looked for before the pattern is tried."""

_WORTH = lazy_regex(r",? (?:itself )?(?:worth|valued at|to the value of|with a (?:street )?value of) ?")
"""Words between a substance and its value."""

_STRONG_LINK = lazy_regex(r"[:|=]\s*$")
"""Signs that tie a number to the label before it, whatever follows."""

_LABEL = lazy_regex(r"\s*(?:\w{2,}ed|made|found|taken|held)?\s*[:|=]")
"""What follows a noun that is the label of the next number."""

_JOINT = lazy_regex(r"[,;:]|\b(?:and|while|but|plus|as well as|alongside|with)\b")
"""Words and marks that separate what a sentence says about one number from the next."""

_TIES = (" to the ", " of the ", " into the ")
TIE_DISTANCES = range(40)
"""Words that tie a noun to another, and how far after it the other may stand, in characters."""

_AUXILIARIES = ("were ", "was ", "are ", "have been ", "had been ", "has been ")
"""Words that may stand between the number and such a verb: ``743 were arrested``."""

LONGEST_ITEM = 40
"""How long a list item may be that begins with its label, in characters: ``heroin £72,670``."""

_AFTER_COUNTED_NOUN = frozenset(
    "was were are had have has been in and or that which across during to by with on at of from for as including within "
    "after before while since last".split()
)
"""What follows a noun of the record's title where it is counted, if not a verb, a mark or the end: in ``743 county lines
arrests`` it says only of what kind the arrests are."""
_IRREGULAR_PARTICIPLES = frozenset("taken found given sent shot shut hurt".split())
"""Participles without -ed of verbs other than those looked for."""
_PREPOSITION = lazy_regex(r"\b(?:on|of|against|into|around|behind|from|about|to|in|tackle|tackling)\s+(?:the\s+)?$")

_AND = frozenset({",", "and", ", and", "as well as", ", as well as", "plus", ", plus"})
"""Words between nouns that share one verb: ``652 men and 91 women arrested``."""


class CountingParagraph:
    """A paragraph in lower case with the places of its nouns; *above* is the text above a table row."""

    def __init__(self, vocabulary: CountingVocabulary, lower: str, above: str) -> None:
        self.vocabulary = vocabulary
        self.lower = lower
        self.above = above
        self.nouns = nouns_in(vocabulary, lower)
        self.starts = [start for start, _ in self.nouns]

    @cached_property
    def separators(self) -> list[TextSpan]:
        """The spans of words and marks that separate the parts of its sentences, in order."""
        return [match.span() for match in _JOINT.finditer(self.lower)]

    def noun_after(self, start: int, stop: int) -> TextSpan | None:
        """Find the noun after a number that ends at *start*; modifiers may stand between them."""
        first = bisect_left(self.starts, start)
        gap = _GAP.match(self.lower, start, stop) if first < len(self.starts) and self.starts[first] < stop else None
        passive = self._participle_of_passive(gap.end()) if gap and "," not in gap[0] else None
        place = passive or (gap.end() if gap else 0)
        for _ in range(MOST_MODIFIERS + 1 if gap else 0):
            noun = self._noun_at(place, stop)
            if noun:
                is_far = passive is None and gap is not None and noun[0] > gap.end() + 1
                return None if is_far and self.lower[slice(*noun)] in self.vocabulary.participles else noun
            modifier = _MODIFIER.match(self.lower, place, stop)
            place = self._end_of_modifier(modifier) if modifier else 0
            if not place:
                return None
        return None

    def _noun_at(self, place: int, stop: int) -> TextSpan | None:
        """Return the span of the noun at a place, or inside the quotation mark there."""
        for start in (place, place + 1) if self.lower[place : place + 1] in _OPENING else (place,):
            end = noun_end(self.vocabulary, self.lower, start, stop)
            if end:
                return start, end
        return None

    def find_label(self, begin: int, end: int) -> TextSpan | None:
        """Find the first noun after *begin* that is the label of the number that begins at *end*."""
        for number in range(bisect_left(self.starts, begin), bisect_left(self.starts, end)):
            start, stop = self.nouns[number]
            is_label = (
                stop <= end and self.lower[start - 1 : start] != "-" and not self._is_only_the_subject(start, stop)
            )
            if is_label and not start and self.lower[stop:end] == " " and len(self.lower) < LONGEST_ITEM:
                return start, stop
            if is_label and self.lower[stop:end].rstrip().endswith(_LINK_ENDS) and _LINKS.match(self.lower, stop, end):
                return self._noun_before_value(stop, end) or (start, stop)
        return None

    def _noun_before_value(self, begin: int, end: int) -> TextSpan | None:
        """Find a noun right before a value, between two places: ``heroin worth``."""
        start, stop = self.nouns[bisect_left(self.starts, end) - 1]
        return (start, stop) if start >= begin and _WORTH.fullmatch(self.lower, stop, end) else None

    def _is_only_the_subject(self, start: int, stop: int) -> bool:
        """Return whether a noun of the title is only what something else is about: ``the week of action on county lines``."""
        begin = title_noun_start(self.vocabulary, self.lower, start, stop)
        return begin is not None and _PREPOSITION.search(self.lower, max(0, begin - LABEL_REACH), begin) is not None

    def _end_of_modifier(self, match: re.Match[str]) -> int:
        """Return where a modifier ends with what parts it from the next word; 0 if the word is none."""
        word = match["word"]
        if word in self.vocabulary.modifiers:
            return match.end()
        first, _, rest = word.partition("-")
        return match.start("word") + len(first) + 1 if rest and first in self.vocabulary.modifiers else 0

    def _participle_of_passive(self, place: int) -> int | None:
        """Return where a participle begins that stands for a noun behind its auxiliary there, or None."""
        for auxiliary in _AUXILIARIES:
            end = place + len(auxiliary)
            if self.lower.startswith(auxiliary, place):
                word = FIRST_WORD.match(self.lower, end)
                if word and word[0].endswith("ed") and word[0] in self.vocabulary.participles:
                    return end
        return None

    def is_tied_to_label(self, label: TextSpan | None, number: int) -> bool:
        """Return whether a sign ties a label to the number at a place."""
        return label is not None and _STRONG_LINK.search(self.lower, label[0], number) is not None


class MeasureMatch(NamedTuple):
    """What a number counts, what else it may count, and the span of text that says so."""

    counted_as: CountedNoun
    others: Sequence[CountedNoun]
    start: int
    end: int


LAST_NEAR_RANGE, FIRST_FAR_RANGE = 2, 3
"""The last of the ranges searched for a verb that is near the number, and the first that is not.

A noun that needs no word counts its measure if none near the number makes it another's.
"""


class CountingSentence:
    """A sentence with the numbers in it."""

    def __init__(self, paragraph: CountingParagraph, span: TextSpan, quantities: Sequence[Quantity]) -> None:
        self.paragraph = paragraph
        self.span = span
        self.quantities = quantities
        self.vocabulary = paragraph.vocabulary

    def match_measure(self, place: int) -> MeasureMatch | None:
        """Find what a number counts, and the span of text that says so."""
        paragraph, quantity = self.paragraph, self.quantities[place]
        begin = max(
            self.span[0], self._end_of_number_with_noun(place - 1) if place else 0, quantity.start - LABEL_REACH
        )
        before = None if self._is_in_shared_brackets(place) else paragraph.find_label(begin, quantity.start)
        after = paragraph.noun_after(quantity.end, self._start_of_next_number(place))
        found = [after if after and not self._is_part_of_noun(place, after) else None, before]
        if paragraph.is_tied_to_label(before, quantity.start) and (
            after is None or _LABEL.match(paragraph.lower, after[1])
        ):
            found.reverse()
        for span in found:
            candidates = self._fitting_measures(span, place) if span else ()
            if span and candidates:
                return MeasureMatch(
                    candidates[0], candidates[1:], min(span[0], quantity.start), max(span[1], quantity.end)
                )
        part = self._match_part(place) if found == [None, None] else None
        return MeasureMatch(part, (), quantity.start, quantity.end) if part else None

    def _match_part(self, place: int) -> CountedNoun | None:
        """Find the part that a number without a noun counts, by the noun of the number before: ``812 nests, 40 in trees``."""
        lower, quantity = self.paragraph.lower, self.quantities[place]
        if not place or not lower.startswith(_PART_STARTS, quantity.end):
            return None
        noun = self.paragraph.noun_after(self.quantities[place - 1].end, quantity.start)
        before = self._fitting_measures(noun, place - 1)[:1] if noun else ()
        text, start, end = next(self._ranges_near(place, is_told_before=False))
        return next(
            (
                one
                for one in (self.vocabulary.by_noun[lower[slice(*noun)]] if noun and before else ())
                if one.whole in {before[0].measure, before[0].whole} - {None}
                and one.unit == quantity.unit
                and find_first_pattern(text, one.needs, start, end) is not None
                and find_first_pattern(text, one.excludes, start, end) is None
            ),
            None,
        )

    def _is_in_shared_brackets(self, place: int) -> bool:
        """Return whether a number stands in brackets with another: their nouns are then uncertain."""
        lower, quantity = self.paragraph.lower, self.quantities[place]
        if lower[quantity.start - 1 : quantity.start] != "(":
            return False
        return -1 < self._start_of_next_number(place) < lower.find(")", quantity.end, self.span[1])

    def _start_of_next_number(self, place: int) -> int:
        """Return where the next number begins, or the sentence ends."""
        return self.quantities[place + 1].start if place + 1 < len(self.quantities) else self.span[1]

    def _end_of_list(self, place: int) -> int:
        """Return where the text about a number ends, including numbers that follow it in a list."""
        while place + 1 < len(self.quantities):
            noun = self.paragraph.noun_after(self.quantities[place].end, self._start_of_next_number(place))
            if noun is None or self.paragraph.lower[noun[1] : self._start_of_next_number(place)].strip() not in _AND:
                break
            place += 1
        return self._start_of_next_number(place)

    def _is_part_of_noun(self, place: int, noun: TextSpan) -> bool:
        """Return whether a number is some of what the noun after it names, or of an uncounted noun."""
        lower, end = self.paragraph.lower, self.quantities[place].end
        if lower.startswith(_OF_THEM, end) and place:
            before = self.quantities[place - 1].end
            return (
                self.paragraph.noun_after(before, end) is None
                and self.paragraph.find_label(max(0, before - LABEL_REACH), before) is None
            )
        return lower[end : noun[1]].lstrip().removeprefix("out ").startswith(_PARTITIVE)

    def _end_of_number_with_noun(self, place: int) -> int:
        """Return where a number ends with the noun after it, which cannot be the label of the next number."""
        paragraph, quantity = self.paragraph, self.quantities[place]
        if paragraph.is_tied_to_label(
            paragraph.find_label(max(0, quantity.start - LABEL_REACH), quantity.start), quantity.start
        ):
            return quantity.end
        noun = paragraph.noun_after(quantity.end, self._start_of_next_number(place))
        return noun[1] if noun else quantity.end

    def _fitting_measures(self, noun: TextSpan, place: int) -> Sequence[CountedNoun]:
        """Choose the measure of a noun by what is said near the number: after it, before it, then anywhere.

        If only words far away decide, other measures that the noun may stand for follow.
        """
        words, unit = self.paragraph.lower[slice(*noun)], self.quantities[place].unit
        candidates = [one for one in self.vocabulary.by_noun[words] if one.unit == unit]
        if not candidates or not (candidates[0].needs or candidates[0].excludes):
            return candidates[:1]
        is_told_before = words in self.vocabulary.told_before
        alone_at = LAST_NEAR_RANGE if any(one.needs for one in candidates) else 0
        for distance, (text, start, end) in enumerate(self._ranges_near(place, is_told_before=is_told_before)):
            fitting = []
            allowed = [
                one for one in enumerate(candidates) if find_first_pattern(text, one[1].excludes, start, end) is None
            ]
            for number, one in allowed:
                if not one.needs or (distance and not one.describes and self._has_other_verb(noun)):
                    continue
                quantity = self.quantities[place]
                after = self._find_verb(place, text, one.needs, max(start, quantity.end), end)
                if after is not None and not self._belongs_to_other_number(one.measure, quantity.end, after):
                    fitting.append((after, number))
                    continue
                until = min(end, quantity.start) if text is self.paragraph.lower else end
                if self._find_verb(place, text, one.needs, start, until) is not None:
                    fitting.append((len(text), number))
            if fitting:
                best = candidates[min(fitting)[1]]
                others = [one for one in candidates if one.measure != best.measure]
                return (best, *others) if distance >= FIRST_FAR_RANGE else (best,)
            alone = [one for _, one in allowed if not one.needs]
            if alone and distance >= alone_at:
                return alone[:1]
        return candidates[:1] if self._is_beside_known_nouns(candidates[0], noun, place) else ()

    def _find_verb(self, place: int, text: str, wanted: Sequence[WordPattern], start: int, end: int) -> int | None:
        """Find in a range what is said to be done; for vague people, not the noun of another number."""
        found = find_first_pattern(text, wanted, start, end)
        if text is not self.paragraph.lower or self._noun_after_number(place) not in self.vocabulary.shared:
            return found
        while found is not None and self._is_in_noun_of_number(found):
            found = find_first_pattern(text, wanted, found + 1, end)
        return found

    def _noun_after_number(self, place: int) -> str:
        noun = self.paragraph.noun_after(self.quantities[place].end, self._start_of_next_number(place))
        return self.paragraph.lower[slice(*noun)] if noun else ""

    def _is_in_noun_of_number(self, place: int) -> bool:
        """Return whether a place is in the noun of a number, or in what it is tied to: ``referrals to the mechanism``."""
        lower = self.paragraph.lower
        return any(
            start <= place < stop or (place - stop in TIE_DISTANCES and lower.startswith(_TIES, stop))
            for start, stop in self._nouns_after_numbers
        )

    @cached_property
    def _nouns_after_numbers(self) -> list[TextSpan]:
        """The nouns right after numbers, except those that are also verbs."""
        found = [
            self.paragraph.noun_after(one.end, self._start_of_next_number(number))
            for number, one in enumerate(self.quantities)
        ]
        return [
            noun
            for noun in found
            if noun is not None and self.paragraph.lower[slice(*noun)] not in self.vocabulary.participles
        ]

    def _is_beside_known_nouns(self, words: CountedNoun, noun: TextSpan, place: int) -> bool:
        """Return whether the last word of a longer noun is counted beside nouns that mean one thing alone.

        ``1,658 arrests, 267 lines``: these are deal lines, though nothing says what was done with them.
        """
        lower, by_noun = self.paragraph.lower, self.vocabulary.by_noun
        short = lower[slice(*noun)]
        is_head = any(
            one.measure == words.measure and not one.needs and any(long.endswith(f" {short}") for long in one.nouns)
            for found in by_noun.values()
            for one in found
        )
        is_its_own = self.quantities[place].end <= noun[0] and not lower.startswith(" of ", noun[1])
        if not is_head or not is_its_own or find_first_pattern(lower, words.excludes, *self.span) is not None:
            return False
        counted = {lower[slice(*other)] for other in self._nouns_after_numbers if other != noun}
        return any(not by_noun[one][0].needs for one in counted)

    def _has_other_verb(self, noun: TextSpan) -> bool:
        """Return whether a noun after its number has another verb: ``250 people were charged``."""
        following = self.paragraph.lower[noun[1] : min(noun[1] + _LOOKAHEAD, self.span[1])]
        words = following.split() if following[:1].isspace() else []
        if words[:1] in (["have"], ["had"], ["has"]):
            words = ["were", *words[2:]] if words[1:2] == ["been"] else []
        if words[:1] in (["were"], ["was"]) and len(words) > 1:
            verb = words[1].rstrip(".,;:!?)'\"")
            return verb.endswith("ed") or verb in _IRREGULAR_PARTICIPLES
        return bool(words) and words[0].rstrip(".,;:!?") == "died"

    def _belongs_to_other_number(self, measure: str, start: int, stop: int) -> bool:
        """Return whether a number of the same measure stands between, to which what stands at *stop* belongs."""
        for place, quantity in enumerate(self.quantities):
            if start <= quantity.start < stop:
                noun = self.paragraph.noun_after(quantity.end, self._start_of_next_number(place))
                if noun and any(
                    counted_as.measure == measure
                    for counted_as in self.vocabulary.by_noun[self.paragraph.lower[slice(*noun)]]
                ):
                    return True
        return False

    def _ranges_near(self, place: int, *, is_told_before: bool) -> Iterator[tuple[str, int, int]]:
        """List the ranges of text that may say what is done, the nearest first."""
        lower, joints, (first, last) = self.paragraph.lower, self.paragraph.separators, self.span
        quantity = self.quantities[place]
        begin, stop = self.quantities[place - 1].end if place else first, self._start_of_next_number(place)
        following = bisect_left(joints, (quantity.end, 0))
        is_parted = following < len(joints) and joints[following][1] <= stop
        yield lower, quantity.end, joints[following][0] if is_parted else stop
        before = bisect_left(joints, (quantity.start, 0)) - 1
        yield lower, max(begin, joints[before][1]) if before >= 0 else begin, quantity.start
        yield lower, quantity.end, self._end_of_list(place)
        yield lower, begin, stop
        yield lower, first, last
        if is_told_before:
            yield lower, max(0, first - LABEL_REACH), first
            yield self.paragraph.above, 0, len(self.paragraph.above)


_LOOKAHEAD = 40
"""How much of the text after a noun is read, in characters."""


def noun_end(vocabulary: CountingVocabulary, lower: str, start: int, stop: int) -> int | None:
    """Return where the noun ends that stands at *start*, or None where none does."""
    word = FIRST_WORD.match(lower, start, stop)
    for words in vocabulary.nouns_by_first_word.get(word[0], ()) if word else ():
        end = start + len(words)
        if lower.startswith(words, start, stop) and (end == stop or not _continues_word(lower[end])):
            is_of_title = title_noun_start(vocabulary, lower, start, end) is not None
            return None if is_of_title and not _is_counted_noun(lower, end) else end
    return None


def title_noun_start(vocabulary: CountingVocabulary, lower: str, start: int, end: int) -> int | None:
    """Return where a noun of the record's title begins that the noun from *start* to *end* is, or ends; else None."""
    words = lower[start:end]
    for noun in vocabulary.in_title:
        if words == noun or (noun.endswith(words) and lower.endswith(noun, 0, end)):
            return end - len(noun)
    return None


def _is_counted_noun(lower: str, end: int) -> bool:
    """Return whether a noun that ends there says not only of what kind the next word is: ``county lines gangs``."""
    following = lower[end : end + _LOOKAHEAD].split(None, 1)[:1] if lower[end : end + 1] == " " else []
    word = following[0].rstrip(".,;:!?)'\"") if following else ""
    if not word.isalpha() or word in _AFTER_COUNTED_NOUN or word in _IRREGULAR_PARTICIPLES:
        return True
    return word.endswith(("ed", "ing"))


def _continues_word(mark: str) -> bool:
    return mark.isalnum() or mark in "_-"


def nouns_in(vocabulary: CountingVocabulary, lower: str) -> list[TextSpan]:
    """List where the record's nouns stand in a text, those within others too."""
    found = []
    for word in FIRST_WORD.finditer(lower):
        if word[0] in vocabulary.nouns_by_first_word:
            start = word.start()
            before = lower[start - 1 : start]
            end = noun_end(vocabulary, lower, start, len(lower))
            if end and not (before.isalnum() or before == "_"):
                found.append((start, end))
    return found


def match_title(vocabulary: CountingVocabulary, title: str, unit: str | None) -> CountedNoun | None:
    """Return what a title in lower case counts in a unit, or None.

    The longest nouns count. What has to be said beside one is needed only where the noun has several measures; where it
    is not said for any, the most printed measure is meant.
    """
    spans = nouns_in(vocabulary, title)
    longest = [one for one in spans if not any(a <= one[0] and one[1] <= b for a, b in spans if (a, b) != one)]
    found = [one for span in longest for one in vocabulary.by_noun[title[slice(*span)]] if one.unit == unit]
    found = [one for one in found if find_first_pattern(title, one.excludes, 0, len(title)) is None]
    said = [one for one in found if find_first_pattern(title, one.needs, 0, len(title)) is not None]
    return min(said or [one for one in found if not one.needs] or found, key=lambda one: one.rank, default=None)
