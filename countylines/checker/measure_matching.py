"""Frames: what a number of a paragraph counts, by the nouns around it and by what is said near them."""

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
    CUCKOO,
    FIRST_WORD,
    FRAMES,
    FRAMES_OF,
    MODIFIERS,
    MOST_MODIFIERS,
    NOUNS,
    NRM,
    QUOTED,
    SAID_ALWAYS,
    CountedAs,
)

Span = tuple[int, int]

REACH = 90
"""How far before a number its label may begin, in characters."""

_GAP = re.compile(r"\s+–\s+|,\s+(?=(?:was|were)\b)|'?[\s-]+")
_MODIFIER = lazy_regex(r"(?P<opening>['\"]?)(?P<word>[a-z]+(?:-[a-z]+)?)(?P<after>['\"]?[ -]+)")
_OPENING = frozenset("'\"")
_PARTITIVE = tuple(f"of {which} " for which in ("the", "those", "these", "its", "their"))
"""How that goes on which is some of certain things: no count of them all."""
_OF_THEM = (" of them", " of whom", " of which")
"""Some of the things of the number before."""

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
"""What may stand between a noun and the number that follows it: ``Arrests: 743``, ``cocaine worth £253,200``."""
_LINK_ENDS = tuple(":|–-=(") + tuple("were was are is ed ing ached at to of hit worth a up for".split())
"""How that ends."""

_WORTH = lazy_regex(r",? (?:itself )?(?:worth|valued at|to the value of|with a (?:street )?value of) ?")
"""What stands between a substance and its value."""

_STRONG = lazy_regex(r"[:|=]\s*$")
"""What ties a number to the label before it, whatever follows."""

_LABEL = lazy_regex(
    r"\s*(?:seized|recovered|made|found|visited|taken|arrested|disrupted|closed|held|safeguarded)?\s*[:|=]"
)
"""What makes a noun the label of the number after it."""

_JOINT = lazy_regex(r"[,;:]|\b(?:and|while|but|plus|as well as|alongside|with)\b")
"""What parts a sentence into what is said of one number and of the next."""

TOLD_BEFORE = frozenset({"men", "women", "adults", "children", "addresses"})
"""Nouns of which it may be said in the sentence before what is done: ``743 arrests. 652 men and 91 women.``"""
ANYBODY = frozenset({"people", "persons", "individuals", "victims"})
"""Nouns of which nothing is said by what else is counted: ``41 referrals, and contact with 681 people``."""

_TIES = (" to the ", " of the ", " into the ")
OF_IT = range(40)
"""What ties a noun to what it is of, and how far behind it that stands, in characters."""

VERBAL = frozenset({"arrested", "held", "detained", "safeguarded", "referred"})
"""What stands for a noun where nothing stands before it: ``743 held``, and not ``four of those were held``."""
_PARTICIPLES = ("arrested", "detained", "safeguarded", "referred")
_PASSIVES = ("were ", "was ", "are ", "have been ", "had been ", "has been ")
"""What may stand before it nevertheless: ``743 were arrested``."""

LONGEST_ITEM = 40
"""How long an item of a list can be whose first word is its label, in characters: ``heroin £72,670``."""

LINES_CLOSED = "deal-lines"
"""The measure whose noun is anything's: what is done with lines has to be said, if not what else was counted."""

COUNTY_LINES = frozenset({"county lines", "county-lines"})
"""What is seldom counted: most often it is said of what is, as in ``743 county lines arrests``."""
_AFTER_COUNTY_LINES = frozenset(
    "was were are had have has been in and or that which closed closing seized shut disrupted dismantled taken "
    "identified ended severed smashed deactivated operating active nationwide across during to by with on at of from for "
    "as including targeted within after before while since last".split()
)
"""What follows them where they are counted, if not a mark or the end."""
_DONE = frozenset("taken found given sent shot hurt".split())
"""What may have been done to those of whom something is said that is not what is looked for, and that ends in no -ed."""
_PREPOSITION = lazy_regex(r"\b(?:on|of|against|into|around|behind|from|about|to|in|tackle|tackling)\s+(?:the\s+)?$")

_AND = frozenset({",", "and", ", and", "as well as", ", as well as", "plus", ", plus"})
"""What stands between things of which one verb tells: ``652 men and 91 women arrested``."""


