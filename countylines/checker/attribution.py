"""Find the speaker to whom a draft attributes a quotation, by weighing the names in its sentence.

A name counts most right beside the quotation marks, with its verb (“…”, said X), before a colon or as a signature; then
as the subject of the verb of speech nearest to the marks; least if it is only the last speaker named before. A common
noun in such a place (a spokesman said) names nobody.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from countylines.documents.offset_map import QUOTE_END, QUOTE_START
from countylines.text.folding import straighten_quotes
from countylines.text.lazy_regex import lazy_regex
from countylines.vocabulary.speech_attribution import (
    NAME_PATTERN,
    NOT_NAMES,
    PRONOUNS,
    SPEECH_VERBS,
    UNKNOWN_PERSON,
    SpeakerNames,
)

TextSpan = tuple[int, int]

SPEAKER_REACH = 300
"""How far from a quotation its speaker may be named, in characters."""

PRONOUN_REACH = 2000
"""How far before a quotation the person may be named whom a pronoun refers to, in characters."""

LONGEST_APPOSITION = 24
"""How many words and marks may stand between a name and its verb."""

LONGEST_LABEL = 80
"""How long a paragraph may be that only says who speaks next, in characters."""

_SENTENCE_END = re.compile(r"(?<!\b[A-Z])(?<!\bM[rs])(?<!\b[DM]rs)(?<!\bDr)[.!?][\"')]*(?=[\s<\[]|$)|\n\n")
_TOKEN = re.compile(rf"(?P<name>{NAME_PATTERN})|(?P<word>[a-z][\w'-]*)|[,:;()–|-]")
_SIGNATURE = lazy_regex(
    rf"[^\w\n]{{0,3}}\n\n(?P<block>{QUOTE_START})?\W?(?P<dash>[-–—]+ ?)?(?P<name>{NAME_PATTERN})(?:,[^\n.!?:]{{1,100}}|\([^\n]{{1,60}}\))?"
    r"[^\w\n.!?:]{0,2}(?=\n|\Z)"
)
_LABEL = lazy_regex(
    rf"[\[(]?(?:[A-Z]+[\s\d]*[:(]\s*)?(?P<name>{NAME_PATTERN})(?:,[^\n.!?:]{{1,60}}|\s?\([^\n]{{1,60}}\))?\W*"
)
_SECOND_CLAUSE = frozenset("while and but whereas then when as who which that because for after before with".split())
"""Words after a quotation that do not say who spoke it, but begin something else."""
_BE = frozenset("is was are were be been being".split())
_ADVERBS = _BE | frozenset(
    "has have had also then later who yesterday today further even once again now still often always".split()
)
_BEFORE_OTHERS = frozenset("for to of with by from in at on about against like than".split())
"""A name after one of these is not the subject of its clause."""
_BEFORE_MARKS = frozenset("that of as to about how it the a an their his her its on out up for and this".split())
_INDEFINITE = frozenset("a an one another some several many".split())


class Attribution(NamedTuple):
    """The speaker whom a draft names: the id of a person in the record, UNKNOWN_PERSON, or None for nobody.

    *words* is the name as the draft has it and *name* its span. It is *sure* if the sentence itself says who speaks.
    """

    speaker: str | None
    words: str = ""
    name: TextSpan = (0, 0)
    is_sure: bool = False


NOBODY = Attribution(None)
SOMEBODY = Attribution(None, is_sure=True)
"""The sentence says who speaks, but names no person."""


class _Token(NamedTuple):
    """A name, a word in small letters or a mark of a piece of text; a pronoun counts as a name."""

    kind: str
    text: str
    start: int
    end: int


def attribute(text: str, quoted: TextSpan, gap: TextSpan, speakers: SpeakerNames, before: Attribution) -> Attribution:
    """Find the speaker to whom a draft attributes the words of the span *quoted*.

    *gap* reaches from the end of the quotation before to the beginning of the next; nothing outside it is considered.
    *before* is the attribution of the quotation before, which may go on.
    """
    found = _Sentence(text, quoted, gap, speakers).find_speaker(before)
    return found if found.is_sure or found.speaker != UNKNOWN_PERSON else NOBODY


class _Sentence:
    """The sentence around a quotation, without what is quoted."""

    def __init__(self, text: str, quoted: TextSpan, gap: TextSpan, speakers: SpeakerNames) -> None:
        self.text, self.quoted, self.speakers = text, quoted, speakers
        start, end = quoted
        since = max(gap[0], start - SPEAKER_REACH)
        self.begins_gap = since == gap[0]
        near = straighten_quotes(text[since : max(start - 1, since)])
        paragraph = near.rfind("\n\n")
        ends = [match.end() for match in _SENTENCE_END.finditer(near.rstrip())]
        self.begin = since + (ends[-1] if ends else 0)
        self.is_new_sentence = bool(ends)
        self.is_new_paragraph = paragraph >= 0
        self.before = _split_tokens(near, since, self.begin - since)
        after = straighten_quotes(text[end + 1 : min(gap[1], end + SPEAKER_REACH)])
        stop = _SENTENCE_END.search(after)
        self.runs_on = stop is None and gap[1] < min(end + SPEAKER_REACH, len(text))
        self.after = _split_tokens(after[: stop.start() if stop else None], end + 1, 0)

    def find_speaker(self, before: Attribution) -> Attribution:
        """Weigh the evidence, the strongest first."""
        signature = self._signature()
        if signature:
            return signature
        is_announced = bool(self.before) and self.before[-1].text == ":"
        tag, own = self._tag_after(), self._label(self.before) or self._subject_before()
        found = own or tag if is_announced or self.runs_on else tag or own
        return (
            found
            or self._label_above()
            or (self._continued(before) if self.is_new_sentence and not self.before else None)
            or self._tag_after(is_next_sentence=True)
            or self._only_name()
            or self._continued(before)
            or NOBODY
        )

    def _person(self, token: _Token, *, is_sure: bool = True) -> Attribution:
        """Return the attribution to a name or pronoun; to nobody if it is not a person's."""
        if token.text.casefold() in PRONOUNS:
            known = straighten_quotes(
                self.text[max(0, self.quoted[0] - PRONOUN_REACH) : min(token.start, self.quoted[0])]
            )
            who = self.speakers.person_of_pronoun(token.text, known)
        else:
            who = self.speakers.person_called(token.text)
        return Attribution(who, token.text if who else "", (token.start, token.end), is_sure)

    def _signature(self) -> Attribution | None:
        """Find the name on a line of its own after a quotation: behind a dash, or in the same block quotation."""
        end = self.quoted[1]
        is_last = self.text.find("\n\n", end, end + 5) >= 0
        line = _SIGNATURE.match(self.text, end, end + SPEAKER_REACH) if is_last else None
        who = self.speakers.person_called(line["name"]) if line else None
        if line is None or who is None or (not line["dash"] and (who == UNKNOWN_PERSON or not line["block"])):
            return None
        return Attribution(who, line["name"], line.span("name"), is_sure=True)

    def _tag_after(self, *, is_next_sentence: bool = False) -> Attribution | None:
        """Read what follows the marks: “…”, said X; “…”, X said; “…” – X; “…” (X); “…”, according to X."""
        tokens = self.after
        while tokens and tokens[0].text == ",":
            tokens = tokens[1:]
        if not tokens or tokens[0].text in _SECOND_CLAUSE - {"as"}:
            return None
        if self.text[self.quoted[1] - 1] in (".!?" if self.before else ".") and tokens[0].text[0].isupper():
            if self.before or not is_next_sentence:
                return None
        elif is_next_sentence:
            return None
        first = tokens[0]
        if first.text in "–-(|" or first.text in ("according", "as", "per"):
            name = next((token for token in tokens[1 : 2 if first.text == "as" else 5] if token.kind == "name"), None)
            return self._person(name) if name and (first.text != "as" or self._verb_of(tokens[1:])) else None
        if first.kind == "name" or first.text in _ARTICLES:
            return self._subject_of_first_verb(tokens)
        return self._inverted(tokens) if _is_verb(first.text) else None

    def _inverted(self, tokens: Sequence[_Token]) -> Attribution | None:
        """Read a verb and its subject: said X; said the director, X; said a spokesman for X, which names nobody."""
        known = tokens[0].text in SPEECH_VERBS
        rest = tokens[1:]
        for place, token in enumerate(rest[:LONGEST_APPOSITION]):
            before = rest[place - 1].text if place else ""
            if token.kind == "name" and before not in _BEFORE_OTHERS and not (before == "the" and place > 1):
                found = self._person(token)
                if found.speaker or place == 0:
                    return found if found.speaker or known else None
            if token.text in (";", "(", ":") or (token.text == "," and rest[0].text in _INDEFINITE and place > _FAR):
                break
        return SOMEBODY if known and rest else None

    def _subject_of_first_verb(self, tokens: Sequence[_Token]) -> Attribution | None:
        place = self._verb_of(tokens)
        return self._subject(tokens, place, is_speech=tokens[place].text in SPEECH_VERBS) if place else None

    def _verb_of(self, tokens: Sequence[_Token]) -> int | None:
        """Return the place of the first verb after a subject."""
        places = range(1, min(len(tokens), LONGEST_APPOSITION))
        known = next((place for place in places if tokens[place].text in SPEECH_VERBS), None)
        likely = (place for place in places if _is_verb(tokens[place].text) and tokens[place - 1].kind == "name")
        return next(likely, None) if known is None else known

    def _subject_before(self) -> Attribution | None:
        """Find the subject of the verb of speech nearest to the marks, or of any verb right before them."""
        tokens = self.before
        for place in range(len(tokens) - 1, -1, -1):
            verb = tokens[place]
            if place and tokens[place - 1].text in _NOT_BEFORE_VERBS:
                continue
            between = tokens[place + 1 :]
            is_beside = all(token.text in _BEFORE_MARKS or token.text in (",", ":") for token in between)
            if verb.text in SPEECH_VERBS or (verb.kind == "word" and is_beside and _is_verb(verb.text)):
                known = verb.text in SPEECH_VERBS
                found = (
                    self._subject(tokens, place, is_speech=known)
                    if not verb.text.endswith("ing")
                    else self._main_subject(place)
                )
                if found and (found.speaker or known):
                    is_doubtful = not known and found.speaker == UNKNOWN_PERSON and " " not in found.words
                    return found._replace(is_sure=False) if is_doubtful else found
                if known and between and between[0].kind == "name":
                    return self._person(between[0])
            if verb.kind == "name" and is_beside and verb.text.endswith("'s"):
                return None
        return self._name_beside_marks() or self._possessive_before() or self._according_before()

    def _name_beside_marks(self) -> Attribution | None:
        """Read a name that only a post or ``that`` parts from the marks: the remarks of X, of a body: “…”."""
        tokens = list(self.before)
        while tokens and tokens[-1].text in (":", ",", "that", "as"):
            tokens.pop()
        if not tokens or len(tokens) == len(self.before):
            return None
        found = [place for place, token in enumerate(tokens) if token.kind == "name" and self._person(token).speaker]
        if not found or sum(token.text == "," for token in tokens[found[-1] :]) > 1:
            return None
        is_last, previous = found[-1] == len(tokens) - 1, tokens[found[-1] - 1].text if found[-1] else ""
        is_owner = previous in ("of", "from", "by", ",") or not found[-1]
        return (
            self._person(tokens[found[-1]])
            if is_owner and (is_last or tokens[found[-1] + 1].text in (",", "(", "of", "at"))
            else None
        )

    def _main_subject(self, end: int) -> Attribution | None:
        """Return the first person named before *end* that no preposition makes an object: X left, saying “…”."""
        for place, token in enumerate(self.before[:end]):
            if token.kind == "name" and (not place or self.before[place - 1].text not in _BEFORE_OTHERS):
                found = self._person(token)
                if found.speaker:
                    return found
        return None

    def _possessive_before(self) -> Attribution | None:
        """Read the owner of what is quoted: X's words, X's verdict on it:."""
        tokens = [token for token in self.before if token.text not in ",:"]
        for place in range(max(0, len(tokens) - 4), len(tokens) - 1):
            between = tokens[place + 1 :]
            is_owner = tokens[place].kind == "name" and tokens[place].text.endswith("'s")
            if is_owner and all(one.text not in _BEFORE_MARKS | NOT_NAMES for one in between):
                return self._person(tokens[place])
        return None

    def _according_before(self) -> Attribution | None:
        for place, token in enumerate(self.before):
            if token.text in ("According", "according", "words"):
                name = next((one for one in self.before[place + 1 : place + 6] if one.kind == "name"), None)
                if name:
                    return self._person(name)
        return None

    def _subject(self, tokens: Sequence[_Token], end: int, *, is_speech: bool) -> Attribution | None:
        """Return whose verb stands at *end*: the name before it, past adverbs, a post between commas, and a body."""
        place = end - 1
        skipped = _ADVERBS if is_speech else _ADVERBS - _BE
        while place >= 0 and (tokens[place].text in skipped or tokens[place].text.endswith("ly")):
            place -= 1
        if place < 0:
            return None
        if tokens[place].text in ",)-–":
            return self._subject_before_apposition(tokens, place, is_speech=is_speech)
        if tokens[place].kind == "name":
            return self._name_or_owner(tokens, place)
        if not is_speech or tokens[place].kind != "word" or tokens[place].text in SPEECH_VERBS:
            return None
        return self._name_with_body(tokens, place) or SOMEBODY

    def _name_with_body(self, tokens: Sequence[_Token], place: int) -> Attribution | None:
        """Return the person named before a body in small letters that ends at *place*: X of the police chiefs' council."""
        while place > 0 and tokens[place].kind == "word" and tokens[place].text not in SPEECH_VERBS:
            place -= 1
        is_of_body = tokens[place].kind == "name" and tokens[place + 1].text in _BEFORE_OTHERS
        return self._name_or_owner(tokens, place) if is_of_body else None

    def _subject_before_apposition(self, tokens: Sequence[_Token], end: int, *, is_speech: bool) -> Attribution | None:
        """Return the person named before the words between commas that end at *end*, or between them."""
        inner = self._person(tokens[end - 1]) if end and tokens[end - 1].kind == "name" else None
        if inner and not inner.speaker:
            inner = self._name_or_owner(tokens, end - 1)
        for place in range(end - 1, max(0, end - LONGEST_APPOSITION), -1):
            if tokens[place].text in ",(-–" and tokens[place - 1].kind == "name":
                found = self._name_or_owner(tokens, place - 1)
                is_own = tokens[place + 1].kind == "name" and place + 2 == end and inner and inner.speaker
                if found.speaker and not (is_own and found.speaker == UNKNOWN_PERSON):
                    return found
        return inner if inner and inner.speaker else SOMEBODY if is_speech else None

    def _name_or_owner(self, tokens: Sequence[_Token], place: int) -> Attribution:
        """Return the person named at *place*; if that name is of a body after a preposition, the one named before it."""
        found = self._person(tokens[place])
        before = tokens[max(0, place - 2) : place]
        if not before or not (
            before[-1].text in _BEFORE_OTHERS or (before[-1].text == "the" and before[0].text in _BEFORE_OTHERS)
        ):
            return found
        owner = next((one for one in reversed(tokens[max(0, place - 4) : place]) if one.kind == "name"), None)
        return self._person(owner) if owner else SOMEBODY

    def _label(self, tokens: Sequence[_Token]) -> Attribution | None:
        """Read a label before the marks, as of a script: CLIP: X; X: ; X (NCA): ; X, in capitals."""
        if not tokens or len(tokens) > LONGEST_APPOSITION:
            return None
        first, last = tokens[0].start, self.quoted[0] - 1
        label = straighten_quotes(self.text[first:last]).strip()
        found = _LABEL.fullmatch(label)
        if found is None or not (label.endswith(":") or found["name"].isupper()):
            return None
        start = first + self.text[first:last].find(label[:1]) + found.start("name")
        return self._person(_Token("name", found["name"], start, start + len(found["name"])))

    def _label_above(self) -> Attribution | None:
        """Read who speaks from the paragraph above, if that ends with a colon or is a label."""
        start = self.quoted[0] - 1
        gap = self.text[max(0, start - 3) : start]
        if not gap.endswith(("\n\n", f"\n\n{QUOTE_START}", "\n")) or self.before:
            return None
        end = self.text.rfind("\n\n", 0, start)
        above = self.text.rfind("\n\n", max(0, end - SPEAKER_REACH), end)
        above = above + 2 if above >= 0 else max(0, end - SPEAKER_REACH)
        paragraph = straighten_quotes(self.text[above:end]).strip(QUOTE_START + QUOTE_END)
        if paragraph.endswith(":"):
            stops = [match.end() for match in _SENTENCE_END.finditer(paragraph)]
            begin = stops[-1] if stops else 0
            self.before = _split_tokens(paragraph, above, begin)
            return self._subject_before() or self._only_name()
        found = _LABEL.fullmatch(paragraph) if len(paragraph) <= LONGEST_LABEL else None
        if found is None or not (found["name"].isupper() or found.start("name")):
            return None
        who = self.speakers.person_called(found["name"])
        span = above + found.start("name"), above + found.end("name")
        return Attribution(who, found["name"], span, is_sure=True) if who else None

    def _only_name(self) -> Attribution | None:
        """Return the only person named in the sentence; sure if a colon announces the words and the record knows them."""
        names = [token for token in (*self.before, *self.after) if token.kind == "name"]
        people = {found.speaker: found for token in names if (found := self._person(token, is_sure=False)).speaker}
        if len(people) != 1:
            return None
        found = next(iter(people.values()))
        is_announced = bool(self.before) and self.before[-1].text == ":"
        return found._replace(is_sure=is_announced and found.speaker != UNKNOWN_PERSON)

    def _continued(self, before: Attribution) -> Attribution | None:
        """Return the speaker of the quotation before, who goes on in the same sentence or right after it."""
        if not self.begins_gap or self.is_new_paragraph:
            return None
        return before._replace(is_sure=before.is_sure and (not self.is_new_sentence or not self.before))


