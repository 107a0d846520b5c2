"""Drafts about records of other subjects: the planted mistakes that are found, and no false errors."""

from __future__ import annotations

from functools import cache

import pytest

import countylines
from tests.records.scoring import EXPECTED, FOLDER, score

NOT_FOUND: dict[str, dict[str, str]] = {
    "road-safety-weeks/wrong-b08.txt": {
        "45,547 vehicles": "the sum of three weeks is not worked out",
    },
    "road-safety-weeks/wrong-g05.txt": {
        "five-day": "a safety action: no name of the weeks",
    },
    "herons/wrong-h02.txt": {
        "20 to 28 April 2024": "as many days, but a week later: they may be of something else",
    },
    "herons/wrong-k04.md": {
        "of these, in reeds | 408": "of these, as the label of a row",
    },
    "herons/wrong-m02.md": {
        "2,900 adult herons": "I never thought I would read that: taken as supposed",
    },
    "road-safety-weeks/wrong-m06.md": {
        "4,204 fines": "two places that are missing, between commas",
    },
    "road-safety-weeks/wrong-n01.txt": {
        "247 motorists": "have been drinking: the record has only had",
    },
    "road-safety-weeks/wrong-n06.txt": {
        "a five-day affair": "an affair: no name of the weeks",
    },
    "herons/wrong-o04.html": {
        "<b>321</b> chicks": "the chicks that were ringed are taken for all, whose right number stands behind",
        "Every ring we put on a leg this spring is a letter that somebody will answer in ten years.&rdquo;</p></blockquote>\n<p>So said Ingrid Vale, the coordinator of the count": "so said, in the paragraph below",  # noqa: E501  the words of a draft
    },
    "herons/wrong-q02.md": {
        "13 to 22 April 2024": "one end is right, and no word beside says what the days are of",
    },
    "road-safety-weeks/wrong-q07.html": {
        "&ldquo;A lamp costs nine z&#322;oty, and a night without one can cost everything,&rdquo; said Zbigniew &#379;&#243;&#322;ko&#347;, spokesman for the Ministry of Transport": "a post at a body that the record does not have",  # noqa: E501  the words of a draft
    },
    "herons/wrong-x02.md": {
        "Sunday 14 to Monday 22 April 2024": "minutes that begin with a place: their dates are taken for local ones",
    },
    "road-safety-weeks/wrong-y05.txt": {
        "301 drivers": "a letter about one town, which tells the country's figures between",
    },
    "herons/wrong-aa05.txt": {
        "480 nests in trees": "would you believe it: taken as supposed",
    },
    "road-safety-weeks/wrong-cc01.txt": {
        "1,813": "a year at the end of the sentence, of a licence",
    },
    "herons/wrong-dd06.wiki": {
        "Eleventh count": "the label of a template, beside a date of its own",
        "4,500": "over 4,500 of more than 5,400: true, but less than is known",
    },
    "road-safety-weeks/wrong-dd05.md": {
        "more than 2.5 million złoty": "6,340 in number, add up to: two numbers behind one noun",
    },
    "road-safety-weeks/wrong-dd07.txt": {
        "One thousand one hundred and thirty-eight": "what was done to them is told far behind their noun",
    },
    "road-safety-weeks/wrong-ff05.md": {
        "6 to 10 May 2024": "neither the name of the subject nor a figure that agrees with the record",
    },
    "herons/wrong-ee05.md": {
        "Every ring we put on a leg this spring is a letter that somebody will answer in ten years": "the speaker is the answer to a question, in another list",  # noqa: E501  the words of a draft
    },
    "road-safety-weeks/wrong-ff06.txt": {
        "fifth": "it was the fifth one, right? A question",
        "301": "the rest of a sentence, behind another speaker's line",
    },
    "herons/wrong-ll06.wiki": {
        "3,410 herons": "more than the record supports, and no wrong figure",
    },
    "herons/wrong-ll08.txt": {
        "ten days": "a line of a list without a subject",
    },
    "road-safety-weeks/wrong-mm08.txt": {
        "almost 3.5 million złoty": "the tickets add up to it: a label without a number",
    },
    "road-safety-weeks/wrong-nn03.md": {
        "900 helmets": "and so: it is taken for what somebody thinks",
    },
    "road-safety-weeks/wrong-nn08.txt": {
        "301 drivers": "a letter of somebody else's language: for whole Poland",
    },
    "herons/wrong-pp05.txt": {
        "ten days": "we were out there for ten days: no name of the count",
    },
    "road-safety-weeks/wrong-oo04.txt": {
        "5,118 of them": "fines in the sentence before, of which no number was told",
    },
    "herons/wrong-ss03.txt": {
        "from 14 to 22 April 2024": "the days that the writer was there",
    },
    "road-safety-weeks/wrong-ss06.md": {
        "The seventh": "no noun behind the ordinal",
    },
    "herons/wrong-rr05.md": {
        "79 wetlands": "they visited so many: far from the figure, and said of volunteers",
    },
    "herons/wrong-third-06.html": {
        "in ten years.&rdquo;</blockquote>\n<p>said Ingrid Vale": "said, in a paragraph below the block",
    },
    "road-safety-weeks/wrong-e04.txt": {
        "One lorry in sixteen had brakes that I would not trust on a bicycle.": "you quoted him: he is the object",
    },
    "herons/wrong-cc07.md": {
        "1,214 occupied nests": "a subject line that names a season and its year",
    },
    "road-safety-weeks/wrong-oo02.txt": {
        "31,000 drivers": "this time, behind another week",
    },
    "road-safety-weeks/wrong-e06.txt": {
        "13 to 19 May 2024": "the sentence behind the days says what they were",
    },
    "herons/wrong-f05.txt": {
        "321 chicks": "the June meeting: a month that tells one thing from others",
    },
    "road-safety-weeks/wrong-r05.md": {
        "274 drivers were over the limit": "there were so many, of what the sentence before told",
    },
    "road-safety-weeks/wrong-hh05.md": {
        "2.5 million złoty": "a pronoun for the value of what was counted",
    },
    "road-safety-weeks/wrong-hh07.txt": {
        "fourth of the series": "a date behind the clause that says when it started",
    },
    "herons/wrong-h07.txt": {
        "480 nests": "far from the figure, in a sentence that does not say what it is of",
    },
    "herons/wrong-oo08.md": {
        "97 wetlands": "a month in a remark before it, which can mean two counts",
    },
    "herons/wrong-c08.html": {
        "321 chicks": "far from the figure, and beside numbers that are not compared",
    },
    "road-safety-weeks/wrong-h05.txt": {
        "11,785 vehicles": "no figure near it agrees",
    },
    "herons/wrong-s02.md": {
        "1,544 chicks": "too little speaks for it: another number beside it is not compared",
    },
    "herons/wrong-y01.md": {
        "683 volunteers": "no figure near them agrees, and numbers beside them are not compared",
        "€42,150": "no figure near them agrees, and numbers beside them are not compared",
    },
    "road-safety-weeks/wrong-y02.md": {
        "just under 900 helmets": "no figure near it agrees",
    },
    "herons/wrong-z02.md": {
        "1,544 chicks": "too little speaks for it: another number beside it is not compared",
    },
    "road-safety-weeks/wrong-dd01.txt": {
        "301": "its noun is told before, and numbers around it are not compared",
    },
    "herons/wrong-hh03.html": {
        "fewer than 80 wetlands": "a round number beside another that is not compared",
    },
    "herons/wrong-hh05.md": {
        "1,544 chicks": "too little speaks for it: another number beside it is not compared",
    },
}
"""The planted mistakes that are not found, with the reason."""

