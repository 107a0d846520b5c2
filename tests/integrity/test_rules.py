"""The rules between records: each is broken once, and only that is reported."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from countylines.integrity import problem_line
from countylines.integrity.contradictions import unproven_sides
from countylines.integrity.rules import (
    FILES_WITH_PAGES,
    RECORD_RULES,
    check_measure,
    check_observation,
    check_periods_of_sources,
    check_sum,
)
from countylines.lookup.items import ITEM_NOUNS
from countylines.lookup.names import NAME_KINDS
from countylines.record.dataset import Dataset
from tests import made
from tests.made import find_problems, period, problems_in, record

Breaking = Callable[[str, str, str, Any], tuple[str, ...]]

SOURCE = "london-economic-2019"
ARRESTS = f"2019-10/arrests/{SOURCE}"
ORDER_WORD = "2018-10/cash/yahoo-news-uk-2018"
DATING = f"2019-10/{SOURCE}"
UNDISPUTED = "2019-01/npcc-2019-01-29"
"""A dating that no disagreement is about."""
OTHER = "fifth-estate-2023"
"""A source that prints nothing of the weeks of 2018 to 2020."""

DIFFERS = "a note has to say why the record differs"
NO_SUM = "not all of these can be true of '{0}', and no disagreement of kind sum about '{0}' is recorded"

NORWICH = {"id": "norwich-2019", "publisher": "N", "url": "https://example.org/", "kind": "news"}


def span(text: str, proves: str = "text", *, paragraph: int = 17, longer: int = 0) -> dict[str, Any]:
    return {
        "paragraph": paragraph,
        "start": 10,
        "end": 10 + len(text) + longer,
        "text": text,
        "proves": proves,
    }


def evidence(source: str = SOURCE, *spans: dict[str, Any]) -> list[dict[str, Any]]:
    return [{"source": source, "spans": list(spans)}]


def observation(**changes: Any) -> dict[str, Any]:
    """Make what nobody prints: how many men were arrested in the first week."""
    sound = {
        "id": f"2018-10/arrests.men/{SOURCE}",
        "period": "2018-10",
        "measure": "arrests.men",
        "source": SOURCE,
        "wording": "600 men",
        "hedge": "bare",
        "value": 600,
        "shared_hedge": False,
        "rank": "normal",
        "read_twice": True,
    }
    return {**sound, **changes}


def quote(**changes: Any) -> dict[str, Any]:
    sound = {
        "id": "ball-99",
        "speaker": "duncan-ball",
        "kind": "direct",
        "text": "We will.",
        "statement": "ball-99",
        "topics": ["prosecution"],
        "source": SOURCE,
        "paragraph": 17,
    }
    return {**sound, **changes}


def printed(period: str, measure: str, value: int, **changes: Any) -> dict[str, Any]:
    """Make what another source prints of a figure."""
    key = {"id": f"{period}/{measure}/{OTHER}", "period": period, "measure": measure, "source": OTHER}
    return observation(wording=None, value=value, **key, **changes)


def disagreement(**changes: Any) -> dict[str, Any]:
    sound = {
        "id": "a-question",
        "kind": "value",
        "about": ["2019-10/arrests", "2019-10"],
        "question": "How many?",
        "sides": [{"says": "700", "sources": [SOURCE]}, {"says": "743", "sources": [SOURCE]}],
    }
    return {**sound, **changes}


def summed(**changes: Any) -> dict[str, Any]:
    sound = {
        "id": "2019-01/arrests",
        "period": "2019-01",
        "whole": "arrests",
        "parts": ["arrests.men", "arrests.women"],
        "relation": "disjoint",
        "basis": "b",
    }
    return {**sound, **changes}


def dating(**changes: Any) -> dict[str, Any]:
    sound = {
        "id": f"2022-03/{SOURCE}",
        "period": "2022-03",
        "source": SOURCE,
        "start": "2022-03-07",
        "end": "2022-03-13",
        "days": 7,
        "rank": "normal",
    }
    return {**sound, **changes}


def dated(period: str, **changes: Any) -> dict[str, Any]:
    """Make what another source prints of the days of a week."""
    return dating(id=f"{period}/{OTHER}", period=period, source=OTHER, **{"start": None, "end": None, **changes})


def claim(**changes: Any) -> dict[str, Any]:
    sound = {"id": "claim-99", "text": "t", "asserted_by": "police", "source": SOURCE}
    return {**sound, **changes}


@pytest.mark.parametrize(
    ("noun", "record"),
    [
        pytest.param("observations", observation(), id="an observation"),
        pytest.param(
            "observations", observation(id=f"2018-10/arrests.men/{SOURCE}/b"), id="a second of one source",
        ),
        pytest.param(
            "observations", observation(wording=None, value=7), id="an observation without its words",
        ),
        pytest.param(
            "observations", observation(wording="several", note="Read as 600."), id="explained in a note",
        ),
        pytest.param(
            "observations", observation(hedge="about", note="“Around” governs the list."), id="a hedge from elsewhere",
        ),
        pytest.param("observations", observation(wording="32.000 men", value=32_000), id="a point of thousands"),
        pytest.param(
            "observations", observation(wording="600", hedge="more-than", shared_hedge=True),
            id="a shared hedge",
        ),
        pytest.param(
            "observations", observation(wording="600 to 650", hedge="range", upper=650), id="a range",
        ),
        pytest.param(
            "observations", observation(wording="hundreds of arrests", hedge="order", value=200, upper=1000),
            id="an order word",
        ),
        pytest.param(
            "observations", observation(rank="deprecated", reason="A misprint."),
            id="deprecated with a reason",
        ),
        pytest.param("quotes", quote(), id="a quote without a span"),
        pytest.param("quotes", quote(statement="ball-05"), id="a quote that goes on"),
        pytest.param("quotes", quote(spans=[span("We will.")]), id="a quote with its span"),
        pytest.param(
            "quotes", quote(text="w " * 20, spans=[span("w " * 20)]), id="a long quotation, verbatim",
        ),
        pytest.param(
            "quotes", quote(kind="indirect", spans=[span("they will"), span("surely")]), id="a paraphrase",
        ),
        pytest.param("disagreements", disagreement(), id="a disagreement"),
        pytest.param("sums", summed(), id="a sum"),
        pytest.param("datings", dating(), id="a dating"),
        pytest.param("datings", dating(rank="deprecated", reason="A misprint."), id="a deprecated dating"),
        pytest.param("claims", claim(asserted_by=SOURCE), id="a claim of the source's own"),
        pytest.param(
            "claims", claim(asserted_by="duncan-ball", quote="ball-01"), id="a claim of a speaker's",
        ),
        pytest.param(
            "claims", claim(spans=[span("one two three four five six seven eight nine ten eleven twelve")]),
            id="twelve words",
        ),
        pytest.param("sources", {**NORWICH, "periods": ["2019-10"]}, id="a source"),
        pytest.param("topics", {"id": "cash", "label": "A", "definition": "a"}, id="an id of what has no page"),
        pytest.param("claims", claim(id="2019-10/nothing"), id="an id that looks like a figure's"),
        pytest.param("observations", printed("2019-10", "arrests", 743), id="the same number"),
        pytest.param("observations", printed("2019-10", "arrests", 742, hedge="more-than"), id="a number that meets"),
        pytest.param(
            "observations", printed("2019-10", "arrests", 744, rank="deprecated", reason="Alone."),
            id="a deprecated number that does not",
        ),
        pytest.param(
            "sums", summed(id="2019-10/x", period="2019-10", whole="safeguarded", relation="exhaustive",
                           parts=["arrests.women", "safeguarded.males"]),
            id="a part that nobody printed may be anything",
        ),
        pytest.param(
            "sums", summed(id="2019-10/x", period="2019-10", whole="safeguarded",
                           parts=["arrests.women", "safeguarded.adults"]), id="disjoint parts of less than the whole",
        ),
        pytest.param("observations", printed("2020-09", "arrests.women", 1041), id="a part as large as its whole"),
        pytest.param("datings", dated("2019-10", start="2019-10-07"), id="another dating of the same days"),
        pytest.param("datings", dated("2018-10..2019-10", days=28), id="a span is not as long as a week"),
    ],
)  # fmt: skip
def test_a_record_that_keeps_the_rules_is_accepted(noun: str, record: dict[str, Any], problems_after: Breaking) -> None:
    assert problems_after(noun, "", "", record) == ()


@pytest.mark.parametrize(
    ("noun", "record", "place", "value", "problem"),
    [
        # check_order_of_ids
        pytest.param("terms", "referral", "id", "raid", "raid: id: occurs twice", id="an id twice"),
        pytest.param(
            "terms", "whole-system-approach", "id", "raid", "raid: id: occurs twice",
            id="an id twice, far apart",
        ),
        pytest.param(
            "terms", "child-trafficking", "id", "zeal",
            "class-a: id: is out of order: it sorts before 'zeal'", id="out of order",
        ),
        # check_page_ids_unique
        pytest.param(
            "events", "", "",
            {"id": "raid", "label": "l", "date": {"value": "2019", "printed": "p", "basis": "b"}},
            "raid: id: is an id in terms.json too", id="an id of two nouns",
        ),
        pytest.param(
            "claims", "", "", claim(id="2019-10/arrests"), "2019-10/arrests: id: is the id of a figure",
            id="an id of a figure",
        ),
        # references
        pytest.param(
            "sources", "", "", {**NORWICH, "periods": ["2017-10"]},
            "norwich-2019: periods: '2017-10' is not in periods.json", id="source, period",
        ),
        pytest.param(
            "periods", "2018-10..2019-10", "weeks.0", "2017-10",
            "2018-10..2019-10: weeks: '2017-10' is not in periods.json", id="period, week",
        ),
        pytest.param(
            "periods", "2019-10", "lead_source", "nobody",
            "2019-10: lead_source: 'nobody' is not in sources.json", id="period, lead source",
        ),
        pytest.param(
            "measures", "cash", "part_of", "money", "cash: part_of: 'money' is not in measures.json",
            id="measure, whole",
        ),
        pytest.param(
            "observations", ARRESTS, "quote", "holland-99",
            f"{ARRESTS}: quote: 'holland-99' is not in quotes.json", id="observation, quote",
        ),
        pytest.param(
            "observations", ARRESTS, "asserted_by", "nobody",
            f"{ARRESTS}: asserted_by: 'nobody' is not in people.json or organisations.json",
            id="observation, asserted by",
        ),
        pytest.param(
            "sums", "2019-10/arrests", "period", "2017-10",
            "2019-10/arrests: period: '2017-10' is not in periods.json", id="sum, period",
        ),
        pytest.param(
            "sums", "2019-10/arrests", "whole", "people",
            "2019-10/arrests: whole: 'people' is not in measures.json", id="sum, whole",
        ),
        pytest.param(
            "sums", "2019-10/arrests", "parts.1", "arrests.girls",
            "2019-10/arrests: parts: 'arrests.girls' is not in measures.json", id="sum, part",
        ),
        pytest.param(
            "datings", UNDISPUTED, "period", "2017-10", f"{UNDISPUTED}: period: '2017-10' is not in periods.json",
            id="dating, period",
        ),
        pytest.param(
            "datings", UNDISPUTED, "source", "nobody", f"{UNDISPUTED}: source: 'nobody' is not in sources.json",
            id="dating, source",
        ),
        pytest.param(
            "quotes", "", "", quote(speaker="nobody"), "ball-99: speaker: 'nobody' is not in people.json",
            id="quote, speaker",
        ),
        pytest.param(
            "quotes", "ball-06", "topics.0", "nothing", "ball-06: topics: 'nothing' is not in topics.json",
            id="quote, topic",
        ),
        pytest.param(
            "quotes", "ball-06", "statement", "ball-99",
            "ball-06: statement: 'ball-99' is not in quotes.json", id="quote, statement",
        ),
        pytest.param(
            "claims", "claim-01", "asserted_by", "nobody",
            "claim-01: asserted_by: 'nobody' is not in people.json or organisations.json or sources.json",
            id="claim, asserted by",
        ),
        pytest.param(
            "claims", "claim-01", "quote", "ball-99", "claim-01: quote: 'ball-99' is not in quotes.json",
            id="claim, quote",
        ),
        pytest.param(
            "organisations", "nclcc", "led_by.0", "nobody",
            "nclcc: led_by: 'nobody' is not in organisations.json or people.json", id="organisation, leader",
        ),
        pytest.param(
            "events", "nclcc-launch", "period", "2017-10",
            "nclcc-launch: period: '2017-10' is not in periods.json", id="event, period",
        ),
        pytest.param(
            "events", "nclcc-launch", "organisation", "nobody",
            "nclcc-launch: organisation: 'nobody' is not in organisations.json", id="event, organisation",
        ),
        pytest.param(
            "people", "duncan-ball", "posts.0.organisation", "nobody",
            "duncan-ball: posts: 'nobody' is not in organisations.json", id="person, post",
        ),
        pytest.param(
            "disagreements", "", "", disagreement(about=["2017-10"]),
            "a-question: about: '2017-10' is not a figure, a period or an event", id="disagreement, period",
        ),
        pytest.param(
            "disagreements", "", "", disagreement(about=["2019-10/people"]),
            "a-question: about: '2019-10/people' is not a figure, a period or an event", id="disagreement, measure",
        ),
        pytest.param(
            "disagreements", "", "", disagreement(about=["2019-10/"]),
            "a-question: about: '2019-10/' is not a figure, a period or an event", id="disagreement, half a figure",
        ),
        pytest.param(
            "disagreements", "", "",
            disagreement(sides=[{"says": "a", "sources": ["nobody"]}, {"says": "b", "sources": [SOURCE]}]),
            "a-question: sides: 'nobody' is not in sources.json", id="disagreement, side",
        ),
        # evidence_sources
        *(
            pytest.param(
                noun,
                record,
                "evidence",
                evidence("nobody"),
                f"{record}: evidence: 'nobody' is not in sources.json",
                id=f"evidence of {noun}",
            )
            for noun, record in (
                ("people", "duncan-ball"),
                ("organisations", "nca"),
                ("terms", "raid"),
                ("events", "raids-begin"),
            )
        ),
        # sources
        pytest.param(
            "sources", "", "", {**NORWICH, "characters": 4117},
            "norwich-2019: characters: and sha256 are only allowed together", id="no digest",
        ),
        pytest.param(
            "sources", "", "", {**NORWICH, "sha256": "ab" * 32},
            "norwich-2019: characters: and sha256 are only allowed together", id="no length",
        ),
        pytest.param(
            "sources", "", "", {**NORWICH, "title": None, "title_from": "address"},
            "norwich-2019: title_from: is only allowed with a title", id="no title to read off an address",
        ),
        pytest.param(
            "sources", "london-economic-2019", "url", "javascript:alert(1)",
            "london-economic-2019: url: 'javascript:alert(1)' is not an address that begins with http:// or https://",
            id="an address that is a script",
        ),
        # periods
        pytest.param(
            "periods", "2019-10", "end", "2019-10-06", "2019-10: end: is before the start",
            id="a period ends before it starts",
        ),
        pytest.param(
            "periods", "2019-10", "weeks", ["2019-05"],
            "2019-10: weeks: are only allowed, and needed, for a span", id="a week with weeks",
        ),
        pytest.param(
            "periods", "2018-10..2019-05", "weeks", None,
            "2018-10..2019-05: weeks: are only allowed, and needed, for a span", id="a span without",
        ),
        # parts
        pytest.param(
            "measures", "cash", "part_of", "cash", "cash: part_of: makes the measure a part of itself",
            id="part of itself",
        ),
        # observations
        pytest.param(
            "observations", "", "", observation(id="2018-10/cash/x"),
            f"2018-10/cash/x: id: does not begin with '2018-10/arrests.men/{SOURCE}'", id="another's id",
        ),
        pytest.param(
            "observations", "", "", observation(id=f"2018-10/arrests.men/{SOURCE}2"),
            f"2018-10/arrests.men/{SOURCE}2: id: does not begin with '2018-10/arrests.men/{SOURCE}'",
            id="an id that only looks right",
        ),
        pytest.param(
            "observations", ARRESTS, "rank", "deprecated",
            f"{ARRESTS}: reason: is missing: a deprecated observation needs one", id="no reason",
        ),
        pytest.param(
            "observations", "", "", observation(upper=650, note="n"),
            f"2018-10/arrests.men/{SOURCE}: upper: is only allowed, and needed, for a range or an order word",
            id="an upper end too many",
        ),
        pytest.param(
            "observations", ORDER_WORD, "upper", None,
            f"{ORDER_WORD}: upper: is only allowed, and needed, for a range or an order word",
            id="an upper end too few",
        ),
        pytest.param(
            "observations", ORDER_WORD, "upper", 20_000, f"{ORDER_WORD}: upper: is not above the value\n"
            f"observations.json: {ORDER_WORD}: upper: is £20,000, but the wording says £100,000: "
            "'tens of thousands of pounds in cash and drugs'",
            id="an upper end too low",
        ),
        pytest.param(
            "observations", "", "", observation(value=600.5, note="n"),
            f"2018-10/arrests.men/{SOURCE}: value: is not a whole number, and people are counted", id="half a person",
        ),
        pytest.param(
            "observations", "", "", observation(hedge="range", upper=650.5, note="n"),
            f"2018-10/arrests.men/{SOURCE}: upper: is not a whole number, and people are counted",
            id="half a person above",
        ),
        pytest.param(
            "observations", "", "", observation(wording="several people"),
            f"2018-10/arrests.men/{SOURCE}: wording: 'several people' contains no number; "
            "a note has to say how it was read",
            id="no number",
        ),
        pytest.param(
            "observations", "", "", observation(wording="600 or 700 people"),
            f"2018-10/arrests.men/{SOURCE}: wording: '600 or 700 people' contains more than one number; "
            "a note has to say how it was read",
            id="two numbers",
        ),
        pytest.param(
            "observations", ARRESTS, "value", 701,
            f"{ARRESTS}: value: is 701, but the wording says 700: 'more than 700 people'; {DIFFERS}",
            id="another number",
        ),
        pytest.param(
            "observations", ARRESTS, "hedge", "at-least",
            f"{ARRESTS}: hedge: is at-least, but the wording says more-than: 'more than 700 people'",
            id="another hedge",
        ),
        pytest.param(
            "observations", "", "", observation(wording="600 to 650 people", hedge="range", upper=660),
            f"2018-10/arrests.men/{SOURCE}: upper: is 660, but the wording says 650: '600 to 650 people'; {DIFFERS}",
            id="another upper end",
        ),
        pytest.param(
            "observations", "", "",
            observation(wording="600 people", hedge="more-than", value=601, shared_hedge=True),
            f"2018-10/arrests.men/{SOURCE}: value: is 601, but the wording says 600: '600 people'; {DIFFERS}",
            id="a shared hedge, another number",
        ),
        pytest.param(
            "observations", "", "", observation(hedge="about"),
            f"2018-10/arrests.men/{SOURCE}: hedge: is about, but the wording says no hedge: '600 men'; {DIFFERS}",
            id="a hedge that is not printed",
        ),
        pytest.param(
            "observations", "", "", observation(hedge="exactly"),
            f"2018-10/arrests.men/{SOURCE}: hedge: is exactly, but the wording says no hedge: '600 men'; {DIFFERS}",
            id="an exactness that is not printed",
        ),
        pytest.param(
            "observations", "", "", observation(wording="about 600 men", note="The Gazette prints it."),
            f"2018-10/arrests.men/{SOURCE}: hedge: is bare, but the wording says about: 'about 600 men'",
            id="no note takes a hedge away",
        ),
        pytest.param(
            "observations", "", "", observation(wording="about 600 men", shared_hedge=True),
            f"2018-10/arrests.men/{SOURCE}: hedge: is bare, but the wording says about: 'about 600 men'",
            id="no hedge of the list takes a hedge away",
        ),
        pytest.param(
            "observations", "", "", observation(wording="32.000 men", value=32),
            f"2018-10/arrests.men/{SOURCE}: value: is 32, but the wording says 32,000: '32.000 men'; {DIFFERS}",
            id="a point of thousands is no point of decimals where things are counted",
        ),
        # sums
        pytest.param(
            "sums", "2019-10/arrests", "parts", ["arrests.men", "arrests.men"],
            "2019-10/arrests: parts: name a measure twice", id="a part twice",
        ),
        pytest.param(
            "sums", "2019-10/arrests", "parts", ["arrests", "arrests.men"],
            "2019-10/arrests: parts: name a measure twice", id="the whole as a part",
        ),
        # datings
        pytest.param(
            "datings", DATING, "rank", "deprecated",
            f"{DATING}: reason: is missing: a deprecated dating needs one", id="dating without a reason",
        ),
        pytest.param(
            "datings", DATING, "end", "2019-10-06", f"{DATING}: end: is before the start",
            id="a dating ends before it starts",
        ),
        pytest.param(
            "datings", DATING, "end", "2019-10-14", f"{DATING}: days: is 7, but start to end makes 8",
            id="a dating as long as it is not",
        ),
        # quotes
        pytest.param(
            "quotes", "", "", quote(spans=[span("We will not.")]),
            "ball-99: text: differs from the words of the span that proves it", id="other words",
        ),
        pytest.param(
            "quotes", "", "", quote(spans=[span("We"), span("will.")]),
            "ball-99: text: differs from the words of the span that proves it", id="words in pieces",
        ),
        pytest.param(
            "quotes", "", "", quote(spans=[span("We will.", paragraph=18)]),
            "ball-99: paragraph: differs from the paragraph of the span that proves the text", id="another paragraph",
        ),
        pytest.param(
            "quotes", "ball-06", "statement", "holland-03",
            "ball-06: statement: 'holland-03' is not the first quote of a statement by this speaker in this source",
            id="somebody else's statement",
        ),
        pytest.param(
            "quotes", "ball-06", "statement", "ball-02",
            "ball-06: statement: 'ball-02' is not the first quote of a statement by this speaker in this source",
            id="the middle of a statement",
        ),
        pytest.param(
            "quotes", "ball-03", "statement", "ball-05",
            "ball-03: statement: 'ball-05' is not the first quote of a statement by this speaker in this source",
            id="a later statement",
        ),
        # spans
        pytest.param(
            "claims", "", "", claim(spans=[span("exploit", longer=1)]),
            "claim-99: spans: 'exploit' has 7 characters, but there are 8 from start to end", id="offsets",
        ),
        pytest.param(
            "claims", "", "", claim(spans=[span("w " * 12 + "w")]),
            f"claim-99: spans: {'w ' * 12 + 'w'!r} is longer than 12 words", id="thirteen words",
        ),
        pytest.param(
            "quotes", "", "", quote(spans=[span("We will."), span("w " * 12 + "w", "speaker")]),
            f"ball-99: spans: {'w ' * 12 + 'w'!r} is longer than 12 words", id="a speaker at length",
        ),
        pytest.param(
            "quotes", "", "", quote(kind="indirect", spans=[span("w " * 12 + "w")]),
            f"ball-99: spans: {'w ' * 12 + 'w'!r} is longer than 12 words", id="a paraphrase at length",
        ),
        pytest.param(
            "terms", "raid", "evidence", evidence(SOURCE, span("w " * 12 + "w", "term")),
            f"raid: spans: {'w ' * 12 + 'w'!r} is longer than 12 words", id="a term at length",
        ),
        # values
        pytest.param(
            "observations", "", "", printed("2019-10", "arrests", 744),
            f"2019-10/arrests/{OTHER}: value: contradicts '2019-10/arrests/metro-2019-10-18', and no "
            f"disagreement of kind value about '2019-10/arrests' lists {OTHER}, metro-2019-10-18, "
            "sputnik-2019-10-18 and the-i-2019",
            id="another number",
        ),
        pytest.param(
            "observations", "", "", printed("2019-10", "arrests", 743, hedge="fewer-than"),
            f"2019-10/arrests/{OTHER}: value: contradicts '2019-10/arrests/metro-2019-10-18', and no "
            f"disagreement of kind value about '2019-10/arrests' lists {OTHER}, metro-2019-10-18, "
            "sputnik-2019-10-18 and the-i-2019",
            id="a hedge that leaves the number out",
        ),
        pytest.param(
            "observations", "", "", printed("2018-10", "arrests", 201, hedge="fewer-than"),
            f"2018-10/arrests/{OTHER}: value: contradicts '2018-10/arrests/mailonline-2018', and no disagreement "
            f"of kind value about '2018-10/arrests' lists {OTHER}, mailonline-2018, yahoo-news-uk-2018 and "
            "yorkshire-post-2018",
            id="more than 200 and fewer than 201 leave nobody",
        ),
        pytest.param(
            "observations", "", "", printed("2020-09", "weapons.knives", 150),
            f"2020-09/weapons.knives/{OTHER}: value: contradicts "
            "'2020-09/weapons.knives/blogspot-2020-09', and no disagreement of kind value about "
            f"'2020-09/weapons.knives' lists {OTHER}",
            id="a third number where two are disputed",
        ),
        # wholes
        pytest.param(
            "sums", "", "",
            summed(id="2019-10/x", period="2019-10", whole="safeguarded",
                   parts=["arrests.women", "safeguarded.adults"], relation="exhaustive"),
            f"2019-10/x: parts: {NO_SUM.format('2019-10/safeguarded')}: 681; Vulnerable adults safeguarded (389) + "
            "Children safeguarded (292) come to 681; Arrests: women (91) + Vulnerable adults safeguarded (389) come to "
            "480", id="parts that make another whole",
        ),
        pytest.param(
            "sums", "", "",
            summed(id="2019-10/x", period="2019-10", whole="safeguarded", parts=["arrests.men", "safeguarded.adults"]),
            f"2019-10/x: parts: {NO_SUM.format('2019-10/safeguarded')}: 681; Vulnerable adults safeguarded (389) + "
            "Children safeguarded (292) come to 681; Arrests: men (652) + Vulnerable adults safeguarded (389) come to "
            "at least 1,041", id="disjoint parts of more than the whole",
        ),
        pytest.param(
            "observations", "", "", printed("2020-09", "arrests.women", 1042),
            f"2020-09/arrests.women/{OTHER}: value: {NO_SUM.format('2020-09/arrests')}: 1,041; "
            "Arrests: women alone: 1,042", id="a part larger than its whole",
        ),
        pytest.param(
            "observations", "", "", printed("2019-10", "weapons.axes", 169, hedge="more-than"),
            f"2019-10/weapons.axes/{OTHER}: value: {NO_SUM.format('2019-10/weapons')}: 169; "
            "Bladed weapons alone: at least 170", id="larger than the whole of its whole",
        ),
        # dates
        pytest.param(
            "datings", "", "", dated("2023-02", start="2023-02-26", end="2023-03-04"),
            f"2023-02/{OTHER}: contradicts '2023-02/parallel-parliament-2023-03-20', and no disagreement of kind "
            f"dates about '2023-02' lists {OTHER} and parallel-parliament-2023-03-20", id="other days",
        ),
        pytest.param(
            "datings", "", "", dated("2023-02", end="2023-03-04", rank="deprecated", reason="Alone."),
            f"2023-02/{OTHER}: contradicts '2023-02/parallel-parliament-2023-03-20', and no disagreement of kind "
            f"dates about '2023-02' lists {OTHER}", id="another last day, deprecated",
        ),
        pytest.param(
            "datings", "", "", dated("2019-10", ordinal=5, rank="deprecated", reason="Alone."),
            f"2019-10/{OTHER}: contradicts '2019-10/daily-mail-2019-10-18', and no disagreement of kind dates about "
            f"'2019-10' lists {OTHER}", id="another place",
        ),
        # lengths
        pytest.param(
            "datings", "", "", dating(start=None, end=None, days=8),
            f"2022-03/{SOURCE}: days: makes the week 8 days long; most weeks of this record have 7, and no "
            f"disagreement of kind dates about '2022-03' lists {SOURCE}",
            id="a week of eight days, printed",
        ),
        pytest.param(
            "datings", "", "", dating(end="2022-03-14", days=None),
            f"2022-03/{SOURCE}: days: makes the week 8 days long; most weeks of this record have 7, and no "
            f"disagreement of kind dates about '2022-03' lists {SOURCE}",
            id="a week of eight days, from start to end",
        ),
        pytest.param(
            "periods", "2022-03", "end", "2022-03-14",
            "2022-03: end: makes the week 8 days long; most weeks of this record have 7, and no disagreement of kind "
            "dates about '2022-03' is recorded",
            id="a period of eight days",
        ),
        # check_groups_and_headlines
        pytest.param(
            "measures", "cash", "headline", "cash taken",
            "cash: headline: needs one {} in place of the value, and only one", id="a headline without a value",
        ),
        pytest.param(
            "measures", "cash", "headline", "{} of cash, {} in all",
            "cash: headline: needs one {} in place of the value, and only one", id="a headline with two",
        ),
        pytest.param(
            "measures", "cash", "label", "weapons",
            "cash: label: 'weapons' is the label of several measures\n"
            "measures.json: weapons: label: 'Weapons' is the label of several measures", id="two of one label",
        ),
        pytest.param(
            "measures", "weapons.axes", "group", "weapon",
            "weapons.axes: group: 'weapon' is not in groups of dataset.json: 'weapons'?",
            id="a group with a slip",
        ),
        # people
        pytest.param(
            "people", "duncan-ball", "surname", "Bell",
            "duncan-ball: surname: 'Bell' is not in the name, 'Duncan Ball'",
            id="a surname of another name",
        ),
        # units
        pytest.param(
            "measures", "cash", "unit", "pounds",
            "cash: unit: 'pounds' is written 'GBP', and the values are recorded in that unit", id="a currency's name",
        ),
        pytest.param(
            "measures", "cash", "unit", "€",
            "cash: unit: '€' is written 'EUR', and the values are recorded in that unit", id="a currency's sign",
        ),
        # places
        pytest.param(
            "places", "aberdeen", "names", ["Aberdeen", "ABERDEEN"],
            "aberdeen: names: lists 'aberdeen' more than once", id="a name twice",
        ),
        pytest.param(
            "places", "aberdeen", "within", "aberdeen",
            "aberdeen: within: makes the place lie within itself", id="a place within itself",
        ),
        pytest.param(
            "places", "aberdeen", "within", "nowhere",
            "aberdeen: within: 'nowhere' is not in places.json", id="a place within none",
        ),
        # words
        pytest.param(
            "measures", "cash", "counted_as", [{"nouns": ["cash"]}, {"nouns": ["notes", "cash"]}],
            "cash: counted_as: lists 'cash' more than once", id="a noun twice",
        ),
        pytest.param(
            "terms", "referral", "asked_as", ["sent", "@sending"],
            "referral: asked_as: '@sending' is not in vocabulary.json",
            id="a word group that is not there",
        ),
        pytest.param(
            "measures", "cash", "counted_as", [{"nouns": ["cash"], "with": ["@banking"]}],
            "cash: counted_as: '@banking' is not in vocabulary.json",
            id="likewise, to count",
        ),
        pytest.param(
            "measures", "cash", "counted_as", [{"nouns": ["cash"], "with": ["@nrm", "taken"], "without": ["nrm"]}],
            "cash: counted_as: needs and refuses 'nrm' at once",
            id="a word that is needed and refused",
        ),
    ],
)  # fmt: skip
def test_a_broken_rule_is_reported(
    noun: str, record: str, place: str, value: Any, problem: str, problems_after: Breaking
) -> None:
    assert "\n".join(problems_after(noun, record, place, value)) == f"{noun}.json: {problem}"


@pytest.mark.parametrize(
    ("value", "problem"),
    [
        pytest.param(19_000, [], id="in kilograms"),
        pytest.param(
            19, ["value: is 19 kg, but the wording says 19,000 kg: 'more than 19 tonnes of litter'"], id="in tonnes"
        ),
    ],
)
def test_no_note_makes_another_value_of_an_amount_with_its_unit(value: int, problem: list[str]) -> None:
    litter = made.observation(
        "litter", "more-than", value, wording="more than 19 tonnes of litter", note="A tonne is 1,000 kilograms."
    )
    dataset = record(measures=[made.measure("litter", count=False, unit="kg")], observations=[litter])
    assert [f"{field}: {what}" for field, what in check_observation(dataset, litter)] == problem


@pytest.mark.parametrize(
    ("unit", "problems"),
    [
        pytest.param("kg", [], id="kilograms"),
        pytest.param("tonnes", ["'tonnes' is written 'kg', and the values are recorded in that unit"], id="tonnes"),
        pytest.param("CHF", [], id="a code"),
        pytest.param("mm", [], id="a unit that is not converted"),
    ],
)
def test_amounts_are_in_kilograms_or_a_currency_by_its_code(unit: str, problems: list[str]) -> None:
    measure = made.measure("litter", count=False, unit=unit)
    assert [what for _, what in check_measure(record(measures=[measure]), measure)] == problems


@pytest.mark.parametrize(
    ("part", "whole", "problems"),
    [
        pytest.param({"unit": "people"}, {"unit": "people"}, [], id="the same"),
        pytest.param(
            {"unit": "EUR", "count": False}, {"unit": "kg", "count": False},
            [("unit", "is 'EUR', but it is 'kg' for 'whole'")], id="another amount",
        ),
        pytest.param(
            {"unit": "deaths"}, {"unit": "houses"}, [("unit", "is 'deaths', but it is 'houses' for 'whole'")],
            id="other things",
        ),
        pytest.param(
            {"unit": "kg"}, {"unit": "kg", "count": False}, [("count", "is true, but it is false for 'whole'")],
            id="a count in an amount",
        ),
    ],
)  # fmt: skip
def test_a_part_is_measured_as_its_whole_is(
    part: dict[str, Any], whole: dict[str, Any], problems: list[tuple[str, str]]
) -> None:
    measures = [made.measure("part", "whole", **part), made.measure("whole", **whole)]
    dataset = record(measures=measures)
    assert [*check_measure(dataset, measures[0])] == [
        (field, f"{problem}, of which it is a part") for field, problem in problems
    ]
    addition = made.addition("whole", ("part", "nothing"), "disjoint")
    assert [*check_sum(dataset, addition)] == [
        ("parts", f"'part' cannot be added up to 'whole': its {field} {problem}") for field, problem in problems
    ]


@pytest.mark.parametrize(
    "printed",
    [
        pytest.param({"observations": [made.observation("litter", "bare", 3)]}, id="a number"),
        pytest.param({"datings": [made.dating(made.WEEK, "a")]}, id="a dating"),
    ],
)
def test_the_periods_of_a_source_are_those_of_what_the_record_has_from_it(printed: dict[str, Any]) -> None:
    def problems_with(*periods: str) -> list[Any]:
        sources = [made.source("a", periods=periods)]
        return [*check_periods_of_sources(record(None, measures=[made.measure("litter")], sources=sources, **printed))]

    assert problems_with() == [
        ("sources", "a", "periods", f"lack {made.WEEK!r}, of which the record has what it prints")
    ]
    assert problems_with(made.WEEK) == []


def test_another_source_may_be_quoted_in_fewer_words(problems_after: Breaking) -> None:
    assert problems_after("sources", "", "", NORWICH) == ()
    eight = "one two three four five six seven eight"
    assert problems_after("claims", "", "", claim(source=NORWICH["id"], spans=[span(eight)])) == ()
    nine = f"{eight} nine"
    assert problems_after("claims", "claim-99", "spans", [span(nine)]) == (
        f"claims.json: claim-99: spans: {nine!r} is longer than 8 words",
    )


def test_a_statement_stays_within_one_source(problems_after: Breaking) -> None:
    assert problems_after("sources", "", "", NORWICH) == ()
    (problem,) = problems_after("quotes", "", "", quote(source=NORWICH["id"], statement="ball-05"))
    assert problem.startswith("quotes.json: ball-99: statement: 'ball-05' is not the first quote of a statement")


def test_every_broken_reference_of_an_observation_is_reported(problems_after: Breaking) -> None:
    nowhere = observation(id="2017-10/people/nobody", period="2017-10", measure="people", source="nobody")
    assert problems_after("observations", "", "", nowhere) == (
        "observations.json: 2017-10/people/nobody: period: '2017-10' is not in periods.json",
        "observations.json: 2017-10/people/nobody: measure: 'people' is not in measures.json",
        "observations.json: 2017-10/people/nobody: source: 'nobody' is not in sources.json",
    )


@pytest.mark.parametrize(("noun", "record"), [("claims", claim(source="nobody")), ("quotes", quote(source="nobody"))])
def test_an_unknown_source_is_reported_once(noun: str, record: dict[str, Any], problems_after: Breaking) -> None:
    assert problems_after(noun, "", "", record) == (
        f"{noun}.json: {record['id']}: source: 'nobody' is not in sources.json",
    )


def test_a_circle_is_reported_for_each_measure_in_it(problems_after: Breaking) -> None:
    assert problems_after("measures", "weapons", "part_of", "weapons.firearms.imitation") == (
        "measures.json: weapons: part_of: makes the measure a part of itself",
        "measures.json: weapons.firearms: part_of: makes the measure a part of itself",
        "measures.json: weapons.firearms.imitation: part_of: makes the measure a part of itself",
    )


def test_the_week_of_the_record_is_a_period(folder: Path) -> None:
    path = folder / "dataset.json"
    path.write_text(path.read_text(encoding="utf-8").replace('"2019-10"', '"2017-10"'), encoding="utf-8")
    assert find_problems(folder) == ("dataset.json: week: '2017-10' is not in periods.json",)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        pytest.param("headline", ["no-such-measure"], id="a list"),
        pytest.param("compare", [{"measure": "no-such-measure", "title": "No"}], id="in objects"),
    ],
)
def test_the_measures_named_in_the_header_are_measures(field: str, value: Any, folder: Path) -> None:
    path = folder / "dataset.json"
    path.write_text(json.dumps({**json.loads(path.read_text(encoding="utf-8")), field: value}), encoding="utf-8")
    assert find_problems(folder) == (f"dataset.json: {field}: 'no-such-measure' is not in measures.json",)


@pytest.mark.parametrize(
    ("ends", "refused"),
    [
        pytest.param(("2019-10-15", "2020-10-15"), [], id="nine days each"),
        pytest.param(("2019-10-15", "2020-10-13"), [], id="nine and seven days: none is usual"),
        pytest.param(("2019-10-15", "2020-10-15", "2021-10-13"), ["2021-10"], id="seven days among weeks of nine"),
        pytest.param((None, None), [], id="weeks without days"),
    ],
)
def test_the_usual_length_of_a_week_is_the_records(ends: tuple[str | None, ...], refused: list[str]) -> None:
    weeks = [
        period(f"{2019 + year}-10", start=end and f"{2019 + year}-10-07", end=end) for year, end in enumerate(ends)
    ]
    problems = [problem.split(": ")[1] for problem in problems_in(record(periods=weeks))]
    assert problems == refused


@pytest.mark.parametrize(
    ("field", "value", "problem"),
    [
        pytest.param("groups", ["arrests", "raids"], "'raids' is not the group of a measure", id="a group of none"),
        pytest.param("groups", ["arrests", "arrests"], "lists 'arrests' more than once", id="a group twice"),
        pytest.param(
            "headline",
            ["arrests", "arrests.men", "arrests.women", "cash", "weapons", "deal-lines"],
            "names 6 measures, but no more than 5 are allowed",
            id="a long headline",
        ),
        pytest.param("headline", ["cash", "cash"], "lists 'cash' more than once", id="a measure twice"),
        pytest.param(
            "compare",
            [{"measure": "cash", "title": "Cash"}, {"measure": "cash", "title": "Money"}],
            "lists 'cash' more than once",
            id="compared twice",
        ),
        pytest.param(
            "derived",
            [{"kind": "per-day", "label": "Cash a day"}],
            "'Cash a day' is a per-day, which needs the field measure",
            id="a rate of nothing",
        ),
        pytest.param(
            "derived",
            [{"kind": "per-day", "label": "Cash a day", "measure": "cash", "parts": ["arrests"]}],
            "'Cash a day' is a per-day, which cannot have the field parts",
            id="a rate of parts",
        ),
        pytest.param(
            "derived",
            [{"kind": "share", "label": "Women", "part": "arrests.women", "others": "cash"}],
            "'Women' puts different units together: GBP and people",
            id="people and pounds",
        ),
        pytest.param(
            "derived",
            [{"kind": "share", "label": "Money", "part": "cash"}],
            "'Money' is a share of no whole: cash is part of no measure, and others names none",
            id="a share of nothing",
        ),
        pytest.param(
            "derived",
            [{"kind": "sum", "label": "Arrests", "parts": ["arrests", "arrests"]}],
            "'Arrests' names a measure twice",
            id="a part twice",
        ),
        pytest.param(
            "derived",
            [{"kind": "per-day", "label": label, "measure": "cash"} for label in ("Cash a day", "Money a day")],
            "lists 'cash/day' more than once",
            id="derived twice",
        ),
    ],
)
def test_the_header_is_checked(field: str, value: Any, problem: str, folder: Path) -> None:
    path = folder / "dataset.json"
    path.write_text(json.dumps({**json.loads(path.read_text(encoding="utf-8")), field: value}), encoding="utf-8")
    assert find_problems(folder) == (f"dataset.json: {field}: {problem}",)


def test_places_in_a_circle_are_each_reported(problems_after: Breaking) -> None:
    assert problems_after("places", "scotland", "within", "aberdeenshire") == (
        "places.json: aberdeenshire: within: makes the place lie within itself",
        "places.json: scotland: within: makes the place lie within itself",
    )


CONTRADICTIONS = [
    pytest.param("observations", printed("2019-10", "arrests", 744), "value", "2019-10/arrests", id="values"),
    pytest.param(
        "sums",
        summed(id="2019-10/x", period="2019-10", whole="safeguarded", parts=["arrests.men", "safeguarded.adults"]),
        "sum",
        "2019-10/safeguarded",
        id="a whole",
    ),
    pytest.param("observations", printed("2020-09", "arrests.women", 1042), "sum", "2020-09/arrests", id="a part"),
    pytest.param(
        "observations", printed("2018-10..2019-10", "arrests", 700), "sum", "2018-10..2019-10/arrests", id="a span"
    ),
    pytest.param("datings", dated("2023-02", end="2023-03-04"), "dates", "2023-02", id="dates"),
    pytest.param("datings", dated("2022-03", days=8), "dates", "2022-03", id="a length"),
]
"""What contradicts the record, the kind of the disagreement that it calls for, and what that is about."""


def not_of_sides(problems: tuple[str, ...]) -> tuple[str, ...]:
    """Leave out that a side names a source which prints nothing of it: these tests name all sources there are."""
    return tuple(problem for problem in problems if ": sides: name " not in problem)


@pytest.mark.parametrize(("noun", "record", "kind", "about"), CONTRADICTIONS)
def test_a_contradiction_covered_by_a_disagreement_is_accepted(
    noun: str, record: dict[str, Any], kind: str, about: str, problems_after: Breaking, dataset: Dataset
) -> None:
    assert len(problems_after(noun, "", "", record)) == 1
    sides = [{"says": "one", "sources": [source.id for source in dataset.sources]}, {"says": "b", "sources": [OTHER]}]
    found = problems_after("disagreements", "", "", disagreement(kind=kind, about=[about], sides=sides))
    assert not_of_sides(found) == ()


@pytest.mark.parametrize(("noun", "record", "kind", "about"), CONTRADICTIONS)
def test_a_disagreement_of_another_kind_or_about_something_else_does_not_cover_it(
    noun: str, record: dict[str, Any], kind: str, about: str, problems_after: Breaking, dataset: Dataset
) -> None:
    found = problems_after(noun, "", "", record)
    sides = [{"says": "one", "sources": [source.id for source in dataset.sources]}, {"says": "b", "sources": [OTHER]}]
    for place, changes in enumerate(({"kind": "wording", "about": [about]}, {"kind": kind, "about": ["2025-06"]})):
        again = disagreement(id=f"a-question-{place}", sides=sides, **changes)
        assert not_of_sides(problems_after("disagreements", "", "", again)) == found
    assert len(found) == 1


def test_parts_are_added_up_in_whole_numbers(problems_after: Breaking) -> None:
    """More than 950 men and more than 90 women are 951 and 91 at least, and 1,041 arrests are printed."""
    assert problems_after("observations", "", "", printed("2020-09", "arrests.men", 950, hedge="more-than")) == ()
    assert problems_after("observations", "", "", printed("2020-09", "arrests.women", 90, hedge="more-than")) == ()
    (problem,) = problems_after("sums", "", "", summed(id="2020-09/arrests", period="2020-09", relation="exhaustive"))
    assert problem.startswith(f"sums.json: 2020-09/arrests: parts: {NO_SUM.format('2020-09/arrests')}: 1,041; ")
    assert problem.endswith(" come to at least 1,042")


def test_contradictions_are_reported_beside_other_problems(problems_after: Breaking) -> None:
    problems_after("observations", "", "", printed("2019-10", "arrests", 744))
    found = problems_after("measures", "cash", "part_of", "coins")
    assert [problem.split(": ")[:3] for problem in found] == [
        ["measures.json", "cash", "part_of"],
        ["observations.json", f"2019-10/arrests/{OTHER}", "value"],
    ]


def test_deprecated_datings_may_contradict_each_other(problems_after: Breaking) -> None:
    deprecated = {"rank": "deprecated", "reason": "Alone."}
    assert problems_after("datings", "", "", dating(**deprecated)) == ()
    assert problems_after("datings", "", "", dated("2022-03", start="2022-03-08", **deprecated)) == ()


def test_every_contradiction_of_the_record_needs_its_disagreement(problems_after: Breaking, folder: Path) -> None:
    """Without them the validator finds the contradictions that stand in the material's own account of them."""
    (folder / "disagreements.json").write_text("[]", encoding="utf-8")
    found = [tuple(problem.split(": ")[:2]) for problem in find_problems(folder)]
    assert found == [
        ("observations.json", "2020-09/weapons.knives/blogspot-2020-09"),  # 130, and 139 elsewhere
        ("sums.json", "2023-10/weapons"),  # the kinds make 462, and 458 is printed
        ("periods.json", "2018-10..2019-05"),  # drugs of £182,000, and at least £231,280 in its last week
        ("datings.json", "2019-05/essex-news-2019-05-21"),  # 13 to 20 May, and seven days elsewhere
        ("datings.json", "2019-10/yorkshire-post-2019-10-18"),  # two weeks
        ("datings.json", "2021-10/metro-2021-10-21"),  # 10 October, and the 11th elsewhere
        ("datings.json", "2024-03/cambrian-news-2024"),  # to Friday 8 March, and Sunday the 10th elsewhere
        ("datings.json", "2024-11/lbc-2024-12-06"),  # to Monday 2 December
        ("periods.json", "2019-05"),  # eight days
        ("datings.json", "2019-05/essex-news-2019-05-21"),
        ("datings.json", "2019-05/iran-daily-2019-05-21"),
        ("datings.json", "2019-05/itv-news-2019-05-21"),
        ("datings.json", "2019-10/yorkshire-post-2019-10-18"),
        ("datings.json", "2024-03/cambrian-news-2024"),
        ("datings.json", "2024-11/lbc-2024-12-06"),
        ("datings.json", "2024-11/rocu-network-2024-12"),
    ]


