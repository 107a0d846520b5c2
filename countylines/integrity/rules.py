"""The rules of a record that look at more than one field: order, references, spans, numbers and days.

A rule of the record takes a dataset and yields its problems. A rule of one noun also takes one record of that noun, and
yields pairs of a field and what is wrong in it. Rules on the record's words and presentation are in ``word_rules``;
those on contradictions and disagreements are in ``contradictions``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from itertools import chain, pairwise
from typing import Any

from countylines.errors import UnreadableQuantity
from countylines.figures.hedges import BARE, UNHEDGED
from countylines.figures.interval import amount_in_words
from countylines.figures.quantity import read_quantity
from countylines.integrity import Problem, ids_in_circles
from countylines.integrity.contradictions import uncovered_contradictions, unproven_sides
from countylines.integrity.word_rules import WORD_RULES
from countylines.record.dataset import Dataset
from countylines.record.declaration import ids_at_path, reference_fields
from countylines.record.nouns import NOUN_FILES, noun_class
from countylines.record.nouns.dates import Dating, count_days_inclusive
from countylines.record.nouns.evidence import find_evidence
from countylines.record.nouns.figures import Measure, Observation, Period, Sum
from countylines.record.nouns.header import Header
from countylines.record.nouns.people import Person
from countylines.record.nouns.quotes import Quote
from countylines.record.nouns.source import Source
from countylines.text.english import CURRENCY_BY_NAME
from countylines.text.numbers import KILOGRAMS

RuleOfRecord = Callable[[Dataset], Iterator[Problem]]
RuleOfNoun = tuple[str, Callable[[Dataset, Any], Iterator[tuple[str, str]]]]
"""The file of a noun, and the rule for each of its records."""

LONGEST_SPAN = 12
"""How many words a span may have in a source whose digest is kept, unless it is a verbatim quotation."""

LONGEST_SPAN_ELSEWHERE = 8
"""The same limit for a source without a digest."""

FILES_WITH_PAGES = (
    "measures", "people", "organisations", "terms", "quotes", "claims", "events", "periods", "sources", "observations",
)  # fmt: skip
"""The files of whose records ``show`` prints pages: no id may occur in two of them."""


def check_order_of_ids(dataset: Dataset) -> Iterator[Problem]:
    """Ids are sorted and occur once."""
    for file in NOUN_FILES:
        ids = [record.id for record in dataset.read(file)]
        seen: set[str] = set()
        for before, after in pairwise(["", *ids]):
            if after in seen:
                yield file, after, "id", "occurs twice"
            elif before > after:
                yield file, after, "id", f"is out of order: it sorts before {before!r}"
            seen.add(after)


def check_page_ids_unique(dataset: Dataset) -> Iterator[Problem]:
    """Ids are unique across all files that have pages, and none has the form of a figure's id."""
    owners: dict[str, str] = {}
    for file in FILES_WITH_PAGES:
        for record in dataset.read(file):
            owner = owners.setdefault(record.id, file)
            if owner != file:
                yield file, record.id, "id", f"is an id in {owner}.json too"
            period, slash, measure = record.id.partition("/")
            if slash and period in dataset.index("periods") and measure in dataset.index("measures"):
                yield file, record.id, "id", "is the id of a figure"


def check_references(dataset: Dataset) -> Iterator[Problem]:
    """Every id in a field that refers to other records belongs to one of them."""
    every_file: list[tuple[str, type, Sequence[Any]]] = [("dataset", Header, [dataset.header])]
    every_file += [(file, noun_class(file), dataset.read(file)) for file in NOUN_FILES]
    for file, record_class, records in every_file:
        for path, files in reference_fields(record_class).items():
            for record in records:
                for name in ids_at_path(record, path):
                    if not any(name in dataset.index(other) for other in files):
                        where, field = " or ".join(f"{other}.json" for other in files), path.partition(".")[0]
                        yield file, getattr(record, "id", ""), field, f"{name!r} is not in {where}"
    for disagreement in dataset.disagreements:
        for name in disagreement.about:
            period, slash, measure = name.partition("/")
            is_known = period in dataset.index("periods") and (not slash or measure in dataset.index("measures"))
            if not is_known and name not in dataset.index("events"):
                yield "disagreements", disagreement.id, "about", f"{name!r} is not a figure, a period or an event"


