"""Whether the numbers of a draft are of the whole country or of one part of it, by the words for places around them."""

from bisect import bisect_left
from collections.abc import Callable, Sequence

from countylines.checker.judge import COUNTRY, NOTHING, WEEK
from countylines.checker.mentions.weeks import DateMention
from countylines.checker.passages import Passage, Sentence, clause_around
from countylines.record.dataset import Dataset
from countylines.vocabulary.places import BODY, LOCAL, NATIONAL, PlaceCue, place_vocabulary

UNKNOWN, NATIONWIDE, LOCAL_BEFORE, LOCAL_HERE = range(4)
"""Of which place a number is: nothing says, the country, of a part of it as said before, or in its own sentence."""

_SUBJECT_TOKENS = 3
"""A body is the subject of a sentence if it begins among its first tokens: ``The National Crime Agency``."""

LEAD_LENGTH = 400
"""How much of a draft, in characters, may say by its places that all of it is local."""


class PlaceTracker:
    """Whether the text around a place is about one part of the country; passages must be given in order."""

    def __init__(self, dataset: Dataset) -> None:
        self.vocabulary = place_vocabulary(dataset)
        self.is_local: bool | None = None
        """What the text so far is about; None as long as it names no place."""
        self.is_lead_local: bool | None = None
        """The same of the beginning of the draft, or of its section."""
        self._is_said_here = False
        self.agrees_in_much = False
        """Whether so many figures of the draft are the record's that it must be about the country."""

    def begin_draft(self, passages: Sequence[Passage], cues_of: Callable[[Passage], list[PlaceCue]]) -> None:
        """Look for the place that the first paragraphs name: it holds for the headline above it too."""
        for passage in passages:
            if passage.start >= LEAD_LENGTH:
                break
            starts = passage.tokens.starts
            kinds = {cue.kind for cue in cues_of(passage) if passage.start + starts[cue.first] < LEAD_LENGTH}
            if kinds - {BODY}:
                self.is_lead_local = self.is_local = NATIONAL not in kinds
            if kinds:
                break

    def is_date_local(
        self, cues: Sequence[PlaceCue], words: Sequence[str], sentence: Sentence, *, names_campaign: bool
    ) -> bool:
        """Return whether the dates of a sentence are those of one part of the country, and not of the national week."""
        if "national" in words[slice(*sentence)]:
            return False
        kinds = {cue.kind for cue in cues_between(cues, sentence)}
        if kinds - {BODY}:
            return NATIONAL not in kinds
        return self.is_lead_local is True and not (names_campaign or self.agrees_in_much)

    def begin_passage(self, cues: Sequence[PlaceCue], *, heading: bool) -> None:
        """Begin a paragraph: only a draft or a section that begins with a place stays there from paragraph to paragraph."""
        if self.is_local and not self.is_lead_local:
            self.is_local = self.is_lead_local
        self._is_said_here = False
        kinds = {cue.kind for cue in cues}
        if heading and LOCAL in kinds:
            self.is_lead_local = NATIONAL not in kinds

    def place_of(self, cues: Sequence[PlaceCue], words: Sequence[str], sentence: Sentence, token: int) -> int:
        """Return of which place the number at *token* is, by the cues of its clause, of its sentence, and before it.

        The beginning of a draft that agrees with the record in much says nothing.
        """
        inside = cues_between(cues, sentence)
        in_clause = cues_between(cues, clause_around(words, sentence, token))
        for cues_of_part in (in_clause, [cue for cue in inside if cue.first < token]):
            kinds = {cue.kind for cue in cues_of_part if not _is_weak(cue, sentence)}
            if kinds:
                return LOCAL_HERE if LOCAL in kinds else NATIONWIDE
        if self.is_local is None and inside and not self.agrees_in_much:
            return LOCAL_HERE if any(cue.kind == LOCAL for cue in inside) else NATIONWIDE
        return self.place_before

    @property
    def place_before(self) -> int:
        """Of which place a number is whose sentence does not say."""
        if self.is_local is None:
            return UNKNOWN
        is_only_lead = self.is_lead_local is True and not self._is_said_here
        if self.is_local:
            return UNKNOWN if is_only_lead and self.agrees_in_much else LOCAL_BEFORE
        return NATIONWIDE

    def mark_national(self) -> None:
        """Take what follows for the country's, as a number of it can only be the country's."""
        self.is_local, self._is_said_here = False, True

    def move_over(self, cues: Sequence[PlaceCue], sentence: Sentence) -> None:
        """Take the cues of a sentence into account for what follows it."""
        for cue in cues_between(cues, sentence):
            if self.is_local is None or not _is_weak(cue, sentence):
                self.is_local, self._is_said_here = cue.kind == LOCAL, True


def _is_weak(cue: PlaceCue, sentence: Sentence) -> bool:
    """Return whether a cue is a body that is not the subject of its sentence: then figures need not be the country's."""
    return cue.kind == BODY and cue.first - sentence.first >= _SUBJECT_TOKENS


def cues_between(cues: Sequence[PlaceCue], part: tuple[int, int]) -> Sequence[PlaceCue]:
    """Return those of *cues*, which are in order, that begin in a part of the words: at its first token to before its last."""
    first, last = (bisect_left(cues, token, key=lambda cue: cue.first) for token in part)
    return cues[first:last]


def said_in_sentence(cues: Sequence[PlaceCue], dates: Sequence[DateMention], sentence: Sentence) -> int:
    """Return what a sentence itself says that its numbers are of: the country, a recorded week of no place, or nothing."""
    kinds = {cue.kind for cue in cues_between(cues, sentence)}
    if NATIONAL in kinds:
        return COUNTRY
    names_week = any(one.weeks and not one.is_vague and not one.is_compared_with for one in dates)
    return WEEK if names_week and LOCAL not in kinds else NOTHING


def is_heading(text: str) -> bool:
    """Return whether a paragraph is short and ends like no sentence: a heading, a caption or a line of a list."""
    return len(text) <= 90 and not text.endswith((".", "!", ".”", ".’", '."', ":", ";", ","))  # noqa: PLR2004  characters
