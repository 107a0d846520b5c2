"""Read a draft's passages: their dates, and what their numbers count.

A passage with no digit, word for a number or a date, question mark or cell is skipped, as most of a long text is.
"""

from collections import deque
from collections.abc import Container, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from countylines.checker.mentions.counting import find_what_numbers_count
from countylines.checker.mentions.date_mentions import MONTH_BY_NAME, NUMBER_OF_ORDINAL, DateMention
from countylines.checker.mentions.nouns import LIST_JOINTS
from countylines.checker.mentions.sentence_reader import SentenceReader
from countylines.checker.mentions.weeks import DateResolver, calendar_of
from countylines.checker.number_mention import MOST_PARTS, NumberMention, PreviousCounts, Sentence, sentences_of
from countylines.checker.passages import Passage, split_passages
from countylines.checker.reason import PossibleReason, Reason, first_that_holds
from countylines.figures.quantity import Quantity, find_quantities
from countylines.record.dataset import Dataset
from countylines.text import lazy_regex
from countylines.text.english import ONES, SCALES, TENS
from countylines.text.grammar import AUXILIARIES, is_past, is_plural
from countylines.text.stems import ORDINAL_SUFFIXES
from countylines.text.tokens import word_at
from countylines.vocabulary.campaigns import campaign_vocabulary
from countylines.vocabulary.counted_nouns import UNITS_OF_AMOUNTS, CountingVocabulary, counting_vocabulary

_CONTEXT_REACH = 2
"""For how many passages after it a passage gives context: one interjection may come between."""
_MOST_QUESTION_WORDS = 6
"""The most tokens of a question without a question word, ``Lines shut?``, and of a remark between a question and its
answer."""

_NUMBER_WORDS = frozenset({*ONES, *TENS, *SCALES, "dozen", "couple", "score"} - {"zero", "one"}).union(
    f"{word}s" for word in (*SCALES, "dozen", "score")
)
_WORDS_OF_TIME = MONTH_BY_NAME.keys() | frozenset(
    {*NUMBER_OF_ORDINAL, *"fortnight fortnightly long lasted ran day days week month rd th st".split()}
)
_QUESTIONS = (["how", "many"], ["how", "much"], ["what", "was"], ["what", "were"])
"""The beginnings of questions whose answer is a number."""

_UNCOUNTED_UNITS = frozenset(
    "second sec minute min hour hr day night week weekend fortnight month quarter year decade century am pm o'clock "
    "mile metre km mph feet ft inch inches percentage pc time degree page seat vote goal run".split()
)
"""Units of time and length, and of other things that no record counts, in the singular."""
_DIFFERENCES = frozenset("fewer more higher lower less".split())
_RANKS = frozenset(
    "number page section article chapter figure table act part room channel radio class slide item step stage phase "
    "level issue volume paragraph question annex appendix box photo picture episode series season unit module".split()
)
"""Words before a number that make it a name."""

_SCHOOL_YEARS = lazy_regex(r"\bYears?\s(?:\d\d?(?:, | and | or | to |[-–/]))*\Z")
"""Text that makes the number after it the name of a school year: ``Year 7``, ``Years 9 and 10``."""
_LONGEST_YEARS = 20
"""How many characters before a number are searched for this text."""
_LAST_SCHOOL_YEAR = 13
_TIME_OF_LINE = lazy_regex(r"[0-2]\d[0-5]\d [A-Z]")
"""A time without a separator, at the beginning of a line of a log: ``1021 SNAP``."""
_NOT_IN_LISTS = frozenset([".", ";", ":", "was", "were", "have", "had", "well"])
_ONE_PERSON = frozenset(["boy", "girl", "child", "youth", "man", "woman", "lad"])
"""Words for a person that may be followed by ``of`` and an age."""
_HIGHEST_PRICE = 100
"""An amount up to this, directly before a plural, is what a single item costs or weighs."""
_OLDEST_AGE = 100
"""A number below this may be an age: ``women under 25``."""


class PassageContent(NamedTuple):
    """A passage, and what was read in it; a passage that can hold neither numbers nor dates has no *sentences*.

    A row of a table has one sentence, with the numbers for which the table names no week: they help to decide the week
    of the draft. *cells* are its cells, each as one sentence with its numbers, and *counted_cells* what was read of the
    cells that count something. For a cell with one number this is the number, with the week and the place that its row
    or column names; its passage is the cell after the label or the title. A cell with several numbers was read like a
    paragraph, with the date of its row or column as *date_above*.
    """

    passage: Passage
    dates: Sequence[DateMention] = ()
    sentences: Sequence[Sentence] = ()
    cells: Sequence[Sentence] = ()
    counted_cells: "Sequence[NumberMention | PassageContent]" = ()
    date_above: DateMention | None = None

    @property
    def numbers_that_count(self) -> Iterator[NumberMention]:
        """The numbers of its sentences that may count something."""
        return (number for sentence in self.sentences for number in sentence.numbers_that_count)


