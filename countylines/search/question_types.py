"""Types of question, such as how many, who or when, recognised by the phrases and the units of a question."""

from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise, takewhile
from typing import NamedTuple

from countylines.search.question_parts import names_sources
from countylines.search.terms import DURATION, PERCENT, Placed
from countylines.text.grammar import CONJUNCTIONS, DETERMINERS, NUMBER_NOUNS, is_participle
from countylines.text.stems import Phrase, english_word_lists, places_of_phrase
from countylines.vocabulary import calculation_words as calc
from countylines.vocabulary import question_words as asking

_PASSIVE = frozenset({"is", "are", "was", "were", "got", "gets"})
"""Verbs before the participle of a passive: ``who got caught``."""
_OF_AMOUNTS = (asking.HOW_MANY, asking.HOW_MUCH)


class QuestionTypes(NamedTuple):
    """Reads the type of a question.

    *stems* maps words to stems, *stop* has stop words, and *measured* the stems of the groups and units of measures.
    *of_records* are phrases for a record and its parts, such as ``article``; *setting* are the phrases that everything
    in this record shares.
    """

    stems: Mapping[str, str]
    stop: Collection[str]
    measured: Collection[str]
    of_records: Collection[Phrase]
    setting: Collection[Phrase]

    def read(self, words: Sequence[str]) -> tuple[str | None, frozenset[int]]:
        """Return the type of a question, or None if nothing shows it, and the places of words that say nothing else."""
        if asked_of := self._places_before_participle(words):
            return asking.HOW_MANY, frozenset(asked_of)
        for name, phrases in asking.PHRASES_OF_TYPES:
            for phrase in phrases:
                places = places_of_phrase(words, phrase)
                if places and self._tells_type(name, words, places[0]):
                    others = [at for one in phrases for at in places_of_phrase(words, one)]
                    is_published = name == asking.WHO and not asking.PUBLISHERS.isdisjoint(words[: places[0]])
                    telling = () if phrase in asking.ALSO_CONTENT else (*places, *others)
                    return asking.PUBLISHED if is_published else name, frozenset(telling)
        if words[-1:] == ["do"] and "what" in words:
            return asking.MEANING, frozenset()
        for word, following in pairwise(words):
            if word in ("which", "what") and self.stems[following] in self.measured:
                return asking.WHAT_KIND, frozenset()
        for at in (len(words) - 1, 0) if len(words) > 1 else ():
            if words[at] in asking.COUNT_WORDS and (self.stems[words[at]],) not in self.setting:
                return asking.HOW_MANY, frozenset((at,))
        return None, frozenset()

    def _places_before_participle(self, words: Sequence[str]) -> range:
        """Return the places of ``who was`` before the participle of something counted, as in ``who was caught in May``.

        Those caught are answered by their number. With ``by`` the question asks who caught them.
        """
        for at, word in enumerate(words[:-2]):
            is_passive = word == "who" and words[at + 1] in _PASSIVE
            participle = words[at + 2]
            if is_passive and is_participle(participle) and self.stems[participle] in self.measured:
                return range(0) if "by" in words[at:] else range(at, at + 2)
        return range(0)

    def _tells_type(self, name: str, words: Sequence[str], place: int) -> bool:
        """Return whether a phrase at *place* shows that the question is of the type *name*.

        It does not if the asker or a newspaper is the subject (``we said``, ``the report says``), if ``when`` begins a
        clause after another question word (``what is it for when you look``), if it says how to word the answer (``in
        simple words``), or if a number is what somebody spoke of (``who called the number of nests a record``, ``X on
        how many there are``). In a yes-or-no question only some types are possible.
        """
        subject = words[max(0, place - 1) : place]
        if words[place] in ("want", "wants"):
            subject = words[max(0, place - 2) : place]  # "my editor wants"
        is_of_asker = name in (asking.SAID, asking.PUBLISHED) and not asking.OF_THOSE_WHO_ASK.isdisjoint(subject)
        between = takewhile(lambda word: word not in asking.ABOUT, reversed(words[:place]))
        is_spoken_of = not asking.ABOUT.isdisjoint(words[:place]) and all(map(_may_precede_noun, between))
        is_of_number = name in (asking.WHO, asking.PUBLISHED) and _is_in_clause_after_number(words, place)
        if is_of_asker or is_of_number or (name in _OF_AMOUNTS and is_spoken_of):
            return False
        if name == asking.SAID:
            is_put_simply = words[max(0, place - 2) : place - 1] == ["in"] and words[place - 1] not in self.stop
            return not (names_sources(subject) or (words[place] in asking.WORDS_OF_ANSWERS and is_put_simply))
        if name == asking.PUBLISHED and words[place] in asking.COMING and "where" in words[:place]:
            telling = [word for word in words[:place] if word not in self.stop]
            return all(word[:1].isdigit() or not word or (self.stems[word],) in self.of_records for word in telling)
        if words[place] == "when" and not asking.BEFORE_WHEN.isdisjoint(words[:place]):
            following = words[place + 1 : place + 2]
            return not following or following[0] in asking.HELPING_VERBS.union(asking.VERBS_FIRST)
        start = next((at for at, word in enumerate(words) if word not in self.stop or word in asking.QUESTION_WORDS), 0)
        is_whether = words[start] in asking.VERBS_FIRST and asking.POLITE.isdisjoint(words[start + 1 : start + 2])
        if name == asking.WHETHER:
            return place == start
        is_of_record = words[place - 1 : place] == ["record"]  # "a record number of"
        is_of_record |= words[0] == "who" and words[place] != "how"
        is_of_record &= name == asking.HOW_MANY
        is_second = words[max(0, place - 2) : place] == ["if", "so"]
        return is_second or not (is_of_record or (is_whether and name not in asking.ALSO_OF_WHETHER))


def _is_in_clause_after_number(words: Sequence[str], place: int) -> bool:
    """Return whether a word begins a clause about a number that an instruction asks for.

    Examples are ``who`` in ``calculate the share of the birds who were hens`` and ``printed`` in ``state the value of
    the eggs as printed in full``.
    """
    asking_for = NUMBER_NOUNS | calc.SHARES
    is_of_number = words[0] in asking.VERBS_OF_INSTRUCTIONS and not asking_for.isdisjoint(words[:place])
    is_relative = words[place] == "who" and words[place - 1] not in CONJUNCTIONS | asking.VERBS_OF_INSTRUCTIONS
    return is_of_number and (is_relative or words[place - 1] == "as")


def _may_precede_noun(word: str) -> bool:
    """Return whether a word may stand between a preposition and its noun: ``about the large number``."""
    return word in DETERMINERS or word in english_word_lists().describing


def type_by_units(words: Sequence[str], asked: str | None, numbers: Collection[Placed]) -> str | None:
    """Return the type shown by the units of a question's numbers: ``12 days long`` asks when, and ``12%`` how much.

    If they show none, return *asked*, the type known so far.
    """
    units = {one.unit for _, one in numbers}
    if DURATION in units and not asking.LASTING.isdisjoint(words):
        return asking.WHEN
    return asking.HOW_MUCH if PERCENT in units and asked in (None, asking.WHETHER) else asked
