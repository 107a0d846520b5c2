"""Cautions: what to know before using a figure, about its measure, its period, its sources and their disputes."""

from countylines.figures.best import observed_interval
from countylines.figures.figure import Figure, best_in_words, estimated_best
from countylines.figures.interval import amount_in_words, interval_in_words
from countylines.record.dataset import Dataset
from countylines.record.nouns.figures import Disagreement, Observation
from countylines.text import capitalized, quoted

_UNDECIDED = "This is undecided."


def deprecated_observations_to_warn_of(figure: Figure) -> list[Observation]:
    """List the deprecated observations that a figure is built from, so that a reader can be warned.

    If the figure is built from one source, all its deprecated observations are listed. Otherwise only the reported one
    can be, and it is deprecated only if the figure has no normal observation.
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
    """Say that no source (or not the figure's only source) prints the best of a figure; None if one prints it.

    A source counts as printing the best if the interval of its wording lies within the best as it is shown. No source
    prints estimated ends.
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
    return f"Sources differ: {disagreement.question} {sides}. {disagreement.decided_by or _UNDECIDED}"


def answers_in_words(dataset: Dataset, disagreement: Disagreement) -> str:
    """Return the answers of the sides of a disagreement, each with its publishers, and what decides it."""
    sides = (f"{side.says} ({', '.join(dataset.publishers_of(side.sources))})" for side in disagreement.sides)
    return f"{'; '.join(sides)}. {disagreement.decided_by or _UNDECIDED}"


def notes_on_wording(dataset: Dataset, observation: Observation) -> list[str]:
    """List the notes on an observation, each after the wording and publisher: ``“12 birds” (The Post): The page …``."""
    publisher: str = dataset.index("sources")[observation.source].publisher
    about = f"{quoted(observation.wording)} ({publisher})" if observation.wording else publisher
    notes = " ".join(note for note in (observation.period_basis, observation.note) if note)
    return [f"{about}: {notes}"] if notes else []


def cautions_of(dataset: Dataset, figure: Figure) -> list[str]:
    """List what to know before using a figure: cautions on its measure, wording, rejected numbers, sums and disputes.

    For a figure built from one source, a sum is mentioned only if that source prints one of its parts.
    """
    reported = figure.reported
    found = [figure.measure.caution]
    found += notes_on_wording(dataset, reported)
    found += map(deprecation_note, deprecated_observations_to_warn_of(figure))
    found += [
        addition.basis
        for addition in dataset.sums_of.get((figure.period.id, figure.measure.id), ())
        if any(
            figure.only_source in (None, observation.source)
            for part in addition.parts
            for observation in dataset.observations_of.get((addition.period, part), ())
        )
    ]
    found += map(dispute_in_words, figure.undecided)
    return [caution for caution in found if caution]
