"""Find the words by which a text is about the whole country, or about one part of it.

The places, and the phrases that make a text local without naming one, stand in the record (places.json), those for the
whole country in its word group ``national``. A capitalised word behind a preposition of place is taken for a place as
well, unless the record has it for something else.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from countylines.record.dataset import Dataset, once_per_dataset
from countylines.text.english import MONTHS, WEEKDAYS
from countylines.text.grammar import POSSESSIVES, is_plural
from countylines.text.tokens import FoundPhrase, PhraseTable, Tokens, tokenize, words_of
from countylines.vocabulary import word_groups

LOCAL, NATIONAL, BODY = "local", "national", "body"
"""What a cue makes of a text. A national body is weaker than a word for the country: it is named in local texts too."""

COUNTRY_TITLES = ("national", "country", "whole country", "all ")
"""How titles of table columns about the whole country begin, in lower case, beside the words of the record."""

_NOT_PLACES = frozenset(
    "united great parliament national class county operation the a public department section christmas mr ms mrs dr "
    "deputy commons home government modern table figure week english daily".split()
) | {name for word in (*MONTHS, *WEEKDAYS) for name in (word.lower(), word[:3].lower())}
"""Capitalised words behind a preposition that are not places."""

_NAMING_PREPOSITIONS = frozenset("in at near around across throughout".split())
_OTHER_PREPOSITIONS = frozenset("of over through and or from to for".split())
_MOVEMENTS = frozenset("from to into out between".split())
"""Prepositions of a movement, which does not say where the numbers are from: ``drugs from London``."""
_MOVEMENT = "movement"
_TITLE = "title"
"""What names places and says nothing of them: a publisher."""
_MEDIA_WORDS = frozenset(
    "post news mail times echo gazette herald star express chronicle telegraph mercury argus live radio tribune journal "
    "messenger standard advertiser observer courier press university college fc united city".split()
)
"""Words that make a place before them part of another name: ``the Kentshire Evening Echo``."""
_AFTER_PLACE = frozenset("police constabulary detectives council force magistrates crown man woman gang".split())
_PARTS = frozenset("region county city borough district town constabulary force division".split())
"""Words for a part of the country: ``across the eastern region``."""
_OWN_PART = POSSESSIVES | {"the", "this"}
"""Words before one of them that make it one certain part: ``in her own county``."""
_FORCE_WORDS = frozenset({"police", "constabulary", "council"})
_PLACE_WORDS = _PARTS | _FORCE_WORDS | {"ours"}
_NOT_OF_A_FORCE = frozenset("national the regional our every all other city town district local parish".split())
_NOT_BEHIND_LOCAL = frozenset(
    "authority authorities government council councils communities streets country society towns cities paper newspaper press media radio television tv count tally".split()
)
"""What makes a local phrase say nothing of the numbers: ``local authorities``."""


_LONGEST_POSTCODE_AREA = 2
"""How many letters a postcode begins with, before its first digit, at most."""
_LISTS = ([","], ["and"], [",", "and"])
"""What joins the names of a list."""


class PlaceCue(NamedTuple):
    """A cue in the tokens from *first* to before *last*; *part* is the widest part of the country it lies in, if known."""

    first: int
    last: int
    kind: str
    part: str | None = None


class _Entry(NamedTuple):
    """What a phrase of the table stands for; *is_name* where it needs a capital, *is_word* where it is a word as well."""

    kind: str
    is_name: bool = False
    is_town: bool = False
    part: str | None = None
    is_word: bool = False


class PlaceVocabulary:
    """The cues of a record, and the words in lower case that are no places though they have a capital.

    *whole* are words of the name of the whole country: what the record's title and its words for the country say it is
    in. *title_pairs* are neighbouring words of the title, of which the first is no place: county lines.
    """

    def __init__(self, dataset: Dataset) -> None:
        places = dataset.objects("places")
        national = word_groups(dataset).get("national", ())
        bodies = {(body.abbreviation or "").casefold() for body in dataset.organisations} - {""}
        self.table: PhraseTable[_Entry] = PhraseTable()
        for phrase in national:
            self.table.add(phrase, _Entry(BODY if phrase in bodies else NATIONAL))
        for body in dataset.organisations:
            if (body.abbreviation or "").casefold() in national:
                self.table.add(" ".join(body.name.split()[:2]), _Entry(BODY))
        for source in dataset.objects("sources"):
            if " " in source["publisher"]:
                self.table.add(source["publisher"], _Entry(_TITLE))
        parts = _regions_of_places(places)
        for place in places:
            is_town = place["kind"] == "town"
            is_word = bool(place.get("case")) and is_town
            for name in place["names"]:
                is_name = place["kind"] != "cue" and name[0].isupper()
                self.table.add(name, _Entry(LOCAL, is_name, is_town, parts[place["id"]], is_word))
        above = {place.get("within") for place in places}
        self.nations = frozenset(one["id"] for one in places if one.get("within") is None and one["id"] in above)
        title = tokenize(dataset.title).words
        self.title_pairs = frozenset(pairwise(title))
        named = [*(words_of(phrase) for phrase in national), title]
        self.whole = frozenset(
            words[-1] for words in named if not (_NAMING_PREPOSITIONS | {"on", "over"}).isdisjoint(words[-3:-1])
        )
        self.not_places = _non_place_name_words(dataset, places)
        self.country_titles = (*COUNTRY_TITLES, *national)

    def cues_in(self, text: str, tokens: Tokens) -> list[PlaceCue]:
        """List the cues among the tokens of a text, in order."""
        kept: list[PlaceCue] = []
        for cue in sorted(self._recorded_places(text, tokens), key=lambda cue: (cue.first, -cue.last)):
            if kept and cue.first < kept[-1].last:
                if cue.kind == NATIONAL and kept[-1].last < cue.last:
                    kept[-1] = cue
                continue
            kept.append(cue)
        named = {token for cue in kept for token in range(cue.first, cue.last)}
        kept += [cue for cue in self._unrecorded_places(text, tokens) if cue.last - 1 not in named]
        kept.sort(key=lambda cue: cue.first)
        return _merge_into_national_cues(kept, tokens.words, self.nations)

    def is_title_of_national_column(self, title: str) -> bool:
        """Return whether the title of a table's column, in lower case, is about the whole country."""
        return title.startswith(self.country_titles)

    def _recorded_places(self, text: str, tokens: Tokens) -> Iterator[PlaceCue]:
        words = tokens.words
        for found in self.table.find(words, 0, len(words)):
            entry = found.meaning
            if entry.is_name and not _has_capital(text, tokens, found, is_word=entry.is_word):
                continue
            if entry.is_name and _names_something_else(text, tokens, found):
                continue
            if entry.kind == _TITLE:
                entry = entry._replace(kind=_MOVEMENT)
            if entry.is_town and not _is_named_as_place(tokens.words, found):
                continue
            is_force = not _FORCE_WORDS.isdisjoint(words[found.last - 1 : found.last + 1])  # officers from Kent Police
            if entry.is_name and not is_force and found.first and words[found.first - 1] in _MOVEMENTS:
                if not any(words[at] == "from" for at in range(max(0, found.first - 6), found.first)):
                    continue
                entry = entry._replace(kind=_MOVEMENT)
            if entry.kind == LOCAL and not entry.is_name:
                following = words[found.last] if found.last < len(words) else ""
                if (
                    following in _NOT_BEHIND_LOCAL
                    or (words[found.last - 1], following) in self.title_pairs
                    or (found.first and words[found.first - 1] == "in" and found.last - found.first == 1)
                ):
                    continue
            yield PlaceCue(found.first, found.last, entry.kind, entry.part)

    def _unrecorded_places(self, text: str, tokens: Tokens) -> Iterator[PlaceCue]:
        """List places that the record does not know: ``in Anytown``, ``Anyshire Police``."""
        words, starts, ends = tokens
        for place in [
            at for at in range(1, len(words)) if words[at - 1] in _NAMING_PREPOSITIONS or words[at] in _PLACE_WORDS
        ]:
            before = words[place - 1]
            if words[place] == "ours":
                yield PlaceCue(place, place + 1, LOCAL)
            elif before in _NAMING_PREPOSITIONS and self._may_be_place(text, tokens, place):
                yield PlaceCue(place - 1, place + 1, NATIONAL if words[place] in self.whole else LOCAL)
            elif words[place] in _FORCE_WORDS and text[starts[place]].isupper() and before not in _NOT_OF_A_FORCE:
                is_name = before.isalpha() and text[starts[place - 1]].isupper() and before not in self.not_places
                if is_name and starts[place] == ends[place - 1] + 1:
                    yield PlaceCue(place - 1, place + 1, LOCAL)
            elif words[place] in _PARTS and not _OWN_PART.isdisjoint(words[max(0, place - 2) : place]):
                following = words[place + 1] if place + 1 < len(words) else ""
                is_behind = not _NAMING_PREPOSITIONS.isdisjoint(words[max(0, place - 4) : place])
                if is_behind and (words[place], following) not in self.title_pairs:
                    yield PlaceCue(place, place + 1, LOCAL)

    def _may_be_place(self, text: str, tokens: Tokens, place: int) -> bool:
        word, start, end = tokens.words[place], tokens.starts[place], tokens.ends[place]
        is_title = text[start].isupper() and text[start + 1 : end].islower()
        return is_title and word not in self.not_places and not word.endswith(("ing", "'s"))


