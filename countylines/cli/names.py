"""Names on the command line: parameter types that let a shell complete them, with a description beside each.

They leave the word as it was typed: what it means is found out where the question is asked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

import click

from countylines.cli.environment import Environment
from countylines.errors import CountylinesError
from countylines.record.dataset import Dataset

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

Offer = Callable[[Dataset], Iterable[tuple[str, str]]]


class NameType(click.ParamType[str]):
    """A name of one kind; *offer* lists what a shell may complete it to."""

    def __init__(self, name: str, offer: Offer) -> None:
        self.name = name
        self.offer = offer

    def shell_complete(self, ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[CompletionItem[str]]:
        """Offer what begins as typed; a damaged record offers nothing."""
        from click.shell_completion import CompletionItem  # noqa: PLC0415  only a shell asks

        from countylines.output.cells import on_one_line  # noqa: PLC0415  likewise

        try:
            offered = list(self.offer(ctx.ensure_object(Environment).dataset))
        except CountylinesError:
            return []
        begun = incomplete.casefold()
        return [
            CompletionItem(value, help=on_one_line(told))
            for value, told in offered
            if value.casefold().startswith(begun)
        ]


class PathType(click.ParamType[str]):
    """A file or a folder, as it is typed; *what* tells a shell which, ``file`` or ``dir``.

    Click's own type would look for a translation of its name on every start.
    """

    def __init__(self, name: str, what: str) -> None:
        self.name = name
        self.what = what

    def shell_complete(
        self, _ctx: click.Context, _param: click.Parameter, incomplete: str
    ) -> list[CompletionItem[str]]:
        """Leave it to the shell."""
        from click.shell_completion import CompletionItem  # noqa: PLC0415  only a shell asks

        return [CompletionItem(incomplete, type=self.what)]


class DescribedChoice(click.Choice[str]):
    """One of a few words, each with a description that a shell shows."""

    def __init__(self, descriptions: Mapping[str, str]) -> None:
        super().__init__(tuple(descriptions))
        self.descriptions = descriptions

    def get_missing_message(self, param: click.Parameter, ctx: click.Context | None) -> str:  # noqa: ARG002  Click's
        """List the words on one line, where Click would write a line for each."""
        return f"Choose from {', '.join(self.choices)}"

    def shell_complete(
        self, _ctx: click.Context, _param: click.Parameter, incomplete: str
    ) -> list[CompletionItem[str]]:
        """Offer the words that begin as typed."""
        from click.shell_completion import CompletionItem  # noqa: PLC0415  only a shell asks

        return [
            CompletionItem(word, help=description or None)
            for word, description in self.descriptions.items()
            if word.startswith(incomplete)
        ]


class ListType(click.ParamType[tuple[str, ...]]):
    """Names of *one* kind, separated by commas; *offer* lists what a shell may complete each to."""

    def __init__(self, one: str, offer: Callable[[], Iterable[tuple[str, str]]]) -> None:
        self.name = f"{one}s"
        self.one = one
        self.offer = offer

    def convert(self, value: Any, _param: click.Parameter | None, _ctx: click.Context | None) -> tuple[str, ...]:
        """Take the list apart; empty entries are nothing."""
        if isinstance(value, tuple):
            return value
        names = tuple(name.strip() for name in value.split(",") if name.strip())
        if not names:
            self.fail(f"names no {self.one}; write one or more, separated by commas")
        return names

    def shell_complete(
        self, _ctx: click.Context, _param: click.Parameter, incomplete: str
    ) -> list[CompletionItem[str]]:
        """Complete the last name of the list; those before it are not offered again."""
        from click.shell_completion import CompletionItem  # noqa: PLC0415  likewise

        before, comma, begun = incomplete.rpartition(",")
        taken = before.split(",")
        return [
            CompletionItem(f"{before}{comma}{name}", help=told)
            for name, told in self.offer()
            if name.startswith(begun) and name not in taken
        ]


def fields_of(noun: str) -> ListType:
    """Make the type of a list of the fields of an answer."""
    return ListType("field", lambda: _fields(noun))


def _fields(noun: str) -> Iterator[tuple[str, str]]:
    from countylines.output.fields import FIELDS  # noqa: PLC0415  only a shell asks

    for field in FIELDS[noun]:
        yield field.name, field.meaning


def _speakers(dataset: Dataset) -> Iterator[tuple[str, str]]:
    from countylines.lookup.quotes import find_speakers  # noqa: PLC0415  only a shell asks

    for person, _ in find_speakers(dataset):
        yield person.id, f"{person.name}, {person.posts[0].title}" if person.posts else person.name


def _topics(dataset: Dataset) -> Iterator[tuple[str, str]]:
    for topic in dataset.topics:
        yield topic.id, topic.definition


def _terms(dataset: Dataset) -> Iterator[tuple[str, str]]:
    for term in dataset.terms:
        yield term.id, term.definition


def _weeks(dataset: Dataset) -> Iterator[tuple[str, str]]:
    for period in dataset.periods:
        if period.kind == "week":
            yield period.id, period.label


def _weeks_or_all(dataset: Dataset) -> Iterator[tuple[str, str]]:
    yield from _weeks(dataset)
    yield "all", "every week"


def _measures(dataset: Dataset) -> Iterator[tuple[str, str]]:
    for measure in dataset.measures:
        yield measure.id, f"{measure.label}, in {measure.unit}"


def _sources(dataset: Dataset) -> Iterator[tuple[str, str]]:
    for source in dataset.sources:
        yield source.id, f"{source.publisher}, {source.published or 'undated'}"


def _who(dataset: Dataset) -> Iterator[tuple[str, str]]:
    yield from ((person.id, person.name) for person in dataset.people)
    yield from ((body.id, body.name) for body in dataset.organisations)


def _quotes(dataset: Dataset) -> Iterator[tuple[str, str]]:
    for quote in dataset.quotes:
        yield quote.id, _shortened(quote.text)


def _values(dataset: Dataset) -> Iterator[tuple[str, str]]:
    having = dataset.measures_of.get(dataset.week, ())
    yield from ((name, told) for name, told in _measures(dataset) if name in having)
    yield from _quotes(dataset)


def _things(dataset: Dataset) -> Iterator[tuple[str, str]]:
    yield from _values(dataset)
    yield from _who(dataset)
    yield from _terms(dataset)
    for claim in dataset.claims:
        yield claim.id, _shortened(claim.text)
    for event in dataset.events:
        yield event.id, event.label
    for period in dataset.periods:
        yield period.id, period.label
    yield from _sources(dataset)


def _citables(dataset: Dataset) -> Iterator[tuple[str, str]]:
    yield from _values(dataset)
    for claim in dataset.claims:
        yield claim.id, _shortened(claim.text)
    yield from _sources(dataset)


def _nouns(_dataset: Dataset) -> Iterator[tuple[str, str]]:
    from countylines.output.views.schema import find_described  # noqa: PLC0415  only a shell asks

    for one in find_described():
        yield one.id, one.meaning


def _shortened(text: str, most: int = 60) -> str:
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


FILE = PathType("file", "file")
FOLDER = PathType("directory", "dir")
SPEAKER = NameType("name", _speakers)
TOPIC = NameType("topic", _topics)
TERM = NameType("term", _terms)
WEEK = NameType("week", _weeks_or_all)
ONE_WEEK = NameType("week", _weeks)
MEASURE = NameType("measure", _measures)
SOURCE = NameType("id", _sources)
WHO = NameType("name", _who)
VALUE = NameType("id", _values)
THING = NameType("id", _things)
CITABLE = NameType("id", _citables)
NOUN = NameType("noun", _nouns)
