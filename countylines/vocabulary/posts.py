"""Check whether the post or body that a text gives to a person of the record is really theirs."""

import re
from collections.abc import Sequence
from itertools import dropwhile, takewhile

from countylines.record.nouns.people import Person
from countylines.text import lazy_regex, singular_of, straighten_quotes
from countylines.text.grammar import FUNCTION_WORDS, PREPOSITIONS, is_past
from countylines.vocabulary.people import (
    GENERAL_TITLES,
    WORD_IN_NAME,
    WORDS_BEFORE_SURNAMES,
    SpeakerNames,
    lowered_words_of_names,
    words_of_titles,
)
from countylines.vocabulary.speech_attribution import SPEECH_VERBS

ROLE_REACH = 120
"""How many characters before and after a name are searched for the person's post.

In the corpus of drafts, half this reach causes one false error, and twice this reach changes nothing.
"""

_ROLE_AFTER = lazy_regex(
    r"(?P<mark>,\s|\s\(|\s(?:is|was)\s(?!an?\s))?(?:\b(?:then|now|who\sis|who\swas|who's)\s)?\s?(?P<role>[^,.;:!?()\"\n]+)"
)
_ROLE_IN_APPOSITION = lazy_regex(r"(?:\A|[.!?\n]\s*)(?P<role>[^,.;:!?()\"\n]+),\s\Z")
"""A post that begins a sentence before a name: ``The council's lead for birds, Ann Lee, said``."""
_CAPITALISED = r"[A-Z][\w'-]*(?:\s(?:of\s|for\s|and\s|the\s)*[A-Z][\w'-]*)+"
_BODY_OF_PERSON = lazy_regex(
    rf"\b(?:of|from|at|with)\s(?:the\s)?(?P<name>{_CAPITALISED})|\Athe\s(?P<owner>{_CAPITALISED})(?<=['s])\s"
)
_BODY_BEFORE_POST = lazy_regex(rf"\A(?:the\s)?(?P<name>{_CAPITALISED})\s(?P<post>[a-z]+)")
"""A body as the first part of a post: ``the Home Office lead``."""
_SPEAKS_FOR = lazy_regex(rf"\Awho\s(?:speaks|spoke|leads)\s(?:[a-z-]+\s){{0,4}}for\s(?:the\s)?(?P<name>{_CAPITALISED})")
"""A body for which somebody speaks: ``who speaks on birds for the Home Office``."""
_IN_POSTS = frozenset(
    "the a an its their our all it this that these of for at from in on with head boss who chairs runs leads heads".split()
)
"""Words in and before posts that do not tell one post from another."""
_HEADING = frozenset("head heads headed boss runs leads chief chair chairs chairman".split())
"""Words that make a person the head of the body directly after them: ``who heads the Home Office``."""


