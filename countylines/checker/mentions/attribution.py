"""Find the speaker to whom a draft attributes a quotation, by weighing the names in its sentence.

A signature counts most, then a name with its verb directly after the quotation marks (“…”, said X), then a label or
the subject of a verb of speech before the marks. If a colon announces the quotation, what comes before the marks counts
more than what follows them. A quotation that begins its paragraph may be announced in the paragraph above. If no
speaker is named, the speaker of the previous quotation continues. The only name in the sentence counts least; it is no
basis for an error unless a colon follows.
"""

from collections.abc import Iterable
from typing import NamedTuple

from countylines.checker.passages import TextSpan
from countylines.documents.document import QUOTE_END, QUOTE_START
from countylines.text import lazy_regex, straighten_quotes
from countylines.text.tokens import NAME_PATTERN, PERSONAL_PRONOUNS, Token, split_tokens, text_at
from countylines.vocabulary.people import ORGANISATION_WORDS, UNKNOWN_PERSON, PeopleInText, without_owner
from countylines.vocabulary.speech_attribution import (
    SENTENCE_END,
    SPOKESPEOPLE,
    PossibleSpeakers,
    find_speakers_after_marks,
    find_speakers_before_marks,
    introduced,
    names_in,
    only_subject,
)

_SPEAKER_REACH = 300
"""How far from a quotation its speaker may be named, in characters.

In the development part of PolNeAR, half of this loses 6 of 374 named speakers, and double finds no more.
"""

_SIGNATURE = lazy_regex(
    rf"[^\w\n]{{0,3}}(?:(?P<beside> )|\n\n)(?P<block>{QUOTE_START})?\W?(?:(?P<dash>[-–—]+ ?)|(?P<answer>(?:Answer:|A[:.]) ))?"
    rf"(?P<name>{NAME_PATTERN})(?(answer)|(?:,[^\n.!?:]{{1,100}}|\([^\n]{{1,60}}\))?[^\w\n.!?:]{{0,2}}(?=\n|\Z))"
)
_LABEL = lazy_regex(
    rf"(?P<tag>\[[A-Z]+\]\s*)?(?:(?:\[?[\d:.]+\]?\s+)?[\[(]*[A-Z]+(?:[ ,/]{{1,2}}[A-Z]+)*(?:[\s\d]*(?:[:(–—]|-(?=\s))|\s+\d[\d'\":.]*)\s*)?[\[(]*(?P<name>{NAME_PATTERN})"
    r"(?:,[^\n.!?:]{1,60}|\s?\([^\n]{1,60}\))?[^\w:]*(?P<colon>:)?\W*"
)

_CUE = lazy_regex(r"[A-Z][A-Z ]{0,20}:\s*")
"""A cue before the words of a clip, below the line that names the speaker: ``IN WORDS:``."""
_DIRECTION = lazy_regex(r"\[[A-Z]{0,6}[^\]\nA-Z]{1,60}\][ \t]*\n?\Z")
"""A stage direction just before the words: ``[clip]``, ``[SOT 19"]``."""

_SPOKESPERSON_REACH = 30
"""How many characters before or after the name of a body may say that somebody speaks for it."""


class Attribution(NamedTuple):
    """The speaker whom a draft names: the id of a person in the record, UNKNOWN_PERSON for anybody else, or None.

    *name_as_written* is the name as the draft has it, and *name_span* its span. *rivals* are people who may be meant
    instead, such as others whom the sentence names before the marks.
    """

    speaker: str | None
    name_as_written: str = ""
    name_span: TextSpan = (0, 0)
    rivals: frozenset[str | None] = frozenset()


UNNAMED_SPEAKER = Attribution(None)
"""The attribution to somebody whom the draft does not name, or by a word that may mean anybody."""


