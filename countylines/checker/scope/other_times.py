"""Find the numbers of another time than one week: of another year or season, of a part of a week, of several weeks."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain, pairwise, product

from countylines.checker.mentions.date_mentions import DAY_CALLED, MONTH_CALLED, DateMention
from countylines.checker.number_mention import NumberMention, Sentence
from countylines.checker.passages import clause_around, part_between_semicolons
from countylines.checker.scope.document_week import DecidedWeeks
from countylines.record.dataset import Dataset
from countylines.text.english import ONES, SEASONS, WEEKDAY_NAMES
from countylines.text.grammar import CONJUNCTIONS, POSSESSIVES, is_plural
from countylines.text.tokens import word_at
from countylines.vocabulary.campaigns import campaign_vocabulary
from countylines.vocabulary.counted_nouns import counting_vocabulary

_PERIODS = SEASONS.keys() | {"winter", "year", "years", "months", "weeks"}
_RECENT = frozenset({"days", "week", "weeks", "fortnight", "month"})
_BEFORE_SUPERLATIVES = POSSESSIVES | {"the"}
_AT_DISTANCE = frozenset({"before", "earlier", "previously", "later", "on"})
"""Words behind a length that is the distance between two times: ``two years later``."""
LENGTHS_OF_DISTANCES = frozenset({"months", "year", "years"})
"""Lengths that may be the distance between two times."""
_PARTS_OF_WEEK = WEEKDAY_NAMES - {"sunday"}
_FEW_DAYS = 4
"""Of so many days at most a week is not over."""
_PRESENT_VERBS = frozenset("is are have has do does can you".split())

_SMALL_NUMBERS = {word: number for word, number in ONES.items() if number > 1}
_SMALL_NUMBERS |= {str(number): number for number in range(2, 9)}
_TOGETHER = frozenset({"together", "weeks"})
"""Words for all the weeks that a sentence names: ``the weeks of May and October 2019 led to``."""
_BEGINNINGS = frozenset("launch launched established set created began begun beginning opened founded".split())
_SEVERAL_WEEKS = frozenset({("year", "of"), ("weeks", "to"), ("weeks", "until")})
"""Words for several weeks of which only the last is named: ``the county lines weeks to October 2019``."""
_PAST_YEARS = frozenset([("last", "year"), ("past", "year")])
"""Words for the time of all weeks that a sentence names: ``In the past year the counts found 57 nests``."""
_ENDS_OF_DEEDS = frozenset([",", ";", "(", ")"])
"""Marks between what was done and an amount of something else: ``founded with £3m, it has helped 60 hens``."""
_ONE_WEEK = ("one", "week")
_WORDS_BETWEEN = 3
"""How many words may stand between a number of weeks and their noun: ``four such national weeks``."""


def find_other_time_token(words: Sequence[str], first: int, last: int) -> int | None:
    """Return the token at which words about another time than a week, or about a part of it, begin; None if none do.

    A place in a series since some time is none: ``the fourth since the launch last year,``.
    """
    since = first
    for at, pair in enumerate(pairwise([*words[first:last], ""]), first):
        word, is_other = pair[0], _OTHER_TIMES.get(pair[0])
        if at < since:
            continue
        if word == "since" and _has_superlative(words[first:at]) and "," in words[at:last]:
            since = words.index(",", at)
        elif (pair in _TWO_WORDS and "than" not in words[max(since, at - 2) : at]) or (
            is_other and is_other(words[since:at], words[at + 1 : at + 5])
        ):
            return at
        if word[4:5] == "/" and word[:4].isdigit() and word[:2] in ("19", "20"):
            return at  # 2019/20
    return None


def _is_of_months(earlier: Sequence[str], behind: Sequence[str]) -> bool:
    """Return whether a month begins a time of several: ``from May 2019 to June``."""
    months = [one for one in behind if len(one) != len("2019") or not one.isdigit()]
    is_range = word_at(months, 0) in ("to", "until", "and") and word_at(months, 1) in MONTH_CALLED
    return is_range and not {"from", "between"}.isdisjoint(earlier[-1:])


def _is_distance_in_time(earlier: Sequence[str], behind: Sequence[str]) -> bool:
    """Return whether a length is the distance between two times: ``two years before``, not ``than the year before``."""
    return not _AT_DISTANCE.isdisjoint(behind[:1]) and "than" not in earlier[-2:]


def _is_since(earlier: Sequence[str], behind: Sequence[str]) -> bool:
    """Return whether ``since`` is about time: it gives no reason (``since nobody can tell``) and ranks no week."""
    is_reason = not (behind and behind[0][0].isdigit()) and not _PRESENT_VERBS.isdisjoint(behind)
    return not (is_reason or not _PRESENT_VERBS.isdisjoint(earlier[-1:]) or _has_superlative(earlier))


def _has_superlative(words: Sequence[str]) -> bool:
    """Return whether a superlative or an ordinal stands before ``so far`` or ``since``: the largest week."""
    is_ordinal = any(word in ("most", "record", "any") or word in DAY_CALLED for word in words)
    return is_ordinal or any(one in _BEFORE_SUPERLATIVES and word.endswith("est") for one, word in pairwise(words))


def _is_part_of_week(words: Sequence[str]) -> bool:
    """Return whether words are of hours, of a day, or of so few days that no week is over: ``just two days``."""
    counts = {ONES.get(word, int(word) if word.isdecimal() else 0) for word in words}
    is_short = "day" in words or ("days" in words and any(0 < count <= _FEW_DAYS for count in counts))
    return "hours" in words or is_short


_TWO_WORDS = frozenset(
    {
        *product(("following", "next"), ("week", "month", "year")),
        *product(("months", "year"), ("to", "ending", "ended")),
        *product(("following",), SEASONS),
        *product((*ONES, *SEASONS, "weeks"), ("before",)),
        *product(("by",), _PARTS_OF_WEEK),
        *product(WEEKDAY_NAMES, ("alone",)),
        *product(("early", "initial", "provisional"), ("results", "figures", "numbers", "reports")),
    }
)
"""Words about another time that stand beside each other: ``the year to March``, ``the spring before``."""

_OTHER_TIMES: Mapping[str, Callable[[Sequence[str], Sequence[str]], bool]] = {
    # the last six months
    **dict.fromkeys(("last", "past", "previous"), lambda _, behind: not _PERIODS.isdisjoint(behind[:3])),
    "whole": lambda _, behind: behind[:1] == ["of"] and not MONTH_CALLED.keys().isdisjoint(behind[1:2]),
    **dict.fromkeys(LENGTHS_OF_DISTANCES, _is_distance_in_time),
    **dict.fromkeys(MONTH_CALLED, _is_of_months),
    **dict.fromkeys(("life", "lifetime", "career"), lambda earlier, _: not POSSESSIVES.isdisjoint(earlier[-2:])),
    "annually": lambda *_: True,
    "quarter": lambda earlier, _: not DAY_CALLED.keys().isdisjoint(earlier[-1:]),  # in the third quarter
    "ago": lambda earlier, _: _RECENT.isdisjoint(earlier[-1:]),  # two years ago; two weeks ago may be the week
    "by": lambda _, behind: behind[:2] == ["the", "weekend"],
    # within 48 hours, after just two days, its opening day
    **dict.fromkeys(("within", "after", "opening"), lambda _, behind: _is_part_of_week(behind[:3])),
    "into": lambda earlier, _: _is_part_of_week(earlier[-2:]),  # two days into it
    **dict.fromkeys(("halfway", "midway"), lambda *_: True),
    "first": lambda _, behind: not {"day", "days", "hours"}.isdisjoint(behind[:2]),  # in the first two days
    "since": _is_since,
    # 2019 as a whole, as of Thursday
    "as": lambda earlier, behind: (
        (behind[:2] == ["a", "whole"] and word_at(earlier, len(earlier) - 1)[:1].isdigit())
        or (behind[:1] == ["of"] and not _PARTS_OF_WEEK.isdisjoint(behind[1:2]))
    ),
    "so": lambda earlier, behind: behind[:1] == ["far"] and not _has_superlative(earlier),
}
"""By its first word, whether words are about another time, given the words before it and the four behind."""


class SpanFinder:
    """Finds the span of a number: of as many weeks as its sentence says, or of the whole campaign up to its week.

    The spans that a sentence is about hold for the next sentences too, until `begin_paragraph` is called.
    """

    def __init__(self, dataset: Dataset, decided: DecidedWeeks) -> None:
        self._dataset = dataset
        self._decided = decided
        self._vocabulary = counting_vocabulary(dataset)
        self._campaigns = campaign_vocabulary(dataset).campaigns
        self._order = [one.id for one in dataset.periods]
        self._weeks_of = {one.id: one.weeks for one in dataset.periods if one.weeks}
        """The weeks of each span of the record."""
        self._spans: Sequence[str] | None = None
        """The spans that the paragraph is about so far; None if it is about one week."""

    def begin_paragraph(self) -> None:
        """Forget which spans the paragraph before was about."""
        self._spans = None

    def span_of_number(self, number: NumberMention, paragraph: DateMention | None = None) -> str | None:
        """Return the span of a number of several weeks; None if it is of one week, "" if the record lacks the span.

        *paragraph* is the date of its paragraph so far.
        """
        words, first = number.passage_words, number.first
        part = number.sentence.within(part_between_semicolons(words, number.sentence.tokens, first))
        measure = number.measures[0].measure if number.measures else ""
        certain = [one for one in part.dates if not one.is_vague or _names_week(words, one)]
        named = frozenset[str]().union(*(one.weeks for one in certain))
        is_dated = any(one.only_week and one.day and one.first < first for one in certain)
        count = _number_of_weeks(part, clause_around(words, part.tokens, first).last if is_dated else part.last)
        if count:
            told = frozenset[str]().union(*(one.weeks for one in part.dates))  # the three weeks of 2019
            is_other = len(told) == count
            self._spans = [
                span
                for span, weeks in self._weeks_of.items()
                if len(weeks) == count and not (is_other and told != {*weeks})
            ]
        elif named:
            is_list = len(named) > 1 and not any(one.is_compared_with for one in certain)
            is_joined = is_list and _are_joined(words, certain)
            is_label = is_joined and word_at(words, certain[-1].last) == ":"
            is_together = is_label or (is_list and not _TOGETHER.isdisjoint(part.own_words))
            self._spans = [span for span, weeks in self._weeks_of.items() if named == {*weeks}] if is_together else None
        if self._spans is not None:
            value, weeks = number.value, chain.from_iterable(self._weeks_of.values())
            is_of_week = any(self._dataset.prints(value, week, measure) for week in weeks)
            return None if is_of_week else self._longest(self._spans, measure)
        is_of_week = any(self._dataset.prints(number.value, week, measure) for week in named)
        if not is_of_week and len(named) > 1 and _are_of_one_number(number.sentence, certain):
            return ""  # In May and June 2019 they found 132 nests
        if is_of_week or not self._is_about_campaign(part, measure, first):
            return None
        named = named or (paragraph.weeks if paragraph else frozenset())
        about = tuple(named) if len(named) == 1 else self._decided.weeks
        last = max(about, key=self._order.index) if about else self._decided.asked
        return self._longest(self.spans_ending_with(last), measure)

    def _is_about_campaign(self, part: Sentence, measure: str, number: int) -> bool:
        """Return whether the number at a token is of all weeks up to one.

        By ``since the launch``, which may begin what is said of another: ``292 birds, and since the launch 3,000``. Or
        by words that only spans have.
        """
        words, tokens = part.passage.words, part.tokens
        pairs = {*pairwise(part.own_words)}
        is_of_year = not _SEVERAL_WEEKS.isdisjoint(pairs)
        if not (is_of_year or _PAST_YEARS.isdisjoint(pairs)):
            names = self._campaigns.find(words, *tokens)
            is_of_year = any(is_plural(words[name.last - 1]) for name in names)
        if is_of_year or not measure:
            return is_of_year
        starts = (tokens.first, number) if "since" in part.own_words else ()  # the fourth has brought 74 since
        found = (find_other_time_token(words, start, tokens.last) for start in starts)
        since = next((at for at in found if at is not None), None)
        is_of_next = since is not None and since > number and words[since - 1] in CONJUNCTIONS
        begun = [] if since is None or is_of_next else words[since : tokens.last]  # not: the most since it began
        if "since" in begun and not _BEGINNINGS.isdisjoint(begun):
            return True
        if _ONE_WEEK in pairwise(part.own_words):
            return False
        of_spans = self._vocabulary.span_signals.get(measure, frozenset())
        return any(one.meaning in of_spans for one in self._vocabulary.signals.find(words, *tokens))

    def spans_ending_with(self, week: str) -> list[str]:
        """List the spans that end with a week."""
        return [span for span, weeks in self._weeks_of.items() if weeks[-1] == week]

    def _longest(self, spans: Iterable[str], measure: str) -> str:
        """Return the longest of some spans for which a measure is printed, "" if there is none."""
        printed = (one for one in spans if (one, measure) in self._dataset.observations_of or not measure)
        return max(printed, key=lambda one: len(self._weeks_of[one]), default="")

    def with_measure_of_span(self, number: NumberMention, span: str) -> NumberMention:
        """Choose the measure of a total over several weeks: the only candidate that the span has figures for.

        Candidates are the measures of its noun. For an amount without a noun they are all in its unit, if its sentence
        says that something was done.
        """
        unit, known = number.quantity.unit, self._dataset.measures_of_period.get(span, ())
        of_unit = (one for one in self._vocabulary.by_measure.values() if unit and one.unit == unit)
        found = [one for one in number.measures or of_unit if one.measure in known]
        tells_deeds = bool(self._vocabulary.by_signal)  # not every record says what is done to what it counts
        clause = clause_around(number.passage_words, number.sentence.tokens, number.first, _ENDS_OF_DEEDS)
        is_done = any(self._vocabulary.signals.find(number.passage_words, *clause)) or not tells_deeds
        is_told = (number.measures or is_done) and len({one.measure for one in found}) == 1
        return number._replace(measures=tuple(found[:1]), is_guess=False) if is_told else number


def _names_week(words: Sequence[str], date: DateMention) -> bool:
    """Return whether a month calls the only week that it can mean a week: ``in the May week alone``."""
    return date.only_week is not None and word_at(words, date.last) == "week"


def _are_of_one_number(sentence: Sentence, dates: Sequence[DateMention]) -> bool:
    """Return whether joined dates are not told one by one with as many numbers: ``58 and 74 respectively``."""
    is_compared = any(one.is_compared_with for one in dates)
    return (
        not is_compared
        and len(sentence.numbers_that_count) != len(dates)
        and _are_joined(sentence.passage.words, dates)
    )


def _are_joined(words: Sequence[str], dates: Sequence[DateMention]) -> bool:
    """Return whether dates stand in a row, joined by nothing but commas and ``and``: ``May 2018 and June 2018: 58``."""
    between = chain.from_iterable(words[one.last : following.first] for one, following in pairwise(dates))
    return {",", "and", "&"}.issuperset(between)


def _number_of_weeks(part: Sentence, end: int) -> int:
    """Return how many weeks together a sentence names before the token *end*; 0 if none, or different numbers."""
    words = part.passage.words
    counts = {_SMALL_NUMBERS[words[at]] for at in range(part.first, end) if _counts_weeks(words, at, part.last)}
    return counts.pop() if len(counts) == 1 else 0


def _counts_weeks(words: Sequence[str], at: int, last: int) -> bool:
    """Return whether a small number counts weeks: ``four such national weeks``, ``the first two``."""
    if words[at] not in _SMALL_NUMBERS:
        return False
    behind = words[at + 1 : last]
    if "weeks" in behind[: _WORDS_BETWEEN + 1]:
        noun = behind.index("weeks")
        return "of" not in behind[:noun] and behind[noun + 1 : noun + 2] not in (
            ["ago"],
            ["later"],
            ["earlier"],
            ["before"],
        )
    counts_others = behind[:1] == ["of"] or any(map(is_plural, behind[:1]))  # the first five districts
    return word_at(words, at - 1) == "first" and not counts_others
