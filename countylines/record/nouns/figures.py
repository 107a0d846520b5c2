"""What figures are made of: periods, measures, observations, sums, and the questions on which sources differ."""

from decimal import Decimal
from typing import Annotated, NamedTuple

from countylines.record.declaration import AtLeast, FileKey, Unit
from countylines.record.nouns.evidence import Span
from countylines.record.values import DAY, FROM_1, ID, choice_type, reference_type


class Period(NamedTuple):
    """A week of the series, of however many days, or a span of several weeks that sources count together."""

    id: Annotated[
        str,
        ID,
        "the name of a week, such as its month; the ids of the first and the last week of a span, with .. between",
    ]
    kind: Annotated[str, choice_type("week", "span"), "week, or span of several"]
    label: Annotated[str, "what it is, for people"]
    start: Annotated[str | None, DAY, "the first day; null where no source prints it"]
    end: Annotated[str | None, DAY, "the last day; null where no source prints it"]
    ordinal: Annotated[int | None, FROM_1, "the place of the week in the series, counted from 1"]
    weeks: Annotated[
        tuple[str, ...] | None, AtLeast(1), reference_type("periods"), "the weeks of a span; null for a week"
    ]
    basis: Annotated[str, "how the days and the place in the series are known"]
    lead_source: Annotated[
        str | None,
        reference_type("sources"),
        "the source whose wording speaks for its figures; null where none does",
    ]
    note: Annotated[str | None, "what else there is to know, in our own words"] = None
    names: Annotated[tuple[str, ...], "other names that people use"] = ()
    asked_as: Annotated[tuple[str, ...], "what else people call it when they ask"] = ()


class CountedAs(NamedTuple):
    """A way in which texts count a measure: the nouns, and the words that must or must not stand in the clause.

    Words are in lower case. ``*`` at the end of a word stands for any ending, and ``@arresting`` stands for the words
    of the group ``arresting`` in vocabulary.json.
    """

    nouns: Annotated[tuple[str, ...], AtLeast(1), "the nouns, in the plural, as a text has them after a number"]
    needs: Annotated[tuple[str, ...], FileKey("with"), "words of which the clause has to have one"] = ()
    excludes: Annotated[tuple[str, ...], FileKey("without"), "words of which the clause must have none"] = ()


class Measure(NamedTuple):
    """Something that is counted, weighed or valued: its unit, its meaning, and what it is part of.

    The field ``count`` is called *is_count* here, because every tuple has a method ``count``.
    """

    id: Annotated[str, ID, "what is counted, from the wide to the narrow, with dots between"]
    label: Annotated[str, "what is counted, for people"]
    unit: Annotated[
        str,
        "the code of a currency, such as EUR; kg for weights, whose values are in kilograms; or the things that are "
        "counted, in the plural",
    ]
    group: Annotated[str, "the heading under which it is listed"]
    part_of: Annotated[
        str | None, reference_type("measures"), "the measure of which it is a part; a part never exceeds its whole"
    ]
    definition: Annotated[str, "what is counted, in our own words"]
    caution: Annotated[str | None, "what differs between weeks or sources, so that they cannot simply be compared"]
    is_count: Annotated[bool, FileKey("count"), "whether it counts whole things: 12 people, but not 0.5 kilograms"]
    counted_as: Annotated[
        tuple[CountedAs, ...], "how a text counts it; without these, the last word of the label does"
    ] = ()
    asked_as: Annotated[tuple[str, ...], "what else people call it when they ask for it"] = ()
    headline: Annotated[str | None, "its words in the sentence that sums up a week, with {} in place of the value"] = (
        None
    )

    @property
    def other_names(self) -> tuple[str, ...]:
        """What else people call it: its ``asked_as`` phrases, and the nouns that need no other word in the clause."""
        return (*self.asked_as, *(noun for way in self.counted_as if not way.needs for noun in way.nouns))

    @property
    def all_names(self) -> tuple[str, ...]:
        """The same, plus the nouns that need another word because they also count other things, such as ``homes``."""
        return (*self.asked_as, *(noun for way in self.counted_as for noun in way.nouns))

    @property
    def searched_texts(self) -> tuple[str, str, str, str]:
        """The texts that the WORDS argument of a command is matched against."""
        return self.id, self.label, self.group, self.unit


