"""Derived figures: never more precise than what they follow from."""

from __future__ import annotations

import pytest

from countylines.figures.derived import Derived, find_derived
from countylines.record.dataset import Dataset
from countylines.record.nouns.header import Derivation
from tests.made import addition, dating, disagreement, measure, observation, period, record

ARTICLE = "london-economic-2019"

ARRESTED = ("arrests.men", "arrests.women")
DERIVATIONS = (
    Derivation("sum", "Men and women", parts=ARRESTED),
    Derivation("share", "Women among both", part="arrests.women", others="arrests.men"),
    Derivation("per-day", "Arrests a day", measure="arrests"),
)


def by_id(found: tuple[Derived, ...]) -> dict[str, str]:
    """Return each best as ``get`` would print it, by what follows the period in its id."""
    return {one.id.partition("/")[2]: str(one.best) for one in found}


def test_derived_figures_of_the_article(dataset: Dataset) -> None:
    """91 of 742 are 12.264 in a hundred, at the most; 742 in seven days are 106 a day; the drugs add up.

    They are worth under £1,000,000, of which £250,000 are 25 in a hundred, and at the most all.
    """
    assert by_id(find_derived(dataset, "2019-10", source=ARTICLE)) == {
        "arrests.men+arrests.women": ">=742",
        "drugs.cocaine.value+drugs.crack.value+drugs.heroin.value": ">422000,<1000000",
        "arrests.women/share": "<=12.3",
        "arrests.men/share": "87.7..100",
        "drugs.cocaine.value/share": "25..100",
        "drugs.crack.value/share": "10..100",
        "drugs.heroin.value/share": "7.2..100",
        "arrests/day": ">=106",
    }


def test_derived_figures_of_the_whole_record(dataset: Dataset) -> None:
    """652 and 91 are 743; 91 of 743 are 12.247 in a hundred; 743 in seven days are 106.142 a day."""
    found = by_id(find_derived(dataset, "2019-10"))
    assert found["arrests.men+arrests.women"] == "743"
    assert found["drugs.cocaine.value+drugs.crack.value+drugs.heroin.value"] == "426040"
    assert found["arrests.women/share"] == "12.2..12.3"
    assert found["arrests/day"] == "106.1..106.2"


def test_a_share_without_others_is_one_of_the_whole(dataset: Dataset) -> None:
    """12 of 169 weapons are 7.1005 in a hundred."""
    (found,) = (one for one in find_derived(dataset, "2019-10") if one.id.endswith("weapons.firearms/share"))
    assert (found.formula, str(found.best), found.in_words) == ("weapons.firearms / weapons", "7.1..7.2", "7.1%")
    assert found.formula_words == "Firearms as a share of Weapons"
    assert found.inputs == ("weapons.firearms", "weapons")


def test_formulas_name_the_measures(dataset: Dataset) -> None:
    formulas = {one.label: one.formula for one in find_derived(dataset, "2019-10", source=ARTICLE)}
    assert formulas["Women among those arrested"] == "arrests.women / (arrests.women + arrests.men)"
    assert formulas["Arrests a day"] == "arrests / 7 days"


def arrests(
    men: tuple[str, int],
    women: tuple[str, int],
    start: str | None = "2019-10-07",
    end: str | None = "2019-10-13",
) -> Dataset:
    """Make a week of arrests, men and women making up the whole of at least one."""
    return record(
        {"derived": DERIVATIONS},
        periods=[period("2019-10", start=start, end=end)],
        measures=[measure("arrests"), measure("arrests.men", "arrests"), measure("arrests.women", "arrests")],
        observations=[
            observation("arrests", "at-least", 1),
            observation("arrests.men", *men),
            observation("arrests.women", *women),
        ],
        sums=[addition("arrests", ("arrests.men", "arrests.women"), "exhaustive")],
    )


