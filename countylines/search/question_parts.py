"""Parts of a question: numbers that count something, negated terms, the speaker, quoted words, and single questions."""

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from itertools import dropwhile, pairwise

from countylines.search.terms import DURATION, PERCENT, Placed, QuestionTerm, find_counted_terms
from countylines.text import singular_of
from countylines.text.grammar import DETERMINERS, PREPOSITIONS, is_participle
from countylines.text.stems import english_word_lists, lowercase_words
from countylines.vocabulary import question_words as asking
from countylines.vocabulary.words_for_nouns import WORDS_FOR

_JOINING = frozenset({"and", "or", "nor"})
_WITHIN_LIST = _JOINING | {"the", "any", "a"}
_CONTRACTIONS = frozenset(f"{verb}nt" for verb in asking.VERBS_FIRST) - {"dont"}
"""Contractions such as ``weren't``; not ``don't``, which askers use about themselves, as in ``I don't know``."""

_WORDS_FOR_SOURCES = frozenset(WORDS_FOR["source"].split())

_IGNORING_DURATIONS = (asking.WHEN, asking.HOW_MANY, asking.HOW_MUCH)
"""The types of question in which a number of days counts nothing, as in ``how many were arrested in 7 days``."""


def numbers_that_count(
    words: Sequence[str], asked: str | None, numbers: Collection[Placed], terms: Mapping[int, QuestionTerm]
) -> list[QuestionTerm]:
    """List the *numbers* that may count something, each with the terms directly after it.

    Shares are left out. Durations are left out as well if the question has more than one number, or if its type is one
    of _IGNORING_DURATIONS.
    """
    not_durations = asked in _IGNORING_DURATIONS or len(numbers) > 1
    others = (PERCENT, DURATION) if not_durations else (PERCENT,)
    counting = [(places, one) for places, one in numbers if one.unit not in others]
    return [one._replace(counted=find_counted_terms(words, places.stop, terms)) for places, one in counting]


def find_negated(
    words: Sequence[str], terms: Mapping[int, QuestionTerm], asked: str | None
) -> tuple[dict[int, QuestionTerm], dict[int, bool]]:
    """Return the *terms* without negations such as ``except``, and the places of the negated terms.

    A place is mapped to True if a verb is negated (``were not hurt``), and to False if a noun is (``not hens``). In a
    list, such as ``not X or Y``, all terms are negated. A negation that is part of a longer term does not count, nor
    does a contraction in a yes-or-no question, because ``wasn't it 743`` asks the same as ``was it 743``.
    """
    inside = {place for at, term in terms.items() if " " in term.word for place in _places_of_term(at, term)}
    negating: dict[int, bool] = {}
    for place, word in enumerate(words):
        phrase = next((one for one in asking.NEGATING if tuple(words[place : place + len(one)]) == one), ())
        is_contraction = asked != asking.WHETHER and word in _CONTRACTIONS
        is_not = word == "not" and words[place - 1] in asking.VERBS_FIRST
        end = place + (len(phrase) or is_contraction) if place not in inside else place
        negating.update(dict.fromkeys(range(place, end), is_not or is_contraction))
    kept = {at: term for at, term in terms.items() if at not in negating}
    negated: dict[int, bool] = {}
    end, denies = 0, None  # the end of the previous term, and whether it is negated
    for at, term in kept.items():
        between = frozenset(words[end:at])
        is_listed = not _JOINING.isdisjoint(between) and between <= _WITHIN_LIST
        near = negating.get(at - 1, negating.get(at - 2))  # one word may come between: "without any knives"
        denies = denies if near is None and is_listed else near
        end = _places_of_term(at, term).stop
        if denies is not None:
            negated[at] = denies
    return kept, negated


def _places_of_term(at: int, term: QuestionTerm) -> range:
    return range(at, at + term.word.count(" ") + 1)


def find_verb_of_saying(words: Sequence[str], asked: str | None, used: Collection[int]) -> str:
    """Return the verb of ``who said`` or ``did X say``; "" if ``about`` or ``on`` follows instead of a quotation."""
    if asked != asking.SAID:
        return ""
    place = min(used)
    is_asked = not asking.WHOSE.isdisjoint(words[:place]) or words[0] in asking.VERBS_FIRST
    return words[place] if is_asked and asking.ABOUT.isdisjoint(words[place + 1 : place + 2]) else ""


