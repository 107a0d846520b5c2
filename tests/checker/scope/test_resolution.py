"""The weeks and the locality that each number of a draft is given, before any is compared."""

from __future__ import annotations

import pytest

import countylines
from countylines.checker.mentions.read_passages import read_passages
from countylines.checker.mentions.tables import read_tables
from countylines.checker.number_mention import Locality, NumberMention, Sentence, StatedScope
from countylines.checker.passages import SpanSet
from countylines.checker.reason import Reason
from countylines.checker.scope.document_week import DraftFacts, decide_weeks
from countylines.checker.scope.resolution import ScopeResolver

OCTOBER, MAY = "2019-10", "2019-05"


def resolved(text: str, dataset: countylines.Dataset, known: DraftFacts) -> list[Sentence]:
    """Return the sentences of a draft with the scope of their numbers."""
    read = list(read_tables(read_passages(text, dataset), dataset))
    decided = decide_weeks(read, dataset, OCTOBER, known)
    resolver = ScopeResolver(dataset, decided, known, read)
    return [sentence for sentences in resolver.resolve() for sentence in sentences]


NOTHING_KNOWN = DraftFacts()


def numbers(text: str, dataset: countylines.Dataset, known: DraftFacts = NOTHING_KNOWN) -> dict[int, NumberMention]:
    """Return the numbers of a draft by their value."""
    return {int(one.value): one for sentence in resolved(text, dataset, known) for one in sentence.compared_numbers}


def test_a_number_has_the_week_the_place_and_what_its_sentence_says(dataset: countylines.Dataset) -> None:
    found = numbers("In May 2019, 586 people were arrested nationally. In Kent, 12 people were arrested.", dataset)
    assert found[586].scope.weeks == (MAY,)
    assert (found[586].locality, found[586].stated) == (Locality.NATIONAL_HERE, StatedScope.COUNTRY)
    assert found[12].scope.weeks == (MAY,)
    assert (found[12].locality, found[12].stated) == (Locality.LOCAL_HERE, StatedScope.NOTHING)


@pytest.mark.parametrize(
    ("number", "locality"),
    [
        pytest.param("743 people", Locality.NATIONAL_BEFORE, id="the country's figure"),
        pytest.param("734 people", Locality.NATIONAL_BEFORE, id="a slip of it"),
        pytest.param("31 people", Locality.LOCAL_BEFORE, id="another number"),
    ],
)
def test_what_follows_the_country_s_own_figure_is_the_country_s(
    number: str, locality: Locality, dataset: countylines.Dataset
) -> None:
    text = f"Officers in Kent were busy. In all, {number} were arrested. They seized 49 phone lines."
    assert numbers(text, dataset)[49].locality is locality


def test_numbers_in_quotations_are_left_to_their_rules(dataset: countylines.Dataset) -> None:
    text = "He said “743 people were arrested”. They seized 49 phone lines."
    quoted = text.index("“"), text.index("”")
    assert list(numbers(text, dataset, DraftFacts(judged_quotations=SpanSet([quoted])))) == [49]


def test_places_in_quotations_of_the_record_say_nothing(dataset: countylines.Dataset) -> None:
    text = "He said “we met in Kent”. They seized 49 phone lines."
    assert numbers(text, dataset)[49].locality is Locality.LOCAL_BEFORE
    quoted = text.index("“"), text.index("”")
    known = DraftFacts(recorded_quotations=SpanSet([quoted]))
    assert numbers(text, dataset, known)[49].locality is Locality.UNKNOWN


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        pytest.param("743 people were arrested. It should have been 734.", Reason.CORRECTED, id="corrected"),
        pytest.param("743 people were arrested in Operation Venetic.", Reason.OTHER_OPERATION, id="an operation"),
        pytest.param("Not 743 people were arrested.", Reason.NEGATED, id="words beside it"),
    ],
)
def test_words_of_its_paragraph_say_why_a_number_is_of_no_week(
    text: str, reason: Reason, dataset: countylines.Dataset
) -> None:
    assert numbers(text, dataset)[743].scope[:2] == ((), reason)


def test_the_dates_of_a_sentence_have_the_date_before_them_and_their_place(dataset: countylines.Dataset) -> None:
    text = "The week of May 2019\n\nPolice in Kent were busy for two weeks. In June 2019 they met."
    title, first, second = resolved(text, dataset, NOTHING_KNOWN)
    assert list(first.last_dates_before) == list(second.last_dates_before) == list(title.dates)
    assert first.date_before is None
    assert [one.locality_of_dates for one in (title, first)] == [Locality.LOCAL_BEFORE, Locality.LOCAL_HERE]
