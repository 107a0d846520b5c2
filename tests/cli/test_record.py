"""What all the sources together say, read by hand, and what the commands make of it, week by week.

The article alone is in ``test_article``.
"""

from __future__ import annotations

import json
from typing import Any

import pytest

from countylines import Dataset
from tests.cli.running import run

ARTICLE = "london-economic-2019"
WEEKS = (
    "2018-10", "2019-01", "2019-05", "2019-10", "2020-09", "2021-05", "2021-10", "2022-03", "2022-10", "2023-02",
    "2023-10", "2024-03", "2024-11", "2025-06",
)  # fmt: skip


def answer(*arguments: str) -> Any:
    outcome = run(*arguments, "--json")
    assert (outcome.code, outcome.err) == (0, "")
    return json.loads(outcome.out)


@pytest.mark.parametrize(
    ("name", "all_together", "article"),
    [
        pytest.param("arrests", "743", ">=742", id="arrests, 652 and 91"),
        pytest.param("arrests.men", "652", ">650", id="men"),
        pytest.param("arrests.women", "91", "91", id="women"),
        pytest.param("addresses.cuckooed", "655", "655", id="addresses, one paper's 665 notwithstanding"),
        pytest.param("cash", "183976", ">180000", id="cash"),
        pytest.param("deal-lines", "49", "49", id="lines"),
        pytest.param("drugs.value", "426040", None, id="drugs"),
        pytest.param("drugs.class-a.value", "426040", ">422000,<1000000", id="class A drugs, which nobody prints"),
        pytest.param("referrals.nrm", "41", "41", id="referrals"),
        pytest.param("safeguarded", "681", None, id="people, 389 and 292"),
        pytest.param("weapons", "169", ">160", id="weapons"),
        pytest.param("weapons.firearms", "12", None, id="firearms"),
    ],
)
def test_october_2019_by_all_sources_and_by_the_article_alone(
    name: str, all_together: str, article: str | None
) -> None:
    together = run("get", name)
    assert (together.code, together.out) == (0, f"{all_together}\n")
    alone = run("get", name, "--source", ARTICLE)
    assert (alone.code, alone.out) == ((1, "") if article is None else (0, f"{article}\n"))


@pytest.mark.parametrize(
    ("measure", "expected"),
    [
        pytest.param(
            "arrests",
            [">200", ">600", "586", "743", "1041", "1100", "1468", "1444", "1360", "1658", "1613", "1874", "1660",
             "1965"],
            id="arrests",
        ),
        pytest.param(
            "deal-lines",
            [None, None, None, "49", "102", "80", "139", "104", "172", "276", "250", "245", "261", "241"],
            id="lines",
        ),
        pytest.param(
            "cash",
            [None, ">200000", "312649", "183976", "526000", None, "1254384", None, "987562", ">2000000", "1284729.88",
             "1800000", "1980000", "2300000..2500000"],
            id="cash, about 2.4 million at the end",
        ),
        pytest.param(
            "weapons",
            [">=40,<100", ">140", "46", "169", "196", "292", "289", None, "321", "404", None, "660", "557", "501"],
            id="weapons",
        ),
    ],
)  # fmt: skip
def test_every_week_has_a_line_and_what_is_missing_or_disputed_has_none(
    measure: str, expected: list[str | None]
) -> None:
    lines = [f"{week}\t{best}" for week, best in zip(WEEKS, expected, strict=True) if best is not None]
    outcome = run("get", measure, "--week", "all")
    assert outcome.code == 0
    disputed = {"cash": "2018-10 (disputed)", "weapons": "2023-10 (disputed)"}
    assert disputed.get(measure, "") in outcome.err
    assert ("disputed" in outcome.err) == (measure in disputed)
    assert [line for line in outcome.out.splitlines() if line.split("\t")[0] in WEEKS] == lines


@pytest.mark.parametrize(
    ("figure", "sources"),
    [
        pytest.param("2018-10/cash", 2, id="tens of thousands, around £100,000"),
        pytest.param("2020-09/weapons.knives", 4, id="130, 139"),
        pytest.param("2023-10/weapons", 4, id="458, and kinds that make 462"),
    ],
)
def test_what_is_disputed_shows_its_sides_and_has_no_best(figure: str, sources: int) -> None:
    refused = run("get", figure)
    assert (refused.code, refused.out, refused.err.count("\n")) == (1, "", 1)
    page = answer("show", figure)
    ends = ("best", "low", "low_included", "high", "high_included")
    assert (page["status"], {page[end] for end in ends}) == ("disputed", {None})
    assert page["sources"] == len({one["source"] for one in page["observations"]}) == sources
    assert all(one["wording"] for one in page["observations"])
    assert len(page["disagreements"]) == 1


