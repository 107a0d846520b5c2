"""Read a question: find its type, the weeks it is about and its search terms in what somebody typed."""

from collections.abc import Collection, Mapping, Sequence
from itertools import chain

from countylines.lookup.time_phrases import place_of_lasting
from countylines.lookup.timeframe import Timeframe, TimeReader
from countylines.record.dataset import Dataset
from countylines.search import question_parts as parts
from countylines.search.passed_over import find_words_passed_over, find_words_that_restrict
from countylines.search.question import Question
from countylines.search.question_types import QuestionTypes, type_by_units
from countylines.search.terms import (
    DESCRIPTION,
    PERCENT,
    PLAIN,
    RESTRICTION,
    SETTING,
    QuestionTerm,
    find_ages,
    find_numbers_in_question,
)
from countylines.search.times_in_questions import QuestionTime
from countylines.text import singular_of
from countylines.text.english import ONES
from countylines.text.grammar import is_adverb, is_participle, is_plural
from countylines.text.stems import Phrase, Stems, english_word_lists, lowercase_words
from countylines.vocabulary import question_words as asking
from countylines.vocabulary import synonym_sets, word_groups
from countylines.vocabulary.words_for_nouns import WORDS_OF_REPORTING

GROUP_FACTOR = 0.9
"""The factor for a term that is found by a synonym from its word group. Values from 0.45 to 0.99 change two answers."""

_NOT_ABOUT_FIGURES = (asking.WHEN, asking.WHERE, asking.MEANING, asking.WHAT_KIND, asking.WHICH_WEEK)
"""The types of question that hardly ask how a figure is printed."""


