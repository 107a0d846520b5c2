"""The parts of an answer: fields with data for programs, columns with words for people, rows and the table."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import groupby
from operator import attrgetter
from typing import Any, NamedTuple

from countylines.figures.interval import Interval
from countylines.output.cells import as_text
from countylines.record.declaration import NounField, fields_of, mapping_for_file
from countylines.text import capitalized

Data = str | int | bool | Decimal | None | Sequence["Data"] | Mapping[str, "Data"]
"""The data of a cell, for programs: the values that can be written as JSON."""

FIGURE_UNIT = "the figure's unit"
"""The unit given for the numbers of figures and observations, which have the unit of their measure."""

BY_ID = "by id"
"""The order of most lists."""


class Field(NamedTuple):
    """A field of an answer: its meaning, its type, and the function that gets its data.

    *type* is one of text, id, ids, texts, date (a year, a month or a day), day, whole, number, flag, object, objects.
    *of* is the noun whose fields its objects have. A field that is not *always* present is left out if it is empty.
    *get* takes the dataset and the thing that a row is about, and returns the data; by default the data is the thing's
    attribute with the field's name.
    """

    name: str
    type: str
    meaning: str
    nullable: bool = False
    unit: str | None = None
    of: str | None = None
    always: bool = True
    get: Callable[[Any, Any], Data] | None = None


def declared_fields(noun: Any, names: str = "", *, thing: Callable[[Any], Any] | None = None) -> tuple[Field, ...]:
    """Return answer fields made from the declared fields of a noun: those in *names*, or all.

    *thing* gets the record from the thing that a row is about, if that is not the record itself.
    """
    declared = {field.key: field for field in fields_of(noun)}
    return tuple([_field_from_declaration(declared[name], thing) for name in names.split() or declared])


def _field_from_declaration(field: NounField, thing: Callable[[Any], Any] | None) -> Field:
    value_of, holds_objects = attrgetter(field.attribute), bool(field.value_type.noun)

    def get(_: Any, about: Any) -> Data:
        value: Data = value_of(about if thing is None else thing(about))
        return mapping_for_file(value) if holds_objects else value

    return Field(
        field.key, field.type, field.meaning, nullable=field.nullable, unit=field.unit, of=field.of or None, get=get
    )


def data_of(fields: Iterable[Field], dataset: Any, thing: Any) -> dict[str, Data]:
    """Return the data of each field of *thing*, by name."""
    return {
        field.name: getattr(thing, field.name) if field.get is None else field.get(dataset, thing) for field in fields
    }


class Column(NamedTuple):
    """A field that is shown to people, under a title.

    With *own_line*, it gets a line of its own in layouts that show rows as text. With *is_bar*, it shows the row's bar
    (on a terminal only). *tone* is the default tone of its words, see `Row`.
    """

    field: str
    title: str
    is_number: bool = False
    own_line: bool = False
    is_bar: bool = False
    tone: str = ""


def columns_of(titles: str, *, numbers: str = "", own_lines: str = "") -> tuple[Column, ...]:
    """Return the columns that a text lists as fields with titles: ``id, kind, published: Date``.

    If no title is given, it is made from the field's name. *numbers* names the fields that are numbers, and *own_lines*
    the fields that get a line of their own, separated by spaces.
    """
    columns = []
    for entry in titles.split(", "):
        name, _, title = entry.partition(": ")
        title = title or capitalized(name.replace("_", " "))
        columns.append(Column(name, title, is_number=name in numbers.split(), own_line=name in own_lines.split()))
    return tuple(columns)


class Bar(NamedTuple):
    """The interval that a bar shows; None means that the figure is disputed."""

    interval: Interval | None


class Row(NamedTuple):
    """One record: its *data* by field, and the *words* for fields that people read in another form.

    *depth* is its indentation below another row; *bar* is for a column of bars. *tones* give the role of words, by
    field: ``best``, ``differs`` (sources disagree), ``paraphrase``, ``chosen`` (asked about); *links* are addresses, by
    field. Tones and links are shown on a terminal only. A brief answer leaves out rows with *is_detail*.
    """

    data: Mapping[str, Data]
    words: Mapping[str, str] = {}
    depth: int = 0
    bar: Bar | None = None
    tones: Mapping[str, str] = {}
    links: Mapping[str, str] = {}
    is_detail: bool = False

    def text(self, field: str) -> str:
        """Return the text of a field for people: its words or, if it has none, its data as words."""
        return self.words[field] if field in self.words else as_words(self.data[field])

    def as_chosen(self, first: str, exact: Collection[str]) -> "Row":
        """Return the row without words for the fields in *exact*, and indented only if the *first* field has words."""
        words = {field: words for field, words in self.words.items() if field not in exact}
        return self._replace(words=words, depth=self.depth if first in words else 0)


EXACT_TYPES = frozenset({"id", "date", "day"})
"""The types of fields whose data people copy."""


class Table(NamedTuple):
    """An answer: its *fields* for programs, its *columns* for people.

    *heading*: the field by which rows are grouped, with its words as headings; rows without words for it are grouped by
    its data, without a heading. *body*: the field that is shown as text, not as a column. *single*: there is one row,
    which is the whole answer. *is_pages*: each row is a page under its heading. *title* and *caption* are printed above
    and below, for people only. *legend* follows the caption if bars or trends are drawn. *omission* follows it if
    details are left out; its ``{}`` becomes their number. *headline*: the phrases of a sentence below the title.
    *shown*: the rows for people, if they differ from those for programs. *flat*: the fields for TSV and CSV, if
    not all. *brief*: the table that a terminal shows instead if details are left out. *trend*: a function that returns
    the bars of a row in every week, for wide windows; *trend_title* names the weeks. *exact*: the ids and dates, which
    are shown as programs get them if people choose the fields.
    """

    noun: str
    fields: tuple[str, ...]
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    heading: str | None = None
    body: str | None = None
    single: bool = False
    is_pages: bool = False
    title: str = ""
    caption: str = ""
    legend: str = ""
    shown: tuple[Row, ...] | None = None
    flat: tuple[str, ...] | None = None
    omission: str = ""
    headline: tuple[str, ...] = ()
    trend: Callable[[Row], Sequence[Bar | None]] | None = None
    trend_title: str = ""
    brief: "Table | None" = None
    exact: frozenset[str] = frozenset()

    def table_for_people(self, fields: Sequence[str] | None = None) -> "Table":
        """Return the table with the rows for people; *fields* that they chose become the columns, without captions."""
        if fields is None:
            return self if self.shown is None else self._replace(rows=self.shown)
        numbers = {column.field for column in self.columns if column.is_number}
        columns = tuple([Column(name, name, is_number=name in numbers) for name in fields])
        rows = tuple([row.as_chosen(fields[0], self.exact) for row in self.rows])
        return Table(self.noun, self.fields, columns, rows, single=self.single)

    def lines_below_body(self, row: Row) -> Iterator[str]:
        """Yield the lines below a row's body: some fields have a line of their own, the others are joined by dots."""
        filled = [column for column in self.columns if row.text(column.field)]
        for own_line, group in groupby(filled, key=lambda column: column.own_line):
            words = [row.text(column.field) for column in group]
            yield from words if own_line else [" · ".join(words)]

    def sections(self) -> Iterator[tuple[str, list[Row]]]:
        """Yield each heading with its rows; those without words for it are grouped by its data, under ""."""

        def key_of(row: Row) -> tuple[str, str]:
            words = row.text(self.heading) if self.heading else ""
            return words, str(row.data[self.heading]) if self.heading and not words else ""

        for (above, _), rows in groupby(self.rows, key_of):
            yield above, list(rows)


