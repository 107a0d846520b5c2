"""The record against the article: every span is there, nothing is left out, its traps are on record.

What needs the article's own text asks for it and is skipped without it; the rest holds without.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

import countylines
from countylines import Claim, Dataset, Dating, Observation, Quote, Span
from countylines.record.nouns.evidence import find_evidence

SOURCE = "london-economic-2019"
PARAGRAPHS = 24

ALLOWED: dict[tuple[int, str], str] = {}
"""What no evidence has to cover: paragraph and word, and the reason."""

NUMBER_WORD = re.compile(
    r"(?i)\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|"
    r"sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|dozens?|scores?|half|quarter|couple|pair|"
    r"once|twice|double|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|both|single|several|record)\b"
)
DIGITS = re.compile(r"£?\d[\d,.]*(?:st|nd|rd|th)?")
CAPITALISED = r"[A-Z]\w*(?:[’'-]\w+|’(?=\s[A-Z]))*"
NAME = re.compile(rf"\b{CAPITALISED}(?:(?: for | of | )\(?{CAPITALISED}\)?)*")
BEGINNING = re.compile(r"(?:^|[.!?][”’]? |[“‘])[“‘]?$")
MARK = re.compile(r"[‘’“”]")


def paragraphs_of(article: str) -> list[str]:
    return article.split("\n")


def evidence_in(dataset: Dataset) -> Iterator[tuple[str, Any, Span]]:
    """List every span of the article in the record, with the record it belongs to."""
    for noun, record, evidence in find_evidence(dataset):
        if evidence.source == SOURCE:
            yield from ((noun, record, span) for span in evidence.spans)


def spans_in(dataset: Dataset, paragraph: int) -> list[tuple[int, int]]:
    return [(span.start, span.end) for _, _, span in evidence_in(dataset) if span.paragraph == paragraph]


def is_covered(start: int, end: int, spans: list[tuple[int, int]]) -> bool:
    return any(first <= start and end <= last for first, last in spans)


def verbatim(dataset: Dataset) -> list[tuple[Quote, Span]]:
    """List the article's verbatim quotations with the span of their words."""
    return [
        (quote, span)
        for quote in dataset.quotes
        for span in quote.spans
        if quote.source == SOURCE and quote.is_verbatim and span.proves == "text"
    ]


def observed(dataset: Dataset, measure: str, period: str = "2019-10") -> Observation:
    (found,) = [o for o in dataset.observations_of[period, measure] if o.source == SOURCE]
    return found


def printed(record: Any, proves: str) -> list[str]:
    return [span.text for span in record.spans if span.proves == proves]


# The text itself.


def test_the_article_is_the_one_that_the_record_was_taken_from(article: str, dataset: Dataset) -> None:
    source = dataset.index("sources")[SOURCE]
    assert hashlib.sha256(article.encode("utf-8")).hexdigest() == source.sha256
    assert len(article) == source.characters
    assert len(paragraphs_of(article)) == PARAGRAPHS


def test_every_span_is_in_the_article_where_it_says(article: str, dataset: Dataset) -> None:
    paragraphs = paragraphs_of(article)
    astray = [
        (noun, record.id, span)
        for noun, record, span in evidence_in(dataset)
        if not 1 <= span.paragraph <= PARAGRAPHS or paragraphs[span.paragraph - 1][span.start : span.end] != span.text
    ]
    assert astray == []


def test_every_span_is_cut_at_the_edge_of_a_word(article: str, dataset: Dataset) -> None:
    paragraphs = paragraphs_of(article)
    cut = [
        (noun, record.id, span.text)
        for noun, record, span in evidence_in(dataset)
        for edge in (span.start, span.end)
        if re.fullmatch(r"\w\w", paragraphs[span.paragraph - 1][max(0, edge - 1) : edge + 1])
    ]
    assert cut == []


def test_a_record_stands_in_its_paragraph(dataset: Dataset) -> None:
    records: list[Quote | Claim] = [*dataset.quotes, *dataset.claims]
    for record in records:
        if record.source == SOURCE:
            assert record.paragraph in {span.paragraph for span in record.spans}, record.id


