"""Attribution: to whom a draft gives the words between quotation marks.

The nearest naming beside a verb of speech wins: after the quotation up to the end of its sentence, or before it since
the last sentence or quotation. A pronoun means the last person named; a title or a post alone means nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from countylines.checker.quotations import BLOCK_OPEN
from countylines.record.dataset import Dataset
from countylines.record.nouns.person import Person
from countylines.text.folding import straighten_quotes
from countylines.text.lazy_regex import lazy_regex
from countylines.vocabulary.speech_attribution import NAME, NOT_NAMES, PRONOUNS, VERBS, Naming, namings

Span = tuple[int, int]

_PERSONAL = lazy_regex(NAME)


_SENTENCE_END = re.compile(r"[.!?][\"')]*[\s<\[]|\n\n")
_GOES_ON = lazy_regex(r"\W{0,3}(?:and|but|then) (?:(?:also|then|later|again) )?(?P<verb>[a-z]+)\b[^.;!?\n]{0,80}$")
"""What stands between two quotations of one who speaks on: ``“…”, and also thanked the public: “…”``."""
_SIGNATURE = lazy_regex(
    rf"[^\w\n]{{0,3}}\n\n(?P<block>{BLOCK_OPEN})?\W?(?P<dash>[-–—]+ ?)?(?P<name>{NAME})(?:,[^\n.!?:]{{1,100}}|\([^\n]{{1,60}}\))?"
    r"[^\w\n.!?:]{0,2}(?=\n|\Z)"
)
_TURNS = ("while ", "and ", "but ", "whereas ", "then ")
"""How what stands between two quotations of a sentence begins that is of the second alone."""
CLOSE = 5
"""How near after a quotation its paragraph ends, in characters, if it is the last in it."""

REACH = 300
"""How far from a quotation its speaker may be named, in characters."""

OTHER = "?"
"""Somebody who is named, and is not in the record."""


class Attribution(NamedTuple):
    """Who is said to have spoken: the id of a person in the record, OTHER, or None where nobody is named."""

    speaker: str | None
    words: str = ""


class Speakers:
    """The record's people by the names that a draft may give them."""

    def __init__(self, dataset: Dataset) -> None:
        self._dataset = dataset
        self._pronouns = {person.id: person.pronoun for person in dataset.people}
        self._by_surname: dict[str, list[Person]] = {}
        for person in dataset.people:
            self._by_surname.setdefault(person.surname.casefold(), []).append(person)
        self._called: dict[str, str | None] = {}

    def called(self, name: str) -> str | None:
        """Give the id of whoever *name* names, OTHER for somebody else, None for no person at all."""
        if name not in self._called:
            self._called[name] = self._look_up(name)
        return self._called[name]

    def _look_up(self, name: str) -> str | None:
        words = re.findall(r"[\w'-]+", straighten_quotes(name))
        if not words:
            return None
        people = self._by_surname.get(words[-1].casefold().removesuffix("'s"), [])
        before = words[-2].casefold() if len(words) > 1 else ""
        for person in people:
            if not before or before in f"{person.name} {' '.join(person.titles)}".casefold().split():
                return person.id
        if people:
            is_title = before in TITLES or before.endswith("'s") or self._is_body([before])
            return people[0].id if is_title else OTHER
        return None if words[-1] in NOT_NAMES or self._is_body(words) else OTHER

    def _is_body(self, words: Sequence[str]) -> bool:
        folded = [word.casefold() for word in words]
        is_one = any(word.isupper() for word in words) or not BODIES.isdisjoint(folded)
        return is_one or not self._bodies.isdisjoint(folded)

    @cached_property
    def _bodies(self) -> frozenset[str]:
        """The words of the names of the record's organisations: few drafts have others."""
        return frozenset(
            word
            for body in self._dataset.organisations
            for name in (body.name, body.abbreviation or "", *body.names)
            for word in name.casefold().replace("'", " ").replace("’", " ").split()
        )

    def pronoun(self, pronoun: str, before: str) -> str | None:
        """Give whom ``she`` or ``he`` means: the last person named in *before* who can be."""
        wanted = pronoun.casefold()
        last: str | None = None
        for match in _PERSONAL.finditer(before):
            who = self.called(match[0])
            if who is None or (who == OTHER and len(match[0].split()) == 1):
                continue
            if who not in self._pronouns or wanted in {"they", self._pronouns[who]}:
                last = who
        return last


