"""Resolve which week a number is of, and whether it is of the whole country, by all the evidence of its text.

A date in the sentence decides, then one said before it in the paragraph, then the week of the section. The words for a
place decide likewise. What is said only to compare binds its own clause.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from countylines.checker.date_mentions import DateMention, find_dates
from countylines.checker.exclusions import other_time_in
from countylines.checker.passages import Passage, Sentence
from countylines.checker.weeks import Calendar
from countylines.record.dataset import Dataset
from countylines.text.grammar import is_participle
from countylines.vocabulary.campaigns import CampaignVocabulary
from countylines.vocabulary.places import BODY, LOCAL, NATIONAL, PlaceCue, place_vocabulary

_BACKGROUND = frozenset(
    "since compared comparison than against unlike similar previous previously earlier before until besides following "
    "exceeding beating times compares comparing below above ahead".split()
)
"""Words that make the date after them one that is only compared with, within their clause."""
_EARLIER = frozenset("similar previous previously earlier before".split())
"""Those of them that may describe the subject of a sentence: ``the previous week, in May, led to``."""
_CLAUSE_MARKS = frozenset(", ; : – ( ) while but whereas".split())
_DATE_REACH = 9
"""How many tokens before a date such a word may stand."""
_ONE = frozenset("a an one his her their".split())
_SCENES = frozenset(
    "man woman boy girl teenager youth car van vehicle flat house home address property bag bedroom raid chase stop "
    "search".split()
)
"""What a sentence about one incident is about: ``officers stopped a car and found``."""
LEADING_TOKENS = 6
"""A sentence begins with a date that stands among its first tokens."""
_SUBJECT_TOKENS = 3
"""A body is the subject of a sentence that begins with it, and then the figures are the country's."""


UNKNOWN, NATIONWIDE, LOCAL_BEFORE, LOCAL_HERE = range(4)
"""Of which place a number is: nothing says, the country, of a part of it as said before, or in its own sentence."""

LEAD_LENGTH = 400
"""How much of a draft, in characters, may say by its places that all of it is local."""


class ResolvedDate(NamedTuple):
    """A date of a passage with the weeks that it can mean: none, if it is of another time.

    *is_vague* is set for a month or a year that leaves several weeks, or a month without a year; *is_background* for a
    date that is only compared with.
    """

    first: int
    last: int
    weeks: frozenset[str]
    is_vague: bool = False
    is_background: bool = False
    year: int | None = None
    month: int = 0
    marker: int = 0
    """The token of the word that makes it one that is only compared with."""
    mention: DateMention | None = None
    """The date itself; None for the name of a week."""
    read_year: int | None = None
    """The year by which it was read."""


class Scope(NamedTuple):
    """The weeks that a number can be of, the likeliest first, or the *reason* why it is of none.

    *is_dated* is set where its own sentence or paragraph says the week. With weeks and a reason it is doubtful: only a
    number that agrees with the record, or is a slip of one that does, is taken for one of these weeks. *is_span* is set
    for a span of several weeks.
    """

    weeks: tuple[str, ...] = ()
    is_dated: bool = False
    reason: str | None = None
    is_span: bool = False


class YearMemory:
    """The year and month said last, by which a month without a year is read."""

    def __init__(self, published: tuple[int, int] | None) -> None:
        self.year: int | None = published[0] if published else None
        self.month: int = published[1] if published else 0

    def year_for(self, mention: DateMention, calendar: Calendar) -> int | None:
        """Return the year of a date without one: that said last, or the year before for a later month of no week."""
        if mention.year or not self.year:
            return mention.year
        is_later = bool(self.month) and mention.month > self.month
        if is_later and not calendar.weeks_of(mention, self.year) and calendar.weeks_of(mention, self.year - 1):
            return self.year - 1
        return self.year

    def remember(self, mention: DateMention) -> None:
        """Keep the year of a date for those after it."""
        if mention.year:
            self.year, self.month = mention.year, mention.last_month or self.month


