"""Items: what an id or a name means, whatever its noun, and which figures have a number.

``show``, ``get``, ``cite`` and ``search`` use it.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any, NamedTuple

from countylines.errors import AmbiguousName, ConflictingWeek, NotAFigure, NotInWeek, UnknownName
from countylines.figures import weeks_or_period
from countylines.figures.figure import figure_of
from countylines.figures.interval import rounds_to
from countylines.lookup.names import NAME_KINDS, find_nearest_ids_of_kinds, find_of_kind, resolve, resolve_source_id
from countylines.lookup.several_names import split_names_with
from countylines.record.dataset import Dataset
from countylines.record.nouns.figures import Disagreement
from countylines.text import fold_name

ITEM_NOUNS = (
    "measure", "person", "organisation", "term", "quote", "claim", "event", "period", "source", "observation",
)  # fmt: skip
"""The nouns of records that can be shown, in the order in which a name is looked up."""

BUILT_NOUNS = ("figure", "derived")
"""The nouns that are worked out for a measure in a period: they have ids but are not in the record's files."""

TOPIC = "topic"
"""What quotations are about. It cannot be shown: it only chooses some of them."""

CONFLICT = "conflict"
"""What a recorded disagreement is called. It can be shown, and has no value."""

ANY_KIND, LISTING = "thing", "countylines search WORDS"
"""What errors call a name of any noun, and the command that lists such names."""

ROUNDED = 0.8
"""What a number is worth that is a figure's own only when rounded: ``£184k``. Half or 1 change no tested answer."""

FEWEST_DIGITS = 2
"""How many significant figures a number has at least that is somebody's rounding of another."""

MOST_FIGURES = 3
"""How many figures are suggested for a number, those of the record's own week first."""

FigureIds = tuple[str, str]
"""The ids of a figure's period and of its measure."""


class Item(NamedTuple):
    """A record, figure or derived figure, and the word for what it is."""

    noun: str
    record: Any

    @property
    def reference(self) -> str:
        """An unambiguous way to write it: ``noun:id``, or the id of a figure."""
        return str(self.record.id) if self.noun in BUILT_NOUNS else f"{self.noun}:{self.record.id}"


class FigureKey(NamedTuple):
    """What a name says of a figure: its period, None if it names none, and the part of its id after the period.

    That is the id of its measure, unless it *is_derived*.
    """

    period: str | None
    measure: str
    is_derived: bool = False


def find_items(
    dataset: Dataset,
    name: str,
    *,
    week: str | None = None,
    source: str | None = None,
    nouns: Sequence[str] = ITEM_NOUNS,
) -> tuple[Item, ...]:
    """Find what *name* means: an id, a name, or ``noun:`` and either. At least one item is returned.

    If several have the name, the one whose noun is in *nouns* is meant. A bare measure means its figure in *week* (an
    id, or None for the record's own), for ``all`` one figure for each week that has it; ``PERIOD/MEASURE`` means that
    period's figure. With *source*, only that source's observations count.

    Raises UnknownName, AmbiguousName or NotInWeek; NotAFigure if *week* or *source* is given for anything else,
    ConflictingWeek for a figure of another week.
    """
    meant = _resolve_any(dataset, name, nouns)
    if isinstance(meant, Item):
        refuse_options_of_figures(name, meant.noun, week=week, source=source)
        return (meant,)
    if meant.period is not None and week not in (None, meant.period):
        raise ConflictingWeek(name, meant.period, str(week))
    period = meant.period or week or dataset.week
    found = build_figures(dataset, meant, weeks_or_period(dataset, period), source)
    if not found:
        in_order = sorted(dataset.periods, key=lambda one: bool(one.weeks))
        having = build_figures(dataset, meant, [one.id for one in in_order], source)
        raise NotInWeek(meant.measure, period, [item.record.period.id for item in having], source)
    return found


def find_recorded_conflict(dataset: Dataset, name: str) -> Disagreement | None:
    """Return the disagreement with this id, with or without ``conflict:`` before it, or None."""
    found: Disagreement | None = dataset.index("disagreements").get(name.removeprefix(f"{CONFLICT}:"))
    return found


