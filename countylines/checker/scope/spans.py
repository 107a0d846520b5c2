"""Find the numbers that cover several weeks together: the number that a sentence states, or all up to one week."""

from collections.abc import Collection, Iterable, Sequence
from itertools import chain, pairwise

from countylines.checker.mentions.date_mentions import DateMention
from countylines.checker.number_mention import NumberMention, Sentence, WeekScope, WeekSource
from countylines.checker.passages import clause_around, part_between_semicolons
from countylines.checker.reason import Reason
from countylines.checker.scope.document_week import DecidedWeeks
from countylines.checker.scope.number_week import is_right_after
from countylines.checker.scope.other_times import find_other_time_token
from countylines.record.dataset import Dataset
from countylines.text.english import ONES
from countylines.text.grammar import CONJUNCTIONS, is_plural
from countylines.text.tokens import word_at
from countylines.vocabulary.campaigns import campaign_vocabulary
from countylines.vocabulary.counted_nouns import counting_vocabulary

_SMALL_NUMBERS = {word: number for word, number in ONES.items() if number > 1}
_SMALL_NUMBERS |= {str(number): number for number in range(2, 9)}
_TAKING_WEEKS_TOGETHER = frozenset({"together", "weeks"})
"""Words which show that a sentence takes the weeks it names together: ``the weeks of May and October 2019 led to``."""
_VERBS_OF_LAUNCHING = frozenset("launch launched established set created began begun beginning opened founded".split())
"""Verbs and nouns for the beginning of a campaign, after ``since``: ``since the launch``."""
_SEVERAL_WEEKS = frozenset({("year", "of"), ("weeks", "to"), ("weeks", "until")})
"""Words for several weeks of which only the last is named: ``the county lines weeks to October 2019``."""
_PAST_YEARS = frozenset([("last", "year"), ("past", "year")])
"""Words for the past year; the weeks in it are named in the plural: ``In the past year the counts found 57 nests``."""
_LARGEST_RATIO = 2
"""An amount that is within this factor of the only figure in its unit is taken for that figure, whatever its verb."""
_SPENDING = frozenset("cost costs costing spent spend".split())
"""Words directly before an amount that was spent, and not taken from anybody: ``the counts cost £27``."""
_ENDS_OF_ACTIONS = frozenset([",", ";", "(", ")"])
"""Marks that separate what was done from an amount of something else: ``founded with £3m, it has helped 60 hens``."""
_ONE_WEEK = ("one", "week")
_WORDS_BETWEEN = 3
"""How many words may come between a number of weeks and its noun, or ``together``: ``four such national weeks``."""
_DISTANCES = (["ago"], ["later"], ["earlier"], ["before"])
"""Words after a number of weeks that separates two points in time."""


