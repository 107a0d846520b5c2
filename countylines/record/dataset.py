"""The record as tuples of immutable nouns, decoded when they are first needed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar, overload

from countylines.record.declaration import mapping_for_file

if TYPE_CHECKING:
    from decimal import Decimal
    from os import PathLike

    from countylines.record.files import RecordFiles
    from countylines.record.nouns.claim import Claim
    from countylines.record.nouns.dating import Dating
    from countylines.record.nouns.disagreement import Disagreement
    from countylines.record.nouns.event import Event
    from countylines.record.nouns.header import Header
    from countylines.record.nouns.measure import Measure
    from countylines.record.nouns.observation import Observation
    from countylines.record.nouns.organisation import Organisation
    from countylines.record.nouns.period import Period
    from countylines.record.nouns.person import Person
    from countylines.record.nouns.place import Place
    from countylines.record.nouns.quote import Quote
    from countylines.record.nouns.source import Source
    from countylines.record.nouns.sum import Sum
    from countylines.record.nouns.term import Term
    from countylines.record.nouns.topic import Topic
    from countylines.record.nouns.wordgroup import WordGroup

Noun = TypeVar("Noun")


class Records(Generic[Noun]):
    """All records of a noun, as an attribute of a Dataset with the name of their file."""

    def __set_name__(self, owner: type, name: str) -> None:
        self.file = name

    @overload
    def __get__(self, dataset: None, owner: type) -> Self: ...

    @overload
    def __get__(self, dataset: Dataset, owner: type) -> tuple[Noun, ...]: ...

    def __get__(self, dataset: Dataset | None, owner: type) -> Self | tuple[Noun, ...]:
        return self if dataset is None else dataset.read(self.file)


class Dataset:
    """The record. Its nouns are tuples in the record's order, sorted by id; two of them never share an id.

    Made by :func:`countylines.load`, or from tuples of nouns under their file names. With *files*, nouns that are not
    in *records* are read from them when they are first needed. It can be pickled.
    """

    sources: Records[Source] = Records()
    periods: Records[Period] = Records()
    measures: Records[Measure] = Records()
    observations: Records[Observation] = Records()
    sums: Records[Sum] = Records()
    datings: Records[Dating] = Records()
    quotes: Records[Quote] = Records()
    claims: Records[Claim] = Records()
    people: Records[Person] = Records()
    organisations: Records[Organisation] = Records()
    terms: Records[Term] = Records()
    topics: Records[Topic] = Records()
    events: Records[Event] = Records()
    disagreements: Records[Disagreement] = Records()
    vocabulary: Records[WordGroup] = Records()
    places: Records[Place] = Records()

    def __init__(
        self,
        header: Mapping[str, Any],
        records: Mapping[str, tuple[Any, ...]],
        files: RecordFiles | None = None,
        folder: str | PathLike[str] | None = None,
    ) -> None:
        self.title: str = header["title"]
        self.version: str = header["version"]
        self.week: str = header["week"]
        self.description: str = header["description"]
        self._header = header
        self.folder = files.folder if files else folder
        self._files = files
        self._records = dict(records)
        self._indexes: dict[str, _Index] = {}
        self.cache: dict[str, Any] = {}

    def __getstate__(self) -> dict[str, Any]:
        """Leave out of a pickle what other modules worked out from the record and keep in *cache* under their name."""
        return {**self.__dict__, "cache": {}}

    @cached_property
    def header(self) -> Header:
        """The fields of ``dataset.json``; those beside the four texts are decoded when one is first needed."""
        from countylines.record.nouns.header import Header  # noqa: PLC0415  its classes take 0.9 ms of a start

        return Header(**(self._files.decode_header(self._header) if self._files else self._header))

    @cached_property
    def groups(self) -> tuple[str, ...]:
        """The groups of measures, in the order in which they are told."""
        return self._read_names("groups")

    @cached_property
    def headline(self) -> tuple[str, ...]:
        """The measures that tell a week in a sentence."""
        return self._read_names("headline")

    @cached_property
    def subject(self) -> tuple[str, ...]:
        """Words by which a text is about the subject of the record."""
        return self._read_names("subject")

    def _read_names(self, field: str) -> tuple[str, ...]:
        """Return a list of names in the header; sound ones are not decoded: every answer needs some."""
        names = self._header.get(field, ())
        if isinstance(names, list | tuple) and all(isinstance(name, str) for name in names):
            return tuple(names)
        return tuple(getattr(self.header, field))

    def read(self, noun: str) -> tuple[Any, ...]:
        """Return all records of a noun by its file's name. Raises DamagedRecord with every problem there is."""
        if noun not in self._records:
            files = self._files
            self._records[noun] = files.decode_objects(noun, files.read_objects(noun)) if files else ()
        return self._records[noun]

    def _unread(self, noun: str) -> RecordFiles | None:
        """Return the files of the record if not all records of a noun have been decoded, else None."""
        return self._files if noun not in self._records else None

    def objects(self, noun: str) -> Sequence[Mapping[str, Any]]:
        """Return the records of a noun as the objects of its file: faster than decoding, where few fields are needed.

        Only the required texts and lists of texts are checked. Raises DamagedRecord.
        """
        if files := self._unread(noun):
            files.check_texts(noun)
        return self.unchecked_objects(noun)

    def unchecked_objects(self, noun: str) -> Sequence[Mapping[str, Any]]:
        """Return the records of a noun as the objects of its file, without a check: it takes longer than reading them.

        What goes wrong with them is to be reported by `raise_damage`.
        """
        if files := self._unread(noun):
            return files.read_objects(noun)
        return [mapping_for_file(record) for record in self.read(noun)]

    def read_values_of_fields(self, noun: str, *names: str) -> Iterable[tuple[Any, ...]]:
        """List some fields of all records of a noun, neither decoded nor checked beyond what keys of a mapping need."""
        if files := self._unread(noun):
            return files.read_values_of_fields(noun, *names)
        return (tuple([getattr(record, name) for name in names]) for record in self.read(noun))

    def raise_damage(self) -> None:
        """Raise DamagedRecord if the record has problems: the bundled one is not validated before use."""
        if self._files is not None:
            self._files.raise_damage()

    def index(self, noun: str) -> Mapping[str, Any]:
        """Return the records of a noun by id.

        An unknown id raises KeyError, or DamagedRecord if it is unknown because the record is damaged.
        """
        if noun not in self._indexes:
            self._indexes[noun] = _Index(noun, self._records.get(noun), self._files)
        return self._indexes[noun]

    @cached_property
    def observations_of(self) -> Mapping[tuple[str, str], tuple[Observation, ...]]:
        """The observations by period and measure. Each group is decoded when it is first needed."""
        return self._group_records("observations", lambda read: ((read("period"), read("measure")),))

    @cached_property
    def sums_of(self) -> Mapping[tuple[str, str], tuple[Sum, ...]]:
        """The sums by period and whole, decoded when they are needed."""
        return self._group_records("sums", lambda read: ((read("period"), read("whole")),))

    @cached_property
    def printed_values(self) -> Mapping[tuple[str, str], set[Decimal]]:
        """The values of the observations by period and measure; these are not decoded for it."""
        values: dict[tuple[str, str], set[Decimal]] = {}
        for period, measure, value in self.read_values_of_fields("observations", "period", "measure", "value"):
            values.setdefault((period, measure), set()).add(value)
        return values

    def prints(self, value: Decimal, period: str | None, measure: str | None) -> bool:
        """Return whether a source prints a value for a measure in a period."""
        return value in self.printed_values.get((period or "", measure or ""), ())

    @cached_property
    def disagreements_about(self) -> Mapping[str, tuple[Disagreement, ...]]:
        """The disagreements by each figure and period (ids) that they are about, decoded when they are needed."""
        return self._group_records("disagreements", lambda read: read("about"))

    def _group_records(self, noun: str, keys: Callable[[Callable[[str], Any]], Iterable[Any]]) -> Mapping[Any, Any]:
        """Group the records of a noun by *keys*, a function of what reads a field of a record."""
        if files := self._unread(noun):
            return _Groups(files, noun, keys)
        made: dict[Any, list[Any]] = {}
        for record in self.read(noun):
            for key in keys(partial(getattr, record)):
                made.setdefault(key, []).append(record)
        return {key: tuple(group) for key, group in made.items()}

    @cached_property
    def measures_of_period(self) -> Mapping[str, tuple[str, ...]]:
        """The ids of the measures that a period has observations of, in the order of the measures."""
        found: dict[str, set[str]] = {}
        order = {measure.id: place for place, measure in enumerate(self.measures)}
        measures = self.index("measures")
        for period, measure in self.observations_of:
            found.setdefault(period, set()).add(measures[measure].id)
        return {period: tuple(sorted(group, key=order.__getitem__)) for period, group in found.items()}