def test_every_wording_is_the_articles(article: str, dataset: Dataset) -> None:
    records: list[Observation | Dating] = [*dataset.observations, *dataset.datings]
    for record in records:
        if record.source == SOURCE:
            assert record.wording is not None
            assert record.wording in article, record.id
    for event in dataset.events:
        if any(evidence.source == SOURCE for evidence in event.evidence):
            assert event.date.printed in article, event.id


# The walk.


@pytest.mark.parametrize("number", range(1, PARAGRAPHS + 1))
def test_every_paragraph_is_on_record(number: int, dataset: Dataset) -> None:
    assert any(
        span.paragraph == number and noun in ("observations", "quotes", "claims", "datings")
        for noun, _, span in evidence_in(dataset)
    )


def uncovered(
    pattern: re.Pattern[str], article: str, dataset: Dataset, *, beginnings: bool = True
) -> list[tuple[int, str]]:
    """List the matches that no one span of the record covers whole, by paragraph."""
    missing = []
    for number, paragraph in enumerate(paragraphs_of(article), 1):
        spans = spans_in(dataset, number)
        for match in pattern.finditer(paragraph):
            is_beginning = " " not in match[0] and BEGINNING.search(paragraph[: match.start()])
            if (beginnings or not is_beginning) and not is_covered(match.start(), match.end(), spans):
                missing.append((number, match[0]))
    return [each for each in missing if each not in ALLOWED]


def test_the_walk_covers_every_digit(article: str, dataset: Dataset) -> None:
    assert uncovered(DIGITS, article, dataset) == []


def test_the_walk_covers_every_number_word(article: str, dataset: Dataset) -> None:
    assert uncovered(NUMBER_WORD, article, dataset) == []


def test_the_walk_covers_every_name_whole(article: str, dataset: Dataset) -> None:
    assert uncovered(NAME, article, dataset, beginnings=False) == []


def marks_in(paragraph: str) -> list[int]:
    """List where quotation marks stand; an apostrophe is none."""
    found, is_open = [], False
    for match in MARK.finditer(paragraph):
        before, after = paragraph[: match.start()][-1:], paragraph[match.end() :][:1]
        if match[0] == "’" and (not is_open or (before.isalnum() and after.isalpha())):
            continue
        is_open = match[0] == "‘" or (is_open and match[0] != "’")
        found.append(match.start())
    return found


def test_the_walk_covers_every_quotation_mark(article: str, dataset: Dataset) -> None:
    missing = []
    for number, paragraph in enumerate(paragraphs_of(article), 1):
        spans = spans_in(dataset, number)
        beside = {
            place for _, span in verbatim(dataset) if span.paragraph == number for place in (span.start - 1, span.end)
        }
        missing += [
            (number, place)
            for place in marks_in(paragraph)
            if place not in beside and not is_covered(place, place + 1, spans)
        ]
    assert missing == []


@pytest.mark.parametrize(
    ("paragraph", "marks"),
    [
        pytest.param("‘county lines’ drug", [0, 13], id="single marks"),
        pytest.param("they don’t, Chiefs’ Council, Chief’s", [], id="apostrophes"),
        pytest.param("“so they don’t.”", [0, 15], id="double marks around an apostrophe"),
        pytest.param("“piece by piece.“", [0, 16], id="the wrong way round"),
        pytest.param("‘a’ and Chiefs’ Council", [0, 2], id="an apostrophe after single marks"),
    ],
)
def test_marks_are_told_from_apostrophes(paragraph: str, marks: list[int]) -> None:
    assert marks_in(paragraph) == marks


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("Officers visited addresses", [], id="the first of a sentence"),
        pytest.param("said: “Tackling this. We do.” He", [], id="the first of a quotation"),
        pytest.param("Police in Kent", ["Kent"], id="one word"),
        pytest.param("with Public Health, Department for Education, Social Care",
                     ["Public Health", "Department for Education", "Social Care"], id="a list"),
        pytest.param(
            "the National Crime Agency (NCA) director", ["National Crime Agency (NCA)"], id="with its short name"
        ),
        pytest.param("Duncan Ball, National Police Chiefs’ Council lead for County Lines",
                     ["Duncan Ball", "National Police Chiefs’ Council", "County Lines"], id="an apostrophe"),
        pytest.param("forces and ROCUs, we", ["ROCUs"], id="an abbreviation"),
    ],
)  # fmt: skip
def test_names_are_seen_whole(text: str, names: list[str], dataset: Dataset) -> None:
    nothing = Dataset({"title": "t", "version": "1", "week": "2019-10", "description": "d"}, {})
    assert uncovered(NAME, text, nothing, beginnings=False) == [(1, name) for name in names]
    assert dataset.quotes