class SpanTracker:
    """Finds the span of each number: the number of weeks that its sentence states, or all weeks up to one of them.

    Call `scope_of_several_weeks` for each number in order: the spans that a sentence is about hold for the sentences
    after it too, until `begin_paragraph` is called.
    """

    def __init__(self, dataset: Dataset, decided: DecidedWeeks) -> None:
        self._dataset = dataset
        self._decided = decided
        self._vocabulary = counting_vocabulary(dataset)
        self._campaigns = campaign_vocabulary(dataset).campaigns
        self._order = [one.id for one in dataset.periods]
        self._weeks_of = {one.id: one.weeks for one in dataset.periods if one.weeks}
        """The weeks of each span of the record."""
        self._spans: Sequence[str] | None = None
        """The spans that the paragraph is about so far; None if it is about one week."""

    def begin_paragraph(self) -> None:
        """Forget which spans the paragraph before was about."""
        self._spans = None

    def scope_of_several_weeks(self, number: NumberMention, paragraph: DateMention | None) -> WeekScope | None:
        """Return the scope of the next number if it covers several weeks together; None if it is of one week.

        *paragraph* is the date of its paragraph so far.
        """
        sentence = number.sentence
        part = sentence.within(part_between_semicolons(sentence.passage.words, sentence.tokens, number.first))
        measure = number.candidates[0].measure if number.candidates else ""
        certain = [
            one
            for one in part.dates
            if not one.is_vague or (one.only_week and word_at(number.passage_words, one.last) == "week")
        ]
        named = frozenset[str]().union(*(one.weeks for one in certain))
        if len(named) > 1 and _has_own_date(number, certain):
            return None
        self._note_spans(part, number, certain, named)
        if self._spans is not None:
            if not self._is_printed_in(chain.from_iterable(self._weeks_of.values()), number, measure):
                return self._scope_of_longest(self._spans, measure)
            self._spans = None
            return None
        is_of_week = self._is_printed_in(named, number, measure)
        if not is_of_week and len(named) > 1 and _share_one_number(number.sentence, certain):
            return WeekScope(doubt=Reason.SEVERAL_TOGETHER)  # In May and June 2019 they found 132 nests
        if is_of_week or not self._is_about_campaign(part, measure, number.first):
            return None
        named = named or (paragraph.weeks if paragraph else frozenset())
        about = tuple(named) if len(named) == 1 else self._decided.weeks
        last = max(about, key=self._order.index) if about else self._decided.default
        return self._scope_of_longest(spans_ending_with(self._dataset, last), measure)

    def _is_printed_in(self, weeks: Iterable[str], number: NumberMention, measure: str) -> bool:
        """Return whether a number is printed for a measure in one of some weeks."""
        return any(self._dataset.prints(number.value, week, measure) for week in weeks)

    def _note_spans(
        self, part: Sentence, number: NumberMention, certain: Sequence[DateMention], named: Collection[str]
    ) -> None:
        """Note the spans that a part of a sentence names, by a number of weeks or by naming all their weeks.

        *certain* are the dates of the part that are not ambiguous, *named* the weeks of these dates.
        """
        words = number.passage_words
        is_dated = any(one.only_week and one.day and one.first < number.first for one in certain)
        end = clause_around(words, part.tokens, number.first).last if is_dated else part.last
        if count := _number_of_weeks(part, end):
            dated = frozenset[str]().union(*(one.weeks for one in part.dates))  # the three weeks of 2019
            counted = [span for span, weeks in self._weeks_of.items() if len(weeks) == count]
            self._spans = [one for one in counted if len(dated) != count or dated == {*self._weeks_of[one]}]
        elif named:
            is_list = len(named) > 1 and not any(one.is_compared_with for one in certain)
            is_label = is_list and _are_joined(words, certain) and word_at(words, certain[-1].last) == ":"
            is_together = is_label or (is_list and not _TAKING_WEEKS_TOGETHER.isdisjoint(part.own_words))
            self._spans = [span for span, weeks in self._weeks_of.items() if named == {*weeks}] if is_together else None

    def _is_about_campaign(self, part: Sentence, measure: str, number: int) -> bool:
        """Return whether the number at a token is of all weeks up to one of them.

        Words for several weeks show this, and so do words that sources use only for spans. ``since the launch`` shows
        it too, unless it belongs to the next number: ``292 birds, and since the launch 3,000``.
        """
        words, tokens = part.passage.words, part.tokens
        pairs = {*pairwise(part.own_words)}
        is_of_year = not _SEVERAL_WEEKS.isdisjoint(pairs)
        if not (is_of_year or _PAST_YEARS.isdisjoint(pairs)):
            names = self._campaigns.find(words, *tokens)
            is_of_year = "weeks" in part.own_words or any(is_plural(words[name.last - 1]) for name in names)
        if is_of_year or not measure:
            return is_of_year
        starts = (tokens.first, number) if "since" in part.own_words else ()  # the fourth has brought 74 since
        found = (find_other_time_token(words, start, tokens.last) for start in starts)
        since = next((at for at in found if at is not None), None)
        between = [] if since is None else words[number:since]  # 292 birds, and they say that since the launch
        is_of_next = any(one == "," and two in CONJUNCTIONS for one, two in pairwise(between))
        is_of_next |= between[-1:] != [] and between[-1] in CONJUNCTIONS
        begun = [] if since is None or is_of_next else words[since : tokens.last]  # not: the most since it began
        if begun[:2] == ["since", "then"]:  # The centre was opened in May. Since then it has found 3,000 nests
            begun += words[slice(*part.passage.sentence_before(tokens.first))]
        if "since" in begun and not _VERBS_OF_LAUNCHING.isdisjoint(begun):
            return True
        if _ONE_WEEK in pairwise(part.own_words):
            return False
        of_spans = self._vocabulary.span_signals.get(measure, frozenset())
        return any(one.meaning in of_spans for one in self._vocabulary.signals.find(words, *tokens))

    def _scope_of_longest(self, spans: Iterable[str], measure: str) -> WeekScope:
        """Return the scope of the longest span for which a measure is printed, or a scope with a doubt if none is."""
        printed = (one for one in spans if (one, measure) in self._dataset.observations_of or not measure)
        longest = max(printed, key=lambda one: len(self._weeks_of[one]), default=None)
        return WeekScope((longest,), source=WeekSource.SPAN) if longest else WeekScope(doubt=Reason.SEVERAL_TOGETHER)


