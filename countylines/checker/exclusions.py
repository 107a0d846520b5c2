"""Decide when a sentence, or the words beside a number, show that the number is not a figure of one week.

The sentence may be about another time, several weeks together or one incident; the number may be negated, supposed,
compared with another or part of a ratio. All functions take text in lower case.
"""

from __future__ import annotations

import re

from countylines.checker.locality import CLAUSE
from countylines.checker.weeks import MONTH_CALLED
from countylines.figures.quantity import Quantity
from countylines.text.lazy_regex import lazy_regex
from countylines.text.phrases import expand_phrases, find_first_pattern
from countylines.vocabulary.campaigns import CampaignVocabulary
from countylines.vocabulary.counted_nouns import CountingVocabulary

TextSpan = tuple[int, int]

SENTENCE_LOOKBACK = 400
"""How far before a date the beginning of its sentence is looked for, in characters."""


_OTHER_TIMES = lazy_regex(
    r"""
    \b(?:
        since\b(?!\ (?:nobody|no\ one|i|you|we|they|he|she|it|there)\b) | so\ far\b | to\ date\b | annual
      | (?:per|each|every|financial)\ year\b | year\ to\b | year[- ]on[- ]year\b
      | between\ them\b | (?:first|other|last)\ (?:two|three|four)\b | (?:altogether|together)\ they\b | taken\ together\b
      | of\ the\ (?:first|last|past)\ \w+\ weeks\b | (?:year|20\d\d)\ as\ a\ whole\b | whole\ of\ 20\d\d\b
      | over\ the\ (?:last|past)\ (?:\w+\ )?(?:year|months|weeks|two|three|four)\b
      | in\ the\ (?:last|past)\ (?:\w+\ )?(?:year|months)\b
      | weeks\ together\b | (?:two|three|one)\ before\ (?:it|that|this|then)\b | 20\d\d/\d\d\b
    )
    """,
    re.VERBOSE,
    any_of=(
        "since", "so far", "to date", "annual", "year", "month", "weeks", "/", "between them", "over the ", "first ", "other ", "last ", "together", "whole", " before ",
    ),
)  # fmt: skip
"""Words that show that a whole sentence is about another time or several weeks."""

_MONTHS_APART = lazy_regex(
    r"\b(?:(?:between|from) \w+(?: 20\d\d)? (?:and|to|until|till) [a-z]+ 20\d\d|until [a-z]+ 20\d\d)\b",
    any_of=("between ", "from ", "until "),
)
"""A stretch of time from one month to another, or up to a month."""

_SUPERLATIVE = lazy_regex(r"\b(?:\w{3,}est|most|record)\b")


def is_about_several_weeks(campaigns: CampaignVocabulary, lower: str, sentence: TextSpan) -> bool:
    """Return whether a sentence is about another time or several weeks; ``the largest so far`` is about one."""
    if lower.find(" 20", *sentence) >= 0 and _MONTHS_APART.search(lower, *sentence):
        return True
    if campaigns.several.search(lower, *sentence):
        return True
    return any(
        cue[0] not in ("so far", "to date") or not _SUPERLATIVE.search(lower, sentence[0], cue.start())
        for cue in _OTHER_TIMES.finditer(lower, *sentence)
    )


_NUMBER_OF_WORD = {"two": 2, "three": 3, "four": 4}
_WEEKS_TOGETHER = lazy_regex(
    r"\b(?:between them|(?:first|other|last) (?:two|three|four)|taken together|(?:the|over|across|in) (?:two|three|four) weeks)\b",
    any_of=(
        "between them",
        *(f"{which} {count}" for which in ("first", "other", "last") for count in _NUMBER_OF_WORD),
        "together",
        " weeks",
    ),
)
"""Words that show that the rest of a paragraph, up to the next date, is about several weeks."""


def number_of_weeks_together(campaigns: CampaignVocabulary, lower: str, sentence: TextSpan) -> int:
    """Return how many weeks together a sentence is about; 0 if it does not say, or says different numbers."""
    counts = {match["count"] or match["first"] for match in campaigns.counted.finditer(lower, *sentence)}
    said = counts.pop() if len(counts) == 1 else "0"
    return _NUMBER_OF_WORD.get(said) or int(said)


_CAMPAIGN_SO_FAR = lazy_regex(
    r"\bsince\b[^.;:]{0,60}\b(?:launch|set up|open|establish|creat|beg[au]n|found)"
    r"|\bover the (?:last|past) year of (?:county|these|such|the)\b",
    any_of=("since", "year of "),
)
"""Words that show that a number is of the whole campaign up to its week."""


