"""The rules about figures and dates, and what their messages say about the record.

Most rules report the numbers that have certain verdicts, with a message for each verdict; `judge` gives the verdict.
`unequal-figures` reports two places in a draft that contradict each other, or parts that do not add up to their total.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import partial
from itertools import chain

from countylines.checker.analysis import DraftAnalysis
from countylines.checker.contradictions import find_contradictory_figures, find_contradictory_statements
from countylines.checker.draft_weeks import WrongDateKind
from countylines.checker.findings import ERROR, NOTE, WARNING, Edit, RecordReference
from countylines.checker.judge import only_supported_value
from countylines.checker.near_misses import is_other_figure_of_week
from countylines.checker.number_mention import NumberMention, Verdict
from countylines.checker.passages import TextSpan
from countylines.checker.rules import Found, Rule
from countylines.checker.totals import find_wrong_sums
from countylines.figures.best import observed_interval
from countylines.figures.figure import Figure, best_in_words, estimated_best, figure_of, officialness
from countylines.figures.hedges import UNHEDGED
from countylines.figures.interval import intersect_keeping_printed_ends, interval_in_words
from countylines.figures.wordings import common_quotation
from countylines.record.dataset import Dataset
from countylines.record.nouns.figures import Observation, Period
from countylines.text import join_phrases, quoted, singular_of

_FIELDS_OF_KINDS = {WrongDateKind.WEEKDAY: (), WrongDateKind.ORDINAL: ("ordinal",)}
"""The fields in which a dating has to agree with the record for its source to be named; else its first and last day."""


def _find_verdicts(messages: Mapping[Verdict, str], draft: DraftAnalysis) -> Iterator[Found]:
    """Find the figures that have one of the verdicts in *messages*; `_message` completes the message."""
    for number in draft.compared_numbers:
        if number.verdict in messages and (number.measure or draft.mentions_subject):
            words = draft.document.words_in(number.span)
            message = f"“{words}” {_message(messages[number.verdict], draft, number)}"
            record = _figure_reference(number.figure) if number.figure else None
            yield Found(message, number.span, record, _edit_of(draft, number))


def _find_wrong_dates(draft: DraftAnalysis) -> Iterator[Found]:
    """Find statements about a week's days, length or place in the series that contradict the record."""
    for mention in draft.wrong_dates:
        week = mention.week.period
        fields = _FIELDS_OF_KINDS.get(mention.kind, ("start", "end"))
        printing = _sources_of_date(draft.dataset, week, fields) if fields else []
        support = _first_publisher_and_count(draft.dataset, printing) if printing else ""
        named = f" ({_with_id(support, week.id)})" if fields else ""
        stated = draft.document.words_in(mention.span)
        message = f"“{stated}” contradicts the record: {mention.record_words}{named}"
        record = RecordReference(week.id, week.label, source=next(iter(printing), None))
        yield Found(message, mention.span, record)


def _sources_of_date(dataset: Dataset, week: Period, fields: Sequence[str]) -> list[str]:
    """List the sources that print what the record has in *fields* of a week: the lead source, then the official."""
    datings = [one for one in dataset.datings_of.get(week.id, ()) if one.is_normal]
    printing = [one.source for one in datings if all(getattr(one, name) == getattr(week, name) for name in fields)]
    return sorted(printing, key=lambda source: (source != week.lead_source, officialness(dataset, source)))


def _message(wording: str, draft: DraftAnalysis, number: NumberMention) -> str:
    """Complete a message with the record's figure and who printed the draft's, or what the record does not count."""
    figure = number.figure
    if figure is None or number.verdict is Verdict.UNRECORDED:
        return _unrecorded_message(wording, draft, number)
    best = best_in_words(figure) if estimated_best(figure) else interval_in_words(figure.best, figure.measure.unit)
    support, printing, hedged = _support_in_words(draft.dataset, figure), _list_printing(figure, number.value), ""
    if figure.best is None:
        best, support = "no figure, as the sources disagree", ""
    if number.verdict in (Verdict.WRONG, Verdict.OVERSTATED):  # add who printed the draft's number
        hedges = UNHEDGED if number.hedge in UNHEDGED else (number.hedge,)
        rejected = [one for one in printing if one.hedge in hedges]
        support += f"; {_tell_who_printed(draft.dataset, rejected)}" if rejected else ""
        if number.verdict is Verdict.WRONG:
            support += _name_other_figure_with_number(draft.dataset, number, figure)
    elif number.verdict is Verdict.LOST_HEDGE:
        hedged = f"{_tell_who_printed(draft.dataset, [one for one in printing if one.is_normal])}; "
    return f"{wording.format(hedged=hedged)} {best} ({_with_id(support, figure.id)})"


