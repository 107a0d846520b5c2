"""Find what a draft itself says is wrong: the claims and quotations that it corrects or denies.

A correction repeats the wrong number in order to take it back, and a fact-check repeats the false claim: neither is an
error of the draft.
"""

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from countylines.checker.passages import CLAUSE_STARTERS, Passage, TokenRange, clause_around
from countylines.text import singular_of
from countylines.text.grammar import (
    AUXILIARIES,
    DETERMINERS,
    FUNCTION_WORDS,
    MODALS,
    NUMBER_NOUNS,
    SUBJECT_PRONOUNS,
    is_negation,
)
from countylines.text.stems import stem
from countylines.text.tokens import word_at

WORDS_OF_MISTAKES = frozenset(
    "mistake mistakes mistaken mistakenly wrong wrongly incorrect incorrectly erroneous erroneously false falsely "
    "untrue inaccurate inaccurately misleading misleadingly misprint misprinted misreported misstated typo "
    "transposed misquoted misquote misquotation garbled doctored".split()
)
CORRECTIONS = frozenset("correction corrections clarification clarifications erratum errata".split())
"""Words in a heading under which mistakes are corrected."""
_EARLIER_WORDS = frozenset("early earlier previous original initial first".split())
_TEXTS = frozenset("version versions edition editions draft article story report post copy".split())
"""Words for a text: an ``earlier version`` had the mistake that was corrected."""
_WRITERS = _TEXTS | {"we", "i", "it"}
"""Subjects of a statement that a correction takes back: ``It also gave the length as two weeks; it was one``."""
_BEFORE_CORRECT = frozenset([("should", "have"), ("should", "be"), ("should", "read")])
"""Words before the correct version: ``It should have been 655``."""
_STATED = frozenset("date day week name title post rank quotation quote word".split())
"""What may be stated wrongly, apart from numbers: ``the wrong date``."""
_CHANGED = frozenset("corrected amended changed revised updated".split())
_DENYING = frozenset(["denied", "denies", "deny", "denying"])
"""Verbs before ``that`` and a claim that somebody denies: ``He denied that 41 owls had come``."""
_EDITING = frozenset(map(stem, ("change", "replace", "remove", "revert")))
"""Stems of verbs of editing, just before the words that somebody edits: ``keeps changing “41 owls” to “41 hens”``."""
_DENIAL_TRIGGERS = WORDS_OF_MISTAKES | _DENYING | _CHANGED | CLAUSE_STARTERS | {'"', "that"}
"""Words that show where a sentence may deny a part of itself."""
CLAIMS = frozenset("claim claimed myth rumour rumor allegation fiction old delete".split())
"""Labels of what is going to be denied or replaced: ``Claim: wardens ringed 41 owls``, ``Old: 74 nests``."""
_TITLES_OF_MISTAKES = WORDS_OF_MISTAKES | CLAIMS | {"not", "don't"}
"""Words in the title of a column of what the draft calls wrong, such as the second one in ``Write | Not``."""
_TITLES_OF_CORRECTIONS = CORRECTIONS | {"correct", "corrected"}
"""Words in the title of a column of what is right, which makes those before it wrong: ``Printed | Correct``."""
_TRUE_OR_FALSE = ["true", "or", "false"]
"""Words that ask whether what comes before or after them is true."""
_REFERRING = frozenset("it this that they these those which".split())
"""Words with which a sentence or clause refers back to what comes before it."""
_REFERRING_WITH_IS = frozenset(["it's", "that's"])
_BEGINNINGS_OF_CORRECTIONS = _REFERRING | {"there", "in", "the"}
"""First words of a sentence that gives the right version, in a correction: ``There were 743``, ``In fact 743 were``."""
_UNSURE_MODALS = MODALS - {"should"}
"""Verbs of a sentence that says what may be so, and corrects nothing: ``We put it down to rain. It can be wet.``"""
CORRECT = frozenset(["real", "true", "actual", "correct"])
"""Words after ``the`` at the beginning of a sentence that corrects the one before: ``The real number is 74.``"""
_REPORTING = frozenset("said stated gave described reported put called wrote printed published".split())
"""Verbs for what an article said and a correction takes back: ``The report described 41 people as rescued.``"""
_MISTAKES_IN_QUOTING = WORDS_OF_MISTAKES | {"error", "errors"}
"""Words before a quotation that was printed wrongly: ``Owing to an error in editing, a quotation read “…”``."""
_ATTRIBUTED = frozenset(["attributed", "ascribed", "credited"])
"""Verbs for an attribution that writers take back by mentioning it: ``We attributed to Ms Lee the words “…”``."""
_WORDS_OF_TRUTH = frozenset(["true", "right", "correct", "so", "accurate", "what"])
"""Words that may follow a negation that denies what was said: ``That is not what she said``."""
_AFTER_NEGATION = _WORDS_OF_TRUTH | frozenset([".", ",", ";", ":", "!", "–", "but", "the", "a", "borne"])
"""Tokens that may follow a negation that denies what came before: ``They were not.``, ``That is not the case``."""
_NOUNS_OF_TRUTH = frozenset("case fact truth figure number total right true real actual correct".split())
"""Words that may follow a negation and its determiner: ``That is not the case``, ``Those are not the real figures``."""
_SAYING = frozenset("say said saying use used utter".split())
"""Verbs of speech that may be negated: ``never said that``."""
_BEFORE_QUOTATIONS = _SAYING | {'"', ""}
"""Tokens that may come between a negation and a quotation: ``did not say “…”``, ``not “…”``."""