@pytest.mark.parametrize(
    ("kind", "about", "unproven"),
    [
        pytest.param("value", "2019-10/herons", ["b", "c"], id="a number"),
        pytest.param("wording", "2019-10/birds", ["c"], id="a number, and not of a part"),
        pytest.param("sum", "2019-10/birds", ["c"], id="a sum, which has parts"),
        pytest.param("sum", "2019-10/herons", ["c"], id="a part of a sum, which has a whole"),
        pytest.param("sum", "2019/birds", ["c"], id="a sum of several weeks"),
        pytest.param("value", "2019/birds", ["a", "b", "c"], id="several weeks, and not one of them"),
        pytest.param("dates", "2019-10", ["a", "b"], id="days"),
        pytest.param("scope", "2019-10", [], id="anything of a week"),
        pytest.param("dates", "opening", [], id="an event"),
        pytest.param("value", "2019-11/herons", [], id="an unknown week, which is another problem"),
        pytest.param("value", "2019-10/storks", [], id="an unknown measure, which is another problem"),
    ],
)
def test_a_side_names_only_sources_of_what_it_is_about(kind: str, about: str, unproven: list[str]) -> None:
    """Source a counts herons and birds, b birds alone, and c prints the days; nobody is in no list of sources."""
    dataset = record(
        periods=[made.period("2019", weeks=("2019-10",)), period("2019-10")],
        measures=[made.measure("birds"), made.measure("herons", part_of="birds")],
        observations=[
            made.observation("herons", "bare", 3),
            made.observation("birds", "bare", 9),
            made.observation("birds", "bare", 8, source="b"),
        ],
        datings=[made.dating("2019-10", "c", days=7)],
        events=[made.event("opening", "2019-10-07")],
        disagreements=[made.disagreement(about, ("a", "b"), ("c", "nobody"), kind=kind)],
    )
    what = "dating" if kind == "dates" else "number"
    assert list(unproven_sides(dataset)) == [
        ("disagreements", "question-1", "sides", f"name {name!r}, of which no {what} for {about!r} is recorded")
        for name in unproven
    ]


