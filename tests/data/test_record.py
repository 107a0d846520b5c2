"""How the record is written: its files' shape, its order, and whose words stand in it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from countylines import Dataset, Dating, Observation, Span, read_quantity
from countylines.record.declaration import readers_of
from countylines.record.files import bundled_folder
from countylines.record.nouns import NOUN_FILES, noun_class

DATA = Path(bundled_folder())
READERS = {noun: readers_of(noun_class(noun)) for noun in NOUN_FILES}
FILES = [pytest.param(path, id=str(path.relative_to(DATA))) for path in sorted(DATA.rglob("*.json"))]

OWN_WORDS = {
    "sources": ("note",),
    "periods": ("label", "basis", "note"),
    "measures": ("label", "definition", "caution", "headline"),
    "observations": ("reason", "note", "period_basis"),
    "sums": ("basis",),
    "datings": ("reason", "note"),
    "quotes": ("note",),
    "claims": ("text", "note"),
    "people": ("note",),
    "organisations": ("role", "basis", "note"),
    "terms": ("definition", "basis"),
    "topics": ("label", "definition"),
    "events": ("label", "note"),
    "disagreements": ("question", "decided_by"),
}
"""The fields that are in our own words."""

ARTICLE = "london-economic-2019"

COPIED = 6
"""So many words in a row of somebody else's are a copy."""


def own_words(dataset: Dataset) -> Iterator[tuple[str, str]]:
    """List what is in our own words, with where it stands."""
    for noun, fields in OWN_WORDS.items():
        for record in dataset.read(noun):
            for field in fields:
                if value := getattr(record, field):
                    yield f"{noun} {record.id} {field}", value
    yield from ((f"quotes {quote.id} text", quote.text) for quote in dataset.quotes if not quote.is_verbatim)
    yield from ((f"events {event.id} date", event.date.basis) for event in dataset.events)
    for disagreement in dataset.disagreements:
        yield from ((f"disagreements {disagreement.id} sides", side.says) for side in disagreement.sides)


def words_in(text: str) -> list[str]:
    """List the words of a text in small letters; marks, hyphens and apostrophes make no difference."""
    return re.findall(r"\w+", re.sub(r"(?<=\w)['’](?=\w)", "", text.casefold()))


def names_and_terms(dataset: Dataset) -> list[str]:
    """List the names and terms that cannot be said in other words, the longest first."""
    names = [each.name for each in dataset.organisations]
    names += [name for term in dataset.terms for name in (term.term, *term.names)]
    return sorted((" ".join(words_in(name)) for name in names), key=len, reverse=True)


def runs_in(text: str, names: list[str]) -> set[tuple[str, ...]]:
    """List the runs of so many words in a text, a name or term counting as one word."""
    plain = " ".join(words_in(text))
    for name in names:
        plain = re.sub(rf"\b{re.escape(name)}\b", name.replace(" ", "_"), plain)
    words = plain.split()
    return {tuple(words[start : start + COPIED]) for start in range(len(words) - COPIED + 1)}


@pytest.mark.parametrize("path", FILES)
def test_a_file_is_written_with_two_spaces_in_utf8_and_ends_in_a_line_end(path: Path) -> None:
    written = path.read_bytes()
    content = json.loads(written)
    assert written == (json.dumps(content, indent=2, ensure_ascii=False) + "\n").encode("utf-8")


@pytest.mark.parametrize("noun", NOUN_FILES)
def test_records_are_sorted_by_id_and_write_their_fields_in_order(noun: str) -> None:
    records = json.loads((DATA / f"{noun}.json").read_text(encoding="utf-8"))
    ids = [record["id"] for record in records]
    assert ids == sorted(set(ids))
    order = list(READERS[noun])
    for record in records:
        assert list(record) == sorted(record, key=order.index), record["id"]


def test_no_other_file_lies_in_the_record() -> None:
    inside = {path.name for path in DATA.iterdir() if path.name != "schema"}
    assert inside == {"README.md", "dataset.json", *(f"{noun}.json" for noun in NOUN_FILES)}


@pytest.mark.parametrize(
    ("surname", "last"), [pytest.param("holland", 8, id="holland"), pytest.param("ball", 6, id="ball")]
)
def test_ids_of_quotes_are_in_reading_order(surname: str, last: int, dataset: Dataset) -> None:
    found = [quote for quote in dataset.quotes if quote.id.startswith(f"{surname}-") and quote.source == ARTICLE]
    assert [quote.id for quote in found] == [f"{surname}-{number:02}" for number in range(1, last + 1)]
    places = [(quote.paragraph, min(span.start for span in quote.spans if span.proves == "text")) for quote in found]
    assert places == sorted(places)


