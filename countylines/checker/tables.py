"""Read the numbers of a table: by their own cell, the label of their row and the title of their column."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from countylines.checker.mentions.counting import SentenceCounter
from countylines.checker.mentions.date_mentions import find_dates
from countylines.checker.mentions.exclusions import find_other_time_token
from countylines.checker.mentions.noun_phrases import match_noun, nouns_between
from countylines.checker.mentions.number_reasons import reason_beside
from countylines.checker.mentions.numbers import Context, CountedNumber, NumberMention, find_numbers_in
from countylines.checker.mentions.reading import ReadPassage, ReadSentence
from countylines.checker.mentions.weeks import DateMention, weeks_of_dates
from countylines.checker.passages import Passage, Sentence
from countylines.checker.scope.number_week import IS_OF_OTHER_TIME
from countylines.checker.scope.place import PlaceTracker
from countylines.documents.offset_map import CELL_SEPARATOR
from countylines.text import singular_of
from countylines.text.english import CURRENCY_CALLED
from countylines.text.grammar import NUMBER_NOUNS, PREPOSITIONS, is_participle, is_plural
from countylines.vocabulary.counted_nouns import CountedNoun, CountingVocabulary
from countylines.vocabulary.places import LOCAL, NATIONAL

_BAR = CELL_SEPARATOR.strip()
TOTAL_WORDS = frozenset("total totals all sum altogether overall together combined".split())
"""Words of a label that make a row or a column the total of the others."""
PARTS_OF_COUNTRY = frozenset("area borough city constabulary county district force place police region town".split())
"""Titles of columns that name parts of the country."""
PLACES = PARTS_OF_COUNTRY | frozenset("country island nation province state".split())
"""Titles of columns of labels that name places."""
_ANY_NUMBERS = NUMBER_NOUNS | frozenset("answer fact outcome result statistic".split())
"""What columns of any numbers are called, in the singular."""
_DIFFERENCES = frozenset("change difference increase decrease rise fall gap growth target".split())
"""Titles of columns that tell how the others differ, or what was hoped for."""
MOST_ABOVE = 6
"""How many rows above a row may say of which whole it is a part."""
PROSE_TOKENS = 12
"""A cell of more tokens, or with two numbers, is running text."""


class Heading(NamedTuple):
    """The cell that labels a row or is the title of a column, and what it says of the numbers there.

    *weeks* is None where it names none, empty where it names another time; *is_local* is whether they are of a part of
    the country, None where it does not say. *date* is a column's date where it names one week, or the first of a row.
    *together* are the weeks of the rows above where a row is of all of them.
    """

    cell: Passage
    weeks: tuple[str, ...] | None = None
    is_local: bool | None = None
    date: DateMention | None = None
    together: frozenset[str] = frozenset()

    def counts_something_else(self, vocabulary: CountingVocabulary) -> bool:
        """Return whether it is one plural that the record does not count: ``Points``, not ``Totals``."""
        word = self.cell.text.lower()
        is_noun = word.isalpha() and self.is_local is None and word not in vocabulary.by_last_word
        return word in _DIFFERENCES or (is_noun and is_plural(word) and singular_of(word) not in _ANY_NUMBERS)


class TableCell(NamedTuple):
    """A number of a table with what it counts.

    *passage* is the label of its row, or the title of its column, with its cell, whose offsets are those of the draft.
    """

    passage: Passage
    counted: CountedNumber
    row: Heading
    column: Heading

    @property
    def start(self) -> int:
        """Where the number begins in the draft."""
        return self.passage.start + self.counted.number.quantity.start

    @property
    def weeks(self) -> tuple[str, ...] | None:
        """The weeks that its column names, or else its row; None where neither names any."""
        return self.row.weeks if self.column.weeks is None else self.column.weeks

    @property
    def is_local(self) -> bool | None:
        """Whether it is of a part of the country; None where neither row nor column says."""
        return self.column.is_local if self.row.is_local is None else self.row.is_local

    @property
    def reason(self) -> str | None:
        """Why the words beside the number, in its own cell, make it no figure; None if they do not."""
        words, number, first = self.passage.words, self.counted.number, _first_of_cell(self.passage)
        beside = reason_beside(words, first, number.first, number.last, len(words))
        return beside or (None if find_other_time_token(words, first, len(words)) is None else IS_OF_OTHER_TIME)

    @property
    def is_noun_head_of_label(self) -> bool:
        """Whether its noun is the head of its label: ``Weapons seized``, but not ``Weapons and tools budget``."""
        noun = self.counted.noun
        after = self.passage.words[noun.last : noun.last + 1] if noun else ["none"]
        return not after or after[0] in ("|", "(", *PREPOSITIONS) or is_participle(after[0])


class ProseCell(NamedTuple):
    """A cell of running text, and the date of its row or column."""

    passage: Passage
    date: DateMention | None


class TableRow(NamedTuple):
    """The numbers of a row that count something, and its cells of running text.

    *continues_counted* is whether it follows other rows of a table that counts what the record counts.
    """

    cells: tuple[TableCell | ProseCell, ...]
    continues_counted: bool


def read_tables(
    read: Sequence[ReadPassage], vocabulary: CountingVocabulary, places: PlaceTracker
) -> tuple[list[ReadPassage], dict[int, TableRow]]:
    """Return the rows of tables by their place, and the passages with what the cells count that name no week.

    The latter helps to decide the week of the draft.
    """
    passages, rows = list(read), dict[int, TableRow]()
    for number, one in enumerate(read):
        if not one.is_row:
            continue
        if one.place - 1 not in rows:
            table = _Table(vocabulary, places)
        is_counted, cells = table.is_counted, tuple(table.read_row(one.passage, one.dates))
        rows[one.place] = TableRow(cells, is_counted)
        counting = [cell for cell in cells if isinstance(cell, TableCell) and cell.weeks is None]
        counted = tuple(cell.counted for cell in counting if cell.is_noun_head_of_label)
        passages[number] = one._replace(sentences=(ReadSentence(Sentence(0, len(one.passage.words)), (), counted),))
    return passages, rows


class _Table:
    """Reads the rows of a table, one after the other."""

    def __init__(self, vocabulary: CountingVocabulary, places: PlaceTracker) -> None:
        self._vocabulary = vocabulary
        self._places = places
        self._titles: list[Heading] = []
        self._signals: frozenset[int] = frozenset()
        self._measures: tuple[CountedNoun, ...] = ()
        self._number_of_row = 1
        """The number that a row would begin with if its first cell counted the rows."""
        self._weeks: frozenset[str] = frozenset()
        """The weeks that the rows so far name, each one."""

    @property
    def is_counted(self) -> bool:
        """Whether the rows so far count what the record counts."""
        return bool(self._signals or self._measures)

    def read_row(self, passage: Passage, dates: Sequence[DateMention]) -> Iterator[TableCell | ProseCell]:
        """Yield the numbers of a row that count something, and its cells of running text; keep titles for those below."""
        cells = list(cells_of(passage))
        is_numbered = cells[0].text.rstrip(".") == str(self._number_of_row)
        self._number_of_row += is_numbered
        self._signals |= {one.meaning for one in self._vocabulary.signals.find(passage.words, 0, len(passage.words))}
        if not (counting := self._numbers_that_count(passage)):
            if not any(title.weeks for title in self._titles):  # a row of days below weeks
                titles = list(self._read_titles(cells, passage, dates))
                is_caption = not any(one.cell.text for one in titles[1:])
                self._titles = [titles[0]._replace(cell=one.cell) for one in titles] if is_caption else titles
            return
        numbers_of = [self._numbers_that_count(cell) for cell in cells]
        nothing = Passage("", passage.start)
        without = [cell for cell, numbers in zip(cells, numbers_of, strict=True) if cell.text and not numbers]
        named = [cell for cell in without if nouns_between(self._vocabulary, cell.words, 0, len(cell.words))]
        first = passage.start + counting[0].quantity.start
        before = [cell for cell in named if cell.start < first]  # arrests_m | men arrested | 652
        row = self._read_label((before[-1:] or named[:1] or without or [nothing])[0], passage, dates)
        titles = [Heading(nothing)] * (len(cells) - len(self._titles)) + self._titles[-len(cells) :]
        for cell, numbers, title in list(zip(cells, numbers_of, titles, strict=True))[is_numbered:]:
            if cell is row.cell:
                continue
            if len(cell.words) > PROSE_TOKENS or len(numbers) > 1:
                yield ProseCell(_with_label(cell, row.cell, passage), row.date or title.date)
            elif numbers and not title.counts_something_else(self._vocabulary):
                yield from self._read_cell(cell, row, title, is_only=len(counting) == 1)

    def _numbers_that_count(self, cell: Passage, unit: str | None = None) -> list[NumberMention]:
        """List the numbers of a cell that are neither dates nor anything else that counts nothing; *unit* is its column's."""
        dates = [(one.first, one.last) for one in find_dates(cell)]
        found = [one for one in find_numbers_in(cell, dates, self._vocabulary.by_last_word) if one.reason is None]
        return [one._replace(quantity=one.quantity._replace(unit=one.quantity.unit or unit)) for one in found]

    def _read_label(self, label: Passage, passage: Passage, dates: Sequence[DateMention]) -> Heading:
        """Read what the label of a row and its other cells say of its numbers."""
        weeks = weeks_of_dates(dates)
        is_local = self._is_local(passage, label)
        if is_local is None and len(self._titles) > 1:
            is_local = self._titles[0].is_local is True or self._titles[0].cell.text.lower() in PLACES or None
        is_total = weeks is None and not TOTAL_WORDS.isdisjoint(passage.words) and len(self._weeks) > 1
        together = self._weeks if is_total else frozenset[str]()
        self._weeks |= set(weeks or ())
        return Heading(label, weeks, is_local, next(iter(dates), None), together)

    def _read_titles(self, cells: list[Passage], row: Passage, said: Sequence[DateMention]) -> Iterator[Heading]:
        """Read a row of titles; beside national columns the others are local: School | Authority | National."""
        places = [self._is_local(cell, cell) for cell in cells]
        is_beside_national = False in places[1:]
        for number, (cell, is_local) in enumerate(zip(cells, places, strict=True)):
            dates = dates_in_cell(row, said, cell)
            weeks = weeks_of_dates(dates)
            if weeks is None and dates and {"week", "weeks"}.isdisjoint(cell.words):
                is_year = not dates[0].is_name and not dates[0].month
                is_one = len(dates) == 1 and (is_year or len(dates[0].weeks) == 1)
                weeks = tuple(sorted(dates[0].weeks)) if is_one else ()
            is_region = not PARTS_OF_COUNTRY.isdisjoint(cell.words) and "lines" not in cell.words
            is_beside = is_beside_national and number > 0 and cell.text != ""
            is_part = is_local or (is_local is None and (is_beside or is_region))
            yield Heading(cell, weeks, is_part or is_local, dates[0] if weeks and len(weeks) == 1 else None)

    def _is_local(self, passage: Passage, heading: Passage) -> bool | None:
        """Return whether a passage names places of a part of the country alone; None if it and its heading name none."""
        kinds = {cue.kind for cue in self._places.vocabulary.cues_in(passage.text, passage.tokens)}
        if NATIONAL in kinds or self._places.vocabulary.is_title_of_national_column(heading.text.strip().lower()):
            return False
        return True if LOCAL in kinds else None

    def _read_cell(self, cell: Passage, row: Heading, column: Heading, *, is_only: bool) -> Iterator[TableCell]:
        """Yield the number of a cell if it counts something together with its label or its title, or alone."""
        label, title = row.cell, column.cell.text
        unit = next((CURRENCY_CALLED[word] for word in column.cell.words if word in CURRENCY_CALLED), None)
        plural = f"{label.text}s" if f"{label.text}s".lower() in self._vocabulary.by_noun else label.text
        for text in dict.fromkeys((label.text, plural, title, "")):  # Purple heron | 190
            before = f"{text}{CELL_SEPARATOR}" if text else ""
            joined = Passage(before + cell.text, cell.start - len(before))
            counted = self._count(joined, unit)
            if counted is None:
                continue
            self._measures = (*self._measures, counted.measures[0])[-MOST_ABOVE:]
            quantity = counted.number.quantity
            if counted.noun is None or counted.noun.first < _first_of_cell(joined):
                begins_before = is_only and label.text and label.start < cell.start
                start = label.start - joined.start if begins_before else quantity.start
                counted = counted._replace(start=start, end=quantity.end)
            yield TableCell(joined, counted, row, column)
            return

    def _count(self, passage: Passage, unit: str | None) -> CountedNumber | None:
        """Return the first number of a cell with its label that counts something, with what it counts."""
        numbers = self._numbers_that_count(passage, unit)
        context = Context(self._measures, self._signals, is_table=True)
        counter = SentenceCounter(self._vocabulary, passage, Sentence(0, len(passage.words)), numbers, context)
        found = {counted.number.first: counted for counted in counter.find()}
        for number in numbers:
            if found[number.first].measures:
                return found[number.first]
            if best := self._counted_by_label(passage, number):
                return CountedNumber(number, None, (best,), number.quantity.start, number.quantity.end)
        return None

    def _counted_by_label(self, passage: Passage, number: NumberMention) -> CountedNoun | None:
        """Find what a label counts that does not say what was done: the most printed measure of its last noun."""
        for last in reversed(range(number.first)):
            found = match_noun(self._vocabulary, passage.words, last)
            counted = self._vocabulary.by_noun[found[1]] if found else ()
            if of_unit := [one for one in counted if one.unit == number.quantity.unit]:
                return min(of_unit, key=lambda one: one.rank)
        return None


