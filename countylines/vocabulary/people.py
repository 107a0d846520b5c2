"""The people of a record: whom a name, a post without a name or a pronoun means."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from countylines.record.dataset import Dataset
from countylines.record.nouns.person import Person
from countylines.text import fold_name, lazy_regex, straighten_quotes
from countylines.text.grammar import DETERMINERS
from countylines.text.tokens import NAME_PATTERN, NOT_NAMES, PERSONAL_PRONOUNS, SPOKESPEOPLE
from countylines.vocabulary import word_groups
from countylines.vocabulary.speech_attribution import SAYING_NOUNS

UNKNOWN_PERSON = "?"
"""Stands for a person who is named and is not in the record."""

WORDS_BEFORE_SURNAMES = frozenset("mr mrs ms miss mx dr sir dame the of and".split())
"""Words before a surname that any person may have; the record adds those of its people's titles and posts."""

ORGANISATION_WORDS = frozenset(
    "agency council office government department ministry service association society charity university centre center "
    "network unit team court house news times post press".split()
)
"""Words in the names of organisations; the record adds those of its organisations, publishers and forces."""

LONGEST_ABBREVIATION = 4
"""How many capitals may abbreviate a rank before a name: with half as many, DCI is an organisation and a draft of the
corpus has a false error; with double, no tested result changes."""

GENERAL_TITLES = frozenset("dac deputy assistant officer chief detective".split())
"""Titles that many people have, or that are a part of one: they contradict no other."""

WORDS_FOR_ANYBODY = frozenset("boss colleague cop expert figure leader official one source speaker voice".split())
"""Nouns that tell no post; the record adds its words for people."""

PRONOUN_REACH = 2000
"""How far before a pronoun the person may be named whom it refers to, in characters.

In the development part of PolNeAR, half of it loses 8 of 156 pronouns.
"""

WORD_IN_NAME = re.compile(r"[\w'-]+")
_PERSONAL = lazy_regex(NAME_PATTERN)


