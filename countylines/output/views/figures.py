"""Figures of a week and of the spans that end with it; and the single values that ``get`` prints."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from countylines.figures.best import nearest_whole
from countylines.figures.cautions import cautions_of
from countylines.figures.figure import Figure, best_in_words, short_label
from countylines.figures.interval import SHOWN_WITH_THE_NUMBER, Interval
from countylines.figures.wordings import quoted_wording, wording_with_shared_hedge
from countylines.output.table import FIGURE_UNIT, Answer, Column, Data, Field, Row, Table, declared_fields
from countylines.record.dataset import Dataset
from countylines.record.nouns.figures import Measure
from countylines.text import count_in_words

if TYPE_CHECKING:
    from countylines.lookup.values import Value


def _reported_field(name: str, type_: str, meaning: str, attribute: str = "") -> Field:
    """Return a field of a figure that is taken from its reported observation."""
    value_of = attrgetter(f"reported.{attribute or name}")
    return Field(name, type_, meaning, nullable=True, get=lambda _, figure: value_of(figure))


def end_fields(name: str, interval_of: Callable[[Any], Interval | None]) -> tuple[Field, ...]:
    """Return the fields of the two ends of an interval; they are null for an end or interval that does not exist."""

    def field_of(end: str, attribute: str, kind: str, meaning: str, unit: str | None = None) -> Field:
        def get(_: Any, shown: Any) -> Any:
            interval = interval_of(shown)
            return None if interval is None or getattr(interval, end) is None else getattr(interval, attribute)

        return Field(attribute, kind, meaning, nullable=True, unit=unit, get=get)

    fields = []
    for end, called in (("low", "lower"), ("high", "upper")):
        meaning = f"the {called} end of {name}; null where there is none"
        fields.append(field_of(end, end, "number", meaning, FIGURE_UNIT))
        fields.append(field_of(end, f"{end}_included", "flag", f"whether the {called} end itself is possible"))
    return tuple(fields)


BEST_FIELDS = (
    Field(
        "best", "text", "the narrowest range that the sources support, as get prints it",
        nullable=True, unit=FIGURE_UNIT, get=lambda _, figure: None if figure.best is None else str(figure.best),
    ),
    *end_fields("best", lambda figure: figure.best),
)  # fmt: skip
REPORTED_FIELD = Field(
    "reported", "text",
    "the wording of the lead source, or else of the most official or earliest one; in brackets a hedge that stands "
    "elsewhere in its sentence",
    nullable=True, get=lambda _, figure: wording_with_shared_hedge(figure.reported),
)  # fmt: skip

FIGURE_ANSWER = Answer(
    "figure", "A figure of a week or span.",
    Field("id", "id", "PERIOD/MEASURE"),
    Field("period", "id", "the week or span", get=lambda _, figure: figure.period.id),
    Field("measure", "id", "what is counted", get=lambda _, figure: figure.measure.id),
    *declared_fields(Measure, "label unit group part_of", thing=lambda figure: figure.measure),
    REPORTED_FIELD,
    _reported_field("hedge", "text", "the hedge of that wording"),
    _reported_field("value", "number", "the number of that wording")._replace(unit=FIGURE_UNIT),
    _reported_field("reported_by", "id", "the source of that wording", "source"),
    Field("status", "text", "exact, bounded or disputed"),
    *BEST_FIELDS,
    Field("sources", "whole", "the number of sources that print the figure", get=lambda _, figure: len(figure.sources)),
    Field(
        "disagreeing", "whole",
        "the number of sources that contradict best and do not also print it; without best, that contradict each "
        "other",
        get=lambda _, figure: len(figure.disagreeing),
    ),
    Field(
        "asserted_by", "id", "who asserts the reported wording: a person, an organisation, or the source itself",
        nullable=True, get=lambda _, figure: figure.reported.asserted_by or figure.reported.source,
    ),
    Field("cautions", "texts", "what to know before using the figure", get=cautions_of),
    Field(
        "formula", "text", "how a derived figure is calculated from others; null for printed ones", nullable=True,
        get=lambda *_: None,
    ),
    _reported_field(
        "rank", "text", "the rank of the reported wording: normal, or deprecated (rejected); null for derived figures"
    ),
    _reported_field("reason", "text", "why the record rejects that wording"),
    lists=("countylines stats",),
    order="weeks, then spans, then what is derived; within each, groups in the order that the record gives "
    "them, parts under their whole",
    names=("stats",),
)  # fmt: skip

BRIEF_FIGURE = Answer(
    "brief figure", "A figure in brief.",
    Field("id", "id", "PERIOD/MEASURE"),
    REPORTED_FIELD,
    BEST_FIELDS[0],
)  # fmt: skip
"""The fields of a figure on the pages of other things."""

VALUE_ANSWER = Answer(
    "value", "A single value.",
    Field("id", "id", "the figure, observation or quote"),
    Field("value", "text", "what get prints of it without --json", get=lambda _, value: value.text),
    Field("remarks", "texts", "what to know before using it, which is printed on stderr without --json"),
    lists=("countylines get {measure}",), names=("get",),
    order="as they were named; with --week all, by week",
)  # fmt: skip

TABLE_COLUMNS = (
    Column("label", "Measure"),
    Column("best", "Best", is_number=True, tone="best"),
    Column("reported", "Reported"),
    Column("sources", "Sources", is_number=True),
)

DEEPEST_IN_BRIEF = 1
"""The greatest depth of rows in a brief answer: parts of a whole are shown, but not parts of parts."""

BEST_MEANING = "the narrowest range the sources support"


def figure_table(dataset: Dataset, figures: Sequence[Figure], *, titled: str | None = None) -> Table:
    """Lay out figures by subject, parts below their whole.

    Spans have headings, except the span *titled*, which the title already names. Parts of parts are details.
    """
    present: dict[str, list[str]] = {}
    for figure in figures:
        present.setdefault(figure.period.id, []).append(figure.measure.id)
    several = len({figure.period.id for figure in figures if figure.period.kind == "week"}) > 1
    depths: dict[str, int] = {}
    rows = []
    named = ("", "", "")
    for figure in figures:
        period = figure.period
        whole = nearest_whole(dataset, figure.measure.id, present[period.id])
        depths[figure.id] = depths.get(f"{period.id}/{whole}", -1) + 1
        heading = period.label if several or (period.kind == "span" and period.id != titled) else ""
        row = figure_row(dataset, figure, whole=whole, depth=depths[figure.id], heading=heading)
        if several:
            row = row._replace(data=data_beside_other_weeks(dataset, row.data))
        before, named = named, (figure.period.id, figure.measure.group, figure.measure.unit)
        if named == before and not row.depth:  # the label above has the same unit
            row = row._replace(words={**row.words, "label": figure.measure.label})
        rows.append(row)
    sources = {figure.reported.source for figure in figures}
    one = dataset.index("sources")[sources.pop()].publisher if len(sources) == 1 else None
    who = one or "the lead source, or else of the most official or earliest one"
    source = figures[0].only_source if figures else None
    best = BEST_MEANING if source is None else "the narrowest range this source alone supports"
    caption = f"Best: {best}. Reported: the words of {who}. "
    if any(figure.disagreeing for figure in figures):
        caption += "Differ: sources whose number contradicts that. "
    if not all(figure.reported.is_normal for figure in figures):
        counted = "not counted" if source is None else "counted here"
        caption += f"Rejected: recorded with a reason, but {counted}. "
    caption += f"Who said what: countylines show MEASURE{'' if source is None else f' --source {source}'}."
    return FIGURE_ANSWER.table(
        rows,
        TABLE_COLUMNS,
        heading="group",
        caption=" ".join([*(cautions_for_comparing_weeks(dataset) if several else []), caption]),
        omission="Parts that are not shown: {} (--all).",
    )


def value_table(values: "Iterable[Value]") -> Table:
    """Lay out values for programs; in other formats they are printed without a table."""
    return VALUE_ANSWER.table((VALUE_ANSWER.row(None, value) for value in values), ())


def figure_row(dataset: Dataset, figure: Figure, *, whole: str | None = None, depth: int = 0, heading: str = "") -> Row:
    """Return a figure's row, at a *depth* of indentation; *whole* is the nearest whole above it (an id)."""
    measure, reported = figure.measure, figure.reported
    rank = "" if reported.is_normal else " (rejected)"
    above: Measure | None = dataset.index("measures")[whole] if whole else None
    label = short_label(measure.label, above.label) if above else measure.label
    words = {
        "label": label if above and above.unit == measure.unit else label_with_unit(label, measure.unit),
        "best": best_in_words(figure),
        "group": heading,
        "reported": f"{wording_with_shared_hedge(reported) or '(wording not recorded)'}{rank}",
        "sources": source_count_in_words(figure),
    }
    tones = {"sources": "differs"} if figure.disagreeing or figure.undecided else {}
    if figure.best is None:
        tones["best"] = "differs"
    return FIGURE_ANSWER.row(dataset, figure, words, depth=depth, tones=tones, is_detail=depth > DEEPEST_IN_BRIEF)


