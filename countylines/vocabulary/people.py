"""The people of a record: which person a name or a pronoun in a text means, and which bodies the text names."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import dropwhile

from countylines.record.dataset import Dataset, grouped
from countylines.record.nouns.people import Organisation, Person
from countylines.text import fold_name, lazy_regex, straighten_quotes
from countylines.text.tokens import NAME_PATTERN, NOT_NAMES, PERSONAL_PRONOUNS, TITLES_WITH_POINT
from countylines.vocabulary import word_groups

UNKNOWN_PERSON = "?"
"""The id for a named person who is not in the record."""

WORDS_BEFORE_SURNAMES = frozenset("mr mrs ms miss mx dr sir dame madam madame the of and".split())
"""Words that may come before anybody's surname; the record adds the titles and posts of its people."""

ORGANISATION_WORDS = frozenset(
    "agency council office government department ministry service association society charity university centre center "
    "network unit team court house news times post press force bureau institute commission board".split()
)
"""Words in the names of organisations; the record adds those of its organisations, publishers and forces."""

GENERAL_TITLES = frozenset("dac deputy assistant officer chief detective".split())
"""Titles, or parts of titles, that many people have: they contradict no other title."""

PRONOUN_REACH = 2000
"""How many characters before a pronoun the person whom it means may be named.

In the development part of PolNeAR, half this reach loses 8 of 156 pronouns.
"""

WORD_IN_NAME = re.compile(r"[\w'-]+")
_PERSONAL = lazy_regex(NAME_PATTERN)
_PRONOUN_WITH_POST = lazy_regex(r"\b(?P<who>[Hh]e|[Ss]he) (?:is|was) the ")
"""A pronoun before a post: ``In 2019 she was the Trust's director``."""


class SpeakerNames:
    """Finds the record's people by the names that a draft may use for them."""

    def __init__(self, dataset: Dataset) -> None:
        self._dataset, self.people = dataset, dataset.people
        self.ids = frozenset(person.id for person in dataset.people)
        self._pronouns = {person.id: person.pronoun for person in dataset.people}
        named = ((name, person) for person in dataset.people for name in person.surname.split())  # each surname
        self._by_surname = grouped((fold_name(name), person) for name, person in named if name[0].isupper())
        self._by_first_name = {fold_name(person.name.split()[0]): person.id for person in dataset.people}
        self._person_of_name: dict[str, str | None] = {}

    def person_id_for_name(self, name: str) -> str | None:
        """Return the id of the person called *name*, UNKNOWN_PERSON for anybody else, None if it is no person's name.

        An office that nobody in the record holds, such as Home Secretary, counts as the name of somebody else.
        """
        if name not in self._person_of_name:
            self._person_of_name[name] = self._find_person_id(name)
        return self._person_of_name[name]

    def _find_person_id(self, name: str) -> str | None:
        words = WORD_IN_NAME.findall(without_owner(straighten_quotes(name)))
        words = [*dropwhile(NOT_NAMES.__contains__, words)]
        people = self._by_surname.get(fold_name(words[-1]), ()) if words else ()
        if not people:
            if len(words) == 1 and (person_id := self._by_first_name.get(fold_name(words[0]))):
                return person_id  # a first name alone: "said Nikki"
            return UNKNOWN_PERSON if words and self._names_person_or_office(words) else None
        before = words[-2] if len(words) > 1 else ""
        for person in people:
            own = fold_name(f"{person.name} {' '.join(person.titles)}").split()
            if set(fold_name(before).split()).issubset(own):
                return person.id
        return people[0].id if before.casefold() in self.titles or before.isupper() else UNKNOWN_PERSON

    def _names_person_or_office(self, words: Sequence[str]) -> bool:
        """Return whether words are the name of a person, or an office that nobody in the record holds.

        A name must not contain a word for an organisation or end with a title. A name in capitals needs a title, as in
        ``INSP ANN LEE``, because otherwise it may be a heading or a body.
        """
        lowered = [word.casefold() for word in words]
        if not self._own_titles.issuperset(lowered) and lowered[-1] in self.ranks - GENERAL_TITLES:
            return True
        has_title = (lowered[0] in self.titles or words[0].title() in TITLES_WITH_POINT) and len(words[-1]) > 1
        is_name = (has_title or not words[-1].isupper()) and lowered[-1] not in self.titles
        return is_name and self._organisation_words.isdisjoint(lowered)

    def pronouns_for(self, name: str) -> tuple[str, ...]:
        """Return the pronouns that can refer to a name; none if it might not be a person's."""
        who = self.person_id_for_name(name)
        if who == UNKNOWN_PERSON:
            return PERSONAL_PRONOUNS if " " in name else ()
        return ("they", self._pronouns[who]) if who else ()

    def bodies_in(self, text: str) -> list[tuple[int, str | None]]:
        """List the bodies and police forces that a text names, longer names first.

        Each comes with its offset and its id; the id is None for a police force.
        """
        found = []
        for name, body in self._bodies.items():
            place = max(text.find(name), text.find(name.upper()))
            if place >= 0 and not (text[place - 1 : place].isalnum() or text[place + len(name) :][:1].isalnum()):
                found.append((place, body))
                text = text[:place] + "." * len(name) + text[place + len(name) :]
        return found

    def body_at_end(self, text: str) -> tuple[str, str | None]:
        """Return the name and id of the body or police force at the end of a text; ("", None) if there is none."""
        found = ((name, body) for name, body in self._bodies.items() if text.endswith((name, name.upper())))
        return next((one for one in found if not text[-len(one[0]) - 1 : -len(one[0])].isalnum()), ("", None))

    def is_body_without_people(self, name: str) -> bool:
        """Return whether nobody in the record can belong to the body called *name*.

        If somebody in the record has a title, that person may belong to any police force.
        """
        found, words = [body for _, body in self.bodies_in(straighten_quotes(name))], set(name.casefold().split())
        own = {body.id: body.name for person in self._dataset.people for body in self.own_bodies(person)}
        is_police = any(person.titles for person in self._dataset.people)
        if not found:  # a body that is not in the record, such as the Department for Education
            is_person = self.person_id_for_name(name) not in (None, UNKNOWN_PERSON)
            return not is_person and words.isdisjoint(lowered_words_of_names(own.values()))
        return own.keys().isdisjoint(found) and not (is_police and None in found)

    @cached_property
    def _organisation_words(self) -> frozenset[str]:
        """Words in the names of organisations: ORGANISATION_WORDS and those of the record, without surnames."""
        bodies = [name for body in self._dataset.organisations for name in body.all_names]
        publishers = [source["publisher"] for source in self._dataset.objects("sources")]
        last_words = [name.rpartition(" ")[2] for name in (*publishers, *self._names_of_forces())]
        return ORGANISATION_WORDS.union(lowered_words_of_names([*bodies, *last_words])) - frozenset(self._by_surname)

    def _names_of_forces(self) -> list[str]:
        return [
            name for place in self._dataset.objects("places") if place["kind"] == "force" for name in place["names"]
        ]

    @cached_property
    def _bodies(self) -> dict[str, str | None]:
        """The names of organisations with their ids, and of police forces with None, the longest first."""
        bodies: dict[str, str | None] = dict.fromkeys(map(straighten_quotes, self._names_of_forces()))
        for body in self._dataset.organisations:
            names = [name for name in body.all_names if name[:1].isupper()]
            shorter = [name.removeprefix("National ") for name in names]
            names += [name for name in shorter if " " in name]  # the Bird Survey, but not the Trust
            is_common = any(name[:1].islower() for name in body.names)  # "Police" is also "officers"
            bodies |= {straighten_quotes(one): body.id for one in names if " " in one or one.isupper() or not is_common}
        return dict(sorted(bodies.items(), key=lambda item: -len(item[0])))

    @cached_property
    def titles(self) -> frozenset[str]:
        """The words that may come before a surname: courtesy titles, titles, posts, ranks, and abbreviated bodies."""
        bodies = self._dataset.index("organisations")
        abbreviations = [bodies[post.organisation].abbreviation for one in self._dataset.people for post in one.posts]
        return WORDS_BEFORE_SURNAMES.union(lowered_words_of_names(abbreviations), self._own_titles, self.ranks)

    @cached_property
    def _own_titles(self) -> frozenset[str]:
        """The words of the titles and posts of the record's people, and GENERAL_TITLES."""
        return GENERAL_TITLES.union(*map(words_of_titles, self._dataset.people))

    @cached_property
    def ranks(self) -> frozenset[str]:
        """The ranks and offices in the record's word group ``titles``."""
        return frozenset(word_groups(self._dataset).get("titles", ()))

    def own_bodies(self, person: Person) -> list[Organisation]:
        """List the organisations in which a person has a post, and the organisations that those lead."""
        own = {post.organisation for post in person.posts}
        return [one for one in self._dataset.organisations if not own.isdisjoint((one.id, *one.led_by))]


