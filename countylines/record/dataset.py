"""The record as tuples of immutable nouns, decoded when they are first needed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property, partial, wraps
from typing import TYPE_CHECKING, Any, TypeVar

from countylines.errors import UnknownName, require_type, similar_names
from countylines.record.declaration import decode_record, mapping_for_file
from countylines.record.files import collection_paused, read_objects
from countylines.record.nouns import NOUN_FILES, noun_class

if TYPE_CHECKING:
    from decimal import Decimal
    from os import PathLike

    from countylines.record.nouns.claim import Claim
    from countylines.record.nouns.dates import Dating, Event
    from countylines.record.nouns.figures import Disagreement, Measure, Observation, Period, Sum
    from countylines.record.nouns.header import Header
    from countylines.record.nouns.people import Organisation, Person
    from countylines.record.nouns.quotes import Quote, Topic
    from countylines.record.nouns.source import Source
    from countylines.record.nouns.term import Term
    from countylines.record.nouns.vocabulary import Place, WordGroup


class Dataset:
    """The record: one tuple of immutable records for each of its files, such as ``quotes``, sorted by id.

    It is made by :func:`countylines.load`, or from *records*, which maps file names to tuples. Files that are not in
    *records* are read from *folder*, if there is one, when they are first needed. With a *folder* and no *records*,
    *header* is the undecoded object of ``dataset.json``. Ids are unique within a file. A dataset can be pickled.
    """

    sources: tuple[Source, ...]
    periods: tuple[Period, ...]
    measures: tuple[Measure, ...]
    observations: tuple[Observation, ...]
    sums: tuple[Sum, ...]
    datings: tuple[Dating, ...]
    quotes: tuple[Quote, ...]
    claims: tuple[Claim, ...]
    people: tuple[Person, ...]
    organisations: tuple[Organisation, ...]
    terms: tuple[Term, ...]
    topics: tuple[Topic, ...]
    events: tuple[Event, ...]
    disagreements: tuple[Disagreement, ...]
    vocabulary: tuple[WordGroup, ...]
    places: tuple[Place, ...]

    def __init__(
        self,
        header: Mapping[str, Any],
        records: Mapping[str, tuple[Any, ...]],
        folder: str | PathLike[str] | None = None,
    ) -> None:
        self.title: str = header["title"]
        self.version: str = header["version"]
        self.week: str = header["week"]
        self.description: str = header["description"]
        self.groups: tuple[str, ...] = tuple(header.get("groups", ()))
        self.headline: tuple[str, ...] = tuple(header.get("headline", ()))
        self.subject: tuple[str, ...] = tuple(header.get("subject", ()))
        self.folder = folder
        self._header = header
        self._is_header_decoded = bool(records) or folder is None
        self._records = dict(records)
        self._objects: dict[str, list[Any]] = {}
        self._indexes: dict[str, Mapping[str, Any]] = {}
        self.cache: dict[Any, Any] = {}

    def __getstate__(self) -> dict[str, Any]:
        """Return the state to pickle: everything but *cache*, where other modules keep results."""
        return {**self.__dict__, "cache": {}}

    def __repr__(self) -> str:
        """Return title, version and folder, without reading any file."""
        place = "" if self.folder is None else f" in {str(self.folder)!r}"
        return f"<Dataset {self.title!r}, version {self.version}{place}>"

    def __dir__(self) -> list[str]:
        """List the attributes, including the files, which are read when they are first needed."""
        return [*super().__dir__(), *NOUN_FILES]

    if not TYPE_CHECKING:  # the files are declared above

        def __getattr__(self, name: str) -> tuple[Any, ...]:
            """Return all records of a file."""
            if name in NOUN_FILES:
                return self.read(name)
            raise AttributeError(f"a dataset has no {name}", name=name, obj=self)

    @cached_property
    def header(self) -> Header:
        """All fields of ``dataset.json``, decoded on first use; the most used are also attributes of the dataset."""
        from countylines.record.nouns.header import Header  # noqa: PLC0415  its classes take 0.9 ms of a start

        return Header(**self._header) if self._is_header_decoded else decode_record(Header, self._header)

    def read(self, file: str) -> tuple[Any, ...]:
        """Return all records of a file, such as ``quotes``."""
        if file not in self._records:
            with collection_paused():
                self._records[file] = tuple(self.index(file).values())
            self._indexes.pop(file, None)  # the next index needs no decoding
        return self._records[file]

    def objects(self, file: str) -> list[Any]:
        """Return the records of a file as JSON objects, unchecked: faster than decoding if few fields are needed."""
        if file not in self._objects:
            if file in self._records or self.folder is None:
                self._objects[file] = [mapping_for_file(record) for record in self._records.get(file, ())]
            else:
                self._objects[file] = read_objects(self.folder, file)
        return self._objects[file]

    def index(self, file: str) -> Mapping[str, Any]:
        """Return the records of a file, such as ``quotes``, by id. Raises UnknownName."""
        if file not in self._indexes:
            if file not in NOUN_FILES:
                require_type(file, str, "the name of a file")
                near, files = similar_names(file, NOUN_FILES), f"The files are: {', '.join(NOUN_FILES)}."
                raise UnknownName("file of the record", file, near, "countylines schema", files)
            if file in self._records:
                self._indexes[file] = {record.id: record for record in self._records[file]}
            else:
                objects = {value["id"]: value for value in self.objects(file)}
                self._indexes[file] = _DecodedOnUse(objects, partial(decode_record, noun_class(file)))
        return self._indexes[file]

    def publishers_of(self, sources: Iterable[str]) -> tuple[str, ...]:
        """Return the publishers of *sources* (ids), each publisher once."""
        return tuple(dict.fromkeys(self.index("sources")[source].publisher for source in sources))

    def _decode_group(self, file: str, objects: Iterable[Any]) -> tuple[Any, ...]:
        return tuple([self.index(file)[value["id"]] for value in objects])

    @cached_property
    def observations_of(self) -> Mapping[tuple[str, str], tuple[Observation, ...]]:
        """The observations by period and measure."""
        if "observations" in self._records:
            return grouped(((one.period, one.measure), one) for one in self.observations)
        objects = grouped(((one["period"], one["measure"]), one) for one in self.objects("observations"))
        return _DecodedOnUse(objects, partial(self._decode_group, "observations"))

    @cached_property
    def sums_of(self) -> Mapping[tuple[str, str], tuple[Sum, ...]]:
        """The sums by period and whole."""
        return grouped(((one.period, one.whole), one) for one in self.sums)

    @cached_property
    def datings_of(self) -> Mapping[str, tuple[Dating, ...]]:
        """The datings by period."""
        return grouped((one.period, one) for one in self.datings)

    @cached_property
    def disagreements_about(self) -> Mapping[str, tuple[Disagreement, ...]]:
        """The disagreements by the ids of the figures and periods that they are about."""
        if "disagreements" in self._records:
            return grouped((about, one) for one in self.disagreements for about in one.about)
        objects = grouped((about, one) for one in self.objects("disagreements") for about in one["about"])
        return _DecodedOnUse(objects, partial(self._decode_group, "disagreements"))

    def undecided_about(self, name: str) -> tuple[Disagreement, ...]:
        """Return the undecided disagreements about a figure or a period, given by its id."""
        return tuple(one for one in self.disagreements_about.get(name, ()) if one.decided_by is None)

    def wholes_of(self, measure: str) -> Iterator[str]:
        """Yield the ids of the measures that a measure, given by its id, is part of, the nearest first."""
        measures = self.index("measures")
        whole = measures[measure].part_of
        while whole is not None:
            yield whole
            whole = measures[whole].part_of

    @cached_property
    def printed_values(self) -> Mapping[tuple[str, str], set[Decimal]]:
        """The values of the observations by period and measure."""
        values = grouped(((one["period"], one["measure"]), one["value"]) for one in self.objects("observations"))
        return {figure: set(printed) for figure, printed in values.items()}

    def prints(self, value: Decimal, period: str | None, measure: str | None) -> bool:
        """Return whether a source prints a value for a measure in a period."""
        return value in self.printed_values.get((period or "", measure or ""), ())

    def measures_printing(self, value: Decimal, period: str) -> list[Measure]:
        """List the measures for which a source prints a value in a period."""
        measures = self.index("measures")
        return [measures[one] for one in self.measures_of_period.get(period, ()) if self.prints(value, period, one)]

    def measures_printing_ever(self, value: Decimal) -> set[str]:
        """Return the measures for which a source prints a value in any period."""
        return {measure for (_, measure), values in self.printed_values.items() if value in values}

    @cached_property
    def measures_of_period(self) -> Mapping[str, tuple[str, ...]]:
        """The ids of the measures with observations in a period, by period, in the record's order."""
        places = {measure.id: place for place, measure in enumerate(self.measures)}
        printed = grouped(self.observations_of)
        return {period: tuple(sorted(measures, key=places.__getitem__)) for period, measures in printed.items()}


