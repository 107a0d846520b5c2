"""Find the words that show whether a text is about the whole country or about one part of it.

Places, and phrases that make a text local without naming a place, are in the record's places.json; words for the whole
country are in its word group ``national``. A capitalised word after a preposition of place is taken for a place as
well, unless the record uses it for something else.
"""

from collections.abc import Iterator, Sequence
from itertools import chain, pairwise
from typing import NamedTuple

from countylines.record.dataset import Dataset, once_per_dataset
from countylines.text import singular_of
from countylines.text.english import MONTHS, ONES, TENS, WEEKDAYS
from countylines.text.grammar import FUNCTION_WORDS, POSSESSIVES, is_plural
from countylines.text.stems import english_word_lists
from countylines.text.tokens import ABBREVIATED_TITLES, PhraseTable, Tokens, tokenize, word_at, words_of
from countylines.vocabulary import word_groups
from countylines.vocabulary.counted_nouns import counting_vocabulary

LOCAL, NATIONAL, BODY = "local", "national", "body"
"""The kinds of cue. A national body (BODY) is a weaker cue than a word for the country: local texts name it too."""
_PUBLISHER = "publisher"
"""The kind for a publisher's name; its words are not a cue even if they name a place: ``the Anytown Post``."""

COUNTRY_TITLES = ("national", "country", "whole country", "all ")
"""Beginnings, in lower case, of the titles of table columns about the whole country; the record adds its own words."""

_NOT_PLACES = frozenset("united great national county operation week the a".split()) | {
    name for word in (*MONTHS, *WEEKDAYS) for name in (word.lower(), word[:3].lower())
}
"""Words that are not places even if they have a capital after a preposition."""

_NAMING_PREPOSITIONS = frozenset("in at near around across throughout".split())
_BEFORE_TOWNS = _NAMING_PREPOSITIONS | frozenset(["of", "and", "for"])
"""Words that show that the name after them is a town and not a person."""
_MOVEMENTS = frozenset(["from", "to"])
"""Prepositions of movement; the place after one is not where the numbers were counted: ``eggs from Anytown``."""
_PARTS = frozenset("region county city borough district town constabulary force division".split())
"""Words for one part of the country: ``across the eastern region``."""
_HEADING_PARTS = _PARTS | {"our", "my"}
"""The first word of a heading about one part of the country: ``Force results``, ``Our figures``."""
_OWN_PART = POSSESSIVES | {"the", "this"}
"""Words before one of _PARTS that make it a definite part: ``in her own county``."""
_LONGEST_NAME = 3
"""The most words in the name of a place, without function words such as ``on`` and ``the``."""
_COMPASS = frozenset("north south east west northeast northwest southeast southwest midlands".split())
"""Words that name a part of the country after a preposition and an article: ``in the north-east``."""
_DIRECTIONS = frozenset("northern southern eastern western".split())
"""Adjectives for a part of the country: ``northern forces``."""
_FORCE_WORDS = frozenset({"police", "constabulary", "council"})
_COUNTED_PARTS = _PARTS | frozenset(
    "team squad unit forces teams squads units regions counties cities boroughs districts towns divisions".split()
)
"""Words for parts of the country or of its police that can be counted or owned: ``My team``, ``12 cities``."""
_NOT_ALL = (
    POSSESSIVES | frozenset("a one another each most half some several many few other".split()) | set(ONES) | set(TENS)
)
"""Words before counted parts of the country that show that not all parts are meant: ``Thirty-one forces``."""
_PLACE_WORDS = _PARTS | _FORCE_WORDS | _COMPASS | {"ours"}


class PlaceCue(NamedTuple):
    """A cue of a *kind* (LOCAL, NATIONAL or BODY) in the tokens from *first* to before *last*."""

    first: int
    last: int
    kind: str


_TITLES = (ABBREVIATED_TITLES - {"st"}) | {"miss", "sir", "lady", "lord"}
"""Titles that show that the name after them is a surname and not a place: ``Mr Kent``."""


class _Entry(NamedTuple):
    """The meaning of a phrase in the table; *is_name* if it needs a capital, *is_town* if it may be a surname."""

    kind: str
    is_name: bool = False
    is_town: bool = False


