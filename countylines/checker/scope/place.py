"""Whether the numbers of a draft are of the whole country or of one part of it, by the words for places around them."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence

from countylines.checker.number_mention import Locality, NumberMention, Sentence, StatedScope
from countylines.checker.passages import Passage, TokenRange, clause_around
from countylines.checker.scope.number_week import refers_to_week
from countylines.text.grammar import DETERMINERS, FUNCTION_WORDS, NUMBER_NOUNS, is_past
from countylines.text.tokens import word_at
from countylines.vocabulary.places import BODY, LOCAL, NATIONAL, PlaceCue

_SUBJECT_TOKENS = 3
"""A body is the subject of a sentence if it begins among this many first tokens: ``The National Crime Agency``."""

_REACH_OF_NOUN = 3
"""Within how many tokens after an adjective its noun may come: ``the national bird week``."""

_NUMBERS_AFTER = 6
"""How many numbers after a number are searched for the next one that counts something."""

_LEAD_LENGTH = 400
"""How many characters at the beginning of a draft may make all of it local by naming a place."""


class PlaceTracker:
    """Follows the places that a draft names: call the methods for each passage in order, and for each of its sentences.

    *lead* is what the lead of the draft says; headings change it for their section. *has_many_exact_figures* is set if
    the draft has so many figures of the record that it must be about the country, whatever its lead says.
    """

    def __init__(self, lead: Locality, *, has_many_exact_figures: bool = False) -> None:
        self._section = lead
        self._so_far = lead
        """What the text so far is about; UNKNOWN as long as it names no place."""
        self._is_said_in_passage = False
        """Whether that was said in the passage itself, and not before it."""
        self._is_headed = False
        """Whether the last heading names a place for its section; the first passage of a draft does not count."""
        self._is_in_list = False
        """Whether a line above ended with a colon, and no sentence has ended since."""
        self._has_many_exact_figures = has_many_exact_figures

    def begin_passage(self, passage: Passage, cues: Sequence[PlaceCue]) -> None:
        """Begin a paragraph: forget the place of the paragraph before it, unless that is the line above a list.

        The place of the section, which a heading or the lead of the draft names, is kept, and so is the whole country.
        """
        if self._so_far.is_local and not self._section.is_local and not self._is_in_list:
            self._so_far = self._section
        self._is_in_list = passage.text.endswith(":") or (self._is_in_list and not passage.text.endswith("."))
        self._is_said_in_passage = False
        kinds = {cue.kind for cue in cues}
        if passage.is_heading:
            self._is_headed = LOCAL in kinds and passage.position > 0
            if not kinds.isdisjoint((LOCAL, NATIONAL)):
                self._section = _locality_before(is_local=NATIONAL not in kinds)

    def locality_of_number(self, cues: Sequence[PlaceCue], number: NumberMention) -> Locality:
        """Return the locality of a number, by the cues in its clause, the last cue before it, or the text before."""
        sentence = number.sentence.tokens
        inside = _cues_about(_cues_of_sentence(cues, number.sentence), number)
        strong = [cue for cue in inside if not _is_weak(cue, sentence)]
        nearest = (
            cues_between(strong, clause_around(number.passage_words, sentence, number.first))
            or cues_between(strong, (sentence.first, number.first))[-1:]
            or (inside if self._so_far is Locality.UNKNOWN and not self._has_many_exact_figures else ())
        )
        if not nearest:
            return self.locality_before
        if {LOCAL, NATIONAL} <= {cue.kind for cue in nearest}:  # The Met said that nationally they saw 74 herons
            nearest = [cue for cue in nearest if cue.first < number.first and cue.kind != BODY][-1:] or nearest
        return Locality.LOCAL_HERE if any(cue.kind == LOCAL for cue in nearest) else Locality.NATIONAL_HERE

    @property
    def locality_before(self) -> Locality:
        """The locality of a number whose sentence names no place."""
        is_only_lead = self._section.is_local and not (self._is_said_in_passage or self._is_headed)
        is_weak = self._so_far.is_local and is_only_lead and self._has_many_exact_figures
        return Locality.LOCAL_LEAD if is_weak else self._so_far

    def locality_of_dates(self, cues: Sequence[PlaceCue], sentence: Sentence) -> Locality:
        """Return the locality of the dates of a sentence."""
        kinds = {cue.kind for cue in _without_asides(cues_between(cues, sentence.tokens), sentence)} - {BODY}
        if NATIONAL in kinds or "national" in sentence.own_words:
            return Locality.NATIONAL_HERE
        if kinds:
            return Locality.LOCAL_HERE
        is_local = self._section.is_local and self._so_far is not Locality.NATIONAL_BEFORE
        return Locality.LOCAL_BEFORE if is_local and not self._has_many_exact_figures else Locality.UNKNOWN

    def note_sentence(self, cues: Sequence[PlaceCue], sentence: TokenRange) -> None:
        """Take the cues of a sentence into account for what follows it."""
        for cue in cues_between(cues, sentence):
            if self._so_far is Locality.UNKNOWN or not _is_weak(cue, sentence):
                self._so_far, self._is_said_in_passage = _locality_before(is_local=cue.kind == LOCAL), True

    def note_passage(self, passage: Passage, cues: Sequence[PlaceCue]) -> None:
        """Take into account the cues of a passage for which no locality is needed."""
        self.begin_passage(passage, cues)
        for sentence in passage.sentences if cues else ():
            self.note_sentence(cues, sentence)

    def note_national(self) -> None:
        """Take what follows to be about the country, because a number before it can only be the country's."""
        self._so_far, self._is_said_in_passage = Locality.NATIONAL_BEFORE, True