class Passage:
    """A paragraph in lower case, with the record's nouns in it; *above* is what the rows above a row say."""

    def __init__(self, lower: str, above: str) -> None:
        self.lower = lower
        self.above = above
        self.nouns = nouns_in(lower)
        self.starts = [start for start, _ in self.nouns]

    @cached_property
    def joints(self) -> list[Span]:
        """What parts its sentences, in order."""
        return [match.span() for match in _JOINT.finditer(self.lower)]

    def noun_after(self, start: int, stop: int) -> Span | None:
        """Find the noun that follows a number which ends at *start*; modifiers may stand between them."""
        first = bisect_left(self.starts, start)
        gap = _GAP.match(self.lower, start, stop) if first < len(self.starts) and self.starts[first] < stop else None
        passive = _end_of_passive(self.lower, gap.end()) if gap and "," not in gap[0] else None
        place = passive or (gap.end() if gap else 0)
        for _ in range(MOST_MODIFIERS + 1 if gap else 0):
            noun = self._noun_at(place, stop)
            if noun:
                is_far = passive is None and gap is not None and noun[0] > gap.end() + 1
                return None if is_far and self.lower[slice(*noun)] in VERBAL else noun
            modifier = _MODIFIER.match(self.lower, place, stop)
            place = _after_modifier(modifier) if modifier else 0
            if not place:
                return None
        return None

    def _noun_at(self, place: int, stop: int) -> Span | None:
        """Give the noun at a place, or the one inside the quotation mark there."""
        for start in (place, place + 1) if self.lower[place : place + 1] in _OPENING else (place,):
            end = noun_end(self.lower, start, stop)
            if end:
                return start, end
        return None

    def label(self, begin: int, end: int) -> Span | None:
        """Find the noun from *begin* on that is the label of the number which begins at *end*."""
        for number in range(bisect_left(self.starts, begin), bisect_left(self.starts, end)):
            start, stop = self.nouns[number]
            is_label = (
                stop <= end and self.lower[start - 1 : start] != "-" and not self._is_said_of_county_lines(start, stop)
            )
            if is_label and not start and self.lower[stop:end] == " " and len(self.lower) < LONGEST_ITEM:
                return start, stop
            if is_label and self.lower[stop:end].rstrip().endswith(_LINK_ENDS) and _LINKS.match(self.lower, stop, end):
                return self._nearest(stop, end) or (start, stop)
        return None

    def _nearest(self, begin: int, end: int) -> Span | None:
        """Find a noun, between one that ends there and a number, right after which the number stands: ``heroin worth``."""
        start, stop = self.nouns[bisect_left(self.starts, end) - 1]
        return (start, stop) if start >= begin and _WORTH.fullmatch(self.lower, stop, end) else None

    def _is_said_of_county_lines(self, start: int, stop: int) -> bool:
        """Tell whether a noun is only what something else is about: ``the week of action on county lines``."""
        begin = start - len("county ") if self.lower.endswith(_COUNTY, 0, start) else start
        is_of_the_county = begin < start or self.lower[start:stop] in COUNTY_LINES
        return is_of_the_county and _PREPOSITION.search(self.lower, max(0, begin - REACH), begin) is not None

    def is_tied(self, label: Span | None, number: int) -> bool:
        """Tell whether a sign ties a label to the number that begins there."""
        return label is not None and _STRONG.search(self.lower, label[0], number) is not None


class Framed(NamedTuple):
    """What a number counts, what else it may count, and the stretch of text that says so."""

    frame: CountedAs
    others: Sequence[CountedAs]
    start: int
    end: int


FAR = 3
"""From which of the stretches on what is done is not said near a number."""