def spans_ending_with(dataset: Dataset, week: str) -> list[str]:
    """List the spans of the record that end with a week."""
    return [one.id for one in dataset.periods if one.weeks and one.weeks[-1] == week]


def with_measure_of_span(dataset: Dataset, number: NumberMention, span: str) -> NumberMention:
    """Choose the measure of a total over several weeks: the only candidate that the span has figures for.

    The candidates are the measures of its noun. For an amount without a noun they are all measures in its unit, if its
    clause says that something was done, or if it was not spent and is close to a figure of the span.
    """
    unit, known, vocabulary = (
        number.quantity.unit,
        dataset.measures_of_period.get(span, ()),
        counting_vocabulary(dataset),
    )
    of_unit = (one for one in vocabulary.by_measure.values() if unit and one.unit == unit)
    found = [one for one in number.candidates or of_unit if one.measure in known]
    has_words_for_actions = bool(vocabulary.by_signal)  # a record may have no words for what was done
    clause = clause_around(number.passage_words, number.sentence.tokens, number.first, _ENDS_OF_ACTIONS)
    is_done = any(vocabulary.signals.find(number.passage_words, *clause)) or not has_words_for_actions
    is_spent = not _SPENDING.isdisjoint(number.words_before(1))
    printed = [it.value for one in found for it in dataset.observations_of.get((span, one.measure), ())]
    is_near = any(max(one, number.value) <= min(one, number.value) * _LARGEST_RATIO for one in printed)
    is_done |= is_near and not is_spent  # so close to a figure of the span, it is unlikely to count anything else
    is_only = (number.candidates or is_done) and len({one.measure for one in found}) == 1
    return number._replace(candidates=tuple(found[:1]), is_guess=False) if is_only else number


def _share_one_number(sentence: Sentence, dates: Sequence[DateMention]) -> bool:
    """Return whether joined dates share a number, and do not each have one as in ``58 and 74 respectively``."""
    has_one_each = len(sentence.numbers_that_count) == len(dates)
    is_compared = any(one.is_compared_with for one in dates)
    return not (has_one_each or is_compared) and _are_joined(sentence.passage.words, dates)


def _has_own_date(number: NumberMention, dates: Sequence[DateMention]) -> bool:
    """Return whether a number has one date, directly after it, before the next: ``58 in May 2018, 74 in June 2018``."""
    following = (one.first for one in number.sentence.numbers_that_count if one.first > number.first)
    end = next(following, number.sentence.last)
    after = [one for one in dates if number.after_noun <= one.first < end]
    return len(after) == 1 and is_right_after(number, after[0])


def _are_joined(words: Sequence[str], dates: Sequence[DateMention]) -> bool:
    """Return whether there are only commas and ``and`` between dates: ``May 2018 and June 2018: 58``."""
    between = chain.from_iterable(words[one.last : following.first] for one, following in pairwise(dates))
    return {",", "and", "&"}.issuperset(between)


def _number_of_weeks(part: Sentence, end: int) -> int:
    """Return the number of weeks stated before the token *end* of a sentence; 0 if there is none, or several differ."""
    words = part.passage.words
    counts = {_SMALL_NUMBERS[words[at]] for at in range(part.first, end) if _counts_weeks(words, at, part.last)}
    return counts.pop() if len(counts) == 1 else 0


def _counts_weeks(words: Sequence[str], at: int, last: int) -> bool:
    """Return whether a small number counts weeks: ``four such national weeks``, ``the first two``."""
    if words[at] not in _SMALL_NUMBERS:
        return False
    after = words[at + 1 : last]
    if "weeks" in after[: _WORDS_BETWEEN + 1]:
        noun = after.index("weeks")
        following = after[noun + 1 : noun + 1 + _WORDS_BETWEEN]
        are_all = words[at - 1 : at] == ["all"] or "together" in following  # all four of the weeks
        return (are_all or "of" not in after[:noun]) and following[:1] not in _DISTANCES
    counts_others = after[:1] == ["of"] or any(map(is_plural, after[:1]))  # the first five districts
    return word_at(words, at - 1) == "first" and not counts_others
