"""Find what a number counts, by the nouns around it and by what is said near them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from countylines.figures.quantity import Quantity
from countylines.text.lazy_regex import lazy_regex
from countylines.text.phrases import WordPattern, find_first_pattern
from countylines.vocabulary.counted_as import (
    COUNTED_NOUNS,
    COUNTED_NOUNS_BY_WORDS,
    CUCKOO,
    FIRST_WORD,
    MODIFIERS,
    MOST_MODIFIERS,
    NOUNS_BY_FIRST_WORD,
    NRM,
    QUOTABLE_MODIFIERS,
    SAID_ALWAYS,
    CountedNoun,
)

TextSpan = tuple[int, int]

LABEL_REACH = 90
"""How far before a number its label may begin, in characters."""

_GAP = re.compile(r"\s+–\s+|,\s+(?=(?:was|were)\b)|'?[\s-]+")
_MODIFIER = lazy_regex(r"(?P<opening>['\"]?)(?P<word>[a-z]+(?:-[a-z]+)?)(?P<after>['\"]?[ -]+)")
_OPENING = frozenset("'\"")
_PARTITIVE = tuple(f"of {which} " for which in ("the", "those", "these", "its", "their"))
"""Words that make a number some of certain things, and so not the count of all."""
_OF_THEM = (" of them", " of whom", " of which")
"""Words that make a number some of what the number before counts."""

_VERB = (
    r"seized|recovered|made|found|visited|taken|arrested|disrupted|closed(?: down)?|shut(?: down)?|ended|dismantled|held"
    r"|safeguarded|in all|in total"
)
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

_LABEL = lazy_regex(
    r"\s*(?:seized|recovered|made|found|visited|taken|arrested|disrupted|closed|held|safeguarded)?\s*[:|=]"
)
"""What follows a noun that is the label of the next number."""

_JOINT = lazy_regex(r"[,;:]|\b(?:and|while|but|plus|as well as|alongside|with)\b")
"""Words and marks that separate what a sentence says about one number from the next."""

NOUNS_DESCRIBED_BEFORE = frozenset({"men", "women", "adults", "children", "addresses"})
"""Nouns whose verb may stand in the sentence before: ``743 arrests. 652 men and 91 women.``"""
VAGUE_PEOPLE = frozenset({"people", "persons", "individuals", "victims"})
"""Nouns that are not described by other counted nouns: ``41 referrals, and contact with 681 people``."""

_TIES = (" to the ", " of the ", " into the ")
TIE_DISTANCES = range(40)
"""Words that tie a noun to another, and how far after it the other may stand, in characters."""

PARTICIPLE_NOUNS = frozenset({"arrested", "held", "detained", "safeguarded", "referred"})
"""Verbs that stand for a noun right after a number: ``743 held``, but not ``four of those were held``."""
_PARTICIPLE_STARTS = ("arrested", "detained", "safeguarded", "referred")
_AUXILIARIES = ("were ", "was ", "are ", "have been ", "had been ", "has been ")
"""Words that may stand between the number and such a verb: ``743 were arrested``."""

LONGEST_ITEM = 40
"""How long a list item may be that begins with its label, in characters: ``heroin £72,670``."""

LINES_CLOSED = "deal-lines"
"""The measure whose noun is used for other things too: its verb, or another counted noun, must be there."""

COUNTY_LINES = frozenset({"county lines", "county-lines"})
"""Words that are rarely counted and mostly modify another noun: ``743 county lines arrests``."""
_AFTER_COUNTY_LINES = frozenset(
    "was were are had have has been in and or that which closed closing seized shut disrupted dismantled taken "
    "identified ended severed smashed deactivated operating active nationwide across during to by with on at of from for "
    "as including targeted within after before while since last".split()
)
"""Words that follow them where they are counted; a mark or the end may follow too."""
_IRREGULAR_PARTICIPLES = frozenset("taken found given sent shot hurt".split())
"""Participles without -ed of verbs other than those looked for."""
_PREPOSITION = lazy_regex(r"\b(?:on|of|against|into|around|behind|from|about|to|in|tackle|tackling)\s+(?:the\s+)?$")

_AND = frozenset({",", "and", ", and", "as well as", ", as well as", "plus", ", plus"})
"""Words between nouns that share one verb: ``652 men and 91 women arrested``."""


class CountingParagraph:
    """A paragraph in lower case with the places of its nouns; *above* is the text above a table row."""

    def __init__(self, lower: str, above: str) -> None:
        self.lower = lower
        self.above = above
        self.nouns = nouns_in(lower)
        self.starts = [start for start, _ in self.nouns]

    @cached_property
    def joints(self) -> list[TextSpan]:
        """The spans of words and marks that separate the parts of its sentences, in order."""
        return [match.span() for match in _JOINT.finditer(self.lower)]

    def noun_after(self, start: int, stop: int) -> TextSpan | None:
        """Find the noun after a number that ends at *start*; modifiers may stand between them."""
        first = bisect_left(self.starts, start)
        gap = _GAP.match(self.lower, start, stop) if first < len(self.starts) and self.starts[first] < stop else None
        passive = _end_of_passive(self.lower, gap.end()) if gap and "," not in gap[0] else None
        place = passive or (gap.end() if gap else 0)
        for _ in range(MOST_MODIFIERS + 1 if gap else 0):
            noun = self._noun_at(place, stop)
            if noun:
                is_far = passive is None and gap is not None and noun[0] > gap.end() + 1
                return None if is_far and self.lower[slice(*noun)] in PARTICIPLE_NOUNS else noun
            modifier = _MODIFIER.match(self.lower, place, stop)
            place = _after_modifier(modifier) if modifier else 0
            if not place:
                return None
        return None

    def _noun_at(self, place: int, stop: int) -> TextSpan | None:
        """Return the span of the noun at a place, or inside the quotation mark there."""
        for start in (place, place + 1) if self.lower[place : place + 1] in _OPENING else (place,):
            end = noun_end(self.lower, start, stop)
            if end:
                return start, end
        return None

    def label(self, begin: int, end: int) -> TextSpan | None:
        """Find the first noun after *begin* that is the label of the number that begins at *end*."""
        for number in range(bisect_left(self.starts, begin), bisect_left(self.starts, end)):
            start, stop = self.nouns[number]
            is_label = (
                stop <= end and self.lower[start - 1 : start] != "-" and not self._is_said_of_county_lines(start, stop)
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

    def _is_said_of_county_lines(self, start: int, stop: int) -> bool:
        """Return whether a noun is only what something is about: ``the week of action on county lines``."""
        begin = start - len("county ") if self.lower.endswith(_COUNTY, 0, start) else start
        is_of_the_county = begin < start or self.lower[start:stop] in COUNTY_LINES
        return is_of_the_county and _PREPOSITION.search(self.lower, max(0, begin - LABEL_REACH), begin) is not None

    def is_tied_to_label(self, label: TextSpan | None, number: int) -> bool:
        """Return whether a sign ties a label to the number at a place."""
        return label is not None and _STRONG_LINK.search(self.lower, label[0], number) is not None


class MeasureMatch(NamedTuple):
    """What a number counts, what else it may count, and the span of text that says so."""

    counted_as: CountedNoun
    others: Sequence[CountedNoun]
    start: int
    end: int


FIRST_FAR_RANGE = 3
"""The number of the first range, of those searched for a verb, that is not near the number."""


class CountingSentence:
    """A sentence with the numbers in it."""

    def __init__(self, paragraph: CountingParagraph, span: TextSpan, quantities: Sequence[Quantity]) -> None:
        self.paragraph = paragraph
        self.span = span
        self.quantities = quantities

    def match_measure(self, place: int) -> MeasureMatch | None:
        """Find what a number counts, and the span of text that says so."""
        paragraph, quantity = self.paragraph, self.quantities[place]
        begin = max(self.span[0], self._noun_end(place - 1) if place else 0, quantity.start - LABEL_REACH)
        before = None if self._is_in_shared_brackets(place) else paragraph.label(begin, quantity.start)
        after = paragraph.noun_after(quantity.end, self._next(place))
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
        return None

    def _is_in_shared_brackets(self, place: int) -> bool:
        """Return whether a number stands in brackets with another: their nouns are then uncertain."""
        lower, quantity = self.paragraph.lower, self.quantities[place]
        if lower[quantity.start - 1 : quantity.start] != "(":
            return False
        return -1 < self._next(place) < lower.find(")", quantity.end, self.span[1])

    def _next(self, place: int) -> int:
        """Return where the next number begins, or the sentence ends."""
        return self.quantities[place + 1].start if place + 1 < len(self.quantities) else self.span[1]

    def _end_of_list(self, place: int) -> int:
        """Return where the text about a number ends, including numbers that follow it in a list."""
        while place + 1 < len(self.quantities):
            noun = self.paragraph.noun_after(self.quantities[place].end, self._next(place))
            if noun is None or self.paragraph.lower[noun[1] : self._next(place)].strip() not in _AND:
                break
            place += 1
        return self._next(place)

    def _is_part_of_noun(self, place: int, noun: TextSpan) -> bool:
        """Return whether a number is some of what the noun after it names, or of an uncounted noun."""
        lower, end = self.paragraph.lower, self.quantities[place].end
        if lower.startswith(_OF_THEM, end) and place:
            before = self.quantities[place - 1].end
            return (
                self.paragraph.noun_after(before, end) is None
                and self.paragraph.label(max(0, before - LABEL_REACH), before) is None
            )
        return lower[end : noun[1]].lstrip().removeprefix("out ").startswith(_PARTITIVE)

    def _noun_end(self, place: int) -> int:
        """Return where a number ends with the noun after it, which cannot be the label of the next number."""
        paragraph, quantity = self.paragraph, self.quantities[place]
        if paragraph.is_tied_to_label(
            paragraph.label(max(0, quantity.start - LABEL_REACH), quantity.start), quantity.start
        ):
            return quantity.end
        noun = paragraph.noun_after(quantity.end, self._next(place))
        return noun[1] if noun else quantity.end

    def _fitting_measures(self, noun: TextSpan, place: int) -> Sequence[CountedNoun]:
        """Choose the measure of a noun by what is said near the number: after it, before it, then anywhere.

        If only words far away decide, other measures that the noun may stand for follow.
        """
        words, unit = self.paragraph.lower[slice(*noun)], self.quantities[place].unit
        candidates = [counted_as for counted_as in COUNTED_NOUNS_BY_WORDS[words] if counted_as.unit == unit]
        if not candidates or (candidates[0].needs is None and candidates[0].refuses is None):
            return candidates[:1]
        for stretch, (text, start, end) in enumerate(self._ranges_near(words, place)):
            fitting = []
            for number, counted_as in enumerate(candidates):
                if counted_as.refuses and find_first_pattern(text, counted_as.refuses, start, end) is not None:
                    continue
                if counted_as.needs is None:
                    return (counted_as,)
                if stretch and counted_as.needs != CUCKOO and self._has_other_verb(noun):
                    continue
                quantity = self.quantities[place]
                after = self._find_verb(place, text, counted_as.needs, max(start, quantity.end), end)
                if after is not None and not self._belongs_to_other_number(counted_as.measure, quantity.end, after):
                    fitting.append((after, number))
                    continue
                until = min(end, quantity.start) if text is self.paragraph.lower else end
                if self._find_verb(place, text, counted_as.needs, start, until) is not None:
                    fitting.append((len(text), number))
            if fitting:
                best = next((number for _, number in fitting if candidates[number].needs == NRM), min(fitting)[1])
                others = (
                    [one for one in candidates if one.measure != candidates[best].measure]
                    if stretch >= FIRST_FAR_RANGE
                    else []
                )
                return (candidates[best], *others)
        return candidates[:1] if self._is_beside_known_nouns(candidates[0], noun, place) else ()

    def _find_verb(self, place: int, text: str, wanted: Sequence[WordPattern], start: int, end: int) -> int | None:
        """Find in a range what is said to be done; for vague people, not the noun of another number."""
        found = find_first_pattern(text, wanted, start, end)
        if text is not self.paragraph.lower or self._noun_of(place) not in VAGUE_PEOPLE:
            return found
        while found is not None and self._is_other_noun(found):
            found = find_first_pattern(text, wanted, found + 1, end)
        return found

    def _noun_of(self, place: int) -> str:
        noun = self.paragraph.noun_after(self.quantities[place].end, self._next(place))
        return self.paragraph.lower[slice(*noun)] if noun else ""

    def _is_other_noun(self, place: int) -> bool:
        """Return whether a place is in the noun of a number, or in what it is tied to: ``referrals to the mechanism``."""
        lower = self.paragraph.lower
        return any(
            start <= place < stop or (place - stop in TIE_DISTANCES and lower.startswith(_TIES, stop))
            for start, stop in self._nouns_after_numbers
        )

    @cached_property
    def _nouns_after_numbers(self) -> list[TextSpan]:
        """The nouns right after numbers, except those that are also verbs."""
        found = [self.paragraph.noun_after(one.end, self._next(number)) for number, one in enumerate(self.quantities)]
        return [
            noun for noun in found if noun is not None and self.paragraph.lower[slice(*noun)] not in PARTICIPLE_NOUNS
        ]

    def _is_beside_known_nouns(self, counted_as: CountedNoun, noun: TextSpan, place: int) -> bool:
        """Return whether lines are counted beside unmistakable nouns: ``1,658 arrests, 267 lines``."""
        lower = self.paragraph.lower
        is_its_own = self.quantities[place].end <= noun[0] and not lower.startswith(" of ", noun[1])
        if counted_as.measure != LINES_CLOSED or not is_its_own:
            return False
        if find_first_pattern(lower, counted_as.refuses or (), *self.span) is not None:
            return False
        counted = {lower[slice(*other)] for other in self._nouns_after_numbers if other != noun}
        return any(COUNTED_NOUNS_BY_WORDS[words][0].needs is None for words in counted)

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
                noun = self.paragraph.noun_after(quantity.end, self._next(place))
                if noun and any(
                    counted_as.measure == measure
                    for counted_as in COUNTED_NOUNS_BY_WORDS[self.paragraph.lower[slice(*noun)]]
                ):
                    return True
        return False

    def _ranges_near(self, noun: str, place: int) -> Iterator[tuple[str, int, int]]:
        """List the ranges of text that may say what is done, the nearest first."""
        lower, joints, (first, last) = self.paragraph.lower, self.paragraph.joints, self.span
        quantity = self.quantities[place]
        begin, stop = self.quantities[place - 1].end if place else first, self._next(place)
        following = bisect_left(joints, (quantity.end, 0))
        is_parted = following < len(joints) and joints[following][1] <= stop
        yield lower, quantity.end, joints[following][0] if is_parted else stop
        before = bisect_left(joints, (quantity.start, 0)) - 1
        yield lower, max(begin, joints[before][1]) if before >= 0 else begin, quantity.start
        yield lower, quantity.end, self._end_of_list(place)
        yield lower, begin, stop
        yield lower, first, last
        if noun.rpartition(" ")[2] in NOUNS_DESCRIBED_BEFORE:
            yield lower, max(0, first - LABEL_REACH), first
            yield self.paragraph.above, 0, len(self.paragraph.above)


def _after_modifier(match: re.Match[str]) -> int:
    """Return where the word after a modifier begins; 0 if the word is not a modifier."""
    word = match["word"]
    if match["opening"] and word not in QUOTABLE_MODIFIERS:
        return 0
    if word in MODIFIERS:
        return match.end()
    first, _, rest = word.partition("-")
    return match.start("word") + len(first) + 1 if rest and first in MODIFIERS else 0


def _end_of_passive(lower: str, place: int) -> int | None:
    """Return where a participle begins that stands for a noun, after its auxiliary at *place*; else None."""
    for auxiliary in _AUXILIARIES:
        end = place + len(auxiliary)
        if lower.startswith(auxiliary, place) and lower.startswith(_PARTICIPLE_STARTS, end):
            return end
    return None


_COUNTY = ("county ", "county-")
_LOOKAHEAD = 40
"""How much of the text after a noun is read, in characters."""


def noun_end(lower: str, start: int, stop: int) -> int | None:
    """Return where the noun that begins at *start* ends; None if none begins there."""
    word = FIRST_WORD.match(lower, start, stop)
    for words in NOUNS_BY_FIRST_WORD.get(word[0], ()) if word else ():
        end = start + len(words)
        if lower.startswith(words, start, stop) and (end == stop or not _continues_word(lower[end])):
            is_of_the_county = words in COUNTY_LINES or (words == "lines" and lower.endswith(_COUNTY, 0, start))
            return None if is_of_the_county and not _is_counted_noun(lower, end) else end
    return None


def _is_counted_noun(lower: str, end: int) -> bool:
    """Return whether the county lines that end at *end* are counted, and do not modify the next word."""
    following = lower[end : end + _LOOKAHEAD].split(None, 1)[:1] if lower[end : end + 1] == " " else []
    word = following[0].rstrip(".,;:!?)'\"") if following else ""
    return not word.isalpha() or word in _AFTER_COUNTY_LINES


def _continues_word(mark: str) -> bool:
    return mark.isalnum() or mark in "_-"


def nouns_in(lower: str) -> list[TextSpan]:
    """List the spans of the record's nouns in a text, also of those inside others."""
    found = []
    for word in FIRST_WORD.finditer(lower):
        if word[0] in NOUNS_BY_FIRST_WORD:
            start = word.start()
            before = lower[start - 1 : start]
            end = noun_end(lower, start, len(lower))
            if end and not (before.isalnum() or before == "_"):
                found.append((start, end))
    return found


def match_title(title: str, unit: str | None) -> CountedNoun | None:
    """Return the first way of counting in a *unit* whose noun stands in a column title in lower case.

    A title need not say what is done, except for measures that few titles mean.
    """
    found = [
        counted_as
        for span in nouns_in(title)
        for counted_as in COUNTED_NOUNS_BY_WORDS[title[slice(*span)]]
        if counted_as.unit == unit
        and (
            counted_as.needs not in SAID_ALWAYS
            or find_first_pattern(title, counted_as.needs, 0, len(title)) is not None
        )
    ]
    return min(found, key=_ORDER.__getitem__, default=None)


_ORDER = {counted_as: number for number, counted_as in enumerate(COUNTED_NOUNS)}
