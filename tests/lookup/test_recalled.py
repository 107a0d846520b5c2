from __future__ import annotations

import pytest

from countylines import Dataset
from countylines.lookup.recalled import recall_quotes
from tests.made import person, quote, record, source, topic

SAID = "We shall count every heron on the island before the reeds are cut again."
PARAPHRASE = "The herons of the island are counted before anybody cuts the reeds."
RECORD = record(
    people=[person("Ann Reed")],
    quotes=[quote("reed-01", "ann-reed", SAID), quote("reed-02", "ann-reed", PARAPHRASE, kind="indirect")],
    topics=[topic("money")],
    sources=[source("a")],
)


@pytest.mark.parametrize(
    ("typed", "diff"),
    [
        pytest.param("we shall count every heron on the island", "", id="word for word"),
        pytest.param(
            "we will count each heron on the island",
            "We [-shall-] {+will+} count [-every-] {+each+} heron on",
            id="two words wrong",
        ),
        pytest.param(
            "count every heron before the reeds are cut",
            "every heron [-on the island-] before the",
            id="words left out",
        ),
        pytest.param("shall count every heron on", "", id="five words"),
        pytest.param("won't count every heron on the", "{+won't+} count every", id="an apostrophe"),
        pytest.param("every heron on the island is what they would have", None, id="half of the words"),
        pytest.param("count every heron on the island with noisy neighbours", None, id="most of the telling words"),
        pytest.param("we counted every herons on islands", None, id="other forms of the words"),
        pytest.param("who said they count every heron on the island", None, id="with words of asking before"),
    ],
)
def test_a_quote_is_found_by_half_of_the_words(typed: str, diff: str | None) -> None:
    found = recall_quotes(RECORD, typed)
    assert [one.quote.id for one in found] == ["reed-01"]
    assert diff is None or found[0].diff == diff
    assert found[0].verdict.startswith("Word for word" if diff == "" else "Not word for word")


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param("count every heron soon", id="four words"),
        pytest.param("cut the reeds before you count herons on an island", id="the words in another order"),
        pytest.param("count every heron on the island with noisy ugly neighbours", id="half of the telling words"),
        pytest.param("are the birds of the sea on it again", id="only words that make a sentence"),
        pytest.param("the herons of the island are counted before anybody", id="a paraphrase is nobody's words"),
        pytest.param("", id="nothing"),
    ],
)
def test_other_words_are_no_quotation(typed: str) -> None:
    assert recall_quotes(RECORD, typed) == []


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        pytest.param("we dismantle those criminal networks bit by bit", "holland-04", id="other words"),
        pytest.param("a testimony to the joined-up work of police and our partners", "ball-02", id="a wrong word"),
        pytest.param("seek to prosecute for trafficking children under modern slavery laws", "ball-04", id="reordered"),
        pytest.param("adopting a whole system approach with our partners in public health", "holland-08", id="a part"),
    ],
)
def test_quotations_from_memory(dataset: Dataset, typed: str, name: str) -> None:
    assert recall_quotes(dataset, typed)[0].quote.id == name
