"""Faults: reasons why a document that contains words of a question does not answer it.

Words that the whole record shares, such as ``operation``, have almost no weight in the ranking, but ``who led the
operation`` asks about them. Only a document with a statement that contains both the deed and its object answers such a
question. The leader of something else does not, and a body with "Organised" in its name does not answer who organised
the operation.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from countylines.lookup.items import CONFLICT
from countylines.search.documents import REST, SearchDocument
from countylines.search.index import SearchIndex
from countylines.search.question import Question
from countylines.search.question_parts import next_place_or_end
from countylines.search.terms import NUMBER, RESTRICTION, SETTING, QuestionTerm
from countylines.text.grammar import PREPOSITIONS, is_adverb, is_past
from countylines.text.stems import Stems, english_word_lists, places_of_phrase, stem
from countylines.vocabulary import calculation_words as calc
from countylines.vocabulary import question_words as asking
from countylines.vocabulary.words_for_nouns import LEADING_WORDS

if TYPE_CHECKING:
    from countylines.search.ranking import Ranking

LEAST_COVERAGE, LEAST_COVERAGE_OF_LONG_TEXT = 0.6, 0.8
"""The share of the question's terms, weighted by rarity, that a document must contain; the second is for sources.

Sources need more because their titles have many words; disagreements have long texts and need as much. 0.55 gains two
answers but wrongly answers one question that has none; 0.5 gains three but wrongly answers eight.
"""

LEAST_COVERAGE_OF_SPEAKER = 0.4
"""The same share for the quotations of the person whose words are asked for.