def test_ids_of_claims_are_in_reading_order(dataset: Dataset) -> None:
    paragraphs = [claim.paragraph for claim in dataset.claims if claim.source == ARTICLE]
    assert paragraphs == sorted(paragraphs, key=lambda paragraph: paragraph or 0)


def spans_in(dataset: Dataset) -> Iterator[tuple[str, str, str, Span]]:
    """List every span that is no verbatim quotation, with its noun, its record and its source."""
    for noun in ("observations", "datings", "quotes", "claims"):
        for record in dataset.read(noun):
            for span in record.spans:
                is_whole = noun == "quotes" and record.is_verbatim and span.proves == "text"
                if not is_whole:
                    yield noun, record.id, record.source, span
    for noun in ("people", "organisations", "terms", "events"):
        for record in dataset.read(noun):
            for evidence in record.evidence:
                for span in evidence.spans:
                    yield noun, record.id, evidence.source, span


def test_spans_are_short(dataset: Dataset) -> None:
    long = [
        (noun, record, span.text)
        for noun, record, source, span in spans_in(dataset)
        if len(span.text.split()) > (12 if source == ARTICLE else 8)
    ]
    assert long == []


def test_what_is_held_against_a_text_is_proved_by_spans(dataset: Dataset) -> None:
    """The article is; what the other sources print stands as it was read, and spans of theirs are optional."""
    held = {source.id for source in dataset.sources if source.sha256}
    assert ARTICLE in held
    stated: list[Observation | Dating] = [*dataset.observations, *dataset.datings]
    assert [one.id for one in stated if one.source in held and not one.spans] == []


def test_a_wording_is_a_few_words(dataset: Dataset) -> None:
    """Twelve, of any source: what says the number and what it counts, and no more."""
    wordings = [(one.id, one.wording) for noun in ("observations", "datings") for one in dataset.read(noun)]
    assert [each for each in wordings if each[1] and len(each[1].split()) > 12] == []
    assert all(one.wording for one in dataset.observations)


def test_a_wording_names_all_that_is_counted(dataset: Dataset) -> None:
    """Class A drugs alone are another thing: whoever quotes the wording must not lose "and class B"."""
    of_both = [one for one in dataset.observations if one.measure == "drugs.class-ab.value"]
    assert len(of_both) == 7
    assert [
        one.wording for one in of_both if not re.search(r"\bClass A (?:and|&) (?:Class )?B\b", one.wording or "")
    ] == []


def test_no_wording_is_cut_where_its_note_says_how_it_goes_on(dataset: Dataset) -> None:
    assert [one.id for one in dataset.observations if re.search(r"\bgo(?:es)? on with\b", one.note or "")] == []


def test_what_is_in_our_own_words_is_no_copy_of_the_article(article: str, dataset: Dataset) -> None:
    names = names_and_terms(dataset)
    theirs = set().union(*(runs_in(paragraph, names) for paragraph in article.split("\n")))
    copied = [(where, " ".join(run)) for where, text in own_words(dataset) for run in runs_in(text, names) & theirs]
    assert copied == []


def test_a_copy_would_be_seen() -> None:
    theirs = runs_in("The haul included more than £250,000 of cocaine, £100,000 of crack.", [])
    assert runs_in("They say the haul included more than £250,000.", []) & theirs
    assert not runs_in("They say the haul included more.", []) & theirs
    assert not runs_in("It is led by the National Crime Agency today.", ["national crime agency"]) & runs_in(
        "led by the National Crime Agency", ["national crime agency"]
    )


def test_every_field_of_prose_is_looked_at() -> None:
    """A field in our own words is either listed above or is a name, a reference or somebody's wording."""
    others = {
        "sources": {
            "id", "publisher", "title", "published", "url", "kind", "periods", "title_from", "archived", "sha256",
            "characters", "asked_as",
        },
        "periods": {"id", "kind", "start", "end", "ordinal", "weeks", "lead_source", "names", "asked_as"},
        "measures": {"id", "unit", "group", "part_of", "count", "counted_as", "asked_as"},
        "observations": {
            "id", "period", "measure", "source", "wording", "hedge", "value", "upper", "shared_hedge", "rank",
            "read_twice", "asserted_by", "quote", "spans",
        },
        "sums": {"id", "period", "whole", "parts", "relation"},
        "datings": {"id", "period", "source", "wording", "start", "end", "days", "ordinal", "rank", "spans"},
        "quotes": {"id", "speaker", "kind", "text", "statement", "topics", "source", "paragraph", "spans"},
        "claims": {"id", "asserted_by", "quote", "source", "paragraph", "spans"},
        "people": {"id", "name", "surname", "pronoun", "titles", "posts", "evidence", "asked_as"},
        "organisations": {"id", "name", "abbreviation", "names", "led_by", "evidence", "asked_as"},
        "terms": {"id", "term", "names", "evidence", "asked_as"},
        "topics": {"id", "asked_as"},
        "events": {"id", "date", "period", "organisation", "evidence", "asked_as"},
        "disagreements": {"id", "kind", "about", "sides", "asked_as"},
        "vocabulary": {"id", "words", "subject"},
        "places": {"id", "kind", "names", "case", "within"},
    }  # fmt: skip
    assert {noun: set(fields) - set(OWN_WORDS.get(noun, ())) for noun, fields in READERS.items()} == others


