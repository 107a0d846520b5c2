"""Lists: the periods of each measure, what rests on each source, quotes and claims by their words, and the timeline."""

from __future__ import annotations

import pytest

from countylines.lookup.lists import (
    QUOTE_KINDS,
    find_claims,
    find_measures,
    find_moments,
    find_quotes,
    find_sources,
    find_speakers,
    find_topics,
)
from countylines.record.dataset import Dataset
from countylines.record.nouns.evidence import WITH_ONE_SOURCE, WITH_SEVERAL_SOURCES, Span
from tests.made import (
    claim,
    dating,
    event,
    measure,
    observation,
    organisation,
    period,
    person,
    quote,
    record,
    source,
    topic,
)


@pytest.fixture
def counted_record() -> Dataset:
    """Return two weeks and a span that ends with the second, and a measure that nobody prints."""
    return record(
        periods=[
            period("2019-05"),
            period("2019-05..2019-10", weeks=("2019-05", "2019-10")),
            period("2019-10"),
        ],
        measures=[measure("arrests"), measure("cash"), measure("dogs"), measure("lines")],
        observations=[
            observation("arrests", "bare", 1),
            observation("arrests", "bare", 1, period="2019-05"),
            observation("cash", "bare", 1, period="2019-05..2019-10"),
            observation("lines", "bare", 1, period="2019-05"),
        ],
    )


@pytest.mark.parametrize(
    ("week", "found"),
    [
        pytest.param("2019-10", ["arrests", "cash"], id="a week, and the span that ends with it"),
        pytest.param("2019-05", ["arrests", "lines"], id="a week that no span ends with"),
        pytest.param("all", ["arrests", "cash", "dogs", "lines"], id="all, those that nobody prints too"),
    ],
)
def test_measures_of_a_week(counted_record: Dataset, week: str, found: list[str]) -> None:
    assert [measure.id for measure, _ in find_measures(counted_record, week)] == found


def test_each_measure_has_all_its_periods(counted_record: Dataset) -> None:
    assert {measure.id: periods for measure, periods in find_measures(counted_record)} == {
        "arrests": ("2019-05", "2019-10"),
        "cash": ("2019-05..2019-10",),
        "dogs": (),
        "lines": ("2019-05",),
    }
    assert dict(find_measures(counted_record, "2019-10"))[counted_record.index("measures")["arrests"]] == (
        "2019-05",
        "2019-10",
    )


def test_records_are_counted_by_source() -> None:
    dataset = record(
        sources=[source("a"), source("b"), source("c")],
        measures=[measure("arrests"), measure("cash")],
        observations=[
            observation("arrests", "bare", 1, source="a"),
            observation("cash", "bare", 1, source="a"),
            observation("cash", "bare", 1, source="b"),
        ],
        claims=[claim("claim-1", "Something.", "a", "words")],
        events=[event("launch", "2018")],
    )
    assert [(source.id, dict(counts)) for source, counts in find_sources(dataset)] == [
        ("a", {"observations": 2, "claims": 1, "events": 1}),
        ("b", {"observations": 1}),
        ("c", {}),
    ]


def test_every_record_is_counted_once(dataset: Dataset) -> None:
    found = find_sources(dataset)
    assert [source for source, _ in found] == list(dataset.sources)
    for noun in WITH_ONE_SOURCE:
        assert sum(counts.get(noun, 0) for _, counts in found) == len(dataset.read(noun))
    for noun in WITH_SEVERAL_SOURCES:
        assert sum(counts.get(noun, 0) for _, counts in found) >= sum(bool(one.evidence) for one in dataset.read(noun))


def test_the_article_has_14_quotes_and_16_figures(dataset: Dataset) -> None:
    counts = {source.id: counts for source, counts in find_sources(dataset)}["london-economic-2019"]
    assert (counts["quotes"], counts["observations"]) == (14, 16)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        pytest.param(["guardian"], "guardian-2019-10-18", id="a publisher, and another source's note or name"),
        pytest.param(["Metro", "October", "2019"], "metro-2019-10-18", id="a publisher and a week"),
        pytest.param(["unicorns"], None, id="nothing"),
        pytest.param(["?"], None, id="no word"),
    ],
)
def test_sources_are_found_by_words(words: list[str], found: str | None, dataset: Dataset) -> None:
    ids = [source.id for source, _ in find_sources(dataset, words)]
    assert ids == [] if found is None else found in ids
    assert len(ids) < len(dataset.sources) // 4


def test_without_words_all_sources_are_listed(dataset: Dataset) -> None:
    assert [source for source, _ in find_sources(dataset)] == list(dataset.sources)
    assert dict(find_sources(dataset, ["metro", "2019-10-18"])) == {
        source: counts for source, counts in find_sources(dataset) if source.id == "metro-2019-10-18"
    }


