"""Decide whether a draft is about the whole country or about one part of it.

Text is local from the first local cue, such as the name of a place, up to a national cue. The cues of a paragraph are
found when a number in it is asked about, once.
"""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections.abc import Iterator, Sequence

from countylines.text.english import MONTHS, WEEKDAYS
from countylines.text.folding import lower_in_place, straighten_quotes
from countylines.text.lazy_regex import lazy_regex
from countylines.text.phrases import expand_phrases, find_phrases

TextSpan = tuple[int, int]
Cue = tuple[int, bool]
"""The place of a cue, and whether it is local."""


NATIONAL_CUES = expand_phrases(
    "nationally", "nationwide", "countrywide", "uk", "united kingdom", "brit(ain|ish)", "across the (country|nation)",
    "national (total|tally|figure|count|picture|level|result|return|statistic|agency|centre|center)(|s)",
    "(around|throughout|up and down) the country", "england and wales", "england, wales", "nca", "nclcc", "npcc",
    "every force", "all (|43 )forces", "forces across", "in total across",
)  # fmt: skip
"""Words for the whole country, in lower case."""

COUNTRY_TITLES = (
    "national",
    "uk",
    "united kingdom",
    "england",
    "great britain",
    "britain",
    "country",
    "whole country",
    "all forces",
)
"""How the titles of table columns about the whole country begin, in lower case."""

_NATIONAL_BODIES = ("National Crime", "National Police", "National County")

_NOT_PLACE_PATTERN = (
    f"{'|'.join((*MONTHS, *WEEKDAYS))}|Britain|England|Wales|Scotland|UK|United|Great|Parliament|National|Class|County|"
    "Operation|The|A|NCA|NCLCC|NPCC|Crimestoppers|Public|Department|Section|Christmas|Westminster|Metro|Sky|BBC|ITV|Mr|"
    "Ms|Mrs|Dr|Deputy|Nikki|Duncan|Holland|Ball|Whitehall|Commons|Home|Government|Modern|Table|Figure|Week|English|"
    "British|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|Yorkshire Post|York Press|Guardian|Guernsey Press|Bay Trust|"
    "Daily|North West Evening|Policing"
)


_NAMED = lazy_regex(r"\b(?P<before>[A-Za-z][a-z]+)\s+(?=(?P<name>[A-Z][a-z]{2,}))")
_PLACE_PREPOSITIONS = frozenset({"in", "across", "around", "at", "from", "near", "outside", "of", "throughout"})
"""Words before a capitalised word that make it the name of a place."""


_NOT_PLACE_WORDS = frozenset(_NOT_PLACE_PATTERN.split("|"))
"""Capitalised words that are not places; looked up, as a pattern of them all is slow to compile."""
_NOT_PLACE_PHRASES = tuple(name for name in _NOT_PLACE_WORDS if " " in name)
"""Those of more than one word."""


_REPORTED = lazy_regex(r"[Ff]rom [A-Z]\w+, [A-Z]\w+ [A-Z]\w+ (?:reports|has)\b")
"""A reporter's place: ``From Bristol, Jane Smith reports``."""
_FROM_TO = lazy_regex(r"[Ff]rom (?:the )?(?P<one>[A-Z][\w']+)(?: [A-Z]\w+)? to (?:the )?(?P<other>[A-Z]\w+)")
_COUNTRY_ENDS = frozenset("Cornwall Land's Penzance Highlands Scotland John Inverness Aberdeen Orkney Shetland".split())
"""Places at the ends of the country."""


def _spans_country(text: str, start: int) -> bool:
    """Return whether the text at *start* is like ``from Cornwall to the Highlands``."""
    found = _FROM_TO.match(text, start)
    return found is not None and not _COUNTRY_ENDS.isdisjoint(found.groups())


def _is_place(match: re.Match[str]) -> bool:
    """Return whether a capitalised word after a preposition is the name of a place."""
    name, text, end = match["name"], match.string, match.end("name")
    if match["before"].lower() not in _PLACE_PREPOSITIONS:
        return False
    after = text[end : end + 1]
    if match["before"] in ("from", "From") and (
        _REPORTED.match(text, match.start()) or _spans_country(text, match.start())
    ):
        return False
    if name in _NOT_PLACE_WORDS and not (after.isalnum() or after == "_"):
        return False
    if match["before"] == "of" and text[: match.start()].rstrip().rpartition(" ")[2].istitle():
        return False  # the University of Mercia
    return not text.startswith(_NOT_PLACE_PHRASES, match.start("name"))