def places_of_speaker(
    words: Sequence[str], asked: str | None, used: Collection[int], people: Collection[int], stop: Collection[str]
) -> range | None:
    """Return the places of the speaker's name in a question that asks for somebody's words.

    The range is empty if no speaker is named; the result is None if nobody's words are asked for. The recognised forms
    are ``did X say``, ``a quote from X``, ``X on Y`` and ``according to X``. *used* has the places of the words that
    show the type of question, and *people* the places of words in people's names.
    """
    for at, pair in enumerate(pairwise(words)):
        if pair[1] in asking.ABOUT and at in people and asked in (None, asking.SAID):
            return range(next(start for start in range(at, -1, -1) if start - 1 not in people), at + 1)
        name = range(at + 2, next_place_or_end(words, stop, at + 2))
        if pair == asking.ACCORDING_TO and any(place in people for place in name):
            return name
    if asked != asking.SAID:
        return None
    if not asking.WHOSE.isdisjoint(words):
        return range(0)
    said = min(used)
    for at in reversed(range(said)):
        if words[at] in asking.HELPING_VERBS and asking.OF_THOSE_WHO_ASK.isdisjoint(words[max(0, at - 1) : at]):
            return range(0) if words[at + 1] in ("it", "they") else range(at + 1, said)
    is_followed = asking.BY.issuperset(words[said + 1 : said + 2])
    return range(said + 1, next_place_or_end(words, asking.ABOUT, said + 2)) if is_followed else range(0)


def names_sources(words: Sequence[str]) -> bool:
    """Return whether words mean only a source, not a speaker, like ``the report`` in ``does the report say``."""
    stop = english_word_lists().stop
    content = [singular_of(word) for word in words if word not in stop]
    return bool(content) and _WORDS_FOR_SOURCES.issuperset(content)


def next_place_or_end(words: Sequence[str], wanted: Collection[str], start: int) -> int:
    """Return the place of the first *wanted* word at or after *start*, or ``len(words)`` if there is none."""
    return next((at for at in range(start, len(words)) if words[at] in wanted), len(words))


def is_after_preposition(words: Sequence[str], at: int) -> bool:
    """Return whether a phrase begins with a preposition or follows one other than ``of``, as in ``into custody``."""
    before = _word_before_phrase(words, at)
    return words[at] in PREPOSITIONS or (before != "of" and before in PREPOSITIONS)


def mark_restricting(
    words: Sequence[str], terms: Mapping[int, QuestionTerm], asking_at: int
) -> dict[int, QuestionTerm]:
    """Set *restricts* for the terms after ``how many``, which starts at *asking_at*.

    It is False for a term that says who did something, as in ``did we`` or ``by us``, and True for the others.
    """
    doing = asking.HELPING_VERBS | {"by"}
    return {
        at: term if at < asking_at else term._replace(restricts=_word_before_phrase(words, at) not in doing)
        for at, term in terms.items()
    }


def _word_before_phrase(words: Sequence[str], at: int) -> str:
    return next((word for word in reversed(words[:at]) if word not in DETERMINERS and not word.isdigit()), "")


OPENING_MARKS = "\"“'‘"
"""The marks that may open a quotation in a question."""


def quoted_words(text: str) -> str:
    """Return the words in quotation marks, "" if there are fewer than five."""
    if not any(mark in text for mark in OPENING_MARKS):
        return ""
    quoted = re.search(r"""(?:^|\s)["“'‘](\S+(?:\s+\S+){4,})["”'’]""", text)
    return quoted[1] if quoted else ""


def single_questions(text: str, is_known: Callable[[str], bool]) -> list[str]:
    """List the parts of a text that may be questions, each without an opening such as ``I need to know``.

    ``I need to know how many; when was it, and who led it?`` has three.
    """
    parts = re.split(
        r"(?<=[.?!:;])\s+|\s+[-–—]\s+|,\s+(?=(?:and|but|please|i|we|my|our|is that)\b)", text, flags=re.IGNORECASE
    )
    return [without_opening(part, is_known) for part in parts]


def only_asking_sentence(text: str, words: Sequence[str]) -> list[str]:
    """Replace with "" all words outside the sentence that ends with "?", if exactly one of several sentences does."""
    sentences = re.split(r"(?<=[.?!])\s+", text)
    if len(sentences) == 1 or sum(one.endswith("?") for one in sentences) != 1:
        return list(words)
    lengths = [len(lowercase_words(one)) for one in sentences]
    at = next(place for place, one in enumerate(sentences) if one.endswith("?"))
    start = sum(lengths[:at])
    return [word if start <= place < start + lengths[at] else "" for place, word in enumerate(words)]


def parts_by_numbers(text: str) -> list[str]:
    """Split a question before each number that follows ``and``, as in ``were 5 men and 7 women there``.

    If the text begins with a number, it is split before every other number as well, as in ``5 men 7 women``.
    """
    joining = r"(?:,?\s+and|,)?\s+" if re.match(r"\s*[£$€]?\d", text) else r",?\s+and\s+"
    return re.split(rf"{joining}(?=[£$€]?\d)", text, flags=re.IGNORECASE)