@pytest.mark.parametrize(
    ("words", "publisher"),
    [
        pytest.param(["2019-10"], "", id="an id"),
        pytest.param(["october 2019"], "", id="a name in one argument"),
        pytest.param(["October", "2019"], "", id="a name in two"),
        pytest.param(["2019-10", "guardian"], "guardian", id="before a word"),
        pytest.param(["guardian", "oct", "2019"], "guardian", id="after a word"),
        pytest.param(["2018-10..2019-05"], "", id="a span"),
    ],
)
def test_a_week_among_the_words_is_the_week_that_sources_are_about(
    words: list[str], publisher: str, dataset: Dataset
) -> None:
    """Three sources have 2019 and 10 in their id or their span, and nothing of that week."""
    periods = {"2018-10..2019-05"} if ".." in words[0] else {"2019-10", "2018-10..2019-10"}
    about = [source.id for source in dataset.sources if not periods.isdisjoint(source.periods)]
    assert about
    assert [source.id for source, _ in find_sources(dataset, words)] == [one for one in about if publisher in one]


@pytest.mark.parametrize("words", [["2019"], ["crackdown"], ["2019-10-18"], ["october"]])
def test_words_that_are_no_name_of_a_week_are_found_in_what_is_written(words: list[str], dataset: Dataset) -> None:
    found = {source.id for source, _ in find_sources(dataset, words)}
    assert found
    assert found != {source.id for source, _ in find_sources(dataset, ["2019-10"])}


@pytest.mark.parametrize("words", [["2019-10"], ["october", "2019"], ["Oct 2019"]])
def test_the_moments_of_a_week_are_its_own_its_spans_and_its_events(words: list[str], dataset: Dataset) -> None:
    found = [moment.id for moment in find_moments(dataset, words)]
    assert found == ["2019-10", "raids-begin", "2018-10..2019-10"]
    assert [moment.id for moment in find_moments(dataset, [*words, "event"])] == ["raids-begin"]


def test_measures_are_found_by_what_people_call_them(dataset: Dataset) -> None:
    """Cash is also asked for as money; the week of October 2018 has no knives."""
    assert "cash" in [measure.id for measure, _ in find_measures(dataset, words=["money"])]
    assert [measure.id for measure, _ in find_measures(dataset, words=["arrests", "women"])] == ["arrests.women"]
    assert find_measures(dataset, "2018-10", ["knives"]) == ()
    assert find_measures(dataset, words=["unicorns"]) == ()


ARTICLE = "london-economic-2019"


def test_the_articles_quotes(dataset: Dataset) -> None:
    """By line: 8 has two fragments, 9 to 13 one each and 11 a paraphrase besides, 17 to 22 one each."""
    lines = [quote.paragraph for quote in find_quotes(dataset) if quote.source == ARTICLE]
    assert sorted(lines) == [8, 8, 9, 10, 11, 11, 12, 13, 17, 18, 19, 20, 21, 22]


@pytest.mark.parametrize(
    ("speaker", "lines"),
    [
        pytest.param("nikki-holland", [8, 8, 9, 10, 11, 11, 12, 13], id="Holland"),
        pytest.param("duncan-ball", [17, 18, 19, 20, 21, 22], id="Ball"),
    ],
)
def test_a_speakers_quotes_in_reading_order(dataset: Dataset, speaker: str, lines: list[int]) -> None:
    quotes = find_quotes(dataset, speaker=speaker)
    assert [quote.paragraph for quote in quotes if quote.source == ARTICLE] == lines


@pytest.mark.parametrize(
    ("kind", "lines"),
    [
        pytest.param("partial", [8, 8], id="fragments"),
        pytest.param("indirect", [11], id="a paraphrase"),
    ],
)
def test_quotes_of_a_kind(dataset: Dataset, kind: str, lines: list[int]) -> None:
    assert kind in QUOTE_KINDS
    assert [quote.paragraph for quote in find_quotes(dataset, kind=kind) if quote.source == ARTICLE] == lines


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        pytest.param(["crimestoppers"], [22], id="a word"),
        pytest.param(["million", "pounds"], [11], id="two words"),
        pytest.param(["a million pounds"], [11], id="a phrase is its words"),
        pytest.param(["force"], [10], id="singular for plural"),
        pytest.param(["DAC", "Crimestoppers"], [22], id="the speaker's title"),
        pytest.param(["holland", "crimestoppers"], [], id="said by somebody else"),
        pytest.param(["“"], [], id="a mark alone"),
    ],
)
def test_quotes_are_found_by_words(dataset: Dataset, words: list[str], lines: list[int]) -> None:
    assert [quote.paragraph for quote in find_quotes(dataset, words) if quote.source == ARTICLE] == lines


