"""Readers: what each takes, and what it says of what it does not take."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from countylines.record.decode import (
    Reader,
    Refused,
    counted,
    dated,
    day,
    decode,
    flag,
    identifier,
    many,
    nested,
    number,
    one_of,
    optional,
    sha256,
    text,
    whole,
)

DIGEST = "0123456789abcdef" * 4


@pytest.mark.parametrize(
    ("reader", "value", "expected"),
    [
        pytest.param(text, "‘cuckooed’ [e]", "‘cuckooed’ [e]", id="text, as it stands"),
        pytest.param(text, "🚔", "🚔", id="text, beyond the basic plane"),
        pytest.param(identifier, "2018-10..2019-10", "2018-10..2019-10", id="id of a span"),
        pytest.param(
            identifier,
            "2019-10/drugs.class-a.value/x_1",
            "2019-10/drugs.class-a.value/x_1",
            id="id",
        ),
        pytest.param(sha256, DIGEST, DIGEST, id="sha256"),
        pytest.param(flag, True, True, id="true"),
        pytest.param(flag, False, False, id="false"),
        pytest.param(whole, 0, 0, id="whole, 0"),
        pytest.param(counted, 1, 1, id="counted, 1"),
        pytest.param(number, 655, Decimal(655), id="number, whole"),
        pytest.param(number, 0, Decimal(0), id="number, 0"),
        pytest.param(number, Decimal("178.49"), Decimal("178.49"), id="number, with a point"),
        pytest.param(number, Decimal("0.000001"), Decimal("0.000001"), id="number, six decimals"),
        pytest.param(number, 10**15 - 1, Decimal(10**15 - 1), id="number, the largest"),
        pytest.param(dated, "2018", "2018", id="date, a year"),
        pytest.param(dated, "2018-10", "2018-10", id="date, a month"),
        pytest.param(dated, "2019-10-07", "2019-10-07", id="date, a day"),
        pytest.param(dated, "2020-02-29", "2020-02-29", id="date, a leap day"),
        pytest.param(day, "2019-10-07", "2019-10-07", id="day"),
        pytest.param(one_of("week", "span"), "span", "span", id="one of"),
        pytest.param(optional(text), None, None, id="optional, null"),
        pytest.param(optional(text), "x", "x", id="optional, not null"),
        pytest.param(many(text), [], (), id="many, none"),
        pytest.param(many(text), ["a", "b"], ("a", "b"), id="many, in order"),
        pytest.param(many(text, at_least=2), ["a", "b"], ("a", "b"), id="many, just enough"),
        pytest.param(
            nested(complex, {"real": whole, "imag": whole}),
            {"imag": 2, "real": 1},
            1 + 2j,
            id="nested, in the order of the fields",
        ),
    ],
)
def test_a_reader_takes(reader: Reader, value: Any, expected: Any) -> None:
    found = reader(value)
    assert found == expected
    assert type(found) is type(expected)


@pytest.mark.parametrize(
    ("reader", "value", "problem"),
    [
        pytest.param(text, 7, "is a number, not a text", id="text, a number"),
        pytest.param(text, None, "is null, not a text", id="text, null"),
        pytest.param(text, [], "is a list, not a text", id="text, a list"),
        pytest.param(text, {}, "is an object, not a text", id="text, an object"),
        pytest.param(text, True, "is true or false, not a text", id="text, true"),
        pytest.param(text, "", "is empty", id="text, empty"),
        pytest.param(text, " \t\u00a0", "is empty", id="text, spaces alone"),
        pytest.param(
            text, "a\ud83d", "holds half a character, a lone surrogate", id="text, a lone surrogate",
        ),
        pytest.param(
            identifier, "Arrests",
            "'Arrests' is not an id: small letters, digits, '-', '.', '_' and '/' alone", id="id, a capital",
        ),
        pytest.param(
            identifier, "-a", "'-a' is not an id: small letters, digits, '-', '.', '_' and '/' alone",
            id="id, begins with a hyphen",
        ),
        pytest.param(
            identifier, "a\n", "'a\\n' is not an id: small letters, digits, '-', '.', '_' and '/' alone",
            id="id, a line end",
        ),
        pytest.param(identifier, "", "is empty", id="id, empty"),
        pytest.param(sha256, "ab", "'ab' is not a SHA-256: 64 digits of 0-9 and a-f", id="sha256, short"),
        pytest.param(
            sha256, DIGEST.upper(), f"'{DIGEST.upper()}' is not a SHA-256: 64 digits of 0-9 and a-f",
            id="sha256, capitals",
        ),
        pytest.param(flag, 1, "is a number, not true or false", id="flag, 1"),
        pytest.param(flag, "true", "is a text, not true or false", id="flag, a text"),
        pytest.param(whole, -1, "is not a whole number of 0 or more", id="whole, below"),
        pytest.param(whole, Decimal("1.0"), "is not a whole number of 0 or more", id="whole, with a point"),
        pytest.param(whole, True, "is not a whole number of 0 or more", id="whole, true"),
        pytest.param(whole, "1", "is not a whole number of 0 or more", id="whole, a text"),
        pytest.param(counted, 0, "is not a whole number of 1 or more", id="counted, 0"),
        pytest.param(counted, True, "is not a whole number of 1 or more", id="counted, true"),
        pytest.param(counted, "1", "is not a whole number of 1 or more", id="counted, a text"),
        pytest.param(number, "655", "is a text, not a number", id="number, a text"),
        pytest.param(number, False, "is true or false, not a number", id="number, false"),
        pytest.param(number, -1, "is below 0", id="number, below"),
        pytest.param(number, Decimal("-0.0"), "is below 0", id="number, minus nothing"),
        pytest.param(number, 10**15, "is 10 to the 15th or more", id="number, too large"),
        pytest.param(number, Decimal("1e400"), "is 10 to the 15th or more", id="number, far too large"),
        pytest.param(number, 10**4000, "is 10 to the 15th or more", id="number, absurdly large"),
        pytest.param(number, Decimal("0.0000001"), "has more than 6 decimals", id="number, too fine"),
        pytest.param(number, Decimal("1e-400"), "has more than 6 decimals", id="number, far too fine"),
        pytest.param(
            dated, "October 2019", "'October 2019' is not a date: 2019, 2019-10 or 2019-10-07",
            id="date, words",
        ),
        pytest.param(
            dated, "2019-1", "'2019-1' is not a date: 2019, 2019-10 or 2019-10-07", id="date, short month",
        ),
        pytest.param(
            dated, "\uff12\uff10\uff11\uff19",
            "'\uff12\uff10\uff11\uff19' is not a date: 2019, 2019-10 or 2019-10-07", id="date, wide digits",
        ),
        pytest.param(dated, "2019-13", "'2019-13' is not in the calendar", id="date, month 13"),
        pytest.param(dated, "2019-02-29", "'2019-02-29' is not in the calendar", id="date, no leap year"),
        pytest.param(dated, "0000", "'0000' is not in the calendar", id="date, year 0"),
        pytest.param(day, "2019-10", "'2019-10' is not a day: 2019-10-07", id="day, a month"),
        pytest.param(day, "2019-10-32", "'2019-10-32' is not in the calendar", id="day, the 32nd"),
        pytest.param(one_of("week", "span"), "year", "'year' is not one of week, span", id="one of, another"),
        pytest.param(one_of("week", "span"), ["week"], "is a list, not a text", id="one of, a list"),
        pytest.param(optional(text), 7, "is a number, not a text", id="optional, neither"),
        pytest.param(many(text), "a", "is a text, not a list", id="many, a text"),
        pytest.param(many(text), {}, "is an object, not a list", id="many, an object"),
        pytest.param(many(text, at_least=1), [], "has 0 entries, not 1 or more", id="many, too few"),
        pytest.param(nested(dict, {"id": text}), [], "is a list, not an object", id="nested, a list"),
    ],
)  # fmt: skip
def test_a_reader_refuses(reader: Reader, value: Any, problem: str) -> None:
    with pytest.raises(Refused) as caught:
        reader(value)
    assert caught.value.problems == (("", problem),)


FIELDS = {"id": identifier, "note": optional(text), "names": many(text), "parts": many(whole, at_least=1)}


def test_fields_come_in_their_own_order_and_those_left_out_are_filled_in() -> None:
    assert list(decode({"parts": [1], "id": "a"}, FIELDS).items()) == [
        ("id", "a"), ("note", None), ("names", ()), ("parts", (1,)),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("value", "problems"),
    [
        pytest.param([], [("", "is a list, not an object")], id="not an object"),
        pytest.param({}, [("id", "is missing"), ("parts", "is missing")], id="all that is needed is missing"),
        pytest.param(
            {"id": "a", "parts": [1], "nose": 1},
            [("nose", "is not a field")],
            id="an unknown field",
        ),
        pytest.param(
            {"id": "a", "parts": [1], "a\nb": 1},
            [("'a\\nb'", "is not a field")],
            id="its name is tamed",
        ),
        pytest.param(
            {"id": "a", "parts": [1], "": 1},
            [("''", "is not a field")],
            id="a field without a name",
        ),
        pytest.param(
            {"id": "a", "parts": None},
            [("parts", "is null, not a list")],
            id="null is not left out",
        ),
        pytest.param(
            {"id": 1, "note": 2, "names": [3, "b", 4], "parts": [-1], "x": 5},
            [
                ("x", "is not a field"),
                ("id", "is a number, not a text"),
                ("note", "is a number, not a text"),
                ("names[1]", "is a number, not a text"),
                ("names[3]", "is a number, not a text"),
                ("parts[1]", "is not a whole number of 0 or more"),
            ],
            id="everything at once",
        ),
    ],
)
def test_an_object_is_refused_with_all_its_problems(value: Any, problems: list[tuple[str, str]]) -> None:
    with pytest.raises(Refused) as caught:
        decode(value, FIELDS)
    assert list(caught.value.problems) == problems


def _kept(*values: object) -> tuple[object, ...]:
    return values


def test_a_problem_deep_inside_says_the_way() -> None:
    fields = {"evidence": many(nested(_kept, {"source": identifier, "spans": many(nested(_kept, {"start": whole}))}))}
    value = {"evidence": [{"source": "a"}, {"spans": [{"start": 0}, {"start": -1}, 7]}]}
    with pytest.raises(Refused) as caught:
        decode(value, fields)
    assert caught.value.problems == (
        ("evidence[2].source", "is missing"),
        ("evidence[2].spans[2].start", "is not a whole number of 0 or more"),
        ("evidence[2].spans[3]", "is a number, not an object"),
    )