def is_about_campaign_so_far(lower: str, sentence: TextSpan) -> bool:
    """Return whether a sentence is about everything since the campaign began."""
    return _CAMPAIGN_SO_FAR.search(lower, *sentence) is not None


TIME_OF_WRITING = "this month"
"""Words that show that a sentence is about the time of writing, whatever date stands before it."""

_ANOTHER_TIME = lazy_regex(
    r"""
    \b(?:
        ago\b | previous(?:ly)?\b | during\ this\ period\b | (?:last|next|this|a)\ year\b
      | (?:the|a)\ year\ (?:before|earlier)\b | earlier\ (?:this|that|in\ the)\ (?:year|month)\b
    )
    """,
    re.VERBOSE,
    any_of=("ago", "previous", "this period", "year", "earlier"),
)
"""Words that show that a clause is about another time, unless the sentence has a date."""

_ONE_INCIDENT = lazy_regex(
    r"""
    \b(?:
        (?:in|at|from)\ (?:one|a\ single|the\ same|another)
            \ (?:raid|street|house|flat|address|incident|case|warrant|stop|search)\b
      | alone\b | among\ those\b[^,;]{0,30}\bwere\b | at\ the\ scene\b | in\ the\ (?:house|flat|car)\b
      | with\ h(?:im|er)\b
      | (?P<done>\w+)\ on\ (?:the\ )?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b
      | the\ (?:first|second|last)\ (?:day|night|morning)\b
    )
    """,
    re.VERBOSE,
    any_of=(
        "in one ", "in a single", "in the same", "in another", "at one ", "at a single", "at the same", "at another",
        "from one ", "from a single", "from the same", "from another", "alone", "among those", "among them",
        "at the scene", "in the house", "in the flat", "in the car", "with him", "with her", " on ",
        "the first ", "the second ", "the last ",
    ),
)  # fmt: skip
"""Words that show that a sentence is about one incident, or about some out of a total."""


SINGLE_SCENE = lazy_regex(
    r"\b(?:an?|one|his|her|their) (?:[\w'-]+ ){0,2}?(?:man|woman|boy|girl|teenager|youth|car|van|vehicle|flat|house|home|"
    r"address|property|bag|bedroom|raid|chase|stop|search)\b|\bon h(?:im|er)\b",
    any_of=(
        "man", "boy", "girl", "teenager", "youth", "car", "van", "vehicle", "flat", "house", "home", "address",
        "property", "bag", "bedroom", "raid", "chase", "stop", "search", "on him", "on her",
    ),
)  # fmt: skip
"""Words of a sentence about something that happened once."""

_COMPARED = expand_phrases(
    "up from", "down from", "compared (with|to)", "against", "than", "from", "rise on", "increase on", "on top of",
    "beating", "the first", "the last", "the remaining", "the other", "not", "never", "no longer", "instead of",
    "rather than", "out of", "without", "all but",
)  # fmt: skip
"""Words right before a number that is compared with the week's, or negated."""
_MOST_COMPARED = max(phrase.count(" ") + 1 for phrase in _COMPARED)
_FILLERS = ("the", "last", "some", "about", "almost")


def _is_compared_or_negated(before: str) -> bool:
    """Return whether the words before a number compare it with the week's or negate it."""
    words = [word.lstrip("([\"'–-") for word in before.split()[-_MOST_COMPARED - 1 :]]
    if words and words[-1] in _FILLERS and words[-2:] != ["the", "last"]:
        words.pop()
    ends = [" ".join(words[-count:]) for count in range(1, _MOST_COMPARED + 1)]
    return any(end in _COMPARED for end in ends) or (len(words) > 1 and words[-2].endswith("n't"))


_LOOKBACK = 90
"""How far before a number such words may begin, in characters."""

_SUPPOSED = lazy_regex(
    r"\b(?:if|whether|would(?! (?:add|also|say|point|note|remind|like))|could|might|suppose|imagine|not(?! (?:know|realise|forget))|never"
    r"|nobody"
    r"|no one|(?:false|untrue|wrong) that|denied|hop(?:es?|ed|ing) (?:for|to)|aim(?:s|ed|ing)? (?:for|to))\b|n't\b",
    any_of=(
        "if", "whether", "would", "could", "might", "suppose", "imagine", "not", "never", "nobody", "no one", " that",
        "denied", "n't", "hop", "aim",
    ),
)  # fmt: skip
"""Words before a number that make it a supposition, a wish or a denial."""

_SUPPOSITION_ENDS = (":", ";", ", but ")
"""What comes after these is no longer supposed or denied."""

