"""The types of arguments and options. Most let a shell complete a name, with a description next to each.

A name is passed on as typed; the command resolves it.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

import click

from countylines.cli.environment import Environment
from countylines.errors import CountylinesError
from countylines.integrity import damage_as_error
from countylines.output.cells import escape_line
from countylines.record.dataset import Dataset
from countylines.text import shortened

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

Candidates = Iterable[tuple[str, str]]
"""The completions that a shell offers: pairs of a word and its description."""

Completions: TypeAlias = "list[CompletionItem[str]]"
"""Completions in Click's type."""


def _completion_items(candidates: Candidates, kind: str = "plain") -> Completions:
    from click.shell_completion import CompletionItem  # noqa: PLC0415  only a shell asks

    return [CompletionItem(word, kind, description or None) for word, description in candidates]


class NameType(click.ParamType[str]):
    """A name of one kind; *candidates* lists what a shell may complete it to."""

    def __init__(self, name: str, candidates: Callable[[Dataset], Candidates]) -> None:
        self.name = name
        self.candidates = candidates

    def shell_complete(self, ctx: click.Context, _param: click.Parameter, incomplete: str) -> Completions:
        """Offer the names that begin with what was typed, ignoring case.

        If there are none, offer the names in which a later word begins with it: ``nikki-holland`` for ``ho``. Names
        with a slash are offered only once a slash is typed. Nothing is offered if the record is damaged.
        """
        try:
            with damage_as_error():
                candidates = list(self.candidates(ctx.ensure_object(Environment).dataset))
        except CountylinesError:
            return []
        typed = incomplete.casefold()
        shown = [
            (name, escape_line(description)) for name, description in candidates if "/" in typed or "/" not in name
        ]
        beginning = [entry for entry in shown if entry[0].casefold().startswith(typed)]
        within = [
            entry for entry in shown if any(word.startswith(typed) for word in re.split("[.-]", entry[0].casefold()))
        ]
        return _completion_items(beginning or within)


class NameListType(click.ParamType[tuple[str, ...]]):
    """Names of one *kind*, separated by commas; *candidates* lists what a shell may complete each name to."""

    def __init__(self, kind: str, candidates: Callable[[], Candidates]) -> None:
        self.name = f"{kind}s"
        self.candidates = candidates

    def convert(self, value: Any, _param: click.Parameter | None, _ctx: click.Context | None) -> tuple[str, ...]:
        """Split the list, without empty entries and duplicates."""
        if isinstance(value, tuple):
            return value
        names = tuple(dict.fromkeys(name.strip() for name in value.split(",") if name.strip()))
        if not names:
            self.fail(f"no {self.name} are named; separate several with commas")
        return names

    def shell_complete(self, _ctx: click.Context, _param: click.Parameter, incomplete: str) -> Completions:
        """Complete the last name of the list; names before it are not offered again."""
        before, comma, typed = incomplete.rpartition(",")
        taken = before.split(",")
        return _completion_items(
            (f"{before}{comma}{name}", description)
            for name, description in self.candidates()
            if name.startswith(typed) and name not in taken
        )


class DescribedChoice(click.Choice[str]):
    """One of a few words, each with a description for a shell."""

    def __init__(self, descriptions: Mapping[str, str]) -> None:
        super().__init__(tuple(descriptions))
        self.descriptions = descriptions

    def get_missing_message(self, param: click.Parameter, ctx: click.Context | None) -> str:  # noqa: ARG002  Click's
        """List the words on one line; Click would give each word its own line."""
        return f"Choose from {', '.join(self.choices)}"

    def shell_complete(self, _ctx: click.Context, _param: click.Parameter, incomplete: str) -> Completions:
        """Offer the words that begin with what was typed."""
        return _completion_items(entry for entry in self.descriptions.items() if entry[0].startswith(incomplete))


class PathType(click.ParamType[str]):
    """A path, as typed; *kind*, ``file`` or ``dir``, tells a shell what to offer.

    Click's own type looks up a translation of its name on every start, which takes time.
    """

    name = "path"

    def __init__(self, kind: str) -> None:
        self.kind = kind

    def shell_complete(self, _ctx: click.Context, _param: click.Parameter, incomplete: str) -> Completions:
        """Let the shell complete the path."""
        return _completion_items([(incomplete, "")], self.kind)


