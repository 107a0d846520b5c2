"""The errors that countylines raises, one class for each reason.

Each error keeps its details in fields and builds its message in ``__str__``: what is wrong, what would be right, and
the command that lists the possibilities. Colours and exit codes are up to the command line.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar


class CountylinesError(Exception):
    """The base class of all errors that countylines raises on purpose.

    The *reason* of each class is a fixed word for programs, printed as the key ``error`` where errors are JSON.
    """

    reason: ClassVar[str] = "error"

    def __init_subclass__(cls, *, reason: str = "") -> None:
        cls.reason = reason or cls.reason


class UnknownName(CountylinesError, reason="unknown-name"):
    """Nothing of this kind has this name.

    *nearest* are similar names that exist, *listing* is the command that lists all of them, and *hint* is a further
    sentence for the message.
    """

    def __init__(self, kind: str, name: str, nearest: Sequence[str], listing: str, hint: str = "") -> None:
        self.kind, self.name, self.nearest = kind, name, tuple(nearest)
        self.listing, self.hint = listing, hint

    def __str__(self) -> str:
        none, which = ("Nothing", "name") if self.kind == "thing" else (f"No {self.kind}", f"{self.kind} name")
        problem = f"{none} is called {_as_typed(self.name)}." if self.name.strip() else f"The {which} is empty."
        hint = f" {self.hint}" if self.hint else ""
        listing = "All commands" if self.kind == "command" else "To look up names"
        return f"{problem}{did_you_mean(self.nearest)}{hint} {listing}: {self.listing}"


class AmbiguousName(CountylinesError, reason="ambiguous-name"):
    """Several things of this kind have this name; *candidates* are their ids."""

    def __init__(self, kind: str, name: str, candidates: Sequence[str], listing: str) -> None:
        self.kind, self.name, self.candidates, self.listing = kind, name, tuple(candidates), listing

    def __str__(self) -> str:
        return (
            f"{_as_typed(self.name)} may mean more than one {self.kind}. "
            f"Use one of: {', '.join(self.candidates)}. To look up names: {self.listing}"
        )


class UnknownField(CountylinesError, reason="unknown-field"):
    """The output has no field of this name; *noun* says which output, *fields* are all its fields.

    *hint* is a further sentence for the message.
    """

    def __init__(self, noun: str, name: str, nearest: Sequence[str], fields: Sequence[str], hint: str = "") -> None:
        self.noun, self.name, self.nearest, self.fields = noun, name, tuple(nearest), tuple(fields)
        self.hint = hint

    def __str__(self) -> str:
        hint = f" {self.hint}" if self.hint else ""
        problem = f"No field is called {_as_typed(self.name)}.{did_you_mean(self.nearest)}{hint}"
        return f"{problem} The fields are: {', '.join(self.fields)}"


class NoAnswer(CountylinesError, reason="no-answer"):
    """The question is valid, but the record has nothing that answers it."""


class NotAnswered(NoAnswer, reason="not-answered"):
    """The record does not answer a question; *nearest* are ids of related entries, *titles* their titles."""

    def __init__(self, why: str, nearest: Sequence[str], titles: Sequence[str]) -> None:
        self.why, self.nearest, self.titles = why, tuple(nearest), tuple(titles)

    def __str__(self) -> str:
        why = with_short_words(self.why)
        if not self.nearest:
            return f"{why} To see what the record covers: countylines stats, quotes, claims, glossary, who"
        near = ", ".join(f"{name} ({title})" for name, title in zip(self.nearest, self.titles, strict=True))
        return f"{why} Nearest: {near}"


class NotInWeek(NoAnswer, reason="not-in-week"):
    """The record has no value of this measure in this period; *periods* are those in which it has one.

    *period* may be ``all``. With *source*, only the values that this source prints were considered.
    """

    def __init__(self, measure: str, period: str, periods: Sequence[str], source: str | None = None) -> None:
        self.measure, self.period, self.periods, self.source = measure, period, tuple(periods), source

    def __str__(self) -> str:
        who, verb = (self.source, "prints") if self.source else ("The record", "has")
        when = "any single week" if self.period == "all" else self.period
        if not self.periods:
            return f"{who} {verb} no figure for {self.measure} in {when}, nor in any other period."
        again = "It prints one in" if self.source else "It has one in"
        return f"{who} {verb} no figure for {self.measure} in {when}. {again} {', '.join(self.periods)}."


SIDES = {"best": "value", "low": "lower bound", "high": "upper bound", "reported": "wording"}
"""The parts of a value that ``get`` can print, and what messages call them."""


class NoBound(NoAnswer, reason="no-bound"):
    """The figure does not have the requested part, *side*; *best* is its best interval, None if it is disputed."""

    def __init__(self, figure: str, side: str, best: str | None) -> None:
        self.figure, self.side, self.best = figure, side, best

    def __str__(self) -> str:
        if self.best is None:
            return f"{self.figure} is disputed and has no best interval. To see why: countylines show {self.figure}"
        return f"{self.figure} has no {SIDES[self.side]}. Its best interval is {self.best}."


class NoValue(CountylinesError, reason="no-value"):
    """A thing of this kind has no value, or not the requested part, *side*; *entry* is the id to show instead.

    *nearest* are ids of figures that may be meant.
    """

    def __init__(self, name: str, noun: str, entry: str, side: str = "best", *, nearest: Sequence[str] = ()) -> None:
        self.name, self.noun, self.entry, self.side, self.nearest = name, noun, entry, side, tuple(nearest)

    def __str__(self) -> str:
        what, part = _name_is_a(self.name, self.noun), SIDES[self.side]
        figure = f"; for a figure about it: countylines get {self.nearest[0]}" if self.nearest else ""
        return f"{what} and has no {part}. To see it: countylines show {self.entry}{figure}"


class NotCitable(CountylinesError, reason="not-citable"):
    """A thing of this kind cannot be cited; *nearest* are ids of related things that can be, if there are any."""

    def __init__(self, name: str, noun: str, nearest: Sequence[str]) -> None:
        self.name, self.noun, self.nearest = name, noun, tuple(nearest)

    def __str__(self) -> str:
        citable = "Only figures, observations, quotes, claims and sources can be cited."
        related = f" To cite something related: countylines cite {self.nearest[0]}" if self.nearest else ""
        return f"{_name_is_a(self.name, self.noun)}. {citable}{related}"


class NotAFigure(CountylinesError, reason="not-a-figure"):
    """The option applies only to figures, and the name means something else."""

    def __init__(self, name: str, noun: str, option: str) -> None:
        self.name, self.noun, self.option = name, noun, option

    def __str__(self) -> str:
        return f"{_name_is_a(self.name, self.noun)}, and {self.option} applies only to figures. Remove {self.option}."


class ConflictingWeek(CountylinesError, reason="another-week"):
    """The name includes a *period*, and ``--week`` names a different one, *week*."""

    def __init__(self, name: str, period: str, week: str) -> None:
        self.name, self.period, self.week = name, period, week

    def __str__(self) -> str:
        return f"{_as_typed(self.name)} belongs to {self.period}, but --week is {self.week}. Remove one of the two."


class ConflictingSource(CountylinesError, reason="another-source"):
    """The question *name* asks what a *publisher* prints, and ``--source`` names a *source* of another publisher."""

    def __init__(self, name: str, publisher: str, source: str) -> None:
        self.name, self.publisher, self.source = name, publisher, source

    def __str__(self) -> str:
        return f"The question is about {self.publisher}, but --source is {self.source}. Remove one of the two."


class NoDataset(CountylinesError, reason="no-dataset"):
    """The folder does not exist or does not contain a record; *why* completes the sentence."""

    def __init__(self, folder: str, why: str) -> None:
        self.folder, self.why = folder, why

    def __str__(self) -> str:
        return f"No record at {self.folder!r}: {self.why}. A record is a folder that contains dataset.json."


class DamagedRecord(CountylinesError, reason="damaged-record"):
    """The record breaks its own rules; *problems* are lines, ``file: entry: field: what is wrong``.

    *more* is how many problems it has besides those that are listed.
    """

    def __init__(self, folder: str, problems: Sequence[str], more: int = 0) -> None:
        self.folder, self.problems, self.more = folder, tuple(problems), more

    def __str__(self) -> str:
        total = len(self.problems) + self.more
        count = "1 problem" if total == 1 else f"{total} problems"
        rest = [f"and {self.more} more."] if self.more else []
        return "\n".join([f"The record at {self.folder!r} is damaged. It has {count}:", *self.problems, *rest])


class UnreadableQuantity(CountylinesError, reason="unreadable-quantity"):
    """The wording contains no number, or more than one; *why* completes the sentence."""

    def __init__(self, wording: str, why: str) -> None:
        self.wording, self.why = wording, why

    def __str__(self) -> str:
        return f"{self.wording!r} {self.why}. Write one number, such as 'more than 100'."


class NoSQLite(CountylinesError, reason="no-sqlite"):
    """This Python cannot create a SQLite database with full-text search."""

    def __init__(self, why: str) -> None:
        self.why = why

    def __str__(self) -> str:
        return f"This Python has no SQLite with full-text search: {self.why}. The other kinds of export do not need it."


class NoSpans(CountylinesError, reason="no-spans"):
    """The record has no spans of this source to verify; *sources* are those that have some."""

    def __init__(self, source: str | None, sources: Sequence[str]) -> None:
        self.source, self.sources = source, tuple(sources)

    def __str__(self) -> str:
        if not self.sources:
            return "The record has no spans of any source: there is nothing to verify."
        return f"The record has no spans of {self.source} to verify. It has spans of: {', '.join(self.sources)}."


class WrongText(CountylinesError, reason="another-text"):
    """The text is not a copy of the source: fewer than half of the record's spans were found in it."""

    def __init__(self, path: str, publisher: str, found: int, spans: int) -> None:
        self.path, self.publisher, self.found, self.spans = path, publisher, found, spans

    def __str__(self) -> str:
        return (
            f"{self.path} is not a copy of the source text: it contains {self.found or 'none'} of the {self.spans} "
            f"spans of {self.publisher}. To check a draft against the record: countylines check FILE"
        )