def _locality_before(*, is_local: bool) -> Locality:
    return Locality.LOCAL_BEFORE if is_local else Locality.NATIONAL_BEFORE


def locality_of_lead(passages: Sequence[Passage], cues_in: Callable[[Passage], Sequence[PlaceCue]]) -> Locality:
    """Return what the first paragraph at the beginning of a draft that names a place says that the draft is about."""
    for passage in passages:
        if passage.start >= _LEAD_LENGTH:
            break
        starts = passage.tokens.starts
        kinds = {cue.kind for cue in cues_in(passage) if passage.start + starts[cue.first] < _LEAD_LENGTH}
        if kinds:
            return _locality_before(is_local=NATIONAL not in kinds) if kinds - {BODY} else Locality.UNKNOWN
    return Locality.UNKNOWN


def _cues_about(cues: Sequence[PlaceCue], number: NumberMention) -> Sequence[PlaceCue]:
    """Return the cues of a sentence that may be about a number: all, unless the country is named just after it.

    If the country, and no place, is named before the next number, a place in a dateline is left out, as in ``London
    (Reuters): 74 herons in Britain``, and so is one after the next number. If the country is named in the number's own
    clause, all places before the number are left out: ``The Met said 74 herons were seen in Britain``.
    """
    numbers = number.sentence.numbers
    place = bisect_right(numbers, number.first, key=lambda one: one.first)
    following = (one.first for one in numbers[place : place + _NUMBERS_AFTER] if one.why_no_count is None)
    first = next(following, number.sentence.last)
    near = cues_between(cues, (number.last, first))
    if not near or any(cue.kind == LOCAL for cue in near):
        return cues
    begin, words = number.sentence.first, number.passage_words
    has_dateline = any(cue.first == begin and word_at(words, cue.last) in (",", "(") for cue in cues)
    is_in_clause = near[0].first < clause_around(words, number.sentence.tokens, number.last).last
    since = number.last if is_in_clause else begin + has_dateline
    return [cue for cue in cues if cue.kind != LOCAL or since <= cue.first < first]


def _is_weak(cue: PlaceCue, sentence: TokenRange) -> bool:
    """Return whether a cue is a body that is not the subject: figures in its sentence need not be the country's."""
    return cue.kind == BODY and cue.first - sentence.first >= _SUBJECT_TOKENS


def _cues_of_sentence(cues: Sequence[PlaceCue], sentence: Sentence) -> Sequence[PlaceCue]:
    """Return the cues of a sentence, without words for the country that only say what somebody took part in.

    These follow ``part of``, or are adjectives in a sentence that also names a place: ``the national week``.
    """
    found, words = cues_between(cues, sentence.tokens), sentence.passage.words
    found = [cue for cue in found if cue.kind != NATIONAL or words[cue.first - 3 : cue.first - 1] != ["part", "of"]]
    if all(cue.kind != LOCAL for cue in found):
        return found
    return [cue for cue in found if cue.kind != NATIONAL or not _is_adjective(words, cue)]


def _without_asides(cues: Sequence[PlaceCue], sentence: Sentence) -> Sequence[PlaceCue]:
    """Return the cues of a sentence that are not in brackets, or are in brackets that also hold a date."""
    asides, opening = set[int](), -1
    for at in range(*sentence.tokens) if cues else ():
        word = sentence.passage.words[at]
        if word == ")" and opening >= 0 and all(not opening < date.first < at for date in sentence.dates):
            asides.update(range(opening, at))
        opening = -1 if word == ")" else at if word == "(" else opening
    return [cue for cue in cues if cue.first not in asides]


def tokens_of_local_places(cues: Sequence[PlaceCue], sentence: Sentence) -> list[int]:
    """Return the tokens of the places in a sentence; none if it also names the country.

    Words for the country in the name of something, as in ``the national week``, do not count.
    """
    found = _without_asides(_cues_of_sentence(cues, sentence), sentence)
    return [] if any(cue.kind == NATIONAL for cue in found) else [cue.first for cue in found if cue.kind == LOCAL]


def _is_adjective(words: Sequence[str], cue: PlaceCue) -> bool:
    """Return whether a cue is an adjective between a determiner and its noun.

    It is not if the noun is one for a number, as in ``the national total``, or if the noun is the subject, as in ``The
    British police held 74 people``.
    """
    after = words[cue.last : cue.last + _REACH_OF_NOUN]
    is_before_noun = word_at(after, 0).isalpha() and after[0] not in FUNCTION_WORDS and not is_past(after[0])
    is_subject = is_past(word_at(after, 1)) and not word_at(words, cue.first - 2).isalpha()
    is_before_noun &= not is_subject and NUMBER_NOUNS.isdisjoint(after)
    return word_at(words, cue.first - 1) in DETERMINERS and is_before_noun


def cues_between(cues: Sequence[PlaceCue], part: tuple[int, int]) -> Sequence[PlaceCue]:
    """Return those of *cues* that begin in a part of the words; *cues* must be in order."""
    first, last = (bisect_left(cues, token, key=lambda cue: cue.first) for token in part)
    return cues[first:last]


def stated_scope_of(cues: Sequence[PlaceCue], sentence: Sentence, *, draft_names_week: bool) -> StatedScope:
    """Return what a sentence says its numbers are of: the country, a recorded week if it names no place, or nothing."""
    kinds = {cue.kind for cue in _cues_of_sentence(cues, sentence)}
    if NATIONAL in kinds:
        return StatedScope.COUNTRY
    names_week = any(one.weeks and not one.is_vague for one in sentence.dates)
    if not sentence.dates and refers_to_week(sentence):
        before = sentence.date_before
        names_week = before.only_week is not None if before else draft_names_week
    return StatedScope.WEEK if names_week and LOCAL not in kinds else StatedScope.NOTHING