class Answer:
    """A thing with fields: an answer, a part of answers (which no command prints by itself), or a file of the record.

    *id* is its noun, or the name of the file. *lists* are commands that print a list of it, *pages* commands
    that print one object. They are complete examples, with placeholders for names of the record; with ``--json``, their
    output follows the JSON Schema. *order* is the order of a list. *names* are other names by which ``schema`` finds
    it. *columns* are the columns of its page, in order, as Columns or as a text for `columns_of`.
    """

    def __init__(  # noqa: PLR0913  a declaration names all but the first two
        self,
        id: str,  # noqa: A002  as in the answer of ``schema``
        meaning: str,
        *fields: Field,
        lists: tuple[str, ...] = (),
        pages: tuple[str, ...] = (),
        order: str | None = None,
        names: tuple[str, ...] = (),
        columns: str | tuple[Column, ...] = (),
    ) -> None:
        self.id = id
        self.meaning = meaning
        self.fields = fields
        self.lists = lists
        self.pages = pages
        self.order = order
        self.names = names
        self.columns = columns_of(columns) if isinstance(columns, str) else columns

    @property
    def kind(self) -> str:
        """What it is: answer, part (of answers) or file (of the record)."""
        return "answer" if self.asked else "file" if self.id.endswith(".json") else "part"

    @property
    def asked(self) -> tuple[str, ...]:
        """The commands that print it."""
        return self.lists + self.pages

    @property
    def field_names(self) -> tuple[str, ...]:
        """The names of its fields, in order."""
        return tuple([field.name for field in self.fields])

    def data_of(self, dataset: Any, thing: Any) -> dict[str, Data]:
        """Return the data of each field of *thing*, by name."""
        return data_of(self.fields, dataset, thing)

    def row(self, dataset: Any, thing: Any, words: Mapping[str, str] = {}, **others: Any) -> Row:
        """Return the row of *thing*; *others* are further fields of Row."""
        return Row(self.data_of(dataset, thing), words, **others)

    def table(self, rows: Iterable[Row], columns: str | tuple[Column, ...], **layout: Any) -> Table:
        """Return a table of *rows* and *columns* (or a text for `columns_of`); *layout* are further fields of Table."""
        titled = columns_of(columns) if isinstance(columns, str) else columns
        exact = frozenset([field.name for field in self.fields if field.type in EXACT_TYPES])
        return Table(self.id, self.field_names, titled, tuple(rows), exact=exact, **layout)

    def page(self, title: str, row: Row) -> Table:
        """Return a table of one row as a page under a title."""
        return self.table((row,), self.columns, single=True, title=title)


def as_words(data: Data) -> str:
    """Return data as words: ``yes`` or ``no`` for flags, ``key: value`` for objects, otherwise as `as_text` does."""
    if isinstance(data, bool):
        return "yes" if data else "no"
    if isinstance(data, Mapping):
        named = {key: as_words(value) for key, value in data.items()}
        return ", ".join(f"{key}: {words}" for key, words in named.items() if words)
    if isinstance(data, Sequence) and not isinstance(data, str):
        return "; ".join(map(as_words, data))
    return as_text(data)
