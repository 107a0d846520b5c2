"""Names of publishers in a question, and of publishers that the record does not have."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import NamedTuple

from countylines.lookup.items import CONFLICT
from countylines.record.dataset import Dataset, once_per_dataset
from countylines.search.documents import names_of_body
from countylines.search.index import SearchIndex, search_index
from countylines.search.question import Question
from countylines.text.grammar import is_plural
from countylines.text.stems import english_word_lists, lowercase_words
from countylines.vocabulary import question_words as asking
from countylines.vocabulary.words_for_nouns import BEFORE_PUBLISHERS, PRINTED_TEXTS, PRINTING

ASKING_WHETHER_PRINTED = (None, asking.WHETHER, asking.HOW_MANY, asking.HOW_MUCH)
"""The types that a question whether a publisher prints something may have."""

_NOUNS_WITH_PUBLISHERS = ("source", CONFLICT, "claim")
"""The nouns whose documents contain the name of their publisher."""

_REACH_OF_OWNER = 3
"""Within how many words after a possessive the word for its number must come: ``the Gazette's cash figure``."""

_PRINTING = rf"(?:{'|'.join(PRINTING)})"
_BEFORE_NAME = rf"(?:\b(?:as|that|which)\s+)?(?:(?:{_PRINTING}\s+)?\b(?P<link>{'|'.join(BEFORE_PUBLISHERS)})\s+)?"
_PRINTED_TEXT = rf"(?:['’]s?(?!\w))?(?P<text>\s+(?:{'|'.join(PRINTED_TEXTS)})\b)?"
_AFTER_NAME = rf"{_PRINTED_TEXT}(?P<verb>\s+(?:(?:that|who|which)\s+)?{_PRINTING}\b(?:\s+that\b)?)?"

_COPIED_PUBLISHER = re.compile(r"[A-Z]\w+(?:\s[A-Z]\w+)*")
"""A publisher, given in brackets, whose text another publisher copied: ``Anytown Post (Big News copy)``."""

_NAME = r"(?:[Tt]he\s+)?[A-Z][\w.'’&-]*(?:\s+(?:of\s+)?[A-Z][\w.'’&-]*)*"
_PUBLISHING = "|".join(verb for verb in PRINTING if verb.startswith(("print", "report", "publish", "carr", "wr")))
"""Verbs for what hardly anybody does but publishers, unlike ``say`` or ``give``."""

_ANY_PUBLISHER = re.compile(
    rf"\b(?:[Dd]id|[Dd]oes|[Hh]as|[Hh]ad)\s+(?:(?P<name>{_NAME})\s+{_PRINTING}\b"
    rf"|(?P<lower>the\s+[a-z]+(?:\s+[a-z]+){{0,2}}?)\s+(?:{_PUBLISHING})\b)"
    rf"|\b[Aa]ccording\s+to\s+(?P<after>{_NAME})"
)


class PublisherName(NamedTuple):
    """A name of a publisher: its *words* in lower case, and the ids of its *sources*.

    *has_article* is set for a single word with ``the`` before it, and *needs_article* if that word is also an ordinary
    word: ``the Times``, not ``how many times``. *is_body* is set for an organisation of the record. *needs_verb* is set
    for such organisations and for publishers that are only copied: their names count only with a verb of printing.
    """

    words: tuple[str, ...]
    sources: tuple[str, ...]
    has_article: bool
    needs_article: bool
    is_body: bool
    needs_verb: bool

    def is_meant(self, text: str, found: re.Match[str]) -> bool:
        """Return whether the words *found* in a text mean this publisher: ``a courier`` may not be the Courier.

        They do if they have a verb of printing or a phrase such as ``according to``, if they are at either end of the
        text, or if they have an article or a capital. Names without *has_article* need none of these. A name that
        *needs_verb*, however, must have a verb, ``according to`` or a word for a number: ``the figure from the Trust``.
        """
        link = (found["link"] or "").lower()
        if self.needs_verb or found["verb"]:
            before, after = (lowercase_words(one) for one in (text[: found.start()], text[found.end() :]))
            is_owner = re.search(r"['’]s?$", found[0]) is not None
            beside = {*after[: _REACH_OF_OWNER if is_owner else 1], *(before[-1:] if link == "from" else ())}
            is_of_number = not beside.isdisjoint(asking.COUNT_WORDS)
            return bool(found["verb"] or found["text"]) or link.startswith("according") or is_of_number
        is_at_end = not text[: found.start()].strip() or not text[found.end() :].strip(" ?.!")
        is_written_as_name = bool(found["article"]) or found["name"][:1].isupper() or not self.has_article
        return link != "" or is_at_end or is_written_as_name


