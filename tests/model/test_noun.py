"""What ``noun`` makes of a class is what ``dataclass(frozen=True, slots=True)`` makes of it."""

from __future__ import annotations

import copy
import pickle
from dataclasses import asdict, dataclass, fields
from typing import Any

import pytest

from countylines.model.noun import noun


@noun
class Bound:
    """An end of something."""

    value: int
    unit: str = "kg"
    names: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.value < 0:
            message = "below 0"
            raise ValueError(message)


@dataclass(frozen=True, slots=True)
class Like:
    """The same, as Python makes it."""

    value: int
    unit: str = "kg"
    names: tuple[str, ...] = ()


@pytest.mark.parametrize(
    ("values", "named", "expected"),
    [
        pytest.param((1,), {}, (1, "kg", ()), id="defaults"),
        pytest.param((1, "g", ("one",)), {}, (1, "g", ("one",)), id="by place"),
        pytest.param((), {"unit": "g", "names": ("one",), "value": 1}, (1, "g", ("one",)), id="by name"),
        pytest.param((1,), {"names": ("one",)}, (1, "kg", ("one",)), id="by place, then by name"),
    ],
)
def test_it_is_made_as_a_dataclass_is(
    values: tuple[Any, ...], named: dict[str, Any], expected: tuple[Any, ...]
) -> None:
    for make in (Bound, Like):
        made: Any = make(*values, **named)
        assert (made.value, made.unit, made.names) == expected


@pytest.mark.parametrize(
    ("values", "named"),
    [
        pytest.param((), {}, id="too few"),
        pytest.param((1, "g", (), "more"), {}, id="too many"),
        pytest.param((1,), {"value": 1}, id="one twice"),
        pytest.param((1,), {"weight": 1}, id="no such field"),
        pytest.param((), {"unit": "g", "names": (), "weight": 1}, id="no such field, in place of one"),
    ],
)
def test_it_refuses_what_a_dataclass_refuses(values: tuple[Any, ...], named: dict[str, Any]) -> None:
    for make in (Bound, Like):
        with pytest.raises(TypeError):
            make(*values, **named)


def test_it_is_checked_when_it_is_made() -> None:
    with pytest.raises(ValueError, match="below 0"):
        Bound(-1)


def test_it_is_equal_to_its_like_alone() -> None:
    assert Bound(1) == Bound(1, "kg")
    assert Bound(1) != Bound(2)
    like: object = Like(1)
    assert Bound(1) != like
    assert hash(Bound(1)) == hash(Bound(1, "kg"))


def test_it_is_shown_as_a_dataclass_is() -> None:
    assert repr(Bound(1, names=("one",))) == "Bound(value=1, unit='kg', names=('one',))"
    assert repr(Like(1, names=("one",))) == "Like(value=1, unit='kg', names=('one',))"


def test_nothing_of_it_can_be_set_or_deleted() -> None:
    bound: Any = Bound(1)
    for name in ("value", "weight"):
        with pytest.raises(AttributeError, match=name):
            setattr(bound, name, 2)
        with pytest.raises(AttributeError, match=name):
            delattr(bound, name)
    assert bound == Bound(1)


def test_it_can_be_copied_pickled_and_taken_apart() -> None:
    bound = Bound(1, names=("one",))
    assert copy.deepcopy(bound) == copy.copy(bound) == pickle.loads(pickle.dumps(bound)) == bound  # noqa: S301
    assert asdict(bound) == {"value": 1, "unit": "kg", "names": ("one",)}
    assert [field.default for field in fields(bound)] == [field.default for field in fields(Like(1))]
    match bound:
        case Bound(value, unit):
            assert (value, unit) == (1, "kg")