def refuse_options_of_figures(name: str, noun: str, *, week: str | None, source: str | None) -> None:
    """Raise NotAFigure if *week* or *source* is given for a thing of another *noun*."""
    for option, value in (("--week", week), ("--source", source)):
        if value is not None:
            raise NotAFigure(name, noun, option)


def split_names(dataset: Dataset, words: Sequence[str], nouns: Sequence[str] = ITEM_NOUNS) -> tuple[str, ...]:
    """Return the names that somebody typed of things of any noun, as `split_names_with` does."""
    return split_names_with(lambda name: _resolve_any(dataset, name, nouns), words)


def build_figures(
    dataset: Dataset, key: FigureKey, periods: Sequence[str], source: str | None = None
) -> tuple[Item, ...]:
    """Build a figure, or a derived one, for each of *periods* that has it."""
    if not key.is_derived:
        figures = [figure_of(dataset, period, key.measure, source=source) for period in periods]
        return tuple(Item("figure", figure) for figure in figures if figure is not None)
    from countylines.figures.derived import find_derived  # noqa: PLC0415  only needed for derived figures

    return tuple(
        Item("derived", derived)
        for period in periods
        for derived in find_derived(dataset, period, source=source)
        if derived.id == f"{period}/{key.measure}"
    )


def _resolve_any(dataset: Dataset, name: str, nouns: Sequence[str]) -> Item | FigureKey:
    noun, colon, rest = (part.strip() for part in name.partition(":"))
    noun = noun.casefold()
    if colon and noun == "source":
        return Item(noun, dataset.index("sources")[str(resolve_source_id(dataset, rest))])
    if colon and noun in ITEM_NOUNS:
        return Item(noun, resolve(dataset, noun, rest))
    if colon and noun == "figure":
        return _read_figure_key(dataset, rest) or FigureKey(None, resolve(dataset, "measure", rest).id)
    meant = find_exact_item(dataset, name) or _find_item_by_name(dataset, name, nouns)
    if isinstance(meant, Item) and meant.noun == "measure":
        return FigureKey(None, meant.record.id)
    return meant


def find_exact_item(dataset: Dataset, name: str) -> FigureKey | Item | None:
    """Find what has *name* as its id, or the figure that it names with its period; None if nothing has it."""
    return _find_by_id(dataset, name) or _read_figure_key(dataset, name)


def _find_by_id(dataset: Dataset, name: str) -> FigureKey | Item | None:
    """Find what has an exact id; no other noun has to be read for a figure."""
    period, slash, measure = name.partition("/")
    if slash and period in dataset.index("periods") and measure in dataset.index("measures"):
        return FigureKey(period, measure)
    found = ((noun, dataset.index(NAME_KINDS[noun].file).get(name)) for noun in ITEM_NOUNS)
    return next((Item(noun, record) for noun, record in found if record is not None), None)


def _read_figure_key(dataset: Dataset, name: str) -> FigureKey | None:
    """Read ``PERIOD/MEASURE``, each part under any of its names, or the id of a derived figure.

    That may be without its period, in any case and with or without spaces.
    """
    if "/" not in name and "+" not in name:
        return None
    period, ending = split_off_period(dataset, name)
    if period is not None:
        try:
            return FigureKey(period, resolve(dataset, "measure", ending).id)
        except (UnknownName, AmbiguousName):
            pass
    from countylines.figures.derived import find_derived  # noqa: PLC0415  only needed for derived figures

    wanted = fold_name(ending)
    for one in dataset.periods:
        for derived in find_derived(dataset, one.id):
            end = derived.id.removeprefix(f"{one.id}/")
            if fold_name(end) == wanted:
                return FigureKey(period, end, is_derived=True)
    return None


def split_off_period(dataset: Dataset, name: str) -> tuple[str | None, str]:
    """Split ``PERIOD/REST`` into the id of the period, under any of its names, and the rest; else None and the name."""
    before, slash, after = name.partition("/")
    if slash:
        try:
            return str(resolve(dataset, "period", before).id), after
        except (UnknownName, AmbiguousName):
            pass
    return None, name


