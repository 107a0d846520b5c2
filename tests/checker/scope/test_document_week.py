"""Which week a whole draft is about: by its dates, by when it was published, or by what fits best."""

from __future__ import annotations

import pytest

import countylines
from countylines.checker.analysis import SHORT_TEXT, DraftAnalysis
from countylines.checker.scope.document_week import DecidedWeeks, DraftFacts
from countylines.documents import read
from tests.records.scoring import FOLDER

THEN, NOW, LATER = "spring-2023", "spring-2024", "autumn-2024"
"""The weeks of the record of herons; it asks about the second."""


@pytest.fixture(scope="module")
def herons() -> countylines.Dataset:
    """Give the record of heron counts."""
    return countylines.load(FOLDER / "herons")


def decided(
    text: str, dataset: countylines.Dataset, published: str | None = None, week: str | None = None
) -> DecidedWeeks:
    """Decide the weeks of a draft."""
    head = f"---\ndate: {published}\n---\n\n" if published else ""
    return DraftAnalysis(read(head + text, "markdown"), dataset, week).decided


def test_a_draft_of_which_nothing_is_known_is_taken_to_be_on_the_subject() -> None:
    facts = DraftFacts()
    assert (facts.names_subject, facts.published, bool(facts.judged_quotations)) == (True, None, False)


@pytest.mark.parametrize(
    ("text", "weeks"),
    [
        pytest.param("There were 1,214 nests.", (THEN,), id="no date"),
        pytest.param("Between 13 and 21 April 2024 there were 1,214 nests.", (THEN, NOW), id="another week is named"),
        pytest.param("Between 15 and 23 April 2023 there were 1,098 nests.", (THEN,), id="this week is named"),
    ],
)
def test_a_week_that_is_given_comes_first(text: str, weeks: tuple[str, ...], herons: countylines.Dataset) -> None:
    found = decided(text, herons, week=THEN)
    assert (found.weeks, found.has_support, found.default) == (weeks, True, THEN)


@pytest.mark.parametrize(
    ("text", "weeks", "has_support", "exact"),
    [
        pytest.param(
            "Between 13 and 21 April 2024 there were 1,214 nests.", (NOW,), True, 1, id="the week asked about"
        ),
        pytest.param("Between 15 and 23 April 2023 there were 1,098 nests.", (THEN,), True, 1, id="another week"),
        pytest.param("Between 15 and 23 April 2023 there were many nests.", (THEN,), False, 0, id="no figure"),
        pytest.param(
            "Between 15 and 23 April 2023 there were 1,214 nests and 1,730 chicks.",
            (NOW, THEN),
            True,
            2,
            id="the figures of the week asked about",
        ),
        pytest.param(
            "Between 15 and 23 April 2023 there were 1,098 nests. There are 1,214 nests now, and 1,730 chicks.",
            (THEN, NOW),
            True,
            2,
            id="more figures of the week asked about, in a draft that its date makes news of another",
        ),
        pytest.param(
            "Between 15 and 23 April 2023 there were 3,410 birds at 79 sites.",
            (LATER, THEN),
            False,
            2,
            id="two figures of a third week",
        ),
        pytest.param(
            "Between 15 and 23 April 2023 there were 3,410 birds.", (THEN,), False, 0, id="one figure of a third week"
        ),
        pytest.param(
            "Between 15 and 23 April 2023 there were 1,098 nests, 3,410 birds and 79 sites.",
            (THEN,),
            True,
            1,
            id="one figure more of a third week",
        ),
    ],
)
def test_weeks_that_are_named_by_their_dates(
    text: str, weeks: tuple[str, ...], exact: int, *, has_support: bool, herons: countylines.Dataset
) -> None:
    found = decided(text, herons)
    named = (NOW,) if "2024" in text else (THEN,)
    assert found._replace(positions_near_exact=frozenset(), is_on_subject=True) == DecidedWeeks(
        weeks, has_support, NOW, named, exact_count=exact, mentioned_weeks=frozenset(named)
    )


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        pytest.param("The herons nest early.", True, id="the name of the subject"),
        pytest.param("There were 1,214 nests.", True, id="a figure that is not round"),
        pytest.param("There were 1,241 nests.", False, id="a slip of one"),
        pytest.param("There were 1,241 nests and 1,703 chicks.", True, id="slips of two"),
        pytest.param("There were many nests.", False, id="no figure"),
        pytest.param("There were 1,241 nests in April 2024.", False, id="a month"),
        pytest.param("There were 1,241 nests in the week of April 2024.", True, id="the week of a month"),
        pytest.param("There were 1,241 nests on 13-21 April 2024.", True, id="the days of a week"),
    ],
)
def test_what_tells_that_a_short_text_is_about_the_record(
    text: str, *, is_told: bool, herons: countylines.Dataset
) -> None:
    assert decided(text, herons).is_on_subject is is_told


