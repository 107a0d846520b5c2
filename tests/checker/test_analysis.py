"""What is read of a draft before its rules are asked, and the list of its mentions with their slots and outcomes."""

from __future__ import annotations

import re
from collections import Counter
from unittest import mock

import pytest

import countylines
from countylines import checker
from countylines.checker import Mention, report
from countylines.checker.analysis import DraftAnalysis
from countylines.checker.reason import Reason
from countylines.checker.rules import Found
from countylines.checker.rules.quotes import UNRECORDED_QUOTE
from countylines.documents import kind_of, read
from countylines.record.dataset import Dataset
from tests import made
from tests.corpus.scoring import FOLDER

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
    assert words_in(draft, [(one.start, one.end) for one in draft.quotes if one.is_in_record]) == recorded
    assert words_in(draft, draft.facts.judged_quotations.spans) == judged


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        pytest.param("She said “it went well”. He said “it went fast”.", ["it went well", "it went fast"], id="two"),
        pytest.param(
            "She said “we heard ‘it went well’ today”.", ["we heard ‘it went well’ today"], id="one inside another"
        ),
        pytest.param(
            f"“We heard ‘{RECORDED}’ again,” he said.",
            [f"We heard ‘{RECORDED}’ again,", RECORDED],
            id="the record's inside another",
        ),
        pytest.param("It rained.", [], id="none"),
    ],
)
def test_what_is_spoken(text: str, spoken: list[str], dataset: Dataset) -> None:
    draft = draft_of(text, dataset)
    assert words_in(draft, draft.spoken_spans.spans) == spoken


@pytest.mark.parametrize(
    ("length", "is_short"), [pytest.param(399, True, id="short"), pytest.param(400, False, id="long")]
)
def test_a_short_text_need_not_say_what_it_is_about(length: int, *, is_short: bool, dataset: Dataset) -> None:
    facts = draft_of("x" * length, dataset).facts
    assert (facts.is_short, facts.names_subject) == (is_short, False)


def test_a_long_text_is_on_the_subject_by_its_words(dataset: Dataset) -> None:
    assert draft_of(f"{'x' * 400} county lines", dataset).facts.names_subject


def test_a_number_after_a_quotation_within_another_is_quoted(dataset: Dataset) -> None:
    text = f"In October 2019 “I read ‘{RECORDED}’, and that police arrested 734 people in the UK”, said John Smith."
    assert draft_of(text, dataset).compared_numbers == ()


def test_quotations_of_the_record_are_evidence(dataset: Dataset) -> None:
    assert draft_of(f"Nikki Holland said “{RECORDED}”.", dataset).facts.recorded_quotations
    assert not draft_of(f"“{OTHER}”, said Priti Patel.", dataset).facts.recorded_quotations


def test_a_finding_has_its_place_in_the_draft(dataset: Dataset) -> None:
    draft = DraftAnalysis(read("One.\n\nThe **743** arrests", "markdown"), dataset)
    start = draft.document.text.index("743")
    rule = UNRECORDED_QUOTE._replace(find=lambda _: iter([Found("Wrong.", (start, start + 3))]))
    (found,) = rule.findings(draft)
    assert (found.rule, found.severity, found.message, found.record) == ("unrecorded-quote", "note", "Wrong.", None)
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
    assert draft_of(text, SMALL).mentions_subject is expected


def test_any_text_is_about_a_subject_that_the_record_does_not_say() -> None:
    assert draft_of("The egrets came.", made.record()).mentions_subject


WEEK = "2019-10"
HOLLAND = "“dismantling these criminal networks piece by piece”"


def mentions_of(text: str, dataset: countylines.Dataset, kind: str = "text") -> list[Mention]:
    """List what was read in a draft."""
    return list(report(text, dataset, kind=kind, verbose=True).mentions)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "In October 2019, 655 cuckooed addresses were visited nationally.",
            [
                Mention("date", 1, 4, "October 2019", "in one week", week=WEEK),
                Mention(
                    "figure", 1, 18, "655 cuckooed addresses", "supported",
                    "addresses.cuckooed", "bare", week=WEEK, place="country",
                ),
            ],
            id="a figure of the country",
        ),
        pytest.param(
            "In October 2019 police in Kent arrested 41 people.",
            [
                Mention("date", 1, 4, "October 2019", "in one week", week=WEEK),
                Mention(
                    "figure", 1, 41, "41 people", "not compared", "arrests", "bare", place="local",
                    reason=Reason.LOCAL.value,
                ),
            ],
            id="a figure of one county",
        ),
        pytest.param(
            "On 10 July 2019 it was announced.",
            [
                Mention(
                    "date", 1, 4, "10 July 2019", "in no week", week="2019-05",
                    reason="taken for the date of a report on that week",
                ),
            ],
            id="a day after a week",
        ),
        pytest.param(
            "Smith, 43, was jailed.",
            [Mention("number", 1, 8, "43", "not compared", hedge="bare", reason=Reason.AGE.value)],
            id="an age",
        ),
        pytest.param(
            "It was a two-week crackdown in October 2019.",
            [
                Mention(
                    "date", 1, 10, "two-week crackdown", "wrong", week=WEEK, reason="one week, 7–13 October 2019"
                ),
                Mention("date", 1, 32, "October 2019", "in one week", week=WEEK),
            ],
            id="a wrong length, once",
        ),
        pytest.param(
            f"Nikki Holland said they were {HOLLAND}.",
            [
                Mention(
                    "quotation", 1, 31, HOLLAND[1:-1], "faithful", "holland-01", speaker="Nikki Holland"
                ),
            ],
            id="a quotation",
        ),
        pytest.param(
            "“There were 300 patrols,” said John Brown.",
            [
                Mention("quotation", 1, 2, "There were 300 patrols,", "not in the record", speaker="John Brown"),
                Mention("number", 1, 13, "300", "not compared", hedge="bare", reason=Reason.QUOTED.value),
            ],
            id="a number in the words of somebody else",
        ),
    ],
)  # fmt: skip
def test_what_was_read(text: str, expected: list[Mention], dataset: countylines.Dataset) -> None:
    found = mentions_of(text, dataset)
    assert [one._replace(start=0, end=0) for one in found] == expected
    assert [" ".join(text[one.start : one.end].split()) for one in found] == [one.found for one in expected]