def _has_capital(text: str, tokens: Tokens, found: FoundPhrase[_Entry], *, is_word: bool) -> bool:
    """Return whether a name has a capital; one that is an ordinary word as well must not be all in capitals."""
    start, end = tokens.starts[found.first], tokens.ends[found.last - 1]
    return text[start].isupper() and not (is_word and text[start:end].isupper())


def _names_something_else(text: str, tokens: Tokens, found: FoundPhrase[_Entry]) -> bool:
    """Return whether a name tells where an agency or a reader is, or is part of another name."""
    is_address = _is_before_postcode(text, tokens, found.last)
    return is_address or _is_dateline(text, tokens, found) or _is_part_of_media_name(text, tokens, found)


def _is_part_of_media_name(text: str, tokens: Tokens, found: FoundPhrase[_Entry]) -> bool:
    """Return whether a name goes on with capitals to a word that names a newspaper, a school or a club."""
    words, starts, _ = tokens
    for at in range(found.last, min(found.last + 3, len(words))):
        if not text[starts[at]].isupper():
            return False
        if words[at] in _MEDIA_WORDS:
            return True
    return False


def _is_before_postcode(text: str, tokens: Tokens, place: int) -> bool:
    """Return whether a postcode begins at a token, so that the name before it is part of an address: ``London SW1A 0AA``."""
    if place + 1 >= len(tokens.words) or not tokens.words[place + 1].isdigit():
        return False
    area = text[tokens.starts[place] : tokens.ends[place]]
    return area.isupper() and len(area) <= _LONGEST_POSTCODE_AREA and tokens.ends[place] == tokens.starts[place + 1]


