"""Citations: their entries, passages, warnings and remarks, and what cannot be cited."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

import countylines
from countylines.errors import NotCitable, NotInWeek, UnknownName
from countylines.figures.best import find_best_intervals
from countylines.figures.figure import figures_of_period
from countylines.figures.interval import Interval
from countylines.lookup.citing import CITABLE_NOUNS, find_citations
from countylines.lookup.citing.citation import Citation, make_shared_references, proving_words
from countylines.lookup.citing.figures import find_printed_parts, find_support
from countylines.lookup.items import ITEM_NOUNS
from countylines.record.nouns.claim import Claim
from countylines.record.nouns.evidence import Span
from tests.made import (
    WEEK,
    addition,
    claim,
    disagreement,
    measure,
    observation,
    period,
    person,
    quote,
    record,
    source,
)

DAY = "2026-01-31"
THINGS = ("arrests", "arrests.men", "arrests.women")


def cite(dataset: countylines.Dataset, name: str, **more: str) -> Citation:
    (citation,) = find_citations(dataset, name, consulted=DAY, **more)
    return citation


def printed(citation: Citation) -> dict[str, list[str]]:
    """Return the words that each source is cited for."""
    return {
        entry.source.id: [words for passage in entry.passages for words in passage.words] for entry in citation.entries
    }


# --- the record ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "wording", "says"),
    [
        pytest.param("weapons.axes", "an axe", "Axes, at least 1", id="an axe"),
        pytest.param("weapons.crossbows", "a crossbow", "Crossbows, at least 1", id="a crossbow"),
    ],
)
def test_what_is_named_once_is_cited_without_its_whole(
    dataset: countylines.Dataset, name: str, wording: str, says: str
) -> None:
    """There were at most as many as all weapons, 169; the citation does not say so, nor cite who prints that."""
    citation = cite(dataset, name)
    assert printed(citation) == {"london-economic-2019": [wording]}
    assert citation.says == f"{says} (County lines week, 7–13 October 2019)"


def test_the_arrests_are_cited_with_who_prints_743_and_the_parts_that_make_it(dataset: countylines.Dataset) -> None:
    citation = cite(dataset, "arrests")
    assert printed(citation) == {
        "london-economic-2019": ["more than 700 people"],
        "metro-2019-10-18": ["743 people", "652 men", "91 women"],
    }
    assert citation.says == "Arrests, 743 people (County lines week, 7–13 October 2019)"
    assert [passage.paragraphs for entry in citation.entries for passage in entry.passages] == [(1,), (), (), ()]
    assert citation.warnings == ()
    assert citation.remarks == ("Other numbers are printed: “700 arrests” (York Press)",)
    assert (citation.subject, citation.version, citation.consulted) == ("2019-10/arrests", dataset.version, DAY)


def test_the_articles_arrests_are_cited_as_following_from_men_and_women(dataset: countylines.Dataset) -> None:
    citation = cite(dataset, "arrests", source="london-economic-2019")
    assert printed(citation) == {
        "london-economic-2019": ["more than 700 people", "More than 650 men", "91 women"],
    }
    assert [passage.paragraphs for passage in citation.entries[0].passages] == [(1,), (3,), (3,)]
    assert "at least 742 people" in citation.says
    assert "follows" in citation.warnings[0]


def test_class_a_drugs_are_cited_with_the_three_values_that_make_them(dataset: countylines.Dataset) -> None:
    citation = cite(dataset, "drugs.class-a.value")
    (reported, *_), values = printed(citation).values()
    assert reported == "Hundreds of thousands of pounds worth of Class A drugs"
    assert [words.partition(" ")[0] for words in values] == ["£253,200", "£100,170", "£72,670"]  # they make 426,040
    assert "follows" in citation.warnings[0]


def test_a_part_of_which_nothing_is_known_is_cited_with_its_whole(dataset: countylines.Dataset) -> None:
    """All that is known of the knives is that there were no more than the 377 bladed weapons: ``get`` prints <=377."""
    (citation,) = find_citations(dataset, "2023-10/weapons.knives", consulted=DAY)
    assert citation.says == "Knives, not known (County lines week, 9–15 October 2023)"
    assert [warning.partition(":")[0] for warning in citation.warnings] == ["“377 knives” is rejected"]
    assert citation.remarks[0] == "It is part of Bladed weapons: 377."
    assert printed(citation) == {
        "irish-news-2023-10-19": ["377 knives"],
        "police-professional-2023-10-20": ["377 bladed weapons"],
    }


def test_a_disputed_figure_cites_every_side(dataset: countylines.Dataset) -> None:
    citation = cite(dataset, "2018-10/cash")
    assert list(printed(citation)) == ["yahoo-news-uk-2018", "daily-mail-2018-10-17"]
    assert all(printed(citation).values())
    (warning,) = citation.warnings
    assert warning.startswith("Disputed: How much cash was seized?")
    assert "tens of thousands of pounds (Yahoo News UK); around £100,000 (Daily Mail)" in warning
    assert warning.endswith("This is undecided.")
    assert "disputed" in citation.says


def test_a_wrong_sum_is_cited_with_its_parts(dataset: countylines.Dataset) -> None:
    found = printed(cite(dataset, "2023-10/weapons"))
    assert len(found["police-professional-2023-10-20"]) == 6  # 458, and 33 + 377 + 3 + 21 + 28 = 462
    assert found["irish-news-2023-10-19"] == ["458 weapons"]


def test_a_disagreement_is_described_with_what_decides_it(dataset: countylines.Dataset) -> None:
    (remark, *_) = cite(dataset, "addresses.cuckooed").remarks
    assert remark.startswith("Sources differ: Were 655 or 665 cuckooed addresses visited?")
    assert "665 (Yorkshire Post). Six accounts print 655, and one prints 665." in remark


@pytest.mark.parametrize(
    ("name", "formula", "words"),
    [
        ("2019-10/arrests.women/share", "arrests.women / (arrests.women + arrests.men)", {"91 women", "652 men"}),
        ("2019-10/arrests.men+arrests.women", "arrests.men + arrests.women", {"91 women", "652 men"}),
        ("2019-10/arrests/day", "arrests / 7 days", {"743 people"}),
    ],
)
def test_a_derived_figure_says_so_and_cites_its_inputs(
    name: str, formula: str, words: set[str], dataset: countylines.Dataset
) -> None:
    citation = cite(dataset, name)
    assert citation.warnings == (f"Derived, not printed by any source: {formula}.",)
    assert words <= {words for said in printed(citation).values() for words in said}
    assert citation.entries[0].source.id == "london-economic-2019"


def test_an_observation_cites_one_source(dataset: countylines.Dataset) -> None:
    citation = cite(dataset, "2019-10/drugs.heroin.value/london-economic-2019")
    (entry,) = citation.entries
    (passage,) = entry.passages
    assert (passage.words, passage.paragraphs) == (("£72,000 of heroin",), (5,))
    assert "more than" in passage.remarks[0]
    assert "more than £72,000" in citation.says


def test_a_deprecated_observation_is_cited_with_the_reason(dataset: countylines.Dataset) -> None:
    (warning,) = cite(dataset, "2019-10/arrests/york-press-2019-10-28").warnings
    assert warning.startswith("“700 arrests” is rejected: A rounded number")


def test_who_asserts_a_number_is_named(dataset: countylines.Dataset) -> None:
    citation = cite(dataset, "2018-10..2019-10/cash")
    assert "asserted by Nikki Holland" in citation.entries[0].passages[0].remarks


@pytest.mark.parametrize("name", ["holland-04", "ball-06"])
def test_a_quote_is_cited_word_for_word(name: str, dataset: countylines.Dataset) -> None:
    said = dataset.index("quotes")[name]
    (entry,) = cite(dataset, name).entries
    (passage,) = entry.passages
    assert passage.words == (said.text,)
    assert passage.paragraphs == (said.paragraph,)
    assert str(passage.about).startswith(dataset.index("people")[said.speaker].name)


def test_a_paraphrase_is_cited_with_the_sources_words(dataset: countylines.Dataset) -> None:
    citation = cite(dataset, "holland-05")
    assert printed(citation)["london-economic-2019"][0] == "criminal networks rely on the flow of money"
    assert citation.says.startswith("Nikki Holland, paraphrased in the record's words: ")


def test_a_claim_is_cited_with_its_evidence(dataset: countylines.Dataset) -> None:
    citation = cite(dataset, "claim-01")
    assert printed(citation) == {"london-economic-2019": ["Record numbers of", "people have been arrested"]}
    assert citation.says.endswith(", as the dataset words it")


def test_a_side_without_an_observation_is_cited_with_the_records_words() -> None:
    made = record(
        measures=[measure("herons")],
        observations=[observation("herons", "bare", 5), observation("herons", "bare", 6, source="b")],
        sources=[source(name) for name in "abc"],
        disagreements=[disagreement("2019-10/herons", ("a",), ("b", "c"))],
    )
    entry = next(one for one in cite(made, "herons").entries if one.source.id == "c")
    assert [(passage.about, passage.words) for passage in entry.passages] == [("side 2, as the dataset words it", ())]


@pytest.mark.parametrize("name", ["2020-09/weapons.knives", "2018-10/cash"])
def test_an_undecided_question_is_described_once(name: str, dataset: countylines.Dataset) -> None:
    citation = cite(dataset, name)
    assert " ".join([*citation.warnings, *citation.remarks]).lower().count("this is undecided") == 1


def test_every_source_of_a_figure_is_cited_with_words(dataset: countylines.Dataset) -> None:
    names = [figure.id for week in dataset.periods for figure in figures_of_period(dataset, week.id)]
    assert [name for name in names for entry in cite(dataset, name).entries if not entry.passages] == []


def test_a_source_is_cited_as_a_whole(dataset: countylines.Dataset) -> None:
    citation = cite(dataset, "metro-2019-10-18")
    assert printed(citation) == {"metro-2019-10-18": []}
    assert citation.entries[0].key == "metro-2019-10-18"


def test_week_and_source_apply_to_citations(dataset: countylines.Dataset) -> None:
    assert cite(dataset, "arrests", week="2021-10").subject == "2021-10/arrests"
    with pytest.raises(NotInWeek):
        cite(dataset, "dogs.xl-bully")


def test_every_week_has_a_citation_of_its_own(dataset: countylines.Dataset) -> None:
    every = find_citations(dataset, "arrests.women", week="all", consulted=DAY)
    assert [one.subject for one in every] == ["2019-05/arrests.women", "2019-10/arrests.women"]
    assert [one.says.partition(" (")[0] for one in every] == ["Arrests: women, 86 people", "Arrests: women, 91 people"]
    with pytest.raises(NotInWeek):
        find_citations(dataset, "cash", week="all", source="york-press-2019-10-28", consulted=DAY)


def test_a_deprecated_number_is_cited_with_the_reason(dataset: countylines.Dataset) -> None:
    told = (
        "“700 arrests” is rejected: A rounded number without a hedge: Metro, Sputnik and The i print 743, "
        "and the others more than 700; three of these have a bare 700 in their headlines."
    )
    york = "york-press-2019-10-28"
    assert cite(dataset, "arrests", source=york).warnings == (told,)
    assert cite(dataset, f"2019-10/arrests/{york}").warnings == (told,)
    assert told not in cite(dataset, "arrests").warnings


def test_a_source_with_two_ranks_says_which_is_deprecated(dataset: countylines.Dataset) -> None:
    """Its page prints both £426,000 and £426,040: with ranks not applied they are in dispute."""
    warnings = cite(dataset, "drugs.value", source="bay-trust-radio-2019-10-18").warnings
    assert warnings[-1].startswith("“£426,000 worth of drugs” is rejected: A rounded number, printed as if")


def test_a_paraphrase_is_marked_as_the_reporters_words(dataset: countylines.Dataset) -> None:
    citation = cite(dataset, "holland-05")
    ((passage,),) = [entry.passages for entry in citation.entries]
    assert passage.words[0].startswith("criminal networks")
    assert passage.paraphrased_by == "The London Economic"
    assert passage.about == "of Nikki Holland, director of investigations, National Crime Agency"
    assert citation.warnings == ("A paraphrase: these are not the words of Nikki Holland.",)


def test_entry_keys_are_plain_and_unique(dataset: countylines.Dataset) -> None:
    names = [one.id for noun in ("observations", "quotes", "claims", "sources") for one in dataset.read(noun)]
    names += sorted({f"{one.period}/{one.measure}" for one in dataset.observations})
    keys = [entry.key for name in names for entry in cite(dataset, name).entries]
    assert len(keys) == len(set(keys))
    assert all(key.isascii() and not set(key) - set("abcdefghijklmnopqrstuvwxyz0123456789._-") for key in keys)


@pytest.mark.parametrize(
    ("name", "noun", "nearest"),
    [
        ("holland", "person", "holland-01"),
        ("nca", "organisation", "holland-01"),
        ("cuckooing", "term", "london-economic-2019"),
        ("raids-begin", "event", "london-economic-2019"),
        ("2021-10", "period", "npcc-2021-10-21"),
        ("measure:arrests", "measure", "2019-10/arrests"),
        ("measure:dogs.xl-bully", "measure", "2024-03/dogs.xl-bully"),
    ],
)
def test_an_item_that_cannot_be_cited_is_refused_with_related_ids(
    name: str, noun: str, nearest: str, dataset: countylines.Dataset
) -> None:
    with pytest.raises(NotCitable) as refused:
        cite(dataset, name)
    assert (refused.value.name, refused.value.noun, refused.value.nearest[0]) == (name, noun, nearest)
    assert "Only figures, observations, quotes, claims and sources can be cited." in str(refused.value)
    assert cite(dataset, nearest).entries


def test_every_item_is_cited_or_refused(dataset: countylines.Dataset) -> None:
    for noun in ITEM_NOUNS:
        thing = dataset.read({"person": "people"}.get(noun, f"{noun}s"))[0]
        if noun in CITABLE_NOUNS[1:]:
            assert cite(dataset, f"{noun}:{thing.id}").entries
        else:
            with pytest.raises(NotCitable):
                cite(dataset, f"{noun}:{thing.id}")


@pytest.mark.parametrize("name", ["nonsense", "2019-10/arrests/share", "2019-10/nonsense/day", "nonsense/arrests/day"])
def test_an_unknown_name_is_unknown(name: str, dataset: countylines.Dataset) -> None:
    with pytest.raises(UnknownName):
        cite(dataset, name)


# --- made ----------------------------------------------------------------------------------------


def test_a_figure_with_only_deprecated_observations_is_cited_with_the_reason() -> None:
    made = record(
        measures=[measure("arrests")],
        observations=[observation("arrests", "bare", 5, rank="deprecated", reason="Wrong.", source="a")],
    )
    citation = cite(made, "arrests")
    assert citation.warnings == (
        "Disputed: No normal observation is left, and no sum bounds it: there is no best.",
        "“bare 5” is rejected: Wrong.",
    )
    assert printed(citation) == {"a": ["bare 5"]}


def test_an_unrecorded_wording_is_not_invented() -> None:
    made = record(measures=[measure("arrests")], observations=[observation("arrests", "bare", 5, wording=None)])
    assert printed(cite(made, "arrests")) == {"a": []}


def test_a_dispute_within_one_source_cites_only_that_source() -> None:
    numbers = [observation("arrests", "bare", 5, source="a"), observation("arrests", "bare", 6, source="b")]
    numbers.append(observation("arrests", "bare", 7, source="b", id="2019-10/arrests/b/2"))
    made = record(
        measures=[measure("arrests")],
        observations=numbers,
        disagreements=[disagreement(f"{WEEK}/arrests", ("a",), ("b",))],
    )
    assert list(printed(cite(made, "arrests"))) == ["a", "b"]
    assert printed(cite(made, "arrests", source="b")) == {"b": ["bare 6", "bare 7"]}


def test_a_sum_of_two_sources_names_both() -> None:
    made = record(
        measures=[measure("arrests"), measure("arrests.men", "arrests"), measure("arrests.women", "arrests")],
        observations=[
            observation("arrests", "more-than", 5, source="a"),
            observation("arrests.men", "bare", 4, source="b"),
            observation("arrests.women", "bare", 3, source="c"),
        ],
        sums=[addition("arrests", ("arrests.men", "arrests.women"), "exhaustive")],
    )
    assert printed(cite(made, "arrests")) == {"a": ["more-than 5"], "b": ["bare 4"], "c": ["bare 3"]}


def test_a_person_without_quotes_has_claims_or_nothing_to_cite() -> None:
    made = record(
        people=[person("Jo Bloggs"), person("Sam Smith")],
        organisations=[],
        sources=[source("a")],
        quotes=[quote("bloggs-01", "jo-bloggs", "It is so.")],
        claims=[claim("claim-1", "It is so.", "a", "so")],
    )
    with pytest.raises(NotCitable, match="To cite something related: countylines cite bloggs-01"):
        cite(made, "Jo Bloggs")
    with pytest.raises(NotCitable, match=r"and sources can be cited[.]$"):
        cite(made, "Sam Smith")


def test_every_source_of_a_citation_has_a_key_of_its_own() -> None:
    """Though both are called by letters of what is cited. An observation's id has its source in it already."""
    floor, ceiling = (
        observation("arrests", "more-than", 5, source="arr"),
        observation("arrests", "fewer-than", 9, source="res"),
    )
    dataset = record(measures=[measure("arrests")], observations=[floor, ceiling])
    keys = [entry.key for entry in cite(dataset, "arrests").entries]
    assert keys == ["arr.2019-10-arrests", "res.2019-10-arrests"]
    assert [entry.key for entry in cite(dataset, floor.id).entries] == ["2019-10-arrests-arr"]