def field_list(noun: str) -> NameListType:
    """Return the parameter type for a list of fields of *noun*."""

    def field_candidates() -> Candidates:
        from countylines.output.answers import FIELDS  # noqa: PLC0415  only a shell asks

        return [(field.name, field.meaning) for field in FIELDS[noun]]

    return NameListType("field", field_candidates)


LONGEST_DESCRIPTION = 60
"""How many characters of a claim or a quote are shown next to its id."""

DESCRIPTIONS: Mapping[str, Callable[[Any], str]] = {
    "claims": lambda claim: shortened(claim.text, LONGEST_DESCRIPTION),
    "events": lambda event: event.label,
    "measures": lambda measure: f"{measure.label}, in {measure.unit}",
    "organisations": lambda organisation: organisation.name,
    "people": lambda person: person.name,
    "periods": lambda period: period.label,
    "quotes": lambda quote: shortened(quote.text, LONGEST_DESCRIPTION),
    "sources": lambda source: f"{source.publisher}, {source.published or 'date not known'}",
    "terms": lambda term: term.definition,
    "topics": lambda topic: topic.definition,
}
"""What a shell shows next to an id, for each file of the record."""


def _records(dataset: Dataset, *files: str) -> Candidates:
    return [(record.id, DESCRIPTIONS[file](record)) for file in files for record in dataset.read(file)]


def _weeks(dataset: Dataset) -> Candidates:
    return [(period.id, period.label) for period in dataset.periods if period.kind == "week"]


def _speakers(dataset: Dataset) -> Candidates:
    from countylines.lookup.lists import find_speakers  # noqa: PLC0415  only a shell asks

    for person, _ in find_speakers(dataset):
        yield person.id, f"{person.name}, {person.posts[0].title}" if person.posts else person.name


def _things_with_value(dataset: Dataset) -> Candidates:
    """Yield the measures of the record's own week, the quotes, and the figures of all periods."""
    labels = {measure.id: measure.label for measure in dataset.measures}
    counted = dataset.measures_of_period
    yield from (entry for entry in _records(dataset, "measures") if entry[0] in counted.get(dataset.week, ()))
    yield from _records(dataset, "quotes")
    for period in dataset.periods:
        for name in counted.get(period.id, ()):
            yield f"{period.id}/{name}", f"{labels[name]}, {period.label}"


def _citable_things(dataset: Dataset) -> Candidates:
    return [*_things_with_value(dataset), *_records(dataset, "claims", "sources")]


def _showable_things(dataset: Dataset) -> Candidates:
    from countylines.integrity.conflicts import find_conflicts  # noqa: PLC0415  only a shell asks

    yield from _citable_things(dataset)
    yield from _records(dataset, "people", "organisations", "terms", "events", "periods")
    yield from ((conflict.id, conflict.question) for conflict in find_conflicts(dataset))


def _nouns(_dataset: Dataset) -> Candidates:
    from countylines.output.views.schema import list_everything_with_fields  # noqa: PLC0415  only a shell asks

    return [(described.id, described.meaning) for described in list_everything_with_fields()]


def _rules(_dataset: Dataset | None = None) -> Candidates:
    from countylines.checker import RULES  # noqa: PLC0415  only a shell asks

    return [(rule.name, rule.summary) for rule in RULES]


FILE_PATH = PathType("file")
FOLDER_PATH = PathType("dir")
SPEAKER_NAME = NameType("name", _speakers)
TOPIC_NAME = NameType("topic", lambda dataset: _records(dataset, "topics"))
TERM_NAME = NameType("term", lambda dataset: _records(dataset, "terms"))
WEEK_ID = NameType("week", _weeks)
WEEK_ID_OR_ALL = NameType("week", lambda dataset: [*_weeks(dataset), ("all", "every week")])
MEASURE_NAME = NameType("measure", lambda dataset: _records(dataset, "measures"))
SOURCE_ID = NameType("id", lambda dataset: _records(dataset, "sources"))
WHO_NAME = NameType("name", lambda dataset: _records(dataset, "people", "organisations"))
VALUE_ID = NameType("id", _things_with_value)
CITABLE_ID = NameType("id", _citable_things)
THING_ID = NameType("id", _showable_things)
NOUN_NAME = NameType("noun", _nouns)
RULE_NAME = NameType("rule", _rules)
RULE_LIST = NameListType("rule", _rules)