TITLES = frozenset(
    "mr mrs ms miss mx dr sir dame dac deputy assistant commissioner director officer chief the of investigations "
    "nca's nca npcc's npcc and".split()
)
BODIES = frozenset(
    "police constabulary force agency council office government department ministry service association mail post "
    "times guardian bbc sky news metro met society charity university centre center network unit team court house".split()
)


def attribute(text: str, said: Span, room: Span, speakers: Speakers, before: Attribution) -> Attribution:
    """Find who is said to have spoken the words that are *said* in a stretch of a text.

    The *room* is from the end of the quotation *before* them to the beginning of the next: what lies beyond is not theirs.
    """
    found = _signed(text, said[1], speakers) or _named_beside(text, said, room, speakers)
    goes_on = found.speaker is None and _GOES_ON.match(text, room[0], said[0])
    return before if goes_on and goes_on["verb"] in VERBS else found


def _signed(text: str, end: int, speakers: Speakers) -> Attribution | None:
    """Find who is named in a line of its own right after words that end there: behind a dash, or in the same block quotation."""
    is_last = text.find("\n\n", end, end + CLOSE) >= 0
    line = _SIGNATURE.match(text, end, end + REACH) if is_last else None
    who = speakers.called(line["name"]) if line else None
    if line is None or who is None or (not line["dash"] and (who == OTHER or not line["block"])):
        return None
    return Attribution(who, line["name"])


def _named_beside(text: str, said: Span, room: Span, speakers: Speakers) -> Attribution:
    (start, end), (since, until) = said, room
    after = text[end + 1 : min(until, end + REACH)]
    stop = _SENTENCE_END.search(straighten_quotes(after))
    if stop:
        after = after[: stop.start()]
    before = text[max(since, start - REACH) : max(start - 1, 0)]
    paragraph = before.rfind("\n\n")
    near = before[paragraph + 2 :] if paragraph >= 0 else before
    sentences = list(_SENTENCE_END.finditer(straighten_quotes(near)))
    last = near[sentences[-1].end() :] if sentences else near
    known = straighten_quotes(text[max(0, start - 2000) : start])
    pieces = [(after, False), (last, True)]
    is_another = stop is None and until < end + REACH and after.lstrip(" ,;").startswith(_TURNS)
    if is_another or last.rstrip().endswith(":"):
        pieces.reverse()  # what is announced so is nobody else's, and what begins so announces the next
    for piece, from_end in pieces:
        found = _in(piece, known, speakers, from_end=from_end)
        if found.speaker is not None:
            return found
    return _announced(last, speakers)


def _announced(sentence: str, speakers: Speakers) -> Attribution:
    """Give whom a sentence names that ends in a colon, whatever its verb, where it names one of the record's people."""
    if not sentence.rstrip().endswith(":"):
        return Attribution(None)
    names = [match[0] for match in _PERSONAL.finditer(straighten_quotes(sentence))]
    known = {who: name for name in names if (who := speakers.called(name))}
    return Attribution(*known.popitem()) if len(known) == 1 and OTHER not in known else Attribution(None)


def _in(piece: str, known: str, speakers: Speakers, *, from_end: bool) -> Attribution:
    found = list(namings(straighten_quotes(piece)))
    for naming in reversed(found) if from_end else found:
        for name in _names(naming, piece, speakers):
            is_pronoun = name.casefold() in PRONOUNS
            who = speakers.pronoun(name, known) if is_pronoun else speakers.called(name)
            if who is not None:
                return Attribution(who, name)
    return Attribution(None)


def _names(naming: Naming, printed: str, speakers: Speakers) -> Iterator[str]:
    """List the names that a naming holds, one of the record's people between commas before what it is said of."""
    name = printed[slice(*naming.name)]
    between = printed[slice(*naming.apposition)].strip() if naming.apposition else ""
    if between and speakers.called(between) not in (None, OTHER) and speakers.called(name) in (None, OTHER):
        yield between
    yield name.lstrip("—–-( ")
