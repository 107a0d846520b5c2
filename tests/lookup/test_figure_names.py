"""Names of figures: rows of a table and words of one figure, beside names of other nouns."""

from __future__ import annotations

import pytest

from countylines.errors import AmbiguousName, UnknownName
from countylines.figures.figure import figures_of_week
from countylines.lookup.figure_names import MeantName, expand_name, resolve_measure
from countylines.lookup.items import ITEM_NOUNS
from countylines.lookup.values import VALUE_NOUNS
from countylines.output.views.figures import figure_table
from countylines.record.dataset import Dataset
from tests.made import measure, observation, organisation, period, record, term

BIRDS = record(
    periods=[period("2019-10"), period("2020-09")],
    measures=[
        measure("birds", label="Birds seen", unit="birds"),
        measure("birds.ducks", "birds", label="Birds seen: ducks", unit="birds"),
        measure("birds.geese", "birds", label="Birds seen: geese", unit="birds"),
        measure("nests", label="Nests", unit="nests"),
        measure("hides", label="Hides", unit="huts"),
    ],
    observations=[
        *(observation(name, "bare", 5) for name in ("birds", "birds.ducks", "birds.geese", "nests", "hides")),
        observation("nests", "bare", 6, period="2020-09", source="b"),
    ],
    terms=[term("Ducks", "wildfowl"), term("Nest")],
    organisations=[organisation("Geese", "GG"), organisation("The Hides")],
)


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("nests", id="an id"),
        pytest.param("2019-10/birds", id="the id of a figure"),
        pytest.param("term:ducks", id="a name with its noun"),
        pytest.param("Geese", id="an organisation"),
        pytest.param("GG", id="its abbreviation"),
        pytest.param("Birds seen", id="a label"),
        pytest.param("wildfowl", id="a name of a term alone"),
        pytest.param("ducks", id="the id of a term"),
        pytest.param("The Hides", id="a figure and an organisation"),
        pytest.param("owls", id="a name of nothing"),
        pytest.param("", id="no name"),
        pytest.param("/", id="a slash"),
    ],
)
def test_what_is_a_name_stays_as_it_is(name: str) -> None:
    assert expand_name(BIRDS, name, ITEM_NOUNS) == MeantName(name)


@pytest.mark.parametrize(
    ("name", "nouns", "meant", "beside"),
    [
        pytest.param("Ducks", VALUE_NOUNS, "birds.ducks", "", id="a word, where terms do not count"),
        pytest.param("ducks", VALUE_NOUNS, "birds.ducks", "", id="the id of a term, where terms do not count"),
        pytest.param("Ducks", ITEM_NOUNS, "birds.ducks", ", and not term:ducks", id="a row before a term"),
        pytest.param("2019-10/Ducks", ITEM_NOUNS, "2019-10/birds.ducks", "", id="after its week"),
        pytest.param("geese", VALUE_NOUNS, "birds.geese", "", id="a word, where organisations do not count"),
        pytest.param("Hides, huts", ITEM_NOUNS, "hides", "", id="with its unit"),
    ],
)
def test_a_row_or_a_word_means_its_figure(name: str, nouns: tuple[str, ...], meant: str, beside: str) -> None:
    measure_id = meant.rpartition("/")[2]
    assert expand_name(BIRDS, name, nouns) == MeantName(meant, f"{name!r} was taken to mean {measure_id}{beside}.")


def test_only_figures_of_the_week_and_the_source_are_meant() -> None:
    assert expand_name(BIRDS, "geese", VALUE_NOUNS, week="2020-09").name == "birds.geese", "as in the record's own week"
    assert expand_name(BIRDS, "geese", VALUE_NOUNS, source="b").name == "birds.geese", "likewise"
    assert expand_name(BIRDS, "geese,ducks", VALUE_NOUNS) == MeantName("geese,ducks"), "two names"
    assert expand_name(BIRDS, "geese", VALUE_NOUNS, week="all").name == "birds.geese"


def test_words_of_several_figures_are_refused() -> None:
    with pytest.raises(AmbiguousName) as caught:
        expand_name(BIRDS, "seen", VALUE_NOUNS)
    assert caught.value.candidates == ("birds", "birds.ducks", "birds.geese")
    assert caught.value.listing == "countylines stats seen"
    with pytest.raises(AmbiguousName, match=r"To look up names: countylines stats seen --week all$"):
        expand_name(BIRDS, "seen", VALUE_NOUNS, week="all")


def test_a_measure_of_another_week_is_meant_where_this_one_has_none() -> None:
    assert resolve_measure(BIRDS, "Birds Geese", week="2020-09") == MeantName("birds.geese")
    meant = MeantName("birds.geese", "'geese' was taken to mean birds.geese.")
    assert resolve_measure(BIRDS, "geese", week="2020-09") == meant
    with pytest.raises(UnknownName):
        resolve_measure(BIRDS, "owls", week="2020-09")


def test_every_row_of_every_table_is_a_name(dataset: Dataset) -> None:
    """But for cocaine: crack cocaine is some, too."""
    for week in (one for one in dataset.periods if one.kind == "week"):
        figures = figures_of_week(dataset, week=week.id)
        for figure, row in zip(figures, figure_table(dataset, figures).rows, strict=True):
            name = row.text("label")
            if figure.period == week and name != "cocaine":
                meant = expand_name(dataset, name, VALUE_NOUNS, week=week.id).name
                assert resolve_measure(dataset, meant, week=week.id).name == figure.measure.id