@once_per_dataset
def publisher_names(dataset: Dataset) -> list[PublisherName]:
    """List the names of a record's publishers, the longest first.

    A word in capitals within a name is a name as well, unless documents of other nouns contain it, as with ``UK``.
    """
    index = search_index(dataset)
    others = (one.weights for one in index.documents if one.noun not in _NOUNS_WITH_PUBLISHERS)
    used_otherwise = frozenset[str]().union(*others)
    bodies: dict[tuple[str, ...], list[tuple[str, ...]]] = {}
    for body in dataset.objects("organisations"):
        called = [tuple(lowercase_words(name)) for name in names_of_body(body)]
        bodies.update(dict.fromkeys(called, called))
    found: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    copied: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    with_article = set[tuple[str, ...]]()
    for source in dataset.objects("sources"):
        name, _, origin = source["publisher"].removeprefix("The ").partition(" (")
        own, short = (tuple(lowercase_words(one)) for one in (name, name.partition(" and ")[0]))
        with_article.update([own] if source["publisher"].startswith("The ") else ())
        capitals = [word.lower() for word in name.split() if word.isalpha() and word.isupper()]
        of_capitals = [(word,) for word in capitals if index.stems[word] not in used_otherwise]
        for one in {own, *([short] if len(short) > 1 else ()), *of_capitals, *bodies.get(own, ())}:
            found[one].append(source["id"])
        if original := _COPIED_PUBLISHER.match(origin):
            words = tuple(lowercase_words(original[0]))
            for one in bodies.get(words, [words]):
                copied[one].append(source["id"])
    ordinary, names = english_word_lists().of_all, []
    for words, ids in {**copied, **found}.items():
        has_article = len(words) == 1 and words in with_article
        needs_article, needs_verb = has_article and words[0] in ordinary, words in bodies or words not in found
        names.append(PublisherName(words, tuple(ids), has_article, needs_article, words in bodies, needs_verb))
    return sorted(names, key=lambda name: -len(name.words))


class NamedPublishers(NamedTuple):
    """The ids of the sources whose publishers a text names, and the *rest* of the text without these names.

    *are_bodies* is set if one of the publishers is an organisation of the record.
    """

    sources: tuple[str, ...]
    rest: str
    are_bodies: bool


def find_publishers(dataset: Dataset, text: str) -> NamedPublishers:
    """Find the publishers that a text names; organisations of the record count only with a verb of printing."""
    sources, are_bodies, words = list[str](), False, frozenset(lowercase_words(text))
    for name in publisher_names(dataset):
        if not words.issuperset(name.words):
            continue
        article = r"(?P<article>the\s+)" + ("" if name.needs_article else "?")
        called = r"\W*".join(map(re.escape, name.words))  # a name with punctuation in it is several words
        found = re.search(rf"{_BEFORE_NAME}\b{article}(?P<name>{called})\b{_AFTER_NAME}", text, re.IGNORECASE)
        if found and name.is_meant(text, found):
            sources += name.sources
            are_bodies = are_bodies or name.is_body
            text = f"{text[: found.start()]} {text[found.end() :]}"
    rest = re.sub(r"^\W*(?:and|or)\b|\b(?:and|or)\W*$", "", text.strip(), flags=re.IGNORECASE)
    return NamedPublishers(tuple(dict.fromkeys(sources)), " ".join(rest.split()), are_bodies)


def find_unknown_publisher(index: SearchIndex, question: Question) -> str:
    """Return the name of a publisher in the question that the record does not know; "" if there is none.

    A plural in lower case is not a publisher, as in ``did the neighbours report 5 fires``.
    """
    for found in _ANY_PUBLISHER.finditer(question.text) if question.type in ASKING_WHETHER_PRINTED else ():
        name = found["name"] or found["after"] or found["lower"]
        is_known = all(word == "the" or index.has_word(word) for word in lowercase_words(name))
        if not is_known and not (found["lower"] and is_plural(name.split()[-1])):
            return "" if find_publishers(index.dataset, question.text).sources else name
    return ""
