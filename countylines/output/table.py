"""What an answer is made of: fields with data for programs, columns with words for people, rows and the table."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import groupby
from operator import attrgetter
from typing import Any, NamedTuple

from countylines.figures.interval import Interval
from countylines.output.cells import as_text
from countylines.record.declaration import NounField, fields_of, mapping_for_file
from countylines.text import capitalized

Data = str | int | bool | Decimal | None | Sequence["Data"] | Mapping[str, "Data"]
"""What a cell holds for programs: the values that JSON has a form for."""

FIGURE_UNIT = "the figure's unit"
"""The unit of the numbers of figures and observations: that of their measure."""

BY_ID = "by id"
"""The order of most lists."""


class Field(NamedTuple):
    """A field of an answer: what it means, and how its data is found.

    *type* is one of text, id, ids, texts, date (a year, a month or a day), day, whole, number, flag, object, objects.
    *of* is the noun whose fields its objects have. A field that is not *always* there is left out where it would be
    empty. *get* takes the dataset and the thing that a row is about and returns its data; without one, that is the
    attribute of that name.
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
    """Return the fields that a record has as its class *noun* declares them: those in *names*, or all.

    *thing* finds the record in what a row is about, where that is not the record itself.
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
    """A field that people are shown, under a title.

    *own_line*: where rows are shown as text, it gets a line of its own. *is_bar*: it draws the row's bar, which only
    a terminal does. *tone* is that of its words, see `Row`.
    """

    field: str
    title: str
    is_number: bool = False
    own_line: bool = False
    is_bar: bool = False
    tone: str = ""


def columns_of(titles: str, *, numbers: str = "", own_lines: str = "") -> tuple[Column, ...]:
    """Return the columns of fields from a text: ``id, kind, published: Date``; without a title, the name is the title.

    *numbers* and *own_lines* name those that are numbers, or get a line of their own, with spaces between.
    """
    columns = []
    for entry in titles.split(", "):
        name, _, title = entry.partition(": ")
        title = title or capitalized(name.replace("_", " "))
        columns.append(Column(name, title, is_number=name in numbers.split(), own_line=name in own_lines.split()))
    return tuple(columns)


class Bar(NamedTuple):
    """What a bar shows: an interval; None is a dispute."""

    interval: Interval | None


class Row(NamedTuple):
    """One record: its *data* by field, and the *words* of the fields that people read differently.

    *depth* is how far it is indented below another row; *bar* is for a column of bars. *tones* say what words mean,
    by field: ``best``, ``differs`` (sources disagree), ``paraphrase``, ``chosen`` (what was asked about); *links* are
    addresses. Only a terminal shows them. A brief answer leaves out rows that are a *detail*.
    """

    data: Mapping[str, Data]
    words: Mapping[str, str] = {}
    depth: int = 0
    bar: Bar | None = None
    tones: Mapping[str, str] = {}
    links: Mapping[str, str] = {}
    is_detail: bool = False

    def text(self, field: str) -> str:
        """Return what people read in a field."""
        return self.words[field] if field in self.words else as_words(self.data[field])


class Table(NamedTuple):
    """An answer: its *fields* for programs, its *columns* for people.

    *heading*: the field under whose words rows are grouped; rows without words there are grouped by its data, without
    a heading. *body*: the field that is shown as text, not as a column. *single*: the one row is the whole answer.
    *is_pages*: each row is a page under its heading. *title* and *caption* stand above and below, for people only;
    *legend* follows the caption where bars or trends are drawn, *omission* where details are left out; it has ``{}`` in
    place of their number. *headline*: phrases that tell the story in a sentence below the title. *shown*: the rows for
    people, where they are not those for programs. *flat*: the fields that TSV and CSV have, where they are not all.
    *brief*: the table that a terminal shows in its place where details are left out.
    *trend*: a function that gives the bars of a row in every week, for wide windows; *trend_title* names the weeks.
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

    def table_for_people(self, fields: Sequence[str] | None = None) -> "Table":
        """Return the table with the rows for people; the *fields* that they chose are columns with nothing around."""
        if fields is None:
            return self if self.shown is None else self._replace(rows=self.shown)
        columns = tuple([Column(name, name) for name in fields])
        return Table(self.noun, self.fields, columns, self.rows, single=self.single)

    def sections(self) -> Iterator[tuple[str, list[Row]]]:
        """Yield each heading with its rows; rows without words there, by its data, under an empty heading."""

        def key_of(row: Row) -> tuple[str, str]:
            words = row.text(self.heading) if self.heading else ""
            return words, str(row.data[self.heading]) if self.heading and not words else ""

        for (above, _), rows in groupby(self.rows, key_of):
            yield above, list(rows)


class Answer:
    """What has fields: an answer, a part of answers if no command prints it, or a file of the record.

    *id* is its noun, or the name of the file. *lists* are commands that print a list, *pages* those that print one
    object: complete examples, with placeholders for names of the record. With ``--json`` they print what the JSON
    Schema describes. *order* is the order of a list. *names* are other names by which ``schema`` finds it. *columns*,
    or a text as `columns_of` reads, are those of its page, in the order in which people read them.
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
        """Return the row of *thing*; *others* are the other properties of a Row."""
        return Row(self.data_of(dataset, thing), words, **others)

    def table(self, rows: Iterable[Row], columns: str | tuple[Column, ...], **layout: Any) -> Table:
        """Lay rows out under *columns*, or a text as `columns_of` reads; *layout* are other properties of a Table."""
        titled = columns_of(columns) if isinstance(columns, str) else columns
        return Table(self.id, self.field_names, titled, tuple(rows), **layout)

    def page(self, title: str, row: Row) -> Table:
        """Lay out everything about one thing."""
        return self.table((row,), self.columns, single=True, title=title)


def as_words(data: Data) -> str:
    """Return data as words: yes or no for flags, objects as ``key: value``; else as `as_text` does."""
    if isinstance(data, bool):
        return "yes" if data else "no"
    if isinstance(data, Mapping):
        named = {key: as_words(value) for key, value in data.items()}
        return ", ".join(f"{key}: {words}" for key, words in named.items() if words)
    if isinstance(data, Sequence) and not isinstance(data, str):
        return "; ".join(map(as_words, data))
    return as_text(data)