def test_a_derived_figure_is_cited_with_the_dispute_on_what_it_follows_from(dataset: countylines.Dataset) -> None:
    (_, doubt) = cite(dataset, "2019-05/arrests/day").warnings
    assert doubt.startswith("Sources differ: ")
    assert "The Times" in doubt
    assert doubt.endswith("This is undecided.")


def test_citations_share_the_reference_of_a_source(dataset: countylines.Dataset) -> None:
    arrests, women = cite(dataset, "arrests"), cite(dataset, "arrests.women", source="london-economic-2019")
    found = make_shared_references([arrests, women, women])
    assert list(found) == ["london-economic-2019", "metro-2019-10-18"]
    shared, single = found.values()
    assert (shared.entry.key, shared.citations) == (
        "london-economic-2019.2019-10-arrests.2019-10-arrests.women",
        (arrests, women),
    )
    assert [passage.words for passage in shared.entry.passages] == [("more than 700 people",), ("91 women",)]
    assert (single.entry, single.citations) == (arrests.entries[1], (arrests,))


def test_the_words_that_prove_a_text() -> None:
    text, name = Span(1, 0, 2, "so", "text"), Span(1, 3, 6, "Ann", "name")
    assert proving_words([text, name]) == ("so",)
    assert proving_words([name]) == ("Ann",)
    assert proving_words([]) == ()