def begins_by_denying(passage: Passage) -> bool:
    """Return whether a passage begins by denying what comes before it, perhaps after a label: ``Ann: It wasn't.``."""
    words, (first, last) = passage.words, next(iter(passage.sentences), (0, 0))
    label = next((at + 1 for at in range(first, last) if words[at] == ":"), first)
    return any(_denies(words, at, last) for at in {first, label})


def columns_of_mistakes(titles: Sequence[Sequence[str]]) -> Iterator[int]:
    """Yield the columns of a table that hold what the draft calls wrong, by the words of their titles.

    The first column, which has the labels of the rows, is one only if its own title says so.
    """
    put_right = next((at for at, title in enumerate(titles) if not _TITLES_OF_CORRECTIONS.isdisjoint(title)), 0)
    yield from range(1, put_right)
    yield from (at for at, title in enumerate(titles) if not _TITLES_OF_MISTAKES.isdisjoint(title))


def is_edited(passage: Passage) -> bool:
    """Return whether the passage above ends with a request to edit this one: ``Please change | 41 owls came``."""
    words = passage.before.words[-2:] if passage.before else []
    return words[:1] == ["please"] and stem(words[-1]) in _EDITING


def denied_tokens(passage: Passage, *, is_correction: bool) -> Collection[int]:
    """Return the tokens of the claims that a passage denies or corrects.

    *is_correction* is set if the heading above announces corrections; the first word of the passage may do so too.
    """
    words = passage.words
    is_correction |= not CORRECTIONS.isdisjoint(words[:1])
    should = (at for at, (one, two) in enumerate(pairwise(words)) if (one, two) in _BEFORE_CORRECT)
    numbered = (at for at in should if any(word[0].isdigit() for word in words[at : at + 6]))
    denied = {*range(max(numbered, default=0))}  # it should have been 655, hens should be 655
    for sentence in passage.sentences:
        for part in _ranges_denied_in(words, sentence, is_correction=is_correction):
            denied.update(range(*part))
    for sentence, following in pairwise(passage.sentences):
        if _is_denied_by_next(words, sentence, following, is_correction=is_correction):
            denied.update(range(*sentence))
        if words[sentence.first : sentence.last - 1][-len(_TRUE_OR_FALSE) :] == _TRUE_OR_FALSE:
            denied.update(range(*following))
    return denied