FALSE: dict[str, dict[str, str]] = {
    "herons/clean-p01.md": {
        "more than 1,200 nests": "in reeds and trees: two parts that “and” joins are taken for the first of them",
    },
    "road-safety-weeks/wrong-g01.txt": {
        "thousands of lorries": "of 15,907: the table of hedges ends thousands at ten thousand",
    },
    "road-safety-weeks/clean-j06.txt": {
        "sixth of its kind": "it, behind a sentence that names another week",
    },
    "road-safety-weeks/wrong-l01.txt": {
        "THOUSANDS OF LORRIES": "likewise",
    },
    "road-safety-weeks/clean-r06.md": {
        "seventh week": "a week to come, in a sentence without a verb",
    },
    "herons/clean-dd08.txt": {
        "ten-day count": "a line of somebody else's mail, put right below",
    },
    "road-safety-weeks/wrong-b01.txt": {
        "hundreds of lorries": "that should not move",
    },
    "road-safety-weeks/wrong-ff01.md": {
        "2,555 coaches": "its parts do not make it, as one of them is wrong",
    },
    "road-safety-weeks/wrong-ii08.txt": {
        "1,500 helmets": "what we need, as a heading says",
    },
    "herons/wrong-ll06.wiki": {
        "3,410 herons": "likewise: overstated",
    },
    "road-safety-weeks/clean-fourth-05.txt": {
        "Helmets: 1,000": "a thousand that are on their way",
    },
    "herons/clean-ee04.txt": {
        "14 nests": "a list of her own, beside the figure of the country",
        "22 chicks": "a list of her own, beside the figure of the country",
    },
}
"""The words of drafts in which an error or a warning is reported without need, with the reason."""