def parts_by_items(text: str) -> list[str]:
    """List one question for each item of a list of single words: ``how many X, Y and Z in May`` makes three.

    The first item may be two words if the second is a participle: ``nests found + hens, May``.
    """
    segments = re.split(r",?\s+(?:and|or|than|to|versus|vs\.?|[+&])\s+|,\s+", text, flags=re.IGNORECASE)
    first, last = segments[0].split(), segments[-1].split()
    if len(segments) == 1 or any(len(one.split()) != 1 for one in segments[1:-1]):
        return []
    begin = -2 if is_participle(first[-1].lower()) and len(first) > 1 else -1
    before, after = " ".join(first[:begin]), " ".join(last[1:])
    items = [one.strip("?.!") for one in (" ".join(first[begin:]), *segments[1:-1], last[0])]
    return [f"{before} {item} {after}" for item in items]


def parts_by_quantities(text: str) -> list[str]:
    """List the questions of a text that says ``how many`` or ``how much`` of each thing: ``how many X and how much Y``.

    What comes before the first of them belongs to it. Returns [] if there is only one.
    """
    asking_each = r"\bhow\s+(?:many|much)\b"
    first, *others = re.split(rf"(?:,|,?\s+(?:and|or))\s+(?={asking_each})", text, flags=re.IGNORECASE)
    if others and not re.search(asking_each, first, re.IGNORECASE):
        first = f"{first}, {others.pop(0)}"
    return [first, *others] if others else []


def clauses(text: str) -> list[str]:
    """Split a text into sentences and clauses, also before each ``and``: ``the nests, and how many hens`` has two."""
    return re.split(
        r"(?<=[.?!])\s+|\s*[,;:]\s+|\s+[-–—]\s+|\s+(?=(?:and|also|plus)\b)", text.strip(), flags=re.IGNORECASE
    )


def without_opening(text: str, is_known: Callable[[str], bool]) -> str:
    """Return a question without an opening that only introduces it.

    Such an opening either ends in a request, as in ``a lady would like to know how many``, or mentions the asker and
    has mostly words that the record lacks, as in ``I should be most grateful to learn, if I may ask, what number``.
    """
    asked = rf"(?:{'|'.join(asking.ASKED_BY)})\b|(?:the\s+(?:\w+\s+)?)?(?:{'|'.join(asking.COUNT_WORDS)})\s+of\b"
    request = rf"\b(?:{'|'.join(asking.REQUESTS)})(?:,[^,]*,)?\s+"
    opening = re.match(rf"[^.?!\d]*?(?:(?P<request>{request})|[\s,:]|^)(?={asked})", text, re.IGNORECASE)
    if opening is None:
        return text
    words = lowercase_words(opening[0])
    is_of_asker = not (asking.OF_THOSE_WHO_ASK | asking.POLITE).isdisjoint(words)
    passed_over = english_word_lists().stop | asking.QUESTION_WORDS
    known = [is_known(word) for word in words if word not in passed_over]
    is_told = any(known) and 2 * sum(known) >= len(known)
    return text[opening.end() :] if opening["request"] or (is_of_asker and not is_told) else text


def without_who_reports(text: str, people: Collection[str], stems: Mapping[str, str]) -> str:
    """Return a question without its reporting clause, as in ``a neighbour says 12 men`` or ``my friend thinks``.

    The clause is only cut if a number follows it or if it mentions the asker. It is kept if it names a person of the
    record, whose words may be asked for, or if it asks for the speaker, as in ``who said 12``. *people* has the stems
    of the names of people in the record.
    """
    report = re.match(rf"([^.?!\d]*?[^,\s])\s+(?:{'|'.join(asking.REPORTS)})\s+(?:that\s+)?", text, re.IGNORECASE)
    if report is None:
        return text
    words, rest = lowercase_words(report[1]), re.split(r"[.?!]", text[report.end() :], maxsplit=1)[0]
    is_asking = words[0] in asking.VERBS_FIRST or not frozenset(asking.ASKED_BY).isdisjoint(words)
    is_passed_on = any(map(str.isdigit, rest)) or not asking.OF_THOSE_WHO_ASK.isdisjoint(words)
    is_of_record = any(stems[word] in people for word in words)
    return text[report.end() :] if is_passed_on and not (is_asking or is_of_record) else text


def without_words_of_asking(text: str) -> str:
    """Return a question without the stop words at its start: ``how can the public help`` becomes ``public help``."""
    stop = english_word_lists().stop
    return " ".join(dropwhile(lambda token: stop.issuperset(lowercase_words(token)), text.split()))
