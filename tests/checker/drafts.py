"""Drafts for tests: ``⟦…⟧`` stands around what a rule must flag and is not part of the draft."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from typing import NamedTuple

import countylines
from countylines.checker import check, report
from countylines.checker.analysis import DraftAnalysis
from countylines.checker.mentions.date_mentions import DateMention, find_dates
from countylines.checker.mentions.nouns import NounPhrase
from countylines.checker.mentions.read_passages import read_number_mentions
from countylines.checker.number_mention import NumberMention, Sentence, Verdict, sentences_of
from countylines.checker.passages import Passage, TokenRange
from countylines.figures.quantity import Quantity, read_quantity

WEEK = "2019-10"
"""The week that drafts are about in tests, where they need not tell it."""

OPENS, CLOSES = "⟦", "⟧"


class Marked(NamedTuple):
    """A draft that a rule must flag: where, what its messages say, and what other rules say beside it."""

    draft: str
    says: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    kind: str = "text"

    @property
    def text(self) -> str:
        """The draft itself."""
        return re.sub(f"[{OPENS}{CLOSES}]", "", self.draft)

    @property
    def places(self) -> list[tuple[int, int]]:
        """Where its marks stood, in the draft itself."""
        found, length = [], 0
        for piece in re.split(f"({OPENS}|{CLOSES})", self.draft):
            if piece in {OPENS, CLOSES}:
                found.append(length)
            else:
                length += len(piece)
        return list(zip(found[::2], found[1::2], strict=True))

    @property
    def words(self) -> list[str]:
        """What stands between its marks."""
        return [self.text[start:end] for start, end in self.places]


class Seen(NamedTuple):
    """What the check made of a draft, as a table of cases writes it down."""

    words: list[str]
    places: list[tuple[int, int]]
    severities: set[str]
    other_rules: set[str]
    unsaid: list[str]


def seen(rule: str, case: Marked, dataset: countylines.Dataset) -> Seen:
    """Check a draft, and tell what *rule* found in it."""
    findings = check(case.text, dataset, kind=case.kind, week=dataset.week)
    own = [finding for finding in findings if finding.rule == rule]
    said = " ".join(finding.message for finding in own)
    return Seen(
        [finding.found for finding in own],
        [(finding.start, finding.end) for finding in own],
        {finding.severity for finding in own},
        {finding.rule for finding in findings} - {rule},
        [words for words in case.says if words not in said],
    )


def wanted(case: Marked, severity: str) -> Seen:
    """Tell what has to be found in it."""
    return Seen(case.words, case.places, {severity}, set(case.beside), [])


def found(text: str, dataset: countylines.Dataset, kind: str = "text", week: str | None = WEEK) -> list[str]:
    """List what the check finds, each as ``rule: the draft's words``; without a *week* the draft has to tell it."""
    return [f"{finding.rule}: {finding.found}" for finding in check(text, dataset, kind=kind, week=week)]


def found_by(rule: str, text: str, dataset: countylines.Dataset, kind: str = "text") -> list[str]:
    """List what one rule finds: the draft's words."""
    return [finding.found for finding in check(text, dataset, kind=kind, week=WEEK) if finding.rule == rule]


def verdicts(text: str, dataset: countylines.Dataset, kind: str = "text", week: str | None = WEEK) -> dict[str, int]:
    """Count how the figures of a draft came out."""
    return dict(report(text, dataset, kind=kind, week=week).figures)


def outcomes(text: str, dataset: countylines.Dataset, kind: str = "text") -> dict[str, int]:
    """Count how the quotations of a draft came out."""
    return dict(report(text, dataset, kind=kind).quotations)


def sentence_of(
    text: str, first: int = 0, last: int | None = None, dates: Sequence[DateMention] = (), start: int = 0
) -> Sentence:
    """Return the tokens from *first* to before *last* of a passage as a sentence; without a *last* up to its end."""
    passage = Passage(text, start)
    return Sentence(passage, TokenRange(first, len(passage.words) if last is None else last), dates)


def number_at(sentence: Sentence, first: int, last: int, quantity: Quantity) -> NumberMention:
    """Return the number of a sentence that has some of its tokens."""
    return NumberMention(sentence, quantity, quantity.hedge, first, last, quantity.start, quantity.end)


def numbers_in(text: str, counted: Container[str] = ()) -> list[NumberMention]:
    """Return the numbers of a text; *counted* are the last words of nouns that the record counts."""
    passage = Passage(text, 0)
    sentences = list(sentences_of(passage, find_dates(passage)))
    for sentence, numbers in zip(sentences, read_number_mentions(passage, sentences, counted), strict=True):
        sentence.numbers = numbers
    return [number for sentence in sentences for number in sentence.numbers]


def counted_in(draft: DraftAnalysis) -> list[NumberMention]:
    """List the numbers of a draft that may count something, as they were read."""
    sentences = (sentence for passage in draft.passages for sentence in passage.sentences)
    return [number for sentence in sentences for number in sentence.numbers_that_count]


def figure_at(
    start: int, verdict: str, words: str = "743", noun: str | None = "people", **others: str
) -> NumberMention:
    """Return a number at an offset of a draft that was compared; *others* may be its measure and its week."""
    number = number_at(sentence_of(words, start=start), 0, 1, read_quantity(words))
    phrase = NounPhrase(1, 2, noun, noun) if noun else None
    measure, week = others.get("measure", "arrests"), others.get("week", "2019-10")
    number = number._replace(start=start, end=start + len(words), noun=phrase)
    return number._replace(measure=measure, week=week, verdict=Verdict[verdict])