def test_what_is_derived_and_how_it_is_called_is_the_records() -> None:
    drowned = record(
        {"derived": (Derivation("per-day", "Rain a day", measure="rain"),)},
        periods=[period("2019-10", start="2019-10-01", end="2019-10-09")],
        measures=[measure("rain", unit="mm", count=False)],
        observations=[observation("rain", "bare", 18)],
    )
    found = find_derived(drowned, "2019-10")
    assert [(one.id, one.label, one.unit, str(one.best)) for one in found] == [
        ("2019-10/rain/day", "Rain a day", "mm a day", "2")
    ]


def test_a_record_without_derivations_has_no_derived_figures() -> None:
    dataset = record(measures=[measure("arrests")], observations=[observation("arrests", "bare", 1)])
    assert find_derived(dataset, "2019-10") == ()


@pytest.mark.parametrize(
    ("men", "women", "share"),
    [
        pytest.param(("bare", 652), ("bare", 91), "12.2..12.3", id="91 of 743 is 12.247: outward"),
        pytest.param(("bare", 75), ("bare", 25), "25", id="a round share is exact"),
        pytest.param(("bare", 0), ("bare", 25), "100", id="women alone"),
        pytest.param(("bare", 25), ("bare", 0), "0", id="no women"),
        pytest.param(("more-than", 650), ("more-than", 90), "<=100", id="both unbounded say nothing"),
        pytest.param(("bare", 2), ("at-least", 1), "33.3..100", id="1 of 3 at the least"),
        pytest.param(("up-to", 2), ("bare", 1), "33.3..100", id="1 of 3 at the least, 1 of 1 at the most"),
    ],
)
def test_shares_are_rounded_outward(men: tuple[str, int], women: tuple[str, int], share: str) -> None:
    assert by_id(find_derived(arrests(men, women), "2019-10"))["arrests.women/share"] == share


@pytest.mark.parametrize(
    ("men", "women", "words"),
    [
        pytest.param(("bare", 652), ("bare", 91), "12.2%", id="91 of 743 is 12.247"),
        pytest.param(("bare", 5), ("bare", 3), "37.5%", id="a tenth"),
        pytest.param(("bare", 2), ("at-least", 1), "33.3% to 100%", id="not exact: outward"),
    ],
)
def test_people_read_a_share_of_exact_figures_to_the_nearest_tenth(
    men: tuple[str, int], women: tuple[str, int], words: str
) -> None:
    found = {one.id.partition("/")[2]: one for one in find_derived(arrests(men, women), "2019-10")}
    assert found["arrests.women/share"].in_words == words


def test_there_is_no_share_of_zero() -> None:
    assert "arrests.women/share" not in by_id(find_derived(arrests(("up-to", 3), ("up-to", 3)), "2019-10"))


@pytest.mark.parametrize(
    ("start", "end", "a_day"),
    [
        pytest.param("2019-10-07", "2019-10-13", "106.1..106.2", id="743 in seven days is 106.143: outward"),
        pytest.param("2019-10-07", "2019-10-07", "743", id="one day"),
        pytest.param(None, "2019-10-13", None, id="no first day"),
        pytest.param("2019-10-07", None, None, id="no last day"),
        pytest.param("2019-10-07", "2019-10-06", None, id="ends before it begins"),
    ],
)
def test_arrests_per_day(start: str | None, end: str | None, a_day: str | None) -> None:
    dataset = arrests(("bare", 652), ("bare", 91), start, end)
    assert by_id(find_derived(dataset, "2019-10")).get("arrests/day") == a_day


def test_nothing_is_derived_from_a_disputed_figure() -> None:
    dataset = record(
        {"derived": DERIVATIONS},
        measures=[measure("arrests"), measure("arrests.men", "arrests"), measure("arrests.women", "arrests")],
        observations=[
            observation("arrests.men", "bare", 1, source="a"),
            observation("arrests.men", "bare", 2, source="b"),
            observation("arrests.women", "bare", 1),
        ],
    )
    assert find_derived(dataset, "2019-10") == ()