def read_passages(text: str, dataset: Dataset, published: date | None = None) -> Iterator[PassageContent]:
    """Yield the passages of a text, with what was read in those that may hold numbers or dates."""
    vocabulary = counting_vocabulary(dataset)
    resolver = DateResolver(calendar_of(dataset), campaign_vocabulary(dataset), published)
    counts, position_of_counts = PreviousCounts(), 0
    for passage in split_passages(text):
        if passage.position - position_of_counts > _CONTEXT_REACH:
            counts = PreviousCounts()
        has_numbers = passage.has_digit or not _NUMBER_WORDS.isdisjoint(passage.distinct)
        may_ask = "?" in passage.distinct
        if not (has_numbers or may_ask or passage.is_row or not _WORDS_OF_TIME.isdisjoint(passage.distinct)):
            yield PassageContent(passage)
            continue
        dates = [] if passage.is_option else resolver.resolve(passage)
        sentences = [] if passage.is_row else list(sentences_of(passage, dates))
        if (has_numbers or may_ask) and sentences:
            counts, position_of_counts = read_numbers(passage, sentences, vocabulary, counts), passage.position
        yield PassageContent(passage, dates, sentences)


def read_numbers(
    passage: Passage, sentences: Sequence[Sentence], vocabulary: CountingVocabulary, counts: PreviousCounts
) -> PreviousCounts:
    """Fill in the numbers of each sentence, given what was counted before it; return what the last one counted."""
    read = read_number_mentions(passage, sentences, vocabulary.by_last_word)
    for sentence, numbers in zip(sentences, read, strict=True):
        sentence.numbers = numbers
        reader = SentenceReader(vocabulary, sentence, counts)
        sentence.numbers = list(find_what_numbers_count(reader))
        asked = None if sentence.numbers_that_count else _asked_in(reader)
        is_aside = not sentence.numbers and len(sentence.own_words) <= _MOST_QUESTION_WORDS
        signals = reader.signal_words or (frozenset() if sentence.numbers else counts.signals)
        are_all_counted = len(reader.counted) == len(sentence.numbers_that_count)
        counted = tuple(one.candidates[0] for one in reader.counted) if are_all_counted else ()
        listed = (*counts.listed, *counted)[-MOST_PARTS:] if counted else ()
        still_asked = counts.asked if is_aside else None  # How many nests? Take a guess. 74
        counts = asked or PreviousCounts(signals=signals, asked=still_asked)
        counts = counts._replace(measures=reader.counted_last, listed=listed)
    return counts


def _asked_in(reader: SentenceReader) -> PreviousCounts | None:
    """Return the noun whose number a sentence asks for, with its signals: ``How many lines were shut?``, ``Lines?``.

    If it asks about some of a group, the noun says what these are: ``How many of those arrested were women?`` A noun
    on its own at the beginning of a passage asks as well: ``Nests. The total is 74.``
    """
    words, first, last = reader.words, reader.first, reader.last
    label = reader.finder.ending_at(last - 2) if first == 0 and 1 < last < len(words) else None
    if label and label.first == 0:
        return PreviousCounts(signals=reader.signal_words, asked=label.recorded)
    if "?" not in words[max(first, last - 3) : last]:
        return None
    asking = [at + 2 for at in range(first, last - 2) if words[at : at + 2] in _QUESTIONS]
    if not asking and (last - first > _MOST_QUESTION_WORDS or words[first] in AUXILIARIES):
        return None
    begin = asking[0] if asking else first
    if words[begin] == "of":
        begin = next((at for at in range(begin, last) if words[at] in AUXILIARIES), begin)
    nouns = reader.finder.nouns_between(begin, last)
    return PreviousCounts(signals=reader.signal_words, asked=nouns[0]) if nouns else None


def read_number_mentions(
    passage: Passage, sentences: Sequence[Sentence], counted: Container[str]
) -> Iterator[list[NumberMention]]:
    """Yield the numbers of each sentence of a passage; numbers that count nothing come with the reason.

    *counted* are the last words of the nouns that the record counts; a unit such as hours may be one of them. In a list
    of like amounts, a bare amount takes the hedge of the amount before it.
    """
    quantities, before = deque(find_quantities(passage.text)), None
    dates = (date for sentence in sentences for date in sentence.dates)
    of_dates = {token for date in dates for token in range(date.first, date.last)}
    for sentence in sentences:
        found: list[NumberMention] = []
        while quantities and (first := passage.first_token_from(quantities[0].start)) < sentence.last:
            quantity = quantities.popleft()
            last = passage.first_token_from(quantity.end)
            reasons = _reasons_to_count_nothing(passage, quantity, first, last, counted)
            reason = Reason.DATE if last - 1 in of_dates else first_that_holds(reasons)
            start, end = passage.start + quantity.start, passage.start + quantity.end
            number = NumberMention(sentence, quantity, quantity.hedge, first, last, start, end, reason)
            before = number._replace(hedge=before.hedge) if before and _is_like_amount(before, number) else number
            found.append(before)
        yield found


