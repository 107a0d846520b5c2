"""Word groups: what ``@id`` stands for."""

from __future__ import annotations

from countylines.vocabulary.groups import expand_groups
from tests.made import record, word_group

BIRDS = record(vocabulary=[word_group("flying", "fl*", "on the wing")])


def test_a_group_stands_for_its_words_in_place() -> None:
    assert list(expand_groups(BIRDS, ["nests", "@flying", "flying"])) == ["nests", "fl*", "on the wing", "flying"]


def test_a_group_that_the_record_does_not_have_stands_for_nothing() -> None:
    assert list(expand_groups(BIRDS, ["@swimming", "nests"])) == ["nests"]
    assert list(expand_groups(record(), ["@flying"])) == []
