"""No word of the bundled record in the package: the words live in the record.

The string literals of the package are read from its syntax trees, without docstrings (those below a constant or a field
too) and comments, and without the name of the program.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

import pytest

import countylines
from tests.test_names import modules

ORDINARY: dict[str, str] = {
    "boys": "one of two sexes, which are all",
    "broke*": "a rule is broken",
    "child*": "of a singular and its irregular plural",
    "closed": "a stream is",
    "closing": "marks and tags are",
    "ended": "a week ended on its last day",
    "estimated": "a hedge",
    "exist": "files and folders do",
    "females": "one of two sexes, which are all",
    "girls": "one of two sexes, which are all",
    "held": "a participle without -ed",
    "lost": "a hedge is",
    "males": "one of two sexes, which are all",
    "men": "of an irregular plural",
    "people": "entries of the record; of an irregular plural",
    "reached": "a verb between a noun and its number",
    "shut": "a participle without -ed",
    "stopped": "a program is",
    "supported": "a verdict",
    "taken": "a participle without -ed",
    "target*": "of a link, or of a symbolic link",
    "took": "a campaign took two weeks",
    "women": "of an irregular plural",
    "young*": "an age before than",
}
"""Words of the record that are ordinary words of English and that the package needs, each with what it needs it for."""

LEFT: dict[str, set[str]] = {}
"""What still stands in the package: for each module, the words. Who takes one out of the package takes it out here."""


class Literal(NamedTuple):
    """A string literal of the package: its module, its line, its text."""

    module: str
    line: int
    text: str


def literals(module: str, tree: ast.Module) -> Iterator[Literal]:
    """List the string literals of a module, without those that stand alone as a statement."""
    documentation = {
        id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in documentation:
            yield Literal(module, node.lineno, node.value)


def subject_word_beginnings(dataset: countylines.Dataset) -> set[str]:
    """List the words of a record's subject: those of its header, and of groups that say what a text is about or counts.

    A ``*`` ends a stem, and so does every word of the header.
    """
    groups = {group.id: group.words for group in dataset.vocabulary}
    named = {group.id for group in dataset.vocabulary if group.subject}
    words = {f"{word}*" for word in dataset.subject}
    for measure in dataset.measures:
        for way in measure.counted_as:
            for word in (*way.needs, *way.excludes):
                if word.startswith("@"):
                    named.add(word[1:])
                else:
                    words.add(word)
    return words.union(*(groups[name] for name in named))


def names(dataset: countylines.Dataset) -> set[str]:
    """List what people, bodies and places of a record are called, and the ids of its sources, which are publishers."""
    found = {name for place in dataset.places if place.kind != "cue" for name in place.names}
    for person in dataset.people:
        found.update((person.id, person.name, person.surname, person.surname.lower()))
    for body in dataset.organisations:
        found.update((body.name, *body.names, *([body.abbreviation] if body.abbreviation else ())))
    found.update(source.id for source in dataset.sources)
    return found


@cache
def patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Compile the words of the bundled record, in any case, and its names and the ids of its measures, in theirs."""
    dataset = countylines.load()
    words = sorted(subject_word_beginnings(dataset) - ORDINARY.keys())
    stems = [re.escape(word.rstrip("*")) + (r"\w*" if word.endswith("*") else r"\b") for word in words]
    exact = sorted(
        (names(dataset) | {measure.id for measure in dataset.measures}) - ORDINARY.keys(), key=len, reverse=True
    )
    return (
        re.compile(rf"\b(?:{'|'.join(stems)})", re.IGNORECASE),
        re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, exact))})(?!\w)"),
    )


def record_words(text: str) -> set[str]:
    """List the words of the bundled record in a literal, in lower case."""
    text = re.sub(r"countylines|\\[A-Za-z]", " ", text, flags=re.IGNORECASE)  # the letter of an escape begins no word
    return {match.group().lower() for pattern in patterns() for match in pattern.finditer(text)}


@cache
def found_in_package() -> dict[str, set[str]]:
    """List the words of the bundled record in each module that has any."""
    found: dict[str, set[str]] = {}
    for module, tree in modules().items():
        for literal in literals(module, tree):
            if words := record_words(literal.text):
                found.setdefault(module, set()).update(words)
    return found


def test_no_word_of_the_record_stands_in_the_package() -> None:
    new = {module: words - LEFT.get(module, set()) for module, words in found_in_package().items()}
    assert {module: words for module, words in new.items() if words} == {}


def test_the_list_of_what_is_left_only_shrinks() -> None:
    gone = {module: words - found_in_package().get(module, set()) for module, words in LEFT.items()}
    assert {module: words for module, words in gone.items() if words} == {}, "take these out of LEFT"


def test_ordinary_words_are_words_of_the_record_and_are_needed() -> None:
    dataset = countylines.load()
    assert ORDINARY.keys() <= subject_word_beginnings(dataset) | names(dataset)
    texts = "\n".join(one.text for module, tree in modules().items() for one in literals(module, tree))
    for word in ORDINARY:
        ending = "" if word.endswith("*") else r"\b"
        assert re.search(rf"(?:\b|\\b){re.escape(word.rstrip('*'))}{ending}", texts), word


@pytest.mark.parametrize(
    ("code", "words"),
    [
        pytest.param("X = 'Cuckooed'", {"cuckooed"}, id="a word of the subject, in capitals"),
        pytest.param("X = f'{y} in custody'", {"custody"}, id="in a formatted string"),
        pytest.param(r"X = r'\bseiz\w+'", {"seiz"}, id="after the escape of a pattern"),
        pytest.param("X = 'show weapons.axes'", {"weapons.axes"}, id="the id of a measure"),
        pytest.param("X = 'by Nikki Holland'", {"nikki holland"}, id="a person"),
        pytest.param("X = 'in Hull'", {"hull"}, id="a place"),
        pytest.param("X = 'a hull'", set(), id="a word that is a place in capitals"),
        pytest.param("X = 'countylines'", set(), id="the program"),
        pytest.param("def f():\n    'Cuckooed'", set(), id="a docstring"),
        pytest.param("X = 1\n'Cuckooed'", set(), id="the docstring of a constant"),
        pytest.param("X = 1  # cuckooed", set(), id="a comment"),
    ],
)
def test_words_are_found_in_code(code: str, words: set[str]) -> None:
    found = {word for literal in literals("a.py", ast.parse(code)) for word in record_words(literal.text)}
    assert found == words
