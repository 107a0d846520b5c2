"""The work of reading quotations grows as the text does: many in one paragraph, one very long, unclosed, nested.

Work is counted: the steps of Python, and the characters that patterns and searches go through.
"""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

import countylines
from countylines.checker.mentions import attribution, quote_mentions
from countylines.checker.mentions.quote_mentions import find_quote_mentions
from countylines.text import lazy_regex, tokens
from countylines.vocabulary import people, speech_attribution
from tests.documents.test_growth import CountedPattern, CountedText, Work
from tests.work import SLACK, steps

PATTERN_TYPES = (re.Pattern, type(lazy_regex("")))
MODULES = (attribution, quote_mentions, people, speech_attribution, tokens)

SIZES = (60, 240)
"""How often a unit is repeated: enough that what is done once for a text does not count."""

TREAT = "We will not treat the criminals who run these lines just as drug dealers"
PUBLIC = "We need the public to continue helping us with information or concerns they have"

REPEATED = [
    "“", "”", '"', "'", "‘", "’", "«", "»", "“a ", '"a ', "'a ", "‘a ", "’a ", '" "', "' '", "“”", "‘’", "“‘", "’”",
    "lads' ", "the lads' ‘", "s’ s' ", "don’t ", "’til ", "a 6' 2\" man ", "“\n\n", "‘\n\n", "\n\n“a b c d", "\n\n",
    "a ", "“a b c” ", "“a” ", "‘cuckooed’ ", '"a b c" he said. ', "“It was a good day for us,” she said. ",
    f"“{TREAT}” ", f"“{TREAT},” said Nikki Holland. ", f"“{TREAT},” said Nikki Holland, of the Met. ",
    f"“{TREAT.replace('criminals', 'crooks')}” ", f"“{TREAT} {PUBLIC}” ", f"“{PUBLIC}.\n\n“{TREAT}.\n\n",
    f"“{TREAT}.\n\n", f"{TREAT} ", "“we will “not treat ", "‘we “will ‘not “treat ", "“we … the … ", "“[we] will […] ",
    "“we " + "will " * 5, "Nikki Holland said ", "Holland, Ball, Holland, ", "Nikki Holland (", "Holland: we will ",
    "HOLLAND: ", ". Holland: ", f"\n\nHOLLAND: {TREAT}.", "A: b ", "Aa ", "– Nikki Holland ", "\n\n— Ball\n\n", "said ",
    "“a b c” and ", "she ", "“a b c,” she said ", "A" * 50, "a, ", "(", ") ", ". ", ": ", "\ue000a b c\ue001\n\n",
    "\ue000“a b c”\ue001\n\n", "\ue000", "\ue001", "of the National Crime Agency ",
]  # fmt: skip

NESTED = [("“", "”"), ("“a b c ‘", "’ d e f”"), ("“", "\n\n"), ("‘a ", " b’"), ('"a ', ' b"'), ("\ue000", "\ue001")]

INSIDE = [
    pytest.param("“{}”", "we will not treat ", id="one long quotation of the record's words"),
    pytest.param("“{}”", "nobody ever said it ", id="one long quotation"),
    pytest.param("“{}”", "We need ‘the public to continue’ helping ", id="marks inside one quotation"),
    pytest.param("“{}", "we … treat [them] just as ", id="gaps and brackets in one that is never closed"),
    pytest.param("“{}", "criminals who run these lines.\n\n“", id="paragraphs that all begin with a mark"),
    pytest.param("“{}” said Nikki Holland.", f"{TREAT}.\n\n“", id="the same, closed"),
    pytest.param("“{}”", "drug dealers just as lines these run who criminals the ", id="the record backwards"),
    pytest.param("HOLLAND: {}", f"{TREAT}. ", id="a transcript without marks"),
]


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch, dataset: countylines.Dataset) -> Callable[[str], int]:
    """Return a function that finds the quotations of a text and returns the work that it took."""
    for module in MODULES:
        for name, value in list(vars(module).items()):
            if isinstance(value, PATTERN_TYPES):
                monkeypatch.setattr(module, name, CountedPattern(value))

    def count(text: str) -> int:
        before = Work.characters
        taken = steps(lambda: find_quote_mentions(CountedText(text), dataset))
        return taken + Work.characters - before

    return count


def assert_grows_as_the_text(write: Callable[[int], str], counted: Callable[[str], int]) -> None:
    """Assert that four times the text takes four times the work; comparing all pairs would take sixteen times."""
    counted(write(5))  # what is loaded, compiled and cached at the first use is no part of what grows
    small, large = (counted(write(size)) for size in SIZES)
    assert large <= small * SIZES[1] / SIZES[0] * SLACK, f"{small} for {SIZES[0]}, {large} for {SIZES[1]}"


@pytest.mark.parametrize("unit", [pytest.param(unit, id=ascii(unit[-24:])) for unit in REPEATED])
def test_repeated_marks_and_quotations(unit: str, counted: Callable[[str], int]) -> None:
    assert_grows_as_the_text(lambda size: unit * size, counted)


@pytest.mark.parametrize(("opening", "closing"), NESTED)
def test_quotations_within_quotations(opening: str, closing: str, counted: Callable[[str], int]) -> None:
    assert_grows_as_the_text(lambda size: opening * size + closing * size, counted)


@pytest.mark.parametrize(("frame", "unit"), INSIDE)
def test_one_long_quotation(frame: str, unit: str, counted: Callable[[str], int]) -> None:
    assert_grows_as_the_text(lambda size: frame.format(unit * size), counted)


def test_work_that_does_not_grow_so_is_seen(counted: Callable[[str], int], monkeypatch: pytest.MonkeyPatch) -> None:
    """With no bound to how far on a quotation may be closed, each possessive is read to the end of the text."""
    monkeypatch.setattr(quote_mentions, "_CLOSED_LATER", CountedPattern(re.compile(r"[\s\S]*")))
    small, large = (counted("‘" + "the lads’ " * size) for size in SIZES)
    assert large > small * SIZES[1] / SIZES[0] * 2
