"""Find the speaker to whom a draft attributes a quotation.

The nearest name beside a verb of speech counts: after the quotation up to the end of its sentence, or before it since
the last sentence or quotation. A pronoun refers to the last person named; a title or a post without a name refers to
nobody.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from countylines.checker.quotations import BLOCK_OPEN
from countylines.record.dataset import Dataset
from countylines.record.nouns.person import Person
from countylines.text.folding import straighten_quotes
from countylines.text.lazy_regex import lazy_regex
from countylines.vocabulary.groups import word_groups
from countylines.vocabulary.speech_attribution import (
    NAME_PATTERN,
    NOT_NAMES,
    PRONOUNS,
    SPEECH_VERBS,
    SpeakerMention,
    find_speaker_mentions,
)

TextSpan = tuple[int, int]

_PERSONAL = lazy_regex(NAME_PATTERN)


_SENTENCE_END = re.compile(r"[.!?][\"')]*[\s<\[]|\n\n")
_CONTINUED = lazy_regex(r"\W{0,3}(?:and|but|then) (?:(?:also|then|later|again) )?(?P<verb>[a-z]+)\b[^.;!?\n]{0,80}$")
"""Text between two quotations of the same speaker: ``“…”, and also thanked the public: “…”``."""
_SIGNATURE = lazy_regex(
    rf"[^\w\n]{{0,3}}\n\n(?P<block>{BLOCK_OPEN})?\W?(?P<dash>[-–—]+ ?)?(?P<name>{NAME_PATTERN})(?:,[^\n.!?:]{{1,100}}|\([^\n]{{1,60}}\))?"
    r"[^\w\n.!?:]{0,2}(?=\n|\Z)"
)
_SECOND_CLAUSE_STARTS = ("while ", "and ", "but ", "whereas ", "then ")
"""Text between two quotations that begins so belongs to the second alone."""
SIGNATURE_GAP = 5
"""How many characters may stand between a quotation and the end of its paragraph, if a signature follows."""

SPEAKER_REACH = 300
"""How far from a quotation its speaker may be named, in characters."""

UNKNOWN_PERSON = "?"
"""Stands for a person who is named and is not in the record."""


class Attribution(NamedTuple):
    """The speaker whom a draft names: the id of a person in the record, UNKNOWN_PERSON, or None for nobody.

    *words* is the name as the draft has it.
    """

    speaker: str | None
    words: str = ""


class SpeakerNames:
    """Finds the record's people by the names that a draft may use for them."""

    def __init__(self, dataset: Dataset) -> None:
        self._dataset = dataset
        self._pronouns = {person.id: person.pronoun for person in dataset.people}
        self._by_surname: dict[str, list[Person]] = {}
        for person in dataset.people:
            self._by_surname.setdefault(person.surname.casefold(), []).append(person)
        self._person_of_name: dict[str, str | None] = {}

    def person_called(self, name: str) -> str | None:
        """Return the id of the person whom *name* names, UNKNOWN_PERSON for others, None if it names no person."""
        if name not in self._person_of_name:
            self._person_of_name[name] = self._find_person_id(name)
        return self._person_of_name[name]

    def _find_person_id(self, name: str) -> str | None:
        words = re.findall(r"[\w'-]+", straighten_quotes(name))
        if not words:
            return None
        people = self._by_surname.get(words[-1].casefold().removesuffix("'s"), [])
        before = words[-2].casefold() if len(words) > 1 else ""
        for person in people:
            if not before or before in f"{person.name} {' '.join(person.titles)}".casefold().split():
                return person.id
        if people:
            is_title = before in self._titles or before.endswith("'s") or self._is_organisation([before])
            return people[0].id if is_title else UNKNOWN_PERSON
        return None if words[-1] in NOT_NAMES or self._is_organisation(words) else UNKNOWN_PERSON

    def _is_organisation(self, words: Sequence[str]) -> bool:
        folded = [word.casefold() for word in words]
        return any(word.isupper() for word in words) or not self._organisation_words.isdisjoint(folded)

    @cached_property
    def _organisation_words(self) -> frozenset[str]:
        """The words in the names of the record's organisations, publishers and forces, and English ones."""
        bodies = (name for body in self._dataset.organisations for name in (body.name, body.abbreviation, *body.names))
        publishers = (source["publisher"] for source in self._dataset.objects("sources"))
        forces = (place["names"][0] for place in self._dataset.objects("places") if place["kind"] == "force")
        last_words = (name.rpartition(" ")[2] for name in (*publishers, *forces))
        return ORGANISATION_WORDS.union(_words_in_lower_case(bodies), _words_in_lower_case(last_words)) - self._surnames

    @cached_property
    def _titles(self) -> frozenset[str]:
        """The words that may stand before a surname: courtesies, titles, and those of posts and their bodies."""
        people = self._dataset.people
        bodies = self._dataset.index("organisations")
        posts = (
            name
            for person in people
            for post in person.posts
            for name in (post.title, bodies[post.organisation].abbreviation)
        )
        group = word_groups(self._dataset).get("titles", ())
        return WORDS_BEFORE_SURNAMES.union(
            _words_in_lower_case(posts),
            _words_in_lower_case(title for person in people for title in person.titles),
            group,
        )

    @cached_property
    def _surnames(self) -> frozenset[str]:
        return frozenset(self._by_surname)

    def person_of_pronoun(self, pronoun: str, before: str) -> str | None:
        """Return the person whom a pronoun refers to: the last one named in *before* whom it fits."""
        wanted = pronoun.casefold()
        last: str | None = None
        for match in _PERSONAL.finditer(before):
            who = self.person_called(match[0])
            if who is None or (who == UNKNOWN_PERSON and len(match[0].split()) == 1):
                continue
            if who not in self._pronouns or wanted in {"they", self._pronouns[who]}:
                last = who
        return last


