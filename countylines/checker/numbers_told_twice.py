"""Numbers that a draft tells twice, whatever the record counts: ``17 tenancies were flagged``, ``the 19 flagged tenancies``.

Three kinds of evidence show that a number is meant for one told before: it is definite, and all words that say which
things are meant stand by the other; it has the digits of the other in another order, and words of its sentence; or both
are told of the whole country in the week, and the record counts neither.
"""

from collections import deque
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from countylines.checker.analysis import DraftAnalysis
from countylines.checker.judge import COUNTRY, FigureMention, Verdict, claimed_interval
from countylines.checker.mentions.noun_phrases import NounFinder, NounPhrase, is_partitive
from countylines.checker.mentions.numbers import A_DATE, NumberMention
from countylines.checker.passages import Passage, Sentence
from countylines.text.grammar import AUXILIARIES, CONJUNCTIONS, FUNCTION_WORDS, PAST_VERBS, POSSESSIVES, is_participle
from countylines.vocabulary.counted_nouns import counting_vocabulary

_DEFINITE = POSSESSIVES | {"the", "all", "those", "these"}
_EMPTY_WORDS = FUNCTION_WORDS | frozenset("week week's weeks total".split())
"""Words that stand beside any number of a week, and say nothing of which is meant."""
SMALLEST_TOLD = 10
"""A smaller number is as often of some of what was told: four men were held, and ``the two men`` were freed."""
SLIP_RATIO = Decimal("1.5")
"""By how much a number can differ from the one that it takes up; one that is farther away is of something else.

Chosen on the drafts of the tests. With 1.5 no finding is false in 15,838 texts on other subjects; with 3 there are four.
"""
_ENDS_OF_PHRASES = (AUXILIARIES | PAST_VERBS | CONJUNCTIONS | frozenset({"most", "many", "few", "half", "none"})) - {
    "and"
}
SMALLEST_KNOWN_BY_DIGITS = 100
"""From here on a number is known by its digits in another order, a smaller one only if it is definite too."""
FEWEST_SHARED_WORDS = 2
"""How many words that name something two sentences must share to be of one thing."""
_OF_OTHERS = frozenset({"further", "another", "other", "additional", "more", "extra"})
"""Words before a number that is of other things than those told before."""
_MOST_REMEMBERED = 20
"""How many numbers of one noun are remembered: what a number takes up was told not long before."""
_REACH_AROUND = 60
"""How many tokens of a paragraph beside the sentence of a number may say which things it counts."""
_REACH = 14
"""How many tokens behind a noun may say which things are meant."""


class ToldNumber(NamedTuple):
    """A number with its noun and the measure that it counts, if it has one; *stop* is the token of the next number.

    *mention* is what became of it as a figure; None in the words of other people.
    """

    passage: Passage
    sentence: Sentence
    number: NumberMention
    noun: NounPhrase | None
    measure: str | None
    mention: FigureMention | None
    stop: int

    @property
    def last(self) -> int:
        """The token after the number and its noun."""
        return max(self.number.last, self.noun.last if self.noun else 0)

    @property
    def span(self) -> tuple[int, int]:
        """The span of the number and its noun in the document's text."""
        tokens = self.passage.tokens
        return self.passage.start + tokens.starts[self.number.first], self.passage.start + tokens.ends[self.last - 1]

    @property
    def before(self) -> str:
        """The word before the number, if its sentence has one."""
        return self.passage.words[self.number.first - 1] if self.number.first > self.sentence.first else ""

    @property
    def words(self) -> list[str]:
        """The words of its sentence."""
        return self.passage.words[slice(*self.sentence)]

    @property
    def keys(self) -> list[tuple[str, str]]:
        """What it can be the number of: its noun, its measure, its currency."""
        unit, head = self.number.quantity.unit, self.noun.head if self.noun else None
        return [(kind, name) for kind, name in (("noun", head), ("measure", self.measure), ("unit", unit)) if name]

    @property
    def is_definite(self) -> bool:
        """Whether the word before a bare number makes it definite."""
        return self.number.hedge == "bare" and (self.before in _DEFINITE or self.before.endswith("'s"))

    def is_taken_up_by(self, later: "ToldNumber") -> bool:
        """Return whether a later number is definite, and all words that say which things it means stand beside this one.

        One at least must stand in its sentence; the others may stand in its paragraph.
        """
        if later.noun is None or later.number.quantity.unit or not later.is_definite:
            return False
        which = later.qualifiers()
        if self.measure is not None and self.measure == later.measure:
            which = frozenset(word for word in which if not is_participle(word))  # 14 arrests: the 17 people held
        first, last = self.sentence
        stop = later.number.first if later.passage is self.passage else last + _REACH_AROUND
        words = self.passage.words
        is_named = not which.isdisjoint(_content(words[first : min(last, stop)]))
        return is_named and which <= _content(words[max(0, first - _REACH_AROUND) : min(last + _REACH_AROUND, stop)])

    def qualifiers(self) -> frozenset[str]:
        """Return the words that say which things are meant: those before the noun, and behind it up to its verb."""
        words, end = self.passage.words, self.last
        while (
            end < min(self.stop, self.last + _REACH) and words[end][0].isalnum() and words[end] not in _ENDS_OF_PHRASES
        ):
            end += 1
        return _content(words[self.number.last : self.last - 1] + words[self.last : end])

    def is_transposed_by(self, later: "ToldNumber") -> bool:
        """Return whether a later number has the digits of this one in another order, and is definite or told alike.

        In one sentence they are contrasted: ``it cost £435, not £453``.
        """
        is_beside = self.passage is later.passage and self.sentence == later.sentence
        if later.before in _OF_OTHERS or is_beside or self.digits != later.digits:
            return False
        heads = [one.noun.head if one.noun else None for one in (self, later)]
        if later.is_definite and heads[0] and heads[0] == heads[1]:
            return True
        is_named = heads[1] in self.words or heads[0] in later.words
        is_long = self.number.quantity.value >= SMALLEST_KNOWN_BY_DIGITS
        return is_long and is_named and self.shares_words_with(later)

    @property
    def digits(self) -> list[str]:
        """Its digits, in order of size."""
        return sorted(str(self.number.quantity.value.to_integral_value()))

    def shares_words_with(self, other: "ToldNumber") -> bool:
        """Return whether enough words, beside the noun, name the same in two sentences."""
        nouns = {one.noun.head.rstrip("s") for one in (self, other) if one.noun}
        return len((_content(self.words) & _content(other.words)) - nouns) >= FEWEST_SHARED_WORDS

    def is_told_again_by(self, later: "ToldNumber") -> bool:
        """Return whether both are told of the whole country in the week, of which the record has neither."""
        is_unrecorded = self.mention is not None and self.mention.verdict is Verdict.UNRECORDED and self.measure is None
        is_of_country = later.mention is not None and later.mention.said == COUNTRY
        return bool(self.noun) and is_unrecorded and is_of_country and self.shares_words_with(later)

    def may_be_slip_of(self, earlier: "ToldNumber") -> bool:
        """Return whether a number contradicts another, and is so near or so alike that both may be meant for one."""
        value, other = self.number.quantity.value, earlier.number.quantity.value
        fewer, more = min(value, other), max(value, other)
        is_near = more <= fewer * SLIP_RATIO or self.digits == earlier.digits
        if not (SMALLEST_TOLD <= fewer < more and is_near):
            return False
        claims = [claimed_interval(one.number.quantity, one.number.hedge, count=True) for one in (self, earlier)]
        return not claims[0].meets(claims[1]) or self.number.hedge == earlier.number.hedge == "about"