_FORCE = lazy_regex(
    r"\b(?!(?:National|British|The|Regional|Our|Every|All)\b)"
    r"[A-Z][a-z]+(?:(?:[ -](?:and[ -])?|-on-|-upon-)[A-Z][a-z]+)*"
    r"\s(?:Police|Constabulary|Council|County Council)\b(?! [Cc]hiefs)",
    any_of=("Police", "Constabulary", "Council"),
)
"""Names of police forces and councils."""


POLICE_NAMES = ("the Met", "Met officers", "Scotland Yard")
OFFICER_WORDS = ("officers", "detectives", "police")
NOT_PLACE_NAMES = frozenset(
    "Police British National The When Where Our Specialist Undercover Armed Plain Brave Masked Hero As And But How Because While Uniformed "
    "All Some Many These Those Most Then There If Although After Before Since Hundreds Thousands Dozens".split()
).union(MONTHS, WEEKDAYS)
"""Capitalised words before officers that do not name a place."""

LOCAL_CUES = expand_phrases(
    "our (officers|force|town|county|city|area|patch|region|own|share|team|neighbourhood|district|division)",
    "on our", "local", "locally", "in (the|our) area", "force area", "here (in|on|at)",
    "we (|also |have |then )(took|seized|made|arrested|recovered|visited|safeguarded|charged)",
    "in the (county|city|town|region|borough|district)", "the (force|constabulary|borough|county|region)",
    "across the (city|county|town)", "in this (county|town|city|region|borough|district|force)", "(his|her) officers",
    "regional organised crime unit", "(two|three|four|five|six|seven|eight) forces", "regionally", "regional (total|figure|result|count|share|picture|tally|officer|operation|raid|return)(|s)",
)  # fmt: skip
"""Words for one part of the country, in lower case."""
NOT_LOCAL_BEFORE = (
    " lines", " authorit", " government", " council", " paper", " newspaper", " press", " media", " result", " figures",
    " totals", " count ", " count,", " tally",
)  # fmt: skip
"""What follows local words that are about no particular part: county lines, local authorities."""
NAME_LOOKBACK = 40
"""How far before its officers the name of a place is looked for, in characters."""


def _local_police(text: str) -> Iterator[TextSpan]:
    """List the spans of the names of local police."""
    yield from find_phrases(text, POLICE_NAMES)
    for start, end in find_phrases(text, OFFICER_WORDS):
        name = text[max(0, start - NAME_LOOKBACK) : start].rpartition(" ")[0].rpartition(" ")[2].lstrip("(“‘\"'-–>")
        if text[start - 1 : start] == " " and name.isalpha() and name.istitle() and name not in NOT_PLACE_NAMES:
            yield start - 1 - len(name), end


def cues_in(text: str) -> list[Cue]:
    """List the cues of place in a text, in order."""
    lower = lower_in_place(straighten_quotes(text))
    national = find_phrases(lower, NATIONAL_CUES)
    if "National" in text:
        national += find_phrases(text, _NATIONAL_BODIES)
    local = [(match.start(), match.end("name")) for match in _NAMED.finditer(text) if _is_place(match)]
    local += [
        span
        for span in find_phrases(lower, LOCAL_CUES, not_before=NOT_LOCAL_BEFORE)
        if not lower.endswith("in ", 0, span[0])
    ]
    local += _local_police(text)
    local += [match.span() for match in _FORCE.finditer(text)]
    found = [(start, False) for start, _ in national]
    found += [(start, True) for start, end in local if not any(a < end and start < b for a, b in national)]
    return sorted(found)


CLAUSE = lazy_regex(r"[,;:](?!\d)|–|\b(?:while|but|whereas)\b")
"""What separates the clauses of a sentence in lower case."""


SENTENCE_ENDS = (".", "!", "?", ".”", ".’", '."')
HEADING_REACH = 4
"""How many paragraphs, the heading included, are searched for the place of a text with a heading."""

