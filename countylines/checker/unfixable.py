"""Reasons not to fix a number automatically: it may count something else, or be somebody else's statement.

Reporting an error needs less evidence than making an edit, which puts another number into the writer's sentence.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from countylines.checker.mentions.date_mentions import MONTH_BY_NAME
from countylines.checker.number_mention import NumberMention
from countylines.record.dataset import Dataset, once_per_dataset
from countylines.text.english import WEEKDAY_NAMES
from countylines.text.grammar import (
    AUXILIARIES,
    FUNCTION_WORDS,
    LIGHT_PARTICIPLES,
    after_auxiliaries,
    is_adverb,
    is_participle,
    is_past,
)
from countylines.text.tokens import word_at
from countylines.vocabulary.counted_nouns import counting_vocabulary
from countylines.vocabulary.speech_attribution import SPEECH_VERBS
from countylines.vocabulary.words_for_nouns import PRINTING

if TYPE_CHECKING:
    from countylines.checker.analysis import DraftAnalysis

_BEGINNINGS_OF_PRINTING_VERBS = ("print", "report", "publish", "gave", "gives")
_REPORTING_VERBS = SPEECH_VERBS.union(verb for verb in PRINTING if verb.startswith(_BEGINNINGS_OF_PRINTING_VERBS))
"""Verbs of a sentence that reports somebody else's number."""
_NOT_A_REASON = FUNCTION_WORDS | MONTH_BY_NAME.keys() | WEEKDAY_NAMES
"""Words after ``on`` and ``for`` that say when or where something was done, not why."""
_REACH_OF_SECOND_VERB = 4
"""Within how many words after a verb a second verb, or a reason, may come that applies to only some of a group."""
_REACH_OF_REPORT = 5
"""Among how many last words of a sentence the comma must be that precedes the reporter: ``, the council announced``."""


def has_verb_not_of_its_measure(draft: DraftAnalysis, number: NumberMention) -> bool:
    """Return whether the verb next to a number is not one of its measure's verbs, as in ``347 were sold``."""
    words, vocabulary = number.passage_words, counting_vocabulary(draft.dataset)
    counted = vocabulary.counted_by(number.noun.recorded if number.noun else None)
    own = {need for one in counted if one.measure == number.measure for need in one.needs}
    label = number.figure.measure.label.casefold().split() if number.figure else []
    for at in number.places_of_verb:
        if not is_past(words[at]) or words[at] in AUXILIARIES:
            continue
        if word_at(words, at + 1) == "to":
            return True  # were found to be empty
        signals = {one.meaning for one in vocabulary.signals.find(words, at, min(at + 2, number.sentence.last))}
        if not (signals & own if own else signals) and words[at] not in (*LIGHT_PARTICIPLES, *label):
            return True
    return False


def is_only_some(number: NumberMention) -> bool:
    """Return whether a number counts only some of a group, as in ``ringed and freed`` or ``ringed for science``."""
    words, last = number.passage_words, number.sentence.last
    at = after_auxiliaries(words, number.after_noun, last) + 1
    after = [word for word in words[at : min(at + _REACH_OF_SECOND_VERB, last)] if not is_adverb(word)]
    is_with_second_verb = after[:1] == ["and"] and is_participle(word_at(after, 1))
    reason = word_at(after, 1) if word_at(after, 0) in ("on", "for") else ""
    is_with_reason = reason.isalpha() and reason not in _NOT_A_REASON
    return number.is_part or is_with_second_verb or is_with_reason


def is_reported_by_others(number: NumberMention) -> bool:
    """Return whether the sentence of a number reports what somebody said or printed, which is not to be changed.

    Such a sentence has a verb of speech or printing, or ends with a past verb soon after a comma.
    """
    words = [word for word in number.sentence.own_words if word[0].isalpha() or word == ","]
    is_report = "," in words[-_REACH_OF_REPORT:] and is_past(words[-1]) and AUXILIARIES.isdisjoint(words[-3:])
    return is_report or not _REPORTING_VERBS.isdisjoint(words)


def names_account(draft: DraftAnalysis, number: NumberMention) -> bool:
    """Return whether the sentence of a number names a publisher of the record, or has the word ``according``."""
    first, last = number.sentence.tokens
    start, end = number.passage.span_of(first, last)
    text = draft.document.text[start:end]
    return "according" in number.sentence.own_words or _publisher_pattern(draft.dataset).search(text) is not None


@once_per_dataset
def _publisher_pattern(dataset: Dataset) -> re.Pattern[str]:
    """Match the name of any publisher as whole words: ``RT``, but not the end of ``PART``."""
    names = {source["publisher"].removeprefix("The ") for source in dataset.objects("sources")}
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")
