"""The numbers of running text as statements: each with the words that say which things it is about.

From these words `contradictions` tells which numbers of a draft are meant for the same things.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from countylines.checker.analysis import DraftAnalysis
from countylines.checker.mentions.nouns import NounFinder, NounPhrase
from countylines.checker.number_mention import NumberMention
from countylines.checker.reason import Reason
from countylines.text.grammar import (
    AUXILIARIES,
    DETERMINERS,
    FUNCTION_WORDS,
    POSSESSIVES,
    PREPOSITIONS,
    RELATIVE_PRONOUNS,
    SUBJECT_PRONOUNS,
    is_adverb,
    is_partitive,
    is_past,
    is_verb,
)
from countylines.text.stems import stem
from countylines.text.tokens import word_at
from countylines.vocabulary.counted_nouns import counting_vocabulary

FEWEST_SHARED_WORDS = 2
"""How many content words two sentences must share to be about the same thing."""
_CONTEXT_TOKENS = 80
"""Within how many tokens before a sentence the things that its number is about may be named."""
_DEFINITE = POSSESSIVES | {"the", "all", "those", "these"}
_NEW_SUBJECTS = (DETERMINERS | SUBJECT_PRONOUNS) - RELATIVE_PRONOUNS
"""Words that begin a new subject directly after a noun."""
_ADDING = frozenset({"further", "another", "other", "additional", "more", "extra"})
"""Words of a phrase that counts things other than those counted before."""
_EMPTY_WORDS = (FUNCTION_WORDS - {"may"}) | frozenset("week week's weeks last past total once twice again".split())
"""Words that may be next to any number of a week, and so do not say which things are meant."""
_AUXILIARIES = AUXILIARIES - {"may"}
"""All auxiliaries except ``may``, which can be a month: ``the 14 pupils who came in May``."""
_ENDS_OF_PHRASES = _AUXILIARIES | {"most", "many", "few", "half", "none", "and", "but"}
"""Words that end the phrase of a number and its noun."""


class Statement(NamedTuple):
    """A number in running text, with the words of its sentence that say what it is about.

    *before* is the word before it, and *after* the word after it and its noun. *qualifiers* are the stems of the words
    that say which things are meant: those before its noun, and those after the noun up to the verb.
    """

    number: NumberMention
    before: str
    after: str
    qualifiers: frozenset[str]

    @property
    def head(self) -> str | None:
        """The head of its noun."""
        return self.number.noun.head if self.number.noun else None

    @property
    def measure(self) -> str | None:
        """The measure that it is most likely a number of."""
        return self.number.candidates[0].measure if self.number.candidates else None

    @property
    def sentence_words(self) -> Sequence[str]:
        """The words of its sentence."""
        return self.number.sentence.own_words

    def counts_other_things_than(self, other: "Statement") -> bool:
        """Return whether only one of two numbers is about things added to others: ``40 further offences``."""
        one, two = (
            _ADDING.intersection((it.before, *it.number.passage_words[it.number.first : it.number.after_noun]))
            for it in (self, other)
        )
        return one != two

    @property
    def words_around(self) -> Sequence[str]:
        """The words of its sentence and shortly before that, which may name the same things."""
        first, last = self.number.sentence.tokens
        return self.number.passage_words[max(0, first - _CONTEXT_TOKENS) : last]

    @property
    def keys(self) -> list[tuple[str, str]]:
        """What it can be a number of, each as a kind and a name: its noun, its measure, its unit."""
        names = {"noun": self.head, "measure": self.measure, "unit": self.number.quantity.unit}
        return [(kind, name) for kind, name in names.items() if name]

    @property
    def verbs(self) -> list[tuple[str, str]]:
        """The past verbs of its sentence, by which a number without a noun can mean it: ``the 32 who slept here``."""
        return [("verb", stem(word)) for word in self.sentence_words if is_past(word)]

    @property
    def is_definite(self) -> bool:
        """Whether the word before a bare number makes it definite."""
        owner, mark, _ = self.before.rpartition("'s")
        is_owned = bool(mark) and owner not in SUBJECT_PRONOUNS | DETERMINERS  # not: that's 38 doors
        return self.number.hedge == "bare" and (self.before in _DEFINITE or is_owned)

    @property
    def follows_verb(self) -> bool:
        """Whether a past verb comes before it in its clause, to which a later time belongs: ``rang the 14 in May``."""
        before = self.number.passage_words[self.number.sentence.first : self.number.first]
        return any(map(is_past, takewhile(lambda word: word[0].isalnum(), reversed(before))))

    def may_be_all_of(self, other: "Statement") -> bool:
        """Return whether it may be about all things of another number: no kind and no relative clause narrows it.

        After ``14 flats`` this holds for ``the 12 flats in Hull``, but not for ``the 12 empty flats`` or ``the 12 flats
        that are empty``. A clause does not matter if it only tells what happened to the whole that the sentence begins
        with (``Of the 12 flats that we saw, nine``), nor for a larger number: more things cannot be some of fewer.
        """
        noun = self.number.noun
        kind = _content(self.number.passage_words[self.number.last : noun.last - 1]) if noun else frozenset()
        following = self.number.passage_words[self.number.after_noun : self.number.sentence.last]
        only_tells = self.number.is_whole_of_part and is_past(next(filter(is_verb, following), ""))
        is_some = self.after in RELATIVE_PRONOUNS and self.number.value < other.number.value and not only_tells
        return not is_some and kind <= _content(other.words_around)

    def shares_words_with(self, other: "Statement") -> bool:
        """Return whether two sentences share enough content words, apart from the nouns of the numbers."""
        nouns = {stem(one.head) for one in (self, other) if one.head}
        return len((_content(self.sentence_words) & _content(other.sentence_words)) - nouns) >= FEWEST_SHARED_WORDS

    def names_what_is_meant_by(self, other: "Statement") -> bool:
        """Return whether the words around it include all qualifiers of another number."""
        return other.qualifiers <= _content(self.words_around)


def read_statements(draft: DraftAnalysis, smallest: int) -> Iterator[Statement]:
    """Yield the counts and amounts in running text that are not below *smallest*."""
    vocabulary, compared = counting_vocabulary(draft.dataset), {one.number_start: one for one in draft.compared_numbers}
    for content in (content for content in draft.passages if not content.passage.is_row):
        finder = NounFinder(vocabulary, content.passage.words)
        for number in content.numbers_that_count:
            if number.quantity.upper is None and number.value >= smallest:
                yield _statement(_with_noun_of_all(finder, compared.get(number.number_start, number)))


def _statement(number: NumberMention) -> Statement:
    """Return a number with the words around it in its sentence."""
    sentence, words, end = number.sentence, number.passage_words, number.after_noun
    before = words[sentence.first : number.first]
    following = (later.first for later in sentence.numbers if later.first >= end and later.why_no_count != Reason.DATE)
    after = words[end : next(following, sentence.last)]
    if after and is_past(after[0]) and number.is_whole_of_part and not any(map(is_verb, after[1:])):
        after = []  # two of the 8 boats came back
    if after and after[0] in _NEW_SUBJECTS and _is_fronted(before):
        after = []  # In two of the 8 boats the nets were torn
    return Statement(
        number,
        before=word_at(before, len(before) - 1),
        after=words[end] if end < sentence.last else "",
        qualifiers=_qualifiers(before[-1:], words[number.last : end - 1], after),
    )


def _is_fronted(before: Sequence[str]) -> bool:
    """Return whether the words *before* a number in its clause begin with a preposition: ``In two of the``."""
    clause = [*takewhile(lambda word: word[0].isalnum(), reversed(before))]
    return bool(clause) and clause[-1] in PREPOSITIONS


def _with_noun_of_all(finder: NounFinder, number: NumberMention) -> NumberMention:
    """Return a number with the noun of which it counts all: ``all 19 of the people``, ``the 19 of you``."""
    words, place, noun = finder.words, number.last, None
    if words[place : place + 2] in (["of", "you"], ["of", "us"]):
        noun = NounPhrase(place + 1, place + 2, None, words[place + 1])
    elif word_at(words, number.first - 1) == "all" and is_partitive(words, place) and number.noun is None:
        noun = finder.after(place + 2, number.sentence.last)
    if noun is None:
        return number
    measures = number.candidates or finder.vocabulary.counted_by(noun.recorded)
    return number._replace(noun=noun, candidates=measures, end=number.passage.span_of(noun.first, noun.last)[1])


def _qualifiers(owner: Sequence[str], within: Sequence[str], after: Sequence[str]) -> frozenset[str]:
    """Return the stems of the words that say which things a number means: *within* its noun phrase, or *after* it.

    A participle before these words belongs to the phrase: ``the 19 arrests made by the Norfolk force``. If there are no
    such words, the *owner* before the number says it, as in ``the county force's 17 arrests``, or else the verb, as in
    ``the 29 boards that answered``.
    """
    if not RELATIVE_PRONOUNS.isdisjoint(after[:2]):
        after = [*_relative_clause(after)]
    phrase = takewhile(lambda word: word[0].isalnum() and not _ends_phrase(word), after)
    content = [word for word in phrase if word not in _EMPTY_WORDS and not is_adverb(word)]
    verbs = [*takewhile(is_past, content)]
    names = takewhile(lambda word: not is_past(word), content[len(verbs) :])
    return _content([*within, *names]) or _content(owner) or _content(verbs)


def _relative_clause(after: Sequence[str]) -> Iterator[str]:
    """Yield the words of a relative clause, except auxiliaries, up to the sentence's verb: ``who had come | rang``."""
    has_verb, before = False, ""
    for word in after:
        is_word_verb = is_verb(word)
        if not word[0].isalnum() or (has_verb and is_word_verb and before not in ("and", "or", "to")):
            return
        if word not in _AUXILIARIES:
            has_verb |= is_word_verb
            yield word
        before = word


def _ends_phrase(word: str) -> bool:
    """Return whether a word ends a noun phrase: an auxiliary, quantifier or conjunction, or a subject: ``I'd bet``."""
    return word in _ENDS_OF_PHRASES or ("'" in word and word.partition("'")[0] in SUBJECT_PRONOUNS)


def _content(words: Iterable[str]) -> frozenset[str]:
    """Return the stems of the content words (those that name something), and the numbers."""
    bare = (word.removesuffix("'s") for word in words)
    return frozenset(
        stem(word)
        for word in bare
        if word[:1].isdigit() or (len(word) > 2 and word not in _EMPTY_WORDS)  # noqa: PLR2004  letters
    )
