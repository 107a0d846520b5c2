"""Read a draft's passages: their dates, and what their numbers count.

Only passages are read of which a single word says that they may hold one of these; most of a long text is passed over.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from countylines.checker.mentions.counting import count_numbers
from countylines.checker.mentions.date_mentions import DAY_CALLED, MONTH_CALLED, DateMention
from countylines.checker.mentions.numbers import Context, CountedNumber, NumberMention, find_numbers_in
from countylines.checker.mentions.sentence_numbers import SentenceNumbers
from countylines.checker.mentions.weeks import DateResolver
from countylines.checker.passages import Passage, Sentence, split_passages
from countylines.documents.document import CELL_SEPARATOR
from countylines.text.english import ONES, TENS
from countylines.text.grammar import AUXILIARIES
from countylines.vocabulary.counted_nouns import CountingVocabulary

CONTEXT_REACH = 2
"""How many passages on a passage gives context: one interjection may stand between."""
MOST_QUESTION_WORDS = 6
"""How many tokens a sentence may have that asks for a number without a word of asking: ``Lines shut?``"""

NUMBER_WORDS = frozenset({*ONES, *TENS} - {"zero", "one"}) | frozenset(
    "hundred hundreds thousand thousands million millions dozen dozens score scores couple".split()
)
_WORDS_OF_TIME = MONTH_CALLED.keys() | frozenset(
    {*DAY_CALLED, *"fortnight fortnightly long lasted ran day days week month rd th st".split()}
)
_QUESTIONS = (["how", "many"], ["how", "much"], ["what", "was"], ["what", "were"])
"""How a question begins whose answer is a number."""


class ReadSentence(NamedTuple):
    """A sentence of a passage with its numbers, and with what those count that may count something."""

    sentence: Sentence
    numbers: tuple[NumberMention, ...]
    counted: tuple[CountedNumber, ...]


class ReadPassage(NamedTuple):
    """A passage that may hold numbers or dates, and what was read in it; *position* is its place among all passages."""

    position: int
    passage: Passage
    dates: tuple[DateMention, ...]
    sentences: tuple[ReadSentence, ...]

    @property
    def is_row(self) -> bool:
        """Whether it is a row of a table."""
        return CELL_SEPARATOR.rstrip() in self.passage.text


def read_passages(
    text: str, vocabulary: CountingVocabulary, resolver: DateResolver
) -> tuple[list[Passage], list[ReadPassage]]:
    """Return the passages of a text, and what was read in those that may hold numbers or dates."""
    passages = list(split_passages(text))
    read: list[ReadPassage] = []
    context, context_position = Context(), 0
    for position, passage in enumerate(passages):
        if position - context_position > CONTEXT_REACH:
            context = Context()
        has_numbers = passage.has_digit or not NUMBER_WORDS.isdisjoint(passage.distinct)
        is_row = CELL_SEPARATOR.rstrip() in passage.text
        if not (has_numbers or is_row or not _WORDS_OF_TIME.isdisjoint(passage.distinct)):
            is_question = "?" in passage.distinct
            asked = _asked_in(SentenceNumbers(vocabulary, passage, passage.sentences[-1])) if is_question else None
            if asked:
                context, context_position = asked, position
            continue
        dates = tuple(resolver.resolve(passage))
        sentences: tuple[ReadSentence, ...] = ()
        if has_numbers and not is_row:
            sentences, context = count_numbers_of_sentences(passage, dates, vocabulary, context)
            context_position = position
        read.append(ReadPassage(position, passage, dates, sentences))
    return passages, read


def count_numbers_of_sentences(
    passage: Passage, dates: Sequence[DateMention], vocabulary: CountingVocabulary, context: Context
) -> tuple[tuple[ReadSentence, ...], Context]:
    """Count the numbers of each sentence; each gives context to the next, and the last to what stands behind."""
    read: list[ReadSentence] = []
    numbers = find_numbers_in(passage, [(one.first, one.last) for one in dates], vocabulary.by_last_word)
    places = [one.first for one in numbers]
    for sentence in passage.sentences:
        own = numbers[bisect_left(places, sentence.first) : bisect_left(places, sentence.last)]
        sentence_numbers = SentenceNumbers(vocabulary, passage, sentence, own, context)
        counted = tuple(count_numbers(sentence_numbers))
        if own:
            read.append(ReadSentence(sentence, tuple(own), counted))
        asked = None if counted else _asked_in(sentence_numbers)
        signals = sentence_numbers.signal_words or (frozenset() if own else context.signals)
        context = (asked or Context(signals=signals))._replace(measures=sentence_numbers.counted_last)
    return tuple(read), context


def _asked_in(sentence: SentenceNumbers) -> Context | None:
    """Return the noun of which a sentence asks the number, with its signals: ``How many lines were shut?``, ``Lines?``.

    Of some of a group it is what these are said to be: ``How many of those arrested were women?``
    """
    words, first, last = sentence.words, sentence.first, sentence.last
    if "?" not in words[max(first, last - 3) : last]:
        return None
    asking = [at + 2 for at in range(first, last - 2) if words[at : at + 2] in _QUESTIONS]
    if not asking and (last - first > MOST_QUESTION_WORDS or words[first] in AUXILIARIES):
        return None
    begin = asking[0] if asking else first
    if words[begin] == "of":
        begin = next((at for at in range(begin, last) if words[at] in AUXILIARIES), begin)
    nouns = sentence.finder.nouns_between(begin, last)
    return Context(signals=sentence.signal_words, asked=nouns[0]) if nouns else None


def counted_in(read: ReadPassage) -> Iterator[tuple[ReadSentence, CountedNumber]]:
    """List what the numbers of a passage count, each with its sentence."""
    for sentence in read.sentences:
        for counted in sentence.counted:
            yield sentence, counted