@cache
def record_of(draft: str) -> countylines.Dataset:
    """Load the record that a draft is about."""
    return countylines.load(FOLDER / draft.partition("/")[0])


@pytest.mark.parametrize("draft", EXPECTED)
def test_a_draft(draft: str) -> None:
    outcome = score(draft, record_of(draft))
    assert sorted(outcome.missed) == sorted(NOT_FOUND.get(draft, {}))
    false = {finding.found for finding in (*outcome.false_errors, *outcome.false_warnings)}
    assert sorted(false) == sorted(FALSE.get(draft, {}))


def test_the_lists_name_drafts_and_their_mistakes() -> None:
    assert NOT_FOUND.keys() <= EXPECTED.keys()
    assert FALSE.keys() <= EXPECTED.keys()
    for draft, missed in NOT_FOUND.items():
        assert missed.keys() <= {mistake["text"] for mistake in EXPECTED[draft]}


@pytest.mark.parametrize(
    ("record", "text", "expected"),
    [
        pytest.param(
            "herons", "Spring 2024: 806 nests in reedbeds across the Aldmark.", [], id="a part, by a word after"
        ),
        pytest.param(
            "herons", "Spring 2024: in reedbeds 806 nests across the Aldmark.", [], id="a part, by a word before"
        ),
        pytest.param(
            "herons", "Spring 2024: 1,241 nests across the Aldmark.", ["nests"], id="the whole, where no word is near"
        ),
        pytest.param(
            "herons", "The spring 2023 heron count found 1,908 nests island-wide.", ["nests"], id="a week by its name"
        ),
        pytest.param(
            "road-safety-weeks", "May 2024: fines worth 2.9 million złoty in all of Poland.", ["fines.value"],
            id="an amount in a unit of its own",
        ),
        pytest.param("road-safety-weeks", "May 2024: 1,204 vehicles were checked in Łódź.", [], id="a place"),
        pytest.param(
            "herons",
            "Spring 2024: 1,214 nests across the Aldmark, 480 in trees.",
            ["nests.treetop"],
            id="a part without a noun",
        ),
    ],
)  # fmt: skip
def test_a_sentence(record: str, text: str, expected: list[str]) -> None:
    findings = countylines.check(text, record_of(f"{record}/"))
    measures = [
        finding.record.id.partition("/")[2] for finding in findings if finding.record and finding.rule == "wrong-figure"
    ]
    assert measures == expected
