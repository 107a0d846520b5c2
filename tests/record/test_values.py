"""Readers: what each takes, and what it says of what it does not take."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from countylines.record.values import (
    DATE,
    DAY,
    FLAG,
    FROM_0,
    FROM_1,
    ID,
    NUMBER,
    SHA256,
    WEB_ADDRESS,
    Reader,
    Refused,
    choice_type,
    decode,
    list_reader,
    object_reader,
    or_null,
    read_text,
)

DIGEST = "0123456789abcdef" * 4
WEEK_OR_SPAN = choice_type("week", "span").reader
TOO_LARGE = "is 1,000,000,000,000,000 or more, which is too large"


@pytest.mark.parametrize(
    ("reader", "value", "expected"),
    [
        pytest.param(read_text, "‘cuckooed’ [e]", "‘cuckooed’ [e]", id="text, as it stands"),
        pytest.param(read_text, "🚔", "🚔", id="text, beyond the basic plane"),
        pytest.param(ID.reader, "2018-10..2019-10", "2018-10..2019-10", id="id of a span"),
        pytest.param(
            ID.reader,
            "2019-10/drugs.class-a.value/x_1",
            "2019-10/drugs.class-a.value/x_1",
            id="id",
        ),
        pytest.param(SHA256.reader, DIGEST, DIGEST, id="sha256"),
        pytest.param(WEB_ADDRESS.reader, "https://example.org/a?b=1#c", "https://example.org/a?b=1#c", id="address"),
        pytest.param(WEB_ADDRESS.reader, "http://example.org", "http://example.org", id="address, http"),
        pytest.param(FLAG.reader, True, True, id="true"),
        pytest.param(FLAG.reader, False, False, id="false"),
        pytest.param(FROM_0.reader, 0, 0, id="whole, 0"),
        pytest.param(FROM_1.reader, 1, 1, id="counted, 1"),
        pytest.param(NUMBER.reader, 655, Decimal(655), id="number, whole"),
        pytest.param(NUMBER.reader, 0, Decimal(0), id="number, 0"),
        pytest.param(NUMBER.reader, Decimal("178.49"), Decimal("178.49"), id="number, with a point"),
        pytest.param(NUMBER.reader, Decimal("0.000001"), Decimal("0.000001"), id="number, six decimals"),
        pytest.param(NUMBER.reader, 10**15 - 1, Decimal(10**15 - 1), id="number, the largest"),
        pytest.param(DATE.reader, "2018", "2018", id="date, a year"),
        pytest.param(DATE.reader, "2018-10", "2018-10", id="date, a month"),
        pytest.param(DATE.reader, "2019-10-07", "2019-10-07", id="date, a day"),
        pytest.param(DATE.reader, "2020-02-29", "2020-02-29", id="date, a leap day"),
        pytest.param(DAY.reader, "2019-10-07", "2019-10-07", id="day"),
        pytest.param(WEEK_OR_SPAN, "span", "span", id="one of"),
        pytest.param(or_null(read_text), None, None, id="optional, null"),
        pytest.param(or_null(read_text), "x", "x", id="optional, not null"),
        pytest.param(list_reader(read_text, at_least=0), [], (), id="many, none"),
        pytest.param(list_reader(read_text, at_least=0), ["a", "b"], ("a", "b"), id="many, in order"),
        pytest.param(list_reader(read_text, at_least=2), ["a", "b"], ("a", "b"), id="many, just enough"),
        pytest.param(
            object_reader(complex, {"real": FROM_0.reader, "imag": FROM_0.reader}),
            {"imag": 2, "real": 1},
            1 + 2j,
            id="nested, in the order of the fields",
        ),
    ],
)
def test_a_reader_accepts(reader: Reader, value: Any, expected: Any) -> None:
    found = reader(value)
    assert found == expected
    assert type(found) is type(expected)


@pytest.mark.parametrize(
    ("reader", "value", "problem"),
    [
        pytest.param(read_text, 7, "is a number, not text", id="text, a number"),
        pytest.param(read_text, None, "is null, not text", id="text, null"),
        pytest.param(read_text, [], "is a list, not text", id="text, a list"),
        pytest.param(read_text, {}, "is an object, not text", id="text, an object"),
        pytest.param(read_text, True, "is true or false, not text", id="text, true"),
        pytest.param(read_text, "", "is empty", id="text, empty"),
        pytest.param(read_text, " \t\u00a0", "is empty", id="text, spaces alone"),
        pytest.param(
            read_text, "a\ud83d", "contains a lone surrogate, which is half a character", id="text, a lone surrogate",
        ),
        pytest.param(
            ID.reader, "Arrests",
            "'Arrests' is not an id: only a-z, 0-9, '-', '.', '_' and '/', a letter or digit first", id="id, a capital",
        ),
        pytest.param(
            ID.reader, "-a", "'-a' is not an id: only a-z, 0-9, '-', '.', '_' and '/', a letter or digit first",
            id="id, begins with a hyphen",
        ),
        pytest.param(
            ID.reader, "a\n", "'a\\n' is not an id: only a-z, 0-9, '-', '.', '_' and '/', a letter or digit first",
            id="id, a line end",
        ),
        pytest.param(ID.reader, "", "is empty", id="id, empty"),
        pytest.param(SHA256.reader, "ab", "'ab' is not a SHA-256: 64 digits of 0-9 and a-f", id="sha256, short"),
        pytest.param(
            SHA256.reader, DIGEST.upper(), f"'{DIGEST.upper()}' is not a SHA-256: 64 digits of 0-9 and a-f",
            id="sha256, capitals",
        ),
        pytest.param(FLAG.reader, 1, "is a number, not true or false", id="flag, 1"),
        pytest.param(FLAG.reader, "true", "is text, not true or false", id="flag, a text"),
        pytest.param(FROM_0.reader, -1, "is not a whole number of 0 or more", id="whole, below"),
        pytest.param(FROM_0.reader, Decimal("1.0"), "is not a whole number of 0 or more", id="whole, with a point"),
        pytest.param(FROM_0.reader, True, "is not a whole number of 0 or more", id="whole, true"),
        pytest.param(FROM_0.reader, "1", "is not a whole number of 0 or more", id="whole, a text"),
        pytest.param(FROM_1.reader, 0, "is not a whole number of 1 or more", id="counted, 0"),
        pytest.param(FROM_1.reader, True, "is not a whole number of 1 or more", id="counted, true"),
        pytest.param(FROM_1.reader, "1", "is not a whole number of 1 or more", id="counted, a text"),
        pytest.param(NUMBER.reader, "655", "is text, not a number", id="number, a text"),
        pytest.param(NUMBER.reader, False, "is true or false, not a number", id="number, false"),
        pytest.param(NUMBER.reader, -1, "is negative", id="number, below"),
        pytest.param(NUMBER.reader, Decimal("-0.0"), "is negative", id="number, minus nothing"),
        pytest.param(NUMBER.reader, 10**15, TOO_LARGE, id="number, too large"),
        pytest.param(NUMBER.reader, Decimal("1e400"), TOO_LARGE, id="number, far too large"),
        pytest.param(NUMBER.reader, 10**4000, TOO_LARGE, id="number, absurdly large"),
        pytest.param(NUMBER.reader, Decimal("0.0000001"), "has more than 6 decimal places", id="number, too fine"),
        pytest.param(NUMBER.reader, Decimal("1e-400"), "has more than 6 decimal places", id="number, far too fine"),
        pytest.param(
            DATE.reader, "October 2019", "'October 2019' is not a date such as 2019, 2019-10 or 2019-10-07",
            id="date, words",
        ),
        pytest.param(
            DATE.reader, "2019-1", "'2019-1' is not a date such as 2019, 2019-10 or 2019-10-07", id="date, short month",
        ),
        pytest.param(
            DATE.reader, "\uff12\uff10\uff11\uff19",
            "'\uff12\uff10\uff11\uff19' is not a date such as 2019, 2019-10 or 2019-10-07", id="date, wide digits",
        ),
        pytest.param(DATE.reader, "2019-13", "'2019-13' is not a date of the calendar", id="date, month 13"),
        pytest.param(DATE.reader, "2019-02-29", "'2019-02-29' is not a date of the calendar", id="date, no leap year"),
        pytest.param(DATE.reader, "0000", "'0000' is not a date of the calendar", id="date, year 0"),
        pytest.param(
            WEB_ADDRESS.reader, "javascript:alert(1)",
            "'javascript:alert(1)' is not an address that begins with http:// or https://", id="address, a script",
        ),
        pytest.param(
            WEB_ADDRESS.reader, "javascript://example.org/%0aalert(1)",
            "'javascript://example.org/%0aalert(1)' is not an address that begins with http:// or https://",
            id="address, a script with a host",
        ),
        pytest.param(
            WEB_ADDRESS.reader, "data:text/html,x", "'data:text/html,x' is not an address that begins with http:// or https://",
            id="address, data",
        ),
        pytest.param(
            WEB_ADDRESS.reader, "https:///x", "'https:///x' is not an address that begins with http:// or https://",
            id="address, no host",
        ),
        pytest.param(
            WEB_ADDRESS.reader, "https://example.org/a b", "'https://example.org/a b' has a space in it",
            id="address, a space",
        ),
        pytest.param(DAY.reader, "2019-10", "'2019-10' is not a day such as 2019-10-07", id="day, a month"),
        pytest.param(DAY.reader, "2019-10-32", "'2019-10-32' is not a date of the calendar", id="day, the 32nd"),
        pytest.param(WEEK_OR_SPAN, "year", "'year' is not one of week, span", id="one of, another"),
        pytest.param(WEEK_OR_SPAN, ["week"], "is a list, not text", id="one of, a list"),
        pytest.param(or_null(read_text), 7, "is a number, not text", id="optional, neither"),
        pytest.param(list_reader(read_text, at_least=0), "a", "is text, not a list", id="many, a text"),
        pytest.param(list_reader(read_text, at_least=0), {}, "is an object, not a list", id="many, an object"),
        pytest.param(list_reader(read_text, at_least=1), [], "has 0 entries; it needs 1 or more", id="many, too few"),
        pytest.param(object_reader(dict, {"id": read_text}), [], "is a list, not an object", id="nested, a list"),
    ],
)  # fmt: skip
def test_a_reader_refuses(reader: Reader, value: Any, problem: str) -> None:
    with pytest.raises(Refused) as caught:
        reader(value)
    assert caught.value.problems == (("", problem),)


FIELDS = {
    "id": ID.reader,
    "note": or_null(read_text),
    "names": list_reader(read_text, at_least=0),
    "parts": list_reader(FROM_0.reader, at_least=1),
}


def test_fields_are_in_order_and_missing_optional_ones_are_filled_in() -> None:
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
            [("nose", "is not a known field")],
            id="an unknown field",
        ),
        pytest.param(
            {"id": "a", "parts": [1], "a\nb": 1},
            [("'a\\nb'", "is not a known field")],
            id="its name is tamed",
        ),
        pytest.param(
            {"id": "a", "parts": [1], "": 1},
            [("''", "is not a known field")],
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
                ("x", "is not a known field"),
                ("id", "is a number, not text"),
                ("note", "is a number, not text"),
                ("names[1]", "is a number, not text"),
                ("names[3]", "is a number, not text"),
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


def test_a_problem_deep_inside_has_the_path_to_it() -> None:
    span = object_reader(_kept, {"start": FROM_0.reader})
    fields = {
        "evidence": list_reader(
            object_reader(_kept, {"source": ID.reader, "spans": list_reader(span, at_least=0)}), at_least=0
        )
    }
    value = {"evidence": [{"source": "a"}, {"spans": [{"start": 0}, {"start": -1}, 7]}]}
    with pytest.raises(Refused) as caught:
        decode(value, fields)
    assert caught.value.problems == (
        ("evidence[2].source", "is missing"),
        ("evidence[2].spans[2].start", "is not a whole number of 0 or more"),
        ("evidence[2].spans[3]", "is a number, not an object"),
    )