@pytest.fixture
def quoted_record() -> Dataset:
    """Return three people, two of whom are quoted, and three topics, one of which nobody speaks of."""
    return record(
        people=[person("Ann One"), person("Bob Two"), person("Cy Three")],
        topics=[topic("money"), topic("violence"), topic("weather")],
        quotes=[
            quote("one-01", "ann-one", "We seized cash."),
            quote("one-02", "ann-one", "They hurt people.", ("violence",), "indirect"),
            quote("two-01", "bob-two", "Cash and knives.", ("money", "violence")),
        ],
    )


def test_conditions_are_combined(quoted_record: Dataset) -> None:
    def found(**asked: str) -> list[str]:
        return [quote.id for quote in find_quotes(quoted_record, **asked)]

    assert found(topic="violence") == ["one-02", "two-01"]
    assert found(topic="violence", speaker="ann-one") == ["one-02"]
    assert found(topic="money", kind="direct") == ["one-01", "two-01"]
    assert found(topic="weather") == []
    assert [quote.id for quote in find_quotes(quoted_record, ["cash"], speaker="bob-two")] == ["two-01"]
    assert [quote.id for quote in find_quotes(quoted_record, ["violence"])] == ["one-02", "two-01"]


def test_speakers_are_those_who_are_quoted(quoted_record: Dataset) -> None:
    assert [(person.id, count) for person, count in find_speakers(quoted_record)] == [("ann-one", 2), ("bob-two", 1)]


def test_counts_can_be_limited_to_some_quotes(quoted_record: Dataset) -> None:
    ann = find_quotes(quoted_record, speaker="ann-one")
    assert [(topic.id, count) for topic, count in find_topics(quoted_record, ann)] == [("money", 1), ("violence", 1)]
    direct = find_quotes(quoted_record, kind="direct")
    assert [(one.id, count) for one, count in find_speakers(quoted_record, direct)] == [("ann-one", 1), ("bob-two", 1)]
    assert (find_topics(quoted_record, ()), find_speakers(quoted_record, ())) == ((), ())


def test_topics_without_quotes_are_listed(quoted_record: Dataset) -> None:
    assert [(topic.id, count) for topic, count in find_topics(quoted_record)] == [
        ("money", 2),
        ("violence", 2),
        ("weather", 0),
    ]


@pytest.fixture
def two_claims() -> Dataset:
    """Return two claims, of a body and of the source itself."""
    return record(
        sources=[source("a", publisher="The Gazette")],
        organisations=[organisation("Police")],
        claims=[
            claim("claim-1", "Lines were closed.", "police", "phone lines shut"),
            claim("claim-2", "Children carried knives.", "a", "armed youngsters"),
        ],
    )


@pytest.mark.parametrize(
    ("words", "found"),
    [
        pytest.param([], ["claim-1", "claim-2"], id="all, in order"),
        pytest.param(["knife"], ["claim-2"], id="in the claim, in the singular"),
        pytest.param(["PHONE"], ["claim-1"], id="in the evidence"),
        pytest.param(["police"], ["claim-1"], id="a body that asserts it"),
        pytest.param(["gazette"], ["claim-2"], id="a source that asserts it"),
        pytest.param(["police", "knives"], [], id="all of the words"),
    ],
)
def test_claims_are_found_by_words(two_claims: Dataset, words: list[str], found: list[str]) -> None:
    assert [claim.id for claim in find_claims(two_claims, words)] == found


def test_the_article_has_claims_on_most_lines(dataset: Dataset) -> None:
    """Each of these lines asserts something without a number."""
    lines = {claim.paragraph for claim in find_claims(dataset) if claim.source == "london-economic-2019"}
    assert lines >= {1, 2, 10, 12, 13, 15, 16, 18, 23, 24}


def test_moments_are_sorted_by_date_then_kind() -> None:
    dataset = record(
        sources=[source("a")],
        periods=[
            period("2018-10"),
            period("2018-10..2019-10", weeks=("2018-10", "2019-10")),
            period("2019-01", start="2019-01-21", end="2019-01-27"),
            period("2019-10", start="2019-10-07", end="2019-10-13"),
        ],
        events=[event("launch", "2018"), event("raids", "2019-10-07"), event("talk", "2019-01")],
    )
    assert [moment.id for moment in find_moments(dataset)] == [
        "launch", "2018-10", "talk", "2019-01", "2019-10", "2018-10..2019-10", "raids",
    ]  # fmt: skip


def test_a_span_stands_where_it_ends() -> None:
    dataset = record(
        periods=[
            period("2018-10"),
            period("2018-10..2019-01", weeks=("2018-10", "2019-01"), end="2019-01-27"),
            period("2019-01", start="2019-01-21", end="2019-01-27"),
            period("2019-10", start="2019-10-07", end="2019-10-13"),
        ],
    )
    assert [moment.id for moment in find_moments(dataset)] == ["2018-10", "2019-01", "2018-10..2019-01", "2019-10"]