def test_a_side_may_name_a_source_of_any_of_what_it_is_about() -> None:
    about = ("2019-10/herons", "2019-10/storks")
    dataset = record(
        measures=[made.measure("herons"), made.measure("storks")],
        observations=[made.observation("herons", "bare", 3), made.observation("storks", "bare", 3, source="b")],
        sources=[made.source(name) for name in "abc"],
        disagreements=[made.disagreement("", ("a",), ("b", "c"), kind="scope")._replace(about=about)],
    )
    assert [problem for *_, problem in unproven_sides(dataset)] == [
        "name 'c', of which no number for '2019-10/herons' or '2019-10/storks' is recorded"
    ]


def test_the_nouns_with_pages_are_those_that_show_takes() -> None:
    assert set(FILES_WITH_PAGES) == {NAME_KINDS[noun].file for noun in ITEM_NOUNS}


def test_several_broken_rules_are_all_reported(problems_after: Breaking) -> None:
    problems_after("terms", "child-trafficking", "id", "zeal")
    problems_after("measures", "cash", "part_of", "cash")
    assert problems_after("quotes", "", "", quote(spans=[span("We did.", longer=3)], speaker="nobody")) == (
        "terms.json: class-a: id: is out of order: it sorts before 'zeal'",
        "quotes.json: ball-99: speaker: 'nobody' is not in people.json",
        "measures.json: cash: part_of: makes the measure a part of itself",
        "quotes.json: ball-99: text: differs from the words of the span that proves it",
        "quotes.json: ball-99: spans: 'We did.' has 7 characters, but there are 10 from start to end",
    )