def test_what_is_allowed_has_a_reason_and_is_there(article: str) -> None:
    for (number, words), reason in ALLOWED.items():
        assert words in paragraphs_of(article)[number - 1]
        assert reason


def test_verbatim_quotations_are_whole(article: str, dataset: Dataset) -> None:
    """Each begins right after an opening mark and ends at a closing one, or where the paragraph ends."""
    paragraphs = paragraphs_of(article)
    assert {quote.id for quote, _ in verbatim(dataset)} == {
        quote.id for quote in dataset.quotes if quote.is_verbatim and quote.source == SOURCE
    }
    for _, span in verbatim(dataset):
        paragraph = paragraphs[span.paragraph - 1]
        assert paragraph[span.start - 1] == "“", span
        assert paragraph[span.end : span.end + 1] in ("”", "“", ""), span
        assert not set("“”") & set(span.text), span


def test_every_quotation_of_the_article_is_on_record(article: str, dataset: Dataset) -> None:
    """Whatever stands after an opening double mark, up to a double mark or the paragraph's end."""
    stands = [
        (number, match["words"])
        for number, paragraph in enumerate(paragraphs_of(article), 1)
        for match in re.finditer(r"“(?P<words>[^“”]+)", paragraph)
    ]
    assert sorted(stands) == sorted((span.paragraph, span.text) for _, span in verbatim(dataset))


# The traps.


def test_trap_the_year_is_never_printed(article: str) -> None:
    assert not re.search(r"\b(?:19|20)\d\d\b", article)


def test_trap_the_year_is_inferred_and_says_so(dataset: Dataset) -> None:
    assert date(2019, 10, 7).strftime("%A") == "Monday"
    (dating,) = [each for each in dataset.datings if each.source == SOURCE]
    assert (dating.start, dating.wording) == ("2019-10-07", "Monday October 7th")
    assert printed(dating, "year") == ["launched last year"]
    assert "year is not printed" in (dating.note or "")
    launch, begin = dataset.index("events")["nclcc-launch"], dataset.index("events")["raids-begin"]
    assert (launch.date.value, launch.date.printed) == ("2018", "last year")
    assert (begin.date.value, begin.date.printed) == ("2019-10-07", "Monday October 7th")
    assert "year before" in launch.date.basis
    assert "year is not printed" in begin.date.basis


def test_trap_the_end_of_the_week_is_not_the_articles(dataset: Dataset) -> None:
    (dating,) = [each for each in dataset.datings if each.source == SOURCE]
    assert (dating.end, dating.days, dating.ordinal) == (None, 7, 4)
    assert printed(dating, "ordinal") == ["the fourth week of intensification"]


def test_trap_begging_on_monday_is_a_misprint(dataset: Dataset) -> None:
    (dating,) = [each for each in dataset.datings if each.source == SOURCE]
    assert "begging on" in printed(dating, "note")
    for note in (dating.note, dataset.index("events")["raids-begin"].note):
        assert "misprint for 'beginning'" in (note or "")


def test_trap_a_closing_mark_is_typed_as_an_opening_one(dataset: Dataset) -> None:
    quote = dataset.index("quotes")["holland-04"]
    assert quote.paragraph == 10
    assert printed(quote, "marks") == ["“", "“"]
    assert "typed as an opening one" in quote.note
    assert quote.text.endswith("piece by piece.")


def test_trap_the_council_is_spelt_in_two_ways_and_is_one(dataset: Dataset) -> None:
    councils = [each for each in dataset.organisations if "Council" in each.name]
    assert [each.id for each in councils] == ["npcc"]
    names = [span.text for evidence in councils[0].evidence for span in evidence.spans if span.proves == "name"]
    assert names == ["National Police Chiefs’ Council", "National Police Chief’s Council"]
    assert "one organisation" in (councils[0].note or "")


