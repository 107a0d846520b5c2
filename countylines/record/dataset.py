"""The record as tuples of immutable nouns; each file is read when it is first needed, and once."""

from __future__ import annotations

import gc
import json
import os.path
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from decimal import Decimal
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any, NoReturn

from countylines.errors import DamagedRecord
from countylines.record.declaration import readers_of
from countylines.record.decode import decode
from countylines.record.nouns import noun_class
from countylines.record.nouns.header import Header

if TYPE_CHECKING:
    from os import PathLike

    from countylines.record.nouns.claim import Claim
    from countylines.record.nouns.dating import Dating
    from countylines.record.nouns.disagreement import Disagreement
    from countylines.record.nouns.event import Event
    from countylines.record.nouns.measure import Measure
    from countylines.record.nouns.observation import Observation
    from countylines.record.nouns.organisation import Organisation
    from countylines.record.nouns.period import Period
    from countylines.record.nouns.person import Person
    from countylines.record.nouns.quote import Quote
    from countylines.record.nouns.source import Source
    from countylines.record.nouns.sum import Sum
    from countylines.record.nouns.synonyms import Synonyms
    from countylines.record.nouns.term import Term
    from countylines.record.nouns.topic import Topic


class Dataset:
    """The record. Its nouns are tuples in the record's order, sorted by id; two of them never share an id.

    Made by :func:`countylines.load`, or from tuples of nouns under their file names. It can be pickled.
    """

    def __init__(
        self,
        header: Mapping[str, str],
        records: Mapping[str, tuple[Any, ...]],
        files: RecordFiles | None = None,
    ) -> None:
        self.title = header["title"]
        self.version = header["version"]
        self.week = header["week"]
        self.description = header["description"]
        self._files = files
        self._records = dict(records)
        self._indexes: dict[str, _Index] = {}
        self.cache: dict[str, Any] = {}

    def __getstate__(self) -> dict[str, Any]:
        """Leave out of a pickle what other modules worked out from the record and keep in *cache* under their name."""
        return {**self.__dict__, "cache": {}}

    @property
    def folder(self) -> str | PathLike[str] | None:
        """The folder that the record is read from; None for one made in memory."""
        return self._files.folder if self._files else None

    @cached_property
    def sources(self) -> tuple[Source, ...]:
        """The documents."""
        return self.read("sources")

    @cached_property
    def periods(self) -> tuple[Period, ...]:
        """The weeks, and the spans of several."""
        return self.read("periods")

    @cached_property
    def measures(self) -> tuple[Measure, ...]:
        """What is counted."""
        return self.read("measures")

    @cached_property
    def observations(self) -> tuple[Observation, ...]:
        """What each source prints for each measure."""
        return self.read("observations")

    @cached_property
    def sums(self) -> tuple[Sum, ...]:
        """Which parts make which whole."""
        return self.read("sums")

    @cached_property
    def datings(self) -> tuple[Dating, ...]:
        """What each source prints of the days."""
        return self.read("datings")

    @cached_property
    def quotes(self) -> tuple[Quote, ...]:
        """Who said what."""
        return self.read("quotes")

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        """What is asserted that is not a number."""
        return self.read("claims")

    @cached_property
    def people(self) -> tuple[Person, ...]:
        """Who speaks."""
        return self.read("people")

    @cached_property
    def organisations(self) -> tuple[Organisation, ...]:
        """The bodies."""
        return self.read("organisations")

    @cached_property
    def terms(self) -> tuple[Term, ...]:
        """The glossary."""
        return self.read("terms")

    @cached_property
    def topics(self) -> tuple[Topic, ...]:
        """What quotations are about."""
        return self.read("topics")

    @cached_property
    def events(self) -> tuple[Event, ...]:
        """What happened when."""
        return self.read("events")

    @cached_property
    def disagreements(self) -> tuple[Disagreement, ...]:
        """Where sources differ."""
        return self.read("disagreements")

    @cached_property
    def synonyms(self) -> tuple[Synonyms, ...]:
        """What a search knows of other people's words."""
        return self.read("synonyms")

    def read(self, noun: str) -> tuple[Any, ...]:
        """Give all records of a noun by its file's name. Raises DamagedRecord with every problem there is."""
        if noun not in self._records:
            self._records[noun] = self._files.nouns(noun) if self._files else ()
        return self._records[noun]

    def index(self, noun: str) -> Mapping[str, Any]:
        """Give the records of a noun by id.

        An id that is not there raises KeyError, or DamagedRecord where that is the record's fault.
        """
        if noun not in self._indexes:
            self._indexes[noun] = _Index(noun, self._records.get(noun), self._files)
        return self._indexes[noun]

    @cached_property
    def observations_of(self) -> Mapping[tuple[str, str], tuple[Observation, ...]]:
        """The observations by period and measure, each group decoded when it is asked for."""
        return self._groups("observations", lambda read: ((read("period"), read("measure")),))

    @cached_property
    def disagreements_about(self) -> Mapping[str, tuple[Disagreement, ...]]:
        """The disagreements by each figure and period (ids) that they are about, decoded when they are asked for."""
        return self._groups("disagreements", lambda read: read("about"))

    def _groups(self, noun: str, keys: Callable[[Callable[[str], Any]], Iterable[Any]]) -> Mapping[Any, Any]:
        """Group the records of a noun by *keys*, which are given what reads a field of one."""
        if self._files is not None and noun not in self._records:
            return _Groups(self._files, noun, keys)
        made: dict[Any, list[Any]] = {}
        for record in self.read(noun):
            for key in keys(partial(getattr, record)):
                made.setdefault(key, []).append(record)
        return {key: tuple(group) for key, group in made.items()}

    @cached_property
    def measures_of(self) -> Mapping[str, tuple[str, ...]]:
        """The ids of the measures that a period has observations of, in the order of the measures."""
        found: dict[str, set[str]] = {}
        order = {measure.id: place for place, measure in enumerate(self.measures)}
        measures = self.index("measures")
        for period, measure in self.observations_of:
            found.setdefault(period, set()).add(measures[measure].id)
        return {period: tuple(sorted(group, key=order.__getitem__)) for period, group in found.items()}


