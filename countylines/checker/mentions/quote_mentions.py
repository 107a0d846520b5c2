"""The quotations of a draft, paragraph by paragraph: how each matches the record, and whom the draft names for it."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from countylines.checker.mentions.attribution import NOBODY, Attribution, attribute
from countylines.checker.mentions.quotations import BLOCK, TRANSCRIPT, Quotation, find_quotations
from countylines.checker.mentions.quote_matching import (
    QuoteMatch,
    QuoteOutcome,
    RecordedQuotes,
    match_quotation,
)
from countylines.checker.passages import TextSpan
from countylines.figures.quantity import find_quantities
from countylines.record.dataset import Dataset
from countylines.text import lazy_regex, straighten_quotes
from countylines.text.tokens import NAME_PATTERN
from countylines.text.words import WORD, Word, split_words
from countylines.vocabulary.people import UNKNOWN_PERSON, PeopleInText

SURE_SHARE = 0.85
"""Words under another name are the record's if such a share of them stands in the record.

Chosen on the corpus of drafts: with 0.95, two misquotes are missed there. With 0.7 nothing changes there; the share
keeps “we have seized more than a million pounds” of others.
"""

SURE_WORDS = 8
"""So many words behind a name that ends with a colon are a quotation without marks, if they are surely the record's."""

SURE_FRAGMENT = 5
"""So many words under another name are the record's if all of them stand there in a row, and altered ones under no name
if the draft does not name the record's speaker. With 3, an error in the corpus of drafts is false; with 10,
altered sentences of up to nine words are missed in short drafts that name nobody."""

LONGEST_FIGURE, MOST_WORDS_AFTER_FIGURE = 80, 3
"""How long a quotation may be that is only a figure, in characters, and how many words may follow the number."""

_TRANSCRIPT_LABEL = lazy_regex(
    rf"(?:\A|\n\n|[.!?] )[\[(]?(?P<name>{NAME_PATTERN})(?: ?\([^)\n]{{1,40}}\))?[\])]?: (?=\w)"
)


class QuoteMention(NamedTuple):
    """A paragraph of a quotation: its span and words, how they match the record, and the speaker whom the draft names.

    *kind* is that of the marks around it. It has a *wrong_speaker* if the draft names somebody else for faithful words,
    and a *wrong_role* if it gives the speaker a post or body that is not theirs; each is told once a quotation and name.
    """

    start: int
    end: int
    kind: str
    words: tuple[Word, ...]
    match: QuoteMatch
    attribution: Attribution
    wrong_speaker: bool = False
    wrong_role: str | None = None

    @property
    def outcome(self) -> QuoteOutcome:
        """The outcome of the match."""
        return self.match.outcome

    @property
    def is_in_record(self) -> bool:
        """Return whether it is one of the record's quotations, faithful or not."""
        return self.match.quote is not None


def find_quote_mentions(text: str, dataset: Dataset) -> tuple[QuoteMention, ...]:
    """List the quotations of a text, in order, each paragraph of them matched with the record's."""
    reader = _QuoteReader(text, dataset)
    found = [*reader.find_marked(), *reader.find_transcript()]
    return tuple(sorted(found, key=lambda mention: mention.start))


