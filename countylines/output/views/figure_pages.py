"""The pages of figures, printed and derived, and the rows of derived figures below the figures of a week."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from countylines.figures.best import nearest_whole, observed_interval
from countylines.figures.cautions import cautions_of, dispute_in_words
from countylines.figures.figure import Figure, best_in_words, figure_of, figures_of_period
from countylines.figures.verdict import verdict_on_figure
from countylines.lookup.people import name_of
from countylines.output.table import Answer, Column, Data, Field, Row, Table, columns_of, data_of, declared_fields
from countylines.output.views.figures import (
    BEST_FIELDS,
    FIGURE_ANSWER,
    brief_data_of_figures,
    data_beside_other_weeks,
    figure_in_brief,
    figure_row,
    label_with_unit,
)
from countylines.output.views.observations import OBSERVATION_ANSWER, observation_in_words
from countylines.record.dataset import Dataset
from countylines.record.nouns.figures import Disagreement, Observation
from countylines.text import capitalized

if TYPE_CHECKING:
    from countylines.figures.derived import Derived

BRIEF_DISAGREEMENT = Answer(
    "brief disagreement", "A disagreement in brief.", *declared_fields(Disagreement, "id kind question decided_by")
)

FIGURE_COLUMNS = (
    Column("verdict", "Verdict", tone="best"),
    Column("reported", "Reported"),
    Column("measure", "Meaning"),
    Column("why", "What decides"),
    Column("disagreements", "Disputed"),
    Column("observations", "Evidence"),
    Column("parts", "Parts"),
    Column("cautions", "Cautions"),
    Column("asserted_by", "Asserted by"),
    Column("id", "Id"),
)

FIGURE_PAGE = Answer(
    "figure page", "Everything about one figure.",
    *FIGURE_ANSWER.fields,
    Field("verdict", "text", "what the figure is, who prints it and who does not, in brief", get=verdict_on_figure),
    Field("why", "texts", "how best was worked out, step by step", get=lambda _, figure: figure.reasons),
    Field(
        "observations", "objects",
        "every observation of it, including rejected ones; of a derived figure, those that it follows from",
        of="observation",
        get=lambda dataset, figure: tuple(OBSERVATION_ANSWER.data_of(dataset, one) for one in figure.observations),
    ),
    Field(
        "parts", "objects", "the figures that are part of it", of="brief figure",
        get=lambda dataset, figure: brief_data_of_figures(_figures_of_parts(dataset, figure)),
    ),
    Field(
        "disagreements", "objects", "the questions about it on which sources differ", of="brief disagreement",
        get=lambda dataset, figure: tuple(
            BRIEF_DISAGREEMENT.data_of(dataset, one) for one in dataset.disagreements_about.get(figure.id, ())
        ),
    ),
    lists=("countylines show {measure} --week all",), pages=("countylines show {measure}",), order="by week",
    names=("show",), columns=FIGURE_COLUMNS,
)  # fmt: skip

MOST_LINES = {"why": 4, "parts": 6, "cautions": 3}
"""How many lines of a field a terminal shows without ``--all``."""

MOST_ACCOUNTS = 12
"""How many accounts a terminal shows without ``--all``. No figure of the bundled record has more.

