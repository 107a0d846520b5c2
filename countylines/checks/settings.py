"""Settings: of which week and of which place a sentence of a draft speaks.

The week is named in the sentence, else in the paragraph, else in the document, else it is the one that is asked about.
A place is local from its naming on, until a national cue. Whatever leaves the week, or the country, is not compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from countylines.dataset.load import Dataset

MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
_MONTH = "|".join(month.capitalize() for month in MONTHS) + "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
DATE = re.compile(
    rf"\b(?P<month>{_MONTH}|{_MONTH.upper()})\b\.?(?:\s+\d{{1,2}}(?:st|nd|rd|th)?(?:\s*(?:-|–|—|to|and)\s*\d{{1,2}}(?:st|nd|rd|th)?)?)?,?(?:\s+(?P<year>20\d\d))?\b"
    r"|\b(?P<day>\d{1,2})[/.](?P<number>\d{1,2})[/.](?P<short>20\d\d|\d\d)\b|\b(?P<iso>20\d\d)-(?P<isomonth>\d\d)(?:-\d\d)?\b"
    r"|(?<![£\d,.])(?<!more than )(?<!over )\b(?P<alone>20[012]\d)\b(?![,.]?\d)"
)
CLOSE = 12
"""How near to a month and year another month is the beginning of the same stretch of days, in characters."""

ELSEWHERE = re.compile(
    r"\bsince\b|\blast year\b|\bso far\b|\bover the (?:last|past) (?:\w+ )?(?:year|months|weeks|two|three|four)\b|\bto date\b|"
    r"\b(?:a|per|each|every) year\b|\bprevious(?:ly)?\b|\bearlier (?:this|that|in the) (?:year|month)\b|\bannual\w*|"
    r"\byear[- ]on[- ]year\b|\b(?:the|a) year (?:before|earlier|ago)\b|\bin the (?:last|past) (?:\w+ )?(?:year|months)\b|"
    r"\b(?:two|three|four|several|both) (?:such |earlier |previous )?(?:weeks|campaigns|crackdowns)\b|\bduring this period\b|"
    r"\bago\b|\byear to\b|\b20\d\d/\d\d\b|\bfinancial year\b|\bweeks together\b|\bnext year\b|\bthis year\b|\bbetween \w+ and \w+ 20\d\d\b",
    re.IGNORECASE,
)
"""Cues that a whole sentence speaks of another time."""

COMPARED = re.compile(
    r"(?:\bup from|\bdown from|\bcompared (?:with|to)|\bagainst|\bthan (?:the )?|\bfrom|\brise (?:on|from)|\brose from|"
    r"\bincrease (?:on|from)|\bon top of|\bbeating|\bnot|\bnever|\bno longer|n['’]t\s+\w+|\binstead of|\brather than|"
    r"\bout of|\bwithout)\s+(?:the\s+|last\s+|some\s+|about\s+|almost\s+)?$",
    re.IGNORECASE,
)
"""Words right before a number that set it against the week's, or deny it."""

SUPPOSED = re.compile(
    r"\b(?:if|whether|would|could|might|suppose|imagine|not|never|nobody|no one|false|untrue|denied|wrong)\b|n['’]t\b",
    re.IGNORECASE,
)
"""Words before a number that make it no statement, or deny it."""

PART_OF = re.compile(
    r"\b(?:in|at|from) (?:one|a single|the same|another) (?:raid|street|house|flat|address|incident|case|warrant|stop|search)\b"
    r"|\balone\b|\bamong (?:those|them)\b[^,;]{0,30}\bwere\b|\bat the scene\b|\bin the (?:house|flat|car)\b|\bwith h(?:im|er)\b"
    r"|\b(?:arrested|held|seized|made|detained) on (?:the )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
    r"|\bthe (?:first|second|last) (?:day|night|morning)\b",
    re.IGNORECASE,
)
"""Cues that a sentence tells of one incident, or of some among them all."""