class PostsOfPerson:
    """Compares the posts and bodies that a text gives to a person with those in the record."""

    def __init__(self, speakers: SpeakerNames, person: Person) -> None:
        self._speakers, self._person = speakers, person
        self._bodies = speakers.own_bodies(person)

    def role_of_another(self, text: str, start: int, end: int) -> str | None:
        """Return the post or body that *text* gives to the person named from *start* to *end*; None if it is theirs."""
        before = re.split(r"[,.;:!?()\"\n]", straighten_quotes(text[max(0, start - ROLE_REACH) : start]))[-1]
        own_name, name = self._person.name.casefold().split(), straighten_quotes(text[start:end]).removesuffix("'s")
        titles = [*before.split(), *(word for word in WORD_IN_NAME.findall(name) if word.casefold() not in own_name)]
        if titles and (self._is_rank_of_another(titles[-1]) or self._is_wrongly_deputy(titles)):
            known = self._speakers.titles
            return " ".join([*takewhile(lambda word: word[0].isupper() or word in known, titles[::-1])][::-1])
        if owner := self._other_body_before(before + name):
            return owner
        apposition = _ROLE_IN_APPOSITION.search(straighten_quotes(text[max(0, start - ROLE_REACH) : start]))
        if apposition and text[end : end + 1] == "," and self._is_post_of_another(apposition["role"]):
            return apposition["role"]
        after = _ROLE_AFTER.match(straighten_quotes(text[end : end + ROLE_REACH]))
        role = after["role"] if after and self._person.posts else ""
        if (body := _SPEAKS_FOR.match(role)) and self._is_body_of_another(body["name"]):
            return body[0]
        role = " ".join(takewhile(lambda word: word not in SPEECH_VERBS, role.split()))
        is_other = (
            self._role_names_other_body(role)
            or self._is_wrongly_deputy(role.split()[:1])
            or (after and after["mark"] and self._is_post_of_another(role))
        )
        return role if role and is_other else None

    def _other_body_before(self, words: str) -> str:
        """Return the body before the name that ends *words* (``the Met's Ann Lee``); "" if none, or if it is theirs."""
        head, mark, titles = words.rpartition("'s ")
        known = self._speakers.titles.union(self._person.name.casefold().split()) - FUNCTION_WORDS
        name, body = self._speakers.body_at_end(head)
        is_theirs = mark and all(word.casefold() in known for word in titles.split())
        return f"{name}'s" if name and is_theirs and self._is_outside_body(body) else ""

    def _is_body_of_another(self, name: str) -> bool:
        """Return whether a name is that of a body to which the person does not belong."""
        found = self._speakers.bodies_in(name)
        return all(self._is_outside_body(body) for _, body in found) if found else self._is_other_organisation(name)

    def _role_names_other_body(self, role: str) -> bool:
        """Return whether the post after a name is in another body: ``director of investigations at the Met``."""
        found = self._speakers.bodies_in(role)
        if not found:
            named = _BODY_OF_PERSON.search(role)
            before = _BODY_BEFORE_POST.match(role)
            if before and before["post"] in self._speakers.titles and self._is_other_organisation(before["name"]):
                return True
            owner = named["owner"] or "" if named else ""  # "the Home Office's director"
            name = owner.removesuffix("'s") if "'" in owner[-2:] else named["name"] if named else None
            return name is not None and self._is_other_organisation(name)
        words, known = role[: found[0][0]].casefold().split(), self._speakers.titles | _IN_POSTS
        if not all(self._is_outside_body(body) for _, body in found):
            return self._is_head(words)
        words = words[1:] if words[:1] == ["also"] else words  # "also of the Home Office", but not "formerly"
        if words[:1] in (["of"], ["from"], ["at"], ["for"], ["in"]):
            return words[1:] in ([], ["the"])
        post = [word for word in dropwhile(_IN_POSTS.__contains__, words) if word != "the"]
        are_known = [not known.isdisjoint((_in_masculine_form(word), word.removesuffix("s"))) for word in post]
        is_post = all(is_known or _may_be_noun(word) for is_known, word in zip(are_known, post, strict=True))
        return is_post and all((*are_known[:1], *are_known[-1:]))

    def _is_head(self, words: Sequence[str]) -> bool:
        """Return whether the words before a body call the person its head, and all the person's posts are for parts."""
        heading = [word for word in words if word not in ("the", "of", "who", "is", "was", "now")]
        are_of_parts = all(not PREPOSITIONS.isdisjoint(post.title.split()) for post in self._person.posts)
        return are_of_parts and len(heading) == 1 and _in_masculine_form(heading[0]) in _HEADING

    def _is_outside_body(self, body: str | None) -> bool:
        """Return whether the person does not belong to the body with this id.

        None stands for a police force, to which anybody with a title may belong.
        """
        return not self._person.titles if body is None else all(own.id != body for own in self._bodies)

    def _is_other_organisation(self, name: str) -> bool:
        """Return whether a name is not a person's and has a word that none of the person's bodies and titles has."""
        own = [name for body in self._bodies for name in body.all_names]
        words = set(lowered_words_of_names([name])) - WORDS_BEFORE_SURNAMES - words_of_titles(self._person)
        return self._speakers.person_id_for_name(name) is None and not words.issubset(lowered_words_of_names(own))

    def _is_wrongly_deputy(self, titles: Sequence[str]) -> bool:
        """Return whether one of *titles* is ``deputy``, but the person has no post or title with that word."""
        own = [*words_of_titles(self._person), *(word for one in self._person.posts for word in one.title.split())]
        return any(title.casefold() == "deputy" for title in titles) and "deputy" not in map(str.casefold, own)

    def _is_rank_of_another(self, word: str) -> bool:
        """Return whether a word is a rank or office that the person does not hold."""
        own = WORDS_BEFORE_SURNAMES | words_of_titles(self._person)
        return word.casefold() in self._speakers.ranks - GENERAL_TITLES - own

    def _is_post_of_another(self, role: str) -> bool:
        """Return whether a post is not the person's: ``director of operations`` or ``Home Secretary``."""
        words = [
            *dropwhile(
                _IN_POSTS.__contains__, (word.casefold() for word in WORD_IN_NAME.findall(role.replace("-", " ")))
            )
        ]
        for first, *rest in (post.title.casefold().split() for post in self._person.posts):
            if rest and first in words and {*map(singular_of, words)}.isdisjoint(map(singular_of, rest[1:])):
                following = words[words.index(first) + 1 :]
                is_other = following[:1] == rest[:1] and not _IN_POSTS.issuperset(following[1:2])
                return is_other or following[:1] == ["general"]  # "director general" is not "director of"
        office = [*takewhile(lambda word: word not in ("of", "for", "at", "in"), words)]
        return self._contain_post_of_other_person(words) or (bool(office) and self._is_rank_of_another(office[-1]))

    def _contain_post_of_other_person(self, words: Sequence[str]) -> bool:
        """Return whether words contain a whole post of somebody else in the record, and no word of the person's own."""
        are_in_words = [
            set(post.title.casefold().split()) - _IN_POSTS <= set(words)
            for person in self._speakers.people
            for post in person.posts
            if person.id != self._person.id
        ]
        own = (set(post.title.casefold().split()) - _IN_POSTS for post in self._person.posts)
        return any(are_in_words) and all(post.isdisjoint(words) for post in own)


def _may_be_noun(word: str) -> bool:
    """Return whether a word of a post is not a function word and does not look like a verb: ``general``."""
    return word not in FUNCTION_WORDS and not (word.endswith("ing") or is_past(word))


def _in_masculine_form(word: str) -> str:
    """Return the masculine form of a word of a post, without a genitive ending: ``chairman`` for ``chairwoman's``."""
    return re.sub(r"(?<=\w)(?:woman|person)$", "man", word.removesuffix("'s"))