def test_every_rule_is_listed_once() -> None:
    assert len(set(RECORD_RULES)) == len(RECORD_RULES) == 22


def test_a_problem_is_a_line() -> None:
    assert problem_line("quotes", "ball-01", "text", "is empty") == "quotes.json: ball-01: text: is empty"
    assert problem_line("dataset", "", "week", "is missing") == "dataset.json: week: is missing"


@pytest.mark.parametrize(
    ("wording", "value", "is_accepted"),
    [
        pytest.param("178.495 furlongs", "178.495", True, id="decimals"),
        pytest.param("178.495 furlongs", "178495", True, id="thousands"),
        pytest.param("178.490 furlongs", "178.49", True, id="decimals that end in a nought"),
        pytest.param("178,495 furlongs", "178.495", False, id="a comma is of thousands"),
        pytest.param("178.495 furlongs", "178.5", False, id="another number"),
    ],
)
def test_the_recorded_value_says_what_a_point_before_three_digits_is(
    wording: str, value: str, *, is_accepted: bool
) -> None:
    dataset = record(
        measures=[made.measure("rain", unit="furlongs", count=False)],
        observations=[made.observation("rain", "bare", value, wording=wording)],
    )
    assert (list(check_observation(dataset, dataset.observations[0])) == []) is is_accepted