def similar_names(name: str, names: Iterable[str]) -> list[str]:
    """List up to three of *names* that resemble the typed *name*, the most similar first."""
    from difflib import get_close_matches  # noqa: PLC0415  only a wrong name needs it

    return get_close_matches(name, list(names))


def require_type(value: object, expected: type, what: str) -> None:
    """Raise TypeError if a Python caller passed a value of another type; *what* names the argument."""
    if not isinstance(value, expected):
        article = "an" if expected.__name__[0] in "AEIOUaeiou" else "a"
        raise TypeError(f"{what} has to be {article} {expected.__name__}, not {type(value).__name__}")


def did_you_mean(nearest: Sequence[str]) -> str:
    """Return the suggestion for a message: `` Did you mean a, b or c?``, or "" if there is no similar name."""
    if not nearest:
        return ""
    *first, last = nearest
    return f" Did you mean {', '.join(first)} or {last}?" if first else f" Did you mean {last}?"


LONGEST_TYPED_WORD = 100
"""How many characters of a typed word a message repeats: that is enough to recognise it."""


def with_short_words(text: str) -> str:
    """Return a text with very long words cut; punctuation at the end of a cut word, such as a quote mark, is kept."""
    return " ".join(word if len(word) <= LONGEST_TYPED_WORD else _cut_word(word) for word in text.split(" "))


def _cut_word(word: str) -> str:
    marks = word[-2:].lstrip(word[-2:].strip("'\".,:;?!”’"))
    return f"{word[: LONGEST_TYPED_WORD - 1]}…{marks}"


def _as_typed(name: str) -> str:
    """Return a name in quotation marks, for a message."""
    return repr(with_short_words(name))


def _name_is_a(name: str, noun: str) -> str:
    return f"{_as_typed(name)} is {'an' if noun.startswith(tuple('aeiou')) else 'a'} {noun}"