def _is_dateline(text: str, tokens: Tokens, found: FoundPhrase[_Entry]) -> bool:
    """Return whether a name in capitals opens a passage as the place of the agency: ``LONDON (AP) –``."""
    name = text[tokens.starts[found.first] : tokens.ends[found.last - 1]]
    following = tokens.words[found.last] if found.last < len(tokens.words) else ""
    return found.first == 0 and name.isupper() and following in ("(", "–", ",", "-")


def _is_named_as_place(words: Sequence[str], found: FoundPhrase[_Entry]) -> bool:
    """Return whether the name of a town stands where a place does, and not in the name of a person."""
    before = words[found.first - 1] if found.first else ""
    following = words[found.last] if found.last < len(words) else ""
    if before in _NAMING_PREPOSITIONS or before in _OTHER_PREPOSITIONS or before == "/":
        return True
    if following in _AFTER_PLACE or is_plural(following):
        return True
    return following in (":", ",") and before in ("", ",")


def _merge_into_national_cues(
    cues: Sequence[PlaceCue], words: Sequence[str], nations: frozenset[str]
) -> list[PlaceCue]:
    """Make one national cue of places far from each other, or of several nations: ``from Cornwall to the Highlands``."""
    joined: list[PlaceCue] = []
    last_part: str | None = None
    for cue in cues:
        one = joined[-1] if joined else None
        if one and one.kind == NATIONAL and cue.part in nations and words[one.last : cue.first] in _LISTS:
            joined[-1] = PlaceCue(one.first, cue.last, NATIONAL)
            continue
        is_other_part = bool(one and last_part and cue.part and last_part != cue.part)
        if (
            one
            and is_other_part
            and _joins_parts(words, one, cue, are_nations=last_part in nations and cue.part in nations)
        ):
            joined[-1] = PlaceCue(one.first, cue.last, NATIONAL)
        else:
            joined.append(cue)
        last_part = cue.part
    return [cue for cue in joined if cue.kind != _MOVEMENT]


def _joins_parts(words: Sequence[str], one: PlaceCue, other: PlaceCue, *, are_nations: bool) -> bool:
    """Return whether two parts of the country are taken together: as the ends of a way, or as nations in a list."""
    between = words[one.last : other.first]
    is_from = "from" in (words[one.first], words[one.first - 1] if one.first else "")
    return (is_from and between in (["to"], ["to", "the"])) or (are_nations and between in _LISTS)


@once_per_dataset
def place_vocabulary(dataset: Dataset) -> PlaceVocabulary:
    """Compile the cues of place of a record."""
    return PlaceVocabulary(dataset)


def _non_place_name_words(dataset: Dataset, places: Sequence[Mapping[str, Any]]) -> frozenset[str]:
    """Return the words of the record's people, bodies and publishers that are not words of its places."""
    names = [*(one.name for one in dataset.people), *(source["publisher"] for source in dataset.objects("sources"))]
    for body in dataset.organisations:
        names += (body.name, *([body.abbreviation] if body.abbreviation else ()))
    words = {word.removesuffix("'s") for name in names for word in words_of(name) if word.isalpha()}
    of_places = {
        word for place in places if place["kind"] != "cue" for name in place["names"] for word in words_of(name)
    }
    return _NOT_PLACES | (words - of_places)


def _regions_of_places(places: Sequence[Mapping[str, Any]]) -> dict[str, str]:
    """Return for each place the part of the country in which it lies: the last but one of those around it."""
    above = {place["id"]: place.get("within") for place in places}
    found = {}
    for place in places:
        part = place["id"]
        while (within := above.get(part)) is not None and above.get(within) is not None:
            part = within
        found[place["id"]] = part
    return found
