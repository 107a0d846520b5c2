"""Wordings: phrases for what one source prints of a number, or for what several sources print.

Words are put in quotation marks only if every source named with them prints those words. If sources word the same
number and hedge differently, the phrase has no quotation marks: it is the hedge's name and the number, as in
``more than 700``.
"""

from collections.abc import Iterable, Sequence

from countylines.figures.hedges import BARE, HEDGES, UNHEDGED, cut_after_number, hedged_interval
from countylines.figures.interval import amount_in_words, interval_in_words
from countylines.record.nouns.figures import Measure, Observation
from countylines.text import quoted


def wording_with_shared_hedge(observation: Observation) -> str | None:
    """Return the printed words, preceded by a hedge in brackets if they share it in a list: ``[more than] £100,000``.

    None if the words are not recorded.
    """
    before = HEDGES[observation.hedge].before
    if observation.wording and observation.shared_hedge and before:
        return f"[{before[0]}] {observation.wording}"
    return observation.wording


def printed_in_words(observation: Observation, measure: Measure) -> str:
    """Return what a source prints, in quotation marks, or its number with its hedge if the words are not recorded."""
    return quoted(observation.wording) if observation.wording else hedged_number_in_words(observation, measure)


def quoted_wording(observation: Observation) -> str:
    """Return what a source prints, in quotation marks, or a note that the words are not recorded."""
    wording = wording_with_shared_hedge(observation)
    return quoted(wording) if wording else "wording not recorded"


def hedged_number_in_words(observation: Observation, measure: Measure) -> str:
    """Write the number of an observation with its hedge: ``more than £1,000,000``, ``about 131``, ``450``.

    An order of magnitude has no number, and is written as it was printed: ``scores``, ``tens of thousands of pounds``.
    """
    hedge, amount = observation.hedge, amount_in_words(observation.value, measure.unit)
    if hedge in UNHEDGED:
        return amount
    if hedge == "order" and (printed := _order_in_words(observation.wording or "")):
        return printed
    if hedge in ("range", "order"):
        allowed = hedged_interval(hedge, observation.value, observation.upper, count=measure.is_count)
        return interval_in_words(allowed, measure.unit)
    words = "less than" if hedge == "fewer-than" and not measure.is_count else hedge.replace("-", " ")
    return f"{words} {amount}"


def _order_in_words(wording: str) -> str:
    """Return the words of an order of magnitude in a wording: ``scores`` from ``scores of weapons``; "" if none."""
    from countylines.figures.quantity import find_quantities  # noqa: PLC0415  few figures have no number

    found = next((one for one in find_quantities(wording) if one.hedge == "order"), None)
    return wording[found.start : found.end].lower() if found else ""


def common_wording(observations: Sequence[Observation], measure: Measure) -> str:
    """Return one phrase for observations with the same number and hedge, to follow ``A and B print …``.

    If all print the same words (ignoring case), these are returned as ``_up_to_number`` writes them; otherwise the
    number with its hedge.
    """
    found = [_up_to_number(one, measure) for one in observations]
    return found[0] if _are_equal_ignoring_case(found) else hedged_number_in_words(observations[0], measure)


def common_quotation(observations: Sequence[Observation]) -> str:
    """Return in quotation marks the words that all observations print, in full or up to the number; "" if they differ.

    Case is ignored; if they differ in case, the lower-case form is returned.
    """
    whole = [wording_with_shared_hedge(one) or "" for one in observations]
    cut = [cut_after_number(one.wording or "", one.hedge, one.value) for one in observations]
    for printed in (whole, cut):
        if printed[0] and _are_equal_ignoring_case(printed):
            return f"“{max(printed)}”"
    return ""


def _are_equal_ignoring_case(wordings: Iterable[str]) -> bool:
    return len({one.casefold() for one in wordings}) == 1


def _up_to_number(one: Observation, measure: Measure) -> str:
    """Return a wording up to its number if it can end there; otherwise all of it, in quotation marks."""
    if not one.wording:
        return hedged_number_in_words(one, measure)
    if one.shared_hedge:
        return f"“{wording_with_shared_hedge(one)}”"
    cut = cut_after_number(one.wording, one.hedge, one.value)
    begins = cut.lower() if cut.split()[0].isupper() else without_capital(cut)
    is_number_alone = one.hedge != BARE or cut[:1].isdigit() or not cut[:1].isalnum()
    return begins if cut[-1:].isdigit() and is_number_alone else f"“{one.wording}”"


def without_capital(text: str) -> str:
    """Return a text with its first letter in lower case, unless its first word is an abbreviation."""
    return f"{text[:1].lower()}{text[1:]}" if text[1:2].islower() else text