class DateResolver:
    """Resolves the dates of passages, which must be given in the order of the text."""

    def __init__(self, calendar: Calendar, campaigns: CampaignVocabulary, published: tuple[int, int] | None) -> None:
        self._calendar = calendar
        self._campaigns = campaigns
        self._years = YearMemory(published)

    def resolve(self, passage: Passage) -> list[ResolvedDate]:
        """List the dates of a passage, and the names of weeks in it, in order."""
        found = [self._resolve_date(passage.words, mention) for mention in find_dates(passage)]
        for name in self._campaigns.names.find(passage.words, 0, len(passage.words)):
            if not any(one.first <= name.first < one.last for one in found):
                found.append(ResolvedDate(name.first, name.last, name.meaning, is_vague=len(name.meaning) > 1))
        found.sort(key=lambda one: one.first)
        return _joined_with_names(found)

    def _year_of_range(
        self, mention: DateMention, year: int | None, weeks: frozenset[str]
    ) -> tuple[int | None, frozenset[str]]:
        """Return the year of a range that only one recorded week has, whatever year was said last, and its week."""
        exact = [
            (one.year, frozenset((one.id,)))
            for one in self._calendar.weeks
            if self._calendar.is_exact(mention, one.year) and one.id in self._calendar.weeks_of(mention, one.year)
        ]
        said = [one for one in exact if one[0] == year]
        return (said or exact)[0] if len(said or exact) == 1 else (year, weeks)

    def _resolve_date(self, words: Sequence[str], mention: DateMention) -> ResolvedDate:
        year = self._years.year_for(mention, self._calendar)
        marker = _marker_before(words, mention.first)
        weeks, is_vague = self._calendar.weeks_of(mention, year), False
        if mention.is_range and mention.year is None:
            year, weeks = self._year_of_range(mention, year, weeks)
        if mention.day and not mention.is_range and not weeks:
            weeks, is_vague = self._calendar.weeks_before(mention, year), True
        elif mention.day and mention.year is None and not mention.is_range and not self._calendar.have_days(weeks):
            weeks |= self._calendar.weeks_on(mention)
        elif not mention.month:
            is_vague = len(weeks) != 1 or words[mention.last : mention.last + 1] not in (
                ["week"],
                ["campaign"],
                ["crackdown"],
            )
        elif year is None:
            is_vague = True
        is_vague |= len(weeks) > 1 or (mention.year is None and not mention.day and bool(weeks))
        if marker is None:
            self._years.remember(mention)
        return ResolvedDate(
            mention.first,
            mention.last,
            weeks,
            is_vague,
            marker is not None,
            mention.year,
            mention.month,
            marker or 0,
            mention,
            year,
        )


def _joined_with_names(found: list[ResolvedDate]) -> list[ResolvedDate]:
    """Join a vague name of weeks and a year right behind it: spring 2024."""
    joined: list[ResolvedDate] = []
    for one in found:
        before = joined[-1] if joined else None
        if before and before.last == one.first and before.weeks & one.weeks and (before.is_vague or one.is_vague):
            weeks = before.weeks & one.weeks
            joined[-1] = one._replace(first=before.first, weeks=weeks, is_vague=len(weeks) > 1)
        else:
            joined.append(one)
    return joined


def _marker_before(words: Sequence[str], place: int) -> int | None:
    """Return the token of the word before a date, in its clause, that makes it one that is only compared with."""
    for at in range(place - 1, max(-1, place - 1 - _DATE_REACH), -1):
        word = words[at]
        if word in _BACKGROUND or word.startswith("exceed") or (word == "as" and words[at - 1 : at] == ["same"]):
            is_hedge = (
                word == "than"
                and words[at - 1 : at] in (["more"], ["fewer"], ["less"])
                and words[at + 1][:1] in "£0123456789"
            )
            is_target = (
                word == "against"
                and words[at + 1 : at + 2] != []
                and words[at + 1][0].isalpha()
                and words[at + 1] not in ("the", "a", "about")
            )
            if not is_hedge and not is_target:
                return at
        if word in (".", ";", ":", "!", "?", "–", "|"):
            return None
        if (
            word == "from"
            and any(one[0].isdigit() for one in words[at + 1 : place])
            and "to" not in words[at + 1 : place]
        ):
            return at
    return None


def _binds(date: ResolvedDate, words: Sequence[str], number: int) -> bool:
    """Return whether a date can be that of a number of its sentence.

    A date that is compared with is that of the numbers between the word that compares and the date: ``up from 586 in
    May``. An earlier week that is the subject of its sentence is that of the numbers after it.
    """
    if not date.is_background:
        return True
    if words[date.marker] in _EARLIER or words[date.marker + 1] == ",":
        return date.marker < number
    is_told_after = date.last < number and not {"when", "which"}.isdisjoint(words[date.last : date.last + 3])
    return date.marker < number < date.first or is_told_after


