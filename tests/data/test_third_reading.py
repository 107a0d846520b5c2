"""The third reading: shades of the article, numbers on the pages, and accounts with mistakes of their own.

What is expected was read on the pages or in the article, not taken from the record.
"""

from __future__ import annotations

import re
from decimal import Decimal

import pytest

import countylines
from countylines.integrity.conflicts import find_conflicts
from countylines.record.dataset import Dataset


@pytest.mark.parametrize(
    ("claim", "kept", "gone"),
    [
        pytest.param(11, "where it hurts", "does not pay", id="hitting them where it hurts"),
        pytest.param(15, "it is thanks to", "results came", id="what the effort is thanked for is the dismantling"),
        pytest.param(16, "Criminal networks", "Drug networks", id="criminal networks"),
        pytest.param(22, "goes with partners in", "partners are", id="what is needed, not what is"),
        pytest.param(24, "are exposed to", "suffer", id="exposed to"),
        pytest.param(25, "sometimes", "Some are", id="sometimes trafficked"),
        pytest.param(26, "treated as", "take them for", id="treated as"),
        pytest.param(31, "work tirelessly", "drug offences", id="work tirelessly; the offences are not named"),
        pytest.param(32, "will also seek", "will be prosecuted", id="seek to"),
        pytest.param(37, "giving priority to action", "sets priorities", id="prioritising action"),
        pytest.param(39, "is working to", "is building", id="is working to"),
    ],
)
def test_a_claim_keeps_the_shade_of_the_article(claim: int, kept: str, gone: str, dataset: Dataset) -> None:
    text = dataset.index("claims")[f"claim-{claim}"].text
    assert kept in text
    assert gone not in text


def test_every_claim_stands_alone(dataset: Dataset) -> None:
    """None begins with a word for something that was said before it."""
    begins = [
        claim.id for claim in dataset.claims if re.match(r"(?:They|Them|It|He|She|These|Those|Some|This)\b", claim.text)
    ]
    assert begins == []


def test_the_sentence_of_paragraph_11_is_direct_speech_in_the_daily_mail(dataset: Dataset) -> None:
    quote = dataset.index("quotes")["holland-09"]
    assert (quote.source, quote.kind, quote.speaker) == ("daily-mail-2019-10-18", "direct", "nikki-holland")
    assert quote.text == (
        "Criminal networks rely on the flow of money to further their drug trafficking operations "
        "and conceal their assets."
    )


