"""Whether the post or body that a text gives a person is somebody else's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from countylines.text import lazy_regex, straighten_quotes
from countylines.vocabulary.people import GENERAL_TITLES, WORD_IN_NAME, WORDS_BEFORE_SURNAMES, lowered_words_of_names
from countylines.vocabulary.speech_attribution import SPEECH_VERBS

if TYPE_CHECKING:
    from countylines.record.nouns.person import Person
    from countylines.vocabulary.people import SpeakerNames

ROLE_REACH = 120
"""How far from a name the post that belongs to it may reach, in characters: half of it makes one false error in the
corpus of drafts, and double changes none."""

_ROLE_AFTER = lazy_regex(
    r"(?P<comma>,\s|\s\()?(?:\b(?:then|now|who\sis|who\swas)\s)?\s?(?P<role>(?:of|from|at|for|the|an?|[a-zA-Z-]+)\s[^,.;:!?()\"\n]{1,100}|[^\s,.;:!?()\"]+)"
)
_BODY_OF_PERSON = lazy_regex(
    r"(?:of|from|at|with)\s(?:the\s)?(?P<name>[A-Z][\w'-]*(?:\s(?:of\s|for\s|and\s|the\s)*[A-Z][\w'-]*)+)"
)

_IN_POSTS = frozenset("the a an its their our this that these of for at in from on with head boss who".split())
_LONGEST_OFFICE = 4


class PostsOfPerson:
    """The posts and bodies of a person of the record, with which those that a text gives them are compared."""

    def __init__(self, speakers: SpeakerNames, person: Person) -> None:
        self.speakers, self.person = speakers, person

    def role_of_another(self, text: str, start: int, end: int) -> str | None:
        """Return the post or body that *text* gives the person at the name between the offsets, if it is not theirs."""
        name = straighten_quotes(text[start:end])
        before = re.split(r"[,.;:!?()\"\n]", straighten_quotes(text[max(0, start - ROLE_REACH) : start]))[-1]
        words = WORD_IN_NAME.findall(name.removesuffix("'s"))
        given = [word for word in words if word.casefold() not in self.person.name.casefold().split()]
        title = f"{before}{' '.join(given)}".rstrip()
        after = _ROLE_AFTER.match(straighten_quotes(text[end : end + ROLE_REACH]))
        role = after["role"] if after else ""
        is_apposition = bool(after and after["comma"])
        if self._has_other_body_before(title) or self._is_rank_of_another(title.split()[-1:]):
            return " ".join(word for word in title.split()[-5:] if word not in SPEECH_VERBS)
        is_wrong = self._has_other_body_after(role, is_apposition=is_apposition) or (
            is_apposition and self._is_post_of_another(role)
        )
        return role.strip() if is_wrong else None

    def _has_other_body_before(self, title: str) -> bool:
        """Return whether the words before a name are of another body: the Met's Nikki Holland."""
        for name, body in self.speakers.bodies.items():
            place = title.rfind(name)
            if place >= 0 and not title[:place][-1:].isalnum():
                rest = title[place + len(name) :]
                titles = (word.casefold() for word in re.findall(r"(?<!')\b\w+", rest))
                is_title = rest[:1] in ("", " ", "'") and all(
                    word in self.speakers.titles and word != "and" for word in titles
                )
                return is_title and self.speakers.is_outside_body(self.person, body)
        return False

    def _has_other_body_after(self, role: str, *, is_apposition: bool) -> bool:
        """Return whether a post after a name is in another body: director of investigations at the Met."""
        found = self.speakers.bodies_in(role)
        if not found:
            body = _BODY_OF_PERSON.match(role)
            is_own = is_apposition or role.startswith("of ")
            return body is not None and is_own and self._is_other_organisation(body["name"])
        if not all(self.speakers.is_outside_body(self.person, body) for _, body in found):
            return False
        words = role[: found[0][0]].casefold().split()
        if words[:1] in (["of"], ["from"], ["at"], ["for"], ["in"]) and words[1:] not in ([], ["the"]):
            return False
        known = self.speakers.titles | _IN_POSTS
        is_post = all(not known.isdisjoint((_in_masculine_form(word), word.removesuffix("s"))) for word in words)
        return is_post and (is_apposition or words[:1] in (["of"], ["from"], ["at"], ["for"]))

    def _is_other_organisation(self, name: str) -> bool:
        """Return whether a name is that of an organisation, and has a word that none of the person's own has."""
        own = set(lowered_words_of_names(self.speakers.names_of_bodies(self.person)))
        words = set(lowered_words_of_names(WORD_IN_NAME.findall(name))) - WORDS_BEFORE_SURNAMES
        is_organisation = self.speakers.person_id_for_name(name) is None and len(words) > 1
        return is_organisation and bool(own) and not words <= own

    def _is_rank_of_another(self, words: Sequence[str]) -> bool:
        """Return whether the last word of a title is a rank or office that the person does not hold."""
        own = set(lowered_words_of_names([*self.person.titles, *(post.title for post in self.person.posts)]))
        return any(
            word.casefold() in self.speakers.ranks - GENERAL_TITLES - WORDS_BEFORE_SURNAMES - own for word in words
        )

    def _is_post_of_another(self, role: str) -> bool:
        """Return whether a post differs from all that the person has: director of operations, Home Secretary."""
        words = [word.casefold() for word in WORD_IN_NAME.findall(role)]
        while words and words[0] in _IN_POSTS:
            words.pop(0)
        own = [post.title.casefold().split() for post in self.person.posts]
        for post in own:
            if len(post) > 1 and post[0] in words and not set(post[2:]) & set(words):
                following = words[words.index(post[0]) + 1 :]
                is_other = following[:1] == [post[1]] and len(following) > 1 and following[1] not in _IN_POSTS
                return is_other or following[:1] == ["general"]  # director general
        length = next((place for place, word in enumerate(words) if word in ("of", "for", "at", "in")), len(words))
        return bool(own) and length <= _LONGEST_OFFICE and self._is_rank_of_another(words[:length][-1:])


def _in_masculine_form(word: str) -> str:
    """Return a word of a post as it is of a man, without the ending of a genitive: chairman for chairwoman."""
    word = word.removesuffix("'s")
    return re.sub(r"(?<=\w)(?:woman|person)$", "man", word)
