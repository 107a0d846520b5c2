"""Verdicts: sentences on what the record says about a figure, or about a number that a reader has seen for it."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from countylines.figures.best import nearest_whole, observed_interval
from countylines.figures.cautions import rejection_in_words
from countylines.figures.figure import Figure, best_in_words, estimated_best, figure_of, short_label
from countylines.figures.hedges import BARE, ESTIMATED_HEDGES, UNHEDGED, hedged_interval
from countylines.figures.interval import (
    AT_LEAST_ZERO,
    Interval,
    amount_in_words,
    intersect_keeping_printed_ends,
    interval_in_words,
    sum_of,
)
from countylines.figures.wordings import common_quotation, common_wording, hedged_number_in_words, without_capital
from countylines.record.dataset import Dataset, grouped
from countylines.record.nouns.figures import SUM, Observation
from countylines.text import capitalized, join_phrases
from countylines.text.english import ONES

MOST_NAMES = 2
"""Up to this many publishers are named; a larger number is only counted, as in ``eight accounts``."""

MOST_NAMES_FOR_BEST = 3
"""The same limit for publishers who print the best itself, and where all wordings are listed."""

MOST_WORDINGS = 2
"""How many other wordings a verdict quotes, the most printed first: with three, sentences get too long to read."""

COUNTS = tuple(ONES)[:11]
"""The words for counts up to ten."""


def verdict_on_figure(dataset: Dataset, figure: Figure) -> str:
    """Say in a sentence what a figure's best is, who prints it, which parts add up to it, who agrees and who does not.

    ``743. Metro and Sputnik print it; 652 men and 91 women make it up; eight accounts print more than 700, which
    agrees; York Press's bare 700 drops the hedge.``
    """
    normal = [one for one in figure.observations if one.is_normal]
    groups = _group_by_hedge_and_value(normal or figure.observations)
    is_estimated = estimated_best(figure) is not None  # if so, the best is shown as "about 131", which sources print
    unprinted = ("order",) if is_estimated else ESTIMATED_HEDGES
    printing = [
        group
        for group in groups
        if figure.best == observed_interval(dataset, group[0]) and group[0].hedge not in unprinted
    ]
    others = [group for group in groups if group not in printing] if normal else []
    clauses = [f"{_publishers_in_words(dataset, group, 'print', most=MOST_NAMES_FOR_BEST)} it" for group in printing]
    questions = dataset.undecided_about(figure.id)
    if figure.best is None or not any(one.kind == SUM for one in questions):
        clauses += _clauses_on_parts(dataset, figure)
    if figure.best is not None and not printing:
        clauses += _clauses_on_bounding_whole(dataset, figure)
    clauses += [_clause_on_wording(dataset, figure, group) for group in others[:MOST_WORDINGS]]
    rest = sum(map(len, others[MOST_WORDINGS:]))
    if rest:
        clauses.append(f"{_number_in_words(rest)} other account{' puts' if rest == 1 else 's put'} it differently")
    if normal or not printing:
        clauses += _clauses_on_rejected(dataset, figure)
    else:
        clauses.append("the record rejects it")
    if figure.best is None and not questions and len(groups) > 1:
        clauses.append("this is undecided")
    sentences = [best_in_words(figure), "; ".join(clauses)]
    publishers = tuple(dataset.publishers_of(one.source for one in figure.observations))
    written = " ".join(f"{one if one.startswith(publishers) else capitalized(one)}." for one in sentences if one)
    return " ".join([written, *(f"Undecided: {one.question}" for one in questions)])


def _group_by_hedge_and_value(observations: Iterable[Observation]) -> list[tuple[Observation, ...]]:
    """Group observations with the same hedge and number, the largest group first."""
    groups = grouped(((one.hedge, one.value, one.upper), one) for one in observations)
    return sorted(groups.values(), key=len, reverse=True)


def _clauses_on_parts(dataset: Dataset, figure: Figure) -> Iterator[str]:
    """Yield a clause for each sum of the figure, with the bests of its parts: ``652 men and 91 women make it up``."""
    for addition in dataset.sums_of.get((figure.period.id, figure.measure.id), ()):
        parts = [figure_of(dataset, figure.period.id, name, source=figure.only_source) for name in addition.parts]
        known = [part for part in parts if part is not None and part.shown_best not in (None, AT_LEAST_ZERO)]
        if len(known) < len(parts):
            continue
        labels = [without_capital(short_label(part.measure.label, figure.measure.label)) for part in known]
        bests = [f"{best_in_words(part)} {'' if part.measure.is_count else 'of '}" for part in known]
        named = join_phrases([f"{best}{label}" for best, label in zip(bests, labels, strict=True)])
        total = sum_of(part.best for part in known if part.best is not None)
        if figure.best is None:
            yield f"{named} come to {interval_in_words(total, figure.measure.unit)}"
        elif addition.relation == "exhaustive" and figure.best.meets(total):
            yield f"{named} make it up"
        elif addition.relation != "exhaustive" and figure.best.meets(Interval(total.low, None)):
            yield f"{named} are part of it"


def _clauses_on_bounding_whole(dataset: Dataset, figure: Figure) -> Iterator[str]:
    """Yield a clause on the whole if a figure's upper end comes from it: ``the whole, birds, is 40``."""
    name = nearest_whole(dataset, figure.measure.id, dataset.measures_of_period[figure.period.id])
    whole = figure_of(dataset, figure.period.id, name, source=figure.only_source) if name else None
    ends = [one.best.high if one is not None and one.best is not None else None for one in (whole, figure)]
    if whole is not None and ends[0] is not None and ends[0] == ends[1] and not figure.is_capped:
        yield f"the whole, {without_capital(whole.measure.label)}, is {best_in_words(whole)}"