def _is_denied_by_next(words: Sequence[str], sentence: TokenRange, after: TokenRange, *, is_correction: bool) -> bool:
    """Return whether the sentence after another denies it, asks whether it is true, or corrects it."""
    own = words[slice(*sentence)]
    begin, second, third, fourth = [*words[after.first : min(after.first + 4, after.last)], "", "", ""][:4]
    may_correct = begin in _BEGINNINGS_OF_CORRECTIONS or not _REPORTING.isdisjoint(own)
    is_own = any(one in _WRITERS and two in _REPORTING for one, two in pairwise(own))  # We said 74. It was 47.
    said = [word for word in own if word.isalpha()][:2]
    is_own |= said[:1] == ["you"] and not (_REPORTING | _SAYING).isdisjoint(said)  # (2) You say 74. It was 47.
    is_fact = begin == "it's" or (begin == "it" and second not in _UNSURE_MODALS) or (begin, second) == ("in", "fact")
    is_put_right = (is_correction and may_correct and "should" not in own) or (is_own and is_fact)
    is_announced = (begin in CORRECTIONS and second == ":") or (begin == "the" and second in CORRECT)
    is_asked = begin in AUXILIARIES and second in _REFERRING and third in _WORDS_OF_TRUTH and fourth == "?"  # Is it so?
    return is_put_right or is_announced or is_asked or _denies(words, *after)


def _ranges_denied_in(words: Sequence[str], sentence: TokenRange, *, is_correction: bool) -> Iterator[tuple[int, int]]:
    """Yield the parts that a sentence itself denies: labelled claims, parts before denials, parts about mistakes."""
    first, last = sentence
    is_asked = words[first : first + len(_TRUE_OR_FALSE)] == _TRUE_OR_FALSE
    is_checked = words[first : first + 2] == ["fact", "check"] or words[first] in ("fact-check", "factcheck")
    if ((words[first] in CLAIMS or is_checked) and ":" in words[first + 1 : min(first + 3, last)]) or is_asked:
        yield first, last
    yield from _untrue_condition(words, sentence)
    pairs = pairwise(words[first:last])
    if any((one in _EARLIER_WORDS and two in _TEXTS) or (one in ("we", "i") and two == "first") for one, two in pairs):
        yield first, last  # an earlier version said; I first wrote
    for at in [at for at, word in enumerate(words[first:last], first) if word in _DENIAL_TRIGGERS]:
        if words[at] in WORDS_OF_MISTAKES and not _is_wrong_thing(words, at, last):
            yield clause_around(words, sentence, at, CLAUSE_STARTERS)
        is_untrue = words[at] == "that" and words[at - 1] in _WORDS_OF_TRUTH and is_negation(words[max(first, at - 2)])
        if is_untrue or (words[at] in _DENYING and words[at + 1 : at + 2] == ["that"]):
            yield at, last  # it is not true that
        if words[at] in _CHANGED and words[at + 1 : at + 2] == ["from"]:
            yield at, min(at + 3, last)  # corrected from 91
        if words[at] == '"' and at > first and stem(words[at - 1]) in _EDITING:
            yield at - 1, last
        if first < at < last - 1 and words[at] in CLAUSE_STARTERS:
            refers_back = words[at + 1] in _REFERRING
            is_put_right = is_correction and refers_back and words[at + 2 : at + 3] == ["was"]  # ; it was 91
            own = [word for word in words[first:at] if word != "also"]
            is_own = any(one in _WRITERS and two in _REPORTING for one, two in pairwise(own))
            is_put_right |= is_own and words[at] == ";" and words[at + 1] == "it"  # We said two weeks; it lasted one
            if is_put_right or _denies(words, at + 1, last):
                near = range(at - 1, first - 1, -1)
                bracket = next((place for place in near if words[place] in "()"), first)
                yield bracket if words[bracket] == "(" else first, at  # (it is one but it is not old)


def _untrue_condition(words: Sequence[str], sentence: TokenRange) -> Iterator[tuple[int, int]]:
    """Yield the condition of a sentence if it is contrary to fact: ``What would it mean if 41 owls had come?``."""
    first, last = sentence
    if {"would", "if", "had"}.issubset(words[first:last]):
        condition = words.index("if", first)
        if "had" in words[condition:last]:
            yield condition, last