class PlaceVocabulary:
    """The cues of a record for places.

    *whole* are the words for the whole country that follow ``in``, ``across`` and the like in the record's title and
    its national words. *agents* are words for the people of its bodies: ``wardens from Anytown`` is about Anytown,
    although ``from`` usually shows a movement. *title_pairs* are pairs of neighbouring words in the title; the first
    word of a pair is not a place. *not_places* are words, in lower case, that are not places even with a capital.
    """

    def __init__(self, dataset: Dataset) -> None:
        self._dataset = dataset
        national = word_groups(dataset).get("national", ())
        bodies = {(body.abbreviation or "").casefold() for body in dataset.organisations} - {""}
        self.table: PhraseTable[_Entry] = PhraseTable()
        for phrase in national:
            self.table.add(phrase, _Entry(BODY if phrase in bodies else NATIONAL))
        for body in dataset.organisations:
            if (body.abbreviation or "").casefold() in national:
                self.table.add(" ".join(body.name.split()[:2]), _Entry(BODY))
        for place in dataset.objects("places"):
            for name in place["names"]:
                is_name = place["kind"] != "cue" and name[0].isupper()
                self.table.add(name, _Entry(LOCAL, is_name, place["kind"] == "town"))
        for publisher in dict.fromkeys(source["publisher"] for source in dataset.objects("sources")):
            self.table.add(publisher, _Entry(_PUBLISHER, is_name=True))
        title = tokenize(dataset.title).words
        self.title_pairs = frozenset(pairwise(title))
        named = [*(words_of(phrase) for phrase in national), title]
        self.whole = frozenset(
            words[-1] for words in named if not (_NAMING_PREPOSITIONS | {"on", "over"}).isdisjoint(words[-3:-1])
        )
        self.agents = frozenset(
            name.split()[-1] for organisation in dataset.organisations for name in organisation.names if name.islower()
        )
        self.names_places = bool(dataset.objects("places"))
        self.not_places = _non_place_name_words(dataset)
        self.country_titles = (*COUNTRY_TITLES, *national)

    def cues_in(self, text: str, tokens: Tokens) -> list[PlaceCue]:
        """List the cues for a place among the tokens of a text, in order; if some overlap, the first and longest."""
        kept: list[PlaceCue] = []
        for cue in sorted(self._recorded_places(text, tokens), key=lambda cue: (cue.first, -cue.last)):
            if not kept or kept[-1].last <= cue.first:
                kept.append(cue)
        named = {token for cue in kept for token in range(cue.first, cue.last)}
        kept = [cue for cue in kept if cue.kind != _PUBLISHER]
        kept += [cue for cue in self._unrecorded_places(text, tokens) if named.isdisjoint((cue.first, cue.last - 1))]
        return sorted(kept, key=lambda cue: cue.first)

    def is_title_of_national_column(self, title: str) -> bool:
        """Return whether the lower-case title of a table column means the whole country."""
        return title.startswith(self.country_titles)

    def is_unknown_name(self, heading: str) -> bool:
        """Return whether a heading may be a place that the record does not list: ``Anytown``.

        It must be a short name in title case without words of the record or ordinary English words. A heading in
        capitals does not count, because it may be anything.
        """
        words = heading.replace("-", " ").replace("'s", "").split()
        names = [word for word in words if word.lower() not in FUNCTION_WORDS]
        is_byline = words[:1] in (["By"], ["by"])
        are_names = all(name.istitle() and name.isalpha() for name in names)
        if is_byline or not are_names or not 0 < len(names) <= _LONGEST_NAME:
            return False
        ordinary = english_word_lists()
        known = self.not_places, _words_of_record(self._dataset), ordinary.stop, ordinary.describing, ordinary.naming
        forms = {form for name in names for form in (name.lower(), singular_of(name.lower()))}
        return all(forms.isdisjoint(one) for one in known)

    def is_own_part(self, heading: Sequence[str]) -> bool:
        """Return whether a heading begins with a word for a part of the country, ``our`` or ``my``."""
        return heading[0] in _HEADING_PARTS and (*heading[:2],) not in self.title_pairs

    def first_count_of_places(self, words: Sequence[str], first: int, last: int) -> int:
        """Return the index of the first count of some forces or towns in the tokens *first* to *last*; else *last*."""
        return next(
            (
                at
                for at in range(first + 1, last)
                if words[at] in _COUNTED_PARTS
                and ((words[at - 1].isdigit() and len(words[at - 1]) < len("2019")) or words[at - 1] in _NOT_ALL)
                and word_at(words, at - 2) not in ("all", "the")
            ),
            last,
        )

    def _recorded_places(self, text: str, tokens: Tokens) -> Iterator[PlaceCue]:
        """Yield the cues of the record that are found in a text; they may overlap."""
        words = tokens.words
        for first, last, entry in self.table.find(words, 0, len(words)):
            before, following = word_at(words, first - 1), word_at(words, last)
            is_of_agents = first > 1 and words[first - 2] in self.agents
            is_range = (before, following) == ("from", "to") and last + 1 < len(words)
            if is_of_agents and is_range and text[tokens.starts[last + 1]].isupper():
                yield PlaceCue(first, last, NATIONAL)  # "wardens from Anytown to Othertown" means the whole country
                continue
            is_moved = before in _MOVEMENTS and not is_of_agents
            if entry.is_name and (is_moved or before in _TITLES or not text[tokens.starts[first]].isupper()):
                continue
            if entry.is_town and not (before in _BEFORE_TOWNS or is_plural(following)):
                continue
            if entry.kind == LOCAL and not entry.is_name and (words[last - 1], following) in self.title_pairs:
                continue
            yield PlaceCue(first, last, entry.kind)

    def _unrecorded_places(self, text: str, tokens: Tokens) -> Iterator[PlaceCue]:
        """Yield cues for places that the record does not list: ``in Anytown``, ``Anyshire Police``, ``in our region``.

        If the record lists no places at all, there are no such cues: all that the record counts may be in one town.
        """
        words, starts, ends = tokens if self.names_places else Tokens([], [], [])
        for at in range(1, len(words)):
            before, word = words[at - 1 : at + 1]
            if before in _DIRECTIONS and word in _COUNTED_PARTS - _PARTS:
                yield PlaceCue(at - 1, at + 1, LOCAL)
            if not (before in _NAMING_PREPOSITIONS or word in _PLACE_WORDS):
                continue
            is_capital = text[starts[at]].isupper()
            is_title = is_capital and text[starts[at] + 1 : ends[at]].islower() and not word.endswith(("ing", "'s"))
            is_force = word in _FORCE_WORDS and is_title and before.isalpha() and text[starts[at - 1]].isupper()
            is_compass = word in _COMPASS and before == "the" and word_at(words, at - 2) in _NAMING_PREPOSITIONS
            is_part = word in _PARTS and not _OWN_PART.isdisjoint(words[max(0, at - 2) : at])
            is_named = before in _NAMING_PREPOSITIONS and is_title and word not in self.not_places
            is_named_force = is_force and before not in self.not_places
            if is_named or is_named_force or is_compass:
                yield PlaceCue(at - 1, at + 1, NATIONAL if word in self.whole else LOCAL)
            elif word == "ours" or (is_part and (word, *words[at + 1 : at + 2]) not in self.title_pairs):
                yield PlaceCue(at, at + 1, LOCAL)


@once_per_dataset
def place_vocabulary(dataset: Dataset) -> PlaceVocabulary:
    """Compile the cues for places of a record."""
    return PlaceVocabulary(dataset)


def _non_place_name_words(dataset: Dataset) -> frozenset[str]:
    """Return words that are not places: those in names of people, bodies and publishers, and _NOT_PLACES."""
    names = [*(one.name for one in dataset.people), *(source["publisher"] for source in dataset.objects("sources"))]
    names += [name for body in dataset.organisations for name in (body.name, body.abbreviation or "")]
    words = (word.removesuffix("'s") for name in names for word in words_of(name))
    return _NOT_PLACES.union(filter(str.isalpha, words))


@once_per_dataset
def _words_of_record(dataset: Dataset) -> frozenset[str]:
    """Return the words of a record's counted nouns, signals, title and word groups."""
    vocabulary = counting_vocabulary(dataset)
    phrases = [*vocabulary.by_noun, *vocabulary.by_signal, dataset.title, *chain(*word_groups(dataset).values())]
    return frozenset(word for phrase in phrases for word in words_of(phrase.rstrip("*").casefold()))