def check_text_span_lengths(dataset: Dataset) -> Iterator[Problem]:
    """Spans have as many characters as their offsets say, and not too many words."""
    for file, record, evidence in find_evidence(dataset):
        source = dataset.index("sources").get(evidence.source)
        longest = LONGEST_SPAN if source and source.sha256 else LONGEST_SPAN_ELSEWHERE
        for span in evidence.spans:
            is_quotation = file == "quotes" and span.proves == "text" and record.is_verbatim
            length, offsets = len(span.text), span.end - span.start
            if offsets != length:
                what = f"has {length} characters, but there are {offsets} from start to end"
                yield file, record.id, "spans", f"{span.text!r} {what}"
            if not is_quotation and len(span.text.split()) > longest:
                yield file, record.id, "spans", f"{span.text!r} is longer than {longest} words"


def check_quote(dataset: Dataset, quote: Quote) -> Iterator[tuple[str, str]]:
    """Verbatim quotations have the words of their spans, and a statement begins with a quote by the same speaker."""
    proving = [span for span in quote.spans if span.proves == "text"]
    if quote.is_verbatim and proving and [span.text for span in proving] != [quote.text]:
        yield "text", "differs from the words of the span that proves it"
    if any(span.paragraph != quote.paragraph for span in proving):
        yield "paragraph", "differs from the paragraph of the span that proves the text"
    first: Quote | None = dataset.index("quotes").get(quote.statement)
    if first is None:
        return
    is_same = (first.speaker, first.source, first.statement) == (quote.speaker, quote.source, first.id)
    if not is_same or first.id > quote.id:
        yield "statement", f"{first.id!r} is not the first quote of a statement by this speaker in this source"


def check_observation(dataset: Dataset, observation: Observation) -> Iterator[tuple[str, str]]:
    """Observations have an id, an upper number and a wording that match their other fields."""
    expected = f"{observation.period}/{observation.measure}/{observation.source}"
    if observation.id != expected and not observation.id.startswith(f"{expected}/"):
        yield "id", f"does not begin with {expected!r}"
    if observation.rank == "deprecated" and not observation.reason:
        yield "reason", "is missing: a deprecated observation needs one"
    if (observation.upper is not None) is not (observation.hedge in ("range", "order")):
        yield "upper", "is only allowed, and needed, for a range or an order word"
    elif observation.upper is not None and observation.upper <= observation.value:
        yield "upper", "is not above the value"
    measure = dataset.index("measures").get(observation.measure)
    if measure is not None and measure.is_count:
        for field, value in (("value", observation.value), ("upper", observation.upper)):
            if value is not None and value % 1:
                yield field, f"is not a whole number, and {measure.unit} are counted"
    yield from _wording_problems(observation, measure)


def _wording_problems(observation: Observation, measure: Measure | None) -> Iterator[tuple[str, str]]:
    """Yield where the value or hedge differs from the wording, unless a note explains it.

    Two differences are listed in spite of a note: a printed hedge that the record does not keep, and another value in
    the record for an amount that is printed with the unit of the measure.
    """
    if observation.wording is None:
        return
    wording = repr(observation.wording)
    try:
        quantity = read_quantity(observation.wording)
    except UnreadableQuantity as error:
        if not observation.note:
            yield "wording", f"{wording} {error.why}; a note has to say how it was read"
        return
    if observation.hedge != quantity.hedge:
        is_hedged = quantity.hedge not in UNHEDGED
        if is_hedged or not (observation.note or observation.shared_hedge):
            printed = "no hedge" if quantity.hedge == BARE else quantity.hedge
            cure = "" if is_hedged else "; a note has to say why the record differs"
            yield "hedge", f"is {observation.hedge}, but the wording says {printed}: {wording}{cure}"
    if observation.note and not (measure and quantity.unit == measure.unit):
        return
    unit = measure.unit if measure and quantity.unit else ""
    pairs = (("value", observation.value, quantity.value), ("upper", observation.upper, quantity.upper))
    for field, recorded, read in pairs:
        if recorded is None or read is None or recorded == read:
            continue
        if (measure and measure.is_count) or not _is_written_with_point(observation.wording, read, recorded):
            said, printed = (amount_in_words(one, unit) for one in (recorded, read))
            cure = "" if observation.note else "; a note has to say why the record differs"
            yield field, f"is {said}, but the wording says {printed}: {wording}{cure}"


def _is_written_with_point(wording: str, read: Decimal, recorded: Decimal) -> bool:
    """Return whether a number that was read as thousands is the recorded one with three decimals: ``178.495 mm``.

    A point before three digits may separate thousands or decimals; the recorded value decides which.
    """
    return read == 1000 * recorded and f"{recorded:.3f}" in wording


