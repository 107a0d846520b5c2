"""The weeks that the words of a command name."""

from __future__ import annotations

from countylines import Dataset
from countylines.lookup.week_words import find_week_words


def test_the_weeks_in_the_words_of_a_command(dataset: Dataset) -> None:
    found = find_week_words(dataset, ("weapons", "in", "oct", "2021"))
    assert found is not None
    assert (found.periods, found.named, found.others) == (("2021-10",), "oct 2021", ("weapons",))
    assert find_week_words(dataset, ("weapons",)) is None
    assert find_week_words(dataset, ("oct", "1921")) is None