def test_show_arrests_says_why_they_are_743() -> None:
    page = answer("show", "arrests")
    assert (page["best"], page["reported"], page["reported_by"]) == ("743", "more than 700 people", ARTICLE)
    assert [(part["id"], part["best"]) for part in page["parts"]] == [
        ("2019-10/arrests.men", "652"), ("2019-10/arrests.women", "91"),
    ]  # fmt: skip
    assert any("Metro prints “743 people”" in step for step in page["why"])
    assert any("652" in step and "91" in step and "743" in step for step in page["why"])
    printed = {one["source"]: (one["rank"], one["interval"]) for one in page["observations"]}
    assert len(printed) == page["sources"] == 12
    assert printed["metro-2019-10-18"] == ("normal", "743")
    assert printed["york-press-2019-10-28"] == ("deprecated", "700")
    assert page["cautions"]


def test_every_deprecated_number_is_shown_with_its_reason(dataset: Dataset) -> None:
    deprecated = [one for one in dataset.observations if not one.is_normal]
    assert len(deprecated) == 46
    for observation in deprecated:
        pages = {
            one["id"]: one for one in answer("show", f"{observation.period}/{observation.measure}")["observations"]
        }
        assert (pages[observation.id]["rank"], bool(pages[observation.id]["reason"])) == ("deprecated", True)
    page = run("show", "addresses.cuckooed", "--format", "table").out
    assert "665 cuckooed addresses" in page
    assert "rejected: Alone" in page


def test_what_was_read_once_says_so(dataset: Dataset) -> None:
    once = [one.id for one in dataset.observations if not one.read_twice]
    assert once
    for name in once:
        assert answer("show", name)["read_twice"] is False
    assert answer("show", "2019-10/arrests/metro-2019-10-18")["read_twice"] is True
    page = run("show", "2019-01/arrests", "--format", "table").out
    assert ", found by one reader" in " ".join(page.split())


def test_weeks_stand_in_one_list_and_spans_in_none() -> None:
    figures = answer("stats", "--week", "all")
    assert [figure["period"] for figure in figures] == sorted(figure["period"] for figure in figures)
    assert set(WEEKS) <= {figure["period"] for figure in figures}
    assert not any(".." in figure["period"] for figure in figures)
    for figure in figures:
        assert figure["reported"] or figure["hedge"], figure["id"]
        assert figure["reported_by"], figure["id"]


def test_every_week_and_every_source_is_listed(dataset: Dataset) -> None:
    moments = {moment["id"]: moment for moment in answer("timeline")}
    assert moments.keys() >= {*WEEKS, "2018-10..2019-05", "2018-10..2019-10"}
    assert (moments["2025-06"]["start"], moments["2025-06"]["end"]) == ("2025-06-23", "2025-06-29")
    sources = answer("sources")
    assert len(sources) == len(dataset.sources) >= 67
    observations = sum(source["observations"] for source in sources)
    assert observations == len(dataset.observations) >= 332 + 2  # the material's, an axe and a crossbow


@pytest.mark.parametrize(
    ("name", "week"), [("oct 2019", "2019-10"), ("the crackdown", "2019-10"), ("May 2021", "2021-05"), ("2025", None)]
)
def test_a_week_is_forgiving_among_fourteen(name: str, week: str | None) -> None:
    outcome = run("stats", "arrests", "--week", name, "--json")
    if week is None:
        assert outcome.code == 2
    else:
        assert f"{week}/arrests" in {figure["id"] for figure in json.loads(outcome.out)}


@pytest.mark.parametrize(
    ("source", "week", "elsewhere"),
    [
        pytest.param("daily-mail-2018-10-17", "2019-10", "2018-10", id="another week"),
        pytest.param("public-sector-2019", "2019-10", "2019-05", id="a span, which stands with the week that ends it"),
        pytest.param("metro-2019-10-18", "2019-10", None, id="this week"),
    ],
)
def test_a_source_that_speaks_of_another_week_is_said_to(source: str, week: str, elsewhere: str | None) -> None:
    outcome = run("stats", *(["unicorns"] if elsewhere is None else []), "--week", week, "--source", source)
    assert outcome.code == 1
    hint = f"It has figures for {elsewhere}: countylines stats --week {elsewhere} --source {source}"
    assert (hint in outcome.err) is (elsewhere is not None)
    if elsewhere is not None:
        assert answer("stats", "--week", elsewhere, "--source", source)
