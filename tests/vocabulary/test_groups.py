"""Word groups: what ``@id`` stands for."""

from __future__ import annotations

from countylines.record.nouns.figures import CountedAs
from countylines.vocabulary import expand_group_references, synonym_sets, word_groups
from tests.made import measure, record, word_group

BIRDS = record(vocabulary=[word_group("flying", "fl*", "on the wing")])


def test_a_group_stands_for_its_words_in_place() -> None:
    assert list(expand_group_references(BIRDS, ["nests", "@flying", "flying"])) == [
        "nests",
        "fl*",
        "on the wing",
        "flying",
    ]


def test_a_group_that_the_record_does_not_have_stands_for_nothing() -> None:
    assert list(expand_group_references(BIRDS, ["@swimming", "nests"])) == ["nests"]
    assert list(expand_group_references(record(), ["@flying"])) == []


def test_the_words_of_all_groups() -> None:
    assert word_groups(BIRDS) == {"flying": ("fl*", "on the wing")}


def test_groups_mean_the_same_unless_they_count_or_the_engine_asks_for_them() -> None:
    counted = measure("birds", counted_as=(CountedAs(("birds",), ("@ringing",), ("@toys",)),))
    groups = [word_group(name, name) for name in ("ringing", "toys", "national", "flying")]
    assert synonym_sets(record(measures=[counted, measure("nests")], vocabulary=groups)) == [("flying",)]
