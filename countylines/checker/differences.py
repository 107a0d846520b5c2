"""Word diffs: other words beside the record's."""

from __future__ import annotations

from collections.abc import Sequence

from countylines.checker.alignment import Edit

AROUND = 2
"""How many of the record's words stand to each side of a difference, so that it can be read."""


def mark_edits(printed: Sequence[str], edits: Sequence[Edit], first: int, last: int) -> str:
    """Write the record's words from *first* to *last* with the edits in them: ``[-these-] {+the+} criminal networks``."""
    shown: list[str] = []
    at: int | None = None
    for edit in edits:
        begin = max(first, edit.place - AROUND) if at is None else at
        if at is not None and edit.place - at > 2 * AROUND:
            shown += [*printed[at : at + AROUND], "…"]
            begin = edit.place - AROUND
        shown += printed[begin : edit.place]
        if edit.record:
            shown.append(f"[-{' '.join(printed[edit.place : edit.place + len(edit.record)])}-]")
        if edit.draft:
            shown.append(f"{{+{' '.join(edit.draft)}+}}")
        at = edit.place + len(edit.record)
    if at is not None:
        shown += printed[at : min(at + AROUND, last)]
    return " ".join(shown)
