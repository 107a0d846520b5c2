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
from countylines.checker.mentions.noun_phrases import NounPhrase, is_partitive, noun_after
from countylines.checker.mentions.numbers import A_DATE, NumberMention
from countylines.checker.passages import Passage, Sentence
from countylines.text.grammar import AUXILIARIES, CONJUNCTIONS, FUNCTION_WORDS, PAST_VERBS, POSSESSIVES, is_participle
from countylines.vocabulary.counted_nouns import counting_vocabulary

_POINTING = frozenset({"those", "these"})
"""Words that need something told before, with or without words that say which it was."""
_DEFINITE = POSSESSIVES | _POINTING | {"the", "all"}
_WORDS_OF_ALL_NUMBERS = frozenset("week week's weeks total".split())
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
_EMPTY_WORDS = FUNCTION_WORDS | _WORDS_OF_ALL_NUMBERS
SMALLEST_KNOWN_BY_DIGITS = 100
"""From here on a number is known by its digits in another order, a smaller one only if it is definite too."""
FEWEST_SHARED_WORDS = 2
"""How many words that name something two sentences must share, beside the noun, to be of one thing."""
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

    def keys(self) -> list[str]:
        """List what it can be the number of: its noun, its measure, its currency."""
        unit = self.number.quantity.unit
        named = ("noun", self.noun.head if self.noun else None), ("measure", self.measure), ("unit", unit)
        return [f"{kind} {name}" for kind, name in named if name]

    @property
    def is_known(self) -> bool:
        """Whether it was compared with a figure of the record."""
        return self.mention is not None and self.mention.known is not None

    def is_taken_up_by(self, later: "ToldNumber") -> bool:
        """Return whether a later number is definite, and all words that say which things it means stand beside this one.

        One at least must stand in its sentence, if no pronoun points to it; the others may stand in its paragraph.
        """
        if later.noun is None or later.number.quantity.unit or not later.is_definite:
            return False
        which = later.qualifiers()
        if self.measure is not None and self.measure == later.measure:
            which = frozenset(word for word in which if not is_participle(word))  # 14 arrests: the 17 people held
        first, last = self.sentence
        stop = later.number.first if later.passage is self.passage else last + _REACH_AROUND
        words, is_pointed = self.passage.words, later.before in _POINTING
        is_named = is_pointed or not which.isdisjoint(_content(words[first : min(last, stop)]))
        return is_named and which <= _content(words[max(0, first - _REACH_AROUND) : min(last + _REACH_AROUND, stop)])

    @property
    def is_definite(self) -> bool:
        """Whether the word before a bare number makes it definite."""
        before = self.before
        return self.number.hedge == "bare" and (before in _DEFINITE or before.endswith("'s"))

    def qualifiers(self) -> frozenset[str]:
        """Return the words that say which things are meant: those before the noun, and behind it up to its verb."""
        noun = self.noun
        if noun is None:
            return frozenset()
        words, end, verbs = self.passage.words, noun.last, 0
        while end < min(self.stop, noun.last + _REACH) and _may_qualify(words[end]):
            verbs += is_participle(words[end])
            if verbs > 1:
                break  # the 21 people arrested in Kent ranged in age
            end += 1
        return _content(words[self.number.last : noun.last - 1] + words[noun.last : end])

    def is_transposed_by(self, later: "ToldNumber") -> bool:
        """Return whether a later number has the digits of this one in another order, and is definite or told alike."""
        if later.before in _OF_OTHERS or not self.has_digits_of(later) or self.is_beside(later):
            return False
        if later.is_definite and self.noun and later.noun and self.noun.head == later.noun.head:
            return True
        is_named = self.names_noun_of(later) or later.names_noun_of(self)
        is_long = self.number.quantity.value >= SMALLEST_KNOWN_BY_DIGITS
        return is_long and is_named and len(self.content() & later.content()) >= FEWEST_SHARED_WORDS

    def has_digits_of(self, other: "ToldNumber") -> bool:
        """Return whether it has the digits of another number, in any order."""
        digits = [sorted(str(one.number.quantity.value.to_integral_value())) for one in (self, other)]
        return digits[0] == digits[1]

    def is_beside(self, other: "ToldNumber") -> bool:
        """Return whether it stands in the sentence of another, which contrasts them: ``it cost £435, not £453``."""
        return self.passage is other.passage and self.sentence == other.sentence

    def names_noun_of(self, other: "ToldNumber") -> bool:
        """Return whether its sentence names what another number counts."""
        return other.noun is not None and other.noun.head in self.passage.words[slice(*self.sentence)]

    def content(self) -> frozenset[str]:
        """Return the words of its sentence that name something, without its noun."""
        (first, last), noun = self.sentence, self.noun
        head = {noun.head.rstrip("s")} if noun else set()
        return _content(self.passage.words[first:last]) - head

    def is_told_again_by(self, later: "ToldNumber") -> bool:
        """Return whether both are told of the whole country in the week, of which the record has neither."""
        if self.mention is None or later.mention is None or self.noun is None or self.measure is not None:
            return False
        is_of_week = self.mention.verdict is Verdict.UNRECORDED and later.mention.said == COUNTRY
        return is_of_week and len(self.content() & later.content()) >= FEWEST_SHARED_WORDS

    def may_be_slip_of(self, earlier: "ToldNumber") -> bool:
        """Return whether a number contradicts another, and is so near or so alike that both may be meant for one."""
        value, other = self.number.quantity.value, earlier.number.quantity.value
        fewer, more = min(value, other), max(value, other)
        is_near = more <= fewer * SLIP_RATIO or self.has_digits_of(earlier)
        if not (SMALLEST_TOLD <= fewer < more and is_near):
            return False
        claims = [claimed_interval(one.number.quantity, one.number.hedge, count=True) for one in (self, earlier)]
        return not claims[0].meets(claims[1]) or self.number.hedge == earlier.number.hedge == "about"