ODD = {
    "2018-10/arrests/mailonline-2018": "'more then 200', a slip for 'more than'",
    "2019-10/safeguarded/gephardt-daily-2019-10-18": "'almost another 700', with a word between hedge and number",
    "2022-03/arrests/courier-2022-03-18": "an address, its words joined by hyphens",
    "2025-06/drugs.cannabis.plants/essex-news-2025": "'11,200 thousand' plants, of which nobody else has millions",
}
"""The wordings that say something else to the letter, and what is the matter with each."""


def test_every_wording_is_read_as_what_is_recorded(dataset: Dataset) -> None:
    """The number is in it, and the hedge, unless that is printed once for several."""
    for observation in dataset.observations:
        assert observation.wording is not None
        if observation.id in ODD:
            assert observation.note, observation.id
            continue
        read = read_quantity(observation.wording)
        assert (read.value, read.upper) == (observation.value, observation.upper), observation.id
        assert read.hedge == observation.hedge or (observation.shared_hedge and observation.note), observation.id


def test_what_is_odd_is_there(dataset: Dataset) -> None:
    assert ODD.keys() <= dataset.index("observations").keys()


def test_everything_is_used(dataset: Dataset) -> None:
    """Each topic has a quotation, each source something that rests on it, each part of a sum its figure."""
    topics = {topic for quote in dataset.quotes for topic in quote.topics}
    assert topics == set(dataset.index("topics"))
    sources = {o.source for o in dataset.observations} | {each.source for each in dataset.datings}
    sources |= {quote.source for quote in dataset.quotes} | {claim.source for claim in dataset.claims}
    sources |= {name for each in dataset.disagreements for side in each.sides for name in side.sources}
    assert sources == set(dataset.index("sources"))
    for addition in dataset.sums:
        for measure in addition.parts:
            assert dataset.observations_of.get((addition.period, measure)), (addition.id, measure)


def test_a_word_stands_once_in_its_group(dataset: Dataset) -> None:
    for group in dataset.vocabulary:
        assert len(set(group.words)) == len(group.words), group.id


def test_the_package_data_is_complete(dataset: Dataset) -> None:
    counts: dict[str, Any] = {noun: len(dataset.read(noun)) for noun in NOUN_FILES}
    assert {noun for noun, count in counts.items() if not count} == set()


def test_no_note_is_a_word_alone(dataset: Dataset) -> None:
    """What is quoted in a note is said to be the page's: a verb in quotation marks alone tells nobody anything."""
    bare = re.compile(r"'(?!some\b)[^']+'(?:[.;,]| in )", re.IGNORECASE)
    assert [one.id for one in dataset.observations if one.note and bare.match(one.note)] == []


def test_who_has_a_bare_700_in_a_headline_is_told_with_the_one_who_prints_no_hedge(dataset: Dataset) -> None:
    """Bay Trust Radio, Gephardt Daily and the Guernsey Press, whose texts print more than 700."""
    printed = dataset.observations_of["2019-10", "arrests"]
    hedged = {one.source for one in printed if one.hedge == "more-than" and one.value == 700}
    bare = [
        source.id
        for source in dataset.sources
        if source.id in hedged and "700" in (source.title or "") and "more than 700" not in str(source.title).lower()
    ]
    assert bare == ["bay-trust-radio-2019-10-18", "gephardt-daily-2019-10-18", "guernsey-press-2019-10-18"]
    (york,) = [one for one in printed if not one.is_normal]
    assert "three of these have a bare 700 in their headlines" in str(york.reason)


def test_the_definition_of_deal_lines_has_those_that_were_only_identified(dataset: Dataset) -> None:
    """Of May 2021 there is one source, the BBC, and it says no more of its 80 lines than that."""
    (printed,) = dataset.observations_of["2021-05", "deal-lines"]
    assert printed.note == "The page says 'identified'."
    assert "identified" in dataset.index("measures")["deal-lines"].definition