class QuotationContext:
    """The text around the quotation in the span *quoted*, without the quoted words.

    *gap* reaches from the end of the previous quotation to the beginning of the next; nothing outside it is considered.
    """

    def __init__(self, people: PeopleInText, quoted: TextSpan, gap: TextSpan) -> None:
        self.people, self.text, self.quoted = people, people.text, quoted
        since, end, until = max(gap[0], quoted[0] - _SPEAKER_REACH), quoted[1], min(gap[1], quoted[1] + _SPEAKER_REACH)
        near = _DIRECTION.sub("", straighten_quotes(self.text[since : max(quoted[0] - 1, since)]))
        self.is_below = "\n\n" in near
        near, self.begins_paragraph = self._find_announcement(near)
        self.before, self.introducing, is_second = _last_sentence(near, since)
        self.may_go_on = not (self.is_below or is_second)
        line = near.rstrip().rfind("\n") + 1
        label = _LABEL.fullmatch(near[line:])
        is_label = label and (label["colon"] or label["tag"] or label["name"].isupper())
        self.named_in_label = names_in(split_tokens(near, since, line)) if is_label else []
        after = straighten_quotes(self.text[end + 1 : until])
        stop = SENTENCE_END.search(after)
        self.after = split_tokens(after[: stop.start() if stop else None], end + 1, 0)
        """The rest of the sentence after the marks; the sentence may have ended inside them."""
        first = text_at(self.after, 0)
        self.is_ended = self.text[end - 1] in ".!?" and first[:1].isupper() and first not in ("That", "That's")

    def _find_announcement(self, near: str) -> tuple[str, bool]:
        """Return the text before the marks, and whether they begin their paragraph, perhaps after a cue.

        If they do, the text is that of the paragraph above.
        """
        above, _, inside = near.rpartition("\n\n")
        label, person_of = _LABEL.fullmatch(above[above.rfind("\n") + 1 :]), self.people.speakers.person_id_for_name
        named = person_of(inside.partition(":")[0])
        is_of_other = named in self.people.speakers.ids and not (label and person_of(label["name"]) == named)
        is_announced = above.endswith(":") or label is not None
        is_cue = is_announced and _CUE.fullmatch(inside) is not None and not is_of_other
        begins_paragraph = not inside.strip(QUOTE_START) or is_cue
        return above.rstrip(QUOTE_END) if begins_paragraph else near, begins_paragraph

    def find_speaker(self, before: Attribution = UNNAMED_SPEAKER) -> Attribution:
        """Return the speaker by the strongest evidence; the previous quotation's speaker, *before*, may continue."""
        is_announced = text_at(self.before, len(self.before) - 1) == ":"
        tags = () if self.is_ended and self.before else find_speakers_after_marks(self.after)
        speaker_after = self._first_speaker(tags)
        is_between = not (self.before or self.begins_paragraph) and (self.is_ended or not self.after)
        speaker_before = self._first_speaker(
            [
                PossibleSpeakers(self.named_in_label),
                *find_speakers_before_marks(self.before),
                introduced(self.introducing),
                only_subject(self.introducing if is_between else []),
            ]
        )
        speaker_beside = speaker_after or speaker_before
        if is_announced and speaker_before != UNNAMED_SPEAKER:
            speaker_beside = speaker_before or speaker_after
        named = {self._attribution_to(one).speaker for one in names_in(self.before)}
        may_continue = self.may_go_on and before != UNNAMED_SPEAKER
        continuing = before._replace(rivals=before.rivals | named) if may_continue else None
        return (
            self._signature()
            or speaker_beside
            or (continuing if not self.before else None)
            or self._only_name(is_announced=is_announced)
            or continuing
            or UNNAMED_SPEAKER
        )

    def _first_speaker(self, possible: Iterable[PossibleSpeakers]) -> Attribution | None:
        """Return the first person among possible speakers; if a verb of speech has none, UNNAMED_SPEAKER; else None."""
        for speakers in possible:
            for token in speakers.names:
                found = self._spokesperson(token) or self._attribution_to(token)
                if _is_name(found) or (speakers.is_speech and found.speaker):
                    named = names_in(self.before)
                    return found._replace(rivals=found.rivals.union(self._attribution_to(one).speaker for one in named))
            if speakers.is_speech:
                return UNNAMED_SPEAKER
        return None

    def _spokesperson(self, token: Token) -> Attribution | None:
        """Return the attribution to an unnamed person who speaks for the body named by *token*; None if nobody does.

        The speaker is UNKNOWN_PERSON if nobody in the record belongs to that body, else None, as it may be anybody.
        """
        words = self.text[max(0, token.start - _SPOKESPERSON_REACH) : token.start].split()
        before = [word for word in words if word not in ("the", "for", "from", "of") and word not in ORGANISATION_WORDS]
        following = self.text[token.end : token.end + _SPOKESPERSON_REACH].split()
        if SPOKESPEOPLE.isdisjoint([*before[-1:], *(word.rstrip(",.;:") for word in following[:1])]):
            return None  # not: a spokesman, Ann Lee, said
        is_stranger = self.people.speakers.is_body_without_people(token.text)
        name = f"a spokesperson for {token.text}"
        return Attribution(UNKNOWN_PERSON if is_stranger else None, name, (token.start, token.end))

    def _attribution_to(self, token: Token) -> Attribution:
        """Return the attribution to a name or pronoun."""
        if token.text.casefold() in PERSONAL_PRONOUNS:
            meant = self.people.people_of_pronoun(token.text, min(token.start, self.quoted[0]))
            if not meant:
                return UNNAMED_SPEAKER
            person, name = meant[0]
            between = self.text[name[1] : min(token.start, self.quoted[0])].split()
            is_other = token.text.casefold() == "they" or any(word.endswith(("man", "woman")) for word in between)
            if person == UNKNOWN_PERSON and is_other:
                return UNNAMED_SPEAKER
            return Attribution(person, self.text[slice(*name)], name, frozenset(other for other, _ in meant))
        speakers = self.people.speakers
        if token.kind == "word" and token.text not in speakers.ranks:
            return UNNAMED_SPEAKER
        words = without_owner(token.text) if token.kind == "name" else f"the {token.text}"
        return Attribution(speakers.person_id_for_name(token.text), words, (token.start, token.end))

    def _signature(self) -> Attribution | None:
        """Find a name on its own after a quotation: after a dash, directly after it, in the same block or below it."""
        line = _SIGNATURE.match(self.text, self.quoted[1], self.quoted[1] + _SPEAKER_REACH)
        if line is None:
            return None
        who = self.people.speakers.person_id_for_name(line["name"])
        is_last = not self.text.startswith(f"\n\n{QUOTE_START}", line.end())  # not the label of the next block
        is_below_block = QUOTE_END in self.text[self.quoted[1] : line.start("name")] and is_last
        is_near = line["block"] or line["beside"] or is_below_block
        is_whole_name = " " in line["name"] and (line["block"] or line["answer"])
        is_signed = who and (line["dash"] or is_whole_name or (is_near and who != UNKNOWN_PERSON))
        return Attribution(who, line["name"], line.span("name")) if is_signed else None

    def _only_name(self, *, is_announced: bool) -> Attribution | None:
        """Return the only person whom a sentence names, who is in the record or, before a colon, speaks for a body.

        Unless a colon follows, others may be meant.
        """
        names = names_in(self.before if self.is_ended else [*self.before, *self.after])
        if is_announced and len(names) == 1 and (spokesperson := self._spokesperson(names[0])):
            return spokesperson  # A spokeswoman for the council was blunt: “…”
        known = {found.speaker: found for found in map(self._attribution_to, names) if _is_name(found)}
        if len(known) != 1 or UNKNOWN_PERSON in known:
            return None
        return next(iter(known.values()))._replace(rivals=frozenset() if is_announced else self.people.speakers.ids)


def _last_sentence(near: str, since: int) -> tuple[list[Token], list[Token], bool]:
    """Return the last sentence of the text *near*, which begins at the offset *since*, and the one that introduces it.

    The sentence before a quotation introduces it if the quotation begins a sentence. Also return whether the quotation
    is inside a sentence that is not the first, so that the speaker of the previous quotation cannot continue.
    """
    ends = [0, *(match.end() for match in SENTENCE_END.finditer(near.rstrip()))]
    begin, before = ends[-1], ends[-2] if len(ends) > 1 else 0
    last = split_tokens(near, since, begin)
    is_second = bool(begin and last)
    parts = [at for at, token in enumerate(last, 1) if token.text == ";"]
    if parts and names_in(last[parts[-1] :]):
        last = last[parts[-1] :]
    return last, last or split_tokens(near[:begin], since, before), is_second


def _is_name(found: Attribution) -> bool:
    """Return whether a name is surely a person's; a stranger's needs two words, as any one word may be capitalised."""
    return found.speaker is not None and (found.speaker != UNKNOWN_PERSON or " " in found.name_as_written)