def test_a_claim_is_cited_with_who_asserts_it_and_where() -> None:
    spans = (Span(3, 0, 2, "so", "text"), Span(2, 0, 2, "so", "text"))
    made = record(
        people=[person("Jo Bloggs")],
        sources=[source("a")],
        claims=[
            Claim("claim-1", "It is so.", "a", None, "a", 1, None, spans),
            Claim("claim-2", "It is so.", "jo-bloggs", None, "a", None, None, spans),
        ],
    )
    passages = [cite(made, name).entries[0].passages[0] for name in ("claim-1", "claim-2")]
    assert [(passage.about, passage.paragraphs) for passage in passages] == [
        (None, (1,)), ("asserted by Jo Bloggs", (2, 3)),
    ]  # fmt: skip


def test_citations_name_the_record(dataset: countylines.Dataset) -> None:
    assert cite(dataset, "arrests").dataset == "countylines"
    made = record(measures=[measure("arrests")], observations=[observation("arrests", "bare", 5)])
    assert cite(made, "arrests").dataset == "A record"


def test_for_a_period_its_lead_source_and_the_sources_about_it_can_be_cited() -> None:
    sources = [source(name, periods=("2019-10",)) for name in "bcde"] + [source("a"), source("z")]
    made = record(periods=[period("2019-10", lead="z")], sources=sources)
    with pytest.raises(NotCitable) as raised:
        cite(made, "2019-10")
    assert raised.value.nearest == ("z", "b", "c")


