"""Every refusal, one class a reason.

An error carries fields; its sentence, with the way out, is in ``__str__``. It is never coloured and knows
no exit code: that is the business of the rim.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar


class CountylinesError(Exception):
    """What the tool refuses to do, and why."""

    reason: ClassVar[str] = "error"
    """The word that programs read in place of the sentence."""


class UnknownName(CountylinesError):
    """Nobody and nothing in the record is called that."""

    reason = "unknown-name"

    def __init__(self, kind: str, name: str, nearest: Sequence[str], listing: str, hint: str = "") -> None:
        super().__init__(kind, name)
        self.kind = kind
        self.name = name
        self.nearest = tuple(nearest)
        self.listing = listing
        self.hint = hint

    def __str__(self) -> str:
        """Say it with the way out."""
        near = f" Did you mean {_either(self.nearest)}?" if self.nearest else ""
        hint = f" {self.hint}" if self.hint else ""
        said = (
            f"No {self.kind} is called {self.name!r}" if self.name.strip() else f"The name of the {self.kind} is empty"
        )
        return f"{said}.{near}{hint} All of them: {self.listing}"


class AmbiguousName(CountylinesError):
    """Several things in the record are called that, and none is preferred."""

    reason = "ambiguous-name"

    def __init__(self, kind: str, name: str, candidates: Sequence[str], listing: str) -> None:
        super().__init__(kind, name)
        self.kind = kind
        self.name = name
        self.candidates = tuple(candidates)
        self.listing = listing

    def __str__(self) -> str:
        """Say it with the way out."""
        return (
            f"More than one {self.kind} is called {self.name!r}: {', '.join(self.candidates)}. "
            f"Write one of these. All of them: {self.listing}"
        )


class UnknownField(CountylinesError):
    """An answer has no such field."""

    reason = "unknown-field"

    def __init__(self, noun: str, name: str, nearest: Sequence[str], fields: Sequence[str]) -> None:
        super().__init__(noun, name)
        self.noun = noun
        self.name = name
        self.nearest = tuple(nearest)
        self.fields = tuple(fields)

    def __str__(self) -> str:
        """Say it with every field there is."""
        near = f" Did you mean {_either(self.nearest)}?" if self.nearest else ""
        return f"The answer has no field {self.name!r}.{near} Its fields: {', '.join(self.fields)}"


class NoAnswer(CountylinesError):
    """The question is a good one, and the answer is that there is none."""

    reason = "no-answer"


class NotInWeek(NoAnswer):
    """A measure that the record knows, in a period for which nobody printed it."""

    reason = "not-in-week"

    def __init__(self, measure: str, period: str, periods: Sequence[str], source: str | None = None) -> None:
        super().__init__(measure, period)
        self.measure = measure
        self.period = period
        self.periods = tuple(periods)
        self.source = source

    def __str__(self) -> str:
        """Say it with the periods that do have it."""
        who = f"{self.source} prints no" if self.source else "The record has no"
        when = "any single week" if self.period == "all" else self.period
        if not self.periods:
            return f"{who} {self.measure} for {when}, nor for any other period."
        where = "It prints one" if self.source else "It has one"
        return f"{who} {self.measure} for {when}. {where} for {', '.join(self.periods)}."


SIDES = {"best": "single value", "low": "lower bound", "high": "upper bound", "reported": "wording"}
"""The sides of a value that can be asked for, and what each is called."""


class NoBound(NoAnswer):
    """A figure whose best interval has no such end, no wording, or that has no best interval: *side* says which."""

    reason = "no-bound"

    def __init__(self, figure: str, side: str, best: str | None) -> None:
        super().__init__(figure, side)
        self.figure = figure
        self.side = side
        self.best = best

    def __str__(self) -> str:
        """Say it with what there is."""
        if self.best is None:
            return f"{self.figure} is disputed and has no best interval: countylines show {self.figure}"
        return f"{self.figure} has no {SIDES[self.side]}: the record holds {self.best}."


class NoValue(CountylinesError):
    """A thing that has no value to print, or not the *side* of one that was asked for; *entry* is what to show."""

    reason = "no-value"

    def __init__(self, name: str, noun: str, entry: str, side: str = "best") -> None:
        super().__init__(name, noun)
        self.name = name
        self.noun = noun
        self.entry = entry
        self.side = side

    def __str__(self) -> str:
        """Say it with the command that shows the thing."""
        return f"{_said(self)} and has no {SIDES[self.side]}. To see it: countylines show {self.entry}"


class NotCitable(CountylinesError):
    """A thing that says nothing which a source could be cited for; *nearest* are ids that can be, if there are any."""

    reason = "not-citable"

    def __init__(self, name: str, noun: str, nearest: Sequence[str]) -> None:
        super().__init__(name, noun)
        self.name = name
        self.noun = noun
        self.nearest = tuple(nearest)

    def __str__(self) -> str:
        """Say what can be cited, and the nearest of it."""
        near = f" The nearest of these: countylines cite {self.nearest[0]}" if self.nearest else ""
        return f"{_said(self)}, and only a figure, an observation, a quote, a claim or a source can be cited.{near}"


class NotAFigure(CountylinesError):
    """A thing that has neither weeks nor sources to choose from, named together with an *option* that chooses one."""

    reason = "not-a-figure"

    def __init__(self, name: str, noun: str, option: str) -> None:
        super().__init__(name, noun)
        self.name = name
        self.noun = noun
        self.option = option

    def __str__(self) -> str:
        """Say what the option is for."""
        return f"{_said(self)}, and {self.option} is for figures alone. Leave it out."


class AnotherWeek(CountylinesError):
    """The id of a figure in one period, named together with another week."""

    reason = "another-week"

    def __init__(self, name: str, period: str, week: str) -> None:
        super().__init__(name, week)
        self.name = name
        self.period = period
        self.week = week

    def __str__(self) -> str:
        """Say which is which."""
        return f"{self.name!r} is of {self.period}, and --week says {self.week}. Leave one of the two out."


class NoDataset(CountylinesError):
    """The folder of the record is not there, or is not a folder of a record."""

    reason = "no-dataset"

    def __init__(self, folder: str, why: str) -> None:
        super().__init__(folder, why)
        self.folder = folder
        self.why = why

    def __str__(self) -> str:
        """Say it with what such a folder holds."""
        return f"No record at {self.folder!r}: {self.why}. A record is a folder with dataset.json in it."


class DamagedRecord(CountylinesError):
    """The record breaks its own rules; *problems* has every place, as ``file: record: field: what``."""

    reason = "damaged-record"

    def __init__(self, folder: str, problems: Sequence[str]) -> None:
        super().__init__(folder, problems)
        self.folder = folder
        self.problems = tuple(problems)

    def __str__(self) -> str:
        """Say every problem, a line each."""
        count = "1 problem" if len(self.problems) == 1 else f"{len(self.problems)} problems"
        return "\n".join([f"The record at {self.folder!r} is damaged, {count}:", *self.problems])


class UnreadableQuantity(CountylinesError):
    """Words that hold no number, or more than one."""

    reason = "unreadable-quantity"

    def __init__(self, wording: str, why: str) -> None:
        super().__init__(wording, why)
        self.wording = wording
        self.why = why

    def __str__(self) -> str:
        """Say which words, why, and what would do."""
        return f"{self.wording!r} {self.why}. Write one number, such as 'more than 700'."


class NoSQLite(CountylinesError):
    """This Python cannot make a SQLite database with full-text search."""

    reason = "no-sqlite"

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why

    def __str__(self) -> str:
        """Say why, and what would do."""
        return f"There is no SQLite with full-text search here: {self.why}. Another kind of export needs none."


class NoSpans(CountylinesError):
    """The record has no words of a source, so that no copy of it can be held against them."""

    reason = "no-spans"

    def __init__(self, source: str | None, sources: Sequence[str]) -> None:
        super().__init__(source, sources)
        self.source = source
        self.sources = tuple(sources)

    def __str__(self) -> str:
        """Say it with the sources of which it has some."""
        some = f"It has some of {', '.join(self.sources)}." if self.sources else "It has none of any source."
        return f"The record has no words of {self.source or 'a text'} to look for. {some}"


class AnotherText(CountylinesError):
    """A text that is no copy of the one that the record was taken from."""

    reason = "another-text"

    def __init__(self, path: str, publisher: str, found: int, spans: int) -> None:
        super().__init__(path, publisher)
        self.path = path
        self.publisher = publisher
        self.found = found
        self.spans = spans

    def __str__(self) -> str:
        """Say it with what to do with a draft."""
        found = f"{self.found or 'none'} of the {self.spans} spans"
        return (
            f"{self.path} is another text than the record was taken from: {found} of {self.publisher} "
            f"{'stands' if self.found == 1 else 'stand'} in it. "
            "To hold a draft against the record: countylines check FILE"
        )


def _said(thing: NoValue | NotCitable | NotAFigure) -> str:
    """Say what a thing is: ``'nca' is an organisation``."""
    article = "an" if thing.noun.startswith(tuple("aeiou")) else "a"
    return f"{thing.name!r} is {article} {thing.noun}"


def _either(names: Sequence[str]) -> str:
    """Join names as a question does: ``a, b or c``."""
    *first, last = names
    return f"{', '.join(first)} or {last}" if first else last