class _Index(Mapping[str, Any]):
    """The records of a noun by id, each decoded when it is first needed.

    An id that another record names and that is not there is the record's fault, and is reported as such.
    """

    def __init__(self, noun: str, records: tuple[Any, ...] | None, files: RecordFiles | None) -> None:
        self._noun = noun
        self._files = files
        self._made = {record.id: record for record in records or ()}
        self._raw: dict[str, Any] = {}
        if records is None and files is not None:
            try:
                self._raw = {record["id"]: record for record in files.read_objects(noun)}
            except (TypeError, LookupError):
                raise files.damaged_error() from None

    def __getitem__(self, name: str) -> Any:
        if name not in self._made:
            if self._files is None:
                raise KeyError(name)
            if name not in self._raw:
                self._files.raise_damage()  # the bundled record is not validated before use
                raise KeyError(name)
            self._made[name] = self._files.decode_objects(self._noun, [self._raw[name]])[0]
        return self._made[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._raw or self._made)

    def __len__(self) -> int:
        return len(self._raw or self._made)

    def __contains__(self, name: object) -> bool:
        return name in self._made or name in self._raw

    def get(self, name: str, default: Any = None) -> Any:
        """Return a record or the default: who asks so does not say that it is there, and nothing is damaged."""
        return self[name] if name in self else default  # noqa: SIM401  this is get


class _Groups(Mapping[Any, tuple[Any, ...]]):
    """The records of a noun by what they are about, each group decoded when it is first needed."""

    def __init__(self, files: RecordFiles, noun: str, keys: Callable[[Callable[[str], Any]], Iterable[Any]]) -> None:
        self._files = files
        self._noun = noun
        self._raw: dict[Any, list[Any]] = {}
        self._made: dict[Any, tuple[Any, ...]] = {}
        try:
            for record in files.read_objects(noun):
                for key in keys(record.__getitem__):
                    self._raw.setdefault(key, []).append(record)
        except (TypeError, LookupError, AttributeError):
            raise files.damaged_error() from None

    def __getitem__(self, key: Any) -> tuple[Any, ...]:
        if key not in self._made:
            self._made[key] = self._files.decode_objects(self._noun, self._raw[key])
        return self._made[key]

    def __iter__(self) -> Iterator[Any]:
        return iter(self._raw)

    def __len__(self) -> int:
        return len(self._raw)