With half as many, accounts that differ were hidden in figures that many sources print.
"""

DERIVED_HEADING = "derived by interval arithmetic; no source prints these"

DERIVED_COLUMNS = (
    Column("verdict", "Verdict", tone="best"),
    *columns_of("why, parts: Derived from, observations: Evidence, disagreements: Disputed, id"),
)  # fmt: skip


def figure_page(dataset: Dataset, figure: Figure) -> Table:
    """Lay out a figure: who prints what, how best was worked out, and its parts."""
    row = figure_row(dataset, figure)
    source_of_wording = dataset.index("sources")[figure.reported.source]
    disputes = [*map(dispute_in_words, figure.undecided)]  # left out of the cautions: they have a field of their own
    accounts = sorted(  # first accounts that print the best, then other normal accounts, then rejected ones
        figure.observations,
        key=lambda one: (not one.is_normal, one.is_normal and observed_interval(dataset, one) != figure.best),
    )
    asserting = figure.reported.asserted_by or figure.reported.source
    words = {
        **row.words,
        "reported": f"{row.words['reported']} ({source_of_wording.publisher})",
        "asserted_by": name_of(dataset, asserting) if asserting != figure.reported.source else "",
        "why": "\n".join(figure.reasons),
        "observations": "\n".join(observation_in_words(dataset, one) for one in accounts),
        "parts": "\n".join(
            f"{part.measure.label}: {figure_in_brief(part)}" for part in _figures_of_parts(dataset, figure)
        ),
        "disagreements": "\n".join(
            f"{one.question} {one.decided_by or 'Undecided.'}" for one in dataset.disagreements_about.get(figure.id, ())
        ),
        "cautions": "\n".join(one for one in cautions_of(dataset, figure) if one not in disputes),
        "measure": figure.measure.definition,
    }
    title = f"{figure.measure.label}: {figure.period.label}"
    row = FIGURE_PAGE.row(dataset, figure, words, links={"reported": source_of_wording.url})
    first_lines = {field: _first_lines(words[field], most) for field, most in MOST_LINES.items()}
    brief = {**words, **first_lines, "observations": _accounts_in_brief(dataset, figure, accounts)}
    return FIGURE_PAGE.page(title, row)._replace(brief=FIGURE_PAGE.page(title, row._replace(words=brief)))


def _first_lines(words: str, most: int) -> str:
    """Return at most *most* lines of a text, and a line that says how many more there are."""
    lines = words.split("\n")
    return "\n".join([*lines[:most], f"and {len(lines) - most} more (--all)"]) if len(lines) > most else words


def _accounts_in_brief(dataset: Dataset, figure: Figure, accounts: Sequence[Observation]) -> str:
    """Return a line for each account; if there are many, some that agree are left out, but not the reported one."""
    needed = [
        one for one in accounts if one == figure.reported or not one.is_normal or one.source in figure.disagreeing
    ]
    others = [one for one in accounts if one not in needed]
    left_out = others[max(MOST_ACCOUNTS - len(needed), 0) :]
    lines = [observation_in_words(dataset, one) for one in accounts if one not in left_out]
    return "\n".join([*lines, f"and {len(left_out)} more that agree (--all)"] if left_out else lines)


def _figures_of_parts(dataset: Dataset, figure: Figure) -> list[Figure]:
    """List the figures of the same period whose nearest whole is this figure."""
    figures = figures_of_period(dataset, figure.period.id, source=figure.only_source)
    present = {one.measure.id for one in figures}
    return [one for one in figures if nearest_whole(dataset, one.measure.id, present) == figure.measure.id]


def add_derived_figures(dataset: Dataset, table: Table, derived: Sequence[Derived]) -> Table:
    """Add derived figures, under a heading of their own, to the table of the figures of one or more weeks."""
    rows = list(map(_derived_row, derived))
    if len({one.period.id for one in derived}) > 1:
        rows = [
            row._replace(
                data=data_beside_other_weeks(dataset, row.data),
                words={**row.words, "group": f"{one.period.label}: {DERIVED_HEADING}"},
            )
            for one, row in zip(derived, rows, strict=True)
        ]
    return table._replace(rows=(*table.rows, *rows))


def _derived_row(derived: Derived) -> Row:
    """Return the row of a derived figure: it has the fields of a figure; those of a reported observation are null."""
    data: dict[str, Data] = dict.fromkeys(FIGURE_ANSWER.field_names)
    data |= {
        "id": derived.id,
        "period": derived.period.id,
        "measure": derived.id.partition("/")[2],
        "label": derived.label,
        "unit": derived.unit,
        "group": "derived",
        "status": "exact" if derived.best.is_exact else "bounded",
        **data_of(BEST_FIELDS, None, derived),
        "sources": 0,
        "disagreeing": 0,
        "cautions": [dispute_in_words(one) for one in derived.disputes],
        "formula": derived.formula,
    }
    disputed = "".join(f". Sources differ: {one.question}" for one in derived.disputes)
    words = {
        "group": capitalized(DERIVED_HEADING),
        "reported": f"{derived.formula_words}{disputed}",
        "label": label_with_unit(derived.label, derived.unit),
        "best": derived.in_words,
        "sources": "",
    }
    return Row(data, words)


def derived_page(dataset: Dataset, derived: Derived) -> Table:
    """Lay out a derived figure: its formula, the figures that it is derived from, and who prints those figures."""
    from countylines.lookup.citing.figures import find_support_of_inputs  # noqa: PLC0415  only derived ones need it

    row = _derived_row(derived)
    built = (figure_of(dataset, derived.period.id, name, source=derived.only_source) for name in derived.inputs)
    inputs = [figure for figure in built if figure is not None]
    support = find_support_of_inputs(dataset, derived, derived.only_source)
    why = ("Derived by interval arithmetic; no source prints it.", f"{derived.formula_words}.")
    best = row.words["best"]
    verdict = f"{capitalized(best)}. No source prints it: it is calculated as {derived.formula_words}."
    data: dict[str, Data] = {
        **row.data,
        "verdict": verdict,
        "why": why,
        "observations": tuple(OBSERVATION_ANSWER.data_of(dataset, one) for one in support),
        "parts": brief_data_of_figures(inputs),
        "disagreements": tuple(BRIEF_DISAGREEMENT.data_of(dataset, one) for one in derived.disputes),
    }
    words = {
        **row.words,
        "why": "\n".join(why),
        "parts": "\n".join(f"{figure.measure.label}: {best_in_words(figure)}" for figure in inputs),
        "observations": "\n".join(observation_in_words(dataset, one) for one in support),
        "disagreements": "\n".join(dispute_in_words(one) for one in derived.disputes),
    }
    page = FIGURE_PAGE.page(f"{derived.label}: {derived.period.label}", Row(data, words))
    return page._replace(columns=DERIVED_COLUMNS)
