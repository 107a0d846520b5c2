"""Resolve the week that a number refers to, and whether it is about the whole country.

The week is named in the sentence, else in the paragraph, else in the document; else it is the week asked about. Numbers
of another time or of a part of the country are not compared.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property

from countylines.checker.exclusions import (
    SENTENCE_LOOKBACK,
    SINGLE_SCENE,
    TIME_OF_WRITING,
    end_of_corrected_text,
    follows_combined_weeks,
    is_about_another_time,
    is_about_one_incident,
    is_about_several_weeks,
    is_negated_or_compared,
    number_of_weeks_together,
)
from countylines.checker.locality import SENTENCE_ENDS, Places
from countylines.checker.weeks import (
    MONTHS_BEGIN,
    Calendar,
    WeekMention,
    decide_week,
    find_comparison,
    is_compared_date,
)
from countylines.figures.quantity import Quantity
from countylines.figures.weeks import ALL_WEEKS
from countylines.record.dataset import Dataset
from countylines.text.folding import lower_in_place, straighten_quotes
from countylines.text.lazy_regex import lazy_regex
from countylines.vocabulary.campaigns import campaign_vocabulary, subject_words
from countylines.vocabulary.counted_nouns import counting_vocabulary
from countylines.vocabulary.places import place_vocabulary

TextSpan = tuple[int, int]


_YEAR = re.compile(r"20\d\d|\d[/.]\d\d?[/.]\d\d")
"""A date that names a week for certain contains this."""


SHORT_TEXT = 400
"""A text of fewer characters need not say what it is about."""

NEWS_MONTHS = 2
"""For how many months after a week texts about it count as news of it."""

FEWEST_WEEK_COLUMNS = 2
"""How many weeks a row must name to be the title row of a table of weeks."""

FEWEST_TIMELINE_TITLES = 2
LONGEST_TIMELINE_TITLE = 48
LONGEST_HEADING = 80
DATE_SHARE_OF_TITLE = 0.5
"""How many titles a timeline has at least, how long they are in characters, and which share of them is a date."""

FIRST_RELEVANT_YEAR = 2015
"""A date before this year says nothing about the week of a number before it."""

MOST_DATES_AROUND = 12
"""How many dates around a sentence are considered; with more it is not certain which is meant."""


_BETWEEN_NUMBER_AND_DATE = lazy_regex(r"(?!.*\b(?:and|but|while|with)\b)[\w\s'–-]{0,50}")
"""Words allowed between a number and the date of its week."""

LEADING_DATE_REACH = 30
"""A sentence begins with a date if the date stands within so many characters of its start."""


class WeekResolver:
    """Resolves the week of each number of a text; numbers must be asked for in the order of the text."""

    def __init__(
        self, text: str, paragraphs: Sequence[TextSpan], dataset: Dataset, week: str, recorded: Sequence[TextSpan]
    ) -> None:
        self.places = Places(place_vocabulary(dataset), text, paragraphs, recorded)
        self._text = text
        self._paragraphs = paragraphs
        self._week = week
        self._dataset = dataset
        self._calendar = Calendar(dataset, week)
        self._campaigns = campaign_vocabulary(dataset)
        self._counting = counting_vocabulary(dataset)
        self._latest: tuple[int, list[WeekMention]] = -1, []
        self._sentence: tuple[int, TextSpan, bool] = -1, (0, 0), False
        self._corrected: tuple[int, int] = -1, -1

    def week_of(self, paragraph: int, lower: str, sentence: TextSpan, quantity: Quantity) -> str | None:
        """Return the week of a number; None if it is of another time, or its sentence is about another place.

        *lower* is the paragraph in lower case, in which the sentence and the number stand.
        """
        if self._is_out_of_scope(paragraph, lower, sentence) or is_negated_or_compared(lower, sentence, quantity):
            return None
        if self._corrected[0] != paragraph:
            self._corrected = paragraph, end_of_corrected_text(lower)
        is_corrected = quantity.end < self._corrected[1]
        if is_corrected or all(self.places.decide_locality(paragraph, lower, sentence, quantity.start)):
            return None
        place = self._paragraphs[paragraph][0] + quantity.start
        mentions = self._dates_in_paragraph(paragraph)
        sentence = _between_semicolons(lower, sentence, quantity)
        first, last = [bisect_left(mentions, end, key=_start_of_mention) for end in sentence]
        if all(one.is_vague for one in mentions[first:last]) and is_about_another_time(lower, sentence, quantity):
            return None
        if first == last and follows_combined_weeks(lower, sentence[0], mentions[first - 1].start if first else -1):
            return None
        if not mentions:
            return self._unless_another(self._week_of_document(place), lower, sentence)
        against = find_comparison(lower, quantity.end, sentence[1])
        behind = last if against is None else bisect_left(mentions, against, key=_start_of_mention)
        own = [one for one in mentions[first:behind] if not is_compared_date(lower, sentence[0], one.start)]
        if own:
            decided, week = self._week_by_sentence(lower, quantity, own, sentence[0])
        elif lower.find(TIME_OF_WRITING, *sentence) < 0:
            decided, week = self._week_by_paragraph(paragraph, lower, first, last)
        else:
            decided, week = not self._weeks_named <= {self._week}, None
        week = week if decided else self._week_of_document(place)
        return week if own else self._unless_another(week, lower, sentence)

    def _unless_another(self, week: str | None, lower: str, sentence: TextSpan) -> str | None:
        """Return a week, or None if a sentence without a date has a word of other weeks only: in spring."""
        return None if week and self._calendar.names_another(lower[slice(*sentence)], week) else week

    @staticmethod
    def _week_by_sentence(
        lower: str, quantity: Quantity, mentions: list[WeekMention], start: int
    ) -> tuple[bool, str | None]:
        """Decide the week by the dates of a sentence; of several, the date beside the number counts.

        That is the one right after it or, in a sentence that begins with a date, the last one before it. Returns
        whether the dates decide, and the week.
        """
        decided, week = decide_week(mentions)
        if week is not None or not decided:
            return decided, week
        following = bisect_left(mentions, quantity.end, key=_start_of_mention)
        if following < len(mentions) and _BETWEEN_NUMBER_AND_DATE.fullmatch(
            lower, quantity.end, mentions[following].start
        ):
            return decide_week(mentions[following : following + 1])
        if following and mentions[0].start - start < LEADING_DATE_REACH:
            return decide_week(mentions[following - 1 : following])
        return True, None

    def _week_by_paragraph(self, paragraph: int, lower: str, first: int, last: int) -> tuple[bool, str | None]:
        """Decide the week by the dates of a paragraph before number *first* and from number *last* on.

        The last sentence before with a date decides; if there is none, the dates that follow, unless another week was
        named before the paragraph. Returns whether the dates decide, and the week.
        """
        mentions = self._dates_in_paragraph(paragraph)
        begin = self._paragraphs[paragraph][0]
        if not first:
            following = mentions[last : last + MOST_DATES_AROUND]
            decided, week = decide_week(
                one for one in following if one.month or one.year is None or one.year >= FIRST_RELEVANT_YEAR
            )
            before = bisect_left(self._weeks_with_places, (begin,)) - 1
            return (
                (True, None)
                if decided and before >= 0 and week != self._weeks_with_places[before][1]
                else (decided, week)
            )
        nearest = mentions[first - 1].start
        stop = self._text.rfind(". ", begin + max(0, nearest - SENTENCE_LOOKBACK), begin + nearest) - begin
        if lower.startswith((".", ":"), mentions[first - 1].end) and nearest - max(stop, 0) < LEADING_DATE_REACH:
            return decide_week(mentions[first - 1 : first])
        near = mentions[
            bisect_left(mentions, stop, max(0, first - MOST_DATES_AROUND), first, key=_start_of_mention) : first
        ]
        return decide_week(one for one in near if not is_compared_date(lower, max(0, stop), one.start))

    def is_local_by_context(self, paragraph: int, lower: str, sentence: TextSpan, quantity: Quantity) -> bool:
        """Return whether the last words before a number's sentence that name a place name one part of the country."""
        is_local, is_said_here = self.places.decide_locality(paragraph, lower, sentence, quantity.start)
        return is_local and not is_said_here

    def names_country_or_week(self, paragraph: int, lower: str, sentence: TextSpan) -> bool:
        """Return whether a sentence itself names the whole country, or a week and no place, and not a single scene."""
        if SINGLE_SCENE.search(lower, *sentence):
            return False
        cues = self.places.are_cues_local(paragraph, sentence)
        if cues:
            return not all(cues)
        return any(one.week and not one.is_vague for one in self._dates_in_sentence(paragraph, sentence))

    def is_row_local(self, paragraph: int) -> bool:
        """Return whether a row, or the text before it, is about one part of the country."""
        row = self._text[slice(*self._paragraphs[paragraph])]
        return self.places.is_local_before(paragraph) or any(kind for _, kind in self.places.vocabulary.cues_in(row))

    def names_one_week(self, paragraph: int, lower: str, sentence: TextSpan) -> bool:
        """Return whether a sentence has a date that names one week of the record and is not a comparison."""
        own = [
            one
            for one in self._dates_in_sentence(paragraph, sentence)
            if not is_compared_date(lower, sentence[0], one.start)
        ]
        return decide_week(own)[1] is not None

    def row_names_one_week(self, paragraph: int) -> bool:
        """Return whether a row itself names one week of the record."""
        decided, week = decide_week(self._dates_in_paragraph(paragraph))
        return decided and week is not None

    def multi_week_span_of(
        self, paragraph: int, lower: str, sentence: TextSpan, quantity: Quantity, measure: str, *, is_so_far: bool
    ) -> str | None:
        """Return the span of several weeks that a number refers to, if the record has that measure for it, else None.

        It is the span of as many weeks as the sentence says or, if *is_so_far* is set, the longest that ends with the
        week asked about, in a text about that week and a sentence that names no week. A number of a part of the
        country, or one printed for a single week, has no span.
        """
        count = number_of_weeks_together(self._campaigns, lower, sentence)
        if not count and not is_so_far:
            return None
        is_local = all(self.places.decide_locality(paragraph, lower, sentence, quantity.start))
        spans = [one for one in self._dataset.periods if one.weeks]
        spanned = {week for one in spans for week in one.weeks or ()}
        if is_local or not spanned.issuperset(self._weeks_named) or is_negated_or_compared(lower, sentence, quantity):
            return None
        observed = self._dataset.observations_of
        if count:
            if any(one.value == quantity.value for week in spanned for one in observed.get((week, measure), ())):
                return None
            meant = [one for one in spans if len(one.weeks or ()) == count]
        elif self._names_a_week(paragraph, sentence) or (
            self._weeks_with_places and self._weeks_with_places[0][1] != self._week
        ):
            return None
        else:
            meant = [one for one in spans if one.weeks and one.weeks[-1] == self._week]
        printed = [one for one in meant if (one.id, measure) in observed]
        return max(printed, key=lambda one: len(one.weeks or ())).id if printed else None

    @cached_property
    def _weeks_named(self) -> frozenset[str]:
        return frozenset((self._week, *(week for _, week in self._weeks_with_places)))

    def _names_a_week(self, paragraph: int, sentence: TextSpan) -> bool:
        """Return whether a sentence names one week of the record for certain."""
        return (
            decide_week(one for one in self._dates_in_sentence(paragraph, sentence) if not one.is_vague)[1] is not None
        )

    def weeks_of_columns(self, paragraph: int, cells: Sequence[str]) -> list[str | None]:
        """Return the week of each column of a title row, None for columns of no week; empty if the row is no title row.

        It is one if its cells name several weeks, or if some cells after the first name the country and others a part
        of it.
        """
        weeks = [
            decide_week(one for one in self._calendar.find_week_mentions(cell) if not one.is_vague)[1] for cell in cells
        ]
        if len(set(weeks) - {None}) >= FEWEST_WEEK_COLUMNS:
            return weeks
        are_national = [False, *(self.places.vocabulary.is_country_title(cell.strip().lower()) for cell in cells[1:])]
        if are_national.count(True) in (0, sum(1 for cell in cells[1:] if cell.strip())):
            return []
        meant = self._week_of_document(self._paragraphs[paragraph][0])
        return [(week or meant) if is_national else None for week, is_national in zip(weeks, are_national, strict=True)]

    def week_of_row(self, paragraph: int) -> str | None:
        """Return the week of the numbers in a row."""
        decided, week = decide_week(self._dates_in_paragraph(paragraph))
        return week if decided else self._week_of_document(self._paragraphs[paragraph][0])

    def _is_out_of_scope(self, paragraph: int, lower: str, sentence: TextSpan) -> bool:
        if self._sentence[:2] != (paragraph, sentence):
            is_apart = is_about_several_weeks(self._campaigns, lower, sentence) or is_about_one_incident(
                self._counting, lower, sentence
            )
            self._sentence = paragraph, sentence, is_apart
        return self._sentence[2]

    def _dates_in_paragraph(self, paragraph: int) -> list[WeekMention]:
        """List the dates of a paragraph; those of the last paragraph are kept, as each of its numbers asks again."""
        if self._latest[0] != paragraph:
            start, end = self._paragraphs[paragraph]
            found = self._calendar.find_week_mentions(self._text[start:end])
            self._latest = paragraph, [self._with_its_year(start, one) for one in found]
        return self._latest[1]

    def _dates_in_sentence(self, paragraph: int, sentence: TextSpan) -> list[WeekMention]:
        """List the dates of a sentence."""
        mentions = self._dates_in_paragraph(paragraph)
        first, last = [bisect_left(mentions, end, key=_start_of_mention) for end in sentence]
        return mentions[first:last]

    def _with_its_year(self, start: int, mention: WeekMention) -> WeekMention:
        """Return a date without a year, read with the year that was named last before it."""
        dated, _ = self._months_and_weeks_named
        before = bisect_left(dated, (start + mention.start,)) - 1
        if mention.stands_for_week:
            weeks = {
                week
                for _, week in self._weeks_with_places
                if self._calendar.month_of.get(week, (0, 0))[0] == mention.year
            }
            week = weeks.pop() if len(weeks) == 1 else None
            return WeekMention(mention.start, mention.end, week, year=mention.year)
        return self._calendar.with_context_year(*dated[before][1:], mention) if before >= 0 else mention

    def _week_of_document(self, place: int) -> str | None:
        """Return the week that a draft is about: the first that it names, or the week asked about if it names none.

        Returns None where that is uncertain: if the last week named before the *place* is another, if a week is named
        only after it, or if all weeks are asked about.
        """
        title = bisect_left(self._date_headings, place, key=_start_of_heading) - 1
        if title >= 0 and (len(self._date_headings) >= FEWEST_TIMELINE_TITLES or self._date_headings[title][2]):
            return self._date_headings[title][1]
        if not self._weeks_with_places:
            if not self._is_on_the_subject:
                return None
            own_year = self._calendar.month_of.get(self._week, (0, 0))[0]
            is_of_another_year = self._months_and_weeks_named[0] and own_year not in {
                year for _, year, _ in self._months_and_weeks_named[0]
            }
            return None if is_of_another_year or self._week == ALL_WEEKS else self._week
        above = self._week_above(place)
        if above:
            return above
        before = bisect_left(self._weeks_with_places, (place,)) - 1
        week = self._weeks_with_places[0][1]
        if before < 0 and self._is_dated_after(week, place):
            return week
        return (
            week if self._weeks_with_places[max(before, 0)][1] == week and (before >= 0 or week == self._week) else None
        )

    def _week_above(self, place: int) -> str | None:
        """Return the week that a heading or a question right above names, or None."""
        number = bisect_right(self._paragraphs, (place, len(self._text))) - 1
        start, end = self._paragraphs[number - 1] if number else (0, 0)
        if end - start > LONGEST_HEADING or self._text.endswith((".", "!", ".”", ".’", ":"), start, end):
            return None
        first, last = [bisect_left(self._weeks_with_places, (one,)) for one in (start, end)]
        weeks = {week for _, week in self._weeks_with_places[first:last]}
        return weeks.pop() if len(weeks) == 1 else None

    @cached_property
    def _is_on_the_subject(self) -> bool:
        """Return whether a text contains a word that shows that it is about the weeks, or is too short to need one."""
        if len(self._text) < SHORT_TEXT:
            return True
        lower = self._text.lower()
        words = subject_words(self._dataset)
        return not words or bool(self.places.has_quotations) or any(letters in lower for letters in words)

    def _is_dated_after(self, week: str, place: int) -> bool:
        """Return whether a text is about one week only and has, before a place, a date soon after that week."""
        dated, named = self._months_and_weeks_named
        last = bisect_left(dated, (place,)) - 1
        if last < 0 or {one for _, one in named} != {week}:
            return False
        _, year, month = dated[last]
        own_year, own_month = self._calendar.month_of.get(week, (0, 0))
        return 0 <= 12 * (year - own_year) + month - own_month <= NEWS_MONTHS

    @cached_property
    def _date_headings(self) -> list[tuple[int, str | None, bool]]:
        """The paragraphs that are little more than a date, as in a timeline: their start and their week.

        The flag says whether they name a week by month and year alone, which a dateline does not.
        """
        found = []
        for start, end in self._paragraphs:
            if end - start <= LONGEST_TIMELINE_TITLE and _YEAR.search(self._text, start, end):
                mentions = [one for one in self._calendar.find_week_mentions(self._text[start:end]) if not one.is_vague]
                dated = sum(one.end - one.start for one in mentions)
                if dated >= DATE_SHARE_OF_TITLE * (end - start) and not self._text[start:end].endswith(SENTENCE_ENDS):
                    week = decide_week(mentions)[1]
                    is_month = week is not None and sum(map(str.isdigit, self._text[start:end])) == len("2019")
                    found.append((start, week, is_month))
        return found

    @property
    def _weeks_with_places(self) -> list[tuple[int, str]]:
        """The weeks that a text names by month and year, and where.

        The year may come from the date before; then the date must have a day.
        """
        return self._months_and_weeks_named[1]

    @cached_property
    def _months_and_weeks_named(self) -> tuple[list[tuple[int, int, int]], list[tuple[int, str]]]:
        """The months that a text names with their year, and the weeks that it names, with their places."""
        dated: list[tuple[int, int, int]] = []
        named: list[tuple[int, str]] = []
        for start, end in self._paragraphs:
            paragraph = self._text[start:end]
            if _YEAR.search(paragraph) or (dated and any(month in paragraph for month in MONTHS_BEGIN)):
                lower = lower_in_place(straighten_quotes(paragraph))
                for found in self._calendar.find_week_mentions(paragraph):
                    if is_compared_date(lower, 0, found.start):
                        continue
                    if found.year and found.month:
                        dated.append((start + found.start, found.year, found.month))
                    one = self._calendar.with_context_year(*dated[-1][1:], found) if dated else found
                    if one.week and one.month and dated and (one.year or one.day):
                        named.append((start + one.start, one.week))
        return dated, named


def _start_of_heading(title: tuple[int, str | None, bool]) -> int:
    return title[0]


def _start_of_mention(mention: WeekMention) -> int:
    return mention.start


def _between_semicolons(lower: str, sentence: TextSpan, quantity: Quantity) -> TextSpan:
    """Return the part of a sentence, between semicolons, in which a number stands."""
    start, end = lower.rfind(";", sentence[0], quantity.start), lower.find(";", quantity.end, sentence[1])
    return (sentence[0] if start < 0 else start), (sentence[1] if end < 0 else end)
