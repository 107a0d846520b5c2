"""What is read of a draft before its rules are asked: whose words its quotations are, and what it is about."""

from __future__ import annotations

import pytest

from countylines.checker.analysis import DraftAnalysis
from countylines.documents.document import read
from countylines.record.dataset import Dataset
from tests import made

RECORDED = "dismantling these criminal networks piece by piece"
OTHER = "we arrested 900 people and it went very well"
SMALL = made.record(
    header={"subject": ["heron"]},
    people=(made.person("Ann Lee", ("Dr",), "river-trust"),),
    organisations=(made.organisation("River Trust", "RT"),),
    quotes=(made.quote("ann-1", "ann-lee", "Nobody pays us for the long hours that we spend in the wet."),),
)


def draft_of(text: str, dataset: Dataset) -> DraftAnalysis:
    """Analyse a draft of plain text."""
    return DraftAnalysis(read(text, "text"), dataset)


def words_in(draft: DraftAnalysis, spans: list[tuple[int, int]]) -> list[str]:
    """Return the words of spans of a draft."""
    return [draft.document.text[start:end] for start, end in spans]


@pytest.mark.parametrize(
    ("text", "recorded", "judged"),
    [
        pytest.param(f"Nikki Holland said “{RECORDED}”.", [RECORDED], [RECORDED], id="the record's"),
        pytest.param(f"“{OTHER}”, said Priti Patel.", [], [OTHER], id="a stranger's"),
        pytest.param(f"“{OTHER}”, said a spokesman.", [], [], id="nobody's"),
        pytest.param(f"“{OTHER}”, said Nikki Holland.", [], [], id="other words of a person of the record"),
        pytest.param(
            f"“{OTHER}”, said Priti Patel. Nikki Holland said “{RECORDED}”.", [RECORDED], [OTHER, RECORDED], id="both"
        ),
    ],
)
def test_the_spans_that_are_judged_as_quotations(
    text: str, recorded: list[str], judged: list[str], dataset: Dataset
) -> None:
    draft = draft_of(text, dataset)
    assert words_in(draft, draft.recorded_quotation_spans) == recorded
    assert words_in(draft, draft.spans_judged_as_quotations) == judged


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        pytest.param("She said “it went well”. He said “it went fast”.", ["it went well", "it went fast"], id="two"),
        pytest.param(
            "She said “we heard ‘it went well’ today”.", ["we heard ‘it went well’ today"], id="one inside another"
        ),
        pytest.param(
            f"“We heard ‘{RECORDED}’ again,” he said.",
            [f"We heard ‘{RECORDED}’ again,"],
            id="the record's inside another",
        ),
        pytest.param("It rained.", [], id="none"),
    ],
)
def test_what_is_spoken(text: str, spoken: list[str], dataset: Dataset) -> None:
    draft = draft_of(text, dataset)
    assert words_in(draft, draft.spoken_spans) == spoken


@pytest.mark.parametrize(
    ("length", "is_on_subject"), [pytest.param(399, True, id="short"), pytest.param(400, False, id="long")]
)
def test_a_short_text_need_not_say_what_it_is_about(length: int, *, is_on_subject: bool, dataset: Dataset) -> None:
    assert draft_of("x" * length, dataset).evidence.is_on_subject is is_on_subject


def test_a_long_text_is_on_the_subject_by_its_words(dataset: Dataset) -> None:
    assert draft_of(f"{'x' * 400} county lines", dataset).evidence.is_on_subject


def test_quotations_of_the_record_are_evidence(dataset: Dataset) -> None:
    assert draft_of(f"Nikki Holland said “{RECORDED}”.", dataset).evidence.quotes == 1
    assert draft_of(f"“{OTHER}”, said Priti Patel.", dataset).evidence.quotes == 0


def test_a_finding_has_its_place_in_the_draft(dataset: Dataset) -> None:
    draft = DraftAnalysis(read("One.\n\nThe **743** arrests", "markdown"), dataset)
    start = draft.document.text.index("743")
    found = draft.make_finding("a-rule", "note", "Wrong.", start, start + 3)
    assert (found.rule, found.severity, found.message, found.record) == ("a-rule", "note", "Wrong.", None)
    assert (found.found, found.line, found.column, found.end_line, found.end_column) == ("743", 3, 7, 3, 10)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("The herons came.", True, id="a word of it"),
        pytest.param("HERONRY", True, id="the beginning of a word, in capitals"),
        pytest.param("The egrets came.", False, id="no word of it"),
        pytest.param("The superheron came.", False, id="the end of a word"),
        pytest.param("“Nobody pays us for the long hours.”", True, id="a quotation"),
        pytest.param("“Nobody went there at all,” said Ann Lee.", True, id="a speaker"),
        pytest.param("“Nobody went there at all,” said Jo Fox.", False, id="another speaker"),
        pytest.param("“Nobody went,” said Jo Fox.", False, id="two words of another speaker"),
    ],
)
def test_a_text_is_about_the_subject(text: str, expected: bool) -> None:
    assert draft_of(text, SMALL).is_about_subject is expected


def test_any_text_is_about_a_subject_that_the_record_does_not_say() -> None:
    assert draft_of("The egrets came.", made.record()).is_about_subject