@pytest.mark.parametrize(
    ("measure", "value", "words"),
    [
        pytest.param("drugs.crack.value", 100_000, "£100,000 of crack cocaine", id="crack"),
        pytest.param("drugs.heroin.value", 72_000, "£72,000 of heroin", id="heroin"),
    ],
)
def test_trap_more_than_before_the_cocaine_governs_the_rest(
    measure: str, value: int, words: str, dataset: Dataset
) -> None:
    found, first = observed(dataset, measure), observed(dataset, "drugs.cocaine.value")
    assert (found.shared_hedge, found.hedge, found.value) == (True, "more-than", Decimal(value))
    assert (first.shared_hedge, first.hedge, first.value) == (False, "more-than", Decimal(250_000))
    (hedge,) = [span for span in found.spans if span.proves == "hedge"]
    (number,) = [span for span in found.spans if span.proves == "value"]
    (printed_once,) = [span for span in first.spans if span.proves == "value"]
    assert (hedge.text, number.text) == ("more than", words)
    assert (hedge.paragraph, hedge.start) == (printed_once.paragraph, printed_once.start)
    assert hedge.end < number.start
    assert "printed once" in (found.note or "")


def test_trap_hundreds_of_thousands_of_pounds(dataset: Dataset) -> None:
    found = observed(dataset, "drugs.class-a.value")
    assert (found.hedge, found.value, found.upper) == ("order", Decimal(200_000), Decimal(1_000_000))
    interval = countylines.read_quantity("Hundreds of thousands of pounds").interval
    assert not interval.allows(Decimal(199_999))
    assert interval.allows(Decimal(200_000))
    assert interval.allows(Decimal(999_999))
    assert not interval.allows(Decimal(1_000_000))


@pytest.mark.parametrize(
    ("measure", "words"),
    [
        pytest.param("weapons.axes", "an axe", id="axe"),
        pytest.param("weapons.crossbows", "a crossbow", id="crossbow"),
    ],
)
def test_trap_a_weapon_named_once_is_one_at_least(measure: str, words: str, dataset: Dataset) -> None:
    found = observed(dataset, measure)
    assert (found.wording, found.hedge, found.value) == (words, "at-least", Decimal(1))


def test_trap_weapons_in_the_plural_are_a_claim_without_a_number(dataset: Dataset) -> None:
    (claim,) = [
        claim for claim in dataset.claims
        if claim.source == SOURCE and "including guns, swords, machetes, knives" in printed(claim, "text")
    ]  # fmt: skip
    assert "no number printed" in (claim.note or "")
    counted = {each.measure for each in dataset.observations if each.source == SOURCE}
    assert {each for each in counted if each.startswith("weapons")} == {
        "weapons", "weapons.axes", "weapons.crossbows",
    }  # fmt: skip


def test_trap_three_thousand_people_are_not_the_weeks(dataset: Dataset) -> None:
    assert not [o for o in dataset.observations_of.get(("2019-10", "safeguarded"), ()) if o.source == SOURCE]
    found = observed(dataset, "safeguarded", "2018-10..2019-10")
    assert (found.hedge, found.value) == ("more-than", Decimal(3000))
    assert (found.asserted_by, found.quote) == ("police", None)
    assert printed(found, "asserted_by") == ["Police say"]
    assert printed(found, "period") == ["so far", "during this period"]
    assert "launched" in (found.period_basis or "")


def test_trap_the_million_pounds_are_not_the_weeks_and_only_inferred_to_be_cash(dataset: Dataset) -> None:
    assert observed(dataset, "cash").value == 180_000
    found = observed(dataset, "cash", "2018-10..2019-10")
    assert (found.wording, found.hedge, found.value) == (
        "more than a million pounds",
        "more-than",
        Decimal(1_000_000),
    )
    assert (found.asserted_by, found.quote) == ("nikki-holland", "holland-06")
    assert printed(found, "period") == ["Over the last year of county lines intensifications"]
    assert "cash is inferred" in (found.note or "")
    assert "inferred" in (found.period_basis or "")


def test_trap_the_span_is_of_four_weeks(dataset: Dataset) -> None:
    span = dataset.index("periods")["2018-10..2019-10"]
    assert span.weeks == ("2018-10", "2019-01", "2019-05", "2019-10")


