"""Find the cues by which a text is about the whole country, or about one part of it.

The places and the phrases that make a text local stand in the record (places.json), those for the whole country in its
word group ``national``.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from countylines.record.dataset import Dataset
from countylines.text.english import CAPITAL, MONTHS, SMALL_LETTER, WEEKDAYS
from countylines.text.folding import lower_in_place, straighten_quotes
from countylines.text.lazy_regex import lazy_regex
from countylines.text.phrases import find_phrases
from countylines.vocabulary.groups import word_groups

TextSpan = tuple[int, int]
Cue = tuple[int, bool]
"""The place of a cue, and whether it is local."""

COUNTRY_TITLES = ("national", "country", "whole country", "all ")
"""How titles of table columns about the whole country begin, in lower case, beside the cues of the record."""

_NOT_PLACES = frozenset(
    "United Great Parliament National Class County Operation The A Public Department Section Christmas Mr Ms Mrs Dr "
    "Deputy Commons Home Government Modern Table Figure Week English Daily Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov "
    "Dec".split()
).union(MONTHS, WEEKDAYS)
"""Capitalised words after a preposition that are not places."""

_NOT_BEFORE_OFFICERS = frozenset(
    "National The When Where Our Specialist Undercover Armed Plain Brave Masked Hero As And But How Because While "
    "Uniformed All Some Many These Those Most Then There If Although After Before Since Hundreds Thousands Dozens".split()
).union(MONTHS, WEEKDAYS)
"""Capitalised words before officers that do not name a place."""

NOT_LOCAL_BEFORE = (
    " authorit", " government", " council", " paper", " newspaper", " press", " media", " result", " figures",
    " totals", " count ", " count,", " tally",
)  # fmt: skip
"""What follows local words that are about no particular part: local authorities."""

NAME_LOOKBACK = 40
"""How far before its officers the name of a place is looked for, in characters."""

_NAMED = lazy_regex(rf"\b(?P<before>[A-Za-z][a-z]+)\s+(?=(?P<name>{CAPITAL}{SMALL_LETTER}{{2,}}))")
_PLACE_PREPOSITIONS = frozenset({"in", "across", "around", "at", "from", "near", "outside", "of", "throughout"})
"""Words before a capitalised word that make it the name of a place."""

_REPORTED = lazy_regex(rf"[Ff]rom {CAPITAL}\w+, {CAPITAL}\w+ {CAPITAL}\w+ (?:reports|has)\b")
"""A reporter's place: ``From Bristol, Jane Smith reports``."""
_FROM_TO = lazy_regex(
    rf"[Ff]rom (?:the )?(?P<one>{CAPITAL}[\w']+)(?: {CAPITAL}\w+)? to (?:the )?(?P<other>{CAPITAL}[\w']+)"
)

_FORCE_NAME = r"\b(?!(?:National|The|Regional|Our|Every|All)\b)[A-Z][a-z]+(?:(?:[ -](?:and[ -])?|-on-|-upon-)[A-Z][a-z]+)*\s(?:%s|Council)\b(?! [Cc]hiefs)"
"""A name that ends like those of the forces."""
_FEWEST_NAMES = 3
"""How many forces must have a last word for it to mean a force in any name."""


class PlaceVocabulary(NamedTuple):
    """The cues of a record.

    *national* and *local* are phrases in lower case, *national_bodies* how the names of bodies begin whose abbreviation is national, *not_local_before* what must not follow a local one. *forces* are
    names of forces, *officers* the words before which a capitalised word names a force's place, *not_places* capitalised
    words and *not_place_phrases* names of people, bodies and publishers that are no places. *regions* has the widest
    place around each place by the first word of its name. *force_pattern* is None where the record has no forces.
    """

    national: tuple[str, ...]
    national_bodies: tuple[str, ...]
    local: tuple[str, ...]
    not_local_before: tuple[str, ...]
    forces: tuple[str, ...]
    officers: tuple[str, ...]
    not_places: frozenset[str]
    not_place_phrases: tuple[str, ...]
    regions: Mapping[str, str]
    force_pattern: re.Pattern[str] | None

    def cues_in(self, text: str) -> list[Cue]:
        """List the cues of place in a text, in order. The name of a force is local whatever words it has."""
        lower = lower_in_place(straighten_quotes(text))
        forces = find_phrases(text, self.forces)
        national = [*find_phrases(lower, self.national), *find_phrases(text, self.national_bodies)]
        national = [span for span in national if not _overlaps(span, forces)]
        local = [(match.start(), match.end("name")) for match in _NAMED.finditer(text) if self._is_place(match)]
        local += [
            span
            for span in find_phrases(lower, self.local, not_before=self.not_local_before)
            if not lower.endswith("in ", 0, span[0])
        ]
        local += self._local_officers(text)
        if self.force_pattern:
            local += [match.span() for match in self.force_pattern.finditer(text)]
        found = [(start, False) for start, _ in national]
        found += [(span[0], True) for span in (*forces, *local) if not _overlaps(span, national)]
        return sorted(set(found))

    def is_country_title(self, title: str) -> bool:
        """Return whether the title of a table's column, in lower case, is about the whole country."""
        return title.startswith((*COUNTRY_TITLES, *self.national))

    def _local_officers(self, text: str) -> Iterator[TextSpan]:
        """List the spans of officers with the name of their place: Bristol detectives."""
        for start, end in find_phrases(text, self.officers):
            name = text[max(0, start - NAME_LOOKBACK) : start].rpartition(" ")[0].rpartition(" ")[2].lstrip("(“‘\"'-–>")
            is_name = text[start - 1 : start] == " " and name.isalpha() and name.istitle()
            if is_name and not (
                name in _NOT_BEFORE_OFFICERS or name in self.not_places or name.lower() in self.officers
            ):
                yield start - 1 - len(name), end

    def _is_place(self, match: re.Match[str]) -> bool:
        """Return whether a capitalised word after a preposition is the name of a place."""
        name, text, end = match["name"], match.string, match.end("name")
        if match["before"].lower() not in _PLACE_PREPOSITIONS:
            return False
        after = text[end : end + 1]
        if match["before"] in ("from", "From") and (
            _REPORTED.match(text, match.start()) or self._spans_country(text, match.start())
        ):
            return False
        if name in self.not_places and not (after.isalnum() or after == "_"):
            return False
        if name.endswith("ing") and name not in self.regions:
            return False  # in Policing Today
        if match["before"] == "of" and text[: match.start()].rstrip().rpartition(" ")[2].istitle():
            return False  # the University of Mercia
        return not text.startswith(self.not_place_phrases, match.start("name"))

    def _spans_country(self, text: str, start: int) -> bool:
        """Return whether the text at *start* is like ``from Cornwall to the Highlands``: two parts far from each other."""
        found = _FROM_TO.match(text, start)
        if found is None:
            return False
        one, other = (self.regions.get(name) for name in found.groups())
        return one is not None and other is not None and one != other


