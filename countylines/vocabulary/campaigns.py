"""The patterns in which a text names the weeks of a record: by a word for one, their length, their number in the series.

The words stand in the record, in its word group ``campaign``.
"""

import re
from typing import NamedTuple

from countylines.record.dataset import Dataset
from countylines.text.english import ONES, ORDINALS
from countylines.text.lazy_regex import lazy_regex
from countylines.vocabulary.counted_nouns import counting_vocabulary
from countylines.vocabulary.groups import word_groups

GENERIC_NAMES = ("campaign", "operation", "action")
"""Words for a campaign in any record."""

FORTNIGHT = 14
LENGTHS = {word: number for word, number in ONES.items() if 0 < number <= FORTNIGHT}
"""Numbers of days or weeks that a campaign may be said to last, in words."""

PLACES_IN_SERIES = {word: number for number, word in enumerate(ORDINALS, 1)}
"""Places in the series, by their words."""
_COUNT = rf"(?P<count>\d{{1,2}}|{'|'.join(LENGTHS)}|a)"
_SERIES_WORDS = ("its kind", "series", "such week")


class CampaignVocabulary(NamedTuple):
    """What a record calls its weeks, in lower case, and the patterns that hold these words.

    *names* are words for one week, *words* their single words, *length* is one before its noun (a two-week crackdown),
    *duration* one after it (the crackdown lasted two weeks), *ordinal* a place in the series. *series_words* show that a place is one in
    the series, *near* that a date is about the weeks, *several* and *counted* that several weeks are meant.
    """

    names: tuple[str, ...]
    words: frozenset[str]
    length: re.Pattern[str]
    duration: re.Pattern[str]
    ordinal: re.Pattern[str]
    series_words: tuple[str, ...]
    near: re.Pattern[str]
    several: re.Pattern[str]
    counted: re.Pattern[str]


def campaign_vocabulary(dataset: Dataset) -> CampaignVocabulary:
    """Return the words and patterns of a record, compiled once."""
    if "campaign vocabulary" not in dataset.cache:
        dataset.cache["campaign vocabulary"] = _compile_campaign_vocabulary(dataset)
    found: CampaignVocabulary = dataset.cache["campaign vocabulary"]
    return found


def subject_words(dataset: Dataset) -> tuple[str, ...]:
    """Return words in lower case of which a text about the subject of a record contains one; none if it has none."""
    groups = (word for group in dataset.objects("vocabulary") if group.get("subject") for word in group["words"])
    return tuple(word.removesuffix("*").casefold() for word in (*dataset.subject, *groups))


def _compile_campaign_vocabulary(dataset: Dataset) -> CampaignVocabulary:
    groups = word_groups(dataset)
    names = tuple(dict.fromkeys((*groups.get("campaign", ()), *GENERIC_NAMES)))
    counting = counting_vocabulary(dataset)
    subjects = "".join(f"|{re.escape(noun)}" for noun in sorted(counting.in_title))
    bodies = "".join(f"|{re.escape(body.abbreviation.lower())}" for body in dataset.organisations if body.abbreviation)
    told = {one.measure for found in counting.by_noun.values() for one in found} & set(dataset.headline)
    around = {
        noun for noun, found in counting.by_noun.items() if any(one.measure in told and not one.needs for one in found)
    }
    printed = _text_that_names_weeks(dataset)
    campaign = _pattern_of_any_word(names)
    plurals = _pattern_of_any_word(
        tuple(name if name.endswith("s") else f"{name}s" for name in names if " " not in name)
    )
    return CampaignVocabulary(
        names=names,
        words=frozenset(word for name in names for word in name.split("-")[:1] for word in word.split()),
        length=lazy_regex(
            rf"\b(?:{_COUNT}[- ](?P<unit>day|week|month|fortnight)(?:[- ]long)?"
            r"|(?P<whole>week|month|fortnight|year)[- ]long|fortnight(?:'s|ly)?)"
            rf"\s+(?:\w+\s+){{0,2}}?{campaign}\b",
            any_of=names,
        ),
        duration=lazy_regex(
            rf"\b{campaign}(?:\s(?!{campaign})[\w'-]+){{0,5}}?,?\s+(?:(?:that|which)\s+)?"
            r"(?:lasted\s|ran[ \n]|lasting\s|running\s|took\s)\s*(?:for\s+)?"
            rf"{_COUNT}\s+(?P<unit>days?|weeks?|months?|fortnight)\b",
            any_of=("lasted", "lasting", "ran ", "ran\n", "running", "took"),
        ),
        ordinal=lazy_regex(
            rf"\b(?P<place>{'|'.join(PLACES_IN_SERIES)}|[0-9]?(?:1st|2nd|3rd|[0-9]th))\s+(?:(?:such|national{subjects})\s+)?"
            rf"(?:(?:(?:week{subjects}) week|week|{campaign})\s*(?P<of>of (?:{campaign}|its kind|the (?:series|campaign))|of \w+ed)?"
            r"|of (?:its|the) kind"
            rf"|(?P<sure>time(?=[^.]{{0,50}}\b(?:week of|such a week|special week|national week|{campaign}))"
            rf"|(?:organised|co-?ordinated|held|run) by the (?:national{bodies})))\b(?P<after>[^.]{{0,40}})",
            any_of=(*PLACES_IN_SERIES, "1st", "2nd", "3rd", *(f"{digit}th" for digit in range(10))),
        ),
        series_words=(*(name for name in names if name in printed), *_SERIES_WORDS),
        near=lazy_regex(
            rf"\b(?:{campaign}|week|national|{_pattern_of_any_word(tuple(sorted(around)))})\b|\bdates?\s*[|=:]"
        ),
        several=lazy_regex(
            rf"\b(?:two|three|four|several|both) (?:such |earlier |previous )?(?:weeks|{plurals})\b", any_of=("s",)
        ),
        counted=lazy_regex(
            r"(?<!last )(?<!past )(?<!next )(?<!every )(?<!previous )\b"
            rf"(?:(?P<count>two|three|four|[234])(?: [a-z-]+){{0,3}} (?:{plurals}|weeks(?! (?:ago|later)))"
            r"|(?:first|all) (?P<first>three|four)(?! (?:forces|men|women|people)))\b",
            any_of=("two ", "three", "four", "2 ", "3 ", "4 "),
        ),
    )


def _text_that_names_weeks(dataset: Dataset) -> str:
    """Return, in lower case, what the record itself calls its weeks: names of periods, terms, and datings as printed."""
    names = [name for period in dataset.periods for name in (period.label, *period.names)]
    terms = [name for term in dataset.objects("terms") for name in (term["term"], *term.get("names", ()))]
    return " | ".join(
        [*names, *terms, *(dating.get("wording") or "" for dating in dataset.objects("datings"))]
    ).casefold()


def _pattern_of_any_word(words: tuple[str, ...]) -> str:
    """Write a pattern of words, of which ``*`` ends a stem."""
    return f"(?:{'|'.join(re.escape(word).replace(re.escape('*'), chr(92) + 'w*') for word in words)})"