def _clause_on_wording(dataset: Dataset, figure: Figure, group: Sequence[Observation]) -> str:
    """Say who prints a wording, and whether it agrees with the best: ``A prints more than 700, which agrees``."""
    clause = f"{_publishers_in_words(dataset, group, 'print')} {common_wording(group, figure.measure)}"
    if figure.best is None:
        return clause
    interval = observed_interval(dataset, group[0])
    if len(group) == len(figure.observations) and interval == figure.best:
        return clause  # the best comes from this wording alone, so it is bound to agree
    agrees = figure.agrees_with(interval)
    return f"{clause}, which {'agrees' if agrees else 'does not agree'}"


def _clauses_on_rejected(dataset: Dataset, figure: Figure) -> Iterator[str]:
    """Yield a clause for each group of rejected observations: that it drops a hedge, or only that it is rejected.

    A group drops a hedge if its number is unhedged and a normal observation prints the same number with a hedge. If
    more than MOST_WORDINGS groups are rejected for other reasons, one clause gives only their number.
    """
    hedged = {one.value for one in figure.observations if one.is_normal and one.hedge not in UNHEDGED}
    rejected = [one for one in figure.observations if not one.is_normal]
    bare = [one for one in rejected if one.hedge in UNHEDGED and one.value in hedged]
    for group in _group_by_hedge_and_value(bare):
        yield _clause_on_rejected_group(
            dataset, group, f"bare {common_wording(group, figure.measure)}", "drops the hedge"
        )
    others = _group_by_hedge_and_value(one for one in rejected if one not in bare)
    if len(others) > MOST_WORDINGS:
        yield f"{_number_in_words(len(others))} other wordings are rejected"
        return
    for group in others:
        yield _clause_on_rejected_group(dataset, group, common_wording(group, figure.measure), "is rejected")


def _clause_on_rejected_group(dataset: Dataset, group: Sequence[Observation], wording: str, fault: str) -> str:
    """Say what is wrong with a rejected wording: ``The Post's bare 700 drops the hedge``.

    For several accounts, or for a name that ends in a bracket, the form is ``A and B print a bare 700, which …``.
    """
    who = _publishers_in_words(dataset, group)
    if len(group) == 1 and who[-1:].isalnum():
        return f"{who}'s {wording} {fault}"
    article = "a " if wording.startswith("bare ") else ""
    return f"{_publishers_in_words(dataset, group, 'print')} {article}{wording}, which {fault}"


def _publishers_in_words(
    dataset: Dataset,
    observations: Iterable[Observation],
    verb: str = "",
    *,
    most: int = MOST_NAMES,
    in_digits: bool = False,
) -> str:
    """Name the publishers of observations, or count them if there are more than *most*, followed by the *verb*.

    ``Metro prints``, ``eight accounts print``; with *in_digits* (for text with other digits), ``8 sources print``.
    """
    names = dataset.publishers_of(one.source for one in observations)
    number = f"{len(names)} sources" if in_digits else f"{_number_in_words(len(names))} accounts"
    who = join_phrases(names) if len(names) <= most else number
    return f"{who} {verb}{'s' if len(names) == 1 else ''}" if verb else who


def _number_in_words(number: int) -> str:
    return COUNTS[number] if number < len(COUNTS) else str(number)


