"""The rules of the record that look at more than one field: order, references, spans, words, numbers, days.

Each takes a dataset and yields its problems as lines; none changes anything. Those on records that contradict each
other are in ``contradictions``.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from countylines.errors import UnreadableQuantity
from countylines.figures.quantity import read_quantity
from countylines.integrity.contradictions import uncovered_contradictions
from countylines.integrity.problems import line
from countylines.record.dataset import Dataset
from countylines.record.declaration import names_in, references_of
from countylines.record.evidence import find_evidence
from countylines.record.nouns import NOUNS, noun_class
from countylines.record.nouns.evidence import Span
from countylines.record.nouns.observation import Observation
from countylines.record.nouns.quote import Quote

LONGEST_SPAN = 12
"""How many words a span may have, save a verbatim quotation, in a source whose digest is kept."""

LONGEST_SPAN_ELSEWHERE = 8
"""The same for every other source."""


def ids_in_order(dataset: Dataset) -> Iterator[str]:
    """Ids are sorted, and none stands twice."""
    for noun in NOUNS:
        ids = [record.id for record in dataset.read(noun)]
        seen: set[str] = set()
        for before, after in pairwise(["", *ids]):
            if after in seen:
                yield line(noun, after, "id", "stands twice")
            elif before > after:
                yield line(noun, after, "id", f"is out of order: it sorts before {before!r}")
            seen.add(after)


PAGED = (
    "measures", "people", "organisations", "terms", "quotes", "claims", "events", "periods", "sources", "observations",
)  # fmt: skip
"""The nouns that have pages: an id is all that it takes to ask for one."""


def ids_of_pages(dataset: Dataset) -> Iterator[str]:
    """No id is shared by two nouns that have pages, and none is that of a figure: it has to mean one thing."""
    owners: dict[str, str] = {}
    for noun in PAGED:
        for record in dataset.read(noun):
            owner = owners.setdefault(record.id, noun)
            if owner != noun:
                yield line(noun, record.id, "id", f"is in {owner}.json too")
            period, slash, measure = record.id.partition("/")
            if slash and period in dataset.index("periods") and measure in dataset.index("measures"):
                yield line(noun, record.id, "id", "is that of a figure")


def references(dataset: Dataset) -> Iterator[str]:
    """Whatever names another record names one that is there."""
    if dataset.week not in dataset.index("periods"):
        yield line("dataset", "", "week", f"{dataset.week!r} is not in periods.json")
    for noun in NOUNS:
        for path, files in references_of(noun_class(noun)).items():
            for record in dataset.read(noun):
                for name in names_in(record, path):
                    if not any(name in dataset.index(file) for file in files):
                        where = " or ".join(f"{file}.json" for file in files)
                        yield line(noun, record.id, path.partition(".")[0], f"{name!r} is not in {where}")
    for disagreement in dataset.disagreements:
        for name in disagreement.about:
            period, slash, measure = name.partition("/")
            if period not in dataset.index("periods") or (slash and measure not in dataset.index("measures")):
                yield line("disagreements", disagreement.id, "about", f"{name!r} is not a figure or a period")


def spans(dataset: Dataset) -> Iterator[str]:
    """Spans are as long as their offsets say, and short."""
    for noun, record, evidence in find_evidence(dataset):
        source = dataset.index("sources").get(evidence.source)
        longest = LONGEST_SPAN if source and source.sha256 else LONGEST_SPAN_ELSEWHERE
        for span in evidence.spans:
            whole = noun == "quotes" and span.proves == "text" and record.is_verbatim
            for what in _span_problems(span, longest=None if whole else longest):
                yield line(noun, record.id, "spans", f"{span.text!r} {what}")


def _span_problems(span: Span, *, longest: int | None) -> Iterator[str]:
    if span.end - span.start != len(span.text):
        yield f"has {len(span.text)} characters, not the {span.end - span.start} from start to end"
    if longest is not None and len(span.text.split()) > longest:
        yield f"is longer than {longest} words"


def quotes(dataset: Dataset) -> Iterator[str]:
    """Verbatim quotations are what their spans hold, and statements begin with one of the speaker's."""
    for quote in dataset.quotes:
        for field, what in _quote_problems(dataset, quote):
            yield line("quotes", quote.id, field, what)