@pytest.mark.parametrize(
    ("text", "named"),
    [
        pytest.param("It was 13–21 April 2024, after 15–23 April 2023.", (NOW, THEN), id="two, in their order"),
        pytest.param("In 2024 there were 1,214 nests.", (), id="a year of two weeks"),
        pytest.param("In April there were 1,214 nests.", (), id="a month of two years"),
        pytest.param("There were 1,214 nests, compared with 15–23 April 2023.", (), id="only compared with"),
        pytest.param("In April 2023 there were 1,098 nests.", (THEN,), id="a month of one week"),
    ],
)
def test_which_dates_name_a_week(text: str, named: tuple[str, ...], herons: countylines.Dataset) -> None:
    assert decided(text, herons).named_weeks == named


OF_ASKED = (NOW,)
NONE: tuple[str, ...] = ()


@pytest.mark.parametrize(
    ("text", "weeks", "has_support", "is_of_no_week"),
    [
        pytest.param("Herons nest early.", OF_ASKED, False, False, id="no figure"),
        pytest.param("There were 1,214 nests.", OF_ASKED, True, False, id="a figure of it"),
        pytest.param("There were 1,241 nests.", OF_ASKED, True, False, id="a slip of one"),
        pytest.param("There were nearly 1,250 nests.", OF_ASKED, True, False, id="a hedge that holds one"),
        pytest.param("There were 1,730 nests.", OF_ASKED, True, False, id="another figure of the week"),
        pytest.param("There were 300 nests.", NONE, False, True, id="a figure against it"),
        pytest.param("There were 900 nests.", OF_ASKED, False, False, id="one that is wrong, and of the size"),
        pytest.param("There were 20 nests.", NONE, False, True, id="a small one against it"),
        pytest.param("There were 19 nests.", OF_ASKED, False, False, id="too small to tell"),
        pytest.param("There were 1,214 nests and 90 volunteers.", OF_ASKED, True, False, id="one each way"),
        pytest.param(
            "There were 1,214 nests and 90 volunteers. 90 volunteers!", OF_ASKED, True, False, id="the same twice"
        ),
        pytest.param("There were 3,410 birds at 79 sites.", (LATER,), True, False, id="two of another week"),
        pytest.param("There were 3,410 birds.", OF_ASKED, False, False, id="one of another week"),
        pytest.param(
            "There were 1,214 nests, 3,410 birds at 79 sites.", OF_ASKED, True, False, id="it holds with one figure"
        ),
    ],
)
def test_a_draft_without_dates_is_of_the_week_that_fits(
    text: str,
    weeks: tuple[str, ...],
    *,
    has_support: bool,
    is_of_no_week: bool,
    herons: countylines.Dataset,
) -> None:
    found = decided(text, herons)
    assert (found.weeks, found.has_support, found.is_of_no_week) == (weeks, has_support, is_of_no_week)
    assert (found.default, found.named_weeks) == (NOW, ())


@pytest.mark.parametrize(
    ("text", "has_support"),
    [
        pytest.param("Police arrested more than 700 people.", False, id="one round number"),
        pytest.param("Police arrested 700 people.", False, id="one without its hedge"),
        pytest.param(
            "Police arrested more than 700 people and found over £400,000 of drugs.", True, id="two round ones"
        ),
        pytest.param("Police arrested 743 people.", True, id="an exact one"),
        pytest.param("Police found £184,000 in cash.", True, id="a rounded amount"),
        pytest.param("Police took 12 guns.", False, id="a small one"),
        pytest.param(
            "Between 7 and 13 October 2019 they were “dismantling these criminal networks piece by piece”.",
            True,
            id="a quotation and a date",
        ),
        pytest.param(
            "She said they were “dismantling these criminal networks piece by piece”.", True, id="a quotation"
        ),
        pytest.param("She said they were “hard at work”.", False, id="another quotation"),
    ],
)
def test_what_supports_a_week(text: str, *, has_support: bool, dataset: countylines.Dataset) -> None:
    found = decided(text, dataset)
    assert (found.weeks, found.has_support) == ((dataset.week,), has_support)


@pytest.mark.parametrize(
    ("text", "published", "weeks", "has_support"),
    [
        pytest.param("There were 40 nests.", "2023-04-25", (THEN,), False, id="soon after another week"),
        pytest.param("There were 1,098 nests.", "2023-04-25", (THEN,), True, id="and a figure of it"),
        pytest.param("There were 1,214 nests.", "2023-04-25", (NOW,), True, id="a figure of the week asked about"),
        pytest.param(
            "There were 1,098 nests, and then 1,214 nests.", "2023-04-25", (THEN,), True, id="a figure of both"
        ),
        pytest.param("There were 300 nests.", "2024-04-25", NONE, False, id="soon after the week asked about"),
        pytest.param("Herons nest early.", "2024-04-25", (NOW,), False, id="and nothing to compare"),
        pytest.param("There were nearly 1,250 nests.", "2024-04-25", (NOW,), True, id="and nothing exact"),
        pytest.param("There were 1,214 nests.", "2024-04-25", (NOW,), True, id="and a figure of that"),
        pytest.param("There were 1,214 nests.", "2020-01-01", (NOW,), True, id="before all weeks"),
    ],
)
def test_a_draft_is_news_of_the_week_before_it(
    text: str, published: str, weeks: tuple[str, ...], *, has_support: bool, herons: countylines.Dataset
) -> None:
    found = decided(text, herons, published)
    assert (found.weeks, found.has_support) == (weeks, has_support)