class PlaceTracker:
    """Whether the text around a place is about one part of the country; passages must be given in order."""

    def __init__(self, dataset: Dataset) -> None:
        self._dataset = dataset
        self.is_local: bool | None = None
        """What the text so far is about; None as long as it names no place."""
        self._default: bool | None = None
        self._is_said_here = False
        self.agrees_in_much = False
        """Whether so many figures of the draft are the record's that it must be about the country."""

    def is_country_title(self, title: str) -> bool:
        """Return whether the title of a table's column or row, in lower case, is about the whole country."""
        return place_vocabulary(self._dataset).is_country_title(title)

    @property
    def is_lead_local(self) -> bool:
        """Whether the beginning of the draft, or of its section, is about one part of the country."""
        return self._default is True

    def begin_draft(self, passages: Sequence[Passage], cues_of: Callable[[Passage], list[PlaceCue]]) -> None:
        """Look for the place that the first paragraphs name: it holds for the headline above it too."""
        for passage in passages:
            if passage.start >= LEAD_LENGTH:
                break
            kinds = {cue.kind for cue in cues_of(passage)}
            if kinds - {BODY}:
                self._default = self.is_local = NATIONAL not in kinds
            if kinds:
                break

    def is_date_local(
        self, cues: Sequence[PlaceCue], words: Sequence[str], sentence: Sentence, *, names_campaign: bool
    ) -> bool:
        """Return whether the dates of a sentence are those of one part of the country, and not of the national week."""
        if "national" in words[sentence.first : sentence.last]:
            return False
        kinds = {cue.kind for cue in _cues_between(cues, sentence.first, sentence.last)}
        return (
            LOCAL in kinds and NATIONAL not in kinds if kinds - {BODY} else self._default is True and not names_campaign
        )

    def begin_passage(self, cues: Sequence[PlaceCue], *, heading: bool) -> None:
        """Begin a paragraph: only a draft or a section that begins with a place stays there from paragraph to paragraph."""
        if self.is_local and not self._default:
            self.is_local = self._default
        self._is_said_here = False
        kinds = {cue.kind for cue in cues}
        if heading and LOCAL in kinds:
            self._default = NATIONAL not in kinds

    def cues_in(self, passage: Passage) -> list[PlaceCue]:
        """List the cues of a passage; a body that is not the subject of its sentence is none where a place is named."""
        return place_vocabulary(self._dataset).cues_in(passage.text, passage.tokens)

    def place_of(self, cues: Sequence[PlaceCue], words: Sequence[str], sentence: Sentence, token: int) -> int:
        """Return of which place the number at *token* is, by the cues of its clause, of its sentence, and before it.

        The beginning of a draft that agrees with the record in much says nothing.
        """
        inside = _cues_between(cues, sentence.first, sentence.last)
        first, last = clause_around(words, sentence, token)
        in_clause = [cue for cue in inside if first <= cue.first < last]
        for cues_of_part in (in_clause, [cue for cue in inside if cue.first < token]):
            kinds = {cue.kind for cue in cues_of_part} - {BODY}
            if kinds:
                return LOCAL_HERE if LOCAL in kinds else NATIONWIDE
        if any(is_subject(cue, sentence, words) for cue in inside if cue.kind == BODY):
            return NATIONWIDE
        if self.is_local is None and inside:
            return LOCAL_HERE if any(cue.kind == LOCAL for cue in inside) else NATIONWIDE
        return self.place_before

    @property
    def place_before(self) -> int:
        """Of which place a number is whose sentence does not say."""
        if self.is_local is None:
            return UNKNOWN
        is_only_lead = self._default is True and not self._is_said_here
        if self.is_local:
            return UNKNOWN if is_only_lead and self.agrees_in_much else LOCAL_BEFORE
        return NATIONWIDE

    def mark_national(self) -> None:
        """Take what follows for the country's, as a number of it can only be the country's."""
        self.is_local, self._is_said_here = False, True

    def move_over(self, cues: Sequence[PlaceCue], sentence: Sentence, words: Sequence[str]) -> None:
        """Take the cues of a sentence into account for what follows it."""
        for cue in _cues_between(cues, sentence.first, sentence.last):
            if cue.kind != BODY:
                self.is_local = cue.kind == LOCAL
                self._is_said_here = True
            elif self.is_local is None or is_subject(cue, sentence, words):
                self.is_local = False


