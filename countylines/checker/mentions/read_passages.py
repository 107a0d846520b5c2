"""Read a draft's passages: their dates, and what their numbers count.

A passage without a digit, a word for a number or a date, a question mark or a cell is skipped, as most of a long text.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from countylines.checker.mentions.counting import find_what_numbers_count
from countylines.checker.mentions.date_mentions import DAY_CALLED, MONTH_CALLED, DateMention
from countylines.checker.mentions.numbers import MOST_PARTS, Context, read_number_mentions
from countylines.checker.mentions.sentence_layout import SentenceLayout
from countylines.checker.mentions.weeks import DateResolver, calendar_of
from countylines.checker.number_mention import NumberMention, Sentence, sentences_of
from countylines.checker.passages import Passage, split_passages
from countylines.record.dataset import Dataset
from countylines.text.english import ONES, SCALES, TENS
from countylines.text.grammar import AUXILIARIES
from countylines.vocabulary.campaigns import campaign_vocabulary
from countylines.vocabulary.counted_nouns import CountingVocabulary, counting_vocabulary

_CONTEXT_REACH = 2
"""How many passages on a passage gives context: one interjection may stand between."""
_MOST_QUESTION_WORDS = 6
"""The most tokens of a question without a question word, ``Lines shut?``, and of a remark between a question and its
answer."""

_NUMBER_WORDS = frozenset({*ONES, *TENS, *SCALES, "dozen", "couple", "score"} - {"zero", "one"}).union(
    f"{word}s" for word in (*SCALES, "dozen", "score")
)
_WORDS_OF_TIME = MONTH_CALLED.keys() | frozenset(
    {*DAY_CALLED, *"fortnight fortnightly long lasted ran day days week month rd th st".split()}
)
_QUESTIONS = (["how", "many"], ["how", "much"], ["what", "was"], ["what", "were"])
"""How a question begins whose answer is a number."""


class PassageContent(NamedTuple):
    """A passage, and what was read in it: one that can hold neither numbers nor dates has no *sentences*.

    A row of a table has as its only sentence the numbers for which it names no week: they help to decide the week of
    the draft. *cells* are its cells, each with its numbers as one sentence; *counted_cells* those that count something.
    One with one number is that number, with the week and the place that its row or its column names; its passage is its
    cell behind the label or the title. One with several was read like a paragraph, with the date of its row or column
    as *date_above*. *is_below_figures* is set for a row below others of its table that count what the record counts.
    """

    passage: Passage
    dates: Sequence[DateMention] = ()
    sentences: Sequence[Sentence] = ()
    cells: Sequence[Sentence] = ()
    counted_cells: "Sequence[NumberMention | PassageContent]" = ()
    date_above: DateMention | None = None
    is_below_figures: bool = False

    @property
    def numbers_that_count(self) -> Iterator[NumberMention]:
        """The numbers of its sentences that may count something."""
        return (number for sentence in self.sentences for number in sentence.numbers_that_count)


def read_passages(text: str, dataset: Dataset, published: date | None = None) -> Iterator[PassageContent]:
    """Yield the passages of a text, with what was read in those that may hold numbers or dates."""
    vocabulary = counting_vocabulary(dataset)
    resolver = DateResolver(calendar_of(dataset), campaign_vocabulary(dataset), published)
    context, context_position = Context(), 0
    for passage in split_passages(text):
        if passage.position - context_position > _CONTEXT_REACH:
            context = Context()
        has_numbers = passage.has_digit or not _NUMBER_WORDS.isdisjoint(passage.distinct)
        may_ask = "?" in passage.distinct
        if not (has_numbers or may_ask or passage.is_row or not _WORDS_OF_TIME.isdisjoint(passage.distinct)):
            yield PassageContent(passage)
            continue
        dates = resolver.resolve(passage)
        sentences = [] if passage.is_row else list(sentences_of(passage, dates))
        if (has_numbers or may_ask) and sentences:
            context, context_position = read_numbers(passage, sentences, vocabulary, context), passage.position
        yield PassageContent(passage, dates, sentences)


def read_numbers(
    passage: Passage, sentences: Sequence[Sentence], vocabulary: CountingVocabulary, context: Context
) -> Context:
    """Read the numbers of each sentence; each gives context to the next, and the last to what stands behind."""
    read_number_mentions(passage, sentences, vocabulary.by_last_word)
    for sentence in sentences:
        counting = SentenceLayout(vocabulary, sentence, context)
        sentence.numbers = list(find_what_numbers_count(counting))
        asked = None if sentence.numbers_that_count else _asked_in(counting)
        is_aside = not sentence.numbers and len(sentence.own_words) <= _MOST_QUESTION_WORDS
        signals = counting.signal_words or (frozenset() if sentence.numbers else context.signals)
        are_all_counted = len(counting.counted) == len(sentence.numbers_that_count)
        counted = tuple(one.measures[0] for one in counting.counted) if are_all_counted else ()
        listed = (*context.listed, *counted)[-MOST_PARTS:] if counted else ()
        still_asked = context.asked if is_aside else None  # How many nests? Take a guess. 74
        context = (asked or Context(signals=signals, asked=still_asked))._replace(
            measures=counting.counted_last, listed=listed
        )
    return context


def _asked_in(sentence: SentenceLayout) -> Context | None:
    """Return the noun of which a sentence asks the number, with its signals: ``How many lines were shut?``, ``Lines?``.

    Of some of a group it is what these are said to be: ``How many of those arrested were women?`` A noun alone that
    begins a passage asks as well: ``Nests. The total is 74.``
    """
    words, first, last = sentence.words, sentence.first, sentence.last
    label = sentence.finder.ending_at(last - 2) if first == 0 and 1 < last < len(words) else None
    if label and label.first == 0:
        return Context(signals=sentence.signal_words, asked=label.recorded)
    if "?" not in words[max(first, last - 3) : last]:
        return None
    asking = [at + 2 for at in range(first, last - 2) if words[at : at + 2] in _QUESTIONS]
    if not asking and (last - first > _MOST_QUESTION_WORDS or words[first] in AUXILIARIES):
        return None
    begin = asking[0] if asking else first
    if words[begin] == "of":
        begin = next((at for at in range(begin, last) if words[at] in AUXILIARIES), begin)
    nouns = sentence.finder.nouns_between(begin, last)
    return Context(signals=sentence.signal_words, asked=nouns[0]) if nouns else None