class _QuoteReader:
    """Reads the quotations of one draft; one that is repeated is matched once."""

    def __init__(self, text: str, dataset: Dataset) -> None:
        self.text, self.dataset = text, dataset
        self.record = RecordedQuotes.of(dataset)
        self.people = PeopleInText(text, self.record.speakers)
        self._matches: dict[tuple[tuple[tuple[str, str], ...], str | None], QuoteMatch] = {}
        self._is_named: dict[str, bool] = {}
        self._roles_read: set[int] = set()

    def find_marked(self) -> Iterator[QuoteMention]:
        """Yield the quotations in quotation marks or blocks, and the record's inside those of others."""
        quotations = find_quotations(self.text)
        found, since = NOBODY, 0
        ends = [*(one.start - 1 for one in quotations[1:]), len(self.text)]
        for quotation, until in zip(quotations, ends, strict=False):
            before, found = found, NOBODY
            words = [self._words(piece) for piece in quotation.pieces]
            if not all(map(self.record.is_short, words)):
                found = attribute(self.people, (quotation.start, quotation.end), (since, until), before)
                since = quotation.end + 1
            is_signed = found.name[0] >= quotation.end
            is_own = quotation.kind == BLOCK and found.speaker == UNKNOWN_PERSON and not is_signed
            yield from self._read_paragraphs(quotation, words, NOBODY if is_own else found)

    def _read_paragraphs(
        self, quotation: Quotation, words: Sequence[tuple[Word, ...]], attribution: Attribution
    ) -> Iterator[QuoteMention]:
        """Yield the paragraphs of a quotation, and the record's quotations inside those that are somebody else's."""
        is_told = False
        for span, said in zip(quotation.pieces, words, strict=True):
            mention = self._read(span, quotation.kind, said, attribution)
            yield mention._replace(wrong_speaker=mention.wrong_speaker and not is_told)
            is_told |= mention.wrong_speaker
            if mention.outcome is QuoteOutcome.UNRECORDED:
                yield from self._find_nested(mention)

    def _find_nested(self, outer: QuoteMention) -> Iterator[QuoteMention]:
        """Yield the record's quotations inside a quotation of somebody else."""
        for inner in find_quotations(self.text[outer.start : outer.end]):
            span = outer.start + inner.start, outer.start + inner.end
            words = self._words(span)
            if not self.record.is_short(words):
                attribution = attribute(self.people, span, (outer.start, outer.end))
                mention = self._read(span, inner.kind, words, attribution)
                if mention.is_in_record:
                    yield mention

    def _words(self, span: TextSpan) -> tuple[Word, ...]:
        return tuple(split_words(self.text, *span))

    def _read(self, span: TextSpan, kind: str, words: tuple[Word, ...], attribution: Attribution) -> QuoteMention:
        """Match the words of a span with the record, in the light of who is named for them."""
        match = self._match(words, attribution.speaker)
        is_known = match.outcome is QuoteOutcome.FAITHFUL or attribution.speaker is not None
        if not is_known and _is_only_a_figure(self.text[slice(*span)].strip()):
            match = QuoteMatch(QuoteOutcome.SHORT)
        elif self._only_resembles(match, attribution, words):
            match = QuoteMatch(QuoteOutcome.UNRECORDED)
        return self._with_wrong_speaker(QuoteMention(*span, kind, words, match, attribution))

    def find_transcript(self) -> Iterator[QuoteMention]:
        """Yield what a transcript prints without marks behind a name, if it is surely the record's."""
        labels = [*_TRANSCRIPT_LABEL.finditer(straighten_quotes(self.text))] if ": " in self.text else []
        ends = [*(label.start("name") for label in labels[1:]), len(self.text)]
        for label, last in zip(labels, ends, strict=False):
            paragraph = self.text.find("\n\n", label.end(), last)
            span = label.end(), paragraph if paragraph >= 0 else last
            speaker = self.record.speakers.person_id_for_name(label["name"])
            words = self._words(span) if speaker else ()
            if len(words) >= SURE_WORDS:
                match = self._match(words, speaker)
                if match.quote is not None and match.share >= SURE_SHARE:
                    attribution = Attribution(speaker, label["name"], label.span("name"), is_sure=True)
                    yield self._with_wrong_speaker(QuoteMention(*span, TRANSCRIPT, words, match, attribution))

    def _match(self, words: tuple[Word, ...], speaker: str | None) -> QuoteMatch:
        key = tuple([(word.folded, word.kind) for word in words]), speaker
        if key not in self._matches:
            self._matches[key] = match_quotation(words, self.record, speaker=speaker)
        return self._matches[key]

    def _only_resembles(self, match: QuoteMatch, attribution: Attribution, words: tuple[Word, ...]) -> bool:
        """Return whether words that nobody of the record is named for only resemble the record's."""
        if match.quote is None or attribution.speaker not in (None, UNKNOWN_PERSON):
            return False
        count = sum(word.kind == WORD for word in words)
        is_unknown = attribution.speaker == UNKNOWN_PERSON and match.quote.speaker not in attribution.rivals
        if match.outcome is QuoteOutcome.FAITHFUL:
            return is_unknown and count < SURE_FRAGMENT
        if is_unknown:
            return match.share < SURE_SHARE
        return match.share < SURE_SHARE and not self._is_speaker_named(match.quote.speaker)

    def _is_speaker_named(self, speaker: str) -> bool:
        if speaker not in self._is_named:
            surname = straighten_quotes(self.dataset.index("people")[speaker].surname)
            ways = re.escape(surname), re.escape(surname.upper())
            found = re.search(rf"\b(?:{'|'.join(ways)})\b", straighten_quotes(self.text))
            self._is_named[speaker] = found is not None
        return self._is_named[speaker]

    def _with_wrong_speaker(self, mention: QuoteMention) -> QuoteMention:
        """Add whether the draft names somebody else for words surely of the record, or gives the speaker another's post or body."""
        said, attribution = mention.match.quote, mention.attribution
        is_joined = mention.outcome is QuoteOutcome.JOINED
        if said is None or is_joined or attribution.speaker is None:
            return mention
        if attribution.speaker != said.speaker:
            is_other = attribution.is_sure and said.speaker not in attribution.rivals
            return mention._replace(wrong_speaker=is_other and mention.match.share >= SURE_SHARE)
        if attribution.name[0] in self._roles_read:
            return mention
        self._roles_read.add(attribution.name[0])
        from countylines.vocabulary.posts import PostsOfPerson  # noqa: PLC0415  for the record's own quotations only

        posts = PostsOfPerson(self.record.speakers, self.dataset.index("people")[said.speaker])
        return mention._replace(wrong_role=posts.role_of_another(self.text, *attribution.name))


def _is_only_a_figure(words: str) -> bool:
    """Return whether a quotation is only a number and what it counts: words of a source, not of a speaker."""
    figures = find_quantities(words) if len(words) <= LONGEST_FIGURE else ()
    begins = len(figures) == 1 and figures[0].start == 0
    return begins and len(words[figures[0].end :].split()) <= MOST_WORDS_AFTER_FIGURE