def _unrecorded_message(wording: str, draft: DraftAnalysis, number: NumberMention) -> str:
    """Complete a message with what has the number instead, or with what the record does not count or no source has."""
    if number.figure is not None:
        return f"is the record's number for something else: {quoted(number.figure.measure.label)} ({number.figure.id})"
    if number.measure:
        label = quoted(draft.dataset.index("measures")[number.measure].label)
        return f"{wording}: no source has a figure for {label} in that week ({number.week}/{number.measure})"
    return f"{wording}, which {_what_is_counted(draft.dataset, number.noun.head if number.noun else '')}"


def _name_other_figure_with_number(dataset: Dataset, number: NumberMention, figure: Figure) -> str:
    """Return which other figure of the week surely has a wrong number, such as men's for women's; "" if unsure."""
    if number.hedge not in UNHEDGED or not is_other_figure_of_week(dataset, number.value, figure):
        return ""
    week = figure.period.id
    printing = (one for one in dataset.measures_printing(number.value, week) if one != figure.measure)
    surely = [one for one in printing if only_supported_value(figure_of(dataset, week, one.id)) == number.value]
    return f"; {quoted(surely[0].label)} has this number" if len(surely) == 1 else ""


def _with_id(support: str, name: str) -> str:
    """Return who supports what a message says about the record, followed by the id of the figure or week."""
    return f"{support}{'; ' if ';' in support else ', '}{name}" if support else name


def _what_is_counted(dataset: Dataset, noun: str) -> str:
    """Say that the record does not count what a noun means, or which things of that unit it counts."""
    labels = [one.label for one in dataset.measures if noun and noun in (one.unit, singular_of(one.unit))]
    return f"counts only {join_phrases([quoted(label) for label in labels])}" if labels else f"does not count {noun}"


def _edit_of(draft: DraftAnalysis, number: NumberMention) -> Edit | None:
    """Return the edit that fixes a figure, if it is certain what to write."""
    figure = number.figure
    if figure is None or number.verdict not in (Verdict.WRONG, Verdict.LOST_HEDGE):
        return None
    from countylines.checker.fixes import edit_restoring_hedge, edit_to_exact_number  # noqa: PLC0415  only a finding needs it

    if number.verdict is Verdict.WRONG:
        return edit_to_exact_number(draft, number)
    return edit_restoring_hedge(draft, number, [one for one in _list_printing(figure, number.value) if one.is_normal])


def _figure_reference(figure: Figure) -> RecordReference:
    """Return a reference to the figure with which a mention was compared."""
    low, high = (None, None) if figure.best is None else (figure.best.low, figure.best.high)
    return RecordReference(figure.id, figure.reported.wording, low, high, figure.reported.source)


def _support_in_words(dataset: Dataset, figure: Figure) -> str:
    """Return who prints the best interval, or else that it was worked out, and what a source that agrees prints."""
    count, best = figure.measure.is_count, figure.best
    observations = sorted(figure.observations, key=lambda one: one is not figure.reported)
    normal = [(one, observed_interval(dataset, one)) for one in observations if one.is_normal]
    printing = [one.source for one, interval in normal if interval == best]
    if printing:
        return _first_publisher_and_count(dataset, printing)
    for one, interval in normal:
        if one.wording and (best is None or intersect_keeping_printed_ends(interval, best, count=count) is not None):
            publisher = _first_publisher_and_count(dataset, [one.source])
            return f"worked out from other figures; {publisher} printed “{one.wording}”"
    return "worked out from other figures"


def _first_publisher_and_count(dataset: Dataset, sources: Iterable[str]) -> str:
    """Return the publisher of the first source, and how many others there are: ``Metro and 2 others``."""
    first, *others = dataset.publishers_of(sources)
    return f"{first} and {len(others)} other{'' if len(others) == 1 else 's'}" if others else first


def _tell_who_printed(dataset: Dataset, printing: Sequence[Observation]) -> str:
    """Return who printed a number, and how: ``The London Economic and 6 others printed “more than 700”``.

    If the sources word it differently, only the first is quoted.
    """
    wording, sources = common_quotation(printing), [one.source for one in printing]
    if wording:
        return f"{_first_publisher_and_count(dataset, sources)} printed {wording}"
    others = len({*sources}) - 1
    same = f"{others} other{'' if others == 1 else 's'} the same in other words"
    return f"{_first_publisher_and_count(dataset, sources[:1])} printed {common_quotation(printing[:1])}, and {same}"


def _list_printing(figure: Figure, value: Decimal) -> list[Observation]:
    """List the observations of a figure that print a number, the lead source's first."""
    printing = (one for one in figure.observations if one.value == value and one.wording)
    return sorted(printing, key=lambda one: one.source != figure.reported.source)


def _find_unequal(draft: DraftAnalysis) -> Iterator[Found]:
    """Find numbers that contradict an earlier one, and parts that do not add up to their total, each number once."""
    found: set[int] = set()
    for number, span, message in chain(_contradictions(draft), find_wrong_sums(draft)):
        if number.number_start not in found:
            found.add(number.number_start)
            record = _figure_reference(number.figure) if number.figure else None
            yield Found(message, span, record)


