"""What else the words of a question say: that the most is asked for, what somebody said, and where a phrase stands."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from countylines.lookup.timeframe import SUPERLATIVES, Timeframe
from countylines.text.english_words import english_word_lists
from countylines.vocabulary import question_words as asking

_ASKING_FOR_THE_MOST = (
    None, asking.HOW_MANY, asking.HOW_MUCH, asking.WHEN, asking.WHICH_WEEK, asking.MEANING,
)  # fmt: skip
"""The types of question in which a superlative may ask for a week: not ``who made the most arrests``."""


def read_superlative(
    words: Sequence[str], asked: str | None, frame: Timeframe, stems: Mapping[str, str], counted: Collection[str]
) -> Timeframe:
    """Read ``most arrests`` and ``the largest number of arrests``: of which week, if the first noun is *counted*.

    Not ``most of the arrests``, ``at least``, nor what has the most of something, or is among one week alone.
    """
    place = next((at for at, word in enumerate(words) if word in SUPERLATIVES), None)
    is_of_one_week = frame.periods is not None and len(frame.periods) == 1
    if place is None or frame.extreme or is_of_one_week or asked not in _ASKING_FOR_THE_MOST:
        return frame
    stop = english_word_lists().stop
    following = next((word for word in words[place + 1 :] if word not in stop), "")
    is_first = all(word in stop and word != "at" for word in words[:place])
    if not (is_first and following) or "of" in words[place + 1 : place + 2] or stems[following] not in counted:
        return frame
    return frame._replace(extreme=SUPERLATIVES[words[place]], used=frame.used | {place})


def find_verb_of_saying(words: Sequence[str], asked: str | None, used: Collection[int]) -> str:
    """Return the verb of ``who said`` and ``did X say``, if words stand behind it that are to have been said."""
    if asked != asking.SAID or not used:
        return ""
    place = min(used)
    is_asked = not asking.WHOSE.isdisjoint(words[:place]) or words[0] in asking.VERBS_FIRST
    is_followed = place + 1 < len(words) and asking.ABOUT.isdisjoint(words[place + 1 : place + 2])
    return words[place] if is_asked and is_followed else ""


def places_of_phrase(words: Sequence[str], phrase: str) -> range:
    """Return where a phrase stands among words; an empty range if it does not."""
    before, found, _ = f" {' '.join(words)} ".partition(f" {phrase} ")
    start = before.count(" ") if found else 0
    return range(start, start + phrase.count(" ") + 1 if found else start)