@pytest.mark.parametrize(
    ("observation", "wording", "hedge", "value"),
    [
        pytest.param("2018-10/weapons/daily-mail-2018-10-17", "scores of weapons", "order", 40, id="scores"),
        pytest.param("2018-10/safeguarded/daily-mail-2018-10-17", "58 vulnerable people", "bare", 58, id="58"),
        pytest.param("2018-10..2019-05/safeguarded/public-sector-2019", "over 2,400 vulnerable people", "more-than",
                     2400,
                     id="over 2,400"),
        pytest.param("2018-10..2019-05/safeguarded.children/public-sector-2019", "more than 1,000 children",
                     "more-than",
                     1000, id="more than 1,000 children"),
        pytest.param("2019-05/arrests/buckingham-news-2019", "About 600 suspected members", "about", 600,
                     id="about 600"),
        pytest.param("2019-05/arrests/iran-daily-2019-05-21", "almost 600 suspected members", "nearly", 600,
                     id="almost 600"),
        pytest.param("2019-10/safeguarded.children/daily-mail-2019-10-18", "292 children", "bare", 292, id="292"),
        pytest.param("2019-10/safeguarded.adults/daily-mail-2019-10-18", "389 vulnerable adults", "bare", 389,
                     id="389"),
        pytest.param("2019-10/arrests/sputnik-2019-10-18", "743 people", "bare", 743, id="743"),
        pytest.param("2019-10/safeguarded/gephardt-daily-2019-10-18", "almost another 700 people", "nearly", 700,
                     id="almost another 700"),
        pytest.param("2020-09/drugs.value/blogspot-2020-09", "an estimated £1.2m worth of drugs", "about", 1_200_000,
                     id="an estimated £1.2m"),
        pytest.param("2021-05/weapons/breitbart-2021-05-27", "nearly 300 weapons", "nearly", 300, id="nearly 300"),
        pytest.param("2021-10/cash/parallel-parliament-2021-11-19", "over £1m in cash", "more-than", 1_000_000,
                     id="over £1m"),
        pytest.param("2021-10/safeguarded/parallel-parliament-2021-11-19", "more than 2,600 vulnerable people",
                     "more-than", 2600, id="more than 2,600"),
        pytest.param("2021-10/weapons/rt-2021-10-21", "more than 280 weapons", "more-than", 280, id="more than 280"),
        pytest.param("2023-10/arrests/professional-security-2023", "some 1,600 arrests", "about", 1600,
                     id="some 1,600"),
        pytest.param("2023-10/cash/newsio-2023-10-19", "more than a million pounds in cash", "more-than", 1_000_000,
                     id="more than a million"),
        pytest.param("2025-06/weapons.firearms.imitation/essex-news-2025", "39 imitation", "bare", 39,
                     id="39 imitation"),
    ],
)  # fmt: skip
def test_a_number_on_a_page_is_recorded_with_its_hedge(
    observation: str, wording: str, hedge: str, value: int, dataset: Dataset
) -> None:
    found = dataset.index("observations")[observation]
    assert (found.wording, found.hedge, found.value) == (wording, hedge, Decimal(value))
    assert (found.rank, found.read_twice) == ("normal", True)


@pytest.mark.parametrize(
    ("observation", "value", "reason"),
    [
        pytest.param(
            "2019-10/safeguarded/gephardt-daily-2019-10-18/2", 41, "possible victims", id="rescued 41 victims"
        ),
        pytest.param("2019-10/drugs.value/sputnik-2019-10-18", 500_000, "£426,040", id="almost £500,000"),
        pytest.param("2019-10/drugs.value/york-press-2019-10-28", 400_000, "£426,040", id="£400,000"),
        pytest.param("2021-05/weapons/daijiworld-2021-05-28", 300, "292", id="more than 300 weapons"),
        pytest.param("2021-10/cash/rt-2021-10-21", 1_300_000, "£1,254,384", id="£1.3 million"),
        pytest.param("2021-10/drugs.heroin.weight/rt-2021-10-21", 30, "28.8", id="30kg of heroin"),
        pytest.param("2021-10/drugs.cocaine.weight/sunday-express-2021-10-24", 30, "26.8", id="nearly 30kg of cocaine"),
        pytest.param("2021-10/weapons.firearms.rifles/washington-newsday-2021-10-21", 49, "firearms", id="49 rifles"),
        pytest.param("2023-10/drugs.cannabis.weight/newsio-2023-10-19", 100, "103", id="100 kilos"),
    ],
)
def test_a_mistake_is_recorded_with_rank_and_reason(
    observation: str, value: int, reason: str, dataset: Dataset
) -> None:
    found = dataset.index("observations")[observation]
    assert (found.rank, found.value) == ("deprecated", Decimal(value))
    assert reason in (found.reason or "")
    about = observation.rpartition("/")[0] if observation.endswith("/2") else observation
    figure = about.rpartition("/")[0]
    assert [one.id for one in find_conflicts(dataset) if figure in one.about]


