"""Find mistakes in what a draft says about a week: its days, month, length, and place in the series of weeks."""

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import chain

from countylines.checker.draft_weeks import WeeksOfDraft, WrongDate, WrongDateKind, answered_question
from countylines.checker.mentions.date_mentions import NUMBER_OF_ORDINAL, DateMention
from countylines.checker.mentions.lengths_and_ordinals import StatedNumber, WeekStatementFinder, lengths_in, ordinals_in
from countylines.checker.number_mention import Sentence
from countylines.checker.passages import clause_around, part_between_semicolons
from countylines.checker.scope.document_week import FEWEST_EXACT, DecidedWeeks
from countylines.checker.scope.other_times import find_other_time_token
from countylines.checker.week_words import (
    PUBLICATION_WORDS,
    days_in_words,
    is_late_week_of_month,
    length_in_words,
    right_lengths_of,
)
from countylines.checker.wrong_days import WrongDayFinder
from countylines.record.dataset import Dataset
from countylines.text.english import ordinal_in_words
from countylines.text.tokens import word_at

_ASKING_LENGTHS = frozenset(["long", "days", "weeks"])
_ASKING_ORDINALS = frozenset(["which", "many", *NUMBER_OF_ORDINAL])
"""Words of a question that asks for a length, or for a place in the series: ``Was it the third or the fourth?``"""
_BETWEEN_ORDINAL_AND_DATE = frozenset([",", "(", "in", "of", "from", "held"])
"""Tokens allowed between an ordinal and its date: ``the second, held in May 2019``."""
_OF_EARLIER = frozenset(["after", "since"])
"""Words between an ordinal and a date that belongs to something else: ``the third, after May``."""
_ANSWER_REACH = 4
"""Within how many tokens of an answer the number must begin that answers the question: ``It was the fourth``."""