def test_added_parts_are_capped_by_their_whole() -> None:
    """Men are at least 3 and women at least 4, and the whole is below 10."""
    dataset = record(
        {"derived": DERIVATIONS},
        measures=[measure("arrests"), measure("arrests.men", "arrests"), measure("arrests.women", "arrests")],
        observations=[
            observation("arrests", "fewer-than", 10),
            observation("arrests.men", "at-least", 3),
            observation("arrests.women", "at-least", 4),
        ],
        sums=[addition("arrests", ("arrests.men", "arrests.women"), "exhaustive")],
    )
    derived = next(one for one in find_derived(dataset, "2019-10") if "+" in one.id)
    assert not derived.best.allows(10)
    assert not derived.best.allows(6)
    assert all(derived.best.allows(count) for count in (7, 8, 9))


def test_nothing_is_derived_without_the_measures() -> None:
    assert find_derived(record({"derived": DERIVATIONS}), "2019-10") == ()


# What sources differ on reaches what is derived from it.


def eight_days_or_seven(*, decided_by: str | None = None, kind: str = "dates", about: str = "2019-10") -> Dataset:
    """Make a week of 586 arrests that one source dates from the 7th to the 14th, and another calls seven days."""
    return record(
        {"derived": DERIVATIONS},
        periods=[period("2019-10", start="2019-10-07", end="2019-10-14")],
        measures=[measure("arrests")],
        observations=[observation("arrests", "bare", 586, source=name) for name in "ab"],
        datings=[
            dating("2019-10", "a", start="2019-10-07", end="2019-10-14"),
            dating("2019-10", "b", days=7),
            dating("2019-10", "c", days=14, rank="deprecated", reason="Wrong."),
        ],
        disagreements=[disagreement(about, ("a",), ("b",), kind=kind, decided_by=decided_by)],
    )


def test_a_rate_holds_for_every_length_that_sources_print_while_nothing_decides() -> None:
    """586 in eight days are 73.25 a day, and in seven 83.71; nobody believes the fourteen."""
    (found,) = find_derived(eight_days_or_seven(), "2019-10")
    assert (str(found.best), found.formula) == ("73.2..83.8", "arrests / 7 or 8 days")
    assert [one.id for one in found.disputes] == ["question-1"]


def test_a_decided_length_is_that_of_the_period() -> None:
    (found,) = find_derived(eight_days_or_seven(decided_by="The calendar."), "2019-10")
    assert (str(found.best), found.formula, found.disputes) == ("73.2..73.3", "arrests / 8 days", ())


@pytest.mark.parametrize(
    ("source", "formula"),
    [
        pytest.param("a", "arrests / 8 days", id="from its first day to its last"),
        pytest.param("b", "arrests / 7 days", id="as it says"),
    ],
)
def test_a_source_that_prints_a_length_has_a_rate_of_its_own(source: str, formula: str) -> None:
    (found,) = find_derived(eight_days_or_seven(), "2019-10", source=source)
    assert found.formula == formula


@pytest.mark.parametrize(
    ("kind", "about", "disputed"),
    [
        pytest.param("wording", "2019-10/arrests", ["question-1"], id="about an input"),
        pytest.param("wording", "2019-10", [], id="about the words of the week, not its days"),
        pytest.param("value", "2019-10/cash", [], id="about something else"),
    ],
)
def test_a_derived_figure_carries_the_disputes_of_its_inputs(kind: str, about: str, disputed: list[str]) -> None:
    (found,) = find_derived(eight_days_or_seven(kind=kind, about=about), "2019-10")
    assert [one.id for one in found.disputes] == disputed


def test_arrests_a_day_in_may_2019_have_both_ends(dataset: Dataset) -> None:
    """The Times has seven days, ITV the eight from the 13th to the 20th: 586 / 8 is 73.25, 586 / 7 is 83.71."""
    (found,) = (one for one in find_derived(dataset, "2019-05") if one.id.endswith("/day"))
    assert str(found.best) == "73.2..83.8"
    assert [one.id for one in found.disputes] == ["2019-05-days"]