def test_a_conflict_is_named_and_leads_to_its_figure(dataset: countylines.Dataset) -> None:
    with pytest.raises(NotCitable) as refused:
        find_citations(dataset, "2019-10-lines", consulted="2026-01-31")
    assert (refused.value.noun, refused.value.nearest) == ("conflict", ("2019-10/deal-lines",))


def best_out_of(
    dataset: countylines.Dataset, figure: countylines.Figure, some: Iterable[countylines.Observation]
) -> Interval | None:
    """Work out the best of a figure of nothing but some observations."""
    observed: dict[str, list[countylines.Observation]] = {}
    for one in some:
        observed.setdefault(one.measure, []).append(one)
    if not observed:
        return None
    found = find_best_intervals(dataset, figure.period.id, observed, normal_only=True)[figure.measure.id].interval
    return found.to_whole_numbers() if found is not None and figure.measure.is_count else found


def whole_numbers_of(figure: countylines.Figure) -> Interval | None:
    return figure.best.to_whole_numbers() if figure.best is not None and figure.measure.is_count else figure.best


def check_support(dataset: countylines.Dataset, figure: countylines.Figure) -> None:
    """Check that the support is sufficient and minimal, and starts with the reported observation."""
    support = find_support(dataset, figure)
    assert support[0] is figure.reported
    assert len({one.id for one in support}) == len(support)
    assert best_out_of(dataset, figure, support) == whole_numbers_of(figure)
    confirming = {
        one.id for source in {one.source for one in support} for one in find_printed_parts(dataset, figure, source)
    }
    needed = [one for one in support if one.id not in confirming]
    for spared in needed[1:]:
        assert best_out_of(dataset, figure, [one for one in needed if one is not spared]) != whole_numbers_of(figure)