_MOST_KEPT = 64
"""How many paragraphs' cues are kept in memory."""


class Places:
    """The cues of place in a text; numbers must be asked about in the order of the text."""

    def __init__(self, text: str, paragraphs: Sequence[TextSpan], recorded: Sequence[TextSpan] = ()) -> None:
        """Prepare a text; quotations of the record (*recorded*) say nothing about the place of the draft."""
        self._text = text
        self._paragraphs = paragraphs
        self._recorded = recorded
        self._silent: set[int] = set()
        self._known, self._was_local = 0, False
        self._kept: dict[int, list[Cue]] = {}

    @property
    def has_quotations(self) -> bool:
        """Return whether the text has quotations of the record."""
        return bool(self._recorded)

    def mark_national(self, paragraph: int, place: int) -> None:
        """Add a national cue at a place in a paragraph, as a number there can only be the country's."""
        insort(self._cues_of(paragraph), (place, False))

    def ignore_paragraph(self, paragraph: int) -> None:
        """Ignore the cues of a table row."""
        self._silent.add(paragraph)

    def locality(self, paragraph: int, lower: str, sentence: TextSpan, number: int) -> tuple[bool, bool]:
        """Return whether a number is local, and whether its own sentence decides that.

        The cues of its clause decide, else the last cue before it. *lower* is the paragraph in lower case, *sentence*
        and *number* are places in it.
        """
        cues = self._cues_of(paragraph)
        first, last = bisect_left(cues, (sentence[0], False)), bisect_left(cues, (sentence[1], False))
        start = sentence[0]
        if first < last:
            start, end = _clause(lower, sentence, number)
            inside = [kind for place, kind in cues[first:last] if start <= place < end]
            if inside:
                return any(inside), True
        before = bisect_left(cues, (start, False))
        return (cues[before - 1][1] if before else self.is_local_before(paragraph)), before > first

    def cue_kinds(self, paragraph: int, sentence: TextSpan) -> list[bool]:
        """List for each cue of a sentence whether it is local."""
        cues = self._cues_of(paragraph)
        inside = cues[bisect_left(cues, (sentence[0], False)) : bisect_left(cues, (sentence[1], False))]
        return [is_local for _, is_local in inside]

    def is_local_heading(self, paragraph: int) -> bool:
        """Return whether a text begins with a heading, and the first paragraph below it with cues has only local ones."""
        start, end = self._paragraphs[paragraph]
        if paragraph or self._text[start:end].endswith(SENTENCE_ENDS):
            return False
        below = (self._cues_of(number) for number in range(1, min(HEADING_REACH, len(self._paragraphs))))
        return all(is_local for _, is_local in next(filter(None, below), [(0, False)]))

    def is_local_before(self, paragraph: int) -> bool:
        """Return whether the last cue before a paragraph is local; no paragraph is searched twice."""
        if paragraph == 0:
            return self.is_local_heading(paragraph)
        for number in range(paragraph - 1, self._known - 1, -1):
            cues = self._cues_of(number)
            if cues:
                self._was_local = cues[-1][1]
                break
        self._known = max(self._known, paragraph)
        return self._was_local

    def _cues_of(self, paragraph: int) -> list[Cue]:
        """List the cues of a paragraph; recent ones are kept, as each of its numbers asks again."""
        if paragraph in self._silent:
            return []
        if paragraph not in self._kept:
            if len(self._kept) > _MOST_KEPT:
                self._kept.clear()
            start, end = self._paragraphs[paragraph]
            self._kept[paragraph] = [
                cue for cue in cues_in(self._text[start:end]) if not _is_inside(start + cue[0], self._recorded)
            ]
        return self._kept[paragraph]


def _is_inside(place: int, spans: Sequence[TextSpan]) -> bool:
    before = bisect_left(spans, (place + 1,)) - 1
    return before >= 0 and place < spans[before][1]


def _clause(lower: str, sentence: TextSpan, number: int) -> TextSpan:
    """Return the start and end of the clause in which a number stands."""
    start, end = sentence
    for match in CLAUSE.finditer(lower, start, end):
        if match.end() <= number:
            start = match.end()
        elif match.start() >= number:
            return start, match.start()
    return start, end
