"""Cautions: what to know before using a figure, of its measure, its weeks, its sources and what they dispute."""

from countylines.figures.best import observed_interval
from countylines.figures.figure import Figure, best_in_words, estimated_best
from countylines.figures.interval import amount_in_words, interval_in_words
from countylines.record.dataset import Dataset
from countylines.record.nouns.figures import Disagreement, Observation
from countylines.text import capitalized, quoted


def deprecated_observations_to_warn_of(figure: Figure) -> list[Observation]:
    """List the deprecated observations that a figure rests on, of which a reader must be warned.

    Of a figure of one source, all of them; otherwise at most the reported one, if no normal observation is left.
    """
    resting_on = figure.observations if figure.only_source is not None else (figure.reported,)
    return [one for one in resting_on if not one.is_normal]


def deprecation_note(observation: Observation) -> str:
    """Say that the record rejects an observation, and why."""
    printed = quoted(observation.wording) if observation.wording else str(observation.value)
    return f"{printed} is rejected: {observation.reason}"


def rejection_in_words(dataset: Dataset, observation: Observation) -> str:
    """Say that the record rejects what a source prints, and why: ``“12 birds” (The Post) is rejected: …``."""
    written = amount_in_words(observation.value, dataset.index("measures")[observation.measure].unit)
    publisher: str = dataset.index("sources")[observation.source].publisher
    return f"{quoted(observation.wording or written)} ({publisher}) is rejected: {observation.reason}"


def not_printed_in_words(dataset: Dataset, figure: Figure) -> str | None:
    """Say that no source, or not the one that a figure is built from, prints its best; None if one prints it.

    To print something within what people are shown of the best is to print it; but nobody prints estimated ends.
    """
    best, source, hedged = figure.shown_best, figure.only_source, estimated_best(figure)
    if hedged is not None:
        words = quoted(hedged.wording) if hedged.wording else best_in_words(figure)
        ends = interval_in_words(best, figure.measure.unit)
        return f"{capitalized(words)} is taken to mean {ends}; no source prints these ends."
    counted = [one for one in figure.observations if one.is_normal or source is not None]
    if best is not None and any(observed_interval(dataset, one).lies_in(best) for one in counted):
        return None
    if source is None:
        return "No source prints this value: it follows from several printed figures."
    publisher = dataset.index("sources")[source].publisher
    return f"{publisher} does not print this value: it follows from several figures that are printed there."


def dispute_in_words(disagreement: Disagreement) -> str:
    """Return the question of a disagreement, the answers of its sides, and what decides it."""
    sides = "; ".join(side.says for side in disagreement.sides)
    return f"Sources differ: {disagreement.question} {sides}. {disagreement.decided_by or 'This is undecided.'}"


def notes_on_wording(dataset: Dataset, observation: Observation) -> list[str]:
    """List the notes on an observation, behind what they are about: ``“12 birds” (The Post): The page says …``."""
    publisher: str = dataset.index("sources")[observation.source].publisher
    about = f"{quoted(observation.wording)} ({publisher})" if observation.wording else publisher
    notes = " ".join(note for note in (observation.period_basis, observation.note) if note)
    return [f"{about}: {notes}"] if notes else []


def cautions_of(dataset: Dataset, figure: Figure) -> list[str]:
    """List what to know before using a figure: of the measure, the period, the ranks, the sums that bound it, disputes.

    To a figure of one source no ranks are applied, and a sum bounds it only where that source prints some of its parts.
    """
    reported = figure.reported
    found = [figure.measure.caution]
    found += notes_on_wording(dataset, reported)
    found += map(deprecation_note, deprecated_observations_to_warn_of(figure))
    found += [
        addition.basis
        for addition in dataset.sums_of.get((figure.period.id, figure.measure.id), ())
        if any(
            figure.only_source in (None, one.source)
            for part in addition.parts
            for one in dataset.observations_of.get((addition.period, part), ())
        )
    ]
    found += map(dispute_in_words, figure.undecided)
    return [caution for caution in found if caution]