def find_contradictions(draft: DraftAnalysis) -> Iterator[tuple[ToldNumber, ToldNumber]]:
    """Yield the numbers that differ from the one that they are meant for, each with that.

    Where one of the same noun agrees, or several that differ can be meant, it is not certain which was.
    """
    told: dict[str, deque[ToldNumber]] = {}
    for one in _told_numbers(draft):
        keys = one.keys()
        same = [other for key in keys for other in told.get(key, ())]
        if any(one.may_be_slip_of(other) for other in same):
            meant = _meant_by(one, same)
            is_certain = len({other.number.quantity.value for other in meant}) == 1
            is_new = all(other.number.quantity.value != one.number.quantity.value for other in same)
            if is_certain and is_new and one.may_be_slip_of(meant[0]):
                yield one, meant[0]
        for key in keys:
            told.setdefault(key, deque(maxlen=_MOST_REMEMBERED)).append(one)


def _meant_by(later: ToldNumber, told: Sequence[ToldNumber]) -> list[ToldNumber]:
    """List the numbers told before that a number can mean, by the strongest evidence that there is."""
    taken_up = [one for one in told if one.is_taken_up_by(later)]
    others = [one for one in told if not (one.is_known and later.is_known)]  # each is of its own figure of the record
    transposed = taken_up or [one for one in others if one.is_transposed_by(later)]
    return transposed or [one for one in others if one.is_told_again_by(later)]


def _told_numbers(draft: DraftAnalysis) -> Iterator[ToldNumber]:
    """Yield the counts and amounts of a draft; the noun of ``all 19 of the people`` stands behind ``the``."""
    vocabulary = counting_vocabulary(draft.dataset)
    mentions = {mention.begin: mention for mention in draft.read.figures}
    for read in draft.read.passages:
        words = read.passage.words
        for sentence, numbers, counted in read.sentences:
            for number, beside, measures, *_ in counted:
                noun = beside
                if (
                    noun is None
                    and words[max(0, number.first - 1) : number.first] == ["all"]
                    and is_partitive(words, number.last)
                ):
                    noun = noun_after(vocabulary, words, number.last + 2, sentence.last, is_amount=False)
                mention = mentions.get(read.passage.start + number.quantity.start)
                if number.quantity.upper is None:
                    of_noun = vocabulary.by_noun.get(noun.noun or "", ()) if noun and not beside else ()
                    measure = next((one.measure for one in (*measures, *of_noun)), None)
                    last = max(number.last, noun.last if noun else 0)
                    following = (one.first for one in numbers if one.first >= last and one.reason != A_DATE)
                    stop = next(following, sentence.last)
                    yield ToldNumber(read.passage, sentence, number, noun, measure, mention, stop)


def _may_qualify(word: str) -> bool:
    """Return whether a word behind a noun may go on to say which things are meant: it is no mark, and begins no clause."""
    return word[0].isalnum() and word not in _ENDS_OF_PHRASES


def _content(words: Sequence[str]) -> frozenset[str]:
    """Return the words that name something, without the s of plurals, and the numbers."""
    return frozenset(
        word.rstrip("s")
        for word in words
        if word[0].isdigit() or (len(word) > 2 and word.isalpha() and word not in _EMPTY_WORDS)  # noqa: PLR2004  letters
    )