class SpeakerNames:
    """Finds the record's people by the names that a draft may use for them."""

    def __init__(self, dataset: Dataset) -> None:
        self._dataset = dataset
        self._pronouns = {person.id: person.pronoun for person in dataset.people}
        self._by_surname: dict[str, list[Person]] = {}
        for person in dataset.people:
            self._by_surname.setdefault(fold_name(person.surname), []).append(person)
        self._person_of_name: dict[str, str | None] = {}

    def person_id_for_name(self, name: str) -> str | None:
        """Return the id of the person whom *name* names, UNKNOWN_PERSON for others, None if it names no person."""
        if name not in self._person_of_name:
            self._person_of_name[name] = self._find_person_id(name)
        return self._person_of_name[name]

    def _find_person_id(self, name: str) -> str | None:
        words = [word.removesuffix("'s") for word in WORD_IN_NAME.findall(straighten_quotes(name))]
        while len(words) > 1 and words[0] in NOT_NAMES and words[0].casefold() not in DETERMINERS:
            words.pop(0)
        if not words:
            return None
        people = self._by_surname.get(fold_name(words[-1]), [])
        if not people:
            last = words[-1].casefold()
            is_no_name = words[-1] in NOT_NAMES or last in self.titles or last.removesuffix("s") in SAYING_NOUNS
            return None if is_no_name or self._is_organisation(words) else UNKNOWN_PERSON
        before = words[-2].casefold() if len(words) > 1 else ""
        for person in people:
            if not before or fold_name(before) in fold_name(f"{person.name} {' '.join(person.titles)}").split():
                return person.id
        is_title = before in self.titles or words[-2].isupper() or self._is_organisation([before])
        return people[0].id if is_title else UNKNOWN_PERSON

    def people_of_post(self, post: str) -> frozenset[str] | None:
        """Return the recorded people who may be meant by a post without a name; None if it does not tell who they are.

        A spokesperson may be anybody of the body they speak for. A common noun is somebody else's where it names no post
        of theirs; a definite one only where it is a rank or office, as "the speaker" may be anybody.
        """
        words = WORD_IN_NAME.findall(post)
        bodies = [word for word in words if word.casefold() not in SPOKESPEOPLE]
        if len(bodies) < len(words):
            return self._people_of_spokespersons_bodies(bodies, post)
        last = next((place for place, word in enumerate(words) if word in _AFTER_NOUNS), len(words)) - 1
        noun = words[last].casefold()
        is_known = noun in self.ranks or not {"a", "an"}.isdisjoint(words)
        groups = word_groups(self._dataset)
        anybody = [word for name in ("person", "man", "woman", "director") for word in groups.get(name, ())]
        if not is_known or noun in GENERAL_TITLES or noun in WORDS_FOR_ANYBODY or noun in anybody:
            return None
        return frozenset(one.id for one in self._dataset.people if noun[:_STEM] in _stems_of_posts(one))

    def people_of_office(self, office: str) -> frozenset[str] | None:
        """Return the recorded people who may hold an office named without them: none for "Home Secretary"; None if it is none."""
        words = {word.removesuffix("'s") for word in WORD_IN_NAME.findall(office.casefold())}
        if office.rpartition(" ")[2].casefold() not in self.ranks - GENERAL_TITLES:
            return None
        return frozenset(
            one.id
            for one in self._dataset.people
            if words
            <= {*lowered_words_of_names([*one.titles, *(post.title for post in one.posts), *self.names_of_bodies(one)])}
        )

    def _people_of_spokespersons_bodies(self, words: Sequence[str], post: str) -> frozenset[str] | None:
        """Return the recorded people of the bodies that a spokesperson speaks for; None if no body is named."""
        bodies = [body for _, body in self.bodies_in(post)]
        if bodies:
            people = self._dataset.people
            return frozenset(one.id for one in people if not all(self.is_outside_body(one, body) for body in bodies))
        names = [word for word in words if word[0].isupper()]
        is_body = "spokes" in post.casefold() or " the " in post or self._is_organisation(names)
        is_general = self._words_of_place_names.issuperset(names) or self._organisation_words.issuperset(
            map(str.casefold, names)
        )
        is_person = self.person_id_for_name(" ".join(names)) in self._pronouns
        return frozenset() if is_body and not is_general and not is_person else None

    def bodies_in(self, text: str) -> list[tuple[int, str | None]]:
        """List the bodies and police forces that a text names, in capitals too, with their places; a longer name counts first."""
        found = []
        for name, body in self.bodies.items():
            place = max(text.find(name), text.find(name.upper()))
            if place >= 0 and not (text[place - 1 : place].isalnum() or text[place + len(name) :][:1].isalnum()):
                found.append((place, body))
                text = text[:place] + "." * len(name) + text[place + len(name) :]
        return found

    def _is_organisation(self, words: Sequence[str]) -> bool:
        """Return whether a name is a body's: by its words, or by capitals that are no rank and no person's."""
        if not self._organisation_words.isdisjoint(word.casefold() for word in words):
            return True
        capitals = [word for word in words if word.isupper() and len(word) > 1]
        if not capitals or (len(words) > 1 and capitals == list(words)):
            return bool(capitals) and any(len(word) <= LONGEST_ABBREVIATION - 1 for word in words)
        is_rank = capitals == [words[0]] and len(words[0]) <= LONGEST_ABBREVIATION and len(words) > 1
        return not is_rank or words[-1] in self._words_of_place_names

    def pronouns_for(self, name: str) -> tuple[str, ...]:
        """Return the pronouns that can refer to a name: none if it names no person for sure."""
        who = self.person_id_for_name(name)
        if who == UNKNOWN_PERSON:
            return PERSONAL_PRONOUNS if " " in name else ()
        return ("they", self._pronouns[who]) if who else ()

    @cached_property
    def _organisation_words(self) -> frozenset[str]:
        """The words in the names of the record's organisations, publishers and forces, and English ones."""
        bodies = [name for body in self._dataset.organisations for name in (body.name, body.abbreviation, *body.names)]
        publishers = [source["publisher"] for source in self._dataset.objects("sources")]
        last_words = [name.rpartition(" ")[2] for name in (*publishers, *self._names_of_places("force"))]
        return ORGANISATION_WORDS.union(lowered_words_of_names([*bodies, *last_words])) - frozenset(self._by_surname)

    def _names_of_places(self, *kinds: str) -> list[str]:
        places = self._dataset.objects("places")
        return [name for place in places if not kinds or place["kind"] in kinds for name in place["names"]]

    @cached_property
    def _words_of_place_names(self) -> frozenset[str]:
        return frozenset(word for name in self._names_of_places() for word in name.split())

    @cached_property
    def titles(self) -> frozenset[str]:
        """The words that may stand before a surname: courtesies, titles, and those of posts and their bodies."""
        bodies = self._dataset.index("organisations")
        names: list[str | None] = []
        for person in self._dataset.people:
            names += person.titles
            names += [name for post in person.posts for name in (post.title, bodies[post.organisation].abbreviation)]
        return WORDS_BEFORE_SURNAMES.union(lowered_words_of_names(names), self.ranks)

    @cached_property
    def ranks(self) -> frozenset[str]:
        """The record's ranks and offices."""
        return frozenset(word_groups(self._dataset).get("titles", ()))

    @cached_property
    def bodies(self) -> dict[str, str | None]:
        """The names of the record's bodies with their ids, and of police forces with None, the longest first."""
        bodies: dict[str, str | None] = dict.fromkeys(map(straighten_quotes, self._names_of_places("force")))
        for body in self._dataset.organisations:
            is_common = any(name[:1].islower() for name in body.names)  # the police, officers
            for name in (body.name, body.abbreviation or "", *body.names):
                if name[:1].isupper() and (" " in name or name.isupper() or not is_common):
                    bodies[straighten_quotes(name)] = body.id
        return dict(sorted(bodies.items(), key=lambda item: -len(item[0])))

    def bodies_of(self, person: Person) -> frozenset[str]:
        """Return the ids of a person's own bodies, of those that these lead, and of those that lead them."""
        own, organisations = {post.organisation for post in person.posts}, self._dataset.organisations
        led = {body.id for body in organisations if not own.isdisjoint(body.led_by)}
        leading = {leader for body in organisations if body.id in own for leader in body.led_by}
        return frozenset(own | led | leading)

    def names_of_bodies(self, person: Person) -> Iterator[str]:
        """Yield the names of a person's bodies, with straight apostrophes."""
        bodies = self.bodies_of(person)
        for body in (one for one in self._dataset.organisations if one.id in bodies):  # people may lead one, too
            yield from (straighten_quotes(name) for name in (body.name, body.abbreviation, *body.names) if name)

    def is_outside_body(self, person: Person, body: str | None) -> bool:
        """Return whether a person does not belong to a body: an officer with a rank may belong to any police force."""
        if body is None:
            return bool(person.posts) and not person.titles
        return bool(person.posts) and body not in self.bodies_of(person)


