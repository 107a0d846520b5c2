"""The words by which texts count the measures of a record."""

from __future__ import annotations

from typing import Any

import pytest

from countylines.record.dataset import Dataset
from countylines.record.nouns.figures import CountedAs
from countylines.vocabulary.counted_nouns import CountedNoun, counting_vocabulary
from tests.made import measure, observation, period, record, word_group

BIRDS = record(
    measures=[
        measure("birds", label="Birds", counted_as=(CountedAs(("birds", "fowl"), ("@ringing",), ("@toys", "paper")),)),
        measure("birds.geese", "birds", label="Geese", counted_as=(CountedAs(("geese", "grey-lag geese")),)),
        measure("birds.geese.old", "birds.geese", label="Old geese", counted_as=(CountedAs(("old geese",)),)),
        measure("people", label="People", counted_as=(CountedAs(("people",), ("rings",)),) * 2),
        measure("children", label="Children", counted_as=(CountedAs(("children", "people")),)),
        measure("boys", "children", label="Boys", counted_as=(CountedAs(("boys", "fowl")),)),
    ],
    vocabulary=[word_group("ringing", "ring*", "on the net"), word_group("toys", "toy")],
    observations=[observation("people", "exact", 3), observation("birds.geese", "exact", 2)],
)


def nouns_of(**fields: Any) -> set[str]:
    """List the nouns that count a measure with these fields, beside another one in things."""
    found = counting_vocabulary(record(measures=[measure("measured", **fields), measure("others", label="Others")]))
    return {noun for noun, words in found.by_noun.items() if words[0].measure == "measured"}


@pytest.mark.parametrize(
    ("label", "nouns"),
    [
        pytest.param("Large nests found on cliffs", {"large nests", "nests"}, id="up to a preposition or participle"),
        pytest.param("Nests shut", {"nests"}, id="a participle without -ed"),
        pytest.param("Ring", {"ring", "rings"}, id="a noun in the singular"),
        pytest.param("Held", {"held", "helds"}, id="a participle alone"),
        pytest.param("Totals: old nests", {"old nests", "nests"}, id="after a colon"),
        pytest.param("In flight", {"in flight", "in flights", "flight", "flights"}, id="a preposition first"),
    ],
)
def test_a_label_counts(label: str, nouns: set[str]) -> None:
    assert nouns_of(label=label) == nouns


@pytest.mark.parametrize(
    ("unit", "nouns"),
    [
        pytest.param("visits", {"nests", "visits"}, id="the measure's own"),
        pytest.param("things", {"nests"}, id="another measure's too"),
        pytest.param("GBP", {"nests"}, id="a currency, which is written beside the number"),
        pytest.param("kg", {"nests"}, id="a weight, likewise"),
    ],
)
def test_a_unit_counts(unit: str, nouns: set[str]) -> None:
    assert nouns_of(label="Nests", unit=unit) == nouns


def words_of(name: str, dataset: Dataset) -> CountedNoun:
    """Return the first counting words of a measure."""
    return counting_vocabulary(dataset).by_measure[name]


@pytest.mark.parametrize(
    ("unit", "expected"),
    [
        pytest.param("GBP", "GBP", id="money"),
        pytest.param("kg", "kg", id="a weight"),
        pytest.param("birds", None, id="things"),
    ],
)
def test_the_unit_of_a_counted_noun(unit: str, expected: str | None) -> None:
    assert words_of("seen", record(measures=[measure("seen", unit=unit)])).unit == expected


def test_an_amount_is_counted_by_the_word_of_its_unit() -> None:
    measures = [
        measure("milk", count=False, unit="litres", label="Milk lost"),
        measure("oil", count=False, unit="litres", counted_as=(CountedAs(("crude oil",)),)),
    ]
    dataset = record(measures=measures)
    for name, written in (("milk", ["milk", "milks"]), ("oil", ["crude oil"])):
        words = words_of(name, dataset)
        assert (words.nouns, words.unit, words.describes) == (("litres",), None, True)
        assert words.needs == frozenset(written)


def test_signals_are_those_of_the_groups() -> None:
    words = words_of("birds", BIRDS)
    assert words.needs == {"ring*", "on the net"}
    assert words.excludes == {"toy", "paper"}