class RecordFiles:
    """The JSON files of a record's folder. Each is read once.

    *find_problems* is asked, with the folder, for everything that is wrong with a record that cannot be read.
    """

    def __init__(
        self,
        folder: str | PathLike[str],
        find_problems: Callable[[str | PathLike[str]], tuple[str, ...]],
    ) -> None:
        self.folder = folder
        self._find_problems = find_problems
        self._raw: dict[str, list[Any]] = {}

    def header(self) -> dict[str, Any]:
        """Return the fields of ``dataset.json``. Raises DamagedRecord."""
        try:
            return decode(read_json(self.folder, "dataset"), readers_of(Header))
        except (OSError, ValueError):
            raise self.damaged() from None

    def raw(self, noun: str) -> list[Any]:
        """Return the JSON objects of a noun's file. Raises DamagedRecord where it holds no list."""
        if noun not in self._raw:
            try:
                found = read_json(self.folder, noun)
            except (OSError, ValueError):
                raise self.damaged() from None
            if not isinstance(found, list):
                raise self.damaged()
            self._raw[noun] = found
        return self._raw[noun]

    def nouns(self, noun: str) -> tuple[Any, ...]:
        """Return all records of a noun. Raises DamagedRecord."""
        return self.decoded(noun, self.raw(noun))

    def decoded(self, noun: str, records: list[Any]) -> tuple[Any, ...]:
        """Return some of the records of a noun, decoded. Raises DamagedRecord."""
        make = noun_class(noun)
        fields = readers_of(make)
        try:
            with collection_paused():
                return tuple([make(*decode(record, fields).values()) for record in records])
        except ValueError:
            raise self.damaged() from None

    def damaged(self) -> DamagedRecord:
        """Return the error that lists everything that is wrong with the record."""
        return DamagedRecord(str(self.folder), self.problems() or ("it changed while it was read",))

    def problems(self) -> tuple[str, ...]:
        """List everything that is wrong with the record."""
        return self._find_problems(self.folder)


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
                self._raw = {record["id"]: record for record in files.raw(noun)}
            except (TypeError, LookupError):
                raise files.damaged() from None

    def __getitem__(self, name: str) -> Any:
        if name not in self._made:
            if self._files is None or name not in self._raw:
                self._refuse(name)
            self._made[name] = self._files.decoded(self._noun, [self._raw[name]])[0]
        return self._made[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._raw or self._made)

    def __len__(self) -> int:
        return len(self._raw or self._made)

    def __contains__(self, name: object) -> bool:
        return name in self._made or name in self._raw

    def _refuse(self, name: str) -> NoReturn:
        """Raise KeyError, or DamagedRecord if the record has problems: the bundled one is not validated before use."""
        if self._files is not None and self._files.problems():
            raise self._files.damaged()
        raise KeyError(name)


class _Groups(Mapping[Any, tuple[Any, ...]]):
    """The records of a noun by what they are about, each group decoded when it is first needed."""

    def __init__(self, files: RecordFiles, noun: str, keys: Callable[[Callable[[str], Any]], Iterable[Any]]) -> None:
        self._files = files
        self._noun = noun
        self._raw: dict[Any, list[Any]] = {}
        self._made: dict[Any, tuple[Any, ...]] = {}
        try:
            for record in files.raw(noun):
                for key in keys(record.__getitem__):
                    self._raw.setdefault(key, []).append(record)
        except (TypeError, LookupError, AttributeError):
            raise files.damaged() from None

    def __getitem__(self, key: Any) -> tuple[Any, ...]:
        if key not in self._made:
            self._made[key] = self._files.decoded(self._noun, self._raw[key])
        return self._made[key]

    def __iter__(self) -> Iterator[Any]:
        return iter(self._raw)

    def __len__(self) -> int:
        return len(self._raw)


def read_json(folder: str | PathLike[str], name: str) -> Any:
    """Read one of the record's files; numbers with a point come as Decimal. Raises OSError or ValueError."""
    path = os.path.join(folder, f"{name}.json")  # noqa: PTH118  a start without pathlib is 3 ms shorter
    with open(path, encoding="utf-8") as file:  # noqa: PTH123  likewise
        content = file.read()
    try:
        with collection_paused():
            return json.loads(content, parse_float=Decimal)
    except (ArithmeticError, RecursionError) as error:
        raise ValueError(*error.args) from None


@contextmanager
def collection_paused() -> Iterator[None]:
    """Look for no garbage meanwhile: none of a record is, and looking through ever more of it is not linear."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
