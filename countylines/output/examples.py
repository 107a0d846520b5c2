"""Words for the placeholders in the example commands of help, ``schema`` and rules: ``{measure}`` becomes ``hens``."""

import re
import shlex
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from countylines.figures.compare import main_measures
from countylines.figures.figure import figure_of
from countylines.figures.interval import amount_in_words
from countylines.lookup.lists import find_claims, find_speakers
from countylines.output.cells import escape_line
from countylines.record.dataset import Dataset
from countylines.record.nouns.figures import Measure
from countylines.text.english import dates_in_words

NEUTRAL_WORDS = {
    "title": "a record of figures and quotations",
    "description": "It has figures and quotations, and the words that prove them.",
    "week_label": "The week",
    "week_days": "seven days",
    "misspelt": "MEASUR",
    "part": "MEASURE",
    "speaker": "NAME",
    "organisation": "NAME",
    **dict.fromkeys(("question", "group", "topic", "claim_word"), "WORDS"),
    **{
        name: name.upper()
        for name in ("week", "measure", "source", "observation", "quote", "claim", "term", "event", "conflict")
    },
    "exact_label": "People counted",
    "exact": "120",
    "inexact": "130",
    "hedged_label": "People counted",
    "hedged_number": "100",
    "hedged_wording": "more than 100",
    "open_label": "People counted",
    "open_wording": "more than 100",
    "open_above": "110",
    "open_week": "The week",
    "quoted": "We will go on",
    "misquoted": "We will now go on",
    "quoted_later": "We need your help",
    "quoted_speaker": "one person",
    "clipped": "We will … stop",
    "clipped_speaker": "one person",
    "other_speaker": "another",
}
"""The words used if the record has nothing suitable or cannot be read."""

LONGEST_QUOTATION = 8
"""How many words of a quotation an example shows."""

WORDS_BESIDE_OMISSION = 3
"""How many words an example shows on each side of an omission."""

_PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")


def fill(text: str, words: Mapping[str, str]) -> str:
    """Replace each placeholder ``{name}`` in a text with ``words[name]``; unknown placeholders are kept."""
    return _PLACEHOLDER.sub(lambda found: words.get(found[1], found[0]), text)


def example_words(dataset: Dataset) -> dict[str, str]:
    """Choose names from a record for the placeholders, so that every example command has an answer if possible."""
    parts = (_record_words, _measure_words, _figure_words, _quote_words, _clipped_words, _claim_words)
    return {**NEUTRAL_WORDS, **{name: escape_line(word) for part in parts for name, word in part(dataset)}}


def _record_words(dataset: Dataset) -> Iterator[tuple[str, str]]:
    yield "title", dataset.title
    yield "description", dataset.description
    yield "week", dataset.week
    period = dataset.index("periods")[dataset.week]
    yield "week_label", period.label
    if period.start and period.end:
        yield "week_days", dates_in_words(period.start, period.end)
    firsts: dict[str, Sequence[Any]] = {
        "term": [term for term in dataset.terms if "-" not in term.id] or dataset.terms,
        # an organisation with leaders is the best example, then one with an abbreviation
        "organisation": sorted(dataset.organisations, key=lambda one: (not one.led_by, not one.abbreviation)),
        "event": dataset.events,
        "conflict": dataset.disagreements,
        "source": [dataset.index("sources")[period.lead_source]] if period.lead_source else dataset.sources,
    }
    yield from ((name, records[0].id) for name, records in firsts.items() if records)


def _measure_words(dataset: Dataset) -> Iterator[tuple[str, str]]:
    measures = _measures_of_week(dataset)
    if not measures:
        return
    yield "measure", measures[0].id
    yield "misspelt", measures[0].id[:1] + measures[0].id[2:]
    printed = {measure.id: measure for measure in measures}
    shares = (printed.get(derivation.part or "") for derivation in dataset.header.derived)
    part = next(filter(None, shares), None) or next((measure for measure in measures if measure.part_of), measures[0])
    yield "part", part.id
    asked = "how many" if part.is_count else "how much"
    yield "question", shlex.join((part.headline or f"{{}} {part.label.lower()}").replace("{}", asked).split())
    (group, _), *_ = Counter(measure.group for measure in measures).most_common(1)
    yield "group", shlex.join(group.split())


def _measures_of_week(dataset: Dataset) -> list[Measure]:
    """List the measures printed for the record's week, the main ones first."""
    printed = dataset.measures_of_period.get(dataset.week, ())
    main = [compared.measure for compared in main_measures(dataset) if compared.measure in printed]
    return [dataset.index("measures")[name] for name in dict.fromkeys([*main, *printed])]