def label_with_unit(label: str, unit: str) -> str:
    """Return a label with its unit, unless the unit is part of the label or is printed next to the number."""
    is_said = unit in SHOWN_WITH_THE_NUMBER or unit.casefold() in label.casefold()
    return label if is_said else f"{label}, {unit}"


def source_count_in_words(figure: Figure, *, named: bool = False) -> str:
    """Return how many sources print a figure, how many differ, and whether a question about its number is undecided.

    ``9``, ``1 of 12 differs``, ``2, undecided``, ``1, contradicts itself``; with *named*, ``9 sources``. A disputed
    figure is not called undecided, because it says ``disputed`` in place of its best.
    """
    count, differing = len(figure.sources), len(figure.disagreeing)
    sources = count_in_words(count, "source") if named else str(count)
    if count == differing == 1:
        return f"{sources}, contradicts itself"
    differ = differing if figure.best is not None else 0  # a disputed figure has no best to differ from
    counted = f"{differ} of {sources} {'differs' if differ == 1 else 'differ'}" if differ else sources
    return f"{counted}, undecided" if figure.undecided and figure.best is not None else counted


def best_and_doubt_in_words(figure: Figure) -> str:
    """Write a figure's best for people; if it is not disputed but has an undecided question, say that too."""
    best = best_in_words(figure)
    return f"{best}, undecided" if figure.undecided and figure.best is not None else best


def cautions_for_comparing_weeks(dataset: Dataset) -> list[str]:
    """List the caution on comparing figures of several weeks, if the record has one."""
    return [dataset.header.not_alike] if dataset.header.not_alike else []


def data_beside_other_weeks(dataset: Dataset, data: Mapping[str, Any]) -> Mapping[str, Data]:
    """Return a figure's data with the caution on comparing weeks added, for lists with figures of several weeks."""
    return {**data, "cautions": [*cautions_for_comparing_weeks(dataset), *data["cautions"]]}


def brief_data_of_figures(figures: Sequence[Figure]) -> tuple[dict[str, Data], ...]:
    """Return the data of figures for the page of another thing."""
    return tuple(BRIEF_FIGURE.data_of(None, figure) for figure in figures)


def figure_in_brief(figure: Figure) -> str:
    """Return a figure in a few words: ``“91 women”, best 91``."""
    return f"{quoted_wording(figure.reported)}, best {best_and_doubt_in_words(figure)}"