def test_lines_and_columns_are_those_of_the_file(dataset: countylines.Dataset) -> None:
    text = "# News\r\n\r\nIn *October* 2019, **655**\r\ncuckooed addresses were visited."
    found = mentions_of(text, dataset, "markdown")
    assert [(one.line, one.column, one.found) for one in found] == [
        (3, 5, "October 2019"),
        (3, 22, "655 cuckooed addresses"),
    ]


def test_a_row_of_a_table_has_no_silent_number(dataset: countylines.Dataset) -> None:
    text = "| patrols | age | arrests |\n| --- | --- | --- |\n| 17 | 12 years | 743 |"
    assert [one.found[-3:].strip() for one in mentions_of(text, dataset, "markdown")] == ["17", "12", "743"]


def corpus(*, every: int) -> list[str]:
    """Name some of the drafts of the corpus."""
    return [path.name for path in sorted((FOLDER / "drafts").iterdir())][::every]


@pytest.mark.parametrize("name", corpus(every=25))
def test_the_list_is_complete_in_order_and_counted(name: str, dataset: countylines.Dataset) -> None:
    text = (FOLDER / "drafts" / name).read_text(encoding="utf-8")
    found = report(text, dataset, kind=kind_of(name), verbose=True)
    mentions = found.mentions
    assert [(one.line, one.column) for one in mentions] == sorted((one.line, one.column) for one in mentions)
    for kind, counts in (("figure", found.figures), ("quotation", found.quotations)):
        assert Counter(one.outcome for one in mentions if one.kind == kind) == counts
    silent = [one for one in mentions if one.outcome == "not compared" and not one.reason and one.kind != "quotation"]
    assert silent == []


@pytest.mark.parametrize("name", [name for name in corpus(every=25) if name.endswith(".txt")])
def test_every_number_of_three_digits_is_listed(name: str, dataset: countylines.Dataset) -> None:
    text = (FOLDER / "drafts" / name).read_text(encoding="utf-8")
    listed = " ".join(one.found for one in mentions_of(text, dataset))
    missing = [number for number in re.findall(r"(?<![\w.,/:-])[1-9]\d\d(?![\w.,/:-])", text) if number not in listed]
    assert missing == []


def test_a_plain_check_lists_nothing(dataset: countylines.Dataset) -> None:
    with mock.patch.object(checker, "list_mentions", side_effect=AssertionError):
        assert report("In October 2019, 743 people were arrested.", dataset).mentions == ()


def test_the_list_changes_no_finding(dataset: countylines.Dataset) -> None:
    text = f"In October 2019, 734 people were arrested. Holland: {HOLLAND}."
    assert report(text, dataset, verbose=True)._replace(mentions=()) == report(text, dataset)


OTHER_NEWS = (
    "County lines officers of three boroughs reported on their year. They arrested 212 people, seized £31,450 in cash "
    "and took 57 knives and 95 weapons off the streets."
)


def test_a_draft_that_agrees_with_no_week_says_so(dataset: countylines.Dataset) -> None:
    found = report(OTHER_NEWS, dataset)
    assert found.is_of_no_week
    assert found.findings == ()
    assert set(found.figures) == {"not compared"}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "In the county lines crackdown of October 2019, 212 people were arrested.", id="it names the week"
        ),
        pytest.param("In the county lines crackdown, 743 people were arrested and 57 knives seized.", id="it agrees"),
        pytest.param("A local club sold 212 tickets and 95 shirts.", id="it counts nothing of the record"),
        pytest.param("", id="nothing"),
    ],
)
def test_any_other_draft_does_not(text: str, dataset: countylines.Dataset) -> None:
    assert not report(text, dataset).is_of_no_week


def test_faithful_words_under_another_name_are_counted_apart(dataset: countylines.Dataset) -> None:
    text = "“We will not treat the criminals who run these lines just as drug dealers,” said Ms Holland."
    found = report(text, dataset, verbose=True)
    assert found.quotations == {"wrongly attributed": 1}
    assert [one.outcome for one in found.mentions] == ["wrongly attributed"]


def test_a_text_of_no_week_whose_figures_were_compared_is_not_said_to_be_one(dataset: countylines.Dataset) -> None:
    found = report("Over four county lines weeks police seized almost a million pounds in cash.", dataset)
    assert [one.rule for one in found.findings] == ["wrong-figure"]
    assert not found.is_of_no_week


def test_a_week_that_is_asked_for_is_its_week(dataset: countylines.Dataset) -> None:
    assert not report(OTHER_NEWS, dataset, week=WEEK).is_of_no_week


@pytest.mark.parametrize(
    ("label", "counts"),
    [
        pytest.param("Arrests (men)", "arrests.men", id="a part"),
        pytest.param("Weapons (national)", "weapons", id="a place"),
    ],
)
def test_brackets_after_a_label_may_tell_the_part_that_is_counted(
    label: str, counts: str | None, dataset: countylines.Dataset
) -> None:
    found = mentions_of(f"# The national county lines week of October 2019\n\n* {label}: 600\n", dataset, "markdown")
    assert found[-1].counts == counts
    assert (found[-1].outcome == "not compared") is (counts is None)
