from __future__ import annotations

from countylines.record.nouns.figures import CountedAs
from countylines.text.stems import Stems
from countylines.vocabulary import synonym_sets
from countylines.vocabulary.question_words import measure_words, wholes_of
from tests.made import measure, record, word_group

RECORD = record(
    measures=[
        measure(
            "birds", counted_as=(CountedAs(("birds", "ringed")),), asked_as=("fowl", "@flying", "seen at the lake")
        ),
        measure(
            "birds.grey",
            part_of="birds",
            counted_as=(
                CountedAs(("greys",), ("@ringing", "nests"), ("@toys",)),
                CountedAs(("grey birds",), (), ("@toys", "paper")),
            ),
        ),
        measure("nests", counted_as=(CountedAs(("nests",)),)),
    ],
    vocabulary=[
        word_group("flying", "wing*"),
        word_group("ringing", "ringed", "band*"),
        word_group("shore", "bank", "beach"),
        word_group("setting", "lake"),
        word_group("toys", "toy*", "kite"),
    ],
)


def test_the_words_of_a_measure() -> None:
    found = measure_words(RECORD, Stems())
    assert found["birds"].asked == ("fowl", "winging"), "a long phrase says more than what is counted"
    assert found["birds.grey"].nouns == ("greys", "grey birds")
    assert found["birds.grey"].done == ("ringed", "banding"), "what counts the whole was done, what counts others not"
    assert found["birds.grey"].excluded == ("kite", "toy*"), "only what every way of counting excludes"


def test_the_wholes_of_a_measure() -> None:
    measures = {"a": {"part_of": "b"}, "b": {"part_of": "c"}, "c": {}}
    assert list(wholes_of(measures, "a")) == ["b", "c"]


def test_groups_that_count_or_that_the_engine_asks_for_have_no_meaning() -> None:
    assert synonym_sets(RECORD) == [("wing*",), ("bank", "beach")]