def dates_in_cell(row: Passage, dates: Sequence[DateMention], cell: Passage) -> list[DateMention]:
    """Return those of the dates of a row that stand in one of its cells, with the tokens of the cell."""
    first = bisect_left(row.tokens.starts, cell.start - row.start)
    after = dates[bisect_left(dates, first, key=lambda one: one.first) :]
    inside = takewhile(lambda one: one.last <= first + len(cell.words), after)
    return [one._replace(first=one.first - first, last=one.last - first) for one in inside]


def _first_of_cell(passage: Passage) -> int:
    """Return the first token of a cell that stands behind its label or title."""
    return passage.words.index(_BAR) + 1 if _BAR in passage.words else 0


def cells_of(passage: Passage) -> Iterator[Passage]:
    """Yield the cells of a row, stripped."""
    start = passage.start
    for text in passage.text.split(_BAR):
        yield Passage(text.strip(), start + len(text) - len(text.lstrip()))
        start += len(text) + len(_BAR)


def _with_label(cell: Passage, label: Passage, row: Passage) -> Passage:
    """Return a short cell with several numbers with the label that stands right before it: ``Arrests | 743 (652 men)``."""
    is_right_before = label.text and label.start + len(label.text) + len(CELL_SEPARATOR) == cell.start
    if len(cell.words) > PROSE_TOKENS or not is_right_before:
        return cell
    return Passage(row.text[label.start - row.start : cell.start + len(cell.text) - row.start], label.start)
