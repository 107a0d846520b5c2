"""Items: resolve an id or name of any noun, and find the figures that print a number.

``show``, ``get``, ``cite`` and ``search`` use this module.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any, NamedTuple

from countylines.errors import AmbiguousName, ConflictingWeek, NotAFigure, NotInWeek, UnknownName
from countylines.figures import weeks_or_period
from countylines.figures.figure import figure_of
from countylines.figures.interval import rounds_to
from countylines.lookup.names import NAME_KINDS, find_nearest_ids_of_kinds, records_named, resolve, resolve_source_id
from countylines.lookup.several_names import split_names_with
from countylines.record.dataset import Dataset
from countylines.record.nouns.figures import Disagreement
from countylines.text import fold_name

ITEM_NOUNS = (
    "measure", "person", "organisation", "term", "quote", "claim", "event", "period", "source", "observation",
)  # fmt: skip
"""The nouns of records that can be shown, in the order in which a name is looked up."""

BUILT_NOUNS = ("figure", "derived")
"""The nouns that are calculated for a measure in a period: they have ids but are not in the record's files."""

TOPIC = "topic"
"""The noun for what quotations are about; it filters them, but cannot itself be shown."""

CONFLICT = "conflict"
"""The noun for a recorded disagreement; it can be shown, and has no value."""

ANY_KIND = "thing"
"""The word for any noun in errors."""
LISTING_OF_ANY_KIND = "countylines search WORDS"
"""The command that finds names of any noun."""

ROUNDED = 0.8
"""The score of a figure whose number only agrees when rounded: ``£184k``. Half, or 1, changes no tested answer."""

FEWEST_DIGITS = 2
"""The least number of significant figures of a rounded number."""

MOST_FIGURES = 3
"""How many figures are suggested for a number, those of the record's own week first."""

PeriodAndMeasure = tuple[str, str]
"""The ids of a figure's period and measure."""


class Item(NamedTuple):
    """A record, figure or derived figure, with its noun."""

    noun: str
    record: Any

    @property
    def reference(self) -> str:
        """An unambiguous name for the item: ``noun:id``, or the id of a figure."""
        return str(self.record.id) if self.noun in BUILT_NOUNS else f"{self.noun}:{self.record.id}"


class FigureKey(NamedTuple):
    """A figure's name in two parts: its *period*, None if the name has none, and the *ending* of its id.

    The ending is the id of a measure or, if *is_derived* is set, what the record calls the derived figure:
    ``hens/share``.
    """

    period: str | None
    ending: str
    is_derived: bool = False


def find_items(
    dataset: Dataset,
    name: str,
    *,
    week: str | None = None,
    source: str | None = None,
    nouns: Sequence[str] = ITEM_NOUNS,
) -> tuple[Item, ...]:
    """Find what *name* means: an id, a name, or ``noun:`` followed by either. At least one item is returned.

    If several have the name, the one whose noun is in *nouns* is meant. A measure alone means its figure in *week* (an
    id, or None for the record's own) or, for ``all``, one figure for each week that has one; ``PERIOD/MEASURE`` means
    that period's figure. With *source*, only that source's observations count.

    Raises UnknownName, AmbiguousName or NotInWeek; NotAFigure if *week* or *source* is given for anything but a figure;
    and ConflictingWeek if the name is that of a figure in a period other than *week*.
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
        raise NotInWeek(meant.ending, period, [item.record.period.id for item in having], source)
    return found


def find_disagreement(dataset: Dataset, name: str) -> Disagreement | None:
    """Return the disagreement with this id, with or without ``conflict:`` before it, or None."""
    found: Disagreement | None = dataset.index("disagreements").get(name.removeprefix(f"{CONFLICT}:"))
    return found


def refuse_options_of_figures(name: str, noun: str, *, week: str | None, source: str | None) -> None:
    """Raise NotAFigure if *week* or *source* is given, because an item of this *noun* has neither."""
    for option, value in (("--week", week), ("--source", source)):
        if value is not None:
            raise NotAFigure(name, noun, option)


def split_names(dataset: Dataset, words: Sequence[str], nouns: Sequence[str] = ITEM_NOUNS) -> tuple[str, ...]:
    """Return the names of items of any noun that *words* stand for, as `split_names_with` does."""
    return split_names_with(lambda name: _resolve_any(dataset, name, nouns), words)


def build_figures(
    dataset: Dataset, key: FigureKey, periods: Sequence[str], source: str | None = None
) -> tuple[Item, ...]:
    """Build a figure, or a derived one, for each of *periods* that has it."""
    if not key.is_derived:
        figures = [figure_of(dataset, period, key.ending, source=source) for period in periods]
        return tuple(Item("figure", figure) for figure in figures if figure is not None)
    from countylines.figures.derived import find_derived  # noqa: PLC0415  only needed for derived figures

    return tuple(
        Item("derived", derived)
        for period in periods
        for derived in find_derived(dataset, period, source=source)
        if derived.id == f"{period}/{key.ending}"
    )


def _resolve_any(dataset: Dataset, name: str, nouns: Sequence[str]) -> Item | FigureKey:
    """Return the item with this id, name or ``noun:name``, or the key of a figure; raise as `find_items` does."""
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
    """Find the item with the id *name*, or the figure that ``PERIOD/MEASURE`` names; None if there is none."""
    return _find_by_id(dataset, name) or _read_figure_key(dataset, name)


def _find_by_id(dataset: Dataset, name: str) -> FigureKey | Item | None:
    """Find the item or figure with exactly this id; for a figure no other files are read."""
    period, slash, measure = name.partition("/")
    if slash and period in dataset.index("periods") and measure in dataset.index("measures"):
        return FigureKey(period, measure)
    found = ((noun, dataset.index(NAME_KINDS[noun].file).get(name)) for noun in ITEM_NOUNS)
    return next((Item(noun, record) for noun, record in found if record is not None), None)


def _read_figure_key(dataset: Dataset, name: str) -> FigureKey | None:
    """Read ``PERIOD/MEASURE``, each part by any of its names, or the id of a derived figure.

    The id of a derived figure may lack its period, and case and spaces make no difference.
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
    for recorded in dataset.periods:
        for derived in find_derived(dataset, recorded.id):
            end = derived.id.removeprefix(f"{recorded.id}/")
            if fold_name(end) == wanted:
                return FigureKey(period, end, is_derived=True)
    return None