class Sentence:
    """A sentence of a passage, with the numbers in it."""

    def __init__(self, passage: Passage, span: Span, quantities: Sequence[Quantity]) -> None:
        self.passage = passage
        self.span = span
        self.quantities = quantities

    def frame_of(self, place: int) -> Framed | None:
        """Find what a number counts, and the stretch of text that says so."""
        passage, quantity = self.passage, self.quantities[place]
        begin = max(self.span[0], self._noun_end(place - 1) if place else 0, quantity.start - REACH)
        before = None if self._is_one_of_several(place) else passage.label(begin, quantity.start)
        after = passage.noun_after(quantity.end, self._next(place))
        found = [after if after and not self._is_some_of(place, after) else None, before]
        if passage.is_tied(before, quantity.start) and (after is None or _LABEL.match(passage.lower, after[1])):
            found.reverse()
        for span in found:
            frames = self._fitting(span, place) if span else ()
            if span and frames:
                return Framed(frames[0], frames[1:], min(span[0], quantity.start), max(span[1], quantity.end))
        return None

    def _is_one_of_several(self, place: int) -> bool:
        """Tell whether a number stands in brackets before another: it is not certain which is which."""
        lower, quantity = self.passage.lower, self.quantities[place]
        if lower[quantity.start - 1 : quantity.start] != "(":
            return False
        return -1 < self._next(place) < lower.find(")", quantity.end, self.span[1])

    def _next(self, place: int) -> int:
        """Give where the next number begins, or the sentence ends."""
        return self.quantities[place + 1].start if place + 1 < len(self.quantities) else self.span[1]

    def _end_of_list(self, place: int) -> int:
        """Give where what is said of a number ends, and of those that follow it in a list."""
        while place + 1 < len(self.quantities):
            noun = self.passage.noun_after(self.quantities[place].end, self._next(place))
            if noun is None or self.passage.lower[noun[1] : self._next(place)].strip() not in _AND:
                break
            place += 1
        return self._next(place)

    def _is_some_of(self, place: int, noun: Span) -> bool:
        """Tell whether a number is some of the things that the noun after it names, or of what nobody counts here."""
        lower, end = self.passage.lower, self.quantities[place].end
        if lower.startswith(_OF_THEM, end) and place:
            before = self.quantities[place - 1].end
            return (
                self.passage.noun_after(before, end) is None
                and self.passage.label(max(0, before - REACH), before) is None
            )
        return lower[end : noun[1]].lstrip().removeprefix("out ").startswith(_PARTITIVE)

    def _noun_end(self, place: int) -> int:
        """Give where a number ends with the noun that it counts, which is no label of the number after it."""
        passage, quantity = self.passage, self.quantities[place]
        if passage.is_tied(passage.label(max(0, quantity.start - REACH), quantity.start), quantity.start):
            return quantity.end
        noun = passage.noun_after(quantity.end, self._next(place))
        return noun[1] if noun else quantity.end

    def _fitting(self, noun: Span, place: int) -> Sequence[CountedAs]:
        """Choose the frame of a noun by what is said near the number: to its right, to its left, then anywhere.

        Others follow that the noun may be meant for as well, where nothing near says which.
        """
        words, unit = self.passage.lower[slice(*noun)], self.quantities[place].unit
        frames = [frame for frame in FRAMES_OF[words] if frame.unit == unit]
        if not frames or (frames[0].needs is None and frames[0].refuses is None):
            return frames[:1]
        for stretch, (text, start, end) in enumerate(self._near(words, place)):
            fitting = []
            for number, frame in enumerate(frames):
                if frame.refuses and find_first_pattern(text, frame.refuses, start, end) is not None:
                    continue
                if frame.needs is None:
                    return (frame,)
                if stretch and frame.needs != CUCKOO and self._does_something_else(noun):
                    continue
                quantity = self.quantities[place]
                after = self._said(place, text, frame.needs, max(start, quantity.end), end)
                if after is not None and not self._is_said_of_another(frame.measure, quantity.end, after):
                    fitting.append((after, number))
                    continue
                until = min(end, quantity.start) if text is self.passage.lower else end
                if self._said(place, text, frame.needs, start, until) is not None:
                    fitting.append((len(text), number))
            if fitting:
                best = next((number for _, number in fitting if frames[number].needs == NRM), min(fitting)[1])
                others = [one for one in frames if one.measure != frames[best].measure] if stretch >= FAR else []
                return (frames[best], *others)
        return frames[:1] if self._is_in_company(frames[0], noun, place) else ()

    def _said(self, place: int, text: str, wanted: Sequence[WordPattern], start: int, end: int) -> int | None:
        """Find where it is said in a stretch what is done; to anybody that is not what is said of another number."""
        found = find_first_pattern(text, wanted, start, end)
        if text is not self.passage.lower or self._noun_of(place) not in ANYBODY:
            return found
        while found is not None and self._is_of_another(found):
            found = find_first_pattern(text, wanted, found + 1, end)
        return found

    def _noun_of(self, place: int) -> str:
        noun = self.passage.noun_after(self.quantities[place].end, self._next(place))
        return self.passage.lower[slice(*noun)] if noun else ""

    def _is_of_another(self, said: int) -> bool:
        """Tell whether what is said is the noun of a number, or what such a noun is of: ``referrals to the mechanism``."""
        lower = self.passage.lower
        return any(
            start <= said < stop or (said - stop in OF_IT and lower.startswith(_TIES, stop))
            for start, stop in self._counted
        )

    @cached_property
    def _counted(self) -> list[Span]:
        """The nouns right after the numbers, but those that are verbs as well."""
        found = [self.passage.noun_after(one.end, self._next(number)) for number, one in enumerate(self.quantities)]
        return [noun for noun in found if noun is not None and self.passage.lower[slice(*noun)] not in VERBAL]

    def _is_in_company(self, frame: CountedAs, noun: Span, place: int) -> bool:
        """Tell whether lines are counted beside things of the record that nobody mistakes: ``1,658 arrests, 267 lines``."""
        lower = self.passage.lower
        is_its_own = self.quantities[place].end <= noun[0] and not lower.startswith(" of ", noun[1])
        if frame.measure != LINES_CLOSED or not is_its_own:
            return False
        if find_first_pattern(lower, frame.refuses or (), *self.span) is not None:
            return False
        counted = {lower[slice(*other)] for other in self._counted if other != noun}
        return any(FRAMES_OF[words][0].needs is None for words in counted)

    def _does_something_else(self, noun: Span) -> bool:
        """Tell whether a noun after its number has a verb of its own: ``250 people were charged``."""
        following = self.passage.lower[noun[1] : min(noun[1] + _LOOKED_AT, self.span[1])]
        words = following.split() if following[:1].isspace() else []
        if words[:1] in (["have"], ["had"], ["has"]):
            words = ["were", *words[2:]] if words[1:2] == ["been"] else []
        if words[:1] in (["were"], ["was"]) and len(words) > 1:
            verb = words[1].rstrip(".,;:!?)'\"")
            return verb.endswith("ed") or verb in _DONE
        return bool(words) and words[0].rstrip(".,;:!?") == "died"

    def _is_said_of_another(self, measure: str, start: int, stop: int) -> bool:
        """Tell whether another number stands between that counts the same: of it is said what stands at *stop*."""
        for place, quantity in enumerate(self.quantities):
            if start <= quantity.start < stop:
                noun = self.passage.noun_after(quantity.end, self._next(place))
                if noun and any(frame.measure == measure for frame in FRAMES_OF[self.passage.lower[slice(*noun)]]):
                    return True
        return False

    def _near(self, noun: str, place: int) -> Iterator[tuple[str, int, int]]:
        """Give the stretches of text, the nearest first, that may say what is done."""
        lower, joints, (first, last) = self.passage.lower, self.passage.joints, self.span
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
        if noun.rpartition(" ")[2] in TOLD_BEFORE:
            yield lower, max(0, first - REACH), first
            yield self.passage.above, 0, len(self.passage.above)