_ARTICLES = frozenset("the a an its their one his her our".split())
_NOT_BEFORE_VERBS = _ARTICLES | _BEFORE_OTHERS
_FAR = 12


def _is_verb(word: str) -> bool:
    """Return whether a word beside a name can be a verb of speech: one that is listed, or any in the past tense."""
    return word in SPEECH_VERBS or (word.endswith("ed") and len(word) > len("need"))


def _is_no_name(name: str, mark: str) -> bool:
    """Return whether a run of capitalised words begins with one that only begins a sentence."""
    first = name.split(maxsplit=1)[0].rstrip(".")
    return first.split("'")[0] in NOT_NAMES or (first == name and mark == "," and first.endswith(("ly", "ing")))


def _split_tokens(text: str, offset: int, start: int) -> list[_Token]:
    """Split ``text[start:]`` into names, words and marks; *offset* is added to their places."""
    tokens = []
    for match in _TOKEN.finditer(text, start):
        name, word = match["name"], match["word"]
        pronoun = match[0].split("'")[0]
        if name is None or pronoun.casefold() in PRONOUNS:
            word = word or pronoun.casefold()
            kind = "name" if pronoun.casefold() in PRONOUNS else "word" if word else "mark"
            said = pronoun if kind == "name" else match[0]
            tokens.append(_Token(kind, said, offset + match.start(), offset + match.start() + len(said)))
            continue
        first = match.start()
        while name and _is_no_name(name, text[match.end() : match.end() + 1]):
            word, *rest = name.split(maxsplit=1)
            tokens.append(_Token("word", word, offset + first, offset + first + len(word)))
            name = rest[0] if rest else ""
            first = match.end() - len(name)
        if name:
            tokens.append(_Token("name", name, offset + first, offset + match.end()))
    return tokens