def split_off_period(dataset: Dataset, name: str) -> tuple[str | None, str]:
    """Split ``PERIOD/REST``, with any name of the period, into its id and the rest; else return None and *name*."""
    before, slash, after = name.partition("/")
    if slash:
        try:
            return str(resolve(dataset, "period", before).id), after
        except (UnknownName, AmbiguousName):
            pass
    return None, name


def find_items_by_name(dataset: Dataset, name: str) -> list[Item]:
    """List the records of all nouns that have *name*, as `find_by_name` does."""
    return [Item(noun, record) for noun in ITEM_NOUNS for record in records_named(dataset, noun, name)]


def _find_item_by_name(dataset: Dataset, name: str, nouns: Sequence[str]) -> Item:
    """Return the only record with *name*, or the only one of *nouns*; raise UnknownName or AmbiguousName."""
    found = find_items_by_name(dataset, name)
    meant = [item for item in found if item.noun in nouns]
    if len(meant) == 1 or len(found) == 1:
        return (meant or found)[0]
    if found:
        raise AmbiguousName(ANY_KIND, name, [item.reference for item in found], LISTING_OF_ANY_KIND)
    raise UnknownName(
        ANY_KIND, name, _find_nearest_ids(dataset, name), LISTING_OF_ANY_KIND, point_to_topic(dataset, name)
    )


def point_to_topic(dataset: Dataset, name: str) -> str:
    """Return a pointer to the quotes on the topic with this name, with or without ``topic:``; "" if there is none."""
    before, colon, rest = name.partition(":")
    topics = records_named(dataset, TOPIC, rest if colon and fold_name(before) == TOPIC else name)
    return f"For the quotes on this topic: {NAME_KINDS[TOPIC].listing} {topics[0].id}." if len(topics) == 1 else ""


def point_to_item(dataset: Dataset, name: str) -> str:
    """Return a pointer to the quotes on the topic with this name, or to the only item with it; "" if there is none."""
    items = find_items_by_name(dataset, name)
    shown = f"To see the {items[0].noun}: countylines show {items[0].reference}." if len(items) == 1 else ""
    return point_to_topic(dataset, name) or shown


def _find_nearest_ids(dataset: Dataset, name: str) -> tuple[str, ...]:
    """List the ids most similar to *name*; for ``PERIOD/MEASURE``, figures of the period with similar measures."""
    period, measure = split_off_period(dataset, name)
    if period is None:
        return find_nearest_ids_of_kinds(dataset, ITEM_NOUNS[:-1], name)
    return tuple(f"{period}/{near}" for near in find_nearest_ids_of_kinds(dataset, ("measure",), measure))


def score_figures_printing_number(dataset: Dataset, number: Decimal) -> Mapping[PeriodAndMeasure, float]:
    """Return the figures for which some source prints a number, each with a score: the more sources, the nearer to 1.

    If no source prints it, return the figures with a number that rounds to it, each with the score ROUNDED.
    """
    printing: Counter[PeriodAndMeasure] = Counter()
    rounding: dict[PeriodAndMeasure, float] = {}
    for observation in dataset.objects("observations"):
        ends = (observation.get("value"), observation.get("upper") if observation["hedge"] == "range" else None)
        values = {Decimal(end) for end in ends if end is not None}
        figure = observation["period"], observation["measure"]
        if number in values:
            printing[figure] += 1
        elif any(rounds_to(value, number, FEWEST_DIGITS) for value in values):
            rounding[figure] = ROUNDED
    return {figure: 1 - (1 - ROUNDED) / (1 + count) for figure, count in printing.items()} or rounding


def figures_printing_number(dataset: Dataset, number: Decimal) -> list[PeriodAndMeasure]:
    """List the figures for which some source prints exactly this number."""
    scores = score_figures_printing_number(dataset, number)
    return [figure for figure, score in scores.items() if score > ROUNDED]


def suggest_figures_by_number(dataset: Dataset, text: str) -> tuple[str, ...]:
    """Return the ids of some figures for which a source prints the only number in *text*; none if it has several."""
    from countylines.text.numbers import find_numbers  # noqa: PLC0415  a search has read its numbers

    numbers = {number.value for number in find_numbers(text)}
    if len(numbers) != 1:
        return ()
    figures = sorted(
        score_figures_printing_number(dataset, numbers.pop()), key=lambda figure: figure[0] != dataset.week
    )
    return tuple(f"{period}/{measure}" for period, measure in figures[:MOST_FIGURES])