def _is_like_amount(before: NumberMention, number: NumberMention) -> bool:
    """Return whether a bare amount continues a list of like amounts, whose hedge it shares."""
    unit = number.quantity.unit
    is_alike = number.hedge == "bare" and unit in UNITS_OF_AMOUNTS and unit == before.quantity.unit
    is_shared = before.hedge not in ("order", "range")
    return is_alike and is_shared and are_joined_in_list(number.passage_words, before.last, number.first)


def _reasons_to_count_nothing(
    passage: Passage, quantity: Quantity, first: int, last: int, counted: Container[str]
) -> Iterator[PossibleReason]:
    """Yield the reasons why a number, the tokens from *first* to before *last*, cannot be a count of the record.

    Each comes with whether it holds; the first that does is the reason.
    """
    words, text, start, value = passage.words, passage.text, quantity.start, quantity.value
    earlier, before = word_at(words, first - 2), word_at(words, first - 1)
    after, following = word_at(words, last), word_at(words, last + 1)
    units = (word for word in words[last : last + 6] if word not in (",", "and", "or") and not word.isdigit())
    unit = next(units, "")  # at 45 and 90 days; 12, 13 and 15 years old
    is_ordinal = after == "second" and text[passage.tokens.ends[last] :][:1] == "-"  # 37 second-years
    yield Reason.LENGTH, unit.rstrip("s") in _UNCOUNTED_UNITS and unit not in counted and not is_ordinal
    is_of_clock = start > 1 and text[start - 1] in "':" and text[start - 2].isdigit()  # 0'55
    is_of_clock |= start == 0 and _TIME_OF_LINE.match(text) is not None
    yield Reason.CLOCK, before == "nearest" or is_of_clock  # to the nearest 10
    is_divided = after == "/" and following[:1].isdigit()  # arrests 743 / lines 49 are two figures
    is_price = quantity.unit in UNITS_OF_AMOUNTS and value <= _HIGHEST_PRICE and is_plural(after)
    yield Reason.UNIT_PRICE, is_price  # £20 notes
    is_in_equation = after in ("-", "–") and following[:1].isdigit() and "=" in words[last : last + 4]  # 743 - 91 = 652
    yield Reason.IN_EQUATION, is_in_equation or after == "+" or text[start - 1 : start] == "+" or is_divided
    yield Reason.PERCENTAGE, after in ("%", "percent") or (after, following) == ("per", "cent")
    is_named = before in _RANKS or (earlier, before) == ("no", ".")
    is_named |= before in ("week", "quarter") and not after.isalnum()
    is_named |= value <= _LAST_SCHOOL_YEAR and bool(_SCHOOL_YEARS.search(text, max(0, start - _LONGEST_YEARS), start))
    is_of_item = first == 0 and value % 1 != 0 and quantity.unit is None  # 24.2 Members heard
    yield Reason.NAME, after in ORDINAL_SUFFIXES or is_named or is_of_item
    yield Reason.RATIO, before == "in" and earlier in ONES
    yield Reason.DIFFERENCE, after in _DIFFERENCES  # 12 fewer
    surname = passage.tokens.starts[max(0, first - 2)]
    is_of_person = before == after == "," and text[surname : surname + 2].istitle() and not is_plural(earlier)
    is_of_youngest = before == "as" and earlier in ("young", "old")
    is_short = value < _OLDEST_AGE and not after.isalpha()
    is_of_young = is_short and words[first] == "under" and is_plural(before)
    is_of_child = is_short and word_at(words, first - 3) in ("a", "an") and (before == "at" or earlier in _ONE_PERSON)
    # children as young as 12; Smith, 43, was; women under 25; he was a keeper at 12, a boy of 12
    yield Reason.AGE, before in ("aged", "age") or is_of_youngest or is_of_person or is_of_young or is_of_child
    is_couple = text[start : quantity.end].lower().endswith("couple")
    yield Reason.FEW, is_couple or (value <= 1 and quantity.hedge != "exactly")


def are_joined_in_list(words: Sequence[str], start: int, end: int) -> bool:
    """Return whether the tokens between two numbers only join them in a list, without another verb."""
    between = words[start:end]
    joints = *between[:1], *[word for word in between if word not in ("the", "a", "some")][-1:]
    is_list = not LIST_JOINTS.isdisjoint(joints)  # £250,000 of cocaine, crack £100,000
    return is_list and not any(word in _NOT_IN_LISTS or is_past(word) for word in between)