def is_subject(cue: PlaceCue, sentence: Sentence, words: Sequence[str]) -> bool:
    """Return whether a body is the subject of a sentence, or what a figure is said to be from: figures from the NCA."""
    following = words[cue.last] if cue.last < len(words) else ""
    if following in ("'s", "'") or (words[cue.last - 1] or "").endswith("'s"):
        return False
    if cue.first - sentence.first < _SUBJECT_TOKENS:
        return True
    return words[cue.first - 1] in ("to", "from", "the", "said") and any(
        word in ("according", "figures", "said", "says", "released", "announced")
        for word in words[max(sentence.first, cue.first - 4) : cue.first]
    )


def _cues_between(cues: Sequence[PlaceCue], first: int, last: int) -> Sequence[PlaceCue]:
    begin = bisect_left(cues, first, key=lambda cue: cue.first)
    return cues[begin : bisect_left(cues, last, key=lambda cue: cue.first)]


def part_around(words: Sequence[str], sentence: Sentence, token: int) -> tuple[int, int]:
    """Return the part of a sentence, between semicolons and up to the end of brackets, in which a token stands."""
    first, last = sentence
    opening = next((at for at in range(token, sentence.first, -1) if words[at] in "()"), None)
    if opening is not None and words[opening] == "(":
        last = next((at for at in range(token, sentence.last) if words[at] == ")"), last)
    for place in range(sentence.first, last):
        if words[place] == ";":
            if place < token:
                first = place + 1
            else:
                return first, place
    return first, last


def clause_around(words: Sequence[str], sentence: Sentence, token: int) -> tuple[int, int]:
    """Return the first and the last token, the last excluded, of the clause in which a token stands."""
    first, last = sentence
    for place in range(token - 1, sentence.first - 1, -1):
        if words[place] in _CLAUSE_MARKS:
            first = place + 1
            break
    for place in range(token + 1, sentence.last):
        if words[place] in _CLAUSE_MARKS:
            return first, place
    return first, last


class WeekTracker:
    """The week that a text is about so far: in the paragraph, and in the section."""

    def __init__(self, main: Sequence[str], calendar: Calendar) -> None:
        self._calendar = calendar
        self.main = tuple(main)
        """The week of the document, or several that are possible; none if it is about another time."""
        self.paragraph: ResolvedDate | None = None
        self.section: ResolvedDate | None = None

    def scope_of(
        self, dates: Sequence[ResolvedDate], words: Sequence[str], sentence: Sentence, first: int, last: int
    ) -> Scope:
        """Return the scope of the number in the tokens from *first* to before *last*."""
        part = part_around(words, sentence, first)
        clause = clause_around(words, sentence, first)
        if other_time_in(words, part[0], first) is not None or other_time_in(words, last, clause[1]) is not None:
            return Scope(reason="the words beside it are about another time or several weeks")
        own = [one for one in dates if part[0] <= one.first < part[1] and _binds(one, words, first)]
        if not own:
            own = [one for one in dates if sentence.first <= one.first < part[0] and not one.is_background][-1:]
        if own:
            found = _date_beside(own, words, sentence, first, last)
            if found is None:
                return Scope(reason="its sentence names several weeks")
            return self._scope_of_date(found, is_dated=True, is_own=True)
        if self.paragraph is not None and _names_time_of_writing(words, *part):
            return Scope(reason="it is of the time of writing")
        for said in (self.paragraph, self.section):
            if said is not None:
                return self._scope_of_date(said, is_dated=said is self.paragraph and not said.is_vague)
        return Scope(self.main, reason=None if self.main else "the text is about another time")

    def _is_near(self, said: ResolvedDate, week: str) -> bool:
        """Return whether a date of no week may be a wrong date of one: it is in a month of it."""
        known = self._calendar.by_id.get(week)
        return (
            known is not None
            and (said.month in (known.month, known.end.month if known.end else 0))
            and said.year in (None, known.year)
        )

    def _scope_of_date(self, said: ResolvedDate, *, is_dated: bool, is_own: bool = False) -> Scope:
        if not said.weeks:
            is_near = said.month and any(self._is_near(said, week) for week in self.main)
            is_doubtful = is_near or not is_own
            return Scope(self.main if is_doubtful else (), reason="its date is in no recorded week")
        if len(said.weeks) == 1 and not said.is_vague:
            return Scope(tuple(said.weeks), is_dated=is_dated)
        fitting = [week for week in self.main if week in said.weeks]
        if fitting:
            return Scope(tuple(fitting[:1]), is_dated=is_dated and not said.is_vague)
        if len(said.weeks) == 1:
            is_year = said.mention is not None and not said.month
            return Scope(tuple(said.weeks), reason="its date is only a year" if is_year else None)
        return Scope(reason="its date can mean several weeks")

    def move_over(self, dates: Sequence[ResolvedDate], sentence: Sentence) -> None:
        """Take the dates of a sentence into account for what follows it in its paragraph."""
        inside = [
            one for one in dates if sentence.first <= one.first < sentence.last and one.month + (one.mention is None)
        ]
        own = [one for one in inside if not one.is_background]
        own = own or [one for one in inside[:1] if one.first - sentence.first < LEADING_TOKENS + 2 and one.weeks]
        if own:
            meant = {one.weeks for one in own if not one.is_vague} or {one.weeks for one in own}
            self.paragraph = own[-1] if len(meant) == 1 else own[-1]._replace(weeks=frozenset(), is_vague=False)


