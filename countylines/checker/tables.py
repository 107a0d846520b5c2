"""Read the numbers of a table: by their own cell, the label of their row and the title of their column."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from countylines.checker.mentions.counting import SentenceCounter
from countylines.checker.mentions.date_mentions import find_dates
from countylines.checker.mentions.exclusions import find_other_time_token
from countylines.checker.mentions.noun_phrases import hold_noun, match_noun
from countylines.checker.mentions.number_reasons import reason_beside
from countylines.checker.mentions.numbers import Context, CountedNumber, NumberMention, find_numbers_in
from countylines.checker.mentions.reading import ReadPassage, ReadSentence
from countylines.checker.mentions.weeks import DateMention
from countylines.checker.passages import Passage, Sentence
from countylines.checker.scope.number_week import IS_OF_OTHER_TIME
from countylines.checker.scope.place import PlaceTracker
from countylines.checker.table_titles import PLACES, Title, read_titles, weeks_of_dates
from countylines.documents.offset_map import CELL_SEPARATOR
from countylines.text.grammar import PREPOSITIONS, is_participle
from countylines.vocabulary.counted_nouns import CountedNoun, CountingVocabulary
from countylines.vocabulary.places import LOCAL, NATIONAL

_BAR = CELL_SEPARATOR.strip()
_TOTALS = frozenset("together total all sum altogether combined overall".split())
"""Words by which a row below rows of weeks is of all of them."""
MOST_ABOVE = 6
"""How many rows above a row may say of which whole it is a part."""
PROSE_TOKENS = 12
"""A cell of more tokens, or with two numbers, is running text."""


class TableCell(NamedTuple):
    """A number of a table with what it counts. *weeks* is None where neither row nor column names any.

    *passage* is its label, or the title of its column, with its cell; *label* and *title* are those of its row and
    column. *shift* is added to its offsets, so that those in the cell are those of the draft. *is_local* is None where
    neither row nor column says. *together* are the weeks of the rows above where its row is of all of them.
    """

    passage: Passage
    counted: CountedNumber
    weeks: tuple[str, ...] | None
    is_local: bool | None
    is_dated: bool
    start: int
    shift: int = 0
    label: Passage | None = None
    title: str = ""
    together: frozenset[str] = frozenset()

    @property
    def reason(self) -> str | None:
        """Why the words beside the number, in its own cell, make it no figure; None if they do not."""
        words, number, first = self.passage.words, self.counted.number, self.passage.token_at(-self.shift)
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


class _Row(NamedTuple):
    """What a row says of its cells: the cell that labels them, the weeks it names, whether it is of a part of the country.

    *together* are the weeks of the rows above where it is of all of them; *date* is its date.
    """

    label: Passage | None
    weeks: tuple[str, ...] | None
    is_local: bool | None
    together: frozenset[str] = frozenset()
    date: DateMention | None = None


class TableReader:
    """Reads the rows of tables, which must be given in order; titles hold for the rows right below them."""

    def __init__(self, vocabulary: CountingVocabulary, places: PlaceTracker) -> None:
        self._vocabulary = vocabulary
        self._places = places
        self._titles: list[Title] = []
        self._last = -9
        self._signals: frozenset[int] = frozenset()
        self._measures: tuple[CountedNoun, ...] = ()
        self._number_of_row = 1
        """The number that a row would begin with if its first cell counted the rows."""
        self._weeks: frozenset[str] = frozenset()
        """The weeks that the rows so far name, each one."""

    def continues_counted_table(self, place: int) -> bool:
        """Return whether the row at a place follows other rows of a table that counts what the record counts."""
        return place == self._last + 1 and bool(self._signals or self._measures)

    def add_counts_of_cells(self, row: ReadPassage) -> ReadPassage:
        """Add to a row what its cells count that name no week: this helps to decide the week of the draft."""
        cells = [
            cell for cell in self.read_cells_of_row(row.place, row.passage, row.dates) if isinstance(cell, TableCell)
        ]
        counted = tuple(cell.counted for cell in cells if cell.weeks is None and cell.is_noun_head_of_label)
        return row._replace(sentences=(ReadSentence(Sentence(0, len(row.passage.words)), (), counted),))

    def read_cells_of_row(
        self, place: int, passage: Passage, dates: Sequence[DateMention]
    ) -> Iterator["TableCell | ProseCell"]:
        """Yield the numbers of a row that count something, and its cells of running text; keep titles for those below."""
        if place != self._last + 1:
            self._titles, self._signals, self._measures, self._weeks = [], frozenset(), (), frozenset()
            self._number_of_row = 1
        self._last = place
        cells = list(_cells_of(passage))
        is_numbered = cells[0].text.rstrip(".") == str(self._number_of_row)
        self._number_of_row += is_numbered
        counting = self._numbers_that_count(passage)
        found = frozenset(one.meaning for one in self._vocabulary.signals.find(passage.words, 0, len(passage.words)))
        if not counting:
            if not any(title.weeks for title in self._titles):  # a row of days below weeks
                titles = [(cell, dates_in_cell(passage, dates, cell)) for cell in cells]
                self._titles = read_titles(titles, self._places)
            self._signals |= found
            return
        context = Context(self._measures, self._signals | found, is_table=True)
        self._signals |= found
        label = self._find_label_cell(cells)
        weeks = weeks_of_dates(dates)
        is_total = weeks is None and not _TOTALS.isdisjoint(passage.words) and len(self._weeks) > 1
        together = self._weeks if is_total else frozenset[str]()
        row = _Row(label, weeks, self._is_local(passage, label), together, next(iter(dates), None))
        self._weeks |= set(weeks or ())
        for number, cell in enumerate(cells):
            if cell is label or (is_numbered and number == 0):
                continue
            column = number - (len(cells) - len(self._titles))
            title = self._titles[column] if column >= 0 else None
            if self._is_prose(cell):
                yield ProseCell(_with_label(cell, label, passage), row.date or (title.date if title else None))
            else:
                context = context._replace(counted=self._measures)
                yield from self._read_cell(cell, title, row, context, is_only=len(counting) == 1)

    def _numbers_that_count(self, passage: Passage) -> list[NumberMention]:
        """List the numbers of a cell that are neither dates nor anything else that counts nothing."""
        dates = [(one.first, one.last) for one in find_dates(passage)]
        return [one for one in find_numbers_in(passage, dates, self._vocabulary.by_last_word) if one.reason is None]

    def _find_label_cell(self, cells: Sequence[Passage]) -> Passage | None:
        """Return the first cell with words and no number."""
        without = [cell for cell in cells if cell.text and not self._numbers_that_count(cell)]
        named = (cell for cell in without if hold_noun(self._vocabulary, cell.words))
        return next(named, without[0] if without else None)

    def _is_local(self, passage: Passage, label: Passage | None) -> bool | None:
        kinds = {cue.kind for cue in self._places.cues_in(passage)}
        if NATIONAL in kinds or (
            label and self._places.vocabulary.is_title_of_national_column(label.text.strip().lower())
        ):
            return False
        if LOCAL in kinds:
            return True
        title = self._titles[0] if len(self._titles) > 1 else None  # of the column of labels
        is_of_regions = title is not None and (title.is_local is True or title.text.lower() in PLACES)
        return True if is_of_regions else None

    def _read_cell(
        self, cell: Passage, title: Title | None, row: _Row, context: Context, *, is_only: bool
    ) -> Iterator[TableCell]:
        if not self._numbers_that_count(cell) or (title and title.counts_something_else(self._vocabulary.by_last_word)):
            return
        label = row.label
        column = title.weeks if title and title.weeks is not None else row.weeks
        is_local = row.is_local if row.is_local is not None else title.is_local if title else None
        is_dated = row.weeks is not None or column is not None
        of_row = label.text if label else ""
        plural = f"{of_row}s" if f"{of_row}s".lower() in self._vocabulary.by_noun else of_row
        for text in dict.fromkeys((of_row, plural, title.text if title else "", "")):  # Purple heron | 190
            joined = Passage(f"{text}{CELL_SEPARATOR}{cell.text}" if text else cell.text, cell.start)
            shift = len(joined.text) - len(cell.text)
            counted = next((one for one in self._count(joined, context) if one.measures), None)
            if counted is None:
                continue
            self._measures = (*self._measures, counted.measures[0])[-MOST_ABOVE:]
            quantity = counted.number.quantity
            if counted.noun is None or joined.tokens.starts[counted.noun.first] < shift:
                begins_before = is_only and label and label.start < cell.start
                start = label.start - cell.start + shift if label and begins_before else quantity.start
                counted = counted._replace(start=start, end=quantity.end)
            start = cell.start + quantity.start - shift
            named = title.text if title else ""
            yield TableCell(joined, counted, column, is_local, is_dated, start, -shift, label, named, row.together)
            return

    def _is_prose(self, cell: Passage) -> bool:
        return len(cell.words) > PROSE_TOKENS or len(self._numbers_that_count(cell)) > 1

    def _count(self, passage: Passage, context: Context) -> Iterator[CountedNumber]:
        numbers = self._numbers_that_count(passage)
        counter = SentenceCounter(self._vocabulary, passage, Sentence(0, len(passage.words)), numbers, context)
        found = {counted.number.first: counted for counted in counter.find()}
        for number in numbers:
            best = None if found[number.first].measures else self._by_label(passage, number)
            span = number.quantity.start, number.quantity.end
            yield CountedNumber(number, None, (best,), *span) if best else found[number.first]

    def _by_label(self, passage: Passage, number: NumberMention) -> CountedNoun | None:
        """Find what a label counts that does not say what was done: the most printed measure of its last noun."""
        best: CountedNoun | None = None
        for last in range(number.first):
            found = match_noun(self._vocabulary, passage.words, last)
            counted = self._vocabulary.by_noun[found[1]] if found else ()
            best = min(
                (one for one in counted if one.unit == number.quantity.unit), key=lambda one: one.rank, default=best
            )
        return best


def dates_in_cell(row: Passage, dates: Sequence[DateMention], cell: Passage) -> list[DateMention]:
    """Return those of the dates of a row that stand in one of its cells, with the tokens of the cell."""
    first = bisect_left(row.tokens.starts, cell.start - row.start)
    inside = dates[bisect_left(dates, first, key=lambda one: one.first) :]
    return [
        one._replace(first=one.first - first, last=one.last - first)
        for one in takewhile(lambda one: one.last <= first + len(cell.words), inside)
    ]


def _cells_of(passage: Passage) -> Iterator[Passage]:
    start = 0
    for text in passage.text.split(_BAR):
        stripped = text.strip()
        yield Passage(stripped, passage.start + start + len(text) - len(text.lstrip()))
        start += len(text) + len(_BAR)


def _with_label(cell: Passage, label: Passage | None, row: Passage) -> Passage:
    """Return a short cell with several numbers with the label that stands right before it: ``Arrests | 743 (652 men)``."""
    start = label.start if label else 0
    if label is None or len(cell.words) > PROSE_TOKENS or start + len(label.text) + len(CELL_SEPARATOR) != cell.start:
        return cell
    return Passage(row.text[start - row.start : cell.start + len(cell.text) - row.start], start)
