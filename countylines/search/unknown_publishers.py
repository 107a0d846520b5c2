"""Unknown publishers: who is to have printed a number, where the record has no source of that name.

A figure is no answer to whether the Examiner reported it, if the record does not know what the Examiner reported.
"""

import re
from collections.abc import Iterator

from countylines.search.index import SearchIndex
from countylines.search.publishers import find_publishers
from countylines.search.questions import Question
from countylines.text.grammar import is_plural
from countylines.text.stems import lowercase_words
from countylines.vocabulary import question_words as asking
from countylines.vocabulary.words_for_nouns import PRINTING

TYPES_ABOUT_NUMBERS = (None, asking.WHETHER, asking.HOW_MANY, asking.HOW_MUCH)

_VERB = rf"(?P<verb>{'|'.join(PRINTING)})\b"
_CAPITALS = r"(?P<article>[Tt]he\s+)?(?P<name>[A-Z][\w.'’&-]*(?:\s+(?:of\s+)?[A-Z][\w.'’&-]*)*)"
_HELPING = r"\b(?:[Dd]id|[Dd]oes|[Hh]as|[Hh]ad)\s+"
_IN_CAPITALS = re.compile(
    rf"{_HELPING}{_CAPITALS}\s+{_VERB}|\b[Aa]ccording\s+to\s+(?P<after>(?:the\s+)?[A-Z]\w+(?:\s+[A-Z]\w+)*)"
)
_IN_LOWER_CASE = re.compile(rf"{_HELPING}the\s+(?P<name>[a-z]+(?:\s+[a-z]+){{0,2}}?)\s+{_VERB}")

_OF_PRINTERS = frozenset(verb for verb in PRINTING if verb.startswith(("print", "report", "publish", "carr", "wr")))
"""The verbs of what a publisher does, and hardly anybody else."""


def find_unknown_publisher(index: SearchIndex, question: Question) -> str:
    """Return the name of who is to have printed what a question asks about, if the record has nobody of that name.

    In lower case it has a word that the record lacks and is no plural: ``did the neighbours report 5 fires``.
    """
    name = next(_unknown_names(index, question.text), "") if question.type in TYPES_ABOUT_NUMBERS else ""
    return "" if name and find_publishers(index.dataset, question.text).sources else name


def _unknown_names(index: SearchIndex, text: str) -> Iterator[str]:
    for found in _IN_CAPITALS.finditer(text):
        name = found["name"] or found["after"]
        if not _is_known(index, name):
            yield f"{found['article'] or ''}{name}"
    for found in _IN_LOWER_CASE.finditer(text):
        words = found["name"].split()
        is_of_printer = found["verb"] in _OF_PRINTERS and not is_plural(words[-1])
        if is_of_printer and not (all(map(index.has_word, words)) or _is_known(index, found["name"])):
            yield f"the {found['name']}"


def _is_known(index: SearchIndex, name: str) -> bool:
    """Return whether a name is that of a person or body of the record, or has a word of one's name."""
    stems = frozenset(index.stems.of_text(" ".join(lowercase_words(name))))
    bodies = [one for body in index.by_noun["organisation"].values() for one in body.names]
    publishers = [source.names[0] for source in index.by_noun["source"].values()]
    return not stems.isdisjoint(index.reader.people) or any(one <= stems for one in (*bodies, *publishers) if one)