class QuestionReader:
    """Reads questions, with the vocabulary of one record."""

    def __init__(self, dataset: Dataset, stems: Stems) -> None:
        english = english_word_lists()
        self._known = frozenset(stems.values())
        groups = {name: [stems.of_phrase(word) for word in words] for name, words in word_groups(dataset).items()}
        campaign = groups.get("campaign", [])
        self._stems = stems
        self._stop = english.stop.union(ONES)
        self._of_records = frozenset(map(stems.of_phrase, asking.SETTING_WORDS))
        self._setting = {*groups.get("setting", ()), *campaign, *self._of_records}
        for noun, name in (("organisations", "name"), ("terms", "term")):
            for thing in dataset.objects(noun):
                if stems.of_phrase(thing[name]) in self._setting:
                    self._setting.update(map(stems.of_phrase, thing.get("asked_as") or ()))
        restricting = (*asking.RESTRICTING, *word_groups(dataset).get("restricting", ()))
        self._restricting = frozenset((*restricting, *map(singular_of, restricting)))
        self._restricting_starts = tuple(word[:-1] for word in restricting if word.endswith("*"))
        self._describing = english.describing
        self._synonyms: dict[Phrase, dict[Phrase, float]] = {}
        for words in (*synonym_sets(dataset), *asking.SYNONYMS):
            equal = [word for sizes in asking.SIZES if not set(sizes).isdisjoint(words) for word in sizes]
            phrases = dict.fromkeys(map(stems.of_phrase, (*words, *equal)), GROUP_FACTOR)
            for phrase in phrases:
                self._synonyms.setdefault(phrase, {}).update(phrases)
        self._of_ends = frozenset(map(stems.of_phrase, chain(asking.WORDS_FOR_BEGINNINGS, asking.WORDS_FOR_ENDS)))
        measures = dataset.objects("measures")
        nouns = [noun for one in measures for way in one.get("counted_as") or () for noun in way["nouns"]]
        nouns_of_counts = {stems.of_phrase(word) for word in nouns if not is_participle(word)}
        self._counting = nouns_of_counts.union((stems[one["unit"]],) for one in measures)
        self._measured = {stems[word] for one in measures for word in (one["group"], one["unit"])}
        self._types = QuestionTypes(stems, self._stop, self._measured, self._of_records, frozenset(self._setting))
        labels = [one["label"] for one in measures]
        self._counted = self._measured.union(*map(stems.of_text, labels + nouns)) - self._stop
        self.people = {stem for person in dataset.objects("people") for stem in stems.of_text(person["name"])}
        self._longest = max(map(len, (*self._synonyms, *self._setting)))
        singles = frozenset(phrase[0] for phrase in campaign if len(phrase) == 1)
        self._times = QuestionTime(TimeReader(dataset.objects("periods"), singles, stems), self._counted, stems)

    def read(self, text: str) -> Question:
        """Turn typed *text* into a question; ``publishers.read_question`` handles the names of publishers."""
        words = lowercase_words(text)
        asked, used = self._types.read(parts.only_asking_sentence(text, words))
        if asked is None:
            asked, used = self._types.read(words)
        timeframe = self._times.read(text, words, asked)
        if timeframe.extreme and asked == asking.WHEN:
            asked = asking.WHICH_WEEK
        elif place_of_lasting(words) is not None:
            asked = asking.WHEN
        ages = find_ages(words, asked)
        taken = timeframe.used.union(*(places for places, _ in ages))
        numbers = find_numbers_in_question(text, taken, self._stems, self._counted)
        asked = type_by_units(words, asked, numbers)
        if asked == asking.WHY and not asking.OF_REJECTION.isdisjoint(words) and numbers:
            asked = asking.WHETHER
        passed = find_words_passed_over(text, asked, timeframe, self._is_unknown, has_numbers=bool(numbers))
        taken = taken.union(passed, self._ends_of_weeks(words, asked, timeframe), *(places for places, _ in numbers))
        terms = self._read_terms([word if at not in taken else "" for at, word in enumerate(words)], used)
        terms = dict(sorted({**terms, **{places.start: age for places, age in ages}}.items()))
        for at in (at for at, term in terms.items() if term.word == "record" and words[at - 1 : at] == ["a"]):
            terms[at] = terms[at]._replace(kind=PLAIN)  # "was it a record" asks about the number
        terms, negated = parts.find_negated(words, terms, asked)
        denied = tuple(terms[at].word for at, is_of_verb in negated.items() if is_of_verb)
        left_out = [terms.pop(at) for at in sorted(negated)]
        asking_at = min(used, default=len(words)) if asked in (asking.HOW_MANY, asking.HOW_MUCH) else len(words)
        terms = parts.mark_restricting(words, terms, asking_at)
        for at in terms.keys() & find_words_that_restrict(text, passed, self._is_unknown):
            terms[at] = terms[at]._replace(restricts=True, kind=PLAIN)
        if asked not in _NOT_ABOUT_FIGURES:
            terms = self._without_words_of_reporting(terms, max(used, default=-1) + 1)
        counted = self._read_counted(words, terms, max(used)) if asked == asking.HOW_MANY else None
        counted_type = self._type_by_counted(counted, has_numbers=bool(numbers))
        if counted_type is not None:
            asked, counted = counted_type, None
        saying = parts.find_verb_of_saying(words, asked, used)
        named = {at for at, word in enumerate(words) if self._stems[word] in self.people}
        name = parts.places_of_speaker(words, asked, used, named, self._stop)
        if name and parts.names_sources(words[name.start : name.stop]):
            terms = {at: term for at, term in terms.items() if at not in name}
            asked = name = None
        counting = parts.numbers_that_count(words, asked, numbers, terms)
        found = {term.word: term for term in (*counting, *terms.values())}
        return Question(
            text=text,
            words=tuple(words),
            type=asked if name is None else asking.SAID,
            timeframe=timeframe,
            terms=tuple(found.values()),
            counted=counted.word if counted else None,
            speaker=tuple(term.word for place, term in terms.items() if place in (name or ())),
            left_out=tuple(left_out),
            denied=denied,
            counts_weeks=counted_type == asking.WHICH_WEEK,
            saying=saying,
            stems=frozenset(self._stems[word] for word in words),
            passed_over={words[at]: reason for at, reason in passed.items()},
            shares=tuple(one for _, one in numbers if one.unit == PERCENT),
        )

    def _ends_of_weeks(self, words: Sequence[str], asked: str | None, frame: Timeframe) -> set[int]:
        """Return the places of words that only ask for an end of a week: ``when did the first week begin``."""
        if asked != asking.WHEN or not frame.periods:
            return set()
        return {at + 1 for at in frame.used if (self._stems["".join(words[at + 1 : at + 2])],) in self._of_ends}

    def _without_words_of_reporting(self, terms: Mapping[int, QuestionTerm], start: int) -> dict[int, QuestionTerm]:
        """Return the terms without words about the printing of a number, if another term says what it counts.

        The word at *start* is kept, as it is what is counted: ``how many newspapers printed the number of nests``.
        """
        others = {at: term for at, term in terms.items() if at == start or term.word not in WORDS_OF_REPORTING}
        says_what = any(not self._counting.isdisjoint(term.own_phrases) for term in others.values())
        return others if says_what else dict(terms)

    def _type_by_counted(self, counted: QuestionTerm | None, *, has_numbers: bool) -> str | None:
        """Return the type of ``how many weeks`` and ``how many papers print 5``; None for any other question."""
        if counted is None:
            return None
        if counted.own_stems == {self._stems["week"]}:
            return asking.WHICH_WEEK
        return asking.PUBLISHED if has_numbers and parts.names_sources(counted.word.split()) else None

    def _read_counted(
        self, words: Sequence[str], terms: Mapping[int, QuestionTerm], asking_ends: int
    ) -> QuestionTerm | None:
        """Return the term for what is counted, the head of the noun phrase after ``how many``.

        The head is not an adjective, but may be a participle, as in ``how many were confirmed``. A singular noun before
        another noun is not the head, as in ``how many drug dealers`` or ``farm cats``. A single letter belongs to the
        noun before it, as in ``total grade B milk``.
        """
        noun_ends = parts.next_place_or_end(words, asking.HELPING_VERBS, asking_ends + 1)
        following = {at: term for at, term in terms.items() if asking_ends < at < noun_ends}
        own = [at for at in following if not parts.is_after_preposition(words, at)]
        restricting = [
            at
            for at in own or following
            if words[at - 1] in asking.VERBS_FIRST or not (following[at].kind == DESCRIPTION or is_adverb(words[at]))
        ]
        place = at = next(iter(restricting or following), -1)
        while at in following:
            end = at + len(terms[at].word.split())
            end += len("".join(words[end : end + 1])) == 1
            is_owner = end in restricting and terms[end].kind == PLAIN and is_plural(terms[end].word)
            if is_plural(terms[at].word) and not is_owner:  # "the farmers dogs", without an apostrophe, are dogs
                break
            at = end
            place = at if at in restricting and not is_participle(terms[at].word) else place
        return terms.get(place)

    def _read_terms(self, words: Sequence[str], used: Collection[int]) -> dict[int, QuestionTerm]:
        """Return the terms of *words* by place; words at the places *used* only show the type of question.

        Stop words are not terms. Another form of a stop word is a term only if it has synonyms: ``turned`` is not a
        term, but ``founded`` is.
        """
        stems = [self._stems[word] if word else "" for word in words]
        found = {}
        place = 0
        while place < len(words):
            phrases = (tuple(stems[place:end]) for end in range(min(place + self._longest, len(stems)), place + 1, -1))
            phrase = next((one for one in phrases if one in self._synonyms or one in self._setting), (stems[place],))
            word = " ".join(words[place : place + len(phrase)])
            is_form_of_stop_word = stems[place] in self._stop and phrase not in self._synonyms
            if len(phrase) > 1 or not (place in used or not word or word in self._stop or is_form_of_stop_word):
                found[place] = self._make_term(word, phrase)
            place += len(phrase)
        return found

    def _make_term(self, word: str, phrase: Phrase) -> QuestionTerm:
        """Return the term for a word or phrase, with its kind and with the synonyms that match it as well."""
        phrases = {**self._synonyms.get(phrase, {}), phrase: 1.0}
        kind = PLAIN
        if phrase in self._setting:
            kind = SETTING
        elif self.must_match_literally(word):
            kind = RESTRICTION
        elif phrase not in self._counting and not self._describing.isdisjoint((word, phrase[0], f"{phrase[0]}e")):
            kind = DESCRIPTION
        return QuestionTerm(word, kind, phrases)

    def _is_unknown(self, word: str) -> bool:
        """Return whether a word is neither in the record, nor in a word group, nor one that must match literally."""
        phrase = (self._stems[word],)
        is_known = phrase[0] in self._known or phrase in self._synonyms or phrase in self._setting
        return not (is_known or self.must_match_literally(word))

    def must_match_literally(self, word: str) -> bool:
        """Return whether a word must be found literally, as it asks for what few records have, such as ``wages``."""
        return not self._restricting.isdisjoint((word, singular_of(word))) or word.startswith(self._restricting_starts)
