"""Deeds: who did something to what everything in the record is about, ``who led the operation``.

Words for the setting weigh next to nothing where things are ranked. Where they are all that a deed is done to, they are
what is asked for: the leader of something else did not lead the operation, and a body with "Organised" in its name did
not organise the week. What answers has to say both, the deed and what it is done to, in one of its statements.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from countylines.record.dataset import Dataset
from countylines.search.documents import SearchDocument, proving_words
from countylines.search.index import SearchIndex
from countylines.search.questions import Question
from countylines.search.terms import SETTING, QuestionTerm
from countylines.text.grammar import PREPOSITIONS
from countylines.text.stems import Stems, english_word_lists, places_of_phrase
from countylines.vocabulary.question_words import LEADING_WORDS, WHO

FILES_OF_DOERS = {"person": "people", "organisation": "organisations", "claim": "claims"}
"""The files of the nouns that answer who did something."""


class Deed(NamedTuple):
    """What somebody is to have done, and to what; *words* are those behind ``who``."""

    verb: QuestionTerm
    thing: QuestionTerm
    words: str


def read_deed(question: Question, stems: Stems) -> Deed | None:
    """Read who did what to the setting; None if somebody else is asked for, or the question has other terms.

    The thing is the last word before a preposition: ``the national crackdown on county lines`` is a crackdown. It may
    be a week: ``who led the crackdown``.
    """
    if question.type != WHO or question.left_out or any(term.number is not None for term in question.terms):
        return None
    words = question.words
    placed = sorted([(places_of_phrase(words, term.word), term) for term in question.terms], key=_start)
    others = [one for one in placed if one[1].kind != SETTING]
    if len(others) > 1 or not placed:
        return None
    verb = others[0] if others else placed[0]
    behind = [one for one in placed if one[0].start > verb[0].start]
    week = _week_behind(question, verb[0].stop)
    if week:
        behind = [(week, QuestionTerm(words[week[-1]], SETTING, {(stems[words[week[-1]]],): 1.0}))]
    if not behind:
        return None
    thing, *further = behind
    for one in further:
        if not PREPOSITIONS.isdisjoint(words[thing[0].stop : one[0].start]):
            break
        thing = one
    start = words.index("who") + 1 if "who" in words else verb[0].start
    return Deed(verb[1], thing[1], " ".join(words[start : thing[0].stop]))


def _week_behind(question: Question, start: int) -> range:
    """Return the places of the words right behind a verb that tell the week, so that this is what it is done to.

    They end before a preposition. None are those behind one: ``who spoke in the week``.
    """
    words, used = question.words, question.timeframe.used
    start += words[start : start + 1] == ("of",)
    end = start
    while end in used and words[end] not in PREPOSITIONS:
        end += 1
    return range(start, end)


def _start(placed: tuple[range, QuestionTerm]) -> int:
    return placed[0].start


def is_deed_of(deed: Deed, document: SearchDocument, dataset: Dataset, stems: Stems) -> bool:
    """Return whether one statement about a person or body, or a claim, has the deed and what it is done to."""
    file = FILES_OF_DOERS.get(document.noun)
    if file is None:
        return True
    thing = next(one for one in dataset.objects(file) if one["id"] == document.id)
    statements = (frozenset(stems.of_text(text)) for text in _statements(thing, document.noun, dataset))
    return any(_has_term(deed.verb, one) and _has_term(deed.thing, one) for one in statements)


def _statements(thing: Mapping[str, Any], noun: str, dataset: Dataset) -> Iterator[str]:
    """Yield the texts of a thing that say something each by itself: a post, a role, a claim."""
    yield from thing.get("asked_as") or ()
    if noun == "person":
        bodies = {body["id"]: body for body in dataset.objects("organisations")}
        for post in thing["posts"]:
            body = bodies[post["organisation"]]
            yield f"{post['title']} {body['name']} {body.get('abbreviation') or ''} {LEADING_WORDS}"
    elif noun == "organisation":
        leading = LEADING_WORDS if thing.get("led_by") else ""
        for name in (thing["name"], thing.get("abbreviation"), *(thing.get("names") or ())):
            yield f"{name or ''} {leading}"
        yield thing["role"]
    else:
        yield " ".join((thing["text"], *proving_words(thing)))


def _has_term(term: QuestionTerm, stems: frozenset[str]) -> bool:
    return any(stems.issuperset(phrase) for phrase in term.phrases)


def names_body_without_leader(question: Question, index: SearchIndex) -> bool:
    """Return whether somebody is asked for who leads a body of which the record has no leader: ``head of X``."""
    stems, stop = index.stems, english_word_lists().stop
    leading = frozenset(stems.of_text(LEADING_WORDS))
    content = [stems[word] for word in question.words if word not in stop]
    led = [content[at + 1 :] for at, stem in enumerate(content) if stem in leading]
    for body in index.dataset.organisations if led else ():
        names = index.documents[index.places["organisation", body.id]].names
        if not body.led_by and any(name and name == frozenset(rest[: len(name)]) for name in names for rest in led):
            return True
    return False