def _names_time_of_writing(words: Sequence[str], first: int, last: int) -> bool:
    return any(words[at] == "this" and words[at + 1] in ("month", "year") for at in range(first, last - 1))


def dates_of_sentence(
    dates: Sequence[ResolvedDate], sentence: Sentence
) -> tuple[Sequence[ResolvedDate], Sequence[ResolvedDate]]:
    """Return the last date before a sentence, if there is one, and its own dates."""
    first = bisect_left(dates, sentence.first, key=lambda one: one.first)
    last = bisect_left(dates, sentence.last, key=lambda one: one.first)
    return dates[max(0, first - 1) : first], dates[first:last]


def _date_beside(
    dates: Sequence[ResolvedDate], words: Sequence[str], sentence: Sentence, first: int, last: int
) -> ResolvedDate | None:
    """Return the date that a number belongs to: the only one, the one right after it, or the last before it."""
    dates = [one for one in dates if one.month or len(one.weeks) == 1] or list(dates)
    definite = [one for one in dates if not one.is_vague] or list(dates)
    if len({one.weeks for one in definite}) == 1:
        return definite[0]
    clause = clause_around(words, sentence, first)
    before = [one for one in dates if one.first < first]
    is_leading = not any(word[0].isdigit() for word in words[sentence.first : dates[0].first])
    if before and is_leading and dates[0].first - sentence.first < LEADING_TOKENS:
        return before[-1]
    after = next((one for one in dates if one.first >= last), None)
    if after and after.first < clause[1] and not any(word[0].isdigit() for word in words[last : after.first]):
        return after
    inside = [one for one in dates if clause[0] <= one.first < clause[1]]
    if len({one.weeks for one in inside}) == 1:
        return inside[0]
    return None


def names_country(cues: Sequence[PlaceCue], sentence: Sentence) -> bool:
    """Return whether a sentence itself names the whole country."""
    return any(cue.kind == NATIONAL for cue in _cues_between(cues, sentence.first, sentence.last))


def names_week(
    cues: Sequence[PlaceCue], dates: Sequence[ResolvedDate], sentence: Sentence, words: Sequence[str]
) -> bool:
    """Return whether a sentence itself names a recorded week, and neither a place nor a single scene."""
    if any(words[at] in _ONE and not _SCENES.isdisjoint(words[at + 1 : at + 4]) for at in range(*sentence)):
        return False
    inside = _cues_between(cues, sentence.first, sentence.last)
    return not any(cue.kind == LOCAL for cue in inside) and any(
        one.weeks and not one.is_vague and not one.is_background
        for one in dates
        if sentence.first <= one.first < sentence.last
    )


def is_heading(text: str) -> bool:
    """Return whether a paragraph is short and ends like no sentence: a heading, a caption or a line of a list."""
    return len(text) <= 90 and not text.endswith((".", "!", ".”", ".’", '."', ":", ";", ","))  # noqa: PLR2004  characters


def is_little_more_than(dates: Sequence[ResolvedDate], words: Sequence[str]) -> bool:
    """Return whether a paragraph is little more than a date, as in a timeline or a dateline."""
    return bool(dates) and sum(one.last - one.first for one in dates) * 2 >= len(words)


def participles(words: Sequence[str]) -> Iterator[int]:
    """List the places of past participles."""
    return (place for place, word in enumerate(words) if is_participle(word))