SET_AGAINST = re.compile(
    r"\bas many as (?:in|the)\b|\btimes as\b|\bthan\b|\bcompared\b|\bup from\b|\bdown from\b|\bagainst\b", re.IGNORECASE
)
"""Words after which a date is another figure's."""

NATIONAL = re.compile(
    r"\bnationally\b|\bnational (?:total|tally|figure|count|picture|level|agency|cent(?:re|er))s?\b|\bnationwide\b|\bcountrywide\b|\bUK\b|\bUnited Kingdom\b|\bBrit(?:ain|ish)\b|\bacross the (?:country|nation)\b|"
    r"\b(?:around|throughout|up and down) the country\b|\bEngland and Wales\b|\bNCA\b|\bNCLCC\b|\bNPCC\b|(?-i:\bNational (?:Crime|Police|County)\b)|"
    r"\bevery force\b|\ball (?:43 )?forces\b|\bforces across\b|\bin total across\b|\bEngland, Wales\b|\bUK-wide\b",
    re.IGNORECASE,
)
_NOT_PLACES = (
    "January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|"
    "Thursday|Friday|Saturday|Sunday|Britain|England|Wales|Scotland|UK|United|Great|Parliament|National|Class|County|"
    "Operation|The|A|NCA|NCLCC|NPCC|Crimestoppers|Public|Department|Section|Christmas|Westminster|Metro|Sky|BBC|ITV|Mr|Ms|"
    "Mrs|Dr|Deputy|Nikki|Duncan|Holland|Ball|Whitehall|Commons|Home|Government|Modern|Table|Figure|Week|English|British|"
    "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Yorkshire Post|York Press|Guardian|Guernsey Press|Bay Trust|Daily|North West Evening"
)
LOCAL = re.compile(
    rf"\b(?!(?:National|British|The|Regional|Our|Every|All)\b)(?-i:[A-Z][a-z]+(?:(?:[ -](?:and[ -])?|-on-|-upon-)[A-Z][a-z]+)*\s(?:Police|Constabulary|Council|County Council)\b)(?! Chiefs)"
    rf"|\b(?:in|across|around|at|from|near|outside|throughout|of)\s+(?:the\s+(?:town|city|county|borough|village)\s+of\s+)?(?-i:(?!(?:{_NOT_PLACES})\b)[A-Z][a-z]{{2,}})"
    r"|\bour (?:officers|force|town|county|city|area|patch|region)\b|\blocal(?:ly)?\b|\bin the (?:county(?! lines)|city|town|region|borough|district)\b"
    r"|\b(?-i:the Met|Met officers|Scotland Yard)\b"
    r"|(?-i:\b(?!(?:Police|British|National|The|When|Where|Our|Specialist|Undercover|Armed|Plain|As|And|But|How|Because|While|"
    r"Uniformed|All|Some|Many|These|Those|Most|Then|There|If|Although|After|Before|Since|Hundreds|Thousands|Dozens)\b)"
    r"[A-Z][a-z]+ (?:officers|detectives|police)\b)"
    r"|\bthe (?:force|constabulary|borough|county(?! lines))(?:['’]s)?\b|\bacross the (?:city|county(?! lines)|region|borough|force area|town)\b|\bin this (?:county|town|city|region)\b"
    r"|\bhis officers\b|\bher officers\b|\bregion(?:al|['’]s)\b(?! Organised)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A date in a draft: where it stands, and the week of the record that it names; None where it names none."""

    start: int
    end: int
    week: str | None
    is_vague: bool = False


class Calendar:
    """The weeks of a record by the months and years that name them."""

    def __init__(self, dataset: Dataset, week: str) -> None:
        self.week = week
        self.weeks = [period for period in dataset.periods if period.kind == "week"]
        self._by_month: dict[tuple[int, int], str] = {}
        for period in self.weeks:
            for date in (period.id, period.start, period.end):
                if date:
                    self._by_month.setdefault((int(date[:4]), int(date[5:7])), period.id)

    def mentions(self, text: str) -> list[Mention]:
        """List the dates in *text*."""
        found = [match for match in DATE.finditer(text) if not self._is_may(match, text)]
        kept = [
            match
            for match, following in zip(found, [*found[1:], None], strict=False)
            if not (
                match["month"]
                and not match["year"]
                and following
                and following["year"]
                and following.start() - match.end() < CLOSE
            )
        ]
        return [self._mention(match) for match in kept]

    @staticmethod
    def _is_may(match: re.Match[str], text: str) -> bool:
        """Tell whether ``may`` and ``march`` begin a sentence and are verbs."""
        return match[0] in ("May", "March", "MAY", "MARCH") and not re.search(
            r"(?:in|of|last|this|since|during|by|from|and)\s$", text[: match.start()], re.IGNORECASE
        )

    def _mention(self, match: re.Match[str]) -> Mention:
        year, month = self._date(match)
        if month is None:
            fits = year is not None and self.week.startswith(str(year))
            return Mention(match.start(), match.end(), self.week if fits else None, is_vague=fits)
        if year is not None:
            return Mention(match.start(), match.end(), self._by_month.get((year, month)))
        fits = self._by_month.get((int(self.week[:4]), month)) == self.week
        return Mention(match.start(), match.end(), self.week if fits else None, is_vague=True)

    def _date(self, match: re.Match[str]) -> tuple[int | None, int | None]:
        if match["month"]:
            month = next(n for n, name in enumerate(MONTHS, 1) if name.startswith(match["month"].lower()[:3]))
            return (int(match["year"]) if match["year"] else None), month
        if match["iso"]:
            return int(match["iso"]), int(match["isomonth"])
        if match["day"]:
            year = int(match["short"])
            return (year if year > 99 else 2000 + year), int(match["number"])  # noqa: PLR2004  two digits of a year
        return int(match["alone"]), None


def week_of(mentions: Iterable[Mention]) -> tuple[bool, str | None]:
    """Tell whether dates decide the week, and which it is: None where they name another time, or several weeks."""
    weeks = {mention.week for mention in mentions if not (mention.is_vague and mention.week)}
    vague = {mention.week for mention in mentions if mention.is_vague and mention.week}
    named = weeks or vague
    if not named:
        return False, None
    return True, next(iter(named)) if len(named) == 1 else None


class Place:
    """Whether what a draft says is of the whole country, as it goes on from sentence to sentence."""

    def __init__(self) -> None:
        self.is_local = False
        self._last: tuple[str, Sequence[tuple[int, bool]]] = "", ()

    def at(self, sentence: str, clause: tuple[int, int]) -> bool:
        """Tell whether a clause of a sentence is local: by its own cues, else by those before it."""
        cues = self._cues(sentence)
        inside = [kind for place, kind in cues if clause[0] <= place < clause[1]]
        if inside:
            return any(inside)
        before = [kind for place, kind in cues if place < clause[0]]
        return before[-1] if before else self.is_local

    def after(self, sentence: str) -> None:
        """Go on to the next sentence."""
        cues = self._cues(sentence)
        if cues:
            self.is_local = cues[-1][1]

    def _cues(self, sentence: str) -> Sequence[tuple[int, bool]]:
        """List a sentence's cues; the last one's are kept, as each of its numbers asks again."""
        if self._last[0] != sentence:
            self._last = sentence, _cues(sentence)
        return self._last[1]


def _cues(sentence: str) -> Sequence[tuple[int, bool]]:
    """List the cues of place in a sentence: where, and whether local."""
    national = [(match.start(), match.end()) for match in NATIONAL.finditer(sentence)]
    found = [(start, False) for start, _ in national]
    found += [
        (match.start(), True)
        for match in LOCAL.finditer(sentence)
        if not any(start < match.end() and match.start() < end for start, end in national)
    ]
    return sorted(found)