WORDS_BEFORE_SURNAMES = frozenset("mr mrs ms miss mx dr sir dame the of and".split())
"""Words before a surname that any person may have; the record adds those of its people's titles and posts."""

ORGANISATION_WORDS = frozenset(
    "agency council office government department ministry service association society charity university centre center "
    "network unit team court house news times post press".split()
)
"""Words in the names of organisations; the record adds those of its organisations, publishers and forces."""


def _words_in_lower_case(names: Iterable[str | None]) -> Iterator[str]:
    """List the words of names in lower case."""
    for name in names:
        yield from (name or "").casefold().replace("'", " ").replace("’", " ").split()


def attribute(text: str, quoted: TextSpan, gap: TextSpan, speakers: SpeakerNames, before: Attribution) -> Attribution:
    """Find the speaker to whom a draft attributes the words of the span *quoted*.

    *gap* reaches from the end of the quotation before to the beginning of the next; nothing outside it is considered.
    *before* is the attribution of the quotation before, which may go on.
    """
    found = _signature_after(text, quoted[1], speakers) or _speaker_beside(text, quoted, gap, speakers)
    continues = found.speaker is None and _CONTINUED.match(text, gap[0], quoted[0])
    return before if continues and continues["verb"] in SPEECH_VERBS else found


def _signature_after(text: str, end: int, speakers: SpeakerNames) -> Attribution | None:
    """Find the name on a line of its own after a quotation: behind a dash, or in the same block quotation."""
    is_last = text.find("\n\n", end, end + SIGNATURE_GAP) >= 0
    line = _SIGNATURE.match(text, end, end + SPEAKER_REACH) if is_last else None
    who = speakers.person_called(line["name"]) if line else None
    if line is None or who is None or (not line["dash"] and (who == UNKNOWN_PERSON or not line["block"])):
        return None
    return Attribution(who, line["name"])


def _speaker_beside(text: str, quoted: TextSpan, gap: TextSpan, speakers: SpeakerNames) -> Attribution:
    (start, end), (since, until) = quoted, gap
    after = text[end + 1 : min(until, end + SPEAKER_REACH)]
    stop = _SENTENCE_END.search(straighten_quotes(after))
    if stop:
        after = after[: stop.start()]
    before = text[max(since, start - SPEAKER_REACH) : max(start - 1, 0)]
    paragraph = before.rfind("\n\n")
    near = before[paragraph + 2 :] if paragraph >= 0 else before
    sentences = list(_SENTENCE_END.finditer(straighten_quotes(near)))
    last = near[sentences[-1].end() :] if sentences else near
    known = straighten_quotes(text[max(0, start - 2000) : start])
    pieces = [(after, False), (last, True)]
    is_another = stop is None and until < end + SPEAKER_REACH and after.lstrip(" ,;").startswith(_SECOND_CLAUSE_STARTS)
    if is_another or last.rstrip().endswith(":"):
        pieces.reverse()  # what is announced so is nobody else's, and what begins so announces the next
    for piece, from_end in pieces:
        found = _speaker_in_text(piece, known, speakers, from_end=from_end)
        if found.speaker is not None:
            return found
    return _speaker_before_colon(last, speakers)


def _speaker_before_colon(sentence: str, speakers: SpeakerNames) -> Attribution:
    """Return the record's person named in a sentence that ends in a colon, whatever its verb."""
    if not sentence.rstrip().endswith(":"):
        return Attribution(None)
    names = [match[0] for match in _PERSONAL.finditer(straighten_quotes(sentence))]
    known = {who: name for name in names if (who := speakers.person_called(name))}
    return Attribution(*known.popitem()) if len(known) == 1 and UNKNOWN_PERSON not in known else Attribution(None)


def _speaker_in_text(piece: str, known: str, speakers: SpeakerNames, *, from_end: bool) -> Attribution:
    found = list(find_speaker_mentions(straighten_quotes(piece)))
    for mention in reversed(found) if from_end else found:
        for name in _names_in(mention, piece, speakers):
            is_pronoun = name.casefold() in PRONOUNS
            who = speakers.person_of_pronoun(name, known) if is_pronoun else speakers.person_called(name)
            if who is not None:
                return Attribution(who, name)
    return Attribution(None)


def _names_in(mention: SpeakerMention, printed: str, speakers: SpeakerNames) -> Iterator[str]:
    """List the names in a mention, first a recorded person between commas: ``the chief, Duncan Ball, said``."""
    name = printed[slice(*mention.name)]
    between = printed[slice(*mention.apposition)].strip() if mention.apposition else ""
    if (
        between
        and speakers.person_called(between) not in (None, UNKNOWN_PERSON)
        and speakers.person_called(name) in (None, UNKNOWN_PERSON)
    ):
        yield between
    yield name.lstrip("—–-( ")
