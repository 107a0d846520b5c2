"""Find the speaker to whom a draft attributes a quotation, by weighing the names in its sentence.

A signature or a label counts most, then a name or post right beside the quotation marks with its verb (“…”, said X),
then the subject of the verb of speech before them, then a label in the paragraph above. The only name in the sentence
counts least, and is no ground for an error unless a colon announces the quotation. Where none is named, the speaker of
the quotation before goes on.
"""

from collections.abc import Iterable
from typing import NamedTuple

from countylines.checker.passages import TextSpan
from countylines.documents.offset_map import QUOTE_END, QUOTE_START
from countylines.text import lazy_regex, straighten_quotes
from countylines.text.tokens import NAME_PATTERN, PERSONAL_PRONOUNS, Token, split_tokens
from countylines.vocabulary.people import UNKNOWN_PERSON, PeopleInText
from countylines.vocabulary.speech_attribution import (
    SENTENCE_END,
    SPEECH_VERBS,
    Reading,
    list_readings_after_marks,
    list_readings_before_marks,
    name_presented,
)

SPEAKER_REACH = 300
"""How far from a quotation its speaker may be named, in characters.

In the development part of PolNeAR, half of it loses 6 of 374 named speakers, and double finds no more.
"""

LONGEST_LABEL = 80
"""How long a label that says who speaks next may be, with what stands in brackets behind the name, in characters; half
and double change no tested result."""

_SIGNATURE = lazy_regex(
    rf"[^\w\n]{{0,3}}\n\n(?P<block>{QUOTE_START})?\W?(?P<dash>[-–—]+ ?)?(?P<name>{NAME_PATTERN})(?:,[^\n.!?:]{{1,100}}|\([^\n]{{1,60}}\))?"
    r"[^\w\n.!?:]{0,2}(?=\n|\Z)"
)
_LABEL = lazy_regex(
    rf"(?P<cue>[\[(]*[A-Z]+(?:[ ,/]{{1,2}}[A-Z]+)*[\s\d]*[:(–—]\s*)?[\[(]*(?P<name>{NAME_PATTERN})(?:,[^\n.!?:]{{1,60}}|\s?\([^\n]{{1,60}}\))?[^\w:]*(?P<colon>:)?\W*"
)


class Attribution(NamedTuple):
    """The speaker whom a draft names: the id of a person in the record, UNKNOWN_PERSON, or None for nobody.

    *words* is the name as the draft has it and *name* its span. It is *sure* if the sentence itself says who speaks;
    *rivals* are people of the record whom it names as well, and who may be meant.
    """

    speaker: str | None
    words: str = ""
    name: TextSpan = (0, 0)
    is_sure: bool = False
    rivals: frozenset[str] = frozenset()


NOBODY = Attribution(None)
SOMEBODY = Attribution(None, is_sure=True)
"""The sentence says who speaks, but names no person."""


def attribute(people: PeopleInText, quoted: TextSpan, gap: TextSpan, before: Attribution = NOBODY) -> Attribution:
    """Find the speaker to whom a text attributes the words of the span *quoted*.

    *gap* reaches from the end of the quotation before to the beginning of the next; nothing outside it is considered.
    *before* is the attribution of the quotation before, which may go on.
    """
    found = _Sentence(people, quoted, gap).find_speaker(before)
    return found if found.is_sure or found.speaker != UNKNOWN_PERSON else NOBODY


