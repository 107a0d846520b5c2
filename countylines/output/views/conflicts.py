"""Conflicts: the questions on which sources differ."""

from collections.abc import Iterator, Sequence

from countylines.figures import ALL_WEEKS
from countylines.integrity.conflicts import Conflict
from countylines.lookup.people import name_of
from countylines.output.table import BY_ID, Answer, Field, Row, Table, columns_of, declared_fields
from countylines.record.dataset import Dataset
from countylines.record.nouns.figures import Disagreement, Side

SIDE_PART = Answer("side", "What one side says of a question.", *declared_fields(Side))
CONFLICT_ANSWER = Answer(
    "conflict", "A question on which sources differ.",
    Field("id", "id", "the disagreement, or the figure or period that a computed conflict is about"),
    *declared_fields(Disagreement, "kind"),
    Field(
        "recorded", "flag", "whether the record describes it, or it was found by comparing the sources",
        get=lambda _, conflict: conflict.is_recorded,
    ),
    *declared_fields(Disagreement, "about question sides decided_by"),
    lists=("countylines conflicts",), pages=("countylines show {conflict}",), order=BY_ID,
    names=("conflicts", "show"), columns="sides, decided_by: What decides it, about, kind, id",
)  # fmt: skip
NO_BREAK_SPACE = "\u00a0"
UNDECIDED = "undecided"
"""The word for a question that nothing decides."""


def conflict_table(dataset: Dataset, conflicts: Sequence[Conflict], *, week: str | None = None) -> Table:
    """Lay out conflicts: the question, the answer and publishers of each side, and what decides it.

    The brief form has only the question and a line of answers; if *week* is ``all``, decided conflicts are left out,
    unless all are decided.
    """
    rows = [
        CONFLICT_ANSWER.row(dataset, conflict, _conflict_words_by_field(dataset, conflict)) for conflict in conflicts
    ]
    is_left_out = week == ALL_WEEKS and not all(conflict.decided_by for conflict in conflicts)
    brief = CONFLICT_ANSWER.table(
        [one for pair in zip(conflicts, rows, strict=True) for one in _brief_rows(*pair, is_left_out=is_left_out)],
        "question, id" if is_left_out else "question, decided_by: Decision, id",
        title="Where sources differ, undecided" if is_left_out else "",
        caption="In brackets: how many sources. Who says what, and what decides it: countylines show ID, or conflicts "
        "--all.",
        omission="Decided: {} more.",
    )
    return CONFLICT_ANSWER.table(
        rows,
        columns_of("decided_by, about, kind, id", own_lines="decided_by"),
        heading="question",
        body="sides",
        caption="Each side lists the sources that are in the record; a decision may mention others. "
        "For all observations of a figure: countylines show PERIOD/MEASURE",
        brief=brief,
    )


def _brief_rows(conflict: Conflict, row: Row, *, is_left_out: bool) -> Iterator[Row]:
    """Yield the rows of a conflict in brief: its question, then its answers, each with the number of its sources.

    With *is_left_out*, a decided conflict is a single row marked as a detail, so that it counts once among the details.
    """
    is_detail = is_left_out and conflict.decided_by is not None
    words, tones = ("decided", {}) if conflict.decided_by else (UNDECIDED, {"decided_by": "differs"})
    yield row._replace(words={"decided_by": words}, tones=tones, is_detail=is_detail)
    if not is_detail:
        sides = "; ".join(f"{side.says}{NO_BREAK_SPACE}({len(side.sources)})" for side in conflict.sides)
        yield row._replace(words={"question": sides, "decided_by": "", "id": ""}, depth=1)


def conflict_page(dataset: Dataset, conflict: Conflict) -> Table:
    """Lay out a conflict: the answer and publishers of each side, what decides it, and the ids of its subjects."""
    words = {
        **_conflict_words_by_field(dataset, conflict),
        "decided_by": conflict.decided_by or UNDECIDED,
        "about": ", ".join(conflict.about),
    }
    return CONFLICT_ANSWER.page(conflict.question, CONFLICT_ANSWER.row(dataset, conflict, words))


def _conflict_words_by_field(dataset: Dataset, conflict: Conflict) -> dict[str, str]:
    sides = (
        f"{side.says}: {', '.join(dict.fromkeys(name_of(dataset, source) for source in side.sources))}"
        for side in conflict.sides
    )
    words = {
        "sides": "\n".join(sides),
        "decided_by": f"Decided: {conflict.decided_by}" if conflict.decided_by else "Undecided.",
    }
    if not conflict.is_recorded:  # its question names what it is about
        return {**words, "about": "", "kind": f"{conflict.kind}, found by comparing the sources"}
    subjects = {**dataset.index("events"), **dataset.index("periods")}
    names = dict.fromkeys(about.partition("/")[0] for about in conflict.about)
    return {**words, "about": "; ".join(subjects[name].label for name in names)}