def test_a_span_has_the_days_of_its_first_and_last_week_unless_it_has_its_own() -> None:
    weeks = [period("2018-10", start="2018-10-01", end="2018-10-03"), period("2019-10", end="2019-10-13")]
    own = period("2018-10..2019-09", weeks=("2018-10", "2019-10"), end="2019-09-30")
    dataset = record(periods=[*weeks, period("2018-10..2019-10", weeks=("2018-10", "2019-10")), own])
    moments = {moment.id: (moment.start, moment.end) for moment in find_moments(dataset)}
    assert moments["2018-10..2019-10"] == ("2018-10-01", "2019-10-13")
    assert moments["2018-10..2019-09"] == ("2018-10-01", "2019-09-30")


def test_the_periods_of_a_measure_are_weeks_and_then_spans() -> None:
    weeks = [period("2018-10"), period("2019-10"), period("2018-10..2019-10", weeks=("2018-10", "2019-10"))]
    printed = [observation("tyres", "bare", 1, period=week.id) for week in weeks]
    dataset = record(periods=weeks, measures=[measure("tyres")], observations=printed)
    assert [having for _, having in find_measures(dataset)] == [("2018-10", "2019-10", "2018-10..2019-10")]


def test_wordings_of_the_lead_source_come_first_and_deprecated_ones_last() -> None:
    dataset = record(
        sources=[source(name) for name in "abc"],
        periods=[period("2019-10", lead="b", ordinal=4)],
        datings=[
            dating("2019-10", "a", "two-week crackdown", rank="deprecated", reason="Alone."),
            dating("2019-10", "b", "Monday October 7th"),
            dating("2019-10", "c", "Monday October 7th"),
        ],
    )
    (moment,) = find_moments(dataset)
    assert moment.printed == ("Monday October 7th", "two-week crackdown")
    assert moment.sources == ("b", "c", "a")
    assert (moment.kind, moment.ordinal, moment.start) == ("week", 4, None)


def test_only_spans_that_prove_a_date_are_printed() -> None:
    spans = (Span(1, 0, 6, "fourth", "ordinal"), Span(2, 0, 4, "2019", "year"))
    dataset = record(sources=[source("a")], periods=[period("2019-10")], datings=[dating("2019-10", "a", spans=spans)])
    assert find_moments(dataset)[0].printed == ("fourth",)


def test_the_articles_moments(dataset: Dataset) -> None:
    moments = {moment.id: moment for moment in find_moments(dataset)}
    assert moments["2019-10"].ordinal == 4
    assert "fourth week" in " ".join(moments["2019-10"].printed)
    assert "Monday October 7th" in moments["2019-10"].printed
    assert moments["nclcc-launch"].start == "2018"
    assert moments["nclcc-launch"].printed == ("last year",)


def test_a_wording_is_rejected_if_no_normal_dating_prints_it() -> None:
    dataset = record(
        sources=[source(name) for name in "abcd"],
        periods=[period("2019-10")],
        datings=[
            dating("2019-10", "a", "two-week crackdown", rank="deprecated", reason="Alone."),
            dating("2019-10", "b", "last week", rank="deprecated", reason="Late."),
            dating("2019-10", "c", "last week"),
            dating("2019-10", "d", None, rank="deprecated", reason="Odd."),
        ],
    )
    assert find_moments(dataset)[0].rejected == ("two-week crackdown",)


def test_words_of_a_rejected_dating_are_rejected_wherever_they_stand() -> None:
    spans = (Span(1, 0, 8, "two-week", "days"),)
    dataset = record(
        sources=[source(name) for name in "ab"],
        periods=[period("2019-10")],
        datings=[
            dating("2019-10", "a", spans=spans, rank="deprecated", reason="Alone."),
            dating("2019-10", "b", "week-long"),
        ],
    )
    (moment,) = find_moments(dataset)
    assert (moment.printed, moment.rejected) == (("week-long", "two-week"), ("two-week",))


def test_moments_are_found_by_words_in_their_order(dataset: Dataset) -> None:
    everything = [moment.id for moment in find_moments(dataset)]
    found = [moment.id for moment in find_moments(dataset, ["week", "2019"])]
    assert {"2019-01", "2019-05", "2019-10"} <= set(found)
    assert "2018-10" not in found
    assert found == [name for name in everything if name in found]
    assert "nclcc-launch" in [moment.id for moment in find_moments(dataset, ["event", "launched"])]
    assert "nclcc-launch" in [moment.id for moment in find_moments(dataset, ["2018"])], 'printed as "last year"'
    assert find_moments(dataset, ["unicorns"]) == ()
