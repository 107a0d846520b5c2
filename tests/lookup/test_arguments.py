"""What ``find_figures`` takes from Python programs: words, and weeks and sources by their names."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

import countylines
from countylines.errors import AmbiguousName, UnknownName


def ids(figures: tuple[countylines.Figure, ...]) -> list[str]:
    return [figure.id for figure in figures]


@pytest.mark.parametrize(
    ("name", "week"),
    [
        pytest.param("oct 2021", "2021-10", id="a name"),
        pytest.param("October 2021", "2021-10", id="another"),
        pytest.param("2021-10", "2021-10", id="an id"),
        pytest.param("All", "all", id="all weeks"),
        pytest.param(None, "2019-10", id="the record's own week"),
    ],
)
def test_a_week_goes_by_the_names_that_check_takes(name: str | None, week: str, dataset: countylines.Dataset) -> None:
    found = ids(countylines.find_figures(dataset, week=name))
    assert found == ids(countylines.find_figures(dataset, week=week))
    assert found


def test_a_source_goes_by_its_name(dataset: countylines.Dataset) -> None:
    by_name, by_id = (
        ids(countylines.find_figures(dataset, source=one)) for one in ("York Press", "york-press-2019-10-28")
    )
    assert by_name == by_id != []


@pytest.mark.parametrize(("week", "source"), [(None, "metro-2019-10-18"), ("2020-09", "metro-2020-09-25")])
def test_the_name_of_several_sources_is_that_of_the_only_one_about_the_week(
    week: str | None, source: str, dataset: countylines.Dataset
) -> None:
    by_name, by_id = (ids(countylines.find_figures(dataset, week=week, source=one)) for one in ("metro", source))
    assert by_name == by_id != []
    with pytest.raises(AmbiguousName, match=r"Use one of: metro-2019-10-18"):
        countylines.find_figures(dataset, week="all", source="metro")


@pytest.mark.parametrize("words", [[""], ["arrests", " "]], ids=repr)
def test_an_empty_word_is_refused(words: list[str], dataset: countylines.Dataset) -> None:
    with pytest.raises(ValueError, match=r"^one of the words is empty$"):
        countylines.find_figures(dataset, words)


@pytest.mark.parametrize(
    ("arguments", "kind", "near"),
    [
        pytest.param({"source": "metro-2019-10-8"}, "source", "metro-2019-10-18", id="no such source"),
        pytest.param({"week": "2019-1"}, "week", "2019-10", id="no such week"),
        pytest.param({"week": ""}, "week", None, id="an empty name"),
        pytest.param({"source": "all"}, "source", None, id="all sources"),
    ],
)
def test_an_unknown_name_is_an_error(
    dataset: countylines.Dataset, arguments: dict[str, str], kind: str, near: str | None
) -> None:
    with pytest.raises(UnknownName) as caught:
        countylines.find_figures(dataset, **arguments)
    assert (caught.value.kind, caught.value.name) == (kind, *arguments.values())
    assert near is None or near in caught.value.nearest


def test_words_are_a_list(dataset: countylines.Dataset) -> None:
    (women,) = countylines.find_figures(dataset, ["women", "arrests"])
    assert women.id == "2019-10/arrests.women"
    assert countylines.find_figures(dataset, (word for word in ("women", "arrests"))) == (women,)


FIND: Any = countylines.find_figures
CHECK: Any = countylines.check
FIX: Any = countylines.fix
LOAD: Any = countylines.load
READ: Any = countylines.read_quantity


@pytest.mark.parametrize(
    ("call", "message"),
    [
        pytest.param(
            lambda dataset: FIND(dataset, "women arrested"),
            "words have to be a list of str, not str: write ['women', 'arrested']", id="words in a text",
        ),
        pytest.param(lambda dataset: FIND(dataset, 5), "words have to be a list of str, not int", id="words, a number"),
        pytest.param(lambda dataset: FIND(dataset, [5]), "each of the words has to be a str, not int", id="no word"),
        pytest.param(lambda _: FIND(None), "the dataset has to be a Dataset, not NoneType", id="find_figures, dataset"),
        pytest.param(lambda _: CHECK("x", None), "the dataset has to be a Dataset, not NoneType", id="check, dataset"),
        pytest.param(lambda _: FIX("x", "data"), "the dataset has to be a Dataset, not str", id="fix, dataset"),
        pytest.param(
            lambda dataset: FIND(dataset, week=2021), "the week has to be a str, not int", id="find_figures, week",
        ),
        pytest.param(
            lambda dataset: CHECK("x", dataset, week=2021), "the week has to be a str, not int", id="check, week",
        ),
        pytest.param(lambda dataset: FIND(dataset, source=3), "the source has to be a str, not int", id="source"),
        pytest.param(lambda _: LOAD(5), "the folder has to be a str or a path, not int", id="load"),
        pytest.param(lambda dataset: dataset.index(5), "the name of a file has to be a str, not int", id="index"),
        pytest.param(lambda _: READ(None), "the wording has to be a str, not NoneType", id="read_quantity"),
    ],
)  # fmt: skip
def test_an_argument_of_another_type_is_named(
    call: Callable[[Any], Any], message: str, dataset: countylines.Dataset
) -> None:
    with pytest.raises(TypeError) as caught:
        call(dataset)
    assert str(caught.value) == message