_CORRECTIONS = expand_phrases(
    "should have (been|said|read)", "(that|this|it|which|figure) was (wrong|incorrect|an error|a mistake)"
)


def end_of_corrected_text(lower: str) -> int:
    """Return where the last words in a paragraph stand that correct what comes before them; -1 if there are none."""
    return max(map(lower.rfind, _CORRECTIONS))


_DIVISION_WORDS = frozenset({"split", "spread", "divided", "shared", "averaged"})
"""Words of ``split it over 49 lines``."""
_DIVISION_REACH = 4
"""Among how many words before a number they must stand."""


def _is_in_a_ratio(before: str) -> bool:
    """Return whether a number follows ``one in`` or ``three in every``."""
    words = before.removesuffix("every ").split()[-2:]
    return before[-1:] == " " and words[1:] == ["in"] and (words[0] in _SMALL_NUMBERS or words[0].isdigit())


_SMALL_NUMBERS = frozenset("one two three four five six seven eight nine".split())


def is_about_another_time(lower: str, sentence: TextSpan, quantity: Quantity) -> bool:
    """Return whether words about another time stand before a number, or after it in its clause."""
    return any(
        cue.start() < quantity.start or not CLAUSE.search(lower, quantity.end, cue.start())
        for cue in _ANOTHER_TIME.finditer(lower, *sentence)
        if cue[0] != "this year" or _word_before(lower, cue.start()) not in MONTH_CALLED
    )


def is_about_one_incident(vocabulary: CountingVocabulary, lower: str, sentence: TextSpan) -> bool:
    """Return whether a sentence is about one incident, or about some out of a total.

    A word of what is counted is no incident, as in cocaine alone; something done on one day of the week is one.
    """
    return any(_cue_names_incident(vocabulary, lower, cue) for cue in _ONE_INCIDENT.finditer(lower, *sentence))


def _cue_names_incident(vocabulary: CountingVocabulary, lower: str, cue: re.Match[str]) -> bool:
    done = cue["done"]
    if done:
        return done == "made" or find_first_pattern(done, vocabulary.actions, 0, len(done)) == 0
    if cue[0] != "alone":
        return True
    word = _word_before(lower, cue.start())
    return not (word in _NOT_PARTS or word in vocabulary.words or word.isdigit())


_NOT_PARTS = frozenset({"week", "days", "month", "year", "let", *MONTH_CALLED})
"""Words before ``alone`` that make it say nothing about a place or an incident."""

_LONGEST_WORD = 16


def _word_before(lower: str, place: int) -> str:
    """Return the word right before a place, without marks, or its last LONGEST_WORD characters."""
    return "".join(lower[max(0, place - _LONGEST_WORD) : place].split()[-1:]).strip("(,.")


def follows_combined_weeks(lower: str, start: int, date: int) -> bool:
    """Return whether words shortly before a sentence, and after the last *date*, said that several weeks are meant."""
    return _WEEKS_TOGETHER.search(lower, max(date, start - SENTENCE_LOOKBACK, 0), start) is not None


_RATIO = (" out of ", " in every ")
_RATE = lazy_regex(r"(?: [\w'-]+){1,4} (?:for (?:each|every)|per) ", any_of=(" for e", " per "))
"""Words after a number of so many for each of something: ``135 nests for each day``."""
_SHARE = lazy_regex(
    r"[^.;]{0,30}?,? (?:which is|that is|or|i\.e\.|about|some) [\w.-]+ ?(?:per ?cent|%) of\b",
    any_of=("cent of", "% of"),
)
"""What follows a number that is part of another: ``418 arrests, which is 56 per cent of the 743``."""


def is_negated_or_compared(lower: str, sentence: TextSpan, quantity: Quantity) -> bool:
    """Return whether a number is negated, supposed, part of a ratio, or compared with the week's."""
    start, end = quantity.start, quantity.end
    begin = max(sentence[0], start - _LOOKBACK)
    before = lower[begin:start]
    return bool(
        _SUPPOSED.search(
            lower, max(sentence[0], *(lower.rfind(turn, sentence[0], start) for turn in _SUPPOSITION_ENDS)), start
        )
        or not _DIVISION_WORDS.isdisjoint(before.split()[-_DIVISION_REACH:])
        or _is_in_a_ratio(before)
        or _is_compared_or_negated(before)
        or _SHARE.match(lower, end, sentence[1])
        or lower.find("than the ", start, end) >= 0
        or lower.startswith(_RATIO, end)
        or _RATE.match(lower, end, sentence[1])
        or lower.find("respectively", end, sentence[1]) >= 0
    )