0.3 gives the same answers; 0.5 loses one and 0.55 two.
"""

Worth = Mapping[str, float]
"""For each term that a document contains, its weight there."""


class Fault(NamedTuple):
    """Why a document does not answer a question; ``{}`` in the *reason* stands for the *word*."""

    reason: str
    word: str = ""

    def __str__(self) -> str:
        """Return the reason with the word filled in."""
        return self.reason.format(self.word)


WRONG_NOUN = Fault("no such thing as is asked for")
NOT_IN_WEEK = Fault("not in the week asked about")
ONLY_SETTING = Fault("has only what everything shares")
NOT_OF_SOURCE = Fault("not in the source whose words are asked for")
OTHER_SPEAKER = "not said by {}"
OTHER_MEASURE = "is not of {}"
WITHOUT = "is without {}"
OTHER_UNIT = Fault("has no amount in the unit of the number")
LACKING = "lacks {}"


def find_faults(ranking: Ranking, document: SearchDocument, worth: Worth, coverage: float) -> Iterator[Fault]:
    """Yield the reasons why a document does not answer the question; only the first is shown."""
    question, noun, periods = ranking.question, document.noun, ranking.question.timeframe.periods
    is_other = noun not in asking.ONLY_NOUNS.get(question.type or "", (noun,))
    has_no_most = question.timeframe.extreme is not None and noun not in asking.FITTING_NOUNS[asking.WHICH_WEEK]
    if (is_other or has_no_most) and document.id not in ranking.numbered:
        yield WRONG_NOUN
    if ranking.speakers is not None and document.speaker not in ranking.speakers:
        yield Fault(OTHER_SPEAKER, " ".join(question.speaker))
    yield from _find_faults_of_source(ranking, document)
    for term in ranking.terms.values():
        is_literal = term.kind == RESTRICTION and not document.weights.keys() >= ranking.own_stems[term.word]
        if is_literal or (term.word in ranking.places and term.word not in worth):
            yield Fault(LACKING, term.word)
    if noun == CONFLICT:  # the number in the question may be one that no side of the disagreement gives
        yield from (Fault(LACKING, term.word) for _, term in question.numbers if term.word not in document.weights)
    if not ranking.numbers.has_units_of_numbers(document):
        yield OTHER_UNIT
    if noun == "measure":
        yield from _find_faults_of_measure(ranking, document, worth)
    yield from _find_faults_about_people_and_deeds(ranking, document, worth)
    yield from _find_faults_of_matched_words(ranking, document, worth)
    has_long_text = (noun == "source" and question.type != asking.PUBLISHED) or (
        noun == CONFLICT and question.type != asking.DISAGREEMENT and not ranking.contrasts_sides(document)
    )
    is_by_speaker = bool(ranking.speakers) and noun == "quote"
    is_of_date = question.timeframe.date != "" and document.published.startswith(question.timeframe.date)
    least = LEAST_COVERAGE_OF_SPEAKER if is_by_speaker else LEAST_COVERAGE
    if coverage < (LEAST_COVERAGE_OF_LONG_TEXT if has_long_text and not is_of_date else least):
        yield Fault("has too little of the question")
    is_of_no_week = periods == () and noun != "event"
    is_of_other = periods is not None and document.periods != () and set(document.periods).isdisjoint(periods)
    if (is_of_no_week or is_of_other) and not is_of_date:
        yield NOT_IN_WEEK


def _find_faults_of_source(ranking: Ranking, document: SearchDocument) -> Iterator[Fault]:
    """Yield a fault if a document does not come from the sources that the question asks for.

    A figure that these sources do not print is still shown with what others print, unless only one source counts.
    """
    is_figure = document.noun == "measure" and (document.periods or not ranking.question.only_source)
    if not (is_figure or ranking.printed.has(document)):
        yield NOT_OF_SOURCE


def _find_faults_of_measure(ranking: Ranking, document: SearchDocument, worth: Worth) -> Iterator[Fault]:
    """Yield a fault for each word of the question that names another measure, or that this measure does not count."""
    question, numbers = ranking.question, ranking.numbers
    yield from (Fault(LACKING, force) for force in ranking.forces)
    for term in ranking.terms.values():
        is_telling = not ranking.own_stems[term.word].isdisjoint(ranking.index.stems_telling_measures_apart)
        is_telling &= term.word.split()[-1] not in PREPOSITIONS  # the first word of a phrasal verb names no measure
        if is_telling and term.word not in worth and term.kind != SETTING:
            yield Fault(OTHER_MEASURE, term.word)
        if any(term.word == one or (one.endswith("*") and term.word.startswith(one[:-1])) for one in document.excluded):
            yield Fault(WITHOUT, term.word)
    if numbers.parts and document.id not in ranking.numbered:
        yield NOT_IN_WEEK if document.id in numbers.parts else Fault(OTHER_MEASURE, next(iter(numbers.given)))
    parts = {term.word for term in numbers.terms_naming_only_parts(document, question.left_out)}
    yield from (Fault(WITHOUT, word) for word in question.denied if word not in parts)
    for term in question.left_out:
        if numbers.has_noun(document, term):
            yield Fault(WITHOUT, term.word)
    done = _what_was_done(question)
    if done in ranking.terms and "measure" not in ranking.nouns_having(done):
        yield Fault(LACKING, done)
    counted = ranking.terms.get(question.counted or "")
    if counted and not numbers.counts(document, counted):
        yield Fault("does not count {}", counted.word)
    if word := numbers.find_noun_of_other_amount(document):
        yield Fault(OTHER_MEASURE, word)


def _what_was_done(question: Question) -> str:
    """Return the word after a form of *be* in a question for a number, such as ``burnt``, or ""."""
    if question.type not in (asking.HOW_MANY, asking.HOW_MUCH):
        return ""
    after = (word for before, word in pairwise(question.words) if before in ("was", "were", "been"))
    return next((word for word in after if not is_adverb(word) and stem(word) not in asking.DOING), "")


def _find_faults_about_people_and_deeds(ranking: Ranking, document: SearchDocument, worth: Worth) -> Iterator[Fault]:
    """Yield faults of questions about people and deeds: who leads a body, who did something, who succeeded somebody.

    A person does not answer a yes-or-no question that does not name them: a person found by the word ``woman`` does not
    answer whether women were arrested.
    """
    question, noun = ranking.question, document.noun
    stems = frozenset[str]().union(*(ranking.own_stems[word] for word in worth))
    is_named = any(value > REST for word, value in worth.items() if ranking.terms[word].kind != SETTING)
    if noun == "person" and question.type == asking.WHETHER and not is_named:
        yield WRONG_NOUN
    if question.change and not _can_tell_change(ranking, document):
        yield Fault(LACKING, question.change)
    is_done = any(one == "who" and is_past(two) for one, two in pairwise(question.words))
    if question.type == asking.WHO and noun == "claim" and is_done:
        yield WRONG_NOUN
    is_titled = noun == "person" and any(len(name) > 1 and name <= stems for name in document.names)
    if ranking.asks_for_unknown_leader and not is_titled:
        yield Fault("is not said to lead it")
    if ranking.deed and not ranking.deed.is_in(document, ranking.index.stems):
        yield Fault("does not say {}", ranking.deed.words)
    if ranking.unknown_deed:
        yield Fault("does not say {}", ranking.unknown_deed)
    if ranking.successor_of:
        yield Fault(WITHOUT, ranking.successor_of)


def _find_faults_of_matched_words(ranking: Ranking, document: SearchDocument, worth: Worth) -> Iterator[Fault]:
    """Yield a fault if a document matches only words of the setting, or a measure matches no word for what it counts.

    A question about the meaning of one word, such as ``what is fog``, is answered only by a document with that name.
    Measures are exempt. Quotes and claims have no names of their own, so they never answer it.
    """
    having = [ranking.terms[word] for word in worth]
    has_content = any(term.kind != SETTING for term in having)
    is_counted = document.noun != "measure" or any(
        term.kind == NUMBER
        or ranking.numbers.counts(document, term)
        or not term.own_stems.isdisjoint(document.names[0] & ranking.index.stems_of_one_measure)
        for term in having
    )
    if not ranking.is_only_setting and not (has_content and is_counted):
        yield ONLY_SETTING
    content = [term for term in ranking.terms.values() if term.kind not in (SETTING, NUMBER)]
    if ranking.question.type == asking.MEANING and len(content) == 1 and document.noun != "measure":
        called = document.asked.union(*document.names)
        is_called = any(called.issuperset(phrase) for phrase in content[0].phrases)
        if document.noun in ("quote", "claim") or not is_called:
            yield Fault("is not called that")


def _can_tell_change(ranking: Ranking, document: SearchDocument) -> bool:
    """Return whether a document can report a change: a measure that the question names, or a text with its verb."""
    if document.noun != "measure":
        change = ranking.question.change
        return change in calc.CHANGING and ranking.index.stems[change] in document.weights
    return any(ranking.numbers.has_noun(document, term) for term in ranking.terms.values())


class DeedInQuestion(NamedTuple):
    """A deed that a question asks about: its *verb*, the stem of its object (*thing*), and the *words* for both."""

    verb: QuestionTerm
    thing: str
    words: str

    def is_in(self, document: SearchDocument, stems: Stems) -> bool:
        """Return whether one statement of a document contains both the verb and its object."""
        return any(
            self.thing in said and any(said.issuperset(phrase) for phrase in self.verb.phrases)
            for said in (frozenset(stems.of_text(text)) for text in document.statements)
        )


def read_deed_in_question(question: Question, stems: Stems) -> DeedInQuestion | None:
    """Read the deed in ``who led the march`` or ``were any marchers hurt``, where the object belongs to the setting.

    In the first form, the object is the last word before a preposition: ``crackdown`` in ``the national crackdown on
    county lines``. Returns None if there is no object (as in ``who spoke in the week``), if the question has neither
    form, or if it has more than one term outside the setting.
    """
    words, stop = question.words, english_word_lists().stop
    others = [term for term in question.terms if term.kind != SETTING]
    if not question.terms or len(others) > 1:
        return None
    verb = (others or question.terms)[0]
    places = places_of_phrase(words, verb.word)
    if others and "any" in words[: places.start]:
        before = words[places.start - 1]
        is_setting = any(before == term.word for term in question.terms)
        return DeedInQuestion(verb, stems[before], f"whether any {before} were {verb.word}") if is_setting else None
    if question.type != asking.WHO or asking.WHOSE.isdisjoint(words):
        return None
    start = places.stop + (words[places.stop : places.stop + 1] == ("of",))
    end = next_place_or_end(words, PREPOSITIONS, start)
    things = [word for word in words[start:end] if word not in stop]
    first = words.index("who") + 1 if "who" in words else places.start
    return DeedInQuestion(verb, stems[things[-1]], " ".join(("who", *words[first:end]))) if things else None


def names_body_without_leader(question: Question, index: SearchIndex) -> bool:
    """Return whether a question asks for the leader of a body whose leader is not recorded, as in ``head of X``."""
    stems, stop = index.stems, english_word_lists().stop
    leading = frozenset(stems.of_text(LEADING_WORDS))
    content = [stems[word] for word in question.words if word not in stop]
    led = [content[at + 1 :] for at, stem in enumerate(content) if stem in leading]
    for body in index.dataset.organisations if led else ():
        names = index.by_noun["organisation"][body.id].names
        if not body.led_by and any(name and name == frozenset(rest[: len(name)]) for name in names for rest in led):
            return True
    return False
