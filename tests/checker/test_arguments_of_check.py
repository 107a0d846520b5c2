"""What ``check`` and ``fix`` take from Python programs: weeks by their names, kinds of draft, and text."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

import countylines
from countylines.documents import DRAFT_KINDS
from countylines.errors import AmbiguousName, UnknownName
from tests import made

WRONG = "Police arrested 753 people across the country in the county lines crackdown."
MANY = made.record(
    periods=[made.period("2019-10", names=("Autumn",)), made.period("2020-09", names=("autumn",))],
    measures=[made.measure("arrests")],
    observations=[made.observation("arrests", "bare", 743)],
)
"""A record in which two weeks have one name."""

TAKING = [pytest.param(countylines.check, id="check"), pytest.param(countylines.fix, id="fix")]


@pytest.mark.parametrize("week", ["2019-10", "October 2019", "oct 2019", "7 October 2019", "the crackdown"])
def test_a_week_goes_by_any_of_its_names(week: str, dataset: countylines.Dataset) -> None:
    findings = countylines.check(WRONG, dataset, week=week)
    assert findings == countylines.check(WRONG, dataset, week="2019-10")
    assert [(one.rule, one.severity) for one in findings] == [("wrong-figure", "error")]


@pytest.mark.parametrize("week", ["all", "All"])
def test_all_weeks_are_as_no_week(week: str, dataset: countylines.Dataset) -> None:
    assert countylines.check(WRONG, dataset, week=week) == countylines.check(WRONG, dataset)
    assert countylines.fix(WRONG, dataset, week=week) == countylines.fix(WRONG, dataset)


@pytest.mark.parametrize("take", TAKING)
@pytest.mark.parametrize("week", ["2099-01", "2019-1O", "never", ""])
def test_an_unknown_week_is_refused_as_for_figures(
    take: Callable[..., Any], week: str, dataset: countylines.Dataset
) -> None:
    with pytest.raises(UnknownName) as caught:
        take("", dataset, week=week)
    assert (caught.value.kind, caught.value.name) == ("week", week)
    with pytest.raises(UnknownName, match="No week is called"):
        countylines.find_figures(dataset, week="2099-01")


@pytest.mark.parametrize("take", TAKING)
def test_a_name_of_two_weeks_is_refused(take: Callable[..., Any]) -> None:
    with pytest.raises(AmbiguousName) as caught:
        take("", MANY, week="autumn")
    assert caught.value.candidates == ("2019-10", "2020-09")


@pytest.mark.parametrize("take", TAKING)
def test_an_unknown_kind_is_named_with_all_kinds(take: Callable[..., Any], dataset: countylines.Dataset) -> None:
    with pytest.raises(ValueError, match=r"^'docx' is no kind of draft\. The kinds are: ") as caught:
        take("x", dataset, kind="docx")
    assert str(caught.value).endswith(", ".join(DRAFT_KINDS))


@pytest.mark.parametrize("take", TAKING)
@pytest.mark.parametrize(("text", "type_name"), [(None, "NoneType"), (b"743 arrests", "bytes")])
def test_what_is_no_text_is_refused(
    take: Callable[..., Any], text: object, type_name: str, dataset: countylines.Dataset
) -> None:
    with pytest.raises(TypeError, match=rf"^the text of a draft has to be a str, not {type_name}$"):
        take(text, dataset)


def test_the_docstring_names_every_kind() -> None:
    assert [kind for kind in DRAFT_KINDS if kind not in (countylines.check.__doc__ or "")] == []