class PeopleInText:
    """A text with the people whom it names; names are searched for only as far as needed."""

    def __init__(self, text: str, speakers: SpeakerNames) -> None:
        self.text = text
        self.speakers = speakers
        self._read = 0
        self._named: dict[str, list[tuple[int, int, str]]] = {}

    def spans_naming(self, person: str) -> Iterator[tuple[int, int]]:
        """Yield the spans of a person's names, and of the person's pronouns before a post: ``she was the director``."""
        text = straighten_quotes(self.text)
        for match in _PERSONAL.finditer(text):
            if self.speakers.person_id_for_name(match[0]) == person:
                yield match.span()
        for match in _PRONOUN_WITH_POST.finditer(text):
            meant = self.people_of_pronoun(match["who"].casefold(), match.start())
            if meant and meant[0][0] == person:
                yield match.span("who")

    def people_of_pronoun(self, pronoun: str, before: int) -> list[tuple[str, tuple[int, int]]]:
        """List the people whom a pronoun at the offset *before* may mean, with their names' spans, nearest first."""
        for match in _PERSONAL.finditer(straighten_quotes(self.text[self._read : before])):
            span = self._read + match.start(), self._read + match.end()
            for one in dict.fromkeys(self.speakers.pronouns_for(match[0])):
                self._named.setdefault(one, []).append((*span, self.speakers.person_id_for_name(match[0]) or ""))
        self._read = max(self._read, before)
        named = self._named.get(pronoun.casefold(), [])
        since, last = (bisect_left(named, (at,)) for at in (before - PRONOUN_REACH, before))
        return [(who, (start, end)) for start, end, who in reversed(named[since:last])]


def without_owner(name: str) -> str:
    """Return a name without a possessive before it and a genitive ending: ``Ann Lee`` for ``the Met's Ann Lee's``."""
    return name.removesuffix("'s").rpartition("'s ")[2]


def words_of_titles(person: Person) -> set[str]:
    """Return the words of a person's titles and posts, in lower case."""
    return {*lowered_words_of_names([*person.titles, *(post.title for post in person.posts)])}


def lowered_words_of_names(names: Iterable[str | None]) -> Iterator[str]:
    """Yield the words of names in lower case, split at apostrophes as well as at spaces."""
    for name in names:
        yield from (name or "").casefold().replace("'", " ").replace("’", " ").split()