def find_items_by_name(dataset: Dataset, name: str) -> list[Item]:
    """List the records of all nouns that have *name*, as `find_by_name` does."""
    return [Item(noun, record) for noun in ITEM_NOUNS for record in find_of_kind(dataset, noun, name)]


def _find_item_by_name(dataset: Dataset, name: str, nouns: Sequence[str]) -> Item:
    found = find_items_by_name(dataset, name)
    meant = [item for item in found if item.noun in nouns]
    if len(meant) == 1 or len(found) == 1:
        return (meant or found)[0]
    if found:
        raise AmbiguousName(ANY_KIND, name, [item.reference for item in found], LISTING)
    raise UnknownName(ANY_KIND, name, _find_nearest_ids(dataset, name), LISTING, point_to_topic(dataset, name))


def point_to_topic(dataset: Dataset, name: str) -> str:
    """Return the sentence that points to the quotes on the topic of this name, also behind ``topic:``; or nothing."""
    before, colon, rest = name.partition(":")
    topics = find_of_kind(dataset, TOPIC, rest if colon and fold_name(before) == TOPIC else name)
    return f"For the quotes on this topic: {NAME_KINDS[TOPIC].listing} {topics[0].id}." if len(topics) == 1 else ""


def point_to_item(dataset: Dataset, name: str) -> str:
    """Return the sentence that points to the quotes on a topic, or to the only other thing with *name*; or nothing."""
    items = find_items_by_name(dataset, name)
    shown = f"To see the {items[0].noun}: countylines show {items[0].reference}." if len(items) == 1 else ""
    return point_to_topic(dataset, name) or shown


def _find_nearest_ids(dataset: Dataset, name: str) -> tuple[str, ...]:
    """List the ids most similar to *name*; after the name of a period, the figures with the most similar measures."""
    period, measure = split_off_period(dataset, name)
    if period is None:
        return find_nearest_ids_of_kinds(dataset, ITEM_NOUNS[:-1], name)
    return tuple(f"{period}/{near}" for near in find_nearest_ids_of_kinds(dataset, ("measure",), measure))


def score_figures_printing_number(dataset: Dataset, number: Decimal) -> Mapping[FigureIds, float]:
    """Return the figures of which some source prints a number, each with what that is worth: near 1 if many do.

    If no source prints it, they are those that print one which is rounded to it.
    """
    printing: Counter[FigureIds] = Counter()
    rounding: dict[FigureIds, float] = {}
    for observation in dataset.objects("observations"):
        ends = (observation.get("value"), observation.get("upper") if observation["hedge"] == "range" else None)
        values = {Decimal(end) for end in ends if end is not None}
        ids = observation["period"], observation["measure"]
        if number in values:
            printing[ids] += 1
        elif any(rounds_to(value, number, FEWEST_DIGITS) for value in values):
            rounding[ids] = ROUNDED
    return {ids: 1 - (1 - ROUNDED) / (1 + count) for ids, count in printing.items()} or rounding


def figures_printing_number(dataset: Dataset, number: Decimal) -> list[FigureIds]:
    """List the figures of which some source prints a number as it is, not one that is rounded to it."""
    scores = score_figures_printing_number(dataset, number)
    return [ids for ids, worth in scores.items() if worth > ROUNDED]


def suggest_figures_by_number(dataset: Dataset, text: str) -> tuple[str, ...]:
    """Return the ids of some figures of which a source prints the number in *text*; none if that is not one number."""
    from countylines.text.numbers import find_numbers  # noqa: PLC0415  a search has read its numbers

    numbers = {number.value for number in find_numbers(text)}
    if len(numbers) != 1:
        return ()
    figures = sorted(score_figures_printing_number(dataset, numbers.pop()), key=lambda ids: ids[0] != dataset.week)
    return tuple(f"{period}/{measure}" for period, measure in figures[:MOST_FIGURES])
