"""A number of a draft, from its reading to its verdict: one record, in which each stage fills in more fields."""

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from decimal import Decimal
from enum import Enum, IntEnum
from typing import NamedTuple

from countylines.checker.mentions.date_mentions import DateMention
from countylines.checker.mentions.nouns import NounPhrase
from countylines.checker.passages import Passage, TextSpan, TokenRange
from countylines.checker.reason import Reason
from countylines.figures.figure import Figure
from countylines.figures.quantity import Quantity
from countylines.text.grammar import after_auxiliaries
from countylines.vocabulary.counted_nouns import CountedNoun

TOTAL_WORDS = frozenset("total totals all sum altogether overall together combined".split())
"""Words that mark a total, such as in the label of a row or column that adds up the others."""
MOST_PARTS = 6
"""The most parts that a total can have; so many of the measures counted last are remembered."""
TOGETHER = frozenset("together combined jointly altogether".split())
"""Words next to a number that counts several things together: ``together 681``."""


class Sentence:
    """A sentence of a passage, or a part of one, with the dates and numbers in it.

    Its tokens are those of the *passage* from *first* to before *last*. *date_before* is the last date before the
    sentence in its passage, if there is one. *numbers* are all numbers that were read in it, including those that count
    nothing. A row of a table only has those that count something and for which the table names no week; a cell that is
    read after its label only has those that may count something.

    Set by `ScopeResolver` or, for rows of tables, by `read_tables`: *date_of_section* is the date of its section, if
    that has one. *locality_of_dates* says whether its dates are the country's. *compared_numbers* are the numbers that
    may count something, without those in quotations that are judged as such. *is_below_figures* is set for a row below
    rows that count what the record counts. The draft does not claim what begins at one of the *denied* tokens.
    *local_place_tokens* are the tokens of the places in it. There are none if it names the country, unless it does so
    only in the name of something: ``the national week``.
    """

    def __init__(
        self,
        passage: Passage,
        tokens: TokenRange,
        dates: Sequence[DateMention] = (),
        date_before: DateMention | None = None,
    ) -> None:
        self.passage, self.tokens, self.dates, self.date_before = passage, tokens, dates, date_before
        self.first, self.last = tokens
        self.numbers: Sequence[NumberMention] = ()
        self.compared_numbers: Sequence[NumberMention] = ()
        self.date_of_section: DateMention | None = None
        self.locality_of_dates = Locality.UNKNOWN
        self.is_below_figures = False
        self.denied: Collection[int] = ()
        self.local_place_tokens: Sequence[int] = ()

    @property
    def numbers_that_count(self) -> "list[NumberMention]":
        """The numbers in it that may count something."""
        return [one for one in self.numbers if one.why_no_count is None]

    @property
    def last_dates_before(self) -> Sequence[DateMention]:
        """The last date before the sentence, or else the date of its section; empty if there is neither."""
        last = self.date_before or self.date_of_section
        return [last] if last else []

    @property
    def antecedent(self) -> TokenRange:
        """The tokens of the sentence before it, if it begins with ``it``; else no tokens, directly before its own."""
        is_it = self.own_words[0] == "it"
        return self.passage.sentence_before(self.first) if is_it else TokenRange(self.first, self.first)

    @property
    def own_words(self) -> Sequence[str]:
        """The words of the sentence."""
        return self.passage.words[self.first : self.last]

    def within(self, part: TokenRange) -> "Sentence":
        """Return a part of the sentence, with the dates that begin in it."""
        return Sentence(self.passage, part, [one for one in self.dates if part.first <= one.first < part.last])


def sentences_of(passage: Passage, dates: Sequence[DateMention]) -> Iterator[Sentence]:
    """Yield the sentences of a passage, each with the *dates* that begin in it and the last date before it."""
    for tokens in passage.sentences:
        first, last = (bisect_left(dates, token, key=lambda one: one.first) for token in tokens)
        yield Sentence(passage, tokens, dates[first:last], dates[first - 1] if first else None)