class HedgedNumber(NamedTuple):
    """A number that somebody asks about, with its hedge.

    *wording* is the number and its hedge as that person wrote them, if the verdict should judge the hedge. *headline*
    names a headline and its publisher, if only a headline prints the number. *names_figure* is set if the sentence has
    to name the figure, because the question could be taken to be about another figure.
    """

    value: Decimal
    hedge: str = BARE
    wording: str = ""
    headline: str = ""
    names_figure: bool = False


def verdict_on_numbers(dataset: Dataset, figure: Figure, numbers: Iterable[HedgedNumber]) -> str:
    """Say for each number who prints it, with which hedge, and whether that agrees with the figure's best.

    If a hedge is asked about too, the first sentence says whether that hedge agrees with the best.
    """
    sentences = [sentence for number in numbers for sentence in _sentences_on_number(dataset, figure, number)]
    return " ".join(sentences)


def sentences_on_wordings(dataset: Dataset, figure: Figure) -> Iterator[str]:
    """Say with which numbers and hedges a figure is printed, and by whom, and which wordings are rejected."""
    normal = [one for one in figure.observations if one.is_normal]
    printed = []
    for group in grouped(((one.value, one.hedge), one) for one in normal).values():
        publishers = _publishers_in_words(dataset, group, most=MOST_NAMES_FOR_BEST, in_digits=True)
        printed.append(f"{common_wording(group, figure.measure)} ({publishers})")
    if printed:
        yield f"Printed as {join_phrases(printed)}."
    yield from (rejection_in_words(dataset, one) for one in figure.observations if not one.is_normal)


def _sentences_on_number(dataset: Dataset, figure: Figure, asked: HedgedNumber) -> list[str]:
    number = asked.value
    written = amount_in_words(number, figure.measure.unit)
    printing = [one for one in figure.observations if number in (one.value, one.upper)]
    of = f" for “{figure.measure.label}” in {figure.period.id}" if asked.names_figure else ""
    found = _sentences_on_asked_hedge(figure, asked)
    is_best = figure.best is not None and figure.best.is_exact and figure.best.low == number
    if not printing:
        best = f"the best is {best_in_words(figure)}" if figure.best is not None else "the sources disagree"
        only = dataset.index("sources")[figure.only_source].name if figure.only_source else ""
        absence = f"{f'{only} does not print' if only else 'No source prints'} {written}{of}"
        if asked.headline:
            absence = f"Only a headline prints {written} ({asked.headline})"
        if is_best:
            return [*found, f"{absence}, but it follows from other figures: {best}."]
        return [*found, f"{absence}." if found else f"{absence}; {best}."]
    bare = [one for one in printing if one.is_normal and one.hedge in UNHEDGED]
    if bare:
        verb = "is the figure" if is_best else "is printed"
        found.append(f"{written} {verb}{of} ({_publishers_in_words(dataset, bare, in_digits=True)}).")
    hedged = (one for one in printing if one.is_normal and one.hedge not in UNHEDGED)
    wordings = grouped((one.hedge, one) for one in hedged)
    found += [_sentence_on_hedged_wording(dataset, figure, group) for group in wordings.values()]
    found += [rejection_in_words(dataset, one) for one in printing if not one.is_normal]
    if asked.hedge in UNHEDGED and not any(one.hedge in UNHEDGED for one in printing):
        found.append(f"No source prints {written} without a hedge.")
    return found


def _sentences_on_asked_hedge(figure: Figure, asked: HedgedNumber) -> list[str]:
    """Say whether the best lies within the values that the hedge asked about allows: entirely, partly or not at all."""
    if asked.hedge == BARE or not asked.wording or figure.best is None:
        return []
    allowed = hedged_interval(asked.hedge, asked.value, count=figure.measure.is_count)
    met = intersect_keeping_printed_ends(figure.best, allowed, count=figure.measure.is_count)
    wording, best = capitalized(asked.wording), best_in_words(figure)
    if met is None:
        return [f"“{wording}” does not agree with the best, {best}."]
    if asked.hedge in UNHEDGED:
        return []
    return [f"“{wording}” {'agrees with the best,' if met == figure.best else 'may be so: the best is'} {best}."]


def _sentence_on_hedged_wording(dataset: Dataset, figure: Figure, group: Sequence[Observation]) -> str:
    """Say who prints a number with one hedge, and whether that agrees with the best.

    The words are quoted if all sources print the same; otherwise the sentence has the hedge's name and the number.
    """
    wording = common_quotation(group) or hedged_number_in_words(group[0], figure.measure)
    relation = "agrees" if figure.agrees_with(observed_interval(dataset, group[0])) else "does not agree"
    relation = f", which {relation} with the best" if figure.best is not None else ""
    return f"{_publishers_in_words(dataset, group, 'print', in_digits=True)} {wording}{relation}."