def test_signals_are_found_with_what_needs_them() -> None:
    vocabulary = counting_vocabulary(BIRDS)
    text = "Birds ringed on the net , not paper".lower().split()
    found = {one.meaning for one in vocabulary.signals.find(text, 0, len(text))}
    assert found == {"ring*", "on the net", "paper"}
    assert [one.measure for one in vocabulary.by_signal["rings"]] == ["people"]
    assert set(vocabulary.by_signal) == {"ring*", "on the net", "rings"}, "what is excluded is not needed"


def test_parts_come_before_their_whole_and_the_most_printed_first() -> None:
    ranks = {name: words.rank for name, words in counting_vocabulary(BIRDS).by_measure.items()}
    assert sorted(ranks, key=ranks.__getitem__) == [
        "birds.geese.old", "birds.geese", "boys", "people", "birds", "children",
    ]  # fmt: skip


def test_a_noun_has_what_it_counts_once() -> None:
    by_noun = counting_vocabulary(BIRDS).by_noun
    assert [words.measure for words in by_noun["people"]] == ["people", "children"]
    assert set(by_noun) == {
        "birds", "fowl", "geese", "grey lag geese", "old geese", "people", "children", "boys",
    }  # fmt: skip


def test_nouns_are_found_by_their_last_word_the_longest_first() -> None:
    assert counting_vocabulary(BIRDS).by_last_word["geese"] == (("grey", "lag", "geese"), ("old", "geese"), ("geese",))


def test_what_a_noun_counts_and_of_what_it_is_a_part() -> None:
    vocabulary = counting_vocabulary(BIRDS)
    assert [words.measure for words in vocabulary.counted_by("fowl")] == ["boys", "birds"]
    assert vocabulary.counted_by(None) == vocabulary.counted_by("toys") == ()
    assert words_of("birds.geese.old", BIRDS).wholes == ("birds.geese", "birds")


@pytest.mark.parametrize(
    ("label", "needs", "describes"),
    [
        pytest.param("Cuckooed addresses visited", "cuckoo*", True, id="a stem, then the noun"),
        pytest.param("Ringed addresses", "ringed", True, id="a word, then the noun"),
        pytest.param("Addresses ringed", "ringed", False, id="the noun first"),
        pytest.param("Ringed homes", "ringed", False, id="another noun"),
        pytest.param("Ringer addresses", "ringed", False, id="a word that begins like it"),
        pytest.param("Rinsed addresses", "ring*", False, id="a word that begins with less than the stem"),
        pytest.param("Old addresses", "ring*", False, id="another word"),
    ],
)
def test_a_needed_word_describes(label: str, needs: str, *, describes: bool) -> None:
    counted = (CountedAs(("addresses",), (needs,)),)
    assert (
        words_of("homes", record(measures=[measure("homes", label=label, counted_as=counted)])).describes is describes
    )


def test_the_label_describes_nothing() -> None:
    assert not words_of("homes", record(measures=[measure("homes")])).describes


@pytest.mark.parametrize(
    ("of_span", "of_week", "is_of_spans"),
    [
        pytest.param("30 birds ringed", "9 birds", True, id="in spans alone"),
        pytest.param("30 birds ringed", "9 birds ringed", False, id="in weeks as well"),
        pytest.param("30 birds", "9 birds", False, id="in neither"),
        pytest.param("30 birds", "9 birds ringed", False, id="in weeks alone"),
        pytest.param("Ringed birds: 30", "9 birds", True, id="as the first word"),
    ],
)
def test_a_signal_of_spans(of_span: str, of_week: str, *, is_of_spans: bool) -> None:
    dataset = record(
        periods=[period("2019-10"), period("2019", weeks=("2019-10",))],
        measures=[
            measure("birds", counted_as=(CountedAs(("birds",), ("ringed",)),)),
            measure("nests", counted_as=(CountedAs(("nests",)),)),
        ],
        observations=[
            observation("birds", "exact", 30, period="2019", wording=of_span),
            observation("birds", "exact", 9, wording=of_week, source="b"),
            observation("nests", "exact", 8, period="2019", wording="8 nests ringed"),
        ],
    )
    assert set(counting_vocabulary(dataset).span_signals) == ({"birds"} if is_of_spans else set())


def test_a_note_of_a_span_tells_its_signal() -> None:
    dataset = record(
        periods=[period("2019-10"), period("2019", weeks=("2019-10",))],
        measures=[measure("birds", counted_as=(CountedAs(("birds",), ("ringed",)),))],
        observations=[observation("birds", "exact", 30, period="2019", wording="30", note="All ringed.")],
    )
    assert set(counting_vocabulary(dataset).span_signals) == {"birds"}