def as_one_sentence(passage: Passage, dates: Sequence[DateMention]) -> Sentence:
    """Return a passage, such as a cell or a row of a table, as one sentence."""
    return Sentence(passage, TokenRange(0, len(passage.words)), dates)


class PreviousCounts(NamedTuple):
    """What the previous sentence, or the rows above a row, counted and said.

    *asked* is the noun of the record whose number the previous sentence asks for. *listed* are the measures that were
    counted one after the other, and that may be the parts of a total.
    """

    measures: tuple[CountedNoun, ...] = ()
    signals: frozenset[str] = frozenset()
    is_table: bool = False
    asked: str | None = None
    listed: tuple[CountedNoun, ...] = ()


class WeekSource(Enum):
    """What shows to which week a number belongs."""

    DRAFT = "the draft as a whole, or a date that can mean several weeks"
    SECTION = "the date of its section"
    PARAGRAPH = "the date said before it in its paragraph"
    SENTENCE = "a date in its sentence, or in its row or column"
    SPAN = "words for several weeks together"


class WeekScope(NamedTuple):
    """The weeks to which a number may belong, likeliest first, and their *source*; or the *doubt* about all weeks.

    If it has both, the week is uncertain: the number is compared only if it agrees with the record, or is a slip of a
    number that does. A total over several weeks has the id of their span as its only week.
    """

    weeks: tuple[str, ...] = ()
    doubt: Reason | None = None
    source: WeekSource = WeekSource.DRAFT


class Locality(Enum):
    """Whether a number or a date is about the whole country or a part of it, and what says so."""

    UNKNOWN = "nothing says"
    NATIONAL_HERE = "the whole country, by its own sentence"
    NATIONAL_BEFORE = "the whole country, by what stands before it"
    LOCAL_HERE = "a part of the country, by its own sentence"
    LOCAL_BEFORE = "a part of the country, by what stands before it"
    LOCAL_LEAD = "a part of the country, but only by the lead of a draft that has many of the record's figures"

    @property
    def is_local(self) -> bool:
        """Whether it is a part of the country; LOCAL_LEAD is not enough."""
        return self is Locality.LOCAL_HERE or self is Locality.LOCAL_BEFORE


class StatedScope(Enum):
    """What a sentence itself says that its numbers are about."""

    NOTHING = "nothing"
    WEEK = "a recorded week"
    COUNTRY = "the whole country"


class EvidenceOfCountry(IntEnum):
    """The evidence that a number is the country's figure, the strongest last."""

    NONE = 0
    """There is none, or the lead of the draft is about one part of the country."""
    DRAFT = 1
    """The draft agrees with the record, or an exact figure is near."""
    CONTEXT = 2
    """The country is named before it, a national body or column is with it, or a figure of the record is next to it."""
    SENTENCE = 3
    """Its own sentence names the week or the country."""
    COUNTRY = 4
    """Its own sentence names the country, and the number has a noun."""


class Verdict(Enum):
    """The result of comparing a number with the record."""

    SUPPORTED = "supported"
    WRONG = "wrong"
    LOST_HEDGE = "unhedged"
    OVERSTATED = "overstated"
    UNDERSTATED = "understated"
    ROUNDED = "rounded"
    HEDGE_ADDED = "hedged without need"
    NOT_CONTRADICTED = "not contradicted"
    UNRECORDED = "not in the record"
    NOT_COMPARED = "not compared"