def _figure_words(dataset: Dataset) -> Iterator[tuple[str, str]]:
    """Choose figures for the examples of rules: an exact one of the week, a hedged one, one without an upper end."""
    main = [measure.id for measure in _measures_of_week(dataset)]
    built = [figure_of(dataset, dataset.week, name) for name in main]
    figures = [figure for figure in built if figure is not None]
    exact = [
        (figure.measure.label, int(figure.best.low or 0))
        for figure in figures
        if figure.measure.is_count and figure.best is not None and figure.best.is_exact
    ]
    for figure in figures[:1]:
        yield "observation", figure.reported.id
    for label, number in exact[:1]:
        yield from {"exact_label": label, "exact": f"{number:,}", "inexact": f"{number + 10:,}"}.items()
    places = {name: place for place, name in enumerate(main)}
    lead = dataset.index("periods")[dataset.week].lead_source
    hedged = sorted(
        (
            observation
            for observation in dataset.observations
            if observation.is_normal and observation.wording and observation.hedge in ("more-than", "at-least")
        ),
        key=lambda one: (one.period != dataset.week, places.get(one.measure, len(main)), one.source != lead),
    )
    for observation in hedged[:1]:
        yield "hedged_label", dataset.index("measures")[observation.measure].label
        yield "hedged_wording", observation.wording or ""
        yield "hedged_number", amount_in_words(observation.value, dataset.index("measures")[observation.measure].unit)
    for printed in hedged:
        built_on = figure_of(dataset, printed.period, printed.measure)
        is_open = built_on and built_on.best and (built_on.best.low, built_on.best.high) == (printed.value, None)
        if built_on and is_open and printed.id == built_on.reported.id:
            yield "open_label", built_on.measure.label
            yield "open_wording", printed.wording or ""
            yield "open_week", built_on.period.label
            yield "open_above", amount_in_words(printed.value + (printed.value // 10 or 1), built_on.measure.unit)
            break


def _quote_words(dataset: Dataset) -> Iterator[tuple[str, str]]:
    """Choose the speaker with the most quotes, their most characteristic topic, and a short quotation by another."""
    speakers = sorted(find_speakers(dataset), key=lambda found: -found[1])
    if not speakers:
        return
    person = speakers[0][0]
    surname = person.surname.lower()
    is_shared = any(other.surname.lower() == surname for other in dataset.people if other is not person)
    yield "speaker", person.id if is_shared or shlex.quote(surname) != surname else surname
    own = [quote for quote in dataset.quotes if quote.speaker == person.id]
    others = [quote for quote in dataset.quotes if quote.speaker != person.id]
    topics = Counter(topic for quote in own for topic in quote.topics)
    named = sorted(topics)
    topics.subtract(topic for quote in others for topic in quote.topics)
    topic = max(named, key=topics.__getitem__, default="")
    if topic:
        yield "topic", shlex.join(topic.replace("-", " ").split())
    about = [quote for quote in own if quote.kind == "direct" and topic in quote.topics]
    yield "quote", (about or own)[0].id
    if others:
        yield "other_speaker", person.name
    verbatim = [quote for quote in others or own if quote.is_verbatim]
    for quoted in sorted(verbatim, key=lambda quote: len(quote.text.split()))[:1]:
        words = quoted.text.split()
        yield "quoted", _beginning_of(words)
        middle = min(2, len(words) // 2)
        yield "misquoted", _beginning_of([*words[:middle], "now", *words[middle:]])
        yield "quoted_speaker", dataset.index("people")[quoted.speaker].name
        others_of_speaker = [
            quote.text.split()
            for quote in verbatim
            if quote.speaker == quoted.speaker and quote.statement != quoted.statement
        ]
        for later in sorted(others_of_speaker, key=len)[:1]:
            yield "quoted_later", _beginning_of(later)


def _beginning_of(words: Sequence[str]) -> str:
    """Return the first words of a quotation, with an ellipsis if there are more."""
    return " ".join(words[:LONGEST_QUOTATION]).rstrip(",.;:") + " …" * (len(words) > LONGEST_QUOTATION)


def _clipped_words(dataset: Dataset) -> Iterator[tuple[str, str]]:
    """Choose a quotation with “not”, and replace the “not” with an ellipsis."""
    for quote in dataset.quotes:
        words = quote.text.split()
        if quote.is_verbatim and "not" in words[1:-1]:
            place = words.index("not", 1)
            before, after = words[max(place - WORDS_BESIDE_OMISSION, 0) : place], words[place + 1 :]
            yield "clipped", f"{' '.join(before)} … {' '.join(after[:WORDS_BESIDE_OMISSION]).rstrip(',.;:')}"
            yield "clipped_speaker", dataset.index("people")[quote.speaker].name
            return


def _claim_words(dataset: Dataset) -> Iterator[tuple[str, str]]:
    for claim in dataset.claims[:1]:
        yield "claim", claim.id
        longest = max(claim.text.split(), key=len).strip(".,;:’'\"")
        topics = [topic.id for topic in dataset.topics]
        yield "claim_word", next((topic for topic in topics if find_claims(dataset, [topic])), shlex.quote(longest))