def _is_wrong_thing(words: Sequence[str], at: int, last: int) -> bool:
    """Return whether ``wrong`` describes a thing that cannot be stated: ``the wrong side of the door``."""
    noun = singular_of(words[at + 1]) if at + 1 < last else ""
    is_attribute = words[at] == "wrong" and word_at(words, at - 1) in DETERMINERS and noun.isalpha()
    return is_attribute and noun not in FUNCTION_WORDS | NUMBER_NOUNS | _STATED


def _denies(words: Sequence[str], first: int, last: int, denied: Collection[str] = _AFTER_NEGATION) -> bool:
    """Return whether tokens, from *first* to before *last*, begin by denying what came before: ``It was not so``.

    *denied* are the words that may follow the negation.
    """
    begin = [*words[first : min(first + 5, last)], "", "", "", "", ""]
    if begin[0] in _REFERRING_WITH_IS:  # That's wrong
        begin[:1] = begin[0].removesuffix("'s"), "is"
    subject, verb, third, fourth, fifth = begin[:5]
    is_asked = subject in ("what", "which") and verb in WORDS_OF_MISTAKES | {"error"}  # Which error is in it?
    if is_asked or (subject == "no" and verb in (".", ":")):  # No. They were 655
        return True
    if subject in WORDS_OF_MISTAKES:
        return not verb.isalpha() or verb in FUNCTION_WORDS  # Wrong: they were 655. But not: a false alarm
    plain = verb.removesuffix("'t"), verb.removesuffix("n't")
    if subject not in _REFERRING or AUXILIARIES.isdisjoint((verb, *plain)):
        return False
    if third == "be":  # That can't be right
        third, fourth = fourth, fifth
    if subject == "that" and not WORDS_OF_MISTAKES.isdisjoint(words[first:last]):
        return True  # That is rounded, and wrong
    if third == "not" and fourth in DETERMINERS and fifth.isalpha() and fifth not in _NOUNS_OF_TRUTH:
        return False  # That is not a game
    is_negated = fourth in denied if third == "not" else verb.endswith("n't") and third in denied
    return is_negated or not WORDS_OF_MISTAKES.isdisjoint((third, fourth)) or "error" in (third, fourth, fifth)


def is_quotation_denied(passage: Passage, first: int) -> bool:
    """Return whether a passage says that the quotation whose words begin at *first* is wrong or was not said.

    For example ``We misquoted Ms Lee: “…”``, ``Ms Lee never said “…”``, ``“…”, which is not what she said``.
    """
    words = passage.words
    at = next(place for place, sentence in enumerate(passage.sentences) if sentence.last > first)
    begin, end = passage.sentences[at]
    before = words[begin:first]
    denied = _ranges_denied_in(words, passage.sentences[at], is_correction=False)
    is_taken_back = any(one in ("we", "i") and two in _ATTRIBUTED for one, two in pairwise(before))
    is_taken_back |= any(start <= first < stop for start, stop in denied)
    if is_taken_back or not _MISTAKES_IN_QUOTING.isdisjoint(before):
        return True
    if any(is_negation(one) and two in _BEFORE_QUOTATIONS for one, two in pairwise([*before, ""])):
        return True
    last = next((place for place in range(first, len(words)) if words[place] == '"'), end)
    at = last + (word_at(words, last + 1) == ",") + 1
    if _denies(words, at, len(words), _WORDS_OF_TRUTH):
        return True  # “…”, which is not what she said
    after = next((words[slice(*one)] for one in passage.sentences if one.first >= last), [])
    fours = zip(after, after[1:], after[2:], after[3:], strict=False)
    is_of_words = word_at(after, 0) in SUBJECT_PRONOUNS  # She did not say “all”
    return any(
        is_negation(one)
        and two in _SAYING
        and ((three in _REFERRING and four[0] in ".,!") or (is_of_words and three == '"'))
        for one, two, three, four in fours
    )
