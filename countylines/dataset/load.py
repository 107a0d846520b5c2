"""Loading: the record as tuples of frozen nouns, each file read when it is first asked for."""

from __future__ import annotations

import gc
import json
import os.path
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from decimal import Decimal
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any, NoReturn

from countylines.dataset.decode import decode
from countylines.dataset.find import bundled_folder, named_folder
from countylines.dataset.nouns import FIELDS, HEADER
from countylines.errors import DamagedRecord

if TYPE_CHECKING:
    from os import PathLike

    from countylines.model.claim import Claim
    from countylines.model.dating import Dating
    from countylines.model.disagreement import Disagreement
    from countylines.model.event import Event
    from countylines.model.measure import Measure
    from countylines.model.observation import Observation
    from countylines.model.organisation import Organisation
    from countylines.model.period import Period
    from countylines.model.person import Person
    from countylines.model.quote import Quote
    from countylines.model.source import Source
    from countylines.model.sums import Sum
    from countylines.model.synonyms import Synonyms
    from countylines.model.term import Term
    from countylines.model.topic import Topic


class Dataset:
    """The record. Its nouns are tuples in the record's order, sorted by id; two of them never share an id.

    Made by :func:`load`, or from tuples of nouns under their file names. It can be pickled.
    """

    def __init__(
        self,
        header: Mapping[str, str],
        records: Mapping[str, tuple[Any, ...]],
        folder: str | PathLike[str] | None = None,
    ) -> None:
        self.title = header["title"]
        self.version = header["version"]
        self.week = header["week"]
        self.description = header["description"]
        self.folder = folder
        self._records = dict(records)
        self._indexes: dict[str, _Index] = {}

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
            if self.folder is None:
                self._records[noun] = ()
            else:
                self._records[noun] = _load_nouns(self.folder, noun)
        return self._records[noun]

    def index(self, noun: str) -> Mapping[str, Any]:
        """Give the records of a noun by id.

        An id that is not there raises KeyError, or DamagedRecord where that is the record's fault.
        """
        if noun not in self._indexes:
            self._indexes[noun] = _Index(noun, self._records.get(noun), self.folder)
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
        if self.folder is not None and noun not in self._records:
            return _Groups(self.folder, noun, keys)
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


class _Index(Mapping[str, Any]):
    """The records of a noun by id, each decoded when it is asked for.

    It knows what it means when one that another record names is not there.
    """

    def __init__(self, noun: str, records: tuple[Any, ...] | None, folder: str | PathLike[str] | None) -> None:
        self._noun = noun
        self._folder = folder
        self._made = {record.id: record for record in records or ()}
        self._raw: dict[str, Any] = {}
        if records is None and folder is not None:
            try:
                self._raw = {record["id"]: record for record in read_json(folder, noun)}
            except (OSError, ValueError, TypeError, LookupError):
                raise _damaged(folder) from None

    def __getitem__(self, name: str) -> Any:
        if name not in self._made:
            if name not in self._raw:
                self._refuse(name)
            assert self._folder is not None  # noqa: S101  what is raw is of a folder
            self._made[name] = _make_nouns(self._folder, self._noun, [self._raw[name]])[0]
        return self._made[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._raw or self._made)

    def __len__(self) -> int:
        return len(self._raw or self._made)

    def __contains__(self, name: object) -> bool:
        return name in self._made or name in self._raw

    def _refuse(self, name: str) -> NoReturn:
        """Look for what is the matter: the bundled record is not validated before it is used."""
        from countylines.dataset.validate import find_problems  # noqa: PLC0415  only damage pays for it

        problems = find_problems(self._folder) if self._folder is not None else ()
        if problems:
            raise DamagedRecord(str(self._folder), problems)
        raise KeyError(name)


class _Groups(Mapping[Any, tuple[Any, ...]]):
    """The records of a noun on disk by what they are about: an answer about one week waits for no other."""

    def __init__(
        self,
        folder: str | PathLike[str],
        noun: str,
        keys: Callable[[Callable[[str], Any]], Iterable[Any]],
    ) -> None:
        self._folder = folder
        self._noun = noun
        self._raw: dict[Any, list[Any]] = {}
        self._made: dict[Any, tuple[Any, ...]] = {}
        try:
            for record in read_json(folder, noun):
                for key in keys(record.__getitem__):
                    self._raw.setdefault(key, []).append(record)
        except (OSError, ValueError, TypeError, LookupError, AttributeError):
            raise _damaged(folder) from None

    def __getitem__(self, key: Any) -> tuple[Any, ...]:
        if key not in self._made:
            self._made[key] = _make_nouns(self._folder, self._noun, self._raw[key])
        return self._made[key]

    def __iter__(self) -> Iterator[Any]:
        return iter(self._raw)

    def __len__(self) -> int:
        return len(self._raw)


def load(folder: str | PathLike[str] | None = None) -> Dataset:
    """Load the record that comes with the tool, or another one from *folder*.

    Another one is validated whole first. Raises NoDataset where there is none, DamagedRecord (with every
    problem, each naming file, record and field) where it breaks the record's rules.
    """
    if folder is None:
        return _open(bundled_folder())
    from countylines.dataset.validate import find_problems  # noqa: PLC0415  only another record pays for it

    found = named_folder(str(folder))
    problems = find_problems(found)
    if problems:
        raise DamagedRecord(str(folder), problems)
    return _open(found)


def _open(folder: str | PathLike[str]) -> Dataset:
    try:
        header = decode(read_json(folder, "dataset"), HEADER)
    except (OSError, ValueError):
        raise _damaged(folder) from None
    return Dataset(header, {}, folder)


def _load_nouns(folder: str | PathLike[str], noun: str) -> tuple[Any, ...]:
    try:
        return _make_nouns(folder, noun, read_json(folder, noun))
    except (OSError, ValueError):
        raise _damaged(folder) from None


def _make_nouns(folder: str | PathLike[str], noun: str, records: Any) -> tuple[Any, ...]:
    make, fields = noun_class(noun), FIELDS[noun]
    try:
        if isinstance(records, list):
            with collection_paused():
                return tuple([make(*decode(record, fields).values()) for record in records])
    except ValueError:
        pass
    raise _damaged(folder)


def _damaged(folder: str | PathLike[str]) -> DamagedRecord:
    from countylines.dataset.validate import find_problems  # noqa: PLC0415  only damage pays for it

    return DamagedRecord(str(folder), find_problems(folder) or ("it changed while it was read",))


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


def noun_class(noun: str) -> Any:
    """Give the class of a noun by its file's name; only then is its module imported."""
    from importlib import import_module  # noqa: PLC0415  already loaded by the time it is called

    module, name = CLASSES[noun]
    return getattr(import_module(f"countylines.model.{module}"), name)


def name_of_one(noun: str) -> str:
    """Say what one record of a noun is called, by its file's name: people has a person."""
    return CLASSES[noun][1].lower()


CLASSES = {
    "sources": ("source", "Source"),
    "periods": ("period", "Period"),
    "measures": ("measure", "Measure"),
    "observations": ("observation", "Observation"),
    "sums": ("sums", "Sum"),
    "datings": ("dating", "Dating"),
    "quotes": ("quote", "Quote"),
    "claims": ("claim", "Claim"),
    "people": ("person", "Person"),
    "organisations": ("organisation", "Organisation"),
    "terms": ("term", "Term"),
    "topics": ("topic", "Topic"),
    "events": ("event", "Event"),
    "disagreements": ("disagreement", "Disagreement"),
    "synonyms": ("synonyms", "Synonyms"),
}
"""File name to the module and the class of its noun."""