_Key = TypeVar("_Key")
_Result = TypeVar("_Result")


def once_per_dataset(work_out: Callable[[Dataset], _Result]) -> Callable[[Dataset], _Result]:
    """Decorate a function of a dataset so that its result is kept in the dataset's *cache* and worked out only once."""

    @wraps(work_out)
    def cached(dataset: Dataset) -> _Result:
        if work_out not in dataset.cache:
            dataset.cache[work_out] = work_out(dataset)
        found: _Result = dataset.cache[work_out]
        return found

    return cached


def grouped(pairs: Iterable[tuple[_Key, _Result]]) -> dict[_Key, tuple[_Result, ...]]:
    """Group (key, value) pairs: return the values of each key, in order."""
    found: dict[_Key, list[_Result]] = {}
    for key, value in pairs:
        found.setdefault(key, []).append(value)
    return {key: tuple(values) for key, values in found.items()}


class _DecodedOnUse(Mapping[Any, Any]):
    """A mapping that decodes each JSON object, or group of objects, on first use.

    Decoding all observations would add 2 ms to every start.
    """

    def __init__(self, objects: Mapping[Any, Any], decode: Callable[[Any], Any]) -> None:
        self._objects, self._decode = objects, decode
        self._decoded: dict[Any, Any] = {}

    def __getitem__(self, key: Any) -> Any:
        if key not in self._decoded:
            self._decoded[key] = self._decode(self._objects[key])
        return self._decoded[key]

    def __iter__(self) -> Iterator[Any]:
        return iter(self._objects)

    def __len__(self) -> int:
        return len(self._objects)