def _quote_problems(dataset: Dataset, quote: Quote) -> Iterator[tuple[str, str]]:
    proving = [span for span in quote.spans if span.proves == "text"]
    if quote.is_verbatim and proving and [span.text for span in proving] != [quote.text]:
        yield "text", "is not the words of the span that proves it"
    if any(span.paragraph != quote.paragraph for span in proving):
        yield "paragraph", "is not where its words stand"
    first: Quote | None = dataset.index("quotes").get(quote.statement)
    if first is None:
        return
    same = (first.speaker, first.source, first.statement) == (quote.speaker, quote.source, first.id)
    if not same or first.id > quote.id:
        yield "statement", f"{first.id!r} does not begin a statement of this speaker's in this source"


def observations(dataset: Dataset) -> Iterator[str]:
    """Observations are called after what they hold, and hold what their wording says."""
    for observation in dataset.observations:
        for field, what in _observation_problems(dataset, observation):
            yield line("observations", observation.id, field, what)


def _observation_problems(dataset: Dataset, observation: Observation) -> Iterator[tuple[str, str]]:
    expected = f"{observation.period}/{observation.measure}/{observation.source}"
    if observation.id != expected and not observation.id.startswith(f"{expected}/"):
        yield "id", f"does not begin with {expected!r}"
    if observation.rank == "deprecated" and not observation.reason:
        yield "reason", "is missing: a deprecated observation says why"
    if (observation.upper is not None) is not (observation.hedge in ("range", "order")):
        yield "upper", "belongs to a range or an order word, and to nothing else"
    elif observation.upper is not None and observation.upper <= observation.value:
        yield "upper", "is not above the value"
    measure = dataset.index("measures").get(observation.measure)
    if measure is not None and measure.is_count:
        for field, value in (("value", observation.value), ("upper", observation.upper)):
            if value is not None and value % 1:
                yield field, f"is not whole, and {measure.unit} are counted"
    yield from _wording_problems(observation)


def _wording_problems(observation: Observation) -> Iterator[tuple[str, str]]:
    """Read the wording again: it says the value and the hedge, or a note says why it does not."""
    if observation.wording is None or observation.note:
        return
    try:
        read = read_quantity(observation.wording)
    except UnreadableQuantity as error:
        yield "wording", f"{observation.wording!r} {error.why}: a note has to say how it was read"
        return
    hedge = observation.hedge if observation.shared_hedge else read.hedge
    if (hedge, read.value, read.upper) != (observation.hedge, observation.value, observation.upper):
        upper = f" to {read.upper:f}" if read.upper is not None else ""
        said = f"{read.hedge} {read.value:f}{upper}"
        yield "wording", f"{observation.wording!r} reads as {said}, and no note says why not"


def sums(dataset: Dataset) -> Iterator[str]:
    """No sum names a thing twice."""
    for addition in dataset.sums:
        named = (addition.whole, *addition.parts)
        if len(set(named)) < len(named):
            yield line("sums", addition.id, "parts", "name one thing twice")


def parts(dataset: Dataset) -> Iterator[str]:
    """No measure is part of itself, not even round a corner."""
    measures = dataset.index("measures")
    for measure in dataset.measures:
        above: str | None = measure.part_of
        seen = {measure.id}
        while above is not None and above in measures and above not in seen:
            seen.add(above)
            above = measures[above].part_of
        if above == measure.id:
            yield line("measures", measure.id, "part_of", "goes round in a circle")


def periods(dataset: Dataset) -> Iterator[str]:
    """Periods end after they start, and a span has weeks."""
    for period in dataset.periods:
        if period.start and period.end and period.start > period.end:
            yield line("periods", period.id, "end", "is before the start")
        if (period.kind == "span") is not (period.weeks is not None):
            yield line("periods", period.id, "weeks", "belong to a span, and to nothing else")


def datings(dataset: Dataset) -> Iterator[str]:
    """Datings end after they start and are as long as they say."""
    for dating in dataset.datings:
        if dating.rank == "deprecated" and not dating.reason:
            yield line("datings", dating.id, "reason", "is missing: a deprecated dating says why")
        if not (dating.start and dating.end):
            continue
        length = (date.fromisoformat(dating.end) - date.fromisoformat(dating.start)).days + 1
        if length < 1:
            yield line("datings", dating.id, "end", "is before the start")
        elif dating.days is not None and dating.days != length:
            yield line("datings", dating.id, "days", f"is {dating.days}, and start to end is {length}")


def sources(dataset: Dataset) -> Iterator[str]:
    """Digest and length of a text are kept together."""
    for source in dataset.sources:
        if (source.sha256 is None) is not (source.characters is None):
            yield line("sources", source.id, "characters", "and sha256 are kept together or not at all")


RULES = (
    ids_in_order, ids_of_pages, references, sources, periods, parts, observations, sums, datings,
    quotes, spans, uncovered_contradictions,
)  # fmt: skip
"""The rules, in the order in which they run."""
