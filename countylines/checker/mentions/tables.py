"""Read the numbers of a table, each by its own cell, the label of its row and the title of its column."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from countylines.checker.mentions.counting import find_what_numbers_count
from countylines.checker.mentions.date_mentions import DateMention, dates_in_cell, find_dates, is_span_of_years
from countylines.checker.mentions.denials import columns_of_mistakes
from countylines.checker.mentions.nouns import NounFinder
from countylines.checker.mentions.read_passages import PassageContent, read_number_mentions, read_numbers
from countylines.checker.mentions.sentence_reader import SentenceReader
from countylines.checker.mentions.weeks import weeks_of_dates
from countylines.checker.number_mention import (
    MOST_PARTS,
    TOTAL_WORDS,
    Locality,
    NumberMention,
    PreviousCounts,
    Sentence,
    StatedScope,
    WeekScope,
    WeekSource,
    as_one_sentence,
    sentences_of,
)
from countylines.checker.passages import Passage, cells_of
from countylines.checker.reason import Reason
from countylines.documents.document import CELL_SEPARATOR
from countylines.figures.quantity import name_of_hedge
from countylines.record.dataset import Dataset
from countylines.text.english import CURRENCY_BY_NAME
from countylines.vocabulary.counted_nouns import CountedNoun, counting_vocabulary
from countylines.vocabulary.places import LOCAL, NATIONAL, place_vocabulary

_PLACE_TITLES = frozenset(
    "area borough city constabulary country county district force island locality nation police province region state town".split()
)
"""Titles of a first column whose labels are parts of the country, or other areas."""
_TIME_TITLES = frozenset(["day", "month", "quarter"])
"""Titles, in the singular, of a first column whose labels are times of another length than a week."""
_QUARTERS = frozenset(["q", "quarter"])
"""Words in the title of a column for a quarter of a year: ``Q3``, ``Third quarter``."""
_UNIT_TITLES = (["unit"], ["units"])
"""Titles of columns whose cells do not say what is counted, such as ``people`` in ``men | people | 74``."""
_TITLES_LEFT_OUT = frozenset(
    "change difference increase decrease rise fall growth target p pp page pages paragraph chapter slide".split()
)
"""Words in the title of a column that is left out: it has differences, targets, or places in a text."""


class Heading(NamedTuple):
    """The cell that labels a row or is the title of a column, and what it says about the numbers there.

    *scope* is None if it names no time. *date* is the date in the title of a column that names a week.
    """

    cell: Passage
    scope: WeekScope | None = None
    locality: Locality = Locality.UNKNOWN
    date: DateMention | None = None


_NO_HEADING = Heading(Passage("", 0))


def read_tables(contents: Iterable[PassageContent], dataset: Dataset) -> Iterator[PassageContent]:
    """Yield the passages; the rows of tables come with what their cells count."""
    table, following = _Table(dataset), 0
    for content in contents:
        row = content.passage
        if not row.is_row:
            yield content
            continue
        if row.position != following:
            table = _Table(dataset)
        following = row.position + 1
        cells = [table.read_numbers(cell) for cell in cells_of(row)]
        sentence = as_one_sentence(row, content.dates)
        sentence.is_below_figures = bool(table.signals)
        counted = tuple(table.read_row(content, cells))
        sentence.denied = [*table.denied_tokens(row, cells)]
        numbers = (cell for cell in counted if isinstance(cell, NumberMention))
        sentence.numbers = [number for number in numbers if number.stated is StatedScope.NOTHING]
        yield content._replace(sentences=(sentence,), cells=cells, counted_cells=counted)


class _Table:
    """Reads the rows of a table, one after the other."""

    def __init__(self, dataset: Dataset) -> None:
        self._vocabulary, self._places = counting_vocabulary(dataset), place_vocabulary(dataset)
        self._titles: list[Heading] = []
        self.signals: frozenset[str] = frozenset()
        """The signals in the rows so far; without any, the rows are taken to count nothing that the record counts."""
        self._measures: tuple[CountedNoun, ...] = ()
        self._listed: tuple[CountedNoun, ...] = ()
        """What the rows so far count, since the last number that counts nothing."""
        self._weeks: set[str] = set()
        """The weeks that the rows so far name."""
        self._spans = {frozenset(one.weeks): one.id for one in dataset.periods if one.weeks}
        self._are_places = False
        """Whether the label of some row so far is a place, or the country."""
        self._wrong_columns: set[int] = set()
        """The columns whose title, in the first row, says that their contents are wrong."""
        self._number_of_row = 1
        """The number that the next row begins with if the first cells number the rows."""

    def read_row(self, content: PassageContent, cells: Sequence[Sentence]) -> Iterator[NumberMention | PassageContent]:
        """Yield the numbers of a row that count something, and its cells of running text; remember titles."""
        row, dates, first = content.passage, content.dates, cells[0].passage
        is_numbered = first.text.rstrip(".") == str(self._number_of_row)
        self._number_of_row += is_numbered
        self.signals |= {one.meaning for one in self._vocabulary.signals.find(row.words, 0, len(row.words))}
        if not any(cell.numbers_that_count for cell in cells):
            if not self._titles:
                self._wrong_columns.update(columns_of_mistakes([cell.passage.words for cell in cells]))
            if not any(title.scope and title.scope.weeks for title in self._titles):  # a row of days below weeks
                self._titles = list(self._read_titles([cell.passage for cell in cells], row, dates))
            return
        missing = len(cells) - len(self._titles)  # a shorter row of titles begins at the second cell
        titles = [_NO_HEADING] * missing + self._titles[-len(cells) :]
        beside = zip(cells, titles, strict=False)
        label = self._read_label([cell for cell, title in beside if title.cell.words not in _UNIT_TITLES], row, dates)
        is_only = sum(len(cell.numbers_that_count) for cell in cells) == 1
        unit = next((unit for cell in cells if (unit := CURRENCY_BY_NAME.get(cell.passage.text.lower()))), None)
        hedge = next(filter(None, (name_of_hedge(cell.passage.text) for cell in cells)), None)  # cash | 180 | at least
        for at, (sentence, title) in enumerate(zip(cells, titles, strict=False)):
            cell, numbers = sentence.passage, sentence.numbers_that_count
            is_left_out = cell is label.cell or (is_numbered and cell is first) or at in self._wrong_columns
            if not numbers or is_left_out or not _TITLES_LEFT_OUT.isdisjoint(title.cell.words):
                continue
            if len(numbers) == 1:
                counted = self._read_cell(cell, label, title, unit, is_only=is_only)
                after = hedge if is_only else name_of_hedge(cells[at + 1].passage.text) if at + 1 < len(cells) else None
                if counted:
                    yield counted._replace(hedge=after) if counted.hedge == "bare" and after else counted
            else:  # Arrests | 743 (652 men)
                start = label.cell.start if at and cells[at - 1].passage is label.cell else cell.start
                yield self._read_prose(content, start, cell)._replace(date_above=next(iter(dates), title.date))

    def denied_tokens(self, row: Passage, cells: Sequence[Sentence]) -> Iterator[int]:
        """Yield the tokens of a row in the columns of what is wrong, such as the second one below ``Write | Wrong``."""
        for at in self._wrong_columns.intersection(range(len(cells))):
            first = row.first_token_from(cells[at].passage.start - row.start)
            yield from range(first, first + len(cells[at].passage.words))

    def _read_label(self, cells: Sequence[Sentence], row: Passage, dates: Sequence[DateMention]) -> Heading:
        """Return the label of a row: the last cell with a noun before its numbers, else its first cell without numbers.

        In ``arrests_m | men arrested | 652`` it is ``men arrested``.
        """
        words_only = [cell.passage for cell in cells if not cell.numbers_that_count]
        before_numbers = [cell.passage for cell in takewhile(lambda cell: not cell.numbers_that_count, cells)]
        with_noun = [*filter(self._nouns_in, before_numbers)]
        label = (with_noun[-1:] or words_only or [_NO_HEADING.cell])[0]
        locality = self._locality_of(row, label.text)
        title = self._titles[0].cell.text.lower() if self._titles else ""
        is_named = self._are_places and self._places.is_unknown_name(label.text)  # UK: 74 nests / Anytown: 9
        self._are_places |= not with_noun and self._locality_of(label, label.text) is not Locality.UNKNOWN
        if locality is Locality.UNKNOWN and (title in _PLACE_TITLES or is_named):
            locality = Locality.LOCAL_HERE
        is_since = "since" in label.words and not dates  # kept since the launch
        is_of_times = is_since or title.rstrip("s") in _TIME_TITLES
        scope = WeekScope(doubt=Reason.OTHER_TIME_OF_TABLE) if is_of_times else self._scope_of_row(label, dates)
        return Heading(label, scope, locality)

    def _scope_of_row(self, label: Passage, dates: Sequence[DateMention]) -> WeekScope | None:
        """Return the scope that the dates of a row give its numbers; None if they leave it open.

        Several weeks are read as their span, if the record has it, and a total as covering the weeks above it.
        """
        named = {week for one in dates if not one.is_vague for week in one.weeks}
        if not dates and not TOTAL_WORDS.isdisjoint(label.words[:1]):
            named = self._weeks
        else:
            self._weeks |= named
        if len(named) > 1:
            span = self._spans.get(frozenset(named))
            return WeekScope((span,), source=WeekSource.SPAN) if span else WeekScope(doubt=Reason.SEVERAL_TOGETHER)
        if dates and not any(one.month for one in dates) and (week := dates[0].only_week):
            return WeekScope((week,), Reason.ONLY_A_YEAR)
        return _scope_of_weeks(weeks_of_dates(dates))

    def _read_prose(self, row: PassageContent, start: int, cell: Passage) -> PassageContent:
        """Read a cell of running text like a separate paragraph, which begins at *start* in the document's text."""
        first, end = start - row.passage.start, cell.start - row.passage.start + len(cell.text)
        prose = Passage(row.passage.text[first:end], start, row.passage.position)
        dates = dates_in_cell(row.passage, row.dates, prose)
        sentences = list(sentences_of(prose, dates))
        read_numbers(prose, sentences, self._vocabulary, PreviousCounts())
        return PassageContent(prose, dates, sentences)

    def read_numbers(self, cell: Passage) -> Sentence:
        """Return a cell as one sentence, with all its numbers."""
        sentence = as_one_sentence(cell, find_dates(cell))
        (sentence.numbers,) = read_number_mentions(cell, [sentence], self._vocabulary.by_last_word)
        return sentence

    def _read_titles(self, cells: list[Passage], row: Passage, row_dates: Sequence[DateMention]) -> Iterator[Heading]:
        """Read a row of titles; beside a national column, the others of its noun are local: ``Kent hens | UK hens``."""
        places = [self._locality_of(cell, cell.text) for cell in cells]
        national = [cell for cell, place in zip(cells[1:], places[1:], strict=True) if place is Locality.NATIONAL_HERE]
        counted = {noun for cell in national for noun in self._nouns_in(cell)}
        for cell, locality in zip(cells, places, strict=True):
            dates = dates_in_cell(row, row_dates, cell)
            weeks = weeks_of_dates(dates)
            if weeks is None and dates:
                weeks = dates[0].weeks if dates[0].month else frozenset()
            elif any(map(is_span_of_years, cell.words)) or not _QUARTERS.isdisjoint(cell.words):
                weeks = frozenset()
            is_of_other = counted and (nouns := self._nouns_in(cell)) and counted.isdisjoint(nouns)
            is_beside_national = national and locality is Locality.UNKNOWN and not is_of_other
            place = Locality.LOCAL_HERE if is_beside_national else locality
            yield Heading(cell, _scope_of_weeks(weeks), place, dates[0] if weeks else None)

    def _nouns_in(self, cell: Passage) -> list[str]:
        """List the nouns of the record in a cell."""
        return NounFinder(self._vocabulary, cell.words).nouns_between(0, len(cell.words))

    def _locality_of(self, passage: Passage, heading: str) -> Locality:
        """Return the locality that a passage or its heading names."""
        kinds = {cue.kind for cue in self._places.cues_in(passage.text, passage.tokens)}
        if NATIONAL in kinds or self._places.is_title_of_national_column(heading.strip().lower()):
            return Locality.NATIONAL_HERE
        return Locality.LOCAL_HERE if LOCAL in kinds else Locality.UNKNOWN

    def _counted_by_label(self, number: NumberMention) -> NumberMention | None:
        """Find what a label counts if it does not say what was done: the most printed measure of its last noun."""
        if number.noun and number.noun.recorded is None and number.noun.first == number.last:
            return None  # Hens: how many? | (25 marks)
        finder = NounFinder(self._vocabulary, number.passage_words)
        for found in reversed([*finder.phrases_between(0, number.first)]):
            is_head = number.passage_words[found.last] not in ("and", "or", "week")  # not: Drugs and alcohol outreach
            counted = self._vocabulary.counted_by(found.recorded) if is_head else ()
            if of_unit := [one for one in counted if one.unit == number.quantity.unit]:
                start, end = number.span_without_noun
                number = number._replace(noun=None, is_part=False, start=start, end=end)
                return number._replace(candidates=(min(of_unit, key=lambda one: one.rank),), fallback_candidates=())
        return None

    def _read_cell(
        self, cell: Passage, row: Heading, column: Heading, unit: str | None, *, is_only: bool
    ) -> NumberMention | None:
        """Return the number of a cell if it counts something together with its label or its title, or alone.

        *unit* is the unit in another cell of its row, if there is one: ``heroin | 72,670 | GBP``. *is_only* is set for
        the only number of a row, whose span begins with the label.
        """
        label = row.cell
        currencies = (CURRENCY_BY_NAME.get(word) for word in (*label.words, *column.cell.words))
        unit = next(filter(None, currencies), unit)
        # ducks | 190, below a title such as "Hens and ducks, May 2018"
        title = _NO_HEADING.cell if column.scope and self._nouns_in(label) else column.cell
        joined = self._with_headings(cell, label, title)
        counted = filter(None, (self._count(one, unit) for one in joined))
        number = min(counted, key=lambda one: (one.is_guess, one.is_inferred), default=None)
        if number is None:
            self._listed = ()
            return None
        self._listed = (*self._listed, number.candidates[0])[-MOST_PARTS:]
        self._measures = (*self._measures, number.candidates[0])[-MOST_PARTS:]
        if number.noun is None or number.noun.first < number.first:
            begins_before = is_only and label.text and label.start < cell.start
            start, end = number.span_without_noun
            number = number._replace(start=label.start if begins_before else start, end=end)
        if scope := column.scope or row.scope:
            number = number._replace(scope=scope, stated=StatedScope.WEEK)
        # a local column counts even if its row is national: All arrests | 43
        is_of_column = row.locality is Locality.UNKNOWN or column.locality is Locality.LOCAL_HERE
        return number._replace(locality=column.locality if is_of_column else row.locality)

    def _with_headings(self, cell: Passage, label: Passage, title: Passage) -> Iterator[Passage]:
        """Yield a cell after its label, after the label's plural if the record has that, after its title, and alone."""
        plural = f"{label.text}s"  # Purple heron | 190
        headings = [label.text, plural if plural.lower() in self._vocabulary.by_noun else "", title.text]
        for heading in filter(None, headings):
            before = f"{heading}{CELL_SEPARATOR}"
            yield Passage(before + cell.text, cell.start - len(before), cell.position)
        yield cell

    def _count(self, passage: Passage, unit: str | None) -> NumberMention | None:
        """Return the number of a cell after a heading, with what it counts; *unit* is used if the number has none."""
        previous_counts = PreviousCounts(self._measures, self.signals, is_table=True, listed=self._listed)
        sentence = self.read_numbers(passage)
        units = ((one, one.quantity.unit or unit) for one in sentence.numbers_that_count)
        sentence.numbers = [one._replace(quantity=one.quantity._replace(unit=own)) for one, own in units]
        reader = SentenceReader(self._vocabulary, sentence, previous_counts)
        counted = (one if one.candidates else self._counted_by_label(one) for one in find_what_numbers_count(reader))
        return next(filter(None, counted), None)


def _scope_of_weeks(weeks: frozenset[str] | None) -> WeekScope | None:
    """Return the scope of one week; any other number of weeks means another time, and None gives None."""
    if weeks is None:
        return None
    if len(weeks) == 1:
        return WeekScope((*weeks,), source=WeekSource.SENTENCE)
    return WeekScope(doubt=Reason.OTHER_TIME_OF_TABLE)
