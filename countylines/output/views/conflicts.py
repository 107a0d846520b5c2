"""Conflicts as a table."""

from __future__ import annotations

from collections.abc import Sequence

from countylines.integrity.conflicts import Conflict
from countylines.lookup.people import name_of
from countylines.output.fields import field_names
from countylines.output.table import Column, Data, Row, Table
from countylines.record.dataset import Dataset
from countylines.record.nouns.disagreement import Side


def conflict_table(dataset: Dataset, conflicts: Sequence[Conflict]) -> Table:
    """Lay out conflicts: the question, each side with who says it, and what decides it."""
    return Table(
        noun="conflict",
        fields=field_names("conflict"),
        columns=(
            Column("decided_by", "Decided by", own_line=True),
            Column("about", "About"),
            Column("kind", "Kind"),
            Column("id", "Id"),
        ),
        rows=tuple(conflict_row(dataset, conflict) for conflict in conflicts),
        heading="question",
        body="sides",
        caption=(
            "A side names the sources whose words are in the record; a reason may name others. "
            "For every observation of a figure: countylines show PERIOD/MEASURE"
        ),
    )


def conflict_row(dataset: Dataset, conflict: Conflict) -> Row:
    """Give a conflict's data and words."""
    data: dict[str, Data] = {
        "id": conflict.id,
        "kind": conflict.kind,
        "recorded": conflict.is_recorded,
        "about": conflict.about,
        "question": conflict.question,
        "sides": tuple({"says": side.says, "sources": side.sources} for side in conflict.sides),
        "decided_by": conflict.decided_by,
    }
    words = {
        "sides": "\n".join(_side_words(dataset, side) for side in conflict.sides),
        "about": _weeks_about(dataset, conflict) if conflict.is_recorded else "",
        "decided_by": f"Decided: {conflict.decided_by}" if conflict.decided_by else "Nothing decides it.",
        "kind": conflict.kind if conflict.is_recorded else f"{conflict.kind}, worked out from what is printed",
    }
    return Row(data, words)


def _weeks_about(dataset: Dataset, conflict: Conflict) -> str:
    """Name the periods that a question of the record is about, which does not name them itself."""
    periods = dict.fromkeys(about.partition("/")[0] for about in conflict.about)
    return "; ".join(dataset.index("periods")[period].label for period in periods)


def _side_words(dataset: Dataset, side: Side) -> str:
    publishers = dict.fromkeys(name_of(dataset, source) for source in side.sources)
    return f"{side.says}: {', '.join(publishers)}"
