"""Words and phrases with a meaning, looked up among the tokens of a text in one pass."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Generic, NamedTuple, TypeVar

from countylines.text.tokens import tokenize

T = TypeVar("T")

MOST_REMEMBERED = 50_000
"""For how many different words of texts the entries that begin with them are remembered."""


class FoundPhrase(NamedTuple, Generic[T]):
    """A phrase among tokens: from *first* to before *last*, with what it means."""

    first: int
    last: int
    meaning: T


class PhraseTable(Generic[T]):
    """Phrases by their first word. ``seiz*`` is every word that begins so; a phrase may end in such a stem."""

    def __init__(self, entries: Mapping[str, T] | Iterable[tuple[str, T]] = ()) -> None:
        self._phrases: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        self._stems: list[tuple[str, tuple[str, ...], T]] = []
        self._remembered: dict[str, tuple[tuple[tuple[str, ...], T], ...]] = {}
        for phrase, meaning in entries.items() if isinstance(entries, Mapping) else entries:
            self.add(phrase, meaning)

    def add(self, phrase: str, meaning: T) -> None:
        """Add a word, a stem or a phrase."""
        words = tokenize(phrase.removesuffix("*")).words
        if phrase.endswith("*") and len(words) == 1:
            self._stems.append((words[0], (), meaning))
        elif words:
            rest = (*words[1:-1], f"{words[-1]}*") if phrase.endswith("*") else tuple(words[1:])
            self._phrases.setdefault(words[0], []).append((rest, meaning))
        self._remembered.clear()

    def find(self, words: Sequence[str], first: int, last: int) -> Iterator[FoundPhrase[T]]:
        """List the entries among *words* from *first* to before *last*, those within others too."""
        for place in range(first, last):
            for rest, meaning in self._starting_with(words[place]):
                end = place + 1 + len(rest)
                if not rest or (end <= last and _matches(words, place + 1, rest)):
                    yield FoundPhrase(place, end, meaning)

    def _starting_with(self, word: str) -> tuple[tuple[tuple[str, ...], T], ...]:
        found = self._remembered.get(word)
        if found is None:
            if len(self._remembered) > MOST_REMEMBERED:
                self._remembered.clear()
            stems = [(rest, meaning) for stem, rest, meaning in self._stems if word.startswith(stem)]
            own = self._phrases.get(word, ())
            possessive = self._phrases.get(word.removesuffix("'s"), ()) if word.endswith("'s") else ()
            found = self._remembered[word] = (*own, *possessive, *stems)
        return found


def _matches(words: Sequence[str], place: int, rest: Sequence[str]) -> bool:
    return all(
        words[place + number].startswith(part[:-1])
        if part[-1] == "*"
        else words[place + number] == part or words[place + number] == f"{part}'s"
        for number, part in enumerate(rest)
    )