def check_sum(dataset: Dataset, addition: Sum) -> Iterator[tuple[str, str]]:
    """No sum names a measure twice, and its parts have the same unit as the whole."""
    named = (addition.whole, *addition.parts)
    if len(set(named)) < len(named):
        yield "parts", "name a measure twice"
    measures = dataset.index("measures")
    for part in dict.fromkeys(addition.parts):
        if part in measures and addition.whole in measures:
            for field, differs in _unit_differences(measures[part], measures[addition.whole]):
                yield "parts", f"{part!r} cannot be added up to {addition.whole!r}: its {field} {differs}"


def check_measure(dataset: Dataset, measure: Measure) -> Iterator[tuple[str, str]]:
    """Amounts have kg or the code of a currency as their unit, and a part has the same unit as its whole."""
    unit = measure.unit.casefold()
    written = CURRENCY_BY_NAME.get(unit) or ("kg" if unit in KILOGRAMS else measure.unit)
    if written != measure.unit:
        yield "unit", f"{measure.unit!r} is written {written!r}, and the values are recorded in that unit"
    whole: Measure | None = dataset.index("measures").get(measure.part_of or "")
    if whole is not None:
        for field, differs in _unit_differences(measure, whole):
            yield field, f"{differs}, of which it is a part"


def _unit_differences(part: Measure, whole: Measure) -> Iterator[tuple[str, str]]:
    """Yield the fields (unit, count) in which a part differs from its whole, and how."""
    if part.unit != whole.unit:
        yield "unit", f"is {part.unit!r}, but it is {whole.unit!r} for {whole.id!r}"
    if part.is_count is not whole.is_count:
        yield "count", f"is {_count_flag_in_json(part)}, but it is {_count_flag_in_json(whole)} for {whole.id!r}"


def _count_flag_in_json(measure: Measure) -> str:
    return "true" if measure.is_count else "false"


def check_person(_dataset: Dataset, person: Person) -> Iterator[tuple[str, str]]:
    """Surnames are part of the name."""
    if person.surname.casefold() not in person.name.casefold():
        yield "surname", f"{person.surname!r} is not in the name, {person.name!r}"


def check_circular_parts(dataset: Dataset) -> Iterator[Problem]:
    """No measure is part of itself, directly or through others."""
    circular = ids_in_circles({measure.id: measure.part_of for measure in dataset.measures})
    for measure in dataset.measures:
        if measure.id in circular:
            yield "measures", measure.id, "part_of", "makes the measure a part of itself"


def check_period(_dataset: Dataset, period: Period) -> Iterator[tuple[str, str]]:
    """Periods do not end before they start, and spans have weeks."""
    if period.start and period.end and period.start > period.end:
        yield "end", "is before the start"
    if (period.kind == "span") is not (period.weeks is not None):
        yield "weeks", "are only allowed, and needed, for a span"


def check_dating(_dataset: Dataset, dating: Dating) -> Iterator[tuple[str, str]]:
    """Datings do not end before they start, and are as long as they say."""
    if dating.rank == "deprecated" and not dating.reason:
        yield "reason", "is missing: a deprecated dating needs one"
    length = count_days_inclusive(dating.start, dating.end)
    if length is not None and length < 1:
        yield "end", "is before the start"
    elif length is not None and dating.days not in (None, length):
        yield "days", f"is {dating.days}, but start to end makes {length}"


def check_source(_dataset: Dataset, source: Source) -> Iterator[tuple[str, str]]:
    """Digest and length of a source's text are recorded together, and title_from only with a title."""
    if (source.sha256 is None) is not (source.characters is None):
        yield "characters", "and sha256 are only allowed together"
    if source.title_from and not source.title:
        yield "title_from", "is only allowed with a title"


def check_periods_of_sources(dataset: Dataset) -> Iterator[Problem]:
    """Check that each source lists every period for which it has an observation or a dating."""
    printed: dict[str, dict[str, None]] = {}
    for one in chain[Observation | Dating](dataset.observations, dataset.datings):
        printed.setdefault(one.source, {})[one.period] = None
    for source in dataset.sources:
        for period in printed.get(source.id, {}):
            if period not in source.periods and period in dataset.index("periods"):
                yield "sources", source.id, "periods", f"lack {period!r}, of which the record has what it prints"


RECORD_RULES: tuple[RuleOfRecord | RuleOfNoun, ...] = (
    check_order_of_ids,
    check_page_ids_unique,
    check_references,
    ("sources", check_source),
    check_periods_of_sources,
    ("periods", check_period),
    ("people", check_person),
    ("measures", check_measure),
    check_circular_parts,
    ("observations", check_observation),
    ("sums", check_sum),
    ("datings", check_dating),
    ("quotes", check_quote),
    check_text_span_lengths,
    *WORD_RULES,
    uncovered_contradictions,
    unproven_sides,
)
"""The rules, in the order in which they are checked."""