def _overlaps(span: TextSpan, others: list[TextSpan]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in others)


def place_vocabulary(dataset: Dataset) -> PlaceVocabulary:
    """Return the cues of place of a record, compiled once."""
    if "place vocabulary" not in dataset.cache:
        dataset.cache["place vocabulary"] = _compile_place_vocabulary(dataset)
    found: PlaceVocabulary = dataset.cache["place vocabulary"]
    return found


def _compile_place_vocabulary(dataset: Dataset) -> PlaceVocabulary:
    places = dataset.objects("places")
    national = word_groups(dataset).get("national", ())
    local = tuple(name for place in places if place["kind"] == "cue" for name in place["names"])
    forces = tuple(name for place in places if place["kind"] == "force" for name in place["names"])
    officers = {cue.rpartition(" ")[2] for cue in local if cue.startswith(("his ", "her ", "local "))}
    people, bodies = ({one.name for one in dataset.people}, {body.name for body in dataset.organisations})
    phrases = people | bodies | {source["publisher"] for source in dataset.objects("sources")}
    words = {word.removesuffix("'s") for phrase in phrases for word in phrase.replace("’", "'").split()}
    abbreviations = {body.abbreviation for body in dataset.organisations if body.abbreviation}
    spelt = {word.upper() if len(word) < 3 else word.title() for cue in national for word in cue.split()}  # noqa: PLR2004
    place_words = {
        word for place in places if place["kind"] != "cue" for name in place["names"] for word in name.split()
    }
    return PlaceVocabulary(
        national=national,
        national_bodies=tuple(
            {
                " ".join(body.name.split()[:2]): None
                for body in dataset.organisations
                if (body.abbreviation or "").casefold() in national
            }
        ),
        local=local,
        not_local_before=(*NOT_LOCAL_BEFORE, *_second_word_of_title(dataset)),
        forces=tuple(name for name in forces if " " in name or name.isupper()),
        officers=tuple(sorted(officers)),
        not_places=_NOT_PLACES | (words - place_words) | abbreviations | spelt,
        not_place_phrases=tuple(sorted(phrase for phrase in phrases if " " in phrase)),
        regions=_regions(places),
        force_pattern=_force_pattern(forces),
    )


def _second_word_of_title(dataset: Dataset) -> Iterator[str]:
    """List what follows a word in the title of the record: it is then no place, as in county lines."""
    words = dataset.title.casefold().split()
    yield from (f" {word}" for word in words[1:2])


def _regions(places: Sequence[Mapping[str, Any]]) -> dict[str, str]:
    """Return the part of the country in which a place lies, by the first word of each of its names."""
    above = {place["id"]: place.get("within") for place in places}
    found: dict[str, str] = {}
    for place in places:
        part = place["id"]
        while (within := above.get(part)) is not None and above.get(within) is not None:
            part = within
        for name in place["names"] if place["kind"] != "cue" else ():
            found.setdefault(name.removeprefix("the ").split()[0], part)
    return found


def _force_pattern(forces: tuple[str, ...]) -> re.Pattern[str] | None:
    """Compile the pattern of names that end like those of several forces: Mercia Police, Mercia Constabulary."""
    last = [name.split()[-1] for name in forces if " " in name]
    endings = sorted({word for word in last if last.count(word) >= _FEWEST_NAMES})
    return (
        lazy_regex(_FORCE_NAME % "|".join(map(re.escape, endings)), any_of=(*endings, "Council")) if endings else None
    )
