"""The numbers of a sentence, each with the noun behind it and the tokens that are about it alone."""

from __future__ import annotations

import pytest

import countylines
from countylines.checker.mentions.date_mentions import find_dates
from countylines.checker.mentions.numbers import find_numbers_in
from countylines.checker.mentions.sentence_numbers import SentenceNumbers
from countylines.checker.passages import Passage
from countylines.text.tokens import PhraseTable
from countylines.vocabulary.counted_nouns import CountingVocabulary, counting_vocabulary

NOTHING_COUNTED = CountingVocabulary({}, {}, PhraseTable(), {}, {}, {})


def numbers_of(text: str, dataset: countylines.Dataset) -> SentenceNumbers:
    """Return the numbers of a text of one sentence."""
    passage = Passage(text, 0)
    numbers = find_numbers_in(passage, [(one.first, one.last) for one in find_dates(passage)])
    return SentenceNumbers(counting_vocabulary(dataset), passage, passage.sentences[0], numbers)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("743 people were held.", ["743 people were held ."], id="the whole sentence"),
        pytest.param("Of 743 people, 91 were women.", ["of 743 people ,", ", 91 were women ."], id="two numbers"),
        pytest.param("652 men 91 women", ["652 men", "men 91 women"], id="a noun that two numbers have between them"),
        pytest.param("91 of whom 12 left", ["91 of whom", "of whom 12 left"], id="no noun behind the first"),
        pytest.param(
            "They held 743 people on 7 October, 91 of them women.",
            ["they held 743 people on", "on 7 october ,", "on 7 october , 91 of them women ."],
            id="a date between",
        ),
    ],
)
def test_between_which_tokens_a_sentence_tells_of_a_number(
    text: str, expected: list[str], dataset: countylines.Dataset
) -> None:
    found = numbers_of(text, dataset)
    assert [" ".join(found.words[one.begin : one.stop]) for one in found.numbers] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("They held 652 men and 91 women there.", ["women there ."], id="and"),
        pytest.param("They held 652 men plus 91 women there.", ["women there ."], id="plus"),
        pytest.param("They held 652 men who had 91 women there.", ["men who had"], id="other words"),
        pytest.param("They held 652 men, 91 of them there.", ["men ,"], id="some of the number before"),
        pytest.param("They held 652 of them, 91 women there.", ["of them ,"], id="no noun"),
    ],
)
def test_where_a_list_ends_that_a_number_begins(text: str, expected: list[str], dataset: countylines.Dataset) -> None:
    found = numbers_of(text, dataset)
    first = found.numbers[0]
    end = found.end_of_list(first)
    last = max(one.last for one in found.numbers if one.last <= end)
    assert [" ".join(found.words[last:end])] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("They arrested 652 men.", ["arrested"], id="its verb"),
        pytest.param("They arrested 652 men and safeguarded 91 women.", ["arrested"], id="the verb of a later number"),
        pytest.param("They met 652 men, 91 of whom were arrested.", [], id="some of them"),
    ],
)
def test_which_signals_may_be_about_the_first_number(
    text: str, expected: list[str], dataset: countylines.Dataset
) -> None:
    found = numbers_of(text, dataset)
    signals = found.signals_about(found.numbers[0])
    assert [found.words[signal.first] for signal in signals if signal.meaning in ("arrest*", "safeguard*")] == expected


@pytest.mark.parametrize(
    ("text", "stretches"),
    [
        pytest.param("743 people were held.", [], id="nothing of a part"),
        pytest.param("91 of them were men.", ["91 of them were men ."], id="of them"),
        pytest.param("91 out of those were men.", [], id="of those"),
        pytest.param("91 with them were men.", [], id="with them"),
        pytest.param("743 were held, of whom 91 were men.", ["of whom 91 were men ."], id="from a comma on"),
        pytest.param("743 were held, of whom 91 were men, all of Kent.", ["of whom 91 were men"], id="up to a comma"),
        pytest.param("743 were held (91 of them men) and left.", ["91 of them men"], id="in brackets"),
        pytest.param("743 were held; 91 of them men; found there.", ["91 of them men"], id="a semicolon"),
        pytest.param("743 were held: 91 of them", ["91 of them"], id="the last words"),
        pytest.param("743 were held: 91 of them,", ["91 of them"], id="a comma at the end"),
        pytest.param("Men , 91 of whom , 12 of whom left .", ["91 of whom", "12 of whom left ."], id="two of them"),
    ],
)
def test_the_stretches_about_some_of_what_was_counted(text: str, stretches: list[str]) -> None:
    passage = Passage(f"They left. {text}", 0)
    read = SentenceNumbers(NOTHING_COUNTED, passage, passage.sentences[1], find_numbers_in(passage))
    assert [" ".join(passage.words[first:last]) for first, last in read.parts] == stretches