def find_contradictions(draft: DraftAnalysis) -> Iterator[tuple[ToldNumber, ToldNumber]]:
    """Yield the numbers that differ from the one that they are meant for, each with that.

    Where one of the same noun agrees, or several that differ can be meant, it is not certain which was.
    """
    told: dict[tuple[str, str], deque[ToldNumber]] = {}
    for one in _told_numbers(draft):
        same = [other for key in one.keys for other in told.get(key, ())]
        if any(one.may_be_slip_of(other) for other in same):
            meant = _meant_by(one, same)
            is_certain = len({other.number.quantity.value for other in meant}) == 1
            is_new = all(other.number.quantity.value != one.number.quantity.value for other in same)
            if is_certain and is_new and one.may_be_slip_of(meant[0]):
                yield one, meant[0]
        for key in one.keys:
            told.setdefault(key, deque(maxlen=_MOST_REMEMBERED)).append(one)


def _meant_by(later: ToldNumber, told: Sequence[ToldNumber]) -> list[ToldNumber]:
    """List the numbers told before that a number can mean, by the strongest evidence that there is."""
    taken_up = [one for one in told if one.is_taken_up_by(later)]
    known = [
        one for one in (*told, later) if one.mention and one.mention.known
    ]  # each is of its own figure of the record
    others = [one for one in told if not (one in known and later in known)]
    transposed = taken_up or [one for one in others if one.is_transposed_by(later)]
    return transposed or [one for one in others if one.is_told_again_by(later)]


def _told_numbers(draft: DraftAnalysis) -> Iterator[ToldNumber]:
    """Yield the counts and amounts of a draft; the noun of ``all 19 of the people`` stands behind ``the``."""
    vocabulary = counting_vocabulary(draft.dataset)
    mentions = {mention.begin: mention for mention in draft.read.figures}
    for read in draft.read.passages:
        words = read.passage.words
        for sentence, numbers, counted in () if read.is_row else read.sentences:  # those of a row have tokens of a cell
            for number, beside, measures, *_ in counted:
                noun = beside
                if (
                    noun is None
                    and words[max(0, number.first - 1) : number.first] == ["all"]
                    and is_partitive(words, number.last)
                ):
                    noun = NounFinder(vocabulary, words).after(number.last + 2, sentence.last)
                mention = mentions.get(read.passage.start + number.quantity.start)
                if number.quantity.upper is None:
                    of_noun = vocabulary.by_noun.get(noun.noun or "", ()) if noun and not beside else ()
                    measure = next((one.measure for one in (*measures, *of_noun)), None)
                    last = max(number.last, noun.last if noun else 0)
                    following = (one.first for one in numbers if one.first >= last and one.reason != A_DATE)
                    stop = next(following, sentence.last)
                    yield ToldNumber(read.passage, sentence, number, noun, measure, mention, stop)


def _content(words: Sequence[str]) -> frozenset[str]:
    """Return the words that name something, without the s of plurals, and the numbers."""
    return frozenset(
        word.rstrip("s")
        for word in words
        if word[0].isdigit() or (len(word) > 2 and word not in _EMPTY_WORDS)  # noqa: PLR2004  letters
    )