class PeopleInText:
    """A text with the people whom it names, found as far on as they are asked for."""

    def __init__(self, text: str, speakers: SpeakerNames) -> None:
        self.text = text
        self.speakers = speakers
        self._read = 0
        self._named: dict[str, list[tuple[int, int, str]]] = {}

    def person_of_pronoun(self, pronoun: str, before: int) -> tuple[str, tuple[int, int]] | None:
        """Return whom a pronoun refers to, and the span of their name: the last one before an offset whom it fits."""
        for match in _PERSONAL.finditer(straighten_quotes(self.text[self._read : before])):
            span = self._read + match.start(), self._read + match.end()
            for one in dict.fromkeys(self.speakers.pronouns_for(match[0])):
                self._named.setdefault(one, []).append((*span, self.speakers.person_id_for_name(match[0]) or ""))
        self._read = max(self._read, before)
        named = self._named.get(pronoun.casefold(), [])
        last = bisect_left(named, (before,)) - 1
        if last < 0 or named[last][0] < before - PRONOUN_REACH:
            return None
        start, end, who = named[last]
        return who, (start, end)


_AFTER_NOUNS = frozenset("of for at from in on with to by".split())
_STEM = 6
"""How many letters two nouns share that may mean one post: a policeman and the police. With half, a headteacher may be
the head of investigations; with double, a policeman cannot be a police officer."""


def _stems_of_posts(person: Person) -> frozenset[str]:
    words = lowered_words_of_names([*person.titles, *(post.title for post in person.posts), *person.asked_as])
    return frozenset(word[:_STEM] for word in words)


def lowered_words_of_names(names: Iterable[str | None]) -> Iterator[str]:
    """Yield the words of names, in lower case and without apostrophes."""
    for name in names:
        yield from (name or "").casefold().replace("'", " ").replace("’", " ").split()