def test_the_support_of_every_figure_is_sufficient_and_minimal(dataset: countylines.Dataset) -> None:
    figures = [figure for period in dataset.periods for figure in figures_of_period(dataset, period.id)]
    assert len(figures) > 150
    for figure in figures:
        if figure.best is not None:
            check_support(dataset, figure)
        else:
            assert find_support(dataset, figure) == (figure.reported,)


def test_a_bound_that_people_are_not_shown_needs_no_support(dataset: countylines.Dataset) -> None:
    """An axe is at least one; that it was not more than 169, like all weapons, only programs are told."""
    axes = next(one for one in figures_of_period(dataset, "2019-10") if one.measure.id == "weapons.axes")
    assert [one.measure for one in find_support(dataset, axes)] == ["weapons.axes", "weapons"]
    assert [one.measure for one in find_support(dataset, axes, as_shown=True)] == ["weapons.axes"]


hedges = st.sampled_from(("bare", "more-than", "at-least", "about", "fewer-than"))
numbers = st.tuples(
    st.sampled_from(("arrests", "arrests.men", "arrests.women")), hedges, st.integers(1, 9), st.booleans()
)


@given(st.lists(numbers, min_size=1, max_size=7))
def test_the_support_of_any_generated_figure_is_sufficient(printed: Sequence[tuple[str, str, int, bool]]) -> None:
    made = record(
        measures=[measure("arrests"), measure("arrests.men", "arrests"), measure("arrests.women", "arrests")],
        observations=[
            observation(
                name, hedge, value, source=f"s{place}", rank="normal" if is_normal else "deprecated", reason="So."
            )
            for place, (name, hedge, value, is_normal) in enumerate(printed)
        ],
        sums=[addition("arrests", ("arrests.men", "arrests.women"), "exhaustive")],
    )
    for figure in figures_of_period(made, WEEK):
        support = find_support(made, figure)
        assert support[0] is figure.reported
        if figure.best is not None:
            assert best_out_of(made, figure, support) == whole_numbers_of(figure)