class _Sentence:
    """The sentence around a quotation, without what is quoted."""

    def __init__(self, people: PeopleInText, quoted: TextSpan, gap: TextSpan) -> None:
        self.people, self.quoted = people, quoted
        self.text = text = people.text
        start, end = quoted
        break_before = text.rfind("\n\n", max(0, start - SPEAKER_REACH), start)
        self.paragraph = None if break_before < 0 else break_before + len("\n\n")
        since = max(gap[0], start - SPEAKER_REACH)
        near = straighten_quotes(text[since : max(start - 1, since)])
        begin = _start_of_last_sentence(near.rstrip())
        self.before = split_tokens(near, since, max(begin, near.rfind("\n\n") + 1))
        self.is_new_sentence = begin > 0 or not self.before
        self.since, self.may_go_on = since, since == gap[0] and "\n\n" not in near
        after = straighten_quotes(text[end + 1 : min(gap[1], end + SPEAKER_REACH)])
        stop = SENTENCE_END.search(after)
        self.after = split_tokens(after[: stop.start() if stop else None], end + 1, 0)
        self.runs_on = stop is None and gap[1] < min(end + SPEAKER_REACH, len(text))
        self.is_ended = bool(self.after) and text[end - 1] in ".!?" and self.after[0].text[0].isupper()

    def find_speaker(self, before: Attribution) -> Attribution:
        """Weigh the evidence, the strongest first."""
        is_announced = bool(self.before) and self.before[-1].text == ":"
        tags = () if self.is_ended and self.before else list_readings_after_marks(self.after)
        tag = self._first_person(tags)
        own = self._label() or self._first_person(list_readings_before_marks(self.before))
        goes_on = before != NOBODY and self.may_go_on and not (self.is_new_sentence and self.before)
        continuing = before if goes_on else None  # who goes on in the same sentence or right after it
        return (
            self._signature()
            or self._presented()
            or (own or tag if (is_announced or self.runs_on) and own != SOMEBODY else tag or own)
            or self._announced_above()
            or (continuing if not self.before else None)
            or self._only_name(self.before if self.is_ended else [*self.before, *self.after], is_announced=is_announced)
            or continuing
            or NOBODY
        )

    def _first_person(self, readings: Iterable[Reading]) -> Attribution | None:
        """Return the first person that the readings name; nobody, if a reading with a verb of speech names none."""
        for reading in readings:
            for token in reading.names:
                found = self._attribution_to_name(token)
                if not (found.speaker or token.is_post) and reading.is_speech:
                    found = self._attribution_to_office(token)
                if found.speaker and (reading.is_speech or not self._may_be_no_name(found)):
                    named = [] if reading.is_beside else self._list_named([*self.before, *self.after])
                    return found._replace(rivals=found.rivals.union(one.speaker for one in named if one.speaker))
            if reading.is_speech:
                return SOMEBODY
        return None

    def _list_named(self, tokens: Iterable[Token]) -> list[Attribution]:
        return [self._attribution_to_name(token) for token in tokens if token.kind == "name"]

    def _may_be_no_name(self, found: Attribution) -> bool:
        """Return whether a stranger's name is one word before the marks, where any word may have a capital."""
        is_one_word = " " not in found.words and found.words.casefold() not in PERSONAL_PRONOUNS
        return found.speaker == UNKNOWN_PERSON and is_one_word and found.name[0] < self.quoted[0]

    def _attribution_to_name(self, token: Token) -> Attribution:
        """Return the attribution to a name, pronoun or post; to nobody if it is not a person's."""
        speakers, span, words = self.people.speakers, (token.start, token.end), token.text
        if token.is_post:
            meant = speakers.people_of_post(words)
            return NOBODY if meant is None else Attribution(UNKNOWN_PERSON, words, span, is_sure=True, rivals=meant)
        if words.casefold() in PERSONAL_PRONOUNS:
            who, span = self.people.person_of_pronoun(words, min(token.start, self.quoted[0])) or (None, span)
            words = self.text[slice(*span)]
        else:
            who = speakers.person_id_for_name(words)
            has_article = self.text[max(0, token.start - 4) : token.start].casefold() == "the "
            if who == UNKNOWN_PERSON and (has_article or words.isupper()):
                return NOBODY  # the English:
        return Attribution(who, words, span, is_sure=True) if who else NOBODY

    def _attribution_to_office(self, token: Token) -> Attribution:
        """Return the attribution to whoever holds an office: ``the Home Secretary told us``."""
        meant = self.people.speakers.people_of_office(token.text)
        span = token.start, token.end
        return NOBODY if meant is None else Attribution(UNKNOWN_PERSON, token.text, span, is_sure=True, rivals=meant)

    def _signature(self) -> Attribution | None:
        """Find the name on a line of its own after a quotation: behind a dash, or in the same block quotation."""
        end = self.quoted[1]
        is_last = self.text.find("\n\n", end, end + 5) >= 0
        line = _SIGNATURE.match(self.text, end, end + SPEAKER_REACH) if is_last else None
        who = self.people.speakers.person_id_for_name(line["name"]) if line else None
        if line is None or who is None or (not line["dash"] and (who == UNKNOWN_PERSON or not line["block"])):
            return None
        return Attribution(who, line["name"], line.span("name"), is_sure=True)

    def _presented(self) -> Attribution | None:
        """Find the name in a sentence right behind the marks that presents the speaker: ``“…” That was X``."""
        behind = self.after[int(bool(self.after) and self.after[0].text in (":", ",", "–", "-")) :]
        name = name_presented(behind)
        return self._first_person([Reading([name], is_speech=True)]) if name else None

    def _label(self) -> Attribution | None:
        """Read a label before the marks, as of a script: CLIP: X; X: ; X (NCA): ; X, in capitals; X (at the left)."""
        start = self.before[0].start if self.before else self.paragraph
        return None if start is None else self._read_label(start, self.quoted[0] - 1)

    def _read_label(self, start: int, end: int) -> Attribution | None:
        label = straighten_quotes(self.text[start:end]) if 0 < end - start <= LONGEST_LABEL else ""
        found = _LABEL.fullmatch(label) if label else None
        if found is None or not (found["cue"] or found["name"].isupper() or found["colon"]):
            return None
        tokens = split_tokens(label, start, 0)
        names = [token for token in tokens if token.kind == "name" and token.start < start + found.end("name")]
        unknown = (None, UNKNOWN_PERSON)
        known = [token for token in names if self.people.speakers.person_id_for_name(token.text) not in unknown]
        before = self.text[max(0, start - SPEAKER_REACH) : start].rstrip(" ")
        is_inside = before and not before.endswith("\n")
        is_capital = is_inside and " " not in found["name"] and not found["name"].isupper()  # … it. Quote: “
        if is_capital or any(token.text in SPEECH_VERBS for token in tokens):
            return None
        return self._first_person([Reading((known or names)[:1], is_speech=True)])

    def _announced_above(self) -> Attribution | None:
        """Read who speaks from the paragraph above, if that ends with a colon or is a label."""
        if self.paragraph is None or self.paragraph < self.quoted[0] - 2:
            return None
        end = self.paragraph - len("\n\n")
        begin = max(0, end - SPEAKER_REACH)
        above = self.text.rfind("\n\n", begin, end)
        begin = begin if above < 0 else above + 2
        paragraph = straighten_quotes(self.text[begin:end])
        if not paragraph.rstrip(QUOTE_END).endswith(":"):
            label = self._read_label(begin, end)
            return label if label and label.speaker else None
        tokens = split_tokens(paragraph, begin, _start_of_last_sentence(paragraph))
        found = self._first_person(list_readings_before_marks(tokens))
        return found or self._only_name(tokens, is_announced=True)

    def _only_name(self, tokens: Iterable[Token], *, is_announced: bool) -> Attribution | None:
        """Return the only person named in a sentence.

        It is sure of people of the record whose words a colon announces, and of a stranger whose whole name stands right
        before the colon.
        """
        known = {found.speaker: found for found in self._list_named(tokens) if found.speaker}
        if len(known) != 1:
            return None
        ((speaker, found),) = known.items()
        is_known = speaker != UNKNOWN_PERSON or self._is_subject_before_colon(found)
        return found._replace(is_sure=is_announced and is_known)

    def _is_subject_before_colon(self, found: Attribution) -> bool:
        """Return whether a whole name stands right before the colon."""
        before, name = ["", "", *(token.text for token in self.before[:-1])][-2:]
        return before.islower() and name == found.words and " " in name


def _start_of_last_sentence(text: str) -> int:
    return max((match.end() for match in SENTENCE_END.finditer(text)), default=0)
