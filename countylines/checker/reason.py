"""The reasons why a number of a draft is not compared with the record, grouped by subject."""

from collections.abc import Iterable
from enum import Enum


class Reason(Enum):
    """Why a number is not compared, in the words that ``--verbose`` prints."""

    # It counts nothing
    DATE = "a date"
    LENGTH = "a length of time or distance"
    FEW = "too small to be compared: none, one or “a couple”"
    CLOCK = "a time of day, or what numbers are rounded to (“to the nearest 10”)"
    UNIT_PRICE = "the price or weight of a single item (“£20 notes”)"
    IN_EQUATION = "part of a sum"
    PERCENTAGE = "a percentage"
    NAME = "part of a name, or a rank"
    RATIO = "a ratio"
    DIFFERENCE = "how many more or fewer"
    AGE = "an age"

    # It is quoted, or what was read does not show what it counts
    QUOTED = "it is in a quotation"
    UNCLEAR = "it is not clear what it counts"

    # The words around it
    LONGER_NUMBER = "it may be the end of a longer number"
    NEGATED = "it is negated"
    SUPPOSED = "it is only supposed"
    PLANNED = "it is what was planned or hoped for"
    ROUNDED = "the draft says that it is rounded"
    SCARE_QUOTES = "it stands alone in quotation marks"
    OWNED = "its sentence says what somebody has, not what was done"
    COMPARED_WITH = "another number is compared with it"
    CHANGE = "it says by how much a number changed"
    LARGER_NUMBER = "it counts only some of a larger number (“the first 743”, “the other 12”)"
    OWN_COUNT = "it is somebody's own count"
    WHOLE_OF_PART = "its sentence is about a part of this number (“most of the 743 were …”)"
    PART_OF_RATIO = "it is part of a ratio"
    RATE = "it is a rate"

    # The draft itself denies or corrects it
    CORRECTED = "it is corrected or denied"

    # Its week
    NO_WEEK = "its week is not known"
    IN_NO_WEEK = "its date is in no recorded week"
    ONLY_A_YEAR = "its date is only a year"
    SEVERAL_POSSIBLE = "its date can mean several weeks"
    SEVERAL_NAMED = "its sentence names several weeks"
    SEVERAL_TOGETHER = "it is of several weeks together"
    WHOLE_MONTHS = "its sentence compares whole months"
    OTHER_TIME = "the words next to it are about another time, or a part of the week"
    OTHER_TIME_OF_TABLE = "its row or column is of another time"
    OTHER_TIME_OF_TEXT = "the text is about another time, or names no week"
    TIME_OF_WRITING = "it is about the time of writing"
    OTHER_OPERATION = "it is of another operation"

    # Its place, and what it counts
    LOCAL = "it is said of one part of the country"
    NOT_SAID_NATIONAL = "nothing near it says that it is a national figure"
    FAR = "it is too far from the national figure"
    UNRECORDED_NOUN = "the record does not count this"
    OTHER_NOUN = "the record counts this noun, but not with the words of this sentence"
    NARROWED = "the words next to its noun make it something that the record does not count"
    NO_VERB = "its sentence has no verb that shows what was counted"
    FIGURE_OF_PART = "the record has this number for a part of what its noun counts"
    PART_OF_WHOLE = "it counts only some of those that its noun names (“9 men held were freed”)"
    PART_OF_GROUP = "it is part of a group, and the draft does not say which"
    JOINT = "it may count several things together"
    NAMED_ACCOUNT = "the draft names the source that prints it"
    ABOUT_HEDGES = "its sentence is about the words before such numbers"
    EXACT_BESIDE = "its sentence has the exact number as well"

    # The record leaves it open
    DISPUTED = "the sources disagree about this figure"
    PARTLY_KNOWN = "it may be right: the record only narrows it down"

    # Other numbers of the draft explain it
    RIGHT_ELSEWHERE = "the draft has the national figure elsewhere, so this number must count something else"
    PUT_RIGHT = "another number puts it right"
    MENTIONED_WEEK = "it is the figure of another week that the draft mentions"

    # All the evidence together
    OUTWEIGHED = "too little shows that it is meant for the record's figure"


OF_OTHER_TIME = frozenset(
    {
        Reason.IN_NO_WEEK,
        Reason.OTHER_TIME,
        Reason.OTHER_TIME_OF_TABLE,
        Reason.OTHER_TIME_OF_TEXT,
        Reason.TIME_OF_WRITING,
        Reason.SEVERAL_NAMED,
        Reason.SEVERAL_POSSIBLE,
        Reason.SEVERAL_TOGETHER,
    }
)
"""Reasons that say that a number is of another time, or may be."""

NOT_DRAFTS_OWN = frozenset({Reason.PUT_RIGHT, Reason.NAMED_ACCOUNT, Reason.EXACT_BESIDE, Reason.ABOUT_HEDGES})
"""Reasons why a number is not what the draft itself claims.

The draft corrects it, names the source that printed it, has the exact number as well, or is about wording.
"""

NOT_DRAFTS_OWN_OR_DENIED = NOT_DRAFTS_OWN | {Reason.NEGATED, Reason.CORRECTED}
"""`NOT_DRAFTS_OWN`, and the reasons for numbers that the draft denies or negates."""

LEAVING_OPEN = frozenset({Reason.COMPARED_WITH, Reason.PART_OF_RATIO, Reason.OWNED, Reason.SUPPOSED})
"""Reasons that leave it open whether a number is a figure: it may be reported if it is a slip of one."""


PossibleReason = tuple[Reason, bool]
"""A reason, and whether it holds. The first that holds is reported."""


def first_that_holds(reasons: Iterable[PossibleReason]) -> Reason | None:
    """Return the first reason that holds, or None if none does."""
    return next((reason for reason, holds in reasons if holds), None)