@pytest.mark.parametrize("count", [1, 2, 40])
def test_two_of_many_equal_observations_are_enough(count: int) -> None:
    made = record(
        measures=[measure("arrests")],
        observations=[observation("arrests", "more-than", 1, source="a")]
        + [observation("arrests", "bare", 5, source=f"b{place:02}") for place in range(count)],
    )
    (figure,) = figures_of_period(made, WEEK)
    assert [one.source for one in find_support(made, figure)] == ["a", "b00"]


def test_both_ends_are_supported() -> None:
    made = record(
        measures=[measure("arrests")],
        observations=[
            observation("arrests", "more-than", 1, source="a"),
            observation("arrests", "at-least", 4, source="b"),
            observation("arrests", "fewer-than", 9, source="c"),
            observation("arrests", "fewer-than", 12, source="d"),
        ],
    )
    (figure,) = figures_of_period(made, WEEK)
    assert [one.source for one in find_support(made, figure)] == ["a", "b", "c"]


def test_parts_are_those_of_one_source_or_none() -> None:
    made = record(
        measures=[measure("arrests"), measure("arrests.men", "arrests"), measure("arrests.women", "arrests")],
        observations=[
            observation("arrests", "bare", 7, source="a"),
            observation("arrests.men", "bare", 4, source="a"),
            observation("arrests.women", "bare", 3, source="a"),
            observation("arrests.men", "bare", 4, source="b"),
        ],
        sums=[addition("arrests", ("arrests.men", "arrests.women"), "exhaustive")],
    )
    (figure, *_) = figures_of_period(made, WEEK)
    assert [one.value for one in find_printed_parts(made, figure, "a")] == [4, 3]
    assert find_printed_parts(made, figure, "b") == ()