@pytest.mark.parametrize(
    ("statement", "paragraphs", "kind"),
    [
        pytest.param("holland-01", [8], "partial", id="8, the first fragment"),
        pytest.param("holland-02", [8], "partial", id="8, the second fragment"),
        pytest.param("holland-03", [9, 10], "direct", id="9-10"),
        pytest.param("holland-06", [11, 12, 13], "direct", id="11-13"),
        pytest.param("ball-01", [17, 18, 19, 20], "direct", id="17-20"),
        pytest.param("ball-05", [21, 22], "direct", id="21-22"),
    ],
)
def test_trap_a_long_quotation_opens_every_paragraph_and_closes_once(
    statement: str, paragraphs: list[int], kind: str, dataset: Dataset
) -> None:
    found = [quote for quote in dataset.quotes if quote.statement == statement]
    assert [quote.paragraph for quote in found] == paragraphs
    assert {quote.kind for quote in found} == {kind}
    assert len({quote.speaker for quote in found}) == 1


def test_trap_the_first_half_of_paragraph_11_is_indirect(dataset: Dataset) -> None:
    (indirect,) = [quote for quote in dataset.quotes if quote.source == SOURCE and not quote.is_verbatim]
    assert (indirect.id, indirect.paragraph, indirect.statement) == ("holland-05", 11, "holland-05")
    second = dataset.index("quotes")["holland-06"]
    (words,) = [span for span in second.spans if span.proves == "text"]
    assert all(span.end < words.start for span in indirect.spans)


def test_trap_police_say_is_an_observation_and_no_quotation(dataset: Dataset) -> None:
    assert not [quote for quote in dataset.quotes if quote.source == SOURCE and quote.paragraph == 7]
    assert {span.paragraph for span in observed(dataset, "safeguarded", "2018-10..2019-10").spans} == {7}


def test_trap_men_and_women_are_more_than_the_total_says(dataset: Dataset) -> None:
    """More than 650 is 651 at least, and 651 and 91 are 742: more than the 701 of 'more than 700'."""
    (whole,) = [each for each in dataset.sums if (each.period, each.whole) == ("2019-10", "arrests")]
    assert (whole.parts, whole.relation) == (("arrests.men", "arrests.women"), "exhaustive")
    assert observed(dataset, "arrests").value == 700
    assert observed(dataset, "arrests.men").value == 650
    assert observed(dataset, "arrests.women").value == 91


# Every number of the article, as a reader of it writes it down.


@pytest.mark.parametrize(
    ("paragraph", "measure", "hedge", "value"),
    [
        pytest.param(1, "arrests", "more-than", 700, id="more than 700 people"),
        pytest.param(2, "drugs.class-a.value", "order", 200_000, id="hundreds of thousands of pounds"),
        pytest.param(2, "cash", "more-than", 180_000, id="more than £180,000"),
        pytest.param(2, "weapons", "more-than", 160, id="over 160 weapons"),
        pytest.param(2, "weapons.axes", "at-least", 1, id="an axe"),
        pytest.param(2, "weapons.crossbows", "at-least", 1, id="a crossbow"),
        pytest.param(3, "arrests.men", "more-than", 650, id="more than 650 men"),
        pytest.param(3, "arrests.women", "bare", 91, id="91 women"),
        pytest.param(4, "addresses.cuckooed", "bare", 655, id="a total of 655"),
        pytest.param(4, "deal-lines", "bare", 49, id="49 deal lines"),
        pytest.param(5, "drugs.cocaine.value", "more-than", 250_000, id="more than £250,000 of cocaine"),
        pytest.param(5, "drugs.crack.value", "more-than", 100_000, id="£100,000 of crack cocaine"),
        pytest.param(5, "drugs.heroin.value", "more-than", 72_000, id="£72,000 of heroin"),
        pytest.param(14, "referrals.nrm", "bare", 41, id="41 referrals"),
    ],
)
def test_every_number_of_the_week_is_on_record(
    paragraph: int, measure: str, hedge: str, value: int, dataset: Dataset
) -> None:
    found = observed(dataset, measure)
    assert (found.hedge, found.value, found.rank) == (hedge, Decimal(value), "normal")
    assert {span.paragraph for span in found.spans} == {paragraph}


def test_there_are_no_other_numbers_of_the_articles(dataset: Dataset) -> None:
    found = [each.period for each in dataset.observations if each.source == SOURCE]
    assert (found.count("2019-10"), found.count("2018-10..2019-10"), len(found)) == (14, 2, 16)
