"""Telling: what messages say of the record: its wording, its sources, and what was done to a quotation."""

from __future__ import annotations

from collections.abc import Iterable

from countylines.checks.alignment import Alignment, Edit
from countylines.checks.draft import Draft, Spoken
from countylines.checks.figures import Counted
from countylines.checks.findings import Held
from countylines.dataset.load import Dataset
from countylines.model.figure import Figure
from countylines.model.interval import meet_printed
from countylines.model.wording import in_words
from countylines.queries.best import interval_of

AROUND = 2
"""How many of the record's words stand to each side of a difference, so that it can be read."""


def held_figure(figure: Figure) -> Held:
    """Give what a figure is held to be."""
    best = figure.best
    low, high = (None, None) if best is None else (best.low, best.high)
    return Held(figure.id, figure.reported.wording, low, high, figure.reported.source)


def held_quote(alignment: Alignment) -> Held:
    """Give the statement that a quotation is held against, from the quote on where it begins."""
    statement = alignment.statement
    assert statement is not None  # noqa: S101  only quotations in the record are held against it
    words = statement.printed[alignment.first : alignment.last] or statement.printed
    return Held(alignment.quote or "", " ".join(words), source=statement.source)


def figure_in_words(draft: Draft, figure: Figure) -> str:
    """Say what the record has of a figure, and who prints it: ``655 (The London Economic and 5 others)``."""
    dataset = draft.record.dataset
    best = in_words(figure.best, figure.measure.unit)
    return f"{best} ({_publishers(dataset, _agreeing(dataset, figure))})"


def _agreeing(dataset: Dataset, figure: Figure) -> Iterable[str]:
    lead = [figure.reported.source]
    others = [
        one.source
        for one in figure.observations
        if figure.best is None
        or meet_printed(interval_of(dataset, one), figure.best, count=figure.measure.count) is not None
    ]
    return dict.fromkeys([*(source for source in lead if source in others), *others])


def _publishers(dataset: Dataset, sources: Iterable[str]) -> str:
    names = list(dict.fromkeys(str(dataset.index("sources")[source].publisher) for source in sources))
    if not names:
        return "no source"
    if len(names) == 1:
        return names[0]
    others = len(names) - 1
    return f"{names[0]} and {others} {'other' if others == 1 else 'others'}"


def also_printed(draft: Draft, counted: Counted) -> str:
    """Name the accounts that print the draft's number too, when it is not the record's."""
    dataset, figure = draft.record.dataset, counted.figure
    if figure is None:
        return ""
    sources = dict.fromkeys(one.source for one in figure.observations if one.value == counted.quantity.value)
    if not sources:
        return ""
    wordings = {one.source: one.wording for one in figure.observations if one.value == counted.quantity.value}
    first = next(iter(sources))
    others = f" and {len(sources) - 1} more" if len(sources) > 1 else ""
    return f"; {dataset.index('sources')[first].publisher}{others} printed “{wordings[first]}”"


def difference(spoken: Spoken) -> str:
    """Show a quotation beside the record: ``dismantling [-these-] {+the+} criminal networks``."""
    alignment = spoken.alignment
    statement = alignment.statement
    assert statement is not None  # noqa: S101  likewise
    shown, at = [], None
    for edit in alignment.edits:
        begin = max(alignment.first, edit.place - AROUND) if at is None else at
        if at is not None and edit.place - at > 2 * AROUND:
            shown += [*statement.printed[at : at + AROUND], "…"]
            begin = edit.place - AROUND
        shown += statement.printed[begin : edit.place]
        if edit.record:
            shown.append(f"[-{' '.join(statement.printed[edit.place : edit.place + len(edit.record)])}-]")
        if edit.draft:
            shown.append(f"{{+{_draft_words(spoken, edit)}+}}")
        at = edit.place + len(edit.record)
    if at is not None:
        shown += statement.printed[at : min(at + AROUND, alignment.last)]
    return " ".join(shown)


def _draft_words(_spoken: Spoken, edit: Edit) -> str:
    return " ".join(edit.draft)


def edited_span(spoken: Spoken) -> tuple[int, int]:
    """Give the stretch of clean text from the first difference to the last; of a word left out, its neighbours."""
    words = spoken.words
    starts, ends = [], []
    for edit in spoken.alignment.edits:
        first = edit.start if edit.start < edit.end else max(edit.start - 1, 0)
        last = edit.end - 1 if edit.start < edit.end else min(edit.start, len(words) - 1)
        starts.append(words[first].start)
        ends.append(words[last].end)
    return min(starts), max(ends)


def speaker_of(draft: Draft, spoken: Spoken) -> str:
    """Name who really said it, and where it is printed."""
    statement = spoken.alignment.statement
    assert statement is not None  # noqa: S101  likewise
    dataset = draft.record.dataset
    name = dataset.index("people")[statement.speaker].name
    return f"{name} in {dataset.index('sources')[statement.source].publisher}, {spoken.alignment.quote}"