class WrongDateFinder:
    """Finds wrong dates in the *sentences* of a draft."""

    def __init__(self, dataset: Dataset, decided: DecidedWeeks, sentences: Sequence[Sentence]) -> None:
        self._decided, self._sentences = decided, sentences
        self._weeks = WeeksOfDraft(dataset, decided, sentences)
        self._phrases = self._weeks.week_phrases
        self._days = WrongDayFinder(self._weeks)
        self._statements = WeekStatementFinder(self._phrases.campaigns, self._phrases.title_words)

    def find(self) -> Iterator[WrongDate]:
        """Yield the mistakes that the draft makes about the weeks."""
        return chain.from_iterable(map(self._find_in, self._sentences if self._decided.may_be_on_subject else ()))

    def _find_in(self, sentence: Sentence) -> Iterator[WrongDate]:
        """Yield the mistakes that a sentence makes about the national weeks."""
        found = self._days.find, self._wrong_months, self._wrong_lengths, self._wrong_ordinals
        for wrong in chain.from_iterable(find(sentence) for find in found):
            is_of_operation = sentence.first <= wrong.passage.token_of_operation < wrong.last
            if is_of_operation and not self._phrases.has_campaign_name(sentence):
                continue  # Operation Heron ran from 11 to 17 May
            is_local = self._phrases.are_dates_local(sentence, wrong.first, wrong.last)
            if wrong.first not in sentence.denied and (self._days.is_certain(sentence, wrong) or not is_local):
                yield wrong

    def _wrong_months(self, sentence: Sentence) -> Iterator[WrongDate]:
        """Yield months that have no week, in a sentence about a week, if the draft names none correctly.

        The month may also be right and the week of it wrong: ``In the last week of May 2019 they found 74 nests``.
        """
        own_week, is_week_named = self._weeks.own_week, bool(self._decided.named_weeks)
        months = [one for one in sentence.dates if one.month and not one.day]
        if own_week is None or not months or not PUBLICATION_WORDS.isdisjoint(sentence.own_words):
            return
        is_about_week = self._statements.mentions_week(sentence.passage.words, *sentence.tokens)
        is_about_week &= len({*self._weeks.figures_of_own_week.values()}) >= FEWEST_EXACT
        is_about_week |= bool(self._weeks.own_figures_in(sentence))
        for one in months if is_about_week else ():
            is_of_no_week = one.year and not (one.weeks or one.is_compared_with or is_week_named)
            if is_of_no_week or is_late_week_of_month(sentence.passage.words, one, own_week):
                yield WrongDate(sentence, one.first, one.last, own_week, days_in_words(own_week))

    def _wrong_lengths(self, sentence: Sentence) -> Iterator[WrongDate]:
        """Yield lengths that are not the week's, unless the right one is in this sentence or an adjacent one."""
        words, tokens, dates = sentence.passage.words, sentence.tokens, sentence.dates
        stated = {length.number for length in lengths_in(words, tokens)}
        week = self._weeks.week_of(dates or sentence.last_dates_before, sentence) if stated else None
        if week is None:
            return
        if not right_lengths_of(week).isdisjoint(stated):  # whatever its first and last days are
            return
        days = [one for one in dates if one.is_range or self._weeks.calendar.is_first_or_last_day(one, one.read_year)]
        is_of_week = any(one.only_week and (one.day or word_at(words, one.last) == "week") for one in dates)
        # The national count was in May. It lasted ten days
        is_of_week |= words[tokens.first] == "it" and self._phrases.has_campaign_name(sentence)
        ends = {one.after_noun for one in self._weeks.own_figures_in(sentence)}
        given = self._statements.lengths(words, tokens, days, is_of_week=is_of_week, ends_of_figures=ends)
        for length in self._answers(sentence, _ASKING_LENGTHS, lengths_in(words, tokens)) or given:
            is_quoted = words[length.first - 1] == '"' == word_at(words, length.last)
            other = find_other_time_token(words, clause_around(words, tokens, length.first).first, length.first)
            if not is_quoted and (other is None or words[other] != "last"):  # last year they held a 30-day count
                record_words = f"{length_in_words(week)}, {days_in_words(week)}"
                yield WrongDate(sentence, length.first, length.last, week, record_words, WrongDateKind.LENGTH)

    def _wrong_ordinals(self, sentence: Sentence) -> Iterator[WrongDate]:
        """Yield ordinals that are not the week's place in the series."""
        words, tokens, dates = sentence.passage.words, sentence.tokens, sentence.dates
        stated = [*ordinals_in(words, tokens)]
        if not stated:
            return
        is_week_named = any(one.only_week and one.is_range for one in [*sentence.last_dates_before, *dates][-1:])
        dates = [one for one in dates if not one.is_name] or dates  # the eleventh count, on days of the twelfth
        at = bisect_left(sentence.passage.sentences, tokens) + 1
        after = sentence.passage.sentences[at : at + 1]
        stated_next = [one.number for part in after if words[part.first] == "it" for one in ordinals_in(words, part)]
        given = [*self._statements.ordinals(sentence, is_week_named=is_week_named)]
        answers = self._answers(sentence, _ASKING_ORDINALS, stated)
        for first, last, number in (*given, *(one for one in answers if one.first not in [it.first for it in given])):
            parts = clause_around(words, tokens, first), part_between_semicolons(words, tokens, first)
            # not: the third, after May and June; the fifth since the club was founded in 2018
            its = [date for date in dates if _OF_EARLIER.isdisjoint(words[last : date.first])]
            clause, part = ([date for date in its if begin <= date.first < end] for begin, end in parts)
            own = [] if clause else _dates_of(words, dates, last)
            before = [date for date in its if date.first < first]  # 13–20 May; 586 hens; the third week
            near = clause or own or part or before or sentence.last_dates_before
            near = [date for date in near if date.first < first][-1:] or near  # in May, the second, and in June
            week = self._weeks.week_of(near, sentence)
            is_day = week and words[first].isdigit() and number in {day.day for day in week.bounds}
            if week and not is_day and week.period.ordinal not in (None, number, *stated_next):  # not: on the 13th
                place = f"the {ordinal_in_words(week.period.ordinal or 0)} in the series"
                yield WrongDate(sentence, first, last, week, place, WrongDateKind.ORDINAL)

    def _answers(self, sentence: Sentence, cues: Collection[str], stated: Iterable[StatedNumber]) -> list[StatedNumber]:
        """List what a sentence states in answer to a question about the weeks that has one of the *cues*."""
        label, asked = answered_question(sentence)
        if not asked and sentence.last - sentence.first <= _ANSWER_REACH:  # Two weeks. But not: Second point.
            before = sentence.passage.words[slice(*sentence.passage.sentence_before(sentence.first))]
            asked = before if before[-1:] == ["?"] else ()
            stated = [one for one in stated if one.last >= sentence.last - 1]
        is_asked = not set(cues).isdisjoint(asked) and self._statements.mentions_week(asked, 0, len(asked))
        is_asked |= any(  # Was it the second or third week of the series?
            self._statements.end_of_noun(asked, at + 1, len(asked))
            for at, word in enumerate(asked)
            if word in NUMBER_OF_ORDINAL
        )
        return [one for one in stated if is_asked and one.first - label < _ANSWER_REACH]


def _dates_of(words: Sequence[str], dates: Sequence[DateMention], end: int) -> list[DateMention]:
    """List the date directly after an ordinal that ends before the token *end*, if there is one."""
    after = [one for one in dates if one.first > end and word_at(words, one.last) != "or"][:1]
    return [one for one in after if _BETWEEN_ORDINAL_AND_DATE.issuperset(words[end : one.first])]
