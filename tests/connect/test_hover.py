from __future__ import annotations

import pytest

import countylines
from countylines.checker import report
from countylines.checker.findings import Mention
from countylines.connect.hover import MARKDOWN, PLAIN, Markup, hover_text
from tests.made import measure as made_measure
from tests.made import observation, record


def shown(dataset: countylines.Dataset, text: str, words: str) -> str:
    """Return what is shown in plain text of the mention that begins with some words."""
    mentions = report(text, dataset, verbose=True).mentions
    (mention,) = [one for one in mentions if one.found.startswith(words)]
    return hover_text(dataset, mention, PLAIN)


def test_a_figure_has_its_verdict_its_best_and_who_prints_it(dataset: countylines.Dataset) -> None:
    text = shown(dataset, "Across the country 700 people were arrested in the county lines week.", "700")
    assert text.startswith("Arrests: County lines week, 7–13 October 2019\n")
    assert "8 sources print “more than 700”, which agrees with the best." in text
    assert "The record: 743. Metro, Sputnik and The i (inews) print it; 652 men and 91 women make it up; " in text
    lines = [line for line in text.split("\n") if line.startswith("- ")]
    assert lines[0].startswith("- “more than 700 people”: The London Economic, ")
    assert lines[0].endswith("-164363")
    assert lines[1] == (
        "- “743 people”: Metro, [title not known], 18 October 2019 "
        "https://metro.co.uk/2019/10/18/cops-arrest-700-seize-400000-worth-drugs-one-week-10940106/"
    )
    assert len(lines) == 7
    assert lines[-1] == "- and 6 more"


def test_the_outcome_of_a_number_is_told(dataset: countylines.Dataset) -> None:
    text = shown(dataset, "Across the country 700 people were arrested in the county lines week.", "700")
    assert "\nFigure: unhedged. " in text


def test_a_rejected_wording_says_why(dataset: countylines.Dataset) -> None:
    text = shown(dataset, "Nationally, 665 cuckooed addresses were visited in the county lines week.", "665")
    assert "“665 cuckooed addresses” (Yorkshire Post) is rejected: Alone: six other accounts all print 655." in text


def test_a_quotation_has_its_speaker_its_words_and_its_source(dataset: countylines.Dataset) -> None:
    text = shown(dataset, "“We have seized more than a million pounds,” said Nikki Holland.", "We")
    assert text.startswith("Nikki Holland, director of investigations, National Crime Agency\n")
    assert "Quotation: faithful." in text
    assert "“Over the last year of county lines intensifications, we have seized more than a million pounds" in text
    assert text.endswith("-164363, paragraph 11")


def test_a_date_has_its_week(dataset: countylines.Dataset) -> None:
    text = shown(dataset, "The county lines raids of 7 October 2019 went on.", "7 October")
    assert text.startswith("County lines week, 7–13 October 2019\n")
    assert "Date: in one week." in text


def test_a_number_that_was_not_compared_says_why(dataset: countylines.Dataset) -> None:
    text = shown(dataset, "In Leeds, 12 people were arrested in the county lines week.", "12")
    assert text == "Figure: not compared, it is said of one part of the country."


@pytest.mark.parametrize("markup", [MARKDOWN, PLAIN])
def test_every_mention_of_the_article_can_be_shown(dataset: countylines.Dataset, article: str, markup: Markup) -> None:
    mentions = report(article, dataset, verbose=True).mentions
    assert len(mentions) > 20
    assert all(hover_text(dataset, mention, markup).strip() for mention in mentions)


def test_the_words_of_a_record_are_no_markup() -> None:
    dataset = record(
        measures=[made_measure("swans", label="Swans *seen*")],
        observations=[observation("swans", "bare", 12, wording="12 [swans](x)")],
    )
    mention = Mention("figure", 1, 1, "12 swans", "supported", counts="swans", week="2019-10")
    text = hover_text(dataset, mention, MARKDOWN)
    assert "**Swans \\*seen\\*: Week 2019-10**" in text
    assert "12 [swans\\](x)" in text