@pytest.mark.parametrize(
    ("draft", "rule", "named"),
    [
        pytest.param(
            "In the county lines week of October 2019 police rescued 41 victims of human trafficking.",
            "wrong-figure",
            "Gephardt Daily (UPI copy) printed “rescued 41 victims of human trafficking”", id="41 victims",
        ),
        pytest.param(
            "In the county lines week of October 2021 police across the country seized 49 rifles.",
            "overstated", "The Washington Newsday", id="49 rifles",
        ),
        pytest.param(
            "In the county lines week of October 2019 police nationally seized drugs worth almost £500,000.",
            "wrong-figure", "printed “almost half a million pounds worth of drugs”", id="almost £500,000",
        ),
    ],
)  # fmt: skip
def test_check_names_the_account_that_a_draft_repeats(draft: str, rule: str, named: str, dataset: Dataset) -> None:
    (finding,) = countylines.check(draft, dataset)
    assert finding.rule == rule
    assert named in finding.message


@pytest.mark.parametrize(
    ("question", "kind", "decided"),
    [
        pytest.param("2019-10-rescued", "value", True, id="41 rescued, or referred"),
        pytest.param("2021-10-rifles", "scope", True, id="49 rifles, or firearms"),
        pytest.param("2021-10-days", "dates", True, id="10 or 11 October"),
        pytest.param("2023-10-knives", "scope", True, id="knives, or bladed weapons"),
        pytest.param("2024-03-days", "dates", True, id="8 or 10 March"),
        pytest.param("nclcc-launch-month", "dates", False, id="August or September"),
    ],
)
def test_conflicts_has_the_new_questions(question: str, kind: str, dataset: Dataset, *, decided: bool) -> None:
    (found,) = (one for one in find_conflicts(dataset) if one.id == question)
    assert (found.kind, found.decided_by is not None) == (kind, decided)


def test_both_pages_that_print_a_rise_of_68_per_cent_are_on_that_side(dataset: Dataset) -> None:
    first, second = dataset.index("disagreements")["2023-02-rise"].sides
    assert ("68%" in first.says, first.sources) == (
        True,
        ("atomic-digest-2023-03-09", "parallel-parliament-2023-03-20"),
    )
    assert "parallel-parliament-2023-03-20" not in second.sources


def test_kinds_that_a_total_includes_are_not_said_to_make_it_up(dataset: Dataset) -> None:
    """Sky prints 458 weapons, "including" 33, 377, three, 21 and 28, which are 462."""
    assert dataset.index("sums")["2023-10/weapons"].relation == "disjoint"
    assert 33 + 377 + 3 + 21 + 28 == 462


def test_the_title_of_the_article_is_read_off_its_address(dataset: Dataset) -> None:
    source = dataset.index("sources")["london-economic-2019"]
    assert source.title_from == "address"
    words = source.title.casefold().split()
    assert "-".join(words) in source.url


def prose(dataset: Dataset) -> list[tuple[str, str]]:
    """List the sentences in our own words: cautions, definitions, claims, notes, reasons, bases."""
    fields = {
        "measures": ("definition", "caution"), "observations": ("reason", "note", "period_basis"),
        "periods": ("basis", "note"), "sums": ("basis",), "datings": ("reason", "note"), "claims": ("text", "note"),
        "organisations": ("role", "basis", "note"), "terms": ("definition", "basis"), "sources": ("note",),
        "quotes": ("note",), "disagreements": ("question", "decided_by"), "topics": ("definition",),
    }  # fmt: skip
    return [
        (f"{noun} {one.id} {field}", getattr(one, field))
        for noun, names in fields.items()
        for one in dataset.read(noun)
        for field in names
        if getattr(one, field)
    ]


def test_what_is_in_our_own_words_is_whole_sentences(dataset: Dataset) -> None:
    """Each begins with a capital, a number, a hedge in quotation marks or a pound sign, and ends as a sentence does."""
    odd = [where for where, text in prose(dataset) if not re.match(r"[A-Z£\d'“‘]", text) or text[-1] not in ".?"]
    assert odd == []


@pytest.mark.parametrize(
    "riddle", ["Said of", "Takes in ", "Rounded as if", "The phrase runs on", "Verb as", "Of a home"]
)
def test_no_riddle_is_left(riddle: str, dataset: Dataset) -> None:
    assert [where for where, text in prose(dataset) if riddle in text] == []