HEDGE_NAMES = (
    "bare", "exactly", "more-than", "at-least", "nearly", "just-over", "about", "fewer-than", "up-to",
    "range", "order",
)  # fmt: skip
"""The names of the hedges; the interval that each allows is in ``figures.hedges``."""

_UNIT = Unit("the measure's unit")


class Observation(NamedTuple):
    """What one source prints for one measure in one period; two numbers of one source are two entries."""

    id: Annotated[str, ID, "PERIOD/MEASURE/SOURCE, with a further part where one source prints several numbers"]
    period: Annotated[str, reference_type("periods"), "the week or span that the number is of"]
    measure: Annotated[str, reference_type("measures"), "what is counted"]
    source: Annotated[str, reference_type("sources"), "the source that prints it"]
    wording: Annotated[
        str | None, "the number as printed, with its hedge and what it counts; null where the words are not at hand"
    ]
    hedge: Annotated[str, choice_type(*HEDGE_NAMES), "what the words around the number make of it"]
    value: Annotated[Decimal, _UNIT, "the number, with six decimals at most; the lower end of a range or an order word"]
    upper: Annotated[Decimal | None, _UNIT, "the upper end of a range or an order word; null for every other hedge"]
    shared_hedge: Annotated[
        bool, "whether the hedge is printed once, before an earlier item of the same list, and governs this one too"
    ]
    rank: Annotated[
        str,
        choice_type("normal", "deprecated"),
        "whether it counts towards the best interval: normal does; deprecated is rejected: shown, but not counted",
    ]
    reason: Annotated[str | None, "why it is rejected; needed if its rank is deprecated"]
    note: Annotated[
        str | None, "what else there is to know; needed where the wording does not say value and hedge by itself"
    ]
    read_twice: Annotated[bool, "whether two readers found it in the source independently"]
    asserted_by: Annotated[
        str | None,
        reference_type("people", "organisations"),
        "the person or organisation to whom the source ascribes it; null where the source says it itself",
    ] = None
    quote: Annotated[str | None, reference_type("quotes"), "the quotation in which it stands"] = None
    period_basis: Annotated[str | None, "how the period is known, where the source does not say it plainly"] = None
    spans: Annotated[tuple[Span, ...], "the fewest words that prove it"] = ()

    @property
    def is_normal(self) -> bool:
        """Whether it counts towards the best interval."""
        return self.rank == "normal"


class Sum(NamedTuple):
    """Measures that add up to another one in a period."""

    id: Annotated[str, ID, "PERIOD/WHOLE"]
    period: Annotated[str, reference_type("periods"), "the week or span in which it holds"]
    whole: Annotated[str, reference_type("measures"), "the measure to which the parts belong"]
    parts: Annotated[tuple[str, ...], AtLeast(2), reference_type("measures"), "the parts, none of which overlap"]
    relation: Annotated[
        str,
        choice_type("exhaustive", "disjoint"),
        "exhaustive: the parts are all of the whole; disjoint: they may not be all",
    ]
    basis: Annotated[str, "how that is known"]


VALUE, SUM, DATES, WORDING, SCOPE = "value", "sum", "dates", "wording", "scope"
"""The kinds of disagreement: what sources differ on.

WORDING is about what was done with the things counted (hens found, or hens sold); it does not affect the number.
"""


class Side(NamedTuple):
    """One answer to the question, and the sources that give it."""

    says: Annotated[str, "the answer, in our own words"]
    sources: Annotated[tuple[str, ...], AtLeast(1), reference_type("sources"), "the sources that give it"]


class Disagreement(NamedTuple):
    """A question on which sources differ, with their answers and what decides it."""

    id: Annotated[str, ID, "the question in a few words in small letters, with hyphens"]
    kind: Annotated[
        str,
        choice_type(VALUE, SUM, DATES, WORDING, SCOPE),
        "what they differ on: a number, a sum that does not add up, the days, the words, or what is counted",
    ]
    about: Annotated[
        tuple[str, ...], AtLeast(1), ID, "the figures (PERIOD/MEASURE), periods and events that it is about"
    ]
    question: Annotated[str, "the question, in our own words"]
    sides: Annotated[tuple[Side, ...], AtLeast(2), "the answers, and the sources that give each"]
    decided_by: Annotated[str | None, "what decides it; null where nothing does"]
    asked_as: Annotated[tuple[str, ...], "in what other words people ask it"] = ()