@pytest.mark.parametrize(
    ("text", "weeks"),
    [
        pytest.param("It was May 2023. There were 40 nests.", (THEN,), id="a month soon after a week"),
        pytest.param("Since May 2023 there were 40 nests.", NONE, id="a month that is only compared with"),
        pytest.param("It was March 2022. There were 1,214 nests.", OF_ASKED, id="an exact figure holds"),
        pytest.param("It was March 2022. There were nearly 1,250 nests.", NONE, id="a hedge does not"),
        pytest.param("It was 1–7 May 2023. There were 40 nests.", NONE, id="a range of days of no week"),
    ],
)
def test_a_date_of_no_week(text: str, weeks: tuple[str, ...], herons: countylines.Dataset) -> None:
    assert decided(text, herons).weeks == weeks


def test_a_long_text_on_another_subject_is_of_no_week(herons: countylines.Dataset) -> None:
    text = "The council met again and spoke of roads. " * (SHORT_TEXT // 40)
    none = DecidedWeeks(
        (), has_support=False, default=NOW, may_be_on_subject=False, is_on_subject=False, mentions_week=False
    )
    assert decided(text, herons) == none
    assert decided(text + "Herons nest early.", herons).weeks == OF_ASKED


@pytest.mark.parametrize(
    ("text", "is_of_subject"),
    [
        pytest.param("The reedbed was quiet.", False, id="a word of the subject that other texts have too"),
        pytest.param("The herons were quiet.", True, id="its name, as in the title of the record"),
        pytest.param("In the reedbed there were 1,214 nests.", True, id="a figure that is printed for the week"),
        pytest.param("In the reedbed there were 1,300 nests.", False, id="a figure that is not"),
    ],
)
def test_a_long_text_is_of_the_subject_by_its_name_or_if_something_agrees(
    text: str, *, is_of_subject: bool, herons: countylines.Dataset
) -> None:
    found = decided("The council met again and spoke of roads. " * (SHORT_TEXT // 40) + text, herons)
    assert bool(found.weeks) is is_of_subject


def test_a_long_text_that_does_not_name_the_subject_keeps_the_week_that_it_names(herons: countylines.Dataset) -> None:
    text = "The council met again and spoke of roads. " * (SHORT_TEXT // 40)
    found = decided(f"{text} The reedbed count of 15 to 23 April 2023 was late.", herons)
    assert found.weeks[:1] == (THEN,)


@pytest.mark.parametrize(
    ("day", "is_kept"),
    [pytest.param("15 to 23 April 2023", True, id="its days"), ("April 2023", False), ("16 April 2023", False)],
)
def test_a_long_text_on_another_subject_is_of_a_week_only_by_its_days(
    day: str, *, is_kept: bool, herons: countylines.Dataset
) -> None:
    text = "The council met again and spoke of roads. " * (SHORT_TEXT // 40)
    draft = f"{text} On {day} there were 1,300 nests."
    assert bool(decided(draft, herons).weeks) is is_kept
    assert bool([one for one in countylines.check(draft, herons) if one.rule == "wrong-figure"]) is is_kept


def test_the_exact_figures_are_those_of_the_week_that_was_decided(herons: countylines.Dataset) -> None:
    found = decided("There were 1,098 nests.", herons, "2023-04-25")
    assert (found.weeks, found.exact_count) == ((THEN,), 1)


def test_a_draft_with_a_date_and_nothing_against_it_is_not_of_no_week(herons: countylines.Dataset) -> None:
    assert not decided("Herons nest early.", herons, "2024-04-25").is_of_no_week
    assert decided("There were 300 nests.", herons, "2024-04-25").is_of_no_week


@pytest.mark.parametrize(
    ("published", "more", "weeks"),
    [
        pytest.param("2023-05-02", "", (THEN, NOW), id="news of the first week"),
        pytest.param("2024-05-02", "", (NOW, THEN), id="news of the second week"),
        pytest.param("2025-12-01", "", (NOW, THEN), id="news of no week: as many figures as the first, more support"),
        pytest.param(None, "", (THEN, NOW), id="no date of publication: news of the first week"),
        pytest.param("2023-05-02", " at 87 wetlands", (NOW, THEN), id="news of the first week, with two figures less"),
    ],
)
def test_the_week_in_the_news_weighs_as_much_as_the_one_named_first(
    published: str | None, more: str, weeks: tuple[str, ...], herons: countylines.Dataset
) -> None:
    """The second week has one exact figure more than the first, and with *more* two."""
    text = (
        "Between 15 and 23 April 2023 there were 1,098 nests. "
        f"Between 13 and 21 April 2024 there were 1,214 nests and more than 2,900 adult herons{more}."
    )
    assert decided(text, herons, published=published).weeks == weeks
