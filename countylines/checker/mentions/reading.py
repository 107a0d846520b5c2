"""Read a draft's passages: their dates, and what their numbers count.

Only passages are read of which a single word says that they may hold one of these; most of a long text is passed over.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from countylines.checker.mentions.counting import SentenceCounter
from countylines.checker.mentions.date_mentions import DAY_CALLED, MONTH_CALLED
from countylines.checker.mentions.noun_phrases import NounFinder
from countylines.checker.mentions.numbers import Context, CountedNumber, NumberMention, find_numbers_in
from countylines.checker.mentions.resolved_dates import DateResolver
from countylines.checker.mentions.sentence_numbers import SentenceNumbers
from countylines.checker.mentions.weeks import DateMention
from countylines.checker.passages import Passage, Sentence, split_passages
from countylines.documents.document import CELL_SEPARATOR
from countylines.text.english import ONES, TENS
from countylines.text.grammar import AUXILIARIES
from countylines.vocabulary.counted_nouns import CountingVocabulary

MOST_QUESTION_WORDS = 6
"""How many tokens a sentence may have that asks for a number without a word of asking: ``Lines shut?``"""

NUMBER_WORDS = frozenset({*ONES, *TENS} - {"zero", "one"}) | frozenset(
    "hundred hundreds thousand thousands million millions dozen dozens score scores couple".split()
)
_LENGTH_WORDS = frozenset({*DAY_CALLED, *"fortnight fortnightly long lasted ran day days week month rd th st".split()})
_QUESTIONS = (["how", "many"], ["how", "much"], ["what", "was"], ["what", "were"])
"""How a question begins whose answer is a number."""


class ReadSentence(NamedTuple):
    """A sentence of a passage with its numbers, and with what those count that may count something."""

    sentence: Sentence
    numbers: tuple[NumberMention, ...]
    counted: tuple[CountedNumber, ...]


class ReadPassage(NamedTuple):
    """A passage that may hold numbers or dates, with what was read in it."""

    place: int
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
    context, counted_at = Context(), -9
    for place, passage in enumerate(passages):
        words, is_row = passage.distinct, CELL_SEPARATOR.rstrip() in passage.text
        has_numbers = passage.has_digit or not NUMBER_WORDS.isdisjoint(words)
        says_time = not words.isdisjoint(_LENGTH_WORDS)
        if not (has_numbers or says_time or is_row or not words.isdisjoint(MONTH_CALLED)):
            asked = _asked_in(passage, passage.sentences[-1], vocabulary) if "?" in words else None
            if asked:
                context, counted_at = asked, place
            continue
        dates = tuple(resolver.resolve(passage))
        sentences: tuple[ReadSentence, ...] = ()
        if has_numbers and not is_row:
            above = context if place - counted_at <= 2 else Context()  # noqa: PLR2004  one interjection between
            sentences, context = count_numbers_of_sentences(passage, dates, vocabulary, above)
            counted_at = place
        read.append(ReadPassage(place, passage, dates, sentences))
    return passages, read


def count_numbers_of_sentences(
    passage: Passage, dates: Sequence[DateMention], vocabulary: CountingVocabulary, context: Context
) -> tuple[tuple[ReadSentence, ...], Context]:
    """Count the numbers of each sentence; each gives context to the next."""
    read: list[ReadSentence] = []
    numbers = find_numbers_in(passage, [(one.first, one.last) for one in dates], vocabulary.by_last_word)
    at = 0
    for sentence in passage.sentences:
        own: list[NumberMention] = []
        while at < len(numbers) and numbers[at].first < sentence.last:
            own.append(numbers[at])
            at += 1
        sentence_numbers = SentenceNumbers(vocabulary, passage, sentence, own)
        counter = SentenceCounter(sentence_numbers, context)
        counted = tuple(counter.find())
        if own:
            read.append(ReadSentence(sentence, tuple(own), counted))
        asked = None if counted else _asked_in(passage, sentence, vocabulary)
        if asked:
            context = asked._replace(measures=counter.chooser.counted_last)
            continue
        signals = sentence_numbers.said or (context.signals if not own else frozenset())
        context = Context(counter.chooser.counted_last, signals)
    return tuple(read), context


def _asked_in(passage: Passage, sentence: Sentence, vocabulary: CountingVocabulary) -> Context | None:
    """Return the noun of which a sentence asks the number, with its signals: ``How many lines were shut?``, ``Lines shut?``.

    Of some of a group it is what these are said to be: ``How many of those arrested were women?``
    """
    words = passage.words
    asked = next((at + 2 for at in range(sentence.first, sentence.last - 1) if words[at : at + 2] in _QUESTIONS), None)
    is_short = sentence.last - sentence.first <= MOST_QUESTION_WORDS and words[sentence.first] not in AUXILIARIES
    if "?" not in words[sentence.last - 3 : sentence.last] or not (asked or is_short):
        return None
    first = asked or sentence.first
    if words[first] == "of":
        first = next((place for place in range(first, sentence.last) if words[place] in AUXILIARIES), first)
    finder = NounFinder(vocabulary, words)
    noun = next(filter(None, (finder.ending_at(at, first) for at in range(first, sentence.last))), None)
    signals = frozenset(one.meaning for one in vocabulary.signals.find(words, *sentence))
    return Context(signals=signals, asked=noun.noun) if noun else None


def counted_in(read: ReadPassage) -> Iterator[tuple[ReadSentence, CountedNumber]]:
    """List what the numbers of a passage count, each with its sentence."""
    for sentence in read.sentences:
        for counted in sentence.counted:
            yield sentence, counted