class NumberMention(NamedTuple):
    """A number of a draft; each stage returns it with more fields filled in.

    Found by `read_number_mentions`: its *quantity*, with offsets in its passage, and its tokens from *first* to before
    *last*. Its *hedge* is its own, or that of the list that it is in. *start* and *end* are offsets in the document's
    text. *why_no_count* is the reason why it counts nothing, None if it may count something.

    Counted by `find_what_numbers_count`: the *noun* next to it, which *start* and *end* then include; the *candidates*
    for the measure that it may mean, the likeliest first, empty if the record does not count this; and
    *fallback_candidates*, which were counted before or are named in its sentence, and which it may count if it has no
    other. *is_part* is set if it counts some of a group, *is_inferred* if its measure is only inferred from earlier
    sentences or because its noun has no other, *is_guess* if no word near it says which measure is meant, and
    *is_joint* if it may be the number of several nouns together. *has_verb_of_other_measure* is set if it counts
    nothing because of its verb.

    Placed by `ScopeResolver`, in a table first by `read_tables`: the *scope*, the *locality*, and what its sentence
    itself says (*stated*).

    Compared by `Comparer`: the *measure* and the *week* that it is read as, each None if it is unknown or in doubt; the
    record's *figure*; the *verdict*; and the *evidence* that it is the country's. *why_not_compared* is the reason why
    it has no verdict, if it has none.
    """

    sentence: Sentence
    quantity: Quantity
    hedge: str
    first: int
    last: int
    start: int
    end: int
    why_no_count: Reason | None = None

    noun: NounPhrase | None = None
    candidates: tuple[CountedNoun, ...] = ()
    fallback_candidates: tuple[CountedNoun, ...] = ()
    is_part: bool = False
    is_inferred: bool = False
    is_guess: bool = False
    is_joint: bool = False
    has_verb_of_other_measure: bool = False

    scope: WeekScope = WeekScope()
    locality: Locality = Locality.UNKNOWN
    stated: StatedScope = StatedScope.NOTHING

    measure: str | None = None
    week: str | None = None
    figure: Figure | None = None
    verdict: Verdict = Verdict.NOT_COMPARED
    evidence: EvidenceOfCountry = EvidenceOfCountry.NONE
    why_not_compared: Reason | None = None

    @property
    def value(self) -> Decimal:
        """The number itself."""
        return self.quantity.value

    @property
    def is_printed(self) -> bool:
        """Whether a source printed this number for its figure, even if the record rejects that."""
        return self.figure is not None and any(one.value == self.value for one in self.figure.observations)

    @property
    def passage(self) -> Passage:
        """The passage of its sentence."""
        return self.sentence.passage

    @property
    def passage_words(self) -> Sequence[str]:
        """The words of its passage; *first* and *last* are places among them."""
        return self.sentence.passage.words

    @property
    def after_noun(self) -> int:
        """The token after the number and its noun."""
        return max(self.last, self.noun.last if self.noun else 0)

    def words_before(self, reach: int) -> Sequence[str]:
        """Return the words of its sentence before it, at most *reach* of them."""
        return self.passage_words[max(self.sentence.first, self.first - reach) : self.first]

    @property
    def is_whole_of_part(self) -> bool:
        """Whether it is the whole of which parts are mentioned: ``two of the 8 boats``, ``Of the 8 boats``."""
        return self.words_before(2) == ["of", "the"]

    @property
    def places_of_verb(self) -> list[int]:
        """The tokens of its sentence where its verb may be: directly before it, and after its noun and auxiliaries."""
        first, last = self.sentence.tokens
        places = self.first - 1, after_auxiliaries(self.passage_words, self.after_noun, last)
        return [at for at in places if first <= at < last]

    @property
    def number_start(self) -> int:
        """Where the number begins in the document's text, with its hedge and without its noun."""
        return self.sentence.passage.start + self.quantity.start

    @property
    def span(self) -> TextSpan:
        """The span of the number and its noun in the document's text."""
        return self.start, self.end

    @property
    def span_without_noun(self) -> TextSpan:
        """The span of the number with its hedge, without its noun."""
        return self.number_start, self.number_start + self.quantity.end - self.quantity.start

    def discarded(self, reason: Reason) -> "NumberMention":
        """Return this number as one that is not compared, for a *reason*."""
        return self._replace(week=None, figure=None, verdict=Verdict.NOT_COMPARED, why_not_compared=reason)