def _after_modifier(match: re.Match[str]) -> int:
    """Give where a modifier ends with what parts it from the next word; 0 if the word is none."""
    word = match["word"]
    if match["opening"] and word not in QUOTED:
        return 0
    if word in MODIFIERS:
        return match.end()
    first, _, rest = word.partition("-")
    return match.start("word") + len(first) + 1 if rest and first in MODIFIERS else 0


def _end_of_passive(lower: str, place: int) -> int | None:
    """Give where a participle begins that stands for a noun behind its auxiliary there; None where none does."""
    for auxiliary in _PASSIVES:
        end = place + len(auxiliary)
        if lower.startswith(auxiliary, place) and lower.startswith(_PARTICIPLES, end):
            return end
    return None


_COUNTY = ("county ", "county-")
_LOOKED_AT = 40
"""How much of what follows a noun is looked at, in characters."""


def noun_end(lower: str, start: int, stop: int) -> int | None:
    """Give where the noun ends that stands at *start*; None where none does."""
    word = FIRST_WORD.match(lower, start, stop)
    for words in NOUNS.get(word[0], ()) if word else ():
        end = start + len(words)
        if lower.startswith(words, start, stop) and (end == stop or not _goes_on(lower[end])):
            is_of_the_county = words in COUNTY_LINES or (words == "lines" and lower.endswith(_COUNTY, 0, start))
            return None if is_of_the_county and not _are_counted(lower, end) else end
    return None


def _are_counted(lower: str, end: int) -> bool:
    """Tell whether county lines that end there are no modifier of the word after them."""
    following = lower[end : end + _LOOKED_AT].split(None, 1)[:1] if lower[end : end + 1] == " " else []
    word = following[0].rstrip(".,;:!?)'\"") if following else ""
    return not word.isalpha() or word in _AFTER_COUNTY_LINES


def _goes_on(mark: str) -> bool:
    return mark.isalnum() or mark in "_-"


def nouns_in(lower: str) -> list[Span]:
    """List where the record's nouns stand in a text, those within others too."""
    found = []
    for word in FIRST_WORD.finditer(lower):
        if word[0] in NOUNS:
            start = word.start()
            before = lower[start - 1 : start]
            end = noun_end(lower, start, len(lower))
            if end and not (before.isalnum() or before == "_"):
                found.append((start, end))
    return found


def first_frame(title: str, unit: str | None) -> CountedAs | None:
    """Give the first frame of that unit whose noun stands in a title in lower case.

    What is done need not be said there, unless it is what few titles mean.
    """
    found = [
        frame
        for span in nouns_in(title)
        for frame in FRAMES_OF[title[slice(*span)]]
        if frame.unit == unit
        and (frame.needs not in SAID_ALWAYS or find_first_pattern(title, frame.needs, 0, len(title)) is not None)
    ]
    return min(found, key=_ORDER.__getitem__, default=None)


_ORDER = {frame: number for number, frame in enumerate(FRAMES)}
