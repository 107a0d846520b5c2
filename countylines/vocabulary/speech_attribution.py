"""Find where a text says who is quoted, as by a name beside a verb of speech.

Verbs are looked up: a pattern of all of them would take longer to compile than a draft to read.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from countylines.text.english import CAPITAL, MONTHS, WEEKDAYS
from countylines.text.lazy_regex import lazy_regex

TextSpan = tuple[int, int]

NAME_PATTERN = rf"{CAPITAL}[\w'-]+(?:\.?\s+{CAPITAL}[\w'-]+){{0,4}}"
PRONOUNS = ("she", "he", "they")
_SUBJECT = lazy_regex(rf"{NAME_PATTERN}|\b[Ss]?[Hh]e\b|\b[Tt]hey\b")

SPEECH_VERBS = frozenset(
    """
    said says saying told tells wrote writes adding added adds warned warns explained explains commented comments
    insisted insists claimed claims called calls remarked remarks hailed hails continued continues stressed stresses
    noted notes stated states declared declares vowed vows pledged pledges described describes argued argues
    concluded concludes promised promises praised praises welcomed welcomes observed observes urged urges agreed agrees
    admitted admits announced announces asked asks emphasised emphasises maintained maintains reiterated reiterates
    replied replies revealed reveals suggested suggests thanked thanks
    """.split()
)
SPEECH_VERBS_OF = frozenset({"spoke", "speaks", "talked", "talks"})
SPEECH_VERBS_TO = frozenset({"referred", "refers", "pointed", "points"})
"""Verbs of speech; those that need ``of`` or ``about`` after them; those that need ``to``."""

NOT_NAMES = frozenset(
    f"{' '.join((*MONTHS, *WEEKDAYS))} The A An It This That These Those They We I In On At But And He She "
    "Who As Said When Because While Since After Before If Though Although Then So Now Yet Here There Even Still Perhaps "
    "Later Meanwhile Yesterday Today However What Why How Where Which Nor Or For From By With Of To One".split()
)
"""Capitalised words that begin a sentence and are not names."""

_WORD = r"(?P<verb>[a-z]+)(?:\s(?P<more>of|about|to|on|it))?\b"
_VERB = lazy_regex(rf",?\s+(?:who\s+)?(?:has\s+|also\s+|then\s+|had\s+)?{_WORD}")
_VERB_AND_SUBJECT = lazy_regex(rf"\b{_WORD}\s+(?:the\s+)?(?P<name>{NAME_PATTERN}|she\b|he\b)")
_BETWEEN = lazy_regex(r""",(?P<apposition>[^,."]{1,120}),|\s\([^)]*\)""")
_OF_A_BODY = lazy_regex(r"""\s(?:of|from|for|at)\s(?P<body>[^,.:;"]{1,80})""")
_SPACE = lazy_regex(r"\s")


class SpeakerMention(NamedTuple):
    """A mention of a speaker: its span, the span of the name, and that of the words between commas after it."""

    start: int
    end: int
    name: TextSpan
    apposition: TextSpan | None = None


def find_speaker_mentions(piece: str) -> Iterator[SpeakerMention]:
    """List the mentions of speakers in a piece of text with straight marks, in order; none overlap."""
    place = 0
    while found := [mention for find in _FINDERS if (mention := find(piece, place))]:
        first = min(found)
        yield first
        place = first.end


def _name_before_verb(piece: str, place: int) -> SpeakerMention | None:
    """Find a name before a verb of speech: ``Nikki Holland, director of investigations, added``."""
    for subject in _SUBJECT.finditer(piece, place):
        if subject[0] in NOT_NAMES and subject[0].casefold() not in PRONOUNS:
            continue
        between = _BETWEEN.match(piece, subject.end()) if piece.startswith((",", " ("), subject.end()) else None
        stops = [between.end()] if between else _organisation_ends(piece, subject.end())
        for stop in (subject.end(), *stops):
            verb = _VERB.match(piece, stop)
            if verb and _is_verb_of_speech(verb):
                apposition = between.span("apposition") if between and between["apposition"] else None
                return SpeakerMention(subject.start(), verb.end(), subject.span(), apposition)
    return None


def _organisation_ends(piece: str, place: int) -> list[int]:
    """List where an organisation or place may end that follows a name: ``Duncan Ball of the NPCC told reporters``."""
    body = _OF_A_BODY.match(piece, place) if piece.startswith((" of ", " from ", " for ", " at "), place) else None
    return (
        [space.start() for space in _SPACE.finditer(piece, body.start("body"), body.end())] + [body.end()]
        if body
        else []
    )


def _name_after_verb(piece: str, place: int) -> SpeakerMention | None:
    """Find a verb of speech before a name: ``said Nikki Holland``."""
    for match in _VERB_AND_SUBJECT.finditer(piece, place):
        if _is_verb_of_speech(match):
            return SpeakerMention(*match.span(), match.span("name"))
    return None


def _is_verb_of_speech(match: re.Match[str]) -> bool:
    verb, more = match["verb"], match["more"]
    return (
        verb in SPEECH_VERBS
        or (verb in SPEECH_VERBS_OF and more in ("of", "about"))
        or (verb in SPEECH_VERBS_TO and more == "to")
        or (verb == "went" and more == "on")
        or (verb in ("put", "puts") and more == "it")
    )


def _make_pattern_finder(pattern: str, any_of: Sequence[str]) -> Callable[[str, int], SpeakerMention | None]:
    """Return a function that finds a pattern, in texts that contain one of some words or signs."""
    wanted = lazy_regex(pattern, any_of=any_of)

    def find(piece: str, place: int) -> SpeakerMention | None:
        match = wanted.search(piece, place)
        return SpeakerMention(*match.span(), match.span("name")) if match else None

    return find


_FINDERS = (
    _name_before_verb,
    _name_after_verb,
    _make_pattern_finder(rf"\b[Aa]ccording\s+to\s+(?P<name>{NAME_PATTERN})", ("ccording",)),
    _make_pattern_finder(
        rf"\b(?P<name>{NAME_PATTERN})'s?\s+(?:words|verdict|message|view)\b", ("words", "verdict", "message", "view")
    ),
    _make_pattern_finder(rf"\b(?P<name>{NAME_PATTERN})(?<='s)\s+(?:[a-z-]+\s+){{0,2}}[a-z]+\s*[,:]?\s*$", ("'s",)),
    _make_pattern_finder(rf"^[^\w(\"]{{0,3}}(?:–|-)\s*(?P<name>{NAME_PATTERN})", ("–", "-")),
    _make_pattern_finder(rf"(?P<name>(?:–|-|\()\s*{NAME_PATTERN})\s*(?:,[^.\"]{{0,80}})?\)?\s*$", ("–", "-", "(")),
    _make_pattern_finder(rf"(?P<name>{NAME_PATTERN})(?:\s\([^)]*\)|,[^,.\"]{{1,120}})?,?\s*:\s*$", (":",)),
)
"""The ways to say who is quoted."""