def _contradictions(draft: DraftAnalysis) -> Iterator[tuple[NumberMention, TextSpan, str]]:
    """Yield each number that contradicts an earlier one, the span to mark, and a message."""
    of_figures, of_statements = find_contradictory_figures(draft.compared_numbers), find_contradictory_statements(draft)
    for number, earlier in chain(of_figures, of_statements):
        line = draft.document.line_and_column(draft.document.origin(earlier.start))[0]
        words, words_before = map(draft.document.words_in, (number.span, earlier.span))
        yield number, number.span, f"“{words}” contradicts line {line} of the draft: “{words_before}”"


WRONG_FIGURE = Rule(
    name="wrong-figure",
    severity=ERROR,
    summary="the draft's number and the record's cannot both be true",
    meaning=(
        "No value that the draft's words allow is a value that the record allows; “more than” the exact number is "
        "wrong too. If another source printed the draft's number, the message names it. If the record has one value, "
        "and the draft's number looks like a typing error of it (one digit differs, or the digits are in another "
        "order), --fix writes the record's number as the draft writes numbers. It does not if the number is another "
        "figure of the week, stands in a quotation or after a verb such as “said”, has no noun, or the draft has the "
        "right number elsewhere."
    ),
    example="{exact_label}: {inexact}\n\nThe record has {exact}.",
    find=partial(_find_verdicts, {Verdict.WRONG: "contradicts the record:"}),
)
LOST_HEDGE = Rule(
    name="lost-hedge",
    severity=WARNING,
    summary="the record's number, without its hedge",
    meaning=(
        "Every source that prints this number hedges it, and the draft does not. Put the hedge back, or write the "
        "exact number. If all of them hedge alike, --fix puts the hedge before the number, unless it stands in a "
        "quotation or a table, or after an article, a possessive, “all” or “a total of”."
    ),
    example="{hedged_label}: {hedged_number}. What was printed is “{hedged_wording}”.",
    find=partial(_find_verdicts, {Verdict.LOST_HEDGE: "has lost its hedge: {hedged}the record has"}),
)
OVERSTATED = Rule(
    name="overstated",
    severity=WARNING,
    summary="the draft claims more than the record supports",
    meaning="The draft may be right, but it is more precise than anything that the sources say.",
    example="{open_week}. {open_label}: exactly {open_above}. What was printed is “{open_wording}”.",
    find=partial(_find_verdicts, {Verdict.OVERSTATED: "says more than the record supports:"}),
)
UNDERSTATED = Rule(
    name="understated",
    severity=NOTE,
    summary="true, but far below what the record supports; rounded; hedged without need",
    meaning=(
        "The draft says less than the record knows: its bound is far from the figure, the amount is rounded, or a "
        "hedge stands before an exact number."
    ),
    example="{exact_label}: about {exact}. The record has {exact}.",
    find=partial(
        _find_verdicts,
        {
            Verdict.UNDERSTATED: "is true, but the record supports more:",
            Verdict.ROUNDED: "is rounded: the record has",
            Verdict.HEDGE_ADDED: "is hedged, but the record's number is exact:",
        },
    ),
)
UNRECORDED_FIGURE = Rule(
    name="unrecorded-figure",
    severity=NOTE,
    summary="a figure about the subject that the record does not have",
    meaning=(
        "The draft counts something that the record does not count, or counts it in a week for which no source "
        "printed it, or its verb is that of another figure. It may be right: the record cannot tell."
    ),
    example="{week_label}: 1,200 leaflets were handed out across the country. No source in the record counts leaflets.",
    find=partial(_find_verdicts, {Verdict.UNRECORDED: "is not in the record"}),
)
WRONG_DATE = Rule(
    name="wrong-date",
    severity=ERROR,
    summary="the week's dates, length or place in the series are not the record's",
    meaning=(
        "The draft says when the week was, how long it was or which of the series it was, and the record disagrees."
    ),
    example="{week_label}: it lasted ten days. The record has {week_days}.",
    find=_find_wrong_dates,
)
UNEQUAL_FIGURES = Rule(
    name="unequal-figures",
    severity=WARNING,
    summary="the draft disagrees with itself",
    meaning=(
        "Two places of the draft give numbers for the same figure that cannot both be true, or the parts of a total "
        "do not add up to it, in a sentence, a table or a list. This is also checked for things that the record does "
        "not count: a number contradicts an earlier one if it refers back to it and differs a little (“14 flats”, "
        "later “the 12 flats”), has the same digits in another order, or is given for the whole country too. A rounded "
        "or hedged number followed by the exact one is normal writing, and not reported."
    ),
    example="{exact_label}: {exact}. {exact_label}: {inexact}.",
    find=_find_unequal,
)
